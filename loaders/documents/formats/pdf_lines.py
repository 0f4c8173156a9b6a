"""The printed lines of a page of a PDF, from what is drawn on it and where.

The library gives pieces of text, each with its place. Which of them stand on one line is told by their places; signs that the maker
raised or made small are read as what they are: marks of notes as raised digits ("reporters.¹ A"), small capitals as small letters.

    [line.text for line in drawn_lines(page, 1, step)]      # ['Sohar Steel supplies rails', 'to Kenya.']
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, Any

from interlock.loaders.documents.formats.typed import LIGATURES
from interlock.loaders.documents.language.english import is_english, is_listed
from interlock.loaders.documents.language.later import later

if TYPE_CHECKING:
    from pypdf import PageObject
    from pypdf.generic import ContentStream

__all__ = ["Line", "drawn_lines", "width"]

_LIGATURES = str.maketrans(LIGATURES)
_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NARROW = frozenset("fijlrtI.,:;'’‘!|()[]/- ")
_WIDE = frozenset("mwMWQ@%—…")
_SMALL = 0.85  # of the size of the line: what is smaller is a mark, or a small capital
_TINY = 0.6
_FEW = 3  # letters, whose width cannot be far from what is usual
_BLANK = 0.2  # of the size: what is narrower is no blank
_INITIAL = 1.8  # times the size of the text that a large first letter stands beside
_MARK = later(r"[0-9]{1,3}(?:[,–-][0-9]{1,3})*")
_CLINGS = later(r" ['’-]")
_NOTED = later(r"[a-z]{2}[.,;”\")]+$")
_JOINED = later("f[fil]")  # letters that are often drawn as one
_WORD_ENDS = later(r" {2,}")
_SPACED, _MOSTLY = 4, 0.7  # single letters, and the part that they are of all words
_FIGURE = 0.42  # of the size: how wide a digit is at least
_OPENING = later(r"[“\"‘']?[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line.

    Attributes:
        x, end: where it begins and about where it ends, in points from the left.
        y: of its letters' feet, in points upwards.
        size: of most of its letters.
        font: of all of them; "" where there are several.
    """

    text: str
    page: int
    x: float
    end: float
    y: float
    size: float
    font: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """What was drawn in one go: whether above its line, whether its end is known well, and whether it has more blanks than were drawn."""

    text: str
    x: float
    end: float
    y: float
    size: float
    font: str
    raised: bool = False
    sure: bool = False
    parted: bool = False


def drawn_lines(page: PageObject, number: int, step: Callable[..., None]) -> list[Line]:
    """The lines of a page in the order of its drawing, which for columns is the order of reading.

    Args:
        page: of the library.
        number: of the page, from 1.
        step: told each command and its operands; raises where there are too many.
    """
    _spread(page)
    pen = _Pen(step)
    page.extract_text(visitor_operand_before=pen.before, visitor_text=pen.text)
    return _with_initials([_hyphened(line) for line in _rows(pen.pieces, number)])


def width(text: str) -> float:
    """About how wide a text is set, in parts of its size."""
    return sum(
        0.29 if c in _NARROW else 0.95 if c in _WIDE else 0.75 if c.isupper() else 0.53
        for c in text
    )


def _spread(page: PageObject) -> None:
    """Write wider blanks between words as moves behind them: the library takes no account of them, and parts words for it."""
    from pypdf.generic import ContentStream, NameObject

    contents = page.get_contents()
    if contents is None or b"Tw" not in contents.get_data():
        return
    spread = ContentStream(page["/Contents"].get_object(), page.pdf, "bytes")
    spread.operations = list(_with_moves(spread, _wide_fonts(page)))
    page[NameObject("/Contents")] = spread


def _wide_fonts(page: PageObject) -> frozenset[str]:
    """The fonts of a page whose letters are of two bytes: no wider blanks for them."""
    fonts: Any = page
    for name in ("/Resources", "/Font"):
        found = fonts.get(name)
        fonts = found.get_object() if found is not None else None
        if not isinstance(fonts, Mapping):
            return frozenset()
    each = {str(name): fonts[name].get_object() for name in fonts}
    return frozenset(
        name
        for name, font in each.items()
        if isinstance(font, Mapping) and font.get("/Subtype") == "/Type0"
    )


def _with_moves(contents: ContentStream, wide: frozenset[str]) -> Iterator[tuple[Any, bytes]]:
    from pypdf.generic import ArrayObject, FloatObject

    state = (
        0.0,
        1.0,
        False,
    )  # the width of blanks, the size of type, whether the font has letters of two bytes
    kept: list[tuple[float, float, bool]] = []
    for operands, operator in contents.operations:
        blank, size, double = state
        if operator == b"q":
            kept.append(state)
        elif operator == b"Q" and kept:
            state = kept.pop()
        elif operator == b"Tw" and operands:
            state = (_number(operands[0]), size, double)
        elif operator == b"Tf" and len(operands) > 1:
            state = (blank, _number(operands[1]) or 1.0, str(operands[0]) in wide)
        elif operator in (b"Tj", b"TJ") and operands and blank and not double:
            shown = operands[0] if operator == b"TJ" else [operands[0]]
            if isinstance(shown, list):
                move = FloatObject(-1000 * blank / size)
                yield [ArrayObject(_moved(shown, move))], b"TJ"
                continue
        yield operands, operator


