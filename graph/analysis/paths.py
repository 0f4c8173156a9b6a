"""Risk paths: the most probable chains of ties between two parties, and how probable it is that any of them transmits.

The weight of a tie is its transmission in (0, 1]; a chain transmits with the product. Paths are simple (no party twice), follow
the direction of the ties, and parallel ties are alternatives: each gives a path of its own.

    found = best(graph, "exporter", "bank", k=5)          # graph: networkx.DiGraph, MultiDiGraph or Snapshot
    combined(found)                                       # ties that paths share are counted once

The claims in a store have no weight of their own: `RiskModel.walk` gives one to each, in both directions.
"""

from __future__ import annotations

import heapq
import logging
import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count, islice
from typing import Any, TypeAlias

import numpy as np
import scipy.sparse

from interlock.graph.analysis.csr import Graph, snapshot_of
from interlock.graph.analysis.lengths import least
from interlock.graph.analysis.reliability import Budget, TooLarge, exact, simulated
from interlock.graph.snapshot import Floats, Snapshot, date_texts
from interlock.schema.errors import DataError, UsageError

__all__ = ["Exposure", "Path", "best", "coexisting", "combined", "exposure"]

Weight: TypeAlias = "str | Callable[[Any, Any, Mapping[str, Any]], float] | None"
Period: TypeAlias = tuple[str, str]  # [first, last) as ISO text
Interval: TypeAlias = tuple[Any, Any]

SAMPLES = 10_000  # worlds of a simulation: standard error at most 0.005
CELLS = (
    2_000_000_000  # ties x worlds: a larger neighbourhood gets fewer worlds, at least LEAST_SAMPLES
)
LEAST_SAMPLES = 1_000
EXACT_WORK = 1_000_000  # ties that factoring may look at in one call, a few seconds
NODE_WORK = 50_000  # the same for one node of `exposure`

