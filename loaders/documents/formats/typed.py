r"""A text as one would type it, and the way back to how it is printed.

Blanks that hold a line together, hints where a word may break, marks of direction, joined letters, accents that stand apart and marks of
notes change no word, nor does how close a dash stands. The stored text keeps them, for quotes are as printed; what is read is the text
without them.

    typed("Sohar\u00a0Steel[3] grew")                       # Typed(text='Sohar Steel grew', ...)
    typed("Sohar\u00a0Steel[3] grew").printed(12, 16)       # (15, 19)
    typed("Sohar Steel grew")                               # None: nothing to change
"""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass

from interlock.loaders.documents.language.later import later

__all__ = ["LIGATURES", "Typed", "typed"]

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# The wide marks of East Asian type take the blank with them that a narrow one wants.
_NARROW = {"，": ", ", "；": "; ", "：": ": ", "。": ". ", "（": "(", "）": ")", "％": "%"}
_PLAIN = {
    **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009", " "),
    **dict.fromkeys("\u200a\u202f\u205f\u3000", " "),
    **dict.fromkeys("\u2010\u2011", "-"),
    # What turns the order of letters round (U+202D, U+202E) stays: such a text does not look as it reads.
    **dict.fromkeys("\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c", ""),
    **dict.fromkeys("\u202a\u202b\u202c\u2066\u2067\u2068\u2069", ""),
    **LIGATURES,
    **_NARROW,
}
# What is left of markup: "R&amp;D".
_ENTITY = (
    r"&(?:amp|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|#39|#160|#x27"
    r"|#82(?:0[89]|1[1267]|2[01]|30));"
)
# Marks of notes: "Orlu Steel[2] has bought", "in Maardu.³ The firm"; "40 km²" and "see [2]" have none.
_NOTE = (
    r"(?:(?<=[^\W\d_]{2})|(?<=[^\W\d_][.,;:!?\"”’)]))(?:\[\d{1,3}\]){1,4}(?![\w(])"
    r"|(?:(?<=[a-z]{4})|(?<=[a-z]{2}[.,;\"”’)]))[¹²³⁰⁴-⁹]{1,3}(?!\w)"
)
# Dashes that set words off: "Orlu Bank--its lender--bought", "Orlu Bank—its lender—bought"; those of "5—10" stay.
_DASH = r"(?<=[^\W\d_]|[”’)\]])(?:—|--)(?=[^\W\d_]|[“‘(])|(?<=\S) -- (?=\S)"
_SET = f"{_DASH}|[，；：。][ \t]*|[{''.join(_PLAIN)}]|{_ENTITY}|{_NOTE}"
# Without any of these a text is as typed: looked for first, for most texts hold none.
_MAY = later(rf"[{''.join(_PLAIN)}—¹²³⁰⁴-⁹\u0300-\u036f&\[]|--")
_WHOLE = later(_SET)
_PARTED = later(rf"[^\W\d_][\u0300-\u036f]+|{_SET}")
_ACCENTS = re.compile("[\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class Typed:
    """A text as typed; of each of its characters where it begins and ends in the printed text.

    Attributes:
        text: what is read.
        begins, ends: as many as characters, in order.
        length: of the printed text.
    """

    text: str
    begins: array[int]
    ends: array[int]
    length: int

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` is printed, with all that stands between its characters."""
        if start < end:
            return self.begins[start], self.ends[end - 1]
        at = self.begins[start] if start < len(self.begins) else self.length
        return at, at

    def place(self, at: int) -> int:
        """Where in `text` stands what begins at or behind a place of the printed text."""
        return bisect_left(self.begins, at)


def typed(text: str) -> Typed | None:
    """The text as typed; None where it is so already."""
    if _MAY.search(text) is None:
        return None
    pattern = _WHOLE if unicodedata.is_normalized("NFC", text) else _PARTED
    pieces: list[str] = []
    begins, ends = array("l"), array("l")
    at = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        plain = _plain(match[0])
        begins.extend(range(at, start))
        ends.extend(range(at + 1, start + 1))
        begins.extend([start] * len(plain))
        ends.extend([end] * len(plain))
        pieces += (text[at:start], plain)
        at = end
    if not at:
        return None
    begins.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    return Typed("".join((*pieces, text[at:])), begins, ends, len(text))


def _plain(part: str) -> str:
    """What one types for a part of a text."""
    if part[0] == "&":
        part = html.unescape(part)
        return _PLAIN.get(part, part)
    if part[0] in _PLAIN:
        return _PLAIN[part[0]]
    if part.strip() in ("—", "--"):
        return " — "
    return unicodedata.normalize("NFC", part) if _ACCENTS.search(part) else ""
