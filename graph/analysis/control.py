"""Who decides for whom: majority control, close links, the weakest link of a chain, and voting power.

Control is not a product of shares. Whoever has more than half of a firm decides for all that the firm holds:

    majority(graph, "X")["X"]                 # firms that X controls, with what X's block holds of each
    ultimate(graph, "Y")                      # who stands at the top of Y's majority chain
    voting_power([50, 49, 1], quota=51)       # [2/3, 1/6, 1/6]: 49 % is worth no more than 1 %
"""

from __future__ import annotations

import heapq
import math
import random
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import permutations
from typing import Any, Literal, NamedTuple, TypeAlias

import numpy as np

from interlock.graph.analysis.shares import (
    SCALE,
    End,
    Holdings,
    Ownership,
    Spread,
    Warned,
    holdings,
    threshold_of,
)
from interlock.graph.snapshot import Caution
from interlock.schema.errors import UsageError

__all__ = [
    "CloseLinks",
    "Control",
    "NetworkPower",
    "close_links",
    "majority",
    "npi",
    "ultimate",
    "voting_power",
    "weakest_link",
]

SEARCHED = 200_000  # chains inside circles that `close_links` follows, in all
STATES = 100_000  # outcomes that `npi` follows exactly
SAMPLES = 20_000  # orders that it draws where there are more: standard error below 0.004 a firm
_SWEEPS = 50
_HALF = Fraction(1, 2)


class Control(Warned, dict[Hashable, dict[Hashable, Any]]):
    """`{controller: {controlled: held}}`, with `warnings`."""


class CloseLinks(Warned, dict[tuple[Hashable, Hashable], Any]):
    """Sum over simple chains by (from, to), with `warnings`; `complete` is False where a bound cut the search."""

    complete: bool = True


class NetworkPower(NamedTuple):
    """Power over a network.

    Attributes:
        npi: expected value of the firms whose ultimate controller the node is, its own included.
        npf: expected own value and that of the firms directly below, and below these in turn.
        exact: whether all outcomes were followed; else they were drawn.
        samples: how many were drawn.
    """

    npi: dict[Hashable, Any]
    npf: dict[Hashable, Any]
    exact: bool
    samples: int


def majority(
    G: Ownership,
    controller: Hashable | None = None,
    share: str = "share",
    threshold: float | Fraction = 0.5,
    *,
    possible: bool = False,
) -> Control:
    """Company control: the firms for which a party decides.

    Idea: x controls y if x and the firms that x already controls hold together more than half of y; the least set that is closed under
    this.

    Args:
        G: directed ties owner -> owned, one a pair, NetworkX or snapshot. Voting rights give control: where they are known, use them.
        controller: whose; None = of everybody who controls something.
        share: tie attribute: fraction in [0, 1], (low, high) or `Share`; missing = anything from 0 to 1.
        threshold: more than this is needed.
        possible: count the upper ends of intervals: whom the controller may control, in place of those it controls for certain.

    Returns:
        `{controller: {controlled: held}}`: held = what the whole block holds of the firm together, as a fraction (low, high where a
        share of it is an interval). A given controller always has an entry. Order: by the order of the graph.

    Raises:
        NotFound: the controller is no node of the graph.
        UsageError: the threshold lies outside (0, 1], or parallel ties.
        DataError: a share is negative or no number.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_weighted_edges_from([("x", "a", 0.6), ("a", "b", 0.3), ("x", "b", 0.3)], weight="share")
        >>> majority(graph, "x")
        {'x': {'a': 0.6, 'b': 0.6}}

    Notes:
        Runs from controllers down; for those above a firm see `ultimate`. Exactly half gives no control. Firms that own each other do
        not control themselves, and a firm's shares of its own do not count. Sums over 100 % are counted as they are, with a warning.

    References:
        S. Ceri, G. Gottlob, L. Tanca: Logic Programming and Databases. Springer (1990), company control.

    See Also:
        sanctions.status: several listed parties together, and "at least" where the rule says so.
    """
    held = holdings(G, share)
    nodes, end = held.snapshot.nodes, _end(possible)
    limit = threshold_of(threshold)
    found = Control()
    if controller is not None:
        starts = [held.snapshot.index(controller)]
        found[controller] = {}
    else:
        starts = _can_control(held, end, limit)
    spreads = held.spreads(([start] for start in starts), end, limit, strict=True)
    for start, spread in zip(starts, spreads, strict=True):
        if len(spread.members) > 1:
            found[nodes[start]] = _block(held, start, spread)
    found.held = held
    return found


