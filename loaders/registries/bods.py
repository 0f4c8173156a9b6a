"""BODS 0.1 to 0.4: beneficial ownership statements, as JSON arrays, lines or single objects.

All versions are brought to one form (the keys tell which it is), so that one mapper reads them. The statement's subject is the
*owned* party; ties run from the interested party to it, one for each interest. A record's id is the publisher's: `recordId` of 0.4,
which stays while statements about it change, else the `statementID`; a statement without one has the hash of its content.

Statements about a relationship follow each other (`recordStatus` of 0.4, `replacesStatements` before). A period of holding, told by
its start, is one tie: a later statement that says it again takes the place of the earlier one, and a period that a later statement
no longer has ends there. For this a first pass over the files of a command keeps the statements that change others, and no more.
A part of the owned party keeps of which statements one changes what was said, and what it says of periods itself, so that files may
come in several commands and in any order (`bods_replaced`).

Who is unknown or not named makes no party: the reason stands on the owned side. Links of an indirect holding (`isComponent`) are
marked and so is the holding that they explain; adding both would count twice.

    interlock load bods statements.json
    mapper("records", scope)(row)      # [owner stub, owned stub, (owner)-[:OWNS {share_min: 76.5, component: True}]->(owned)]

Format: Beneficial Ownership Data Standard 0.1 to 0.4 (standard.openownership.org).
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from interlock.loaders.base import FileLoad, Mapper, Scope, Succession, meta, rows
from interlock.loaders.json_paths import Audit, well_formed
from interlock.loaders.kinds import is_bank
from interlock.loaders.readers import Row, Skip, Stream
from interlock.loaders.shares import number, share
from interlock.schema.errors import RowRefused
from interlock.schema.identifiers import check
from interlock.schema.models import Record, Tie, canonical_json, reference, stable_hash

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

Facts = Iterator[Record | Tie]
Period = tuple[str, str, str, int, str]
_SCHEME = re.compile(r"[A-Z]{2,3}-[A-Z0-9_]+")
_AUTHORITY = re.compile(r"RA\d{6}")
_PERSONAL = ("-PASSPORT", "-IDCARD")
REPLACING = "replacing:"
_LAST = chr(0x10FFFF)  # after every id
UNKNOWN_HOLDER = "unknown_holder:"
_HYPHEN = re.compile(r"-([a-z])")


@dataclass(frozen=True)
class Statement:
    """A statement of any version.

    Attributes:
        kind: `entity`, `person` or `relationship`.
        key: id of what it is about: the record's in 0.4, else the statement's own.
        id: the statement's own id.
        details: the body, with the field names of 0.4 for all that has changed its name.
        status: `new`, `updated` or `closed` (0.4).
        replaces: ids of the statements that it replaces (0.1 to 0.3).
        said: when it was made, as printed: orders statements on one record.
    """

    kind: str
    key: str
    id: str
    details: Mapping[str, Any]
    status: str | None
    replaces: tuple[str, ...]
    said: str | None
    row: Mapping[str, Any]

    @property
    def order(self) -> tuple[str, str]:
        """Sort key among the statements on one record."""
        return self.said or "", self.id


@dataclass(frozen=True, slots=True)
class Change:
    """A later statement on a relationship: when it was made, and what it knows of periods of holding.

    Attributes:
        order: its place among the statements on the relationship.
        periods: hashes of each period and of the share in it: registers have millions of changes, and one long text is enough.
        starts: interest type and start of each period.
    """

    order: tuple[str, str]
    periods: Mapping[int, int]
    starts: tuple[tuple[str, str], ...]


@dataclass
class Index:
    """What a first pass over the files of a command found.

    Attributes:
        changes: by relationship's key, the statements that may end or restate what an earlier one says.
        unknown: by key, why a party is not named.
        replaced: keys of the relationships of which one of these files changes what an earlier statement says.
    """

    changes: dict[str, list[Change]] = field(default_factory=dict)
    unknown: dict[str, dict[str, Any]] = field(default_factory=dict)
    replaced: set[str] = field(default_factory=set)


class Seen:
    """The ids of the last statements of a file, at most 40,000: repeated ones are far from each other only where files were joined."""

    def __init__(self) -> None:
        self._young: dict[int, int] = {}
        self._old: dict[int, int] = {}

    def add(self, id_: str, content: str, scope: Scope) -> bool:
        """Remember a statement; True where the same was there before, a finding where another had its id."""
        key, digest = hash(id_), hash(content)
        before = self._young.get(key, self._old.get(key))
        if len(self._young) >= 20_000:
            self._old, self._young = self._young, {}
        self._young[key] = digest
        if before is not None and before != digest:
            scope.find("statement_id_repeated")
        return before == digest


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of `statements` (0.1 to 0.3) or `records` (0.4)."""
    return well_formed(partial(_mapped, build_index(scope), Seen(), Audit(scope), scope))


