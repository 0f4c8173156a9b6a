"""Results of analyses as rows that can be printed and stored: `node`, or `from` and `to`, values, and the ties they rest on.

Shares are printed in percent, as `share_min` and `share_max`; `ties` are ids of ties, from which evidence is found.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from interlock.graph.snapshot import Snapshot, is_missing

if TYPE_CHECKING:
    from interlock.graph.analysis.contagion import DebtRank
    from interlock.graph.analysis.control import NetworkPower
    from interlock.graph.analysis.counterfactual import Change, Fact
    from interlock.graph.analysis.groups import Group
    from interlock.graph.analysis.paths import Path
    from interlock.graph.analysis.sanctions import Findings
    from interlock.graph.analysis.structure import Shared

Row = dict[str, Any]


def findings(graph: Snapshot, result: Findings) -> Iterator[Row]:
    """One row a party that is listed or of which listed parties may hold something."""
    for node in result.touched():
        found = result[node]
        yield {
            "node": node,
            "status": found.status,
            "share_min": _percent(found.low),
            "share_max": _percent(found.high),
            "share_min_open": found.low_open,
            "share_max_open": found.high_open,
            "through": list(found.through),
            "rule": found.rule,
            "version": found.version,
            "as_of": found.as_of,
            "residual": _percent(found.residual),
            "flags": list(found.flags),
            "control": found.control,
            "missing": list(found.missing),
            "chain": [[step.owner, step.owned, list(step.ties)] for step in result.chain(node)]
            if found.status != "not_blocked"
            else [],
            "ties": _merged(found.ties, (tie for step in result.chain(node) for tie in step.ties))
            if found.status != "not_blocked"
            else list(found.ties),
        }


def pairs_of_shares(graph: Snapshot, result: Mapping[tuple[Any, Any], Any]) -> Iterator[Row]:
    """One row a pair; its ties are all that lie on a chain from one to the other."""
    between = _Between(graph)
    for (owner, owned), value in result.items():
        yield {"from": owner, "to": owned, **_share(value), "ties": between.ties(owner, owned)}


def owners(graph: Snapshot, result: Iterable[tuple[Any, Any, Any]]) -> Iterator[Row]:
    """One row an ultimate owner, and one without `node` for the unknown rest."""
    between = _Between(graph)
    rows = list(result)
    for owner, value, chains in rows:
        paths = [{"nodes": list(path.nodes), "ties": list(path.keys)} for path in chains]
        ties = between.ties(owner, chains[0].nodes[-1]) if chains else []
        yield {"node": owner, **_share(value), "paths": paths, "ties": ties}


def values(graph: Snapshot, result: Mapping[Hashable, Any]) -> Iterator[Row]:
    """One row a party, the largest value first; parties for which the measure has no value come last, with none."""
    known = ((node, float(value)) for node, value in result.items())
    items = [(node, value if math.isfinite(value) else None) for node, value in known]
    for node, number in sorted(items, key=_falling):
        yield {"node": node, "value": number}


def _falling(item: tuple[Hashable, float | None]) -> tuple[bool, float, str]:
    return item[1] is None, -(item[1] or 0.0), str(item[0])


def control(graph: Snapshot, result: Mapping[Any, Mapping[Any, Any]]) -> Iterator[Row]:
    """One row a controlled firm, with the ties by which the controller's block holds it."""
    index = graph.index
    for controller, firms in result.items():
        block = {index(controller), *(index(firm) for firm in firms)}
        for firm, value in firms.items():
            ties = [tie for tie in _into(graph, index(firm)) if int(graph.source[tie]) in block]
            yield {"from": controller, "to": firm, **_share(value), "ties": _ids(graph, ties)}


def set_of_nodes(graph: Snapshot, result: Iterable[Hashable] | None) -> Iterator[Row]:
    """One row a node, in the order of the graph."""
    for node in sorted(result or (), key=graph.index):
        yield {"node": node}


def list_of_nodes(graph: Snapshot, result: Iterable[Hashable]) -> Iterator[Row]:
    """One row a node, in the order of the result."""
    for position, node in enumerate(result, 1):
        yield {"node": node, "position": position}


def one_share(graph: Snapshot, result: Any) -> Iterator[Row]:
    """One row with a share."""
    yield _share(result)


def network_power(graph: Snapshot, result: NetworkPower) -> Iterator[Row]:
    """One row a node with power over more than itself, the most powerful first."""
    order = sorted(result.npi, key=lambda node: (-float(result.npi[node]), str(node)))
    for node in order:
        yield {
            "node": node,
            "npi": float(result.npi[node]),
            "npf": float(result.npf[node]),
            "exact": result.exact,
        }


def fractions(graph: Any, result: Iterable[Any]) -> Iterator[Row]:
    """One row a voter."""
    for voter, power in enumerate(result, 1):
        yield {"voter": voter, "power": float(power), "exact": str(power)}


