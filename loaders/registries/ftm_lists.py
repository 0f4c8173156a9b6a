"""Lists that OpenSanctions keeps by hand, and its entities in Senzing's form: each row one party.

The lists give no ids but one, so a row's record has the hash of the row in its id; two rows that name one party are two records, for
resolution to join. What they say of relations is text: it becomes RELATED_TO with the source's word, and a direction only where the
column has one (`Parent`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from interlock.loaders.base import Scope
from interlock.loaders.kinds import is_bank
from interlock.loaders.readers import Row
from interlock.loaders.registries.ftm_entities import FollowTheMoney
from interlock.schema.errors import RowRefused
from interlock.schema.identifiers import check
from interlock.schema.models import Record, Tie, canonical_json, stable_hash

Facts = list[Record | Tie]
_DAY = re.compile(r"(\d\d)\.(\d\d)\.(\d{2}|\d{4})")


def china(ftm: FollowTheMoney, scope: Scope, row: Row) -> Facts:
    """A row of the Chinese counter-sanctions: ministries of commerce and foreign affairs, unreliable entities, export control."""
    cells: dict[str, str] = row.data
    party = _party(ftm, "cn", cells, cells["Type"], cells["Name"], ("Alias", "Chinese name"), scope)
    body, list_ = cells.get("Body"), cells.get("List")
    found = check("wikidata", cells["QID"]) if "QID" in cells else None
    record = party.model_copy(update={"identifiers": (found,) if found else ()})
    told = {"authority": body, "reason": cells.get("Summary"), "url": cells.get("Source URL")}
    return [
        record,
        *ftm.listing(
            record.id, record.id.rpartition(":")[2], list_ or body or "China", "cn_sanctions", version=scope.as_of,
            properties=_filled(told), valid_from=_day(cells.get("Date"), scope), valid_to=_day(cells.get("End date"), scope),
            attributed_to=body,
        ),
    ]  # fmt: skip


def cuba(ftm: FollowTheMoney, scope: Scope, row: Row) -> Facts:
    """A row of the Cuba Restricted List; `Parent` is the id of the row that the party belongs to."""
    cells: dict[str, str] = row.data
    ministry = cells.get("Category") == "Ministries"
    party = _party(
        ftm, cells["Id"], cells, "PublicBody" if ministry else "Company", cells["Company"],
        ("Acronym", "Alias"), scope,
    ).model_copy(update={"id": scope.id(cells["Id"]), "country": "CU"})  # fmt: skip
    told = {
        "authority": "US Department of State",
        "title": cells.get("Category"),
        "url": cells.get("SourceURL"),
    }
    facts: Facts = [
        party,
        *ftm.listing(
            party.id, cells["Id"], "Cuba Restricted List", "us_cuba_sanctions", version=scope.as_of,
            properties=_filled(told), valid_from=scope.date(cells.get("EffectiveDate")),
        ),
    ]  # fmt: skip
    if "Parent" in cells:
        parent = ftm.stub(cells["Parent"])
        facts += [
            parent,
            _tie(scope, "CONTROLS", parent.id, party.id, party.id, {"means": "parent"}),
        ]
    return facts


def fincen(ftm: FollowTheMoney, scope: Scope, row: Row) -> Facts:
    """A row of FinCEN's special measures (section 311): the measure's own party, its targets, and who is related to them."""
    cells: dict[str, str] = row.data
    measure, relation = cells["Measure"], cells["Relationship"]
    listed = scope.meta.lookups["measures"].get(relation)
    if listed is None:
        raise RowRefused("relationship_unknown", "Relationship", relation)
    party = _party(
        ftm, "us311", cells, cells.get("Type", "LegalEntity"), cells["Name"], ("Alias",), scope
    )
    if listed == "listed":
        told = {
            "authority": "FinCEN",
            "reason": cells.get("Notes"),
            "url": cells.get("Source URL"),
            "title": relation,
        }
        return [
            party,
            *ftm.listing(
                party.id, party.id.rpartition(":")[2], measure, "us_fincen_special_measures",
                version=scope.as_of, properties=_filled(told),
            ),
        ]  # fmt: skip
    programme = ftm.programme(measure)
    told = {"word": relation, "details": cells.get("Notes")}
    return [
        party,
        programme,
        _tie(scope, "RELATED_TO", party.id, programme.id, party.id, _filled(told)),
    ]


def senzing(ftm: FollowTheMoney, scope: Scope, row: Row) -> Facts:
    """An entity in Senzing's JSON. Roles of its pointers are text, so they say that there is a relation, not which way it runs."""
    data: dict[str, Any] = row.data
    scope.audit(data)
    kind = scope.meta.lookups["senzing_kinds"].get(data["RECORD_TYPE"])
    if kind is None:
        raise RowRefused("type_unknown", "RECORD_TYPE", str(data["RECORD_TYPE"]))
    names = [
        name.get("NAME_FULL") or name.get("NAME_ORG")
        for name in sorted(data["NAMES"], key=lambda name: name.get("NAME_TYPE") != "PRIMARY")
    ]
    codes = [code for entry in data.get("COUNTRIES", ()) for code in entry.values()]
    countries = {country for code in codes if (country := ftm.country(code)) is not None}
    record = Record(
        id=scope.id(data["RECORD_ID"]),
        dataset=ftm.dataset,
        kind="Bank" if kind != "Person" and names and is_bank(names[0]) else kind,
        name=names[0] if names else None,
        aliases=tuple(dict.fromkeys(names[1:])),
        country=min(countries) if len(countries) == 1 else None,
        identifiers=tuple(
            found
            for entry in data.get("IDENTIFIERS", ())
            if entry.get("TRUSTED_ID_TYPE") == "WIKIDATA"
            and (found := check("wikidata", entry["TRUSTED_ID_NUMBER"])) is not None
        ),
        attributes={
            label: data[label]
            for label in ("RISKS", "ADDRESSES", "DATES", "COUNTRIES", "IDENTIFIERS", "GENDER", "URL", "CONTACTS", "SOURCE_LINKS")
            if data.get(label)
        },
        version=data.get("LAST_CHANGE"),
    )  # fmt: skip
    facts: Facts = [record]
    for pointer in data.get("RELATIONSHIPS", ()):
        if "REL_POINTER_KEY" in pointer:
            other = ftm.stub(pointer["REL_POINTER_KEY"])
            told = {"word": pointer["REL_POINTER_ROLE"]}
            facts += [other, _tie(scope, "RELATED_TO", record.id, other.id, record.id, told)]
    return facts


