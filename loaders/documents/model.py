"""What an extraction is made of: parties, statements, observations of one document, as frozen values and as rows of JSON.

extraction.statements[0].quote == extraction.text[start:end]     # always
rows = list(to_rows(extraction))                                 # party, statement, observation rows of the contract
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from interlock.loaders.documents.formats.source import Origin, locate

__all__ = [
    "Document",
    "Extraction",
    "Interval",
    "Observation",
    "Party",
    "Statement",
    "Totals",
    "account",
    "statement_id",
    "to_rows",
]

SCHEMA_VERSION = 1
Interval = tuple[str | None, str | None]
OPEN: Interval = (None, None)


@dataclass(frozen=True, slots=True)
class Document:
    """The document as the store keeps it; `known` is the digest of the extra names that were given."""

    id: str
    title: str | None
    publisher: str | None
    url: str | None
    published: str | None
    published_from: str | None
    language: str | None
    known: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A party that the document speaks of.

    Attributes:
        key: stable within the document; in angle brackets where the text does not name the party.
        collective: how many it stands for, for counted unnamed parties.
        place: key of the place that it lies in or is named after.
        identifiers: scheme to value; places carry `iso3166`.
        mentions: spans in the text.
    """

    key: str
    name: str
    kind: str
    country: str | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[tuple[int, int], ...] = ()
    collective: int | None = None
    place: str | None = None
    identifiers: Mapping[str, str] = field(default_factory=dict)

    @property
    def unnamed(self) -> bool:
        """Whether the text only describes the party."""
        return self.name.startswith("<")


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim: subject, predicate, object are those of the tie type.

    `ends`: whether the tie ends with its event ("owned it until 2019") or is over without a day; else the event is the time within
    which something happened ("bought it in 2019"), and goes on. `antecedent` is the span that settled an anaphor; `circumstances` are
    what makes it surer or less sure than its rule (`confidence.WORDS`).
    """

    id: str
    document: str
    subject: str
    predicate: str
    object: str | None
    modality: str
    polarity: str
    attributed_to: str | None
    event: Interval
    stated_on: Interval
    attributes: Mapping[str, Any]
    quote: str
    start: int
    end: int
    confidence: float | None
    rule: str
    rule_version: int
    antecedent: tuple[int, int] | None = None
    backend: str = "rules"
    circumstances: tuple[str, ...] = ()
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Observation:
    """One measured or listed value. `period_text` is the period as printed; shares of `comparison` are percent.

    `circumstances` as of a statement.
    """

    id: str
    document: str
    subject: str
    indicator: str
    partner: str | None
    value: Decimal | None
    value_min: Decimal | None
    value_max: Decimal | None
    values: tuple[str, ...]
    unit: str | None
    approximate: bool
    direction: str | None
    period: Interval
    period_text: str | None
    comparison: Mapping[str, Any] | None
    attributed_to: str | None
    quote: str
    start: int
    end: int
    confidence: float | None
    rule: str
    rule_version: int
    circumstances: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document gives; `rejected` counts by reason what was seen and not stated.

    Attributes:
        sentences: all of the text; prose: those of running text, which alone can state something.
        voices: (start, end, key of the speaker) of each part of the text that is somebody's words.
        review: what rules and a back end read with opposite polarity, for a person to decide.
        origins: the pages or paragraphs of the file that the text comes from.
        left_out: by rule, what of the file is no source of statements (page furniture, quoted mail, a damaged page).
    """

    document: Document
    text: str
    parties: tuple[Party, ...]
    statements: tuple[Statement, ...]
    observations: tuple[Observation, ...]
    rejected: Mapping[str, int]
    warnings: tuple[str, ...]
    sentences: tuple[tuple[int, int], ...]
    prose: tuple[tuple[int, int], ...] = ()
    voices: tuple[tuple[int, int, str], ...] = ()
    review: tuple[Mapping[str, Any], ...] = ()
    origins: tuple[Origin, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)


def statement_id(*parts: str) -> str:
    """sha256 over length-prefixed parts: no two lists of parts meet by joining."""
    state = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        state.update(f"{len(data)}:".encode())
        state.update(data)
    return state.hexdigest()


