"""One question of a pack: its front matter, its Cypher, and the checks of the values that it is given.

A `.cypher` file is one statement whose leading comment, between `/*---` and `---*/`, says in YAML what it
asks, takes and returns; so the file still runs as it stands in Neo4j Browser and cypher-shell. Unknown keys
are refused, and values are checked here, before anybody connects.

    query = parse(text, "packs/ownership/direct-owners.cypher")
    query.values({"firm": "lei:5299...", "as_of": "2024-05-01"})   # typed, defaults filled in
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from interlock.schema.errors import DataError, UsageError
from interlock.schema.vocabulary import compose_yaml, load_yaml, vocabulary

__all__ = [
    "Column",
    "ColumnType",
    "Pack",
    "Parameter",
    "ParameterType",
    "Query",
    "Test",
    "is_id",
    "near",
    "parse",
    "parse_pack",
]

ParameterType = Literal["node_id", "string", "int", "float", "bool", "date", "string[]"]
ColumnType = Literal[
    "node_id", "string", "int", "float", "bool", "date", "string[]", "path", "node", "tie"
]
Kind = Literal["table", "path", "graph", "scalar"]
M = TypeVar("M", bound=BaseModel)
TODAY = "today"
_FRONT = re.compile(r"\A\ufeff?\s*/\*---[ \t]*\r?\n(.*?)^---\*/", re.DOTALL | re.MULTILINE)
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_VERSION = re.compile(r">=\s*\d+(?:\.\d+)*")
_TRUE, _FALSE = ("true", "yes", "1"), ("false", "no", "0")


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Parameter(_Strict):
    """One value that a query takes.

    Attributes:
        required: it has no default and must be given; else it is `default`, which may be null (no filter).
        min, max: closed range of a number.
        choices: the only values allowed, or `modalities` or `ties` for those of the vocabulary.
        label: kind of the party that is meant (a hint for forms and suggestions, not a filter).
        suggest: property of nodes with that label whose values are offered.
    """

    type: ParameterType
    required: bool = False
    default: str | int | float | bool | date | list[str] | None = None
    min: float | None = None
    max: float | None = None
    choices: list[str] | Literal["modalities", "ties"] | None = None
    label: str | None = None
    suggest: str | None = None
    note: str | None = None

    @field_validator("label")
    @classmethod
    def _label_exists(cls, label: str | None) -> str | None:
        if label is not None and label not in vocabulary().kinds:
            raise ValueError(f"the vocabulary has no kind {label!r}")
        return label

    @model_validator(mode="after")
    def _consistent(self) -> Parameter:
        if self.required and self.default is not None:
            raise ValueError("a required parameter has no default")
        if (self.min, self.max) != (None, None) and self.type not in ("int", "float"):
            raise ValueError("min and max are for int and float")
        if self.suggest is not None and self.suggest not in vocabulary().properties:
            raise ValueError(f"suggest: the vocabulary has no property {self.suggest!r}")
        if self.default is not None:
            try:
                self.value("default", self.default)
            except UsageError as error:
                raise ValueError(f"the default is {self.default!r}: {error.why}") from error
        return self

    @property
    def allowed(self) -> list[str] | None:
        """The values that it may have, where they are listed."""
        if isinstance(self.choices, str):
            return list(getattr(vocabulary(), self.choices))
        return self.choices

    def value(self, name: str, given: Any, today: date | None = None) -> Any:
        """`given` (text or a Python value) as this type.

        Raises:
            UsageError: it has another type, is out of range, no date of the calendar, or not a choice.
        """
        try:
            value = _READ[self.type](given, today)
        except (ValueError, TypeError) as error:
            raise UsageError(
                f"parameter {name!r} is {given!r}", why=str(error), hint=self._hint(name)
            ) from error
        if (self.min is not None and value < self.min) or (
            self.max is not None and value > self.max
        ):
            raise UsageError(
                f"parameter {name!r} is {given!r}",
                why=f"it lies outside {_ends(self.min, self.max)}",
                hint=self._hint(name),
            )
        allowed = self.allowed
        for item in value if isinstance(value, list) else [value]:
            if allowed is not None and item not in allowed:
                raise UsageError(
                    f"parameter {name!r} is {item!r}",
                    why=f"it may be {', '.join(allowed)}",
                    hint=near(str(item), allowed) or self._hint(name),
                )
        return value

    def _hint(self, name: str) -> str:
        return f"give it as in: -p {name}={self.example}"

    @property
    def example(self) -> str:
        """A value of this type; where a place is meant, a place."""
        return "Russia" if self.label == "Place" else _EXAMPLES[self.type]


class Column(_Strict):
    """One column of the answer."""

    type: ColumnType
    unit: str | None = None
    note: str | None = None


class Limits(_Strict):
    """What the query may cost."""

    timeout_s: float = Field(default=20, gt=0, le=3600)


class Requires(_Strict):
    """What the server must have."""

    neo4j: str = ">=5.26"
    plugins: list[str] = []

    @field_validator("neo4j")
    @classmethod
    def _is_version(cls, text: str) -> str:
        if not _VERSION.fullmatch(text):
            raise ValueError("a lowest version is written as in '>=5.26'")
        return text

    @property
    def version(self) -> tuple[int, ...]:
        """The lowest version, as numbers."""
        return tuple(int(part) for part in re.findall(r"\d+", self.neo4j))


class Reads(_Strict):
    """Labels and tie types that an answer can hold, for readers; names of the vocabulary."""

    labels: list[str] = []
    rels: list[str] = []

    @model_validator(mode="after")
    def _exist(self) -> Reads:
        known = vocabulary()
        labels = {"Entity", *known.kinds, *known.evidence_layer}
        rels = {*known.ties, *known.evidence_ties}
        unknown = [name for name in self.labels if name not in labels]
        unknown += [name for name in self.rels if name not in rels]
        if unknown:
            raise ValueError(f"the vocabulary has none of {unknown}")
        return self


class Test(_Strict):
    """One run on a fixture: `expect` maps `rows`, `first.COLUMN`, `last.COLUMN`, `all.COLUMN` to values."""

    __test__ = False  # a model, not a class of tests

    fixture: str
    params: dict[str, Any] = {}
    expect: dict[str, Any] = Field(min_length=1)

    @field_validator("fixture")
    @classmethod
    def _is_name(cls, name: str) -> str:
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", name):
            raise ValueError("a fixture is named without folder and ending")
        return name

    @field_validator("expect")
    @classmethod
    def _known_keys(cls, expect: dict[str, Any]) -> dict[str, Any]:
        for key in expect:
            if key != "rows" and key.partition(".")[0] not in ("first", "last", "all"):
                raise ValueError(f"{key!r} is none of rows, first.COLUMN, last.COLUMN, all.COLUMN")
        return expect


class Query(_Strict):
    """One question, ready to be asked.

    Attributes:
        id: `pack/file-name`.
        kind: what the answer is: `table`, `path` (one a row), `graph`, or `scalar` (one value).
        params, returns: what it takes and gives, in order.
        entities: role to the parameter or column that holds the party, for views.
        scans: labels and tie types that it reads as a whole, each with the reason why no index serves.
        caveats: what the answer does not say; printed with it.
        file, line: where its front matter stands; `cypher` is the whole text with that comment.
    """

    id: str
    title: str = Field(min_length=1)
    question: str = Field(min_length=1)
    kind: Kind
    status: Literal["experimental", "stable", "deprecated"] = "experimental"
    replaced_by: str | None = None
    params: dict[str, Parameter] = {}
    returns: dict[str, Column] = Field(min_length=1)
    entities: dict[str, str] = {}
    reads: Reads = Reads()
    scans: dict[str, str] = {}
    caveats: list[str] = Field(min_length=1)
    limits: Limits = Limits()
    requires: Requires = Requires()
    references: list[str] = []
    tests: list[Test] = []
    revision: int = Field(ge=1)
    file: str = Field(exclude=True)
    cypher: str = Field(exclude=True, repr=False)
    lines: dict[str, int] = Field(default={}, exclude=True, repr=False)

    @field_validator("id")
    @classmethod
    def _is_id(cls, text: str) -> str:
        if not is_id(text):
            raise ValueError("an id is pack/name in lower case, digits and hyphens")
        return text

    @field_validator("scans")
    @classmethod
    def _scans_exist(cls, scans: dict[str, str]) -> dict[str, str]:
        known = vocabulary()
        names = {"Entity", *known.kinds, *known.evidence_layer, *known.ties, *known.evidence_ties}
        for name, reason in scans.items():
            if name not in names:
                raise ValueError(f"the vocabulary has no {name!r}")
            if not reason.strip():
                raise ValueError(f"it says no reason for {name!r}")
        return scans

    @field_validator("title", "question")
    @classmethod
    def _not_blank(cls, text: str) -> str:
        if not text.strip():
            raise ValueError("it is empty")
        return text

    @field_validator("caveats")
    @classmethod
    def _none_blank(cls, caveats: list[str]) -> list[str]:
        if not all(caveat.strip() for caveat in caveats):
            raise ValueError("a caveat is empty")
        return caveats

    @field_validator("params", "returns")
    @classmethod
    def _plain_names(cls, table: dict[str, Any]) -> dict[str, Any]:
        for name in table:
            if not _NAME.fullmatch(name):
                raise ValueError(f"{name!r} is not a name in lower case, digits and underscores")
        return table

    @model_validator(mode="after")
    def _consistent(self) -> Query:
        types = [column.type for column in self.returns.values()]
        if self.kind == "scalar" and len(types) != 1:
            raise ValueError("returns: a scalar query returns one column")
        if self.kind == "path" and types.count("path") != 1:
            raise ValueError("returns: a path query returns one column of type path")
        if self.kind == "graph" and not {"path", "node", "tie"} & set(types):
            raise ValueError("returns: a graph query returns a path, node or tie")
        evidence = self.returns.get("evidence")
        if self.kind != "scalar" and (evidence is None or evidence.type != "string[]"):
            raise ValueError("returns: a column evidence of type string[] is missing")
        for role, name in self.entities.items():
            if name not in self.params and name not in self.returns:
                raise ValueError(f"entities: {role} names {name!r}, no parameter or column")
        if self.status == "deprecated" and not self.replaced_by:
            raise ValueError("status: a deprecated query says replaced_by")
        for test in self.tests:
            for key in test.expect:
                if key != "rows" and key.partition(".")[2] not in self.returns:
                    raise ValueError(f"tests: {key!r} names no column")
        return self

    @property
    def pack(self) -> str:
        """The pack's name."""
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        """The query's name in its pack."""
        return self.id.partition("/")[2]

    def line(self, *place: str) -> int:
        """Line of the file where a key of the front matter stands, `line("params", "firm")`; else the nearest above it."""
        while place and ".".join(place) not in self.lines:
            place = place[:-1]
        return self.lines.get(".".join(place), 1)

    def values(self, given: Mapping[str, Any], today: date | None = None) -> dict[str, Any]:
        """All parameters with their typed values, defaults filled in, in the declared order.

        Args:
            given: text or Python values by name.
            today: the day that the default `today` means.

        Raises:
            UsageError: a name is unknown, a required one is missing, or a value is wrong.
        """
        for name in given:
            if name not in self.params:
                raise UsageError(
                    f"{self.id} has no parameter {name!r}",
                    why=f"it has {', '.join(self.params) or 'none'}",
                    hint=near(name, self.params) or f"see: interlock query show {self.id}",
                )
        values: dict[str, Any] = {}
        for name, parameter in self.params.items():
            raw = given.get(name, parameter.default)
            if raw is None and parameter.required:
                raise UsageError(
                    f"{self.id} needs the parameter {name!r}",
                    why=parameter.note or f"it is a {parameter.type} without default",
                    hint=f"add: -p {name}={parameter.example}",
                )
            values[name] = None if raw is None else parameter.value(name, raw, today)
        return values


