"""Any table by a user's mapping: a chamber's members, a bank's branches, an exporters' register.

The mapping (`table_mapping.py`) says which records a row holds and which ties stand between them; nothing is guessed from headers. A
record's id is `<dataset id>:<key>`, so records of one numbering are one whichever row names them. A record that a row merely
mentions is a stub, which its own row fills. A tie's source key is its ends' names in the mapping, the start of its period and the
texts among its properties, or the key that the mapping gives it.

A key that comes again with other content is refused (`key_repeated`), not overwritten: either it is no key, or what differs belongs
to the tie. A cell that cannot be read drops no row: it is a finding, and what it says is left out; a share keeps its text.

    interlock load table members.csv --mapping members.yml

Shares, days and numbers are read by `table_values.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache, lru_cache, partial
from typing import Any

from interlock.loaders.base import (
    FileLoad,
    Mapper,
    Scope,
    SourceMeta,
    Table,
    country_code,
    meta,
    open_files,
)
from interlock.loaders.readers import Row
from interlock.loaders.readers_flat import Cell
from interlock.loaders.registries.table_mapping import (
    NUMBERS,
    RecordPart,
    TableMapping,
    TiePart,
    Value,
    read_mapping,
)
from interlock.loaders.registries.table_values import Band, band, day, number
from interlock.loaders.shares import share
from interlock.schema.errors import DataError, RowRefused
from interlock.schema.identifiers import check
from interlock.schema.models import Dataset, Record, Tie
from interlock.schema.vocabulary import vocabulary

Cells = dict[str, Cell]
SOURCE = "table"
DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
# Keys of how many facts are remembered to tell whether one comes again; beyond twice as many the oldest are forgotten.
_REMEMBERED = 500_000
_YES, _NO = frozenset(("true", "yes", "1", "y")), frozenset(("false", "no", "0", "n"))


class MappedMeta(SourceMeta):
    """What a mapping says of its table, in the form of a source's metadata."""

    mapping: TableMapping


def mapper(table: str, scope: Scope) -> Mapper:
    """The mapper of any form: a mapping knows columns only."""
    assert isinstance(scope.meta, MappedMeta), "a table without a mapping is never opened"
    return partial(map_row, scope.meta.mapping, scope, _Keys())


def described(mapping: TableMapping) -> MappedMeta:
    """The tables that the mapping fits, one a form; they differ in nothing but in how they are read."""
    form = mapping.format
    columns = tuple(mapping.columns)
    shared: dict[str, Any] = {"nulls": form.nulls, "key": _key_columns(mapping)}
    delimiters = {"given": form.delimiter} if form.delimiter else DELIMITERS
    tables = {
        f"csv-{name}": Table(
            format="csv", delimiter=delimiter, encoding=form.encoding, preamble=form.preamble,
            required=columns, **shared,
        )
        for name, delimiter in delimiters.items()
    }  # fmt: skip
    tables["xlsx"] = Table(
        format="xlsx", sheet=form.sheet, preamble=form.preamble, required=columns, **shared
    )
    # Records of JSON leave out what is empty: only the key has to be in the first.
    tables["json"] = Table(
        format="json", flat=True, records=form.records, encoding=form.encoding, required=shared["key"], columns=columns, **shared
    )  # fmt: skip
    tables["parquet"] = Table(format="parquet", required=columns, **shared)
    about, given = meta(SOURCE), mapping.dataset
    return MappedMeta(
        **about.model_dump(exclude={"tables", "title", "publisher", "licence", "homepage"}),
        title=given.title or given.id,
        publisher=given.publisher or "not stated",
        licence=given.licence or "not stated",
        homepage=given.url or "not stated",
        tables=tables,
        mapping=mapping,
    )


