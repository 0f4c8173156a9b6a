"""UK Companies House: the live companies (BasicCompanyData) and who controls them (snapshot of persons with significant control).

A company's record is `companies-house:<company number>`, padded to eight characters. A controller has no number across companies:
each filing is a record of its own, named by its link (`companies-house:07102351/legal-person/<id>`), and only a registration
number that passes its check joins a corporate one to other records. Persons are never joined here. Nature by nature one tie runs
from the controller to the company; bands are intervals with their open ends, never a midpoint.

Statements, exemptions and controllers who are kept secret are parts of the company: they name nobody. Rows of dissolved companies
stay in the snapshot for ever; only the table of companies says which are live.

    interlock load companies-house BasicCompanyDataAsOneFile.zip persons-with-significant-control-snapshot.zip

Formats: Free Company Data Product (CSV, 55 columns); PSC snapshot (JSON lines) and the single records of the same form; both by
Companies House.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Any

from interlock.loaders.base import Mapper, Scope, meta
from interlock.loaders.json_paths import Audit, well_formed
from interlock.loaders.kinds import is_bank
from interlock.loaders.readers import Row, Skip
from interlock.loaders.shares import interval
from interlock.schema.errors import RowRefused
from interlock.schema.identifiers import check
from interlock.schema.intervals import is_empty
from interlock.schema.models import Record, Tie
from interlock.schema.territories import Territory, lookup

Facts = Iterator[Record | Tie]
_DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
_PREVIOUS = [f"PreviousName_{number}" for number in range(1, 11)]
_SIC = [f"SICCode.SicText_{number}" for number in range(1, 5)]
_ADDRESS = (
    "CareOf", "POBox", "AddressLine1", "AddressLine2", "PostTown", "County", "Country", "PostCode",
)  # fmt: skip
_PSC_ADDRESS = (
    "care_of", "po_box", "premises", "address_line_1", "address_line_2", "locality", "region", "country", "postal_code",
)  # fmt: skip
_NATURE = re.compile(
    r"(?P<what>[a-z-]+?)(?:-(?:(?P<low>\d+)-to-(?P<high>\d+)|more-than-(?P<over>\d+))-percent)?"
    r"(?P<qualifier>(?:-as-(?:control-over-)?(?:trust|firm)|-limited-liability-partnership|-registered-overseas-entity)*)"
)


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of `companies` (also as JSON) or `psc`."""
    if table == "psc":
        return well_formed(partial(controller, Counter(), Audit(scope), scope))
    return partial(company if table == "companies" else json_company, scope)


# --- companies ------------------------------------------------------------------------------------------------------------


def json_company(scope: Scope, row: Row) -> Facts:
    """A company as a JSON object with the columns of the CSV."""
    cells = {name.strip(): str(cell) for name, cell in row.data.items() if cell not in ("", None)}
    scope.audit(cells)
    return company(scope, Row(row.number, row.line, cells))


def company(scope: Scope, row: Row) -> Facts:
    """A row of the company data: the company and its seat."""
    cells: dict[str, str] = row.data
    identifiers, number = _company_number(cells["CompanyNumber"], scope)
    party = scope.id(number)
    category, status = cells.get("CompanyCategory"), cells.get("CompanyStatus")
    kind = scope.meta.lookups["categories"].get(category)
    if kind is None:
        scope.find("category_unknown")
        kind = "Firm"
    name = cells["CompanyName"]
    dissolved = _day(cells.get("DissolutionDate"), scope)
    seat = _territory(cells.get("CountryOfOrigin"), scope)
    former = [
        (cells[f"{column}.CompanyName"], _day(cells.get(f"{column}.CONDATE"), scope))
        for column in _PREVIOUS
        if f"{column}.CompanyName" in cells
    ]
    activities = [cells[column] for column in _SIC if column in cells]
    attributes: dict[str, Any] = {
        label: cells[column] for column, label in _PLAIN.items() if column in cells
    }
    attributes["sic"] = [code for code in activities if code not in scope.meta.sentinels]
    attributes["previous_names"] = [{"name": old, "until": until} for old, until in former]
    attributes["address"] = ", ".join(
        cells[column] for part in _ADDRESS if (column := f"RegAddress.{part}") in cells
    )
    yield Record.made(
        id=party,
        dataset=scope.dataset,
        kind="Bank" if kind == "Firm" and is_bank(name) else kind,
        name=name,
        aliases=tuple(dict.fromkeys(old for old, _ in former)),
        country=seat.country if seat else None,
        identifiers=identifiers,
        invalid_identifiers=() if identifiers else (f"gb-coh:{cells['CompanyNumber']}",),
        valid_from=_day(cells.get("IncorporationDate"), scope),
        valid_to=dissolved,
        status=status,
        active=False if dissolved else True if status in _live() else None,
        attributes={label: value for label, value in attributes.items() if value},
        version=scope.as_of,
    )
    place = scope.place(seat.code) if seat else None
    if place is not None:
        yield place
        yield Tie.made(
            type="REGISTERED_IN",
            dataset=scope.dataset,
            subject=party,
            object=place.id,
            evidence=party,
            version=scope.as_of,
        )


