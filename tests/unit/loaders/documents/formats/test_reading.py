"""Reading: one text, roles of lines, days that may be trusted, and refusals with a reason."""

from __future__ import annotations

import hashlib
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.formats.reading import read_document
from interlock.schema.errors import DataError, UsageError

BODY = "Sohar Steel supplies rails to Kenya."


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.txt", "empty_file"),
        (b"  \n ", "a.txt", "empty_file"),
        (b"caf\xe9 and more", "a.txt", "not_utf8"),
        (b"a\x00b", "a.txt", "binary_content"),
        (b"%PDF-1.7", "a.txt", "format_mismatch"),
        (b"PK\x03\x04zip", "a.md", "format_mismatch"),
        (b"%PDF-1.7", "a.pdf", "broken_file"),
        (b"text", "a.docx", "format_mismatch"),
        (b"text", "noending", "unsupported_format"),
        (b"text", "a.odt", "unsupported_format"),
        (b"{}", "a.json", "no_text"),
        (b"x" * 20_000_001, "a.txt", "too_large"),
        (b'<meta charset="klingon"><p>hello</p>', "a.html", "unknown_charset"),
    ],
)
def test_refusals(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(DataError) as caught:
        read_document(data, name)
    assert caught.value.facts["reason"] == reason
    assert caught.value.why
    assert caught.value.hint


def test_the_first_bad_byte_is_named() -> None:
    with pytest.raises(DataError) as caught:
        read_document(b"caf\xe9 and more", "a.txt")
    assert "0xe9" in caught.value.why
    assert "offset 3" in caught.value.why


def test_the_id_is_the_hash_of_the_bytes() -> None:
    assert read_document(BODY.encode(), "a.txt").digest == hashlib.sha256(BODY.encode()).hexdigest()


@pytest.mark.parametrize("data", ["\ufeff" + BODY, BODY.replace(" ", " ")])
def test_byte_order_marks_go(data: str) -> None:
    assert read_document(data.encode(), "a.txt").text == BODY
    assert read_document(("\ufeff" + BODY).encode("utf-16-le"), "a.txt").text == BODY


def test_line_ends_and_hard_wraps() -> None:
    wrapped = (
        "Sohar Steel, a maker of rails and rods in the north of Oman,\r\nsupplies "
        "rails to Kenya and to a number of other countries in\r\nAfrica."
    )
    text = read_document(wrapped.encode(), "a.txt").text
    assert "\r" not in text
    assert "Oman, supplies" in text
    assert text.endswith("countries in Africa.")


def test_hard_wraps_of_uneven_lines() -> None:
    wrapped = (
        "NAIROBI, Sept 30 Kenya's Tavra Group\nsaid on Wednesday that it had agreed with the shareholders to buy\n"
        "Olmo Bank.\nTavra Group has 40 branches in Kenya and in the countries around\nit.\n"
    )
    text = read_document(wrapped.encode(), "a.txt").text
    assert "Tavra Group said" in text
    assert "to buy Olmo Bank.\nTavra Group" in text
    listed = "Products\nPipes of steel and plastics for water, gas and heating networks\nValves\n"
    assert read_document(listed.encode(), "a.txt").text == listed


def test_roles() -> None:
    text = (
        f"Tue, 21-Oct-2025\n\nAds | Ads | Ads | Ads | Ads\n\nKenya orders "
        f"rails\n\nhttps://example.org/x\n\n{BODY}\n"
    )
    page = read_document(text.encode(), "a.txt")
    assert [block.role for block in page.blocks] == [
        "dateline",
        "furniture",
        "heading",
        "furniture",
        "body",
    ]
    assert page.title == "Kenya orders rails"
    assert page.published is None  # a bare date line is no publication date


@pytest.mark.parametrize(
    ("text", "name", "options", "day", "source"),
    [
        (f"Published 3 May 2023\n\n{BODY}", "a.txt", {}, "2023-05-03", "dateline"),
        (f"MUSCAT, 3 May 2023 (Wire) - {BODY}", "a.txt", {}, "2023-05-03", "dateline"),
        (f"---\ndate: 2023-05-03\n---\n\n{BODY}", "a.md", {}, "2023-05-03", "metadata"),
        (
            f"Published 3 May 2023\n\n{BODY}",
            "a.txt",
            {"published": "2024-01-01"},
            "2024-01-01",
            "option",
        ),
        (BODY, "a.txt", {}, None, None),
    ],
)
def test_days_of_publication(
    text: str, name: str, options: dict[str, str], day: str | None, source: str | None
) -> None:
    page = read_document(text.encode(), name, published=options.get("published"))
    assert (page.published, page.published_from) == (day, source)


def test_a_day_that_is_none() -> None:
    with pytest.raises(UsageError, match="2024-13-01"):
        read_document(BODY.encode(), "a.txt", published="2024-13-01")


def test_html() -> None:
    data = (Path(__file__).parents[4] / "data" / "documents" / "danube-steel.html").read_bytes()
    page = read_document(data, "danube-steel.html")
    assert (page.title, page.publisher) == (
        "Danube steel makers seek buyers",
        "Danube Trade Review",
    )
    assert (page.published, page.published_from) == ("2024-02-09", "metadata")
    assert "Home" not in page.text
    assert "Copyright" not in page.text
    assert "It no longer sells rails to Ukraine." in page.text


def test_markdown_loses_its_marks() -> None:
    page = read_document(
        b"# Rails\n\n**Sohar Steel** supplies [rails](https://example.org) to *Kenya*.\n", "a.md"
    )
    assert (page.title, page.text) == ("Rails", f"Rails\n\n{BODY}\n")


def test_furniture_only_is_a_document_with_a_warning() -> None:
    found = extract(b"Ads | Ads | Ads | Ads | Ads", "a.txt")
    assert (found.statements, found.parties) == ((), ())
    assert found.warnings


def test_another_language_gives_known_parties_only() -> None:
    text = (
        "Das Werk Nord liefert seit vielen Jahren jeden Monat Schienen nach Kenya und "
        "nimmt dort auch Kupfer und Tee ab, wie es heute aus dem Hause hiess."
    )
    found = extract(text.encode(), "a.txt")
    assert [party.name for party in found.parties] == ["Kenya"]
    assert not found.statements
    assert "English" in found.warnings[0]


@pytest.mark.parametrize(
    "text",
    [
        "Sohar\u202e Steel supplies rails to Kenya.",
        "`MATCH (n) DETACH DELETE n` Sohar Steel supplies <b>rails</b> to Kenya.",
        "𝔖 Sohar Steel — “supplies” rails to Kenya… ﬁn.",
    ],
)
def test_odd_characters_are_text(text: str) -> None:
    found = extract(text.encode(), "a.txt")
    assert found.text == text
    assert all(found.text[s.start : s.end] == s.quote for s in found.statements)


PLAIN = (
    "Harrowgate Reinsurance has acquired a 40 per cent stake in Lindqvist Foods for €25 million. "
    "The underwriting company, which insures Orlu Shipping, said on Monday that it would name Café Näss chairman Jo Lee to its board.\n\n"
    "Lindqvist Foods supplies Tarn Retail with butter. It has recently opened a significant factory in Finland."
)
SUPERFLUOUS = [
    ("justified", lambda text: text.replace(" ", "   ")),
    ("indented", lambda text: "    " + text.replace("\n\n", "\n\n    ")),
    ("stress", lambda text: text.replace("Lindqvist Foods", "**Lindqvist Foods**").replace("Jo Lee", "_Jo Lee_")),
    ("quoted", lambda text: "\n".join("> " + line for line in text.split("\n"))),
    *((f"wrapped at {width}", lambda text, width=width: _wrapped(text, width)) for width in (40, 60, 72, 110)),
    ("no blank lines", lambda text: _wrapped(text, 60).replace("\n\n", "\n")),
]  # fmt: skip


def _wrapped(text: str, width: int) -> str:
    return "\n\n".join(textwrap.fill(each, width) for each in text.split("\n\n"))


@pytest.mark.parametrize(("how", "set_so"), SUPERFLUOUS)
def test_the_same_words_set_in_another_way_are_the_same_text(
    how: str, set_so: Callable[[str], str]
) -> None:
    dressed = set_so(PLAIN)
    assert dressed != PLAIN, how
    read = read_document(dressed.encode(), "a.txt").text
    assert [line for line in read.split("\n") if line] == PLAIN.split("\n\n")


def test_words_parted_at_the_end_of_a_line_are_whole_again() -> None:
    text = (
        "Orlu Steel of Maardu has acquired Tarn Foods, a com-\npany that has made the state-\n"
        "owned Lindqvist Retail of Narva a signifi-\ncant partner."
    )
    assert read_document(text.encode(), "a.txt").text == (
        "Orlu Steel of Maardu has acquired Tarn Foods, a company that has made the state-owned Lindqvist Retail of Narva "
        "a significant partner."
    )


@pytest.mark.parametrize(
    "text",
    [
        "It measures 40 km² and lies 5 m² apart.",  # no notes
        "See [2] for the list of firms.",
        "The bid of 3 * 4 parts and 5 * 6 parts failed.",
        "Orlu Steel plc\nTarn Foods Ltd\nMaardu Holdings AB\nLindqvist Retail Oyj",  # a list, not a paragraph
        "> We agree.\nSo said Orlu Steel of the offer.",  # not all of it is quoted
    ],
)
def test_what_only_looks_like_setting_stays(text: str) -> None:
    assert read_document(text.encode(), "a.txt").text == text


def test_raised_marks_of_a_page_are_notes_and_exponents_are_not() -> None:
    page = read_document(
        b"<p>Orlu Steel owns Tarn Foods.<sup>3</sup> Tarn Foods<sup>[4]</sup> has 40 km<sup>2</sup> of land near Maardu.</p>",
        "a.html",
    )
    assert page.text == "Orlu Steel owns Tarn Foods. Tarn Foods has 40 km2 of land near Maardu."
    assert page.left_out["note"] == 2


def test_a_piece_of_a_page_in_json_is_read_as_a_page() -> None:
    data = (
        b'{"content": "<p>Orlu Steel owns Tarn Foods.</p>\\n<p>It is <b>old</b> &amp; large.</p>"}'
    )
    text = read_document(data, "a.json").text
    assert text == "Orlu Steel owns Tarn Foods.\nIt is old & large."
    plain = b'{"content": "Orlu Steel says 3 < 4 and 5 > 2."}'
    assert read_document(plain, "a.json").text == "Orlu Steel says 3 < 4 and 5 > 2."


def test_a_bullet_before_a_dateline_changes_nothing() -> None:
    line = "MAARDU, Feb 18 \u2014 Orlu Steel has acquired Tarn Foods."
    parties = [
        [party.name for party in extract(f"{mark}{line}".encode(), "a.txt").parties]
        for mark in ("", "- ", "\u2022 ", "2. ")
    ]
    assert parties[1:] == parties[:1] * 3


def test_a_line_of_copyright_is_furniture() -> None:
    page = read_document(
        b"Orlu Steel owns Tarn Foods.\n\n(c) 2024 Maardu Media Ltd. All rights reserved.", "a.txt"
    )
    assert [block.role for block in page.blocks] == ["body", "furniture"]
    told = read_document(b"Copyright law protects Orlu Media Ltd.", "a.txt")
    assert [block.role for block in told.blocks] == ["body"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Appointments — Fenwick Lamb becomes chief financial officer of St. Tavora Mining plc; Dame Olive Carne-Ross leaves the"
            " Truro company's board after nine years.",
            "en",
        ),
        (
            "Cementos Tavora vendió el 30 por ciento de su filial Minera Corvo a Grupo Orlu por 30 millones de dólares, dijo el"
            " martes su presidente, Luis Delgado Ruiz.",
            None,
        ),
        (
            "Das Unternehmen Tavora Stahl AG hat im Mai seine Tochter Corvo Guss GmbH an Orlu Holding verkauft, sagte Peter Maier"
            " am Montag in Hamburg vor Aktionären.",
            None,
        ),
    ],
)
def test_a_note_full_of_names_has_the_language_of_its_other_words(
    text: str, language: str | None
) -> None:
    assert read_document(text.encode(), "a.txt").language == language


