"""Risk paths between two parties of the store, with the evidence of every tie on them.

risk_paths(store, a, b, k=5)["paths"][0]["score"]
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from interlock.graph.evidence import evidence_of
from interlock.graph.reach import joining
from interlock.graph.risk import RiskModel

if TYPE_CHECKING:
    from interlock.graph.analysis.paths import Path
    from interlock.graph.snapshot import Snapshot, Told
    from interlock.graph.store.connect import Store

MAX_LENGTH = 6


def risk_paths(
    store: Store,
    source: str,
    target: str,
    *,
    k: int = 5,
    max_length: int = MAX_LENGTH,
    as_of: str | None = None,
    types: Iterable[str] | None = None,
    min_confidence: float | None = None,
    modality: Iterable[str] | None = None,
    told: Told | None = None,
    model: RiskModel | None = None,
) -> dict[str, Any]:
    """The k best risk paths between two entities.

    Args:
        store: an open store.
        source: entity id of where paths start.
        target: entity id of where they end.
        k: paths at most.
        max_length: ties a path at most.
        as_of: day on which every tie has to hold; None = any time.
        types: tie types that may be walked; None = all.
        min_confidence: least confidence of a tie, in [0, 1]; ties of unknown confidence are then left out.
        modality: modalities that may be walked; None = all that the model walks.
        told: who may tell a tie; None = anybody.
        model: transmission weights; None = those that ship.

    Returns:
        The object that `interlock path --format json` prints (contracts, section 3).
    """
    from interlock.graph.analysis import chokepoints, paths

    risk = model or RiskModel.load()
    seen = joining(store, source, target, max_length, types, risk.passes)
    chosen = seen.where(as_of=as_of, min_confidence=min_confidence, modality=modality, told=told)
    walked = risk.walk(chosen, [source], as_of)
    found = paths.best(walked, source, target, k=k, max_length=max_length)
    return {
        "from": source,
        "to": target,
        "paths": _described(store, chosen, found),
        "combined": paths.combined(found),
        "independent": _independent(found),
        "chokepoints": chokepoints.between(walked, source, target) if found else [],
        "searched": {"nodes": chosen.order, "ties": chosen.size},
    }


def _described(store: Store, snapshot: Snapshot, found: Sequence[Path]) -> list[dict[str, Any]]:
    """The paths with names, periods and evidence; a tie that is walked against its direction says so."""
    place = {str(tie): number for number, tie in enumerate(snapshot.tie_ids)}
    columns = {name: column.tolist() for name, column in snapshot.attributes.items()}
    ids = snapshot.nodes
    used = sorted({str(key) for path in found for key in path.keys})
    located = store.read(
        f"MATCH ()-[t:{'|'.join(sorted({columns['type'][place[key]] for key in used}))}]->() WHERE t.id IN $ids "
        "RETURN t{.id, .evidence, .file, .row, .raw, .modality, .attributed_to}",
        {"ids": used},
    ).rows if used else ()  # fmt: skip
    evidence = evidence_of(store, [row[0] for row in located])

    def tie(key: str, weight: float, tail: Hashable) -> dict[str, Any]:
        number = place[key]
        subject, target = str(ids[snapshot.source[number]]), str(ids[snapshot.target[number]])
        return {
            "id": key,
            "type": columns["type"][number],
            "from": subject,
            "to": target,
            "direction": "forward" if subject == tail else "backward",
            "weight": weight,
            "modality": columns["modality"][number],
            "confidence": _number(columns["confidence"][number]),
            "valid": {"from": columns["valid_from"][number], "to": columns["valid_to"][number]},
            "evidence": evidence[key],
        }

    return [
        {
            "score": path.score,
            "length": path.length,
            "nodes": [_node(snapshot, node) for node in path.nodes],
            "ties": [
                tie(str(key), weight, tail)
                for key, weight, tail in zip(path.keys, path.weights, path.nodes, strict=False)
            ],
        }
        for path in found
    ]


def _node(snapshot: Snapshot, node: Hashable) -> dict[str, Any]:
    number = snapshot.index(node)
    return {
        "id": node,
        "name": snapshot.node_attributes["name"][number],
        "kind": snapshot.node_attributes["kind"][number],
    }


def _independent(found: Sequence[Path]) -> bool:
    """Whether no two of the paths share a tie."""
    keys = [key for path in found for key in path.keys]
    return len(keys) == len(set(keys))


def _number(value: Any) -> float | None:
    return None if value is None or value != value else float(value)
