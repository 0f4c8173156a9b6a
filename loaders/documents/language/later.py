"""Patterns that are compiled when they are first used: most texts need few of them, and some take long to compile.

_WHICH = later(rf"{_CORE},? which")      # as `re.compile`, but that a fault shows at the first use
"""

from __future__ import annotations

import re
from typing import Any, cast

from interlock.loaders.documents.language.compiled import compiled

__all__ = ["later"]

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, not yet compiled.

    Args:
        source: of a regular expression.
        flags: as of `re.compile`.
    """
    return cast("re.Pattern[str]", _Later(source, flags))


class _Later:
    """Takes the place of a pattern: its methods are those of the pattern as soon as one of them is asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:
        # Called only for what is not there yet: from then on a method costs what it costs on the pattern.
        pattern = compiled(self.pattern, self.flags)
        vars(self).update({method: getattr(pattern, method) for method in _METHODS})
        return getattr(pattern, name)
