"""From the printed lines of a PDF to its paragraphs: by their places, their type and the room that they left.

Lines that come back on the pages, and page numbers, are taken out. A sentence that breaks off at the end of a column or page goes on
where its text does; what stands between (a note, a caption, a head that no other page has) is set beside its paragraph.

    text, origins = paragraphs(without_furniture(lines, pages=3))
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from interlock.loaders.documents.formats.pdf_lines import Line, width
from interlock.loaders.documents.formats.source import Origin
from interlock.loaders.documents.formats.wrapping import BREAKS_OFF, BULLET, FINAL, link, spelled
from interlock.loaders.documents.language.later import later

__all__ = ["paragraphs", "without_furniture"]

_PAGE_NUMBER = later(
    r"(?:page|p\.)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,7})\s*[-–—|]?(?:\s*(?:of|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
_ITEM = later(r"(?:[▪●◦]|\(?\d{1,2}[.)]|\(?[a-z]\))\s|[¹²³⁰⁴-⁹]")
_NOTE = later(r"[¹²³⁰⁴-⁹]|\d{1,3}[.)]?\s|[*†‡]")
_SHORT = 120  # characters of a running head
_LONG = 25  # of a line of running text
_WIDER = 1.25  # the usual distance: more lies between paragraphs
_INDENT = 0.8  # of the size of type
_ENOUGH = 4  # pairs of lines that show their distance, or lines that show the width of their column
_NEAR = 3  # lines above, and below, that show how wide a column is there, beside a picture
_ROOM = 0.08  # of the width of the column: what the next word left free where a paragraph ended
_MUCH_ROOM = 0.15
_SHOWN = 3  # indents or wider distances that show how the text sets its paragraphs apart
_BETWEEN = 40  # blocks that may stand within a paragraph
_AHEAD = 200  # lines


def without_furniture(lines: Sequence[Line], pages: int) -> list[Line]:
    """Without page numbers, and without lines that come back, but for their digits, at the edges of pages.

    They do so on half of the pages or more, or at the same place of several ("The valley 4" on the left, "May 2024 5" on the right),
    or tell the number of their page.
    """
    by_page: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        by_page.setdefault(line.page, []).append(at)
    edges: set[int] = set()
    for members in by_page.values():
        down = sorted(members, key=lambda at: -lines[at].y)
        edges.update(down[:2], down[-2:])
    shapes = Counter(
        shape for shape, _ in {(_shape(lines[at].text), lines[at].page) for at in edges}
    )
    places = Counter(place for place, _ in {(_placed(lines[at]), lines[at].page) for at in edges})
    needed = max(2, (pages + 1) // 2)
    numbered = set(_numbered(lines, by_page)) if pages > 1 else set()
    return [
        line
        for at, line in enumerate(lines)
        if at not in edges
        or not (
            _PAGE_NUMBER.fullmatch(line.text)
            or at in numbered
            or (
                len(line.text) <= _SHORT
                and (shapes[_shape(line.text)] >= needed or places[_placed(line)] > 1)
            )
        )
    ]


def _numbered(lines: Sequence[Line], by_page: Mapping[int, list[int]]) -> Iterator[int]:
    """The heads and feet that tell the number of their page and stand apart from its text: "The valley -2-"."""
    for page, members in by_page.items():
        down = sorted(members, key=lambda at: -lines[at].y)
        if len(down) < _ENOUGH:
            continue
        gaps = [lines[a].y - lines[b].y for a, b in pairwise(down)]
        for at, gap in ((down[0], gaps[0]), (down[-1], gaps[-1])):
            text = lines[at].text
            told = str(page) in (_digits(text.split()[0]), _digits(text.split()[-1]))
            if told and gap > 1.5 * median(gaps) and len(text) <= _SHORT and not FINAL.search(text):
                yield at


def _digits(word: str) -> str:
    return word.strip("-–—|[](). ")


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text.casefold())


def _placed(line: Line) -> tuple[str, int, float]:
    return _shape(line.text), round(line.y), line.size


def paragraphs(lines: Sequence[Line]) -> tuple[str, tuple[Origin, ...]]:
    """The text, a line for each paragraph, and where its pages begin."""
    known = spelled(line.text for line in lines)
    pieces: list[str] = []
    origins: list[Origin] = []
    size = 0
    page = 0
    for block in _in_order(list(_blocks(lines))):
        before: Line | None = None
        for line in block:
            if before is not None:
                between, cut = link(before.text, line.text, known)
                if cut:
                    pieces[-1] = pieces[-1][:-cut]
                    size -= cut
                pieces.append(between)
                size += len(between)
            if line.page != page:
                origins.append(Origin(size, "page", line.page))
                page = line.page
            pieces.append(line.text)
            size += len(line.text)
            before = line
        pieces.append("\n")
        size += 1
    return "".join(pieces) or "\n", tuple(origins)


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines by paragraphs, in their order."""
    columns = _Columns(lines)
    block: list[Line] = []
    for at, line in enumerate(lines):
        if block and not columns.goes_on(at - 1, first=len(block) == 1):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


