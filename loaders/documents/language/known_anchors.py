"""The anchors of the patterns that ship with this version, derived beforehand: to derive them takes a second of each process.

They stand in `anchors.json` under a digest of their pattern. One that is changed is not found there, and its anchors are derived
as it runs; `docs/scripts/anchors.py` writes the file anew.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from importlib.resources import files

__all__ = ["digest", "known_anchors"]


def digest(source: str, flags: int) -> str:
    """What a pattern is found by."""
    return blake2b(f"{int(flags)} {source}".encode(), digest_size=8).hexdigest()


def known_anchors() -> dict[str, list[list[str]]]:
    """For the digest of a pattern the sets that `anchors` derives from it; empty where the file is missing."""
    file = files(__package__).joinpath("anchors.json")
    found: dict[str, list[list[str]]] = json.loads(file.read_bytes()) if file.is_file() else {}
    return found
