"""Every query of every pack on the real server: its plan, its fixture tests, and that nothing is changed."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections import defaultdict
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from interlock.graph.knowledge import KnowledgeGraph
from interlock.graph.query import explain, failures, run, suggest
from interlock.graph.query_pages import examples, files
from interlock.graph.store.connect import Store
from interlock.queries import tokens
from interlock.queries.model import Query, parse
from interlock.queries.packs import fixture, load, shelf, shipped
from interlock.schema.cypher import constraints, indexes
from interlock.schema.errors import InterlockError, NotFound, UsageError

pytestmark = pytest.mark.neo4j
QUERIES = shelf().queries
DAY = date(2024, 5, 1)
PAGES = Path(__file__).parents[2] / "docs" / "queries"
INJECTIONS = [
    "x'}) DETACH DELETE n //", "' OR 1=1 //", "$as_of", "`", "\\u0027 DETACH DELETE n //", "*/ MATCH (n) SET n.x=1",
    "LOAD CSV FROM 'file:///etc/hosts' AS row RETURN row",
]  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def prepared(store: Store) -> None:
    """The constraints and indexes that a graph has, so that plans are those of a real one."""
    for statement in (*constraints(), *indexes()):
        store.execute(statement)
    store.execute("CALL db.awaitIndexes()")


def fill(store: Store, query: Query) -> None:
    for statement in tokens.statements(fixture(query, query.tests[0].fixture)):
        store.execute(statement)


def state(store: Store) -> tuple[object, ...]:
    nodes = store.read("MATCH (n) RETURN labels(n), properties(n) ORDER BY elementId(n)").rows
    ties = store.read("MATCH ()-[r]->() RETURN type(r), properties(r) ORDER BY elementId(r)").rows
    return nodes, ties


@pytest.mark.parametrize("query", QUERIES, ids=[query.id for query in QUERIES])
def test_plan_and_fixture_tests(fresh: Store, query: Query) -> None:
    assert explain(fresh, query) == []
    assert failures(fresh, query, DAY) == []
    assert fresh.read("MATCH (n) RETURN count(n)").rows == ((0,),)


def fixtures() -> list[list[Query]]:
    """The queries by the fixture of their first test."""
    ordered = sorted(QUERIES, key=lambda query: (query.pack, query.tests[0].fixture))
    return [
        list(group)
        for _, group in groupby(ordered, key=lambda query: (query.pack, query.tests[0].fixture))
    ]


@pytest.mark.once
@pytest.mark.parametrize("queries", fixtures(), ids=lambda group: group[0].id)
def test_evidence_exists_runs_agree_and_nothing_changes(fresh: Store, queries: list[Query]) -> None:
    """On one fixture: all its queries twice, then with hostile text in every parameter that takes free text."""
    fill(fresh, queries[0])
    before = state(fresh)
    known = {
        row[0] for row in fresh.read("MATCH (n:Record|Statement|Observation) RETURN n.id").rows
    }
    for query in queries:
        given = query.tests[0].params
        first = run(fresh, query, given, today=DAY)
        assert first.rows
        assert run(fresh, query, given, today=DAY).rows == first.rows
        for name, parameter in query.params.items():
            if parameter.type == "string" and parameter.allowed is None:
                # A hostile text is answered as any other that nothing is called.
                unknown = run(fresh, query, {**given, name: "nothing is called so"}, today=DAY)
                for text in INJECTIONS:
                    hostile = run(fresh, query, {**given, name: text}, today=DAY)
                    assert hostile.rows == unknown.rows, query.id
        if query.kind != "scalar":
            for row in first.dicts():
                assert row["evidence"], query.id
                assert set(row["evidence"]) <= known or query.pack == "trade-finance", query.id
    assert state(fresh) == before


@pytest.mark.once
def test_pages_are_generated(fresh: Store) -> None:
    made = files(QUERIES, examples(fresh, QUERIES))
    stored = {path.name: path.read_text("utf-8") for path in PAGES.iterdir()}
    assert set(made) == set(stored)
    changed = [name for name, text in made.items() if stored[name] != text]
    assert not changed, f"run: interlock query list --pages docs/queries ({changed})"


@pytest.mark.parametrize("name", ["ownership/direct-owners", "documents/contradictions"])
def test_py2neo_gives_the_same_rows(fresh: Store, kg: KnowledgeGraph, name: str) -> None:
    query = load(name)
    fill(fresh, query)
    given = query.values(query.tests[0].params, DAY)
    graph = kg.py2neo()
    rows = tuple(tuple(record.values()) for record in graph.run(query.cypher, given))
    graph.service.connector.close()  # py2neo leaves its sockets to the garbage collector
    assert rows == run(fresh, query, query.tests[0].params, today=DAY).rows
    pack, _, short = name.replace("-", "_").partition("/")
    assert getattr(getattr(kg.q, pack), short)(**query.tests[0].params).rows == rows


@pytest.mark.once
def test_the_cap_says_that_it_cut(fresh: Store) -> None:
    query = load("sanctions/listed-parties")
    fill(fresh, query)
    cut = run(fresh, query, {"as_of": "2024-05-01", "max_rows": 1})
    assert (len(cut.rows), cut.truncated, cut.parameters["max_rows"]) == (1, True, 1)
    whole = run(fresh, query, {"as_of": "2024-05-01", "max_rows": 2})
    assert (len(whole.rows), whole.truncated) == (2, False)


@pytest.mark.once
def test_the_cap_of_shares_over_100_loses_no_firm(fresh: Store) -> None:
    """What is told of a firm, by all sources and rights, only bounds what counts of it: a plain sum must find the same."""
    draw = random.Random(1)
    ties: list[dict[str, Any]] = [
        {
            "firm": f"f{draw.randrange(40):02}", "share_min": draw.choice((30.0, 60.0, 75.0, 100.0)),
            "dataset": draw.choice(("a", "a", "b")), "directness": draw.choice((None, None, "direct", "indirect")),
            "right": draw.choice((None, None, "votes")), "valid_to": draw.choice((None, None, "2020-01-01")),
        }
        for _ in range(300)
    ]  # fmt: skip
    fresh.execute(
        "UNWIND $ties AS tie MERGE (f:Entity:Firm {id: tie.firm}) CREATE (:Entity {id: randomUUID()})-[r:OWNS]->(f) "
        "SET r += tie, r.polarity = '+', r.modality = 'asserted', r.evidence = 'e'",
        {"ties": ties},
    )
    sums: dict[tuple[str, str, str], float] = defaultdict(float)
    for tie in ties:
        if tie["directness"] != "indirect" and tie["valid_to"] is None:
            sums[tie["firm"], tie["dataset"], tie["right"] or "shares"] += tie["share_min"]
    over = sorted((-share, *key) for key, share in sums.items() if share > 100)
    assert len(over) > 30
    query = load("quality/shares-over-100")
    for cap in (1, 7, 29, 200):
        rows = run(fresh, query, {"max_rows": cap}, today=DAY).dicts()
        found = [(-row["share_min"], row["firm_id"], row["dataset"], row["right"]) for row in rows]
        assert found == over[:cap]


@pytest.mark.once
@pytest.mark.parametrize("text", INJECTIONS)
def test_values_never_become_cypher(fresh: Store, text: str) -> None:
    query = load("sanctions/listed-parties")
    fill(fresh, query)
    before = state(fresh)
    result = run(fresh, query, {"name": text, "list": text, "as_of": "2024-05-01"})
    assert result.rows == ()
    with pytest.raises(NotFound):
        run(fresh, load("ownership/direct-owners"), {"firm": text})
    assert state(fresh) == before


@pytest.mark.once
def test_an_unknown_party_and_a_known_one_without_ties(fresh: Store) -> None:
    query = load("ownership/direct-owners")
    fill(fresh, query)
    with pytest.raises(NotFound, match="no party 'nobody'") as caught:
        run(fresh, query, {"firm": "nobody"})
    assert caught.value.exit_code == 4
    assert run(fresh, query, {"firm": "denier"}).rows == ()
    assert run(fresh, query, {"firm": "The Mill"}, resolve=lambda text: "mill", today=DAY).rows


def template(body: str, **fields: str) -> Query:
    text = (shipped() / "_template" / "query.cypher").read_text("utf-8")
    front = text.partition("---*/")[0].replace("PACK/NAME", "mine/first").replace("NAME", "first")
    for old, new in fields.items():
        front = front.replace(old, new)
    return parse(f"{front}---*/\n{body}", "mine/first.cypher")


def test_a_write_is_refused_by_the_server_too(fresh: Store) -> None:
    # Lint refuses this before it is sent; the runner is given it here all the same.
    query = template(
        "CREATE (n:Entity {id: $party}) WITH n WHERE $modalities = [] OR $as_of = '' RETURN 't' AS tie, n.id AS other_id, "
        "n.id AS other, [n.id] AS evidence ORDER BY other_id LIMIT $max_rows"
    )
    fresh.execute("CREATE (:Entity {id: 'x'})")
    with pytest.raises(UsageError, match="the query writes"):
        run(fresh, query, {"party": "x"})
    assert fresh.read("MATCH (n) RETURN count(n)").rows == ((1,),)


@pytest.mark.once
@pytest.mark.parametrize(
    ("value", "words"),
    [("1", "no node_id"), ("null", ""), ("'id', 'more'", "its columns are")],
)
def test_an_answer_that_breaks_its_contract(fresh: Store, value: str, words: str) -> None:
    query = template(
        f"WITH $party AS p, $modalities AS m, $as_of AS d RETURN 't' AS tie, {value} AS other_id, 'n' AS other, "
        "['e'] AS evidence ORDER BY other_id LIMIT $max_rows"
    )
    fresh.execute("CREATE (:Entity {id: 'x'})")
    if not words:
        assert run(fresh, query, {"party": "x"}).rows == (("t", None, "n", ["e"]),)
        return
    with pytest.raises(InterlockError, match=words):
        run(fresh, query, {"party": "x"})


@pytest.mark.once
def test_explain_names_the_line(fresh: Store) -> None:
    text = load("ownership/accounting-parents").cypher.replace("ORDER BY level", "ORDER BY nothing")
    line = next(at for at, words in enumerate(text.splitlines(), 1) if "ORDER BY nothing" in words)
    [finding] = explain(fresh, parse(text, "ownership/accounting-parents.cypher"))
    assert (finding.rule, finding.line) == ("explain", line)


@pytest.mark.once
def test_a_failing_test_says_expected_and_got(fresh: Store) -> None:
    query = load("ownership/accounting-parents")
    wrong = query.tests[0].model_copy(update={"expect": {"rows": 3, "first.level": "none"}})
    found = failures(fresh, query.model_copy(update={"tests": [wrong]}), DAY)
    assert [finding.message for finding in found] == [
        "group: rows is 2, expected 3",
        "group: first.level is 'direct', expected 'none'",
    ]


@pytest.mark.once
def test_fixture_tests_want_an_empty_database(fresh: Store) -> None:
    fresh.execute("CREATE (:Entity {id: 'x'})")
    with pytest.raises(InterlockError, match="empty database"):
        failures(fresh, load("ownership/accounting-parents"), DAY)
    assert fresh.read("MATCH (n) RETURN count(n)").rows == ((1,),)


@pytest.mark.once
def test_what_the_server_lacks_is_named(fresh: Store) -> None:
    query = load("sanctions/programmes")
    newer = query.requires.model_copy(update={"neo4j": ">=9999.1"})
    with pytest.raises(InterlockError, match=r"needs Neo4j >=9999\.1"):
        run(fresh, query.model_copy(update={"requires": newer}))
    plugin = query.requires.model_copy(update={"plugins": ["nosuch"]})
    with pytest.raises(InterlockError, match="plugin 'nosuch'"):
        run(fresh, query.model_copy(update={"requires": plugin}))


@pytest.mark.once
def test_suggestions(fresh: Store) -> None:
    query = load("ownership/direct-owners")
    fill(fresh, query)
    assert suggest(fresh, query.params["firm"], "mill, ") == [
        ("branch-east", "Brackwater Mill, East"), ("branch-west", "Brackwater Mill, West"),
        ("branch-shut", "Brackwater Mill, North"),
    ]  # fmt: skip
    assert suggest(fresh, query.params["modalities"], "agr") == [("agreed", None)]
    assert suggest(fresh, load("sanctions/listed-parties").params["country"], "xb") == [
        ("XB", "XB")
    ]


def test_the_template_works_as_it_is_written(fresh: Store, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    (folder / "fixtures").mkdir(parents=True)
    for name, target in (("query", "first"), ("fixture", "fixtures/first")):
        text = (shipped() / "_template" / f"{name}.cypher").read_text("utf-8")
        text = text.replace("PACK/NAME", "mine/first").replace("NAME", "first")
        (folder / f"{target}.cypher").write_text(text, "utf-8")
    query = load("mine/first", [folder])
    assert explain(fresh, query) == []
    assert failures(fresh, query, DAY) == []


def interlock(env: dict[str, str], *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "interlock.cli", "query", *args], capture_output=True,
        encoding="utf-8", env={**os.environ, **env}, stdin=subprocess.DEVNULL, timeout=300, check=False,
    )  # fmt: skip


@pytest.mark.once
def test_run_from_the_command_line(fresh: Store, server_env: dict[str, str]) -> None:
    fill(fresh, load("ownership/direct-owners"))
    asked = ("run", "ownership/indirect-control", "-p", "firm=mill", "-p", "as_of=2024-05-01")
    done = interlock(server_env, *asked, "--format", "json")
    assert done.returncode == 0, done.stderr
    data = json.loads(done.stdout)
    assert list(data) == [
        "schema_version", "query", "parameters", "columns", "rows", "truncated", "seconds",
    ]  # fmt: skip
    assert len(data["rows"]) == 7
    assert data["rows"][0][0]["ties"][0]["evidence"] == ["s1"]
    assert "ownership/indirect-control, revision 1" in done.stderr
    assert "caveat: Nominees" in done.stderr
    table = interlock(server_env, *asked, "--format", "csv")
    assert "Lantern Holding -OWNS-> Brackwater Mill,holding" in table.stdout
    lines = interlock(server_env, *asked, "--format", "jsonl", "-p", "max_rows=2")
    assert len(lines.stdout.splitlines()) == 2
    assert "cut after 2 rows" in lines.stderr
    nobody = interlock(server_env, "run", "ownership/direct-owners", "-p", "firm=nobody at all")
    assert (nobody.returncode, nobody.stdout) == (4, "")
    none = ("run", "ownership/direct-owners", "-p", "firm=denier")
    assert interlock(server_env, *none).returncode == 0
    assert interlock(server_env, *none, "--fail-empty").returncode == 1


@pytest.mark.once
def test_lint_from_the_command_line(
    fresh: Store, server_env: dict[str, str], tmp_path: Path
) -> None:
    packs = str(tmp_path)
    assert interlock(server_env, "new", "mine/first", "--packs", packs).returncode == 0
    done = interlock(server_env, "lint", packs)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout
    assert "not checked" not in done.stderr
    path = tmp_path / "mine" / "first.cypher"
    text = path.read_text("utf-8")
    path.write_text(text.replace("rows: 1", "rows: 2"), "utf-8")
    done = interlock(server_env, "lint", packs)
    assert done.returncode == 4
    assert "rows is 1, expected 2" in done.stdout
    path.write_text(text.replace("WITH type(r)", "WITH typ(r)"), "utf-8")
    done = interlock(server_env, "lint", packs)
    assert done.returncode == 4
    assert "Unknown function" in done.stdout
    fresh.execute("CREATE (:Entity {id: 'x'})")
    path.write_text(text, "utf-8")
    done = interlock(server_env, "lint", packs)
    assert done.returncode == 0
    assert "not checked: tests" in done.stderr
