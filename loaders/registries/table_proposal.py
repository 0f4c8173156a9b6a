"""A mapping proposed for a table that nobody has described: by its headers, and by what its first rows hold.

Identifiers are told by their check digits, days and numbers by how they read, names and the rest by their headers. It is a draft to
be corrected: what is doubtful carries a question mark, and every column of the file occurs once.

print(propose("members.csv"))
"""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import islice

from interlock.loaders.base import Table, file_format, meta, rows
from interlock.loaders.kinds import is_bank
from interlock.loaders.readers import Stream, check_encoding
from interlock.loaders.readers_parquet import parquet_header
from interlock.loaders.readers_xlsx import preamble_and_header
from interlock.loaders.registries.table import DELIMITERS, SOURCE, country_of
from interlock.loaders.registries.table_mapping import parse_mapping
from interlock.loaders.registries.table_values import band, day
from interlock.schema.errors import DataError
from interlock.schema.identifiers import check

ROWS = 1_000
_MOST = 0.9  # the part of a column's values that has to fit
_HALF = 0.5
_NEARLY = 0.6
_TOP = 20  # lines among which the header stands
_PLAIN = re.compile(r"[A-Za-z_](?:[\w ./()-]*[\w./()-])?")
_WORD = re.compile(r"[^\W_]+|%")


@dataclass
class Column:
    """A column and the values of its first rows, empty ones left out."""

    name: str
    values: list[str] = field(default_factory=list)

    def says(self, what: str) -> bool:
        """Whether the header speaks of something, as whole words."""
        return bool(_header(what).search(_words(self.name)))

    def fits(self, test: Callable[[str], object], least: float = _MOST) -> bool:
        """Whether nearly all values pass a test, or the part `least` of them."""
        return bool(self.values) and self.passing(test) >= least * len(self.values)

    def passing(self, test: Callable[[str], object]) -> int:
        """How many values pass a test."""
        return sum(map(bool, map(test, self.values)))

    @property
    def unique(self) -> bool:
        """Whether no value comes twice."""
        return len(set(self.values)) == len(self.values)


@dataclass
class Sample:
    """The start of a table: how it is read, and what it holds."""

    table: Table
    columns: list[Column]
    rows: int


def propose(path: str) -> str:
    """The text of a mapping for a file, with comments.

    Raises:
        UsageError: the file does not exist, or is Parquet and pyarrow is not installed.
        DataError: it is no table, or holds no rows.
    """
    sample = sampled(path)
    if not any(column.values for column in sample.columns):
        raise DataError(
            f"{path!r} has no rows", why="a mapping is proposed by what rows hold", hint="give a file with some"
        )  # fmt: skip
    text = "\n".join(_Draft(path, sample).lines()) + "\n"
    parse_mapping(text, f"the proposal for {path}")
    return text


def sampled(path: str) -> Sample:
    """Read the start of a file, without knowing anything of it."""
    table = _form(path)
    columns: dict[str, Column] = {}
    for name in _names(path, table):
        columns.setdefault(name, Column(name))
    count = 0
    with Stream(path) as stream:
        for row in islice(rows(stream, table), ROWS):
            if row.problem is not None or not isinstance(row.data, dict):
                continue
            count += 1
            for name, cell in row.data.items():
                texts = cell if isinstance(cell, list) else [cell]
                column = columns.setdefault(name, Column(name))
                column.values += [text.strip() for text in texts if text.strip()]
    return Sample(table, [column for name, column in columns.items() if name], count)