def test_a_line_that_breaks_off_goes_on_in_the_next() -> None:
    text = (
        "The Bank of Orlu has appointed a new deputy\ngovernor.\nMr Hask of the bank’s board said that he came from\nTarn Bank.\n"
        "This follows the recent termination of the contract of employment for the man who had been its head for nearly two decades.\n"
    )
    document = read_document(text.encode(), "x.txt")
    lines = document.text.split("\n")
    assert lines[0] == "The Bank of Orlu has appointed a new deputy governor."
    assert lines[1] == "Mr Hask of the bank’s board said that he came from Tarn Bank."


def test_an_indent_that_took_room_ends_no_sentence() -> None:
    paragraphs = [
        "ORLU, March 12 — Kestrel Steel, a producer of flat products, said on Tuesday that it had bought 25 percent of Tolm Port.",
        "The purchase was completed on March 8. Tolm Holding keeps the other 75 percent, its spokesman said.",
        "Kestrel Steel also plans to open a sales office in Alexandria, its chief executive said. Tuzla Freight had no part in it.",
    ]
    lines = [textwrap.fill(one, 65, initial_indent="    ") for one in paragraphs]
    assert lines[2].split("\n")[0].endswith(" in")
    page = read_document(("A quarter of a port\n\n" + "\n".join(lines)).encode(), "a.txt")
    assert page.text.split("\n")[2:] == paragraphs