def ultimate(
    G: Ownership, firm: Hashable, share: str = "share", threshold: float | Fraction = 0.5
) -> set[Hashable]:
    """The top of a firm's chain of majorities: who decides for it and for whom nobody decides.

    Args:
        G: directed ties owner -> owned, as for `majority`.
        firm: the firm.
        share: tie attribute.
        threshold: more than this is needed for control.

    Returns:
        One party where there is one. Several where no single one can be named: two holders of exactly half each at the top, or who
        stands above these in turn, or parties that control each other. The firm itself where nobody controls it.

    Raises:
        NotFound: the firm is no node of the graph.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_weighted_edges_from([("x", "a", 0.6), ("a", "b", 0.8)], weight="share")
        >>> ultimate(graph, "b")
        {'x'}

    Notes:
        Runs upward. Only certain control counts (lower ends). With several in the answer, pick none: say that there are several.

    References:
        R. La Porta, F. Lopez-de-Silanes, A. Shleifer: Corporate ownership around the world. Journal of Finance 54 (1999).

    See Also:
        majority, weakest_link.
    """
    held = holdings(G, share)
    nodes, limit = held.snapshot.nodes, threshold_of(threshold)
    above: dict[int, set[int]] = {}  # a top and those above its two holders of half each
    waiting = list(_tops(held, held.snapshot.index(firm), limit))
    while waiting:
        top = waiting.pop()
        if top not in above:
            above[top] = {
                upper for half in _halves(held, top) for upper in _tops(held, half, limit)
            }
            waiting += above[top]
    return {nodes[top] for top in above if not above[top] or top in _reached(above, top)}


def _tops(held: Holdings, place: int, limit: Fraction) -> set[int]:
    """Who controls a firm and is controlled by nobody, or only by those whom it controls; the firm itself where nobody is."""
    above = sorted(_ancestors(held, place) | {place})
    starts = [node for node in above if _largest(held, node) > limit]
    spreads = held.spreads(([start] for start in starts), "low", limit, strict=True)
    controlled: dict[int, set[int]] = {}
    for start, spread in zip(starts, spreads, strict=True):
        controlled[start] = set(spread.members.tolist()) - {start}
    controlled = {
        node: below
        for node, below in controlled.items()
        # The firm itself stands at the top with those that it controls in turn.
        if place in below
        or (node == place and any(place in controlled.get(other, ()) for other in below))
    }
    return {
        node
        for node in controlled
        # Whoever controls the controller stands above it, unless each controls the other.
        if not any(
            node in below and other not in controlled[node] for other, below in controlled.items()
        )
    } or {place}


def weakest_link(G: Ownership, a: Hashable, b: Hashable, share: str = "share") -> Any:
    """The strongest chain from a to b, measured by its weakest link: the largest minimum of shares over all chains.

    Args:
        G: directed ties owner -> owned, as for `majority`.
        a: owner.
        b: owned.
        share: tie attribute.

    Returns:
        A fraction, or (low, high) where shares are intervals; 0 where there is no chain; 1 for a party and itself.

    Raises:
        NotFound: a or b is no node of the graph.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_weighted_edges_from([("S", "X", 0.6), ("X", "Y", 0.7), ("Y", "Z", 0.8)], weight="share")
        >>> weakest_link(graph, "S", "Z")
        0.6

    Notes:
        Runs from owner to owned. Used with cut-offs of 10 or 20 % in the literature on ultimate owners; it knows one chain only, and
        does not add holdings that come over several.

    References:
        S. Claessens, S. Djankov, L. Lang: The separation of ownership and control in East Asian corporations. Journal of Financial
        Economics 58 (2000).

    See Also:
        majority.
    """
    held = holdings(G, share)
    start, goal = held.snapshot.index(a), held.snapshot.index(b)
    ends = [_widest(held, start, goal, end) for end in ("low", "high")]
    return held.ends(ends[0], ends[1])


