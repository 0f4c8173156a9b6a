"""What every registry loader shares: finding the loader for a file, its rows, its facts, and the account of all of them.

A source is one short module `loaders/registries/<source>.py` with a function `mapper(table, scope)` and one file of metadata
`<source>.yml` (licence, tables, columns, look-ups, expected counts). Its mapper turns one row into records and ties and does
nothing else; this module reads, counts, drops what was said before, and stops at files that do not fit.

    for load in open_files("gleif", ["lei2.csv"]):
        for facts in load: ...          # one tuple of records and ties a row
        load.account.to_json()

Ids. A record's id is `<dataset id>:<row key>`; the dataset id is the source's unless the user names one. The row key is the
publisher's own key (an LEI, a list entry's number), never a name alone, a row number or a clock; where the publisher has none or
repeats it, the hash of the whole canonical row is added. A table that adds to the parties of another gives a part of their records,
named by the table (`alt`; letters and underscores, for it becomes part of property names), so that files load in any order; what
several rows say of one party is put together in one part. An end of a tie that has no row yet is a stub with the
same id and identifiers, which its own row fills. What is shared by all loaders: places are `<dataset id>:place:<ISO 3166 code>`.
A tie's source key holds what tells two ties of one row apart (level, right, period start); its id is a hash of dataset, source
key, type and both record ids. Two parties are never merged by name here: that is resolution, which can be undone.
"""

from __future__ import annotations

import gc
import json
import os
import pkgutil
import re
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from difflib import get_close_matches
from fnmatch import fnmatch
from functools import cache, cached_property, lru_cache
from glob import escape
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal, Protocol, cast
from xml.etree.ElementTree import Element

from pydantic import BaseModel, ConfigDict, Field, field_validator

from interlock.loaders import known_files, readers, readers_flat, readers_parquet, readers_xlsx
from interlock.loaders.account import Account, RefusedLog, Tally, peak_mb
from interlock.loaders.readers import Row, Skip, Stream
from interlock.schema.counted import counted
from interlock.schema.cypher import HUBS
from interlock.schema.errors import DataError, NotFound, RowRefused, UsageError
from interlock.schema.intervals import parse_date
from interlock.schema.models import Dataset, Record, Tie
from interlock.schema.vocabulary import load_yaml

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

PACKAGE = "interlock.loaders.registries"
Facts = tuple[Record | Tie, ...]
Mapper = Callable[[Row], Iterable[Record | Tie]]
# How many facts each of two generations remembers, in order not to hand over the same place, programme or stub again.
_REMEMBERED = 16_000
_RECENT = 1_000
# The confidence that a file is a table of quite another format, and the least at which nobody has to be asked.
_OTHER_FORMAT = -1.0
_SURE = 0.5


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Table(_Frozen):
    """One table of a source in one form: how to know it, how to read it.

    Attributes:
        like: the table of which this is another form: its columns are known or ignored here too.
        globs: names of the table's files, to choose a member of an archive.
        columns: names of the columns where the file has no header; `probe` are patterns that its first row must fit.
        sheet: pattern of the sheet's name in a workbook; the first that fits is read.
        preamble: lines before the header; `trailer`: only cell of a closing row; `nulls`: cells that mean nothing.
        root, elements: local names of the root element and of the records (XML).
        records: keys, or dotted paths, under which the array, or the one object, of records stands (JSON).
        keyed: the records are the values of that object.
        within: key of each record under which its content stands (JSON).
        flat: nested records (JSON) are read as rows of cells, under dotted names.
        required: columns, or dotted paths in a record, without which the file is another one.
        common: its columns are words that any table may have: it is told by them only where there is no other column, and never
            surely.
        constant: values by which tables of one form are told apart, by dotted path.
        known, ignored: patterns of further columns that are read, or left out on purpose.
        key: columns that make the row key, for messages.
        declared, as_of: where the header says how many records there are and which day they describe; `as_of_format` as in
            strptime. In XML a path of elements, with `@name` for an attribute of the root; else the first cell of a preamble's line.
    """

    format: Literal["csv", "json", "xml", "xlsx", "parquet"]
    like: str | None = None
    globs: tuple[str, ...] = ("*",)
    encoding: str = "utf-8"
    delimiter: str = ","
    sheet: str = "*"
    columns: tuple[str, ...] = ()
    probe: Mapping[str, str] = Field(default_factory=dict)
    preamble: int = 0
    trailer: str | None = None
    nulls: tuple[str, ...] = ()
    strict: bool = True
    root: str | None = None
    elements: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    keyed: bool = False
    within: str | None = None
    flat: bool = False
    required: tuple[str, ...] = ()
    common: bool = False
    constant: Mapping[str, str] = Field(default_factory=dict)
    known: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    declared: str | None = None
    as_of: str | None = None
    as_of_format: str | None = None

    @cached_property
    def _named(self) -> re.Pattern[str]:
        names = [re.escape(name) for name in (*self.required, *self.columns)]
        return re.compile("|".join((*names, *self.known, *self.ignored)) or "(?!)")

    def of_member(self, name: str) -> Table:
        """The same table, to be read from one member of an archive."""
        return self.model_copy(update={"globs": (escape(os.path.basename(name)),)})

    @property
    def tabular(self) -> bool:
        """Whether its rows are cells by column."""
        return self.flat or self.format in ("csv", "xlsx", "parquet")

    def knows(self, column: str) -> bool:
        """Whether a column is read or left out on purpose."""
        return self._named.fullmatch(column) is not None

    def reads(self, column: str) -> bool:
        """Whether a column is read, and is none of a list (`Names.3`) or a series (`1960`), most of which are empty."""
        left_out = any(re.fullmatch(pattern, column) for pattern in self.ignored)
        return self.knows(column) and not left_out and not re.search(r"\.\d|^\d+$", column)