class Pack(_Strict):
    """What holds for all queries of one folder: `pack.yml`."""

    name: str
    title: str = ""
    version: int = 1
    licence: str = ""
    maintainers: list[str] = []
    schema_version: int = Field(default=1, alias="schema")
    requires: Requires = Requires()
    order: list[str] = []


def is_id(text: str) -> bool:
    """Whether it is `pack/name` in lower case, digits and hyphens."""
    return _ID.fullmatch(text) is not None


def near(name: str, known: Any) -> str:
    """A hint with the known names that come nearest to a misspelt one; empty where none does."""
    matches = get_close_matches(name, list(known), n=3)
    return f"did you mean {', '.join(matches)}?" if matches else ""


def parse(text: str, file: str) -> Query:
    """The query of a pack file.

    Raises:
        DataError: there is no front matter, it is not YAML, or has unknown, missing or wrong values.
    """
    match = _FRONT.match(text)
    if match is None:
        raise DataError(
            f"{file}, line 1: there is no front matter",
            why="the file does not begin with a comment between /*--- and ---*/",
            hint="write a file to start from with: interlock query new PACK/NAME",
            file=file, line=1,
        )  # fmt: skip
    # Leading empty lines make every line number of the YAML one of the file.
    above = text[: match.start(1)].count("\n")
    data, lines = _read_yaml("\n" * above + match[1], file)
    if not isinstance(data, dict):
        raise DataError(
            f"{file}, line {above + 1}: the front matter is no mapping", file=file, line=1
        )
    for key in ("file", "cypher", "lines"):
        if key in data:
            raise _refused(file, lines.get(key, 1), key, "Extra inputs are not permitted")
    return _validated(Query, {**data, "file": file, "cypher": text, "lines": lines}, file, lines)