def succession(store: Store, load: FileLoad) -> Succession:
    """What a load does to what earlier commands have stored: see `bods_replaced`."""
    from interlock.loaders.registries.bods_replaced import Replacements

    return Replacements(store, load)


def _mapped(index: Index, seen: Seen, audit: Audit, scope: Scope, row: Row) -> Facts:
    audit(row.data)
    statement = read(row.data)
    if seen.add(statement.id, canonical_json(row.data), scope):
        raise Skip("duplicate_row")
    _check_statement(statement, scope)
    if statement.kind == "relationship":
        return relationship(statement, index, scope)
    if statement.key in index.unknown:
        raise Skip("party_unknown")
    return (entity if statement.kind == "entity" else person)(statement, scope)


# --- one form of all versions ---------------------------------------------------------------------------------------------


def read(row: Mapping[str, Any]) -> Statement:
    """A statement out of a row of any version.

    Raises:
        RowRefused: its type is none that there is.
    """
    new = "recordType" in row or "recordDetails" in row
    column = "recordType" if new else "statementType"
    kind = _KINDS.get(str(row.get(column)))
    if kind is None:
        raise RowRefused("statement_type_unknown", column, row.get(column))
    own = row.get("statementId" if new else "statementID")
    own = own if isinstance(own, str) and own.strip() else None
    key = row.get("recordId") if new else own
    content = f"row:{stable_hash(canonical_json(row))}" if not (own and key) else ""
    details: Mapping[str, Any] = (row.get("recordDetails") or {}) if new else row
    return Statement(
        kind=kind,
        key=str(key or content),
        id=str(own or content),
        details=details,
        status=row.get("recordStatus"),
        replaces=tuple(row.get("replacesStatements") or ()),
        said=row.get("statementDate")
        or (row.get("publicationDetails") or {}).get("publicationDate"),
        row=row,
    )


_KINDS = {
    "entity": "entity",
    "person": "person",
    "relationship": "relationship",
    "entityStatement": "entity",
    "personStatement": "person",
    "ownershipOrControlStatement": "relationship",
}


def _check_statement(statement: Statement, scope: Scope) -> None:
    if not 32 <= len(statement.id) <= 64 or statement.id.startswith("row:"):
        scope.find("statement_id_invalid")  # the schema of every version asks for 32 to 64
    version = (statement.row.get("publicationDetails") or {}).get("bodsVersion")
    if version and (version >= "0.4") != ("recordType" in statement.row):
        scope.find("version_differs")
    if "GLEIF" in str((statement.row.get("source") or {}).get("description")):
        scope.find("rendered_from_gleif")  # no evidence beside GLEIF's own files


def _code(text: str) -> str:
    """A code as 0.4 spells it: 0.1 and 0.2 write other-influence-or-control."""
    return _HYPHEN.sub(lambda match: match[1].upper(), text)


