"""From records to entities: a pure function, so that merging and unmerging are exact.

Invariant: id, labels and properties of an entity follow from its set of records alone, in any order of loading.

    describe([record_a, record_b]).id      # 'lei:...', the strongest exclusive identifier, else the smallest record id
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter
from typing import Any

from interlock.schema.cypher import HUBS
from interlock.schema.identifiers import is_exclusive, scheme_key, strength
from interlock.schema.models import MAIN, Record, stable_hash
from interlock.schema.name_keys import party_keys
from interlock.schema.names import is_latin

# From the most telling kind to the least: the first that any record of a party gives is the entity's.
KIND_ORDER = (
    "Bank", "Chamber", "GovernmentBody", "Exchange", "Firm", "Organization", "Person", "Programme", "Portfolio",
    "Project", "Agreement", "Event", "Asset", "Place", "Party",
)  # fmt: skip
# How what two texts share begins where it is who holds which office (`offices.py`).
OFFICE = "office:"
# Kinds of one class may describe one party; kinds of two classes never do. Party fits persons and organisations alike.
_CLASS = {
    **dict.fromkeys(("Bank", "Chamber", "GovernmentBody", "Exchange", "Firm", "Organization"), "organisation"),
    "Person": "person", "Party": None,
}  # fmt: skip
_BIRTHS = ("birth_date", "birthDate", "birth", "births", "birth_dates")
_ADDRESSES = ("address", "legal_address", "headquarters_address", "addresses")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_LIST_FIELDS = ("aliases", "identifiers", "invalid_identifiers")
_SCALAR_FIELDS = (
    "name", "kind", "country", "unnamed", "collective", "valid_from", "valid_to", "status", "active", "document", "stub",
)  # fmt: skip
_scalars = itemgetter(*_SCALAR_FIELDS)

WIDEST_SETTING = 8  # countries of a document that still say where it is set


@dataclass(frozen=True, slots=True)
class Described:
    """A stored record as resolution sees it: all its parts together.

    Attributes:
        identifiers: valid ones, as `scheme:value`.
        incorporated: when it came to be, or was born, as far as the source says (ISO 8601, maybe a year only).
        further: identifiers of schemes that the vocabulary does not have, and offices (`OFFICE`): they support, and never decide.
        setting: of a document's party without a country, the countries that the document speaks of, where they are few.
    """

    id: str
    dataset: str
    kind: str | None
    name: str | None
    aliases: tuple[str, ...]
    country: str | None
    identifiers: tuple[str, ...]
    unnamed: bool
    collective: int | None
    document: str | None
    address: str | None = None
    incorporated: str | None = None
    further: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Name and aliases, sorted."""
        return tuple(sorted({name for name in (self.name, *self.aliases) if name}))

    @property
    def kind_class(self) -> str | None:
        """What it excludes: a person is no organisation, a place is no firm; None excludes nothing."""
        return None if self.kind is None else _CLASS.get(self.kind, self.kind)

    @property
    def link_keys(self) -> tuple[str, ...]:
        """Exclusive identifiers that may link it, the strongest first; a scheme given two values links nothing."""
        return _link_keys(self.identifiers) if self.identifiers else ()


def link_keys(identifiers: Iterable[str]) -> tuple[str, ...]:
    """Those of a record's identifiers that may link it, the strongest first; a scheme given two values links nothing."""
    by_scheme: dict[str, set[str]] = {}
    for identifier in identifiers:
        if is_exclusive(identifier):
            by_scheme.setdefault(scheme_key(identifier), set()).add(identifier)
    alone = [min(values) for values in by_scheme.values() if len(values) == 1]
    return tuple(sorted(alone, key=strength))


# Asked for again and again while clusters grow; kept by content, since a field in each of a million records would cost more than the rest.
_link_keys = lru_cache(maxsize=65_536)(link_keys)


@dataclass(frozen=True)
class Entity:
    """One real-world thing as the graph shows it."""

    id: str
    kind: str
    properties: dict[str, Any]


def from_properties(
    properties: Mapping[str, Any], parts: Sequence[Mapping[str, Any]] = ()
) -> Described:
    """A described record from the stored node and its parts; what the node itself says comes first, then the parts in order.

    An identifier that a person has marked as wrong is left out: it stays with the record and links nothing.
    """
    layers = (properties, *parts)

    def lists(field: str) -> tuple[str, ...]:
        return tuple(sorted({item for layer in layers for item in layer.get(field) or ()}))

    def scalar(field: str) -> Any:
        return next((layer[field] for layer in layers if layer.get(field) is not None), None)

    wrong = properties.get("wrong_identifiers") or ()
    return Described(
        id=properties["id"], dataset=properties["dataset"], kind=scalar("kind"), name=scalar("name"),
        aliases=lists("aliases"), country=scalar("country"),
        identifiers=tuple(one for one in lists("identifiers") if one not in wrong),
        unnamed=bool(scalar("unnamed")), collective=scalar("collective"), document=properties.get("document"),
    )  # fmt: skip


def with_facts(
    record: Described, properties: Mapping[str, Any], parts: Sequence[Mapping[str, Any]] = ()
) -> Described:
    """A described record with its address and the day it came to be, for comparison: loading has no need of these, and much to do.

    Of a person the day is that of birth: what a source calls the begin of a person may be that of an office.
    """
    found = attributes_of(properties, parts)
    if record.kind == "Person":
        born = _one_text(found, _BIRTHS)
        start = born if born and _DATE.fullmatch(born) else None
    else:
        layers = (properties, *parts)
        start = next((one["valid_from"] for one in layers if one.get("valid_from")), None)
    return replace(record, address=_one_text(found, _ADDRESSES), incorporated=start)


