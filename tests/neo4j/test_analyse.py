"""`interlock analyse` on a real graph: which ties count, rows with names and evidence, chains explained, results kept and removed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from interlock.graph import analyse as analyse_module
from interlock.graph import reach
from interlock.graph.analyse import Filters, analyse, forget, keep, kept
from interlock.graph.analysis.catalogue import CATALOGUE
from interlock.graph.knowledge import KnowledgeGraph
from interlock.graph.snapshot import Snapshot
from interlock.loaders.load_registry import settle, write_dataset
from interlock.loaders.resolution.decisions import judge
from interlock.loaders.write import GraphWriter
from interlock.schema.errors import NotFound, UsageError
from interlock.schema.models import Dataset, Document, Fact, Record, Statement, Tie

pytestmark = pytest.mark.neo4j
DOCUMENT = "e" * 64
TEXT = "Harbour Holding owns 30 percent of Quay Shipping."
FILE = "a" * 64


def owns(subject: str, target: str, low: float, high: float | None = None, **fields: Any) -> Tie:
    properties = {
        "share_min": low,
        "share_max": low if high is None else high,
        **fields.pop("properties", {}),
    }
    given = {"dataset": "reg", "evidence": f"reg:{target}", "file": FILE, "row": 1, **fields}
    return Tie(
        type="OWNS",
        subject=f"reg:{subject}",
        object=f"reg:{target}",
        properties=properties,
        **given,
    )


def facts() -> list[Fact]:
    """Lister (on the list) > Harbour 60 > Quay 30 (a sentence) + Lister > Quay 30; Quay > Dock 25 to 50; Dock > Ferry 100, planned."""
    statement = Statement(
        id="t" * 64, document=DOCUMENT, dataset="documents", subject=f"documents:{DOCUMENT}:h", predicate="OWNS",
        object=f"documents:{DOCUMENT}:q", quote=TEXT[:-1], start=0, end=len(TEXT) - 1, rule="owns", confidence=0.9,
    )  # fmt: skip
    names = {
        "lister": "Lister Trust", "harbour": "Harbour Holding", "quay": "Quay Shipping", "dock": "Dock Works", "ferry": "Ferry Line",
        "stranger": "Stranger Fund",
    }  # fmt: skip
    records: list[Fact] = [
        Record(
            id=f"reg:{key}",
            dataset="reg",
            kind="Firm",
            name=name,
            country="QO",
            file=FILE,
            row=number,
        )
        for number, (key, name) in enumerate(names.items(), 1)
    ]
    return [
        *records,
        Record(id="reg:programme", dataset="reg", kind="Programme", name="Tides Order"),
        Tie(type="LISTED_UNDER", dataset="reg", subject="reg:lister", object="reg:programme", evidence="reg:lister",
            properties={"list": "SDN", "authority": "OFAC", "entry": "1"}),
        Document(id=DOCUMENT, title="Harbour news", text=TEXT, locations=("documents|h.txt",)),
        Record(id=f"documents:{DOCUMENT}:h", dataset="documents", document=DOCUMENT, kind="Firm", name="The holding"),
        Record(id=f"documents:{DOCUMENT}:q", dataset="documents", document=DOCUMENT, kind="Firm", name="The carrier"),
        statement,
        owns("lister", "harbour", 60),
        Tie(type="OWNS", dataset="reg", subject="reg:harbour", object="reg:quay", evidence=statement.id, source_key=statement.id,
            properties={"share_min": 30.0, "share_max": 30.0}),
        owns("lister", "quay", 30),
        owns("stranger", "quay", 40, valid_from="2030-01-01"),
        owns("quay", "dock", 25, 50, properties={"share_min_open": True}),
        owns("lister", "dock", 90, properties={"right": "voting rights"}),
        owns("stranger", "dock", 10, properties={"directness": "direct"}),
        owns("stranger", "dock", 70, source_key="total", properties={"directness": "total"}),
        owns("dock", "ferry", 100, modality="planned"),
    ]  # fmt: skip


@pytest.fixture
def owned(kg: KnowledgeGraph) -> KnowledgeGraph:
    write_dataset(kg.store, Dataset(id="reg", title="Register of Oss"))
    with GraphWriter(kg.store) as writer:
        writer.add(facts())
    settle(kg.store)
    return kg


def ask(
    kg: KnowledgeGraph,
    name: str,
    as_of: str | None = "2025-01-01",
    explain: bool = False,
    **given: Any,
) -> dict[str, Any]:
    return kg.analyse(name, as_of=as_of, explain=explain, **given)


def test_sanctions_status_with_its_chain(owned: KnowledgeGraph) -> None:
    answer = ask(owned, "sanctions.status", explain=True)
    rows = {row["node"]: row for row in answer["results"]}
    assert {node: row["status"] for node, row in rows.items()} == {
        "reg:lister": "blocked", "reg:harbour": "blocked", "reg:quay": "blocked", "reg:dock": "cannot_tell",
    }  # fmt: skip
    quay = rows["reg:quay"]
    assert (quay["name"], quay["share_min"], quay["share_max"], quay["residual"]) == (
        "Quay Shipping",
        60.0,
        60.0,
        40.0,
    )
    assert sorted(quay["through"]) == ["reg:harbour", "reg:lister"]
    assert set(quay["evidence"]) == {"reg:harbour", "reg:quay", "t" * 64}
    proofs = [proof for item in quay["explained"] for proof in item["evidence"]]
    assert {proof["quote"] for proof in proofs} == {None, TEXT[:-1]}
    assert {proof["row"] for proof in proofs if proof["kind"] == "record"} == {1}
    dock = rows["reg:dock"]
    assert (dock["share_min"], dock["share_min_open"], dock["share_max"], len(dock["missing"])) == (
        25.0,
        True,
        50.0,
        1,
    )
    assert answer["regime"]["id"] == "ofac"
    assert answer["regime"]["rule_verified"] is True
    assert answer["as_of"] == "2025-01-01"
    assert {warning["code"] for warning in answer["warnings"]} == {
        "other_rights",
        "indirect_and_direct",
    }
    assert rows["reg:lister"]["flags"] == ["listed"]


def test_uk_and_given_lists_and_days(owned: KnowledgeGraph) -> None:
    warnings = ask(owned, "sanctions.status", regime="uk")["warnings"]
    assert [warning["code"] for warning in warnings[-2:]] == ["other_lists", "nobody_listed"]
    assert "the graph holds OFAC" in warnings[-2]["message"]
    uk = ask(owned, "sanctions.status", regime="uk", listed=["Harbour Holding"])
    assert [(row["node"], row["status"], row["control"]) for row in uk["results"]] == [
        ("reg:harbour", "blocked", "unknown"), ("reg:quay", "not_blocked", "unknown"),
    ]  # fmt: skip
    later = ask(owned, "ownership.ultimate_owners", as_of="2031-01-01", firm="Quay Shipping")
    assert [(row["node"], row["share_min"]) for row in later["results"]] == [
        ("reg:lister", 48.0), ("reg:stranger", 40.0), (None, 12.0),
    ]  # fmt: skip
    assert later["results"][0]["paths"][0]["nodes"][0] == "reg:lister"
    assert "t" * 64 in later["results"][0]["evidence"]
    none = ask(owned, "sanctions.status", nodes=["Ferry Line"])
    assert [(row["node"], row["status"]) for row in none["results"]] == [
        ("reg:ferry", "not_blocked")
    ]
    planned = analyse(
        owned.store, "control.majority", {"controller": "Dock Works"}, Filters(modality=("asserted", "planned")), resolve=owned.resolve_id
    )  # fmt: skip
    assert [(row["from"], row["to"], row["share_min"]) for row in planned["results"]] == [
        ("reg:dock", "reg:ferry", 100.0)
    ]


def test_a_chain_over_records_that_a_program_joined_says_so(owned: KnowledgeGraph) -> None:
    """The holder is known from a sentence, joined to the register by its name alone."""
    judge(
        owned, f"documents:{DOCUMENT}:h", "reg:harbour", verdict="same", person="Ann", why=None, when="2026-01-01T00:00:00+00:00"
    )  # fmt: skip
    assert not [
        row for row in ask(owned, "sanctions.status")["results"] if "joined_by_name" in row["flags"]
    ]
    owned.store.execute("MATCH ()-[s:SAME_AS]->() SET s.judge = 'auto:names-1'")
    answer = ask(owned, "sanctions.status")
    flags = {row["name"]: row["flags"] for row in answer["results"]}
    assert "joined_by_name" in flags["Quay Shipping"]
    assert "joined_by_name" not in flags["Lister Trust"]
    assert answer["warnings"][-1]["code"] == "joined_by_name"


def test_what_would_change(owned: KnowledgeGraph) -> None:
    facts = ask(owned, "counterfactual.missing", node="Dock Works")["results"]
    assert ("share", "reg:quay", "not_blocked", "blocked") in [
        (fact["fact"], fact["from"], fact["if_low"], fact["if_high"]) for fact in facts
    ]  # fmt: skip
    changed = ask(owned, "counterfactual.without", remove=["Harbour Holding"])["results"]
    assert {(row["node"], row["before"], row["after"]) for row in changed} == {
        ("reg:quay", "blocked", "not_blocked"), ("reg:dock", "cannot_tell", "not_blocked"),
    }  # fmt: skip


GIVEN: dict[str, dict[str, Any]] = {
    "ownership.integrated": {"owners": ["Lister Trust"]},
    "ownership.ultimate_owners": {"firm": "Quay Shipping"},
    "control.ultimate": {"firm": "Quay Shipping"},
    "control.weakest_link": {"a": "Lister Trust", "b": "Quay Shipping"},
    "control.voting_power": {"weights": "50,49,1", "quota": 51},
    "counterfactual.missing": {"node": "Dock Works"},
    "counterfactual.without": {"remove": ["Harbour Holding"]},
    "paths.best": {"source": "Lister Trust", "target": "Dock Works"},
    "paths.exposure": {"sources": ["Lister Trust"]},
    "paths.coexisting": {"source": "Lister Trust", "target": "Dock Works"},
    "nearness.ego": {"node": "Lister Trust"},
    "brokerage.two_mode": {"brokers": ["Lister Trust"]},
    "structure.shared_membership": {"bodies": ["Lister Trust"]},
    "contagion.supply": {"lost": ["Lister Trust=1"]},
    "temporal.earliest": {"source": "Lister Trust"},
    "sensitivity.ranks": {"source": "Lister Trust", "target": "Dock Works"},
    "chokepoints.disjoint": {"source": "Lister Trust", "target": "Dock Works"},
    "chokepoints.min_vertex_cut": {"source": "Lister Trust", "target": "Dock Works"},
    "influence.heat": {"seeds": ["Lister Trust"]},
    "chokepoints.between": {"source": "Lister Trust", "target": "Dock Works"},
    "chokepoints.dominators": {"source": "Lister Trust"},
    "chokepoints.min_cut": {"source": "Lister Trust", "target": "Dock Works"},
    "contagion.debtrank": {"equity": ["Quay Shipping=10"], "shock": ["Quay Shipping=0.5"]},
}


def test_every_analysis_of_the_catalogue_runs(owned: KnowledgeGraph) -> None:
    with pytest.raises(UsageError, match="no answer"):
        ask(owned, "influence.eigenvector")  # nobody here is tied in a circle
    for name, entry in CATALOGUE.items():
        if name == "influence.eigenvector":
            continue
        answer = ask(owned, name, **GIVEN.get(name, {}))
        assert answer["analysis"] == name
        json.dumps(answer, allow_nan=False)
        if name.partition(".")[0] in ("ownership", "control", "sanctions", "paths") and name not in (
            "control.voting_power", "ownership.network_value", "control.npi", "control.ultimate", "control.weakest_link",
            "paths.exposure",
        ):  # fmt: skip
            assert answer["results"], name
            assert all("evidence" in row for row in answer["results"]), name
        assert entry.misleads


def test_results_are_kept_replaced_and_removed(
    owned: KnowledgeGraph, exported: Callable[..., dict[str, bytes]]
) -> None:
    before = exported()
    answer = ask(owned, "sanctions.status")
    assert keep(owned.store, "exposure", answer) == 4
    assert keep(owned.store, "exposure", answer) == 4
    found = owned.cypher(
        "MATCH (r:Result {analysis: $name})-[:ABOUT]->(e:Entity) WHERE r.status = 'blocked' RETURN e.name AS name ORDER BY name",
        {"name": "exposure"},
    )  # fmt: skip
    assert [row[0] for row in found.rows] == ["Harbour Holding", "Lister Trust", "Quay Shipping"]
    assert [
        (row["name"], row["analysis"], row["rows"], row["as_of"]) for row in kept(owned.store)
    ] == [("exposure", "sanctions.status", 4, "2025-01-01")]
    assert exported() == before
    assert forget(owned.store, "exposure") == 4
    assert owned.cypher("MATCH (n) WHERE n:Result OR n:Analysis RETURN count(n)").rows[0][0] == 0
    assert exported() == before
    with pytest.raises(NotFound):
        forget(owned.store, "exposure")
    with pytest.raises(UsageError):
        keep(owned.store, "no name", answer)


@pytest.mark.once
def test_on_the_command_line(owned: KnowledgeGraph, server_env: dict[str, str]) -> None:
    def interlock(*args: str) -> subprocess.CompletedProcess[str]:
        kept_env = {
            k: v for k, v in os.environ.items() if not k.startswith(("NEO4J_", "INTERLOCK_"))
        }
        return subprocess.run(
            [sys.executable, "-m", "interlock.cli", *args], capture_output=True, encoding="utf-8", env={**kept_env, **server_env},
            stdin=subprocess.DEVNULL, timeout=120, check=False,
        )  # fmt: skip

    done = interlock(
        "analyse", "sanctions.status", "--regime", "ofac", "--as-of", "2025-01-01", "--format", "table", "--explain",
        "--write", "exposure",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert TEXT[:-1] in done.stdout
    assert "Register of Oss" in done.stdout
    assert "kept as exposure: 4 rows" in done.stderr
    assert "ties between" in done.stderr
    assert (
        json.loads(interlock("analyse", "kept", "--format", "json").stdout)[0]["name"] == "exposure"
    )
    assert interlock("analyse", "forget", "exposure", "--yes").returncode == 0
    assert kept(owned.store) == []
    answer = json.loads(
        interlock(
            "analyse", "ownership.integrated", "--owners", "Lister Trust", "--format", "json"
        ).stdout
    )
    assert answer["schema_version"] == 1
    assert {(row["to"], row["share_min"], row["share_max"]) for row in answer["results"]} == {
        ("reg:harbour", 60.0, 60.0), ("reg:quay", 48.0, 48.0), ("reg:dock", 12.0, 24.0),
    }  # fmt: skip
    assert interlock("analyse", "ownership.integrated", "--owners", "Nobody Ltd").returncode == 4


def tie(kind: str, subject: str, target: str, **fields: Any) -> Tie:
    given = {"dataset": "reg", "evidence": f"reg:{subject}", "file": FILE, "row": 1, **fields}
    return Tie(type=kind, subject=f"reg:{subject}", object=f"reg:{target}", **given)


@pytest.fixture
def trading(kg: KnowledgeGraph) -> KnowledgeGraph:
    """A mine supplies a mill (40 to 60 % of its inputs) and, not said how much, a yard, which the mill supplies too."""
    kinds = dict.fromkeys(("mine", "mill", "yard", "port"), "Firm")
    kinds |= {"guild": "Chamber", "league": "Chamber", "ann": "Person"}
    supplies = {"product": "ore"}
    write_dataset(kg.store, Dataset(id="reg", title="Register of Oss"))
    with GraphWriter(kg.store) as writer:
        writer.add(
            [
                *(
                    Record(id=f"reg:{key}", dataset="reg", kind=kind, name=key.title(), file=FILE, row=1, country=country)
                    for (key, kind), country in zip(kinds.items(), ("QO", "QM", "QO", "QM", None, None, None), strict=True)
                ),
                tie("SUPPLIES", "mine", "mill", properties=supplies),
                tie("SUPPLIES", "mine", "yard", properties=supplies),
                tie("SUPPLIES", "mill", "yard", properties=supplies, valid_to="2024-01-01"),
                tie("SUPPLIES", "mine", "port", properties=supplies, polarity="-"),
                *(tie("MEMBER_OF", firm, "guild") for firm in ("mine", "mill", "yard")),
                *(tie("MEMBER_OF", firm, "league") for firm in ("mine", "mill")),
                tie("MEMBER_OF", "yard", "league", valid_to="2020-01-01"),
                tie("HOLDS_ROLE", "ann", "guild", properties={"role": "chair"}),
            ]
        )  # fmt: skip
    settle(kg.store)
    # No source that is loaded tells such shares; where somebody has written them, they count.
    kg.store.execute(
        "MATCH ({id: 'reg:mine'})-[t:SUPPLIES]->({id: 'reg:mill'}) SET t.share_min = 40.0, t.share_max = 60.0"
    )
    return kg


@pytest.mark.once
def test_supply_ties_of_the_store(trading: KnowledgeGraph) -> None:
    answer = ask(trading, "contagion.supply", lost=["Mine=0.5"], explain=True)
    rows = {row["node"]: row for row in answer["results"]}
    assert {node: row["loss"] for node, row in rows.items()} == {
        "reg:mine": 0.5, "reg:mill": 0.3, "reg:yard": 0.5,
    }  # fmt: skip
    assert {node: len(row["assumed"]) for node, row in rows.items()} == {
        "reg:mine": 0, "reg:mill": 0, "reg:yard": 1,
    }  # fmt: skip
    (warning,) = answer["warnings"]
    assert (warning["code"], warning["ids"]) == ("worst_case", rows["reg:yard"]["assumed"])
    assert rows["reg:mill"]["evidence"] == ["reg:mine"]
    (explained,) = rows["reg:mill"]["explained"]
    assert explained["tie"]["type"] == "SUPPLIES"
    before = ask(trading, "contagion.supply", as_of="2023-06-01", lost=["Mine=0.5"])["results"]
    assert [(row["node"], row["loss"]) for row in before] == [
        ("reg:yard", 0.8), ("reg:mine", 0.5), ("reg:mill", 0.3),
    ]  # fmt: skip


@pytest.mark.once
def test_memberships_of_the_store(trading: KnowledgeGraph) -> None:
    bodies = ["Guild", "League"]
    pairs = ask(trading, "structure.shared_membership", bodies=bodies)["results"]
    assert {(row["from"], row["to"]): (row["weight"], row["bodies"]) for row in pairs} == {
        ("reg:mill", "reg:mine"): (2.0, ["reg:guild", "reg:league"]),
        ("reg:ann", "reg:mill"): (1.0, ["reg:guild"]),
        ("reg:ann", "reg:mine"): (1.0, ["reg:guild"]),
        ("reg:ann", "reg:yard"): (1.0, ["reg:guild"]),
        ("reg:mill", "reg:yard"): (1.0, ["reg:guild"]),
        ("reg:mine", "reg:yard"): (1.0, ["reg:guild"]),
    }
    assert pairs[0]["evidence"] == ["reg:mill", "reg:mine"]
    earlier = ask(trading, "structure.shared_membership", as_of="2019-01-01", bodies=bodies)
    assert len([row for row in earlier["results"] if row["weight"] == 2]) == 3
    brokers = ask(trading, "brokerage.two_mode", brokers=bodies, group="country")["results"]
    assert {row["node"] for row in brokers} == {"reg:guild", "reg:league"}


@pytest.mark.once
def test_a_neighbourhood_names_where_it_stopped(trading: KnowledgeGraph) -> None:
    answer = ask(trading, "nearness.ego", node="Ann", hub_cap=2)
    assert [(row["from"], row["to"]) for row in answer["results"]] == [("reg:ann", "reg:guild")]
    (warning,) = answer["warnings"]
    assert (warning["code"], warning["ids"]) == ("hubs", ["reg:guild"])
    assert ask(trading, "nearness.ego", node="Ann", hub_cap=9)["warnings"] == []


ABOVE: dict[str, dict[str, Any]] = {
    "sanctions.status": {"nodes": ["reg:quay", "reg:harbour"]},
    "ownership.ultimate_owners": {"firm": "reg:quay"},
    "control.ultimate": {"firm": "reg:quay"},
    "control.weakest_link": {"a": "reg:lister", "b": "reg:quay"},
    "counterfactual.missing": {"node": "reg:quay"},
}


def test_of_a_firm_only_what_stands_above_it_is_read(
    owned: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same answer as over the whole graph, and no warning of strangers: Dock has figures of two kinds, Quay has not."""
    assert set(ABOVE) == {entry.name for entry in CATALOGUE.values() if entry.above}
    near = {name: ask(owned, name, **given) for name, given in ABOVE.items()}
    monkeypatch.setattr(analyse_module, "above", lambda *_: None)
    assert {name: ask(owned, name, **given) for name, given in ABOVE.items()} == near
    monkeypatch.setattr(analyse_module, "_read", lambda store, types, _: reach.whole(store, types))
    for name, given in ABOVE.items():
        answer = ask(owned, name, **given)
        assert answer["results"] == near[name]["results"], name
        assert "indirect_and_direct" in {warning["code"] for warning in answer["warnings"]}
    codes = {warning["code"] for name in ABOVE for warning in near[name]["warnings"]}
    assert "indirect_and_direct" not in codes


