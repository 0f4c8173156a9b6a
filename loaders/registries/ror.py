"""ROR: research organisations, in the registry's schemas 2 and 1, out of the dump, the API or the search index.

An organisation is the record `<ROR id without its address>`, `00ae7jd04`. Old records are read as if they had been written in schema 2.
A relation is stated in both records of its pair, so that its tie is known by type and ordered pair alone: either record makes the same
one, and both together make one. Parent and child say that one is a part of the other, and nothing of ownership.

    interlock load ror v1.58-2024-12-11-ror-data.zip

Format: ROR schema 2.0 and 2.1 (names, locations, relationships), 1.0 (name, country, external_ids by name); the zip holds both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from interlock.loaders.base import Mapper, Scope
from interlock.loaders.json_paths import Audit, well_formed
from interlock.loaders.kinds import is_bank
from interlock.loaders.listings import located, only
from interlock.loaders.readers import Row, Skip
from interlock.schema.errors import RowRefused
from interlock.schema.identifiers import check
from interlock.schema.models import Record, Tie, reference

Organisation = dict[str, Any]
_OLD = "organisations-v1"
_PLACE = ("name", "country_subdivision_name", "country_name")


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of organisations, in any form. A release has all records in both schemas: only the newer counts then."""
    same = (file.table for file in scope.files if file.path == scope.path)
    if table.startswith(_OLD) and not all(other.startswith(_OLD) for other in same):
        return _in_schema_2_too
    in_schema_2 = _from_v1 if table.startswith(_OLD) else _same
    return well_formed(partial(organisation, Audit(scope), in_schema_2, scope))


def organisation(
    audit: Audit, in_schema_2: Callable[[Organisation], Organisation], scope: Scope, row: Row
) -> Iterator[Record | Tie]:
    """A record of the registry."""
    audit(row.data)
    told = in_schema_2(row.data)
    own = check("ror", told["id"])
    if own is None:
        raise RowRefused("ror_invalid", "id", str(told["id"]))
    party, name = scope.id(_value(own)), _display_name(told["names"])
    if name is None:
        raise RowRefused("missing", "names.value", None)
    version = _modified(told) or scope.as_of
    status = told.get("status")
    established = told.get("established")
    places = [place for one in told["locations"] if (place := _place(one, scope))]
    identifiers, invalid = _identifiers(told, scope)
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind=_kind(told["types"], name, scope),
        name=name,
        aliases=tuple(dict.fromkeys(one["value"] for one in told["names"] if one["value"] != name)),
        country=only(place[:2] for place in places),
        identifiers=(own, *identifiers),
        invalid_identifiers=invalid,
        valid_from=scope.date(f"{established:04}") if established else None,
        status=status,
        active=None if status is None else status not in scope.meta.lookups["ended"],
        attributes=_attributes(told),
        version=version,
    )
    yield from located(scope, party, places, version)
    for relation in told.get("relationships") or ():
        yield from _related(relation, party, version, scope)


def _in_schema_2_too(row: Row) -> Iterator[Record | Tie]:
    raise Skip("in_schema_2_too")


def _related(
    relation: dict[str, str], party: str, version: str | None, scope: Scope
) -> Iterator[Record | Tie]:
    """The other organisation and the tie, whose content is the same whichever of the two records states it."""
    rule = scope.meta.vocabulary.get(relation["type"].lower())
    other = check("ror", relation["id"])
    if rule is None or other is None or scope.id(_value(other)) == party:
        scope.find("relation_unknown" if rule is None else "relation_end_invalid")
        return
    target = reference(
        scope.id(_value(other)), scope.dataset, None, (other,), name=relation.get("label")
    )
    ends = (party, target.id) if rule["from"] == "record" else (target.id, party)
    if rule["from"] == "either":
        ends = (min(ends), max(ends))
    yield target
    yield Tie(
        type=rule["tie"],
        dataset=scope.dataset,
        subject=ends[0],
        object=ends[1],
        evidence=ends[0],
        properties={"word": rule["word"]} if "word" in rule else {},
        version=version,
    )


# --- values -----------------------------------------------------------------------------------------------------------------------


def _same(record: Organisation) -> Organisation:
    return record


