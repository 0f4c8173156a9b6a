"""The key under which numbers of persons are hashed: it never leaves the installation, so that no export lets a number be guessed.

The tax number of a person has ten digits that are not check digits: whoever knows how it was hashed tries all of them in minutes. With a
key that stays here, equal numbers are still equal, and nobody else can try. It is the file `person.key` in INTERLOCK_HOME, made when it is
first needed and readable by its user alone, or the text of INTERLOCK_PERSON_KEY. Two installations give a person two ids unless they share
the key; without it ids cannot be made again.

    hashed(person_key(), "ru-inn", "500100732259")      # '0d9c...', 16 hex digits
"""

from __future__ import annotations

import hashlib
import os
import secrets
from contextlib import suppress
from pathlib import Path

from interlock.graph.store.settings import resolve
from interlock.schema.errors import UsageError

VARIABLE = "INTERLOCK_PERSON_KEY"
FILE = "person.key"
SIZE = 32  # bytes


def person_key() -> bytes:
    """The key of this installation.

    Raises:
        UsageError: it can neither be read nor made.
    """
    given = os.environ.get(VARIABLE)
    if given:
        return hashlib.sha256(given.encode()).digest()
    path = Path(resolve().home) / FILE
    try:
        if not path.exists():
            _make(path)
        key = bytes.fromhex(path.read_text("ascii").strip())
        if len(key) != SIZE:
            raise ValueError(
                f"it has {len(key)} bytes, not {SIZE}"
            )  # none at all would hide nothing
        return key
    except (OSError, ValueError) as error:
        raise UsageError(
            f"cannot use the key of persons' numbers in {str(path)!r}",
            why=str(error),
            hint=f"make the folder writable, restore the file, or set {VARIABLE}",
        ) from error


def hashed(key: bytes, scheme: str, number: str) -> str:
    """A number of a person under the key, 16 hex digits."""
    text = f"{scheme}:{number}".encode()
    return hashlib.blake2b(text, digest_size=8, key=key).hexdigest()


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Written aside and linked into place: of two that make it at once, one wins and both read the same.
    own = path.with_name(f"{FILE}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(own, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_hex(SIZE) + "\n")
    with suppress(FileExistsError):
        os.link(own, path)
    own.unlink()
