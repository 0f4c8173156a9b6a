"""Metrics that move, whatever is said of the move and in whatever order; what no other reader says as much of.

The words before a verb of moving are taken for a noun phrase ("Total 2020 production for the miner"), those behind it apart one by
one (see `moves`). A move may be a noun as well: "a 46.4 percent surge in gold exports to $5.04 billion".

for measure in by_move(reading): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.deeds import deeds
from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.moves import (
    BLUR,
    Move,
    earlier_of,
    note_move,
    read_level,
    read_move,
)
from interlock.loaders.documents.figures.whose.in_the_sentence import is_adjective
from interlock.loaders.documents.figures.words import (
    BARE_NUMBER,
    CHANGE_OF,
    FALLING,
    METRICS,
    MONTH,
    REACHED,
    RISING,
    UNCHANGED,
    WORD,
    any_of,
    word_set,
)
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.measures import Measure, lowered
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.model import Interval

__all__ = ["by_move", "in_passing"]

_UP, _DOWN = any_of("rises"), any_of("falls")
_MOVED = rf"(?:{any_of('moved')}|{any_of('branches')}|{any_of('counts')}|{any_of('held')})"
_MADE = (
    r"(?:represent|record|post|register|show|mark|report|see|suffer|enjoy|experience|log|achieve"
    r"|reflect|undergo)(?:ed|s|es|ing)?|saw|underwent|was|were|is|are"
)
_VERB = Sought(
    rf"(?<![\w’'-])(?:(?P<up>{RISING}|skyrocketed|rocketed|accelerated|quickened|edged higher|inched higher|ticked higher"
    rf"|moved up|improved|(?:was|were|is|are)(?: [a-z]+ly)? (?:higher|stronger)(?= by)"
    rf"|to (?:rise|grow|increase|expand|climb|jump|surge|recover|rebound|widen|soar|improve)|{any_of('as_it_rises')})"
    rf"|(?P<down>{FALLING}|edged lower|inched lower|moved down|deteriorated|decelerated|(?:was|were|is|are)(?: [a-z]+ly)?"
    rf" (?:lower|weaker)(?= by)|slowed(?: down)?|to (?:fall|drop"
    rf"|decline|shrink|decrease|contract|narrow|slip|ease|slow|plunge)"
    rf"|{any_of('as_it_falls')})|(?P<flat>{UNCHANGED})"
    rf"|(?:{_MADE}) (?:an? |the )?(?:[a-z-]+ ){{0,2}}?(?:(?P<share>⟪p\d+⟫) (?:⟪d\d+⟫ |[a-z-]+ ){{0,2}}?)?(?:(?P<up2>{_UP})"
    rf"|(?P<down2>{_DOWN}))(?(share)| (?:of|by)(?= [^⟪]{{0,20}}⟪))"
    rf"|(?:was|were|is|are) (?P<share2>⟪p\d+⟫) (?:(?P<up3>higher|stronger|up|more)|(?P<down3>lower|weaker|down|less|fewer))"
    rf"|(?P<level>(?:had|has|have) been|{REACHED}|to (?:reach|hit|total|average|top|exceed)|(?:(?:is|are|was|were|being)"
    rf" )?(?:now |currently )?(?:forecast|estimated"
    rf"|projected|put|seen|expected|valued|calculated|assessed) at)(?= ))\b"
)
_DATE = r"(?: (?:in|during|for|over|at|by|between|since)(?: the)?(?: end of)? ⟪d\d+⟫| ⟪d\d+⟫)"
_DONE = (
    r"(?:handled|recorded|made|sent|shipped|produced|sold|received|paid|earned|held"
    r"|remitted|transported|posted|moved|carried|exported|imported|generated|issued|registered)"
)
_PREP = r"(?:of|to|from|in|at|for|with|on|into|via|through|across|by|among|between|under|outside|within)"
_POSTS = (
    rf"(?P<posts>(?:(?: {_DONE})?(?: {_PREP}| (?:leaving|entering|reaching|arriving in|coming from|going to|bound for"
    rf"|visiting)) (?:the )?"
    rf"(?:{MARK}(?: {MARK})?(?:(?:’s|'s) (?:⟦\w\d+⟧|[a-z]+(?: [a-z]+)?))?(?: and (?:the )?{MARK})?|(?:{WORD} ){{0,3}}?{WORD})|{_DATE}|"
    rf" \([^()⟪⟦]{{1,40}}\)){{0,4}}?)"
)
# A noun phrase that opens its clause and ends before the verb.
_OPENS = (
    r"(?:^[“\"]?|[,;:—–] |[“\"]|\b(?:[Aa]nd|[Bb]ut|[Ww]hile|[Ww]hereas|[Tt]hat|[Aa]s|[Ww]ith|[Ww]hen|[Ww]here|[Tt]hough"
    r"|[Aa]lthough|because|said|says|during which time"
    r"|showed|shows|saw|sees|noted|reported|⟪d\d+⟫,?) )"
)
_CORE = (
    rf"(?:(?:[Tt]he|[Aa]n?|[Aa]ll|[Bb]oth) |(?:[Tt]otal|[Oo]verall) (?=(?:19|20)\d\d |{MONTH} ))*"
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<adjunct>⟦[FBSXOCLA]\d+⟧) (?=[a-z])|(?P<its>[Ii]ts|[Tt]heir|[Oo]ur|[Ww]hose) )?"
    rf"(?:(?:[a-z]+ )?(?=⟪d\d+⟫ |(?:19|20)\d\d |{MONTH} ))?"
    rf"(?:⟪d(?P<d>\d+)⟫(?:’s|'s)? |(?P<y>(?:19|20)\d\d) |(?P<mon>{MONTH})(?:’s|'s)? )?"
    rf"(?P<metric>(?:(?:[A-Z][a-z-]+|{WORD}) ){{0,4}}?(?:{METRICS}|{_MOVED}|(?i:{METRICS}|{_MOVED})|{WORD} (?:exported"
    rf"|imported|produced|sold"
    rf"|shipped|handled|harvested|mined|landed)(?= (?:{REACHED}|{RISING}|{FALLING}|in|was|were)\b)))(?! {METRICS}\b)"
    r"(?: (?:figure|level|number|total|tally|count)s?)?(?: \([A-Z][A-Za-z]{1,7}\))?"
    rf"(?P<good> (?:of|for|per) (?!⟦|⟪|the )(?:an? (?:[a-z]+ of )?)?(?:[A-Z][a-z]+ (?=[a-z]))?(?:{WORD} ){{0,2}}{WORD}"
    rf"(?: and (?:{WORD} ){{0,2}}{WORD})?)?"
    rf"{_POSTS}(?: \((?P<paren>⟪[mq]\d+⟫|{BARE_NUMBER})\))?"
)
_HELPERS = (
    r"(?: (?:has|have|had|also|then|now|even|still|already|only|just|likely|probably|further|together|each|meanwhile|in turn"
    r"|is|are|was|were"
    r"|been|being|expected|projected|forecast|anticipated|set|due|estimated|will|would|predicted|planned|[a-z]+ly))*$"
)
_PHRASE = later(rf"{_OPENS}(?P<np>){_CORE}(?:, [^,;⟪]{{2,60}},)?(?:,? (?:which|that)\b)?{_HELPERS}")
# "figures for vehicle exports, which totalled": what a relative clause is about may stand anywhere.
_WHICH = later(rf"(?<= )(?P<np>){_CORE},? which{_HELPERS}")
_EXPORTED = later(r" (?:exported|imported|produced|sold|shipped|handled|harvested|mined|landed)$")
_ACTIVITY = later(rf"(?:.* )?{any_of('branches')}$")
_AND = later(
    r"(?:,? (?:and|but|then|before|yet)(?: (?:then|also|later|again|only|slightly|sharply|further))*|,)$"
)
_ANOTHER_METRIC = later(
    rf"\b(?:and|but|while) (?:[a-z-]+ ){{0,3}}?{METRICS},?$"
)  # "and net profit, at 4 million"
_REACH = 260  # characters before a verb in which its subject may begin
_METRIC = later(rf"(?:.* )?(?:{METRICS}|{_MOVED})$", re.IGNORECASE)
# What stands for a metric that was measured before: "those of Oman", "the figure", "the total".
_REFERS = later(
    rf"{_OPENS}(?P<np>)(?P<own>(?!))?(?P<its>(?!))?(?P<good>(?!))?(?P<metric>(?:[Tt]his|[Tt]hat|[Tt]he|[Ii]ts|[Tt]heir)"
    rf" (?:[a-z-]+ )?(?:figure|total|number|sum|amount|value|volume|tally|count|level)s?"
    rf"|[Tt]hose|[Tt]hat|[Tt]his|[Ii]t|[Tt]hey)(?: \([^()]{{2,30}}\))?{_POSTS}(?: (?:has|have|had|also|then|now|even|still|was"
    rf"|were|will|would|is|are|then|again|[a-z]+ly))*$"
)
_MOVE = Sought(
    rf"(?:\b(?:an?|the|its|their|as|by|with|and|or|of) |^)(?:[a-z-]+ ){{0,2}}?(?:(?P<share>⟪p\d+⟫) (?:⟪d\d+⟫ |[a-z-]+"
    rf" ){{0,2}}?)?(?:(?P<up>{_UP})|(?P<down>{_DOWN})) (?:in|of) "
    rf"(?:(?:the|an?|total|overall|average) )*(?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<its>its|their) )?(?:⟪d(?P<d>\d+)⟫ )?"
    rf"(?P<metric>(?:(?:[A-Z][a-z-]+|{WORD}) ){{0,3}}?(?:{METRICS}|{_MOVED}))\b(?! {METRICS}\b)(?P<good> (?:of|for) (?!⟦|⟪|the )(?:{WORD}"
    rf" )?{WORD}(?= [a-z]|,| ⟪))?"
    rf"(?P<posts>(?: (?:to|from|in|at|of|by|with) (?:the )?{MARK}(?!’s|'s)|{_DATE})*)"
)
# What stands for the very figure before, rather than for its metric.
_BARE_THIS = later(r"[Tt]his|[Tt]hat|[Tt]h(?:is|at|e) (?:figure|total|number|sum|amount|volume)")
# What names a metric of its own: "the number of persons in arrears", "the average amount paid by passengers".
_OF_ITS_OWN = later(
    r"[A-Za-z]+ (?:(?:average|median|typical|minimum|maximum|highest|lowest|largest|smallest) [a-z]+"
    r"|(?:[a-z-]+ )?(?:number|count|amount|sum|value|volume|level)s? of (?:the )?(?!⟦|⟪)(?:[a-z-]+ )*[a-z-]+)\b"
)
_DAYS = later(r"⟪d(\d+)⟫")
_BOTH = ("bilateral", "mutual", "two-way")
_BETWEEN = later(rf" between (?:the |both )?(?P<a>{MARK})(?: and (?:the )?(?P<b>{MARK}))?")
_LEAVING = later(
    rf" (?:leaving|entering|reaching|visiting|arriving in) (?:the )?(?P<p>{MARK})(?!’s|'s)"
)
_OF_BOTH = later(r"\b(?:trade|turnover)\b")
_FOR = later(rf" for (?:the )?(?P<p>{MARK})(?!’s|'s)")
_OWNERS = word_set("measured_kinds")
_TIE_NOUNS = word_set("tie_nouns")
# Who "posted a rise" has it; what "led to a rise" need not.
_HAD = later(rf"\b(?:(?P<own>{any_of('reporting')})|[a-z]+ed) (?:an? |the |its )?(?:[a-z-]+ )?$")
_IN_DOUBT = later(
    r"\b(?:expect|forecast|predict|project|plan|hope|aim|target|seek|demand|propos|fear|warn|threat|avoid|prevent|risk"
    r"|call(?:s|ed)? for)[a-z]*\b"
    r"|\b(?:may|might|could|would|will|should|can|if|unless|not?|never|without|possible|denied)\b"
)
# "increased its output 7 percent to 8.5 million carats"
_DID = Sought(
    rf"\b(?:(?P<up>{any_of('raised')})|(?P<down>{any_of('lowered')})) (?P<its>its|their) (?:own |total |overall |annual"
    rf" )?(?P<own>(?!))?"
    rf"(?P<metric>(?:{WORD} ){{0,3}}?(?:{METRICS}|{_MOVED}))\b(?! {METRICS}\b)(?P<good> (?:of|for) (?!⟦|⟪|the )(?:{WORD}"
    rf" )?{WORD}(?= [a-z]|,| ⟪))?"
    rf"(?P<posts>(?: (?:to|from|in|at|of|with) (?:the )?{MARK}(?!’s|'s)|{_DATE})*)(?P<share>(?!))?"
)
# "despite a volume decline of 5 percent"
_COMPOUND = Sought(
    rf"\b(?:an?|the|its|their|with|despite|on|from|after) (?P<own>(?!))?(?P<its>(?!))?(?P<good>(?!))?(?P<posts>)"
    rf"(?P<metric>(?:{WORD} ){{0,2}}?{METRICS}) (?:(?P<up>{_UP})|(?P<down>{_DOWN})) of "
    rf"{BLUR}(?P<share>⟪p\d+⟫)(?! (?:of|in)\b)"
)
_RATE = later(
    r"(?:.* )?(?:inflation|unemployment|rates?|margins?|yields?|occupancy|ratio|share|growth)(?: .*)?$",
    re.IGNORECASE,
)


_LOANS_AND = later(r"\b[Ll]oans (?:and|&) advances$")  # which are lent, and advance nothing


def by_move(reading: FigureReading) -> Iterator[Measure]:
    """The moves that clauses and nouns of a sentence tell."""
    if "⟪" not in reading.marked:
        return
    yield from _verbs(reading)
    yield from _nouns(reading)


def _verbs(reading: FigureReading) -> Iterator[Measure]:
    """As in "Total 2020 production for the miner inched up 1.2 percent over the previous year"."""
    done = 0
    known: list[Measure] = []
    before: re.Match[str] | None = None
    for verb in _VERB.finditer(reading.marked):
        if verb.start() < done or _LOANS_AND.search(reading.marked, 0, verb.end()) is not None:
            continue
        told = _told(reading, verb)
        begin = max(0, verb.start() - _REACH)
        stop = len(reading.marked[: verb.start()].rstrip())
        head = _PHRASE.search(reading.marked, begin, stop)
        if head is None and " which" in reading.marked[begin:stop]:
            head = _WHICH.search(reading.marked, begin, stop)
        if head is not None:
            before = head
        elif (
            before is not None
            and _AND.search(reading.marked, before.end(), stop)
            and not (done and _ANOTHER_METRIC.search(reading.marked, done, stop))
        ):
            head = before  # "exports rose in May and fell by 4 percent in June"
        if told is None:
            continue
        if head is not None and head["paren"] and told.level is None:
            told.level = head["paren"]
        if not (told.level or told.share):
            continue
        if head is not None and verb["level"] and _ACTIVITY.match(head["metric"]):
            continue  # "revenue from rooms and catering services was": not the services
        measure = _of_noun(reading, told, head) if head else None
        if head is None and (head := _REFERS.search(reading.marked, begin, stop)) is not None:
            if _says_more(reading, told, head, known):
                done = told.end
                continue
            measure = _of_last(reading, told, head, known)
        if measure is None or head is None:
            continue
        done = told.end
        for one in _filled(reading, measure, told, head, verb[0]):
            known.append(one)
            yield one


def _told(reading: FigureReading, verb: re.Match[str]) -> Move | None:
    """What is said behind a verb of moving, or of having come to so much."""
    if verb["level"]:
        level = read_level(reading, verb.end())
        if level is None or not level.level:
            return None
        return level
    up, down = (any(verb[way + n] for n in ("", "2", "3")) for way in ("up", "down"))
    told = read_move(reading, verb.end(), "rising" if up else "falling" if down else "steady")
    told.share = told.share or verb["share"] or verb["share2"]
    return told


def _of_noun(reading: FigureReading, told: Move, head: re.Match[str]) -> Measure | None:
    """The measure of what a noun phrase names, still without what is said of it."""
    name = _name(head)
    if told.level and told.level.startswith("⟪p") and (name is None or not _RATE.match(name)):
        return None
    if name is None or CHANGE_OF.search(reading.marked, 0, head.start("metric")):
        return None
    subject, partner = _ends(reading, head)
    if subject is None and name.startswith(_BOTH) and (pair := _pair(reading)):
        subject, partner = pair[0], partner or pair[1]
    at = reading.marked.find(told.level, head.end()) + len(told.level) if told.level else 0
    if subject is None and at and (whose := _FOR.match(reading.marked, at)):
        subject = reading.mention(whose["p"])  # "exports fetched 13 million for Kenya"
    rule = "value.metric" if told.level else "value.change"
    measure = reading.measure(
        rule,
        head,
        subject,
        partner,
        start=head.start("np"),
        stop=told.end,
        bare=head["own"] is None,
    )
    if measure is not None:
        measure.indicator = name
    return measure


def _says_more(
    reading: FigureReading, told: Move, head: re.Match[str], known: list[Measure]
) -> bool:
    """Note by how much the figure before moved, where a clause of its own says only that of it: "This is a rise of 13 percent"."""
    last = reading.antecedent(known, head.start("metric"))
    if (
        told.level is not None or told.share is None or told.old or told.old_share or head["posts"]
        or told.partner is not None or told.direction not in ("rising", "falling")
        or _BARE_THIS.fullmatch(head["metric"]) is None or last is None or last.comparison
        or last.rule == "value.previous" or not last.has_number
        or last.direction not in (None, told.direction) or reading.is_untrue(head.start("metric"))
    ):  # fmt: skip
        return False
    share = reading.amount(told.share)
    if told.step and reading.amount(told.step).unit != last.unit:
        return False  # "a rise of 17 percent, or of 1.3 billion": of the value, not of the tonnes
    if share.value is None or "point" in share.text or (told.day is not None and last.period_text):
        return False
    base = "previous year" if told.yearly else "previous period"
    last.move(share.value, up=told.direction == "rising", base=base)
    last.end = max(last.end, reading.stop(told.end))
    reading.steps.append((reading.sentence.to_text(reading.marked.find(told.share)), share))
    return True


def _of_last(
    reading: FigureReading, told: Move, head: re.Match[str], known: list[Measure]
) -> Measure | None:
    """The measure of what was measured before, that a pronoun or "the figure" stands for."""
    last = reading.antecedent(known, head.start("metric"))
    if (
        last is None
        or reading.is_untrue(head.start("metric"))
        or _OF_ITS_OWN.match(head[0], head.start("metric") - head.start())
    ):
        return None
    unit = reading.amount(told.level).unit if told.level and told.level.startswith("⟪") else None
    if unit is not None and last.unit is not None and unit != last.unit:
        return None
    measure = last.earlier()
    measure.rule, measure.antecedent = "value.predicate-next", True
    measure.value = measure.low = measure.high = None
    measure.unit = last.unit
    owner, partner = _ends(reading, head)
    if (
        partner is None
        and owner is not None
        and owner.kind == "Place"
        and " of " not in head["posts"]
    ):
        owner, partner = None, owner
    if owner is not None and owner.party >= 0:
        measure.subject = owner.party
    if partner is not None:
        measure.partner = measure.partner_party = None
        reading.set_partner(measure, partner)
    measure.start, measure.end = reading.sentence.span(head.start("metric"), told.end)
    return measure


def _filled(
    reading: FigureReading, measure: Measure, told: Move, head: re.Match[str], verb: str = ""
) -> Iterator[Measure]:
    """A measure with what is said of its move, and what it was before."""
    measure.period, measure.period_text = (None, None), None
    note_move(reading, measure, told, verb)
    if measure.partner_party is None and told.partner is not None:
        reading.set_partner(measure, reading.mention(told.partner))
    if measure.period_text is None:
        _date(reading, measure, head)
    if told.step and told.step.startswith("⟪") and (told.share or told.level):
        reading.steps.append(
            (reading.sentence.to_text(reading.marked.find(told.step)), reading.amount(told.step))
        )
    yield measure
    yield from earlier_of(reading, measure, told)
    yield from _other_times(reading, measure, told.end)
    if told.partner is not None and measure.comparison and measure.value is None:
        yield from _other_partners(reading, measure, told)


_TO_OTHERS = later(
    r",?(?: and)? (?:by )?(?P<m>⟪p\d+⟫) (?:to|from) (?:the )?(?P<p>⟦[LO]\d+⟧)(?!’s|'s)|,? and (?:from |to )?(?:the"
    r" )?(?P<p2>⟦[LO]\d+⟧) by (?P<m2>⟪p\d+⟫)"
)


def _other_partners(reading: FigureReading, measure: Measure, told: Move) -> Iterator[Measure]:
    """The same flow with others: "rose by 85 percent to Oman, 70 percent to Kenya and 31 percent to Italy"."""
    at = told.end
    while match := _TO_OTHERS.match(reading.marked, at):
        at = match.end()
        share = reading.amount(match["m"] or match["m2"]).value
        if share is None or measure.direction not in ("rising", "falling"):
            return
        other = measure.earlier()
        other.rule, other.outlook = measure.rule, measure.outlook
        other.period, other.period_text = measure.period, measure.period_text
        other.partner = other.partner_party = None
        reading.set_partner(other, reading.mention(match["p"] or match["p2"]))
        other.move(
            share,
            up=measure.direction == "rising",
            base=measure.comparison.get("base", "previous period"),
        )
        other.start, other.end = reading.sentence.span(
            match.start("m" if match["m"] else "p2"), match.end()
        )
        yield other


_AND_IN = later(
    rf",? (?:and|then|but) (?:to )?(?P<m>⟪[mpq]\d+⟫|{BARE_NUMBER}) (?:in|for|during|at) (?:the )?(?:end of"
    rf" )?⟪d(?P<d>\d+)⟫(?=[,.;:]| and\b|$)"
)


def _other_times(reading: FigureReading, measure: Measure, at: int) -> Iterator[Measure]:
    """The same at other times: "was $3.4 billion in July and $13.7 billion in August"."""
    while (
        (match := _AND_IN.match(reading.marked, at))
        and measure.period_text is not None
        and not measure.comparison
    ):
        at = match.end()
        other = measure.earlier()
        other.rule, other.outlook = measure.rule, measure.outlook
        other.value = other.low = other.high = None
        reading.take(other, match["m"])
        if other.unit is None:
            other.unit = measure.unit
        day = reading.sentence.dates[int(match["d"])]
        if other.unit != measure.unit or day.offset is not None:
            return
        other.date(day)
        other.start, other.end = reading.sentence.span(match.start("m"), match.end())
        yield other


def _ends(reading: FigureReading, head: re.Match[str]) -> tuple[Mention | None, Mention | None]:
    """Owner and partner of a noun phrase; what is "for" or "held by" somebody is his."""
    owner, partner = reading.ends(head)
    if between := _BETWEEN.search(head["posts"]):
        owner, partner = reading.mention(between["a"]), reading.mention(between["b"])
        if partner is None and (pair := _pair(reading)):
            owner, partner = pair
    if owner is None and (whose := _FOR.search(head["posts"])):
        owner = reading.mention(whose["p"])
        owner = owner if reading.is_of(owner, _OWNERS) else None
    if owner is None and (where := _LEAVING.search(head["posts"])):
        owner = reading.mention(where["p"])
    return owner, partner


def _pair(reading: FigureReading) -> tuple[Mention, Mention] | None:
    """The two countries that a text speaks of: those whose trade was told last, else the first two."""
    last = reading.last
    if last is not None and last.partner_party is not None and _OF_BOTH.search(last.indicator):
        pair = [reading.parties.drafts[at].code for at in (last.subject, last.partner_party)]
        if pair[0] and pair[1]:
            return reading.country(pair[0]), reading.country(pair[1])
    return reading.pair()


def _date(reading: FigureReading, measure: Measure, head: re.Match[str]) -> None:
    """When, where the words behind the verb do not say: a date in the noun phrase, or at the head of the sentence."""
    if year := head.groupdict().get("y"):
        measure.period, measure.period_text = (f"{year}-01-01", f"{int(year) + 1}-01-01"), year
        return
    if month := head.groupdict().get("mon"):
        measure.period, measure.period_text = _same_month(reading, month), month
        return
    reading.set_period(measure, head, head.end())


def _same_month(reading: FigureReading, month: str) -> Interval:
    """When "April exports" were: the April that the sentence speaks of, if it does."""
    days = (day for day in reading.sentence.dates if month in day.text and None not in day.interval)
    return next((day.interval for day in days), (None, None))


def _name(head: re.Match[str]) -> str | None:
    """What is measured, without the country before it."""
    metric = head["metric"].strip()
    first, _, rest = metric.partition(" ")
    if (
        rest
        and first[0].isupper()
        and (is_adjective(first) or first.lower() in lexicon().function_words)
    ):
        metric = rest
    if not _METRIC.match(metric) and not _EXPORTED.search(metric):
        return None
    return lowered(metric) + (head["good"] or "")


def _nouns(reading: FigureReading) -> Iterator[Measure]:
    """As in "a 46.4 percent surge in gold exports to $5.04 billion"."""
    for match in (
        *_MOVE.finditer(reading.marked),
        *_COMPOUND.finditer(reading.marked),
        *_DID.finditer(reading.marked),
    ):
        begin = reading.sentence.clause_start(match.start())
        if _IN_DOUBT.search(reading.marked, begin, match.start()):
            continue
        told = read_move(reading, match.end(), "rising" if match["up"] else "falling")
        told.share = match["share"] or told.share
        if told.share is None and told.level is None:
            continue
        owner, partner = _ends(reading, match)
        if match.re.groupindex.get("share") == match.re.groups and match["its"]:
            owner = reading.doer(match.start())
            if owner is None:
                continue
        told_by = _HAD.search(
            reading.marked, reading.sentence.clause_start(match.start()), match.start()
        )
        subject = owner or (
            reading.clause_subject(told_by.start(), aside=True) if told_by else None
        )
        if subject is None and told_by is not None and told_by["own"]:
            continue  # its subject has it, and is none that we know
        measure = reading.measure(
            "value.grammar-move", match, subject, partner, stop=told.end, bare=subject is None
        )
        if measure is None:
            continue
        measure.indicator = _name(match) or match["metric"]
        told.yearly = told.yearly or any(
            (reading.sentence.dates[int(day)].offset or "").endswith("Y")
            for day in _DAYS.findall(match[0])
        )
        yield from _filled(reading, measure, told, match)


# "April exports of $187 billion", "its 2022 throughput of 24.8 million tonnes": what is said in passing.
_STATED = Sought(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<its>\b[Ii]ts|\b[Tt]heir) |(?<![\w’'-]))(?:(?:[Tt]otal|[Aa]nnual|combined|record"
    rf"|average|overall) )*"
    rf"(?:⟪d(?P<d>\d+)⟫ |(?P<y>(?:19|20)\d\d) |(?P<mon>{MONTH})(?:’s|'s)? )?(?P<metric>(?:{WORD}"
    rf" ){{0,3}}?{any_of('flows')})(?P<good>"
    rf" (?:of|for) (?!⟦|⟪|the )(?:{WORD} )?{WORD}(?= [a-z]))?"
    rf"(?P<posts>(?: (?:to|from|in|with) (?:the )?{MARK}(?!’s|'s)|{_DATE})*) of {BLUR}(?P<m>⟪[mq]\d+⟫|{BARE_NUMBER})(?! of\b|"
    rf" to (?=⟪))"
)


def in_passing(reading: FigureReading, found: list[Measure]) -> Iterator[Measure]:
    """Figures of flows that no verb says, where they are unread: "exports of $9 billion and imports of $7 billion led to a surplus"."""
    for match in _STATED.finditer(reading.marked):
        if reading.is_read(found, match.start("m")) or _is_tie(match["metric"]):
            continue
        amount = reading.amount(match["m"]) if match["m"].startswith("⟪q") else None
        if (
            amount is not None
            and not deeds().measures_a_good(amount.unit)
            and (amount.value or 0) < _MANY
        ):
            continue  # "exports of two more tools"
        begin = reading.sentence.clause_start(match.start())
        if _IN_DOUBT.search(reading.marked, begin, match.start()) or CHANGE_OF.search(
            reading.marked, 0, match.start("metric")
        ):
            continue
        owner, partner = _ends(reading, match)
        verb = _HAD.search(reading.marked, begin, match.start("metric"))
        if owner is None and verb is not None:
            owner = reading.clause_subject(verb.start(), aside=True)
            if owner is None and verb["own"]:
                continue
        measure = reading.measure("value.slot-of", match, owner, partner, bare=owner is None)
        if measure is None:
            continue
        measure.indicator = _name(match) or match["metric"]
        reading.take(measure, match["m"])
        measure.period, measure.period_text = (None, None), None
        _date(reading, measure, match)
        yield measure


_MANY = 1000  # things that a flow may be counted in


def _is_tie(metric: str) -> bool:
    return metric.rpartition(" ")[2] in _TIE_NOUNS
