"""Patterns compiled and tables read once on a machine: to make those that a first text needs takes a second of each process.

What `re` makes of a pattern is a list of numbers for its engine; what is read of a table is words, numbers and lists of them. They are
kept in a folder, by a digest of the text that they are made of, for the next process with the same Python; what is run is the same. A
file that is missing, unreadable or of another Python costs the second.

    with kept_in(folder):                       # without it nothing is read or written
        compiled(r"(?:sold|sells) to", 0)       # as `re.compile`
        loaded("bank: [lender]", load_yaml)     # as `load_yaml("bank: [lender]")`
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

__all__ = ["compiled", "kept_in", "loaded"]

_engine: Any = import_module("_sre")
_parser: Any = import_module("re._parser")
_compiler: Any = import_module("re._compiler")
_MOST = 12000  # patterns and tables of one file: then those of older versions are dropped with all others
# Flags, code, number of groups, their names, and for each group its name.
_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

# Tables are kept as bytes: whoever asks gets one of his own.
_known: dict[bytes, _Made | bytes] | None = None  # None: nothing is kept
_new: dict[bytes, _Made | bytes] = {}


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
    key = blake2b(
        f"{int(flags)} {source}".encode("utf-8", "surrogatepass"), digest_size=16
    ).digest()
    kept = _known.get(key) or _new.get(key)
    if isinstance(kept, tuple):
        with suppress(
            RuntimeError, TypeError, ValueError, OverflowError
        ):  # else no code of this engine
            return _pattern(source, kept)
    text = written(source, flags) if written else source
    try:
        made = _new[key] = _made(text, flags)
        return _pattern(source, made)
    except (AttributeError, TypeError, RuntimeError, ValueError, OverflowError):
        _new.pop(key, None)  # a Python whose engine wants something else: nothing is kept
        return re.compile(text, flags)


def loaded(text: str, load: Callable[[str], Any]) -> Any:
    """What `load` makes of a text: a table of plain values.

    Args:
        text: of the table.
        load: reads it; what it makes of a text never changes.
    """
    if _known is None:
        return load(text)
    key = blake2b(f"{load.__name__} {text}".encode(), digest_size=16).digest()
    kept = _known.get(key) or _new.get(key)
    if isinstance(kept, bytes):
        with suppress(EOFError, ValueError, TypeError):
            return marshal.loads(kept)
    found = load(text)
    with suppress(ValueError):  # a date is no plain value
        _new[key] = marshal.dumps(found)
    return found


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


def _read(path: Path) -> dict[bytes, _Made | bytes]:
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