def _company_number(raw: str, scope: Scope) -> tuple[tuple[str, ...], str]:
    """The identifier, if it is one, and the number as the register pads it."""
    found = check("gb-coh", raw)
    if found is None:
        scope.find("company_number_invalid")
        return (), raw.strip()
    return (found,), found.partition(":")[2]


def _day(text: str | None, scope: Scope) -> str | None:
    """A date of the CSV, dd/mm/yyyy."""
    if text is None:
        return None
    match = _DAY.fullmatch(text)
    return scope.date(f"{match[3]}-{match[2]}-{match[1]}" if match else text)


# --- control --------------------------------------------------------------------------------------------------------------


def controller(counts: Counter[str], audit: Audit, scope: Scope, row: Row) -> Facts:
    """A record of the snapshot: who controls a company, a statement about it, or the closing totals."""
    audit(row.data)
    data = row.data.get("data")
    if not isinstance(data, dict):
        raise RowRefused("missing", "data", None)
    kind = data.get("kind")
    if str(kind).startswith("totals#"):
        _compare_totals(counts, data, scope)
        raise Skip("totals_line")
    rule = scope.meta.vocabulary.get(f"kind {kind}")
    if rule is None:
        raise RowRefused("unknown_kind", "data.kind", kind)
    if "company_number" not in row.data:
        raise RowRefused("missing", "company_number", None)
    counts[rule["counts"]] += 1
    version = scope.date(row.data.get("ContentDate")) or scope.as_of
    identifiers, number = _company_number(str(row.data["company_number"]), scope)
    owned = Record.made(
        id=scope.id(number),
        dataset=scope.dataset,
        kind="Firm",
        identifiers=identifiers,
        stub=True,
    )
    link = str((data.get("links") or {}).get("self") or "")
    if "part" in rule:
        return _statement(owned, data, rule["part"], link.rpartition("/")[2], version, scope)
    if not link:
        raise RowRefused("missing", "data.links.self", None)
    return _control(owned, f"{number}/{'/'.join(link.split('/')[-2:])}", data, rule, version, scope)


def _compare_totals(counts: Counter[str], data: dict[str, Any], scope: Scope) -> None:
    if any(data.get(name, counts[name]) != counts[name] for name in _TOTALS):
        scope.find("declared_count_differs")


_TOTALS = ("persons_of_significant_control_count", "statements_count", "exemptions_count")


def _statement(
    owned: Record, data: dict[str, Any], part: str, key: str, version: str | None, scope: Scope
) -> Facts:
    """What is said of a company's control without naming anybody, as a part of the company."""
    scope.find(f"{part}_without_party")
    told = {
        "what": data.get("statement") or data.get("description") or data.get("exemptions"),
        "from": scope.date(data.get("notified_on")),
        "to": scope.date(data.get("ceased_on")),
        "ceased": data.get("ceased"),
    }
    yield owned
    yield Record(
        id=owned.id,
        dataset=scope.dataset,
        part=f"{part}:{key}",
        kind="Firm",
        attributes={f"{part}:{key}": {name: value for name, value in told.items() if value}},
        version=version,
    )


def _control(
    owned: Record,
    key: str,
    data: dict[str, Any],
    rule: Any,
    version: str | None,
    scope: Scope,
) -> Facts:
    name = data.get("name") or _full_name(data.get("name_elements") or {})
    if not isinstance(name, str) or not name:
        raise RowRefused("missing", "data.name", None if not name else str(name))
    natures = data.get("natures_of_control") or []
    party = scope.id(key)
    yield Record.made(
        id=party,
        dataset=scope.dataset,
        name=name,
        attributes=_attributes(data, natures),
        version=version,
        **_DESCRIBED[rule["kind"]](name, data, scope),
    )
    yield owned
    start, end = scope.date(data.get("notified_on")), scope.date(data.get("ceased_on"))
    if is_empty(start, end):
        scope.find("period_empty")
    if not natures:
        scope.find("natures_missing")
    for nature in dict.fromkeys(natures or [rule["word"]]):
        type_, properties = _nature(nature, scope) if natures else ("RELATED_TO", {"word": nature})
        yield Tie.made(
            type=type_,
            dataset=scope.dataset,
            source_key=nature,
            subject=party,
            object=owned.id,
            evidence=party,
            valid_from=start,
            valid_to=end,
            active=False if end or data.get("ceased") else None,
            properties=properties,
            version=version,
        )


def _nature(nature: str, scope: Scope) -> tuple[str, Mapping[str, Any]]:
    """Tie type and properties of a nature of control; the word alone where it is none that is known."""
    found = _read_nature(nature)
    if found is None:
        scope.find(f"nature_unknown {nature}")
        return "RELATED_TO", {"word": nature}
    return found


