"""One writer at a time: a lock that the operating system lets go when its holder dies.

It covers commands of one user on one machine; writers on other machines meet the graph's uniqueness constraints instead.

    with exclusive(settings, say=print):
        ...
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

from interlock.schema.errors import InterlockError

PATIENCE = 600.0


@contextmanager
def exclusive(
    home: Path, uri: str, say: Callable[[str], None] = lambda _: None, patience: float = PATIENCE
) -> Iterator[None]:
    """Hold the write lock of one graph.

    Args:
        home: folder of Interlock's data, where the lock file lies.
        uri: address of the graph that is written.
        say: told who is waited for, once.
        patience: seconds to wait before giving up.

    Raises:
        InterlockError: another command still holds it after `patience` seconds.
    """
    folder = home / "locks"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{sha256(uri.encode()).hexdigest()[:16]}.lock"
    note = path.with_suffix(".holder")
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        say(f"waiting for another command that writes to {uri} (process {_holder(note)})")
        try:
            lock.acquire(timeout=patience)
        except Timeout as error:
            raise InterlockError(
                f"another command writes to {uri}",
                why=f"process {_holder(note)} has held the lock for more than {patience:.0f} s",
                hint="wait until it ends, or end it, then run this command again",
            ) from error
    try:
        note.write_text(str(os.getpid()), encoding="utf-8")
        yield
    finally:
        lock.release()


def _holder(note: Path) -> str:
    return note.read_text("utf-8").strip() if note.is_file() else "unknown"
