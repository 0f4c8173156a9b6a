"""Loading GLEIF Level 1 beside the plain driver loop that people write by hand, on the local server.

A file of invented parties with valid LEIs is written row by row from one template, so its size is limited by the disk alone. Each
side gets a new, empty server with the same constraints and indexes. The plain loop does less: three MERGE clauses a row in batches
of 10,000, without check digits, account, places, registers or resolution.

    python benchmarks/load_gleif.py
    python benchmarks/load_gleif.py --rows 1000000
"""

from __future__ import annotations

import csv
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

import click
import psutil
from stdnum.iso7064 import mod_97_10

from interlock.graph import KnowledgeGraph, connect
from interlock.graph.store.server import LocalServer
from interlock.graph.store.settings import resolve
from interlock.loaders import load
from interlock.loaders.account import peak_mb
from interlock.loaders.write import ensure_schema

T = TypeVar("T")
COLUMNS = (
    "LEI", "Entity.LegalName", "Entity.LegalName.xmllang",
    "Entity.OtherEntityNames.OtherEntityName.1", "Entity.OtherEntityNames.OtherEntityName.1.type",
    "Entity.LegalAddress.FirstAddressLine", "Entity.LegalAddress.City",
    "Entity.LegalAddress.Country", "Entity.LegalAddress.PostalCode",
    "Entity.HeadquartersAddress.City", "Entity.HeadquartersAddress.Country",
    "Entity.RegistrationAuthority.RegistrationAuthorityID",
    "Entity.RegistrationAuthority.RegistrationAuthorityEntityID", "Entity.LegalJurisdiction",
    "Entity.EntityCategory", "Entity.LegalForm.EntityLegalFormCode", "Entity.EntityStatus",
    "Entity.EntityCreationDate", "Registration.InitialRegistrationDate",
    "Registration.LastUpdateDate", "Registration.RegistrationStatus",
    "Registration.NextRenewalDate", "Registration.ManagingLOU", "Registration.ValidationSources",
)  # fmt: skip
# country, city, register, legal form, ending of the name
SEATS = (
    ("DE", "Hamburg", "RA000276", "2HBR", "GmbH"),
    ("CN", "Chongqing", "RA000145", "ECAK", "Co., Ltd."),
    ("GB", "London", "RA000585", "H0PO", "Limited"),
    ("NL", "Rotterdam", "RA000463", "54M6", "B.V."),
    ("IN", "Mumbai", "RA000394", "YSP9", "Private Limited"),
    ("FR", "Lyon", "RA000189", "6CHY", "SAS"),
    ("US", "Delaware City", "RA000602", "XTIQ", "Corp."),
    ("TR", "Izmir", "RA000561", "5E4P", "A.S."),
)
TRADES = ("Harbour Logistics", "Steel Works", "Grain Trading", "Machine Tools", "Shipping", "Foods")
BATCH = 10_000
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# By the beginning of a thread's name, what it does. The serial collector has no thread of its own: the virtual machine's does it.
THREADS = {
    "neo4j.Bolt": "statements and commits",
    "C2 Compiler": "compiling",
    "C1 Compiler": "compiling",
    "VM Thread": "collecting",
    "GC Thread": "collecting",
    "G1 ": "collecting",
    "neo4j.Index": "indexes behind",
}
WORKS = (*dict.fromkeys(THREADS.values()), "rest")
PLAIN = """
UNWIND $rows AS row
MERGE (r:Record {id: row.id}) SET r += row.record
MERGE (e:Entity {id: row.entity.id}) SET e += row.entity, e:Firm
MERGE (r)-[:RESOLVED_TO]->(e)
"""


def lei(number: int) -> str:
    """The LEI of an invented party: a prefix, the number to the base 36, two check digits (ISO 17442)."""
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = DIGITS[rest] + digits
    stem = f"5299BENCH{digits:0>9}"
    return stem + mod_97_10.calc_check_digits(stem)