class SourceMeta(_Frozen):
    """What `<source>.yml` says about a source."""

    id: str
    title: str
    publisher: str
    homepage: str
    url_pattern: str | None = None
    period: str | None = None
    licence: str
    licence_url: str | None = None
    attribution: str
    redistribute: Literal["yes", "share-alike", "non-commercial", "unstated"]
    tables: Mapping[str, Table]
    vocabulary: Mapping[str, Mapping[str, str]] = Field(default_factory=dict)
    sentinels: Mapping[str, str] = Field(default_factory=dict)
    absence: str
    lookups: Mapping[str, Any] = Field(default_factory=dict)
    samples: Mapping[str, Mapping[str, Any]] = Field(default_factory=dict)

    @field_validator("tables", mode="before")
    @classmethod
    def _share_columns(cls, tables: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
        """Give each table that is `like` another the columns and the key of that one."""
        return {
            name: _other_form(table, tables[table["like"]]) if "like" in table else table
            for name, table in tables.items()
        }


def _other_form(table: dict[str, Any], base: dict[str, Any]) -> dict[str, Any]:
    named = [re.escape(name) for name in base["required"]]
    return {
        **table,
        "known": [*table.get("known", []), *named, *base.get("known", [])],
        "ignored": [*table.get("ignored", []), *base.get("ignored", [])],
        "key": table.get("key", base.get("key", [])),
    }


class Source(Protocol):
    """A module of `interlock.loaders.registries`."""

    def mapper(self, table: str, scope: Scope) -> Mapper:
        """The function that turns rows of a table into records and ties.

        It may raise `RowRefused` for a row that it does not understand and `Skip` for one that it leaves out on purpose.
        """
        ...


class Succession(Protocol):
    """What rows of a source change in what earlier commands have stored.

    A module of a source that has such rows gives one by a function `succession(store, load)`.
    """

    def recall(self) -> None:
        """Take what the graph knows into account, before the first row is read."""
        ...

    def settle(self, account: Account) -> None:
        """Change what is stored, after the last row was committed, and count that in the account."""
        ...


@dataclass(frozen=True)
class Recognition:
    """What a file is: the source and table that fit it, how surely (0 to 1), and why.

    Attributes:
        part: the archive's member or the workbook's sheet that is meant, where the file has several.
    """

    source: str
    table: str
    confidence: float
    why: str
    part: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The object `recognised` of the account."""
        return {
            "source": self.source,
            "table": self.table,
            "confidence": round(self.confidence, 2),
            "why": self.why,
        } | ({"part": self.part} if self.part else {})


@dataclass(frozen=True)
class SourceFile:
    """A recognised file of one command."""

    path: str
    table: str


@dataclass
class Scope:
    """What a mapper may know besides its row: names of dataset and files, and where findings go.

    Attributes:
        files: all files of the command, for sources whose tables need each other.
        header: texts of the file's XML header.
        as_of: the date that the file describes, if known.
        columns: the columns of the file's header that are read.
        table_name: the name of the table that the file, or this part of it, is.
        shared: what mappers of one source keep for all files of the command (a first pass over their names).
    """

    dataset: str
    meta: SourceMeta
    table: Table
    path: str
    files: tuple[SourceFile, ...] = ()
    header: dict[str, str] = field(default_factory=dict)
    as_of: str | None = None
    shared: dict[str, Any] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    table_name: str = ""
    findings: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    _places: dict[str, Record | None] = field(default_factory=dict)
    _audited: dict[str, bool] = field(default_factory=dict)
    _known: set[str] = field(default_factory=set)

    def id(self, key: str) -> str:
        """The record id of a row key."""
        return f"{self.dataset}:{key}"

    def find(self, name: str) -> None:
        """Count a finding: the row is written, but something about it is odd."""
        self.findings[name] += 1

    def date(self, text: str | None, finding: str = "date_invalid") -> str | None:
        """The date part of an ISO date as printed; None, and a finding, where it is none."""
        if text is None:
            return None
        try:
            return _date(text)
        except ValueError:
            self.find(finding)
            return None

    def place(self, code: str) -> Record | None:
        """The record of a country or subdivision by its ISO 3166 code; None, and a finding, where there is no such country."""
        if code not in self._places:
            self._places[code] = _place(self.dataset, code)
        place = self._places[code]
        if place is None:
            self.find("country_unknown")
        return place

    def audit(self, columns: Collection[str]) -> None:
        """Count the columns or paths of a row that the table does not know."""
        if self._known.issuperset(columns):
            return  # nearly every row
        for column in columns:
            known = self._audited.get(column)
            if known is None:
                known = self._audited[column] = self.table.knows(column)
            if known:
                self._known.add(column)
            else:
                self.unknown[column] += 1


# Registers print few different days again and again.
_date = lru_cache(1 << 14)(parse_date)


class FileLoad:
    """One file on its way into the graph: iterate once, one tuple of facts a row; then read the account.

    Attributes:
        dataset: the dataset to which the facts belong.
        account: what became of the rows, complete when the iteration ends.
        limit: rows to read at most.
        bytes_total, bytes_read: size of the file on disk and how far reading has come, for progress.
    """

    def __init__(
        self,
        source: Source,
        scope: Scope,
        dataset: Dataset,
        account: Account,
        *,
        limit: int | None,
        keep_raw: bool,
        refused: RefusedLog | None,
        max_refused: int | None,
    ) -> None:
        self.dataset = dataset
        self.account = account
        self.scope = scope
        self.bytes_total = os.path.getsize(scope.path)
        self._source = source
        self.limit = limit
        self._keep_raw = keep_raw
        self._refused = refused
        self._max_refused = max_refused
        self._stream: Stream | None = None

    def succession(self, store: Store) -> Succession | None:
        """What this file changes in a graph besides its own facts, if anything."""
        made = getattr(self._source, "succession", None)
        return None if made is None else cast(Succession, made(store, self))

    @property
    def bytes_read(self) -> int:
        """Bytes of the file on disk that were read so far."""
        return self.bytes_total if self._stream is None else self._stream.bytes_read

    def __iter__(self) -> Iterator[Facts]:
        account, table = self.account, self.scope.table
        wall, processor = time.perf_counter(), time.process_time()
        map_row = self._source.mapper(self.scope.table_name, self.scope)
        said = _Said()
        filled: set[str] = set()
        with Stream(self.scope.path, table.globs) as self._stream:
            for row in rows(self._stream, table, self.scope.header, keep_raw=self._keep_raw):
                account.read += 1
                try:
                    if row.problem is not None:
                        raise row.problem
                    if table.tabular:
                        if not filled.issuperset(row.data):
                            filled.update(row.data)
                        self.scope.audit(row.data)
                    facts = tuple(map_row(row))
                except Skip as skip:
                    account.skipped[skip.reason] += 1
                except (RowRefused, KeyError, ValueError) as error:
                    self._refuse(row, error)
                else:
                    account.written += 1
                    yield _located(facts, said, account.digest, row)
                if account.read == self.limit:
                    break
        self._stream = None
        named = (*table.required, *table.columns, *self.scope.columns)
        expected = dict.fromkeys(named) if filled else ()
        account.empty_columns = tuple(name for name in expected if name not in filled)
        self._compare_declared()
        account.seconds = time.perf_counter() - wall
        account.cpu_seconds = time.process_time() - processor
        account.peak_mb = peak_mb()
        account.check()

    @property
    def account_table(self) -> str:
        """Name of the table that the file is."""
        return self.scope.table_name

    def _refuse(self, row: Row, error: RowRefused | KeyError | ValueError) -> None:
        account = self.account
        if isinstance(error, RowRefused):
            refusal = error
        elif isinstance(error, KeyError):
            refusal = RowRefused("missing", str(error.args[0]), None)
        else:
            refusal = RowRefused("value", None, str(error))
        account.refused[refusal.reason] += 1
        if self._refused is not None:
            self._refused.write(
                account.file,
                row.number,
                row.line,
                row_key(row, self.scope.table),
                refusal.column,
                refusal.reason,
                refusal.value,
            )
        if self._max_refused is not None and account.refused.total() >= self._max_refused:
            raise DataError(
                f"{account.source}: {counted(account.refused.total(), 'row')} of {account.file} refused; "
                f"the last is row {row.number} (line {row.line}): {refusal.what}",
                why=f"that is the limit set with --max-refused; what was loaded before stays, {counted(account.read, 'row')} read",
                hint="look at them with --refused FILE; the same command completes the load",
            )

    def _compare_declared(self) -> None:
        declared = self.scope.header.get(self.scope.table.declared or "")
        if (
            declared is not None
            and self.limit is None
            and declared.strip() != str(self.account.read)
        ):
            self.scope.find("declared_count_differs")


def open_files(
    source: str,
    paths: Sequence[str],
    *,
    dataset: str | None = None,
    as_of: str | None = None,
    limit: int | None = None,
    keep_raw: bool = False,
    refused: RefusedLog | None = None,
    max_refused: int | None = None,
    about: SourceMeta | None = None,
) -> list[FileLoad]:
    """Look at all files before any row is read: what they are, whether they are whole, and what their digests are.

    An archive or a workbook that holds several tables of its source gives one load each; their digest is that of the file with
    `#<member or sheet>`.

    Args:
        source: a source's name, or `auto`.
        paths: files of one source (with `auto`, of any); they are loaded in this order.
        dataset: id of the dataset; the source's name if not given.
        as_of: ISO date that the files describe.
        limit: rows to read of each file.
        keep_raw: keep each row as read on its facts.
        refused: where refused rows are written.
        max_refused: number of refused rows of a file at which the load stops.
        about: what the files are where their user says so (a mapping), in place of the source's own metadata.

    Raises:
        UsageError: a file does not exist, a date is none, or the source needs a mapping.
        NotFound: there is no such source.
        DataError: a file is not one of the source's, is empty, damaged or in another encoding.
    """
    try:
        as_of = parse_date(as_of)
    except ValueError as error:
        raise UsageError(
            f"--as-of {as_of!r} is no date", why=str(error), hint="write it as 2025-11-01"
        ) from error
    check_dataset(dataset)
    held = [(path, found) for path in paths for found in recognise_parts(path, None if source == "auto" else source, about)]  # fmt: skip
    loads = []
    shared: dict[str, dict[str, Any]] = {}
    given = about
    for path, found in held:
        about = given or meta(found.source)
        table = about.tables[found.table]
        parts = sum(other == path for other, _ in held)
        if found.part and table.format != "xlsx":
            table = table.of_member(found.part)
        with Stream(path, table.globs) as stream:
            stream.verify()
            unread = len(stream.members) - parts
        if table.format == "csv":
            with Stream(path, table.globs) as stream:
                readers.check_encoding(stream, table.encoding)
        same = tuple(
            SourceFile(other, recognised.table)
            for other, recognised in held
            if recognised.source == found.source
        )
        header = _header(path, table)
        described = as_of or _header_date(header, table)
        scope = Scope(
            dataset or about.id,
            about,
            table,
            path,
            same,
            header,
            described,
            shared.setdefault(about.id, {}),
            _columns(path, table),
            found.table,
        )
        if unread > 0:
            scope.findings["members_unread"] = unread
        part = f"#{found.part}" if found.part and parts > 1 else ""
        account = Account(
            about.id,
            scope.dataset,
            path + part,
            readers.digest(path) + part,
            unknown_columns=scope.unknown,
            findings=scope.findings,
        )
        account.recognised = found.to_json() if source == "auto" else None
        loads.append(
            FileLoad(
                module(found.source),
                scope,
                _dataset(about, scope),
                account,
                limit=limit,
                keep_raw=keep_raw,
                refused=refused,
                max_refused=max_refused,
            )
        )
    return loads


def check_dataset(id_: str | None) -> None:
    """Refuse the id of a dataset that would be taken for something else where it stands beside a path or a key.

    Raises:
        UsageError: it has a bar, which ends it in the locations of documents, or a character that is not printed.
    """
    if id_ is not None and ("|" in id_ or not id_.isprintable()):
        raise UsageError(
            f"--dataset {id_!r} is no id of a dataset",
            why="a bar, a line end or another character that is not printed stands in it",
            hint="choose a short name, as press-2026",
        )


def dry_run(load: FileLoad, emit: Callable[[Facts], None] | None = None) -> Account:
    """Run the whole loader without a graph; the account says what a load into an empty one would create.

    Args:
        load: an opened file.
        emit: called with the facts of each row.
    """
    tally = Tally()
    with few_collections():
        for facts in load:
            tally.add(facts)
            if emit is not None:
                emit(facts)
    tally.fill(load.account, created=True)
    return load.account


@contextmanager
def few_collections() -> Iterator[None]:
    """Look for cycles among objects rarely while a file is read: facts have none, and looking takes a seventh of the time."""
    before = gc.get_threshold()
    gc.set_threshold(100_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def emit_rows(facts: Iterable[Record | Tie]) -> Iterator[dict[str, Any]]:
    """The JSON objects of `load --emit FILE`: records and ties as they land, empty fields left out."""
    for fact in facts:
        content = fact.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
        if isinstance(fact, Record):
            yield {"type": "record", "id": fact.id, "kind": fact.kind, "name": fact.name, **content}
        else:
            properties = content.pop("properties", {})
            ends = {"from": content.pop("subject"), "to": content.pop("object")}
            del content["type"]
            yield {
                "type": "tie",
                "id": fact.id,
                "tie": fact.type,
                **ends,
                "modality": fact.modality,
                **properties,
                **content,
            }


def rows(
    stream: Stream, table: Table, header: dict[str, str] | None = None, *, keep_raw: bool = False
) -> Iterator[Row]:
    """The rows of an open file that is known to be the table."""
    if table.format == "csv":
        return readers.read_csv(
            stream,
            table.encoding,
            table.delimiter,
            columns=table.columns,
            preamble=table.preamble,
            nulls=table.nulls,
            trailer=table.trailer,
            strict=table.strict,
            keep_raw=keep_raw,
        )
    if table.format == "xml":
        return readers.read_xml(stream, table.elements, keep_raw=keep_raw, header=header)
    if table.format == "xlsx":
        return readers_xlsx.read_xlsx(
            stream, table.sheet, preamble=table.preamble, nulls=table.nulls, keep_raw=keep_raw
        )
    if table.format == "parquet":
        return readers_parquet.read_parquet(stream, nulls=table.nulls, keep_raw=keep_raw)
    if _is_json_lines(stream.path, table):
        records = readers.read_json_lines(stream, table.encoding, keep_raw=keep_raw)
    else:
        records = readers.read_json(
            stream, table.records, table.encoding, keyed=table.keyed, keep_raw=keep_raw
        )
    if table.within is not None:
        records = _unwrapped(records, table.within)
    return readers_flat.flat_rows(records, table.nulls) if table.flat else records


def _unwrapped(wrapped: Iterable[Row], key: str) -> Iterator[Row]:
    """The rows with what stands under the key as their data, where it stands there."""
    for row in wrapped:
        if isinstance(row.data, dict) and key in row.data:
            row.data = row.data[key]
            if row.problem is None and not isinstance(row.data, dict):
                row.problem = RowRefused("not_an_object", key, repr(row.data))
        yield row


def row_key(row: Row, table: Table) -> str | None:
    """The row's key as far as it can be read, for messages."""
    found = [_dig(row.data, path) for path in table.key]
    return ":".join(str(value) for value in found if value is not None) or None


@cache
def source_ids() -> tuple[str, ...]:
    """Names of all sources, as on the command line."""
    folder = import_module(PACKAGE)
    names = sorted(info.name for info in pkgutil.iter_modules(folder.__path__))
    return tuple(
        name.replace("_", "-") for name in names if files(PACKAGE).joinpath(f"{name}.yml").is_file()
    )


@cache
def meta(source: str) -> SourceMeta:
    """The metadata of a source; its module is not imported.

    Raises:
        NotFound: there is no such source.
    """
    if source not in source_ids():
        close = get_close_matches(source, source_ids(), n=3)
        raise NotFound(
            f"there is no source {source!r}",
            why=f"did you mean {', '.join(close)}?"
            if close
            else f"there are {', '.join(source_ids())}",
            hint="see what can be loaded: interlock sources",
        )
    text = files(PACKAGE).joinpath(f"{source.replace('-', '_')}.yml").read_text("utf-8")
    return SourceMeta.model_validate(load_yaml(text))


def module(source: str) -> Source:
    """The module of a source."""
    return cast(Source, import_module(f"{PACKAGE}.{meta(source).id.replace('-', '_')}"))


def recognise(path: str, source: str | None = None, about: SourceMeta | None = None) -> Recognition:
    """Tell by its content which source and table a file is.

    Args:
        path: the file.
        source: look among the tables of this source only.
        about: look among these tables, in place of the source's own.

    Raises:
        UsageError: the file does not exist, or the source knows no table without a mapping.
        NotFound: there is no such source.
        DataError: none fits; the error names missing and unexpected columns and the loader that would fit. Or two fit equally.
    """
    named = about or (meta(source) if source else None)
    wanted = [named] if named else [meta(name) for name in source_ids()]
    if source and not wanted[0].tables:
        raise UsageError(
            f"{source!r} needs a mapping",
            why="only you know what the columns of your file mean",
            hint=f"let one be proposed: interlock load {source} {path} --init",
        )
    found = list(_fits(path, wanted))
    if not found:
        raise _unrecognised(path, source, wanted)
    best = _best(path, found)
    if named is None and best.confidence < _SURE:
        raise DataError(
            f"{path!r} may be {best.source} ({best.table}), but most of its columns are unknown",
            why=f"{best.why}; {best.confidence:.0%} of its columns are known",
            hint=f"if it is: interlock load {best.source} {path}; else say what they mean: interlock load table {path} --init",
        )
    _refuse_renamed(path, best, named or meta(best.source))
    return best


def _refuse_renamed(path: str, best: Recognition, about: SourceMeta) -> None:
    """Refuse a table of which some columns are unknown, if another of its source would know more but for a column that it requires.

    A publisher who renames a column does not turn firms into addresses.

    Raises:
        DataError: the other table fits as well or better, and lacks a column or two.
    """
    chosen = about.tables[best.table]
    if best.confidence == 1 or chosen.format not in ("csv", "xlsx", "parquet") or chosen.columns:
        return
    header, share = _known_share(path, chosen)
    near = []
    for name, table in about.tables.items():
        if share == 1 or name == best.table or table.format != chosen.format or table.columns:
            continue
        fields, known = _known_share(path, table)
        missing = [column for column in table.required if column not in fields]
        renamed = list(_renamed(missing, fields, table))
        if 0 < len(missing) <= 2 and (known > share or (renamed and known == share)):
            near.append((len(renamed), known, name, missing, renamed))
    if near:
        _, _, name, missing, renamed = max(near)
        unknown = [column for column in header if not chosen.knows(column)]
        raise DataError(
            f"{path!r} is no table of {about.id}: nearest is {about.id} ({name}), "
            f"but {', '.join(map(repr, missing))} {'is' if len(missing) == 1 else 'are'} missing",
            why="; ".join(
                (*renamed, f"as {best.table}, {', '.join(map(repr, unknown[:6]))} would be unknown")
            ),
            hint="if the publisher renamed it, give the column its old name",
            path=path,
            missing=missing,
        )


def _known_share(path: str, table: Table) -> tuple[list[str], float]:
    """The columns of a file, and how many of them a table knows."""
    with Stream(path, table.globs) as stream:
        header = _preamble_and_header(stream, table)[-1]
    return header, sum(map(table.knows, header)) / max(len(header), 1)


def _best(path: str, found: Iterable[Recognition]) -> Recognition:
    """The surest of several; two sources that are equally sure are one too many."""
    best, *others = sorted(found, key=lambda fit: (-fit.confidence, fit.source, fit.table))
    for fit in others:
        if fit.confidence == best.confidence and fit.source != best.source:
            raise DataError(
                f"{path!r} may be {best.source} ({best.table}) or {fit.source} ({fit.table})",
                why=f"{best.why}; {fit.why}",
                hint=f"name the source: interlock load {best.source} {path}",
            )
    return best


def recognise_parts(
    path: str, source: str | None = None, about: SourceMeta | None = None
) -> list[Recognition]:
    """All tables that a file holds: one, unless it is an archive or a workbook with several members or sheets that are tables.

    Args:
        path: the file.
        source: look among the tables of this source only.
        about: look among these tables, in place of the source's own.

    Raises:
        UsageError, NotFound, DataError: as `recognise`.
    """
    members = readers.archive_members(path)
    if len(members) > 1:
        named = about or (meta(source) if source else None)
        wanted = [named] if named else [meta(name) for name in source_ids()]
        found = [fit for member in members for fit in _recognise_member(path, member, wanted)]
        if found:
            return sorted(found, key=lambda fit: _order(fit, about))
    best = recognise(path, source, about)
    named = about or meta(best.source)
    if named.tables[best.table].format != "xlsx":
        return [best]
    sheets: dict[str, Recognition] = {}
    for fit in sorted(_fits(path, [named]), key=lambda fit: (-fit.confidence, fit.table)):
        with Stream(path) as stream:
            sheet = readers_xlsx.chosen_sheet(stream, named.tables[fit.table].sheet)
        sheets.setdefault(sheet, replace(fit, part=sheet))
    return sorted(sheets.values(), key=lambda fit: _order(fit, about))


def _recognise_member(
    path: str, member: str, sources: Sequence[SourceMeta]
) -> Iterator[Recognition]:
    """The table that a member of an archive is; none where it is no table, a note on its making for instance."""
    name = os.path.basename(member)
    own = [
        about.model_copy(
            update={
                "tables": {
                    key: table.of_member(member)
                    for key, table in about.tables.items()
                    if any(fnmatch(name, glob) for glob in table.globs)
                }
            }
        )
        for about in sources
    ]
    found = list(_fits(path, own))
    if found and (best := _best(path, found)).confidence >= (_SURE if len(sources) > 1 else 0):
        yield replace(best, part=member)


def _order(found: Recognition, about: SourceMeta | None) -> tuple[str, int, str]:
    """Where a table stands among those of its source: parties come before what is said of them."""
    tables = list((about or meta(found.source)).tables)
    return found.source, tables.index(found.table), found.part or ""


def _fits(path: str, sources: Iterable[SourceMeta]) -> Iterator[Recognition]:
    for about in sources:
        for name, table in about.tables.items():
            missing, confidence, why = _compare(path, table)
            if not missing:
                yield Recognition(about.id, name, confidence, why)


def _unrecognised(path: str, source: str | None, sources: Sequence[SourceMeta]) -> DataError:
    """Say what is missing from the table that comes nearest, and which loader would fit."""
    nearest = min(
        (
            (confidence == _OTHER_FORMAT, _share(missing, table), len(missing), about.id, name, missing, why)
            for about in sources
            for name, table in about.tables.items()
            for missing, confidence, why in [_compare(path, table)]
        ),
        key=lambda entry: entry[:5],
    )  # fmt: skip
    other_format, share, _, about_id, name, missing, why = nearest
    others = list(_fits(path, (meta(other) for other in source_ids() if other != source)))
    known = None if others else known_files.refusal(path)
    if known is not None:
        return known
    hint = (
        f"this looks like {others[0].source} ({others[0].table}): interlock load {others[0].source} {path}"
        if others
        else f"see what can be loaded: interlock sources; a table of your own: interlock load table {path} --init"
    )
    told = f"{path!r} is no table of {source or 'any source'}"
    if share < 1 or source is not None or other_format:
        names = ", ".join(map(repr, missing[:6]))
        told += f": nearest is {about_id} ({name}), but {names} {'is' if len(missing) == 1 else 'are'} missing"
    if not other_format:
        table = next(about.tables[name] for about in sources if about.id == about_id)
        why = "; ".join((why, *_renamed(missing, _fields(path, table), table)))
    return DataError(told, why=why, hint=hint, path=path, missing=missing)


def _renamed(missing: Sequence[str], fields: Sequence[str], table: Table) -> Iterator[str]:
    """For each missing column the field of the file that looks most like it."""
    unknown = [field for field in fields if not table.knows(field)]
    for name in missing[:6]:
        for close in get_close_matches(name, unknown, 1):
            yield f"{close[:40]!r} looks like {name!r}"


def _fields(path: str, table: Table) -> Sequence[str]:
    """The columns of a file, or the paths of its first record."""
    with Stream(path, table.globs) as stream:
        if table.format in ("csv", "xlsx", "parquet"):
            return () if table.columns else _preamble_and_header(stream, table)[-1]
        first = next((row.data for row in rows(stream, table) if row.problem is None), None)
    if isinstance(first, Element):
        return [*(child.tag for child in first), *(f"@{name}" for name in first.attrib)]
    return list(_json_paths(first)) if isinstance(first, dict) else ()


def _json_paths(value: Mapping[str, Any], path: str = "") -> Iterator[str]:
    for key, item in value.items():
        yield f"{path}{key}"
        if isinstance(item, dict):
            yield from _json_paths(item, f"{path}{key}.")


def _share(missing: Sequence[str], table: Table) -> float:
    """How much of what the table requires the file lacks."""
    return len(missing) / max(len(missing), len((*table.required, *table.constant, *table.columns)))


def _compare(path: str, table: Table) -> tuple[list[str], float, str]:
    """What the table requires and the file lacks; if nothing: how surely it fits, and why. Else what it has instead."""
    try:
        found = file_format(path, table.globs)
        if found != table.format:
            return [table.format.upper()], _OTHER_FORMAT, f"it looks like {found.upper()}"
        return _COMPARE[table.format](path, table)
    except ValueError as error:
        return (
            [table.format.upper()],
            _OTHER_FORMAT,
            f"it cannot be read as {table.format}: {error}",
        )
    except DataError as error:
        if "members" in error.facts:
            return [f"one member like {table.globs[0]}"], _OTHER_FORMAT, error.why
        if "lacks" in error.facts:
            return [str(error.facts["lacks"])], _OTHER_FORMAT, error.why
        raise


def file_format(path: str, members: Sequence[str] = ("*",)) -> str:
    """What a file looks like by its first character."""
    with Stream(path, members) as stream:
        if stream.workbook:
            return "xlsx"
        head = stream.binary.read(64)
        if head.startswith(readers_parquet.MAGIC):
            return "parquet"
        start = head.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")[:1]
    return {b"<": "xml", b"{": "json", b"[": "json"}.get(start, "csv")


def _compare_csv(path: str, table: Table) -> tuple[list[str], float, str]:
    with Stream(path, table.globs) as stream:
        if table.columns:
            first = next(rows(stream, table), None)
            data = first.data if first is not None and first.problem is None else None
            if data is None:
                return list(table.columns), 0.0, "its first row has another number of fields"
            wrong = [
                name
                for name, pattern in table.probe.items()
                if not re.fullmatch(pattern, data.get(name, ""))
            ]
            # The more columns say what they are, the surer: without a header nothing else does.
            return (
                wrong,
                0.5 + 0.1 * len(table.probe),
                f"{len(table.columns)} fields, no header; first row {data!r}"[:300],
            )
        header = _preamble_and_header(stream, table)[-1]
    missing = [name for name in table.required if name not in header]
    unknown = [name for name in header if not table.knows(name)]
    if missing:
        names = ", ".join(repr(name[:40]) for name in unknown[:6]) or "none"
        return missing, 0.0, f"unexpected columns: {names}"
    if table.common:
        return unknown, 0.5, f"header with nothing but {', '.join(table.required[:3])}"
    return [], 1 - len(unknown) / len(header), f"header with {', '.join(table.required[:3])}"


def _compare_json(path: str, table: Table) -> tuple[list[str], float, str]:
    with Stream(path, table.globs) as stream:
        first = next((row for row in rows(stream, table) if row.problem is None), None)
    if first is None:
        return ["records"], 0.0, "it holds no records"
    absent = [path for path in table.required if _dig(first.data, path) is None]
    for constant, value in table.constant.items():
        if _dig(first.data, constant) != value:
            absent.append(f"{constant} = {value}")
    if absent:
        keys = ", ".join(repr(str(key)[:40]) for key in list(first.data)[:8])
        return absent, 0.0, f"its first record has {keys}"
    return [], 0.95, f"records with {', '.join((*table.required, *table.constant)[:3])}"


def _compare_xml(path: str, table: Table) -> tuple[list[str], float, str]:
    with Stream(path, table.globs) as stream:
        root = readers.xml_root(stream)
    why = f"root element <{root}>"
    if root != table.root:
        return [f"<{table.root}>"], 0.0, why
    # Root elements have common names; what a record must have tells the formats apart.
    with Stream(path, table.globs) as stream:
        first = next((row.data for row in rows(stream, table) if row.problem is None), None)
    if first is None and table.required:
        return [f"<{table.elements[0]}>"], 0.0, why
    return [path for path in table.required if _dig(first, path) is None], 0.95, why


def _preamble_and_header(stream: Stream, table: Table) -> list[list[str]]:
    """The lines before the header and the header itself, as stripped cells."""
    if table.format == "xlsx":
        return readers_xlsx.preamble_and_header(stream, table.sheet, table.preamble)
    if table.format == "parquet":
        return [readers_parquet.parquet_header(stream)]
    return readers.read_preamble(stream, table.encoding, table.delimiter, table.preamble)


_COMPARE = {
    "csv": _compare_csv,
    "json": _compare_json,
    "xml": _compare_xml,
    "xlsx": _compare_csv,
    "parquet": _compare_csv,
}


def _is_json_lines(path: str, table: Table) -> bool:
    """Whether the first line is a whole object, and not the one that holds all records."""
    with Stream(path, table.globs) as stream:
        line = stream.binary.readline(readers.MAX_LINE).lstrip(b"\xef\xbb\xbf").strip()
    if not line.startswith(b"{"):
        return False
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        # A broken first line among others is a line; a document's first line is "{" or endless.
        return line.endswith(b"}")
    return not any(path.partition(".")[0] in value for path in table.records)


def _dig(data: Any, path: str) -> Any:
    """The value at a dotted path of a row; `@name` is an attribute of an element."""
    if isinstance(data, Element):
        way, at, attribute = path.replace(".", "/").partition("@")
        if not at:
            return data.findtext(way)
        element = data.find(way.rstrip("/")) if way else data
        return None if element is None else element.get(attribute)
    if isinstance(data, dict) and path in data:
        return data[path]
    for step in path.split("."):
        if not isinstance(data, dict) or step not in data:
            return None
        data = data[step]
    return data


class _Said:
    """What a file said lately, in two generations of each sort, the older dropped as a whole when the younger is full.

    Places, programmes and references come again and again: hashes of them are remembered. All else hardly ever does, and a digest
    costs more than the fact: of the last few such facts one that comes under the same identity is compared.
    """

    def __init__(self) -> None:
        self._young: set[int] = set()
        self._old: set[int] = set()
        self._recent: dict[tuple[str, ...], Record | Tie] = {}
        self._past: dict[tuple[str, ...], Record | Tie] = {}

    def add(self, fact: Record | Tie) -> bool:
        """Remember a fact that is named often; tell whether it was known. What is used again stays remembered."""
        key = fact.content_hash
        if key in self._young:
            return True
        if len(self._young) >= _REMEMBERED:
            self._old, self._young = self._young, set()
        self._young.add(key)
        return key in self._old

    def repeats(self, key: tuple[str, ...], fact: Record | Tie) -> bool:
        """Remember a fact under its identity; tell whether the last of that identity said the same."""
        before = self._recent.get(key) or self._past.get(key)
        if len(self._recent) >= _RECENT:
            self._past, self._recent = self._recent, {}
        self._recent[key] = fact
        return before is not None and before.digest == fact.digest


def _located(facts: Facts, said: _Said, file: str, row: Row) -> Facts:
    """The facts that this file has not said lately, with their place in it."""
    number, raw = row.number, row.raw
    found: list[Record | Tie] = []
    for fact in facts:
        if type(fact) is Record:
            if fact.stub or (fact.version is None and fact.kind in HUBS):
                if not said.add(fact):
                    found.append(fact.located(file, number, raw))
                continue
            key: tuple[str, ...] = (fact.id, fact.part)
        else:
            key = (fact.type, fact.source_key, fact.subject, fact.object)  # type: ignore[union-attr]
        if not said.repeats(key, fact):
            found.append(fact.placed(file, number, raw))
    return tuple(found)


def _place(dataset: str, code: str) -> Record | None:
    # Loaded on first use: recognising a file needs no list of countries.
    from interlock.schema.territories import territory

    country = territory(code[:2])
    if country is None or not re.fullmatch("[A-Z]{2}(-[A-Z0-9]{1,3})?", code):
        return None
    own = territory(code) if len(code) > 2 else country
    iso = own.code if own and "-" in own.code else country.country + code[2:]
    return Record(
        id=f"{dataset}:place:{iso}",
        dataset=dataset,
        kind="Place",
        name=iso if own is None else own.name,
        country=country.country,
        identifiers=(f"iso3166:{iso}",),
    )


@cache
def country_code(name: str) -> str | None:
    """ISO 3166-1 alpha-2 code of a country by any of its usual names; None where there is none.

    A former country has the code that it had (`Netherlands Antilles` is `AN`), unless another country has been given it.
    """
    from interlock.schema.territories import lookup, territory

    found = lookup(name)
    return found.country if found is not None and territory(found.country) == found else None


def _header(path: str, table: Table) -> dict[str, str]:
    """What a file says of itself before its first record: texts of an XML header, lines of a preamble by their first cell."""
    header: dict[str, str] = {}
    if table.format == "json" or (table.format != "xml" and not table.preamble):
        return header
    with Stream(path, table.globs) as stream:
        if table.format == "xml":
            next(readers.read_xml(stream, table.elements, header=header), None)
        else:
            lines = _preamble_and_header(stream, table)[: table.preamble]
            header = {cells[0]: cells[1] for cells in lines if len(cells) > 1 and cells[0]}
    return header


def _columns(path: str, table: Table) -> tuple[str, ...]:
    """The columns that the file has and the loader reads."""
    if table.format not in ("csv", "xlsx") or table.columns:
        return ()
    with Stream(path, table.globs) as stream:
        header = _preamble_and_header(stream, table)[-1]
    return tuple(name for name in header if table.reads(name))


def _header_date(header: Mapping[str, str], table: Table) -> str | None:
    text = header.get(table.as_of or "")
    if text is None:
        return None
    try:
        if table.as_of_format:
            return datetime.strptime(text, table.as_of_format).date().isoformat()
        return parse_date(text)
    except ValueError:
        return None


def _dataset(about: SourceMeta, scope: Scope) -> Dataset:
    return Dataset(
        id=scope.dataset,
        title=about.title,
        publisher=about.publisher,
        licence=about.licence,
        url=about.homepage,
        as_of=scope.as_of,
    )