def _type(details: Mapping[str, Any], name: str) -> str:
    """Type of an entity or person: a text, or an object with the text in it (entities of 0.4)."""
    value = details.get(name)
    return str(value.get("type") if isinstance(value, dict) else value)


# --- parties --------------------------------------------------------------------------------------------------------------


def entity(statement: Statement, scope: Scope) -> Facts:
    """An entity: a firm, a public body or an arrangement, with its seat and the markets that list it."""
    details = statement.details
    type_ = _type(details, "entityType")
    kind = scope.meta.lookups["entities"].get(type_)
    if kind is None:
        raise RowRefused("entity_type_unknown", "entityType", type_)
    party = scope.id(statement.key)
    name = details.get("name") or None
    jurisdiction = details.get("jurisdiction") or details.get("incorporatedInJurisdiction") or {}
    seat = scope.place(jurisdiction["code"]) if jurisdiction.get("code") else None
    if name is None:
        scope.find("name_missing")
    ended = scope.date(details.get("dissolutionDate"))
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind="Bank" if kind == "Firm" and name and is_bank(name) else kind,
        name=name,
        aliases=tuple(alias for alias in details.get("alternateNames") or () if alias),
        country=seat.country if seat else None,
        valid_from=scope.date(details.get("foundingDate")),
        valid_to=ended,
        status=statement.status,
        active=False if ended or statement.status == "closed" else None,
        attributes={
            **_attributes(statement, _ENTITY),
            **_identifiers_as_printed(details, scope),
            **({"jurisdiction": jurisdiction} if jurisdiction and seat is None else {}),
        },
        version=statement.said or scope.as_of,
        **_identifiers(details, scope),
    )
    if seat is not None:
        yield seat
        yield _tie(statement, "REGISTERED_IN", party, seat.id, party, scope)
    listing = details.get("publicListing") or {}
    for place in listing.get("securitiesListings") or ():
        exchange = _exchange(place, scope)
        if exchange is not None:
            yield exchange
            yield _tie(statement, "LISTED_ON", party, exchange.id, party, scope)


def _exchange(listing: Mapping[str, Any], scope: Scope) -> Record | None:
    """The market of a listing, by its identifier code."""
    found = check("mic", listing.get("marketIdentifierCode") or "")
    if found is None:
        scope.find("exchange_without_code")
        return None
    country = listing.get("stockExchangeJurisdiction") or ""
    return Record(
        id=scope.id(found),
        dataset=scope.dataset,
        kind="Exchange",
        name=listing.get("stockExchangeName"),
        country=country[:2].upper() if re.fullmatch("[A-Za-z]{2}(-.+)?", country) else None,
        identifiers=(found,),
    )


def person(statement: Statement, scope: Scope) -> Facts:
    """A natural person, named or with the name withheld."""
    details = statement.details
    type_ = _type(details, "personType")
    if type_ not in scope.meta.lookups["persons"]:
        raise RowRefused("person_type_unknown", "personType", type_)
    names = [name for entry in details.get("names") or () if (name := _full_name(entry))]
    nations = dict.fromkeys(
        nation["code"].upper()
        for nation in details.get("nationalities") or ()
        if nation.get("code")
    )
    yield Record(
        id=scope.id(statement.key),
        dataset=scope.dataset,
        kind="Person",
        name=names[0] if names else None,
        aliases=tuple(dict.fromkeys(names[1:])),
        country=next(iter(nations)) if len(nations) == 1 else None,
        unnamed=not names,
        status=statement.status,
        active=False if statement.status == "closed" else None,
        attributes={
            **_attributes(statement, _PERSON),
            **_identifiers_as_printed(details, scope),
            **_names_as_printed(details),
        },
        version=statement.said or scope.as_of,
        **_identifiers(details, scope),
    )


def _full_name(name: Mapping[str, Any]) -> str:
    parts = (name.get(part) for part in ("givenName", "patronymicName", "familyName"))
    return name.get("fullName") or " ".join(part for part in parts if part)


