"""GLEIF: who holds an LEI (Level 1), who consolidates whom (Level 2), why a parent is not named (reporting exceptions).

Each form of the publisher (golden copy CSV, XML of LEI-CDF 2.1 to 3.1, golden copy JSON, API JSON) is brought to the columns of
the CSV, so that one mapper a table reads them all. A consolidating parent is an accounting parent and says nothing of a share:
CONSOLIDATES, never OWNS. A lapsed LEI is unpaid, not dead. A BIC is no sign of a bank: large traders hold one too.

    interlock load gleif lei2-golden-copy.csv.zip rr-golden-copy.xml
    mapper("relations", scope)(row)      # [parent stub, child stub, (parent)-[:CONSOLIDATES]->(child)]

Formats: LEI-CDF 2.1 and 3.1, RR-CDF 1.1 and 2.1, Reporting Exceptions 1.1 and 2.1; API v1; register list 1.7 (all at gleif.org).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Any
from xml.etree.ElementTree import Element

from interlock.loaders.base import Mapper, Scope, meta
from interlock.loaders.kinds import is_bank
from interlock.loaders.readers import Row
from interlock.schema.errors import RowRefused
from interlock.schema.identifiers import check, lei_is_valid
from interlock.schema.models import Record, Tie, reference

Cells = dict[str, str]
_CHAMBER = re.compile(r"chambers? of|c[aá]mara de|kamer van|chambre de|camera di", re.IGNORECASE)
_LANGUAGE = {"lang": "xmllang"}


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of one table: `level1`, `relations`, `exceptions`, `bic`, `isin`, `registers`, in any of their forms."""
    name, _, form = table.partition("-")
    return partial(_mapped, _MAPPERS[name], _CELLS[form], scope)


def _mapped(
    map_cells: Callable[[Cells, Scope], Iterator[Record | Tie]],
    cells_of: Callable[[Any], Cells],
    scope: Scope,
    row: Row,
) -> Iterator[Record | Tie]:
    cells = cells_of(row.data)
    if cells is not row.data:
        scope.audit(cells)
    return map_cells(cells, scope)


# --- tables -----------------------------------------------------------------------------------------------------------------------


def level_one(cells: Cells, scope: Scope) -> Iterator[Record | Tie]:
    """An LEI record: the party, its legal seat, its register, its successors."""
    lei = cells["LEI"]
    party = scope.id(lei)
    identifiers, invalid = _lei(lei, scope)
    register = cells.get("Entity.RegistrationAuthority.RegistrationAuthorityID")
    number = cells.get("Entity.RegistrationAuthority.RegistrationAuthorityEntityID")
    if register in scope.meta.sentinels:
        register = None
    if register and number:
        identifiers += _register_identifiers(register, number, scope)
    listed = _listed(cells)
    for bic in listed.get("bic", ()):
        identifiers += _checked("bic", cells[bic], scope)
    status = cells.get("Entity.EntityStatus")
    registration = cells.get("Registration.RegistrationStatus")
    version = cells.get("Registration.LastUpdateDate")
    deleted = _deleted(listed, cells, scope)
    active = _is_active(status, registration, deleted)
    jurisdiction = cells.get("Entity.LegalJurisdiction")
    seat = scope.place(jurisdiction) if jurisdiction else None
    name = cells.get("Entity.LegalName")
    if name is None:
        scope.find("name_missing")
    expired = scope.date(cells.get("Entity.EntityExpirationDate"))
    yield Record.made(
        id=party,
        dataset=scope.dataset,
        kind=_kind(name or "", cells),
        name=name,
        aliases=tuple(dict.fromkeys([cells[column] for column in listed.get("name", ())])),
        country=seat.country if seat else cells.get("Entity.LegalAddress.Country"),
        identifiers=tuple(dict.fromkeys(identifiers)),
        invalid_identifiers=invalid,
        valid_from=scope.date(cells.get("Entity.EntityCreationDate")),
        valid_to=expired,
        status=f"{status or 'NULL'}/{registration or 'NULL'}",
        active=active,
        attributes=_attributes(cells, scope),
        version=version,
    )
    if seat is not None:
        yield seat
        yield _tie(scope, "REGISTERED_IN", party, seat.id, evidence=party, version=version)
    headquarters = cells.get("Entity.HeadquartersAddress.Country")
    if headquarters and (seat is None or headquarters != seat.country):
        place = scope.place(headquarters)
        if place is not None:
            yield place
            yield _tie(
                scope,
                "LOCATED_IN",
                party,
                place.id,
                evidence=party,
                source_key="headquarters",
                version=version,
            )
    if register and register in _lookup("chambers"):
        # Only where a chamber keeps it does the register tie parties: of the others the record names the code.
        keeper = _keeper(register, scope)
        yield keeper
        yield _tie(
            scope, "KEEPS_REGISTER_OF", keeper.id, party, evidence=party, version=version,
            properties={"registered_id": number} if number else {},
        )  # fmt: skip
    if "successor" in listed:
        yield from _successors(listed["successor"], cells, party, version, scope)


