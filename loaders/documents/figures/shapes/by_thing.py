"""How large a thing is: the length, capacity and cost of a line, plant or ship, in its name or said of it, and the jobs it makes.

for measure in of_things(reading): ...      # "the 240-km Tarnov pipeline", "runs for 40 km", "with 300,000 tonnes of capacity"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.deeds import deeds
from interlock.loaders.documents.figures.reading import ON_CONDITION, FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import (
    compared,
)
from interlock.loaders.documents.figures.words import (
    DIMENSIONS,
    FIGURE,
    METRICS,
    WORD,
    any_of,
    word_set,
)
from interlock.loaders.documents.grammar.rules import MARK, ruleset
from interlock.loaders.documents.language.amounts import Amount
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["of_things", "size_in_name"]

_THINGS = frozenset({"Asset", "Project"})
_SO_MANY = word_set("collections")
_POWER = later(r"(?:mega|giga|kilo)watts?|[MGk]Wp?", re.IGNORECASE)
_LENGTH = later(r"(?:kilo)?met(?:re|er)s?|km|miles?|f(?:oo|ee)t", re.IGNORECASE)
_RIGHT_BEFORE = later(r"[ -](?:\((?:MW|GW)\) |long |(?:[a-z-]+ )(?=[A-Z]))?")
_MARK = later(MARK)
_WOULD = later(r"\b(?:would|could|might)\b")

_TIMELESS = ("capacity", "length", "width", "height", "depth")  # as long as the thing stands

_QUANTITY = r"(?P<m>⟪q\d+⟫)"
_LENGTH_VERB = Sought(
    r"\b(?:runs?|ran|stretch(?:es|ed)?|extend(?:s|ed)?|spans?|spanned|cover(?:s|ed)?)(?: for| over| across)?(?: a (?:distance|length) of)?"
    rf"(?: about| around| some)? {_QUANTITY}(?! (?:of|a|per|long)\b)"
)
# "32 km long and 18 metres wide"
_ALSO_WIDE = Sought(
    rf"⟪q\d+⟫ (?:{'|'.join(DIMENSIONS)}),? and {_QUANTITY} (?P<way>{'|'.join(DIMENSIONS)})\b"
)
_BE_LONG = Sought(
    rf"\b(?:is|are|was|were|be)(?: about| some| around)? {_QUANTITY} (?P<way>wide|high|tall|deep)\b"
)
# "The farm (capacity 85 MW)", "the line, 40 km in length,": in brackets or between commas behind the name.
_BESIDE = Sought(
    rf"(?P<s>{MARK})(?: \((?:with )?(?:an? )?(?:installed |total |annual |nameplate |design |overall )*"
    r"(?P<metric>capacity|length|area|output|throughput)?"
    rf"(?: of|:)? ?{_QUANTITY}\)|, (?:about |some )?(?P<n>⟪q\d+⟫) in (?P<way>length|width|height|depth|area)\b)"
)
# "will expand the plant from 85 MW to 170 MW"
_EXPANDED = Sought(
    r"\b(?:expand|enlarg|extend|grow|grew|upgrad|increas|rais|lengthen|boost|doubl|tripl|scal)[a-z]*(?: up)? (?:the )?"
    rf"(?P<s>⟦S\d+⟧)(?: (?:in|at|near) (?:the )?{MARK})? from (?P<old>⟪q\d+⟫) to {_QUANTITY}"
)
# "supplies power to 9,400 homes": whom a work reaches.
_REACHES = Sought(
    r"\b(?:suppl(?:y|ies|ied|ying)|provid(?:es?|ed|ing)|deliver(?:s|ed|ing)?|bring(?:s|ing)?|serv(?:es?|ed|ing)|power(?:s|ed|ing)?"
    r"|benefit(?:s|ed|ing)?|connect(?:s|ed|ing)?|light(?:s|ing)?|heat(?:s|ed|ing)?|irrigat(?:es?|ed|ing)|reach(?:es|ed|ing)?)"
    rf"(?: (?:(?:{WORD} ){{0,3}}{WORD} )(?:to|for))?(?: the equivalent of| an estimated)? {_QUANTITY}"
)
_REACHED = later(
    r"(?:homes|households|houses|families|people|customers|residents|inhabitants|consumers|farmers|hectares|acres|villages|pupils"
    r"|patients|passengers|communities)$"
)
# "was carrying 45,000 tonnes of coal"
_LADEN = Sought(
    rf"(?P<s>⟦S\d+⟧),? (?:which |that )?(?:was |is |were )?(?:carrying|laden with|loaded with|transporting|hauling) "
    rf"(?:about |some |around )?{_QUANTITY} of (?P<good>(?:{WORD} ){{0,2}}?{WORD})"
    r"(?=[,.;]| (?:to|from|for|when|bound|and|worth|in|off|at|left|sank)\b| ⟪|$)"
)
# "with 320 MW of installed capacity", "has $4 billion of deposits": so much of a metric.
_OF_METRIC = Sought(
    rf"(?:(?P<s>{MARK})(?:,|(?= with))(?: with)|\b(?P<verb>has|have|had|having|with|adds?|added|adding|holds?|held|manag(?:es|ed)|owns"
    r"|owned|generat(?:es|ed|ing)|earned|earns|report(?:s|ed|ing)|post(?:s|ed|ing)|carr(?:ies|ied)|carrying|produces?|produced|mak(?:es|ing)|made"
    r"|bring(?:s|ing)|brought|provid(?:es|ed|ing)|offers?|offered|raised|secured|won|book(?:s|ed)|attract(?:s|ed|ing)?|receiv(?:es?|ed)|mobili[sz](?:es?|ed)|raise|secure|earn|generate|employs))"
    rf"(?: more than| over| about| around| some| a total of)? (?P<m>⟪[mq]\d+⟫) of (?:new |extra |additional )?"
    rf"(?P<metric>(?:{WORD} ){{0,2}}?{METRICS})(?![\w-])(?! (?:to|from|in) ⟦)"
)
# "with a capacity to transfer 33 billion cubic metres", "has capacity for 400 guests"
_CAPACITY_TO = Sought(
    rf"\b(?:an?|the|its|has|have|had|with) (?P<metric>(?:{WORD} )?capacity) (?:to [a-z]+|for)"
    rf"(?: up to| about| around| some)? {_QUANTITY}"
)
# "The pipeline can carry 10 million tonnes a year": how much it is able to, whether it does or not.
_ABLE = Sought(
    rf"(?P<s>{MARK})(?: (?:in|at|near) {MARK})?,? (?:which |that )?(?:(?:is|are|was|has|covers|runs|spans) [^⟦;,]{{3,60}} and )?"
    r"(?:(?:can(?: now| already| still)?|(?:is|are)(?: now)? able to|will be able to|(?:has|will have) the capacity to"
    r"|(?:is|was|are|were|has been) (?:designed|built|expected to be able) to)"
    rf" {any_of('able')}|(?:is |was |are |were )?capable of {any_of('being_able')}) (?:about |around |some |up to )?"
    rf"{_QUANTITY}(?: of (?:{WORD} ){{0,2}}?{WORD})?(?P<per> (?:a|per|each|every) (?:year|day|month|hour|week)| annually| daily)?"
)
_POWERED = Sought(
    r"\b(?:(?:will|to|would) )?(?:generates?|produces?|suppl(?:y|ies)|delivers?|provides?|adds?|ha(?:s|ve|d)|generated|produced|added)"
    rf"(?: about| around| some| up to)? {_QUANTITY}(?! of (?!(?:electricity|power|energy|clean|green|renewable|wind|solar)\b))"
)
_JOBS = Sought(
    r"\b(?P<verb>creat(?:es?|ed|ing)|generat(?:es?|ed|ing)|sav(?:es?|ed|ing)|add(?:s|ed|ing)?|bring(?:s|ing)?|brought|cut(?:s|ting)?"
    r"|axe[sd]?|axing|shed(?:s|ding)?|provid(?:es?|ed|ing)|support(?:s|ed|ing)?|sustain(?:s|ed|ing)?"
    r"|result(?:s|ed|ing) in|leading to|leads? to|led to)"
    rf"(?: an?)?(?: (?:further|additional|another|more|extra|total of|estimated|new))* (?P<m>{FIGURE})"
)
_A_JOB = later(
    r"(?:jobs|positions|posts|vacancies|layoffs|lay-offs|redundancies|job cuts|job losses|dismissals)$"
)
_LOST = later(r"cut|ax|shed")
# A phrase before the subject of the sentence that it speaks of: "Built at a cost of $4 million, the road", "With 36 stations, the line".
_FRONTED = later(
    rf"^[“\"]?(?:To (?:be )?|With |At |Built |Made |Costing |Running |Spanning |Covering |[A-Z][a-z]+(?:ing|ed) )(?:[^;⟦]|⟦[HFOSG]\d+⟧)*?,"
    rf" (?:the )?(?:⟪q\d+⟫ )?(?P<s>{MARK})(?=,| (?:will|would|is|are|was|were|has|had|can|could|[a-z]+(?:ed|s))\b)"
)
_AT_COST = Sought(
    r"\bat (?:an? |the )?(?P<metric>(?:(?:total|estimated|projected|initial|final|overall|combined|reported) )*cost) of (?P<m>⟪m\d+⟫)"
)
_STATIONS = Sought(rf"\b[Ww]ith (?P<m>{FIGURE})(?=, )")


def of_things(reading: FigureReading) -> Iterator[Measure]:
    """What is said of the size of a thing, of what it can do, and of the jobs that somebody makes."""
    for read in (
        _lengths, _dimensions, _fronted, _of_metrics, _capacities, _jobs, _beside, _expanded, _reaches, _laden
    ):  # fmt: skip
        yield from read(reading)


def size_in_name(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """The power or length that stands before the name of a thing: "the 1,600-MW Tarnov plant"; a thing without a name it only describes."""
    for place, mention in enumerate(reading.sentence.mentions):
        if mention.kind not in _THINGS or mention.party < 0 or mention.plural:
            continue
        if reading.parties.drafts[mention.party].unnamed:
            continue
        inside = next(
            (a for a in reading.sentence.amounts if _describes(reading, a, mention)), None
        )
        if inside is None or any(
            m.start <= inside.start < m.end and m.unit == inside.unit for m in found
        ):
            continue
        mark = _MARK.search(reading.marked, max(0, reading.marked.find(f"{place}⟧") - 2))
        measure = reading.measure("value.cost", mark, mention, None) if mark else None
        if measure is None:
            continue
        measure.indicator = "length" if _LENGTH.fullmatch(inside.unit) else "capacity"
        measure.take(inside)
        measure.start, measure.end = min(measure.start, inside.start), mention.end
        measure.period, measure.period_text = (None, None), None
        yield measure


def _describes(reading: FigureReading, amount: Amount, mention: Mention) -> bool:
    """Whether a power or length stands in the name of a thing or right before it."""
    if not (_POWER.fullmatch(amount.unit) or _LENGTH.fullmatch(amount.unit)):
        return False
    if amount.start < mention.end and mention.start < amount.end:
        return True
    return _RIGHT_BEFORE.fullmatch(reading.sentence.text, amount.end, mention.start) is not None


def _whose(reading: FigureReading, at: int) -> Mention | None:
    """Of whom something is said at a place: the subject of its clause, or of the sentence behind a phrase that opens it."""
    fronted = _FRONTED.match(reading.marked)
    if fronted is not None and at < fronted.start("s"):
        return reading.mention(fronted["s"])
    if ON_CONDITION.search(reading.marked) and _WOULD.search(
        reading.marked, reading.sentence.clause_start(at), at
    ):
        return None
    aside = reading.sentence.aside(at)
    if aside is not None and aside[2] is not None:
        words = reading.marked[aside[0] : at]
        if not ruleset().possibility.search(words) and not _MARK.search(words):
            return reading.sentence.mentions[aside[2]]
    return reading.doer(at)


def _told(
    reading: FigureReading,
    match: re.Match[str],
    subject: Mention | None,
    name: str,
    mark: str | None = None,
) -> Iterator[Measure]:
    if subject is not None and subject.kind == "Person":
        return  # who speaks of it
    start = match.start("m") if mark is None else reading.marked.find(mark, match.start())
    measure = reading.measure("value.thing", match, subject, None, start=start)
    if measure is None:
        return
    amount, _ = reading.figure(mark or match["m"])
    if amount is None:
        return
    measure.take(amount)
    measure.indicator = name
    measure.end = max(measure.end, reading.stop(match.end()))
    if name.endswith(_TIMELESS):
        measure.period, measure.period_text = (None, None), None
    yield from compared(reading, measure, match.end())


def _is_thing(reading: FigureReading, who: Mention | None) -> bool:
    return who is not None and who.party >= 0 and reading.parties.drafts[who.party].kind in _THINGS


def _lengths(reading: FigureReading) -> Iterator[Measure]:
    """As in "the line runs for 40 km"."""
    for match in _LENGTH_VERB.finditer(reading.marked):
        who = _whose(reading, match.start())
        if _is_thing(reading, who) and _LENGTH.fullmatch(reading.amount(match["m"]).unit):
            yield from _told(reading, match, who, "length")


def _dimensions(reading: FigureReading) -> Iterator[Measure]:
    """As in "is 2 km long and 18 metres wide"."""
    for pattern in (_ALSO_WIDE, _BE_LONG):
        for match in pattern.finditer(reading.marked):
            yield from _told(
                reading, match, _whose(reading, match.start()), DIMENSIONS[match["way"]]
            )


def _fronted(reading: FigureReading) -> Iterator[Measure]:
    """As in "Built at a cost of $4 million, the Tarnov bridge", "With 36 stations, the Tarnov line"."""
    front = _FRONTED.match(reading.marked)
    if front is None:
        return
    who = reading.mention(front["s"])
    for match in _AT_COST.finditer(reading.marked, 0, front.start("s")):
        yield from _told(reading, match, who, match["metric"])
    for match in _STATIONS.finditer(reading.marked, 0, front.start("s")):
        amount, thing = reading.figure(match["m"])
        if _is_thing(reading, who) and amount is not None and not deeds().measures_a_good(thing):
            yield from _told(reading, match, who, thing)


def _of_metrics(reading: FigureReading) -> Iterator[Measure]:
    """As in "with 300,000 tonnes of capacity", "has $4 billion of deposits"."""
    for match in _OF_METRIC.finditer(reading.marked):
        who = reading.mention(match["s"]) if match["s"] else _whose(reading, match.start("verb"))
        if who is not None:
            more = "additional " if (match["verb"] or "").startswith("add") else ""
            yield from _told(reading, match, who, f"{more}{match['metric']}")


def _capacities(reading: FigureReading) -> Iterator[Measure]:
    """As in "with a capacity to carry 33 billion cubic metres", "can carry 600 passengers"."""
    for match in _CAPACITY_TO.finditer(reading.marked):
        yield from _told(reading, match, _whose(reading, match.start()), match["metric"])
    for match in _ABLE.finditer(reading.marked):
        who = reading.mention(match["s"])
        if who is not None and who.form == "pronoun" and not _is_thing(reading, who):
            # "X opened a mill. It can process": the mill, and not X, is able to
            last = reading.latest_thing(here=False)
            beside = (
                last is not None
                and last.sentence == reading.parties.number(reading.sentence.start) - 1
            )
            who = last if beside else who
        if match["per"] or _is_thing(reading, who):
            yearly = re.search("year|annual", match["per"] or "") is not None
            for measure in _told(reading, match, who, "annual capacity" if yearly else "capacity"):
                measure.outlook = ""
                yield measure
    for match in _POWERED.finditer(reading.marked):
        who = _whose(reading, match.start())
        if _is_thing(reading, who) and _POWER.fullmatch(reading.amount(match["m"]).unit):
            yield from _told(reading, match, who, "capacity")


def _beside(reading: FigureReading) -> Iterator[Measure]:
    """As in "the farm (capacity 85 MW)", "the line, 40 km in length,"."""
    for match in _BESIDE.finditer(reading.marked):
        who = reading.mention(match["s"])
        mark = match["m"] or match["n"]
        amount = reading.amount(mark)
        name = match["metric"] or match["way"] or _size_of(amount)
        if name is not None and _is_thing(reading, who):
            yield from _told(reading, match, who, name, mark=mark)


def _size_of(amount: Amount) -> str | None:
    """What a number says of a thing by its unit alone."""
    if _POWER.fullmatch(amount.unit):
        return "capacity"
    return "length" if _LENGTH.fullmatch(amount.unit) else None


def _expanded(reading: FigureReading) -> Iterator[Measure]:
    """As in "will expand the plant from 85 MW to 170 MW"."""
    for match in _EXPANDED.finditer(reading.marked):
        who, old = reading.mention(match["s"]), reading.amount(match["old"])
        if old.unit != reading.amount(match["m"]).unit or who is None:
            continue
        name = _size_of(old) or "capacity"
        if who.head in _SO_MANY:  # a fleet has no capacity of 31 aircraft
            name, who = who.head, reading.owner_of(who) or _whose(reading, match.start())
        for measure in _told(reading, match, who, name):
            measure.direction = "rising"
            yield measure
            before = measure.earlier()
            before.value = before.low = before.high = None
            before.take(old)
            before.start, before.end = reading.sentence.span(match.start("old"), match.end("old"))
            yield before


def _reaches(reading: FigureReading) -> Iterator[Measure]:
    """As in "will supply power to 9,400 homes"."""
    for match in _REACHES.finditer(reading.marked):
        _, thing = reading.figure(match["m"])
        who = _whose(reading, match.start())
        if _REACHED.search(thing) and who is not None and who.kind != "Place":
            yield from _told(reading, match, who, thing)


def _laden(reading: FigureReading) -> Iterator[Measure]:
    """As in "the tanker was carrying 45,000 tonnes of coal"."""
    for match in _LADEN.finditer(reading.marked):
        yield from _told(reading, match, reading.mention(match["s"]), f"{match['good']} carried")


def _jobs(reading: FigureReading) -> Iterator[Measure]:
    """As in "will create 350 jobs", "invested $4 million, creating 350 jobs"."""
    for match in _JOBS.finditer(reading.marked):
        amount, thing = reading.figure(match["m"])
        if amount is None or not _A_JOB.search(thing):
            continue
        name = f"{thing} cut" if _LOST.match(match["verb"]) else thing
        yield from _told(reading, match, _whose(reading, match.start()), name)
