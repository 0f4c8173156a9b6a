"""What a loader has to set aside between two passes over a file, on disk: memory stays flat however long the file is.

rows = Spool()
rows.put("13720", text)        # in the first pass
rows.get("13720")              # in the second: all texts of the key, in their order
"""

from __future__ import annotations

import sqlite3
from array import array

_CACHE_KB = 2_000


class Spool:
    """Texts by key, several of each, in a temporary database that goes with the process; nothing else can open it."""

    def __init__(self) -> None:
        # An empty name is SQLite's own word for a temporary file that has none.
        self._file = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._file.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
        self._file.execute("PRAGMA journal_mode = OFF")
        self._file.execute("PRAGMA synchronous = OFF")
        self._file.execute("CREATE TABLE texts (key TEXT NOT NULL, text TEXT NOT NULL)")
        self._file.execute("BEGIN")  # one for all: each of its own would cost three times as much
        self._sorted = False
        self._filled = False

    def __bool__(self) -> bool:
        """Whether it holds anything."""
        return self._filled

    def put(self, key: str, text: str) -> None:
        """Add a text under a key."""
        self._filled = True
        self._file.execute("INSERT INTO texts VALUES (?, ?)", (key, text))

    def get(self, key: str) -> list[str]:
        """The texts of a key, in the order in which they came."""
        if not self._sorted:
            self._file.execute("CREATE INDEX by_key ON texts (key)")
            self._sorted = True
        found = self._file.execute("SELECT text FROM texts WHERE key = ? ORDER BY rowid", (key,))
        return [text for (text,) in found]


class Seen:
    """Keys with the content that came under them first, by two 64-bit hashes: 16 bytes a slot, at most two slots of three filled.

    A dictionary would take ten times as much. The hashes are Python's own: they differ from process to process, what they tell does not.
    """

    def __init__(self) -> None:
        self._keys = array("q", [0]) * 1024
        self._contents = array("q", [0]) * 1024
        self._filled = 0

    def compare(self, key: str, content: str) -> bool | None:
        """Whether the key came with this content before; None, and from now on known, where it never came."""
        one, other = hash(key) or 1, hash(content)
        place = self._place(one)
        if self._keys[place]:
            return self._contents[place] == other
        self._keys[place], self._contents[place] = one, other
        self._filled += 1
        if 3 * self._filled > 2 * len(self._keys):
            self._grow()
        return None

    def _place(self, key: int) -> int:
        """The slot of a key, or the free one where it belongs."""
        mask = len(self._keys) - 1
        place = key & mask
        while self._keys[place] not in (0, key):
            place = (place + 1) & mask
        return place

    def _grow(self) -> None:
        keys, contents = self._keys, self._contents
        self._keys = array("q", [0]) * (2 * len(keys))
        self._contents = array("q", [0]) * (2 * len(keys))
        for key, content in zip(keys, contents, strict=True):
            if key:
                place = self._place(key)
                self._keys[place], self._contents[place] = key, content