def opened(paths: Sequence[str], mapping: TableMapping | str, **options: Any) -> list[FileLoad]:
    """Open files of one mapping; `options` are those of `open_files`.

    Raises:
        DataError: the mapping is none, or a file lacks a column of it; the error names line and key.
    """
    known = read_mapping(mapping) if isinstance(mapping, str) else mapping
    options["dataset"] = options.get("dataset") or known.dataset.id
    options["as_of"] = options.get("as_of") or known.dataset.as_of
    try:
        loads = open_files(SOURCE, paths, about=described(known), **options)
    except DataError as error:
        missing = [name for name in error.facts.get("missing", ()) if name in known.columns]
        if not missing:
            raise
        path = known.columns[missing[0]]
        raise known.error(
            path, f"{error.facts['path']!r} has no column {missing[0]!r}; {error.why}"
        ) from error
    for load in loads:
        # What the mapping leaves open stays open.
        load.dataset = Dataset(**known.dataset.model_dump() | {"id": load.dataset.id, "as_of": load.dataset.as_of})  # fmt: skip
    return loads


def map_row(mapping: TableMapping, scope: Scope, keys: _Keys, row: Row) -> Iterator[Record | Tie]:
    """The records and ties of a row."""
    cells: Cells = row.data
    reader = _Reader(mapping, scope)
    facts: list[Record | Tie] = []
    records: dict[str, Record] = {}
    for name, part in mapping.records.items():
        key = _key(part.key, cells)
        if key is None:
            _absent(mapping, name, part, cells, scope)
            continue
        records[name] = reader.record(part, scope.id(key), cells)
        facts.append(records[name])
    evidence = records[mapping.main].id
    for tie in mapping.ties:
        if tie.subject in records and tie.object in records:
            subject, object_ = records[tie.subject], records[tie.object]
            facts.append(reader.tie(tie, subject, object_, evidence, cells))
    keys.check(facts)
    yield from facts


def _absent(mapping: TableMapping, name: str, part: RecordPart, cells: Cells, scope: Scope) -> None:
    """A record without a key: the row's own is refused; another is not there, or cannot be told apart."""
    columns = [value.column for value in part.key if value.column is not None]
    if name == mapping.main:
        raise RowRefused("missing", next((c for c in columns if c not in cells), columns[0]), None)
    own = [
        part.name,
        *(part.aliases or ()),
        *(v for values in part.identifiers.values() for v in values),
    ]
    told = any(value.column in cells for value in (*part.key, *filter(None, own)) if value.column)
    scope.find(f"{name}_without_key" if told else f"{name}_absent")


