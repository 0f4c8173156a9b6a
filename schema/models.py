"""What loaders hand over: datasets, documents, records, statements, observations and ties.

A mapper makes these from one row or one sentence and nothing else; they are frozen, refuse unknown fields, and know the id and
the digest that make a second load of the same input a no-op.

    record = Record(id="gleif:5299...", dataset="gleif", kind="Firm", name="...", identifiers=("lei:5299...",))
    tie = Tie(type="CONSOLIDATES", dataset="gleif", source_key="direct", subject=parent.id, object=record.id, evidence=record.id)
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from functools import cached_property as computed
else:

    class computed:
        """As `functools.cached_property`, without the lock that it takes before Python 3.12, which costs more than many a value."""

        def __init__(self, function: Callable[[Any], Any]) -> None:
            self._function = function
            self.__doc__ = function.__doc__

        def __set_name__(self, _: type, name: str) -> None:
            self._name = name

        def __get__(self, instance: Any, _: type | None = None) -> Any:
            if instance is None:
                return self
            value = instance.__dict__[self._name] = self._function(instance)
            return value


_VOCABULARY = vocabulary()
MAIN = "main"


def stable_hash(*parts: str) -> str:
    """A 128-bit hash of strings, as 32 hex digits; each part is length-prefixed, so no two lists of parts collide by joining."""
    data = [part.encode("utf-8", "surrogatepass") for part in parts]
    text = b"".join([b"%d:%b" % (len(part), part) for part in data])
    return hashlib.blake2b(text, digest_size=16).hexdigest()


def canonical_json(value: Any) -> str:
    """JSON with sorted keys and no spaces: equal values give equal text."""
    return _JSON.encode(value)


_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def file_digest(path: str) -> str:
    """sha256 of a file's bytes, as hex."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class _Fact(BaseModel):
    """Base of everything that is written: frozen, no unknown fields, comparable by content."""

    model_config = ConfigDict(frozen=True, extra="forbid", ignored_types=(computed,))
    # Where a fact stands in its file, how it was kept and which date the source gives its row say nothing about its content.
    _locators: ClassVar[frozenset[str]] = frozenset({"file", "row", "raw", "version"})
    _maps: ClassVar[tuple[str, ...]] = ("attributes", "properties", "comparison")
    # Of each class: what fields hold that are not given, the names of all fields, and how to take the content that makes the digest.
    _blank: ClassVar[dict[str, Any]]
    _names: ClassVar[set[str]]
    _plain: ClassVar[Callable[[dict[str, Any]], tuple[Any, ...]]]
    _own_maps: ClassVar[tuple[str, ...]]

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        cls._blank = {
            name: field.get_default(call_default_factory=True)
            for name, field in cls.model_fields.items()
        }
        cls._names = set(cls.model_fields)
        cls._own_maps = tuple(name for name in cls._maps if name in cls.model_fields)
        content = [
            name for name in cls.model_fields if name not in cls._locators and name not in cls._maps
        ]
        cls._plain = itemgetter(*content)

    @classmethod
    def made(cls, **fields: Any) -> Self:
        """A fact of values that are known to fit, without the checks of the constructor, which cost more than all else of a row.

        For mappers whose kinds, types and names are fixed in their text and whose values come out of checks; a test passes what they
        make through the constructor.
        """
        return cls._of({**cls._blank, **fields})

    @classmethod
    def _of(cls, values: dict[str, Any]) -> Self:
        fact = cls.__new__(cls)
        put = object.__setattr__
        put(fact, "__dict__", values)
        put(fact, "__pydantic_fields_set__", cls._names)
        put(fact, "__pydantic_extra__", None)
        put(fact, "__pydantic_private__", None)
        return fact

    @computed
    def digest(self) -> str:
        """Hash of the content without its locators; equal digests mean that nothing has to be written."""
        # ascii() of strings, numbers and tuples is the same everywhere (repr follows the Unicode of each Python) and much cheaper than
        # JSON; only maps have an order to undo, and their JSON, which is long, is hashed as it is.
        values = self.__dict__
        content = ascii(self.__class__._plain(values))
        digest = hashlib.blake2b(content.encode(), digest_size=16)
        for name in self._own_maps:
            if values[name]:
                text = self.json_of(name).encode("utf-8", "surrogatepass")
                digest.update(b"\0%b %d " % (name.encode(), len(text)))
                digest.update(text)
        return digest.hexdigest()

    @computed
    def content_hash(self) -> int:
        """A hash of the same content that holds for this process alone, at a tenth of the price where there is no map."""
        values = self.__dict__
        if any(values[name] for name in self._own_maps):
            return hash(self.digest)
        return hash(self.__class__._plain(values))

    def json_of(self, name: str) -> str:
        """A map of the fact as canonical JSON, made once: the digest and the stored property are the same text."""
        made: dict[str, str] = self.__dict__.setdefault("_json", {})
        if name not in made:
            made[name] = canonical_json(dict(getattr(self, name)))
        return made[name]

    def located(self, file: str, row: int, raw: str | None = None) -> Self:
        """The same fact with its place in a file; what was computed from its content comes along."""
        return self._of({**self.__dict__, "file": file, "row": row, "raw": raw})

    def placed(self, file: str, row: int, raw: str | None = None) -> Self:
        """The same, not copied: for a fact that was just made and that nobody else holds."""
        values = self.__dict__
        values["file"], values["row"], values["raw"] = file, row, raw
        return self

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """As pydantic does; what was computed from other content does not come along."""
        copy = super().model_copy(update=update, deep=deep)
        if update and not self._locators.issuperset(update):
            for name in ("digest", "content_hash", "id", "_json"):
                if name not in self.__class__.model_fields:
                    copy.__dict__.pop(name, None)
        return copy