def _form(path: str) -> Table:
    """How a file is to be read: format, delimiter, lines before the header, key of the records."""
    format_ = file_format(path)
    if format_ == "xml":
        raise DataError(
            f"{path!r} is XML",
            why="a table has rows and columns",
            hint="convert it to .csv or .jsonl",
        )
    if format_ == "json":
        return _json_form(path)
    if format_ == "parquet":
        return Table(format="parquet")
    if format_ == "xlsx":
        return Table(format="xlsx", preamble=_before_header(_sheet_top(path)))
    with Stream(path) as stream:
        check_encoding(stream, "utf-8")
    tops = {mark: _text_top(path, mark) for mark in DELIMITERS.values()}
    # The delimiter that parts most lines alike; where none parts any, a comma.
    delimiter = max(tops, key=lambda mark: _common_width(tops[mark]))
    return Table(format="csv", delimiter=delimiter, preamble=_before_header(tops[delimiter]))


def _json_form(path: str) -> Table:
    table = Table(format="json", flat=True)
    with Stream(path) as stream:
        first = next((row.data for row in rows(stream, Table(format="json"))), None)
    if isinstance(first, dict):
        lists = [key for key, value in first.items() if isinstance(value, list) and value and isinstance(value[0], dict)]  # fmt: skip
        if len(lists) == 1 and all(
            not isinstance(v, list) for k, v in first.items() if k not in lists
        ):
            with Stream(path) as stream:
                if len(list(islice(rows(stream, Table(format="json")), 2))) == 1:
                    return Table(format="json", flat=True, records=tuple(lists))
    return table


def _text_top(path: str, delimiter: str) -> list[list[str]]:
    with Stream(path) as stream:
        try:
            return list(islice(csv.reader(stream.text("utf-8"), delimiter=delimiter), _TOP))
        except csv.Error:
            return []


def _sheet_top(path: str) -> list[list[str]]:
    top: list[list[str]] = []
    for preamble in range(_TOP):
        try:
            with Stream(path) as stream:
                top.append(preamble_and_header(stream, "*", preamble)[-1])
        except DataError:
            break
    return top


def _common_width(top: Sequence[Sequence[str]]) -> tuple[int, int]:
    """In how many lines the most frequent number of cells above one occurs, and that number."""
    widths = [len(row) for row in top if len(row) > 1]
    return max(((widths.count(width), width) for width in set(widths)), default=(0, 0))


def _before_header(top: Sequence[Sequence[str]]) -> int:
    """The lines before the header: titles fill less than half of the columns."""
    filled = [sum(bool(cell.strip()) for cell in row) for row in top]
    most = max(filled, default=0)
    return next((place for place, count in enumerate(filled) if 2 * count > most), 0)


def _names(path: str, table: Table) -> list[str]:
    if table.format == "parquet":
        with Stream(path) as stream:
            return parquet_header(stream)
    if table.format == "csv":
        top = _text_top(path, table.delimiter)
        return [name.strip() for name in top[table.preamble]] if top else []
    return []


