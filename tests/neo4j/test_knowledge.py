"""Asking the graph: parties by any name, their evidence, paths, arrays; reading never writes, and one command writes at a time."""

from __future__ import annotations

import os
import threading
import time
from typing import Any

import pytest

from interlock.graph.knowledge import KnowledgeGraph
from interlock.graph.store.connect import Store
from interlock.graph.store.lock import exclusive
from interlock.loaders.load_registry import settle, write_dataset
from interlock.loaders.resolution.decisions import judge
from interlock.loaders.write import GraphWriter
from interlock.schema.errors import InterlockError, NotFound, UsageError
from interlock.schema.models import Dataset, Document, Fact, Record, Statement, Tie

pytestmark = pytest.mark.neo4j
LEI = "lei:529900T8BM49AURSDO55"
TEXT = "The chamber has partnered with Bank of Kunlun to help exports."
QUOTE = "has partnered with Bank of Kunlun"
DOCUMENT = "d" * 64


def party(key: str, name: str, kind: str = "Firm", **fields: Any) -> Record:
    return Record(
        **{"id": key, "dataset": key.partition(":")[0], "kind": kind, "name": name, **fields}
    )


def facts() -> list[Fact]:
    chamber, bank = f"documents:{DOCUMENT}:chamber", f"documents:{DOCUMENT}:bank"
    start = TEXT.index(QUOTE)
    statement = Statement(
        id="s" * 64, document=DOCUMENT, dataset="documents", subject=chamber, predicate="PARTNERS_WITH", object=bank, quote=QUOTE,
        start=start, end=start + len(QUOTE), rule="partners", confidence=0.9,
    )  # fmt: skip
    return [
        party("reg:1", "Bank of Kunlun Co., Ltd.", "Bank", identifiers=(LEI,), aliases=("昆仑银行", "Kunlun Bank"), country="CN",
              file="f" * 64, row=7, attributes={"city": "Beijing"}),
        party("reg:2", "Kunlun Energy Company", country="CN"),
        party("reg:3", "ООО «Северный Ветер»", country="RU"),
        party("reg:4", "Twin Trading", country="CN"), party("reg:5", "Twin Trading", country="RU"),
        party("reg:place:RU", "Russia", "Place", country="RU", identifiers=("iso3166:RU",)),
        party("reg:6", "<five local companies>", unnamed=True, collective=5),
        Tie(type="EXPORTS_TO", dataset="reg", subject="reg:3", object="reg:place:RU", evidence="reg:3", file="f" * 64, row=9),
        Tie(type="OWNS", dataset="reg", subject="reg:1", object="reg:3", evidence="reg:1", file="f" * 64, row=8, confidence=0.5,
            valid_from="2020-01-01", valid_to="2022-01-01", properties={"share_min": 25.0, "share_max": 50.0}),
        Document(id=DOCUMENT, title="Exports", text=TEXT, locations=("documents|exports.txt",)),
        party(chamber, "Chamber of Chongqing", "Chamber", document=DOCUMENT, dataset="documents"),
        party(bank, "Bank of Kunlun", "Bank", document=DOCUMENT, dataset="documents"),
        statement,
        Tie(type="PARTNERS_WITH", dataset="documents", source_key=statement.id, subject=chamber, object=bank, evidence=statement.id,
            confidence=0.9),
    ]  # fmt: skip


@pytest.fixture
def full(kg: KnowledgeGraph) -> KnowledgeGraph:
    """A small graph: a register, one document, and a person who knows that the bank is the bank."""
    write_dataset(kg.store, Dataset(id="reg", title="Register"))
    with GraphWriter(kg.store) as writer:
        writer.add(facts())
    judge(
        kg,
        "reg:1",
        f"documents:{DOCUMENT}:bank",
        verdict="same",
        person="Ann",
        why=None,
        when="2026-01-01T00:00:00+00:00",
    )
    settle(kg.store)
    return kg