def _known_kind(kind: str) -> str:
    _VOCABULARY.kind(kind)
    return kind


class Dataset(_Fact):
    """One registry extract or one collection of documents.

    Attributes:
        id: short name, chosen by the user or the source's own (`gleif`, `documents`).
        retrieved: date on which it was taken from its source, if given.
        as_of: date that the source describes, if given.
    """

    id: str = Field(min_length=1)
    title: str | None = None
    publisher: str | None = None
    licence: str | None = None
    url: str | None = None
    retrieved: str | None = None
    as_of: str | None = None


class Document(_Fact):
    """One text. Spans of statements and observations index `text` in Unicode code points.

    Attributes:
        id: sha256 of the file's bytes, hex.
        published: ISO date from a trusted place only; `published_from` says which.
        locations: `<dataset>|<path>` of each copy that was loaded.
    """

    id: str = Field(min_length=64, max_length=64)
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: str | None = None
    language: str | None = None
    text: str
    known: str | None = None
    locations: tuple[str, ...] = ()


class Record(_Fact):
    """One source's description of one party; never merged with another source's.

    A row that only knows of a party gives a stub; a row that adds to a party described elsewhere (aliases, addresses, exceptions)
    gives a part of its own, whose fields do not overlap with those of the main part. So files may be loaded in any order.

    Attributes:
        id: `<dataset id>:<row key>`, for documents `documents:<sha256>:<party key>`.
        part: `main`, or the name of the table that adds to it.
        stub: True where the row names the party but does not describe it; a real row replaces it.
        identifiers: valid ones only, as `scheme:value`.
        invalid_identifiers: those that fail their check, as `scheme:raw value`; shown, never linked.
        collective: how many things an unnamed party stands for.
        document: id of the document that speaks of it, for records of documents.
        version: the source's own date of the row's last change; an older version never replaces a newer one.
    """

    id: str = Field(min_length=1)
    dataset: str
    part: str = MAIN
    stub: bool = False
    kind: str | None = None
    name: str | None = None
    aliases: tuple[str, ...] = ()
    country: str | None = None
    identifiers: tuple[str, ...] = ()
    invalid_identifiers: tuple[str, ...] = ()
    unnamed: bool = False
    collective: int | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    status: str | None = None
    active: bool | None = None
    document: str | None = None
    attributes: Mapping[str, Any] = Field(default_factory=dict)
    file: str | None = None
    row: int | None = None
    raw: str | None = None
    version: str | None = None

    @field_validator("kind")
    @classmethod
    def _kind_exists(cls, kind: str | None) -> str | None:
        return kind if kind is None else _known_kind(kind)

    @field_validator("identifiers")
    @classmethod
    def _schemes_exist(cls, identifiers: tuple[str, ...]) -> tuple[str, ...]:
        for identifier in identifiers:
            _VOCABULARY.scheme(identifier.partition(":")[0])
        return identifiers