def relation(cells: Cells, scope: Scope) -> Iterator[Record | Tie]:
    """A relationship record: start is the child, the fund or the branch; who holds stands in the vocabulary."""
    name = cells["Relationship.RelationshipType"]
    rule = scope.meta.vocabulary.get(name)
    if rule is None:
        raise RowRefused("relation_unknown", "Relationship.RelationshipType", name)
    start, end = _node("StartNode", cells, scope), _node("EndNode", cells, scope)
    subject, object_ = (end, start) if rule["from"] == "end" else (start, end)
    status = cells.get("Relationship.RelationshipStatus")
    registration = cells.get("Registration.RegistrationStatus")
    valid_from, valid_to = _relationship_period(cells, scope)
    _report_quantifiers(cells, scope)
    yield from (start, end)
    yield _tie(
        scope, rule["tie"], subject.id, object_.id, evidence=start.id,
        source_key=f"{name}|{valid_from or ''}",
        valid_from=valid_from,
        valid_to=valid_to,
        status=f"{status or 'NULL'}/{registration or 'NULL'}",
        active=_is_active(status, registration, _deleted(_listed(cells), cells, scope)),
        version=cells.get("Registration.LastUpdateDate"),
        properties={rule["property"]: rule["value"]} if "property" in rule else {},
    )  # fmt: skip


def exception(cells: Cells, scope: Scope) -> Iterator[Record | Tie]:
    """A reporting exception: why a party names no direct or ultimate parent. It is a part of the party, never a parent."""
    category = cells["Exception.Category"]
    level = {
        "DIRECT_ACCOUNTING_CONSOLIDATION_PARENT": "direct",
        "ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT": "ultimate",
    }.get(category)
    if level is None:
        raise RowRefused("category_unknown", "Exception.Category", category)
    reasons = _numbered(cells, "Exception.Reason")
    if not reasons:
        raise RowRefused("missing", "Exception.Reason.1", None)
    for reason in reasons:
        scope.find(f"exception_{level}_{reason}")
    party = _party(cells["LEI"], scope)
    stem = f"parent_exception_{level}"
    deleted = _deleted(_listed(cells), cells, scope)
    references = _numbered(cells, "Exception.Reference")
    told = {
        stem: None if deleted else list(reasons),
        f"{stem}_reference": list(references),
        f"{stem}_deleted": deleted,
    }
    yield party
    yield Record(
        id=party.id,
        dataset=scope.dataset,
        part=f"exception_{level}",
        attributes={name: value for name, value in told.items() if value},
        # The row carries no date of its own; the file's tells a newer reason from an older one.
        version=scope.as_of,
    )


def identifier(scheme: str, cells: Cells, scope: Scope) -> Iterator[Record | Tie]:
    """A row of a mapping file: one BIC or ISIN of an LEI, as a record of its own that the LEI joins to the party."""
    value = cells[scheme.upper()]
    identifiers, invalid = _lei(cells["LEI"], scope)
    found = _checked(scheme, value, scope)
    yield Record(
        id=scope.id(f"{scheme}:{cells['LEI']}:{value}"),
        dataset=scope.dataset,
        kind="Party",
        identifiers=(*identifiers, *found),
        invalid_identifiers=invalid if found else (*invalid, f"{scheme}:{value}"),
    )


