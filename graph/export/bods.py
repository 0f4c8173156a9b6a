"""The graph in BODS 0.4: who owns and controls whom, as beneficial ownership statements.

One statement an entity or person, then one a relationship with its interests; a relationship that has ended has a second statement
that closes it. What was loaded from BODS (any version) keeps its record ids, types, shares and dates. Holdings and control of other
sources are told by the tables of `bods.yml`; ties of other kinds are no subject of the standard and are counted.

BODS wants to know whether an owner is a person or an entity. Where a source leaves that open the owner is told as an interested party
that is not known, with its name in the description: never more certain than the source. A statement needs a date: that of its row,
else the newest of its dataset, else year 1, counted.

Format: standard.openownership.org, 0.4.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interlock.graph.export.contents import Contents, Entry, contents, counted
from interlock.graph.export.files import atomic
from interlock.schema.models import canonical_json, stable_hash
from interlock.schema.territories import territory
from interlock.schema.vocabulary import load_yaml, vocabulary

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

VERSION = "0.4"
UNDATED = "0001-01-01"
Statement = dict[str, Any]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BIRTH = re.compile(r"\d{4}(-(1[0-2]|0[1-9])(-\d{2})?)?")
_REGISTER = re.compile(r"[A-Z]{2,3}-[A-Z0-9_]+")
_PERSONAL = re.compile(r"[A-Z]{3}-(PASSPORT|TAXID|IDCARD)")
_SHARE_BESIDE = re.compile(r"(?:^|; )share (\{.*\})$")
_URI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s]+", re.IGNORECASE)
_HYPHEN = re.compile(r"-([a-z])")
_ORDER = {"entity": 0, "person": 1, "relationship": 2}


@cache
def rules() -> Mapping[str, Any]:
    """The tables of `bods.yml`."""
    text = files("interlock.graph.export").joinpath("bods.yml").read_text("utf-8")
    found: Mapping[str, Any] = load_yaml(text)
    return found


def write(store: Store, folder: Path) -> dict[str, Any]:
    """Write `statements.json`."""
    return write_contents(contents(store), folder)


def write_contents(graph: Contents, folder: Path) -> dict[str, Any]:
    """The same of contents that were read already."""
    found = Exporter(graph).statements()
    with atomic(folder / "statements.json") as file:
        lines = ",\n".join(json.dumps(one, ensure_ascii=False, sort_keys=True) for one in found)
        file.write(f"[\n{lines}\n]\n" if found else "[]\n")
    kinds = Counter(one["recordType"] for one in found)
    return {
        "rows": dict(sorted(kinds.items())),
        "not_expressed": counted(graph.left),
        "version": VERSION,
    }


class Exporter:
    """Turns entities and ties into statements; counts in `graph.left` what has no place."""

    def __init__(self, graph: Contents) -> None:
        self._graph = graph
        self._left = graph.left
        self._members: dict[str, list[Entry]] = defaultdict(list)
        for entry in graph.entries.values():
            self._members[entry.entity].append(entry)
        self._records = self._record_ids()
        self._types: dict[str, str] = {}

    def statements(self) -> list[Statement]:
        """All statements: entities and persons before the relationships that name them."""
        owned, ties = self._holdings()
        parties = [
            statement
            for entity in sorted(self._members)
            for statement in self._party(entity, owned)
        ]
        relations = [*self._relationships(ties), *self._unknown_holders()]
        subjects: dict[str, str] = {}
        for relation in relations:
            details = relation["recordDetails"]
            if isinstance(details["interestedParty"], str):
                subjects.setdefault(details["interestedParty"], details["subject"])
        for party in parties:
            if party["recordType"] == "person":
                party["declarationSubject"] = subjects.get(party["recordId"], party["recordId"])
        found = [self._finished(one) for one in (*parties, *relations)]
        return sorted(found, key=_place)

    def _finished(self, statement: Statement) -> Statement:
        statement["statementId"] = stable_hash(canonical_json(statement))
        return statement

    # --- parties ----------------------------------------------------------------------------------------------------------

    def _record_ids(self) -> dict[str, str]:
        """The record id of each entity: the publisher's own where it came from BODS, else the first record's of the graph."""
        found: dict[str, str] = {}
        taken: dict[str, str] = {}
        for entity, members in sorted(self._members.items()):
            native = [one for one in members if self._native(one)]
            first = min(native or members, key=lambda one: (one.is_reference, one.id))
            alone = bool(native) and taken.setdefault(first.key, entity) == entity
            found[entity] = first.key if alone else first.id
        return found

    def _native(self, entry: Entry) -> bool:
        return self._graph.source(entry.dataset) == "bods"

    def _party(self, entity: str, owned: set[str]) -> Iterator[Statement]:
        """The statement of an entity or person; none where BODS has no word for the kind, or nothing is known."""
        members = sorted(
            self._members[entity], key=lambda one: (not self._native(one), one.is_reference, one.id)
        )
        described = [one for one in members if not one.is_reference]
        kind = self._graph.kinds[entity]
        native = [one for one in described if self._native(one)]
        if kind in ("Place", "Programme") or (kind == "Exchange" and native):
            return
        if not described and kind == "Party" and entity not in owned:
            self._left["parties known by reference only"] += 1
            return
        person = kind == "Person"
        type_ = "knownPerson" if person else rules()["entities"].get(kind)
        if kind == "Party" and entity in owned:
            type_ = "legalEntity"  # what is owned is no person
        if type_ is None:
            open_ = kind == "Party"
            self._left[
                "parties of which it is open whether they are persons"
                if open_
                else f"parties of kind {kind}"
            ] += 1
            return
        details = self._person(members, type_) if person else self._entity(members, type_)
        self._types[entity] = "person" if person else "entity"
        record = self._records[entity]
        yield {
            "recordId": record,
            "declarationSubject": record,
            "recordType": self._types[entity],
            "recordStatus": "new",
            "recordDetails": details,
            **self._published(
                members[0].dataset, max(one.main.get("version") or "" for one in members)
            ),
        }
        if native and all(one.first("status") == "closed" for one in native):
            yield {
                "recordId": record,
                "declarationSubject": record,
                "recordType": self._types[entity],
                "recordStatus": "closed",
                "recordDetails": details,
                **self._published(
                    members[0].dataset, max(one.main.get("version") or "" for one in members)
                ),
            }

    def _entity(self, members: Sequence[Entry], type_: str) -> dict[str, Any]:
        names = self._names(members)
        told = self._told(members)
        given = told.get("entityType")
        details: dict[str, Any] = {
            "isComponent": told.get("isComponent") is True,
            "entityType": given if isinstance(given, Mapping) else {"type": given or type_},
            "name": names[0] if names else None,
            "alternateNames": names[1:],
            "jurisdiction": self._jurisdiction(members, told),
            "identifiers": self._identifiers(members),
            "foundingDate": self._day(_first(members, "valid_from")),
            "dissolutionDate": self._day(_first(members, "valid_to")),
            "addresses": [self._address(one, "entity") for one in told.get("addresses") or ()],
            "uri": _uri(told.get("uri")),
            "publicListing": self._listing(told.get("publicListing")),
            "formedByStatute": told.get("formedByStatute"),
            "unspecifiedEntityDetails": self._reason(told.get("unspecifiedEntityDetails")),
        }
        return _without_empty(details)

    def _person(self, members: Sequence[Entry], type_: str) -> dict[str, Any]:
        told = self._told(members)
        names = self._names(members)
        full = [{"fullName": name} for name in names]
        printed = [self._name(name) for name in told.get("names") or ()]
        known = {name["fullName"] for name in printed if "fullName" in name}
        details: dict[str, Any] = {
            "isComponent": told.get("isComponent") is True,
            "personType": told.get("personType") or type_,
            "names": [
                *(name for name in printed if "fullName" in name),
                *(name for name in full if name["fullName"] not in known),
            ],
            "identifiers": self._identifiers(members, person=True),
            "nationalities": [one for one in map(_country, told.get("nationalities") or ()) if one],
            "birthDate": self._birth(told.get("birthDate") or told.get("birth")),
            "deathDate": self._birth(told.get("deathDate")),
            "placeOfBirth": self._address(told.get("placeOfBirth"), "birth"),
            "addresses": [
                self._address(one, "person")
                for one in (*(told.get("addresses") or ()), told.get("placeOfResidence"))
                if one
            ],
            "taxResidencies": [
                one for one in map(_country, told.get("taxResidencies") or ()) if one
            ],
            "politicalExposure": _exposure(told),
            "unspecifiedPersonDetails": self._reason(told.get("unspecifiedPersonDetails")),
        }
        return _without_empty(details)

    def _told(self, members: Sequence[Entry]) -> dict[str, Any]:
        """The further facts of records from BODS; those of other sources have no place but birth dates, and are counted."""
        found: dict[str, Any] = {}
        for one in reversed(members):
            if self._native(one):
                found |= one.attributes
                continue
            for name in one.attributes:
                if name == "birth" and isinstance(one.attributes[name], str):
                    found[name] = one.attributes[name]
                elif not name.startswith(("unknown_holder:", "replacing:")):
                    self._left[f"attribute {name}"] += 1
        return found

    def _names(self, members: Sequence[Entry]) -> list[str]:
        names = [one.first("name") for one in members]
        return list(
            dict.fromkeys(
                name
                for name in (*names, *(alias for one in members for alias in one.all("aliases")))
                if name
            )
        )

    def _name(self, name: Mapping[str, Any]) -> dict[str, Any]:
        parts = (name.get(part) for part in ("givenName", "patronymicName", "familyName"))
        full = name.get("fullName") or " ".join(part for part in parts if part)
        type_ = _code(str(name.get("type") or ""))
        return _without_empty(
            {
                "fullName": full,
                "type": _NAME_TYPES.get(type_),
                **{part: name.get(part) for part in ("givenName", "patronymicName", "familyName")},
            }
        )

    def _jurisdiction(
        self, members: Sequence[Entry], told: Mapping[str, Any]
    ) -> dict[str, Any] | None:
        """The legal seat: of the record's tie to its place, else as printed where that has no code."""
        for one in members:
            code = self._seats.get(one.id)
            found = territory(code) if code else None
            if code and found is not None:
                return {"name": found.name, "code": code}
        printed = told.get("jurisdiction")
        return dict(printed) if isinstance(printed, Mapping) and printed.get("name") else None

    @property
    def _seats(self) -> dict[str, str]:
        """ISO 3166 code of the seat of each record that has one."""
        if not hasattr(self, "_seats_found"):
            codes = {
                entry.id: name.removeprefix("iso3166:")
                for entry in self._graph.entries.values()
                for name in entry.all("identifiers")
                if name.startswith("iso3166:")
            }
            self._seats_found = {
                tie["subject_record"]: codes[tie["object_record"]]
                for tie in self._graph.ties
                if tie["type"] == "REGISTERED_IN" and tie["object_record"] in codes
            }
        return self._seats_found

    def _identifiers(
        self, members: Sequence[Entry], *, person: bool = False
    ) -> list[dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        for one in members:
            printed = one.attributes.get("identifiers") if self._native(one) else None
            entries = printed or (_identifier(name, person) for name in one.all("identifiers"))
            for entry in entries:
                if entry and (entry.get("scheme") or entry.get("schemeName")):
                    told = _without_empty({**entry, "uri": _uri(entry.get("uri"))})
                    found.setdefault(canonical_json(told), told)
                elif entry:
                    self._left["identifiers without scheme"] += 1
            invalid = () if printed else one.all("invalid_identifiers")
            self._left["identifiers that fail their check"] += len(invalid)
        return list(found.values())

    def _listing(self, listing: Any) -> dict[str, Any] | None:
        """Where securities are listed; of each listing the standard wants the market, its country and the ticker."""
        if not isinstance(listing, Mapping):
            return None
        given = listing.get("securitiesListings") or ()
        whole = [
            one
            for one in given
            if one.get("stockExchangeName")
            and one.get("stockExchangeJurisdiction")
            and (one.get("security") or {}).get("ticker")
        ]
        self._left["listings of securities without market, country or ticker"] += len(given) - len(
            whole
        )
        flag = listing.get("hasPublicListing")
        told = {
            **listing,
            "securitiesListings": whole,
            "hasPublicListing": bool(whole) if flag is None else flag,
        }
        return _without_empty(told)

    def _address(self, address: Any, of: str) -> dict[str, Any] | None:
        """An address; before 0.4 its country is a code, and its type one of any party."""
        if not isinstance(address, Mapping):
            return None
        country, type_ = _country(address.get("country")), address.get("type")
        return _without_empty(
            {
                "type": type_ if type_ in rules()["addresses"].get(of, (type_,)) else None,
                **{name: address.get(name) for name in ("address", "postCode")},
                "country": country,
            }
        )

    def _reason(self, reason: Any) -> dict[str, Any] | None:
        """Why something is not known, in the codes of 0.4; another word stands in the description."""
        if not isinstance(reason, Mapping):
            return None
        code = _code(str(reason.get("reason") or ""))
        description = [str(reason[name]) for name in ("description",) if reason.get(name)]
        if code not in rules()["reasons"]:
            description = [*([str(reason["reason"])] if reason.get("reason") else []), *description]
            code = "unknown"
        return _without_empty({"reason": code, "description": "; ".join(description)})

    def _day(self, text: str | None) -> str | None:
        """A full date; the standard takes no other."""
        if text is None or _DAY.fullmatch(text[:10]):
            return text[:10] if text else None
        self._left["dates that are no full day"] += 1
        return None

    def _birth(self, text: Any) -> str | None:
        if not text or not isinstance(text, str):
            return None
        if _BIRTH.fullmatch(text[:10]):
            return text[:10]
        self._left["dates that are no full day"] += 1
        return None

    # --- relationships ----------------------------------------------------------------------------------------------------

    def _holdings(self) -> tuple[set[str], list[tuple[Mapping[str, Any], str]]]:
        """The ties that are interests, each with its code; and the entities in which somebody has one."""
        owned: set[str] = set()
        found: list[tuple[Mapping[str, Any], str]] = []
        for tie in self._graph.ties:
            code = self._interest_code(tie)
            if code is None:
                native = self._graph.source(tie["dataset"]) == "bods"
                if tie["type"] != "REGISTERED_IN" and not (native and tie["type"] == "LISTED_ON"):
                    self._left[f"ties {tie['type']}"] += 1
                continue
            _, subject = _ends(tie, code)
            if self._graph.kinds[subject] not in (*rules()["entities"], "Party"):
                self._left[f"ties {tie['type']} to what is no entity"] += 1
                continue
            owned.add(subject)
            found.append((tie, code))
        return owned, found

    def _interest_code(self, tie: Mapping[str, Any]) -> str | None:
        """The type of an interest: as BODS had it, else by the tables; None where the tie is none."""
        if (
            self._graph.source(tie["dataset"]) == "bods"
            and tie.get("source_key", "").count("|") >= 3
        ):
            word: str = tie["source_key"].rsplit("|", 3)[1]
            word = rules()["older"].get(word, word)
            return word if word in rules()["codes"] else "unknownInterest"
        rule = rules()["interests"].get(tie["type"])
        if rule is None:
            return None
        code: str | None = rule["values"].get(tie.get(rule["by"]), rule.get("default"))
        return code

    def _relationships(self, ties: Iterable[tuple[Mapping[str, Any], str]]) -> Iterator[Statement]:
        groups: dict[tuple[str, str], list[tuple[Mapping[str, Any], str]]] = defaultdict(list)
        for tie, code in ties:
            native = self._graph.source(tie["dataset"]) == "bods"
            key = tie["source_key"].rsplit("|", 3)[0] if native else tie["id"]
            groups[tie["dataset"], key].append((tie, code))
        keys = Counter(key for _, key in groups)
        for (dataset, key), members in sorted(groups.items()):
            record = key if keys[key] == 1 else f"{dataset}:{key}"
            tie, code = members[0]
            holder, subject = _ends(tie, code)
            details = {
                "isComponent": any(tie.get("component") for tie, _ in members),
                "componentRecords": sorted(
                    {part for tie, _ in members for part in tie.get("components", "").split()}
                ),
                "subject": self._records[subject],
                "interestedParty": self._holder(holder),
                "interests": sorted(
                    (self._interest(tie, code) for tie, code in members), key=canonical_json
                ),
            }
            if details["isComponent"] or not details["componentRecords"]:
                details.pop("componentRecords")
            newest = max(tie.get("version") or tie.get("stated_on") or "" for tie, _ in members)
            sources = sorted(
                {tie["attributed_to"] for tie, _ in members if tie.get("attributed_to")}
            )
            statement = {
                "recordId": record,
                "declarationSubject": self._records[subject],
                "recordType": "relationship",
                "recordStatus": "new",
                "recordDetails": details,
                **self._published(dataset, newest, sources),
            }
            yield statement
            if all(tie.get("active") is False for tie, _ in members):
                yield {**statement, "recordStatus": "closed"}

    def _holder(self, entity: str) -> str | dict[str, Any]:
        """Who has the interests: a record, or why there is none."""
        if entity in self._types:
            return self._records[entity]
        names = self._names(self._members[entity])
        shown = names[0] if names else self._records[entity]
        return {
            "reason": "informationUnknownToPublisher",
            "description": f"{shown}: the source does not say whether it is a person or an entity",
        }

    def _interest(self, tie: Mapping[str, Any], code: str) -> dict[str, Any]:
        native = self._graph.source(tie["dataset"]) == "bods"
        share = _share_printed(tie) if native else None
        printed = str(tie["source_key"]).rsplit("|", 3)[1] if native else ""
        words = [tie.get("details")]
        if native and (beside := _SHARE_BESIDE.search(tie.get("details") or "")):
            # A tie without shares, such as an office, has it in its details.
            share, words = (
                _share_printed({"share_raw": beside[1]}),
                [tie["details"][: beside.start()]],
            )
        if native and code == "unknownInterest" and printed != code:
            words.append(printed)
        if not native:
            words += [
                tie.get("means") or tie.get("level"),
                tie.get("qualifier"),
                tie.get("share_raw"),
            ]
            words.append("accounting consolidation" if tie["type"] == "CONSOLIDATES" else None)
            quote, url = self._graph.quotes.get(tie["evidence"], (None, None))
            words += [quote, url]
        directness = tie.get("directness")
        if directness not in ("direct", "indirect", "unknown", None):
            self._left[f"directness {directness}"] += 1
            directness = None
        return _without_empty(
            {
                "type": code,
                "directOrIndirect": directness,
                "beneficialOwnershipOrControl": tie.get("beneficial"),
                "details": "; ".join(word for word in words if word),
                "share": share or _share(tie),
                "startDate": self._day(tie.get("valid_from")),
                "endDate": self._day(tie.get("valid_to")),
            }
        )

    def _unknown_holders(self) -> Iterator[Statement]:
        """Holdings whose holder a statement of BODS leaves out, with its reason."""
        for entry in self._graph.entries.values():
            for name, told in entry.attributes.items():
                _, colon, key = name.partition("unknown_holder:")
                if not colon:
                    continue
                if not self._native(entry) or entry.entity not in self._types:
                    self._left["holdings of unknown holders"] += 1
                    continue
                interests = [self._printed_interest(one) for one in told.get("interests") or ()]
                party = self._reason({"reason": told.get("reason") or told.get("type"), **told})
                statement = {
                    "recordId": key,
                    "declarationSubject": self._records[entry.entity],
                    "recordType": "relationship",
                    "recordStatus": "new",
                    "recordDetails": {
                        "isComponent": False,
                        "subject": self._records[entry.entity],
                        "interestedParty": party or {"reason": "unknown"},
                        "interests": interests,
                    },
                    **self._published(entry.dataset, told.get("stated")),
                }
                yield statement
                if told.get("until") or told.get("status") == "closed":
                    yield {**statement, "recordStatus": "closed"}

    def _printed_interest(self, interest: Mapping[str, Any]) -> dict[str, Any]:
        """An interest as a statement of any version prints it."""
        word = _code(str(interest.get("type") or "unknownInterest"))
        code = rules()["older"].get(word, word)
        known = code in rules()["codes"]
        directness = interest.get("directOrIndirect") or interest.get("interestLevel")
        words = [interest.get("details"), None if known else word]
        return _without_empty(
            {
                "type": code if known else "unknownInterest",
                "directOrIndirect": directness
                if directness in ("direct", "indirect", "unknown")
                else None,
                "beneficialOwnershipOrControl": interest.get("beneficialOwnershipOrControl"),
                "details": "; ".join(word for word in words if word),
                "share": _share_of_04(interest.get("share") or {}),
                "startDate": self._day(interest.get("startDate")),
                "endDate": self._day(interest.get("endDate")),
            }
        )

    # --- the envelope -----------------------------------------------------------------------------------------------------

    def _published(
        self, dataset: str, said: str | None, asserted: Sequence[str] = ()
    ) -> dict[str, Any]:
        origin = self._graph.origins.get(dataset)
        date = next(
            (
                day[:10]
                for day in (said, origin.latest if origin else None)
                if day and _DAY.fullmatch(day[:10])
            ),
            UNDATED,
        )
        if date == UNDATED:
            self._left["statements without a date"] += 1
        publisher = (origin.publisher if origin else None) or dataset
        source = _without_empty(
            {
                "description": origin.title if origin else None,
                "url": _uri(origin.url) if origin else None,
                "assertedBy": [{"name": name} for name in asserted],
            }
        )
        return {
            "statementDate": date,
            "publicationDetails": {
                "publicationDate": date,
                "bodsVersion": VERSION,
                "publisher": {"name": publisher},
            },
            **({"source": source} if source else {}),
        }


_NAME_TYPES = {
    "individual": "legal", "legal": "legal", "translation": "translation", "transliteration": "transliteration", "former": "former",
    "alternative": "alternative", "aka": "alternative", "birth": "birth",
}  # fmt: skip


def _place(statement: Statement) -> tuple[int, str, bool]:
    return (
        _ORDER[statement["recordType"]],
        statement["recordId"],
        statement["recordStatus"] != "new",
    )


def _ends(tie: Mapping[str, Any], code: str) -> tuple[str, str]:
    """The entities that hold and are held."""
    if code in rules()["reversed"]:
        return tie["object"], tie["subject"]
    return tie["subject"], tie["object"]


def _first(members: Sequence[Entry], field: str) -> str | None:
    return next((value for one in members if (value := one.first(field)) is not None), None)


def _code(text: str) -> str:
    """A code as 0.4 spells it: 0.1 and 0.2 write other-influence-or-control."""
    return _HYPHEN.sub(lambda match: match[1].upper(), text)


def _identifier(name: str, person: bool) -> dict[str, Any] | None:
    """An identifier under the code of its register; of persons the standard knows passports, identity cards and tax numbers alone.

    Without a scheme where the standard has none for it.
    """
    scheme, _, value = name.partition(":")
    if scheme == "iso3166":
        return None
    code = rules()["persons" if person else "schemes"].get(scheme)
    if code:
        return {"scheme": code, "id": value}
    first, _, number = value.partition(":")
    if person:
        if scheme == "tax" and (country := territory(first)) and country.alpha3:
            return {"scheme": f"{country.alpha3}-TAXID", "id": number}
        known = scheme == "reg" and _PERSONAL.fullmatch(first)
        return {"scheme": first, "id": number} if known else {"id": value}
    if scheme == "reg":
        return {"scheme" if _REGISTER.fullmatch(first) else "schemeName": first, "id": number}
    return {"schemeName": vocabulary().scheme(scheme).title, "id": value}


def _uri(value: Any) -> str | None:
    return value if isinstance(value, str) and _URI.fullmatch(value) else None


def _country(country: Any) -> dict[str, Any] | None:
    """A country with its name, which 0.4 asks for; before it was a code alone."""
    if isinstance(country, str):
        country = {"code": country}
    if not isinstance(country, Mapping):
        return None
    code = str(country.get("code") or "").upper()
    found = territory(code) if len(code) == 2 else None
    name = country.get("name") or (found.name if found else None)
    return (
        _without_empty({"name": name, "code": code if len(code) == 2 else None}) if name else None
    )


def _exposure(told: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Political exposure: before 0.3 a flag with details."""
    given: Mapping[str, Any] | None = told.get("politicalExposure")
    if given is not None:
        return given if given.get("status") else None
    if "hasPepStatus" not in told and not told.get("pepStatusDetails"):
        return None
    status = {True: "isPep", False: "isNotPep"}.get(told.get("hasPepStatus"), "unknown")  # type: ignore[arg-type]
    return _without_empty({"status": status, "details": told.get("pepStatusDetails")})


def _share_printed(tie: Mapping[str, Any]) -> dict[str, Any] | None:
    """The share as a statement printed it, brought to 0.4."""
    try:
        printed = json.loads(tie.get("share_raw") or "null")
    except ValueError:
        return None
    return _share_of_04(printed) if isinstance(printed, Mapping) else None


def _share_of_04(share: Mapping[str, Any]) -> dict[str, Any]:
    """A share of any version: exclusive bounds that were flags take the bound's place."""
    found = {name: _percent(share.get(name)) for name in ("exact", "minimum", "maximum")}
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        flag = share.get(exclusive)
        if flag is True:
            found[exclusive], found[bound] = found[bound], None
        elif flag is not None and flag is not False:
            found[exclusive] = _percent(flag)
            found[bound] = None  # the exclusive bound is the one that counts
    if found.get("exact") is not None:
        return {"exact": found["exact"]}
    return {name: value for name, value in found.items() if value is not None}


def _percent(value: Any) -> float | int | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    if isinstance(value, bool) or not 0 <= number <= 100:
        return None
    return int(number) if number.is_integer() else number


def _share(tie: Mapping[str, Any]) -> dict[str, Any]:
    """The interval of a tie."""
    low, high = tie.get("share_min"), tie.get("share_max")
    if low is None and high is None:
        return {}
    if low == high:
        return {"exact": _percent(low)}
    return _without_empty(
        {
            "exclusiveMinimum" if tie.get("share_min_open") else "minimum": _percent(low),
            "exclusiveMaximum" if tie.get("share_max_open") else "maximum": _percent(high),
        }
    )


def _without_empty(value: Mapping[str, Any]) -> dict[str, Any]:
    """The same without what says nothing."""
    found = {}
    for name, item in value.items():
        if isinstance(item, list):
            item = [one for one in item if one not in (None, {}, "")]
        if item not in (None, "", [], {}):
            found[name] = item
    return found
