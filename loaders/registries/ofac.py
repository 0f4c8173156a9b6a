"""OFAC: the SDN list and the consolidated non-SDN lists, as flat files or XML.

One entry is one record, whatever form it comes in; its addresses (part `add`), aliases (`alt`) and the rest of its remarks
(`comments`) are parts of it, so that files load in any order. Much stands in the remarks: numbers, aliases and links. A link
("Linked To: X") is resolved within the lists of the same command by exact name, and left as text where no name or several fit:
it is no ownership.

    interlock load ofac sdn.csv add.csv alt.csv sdn_comments.csv      # remarks that are cut at 1,000 characters get their tail
    interlock load ofac consolidated.xml

Formats: dat_spec.txt of the flat files; sdn.xsd (both namespaces); both by OFAC.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import astuple, dataclass, field
from functools import cache, partial
from typing import Any
from xml.etree.ElementTree import Element

from interlock.loaders.base import Mapper, Scope, country_code, meta, rows
from interlock.loaders.kinds import is_bank
from interlock.loaders.readers import Row, Stream
from interlock.loaders.spool import Spool
from interlock.schema.errors import RowRefused
from interlock.schema.identifiers import check
from interlock.schema.models import Record, Tie, reference

AUTHORITY = "OFAC"
SDN, NON_SDN = "SDN", "Non-SDN"
CUT = 1000  # characters at which the flat files cut remarks
_ITEMS = re.compile(r"; (?=[A-Z(]|(?:alt|[afn]\.k\.a)\. |nationality |citizen )")
_NICKNAME = re.compile(r"[afn]\.k\.a\. '(.+)'$")
_LINK = re.compile(r"\(Linked To: (.+)\)$|Linked To: (.+)$")  # in brackets in XML
_NUMBER = re.compile(r"(.+?)(?: \(([^()]+)\))?(?: (?:issued|expires) .*)?$")
_NATIONALITY = re.compile(r"(?:nationality|citizen) (.+)$")


@dataclass
class Entry:
    """An entry of a list, out of either form.

    Attributes:
        items: the single statements of its remarks and id list, as text.
    """

    uid: str
    name: str
    type: str
    programmes: tuple[str, ...]
    items: tuple[str, ...]
    attributes: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, order=True)
class Alias:
    """Another name of an entry, with its number in the list."""

    number: int
    name: str
    told: str


@dataclass(frozen=True, order=True)
class Address:
    """An address of an entry, with its number in the list; the country as the list names it."""

    number: int
    text: str
    country: str | None


@dataclass
class Index:
    """What a first pass over the lists of a command found, on disk but for the lists.

    Attributes:
        names, aliases: uids by primary name and by alias.
        uids: all entries.
        also, addresses: aliases and addresses by uid, out of the tables of their own.
        tails: rest of remarks that were cut, by uid.
        lists: which list a file is, by path.
    """

    names: Spool = field(default_factory=Spool)
    aliases: Spool = field(default_factory=Spool)
    uids: Spool = field(default_factory=Spool)
    also: Spool = field(default_factory=Spool)
    addresses: Spool = field(default_factory=Spool)
    tails: Spool = field(default_factory=Spool)
    lists: dict[str, str] = field(default_factory=dict)

    def resolve(self, link: str) -> list[str]:
        """The entries that a link names: primary names first, then aliases; with its final period, then without."""
        for names in (self.names, self.aliases):
            for name in (link, link.removesuffix(".")):
                if found := names.get(name):
                    return list(dict.fromkeys(found))
        return []

    def aliases_of(self, uid: str) -> list[Alias]:
        """The aliases that the table of aliases has for an entry."""
        return [Alias(*json.loads(text)) for text in self.also.get(uid)]

    def addresses_of(self, uid: str) -> list[Address]:
        """The addresses that the table of addresses has for an entry."""
        return [Address(*json.loads(text)) for text in self.addresses.get(uid)]

    def tail(self, uid: str) -> str | None:
        """The rest of an entry's remarks."""
        return next(reversed(self.tails.get(uid)), None)


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of `entries` (flat or XML), `addresses`, `aliases` or `comments`."""
    index = scope.shared.get("index")
    if index is None:
        index = scope.shared["index"] = build_index(scope)
    return partial(_MAPPERS[table], index, scope)


# --- tables -----------------------------------------------------------------------------------------------------------------------


def flat_entry(index: Index, scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A row of SDN.CSV or CONS_PRIM.CSV."""
    cells = row.data
    uid, remarks = cells["ent_num"], cells.get("Remarks", "")
    if len(remarks) == CUT:
        tail = index.tail(uid)
        if tail is None:
            scope.find("truncated_without_tail")
        remarks += tail or ""
    attributes = {label: cells[column] for column, label in _COLUMNS.items() if column in cells}
    entry = Entry(
        uid=uid,
        name=cells["SDN_Name"],
        type=cells.get("SDN_Type", "entity"),
        programmes=_programmes(cells.get("Program", "")),
        items=split_remarks(remarks),
        attributes={**attributes, "remarks": remarks} if remarks else attributes,
    )
    yield from _entry_facts(entry, index, scope)