def register(cells: Cells, scope: Scope) -> Iterator[Record | Tie]:
    """A row of the list of registration authorities: who keeps a register."""
    code = cells["Registration Authority Code"]
    names = [
        cells.get("International name of organisation responsible for the Register"),
        cells.get("Local name of organisation responsible for the Register"),
        cells.get("International name of Register"),
        cells.get("Local name of Register"),
    ]
    known = list(dict.fromkeys(" ".join(name.split()) for name in names if name))
    country = cells.get("Country Code")
    place = scope.place(country) if country else None
    chamber = _CHAMBER.search(" ".join(known)) or code in _lookup("chambers")
    yield Record(
        id=scope.id(f"ra:{code}"),
        dataset=scope.dataset,
        kind="Chamber" if chamber else "Party",
        name=known[0] if known else code,
        aliases=tuple(known[1:]),
        country=place.country if place else None,
        attributes={
            label: cells[column]
            for label, column in (
                ("website", "Website"),
                ("jurisdiction", "Jurisdiction (country or region)"),
            )
            if column in cells
        },
    )
    if place is not None:
        yield place
        keeper = scope.id(f"ra:{code}")
        yield _tie(scope, "LOCATED_IN", keeper, place.id, evidence=keeper)


# --- parts of a row ---------------------------------------------------------------------------------------------------------------


def _lei(lei: str, scope: Scope) -> tuple[list[str], tuple[str, ...]]:
    found = _checked_lei(lei)
    if found is None:
        scope.find("lei_invalid")
        return [], (f"lei:{lei}",)
    return [found], ()


def _checked_lei(lei: str) -> str | None:
    # Valid as printed, nothing is to be normalised; no LEI of one repeated digit is valid.
    return f"lei:{lei}" if lei_is_valid(lei) else check("lei", lei)


def _party(lei: str, scope: Scope) -> Record:
    """The stub of a party of which a row only gives the LEI."""
    party = _party_stub(scope.dataset, lei)
    if party.invalid_identifiers:
        scope.find("lei_invalid")
    return party


@lru_cache(1 << 14)  # a group's rows stand together, and each of its firms is named by several
def _party_stub(dataset: str, lei: str) -> Record:
    identifier = _checked_lei(lei)
    return Record.made(
        id=f"{dataset}:{lei}",
        dataset=dataset,
        kind="Party",
        identifiers=() if identifier is None else (identifier,),
        invalid_identifiers=(f"lei:{lei}",) if identifier is None else (),
        stub=True,
    )


def _node(node: str, cells: Cells, scope: Scope) -> Record:
    """The party at one end of a relationship."""
    kind = cells.get(f"Relationship.{node}.NodeIDType")
    if kind != "LEI":
        raise RowRefused("node_type", f"Relationship.{node}.NodeIDType", kind)
    return _party(cells[f"Relationship.{node}.NodeID"], scope)


def _checked(scheme: str, value: str, scope: Scope) -> list[str]:
    found = check(scheme, value)
    if found is None:
        scope.find(f"{scheme}_invalid")
        return []
    return [found]


def _register_identifiers(register: str, number: str, scope: Scope) -> list[str]:
    """The number in its register, and in the scheme of its own that some registers have."""
    plain = check("reg", f"{register}:{number}")
    if plain is None:
        scope.find("register_number_placeholder")
        return []
    for scheme in _lookup("register_schemes").get(register, ()):
        typed = check(scheme, number)
        if typed is not None:
            return [typed, plain]
        scope.find(f"register_number_no_{scheme}")
    return [plain]


def _is_active(status: str | None, registration: str | None, deleted: str | None) -> bool | None:
    """False where either status has ended it, or the publisher withdrew the row; None where it is left open."""
    if deleted is not None or status == "INACTIVE" or registration in _lookup("ended"):
        return False
    return True if status == "ACTIVE" else None


def _deleted(listed: Mapping[str, Sequence[str]], cells: Cells, scope: Scope) -> str | None:
    """When the publisher withdrew the row: a column of the newer files, listed as unknown until their format is settled."""
    for column in listed.get("deleted", ()):
        scope.find("deleted_by_publisher")
        return cells[column]
    return None


