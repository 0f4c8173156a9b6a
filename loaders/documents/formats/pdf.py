"""PDF: the text layer in reading order, without running headers, page numbers, ligatures and line ends; a page that fails is recorded.

Lines become paragraphs by their place on the page (distance, indent, size of type). Scanned pages have no text layer: they are
named, and a file of nothing else is refused; recognising text in pictures is another program's work.

    source = read_pdf(path.read_bytes(), path.name)
    source.origins[2].number     # 3: the page that the text from there on stands on
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from statistics import median
from typing import TYPE_CHECKING, Any

from interlock.loaders.documents.formats.source import MAX_TEXT, Origin, Source, refuse
from interlock.loaders.documents.formats.typed import LIGATURES
from interlock.loaders.documents.formats.wrapping import link, spelled
from interlock.loaders.documents.language.later import later
from interlock.schema.errors import DataError

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

__all__ = ["read_pdf"]

MAX_PAGES = 5_000
# What one page, and all pages of a file, may cost: bytes of drawing commands, and commands run (forms within forms multiply them).
MAX_PAGE_BYTES, MAX_FILE_BYTES = 4_000_000, 60_000_000
MAX_PAGE_STEPS, MAX_FILE_STEPS = 150_000, 3_000_000
MAX_FORMS = 1_000  # forms drawn on one page
MAX_STREAM = 8_000_000  # bytes of one part unpacked
MAX_OBJECTS = 100_000  # a report of 1,000 pages has half as many
_LIGATURES = str.maketrans(LIGATURES)
_PAGE_NUMBER = later(
    r"(?:page|p\.)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,7})\s*[-–—|]?(?:\s*(?:of|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
_FINAL = later(r"[.!?…:;][\"”’'»)\]]*$")
_BULLET = later(r"(?:[-*•–▪●◦]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
_FILE_TITLE = later(
    r"untitled|microsoft \w+ - |\S+\.(?:docx?|pdf|indd|tex|qxd|pptx?|xlsx?)$", re.IGNORECASE
)

logging.getLogger("pypdf").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class _Line:
    """One printed line: where it begins on its page (points, upwards) and how large its type is."""

    text: str
    page: int
    x: float
    y: float
    size: float


class _TooMuch(BaseException):
    """A page needs more steps than any that people read; not an Exception, for the library swallows those of nested forms."""


def read_pdf(data: bytes, name: str) -> Source:
    """The text layer of a PDF.

    Raises:
        DataError: broken, encrypted, more pages than the limit, or no text layer.
    """
    from pypdf import apply_configuration

    if data.count(b" 00000 n") > MAX_OBJECTS:
        raise refuse(
            name, "too_large", f"more than {MAX_OBJECTS:,} objects", "print it to a PDF of its own"
        )
    with apply_configuration(
        zlib_maximum_output_length=MAX_STREAM,
        lzw_maximum_output_length=MAX_STREAM,
        run_length_maximum_output_length=MAX_STREAM,
        xform_maximum_invocations_per_extraction=MAX_FORMS,
    ):
        log, budget = logging.getLogger("pypdf"), _Budget()
        log.addHandler(budget)
        try:
            return _read(_open(data, name), name, budget)
        finally:
            log.removeHandler(budget)


def _read(reader: PdfReader, name: str, budget: _Budget) -> Source:
    lines: list[_Line] = []
    warnings: list[str] = []
    left_out: Counter[str] = Counter()
    pages = _page_count(reader, name)
    damaged_file = budget.warned
    for number in range(1, pages + 1):
        try:
            budget.lost = budget.warned = False
            page = reader.pages[number - 1]
            found = _lines(page, number, budget)
            if not found and (budget.warned or (damaged_file and "/Contents" not in page)):
                raise ValueError("what is left of the page shows nothing")
        except _TooMuch:
            warnings.append(f"page {number} was not read: too many drawing commands")
            left_out["page_too_large"] += 1
            continue
        except Exception:  # a damaged page fails anywhere in the library, in words of its version
            warnings.append(f"page {number} was not read: it is damaged")
            left_out["broken_page"] += 1
            continue
        if budget.lost:
            warnings.append(f"page {number}: a part of it was not read")
            left_out["broken_part_of_page"] += 1
        elif not found:
            warnings.append(f"page {number} has no text layer")
            left_out["page_without_text"] += 1
        lines += found
        if budget.characters > MAX_TEXT:
            raise refuse(name, "too_large", f"more than {MAX_TEXT:,} characters", "split the file")
    if not lines:
        if pages and left_out["page_without_text"] == pages:
            raise refuse(
                name,
                "no_text_layer",
                f"no page of {pages} holds text: they are pictures",
                "recognise their text with an OCR program first",
            )
        raise _broken(name, warnings[0] if warnings else "it has no page")
    kept = _without_furniture(lines, pages)
    left_out["running_header_or_page_number"] = len(lines) - len(kept)
    text, origins = _paragraphs(kept)
    return Source(
        text,
        _about(reader),
        origins=origins,
        left_out={reason: count for reason, count in left_out.items() if count},
        warnings=tuple(warnings),
    )


def _broken(name: str, why: str) -> DataError:
    return refuse(name, "broken_file", why, "open it in a viewer and save it anew")


def _open(data: bytes, name: str) -> PdfReader:
    from pypdf import PdfReader

    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        # Some files are encrypted with an empty password, against editing: every viewer opens them.
        closed = reader.is_encrypted and not reader.decrypt("")
    except Exception as error:
        if type(error).__name__ in (
            "DependencyError",
            "FileNotDecryptedError",
            "WrongPasswordError",
        ):
            closed = True
        else:
            raise _broken(name, "it is no PDF that can be opened") from None
    if closed:
        raise refuse(name, "encrypted", "it opens with a password only", "save it without one")
    return reader


def _page_count(reader: PdfReader, name: str) -> int:
    try:
        pages = len(reader.pages)
    except Exception as error:
        if type(error).__name__ in ("DependencyError", "FileNotDecryptedError"):
            raise refuse(
                name, "encrypted", "it opens with a password only", "save it without one"
            ) from None
        raise _broken(name, "its list of pages is damaged") from None
    if pages > MAX_PAGES:
        raise refuse(
            name, "too_large", f"{pages:,} pages, the limit is {MAX_PAGES:,}", "split the file"
        )
    return pages


class _Budget(logging.Handler):
    """What reading a file has cost so far, and whether the library warned of the page at hand, or lost a part of it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.bytes = self.steps = self.page_steps = self.characters = 0
        self.lost = self.warned = False

    def page(self, size: int) -> None:
        self.page_steps = 0
        self.bytes += size
        if size > MAX_PAGE_BYTES or self.bytes > MAX_FILE_BYTES:
            raise _TooMuch

    def step(self, operator: Any, operands: Any, *_: Any) -> None:
        cost = 1 + sum(len(operand) for operand in operands if isinstance(operand, list))
        self.steps += cost
        self.page_steps += cost
        if self.page_steps > MAX_PAGE_STEPS or self.steps > MAX_FILE_STEPS:
            raise _TooMuch

    def emit(self, record: logging.LogRecord) -> None:
        message = str(record.msg)
        self.warned = True
        self.lost |= message.startswith(("Impossible to decode XForm", "Exceeded"))


