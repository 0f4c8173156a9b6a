"""Global Energy Monitor: who owns firms and energy assets, coal mines with their owners, and the tables of CarbonBombs.

In the ownership tracker a party is the record `<Entity ID>` and an asset `<Asset ID>`, with `:<unit>` where units are told apart; the
interested party owns the subject. Shares that the publisher has imputed are kept as text, without bounds. Parties that are nobody
(small shareholders, natural persons) give no tie: their share stays with what is owned. A mine is the record `<mine id>`, its
expansions `<mine id>:<type>:<phase>` and parts of it; where the publisher has given two mines one number, the hash of the row is added
to both. Mines name their owners by name alone, so an owner is known within its mine: immediate ones (direct), mostly without a share,
and ultimate parents (total) with theirs. A set of shares that does not add up is a finding and never scaled.

    interlock load gem Global-Energy-Ownership-Tracker.xlsx
    interlock load gem Global-Coal-Mine-Tracker.xlsx

Formats: the workbooks (all their sheets with entities, entity and asset ownership, mines) or the sheets as CSV; `gem_carbonbombs` has
the tables of CarbonBombs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import partial
from typing import Any

from interlock.loaders import shares
from interlock.loaders.base import Mapper, Scope, country_code, rows
from interlock.loaders.kinds import is_bank
from interlock.loaders.money import amount
from interlock.loaders.readers import Row, Skip, Stream
from interlock.loaders.registries.gem_owners import Owner, owners
from interlock.schema.identifiers import check
from interlock.schema.models import Record, Tie, reference, stable_hash

Cells = dict[str, str]
_OVER = Fraction(1005, 10)  # percent: what rounded shares may add up to
_SHARE = "% Share of Ownership"
Repeated = tuple[frozenset[str], frozenset[str]]


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of a sheet of a tracker, in either form, or of a table of CarbonBombs."""
    name = table.removesuffix("-xlsx").removesuffix("-2024")
    if name in ("mines", "closed-mines"):
        return partial(mine, _repeated(scope), scope)
    if name in _TRACKER:
        return partial(_TRACKER[name], scope)
    from interlock.loaders.registries.gem_carbonbombs import MAPPERS

    return partial(MAPPERS[name], scope)


# --- ownership tracker ------------------------------------------------------------------------------------------------------------


