"""Decisions of people on the real store: wrong identifiers, the log, imports as a whole, the queue of open questions."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from interlock.graph.knowledge import KnowledgeGraph
from interlock.loaders import unload
from interlock.loaders.load_registry import write_dataset
from interlock.loaders.resolution.decisions import judge, take, undo
from interlock.loaders.resolution.exchange import read_judgements, write_judgements
from interlock.loaders.resolution.explain import how, why
from interlock.loaders.resolution.judgements import Judgement, history
from interlock.loaders.resolution.review import Candidate, current, queue, replace_queue
from interlock.loaders.write import GraphWriter
from interlock.schema.errors import DataError, NotFound
from interlock.schema.models import Dataset, Fact, Record, Tie

pytestmark = pytest.mark.neo4j
Exported = Callable[..., dict[str, bytes]]
LEI, OTHER_LEI = "lei:529900T8BM49AURSDO55", "lei:5493001KJTIIGC8Y1R12"
WHEN, LATER = "2026-01-01T00:00:00+00:00", "2026-02-01T00:00:00+00:00"


def party(key: str, name: str = "Bank of Kunlun", **fields: Any) -> Record:
    return Record(
        **{"id": key, "dataset": key.partition(":")[0], "kind": "Firm", "name": name, **fields}
    )


def write(kg: KnowledgeGraph, facts: Sequence[Fact]) -> None:
    for dataset in sorted({fact.dataset for fact in facts if isinstance(fact, Record)}):
        write_dataset(kg.store, Dataset(id=dataset))
    with GraphWriter(kg.store) as writer:
        writer.add(facts)


def homes(kg: KnowledgeGraph) -> dict[str, str]:
    return dict(kg.store.read("MATCH (r:Record)-[:RESOLVED_TO]->(e) RETURN r.id, e.id").rows)


def say(kg: KnowledgeGraph, a: str, b: str, verdict: str, when: str = WHEN) -> None:
    judge(kg, a, b, verdict=verdict, person="Ann", why="saw both", when=when)


def test_a_wrong_identifier_links_no_longer_and_its_undoing_leaves_no_trace(
    kg: KnowledgeGraph, exported: Exported
) -> None:
    write(kg, [party("a:1", identifiers=(LEI,)), party("b:1", "Kunlun Trust", identifiers=(LEI, "bic:CKLBCNBJ"))])  # fmt: skip
    before = exported(kg.store)
    assert set(homes(kg).values()) == {LEI}
    say(kg, "b:1", LEI, "wrong")
    assert homes(kg) == {"a:1": LEI, "b:1": "b:1"}
    kept = kg.store.read("MATCH (r:Record {id: 'b:1'}) RETURN r.identifiers").rows[0][0]
    assert set(kept) == {LEI, "bic:CKLBCNBJ"}
    assert how(kg, "b:1")["wrong_identifiers"][0]["identifier"] == LEI
    undo(kg, "b:1", LEI, when=LATER)
    assert exported(kg.store) == before


def test_two_leis_join_once_one_is_marked_as_wrong(kg: KnowledgeGraph) -> None:
    write(kg, [party("a:1", identifiers=(LEI,)), party("b:1", identifiers=(OTHER_LEI,))])
    with pytest.raises(DataError, match="cannot be decided so"):
        say(kg, "a:1", "b:1", "same")
    say(kg, "b:1", OTHER_LEI, "wrong")
    say(kg, "a:1", "b:1", "same")
    assert set(homes(kg).values()) == {LEI}


def test_what_a_record_does_not_carry_is_not_wrong(kg: KnowledgeGraph) -> None:
    write(kg, [party("a:1")])
    with pytest.raises(NotFound, match="carries no identifier"):
        say(kg, "a:1", LEI, "wrong")


def test_decisions_outlive_an_unload(kg: KnowledgeGraph, exported: Exported) -> None:
    facts = [party("a:1"), party("b:1", "Kunlun Bank"), party("b:2", identifiers=(LEI,)), party("c:1", identifiers=(LEI,))]  # fmt: skip
    write(kg, facts)
    say(kg, "a:1", "b:1", "same")
    say(kg, "b:2", LEI, "wrong")
    decided, found = exported(kg.store), homes(kg)
    assert (found["a:1"], found["b:2"]) == (found["b:1"], "b:2")
    unload(kg, "b")
    assert homes(kg) == {"a:1": "a:1", "c:1": LEI}
    write(kg, [fact for fact in facts if fact.id.startswith("b:")])
    assert homes(kg) == found
    assert exported(kg.store) == decided


@pytest.mark.parametrize(("gone", "pair"), [("a", ("b:1", "a:1")), ("b", ("b:1", "a:1")), ("b", ("a:1", "b:1"))])  # fmt: skip
def test_a_decision_is_taken_back_while_one_of_its_records_is_out(
    kg: KnowledgeGraph, exported: Exported, gone: str, pair: tuple[str, str]
) -> None:
    facts = [party("a:1"), party("b:1", "Kunlun Trust")]
    write(kg, facts)
    before = exported(kg.store)
    say(kg, "a:1", "b:1", "same")
    unload(kg, gone)
    undo(kg, *pair, when=LATER)
    write(kg, facts)
    assert exported(kg.store) == before
    with pytest.raises(NotFound, match="no decision of a person"):
        undo(kg, *pair, when=LATER)


def test_a_question_goes_with_its_records(kg: KnowledgeGraph) -> None:
    write(kg, [party("a:1"), party("b:1"), party("c:1")])
    asked = [Candidate("a:1", other, 0.7, "names alike") for other in ("b:1", "c:1")]
    replace_queue(kg.store, asked, "auto:x")
    unload(kg, "b")
    assert kg.store.read("MATCH (c:Candidate) RETURN c.other").rows == (("c:1",),)


def test_the_log_keeps_what_was_taken_back(kg: KnowledgeGraph) -> None:
    write(kg, [party("a:1"), party("b:1")])
    say(kg, "a:1", "b:1", "same")
    say(kg, "b:1", "a:1", "different", LATER)
    undo(kg, "a:1", "b:1", when=LATER)
    assert [(one.verdict, one.undone_on) for one in history(kg.store)] == [("same", LATER), ("different", LATER)]  # fmt: skip
    assert current(kg.store) == []


@pytest.mark.parametrize("format_", ["jsonl", "csv", "nomenklatura"])
def test_decisions_move_to_another_graph(
    kg: KnowledgeGraph, exported: Exported, tmp_path: Path, format_: str
) -> None:
    facts = [party("a:1"), party("b:1", "Kunlun"), party("c:1")]
    write(kg, facts)
    say(kg, "a:1", "b:1", "same")
    say(kg, "a:1", "c:1", "different")
    found, file = homes(kg), tmp_path / "decisions"
    file.write_text(write_judgements(current(kg.store), format_), "utf-8")
    for a, b in (("a:1", "b:1"), ("a:1", "c:1")):
        undo(kg, a, b, when=LATER)
    unload(kg, "b")
    taken = take(kg, read_judgements(file))
    assert (taken.decided, taken.waiting) == (1, 1)
    write(kg, [facts[1]])
    assert homes(kg) == found
    again = take(kg, read_judgements(file))
    assert (again.decided, again.known) == (0, 2)


def test_an_import_is_taken_as_a_whole_or_not_at_all(
    kg: KnowledgeGraph, exported: Exported
) -> None:
    write(kg, [party("a:1"), party("b:1"), party("c:1")])
    before = exported(kg.store)
    given = [
        Judgement.of("a:1", "b:1", "same", "Ann", WHEN),
        Judgement.of("b:1", "c:1", "same", "Ann", WHEN),
        Judgement.of("a:1", "c:1", "different", "Bob", WHEN),
    ]
    with pytest.raises(DataError, match="none was taken") as error:
        take(kg, given)
    assert "different" in (error.value.why or "")
    assert (exported(kg.store), history(kg.store)) == (before, [])
    assert take(kg, given[:2], dry_run=True).decided == 2
    assert (exported(kg.store), history(kg.store)) == (before, [])
    assert take(kg, given[:2]).decided == 2
    assert len(set(homes(kg).values())) == 1


def questions(kg: KnowledgeGraph) -> None:
    write(kg, [
        party("a:1"), party("b:1", "Kunlun Bank"), party("c:1", "Harbin Steel"), party("d:1", "Harbin Steel Works"),
        party("list:p", "IRAN", kind="Programme"),
        Tie(type="LISTED_ON", dataset="c", subject="c:1", object="list:p", evidence="c:1"),
    ])  # fmt: skip
    open_ = [
        Candidate("a:1", "b:1", 0.84, "in between", {"reasons": ["words in another order"]}),
        Candidate("c:1", "d:1", 0.80, "in between", {}),
    ]
    replace_queue(kg.store, open_, "auto:test")


def test_what_touches_a_listed_party_is_asked_first(kg: KnowledgeGraph) -> None:
    questions(kg)
    found = queue(kg.store)
    assert [(one["one"], one["listed"]) for one in found] == [("c:1", ["c:1"]), ("a:1", [])]
    assert found[1]["reasons"] == ["words in another order"]
    say(kg, "a:1", "b:1", "different")
    assert [one["one"] for one in queue(kg.store)] == ["c:1"]


def test_the_unsure_are_asked_again_when_a_record_has_changed(kg: KnowledgeGraph) -> None:
    questions(kg)
    kg.store.execute("MATCH (c:Candidate) SET c.judge = $judge", {"judge": judged_by(kg)})
    say(kg, "a:1", "b:1", "unsure")
    assert [one["one"] for one in queue(kg.store)] == ["c:1"]
    write(kg, [party("a:1", aliases=("昆仑银行",))])
    assert [one["one"] for one in queue(kg.store)] == ["c:1", "a:1"]


def judged_by(kg: KnowledgeGraph) -> str:
    from interlock.loaders.resolution.deciding import machine

    return machine()


@pytest.mark.once
def test_review_in_the_terminal(kg: KnowledgeGraph, server_env: dict[str, str]) -> None:
    questions(kg)
    done = subprocess.run(
        [sys.executable, "-m", "interlock.cli", "resolve", "review", "--judge", "Ann"],
        input="y\nz\ns\nn\n", capture_output=True, text=True, env=environment(kg, server_env), check=True, timeout=120,
    )  # fmt: skip
    assert "Harbin Steel Works" in done.stdout
    assert "1 same" in done.stderr
    assert "taken back: c:1 and d:1" in done.stderr
    assert [(one.one, one.verdict, one.judge) for one in current(kg.store)] == [("a:1", "different", "Ann")]  # fmt: skip


def test_an_explanation_says_when_the_data_have_changed(kg: KnowledgeGraph) -> None:
    write(kg, [party("a:1"), party("b:1")])
    say(kg, "a:1", "b:1", "same")
    assert why(kg, "a:1", "b:1")["decisions"][0]["other_data"] is False
    write(kg, [party("a:1", "Bank of Kunlun Lun")])
    found = why(kg, "a:1", "b:1")["decisions"][0]
    assert found["other_data"] is True
    assert found["explanation"]["seen"]["a:1"]["names"] == ["Bank of Kunlun"]
    steps = how(kg, homes(kg)["a:1"])["steps"]
    assert [(step["step"], step["judge"]) for step in steps] == [("person", "Ann")]


def environment(kg: KnowledgeGraph, server_env: dict[str, str]) -> dict[str, str]:
    import os

    return {**os.environ, **server_env, "INTERLOCK_HOME": str(kg.settings.home)}


@pytest.mark.once
def test_commands(kg: KnowledgeGraph, server_env: dict[str, str], tmp_path: Path) -> None:
    write(kg, [party("a:1", "Alpha Steel"), party("b:1", "Beta Steel")])
    file = tmp_path / "decisions.csv"

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "interlock.cli", "resolve", *words],
            capture_output=True, text=True, env=environment(kg, server_env), check=False, timeout=120,
        )  # fmt: skip

    decided = run("decide", "a:1", "b:1", "same", "--judge", "Ann", "--why", "one seal")
    assert json.loads(decided.stdout)["entities"]["removed"] == 1
    assert run("export", "--format", "csv", "-o", str(file)).returncode == 0
    assert "one seal" in file.read_text("utf-8")
    assert json.loads(run("explain", "a:1", "--format", "json").stdout)["steps"][0]["judge"] == "Ann"  # fmt: skip
    assert run("undo", "a:1", "b:1", "--yes").returncode == 0
    assert json.loads(run("import", str(file)).stdout)["decided"] == 1
    assert run("undo", "a:1", "nobody", "--yes").returncode == 4
