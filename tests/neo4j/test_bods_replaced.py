"""BODS in several commands: what a statement replaces or updates ends as if all had come in one, in any order."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interlock.graph.knowledge import KnowledgeGraph
from interlock.loaders import load, unload

pytestmark = [pytest.mark.neo4j, pytest.mark.once]
Exported = Callable[..., dict[str, bytes]]


def id_(number: int) -> str:
    return f"{number:032d}"


def holding(
    number: int, day: str, holder: dict[str, Any], *interests: dict[str, Any], **more: Any
) -> dict[str, Any]:
    return {
        "statementID": id_(number), "statementType": "ownershipOrControlStatement", "statementDate": day,
        "subject": {"describedByEntityStatement": id_(1)}, "interestedParty": holder, "interests": list(interests), **more,
    }  # fmt: skip


ADA = {"describedByPersonStatement": id_(2)}
NOBODY = {"unspecified": {"reason": "interested-party-has-not-provided-information"}}
SHARES, VOTES = {"type": "shareholding"}, {"type": "voting-rights"}
QUARTER, HALF = ({"share": {"exact": exact}} for exact in (25, 50))
FILES = (
    (
        {"statementID": id_(1), "statementType": "entityStatement", "entityType": "registeredEntity", "name": "Example Mills Ltd"},
        {"statementID": id_(2), "statementType": "personStatement", "personType": "knownPerson", "names": [{"fullName": "Ada Example"}]},
        holding(
            3, "2018-01-01", ADA, {**SHARES, "startDate": "2016-07-27", **QUARTER}, VOTES,
            {"type": "appointment-of-board", "endDate": "2017-05-05"},
        ),
        holding(4, "2018-01-01", NOBODY, {**SHARES, **QUARTER}),
    ),
    # Half from 2019 on, the same votes; also known at last who the other was: nobody that is named now.
    (
        holding(
            5, "2020-02-02", ADA, {**SHARES, "startDate": "2019-01-01", **HALF}, VOTES,
            replacesStatements=[id_(3), id_(4)],
        ),
    ),
    (holding(6, "2022-03-03", ADA, VOTES, replacesStatements=[id_(5)]),),
)  # fmt: skip


def record(
    number: int, day: str, kind: str, details: dict[str, Any], **more: Any
) -> dict[str, Any]:
    return {
        "statementId": id_(number), "statementDate": day, "recordId": f"r{more.pop('of', number)}", "recordType": kind,
        "recordStatus": "new", "recordDetails": details, **more,
    }  # fmt: skip


def held(number: int, day: str, status: str, *interests: dict[str, Any], of: int) -> dict[str, Any]:
    """A statement of 0.4 on one relationship."""
    details = {"subject": "r1", "interestedParty": "r2", "interests": list(interests)}
    return record(number, day, "relationship", details, of=of, recordStatus=status)


OWNED, VOTING = {"type": "shareholding"}, {"type": "votingRights"}
RECORDS = (
    (
        record(1, "2018-01-01", "entity", {"entityType": {"type": "registeredEntity"}, "name": "Example Mills Ltd"}),
        record(2, "2018-01-01", "person", {"personType": "knownPerson", "names": [{"fullName": "Ada Example"}]}),
        held(3, "2018-01-01", "new", {**OWNED, "startDate": "2016-07-27", **QUARTER}, VOTING, of=7),
        held(4, "2018-01-01", "new", {"type": "settlor"}, of=8),
    ),
    # Half from 2019 on, the same votes.
    (held(5, "2020-02-02", "updated", {**OWNED, "startDate": "2019-01-01", **HALF}, VOTING, of=7),),
    (
        held(6, "2022-03-03", "updated", VOTING, of=7),
        held(9, "2021-04-04", "closed", {"type": "settlor"}, of=8),
    ),
)  # fmt: skip
HELD = {
    ("7", "shareholding", "2016-07-27", "2019-01-01", False),  # where the next period starts
    ("7", "shareholding", "2019-01-01", "2022-03-03", False),
    ("7", "votingRights", "", None, None),
    ("8", "settlor", "", "2021-04-04", False),
}
HELD_BEFORE = {
    ("3", "shareholding", "2016-07-27", "2019-01-01", False),
    ("3", "appointmentOfBoard", "", "2017-05-05", False),
    ("5", "shareholding", "2019-01-01", "2022-03-03", False),
    ("6", "votingRights", "", None, None),
}


@pytest.mark.parametrize(("files", "wanted"), [(FILES, HELD_BEFORE), (RECORDS, HELD)])
def test_commands_in_any_order_make_the_graph_of_one(
    kg: KnowledgeGraph,
    exported: Exported,
    tmp_path: Path,
    files: tuple[tuple[dict[str, Any], ...], ...],
    wanted: set[tuple[Any, ...]],
) -> None:
    empty = exported()
    paths = []
    for number, statements in enumerate(files):
        paths.append(tmp_path / f"{number}.jsonl")
        paths[-1].write_text("\n".join(map(json.dumps, statements)))
    load(kg, "bods", *paths)
    rows = kg.store.read(
        "MATCH (:Person)-[t]-(:Entity) WITH t, split(t.source_key, '|') AS key "
        "RETURN right(key[0], 1), key[1], key[3], t.valid_to, t.active"
    ).rows
    assert set(rows) == wanted
    whole = graph(exported())
    for order in itertools.permutations(paths):
        unload(kg, "bods")
        for path in order:
            load(kg, "bods", path)
        assert graph(exported()) == whole, order
    for path in paths:
        (account,) = load(kg, "bods", path)
        changed = (account.records, account.ties, account.entities)
        assert not any(counts.created or counts.updated or counts.removed for counts in changed)
    unload(kg, "bods")
    assert exported() == empty


def graph(files: dict[str, bytes]) -> dict[str, bytes]:
    """All but the accounts: what a load found in a file depends on what it knew at the time."""
    return {name: content for name, content in files.items() if name != "datasets.csv"}
