"""Files that are known and not loaded: lists of codes, other formats of the same facts, copies of lists, damaged tables.

refusal("country-codes.csv").what      # "'country-codes.csv' is a list of countries (ISO 3166)"
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from interlock.loaders.readers import Stream
from interlock.schema.errors import DataError, InterlockError
from interlock.schema.vocabulary import load_yaml

HEAD = 64_000


def refusal(path: str) -> DataError | None:
    """Say what a file is that no loader takes, why, and what to do instead; None where it is not known."""
    text = _head(path)
    for pattern, what, why, hint in _known():
        if pattern.search(text):
            return DataError(
                f"{path!r} is {what}", why=why, hint=hint.replace("FILE", path), path=path
            )
    return None


def _head(path: str) -> str:
    try:
        with Stream(path) as stream:
            return stream.binary.read(HEAD).decode("utf-8-sig", "replace")
    except (InterlockError, OSError, ValueError, EOFError):
        return ""  # an archive of several files


@cache
def _known() -> tuple[tuple[re.Pattern[str], str, str, str], ...]:
    rows = load_yaml(files("interlock.loaders").joinpath("known_files.yml").read_text("utf-8"))
    return tuple((re.compile(row["pattern"]), row["what"], row["why"], row["hint"]) for row in rows)