def _identifiers(details: Mapping[str, Any], scope: Scope) -> dict[str, Any]:
    """Identifiers in schemes that exist; all others are kept as printed."""
    valid: dict[str, None] = {}
    invalid: dict[str, None] = {}
    for entry in details.get("identifiers") or ():
        scheme, value = entry.get("scheme") or "", str(entry.get("id") or "")
        own = scope.meta.lookups["schemes"].get(scheme)
        personal = scheme.endswith(_PERSONAL)  # one person has several over time
        if not scheme and _AUTHORITY.fullmatch(entry.get("schemeName") or ""):
            scheme, own = entry["schemeName"], None  # a register by the code of GLEIF's list
            found, finding = check("reg", f"{scheme}:{value}"), "reg_invalid"
        elif not value or not scheme:
            found, finding = None, "identifier_without_scheme_or_value"
        elif own is None and (personal or not _SCHEME.fullmatch(scheme)):
            found, finding = None, "identifier_scheme_unknown"
        else:
            found = check(own, value) if own else check("reg", f"{scheme}:{value}")
            finding = f"{own or 'reg'}_invalid"
        if found is None:
            scope.find(finding)
            told = scheme or entry.get("schemeName") or "?"
            invalid[f"{told}:{value or entry.get('uri') or ''}"] = None
        else:
            valid[found] = None
    return {"identifiers": tuple(valid), "invalid_identifiers": tuple(invalid)}


def _identifiers_as_printed(
    details: Mapping[str, Any], scope: Scope
) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """The identifiers as printed, where the checked ones do not tell scheme and value of each."""
    schemes = scope.meta.lookups["schemes"]
    given = details.get("identifiers") or ()
    plain = all(
        entry.keys() == {"scheme", "id"}
        and not str(entry["scheme"]).endswith(_PERSONAL)
        and check(*_as_checked(schemes, entry["scheme"], str(entry["id"])))
        == ":".join(_as_checked(schemes, entry["scheme"], str(entry["id"])))
        for entry in given
    )
    return {} if plain else {"identifiers": given}


def _as_checked(schemes: Mapping[str, str], scheme: str, value: str) -> tuple[str, str]:
    own = schemes.get(scheme)
    return (own, value) if own else ("reg", f"{scheme}:{value}")


def _names_as_printed(
    details: Mapping[str, Any],
) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """The names of a person as printed, where they say more than the full name."""
    given = details.get("names") or ()
    return {} if all(name.keys() == {"fullName"} for name in given) else {"names": given}


_ENTITY = (
    "entityType", "publicListing", "unspecifiedEntityDetails", "addresses", "uri", "formedByStatute", "isComponent",
)  # fmt: skip
_PERSON = (
    "personType", "unspecifiedPersonDetails", "nationalities", "addresses", "birthDate", "deathDate", "placeOfBirth", "placeOfResidence",
    "taxResidencies", "politicalExposure", "hasPepStatus", "pepStatusDetails", "isComponent",
)  # fmt: skip


def _attributes(statement: Statement, names: Iterable[str]) -> dict[str, Any]:
    """Further facts in the words of the standard, with the statements that this one replaces."""
    found = {name: statement.details[name] for name in names if statement.details.get(name)}
    if statement.replaces:
        found["replacesStatements"] = list(statement.replaces)
    return found


# --- relationships --------------------------------------------------------------------------------------------------------


