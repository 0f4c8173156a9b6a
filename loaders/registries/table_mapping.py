"""A user's mapping of a table: which column is what. Every mistake is told with its line and key before a row is read.

mapping = read_mapping("members.yml")
mapping.columns             # every column that it reads -> the line and key that name it

All values of the file are text, as written: `NO` is Norway, `2025-11-01` a date, `007` a key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from interlock.schema.errors import DataError, NotFound, UsageError
from interlock.schema.intervals import parse_date
from interlock.schema.territories import territory
from interlock.schema.vocabulary import vocabulary

Path = tuple[str | int, ...]
SHARES = ("share_min", "share_max", "share_min_open", "share_max_open", "share_raw")
NUMBERS = ("float", "decimal", "integer")
_MAX_SIZE = 1 << 20


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Value(_Frozen):
    """Where a value comes from: a column, or a constant; a plain string in the file names a column.

    Attributes:
        column: header of the column; for JSON and Parquet the dotted path.
        value: the constant.
        split: what parts several values of one cell.
        date: how the column prints days: year first (ISO and its like), day first or month first; never tried out.
        decimal: the mark before decimals; the other of `.` and `,` then parts thousands.
        lookup: name of the look-up; if not given that of the column's name, if there is one.
    """

    column: str | None = None
    value: str | None = None
    split: str | None = Field(default=None, min_length=1)
    date: Literal["year-first", "day-first", "month-first"] = "year-first"
    decimal: Literal[".", ","] = "."
    lookup: str | None = None

    @model_validator(mode="after")
    def _has_one_origin(self) -> Value:
        if (self.column is None) == (self.value is None) or "" in (self.column, self.value):
            raise PydanticCustomError(
                "origin", "it names a column or is {{value: ...}}, one of both"
            )
        return self


def _expression(given: Any) -> Any:
    return {"column": given} if isinstance(given, str) else given


def _listed(given: Any) -> Any:
    return given if isinstance(given, list) else [given]


Cell = Annotated[Value, BeforeValidator(_expression)]
Cells = Annotated[tuple[Cell, ...], Field(min_length=1), BeforeValidator(_listed)]
_Kind = Annotated[Value, BeforeValidator(lambda given: {"value": given} if isinstance(given, str) else given)]  # fmt: skip


class DatasetPart(_Frozen):
    """What the table is and whose."""

    id: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    title: str | None = None
    publisher: str | None = None
    licence: str | None = None
    url: str | None = None
    as_of: str | None = None


class FormatPart(_Frozen):
    """How to read the file, where that is not plain from it.

    Attributes:
        delimiter: one character; if not given the one of comma, semicolon, tab and bar with which all columns are found.
        sheet: pattern of the sheet's name.
        preamble: lines before the header.
        nulls: cells that mean that there is no value.
        records: key under which the array of records stands (JSON).
    """

    delimiter: str | None = Field(default=None, min_length=1, max_length=1)
    encoding: str = "utf-8"
    sheet: str = "*"
    preamble: int = Field(default=0, ge=0)
    nulls: tuple[str, ...] = ()
    records: Annotated[tuple[str, ...], BeforeValidator(_listed)] = ()


class RecordPart(_Frozen):
    """A party (or place, project ...) that each row describes or names.

    Attributes:
        key: what makes its id, `<dataset id>:<key>`; several parts are joined with colons.
        mention: the row only names it; a row that describes it, in this or another file, counts before.
    """

    kind: _Kind
    key: Cells
    name: Cell | None = None
    aliases: Cells | None = None
    country: Cell | None = None
    identifiers: Mapping[str, Cells] = Field(default_factory=dict)
    properties: Mapping[str, Cell] = Field(default_factory=dict)
    valid_from: Cell | None = None
    valid_to: Cell | None = None
    status: Cell | None = None
    mention: bool = False

    @property
    def constant(self) -> bool:
        """Whether it is the same in every row."""
        return all(part.column is None for part in self.key)


class TiePart(_Frozen):
    """A tie between two records of a row, in the direction of its type.

    Attributes:
        share: one column with an exact share or a band; or `share_min` and `share_max`.
        unit: whether 25 or 0.25 is a quarter.
        key: what tells ties of one pair apart; if not given the start of the period and the texts among the properties.
    """

    type: str
    subject: str = Field(alias="from")
    object: str = Field(alias="to")
    share: Cell | None = None
    share_min: Cell | None = None
    share_max: Cell | None = None
    unit: Literal["percent", "fraction"] | None = None
    valid_from: Cell | None = None
    valid_to: Cell | None = None
    modality: str = "asserted"
    properties: Mapping[str, Cell] = Field(default_factory=dict)
    key: Cells | None = None


class TableMapping(_Frozen):
    """A whole mapping file.

    Attributes:
        path: the file.
        lines: line of each key of the file, by path.
    """

    dataset: DatasetPart
    format: FormatPart = FormatPart()
    records: Mapping[str, RecordPart] = Field(min_length=1)
    ties: tuple[TiePart, ...] = ()
    lookups: Mapping[str, Mapping[str, str]] = Field(default_factory=dict)
    path: str = Field(default="", exclude=True)
    lines: Mapping[Path, int] = Field(default_factory=dict, exclude=True)

    @cached_property
    def main(self) -> str:
        """The record that a row is about, and that proves its ties: the first that is neither a constant nor a mention."""
        return next(name for name, record in self.records.items() if _is_main(record))

    @cached_property
    def columns(self) -> dict[str, Path]:
        """Every column that is read, and the first key that names it."""
        found: dict[str, Path] = {}
        for path, value in self.values():
            if value.column is not None:
                found.setdefault(value.column, path)
        return found

    def values(self) -> Iterator[tuple[Path, Value]]:
        """Every value of records and ties with its path."""
        for name, record in self.records.items():
            yield from _values(record, ("records", name))
        for place, tie in enumerate(self.ties):
            yield from _values(tie, ("ties", place))

    def error(self, path: Path, what: str, hint: str = "") -> DataError:
        """A mistake of this mapping, with its line and key."""
        return _error(self.path, self.lines, path, what, hint)


def _is_main(record: RecordPart) -> bool:
    return not record.constant and not record.mention


def _values(part: BaseModel, path: Path) -> Iterator[tuple[Path, Value]]:
    for name in type(part).model_fields:
        yield from _within(getattr(part, name), (*path, name))


def _within(given: Any, path: Path) -> Iterator[tuple[Path, Value]]:
    if isinstance(given, Value):
        yield path, given
    elif isinstance(given, Mapping):
        for name, item in given.items():
            yield from _within(item, (*path, name))
    elif isinstance(given, tuple):
        for place, item in enumerate(given):
            # A list of one may be written without its brackets.
            yield from _within(item, (*path, place) if len(given) > 1 else path)


def read_mapping(path: str) -> TableMapping:
    """Read and check a mapping.

    Raises:
        UsageError: the file does not exist.
        DataError: it is no mapping; the error names line and key.
    """
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read(_MAX_SIZE)
    except (OSError, ValueError) as error:
        raise UsageError(
            f"cannot read {path!r}",
            why=str(error),
            hint="check the path; a mapping is YAML in UTF-8",
        ) from error
    return parse_mapping(text, path)


def parse_mapping(text: str, path: str = "mapping") -> TableMapping:
    """A mapping from its text; `path` is for messages.

    Raises:
        DataError: it is no mapping; the error names line and key.
    """
    lines: dict[Path, int] = {}
    try:
        data = _plain(yaml.compose(text, Loader=yaml.BaseLoader), (), lines)
    except (yaml.YAMLError, _Twice) as error:
        mark = getattr(error, "problem_mark", None)
        where = "" if mark is None else f", line {mark.line + 1}"
        problem = getattr(error, "problem", None) or str(error).replace("\n", " ")
        raise DataError(
            f"{path}{where}: {problem}",
            why="a mapping is YAML with every key once",
            hint="values with a colon, a hash or brackets need quotes",
        ) from error
    try:
        if not isinstance(data, dict):
            raise _error(path, lines, (), "it is no mapping of keys")
        mapping = TableMapping.model_validate({**data, "path": path, "lines": lines})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise _error(path, lines, first["loc"], _message(first), _hint(first)) from None
    for place, what, hint in _mistakes(mapping):
        raise mapping.error(place, what, hint)
    return mapping


class _Twice(ValueError):
    pass


def _plain(node: yaml.Node | None, path: Path, lines: dict[Path, int]) -> Any:
    """A node as text, lists and mappings; the line of each key is noted."""
    if node is None:
        return None
    lines.setdefault(path, node.start_mark.line + 1)
    if len(path) > 8:  # no mapping is deeper; an alias to itself would never end
        raise _Twice(f"line {node.start_mark.line + 1} is nested too deep")
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Any] = {}
        for key, value in node.value:
            name = str(key.value)
            if name in found:
                raise _Twice(f"key {name!r} is given twice (line {key.start_mark.line + 1})")
            lines[*path, name] = key.start_mark.line + 1
            found[name] = _plain(value, (*path, name), lines)
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, place), lines) for place, item in enumerate(node.value)]
    return str(node.value)


def _error(
    file: str, lines: Mapping[Path, int], path: Path, what: str, hint: str = ""
) -> DataError:
    known = path
    while known and known not in lines:
        known = known[:-1]  # what is missing has no line: its parent's
    key = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
    line = lines.get(known, 1)
    return DataError(
        f"{file}, line {line}: {key or 'the whole file'}: {what}",
        why="a mapping is checked before anything is read; nothing was loaded",
        hint=hint or "the form is described in docs/how-to/load-your-own-table.md",
        file=file,
        line=line,
        key=key,
    )


_SAID = {
    "extra_forbidden": "this key is not known",
    "missing": "this key is missing",
    "model_type": "a column, {value: ...} or a mapping of keys is expected",
    "mapping_type": "a mapping of keys is expected",
    "dict_type": "a mapping of keys is expected",
    "string_type": "a text is expected",
}


def _message(error: Any) -> str:
    return _SAID.get(error["type"], str(error["msg"]))


_PARTS: dict[Any, type[BaseModel]] = {
    "dataset": DatasetPart, "format": FormatPart, "records": RecordPart, "ties": TiePart,
}  # fmt: skip


def _hint(error: Any) -> str:
    """The keys that are known where an unknown one stands."""
    if error["type"] != "extra_forbidden":
        return ""
    place = error["loc"][:-1]
    named = {"records": 2, "ties": 2, "dataset": 1, "format": 1}
    model: type[BaseModel] = Value
    if not place:
        model = TableMapping
    elif len(place) == named.get(place[0]):
        model = _PARTS[place[0]]
    names = [field.alias or name for name, field in model.model_fields.items() if not field.exclude]
    return f"there are {', '.join(names)}"


def _mistakes(mapping: TableMapping) -> Iterator[tuple[Path, str, str]]:
    """What is wrong between the parts of a mapping, and with its names."""
    words = vocabulary()
    if mapping.dataset.as_of is not None and not _is_date(mapping.dataset.as_of):
        yield (
            ("dataset", "as_of"),
            f"{mapping.dataset.as_of!r} is no date",
            "write it as 2025-11-01",
        )
    try:
        "".encode(mapping.format.encoding)
    except LookupError:
        yield ("format", "encoding"), f"there is no encoding {mapping.format.encoding!r}", ""
    if not any(map(_is_main, mapping.records.values())):
        yield (
            ("records",),
            "no record has a key from a column",
            "give the one that the rows are about `key: [column]`",
        )
    for path, value in mapping.values():
        if value.lookup is not None and value.lookup not in mapping.lookups:
            names = ", ".join(mapping.lookups) or "none"
            yield (
                (*path, "lookup"),
                f"there is no look-up {value.lookup!r}",
                f"lookups: has {names}",
            )
    for name in mapping.lookups:
        used = {value.lookup or value.column for _, value in mapping.values()}
        if name not in used:
            yield ("lookups", name), "no value uses this look-up", "name it like the column, or `lookup: NAME` at the value"  # fmt: skip
    for name, record in mapping.records.items():
        path = ("records", name)
        for kind in _kinds(record, mapping):
            if kind not in words.kinds:
                yield (
                    (*path, "kind"),
                    f"there is no kind {kind!r}",
                    f"there are {', '.join(words.kinds)}",
                )
        if record.country is not None and record.country.value is not None:
            code = territory(record.country.value)
            if code is None or not code.is_country:
                yield (*path, "country"), f"{record.country.value!r} is no country", "write the ISO 3166-1 alpha-2 code"  # fmt: skip
        for scheme in record.identifiers:
            yield from _scheme_mistakes(scheme, (*path, "identifiers", scheme))
    for place, tie in enumerate(mapping.ties):
        yield from _tie_mistakes(tie, ("ties", place), mapping)


def _kinds(record: RecordPart, mapping: TableMapping) -> tuple[str, ...]:
    """The kinds that a record may have, as far as the mapping says so."""
    if record.kind.value is not None:
        return (record.kind.value,)
    table = mapping.lookups.get(record.kind.lookup or record.kind.column or "")
    return tuple(dict.fromkeys(table.values())) if table else ()


def _scheme_mistakes(scheme: str, path: Path) -> Iterator[tuple[Path, str, str]]:
    name, _, register = scheme.partition(":")
    try:
        vocabulary().scheme(name)
    except NotFound as error:
        hint = "for another register write reg:<register>; for a tax number tax:<country>"
        yield path, f"{error.what}; {error.why}", hint
        return
    if name in ("reg", "tax") and not register:
        yield path, f"whose numbers are they? write {name}:<{'register' if name == 'reg' else 'country'}>", ""  # fmt: skip
    elif register and name not in ("reg", "tax"):
        yield path, f"{name} takes no register", f"write {name}"


def _tie_mistakes(
    tie: TiePart, path: Path, mapping: TableMapping
) -> Iterator[tuple[Path, str, str]]:
    words = vocabulary()
    if tie.type not in words.ties:
        yield (
            (*path, "type"),
            f"there is no tie type {tie.type!r}",
            f"there are {', '.join(words.ties)}",
        )
        return
    about = words.tie(tie.type)
    if tie.modality not in words.modalities:
        yield (*path, "modality"), f"there is no modality {tie.modality!r}", f"there are {', '.join(words.modalities)}"  # fmt: skip
    for end, name, accepted in (("from", tie.subject, about.subject), ("to", tie.object, about.object)):  # fmt: skip
        if name not in mapping.records:
            yield (
                (*path, end),
                f"there is no record {name!r}",
                f"records: has {', '.join(mapping.records)}",
            )
            continue
        for kind in _kinds(mapping.records[name], mapping):
            if kind not in accepted:
                runs = f"it runs from {', '.join(about.subject)} to {', '.join(about.object)}"
                yield (*path, end), f"{tie.type} takes no {kind} there", runs
    if tie.subject == tie.object:
        yield (*path, "to"), "both ends are the same record", "a second record of the row needs a name of its own"  # fmt: skip
    shares = [name for name in ("share", "share_min", "share_max") if getattr(tie, name) is not None]  # fmt: skip
    if shares and "share_min" not in about.properties:
        yield (*path, shares[0]), f"{tie.type} has no share", "OWNS and CONTROLS have"
    if "share" in shares and len(shares) > 1:
        yield (
            (*path, shares[1]),
            "a share is one column, or share_min and share_max",
            "leave one out",
        )
    if bool(shares) != (tie.unit is not None):
        what = "the unit of the share is missing" if shares else "a unit without a share"
        yield (
            (*path, "unit"),
            what,
            "unit: percent where 25 is a quarter, unit: fraction where 0.25 is",
        )
    allowed = [name for name in about.properties if name not in SHARES]
    for name in tie.properties:
        if name not in allowed:
            hint = f"it has {', '.join(allowed) or 'none'}; what belongs to a record goes into its properties"
            yield (*path, "properties", name), f"{tie.type} has no property {name!r}", hint
    if "amount" in tie.properties and "currency" not in tie.properties:
        yield (*path, "properties", "amount"), "an amount needs its currency beside it", "currency: {value: USD}, or a column"  # fmt: skip


def _is_date(text: str) -> bool:
    try:
        return parse_date(text) is not None
    except ValueError:
        return False