def parties(count: int) -> Iterator[tuple[str, ...]]:
    """Rows of the golden copy's CSV; every third party has another name, every fifth another seat of business."""
    for number in range(1, count + 1):
        country, city, register, form, ending = SEATS[number % len(SEATS)]
        trade = TRADES[number % len(TRADES)]
        office = SEATS[(number // 5) % len(SEATS)] if number % 5 == 0 else (country, city)
        day = f"{2012 + number % 14}-{1 + number % 12:02}-{1 + number % 28:02}"
        other = (f"{trade} {number}", "TRADING_OR_OPERATING_NAME") if number % 3 == 0 else ("", "")
        yield (
            lei(number), f"{city} {trade} {number} {ending}", "en", *other,
            f"{number % 300} Quay Street", city, country, f"{number % 90000 + 10000}",
            office[1], office[0], register, f"{number:08}", country, "GENERAL", form, "ACTIVE",
            f"{day}T00:00:00Z", f"{day}T00:00:00Z", "2026-10-01T08:00:00Z", "ISSUED",
            "2027-10-01T08:00:00Z", lei(0), "FULLY_CORROBORATED",
        )  # fmt: skip


def write_file(file: Path, count: int) -> None:
    """Write the CSV, one row at a time."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(parties(count))


def load_plainly(kg: KnowledgeGraph, file: Path) -> None:
    """The loop that one writes by hand: a record, an entity, and the tie between them."""
    with file.open(encoding="utf-8", newline="") as stream, kg.driver.session() as session:
        rows = csv.DictReader(stream)
        while batch := [plain_row(cells) for cells in islice(rows, BATCH)]:
            session.execute_write(lambda tx, rows: tx.run(PLAIN, rows=rows).consume(), batch)


def plain_row(cells: dict[str, str]) -> dict[str, object]:
    """What the plain loop keeps of a row: as many properties as the loader's record has."""
    name, country, key = cells["Entity.LegalName"], cells["Entity.LegalJurisdiction"], cells["LEI"]
    other = cells["Entity.OtherEntityNames.OtherEntityName.1"]
    entity = {
        "id": f"lei:{key}", "name": name, "names": [name, other] if other else [name],
        "country": country, "identifiers": [f"lei:{key}"], "kind": "Firm",
        "status": cells["Entity.EntityStatus"], "valid_from": cells["Entity.EntityCreationDate"],
    }  # fmt: skip
    return {
        "id": f"gleif:{key}",
        "record": {column: value for column, value in cells.items() if value},
        "entity": entity,
    }


@contextmanager
def empty_graph() -> Iterator[KnowledgeGraph]:
    """A new local server with constraints and indexes and no data; gone at the end."""
    with tempfile.TemporaryDirectory() as folder:
        server = LocalServer(resolve({"home": folder}))
        try:
            connection = server.start()
            with connect(
                connection.uri, username=connection.username, password=connection.password,
                home=folder,
            ) as kg:  # fmt: skip
                ensure_schema(kg.store)
                yield kg
        finally:
            server.stop()


@dataclass(frozen=True)
class Run:
    """What a load took: seconds by the clock and of the processors, on both sides."""

    name: str
    seconds: float
    client: float
    server: float
    threads: dict[str, float]

    def row(self, rows: int) -> str:
        """A line of the table; milliseconds of processor time a row, which other work on the machine changes less than the clock."""
        return (
            f"| {self.name} | {self.seconds:.1f} | {rows / self.seconds:,.0f} "
            f"| {self.client / rows * 1e3:.3f} | {self.server / rows * 1e3:.3f} |"
        )

    def at_work(self, rows: int) -> str:
        """A line of the second table: milliseconds of processor time a row, by what the server's threads were at."""
        shares = [self.threads.get(work, 0) for work in WORKS]
        return f"| {self.name} | " + " | ".join(f"{one / rows * 1e3:.3f}" for one in shares) + " |"


def timed(name: str, work: Callable[[], T]) -> tuple[Run, T]:
    """Do the work and note what it took; the server is the one child of this process."""
    (server,) = psutil.Process().children()
    wall, client, before, threads = (
        time.perf_counter(), time.process_time(), cpu(server), by_thread(server),
    )  # fmt: skip
    result = work()
    took = time.perf_counter() - wall, time.process_time() - client, cpu(server) - before
    spent = {work: after - threads.get(work, 0) for work, after in by_thread(server).items()}
    return Run(name, *took, spent), result


def cpu(process: psutil.Process) -> float:
    """Processor seconds of a process so far."""
    times = process.cpu_times()
    return float(times.user + times.system)


def by_thread(process: psutil.Process) -> dict[str, float]:
    """Processor seconds of a process so far by the work of its threads; empty where the system does not tell their names.

    Threads that end take their time along: those that matter here live as long as the server.
    """
    found: dict[str, float] = defaultdict(float)
    for thread in process.threads():
        try:
            name = Path(f"/proc/{process.pid}/task/{thread.id}/comm").read_text().strip()
        except OSError:
            continue
        work = next((work for start, work in THREADS.items() if name.startswith(start)), "rest")
        found[work] += thread.user_time + thread.system_time
    return found


@click.command()
@click.option("--rows", type=click.IntRange(1), default=100_000, show_default=True)
def main(rows: int) -> None:
    """Write the file, load it on both sides, print a Markdown table."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "lei2.csv")
        write_file(file, rows)
        with empty_graph() as kg:
            new, (first,) = timed("interlock", lambda: load(kg, "gleif", file))
            again, (second,) = timed("interlock again", lambda: load(kg, "gleif", file))
            peak = peak_mb()
            version = ".".join(map(str, kg.store.version))
        with empty_graph() as kg:
            plain, _ = timed("plain loop", lambda: load_plainly(kg, file))
        size = file.stat().st_size / 1e6
    changed = (second.records, second.ties, second.entities)
    if first.written != rows or any(counts.created or counts.updated for counts in changed):
        raise SystemExit(f"the loads do not add up: {first.to_json()} and {second.to_json()}")
    facts = first.records.created + first.ties.created + first.entities.created
    click.echo(f"{rows:,} rows ({size:,.0f} MB), {facts:,} records, entities and ties")
    click.echo(f"Neo4j {version}, peak of the client {peak:,.0f} MB\n")
    click.echo("| run | seconds | rows/s | client CPU ms/row | server CPU ms/row |")
    click.echo("| --- | --- | --- | --- | --- |")
    for run in (new, again, plain):
        click.echo(run.row(rows))
    if new.threads:
        click.echo(f"\n| server CPU ms/row | {' | '.join(WORKS)} |")
        click.echo("| --- " * (len(WORKS) + 1) + "|")
        for run in (new, again, plain):
            click.echo(run.at_work(rows))
    click.echo(
        f"\nFirst load: {plain.seconds / new.seconds:.2f} times the speed of the plain loop."
    )


if __name__ == "__main__":
    main()
