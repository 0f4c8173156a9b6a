"""What the tests of this folder share: small files of each format, and the ties that a text is read to state."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import docx
import pytest

from interlock.loaders.documents import extract

Line = tuple[float, float, float, str]
Pdf = Callable[..., bytes]
Fact = tuple[str, str, str, str]
Facts = Callable[[str], set[Fact]]
Ties = Callable[[str], set[tuple[str, str, str]]]


@cache
def sentence_grids() -> ModuleType:
    """The grids of `benchmarks/sentence_grids.py`, which is a script of no package."""
    script = Path(__file__).resolve().parents[4] / "benchmarks" / "sentence_grids.py"
    spec = spec_from_file_location("sentence_grids", script)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # where its dataclass looks for its annotations
    spec.loader.exec_module(module)
    return module


def make_pdf(pages: Sequence[Sequence[Line]], title: str = "") -> bytes:
    """A PDF whose pages hold lines (x, y, size of type, text) in Helvetica."""

    def text(value: str) -> str:
        return value.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")

    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /StandardEncoding >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", font]
    kids = []
    for page in pages:
        drawn = [f"/F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text(line)}) Tj" for x, y, size, line in page]
        content = "\n".join(["BT", *drawn, "ET"] if drawn else ["0 0 m"]).encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(len(objects))
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), listed)
    objects.append(f"<< /Title ({text(title)}) >>".encode("latin-1"))
    out = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, len(objects), len(out))
    )  # fmt: skip


def make_lines(
    text: str, x: float = 72, y: float = 700, size: float = 10, lead: float = 12
) -> list[Line]:
    """Lines of running text from `y` down; an empty one leaves half a line free."""
    lines: list[Line] = []
    for line in text.split("\n"):
        if line:
            lines.append((x, y, size, line))
        y -= lead if line else lead / 2
    return lines


def make_docx(*paragraphs: str, title: str = "") -> bytes:
    """A Word document; a paragraph that begins with # is a heading."""
    document = docx.Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        if paragraph.startswith("#"):
            document.add_heading(paragraph.lstrip("# "), 1)
        else:
            document.add_paragraph(paragraph)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.fixture(scope="session")
def pdf() -> Pdf:
    return make_pdf


@pytest.fixture(scope="session")
def lines() -> Callable[..., list[Line]]:
    return make_lines


@pytest.fixture(scope="session")
def word() -> Callable[..., bytes]:
    return make_docx


@pytest.fixture(scope="session")
def ties() -> Ties:
    """Subject, tie and object of all that a text states."""

    def stated(text: str) -> set[tuple[str, str, str]]:
        found = extract(text.encode(), "note.txt")
        names = {party.key: party.name for party in found.parties}
        return {
            (names[s.subject], s.predicate, names[s.object])
            for s in found.statements
            if s.object is not None
        }

    return stated


@pytest.fixture
def facts(request: pytest.FixtureRequest) -> Facts:
    """Subject, tie, object and modality of all that a text states, of the ties in the module's `TIES` alone."""
    ties: frozenset[str] = request.module.TIES

    def stated(text: str) -> set[tuple[str, str, str, str]]:
        found = extract(text.encode(), "note.txt")
        names = {party.key: party.name for party in found.parties}
        return {
            (names[s.subject], s.predicate, names[s.object or ""], s.modality)
            for s in found.statements
            if s.predicate in ties
        }

    return stated
