"""Reading FollowTheMoney beside its own library: entities a processor second, memory, and what is kept.

A file of invented entities is written row by row, in the proportions of a large collection (a third parties with several names,
numbers and countries, then sanctions, addresses, holdings, offices, families, papers), so its size is limited by the disk alone. Then
three runs, each in a process of its own, on the same file: our dry run (recognise, read, map, check identifiers, account), the
library's `validate` (parse and clean every value), and its export for Neo4j's bulk import.

    python benchmarks/load_ftm.py --rows 100000
    python benchmarks/load_ftm.py --rows 100000 --ftm /path/to/an/environment/bin/python   # one that has followthemoney
    python benchmarks/load_ftm.py --gigabytes 5                                            # memory of our side alone
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

OWN = """
import sys
from interlock.loaders.base import dry_run, open_files
(load,) = open_files("ftm", sys.argv[1:2])
account = dry_run(load)
print(
    f"{account.read:,} read, {account.written:,} written, {sum(account.by_tie.values()):,} ties; without the start of the process "
    f"{account.read / account.cpu_seconds:,.0f} entities a processor second",
    file=sys.stderr,
)
"""
VALIDATE = """
import sys
from pathlib import Path
from followthemoney import ValueEntity
from followthemoney.cli.util import path_entities, path_writer, write_entity
with path_writer(Path("/dev/null")) as out:
    for entity in path_entities(Path(sys.argv[1]), ValueEntity, cleaned=False):
        clean = entity.clone()
        for prop in entity.iterprops():
            clean.set(prop, entity.get_prop(prop))
        write_entity(out, clean)
"""
NEO4J = """
import sys, tempfile
from pathlib import Path
from followthemoney import ValueEntity
from followthemoney.cli.util import path_entities
from followthemoney.export.neo4j import Neo4JCSVExporter
with tempfile.TemporaryDirectory() as folder:
    exporter = Neo4JCSVExporter(folder)
    for entity in path_entities(Path(sys.argv[1]), ValueEntity):
        exporter.write(entity)
    exporter.finalize()
