"""Cells of the export are text that comes back, and no file is half written."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.graph.export import TABLES
from interlock.graph.export.csv import cell
from interlock.graph.export.files import atomic
from interlock.graph.export.graphml import data


def test_every_table_of_the_contract() -> None:
    assert list(TABLES) == [
        "datasets",
        "documents",
        "records",
        "entities",
        "statements",
        "observations",
        "ties",
        "decisions",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), (True, "true"), (False, "false"), (0, 0), (25.0, 25.0), ("=1", "'=1"), ("a", "a"), ([], ""),
        (["b", "a"], '["a", "b"]'), ([1, "é"], '[1, "é"]'),
    ],
)  # fmt: skip
def test_cell(value: object, text: object) -> None:
    assert cell(value) == text


@settings(deadline=None, max_examples=100)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_makes_well_formed_xml(text: str) -> None:
    found = ElementTree.fromstring(f"<r>{data('node', {'name': text}, set())}</r>")
    (inner,) = found
    assert len(inner.text or "") <= len(text)
    assert inner.get("key") == "node_name"


def test_a_failed_file_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")

    def broken() -> None:
        with atomic(path) as file:
            file.write("half")
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        broken()
    assert path.read_text("utf-8") == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]
