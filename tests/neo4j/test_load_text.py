"""Documents into the graph: whole or not at all, no copy twice, and exactly what a new reading no longer says is taken away."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from interlock.graph.knowledge import KnowledgeGraph
from interlock.loaders import load_documents, resolve, unload
from interlock.loaders.known_names import known_in
from interlock.loaders.load_registry import write_dataset
from interlock.loaders.load_text import read_only
from interlock.loaders.write import GraphWriter
from interlock.schema.errors import NotFound, UsageError
from interlock.schema.models import Dataset, Record

pytestmark = [pytest.mark.neo4j, pytest.mark.once]
Exported = Callable[..., dict[str, bytes]]
FIRST = (
    "In Chongqing, the local branch of the China Chamber of International Commerce has partnered with Bank of Kunlun "
    "to help facilitate export transactions to Russia.\n"
)
SECOND = "Shandong Province hosted a conference on trade in March. The Chinese government encourages trade with Russia.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "reports"
    path.mkdir()
    (path / "first.txt").write_text(FIRST, encoding="utf-8", newline="\n")
    (path / "second.txt").write_text(SECOND, encoding="utf-8", newline="\n")
    return path


def count(kg: KnowledgeGraph, pattern: str) -> int:
    return int(kg.store.read(f"MATCH {pattern} RETURN count(*)").rows[0][0])


def test_a_document_is_a_document_with_its_statements(kg: KnowledgeGraph, folder: Path) -> None:
    account, other = load_documents(kg, folder)
    assert (account.read, account.written, account.file) == (1, 1, "first.txt")
    assert account.statements.created + other.statements.created == count(
        kg, "(:Statement)"
    ) + count(kg, "(:Observation)")
    assert account.ties.created + other.ties.created == count(kg, "(:Entity)-->(:Entity)")
    assert account.records.created + other.records.created == count(kg, "(:Record)")
    rows = kg.store.read(
        "MATCH (s:Statement)-[:IN]->(d:Document) RETURN d.text, s.quote, s.start, s.end"
    ).rows
    assert rows
    for text, quote, start, end in rows:
        assert text[start:end] == quote
    assert kg.store.read("MATCH (d:Document) RETURN d.length = size(d.text)").rows == (
        (True,),
        (True,),
    )


def test_the_dry_run_counts_what_a_load_creates(kg: KnowledgeGraph, folder: Path) -> None:
    dry, real = read_only(folder), load_documents(kg, folder)
    for expected, found in zip(dry, real, strict=True):
        assert expected.statements == found.statements
        assert expected.ties == found.ties
        assert expected.records == found.records


def test_twice_is_once_in_any_order(kg: KnowledgeGraph, folder: Path, exported: Exported) -> None:
    load_documents(kg, folder)
    wanted = exported()
    for account in load_documents(kg, folder):
        assert account.records.created == account.statements.created == account.ties.created == 0
        assert account.records.updated == account.statements.updated == account.ties.updated == 0
    assert exported() == wanted
    unload(kg, "documents")
    assert count(kg, "(n)") == 0
    load_documents(kg, folder / "second.txt")
    load_documents(kg, folder / "first.txt")
    assert exported() == wanted


def test_one_document_goes_and_leaves_the_other_as_if_alone(
    kg: KnowledgeGraph, folder: Path, exported: Exported
) -> None:
    load_documents(kg, folder / "first.txt")
    alone = exported()
    load_documents(kg, folder / "second.txt")
    second = kg.store.read(
        "MATCH (d:Document) WHERE d.text STARTS WITH 'Shandong' RETURN d.id"
    ).rows[0][0]
    removal = unload(kg, second[:10])
    assert removal.documents == 1
    assert exported() == alone
    first = kg.store.read("MATCH (d:Document) RETURN d.id").rows[0][0]
    unload(kg, first)
    assert count(kg, "(n)") == 0


def test_a_copy_in_two_collections_stays_until_both_are_gone(
    kg: KnowledgeGraph, folder: Path, exported: Exported
) -> None:
    load_documents(kg, folder / "first.txt")
    alone = exported()
    load_documents(kg, folder / "first.txt", dataset="press")
    assert count(kg, "(:Document)") == 1
    unload(kg, "press")
    assert exported() == alone
    load_documents(kg, folder / "first.txt", dataset="press")
    unload(kg, "documents")
    assert count(kg, "(:Document)") == 1
    unload(kg, "press")
    assert count(kg, "(n)") == 0


def test_what_a_new_reading_does_not_say_is_taken_away(
    kg: KnowledgeGraph, folder: Path, exported: Exported
) -> None:
    path = folder / "first.txt"
    load_documents(kg, path)
    wanted = exported()
    document, record = kg.store.read(
        "MATCH (r:Record)-[:IN]->(d:Document) RETURN d.id, r.id ORDER BY r.id LIMIT 1"
    ).rows[0]
    kg.store.execute(
        "MATCH (d:Document {id: $document}) MATCH (r:Record {id: $record})-[:RESOLVED_TO]->(e:Entity) "
        "CREATE (s:Statement {id: 'old', digest: 'x'})-[:IN]->(d) CREATE (s)-[:SUBJECT]->(r) "
        "CREATE (e)-[:RELATED_TO {id: 'old', evidence: 'old', subject_record: r.id, object_record: r.id}]->(e)",
        {"document": document, "record": record},
    )  # fmt: skip
    (account,) = load_documents(kg, path)
    assert (account.statements.removed, account.ties.removed) == (1, 1)
    assert exported() == wanted


def test_a_file_that_cannot_be_read_is_refused_and_the_others_load(
    kg: KnowledgeGraph, folder: Path
) -> None:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    accounts = {account.file: account for account in load_documents(kg, folder)}
    assert accounts["first.txt"].written == accounts["second.txt"].written == 1
    for name in ("empty.txt", "binary.txt"):
        assert (accounts[name].written, accounts[name].refused.total()) == (0, 1)
    assert count(kg, "(:Document)") == 2


def test_what_is_not_there(kg: KnowledgeGraph, folder: Path) -> None:
    with pytest.raises(UsageError):
        load_documents(kg, folder / "none.txt")
    load_documents(kg, folder / "first.txt")
    for name in ("none", "documents:", "deadbeef", "d" * 64):
        with pytest.raises(NotFound, match="no dataset or document"):
            unload(kg, name)
    assert count(kg, "(:Document)") == 1


def test_unnamed_parties_of_two_documents_stay_two(kg: KnowledgeGraph, tmp_path: Path) -> None:
    for name in ("a", "b"):
        text = f"Report {name}. According to authorities in Xiangshan County, five local companies agreed to consider doing business.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    load_documents(kg, tmp_path / "a.txt", tmp_path / "b.txt")
    rows = kg.store.read(
        "MATCH (e:Entity {collective: 5})<-[:RESOLVED_TO]-(r:Record) RETURN e.id, count(r)"
    ).rows
    assert [number for _, number in rows] == [1, 1]


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def test_a_printed_number_makes_one_ship_of_two_names(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """What a list calls by an earlier name: the IMO number beside both is the same, and valid."""
    said = {
        "now.txt": "Nelda Shipping LLC owns the tanker Lady Persis (IMO 9074729).\n",
        "then.txt": "OFAC sanctioned the tanker Dalma Moon (IMO 9074729).\n",
        "wrong.txt": "Malta seized the tanker Sea Rose (IMO 9074721).\n",
    }
    for name, text in said.items():
        (tmp_path / name).write_text(text, "utf-8", newline="\n")
    load_documents(kg, tmp_path)
    rows = kg.store.read(
        "MATCH (:Entity)-[:OWNS]->(e:Entity)<-[:RESTRICTS]-(:Entity) RETURN DISTINCT e.id"
    ).rows
    assert rows == (("imo:9074729",),)
    assert count(kg, "(:Record {invalid_identifiers: ['imo:9074721']})") == 1


def test_texts_that_name_one_well_known_body_differently_meet_in_it(
    kg: KnowledgeGraph, tmp_path: Path, exported: Exported
) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("The European Union lent Orlu Bank 40 million euros.\n", encoding="utf-8")
    other.write_text(
        "Vantro Mining, based in Mumbai, supplies coal to Glencore. The EU has sanctioned Vantro Mining.\n",
        encoding="utf-8",
    )
    load_documents(kg, one)
    alone = exported()
    load_documents(kg, other)
    assert kg.store.read(
        "MATCH (r:Record)-[:RESOLVED_TO]->(e:Entity {id: 'body:european-union'}) RETURN r.name ORDER BY r.name"
    ).rows == (("EU",), ("European Union",))
    assert count(kg, "(:Entity {id: 'body:glencore'})<-[:SUPPLIES]-()") == 1
    assert count(kg, "(:Entity {id: 'place:IN-MH:mumbai'})<-[:LOCATED_IN]-()") == 1
    unload(kg, sha256(other.read_bytes()).hexdigest())
    assert exported() == alone


def test_two_texts_that_give_a_person_one_office_tell_of_one_person(
    kg: KnowledgeGraph, tmp_path: Path
) -> None:
    for name, text in {
        "one": "Marek Dolan, the chief executive of Orlu Steel, met reporters in Lagos on Monday.",
        "other": "Orlu Steel plc CEO Marek Dolan resigned.",
        "namesake": "Marek Dolan, the chairman of Senta Foods, bought a yacht.",
    }.items():
        (tmp_path / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    load_documents(kg, tmp_path)
    found = resolve(kg)
    rows = kg.store.read(
        "MATCH (r:Record {kind: 'Person'})-[:RESOLVED_TO]->(e) RETURN e.id, count(*) AS n ORDER BY n"
    ).rows
    assert [row[1] for row in rows] == [1, 2]
    assert found.by_reason == {"same name, one candidate": 1, "names alike": 1}
    assert resolve(kg).added == 0


def test_an_edited_file_replaces_what_its_old_bytes_said(
    kg: KnowledgeGraph, folder: Path, exported: Exported
) -> None:
    load_documents(kg, folder)
    write(folder / "first.txt", FIRST.replace("Russia", "Kazakhstan"))
    said: list[str] = []
    load_documents(kg, folder, say=said.append)
    after = exported()
    assert any("first.txt" in line and "1 of its documents replaced" in line for line in said)
    unload(kg, "documents")
    load_documents(kg, folder)
    assert exported() == after
    for account in load_documents(kg, folder):
        assert account.records.created == account.ties.created == account.ties.removed == 0


def test_an_edited_copy_leaves_the_other_copy(
    kg: KnowledgeGraph, folder: Path, exported: Exported
) -> None:
    write(folder / "copy.txt", FIRST)
    load_documents(kg, folder)
    assert count(kg, "(:Document)") == 2
    write(folder / "copy.txt", SECOND.replace("March", "May"))
    load_documents(kg, folder)
    assert count(kg, "(:Document)") == 3
    after = exported()
    unload(kg, "documents")
    load_documents(kg, folder)
    assert exported() == after


def test_an_edit_that_cannot_be_read_takes_nothing_away(kg: KnowledgeGraph, folder: Path) -> None:
    load_documents(kg, folder / "first.txt")
    (folder / "first.txt").write_bytes(b"\xff\xff")
    (account,) = load_documents(kg, folder / "first.txt")
    assert account.refused.total() == 1
    assert count(kg, "(:Document)") == 1


def test_lines_of_a_file_are_documents_and_go_with_their_line(
    kg: KnowledgeGraph, tmp_path: Path, exported: Exported
) -> None:
    one, two = json.dumps({"text": FIRST}), json.dumps({"text": SECOND, "title": "Two"})
    path = write(tmp_path / "news.jsonl", f"{one}\nbroken\n{two}\n{one}\n")
    (account,) = load_documents(kg, path, jobs=2)
    assert (account.read, account.written) == (4, 2)
    assert (dict(account.refused), dict(account.skipped)) == ({"broken_json": 1}, {"same bytes": 1})
    ids = {row[0] for row in kg.store.read("MATCH (d:Document) RETURN d.id").rows}
    assert ids == {sha256(line.encode()).hexdigest() for line in (one, two)}
    write(path, f"{two}\n")
    (account,) = load_documents(kg, path)
    after = exported()
    assert account.records.removed > 0
    unload(kg, "documents")
    assert count(kg, "(n)") == 0
    load_documents(kg, path)
    assert exported() == after
    unload(kg, sha256(two.encode()).hexdigest())
    assert count(kg, "(n)") == 0


def accounts(kg: KnowledgeGraph) -> dict[str, set[str]]:
    """The names of the files that each collection has an account of."""
    return {
        dataset: {one["file"] for one in json.loads(text or "{}").values()}
        for dataset, text in kg.store.read("MATCH (d:Dataset) RETURN d.id, d.account").rows
    }


def test_the_account_of_a_file_goes_with_its_bytes(
    kg: KnowledgeGraph, tmp_path: Path, exported: Exported
) -> None:
    """Also where its documents stay: a list that grew, and a copy in another collection or folder."""
    one, two = json.dumps({"text": FIRST}), json.dumps({"text": SECOND})
    path, copy = write(tmp_path / "news.jsonl", f"{one}\n"), write(tmp_path / "more.jsonl", f"{one}\n")  # fmt: skip
    report, same = write(tmp_path / "report.txt", FIRST), write(tmp_path / "same.txt", FIRST)
    load_documents(kg, path, report, dataset="press")
    load_documents(kg, path, copy, report, same)
    write(path, f"{two}\n{one}\n")
    write(report, SECOND)
    load_documents(kg, path, report, dataset="press")
    load_documents(kg, path, report)
    assert accounts(kg) == {
        "press": {"news.jsonl", "report.txt"},
        "documents": {"news.jsonl", "report.txt", "more.jsonl", "same.txt"},
    }
    stored = kg.store.read("MATCH (d:Dataset) RETURN d.id, d.account ORDER BY d.id").rows
    assert [len(json.loads(text)) for _, text in stored] == [4, 2]
    after = exported()
    for dataset in ("press", "documents"):
        unload(kg, dataset)
    load_documents(kg, same, copy, report, path)
    load_documents(kg, report, path, dataset="press")
    assert exported() == after


def test_copies_are_called_as_the_first_by_name_in_any_order(
    kg: KnowledgeGraph, tmp_path: Path, exported: Exported
) -> None:
    one, other = write(tmp_path / "a.txt", FIRST), write(tmp_path / "b.txt", FIRST)
    load_documents(kg, one, other)
    wanted = exported()
    unload(kg, "documents")
    load_documents(kg, other)
    assert accounts(kg) == {"documents": {"b.txt"}}
    load_documents(kg, one)
    assert exported() == wanted
    write(one, SECOND)
    load_documents(kg, one)
    assert accounts(kg) == {"documents": {"a.txt", "b.txt"}}


def test_a_refusal_goes_when_its_file_can_be_read(
    kg: KnowledgeGraph, folder: Path, exported: Exported
) -> None:
    load_documents(kg, folder)
    wanted = exported()
    for name in ("first.txt", "second.txt"):
        (folder / name).write_bytes(b"\xff\xff")
    load_documents(kg, folder)
    assert exported() != wanted
    write(folder / "first.txt", FIRST)
    load_documents(kg, folder)
    assert accounts(kg) == {"documents": {"first.txt", "second.txt"}}
    write(folder / "second.txt", SECOND)
    load_documents(kg, folder)
    assert exported() == wanted


def test_a_collection_is_no_place(kg: KnowledgeGraph, folder: Path) -> None:
    for name in ("press|x", "press\n"):
        with pytest.raises(UsageError, match="is no id of a dataset"):
            load_documents(kg, folder, dataset=name)
    assert count(kg, "(n)") == 0


def test_an_edit_of_a_text_whose_parties_another_read_anew_shares(
    kg: KnowledgeGraph, tmp_path: Path, exported: Exported
) -> None:
    """In one transaction the other text's ties are dated, and go over to the parties that are left."""
    text = "Orlu Bank plc owns 40 percent of Senta Foods plc.\n"
    path = write(tmp_path / "report.txt", f"{text}{SECOND}")
    load_documents(kg, path)
    write(path, text)
    load_documents(kg, path, dataset="press")
    assert resolve(kg).added > 0
    load_documents(kg, path, published="2024-05-06")
    assert count(kg, "(:Entity)-[:OWNS {stated_on: '2024-05-06'}]->(:Entity)") == 1
    resolve(kg)
    after = exported()
    for dataset in ("press", "documents"):
        unload(kg, dataset)
    load_documents(kg, path, published="2024-05-06")
    load_documents(kg, path, dataset="press", published="2024-05-06")
    resolve(kg)
    assert exported() == after