_log = logging.getLogger(__name__)
_ALWAYS: Period = ("", "\uffff")
_SLACK = (
    0.02  # how far past its bound a search runs before it is put back, as a share of the best cost
)
_ROUNDING = 1e-12


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of ties.

    Attributes:
        nodes: the parties in order, one more than there are ties.
        keys: what names each tie: the edge key in a multigraph, else the tie's `id`, else its position in the graph's edges.
        weights: transmission of each tie, in (0, 1].
        score: their product, in [0, 1].
    """

    nodes: tuple[Hashable, ...]
    keys: tuple[Hashable, ...]
    weights: tuple[float, ...]
    score: float

    @property
    def length(self) -> int:
        """Number of ties."""
        return len(self.keys)

    @property
    def ties(self) -> tuple[tuple[Hashable, Hashable, Hashable], ...]:
        """(tail, head, key) of each tie."""
        return tuple(zip(self.nodes, self.nodes[1:], self.keys, strict=False))


class Exposure(dict[Hashable, float]):
    """Probability a node; a node that is not reached has none and reads as 0.

    Attributes:
        exact: whether every value is exact.
        samples: number of simulated worlds behind those that are not; their standard error is sqrt(p (1 - p) / samples).
    """

    exact: bool = True
    samples: int = 0

    def __missing__(self, node: Hashable) -> float:
        return 0.0


def best(
    G: Graph,
    source: Hashable,
    target: Hashable,
    k: int = 5,
    weight: Weight = "weight",
    max_length: int | None = None,
) -> list[Path]:
    """The k most probable simple paths from source to target, best first.

    Use it to see through whom one party could touch another. Weights are turned into costs, -log(weight), so that the path with
    the greatest product is the shortest; Yen's scheme then yields the next ones, each found by an A* search that stops as soon as
    another candidate is better.

    Args:
        G: a directed NetworkX graph or a snapshot; an undirected edge is two ties, one each way.
        source: where paths start.
        target: where they end.
        k: how many at most; fewer are returned only where there are no more.
        weight: name of the tie attribute that holds the transmission in (0, 1], or a function of (tail, head, attributes); None:
            every tie transmits surely.
        max_length: greatest number of ties of a path; None = any.

    Returns:
        Paths by falling score, shorter ones first where scores are equal; an empty list where there is none. From a party to
        itself there is one path, without ties.

    Raises:
        NotFound: source or target is no node of the graph.
        UsageError: k or max_length is below 1.
        DataError: a weight is negative, above 1, or missing on some ties only; the message names the tie.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_weighted_edges_from([("a", "b", 0.5), ("b", "c", 0.8), ("a", "c", 0.1)])
        >>> [(path.nodes, path.score) for path in best(graph, "a", "c")]
        [(('a', 'b', 'c'), 0.4), (('a', 'c'), 0.1)]

    Notes:
        Runs along the ties; for the other direction swap source and target, for both use `RiskModel.walk`. A tie of weight 0 is
        left out. Where no tie at all has the attribute, each transmits surely, as in NetworkX. Reads no dates: filter with
        `Snapshot.where(as_of=...)`, or ask `coexisting`. Equal scores are ordered by the order of nodes and ties in the graph.

    References:
        J. Y. Yen: Finding the k shortest loopless paths in a network. Management Science 17 (1971).
        E. L. Lawler: A procedure for computing the k best solutions. Management Science 18 (1972).

    See Also:
        combined, coexisting, exposure.
    """
    _at_least_one("k", k)
    snapshot = snapshot_of(G)
    weights = transmission(snapshot, weight)
    search = _Search(snapshot, weights, snapshot.index(target), max_length)
    chains = islice(_shortest(search, snapshot.index(source)), k)
    found = [path_of(snapshot, weights, source, ties) for ties, _ in chains]
    if len(found) == k:
        _log.info("stopped at %d paths from %r to %r; there may be more", k, source, target)
    return sorted(found, key=lambda path: (-path.score, path.length))


def coexisting(
    G: Graph,
    source: Hashable,
    target: Hashable,
    valid: tuple[str, str] = ("valid_from", "valid_to"),
    *,
    k: int = 5,
    weight: Weight = "weight",
    max_length: int | None = None,
) -> list[tuple[Path, Interval]]:
    """The k most probable paths whose ties all hold at one common time, each with that time.

    A path over ties of different dates never existed: this leaves it out, where `best` does not look at dates.

    Args:
        G: as for `best`, and so are `source`, `target`, `k`, `weight` and `max_length`.
        source: where paths start.
        target: where they end.
        valid: names of the attributes with the ends of the half-open period [from, to): ISO text, dates or years; missing = open.
        k: how many at most.
        weight: transmission of a tie.
        max_length: greatest number of ties.

    Returns:
        (path, (from, to)) by falling score; the ends are values of the ties, None where open.

    Raises:
        NotFound, UsageError, DataError: as for `best`; also for a value that is no date.

    Notes:
        A tie whose period holds no day (from >= to) is on no path.
    """
    _at_least_one("k", k)
    snapshot = snapshot_of(G)
    weights = transmission(snapshot, weight)
    periods = _periods(snapshot, valid)
    search = _Search(snapshot, weights, snapshot.index(target), max_length, periods)
    found = [
        (path_of(snapshot, weights, source, ties), _interval(snapshot, valid, ties, period))
        for ties, period in islice(_shortest(search, snapshot.index(source)), k)
    ]
    return sorted(found, key=lambda pair: (-pair[0].score, pair[0].length))


def combined(paths: Iterable[Path], seed: int = 0) -> float:
    """Probability that source and target are joined by the ties of the given paths.

    Each tie holds or fails once, for all paths that use it: noisy-or over paths that share ties would overstate the answer.
    Exact, by factoring; only where that would take more than `EXACT_WORK` (far more than ten paths need) is it simulated, and the
    log says so.

    Args:
        paths: paths with common ends, as from `best`.
        seed: fixes the worlds of a simulation.

    Returns:
        A probability in [0, 1]; 0 without paths.

    Raises:
        UsageError: the paths have different ends.
        DataError: one tie has two weights.

    Examples:
        >>> first = Path("smt", (0, 1), (0.5, 0.5), 0.25)
        >>> combined([first, Path("smt", (0, 2), (0.5, 0.4), 0.2)])
        0.35

    See Also:
        exposure, which looks at all paths of a graph.
    """
    chains = list(paths)
    if not chains:
        return 0.0
    ends = {(path.nodes[0], path.nodes[-1]) for path in chains}
    if len(ends) > 1:
        raise UsageError(
            "the paths have different ends", "combined joins one source and one target"
        )
    number: dict[Hashable, int] = {}
    ties: dict[tuple[int, int, Hashable], float] = {}
    for path in chains:
        for (tail, head, key), weight in zip(path.ties, path.weights, strict=True):
            named = (_numbered(number, tail), _numbered(number, head), key)
            if ties.setdefault(named, weight) != weight:
                raise DataError(f"tie {tail!r} -> {head!r} ({key!r}) has two weights")
    source = _numbered(number, chains[0].nodes[0])
    target = _numbered(number, chains[0].nodes[-1])
    arcs = [(tail, head, weight) for (tail, head, _), weight in ties.items()]
    try:
        return exact(arcs, source, target, budget=Budget(EXACT_WORK))
    except TooLarge:
        tails, heads, weights = (np.array(column) for column in zip(*arcs, strict=True))
        _log.warning(
            "combined: %d ties of %d paths are too many for an exact answer; simulated with %d worlds, seed %d",
            *(len(arcs), len(chains), SAMPLES, seed),
        )
        return float(
            simulated(
                *(tails, heads, weights),
                sources=[source],
                nodes=len(number),
                limit=None,
                samples=SAMPLES,
                seed=seed,
            )[target]
        )


def exposure(
    G: Graph,
    sources: Iterable[Hashable],
    weight: Weight = "weight",
    max_length: int | None = 4,
    seed: int = 0,
) -> Exposure:
    """Probability for each node that some simple path of at most `max_length` ties from a source transmits.

    Use it to rank who is within reach of listed parties. Ties hold independently, each with its weight; parallel ties are
    independent too, paths that share ties are not. Exact node by node while factoring takes at most `NODE_WORK` for
    the node and `EXACT_WORK` in all; nodes that would take more are simulated, and the log says how many.

    Args:
        G: as for `best`.
        sources: nodes that carry the risk; also a single node.
        weight: transmission of a tie, as for `best`.
        max_length: greatest number of ties of a path; None = any.
        seed: fixes the worlds of a simulation.

    Returns:
        `{node: probability}` for each node that is reached, in the order of the graph; sources have 1.

    Raises:
        NotFound: a source is no node of the graph.
        UsageError: max_length is below 1.
        DataError: as for `best`.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_weighted_edges_from([("s", "a", 0.5), ("a", "t", 0.5), ("s", "t", 0.4)])
        >>> round(exposure(graph, ["s"])["t"], 12)
        0.55

    Notes:
        Runs along the ties: what the sources can reach. Removing a tie never raises an exact value.
    """
    if max_length is not None:
        _at_least_one("max_length", max_length)
    snapshot = snapshot_of(G)
    weights = transmission(snapshot, weight)
    given: Iterable[Any] = [sources] if _is_node(snapshot, sources) else sources
    starts = sorted({snapshot.index(node) for node in given})
    ball, ties = _reach(snapshot, weights, starts, max_length)
    arcs = [
        (int(snapshot.source[tie]), int(snapshot.target[tie]), float(weights[tie])) for tie in ties
    ]
    values = dict.fromkeys(starts, 1.0)
    left = [node for node in ball if node not in values]
    left = _exact_values(values, left, ball, arcs, starts, max_length)
    samples = 0
    if left:
        samples = max(LEAST_SAMPLES, min(SAMPLES, CELLS // len(arcs)))
        _log.warning(
            "exposure: %d of %d nodes simulated (%d ties within reach) with %d worlds, seed %d",
            *(len(left), len(ball), len(arcs), samples, seed),
        )
        place = {node: position for position, node in enumerate(ball)}
        drawn = simulated(
            np.array([place[tail] for tail, _, _ in arcs]),
            np.array([place[head] for _, head, _ in arcs]),
            np.array([probability for _, _, probability in arcs]),
            sources=[place[node] for node in starts],
            nodes=len(ball),
            limit=max_length,
            samples=samples,
            seed=seed,
        )
        values |= {node: float(drawn[place[node]]) for node in left}
    result = Exposure((snapshot.nodes[node], values[node]) for node in sorted(values))
    result.exact, result.samples = not left, samples
    return result


class _Search:
    """Best simple paths to one target: bounded A* on exact remaining costs.

    `bounds[r][v]` is the least cost from v to the target over at most r ties; without a limit there is one bound for all r.
    A label is (ties used, period); with neither limit nor periods every label of a node is the same and the first one settles it.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        weights: Floats,
        target: int,
        max_length: int | None,
        periods: tuple[list[str], list[str]] | None = None,
    ) -> None:
        if max_length is not None:
            _at_least_one("max_length", max_length)
        self.csr = snapshot.forward
        self.target = target
        with np.errstate(divide="ignore"):
            cost = -np.log(weights) + 0.0  # + 0.0: no negative zero; weight 0 costs infinity
        self.cost = cost[self.csr.order]
        self.heads = snapshot.target
        limited = max_length is not None and max_length < snapshot.order - 1
        self.step = 1 if limited else 0
        self.limit = max_length if limited and max_length is not None else 1
        self.bounds = (
            self._bounds_by_length(snapshot.order) if limited else [self._bound(snapshot, cost)]
        )
        self.periods = periods
        self.plain = not limited and periods is None
        self._rows: dict[tuple[int, int], list[tuple[float, float, int, int]]] = {}

    def _bound(self, snapshot: Snapshot, cost: Floats) -> Floats:
        reverse = snapshot.reverse
        backwards = scipy.sparse.csr_array(
            (cost[reverse.order], reverse.indices, reverse.indptr),
            shape=(snapshot.order, snapshot.order),
        )
        return least(backwards, self.target)

    def _bounds_by_length(self, nodes: int) -> list[Floats]:
        nearest = np.full(nodes, np.inf)
        nearest[self.target] = 0.0
        bounds = [nearest]
        filled = np.flatnonzero(np.diff(self.csr.indptr))
        starts = self.csr.indptr[filled]
        for _ in range(self.limit if len(filled) else 0):
            through = np.minimum.reduceat(self.cost + nearest[self.csr.indices], starts)
            nearest = nearest.copy()
            nearest[filled] = np.minimum(nearest[filled], through)
            if np.array_equal(nearest, bounds[-1]):
                break
            bounds.append(nearest)
        return bounds

    def remaining(self, node: int) -> float:
        """Least cost from a source to the target."""
        return float(self.bounds[-1][node])

    def row(self, used: int, node: int) -> list[tuple[float, float, int, int]]:
        """Ties out of a node after `used` ties: (cost + bound at the head, cost, head, tie), cheapest first."""
        known = self._rows.get((used, node))
        if known is None:
            left = self.limit - used - 1
            if left < 0:
                return []
            bound = self.bounds[min(left, len(self.bounds) - 1)]
            here = slice(self.csr.indptr[node], self.csr.indptr[node + 1])
            heads = self.csr.indices[here]
            cost = self.cost[here]
            total = cost + bound[heads]
            columns = (total.tolist(), cost.tolist(), heads.tolist(), self.csr.order[here].tolist())
            known = sorted(tie for tie in zip(*columns, strict=True) if tie[0] < math.inf)
            self._rows[used, node] = known
        return known

    def common(self, period: Period, tie: int) -> Period | None:
        """The part of a period in which a tie holds, if there is any."""
        if self.periods is None:
            return period
        start, end = max(period[0], self.periods[0][tie]), min(period[1], self.periods[1][tie])
        return (start, end) if start < end else None

    def spur(
        self,
        node: int,
        used: int,
        period: Period,
        banned_nodes: frozenset[int],
        banned_ties: frozenset[int],
        limit: float,
    ) -> tuple[tuple[int, ...] | None, float]:
        """Best way from `node` to the target that avoids what is banned.

        Returns:
            (its ties, its cost), or (None, a better lower bound) where every way costs more than `limit`.
        """
        beyond = math.inf
        serial = count()
        queue: list[tuple[float, int, int, float, int, int, Period, Any]]
        queue = [(0.0, 0, next(serial), 0.0, node, used, period, None)]
        settled: dict[int, list[tuple[float, int, Period]]] = {}
        while queue:
            _, ties, _, cost, node, used, period, link = heapq.heappop(queue)
            if node == self.target:
                return _unlinked(link), cost
            labels = settled.setdefault(node, [])
            if labels and (self.plain or _dominated(labels, cost, used, period)):
                continue
            labels.append((cost, used, period))
            for total, step, head, tie in self.row(used, node):
                if cost + total > limit:
                    beyond = min(beyond, cost + total)
                    break
                if head in banned_nodes or tie in banned_ties or (self.plain and head in settled):
                    continue
                common = self.common(period, tie)
                if common is not None:
                    entry = (cost + step, head, used + self.step, common, (link, tie))
                    heapq.heappush(queue, (cost + total, ties + 1, next(serial), *entry))
        return None, beyond