def _kind(name: str, cells: Cells) -> str:
    category = cells.get("Entity.EntityCategory")
    kinds = _lookup("kinds")
    if category in kinds:
        return str(kinds[category])
    if category in _lookup("never_banks"):
        return "Firm"
    form = cells.get("Entity.LegalForm.EntityLegalFormCode")
    return "Bank" if form in _lookup("bank_forms") or is_bank(name) else "Firm"


@cache
def _lookup(name: str) -> Any:
    """A look-up of the metadata; lists, in which only membership counts, as sets."""
    found = meta("gleif").lookups[name]
    return frozenset(found) if isinstance(found, list) else found


def _listed(cells: Cells) -> dict[str, list[str]]:
    """The filled columns that come in numbers, by what they hold, in the order of the source; most rows have none."""
    listed: dict[str, list[str]] = {}
    for column in cells:
        role = _role(column)
        if role is not None:
            listed.setdefault(role, []).append(column)
    return listed


_LISTS = {
    "name": re.compile(r"Entity\.(Transliterated)?OtherEntityNames\..*\d"),
    "successor": re.compile(r"Entity\.SuccessorEntity\..*(SuccessorLEI|SuccessorEntityName)"),
    "bic": re.compile(r"BIC\.\d+"),
    "deleted": re.compile(r".*DeletedAt"),
}


@cache
def _role(column: str) -> str | None:
    return next((role for role, form in _LISTS.items() if form.fullmatch(column)), None)


def _attributes(cells: Cells, scope: Scope) -> dict[str, Any]:
    form = cells.get("Entity.LegalForm.EntityLegalFormCode")
    attributes = {label: cells[column] for column, label in _PLAIN.items() if column in cells}
    if form is not None and form not in scope.meta.sentinels:
        attributes["legal_form"] = form
    for label, which in (
        ("legal_address", "LegalAddress"),
        ("headquarters_address", "HeadquartersAddress"),
    ):
        address = _address(cells, which)
        if address:
            attributes[label] = address
    return attributes


_PLAIN = {
    "Entity.EntityCategory": "category",
    "Entity.EntitySubCategory": "sub_category",
    "Entity.LegalForm.OtherLegalForm": "legal_form_other",
    "Entity.LegalName.xmllang": "name_language",
    "Entity.RegistrationAuthority.RegistrationAuthorityID": "register",
    "Entity.RegistrationAuthority.OtherRegistrationAuthorityID": "register_other",
    "Entity.RegistrationAuthority.RegistrationAuthorityEntityID": "registered_as",
    "Entity.EntityExpirationReason": "expiration_reason",
    "Entity.HeadquartersAddress.Country": "headquarters_country",
    "Registration.InitialRegistrationDate": "initial_registration",
    "Registration.NextRenewalDate": "next_renewal",
    "Registration.ManagingLOU": "managing_lou",
    "Registration.ValidationSources": "validation",
    "ConformityFlag": "conformity",
}
_ADDRESS = (
    "FirstAddressLine", "AdditionalAddressLine.1", "AdditionalAddressLine.2", "AdditionalAddressLine.3",
    "City", "Region", "PostalCode", "Country",
)  # fmt: skip
_ADDRESSES = {
    which: tuple(f"Entity.{which}.{part}" for part in _ADDRESS)
    for which in ("LegalAddress", "HeadquartersAddress")
}


def _address(cells: Cells, which: str) -> str:
    return ", ".join(filter(None, map(cells.get, _ADDRESSES[which])))


def _keeper(code: str, scope: Scope) -> Record:
    """The stub of a register's keeper: a chamber where the table of chambers says so."""
    country, name = _lookup("chambers").get(code, (None, code))
    return _keeper_stub(scope.dataset, code, country, name)


@cache
def _keeper_stub(dataset: str, code: str, country: str | None, name: str) -> Record:
    kind = "Party" if name == code else "Chamber"
    return reference(f"{dataset}:ra:{code}", dataset, kind, name=name, country=country)


def _successors(
    columns: list[str], cells: Cells, party: str, version: str | None, scope: Scope
) -> Iterator[Record | Tie]:
    for column in columns:
        if column.endswith("SuccessorLEI"):
            successor = _party(cells[column], scope)
            reason = cells.get("Entity.EntityExpirationReason")
            yield successor
            yield _tie(
                scope, "SUCCEEDED_BY", party, successor.id, evidence=party, version=version,
                properties={"reason": reason} if reason else {},
            )  # fmt: skip
        elif column.replace("EntityName", "LEI") not in columns:
            scope.find("successor_without_lei")


