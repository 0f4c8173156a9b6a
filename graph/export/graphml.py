"""Entities and ties as GraphML, for graph programs; the evidence layer does not fit its flat nodes and is counted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from interlock.graph.export.files import atomic
from interlock.graph.export.tables import rows
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(store: Store, folder: Path) -> dict[str, Any]:
    """Write `graph.graphml`."""
    entities, ties = rows(store, "entities"), rows(store, "ties")
    keys = [
        *(("node", name) for name in sorted({name for row in entities for name in row} - {"id"})),
        *(
            ("edge", name)
            for name in sorted({name for row in ties for name in row} - {"id", "subject", "object"})
        ),
    ]
    with atomic(folder / "graph.graphml") as file:
        file.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
        )
        for place, name in keys:
            kind = _type(name)
            file.write(
                f'<key id="{place}_{name}" for="{place}" attr.name="{name}" attr.type="{kind}"/>\n'
            )
        file.write('<graph edgedefault="directed">\n')
        for row in entities:
            file.write(
                f"<node id={quoteattr(_xml(row['id']))}>{data('node', row, {'id'})}</node>\n"
            )
        for row in ties:
            ends = (
                f"source={quoteattr(_xml(row['subject']))} target={quoteattr(_xml(row['object']))}"
            )
            file.write(
                f"<edge id={quoteattr(row['id'])} {ends}>{data('edge', row, {'id', 'subject', 'object'})}</edge>\n"
            )
        file.write("</graph>\n</graphml>\n")
    left = {
        table: len(rows(store, table))
        for table in ("documents", "records", "statements", "observations", "decisions")
    }
    return {"rows": {"entities": len(entities), "ties": len(ties)}, "not_expressed": left}


def _type(name: str) -> str:
    known = vocabulary().properties.get(name)
    types = {"integer": "long", "float": "double", "decimal": "double", "boolean": "boolean"}
    return types.get(known.type, "string") if known else "string"


def data(place: str, row: Mapping[str, Any], without: set[str]) -> str:
    """The `<data>` elements of a node or an edge."""
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