def close_links(
    G: Ownership, threshold: float | Fraction = 0.2, share: str = "share"
) -> CloseLinks:
    """Close links: pairs where one party has, over all simple chains together, at least 20 % of the other.

    Idea: sum over all chains from a to b that visit nobody twice of the product of their shares.

    Args:
        G: directed ties owner -> owned, as for `majority`.
        threshold: least sum, in (0, 1].
        share: tie attribute.

    Returns:
        `{(a, b): fraction}` of the pairs that reach the threshold; (low, high) where shares are intervals: then the pair is listed if it
        may reach it. Decided with fractions. `.complete` is False, with the warning `search_cut`, where circles of firms hold more
        chains than can be followed: the sums are lower bounds then.

    Raises:
        UsageError: the threshold lies outside (0, 1], or parallel ties.
        DataError: a share is negative or no number.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_weighted_edges_from([("a", "b", 0.5), ("b", "c", 0.5), ("a", "c", 0.1)], weight="share")
        >>> {pair: round(value, 6) for pair, value in close_links(graph).items()}
        {('a', 'b'): 0.5, ('a', 'c'): 0.35, ('b', 'c'): 0.5}

    Notes:
        Runs from owners to owned. Outside circles chains are simple, and sums are passed on from firm to firm; inside a circle each
        simple chain is followed. The regulation also has links through a third party that holds 20 % of both: look for common owners.

    References:
        Guideline (EU) 2015/510 of the European Central Bank, article 138.

    See Also:
        ownership.integrated: all chains, also those that go round.
    """
    held = holdings(G, share)
    limit = threshold_of(threshold)
    nodes = held.snapshot.nodes
    low = _Chains(held, "low")
    high = low if held.high is held.low else _Chains(held, "high")
    found = CloseLinks()
    for start in np.unique(held.snapshot.source).tolist():
        least = low.sums(start)
        most = least if high is low else high.sums(start)
        for node in sorted(most):
            top = max(most[node], least.get(node, Fraction()))
            if node != start and top >= limit:
                found[nodes[start], nodes[node]] = held.ends(least.get(node, Fraction()), top)
    found.held = held
    if low.cut or high.cut:
        found.complete = False
        text = f"more than {SEARCHED} chains inside circles of firms: sums are lower bounds"
        found.more = (Caution("search_cut", text, ()),)
    return found


def voting_power(
    weights: Sequence[float | Fraction],
    quota: float | Fraction,
    index: Literal["shapley-shubik", "banzhaf"] = "shapley-shubik",
) -> list[Fraction]:
    """How often each voter decides: votes are not power.

    Idea: a coalition wins with `quota` votes or more. Shapley-Shubik: how often, over all orders of the voters, a voter's votes tip the
    sum. Banzhaf: in how many coalitions a voter is needed, as a part of all such cases.

    Args:
        weights: votes of each voter, at least 0.
        quota: votes that win.
        index: `shapley-shubik` or `banzhaf` (normalised).

    Returns:
        One exact fraction a voter, in the same order; they add up to 1, or are all 0 where nobody can win.

    Raises:
        UsageError: no such index, a quota that is not above 0, or a negative weight.

    Examples:
        >>> voting_power([50, 49, 1], 51)
        [Fraction(2, 3), Fraction(1, 6), Fraction(1, 6)]

    Notes:
        Exact, by counting coalitions by size and votes; forty voters take a second. The quota itself wins: for "more than half" of 100
        give 51, or the next vote that there is.

    References:
        L. S. Shapley, M. Shubik: A method for evaluating the distribution of power in a committee system. American Political Science
        Review 48 (1954). J. F. Banzhaf: Weighted voting doesn't work. Rutgers Law Review 19 (1965).

    See Also:
        npi: the same over a network of firms.
    """
    if index not in ("shapley-shubik", "banzhaf"):
        raise UsageError(f"index is {index!r}", "it is 'shapley-shubik' or 'banzhaf'")
    votes = [_number("weight", weight) for weight in weights]
    needed = _number("quota", quota)
    if needed <= 0:
        raise UsageError(f"quota is {quota!r}", "it is above 0")
    if any(vote < 0 for vote in votes):
        raise UsageError("a weight is negative", "votes are at least 0")
    count = len(votes)
    scale = math.lcm(*(vote.denominator for vote in votes), needed.denominator)
    whole_votes, whole_quota = [int(vote * scale) for vote in votes], int(needed * scale)
    coalitions = _coalitions(whole_votes, whole_quota)
    known: dict[int, Fraction] = {}
    power = []
    for vote in whole_votes:
        if vote not in known:  # voters with the same votes have the same power
            swings = _swings(coalitions, vote, whole_quota)
            known[vote] = (
                Fraction(sum(swings))
                if index == "banzhaf"
                else sum(
                    (
                        number * Fraction(1, count * math.comb(count - 1, size))
                        for size, number in enumerate(swings)
                    ),
                    Fraction(),
                )
            )
        power.append(known[vote])
    whole = sum(power)
    return [part / whole for part in power] if index == "banzhaf" and whole else power