def _relationship_period(cells: Cells, scope: Scope) -> tuple[str | None, str | None]:
    """The relationship's own period; accounting and filing periods only say which papers prove it."""
    for name, value in cells.items():
        if value == "RELATIONSHIP_PERIOD" and name.endswith(".periodType"):
            stem = name.removesuffix("periodType")
            return (
                scope.date(cells.get(f"{stem}startDate")),
                scope.date(cells.get(f"{stem}endDate")),
            )
    return None, None


def _report_quantifiers(cells: Cells, scope: Scope) -> None:
    """Count quantifiers: publishers write 1.00 and 100.00 for the same, and what they measure is no share."""
    for name in cells:
        if name.startswith("Relationship.Quantifiers.") and name.endswith("Amount"):
            scope.find("quantifier_not_mapped")


def _numbered(cells: Cells, stem: str) -> tuple[str, ...]:
    found = (cells.get(f"{stem}.{number}") for number in range(1, 6))
    return tuple(value for value in found if value)


def _tie(
    scope: Scope, type_: str, subject: str, object_: str, *, evidence: str, **more: Any
) -> Tie:
    # Types and properties are those of this text and of the metadata; a test passes all of them through the constructor.
    return Tie.made(
        type=type_,
        dataset=scope.dataset,
        subject=subject,
        object=object_,
        evidence=evidence,
        **more,
    )


# --- forms ------------------------------------------------------------------------------------------------------------------------


def _same(data: Cells) -> Cells:
    return data


def xml_cells(record: Element) -> Cells:
    """A record element as columns of the golden copy CSV."""
    cells: Cells = {}
    _add_element(cells, record, "", _repeated())
    return cells


def _add_element(cells: Cells, parent: Element, path: str, repeated: frozenset[str]) -> None:
    counts: dict[str, int] = {}
    for child in parent:
        here = f"{path}{child.tag}"
        if child.tag in repeated:
            counts[child.tag] = counts.get(child.tag, 0) + 1
            here = f"{here}.{counts[child.tag]}"
        text = (child.text or "").strip()
        if text:
            cells[_column(here)] = text
        for name, value in child.attrib.items():
            cells[_column(f"{here}.{_LANGUAGE.get(name, name)}")] = value
        _add_element(cells, child, f"{here}.", repeated)


def json_cells(record: dict[str, Any]) -> Cells:
    """A JSON object as columns of the golden copy CSV; `$` holds an element's text, `@` its attributes."""
    cells: Cells = {}
    _add_value(cells, record, "")
    return cells


def _add_value(cells: Cells, value: Any, path: str) -> None:
    if isinstance(value, dict):
        for key, item in value.items():
            name = key.removeprefix("@").replace("xml:lang", "xmllang")
            here = path if key == "$" else f"{path}.{name}" if path else name
            if name in _repeated() and isinstance(item, dict):
                item = [item]  # one of several possible: the publisher's JSON leaves out the list
            _add_value(cells, item, here)
    elif isinstance(value, list):
        for number, item in enumerate(value, 1):
            _add_value(cells, item, f"{path}.{number}")
    elif value is not None and value != "":
        cells[_column(path)] = value if isinstance(value, str) else str(value)


@cache
def _repeated() -> frozenset[str]:
    return frozenset(meta("gleif").lookups["repeated"])


@cache
def _renames() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), to) for pattern, to in meta("gleif").lookups["rename"])


@cache
def _column(path: str) -> str:
    """The column of a path; paths are those of the schema, so there are a few hundred."""
    for pattern, to in _renames():
        match = pattern.fullmatch(path)
        if match is not None:
            return match.expand(to)
    return path


_MAPPERS: dict[str, Callable[[Cells, Scope], Iterator[Record | Tie]]] = {
    "level1": level_one,
    "relations": relation,
    "exceptions": exception,
    "bic": partial(identifier, "bic"),
    "isin": partial(identifier, "isin"),
    "registers": register,
}
_CELLS: dict[str, Callable[[Any], Cells]] = {
    "": _same,
    "xml": xml_cells,
    "json": json_cells,
    "api": json_cells,
}
