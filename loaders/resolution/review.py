"""What a run of resolution leaves to people, the pair first whose answer changes most.

queue(kg.store)[0]["sides"][0]["name"]
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from interlock.loaders.resolution.entities import attributes_of, from_properties
from interlock.loaders.resolution.judgements import SAME, UNSURE, Judgement, history, seen, standing
from interlock.schema.identifiers import scheme_key
from interlock.schema.models import stable_hash

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

_BATCH = 5_000
_STORED = "MATCH (c:Candidate) RETURN c.id, c.score, c.reason, c.judge, c.explanation"
_QUEUE = (
    "MATCH (c:Candidate) MATCH (a:Record {id: c.one})-[:RESOLVED_TO]->(x:Entity) "
    "MATCH (b:Record {id: c.other})-[:RESOLVED_TO]->(y:Entity) "
    "WHERE x <> y AND NOT EXISTS { (a)-[:DIFFERENT_FROM]-(b) } "
    "WITH c, a, b, x, y, [n IN [x, y] WHERE EXISTS { (n)-[:LISTED_ON]->() } | n.id] AS listed, "
    "[n IN [x, y] WHERE EXISTS { (n)<-[:OWNS|CONTROLS]-(:GovernmentBody) } | n.id] AS state, "
    "COUNT { (x)--(:Entity) } AS some, COUNT { (y)--(:Entity) } AS others "
    "RETURN properties(c) AS candidate, properties(a) AS one, properties(b) AS other, x.id AS x, y.id AS y, "
    "COLLECT { MATCH (p:Part)-[:ADDS_TO]->(a) RETURN properties(p) ORDER BY p.id } AS parts, "
    "COLLECT { MATCH (p:Part)-[:ADDS_TO]->(b) RETURN properties(p) ORDER BY p.id } AS more, "
    # The party with fewer ties is the one that moves.
    "CASE WHEN some < others THEN some ELSE others END AS moved, listed, state "
    "ORDER BY size(listed) > 0 OR size(state) > 0 DESC, moved DESC, c.score DESC, c.one, c.other"
)


@dataclass(frozen=True)
class Candidate:
    """Two records that a person has to look at.

    Attributes:
        one, other: record ids, the smaller first.
        score: likeness in [0, 1].
        reason: why the machine does not decide.
        explanation: features and reasons of the score; None where they are those that the queue holds already.
    """

    one: str
    other: str
    score: float
    reason: str
    explanation: Mapping[str, Any] | None = None


def replace_queue(
    store: Store,
    candidates: Iterable[Candidate],
    judge: str,
    explain: Callable[[Candidate], Mapping[str, Any]] = lambda _: {},
) -> None:
    """Put what a run leaves open in the place of what the run before left open; what is the same stays as it is.

    Args:
        store: an open store.
        candidates: the open questions.
        judge: the machine, with its version.
        explain: gives the explanation of a candidate that has none and is not in the queue yet.
    """
    stored = {row[0]: tuple(row[1:]) for row in store.read(_STORED).rows}
    rows: list[dict[str, Any]] = []
    for one in candidates:
        key = stable_hash(ascii((one.one, one.other)))
        held = stored.get(key)
        if one.explanation is None and held and held[:3] == (one.score, one.reason, judge):
            del stored[key]
            continue
        explanation = json.dumps(
            explain(one) if one.explanation is None else one.explanation,
            sort_keys=True,
            ensure_ascii=False,
        )
        if held == (one.score, one.reason, judge, explanation):
            del stored[key]
            continue
        rows.append({
            "id": key, "one": one.one, "other": one.other, "score": one.score, "reason": one.reason, "judge": judge,
            "explanation": explanation,
        })  # fmt: skip
    old = sorted(stored)
    for first in range(0, len(old), _BATCH):
        store.execute(
            "UNWIND $ids AS id MATCH (c:Candidate {id: id}) DELETE c",
            {"ids": old[first : first + _BATCH]},
        )
    for first in range(0, len(rows), _BATCH):
        store.execute(
            "UNWIND $rows AS row CREATE (c:Candidate) SET c = row",
            {"rows": rows[first : first + _BATCH]},
        )


def queue(store: Store, limit: int | None = None) -> list[dict[str, Any]]:
    """The open questions, those first that touch a listed or publicly owned party, then by ties that would move.

    Args:
        store: an open store.
        limit: questions at most.

    Returns:
        `{"one", "other", "score", "reason", "reasons", "sides": [side, side], "ties_moved", "listed", "state_owned", "rivals",
        "command"}`; a side is `{"record", "entity", "dataset", "name", "names", "kind", "country", "identifiers", "status",
        "document", "file", "row", "attributes"}`, `rivals` the other records that the last run held one of the two for,
        `command` what decides it. What a person was unsure of is left out until a record or the configuration changes.
    """
    unsure = {
        one.pair: one.explanation
        for one in history(store)
        if one.verdict == UNSURE and one.undone_on is None
    }
    rows = store.read(_QUEUE).rows
    near: dict[str, list[str]] = {}
    for row in rows:
        one, other = row[0]["one"], row[0]["other"]
        near.setdefault(one, []).append(other)
        near.setdefault(other, []).append(one)
    found: list[dict[str, Any]] = []
    for candidate, one, other, home, other_home, parts, more, moved, listed, state in rows:
        a, b = from_properties(one, parts), from_properties(other, more)
        if unsure.get((a.id, b.id)) == seen((a, b), candidate["judge"].partition(":")[2]):
            continue
        explanation = json.loads(candidate["explanation"])
        found.append({
            "one": a.id, "other": b.id, "score": candidate["score"], "reason": candidate["reason"],
            "reasons": explanation.get("reasons", []),
            "sides": [_side(one, parts, home), _side(other, more, other_home)],
            "conflicts": _conflicts(a.identifiers, b.identifiers),
            "ties_moved": moved, "listed": sorted(listed), "state_owned": sorted(state),
            "rivals": sorted({*near[a.id], *near[b.id]} - {a.id, b.id}),
            "command": f"interlock resolve decide {a.id} {b.id} {SAME}|different",
        })  # fmt: skip
        if limit is not None and len(found) == limit:
            break
    return found


def current(store: Store) -> list[Judgement]:
    """People's judgements that hold: those of the log, and decisions of before there was one."""
    logged = [one for one in history(store) if one.undone_on is None]
    pairs = {one.pair for one in logged}
    older = [
        Judgement(*one.pair, SAME if one.same else "different", one.judge, one.decided_on, one.note, one.score)
        for one in standing(store)
        if one.by_person and one.pair not in pairs
    ]  # fmt: skip
    return sorted([*logged, *older], key=lambda one: one.pair)


def _side(
    record: Mapping[str, Any], parts: Sequence[Mapping[str, Any]], entity: str
) -> dict[str, Any]:
    described = from_properties(record, parts)
    return {
        "record": described.id, "entity": entity, "dataset": described.dataset, "name": described.name,
        "names": list(described.names), "kind": described.kind, "country": described.country,
        "identifiers": list(described.identifiers), "status": record.get("status"), "document": described.document,
        "file": record.get("file"), "row": record.get("row"), "attributes": attributes_of(record, parts),
    }  # fmt: skip


def _conflicts(one: Iterable[str], other: Iterable[str]) -> list[str]:
    """Schemes in which both sides have a value and no common one."""
    sides: list[dict[str, set[str]]] = [{}, {}]
    for values, side in zip((one, other), sides, strict=True):
        for value in values:
            side.setdefault(scheme_key(value), set()).add(value)
    a, b = sides
    return sorted(scheme for scheme in a.keys() & b.keys() if not a[scheme] & b[scheme])