def npi(
    G: Ownership,
    quota: float | Fraction = 0.5,
    value: float | Mapping[Hashable, float] = 1,
    share: str = "share",
    *,
    seed: int = 0,
) -> NetworkPower:
    """Network power: Shapley-Shubik power carried through the whole network of owners.

    Idea: the holders of a firm form unions by whoever ultimately controls them. Unions come in a random order, and the members of each
    in a random order; shares are added until they exceed the quota. The holder that tips the sum controls the firm directly, and
    whoever ultimately controls that holder controls the firm ultimately. Firms without holders, or whose known holders do not exceed
    the quota, control themselves.

    Args:
        G: directed ties owner -> owned, as for `majority`; of intervals the lower end counts.
        quota: more than this is needed.
        value: value of each firm, one number or a mapping (missing = 0).
        share: tie attribute.
        seed: of the draws, where outcomes are too many to follow.

    Returns:
        `NetworkPower(npi, npf, exact, samples)`; values as exact fractions where all outcomes were followed, else as floats.

    Raises:
        UsageError: the quota lies outside (0, 1], or parallel ties.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_weighted_edges_from([("a", "d", 0.5), ("b", "d", 0.5)], weight="share")
        >>> npi(graph).npi["a"]
        Fraction(3, 2)

    Notes:
        Runs from owners to firms. Exact without circles while there are at most 100,000 outcomes. Firms in circles start as their own
        controllers and are settled again until nothing changes, at most 50 times: those values are drawn. Misleads where holders
        are not independent (family, state): join them first.

    References:
        T. Mizuno, S. Doi, S. Kurizaki: The power of corporate control in the global ownership network. PLoS ONE 15 (2020).

    See Also:
        voting_power.
    """
    held = holdings(G, share)
    limit = threshold_of(quota)
    nodes = held.snapshot.nodes
    if isinstance(value, Mapping):
        values = [_number("value", value.get(node, 0)) for node in nodes]
    else:
        values = [_number("value", value)] * len(nodes)
    network = _Network(held, limit, values)
    outcome = network.exactly() if network.order is not None else None
    samples = 0
    if outcome is None:
        samples = SAMPLES
        outcome = network.drawn(random.Random(seed), samples)
    power: Sequence[Any]
    flow: Sequence[Any]
    power, flow = outcome
    if samples:
        power, flow = [float(part) for part in power], [float(part) for part in flow]
    return NetworkPower(
        dict(zip(nodes, power, strict=True)),
        dict(zip(nodes, flow, strict=True)),
        not samples,
        samples,
    )


# ---- majority


def _end(possible: bool) -> End:
    return "high" if possible else "low"


def _can_control(held: Holdings, end: End, limit: Fraction) -> list[int]:
    """Only who has enough of some firm alone can begin to control."""
    ends = held.low if end == "low" else held.high
    enough = ends.floor + ends.doubt + ends.open >= math.floor(limit * SCALE)
    return np.unique(held.snapshot.source[enough]).tolist()  # type: ignore[no-any-return]


def _largest(held: Holdings, owner: int) -> Fraction:
    ties = held.out_of(owner)
    # An open lower end is a little more than it says: enough to look at.
    return max((held.stake(tie).low + held.stake(tie).low_open for tie in ties), default=Fraction())


