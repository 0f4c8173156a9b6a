"""Of patterns that are asked together, those that are left out could not have matched."""

from __future__ import annotations

import gc
import re
from pathlib import Path

import pytest

from interlock.loaders.documents.extractor import extract
from interlock.loaders.documents.language.anchors import Sought, settle
from interlock.loaders.documents.language.several import Several, several

GOLD = Path(__file__).parents[4] / "gold" / "development"
TEXTS = [path.read_text("utf-8") for path in sorted(GOLD.glob("*.txt"))[::8]]
SENTENCES = [line for text in TEXTS for line in re.split(r"(?<=[.])\s", text)]
ROWS: list[tuple[str, Sought | re.Pattern[str]]] = [
    ("sold", Sought(r"(?:sold|sells) [a-z]+ to\b")),
    ("anything", Sought(r"\w+ \w")),
    ("plain", re.compile(r"bought")),
    ("which", Sought(r", (?:which|who)\b[^,]*,")),
]


def test_rows_come_in_order_and_none_is_left_out_that_matches() -> None:
    table = Several(ROWS, lambda row: row[1])
    for _ in range(150):  # on trial, then with anchors
        assert [name for name, _ in table.may("A, which sold rails to B, bought C.")] == [
            "sold", "anything", "plain", "which",
        ]  # fmt: skip
    settle()
    assert [name for name, _ in table.may("Prices rose.")] == ["anything", "plain"]


def test_one_look_tells_that_none_of_the_patterns_is_there() -> None:
    table = several(Sought(r"(?:sold|sells) [a-z]+ to\b"), Sought(r", (?:which|who)\b[^,]*,"))
    open_to_all = several(Sought(r"(?:sold|sells) [a-z]+ to\b"), Sought(r"\w+ \w"))
    for _ in range(150):  # on trial, then with anchors
        assert table.anywhere("A sold rails to B.")
        assert table.anywhere("A, which owns B, rose.")
        assert open_to_all.anywhere("Prices rose.")
    settle()
    assert not table.anywhere("Prices rose.")
    assert table.may("Prices rose.") == []
    assert open_to_all.anywhere("Prices rose.")


@pytest.mark.parametrize("text", ["", "ſells it to B", "ﬁ"])
def test_a_letter_that_counts_as_another_is_no_reason_to_leave_a_row_out(text: str) -> None:
    pattern = Sought(r"(?:sold|sells) [a-z]+ to\b", re.IGNORECASE)
    table = several(pattern)
    for _ in range(150):
        found = bool(table.may(text))
        assert found or pattern.compiled.search(text) is None


def tables() -> list[Several[object]]:
    """All tables of the readers; some are made when they are first asked."""
    for text in TEXTS:
        extract(text.encode(), "text.txt")
    return [one for one in gc.get_objects() if isinstance(one, Several)]


def test_no_row_of_the_readers_is_left_out_where_it_matches() -> None:
    found = tables()
    assert len(found) > 8
    left_out = 0
    for table in found:
        for sentence in SENTENCES:
            kept = [id(row) for row in table.may(sentence)]
            for pattern, row in table._rows:
                if id(row) not in kept:
                    left_out += 1
                    assert isinstance(pattern, Sought)
                    assert pattern.compiled.search(sentence) is None, (pattern.source, sentence)
    assert left_out > len(SENTENCES) * len(found)
