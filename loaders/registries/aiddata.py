"""AidData: projects that China financed, and who gave, took, guaranteed, insured and built.

A project is the record `<AidData Record ID>`; its agencies are known within it alone, for names are no keys. A cell lists agencies
with `|`, and the column beside it their types: where the two lists differ in length no type is taken. The amount of a row is that of all
who fund it: only a single funder's tie has it. Figures of other bases are attributes of the project, each under its name; sums are
right only over rows that are recommended for aggregates. A pledge is planned, a commitment agreed.

    interlock load aiddata GCDF_3.0.xlsx

Format: GCDF 3.0, 126 columns; dates are ISO although headers promise MM/DD/YYYY.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from interlock.loaders.base import Mapper, Scope, country_code
from interlock.loaders.dates import month_first
from interlock.loaders.money import amount
from interlock.loaders.readers import Row
from interlock.schema.errors import RowRefused
from interlock.schema.identifiers import check
from interlock.schema.models import Record, Tie, reference, stable_hash

Cells = dict[str, str]
FUNDING = "Funding Agencies"
_COMMITTED = "Commitment Date (MM/DD/YYYY)"


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of `projects`, in either form."""
    return partial(project, scope)


def project(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A row of the dataset."""
    cells: Cells = row.data
    number = _whole(cells["AidData Record ID"])
    if not number.isdecimal():
        raise RowRefused("project_id", "AidData Record ID", number)
    party = scope.id(number)
    status = cells.get("Status")
    modality = _modality(status, scope)
    active = False if status in scope.meta.lookups["ended"] else None
    committed = _committed(cells, scope)
    code = _recipient(cells, scope)
    identifier = check("reg", f"AIDDATA:{number}")
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind="Project",
        name=cells["Title"].strip(),
        country=code,
        identifiers=(identifier,) if identifier else (),
        valid_from=committed,
        status=status,
        active=active,
        attributes=_attributes(cells, scope),
        version=scope.as_of,
    )
    place = scope.place(code) if code else None
    if place is not None:
        yield place
        yield _tie(scope, "LOCATED_IN", party, place.id, party, "recipient")
    if parent := cells.get("AidData Parent ID"):
        whole = reference(scope.id(f"parent:{_whole(parent)}"), scope.dataset, "Portfolio")
        yield whole
        yield _tie(scope, "PART_OF", party, whole.id, party, "AidData Parent ID")
    yield from _agencies(cells, party, modality, active, committed, scope)


def _agencies(
    cells: Cells, party: str, modality: str, active: bool | None, committed: str | None, scope: Scope
) -> Iterator[Record | Tie]:  # fmt: skip
    """All agencies of the row and what they do for the project."""
    found = {
        column: _listed(cells, column, rule["types"], scope)
        for column, rule in scope.meta.vocabulary.items()
        if column in cells
    }
    kinds: dict[str, str] = {}
    for agencies in found.values():
        for name, kind in agencies:
            if kinds.get(name, "Party") == "Party":
                kinds[name] = kind
    ids = {name: f"{party}:{stable_hash(name)[:12]}" for name in kinds}
    for name, kind in kinds.items():
        yield Record(id=ids[name], dataset=scope.dataset, kind=kind, name=name)
    for column, agencies in found.items():
        rule = scope.meta.vocabulary[column]
        names = list(dict.fromkeys(name for name, _ in agencies))
        money = _money(cells, len(names), scope) if column == FUNDING else {}
        for name in names:
            instrument = {"instrument": cells["Flow Type"]} if rule["tie"] == "FINANCES" and "Flow Type" in cells else {}  # fmt: skip
            role = {"role": rule["role"]} if "role" in rule else {}
            yield _tie(
                scope, rule["tie"], ids[name], party, party, column,
                modality=modality, active=active, valid_from=committed, properties={**money, **instrument, **role},
            )  # fmt: skip


def _listed(cells: Cells, column: str, types: str, scope: Scope) -> list[tuple[str, str]]:
    """Names and kinds of the agencies of a cell; types are paired by position, or not at all where the lists differ."""
    names = [name.strip() for name in cells[column].split("|")]
    told = [text.strip() for text in cells.get(types, "").split("|")]
    if len(told) != len(names):
        scope.find("agency_types_unpaired")
        told = [""] * len(names)
    return [
        (name, _kind(text, scope))
        for name, text in zip(names, told, strict=True)
        if name and not name.startswith(tuple(scope.meta.sentinels))
    ]


def _kind(text: str, scope: Scope) -> str:
    folded = text.casefold()
    kinds = scope.meta.lookups["kinds"]
    found = next((kind for word, kind in kinds.items() if word in folded), None)
    if found is None and text:
        scope.find("agency_type_open")
    return found or "Party"


def _money(cells: Cells, funders: int, scope: Scope) -> dict[str, Any]:
    """The amount in its original currency, if it is one funder's."""
    text, currency = cells.get("Amount (Original Currency)"), cells.get("Original Currency")
    if text is None or currency is None:
        return {}
    if funders > 1:
        scope.find("amount_of_several_funders")
        return {}
    found = amount(text)
    if found is None:
        scope.find("amount_invalid")
        return {}
    return {"amount": float(found), "currency": currency}


def _modality(status: str | None, scope: Scope) -> str:
    known = scope.meta.lookups["statuses"].get(status)
    if known is None:
        scope.find("status_unknown")
    # What is not known to be more than a plan is called no more.
    return known or "planned"


def _committed(cells: Cells, scope: Scope) -> str | None:
    """The day of commitment; estimated, the first of January means that only the year is known."""
    day = _date(cells.get(_COMMITTED), scope) or cells.get("Commitment Year")
    if day is None:
        return None
    if cells.get("Commitment Date Estimated") == "Yes" and day.endswith("-01-01"):
        return day[:4]
    return _whole(day)


def _recipient(cells: Cells, scope: Scope) -> str | None:
    """The recipient's country; regions are none."""
    from interlock.schema.territories import territory

    found = territory(cells["Recipient ISO-3"]) if "Recipient ISO-3" in cells else None
    code = found.country if found is not None and found.is_country else country_code(cells["Recipient"])  # fmt: skip
    if code is None:
        scope.find("country_unknown")
    return code


_PLAIN = {
    "Description": "description",
    "Recipient": "recipient",
    "Recommended For Aggregates": "recommended_for_aggregates",
    "Umbrella": "umbrella",
    "AidData Parent ID": "parent_id",
    "Intent": "intent",
    "Flow Type": "flow_type",
    "Flow Class": "flow_class",
    "Sector Code": "sector_code",
    "Sector Name": "sector_name",
    "Amount (Original Currency)": "amount_original_currency",
    "Original Currency": "original_currency",
    "Amount Estimated": "amount_estimated",
    "Amount (Constant USD 2021)": "amount_constant_usd_2021",
    "Amount (Nominal USD)": "amount_nominal_usd",
    "Adjusted Amount (Original Currency)": "adjusted_amount_original_currency",
    "Adjusted Amount (Constant USD 2021)": "adjusted_amount_constant_usd_2021",
    "Adjusted Amount (Nominal USD)": "adjusted_amount_nominal_usd",
    "Commitment Date Estimated": "commitment_date_estimated",
    "Collateral": "collateral",
    "Maturity": "maturity_years",
    "Interest Rate": "interest_rate",
    "Grace Period": "grace_period_years",
    "Number of Lenders": "lenders",
    "Location Narrative": "location",
    "Source URLs": "sources",
}
_DATES = {
    "Actual Implementation Start Date (MM/DD/YYYY)": "started",
    "Planned Implementation Start Date (MM/DD/YYYY)": "start_planned",
    "Actual Completion Date (MM/DD/YYYY)": "completed",
    "Planned Completion Date (MM/DD/YYYY)": "completion_planned",
}


def _attributes(cells: Cells, scope: Scope) -> dict[str, Any]:
    dates = {label: _date(cells.get(column), scope) for column, label in _DATES.items()}
    told = {label: cells[column] for column, label in _PLAIN.items() if column in cells}
    return told | {label: day for label, day in dates.items() if day}


def _date(text: str | None, scope: Scope) -> str | None:
    try:
        return month_first(text) if text else None
    except ValueError:
        scope.find("date_invalid")
        return None


def _whole(number: str) -> str:
    """A whole number that a spreadsheet may have written as 2021.0."""
    return number.strip().removesuffix(".0")


def _tie(
    scope: Scope, type_: str, subject: str, object_: str, evidence: str, source_key: str, **more: Any
) -> Tie:  # fmt: skip
    return Tie(
        type=type_, dataset=scope.dataset, source_key=source_key, subject=subject, object=object_,
        evidence=evidence, version=scope.as_of, **more,
    )  # fmt: skip