class _Columns:
    """How lines stand in their columns: their usual distance, the width of the column, and whether paragraphs are indented.

    A column is what is drawn downwards on one page.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.leadings = _leadings(lines)
        self.left: list[float] = []
        self.right: list[float] = []
        self.above: list[float] = []
        self.below: list[float] = []
        for run in _runs(lines):
            self._measure(run)
        widths = [right - left for left, right in zip(self.left, self.right, strict=True)]
        usual = median(widths) if widths else 0.0
        for at, line in enumerate(lines):
            if at and self._new(at) and (at + 1 == len(lines) or self._new(at + 1)):
                self.right[at] = max(self.right[at], line.x + usual)
        self.indented, self.apart = self._style()

    def _style(self) -> tuple[bool, bool]:
        """Whether paragraphs are indented, and whether that or the distance between them tells them apart."""
        indents = gaps = 0
        for at, (line, following) in enumerate(pairwise(self.lines)):
            if (
                FINAL.search(line.text)
                and not self._new(at + 1)
                and not _other_size(line, following)
            ):
                indents += _INDENT * line.size < following.x - line.x < 4 * line.size
                gaps += self._gap(at)
        return indents >= _SHOWN, indents + gaps >= _SHOWN

    def _gap(self, at: int) -> bool:
        """Whether the next line is farther below than the lines of a paragraph are."""
        line = self.lines[at]
        leading = self.leadings.get(line.size, 0.0)
        return leading > 0 and line.y - self.lines[at + 1].y > _WIDER * leading

    def _measure(self, run: Sequence[Line]) -> None:
        left = min(line.x for line in run)
        ends = [line.end for line in run]
        self.left += [left] * len(run)
        self.right += [max(ends)] * len(run)
        whole = max(ends)
        self.above += [max(ends[max(0, at - _NEAR) : at], default=whole) for at in range(len(run))]
        self.below += [max(ends[at + 1 : at + 1 + _NEAR], default=whole) for at in range(len(run))]

    def _new(self, at: int) -> bool:
        """Whether a column or page begins with a line."""
        return _is_new(self.lines[at], self.lines[at - 1])

    def goes_on(self, at: int, *, first: bool) -> bool:
        """Whether the paragraph of a line, which may be its first, goes on with the next one."""
        line, following = self.lines[at], self.lines[at + 1]
        if _other_size(line, following) or _is_item(following.text):
            return False
        ended = bool(FINAL.search(line.text))
        if self._new(at + 1):
            return self._goes_over(at, ended)
        if self._gap(at):
            return False
        if not ended:
            return not self._headed(at, first=first)
        if following.x - line.x > _INDENT * line.size:
            return False
        return not self.room(at, _MUCH_ROOM if self.apart else _ROOM)

    def _goes_over(self, at: int, ended: bool) -> bool:
        """Whether a paragraph goes on in the next column or on the next page."""
        line, following = self.lines[at], self.lines[at + 1]
        if ended:
            stands_in = following.x - self.left[at + 1] > _INDENT * following.size
            return self.indented and not stands_in and not self.room(at, _ROOM)
        if self._other_font(at) and self._headed(at, first=False):
            return False
        if following.text[:1].islower():
            return True
        full = _breaks_off(line.text) or not self.room(at, _MUCH_ROOM)
        return full and not self._elsewhere(at + 1)

    def _elsewhere(self, at: int) -> bool:
        """Whether another column or page begins within a sentence whose head is not right before it, so that it goes on from here."""
        size = self.lines[at].size
        return any(
            self._new(later)
            and self.lines[later].size == size
            and self.lines[later].text[:1].islower()
            and FINAL.search(self.lines[later - 1].text)
            for later in range(at + 1, min(at + _AHEAD, len(self.lines)))
        )

    def _headed(self, at: int, *, first: bool) -> bool:
        """Whether a line without a stop is a heading: set in another font, or alone with much room left, before a line of its own."""
        line, following = self.lines[at], self.lines[at + 1]
        if BREAKS_OFF.search(line.text):
            return False
        if following.text[:1].islower():
            return self._other_font(at) and self.room(at, _MUCH_ROOM)
        indented = following.x - line.x > _INDENT * line.size
        if self._other_font(at):
            return self.room(at, 0, near=False)
        if indented:
            return self.room(at, _ROOM)
        return first and following.text[:1].isupper() and self.room(at, _MUCH_ROOM)

    def _other_font(self, at: int) -> bool:
        """Whether a line is set in one font, and the next one not in that."""
        return self.lines[at].font not in ("", self.lines[at + 1].font)

    def room(self, at: int, part: float, *, near: bool = True) -> bool:
        """Whether a line had room for the next word, and a part of its column to spare; `near` asks the lines about it as well."""
        line, following = self.lines[at], self.lines[at + 1]
        word = width(" " + following.text.split(" ", 1)[0]) * line.size
        right = self.right[at]
        limit = min(right, self.above[at], self.below[at]) if near else right
        return line.end + word < limit - part * (right - self.left[at])


def _breaks_off(text: str) -> bool:
    """Whether a line ends within a word or behind one that wants another."""
    return BREAKS_OFF.search(text) is not None or text.endswith(("-", "\u00ad", "‐", ","))


def _is_item(text: str) -> bool:
    return BULLET.match(text) is not None or _ITEM.match(text) is not None


def _other_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) > 0.05 * max(one.size, other.size)


def _is_new(line: Line, before: Line) -> bool:
    """Whether a column or page begins with a line: it stands no lower than the one before it."""
    return line.page != before.page or line.y >= before.y


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines that stand below one another."""
    run: list[Line] = []
    for line in lines:
        if run and _is_new(line, run[-1]):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _leadings(lines: Sequence[Line]) -> dict[float, float]:
    """The usual distance of two lines of running text by the size of their type, in points."""
    gaps: dict[float, list[float]] = {}
    for a, b in pairwise(lines):
        if (
            a.page == b.page
            and a.size == b.size
            and 0 < a.y - b.y < 4 * max(a.size, 1)
            and len(a.text) > _LONG
        ):
            gaps.setdefault(a.size, []).append(a.y - b.y)
    if not gaps:
        return {}
    most = max(gaps, key=lambda size: (len(gaps[size]), size))
    usual = median(gaps[most]) / max(most, 1)
    sizes = {line.size for line in lines}
    return {
        size: median(gaps[size])
        if len(gaps.get(size, ())) >= _ENOUGH or size == most
        else usual * size
        for size in sorted(sizes)
    }


