"""The whole graph as files, byte for byte repeatable: equal graphs give equal bytes.

Rows are sorted by id, keys are sorted, no clock is written; what a format cannot hold is counted in `account.json`. One module a
format, each with a function `write(store, folder)` that returns its part of the account.

    export(store, "csv", Path("out"))       # datasets.csv documents.csv records.csv ... account.json
"""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interlock.graph.export.files import atomic
from interlock.graph.export.tables import TABLES, rows
from interlock.schema.errors import InterlockError, UsageError

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

__all__ = ["FORMATS", "TABLES", "export", "rows"]
FORMATS = ("bods", "csv", "cypher", "ftm", "graphml", "parquet")


def export(store: Store, format_: str, folder: Path) -> dict[str, Any]:
    """Write the graph into a folder.

    Args:
        store: an open store.
        format_: one of `FORMATS`.
        folder: made if it does not exist; files of an earlier export in it are replaced.

    Returns:
        The account: rows by file, and what the format could not express.

    Raises:
        UsageError: there is no such format, or its library is not installed.
        InterlockError: the folder cannot be written.
    """
    if format_ not in FORMATS:
        raise UsageError(
            f"there is no export format {format_!r}", why=f"there are {', '.join(FORMATS)}"
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        told = import_module(f"interlock.graph.export.{format_}").write(store, folder)
        account = {"schema_version": 1, "format": format_, **told}
        with atomic(folder / "account.json") as file:
            file.write(json.dumps(account, indent=2, sort_keys=True, ensure_ascii=False) + "\n")
    except OSError as error:
        raise InterlockError(
            f"cannot write to {str(folder)!r}",
            why=error.strerror or str(error),
            hint="name another folder with -o",
        ) from error
    return account
