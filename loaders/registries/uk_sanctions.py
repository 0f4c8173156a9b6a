"""United Kingdom: the consolidated list of OFSI, as CSV or workbook. Closed in January 2026: read it for history.

A row is one name at one address; what the rows of a `Group ID` say together is one record. A firm's name stands in the column of the
surname. `Other Information` is a small format of its own, `(Key):value (Key):value`, the same in all rows of a group. Parents,
subsidiaries and owners that it names are ties where exactly one entry of the list is called so; else they stay text.

    interlock load uk-sanctions ConList.csv

Format: OFSI, 36 columns (February 2022), a line with the day of the last update before the header.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

from interlock.loaders.base import Mapper, Scope, country_code, meta, rows
from interlock.loaders.listings import (
    Names,
    Numbers,
    day_or_finding,
    kind,
    listing,
    located,
    only,
    programme,
)
from interlock.loaders.readers import Row, Stream
from interlock.loaders.spool import Spool
from interlock.schema.errors import RowRefused
from interlock.schema.models import Record, Tie, reference

AUTHORITY = "HM Treasury, OFSI"
LIST = "OFSI consolidated list"
_REFERENCE = re.compile(r"[A-Z]{3}[A-Z0-9]?\d{3,4}\b|[A-Z]{2}[ei]\.\d{3}\b")
_NUMBERED = re.compile(r"\(\d+\)")
_SHORT = re.compile(r" \([A-Z&]{2,8}\)$")
_SENTENCE = re.compile(r"\.\s+")


@dataclass
class Group:
    """All rows of one `Group ID`; sets, for rows may come in any order.

    Attributes:
        names: rank of the alias type, the name, and how it is told.
        listings: regime, day of listing.
    """

    key: str
    type: str
    information: str = ""
    updated: set[str] = field(default_factory=set)
    names: set[tuple[int, str, str]] = field(default_factory=set)
    listings: set[tuple[str, str]] = field(default_factory=set)
    addresses: set[tuple[str, str]] = field(default_factory=set)
    nationalities: set[str] = field(default_factory=set)
    facts: dict[str, set[str]] = field(default_factory=dict)


@dataclass
class Index:
    """What a first pass over the list found: the rows of its groups and its names, on disk."""

    rows: Spool = field(default_factory=Spool)
    names: Names = field(default_factory=Names)

    def group(self, key: str) -> Group:
        """All rows of a group together."""
        cells = [json.loads(text) for text in self.rows.get(key)]
        group = Group(key, cells[0]["Group Type"])
        for row in cells:
            _note(row, group)
        return group


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of `list`, in either form."""
    index = scope.shared.get("index")
    if index is None:
        index = scope.shared["index"] = _index(scope)
    return partial(entry, index, set(), scope)


def entry(index: Index, said: set[str], scope: Scope, row: Row) -> Iterable[Record | Tie]:
    """A row: the first of a group gives the facts of all its rows, the others have nothing to add.

    Args:
        index: all groups of the list.
        said: groups whose facts this file has given.
        scope: where findings go.
        row: the row.
    """
    _read(row.data)
    key = row.data["Group ID"]
    if key in said:
        return ()
    facts = tuple(
        _facts(index.group(key), index, scope)
    )  # where that fails, each of the rows is refused
    said.add(key)
    return facts


def split_information(text: str) -> dict[str, list[str]]:
    """The values of `Other Information` by key, in their order; what stands before the first key is under ``""``.

    Only known keys part it, for a sentence may hold a bracket with a colon, too.
    """
    pieces = _keys().split(text)
    found: dict[str, list[str]] = {}
    for key, value in zip(["", *pieces[1::2]], pieces[0::2], strict=True):
        if value.strip():
            found.setdefault(key, []).append(value.strip())
    return found


# --- a group ----------------------------------------------------------------------------------------------------------------------


