"""CarbonBombs: the largest fossil projects, their companies and the banks behind them, in tables joined by name.

A project is the record `bomb:<hash of name and country>`, a company `company:<hash of name>`, a bank `bank:<hash of name>`: these
names are the keys by which the publisher joins its tables. Owners in the text of `parent_company` have other names, and are known
within their project. Where a project has several units, each unit has a list of owners of its own (`|`); their shares are shares of
units and get no bounds. A bank finances a company by one tie for each year that has an amount (US dollars).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from interlock.loaders.base import Scope, country_code
from interlock.loaders.money import amount
from interlock.loaders.readers import Row, Skip
from interlock.loaders.registries.gem import (
    check_sum,
    coordinates,
    is_nobody,
    keyed,
    named,
    owned_share,
    placed,
    tie,
)
from interlock.loaders.registries.gem_owners import Owner, owners
from interlock.schema.errors import RowRefused
from interlock.schema.models import Record, Tie, reference, stable_hash

Cells = dict[str, str]
_YEAR = re.compile(r"20[0-9]{2}")


def bomb(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A project with its owners and operators."""
    cells: Cells = row.data
    party = _bomb(cells["name"], cells["country"], scope)
    country = _country(cells["country"], scope)
    status = cells.get("status_gem") or cells.get("status_cb")
    units = [owners(group) for group in cells["parent_company"].split("|")]
    flat = [owner for unit in units for owner in unit]
    unknown = [owner.raw for owner in flat if owner.name and is_nobody(owner, scope)]
    unread = [owner.raw for owner in flat if owner.name is None]
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind="Project",
        name=cells["name"].strip(),
        country=country,
        status=status,
        active=False if status in scope.meta.lookups["ended"] else None,
        attributes={label: cells[column] for column, label in _BOMB.items() if column in cells}
        | coordinates(cells.get("latitude"), cells.get("longitude"), scope)
        | ({"unknown_holders": unknown} if unknown else {})
        | ({"owners_unread": unread} if unread else {}),
        version=scope.as_of,
    )
    yield from placed("LOCATED_IN", party, country, "country", scope)
    for number, unit in enumerate(units):
        check_sum(unit, scope)
        several = len(units) > 1
        for owner, key in keyed(unit, f"parent_company|{number}" if several else "parent_company"):
            yield from _holder(owner, party, key, several, scope)
    for name in dict.fromkeys(filter(None, map(str.strip, cells.get("operators", "").split("|")))):
        operator = named(name, party, scope)
        yield operator
        yield tie(scope, "OPERATES", operator.id, party, "operators", {})


def _holder(
    owner: Owner, party: str, source_key: str, of_a_unit: bool, scope: Scope
) -> Iterator[Record | Tie]:
    if owner.name is None:
        scope.find("owner_unread")
    elif is_nobody(owner, scope):
        scope.find("pseudo_owner")
    else:
        holder = named(owner.name, party, scope)
        held: dict[str, Any] = {"share_raw": owner.raw, "details": "share of a unit"}
        if of_a_unit:
            scope.find("share_of_a_unit")
        else:
            held = owned_share(owner, scope)
        yield holder
        yield tie(scope, "OWNS", holder.id, party, source_key, held | {"directness": "total"})


def bomb_company(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A company of a project."""
    cells: Cells = row.data
    if cells["Company"].strip().casefold() in scope.meta.sentinels:
        raise Skip("pseudo_owner")
    project = reference(_bomb(cells["Carbon_bomb_name"], cells["Country"], scope), scope.dataset, "Project")  # fmt: skip
    company = reference(_company(cells["Company"], scope), scope.dataset, "Party")
    yield project
    yield company
    role = scope.meta.vocabulary["Company"]["role"]
    yield tie(scope, "PARTICIPATES_IN", company.id, project.id, "", {"role": role})


def bomb_country(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """The country of a project."""
    cells: Cells = row.data
    project = reference(_bomb(cells["Carbon_bomb"], cells["Country"], scope), scope.dataset, "Project")  # fmt: skip
    yield project
    yield from placed("LOCATED_IN", project.id, _country(cells["Country"], scope), "country", scope)


def company(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A company: its name; all else of the table is no evidence."""
    cells: Cells = row.data
    yield _named_company(cells["name"], scope)


def company_country(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """The country of a company, for some of which it is not known."""
    cells: Cells = row.data
    party = reference(_company(cells["Company"], scope), scope.dataset, "Party")
    yield party
    if "Country" not in cells:
        scope.find("country_missing")
        return
    yield from placed("LOCATED_IN", party.id, _country(cells["Country"], scope), "country", scope)


def bank(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A bank with its head office."""
    cells: Cells = row.data
    party = _bank(cells["name"], scope)
    country = _country(cells["headquarters_country"], scope) if "headquarters_country" in cells else None  # fmt: skip
    columns = ("website", "headquarters_address", "supervisor", "supervisor_website", "source")
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind="Bank",
        name=cells["name"].strip(),
        country=country,
        attributes={column: cells[column] for column in columns if column in cells},
        version=scope.as_of,
    )
    yield from placed("LOCATED_IN", party, country, "headquarters", scope)


def bank_company(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """What a bank gave a company: one tie a year; years without money have none."""
    cells: Cells = row.data
    given: dict[str, Decimal] = {}
    for year, text in cells.items():
        if _YEAR.fullmatch(year):
            paid = amount(text)
            if paid is None:
                raise RowRefused("number", year, text)
            if paid:
                given[year] = paid
    total = amount(cells["Grand Total"])
    if total is None or abs(total - sum(given.values())) > 1:
        scope.find("total_differs")
    lender = reference(_bank(cells["Bank"], scope), scope.dataset, "Bank")
    borrower = reference(_company(cells["Company"], scope), scope.dataset, "Party")
    yield lender
    yield borrower
    for year, paid in given.items():
        yield tie(
            scope, "FINANCES", lender.id, borrower.id, year, {"amount": float(paid), "currency": "USD"},
            valid_from=year, valid_to=str(int(year) + 1),
        )  # fmt: skip


def _named_company(name: str, scope: Scope) -> Record:
    return Record(
        id=_company(name, scope), dataset=scope.dataset, kind="Party", name=name.strip(), version=scope.as_of
    )  # fmt: skip


def _bomb(name: str, country: str, scope: Scope) -> str:
    return scope.id(f"bomb:{stable_hash(name.strip(), country.strip())[:12]}")


def _company(name: str, scope: Scope) -> str:
    return scope.id(f"company:{stable_hash(name.strip())[:12]}")


def _bank(name: str, scope: Scope) -> str:
    return scope.id(f"bank:{stable_hash(name.strip())[:12]}")


def _country(name: str, scope: Scope) -> str | None:
    code = country_code(name)
    if code is None:
        scope.find("country_unknown")
    return code


_BOMB = {
    "id": "gem_ids",
    "gem_source": "url",
    "potential_gtco2": "potential_gtco2",
    "fuel_type": "fuel_type",
    "start_year": "start_year",
    "source_for_lat_long": "source_of_coordinates",
}
MAPPERS: dict[str, Callable[[Scope, Row], Iterator[Record | Tie]]] = {
    "bombs": bomb,
    "bomb-companies": bomb_company,
    "bomb-countries": bomb_country,
    "companies": company,
    "company-countries": company_country,
    "banks": bank,
    "bank-companies": bank_company,
}
