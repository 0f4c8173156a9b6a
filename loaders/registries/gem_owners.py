"""Owner lists in one cell: `Parent A [60%]; Parent B [40%]`, with whatever brackets and separators hands have typed.

Each part is read from its right end: an optional bracket, a number, a percent sign, an optional bracket; the rest is the name, brackets
of its own and all. A part that still holds a percentage, or has no name, is not split by guessing: it stays as it is printed.

    owners("Sample [SPL] [60%]; Other Sample 39.5%; Others [0.5%]")
    # [Owner('Sample [SPL]', '60', ...), Owner('Other Sample', '39.5', ...), Owner('Others', '0.5', ...)]
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WIDE = str.maketrans("（）［］；，％", "()[];,%")
_PARTS = re.compile(r";|(?<=%[)\]]),")
_SHARE = re.compile(r"(?:\s*[\[(]\s*|\s+|^)(\d{1,30}(?:\.\d{1,30})?(?:e-?\d{1,2})?)\s*%\s*[\])]?$")
_TAIL = 80  # characters at the end of a part in which its share stands
_FORM = re.compile(r"(?:co\.?,? ?)?(?:ltd|limited|inc|llc|plc|corp|corporation|company)\.?", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True)
class Owner:
    """A part of an owner list.

    Attributes:
        name: as printed, without its share; None where the part cannot be read.
        share: the number before the percent sign, as printed; None where there is none.
        raw: the whole part as printed.
    """

    name: str | None
    share: str | None
    raw: str


def owners(text: str) -> list[Owner]:
    """The owners of a cell, in its order."""
    return [_owner(part) for part in _parts(text.translate(_WIDE))]


def _parts(text: str) -> list[str]:
    """The pieces between separators; a piece that is a legal form alone belongs to the name before it."""
    parts: list[str] = []
    for part in filter(None, map(str.strip, _PARTS.split(text))):
        if parts and _FORM.fullmatch(part):
            parts[-1] += f"; {part}"
        else:
            parts.append(part)
    return parts


def _owner(part: str) -> Owner:
    tail = part[-_TAIL:]
    match = _SHARE.search(tail)
    name = part[: len(part) - len(tail) + match.start()] if match else part
    if not name or "%" in name:
        return Owner(None, None, part)
    return Owner(name, match[1] if match else None, part)
