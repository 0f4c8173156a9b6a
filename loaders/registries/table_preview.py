"""The first rows of a table as a mapping would land them, so that a mistake is seen before it is loaded.

for shown in preview(load): print(shown.text())
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from interlock.loaders.base import Facts, FileLoad, emit_rows, rows
from interlock.loaders.readers import Skip, Stream
from interlock.loaders.registries.table import mapper
from interlock.schema.errors import RowRefused
from interlock.schema.models import Record, Tie

ROWS = 10


@dataclass(frozen=True, slots=True)
class Shown:
    """One row: what it would become, or why it is refused, and what is odd about it.

    Attributes:
        row, line: number of the row, and its line where the format knows lines.
        facts: its records and ties.
        refused: the reason, with column and value; else None.
        findings: what could not be read of it, counted.
    """

    row: int
    line: int | None
    facts: Facts
    refused: str | None
    findings: Counter[str]

    def to_json(self) -> dict[str, Any]:
        """The object that `load table --check --format jsonl` prints."""
        return {
            "row": self.row,
            "line": self.line,
            "refused": self.refused,
            "findings": dict(self.findings),
            "facts": [_without_place(row) for row in emit_rows(self.facts)],
        }

    def text(self) -> str:
        """The row for a person."""
        where = f"row {self.row}" + (f" (line {self.line})" if self.line is not None else "")
        if self.refused is not None:
            return f"{where}: refused, {self.refused}"
        names = {fact.id: fact.name or fact.id for fact in self.facts if isinstance(fact, Record)}
        lines = [where]
        for fact in self.facts:
            lines += _record(fact) if isinstance(fact, Record) else _tie(fact, names)
        lines += [f"  ! {name}" + (f" ({n})" if n > 1 else "") for name, n in self.findings.items()]
        return "\n".join(lines)


def preview(load: FileLoad, number: int = ROWS) -> Iterator[Shown]:
    """The first rows of an opened file of the source `table`; nothing is counted or written."""
    scope = load.scope
    map_row = mapper("", scope)
    with Stream(scope.path, scope.table.globs) as stream:
        for row in islice(rows(stream, scope.table, scope.header), number):
            before = scope.findings.copy()
            facts: Facts = ()
            refused = None
            try:
                if row.problem is not None:
                    raise row.problem
                facts = tuple(map_row(row))
            except Skip as skip:
                refused = skip.reason
            except RowRefused as error:
                refused = error.what if error.column else f"{error.reason}: {error.value}"
            yield Shown(row.number, row.line, facts, refused, scope.findings - before)


def _record(record: Record) -> list[str]:
    role = f"{record.kind}, mentioned" if record.stub else str(record.kind)
    told = [
        *(f"also {alias}" for alias in record.aliases),
        *filter(None, (record.country,)),
        *record.identifiers,
        *(f"{number} (fails its check)" for number in record.invalid_identifiers),
        *_period(record),
        *filter(None, (record.status,)),
        *(f"{name}: {value}" for name, value in record.attributes.items()),
    ]
    lines = [f"  {role}: {record.name or '(no name)'}  [{record.id}]"]
    return [*lines, f"    {'; '.join(told)}"] if told else lines


def _tie(tie: Tie, names: dict[str, str]) -> list[str]:
    told = [*_period(tie), *(f"{name} {_short(value)}" for name, value in tie.properties.items())]
    ends = f"{names[tie.subject]} -[{tie.type}]-> {names[tie.object]}"
    return [f"  {ends}" + (f"  {'; '.join(told)}" if told else "")]


def _period(fact: Record | Tie) -> Iterator[str]:
    if fact.valid_from:
        yield f"from {fact.valid_from}"
    if fact.valid_to:
        yield f"until {fact.valid_to}"


def _short(value: Any) -> str:
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def _without_place(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key not in ("file", "row", "raw")}
