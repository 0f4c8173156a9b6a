"""What a page gets of a document: every place is one of the text, in the units of a browser."""

from __future__ import annotations

import json
from typing import Any

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.page import content

TEXT = (
    "# 🏦 Stakes\n\n"
    "Nile Dairy 🥛 owns 40 percent of Senta Foods. It denied that it exports cheese to Kenya.\n\n"
    "Orient Bank's net profit rose to $5 million in 2023.\n"
)


def made(text: str = TEXT, name: str = "note.md") -> dict[str, Any]:
    return content(extract(text.encode(), name, published="2024-05-31", publisher="The Wire"))


def units(text: str, span: list[int]) -> str:
    """A part of a text as a browser cuts it."""
    data = text.encode("utf-16-le")
    return data[2 * span[0] : 2 * span[1]].decode("utf-16-le")


def test_every_place_is_one_of_the_text() -> None:
    one = made()
    text = one["text"]
    for fact in [*one["statements"], *one["observations"]]:
        quote = text[slice(*fact["characters"])]
        assert units(text, fact["at"]) == quote
        for start, end, _ in fact["marks"]:
            assert units(text, [start, end]).strip()
    names = {units(text, span) for party in one["parties"] for span in party["mentions"]}
    assert {"Nile Dairy", "Senta Foods", "Kenya", "Orient Bank"} <= names


def test_a_statement_says_who_whom_how_firmly_and_when() -> None:
    one = made()
    (owns,) = [each for each in one["statements"] if each["tie"] == "OWNS"]
    assert one["parties"][owns["subject"]]["name"] == "Nile Dairy"
    assert one["parties"][owns["object"]]["name"] == "Senta Foods"
    assert (owns["modality"], owns["polarity"], owns["stated"]) == ("asserted", "+", "2024-05-31")
    assert owns["attributes"][0] == ("share", "40 %")
    assert owns["rule"].endswith("/1")
    (denied,) = [each for each in one["statements"] if each["modality"] == "denied"]
    assert denied["polarity"] == "-"
    assert one["parties"][denied["by"]]["name"] == "Nile Dairy"


def test_a_figure_has_its_value_in_words() -> None:
    (figure,) = made()["observations"]
    assert figure["value"].startswith("5,000,000 USD")
    assert figure["period"] == "2023"


def test_what_was_not_stated_is_told_with_its_number() -> None:
    one = made("Acme said that it could buy one of the two firms.\nMenu | A | B | C | D\n", "a.txt")
    assert [name for name, _, _ in one["left_out"]] == ["line_of_bars"]
    assert all(words and count for _, words, count in one["rejected"] + one["left_out"])


@pytest.mark.parametrize(
    "text", ["x", "# Only a heading", "Le texte est en français et ne dit rien de plus de cela."]
)
def test_it_is_plain_json_where_nothing_is_stated(text: str) -> None:
    one = made(text)
    assert one["statements"] == []
    json.dumps(one, allow_nan=False)