def _from_v1(record: Organisation) -> Organisation:
    """A record of schema 1 in schema 2."""
    names: list[dict[str, Any]] = [{"value": record["name"], "types": ["ror_display"]}]
    names += [{"value": name, "types": ["alias"]} for name in record.get("aliases") or ()]
    names += [{"value": name, "types": ["acronym"]} for name in record.get("acronyms") or ()]
    names += [
        {"value": one["label"], "types": ["label"], "lang": one.get("iso639")}
        for one in record.get("labels") or ()
    ]
    details = {key: record["country"].get(key) for key in ("country_code", "country_name")}
    cities: Sequence[dict[str, Any]] = record.get("addresses") or ({},)
    numbers = [
        {"type": scheme.lower(), **value, "all": _listed(value.get("all"))}
        for scheme, value in record["external_ids"].items()
    ]
    links = [{"type": "website", "value": link} for link in record.get("links") or ()]
    if record.get("wikipedia_url"):
        links.append({"type": "wikipedia", "value": record["wikipedia_url"]})
    return {
        **{key: record.get(key) for key in ("id", "status", "established", "relationships")},
        "types": [one.lower() for one in record.get("types") or ()],
        "names": names,
        "locations": [{"geonames_details": details | _city(city)} for city in cities],
        "external_ids": numbers,
        "links": links,
    }


def _city(address: dict[str, Any]) -> dict[str, Any]:
    """The city and the subdivision of an address of schema 1, whose code reads `US.DC`."""
    admin = (address.get("geonames_city") or {}).get("geonames_admin1") or {}
    code = admin.get("code") or ""
    told = {
        "name": address.get("city"),
        "country_subdivision_code": code.partition(".")[2],
        "country_subdivision_name": admin.get("name"),
    }
    return {key: value for key, value in told.items() if value}


def _listed(value: Any) -> list[str]:
    """Schema 1 has one text where a scheme has one id (GRID), else a list."""
    return [value] if isinstance(value, str) else list(value or ())


def _value(identifier: str) -> str:
    return identifier.partition(":")[2]


def _display_name(names: list[dict[str, Any]]) -> str | None:
    shown = [one["value"] for one in names if "ror_display" in one["types"]]
    return next((name.strip() for name in (*shown, *(one["value"] for one in names))), None) or None


def _kind(types: list[str], name: str, scope: Scope) -> str:
    """The kind by the registry's types. A firm called a bank is one; an institute (a biobank) is not."""
    found = (kind for word, kind in scope.meta.lookups["kinds"].items() if word in types)
    kind = next(found, "Organization")
    return "Bank" if kind == "Firm" and is_bank(name) else kind


def _place(location: dict[str, Any], scope: Scope) -> str | None:
    """The subdivision's code where our table has it, else the country's; the text is kept beside it."""
    from interlock.schema.territories import territory

    details = location["geonames_details"]
    country, part = details.get("country_code"), details.get("country_subdivision_code")
    if not country:
        scope.find("country_unknown")
        return None
    code = f"{country}-{part}".upper()
    return code if part and territory(code) is not None else str(country).upper()


def _identifiers(told: Organisation, scope: Scope) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Identifiers of other registers that we link by, valid and not; the rest are attributes."""
    valid: list[str] = []
    invalid: list[str] = []
    for one in told.get("external_ids") or ():
        scheme = scope.meta.lookups["identifiers"].get(one["type"])
        for raw in _listed(one.get("all")) if scheme else ():
            found = check(scheme, raw)
            if found is None:
                scope.find(f"{scheme}_invalid")
            (invalid if found is None else valid).append(found or f"{scheme}:{raw}")
    return tuple(dict.fromkeys(valid)), tuple(dict.fromkeys(invalid))


def _modified(told: Organisation) -> str | None:
    found = ((told.get("admin") or {}).get("last_modified") or {}).get("date")
    return None if found is None else str(found)


def _attributes(told: Organisation) -> dict[str, Any]:
    names = [
        f"{one['value']} ({', '.join(filter(None, (*one['types'], one.get('lang'))))})"
        for one in told["names"]
    ]
    places = [
        ", ".join(str(one["geonames_details"][key]) for key in _PLACE if one["geonames_details"].get(key))
        for one in told["locations"]
    ]  # fmt: skip
    numbers = {
        one["type"].lower(): _listed(one.get("all")) for one in told.get("external_ids") or ()
    }
    attributes = {
        "types": list(told["types"]),
        "names": names,
        "places": places,
        "other_ids": {scheme: found for scheme, found in numbers.items() if found},
        "links": [one["value"] for one in told.get("links") or ()],
        "domains": list(told.get("domains") or ()),
    }
    return {label: value for label, value in attributes.items() if value}