@cache
def _read_nature(nature: str) -> tuple[str, Mapping[str, Any]] | None:
    match = _NATURE.fullmatch(nature)
    rule = meta("companies-house").vocabulary.get(f"nature {match['what']}") if match else None
    if match is None or rule is None:
        return None
    told: dict[str, Any] = {name: value for name, value in rule.items() if name != "tie"}
    if match["qualifier"]:
        told["qualifier"] = match["qualifier"].removeprefix("-")
    if match["over"]:
        bounds = interval(match["over"], "100", low_open=True)
    elif match["low"]:
        opens = _open_ends().get(f"{match['low']}-{match['high']}")
        if opens is None:
            return None  # a band that the law does not have
        bounds = interval(match["low"], match["high"], low_open=opens[0], high_open=opens[1])
    elif rule["tie"] == "OWNS":
        return None  # a share of something comes with its band
    else:
        return rule["tie"], told
    return rule["tie"], {**told, **(bounds or {}), "share_raw": nature}


# --- who controls ---------------------------------------------------------------------------------------------------------


def _person(name: str, data: dict[str, Any], scope: Scope) -> dict[str, Any]:
    home = _territory(data.get("country_of_residence"), scope)
    return {"kind": "Person", "country": home.country if home else None}


def _corporate(name: str, data: dict[str, Any], scope: Scope) -> dict[str, Any]:
    return {"kind": "Bank" if is_bank(name) else "Firm", **_registered(data, scope)}


def _legal_person(name: str, data: dict[str, Any], scope: Scope) -> dict[str, Any]:
    """A government body by its form or name; filers swap form and authority, so both are read."""
    identification = data.get("identification") or {}
    told = f"{identification.get('legal_form') or ''} | {name}"
    words = scope.meta.lookups["government"]
    government = re.search(words["form_or_name"], told, re.IGNORECASE) or re.search(
        words["authority"], identification.get("legal_authority") or "", re.IGNORECASE
    )
    kind = "GovernmentBody" if government else "Organization"
    return {"kind": kind, **_registered(data, scope)}


_DESCRIBED: dict[str, Callable[[str, dict[str, Any], Scope], dict[str, Any]]] = {
    "person": _person,
    "corporate": _corporate,
    "legal": _legal_person,
}


def _registered(data: dict[str, Any], scope: Scope) -> dict[str, Any]:
    """Country and register number of a body; the number only where it fits its country's scheme or its only register."""
    identification = data.get("identification") or {}
    home = _territory(identification.get("country_registered"), scope)
    raw = identification.get("registration_number")
    found: str | None = None
    if raw and home is not None:
        found = _register_number(raw, home.country, scope)
    if raw and found is None:
        scope.find("registration_number_not_linked")
    address = data.get("principal_office_address") or data.get("address") or {}
    country = home or _territory(address.get("country"), scope)
    return {
        "country": country.country if country else None,
        "identifiers": (found,) if found else (),
        "invalid_identifiers": (f"reg:{raw}",) if raw and not found else (),
    }


def _register_number(raw: str, country: str, scope: Scope) -> str | None:
    lookups = scope.meta.lookups
    for scheme in lookups["typed"].get(country, ()):
        found = check(scheme, raw)
        if found is not None:
            return found
    if country in lookups["typed"] or country in lookups["many_registers"]:
        return None
    return check("reg", f"{country}:{raw}") if len(re.findall(r"\d", raw)) > 3 else None


def _full_name(elements: dict[str, Any]) -> str:
    parts = (elements.get(part) for part in ("title", "forename", "middle_name", "surname"))
    return " ".join(part for part in parts if part)


def _attributes(data: dict[str, Any], natures: Iterable[str]) -> dict[str, Any]:
    found: dict[str, Any] = {label: data[label] for label in _TOLD if data.get(label)}
    birth = data.get("date_of_birth") or {}
    if "year" in birth:
        found["birth"] = "-".join(
            f"{int(birth[part]):02}" for part in ("year", "month", "day") if birth.get(part)
        )
    for label in ("address", "principal_office_address"):
        lines = data.get(label) or {}
        text = ", ".join(str(lines[part]) for part in _PSC_ADDRESS if lines.get(part))
        if text:
            found[label] = text
    if natures:
        found["natures_of_control"] = list(natures)
    return found


_TOLD = ("nationality", "country_of_residence", "identification", "is_sanctioned", "etag")


@lru_cache(1 << 14)
def _looked_up(name: str) -> Territory | None:
    for text in (name, *meta("companies-house").lookups["countries"].get(name.casefold(), ())):
        found = lookup(text)
        if found is not None and not found.is_former:
            return found
    return None


def _territory(name: str | None, scope: Scope) -> Territory | None:
    if not name or not name.strip():
        return None
    found = _looked_up(name.strip())
    if found is None:
        scope.find("country_unknown")
    return found


@cache
def _open_ends() -> Mapping[str, Sequence[bool]]:
    found: Mapping[str, Sequence[bool]] = meta("companies-house").lookups["open_ends"]
    return found


@cache
def _live() -> frozenset[str]:
    return frozenset(meta("companies-house").lookups["live"])


_PLAIN = {
    "CompanyCategory": "category",
    "CountryOfOrigin": "country_of_origin",
    "URI": "uri",
    "Accounts.AccountCategory": "accounts_category",
    "Accounts.LastMadeUpDate": "accounts_made_up",
    "Mortgages.NumMortOutstanding": "mortgages_outstanding",
}