def relationship(statement: Statement, index: Index, scope: Scope) -> Facts:
    """A relationship: who has which interests in the subject."""
    owned = _owned(statement)
    holder, kind, reason = _holder(statement)
    if holder in index.unknown:
        reason = index.unknown[holder]
    subject = reference(scope.id(owned), scope.dataset, "Party")
    yield subject
    if _changed(statement):
        yield _replacing(statement, subject, holder, scope)
    later = later_of(statement, index.changes)
    if reason is not None or holder is None:
        scope.find("holder_unknown")
        yield _unknown_holder(statement, subject, reason or {}, later, scope)
        return
    party = reference(scope.id(holder), scope.dataset, kind)
    yield party
    for period, interest in _interests(statement, owned, holder):
        restated = next(
            (change for change in reversed(later) if hash(period) in change.periods), None
        )
        if restated is not None:
            same = restated.periods[hash(period)] == hash(_printed(interest))
            scope.find("restated_later" if same else "restated_later_with_another_share")
            continue
        end = end_of(statement, period, interest, later)
        type_, properties = _interest(statement, interest, scope)
        first, second = party.id, subject.id
        if scope.meta.vocabulary.get(period[2], {}).get("from") == "subject":
            first, second = second, first
        closed = bool(later) or statement.status == "closed"
        yield _tie(
            statement, type_, first, second, subject.id, scope,
            source_key="|".join((statement.key, period[2], str(period[3]), period[4])),
            valid_from=scope.date(interest.get("startDate")),
            valid_to=scope.date(end),
            active=False if closed else None,
            properties=properties,
        )  # fmt: skip


def _owned(statement: Statement) -> str:
    subject = statement.details.get("subject")
    if isinstance(subject, dict):
        subject = subject.get("describedByEntityStatement")
        if subject is None:
            raise RowRefused("subject_unspecified", "subject", statement.details["subject"])
    if not subject:
        raise RowRefused("missing", "subject", None)
    return str(subject)


def _holder(statement: Statement) -> tuple[str | None, str, dict[str, Any] | None]:
    """Key and kind of the interested party, or why there is none.

    Raises:
        RowRefused: none is given, or one and a reason why there is none.
    """
    party = statement.details.get("interestedParty")
    if isinstance(party, str) and party:
        return party, "Party", None
    if not isinstance(party, dict) or not party:
        raise RowRefused("missing", "interestedParty", str(party))
    described = {
        name: party[name]
        for name in ("describedByEntityStatement", "describedByPersonStatement")
        if party.get(name)
    }
    unspecified = party.get("unspecified") or ({} if described else party)
    if len(described) > 1 or (described and unspecified):
        raise RowRefused("contradictory_interested_party", "interestedParty", canonical_json(party))
    for name, key in described.items():
        return str(key), "Person" if "Person" in name else "Party", None
    return None, "Party", dict(unspecified)


def _unknown_holder(
    statement: Statement,
    subject: Record,
    reason: Mapping[str, Any],
    later: Sequence[Change],
    scope: Scope,
) -> Record:
    """A holding without a holder, as a part of the owned party."""
    told = {
        **reason,
        "interests": statement.details.get("interests"),
        "stated": statement.said,
        "until": day(later[0].order[0]) if later else None,
        "status": statement.status,
    }
    name = f"{UNKNOWN_HOLDER}{statement.key}"
    return Record(
        id=subject.id,
        dataset=scope.dataset,
        part=name,
        attributes={name: {key: value for key, value in told.items() if value}},
        version=statement.said or scope.as_of,
    )


def _changed(statement: Statement) -> list[str]:
    """The relationships of which a statement changes what was said: before 0.4 those that it names, else its own."""
    replaced = [key for key in statement.replaces if key != statement.key]
    changes = statement.status in ("updated", "closed")
    return replaced or ([statement.key] if changes else [])


def _replacing(statement: Statement, subject: Record, holder: str | None, scope: Scope) -> Record:
    """What one statement changes and what it says of periods of holding, as a part of the owned party.

    Ties do not tell: those of a statement are gone once another says their periods again.
    """
    name = f"{REPLACING}{statement.id}"
    told = {
        "replaces": _changed(statement),
        "stated": statement.said,
        "holder": holder,
        "interests": [
            {key: interest[key] for key in ("type", "startDate", "share") if interest.get(key)}
            for interest in statement.details.get("interests") or ()
        ],
    }
    return Record(
        id=subject.id,
        dataset=scope.dataset,
        part=name,
        attributes={name: {key: value for key, value in told.items() if value}},
        version=statement.said or scope.as_of,
    )