@pytest.mark.parametrize(
    "text",
    [
        LEI, "LEI:5299 00t8-bm49 aursdo55", "reg:1", f"documents:{DOCUMENT}:bank", "Bank of Kunlun Co., Ltd.", "bank of kunlun",
        "BANK OF KUNLUN", "昆仑银行", "Kunlun Bank",
    ],
)  # fmt: skip
def test_every_name_finds_the_party(full: KnowledgeGraph, text: str) -> None:
    assert full.resolve_id(text) == LEI
    assert full.find(text)[0].id == LEI


def test_other_scripts(full: KnowledgeGraph) -> None:
    assert full.find("северный ветер")[0].id == "reg:3"
    assert full.find("昆仑")[0].id == LEI


def test_near_names_come_best_first(full: KnowledgeGraph) -> None:
    hits = full.find("kunlum")
    assert {hit.id for hit in hits} == {LEI, "reg:2"}
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert all(0 < hit.score < 1 for hit in hits)
    assert "Kunlun" in repr(hits)
    assert hits._repr_html_().count("<tr>") == 3


def test_ambiguous_names_list_the_candidates(full: KnowledgeGraph) -> None:
    with pytest.raises(NotFound, match="'Twin Trading' fits 2 parties") as error:
        full.resolve_id("Twin Trading")
    assert error.value.facts["candidates"] == ["reg:4", "reg:5"]
    assert "reg:4" in error.value.why
    assert "reg:5" in error.value.why


def test_nobody_is_guessed(full: KnowledgeGraph) -> None:
    with pytest.raises(NotFound, match="no party is called 'Bank of Kunming'") as error:
        full.resolve_id("Bank of Kunming")
    assert LEI in error.value.facts["candidates"]
    with pytest.raises(NotFound):
        full.resolve_id("<five local companies>")
    for text in (
        "",
        "   ",
        "lei:0000",
        "AND",
        "OR NOT",
        '"',
        "a:b:c",
        "*",
        "~1",
        "/x/",
        "\\",
        "x" * 5000,
        "{}[]^()",
    ):
        assert full.find(text, 3) is not None
        with pytest.raises(NotFound):
            full.resolve_id(text)


def test_show_says_which_source_says_what(full: KnowledgeGraph) -> None:
    found = full.show("Bank of Kunlun")
    assert (found["id"], found["kind"], found["country"]) == (LEI, "Bank", "CN")
    assert found["labels"] == ["Bank", "Firm"]
    assert found["identifiers"] == {"lei": LEI.removeprefix("lei:")}
    assert [record["id"] for record in found["records"]] == [f"documents:{DOCUMENT}:bank", "reg:1"]
    register = found["records"][1]
    assert (register["row"], register["attributes"]) == (7, {"city": "Beijing"})
    said = {entry["value"]: entry["records"] for entry in found["sources"]["name"]}
    assert said["Bank of Kunlun Co., Ltd."] == ["reg:1"]
    assert found["ties_total"] == len(found["ties"]) == 2


def test_explain_a_sentence_and_a_row(full: KnowledgeGraph) -> None:
    (sentence,) = full.explain("Chamber of Chongqing", "Bank of Kunlun")
    (evidence,) = sentence["evidence"]
    assert (evidence["kind"], evidence["quote"], evidence["document"]) == (
        "statement",
        QUOTE,
        DOCUMENT,
    )
    assert TEXT[evidence["start"] : evidence["end"]] == QUOTE
    (row,) = full.explain("Bank of Kunlun", "reg:3")
    (evidence,) = row["evidence"]
    assert (evidence["kind"], evidence["row"], evidence["digest"], evidence["title"]) == (
        "record",
        8,
        "f" * 64,
        "Register",
    )
    assert row["tie"]["properties"] == {"share_min": 25.0, "share_max": 50.0}
    assert full.explain(row["tie"]["id"]) == [row]
    assert full.explain("reg:2", "reg:3") == []
    with pytest.raises(NotFound, match="there is no tie"):
        full.explain("0" * 32)


