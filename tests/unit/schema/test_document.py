"""The vocabulary as a document says everything and is the page that stands in docs/."""

from __future__ import annotations

from pathlib import Path

from interlock.schema.document import to_json, to_markdown
from interlock.schema.vocabulary import vocabulary

PAGE = Path(__file__).parents[3] / "docs" / "schema.md"


def test_the_page_is_what_the_vocabulary_says() -> None:
    assert PAGE.read_text("utf-8") == to_markdown(), (
        "interlock schema --format md -o docs/schema.md"
    )


def test_the_page_names_everything() -> None:
    words, page = vocabulary(), to_markdown()
    for tie in words.ties.values():
        assert f"#### {tie.name}\n" in page
        assert tie.definition in page
    for name in (*words.kinds, *words.properties, *words.identifiers, *words.evidence_layer):
        assert f"| {name} |" in page, name


def test_json_keeps_the_file_s_own_names() -> None:
    tie = to_json()["ties"]["OWNS"]
    assert tie["from"] == list(vocabulary().tie("OWNS").subject)
    assert "subject" not in tie