def _moved(shown: Iterable[Any], move: Any) -> Iterator[Any]:
    for part in shown:
        if not isinstance(part, bytes) or b" " not in part:
            yield part
            continue
        first, *others = part.split(b" ")
        for word in others:
            yield type(part)(first + b" ")
            yield move
            first = word
        if first:
            yield type(part)(first)


def _number(value: Any) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0


class _Pen:
    """Takes down what the library draws: each piece with the place of its beginning and its end."""

    def __init__(self, step: Callable[..., None]) -> None:
        self.step = step
        self.pieces: list[_Piece] = []
        self.rise = 0.0
        self.drawn = 0  # bytes since the last piece
        # Of the last command that shows: its place, its bytes, the moves within it and how far it is raised.
        self.shown = (0.0, 0.0, 0, 0.0, 0.0)

    def before(
        self, operator: bytes, operands: Any, cm: Sequence[float], tm: Sequence[float]
    ) -> None:
        self.step(operator, operands)
        if operator in _SHOWS and operands:
            parts = operands[0] if isinstance(operands[0], list) else operands[-1:]
            moves = sum(float(part) for part in parts if isinstance(part, (int, float)))
            count = sum(len(part) for part in parts if isinstance(part, (bytes, str)))
            self.drawn += count
            here = _place(cm, tm)
            if here == self.shown[:2]:  # it goes on where the one before ended
                count, moves = count + self.shown[2], moves + self.shown[3]
            self.shown = (*here, count, moves, self.rise)
        elif operator == b"Ts" and operands:
            self.rise = _number(operands[0])

    def text(
        self, text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float
    ) -> None:
        drawn, self.drawn = self.drawn, 0
        if not text:
            return
        x, y = _place(cm, tm)
        scale = abs(size) * hypot(tm[2], tm[3]) * hypot(cm[2], cm[3])
        last_x, last_y, count, moves, rise = self.shown
        about: Mapping[str, Any] = font if isinstance(font, Mapping) else {}
        if about.get("/Subtype") == "/Type0":
            count, drawn = count // 2, drawn // 2
        here = text.rstrip("\n")
        if abs(last_y - y) > scale or last_x < x:
            last_x, count = x, len(here)
        end = last_x + (width(here[-count:] if count else here) - moves / 1000) * scale
        name = str(about.get("/BaseFont", ""))
        self.pieces.append(
            _Piece(
                text,
                x,
                max(x, end),
                y,
                scale,
                name,
                rise > 0,
                count <= _FEW,
                drawn + len(_JOINED.findall(here)) < len(here),
            )
        )


def _place(cm: Sequence[float], tm: Sequence[float]) -> tuple[float, float]:
    """Where a piece begins, on a page turned so that it reads from the left to the right."""
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    across, up = tm[0] * cm[0] + tm[1] * cm[2], tm[0] * cm[1] + tm[1] * cm[3]
    if abs(up) <= abs(across):
        return (x, y) if across >= 0 else (-x, -y)
    return (y, -x) if up > 0 else (-y, x)


def _rows(pieces: Iterable[_Piece], page: int) -> Iterator[Line]:
    """The lines that the pieces make: those of one height that stand one behind the other, unless the library parts them."""
    row: list[_Piece] = []
    for piece in pieces:
        for at, part in enumerate(piece.text.split("\n")):
            if (at or (row and part.strip() and not _beside(row, piece))) and row:
                yield from _line(row, page)
                row = []
            if part.strip() or row:
                row.append(_after(row, replace(piece, text=part) if part != piece.text else piece))
    yield from _line(row, page)


def _beside(row: Sequence[_Piece], piece: _Piece) -> bool:
    last = next((one for one in reversed(row) if one.text.strip()), row[-1])
    return abs(last.y - piece.y) < 0.7 * max(last.size, piece.size) and piece.x > last.x - last.size


def _after(row: Sequence[_Piece], piece: _Piece) -> _Piece:
    """A piece without the blank that the library writes before it, where the letters before leave no room for one."""
    if not row or not piece.parted or piece.text[:1] != " " or row[-1].text.isdigit():
        return piece
    close = row[-1].sure and piece.x - row[-1].end < _BLANK * row[-1].size
    return replace(piece, text=piece.text[1:]) if close or _CLINGS.match(piece.text) else piece


