"""ICIJ Offshore Leaks: nodes of five kinds and their relations, of all leaks and in all three generations of files.

A node is the record `<node_id>`: the publisher numbers the nodes of all leaks in one sequence. Officers may be persons or firms, so their
kind stays open; intermediaries are firms, unless the name begins or ends with Mr or Mrs. Names that only say that a share belongs to
its bearer are unnamed records, which never resolve. Ties come from the text of `link`; a text that is not in the vocabulary is refused
and listed, never taken for what it resembles. Links that name several roles (director / shareholder) are one tie each. What ICIJ takes
for the same party is a hint for resolution and skipped. In one known excerpt pairs of rows are glued by a stray quote: both are read.

    interlock load icij full-oldb.LATEST.zip
    interlock load icij nodes-entities.csv nodes-officers.csv nodes-addresses.csv relationships.csv

Formats: node and relation tables of 2016 (`Entities.csv`, `all_edges.csv`), of 2018 (`panama_papers.edges.csv`) and of today. Dates are
`23-MAR-2006`, `Aug 12, 2003` or ISO; `12/08/03` stays as printed, for which part is the month is not known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache, partial
from typing import Any

from interlock.loaders.base import Mapper, Scope, country_code, meta
from interlock.loaders.dates import named_month
from interlock.loaders.kinds import is_bank
from interlock.loaders.listings import only
from interlock.loaders.readers import Row, Skip
from interlock.schema.errors import RowRefused
from interlock.schema.identifiers import check
from interlock.schema.models import Record, Tie

Cells = dict[str, str]
_NODE = re.compile(r"[0-9]{1,12}")
_GLUED = re.compile(r"\n(officer|entity|intermediary|address),([0-9]+)\"?$")
_SEVERAL = re.compile(r"\s*(?:[/,&]|\band\b|\s-\s)\s*")
_ENDS = {
    "relationships": ("node_id_start", "rel_type", "node_id_end"),
    "relationships-2018": ("START_ID", "TYPE", "END_ID"),
    "relationships-2016": ("node_1", "rel_type", "node_2"),
}


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of a kind of nodes, of the sheet of all kinds, or of relations in one of three forms."""
    if table in _ENDS:
        return partial(relation, _ENDS[table], scope)
    if table == "nodes":
        return partial(sheet_node, scope)
    return partial(node, _KINDS[table], scope)


# --- nodes ------------------------------------------------------------------------------------------------------------------------