def recalled(owned: str, id_: str, told: Mapping[str, Any]) -> Statement:
    """The statement of which a part keeps what it changes; its holder stands as in 0.4."""
    holder = told.get("holder") or {"reason": "unknown"}
    return Statement(
        kind="relationship",
        key=id_,
        id=id_,
        details={
            "subject": owned,
            "interestedParty": holder,
            "interests": told.get("interests") or (),
        },
        status="updated",
        replaces=tuple(told["replaces"]),
        said=told.get("stated"),
        row={},
    )


def stored_statement(key: str, said: str | None, status: str | None) -> Statement:
    """The statement of which a tie or a part was stored, as far as its place among others goes.

    Of two statements of 0.4 on one day it is not known which this was: it comes after both.
    """
    named = {"recordType": "relationship"} if status else {}
    return Statement("relationship", key, _LAST, {}, status, (), said, named)


def _interests(
    statement: Statement, owned: str, holder: str
) -> Iterator[tuple[Period, Mapping[str, Any]]]:
    """The interests with the period that each is of: ends, type, its number among those of the type, and start."""
    numbers: Counter[str] = Counter()
    interests: Sequence[Mapping[str, Any]] = statement.details.get("interests") or ({},)
    for interest in interests:
        type_ = _code(str(interest.get("type") or "unknownInterest"))
        numbers[type_] += 1
        start = str(interest.get("startDate") or "")
        yield (owned, holder, type_, numbers[type_], start), interest


def _printed(interest: Mapping[str, Any]) -> str:
    return canonical_json(interest.get("share") or None)


def later_of(statement: Statement, known: Mapping[str, Sequence[Change]]) -> list[Change]:
    """The statements that follow one on the same relationship, in their order; one that is replaced (0.1 to 0.3) always comes before."""
    changes = known.get(statement.key, ())
    return sorted(
        (
            change
            for change in changes
            if change.order > statement.order or "recordType" not in statement.row
        ),
        key=lambda change: change.order,
    )


def end_of(
    statement: Statement, period: Period, interest: Mapping[str, Any], later: Sequence[Change]
) -> str | None:
    """How a period ends: by its own date, by the next one or the next statement, by its closing, or not."""
    own: str | None = interest.get("endDate")
    if own or not later:
        return own or (day(statement.said) if statement.status == "closed" else None)
    following = [
        start for type_, start in later[0].starts if type_ == period[2] and start > period[4]
    ]
    return min(following, default=day(later[0].order[0]))


def day(said: str | None) -> str | None:
    return said[:10] if said else None


def _interest(
    statement: Statement, interest: Mapping[str, Any], scope: Scope
) -> tuple[str, dict[str, Any]]:
    """Tie type and properties of an interest."""
    printed = interest.get("type")
    if not printed:
        scope.find("interest_type_missing")
    rule = scope.meta.vocabulary.get(_code(str(printed or "unknownInterest")))
    if rule is None:
        scope.find(f"interest_unknown {printed}")
        rule = {"tie": "RELATED_TO", "word": str(printed)}
    type_ = rule["tie"]
    properties: dict[str, Any] = {
        name: value for name, value in rule.items() if name not in ("tie", "from")
    }
    told = [interest["details"]] if interest.get("details") else []
    if interest.get("share"):
        if type_ in ("OWNS", "CONTROLS"):
            properties |= _share(interest["share"], scope)
        else:
            told.append(f"share {canonical_json(interest['share'])}")
    details = statement.details
    components = details.get("componentRecords") or details.get("componentStatementIDs") or ()
    directness = interest.get("directOrIndirect") or interest.get("interestLevel")
    beneficial = interest.get("beneficialOwnershipOrControl")
    more = {
        "directness": directness or ("indirect" if components else None),
        "details": "; ".join(told) or None,
        "beneficial": beneficial if isinstance(beneficial, bool) else None,
        "component": True if details.get("isComponent") is True else None,
        "components": " ".join(map(str, components)) or None,
    }
    return type_, properties | {name: value for name, value in more.items() if value is not None}


