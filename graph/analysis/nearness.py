"""What lies around a party, and which of some parties is nearest to each.

nearest(graph, listed)["exporter"]       # the most probable chain from a listed party to the exporter
ego(graph, "bank", radius=2, hub_cap=1000)
"""

from __future__ import annotations

import logging
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from interlock.graph.analysis.csr import (
    Graph,
    NodeValues,
    Positions,
    entries,
    number_column,
    shortest,
    snapshot_of,
)
from interlock.graph.analysis.lengths import least
from interlock.graph.analysis.paths import Path, Weight, path_of, transmission
from interlock.graph.snapshot import Caution, Floats, Snapshot
from interlock.schema.counted import counted
from interlock.schema.errors import DataError, UsageError

__all__ = ["Nearest", "Reached", "distances", "ego", "nearest", "reached", "within"]

_log = logging.getLogger(__name__)


class Nearest(Mapping[Hashable, Path]):
    """The most probable chain to each node that is reached; chains are made when asked for.

    Attributes:
        scores: product of the weights for each node, in the order of the graph; 0 where it is not reached.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        weights: Floats,
        layers: list[tuple[Positions, Positions]],
        scores: Floats,
    ) -> None:
        self._snapshot = snapshot
        self._weights = weights
        self._layers = layers
        self.scores = scores

    def __getitem__(self, node: Hashable) -> Path:
        if node not in self._snapshot or not self.scores[self._snapshot.index(node)]:
            raise KeyError(node)
        place = self._snapshot.index(node)
        ties: list[int] = []
        # Each layer holds the nodes whose chain got better with one more tie, sorted, and the tie.
        for nodes, last in reversed(self._layers):
            found = int(np.searchsorted(nodes, place))
            if found < len(nodes) and nodes[found] == place:
                ties.append(int(last[found]))
                place = int(self._snapshot.source[ties[-1]])
        start = self._snapshot.nodes[place]
        return path_of(self._snapshot, self._weights, start, tuple(reversed(ties)))

    def __iter__(self) -> Iterator[Hashable]:
        nodes = self._snapshot.nodes
        return (nodes[place] for place in np.flatnonzero(self.scores).tolist())

    def __len__(self) -> int:
        return int(np.count_nonzero(self.scores))


def nearest(
    G: Graph,
    listed: Iterable[Hashable],
    weight: Weight = "weight",
    max_length: int | None = None,
) -> Nearest:
    """The most probable chain from any of some parties to each other party.

    Args:
        G: a NetworkX graph or a snapshot; chains run along the ties, away from the listed parties.
        listed: the parties; also a single one.
        weight: transmission in (0, 1], as for `paths.best`.
        max_length: greatest number of ties of a chain; None = any.

    Returns:
        `{node: Path}` for each node that is reached; a listed party has the path without ties.

    Raises:
        NotFound: a listed party is no node of the graph.
        UsageError: max_length is below 1.
        DataError: as for `paths.best`.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_weighted_edges_from([("x", "a", 0.5), ("y", "a", 0.9), ("a", "b", 0.5)])
        >>> nearest(graph, ["x", "y"])["b"].nodes
        ('y', 'a', 'b')

    Notes:
        The nearest party is not the whole exposure: many chains add up, see `paths.exposure`. For the other direction reverse the
        graph; for both use `RiskModel.walk`. A tie of weight 0 is left out.

    References:
        R. Bellman: On a routing problem. Quarterly of Applied Mathematics 16 (1958).
    """
    if max_length is not None and max_length < 1:
        raise UsageError(f"max_length is {max_length!r}", "it must be at least 1")
    snapshot = snapshot_of(G)
    weights = transmission(snapshot, weight)
    starts = _starts(snapshot, listed)
    scores = np.zeros(snapshot.order)
    scores[starts] = 1.0
    reverse = snapshot.reverse
    filled = np.flatnonzero(np.diff(reverse.indptr))
    first = reverse.indptr[filled].astype(np.int64)
    width = np.diff(reverse.indptr)[filled]
    last = weights[reverse.order]
    layers: list[tuple[Positions, Positions]] = []
    while len(filled) and (max_length is None or len(layers) < max_length):
        products = scores[reverse.indices] * last
        most = np.maximum.reduceat(products, first)
        better = most > scores[filled]
        if not better.any():
            break
        # Of the ties into a node that got better, the first that gives the most.
        winning = np.flatnonzero(products == np.repeat(np.where(better, most, -1.0), width))
        heads, one = np.unique(snapshot.target[reverse.order[winning]], return_index=True)
        layers.append((heads.astype(np.int64), reverse.order[winning[one]].astype(np.int64)))
        scores = scores.copy()
        scores[filled[better]] = most[better]
    return Nearest(snapshot, weights, layers, scores)


def distances(
    G: Graph, source: Hashable, weight: str | None = None, *, cutoff: float | None = None
) -> NodeValues:
    """Least length from a party to every other one along the ties.

    Args:
        G: a NetworkX graph or a snapshot.
        source: where to start.
        weight: tie attribute with a length of 0 or more (a cost, not a transmission); a tie without it counts 1; of parallel ties
            the shortest counts. None: every tie counts 1.
        cutoff: nodes farther away count as not reached.

    Returns:
        `{node: length}`, infinity where it is not reached.

    Raises:
        NotFound: source is no node of the graph.
        DataError: a length is negative.

    Examples:
        >>> import networkx as nx
        >>> distances(nx.DiGraph([("a", "b"), ("b", "c")]), "a").to_dict()
        {'a': 0.0, 'b': 1.0, 'c': 2.0}

    References:
        E. W. Dijkstra: A note on two problems in connexion with graphs. Numerische Mathematik 1 (1959).
    """
    snapshot = snapshot_of(G)
    start = snapshot.index(source)
    costs = number_column(snapshot, weight)
    negative = np.flatnonzero(costs < 0)
    if len(negative):
        tie = int(negative[0])
        raise DataError(
            f"{weight} is {costs.item(tie)!r} on {snapshot.describe(tie)}", "it is negative"
        )
    limit = np.inf if cutoff is None else cutoff
    return NodeValues(snapshot, least(shortest(snapshot, costs), start, limit))


def ego(
    G: Graph,
    node: Hashable | Iterable[Hashable],
    radius: int = 2,
    hub_cap: int | None = None,
    direction: str = "both",
) -> Any:
    """What lies within some ties of a party, or of several: they and all ties among them.

        V = {v: d(u, v) <= radius},  E = all ties with both ends in V

    Args:
        G: a NetworkX graph or a snapshot.
        node: where to start.
        radius: how many ties to follow, at least 0.
        hub_cap: parties with more ties than this are reached, but not walked through: one country or registry would bring in
            everybody. They are named: in the `warnings` of a snapshot, else in the log. None: no cap. Starts are always walked
            through.
        direction: "both", "out" along the ties, or "in" against them.

    Returns:
        The part of the graph, of the type that was given: a copy of a NetworkX sub-graph, or a snapshot.

    Raises:
        NotFound: node is not in the graph.
        UsageError: radius is below 0, or direction is none of the three.

    Examples:
        >>> import networkx as nx
        >>> sorted(ego(nx.path_graph(9), 4, radius=1))
        [3, 4, 5]

    Notes:
        Ties between two parties that are both reached belong to it, also where no walk from the start uses them.

    References:
        L. C. Freeman: Centered graphs and the structure of ego networks. Mathematical Social Sciences 3 (1982).
    """
    if isinstance(G, Snapshot):
        places, hubs = reached(G, node, radius, hub_cap, direction)
        part = G.among(places)
        part.warnings += _stopped(G, hubs, hub_cap)
        return part
    snapshot = Snapshot.from_edges(G)
    places, hubs = reached(snapshot, node, radius, hub_cap, direction)
    for caution in _stopped(snapshot, hubs, hub_cap):
        _log.warning("ego: %s", caution.message)
    return G.subgraph([snapshot.nodes[place] for place in places.tolist()]).copy()


def _stopped(snapshot: Snapshot, hubs: Positions, cap: int | None) -> tuple[Caution, ...]:
    """Who was reached, but not walked through."""
    if not len(hubs):
        return ()
    names = tuple(snapshot.nodes[place] for place in hubs.tolist())
    some = ", ".join(map(str, names[:5])) + (" ..." if len(names) > 5 else "")
    text = f"more than {cap} ties, so that what lies behind is left out: {counted(len(names), 'party', 'parties')}: {some}"
    return (Caution("hubs", text, names),)


def within(
    snapshot: Snapshot,
    node: Hashable | Iterable[Hashable],
    radius: int,
    hub_cap: int | None = None,
    direction: str = "both",
) -> Positions:
    """Positions of the nodes within some ties of a node, or of several, rising; see `ego`."""
    return reached(snapshot, node, radius, hub_cap, direction).nodes


class Reached(NamedTuple):
    """Positions of nodes, rising.

    Attributes:
        nodes: all that were reached.
        hubs: those of them that were to be walked through, but have more ties than the cap.
    """

    nodes: Positions
    hubs: Positions


def reached(
    snapshot: Snapshot,
    node: Hashable | Iterable[Hashable],
    radius: int,
    hub_cap: int | None = None,
    direction: str = "both",
) -> Reached:
    """The nodes within some ties of a node, or of several, and where the walk stopped; see `ego`."""
    if radius < 0:
        raise UsageError(f"radius is {radius!r}", "it must be at least 0")
    if direction not in ("both", "out", "in"):
        raise UsageError(f"direction is {direction!r}", "it is 'both', 'out' or 'in'")
    sides = [
        csr
        for name, csr in (("in", snapshot.forward), ("out", snapshot.reverse))
        if direction != name
    ]
    seen: npt.NDArray[np.bool_] = np.zeros(snapshot.order, dtype=np.bool_)
    frontier = np.array(_starts(snapshot, node), dtype=np.int64)
    seen[frontier] = True
    hubs = [frontier[:0]]
    for step in range(radius):
        if step and hub_cap is not None:
            ties = sum(csr.indptr[frontier + 1] - csr.indptr[frontier] for csr in sides)
            hubs.append(frontier[ties > hub_cap])
            frontier = frontier[ties <= hub_cap]
        heads = np.concatenate([csr.indices[entries(csr.indptr, frontier)[0]] for csr in sides])
        frontier = np.unique(heads[~seen[heads]]).astype(np.int64)
        seen[frontier] = True
        if not len(frontier):
            break
    return Reached(np.flatnonzero(seen), np.sort(np.concatenate(hubs)))


def _starts(snapshot: Snapshot, given: Any) -> list[int]:
    try:
        single = given in snapshot
    except TypeError:  # a list or set: no id
        single = False
    if single or isinstance(given, str):
        return [snapshot.index(given)]
    nodes = given if isinstance(given, Iterable) else [given]
    return sorted({snapshot.index(node) for node in nodes})
