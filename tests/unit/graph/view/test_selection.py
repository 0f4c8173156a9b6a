"""Less of a graph is chosen as asked, counted, and the same whatever the order of the input."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.graph.snapshot import Snapshot
from interlock.graph.view.aggregate import KIND, SHOWN, condense, ties_of
from interlock.graph.view.model import Evidence, ViewGraph
from interlock.graph.view.selection import (
    LARGEST,
    MEASURES,
    Selection,
    check_size,
    choose,
    degree,
    reached,
    sizes,
)
from interlock.schema.errors import UsageError

Pairs = list[tuple[str, str]]
# two triangles, joined by one tie, and a tail
PAIRS: Pairs = [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("e", "f"), ("f", "d"), ("f", "g")]  # fmt: skip


def snapshot(pairs: Pairs, alone: str = "", **columns: Any) -> Snapshot:
    ids = sorted({end for pair in pairs for end in pair} | set(alone))
    place = {each: at for at, each in enumerate(ids)}
    nodes: dict[str, list[Any]] = {
        "name": [each.upper() for each in ids],
        "kind": ["Place" if each == "p" else "Firm" for each in ids],
        "country": ["CN" if each < "d" else None for each in ids],
    }
    given: dict[str, Any] = {"id": [f"t{at}" for at in range(len(pairs))], **columns}
    return Snapshot.from_columns(
        ids, [place[one] for one, _ in pairs], [place[two] for _, two in pairs], nodes=nodes, **given
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "starts", "left", "notes"),
    [
        (Selection(), None, "abcdefgz", []),
        (Selection(core=2), None, "abcdef", ["2 parties outside the 2-core"]),
        (Selection(top=2), None, "cd", ["6 parties below the first 2 by degree"]),
        (Selection(top=2, by="betweenness"), None, "cd", ["6 parties below the first 2 by betweenness"]),
        (Selection(countries=("cn",)), None, "abc", ["5 parties outside CN"]),
        (Selection(countries=("cn",)), ["e"], "e", ["2 parties outside CN"]),
        (Selection(), ["a"], "abc", []),
        (Selection(direction="out"), ["a"], "ab", []),
        (Selection(direction="in"), ["a"], "ac", []),
        (Selection(top=1), ["g"], "g", ["1 party below the first 1 by degree"]),
        (Selection(core=2, top=3), None, "acd", ["2 parties outside the 2-core", "3 parties below the first 3 by degree"]),
    ],
)  # fmt: skip
def test_choose(wanted: Selection, starts: list[str] | None, left: str, notes: list[str]) -> None:
    chosen = choose(snapshot(PAIRS, alone="z"), wanted, starts)
    assert "".join(chosen.ids) == left
    assert list(chosen.notes) == notes


def test_filters_count_ties_and_drop_whom_nothing_ties() -> None:
    types = ["OWNS"] * 3 + ["LENDS_TO"] * 5
    full = snapshot(PAIRS, type=types, confidence=[0.9, 0.2, None, 1, 1, 1, 1, 1], modality=["asserted"] * 7 + ["planned"],
                    valid_from=[None] * 8, valid_to=["2020"] + [None] * 7)  # fmt: skip
    chosen = choose(full, Selection(types=("OWNS",)))
    assert "".join(chosen.ids) == "abc"
    assert chosen.notes == ("5 of 8 ties by the filter", "4 parties without a tie that passes")
    assert choose(full, Selection(min_confidence=0.5)).notes[0] == "2 of 8 ties by the filter"
    assert choose(full, Selection(modality=("planned",))).ids == ["f", "g"]
    assert choose(full, Selection(as_of="2021-01-01")).notes == ("1 of 8 ties by the filter",)
    wanted = Selection(types=("OWNS",), as_of="2021", min_confidence=0.5, modality=("planned",), countries=("cn",))  # fmt: skip
    assert wanted.words == "ties OWNS; ties that hold on 2021; ties of confidence 0.5 and more; what is planned; parties of CN"  # fmt: skip


def test_rings_and_hubs() -> None:
    chain = snapshot([("a", "b"), ("b", "p"), ("p", "x")])
    chosen = choose(chain, Selection(), ["a"], hops=1, embed=2)
    assert chosen.rings == {"a": 0, "b": 0, "p": 1, "x": 2}
    through = reached(chain, ["a"], 3, lambda _, kind: kind != "Place")
    assert through == {"a": 0, "b": 1, "p": 2}
    assert reached(chain, ["p"], 1, lambda _, kind: kind != "Place") == {"p": 0, "b": 1, "x": 1}
    assert reached(chain, ["nobody"], 3) == {"nobody": 0}


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=20))
def test_distances_and_degrees_are_those_of_networkx(pairs: Pairs) -> None:
    graph = snapshot(pairs, alone="a")
    plain: nx.MultiGraph[str] = nx.MultiGraph(pairs)
    plain.add_node("a")
    assert reached(graph, ["a"], 3) == nx.single_source_shortest_path_length(plain, "a", cutoff=3)
    plain.remove_edges_from([(one, one) for one, two in pairs if one == two])
    assert degree(graph) == dict(plain.degree())


@pytest.mark.parametrize("measure", MEASURES)
def test_measures_are_finite_short_numbers(measure: str) -> None:
    values = sizes(snapshot(PAIRS), measure)
    assert set(values) == set("abcdefg")
    assert all(float(f"{value:.6g}") == value >= 0 for value in values.values())


@pytest.mark.parametrize("wrong", [{"core": 0}, {"top": 0}, {"by": "charm"}, {"direction": "up"}])
def test_wrong_values_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        Selection(**wrong)


def test_the_guard_names_the_ways_out() -> None:
    check_size(LARGEST)
    with pytest.raises(UsageError, match=r"10,001 parties, the limit is 10,000") as caught:
        check_size(LARGEST + 1)
    options = ("--around", "--core", "--top", "--communities", "--types", "--country")
    assert all(option in caught.value.hint for option in options)


# --- communities ----------------------------------------------------------------------------------

COLUMNS: dict[str, Any] = {
    "type": ["OWNS"] * 8,
    "modality": ["asserted"] * 8,
    "polarity": ["+"] * 8,
    "confidence": [0.1 * at for at in range(8)],
    "evidence": [f"e{at // 2}" for at in range(8)],
}


def test_communities_count_everything() -> None:
    nodes, bundles = condense(snapshot(PAIRS, **COLUMNS), [set("abc"), set("def"), {"g"}])
    by_id = {node.id: node for node in nodes}
    assert set(by_id) == {"community:a", "community:d", "g"}
    assert by_id["community:a"].kind == KIND
    assert by_id["community:a"].name == "C and 2 more"
    assert by_id["community:a"].properties["countries"] == "CN 3"
    assert sum(node.properties["members"] for node in nodes) == 7
    inside = sum(node.properties.get("ties_inside", 0) for node in nodes)
    assert inside + sum(len(bundle.ties) for bundle in bundles) == len(PAIRS)
    ties = ties_of(bundles, {"t3": [Evidence("record", row=1)]})
    ViewGraph(nodes, ties)  # drawable
    assert [
        (tie.source, tie.target, tie.properties["ties"], len(tie.evidence)) for tie in ties
    ] == [
        ("community:a", "community:d", 1, 1),
        ("community:d", "g", 1, 0),
    ]


def test_a_bundle_is_never_surer_than_its_ties() -> None:
    pairs = [("a", "b")] * 5
    columns: dict[str, Any] = {
        "type": ["OWNS"] * 4 + ["LENDS_TO"],
        "modality": ["asserted", "planned", "planned", "planned", "asserted"],
        "polarity": ["+", "+", "+", "-", "+"],
        "confidence": [None, 0.2, 0.9, None, None],
        "evidence": ["e1", "e2", "e2", None, "e3"],
    }
    _, bundles = condense(snapshot(pairs, **columns), [{"a"}, {"b"}])
    assert [
        (each.type, each.modality, each.polarity, each.ties, each.evidence) for each in bundles
    ] == [
        ("LENDS_TO", "asserted", "+", ("t4",), 1),
        ("OWNS", "asserted", "+", ("t0",), 1),
        ("OWNS", "planned", "+", ("t2", "t1"), 1),
        ("OWNS", "planned", "-", ("t3",), 0),
    ]
    many = ties_of(bundles, {f"t{at}": [Evidence("record")] for at in range(5)})
    assert all(len(tie.evidence) <= SHOWN for tie in many)
