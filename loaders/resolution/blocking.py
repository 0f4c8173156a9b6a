"""Which pairs of records are worth comparing, in every script, with a bounded number a record.

Proposers, each named: an equal identifier, an equal key, a key that looks alike. No record is left out for a common word; a group of very
many equal names is tied to few of its members, and what that leaves out is counted.

    block([subject(record) for record in records]).pairs
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from interlock.loaders.resolution.neighbours import Search, nearest
from interlock.loaders.resolution.score import Subject
from interlock.schema.name_keys import blocking_keys

__all__ = ["Blocks", "block"]

# Up to so many records of one key are all compared with each other; above, each is compared with this many of them.
GROUP = 12
_FEW = 4  # records of a key that are compared with those of a key that looks alike
Ints = npt.NDArray[np.int64]
_CHINESE = frozenset(("CN", "HK", "MO", "TW", "SG"))


@dataclass(slots=True)
class Blocks:
    """Candidates.

    Attributes:
        left, right: places of the two records of each pair in the sequence given, left before right; sorted, each pair once.
        proposers: place in `PROPOSERS` of what named it first.
        capped: records whose key is shared by too many for all of them to be compared.
        keyless: records without any key, which are never proposed.
    """

    left: Ints
    right: Ints
    proposers: npt.NDArray[np.int8]
    capped: int = 0
    keyless: int = 0

    @property
    def pairs(self) -> list[tuple[int, int]]:
        """The pairs as tuples."""
        return list(zip(self.left.tolist(), self.right.tolist(), strict=True))


def block(
    subjects: Sequence[Subject],
    identifiers: Sequence[Iterable[str]] = (),
    search: Search | None = None,
) -> Blocks:
    """Propose pairs.

    Args:
        subjects: prepared records, in any order: the pairs are the same.
        identifiers: for each record the identifiers that propose it (exclusive and supporting ones).
        search: how far to look for keys that are alike.
    """
    proposed = [array("q"), array("q"), array("q")]  # by proposer: left, right, left, right ...
    capped = keyless = 0
    held: dict[str, list[int]] = {}
    for at, values in enumerate(identifiers):
        for value in values:
            held.setdefault(value, []).append(at)
    for value in sorted(held):
        capped += _within(proposed[0], held[value], subjects)
    numbers: dict[str, int] = {}
    keyed, owning = array("q"), array("q")
    for at, one in enumerate(subjects):
        spoken = one.country is None or one.country in _CHINESE
        keys = {key for form in one.forms for key in blocking_keys(form, spoken=spoken)}
        if not keys or one.unnamed:
            keyless += 1
            continue
        for key in keys:
            keyed.append(numbers.setdefault(key, len(numbers)))
            owning.append(at)
    texts = sorted(numbers)
    owners = _Owners(
        np.fromiter(map(numbers.__getitem__, texts), np.int64, len(texts)), keyed, owning
    )
    del numbers, keyed, owning
    for text in np.flatnonzero(owners.sizes > 1).tolist():
        capped += _within(proposed[1], owners[text], subjects)
    left, right, _ = nearest(texts, search or Search())
    plain = (owners.sizes[left] == 1) & (owners.sizes[right] == 1)
    shared = ~plain
    for a, b in zip(left[shared].tolist(), right[shared].tolist(), strict=True):
        for one_at in _first(owners[a], subjects):
            for other_at in _first(owners[b], subjects):
                proposed[2].extend((one_at, other_at))
    found = [np.frombuffer(pairs, np.int64).reshape(-1, 2) for pairs in proposed]
    single = np.stack((owners.first[left[plain]], owners.first[right[plain]]), 1)
    found[2] = np.concatenate((found[2], single))
    return _united(found, len(subjects), capped, keyless)


class _Owners:
    """Which records have each key, in two arrays: a list for each of a million keys would outweigh the records.

    Args:
        order: for each place of a key, the number that it has in `keyed`.
        keyed, owning: number of a key and place of a record that has it, the records in rising order.
    """

    def __init__(self, order: Ints, keyed: array[int], owning: array[int]) -> None:
        place = np.empty(len(order), np.int64)
        place[order] = np.arange(len(order))
        places = place[np.frombuffer(keyed, np.int64)] if keyed else place[:0]
        self.sizes = np.bincount(places, minlength=len(order))
        self._ends = np.cumsum(self.sizes)
        self._records = np.array(owning, np.int64)[np.argsort(places, kind="stable")]

    @property
    def first(self) -> Ints:
        """The first record of each key."""
        found: Ints = self._records[self._ends - self.sizes]
        return found

    def __getitem__(self, text: int) -> list[int]:
        end = self._ends[text]
        found: list[int] = self._records[end - self.sizes[text] : end].tolist()
        return found


def _united(found: list[Ints], size: int, capped: int, keyless: int) -> Blocks:
    """Each pair once, with the first of its proposers."""
    pairs = np.concatenate(found)
    proposers = np.repeat(np.arange(len(found), dtype=np.int8), [len(part) for part in found])
    apart = pairs[:, 0] != pairs[:, 1]
    pairs, proposers = pairs[apart], proposers[apart]
    codes = pairs.min(axis=1) * size + pairs.max(axis=1)
    del pairs, apart
    codes, where = np.unique(codes, return_index=True)
    return Blocks(codes // size, codes % size, proposers[where], capped, keyless)


def _within(proposed: array[int], group: list[int], subjects: Sequence[Subject]) -> int:
    """Propose pairs of a group; of a large one each record with the first few and with its neighbours in order of content.

    Returns:
        How many records were not compared with all others.
    """
    members = sorted(set(group), key=lambda at: _content(subjects[at]))
    for place, at in enumerate(members):
        others = members[:place] if place < GROUP else (*members[:2], *members[place - 4 : place])
        for other in others:
            proposed.extend((at, other))
    return len(members) if len(members) > GROUP else 0


def _first(group: list[int], subjects: Sequence[Subject]) -> list[int]:
    if len(group) <= _FEW:
        return group
    return sorted(group, key=lambda at: _content(subjects[at]))[:_FEW]


def _content(one: Subject) -> tuple[str, tuple[str, ...], str]:
    """What orders records of one name: country and names before the id, so that renaming ids changes little."""
    return one.country or "", one.keys, one.id
