"""EU: the consolidated financial sanctions list (FSF, XML 1.1 or CSV), and annexes of the Official Journal as tables.

Both forms of FSF become one `Entity` and the same record `<logicalId>`; where a file gives one id to different entities, the hash of
the whole element is added. No name is marked as the first: English ones come first, then those without a language, then the others, in
the order of the file; all are kept. An entry of an annex is `<celex>:<annex>:<recordId>:<hash of the name>`, for numbers repeat in
annexes. FSF is an asset freeze; an annex may be something milder (export control, a ban on services): the measure stands on the
tie and is part of the programme.

    interlock load eu-fsf xmlFullSanctionsList_1_1.xml
    interlock load eu-fsf journal_32014R0833.csv

Formats: FSF XML 1.1 (root `export`) and CSV 1.0 by DG FISMA; columns of the annexes by their compiler.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element, tostring

from interlock.loaders.base import Mapper, Scope, meta, rows
from interlock.loaders.listings import (
    Numbers,
    address_country,
    day_or_finding,
    kind,
    listing,
    located,
    nationality,
    only,
    programme,
)
from interlock.loaders.readers import Row, Skip, Stream
from interlock.schema.errors import RowRefused
from interlock.schema.models import Record, Tie, stable_hash

AUTHORITY = "European Union"
FSF = "EU FSF"
_IDENTIFICATION = re.compile(r"(.*?) \(([a-z]+)-")


@dataclass(frozen=True)
class Name:
    """A name of an entity, with the number under which the list keeps it."""

    number: int
    text: str
    language: str = ""
    strong: bool = True
    function: str = ""


@dataclass
class Entity:
    """An entry of FSF, out of either form.

    Attributes:
        acts: programme, title and day of publication of the acts that list it.
        addresses: text, and ISO 3166 code of the country or None.
        numbers: type of the number, the number, code of the country or None.
    """

    key: str
    reference: str | None
    type: str
    united_nations: str | None = None
    since: str | None = None
    reason: str | None = None
    version: str | None = None
    acts: list[tuple[str, str, str]] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    addresses: list[tuple[str, str | None]] = field(default_factory=list)
    births: list[str] = field(default_factory=list)
    numbers: list[tuple[str, str, str | None]] = field(default_factory=list)
    citizenships: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of `entities` (CSV), `entities-xml` or `journal`."""
    if table == "journal":
        return partial(journal_entry, scope)
    if table == "entities":
        return partial(flat_row, _grouped(scope), set(), scope)
    return partial(xml_entity, _repeated(scope), set(), scope)


# --- the consolidated list --------------------------------------------------------------------------------------------------------


def xml_entity(
    repeated: frozenset[str], seen: set[str], scope: Scope, row: Row
) -> Iterator[Record | Tie]:
    """A `sanctionEntity` element.

    Args:
        repeated: logical ids that the file gives to more than one element.
        seen: keys of those that were read.
        scope: where findings go.
        row: the element.
    """
    element: Element = row.data
    scope.audit({child.tag for child in element})
    key = _required(element, "logicalId")
    if key in repeated:
        scope.find("key_repeats")
        key += f":{stable_hash(tostring(element, 'unicode').strip())[:12]}"
        if key in seen:
            raise Skip("duplicate_row")
        seen.add(key)
    type_ = element.find("subjectType")
    entity = Entity(
        key=key,
        reference=element.get("euReferenceNumber") or None,
        type=_required(type_, "code") if type_ is not None else "",
        united_nations=element.get("unitedNationId") or None,
        since=scope.date(element.get("designationDate")),
        reason=element.get("designationDetails") or None,
        version=scope.as_of,
        acts=[
            (_required(act, "programme"), act.get("numberTitle", ""), act.get("publicationDate", ""))
            for act in element.iterfind("regulation")
        ],
        names=[_xml_name(alias) for alias in element.iterfind("nameAlias")],
        addresses=[
            (_joined(address, _ADDRESS, scope), _code(address, scope))
            for address in element.iterfind("address")
        ],
        births=[_xml_birth(birth, scope) for birth in element.iterfind("birthdate")],
        numbers=[
            (number.get("identificationTypeCode", ""), number.get("number", ""), _code(number, scope))
            for number in element.iterfind("identification")
        ],
        citizenships=[code for item in element.iterfind("citizenship") if (code := _code(item, scope))],
        remarks=[
            remark.text.strip()
            for remark in element.iter("remark")
            if remark.text and remark.text.strip()
        ],
    )  # fmt: skip
    return _facts(entity, scope)


