"""Resolution on the real store: joining moves ties and undoing moves them back, byte for byte; people outrank machines."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from interlock.graph.knowledge import KnowledgeGraph
from interlock.loaders import resolve
from interlock.loaders.resolution.decisions import judge, undo
from interlock.loaders.resolution.explain import why as explain
from interlock.loaders.resolution.judgements import standing
from interlock.loaders.resolution.review import queue
from interlock.loaders.write import GraphWriter
from interlock.schema.errors import DataError, NotFound, UsageError
from interlock.schema.models import Fact, Record, Tie

pytestmark = pytest.mark.neo4j
Exported = Callable[..., dict[str, bytes]]
LEI, OTHER_LEI = "lei:529900T8BM49AURSDO55", "lei:5493001KJTIIGC8Y1R12"
WHEN = "2026-01-01T00:00:00+00:00"


def party(key: str, name: str = "Bank of Kunlun", **fields: Any) -> Record:
    return Record(
        **{"id": key, "dataset": key.partition(":")[0], "kind": "Firm", "name": name, **fields}
    )


def tie(subject: str, target: str, type_: str = "OWNS") -> Tie:
    return Tie(type=type_, dataset="t", subject=subject, object=target, evidence=subject)


def write(kg: KnowledgeGraph, facts: Sequence[Fact]) -> None:
    with GraphWriter(kg.store) as writer:
        writer.add(facts)


def entities(kg: KnowledgeGraph) -> dict[str, list[str]]:
    rows = kg.store.read(
        "MATCH (e:Entity)<-[:RESOLVED_TO]-(r:Record) RETURN e.id, r.id ORDER BY r.id"
    ).rows
    found: dict[str, list[str]] = {}
    for entity, record in rows:
        found.setdefault(entity, []).append(record)
    return found


def decide(kg: KnowledgeGraph, a: str, b: str, same: bool) -> None:
    judge(
        kg, a, b, verdict="same" if same else "different", person="Ann", why="saw both", when=WHEN
    )


def test_exactly_one_candidate_joins_and_its_ties_move(kg: KnowledgeGraph) -> None:
    write(kg, [
        party("gleif:1", identifiers=(LEI,), country="CN"), party("doc:1", document="d" * 64),
        party("gleif:2", "Subsidiary"), party("doc:2", "Exporter", document="d" * 64),
        tie("gleif:1", "gleif:2"), tie("doc:2", "doc:1", "BANKS_WITH"),
    ])  # fmt: skip
    found = resolve(kg)
    assert (found.joined, found.added, found.removed, found.review) == (1, 1, 0, [])
    assert entities(kg)[LEI] == ["doc:1", "gleif:1"]
    ends = kg.store.read(
        "MATCH (s:Entity)-[t]->(o:Entity) RETURN type(t), s.id, o.id ORDER BY type(t)"
    ).rows
    assert ends == (("BANKS_WITH", "doc:2", LEI), ("OWNS", LEI, "gleif:2"))
    again = resolve(kg)
    assert (again.joined, again.added, again.removed, again.entities.updated) == (1, 0, 0, 0)


def test_two_candidates_go_to_review(kg: KnowledgeGraph) -> None:
    write(kg, [
        party("gleif:1", country="CN"), party("gleif:2", country="CN"), party("doc:1", document="d" * 64),
    ])  # fmt: skip
    found = resolve(kg)
    assert found.joined == 0
    assert [(one.one, one.other) for one in found.review] == [("doc:1", "gleif:1"), ("doc:1", "gleif:2")]  # fmt: skip
    assert [(one["one"], one["other"]) for one in queue(kg.store)] == [("doc:1", "gleif:1"), ("doc:1", "gleif:2")]  # fmt: skip
    assert len(entities(kg)) == 3


def test_persons_places_and_the_unnamed_never_join_by_name(kg: KnowledgeGraph) -> None:
    never: list[Fact] = [
        party(f"{dataset}:{kind}", "The Same Name", kind=kind, unnamed=kind == "Firm")
        for dataset in ("a", "b") for kind in ("Person", "Place", "Firm", "Asset", "Event")
    ]  # fmt: skip
    write(kg, never)
    assert resolve(kg).joined == 0
    assert len(entities(kg)) == len(never)


def test_dry_run_changes_nothing(kg: KnowledgeGraph, exported: Exported) -> None:
    write(kg, [party("a:1"), party("b:1")])
    before = exported()
    assert resolve(kg, dry_run=True).joined == 1
    assert exported() == before


def test_a_run_replaces_the_one_before(kg: KnowledgeGraph, exported: Exported) -> None:
    write(kg, [party("a:1"), party("b:1")])
    resolve(kg)
    write(kg, [party("c:1", country="CN"), party("e:1", country="RU")])
    found = resolve(kg)
    assert (found.joined, found.removed) == (0, 1)
    assert len(entities(kg)) == 4
    assert kg.store.read("MATCH (:Record)-[d:SAME_AS]->() RETURN count(d)").rows == ((0,),)


def test_a_later_run_compares_what_is_new_and_decides_as_a_whole_run(
    kg: KnowledgeGraph, exported: Exported
) -> None:
    brands = [
        f"{a}{b}"
        for a in ("Kado", "Velim", "Tibar", "Nosuf", "Pelor")
        for b in ("ru", "as", "ek", "at", "in")
    ]
    write(kg, [party(f"a:{at}", f"{brand} Dairy", country="DE") for at, brand in enumerate(brands)])
    write(kg, [party(f"b:{at}", f"{brand} Dairy GmbH") for at, brand in enumerate(brands[:9])])
    born = {"birth_date": "1967-07-27"}
    write(
        kg, [party(key, "Mira Telvana", kind="Person", attributes=born) for key in ("a:p", "b:p")]
    )
    first = resolve(kg)
    assert (first.joined, first.compared) == (10, first.pairs)
    # One joins, one takes its name from a pair that had it alone, one asks.
    write(
        kg,
        [
            party("c:1", "Velimat Dairy", country="DE"),
            party("c:2", "Kadoru Diary"),
            party("c:3", "Tibarek Dairy", country="FR"),
        ],
    )
    second = resolve(kg)
    assert 0 < second.compared < second.pairs / 4
    open_ = [(one["one"], one["other"], one["score"]) for one in queue(kg.store)]
    found = entities(kg)
    again = resolve(kg, full=True)
    assert entities(kg) == found
    assert again.compared == again.pairs
    assert [pair[:2] for pair in open_] == [(one["one"], one["other"]) for one in queue(kg.store)]
    # The report names the rule that each stored decision gives: a pair may be alike to the full and not alone in its name.
    stored = Counter(
        json.loads(one.explanation or "")["rule"] for one in standing(kg.store) if one.same
    )
    assert again.by_reason == dict(stored)
    assert len(stored) == 2
    after = exported()
    third = resolve(kg)
    assert (third.compared, third.added, third.removed) == (0, 0, 0)
    assert exported() == after


def test_runs_agree_where_an_identifier_is_disputed(kg: KnowledgeGraph, exported: Exported) -> None:
    """A number that stands with two LEIs joins nobody; the name does, and goes on doing so."""
    number = "reg:RA000001:7"
    write(kg, [
        party("a:1", identifiers=(LEI, number), country="CN"), party("b:1", identifiers=(number,), country="CN"),
        party("c:1", "Another Bank", identifiers=(OTHER_LEI, number), country="RU"),
    ])  # fmt: skip
    resolve(kg)
    first = exported()
    assert entities(kg)[LEI] == ["a:1", "b:1"]
    resolve(kg)
    assert exported() == first


@pytest.mark.parametrize("same", [True, False])
def test_a_decision_and_its_undoing_leave_no_trace(
    kg: KnowledgeGraph, exported: Exported, same: bool
) -> None:
    write(kg, [
        party("a:1", identifiers=(LEI,)), party("b:1", "Kunlun Bank", identifiers=() if same else (LEI,)), party("c:1", "Owner"),
        tie("c:1", "a:1"), tie("b:1", "c:1"), tie("a:1", "b:1", "PARTNERS_WITH"),
    ])  # fmt: skip
    before = exported()
    decide(kg, "a:1", "b:1", same)
    during = exported()
    assert (len(entities(kg)) == 2) is same
    assert during["entities.csv"] != before["entities.csv"]
    undo(kg, "a:1", "b:1", when=WHEN)
    assert exported() == before
    decide(kg, "b:1", "a:1", same)
    assert exported() == during


def test_a_tie_inside_one_party_is_kept_and_marked(kg: KnowledgeGraph) -> None:
    write(kg, [party("a:1"), party("b:1", "Other"), tie("a:1", "b:1")])
    decide(kg, "a:1", "b:1", True)
    assert kg.store.read("MATCH (e)-[t:OWNS]->(e) RETURN t.loop").rows == ((True,),)
    undo(kg, "a:1", "b:1", when=WHEN)
    assert kg.store.read("MATCH (s)-[t:OWNS]->(o) RETURN s.id, o.id, t.loop").rows == (
        ("a:1", "b:1", None),
    )


def test_a_run_and_undone_decisions_leave_no_trace(kg: KnowledgeGraph, exported: Exported) -> None:
    write(kg, [party("a:1"), party("b:1"), party("c:1", "Kunlun Bank"), tie("b:1", "c:1")])
    resolve(kg)
    before = exported()
    decide(kg, "a:1", "b:1", False)
    decide(kg, "b:1", "c:1", True)
    resolve(kg)
    assert entities(kg) == {"a:1": ["a:1"], "b:1": ["b:1", "c:1"]}
    undo(kg, "a:1", "b:1", when=WHEN)
    undo(kg, "b:1", "c:1", when=WHEN)
    resolve(kg)
    assert exported() == before


def test_a_person_s_no_outranks_equal_identifiers(kg: KnowledgeGraph) -> None:
    write(kg, [party("a:1", identifiers=(LEI,)), party("b:1", identifiers=(LEI,))])
    assert list(entities(kg)) == [LEI]
    decide(kg, "a:1", "b:1", False)
    assert entities(kg) == {"a:1": ["a:1"], "b:1": ["b:1"]}
    with pytest.raises(NotFound, match="fits 2 parties") as ambiguous:
        kg.resolve_id(LEI)
    assert ambiguous.value.facts["candidates"] == ["a:1", "b:1"]
    resolve(kg)
    assert len(entities(kg)) == 2


def test_two_leis_never_join(kg: KnowledgeGraph, exported: Exported) -> None:
    write(
        kg,
        [
            party("a:1", identifiers=(LEI,), country="CN"),
            party("b:1", identifiers=(OTHER_LEI,), country="CN"),
        ],
    )
    before = exported()
    found = resolve(kg)
    assert (found.joined, len(found.review)) == (0, 1)
    with pytest.raises(DataError, match="cannot be decided so") as refused:
        decide(kg, "a:1", "b:1", True)
    assert "two valid values of lei" in refused.value.why
    assert refused.value.exit_code == 4
    assert exported() == before


def test_people_who_contradict_each_other_are_told(kg: KnowledgeGraph, exported: Exported) -> None:
    write(kg, [party("a:1"), party("b:1", "B"), party("c:1", "C")])
    decide(kg, "a:1", "b:1", True)
    decide(kg, "b:1", "c:1", True)
    before = exported()
    with pytest.raises(DataError, match="cannot be decided so"):
        decide(kg, "a:1", "c:1", False)
    assert exported() == before


def test_the_last_word_of_people_on_a_pair_counts(kg: KnowledgeGraph) -> None:
    write(kg, [party("a:1"), party("b:1", "B")])
    decide(kg, "a:1", "b:1", True)
    decide(kg, "b:1", "a:1", False)
    assert len(entities(kg)) == 2
    assert kg.store.read("MATCH (:Record)-[d:SAME_AS|DIFFERENT_FROM]->() RETURN type(d)").rows == (
        ("DIFFERENT_FROM",),
    )


@pytest.mark.parametrize(
    ("a", "b", "person", "error"),
    [
        ("a:1", "z:9", "Ann", NotFound), ("a:1", "a:1", "Ann", UsageError), ("a:1", "b:1", "auto:me", UsageError),
        ("a:1", "b:1", "", UsageError),
    ],
)  # fmt: skip
def test_what_cannot_be_decided(
    kg: KnowledgeGraph, a: str, b: str, person: str, error: type[Exception]
) -> None:
    write(kg, [party("a:1"), party("b:1")])
    with pytest.raises(error):
        judge(kg, a, b, verdict="same", person=person, why=None, when=WHEN)
    assert kg.store.read("MATCH (:Record)-[d:SAME_AS]->() RETURN count(d)").rows == ((0,),)


def test_nothing_to_undo(kg: KnowledgeGraph) -> None:
    write(kg, [party("a:1"), party("b:1")])
    resolve(kg)
    with pytest.raises(NotFound, match="no decision of a person"):
        undo(kg, "a:1", "b:1", when=WHEN)
    assert list(entities(kg)) == ["a:1"]


def test_explain_says_why_and_why_not(kg: KnowledgeGraph) -> None:
    write(
        kg,
        [
            party("a:1", country="CN"),
            party("b:1", identifiers=(LEI,)),
            party("c:1", identifiers=(OTHER_LEI,), country="RU"),
        ],
    )
    found = explain(kg, "a:1", "c:1")
    assert (found["same_entity"], found["names"], found["countries"]) == (
        False,
        ["bank of kunlun"],
        ["CN", "RU"],
    )
    decide(kg, "a:1", "b:1", True)
    found = explain(kg, "b:1", "a:1")
    assert found["same_entity"]
    assert found["decisions"][0]["judge"] == "Ann"
    assert found["decisions"][0]["note"] == "saw both"
    with pytest.raises(NotFound, match="there is no record 'z:9'"):
        explain(kg, "a:1", "z:9")


def test_a_record_takes_its_decisions_with_it(kg: KnowledgeGraph, exported: Exported) -> None:
    from interlock.loaders import unload
    from interlock.loaders.load_registry import write_dataset
    from interlock.schema.models import Dataset

    for dataset in ("a", "b"):
        write_dataset(kg.store, Dataset(id=dataset))
    write(kg, [party("a:1"), party("b:1")])
    unload(kg, "b")
    before = exported()
    write_dataset(kg.store, Dataset(id="b"))
    write(kg, [party("b:1")])
    resolve(kg)
    decide(kg, "a:1", "b:1", True)
    unload(kg, "b")
    assert exported() == before
