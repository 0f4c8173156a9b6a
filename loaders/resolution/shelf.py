"""Records as bytes, read one at a time: of a million, a run that adds a thousand looks at a few thousand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

import numpy as np
import numpy.typing as npt

from interlock.loaders.resolution.entities import Described

__all__ = ["Shelf"]

_values = attrgetter(*(field.name for field in fields(Described)))

Ints = npt.NDArray[np.int64]


class Shelf:
    """Records in order, packed.

    Attributes:
        packed: bytes of all records, in the order of arrival.
        begin, end: where in these each record stands.
    """

    def __init__(self, packed: bytes, begin: Ints, end: Ints) -> None:
        self.packed = packed
        self.begin = begin
        self.end = end

    @classmethod
    def of(cls, records: Iterable[Described]) -> Shelf:
        """Pack records."""
        packed = [_packed(record) for record in records]
        end = np.cumsum([len(one) for one in packed], dtype=np.int64)
        begin = np.concatenate((np.zeros(min(1, len(end)), np.int64), end[:-1]))
        return cls(b"".join(packed), begin, end)

    def __len__(self) -> int:
        return len(self.begin)

    def __getitem__(self, at: int) -> Described:
        values: list[Any] = json.loads(self.packed[self.begin[at] : self.end[at]])
        values_: list[Any] = [tuple(one) if isinstance(one, list) else one for one in values]
        return Described(*values_)

    def holds(self, at: int, record: Described) -> bool:
        """Whether a record stands there as it is."""
        return self.packed[self.begin[at] : self.end[at]] == _packed(record)

    def only(self, places: Ints) -> Shelf:
        """With the records at these places alone; the bytes of the others stay until all is packed anew."""
        return Shelf(self.packed, self.begin[places], self.end[places])

    def merged(self, records: Sequence[Described], old: Ints, new: Ints) -> Shelf:
        """With further records, the old ones at the places `old` and the further ones at `new`."""
        more = Shelf.of(records)
        size = len(self.packed)
        begin = np.empty(len(old) + len(new), np.int64)
        end = np.empty_like(begin)
        begin[old], end[old] = self.begin, self.end
        begin[new], end[new] = more.begin + size, more.end + size
        return Shelf(self.packed + more.packed, begin, end)


def _packed(record: Described) -> bytes:
    return json.dumps(_values(record), ensure_ascii=False).encode()
