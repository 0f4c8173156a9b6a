r"""How the matches of a pattern can begin, as a look-ahead that is cheap to refuse.

A pattern of many alternatives that ignores case, or that begins with a condition, is tried alternative by alternative at every
place of a text. From its parse tree follow the first characters with which a match can begin; set before the pattern they refuse
most places at once and change nothing: where they do not hold, no alternative would have matched.

    opened(r"\b(?:early|late)\b", re.IGNORECASE)      # the same pattern, behind (?=[EeLl]...)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Any

__all__ = ["opened"]

_parser: Any = import_module("re._parser")
_LENGTH = 3  # characters that are looked at
_MOST = 2000  # beginnings; more refuse little
_FRONT = re.compile(r"\s*(\(\?<!(?:\[[^\]]*\]|[^()\[\]])*\)|\\b)")
_ALSO = {"s": "ſ", "i": "ıİ", "k": "\u212a"}  # what `re.IGNORECASE` takes for an ASCII letter
_CATEGORIES = {
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_WORD": r"\w",
}

Begin = tuple[str, ...]  # for each character what may stand inside the brackets of a set


@dataclass(frozen=True, slots=True)
class _Begins:
    """How a part of a pattern begins.

    Attributes:
        whole: texts that are all of the part, so that the next part follows; cut: texts after which anything may follow.
    """

    whole: frozenset[Begin] = field(default=frozenset())
    cut: frozenset[Begin] = field(default=frozenset())


_EMPTY: Begin = ()
_ANY = _Begins(cut=frozenset([_EMPTY]))
_NONE = _Begins(whole=frozenset([_EMPTY]))


def opened(source: str, flags: int = 0) -> str:
    """The pattern with its opening before it, or as it is where nothing follows from it.

    Args:
        source: of a regular expression without inline flags for the whole.
        flags: as of `re.compile`.
    """
    tree = _parser.parse(source, flags)
    begins = _sequence(tree)
    found = begins.whole | begins.cut
    if _EMPTY in found or len(found) > _MOST or source.lstrip().startswith("(?i"):
        return source
    conditions = ("AT", "ASSERT_NOT")
    front = _FRONT.match(source) if tree and str(tree[0][0]) in conditions else None
    return f"{front[1] if front else ''}(?-i:(?={_written(found)}))(?:{source})"


def _written(begins: Iterable[Begin]) -> str:
    """The look-ahead's alternatives, character by character: those that go on in the same way together."""
    behind: dict[str, set[Begin]] = {}
    for begin in begins:
        behind.setdefault(begin[0], set()).add(begin[1:])
    letters: dict[str, list[str]] = {}
    for letter, rests in behind.items():
        rest = "" if _EMPTY in rests else f"(?:{_written(rests)})"
        letters.setdefault(rest, []).append(letter)
    return "|".join(
        f"[{''.join(sorted(firsts))}]{rest}" for rest, firsts in sorted(letters.items())
    )


def _sequence(nodes: Iterable[tuple[Any, Any]]) -> _Begins:
    whole: frozenset[Begin] = frozenset([_EMPTY])
    cut: set[Begin] = set()
    for node in nodes:
        part = _part(node)
        cut |= {(*before, *after)[:_LENGTH] for before in whole for after in part.cut}
        joined = {(*before, *after)[:_LENGTH] for before in whole for after in part.whole}
        cut |= {begin for begin in joined if len(begin) == _LENGTH}
        whole = frozenset(begin for begin in joined if len(begin) < _LENGTH)
        if not whole:
            break
    return _Begins(whole, frozenset(cut))


def _part(node: tuple[Any, Any]) -> _Begins:
    reader = _READERS.get(str(node[0]))
    return reader(node[1]) if reader is not None else _ANY


@cache
def _letter(code: int) -> str | None:
    letter = chr(code)
    if not letter.isascii() and letter.lower() != letter.upper():
        return None
    forms = {letter.lower(), letter.upper(), *_ALSO.get(letter.lower(), "")}
    return "".join(sorted(re.escape(form) for form in forms))


def _literal(value: Any) -> _Begins:
    letter = _letter(value)
    return _ANY if letter is None else _Begins(whole=frozenset([(letter,)]))


def _set(items: Any) -> _Begins:
    inside: set[Begin] = set()
    for op, value in items:
        name = str(op)
        text: str | None = None
        if name == "LITERAL":
            text = _letter(value)
        elif name == "RANGE" and value[1] < 128:
            low, high = chr(value[0]), chr(value[1])
            text = re.escape(low) + "-" + re.escape(high)
            if low.isalpha():
                text += f"{low.swapcase()}-{high.swapcase()}ſıİ\u212a"
        elif name == "CATEGORY":
            text = _CATEGORIES.get(str(value))
        if text is None:
            return _ANY
        inside.add((text,))
    return _Begins(whole=frozenset(inside))


def _branch(value: Any) -> _Begins:
    parts = [_sequence(nodes) for nodes in value[1]]
    return _Begins(
        frozenset().union(*(part.whole for part in parts)),
        frozenset().union(*(part.cut for part in parts)),
    )


def _repeat(value: Any) -> _Begins:
    least, most, nodes = value
    inner = _sequence(nodes)
    whole, cut = inner.whole, inner.cut
    if most != 1:  # what is said again follows, or what comes next
        whole, cut = whole & {_EMPTY}, cut | (whole - {_EMPTY})
    return _Begins(whole | {_EMPTY} if least == 0 else whole, cut)


_READERS: dict[str, Callable[[Any], _Begins]] = {
    "LITERAL": _literal,
    "IN": _set,
    "BRANCH": _branch,
    "SUBPATTERN": lambda value: _sequence(value[-1]),
    "ATOMIC_GROUP": _sequence,
    "MAX_REPEAT": _repeat,
    "MIN_REPEAT": _repeat,
    "POSSESSIVE_REPEAT": _repeat,
    "AT": lambda _: _NONE,
    "ASSERT": lambda _: _NONE,
    "ASSERT_NOT": lambda value: _NONE if value[1] else _Begins(),  # `(?!)` never matches
}
