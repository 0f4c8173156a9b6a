"""Figures behind a preposition that the verb needs: where somebody goes, through what, at how much he puts or keeps something.

"flies to 61 airports", "sells through 310 shops", "put its losses from the flood at 12 million euros", "runs at 60 percent of its
capacity", "pays growers $3 a kilo", "its payroll has gone from 900 to 1,400".

for measure in by_way(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.deeds import deeds
from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import (
    compared,
    previous_values,
)
from interlock.loaders.documents.figures.words import (
    BARE,
    FALLING,
    FIGURE,
    METRICS,
    NOUNS,
    RISING,
    WORD,
    any_of,
    word_set,
)
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import QUALIFIER, scaled
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure, direction_of
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["by_way"]

_OWNERS = word_set("measured_kinds")
_UNCOUNTED = word_set("uncounted")
_SEVERAL = 10  # fewer places that somebody works from are told of one by one
_GOING = Sought(
    r"\b(?P<verb>flies|flew|sails|sailed|sells|sold|operates|operated|works|worked|delivers|delivered|ships|shipped|distributes"
    r"|distributed|trades|traded|runs|calls|called|serves|served|broadcasts|exports|exported|buys|bought|sources|lends|lent|"
    rf"supplies|supplied)(?: (?!(?:to|in|from|at|with|on)\b)[a-z-]+){{0,3}}? (?:to|through|from|via|out of|at|in"
    rf"|with) (?P<m>{FIGURE})(?! of\b)"
)
_PUT = Sought(
    rf"\b(?:put|puts|estimated|estimates|reckons|reckoned|assessed|assesses|valued|values) (?:(?P<its>its|their) "
    rf"|(?P<own>{MARK})(?:’s|'s|’|') "
    rf"|the )(?P<metric>{NOUNS})(?: (?:of|from|in|on|for|since|caused by|due to) [^⟦⟪,;.]{{2,40}}?)?(?: (?:of"
    rf"|to) (?:the )?(?P<of>{MARK}))?"
    rf" at (?P<m>⟪[mq]\d+⟫)"
)
_PUT_BY = Sought(
    rf"(?:^[“\"]?|[,;] |\b(?:and|but|while) )(?:[Tt]he |[Tt]otal )?(?P<metric>(?:[A-Z]?[a-z]+ ){{0,2}}?(?i:{METRICS}|damage|value|bill))"
    r"(?: (?:of|from|in|on|for) [^⟦⟪,;.]{2,40}?)?"
    r" (?:is|are|was|were|has been|have been) (?:put|estimated|reckoned|valued"
    r"|assessed) at (?P<m>⟪[mq]\d+⟫) by (?:the )?(?P<s>⟦[FBX]\d+⟧)"
)
_RUNS_AT = Sought(
    r"\b(?:runs?|running|ran|operat(?:es|ed|ing)|works?|worked|working|produc(?:es|ed|ing)|is|was) at (?:only |just "
    r"|barely )?(?P<m>⟪p\d+⟫) of (?:its |the |their )?"
    r"(?:[a-z]+ )?capacity"
)
_EACH = (
    r"(?:metric )?(?:tonne|ton|kilo|kilogram|kg|barrel|ounce|pound|litre|bushel|carat|unit|share|MWh|kWh|head|bag|bale|night|day"
    r"|month|box"
    r"|container|hectare|acre|kilometre|crate|passenger|ticket|bottle|square metre|hour)"
)
_PAID = Sought(
    rf"\b(?:pays?|paid|paying|charges?|charged|charging|offers?|offered|asks?|asked|receives?|received"
    rf"|gets?|got|earns?|earned)(?: (?:{MARK}|(?:{WORD} ){{0,2}}{WORD}))?"
    rf"(?: (?:an average(?: price)?(?: of)?|a price of|up to|at least|about))? (?P<m>⟪[mq]\d+⟫) (?:a|an|per|for each|for every"
    rf"|for a) (?:\d+-[a-z]+ )?(?P<each>{_EACH})\b"
)
_FOR_WHOM = later(rf" (?:in cash )?(?:for|to) (?:the |its |all |each )?(?:[a-z]+ )*{MARK}")
# Money that many countries call by one name, so that it has no code without one.
_COINS = later(
    r"(?:shillings?|rupees?|pesos?|francs?|dinars?|crowns?|kron(?:or|er)|lei|pounds?|riyals?|rials?|dirhams?|marks?)"
)
_COUNT = rf"(?:(?:{QUALIFIER}) )?(?:{BARE}|\d+)(?![\w⟫%-]|[.,]\d)"
_OF_THINGS = rf"(?P<metric>(?:{WORD} ){{0,2}}?(?:staff|workforce|payroll|headcount|membership|fleet|number of [a-z]+|{any_of('counts')}))"
_MOVED_TO = (
    rf"(?: has| have| had)?(?: since| now)? (?:(?P<up>{RISING})|(?P<down>{FALLING})|gone|went|moved|come)"
    rf"(?: from (?P<old>{_COUNT}|⟪q\d+⟫|⟦\w\d+⟧)(?: in ⟪d\d+⟫)?)?,? to (?P<m>{_COUNT}|⟪q\d+⟫|⟦\w\d+⟧)"
)
_WENT = Sought(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<its>\b[Ii]ts|\b[Tt]heir) )(?:{_OF_THINGS}|(?P<thing>⟦[ST]\d+⟧)){_MOVED_TO}"
)
# "ship calls at Tarnov dropped from 412 to 366"
_AT_WENT = Sought(
    rf"(?:^[“\"]?|[,;:] |\b(?:and|but|while|that) )(?:[Tt]he |[Tt]otal )?(?P<metric>(?:[A-Z]?[a-z-]+ ){{0,2}}?(?:[Ss]taff|[Ww]orkforce"
    rf"|[Mm]embership|(?i:{any_of('counts')})))"
    rf" (?:at|of|in) (?:the )?(?P<own>{MARK})(?!’s|'s)(?P<its>(?!))?(?P<thing>(?!))?{_MOVED_TO}"
)
# "Its fleet grew to 64 ships": all of that is one mention
_ALL_WENT = Sought(
    rf"(?P<thing>⟦[SOT]\d+⟧)(?: of (?:the )?(?P<own>{MARK}))?(?P<its>(?!))?(?P<metric>(?!))?{_MOVED_TO}"
)
_FLEET = later(r"(?:fleet|network|chain|staff|workforce|herd)$")
_OF_PEOPLE = later(r"(?:staff|workforce|payroll|headcount|membership)$")
_EMPLOYS = Sought(
    rf"\b(?:employs?|employed|employing)(?: now| still)? (?P<m>(?:(?:{QUALIFIER}) )?\d[\d,]*)(?=[,.;]|$| (?:in|at|on|across|and"
    rf"|there|here|today|now|worldwide)\b)"
)


def by_way(reading: FigureReading, found: list[Measure]) -> Iterator[Measure]:
    """What is still unread behind prepositions that verbs need; a number is read once."""
    yield from reading.in_turn(
        (_branches, _buyers, _going, _put, _put_by, _running, _paid, _went, _employing), found
    )


def _told(
    reading: FigureReading, match: re.Match[str], subject: Mention | None, name: str
) -> Iterator[Measure]:
    """The figure `m` of a shape under a name, with what it is compared with."""
    if not reading.is_of(subject, _OWNERS):
        return
    measure = reading.measure("value.way", match, subject, None)
    if measure is None:
        return
    amount, _ = reading.figure(match["m"])
    if amount is None:
        return
    measure.take(amount)
    measure.indicator = name
    yield from compared(reading, measure, match.end())


def _going(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """Where somebody goes or through what he sells, counted."""
    for match in _GOING.finditer(reading.marked):
        if match["m"].startswith("⟪m") or not reading.is_unread(known, match.start("m")):
            continue
        amount, thing = reading.figure(match["m"])
        if amount is None or not thing or deeds().measures_a_good(amount.unit):
            continue
        least = amount.value if amount.value is not None else amount.low
        if least is None or least < _SEVERAL or thing.rpartition(" ")[2] in _UNCOUNTED:
            continue
        yield from _told(reading, match, reading.clause_subject(match.start(), aside=True), thing)


def _owner(reading: FigureReading, match: re.Match[str]) -> Mention | None:
    """Whose metric it is: the possessor before it, whom its pronoun stands for, or whom a phrase behind it names."""
    if whose := reading.mention(match["own"]):
        return whose
    if match["its"]:
        return reading.clause_subject(match.start(), aside=True) or reading.possessor(
            match["its"], match.start(), reading.sentence.to_text(match.start())
        )
    return None


def _put(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """At how much somebody puts what he has, lost or owes."""
    for match in _PUT.finditer(reading.marked):
        if not reading.is_unread(known, match.start("m")):
            continue
        subject = reading.mention(match["of"]) or _owner(reading, match)
        yield from _told(reading, match, subject, match["metric"])


def _put_by(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """The same said of the metric, by whom at the end."""
    for match in _PUT_BY.finditer(reading.marked):
        if reading.is_unread(known, match.start("m")):
            name = match["metric"]
            yield from _told(
                reading, match, reading.mention(match["s"]), name[0].lower() + name[1:]
            )


def _running(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """At what part of its capacity a work runs."""
    for match in _RUNS_AT.finditer(reading.marked):
        if reading.is_unread(known, match.start("m")):
            subject = reading.clause_subject(match.start(), aside=True)
            for measure in _told(reading, match, subject, "share of capacity"):
                if measure.rule == "value.way":
                    measure.take_share(reading.amount(match["m"]), "capacity")
                yield measure


def _paid(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """What somebody pays or charges for one of something."""
    for match in _PAID.finditer(reading.marked):
        money = match["m"].startswith("⟪m") or _COINS.fullmatch(reading.amount(match["m"]).unit)
        if match["each"] == "share" and _FOR_WHOM.match(reading.marked, match.end()):
            continue  # "offered 14 euros a share for X": a bid, which belongs to the tie
        if money and reading.is_unread(known, match.start("m")):
            subject = reading.clause_subject(match.start(), aside=True)
            yield from _told(reading, match, subject, "price")


def _count(reading: FigureReading, words: str) -> tuple[Measure, str] | None:
    """The number of a count, and what is counted where that is said."""
    told = Measure("", 0, "", 0, 0)
    if words[0] in "⟪⟦":
        amount, thing = reading.figure(words)
        if amount is None:
            return None
        told.take(amount)
        return told, thing
    digits = re.search(r"(\d[\d,.]*)(?: ?([a-z]+))?$", words)
    if digits is None:
        return None
    told.value = scaled(digits[1], digits[2])
    told.bound(words[: digits.start()])
    return told, ""


def _lower(name: str) -> str:
    return name[0].lower() + name[1:]


def _fleet(reading: FigureReading, mark: str | None) -> str:
    """The noun of a party that is so many things, which is measured like a metric; empty for any other."""
    thing = reading.mention(mark)
    found = _FLEET.search(reading.sentence.text, thing.start, thing.end) if thing else None
    return found[0] if found else ""


def _went(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """A count with the ends of its move: "its fleet has shrunk from 31 vessels to 19"."""
    shapes = (_WENT, _ALL_WENT, _AT_WENT)
    for match in (match for shape in shapes for match in shape.finditer(reading.marked)):
        name = _lower(match["metric"]) if match["metric"] else _fleet(reading, match["thing"])
        if not name or not reading.is_unread(known, match.start("m")):
            continue
        new, old = (
            _count(reading, match["m"]),
            _count(reading, match["old"]) if match["old"] else None,
        )
        at = match.start()
        thing = reading.mention(match["thing"])
        owner = (
            reading.mention(match["own"])
            or (reading.owner_of(thing) if thing is not None else None)
            or reading.possessor(match["its"] or "its", at, reading.sentence.to_text(at))
        )
        if new is None or not reading.is_of(owner, _OWNERS):
            continue
        measure = reading.measure("value.way", match, owner, None)
        if measure is None:
            continue
        unit = new[1] or (old[1] if old else "")
        measure.indicator = name
        measure.value, measure.low, measure.high = new[0].value, new[0].low, new[0].high
        measure.approximate = new[0].approximate
        measure.unit = unit or (
            "people"
            if _OF_PEOPLE.search(name)
            else name.rpartition(" ")[2]
            if name.endswith("s")
            else None
        )
        if measure.unit is None:
            continue
        measure.direction = direction_of(match)
        before = measure.earlier() if old else None
        if before is not None and old is not None:
            before.value, before.low, before.high = old[0].value, old[0].low, old[0].high
            before.approximate = old[0].approximate
            before.start, before.end = reading.sentence.span(match.start("old"), match.end("old"))
            if measure.direction is None and measure.value is not None and before.value is not None:
                measure.direction = "rising" if measure.value > before.value else "falling"
        yield measure
        if before is not None:
            yield before


def _employing(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """How many somebody employs, where the number stands alone: "employs 1,400, down from 2,100"."""
    for match in _EMPLOYS.finditer(reading.marked):
        subject = reading.clause_subject(match.start(), aside=True)
        count = _count(reading, match["m"])
        if (
            subject is None
            or not reading.is_of(subject, _OWNERS)
            or count is None
            or not reading.is_unread(known, match.start("m"))
        ):
            continue
        if re.fullmatch(r"(?:19|20)\d\d", match["m"]):
            continue  # a year
        measure = reading.measure("value.way", match, subject, None)
        if measure is None:
            continue
        measure.indicator, measure.unit = "employees", "people"
        measure.value, measure.low, measure.high = count[0].value, count[0].low, count[0].high
        measure.approximate = count[0].approximate
        yield measure
        yield from previous_values(reading, measure, match.end())


# "Kenya's tea industry employs 640,000 people", "sugar mills in Kenya made 310,000 tonnes of sugar"
_BRANCH = (
    r"(?:industry|sector|trade|farms|farmers|growers|mines|miners|ports|railways|mills|plants|factories|banks|exporters"
    r"|importers|producers"
    r"|refineries|shipyards|airports|airlines|fishermen|smelters|steelmakers|carmakers|distilleries|breweries|hotels|insurers)"
)
_WORKS_THERE = Sought(
    rf"(?:(?P<own>⟦L\d+⟧)(?:’s|'s|’|') (?:{WORD} ){{0,2}}?{_BRANCH}|(?:^[“\"]?|[,;:] "
    rf"|[Tt]he )(?:[A-Z]?[a-z]+ ){{0,2}}?{_BRANCH} (?:of|in) (?P<of>⟦L\d+⟧))"
    rf" (?:has |have |had |now |also |already )*(?P<verb>{deeds().verb})(?: about| some| around| nearly| more than)? (?P<m>{FIGURE})"
    rf"(?: (?:worth )?of (?P<good>(?:{WORD} ){{0,2}}?{WORD})(?= ?(?:[,.;)]|$| (?:in|to|from|for|a|last|this|and|by|at)\b| ⟪)))?"
)
# "Poland is the largest buyer of Kenyan tea with a share of 31 percent"
_BUYER = Sought(
    rf"(?P<p>{MARK}) (?:was|is|were|are|remained|remains|became) (?:again |still |by far )?(?:the |its )?(?:[a-z-]+ ){{0,2}}?"
    rf"(?:(?P<noun>buyer|market|importer|customer|destination|supplier|source)s?|(?P<who>⟦[FP]\d+⟧)) (?:of"
    rf"|for) (?P<adj>[A-Z][a-z]+) (?P<good>(?:{WORD} ){{0,2}}?{WORD}),?"
    rf" (?:with|at|taking|buying|absorbing|supplying)(?: a share of)? (?P<m>⟪[mqp]\d+⟫)"
)


_ROLE = later(r"(?:buyer|market|importer|customer|destination|supplier|source)s?$")


def _span(reading: FigureReading, mark: str | None) -> tuple[int, int]:
    """Where a party stands in the text."""
    mention = reading.mention(mark)
    return (mention.start, mention.end) if mention is not None else (0, 0)


def _branches(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """What a branch of a country makes, sells or employs, which is the country's figure."""
    for match in _WORKS_THERE.finditer(reading.marked):
        subject = reading.mention(match["own"] or match["of"])
        amount, thing = reading.figure(match["m"])
        if subject is None or amount is None or not reading.is_unread(known, match.start("m")):
            continue
        money, deed = match["m"].startswith("⟪m"), deeds().named(match["verb"])
        name = deed.indicator(thing, match["good"] or "", money=money, done=True)
        if name:
            yield from _told(reading, match, subject, name)


def _buyers(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    """How much of the goods of a country its largest buyer takes."""
    for match in _BUYER.finditer(reading.marked):
        subject, partner = reading.adjective(match.start("good")), reading.mention(match["p"])
        if (
            subject is None
            or partner is None
            or subject.party == partner.party
            or not reading.is_unread(known, match.start("m"))
        ):
            continue
        noun = match["noun"] or _ROLE.search(reading.sentence.text, *_span(reading, match["who"]))
        if not noun:
            continue
        inward = (noun if isinstance(noun, str) else noun[0]).startswith(("supplier", "source"))
        flow = "imports" if inward else "exports"
        measure = reading.measure("value.way", match, subject, partner)
        if measure is None:
            continue
        if match["m"].startswith("⟪p"):
            yield measure.take_share(reading.amount(match["m"]), f"{match['good']} {flow}")
            continue
        measure.take(reading.amount(match["m"]))
        measure.indicator = f"{match['good']} {flow}"
        yield measure