def in_their_settings(records: Iterable[Described]) -> dict[str, Described]:
    """The parties of documents that stand in no country, with the countries that their document speaks of, by id.

    A text on China that names the Bank of Kunlun does not say where the bank is, and does not need to. A document that goes round the
    world is no setting.
    """
    spoken: dict[str, set[str]] = {}
    placeless: list[Described] = []
    for record in records:
        if record.document is None:
            continue
        if record.country is None:
            placeless.append(record)
        else:
            spoken.setdefault(record.document, set()).add(record.country[:2].upper())
    return {
        record.id: replace(record, setting=tuple(sorted(countries)))
        for record in placeless
        if len(countries := spoken.get(str(record.document), set())) <= WIDEST_SETTING and countries
    }


def _one_text(attributes: Mapping[str, Any], names: Sequence[str]) -> str | None:
    """The first of some attributes that is one text; of several texts none is the one."""
    for name in names:
        value = attributes.get(name)
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        if isinstance(value, str) and value.strip():
            return value
    return None


def to_properties(record: Record) -> dict[str, Any]:
    """The properties of a record's node, or of a part's; absent values are null, so that an older value goes."""
    held = record.__dict__
    values: dict[str, Any] = {"id": record.id, "dataset": record.dataset}
    values.update(zip(_SCALAR_FIELDS, _scalars(held), strict=True))
    for field in _LIST_FIELDS:
        values[field] = list(held[field]) or None
    values["unnamed"] = record.unnamed or None
    values["stub"] = record.stub or None
    values["attributes"] = record.json_of("attributes") if record.attributes else None
    values["digest"] = record.digest
    values |= locator(record)
    if record.part != MAIN:
        values["id"], values["dataset"] = part_id(record), None
        return {name: value for name, value in values.items() if value is not None}
    return values


def locator(record: Record) -> dict[str, Any]:
    """Where a record stands: its file, row, raw text and date.

    None of them where many rows name a party and none describes it: the row that happened to come first is no evidence; that is with
    the ties.
    """
    if record.stub or record.kind in HUBS:
        return dict.fromkeys(("file", "row", "raw", "version"))
    return {
        "file": record.file,
        "row": record.row,
        "raw": record.raw,
        "version": record.version,
    }


def part_id(record: Record) -> str:
    """Id of the node of a record's part."""
    return f"{record.id}#{record.part}"


def attributes_of(
    properties: Mapping[str, Any], parts: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """All further facts of a stored record, over its parts."""
    found: dict[str, Any] = {}
    for layer in (properties, *parts):
        found |= json.loads(layer.get("attributes") or "{}")
    return found


def describe(records: Sequence[Described], disputed: frozenset[str] = frozenset()) -> Entity:
    """The entity of a set of records.

    Args:
        records: all records that resolve to it, at least one.
        disputed: identifiers that more than one entity holds; they name none of them.
    """
    identifiers = sorted(
        {identifier for record in records for identifier in record.identifiers}, key=strength
    )
    linking = sorted(
        {key for record in records for key in record.link_keys} - disputed, key=strength
    )
    kind = strongest_kind(record.kind for record in records)
    name = _name_of(records)
    countries = [record for record in records if record.country]
    smallest = min(record.id for record in records)
    return _entity(
        linking[0] if linking else smallest,
        kind,
        name or (identifiers[0] if identifiers else smallest),
        sorted({name for record in records for name in record.names}),
        min(countries, key=_country_rank).country if countries else None,
        identifiers,
        all(record.unnamed for record in records),
        max((record.collective for record in records if record.collective), default=None),
    )


def describe_alone(record: Record) -> Entity:
    """The entity of one record without parts that shares it with no other: the same as `describe`, at a third of the price."""
    identifiers = sorted(set(record.identifiers), key=strength)
    schemes = [scheme_key(one) for one in identifiers]
    # The first of `link_keys`.
    linking = (
        one
        for one, scheme in zip(identifiers, schemes, strict=True)
        if is_exclusive(one) and schemes.count(scheme) == 1
    )
    return _entity(
        next(linking, record.id),
        record.kind or "Party",
        record.name or (identifiers[0] if identifiers else record.id),
        sorted({name for name in (record.name, *record.aliases) if name}),
        record.country,
        identifiers,
        record.unnamed,
        record.collective,
    )


def _entity(
    entity_id: str,
    kind: str,
    name: str,
    names: list[str],
    country: str | None,
    identifiers: list[str],
    unnamed: bool,
    collective: int | None,
) -> Entity:
    content = {
        "id": entity_id,
        "kind": kind,
        "name": name,
        "names": names,
        "search_keys": party_keys(names),
        "country": country,
        "identifiers": identifiers,
        "unnamed": unnamed,
        "collective": collective,
    }
    properties = {key: value for key, value in content.items() if value}
    properties["digest"] = stable_hash(ascii(sorted(properties.items())))
    return Entity(entity_id, kind, properties)


def strongest_kind(kinds: Iterable[str | None]) -> str:
    """The most telling of some kinds; Party where none is given."""
    return min((kind for kind in kinds if kind), key=KIND_ORDER.index, default="Party")


def _name_of(records: Sequence[Described]) -> str | None:
    """A register's name before a text's, Latin before other scripts, what most call it, the longer before the shorter."""
    times = Counter((record.document is not None, record.name) for record in records if record.name)

    def rank(item: tuple[tuple[bool, str], int]) -> tuple[bool, bool, int, int, str]:
        (by_text, name), count = item
        return by_text, not is_latin(name), -count, -len(name), name

    return min(times.items(), key=rank)[0][1] if times else None


def _country_rank(record: Described) -> tuple[bool, str]:
    return record.document is not None, record.country or ""
