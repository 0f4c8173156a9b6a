"""Counts: what somebody has so many of, and how many people there are: "had 214 employees", "a network of 17 institutes"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from interlock.loaders.documents.figures.deeds import deeds
from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import (
    CHANGE_TAIL,
    add_ratio,
    add_step,
    compared,
    previous_values,
)
from interlock.loaders.documents.figures.words import (
    DATE_AFTER,
    FALLING,
    FIGURE,
    HAS_NUMBER,
    NOUNS,
    REACHED,
    RISING,
    any_of,
    word_set,
)
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import QUALIFIER, is_money, number, scaled
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure, direction_of
from interlock.loaders.documents.mentions.find import Mention

__all__ = [
    "collection",
    "counted",
    "counts",
    "number_moved",
    "number_of",
    "people",
    "portfolios",
    "possessions",
]

_COUNTED = Sought(
    r"\b(?:has|have|had|counts?|numbers?|unites?|groups|is home to|are home to|operates?|comprises?|hosts?|includes?|represents?"
    r"|brings? together|consists? of|runs?)(?: now)?"
    rf"(?: an? (?:[a-z]+ )?(?:fleet|network|chain|staff|workforce|team|stock|membership) of)? (?P<m>⟪q\d+⟫|{MARK})"
)
_PORTFOLIO = Sought(
    rf"(?P<s>{MARK}) of (?:(?P<q>⟪q\d+⟫)|(?P<n>\d+|[a-z]+) (?:[a-z-]+ ){{0,4}}?(?P<noun>projects))"
    rf"(?:,? (?:worth|valued at|with a value of|with a total value of) (?P<m>⟪m\d+⟫))?"
)
_HOME = Sought(
    rf"\b(?:is home to|are home to|has|have|operates?|counts?|comprises?"
    rf"|unites?|hosts?|includes?|represents?|brings? together|groups) "
    rf"(?:(?P<g>{MARK})|(?P<q>{QUALIFIER} )?(?P<n>\d[\d,]*|two|three|four|five|six"
    rf"|seven|eight|nine|ten|twelve|twenty) (?P<noun>(?!percent|per|million|billion"
    rf"|times|years?|months?|days?|weeks?)(?:[a-z-]+ ){{0,2}}?[a-z]+s)\b(?! (?:old"
    rf"|ago)))"
)
_ITS_COUNT = Sought(rf"(?:\b(?P<its>its|their)|(?P<own>{MARK})(?:’s|'s|’|')) (?P<m>{FIGURE})")
# "has 4 million cubic metres of gas in storage": so much of what, and no number of cubic metres
_KEPT = later(
    rf" of (?P<good>{NOUNS})"
    r"(?P<where> (?:in (?:storage|stock|reserve|store|stores|warehouses|silos|tanks)|under (?:construction|contract)))"
)
# "operates 280 kilometres of track": what is so long
_LONG = later(r"km|kilomet(?:re|er)s|miles")
_LAID = later(
    r" of (?:[a-z-]+ ){0,2}?(?P<what>tracks?|lines?|pipelines?|pipes?|roads?|cables?"
    r"|rail(?:way)?s?|motorways?|highways?|canals?|fibre|network)\b"
)
_GATHERED = any_of("gatherings")
_NETWORK = Sought(rf"(?P<s>{MARK}),(?: an?| the)?(?: [a-z-]+)? {_GATHERED} of (?P<m>{FIGURE})")
_WORK_IN = Sought(
    rf"(?<!its )(?<!their )(?P<m>{FIGURE})(?: with (?:[A-Z][a-z]+|foreign|state|mixed) (?:capital|participation"
    rf"|investment|ownership|owners))?"
    rf" (?:now |currently |already )?(?:have been registered in|(?:(?:work|worked|operate|operated|are active|are based|are registered"
    r"|do business|are located|are present|have offices|live|(?:are |were )?employed|work(?:ing)?) (?:in|at)"
    r"|(?:are |were )?employed by|work(?:ing)? for)) "
    rf"(?:the )?(?P<s>{MARK})"
)
_WITH_COUNT = Sought(
    rf"(?P<s>{MARK}),? with (?:its |a (?:staff|workforce|fleet|membership|network) of )?(?P<m>⟪q\d+⟫)"
)
_HAS_IN_ASIDE = Sought(
    rf"(?P<s>{MARK}), which (?:now |currently )?(?:has|have|operates|runs|employs|counts|numbers|owns|comprises|groups|unites"
    rf"|includes) (?P<m>{FIGURE})"
)
_RUNS = later(r"(?:operates|runs|employs|owns) (?:[⟪⟦]\w\d+[⟫⟧])$")
# "the number of workers taking first permits": workers
_STAYED = later(
    r" (?:stayed|stays|remained|remains|(?:was|were) unchanged|held|was kept|were kept)\b"
)
_NO_THING = later(
    r"(?:previous|earlier|former|other|further|additional|new|more|different|separate|main|major|recent|remaining|existing"
    r"|(?:[a-z]+ )?(?:days|weeks|months|years|hours|minutes))"
)
_DOING = later(
    r" (?:[a-z]{3,}ing|[a-z]{3,}ed|with|who|that|in|of|for|at|by|from|to|on|flown|sold|made|built|sent|paid|held|born|taken|given|drawn"
    r"|grown) "
)
_SMALL = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_NUMBER_OF = Sought(
    rf"(?:(?P<g>{MARK})|\b[Nn]umber of (?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<its>its|their) )?(?:(?P<thing>[A-Za-z][a-z -]{{2,40}}?)"
    rf"|(?P<those>{MARK})))(?: (?:with|who|using|holding|registered) [a-z -]{{3,40}}?)?"
    rf"(?: (?:in|at|to|visiting|entering|calling at|arriving in|registered in|employed by) (?:the )?(?P<in>{MARK})| from (?P<from>{MARK}))*"
    rf"(?:{DATE_AFTER}| (?:in|during|over|for) the (?:year|month|quarter|period|season|week))*"
    rf"(?: has| have| had)? (?:(?P<up>{RISING})|(?P<down>{FALLING})|{REACHED})(?: [a-z]+ly)?(?:(?: by)? (?P<change>⟪p\d+⟫)"
    rf"(?:{DATE_AFTER}(?=,? to))?)?(?:,? from (?P<old>\d[\d,.]*\d|\d|{_SMALL})(?= (?:in ⟪d\d+⟫ )?to ))?,?(?: to| at)? "
    rf"(?:(?P<q>{QUALIFIER}) )?(?P<n>\d[\d,.]*\d|\d|{_SMALL}\b)(?: (?P<scale>thousand|million|billion))?(?![\w⟫])"
)
# "increased the number of its stores from 240 to 310"
_NUMBER_MOVED = Sought(
    rf"\b(?:(?P<up>{any_of('raised')})|(?P<down>{any_of('lowered')})|{any_of('brought')}) (?:the|its|their) (?:total )?"
    rf"number of (?:its |their )?(?:(?P<those>{MARK})|(?P<thing>[a-z][a-z -]{{2,40}}?))(?: (?:in|at) (?:the )?{MARK})?"
    r"(?: by (?:⟪[pq]\d+⟫|\d[\d,]*))?(?:,? from (?P<old>\d[\d,]*))?,? to (?:(?:about|some|around|nearly|more than|over) )?"
    r"(?P<n>\d[\d,.]*\d|\d)(?: (?P<scale>thousand|million|billion))?(?![\w⟫%])"
)
_PEOPLE = Sought(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<has>\b(?:has|have|had) an? (?:[a-z]+ )?))?(?<![\w-])"
    rf"(?P<metric>(?:total )?(?i:workforce|staff|headcount|membership|population|payroll|circulation|audience|enrolment))(?: "
    rf"(?:at|in|of) (?:the )?(?P<at>{MARK}))?"
    rf"(?: has| have| had)? (?:(?P<up>{RISING})|(?P<down>{FALLING})|{REACHED}|of)(?: to| at)? (?:(?P<q>{QUALIFIER}) )?"
    rf"(?P<n>\d[\d,.]*\d|\d)(?![\d,.]*\d)(?: (?P<scale>thousand|million|billion))?(?![\w⟫%]| percent"
    rf"| (?!(?:in|at|from|last|this|by|and|on|people|is|was|has|as)\b)[a-z]+s\b)"
)
_COLLECTION = Sought(
    rf"\b(?:runs?|ran|operates?|owns?|has|have|had|manages?|commands?) (?P<w>{MARK}) of (?P<m>{FIGURE})"
)
_WITH_FLEET = Sought(rf"(?<!^)\bwith (?P<w>⟦[SFO]\d+⟧) of (?P<m>{FIGURE})")
_COLLECTIONS = word_set("collections")
_LIES_IN = later(
    r"(?P<what>⟦[^L]\d+⟧)(?:(?:,| is| was| remains) (?:an?|the|one of the) (?:[a-z-]+ ){0,5}?[a-z-]+| (?:is )?(?:based|located))?"
    r" (?:in|at|near|outside) (?:the )?$"
)
_UNCOUNTED = word_set("uncounted")
_LIES_BY = later(r"\b(?:near|off|outside|beside|behind|towards?) (?:the )?$")
_NAMED_INSIDE = later(r"\b(?:of|by|than|to) (?:the )?$")


def possessions(reading: FigureReading) -> Iterator[Measure]:
    """As in "Orlík Cement had 214 employees"."""
    for match in _COUNTED.finditer(reading.marked):
        amount, thing = reading.figure(match["m"])
        if amount is None:
            continue
        measure = reading.measure("value.count", match, reading.clause_subject(match.start()), None)
        if measure is not None:
            measure.take(amount)
            kept = (
                _KEPT.match(reading.marked, match.end()) if deeds().measures_a_good(thing) else None
            )
            laid = (
                _LAID.match(reading.marked, match.end()) if _LONG.fullmatch(amount.unit) else None
            )
            measure.indicator = f"{kept['good']} {kept['where'].strip()}" if kept else thing
            if laid is not None:
                measure.indicator, measure.end = laid["what"], reading.stop(laid.end())
            end = (kept or laid or match).end()
            yield from compared(reading, measure, end)


def counts(reading: FigureReading) -> Iterator[Measure]:
    """As in "Kenya is home to 38 tea factories", "the union unites twelve chambers"."""
    for match in _HOME.finditer(reading.marked):
        group = reading.mention(match["g"]) if match["g"] else None
        if match["g"] and (
            group is None or group.count is None or group.count < 2 or group.form != "group"
        ):
            continue
        found = reading.asserted(match.start())
        if found is None:
            continue
        mention = reading.sentence.mentions[found.subjects[0]]
        measure = reading.measure("value.count", match, mention, None, start=found.start)
        if measure is None:
            continue
        if group is not None:
            words = reading.sentence.text[group.start : group.end]
            measure.indicator = re.sub(
                rf"^(?:{QUALIFIER} )?[\w,.]+ ", "", words, flags=re.IGNORECASE
            )
            measure.unit = measure.indicator.rpartition(" ")[2]
            measure.value, measure.approximate = Decimal(group.count or 0), group.approximate
            bound = re.match(rf"{QUALIFIER} ", words, re.IGNORECASE)
            measure.bound(bound[0] if bound else None)
        else:
            measure.indicator = match["noun"]
            measure.unit = match["noun"].rpartition(" ")[2]
            measure.value = number(match["n"])
            measure.bound(match["q"])
        yield measure


def _count(reading: FigureReading, match: re.Match[str], subject: Mention | None) -> Measure | None:
    """The count of a noun group, unless it counts what is no figure by itself."""
    amount, thing = reading.figure(match["m"])
    if amount is None or not thing or thing in _UNCOUNTED or deeds().measures_a_good(thing):
        return None
    if is_money(amount.unit) or amount.unit == "percent":
        return None  # "its $40 million headquarters"
    if _NO_THING.fullmatch(thing) is not None:
        return None  # "its two previous tranches", "has 30 days to appeal"
    if subject is not None and subject.plural and amount.value is None:
        return None  # "firms with more than nine workers": which firms
    measure = reading.measure("value.count", match, subject, None)
    if measure is None:
        return None
    measure.take(amount)
    measure.indicator = thing
    return measure


def number_of(reading: FigureReading) -> Iterator[Measure]:
    """As in "the number of visitors from Oman rose to 41,000"."""
    if not HAS_NUMBER.search(reading.marked):
        return
    for match in _NUMBER_OF.finditer(reading.marked):
        group = reading.mention(match["g"] or match["those"])
        thing = reading.sentence.text[group.start : group.end] if group else (match["thing"] or "")
        if group is not None and match["those"] is None:
            if not thing.lower().removeprefix("the ").startswith("number of "):
                continue
            thing = thing[thing.lower().index("number of ") + len("number of ") :]
        value = _value(match["n"], match["scale"])
        where = reading.mention(match["in"])
        if group is not None and where is None and group.place is not None:
            where = group.place
        if match["own"] or match["its"]:
            at = match.start()
            where = reading.mention(match["own"]) or reading.possessor(
                match["its"], at, reading.sentence.to_text(at)
            )
        measure = reading.measure(
            "value.number", match, where, reading.mention(match["from"]), bare=where is None
        )
        if measure is None or value is None or not thing:
            continue
        thing = re.sub(r"^(?:the|its|their) ", "", thing)
        measure.indicator = f"number of {thing}"
        measure.unit = _DOING.split(f"{thing} ")[0].strip().rpartition(" ")[2]
        measure.value = value
        measure.bound(match["q"])
        measure.direction = direction_of(match)
        if measure.direction is None and _STAYED.search(match[0]):
            measure.direction = "steady"
        if match["change"]:
            add_ratio(reading, measure, match)
        elif change := CHANGE_TAIL.match(reading.marked, match.end()):
            add_step(reading, measure, change)
        yield measure
        old = _value(match["old"], match["scale"]) if match["old"] else None
        if old is not None:
            before = measure.earlier()
            before.value, before.approximate = old, False
            before.start, before.end = reading.sentence.span(match.start("old"), match.end("old"))
            yield before
        yield from previous_values(reading, measure, match.end())


def _value(digits: str, scale: str | None) -> Decimal | None:
    """The number that digits with a scale or a word name."""
    return scaled(digits, scale) if digits[0].isdigit() else number(digits)


def number_moved(reading: FigureReading) -> Iterator[Measure]:
    """As in "increased the number of its stores from 240 to 310"."""
    for match in _NUMBER_MOVED.finditer(reading.marked):
        group = reading.mention(match["those"])
        thing = reading.sentence.text[group.start : group.end] if group else match["thing"]
        thing = re.sub(r"^(?:the|its|their) ", "", thing)
        value, old = (
            scaled(match["n"], match["scale"]),
            scaled(match["old"], None) if match["old"] else None,
        )
        subject = reading.doer(match.start())
        measure = reading.measure("value.number", match, subject, None)
        if measure is None or value is None:
            continue
        measure.indicator = f"number of {thing}"
        measure.unit = thing.rpartition(" ")[2]
        measure.value, measure.direction = value, direction_of(match)
        yield measure
        if old is not None:
            before = measure.earlier()
            before.value = old
            before.start, before.end = reading.sentence.span(match.start("old"), match.end("old"))
            yield before


def people(reading: FigureReading) -> Iterator[Measure]:
    """As in "its workforce grew to 2,300", "a membership of 900"."""
    if not HAS_NUMBER.search(reading.marked):
        return
    for match in _PEOPLE.finditer(reading.marked):
        owner = reading.mention(match["own"] or match["at"])
        if owner is None and match["has"]:
            owner = reading.clause_subject(match.start(), aside=True)
        measure = reading.measure(
            "value.people", match, owner, None, bare=owner is None and not match["has"]
        )
        value = scaled(match["n"], match["scale"])
        if measure is None or value is None:
            continue
        measure.value, measure.unit = value, "people"
        measure.bound(match["q"])
        measure.direction = direction_of(match)
        yield measure
        yield from previous_values(reading, measure, match.end())


def collection(reading: FigureReading) -> Iterator[Measure]:
    """As in "operates a fleet of 14 ferries"."""
    if not HAS_NUMBER.search(reading.marked):
        return
    for match in (*_COLLECTION.finditer(reading.marked), *_WITH_FLEET.finditer(reading.marked)):
        whole = reading.mention(match["w"])
        if whole is None or whole.head not in _COLLECTIONS:
            continue
        owner = reading.clause_subject(match.start(), aside=True)
        if match[0].startswith("with "):
            chain = reading.sentence.clause_subject(match.start())
            owner = None if isinstance(chain, str) else reading.sentence.mentions[chain.subjects[0]]
        measure = _count(reading, match, owner)
        if measure is not None:
            yield measure


def counted(reading: FigureReading) -> Iterator[Measure]:
    """Counts that stand in a noun group: "its 44 employees", "a network of 17 institutes", "About 60 processors work in X"."""
    for match in _ITS_COUNT.finditer(reading.marked):
        subject = reading.mention(match["own"])
        if subject is None:
            subject = reading.parties.before(
                reading.sentence.start,
                reading.sentence.to_text(match.start()),
                plural=match["its"] == "their",
            )
        measure = _count(reading, match, subject)
        if measure is not None:
            yield measure
    yield from _own_groups(reading)
    for pattern in (_NETWORK, _WORK_IN, _HAS_IN_ASIDE, _WITH_COUNT):
        for match in pattern.finditer(reading.marked):
            if pattern is _WITH_COUNT and _is_named_inside(reading, match):
                continue  # "tops the table of the Authority, with 27 billion gloves": who does
            there = _there(reading, match) if pattern is _WITH_COUNT else None
            if pattern is _HAS_IN_ASIDE and _RUNS.search(match[0]):
                there = reading.clause_subject(match.start("m"), aside=True)  # no place runs stores
            measure = _count(reading, match, there or reading.mention(match["s"]))
            if measure is not None:
                yield measure


def _own_groups(reading: FigureReading) -> Iterator[Measure]:
    """As in "pays its 3,300 suppliers", "Tarnov's 40 shops": how many of a sort somebody has."""
    for mention in reading.sentence.mentions:
        count, owner = mention.count, mention.owner
        if count is None or count < _A_CROWD or owner is None or mention.form != "definite":
            continue
        thing = _OWNED.sub("", reading.sentence.text[mention.start : mention.end])
        place = reading.marked.find(f"{reading.sentence.mentions.index(mention)}⟧")
        mark = _ANY_MARK.search(reading.marked, max(0, place - 2))
        if not _PLAIN.fullmatch(thing) or mark is None:
            continue
        measure = reading.measure("value.count", mark, owner, None)
        if measure is not None:
            measure.indicator, measure.unit = thing, thing.rpartition(" ")[2]
            measure.value, measure.approximate = Decimal(count), mention.approximate
            measure.start, measure.end = mention.start, mention.end
            yield measure


_OWNED = later(
    r"^(?:(?:its|their|the) )?(?:(?:about|some|around|more than|over|nearly) )?[\d,.]+(?: (?:million|thousand))? "
)
_PLAIN = later(r"(?:[a-z-]+ ){0,2}[a-z-]+s|staff|people")
_ANY_MARK = later(MARK)
_A_CROWD = 10  # fewer are told of one by one


def _is_named_inside(reading: FigureReading, match: re.Match[str]) -> bool:
    """Whether the party before a comma only stands in what is said of another."""
    beside = _LIES_BY.search(reading.marked, 0, match.start("s")) is not None
    if beside and _there(reading, match) is None:
        return True  # "ran aground near the port with 24 sailors on board"
    comma = reading.marked.startswith(",", match.end("s"))
    return comma and _NAMED_INSIDE.search(reading.marked, 0, match.start("s")) is not None


def _there(reading: FigureReading, match: re.Match[str]) -> Mention | None:
    """Who has what is counted where a place stands right before it: the brewer, in "X is a brewer in Chad with 300 employees"."""
    if not match["s"].startswith("⟦L"):
        return None
    lies = _LIES_IN.search(reading.marked, 0, match.start("s"))
    return reading.mention(lies["what"]) if lies else None


def portfolios(reading: FigureReading) -> Iterator[Measure]:
    """As in "a portfolio of 14 copper and lithium projects worth $6.8bn"."""
    for match in _PORTFOLIO.finditer(reading.marked):
        mention = reading.mention(match["s"])
        if mention is None or mention.kind != "Portfolio":
            continue
        counted = reading.amount(match["q"]) if match["q"] else None
        size = number(match["n"]) if match["n"] else None
        if size is not None or counted is not None:
            stop = match.end("q") if counted else match.end("noun")
            measure = reading.measure("value.count", match, mention, None, stop=stop)
            if measure is not None:
                if counted:
                    measure.take(counted)
                else:
                    measure.value = size
                thing = reading.figure(match["q"])[1] if counted else ""
                measure.indicator = thing or "projects"
                measure.unit = measure.indicator.rpartition(" ")[2]
                yield measure
        if match["m"]:
            measure = reading.measure("value.worth", match, mention, None)
            if measure is not None:
                measure.indicator = "value"
                measure.take(reading.amount(match["m"]))
                yield measure