def test_path_with_its_evidence(full: KnowledgeGraph) -> None:
    answer = full.paths("Chamber of Chongqing", "Russia")
    best = answer["paths"][0]
    assert [node["name"] for node in best["nodes"]] == [
        "Chamber of Chongqing", "Bank of Kunlun Co., Ltd.", "ООО «Северный Ветер»", "Russia",
    ]  # fmt: skip
    assert [tie["direction"] for tie in best["ties"]] == ["forward"] * 3
    assert best["ties"][0]["evidence"][0]["quote"] == QUOTE
    assert all(tie["evidence"] for tie in best["ties"])
    product = 1.0
    for tie in best["ties"]:
        product *= tie["weight"]
    assert best["score"] == pytest.approx(product)
    assert full.paths("Chamber of Chongqing", "Russia", max_length=2)["paths"] == []
    assert full.paths("Chamber of Chongqing", "Russia", as_of="2024-01-01")["paths"] == []
    assert full.paths("Chamber of Chongqing", "Russia", as_of="2021-06-01")["paths"]
    assert full.paths("Chamber of Chongqing", "Russia", min_confidence=0.7)["paths"] == []
    with pytest.raises(UsageError):
        full.paths("reg:1", "reg:3", k=0)


def test_snapshot_and_networkx_hold_every_tie(full: KnowledgeGraph) -> None:
    graph = full.networkx()
    assert graph.number_of_edges() == 3
    assert set(graph.nodes) == {
        row[0] for row in full.store.read("MATCH (e:Entity) RETURN e.id").rows
    }
    owns = full.networkx(types=["OWNS"])
    ((subject, target, data),) = owns.edges(data=True)
    assert (subject, target, data["type"]) == (LEI, "reg:3", "OWNS")
    assert full.networkx(as_of="2023-01-01").number_of_edges() == 2
    assert full.networkx(min_confidence=0.8).number_of_edges() == 1
    snapshot = full.snapshot()
    assert list(snapshot.nodes) == sorted(map(str, snapshot.nodes))
    with pytest.raises(NotFound):
        full.snapshot(types=["OWNED_BY"])


def test_cypher_reads_and_refuses_to_write(full: KnowledgeGraph, fresh: Store) -> None:
    result = full.cypher("MATCH (b:Bank {id: $id}) RETURN b.name AS name", {"id": LEI})
    assert (result.columns, result.rows) == (("name",), (("Bank of Kunlun Co., Ltd.",),))
    assert full.cypher("RETURN $x AS x", x=1).rows == ((1,),)
    before = fresh.read("MATCH (n) RETURN count(n)").rows
    for text in (
        "CREATE (:Firm)",
        "MATCH (n) DETACH DELETE n",
        "MERGE (:X {id: 1})",
        "CALL db.createLabel('X')",
    ):
        with pytest.raises(InterlockError):
            full.cypher(text)
    assert fresh.read("MATCH (n) RETURN count(n)").rows == before
    full.cypher("CREATE (:Mine {id: $id})", id="m", write=True)
    assert full.cypher("MATCH (m:Mine) RETURN m.id").rows == (("m",),)


@pytest.mark.parametrize(
    "text",
    [
        "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
        "load /* */ csv with headers from 'http://127.0.0.1/x' as row return row",
        "LO\\u0041D CSV FROM 'file:///etc/passwd' AS row RETURN row",
    ],
)
@pytest.mark.parametrize("write", [True, False])
def test_load_csv_is_refused(full: KnowledgeGraph, text: str, write: bool) -> None:
    with pytest.raises(UsageError, match="LOAD CSV is not sent"):
        full.cypher(text, write=write)


def test_a_wrong_statement_is_told_in_three_parts(full: KnowledgeGraph) -> None:
    with pytest.raises(InterlockError, match="refused the statement") as error:
        full.cypher("MATCH (n RETURN n")
    assert error.value.why


def test_py2neo_runs_a_query(full: KnowledgeGraph) -> None:
    graph = full.py2neo()
    found = graph.run("MATCH (b:Bank) RETURN b.name AS name").data()
    graph.service.connector.close()  # py2neo leaves its sockets to the garbage collector
    assert found == [{"name": "Bank of Kunlun Co., Ltd."}]


