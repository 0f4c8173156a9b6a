"""Which files a command means: those named, and those in the folders named.

list(find_files([Path("reports")]))
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and those in the folders named, each folder in sorted order; hidden ones are left out."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        inside = (file for file in path.rglob("*") if file.is_file())
        shown = (
            file
            for file in inside
            if not any(part.startswith(".") for part in file.relative_to(path).parts)
        )
        yield from sorted(shown, key=lambda file: file.as_posix())
