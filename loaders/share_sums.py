"""The finding `shares_sum`: owned parties of which a file hands out more than there is.

The lower ends of what different ties hold of one party in one right, directly and now, are added up; beyond 100 percent, half a
percent for rounding aside, no reading of the bounds is right. Nothing is scaled or dropped: the ties stay as the source has them.
The holdings wait on disk until the file is read, so that owners of one party may stand anywhere in it.

    sums = ShareSums()
    sums.add(tie)
    sums.count()      # parties whose shares add up to more than 100 percent
"""

from __future__ import annotations

import sqlite3

from interlock.schema.models import Tie

TOLERANCE = 0.5  # percent
_WAITING = 2_000
_NOT_DIRECT = frozenset({"indirect", "total"})


class ShareSums:
    """Shares of a file by owned party and right."""

    def __init__(self) -> None:
        self._file: sqlite3.Connection | None = None
        self._waiting: list[tuple[int, int, float]] = []

    def add(self, tie: Tie) -> None:
        """Take a tie into account, if it is a direct holding of now with a known lower end; one that comes twice counts once."""
        told = tie.properties
        low = told.get("share_min")
        if (
            not low
            or tie.valid_to is not None
            or tie.active is False
            or tie.polarity != "+"
            or tie.modality != "asserted"
            or told.get("component")
            or told.get("directness") in _NOT_DIRECT
        ):
            return
        owned = hash((tie.object, told.get("right")))
        self._waiting.append((owned, hash((tie.source_key, tie.subject, owned)), float(low)))
        if len(self._waiting) >= _WAITING:
            self._flush()

    def count(self) -> int:
        """How many parties are handed out more than whole."""
        if self._file is None and len(self._waiting) < 2:
            return 0
        row = self._flush().execute(
            "SELECT count(*) FROM (SELECT 1 FROM (SELECT DISTINCT owned, tie, low FROM holdings) "
            "GROUP BY owned HAVING sum(low) > ?)",
            (100 + TOLERANCE,),
        )
        return int(row.fetchone()[0])

    def _flush(self) -> sqlite3.Connection:
        if self._file is None:
            # An empty name is SQLite's own word for a temporary file that has none and goes with the process.
            self._file = sqlite3.connect("", isolation_level=None, check_same_thread=False)
            self._file.execute("PRAGMA cache_size = -2000")
            self._file.execute("PRAGMA journal_mode = OFF")
            self._file.execute("CREATE TABLE holdings (owned INTEGER, tie INTEGER, low REAL)")
            self._file.execute("BEGIN")
        self._file.executemany("INSERT INTO holdings VALUES (?, ?, ?)", self._waiting)
        self._waiting.clear()
        return self._file
