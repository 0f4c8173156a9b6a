"""Lists loaded again: who is no longer on them has an end, in any order of editions, and only where an edition is whole."""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interlock.graph.knowledge import KnowledgeGraph
from interlock.loaders import load, unload
from interlock.loaders.account import RefusedLog
from interlock.loaders.base import dry_run, open_files

pytestmark = [pytest.mark.neo4j, pytest.mark.once]
DATA = Path(__file__).parents[1] / "data"
Exported = Callable[..., dict[str, bytes]]
ROWS = [
    line
    for line in (DATA / "ofac" / "sdn.csv").read_bytes().splitlines(keepends=True)
    if line.strip(b"\x1a\r\n")
]


def listings(kg: KnowledgeGraph, list_: str = "SDN") -> dict[str, Any]:
    """The end of each listing by entry."""
    return dict(
        kg.store.read(
            "MATCH ()-[t:LISTED_UNDER]->() WHERE t.list = $list RETURN t.entry, [t.valid_to, t.active]",
            {"list": list_},
        ).rows
    )


def edition(folder: Path, name: str, rows: list[bytes]) -> Path:
    path = folder / f"{name}.csv"
    path.write_bytes(b"".join(rows) + b"\x1a\r\n")
    return path


def test_editions_in_any_order_end_what_they_lack(
    kg: KnowledgeGraph, exported: Exported, tmp_path: Path
) -> None:
    empty = exported()
    gone = ROWS[0].split(b",")[0].decode()
    editions = {
        "2024-01-01": edition(tmp_path, "january", ROWS),
        "2024-03-01": edition(tmp_path, "march", ROWS[1:]),
        "2024-05-01": edition(tmp_path, "may", ROWS[1:-1]),
    }
    said: list[str] = []
    for date, path in editions.items():
        load(kg, "ofac", path, as_of=date, say=said.append)
    assert len(said) == 2
    ends = listings(kg)
    assert ends[gone] == ["2024-03-01", False]
    last = ROWS[-1].split(b",")[0].decode()
    assert ends[last] == ["2024-05-01", False]
    assert sum(end[0] is None for end in ends.values()) == len(ends) - 2
    filled = exported()
    for date, path in editions.items():
        (account,) = load(kg, "ofac", path, as_of=date)
        assert (account.ties.created, account.ties.updated) == (0, 0)
    assert exported() == filled
    for order in itertools.permutations(editions, 3):
        unload(kg, "ofac")
        assert exported() == empty
        for date in order:
            load(kg, "ofac", editions[date], as_of=date)
        assert listings(kg) == ends, order
    assert kg.store.read(
        "MATCH ()-[t:LISTED_UNDER {entry: $entry}]->() WHERE (t.valid_from IS NULL OR t.valid_from <= $as_of) "
        "AND (t.valid_to IS NULL OR $as_of < t.valid_to) RETURN count(t) > 0",
        {"entry": gone, "as_of": "2024-02-29"},
    ).rows[0] == (True,)
    # Listed again: no end.
    load(kg, "ofac", edition(tmp_path, "june", ROWS), as_of="2024-06-01")
    assert {tuple(end) for end in listings(kg).values()} == {(None, None)}


def test_what_is_no_whole_edition_ends_nothing(kg: KnowledgeGraph, tmp_path: Path) -> None:
    whole = edition(tmp_path, "whole", ROWS)
    load(kg, "ofac", whole, as_of="2024-01-01")
    said: list[str] = []
    load(kg, "ofac", edition(tmp_path, "undated", ROWS[1:]), say=said.append)
    load(kg, "ofac", whole, as_of="2024-02-01", limit=2, say=said.append)
    broken = [*ROWS[1:], b'1,"a field too many","-0- "\r\n']
    load(kg, "ofac", edition(tmp_path, "broken", broken), as_of="2024-02-02", say=said.append)
    load(kg, "ofac", edition(tmp_path, "excerpt", ROWS[:1]), as_of="2024-02-03", say=said.append)
    assert {tuple(end) for end in listings(kg).values()} == {(None, None)}
    assert ["no date" in said[0], "first rows" in said[1], "refused" in said[2]] == [True] * 3


def xml_rows(text: str, *tags: str) -> list[str]:
    """A file in pieces: each second one is a record."""
    records = "|".join(rf"<{tag}[ >].*?</{tag}>" for tag in tags)
    return re.split(f"({records})", text, flags=re.DOTALL)


def csv_rows(text: str) -> list[str]:
    """The same of the list with a line before its header; a cell may hold line ends."""
    written = []
    for row in csv.reader(io.StringIO(text, newline="")):
        line = io.StringIO()
        csv.writer(line).writerow(row)
        written.append(line.getvalue())
    return ["".join(written[:2]), *(piece for line in written[2:] for piece in (line, ""))]