def _facts(group: Group, index: Index, scope: Scope) -> Iterator[Record | Tie]:
    lookups = scope.meta.lookups
    party = scope.id(group.key)
    told = split_information(group.information)
    names = dict.fromkeys(name for _, name, _ in sorted(group.names))
    name, *aliases = names
    named = [country for _, country in sorted(group.addresses) if country]
    countries = [code for country in named if (code := _code(country, scope))]
    nations = [_code(nation, scope) for nation in sorted(group.nationalities)]
    type_ = lookups["types"][group.type]
    flag = only(_code(text, scope) for text in told.get("Flag of ship", ()))
    country = {"Person": only(nations), "Asset": flag}.get(type_, only(countries))
    numbers = Numbers(scope, country, countries)
    for text in told.get("Business Reg No", ()):
        numbers.add_text(text, "reg")
    for text in told.get("IMO number", ()):
        numbers.add("imo" if type_ == "Asset" else "imo-company", text)
    updated = max(filter(None, (day_or_finding(text, scope) for text in group.updated)), default=None)  # fmt: skip
    attributes: dict[str, Any] = {
        "type": group.type,
        "names": [text for _, _, text in sorted(group.names)],
        "addresses": [text for text, _ in sorted(group.addresses) if text],
        "nationalities": sorted(group.nationalities),
        **{label: sorted(texts) for label, texts in sorted(group.facts.items())},
        "uk_reference": _reference(told.get("UK Sanctions List Ref")),
        "un_reference": _reference(told.get("UN Ref")),
        "information": group.information,
    }
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind=_kind(type_, name, told, numbers, scope) if type_ == "body" else type_,
        name=name,
        aliases=tuple(aliases),
        country=country,
        identifiers=tuple(numbers.valid),
        invalid_identifiers=tuple(numbers.invalid),
        attributes={label: value for label, value in attributes.items() if value},
        version=updated,
    )
    yield from located(scope, party, countries, updated)
    reason = " ".join(told.get("UK Statement of Reasons", ()))
    for regime, since in _earliest(group, scope):
        under = programme(scope, regime, regime, AUTHORITY)
        yield under
        yield listing(
            scope, party, under, list=LIST, entry=group.key, authority=AUTHORITY, since=since, reason=reason, version=updated,
        )  # fmt: skip
    yield from _links(told, party, group, index, updated, scope)


def _kind(type_: str, name: str, told: dict[str, list[str]], numbers: Numbers, scope: Scope) -> str:
    bodies = scope.meta.lookups["bodies"]
    said = [bodies.get(text.lower().rstrip(".")) for text in told.get("Type of entity", ())]
    return next(filter(None, said), None) or kind(name, numbers.valid)


def _earliest(group: Group, scope: Scope) -> Iterator[tuple[str, str | None]]:
    """Each regime, and the first day on which the group was listed under it."""
    for regime in sorted({regime for regime, _ in group.listings}):
        days = (day_or_finding(text, scope) for name, text in group.listings if name == regime)
        yield regime, min(filter(None, days), default=None)


def _links(
    told: dict[str, list[str]], party: str, group: Group, index: Index, version: str | None, scope: Scope
) -> Iterator[Record | Tie]:  # fmt: skip
    for word, rule in scope.meta.vocabulary.items():
        for text in _linked(told.get(word, ())):
            found = [key for key in _resolve(index.names, text) if key != group.key]
            scope.find(("link_unresolved", "link_resolved", "link_ambiguous")[min(len(found), 2)])
            if len(found) != 1:
                continue
            other = reference(scope.id(found[0]), scope.dataset, None)
            subject, object_ = (party, other.id) if rule["entry"] == "subject" else (other.id, party)  # fmt: skip
            yield other
            yield Tie(
                type=rule["tie"],
                dataset=scope.dataset,
                source_key=word,
                subject=subject,
                object=object_,
                evidence=party,
                attributed_to=AUTHORITY,
                basis="list remark",
                properties={"means": rule["means"]} if "means" in rule else {},
                version=version,
            )


def _linked(texts: Iterable[str]) -> Iterator[str]:
    """The parties that a remark names: one, or several behind numbers or full stops."""
    for text in texts:
        for numbered in filter(None, map(str.strip, _NUMBERED.split(text))):
            yield from filter(None, (piece.strip() for piece in _SENTENCE.split(numbered)))


def _resolve(names: Names, text: str) -> list[str]:
    """The entries of this name, as it stands, else without the abbreviation in brackets behind it."""
    return names.find(text) or names.find(_SHORT.sub("", text.removesuffix(".")))