class Tie(_Fact):
    """One claim of one source that ties two records. Never merged with another source's claim.

    Attributes:
        type: a tie type of the vocabulary; its direction is subject to object.
        source_key: what tells two ties of one source between the same records apart (level, right, programme, statement id).
        subject, object: record ids.
        evidence: id of the Statement or Record that proves it.
        properties: the type's own properties; unknown ones are refused.
    """

    type: str
    dataset: str
    source_key: str = ""
    subject: str
    object: str
    evidence: str
    modality: str = "asserted"
    polarity: str = "+"
    confidence: float | None = Field(default=None, ge=0, le=1)
    valid_from: str | None = None
    valid_to: str | None = None
    stated_on: str | None = None
    attributed_to: str | None = None
    basis: str | None = None
    status: str | None = None
    active: bool | None = None
    properties: Mapping[str, str | int | float | bool | None] = Field(default_factory=dict)
    file: str | None = None
    row: int | None = None
    raw: str | None = None
    version: str | None = None

    @model_validator(mode="after")
    def _fits_vocabulary(self) -> Tie:
        tie = _VOCABULARY.tie(self.type)
        if self.modality not in _VOCABULARY.modalities:
            raise ValueError(
                f"modality {self.modality!r} is none of {list(_VOCABULARY.modalities)}"
            )
        if self.polarity not in ("+", "-"):
            raise ValueError(f"polarity {self.polarity!r} is neither '+' nor '-'")
        unknown = [name for name in self.properties if name not in tie.properties]
        if unknown:
            raise ValueError(
                f"{self.type} has no property {unknown}; it has {list(tie.properties)}"
            )
        return self

    @computed
    def id(self) -> str:
        """Hash of dataset, source key, type and both record ids: stable under row order and reloads."""
        return stable_hash(self.dataset, self.source_key, self.type, self.subject, self.object)


class Statement(_Fact):
    """One claim of a document, with the words that make it.

    Attributes:
        id: hash of document, rule, span, both keys as mentioned, predicate and polarity.
        subject, object: record ids (`object` may be None).
        start, end: code points into the document's text; `quote == text[start:end]`.
        event_from, event_to, stated_on, stated_to: half-open intervals.
        ends: whether the tie ends with its event, or is over; None = not told.
    """

    id: str
    document: str
    dataset: str
    subject: str
    predicate: str
    object: str | None = None
    modality: str = "asserted"
    polarity: str = "+"
    attributed_to: str | None = None
    event_from: str | None = None
    event_to: str | None = None
    ends: bool | None = None
    stated_on: str | None = None
    stated_to: str | None = None
    attributes: Mapping[str, Any] = Field(default_factory=dict)
    quote: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    confidence: float | None = Field(default=None, ge=0, le=1)
    rule: str
    rule_version: int = 1
    circumstances: tuple[str, ...] = ()
    backend: str = "rules"


class Observation(_Fact):
    """One measured or listed value that a document gives for a party; values stand in `unit`."""

    id: str
    document: str
    dataset: str
    subject: str
    indicator: str
    partner: str | None = None
    value: float | None = None
    value_min: float | None = None
    value_max: float | None = None
    values: tuple[str, ...] = ()
    unit: str | None = None
    approximate: bool = False
    direction: str | None = None
    period_from: str | None = None
    period_to: str | None = None
    period_text: str | None = None
    comparison: Mapping[str, Any] | None = None
    attributed_to: str | None = None
    quote: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    confidence: float | None = Field(default=None, ge=0, le=1)
    rule: str
    rule_version: int = 1
    circumstances: tuple[str, ...] = ()


Fact = Record | Tie | Statement | Observation | Document


def reference(
    record_id: str, dataset: str, kind: str | None, identifiers: Iterable[str] = (), **more: Any
) -> Record:
    """A stub for a party that a row names but does not describe: it keeps ties from dangling until its own row comes."""
    return Record(
        id=record_id, dataset=dataset, kind=kind, identifiers=tuple(identifiers), stub=True, **more
    )