def _party(
    ftm: FollowTheMoney,
    prefix: str,
    cells: Mapping[str, str],
    schema: str,
    name: str,
    others: tuple[str, ...],
    scope: Scope,
) -> Record:
    kind = scope.meta.lookups["kinds"].get(schema)
    if kind is None:
        raise RowRefused("schema_unknown", "Type", schema)
    aliases = [
        alias
        for column in others
        for part in cells.get(column, "").split(";")
        if (alias := part.strip())
    ]
    country = ftm.country(cells["Country"]) if "Country" in cells else None
    told = {column: cell for column, cell in cells.items() if column not in ("Name", *others)}
    return Record(
        id=scope.id(f"{prefix}:{stable_hash(canonical_json(cells))}"),
        dataset=ftm.dataset,
        kind="Bank" if kind in ("Firm", "Party", "Organization") and is_bank(name) else kind,
        name=name,
        aliases=tuple(dict.fromkeys(aliases)),
        country=country,
        attributes=told,
        version=scope.as_of,
    )


def _tie(
    scope: Scope, type_: str, subject: str, object_: str, evidence: str, properties: dict[str, Any]
) -> Tie:
    return Tie(
        type=type_,
        dataset=scope.dataset,
        source_key=str(properties.get("word") or ""),
        subject=subject,
        object=object_,
        evidence=evidence,
        properties=properties,
        version=scope.as_of,
    )


def _day(text: str | None, scope: Scope) -> str | None:
    """A date as dd.mm.yyyy, or dd.mm.yy of this century."""
    match = _DAY.fullmatch(text) if text else None
    if match is None:
        return scope.date(text)
    return scope.date(
        f"{match[3] if len(match[3]) == 4 else '20' + match[3]}-{match[2]}-{match[1]}"
    )


def _filled(values: Mapping[str, str | None]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


MAPPERS: dict[str, Callable[[FollowTheMoney, Scope, Row], Facts]] = {
    "china": china,
    "cuba": cuba,
    "fincen": fincen,
    "senzing": senzing,
}