def _reference(texts: list[str] | None) -> str | None:
    """The reference that a value begins with; sentences stand behind it now and then."""
    match = _REFERENCE.match(texts[0]) if texts else None
    return match[0] if match else None


def _code(text: str, scope: Scope) -> str | None:
    plain = text.strip().rstrip(".")
    found = country_code(plain) or country_code(re.sub(r"\s*\(.*\)$", "", plain))
    if found is None:
        scope.find("country_unknown")
    return found


@cache
def _keys() -> re.Pattern[str]:
    keys = sorted(meta("uk-sanctions").lookups["keys"], key=lambda key: (-len(key), key))
    return re.compile(rf"\(({'|'.join(map(re.escape, keys))})\):")


# --- rows -------------------------------------------------------------------------------------------------------------------------

_ADDRESS = (*(f"Address {number}" for number in range(1, 7)), "Post/Zip Code", "Country")
_FACTS = {
    "Title": "titles",
    "DOB": "birth_dates",
    "Town of Birth": "birth_towns",
    "Country of Birth": "birth_countries",
    "Position": "positions",
    "Passport Number": "passports",
    "Passport Details": "passport_details",
    "National Identification Number": "national_ids",
    "National Identification Details": "national_id_details",
    "UK Sanctions List Date Designated": "designated",
}


def _read(cells: dict[str, str]) -> tuple[str, int]:
    """The name of a row and the rank of its type.

    Raises:
        RowRefused: group or alias type is not known, or there is no name.
        KeyError: a column that every row needs is empty.
    """
    lookups = meta("uk-sanctions").lookups
    if cells["Group Type"] not in lookups["types"]:
        raise RowRefused("type_unknown", "Group Type", cells["Group Type"])
    if cells["Alias Type"] not in lookups["aliases"]:
        raise RowRefused("alias_type_unknown", "Alias Type", cells["Alias Type"])
    parts = (cells.get(f"Name {number}", "").strip() for number in (1, 2, 3, 4, 5, 6))
    name = " ".join(filter(None, parts))
    if not name:
        raise RowRefused("missing", "Name 6", None)
    for column in ("Group ID", "Regime", "Listed On"):
        cells[column]
    return name, lookups["aliases"].index(cells["Alias Type"])


def _index(scope: Scope) -> Index:
    """Set the rows of all groups aside, and note their names."""
    index = Index()
    for file in scope.files:
        table = scope.meta.tables[file.table]
        with Stream(file.path, table.globs) as stream:
            for row in rows(stream, table):
                # What is wrong with a row is said when it is mapped, not here.
                with suppress(RowRefused, KeyError, ValueError):
                    if row.problem is None:
                        name, rank = _read(row.data)
                        key = row.data["Group ID"]
                        index.rows.put(key, json.dumps(row.data))
                        index.names.add(name, key, primary=rank == 0)
                        if foreign := row.data.get("Name Non-Latin Script", "").strip():
                            index.names.add(foreign, key, primary=False)
    return index


def _note(cells: dict[str, str], group: Group) -> None:
    """Add what a row says to its group."""
    name, rank = _read(cells)
    group.information = max(group.information, cells.get("Other Information", ""))
    quality = cells.get("Alias Quality", "").lower()
    about = ", ".join(filter(None, (cells["Alias Type"], quality)))
    group.names.add((rank, name, f"{name} ({about})"))
    if foreign := cells.get("Name Non-Latin Script", "").strip():
        group.names.add((len(_FACTS), foreign, foreign))  # after all others
    group.listings.add((cells["Regime"], cells["Listed On"]))
    group.updated.add(cells.get("Last Updated", ""))
    address = ", ".join(text for column in _ADDRESS if (text := cells.get(column, "").strip()))
    if address:
        group.addresses.add((address, cells.get("Country", "")))
    for nation in filter(None, map(str.strip, _NUMBERED.split(cells.get("Nationality", "")))):
        group.nationalities.add(nation.rstrip("."))
    for column, label in _FACTS.items():
        if column in cells:
            group.facts.setdefault(label, set()).add(cells[column])