def _interval(interval: Interval) -> dict[str, str | None]:
    return {"from": interval[0], "to": interval[1]}


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def to_rows(extraction: Extraction) -> Iterator[dict[str, Any]]:
    """The rows of one document as `interlock extract --format jsonl` prints them: parties, then statements and observations by place."""
    parties = {party.key: party for party in extraction.parties}
    for party in extraction.parties:
        yield {
            "schema_version": SCHEMA_VERSION,
            "type": "party",
            "document": extraction.document.id,
            "key": party.key,
            "name": party.name,
            "kind": party.kind,
            "aliases": list(party.aliases),
            "country": party.country,
            "collective": party.collective,
            "place": party.place,
            "identifiers": dict(party.identifiers),
            "mentions": [list(span) for span in party.mentions],
        }

    def end(key: str | None) -> dict[str, Any] | None:
        if key is None:
            return None
        party = parties[key]
        return {
            "key": party.key,
            "name": party.name,
            "kind": party.kind,
            "country": party.country,
            "collective": party.collective,
        }

    def voice(key: str | None) -> dict[str, str] | None:
        return {"key": key, "name": parties[key].name} if key is not None else None

    facts: list[Statement | Observation] = [*extraction.statements, *extraction.observations]
    for fact in sorted(facts, key=lambda fact: (fact.start, fact.rule, fact.id)):
        if isinstance(fact, Statement):
            yield {
                "schema_version": SCHEMA_VERSION,
                "type": "statement",
                "id": fact.id,
                "document": fact.document,
                "subject": end(fact.subject),
                "predicate": fact.predicate,
                "object": end(fact.object),
                "modality": fact.modality,
                "polarity": fact.polarity,
                "attributed_to": voice(fact.attributed_to),
                "event": _interval(fact.event),
                "ends": fact.ends,
                "stated_on": _interval(fact.stated_on),
                "attributes": {name: _plain(value) for name, value in fact.attributes.items()},
                "quote": fact.quote,
                "start": fact.start,
                "end": fact.end,
                "origin": locate(extraction.origins, fact.start),
                "confidence": fact.confidence,
                "rule": fact.rule,
                "rule_version": fact.rule_version,
                "circumstances": list(fact.circumstances),
                "antecedent": list(fact.antecedent) if fact.antecedent else None,
                "backend": fact.backend,
            }
        else:
            yield {
                "schema_version": SCHEMA_VERSION,
                "type": "observation",
                "id": fact.id,
                "document": fact.document,
                "subject": end(fact.subject),
                "indicator": fact.indicator,
                "partner": fact.partner,
                "value": _number(fact.value),
                "value_min": _number(fact.value_min),
                "value_max": _number(fact.value_max),
                "values": list(fact.values),
                "unit": fact.unit,
                "approximate": fact.approximate,
                "direction": fact.direction,
                "period": {**_interval(fact.period), "text": fact.period_text},
                "comparison": {name: _plain(value) for name, value in fact.comparison.items()}
                if fact.comparison
                else None,
                "attributed_to": voice(fact.attributed_to),
                "quote": fact.quote,
                "start": fact.start,
                "end": fact.end,
                "origin": locate(extraction.origins, fact.start),
                "confidence": fact.confidence,
                "rule": fact.rule,
                "rule_version": fact.rule_version,
                "circumstances": list(fact.circumstances),
            }


def _plain(value: Any) -> Any:
    return _number(value) if isinstance(value, Decimal) else value


@dataclass
class Totals:
    """What extractions come to; adding is all that an account needs of them."""

    documents: int = 0
    characters: int = 0
    sentences: int = 0
    statements: int = 0
    observations: int = 0
    rejected: Counter[str] = field(default_factory=Counter)
    review: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    def of(cls, extraction: Extraction) -> Totals:
        """The figures of one document."""
        return cls(
            1,
            len(extraction.text),
            len(extraction.sentences),
            len(extraction.statements),
            len(extraction.observations),
            Counter(extraction.rejected),
            [dict(entry) for entry in extraction.review],
        )

    def __iadd__(self, other: Totals) -> Totals:
        """Add another's figures to these."""
        self.documents += other.documents
        self.characters += other.characters
        self.sentences += other.sentences
        self.statements += other.statements
        self.observations += other.observations
        self.rejected.update(other.rejected)
        self.review.extend(other.review)
        return self


def account(
    totals: Totals, files: list[dict[str, Any]], seconds: float, cpu_seconds: float
) -> dict[str, Any]:
    """The last line of an extraction: what was read, stated, rejected and refused."""
    return {
        "schema_version": SCHEMA_VERSION,
        "type": "account",
        "documents": totals.documents,
        "characters": totals.characters,
        "sentences": totals.sentences,
        "statements": totals.statements,
        "observations": totals.observations,
        "rejected": dict(sorted(totals.rejected.items())),
        "review": totals.review,
        "files": files,
        "seconds": round(seconds, 3),
        "cpu_seconds": round(cpu_seconds, 3),
    }
