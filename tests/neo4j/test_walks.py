"""Random walks of loads, edits and unloads, by seed: the graph at the end is that of its last state alone, and nothing hangs loose."""

from __future__ import annotations

import csv
import io
import json
import random
from pathlib import Path
from typing import Any

import pytest

from interlock.graph.knowledge import KnowledgeGraph
from interlock.graph.store.admin import wipe
from interlock.graph.store.connect import Store
from interlock.loaders import load, load_documents, resolve, unload
from interlock.loaders.account import Account, Counts
from interlock.loaders.write import ensure_schema

pytestmark = [pytest.mark.neo4j, pytest.mark.once]
DATA = Path(__file__).parents[1] / "data"
LAYERS = ("records", "statements", "ties", "entities")
COUNTED = {
    "statements": "MATCH (n:Statement|Observation) RETURN count(n)",
    "ties": "MATCH (:Entity)-[t]->(:Entity) RETURN count(t)",
    "entities": "MATCH (n:Entity) RETURN count(n)",
}
LOOSE = (
    "MATCH (n:Record) WHERE COUNT { (n)-[:RESOLVED_TO]->(:Entity) } <> 1 RETURN n.id",
    "MATCH (n:Entity) WHERE NOT EXISTS { (n)<-[:RESOLVED_TO]-(:Record) } RETURN n.id",
    "MATCH (n:Identifier) WHERE NOT EXISTS { (n)<-[:IDENTIFIED_BY]-(:Record) } RETURN n.id",
    "MATCH (n:Part) WHERE NOT EXISTS { (n)-[:ADDS_TO]->(:Record) } RETURN n.id",
    "MATCH (n:Statement|Observation) WHERE NOT EXISTS { (n)-[:IN]->(:Document) } RETURN n.id",
    "MATCH (s:Statement|Observation)-[:IN]->(d:Document) "
    "WHERE substring(d.text, s.start, s.end - s.start) <> s.quote RETURN s.id",
    "MATCH (:Entity)-[t]->(:Entity) WHERE NOT EXISTS { (:Statement {id: t.evidence}) } "
    "AND NOT EXISTS { (:Record {id: t.evidence}) } RETURN t.id",
)
NAMES = ("Orlu Bank", "Vantro Mining Ltd", "Senta Foods plc", "Halvik Energy AS")
SENTENCES = (
    "{} owns 35 percent of {}.",
    "{} has partnered with {} to export grain to Kenya.",
    "{} lent {} 40 million euros in March 2024.",
    "{} denied that it had invested in {}.",
    "{} may buy {}, according to the World Bank.",
)
REGISTERS = {
    "ofac": (("sdn.csv", False), ("alt.csv", False), ("add.csv", False)),
    "gleif": (("lei2.csv", True), ("rr.csv", True)),
    "eu-fsf": (("journal.csv", True),),
}


def dump(store: Store) -> list[str]:
    """All nodes and relationships as sorted texts, but for the accounts, which say when a load was."""
    names, out = {}, []
    for element, labels, properties in store.read(
        "MATCH (n) RETURN elementId(n), labels(n), properties(n)"
    ).rows:
        told = {name: value for name, value in properties.items() if name != "account"}
        names[element] = f"{sorted(labels)} {properties.get('id')}"
        out.append(f"{names[element]} {json.dumps(told, sort_keys=True, default=str)}")
    for one, type_, other, properties in store.read(
        "MATCH (a)-[t]->(b) RETURN elementId(a), type(t), elementId(b), properties(t)"
    ).rows:
        written = json.dumps(properties, sort_keys=True, default=str)
        out.append(f"{names[one]} -{type_}-> {names[other]} {written}")
    return sorted(out)


def counted(store: Store) -> dict[str, int]:
    return {layer: store.read(query).rows[0][0] for layer, query in COUNTED.items()}


def check_counts(store: Store, before: dict[str, int], told: list[Any]) -> None:
    """What accounts of loads, or what an unload left, say was made and removed is what the graph has more or fewer."""
    for layer, number in counted(store).items():
        counts: list[Counts] = [getattr(one, layer) for one in told]
        assert number - before[layer] == sum(one.created - one.removed for one in counts), layer


def check_nothing_loose(store: Store) -> None:
    for query in LOOSE:
        assert not store.read(query).rows, query
    for (text,) in store.read("MATCH (d:Dataset) RETURN d.account").rows:
        for one in json.loads(text or "{}").values():
            fates = sum(one["skipped"].values()) + sum(one["refused"].values())
            assert one["read"] == one["written"] + fates


