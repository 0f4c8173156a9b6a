"""Which entity each record is in, as far as a load has seen: the parties of a register come back, and are not asked for again.

Sound as long as records stay where they are, which whoever moves some has to say before the next one looks.

    homes = Homes()
    homes.learn({"gleif:5493...": "lei:5493..."})
    homes.of({"gleif:5493...", "gleif:2138..."})    # what is known of these
    homes.forget()
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from threading import Lock

# Records of each of the two halves that are kept: 30 MB at most, and more parties than a batch can name.
_HALF = 1 << 16


class Homes:
    """Entities by record; those that nobody asked for in a while are let go. May be used by several threads."""

    def __init__(self, half: int = _HALF) -> None:
        self._half = half
        self._young: dict[str, str] = {}
        self._old: dict[str, str] = {}
        self._lock = Lock()

    def of(self, records: Iterable[str]) -> dict[str, str]:
        """The entities of those of these records that are known."""
        found: dict[str, str] = {}
        again: dict[str, str] = {}
        with self._lock:
            for record in records:
                home = self._young.get(record)
                if home is None:
                    home = self._old.get(record)
                    if home is None:
                        continue
                    again[record] = home
                found[record] = home
        if again:
            self.learn(again)
        return found

    def learn(self, homes: Mapping[str, str]) -> None:
        """Remember where records are now."""
        with self._lock:
            if len(self._young) + len(homes) > self._half:
                self._old, self._young = self._young, {}
            self._young.update(homes)

    def forget(self) -> None:
        """Records may move: nothing is known any more."""
        with self._lock:
            self._young, self._old = {}, {}
