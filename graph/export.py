"""The whole graph as files, byte for byte repeatable: equal graphs give equal bytes.

Rows are sorted by id, keys are sorted, no clock is written; what a format cannot hold is counted in `account.json`.

    export(store, "csv", Path("out"))       # datasets.csv documents.csv records.csv ... account.json
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from interlock.schema.errors import InterlockError, UsageError
from interlock.schema.spreadsheet import harmless, writer
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

TABLES: dict[str, str] = {
    "datasets": "MATCH (d:Dataset) RETURN properties(d) AS row",
    "documents": "MATCH (d:Document) RETURN properties(d) AS row",
    "records": "MATCH (r:Record) OPTIONAL MATCH (r)-[:RESOLVED_TO]->(e:Entity) RETURN r{.*, entity: e.id, "
    "parts: COLLECT { MATCH (p:Part)-[:ADDS_TO]->(r) RETURN properties(p) ORDER BY p.id }} AS row",
    "entities": "MATCH (e:Entity) RETURN e{.*, labels: labels(e)} AS row",
    "statements": "MATCH (s:Statement)-[:IN]->(d:Document) MATCH (s)-[:SUBJECT]->(a:Record) OPTIONAL MATCH (s)-[:OBJECT]->(b:Record) "
    "RETURN s{.*, document: d.id, subject: a.id, object: b.id} AS row",
    "observations": "MATCH (s:Observation)-[:IN]->(d:Document) MATCH (s)-[:SUBJECT]->(a:Record) "
    "RETURN s{.*, document: d.id, subject: a.id} AS row",
    "ties": "MATCH (s:Entity)-[t]->(o:Entity) RETURN t{.*, type: type(t), subject: s.id, object: o.id} AS row",
    "decisions": "MATCH (a:Record)-[d:SAME_AS|DIFFERENT_FROM]->(b:Record) "
    "RETURN d{.*, id: a.id + ' ' + b.id, type: type(d), a: a.id, b: b.id} AS row",
}
FORMATS = ("csv", "graphml")
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def export(store: Store, format_: str, folder: Path) -> dict[str, Any]:
    """Write the graph into a folder.

    Args:
        store: an open store.
        format_: `csv` or `graphml`.
        folder: made if it does not exist; files of an earlier export in it are replaced.

    Returns:
        The account: rows by file, and what the format could not express.

    Raises:
        UsageError: there is no such format.
        InterlockError: the folder cannot be written.
    """
    writers: dict[str, Callable[[Store, Path], dict[str, Any]]] = {"csv": _csv, "graphml": _graphml}
    if format_ not in writers:
        raise UsageError(
            f"there is no export format {format_!r}", why=f"there are {', '.join(FORMATS)}"
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        account = {"schema_version": 1, "format": format_, **writers[format_](store, folder)}
        with _atomic(folder / "account.json") as file:
            file.write(json.dumps(account, indent=2, sort_keys=True) + "\n")
    except OSError as error:
        raise InterlockError(
            f"cannot write to {str(folder)!r}",
            why=error.strerror or str(error),
            hint="name another folder with -o",
        ) from error
    return account


def rows(store: Store, table: str) -> list[dict[str, Any]]:
    """All rows of one table, sorted by id, keys sorted."""
    found = [
        {name: row[0][name] for name in sorted(row[0]) if row[0][name] is not None}
        for row in store.stream(TABLES[table])
    ]
    # Two judges may have decided on one pair.
    return sorted(
        found, key=lambda row: (str(row["id"]), str(row.get("type")), str(row.get("judge")))
    )


def _csv(store: Store, folder: Path) -> dict[str, Any]:
    counts = {}
    for table in TABLES:
        found = rows(store, table)
        columns = sorted({name for row in found for name in row} - {"id"})
        with _atomic(folder / f"{table}.csv") as file:
            lines = writer(file)
            lines.writerow(["id", *columns])
            lines.writerows([_cell(row.get(name)) for name in ("id", *columns)] for row in found)
        counts[table] = len(found)
    return {"rows": counts, "not_expressed": {}}


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        ordered = sorted(value) if all(isinstance(item, str) for item in value) else value
        return json.dumps(ordered, ensure_ascii=False, sort_keys=True) if value else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return harmless(value)
    return "" if value is None else value


def _graphml(store: Store, folder: Path) -> dict[str, Any]:
    """Entities and ties for graph programs; the evidence layer does not fit GraphML's flat nodes and is counted."""
    entities, ties = rows(store, "entities"), rows(store, "ties")
    keys = [
        *(("node", name) for name in sorted({name for row in entities for name in row} - {"id"})),
        *(
            ("edge", name)
            for name in sorted({name for row in ties for name in row} - {"id", "subject", "object"})
        ),
    ]
    with _atomic(folder / "graph.graphml") as file:
        file.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
        )
        for place, name in keys:
            kind = _graphml_type(name)
            file.write(
                f'<key id="{place}_{name}" for="{place}" attr.name="{name}" attr.type="{kind}"/>\n'
            )
        file.write('<graph edgedefault="directed">\n')
        for row in entities:
            file.write(
                f"<node id={quoteattr(_xml(row['id']))}>{_data('node', row, {'id'})}</node>\n"
            )
        for row in ties:
            ends = (
                f"source={quoteattr(_xml(row['subject']))} target={quoteattr(_xml(row['object']))}"
            )
            file.write(
                f"<edge id={quoteattr(row['id'])} {ends}>{_data('edge', row, {'id', 'subject', 'object'})}</edge>\n"
            )
        file.write("</graph>\n</graphml>\n")
    left = {
        table: len(rows(store, table))
        for table in ("documents", "records", "statements", "observations", "decisions")
    }
    return {"rows": {"entities": len(entities), "ties": len(ties)}, "not_expressed": left}


def _graphml_type(name: str) -> str:
    known = vocabulary().properties.get(name)
    types = {"integer": "long", "float": "double", "decimal": "double", "boolean": "boolean"}
    return types.get(known.type, "string") if known else "string"


def _data(place: str, row: Mapping[str, Any], without: set[str]) -> str:
    return "".join(
        f'<data key="{place}_{name}">{escape(_xml(_plain(value)))}</data>'
        for name, value in row.items()
        if name not in without
    )


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else str(value)


def _xml(text: str) -> str:
    """Text without the characters that XML 1.0 has no place for; they become U+FFFD."""
    return _NOT_XML.sub("\ufffd", text)


@contextmanager
def _atomic(path: Path) -> Iterator[IO[str]]:
    """A file that takes its name only when it is complete."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