class _Draft:
    """The parts of a proposal; every column is given away once."""

    def __init__(self, path: str, sample: Sample) -> None:
        self._path = path
        self._sample = sample
        self._left = [column for column in sample.columns if column.values]
        self._empty = [column.name for column in sample.columns if not column.values]
        self._identifiers = [(scheme, c) for c in self._left if (scheme := _scheme(c))]
        self._parents = [column for column in self._left if column.says("parent") and not column.says("share")]  # fmt: skip
        self._dates = {c.name: order for c in self._left if not self._is_number(c) and (order := _order(c))}  # fmt: skip
        self._name = self._main_name()
        self._key = self._main_key()

    def _is_number(self, column: Column) -> bool:
        return any(column is other for _, other in self._identifiers)

    def _own(self) -> list[Column]:
        return [column for column in self._left if column not in self._parents]

    def _main_name(self) -> Column | None:
        named = [c for c in self._own() if _is_name(c) and not self._is_number(c)]
        plain = [column for column in named if not column.says("alias")]
        return next(iter((*plain, *named)), None)

    def _main_key(self) -> list[Column]:
        """The columns that make a key: one that is filled and different in every row, best a number; else what comes nearest."""
        own = [column for column in self._own() if column.name not in self._dates]
        count = self._sample.rows
        full = [column for column in own if len(column.values) == count and column.unique]
        numbers = [column for column in own if column.says("number") or self._is_number(column)]
        ranked = (
            *(column for column in full if column.says("number")),
            *(column for column in full if self._is_number(column)),
            *(column for column in full if column is not self._name and column.fits(_has_digit)),
            *(column for column in numbers if len(set(column.values)) >= _NEARLY * count),
        )
        fallback = [self._name] if self._name is not None else (own or self._left)[:1]
        return [ranked[0]] if ranked else fallback

    def lines(self) -> Iterator[str]:
        file, columns, count = os.path.basename(self._path), self._sample.columns, self._sample.rows
        yield f"# Proposed for {_comment(file)} by its {len(columns)} columns and its first {count} rows."
        yield "# Look at the lines with a question mark, then at what becomes of ten rows:"
        yield f"#   interlock load table {_comment(file)} --mapping THIS.yml --check"
        yield "dataset:"
        yield f"  id: {_slug(os.path.splitext(file)[0]) or 'table'}"
        yield f"  title: {_scalar(os.path.splitext(file)[0])}"
        yield "  # publisher: who made the table"
        yield "  # licence: what it may be used for"
        yield "  # as_of: 2025-11-01              # the day that it describes"
        yield from self._format()
        yield ""
        yield "records:"
        yield "  party:"
        yield from self._record()
        parent = self._parent_key()
        if parent is not None:
            yield from self._parent(parent)
        yield from self._ties(parent)
        if self._empty:
            yield ""
            yield f"# Without a value in these rows: {', '.join(map(_comment, self._empty))}"

    def _format(self) -> Iterator[str]:
        table = self._sample.table
        told = {
            "delimiter": json.dumps(table.delimiter) if table.delimiter != "," else None,
            "preamble": str(table.preamble) if table.preamble else None,
            "records": table.records[0] if table.records else None,
        }
        if any(told.values()):
            yield "format:"
            yield from (f"  {name}: {value}" for name, value in told.items() if value)

    def _record(self) -> Iterator[str]:
        kind = "Firm"
        if self._name is not None and self._name.fits(is_bank):
            kind = "Bank"
        yield f"    kind: {kind}                     # ? Bank, GovernmentBody, Chamber, Organization, Person, Project ..."
        names = ", ".join(_scalar(column.name) for column in self._key)
        sure = len(self._key[0].values) == self._sample.rows and self._key[0].unique
        doubt = "" if sure and self._key[0] is not self._name else "# ? a poor key: "
        reason = (
            "filled and different in every row"
            if sure
            else "not filled, or not different, in every row"
        )
        if sure and doubt:
            reason = "a name; a number that stays the same in the next edition is better"
        yield f"    key: [{names}]   {doubt or '# '}{reason}"
        used = [*self._key, *self._parents]
        if self._name is not None:
            yield f"    name: {_scalar(self._name.name)}"
            used.append(self._name)
        aliases = [
            c for c in self._own() if c not in used and _is_name(c) and not self._is_number(c)
        ]
        if aliases:
            yield f"    aliases: [{', '.join(_scalar(column.name) for column in aliases)}]   # ? other names of the same party"
            used += aliases
        country = next((c for c in self._own() if c not in used and _is_country(c)), None)
        if country is None:
            yield "    # country: {value: CN}       # where all are of one country"
        else:
            yield f"    country: {_scalar(country.name)}"
            used.append(country)
        numbers = [(scheme, c) for scheme, c in self._identifiers if c not in self._parents]
        yield from self._numbers(numbers)
        used += [column for _, column in numbers]
        birth = next((c for c in self._own() if c not in used and c.name in self._dates and c.says("birth")), None)  # fmt: skip
        if birth is not None:
            yield f"    valid_from: {self._dated(birth)}"
            used.append(birth)
        yield from self._properties(used)

    def _numbers(self, numbers: Sequence[tuple[str, Column]]) -> Iterator[str]:
        by_scheme: dict[str, list[Column]] = {}
        for scheme, column in numbers:
            by_scheme.setdefault(scheme, []).append(column)
        if not by_scheme:
            number = self._key[0].name if self._key and self._key[0] is not self._name else "COLUMN"
            yield f"    # identifiers: {{reg:REGISTER: {_scalar(number)}}}   # numbers of a register: name it"
            return
        yield "    identifiers:"
        for scheme, columns in by_scheme.items():
            names = ", ".join(_scalar(column.name) for column in columns)
            passed = sum(column.passing(partial(check, scheme)) for column in columns)
            total = sum(len(column.values) for column in columns)
            yield f"      {scheme}: [{names}]   # {passed} of {total} pass its check"

    def _properties(self, used: Sequence[Column]) -> Iterator[str]:
        rest = [column for column in self._own() if all(column is not other for other in used)]
        parent = self._parent_key()
        # Those of the tie, where there is one.
        rest = [column for column in rest if parent is None or not _is_share(column)]
        labels = _labels(rest)
        if rest:
            yield "    properties:"
        for column, label in zip(rest, labels, strict=True):
            value = self._dated(column) if column.name in self._dates else _scalar(column.name)
            yield f"      {label}: {value}"

    def _dated(self, column: Column) -> str:
        order = self._dates[column.name]
        if order == "year-first":
            return _scalar(column.name)
        doubt = "   # ? or month-first: no day is greater than 12" if order == "day-first?" else ""
        return f"{{column: {_scalar(column.name)}, date: {order.rstrip('?')}}}{doubt}"

    def _parent_key(self) -> Column | None:
        numbers = [c for c in self._parents if self._is_number(c) or c.says("number")]
        return next(iter(numbers), None)

    def _parent(self, key: Column) -> Iterator[str]:
        yield "  parent:"
        yield "    kind: Party                     # ? Firm, Person ..., if all are"
        yield f"    key: [{_scalar(key.name)}]      # ? numbered as `key` of party is; else put a word before it: [{{value: owner}}, ...]"
        name = next((column for column in self._parents if _is_text(column)), None)
        if name is not None:
            yield f"    name: {_scalar(name.name)}"
        yield "    mention: true                   # a row of its own, if it has one, describes it"
        numbers = [
            (scheme, column) for scheme, column in self._identifiers if column in self._parents
        ]
        if numbers:
            yield from self._numbers(numbers)
        rest = [c for c in self._parents if c not in (key, name) and not self._is_number(c)]
        if rest:
            yield "    properties:"
            yield from (
                f"      {label}: {_scalar(c.name)}"
                for c, label in zip(rest, _labels(rest), strict=True)
            )

    def _ties(self, parent: Column | None) -> Iterator[str]:
        since, until = self._period("since"), self._period("until")
        yield ""
        if parent is not None:
            shares = [column for column in self._own() if _is_share(column)]
            yield "ties:"
            told = f", share: {_scalar(shares[0].name)}, unit: {_unit(shares[0])}" if shares else ""
            doubt = "   # ? percent where 25 is a quarter, fraction where 0.25 is" if shares else ""
            yield f"  - {{type: OWNS, from: parent, to: party{told}}}{doubt}"
            yield from (f"  # left over: {_comment(extra.name)}" for extra in shares[1:])
        yield "# A body to which all belong, and further ties (interlock schema lists the types):"
        yield '# records: chamber: {kind: Chamber, key: {value: our-chamber}, name: {value: "Its name"}}'
        yield f"# ties: - {{type: MEMBER_OF, from: party, to: chamber{since}{until}}}"
        if self._parents and parent is None:
            name = _scalar(self._parents[0].name)
            yield "# Owners are named without a number; a name is a key within this table at best:"
            yield f"# records: parent: {{kind: Party, key: [{{value: owner}}, {name}], name: {name}, mention: true}}"
            yield "# ties: - {type: OWNS, from: parent, to: party, share: COLUMN, unit: percent}"

    def _period(self, what: str) -> str:
        found = next((c for c in self._own() if c.name in self._dates and c.says(what)), None)
        name = "valid_from" if what == "since" else "valid_to"
        return f", {name}: {self._dated(found).partition('   #')[0]}" if found is not None else ""