def test_a_climb_gives_up_where_reading_all_is_quicker(owned: KnowledgeGraph) -> None:
    climbed = reach.above(owned.store, ["reg:quay"], ["OWNS"])
    assert climbed is not None
    assert set(climbed) == {"reg:harbour", "reg:lister", "reg:quay", "reg:stranger"}
    assert climbed.size == 4
    assert reach.above(owned.store, ["reg:quay"], ["OWNS"], most=3) is None


def test_ties_travel_together_or_one_by_one(
    owned: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(snapshot: Snapshot) -> dict[str, Any]:
        columns = {**snapshot.attributes, **snapshot.node_attributes}
        ends: dict[str, Any] = {
            "nodes": list(snapshot),
            "source": snapshot.source,
            "target": snapshot.target,
        }
        return {name: [*map(str, values)] for name, values in {**ends, **columns}.items()}

    together = told(reach.whole(owned.store))
    expected = owned.cypher("MATCH (s:Entity)-[t]->(o:Entity) RETURN t.id, s.id, o.id, t.share_max ORDER BY s.id, t.id").rows  # fmt: skip
    nodes = together["nodes"]
    ends = zip(together["source"], together["target"], strict=True)
    assert [(nodes[int(s)], nodes[int(o)]) for s, o in ends] == [row[1:3] for row in expected]
    assert together["id"] == [row[0] for row in expected]
    assert sum(share != "None" for share in together["share"]) == sum(row[3] is not None for row in expected)  # fmt: skip
    monkeypatch.setattr(reach, "_PACK", 0)  # every party a hub
    monkeypatch.setattr(reach, "_FRONTIER", 2)
    assert told(reach.whole(owned.store)) == together
    assert told(reach.whole(owned.store, ["OWNS"]))["type"] == ["OWNS"] * (len(expected) - 1)
