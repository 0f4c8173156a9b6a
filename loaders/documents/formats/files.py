"""Which files a command means: those named, and those in the folders named; and what of a folder is not read.

list(find_files([Path("reports")]))
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

__all__ = ["find_files", "hidden_in"]


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and those in the folders named, each folder in sorted order; hidden ones are left out.

    What is no file is among them, for whoever reads them to refuse by name: pipes, links to nothing, folders that may not be read, and
    links to folders that lie elsewhere, which are not followed.
    """
    for path in paths:
        if path.is_dir():
            yield from sorted(_inside(path), key=lambda file: file.as_posix())
        else:
            yield path


def _inside(folder: Path) -> Iterator[Path]:
    root = Path(os.path.realpath(folder))
    closed: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(here, name) for name in files if not name.startswith("."))
        for name in folders:
            inner = Path(here, name)
            if inner.is_symlink() and not Path(os.path.realpath(inner)).is_relative_to(root):
                yield inner
    yield from (Path(str(error.filename)) for error in closed)


def hidden_in(paths: Iterable[Path]) -> list[Path]:
    """The hidden files and folders in the folders named, which are left out; what lies in a hidden folder is not listed."""
    found: list[Path] = []
    for path in paths:
        for here, folders, files in os.walk(path) if path.is_dir() else ():
            found += [Path(here, name) for name in (*folders, *files) if name.startswith(".")]
            folders[:] = [name for name in folders if not name.startswith(".")]
    return sorted(found, key=lambda file: file.as_posix())