def xml_entry(index: Index, scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """An `sdnEntry` element."""
    element: Element = row.data
    scope.audit({child.tag for child in element})
    remarks = element.findtext("remarks") or ""
    births = [
        *_texts(element, "dateOfBirthList/dateOfBirthItem/dateOfBirth", "DOB"),
        *_texts(element, "placeOfBirthList/placeOfBirthItem/placeOfBirth", "POB"),
    ]
    attributes = {
        "title": element.findtext("title"),
        "remarks": remarks,
        "births": births,
        **{label: element.findtext(f"vesselInfo/{tag}") for tag, label in _VESSEL.items()},
    }
    entry = Entry(
        uid=_required(element, "uid"),
        name=_full_name(element),
        type=(element.findtext("sdnType") or "entity").lower(),
        programmes=tuple(text for text in _texts(element, "programList/program") if text),
        items=(
            *split_remarks(remarks),
            *(_id_text(item) for item in element.iterfind("idList/id")),
            *_texts(element, "nationalityList/nationality/country", "nationality"),
            *_texts(element, "citizenshipList/citizenship/country", "citizen"),
        ),
        attributes={label: value for label, value in attributes.items() if value},
    )
    yield from _entry_facts(entry, index, scope)
    party = scope.id(entry.uid)
    aliases = [_xml_alias(alias) for alias in element.iterfind("akaList/aka")]
    if aliases:
        yield _alias_part(party, aliases, scope)
    addresses = [_xml_address(address) for address in element.iterfind("addressList/address")]
    if addresses:
        yield _address_part(party, addresses, scope)
        for address in addresses:
            yield from _located(party, address, scope)


def address(index: Index, scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A row of ADD.CSV: the part is the same for all addresses of an entry, the tie its own."""
    found = _flat_address(row.data)
    uid = row.data["ent_num"]
    party = _party(uid, index, scope)
    yield party
    yield _address_part(party.id, index.addresses_of(uid), scope)
    yield from _located(party.id, found, scope)


def alias(index: Index, scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A row of ALT.CSV: the part is the same for all aliases of an entry."""
    _flat_alias(row.data)
    scope.find(f"alias_{row.data['alt_type']}")
    uid = row.data["ent_num"]
    party = _party(uid, index, scope)
    yield party
    yield _alias_part(party.id, index.aliases_of(uid), scope)


def comment(index: Index, scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A row of SDN_COMMENTS.CSV: the rest of remarks that were cut."""
    cells = row.data
    party = _party(cells["ent_num"], index, scope)
    yield party
    yield Record(
        id=party.id,
        dataset=scope.dataset,
        part="comments",
        attributes={"remarks_tail": cells["comment"]},
        version=scope.as_of,
    )


def split_remarks(remarks: str) -> tuple[str, ...]:
    """The single statements of remarks. Names hold commas and no semicolon, so a semicolon before a capital parts statements."""
    return tuple(item.strip() for item in _ITEMS.split(remarks) if item.strip())


# --- an entry ---------------------------------------------------------------------------------------------------------------------


def _entry_facts(entry: Entry, index: Index, scope: Scope) -> Iterator[Record | Tie]:
    party = scope.id(entry.uid)
    identifiers, invalid = _identifiers(entry, scope)
    nicknames = [match[1] for item in entry.items if (match := _NICKNAME.match(item.rstrip(".")))]
    yield Record(
        id=party,
        dataset=scope.dataset,
        kind=_kind(entry, identifiers, scope),
        name=entry.name,
        aliases=tuple(dict.fromkeys(nicknames)),
        country=_country(entry, scope),
        identifiers=tuple(identifiers),
        invalid_identifiers=tuple(invalid),
        attributes={"type": entry.type, **entry.attributes},
        version=scope.as_of,
    )
    yield from _listings(entry, party, index.lists[scope.path], scope)
    yield from _links(entry, party, index, scope)


def _kind(entry: Entry, identifiers: list[str], scope: Scope) -> str:
    """Person or Asset as the list says; an entity is a Firm, and a Bank by its name, its BIC or its programme."""
    lookups = scope.meta.lookups
    if entry.type in lookups["kinds"]:
        return str(lookups["kinds"][entry.type])
    if entry.type != "entity":
        raise RowRefused("type_unknown", "SDN_Type", entry.type)
    bank = (
        is_bank(entry.name)
        or any(name.startswith("bic:") for name in identifiers)
        or any(programme in lookups["banks"] for programme in entry.programmes)
    )
    return "Bank" if bank else "Firm"


def _country(entry: Entry, scope: Scope) -> str | None:
    """The one country whose flag or nationality the entry has; None where it names several."""
    flag = entry.attributes.get("flag")
    nations = [match[1] for item in entry.items if (match := _NATIONALITY.match(item.rstrip(".")))]
    return _only_code([flag] if flag else nations, scope)


def _listings(entry: Entry, party: str, list_: str, scope: Scope) -> Iterator[Record | Tie]:
    if not entry.programmes:
        scope.find("no_programme")
    for code in entry.programmes:
        programme = _programme(scope.dataset, code)
        yield programme
        yield Tie(
            type="LISTED_UNDER",
            dataset=scope.dataset,
            source_key=f"{list_}|{entry.uid}",
            subject=party,
            object=programme.id,
            evidence=party,
            properties={"list": list_, "entry": entry.uid, "authority": AUTHORITY},
        )


def _links(entry: Entry, party: str, index: Index, scope: Scope) -> Iterator[Record | Tie]:
    links = [match[1] or match[2] for item in entry.items if (match := _LINK.match(item))]
    if links:
        scope.find("entries_with_links")
    for link in links:
        found = index.resolve(link)
        scope.find(("link_unresolved", "link_resolved", "link_ambiguous")[min(len(found), 2)])
        if len(found) != 1:
            continue
        target = reference(scope.id(found[0]), scope.dataset, None)
        yield target
        rule = scope.meta.vocabulary["Linked To"]
        yield Tie(
            type=rule["tie"],
            dataset=scope.dataset,
            source_key="Linked To",
            subject=party,
            object=target.id,
            evidence=party,
            attributed_to=AUTHORITY,
            basis=rule["basis"],
            properties={"word": "Linked To"},
        )


def _alias_part(party: str, aliases: list[Alias], scope: Scope) -> Record:
    """The part `alt` of an entry: all its aliases, in the order of their numbers."""
    found = sorted(aliases)
    return Record(
        id=party,
        dataset=scope.dataset,
        part="alt",
        aliases=tuple(dict.fromkeys(alias.name for alias in found)),
        attributes={"aliases": [f"{alias.told} {alias.name}" for alias in found]},
        version=scope.as_of,
    )


def _address_part(party: str, addresses: list[Address], scope: Scope) -> Record:
    """The part `add` of an entry: all its addresses, and the country if it is one."""
    found = sorted(addresses, key=lambda address: address.number)
    texts = [address.text for address in found if address.text]
    return Record(
        id=party,
        dataset=scope.dataset,
        part="add",
        country=_only_code([address.country for address in found if address.country], scope),
        attributes={"addresses": texts} if texts else {},
        version=scope.as_of,
    )


def _only_code(names: list[str], scope: Scope) -> str | None:
    codes = dict.fromkeys(code for name in names if (code := _code(name, scope)))
    return next(iter(codes)) if len(codes) == 1 else None


def _located(party: str, address: Address, scope: Scope) -> Iterator[Record | Tie]:
    """The place of an address, as far as it names a country that there is."""
    code = _code(address.country, scope) if address.country else None
    place = scope.place(code) if code else None
    if place is None:
        if address.country and address.country not in scope.meta.sentinels:
            scope.find("country_unknown")
        return
    yield place
    yield Tie(
        type="LOCATED_IN",
        dataset=scope.dataset,
        source_key=f"address:{address.number}",
        subject=party,
        object=place.id,
        evidence=party,
    )


def _identifiers(entry: Entry, scope: Scope) -> tuple[list[str], list[str]]:
    """Valid identifiers and those that fail their check, in the order of the entry."""
    valid: dict[str, None] = {}
    invalid: dict[str, None] = {}
    for item in entry.items:
        match = _labels().match(item.partition("; ")[0].rstrip("."))
        number = _NUMBER.match(match[2]) if match else None
        if match is None or number is None:
            continue
        scheme, value = _schemes()[match[1]], number[1]
        if scheme == "imo" and entry.type != "vessel":
            scheme = (
                "imo-company"  # the same seven digits, but numbers of their own and no check digit
            )
        if scheme in ("reg", "tax"):
            found = _numbered(scheme, value, number[2], scope)
        else:
            found = check(scheme, value)
            if found is None:
                scope.find(f"{scheme}_invalid")
                invalid[f"{scheme}:{value}"] = None
        if found is not None:
            valid[found] = None
    return list(valid), list(invalid)


def _numbered(scheme: str, value: str, country: str | None, scope: Scope) -> str | None:
    """A register or tax number: in the scheme of its country where it fits, else by country; nothing without one."""
    code = _code(country, scope) if country else None
    if code is None:
        scope.find("number_without_country")
        return None
    for own in scope.meta.lookups["typed"].get(code, {}).get(scheme, ()):
        found = check(own, value)
        if found is not None:
            return found
        scope.find(f"{scheme}_number_no_{own}")
    return check(scheme, f"{code}:{value}")


def _code(country: str, scope: Scope) -> str | None:
    """The code of a country that the list names; areas that are no country have none."""
    return None if country in scope.meta.sentinels else country_code(country)


def _party(uid: str, index: Index, scope: Scope) -> Record:
    """The stub of an entry to which another table adds."""
    if index.uids and not index.uids.get(uid):
        scope.find("entry_missing")
    return reference(scope.id(uid), scope.dataset, None)


@cache
def _programme(dataset: str, code: str) -> Record:
    return Record(
        id=f"{dataset}:programme:{code}",
        dataset=dataset,
        kind="Programme",
        name=code,
        attributes={"authority": AUTHORITY},
    )


@cache
def _schemes() -> Mapping[str, str]:
    schemes: Mapping[str, str] = meta("ofac").lookups["labels"]
    return schemes


@cache
def _labels() -> re.Pattern[str]:
    labels = sorted(_schemes(), key=lambda label: (-len(label), label))
    return re.compile(rf"(?:alt\. )?({'|'.join(map(re.escape, labels))})[ :]+(.+)$")


# --- forms ------------------------------------------------------------------------------------------------------------------------

_COLUMNS = {
    "Title": "title",
    "Call_Sign": "call_sign",
    "Vess_type": "vessel_type",
    "Tonnage": "tonnage",
    "GRT": "gross_tonnage",
    "Vess_flag": "flag",
    "Vess_owner": "vessel_owner",
}
_VESSEL = {
    "callSign": "call_sign",
    "vesselType": "vessel_type",
    "tonnage": "tonnage",
    "grossRegisteredTonnage": "gross_tonnage",
    "vesselFlag": "flag",
    "vesselOwner": "vessel_owner",
}


_ADDRESS = (
    "address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country",
)  # fmt: skip


def _programmes(text: str) -> tuple[str, ...]:
    """The programmes of the flat file's cell: `IRAN] [SDGT] [IFSR`."""
    return tuple(dict.fromkeys(code.strip() for code in text.split("] [") if code.strip()))


def _texts(element: Element, path: str, label: str = "") -> tuple[str, ...]:
    return tuple(f"{label} {found.text}".strip() for found in element.iterfind(path) if found.text)


def _required(element: Element, path: str) -> str:
    text = element.findtext(path)
    if not text:
        raise RowRefused("missing", path, None)
    return text


def _full_name(element: Element) -> str:
    """Last name, first name, as the flat files print it."""
    first = element.findtext("firstName")
    last = _required(element, "lastName")
    return f"{last}, {first}" if first else last


def _id_text(item: Element) -> str:
    """A member of the id list as the flat files' remarks print it."""
    kind, number, country = (item.findtext(tag) or "" for tag in ("idType", "idNumber", "idCountry"))  # fmt: skip
    return f"{kind} {number} ({country})" if country else f"{kind} {number}"


def _xml_alias(element: Element) -> Alias:
    told = (element.findtext(tag) for tag in ("type", "category"))
    return Alias(_number(element), _full_name(element), " ".join(text for text in told if text))


def _xml_address(element: Element) -> Address:
    parts = (element.findtext(tag) for tag in _ADDRESS)
    text = ", ".join(part for part in parts if part)
    return Address(_number(element), text, element.findtext("country"))


def _number(element: Element) -> int:
    return int(_required(element, "uid"))


def _flat_alias(cells: dict[str, str]) -> Alias:
    kinds = meta("ofac").lookups["types"]
    if cells["alt_type"] not in kinds:
        raise RowRefused("alias_type_unknown", "alt_type", cells["alt_type"])
    told = kinds[cells["alt_type"]] + (f", {cells['remarks']}:" if "remarks" in cells else "")
    return Alias(int(cells["alt_num"]), cells["alt_name"], told)


def _flat_address(cells: dict[str, str]) -> Address:
    text = ", ".join(cells[name] for name in ("address", "city", "country") if name in cells)
    return Address(int(cells["add_num"]), text, cells.get("country"))


# --- first pass -------------------------------------------------------------------------------------------------------------------


def build_index(scope: Scope) -> Index:
    """Set names, uids and tails of all files of the command aside."""
    index = Index()
    for file in scope.files:
        table = scope.meta.tables[file.table]
        programmes: set[tuple[str, ...]] = set()
        with Stream(file.path, table.globs) as stream:
            for row in rows(stream, table):
                # What is wrong with a row is said when it is mapped, not here.
                with suppress(RowRefused, KeyError, ValueError):
                    if row.problem is None:
                        _INDEXERS[file.table](index, row.data, programmes)
        if file.table.startswith("entries"):
            index.lists[file.path] = _list_of(programmes, scope)
    return index


def _index_flat_entry(index: Index, cells: Any, programmes: set[tuple[str, ...]]) -> None:
    index.uids.put(cells["ent_num"], "")
    index.names.put(cells["SDN_Name"], cells["ent_num"])
    programmes.add(_programmes(cells.get("Program", "")))


def _index_xml_entry(index: Index, element: Any, programmes: set[tuple[str, ...]]) -> None:
    uid = _required(element, "uid")
    index.uids.put(uid, "")
    index.names.put(_full_name(element), uid)
    for other in element.iterfind("akaList/aka"):
        index.aliases.put(_full_name(other), uid)
    programmes.add(_texts(element, "programList/program"))


def _index_address(index: Index, cells: Any, _: set[tuple[str, ...]]) -> None:
    index.addresses.put(cells["ent_num"], json.dumps(astuple(_flat_address(cells))))


def _index_alias(index: Index, cells: Any, _: set[tuple[str, ...]]) -> None:
    alias = _flat_alias(cells)
    index.also.put(cells["ent_num"], json.dumps(astuple(alias)))
    index.aliases.put(alias.name, cells["ent_num"])


def _index_comment(index: Index, cells: Any, _: set[tuple[str, ...]]) -> None:
    index.tails.put(cells["ent_num"], cells["comment"])


def _list_of(programmes: set[tuple[str, ...]], scope: Scope) -> str:
    """Both lists have one form; an entry that stands only under programmes of the consolidated list gives it away."""
    only_there = frozenset(scope.meta.lookups["non_sdn"])
    return NON_SDN if any(codes and only_there.issuperset(codes) for codes in programmes) else SDN


_INDEXERS: dict[str, Callable[[Index, Any, set[tuple[str, ...]]], None]] = {
    "entries": _index_flat_entry,
    "entries-xml": _index_xml_entry,
    "addresses": _index_address,
    "aliases": _index_alias,
    "comments": _index_comment,
}
_MAPPERS: dict[str, Callable[[Index, Scope, Row], Iterator[Record | Tie]]] = {
    "entries": flat_entry,
    "entries-xml": xml_entry,
    "addresses": address,
    "aliases": alias,
    "comments": comment,
}
