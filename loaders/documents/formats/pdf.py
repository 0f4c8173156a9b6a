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
from typing import TYPE_CHECKING, Any

from interlock.loaders.documents.formats.pdf_lines import Line, drawn_lines
from interlock.loaders.documents.formats.pdf_paragraphs import paragraphs, without_furniture
from interlock.loaders.documents.formats.source import MAX_TEXT, Source, refuse
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
_FILE_TITLE = later(
    r"untitled|microsoft \w+ - |\S+\.(?:docx?|pdf|indd|tex|qxd|pptx?|xlsx?)$", re.IGNORECASE
)

logging.getLogger("pypdf").addHandler(logging.NullHandler())


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
    lines: list[Line] = []
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
    kept = without_furniture(lines, pages)
    left_out["running_header_or_page_number"] = len(lines) - len(kept)
    text, origins = paragraphs(kept)
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


def _lines(page: PageObject, number: int, budget: _Budget) -> list[Line]:
    contents = page.get_contents()
    budget.page(len(contents.get_data()) if contents is not None else 0)
    found = drawn_lines(page, number, budget.step)
    budget.characters += sum(len(line.text) for line in found)
    return found


def _about(reader: PdfReader) -> dict[str, str]:
    """The title, where it is one. The day on which the file was made is not the day of publication."""
    try:
        about = reader.metadata
        title = " ".join(str(about.get("/Title") or "").split()) if about else ""
    except Exception:
        return {}
    return {"title": title} if title and not _FILE_TITLE.match(title) else {}
