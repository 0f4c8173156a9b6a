"""Figures by the clause around them: "With 780 employees, X ...", "X, worth $4 million,", "the road will cost 140 million euros".

for measure in by_clause(reading): ...      # what the readers that know their nouns leave over
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import (
    CHANGE_TAIL,
    add_step,
    previous_values,
)
from interlock.loaders.documents.figures.words import (
    ADVERB,
    DATE_AFTER,
    FALLING,
    METRICS,
    REACHED,
    RISING,
    WORD,
    word_set,
)
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import is_money, scaled
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure, direction_of, share_bounds
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["by_clause", "worth_too"]

_OPENING = Sought(
    rf"^[“\"]?With (?:a total of |its |some |about )?(?P<m>⟪q\d+⟫)(?: (?:in|on|at|across) [^,;]{{2,40}})?, (?:the )?(?P<s>{MARK})"
)
# "With an output of 450,000 tonnes, Brazil is ...": so much of what is measured of whom the sentence is about.
_OPENING_OF = Sought(
    rf"^[“\"]?(?:With|At|Boasting|Having|Holding) (?:an? |its |their |the )?(?:record |total |combined |current |estimated )*"
    rf"(?P<metric>(?:{WORD} ){{0,2}}?(?:{METRICS}|{WORD})) of (?:about |some |around |nearly |almost )?(?P<m>⟪[mpq]\d+⟫)"
    rf"(?! of\b)(?: [^,;⟦⟪]{{1,30}})?(?:{DATE_AFTER})?, (?:the )?(?P<s>{MARK})(?= (?:is|was|are|were|has|had|will|ranks?|ranked|remains"
    rf"|remained|became|[a-z]+(?:ed|s))\b|,)"
)
_WORTH = Sought(
    rf"(?P<s>{MARK}), (?:which is |now |currently )?(?P<metric>worth|valued at) (?P<m>⟪m\d+⟫)"
    rf"|\b(?:values?|valued|valuing) (?P<o>{MARK}) at (?P<n>⟪m\d+⟫)"
)
_COST = Sought(
    rf"(?P<s>{MARK})(?:, [^,;]{{3,60}},)? (?:will|would|is to|is expected to|are expected to|was to)"
    rf"{ADVERB} (?P<metric>cost) (?P<m>⟪m\d+⟫)"
)
# "has a length of 40 km and will cost $4 million"
_ALSO_COST = Sought(
    r"\b(?:and|but) (?:will|would|is|are|was|were)(?: (?:expected|estimated|projected|set|due|likely|forecast) to)?"
    r"(?: also| alone)? (?P<metric>cost)(?: about| around| some| an estimated)? (?P<m>⟪m\d+⟫)"
)
_PART_AT = Sought(
    rf"(?P<what>\b[A-Z][a-z]+|{WORD})(?: to (?:the )?(?P<p>{MARK}))? (?:account(?:s|ed)? for|made up|makes? up|represent(?:s"
    r"|ed)?) (?P<m>⟪p\d+⟫) of "
    rf"(?P<metric>(?:{WORD} ){{0,2}}?{METRICS})(?: (?:at|of) (?:the )?(?P<s>{MARK}))?"
)
_MARKET = Sought(
    rf"(?P<s>{MARK})(?:(?:’s|'s|’|') (?P<a>(?:market )?share(?: of (?:the |its )?[a-z]+(?: market)?)?) (?:is|was|came to"
    r"|stands at|stood at|rose to|fell to)"
    rf"|,? (?:which |with |now |still )*(?:has|had|holds|held|commands?)? ?an? (?P<b>market share) of) (?P<m>⟪p\d+⟫)"
)
# "X's share of the exports of Y rose from 8 percent in 2020 to 12 percent in 2022": how a part of what somebody has moved.
_SHARE_MOVED = Sought(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |\b(?P<its>[Ii]ts|[Tt]heir) |\b[Tt]he )(?:[a-z]+ )?share (?:of|in) "
    rf"(?:(?P<whole>{MARK})(?:’s|'s|’|') |(?P<whose>its|their) )?"
    rf"(?:the |total |all |overall |global |world |worldwide )*(?P<metric>(?:{WORD} ){{0,3}}?{WORD})"
    rf"(?: of (?:the )?(?P<of>{MARK})(?!’s|'s))?(?:{DATE_AFTER})?(?: has| have| had)?{ADVERB}"
    rf" (?:(?P<up>{RISING})|(?P<down>{FALLING})|{REACHED})"
    rf"(?:,? from (?P<old>⟪p\d+⟫)(?: (?:in|at|for) (?:the end of )?(?P<then>⟪d\d+⟫))?)?(?:,? (?:to|at))?"
    rf"(?: (?:a record|just|only|about|around))?"
    rf" (?P<m>⟪p\d+⟫)(?! of\b)"
)
_BY_TO = Sought(
    rf"(?P<s>{MARK})(?:’s|'s|’|') (?P<metric>(?:{WORD} ){{0,2}}?{WORD}) (?P<way>grew|rose|increased|climbed|fell|shrank"
    r"|dropped|declined|was cut|was reduced)"
    r" by (?P<step>\d[\d,]*) to (?P<n>\d[\d,]*\d)(?![\d.,]*\d|%| (?:percent|million|billion))"
)
_AREA = Sought(
    r"(?P<verb>grows?|grown|farms?|cultivates?|plants?|raises?|mines?|operates?|runs?|works?) [^,;⟦⟪]{0,40}?(?:on|across"
    r"|over) (?P<m>⟪q\d+⟫)"
)
_NO_PART = word_set("no_part")
_SELLERS = frozenset({"Firm", "Bank"})
_NAMELESS = (word_set("tie_nouns") | word_set("nameless")) - {"value"}
_DATE_BEHIND = later(r" (?:in|at|for|by|during) (?:the )?(?:end of )?⟪d(?P<d>\d+)⟫")
_INSIDE = later(r"\b(?:of|from|in|to|for|with|by) (?:the |its |their )?(?:[a-z]+ )?$")
_RISING = later(r"grew|rose|increased|climbed")
_TOO = later(
    r"(?: of (?:its |their |the )?[a-z]+(?: [a-z]+)?| (?:of )?[a-z]+(?: [a-z]+)?)?(?: (?:to|from|in) (?:the )?⟦\w\d+⟧)?"
    r"(?: (?:was|were|has been|have been) [a-z]+ed)?"
    r"(?:,? (?:(?:during|in|for) )?⟪d\d+⟫)?(?:,? [^,;⟦]{0,40}?,? and)?,? (?:worth|valued at|with a value of"
    r"|for) (?P<m>⟪m\d+⟫)(?! (?:a|per|each)\b)"
)


_MAY_BE_WORTH = frozenset(
    {"value.deed", "value.metric", "value.slot", "value.passive", "value.grammar-object"}
)


def by_clause(reading: FigureReading) -> Iterator[Measure]:
    """What a clause says of its subject, whatever the noun."""
    yield from _openings(reading)
    yield from _worths(reading)
    yield from _shares(reading)
    yield from _share_moves(reading)
    yield from _steps(reading)


def _openings(reading: FigureReading) -> Iterator[Measure]:
    match = _OPENING.search(reading.marked)
    if match is not None:
        measure = reading.measure(
            "value.clause-with", match, reading.mention(match["s"]), None, stop=match.end("m")
        )
        if measure is not None:
            amount = reading.amount(match["m"])
            measure.indicator = amount.unit
            measure.take(amount)
            yield measure
    opening = _OPENING_OF.search(reading.marked)
    if opening is not None and (
        opening["metric"].rpartition(" ")[2] not in _NAMELESS
        or opening["metric"].endswith("market share")
    ):
        measure = reading.measure(
            "value.clause-with", opening, reading.mention(opening["s"]), None, stop=opening.end("m")
        )
        if measure is not None:
            measure.take(reading.amount(opening["m"]))
            yield measure
    for match in _AREA.finditer(reading.marked):
        amount = reading.amount(match["m"])
        chain = reading.sentence.clause_subject(match.start())
        if amount.unit not in ("hectares", "acres") or isinstance(chain, str):
            continue
        subject = reading.sentence.mentions[chain.subjects[0]]
        measure = reading.measure("value.clause-area", match, subject, None)
        if measure is not None:
            measure.indicator = amount.unit
            measure.take(amount)
            yield measure


def _worths(reading: FigureReading) -> Iterator[Measure]:
    for pattern, name in ((_WORTH, "value"), (_COST, "cost"), (_ALSO_COST, "cost")):
        for match in pattern.finditer(reading.marked):
            groups = match.groupdict()
            subject = reading.mention(groups.get("s") or groups.get("o"))
            if pattern is _ALSO_COST:
                subject = reading.doer(match.start("metric"))
                if subject is None or subject.kind == "Person":
                    continue
            if groups.get("o") and subject is not None and subject.form == "pronoun":
                continue  # "the paper valued it at 2 billion": who is valued, another sentence says
            if name == "cost" and subject is not None and subject.form == "pronoun":
                subject = _costs_money(reading, subject)
            measure = reading.measure(f"value.clause-{name}", match, subject, None)
            if measure is not None:
                measure.indicator = name
                measure.take(reading.amount(match["m"] or groups["n"]))
                yield measure


def _costs_money(reading: FigureReading, it: Mention) -> Mention:
    """What "it" stands for that will cost so much: the work of the sentence before, rather than who builds it."""
    if it.party < 0 or reading.parties.drafts[it.party].kind not in ("Firm", "Bank", "Place"):
        return it
    last = reading.latest_thing(here=False)
    beside = (
        last is not None and last.sentence == reading.parties.number(reading.sentence.start) - 1
    )
    return last if last is not None and beside else it


def _shares(reading: FigureReading) -> Iterator[Measure]:
    for match in _PART_AT.finditer(reading.marked):
        subject = reading.mention(match["s"])
        if _INSIDE.search(reading.marked, 0, match.start()):
            continue  # "those from the rest of the world account for": the world does not
        measure = reading.measure(
            "value.clause-part", match, subject, reading.mention(match["p"]), bare=subject is None
        )
        if measure is not None:
            share = reading.amount(match["m"])
            measure.take(share)
            measure.indicator = match["what"].lower()
            measure.comparison = {"base": match["metric"], **share_bounds(share)}
            yield measure
            yield from previous_values(reading, measure, match.end("m"))
    for match in _MARKET.finditer(reading.marked):
        measure = reading.measure("value.clause-market", match, reading.mention(match["s"]), None)
        if measure is not None:
            measure.take(reading.amount(match["m"]))
            measure.indicator = match["a"] or match["b"]
            yield measure


def _share_moves(reading: FigureReading) -> Iterator[Measure]:
    for match in _SHARE_MOVED.finditer(reading.marked):
        if match["metric"].rpartition(" ")[2] in _NO_PART:
            continue  # a stake
        holder = reading.mention(match["own"])
        if holder is None and match["its"]:
            at = reading.sentence.to_text(match.start())
            holder = reading.possessor(match["its"], match.start(), at)
        whole = reading.mention(match["whole"] or match["of"])
        if whole is None and match["whose"] and holder is not None and holder.kind == "Place":
            whole = _seller(reading, match, holder)
        subject, partner = holder, None
        if whole is not None and holder is not None:
            taken_by = holder.kind == "Place" and (whole.kind == "Place" or bool(match["whose"]))
            subject, partner = (whole, holder) if taken_by else (holder, whole)
        subject = subject or whole
        measure = reading.measure(
            "value.clause-share", match, subject, partner, bare=subject is None
        )
        if measure is None:
            continue
        share = reading.amount(match["m"])
        measure.take_share(share, match["metric"])
        measure.direction = direction_of(match)
        before = reading.amount(match["old"]) if match["old"] else None
        if before is None:
            yield measure
            yield from previous_values(reading, measure, match.end())
            continue
        earlier = measure.earlier()
        earlier.value = earlier.low = earlier.high = None
        earlier.take_share(before, match["metric"])
        earlier.start, earlier.end = reading.sentence.span(match.start("old"), match.end("old"))
        if match["then"]:
            day = reading.sentence.dates[int(match["then"][2:-1])]
            earlier.date(day)
            after = _DATE_BEHIND.match(reading.marked, match.end())
            if after is not None:
                measure.date(reading.sentence.dates[int(after["d"])])
        yield measure
        yield earlier


def _seller(reading: FigureReading, match: re.Match[str], place: Mention) -> Mention | None:
    """Whose sales a place has a share of, where "its" stands behind it: "China's share in its sales was 47 percent"."""
    report = reading.sentence.speaker(match.start())
    voice = report.voice if report is not None else None
    if voice is not None and voice.kind in _SELLERS and voice.party >= 0:
        return voice
    start = reading.sentence.start
    before = reading.parties.before(start, start, plural=match["whose"] == "their")
    return before if before is not None and before.party != place.party else None


def _steps(reading: FigureReading) -> Iterator[Measure]:
    for match in _BY_TO.finditer(reading.marked):
        new, step = scaled(match["n"], None), scaled(match["step"], None)
        measure = reading.measure("value.clause-step", match, reading.mention(match["s"]), None)
        if measure is None or new is None or step is None:
            continue
        rising = _RISING.match(match["way"]) is not None
        measure.value = new
        measure.direction = "rising" if rising else "falling"
        old = new - step if rising else new + step
        if old > 0:
            measure.comparison = {"base": "previous period", "ratio": round(Decimal(new) / old, 4)}
        yield measure


def worth_too(reading: FigureReading, found: list[Measure]) -> Iterator[Measure]:
    """What a quantity just read is worth: "exported 41,000 tonnes of glass worth $9 million"."""
    starts = {start: end for start, end in ((m.start, m.end) for m in found)}
    for measure in list(found):
        if measure.unit is None or is_money(measure.unit):
            continue
        if measure.rule not in _MAY_BE_WORTH:
            continue
        mark = next(
            (
                f"⟪q{at}⟫"
                for at, amount in enumerate(reading.sentence.amounts)
                if amount.unit == measure.unit and amount.value == measure.value
            ),
            None,
        )
        place = reading.marked.find(mark) if mark else -1
        tail = _TOO.match(reading.marked, place + len(mark or "")) if place >= 0 else None
        if tail is None:
            continue
        amount = reading.amount(tail["m"])
        start, end = reading.sentence.span(tail.start("m"), tail.end("m"))
        if any(begin <= start < stop for begin, stop in starts.items() if begin != measure.start):
            continue
        other = Measure(
            "value.clause-worth",
            measure.subject,
            measure.indicator,
            measure.start,
            max(measure.end, end),
        )
        other.partner, other.partner_party = measure.partner, measure.partner_party
        other.period, other.period_text = measure.period, measure.period_text
        other.attributed_to = measure.attributed_to
        other.antecedent, other.collective = measure.antecedent, measure.collective
        if measure.rule == "value.grammar-object":
            other.indicator = f"value of {measure.indicator}"
        other.take(amount)
        if change := CHANGE_TAIL.match(reading.marked, tail.end()):
            add_step(reading, other, change)
        yield other
