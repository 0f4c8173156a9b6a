"""The pages of the sources are what is generated, and say what each source's metadata says."""

from __future__ import annotations

from pathlib import Path

from interlock.loaders.base import meta, source_ids
from interlock.loaders.source_pages import INDEX, page, pages

FOLDER = Path(__file__).parents[3] / "docs" / "sources"


def test_the_pages_are_generated() -> None:
    made = pages()
    found = {file.name: file.read_text("utf-8") for file in FOLDER.glob("*.md")}
    assert sorted(found) == sorted(made), "make docs"
    assert [name for name in made if found[name] != made[name]] == [], "make docs"


def test_each_says_what_is_needed_left_out_and_allowed() -> None:
    for source in source_ids():
        about, text = meta(source), page(meta(source))
        assert about.licence in text or not about.tables
        for table in about.tables.values():
            columns = (*table.required, *(() if table.like else table.ignored))
            assert all(f"`{name}`" in text for name in columns), source
        for row in text.splitlines():
            if row.startswith("| "):
                assert row.replace("\\|", "").count("|") in (3, 4), row
    index = pages()[INDEX]
    assert all(f"({source}.md)" in index for source in source_ids())