@dataclass(frozen=True, slots=True)
class _Candidate:
    """All paths that begin with `root` and do not go on over `banned`; `path` is the best of them once it is known."""

    root: tuple[int, ...]
    nodes: tuple[int, ...]
    cost: float
    period: Period
    banned: frozenset[int]
    path: tuple[int, ...] | None = None
    tries: int = 0


def _shortest(search: _Search, source: int) -> Iterator[tuple[tuple[int, ...], Period]]:
    """Simple paths to the target, cheapest first, as ties and common period (Yen, with the partition of Lawler).

    The heap holds sets of paths under a lower bound of their cost. A search runs only for the set on top, and only until another
    one becomes better: then it is put back under its improved bound.
    """
    serial = count()
    shortest = search.remaining(source)
    start = _Candidate((), (source,), 0.0, _ALWAYS, frozenset())
    queue = [(shortest, True, next(serial), start)] if shortest < math.inf else []
    while queue:
        bound, _, _, item = heapq.heappop(queue)
        if item.path is not None:
            yield item.path, _common_period(search, item.path)
            for bound, part in _parts(search, item, item.path):
                heapq.heappush(queue, (bound, True, next(serial), part))
            continue
        rival = queue[0][0] if queue else math.inf
        slack = _SLACK * max(shortest, _SLACK) * 2**item.tries
        ties, cost = search.spur(
            item.nodes[-1],
            len(item.root) * search.step,
            item.period,
            frozenset(item.nodes[:-1]),
            item.banned,
            max(rival, bound + slack) - item.cost + _ROUNDING,
        )
        if ties is not None:
            known = replace(item, path=(*item.root, *ties))
            heapq.heappush(queue, (item.cost + cost, False, next(serial), known))
        elif cost < math.inf:
            again = replace(item, tries=item.tries + 1)
            heapq.heappush(queue, (item.cost + cost, True, next(serial), again))


