"""Which pairs of records are worth comparing, in every script, with a bounded number a record.

Proposers, each named: an equal identifier, an equal key, a key that looks alike. No record is left out for a common word; a group of very
many equal names is tied to few of its members, and what that leaves out is counted.

    block([subject(record) for record in records]).pairs
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from interlock.loaders.resolution import neighbours
from interlock.loaders.resolution.neighbours import Grams, Near, Search
from interlock.loaders.resolution.score import Subject
from interlock.schema.name_keys import blocking_keys

__all__ = ["Blocks", "Groups", "Index", "block", "extended", "index", "proposals", "reduced"]

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
    return proposals(index(subjects, identifiers, search))


Content = tuple[str, tuple[str, ...], str]


class Groups:
    """Which records share each of some texts, in two arrays: a list for each of a million would outweigh the records.

    Attributes:
        sizes: how many records have each text.
        begins: where in `records` those of each text begin.
        records: their places, text by text; within a text that several have, in order of their content.
    """

    def __init__(self, sizes: Ints, records: Ints) -> None:
        self.sizes = sizes
        self.records = records
        self.begins: Ints = np.cumsum(sizes) - sizes

    @classmethod
    def of(cls, texts: Ints, records: Ints, count: int) -> Groups:
        """From pairs of a text's place and a record's place."""
        return cls(np.bincount(texts, minlength=count), records[np.argsort(texts, kind="stable")])

    def arrange(self, which: Iterable[int], content: Callable[[int], Content]) -> None:
        """Bring the records of these texts into order."""
        for text in which:
            begin, end = self.begins[text], self.begins[text] + self.sizes[text]
            self.records[begin:end] = sorted(self.records[begin:end].tolist(), key=content)

    def without(self, gone: npt.NDArray[np.bool_]) -> tuple[Groups, Ints]:
        """Without some records, the others counted anew, and the places of the texts that somebody still has."""
        kept = ~gone[self.records]
        sizes = np.bincount(self.texts[kept], minlength=len(self.sizes))
        texts: Ints = np.flatnonzero(sizes)
        return Groups(sizes[texts], (np.cumsum(~gone) - 1)[self.records[kept]]), texts

    @property
    def first(self) -> Ints:
        """The first record of each text."""
        found: Ints = self.records[self.begins]
        return found

    @property
    def texts(self) -> Ints:
        """The text of each of `records`."""
        return np.repeat(np.arange(len(self.sizes)), self.sizes)


@dataclass(slots=True)
class Index:
    """What pairs follow from, and what further records are held against.

    Attributes:
        records: how many there are.
        keyless: those without any key.
        texts, keys: keys, sorted, and who has them.
        values, held: identifiers, sorted, and who has them.
        near: which keys look alike.
    """

    records: int
    keyless: int
    texts: list[str]
    keys: Groups
    values: list[str]
    held: Groups
    near: Near


def index(
    subjects: Sequence[Subject],
    identifiers: Sequence[Iterable[str]] = (),
    search: Search | None = None,
    grams: Grams | None = None,
) -> Index:
    """Order records by what may propose them.

    Args:
        subjects: prepared records, in any order.
        identifiers: for each record the identifiers that propose it.
        search: how far to look for keys that are alike.
        grams: counts to weigh keys by; else those of these records.
    """
    found, keyless = _keyed(subjects)
    texts, keys = found.sorted()
    del found  # as large as the keys, which are searched next
    values, held = _valued(identifiers).sorted()

    def content(at: int) -> Content:
        return content_of(subjects[at])

    for groups in (keys, held):
        groups.arrange(np.flatnonzero(groups.sizes > 1).tolist(), content)
    near = neighbours.neighbours(texts, search or Search(), grams)
    return Index(len(subjects), keyless, texts, keys, values, held, near)


def extended(
    before: Index,
    old: Ints,
    places: Ints,
    subjects: Sequence[Subject],
    identifiers: Sequence[Iterable[str]],
    content: Callable[[int], Content],
    search: Search | None = None,
) -> Index:
    """The index of all records with the counts of before, by looking at the new ones alone.

    Args:
        before: the index of the records of before.
        old: for each of these its place among all, rising.
        places: those of the new records.
        subjects: the new records, prepared.
        identifiers: for each of these the identifiers that propose it.
        content: of the record at a place among all.
        search: how far to look, as before.
    """
    found, keyless = _keyed(subjects)
    texts, keys, new, old_texts = _merged(before.texts, before.keys, found, old, places, content)
    values, held, _, _ = _merged(
        before.values, before.held, _valued(identifiers), old, places, content
    )
    near = neighbours.extended(
        before.near, old_texts, [texts[at] for at in new.tolist()], new, search or Search()
    )
    size = before.records + len(subjects)
    return Index(size, before.keyless + keyless, texts, keys, values, held, near)


def reduced(before: Index, gone: npt.NDArray[np.bool_], search: Search | None = None) -> Index:
    """The index without some records, with the counts of before.

    Args:
        before: the index of all.
        gone: for each record whether it leaves.
        search: how far to look, as before.
    """
    keyed = np.zeros(before.records, bool)
    keyed[before.keys.records] = True
    keys, texts = before.keys.without(gone)
    held, values = before.held.without(gone)
    return Index(
        int((~gone).sum()),
        before.keyless - int((gone & ~keyed).sum()),
        [before.texts[at] for at in texts.tolist()],
        keys,
        [before.values[at] for at in values.tolist()],
        held,
        neighbours.reduced(before.near, texts, search or Search()),
    )


def proposals(found: Index) -> Blocks:
    """The pairs that an index proposes."""
    arrays = [_within(groups) for groups in (found.held, found.keys)]
    left, right, _ = neighbours.pairs_of(found.near)
    arrays.append(_between(found.keys, left, right))
    capped = sum(
        int(groups.sizes[groups.sizes > GROUP].sum()) for groups in (found.held, found.keys)
    )
    return _united(arrays, found.records, capped, found.keyless)


class _Shared:
    """Texts under construction, each with the records that have it."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self._texts, self._records = array("q"), array("q")

    def add(self, text: str, record: int) -> None:
        self._texts.append(self.numbers.setdefault(text, len(self.numbers)))
        self._records.append(record)

    def pairs(self, texts: Sequence[str], places: Ints | None = None) -> tuple[Ints, Ints]:
        """Place of the text among `texts`, and the record, of each."""
        place = np.zeros(len(self.numbers), np.int64)
        order = np.fromiter((self.numbers[one] for one in texts), np.int64, len(texts))
        place[order] = np.arange(len(texts)) if places is None else places
        return place[np.array(self._texts, np.int64)], np.array(self._records, np.int64)

    def sorted(self) -> tuple[list[str], Groups]:
        texts = sorted(self.numbers)
        return texts, Groups.of(*self.pairs(texts), len(texts))


