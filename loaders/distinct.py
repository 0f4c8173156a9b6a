"""How many different keys there are among very many, in bounded memory: 64-bit hashes, in sorted runs on disk once there are too many.

Sets are compared part by part: a part holds the hashes of one range, so equal keys of two sets lie in the same part, and only one part of
each is ever in memory.

    seen = Distinct()
    seen.add("ocid-1"); seen.add("ocid-1"); seen.add("ocid-2")
    sum(len(seen.part(number)) for number in seen.parts)      # 2
"""

from __future__ import annotations

import tempfile
import weakref
from array import array
from collections.abc import Hashable
from typing import IO, Any

import numpy as np

Hashes = np.ndarray[Any, np.dtype[np.int64]]

PARTS = 64
_BUFFER = 1 << 15  # hashes that wait to be sorted: 256 kB
_RUN = 1 << 17  # hashes that are kept in memory before they go to disk as one run: 1 MB
_NONE: Hashes = np.empty(0, dtype=np.int64)
# The first hash of every part but the lowest; the numbers are signed.
_BOUNDS: Hashes = np.arange(1 - PARTS // 2, PARTS // 2, dtype=np.int64) << np.int64(58)


class Distinct:
    """A set of keys that keeps Python's 64-bit hash of each.

    That hash differs from process to process; how many there are does not. Two keys of one hash are taken for one: of ten million keys a
    pair of such is there once in 370,000 files.
    """

    def __init__(self) -> None:
        self._new = array("q")
        self._young: Hashes = _NONE
        self._file: IO[bytes] | None = None
        self._runs: list[tuple[int, list[int]]] = []

    def add(self, key: Hashable) -> None:
        """Take a key into the set."""
        self._new.append(hash(key))
        if len(self._new) >= _BUFFER:
            self._sort()
            if len(self._young) >= _RUN:
                self._spill()

    @property
    def spilled(self) -> bool:
        """Whether some of it lies on disk."""
        return bool(self._runs)

    def part(self, number: int, of: int = PARTS) -> Hashes:
        """The hashes of one part, sorted, each once; `of` is `PARTS`, or 1 for a set that lies in memory whole."""
        self._sort()
        if of == 1:
            return self._young
        inner = np.searchsorted(self._young, _BOUNDS)
        edges = [0, *inner.tolist(), len(self._young)]
        found = [self._young[edges[number] : edges[number + 1]]]
        for start, places in self._runs:
            assert self._file is not None
            self._file.seek(8 * (start + places[number]))
            raw = self._file.read(8 * (places[number + 1] - places[number]))
            found.append(np.frombuffer(raw, dtype=np.int64))
        return unique(*found)

    def _sort(self) -> None:
        if self._new:
            self._young = unique(self._young, np.frombuffer(self._new, dtype=np.int64))
            self._new = array("q")

    def _spill(self) -> None:
        """Put what is in memory on disk as one more run."""
        if self._file is None:
            self._file = tempfile.TemporaryFile()  # noqa: SIM115 - it goes with the set
            weakref.finalize(self, self._file.close)
        start = self._file.seek(0, 2) // 8
        self._file.write(self._young.tobytes())
        places = [0, *np.searchsorted(self._young, _BOUNDS).tolist(), len(self._young)]
        self._runs.append((start, places))
        self._young = _NONE


def common(one: Distinct, other: Distinct) -> int:
    """How many keys two sets have in common."""
    of = PARTS if one.spilled or other.spilled else 1
    return sum(
        len(np.intersect1d(one.part(number, of), other.part(number, of), assume_unique=True))
        for number in range(of)
    )


def unique(*parts: Hashes) -> Hashes:
    """All hashes, sorted, each once; sorted in place, where np.unique would copy or hash."""
    found = np.concatenate([_NONE, *parts])
    found.sort()
    return found[np.concatenate([[True], found[1:] != found[:-1]])] if len(found) else found
