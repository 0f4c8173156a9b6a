"""Loading the two plainest shapes through Bolt: records with an entity each, and ties between parties already there.

A register of invented firms with valid LEIs (no tie, no place) is loaded by a mapping of a few lines; then relationship records as of
GLEIF Level 2 between parties of a golden copy that was loaded just before. Beside each stands the loop over the plain driver that people
write by hand, in batches of 10,000, without check digits, account, evidence or resolution. Each side gets a new, empty server.

    python benchmarks/load_shapes.py
    python benchmarks/load_shapes.py --shape ties --rows 200000 --parties 50000
"""

from __future__ import annotations

import csv
import random
import tempfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import click
from load_gleif import BATCH, Run, empty_graph, lei, load_plainly, timed, write_file

from interlock.graph import KnowledgeGraph
from interlock.loaders import load
from interlock.loaders.account import Account

FIRMS = ("No", "Name", "Other name", "LEI", "Founded", "Status", "Sector", "City")
MAPPING = """
dataset: {id: firms, title: Invented firms}
records:
  firm:
    kind: Firm
    key: [No]
    name: Name
    aliases: [Other name]
    identifiers: {lei: LEI}
    valid_from: Founded
    status: Status
    properties: {sector: Sector, city: City}
"""
RELATIONS = (
    "Relationship.StartNode.NodeID", "Relationship.StartNode.NodeIDType", "Relationship.EndNode.NodeID",
    "Relationship.EndNode.NodeIDType", "Relationship.RelationshipType", "Relationship.RelationshipStatus",
    "Relationship.Period.1.startDate", "Relationship.Period.1.periodType", "Registration.RegistrationStatus",
    "Registration.LastUpdateDate",
)  # fmt: skip
TYPES = ("IS_DIRECTLY_CONSOLIDATED_BY", "IS_ULTIMATELY_CONSOLIDATED_BY")
SECTORS = ("shipping", "steel", "grain", "machines", "banking services", "chemicals")
CITIES = ("Hamburg", "Chongqing", "London", "Rotterdam", "Mumbai", "Lyon", "Izmir")
PLAIN_TIES = """
UNWIND $rows AS row
MATCH (parent:Entity {id: row.parent}) MATCH (child:Entity {id: row.child})
MERGE (parent)-[t:CONSOLIDATES {id: row.id}]->(child) SET t += row.tie
"""
PLAIN_FIRMS = """
UNWIND $rows AS row
MERGE (r:Record {id: row.id}) SET r += row.record
MERGE (e:Entity {id: row.entity.id}) SET e += row.entity, e:Firm
MERGE (r)-[:RESOLVED_TO]->(e)
"""


def firms(count: int) -> Iterator[tuple[str, ...]]:
    """Rows of the register; every third firm has another name."""
    for number in range(1, count + 1):
        sector, city = SECTORS[number % len(SECTORS)], CITIES[number % len(CITIES)]
        other = f"{sector} {number}" if number % 3 == 0 else ""
        day = f"{1990 + number % 35}-{1 + number % 12:02}-{1 + number % 28:02}"
        yield (
            f"{number:08}",
            f"{city} {sector} {number} Ltd",
            other,
            lei(number),
            day,
            "active",
            sector,
            city,
        )


def relations(count: int, parties: int) -> Iterator[tuple[str, ...]]:
    """Rows of relationship records between parties of `load_gleif.parties`, each pair once a type, in no order."""
    chance = random.Random(20260101)
    for number in range(count):
        child = 1 + number // len(TYPES) % parties
        parent = 1 + (child + chance.randrange(parties - 1)) % parties
        day = f"{2000 + number % 25}-{1 + number % 12:02}-{1 + number % 28:02}"
        yield (
            lei(child), "LEI", lei(parent), "LEI", TYPES[number % len(TYPES)], "ACTIVE", f"{day}T00:00:00Z",
            "RELATIONSHIP_PERIOD", "PUBLISHED", "2026-10-01T08:00:00Z",
        )  # fmt: skip