def _parts(
    search: _Search, item: _Candidate, path: tuple[int, ...]
) -> Iterator[tuple[float, _Candidate]]:
    """A set of paths without its best one, as one set for each place at which another path may leave it, with a bound."""
    root, nodes, cost, period, banned = item.root, item.nodes, item.cost, item.period, item.banned
    for tie in path[len(root) :]:
        banned |= {tie}
        row = search.row(len(root) * search.step, nodes[-1])
        bound = next(
            (total for total, _, head, other in row if other not in banned and head not in nodes),
            math.inf,
        )
        if bound < math.inf:
            yield cost + bound, _Candidate(root, nodes, cost, period, banned)
        cost += next(step for _, step, _, other in row if other == tie)
        period = search.common(period, tie) or period
        root, nodes, banned = (*root, tie), (*nodes, int(search.heads[tie])), frozenset()


def _common_period(search: _Search, path: tuple[int, ...]) -> Period:
    period = _ALWAYS
    for tie in path:
        period = search.common(period, tie) or period
    return period


def _dominated(
    labels: list[tuple[float, int, Period]], cost: float, used: int, period: Period
) -> bool:
    """Whether an earlier label of the node is as cheap, as short and holds as long."""
    return any(
        other <= cost and ties <= used and span[0] <= period[0] and period[1] <= span[1]
        for other, ties, span in labels
    )


