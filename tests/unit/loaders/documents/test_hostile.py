"""Bad input: mutated and hostile documents are read or refused by name, in bounded time and memory, and all are accounted for."""

from __future__ import annotations

import io
import json
import random
import time
import tracemalloc
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.formats.inputs import Input, documents_in
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.model import Extraction, Observation, Statement
from interlock.loaders.documents.run import Outcome, read_all

Make = Callable[..., bytes]
Lay = Callable[..., list[tuple[float, float, float, str]]]
TEXT = (
    "Sohar Steel (Oman) supplies rails to Kenya, worth $7.5 million in 2021.\n\n"
    "“Nile Dairy owns 40 percent of Senta Foods,” Mr. J. Li said on Tuesday; it denied a plan to sell them."
)
REFUSALS = frozenset(
    words(
        "binary_content broken_file broken_json empty_file encrypted format_mismatch no_text no_text_layer not_decodable "
        "not_utf8 too_deep too_large unknown_charset unsupported_format"
    )
)


_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"


def itself(extraction: Extraction) -> Extraction:
    return extraction


def read(data: bytes, name: str) -> Outcome[Extraction]:
    (outcome,) = read_all([Input(Path(name), data=data)], itself)
    return outcome


def accounted(outcome: Outcome[Extraction]) -> str:
    """The fate of a document, after checking what has to hold of it."""
    if outcome.result is None:
        assert outcome.reason in REFUSALS, (outcome.reason, outcome.why)
        assert outcome.why
        return outcome.reason
    found = outcome.result
    found.text.encode()
    facts: list[Statement | Observation] = [*found.statements, *found.observations]
    assert all(found.text[fact.start : fact.end] == fact.quote for fact in facts)
    return "read"


@pytest.fixture(scope="module")
def seeds(pdf: Make, lines: Lay, word: Make) -> dict[str, bytes]:
    mail = "Subject: Rails\nFrom: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n"
    return {
        "a.txt": TEXT.encode(),
        "a.md": f"---\ntitle: Rails\n---\n# Rails\n\n**{TEXT}** [x](https://example.org)\n\n> - 1\n".encode(),
        "a.html": f"<html><head><meta charset=utf-8><title>R</title></head><article><p>{TEXT}</p></article></html>".encode(),
        "a.pdf": pdf(
            [lines("Sohar Steel supplies rails\nto Kenya."), lines("Nile Dairy owns Senta Foods.")],
            title="R",
        ),
        "a.docx": word("# Rails", TEXT),
        "a.eml": f"{mail}{TEXT}\n--b\nContent-Type: text/html\n\n<p>x\n--b--\n".encode(),
        "a.json": json.dumps({"text": TEXT, "title": "R", "published": "2023-05-03"}).encode(),
    }


def mutations(seeds: dict[str, bytes], number: int, seed: int) -> Iterator[tuple[str, bytes]]:
    chance = random.Random(seed)
    names = sorted(seeds)
    odd = (
        b"\0",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"<",
        b"</",
        b"&#x0;",
        b"(",
        b">>",
        b"--b",
        b"\\u0000",
        b"\r",
        b"{" * 50,
    )

    def part(data: bytes) -> slice:
        begin = chance.randrange(len(data) + 1)
        return slice(begin, min(len(data), begin + chance.choice((1, 2, 10, 100))))

    def mutate(data: bytes) -> bytes:
        for _ in range(chance.choice((1, 1, 2, 5))):
            at = part(data)
            match chance.randrange(6):
                case 0:
                    data = data[: at.start]
                case 1:
                    data = data[: at.start] + data[at.stop :]
                case 2:
                    other = seeds[chance.choice(names)]
                    data = data[: at.start] + other[part(other)] + data[at.start :]
                case 3:
                    data = data[: at.start] + chance.choice(odd) + data[at.start :]
                case 4:
                    data = data[: at.start] + chance.randbytes(at.stop - at.start) + data[at.stop :]
                case _:
                    data = data[: at.start] + data[at] * chance.choice((2, 30)) + data[at.stop :]
        return data

    for _ in range(number):
        name = chance.choice(names)
        data = seeds[name]
        if (
            name == "a.docx" and chance.random() < 0.8
        ):  # inside the archive, whose check sums would show any change outside
            yield name, repacked(data, mutate)
        elif chance.random() < 0.1:
            yield (
                name,
                data.decode("latin-1").encode(
                    chance.choice(("utf-16", "utf-8", "utf-32", "utf-7"))
                ),
            )
        else:
            yield name, mutate(data)


