"""Who stands behind a firm economically: shares multiplied along chains and added over them, cycles included.

None of this is a legal test: 33.6 % of a firm through three chains says nothing of whether it is blocked (`sanctions.status`) or
controlled (`control.majority`).

    integrated(graph, owners=["H"])[("H", "F1")]       # share of H in F1, direct and through others
    ultimate_owners(graph, "F1")                       # who stands at the top of the chains, and what nobody knows
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from fractions import Fraction
from itertools import repeat
from typing import Any

import numpy as np
import numpy.typing as npt
import scipy.sparse
import scipy.sparse.linalg

from interlock.graph.analysis.paths import Path, best
from interlock.graph.analysis.shares import (
    SCALE,
    Holdings,
    Ownership,
    Positions,
    Warned,
    distinct,
    holdings,
    row_ties,
    threshold_of,
)
from interlock.graph.snapshot import Caution, Floats
from interlock.schema.errors import DataError, InterlockError, UsageError

__all__ = ["Integrated", "Owners", "Values", "integrated", "network_value", "ultimate_owners"]

DIRECT = 1_500  # parties for which a linear system is solved directly; above it is iterated
COMPONENT = 2_000  # largest circle of firms whose matrix is inverted for corrected values
EXACT = 2_000  # parties above a firm up to which its owners are computed with fractions
CHAINS = 5  # chains given for an ultimate owner
_ROUNDS = 100_000
_BLOCK = 10
_STEADY = 0.05  # how far a factor may have moved to be called the same
_HELPED = 50  # blocks after which rounds go on alone
_NOISE = 1e-13
_CHANGE = 1e-12
_BELOW = 1e-9


class Integrated(Warned, dict[tuple[Hashable, Hashable], Any]):
    """Share by (owner, owned): a number, or (low, high) where shares are intervals; a pair that is not there reads as 0."""

    def __missing__(self, pair: tuple[Hashable, Hashable]) -> float:
        return 0.0


class Values(Warned, dict[Hashable, float]):
    """Value by party, with `warnings`."""


class Owners(list[tuple[Hashable, Any, tuple[Path, ...]]]):
    """Rows (owner, share, chains), with `warnings`; the last row is (None, unknown rest, ())."""

    warnings: tuple[Caution, ...] = ()


def integrated(
    G: Ownership,
    owners: Iterable[Hashable] | None = None,
    share: str = "share",
    *,
    normalise: bool = False,
) -> Integrated:
    """Integrated ownership: the share of each owner in each firm, direct and through others.

    Idea: what flows from a firm to an owner along all chains that do not come back to the owner. For W(i, j), the fraction of j held
    by i,

        N = (I - W)^-1,   Y = diag(N)^-1 N W

    Dividing by diag(N) is what keeps firms in cycles from counting themselves; it equals cutting the owner's own in-links first, which
    is how it is computed here.

    Args:
        G: directed ties owner -> owned, one a pair, NetworkX or snapshot.
        owners: whose shares to compute; None = of everybody who owns something. At a million nodes ask for those that matter.
        share: tie attribute: fraction in [0, 1], (low, high) or `Share`; missing = anything from 0 to 1.
        normalise: divide the shares of firms held over 100 % by their sum, and say so, in place of refusing them.

    Returns:
        `{(owner, owned): fraction}` of all pairs above 0, with (owner, owner) where an owner holds itself through others. Where a share
        on the way is an interval, (low, high). `.warnings` name cycles, closed groups and unknown shares.

    Raises:
        DataError: a firm that the owners reach is held over 100 %: the measure would turn negative.
        NotFound: an owner is no node of the graph.
        UsageError: parallel ties, or a graph without direction.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_weighted_edges_from([("S", "X", 0.6), ("X", "Y", 0.7), ("Y", "Z", 0.8)], weight="share")
        >>> round(integrated(graph, ["S"])["S", "Z"], 6)
        0.336

    Notes:
        Runs from owners to firms; for the owners of one firm see `ultimate_owners`. Parties that are not reached have no entry. Firms
        of a closed group (they hold 100 % of each other) have no integrated ownership: their rows are left out, and named. Misleads
        as a test of control or of sanctions: a chain of 60, 70 and 80 % gives 33.6 %, and every firm on it is controlled.

    References:
        F. Brioschi, L. Buzzacchi, M. Colombo: Risk capital financing and the separation of ownership and control in business groups.
        Journal of Banking and Finance 13 (1989). A. Baldone, F. Brioschi, S. Paleari: Ownership measures among firms connected by
        cross-shareholdings and a further analogy with input-output theory (1998).

    See Also:
        network_value, ultimate_owners, control.majority.
    """
    held = _checked(holdings(G, share), normalise)
    snapshot = held.snapshot
    nodes = snapshot.nodes
    starts: Iterable[int]
    if owners is None:
        starts = np.unique(snapshot.source).tolist()
    else:
        if isinstance(owners, str):
            raise UsageError(
                f"owners is {owners!r}", "it is a list of nodes", f"as in [{owners!r}]"
            )
        starts = [snapshot.index(owner) for owner in dict.fromkeys(owners)]
    shut = {int(firm) for group in held.closed for firm in group}
    vague = held.high is not held.low
    found = Integrated()
    for start in starts:
        if start in shut:
            continue
        firms = _below(held, start)
        held.within_100(_mask(firms, snapshot.order))
        low = np.clip(
            _first_passage(held, start, firms, "low"), 0.0, 1.0
        )  # but for rounding, it is
        high = _at_most(held, start, firms, low) if vague else low
        some = np.flatnonzero(high > 0)
        pairs = zip(
            repeat(nodes[start]), map(nodes.__getitem__, firms[some].tolist()), strict=False
        )
        found.update(zip(pairs, low[some].tolist(), strict=True))
        for place in np.flatnonzero(high - low > _BELOW).tolist():
            found[nodes[start], nodes[firms.item(place)]] = (low.item(place), high.item(place))
    found.held = held
    return found


def network_value(
    G: Ownership,
    value: float | Mapping[Hashable, float] = 1.0,
    share: str = "share",
    corrected: bool = True,
    *,
    normalise: bool = False,
) -> Values:
    """The value that each party holds or decides about through the whole network, for ranking.

    Idea: every firm's own value flows up to its owners by their shares,

        v_net = N v = v + W v_net                raw
        c_net = diag(N)^-1 N v                   corrected

    Raw values count a firm in a cycle again on every round and can be ten times too high; corrected ones do not.

    Args:
        G: directed ties owner -> owned, one a pair, NetworkX or snapshot.
        value: own value of each party: one number, or a mapping (missing = 0).
        share: tie attribute, as for `integrated`; of intervals the lower end counts, and a warning says so.
        corrected: c_net, else v_net.
        normalise: divide the shares of firms held over 100 % by their sum, and say so, in place of refusing them.

    Returns:
        `{party: value}` with the party's own value in it; `c_net - v` is what it holds in others. Closed groups are left out.

    Raises:
        DataError: a firm is held over 100 %, or (corrected) a circle has more than 2,000 firms.
        UsageError: parallel ties, or a value is no number.

    Examples:
        >>> import networkx as nx
        >>> network_value(nx.DiGraph([("a", "b", {"share": 0.5})]))
        {'a': 1.5, 'b': 1.0}

    Notes:
        Runs from firms up to owners. Parties in no tie have their own value. Raw values of large graphs are iterated until the rest
        is below one part in 10**9. A ranking, never a legal test. A missing value in the mapping is 0.

    References:
        S. Vitali, J. B. Glattfelder, S. Battiston: The network of global corporate control. PLoS ONE 6 (2011), SI 3. J. B. Glattfelder:
        Decoding Complexity. Springer (2013).

    See Also:
        integrated, control.npi.
    """
    held = _checked(holdings(G, share), normalise)
    held.within_100()
    snapshot = held.snapshot
    own = _values(held, value)
    shut = np.zeros(snapshot.order, dtype=np.bool_)
    for group in held.closed:
        shut[group] = True
    matrix = held.matrix()
    if shut.any():  # nobody outside holds a closed group: no other value depends on it
        keep = scipy.sparse.diags_array((~shut).astype(np.float64))
        matrix = (matrix @ keep).tocsr()
    raw = _raw(held, matrix, own)
    result = raw / _diagonal(held, matrix, shut) if corrected else raw
    found = Values(zip(snapshot.nodes, result.tolist(), strict=True))
    for firm in np.flatnonzero(shut).tolist():
        del found[snapshot.nodes[firm]]
    found.held = held
    if held.high is not held.low:
        uncertain = np.flatnonzero(held.high.floor != held.low.floor).tolist()
        text = f"{len(uncertain)} shares are intervals: values count their lower ends, and are lower bounds"
        found.more = (Caution("lower_bound", text, held.supports(uncertain)),)
    return found


def ultimate_owners(
    G: Ownership,
    firm: Hashable,
    threshold: float | Fraction = 0.25,
    share: str = "share",
    *,
    normalise: bool = False,
) -> Owners:
    """Who stands at the top of the chains of ownership above a firm, and how much of it nobody accounts for.

    Idea: follow every chain of holdings upward to parties without a known owner; their integrated shares, and what is left of 100 %.
    Computed with fractions where at most 2,000 parties stand above the firm, so that a threshold is met exactly.

    Args:
        G: directed ties owner -> owned, one a pair, NetworkX or snapshot.
        firm: the firm.
        threshold: least share, in (0, 1], of those listed.
        share: tie attribute, as for `integrated`.
        normalise: divide the shares of firms held over 100 % by their sum, and say so, in place of refusing them.

    Returns:
        `[(owner, fraction, chains), ...]` by falling share, then `(None, residual, ())`: the part whose ultimate owner is not known.
        A share is (low, high) where a holding on the way is an interval; such owners are listed if they may reach the threshold.
        chains: at most five `Path`s from owner to firm, the largest product first; their `keys` are the ids of the ties.

    Raises:
        NotFound: the firm is no node of the graph.
        DataError: a firm on the way is held over 100 %.
        UsageError: the threshold lies outside (0, 1], or parallel ties.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_weighted_edges_from([("P", "H", 0.5), ("H", "F", 0.8)], weight="share")
        >>> [(owner, float(part)) for owner, part, chains in ultimate_owners(graph, "F")]
        [('P', 0.4), (None, 0.6)]

    Notes:
        Runs upward, against the ties. A firm without known owners has nobody above it: the rest is 1. Firms that hold 100 % of each
        other have no ultimate owner: their part is in the rest, and a warning names them. Misleads where control matters: 51 % of
        51 % is 26 %, and controls the firm; see `control.ultimate`.

    References:
        R. La Porta, F. Lopez-de-Silanes, A. Shleifer: Corporate ownership around the world. Journal of Finance 54 (1999).

    See Also:
        integrated, control.ultimate.
    """
    needed = threshold_of(threshold)
    held = _checked(holdings(G, share), normalise)
    snapshot = held.snapshot
    place = snapshot.index(firm)
    above = _above(held, place)
    all_of_them = np.unique(np.append(above, place))
    held.within_100(_mask(all_of_them, snapshot.order))
    shut = {int(node) for group in held.closed for node in group}
    unheld = np.diff(snapshot.reverse.indptr)[above] == 0
    tops = [node for node in above[unheld].tolist() if node != place]
    if place in shut:
        tops = []
    least = _upward(held, place, above, tops, "low")
    vague = held.high is not held.low
    most = _upward(held, place, above, tops, "high") if vague else least
    weights = _highs(held) if tops else None
    total_low, total_high = sum(least.values(), Fraction()), sum(most.values(), Fraction())
    rows = []
    for node in sorted(
        tops, key=lambda node: (-most[node], -least[node], str(snapshot.nodes[node]))
    ):
        low, high = least[node], min(most[node], 1 - (total_low - least[node]))
        if high >= needed and weights is not None:
            owner = snapshot.nodes[node]
            chains = best(weights, owner, firm, k=CHAINS, weight="_high")
            rows.append((owner, _number(held, low, high), tuple(chains)))
    rest = _number(held, max(Fraction(), 1 - total_high), max(Fraction(), 1 - total_low))
    found = Owners([*rows, (None, rest, ())])
    found.warnings = _about(held, all_of_them)
    return found


def _checked(held: Holdings, normalise: bool) -> Holdings:
    return held.normalised() if normalise else held


def _number(held: Holdings, low: Fraction, high: Fraction) -> Any:
    return held.ends(low, high)


def _mask(positions: Positions, count: int) -> npt.NDArray[np.bool_]:
    mask = np.zeros(count, dtype=np.bool_)
    mask[positions] = True
    return mask


def _about(held: Holdings, firms: Positions) -> tuple[Caution, ...]:
    """Only the warnings that concern some nodes or the ties that hold them."""
    snapshot = held.snapshot
    known = {snapshot.nodes[place] for place in firms.tolist()}
    ties = {
        tie
        for warning in held.warnings
        if any(one not in snapshot for one in warning.ids)
        for tie in held.supports(row_ties(snapshot.reverse, firms).tolist())
    }
    found = []
    for warning in held.warnings:
        ids = tuple(one for one in warning.ids if one in known or one in ties)
        if ids or not warning.ids:
            found.append(warning._replace(ids=ids))
    return tuple(found)


def _below(held: Holdings, start: int) -> Positions:
    """Everything that can be reached over the ties of a node; the node itself only where it can reach itself."""
    csr = held.snapshot.forward
    seen = np.zeros(held.snapshot.order, dtype=np.bool_)
    frontier = np.array([start], dtype=np.int64)
    while len(frontier):
        heads = distinct(held.snapshot.target[row_ties(csr, frontier)], held.snapshot.order)
        frontier = heads[~seen[heads]]
        seen[frontier] = True
    return np.flatnonzero(seen)


def _first_passage(held: Holdings, start: int, firms: Positions, end: Any) -> Floats:
    """Shares of `start` in some firms (all that it reaches): y = w + W^T y, where chains stop at `start`."""
    into, first = _system(held, start, firms, end)
    if len(firms) <= DIRECT:
        return _solve(into, first)
    return _settled(into, first, 1.0, held.snapshot.nodes[start])


def _system(held: Holdings, start: int, firms: Positions, end: Any) -> tuple[Any, Floats]:
    """(transposed W among the firms without what `start` holds, what `start` holds of each)."""
    snapshot = held.snapshot
    count = len(firms)
    local = np.full(snapshot.order, -1, dtype=np.int32)
    local[firms] = np.arange(count, dtype=np.int32)
    # Ties by the firm that is held stand in the order of the matrix's rows already.
    ties = row_ties(snapshot.reverse, firms)
    width = snapshot.reverse.indptr[firms + 1] - snapshot.reverse.indptr[firms]
    owned = np.repeat(np.arange(count, dtype=np.int32), width)
    source = snapshot.source[ties]
    own = source == start
    first: Floats = np.zeros(count)
    first += np.bincount(owned[own], _end_values(held, end, ties[own]), minlength=count)
    inside = np.flatnonzero(~own & (local[source] >= 0))
    indptr = np.zeros(count + 1, dtype=np.int32)
    np.cumsum(np.bincount(owned[inside], minlength=count), out=indptr[1:])
    values = _end_values(held, end, ties[inside])
    matrix = scipy.sparse.csr_array((values, local[source[inside]], indptr), shape=(count, count))
    return matrix, first


def _end_values(held: Holdings, end: Any, ties: Positions) -> Floats:
    if held.floats and end == "low":
        return np.nan_to_num(held.snapshot.column(held.name)[ties], nan=0.0)
    ends = held.low if end == "low" else held.high
    if not held.floats and ends.doubt[ties].any():
        stakes = [held.stake(int(tie)) for tie in ties]
        if end == "low":
            return np.array([float(stake.low) for stake in stakes])
    extra = ends.doubt[ties] if end == "high" else 0
    values: Floats = (ends.floor[ties] + extra) / SCALE
    return values


def _at_most(held: Holdings, start: int, firms: Positions, low: Floats) -> Floats:
    """Upper bounds of the shares: the same equation with upper ends, no share above 1; from above, so that it may stop any time."""
    into, first = _system(held, start, firms, "high")
    bound = np.ones(len(firms))
    for _ in range(1_000):
        lower = np.minimum(1.0, first + into @ bound)
        change = np.abs(bound - lower).max(initial=0.0)
        bound = lower
        if change < _CHANGE:
            break
    return np.maximum(bound, low)


def _values(held: Holdings, value: float | Mapping[Hashable, float]) -> Floats:
    nodes = held.snapshot.nodes
    own = np.full(len(nodes), float(value) if not isinstance(value, Mapping) else 0.0)
    if isinstance(value, Mapping):
        own[:] = [float(value.get(node, 0.0)) for node in nodes]
    if not np.isfinite(own).all() or (len(own) and own.min() < 0):
        wrong = nodes[int(np.flatnonzero(~(np.isfinite(own) & (own >= 0)))[0])]
        raise UsageError(f"the value of {wrong!r} is not a number of at least 0")
    return own


def _raw(held: Holdings, matrix: Any, own: Floats) -> Floats:
    """Solve v = own + W v."""
    if held.snapshot.order <= DIRECT:
        return _solve(matrix, own)
    return _settled(matrix, own, None, "the network")


def _settled(matrix: Any, right: Floats, scale: float | None, what: object) -> Floats:
    """Solve x = right + matrix x by rounds, with what is left of a geometric series added now and then.

    The steps soon shrink by one factor, so that the rest of the way is step * rate / (1 - rate). It is added after ten rounds where
    the factor has not changed, and when it is below one part in 10**9 (of each value, or of `scale`) the answer has settled.
    """
    value: Floats = right
    known = 0.0
    for block in range(_ROUNDS // _BLOCK):
        for _ in range(_BLOCK - 2):
            value = matrix @ value
            value += right
        middle: Floats = matrix @ value
        middle += right
        before = middle - value
        value = matrix @ middle
        value += right
        step = value - middle
        size = _dot(before, before)
        rate = _dot(step, before) / size if size else 0.0
        steady, known = abs(rate - known) < _STEADY, rate
        below = np.maximum(value, 1e-300) if scale is None else scale
        if float(np.max(np.abs(step) / below, initial=0.0)) < _NOISE:
            return value
        if not 0 <= rate < 1:
            continue
        rest = step * (rate / (1 - rate))
        if float(np.max(np.abs(rest) / below, initial=0.0)) < _BELOW:
            return value
        if steady and block < _HELPED:
            value += rest
            np.maximum(value, right, out=value)  # nobody has less than without any round
    raise InterlockError(
        f"ownership in {what!r} did not settle in {_ROUNDS} rounds",
        why="some firms hold nearly 100 % of each other",
        hint="look at the warnings named cycle, or at control.majority",
    )


def _dot(left: Floats, right: Floats) -> float:
    # By einsum: the threads that a matrix library starts for one product cost more than they save.
    return float(np.einsum("i,i->", left, right))


def _diagonal(held: Holdings, matrix: Any, shut: npt.NDArray[np.bool_]) -> Floats:
    """diag(N): 1 outside cycles; inside a circle of firms the diagonal of the inverse of its own block."""
    diagonal = np.ones(held.snapshot.order)
    if held.own is not None:
        diagonal /= 1 - matrix.diagonal()
    for circle in held.circles:
        if shut[circle[0]]:
            continue
        if len(circle) > COMPONENT:
            raise DataError(
                f"{len(circle)} firms own each other in one circle",
                why=f"their block is inverted exactly up to {COMPONENT} firms",
                hint="ask for the owners that matter: ownership.integrated with owners=[...]; or corrected=False",
            )
        block = matrix[circle][:, circle].toarray()
        diagonal[circle] = np.diag(np.linalg.inv(np.eye(len(circle)) - block))
    return diagonal


def _solve(matrix: Any, right: Floats) -> Floats:
    """(I - matrix)^-1 right."""
    if not len(right):
        return right
    identity = scipy.sparse.eye_array(len(right), format="csc")
    solution: Floats = scipy.sparse.linalg.splu((identity - matrix).tocsc()).solve(right)
    return solution


def _above(held: Holdings, place: int) -> Positions:
    """Everybody who holds a share of a firm, directly or through others; the firm itself only where it does."""
    csr = held.snapshot.reverse
    seen = np.zeros(held.snapshot.order, dtype=np.bool_)
    frontier = np.array([place], dtype=np.int64)
    while len(frontier):
        owners = distinct(held.snapshot.source[row_ties(csr, frontier)], held.snapshot.order)
        frontier = owners[~seen[owners]]
        seen[frontier] = True
    return np.flatnonzero(seen)


def _upward(
    held: Holdings, place: int, above: Positions, tops: list[int], end: Any
) -> dict[int, Fraction]:
    """Integrated shares of the tops in a firm: what stands between is eliminated, one party after another."""
    if len(above) > EXACT:
        return _upward_floats(held, place, above, tops, end)
    into: dict[int, dict[int, Fraction]] = {}
    out: dict[int, set[int]] = {}
    for firm in {place, *above.tolist()}:
        into[firm] = {}
        for tie, stake in held.stakes(firm):
            amount = stake.low if end == "low" else stake.high
            owner = int(held.snapshot.source[tie])
            if amount:
                into[firm][owner] = amount
                out.setdefault(owner, set()).add(firm)
    between = {*above.tolist()} - {*tops, place}
    for node in sorted(between, key=lambda node: len(into[node]) * len(out.get(node, ()))):
        loop = into[node].pop(node, Fraction())
        out.get(node, set()).discard(node)
        for firm in out.pop(node, set()):
            through = into[firm].pop(node)
            # A circle that may hold all of itself bounds nothing: whoever holds a part of it may have everything.
            part = through / (1 - loop) if loop < 1 else Fraction(1)
            for owner, amount in into[node].items():
                more = into[firm].get(owner, Fraction()) + (part * amount if loop < 1 else 1)
                into[firm][owner] = min(more, Fraction(1)) if end == "high" else more
                out.setdefault(owner, set()).add(firm)
        for owner in into[node]:
            out[owner].discard(node)
        into[node] = {}
    loop = into[place].pop(place, Fraction())
    scale = 1 / (1 - loop) if loop < 1 else None
    found = {}
    for top in tops:
        amount = into[place].get(top, Fraction())
        found[top] = min(amount * scale, Fraction(1)) if scale is not None else Fraction(amount > 0)
    return found


def _upward_floats(
    held: Holdings, place: int, above: Positions, tops: list[int], end: Any
) -> dict[int, Fraction]:
    """The same by iteration, for what is too large for fractions; values are rounded to 9 digits."""
    order = held.snapshot.order
    local = np.full(order, -1, dtype=np.int64)
    rows = np.unique(np.append(above, place)).astype(np.int64)
    local[rows] = np.arange(len(rows))
    ties = row_ties(held.snapshot.reverse, rows)
    values = _end_values(held, end, ties)
    matrix = scipy.sparse.csr_array(
        (values, (local[held.snapshot.source[ties]], local[held.snapshot.target[ties]])),
        shape=(len(rows),) * 2,
    )
    start = np.zeros(len(rows))
    start[local[place]] = 1.0
    total = np.zeros(len(rows))
    step = start
    for number in range(_ROUNDS):
        step = matrix @ step
        total += step
        if end == "high":
            total = np.minimum(total, 1.0)
            step = np.minimum(step, 1.0)
        if step.max(initial=0.0) < _CHANGE or (end == "high" and number > 1_000):
            break
    return {top: Fraction(str(round(float(total[local[top]]), 9))) for top in tops}


def _highs(held: Holdings) -> Any:
    """The snapshot with upper ends as weights, by which chains are chosen."""
    high = np.minimum((held.high.floor + held.high.doubt) / SCALE, 1.0)
    return held.snapshot.with_columns(_high=high)