def _unlinked(link: Any) -> tuple[int, ...]:
    ties = []
    while link is not None:
        link, tie = link
        ties.append(tie)
    return tuple(reversed(ties))


def _at_least_one(name: str, value: int) -> None:
    if value < 1:
        raise UsageError(f"{name} is {value!r}", "it must be at least 1")


def _is_node(snapshot: Snapshot, value: object) -> bool:
    try:
        return value in snapshot
    except TypeError:  # a list or set: no id
        return False


def transmission(snapshot: Snapshot, weight: Weight) -> Floats:
    """Weight of each tie in column order, all in [0, 1]."""
    if weight is None or (weight == "weight" and weight not in snapshot.attributes):
        return np.ones(snapshot.size)
    if callable(weight):
        name = getattr(weight, "__name__", "weight")
        column = np.fromiter(snapshot.map(weight), dtype=object, count=snapshot.size)
    else:
        name, column = weight, snapshot.column(weight)
    try:
        values = column.astype(np.float64)
    except (TypeError, ValueError) as error:
        raise DataError(f"{name} is not a number on every tie", str(error)) from None
    wrong = np.flatnonzero(~((values >= 0) & (values <= 1)))
    if len(wrong):
        tie = int(wrong[0])
        value = "missing" if np.isnan(values[tie]) else repr(float(values[tie]))
        raise DataError(
            f"{name} is {value} on {snapshot.describe(tie)}",
            why="a transmission lies in (0, 1]; 0 leaves the tie out",
            hint="a cost c becomes a transmission by exp(-c)",
        )
    return values