def _in_order(blocks: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """The paragraphs, each whole: what stands between its parts comes before it on its page, and behind it on the next.

    So do the notes of a page before its last paragraph, for that is what the next page goes on from.
    """
    taken: set[int] = set()
    for at, block in enumerate(blocks):
        if at in taken:
            continue
        end = at
        while (rest := _rest(blocks, end)) is not None:
            for one in range(end + 1, rest):
                if one not in taken and blocks[one][0].page == block[-1].page:
                    taken.add(one)
                    yield blocks[one]
            taken.add(rest)
            block = [*block, *blocks[rest]]
            end = rest
        notes = list(_notes(blocks, end)) if block[0].page == block[-1].page else []
        taken.update(notes)
        yield from (blocks[note] for note in notes)
        yield block


def _notes(blocks: Sequence[list[Line]], at: int) -> Iterator[int]:
    """The notes at the foot of a page or column behind a paragraph, where the text goes on behind them."""
    last = blocks[at][-1]
    end = at + 1
    while end < len(blocks) and _is_note(blocks[end][0], last):
        end += 1
    if end < len(blocks) and _is_new(blocks[end][0], blocks[end - 1][-1]):
        yield from range(at + 1, end)


def _is_note(line: Line, before: Line) -> bool:
    """Whether a line begins a note to the text before it: smaller, below it, with a mark."""
    small = line.size < before.size and _other_size(line, before)
    return small and line.page == before.page and _NOTE.match(line.text) is not None


def _rest(blocks: Sequence[list[Line]], at: int) -> int | None:
    """Where the rest of a paragraph stands that breaks off, with other text before it."""
    last = blocks[at][-1]
    if FINAL.search(last.text) or len(last.text) <= _LONG or at + 1 == len(blocks):
        return None
    if not _other_size(blocks[at + 1][0], last) and not _is_new(blocks[at + 1][0], last):
        return None
    beside = True  # whether all that stands between is of another size
    for rest in range(at + 2, min(at + 2 + _BETWEEN, len(blocks))):
        first, before = blocks[rest][0], blocks[rest - 1]
        beside &= _other_size(before[0], last)
        if first.page - last.page > 1:
            return None
        if _other_size(first, last) or not first.text[:1].islower():
            continue
        if beside or _is_new(first, before[-1]):
            return rest
    return None