def test_view_shows_what_was_asked(full: KnowledgeGraph) -> None:
    view = full.view(path=("Chamber of Chongqing", "Russia"))
    assert {node.id for node in view.graph.nodes} >= {LEI, "reg:3"}
    assert all(tie.evidence for tie in view.graph.ties)
    assert len(full.view().graph.ties) == 3


def test_a_second_writer_waits_and_says_for_whom(full: KnowledgeGraph) -> None:
    said: list[str] = []
    done: list[float] = []
    home, uri = full.settings.home, full.store.uri

    def second() -> None:
        with exclusive(home, uri, said.append):
            done.append(time.monotonic())

    with exclusive(home, uri):
        other = threading.Thread(target=second)
        other.start()
        for _ in range(100):
            if said:
                break
            time.sleep(0.02)
        assert done == []
        released = time.monotonic()
    other.join(10)
    assert done
    assert done[0] >= released
    assert said == [f"waiting for another command that writes to {uri} (process {os.getpid()})"]


def test_a_writer_that_waits_too_long_gives_up(full: KnowledgeGraph) -> None:
    found: list[InterlockError] = []

    def second() -> None:
        try:
            with exclusive(full.settings.home, full.store.uri, patience=0.1):
                pass
        except InterlockError as error:
            found.append(error)

    with exclusive(full.settings.home, full.store.uri):
        other = threading.Thread(target=second)
        other.start()
        other.join(10)
    assert "another command writes to" in found[0].what
    assert str(os.getpid()) in found[0].why


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("昆仑银行", "n:1"), ("Kunlun Yinhang", "n:1"), ("KUNLUN BANK", "n:1"), ("Северный Ветер", "n:2"), ("Severnij Veter", "n:2"),
        ("NHTC", "n:3"), ("Northern Harbor Trading Company", "n:3"), ("Nothern Harbour Trading", "n:3"), ("societe de peche", "n:4"),
    ],
)  # fmt: skip
def test_find_in_any_script_by_initials_and_with_typing_errors(
    kg: KnowledgeGraph, asked: str, found: str
) -> None:
    names = {
        "n:1": "昆仑银行股份有限公司", "n:2": "Severny Veter LLC", "n:3": "Northern Harbour Trading Company", "n:4": "Société de Pêche SA",
        "n:5": "Harbour Veter Bank", "n:6": "Northern Steel",
    }  # fmt: skip
    with GraphWriter(kg.store) as writer:
        writer.add(
            [Record(id=key, dataset="n", kind="Firm", name=name) for key, name in names.items()]
        )
    settle(kg.store)
    assert kg.find(asked)[0].id == found


def test_a_question_is_asked_of_some_datasets_alone(full: KnowledgeGraph) -> None:
    def told(*datasets: str) -> list[str]:
        return sorted(full.snapshot(datasets=datasets).column("type").tolist())

    assert told("reg") == ["EXPORTS_TO", "OWNS"]
    assert told("documents") == ["PARTNERS_WITH"]
    assert told("reg", "documents") == told(*["documents", "reg"]) == sorted(full.snapshot().column("type"))  # fmt: skip
    assert full.paths("Kunlun Bank", "Chamber of Chongqing", datasets=["documents"])["paths"]
    assert not full.paths("Kunlun Bank", "Chamber of Chongqing", datasets=["reg"])["paths"]
    assert [tie.type for tie in full.view("Kunlun Bank", datasets=["documents"]).graph.ties] == ["PARTNERS_WITH"]  # fmt: skip
    owners = full.analyse("ownership.ultimate_owners", firm="reg:3", datasets=["documents"])
    assert not any(row["node"] == "reg:1" for row in owners["results"])
    with pytest.raises(NotFound, match="there is no dataset 'regs'") as caught:
        full.networkx(datasets=["regs"])
    assert caught.value.hint == "did you mean reg?"