def _block(held: Holdings, start: int, spread: Spread) -> dict[Hashable, Any]:
    """What a controller and the firms it controls hold of each of these together."""
    members = set(spread.members.tolist()) - {start}
    block = members | {start}
    exact = held.high is held.low and not held.low.doubt.any()
    nodes = held.snapshot.nodes
    units = dict(zip(spread.touched.tolist(), spread.held.tolist(), strict=True))
    found = {}
    for firm in sorted(members):
        if exact:
            low = high = Fraction(units[firm], SCALE)
        else:
            low, high = held.held(firm, block, "low")[0], held.held(firm, block, "high")[0]
        found[nodes[firm]] = held.ends(low, max(low, high))
    return found


def _ancestors(held: Holdings, place: int) -> set[int]:
    source = held.snapshot.source
    seen: set[int] = set()
    frontier = {place}
    while frontier:
        frontier = {int(source[tie]) for firm in frontier for tie in held.into(firm)} - seen
        seen |= frontier
    return seen


def _reached(above: Mapping[int, set[int]], top: int) -> set[int]:
    """All who stand above one, itself where it stands above itself."""
    seen: set[int] = set()
    frontier = above[top]
    while frontier:
        seen |= frontier
        frontier = {upper for node in frontier for upper in above[node]} - seen
    return seen


def _halves(held: Holdings, top: int) -> list[int]:
    """Two holders of exactly half each, if there are."""
    stakes = held.stakes(top)
    halves = [
        int(held.snapshot.source[tie])
        for tie, stake in stakes
        if stake.exact and stake.low == _HALF and held.snapshot.source[tie] != top
    ]
    return halves if len(halves) == 2 else []


def _widest(held: Holdings, start: int, goal: int, end: str) -> Fraction:
    queue = [(-Fraction(1), start)]
    settled: set[int] = set()
    while queue:
        width, node = heapq.heappop(queue)
        if node == goal:
            return -width
        if node in settled:
            continue
        settled.add(node)
        for tie in held.out_of(node):
            stake = held.stake(tie)
            link = min(-width, stake.low if end == "low" else stake.high)
            if link > 0:
                heapq.heappush(queue, (-link, int(held.snapshot.target[tie])))
    return Fraction()


# ---- close links


class _Chains:
    """Sums over simple chains: passed on between circles of firms, followed one by one inside them."""

    def __init__(self, held: Holdings, end: End) -> None:
        self.cut = False
        self._left = SEARCHED
        snapshot = held.snapshot
        _, self._component = held.components
        self._out: dict[int, list[tuple[int, Fraction]]] = defaultdict(list)
        for firm in np.unique(snapshot.target).tolist():
            for tie, stake in held.stakes(firm):
                owner, part = int(snapshot.source[tie]), stake.low if end == "low" else stake.high
                if part and owner != firm:
                    self._out[owner].append((firm, part))
        self._inside: dict[int, dict[int, Fraction]] = {}

    def sums(self, start: int) -> dict[int, Fraction]:
        """The sum for every node that can be reached."""
        component = self._component
        arrived: dict[int, dict[int, Fraction]] = defaultdict(dict)  # component -> entry -> sum
        arrived[int(component[start])][start] = Fraction(1)
        order = self._order(start)
        found: dict[int, Fraction] = defaultdict(Fraction)
        for part in order:
            for entry, amount in arrived[part].items():
                for node, inside in self._within(entry).items():
                    total = amount * inside
                    found[node] += total
                    for other, share in self._out.get(node, ()):
                        there = int(component[other])
                        if there != part:
                            entries = arrived[there]
                            entries[other] = entries.get(other, Fraction()) + total * share
        return dict(found)

    def _order(self, start: int) -> list[int]:
        """Components that can be reached, owners before owned."""
        component = self._component
        first: dict[int, int] = {}  # component -> the node by which it was entered; it is left last
        order: list[int] = []
        seen = {start}
        first[int(component[start])] = start
        stack = [(start, iter(self._out.get(start, ())))]
        while stack:
            node, rest = stack[-1]
            for other, _ in rest:
                if other not in seen:
                    seen.add(other)
                    first.setdefault(int(component[other]), other)
                    stack.append((other, iter(self._out.get(other, ()))))
                    break
            else:
                stack.pop()
                if first[int(component[node])] == node:
                    order.append(int(component[node]))
        return order[::-1]

    def _within(self, entry: int) -> dict[int, Fraction]:
        """Sums over simple chains from an entry that stay in its component; the entry itself counts 1."""
        if entry in self._inside:
            return self._inside[entry]
        part = self._component[entry]
        found: dict[int, Fraction] = {entry: Fraction(1)}
        on_chain = {entry}
        stack = [(entry, Fraction(1), iter(self._out.get(entry, ())))]
        while stack:
            node, product, rest = stack[-1]
            for other, share in rest:
                if self._component[other] != part or other in on_chain:
                    continue
                self._left -= 1
                if self._left < 0:
                    self.cut = True
                    break
                following = product * share
                found[other] = found.get(other, Fraction()) + following
                on_chain.add(other)
                stack.append((other, following, iter(self._out.get(other, ()))))
                break
            else:
                stack.pop()
                on_chain.discard(node)
                continue
            if self._left < 0:
                break
        self._inside[entry] = found
        return found


