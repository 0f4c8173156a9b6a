"""Patterns compiled once on a machine: to compile those that a first text needs takes a second of each process.

What `re` makes of a pattern is a list of numbers for its engine. They are kept in a folder, by a digest of the pattern, for the next
process with the same Python; what is run is the same. A file that is missing, unreadable or of another Python costs the second.

    with kept_in(folder):                       # without it nothing is read or written
        compiled(r"(?:sold|sells) to", 0)       # as `re.compile`
"""

from __future__ import annotations

import marshal
import os
import re
import sys
import tempfile
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

__all__ = ["compiled", "kept_in"]

_engine: Any = import_module("_sre")
_parser: Any = import_module("re._parser")
_compiler: Any = import_module("re._compiler")
_MOST = 4000  # patterns of one file: then those of older versions are dropped with all others
# Flags, code, number of groups, their names, and for each group its name.
_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

_known: dict[bytes, _Made] | None = None  # None: nothing is kept
_new: dict[bytes, _Made] = {}


def compiled(
    source: str, flags: int = 0, written: Callable[[str, int], str] | None = None
) -> re.Pattern[str]:
    """The pattern, as `re.compile` makes it.

    Args:
        source: of a regular expression.
        flags: as of `re.compile`.
        written: makes the text that is compiled in place of `source`, and finds the same.

    Raises:
        re.error: the text is none.
    """
    if _known is None:
        return re.compile(written(source, flags) if written else source, flags)
    key = blake2b(f"{int(flags)} {source}".encode(), digest_size=16).digest()
    made = _known.get(key) or _new.get(key)
    if made is not None:
        with suppress(
            RuntimeError, TypeError, ValueError, OverflowError
        ):  # else no code of this engine
            return _pattern(source, made)
    text = written(source, flags) if written else source
    try:
        made = _new[key] = _made(text, flags)
        return _pattern(source, made)
    except (AttributeError, TypeError, RuntimeError, ValueError, OverflowError):
        _new.pop(key, None)  # a Python whose engine wants something else: nothing is kept
        return re.compile(text, flags)


def _made(source: str, flags: int) -> _Made:
    """What `re.compile` does, up to the code."""
    tree = _parser.parse(source, flags)
    code = array("I", _compiler._code(tree, flags))
    names = dict(tree.state.groupdict)
    of_group: list[str | None] = [None] * tree.state.groups
    for name, number in names.items():
        of_group[number] = name
    return (
        int(flags | tree.state.flags),
        code.tobytes(),
        tree.state.groups - 1,
        names,
        tuple(of_group),
    )


def _pattern(source: str, made: _Made) -> re.Pattern[str]:
    flags, code, groups, names, of_group = made
    found: re.Pattern[str] = _engine.compile(
        source, flags, array("I", code).tolist(), groups, names, of_group
    )
    return found


@contextmanager
def kept_in(folder: Path) -> Iterator[None]:
    """Take patterns from a folder, and put there those that are compiled meanwhile."""
    global _known
    path = folder / _name()
    _known = _read(path)
    try:
        yield
    finally:
        if _new:
            with suppress(OSError):
                _write(path)
        _known = None
        _new.clear()


def _name() -> str:
    """Of a file for this Python, and for these openings: others may make other code."""
    about = (
        f"{sys.version} {_engine.MAGIC} {_engine.CODESIZE} {sys.byteorder} {array('I').itemsize}"
    )
    openings = files(__package__).joinpath("openings.py")
    rules = openings.read_bytes() if openings.is_file() else b""
    return f"patterns-{blake2b(about.encode() + rules, digest_size=8).hexdigest()}"


def _read(path: Path) -> dict[bytes, _Made]:
    with suppress(OSError, ValueError, TypeError, EOFError):
        found = marshal.loads(path.read_bytes())
        if isinstance(found, dict):
            return found
    return {}


def _write(path: Path) -> None:
    kept = _read(path)  # another process may have written meanwhile
    if len(kept) + len(_new) > _MOST:
        kept = {}
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(marshal.dumps(kept | _new))
        os.replace(name, path)
    except OSError:
        os.unlink(name)
        raise