def entity(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A party of the tracker; those that are nobody are left out."""
    cells: Cells = row.data
    key = cells["Entity ID"].strip()
    if key in scope.meta.lookups["pseudo"]:
        raise Skip("pseudo_owner")
    party = scope.id(key)
    name = (cells.get("Full Name") or cells["Entity Name"]).strip()
    told = cells.get("Entity Type", "").strip()
    kind = scope.meta.lookups["kinds"].get(told.casefold(), "Party")
    seat, office = (_country(cells.get(f"{of} Country"), scope) for of in ("Registration", "Headquarters"))  # fmt: skip
    valid, invalid = _identifiers(cells, scope)
    also = (cells.get(column) for column in ("Name", "Entity Name", "Abbreviation", "Name Local", "Name Other"))  # fmt: skip
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind="Bank" if kind == "Firm" and is_bank(name) else kind,
        name=name,
        aliases=tuple(
            dict.fromkeys(text.strip() for text in also if text and text.strip() != name)
        ),
        country=seat or office,
        identifiers=valid,
        invalid_identifiers=invalid,
        attributes={label: cells[column] for column, label in _ENTITY.items() if column in cells},
        version=scope.as_of,
    )
    yield from placed("REGISTERED_IN", party, seat, "registration", scope)
    yield from placed("LOCATED_IN", party, office, "headquarters", scope)


def edge(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A row of entity ownership: the interested party owns the subject."""
    cells: Cells = row.data
    owned = reference(scope.id(cells["Subject Entity ID"].strip()), scope.dataset, "Party")
    yield owned
    yield from _held(cells, cells["Interested Party ID"].strip(), owned.id, "", "Interested Party", scope)  # fmt: skip


def asset(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A row of asset ownership: an immediate owner of an asset or of a unit of it."""
    cells: Cells = row.data
    key, unit = cells["Asset ID"].strip(), cells.get("Asset Unit ID", "").strip()
    party = scope.id(f"{key}:{unit}" if unit and unit != key else key)
    yield reference(party, scope.dataset, "Project")
    yield Record(
        id=party,
        dataset=scope.dataset,
        part="asset",
        name=cells["Asset Name"].strip(),
        attributes={"asset_type": cells["Asset Type"]} if "Asset Type" in cells else {},
        version=scope.as_of,
    )
    owner = cells["Immediate Owner Entity ID"].strip()
    yield from _held(cells, owner, party, "asset", "Immediate Owner", scope)


def _held(
    cells: Cells, owner: str, owned: str, source_key: str, column: str, scope: Scope
) -> Iterator[Record | Tie]:
    """The tie of an owner, or where it is nobody the share that nobody holds."""
    text = cells.get(_SHARE)
    told = cells.get("Share Imputed?", "").strip()
    if pseudo := scope.meta.lookups["pseudo"].get(owner):
        scope.find("pseudo_owner")
        told_share = {f"{pseudo}_share": text} if text else {}
        yield Record(id=owned, dataset=scope.dataset, part=pseudo, attributes=told_share, version=scope.as_of)  # fmt: skip
        return
    holder = reference(scope.id(owner), scope.dataset, "Party")
    if holder.id == owned:
        scope.find("self_loop")
    properties = _bounds(text, text, scope)
    if told.casefold().startswith("imputed"):
        scope.find("share_imputed")
        properties = {"share_raw": text, "details": told} if text else {"details": told}
    yield holder
    yield tie(scope, "OWNS", holder.id, owned, source_key, properties | _rule(column, scope))


def _identifiers(cells: Cells, scope: Scope) -> tuple[tuple[str, ...], tuple[str, ...]]:
    valid, invalid = [], []
    for column, named in scope.meta.lookups["identifiers"].items():
        for raw in filter(None, (text.strip() for text in cells.get(column, "").split(";"))):
            scheme, _, register = named.partition(":")
            found = check(scheme, f"{register}:{raw}" if register else raw)
            if found is None:
                scope.find(f"{scheme}_invalid")
                invalid.append(f"{scheme}:{raw}")
            else:
                valid.append(found)
    return tuple(dict.fromkeys(valid)), tuple(dict.fromkeys(invalid))


_TRACKER = {"entities": entity, "edges": edge, "assets": asset}
_ENTITY = {
    "Entity Type": "entity_type",
    "Legal Entity Type": "legal_entity_type",
    "Home Page": "home_page",
    "Website": "home_page",
    "PubliclyListed": "publicly_listed",
    "Publicly Listed": "publicly_listed",
    "Registration Subdivision": "registration_subdivision",
    "Headquarters Subdivision": "headquarters_subdivision",
}


# --- mines ------------------------------------------------------------------------------------------------------------------------


def mine(repeated: Repeated, scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A mine or a project to open or extend one, its place and its owners.

    Args:
        repeated: keys that stand on more than one row of the sheet, without and with the type of new mines.
        scope: where findings go.
        row: the row.
    """
    cells: Cells = row.data
    number = cells["GEM Mine ID"].strip()
    short, key = _mine_keys(cells, scope)
    if short not in repeated[0]:
        key = short
    identifiers: tuple[str, ...] = ()
    if key in repeated[1]:
        scope.find("key_repeated")
        party = scope.id(f"{key}:{stable_hash(*(f'{name}={cells[name]}' for name in sorted(cells)))[:12]}")  # fmt: skip
    else:
        party = scope.id(key)
        identifiers = tuple(filter(None, [check("reg", f"GEM:{number}")])) if key == number else ()
    status = cells.get("Status")
    country = _country(cells["Country"], scope) if "Country" in cells else None
    held = list(_owned(cells, ("Owners", "Parent Company"), party, scope))
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind="Project",
        name=cells["Mine Name"].strip(),
        aliases=_also(cells),
        country=country,
        identifiers=identifiers,
        status=status,
        active=False if status in scope.meta.lookups["ended"] else None,
        attributes={label: cells[column] for column, label in _MINE.items() if column in cells}
        | coordinates(cells.get("Latitude"), cells.get("Longitude"), scope)
        | nobody(cells, ("Owners", "Parent Company"), scope),
        version=scope.as_of,
    )
    if country:
        yield from placed("LOCATED_IN", party, _part_of_country(cells, country), "country", scope)
    if key != number:
        whole = reference(scope.id(number), scope.dataset, "Project")
        yield whole
        yield tie(scope, "PART_OF", party, whole.id, "mine", {})
    yield from held


def _mine_keys(cells: Cells, scope: Scope) -> tuple[str, str]:
    """The mine's number, with type and phase where the row is about a part of it; the second key has the type in any case.

    A new mine is no part of another, unless the publisher lists it beside one.
    """
    parts = [cells["GEM Mine ID"], cells.get("Project Type", ""), cells.get("Project Phase", "")]
    number, type_, phase = (" ".join(part.split()) for part in parts)
    full = f"{number}:{type_}:{phase}" if type_ or phase else number
    whole = type_ in scope.meta.lookups["whole"] and not phase
    return number if whole else full, full


def _repeated(scope: Scope) -> Repeated:
    """The keys of either form that more than one row of the sheet has."""
    keys: tuple[Counter[str], Counter[str]] = Counter(), Counter()
    with Stream(scope.path, scope.table.globs) as stream:
        for row in rows(stream, scope.table):
            if row.problem is None and "GEM Mine ID" in row.data:
                for counted, key in zip(keys, _mine_keys(row.data, scope), strict=True):
                    counted[key] += 1
    short, full = (
        frozenset(key for key, times in counted.items() if times > 1) for counted in keys
    )
    return short, full


def _owned(
    cells: Cells, columns: Iterable[str], party: str, scope: Scope
) -> Iterator[Record | Tie]:
    """The owners in cells of names, each known within the project alone."""
    for column in columns:
        found = owners(cells.get(column, ""))
        shared = any(owner.share for owner in found)
        check_sum(found, scope)
        for owner, key in keyed(found, column):
            if owner.name is None:
                scope.find("owner_unread")
            elif is_nobody(owner, scope):
                scope.find("pseudo_owner")
            else:
                if owner.share is None and shared:
                    scope.find("share_missing")
                holder = named(owner.name, party, scope)
                held = owned_share(owner, scope) | _rule(column, scope)
                yield holder
                yield tie(scope, "OWNS", holder.id, party, key, held)


_MINE = {
    "GEM Mine ID": "gem_mine_id",
    "Project Type": "project_type",
    "Project Phase": "project_phase",
    "Status Detail": "status_detail",
    "Capacity (Mtpa)": "capacity_mtpa",
    "Production (Mtpa)": "production_mtpa",
    "Year of Production": "year_of_production",
    "Mine Type": "mine_type",
    "Mining Method": "mining_method",
    "Coal Type": "coal_type",
    "Coal Grade": "coal_grade",
    "Opening Year": "opening_year",
    "Closing Year": "closing_year",
    "Total Reserves (Proven and Probable, Mt)": "reserves_mt",
    "Workforce Size": "workforce",
    "Primary Consumer, Destination": "destination",
    "Location": "location",
    "State, Province": "state_or_province",
    "Location Accuracy": "location_accuracy",
    "GEM Wiki URLs": "urls",
}


def _also(cells: Cells) -> tuple[str, ...]:
    also = [cells.get("Mine Name (Non-ENG)", ""), *cells.get("Mine Name AKAs", "").split(",")]
    return tuple(dict.fromkeys(name.strip() for name in also if name.strip()))


def _part_of_country(cells: Cells, country: str) -> str:
    """The code of the province, if its name is one of the country's; else the country's."""
    from interlock.schema.territories import lookup

    province = cells.get("State, Province")
    found = lookup(province, country) if province else None
    return found.code if found is not None and "-" in found.code else country


# --- what all tables share --------------------------------------------------------------------------------------------------------


def is_nobody(owner: Owner, scope: Scope) -> bool:
    """Whether a name in an owner list means that the holders are not known."""
    name = (owner.name or "").strip(" .").casefold()
    return not name.strip("-*") or name in scope.meta.sentinels


def nobody(cells: Cells, columns: Iterable[str], scope: Scope) -> dict[str, list[str]]:
    """What the project keeps of its owner lists: shares of unknown holders, and parts that cannot be read, as printed."""
    found = [owner for column in columns for owner in owners(cells.get(column, ""))]
    kept = {
        "unknown_holders": [owner.raw for owner in found if owner.name and is_nobody(owner, scope)],
        "owners_unread": [owner.raw for owner in found if owner.name is None],
    }
    return {label: texts for label, texts in kept.items() if texts}


def named(name: str, party: str, scope: Scope) -> Record:
    """A party that is known by name within one project; whether it is a firm or an authority is not said."""
    return Record(
        id=f"{party}:{stable_hash(name)[:12]}",
        dataset=scope.dataset,
        kind="Bank" if is_bank(name) else "Party",
        name=name,
    )


def keyed(found: Iterable[Owner], key: str) -> Iterator[tuple[Owner, str]]:
    """The owners with the source keys of their ties; one that a list names again has its number in the key."""
    times: Counter[str | None] = Counter()
    for owner in found:
        times[owner.name] += 1
        yield owner, key if times[owner.name] == 1 else f"{key}|{times[owner.name]}"


def check_sum(found: Iterable[Owner], scope: Scope) -> None:
    """Count the finding `shares_sum` where the shares of one list are more than there is."""
    told = [value for owner in found if owner.share and (value := Fraction(owner.share)) <= 100]
    if sum(told) > _OVER:
        scope.find("shares_sum")


def _bounds(text: str | None, raw: str | None, scope: Scope) -> dict[str, Any]:
    """A share in percent with the words that it stands in; text that is no number keeps its words alone."""
    if text is None:
        return {}
    value = amount(text.strip().removesuffix("%"))
    if value is None:
        scope.find("share_unread")
        return {"share_raw": raw}
    return shares.share(scope, Fraction(value), raw=raw)


def owned_share(owner: Owner, scope: Scope) -> dict[str, Any]:
    """The share of an owner in a list."""
    return _bounds(owner.share, owner.raw, scope)


def _rule(column: str, scope: Scope) -> dict[str, Any]:
    rule = scope.meta.vocabulary[column]
    return {name: value for name, value in rule.items() if name != "tie"}


def coordinates(latitude: str | None, longitude: str | None, scope: Scope) -> dict[str, str]:
    """Latitude and longitude as printed; nothing, and a finding, where they cannot be that."""
    if latitude is None or longitude is None:
        return {}
    north, east = amount(latitude), amount(longitude)
    if north is None or east is None or abs(north) > 90 or abs(east) > 180:
        scope.find("coordinates_invalid")
        return {}
    return {"latitude": latitude, "longitude": longitude}


def placed(
    type_: str, party: str, code: str | None, source_key: str, scope: Scope
) -> Iterator[Record | Tie]:
    """The place of a code and the tie to it; nothing where there is none."""
    place = scope.place(code) if code else None
    if place is not None:
        yield place
        yield tie(scope, type_, party, place.id, source_key, {})


def _country(name: str | None, scope: Scope) -> str | None:
    code = country_code(name) if name else None
    if name and code is None:
        scope.find("country_unknown")
    return code


def tie(
    scope: Scope, type_: str, subject: str, object_: str, source_key: str, properties: dict[str, Any], **more: Any
) -> Tie:  # fmt: skip
    """A tie of this source, proven by the record that the row describes."""
    return Tie(
        type=type_, dataset=scope.dataset, source_key=source_key, subject=subject, object=object_,
        evidence=more.pop("evidence", object_ if type_ in ("OWNS", "OPERATES") else subject),
        properties=properties, version=scope.as_of, **more,
    )  # fmt: skip
