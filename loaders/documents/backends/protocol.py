"""What a back end is: it reads sentences and known parties, and proposes. It writes nothing, names no ids, and is never believed.

Every proposal goes through the strict verifier; what passes gets its id, dates, attribution and confidence from the core. A package
of its own may add a back end by an entry point of the group `interlock.backends` that names a function from settings to one of these:

    [project.entry-points."interlock.backends"]
    mine = "my_package:create"          # def create(settings: Settings) -> Extractor
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, runtime_checkable

from interlock.loaders.documents.model import Document, Party
from interlock.schema.vocabulary import Modality, TieType, vocabulary

__all__ = ["Batch", "Extractor", "Known", "Name", "Proposal", "Schema", "Sentence"]

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of running text; `number` counts from 1, `start` and `end` index the document's text."""

    number: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Known:
    """A party that the text mentions; `number` counts from 1. `sentences` are the numbers of those that mention it."""

    number: int
    party: Party
    sentences: frozenset[int]


@dataclass(frozen=True)
class Schema:
    """What may be said: tie types with their ends, and the words of commitment. `version` changes when a proposal's form does."""

    version: int
    ties: Mapping[str, TieType]
    modalities: Mapping[str, Modality]

    @classmethod
    def current(cls) -> Schema:
        """The schema of this version."""
        return cls(SCHEMA_VERSION, vocabulary().ties, vocabulary().modalities)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement that somebody proposes: all of it is checked, nothing of it is stored as it stands.

    Attributes:
        sentences: numbers of the sentences that it rests on.
        subject, object, attributed_to: numbers of known parties.
        predicate: a tie type; modality: a word of the vocabulary.
        quote: the words of the text; values: amounts and shares as printed in the quote.
    """

    sentences: tuple[int, ...]
    subject: int
    object: int
    predicate: str
    modality: str
    quote: str
    attributed_to: int | None = None
    values: tuple[str, ...] = ()

    @property
    def well_formed(self) -> bool:
        """Whether the fields have their types: what proposes may be anybody's code."""
        numbers = (
            self.subject,
            self.object,
            *(() if self.attributed_to is None else (self.attributed_to,)),
        )
        return (
            isinstance(self.sentences, tuple)
            and all(type(number) is int for number in (*numbers, *self.sentences))
            and all(isinstance(text, str) for text in (self.predicate, self.modality, self.quote))
            and isinstance(self.values, tuple)
            and all(isinstance(value, str) for value in self.values)
        )


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text that somebody takes for a party: the span, and the kind of the vocabulary."""

    start: int
    end: int
    kind: str

    @property
    def well_formed(self) -> bool:
        """Whether the fields have their types."""
        return type(self.start) is int and type(self.end) is int and isinstance(self.kind, str)


@dataclass(frozen=True, slots=True)
class Batch:
    """What a back end makes of one document, in any order.

    Attributes:
        proposals, names: what it proposes.
        rejected: what it had to leave out itself, by reason.
        warnings: for the reader of the account, such as chunks that failed.
        details: what tells this reading from another, such as the model's name; stored with each statement.
    """

    proposals: Sequence[Proposal] = ()
    names: Sequence[Name] = ()
    rejected: Mapping[str, int] = field(default_factory=dict)
    warnings: Sequence[str] = ()
    details: Mapping[str, Any] = field(default_factory=dict)


@runtime_checkable
class Extractor(Protocol):
    """A back end. `capabilities` are among: mentions, relations, modality, indicators."""

    name: str
    version: str
    capabilities: frozenset[str]

    def extract(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        known: Sequence[Known],
        schema: Schema,
    ) -> Batch:
        """Read one document; called from one thread at a time."""
        ...
