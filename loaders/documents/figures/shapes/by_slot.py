"""Figures by grammar alone: the noun that a verb of value, a preposition or a share ties to a number is what is measured.

The other readers know their nouns; these know the slots that any noun may stand in, so a metric never heard of is read all the same:
"impairments came to 96 million", "deposits of 164 million shillings", "4 million in damages", "a third of the catch went to Spain".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from interlock.loaders.documents.figures.deeds import deeds
from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import (
    CHANGE_TAIL,
    add_step,
    previous_values,
)
from interlock.loaders.documents.figures.whose.in_the_sentence import is_adjective
from interlock.loaders.documents.figures.whose.placed import placed
from interlock.loaders.documents.figures.whose.told import flow_told
from interlock.loaders.documents.figures.words import (
    ADVERB,
    APPOSED,
    BARE,
    BARE_NUMBER,
    CHANGE_OF,
    DATE_AFTER,
    FALLING,
    LEVELS,
    METRICS,
    OF_A_TIME,
    OPENS,
    PART_OF,
    REACHED,
    RISING,
    SHARE_OF,
    TICKER,
    UNCHANGED,
    WORD,
    any_of,
    word_set,
)
from interlock.loaders.documents.grammar.rules import MARK, ruleset
from interlock.loaders.documents.language.amounts import number
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.measures import Measure, direction_of, lowered
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["slots"]

_TIE_NOUNS = word_set("tie_nouns")
_HELD = any_of("held")
_FIGURE = rf"(?P<m>⟪[mpq]\d+⟫|{BARE_NUMBER})"
_POSTS = rf"(?P<posts>(?: (?:to|with|from|at|in|through|on|of|via|by|between|for|during|over) (?:the )?(?:{MARK}(?!’s|'s)|⟪d\d+⟫))*)"
_GOOD = r"(?P<good> (?:of|for|per|on) (?:an? |the )?(?!⟦)[A-Za-z][a-z-]+(?: [a-z-]+)?)?"
_OWNER = (
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') (?:{TICKER} )?|(?P<its>\b[Ii]ts|\b[Tt]heir|\b[Ww]hose|\b[Oo]ur) )?"
    r"(?:⟪d(?P<when>\d+)⟫(?:’s|'s)? )?"
)
_NOUN = rf"(?P<metric>(?:[A-Z][a-z-]+(?: |(?=$)))?(?:(?:{WORD} ){{0,2}}?{WORD})?)"
# The noun phrase that ends where a verb of value begins, and what may stand before it where it has no owner.
_SUBJECT = later(rf"(?<![\w-]){_OWNER}(?<![\w-]){_NOUN}{_GOOD}{_POSTS}$")
_OPENS = later(OPENS + r"(?:(?:[Tt]he|[Aa]n?) )?$")
_AS_A = later(r"\bas an? $")
_VALUE = Sought(
    rf",?(?: (?:has|have|had|also|too|now|then|thereby|already|will|is to|are to|was to|were to|is expected to|are expected to|again"
    rf"|meanwhile|together|alone|currently|first|originally|initially))*,?{ADVERB}"
    rf" (?:(?P<up>{RISING}|double|triple|trebled?)|(?P<down>{FALLING})|{UNCHANGED}|(?!at ){REACHED}"
    r"|costs?(?= (?:[a-z]+ ){0,3}[⟪\d])(?! (?:of|at|to|by|in|from|rose|fell)\b)|put at"
    rf"|estimated at)(?: [a-z]+ly)?"
    rf"(?:(?: by| another)* (?:(?P<change>⟪p\d+⟫)|\d[\d,.]* (?:basis )?points))?(?: from (?P<from>⟪[mpq]\d+⟫"
    rf"|{BARE}))?{DATE_AFTER}?,?(?: (?:to|at"
    rf"|of))? (?!⟪[mq]\d+⟫ (?:more|less|higher|lower|fewer|above|below)\b){_FIGURE}(?! of\b)"
)
# "posted an 8.5 percent decrease to 55 million", "recorded growth of 14 percent to 2 million": what the subject did, as a noun.
_NOUN_MOVE = Sought(
    rf" (?:also |has |have |had )*(?:{any_of('reporting')}|showed|shows|marked|marks) (?:an? |the )?(?:[a-z-]+ |⟪d\d+⟫ )??(?:[a-z-]+ )??"
    rf"(?:(?P<change>⟪p\d+⟫) (?:⟪d\d+⟫ )?(?:[a-z-]+ ){{0,2}}?(?:(?P<up>{any_of('rises')})|(?P<down>{any_of('falls')}))"
    rf"|(?:(?P<up2>{any_of('rises')})|(?P<down2>{any_of('falls')})) of (?P<change2>⟪p\d+⟫))(?! (?:in|of) (?!⟪d|the same|that))"
    rf"(?:{DATE_AFTER})*(?:,? (?:to reach|to|reaching|totalling|hitting|at) (?P<m>⟪[mq]\d+⟫|{BARE_NUMBER})(?! of\b))?"
)
_OF = Sought(
    rf"(?:(?P<s>{MARK})(?: itself)?,? (?:with|at) (?:an? |the )?|(?P<role>\b[a-z]+ (?:an? |the |its |their )?))(?:⟪d\d+⟫ )?"
    rf"(?P<metric>(?:[A-Z]{{3,6}} )?(?:{WORD} ){{0,2}}?(?:{METRICS}|{_HELD}))"
    rf"(?: (?:before|after) (?:tax|interest)(?: and [a-z]+(?: [a-z]+)?)?)? (?:of|worth|at|amounting to|totall?ing|valued at) {_FIGURE}"
)
_LATER = later(r" (?:after|before|later|earlier|ahead|from now|into|ago)\b")
_TIMES = frozenset({"days", "weeks", "months", "years", "hours", "minutes", "seconds"})
_SET_FOR = later(r" (?:for|on) (?:the )?(?P<s>⟦[FB]\d+⟧)(?!’s|'s)")
_SET = later(
    r"(?:set|sets|calculated|determined|assessed|imposed|found|fixed|proposed|published|forecasts?|expects?|estimates?)\b"
)
_IN = Sought(
    r"(?:\b(?P<got>received|attracted|drew|recorded|registered|posted) )?"
    rf"(?P<m>⟪m\d+⟫)(?: a year)?(?(got)(?: in| of)?| in) (?:[a-z]+ ){{0,2}}?(?P<metric>(?:{METRICS}|{_HELD}))\b"
)
_MOVED = Sought(
    rf"\b(?:(?P<up>{any_of('raised')})|(?P<down>{any_of('lowered')})|{any_of('brought')}) (?:(?:its|their"
    rf"|the|(?P<own>{MARK})(?:’s|'s|’|')) (?:⟪d\d+⟫ (?=[A-Za-z -]*forecast))?"
    rf"(?P<metric>(?:{WORD} ){{0,3}}?{WORD})|(?P<metric2>(?:{WORD} ){{0,2}}?{METRICS}))"
    rf"(?: (?:of|at|on) (?:the |its )?(?P<of>{MARK})(?!’s|'s)| (?P<link>for|on|of) (?:the |its )?(?P<good>(?:{WORD} ){{0,2}}?{WORD})"
    r"(?= (?:to|from|by|at)\b| (?:in|for) ⟪d))?"
    rf"(?: with (?:the )?(?P<with>{MARK}))?(?: (?:so far|already)| (?:for|in|on) (?:the )?[a-z]+(?= at))?{DATE_AFTER}?(?: ⟪d\d+⟫)?"
    rf"(?: by (?:(?P<change>⟪p\d+⟫)"
    rf"|⟪[mq]\d+⟫|\d[\d,.]*(?: basis"
    rf" points| points)?))?,?(?: from (?P<old>⟪[mpq]\d+⟫|\d[\d,]*))?,? (?:to|at) (?:(?P<m>⟪[mpq]\d+⟫|{BARE_NUMBER})"
    rf"|(?P<n>\d[\d,]*)(?=[,.;]| in\b| by\b| within|$))(?! of\b)"
)
_WENT = Sought(
    rf"(?P<m>⟪p\d+⟫)(?: of (?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<its>its|their|our) |the |all )?(?:(?P<it>{MARK}|it|them|that|this)"
    rf"|(?P<metric>(?:{WORD} ){{0,3}}?{WORD}))"
    rf"(?: that (?P<by>{MARK}) [a-z]+)?)?(?:,? (?:has |have |is |are |was |were )?(?P<verb>went|goes|go|gone|came|comes|come|sold|shipped"
    rf"|exported|was|is|were|are) (?:to|from|in|with)| (?:to|from))"
    rf" (?:the )?(?P<p>{MARK})(?P<more>(?:,? (?:and )?⟪p\d+⟫ (?:to|from|in|with) (?:the )?{MARK})*)"
)
_OF_WHOM = later(r"\bof (?:whom|which) $")
_MORE = later(rf"(?P<m>⟪p\d+⟫) (?:to|from|in|with) (?:the )?(?P<p>{MARK})")
_PART = Sought(
    rf"\b(?:account(?:s|ed|ing)? for|made up|makes? up|took|takes|taking|bought|buys?|buying|received?|receives|absorb(?:s|ed|ing)"
    rf"|controls?|covers?|handles?"
    rf"|represent(?:s|ed)?|supplies|supplied|provides?|provided|holds?) (?P<m>⟪p\d+⟫) of (?P<whole>the |all |(?P<own>{MARK})(?:’s|'s"
    rf"|’|') )"
    rf"(?P<metric>(?:(?![a-z]+ed\b|sold\b){WORD} ){{0,3}}(?![a-z]+ed\b|sold\b){WORD}"
    rf"(?=[,.;]|$| ⟪| (?:of|from|in|to|and|for|last|this|by|at|with|while|as|but|during|sold"
    rf"|[a-z]+ed)\b)"
    rf"|(?:{WORD} ){{0,2}}?{WORD})(?! (?:shares?|capital|stock|equity|votes)\b)"
    rf"(?: (?:of|from) (?:the )?(?P<of>{MARK})(?!’s|'s))?"
)
_OFFICE = later(
    r"(?:administration|ministry|agency|authority|office|department|bank|board|council|commission|bureau|service|inspectorate"
    r"|regulator|operator|utility|company|firm|group|fund)"
)
_SUPERLATIVE = later(r"(?:[a-z-]+ )*(?:[a-z]{2,}(?<!inter)(?<!for)(?<!har)(?<!r)est|worst|first)")
_PARTICIPLE = later(
    r"(?:[a-z]+ )?(?:[a-z]+ed|built|run|led|held|made|begun|drawn|sold|bought|backed)"
)
_BILATERAL = later(r"(?:bilateral|mutual|two-way) ")
_EARLIER = later(
    r"\b(?:from|against|versus|reversing|compared (?:to|with)) (?:an? |the |its |their )?(?:[a-z-]+ )?$"
)
_KEPT = later(r"(?:kept|keeps?|keeping|held|holds?|holding|left|leaves?|leaving)\b.* at ")
_PARTIES = later(r"⟪[^⟦]*⟦[FBLSAXOCGH]")
_OF_SOMEBODY = later(r"[a-z](?:’s|'s) (?:[a-z]+ )?$")
_DATED = later(r" (?:in |for |at )?(?:the )?⟪d")
_DONE = later(r" (?:complete|completed|finished|built)\b")
# "a ticket on the metro costs 800": what one has to pay, and no outlay on a work.
_PRICED = later(r" costs ")
_WORKS = later(
    r"\b(?:project|plant|works?|construction|building|repairs?|scheme|programme|upgrade|line|road|bridge|expansion|reconstruction|operation)s?$"
)
_EXCEEDS = later(r" (?:exceed|surpass|topp|tops? )")
_COSTS = later(r"\bcosts? ")
_FETCHED = later(r"\b(?:fetche[ds]|fetch|averaged|changed hands) ")
_A_METRIC = later(rf"\b(?:{METRICS})\b")
_JOINED = later(
    r"\b(?:from|of|in|for|on|to|between|excluding|including|before|after|ex|plus|less) (?:the )?(?:[a-z-]+ ){1,3}and $"
)
_HIGHER = later(r" (?:(?P<up>more|higher|up|above)|(?P<down>less|lower|fewer|down|below))\b")
_AT = later(r" (?:to|at|of|from) $")
_NO_PART = word_set("no_part")
_BOUGHT = later(r"(?:bought|buy|took|tak|hold|control|acquir)")
_TRADED = (
    "exports",
    "imports",
    "sales",
    "deliveries",
    "shipments",
    "purchases",
    "supplies",
    "orders",
    "investment",
    "investments",
)
_ANY = Sought(rf"⟪[mpq]\d|{BARE}|,? to \d{{1,3}}(?![\d⟫%,.]\d?\w)")


def slots(reading: FigureReading, found: list[Measure]) -> Iterator[Measure]:
    """What the slots of verbs and prepositions measure, but for figures that a reader before has read."""
    found = list(found)
    taken = [(measure.start, measure.end) for measure in found]
    if not any(_free(reading, taken, figure.start()) for figure in _ANY.finditer(reading.marked)):
        return
    readers = (
        _subjects,
        _noun_moves,
        _moved,
        _held,
        _in_kind,
        _parts,
        partial(_went, found=found),
    )
    for read in readers:
        for measure in read(reading, taken):
            yield measure
            found.append(measure)
            taken.append((measure.start, measure.end))


def _free(reading: FigureReading, taken: list[tuple[int, int]], at: int) -> bool:
    place = reading.sentence.to_text(at)
    return not any(start <= place < end for start, end in taken)


def _subjects(reading: FigureReading, taken: list[tuple[int, int]]) -> Iterator[Measure]:
    """The subject of a verb of value: "the average transfer rose from $385 to $391"."""
    for value in _VALUE.finditer(reading.marked):
        if not _free(reading, taken, value.start("m")):
            continue
        head = _SUBJECT.search(reading.marked, 0, value.start())
        if head is None or not head["metric"].strip():
            continue
        if not (head["own"] or head["its"] or _OPENS.search(reading.marked, 0, head.start())):
            continue
        if _PARTICIPLE.fullmatch(head["metric"].strip()) and head["posts"].startswith(" by"):
            continue  # "the project, financed by a bank, will cost": the project does
        if (
            head["own"]
            and value[0].startswith(",")
            and _OFFICE.fullmatch(_last(head["metric"].strip()))
        ):
            continue  # "Sweden's transport administration, is worth": of what stands before it
        if _SUPERLATIVE.fullmatch(head["metric"].strip()):
            continue  # "at the plant, its largest, is below 50 percent"
        if (
            _PARTICIPLE.fullmatch(head["metric"].strip())
            and head["posts"]
            and reading.marked[: head.start()].endswith(", ")
        ):
            continue  # "sales of the spray, launched in 2016, went up": the sales did
        name = _indicator(head)
        if (
            value["m"].startswith("⟪p")
            and (
                not (direction_of(value) or _HIGHER.match(reading.marked, value.end("m")))
                or (value[0].rfind(" to ⟪") > 0 and "of" not in reading.amount(value["m"]).text)
            )
            and LEVELS.fullmatch(name or "")
        ):
            continue  # "exports were 8 percent"
        before = reading.marked[: head.start()]
        if _AS_A.search(before):
            continue  # "sales of LNG as a fuel quadrupled": the sales did
        if name is None or SHARE_OF.search(before) or CHANGE_OF.search(before):
            continue
        if value[0].startswith(",") and (APPOSED.search(before) or PART_OF.search(before)):
            continue
        if not head["own"] and _JOINED.search(before) and not _A_METRIC.search(name):
            continue  # "revenue from rooms and catering services was": of the second noun nothing is said
        if _LATER.match(reading.marked, value.end("m")) and reading.figure(value["m"])[1] in _TIMES:
            continue  # "its forecast came two days after": when, and not how much
        if deeds().measures_a_good(head["metric"].strip()):
            name = "price"  # "a tonne fetched $1,663"
        elif (
            _FETCHED.search(value[0]) and value["m"].startswith("⟪m") and not _A_METRIC.search(name)
        ):
            name = f"{name} price"  # "Kenyan tea fetched 1.74 dollars a kilo"
        subject, partner = reading.ends(head)
        measure = reading.measure(
            "value.slot", head, subject, partner, stop=value.end(), bare=head["own"] is None
        )
        if measure is None:
            continue
        costs = _COSTS.search(value[0]) and not _A_METRIC.search(name)
        done = value["m"].startswith("⟪p") and _DONE.match(reading.marked, value.end("m"))
        dear = costs and name and _PRICED.search(value[0]) and not _WORKS.search(name)
        measure.indicator = (
            f"{name} price" if dear else "cost" if costs else "completion" if done else name
        )
        reading.take(measure, value["m"])
        if not value["m"].startswith("⟪") and _EXCEEDS.search(value[0]):
            measure.bound("more than")
        measure.direction = direction_of(value)
        measure.name_change(reading.marked, value.start("m"))
        measure.multiply(value[0])
        if measure.period == (None, None):
            _set_date(reading, measure, head["when"])
        higher = _HIGHER.match(reading.marked, value.end("m"))
        up = higher["up"] is not None if higher is not None else measure.direction == "rising"
        moved = measure.direction is not None and not _AT.search(
            reading.marked, 0, value.start("m")
        )
        if value["m"].startswith("⟪p") and (higher is not None or moved):
            step = (
                measure.value
            )  # "were 6 percent higher", "grew 7.5 percent": by so much, not to it
            measure.value = measure.low = measure.high = measure.unit = None
            if step is not None:
                measure.move(step, up=up)
        if value["change"]:
            share = reading.amount(value["change"])
            if share.value is not None and measure.direction:
                measure.move(share.value, up=measure.direction == "rising")
        yield from _compared(reading, measure, value.end())
        yield from _moved_from(reading, measure, value, "from")


def _noun_moves(reading: FigureReading, taken: list[tuple[int, int]]) -> Iterator[Measure]:
    """The subject of a move that is a noun: "container traffic posted an 8.5 percent decrease to 55 million TEU"."""
    for move in _NOUN_MOVE.finditer(reading.marked):
        change = "change" if move["change"] else "change2"
        if not _free(reading, taken, move.start(change)):
            continue
        head = _SUBJECT.search(reading.marked, 0, move.start())
        name = _indicator(head) if head is not None and head["metric"].strip() else None
        if head is None or name is None or not _A_METRIC.search(name):
            continue
        if not (head["own"] or head["its"] or _OPENS.search(reading.marked, 0, head.start())):
            continue
        subject, partner = reading.ends(head)
        measure = reading.measure(
            "value.slot", head, subject, partner, stop=move.end(), bare=head["own"] is None
        )
        share = reading.amount(move[change])
        if measure is None or share.value is None:
            continue
        measure.indicator = name
        up = bool(move["up"] or move["up2"])
        measure.move(share.value, up=up)
        if move["m"]:
            reading.take(measure, move["m"])
        yield measure
        yield from previous_values(reading, measure, move.end())


def _moved_from(
    reading: FigureReading, measure: Measure, match: re.Match[str], group: str
) -> Iterator[Measure]:
    """The value that a metric is said to move from, of a time that is not said."""
    if not match[group] or not match[group].startswith("⟪"):
        return
    old = reading.amount(match[group])
    if old.unit == measure.unit:
        before = measure.earlier()
        before.value = before.low = before.high = None
        before.take(old)
        before.start, before.end = reading.sentence.span(match.start(group), match.end(group))
        yield before


# "That lifted revenue": what was told before did, and whose revenue it is goes without saying.
_THAT = later(
    r"[“\"]?(?:That|This|These|Both|Together,? these) (?:has |have |also |helped |thereby )*$"
)
_AND_MOVED = later(
    rf",? and (?:its |their |the )?(?P<metric>(?:{WORD} ){{0,2}}?{METRICS})(?: by (?P<change>⟪p\d+⟫))? to (?P<m>⟪[mpq]\d+⟫)(?! of)"
)
_OTHER_YEAR = later(
    r"(?: from (?:an? )?(?:previous |earlier |prior )?⟪[mpq]\d+⟫)?,? and (?:(?:for|in) |its |their |the |that for )?⟪d(?P<d>\d+)⟫"
    r"(?:’s|'s)?(?: forecast| estimate| projection| outlook| target)? to (?P<m>⟪[mpq]\d+⟫)(?! of)"
)
_FORESIGHT = frozenset({"forecast", "guidance", "target", "outlook", "estimate", "projection"})


def _moved_name(match: re.Match[str], metric: str) -> str:
    """What was moved: the "tariff on rice", and of a "forecast for sales" the sales."""
    good = match["good"]
    if not good:
        return metric
    return f"{good} {metric}" if metric in _FORESIGHT else f"{metric} {match['link']} {good}"


def _moved(reading: FigureReading, taken: list[tuple[int, int]]) -> Iterator[Measure]:
    """What somebody brings a metric of his own to: "lifting its orders to 5.4 billion dollars"."""
    for match in _MOVED.finditer(reading.marked):
        metric = match["metric"] or match["metric2"]
        figure = "m" if match["m"] else "n"
        if not _free(reading, taken, match.start(figure)) or _last(metric) in _NO_PART:
            continue
        subject, partner = _clause_owner(reading, match.start()), reading.mention(match["with"])
        whose = reading.mention(match["of"] or match["own"])
        if whose is not None and whose.party >= 0 and (match["own"] or whose.kind != "Place"):
            subject = whose  # "will raise the capacity of the plant to 300 tonnes"
        if _BILATERAL.match(metric) and (pair := reading.pair()):
            subject, partner = pair
        alone = (subject is not None and reading.is_alone(match.start(), subject)) or (
            subject is None
            and _A_METRIC.search(metric) is not None
            and _THAT.match(reading.marked, 0, match.start()) is not None
        )
        measure = reading.measure(
            "value.slot-moved", match, None if alone else subject, partner, bare=alone
        )
        if measure is None:
            continue
        measure.indicator = _moved_name(match, metric)
        measure.direction = direction_of(match) or (
            "steady" if _KEPT.match(match[0]) and not match["old"] else None
        )
        measure.multiply(match[0])
        if match["m"]:
            reading.take(measure, match["m"])
        if measure.unit is None:  # "increased its staff from 3,100 to 4,650": so many of them
            measure.value = number(match["n"]) if match["n"] else measure.value
            measure.unit = _last(metric) if metric.endswith(("s", "staff")) else None
            counts = metric in ("total", "number", "count", "tally") or _A_METRIC.search(metric)
            if match["n"] and measure.unit is None and not counts:
                continue  # a bare number of nobody knows what
        if match["change"] and measure.direction:
            share = reading.amount(match["change"])
            if share.value is not None:
                measure.move(share.value, up=measure.direction == "rising")
        yield from _compared(reading, measure, match.end())
        yield from _moved_from(reading, measure, match, "old")
        yield from _also_moved(reading, measure, match.end())
        yield from _at_other_times(reading, measure, match.end())


def _at_other_times(reading: FigureReading, measure: Measure, at: int) -> Iterator[Measure]:
    """The same for other years: "raised its inflation forecast for 2022 to 7.8% from 6.4% and for 2023 to 3% from 2.5%"."""
    while measure.period_text is not None and (match := _OTHER_YEAR.match(reading.marked, at)):
        day = reading.sentence.dates[int(match["d"])]
        amount = reading.amount(match["m"])
        at = match.end()
        if day.offset is not None or amount.unit != measure.unit:
            return
        other = measure.earlier()
        other.rule, other.outlook = measure.rule, measure.outlook
        other.date(day)
        other.value = other.low = other.high = None
        other.take(amount)
        other.start, other.end = reading.sentence.span(match.start("d") - 2, at)
        yield from _compared(reading, other, at)


def _also_moved(reading: FigureReading, measure: Measure, at: int) -> Iterator[Measure]:
    """A second metric that the same brought somewhere: "lifted revenue to $702 million and net profit to $188 million"."""
    match = _AND_MOVED.match(reading.marked, at)
    if match is None or measure.direction is None:
        return
    other = measure.another(measure.rule)
    other.indicator, other.direction = match["metric"], measure.direction
    other.take(reading.amount(match["m"]))
    step = reading.amount(match["change"]).value if match["change"] else None
    if step is not None:
        other.move(step, up=measure.direction == "rising")
    other.start, other.end = reading.sentence.span(match.start("metric"), match.end())
    yield from _compared(reading, other, match.end())


def _held(reading: FigureReading, taken: list[tuple[int, int]]) -> Iterator[Measure]:
    """A metric with its value behind "of", as the object of a verb or a preposition: "and deposits of 164 million"."""
    for match in _OF.finditer(reading.marked):
        if not _free(reading, taken, match.start("m")) or _is_number_of(reading, match):
            continue
        subject = placed(reading, match, "s") if match["s"] else None
        if _OF_A_ROUND.search(match["metric"]) and _ROUND.search(
            reading.marked, begin := reading.sentence.clause_start(match.start()), match.end()
        ):
            subject = _raiser(reading, begin, match.end())
            if subject is None:
                continue
        if subject is None:
            subject = _clause_owner(reading, match.start("metric"))
            told = reading.told_here
            if subject is None and told is not None and told[0] < match.start("metric"):
                # "posted a deficit of 2 million on revenue of 19 million": the same has it
                between = reading.marked[told[0] : match.start("metric")]
                subject = None if ";" in between or _PARTIES.search(between) else told[1]
        whose = _SET_FOR.match(reading.marked, match.end())
        if whose is not None and _SET.match(match["role"] or ""):
            subject = reading.mention(whose["s"])  # "set a duty of 6 percent for Halden"
        carried = _CARRIED.match(match["metric"])
        if carried is not None and (subject is None or subject.kind not in _BORROWERS):
            subject = _borrower(reading)
            if subject is None:
                continue  # "the loan carries interest of": of whom it was lent to
        begin = reading.sentence.clause_start(match.start("metric"))
        if subject is None and _OF_OTHERS.match(reading.marked, begin, match.start("metric")):
            continue  # "the buildings are let and bring annual rent of": who is not named here
        if _OF_SOMEBODY.search(reading.marked, 0, match.start("metric")):
            continue  # "the state's capacity of 4,000 tonnes": of whom is not read
        alone = reading.is_alone(match.start("metric"), subject) or (
            subject is None and _goes_on(reading, taken, match)
        )
        measure = reading.measure(
            "value.slot-of", match, None if alone else subject, None,
            start=match.start("metric"), bare=alone,
        )  # fmt: skip
        if measure is None:
            continue
        measure.indicator = match["metric"][carried.end() if carried else 0 :]
        reading.take(measure, match["m"])
        if _EARLIER.search(reading.marked, 0, match.start("metric")):
            # "up from a loss of": of another time than the figure before it
            measure.rule = "value.previous"
            if _DATED.match(reading.marked, match.end()) is None:
                measure.period, measure.period_text = (None, None), None
        yield from _compared(reading, measure, match.end())


def _goes_on(reading: FigureReading, taken: list[tuple[int, int]], match: re.Match[str]) -> bool:
    """Whether a figure stands right before of whom this sentence goes on about: "with debt of 2 million and an equity ratio of"."""
    place, text = reading.sentence.to_text(match.start("metric")), reading.sentence.text
    return reading.topic_here is not None and any(
        _AND_A.fullmatch(text, end, place) is not None for _, end in taken if end <= place
    )


# At what a firm is valued that takes money in, of whichever investor that is said last: "in a round led by Orlu Growth at a valuation of".
_OF_A_ROUND = later(r"\bvaluation$")
_ROUND = later(
    r"\b(?:rounds?|Series [A-G]|led by|invested|invests|raised|raises|stake|bought|sold|funding)\b"
)
_TAKES_IN = later(
    r"(?P<s>⟦F\d+⟧)(?:,[^,;]*,)?(?: alone)? (?:has |have |had )?(?:raised|raises|took|takes|secured|closed|collected|attracted|received)\b"
)
_PUT_INTO = later(
    r"\b(?:invest(?:ed|s|ing)? [^;⟦]{0,40}in|stake in|shares? (?:in|of)|invests? in|invested in) (?:the )?(?P<s>⟦F\d+⟧)"
)


def _raiser(reading: FigureReading, begin: int, end: int) -> Mention | None:
    """Who takes in the money in a clause, so that a valuation there is of him."""
    found = _TAKES_IN.search(reading.marked, begin, end) or _PUT_INTO.search(
        reading.marked, begin, end
    )
    return reading.mention(found["s"]) if found is not None else None


_AND_A = later(r",? (?:and|on|with) (?:an? |the |its )?")
_OF_OTHERS = later(
    r"[“\"]?(?:The|These|Those) [a-z]+(?: [a-z]+)?(?:, [^,⟦]*,)? (?:is|are|was|were|has|have|had|will|bring|brings|yield|yields) [^⟦]*$"
)
_CARRIED = later(r"(?:carries|carried|carrying|bears|bore|bearing) (?=[a-z])")
_BORROWERS = frozenset({"Firm", "Place", "Project", "Asset", "GovernmentBody"})
_LENT_TO = later(
    r"\b(?:lend|lent|loan|credit|borrow|facility|finance)[a-z]*\b[^.;]{0,80}? (?:to|for) (?:the )?$",
    re.IGNORECASE,
)
_BORROWED = later(r"^[^.;]{0,60}?\b(?:borrow|took out|takes out|has taken out|raised)[a-z]*\b")
_LOAN_REACH = 110  # characters


def _borrower(reading: FigureReading) -> Mention | None:
    """To whom the sentence before or this one says that money was lent, or who borrowed it."""
    text = reading.sentence.text
    here = reading.parties.number(reading.sentence.start)
    before: list[Mention] = reading.parties.by_sentence[here - 1] if here > 0 else []
    for mention in (*reading.sentence.mentions, *before):
        if mention.kind not in _BORROWERS or mention.party < 0:
            continue
        lent = _LENT_TO.search(text, max(0, mention.start - _LOAN_REACH), mention.start)
        if lent is not None or _BORROWED.match(text[mention.end : mention.end + _LOAN_REACH]):
            return mention
    return None


def _in_kind(reading: FigureReading, taken: list[tuple[int, int]]) -> Iterator[Measure]:
    """Money and what it is: "claims $1.1bn in damages"."""
    for match in _IN.finditer(reading.marked):
        if not _free(reading, taken, match.start("m")):
            continue
        subject = _clause_owner(reading, match.start())
        measure = reading.measure("value.slot-in", match, subject, None)
        if measure is not None:
            measure.indicator = match["metric"]
            reading.take(measure, match["m"])
            yield measure


def _parts(reading: FigureReading, taken: list[tuple[int, int]]) -> Iterator[Measure]:
    """A party's part of a whole that is nobody's or another's: "accounts for one seventh of the country's tea"."""
    for match in _PART.finditer(reading.marked):
        noun = _last(match["metric"])
        if (
            not _free(reading, taken, match.start("m"))
            or noun in _NO_PART
            or noun in lexicon().nouns
        ):
            continue
        if match["own"] and _BOUGHT.match(match[0]):
            continue  # "bought 38 percent of X's works": a stake
        subject, partner = _clause_owner(reading, match.start()), None
        whose = reading.mention(match["own"] or match["of"])
        if whose is not None and subject is not None:
            taken_by = subject.kind == "Place"
            subject, partner = (whose, subject) if taken_by else (subject, whose)
        elif whose is None and subject is not None and (of := flow_told(reading, subject, noun)):
            subject, partner = (
                of,
                subject,
            )  # "China took 70 percent of the volume": of whose exports are told
        topic = reading.parties.measured
        measure = reading.measure("value.slot-part", match, subject, partner)
        reading.parties.measured = topic  # who has a part of it is not whom the figures are about
        if measure is not None:
            yield measure.take_share(reading.amount(match["m"]), match["metric"])
            yield from previous_values(reading, measure, match.end())