def parse_pack(text: str, file: str) -> Pack:
    """The `pack.yml` of a folder.

    Raises:
        DataError: it is not YAML, or has unknown, missing or wrong values.
    """
    data, lines = _read_yaml(text, file)
    if not isinstance(data, dict):
        raise DataError(f"{file}, line 1: it is no mapping", file=file, line=1)
    return _validated(Pack, data, file, lines)


def _validated(model: type[M], data: dict[str, Any], file: str, lines: dict[str, int]) -> M:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        # A misspelt key is unknown and leaves another missing: the misspelt one is what to name.
        problems = error.errors(include_url=False)
        unknown = [problem for problem in problems if problem["type"] == "extra_forbidden"]
        first = (unknown or problems)[0]
        place = [str(part) for part in first["loc"]]
        message = str(first["msg"]).removeprefix("Value error, ")
        if not place:  # a rule over several keys names the key first
            place = [message.partition(":")[0]] if message.partition(":")[0] in lines else []
        key = ".".join(place)
        while place and ".".join(place) not in lines:
            place.pop()
        raise _refused(file, lines.get(".".join(place), 1), key, message) from error


def _refused(file: str, line: int, key: str, message: str) -> DataError:
    return DataError(
        f"{file}, line {line}: {key or 'front matter'} is refused",
        why="no such key is known" if message.startswith("Extra inputs") else message,
        hint="see a whole example: interlock query show ownership/direct-owners",
        file=file, line=line, rule="front-matter",
    )  # fmt: skip


