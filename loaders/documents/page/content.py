"""What a page shows of one document: its text, and by place in it parties, statements and observations, as JSON values.

Places are in UTF-16 units, as the browser counts them; `characters` are those of the rows that `interlock extract` prints.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from interlock.loaders.documents.formats.source import locate
from interlock.loaders.documents.model import Extraction, Observation, Party, Statement
from interlock.loaders.documents.page.in_words import attributes, days, how_sure, reason, value
from interlock.loaders.documents.page.places import Marks, Units

__all__ = ["content"]


def content(extraction: Extraction) -> dict[str, Any]:
    """All that the page needs of a document; it can be made in one process and shown by another."""
    about = extraction.document
    one = _Content(extraction)
    return {
        "id": about.id,
        "title": about.title,
        "publisher": about.publisher,
        "url": about.url,
        "published": about.published,
        "published_from": about.published_from,
        "language": about.language,
        "known": about.known,
        "text": extraction.text,
        "prose": [one.units.span(span) for span in extraction.prose],
        "origins": [[one.units(each.start), each.unit, each.number] for each in extraction.origins],
        "parties": [one.party(party) for party in extraction.parties],
        "statements": [one.statement(each) for each in extraction.statements],
        "observations": [one.observation(each) for each in extraction.observations],
        "sentences": len(extraction.sentences),
        "rejected": _counted("rejected", extraction.rejected),
        "left_out": _counted("left_out", extraction.left_out),
        "warnings": list(extraction.warnings),
        "review": [_shown(each) for each in extraction.review],
    }


class _Content:
    """The parts of one document, which share its places and the numbers of its parties."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.units = Units(extraction.text)
        self._marks = Marks(extraction)
        self._at = {party.key: at for at, party in enumerate(extraction.parties)}

    def party(self, party: Party) -> dict[str, Any]:
        return {
            "name": party.name,
            "kind": party.kind,
            "described": party.unnamed,
            "country": party.country,
            "collective": party.collective,
            "place": self._number(party.place),
            "aliases": list(party.aliases),
            "identifiers": sorted(party.identifiers.items()),
            "mentions": [self.units.span(span) for span in party.mentions],
        }

    def statement(self, one: Statement) -> dict[str, Any]:
        return {
            **self._fact(one),
            "tie": one.predicate,
            "object": self._number(one.object),
            "modality": one.modality,
            "polarity": one.polarity,
            "event": days(one.event),
            "ends": one.ends,
            "stated": days(one.stated_on),
            "attributes": attributes(one.attributes),
            "backend": None if one.backend == "rules" else one.backend,
        }

    def observation(self, one: Observation) -> dict[str, Any]:
        more = attributes(one.comparison or {})
        return {
            **self._fact(one),
            "indicator": one.indicator,
            "partner": one.partner,
            "value": value(one),
            "period": days(one.period),
            "period_text": one.period_text,
            "attributes": [(f"compared: {term}", words) for term, words in more],
        }

    def _fact(self, one: Statement | Observation) -> dict[str, Any]:
        return {
            "id": one.id,
            "subject": self._number(one.subject),
            "by": self._number(one.attributed_to),
            "at": self.units.span((one.start, one.end)),
            "characters": [one.start, one.end],
            "origin": _place(locate(self.extraction.origins, one.start)),
            "marks": [[*self.units.span((a, b)), part] for a, b, part in self._marks.of(one)],
            "confidence": one.confidence,
            "sure": how_sure(one),
            "rule": f"{one.rule}/{one.rule_version}",
        }

    def _number(self, key: str | None) -> int | None:
        return None if key is None else self._at.get(key)


def _place(origin: Mapping[str, int] | None) -> str | None:
    """`page 3`, where the format has such parts."""
    if origin is None:
        return None
    return next(f"{unit} {number}" for unit, number in origin.items() if unit != "offset")


def _counted(group: str, counts: Mapping[str, int]) -> list[tuple[str, str, int]]:
    """Name, words and number of each reason, the most frequent first."""
    rows = [(name, reason(group, name), count) for name, count in counts.items() if count]
    return sorted(rows, key=lambda row: (-row[2], row[0]))


def _shown(entry: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What is left to a person, term by term."""
    return attributes(dict(entry))
