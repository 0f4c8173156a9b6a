"""Canada: the consolidated list under the Special Economic Measures Act and the Justice for Victims of Corrupt Foreign Officials Act.

The list has no ids: an entry is `<Country>:<Schedule>:<Item>`, by the English half of the bilingual country. `Country` names the
regulation, not the party's country, which the list does not give. A record with an IMO number is a ship, one with a last name a
person, any other a body.

    interlock load canada sema-lmes.xml

Format: sema-lmes.xml, `data-set/record`, as published; blanks that do not break stand at the end of many texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element

from interlock.loaders.base import Mapper, Scope
from interlock.loaders.listings import Numbers, kind, listing, programme
from interlock.loaders.readers import Row, Skip
from interlock.loaders.spool import Seen
from interlock.schema.errors import RowRefused
from interlock.schema.models import Record, Tie, canonical_json

AUTHORITY = "Global Affairs Canada"
LIST = "Canada: consolidated autonomous sanctions list"


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of `list`."""
    return partial(entry, Seen(), scope)


def entry(seen: Seen, scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A `record` element.

    Args:
        seen: the entries that were read.
        scope: where findings go.
        row: the element.
    """
    element: Element = row.data
    scope.audit({child.tag for child in element})
    cells = {child.tag: text for child in element if (text := _plain("".join(child.itertext())))}
    country, item = cells["Country"], cells["Item"]
    regulation = country.partition(" / ")[0]
    schedule = re.sub(r"\s*,\s*", ", ", cells.get("Schedule", ""))
    key = f"{regulation}:{schedule}:{item}"
    if "EntityOrShip" not in cells and "LastName" not in cells:
        raise RowRefused("missing", "LastName", None)
    if "EntityOrShip" in cells and "LastName" in cells:
        raise RowRefused("type_unknown", "EntityOrShip", cells["EntityOrShip"])
    known = seen.compare(key, canonical_json(cells))
    if known is not None:
        raise Skip("duplicate_row") if known else RowRefused("key_repeats", "Item", key)
    return _facts(cells, key, regulation, schedule, scope)


def _facts(
    cells: dict[str, str], key: str, regulation: str, schedule: str, scope: Scope
) -> Iterator[Record | Tie]:
    party = scope.id(key)
    numbers = Numbers(scope)
    if number := cells.get("ShipIMONumber"):
        numbers.add("imo", number)
    if "LastName" in cells:
        kind_ = "Person"
        name = " ".join(cells[tag] for tag in ("GivenName", "LastName") if tag in cells)
    else:
        name = cells["EntityOrShip"]
        kind_ = "Asset" if number else kind(name)
    dates = "built" if kind_ == "Asset" else "birth_date"
    told = {
        "type": "person" if kind_ == "Person" else "ship" if number else "entity",
        "title": cells.get("TitleOrShip"),
        dates: cells.get("DateOfBirthOrShipBuildDate"),
        "aliases": cells.get("Aliases"),
    }
    aliases = (_plain(alias) for alias in cells.get("Aliases", "").split(";"))
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind=kind_,
        name=name,
        aliases=tuple(dict.fromkeys(filter(None, aliases))),
        identifiers=tuple(numbers.valid),
        invalid_identifiers=tuple(numbers.invalid),
        attributes={label: value for label, value in told.items() if value},
        version=scope.as_of,
    )
    under = programme(scope, regulation, regulation, AUTHORITY, {"name": cells["Country"]})
    yield under
    schedules = f"Schedule {schedule}, item" if schedule else "item"
    yield listing(
        scope, party, under, list=LIST, entry=f"{schedules} {cells['Item']}", authority=AUTHORITY,
        since=scope.date(cells.get("DateOfListing")), version=scope.as_of,
    )  # fmt: skip


def _plain(text: str) -> str:
    """The text with single blanks; `split` knows those that do not break, too."""
    return " ".join(text.split())