@cache
def _header(what: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{meta(SOURCE).lookups['headers'][what]})(?!\w)", re.IGNORECASE)


@cache
def _named(scheme: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{meta(SOURCE).lookups['named'][scheme]})(?!\w)", re.IGNORECASE)


def _words(header: str) -> str:
    """A header as words: `RegNo`, `reg_no` and `Reg. No.` are `Reg No`."""
    return " ".join(_WORD.findall(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header)))


def _scheme(column: Column) -> str | None:
    """The scheme of a column of identifiers."""
    known = meta(SOURCE).lookups
    for scheme in (*known["checked"], *known["short"], *known["named"]):
        sure = scheme in known["checked"]
        named = scheme in known["named"] and _named(scheme).search(_words(column.name))
        several = scheme in known["short"] and len(set(column.values)) > 2
        # What chance does not make needs no more than half; the others are mistakes to be shown.
        least = _HALF if sure or named else _MOST
        if (sure or named or several) and column.fits(partial(check, scheme), least):
            return str(scheme)
    return None


def _order(column: Column) -> str | None:
    """How the days of a column are printed; `day-first?` where both orders fit; None where they are no days."""
    bare = column.fits(str.isdecimal)  # years, or 20240301: any number
    if bare and not column.says("date"):
        return None
    if column.fits(partial(_is_day, order="year-first")):
        return "year-first"
    orders = ("day-first", "month-first")
    days, months = (column.passing(partial(_is_day, order=order)) for order in orders)
    if max(days, months) < _MOST * len(column.values):
        return None
    return "day-first?" if days == months else "day-first" if days > months else "month-first"


