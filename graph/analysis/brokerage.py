"""Who stands between whom: roles of brokers between groups, and structural holes.

roles(graph, group="country")["bank-1"]["gatekeeper"]     # open chains a > bank-1 > c, a abroad, bank-1 and c at home
two_mode(graph, "country", ["chamber-1", "chamber-2"])     # the same for bodies and their members, without making pairs
constraint(graph)                                          # low: its contacts do not know each other
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import combinations, permutations
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import scipy.sparse

from interlock.graph.analysis.csr import (
    Graph,
    NodeValues,
    Undirected,
    group_codes,
    is_directed,
    number_column,
    snapshot_of,
    undirected,
)
from interlock.graph.analysis.triangles import Positions, positions, triangles
from interlock.graph.snapshot import Floats, Ints, Snapshot

__all__ = ["ROLES", "Roles", "constraint", "effective_size", "roles", "two_mode"]

ROLES = ("coordinator", "gatekeeper", "representative", "itinerant", "liaison")
Group: TypeAlias = str | Mapping[Any, Any]


class Roles(Mapping[Hashable, dict[str, int]]):
    """How many open chains a node brokers in each role; a mapping over an array.

    Attributes:
        array: one row a node, one column a role, in the order of `ROLES`.
    """

    def __init__(self, snapshot: Snapshot, array: npt.NDArray[np.int64]) -> None:
        self._snapshot = snapshot
        self.array = array

    def __getitem__(self, node: Hashable) -> dict[str, int]:
        if node not in self._snapshot:
            raise KeyError(node)
        return dict(zip(ROLES, self.array[self._snapshot.index(node)].tolist(), strict=True))

    def __iter__(self) -> Iterator[Hashable]:
        return iter(self._snapshot)

    def __len__(self) -> int:
        return self._snapshot.order

    def top(self, count: int = 10, role: str | None = None) -> list[tuple[Hashable, int]]:
        """The greatest brokers in one role, or in all together, greatest first."""
        values = self.array.sum(axis=1) if role is None else self.array[:, ROLES.index(role)]
        order = np.argsort(-values, kind="stable")[:count]
        return [(self._snapshot.nodes[node], int(values[node])) for node in order.tolist()]


def roles(G: Graph, group: Group) -> Roles:
    """In how many open chains a > v > c (no tie a > c) each node v is the broker, by the groups of the three.

    All of one group: v is coordinator. a and v: representative. v and c: gatekeeper. a and c, v a stranger: itinerant. All of
    different groups: liaison.

    Args:
        G: a NetworkX graph or a snapshot; parallel ties count once. In an undirected graph each chain counts in both directions.
        group: name of a node attribute, such as "country" or "kind", or a mapping from node to group. Chains with a node of
            unknown group do not count.

    Returns:
        `{node: {"coordinator", "gatekeeper", "representative", "itinerant", "liaison": int}}`.

    Raises:
        DataError: the nodes have no such attribute.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph([("abroad", "bank"), ("bank", "home")])
        >>> roles(graph, {"abroad": "X", "bank": "Y", "home": "Y"})["bank"]["gatekeeper"]
        1

    Notes:
        Runs along the ties; reading goods or money flow needs ties of one meaning: filter with `Snapshot.where(types=...)`.
        Counted by group and freed of closed chains triangle by triangle, so hubs are no burden. Counts grow with the square of a
        node's ties: compare nodes of like size.

    References:
        R. V. Gould, R. M. Fernandez: Structures of mediation. Sociological Methodology 19 (1989).
    """
    snapshot = snapshot_of(G)
    groups = group_codes(snapshot, group)
    known = (groups[snapshot.source] >= 0) & (groups[snapshot.target] >= 0)
    known &= snapshot.source != snapshot.target
    seen = snapshot.take(known)
    keys = np.unique(seen.source.astype(np.int64) * snapshot.order + seen.target)
    result = _all_chains(keys, groups, snapshot.order)
    for x, y, z in triangles(undirected(seen)):
        for a, v, c in permutations((x, y, z)):
            closed = (
                _tied(keys, a, v, snapshot.order)
                & _tied(keys, v, c, snapshot.order)
                & _tied(keys, a, c, snapshot.order)
            )
            role = _role(groups[a[closed]], groups[v[closed]], groups[c[closed]])
            np.subtract.at(result, (v[closed], role), 1)
    return Roles(snapshot, result)


def _tied(keys: Positions, tail: Positions, head: Positions, nodes: int) -> npt.NDArray[np.bool_]:
    return positions(keys, tail * nodes + head) >= 0


def _role(a: Any, v: Any, c: Any) -> Any:
    """Position in ROLES by the groups of the three."""
    return np.select([(a == v) & (v == c), v == c, a == v, a == c], [0, 1, 2, 3], 4)


def _all_chains(keys: Positions, groups: Ints, nodes: int) -> npt.NDArray[np.int64]:
    """Chains a > v > c with a != c, open or closed, by role: products of counts a group."""
    tails, heads = keys // nodes, keys % nodes
    kinds = max(1, int(groups.max(initial=0)) + 1)

    def counts(rows: Positions, others: Positions) -> scipy.sparse.csr_array:
        ones = np.ones(len(rows), dtype=np.int64)
        return scipy.sparse.coo_array((ones, (rows, groups[others])), shape=(nodes, kinds)).tocsr()

    into, out = counts(heads, tails), counts(tails, heads)
    both = positions(keys, heads * nodes + tails) >= 0
    back = counts(tails[both], heads[both])  # a = c, which is no chain
    own = scipy.sparse.coo_array(
        (np.ones(nodes, dtype=np.int64), (np.arange(nodes), np.maximum(groups, 0))),
        shape=(nodes, kinds),
    ).tocsr()
    all_in, all_out, same = into.sum(axis=1), out.sum(axis=1), (into * out).sum(axis=1)
    in_own, out_own = (into * own).sum(axis=1), (out * own).sum(axis=1)
    back_own = (back * own).sum(axis=1)
    return np.stack(
        [
            in_own * out_own - back_own,
            (all_in - in_own) * out_own,
            in_own * (all_out - out_own),
            same - in_own * out_own - (back.sum(axis=1) - back_own),
            (all_in - in_own) * (all_out - out_own) - (same - in_own * out_own),
        ],
        axis=1,
    ).astype(np.int64)


def two_mode(G: Graph, group: Group, brokers: Iterable[Hashable]) -> dict[Hashable, dict[str, int]]:
    """The roles of bodies between their members, or of members between their bodies.

    A body brokers between two members that share no other of the given bodies. As membership has no direction, gatekeeper and
    representative are one: the broker is of the group of one of the two. With B(m) = the given bodies of m, body b counts

        {a, c}: B(a) and B(c) have b in common and nothing else

    Args:
        G: a NetworkX graph or a snapshot in which members are tied to bodies; direction is ignored.
        group: as for `roles`.
        brokers: the nodes of one mode: bodies, to see between whom they stand; or members, who stand between bodies.

    Returns:
        `{broker: {"coordinator", "gatekeeper", "itinerant", "liaison": int}}`; counts of pairs.

    Raises:
        NotFound: a broker is no node of the graph.
        DataError: the nodes have no such attribute.

    Examples:
        >>> import networkx as nx
        >>> ties = nx.Graph([("ann", "chamber"), ("bob", "chamber")])
        >>> two_mode(ties, {"ann": "DE", "bob": "RU", "chamber": "DE"}, ["chamber"])["chamber"]["gatekeeper"]
        1

    Notes:
        Members are counted by the bodies that they belong to besides: a chamber of 100,000 members is never made into five billion
        pairs.

    References:
        L. Jasny, M. Lubell: Two-mode brokerage in policy networks. Social Networks 41 (2015).
    """
    snapshot = snapshot_of(G)
    groups = group_codes(snapshot, group)
    frame = undirected(snapshot)
    modes = sorted({snapshot.index(node) for node in brokers})
    among = set(modes)

    def neighbours(node: int) -> list[int]:
        found: list[int] = frame.indices[frame.indptr[node] : frame.indptr[node + 1]].tolist()
        return found

    bodies = {
        member: frozenset(other for other in neighbours(member) if other in among)
        for member in {member for body in modes for member in neighbours(body)}
        if groups[member] >= 0
    }
    return {
        snapshot.nodes[body]: _pairs(
            int(groups[body]),
            Counter(
                (bodies[member] - {body}, int(groups[member]))
                for member in neighbours(body)
                if member in bodies
            ),
        )
        for body in modes
    }


def _pairs(own: int, classes: Counter[tuple[frozenset[int], int]]) -> dict[str, int]:
    """Pairs of members by role, without those that share another body; members of one class are counted together."""
    result = dict.fromkeys(("coordinator", "gatekeeper", "itinerant", "liaison"), 0)
    if own < 0:
        return result
    sizes: Counter[int] = Counter()
    holders: dict[int, list[tuple[frozenset[int], int]]] = defaultdict(list)
    for key, size in classes.items():
        sizes[key[1]] += size
        for other in key[0]:
            holders[other].append(key)
    for group, size in sizes.items():
        result[_undirected_role(group, group, own)] += size * (size - 1) // 2
    for (one, size), (other, more) in combinations(sizes.items(), 2):
        result[_undirected_role(one, other, own)] += size * more
    closed = {
        (first, second) if repr(first) <= repr(second) else (second, first)
        for keys in holders.values()
        for first, second in combinations(keys, 2)
    }
    for first, second in closed:
        role = _undirected_role(first[1], second[1], own)
        result[role] -= classes[first] * classes[second]
    for (others, group), size in classes.items():
        if others:
            result[_undirected_role(group, group, own)] -= size * (size - 1) // 2
    return result


def _undirected_role(a: int, c: int, v: int) -> str:
    if a == c:
        return "coordinator" if a == v else "itinerant"
    return "gatekeeper" if v in (a, c) else "liaison"


def constraint(G: Graph, weight: str | None = None) -> NodeValues:
    """How far a node's contacts are tied to each other, Burt's constraint: sum over w of (p_vw + sum over q of p_vq p_qw)^2.

    p_vw is the weight of the ties between v and w in both directions, as a share of all of v's.

    Args:
        G: a NetworkX graph or a snapshot; loops are ignored.
        weight: tie attribute; a tie without it counts 1, parallel ties are added; None: every tie counts 1.

    Returns:
        `{node: value}`; low values: the node alone joins its contacts; NaN for a node without ties.

    Notes:
        Direction is ignored. Values above 1 occur in small groups.

    References:
        R. S. Burt: Structural holes and good ideas. American Journal of Sociology 110 (2004).
    """
    snapshot, frame, share, _ = _invested(G, weight)
    local = share.copy()
    for (uw, uq, qw), _ in _corners(frame):
        np.add.at(local, uw, share[uq] * share[qw])
    rows = _rows(frame)
    values = np.bincount(rows, weights=local**2, minlength=snapshot.order).astype(np.float64)
    values[np.diff(frame.indptr) == 0] = np.nan
    return NodeValues(snapshot, values)


def effective_size(G: Graph, weight: str | None = None) -> NodeValues:
    """How many contacts a node has that do not stand for one another: its contacts less the ties among them.

    Args:
        G: as for `constraint`.
        weight: as for `constraint`.

    Returns:
        `{node: value}`; NaN for a node without ties.

    References:
        R. S. Burt: Structural Holes. Harvard University Press (1992).
        S. P. Borgatti: Structural holes: unpacking Burt's redundancy measures. Connections 20 (1997).
    """
    snapshot, frame, share, relative = _invested(G, weight)
    contacts = np.diff(frame.indptr)
    values = contacts.astype(np.float64)
    for (_, uq, qw), u in _corners(frame):
        # For contact w of u, q is another contact of u that w is tied to as well.
        back = _reversed(frame, qw)
        np.subtract.at(values, u, share[uq] * relative[back])
    values[contacts == 0] = np.nan
    return NodeValues(snapshot, values)


def _invested(G: Graph, weight: str | None) -> tuple[Snapshot, Undirected, Floats, Floats]:
    """Weights as a share of all that the node of the row has, and of the largest that it has."""
    snapshot = snapshot_of(G)
    once = 1.0 if is_directed(G) else 0.5
    frame = undirected(snapshot, number_column(snapshot, weight) * once)
    rows = _rows(frame)
    total = np.bincount(rows, weights=frame.weights, minlength=snapshot.order)
    largest = np.zeros(snapshot.order)
    np.maximum.at(largest, rows, frame.weights)
    return snapshot, frame, frame.weights / total[rows], frame.weights / largest[rows]


def _rows(frame: Undirected) -> Positions:
    return np.repeat(np.arange(len(frame.indptr) - 1), np.diff(frame.indptr))


def _keys(frame: Undirected) -> Positions:
    return _rows(frame) * (len(frame.indptr) - 1) + frame.indices


def _reversed(frame: Undirected, entry: Positions) -> Positions:
    """The entry (b, a) for each entry (a, b)."""
    nodes = len(frame.indptr) - 1
    return positions(
        _keys(frame), frame.indices[entry].astype(np.int64) * nodes + _rows(frame)[entry]
    )


def _corners(
    frame: Undirected,
) -> Iterator[tuple[tuple[Positions, Positions, Positions], Positions]]:
    """Each triangle as (u, w, q) in all six orders: the entries uw, uq, qw, and u."""
    nodes = len(frame.indptr) - 1
    keys = _keys(frame)
    for corners in triangles(frame):
        for u, w, q in permutations(corners):
            yield (
                (
                    positions(keys, u * nodes + w),
                    positions(keys, u * nodes + q),
                    positions(keys, q * nodes + w),
                ),
                u,
            )