def path_of(snapshot: Snapshot, weights: Floats, source: Hashable, ties: tuple[int, ...]) -> Path:
    """The chain over these ties, given by position, from a node."""
    values = tuple(float(weights[tie]) for tie in ties)
    return Path(
        (source, *(snapshot.nodes[snapshot.target[tie]] for tie in ties)),
        tuple(snapshot.tie_id(tie) for tie in ties),
        values,
        math.prod(values),
    )


def _periods(snapshot: Snapshot, valid: tuple[str, str]) -> tuple[list[str], list[str]]:
    start, end = (
        date_texts(snapshot.attributes[name], name, missing).tolist()
        if name in snapshot.attributes
        else [missing] * snapshot.size
        for name, missing in zip(valid, _ALWAYS, strict=True)
    )
    return start, end


def _interval(
    snapshot: Snapshot, valid: tuple[str, str], ties: tuple[int, ...], period: Period
) -> Interval:
    """The ends of a common period as the ties themselves write them."""
    ends: list[Any] = []
    for name, missing, end in zip(valid, _ALWAYS, period, strict=True):
        ends.append(None)
        if end != missing:
            column = snapshot.attributes[name][list(ties)]
            texts = date_texts(column, name, missing).tolist()
            ends[-1] = column.item(texts.index(end))
    return ends[0], ends[1]


def _numbered(numbers: dict[Hashable, int], node: Hashable) -> int:
    return numbers.setdefault(node, len(numbers))


def _reach(
    snapshot: Snapshot, weights: Floats, starts: list[int], max_length: int | None
) -> tuple[dict[int, int], list[int]]:
    """Nodes within reach with their distance in ties, and the ties over which they are reached."""
    csr = snapshot.forward
    distance = np.full(snapshot.order, -1, dtype=np.int64)
    distance[starts] = 0
    frontier = np.array(starts, dtype=np.int64)
    crossed: list[Any] = []
    steps = 0
    while len(frontier) and (max_length is None or steps < max_length):
        steps += 1
        first = csr.indptr[frontier].astype(np.int64)
        width = csr.indptr[frontier + 1] - first
        entry = np.repeat(first - np.cumsum(width) + width, width) + np.arange(width.sum())
        ties = csr.order[entry]
        ties = ties[(weights[ties] > 0) & (distance[snapshot.target[ties]] != 0)]
        crossed.append(ties)
        heads = np.unique(snapshot.target[ties])
        frontier = heads[distance[heads] < 0].astype(np.int64)
        distance[frontier] = steps
    reached = np.flatnonzero(distance >= 0)
    ball = dict(zip(reached.tolist(), distance[reached].tolist(), strict=True))
    return ball, [int(tie) for ties in crossed for tie in ties]


def _exact_values(
    values: dict[int, float],
    nodes: list[int],
    ball: Mapping[int, int],
    arcs: list[tuple[int, int, float]],
    starts: list[int],
    max_length: int | None,
) -> list[int]:
    """Add the exact probability of each node for which it can be had; the others are returned."""
    into: dict[int, list[tuple[int, int, float]]] = defaultdict(list)
    for arc in arcs:
        into[arc[1]].append(arc)
    work = EXACT_WORK
    left = []
    for node in nodes:
        if work <= 0:
            left.append(node)
            continue
        near = _towards(node, into, ball, max_length)
        budget = Budget(min(NODE_WORK, work))
        work -= max(budget.left, len(near))
        try:
            values[node] = exact(near, -1, node, max_length, budget=budget, certain=starts)
            work += budget.left
        except TooLarge:
            left.append(node)
    return left


def _towards(
    target: int,
    into: Mapping[int, list[tuple[int, int, float]]],
    ball: Mapping[int, int],
    max_length: int | None,
) -> list[tuple[int, int, float]]:
    """The ties that lie on a way of at most `max_length` ties from a source to the target."""
    limit = math.inf if max_length is None else max_length
    found: list[tuple[int, int, float]] = []
    frontier, seen, steps = [target], {target}, 0
    while frontier:
        steps += 1
        arcs = [
            arc for head in frontier for arc in into.get(head, ()) if ball[arc[0]] + steps <= limit
        ]
        found += arcs
        frontier = [tail for tail in dict.fromkeys(arc[0] for arc in arcs) if tail not in seen]
        seen.update(frontier)
    return found
