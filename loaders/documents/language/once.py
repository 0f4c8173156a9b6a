"""Questions on a place of a text that are answered once.

Kinds of names are settled in several passes, for what is settled of one name tells of others; what stands around a name stays the
same.

    @once
    def is_lenders(text: str, begin: int, end: int) -> bool: ...    # asks nothing but the text
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

__all__ = ["once"]

_MOST = 1024  # answers to a question: those of the last few texts
_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


def once(ask: Callable[_Asked, _Answer]) -> Callable[_Asked, _Answer]:
    """The same question, which remembers its last answers; it must rest on its arguments alone, and nobody may change its answer."""
    return cast("Callable[_Asked, _Answer]", lru_cache(maxsize=_MOST)(ask))
