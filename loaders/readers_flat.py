"""Nested records as rows of a table: what stands in an object is a column with a dotted name, and every cell is text.

flat({"name": "A", "seat": {"country": "DE"}, "also": ["B", "C"], "size": 3.0})
# {'name': 'A', 'seat.country': 'DE', 'also': ['B', 'C'], 'size': '3'}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from interlock.loaders.readers import Row
from interlock.loaders.readers_xlsx import text_of
from interlock.schema.models import canonical_json

Cell = str | list[str]


def flat_rows(rows: Iterable[Row], nulls: Sequence[str] = ()) -> Iterator[Row]:
    """The same rows, flat; what is wrong with a row stays with it.

    Args:
        rows: rows whose data are objects.
        nulls: texts that mean that there is no value.
    """
    empty = frozenset(nulls)
    for row in rows:
        if row.problem is not None or not isinstance(row.data, dict):
            yield row
            continue
        cells = flat(row.data)
        if empty:
            cells = {name: cell for name, cell in cells.items() if cell not in empty}
        yield replace(row, data=cells)


def flat(record: dict[str, Any], prefix: str = "") -> dict[str, Cell]:
    """The cells of a record by dotted path; nulls, empty texts and empty lists are left out.

    A list of plain values is a cell with several values; a list that holds objects is kept as one text of JSON.
    """
    cells: dict[str, Cell] = {}
    for name, value in record.items():
        path = f"{prefix}{name}"
        if isinstance(value, dict):
            cells |= flat(value, f"{path}.")
        elif isinstance(value, list | tuple):
            if any(isinstance(item, dict | list) for item in value):
                cells[path] = canonical_json(value)
            elif texts := [text for item in value if (text := _plain(item))]:
                cells[path] = texts
        elif text := _plain(value):
            cells[path] = text
    return cells


def _plain(value: Any) -> str:
    """A value as a CSV file would have it; a decimal is written without an exponent."""
    return f"{value:f}" if isinstance(value, Decimal) else text_of(value)
