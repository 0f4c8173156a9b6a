"""CSV that a spreadsheet opens without harm: no cell runs as a formula, no cell breaks its row.

writer(file).writerow([harmless("=1+1"), 2])      # '=1+1,2
"""

from __future__ import annotations

import csv
from typing import IO, Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(text: str) -> str:
    """Text that a spreadsheet would take for a formula gets a leading quote mark, as does one that reads as such a text with its mark."""
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA) else text


def as_written(cell: str) -> str:
    """The text that `harmless` made a cell of."""
    return cell[1:] if cell[:1] == "'" and harmless(cell) != cell else cell


def writer(file: IO[str]) -> Any:
    """A `csv.writer` whose rows end in a line feed; cells with a carriage return are quoted too, which csv alone does not."""
    return csv.writer(_LineFeeds(file))


class _LineFeeds:
    # csv quotes the characters of its line end; so it is given both, and one is taken away again.
    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, row: str) -> int:
        return self._file.write(row.removesuffix("\r\n") + "\n")
