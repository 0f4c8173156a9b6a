"""Formats: what a reader of the page sees is the text, furniture goes and is counted, what cannot be read is refused by name."""

from __future__ import annotations

import hashlib
import io
import json
import textwrap
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from docx.oxml import parse_xml

from interlock.loaders.documents import extract
from interlock.loaders.documents.formats.inputs import documents_in
from interlock.loaders.documents.formats.reading import read_document
from interlock.loaders.documents.formats.source import locate
from interlock.loaders.documents.model import to_rows
from interlock.schema.errors import DataError

Make = Callable[..., bytes]
Lay = Callable[..., list[tuple[float, float, float, str]]]
BODY = "Sohar Steel supplies rails to Kenya."
OWNS = "Nile Dairy owns 40 percent of Senta Foods."
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def reason(data: bytes, name: str) -> str:
    with pytest.raises(DataError) as caught:
        read_document(data, name)
    assert caught.value.why
    assert caught.value.hint
    return str(caught.value.facts["reason"])


# PDF ------------------------------------------------------------------------------------------------------------------


def test_pdf_pages_become_paragraphs_without_furniture(pdf: Make, lines: Lay) -> None:
    head, foot = (72.0, 760.0, 8.0, "Trade Weekly 7"), 30.0
    first = (
        "Rails for Kenya\n\nSohar Steel, a maker of rails and rods in the north of Oman, supplies rails\n"
        "to Kenya. The \256rst state-\nowned buyer signed in May, and the com-\npany expects more. Its sales have been"
    )
    second = "growing since.\n\nNile Dairy owns 40 percent of Senta Foods."
    data = pdf(
        [
            [head, *lines(first), (300.0, foot, 8.0, "Page 1 of 2")],
            [head, *lines(second), (300.0, foot, 8.0, "Page 2 of 2")],
        ],
        title="Rails",
    )
    page = read_document(data, "a.pdf")
    assert page.text.splitlines() == [
        "Rails for Kenya",
        "Sohar Steel, a maker of rails and rods in the north of Oman, supplies rails to Kenya. The first state-owned "
        "buyer signed in May, and the company expects more. Its sales have been growing since.",
        OWNS,
    ]
    assert [block.role for block in page.blocks] == ["heading", "body", "body"]
    assert page.left_out == {"running_header_or_page_number": 4}
    assert (page.title, page.published) == ("Rails", None)
    assert locate(page.origins, page.text.index("Kenya")) == {"page": 1, "offset": 10}
    assert locate(page.origins, page.text.index("growing")) == {"page": 2, "offset": 0}
    row = next(
        row
        for row in to_rows(extract(data, "a.pdf"))
        if row["type"] == "statement" and row["predicate"] == "OWNS"
    )
    assert row["origin"]["page"] == 2
    assert page.text[row["start"] : row["end"]] == row["quote"]


def test_pdf_columns_are_read_one_after_the_other(pdf: Make, lines: Lay) -> None:
    left = lines(
        "Sohar Steel supplies rails to\nKenya. It has partnered with\nOrient Bank, which settles"
    )
    right = lines("payments for it.\n\nNile Dairy owns 40 percent of\nSenta Foods.", x=320)
    text = read_document(pdf([[*left, *right]]), "a.pdf").text
    assert text.splitlines() == [
        "Sohar Steel supplies rails to Kenya. It has partnered with Orient Bank, which settles payments for it.",
        OWNS,
    ]


def test_pdf_of_pictures_and_pages_of_pictures(pdf: Make, lines: Lay) -> None:
    assert reason(pdf([[], []]), "a.pdf") == "no_text_layer"
    page = read_document(pdf([lines(BODY), []]), "a.pdf")
    assert page.warnings == ("page 2 has no text layer",)
    assert page.left_out == {"page_without_text": 1}


def test_a_broken_page_is_recorded_and_the_others_are_read(pdf: Make, lines: Lay) -> None:
    data = pdf([lines(BODY), lines("Broken here."), lines(OWNS)])
    for old, new in (
        (b"/Contents 6 0 R", b"/Contents (((  "),
        (b"/Contents 6 0 R", b"/Contents 99 0 R"),
        (b"<< /Length 51 >>", b"<< /Length 51 /Filter /FlateDecode >>"),
    ):
        assert data.count(old) == 1
        page = read_document(data.replace(old, new), "a.pdf")
        assert OWNS in page.text
        assert BODY in page.text
        assert page.warnings == ("page 2 was not read: it is damaged",)