def repacked(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for info in old.infolist():
            changed = info.filename in (
                "word/document.xml",
                "word/styles.xml",
                "docProps/core.xml",
                "_rels/.rels",
            )
            new.writestr(info.filename, change(old.read(info)) if changed else old.read(info))
    return buffer.getvalue()


def test_a_thousand_mutations_are_all_accounted_for(seeds: dict[str, bytes]) -> None:
    fates = Counter(accounted(read(data, name)) for name, data in mutations(seeds, 1_000, seed=4))
    assert fates.total() == 1_000
    assert fates["read"] > 300
    assert len(fates) > 6


def bomb(size: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(size // 1_000_000):
                part.write(b"<" * 1_000_000)
        archive.writestr("_rels/.rels", "<x/>")
    return buffer.getvalue()


def paragraphs(number: int) -> bytes:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "<w:p><w:r><w:t>x</w:t></w:r></w:p>" * number
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{w}"><w:body>{body}</w:body></w:document>'
        )
    return buffer.getvalue()


def forms_within_forms(depth: int, width: int) -> bytes:
    """A page whose form draws the next one many times, and so on: a few hundred bytes that would draw for ever."""
    objects = [
        _CATALOG,
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
        b"<< /Length 5 >>\nstream\n/F Do\nendstream",
    ]
    for level in range(depth):
        drawn = b"/F Do " * width if level < depth - 1 else b"BT (x) Tj ET " * width
        objects.append(
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length %d "
            b"/Resources << /XObject << /F %d 0 R >> >> >>\nstream\n%s\nendstream"
            % (len(drawn), 6 + level, drawn)
        )
    return with_table(objects)


def with_table(objects: list[bytes]) -> bytes:
    parts, offsets, size = [b"%PDF-1.4\n"], [], 9
    for number, content in enumerate(objects, 1):
        offsets.append(size)
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        size += len(parts[-1])
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    number = len(objects) + 1
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (number, size)
    return b"".join([*parts, b"xref\n0 %d\n0000000000 65535 f \n%s" % (number, table), end])


def packed_page(size: int) -> bytes:
    stream = zlib.compress(b"BT (x) Tj ET\n" * (size // 13))
    return with_table(
        [
            _CATALOG,
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream),
        ]
    )


def nested_mail(depth: int) -> bytes:
    head = "".join(
        f"Content-Type: multipart/mixed; boundary=b{at}\n\n--b{at}\n" for at in range(depth)
    )
    return f"Subject: x\n{head}Content-Type: text/plain\n\n{TEXT}\n".encode()


HOSTILE: dict[str, tuple[str, Callable[[], bytes], set[str]]] = {
    "zip bomb": ("a.docx", lambda: bomb(200_000_000), {"too_large"}),
    "many paragraphs": ("a.docx", lambda: paragraphs(10_000), {"read"}),
    "forms within forms": ("a.pdf", lambda: forms_within_forms(9, 12), {"broken_file", "read", "no_text_layer"}),
    "packed page": ("a.pdf", lambda: packed_page(50_000_000), {"broken_file"}),
    "many objects": ("a.pdf", lambda: with_table([_CATALOG, b"<< /Count 1 /Kids [3 0 R] >>", *([b"<< >>"] * 150_000)]), {"too_large"}),
    "pages of pages": (
        "a.pdf",
        lambda: with_table([_CATALOG, b"<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>"]),
        {"broken_file", "no_text_layer"},
    ),
    "one line": ("a.txt", lambda: b"x" * 50_000_000, {"too_large"}),
    "one line of a page": ("a.html", lambda: b"<p>" + b"x " * 2_000_000, {"read"}),
    "attributes": ("a.html", lambda: b"<p " + b" ".join(b"a%d=1" % at for at in range(200_000)) + b">", {"too_large"}),
    "tags within tags": ("a.html", lambda: b"<div>" * 500_000, {"too_deep", "no_text"}),
    "open comments": ("a.html", lambda: b"<!--" * 1_000_000, {"no_text"}),
    "brackets of links": ("a.md", lambda: b"[a](b" * 100_000, {"read"}),
    "stars": ("a.md", lambda: b"**a" * 400_000, {"read"}),
    "blanks after a mark": ("a.md", lambda: b"# " + b" " * 2_000_000 + b"x", {"read"}),
    "parts within parts": ("a.eml", lambda: nested_mail(5_000), {"too_deep", "too_large", "no_text", "read"}),
    "a header": ("a.eml", lambda: b"Subject: " + b"=?utf-8?q?x?= " * 200_000 + b"\n\nx", {"read"}),
    "a thousand parts": (
        "a.eml",
        lambda: b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 2_000,
        {"too_large"},
    ),
    "many parts": ("a.eml", lambda: b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 100_000, {"too_large"}),
    "lists within lists": ("a.json", lambda: b'{"text": ' + b"[" * 1_000_000, {"too_deep"}),
    "a number": ("a.json", lambda: b'{"text": ' + b"9" * 5_000_000 + b"}", {"broken_json"}),
}  # fmt: skip


@pytest.mark.parametrize("case", sorted(HOSTILE))
def test_hostile_documents_cost_little(case: str) -> None:
    name, make, fates = HOSTILE[case]
    data = make()
    begin = time.process_time()
    assert accounted(read(data, name)) in fates
    assert time.process_time() - begin < 10


def test_a_long_line_of_a_long_file_takes_the_memory_of_one(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "first"}\n')
        for _ in range(60):
            file.write(b"x" * 1_000_000)
        file.write(b'\n{"text": "last"}\n')
    tracemalloc.start()
    found = [
        (one.place["line"], one.refused[0] if one.refused else None) for one in documents_in(path)
    ]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found == [(1, None), (2, "too_large"), (3, None)]
    assert peak < 80_000_000


def test_one_long_document_takes_time_in_proportion(tmp_path: Path) -> None:
    def seconds(times: int) -> float:
        data = (TEXT.encode() + b"\n\n") * times
        begin = time.process_time()
        assert read(data, "a.txt").status == "read"
        return time.process_time() - begin

    # Patterns are compiled, and their anchors derived, within their first hundred runs.
    seconds(400)
    assert min(seconds(400), seconds(400)) < 20 * max(seconds(40), 0.05)


@pytest.mark.parametrize(
    "text",
    [
        "He and director Kwan from company Airbus.",
        "It said that it received $9 million Orlu Oilseeds, from the government of Saint The group, second Vincent and the",
        "The bank noted Orlu's readiness to lend.",
    ],
)
def test_words_in_no_order_are_read(text: str) -> None:
    assert read(text.encode(), "note.txt").status == "read"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On ⟪d3⟫, Sohar Steel bought Nile Dairy.", ["OWNS"]),
        ("Sohar Steel, ⟦F7⟧, bought ⟪p8⟫ of Nile Dairy.", []),
        ("⟦F7⟧ bought ⟦F9⟧ from Sohar Steel in ⟪d2⟫.", []),
    ],
)
def test_signs_that_a_text_prints_are_no_marks(text: str, told: list[str]) -> None:
    found = extract(text.encode(), "note.txt")
    assert [statement.predicate for statement in found.statements] == told
    assert all(statement.quote in text for statement in found.statements)