def _is_day(text: str, order: str) -> bool:
    try:
        day(text, order)
    except ValueError:
        return False
    return True


def _is_text(column: Column) -> bool:
    return column.fits(_has_letters)


def _has_letters(text: str) -> bool:
    return len([sign for sign in text if sign.isalpha()]) > 1 and not _is_day(text, "day-first")


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _is_name(column: Column) -> bool:
    return column.says("name") and not column.says("number") and not column.says("country") and _is_text(column)  # fmt: skip


def _is_country(column: Column) -> bool:
    return (column.says("country") or column.fits(_is_long)) and column.fits(country_of)


def _is_long(text: str) -> bool:
    return len(text) > 3


def _is_share(column: Column) -> bool:
    return column.says("share") and column.fits(band)


def _unit(column: Column) -> str:
    bounds = [found for text in column.values if (found := band(text))]
    small = all((b.high or b.low or 0) <= 1 and not b.percent for b in bounds)
    return "fraction" if small else "percent"


def _labels(columns: Iterable[Column]) -> list[str]:
    """A property's name for each column, no two alike."""
    found: list[str] = []
    for column in columns:
        label = _slug(column.name).replace("-", "_") or "column"
        while label in found:
            label += "_"
        found.append(label)
    return found


def _slug(text: str) -> str:
    """A short name in ASCII."""
    from anyascii import anyascii

    return re.sub(r"[^A-Za-z0-9]+", "-", anyascii(text)).strip("-").lower()[:60]


def _scalar(text: str) -> str:
    """A text as it stands in YAML."""
    return text if _PLAIN.fullmatch(text) and text.isascii() else json.dumps(text, ensure_ascii=False)  # fmt: skip


def _comment(text: str) -> str:
    return " ".join(text.split())