def write_rows(file: Path, header: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> None:
    """Write a CSV, one row at a time."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def plain_firm(cells: dict[str, str]) -> dict[str, Any]:
    """What the plain loop keeps of a firm."""
    names = [cells["Name"], cells["Other name"]] if cells["Other name"] else [cells["Name"]]
    key = f"lei:{cells['LEI']}"
    entity = {
        "id": key,
        "name": cells["Name"],
        "names": names,
        "identifiers": [key],
        "kind": "Firm",
    }
    record = {name: value for name, value in cells.items() if value}
    return {"id": f"firms:{cells['No']}", "record": record, "entity": entity}


def plain_tie(cells: dict[str, str]) -> dict[str, Any]:
    """What the plain loop keeps of a relationship: as much as the loader's tie has."""
    child, parent = (cells[f"Relationship.{node}Node.NodeID"] for node in ("Start", "End"))
    told = {
        "type": cells["Relationship.RelationshipType"], "status": cells["Relationship.RelationshipStatus"],
        "valid_from": cells["Relationship.Period.1.startDate"][:10], "version": cells["Registration.LastUpdateDate"],
    }  # fmt: skip
    ends = {"child": f"lei:{child}", "parent": f"lei:{parent}"}
    return {**ends, "id": f"{child}|{told['type']}|{parent}", "tie": told}


def write_plainly(
    kg: KnowledgeGraph, file: Path, statement: str, row: Callable[[dict[str, str]], dict[str, Any]]
) -> None:
    """The loop that one writes by hand."""
    with file.open(encoding="utf-8", newline="") as stream, kg.driver.session() as session:
        rows = csv.DictReader(stream)
        while batch := [row(cells) for cells in islice(rows, BATCH)]:
            session.execute_write(lambda tx, rows: tx.run(statement, rows=rows).consume(), batch)


def unchanged(account: Account) -> None:
    """Stop where a second load has changed anything."""
    changed = (account.records, account.ties, account.entities)
    if any(counts.created or counts.updated for counts in changed):
        raise SystemExit(f"the second load is none: {account.to_json()}")


def measure_records(folder: Path, rows: int) -> list[Run]:
    """Firms with an entity each, by the loader, again, and by the plain loop."""
    file, mapping = folder / "firms.csv", folder / "firms.yml"
    write_rows(file, FIRMS, firms(rows))
    mapping.write_text(MAPPING, "utf-8")
    with empty_graph() as kg:
        new, (first,) = timed("records", lambda: load(kg, "table", file, mapping=mapping))
        again, (second,) = timed("records again", lambda: load(kg, "table", file, mapping=mapping))
    if not first.read == first.records.created == first.entities.created == rows:
        raise SystemExit(f"the load does not add up: {first.to_json()}")
    unchanged(second)
    with empty_graph() as kg:
        plain, _ = timed(
            "records, plain loop", lambda: write_plainly(kg, file, PLAIN_FIRMS, plain_firm)
        )
    return [new, again, plain]


def measure_ties(folder: Path, rows: int, parties: int) -> list[Run]:
    """Relationships between parties that are there, by the loader, again, and by the plain loop."""
    golden, file = folder / "lei2.csv", folder / "rr.csv"
    write_file(golden, parties)
    write_rows(file, RELATIONS, relations(rows, parties))
    with empty_graph() as kg:
        load(kg, "gleif", golden)
        new, (first,) = timed("ties", lambda: load(kg, "gleif", file))
        again, (second,) = timed("ties again", lambda: load(kg, "gleif", file))
    if not first.read == first.ties.created == rows or first.entities.created:
        raise SystemExit(f"the load does not add up: {first.to_json()}")
    unchanged(second)
    with empty_graph() as kg:
        load_plainly(kg, golden)
        plain, _ = timed("ties, plain loop", lambda: write_plainly(kg, file, PLAIN_TIES, plain_tie))
    return [new, again, plain]


@click.command()
@click.option("--rows", type=click.IntRange(1), default=100_000, show_default=True)
@click.option("--parties", type=click.IntRange(2), default=25_000, show_default=True)
@click.option("--shape", type=click.Choice(["both", "records", "ties"]), default="both")
def main(rows: int, parties: int, shape: str) -> None:
    """Write the files, load them on both sides, print a Markdown table."""
    runs: list[Run] = []
    with tempfile.TemporaryDirectory() as folder:
        if shape != "ties":
            runs += measure_records(Path(folder), rows)
        if shape != "records":
            runs += measure_ties(Path(folder), rows, parties)
    click.echo(f"{rows:,} rows each, ties between {parties:,} parties\n")
    click.echo("| run | seconds | rows/s | client CPU ms/row | server CPU ms/row |")
    click.echo("| --- | --- | --- | --- | --- |")
    for run in runs:
        click.echo(run.row(rows))


if __name__ == "__main__":
    main()