def test_encrypted_pdf(pdf: Make, lines: Lay) -> None:
    def encrypted(user: str, owner: str) -> bytes:
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf([lines(BODY)])))
        writer.encrypt(user, owner, algorithm="RC4-128")
        buffer = io.BytesIO()
        writer.write(buffer)
        return buffer.getvalue()

    assert reason(encrypted("secret", "secret"), "a.pdf") == "encrypted"
    # Against editing only: every viewer opens it without asking.
    assert BODY in read_document(encrypted("", "x"), "a.pdf").text


# DOCX -----------------------------------------------------------------------------------------------------------------


def test_docx_reads_what_a_reader_sees() -> None:
    document = docx.Document()
    document.core_properties.title = "Rails"
    document.add_heading("A heading with a stop.", 1)
    paragraph = document.add_paragraph("Sohar Steel ")
    for xml in (
        f"<w:ins {W}><w:r><w:t>supplies rails</w:t></w:r></w:ins>",
        f"<w:del {W}><w:r><w:delText>never sold</w:delText></w:r></w:del>",
        f'<w:sdt {W}><w:sdtContent><w:r><w:t xml:space="preserve"> to Kenya.</w:t></w:r></w:sdtContent></w:sdt>',
    ):
        paragraph._p.append(parse_xml(xml))
    table = document.add_table(1, 2)
    table.cell(0, 0).text = OWNS
    table.cell(0, 1).text = "40"
    document.sections[0].header.paragraphs[0].text = "Trade Weekly"
    buffer = io.BytesIO()
    document.save(buffer)
    page = read_document(buffer.getvalue(), "a.docx")
    assert page.text.splitlines() == ["A heading with a stop.", BODY, OWNS, "40"]
    assert [block.role for block in page.blocks] == ["heading", "body", "body", "heading"]
    assert page.title == "Rails"
    assert page.left_out == {"deleted_text": 1, "running_header_or_footer": 1}
    assert locate(page.origins, page.text.index("Nile")) == {"paragraph": 3, "offset": 0}


def test_docx_that_is_none() -> None:
    assert reason(b"\xd0\xcf\x11\xe0" + b"\0" * 600, "a.docx") == "format_mismatch"
    locked = b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")
    assert reason(locked, "a.docx") == "encrypted"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    assert reason(buffer.getvalue(), "a.docx") == "format_mismatch"
    assert reason(buffer.getvalue()[:40], "a.docx") == "broken_file"
    assert reason(b"old", "a.doc") == "unsupported_format"


