"""The datasets of a store, where a question is asked of some of them alone.

Ties of a register carry its dataset. Ties of documents carry `documents`, whichever collection theirs is: which one tells a tie is
known by the statement that proves it.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from interlock.graph.snapshot import Told
from interlock.schema.errors import NotFound

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

__all__ = ["told_by"]

_ALL = "MATCH (d:Dataset) RETURN d.id, EXISTS {(:Document)-[:IN]->(d)} ORDER BY d.id"
_STATEMENTS = (
    "MATCH (s:Statement)-[:IN]->(:Document)-[:IN]->(d:Dataset) WHERE d.id IN $names "
    "RETURN collect(DISTINCT s.id)"
)


def told_by(store: Store, names: Iterable[str] | None) -> Told | None:
    """What tells a tie, where only these datasets count; None is all of them.

    Raises:
        NotFound: one is not there: an answer from nothing would read like "nobody".
    """
    if names is None:
        return None
    wanted = tuple(dict.fromkeys(names))
    known = dict(store.read(_ALL).rows)
    for name in wanted:
        if name not in known:
            near = get_close_matches(name, known, n=3)
            raise NotFound(
                f"there is no dataset {name!r}",
                why=f"there are {', '.join(known)}" if known else "nothing was loaded",
                hint=f"did you mean {' or '.join(near)}?" if near else "see: interlock doctor",
            )
    collections = [name for name in wanted if known[name]]
    registers = tuple(name for name in wanted if not known[name])
    statements = store.read(_STATEMENTS, {"names": collections}).rows[0][0] if collections else ()
    return Told(wanted, registers, frozenset(statements))