def _read_yaml(text: str, file: str) -> tuple[Any, dict[str, int]]:
    """The data and, for each dotted key, its line in the file."""
    lines: dict[str, int] = {}
    try:
        node = compose_yaml(text)
        if node is not None:
            _collect_lines(node, "", lines)
        data = load_yaml(text)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        twice = re.search(r"\(line (\d+)\)", str(error))
        line = mark.line + 1 if mark is not None else int(twice[1]) if twice else 1
        raise DataError(
            f"{file}, line {line}: the YAML cannot be read",
            why=str(getattr(error, "problem", None) or error),
            hint="quote prose that holds a comma or colon inside braces, and country codes",
            file=file, line=line, rule="front-matter",
        ) from error  # fmt: skip
    return data, lines


def _collect_lines(node: yaml.Node, prefix: str, lines: dict[str, int]) -> None:
    items: list[tuple[str, int, yaml.Node]] = []
    if isinstance(node, yaml.MappingNode):
        items = [(str(key.value), key.start_mark.line + 1, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        items = [(str(at), value.start_mark.line + 1, value) for at, value in enumerate(node.value)]
    for key, line, value in items:
        if prefix + key in lines:
            raise ValueError(f"the key {key!r} is given twice (line {line})")
        lines[prefix + key] = line
        _collect_lines(value, f"{prefix}{key}.", lines)


def _ends(low: float | None, high: float | None) -> str:
    return f"[{'' if low is None else f'{low:g}'}, {'' if high is None else f'{high:g}'}]"


def _string(given: Any, _: date | None) -> str:
    if not isinstance(given, str):
        raise TypeError(f"it is a {type(given).__name__}, not text")
    if not given.strip():
        raise ValueError("it is empty")
    given.encode()  # half a surrogate pair is no text: a ValueError that says where
    return given


def _int(given: Any, _: date | None) -> int:
    if isinstance(given, str) and re.fullmatch(r"\s*[+-]?[0-9]{1,19}\s*", given):
        given = int(given)
    if isinstance(given, bool) or not isinstance(given, int) or abs(given) >= 2**63:
        raise TypeError("it is no whole number of 64 bits")
    return given


def _float(given: Any, _: date | None) -> float:
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        raise TypeError("it is no number")
    try:
        value = float(given)
    except ValueError:
        raise ValueError("it is no number") from None
    if not math.isfinite(value):
        raise ValueError("it is no finite number")
    return value


def _bool(given: Any, _: date | None) -> bool:
    if isinstance(given, bool):
        return given
    if isinstance(given, str) and given.lower() in (*_TRUE, *_FALSE):
        return given.lower() in _TRUE
    raise TypeError("it is neither true nor false")


def _date(given: Any, today: date | None) -> str:
    if given == TODAY:
        return (today or date.today()).isoformat()
    if isinstance(given, date):
        return given.isoformat()[:10]
    if not isinstance(given, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", given):
        raise ValueError("it is no day written as YYYY-MM-DD")
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise ValueError("there is no such date") from None


def _strings(given: Any, _: date | None) -> list[str]:
    # What is read from a file has one value a line, which may hold commas.
    items = given.split("\n" if "\n" in given else ",") if isinstance(given, str) else given
    if not isinstance(items, list | tuple) or not all(isinstance(item, str) for item in items):
        raise TypeError("it is no list of texts")
    cleaned = [item.strip() for item in items if item.strip()]
    if not cleaned:
        raise ValueError("it is empty")
    return cleaned


_READ: dict[str, Callable[[Any, date | None], Any]] = {
    "node_id": _string, "string": _string, "int": _int, "float": _float, "bool": _bool,
    "date": _date, "string[]": _strings,
}  # fmt: skip
_EXAMPLES = {
    "node_id": "lei:529900T8BM49AURSDO55", "string": "TEXT", "int": "3", "float": "0.5", "bool": "true",
    "date": "2024-05-01", "string[]": "asserted,agreed",
}  # fmt: skip