def replaced(data: bytes, part: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            new.writestr(info, content if info.filename == part else old.read(info))
    return buffer.getvalue()


def test_docx_entities_are_never_resolved(word: Make, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    for value in (f'SYSTEM "{secret.as_uri()}"', '"expanded"'):
        xml = f"<!DOCTYPE d [<!ENTITY x {value}>]><w:document {W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
        assert (
            reason(replaced(word(BODY), "word/document.xml", xml.encode()), "a.docx")
            == "broken_file"
        )


# Mail -----------------------------------------------------------------------------------------------------------------

MAIL = f"""\
From: =?utf-8?q?Ad=C3=A9le?= <a@example.org>
Subject: =?utf-8?q?Rails_for_K=C3=A9nya?=
Date: Wed, 03 May 2023 23:30:00 -0500
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: multipart/alternative; boundary=c

--c
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Sohar Steel supplies rails to K=E9nya.

On 2 May 2023, Bo wrote:
> {OWNS}
--=20
Ad=E9le
--c
Content-Type: text/html

<p>The same in HTML</p>
--c--
--b
Content-Type: application/pdf; name="offer.pdf"
Content-Disposition: attachment; filename="offer.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--b--
"""


def test_mail() -> None:
    page = read_document(MAIL.encode(), "a.eml")
    assert (page.title, page.publisher) == ("Rails for Kénya", "Adéle")
    assert (page.published, page.published_from) == ("2023-05-03", "metadata")
    assert [(page.text[b.start : b.end], b.role) for b in page.blocks] == [
        ("Rails for Kénya", "heading"),
        ("Sohar Steel supplies rails to Kénya.", "body"),
        ("On 2 May 2023, Bo wrote:", "quoted"),
        (f"> {OWNS}", "quoted"),
        ("-- ", "furniture"),
        ("Adéle", "furniture"),
    ]
    assert page.left_out == {"attachment": 1, "quoted_line": 2, "signature_line": 2}
    assert page.warnings == (
        "attachment not read: offer.pdf (application/pdf, 8 characters encoded)",
    )
    assert "OWNS" not in {s.predicate for s in extract(MAIL.encode(), "a.eml").statements}


def test_a_sender_of_brackets_within_brackets_is_nobody() -> None:
    page = read_document(f"Subject: x\nFrom: {'(' * 5_000}a@b\n\n{BODY}\n".encode(), "a.eml")
    assert BODY in page.text
    assert page.publisher is None


def test_mail_of_html_only_and_none() -> None:
    html = f"Subject: x\nContent-Type: text/html; charset=utf-8\n\n<div>{BODY}<br>{OWNS}</div><style>p {{}}</style>"
    assert read_document(html.encode(), "a.eml").text == f"x\n\n{BODY}\n{OWNS}"
    assert reason(b"just some text\n\nand more", "a.eml") == "format_mismatch"
    assert reason(b"Subject: x\nContent-Type: image/png\n\nabc", "a.eml") == "no_text"
    assert (
        reason(b"Subject: x\nContent-Type: text/plain; charset=klingon\n\nabc", "a.eml")
        == "unknown_charset"
    )


# JSON -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["text", "content", "body"])
def test_json(field: str) -> None:
    about = {
        "title": "Rails",
        "url": "https://example.org/1",
        "published": "2023-05-03T08:00:00Z",
        "publisher": "Wire",
    }
    page = read_document(json.dumps({field: BODY, **about}).encode(), "a.json")
    assert page.text == BODY
    assert (page.title, page.url, page.publisher) == ("Rails", "https://example.org/1", "Wire")
    assert (page.published, page.published_from) == ("2023-05-03", "metadata")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{", "broken_json"),
        ('{"text": 3}', "no_text"),
        ('{"title": "x"}', "no_text"),
        ('{"text": "  "}', "empty_file"),
        ("3", "broken_json"),
        ("[" * 100_000, "too_deep"),
        ('{"text": ' + "1" * 5_000 + "}", "broken_json"),
    ],
)
def test_json_that_is_no_document(text: str, expected: str) -> None:
    assert reason(text.encode(), "a.json") == expected


def test_halves_of_characters_are_replaced_and_told() -> None:
    page = read_document(
        b'{"text": "Sohar \\ud800 Steel\\u0000 supplies rails to Kenya."}', "a.json"
    )
    assert page.text == "Sohar \ufffd Steel\ufffd supplies rails to Kenya."
    assert page.warnings == ("2 characters that are none were replaced by U+FFFD",)
    page.text.encode()


def ids(path: Path) -> list[tuple[dict[str, Any], str | None, str | None]]:
    return [
        (
            dict(one.place),
            one.refused[0] if one.refused else None,
            hashlib.sha256(one.data).hexdigest() if one.data else None,
        )
        for one in documents_in(path)
    ]


def test_documents_of_files_and_their_ids(tmp_path: Path) -> None:
    def sha(text: str) -> str:
        return hashlib.sha256(text.encode()).hexdigest()

    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "a"}\r\n\r\nbroken\n{"text": "b"}')
    assert ids(path) == [
        ({"line": 1}, None, sha('{"text": "a"}')),
        ({"line": 3}, None, sha("broken")),
        ({"line": 4}, None, sha('{"text": "b"}')),
    ]
    path = tmp_path / "list.json"
    path.write_text('\n[ {"text": "é"} ,{"text": "[,]"}\n]', "utf-8")
    assert ids(path) == [
        ({"item": 1}, None, sha('{"text": "é"}')),
        ({"item": 2}, None, sha('{"text": "[,]"}')),
    ]
    path = tmp_path / "one.json"
    path.write_text(' {"text": "a"}\n', "utf-8")
    assert ids(path) == [({}, None, sha(' {"text": "a"}\n'))]
    for text, why in (("[]", "empty_file"), ('[{"text": "a"}, {', "broken_json")):
        path.write_text(text, "utf-8")
        assert ids(path) == [({}, why, None)]


# All ------------------------------------------------------------------------------------------------------------------


def test_markdown_paragraphs_are_one_line_and_code_is_none() -> None:
    text = f"Rails\n=====\n\nSohar Steel supplies\nrails to *Kenya*.\n\n- {OWNS}\n- An item\n\n```\n{OWNS}\n```\n\n| {OWNS} |\n"
    page = read_document(text.encode(), "a.md")
    assert [(page.text[b.start : b.end], b.role) for b in page.blocks] == [
        ("Rails", "heading"),
        (BODY, "body"),
        (f"- {OWNS}", "body"),
        ("- An item", "body"),
        (OWNS, "furniture"),
        (f"| {OWNS} |", "furniture"),
    ]
    assert page.left_out == {"code": 1, "table_row": 1}


