"""What holds in every graph, whatever was loaded into it: read back from the store and computed anew."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interlock.graph.knowledge import KnowledgeGraph
from interlock.loaders import load, load_documents, resolve, unload
from interlock.loaders.resolution.clusters import partition
from interlock.loaders.resolution.entities import Described, describe, from_properties
from interlock.loaders.resolution.judgements import decision_from
from interlock.schema.identifiers import is_exclusive, scheme_key
from interlock.schema.vocabulary import vocabulary

pytestmark = pytest.mark.neo4j
DATA = Path(__file__).parents[1] / "data"
GLEIF = [DATA / "gleif" / name for name in ("lei2.csv", "rr.csv", "repex.csv")]
OFAC = [DATA / "ofac" / name for name in ("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv")]
Exported = Callable[..., dict[str, bytes]]


@pytest.fixture
def filled(kg: KnowledgeGraph) -> KnowledgeGraph:
    """Two registers and some documents of our own, resolved."""
    load(kg, "gleif", *GLEIF)
    load(kg, "ofac", *OFAC)
    load_documents(kg, DATA / "documents")
    resolve(kg)
    return kg


def rows(kg: KnowledgeGraph, query: str, **values: Any) -> list[tuple[Any, ...]]:
    return list(kg.store.read(query, values).rows)


def described(kg: KnowledgeGraph) -> dict[str, tuple[Described, str]]:
    found = rows(
        kg,
        "MATCH (r:Record)-[:RESOLVED_TO]->(e:Entity) "
        "RETURN properties(r), COLLECT { MATCH (p:Part)-[:ADDS_TO]->(r) RETURN properties(p) ORDER BY p.id }, e.id",
    )
    return {
        properties["id"]: (from_properties(properties, parts), home)
        for properties, parts, home in found
    }


def test_entities_are_what_their_records_make_them(filled: KnowledgeGraph) -> None:
    records = described(filled)
    assert len(records) == rows(filled, "MATCH (r:Record) RETURN count(r)")[0][0]
    decisions = [
        decision_from(*row)
        for row in rows(
            filled,
            "MATCH (a:Record)-[d:SAME_AS|DIFFERENT_FROM]->(b:Record) RETURN a.id, b.id, type(d), properties(d)",
        )
    ]
    result = partition([record for record, _ in records.values()], decisions)
    wanted = {}
    for members in result.clusters:
        entity = describe([records[member][0] for member in members], result.disputed)
        wanted[entity.id] = (entity.properties, sorted(members))
    members_of = defaultdict(list)
    for record, home in sorted(records.values(), key=lambda pair: pair[0].id):
        members_of[home].append(record.id)
    stored = {
        row[0]["id"]: (row[0], members_of[row[0]["id"]])
        for row in rows(filled, "MATCH (e:Entity) RETURN properties(e)")
    }
    assert stored == wanted


def test_labels_are_those_of_the_kind(filled: KnowledgeGraph) -> None:
    for kind, labels in rows(filled, "MATCH (e:Entity) RETURN DISTINCT e.kind, labels(e)"):
        assert sorted(labels) == sorted({"Entity", *vocabulary().kind(kind).labels})


def test_nothing_is_joined_across_two_values_of_an_exclusive_scheme(filled: KnowledgeGraph) -> None:
    held: dict[tuple[str, str], set[str]] = defaultdict(set)
    for record, home in described(filled).values():
        for key in record.link_keys:
            assert is_exclusive(key)
            held[home, scheme_key(key)].add(key)
    assert held
    assert [where for where, values in held.items() if len(values) > 1] == []


def test_every_tie_has_its_evidence_and_stands_where_its_records_are(
    filled: KnowledgeGraph,
) -> None:
    ties = rows(
        filled, "MATCH (s:Entity)-[t]->(o:Entity) RETURN type(t), properties(t), s.id, o.id"
    )
    assert ties
    homes = {key: home for key, (_, home) in described(filled).items()}
    proofs = set(homes) | {row[0] for row in rows(filled, "MATCH (s:Statement) RETURN s.id")}
    words = vocabulary()
    for type_, tie, subject, target in ties:
        assert tie["evidence"] in proofs
        assert (homes[tie["subject_record"]], homes[tie["object_record"]]) == (subject, target)
        assert tie.get("loop", False) is (subject == target)
        assert set(tie) <= {*words.tie_properties, *words.tie(type_).properties}
    explained = filled.explain(ties[0][1]["id"])[0]["evidence"]
    assert explained
    assert explained[0]["locator"]


def test_every_identifier_but_the_entity_s_own_id_has_a_node(filled: KnowledgeGraph) -> None:
    linked = defaultdict(set)
    for record, identifier in rows(
        filled, "MATCH (r:Record)-[:IDENTIFIED_BY]->(i:Identifier) RETURN r.id, i.id"
    ):
        linked[record].add(identifier)
    assert linked
    for record, home in described(filled).values():
        assert linked[record.id] == set(record.identifiers) - {home}


def test_every_quote_is_in_its_text(filled: KnowledgeGraph) -> None:
    found = rows(
        filled,
        "MATCH (s:Statement|Observation)-[:IN]->(d:Document) RETURN d.text, s.quote, s.start, s.end",
    )
    assert len(found) == rows(filled, "MATCH (s:Statement|Observation) RETURN count(s)")[0][0] > 0
    for text, quote, start, end in found:
        assert text[start:end] == quote


def test_properties_are_those_of_the_vocabulary(filled: KnowledgeGraph) -> None:
    for node in vocabulary().evidence_layer.values():
        used = {
            name
            for row in rows(filled, f"MATCH (n:{node.name}) RETURN DISTINCT keys(n)")
            for name in row[0]
        }
        assert used - {"stub", "document"} <= set(node.properties), node.name


def test_nothing_dangles(filled: KnowledgeGraph) -> None:
    for pattern in (
        "(n:Record) WHERE NOT EXISTS { (n)-[:RESOLVED_TO]->(:Entity) }",
        "(n:Entity) WHERE NOT EXISTS { (n)<-[:RESOLVED_TO]-(:Record) }",
        "(n:Identifier) WHERE NOT EXISTS { (n)<-[:IDENTIFIED_BY]-(:Record) }",
        "(n:Part) WHERE NOT EXISTS { (n)-[:ADDS_TO]->(:Record) }",
        "(n:Statement|Observation) WHERE NOT EXISTS { (n)-[:SUBJECT]->(:Record) }",
        "(n:Record) WHERE COUNT { (n)-[:RESOLVED_TO]->() } > 1",
    ):
        assert rows(filled, f"MATCH {pattern} RETURN n") == []


def test_the_stored_accounts_add_up_and_hold_no_clock(filled: KnowledgeGraph) -> None:
    for dataset, text in rows(filled, "MATCH (d:Dataset) RETURN d.id, d.account"):
        for account in json.loads(text).values():
            fates = (
                account["written"]
                + sum(account["skipped"].values())
                + sum(account["refused"].values())
            )
            assert account["read"] == fates, dataset
            assert not {"seconds", "cpu_seconds", "peak_mb", "created"} & set(account)


def test_the_same_again_changes_nothing(filled: KnowledgeGraph, exported: Exported) -> None:
    before = exported()
    for account in (
        *load(filled, "gleif", *GLEIF),
        *load(filled, "ofac", *OFAC),
        *load_documents(filled, DATA / "documents"),
    ):
        for counts in (account.records, account.statements, account.ties, account.entities):
            assert (counts.created, counts.updated, counts.removed) == (0, 0, 0), account.file
    again = resolve(filled)
    assert (again.added, again.removed) == (0, 0)
    assert exported() == before


def test_any_order_of_sources_is_one_graph(filled: KnowledgeGraph, exported: Exported) -> None:
    wanted = exported()
    for dataset in ("gleif", "ofac", "documents"):
        unload(filled, dataset)
    assert rows(filled, "MATCH (n) RETURN count(n)") == [(0,)]
    load_documents(filled, DATA / "documents")
    load(filled, "ofac", *OFAC[::-1], batch=3)
    load(filled, "gleif", *GLEIF[::-1], batch=1)
    resolve(filled)
    assert exported() == wanted


def test_each_source_goes_without_a_trace(kg: KnowledgeGraph, exported: Exported) -> None:
    load(kg, "gleif", *GLEIF)
    load_documents(kg, DATA / "documents")
    before = exported()
    load(kg, "ofac", *OFAC)
    resolve(kg)
    unload(kg, "ofac")
    resolve(kg)
    after = exported()
    for dataset in ("gleif", "documents"):
        unload(kg, dataset)
    load(kg, "gleif", *GLEIF)
    load_documents(kg, DATA / "documents")
    assert exported() == before
    resolve(kg)
    assert exported() == after


def test_exports_are_deterministic_and_say_what_they_leave_out(
    filled: KnowledgeGraph, tmp_path: Path
) -> None:
    from xml.etree import ElementTree

    from interlock.graph.export import export

    first, second = (
        export(filled.store, "graphml", tmp_path / "a"),
        export(filled.store, "graphml", tmp_path / "b"),
    )
    assert first == second
    assert (tmp_path / "a" / "graph.graphml").read_bytes() == (
        tmp_path / "b" / "graph.graphml"
    ).read_bytes()
    root = ElementTree.parse(tmp_path / "a" / "graph.graphml").getroot()
    space = "{http://graphml.graphdrawing.org/xmlns}"
    assert len(list(root.iter(f"{space}node"))) == first["rows"]["entities"]
    assert len(list(root.iter(f"{space}edge"))) == first["rows"]["ties"]
    assert (
        first["not_expressed"]["records"] == rows(filled, "MATCH (r:Record) RETURN count(r)")[0][0]
    )
