"""Pairs of records with their scores, in arrays: a million records have millions of pairs, and a dictionary of them would fill the memory.

scored = Scored(["a", "b", "c"], left, right, scores, proposers)
scored["a", "b"], scored.proposers["a", "b"]     # (0.93, 'alike')
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

__all__ = ["PROPOSERS", "Scored"]

PROPOSERS = ("identifier", "equal key", "alike")  # the first that names a pair is kept
Pair = tuple[str, str]


class _Pairs:
    """Sorted pairs of places in a sorted list of ids."""

    def __init__(self, ids: Sequence[str], codes: npt.NDArray[np.int64]) -> None:
        self.ids = ids
        self.codes = codes
        self.place = {one: at for at, one in enumerate(ids)}

    def find(self, pair: Pair) -> int | None:
        """Where a pair stands; None where it is not one of them."""
        one, other = self.place.get(pair[0]), self.place.get(pair[1])
        if one is None or other is None:
            return None
        code = one * len(self.ids) + other
        at = int(np.searchsorted(self.codes, code))
        return at if at < len(self.codes) and self.codes[at] == code else None

    def pair(self, at: int) -> Pair:
        """The pair that stands there."""
        one, other = divmod(int(self.codes[at]), len(self.ids))
        return self.ids[one], self.ids[other]


class Scored(Mapping[Pair, float]):
    """Score by two ids, the smaller first, sorted.

    Args:
        ids: sorted ids of all records.
        left, right: places in `ids`, left before right; the pairs sorted and distinct.
        scores: of each pair.
        proposers: place in `PROPOSERS` of what named each pair.
    """

    def __init__(
        self,
        ids: Sequence[str],
        left: npt.NDArray[np.int64],
        right: npt.NDArray[np.int64],
        scores: npt.NDArray[np.float64],
        proposers: npt.NDArray[np.int8],
    ) -> None:
        self._pairs = _Pairs(ids, left * len(ids) + right)
        self._scores = scores
        self.proposers = _Proposers(self._pairs, proposers)

    @property
    def arrays(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64], npt.NDArray[np.int8]]:
        """Place of the left record times the number of records plus that of the right one; scores; places of proposers."""
        return self._pairs.codes, self._scores, self.proposers.places

    @property
    def place(self) -> Mapping[str, int]:
        """Where each id stands among the sorted ids."""
        return self._pairs.place

    def __getitem__(self, pair: Pair) -> float:
        at = self._pairs.find(pair)
        if at is None:
            raise KeyError(pair)
        return float(self._scores[at])

    def __len__(self) -> int:
        return len(self._scores)

    def __iter__(self) -> Iterator[Pair]:
        return map(self._pairs.pair, range(len(self._scores)))

    def items_sorted(self) -> Iterator[tuple[Pair, float]]:
        """Pairs with their scores, sorted by ids, without looking each up."""
        return ((self._pairs.pair(at), float(self._scores[at])) for at in range(len(self)))

    def above(self, limit: float) -> list[Pair]:
        """Pairs that score at least so much."""
        return [self._pairs.pair(at) for at in np.flatnonzero(self._scores >= limit).tolist()]


class _Proposers(Mapping[Pair, str]):
    def __init__(self, pairs: _Pairs, proposers: npt.NDArray[np.int8]) -> None:
        self._pairs = pairs
        self.places = proposers

    def __getitem__(self, pair: Pair) -> str:
        at = self._pairs.find(pair)
        if at is None:
            raise KeyError(pair)
        return PROPOSERS[self.places[at]]

    def __len__(self) -> int:
        return len(self.places)

    def __iter__(self) -> Iterator[Pair]:
        return map(self._pairs.pair, range(len(self.places)))