def flat_row(
    entities: dict[str, Entity], said: set[str], scope: Scope, row: Row
) -> Iterable[Record | Tie]:
    """A row of the CSV: the first of an entity gives the facts of all its rows, the others have nothing to add.

    Args:
        entities: all entities of the list.
        said: keys of those whose facts this file has given.
        scope: where findings go.
        row: the row.
    """
    _flat_entity(row.data)
    key = row.data["Entity_logical_id"]
    if key in said:
        return ()
    facts = tuple(_facts(entities[key], scope))  # where that fails, each of the rows is refused
    said.add(key)
    return facts


def _facts(entity: Entity, scope: Scope) -> Iterator[Record | Tie]:
    type_ = scope.meta.lookups["types"].get(entity.type)
    if type_ is None:
        raise RowRefused("type_unknown", "subjectType", entity.type)
    names = [name for name in entity.names if name.text]
    if not names:
        raise RowRefused("missing", "wholeName", None)
    if not entity.acts:
        raise RowRefused("missing", "programme", None)
    names.sort(key=lambda name: {"EN": 0, "": 1}.get(name.language, 2))  # stable: then as listed
    party = scope.id(entity.key)
    country = only(entity.citizenships)
    numbers = Numbers(scope, country)
    for code, number, issuer in entity.numbers:
        scheme = scope.meta.lookups["numbers"].get(code)
        if scheme in ("reg", "tax"):
            numbers.add_national(scheme, number, issuer)
        elif scheme is not None:
            numbers.add(scheme, number)
    codes = [code for _, code in entity.addresses if code]
    texts = dict.fromkeys(name.text for name in names)
    told = {
        "type": entity.type,
        "eu_reference": entity.reference,
        "un_reference": entity.united_nations,
        "names": [_told(name) for name in names],
        "functions": list(dict.fromkeys(name.function for name in names if name.function)),
        "addresses": [text for text, _ in entity.addresses if text],
        "births": entity.births,
        "numbers": [" ".join(filter(None, number)) for number in entity.numbers],
        "remarks": list(dict.fromkeys(entity.remarks)),
    }
    name, *aliases = texts
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind="Person" if type_ == "Person" else kind(name, numbers.valid),
        name=name,
        aliases=tuple(aliases),
        country=country or (only(codes) if type_ != "Person" else None),
        identifiers=tuple(numbers.valid),
        invalid_identifiers=tuple(numbers.invalid),
        attributes={label: value for label, value in told.items() if value},
        version=entity.version,
    )
    yield from located(scope, party, codes, entity.version)
    for code in dict.fromkeys(code for code, _, _ in entity.acts):
        under = programme(scope, code, code, AUTHORITY)
        acts = [act for act in entity.acts if act[0] == code]
        latest = max(acts, key=lambda act: act[2])
        yield under
        yield listing(
            scope, party, under, list=FSF, entry=entity.reference or entity.key, authority=AUTHORITY,
            since=entity.since, stated_on=latest[2] or None, reason=entity.reason, version=entity.version,
        )  # fmt: skip


def _told(name: Name) -> str:
    about = [name.language.lower(), "" if name.strong else "weak"]
    text = ", ".join(filter(None, about))
    return f"{name.text} ({text})" if text else name.text


# --- its forms --------------------------------------------------------------------------------------------------------------------

_ADDRESS = ("poBox", "street", "place", "zipCode", "city", "region", "countryDescription")
_BIRTH = ("city", "place", "region", "countryDescription")


def _required(element: Element, name: str) -> str:
    text = element.get(name)
    if not text:
        raise RowRefused("missing", f"@{name}", None)
    return text


def _joined(element: Element, names: Iterable[str], scope: Scope) -> str:
    texts = (element.get(name, "").strip() for name in names)
    return ", ".join(text for text in texts if text and text not in scope.meta.sentinels)


def _code(element: Element, scope: Scope) -> str | None:
    code = element.get("countryIso2Code")
    return code if code and code not in scope.meta.sentinels else None


def _xml_name(alias: Element) -> Name:
    parts = (alias.get(name, "").strip() for name in ("firstName", "middleName", "lastName"))
    return Name(
        number=0,
        text=alias.get("wholeName", "").strip() or " ".join(filter(None, parts)),
        language=alias.get("nameLanguage", "").upper(),
        strong=alias.get("strong") != "false",
        function=alias.get("function", "").strip(),
    )


def _xml_birth(birth: Element, scope: Scope) -> str:
    when = birth.get("birthdate") or birth.get("year") or ""
    circa = "circa " if birth.get("circa") == "true" and when else ""
    return ", ".join(filter(None, (circa + when, _joined(birth, _BIRTH, scope))))


