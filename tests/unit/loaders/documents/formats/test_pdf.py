"""PDF: what is told apart by place and type: notes, small capitals, columns, paragraphs, and what stands between their parts."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Sequence

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, NameObject

from interlock.loaders.documents import extract
from interlock.loaders.documents.formats.reading import read_document
from interlock.loaders.documents.formats.wrapping import link

Line = tuple[float, float, float, str]
Make = Callable[..., bytes]
Lay = Callable[..., list[Line]]
_WIDTHS = {
    **dict.fromkeys("ijl", 222), **dict.fromkeys(" tfI.,", 278), **dict.fromkeys("r-", 333), **dict.fromkeys("cksvxyz", 500),
    "m": 833, "w": 722, **dict.fromkeys("SKEBVAPY", 667), **dict.fromkeys("HCDRNU", 722), "W": 944, "M": 833, "T": 611, "O": 778, "G": 778,
}  # fmt: skip


def wide(text: str, size: float = 10) -> float:
    """How wide Helvetica sets a text."""
    return sum(_WIDTHS.get(letter, 556) for letter in text) * size / 1000


def beside(x: float, y: float, *parts: tuple[float, float, str]) -> list[Line]:
    """Parts of one line (size, rise, text), each set where the one before ends."""
    drawn = []
    for size, rise, text in parts:
        drawn.append((x, y + rise, size, text))
        x += wide(text, size)
    return drawn


def told(data: bytes) -> list[str]:
    return read_document(data, "a.pdf").text.splitlines()


def with_content(data: bytes, content: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    stream = DecodedStreamObject()
    stream.set_data(content.encode("latin-1"))
    writer.pages[0][NameObject("/Contents")] = stream
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_wider_blanks_part_no_word(pdf: Make, lines: Lay) -> None:
    # As troff and page makers set justified lines: blanks widened by Tw, and a move within a word after them.
    first, second, blank = "Sohar Steel has bought the old mill of V", "anto Sugar.", 4
    moved = wide(first) + blank * first.count(" ")
    content = (
        f"BT /F1 10 Tf 1 0 0 1 72 700 Tm {blank} Tw ({first}) Tj {moved:.3f} 0 Td ({second}) Tj ET"
    )
    assert told(with_content(pdf([lines("x")]), content)) == [first + second]
    moved += wide(" ")
    content = f"BT /F1 10 Tf 1 0 0 1 72 700 Tm {blank} Tw [({first})] TJ {moved:.3f} 0 Td ({second}) Tj ET"
    assert told(with_content(pdf([lines("x")]), content)) == [f"{first} {second}"]


def test_marks_of_notes_are_raised(pdf: Make) -> None:
    data = pdf(
        [
            [
                *beside(72, 700, (10, 0, "Sohar Steel supplies rails to Kenya."), (6, 4, "1"), (10, 0, " Nile Dairy owns 40")),
                (72, 688, 10, "percent of Senta Foods, and holds 12 km of land by the river there."),
                *beside(72, 100, (5, 3, "1"), (8, 0, "Figures are those of the makers.")),
                *beside(72, 90, (5, 3, "2"), (8, 0, "See the table.")),
            ]
        ]
    )  # fmt: skip
    assert told(data) == [
        "Sohar Steel supplies rails to Kenya.¹ Nile Dairy owns 40 percent of Senta Foods, and holds 12 km of land by the river there.",
        "¹Figures are those of the makers.",
        "²See the table.",
    ]
    assert {s.predicate for s in extract(data, "a.pdf").statements} == {"SUPPLIES", "OWNS"}
    # A number of the size of its line is one, and so is one that stands lower.
    assert told(pdf([beside(72, 700, (10, 0, "Plant no."), (10, 0, "1"), (10, 0, " opens."))])) == [
        "Plant no.1 opens."
    ]
    assert told(
        pdf([beside(72, 700, (10, 0, "It sells CO"), (6, -2, "2"), (10, 0, " here."))])
    ) == ["It sells CO2 here."]


def test_small_capitals_are_small_letters(pdf: Make) -> None:
    name = (
        (10, 0, "S"),
        (7.5, 0, "OHAR"),
        (10, 0, " S"),
        (7.5, 0, "TEEL"),
        (10, 0, " supplies rails to Kenya."),
    )
    assert told(pdf([beside(72, 700, *name)])) == ["Sohar Steel supplies rails to Kenya."]
    # Capitals that are only set smaller stay what they are.
    smaller = ((10, 0, "The "), (8, 0, "NATO"), (10, 0, " office buys rails."))
    assert told(pdf([beside(72, 700, *smaller)])) == ["The NATO office buys rails."]


def test_a_large_first_letter_opens_its_line(pdf: Make, lines: Lay) -> None:
    text = lines("ohar Steel supplies rails to Kenya, and\nis to open an office there.", x=98)
    assert told(pdf([[(72, 690, 30, "S"), *text]])) == [
        "Sohar Steel supplies rails to Kenya, and is to open an office there."
    ]
    assert told(pdf([[(72, 500, 30, "S"), *text]])) == [
        "S",
        "ohar Steel supplies rails to Kenya, and is to open an office there.",
    ]
    for rest, whole in (
        ("second mill is to be", "A second mill"),
        ("mong the firms is", "Among the firms"),
    ):
        data = pdf(
            [[(72, 690, 30, "A"), *lines(f"{rest} one of Kenya, and\nit is open now.", x=98)]]
        )
        assert told(data)[0].startswith(whole)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("N E W S  O F  M A Y ,  2 0 2 4", "NEWS OF MAY, 2024"),
        ("R A I L S", "RAILS"),
        ("Plan A or B or C", "Plan A or B or C"),
        ("1 2 3 4 5 6", "1 2 3 4 5 6"),
    ],
)
def test_letters_set_apart_are_words(pdf: Make, lines: Lay, printed: str, read: str) -> None:
    assert told(pdf([lines(printed)])) in ([read], [])


def test_paragraphs_by_distance_indent_or_room(pdf: Make, lines: Lay) -> None:
    one = "Sohar Steel supplies rails to Kenya, and the mill of\nVanto, in the east of the land, is to be sold soon."
    apart = lines("\n\n".join([one] * 5))
    assert told(pdf([apart])) == [one.replace("\n", " ")] * 5
    indented = lines("\n".join([one] * 5))
    indented = [
        (x + (12 if at % 2 == 0 else 0), y, size, text)
        for at, (x, y, size, text) in enumerate(indented)
    ]
    assert told(pdf([indented])) == [one.replace("\n", " ")] * 5
    short = "Sohar Steel supplies rails to Kenya, and the mill of\nVanto in the east is to be sold."
    assert told(pdf([lines("\n".join([short] * 5))])) == [short.replace("\n", " ")] * 5


def test_lines_beside_a_picture_are_of_one_paragraph(pdf: Make, lines: Lay) -> None:
    text = (
        "The mill of Vanto, which stood idle for the whole of the year, has now been sold again.\n"
        "Sohar Steel supplies rails to\nKenya. Its sales were\nabout 1,200 tonnes, said Berit\nOlsen of the firm."
    )
    assert told(pdf([lines(text)])) == [text.replace("\n", " ")]


def test_headings_of_several_lines_and_of_the_size_of_text(pdf: Make, lines: Lay) -> None:
    body = "Sohar Steel supplies rails to Kenya, and the mill of\nVanto, in the east of the land, is to be sold."
    large = lines(
        "A mill in the east of the land that nobody\nwanted to buy", size=16, y=740, lead=18
    )
    assert told(pdf([[*large, *lines(body)]])) == [
        "A mill in the east of the land that nobody wanted to buy",
        body.replace("\n", " "),
    ]
    assert told(pdf([lines(f"What was sold\n{body}")])) == [
        "What was sold",
        body.replace("\n", " "),
    ]


NOTE = [*beside(72, 60, (5, 3, "1"), (8, 0, "Figures are those of the makers."))]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ((NOTE, []), ["¹Figures are those of the makers.", "*"]),
        (([], [(200, 760, 9, "The valley in May")]), ["*", "The valley in May"]),
        (([(300, 40, 9, "Printed on old paper")], []), ["Printed on old paper", "*"]),
    ],
)
def test_a_sentence_goes_on_over_the_page(
    pdf: Make, lines: Lay, between: tuple[Sequence[Line], Sequence[Line]], expected: list[str]
) -> None:
    first = lines("Sohar Steel, a maker of rails in the north, has bought the", y=300)
    second = lines("mill of Vanto Sugar from the state.")
    whole = "Sohar Steel, a maker of rails in the north, has bought the mill of Vanto Sugar from the state."
    data = pdf([[*first, *between[0]], [*between[1], *second]])
    assert told(data) == [whole if line == "*" else line for line in expected]
    page = read_document(data, "a.pdf")
    assert [origin.number for origin in page.origins] == [1, 2]
    assert page.text[page.origins[1].start :].startswith("mill of Vanto")


def test_a_sentence_takes_no_rest_of_another(pdf: Make, lines: Lay) -> None:
    # The second cell of a row breaks off at the end of the page, and so did the first: each goes on in its own.
    left = lines("Nile Dairy has bought the mill of\nthe state, and is to sell it to", y=90)
    right = lines("Sohar Steel is a firm of Oman.\nIt has no office in Kenya.", x=320, y=90)
    more = lines("Senta Foods, said its head.", y=740)
    low = lines("the makers of bread there.", y=740)
    assert told(pdf([[*left, *right], low])) == [
        "Sohar Steel is a firm of Oman. It has no office in Kenya.",
        "Nile Dairy has bought the mill of the state, and is to sell it to the makers of bread there.",
    ]
    assert told(pdf([left, more])) == [
        "Nile Dairy has bought the mill of the state, and is to sell it to Senta Foods, said its head."
    ]


def test_a_heading_of_another_font_does_not_go_on(pdf: Make, lines: Lay) -> None:
    page = pdf([lines("x")])
    text = "the mill of Vanto in the east of the land is to be sold soon by the state"
    drawn = f"1 0 0 1 72 700 Tm (What was sold) Tj /F1 10 Tf 1 0 0 1 72 688 Tm ({text}) Tj"
    resources = page.replace(
        b"/F1 3 0 R >>", b"/F1 3 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Times-Bold >> >>"
    )
    assert told(with_content(resources, f"BT /F2 10 Tf {drawn} ET")) == ["What was sold", text]
    assert told(with_content(resources, f"BT /F1 10 Tf {drawn} ET")) == [f"What was sold {text}"]


def test_heads_of_left_and_right_pages_come_back(pdf: Make, lines: Lay) -> None:
    body = [
        f"Sohar Steel supplies rails to {land}."
        for land in ("Kenya", "Chad", "Oman", "Peru", "Mali")
    ]
    heads = [
        (72.0, 760.0, 9.0, f"{at} The valley") if at % 2 else (400.0, 760.0, 9.0, f"May {at}")
        for at in range(1, 6)
    ]
    page = read_document(
        pdf([[head, *lines(text)] for head, text in zip(heads, body, strict=True)]), "a.pdf"
    )
    assert page.text.splitlines() == body
    assert page.left_out == {"running_header_or_page_number": 5}


def test_a_head_with_the_number_of_its_page(pdf: Make, lines: Lay) -> None:
    lands = ("Kenya", "Chad", "Oman", "Peru", "Mali", "Cuba", "Laos", "Togo")
    sold = [f"Sohar Steel supplies rails to {land}, and has bought a mill there." for land in lands]
    first, second = lines("\n".join(sold[:4])), lines("\n".join(sold[4:]))

    def left_out(head: Line) -> int:
        page = read_document(pdf([first, [head, *second]]), "a.pdf")
        count = page.left_out.get("running_header_or_page_number", 0)
        assert (head[3] in page.text) is (count == 0)
        return count

    assert left_out((72, 760, 10, "The valley -2-")) == 1
    assert left_out((72, 760, 10, "The valley -7-")) == 0
    assert left_out((72, 760, 10, "The valley in 2.")) == 0
    # A line of the text that ends in the number stands no farther from the next one than others do.
    assert left_out((72, 712, 10, "Plant 2")) == 0


def test_notes_come_before_the_last_paragraph_of_their_page(pdf: Make, lines: Lay) -> None:
    first, second = lines("Sohar Steel supplies rails to Kenya.", y=300), lines("The firm is old.")
    note = "¹Figures are those of the makers."
    assert told(pdf([[*first, *NOTE], second])) == [
        note,
        "Sohar Steel supplies rails to Kenya.",
        "The firm is old.",
    ]
    assert told(pdf([[*first, *NOTE]])) == ["Sohar Steel supplies rails to Kenya.", note]
    small = [(72.0, 60.0, 8.0, "Figures are those of the makers.")]
    assert told(pdf([[*first, *small], second]))[1] == "Figures are those of the makers."


@pytest.mark.parametrize(
    ("turned", "down"),
    [("0 1 -1 0", (12, 0)), ("0 -1 1 0", (-12, 0)), ("-1 0 0 -1", (0, 12)), ("1 0 0 1", (0, -12))],
)
def test_a_page_may_be_turned(pdf: Make, lines: Lay, turned: str, down: tuple[int, int]) -> None:
    text = "Sohar Steel supplies rails to Kenya. It\nhas bought a mill of Vanto Sugar. The mill\nis old."
    drawn = " ".join(
        f"{turned} {300 + at * down[0]} {300 + at * down[1]} Tm ({line}) Tj"
        for at, line in enumerate(text.split("\n"))
    )
    page = with_content(pdf([lines("x")]), f"BT /F1 10 Tf {drawn} ET")
    assert told(page) == [text.replace("\n", " ")]


def test_a_drawn_hint_for_a_break_is_a_hyphen(pdf: Make, lines: Lay) -> None:
    page = pdf([lines("x")]).replace(b"/StandardEncoding", b"/WinAnsiEncoding ")
    content = (
        "BT /F1 10 Tf 1 0 0 1 72 700 Tm (Sohar\\255Vanto supplies state\\255owned buyers.) Tj ET"
    )
    assert told(with_content(page, content)) == ["Sohar-Vanto supplies state-owned buyers."]


@pytest.mark.parametrize(
    ("before", "line", "joined"),
    [
        ("built by Ostrava-", "based Vanto", "Ostrava-based"),
        ("shares of Oslo-", "listed Vanto", "Oslo-listed"),
        ("the squeeze-", "out of others", "squeeze-out"),
        ("a long-", "term loan", "long-term"),
        ("cement ex-", "ports fell", "exports"),
        ("the reinforce-", "ment of it", "reinforcement"),
        ("led by Sud-", "hakar Rao", "Sudhakar"),
        ("of the Vanto-", "bank there", "Vantobank"),
    ],
)
def test_words_parted_at_the_end_of_a_line(before: str, line: str, joined: str) -> None:
    between, cut = link(before, line, Counter())
    assert joined in before[: len(before) - cut] + between + line