def without(pieces: list[str], gone: set[int]) -> str:
    """The file without some of its records, counted from 1."""
    kept = (place % 2 == 0 or (place + 1) // 2 not in gone for place in range(len(pieces)))
    return "".join(itertools.compress(pieces, kept))


@pytest.mark.parametrize(
    ("source", "name", "tags"),
    [
        ("un", "un/list.xml", ("INDIVIDUAL", "ENTITY")),
        ("canada", "canada/list.xml", ("record",)),
        ("uk-sanctions", "uk_sanctions/ConList.csv", ()),
        ("eu-fsf", "eu_fsf/fsf.xml", ("sanctionEntity",)),
    ],
)
def test_each_list_ends_what_a_newer_edition_lacks(
    kg: KnowledgeGraph, tmp_path: Path, source: str, name: str, tags: tuple[str, ...]
) -> None:
    text = (DATA / name).read_text("utf-8-sig")
    pieces = xml_rows(text, *tags) if tags else csv_rows(text)
    log = io.StringIO()
    (dry,) = open_files(source, [str(DATA / name)], refused=RefusedLog(log))
    assert dry_run(dry).read == len(pieces) // 2
    refused = {json.loads(line)["row"] for line in log.getvalue().splitlines()}
    path = tmp_path / Path(name).name
    path.write_text(without(pieces, refused), "utf-8", newline="")
    (before,) = load(kg, source, path, as_of="2030-01-01")
    assert before.refused == {}
    entries = sorted(kg.store.read("MATCH ()-[t:LISTED_UNDER]->() RETURN DISTINCT t.entry").rows)
    for number in range(1, len(pieces) // 2 + 1):  # one entry may be told by several rows
        path.write_text(without(pieces, {*refused, number}), "utf-8", newline="")
        (dry,) = open_files(source, [str(path)])
        if dry_run(dry).by_tie["LISTED_UNDER"] < before.by_tie["LISTED_UNDER"]:
            break
    (after,) = load(kg, source, path, as_of="2030-02-01")
    ended = kg.store.read(
        "MATCH ()-[t:LISTED_UNDER]->() WHERE t.valid_to = '2030-02-01' AND t.active = false RETURN count(t)"
    ).rows[0][0]
    assert (
        ended
        == before.by_tie["LISTED_UNDER"] - after.by_tie["LISTED_UNDER"]
        == after.ties.updated
        > 0
    )
    left = kg.store.read("MATCH ()-[t:LISTED_UNDER]->() RETURN DISTINCT t.entry").rows
    assert sorted(left) == entries  # an end, no removal


def test_a_delta_of_gleif_updates_exactly_and_an_older_file_takes_nothing_back(
    kg: KnowledgeGraph, exported: Exported, tmp_path: Path
) -> None:
    whole = DATA / "gleif" / "lei2.csv"
    with whole.open(encoding="utf-8", newline="") as file:
        entries = list(csv.DictReader(file))
    renamed, closed = dict(entries[0]), dict(entries[1])
    renamed |= {
        "Entity.LegalName": "Harbour Renamed Ltd",
        "Registration.LastUpdateDate": "2026-06-01T00:00:00Z",
    }
    closed |= {
        "Registration.LastUpdateDate": "2026-06-02T00:00:00Z",
        "DeletedAt": "2026-06-02T00:00:00Z",
    }
    delta = tmp_path / "lei2-delta.csv"
    with delta.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, [*entries[0], "DeletedAt"], quoting=csv.QUOTE_ALL)
        table.writeheader()
        table.writerows([renamed, closed])

    load(kg, "gleif", whole)
    (account,) = load(kg, "gleif", delta)
    assert (account.read, account.written) == (2, 2)
    assert (account.records.created, account.records.updated) == (0, 2)
    found = dict(
        kg.store.read(
            "MATCH (r:Record)-[:RESOLVED_TO]->(e:Entity) WHERE any(i IN e.identifiers WHERE i IN $leis) RETURN e.name, r.active",
            {"leis": [f"lei:{entry['LEI']}" for entry in (renamed, closed)]},
        ).rows
    )
    assert found == {"Harbour Renamed Ltd": True, closed["Entity.LegalName"]: False}
    after = exported()
    (again,) = load(kg, "gleif", whole)
    assert (again.records.created, again.records.updated, again.ties.updated) == (0, 0, 0)
    assert exported() == after
    unload(kg, "gleif")
    load(kg, "gleif", delta)
    load(kg, "gleif", whole)
    assert exported() == after


def test_a_try_of_the_first_rows_takes_nothing_back(kg: KnowledgeGraph, exported: Exported) -> None:
    load(kg, "gleif", DATA / "gleif" / "lei2.csv")
    whole = exported()
    load(kg, "gleif", DATA / "gleif" / "lei2.csv", limit=1)
    assert exported() == whole