class _Reader:
    """Values of a row as the mapping means them; what cannot be read is a finding of the scope."""

    def __init__(self, mapping: TableMapping, scope: Scope) -> None:
        self._lookups = mapping.lookups
        self._scope = scope

    def record(self, part: RecordPart, id_: str, cells: Cells) -> Record:
        attributes: dict[str, Any] = {
            name: text
            for name, value in part.properties.items()
            if (text := self._text(value, cells)) is not None
        }
        country = self._text(part.country, cells)
        code = country_of(country) if country else None
        if country and code is None:
            self._scope.find("country_unknown")
            attributes["country_as_printed"] = country
        valid: dict[str, None] = {}
        invalid: dict[str, None] = {}
        for scheme, values in part.identifiers.items():
            for text in self._texts(values, cells):
                self._identifier(scheme, text, valid, invalid)
        name = self._text(part.name, cells)
        if part.name is not None and name is None:
            self._scope.find("name_missing")
        aliases = dict.fromkeys(self._texts(part.aliases or (), cells))
        aliases.pop(name or "", None)
        return Record.made(
            id=id_,
            dataset=self._scope.dataset,
            stub=part.mention,
            kind=self._kind(part.kind, cells),
            name=name,
            aliases=tuple(aliases),
            country=code,
            identifiers=tuple(valid),
            invalid_identifiers=tuple(invalid),
            valid_from=self._day(part.valid_from, cells),
            valid_to=self._day(part.valid_to, cells),
            status=self._text(part.status, cells),
            attributes=attributes,
            version=self._scope.as_of,
        )

    def tie(
        self, part: TiePart, subject: Record, object_: Record, evidence: str, cells: Cells
    ) -> Tie:
        accepted = vocabulary().tie(part.type)
        if not accepted.accepts(str(subject.kind), str(object_.kind)):
            raise RowRefused("kind", None, f"{part.type} from {subject.kind} to {object_.kind}")
        properties = self._properties(part, cells)
        valid_from = self._day(part.valid_from, cells)
        texts = sorted(f"{name}={text}" for name, text in properties.items() if _tells_apart(name))
        told = (valid_from or "", *texts) if part.key is None else (_key(part.key, cells) or "",)
        return Tie.made(
            type=part.type,
            dataset=self._scope.dataset,
            source_key="|".join((f"{part.subject}>{part.object}", *map(_escaped, told))),
            subject=subject.id,
            object=object_.id,
            evidence=evidence,
            modality=part.modality,
            valid_from=valid_from,
            valid_to=self._day(part.valid_to, cells),
            properties=properties | self._share(part, cells),
            version=self._scope.as_of,
        )

    def _properties(self, part: TiePart, cells: Cells) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name, value in part.properties.items():
            text = self._text(value, cells)
            if text is None:
                continue
            read = self._typed(name, text, value)
            if read is None:
                self._scope.find(f"{name}_invalid")
            else:
                found[name] = read
        if "amount" in found and "currency" not in found:
            self._scope.find("amount_without_currency")
            del found["amount"]
        if "amount" in part.properties and "amount" not in found:
            found.pop("currency", None)  # of nothing
        return found

    def _typed(self, name: str, text: str, value: Value) -> str | int | float | bool | None:
        """A property by its type in the vocabulary; None where the text is none of the kind."""
        type_ = vocabulary().properties[name].type
        if name == "currency":
            return text.upper() if re.fullmatch("[A-Za-z]{3}", text) else None
        if name == "destination":
            return country_of(text)
        if type_ in NUMBERS:
            exact = number(text, value.decimal)
            if exact is None or (type_ == "integer" and exact.denominator != 1):
                return None
            return int(exact) if type_ == "integer" else float(exact)
        if type_ == "boolean":
            folded = text.casefold()
            return True if folded in _YES else False if folded in _NO else None
        if type_ == "date":
            return _day(text, value)
        return text

    def _share(self, part: TiePart, cells: Cells) -> dict[str, Any]:
        """The share of a tie as an interval in percent, with the text of the cell."""
        if part.share is not None:
            text = self._text(part.share, cells)
            if text is None:
                return {}
            found = band(text, part.share.decimal)
        else:
            low_text, high_text = (
                self._text(part.share_min, cells),
                self._text(part.share_max, cells),
            )
            if low_text is None and high_text is None:
                return {}
            text = f"{low_text or ''}..{high_text or ''}"
            found = _joined(_end(part.share_min, low_text), _end(part.share_max, high_text))
        if found is None:
            self._scope.find("share_unread")
            return {"share_raw": text}
        # A percent sign says so itself.
        scale = 100 if part.unit == "fraction" and not found.percent else 1
        low = Fraction(0) if found.low is None else found.low * scale
        high = Fraction(100) if found.high is None else found.high * scale
        return share(
            self._scope, low, high, low_open=found.low_open, high_open=found.high_open, raw=text
        )

    def _identifier(
        self, scheme: str, text: str, valid: dict[str, None], invalid: dict[str, None]
    ) -> None:
        name, _, register = scheme.partition(":")
        found = check(name, f"{register}:{text}" if register else text)
        if found is not None:
            valid[found] = None
            return
        self._scope.find(f"{name}_invalid")
        invalid[f"{scheme}:{text}"] = None

    def _kind(self, value: Value, cells: Cells) -> str:
        if value.value is not None:
            return value.value
        text = self._text(value, cells)
        if text is None:
            return "Party"  # the kind of what a source leaves open
        if text not in vocabulary().kinds:
            raise RowRefused("kind", value.column, text)
        return text

    def _day(self, value: Value | None, cells: Cells) -> str | None:
        text = self._text(value, cells)
        found = None if text is None or value is None else _day(text, value)
        if text is not None and found is None:
            self._scope.find("date_invalid")
        return found

    def _text(self, value: Value | None, cells: Cells) -> str | None:
        """The text of a value; of several, all, parted by semicolons."""
        if value is None:
            return None
        return "; ".join(self._texts((value,), cells)) or None

    def _texts(self, values: Iterable[Value], cells: Cells) -> list[str]:
        return [self._looked_up(value, text) for value in values for text in _printed(value, cells)]

    def _looked_up(self, value: Value, text: str) -> str:
        name = value.lookup or value.column or ""
        table = self._lookups.get(name)
        if table is None or value.value is not None:
            return text
        if text not in table:
            self._scope.find(f"{name}_not_in_lookup")
            return text
        return table[text]