def groups(graph: Snapshot, result: Iterable[Group]) -> Iterator[Row]:
    """One row a group."""
    for group in result:
        yield {
            "node": group.heads[0],
            "heads": list(group.heads),
            "size": len(group.members),
            "members": list(group.members),
            "ties": list(group.ties),
        }


def facts(graph: Snapshot, result: Iterable[Fact]) -> Iterator[Row]:
    """One row an unknown fact."""
    for fact in result:
        yield {
            "fact": fact.kind,
            "from": fact.owner,
            "to": fact.owned,
            "share_min": _percent(fact.low),
            "share_max": _percent(fact.high),
            "if_low": fact.if_low,
            "if_high": fact.if_high,
            "ties": list(fact.ties),
        }


def changes(graph: Snapshot, result: Mapping[Hashable, Change]) -> Iterator[Row]:
    """One row a party whose value changes."""
    for node, change in result.items():
        yield {"node": node, "before": change.before, "after": change.after}


def paths(graph: Snapshot, result: Iterable[Path]) -> Iterator[Row]:
    """One row a chain, best first."""
    for path in result:
        yield {
            "from": path.nodes[0],
            "to": path.nodes[-1],
            "score": path.score,
            "length": path.length,
            "nodes": list(path.nodes),
            "weights": list(path.weights),
            "ties": list(path.keys),
        }


def dated_paths(graph: Snapshot, result: Iterable[tuple[Path, tuple[Any, Any]]]) -> Iterator[Row]:
    """One row a chain with the period in which all of it held."""
    for path, (start, end) in result:
        yield {**next(paths(graph, [path])), "valid": {"from": _text(start), "to": _text(end)}}


def chains(graph: Snapshot, result: Iterable[tuple[Hashable, ...]]) -> Iterator[Row]:
    """One row a chain of nodes."""
    for nodes in result:
        yield {"from": nodes[0], "to": nodes[-1], "length": len(nodes) - 1, "nodes": list(nodes)}


def nearest(graph: Snapshot, result: Mapping[Hashable, Path]) -> Iterator[Row]:
    """One row a party that is reached and not listed itself, the nearest first."""
    found = [(node, path) for node, path in result.items() if path.length]
    for node, path in sorted(
        found, key=lambda item: (-item[1].score, item[1].length, str(item[0]))
    ):
        row = next(paths(graph, [path]))
        yield {
            "node": node,
            "listed": row["from"],
            **{key: row[key] for key in ("score", "length", "nodes", "weights", "ties")},
        }


def arrivals(graph: Snapshot, result: Mapping[Hashable, Any]) -> Iterator[Row]:
    """One row a party that is reached, the earliest first."""
    for node, arrival in result.items():
        yield {
            "node": node,
            "time": arrival.time,
            "length": arrival.path.length,
            "nodes": list(arrival.path.nodes),
            "ties": list(arrival.path.keys),
        }


def swings(graph: Snapshot, result: Iterable[Any]) -> Iterator[Row]:
    """One row a chain, with its rank and the numbers that move it."""
    for swing in result:
        row = next(paths(graph, [swing.path]))
        moved = [f"{move.number} = {move.value:g}: {move.rank or 'out'}" for move in swing.moved_by]
        yield {
            "rank": swing.rank,
            "best": swing.best,
            "worst": swing.worst,
            **row,
            "moved_by": moved,
        }


def dominators(graph: Snapshot, result: Mapping[Hashable, Hashable]) -> Iterator[Row]:
    """One row a party with its immediate dominator."""
    for node, above in result.items():
        yield {"node": node, "dominator": above}


def cut(graph: Snapshot, result: Any) -> Iterator[Row]:
    """One row a tie of the cut."""
    for tie, (tail, head) in zip(result.ties, result.ends, strict=True):
        yield {"from": tail, "to": head, "ties": [tie]}


def roles(graph: Snapshot, result: Mapping[Hashable, Mapping[str, int]]) -> Iterator[Row]:
    """One row a broker, those with most roles first."""
    return asked_roles(
        graph, {node: counts for node, counts in result.items() if any(counts.values())}
    )


def asked_roles(graph: Snapshot, result: Mapping[Hashable, Mapping[str, int]]) -> Iterator[Row]:
    """One row a broker that was asked for, also one without any role."""
    known = [(node, dict(counts)) for node, counts in result.items()]
    for node, counts in sorted(known, key=lambda item: (-sum(item[1].values()), str(item[0]))):
        yield {"node": node, **counts}


def neighbourhood(graph: Snapshot, result: Snapshot) -> Iterator[Row]:
    """One row a tie, in the order of the graph; one without `to` for a party alone."""
    types = result.attributes.get("type")
    ends = zip(result.source.tolist(), result.target.tolist(), strict=True)
    nodes = result.nodes
    for tie, (tail, head) in enumerate(ends):
        yield {
            "from": nodes[tail],
            "to": nodes[head],
            "type": None if types is None else types.item(tie),
            "ties": _ids(result, [tie]),
        }
    tied = {*result.source.tolist(), *result.target.tolist()}
    for place in range(result.order):
        if place not in tied:
            yield {"from": nodes[place], "to": None, "type": None, "ties": []}