def node(map_node: NodeMapper, scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A row of a table of one kind of nodes."""
    return map_node(row.data, _party(row.data["node_id"], "node_id", scope), scope)


def sheet_node(scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A row of the sheet of all kinds; where a stray quote has glued two rows into one, both.

    The second of such a pair has its type and id at the end of the first one's name, its own name where the country should be, and
    its country in the column after that; the first one's country is lost.
    """
    cells: Cells = row.data
    name = cells["Name/Address"]
    glued = _GLUED.search(name)
    if glued is None:
        yield from _sheet_node(cells["Type"], cells["ID"], name, cells.get("CountryCode"), scope)
        return
    scope.find("glued_record")
    yield from _sheet_node(cells["Type"], cells["ID"], name[: glued.start()], None, scope)
    yield from _sheet_node(glued[1], glued[2], cells["CountryCode"], cells.get(""), scope)


def _sheet_node(
    kind: str, node_id: str, name: str, code: str | None, scope: Scope
) -> Iterator[Record | Tie]:
    map_node = _SHEET_KINDS.get(kind)
    if map_node is None:
        raise RowRefused("type", "Type", kind)
    cells = {"name": name, "address": name, "country_codes": code or ""}
    return map_node(cells, _party(node_id, "ID", scope), scope)


def entity(cells: Cells, party: str, scope: Scope) -> Iterator[Record | Tie]:
    """An offshore firm: its seat is the jurisdiction, its countries are those that it is linked to by addresses."""
    name = _name(cells, scope)
    seat = _jurisdiction(cells, scope)
    codes = _codes(cells, scope)
    dates = {column: _date(cells, column, scope) for column in _DATES if column in cells}
    status = cells.get("status")
    ended, closed = _ended(dates, status)
    country = seat[:2] if seat else None
    number = cells.get("ibcRUC")
    identifier = check("reg", f"{country}:{number}") if country and number and sum(map(str.isdigit, number)) > 2 else None  # fmt: skip
    former = [cells[column] for column in ("original_name", "former_name") if column in cells]
    yield Record.made(
        id=party,
        dataset=scope.dataset,
        kind="Bank" if name and is_bank(name) else "Firm",
        name=name,
        aliases=tuple(dict.fromkeys(text for text in map(_plain, former) if text != name)),
        country=country,
        identifiers=(identifier,) if identifier else (),
        valid_from=dates.get("incorporation_date"),
        valid_to=ended,
        status=status,
        active=False if closed else None,
        attributes=_attributes(cells)
        | {column: day for column, day in dates.items() if day and column != "incorporation_date"}
        | {column: cells[column] for column, day in dates.items() if day is None},
        version=scope.as_of,
    )
    if seat:
        yield from _placed("REGISTERED_IN", party, [seat], "jurisdiction", scope)
    yield from _placed("LOCATED_IN", party, codes, "country", scope)


def _ended(dates: Mapping[str, str | None], status: str | None) -> tuple[str | None, bool]:
    """The day on which a firm ended, and whether it has ended at all.

    Where there is a status, it decides: a firm that was struck off may have been restored under another agent (`Changed agent`).
    """
    off_register = dates.get("closed_date") or dates.get("struck_off_date")
    closed = _pattern("closed").fullmatch(status) is not None if status else bool(off_register)
    return (off_register or dates.get("inactivation_date")) if closed else None, closed


def officer(cells: Cells, party: str, scope: Scope) -> Iterator[Record | Tie]:
    """A person or a firm, which the source does not tell apart; the bearer of shares is no party of its own."""
    name = _name(cells, scope)
    codes = _codes(cells, scope)
    bearer = name is not None and name.casefold().strip(" .") in scope.meta.sentinels
    if bearer:
        scope.find("bearer")
    yield Record.made(
        id=party,
        dataset=scope.dataset,
        kind="Party",
        name=name,
        country=only(codes),
        unnamed=bearer or name is None,
        attributes=_attributes(cells),
        version=scope.as_of,
    )
    yield from _placed("LOCATED_IN", party, codes, "country", scope)


def intermediary(cells: Cells, party: str, scope: Scope) -> Iterator[Record | Tie]:
    """A law firm, bank or agent who ordered offshore firms; a person where the name says so."""
    name = _name(cells, scope)
    codes = _codes(cells, scope)
    kind = "Bank" if name and is_bank(name) else "Firm"
    if name is None or _pattern("titles").search(name):
        kind = "Party"
        scope.find("intermediary_kind_open")
    status = cells.get("status")
    yield Record.made(
        id=party,
        dataset=scope.dataset,
        kind=kind,
        name=name,
        country=only(codes),
        unnamed=name is None,
        status=status,  # the service provider's word for the client, not for the firm
        attributes=_attributes(cells),
        version=scope.as_of,
    )
    yield from _placed("LOCATED_IN", party, codes, "country", scope)


def address(cells: Cells, place: str, scope: Scope) -> Iterator[Record | Tie]:
    """An address, as a place of its own within its country."""
    codes = _codes(cells, scope)
    text = cells.get("address") or cells.get("name")
    if text is None:
        scope.find("name_missing")
    attributes = {key: value for key, value in _attributes(cells).items() if key != "address"}
    yield Record.made(
        id=place,
        dataset=scope.dataset,
        kind="Place",
        name=_plain(text) if text else None,
        country=only(codes),
        attributes=attributes,
        version=scope.as_of,
    )
    yield from _placed("LOCATED_IN", place, codes, "country", scope)


NodeMapper = Callable[[Cells, str, Scope], Iterator[Record | Tie]]
_KINDS: dict[str, NodeMapper] = {
    "entities": entity,
    "others": entity,
    "officers": officer,
    "intermediaries": intermediary,
    "addresses": address,
}
_SHEET_KINDS: dict[str, NodeMapper] = {
    "entity": entity,
    "officer": officer,
    "intermediary": intermediary,
    "address": address,
}


# --- relations --------------------------------------------------------------------------------------------------------------------


def relation(ends: tuple[str, str, str], scope: Scope, row: Row) -> Iterator[Record | Tie]:
    """A relation: one tie for each role that its link names, from start to end.

    Args:
        ends: the columns of start, type and end.
        scope: where findings go.
        row: the row.
    """
    cells: Cells = row.data
    start, type_, end = ends
    subject, object_ = _party(cells[start], start, scope), _party(cells[end], end, scope)
    coarse = cells[type_].replace("_", " ").strip()
    link = cells.get("link") or coarse
    if _pattern("hints").fullmatch(_folded(coarse)) or _pattern("hints").fullmatch(_folded(link)):
        raise Skip("resolution_hint")
    meanings = _meanings(link)
    if _folded(coarse) == "registered address":
        meanings = (("LOCATED_IN", ()),)  # the link says of what kind the address is
    if meanings is None:
        raise RowRefused("relation_unknown", "link" if "link" in cells else type_, link)
    if subject == object_:
        scope.find("self_loop")
    since, until = _date(cells, "start_date", scope), _date(cells, "end_date", scope)
    told = ("ID", type_, "link", "start_date", "end_date", "sourceID")
    what = "|".join(cells.get(column, "") for column in told)
    yield _stub(subject, "Party", scope)
    yield _stub(object_, _end_kind(meanings[0][0], coarse), scope)
    for place, (tie, properties) in enumerate(meanings):
        yield Tie.made(
            type=tie,
            dataset=scope.dataset,
            source_key=f"{what}|{place}" if place else what,
            subject=subject,
            object=object_,
            evidence=subject,
            valid_from=since,
            valid_to=until,
            status=cells.get("status"),
            properties=dict(properties),
            version=scope.as_of,
        )


def _end_kind(tie: str, coarse: str) -> str:
    """The kind of the end as far as the relation tells: only firms have officers here, and addresses are places."""
    if tie == "LOCATED_IN":
        return "Place"
    return "Firm" if coarse in ("officer of", "intermediary of") else "Party"


def _stub(party: str, kind: str, scope: Scope) -> Record:
    return Record.made(id=party, dataset=scope.dataset, kind=kind, stub=True)


Meaning = tuple[str, tuple[tuple[str, str], ...]]


@lru_cache(4096)
def _meanings(link: str) -> tuple[Meaning, ...] | None:
    """The ties that a link means, with their properties; None where a part of it is not known.

    Where the words are not those of the link, for it names several roles or cuts them short, the link stands beside them.
    """
    folded = _folded(link)
    parts = [folded]
    found = [_meaning(folded)]
    if found == [None]:
        parts = [part for part in _SEVERAL.split(folded) if part]
        found = [_meaning(_spelt_out(part)) for part in parts]
    if not found or None in found:
        return None
    details = () if parts == [_spelt_out(folded)] else (("details", _plain(link)),)
    return tuple(dict.fromkeys((tie, told + details) for tie, told in filter(None, found)))


def _meaning(folded: str) -> Meaning | None:
    rule = meta("icij").vocabulary.get(folded)
    if rule is not None:
        told = {name: value for name, value in rule.items() if name != "tie"}
        if rule["tie"] in ("OWNS", "CONTROLS", "RELATED_TO"):
            told["word"] = folded
        return rule["tie"], tuple(told.items())
    if _pattern("roles").fullmatch(folded):
        return "HOLDS_ROLE", (("role", folded),)
    return None


def _spelt_out(part: str) -> str:
    """A part of a link with its short forms written out: `asst. sec.` is `assistant secretary`."""
    words = meta("icij").lookups["words"]
    return " ".join(words.get(word, word) for word in part.split())


def _folded(text: str) -> str:
    plain = " ".join(text.split()).casefold()
    return re.sub(r"^is (?:an? |the )?| (?:of|for)$", "", plain)


# --- values -----------------------------------------------------------------------------------------------------------------------

_DATES = (
    "incorporation_date", "closed_date", "struck_off_date", "inactivation_date", "dorm_date",
)  # fmt: skip
_PLAIN = (
    "jurisdiction", "jurisdiction_description", "company_type", "type", "address", "internal_id", "service_provider",
    "ibcRUC", "countries", "sourceID", "valid_until", "note",
)  # fmt: skip


def _attributes(cells: Cells) -> dict[str, Any]:
    return {name: cells[name] for name in _PLAIN if name in cells}


def _party(node_id: str, column: str, scope: Scope) -> str:
    """The record id of a node.

    Raises:
        RowRefused: it is no number.
    """
    number = node_id.strip()
    if not _NODE.fullmatch(number):
        raise RowRefused("node_id", column, node_id)
    return scope.id(number)


def _name(cells: Cells, scope: Scope) -> str | None:
    name = _plain(cells.get("name", ""))
    if not name:
        scope.find("name_missing")
    return name or None


def _plain(text: str) -> str:
    """The text in one line: names of this source may be broken anywhere."""
    return " ".join(text.split())


def _codes(cells: Cells, scope: Scope) -> list[str]:
    """Alpha-2 codes of a list of alpha-3 codes; XXX is no country."""
    from interlock.schema.territories import territory

    found: dict[str, None] = {}
    for text in filter(None, re.split(r"[;\s]+", cells.get("country_codes", ""))):
        country = territory(text)
        if country is not None:
            found[country.country] = None
        else:
            scope.find("country_undetermined" if text in scope.meta.sentinels else "country_unknown")  # fmt: skip
    return list(found)


def _jurisdiction(cells: Cells, scope: Scope) -> str | None:
    """The code of the jurisdiction by its name; the codes of the source are its own (SAM is Samoa)."""
    name = cells.get("jurisdiction_description")
    if name is None:
        return None
    code = _jurisdiction_code(name)
    if code is None:
        scope.find("jurisdiction_unknown")
    return code


@lru_cache(4096)
def _jurisdiction_code(name: str) -> str | None:
    from interlock.schema.territories import lookup

    own: str | None = meta("icij").lookups["jurisdictions"].get(name) or country_code(name)
    if own is None and (found := lookup(name)) is not None and not found.is_former:
        own = found.code
    return own


def _date(cells: Cells, column: str, scope: Scope) -> str | None:
    text = cells.get(column)
    if text is None:
        return None
    try:
        return named_month(text)
    except ValueError:
        scope.find("date_invalid")
        return None


def _placed(
    type_: str, party: str, codes: Iterable[str], source_key: str, scope: Scope
) -> Iterator[Record | Tie]:
    for code in codes:
        place = scope.place(code)
        if place is not None:
            yield place
            yield Tie.made(
                type=type_, dataset=scope.dataset, source_key=source_key, subject=party, object=place.id,
                evidence=party, version=scope.as_of,
            )  # fmt: skip


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The alternatives of a look-up, in any case."""
    return re.compile("|".join(meta("icij").lookups[name]), re.IGNORECASE)
