"""Wikidata: items of parties, and the statements by which they own, control, precede, lead and belong to each other.

An item is the record `<QID>`; its kind is that of its classes (P31), a chamber is told by its name too, and an item of no class that we
know is a party only where it owns or is owned: all others are out of scope. A statement is a tie to the item that is its value, a stub
until that item's own record comes. Deprecated statements are dropped; beside preferred ones normal ones count only as history, with an
end. What nobody knows (somevalue) and what is not (novalue) are counted and make no tie. One link may be stated by both of its items
(P355 and P749, P1830 and P127): the tie is known by type, ordered pair, role, period and share, so that equal statements are one tie
and different ones are two. A proportion (P1107) is a fraction of 1, unless its unit is percent.

    interlock load wikidata Q7164.json
    interlock load wikidata latest-all.json.bz2

Format: JSON of Wikibase (labels, aliases, claims with rank, qualifiers); references of statements stay with --keep-raw.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from typing import Any

from interlock.loaders.base import Mapper, Scope, meta
from interlock.loaders.json_paths import Audit, well_formed
from interlock.loaders.kinds import is_bank
from interlock.loaders.readers import Row, Skip
from interlock.loaders.shares import number, share
from interlock.schema.errors import RowRefused
from interlock.schema.identifiers import check
from interlock.schema.models import Record, Tie, reference

Item = dict[str, Any]
Claim = dict[str, Any]
_QID = re.compile(r"Q[1-9]\d*")
_TIME = re.compile(r"\+(\d{4})-(\d\d)-(\d\d)T")
_DIGITS = {9: 4, 10: 7, 11: 10}  # how much of a date its precision covers: year, month, day
_JULIAN = "Q1985786"


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of items."""
    return well_formed(partial(item, Audit(scope), scope))