def _flat_entity(cells: dict[str, str]) -> Entity:
    """What a row of the CSV says of its entity, or why it cannot be read."""
    if cells["Subject_type"] not in meta("eu-fsf").lookups["types"]:
        raise RowRefused("type_unknown", "Subject_type", cells["Subject_type"])
    cells["Programme"]  # without one there is no listing
    for block in ("Naal", "Addr", "Birt", "Iden", "Citi"):
        if f"{block}_logical_id" in cells:
            int(cells[f"{block}_logical_id"])
    return Entity(
        cells["Entity_logical_id"], cells.get("EU_ref_num", "").strip() or None, cells["Subject_type"]
    )  # fmt: skip


def _grouped(scope: Scope) -> dict[str, Entity]:
    """All entities of the CSV files of the command, for their rows stand apart; items in the order of their numbers."""
    found: dict[str, Entity] = scope.shared.get("entities", {})
    if found:
        return found
    scope.shared["entities"] = found
    items: dict[tuple[str, str], dict[int, Any]] = {}
    for file in scope.files:
        if file.table != "entities":
            continue
        table = scope.meta.tables[file.table]
        with Stream(file.path, table.globs) as stream:
            for row in rows(stream, table):
                # What is wrong with a row is said when it is mapped, not here.
                with suppress(RowRefused, KeyError, ValueError):
                    if row.problem is None:
                        one = _flat_entity(row.data)
                        _note(row.data, found.setdefault(one.key, one), items, scope)
    for (key, block), by_number in items.items():
        getattr(found[key], block).extend(by_number[number] for number in sorted(by_number))
    for entity in found.values():
        entity.acts.sort()
        entity.remarks.sort()
    return found


def _note(
    cells: dict[str, str],
    entity: Entity,
    items: dict[tuple[str, str], dict[int, Any]],
    scope: Scope,
) -> None:
    # The day of the file stands in each row, in a column whose name varies behind these letters.
    made = next((cell for column, cell in cells.items() if column.startswith("Date_file")), None)
    entity.version = scope.as_of or day_or_finding(made, scope, "file_date_invalid")
    act = (cells["Programme"], cells.get("Leba_numtitle", ""), cells.get("Leba_publication_date", ""))  # fmt: skip
    if act not in entity.acts:
        entity.acts.append(act)
    remark = cells.get("Entity_remark", "").replace("\\n", "\n")
    if remark and remark not in entity.remarks:
        entity.remarks.append(remark)
    for block, (attribute, read) in _BLOCKS.items():
        if number := cells.get(f"{block}_logical_id"):
            value = read(cells)
            if value:
                items.setdefault((entity.key, attribute), {})[int(number)] = value


def _flat_name(cells: dict[str, str]) -> Name:
    return Name(
        int(cells["Naal_logical_id"]),
        cells["Naal_wholename"].strip(),
        cells.get("Naal_language", ""),
        function=cells.get("Naal_function", ""),
    )


def _flat_address(cells: dict[str, str]) -> tuple[str, str | None]:
    columns = (f"Addr_{name}" for name in ("number", "street", "zipcode", "city", "other", "country"))  # fmt: skip
    return ", ".join(cells[name] for name in columns if name in cells), _alpha2(cells.get("Addr_country"))  # fmt: skip


def _flat_birth(cells: dict[str, str]) -> str:
    return ", ".join(cells[name] for name in ("Birt_date", "Birt_place", "Birt_country") if name in cells)  # fmt: skip


def _flat_number(cells: dict[str, str]) -> tuple[str, str, str | None]:
    """The number and its type, which stands behind it: `AD001095 (passport-National passport) ((passport))`."""
    match = _IDENTIFICATION.match(cells["Iden_number"])
    number, code = (match[1], match[2]) if match else (cells["Iden_number"], "")
    return code, number, _alpha2(cells.get("Iden_country"))


def _alpha2(code: str | None) -> str | None:
    """The CSV writes ISO 3166 codes of three letters."""
    from interlock.schema.territories import territory

    found = territory(code) if code else None
    return found.country if found is not None and found.is_country else None


_BLOCKS: dict[str, tuple[str, Callable[[dict[str, str]], Any]]] = {
    "Naal": ("names", _flat_name),
    "Addr": ("addresses", _flat_address),
    "Birt": ("births", _flat_birth),
    "Iden": ("numbers", _flat_number),
    "Citi": ("citizenships", lambda cells: _alpha2(cells.get("Citi_country"))),
}


def _repeated(scope: Scope) -> frozenset[str]:
    """The logical ids that stand on more than one element of the file."""
    ids: Counter[str] = Counter()
    with Stream(scope.path, scope.table.globs) as stream:
        for row in rows(stream, scope.table):
            if row.problem is None:
                ids[row.data.get("logicalId", "")] += 1
    return frozenset(key for key, times in ids.items() if times > 1)