def _share(value: Mapping[str, Any], scope: Scope) -> dict[str, Any]:
    """A share in percent. Exclusive bounds are flags up to 0.3 and replace the bound from 0.4 on: their type tells which."""
    raw = canonical_json(value)
    exact = _number(value.get("exact"))
    low, low_open = _bound(value, "minimum", "exclusiveMinimum")
    high, high_open = _bound(value, "maximum", "exclusiveMaximum")
    if exact is None:
        if low is not None and high is None:
            high = Fraction(100)
        return share(scope, low, high, low_open=low_open, high_open=high_open, raw=raw)
    if (low is not None and low > exact) or (high is not None and high < exact):
        scope.find("share_contradictory")
        return {"share_raw": raw}
    return share(scope, exact, raw=raw)


def _bound(value: Mapping[str, Any], name: str, exclusive: str) -> tuple[Fraction | None, bool]:
    flag = value.get(exclusive)
    if isinstance(flag, bool) or flag is None:
        return _number(value.get(name)), flag is True
    return _number(flag), True


def _number(value: Any) -> Fraction | None:
    """A number of the JSON by the decimal that it prints."""
    if value is None or isinstance(value, str):
        return number(value)
    if isinstance(value, bool):
        return None
    return Fraction(str(value))


def _tie(
    statement: Statement,
    type_: str,
    subject: str,
    object_: str,
    evidence: str,
    scope: Scope,
    **more: Any,
) -> Tie:
    sources = (statement.row.get("source") or {}).get("assertedBy") or ()
    said_by = [source["name"] for source in sources if source.get("name")]
    return Tie(
        type=type_,
        dataset=scope.dataset,
        subject=subject,
        object=object_,
        evidence=evidence,
        stated_on=scope.date(statement.said),
        attributed_to="; ".join(said_by) or None,
        status=statement.status,
        version=statement.said or scope.as_of,
        **more,
    )


# --- first pass -----------------------------------------------------------------------------------------------------------


def build_index(scope: Scope) -> Index:
    """Read the files of the command once for what changes other statements; memory grows with the changes alone.

    What was recalled from the graph (`bods_replaced`) is taken together with them.
    """
    known: Index | None = scope.shared.get("index")
    if known is not None:
        return known
    index = scope.shared["index"] = Index()
    for file in scope.files:
        table = scope.meta.tables[file.table]
        with Stream(file.path, table.globs) as stream:
            for row in rows(stream, table):
                # What is wrong with a row is said when it is mapped, not here.
                try:
                    if row.problem is None:
                        index_statement(index, read(row.data))
                except (RowRefused, KeyError, ValueError, AttributeError, TypeError):
                    continue
    return index


def index_statement(index: Index, statement: Statement) -> None:
    """Take a statement into the index, where it changes what others say."""
    if statement.kind != "relationship":
        type_ = _type(statement.details, f"{statement.kind}Type")
        if type_ in _unnamed():
            why = statement.details.get(f"unspecified{statement.kind.title()}Details") or {}
            index.unknown[statement.key] = {"type": type_, **why}
        return
    changed = _changed(statement)
    if not changed:
        return
    index.replaced.update(changed)
    owned = _owned(statement)
    holder = _holder(statement)[0] or ""
    found = list(_interests(statement, owned, holder))
    change = Change(
        statement.order,
        {hash(period): hash(_printed(interest)) for period, interest in found},
        tuple((sys.intern(period[2]), sys.intern(period[4])) for period, _ in found),
    )
    for key in changed:
        index.changes.setdefault(key, []).append(change)


@cache
def _unnamed() -> frozenset[str]:
    return frozenset(meta("bods").lookups["unnamed"])
