"""The catalogue of analyses fits the functions that it names, and wrong parameters are refused before anything runs."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from interlock.graph.analyse import checked
from interlock.graph.analysis import rows
from interlock.graph.analysis.catalogue import CATALOGUE, find
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import UsageError

# Parameters of the command that the function does not have: they choose parties or rows.
OWN = {
    "sanctions.status": {"nodes"},
    "nearness.nearest": {"regime"},
    "counterfactual.without": {"listed", "regime"},
}


@pytest.mark.parametrize("name", CATALOGUE)
def test_every_entry_fits_its_function(name: str) -> None:
    entry = CATALOGUE[name]
    known = inspect.signature(entry.function).parameters
    named = {parameter.name for parameter in entry.parameters}
    assert named - OWN.get(name, set()) <= set(known)
    assert callable(getattr(rows, entry.shape))
    for parameter in entry.parameters:
        if parameter.name in known and parameter.default is not None and not parameter.required:
            default = known[parameter.name].default
            # The command bounds what a function leaves open, and draws with a seed.
            assert default in (
                parameter.default,
                None,
                inspect.Parameter.empty,
            ) or parameter.name in ("max_length", "listed")
    assert entry.title.endswith("?")


@pytest.mark.parametrize(
    ("name", "given", "words"),
    [
        ("control.close_links", {"treshold": 0.2}, "no parameter 'treshold'"),
        ("ownership.ultimate_owners", {}, "needs --firm"),
        ("control.close_links", {"threshold": "20"}, "0.25 for 25 %"),
        ("paths.best", {"source": "a", "target": "b", "k": "many"}, "--k is 'many'"),
        ("sanctions.status", {"regime": "mars"}, "ofac"),
        ("contagion.debtrank", {"equity": ["x"], "shock": ["x=1"]}, "ID=NUMBER"),
        ("contagion.supply", {}, "needs --lost"),
        ("nearness.ego", {"node": "x", "direction": "up"}, "both, out, in"),
    ],
)  # fmt: skip
def test_wrong_parameters(name: str, given: dict[str, Any], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        checked(find(name), given)


def test_values_of_parameters() -> None:
    got = checked(
        find("contagion.debtrank"), {"equity": ["reg:a=1.5", "b = 2=3"], "shock": "reg:a=0.1"}
    )
    assert got == {
        "equity": {"reg:a": 1.5, "b = 2": 3.0},
        "shock": {"reg:a": 0.1},
        "model": "linear",
    }
    with pytest.raises(UsageError, match=r"did you mean ownership\.integrated"):
        find("ownership.integratd")


def asked(name: str, ties: list[tuple[str, str]], **given: Any) -> list[dict[str, Any]]:
    """Rows on a graph whose ties are called by their ends: `a-b`."""
    nodes = list(dict.fromkeys(node for tie in ties for node in tie))
    graph = Snapshot.from_columns(
        nodes,
        [nodes.index(tail) for tail, _ in ties],
        [nodes.index(head) for _, head in ties],
        nodes={"country": ["QO"] * len(nodes)},
        id=[f"{tail}-{head}" for tail, head in ties],
    )
    entry = find(name)
    return list(entry.rows(graph, entry.call(graph, **given)))


def test_a_neighbourhood_names_each_tie() -> None:
    ties = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("a", "c")]
    rows = asked("nearness.ego", ties, node="a", radius=1)
    assert [(row["from"], row["to"], row["ties"]) for row in rows] == [
        ("a", "b", ["a-b"]), ("b", "c", ["b-c"]), ("a", "c", ["a-c"]),
    ]  # fmt: skip
    alone = asked("nearness.ego", ties, node="e", radius=1, direction="out")
    assert [(row["from"], row["to"], row["ties"]) for row in alone] == [("e", None, [])]


def test_shared_bodies_with_their_ties_and_those_left_out() -> None:
    # The body stands on either side of a tie; Z was not asked for, and W has too many members.
    ties = [("a", "X"), ("Y", "a"), ("b", "X"), ("b", "Y"), ("c", "X"), ("a", "Z"), ("b", "Z")]
    ties += [(member, "W") for member in "abcd"]
    first, *others = asked("structure.shared_membership", ties, bodies=["X", "Y", "W"], largest=3)
    assert (first["from"], first["to"], first["weight"]) == ("a", "b", 2)
    assert first["bodies"] == ["X", "Y"]
    assert first["ties"] == ["a-X", "b-X", "Y-a", "b-Y"]
    assert [(row["from"], row["to"], row["ties"]) for row in others] == [
        ("a", "c", ["a-X", "c-X"]), ("b", "c", ["b-X", "c-X"]),
    ]  # fmt: skip
    graph = Snapshot.from_columns(list("abcdW"), range(4), [4] * 4)
    (caution,) = find("structure.shared_membership").call(graph, bodies=["W"], largest=3).warnings
    assert (caution.code, caution.ids) == ("large_bodies", ("W",))


def test_losses_of_output_rest_on_ties_to_suppliers_that_lose() -> None:
    ties = [("mine", "mill"), ("mill", "yard"), ("port", "yard"), ("yard", "port2")]
    rows = asked("contagion.supply", ties, lost={"mine": 0.5})
    assert {row["node"]: (row["loss"], row["ties"]) for row in rows} == {
        "mine": (0.5, []), "mill": (0.5, ["mine-mill"]), "yard": (0.5, ["mill-yard"]), "port2": (0.5, ["yard-port2"]),
    }  # fmt: skip


def test_a_broker_that_was_asked_for_has_a_row_without_roles_too() -> None:
    rows = asked("brokerage.two_mode", [("a", "X"), ("b", "X"), ("c", "Y")], brokers=["Y", "X"], group="country")  # fmt: skip
    assert [(row["node"], row["coordinator"]) for row in rows] == [("X", 1), ("Y", 0)]