def test_the_names_of_the_registers_are_known_where_asked_for(
    kg: KnowledgeGraph, tmp_path: Path
) -> None:
    data = Dataset(id="reg", title="Register")
    records = [
        Record(id="reg:1", dataset="reg", kind="Bank", name="Weisse Welle", country="AT", identifiers=("lei:5493001KJTIIGC8Y1R12",)),
        Record(id="reg:2", dataset="reg", kind="Firm", name="Blaue Kugel", country="AT"),
        Record(id="reg:3", dataset="reg", kind="Bank", name="Blaue Kugel", country="AT"),
    ]  # fmt: skip
    write_dataset(kg.store, data)
    with GraphWriter(kg.store) as writer:
        writer.add(records)
    path = write(tmp_path / "a.txt", "Weisse Welle has partnered with Blaue Kugel.\n")
    load_documents(kg, path)
    load_documents(kg, path, dataset="again", known="graph")
    names = known_in(kg.store)
    hits = {
        hit.entry.name: (hit.entry.kind, hit.entry.country, hit.entry.id)
        for hit in names.find(path.read_text("utf-8"))
    }
    assert hits == {
        "Weisse Welle": ("Bank", "AT", "lei:5493001KJTIIGC8Y1R12"),
        "Blaue Kugel": ("Party", "AT", None),
    }
    assert kg.store.read("MATCH (d:Document) RETURN d.known").rows == ((names.digest,),)
    (account,) = load_documents(kg, path, dataset="again", known="graph")
    assert account.records.created == account.records.updated == account.ties.created == 0


