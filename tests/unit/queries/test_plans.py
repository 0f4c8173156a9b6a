"""What counts as reading without an index, on plans as the driver gives them."""

from __future__ import annotations

from typing import Any

import pytest

from interlock.queries.model import parse
from interlock.queries.plans import undeclared, whole
from interlock.schema.errors import DataError


def op(name: str, details: str = "", *children: dict[str, Any]) -> dict[str, Any]:
    return {"operatorType": f"{name}@neo4j", "args": {"Details": details}, "children": list(children)}  # fmt: skip


SEEK = op("NodeUniqueIndexSeek", "UNIQUE e:Entity(id) WHERE id = $id")


@pytest.mark.parametrize(
    ("plan", "declared", "left"),
    [
        (op("Expand(All)", "(e)-[r]-(o)", SEEK), (), []),
        (op("NodeByLabelScan", "s:Statement"), (), ["NodeByLabelScan of Statement"]),
        (op("NodeByLabelScan", "s:Statement"), ("Statement",), []),
        (op("NodeByLabelScan", "p:Programme"), (), []),
        (op("IntersectionNodeByLabelsScan", "p:Entity&Programme"), (), []),
        (op("IntersectionNodeByLabelsScan", "p:Entity&Project"), (), ["IntersectionNodeByLabelsScan of Entity and Project"]),
        (op("AllNodesScan", "n"), ("Entity",), ["AllNodesScan"]),
        (op("DirectedRelationshipTypeScan", "()-[r:OWNS]->(firm)"), (), ["DirectedRelationshipTypeScan of OWNS"]),
        (op("UnionRelationshipTypesScan", "(a)-[r:OWNS|GOVERNS]->(b)"), ("OWNS",), ["UnionRelationshipTypesScan of OWNS and GOVERNS"]),
        (op("UnionRelationshipTypesScan", "(a)-[r:OWNS|GOVERNS]->(b)"), ("OWNS", "GOVERNS"), []),
        (op("CartesianProduct", "", SEEK, op("NodeByLabelScan", "p:Place")), (), []),
        (op("CartesianProduct", "", op("Expand(All)", "", SEEK), op("Expand(All)", "", SEEK)), (), ["CartesianProduct"]),
        (op("NodeIndexSeek", "r:Record(dataset)"), (), []),
    ],
)  # fmt: skip
def test_only_declared_or_small_things_are_read_as_a_whole(
    plan: dict[str, Any], declared: tuple[str, ...], left: list[str]
) -> None:
    assert [str(each) for each in undeclared(op("ProduceResults", "", plan), declared)] == left


def test_scans_below_others_are_found() -> None:
    plan = op("Apply", "", SEEK, op("Filter", "", op("AllNodesScan", "n")))
    assert [each.operator for each in whole(plan)] == ["AllNodesScan"]


@pytest.mark.parametrize(
    ("scans", "words"), [("{Statment: all of it}", "no 'Statment'"), ("{Statement: ' '}", "reason")]
)
def test_what_is_declared_exists_and_says_why(scans: str, words: str) -> None:
    text = (
        f"/*---\nid: mine/all\ntitle: t\nquestion: q\nkind: scalar\nreturns: {{n: {{type: int}}}}\nscans: {scans}\n"
        "caveats: [c]\nrevision: 1\n---*/\nMATCH (s:Statement) RETURN count(s) AS n LIMIT 1"
    )
    with pytest.raises(DataError, match=words):
        parse(text, "mine/all.cypher")
