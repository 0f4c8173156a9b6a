"""The page as text: equal bytes for equal input, no way out of its data, refused files told, too much refused."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import Any

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.page import content, looks, render
from interlock.schema.errors import UsageError
from interlock.schema.vocabulary import vocabulary

TEXT = "Nile Dairy owns 40 percent of Senta Foods.\n"
HOSTILE = "</script><script>alert(1)</script>"
REFUSED = {
    "path": "a/<img src=x onerror=alert(1)>.pdf", "document": None, "status": "refused", "reason": "encrypted", "why": HOSTILE,
}  # fmt: skip


def document(text: str = TEXT, publisher: str | None = None) -> dict[str, Any]:
    return content(extract(text.encode(), "note.txt", publisher=publisher))


def entry(one: dict[str, Any], path: str = "a/note.txt", **more: Any) -> dict[str, Any]:
    return {"path": path, "document": one["id"], "status": "read", "reason": None, **more}


def data(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert found
    value: dict[str, Any] = json.loads(found[1])
    return value


def test_equal_input_gives_equal_bytes() -> None:
    assert render([entry(document())], [document()]) == render([entry(document())], [document()])


def test_no_text_ends_the_data_or_becomes_markup() -> None:
    one = document(f"{HOSTILE} Nile Dairy owns Senta Foods.", publisher=HOSTILE)
    html = render([entry(one, path=HOSTILE), REFUSED], [one])
    assert html.count("<script") == 2
    assert html.count("</script>") == 2
    assert "<img" not in html
    assert data(html)["documents"][0]["text"] == one["text"]


def test_only_the_own_script_and_sheet_may_run() -> None:
    html = render([entry(document())], [document()])
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    script, sheet = html.rpartition("<script>")[2], html.partition("<style>")[2]
    for text in (script.partition("</script>")[0], sheet.partition("</style>")[0]):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy[1]
    assert "unsafe" not in policy[1]
    assert "http" not in policy[1].replace("http-equiv", "")
    assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", html)


def test_the_title_names_the_document_or_how_many_there_are() -> None:
    one, other = document(), document("Orient Bank lent $5 million to Nile Dairy.")
    assert "<title>note.txt: what was read</title>" in render([entry(one)], [one])
    assert "<title>2 documents: what was read</title>" in render(
        [entry(one), entry(other)], [one, other]
    )


def test_a_refused_file_stands_in_the_list_with_its_reason() -> None:
    one = document()
    files = data(render([REFUSED, entry(one)], [one]))["files"]
    assert [file["document"] for file in files] == [None, 0]
    assert files[0]["refused"] == "the file is encrypted"
    assert files[0]["why"] == HOSTILE


def test_the_same_bytes_twice_are_one_document() -> None:
    one = document()
    again = entry(one, path="b.txt", reason="same bytes as an earlier file")
    shown = data(render([entry(one), again], [one]))
    assert [file["document"] for file in shown["files"]] == [0, 0]
    assert len(shown["documents"]) == 1


def test_nothing_but_refusals_is_a_page_too() -> None:
    assert data(render([REFUSED], []))["documents"] == []


def test_too_many_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(render.__globals__, "LARGEST", 1)
    with pytest.raises(UsageError, match="2 files, the limit is 1"):
        render([REFUSED, REFUSED], [])


def test_every_kind_of_party_has_a_line_and_a_shape() -> None:
    kinds = {kind[0] for kind in looks.told(set())["kinds"]}
    assert kinds == set(looks.LINES)
    for name in kinds:
        assert f".kind-{name} {{ --kind: #" in looks.sheet()


def test_ties_are_told_in_words() -> None:
    told = looks.told({"HOLDS_ROLE", "OWNS"})
    assert [row[:3] for row in told["ties"]] == [
        ["HOLDS_ROLE", "holds role", "roles"], ["OWNS", "owns", "ownership"],
    ]  # fmt: skip
    assert [name for name, _ in told["modalities"]] == list(vocabulary().modalities)