def test_names_in_lines_of_their_own_stay_apart() -> None:
    text = "Present at the meeting\nOrlu Mills Ltd\nTarn Bank\ndairies of the province\n"
    document = read_document(text.encode(), "x.txt")
    assert document.text.split("\n")[1:3] == ["Orlu Mills Ltd", "Tarn Bank"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("We use cookies and similar tools to improve your visit. Accept all", "furniture"),
        (
            "This website and our partners store cookies. By going on you accept our cookies.",
            "furniture",
        ),
        ("Cookie settings", "furniture"),
        ("Tarn Foods of Maardu sold its cookies and biscuits unit to Lindqvist Retail.", "body"),
        (
            "“We make cookies for Tarn Foods and our partners use our ovens,” said Orlu Bakery.",
            "body",
        ),
        ("Orlu Bakery said: cookies made by Tarn Foods were sold in 12 countries.", "body"),
    ],
)
def test_what_a_site_asks_of_its_visitors_is_furniture(line: str, role: str) -> None:
    page = read_document(f"{line}\n\nOrlu Steel owns Tarn Foods.".encode(), "a.txt")
    assert [block.role for block in page.blocks] == [role, "body"]
    assert ("consent_line" in page.left_out) == (role == "furniture")


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Subscribe now for 5 euros a month.", "furniture"),
        (
            "This article is for subscribers of The Wire only. Subscribe now for 5 euros.",
            "furniture",
        ),
        ("Sign up for our newsletter, and get the news of Orlu Media every day.", "furniture"),
        ("Already a subscriber? Log in here.", "furniture"),
        ("Subscribers of Orlu Media now pay 5 euros a month.", "body"),
        ("Sign-ups for the shares of Orlu Media began on Monday.", "body"),
        ("This report to members of the Tarn Chamber was published by Orlu Media.", "body"),
        ("Register of shareholders: Orlu Media owns Tarn Foods.", "body"),
    ],
)
def test_what_a_site_wants_of_its_readers_is_furniture(line: str, role: str) -> None:
    page = read_document(f"{line}\n\nOrlu Steel owns Tarn Foods.".encode(), "a.txt")
    assert [block.role for block in page.blocks] == [role, "body"]
    assert ("invitation_line" in page.left_out) == (role == "furniture")


@pytest.mark.parametrize(
    "line",
    [
        "Published: 12 March 2024, 08:30",
        "By Ada Fell | Published 2024-03-12 08:30 CET | Updated 2024-03-14",
        "The Wire · Posted on March 12, 2024",
    ],
)
def test_a_line_that_says_among_others_when_it_was_published(line: str) -> None:
    page = read_document(f"Rails for Kenya\n{line}\n\n{BODY}".encode(), "a.txt")
    assert (page.published, page.published_from) == ("2024-03-12", "dateline")
    assert [block.role for block in page.blocks] == ["heading", "dateline", "body"]


def test_what_a_line_is_does_not_hang_on_how_it_is_set() -> None:
    for text in ("Employees: 1,120", "Em\u00adployees: 1,120", "\u200eEmployees:\u200b 1,120"):
        page = read_document(f"Orlu Steel owns Tarn Foods.\n\n{text}".encode(), "a.txt")
        assert [block.role for block in page.blocks] == ["body", "body"]
