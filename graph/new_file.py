"""A file that a user asked for: written whole or not at all, and never over another unasked.

check(target, force=False)                 # before long work, so that it is not done for nothing
write(target, content, force=False)
"""

from __future__ import annotations

from pathlib import Path

from interlock.graph.export.files import atomic_path
from interlock.schema.errors import InterlockError, UsageError


def check(target: Path, force: bool) -> None:
    """Whether a file may be written there.

    Raises:
        UsageError: its folder does not exist, it is a folder itself, or it exists and `force` is not set.
    """
    if not target.parent.is_dir():
        raise UsageError(
            f"{str(target)!r} cannot be written",
            f"the folder {str(target.parent)!r} does not exist",
            "create the folder, or name another file",
        )
    if target.is_dir():
        raise UsageError(
            f"{str(target)!r} is a folder", "what is written is one file", "name a file in it"
        )
    if target.exists() and not force:
        raise UsageError(
            f"{str(target)!r} exists already",
            "a file is not overwritten unasked",
            "name another file, or replace it with --force (from Python: force=True)",
        )


def write(target: Path, content: bytes, force: bool) -> Path:
    """Write bytes and return the path.

    Raises:
        UsageError: as `check`.
        InterlockError: the system refuses; no half file is left.
    """
    try:
        check(target, force)
        with atomic_path(target) as part:
            part.write_bytes(content)
    except OSError as error:
        raise InterlockError(
            f"{str(target)!r} was not written",
            error.strerror or str(error),
            "look at free space and permissions, or name another file",
        ) from error
    return target
