"""The gallery in docs/analyses is what the code makes: one page an analysis, with a picture drawn from a computed example."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from interlock.graph.analysis.catalogue import CATALOGUE
from interlock.graph.gallery import files, sections

FOLDER = Path(__file__).parents[3] / "docs" / "analyses"


def test_pages_are_generated() -> None:
    made = files()
    stored = {path.name: path.read_text("utf-8") for path in FOLDER.iterdir()}
    assert set(made) == set(stored)
    changed = [name for name, text in made.items() if stored[name] != text]
    assert not changed, f"run: interlock analyse list --pages docs/analyses ({changed})"


def test_every_page_says_what_it_must() -> None:
    made = files()
    for name, entry in CATALOGUE.items():
        page = made[f"{name}.md"]
        for part in (entry.title, "## When it misleads", "## Example", "## Parameters"):
            assert part in page, name
        assert f"{name}.md" in made["README.md"]
        parts = sections(entry.function.__doc__ or "")
        assert parts[""], name
    assert all(
        ElementTree.fromstring(text).tag.endswith("svg")
        for file, text in made.items()
        if file.endswith(".svg")
    )
