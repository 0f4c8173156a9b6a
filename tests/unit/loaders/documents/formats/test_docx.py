"""DOCX: what a printed page would show is the text; what only its editors see is counted."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml

from interlock.loaders.documents.formats.reading import Page, read_document

BODY = "Sohar Steel supplies rails to Kenya."
OWNS = "Nile Dairy owns 40 percent of Senta Foods."
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def read(*blocks: str) -> Page:
    document = docx.Document()
    for block in blocks:
        element = parse_xml(block.replace(">", f" {W} {M}>", 1))
        document.element.body.insert(len(document.element.body) - 1, element)
    buffer = io.BytesIO()
    document.save(buffer)
    return read_document(buffer.getvalue(), "a.docx")


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    "hidden",
    [
        paragraph(OWNS, run="<w:vanish/>"),
        CONTROL.format("<w:showingPlcHdr/>", paragraph(OWNS)),
        paragraph("", "").replace("</w:p>", CONTROL.format("<w:showingPlcHdr/>", "<w:r><w:t>Type here.</w:t></w:r>") + "</w:p>"),
    ],
)  # fmt: skip
def test_what_is_not_printed_is_not_read(hidden: str) -> None:
    page = read(paragraph(BODY), hidden)
    assert page.text.strip() == BODY
    assert page.left_out == {"hidden": 1}


def test_what_only_could_be_hidden_is_read() -> None:
    page = read(
        paragraph(BODY, run='<w:vanish w:val="0"/>'), CONTROL.format("<w:text/>", paragraph(OWNS))
    )
    assert page.text.split("\n")[:2] == [BODY, OWNS]


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    joined = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>'
    assert read(paragraph(BODY[:12], joined), paragraph(BODY[12:])).text == f"{BODY}\n"
    assert read(paragraph(BODY, joined)).text == f"{BODY}\n"
    kept = '<w:rPr><w:ins w:id="1" w:author="x"/></w:rPr>'
    assert read(paragraph(BODY, kept), paragraph(OWNS)).text == f"{BODY}\n{OWNS}\n"


def test_items_of_lists_are_no_headings() -> None:
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    page = read(paragraph(OWNS[:-1], item), paragraph(OWNS[:-1], '<w:pStyle w:val="ListBullet"/>'))
    assert [block.role for block in page.blocks] == ["body", "body"]
    assert [block.role for block in read(paragraph(OWNS[:-1])).blocks] == ["heading"]


def test_a_paragraph_in_the_outline_is_a_heading() -> None:
    page = read(paragraph(OWNS, '<w:outlineLvl w:val="1"/>'), paragraph(BODY, '<w:outlineLvl w:val="9"/>'))  # fmt: skip
    assert [block.role for block in page.blocks] == ["heading", "body"]


def test_formulas_stand_in_the_text_and_embedded_files_are_counted() -> None:
    page = read(
        '<w:p><w:r><w:t xml:space="preserve">It sold </w:t></w:r><m:oMath><m:r><m:t>3x</m:t></m:r></m:oMath></w:p>',
        '<w:altChunk><w:altChunkPr/></w:altChunk>',
    )  # fmt: skip
    assert page.text == "It sold 3x\n"
    assert page.left_out == {"embedded_file": 1}