def item(audit: Audit, scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """An item: the party, and a tie for each of its statements that the vocabulary has."""
    data: Item = row.data
    audit(data)
    key = data["id"]
    if "missing" in data:
        raise Skip("missing")
    if data.get("type", "item") != "item":
        raise Skip("out_of_scope")
    if not _QID.fullmatch(key):
        raise RowRefused("qid_invalid", "id", str(key))
    claims = _named(data.get("claims"))
    name, aliases = _names(data, claims, scope)
    kind = _kind(claims, (name or "", *aliases), scope)
    if kind is None:
        if not any(property_ in claims for property_ in scope.meta.lookups["relevant"]):
            raise Skip("out_of_scope")
        scope.find("class_unknown")
    party = _party(data, key, name, aliases, kind or "Party", claims, scope)
    yield party
    known = {*scope.meta.vocabulary, *_read()}
    for property_, statements in claims.items():
        if property_ in scope.meta.vocabulary:
            yield from _ties(property_, statements, party, scope)
        elif property_ not in known:
            scope.findings["claims_not_mapped"] += len(statements)


def _party(
    data: Item, key: str, name: str | None, aliases: tuple[str, ...], kind: str, claims: dict[str, list[Claim]], scope: Scope
) -> Record:  # fmt: skip
    words = scope.meta.lookups
    identifiers, invalid = _identifiers(data, key, kind, claims, scope)
    ended = _first_date(claims, words["dissolved"], scope)
    described = _named(data.get("descriptions"))
    told: dict[str, Any] = {
        label: [str(value) for claim in _best(claims, property_) if (value := _value(claim["mainsnak"], scope))]
        for property_, label in words["attributes"].items()
    }  # fmt: skip
    told["description"] = described.get("en", {}).get("value")
    told["redirected_from"] = (data.get("redirects") or {}).get("from")
    countries = {_country(claim, scope) for claim in _best(claims, words["country"])}
    return Record(
        id=scope.id(key),
        dataset=scope.dataset,
        kind=kind,
        name=name,
        aliases=aliases,
        country=countries.pop() if len(countries) == 1 else None,
        identifiers=identifiers,
        invalid_identifiers=invalid,
        valid_from=_first_date(claims, words["founded"], scope),
        valid_to=ended,
        active=False if ended else None,
        attributes={label: value for label, value in told.items() if value},
        version=data.get("modified") or scope.as_of,
    )


# --- statements -------------------------------------------------------------------------------------------------------------------


def _ties(
    property_: str, statements: list[Claim], party: Record, scope: Scope
) -> Iterator[Record | Tie]:
    """The ties of one property."""
    rule = scope.meta.vocabulary[property_]
    preferred = any(claim["rank"] == "preferred" for claim in statements)
    for claim in statements:
        snak, qualifiers = claim["mainsnak"], _named(claim.get("qualifiers"))
        if claim["rank"] == "deprecated":
            scope.find("claims_deprecated")
            continue
        if preferred and claim["rank"] == "normal" and scope.meta.lookups["end"] not in qualifiers:
            scope.find("claims_outranked")
            continue
        value = _value(snak, scope)
        if value is None:
            continue
        target = check("wikidata", str(value))
        if target is None or scope.id(_of(target)) == party.id:
            scope.find("claim_to_itself" if target else "claim_value_invalid")
            continue
        other = reference(scope.id(_of(target)), scope.dataset, rule.get("kind"), (target,))
        yield other
        yield _tie(rule, party, other, qualifiers, scope)


def _tie(
    rule: Any, party: Record, other: Record, qualifiers: dict[str, list[Claim]], scope: Scope
) -> Tie:
    words = scope.meta.lookups
    read = {name: words[name] for name in ("start", "end", "at")}
    when = {name: _first_time(qualifiers.get(property_), scope) for name, property_ in read.items()}
    properties = {name: rule[name] for name in ("means", "role") if name in rule}
    if rule["tie"] == "OWNS":
        read["share"] = words["share"]
        properties |= _share(qualifiers.get(words["share"]), scope)
    for property_ in qualifiers.keys() - read.values():
        scope.findings["qualifiers_not_mapped"] += len(qualifiers[property_])
    ends = (party.id, other.id) if rule["from"] == "item" else (other.id, party.id)
    parts = (*properties.values(), when["start"], when["end"])
    return Tie(
        type=rule["tie"],
        dataset=scope.dataset,
        source_key="|".join("" if part is None else str(part) for part in parts),
        subject=ends[0],
        object=ends[1],
        evidence=party.id if rule["evidence"] == "item" else other.id,
        valid_from=when["start"],
        valid_to=when["end"],
        stated_on=when["at"],
        properties=properties,
        version=party.version,
    )


def _share(snaks: list[Claim] | None, scope: Scope) -> dict[str, Any]:
    """The proportion of an ownership: a fraction of 1, or percent where its unit says so."""
    if not snaks:
        return {}
    told = (snaks[0].get("datavalue") or {}).get("value") or {}
    raw = str(told.get("amount", ""))
    unit = str(told.get("unit", "1")).rpartition("/")[2]
    factor = 1 if unit == scope.meta.lookups["percent"] else 100 if unit == "1" else None
    bounds = [number(str(told.get(end, raw)).removeprefix("+")) for end in ("lowerBound", "upperBound")]  # fmt: skip
    if factor is None or None in bounds:
        scope.find("share_unreadable")
        return {"share_raw": raw} if raw else {}
    low, high = (bound * factor for bound in bounds if bound is not None)
    return share(scope, low, high, raw=raw if factor == 100 else f"{raw}%")


def _value(snak: Claim, scope: Scope) -> str | None:
    """The value of a snak as text, an item as its QID; None, and a finding, where there is none."""
    if snak["snaktype"] != "value":
        scope.find(f"claim_{snak['snaktype']}")
        return None
    value = snak["datavalue"]["value"]
    if isinstance(value, dict):
        found = next((value[key] for key in ("id", "text", "time", "amount") if key in value), None)
        return None if found is None else str(found)
    return str(value).strip() or None


def _first_date(claims: dict[str, list[Claim]], property_: str, scope: Scope) -> str | None:
    return _first_time([claim["mainsnak"] for claim in _best(claims, property_)], scope)


def _first_time(snaks: list[Claim] | None, scope: Scope) -> str | None:
    """The first date of a list, as exact as its precision: year, month or day. Coarser ones are a finding.

    A day of the Julian calendar is another day in ours: its year alone is kept.
    """
    for snak in snaks or ():
        if snak["snaktype"] != "value":
            scope.find(f"claim_{snak['snaktype']}")
            continue
        told = snak["datavalue"]["value"]
        match, digits = _TIME.match(told["time"]), _DIGITS.get(told["precision"])
        if match is None or digits is None:
            scope.find("date_imprecise")
            continue
        if str(told.get("calendarmodel", "")).endswith(_JULIAN):
            digits = 4
        return scope.date("-".join(match.groups())[:digits])
    return None


def _best(claims: dict[str, list[Claim]], property_: str) -> list[Claim]:
    """The preferred statements of a property, or else the normal ones."""
    found = claims.get(property_, [])
    preferred = [claim for claim in found if claim["rank"] == "preferred"]
    return preferred or [claim for claim in found if claim["rank"] == "normal"]


# --- the party --------------------------------------------------------------------------------------------------------------------


def _names(
    data: Item, claims: dict[str, list[Claim]], scope: Scope
) -> tuple[str | None, tuple[str, ...]]:
    """The English label, else the one for all languages, else the first by language; and all others, each once."""
    labels = {lang: told["value"] for lang, told in sorted(_named(data.get("labels")).items())}
    name = labels.get("en") or labels.get("mul") or next(iter(labels.values()), None)
    others = [
        *labels.values(),
        *(one["value"] for _, told in sorted(_named(data.get("aliases")).items()) for one in told),
        *(
            value
            for property_ in scope.meta.lookups["names"]
            for claim in claims.get(property_, ())
            if claim["rank"] != "deprecated" and (value := _value(claim["mainsnak"], scope))
        ),
    ]
    return name, tuple(alias for alias in dict.fromkeys(others) if alias and alias != name)


def _kind(claims: dict[str, list[Claim]], names: tuple[str, ...], scope: Scope) -> str | None:
    words = scope.meta.lookups
    found = (_value(claim["mainsnak"], scope) for claim in _best(claims, words["class"]))
    classes = {value for value in found if value}
    kinds = words["kinds"].items()
    kind: str | None = next((name for name, known in kinds if classes.intersection(known)), None)
    if kind in ("Person", "Place", "Bank"):
        return kind
    if any(_chamber().search(name.casefold()) for name in names):
        return "Chamber"
    bank_like = kind == "Firm" or not classes.isdisjoint(words["financial"])
    return "Bank" if bank_like and is_bank(names[0]) else kind


def _identifiers(
    data: Item, key: str, kind: str, claims: dict[str, list[Claim]], scope: Scope
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Identifiers of other registers, valid and not; the codes of ISO 3166 are those of places alone."""
    earlier = (data.get("redirects") or {}).get("from")
    valid = {f"wikidata:{one}": None for one in (key, earlier) if one and _QID.fullmatch(one)}
    invalid: dict[str, None] = {}
    for property_, scheme in scope.meta.lookups["identifiers"].items():
        if scheme == "iso3166" and kind != "Place":
            continue
        for claim in claims.get(property_, ()):
            raw = None if claim["rank"] == "deprecated" else _value(claim["mainsnak"], scope)
            if raw is None:
                continue
            if (found := check(scheme, raw)) is None:
                scope.find(f"{scheme}_invalid")
                invalid[f"{scheme}:{raw}"] = None
            else:
                valid[found] = None
    return tuple(valid), tuple(invalid)


def _country(claim: Claim, scope: Scope) -> str | None:
    value = _value(claim["mainsnak"], scope)
    code: str | None = scope.meta.lookups["countries"].get(value)
    if value is not None and code is None:
        scope.find("country_unknown")
    return code


def _of(identifier: str) -> str:
    return identifier.partition(":")[2]


def _named(value: Any) -> dict[str, Any]:
    """A map of Wikibase, which writes an empty one as an empty list."""
    return value if isinstance(value, dict) else dict(value or ())


@cache
def _read() -> frozenset[str]:
    """Properties that are read besides those of the vocabulary."""
    words = meta("wikidata").lookups
    named = (words[name] for name in ("founded", "dissolved", "country", "class"))
    return frozenset((*words["identifiers"], *words["attributes"], *words["names"], *named))


@cache
def _chamber() -> re.Pattern[str]:
    return re.compile(meta("wikidata").lookups["chamber"])
