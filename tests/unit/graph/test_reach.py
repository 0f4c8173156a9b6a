"""Rows of the store become arrays in one order, whatever order the server gave them in."""

from __future__ import annotations

import random
from typing import Any

import pytest

from interlock.graph.reach import _ALIKE, _EACH, _NAMES, COLUMNS, _snapshot, _taken, _Ties, _types
from interlock.schema.errors import NotFound
from interlock.schema.vocabulary import vocabulary

NODES = {key: (key, f"Party {key}", "Firm", "CN") for key in ("a", "b", "c")}


def tie(subject: str, target: str, key: str, **fields: Any) -> tuple[Any, ...]:
    shares = (fields.pop("share_min", None), fields.pop("share_max", None), None, None)
    return (
        subject,
        target,
        "OWNS",
        *((key if name == "id" else fields.get(name)) for name in COLUMNS),
        *shares,
    )


def test_types_come_from_the_vocabulary() -> None:
    assert _types(None) == ""
    assert _types(["OWNS", "CONTROLS"]) == ":OWNS|CONTROLS"
    with pytest.raises(NotFound):
        _types(["OWNS]->() DETACH DELETE t //"])


def test_columns_are_properties_of_ties() -> None:
    known = {
        *vocabulary().tie_properties,
        *(name for one in vocabulary().ties.values() for name in one.properties),
    }
    assert set(COLUMNS) <= known


def test_order_of_rows_does_not_show() -> None:
    rows = [
        tie("b", "a", "t2", share_min=25.0, share_max=50.0),
        tie("a", "c", "t1", confidence=0.5),
        tie("c", "a", "t3"),
    ]
    snapshots = []
    for seed in range(3):
        random.Random(seed).shuffle(rows)
        nodes = list(NODES.items())
        random.Random(seed).shuffle(nodes)
        snapshots.append(_snapshot([row for _, row in nodes], _taken(rows)))
    for snapshot in snapshots:
        assert list(snapshot.nodes) == ["a", "b", "c"]
        graph = snapshot.to_networkx()
        assert sorted((s, t, data["type"]) for s, t, data in graph.edges(data=True)) == [
            ("a", "c", "OWNS"), ("b", "a", "OWNS"), ("c", "a", "OWNS"),
        ]  # fmt: skip
        assert snapshot.source.tolist() == [0, 1, 2]
        assert snapshot.target.tolist() == [2, 0, 0]


def test_an_empty_graph_is_a_snapshot() -> None:
    empty = _snapshot([], _taken([]))
    assert (empty.order, empty.size) == (0, 0)
    assert _snapshot(NODES.values(), _Ties()).order == 3


def test_ties_sent_together_are_the_ties_sent_one_by_one() -> None:
    """What ties say alike stands once, a property that none of them has is no list."""
    rows = [
        tie("a", "b", "t1", dataset="reg", confidence=0.5, active=True),
        tie("a", "c", "t2", dataset="reg", confidence=0.25, active=True),
        tie("b", "c", "t3", dataset="reg", evidence="r1", share_min=25.0, share_max=50.0),
    ]
    together = _Ties()
    for group in (rows[:2], rows[2:]):
        column = dict(zip(_NAMES, zip(*group, strict=True), strict=True))
        told = ["OWNS", *(column[name][0] for name in _ALIKE)]
        each = [
            [cell for cell in column[name] if cell is not None]
            for name in ("source", "target", *_EACH)
        ]
        together.take([(told, each)])
    one_by_one = _snapshot(NODES.values(), _taken(rows)).to_networkx()
    sent_together = _snapshot(NODES.values(), together).to_networkx()
    assert [*sent_together.edges(data=True)] == [*one_by_one.edges(data=True)]
    assert [data["id"] for _, _, data in sent_together.edges(data=True)] == ["t1", "t2", "t3"]