# ---- voting power


def _number(name: str, value: Any) -> Fraction:
    try:
        return Fraction(repr(float(value))) if isinstance(value, float) else Fraction(value)
    except (TypeError, ValueError) as error:
        raise UsageError(f"{name} is {value!r}", str(error), "give a number") from None


def _coalitions(votes: Sequence[int], quota: int) -> list[dict[int, int]]:
    """Number of losing coalitions by size and votes."""
    counts: list[dict[int, int]] = [{0: 1}] + [{} for _ in votes]
    for voters, vote in enumerate(votes):
        for size in range(voters, -1, -1):  # from the largest, so that nobody joins twice
            for total, number in counts[size].items():
                if total + vote < quota:
                    more = counts[size + 1]
                    more[total + vote] = more.get(total + vote, 0) + number
    return counts


def _swings(counts: Sequence[Mapping[int, int]], vote: int, quota: int) -> list[int]:
    """Number of losing coalitions without a voter, by size, that win with it."""
    without: dict[int, int] = {}
    swings = []
    for known in counts[:-1]:
        # Those that hold the voter are the ones without it that are a voter smaller.
        without = {total: number - without.get(total - vote, 0) for total, number in known.items()}
        swings.append(sum(n for total, n in without.items() if total + vote >= quota))
    return swings


_Outcome: TypeAlias = "tuple[list[Fraction], list[Fraction]]"


