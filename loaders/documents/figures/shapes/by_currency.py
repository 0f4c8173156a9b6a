"""By how much a currency gained or lost, which is a figure of its country: "The cedi has gained 31 percent against the dollar this year".

for measure in by_currency(reading, found): ...
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.currencies import BY_NOUN, FAMILIES
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["by_currency"]

_NOUNS = sorted(
    {noun for noun in (*BY_NOUN, *FAMILIES) if " " not in noun and len(noun) > 2} - {"sh", "shs"}
)
_UP = r"gained|strengthened|risen|rose|rises|appreciated|firmed|climbed|advanced|gains"
_DOWN = r"lost|weakened|fallen|fell|falls|depreciated|dropped|slid|slipped|shed|tumbled|slumped|plunged|loses"
_WAY = rf"(?: (?:has|have|had|also|already))* (?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: by)? (?P<p>⟪p\d+⟫)(?! to ⟪)"
_THE = rf"\b[Tt]he (?:[A-Z][a-z]+ |local )?(?P<metric>{'|'.join(_NOUNS)})"
_MOVED = Sought(rf"{_THE}(?:, [^,;]{{3,80}},)?{_WAY}")
_IN_PASSING = Sought(rf"{_THE}, (?:which|that){_WAY}")
_DAY_BEHIND = later(
    r"(?: against (?:the )?[a-z]+)?(?: in| during| on| over)?(?: the)? ⟪d(?P<d>\d+)⟫"
)
_OPENING = 4000  # characters in which the country is looked for


def by_currency(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """What money gained or lost, where the text names its country."""
    for match in (*_IN_PASSING.finditer(reading.marked), *_MOVED.finditer(reading.marked)):
        country = _country(reading, match["metric"].lower())
        step = reading.amount(match["p"]).value
        if country is None or step is None or not reading.is_unread(found, match.start("p")):
            continue
        topic = reading.parties.measured
        measure = reading.measure("value.currency", match, country, None)
        reading.parties.measured = topic
        if measure is None:
            continue
        behind = _DAY_BEHIND.match(reading.marked, match.end())
        if behind is not None:  # and not a day of what is said in passing
            measure.date(reading.sentence.dates[int(behind["d"])])
        measure.indicator = match["metric"]
        measure.move(step, up=match["up"] is not None)
        yield measure


def _country(reading: FigureReading, noun: str) -> Mention | None:
    """Whose money it is: of the one country of it that the text names."""
    code = BY_NOUN.get(noun, "")
    wanted = set(FAMILIES.get(noun, ())) or {code[:2]}
    hits = shipped().find(reading.sentence.text[:_OPENING])
    named = {hit.entry.country for hit in hits if hit.entry.country in wanted}
    return reading.country(named.pop() or "") if len(named) == 1 else None
