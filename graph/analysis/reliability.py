"""The probability that a target is reached when every tie holds with its own probability, independently of the others.

Chains that share ties are not independent: noisy-or over them overstates the answer. Here the network is reduced (series and
parallel ties, dead ends, what lies too far away) and then factored tie by tie, which is exact; where that would take too many
steps, `simulated` counts seeded random worlds instead.

    exact([(0, 1, 0.5), (1, 2, 0.5), (1, 2, 0.4)], 0, 2, budget=Budget(100))     # 0.35
    simulated(tails, heads, probabilities, sources=[0], nodes=3, limit=4, samples=10_000, seed=0)

Ties carry a law, the probabilities of their possible lengths: so series and parallel reductions stay exact under a bound on the
number of ties as well.

References:
    M. O. Ball, C. J. Colbourn, J. S. Provan: Network Reliability. Handbooks in OR & MS 7 (1995), ch. 11.
    W. P. Dotson, J. O. Gobien: A new analysis technique for probabilistic graphs. IEEE Trans. Circuits and Systems 26 (1979).
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Budget", "TooLarge", "exact", "simulated"]

Law = tuple[tuple[int, float], ...]  # (length, probability of exactly it), lengths rising, sum <= 1
Network = dict[int, dict[int, Law]]

_BLOCK = 1 << 24  # cells (ties x worlds) that are simulated at a time


class TooLarge(Exception):
    """The exact answer would take more work than allowed: simulate."""


@dataclass
class Budget:
    """Ties that exact answers may still look at; a count, not a time, so that equal input gets an equal answer."""

    left: int

    def spend(self, ties: int) -> None:
        """Take the cost of one factoring step.

        Raises:
            TooLarge: less was left.
        """
        if self.left < ties:
            raise TooLarge
        self.left -= ties


def exact(
    ties: Iterable[tuple[int, int, float]],
    source: int,
    target: int,
    limit: int | None = None,
    *,
    budget: Budget,
    certain: Sequence[int] = (),
) -> float:
    """Probability that `target` is reached from `source` over at most `limit` ties that hold.

    Args:
        ties: (tail, head, probability); parallel ties are independent.
        source: where to start.
        target: where to arrive.
        limit: greatest number of ties of a path; None = any.
        budget: work allowed; what is used is taken from it.
        certain: further nodes that are reached to begin with.

    Raises:
        TooLarge: the budget does not suffice.
    """
    cap = 0 if limit is None else limit
    network: Network = defaultdict(dict)
    for tail, head, probability in ties:
        _join(network, tail, head, ((0 if limit is None else 1, probability),))
    for node in certain:
        _join(network, source, node, ((0, 1.0),))
    return min(1.0, _Factoring(target, cap, budget).probability(source, network))


class _Factoring:
    def __init__(self, target: int, cap: int, budget: Budget) -> None:
        self.target = target
        self.cap = cap
        self.budget = budget
        self.known: dict[frozenset[tuple[int, int, Law]], float] = {}

    def probability(self, source: int, network: Network) -> float:
        """Exact probability; condition on the ties of one best path (Dotson and Gobien), reduce, repeat."""
        self.budget.spend(1 + sum(map(len, network.values())))
        if source == self.target or not _reduce(network, source, self.target, self.cap):
            return 1.0
        if sum(map(len, network.values())) <= 1:  # nothing, or one tie from source to target
            return math.fsum(p for law in network[source].values() for _, p in law)
        key = frozenset(
            (tail, head, law) for tail, heads in network.items() for head, law in heads.items()
        )
        if key in self.known:
            return self.known[key]
        path = _likeliest_shortest(network, source, self.target)
        result, before = 0.0, 1.0
        for place, (tail, head) in enumerate(path):
            (_, p), *longer = network[tail][head]
            if p < 1:
                # The ties before this one have their least length, this one has not.
                rest = {node: dict(heads) for node, heads in network.items()}
                for early_tail, early_head in path[:place]:
                    rest[early_tail][early_head] = ((network[early_tail][early_head][0][0], 1.0),)
                if longer:
                    rest[tail][head] = tuple((length, q / (1 - p)) for length, q in longer)
                else:
                    del rest[tail][head]
                result += before * (1 - p) * self.probability(source, rest)
            before *= p
        self.known[key] = result + before
        return self.known[key]


def _join(network: Network, tail: int, head: int, law: Law) -> None:
    """Add a tie beside what is there: the shorter of the two counts."""
    if tail == head:
        return
    heads = network.setdefault(tail, {})
    heads[head] = _parallel(heads[head], law) if head in heads else law


def _parallel(one: Law, other: Law) -> Law:
    lengths = sorted({length for length, _ in (*one, *other)})
    result, before = [], 0.0
    for length in lengths:
        neither = 1.0
        for law in (one, other):
            neither *= 1 - math.fsum(p for other_length, p in law if other_length <= length)
        if 1 - neither > before:
            result.append((length, 1 - neither - before))
            before = 1 - neither
    return tuple(result)


def _series(one: Law, other: Law, cap: int) -> Law:
    sums: dict[int, float] = defaultdict(float)
    for length, p in one:
        for further, q in other:
            if length + further <= cap:
                sums[length + further] += p * q
    return tuple(sorted(sums.items()))


def _reduce(network: Network, source: int, target: int, cap: int) -> bool:
    """Shrink the network in place without changing the answer; False where the target is certainly reached."""
    while True:
        while (sure := _sure(network[source])) is not None:
            if sure == target:
                return False
            del network[source][sure]
            for head, law in network.pop(sure, {}).items():
                _join(network, source, head, law)
        _prune(network, source, target, cap)
        if not _merge_series(network, source, target, cap):
            return True


def _sure(heads: Mapping[int, Law]) -> int | None:
    """A node that is certainly reached at no length: it and the source are one."""
    return next((head for head, law in heads.items() if law[0] == (0, 1.0)), None)


def _prune(network: Network, source: int, target: int, cap: int) -> None:
    """Drop what lies on no path from source to target within the cap, and lengths that no such path affords."""
    network.pop(target, None)
    for heads in network.values():
        heads.pop(source, None)
    tails: dict[int, dict[int, Law]] = defaultdict(dict)
    for tail, heads in network.items():
        for head, law in heads.items():
            tails[head][tail] = law
    there, onward = _distances(network, source), _distances(tails, target)
    for tail in list(network):
        kept = {}
        for head, law in network[tail].items():
            spare = cap - there.get(tail, math.inf) - onward.get(head, math.inf)
            if law[0][0] <= spare:
                kept[head] = tuple(entry for entry in law if entry[0] <= spare)
        if kept or tail == source:
            network[tail] = kept
        else:
            del network[tail]
    network.setdefault(source, {})


def _distances(network: Mapping[int, Mapping[int, Law]], start: int) -> dict[int, int]:
    """Least possible length from `start` to each node that can be reached."""
    result: dict[int, int] = {}
    heap = [(0, start)]
    while heap:
        length, node = heapq.heappop(heap)
        if node not in result:
            result[node] = length
            for head, law in network.get(node, {}).items():
                if head not in result:
                    heapq.heappush(heap, (length + law[0][0], head))
    return result


def _merge_series(network: Network, source: int, target: int, cap: int) -> bool:
    """Replace each node that stands between two neighbours by ties between these; True where one was."""
    tails: dict[int, set[int]] = defaultdict(set)
    for tail, heads in network.items():
        for head in heads:
            tails[head].add(tail)
    merged = False
    for node in list(network):
        heads = network.get(node, {})
        into = tails[node]
        if node in (source, target) or not heads or not into:
            continue
        if len(into) == 1:  # who comes from there need not go back
            for back in into & heads.keys():
                del heads[back]
                tails[back].discard(node)
        if len(heads) == 1:
            for back in heads.keys() & into:
                del network[back][node]
                into.discard(back)
        if len(into | heads.keys()) > 2:
            continue
        through = network.pop(node)
        for tail in sorted(into):
            first = network[tail].pop(node)
            for head, law in through.items():
                if head != tail and (joined := _series(first, law, cap)):
                    _join(network, tail, head, joined)
                    tails[head].add(tail)
        for head in through:
            tails[head].discard(node)
        merged = True
    return merged


def _likeliest_shortest(network: Network, source: int, target: int) -> list[tuple[int, int]]:
    """Ties of a path of least length; among these one with the greatest probability."""
    heap: list[tuple[int, float, int, tuple[tuple[int, int], ...]]] = [(0, 0.0, source, ())]
    done: set[int] = set()
    while heap:
        length, cost, node, path = heapq.heappop(heap)
        if node == target:
            return list(path)
        if node in done:
            continue
        done.add(node)
        for head, law in network.get(node, {}).items():
            if head not in done:
                step, p = law[0]
                further = (*path, (node, head))
                heapq.heappush(heap, (length + step, cost - math.log(p), head, further))
    return []


def simulated(
    tails: npt.NDArray[np.int64],
    heads: npt.NDArray[np.int64],
    probabilities: npt.NDArray[np.float64],
    *,
    sources: Sequence[int],
    nodes: int,
    limit: int | None,
    samples: int,
    seed: int,
) -> npt.NDArray[np.float64]:
    """Share of `samples` random worlds in which each node is reached over at most `limit` ties; the seed fixes the worlds.

    The standard error of a value p is `sqrt(p * (1 - p) / samples)`.
    """
    by_head = np.argsort(heads, kind="stable")
    tails, heads, probabilities = tails[by_head], heads[by_head], probabilities[by_head]
    reached_heads, starts = np.unique(heads, return_index=True)
    random = np.random.default_rng(seed)
    hits = np.zeros(nodes, dtype=np.int64)
    done = 0
    while done < samples:
        worlds = min(samples - done, max(1, _BLOCK // max(1, len(tails))))
        holds = random.random((len(tails), worlds), dtype=np.float32) < probabilities[:, None]
        reached = np.zeros((nodes, worlds), dtype=np.bool_)
        reached[list(sources)] = True
        count = -1
        rounds = 0
        while (
            len(tails)
            and (limit is None or rounds < limit)
            and count != (count := int(reached.sum()))
        ):
            arrives = np.logical_or.reduceat(reached[tails] & holds, starts, axis=0)
            reached[reached_heads] |= arrives
            rounds += 1
        hits += reached.sum(axis=1)
        done += worlds
    return hits / samples
