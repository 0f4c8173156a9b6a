"""The real registry files and documents beside the checkout: counted here on their own, loaded, loaded again, taken out.

Rows are counted with csv, json and ElementTree only, so that a fault of our readers cannot hide itself.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from interlock.graph.knowledge import KnowledgeGraph
from interlock.loaders import load, load_documents, resolve, unload
from interlock.loaders.base import dry_run, open_files
from interlock.schema.errors import DataError

SHARED = Path(__file__).parents[2].parent / "shared"
GLEIF, OFAC, SEEDS, GOLD = (SHARED / name for name in ("data/gleif", "data/ofac", "seeds", "gold"))
Exported = Callable[..., dict[str, bytes]]
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real files are not at {SHARED}"),
]
REFUSED = {"bis_dpl.txt", "us_csl.csv"}  # reference files, of other sources
ELEMENTS = {"LEIRecord", "RelationshipRecord", "Exception", "sdnEntry"}
END = "\x1a"


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []


FILES = [*files(GLEIF), *files(GLEIF / "api_json"), *files(OFAC)]
LOADED = [path for path in FILES if path.name not in REFUSED]


def cells(path: Path) -> list[list[str]]:
    with path.open(encoding="latin-1" if path.parent == OFAC else "utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    return rows if path.parent == OFAC else rows[1:]


def elements(path: Path) -> list[ElementTree.Element]:
    return [one for one in ElementTree.parse(path).iter() if one.tag.rpartition("}")[2] in ELEMENTS]


def counted(path: Path) -> int:
    """Rows of a file, without our readers."""
    if path.suffix == ".csv":
        return len(cells(path))
    if path.suffix == ".xml":
        return len(elements(path))
    if path.suffix == ".jsonl":
        return sum(1 for line in path.read_text("utf-8").splitlines() if line.strip())
    found = json.loads(path.read_text("utf-8-sig"))
    return len(found) if isinstance(found, list) else 1


def source(path: Path) -> str:
    return "ofac" if path.parent == OFAC else "gleif"


@pytest.mark.parametrize("path", LOADED, ids=[path.name for path in LOADED])
def test_the_account_adds_up_to_an_independent_count(path: Path) -> None:
    (file,) = open_files(source(path), [str(path)])
    account = dry_run(file)
    assert account.read == counted(path)
    assert account.read == account.written + account.skipped.total() + account.refused.total()
    assert account.refused.total() == 0
    trailer = path.suffix == ".csv" and source(path) == "ofac" and cells(path)[-1] == [END]
    assert dict(account.skipped) == ({"trailer": 1} if trailer else {})


@pytest.mark.parametrize("path", sorted({*FILES} - {*LOADED}, key=str), ids=lambda path: path.name)
def test_reference_files_are_refused_before_anything_is_written(path: Path) -> None:
    with pytest.raises(DataError) as error:
        open_files(source(path), [str(path)])
    assert error.value.why
    assert error.value.hint


@pytest.mark.skipif(not OFAC.is_dir(), reason=f"no OFAC files at {OFAC}")
def test_kinds_of_the_sdn_list() -> None:
    path = OFAC / "sdn_2024-05.csv"
    types = Counter(row[2].strip() for row in cells(path) if len(row) > 2)
    (file,) = open_files("ofac", [str(path)])
    found = dry_run(file).by_kind
    assert found["Person"] == types["individual"] == 6854
    assert found["Asset"] == types["vessel"] + types["aircraft"] == 851 + 376


@pytest.mark.skipif(not GLEIF.is_dir(), reason=f"no GLEIF files at {GLEIF}")
def test_parents_of_the_relationship_file() -> None:
    path = GLEIF / "derived_rr_golden_copy.csv"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        types = Counter(row["Relationship.RelationshipType"] for row in csv.DictReader(stream))
    (file,) = open_files("gleif", [str(path)])
    found = dry_run(file).by_tie
    assert (
        found["CONSOLIDATES"]
        == types["IS_DIRECTLY_CONSOLIDATED_BY"] + types["IS_ULTIMATELY_CONSOLIDATED_BY"]
    )


@pytest.mark.neo4j
@pytest.mark.once
@pytest.mark.skipif(not GLEIF.is_dir(), reason=f"no GLEIF files at {GLEIF}")
def test_gleif_twice_and_out_again(kg: KnowledgeGraph, exported: Exported) -> None:
    """All Level 1 and Level 2 files, one form after the other, forwards and backwards: one graph."""
    empty = exported()
    paths = [path for path in LOADED if source(path) == "gleif"]
    for path in paths:
        (account,) = load(kg, "gleif", path)
        assert (account.read, account.refused.total()) == (counted(path), 0)
    first = exported()
    _evidence_exists(kg)
    for path in paths[-3:]:
        (account,) = load(kg, "gleif", path)
        for counts in (account.records, account.ties, account.entities):
            assert (counts.created, counts.updated, counts.removed) == (0, 0, 0), path.name
    assert exported() == first
    unload(kg, "gleif")
    assert exported() == empty
    for path in paths[::-1]:
        load(kg, "gleif", path)
    assert exported() == first


@pytest.mark.neo4j
@pytest.mark.once
@pytest.mark.skipif(not GLEIF.is_dir(), reason=f"no GLEIF files at {GLEIF}")
def test_tables_load_in_any_order(kg: KnowledgeGraph, exported: Exported) -> None:
    tables = [
        "derived_api_lei_records.jsonl",
        "derived_rr_golden_copy.csv",
        "derived_repex_golden_copy.csv",
    ]
    found = []
    for order in list(permutations(tables))[::2]:
        for table in order:
            load(kg, "gleif", GLEIF / table, batch=50)
        found.append(exported())
        unload(kg, "gleif")
    assert all(export == found[0] for export in found)


@pytest.mark.neo4j
@pytest.mark.once
@pytest.mark.skipif(not OFAC.is_dir(), reason=f"no OFAC files at {OFAC}")
def test_ofac_beside_gleif_is_taken_out_exactly(kg: KnowledgeGraph, exported: Exported) -> None:
    load(kg, "gleif", GLEIF / "lei2_csv_sample.csv")
    before = exported()
    paths = [OFAC / f"cons_{table}.csv" for table in ("prim", "alt", "add", "comments")]
    accounts = load(kg, "ofac", *paths)
    assert [account.read for account in accounts] == [counted(path) for path in paths]
    records, ties, entities = (
        kg.store.read(f"MATCH {pattern} RETURN count(x)", {"d": "ofac"}).rows[0][0]
        for pattern in (
            "(x:Record {dataset: $d})",
            "(:Entity)-[x {dataset: $d}]->(:Entity)",
            "(x:Entity)",
        )
    )
    assert sum(account.records.created for account in accounts) == records
    assert sum(account.ties.created for account in accounts) == ties
    assert (
        accounts[0].by_kind["Person"]
        == Counter(row[2].strip() for row in cells(paths[0]) if len(row) > 2)["individual"]
    )
    first = exported()
    again = load(kg, "ofac", *paths)
    for account in again:
        for counts in (account.records, account.ties, account.entities):
            assert (counts.created, counts.updated, counts.removed) == (0, 0, 0), account.file
    assert exported() == first
    _evidence_exists(kg)
    removal = unload(kg, "ofac")
    assert (removal.records.removed, removal.ties.removed) == (records, ties)
    assert exported() == before
    assert (
        removal.entities.removed
        == entities - kg.store.read("MATCH (e:Entity) RETURN count(e)").rows[0][0]
    )


@pytest.mark.neo4j
@pytest.mark.once
@pytest.mark.skipif(not SEEDS.is_dir(), reason=f"no seed documents at {SEEDS}")
def test_seed_documents(kg: KnowledgeGraph, exported: Exported) -> None:
    empty = exported()
    accounts = load_documents(kg, SEEDS)
    assert [account.written for account in accounts] == [1] * len(files(SEEDS))
    for text, quote, start, end in kg.store.read(
        "MATCH (s:Statement|Observation)-[:IN]->(d:Document) RETURN d.text, s.quote, s.start, s.end"
    ).rows:
        assert text[start:end] == quote
    _evidence_exists(kg)
    _nothing_absent(kg)
    answer = kg.paths("Bank of Kunlun", "Russia")
    assert answer["paths"]
    names = [node["name"] for path in answer["paths"] for node in path["nodes"]]
    quotes = [
        item["quote"]
        for path in answer["paths"]
        for tie in path["ties"]
        for item in tie["evidence"]
    ]
    assert any("Chongqing branch" in name for name in names)
    assert any("has partnered with Bank of Kunlun" in " ".join(quote.split()) for quote in quotes)
    first = exported()
    for account in load_documents(kg, SEEDS):
        for counts in (account.records, account.statements, account.ties, account.entities):
            assert (counts.created, counts.updated, counts.removed) == (0, 0, 0), account.file
    assert exported() == first
    for _ in range(2):
        resolve(kg)
    one, other = files(SEEDS)
    unload(kg, "documents")
    assert exported() == empty
    load_documents(kg, one)
    alone = exported()
    load_documents(kg, other)
    unload(
        kg,
        kg.store.read(
            "MATCH (d:Document) WHERE d.locations[0] ENDS WITH $name RETURN d.id",
            {"name": other.name},
        ).rows[0][0],
    )
    assert exported() == alone


def _evidence_exists(kg: KnowledgeGraph) -> None:
    lost = kg.store.read(
        "MATCH (s:Entity)-[t]->(o:Entity) "
        "WHERE NOT EXISTS { MATCH (e:Statement {id: t.evidence}) } AND NOT EXISTS { MATCH (e:Record {id: t.evidence}) } "
        "OR NOT EXISTS { MATCH (:Record {id: t.subject_record})-[:RESOLVED_TO]->(s) } "
        "OR NOT EXISTS { MATCH (:Record {id: t.object_record})-[:RESOLVED_TO]->(o) } RETURN count(t)"
    ).rows[0][0]
    assert lost == 0


def _nothing_absent(kg: KnowledgeGraph) -> None:
    """None of what the gold says that a sloppy reader would add."""
    for path in sorted(GOLD.glob("*.yaml")):
        gold = yaml.safe_load(path.read_text("utf-8"))
        names = {entity["id"]: entity["name"] for entity in gold["entities"]}
        for fact in gold["absent"]:
            if "type" not in fact:
                found = kg.store.read(
                    "MATCH (r:Record {name: $name}) RETURN count(r)", {"name": fact["name"]}
                ).rows
            else:
                subject, target = (
                    names.get(fact["from"], fact["from"]),
                    names.get(fact["to"], fact["to"]),
                )
                found = kg.store.read(
                    "MATCH (s:Entity)-[t]->(o:Entity) WHERE $subject IN s.names AND $target IN o.names AND type(t) = $type RETURN count(t)",
                    {"subject": subject, "target": target, "type": fact["type"]},
                ).rows
            assert found == ((0,),), fact
