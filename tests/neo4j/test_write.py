"""Facts into the graph: the same facts leave the same graph, in any order, any batch size, after any crash.

Graphs are compared by their export, byte for byte. The facts are made here: parties that share identifiers, contradict each
other, come as stubs and in parts, and ties between them.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from interlock.graph.knowledge import KnowledgeGraph
from interlock.graph.store.admin import wipe
from interlock.graph.store.connect import Store, Transaction
from interlock.graph.store.server import LocalServer
from interlock.graph.store.settings import resolve
from interlock.loaders import load, unload
from interlock.loaders.account import Counts
from interlock.loaders.load_registry import write_dataset
from interlock.loaders.remove import remove_records
from interlock.loaders.resolution.entities import from_properties
from interlock.loaders.write import GraphWriter, _Written, ensure_schema, write_batch
from interlock.schema.errors import InterlockError, ServerError
from interlock.schema.models import Dataset, Fact, Record, Tie

pytestmark = pytest.mark.neo4j
Row = tuple[Fact, ...]
Exported = Callable[..., dict[str, bytes]]
SCHEMES = ("lei:L{}", "ru-inn:I{}", "reg:RA1:{}", "bic:B{}")
HEADER = (
    "LEI,Entity.LegalName,Entity.LegalName.xmllang,Entity.LegalAddress.FirstAddressLine,Entity.LegalAddress.City,"
    "Entity.LegalAddress.Country,Entity.HeadquartersAddress.FirstAddressLine,Entity.HeadquartersAddress.City,"
    "Entity.HeadquartersAddress.Country,Entity.RegistrationAuthority.RegistrationAuthorityID,"
    "Entity.RegistrationAuthority.RegistrationAuthorityEntityID,Entity.LegalJurisdiction,Entity.EntityCategory,"
    "Entity.LegalForm.EntityLegalFormCode,Entity.EntityStatus,Registration.InitialRegistrationDate,"
    "Registration.LastUpdateDate,Registration.RegistrationStatus,Registration.NextRenewalDate,Registration.ManagingLOU,"
    "Registration.ValidationSources"
)


def made(dataset: str, seed: int, rows: int = 60) -> list[Row]:
    """Rows of a small register in which much goes wrong: shared, contradicting and disputed identifiers, parts, stubs."""
    chance = random.Random(seed)

    def some_identifiers() -> tuple[str, ...]:
        count = chance.choice((0, 1, 1, 2, 3))
        return tuple(
            sorted({chance.choice(SCHEMES).format(chance.randint(1, 12)) for _ in range(count)})
        )

    def stub(key: int) -> Record:
        return Record(
            id=f"{dataset}:{key}", dataset=dataset, kind=chance.choice(("Firm", "Party")), stub=True
        )

    place = Record(
        id=f"{dataset}:place:CN",
        dataset=dataset,
        kind="Place",
        name="China",
        country="CN",
        identifiers=("iso3166:CN",),
    )
    found: list[Row] = []
    for key in range(rows):
        main = Record(
            id=f"{dataset}:{key}", dataset=dataset, kind=chance.choice(("Firm", "Firm", "Bank", "Person", "Party")),
            name=f"Party {key}", aliases=tuple(f"Alias {chance.randint(1, 9)}" for _ in range(chance.randint(0, 2))),
            country=chance.choice((None, "CN", "RU")), identifiers=some_identifiers(),
        )  # fmt: skip
        seat = Tie(
            type="LOCATED_IN", dataset=dataset, subject=main.id, object=place.id, evidence=main.id, file="f" * 64, row=key,
        )  # fmt: skip
        found.append((main, place, seat))
    for key in range(rows // 2):
        part = Record(
            id=f"{dataset}:{chance.randint(0, rows + 5)}", dataset=dataset, part=f"alt{key}",
            aliases=(f"Part {key}",), identifiers=some_identifiers(),
        )  # fmt: skip
        owner, owned = stub(chance.randint(0, rows + 5)), stub(chance.randint(0, rows + 5))
        tie = Tie(
            type="OWNS", dataset=dataset, source_key=str(key), subject=owner.id, object=owned.id, evidence=owner.id,
            properties={"share_min": float(key)},
        )  # fmt: skip
        found += [(part,), (owner, owned, tie)]
    return found


def write(store: Store, rows: Sequence[Row], batch: int = 10_000) -> dict[str, Counts]:
    with GraphWriter(store, batch) as writer:
        for row in rows:
            writer.add(row)
    return writer.counts


def assert_linked(store: Store) -> None:
    """Each record stands at the nodes of its identifiers but the one that is its entity's id; no node stands alone."""
    records = store.read(
        "MATCH (r:Record)-[:RESOLVED_TO]->(e:Entity) RETURN properties(r), e.id, "
        "COLLECT { MATCH (p:Part)-[:ADDS_TO]->(r) RETURN properties(p) ORDER BY p.id }, "
        "COLLECT { MATCH (r)-[:IDENTIFIED_BY]->(i:Identifier) RETURN i.id ORDER BY i.id }"
    ).rows
    for properties, home, parts, linked in records:
        held = from_properties(properties, parts).identifiers
        assert linked == sorted(set(held) - {home}), properties["id"]
    alone = (
        "MATCH (i:Identifier) WHERE NOT EXISTS { (:Record)-[:IDENTIFIED_BY]->(i) } RETURN count(i)"
    )
    assert store.read(alone).rows == ((0,),)


