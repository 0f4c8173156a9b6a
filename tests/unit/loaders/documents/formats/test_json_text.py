"""JSON as news services give it: the names of fields, articles within objects and lists, pieces of pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from interlock.loaders.documents.formats.inputs import documents_in
from interlock.loaders.documents.formats.reading import Page, read_document
from interlock.schema.errors import DataError

BODY = "Sohar Steel supplies rails to Kenya."
OWNS = "Nile Dairy owns 40 percent of Senta Foods."
TEXT = f"{BODY}\n\n{OWNS}"


def read(**value: Any) -> Page:
    return read_document(json.dumps(value).encode(), "a.json")


@pytest.mark.parametrize(
    "value",
    [
        {"title": "Rails", "description": BODY, "content": TEXT, "publishedAt": "2024-03-12", "source": {"id": None, "name": "The Wire"}},
        {"@type": "x", "headline": "Rails", "articleBody": TEXT, "datePublished": "2024-03-12", "publisher": [{"name": "The Wire"}]},
        {"title": "Rails", "maintext": TEXT, "date_publish": "2024-03-12 08:30:00", "publisher": "The Wire"},
        {"Title": "Rails", "Full-Text": TEXT, "Date": "12 March 2024", "Site_Name": "The Wire"},
        {"title": "Rails", "paragraphs": [BODY, OWNS], "pubDate": "Tue, 12 Mar 2024 08:30:00 GMT", "publisher": "The Wire"},
        {"title": "Rails", "body": [{"type": "p", "text": BODY}, {"text": OWNS}], "published": 1710232200, "outlet": "The Wire"},
        {"title": "Rails", "text": TEXT, "published": 1710232200000, "publisher": "The Wire", "source": "https://wire.example"},
        {"webTitle": "Rails", "webPublicationDate": "2024-03-12T08:30:00Z", "fields": {"bodyText": TEXT, "publication": "The Wire"}},
        {"data": {"article": {"title": "Rails", "text": TEXT, "date": "2024-03-12", "site": "The Wire"}}},
        {"title": "Rails", "text": None, "content": "", "body": TEXT, "published": "2024-03-12", "publisher": "The Wire"},
    ],
)  # fmt: skip
def test_names_of_fields(value: dict[str, Any]) -> None:
    page = read(**value)
    assert page.text == TEXT
    assert (page.title, page.published, page.publisher) == ("Rails", "2024-03-12", "The Wire")
    assert not page.warnings


def test_a_text_in_short_is_read_where_there_is_no_other() -> None:
    page = read(title="Rails", summary=TEXT)
    assert page.text == TEXT
    assert page.warnings == ("summary is read for its text: no other field holds one",)


def test_of_several_texts_one_is_read_and_the_others_are_named() -> None:
    page = read(text=BODY, body=f"{TEXT} It grew.")
    assert page.text.startswith(TEXT)
    assert not page.warnings  # all that `text` says is there
    page = read(text=f"{TEXT} It grew again in the spring.", body="Orlu Bank has lent money to Tarn Foods.")  # fmt: skip
    assert OWNS in page.text
    assert page.warnings == ("body is not read: text is its text",)


@pytest.mark.parametrize(
    "value",
    [
        {"title": "x"},
        {"text": {"a": 1}},
        {"a": {"text": BODY}, "b": {"text": OWNS}},
        {"text": [BODY, 3]},
    ],
)
def test_an_object_without_one_text_is_refused(value: dict[str, Any]) -> None:
    with pytest.raises(DataError) as caught:
        read(**value)
    assert caught.value.facts["reason"] == "no_text"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('Orlu Steel owns <a href="/t">Tarn Foods</a>.\n\nIt is <b>old</b> &amp; big.', "Orlu Steel owns Tarn Foods.\n\nIt is old & big."),
        ("&lt;p&gt;Orlu Steel owns Tarn Foods.&lt;/p&gt;&lt;p&gt;It grew.&lt;/p&gt;", "Orlu Steel owns Tarn Foods.\nIt grew."),
        ("Orlu Steel owns Tarn Foods.\n\nIt grew.<ul><li>In Maardu</li></ul>", "Orlu Steel owns Tarn Foods.\nIt grew.\nIn Maardu"),
        ("Orlu Steel says a<b and c>d.", "Orlu Steel says a<b and c>d."),
    ],
)  # fmt: skip
def test_pieces_of_pages(content: str, text: str) -> None:
    assert read(content=content).text == text


def test_a_whole_page_is_read_as_one() -> None:
    said = " It has done so for years and will go on to do so." * 3
    shown = f"<nav><a>Orlu Bank</a></nav><article><p>{BODY}{said}</p></article>"
    page = read(content=f"<html><head><title>Rails</title></head><body>{shown}</body></html>")
    assert "Orlu" not in page.text
    assert page.title == "Rails"


def places(path: Path, value: object) -> list[tuple[dict[str, int], str | None]]:
    path.write_text(json.dumps(value), "utf-8")
    return [
        (dict(one.place), None if one.refused else read_document(one.read(), path.name).text)
        for one in documents_in(path)
    ]


def test_a_list_of_articles_in_an_object(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    items = [{"title": "[{", "text": BODY}, {"title": "x", "text": OWNS}]
    expected = [({"item": 1}, BODY), ({"item": 2}, OWNS)]
    assert places(path, {"status": "ok", "n": [{"a": 1}], "articles": items}) == expected
    assert places(path, {"response": {"total": 2, "results": items}}) == expected
    assert places(path, {"text": TEXT, "related": items}) == [({}, TEXT)]


def test_two_lists_of_articles_are_not_chosen_from(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"a": [{"text": BODY}], "b": [{"text": OWNS}]}), "utf-8")
    [one] = documents_in(path)
    data = one.read()
    with pytest.raises(DataError) as caught:
        read_document(data, path.name)
    assert caught.value.facts["reason"] == "no_text"
