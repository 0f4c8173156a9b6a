"""The grids of sentences with a known answer: that each can be built, and what the corner of each reads."""

from __future__ import annotations

from collections import Counter

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.model import Extraction
from tests.unit.loaders.documents.conftest import sentence_grids

GRIDS = sentence_grids()
# The corner of each grid, two entries of a table: how many sentences it has, how many of them are read right at least and wrong at most.
_KNOWN = {
    "actors": (12, 12, 0),
    "careers": (16, 16, 0),
    "clauses": (8, 8, 0),
    "crossed": (8, 8, 0),
    "days": (80, 78, 2),  # "to enter a market that had grown since 2016"
    "ends": (4, 4, 0),
    "firmness": (4, 4, 0),
    "grounds": (16, 0, 0),
    "offices": (16, 16, 0),
    "passing": (4, 4, 0),
    "posts": (4, 4, 0),
    "references": (8, 8, 0),
    "speakers": (4, 4, 0),
}


def test_every_grid_can_be_built(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = extract(b"Nothing happened.", "grid.txt")

    def silent(text: bytes, name: str, **_: object) -> Extraction:
        assert not set("{}") & set(text.decode())
        return nothing

    monkeypatch.setattr(GRIDS, "extract", silent)
    assert set(GRIDS.GRIDS) == set(_KNOWN)
    for name, grid in GRIDS.GRIDS.items():
        verdicts = Counter(case.verdict for case in grid())
        assert verdicts.total() > 100, name
        assert verdicts["wrong"] == 0, name


@pytest.mark.parametrize("name", sorted(_KNOWN))
def test_the_corner_of_a_grid_reads_as_known(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    for table, entries in list(vars(GRIDS).items()):
        if table.isupper() and isinstance(entries, tuple):
            monkeypatch.setattr(GRIDS, table, entries[:2])
    found = Counter(case.verdict for case in GRIDS.GRIDS[name]())
    sentences, right, wrong = _KNOWN[name]
    assert found.total() == sentences
    assert found["right"] >= right
    assert found["wrong"] <= wrong