@pytest.fixture
def graph(kg: KnowledgeGraph) -> Store:
    """An empty database with constraints and indexes."""
    return kg.store


def test_second_load_writes_nothing(graph: Store, exported: Exported) -> None:
    rows = made("x", 1)
    first = write(graph, rows)
    before = exported()
    second = write(graph, rows)
    assert exported() == before
    assert first["records"].created == graph.read("MATCH (r:Record) RETURN count(r)").rows[0][0]
    assert (
        first["ties"].created
        == graph.read("MATCH (:Entity)-[t]->(:Entity) RETURN count(t)").rows[0][0]
    )
    for layer, counts in second.items():
        assert (counts.created, counts.updated, counts.removed) == (0, 0, 0), layer


@pytest.mark.parametrize("seed", range(2))
def test_any_order_and_any_batch_size(
    graph: Store, exported: Exported, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [*made("x", seed, 40), *made("y", seed + 100, 20)]
    write(graph, rows)
    wanted = exported()
    assert_linked(graph)
    for batch in (1, 7, 10_000):
        wipe(graph)
        random.Random(batch).shuffle(rows)
        # The small batches with a filter that takes nearly everything for known already.
        monkeypatch.setattr(_Written, "_BITS", 4 if batch == 7 else 25)
        write(graph, rows, batch)
        assert exported() == wanted, batch
        assert_linked(graph)


def test_rows_of_two_files_that_say_the_same_keep_one_place(
    graph: Store, exported: Exported
) -> None:
    def row(file: str, number: int, version: str, name: str = "A") -> Row:
        main = Record(
            id="x:1", dataset="x", kind="Firm", name=name, file=file, row=number, version=version
        )
        tie = Tie(
            type="RELATED_TO",
            dataset="x",
            subject="x:1",
            object="x:1",
            evidence="x:1",
            file=file,
            row=number,
            version=version,
        )
        part = Record(
            id="x:1",
            dataset="x",
            part="alt",
            aliases=("B",),
            file=file,
            row=number,
            version=version,
        )
        return main, tie, part

    rows = [
        row("b", 1, "2024-01-01"),
        row("a", 2, "2024-01-01"),
        row("a", 9, "2023-01-01", "Old"),
        row("c", 3, "2023-06-01"),
    ]
    exports = []
    for order in (rows, rows[::-1], rows[2:] + rows[:2]):
        wipe(graph)
        for one in order:
            write(graph, [one])
        exports.append(exported())
        again = write(graph, [order[-1]])
        assert again["records"] == Counts(unchanged=1)
    assert exports[0] == exports[1] == exports[2]
    record = graph.read("MATCH (r:Record) RETURN r.name, r.file, r.row, r.version").rows[0]
    assert record == ("A", "b", 1, "2024-01-01")


def test_a_changed_row_updates_and_an_older_one_does_not(graph: Store) -> None:
    def row(name: str, version: str | None, share: float) -> Row:
        owner = Record(id="x:1", dataset="x", kind="Firm", name=name, version=version)
        tie = Tie(
            type="OWNS", dataset="x", subject="x:1", object="x:1", evidence="x:1", properties={"share_min": share}, version=version,
        )  # fmt: skip
        return owner, tie

    write(graph, [row("A", "2024-01-01", 10.0)])
    newer = write(graph, [row("B", "2024-02-01", 20.0)])
    assert (newer["records"].updated, newer["ties"].updated) == (1, 1)
    older = write(graph, [row("C", "2023-12-31", 30.0)])
    assert (older["records"].unchanged, older["ties"].unchanged) == (1, 1)
    assert graph.read("MATCH (e:Entity)-[t:OWNS]->() RETURN e.name, t.share_min").rows == (
        ("B", 20.0),
    )


def test_a_stub_is_filled_and_never_empties(graph: Store, exported: Exported) -> None:
    stub = Record(id="x:1", dataset="x", kind="Firm", stub=True)
    full = Record(id="x:1", dataset="x", kind="Bank", name="Example Bank")
    write(graph, [(stub,)])
    filled = write(graph, [(full,)])
    assert filled["records"] == Counts(created=1)
    wanted = exported()
    assert write(graph, [(stub,)])["records"] == Counts(unchanged=1)
    assert exported() == wanted
    assert graph.read("MATCH (e:Entity:Bank:Firm) RETURN e.name").rows == (("Example Bank",),)


def test_a_silenced_identifier_names_the_other_party_at_last(
    graph: Store, exported: Exported
) -> None:
    """A number that a firm and a person claim names neither; when one claims two, it is the other's."""
    firm = Record(id="x:1", dataset="x", kind="Firm", name="Firm", identifiers=("ru-inn:I1",))
    person = Record(id="x:2", dataset="x", kind="Person", name="Person", identifiers=("ru-inn:I1",))
    part = Record(id="x:2", dataset="x", part="alt", identifiers=("ru-inn:I2",))
    exports = []
    for order in ([firm, person, part], [part, person, firm], [person, part, firm]):
        wipe(graph)
        for record in order:
            write(graph, [(record,)])
        exports.append(exported())
        assert_linked(graph)
    assert exports[0] == exports[1] == exports[2]
    assert graph.read("MATCH (e:Entity) RETURN e.id ORDER BY e.id").rows == (
        ("ru-inn:I1",),
        ("x:2",),
    )


def test_unload_is_exact_with_shared_parties(kg: KnowledgeGraph, exported: Exported) -> None:
    first, second = made("x", 7), made("y", 8)
    write_dataset(kg.store, Dataset(id="x", title="X"))
    write(kg.store, first)
    alone = exported()
    write_dataset(kg.store, Dataset(id="y", title="Y"))
    write(kg.store, second)
    both = exported()
    assert both["entities.csv"] != alone["entities.csv"]
    removal = unload(kg, "y")
    assert exported() == alone
    assert_linked(kg.store)
    assert removal.records.removed == _rows(both["records.csv"]) - _rows(alone["records.csv"])
    assert removal.ties.removed == _rows(both["ties.csv"]) - _rows(alone["ties.csv"])
    write_dataset(kg.store, Dataset(id="y", title="Y"))
    write(kg.store, second)
    assert exported() == both
    unload(kg, "x")
    unload(kg, "y")
    assert kg.store.read("MATCH (n) RETURN count(n)").rows == ((0,),)


def _rows(table: bytes) -> int:
    return table.count(b"\n")


INJECTIONS = [
    "x'}) DETACH DELETE n //", '"; MATCH (n) DETACH DELETE n; //', "`Firm`) SET n.x = 1 //", "$name", "{id: 1}",
    "<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "=HYPERLINK(\"http://example.org\")", "@SUM(1)",
    "\u202eevil\u202c", "a\u200bb", "مصرف ليبيا", "昆仑银行", "\\u0027 OR 1=1", "line\nbreak\ttab", "😀", "null", "' OR ''='",
]  # fmt: skip


def test_strings_are_stored_as_they_are(graph: Store) -> None:
    rows: list[Row] = []
    for number, text in enumerate(INJECTIONS):
        record = Record(
            id=f"x:{number}", dataset="x", kind="Firm", name=text, aliases=(f"{text}!",), attributes={text: text},
            identifiers=(f"reg:{number}:{text.split()[0]}", f"reg:R{number}:{text.split()[0]}"),
        )  # fmt: skip
        rows.append((record, Tie(
            type="RELATED_TO", dataset=text, source_key=text, subject=record.id, object=record.id, evidence=record.id,
            properties={"word": text},
        )))  # fmt: skip
    write(graph, rows)
    names = [row[0] for row in graph.read("MATCH (r:Record) RETURN r.name").rows]
    words = [row[0] for row in graph.read("MATCH ()-[t:RELATED_TO]->() RETURN t.word").rows]
    assert sorted(names) == sorted(words) == sorted(INJECTIONS)
    labels = {
        label for row in graph.read("MATCH (n) RETURN DISTINCT labels(n)").rows for label in row[0]
    }
    assert labels == {"Record", "Entity", "Firm", "Identifier"}


@pytest.mark.parametrize("batch", [1, 2, 10_000])
def test_who_is_named_before_being_described_is_created_once(graph: Store, batch: int) -> None:
    firm, stub = (Record(id="x:1", dataset="x", kind="Firm", **more) for more in ({"name": "Orlu"}, {"stub": True}))  # fmt: skip
    part = Record(id="x:2", dataset="x", part="alt", aliases=("Senta",))
    other = Record(id="x:2", dataset="x", kind="Firm", name="Senta Foods")
    known = Record(id="x:3", dataset="x", kind="Firm", stub=True)
    counts = write(graph, [(stub,), (part,), (known,), (firm,), (other,), (stub,)], batch)
    assert counts["records"].created == 3
    # Another load that describes who was only named tells of that.
    full = Record(id="x:3", dataset="x", kind="Firm", name="Vantro")
    assert write(graph, [(full,), (known,), (full,)], batch)["records"].created == 1


def test_what_changed_may_go_and_come_again_in_the_same_transaction(
    graph: Store, exported: Exported
) -> None:
    """Neo4j holds the id of what was set as a whole and then deleted for taken until the commit."""
    lei = "lei:5493001KJTIIGC8Y1R12"
    firms = [Record(id=f"x:{key}", dataset="x", kind="Firm", name=key, identifiers=(lei,)) for key in "ab"]  # fmt: skip
    other = Record(id="x:c", dataset="x", kind="Firm", name="c")
    person = Record(id="x:d", dataset="x", kind="Person", name="d", identifiers=(lei,))

    def tie(share: float) -> Tie:
        return Tie(type="OWNS", dataset="x", subject="x:b", object="x:c", evidence="x:b", properties={"share_min": share})  # fmt: skip

    write(graph, [(*firms, other, tie(10.0))])

    def work(tx: Transaction) -> None:
        write_batch(tx, [tie(20.0), firms[1].model_copy(update={"name": "bb"})])
        write_batch(tx, [person])  # now nobody is named by the number
        remove_records(tx, ["x:d"])  # and now the firm again
        remove_records(tx, ["x:a"])

    graph.write(work)
    found = exported()
    assert_linked(graph)
    wipe(graph)
    write(graph, [(firms[1].model_copy(update={"name": "bb"}), other, tie(20.0))])
    assert exported() == found


def test_schema_is_made_once(graph: Store) -> None:
    before = graph.read("SHOW INDEXES YIELD name RETURN name ORDER BY name").rows
    ensure_schema(graph)
    assert graph.read("SHOW INDEXES YIELD name RETURN name ORDER BY name").rows == before


def test_a_tie_comes_once_whether_or_not_the_graph_had_its_type(graph: Store) -> None:
    ends = [Record(id=f"r:{key}", dataset="r", kind="Firm", name=key) for key in ("a", "b", "c")]
    owns, leads, owes = (
        Tie(type=kind, dataset="r", subject="r:a", object=f"r:{to}", evidence="r:a", version="2024")
        for kind, to in (("OWNS", "b"), ("OWNS", "c"), ("CONSOLIDATES", "b"))
    )
    write(graph, [(*ends, owns)])
    # One batch a row: what an earlier batch of this writer gave is known, of a type that the graph had and of one that it had not.
    again: list[tuple[Fact, ...]] = [
        (*ends, owns),
        (*ends, owes),
        (*ends, leads),
        (*ends, owes),
        (*ends, owns),
        (*ends, leads),
    ]
    counts = write(graph, again, batch=1)["ties"]
    assert (counts.created, counts.updated, counts.unchanged) == (2, 0, 4)
    found = graph.read("MATCH (:Entity)-[t:OWNS|CONSOLIDATES]->(:Entity) RETURN type(t)").rows
    assert sorted(row[0] for row in found) == ["CONSOLIDATES", "OWNS", "OWNS"]


def test_a_record_that_moves_takes_the_ties_that_come_later_with_it(graph: Store) -> None:
    """Rows that name a party of an earlier row by its record alone end where the record is then, in batches of one row each."""

    def firm(key: str, *identifiers: str) -> Record:
        return Record(
            id=f"x:{key}", dataset="x", kind="Firm", name=f"Firm {key}", identifiers=identifiers,
        )  # fmt: skip

    def holding(number: int) -> Tie:
        return Tie(
            type="OWNS", dataset="x", source_key=str(number), subject="x:a", object="x:b", evidence="x:a",
        )  # fmt: skip

    rows: list[Row] = [(firm("a", "reg:RA1:A"),), (firm("b", "reg:RA1:B"),)]
    rows += [(holding(number),) for number in range(4)]
    rows += [(firm("c", "lei:5493001KJTIIGC8Y1R12", "reg:RA1:A"),)]
    rows += [(holding(number),) for number in range(4, 8)]
    assert write(graph, rows, batch=1)["ties"].created == 8
    homes = "MATCH (r:Record {id: 'x:a'})-[:RESOLVED_TO]->(e) RETURN e.id"
    ends = "MATCH (s)-[t:OWNS]->(o) RETURN DISTINCT s.id, count(t)"
    assert graph.read(ends).rows == ((graph.read(homes).rows[0][0], 8),)
    assert graph.read(homes).rows != (("reg:RA1:A",),)


def test_a_tie_without_its_ends_is_the_loader_s_fault_and_writes_nothing(graph: Store) -> None:
    here = Record(id="x:1", dataset="x", kind="Firm", name="A")
    tie = Tie(type="OWNS", dataset="x", subject="x:1", object="x:2", evidence="x:1")
    with pytest.raises(InterlockError, match="'x:2', which was not given"):
        write(graph, [(here, tie)])
    assert graph.read("MATCH (n) RETURN count(n)").rows == ((0,),)


def test_an_error_in_the_reader_leaves_whole_batches(graph: Store) -> None:
    rows = made("x", 3)

    def broken() -> Iterator[Row]:
        yield from rows[:25]
        raise OSError("the disk is gone")

    def written() -> None:
        with GraphWriter(graph, 10) as writer:
            for row in broken():
                writer.add(row)

    with pytest.raises(OSError, match="the disk is gone"):
        written()
    found = graph.read("MATCH (r:Record) RETURN count(r)").rows[0][0]
    assert 0 < found <= 26
    assert graph.read(
        "MATCH (r:Record) WHERE NOT EXISTS { (r)-[:RESOLVED_TO]->(:Entity) } RETURN count(r)"
    ).rows == ((0,),)


# --- kill -9 --------------------------------------------------------------------------------------------------------------

KILLED = """
import itertools, os, signal, sys
from interlock.graph.knowledge import connect
from interlock.loaders import load
point, path = int(sys.argv[1]), sys.argv[2]
rows = itertools.count(1)
def emit(facts):
    if next(rows) == point:
        os.kill(os.getpid(), signal.SIGKILL)
with connect() as kg:
    load(kg, "gleif", path, batch=50, emit=emit)
"""


def lei_file(folder: Path, rows: int) -> Path:
    """A Level 1 file with valid LEIs of our own, banks and firms in three countries."""
    from stdnum.iso7064 import mod_97_10

    lines = [HEADER]
    for number in range(rows):
        base = f"5299EX{number:012}"
        country = ("CN", "RU", "DE")[number % 3]
        kind = "Bank" if number % 10 == 0 else "Works"
        lines.append(
            f"{base}{mod_97_10.calc_check_digits(base)},Example {kind} {number},en,Road 1,Town,{country},Road 1,Town,{country},"
            f"RA000001,{number:06},{country},GENERAL,XTIQ,ACTIVE,2020-01-01T00:00:00Z,2024-01-01T00:00:00Z,ISSUED,"
            "2026-01-01T00:00:00Z,5299EX00000000000098,FULLY_CORROBORATED"
        )
    path = folder / "lei2.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return path


@pytest.mark.once
def test_killed_client_and_the_same_command_again(
    kg: KnowledgeGraph, exported: Exported, tmp_path: Path, server_env: dict[str, str]
) -> None:
    path = lei_file(tmp_path, 600)
    accounts = load(kg, "gleif", path)
    records = kg.store.read("MATCH (r:Record) RETURN count(r)").rows[0][0]
    account = accounts[0]
    assert (account.read, account.written, account.records.created) == (600, 600, records)
    wanted = exported()
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    env = {**os.environ, **server_env, "INTERLOCK_HOME": str(tmp_path / "home")}
    for point in (1, 230, 410, 600):
        wipe(kg.store)
        done = subprocess.run(
            [sys.executable, "-P", str(script), str(point), str(path)], env=env, cwd=tmp_path, check=False,
            capture_output=True, text=True,
        )  # fmt: skip
        assert done.returncode == -signal.SIGKILL, done.stderr
        load(kg, "gleif", path)
        assert exported() == wanted, point
    wipe(kg.store)
    load(kg, "gleif", path, batch=20)
    assert exported() == wanted


@pytest.mark.once
def test_killed_server_and_the_same_command_again(
    kg: KnowledgeGraph, exported: Exported, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = lei_file(tmp_path, 600)
    load(kg, "gleif", path)
    wanted = exported()
    env = {name: value for name, value in os.environ.items() if name != "NEO4J_URI"}
    server = LocalServer(resolve({"home": str(tmp_path_factory.mktemp("server"))}, env=env))
    try:
        server.provide()
    except InterlockError as error:
        pytest.skip(f"no Neo4j of our own to kill: {error}")
    rows = iter(range(1, 601))
    state = server.home / "server.json"

    def emit(_: object) -> None:
        if next(rows) == 300:
            os.kill(json.loads(state.read_text("utf-8"))["pid"], signal.SIGKILL)

    try:
        with _opened(server) as before, pytest.raises(ServerError, match="cannot be reached"):
            load(before, "gleif", path, batch=50, emit=emit)
        with _opened(server) as after:
            there = after.store.read("MATCH (r:Record) RETURN count(r)").rows[0][0]
            load(after, "gleif", path)
            assert 0 < there < 600
            assert exported(after.store) == wanted
    finally:
        server.stop()


def _opened(server: LocalServer) -> KnowledgeGraph:
    from interlock.graph.store.connect import open_store

    settings = server.start().applied(server.settings)
    return KnowledgeGraph(open_store(settings, retry_s=2), settings)