class _Network:
    """Random orders of holders over a network; `order` = firms with owners first, None where they own each other in circles."""

    def __init__(self, held: Holdings, quota: Fraction, values: Sequence[Fraction]) -> None:
        self.count = held.snapshot.order
        self.values = values
        self.quota = quota
        source = held.snapshot.source
        self.holders: dict[int, list[tuple[int, Fraction]]] = {}
        for firm in np.unique(held.snapshot.target).tolist():
            self.holders[firm] = [
                (int(source[tie]), stake.low)
                for tie, stake in held.stakes(firm)
                if stake.low and int(source[tie]) != firm
            ]
        self.firms = self._topological()
        self.order = self.firms if len(self.firms) == len(self.holders) else None
        if self.order is None:
            self.firms += [firm for firm in sorted(self.holders) if firm not in set(self.firms)]

    def _topological(self) -> list[int]:
        waiting = {
            firm: sum(owner in self.holders for owner, _ in owners)
            for firm, owners in self.holders.items()
        }
        below: dict[int, list[int]] = defaultdict(list)
        for firm, owners in self.holders.items():
            for owner, _ in owners:
                below[owner].append(firm)
        ready = sorted(firm for firm, number in waiting.items() if not number)
        order: list[int] = []
        while ready:
            firm = ready.pop()
            order.append(firm)
            for other in below.get(firm, ()):
                waiting[other] -= 1
                if not waiting[other]:
                    ready.append(other)
        return order

    def outcomes(self, firm: int, tops: Mapping[int, int]) -> dict[int, Fraction]:
        """Chance that each holder tips the sum, given who ultimately controls whom; the firm itself where nobody does."""
        unions: dict[int, list[tuple[int, Fraction]]] = defaultdict(list)
        for owner, part in self.holders[firm]:
            unions[tops.get(owner, owner)].append((owner, part))
        groups = list(unions.values())
        chances: dict[int, Fraction] = defaultdict(Fraction)
        orders = math.factorial(len(groups))
        for order in permutations(groups):
            before = Fraction()
            for group in order:
                following = before + sum((part for _, part in group), Fraction())
                if following > self.quota:
                    for owner, chance in self._tips(group, before).items():
                        chances[owner] += chance / orders
                    break
                before = following
            else:
                chances[firm] += Fraction(1, orders)
        return dict(chances)

    def _tips(self, group: Sequence[tuple[int, Fraction]], before: Fraction) -> dict[int, Fraction]:
        chances: dict[int, Fraction] = defaultdict(Fraction)
        orders = math.factorial(len(group))
        for order in permutations(group):
            total = before
            for owner, part in order:
                total += part
                if total > self.quota:
                    chances[owner] += Fraction(1, orders)
                    break
        return chances

    def exactly(self) -> _Outcome | None:
        """Expected values over all outcomes; None where they are too many to follow."""
        if any(len(owners) > 7 for owners in self.holders.values()):
            return None
        # What happened so far: firm -> (direct controller, ultimate controller), with its chance.
        states: dict[tuple[tuple[int, int, int], ...], Fraction] = {(): Fraction(1)}
        for firm in self.firms:
            following: dict[tuple[tuple[int, int, int], ...], Fraction] = defaultdict(Fraction)
            for state, chance in states.items():
                tops = {known: top for known, _, top in state}
                for owner, part in self.outcomes(firm, tops).items():
                    following[*state, (firm, owner, tops.get(owner, owner))] += chance * part
            if len(following) > STATES:
                return None
            states = following
        return self._expected((state, chance) for state, chance in states.items())

    def drawn(self, draws: random.Random, samples: int) -> _Outcome:
        """The same as means over random orders."""
        holders = {
            firm: [(owner, float(share)) for owner, share in owners]
            for firm, owners in self.holders.items()
        }
        counts: dict[tuple[tuple[int, int, int], ...], int] = defaultdict(int)
        for _ in range(samples):
            tops: dict[int, int] = {}
            direct: dict[int, int] = {}
            for _ in range(1 if self.order is not None else _SWEEPS):
                before = dict(tops)
                for firm in self.firms:
                    owner = _draw(draws, firm, holders[firm], tops, float(self.quota))
                    direct[firm] = owner
                    tops[firm] = tops.get(owner, owner) if owner != firm else firm
                if tops == before:
                    break
            counts[tuple((firm, direct[firm], tops[firm]) for firm in self.firms)] += 1
        return self._expected((state, Fraction(n, samples)) for state, n in counts.items())

    def _expected(
        self, states: Iterator[tuple[tuple[tuple[int, int, int], ...], Fraction]]
    ) -> _Outcome:
        ultimately = [Fraction()] * self.count
        below = [Fraction()] * self.count
        for state, chance in states:
            for firm, _, top in state:
                ultimately[top] += chance * self.values[firm]
            for node, amount in enumerate(_subtrees(self.values, state)):
                below[node] += chance * amount
        for node in range(self.count):
            if node not in self.holders:
                ultimately[node] += self.values[node]
        return ultimately, below


def _subtrees(values: Sequence[Fraction], state: Sequence[tuple[int, int, int]]) -> list[Fraction]:
    """Value of each node and of everything directly below it, in turn; a circle of direct control is cut where it closes."""
    parent = {firm: owner for firm, owner, _ in state if owner != firm}
    total = list(values)
    for firm in parent:
        seen, node = {firm}, parent[firm]
        while node not in seen:
            total[node] += values[firm]
            seen.add(node)
            if node not in parent:
                break
            node = parent[node]
    return total


def _draw(
    draws: random.Random,
    firm: int,
    holders: Sequence[tuple[int, float]],
    tops: Mapping[int, int],
    quota: float,
) -> int:
    unions: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for owner, part in holders:
        unions[tops.get(owner, owner)].append((owner, part))
    groups = list(unions.values())
    draws.shuffle(groups)
    total = 0.0
    for group in groups:
        draws.shuffle(group)
        for owner, part in group:
            total += part
            if total > quota + 1e-12:
                return owner
    return firm