class _Keys:
    """What was said under each key lately: a key that comes again with other content is none."""

    def __init__(self) -> None:
        self._young: dict[int, int] = {}
        self._old: dict[int, int] = {}

    def check(self, facts: Iterable[Record | Tie]) -> None:
        """Note the facts of a row, all or none.

        Raises:
            RowRefused: one has the key of an earlier one, and other content.
        """
        found: dict[int, int] = {}
        for fact in facts:
            if isinstance(fact, Record) and fact.stub:
                continue  # of mentions a fixed one is kept
            key, content = hash(fact.id), hash(fact.digest)
            before = found.get(key, self._young.get(key, self._old.get(key)))
            if before is not None and before != content:
                what = (
                    fact.id
                    if isinstance(fact, Record)
                    else f"{fact.type} {fact.subject} > {fact.object}"
                )
                raise RowRefused("key_repeated", None, what)
            found[key] = content
        self._young |= found
        if len(self._young) >= _REMEMBERED:
            self._old, self._young = self._young, {}


def _printed(value: Value, cells: Cells) -> list[str]:
    """The stripped texts of a value, without look-up."""
    cell = value.value if value.column is None else cells.get(value.column)
    if cell is None:
        return []
    pieces = cell if isinstance(cell, list) else [cell]
    if value.split is not None:
        pieces = [part for piece in pieces for part in piece.split(value.split)]
    return [text for piece in pieces if (text := piece.strip())]


def _key(parts: Sequence[Value], cells: Cells) -> str | None:
    """A key as text; None where a part of it is empty."""
    texts = ["; ".join(_printed(part, cells)) for part in parts]
    if not all(texts):
        return None
    return texts[0] if len(texts) == 1 else ":".join(map(_escaped, texts))


def _escaped(text: str) -> str:
    """So that no two lists of parts are joined to one text."""
    return text.replace("%", "%25").replace(":", "%3A").replace("|", "%7C")


@cache
def _tells_apart(name: str) -> bool:
    """Whether a property tells two ties of a pair apart: what is measured may change between editions, what is named does not."""
    return vocabulary().properties[name].type not in NUMBERS and name != "currency"


@lru_cache(1 << 12)
def country_of(text: str) -> str | None:
    """The alpha-2 code of a country by code or name."""
    from interlock.schema.territories import territory

    found = territory(text) if len(text) in (2, 3) else None
    return found.country if found is not None and found.is_country else country_code(text)


def _day(text: str, value: Value) -> str | None:
    try:
        return day(text, value.date)
    except ValueError:
        return None


def _end(value: Value | None, text: str | None) -> Band | None:
    """One end of a share: a plain number, or nothing."""
    if value is None or text is None:
        return Band(None, None)
    found = band(text, value.decimal)
    return found if found is not None and found.low == found.high else None


def _joined(low: Band | None, high: Band | None) -> Band | None:
    if low is None or high is None:
        return None
    return Band(low.low, high.high, percent=low.percent or high.percent)


def _key_columns(mapping: TableMapping) -> tuple[str, ...]:
    return tuple(
        part.column for part in mapping.records[mapping.main].key if part.column is not None
    )