def test_what_a_text_says_to_be_over_holds_no_more(kg: KnowledgeGraph, tmp_path: Path) -> None:
    path = tmp_path / "over.txt"
    path.write_text(
        "Lumo Bank owned 40 percent of Varn Foods until 2019. Sella Oil bought Varn Foods from Kiva Group in March 2020. "
        "Former Varn Foods chief executive Tim Ito joined Nile Dairy.\n",
        encoding="utf-8",
    )
    load_documents(kg, path)
    ties = kg.store.read(
        "MATCH (a:Entity)-[t]->(:Entity {name: 'Varn Foods'}) RETURN a.name, t.valid_from, t.valid_to, t.active ORDER BY a.name"
    ).rows
    assert ties == (
        ("Kiva Group", None, "2020-04-01", None),
        ("Lumo Bank", None, "2020-01-01", None),
        ("Sella Oil", "2020-03-01", None, None),
        ("Tim Ito", None, None, False),
    )
    now = kg.q.ownership.direct_owners("Varn Foods", as_of="2024-03-05").to_df()
    assert list(now["owner"]) == ["Sella Oil"]
    then = kg.q.ownership.direct_owners("Varn Foods", as_of="2018-03-05").to_df()
    assert sorted(then["owner"]) == ["Kiva Group", "Lumo Bank"]
