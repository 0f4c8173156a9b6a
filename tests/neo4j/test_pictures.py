"""Views and plots of a real store: what is drawn, folded, left out and proved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from interlock.graph.knowledge import KnowledgeGraph
from interlock.loaders.load_registry import settle, write_dataset
from interlock.loaders.write import GraphWriter
from interlock.schema.counted import counted
from interlock.schema.errors import NotFound, UsageError
from interlock.schema.models import Dataset, Fact, Record, Tie

pytestmark = [pytest.mark.neo4j, pytest.mark.once]
# an owner chain a > b > c > d, a lender e of all of them, and a place that ties everybody together
PARTIES = {
    "a": "Firm",
    "b": "Firm",
    "c": "Firm",
    "d": "Firm",
    "e": "Bank",
    "p": "Place",
    "x": "Firm",
}
OWNED = [("a", "b", 60.0), ("b", "c", 51.0), ("c", "d", 20.0)]


def facts() -> list[Fact]:
    records: list[Fact] = [
        Record(
            id=f"reg:{key}", dataset="reg", kind=kind, name=f"{key.upper()} {kind}", row=1, file="f" * 64,
            country="CN" if key < "c" else "RU",
        )
        for key, kind in PARTIES.items()
    ]  # fmt: skip
    common: dict[str, Any] = {"dataset": "reg", "file": "f" * 64, "row": 2}
    for one, other, share in OWNED:
        records.append(
            Tie(type="OWNS", subject=f"reg:{one}", object=f"reg:{other}", evidence=f"reg:{other}", confidence=share / 100,
                valid_from="2020", properties={"share_min": share, "share_max": share}, **common)
        )  # fmt: skip
    for key in "abcd":
        records.append(
            Tie(type="LENDS_TO", subject="reg:e", object=f"reg:{key}", evidence="reg:e", source_key=key,
                properties={"amount": 5e6, "currency": "USD"}, **common)
        )  # fmt: skip
    for key in "abcdex":
        records.append(
            Tie(type="LOCATED_IN", subject=f"reg:{key}", object="reg:p", evidence=f"reg:{key}", **common)
        )  # fmt: skip
    return records


@pytest.fixture
def full(kg: KnowledgeGraph) -> KnowledgeGraph:
    write_dataset(kg.store, Dataset(id="reg", title="Register"))
    with GraphWriter(kg.store) as writer:
        writer.add(facts())
    settle(kg.store)
    return kg


def letters(view: Any, ring: int | None = None) -> str:
    nodes = view.graph.nodes
    return "".join(node.id[-1] for node in nodes if ring is None or node.ring == ring)


def test_pictures(full: KnowledgeGraph, tmp_path: Path) -> None:
    """One graph, many questions: filling it costs more than asking."""
    assert letters(full.view()) == "abcdepx"
    # rings: x is only reached through the place, which is drawn but not walked through
    embedded = full.view("reg:d", hops=1, embed=2)
    assert (letters(embedded, 0), letters(embedded, 1), letters(embedded, 2)) == ("cdep", "ab", "")
    # the same filters everywhere, in hops too
    assert letters(full.view("reg:d", hops=3, types=["OWNS"])) == "abcd"
    assert letters(full.view("reg:b", hops=3, types=["OWNS"], direction="out")) == "bcd"
    assert letters(full.view("reg:b", hops=3, types=["OWNS"], direction="in")) == "ab"
    sure = full.view("reg:a", hops=3, types=["OWNS"], min_confidence=0.5)
    assert letters(sure) == "abc"
    assert all(tie.type == "OWNS" and tie.evidence for tie in sure.graph.ties)
    assert "1 of 3 ties by the filter" in sure.graph.description
    assert letters(full.view(types=["OWNS"], as_of="2019-01-01")) == ""
    assert letters(full.view(countries=["CN"])) == "ab"
    assert letters(full.view(core=3)) == "abcdep"
    # sizes
    assert letters(full.view(types=["LENDS_TO"], top=1)) == "e"
    sized = full.view(types=["LENDS_TO"], size_by="degree").graph
    assert [node.properties["degree"] for node in sized.nodes] == [1, 1, 1, 1, 4]
    with pytest.raises(NotFound, match="number 'charm'"):
        full.view(size_by="charm")
    with pytest.raises(UsageError):
        full.view(top=0)
    # communities: everybody is counted, and each bundle has its proofs
    far = full.view(communities=True)
    assert sum(node.properties["members"] for node in far.graph.nodes) == 7
    assert all(tie.evidence for tie in far.graph.ties)
    [one] = [node for node in far.graph.nodes if node.properties["members"] > 1][:1]
    near = full.view(community=one.id).graph
    assert len(near.nodes) == one.properties["members"]
    assert len(near.ties) == one.properties["ties_inside"]
    assert near.notes == (
        f"{counted(7 - len(near.nodes), 'party', 'parties')} outside the community {one.id}",
    )
    with pytest.raises(NotFound, match="no community 'reg:none'"):
        full.view(community="reg:none")
    # plots ask for what they are about
    owners = full.plot("ownership", "reg:d", depth=2)
    assert "C Firm: 20 %; not known: 80 %" in owners.alt
    assert "1 holding beyond 2 generations" in owners.alt
    assert {row["evidence"] for row in owners.evidence} == {"reg:c", "reg:d"}
    money = full.plot("finance", "reg:e")
    assert money.alt.count("5 million") == 3  # the first three are told, all are drawn
    assert len(money.marks) == 4
    full.plot("map").save(tmp_path / "map.svg")
    full.plot("timeline", as_of="2021-01-01").save(tmp_path / "timeline.svg")
    # parties by name, and their names for completion
    assert full.nodes["reg:a"]["name"] == "A Firm"
    assert "reg:zz" not in full.nodes
    assert full.nodes._ipython_key_completions_()[0] == "P Place"
    assert len(full.nodes) == 7
