"""Marks stand on the words of the ends, and places are counted as a browser counts."""

from __future__ import annotations

from interlock.loaders.documents import Extraction, extract
from interlock.loaders.documents.page.places import Marks, Units


def read(text: str) -> Extraction:
    return extract(text.encode(), "note.txt")


def marked(text: str, tie: str) -> dict[str, list[str]]:
    """The words under each part of the first statement of a type."""
    extraction = read(text)
    (one, *_) = [each for each in extraction.statements if each.predicate == tie]
    found: dict[str, list[str]] = {}
    for start, end, part in Marks(extraction).of(one):
        found.setdefault(part, []).append(extraction.text[start:end])
    return found


def test_units_of_a_plain_text_are_its_characters() -> None:
    units = Units("Zürich Bank")
    assert [units(at) for at in (0, 3, 11)] == [0, 3, 11]


def test_a_character_beyond_the_first_plane_is_two_units() -> None:
    text = "𠮷野 Bank 🏦 owns"
    units = Units(text)
    for at in range(len(text) + 1):
        assert units(at) == len(text[:at].encode("utf-16-le")) // 2
    assert units.span((0, 2)) == [0, 3]


def test_both_ends_are_marked_in_the_quote() -> None:
    found = marked("Nile Dairy owns 40 percent of Senta Foods.", "OWNS")
    assert found == {"subject": ["Nile Dairy"], "object": ["Senta Foods"]}


def test_what_an_it_refers_to_is_marked() -> None:
    found = marked("Nile Dairy makes cheese. It owns 40 percent of Senta Foods.", "OWNS")
    assert found == {"antecedent": ["Nile Dairy"], "subject": ["It"], "object": ["Senta Foods"]}


def test_who_says_so_is_marked() -> None:
    found = marked("Nile Dairy owns 40 percent of Senta Foods, Orient Bank said on Monday.", "OWNS")
    assert found["speaker"] == ["Orient Bank"]
    assert found["subject"] == ["Nile Dairy"]
