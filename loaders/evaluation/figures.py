"""Precision, recall and F1 from three counts, added up over files before they are divided (micro average).

Tally(right=8, found=10, wanted=16).to_json()    # {'precision': 0.8, 'recall': 0.5, 'f1': 0.6154, 'n': 16}
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Tally"]

_DIGITS = 4


@dataclass(slots=True)
class Tally:
    """What was right, of what was found, of what was wanted.

    Attributes:
        right: items that agree with the gold.
        found: items that were given and could have agreed; those that the gold leaves open are not among them.
        wanted: items of the gold.
    """

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __iadd__(self, other: Tally) -> Tally:
        """Add another's counts to these."""
        self.right += other.right
        self.found += other.found
        self.wanted += other.wanted
        return self

    @property
    def precision(self) -> float | None:
        """Right of found; 0 where nothing was found, None where there was nothing to find either."""
        return self._share(self.found)

    @property
    def recall(self) -> float | None:
        """Right of wanted; 0 where nothing was wanted and something found, None where there was neither."""
        return self._share(self.wanted)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both: twice the right over found and wanted together."""
        total = self.found + self.wanted
        return 2 * self.right / total if total else None

    def to_json(self) -> dict[str, float | int | None]:
        """The four figures, rounded to four digits; `n` is what was wanted."""
        figures = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        rounded = {
            name: None if value is None else round(value, _DIGITS)
            for name, value in figures.items()
        }
        return {**rounded, "n": self.wanted}

    def _share(self, whole: int) -> float | None:
        if not self.found and not self.wanted:
            return None
        return self.right / whole if whole else 0.0