"""
PLACES = ("ru", "cn", "gb", "de", "ir", "cy", "ae", "us", "tr", "pa")
WORDS = ("Harbour", "Steel", "Grain", "Trading", "Машиностроение", "贸易", "Shipping", "Works", "Energía", "Foods", "Holding")  # fmt: skip
# Of a hundred entities.
MIX = (
    ("Company", 17), ("Person", 14), ("LegalEntity", 4), ("Sanction", 24), ("Address", 15), ("Ownership", 10), ("Directorship", 8),
    ("Family", 3), ("Passport", 3), ("UnknownLink", 2),
)  # fmt: skip


def inn(number: int) -> str:
    """A ten-digit INN with its check digit."""
    digits = [int(digit) for digit in f"{number % 10**9:09}"]
    weights = (2, 4, 10, 3, 5, 9, 4, 6, 8)
    return "".join(map(str, digits)) + str(sum(map(int.__mul__, digits, weights)) % 11 % 10)


def entities(count: int | None = None) -> Iterator[dict[str, Any]]:
    """Invented entities, the same for every run; without a count they never end."""
    chance = random.Random(20260101)
    schemas = [schema for schema, share in MIX for _ in range(share)]
    number = 0
    while count is None or number < count:
        number += 1
        schema = chance.choice(schemas)
        day = f"20{chance.randint(10, 25)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        yield {
            "id": f"NK-{number:09}",
            "caption": schema,
            "schema": schema,
            "properties": properties(schema, number, day, chance),
            "datasets": ["invented_list"] if number % 3 else ["invented_list", "another_list"],
            "referents": [f"inv-{number:012x}"],
            "target": schema in ("Company", "Person") and number % 4 == 0,
            "first_seen": "2024-01-01T00:00:00",
            "last_seen": "2026-01-01T00:00:00",
            "last_change": f"{day}T00:00:00",
        }


def properties(schema: str, number: int, day: str, chance: random.Random) -> dict[str, list[str]]:
    """The values of one entity."""
    # An entity never names itself; half of what it names comes later in the file.
    other, mine = (
        f"NK-{chance.choice((number + chance.randint(1, 999), max(number - chance.randint(1, 999), 0))):09}"
        for _ in range(2)
    )
    names = [
        f"{chance.choice(WORDS)} {chance.choice(WORDS)} {number}-{place}" for place in range(4)
    ]
    country = chance.choice(PLACES)
    if schema in ("Company", "LegalEntity"):
        told = {
            "name": names[:2], "alias": names[2:], "country": [country], "innCode": [inn(number)],
            "incorporationDate": [day], "topics": ["sanction"], "address": [f"{number} Quay Street, {country}"],
            "sourceUrl": [f"https://example.org/{number}"], "addressEntity": [other], "registrationNumber": [f"{number:08}"],
        }  # fmt: skip
        return told | ({"jurisdiction": [country]} if schema == "Company" else {})
    if schema == "Person":
        return {
            "name": names[:3], "firstName": [names[0]], "lastName": [names[1]], "birthDate": [day], "nationality": [country],
            "gender": ["female"], "topics": ["role.pep"], "position": [f"Member of {names[2]}"], "notes": [f"Known since {day}."],
        }  # fmt: skip
    if schema == "Sanction":
        return {
            "entity": [other], "authority": ["Council of Examples"], "program": ["Example programme"], "programId": ["EX-1"],
            "reason": [f"Makes examples, number {number}, and supports the making of further examples."], "startDate": [day],
            "sourceUrl": [f"https://example.org/sanctions/{number}"], "authorityId": [f"EX.{number}"],
        }  # fmt: skip
    if schema == "Address":
        street = f"{number} Quay Street"
        return {
            "full": [f"{street}, Example, {country}"],
            "street": [street],
            "city": ["Example"],
            "country": [country],
        }
    if schema == "Passport":
        return {
            "holder": [other],
            "number": [f"X{number:08}"],
            "country": [country],
            "startDate": [day],
        }
    ends = {
        "Ownership": ("owner", "asset"), "Directorship": ("director", "organization"), "Family": ("person", "relative"),
        "UnknownLink": ("subject", "object"),
    }[schema]  # fmt: skip
    told = {ends[0]: [mine], ends[1]: [other], "startDate": [day]}
    if schema == "Ownership":
        return told | {"percentage": [str(chance.randint(1, 100))], "role": ["shareholder"]}
    return told | {
        "relationship" if schema == "Family" else "role": [
            "director" if schema == "Directorship" else "linked"
        ]
    }


def run(python: str, code: str, file: Path) -> tuple[float, float, str]:
    """Run code on the file in a process of its own: processor seconds, peak memory in MB, what it says."""
    with subprocess.Popen(
        [python, "-c", code, str(file)], stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(said)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said.strip()


@click.command()
@click.option("--rows", type=click.IntRange(1), default=100_000, show_default=True)
@click.option(
    "--gigabytes", type=float, help="size of the file in place of its rows; our side alone"
)
@click.option("--ftm", metavar="PYTHON", help="an interpreter that has followthemoney")
def main(rows: int, gigabytes: float | None, ftm: str | None) -> None:
    """Write the file, read it on each side, print a Markdown table."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "entities.ftm.json")
        written = 0
        with file.open("w", encoding="utf-8") as stream:
            for entity in entities(None if gigabytes else rows):
                stream.write(json.dumps(entity, ensure_ascii=False) + "\n")
                written += 1
                if gigabytes and written % 10_000 == 0 and stream.tell() > gigabytes * 1e9:
                    break
        size = file.stat().st_size / 1e6
        click.echo(f"{written:,} entities, {size:,.0f} MB\n")
        click.echo(
            "| run | processor s | entities a processor second | peak MB |\n| --- | --- | --- | --- |"
        )
        sides = [("interlock", sys.executable, OWN)]
        if ftm and not gigabytes:
            sides += [
                ("followthemoney validate", ftm, VALIDATE),
                ("followthemoney export for Neo4j", ftm, NEO4J),
            ]
        for name, python, code in sides:
            seconds, peak, said = run(python, code, file)
            click.echo(f"| {name} | {seconds:.1f} | {written / seconds:,.0f} | {peak:,.0f} |")
            if said:
                click.echo(said, err=True)


if __name__ == "__main__":
    main()