def _went(
    reading: FigureReading, taken: list[tuple[int, int]], found: list[Measure]
) -> Iterator[Measure]:
    """Where parts of a whole go or come from: "half of it came from Spain and 8 percent from Oman"."""
    for match in _WENT.finditer(reading.marked):
        if not _free(reading, taken, match.start("m")) or _last(match["metric"] or "") in _NO_PART:
            continue
        it = reading.mention(match["it"]) if (match["it"] or "").startswith("⟦") else None
        if not match["verb"] and (match["it"] is None or (it is not None and it.form != "pronoun")):
            continue  # "40 percent of exports to Oman": a rate, but "40 percent of it from Oman"
        last = None if match["metric"] else reading.antecedent(found, match.start())
        if match["it"] and match["it"] in ("it", "them", "that", "this") and last is None:
            continue  # "bought 40 percent of that": of what, no figure says
        whom = _OF_WHOM.search(reading.marked, 0, match.start())
        if whom and (last is None or last.start < reading.sentence.start):
            continue  # what they are of is not read yet
        subject = reading.mention(match["own"] or match["by"])
        if match["its"] and subject is None:
            at = reading.sentence.to_text(match.start())
            plural = match["its"] == "their"
            subject = reading.parties.before(reading.sentence.start, at, plural=plural)
        measure = reading.measure(
            "value.slot-went", match, subject, reading.mention(match["p"]),
            stop=match.end("p"), bare=subject is None,
        )  # fmt: skip
        if measure is not None and last is not None and subject is None:
            measure.subject, measure.period, measure.period_text = (
                last.subject,
                last.period,
                last.period_text,
            )
        if measure is None:
            continue
        metric = match["metric"] or (
            last.indicator.removeprefix("share of ") if last is not None else "total"
        )
        more = [*_MORE.finditer(match["more"])]
        measure.take_share(reading.amount(match["m"]), metric)
        yield measure
        for part in more:
            offset = match.start("more")
            start, end = offset + part.start(), offset + part.end()
            other = reading.measure(
                "value.slot-went", match, subject, reading.mention(part["p"]), bare=subject is None
            )
            if other is not None:
                other.start, other.end = reading.sentence.span(start, end)
                yield other.take_share(reading.amount(part["m"]), metric)