def _keyed(subjects: Sequence[Subject]) -> tuple[_Shared, int]:
    found, keyless = _Shared(), 0
    for at, one in enumerate(subjects):
        spoken = one.country is None or one.country in _CHINESE
        keys = {key for form in one.forms for key in blocking_keys(form, spoken=spoken)}
        if not keys or one.unnamed:
            keyless += 1
            continue
        for key in sorted(keys):
            found.add(key, at)
    return found, keyless


def _valued(identifiers: Sequence[Iterable[str]]) -> _Shared:
    found = _Shared()
    for at, values in enumerate(identifiers):
        for value in sorted(set(values)):
            found.add(value, at)
    return found


def _merged(
    before: list[str],
    groups: Groups,
    found: _Shared,
    old: Ints,
    places: Ints,
    content: Callable[[int], Content],
) -> tuple[list[str], Groups, Ints, Ints]:
    """All texts and who has them; places of the new texts, and of the old ones."""
    known = set(before)
    fresh = sorted(found.numbers.keys() - known)
    texts = sorted(before + fresh)  # two sorted runs, which sorting merges
    at = {text: place for place, text in enumerate(texts)}
    new = np.fromiter((at[text] for text in fresh), np.int64, len(fresh))
    is_old = np.ones(len(texts), bool)
    is_old[new] = False
    old_texts = np.flatnonzero(is_old)
    ours = list(found.numbers)
    theirs = np.fromiter((at[text] for text in ours), np.int64, len(ours))
    which, records = found.pairs(ours, theirs)
    merged = Groups.of(
        np.concatenate((old_texts[groups.texts], which)),
        np.concatenate((old[groups.records], places[records])),
        len(texts),
    )
    touched = np.unique(which)
    merged.arrange(touched[merged.sizes[touched] > 1].tolist(), content)
    return texts, merged, new, old_texts


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


def _within(groups: Groups) -> Ints:
    """Pairs of each group; of a large one each record with the first few and with its neighbours in order of content."""
    sizes = groups.sizes[groups.sizes > 1]
    begins = groups.begins[groups.sizes > 1]
    found: list[tuple[Ints, Ints]] = []
    for place in range(1, GROUP):
        having = begins[sizes > place]
        found += [(having + place, having + before) for before in range(place)]
    for begin, size in zip(
        begins[sizes > GROUP].tolist(), sizes[sizes > GROUP].tolist(), strict=True
    ):
        places = np.arange(begin + GROUP, begin + size)
        found += [(places, np.full(len(places), begin + first)) for first in range(2)]
        found += [(places, places - back) for back in range(1, 5)]
    return _pairs(groups, found)


def _between(groups: Groups, left: Ints, right: Ints) -> Ints:
    """Pairs of the first few of two groups."""
    found: list[tuple[Ints, Ints]] = []
    for one in range(_FEW):
        for other in range(_FEW):
            having = (groups.sizes[left] > one) & (groups.sizes[right] > other)
            found.append((groups.begins[left[having]] + one, groups.begins[right[having]] + other))
    return _pairs(groups, found)


def _pairs(groups: Groups, places: list[tuple[Ints, Ints]]) -> Ints:
    """The records at pairs of places, a row each."""
    one = np.concatenate([part for part, _ in places] or [np.empty(0, np.int64)])
    other = np.concatenate([part for _, part in places] or [np.empty(0, np.int64)])
    return np.stack((groups.records[one], groups.records[other]), 1)


def content_of(one: Subject) -> Content:
    """What orders records of one name: country and names before the id, so that renaming ids changes little."""
    return one.country or "", one.keys, one.id