def test_html_says_when_it_was_published_and_what_was_left_out() -> None:
    article = f"<p>{BODY} It has done so for years, and it will go on to do so.</p>" * 3
    linked = '<script type="application/ld+json">{"@graph": [{"datePublished": "2023-05-03T08:00"}]}</script>'
    data = f"<html><head>{linked}<title>R</title></head><body><nav>Home About</nav><article>{article}</article></body></html>"
    page = read_document(data.encode(), "a.html")
    assert (page.title, page.published, page.published_from) == ("R", "2023-05-03", "metadata")
    assert page.left_out["page_furniture_characters"] >= 9
    assert "Home" not in page.text
    assert reason(b"<div>" * 5_000 + b"x", "a.html") == "too_deep"
    assert (
        reason(b"<p " + b" ".join(b"a%d=1" % at for at in range(2_000)) + b">x", "a.html")
        == "too_large"
    )


LONG = f"{BODY} It has done so for years, and it will go on to do so, said its head in Muscat, for the rails are good."
MANY = [f"{land} buys rails. {LONG}" for land in ("Chad", "Mali", "Peru")]
CELL = "".join(f"<p>{one}</p>" for one in (*MANY, OWNS))


@pytest.mark.parametrize(
    "page",
    [
        f"<article><table><tr><td>{CELL}</td></tr></table></article>",
        f"<article><table><tr><td>{'<br><br>'.join((*MANY, OWNS))}</td></tr></table></article>",
        f"<table><tr><td><table><tr><td>{CELL}</td></tr></table></td></tr></table>",
    ],
)
def test_a_table_that_only_sets_the_page_out_is_prose(page: str) -> None:
    text = read_document(f"<html><body>{page}</body></html>".encode(), "a.html").text
    assert [line for line in text.splitlines() if line] == [*MANY, OWNS]


def test_a_table_of_figures_is_none() -> None:
    table = f"<table><tr><th>Who</th><th>What</th></tr><tr><td>{OWNS} {OWNS} {OWNS}</td><td>40</td></tr></table>"
    rows = (
        "<table><tr><td>Year</td><td>Tonnes</td></tr><tr><td>2020</td><td>4,120</td></tr></table>"
    )
    for one in (table, rows):
        data = f"<html><body><article>{CELL}{one}<p>{LONG}</p></article></body></html>"
        page = read_document(data.encode(), "a.html")
        assert [line for line in page.text.splitlines() if line] == [*MANY, OWNS, LONG]
        assert page.left_out["table"] == 1


def test_short_pages_keep_their_paragraphs() -> None:
    data = f"<html><body><article><h1>Rails for Kenya</h1><p>{BODY}</p><p>{OWNS}</p></article></body></html>"
    page = read_document(data.encode(), "a.html")
    assert page.text.splitlines() == ["Rails for Kenya", BODY, OWNS]
    assert [block.role for block in page.blocks] == ["heading", "body", "body"]


@pytest.mark.parametrize("width", [72, 100, 110, 120, 126])
def test_paragraphs_of_one_width_without_lines_between(width: int) -> None:
    said = (
        "Sohar Steel, a maker of rails and rods in the north of Oman, supplies rails to Kenya, and has done so for the whole "
        "of the year, in which it sold more of them than in any of the years before, as it said in May."
    )
    paragraphs = [f"{said} It will go on with it, said its head, Bo Salim."] * 3 + [
        f"{said} Nile Dairy buys none."
    ] * 2
    lines = [line for paragraph in paragraphs for line in textwrap.wrap(paragraph, width)]
    assert read_document("\n".join(lines).encode(), "a.txt").text.split("\n") == paragraphs
    # Lines of one sentence each are no paragraph, however long.
    single = [
        f"Sohar Steel supplies {what} to Kenya."
        for what in ("rails", "rods of iron and of steel", "coal")
    ]
    assert read_document("\n".join(single).encode(), "a.txt").text.split("\n") == single


def test_every_format_gives_the_same_statements(pdf: Make, lines: Lay, word: Make) -> None:
    forms = {
        "a.txt": f"{BODY}\n\n{OWNS}\n".encode(),
        "a.md": f"{BODY}\n\n{OWNS}\n".encode(),
        "a.html": f"<article><p>{BODY}</p><p>{OWNS}</p></article>".encode(),
        "a.pdf": pdf([lines(f"{BODY}\n\n{OWNS}")]),
        "a.docx": word(BODY, OWNS),
        "a.eml": f"Subject: s\n\n{BODY}\n\n{OWNS}\n".encode(),
        "a.json": json.dumps({"text": f"{BODY}\n\n{OWNS}"}).encode(),
    }
    found = {}
    for name, data in forms.items():
        extraction = extract(data, name)
        assert all(extraction.text[s.start : s.end] == s.quote for s in extraction.statements)
        found[name] = [(s.subject, s.predicate, s.object, s.quote) for s in extraction.statements]
    assert len(found["a.txt"]) == 2
    assert all(one == found["a.txt"] for one in found.values())