def _line(row: Sequence[_Piece], page: int) -> Iterator[Line]:
    drawn = [piece for piece in row if piece.text.strip()]
    if not drawn:
        return
    sizes: dict[float, int] = {}
    for piece in drawn:
        sizes[piece.size] = sizes.get(piece.size, 0) + len(piece.text.strip())
    size = max(sizes, key=lambda one: (sizes[one], one))
    main = max(drawn, key=lambda piece: (piece.size == size, len(piece.text)))
    size = (
        max(size, *(one.size for one in drawn if one.size * _TINY < size))
        if _in_small_capitals(drawn)
        else size
    )
    text = " ".join(_unspaced("".join(_read(row, size, main.y))).translate(_LIGATURES).split())
    if text:
        yield Line(
            text,
            page,
            round(drawn[0].x, 1),
            round(drawn[-1].end, 1),
            round(main.y, 1),
            round(size, 1),
            _font(drawn),
        )


def _font(row: Sequence[_Piece]) -> str:
    fonts = {piece.font for piece in row}
    return fonts.pop() if len(fonts) == 1 else ""


def _read(row: Sequence[_Piece], size: float, y: float) -> Iterator[str]:
    """The pieces of a line as one would write them."""
    small = _in_small_capitals(row)
    for at, piece in enumerate(row):
        if _is_superior(row, at) or _is_raised(piece, size, y):
            yield piece.text.translate(_RAISED)
            if _wants_blank(row, at):
                yield " "
        elif piece.size >= _SMALL * size or not piece.text.strip():
            yield piece.text
        elif small and piece.text.isupper() and abs(piece.y - y) < 0.1 * size:
            yield piece.text.lower()
        else:
            yield piece.text


def _unspaced(text: str) -> str:
    """A line whose letters are set apart, without the blanks between them: "N E W S  O F  M A Y" is "NEWS OF MAY"."""
    parts = text.split()
    single = [part for part in parts if len(part.rstrip(".,:;")) == 1]
    if sum(part[0].isalpha() for part in single) < _SPACED or len(single) < _MOSTLY * len(parts):
        return text
    return " ".join("".join(word.split()) for word in _WORD_ENDS.split(text.strip()))


def _is_raised(piece: _Piece, size: float, y: float) -> bool:
    """Whether a number is smaller and stands higher than its line."""
    if piece.size >= _SMALL * size or not (piece.raised or piece.y > y + 0.1 * size):
        return False
    return _MARK.fullmatch(piece.text.strip()) is not None


def _is_superior(row: Sequence[_Piece], at: int) -> bool:
    """Whether a number is set in the raised digits of its font, which are narrow: "reporters.1" and then " A", or "1" and then "See"."""
    piece = row[at]
    if not _MARK.fullmatch(piece.text) or (at and not _NOTED.search(row[at - 1].text)):
        return False
    behind = next((one for one in row[at + 1 :] if one.text.strip()), None)
    if behind is None or not at:
        return at > 0 if behind is None else behind.text[0].isalpha() and _narrow(piece, behind)
    return _narrow(piece, behind)


def _narrow(piece: _Piece, behind: _Piece) -> bool:
    return behind.x - piece.x < _FIGURE * len(piece.text) * piece.size


def _wants_blank(row: Sequence[_Piece], at: int) -> bool:
    """Whether a blank stands behind a mark of a note that the library does not see: "reporters.¹" and then "A"."""
    piece, behind = row[at], row[at + 1] if at + 1 < len(row) else None
    if at == 0 or behind is None or not behind.text[:1].isalnum():
        return False
    return behind.x - piece.x > _FIGURE * len(piece.text) * row[at - 1].size


def _in_small_capitals(row: Sequence[_Piece]) -> bool:
    """Whether capitals of the size of small letters go on from a large one in its word: "S" and "OHAR"."""
    return any(
        _TINY * a.size < b.size < 0.9 * a.size
        and a.text[-1:].isupper()
        and b.text[:2].isupper()
        and b.text[:1].isalpha()
        for a, b in pairwise(row)
    )


def _hyphened(line: Line) -> Line:
    """A line in which a hyphen that only may part a word, but was drawn, is one; at its end it does part a word."""
    inner = line.text[:-1]
    return (
        replace(line, text=inner.replace("\u00ad", "-") + line.text[-1])
        if "\u00ad" in inner
        else line
    )


def _with_initials(lines: list[Line]) -> list[Line]:
    """The lines with each large first letter, which spans several of them, before the one that it opens."""
    for initial in [line for line in lines if _OPENING.fullmatch(line.text)]:
        beside = [
            line
            for line in lines
            if initial.size >= _INITIAL * line.size
            and 0 < line.x - initial.x < 2.2 * initial.size
            and initial.y - 0.2 * initial.size < line.y < initial.y + initial.size
        ]
        first = max(beside, key=lambda line: line.y, default=None)
        if first is not None and first.text[0].isalpha():
            at = next(at for at, line in enumerate(lines) if line is first)
            lines[at] = replace(first, text=_opened(initial.text, first.text))
            lines = [line for line in lines if line is not initial]
    return lines


def _opened(initial: str, rest: str) -> str:
    """The line that a large letter opens; an "A" or "I" may be a word."""
    word = rest.split(" ", 1)[0]
    alone = (
        initial[-1:] in "AI" and is_english(word) and not is_listed((initial[-1:] + word).lower())
    )
    return initial + " " * alone + rest