def _lines(page: PageObject, number: int, budget: _Budget) -> list[_Line]:
    """The printed lines of a page in the order of its drawing, which for columns is the order of reading."""
    contents = page.get_contents()
    budget.page(len(contents.get_data()) if contents is not None else 0)
    pieces: list[tuple[str, float, float, float]] = []

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], _: Any, size: float) -> None:
        if text:
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            pieces.append((text, x, y, abs(size) * hypot(tm[2], tm[3]) * hypot(cm[2], cm[3])))

    page.extract_text(visitor_operand_before=budget.step, visitor_text=visit)
    found = list(_gathered(pieces, number))
    budget.characters += sum(len(line.text) for line in found)
    return found


def _gathered(pieces: Iterable[tuple[str, float, float, float]], page: int) -> Iterator[_Line]:
    row: list[str] = []
    place: tuple[float, float, float] | None = None

    def line() -> Iterator[_Line]:
        text = " ".join("".join(row).translate(_LIGATURES).split())
        if text and place:
            yield _Line(text, page, *place)

    for text, *here in pieces:
        for at, part in enumerate(text.split("\n")):
            if at:
                yield from line()
                row, place = [], None
            if part.strip() and place is None:
                place = (round(here[0], 1), round(here[1], 1), round(here[2], 1))
            row.append(part)
    yield from line()


def _without_furniture(lines: Sequence[_Line], pages: int) -> list[_Line]:
    """Without page numbers, and without lines that recur, but for their digits, at the edge of half of the pages or more."""
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
    needed = max(2, (pages + 1) // 2)
    return [
        line
        for at, line in enumerate(lines)
        if at not in edges
        or not (
            _PAGE_NUMBER.fullmatch(line.text)
            or (len(line.text) <= 120 and shapes[_shape(line.text)] >= needed)
        )
    ]


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", text.casefold())


def _paragraphs(lines: Sequence[_Line]) -> tuple[str, tuple[Origin, ...]]:
    leading = _leading(lines)
    width = max((len(line.text) for line in lines), default=0)
    known = spelled(line.text for line in lines)
    pieces: list[str] = []
    origins: list[Origin] = []
    size = 0
    before: _Line | None = None
    for line in lines:
        if before is not None:
            between = "\n"
            if _goes_on(before, line, leading, width):
                between, cut = link(before.text, line.text, known)
                if cut:
                    pieces[-1] = pieces[-1][:-cut]
                    size -= cut
            pieces.append(between)
            size += len(between)
        if before is None or line.page != before.page:
            origins.append(Origin(size, "page", line.page))
        pieces.append(line.text)
        size += len(line.text)
        before = line
    return "".join(pieces) + "\n", tuple(origins)


def _leading(lines: Sequence[_Line]) -> float:
    """The usual distance of two lines of running text, in points; 0 where the file does not tell places apart."""
    gaps = [
        a.y - b.y
        for a, b in pairwise(lines)
        if a.page == b.page and 0 < a.y - b.y < 4 * max(a.size, 1) and len(a.text) > 25
    ]
    return median(gaps) if gaps else 0.0


def _goes_on(before: _Line, line: _Line, leading: float, width: int) -> bool:
    """Whether a line belongs to the paragraph of the line before it."""
    if abs(before.size - line.size) > 0.05 * max(before.size, line.size) or _BULLET.match(
        line.text
    ):
        return False
    ended = bool(_FINAL.search(before.text))
    gap = before.y - line.y
    if before.page != line.page or gap <= 0:  # the next column or page
        return not ended and (line.text[0].islower() or len(before.text) > 0.3 * width)
    if leading and gap > 1.25 * leading:
        return False
    if line.x - before.x > 0.8 * line.size and ended:
        return False  # an indent
    return not (ended and len(before.text) < 0.4 * width)


def _about(reader: PdfReader) -> dict[str, str]:
    """The title, where it is one. The day on which the file was made is not the day of publication."""
    try:
        about = reader.metadata
        title = " ".join(str(about.get("/Title") or "").split()) if about else ""
    except Exception:
        return {}
    return {"title": title} if title and not _FILE_TITLE.match(title) else {}