def _is_number_of(reading: FigureReading, match: re.Match[str]) -> bool:
    """Whether a number behind "of" counts things rather than measures the noun: "exports of two tools", "a holding of 18%"."""
    if match["metric"].endswith(("holding", "holdings", "share", "shares")):
        return True
    if not match["m"].startswith("⟪q"):
        return False
    unit = reading.amount(match["m"]).unit
    return not deeds().measures_a_good(unit) and match["metric"].endswith(_TRADED)


def _compared(reading: FigureReading, measure: Measure, at: int) -> Iterator[Measure]:
    if change := CHANGE_TAIL.match(reading.marked, at):
        add_step(reading, measure, change)
        at = change.end()
    yield measure
    yield from previous_values(reading, measure, at)


def _clause_owner(reading: FigureReading, at: int) -> Mention | None:
    """The subject of the clause around a place, of what is asserted, planned or agreed in it."""
    aside = reading.clause_subject(at, aside=True) if reading.sentence.aside(at) else None
    if aside is not None:
        return aside
    chain = reading.sentence.clause_subject(at)
    if isinstance(chain, str):
        return None
    words = chain.words.strip()
    rules = ruleset()
    if rules.ladder(words) not in ("asserted", "planned", "agreed"):
        return None
    if rules.possibility.search(words) or rules.former.search(words):
        return None
    return reading.behind_front(at) or reading.sentence.mentions[chain.subjects[0]]


def _indicator(match: re.Match[str]) -> str | None:
    """The name of what is measured; None where the noun is the thing of a tie, or no noun."""
    metric = match["metric"].strip()
    first, _, rest = metric.partition(" ")
    if rest and first[0].isupper() and (first in lexicon().function_words or is_adjective(first)):
        metric = rest
    if not metric or _last(metric) in _TIE_NOUNS or _last(metric) in _NO_PART:
        return None
    if is_adjective(metric) or metric.lower() in lexicon().function_words:
        return None
    good = match.groupdict().get("good") or ""
    return f"{lowered(metric)}{OF_A_TIME.sub('', good)}"


def _last(noun: str) -> str:
    return noun.strip().rpartition(" ")[2].lower()


def _set_date(reading: FigureReading, measure: Measure, number: str | None) -> None:
    if number is None:
        return
    measure.date(reading.sentence.dates[int(number)])
