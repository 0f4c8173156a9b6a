"""A user's table on a real server: the same again, in another order, and taken out without a trace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from interlock.graph.knowledge import KnowledgeGraph
from interlock.loaders import load, unload

# The rows of a source go through one writer, which test_write.py and test_invariants.py hold on every version.
pytestmark = [pytest.mark.neo4j, pytest.mark.once]
DATA = Path(__file__).parents[1] / "data" / "table"
Exported = Callable[..., dict[str, bytes]]


def test_a_table_comes_again_in_any_batch_and_goes(kg: KnowledgeGraph, exported: Exported) -> None:
    def again(batch: int = 5_000) -> int:
        (account,) = load(
            kg, "table", DATA / "members.csv", mapping=DATA / "members.yml", batch=batch
        )
        counts = (account.records, account.ties, account.entities)
        return sum(count.created + count.updated + count.removed for count in counts)

    empty = exported()
    assert again() > 0
    filled = exported()
    assert again() == 0
    assert exported() == filled
    owner = kg.cypher(
        "MATCH (o:Entity)-[t:OWNS]->(f:Entity) WHERE f.name = $name RETURN o.name, t.share_min",
        {"name": "Sample Gear Co. Ltd"},
    )
    assert [list(row) for row in owner.rows] == [["Sample Holding", 51.0]]
    unload(kg, "chongqing-members")
    assert exported() == empty
    again(batch=3)
    assert exported() == filled
