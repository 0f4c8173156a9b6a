"""World Bank: projects (export or API), contract awards, development indicators.

A project is the record `<project id>`. Its borrower and its agencies are known within the project alone, for a name ("Ministry of
Finance") is no key: resolution tells which are the same. A borrower is a place where its name is exactly a country's. Agencies come as
one text with commas, which names hold as well: the text is one organisation, and the finding `multi_agency` says that it may be
several. What the Bank commits is a tie with the amount as printed; a grant, which may be a part of it, is an attribute. Indicators
stand, year by year and as printed, in parts of the countries' records, one an indicator, and are no Observations: those have their words
in a text. Aggregates (Arab World) are no countries.

    interlock load worldbank projects.csv
    interlock load worldbank API_NY.GDP.MKTP.CD_DS2_en_csv_v2.csv Metadata_Country.csv

Formats: the export of projects.worldbank.org (27 columns), API v2 and v3, Major Contract Awards (20 and 21 columns), bulk CSV of WDI.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache, partial
from typing import Any

from interlock.loaders.base import Mapper, Scope, country_code, meta, rows
from interlock.loaders.dates import month_first
from interlock.loaders.kinds import is_bank
from interlock.loaders.money import amount
from interlock.loaders.readers import Row, Skip, Stream
from interlock.schema.errors import RowRefused
from interlock.schema.identifiers import check
from interlock.schema.models import Record, Tie, reference, stable_hash

Cells = dict[str, str]
_PROJECT = re.compile(r"[A-Z]{1,3}\d{5,7}")
_SEVERAL = re.compile(r"[;,]|\n")


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of `projects`, `awards`, `indicators` or `countries`, in any of their forms."""
    name, _, form = table.partition("-")
    if name == "awards":
        # The amount of the old form is the contract's: only where it has one supplier is it that supplier's.
        shared = frozenset[str]() if form else _shared_contracts(scope)
        return partial(award, shared, scope)
    return partial(_mapped, _MAPPERS[name], _cells_of_api if form == "api" else _same, scope)


def _mapped(
    map_cells: Callable[[Cells, Scope], Iterator[Record | Tie]],
    cells_of: Callable[[Any], Cells],
    scope: Scope,
    row: Row,
) -> Iterator[Record | Tie]:
    return map_cells(cells_of(row.data), scope)


# --- projects ---------------------------------------------------------------------------------------------------------------------


def project(cells: Cells, scope: Scope) -> Iterator[Record | Tie]:
    """A project: where it is, who pays, who borrows, who carries it out."""
    key = cells["Project Id"]
    if not _PROJECT.fullmatch(key):
        raise RowRefused("project_id", "Project Id", key)
    party = scope.id(key)
    approved = scope.date(cells.get("Board Approval Date"))
    codes = _countries(cells["Country"], scope) if "Country" in cells else []
    told = {label: cells[column] for column, label in _PLAIN.items() if column in cells}
    closing = _us_date(cells.get("Project Closing Date"), scope)
    sectors = [cells[f"Sector {place}"] for place in range(1, 6) if f"Sector {place}" in cells]
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind="Project",
        name=cells["Project Name"],
        country=codes[0] if len(codes) == 1 else None,
        identifiers=_identifiers(key),
        valid_from=approved,
        status=cells.get("Project Status"),
        attributes=told
        | ({"closing_date": closing} if closing else {})
        | ({"sectors": sectors} if sectors else {}),
        version=scope.as_of,
    )
    for code in codes:
        place = scope.place(code)
        if place is not None:
            yield place
            yield _tie(scope, "LOCATED_IN", party, place.id, party)
    yield from _finance(cells, party, approved, scope)
    if "Borrower" in cells:
        yield from _borrower(cells["Borrower"], party, scope)
    if "Implementing Agency" in cells:
        text = cells["Implementing Agency"]
        if _SEVERAL.search(text):
            scope.find("multi_agency")
        agency = _organisation(text, "agency", party, scope)
        yield agency
        yield _tie(scope, "IMPLEMENTS", agency.id, party, party)


def _finance(
    cells: Cells, party: str, approved: str | None, scope: Scope
) -> Iterator[Record | Tie]:
    """What the Bank commits, as printed: 0 where the money comes through it from others.

    A grant may be a part of that, or the same money rounded: it stays an attribute, for the two are never to be summed.
    """
    committed = _money(cells, "Total IDA and IBRD Commitment", scope)
    if committed == 0:
        scope.find("commitment_zero")
    money = {"amount": float(committed), "currency": "USD"} if committed is not None else {}
    instrument = {"instrument": cells["Lending Instrument"]} if "Lending Instrument" in cells else {}  # fmt: skip
    bank = _bank(scope.dataset)
    yield bank
    yield _tie(
        scope, "FINANCES", bank.id, party, party, source_key="commitment", valid_from=approved,
        properties=money | instrument,
    )  # fmt: skip