def shared(graph: Snapshot, result: Shared) -> Iterator[Row]:
    """One row a pair, those that share most first, with the bodies they share and the ties to them."""
    joined: dict[Hashable, dict[Hashable, list[int]]] = defaultdict(lambda: defaultdict(list))
    for body in result.bodies:
        place = graph.index(body)
        for tie in sorted(_into(graph, place) + _out_of(graph, place)):
            tail, head = int(graph.source[tie]), int(graph.target[tie])
            if tail != head:
                joined[graph.nodes[head if tail == place else tail]][body].append(tie)
    for (a, b), weight in sorted(result.items(), key=lambda item: -item[1]):
        bodies = [body for body in joined[a] if body in joined[b]]
        ties = [tie for body in bodies for one in (a, b) for tie in joined[one][body]]
        yield {"from": a, "to": b, "weight": weight, "bodies": bodies, "ties": _ids(graph, ties)}


def output_losses(graph: Snapshot, result: Mapping[Hashable, Any]) -> Iterator[Row]:
    """One row a firm that loses output, most first, with the ties to suppliers that lose some too.

    `assumed` lists those of them that do not say what part of the inputs they bring: they count with all of it.
    """
    loss = {node: float(value) for node, value in result.items() if value}
    told = graph.attributes.get("share")
    for node, value in sorted(loss.items(), key=_falling):
        ties = [
            tie for tie in _into(graph, graph.index(node)) if graph.nodes[graph.source[tie]] in loss
        ]
        assumed = [tie for tie in ties if told is None or is_missing(told.item(tie))]
        yield {
            "node": node, "loss": value, "ties": _ids(graph, ties), "assumed": _ids(graph, assumed),
        }  # fmt: skip


def sets(graph: Snapshot, result: Iterable[Iterable[Hashable]]) -> Iterator[Row]:
    """One row a set, the largest first."""
    ordered = sorted(
        (sorted(part, key=graph.index) for part in result),
        key=lambda part: (-len(part), graph.index(part[0])),
    )
    for number, part in enumerate(ordered, 1):
        yield {"node": part[0], "group": number, "size": len(part), "members": part}


def losses(graph: Snapshot, result: DebtRank) -> Iterator[Row]:
    """One row a party that loses something."""
    for node, loss in sorted(result.loss.items(), key=lambda item: (-float(item[1]), str(item[0]))):
        if loss:
            yield {
                "node": node,
                "loss": float(loss),
                "equity": float(result.equity[node]),
                "total": float(result.total),
            }


class _Between:
    """Ties on chains from one node to another; what is found below and above a node is kept."""

    def __init__(self, graph: Snapshot) -> None:
        self.graph = graph
        self._below: dict[int, Any] = {}
        self._above: dict[int, Any] = {}

    def ties(self, owner: Hashable, owned: Hashable) -> list[Hashable]:
        graph = self.graph
        start, end = graph.index(owner), graph.index(owned)
        if start not in self._below:
            self._below[start] = _reach(graph, start, graph.forward, graph.target)
        if end not in self._above:
            self._above[end] = _reach(graph, end, graph.reverse, graph.source)
        inside = self._below[start][graph.source] & self._above[end][graph.target]
        return _ids(graph, np.flatnonzero(inside).tolist())


def _reach(graph: Snapshot, start: int, csr: Any, ends: Any) -> Any:
    from interlock.graph.analysis.shares import row_ties

    seen = np.zeros(graph.order, dtype=np.bool_)
    seen[start] = True
    frontier = np.array([start], dtype=np.int64)
    while len(frontier):
        heads = np.unique(ends[row_ties(csr, frontier)])
        frontier = heads[~seen[heads]].astype(np.int64)
        seen[frontier] = True
    return seen


def _into(graph: Snapshot, node: int) -> list[int]:
    csr = graph.reverse
    found: list[int] = csr.order[csr.indptr[node] : csr.indptr[node + 1]].tolist()
    return found


def _out_of(graph: Snapshot, node: int) -> list[int]:
    csr = graph.forward
    found: list[int] = csr.order[csr.indptr[node] : csr.indptr[node + 1]].tolist()
    return found


def _ids(graph: Snapshot, ties: Iterable[int]) -> list[Hashable]:
    support = graph.attributes.get("support")
    found: dict[Hashable, None] = {}
    for tie in ties:
        ids = support[tie] if support is not None and support[tie] else (graph.tie_id(tie),)
        found |= dict.fromkeys(ids)
    return list(found)


def _merged(*parts: Iterable[Hashable]) -> list[Hashable]:
    return list(dict.fromkeys(one for part in parts for one in part))


def _share(value: Any) -> Row:
    low, high = value if isinstance(value, tuple) else (value, value)
    return {"share_min": _percent(low), "share_max": _percent(high)}


def _percent(value: Any) -> float:
    return round(float(value) * 100, 9)


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