# --- annexes of the Official Journal ----------------------------------------------------------------------------------------------


def journal_entry(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A row of an annex."""
    cells: dict[str, str] = row.data
    schema = scope.meta.lookups["schemas"].get(cells["schema"])
    if schema is None:
        raise RowRefused("type_unknown", "schema", cells["schema"])
    celex, annex, name, measure = cells["celex"], cells["annex"], cells["name"], cells["measure"]
    number = cells.get("recordId", "")
    entry = f"{annex}/{number}" if number else annex
    party = scope.id(f"{celex}:{annex}:{number}:{stable_hash(name)[:12]}")
    addresses = _listed(cells, "address")
    codes = [code for address in addresses if (code := address_country(address))]
    country = _country(cells, codes, schema, scope)
    numbers = _numbers(cells, schema, Numbers(scope, country, codes))
    aliases = [
        alias
        for column in ("alias", "weakAlias", "previousName")
        for alias in _listed(cells, column)
        if alias not in scope.meta.sentinels and not alias.endswith(":")  # "Chinese:"
    ]
    told = {
        "type": cells["schema"],
        **{label: cells[column] for column, label in _PLAIN.items() if column in cells},
        "addresses": addresses,
    }
    born = cells.get("incorporationDate")
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind=kind(name, numbers.valid) if schema == "body" else schema,
        name=name,
        aliases=tuple(dict.fromkeys(aliases)),
        country=country,
        identifiers=tuple(numbers.valid),
        invalid_identifiers=tuple(numbers.invalid),
        valid_from=day_or_finding(born, scope, "incorporation_date_unread"),
        attributes={label: value for label, value in told.items() if value},
        version=scope.as_of,
    )
    yield from located(scope, party, codes, scope.as_of)
    under = programme(
        scope, f"{celex}:{annex}:{measure}", f"{cells['programKey']}: {measure}, annex {annex} of {celex}", AUTHORITY,
        {"programme": cells["programKey"], "measure": measure, "annex": annex, "celex": celex},
    )  # fmt: skip
    yield under
    if "startDate" not in cells:
        scope.find("start_date_missing")
    yield listing(
        scope, party, under, list=f"EU {celex}", entry=entry, authority=AUTHORITY,
        since=day_or_finding(cells.get("startDate"), scope), reason=cells.get("reason"), measure=measure,
        version=scope.as_of,
    )  # fmt: skip


_PLAIN = {
    "position": "position",
    "nationality": "nationality",
    "birthDate": "birth_date",
    "birthPlace": "birth_place",
    "passportNumber": "passport",
    "legalForm": "legal_form",
    "incorporationDate": "incorporated",
    "registrationNumber": "registration_number",
    "taxNumber": "tax_number",
    "idNumber": "id_number",
    "okpoCode": "okpo",
    "ticker": "ticker",
    "mmsi": "mmsi",
    "flag": "flag",
    "phone": "phone",
    "email": "email",
    "website": "website",
    "notes": "notes",
}


def _listed(cells: dict[str, str], column: str) -> list[str]:
    return [text for piece in cells.get(column, "").split(";") if (text := piece.strip())]


def _country(cells: dict[str, str], codes: list[str], schema: str, scope: Scope) -> str | None:
    """The one country that the row names: nationality, flag, jurisdiction or country, else that of its addresses."""
    named: list[str | None] = []
    for column in ("nationality", "flag", "jurisdiction", "country"):
        found = nationality(cells.get(column, ""))
        if None in found:
            scope.find("nationality_unread")
        named += found
    if schema == "Person" or any(named):
        return only(named)
    return only(codes)


def _numbers(cells: dict[str, str], schema: str, numbers: Numbers) -> Numbers:
    """The identifiers of a row; numbers of a person's documents are none.

    Columns of Russian numbers are dirty (`7730239877, KPP 773001001`); columns that leave the kind open are read by their labels, and
    by the country's check digits.
    """
    for column, scheme in (("innCode", "ru-inn"), ("ogrnCode", "ru-ogrn")):
        if column in cells:
            numbers.add_digits(scheme, cells[column])
    for column, scheme in (("kppCode", "ru-kpp"), ("leiCode", "lei"), ("swiftBic", "bic")):
        for number in _listed(cells, column):
            numbers.add(scheme, number)
    for number in _listed(cells, "imoNumber"):
        # The same seven digits, but companies have numbers of their own and no check digit.
        numbers.add("imo" if schema == "Asset" else "imo-company", number)
    for column, default in (("registrationNumber", "reg"), ("taxNumber", "tax"), ("idNumber", "reg")):  # fmt: skip
        if column in cells and (schema != "Person" or column == "taxNumber"):
            numbers.add_text(cells[column], default)
    return numbers
