"""What may not be drawn is refused when the graph is made, by name."""

from __future__ import annotations

import math
from typing import Any

import pytest

from interlock.graph.view.model import Highlight, ViewGraph, ViewNode, ViewTie
from interlock.schema.errors import DataError

A, B = ViewNode("a", "Alpha Bank", "Bank"), ViewNode("b", "Beta", "Firm")


def tie(**more: Any) -> ViewTie:
    return ViewTie(**{"id": "t1", "type": "OWNS", "source": "a", "target": "b", **more})


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ({"target": "zz"}, ("'t1'", "target", "'zz'")),
        ({"source": "zz"}, ("'t1'", "source", "'zz'")),
        ({"confidence": math.nan}, ("'t1'", "confidence", "nan")),
        ({"confidence": math.inf}, ("'t1'", "confidence", "inf")),
        ({"confidence": 1.01}, ("'t1'", "confidence", "1.01")),
        ({"confidence": -0.1}, ("'t1'", "confidence", "-0.1")),
        ({"modality": "rumoured"}, ("'t1'", "modality", "'rumoured'")),
        ({"polarity": "?"}, ("'t1'", "polarity", "'?'")),
        ({"valid_from": "1 April 2022"}, ("'t1'", "valid_from", "'1 April 2022'")),
        ({"stated_on": ""}, ("'t1'", "stated_on", "''")),
        ({"id": ""}, ("empty id",)),
    ],
)
def test_bad_tie(more: dict[str, Any], named: tuple[str, ...]) -> None:
    with pytest.raises(DataError) as caught:
        ViewGraph((A, B), (tie(**more),))
    assert all(word in caught.value.what for word in named)


@pytest.mark.parametrize("value", ["2022", "2022-04", "2022-04-01", "2022-04-01T10:00:00Z"])
def test_dates_as_registers_print_them(value: str) -> None:
    assert ViewGraph((A, B), (tie(valid_from=value),)).ties[0].valid_from == value


def test_repeated_ids() -> None:
    with pytest.raises(DataError, match="node id 'a' occurs 2 times"):
        ViewGraph((A, A))
    with pytest.raises(DataError, match="tie id 't1' occurs 2 times"):
        ViewGraph((A, B), (tie(), tie()))


def test_highlight_must_exist() -> None:
    with pytest.raises(DataError, match="highlighted node 'zz'"):
        ViewGraph((A, B), (tie(),), highlight=Highlight(("zz",)))
    with pytest.raises(DataError, match="highlighted tie 'zz'"):
        ViewGraph((A, B), (tie(),), highlight=Highlight(("a",), ("zz",)))


def test_positions_for_all_and_finite() -> None:
    with pytest.raises(DataError, match="node 'b' has no position"):
        ViewGraph((A, B), positions={"a": (0, 0)})
    with pytest.raises(DataError, match=r"node 'b'.*not finite"):
        ViewGraph((A, B), positions={"a": (0, 0), "b": (math.nan, 0)})
