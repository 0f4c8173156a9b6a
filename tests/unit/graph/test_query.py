"""The answer as data: JSON, tables, graphs, frames; no server is needed for these."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import Any

import pytest

from interlock.graph.query import Result
from interlock.graph.store.connect import Node, Relationship, Rows, Walk
from interlock.schema.errors import InterlockError, UsageError

OWNER = Node(
    "o", ("Entity", "Firm"), {"id": "o", "name": "<b>Owner</b>", "kind": "Firm", "country": "XA"}
)
FIRM = Node("f", ("Entity", "Bank", "Firm"), {"id": "f", "kind": "Bank"})
TIE = Relationship(
    "t",
    "OWNS",
    "o",
    "f",
    {"id": "t", "evidence": "r:1", "modality": "asserted", "valid_from": "2020"},
)
AGAIN = Relationship("u", "OWNS", "o", "f", {"id": "u", "evidence": "r:2", "modality": "agreed"})


def paths(*walks: Walk) -> Result:
    rows = tuple((walk, walk.nodes[0].id, ["r:1"]) for walk in walks)
    columns = ("path", "owner_id", "evidence")
    return Result(
        "mine/chains", {"firm": "f"}, columns, ("path", "node_id", "string[]"), rows, kind="path"
    )


def test_json_of_a_path_against_its_direction() -> None:
    data = json.loads(paths(Walk((FIRM, OWNER), (TIE,))).to_json())
    assert data["schema_version"] == 1
    assert data["columns"][0] == {"name": "path", "type": "path"}
    path = data["rows"][0][0]
    assert path["nodes"] == [
        {"id": "f", "name": None, "kind": "Bank"},
        {"id": "o", "name": "<b>Owner</b>", "kind": "Firm"},
    ]
    assert path["ties"] == [{
        "id": "t", "type": "OWNS", "from": "o", "to": "f", "modality": "asserted", "confidence": None,
        "valid": {"from": "2020", "to": None}, "evidence": ["r:1"], "direction": "backward",
    }]  # fmt: skip


def test_graph_keeps_parallel_ties() -> None:
    graph = paths(Walk((OWNER, FIRM), (TIE,)), Walk((OWNER, FIRM), (AGAIN,))).graph()
    assert sorted(graph.nodes) == ["f", "o"]
    assert sorted(graph.edges(keys=True)) == [("o", "f", "t"), ("o", "f", "u")]
    assert graph.nodes["o"]["country"] == "XA"
    assert graph.edges["o", "f", "t"]["type"] == "OWNS"
    assert graph.edges["o", "f", "t"]["evidence"] == "r:1"


def test_a_table_has_no_graph_and_no_scalar() -> None:
    result = Result("mine/t", {}, ("a",), ("int",), ((1,),))
    with pytest.raises(UsageError, match="gives no graph"):
        result.graph()
    with pytest.raises(UsageError, match="no scalar"):
        result.scalar()


def test_ids_in_the_order_of_the_answer() -> None:
    assert paths(Walk((FIRM, OWNER), (TIE,)), Walk((OWNER, FIRM), (AGAIN,))).ids() == ["f", "o"]


def test_html_is_escaped_and_short() -> None:
    rows = (("<script>alert(1)</script>",),) * 30
    html = Result("mine/t", {}, ("a<b",), ("string",), rows, truncated=True)._repr_html_()
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "a&lt;b" in html
    assert html.count("<td>") == 20
    assert "10 more rows" in html
    assert "cut at the cap" in html
    bundle = paths(Walk((OWNER, FIRM), (TIE,)))._repr_mimebundle_()
    assert "&lt;b&gt;Owner&lt;/b&gt; -OWNS-&gt; f" in bundle["text/html"]
    assert "1 row of" in bundle["text/plain"]


def test_digests_are_cut_where_people_read_and_whole_beside() -> None:
    bank = f"documents:{'0a' * 32}:bank"
    answer = Result("q", {}, ("bank_id", "text"), ("node_id", "string"), ((bank, "0a" * 30),))
    html = answer._repr_html_()
    assert f'<td title="{bank}">documents:0a0a0a0a…:bank</td><td>{"0a" * 30}</td>' in html
    assert answer.cells() == [(bank, "0a" * 30)]


def test_an_id_with_a_name_beside_it_is_its_tooltip() -> None:
    columns = ("owner_id", "owner", "firm_id")
    rows = (('o"1', "<b>Owner</b>", "f"), (None, None, "g"), ("o2", None, "h"))
    html = Result("q", {}, columns, ("node_id", "string", "node_id"), rows)._repr_html_()
    assert "<th>owner</th><th>firm_id</th>" in html
    assert "owner_id" not in html
    assert '<td title="o&quot;1">&lt;b&gt;Owner&lt;/b&gt;</td><td>f</td>' in html
    assert "<td></td><td>g</td>" in html
    assert '<td title="o2">o2</td><td>h</td>' in html


def test_an_answer_draws_itself_in_its_graph_or_from_its_rows() -> None:
    asked: list[dict[str, Any]] = []

    def draw(**options: Any) -> Any:
        asked.append(options)

    alone = paths(Walk((OWNER, FIRM), (TIE,)))
    known = replace(alone, draw=draw)
    known.view(as_of="2024-05-01", seed=3)
    assert asked == [{"query": known, "as_of": "2024-05-01", "seed": 3}]
    assert known == alone
    assert (len(alone.view().graph.nodes), len(alone.view(seed=3).graph.ties)) == (2, 1)
    for options in ({"as_of": "2024-05-01"}, {"hops": 2}):
        with pytest.raises(UsageError, match="from its rows alone"):
            alone.view(**options)
    with pytest.raises(UsageError, match="from its rows alone"):
        Result("q", {}, ("n",), ("int",), ((1,),)).view()


def test_cells_are_text() -> None:
    assert paths(Walk((FIRM, OWNER), (TIE,))).cells() == [("f <-OWNS- <b>Owner</b>", "f", ["r:1"])]


def test_an_empty_frame_keeps_columns_and_dtypes() -> None:
    columns = ("id", "count", "share", "open", "since", "evidence")
    types = ("node_id", "int", "float", "bool", "date", "string[]")
    full = Result("q", {}, columns, types, (("f", 1, None, True, "2020", ["x"]),)).to_df()
    empty = Result("q", {}, columns, types, ()).to_df()
    assert list(empty.columns) == list(columns)
    assert list(map(str, empty.dtypes)) == list(map(str, full.dtypes))
    assert list(map(str, empty.dtypes)) == [
        "string",
        "Int64",
        "Float64",
        "boolean",
        "string",
        "object",
    ]


def test_without_pandas_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(InterlockError, match=r"\.\[notebook\]"):
        Result("q", {}, (), (), ()).to_df()


def test_free_queries_have_columns_of_any_type() -> None:
    result = Result.of(Rows(("a",), ((1,),), True), "RETURN 1 AS a", {}, 0.5)
    assert result.to_dict()["columns"] == [{"name": "a", "type": "any"}]
    assert (result.truncated, len(result), result.dicts()) == (True, 1, [{"a": 1}])
