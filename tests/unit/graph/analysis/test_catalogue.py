"""The catalogue of analyses fits the functions that it names, and wrong parameters are refused before anything runs."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from interlock.graph.analyse import checked
from interlock.graph.analysis import rows
from interlock.graph.analysis.catalogue import CATALOGUE, find
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
