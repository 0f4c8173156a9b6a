"""The graph as one Parquet file a table, with types: exact values, for data frames and other databases.

pyarrow is an extra: it weighs more than all of Interlock.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interlock.graph.export.files import atomic_path
from interlock.graph.export.tables import TABLES, rows
from interlock.schema.errors import UsageError
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

# A node may hold properties that no vocabulary names; these are told by their values.
_OF_VALUES: dict[type, str] = {bool: "boolean", int: "integer", float: "float", list: "string[]"}
_JSON_COLUMNS = frozenset({"parts"})


def write(store: Store, folder: Path) -> dict[str, Any]:
    """Write `datasets.parquet`, `documents.parquet` ...; the parts of records are JSON.

    Raises:
        UsageError: pyarrow is not installed.
    """
    arrow, parquet = _arrow()
    counts = {}
    for table in TABLES:
        found = rows(store, table)
        names = ["id", *sorted({name for row in found for name in row} - {"id"})]
        columns = {name: _column(name, [row.get(name) for row in found]) for name in names}
        types = {
            "integer": arrow.int64(), "float": arrow.float64(), "decimal": arrow.float64(),
            "boolean": arrow.bool_(), "string[]": arrow.list_(arrow.string()),
        }  # fmt: skip
        schema = arrow.schema(
            [
                (name, types.get(column_type(name, values), arrow.string()))
                for name, values in columns.items()
            ]
        )
        with atomic_path(folder / f"{table}.parquet") as path:
            parquet.write_table(arrow.table(columns, schema=schema), path, compression="zstd")
        counts[table] = len(found)
    return {"rows": counts, "not_expressed": {}}


def _arrow() -> tuple[Any, Any]:
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise UsageError(
            "this format needs pyarrow",
            why="it is not installed",
            hint="pip install '.[parquet]' in Interlock's folder, or take --format csv",
        ) from error


def column_type(name: str, values: Sequence[Any]) -> str:
    """The type of a column by the vocabulary, if the values are of it, else by the values."""
    told = {_OF_VALUES.get(type(value), "string") for value in values if value is not None}
    known = vocabulary().properties.get(name)
    decimal = known is not None and known.type in ("float", "decimal")
    if told <= {"integer", "float"} and (decimal or len(told) == 2):
        return "float"
    return told.pop() if len(told) == 1 else "string"


def _column(name: str, values: Sequence[Any]) -> list[Any]:
    """The values of a column; JSON where they are of several types, or objects."""
    if name in _JSON_COLUMNS:
        return [_json(value) if value else None for value in values]
    if column_type(name, values) == "string":
        return [
            value if value is None or isinstance(value, str) else _json(value) for value in values
        ]
    return [sorted(value) if isinstance(value, list) else value for value in values]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