def _borrower(text: str, party: str, scope: Scope) -> Iterator[Record | Tie]:
    """The borrower: a country where the text is exactly one, else an organisation of this project."""
    code = _country(text)
    place = scope.place(code) if code else None
    borrower = place or _organisation(text, "borrower", party, scope, kind="GovernmentBody")
    yield borrower
    role = scope.meta.vocabulary["Borrower"]["role"]
    yield _tie(scope, "PARTICIPATES_IN", borrower.id, party, party, properties={"role": role})


def _organisation(
    text: str, role: str, party: str, scope: Scope, kind: str | None = None
) -> Record:
    """An organisation that only this project names; its kind is what its words give away, else left open."""
    name = " ".join(text.split())
    if is_bank(name) and not _SEVERAL.search(name):
        kind = "Bank"
    elif kind is None:
        kind = "GovernmentBody" if _authority().search(name) else "Party"
    return Record(
        id=f"{party}:{role}:{stable_hash(name)[:12]}",
        dataset=scope.dataset,
        kind=kind,
        name=name,
    )


# --- awards -----------------------------------------------------------------------------------------------------------------------


def award(shared: frozenset[str], scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A supplier's contract for a project.

    Args:
        shared: numbers of contracts that several rows share, whose amount is no single supplier's.
        scope: where findings go.
        row: the row.
    """
    cells: Cells = row.data
    number, project_id = cells.get("WB Contract Number", ""), cells["Project ID"]
    if not _PROJECT.fullmatch(project_id):
        raise RowRefused("project_id", "Project ID", project_id)
    paid = _money(cells, "Supplier Contract Amount (USD)", scope)
    if paid is None and "Total Contract Amount (USD)" in cells:
        if number in shared:
            scope.find("contract_of_several_suppliers")
        else:
            paid = _money(cells, "Total Contract Amount (USD)", scope)
    name = cells["Supplier"].strip()
    own = cells.get("Supplier ID")
    key = f"supplier:{own}" if own else f"contract:{number}:{stable_hash(name)[:12]}"
    country = cells.get("Supplier Country") or cells.get("Supplier Country / Economy")
    code = _country(country) if country else None
    if country and code is None:
        scope.find("country_unknown")
    supplier = Record(
        id=scope.id(key), dataset=scope.dataset, kind="Party", name=name, country=code
    )
    target = reference(scope.id(project_id), scope.dataset, "Project", _identifiers(project_id))
    money = {"amount": float(paid), "currency": "USD"} if paid is not None else {}
    what = cells.get("Contract Description")
    signed = cells.get("Contract Signing Date")
    yield supplier
    yield target
    yield _tie(
        scope, "CONTRACTED_FOR", supplier.id, target.id, supplier.id, source_key=number or stable_hash(name, what or "")[:12],
        valid_from=_us_date(signed, scope), properties=money | ({"product": what} if what else {}),
    )  # fmt: skip


def _shared_contracts(scope: Scope) -> frozenset[str]:
    """Numbers of contracts that stand on more than one row of the file."""
    numbers: Counter[str] = Counter()
    with Stream(scope.path, scope.table.globs) as stream:
        for row in rows(stream, scope.table):
            if row.problem is None:
                numbers[row.data.get("WB Contract Number", "")] += 1
    return frozenset(number for number, times in numbers.items() if times > 1)


# --- indicators -------------------------------------------------------------------------------------------------------------------


def indicator(cells: Cells, scope: Scope) -> Iterator[Record | Tie]:
    """A row of an indicator: all its years, as printed, as a part of the country's record."""
    place = _place(cells["Country Code"], scope)
    code = cells["Indicator Code"]
    values = {year: value for year, value in cells.items() if year[:2] in ("19", "20")}
    if not values:
        scope.find("indicator_without_values")
    unread = {year: values.pop(year) for year in [*values] if amount(values[year]) is None}
    scope.findings.update(["value_unreadable"] * len(unread))  # one bad cell drops no good ones
    yield place
    yield Record(
        id=place.id,
        dataset=scope.dataset,
        part=f"wdi_{re.sub('[^a-z0-9]', '_', code.lower())}",
        attributes={
            "indicator": code,
            "indicator_name": cells["Indicator Name"],
            "indicator_values": values,
        }
        | ({"values_unread": unread} if unread else {}),
        version=scope.as_of,
    )


def country(cells: Cells, scope: Scope) -> Iterator[Record | Tie]:
    """A row of the list of countries: region, income group, notes. Aggregates have no region."""
    if "Region" not in cells:
        raise Skip("aggregate")
    place = _place(cells["Country Code"], scope)
    columns = {
        "Region": "region", "IncomeGroup": "income_group", "SpecialNotes": "notes", "TableName": "table_name",
    }  # fmt: skip
    yield place
    yield Record(
        id=place.id,
        dataset=scope.dataset,
        part="wdi_country",
        attributes={label: cells[column] for column, label in columns.items() if column in cells},
        version=scope.as_of,
    )


def _place(code: str, scope: Scope) -> Record:
    """The country of a code of three letters.

    Raises:
        Skip: it is an aggregate, or a country without a code of ISO 3166.
    """
    from interlock.schema.territories import territory

    own = scope.meta.lookups["codes"]
    if code in own and own[code] is None:
        raise Skip("no_iso_code")
    found = territory(own.get(code, code))
    place = scope.place(found.code) if found is not None and found.is_country and found.code != "EU" else None  # fmt: skip
    if place is None:
        raise Skip("aggregate")
    return place


# --- values -----------------------------------------------------------------------------------------------------------------------

_PLAIN = {
    "Region": "region",
    "Project Development Objective": "objective",
    "Project URL": "url",
    "Current Project Cost": "project_cost",
    "Lending Instrument": "lending_instrument",
    "IBRD Commitment": "ibrd_commitment",
    "IDA Commitment": "ida_commitment",
    "Grant Amount": "grant_amount",
    "Environmental Assessment Category": "environmental_category",
    "Environmental and Social Risk": "environmental_risk",
    "Financing Type": "financing_type",
    "Theme 1": "theme_1",
    "Theme 2": "theme_2",
}


def _same(cells: Cells) -> Cells:
    return cells


def _cells_of_api(record: Mapping[str, Any]) -> Cells:
    """A project of the API under the columns of the export."""
    cells: Cells = {}
    for key, column in meta("worldbank").lookups["api"].items():
        value = record.get(key)
        if value not in (None, "", [], {}) and column not in cells:
            cells[column] = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    names = record.get("countryname") or record.get("countryshortname")
    if names:
        cells["Country"] = ";".join(map(str, names)) if isinstance(names, list) else str(names)
    for place in range(1, 6):
        sector = record.get(f"sector{place}")
        if isinstance(sector, Mapping) and sector.get("Name"):
            cells[f"Sector {place}"] = str(sector["Name"])
    return cells


def _countries(text: str, scope: Scope) -> list[str]:
    """The countries of a project; regions and the world are none."""
    if text in scope.meta.sentinels:
        return []
    codes = []
    for name in filter(None, (part.strip() for part in text.split(";"))):
        code = _country(name)
        if code is None:
            scope.find("country_unknown")
        else:
            codes.append(code)
    return list(dict.fromkeys(codes))


@cache
def _country(name: str) -> str | None:
    found: str | None = meta("worldbank").lookups["countries"].get(name) or country_code(name)
    return found


def _identifiers(key: str) -> tuple[str, ...]:
    found = check("reg", f"WORLD-BANK:{key}")
    return (found,) if found else ()


def _money(cells: Cells, column: str, scope: Scope) -> Decimal | None:
    """An amount, with or without commas between thousands; None, and a finding, where it is none."""
    text = cells.get(column)
    if text is None:
        return None
    found = amount(text)
    if found is None:
        scope.find("amount_invalid")
    return found


def _us_date(text: str | None, scope: Scope) -> str | None:
    """A date of a column that is printed with the month first; None, and a finding, where it is none."""
    try:
        return month_first(text) if text else None
    except ValueError:
        scope.find("date_invalid")
        return None


def _tie(
    scope: Scope, type_: str, subject: str, object_: str, evidence: str, *, source_key: str = "",
    valid_from: str | None = None, properties: Mapping[str, Any] | None = None,
) -> Tie:  # fmt: skip
    return Tie(
        type=type_,
        dataset=scope.dataset,
        source_key=source_key,
        subject=subject,
        object=object_,
        evidence=evidence,
        valid_from=valid_from,
        properties=properties or {},
        version=scope.as_of,
    )


@cache
def _bank(dataset: str) -> Record:
    return Record(id=f"{dataset}:world-bank", dataset=dataset, kind="Bank", name="World Bank")


@cache
def _authority() -> re.Pattern[str]:
    return re.compile(meta("worldbank").lookups["authorities"], re.IGNORECASE)


_MAPPERS: dict[str, Callable[[Cells, Scope], Iterator[Record | Tie]]] = {
    "projects": project,
    "indicators": indicator,
    "countries": country,
}
