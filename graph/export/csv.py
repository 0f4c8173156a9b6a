"""The graph as one CSV file a table, for spreadsheets: texts that a spreadsheet would run as a formula are made harmless."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interlock.graph.export.files import atomic
from interlock.graph.export.tables import TABLES, rows
from interlock.schema.spreadsheet import harmless, writer

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store


def write(store: Store, folder: Path) -> dict[str, Any]:
    """Write `datasets.csv`, `documents.csv` ...; lists are JSON."""
    counts = {}
    for table in TABLES:
        found = rows(store, table)
        columns = sorted({name for row in found for name in row} - {"id"})
        with atomic(folder / f"{table}.csv") as file:
            lines = writer(file)
            lines.writerow(["id", *columns])
            lines.writerows([cell(row.get(name)) for name in ("id", *columns)] for row in found)
        counts[table] = len(found)
    return {"rows": counts, "not_expressed": {}}


def cell(value: Any) -> Any:
    """The text of a value in a cell."""
    if isinstance(value, list):
        ordered = sorted(value) if all(isinstance(item, str) for item in value) else value
        return json.dumps(ordered, ensure_ascii=False, sort_keys=True) if value else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return harmless(value)
    return "" if value is None else value