def check_still(accounts: list[Account]) -> None:
    """A second load of the same changes nothing."""
    for account in accounts:
        for layer in LAYERS:
            counts: Counts = getattr(account, layer)
            assert (counts.created, counts.updated, counts.removed) == (0, 0, 0), layer


def text_of(chance: random.Random, number: int) -> bytes:
    """A text of which no other has the title."""
    told = [chance.choice(SENTENCES).format(*chance.sample(NAMES, 2)) for _ in range(2)]
    return f"Report number {number}\n\n{' '.join(told)}\n".encode()


@pytest.mark.parametrize("seed", [26])
def test_a_walk_of_documents(kg: KnowledgeGraph, tmp_path: Path, seed: int) -> None:
    chance, stands = random.Random(seed), dict[Path, bytes]()
    steps = ["new", "new", "new", "edit", "edit", "copy", "unload", "resolve"]
    for number in range(9):
        step = chance.choice(steps) if stands else "new"
        before, path = counted(kg.store), tmp_path / f"f{number}.txt"
        if step == "resolve":
            resolve(kg)
            continue
        if step == "unload":
            text = stands[chance.choice(sorted(stands))]
            title = text.decode().partition("\n")[0]
            found = kg.store.read(
                "MATCH (d:Document) WHERE d.text STARTS WITH $t RETURN d.id", {"t": f"{title}\n"}
            ).rows
            assert len(found) == 1, title
            check_counts(kg.store, before, [unload(kg, found[0][0])])
            stands = {path: other for path, other in stands.items() if other != text}
        else:
            text = text_of(chance, number)
            if step == "edit":
                path = chance.choice(sorted(stands))
            elif step == "copy":
                text = stands[chance.choice(sorted(stands))]
            path.write_bytes(text)
            check_counts(kg.store, before, load_documents(kg, path))
            check_still(load_documents(kg, path))
            stands[path] = text
        check_nothing_loose(kg.store)
    resolve(kg, full=True)
    walked = dump(kg.store)
    wipe(kg.store)
    ensure_schema(kg.store)
    paths = sorted(stands)
    chance.shuffle(paths)
    for path in paths:
        load_documents(kg, path)
    resolve(kg, full=True)
    assert walked == dump(kg.store)


def slice_of(chance: random.Random, source: str, folder: Path) -> Path:
    """Rows of a file of the register, some of them, in another order or some of them twice."""
    name, headed = chance.choice(REGISTERS[source])
    text = (DATA / source.replace("-", "_") / name).read_text("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text, newline="")))
    lines = [line for line in lines if line and line != ["\x1a"]]
    head, rows = (lines[:1], lines[1:]) if headed else ([], lines)
    rows = chance.choices(rows, k=2) + chance.sample(rows, chance.randint(1, len(rows)))
    written = io.StringIO(newline="")
    csv.writer(written).writerows(head + rows)
    folder.mkdir()
    (folder / name).write_text(written.getvalue(), "utf-8", newline="")
    return folder / name


@pytest.mark.parametrize("seed", [2])
def test_a_walk_of_registers(kg: KnowledgeGraph, tmp_path: Path, seed: int) -> None:
    chance, loaded = random.Random(seed), list[tuple[str, Path]]()
    for number in range(7):
        step = chance.choice(["load"] * 5 + ["unload", "resolve"]) if loaded else "load"
        before = counted(kg.store)
        if step == "resolve":
            resolve(kg)
            continue
        if step == "unload":
            gone = chance.choice(loaded)[0]
            check_counts(kg.store, before, [unload(kg, gone)])
            loaded = [one for one in loaded if one[0] != gone]
        else:
            source = chance.choice(sorted(REGISTERS))
            path = slice_of(chance, source, tmp_path / str(number))
            batch = chance.choice([1, 3, 5000])
            check_counts(kg.store, before, load(kg, source, path, batch=batch))
            check_still(load(kg, source, path))
            loaded.append((source, path))
        check_nothing_loose(kg.store)
    resolve(kg, full=True)
    walked = dump(kg.store)
    wipe(kg.store)
    ensure_schema(kg.store)
    for source, path in loaded:
        load(kg, source, path)
    resolve(kg, full=True)
    assert walked == dump(kg.store)
