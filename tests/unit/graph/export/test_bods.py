"""The export in BODS 0.4: what came from the standard goes back, the standard's own checks pass, and everything left out is counted."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from interlock.graph.export import bods
from interlock.graph.export.contents import Contents

ROOT = Path(__file__).parents[4]
DATA = ROOT / "tests" / "data"
SHARED = ROOT.parent / "shared" / "data" / "bods"
SCRIPT = ROOT / "benchmarks" / "standards.py"
Read = Callable[..., Contents]
Statement = dict[str, Any]


def exported(graph: Contents, folder: Path) -> tuple[list[Statement], dict[str, Any]]:
    folder.mkdir(exist_ok=True)
    account = bods.write_contents(graph, folder)
    statements: list[Statement] = json.loads((folder / "statements.json").read_text("utf-8"))
    return statements, account


def by_record(statements: list[Statement]) -> dict[str, dict[str, Any]]:
    return {one["recordId"]: one["recordDetails"] for one in statements}


def assert_kept(before: Any, after: Any, path: str) -> None:
    """Everything that was said is said again, but for what the tables call lost."""
    gone = {name for rule in bods.rules()["lost"] for name in rule["of"]}
    if path in gone or before in (None, "", [], {}):
        return
    if isinstance(before, Mapping):
        for name, value in before.items():
            assert_kept(value, (after or {}).get(name), f"{path}.{name}")
    elif isinstance(before, list):
        for value in before:
            if isinstance(value, Mapping):
                if "code" in value:  # ISO codes are printed in capitals
                    value = {**value, "code": value["code"].upper()}
                assert any(value.items() <= one.items() for one in after), (path, value, after)
            else:
                assert value in after, (path, value, after)
    else:
        assert before == after, path


def interests(statements: list[Statement]) -> dict[str, list[Statement]]:
    """The interests of each relationship; of a period that is stated again, what was said last."""
    found: dict[str, dict[tuple[Any, ...], Statement]] = {}
    for one in statements:
        if one["recordType"] == "relationship":
            periods = found.setdefault(one["recordId"], {})
            numbers: Counter[str] = Counter()
            for interest in one["recordDetails"].get("interests") or ():
                type_ = str(interest.get("type"))
                numbers[type_] += 1
                periods[type_, numbers[type_], interest.get("startDate")] = interest
    return {record: list(periods.values()) for record, periods in found.items()}


@pytest.mark.parametrize(
    "path",
    [
        DATA / "bods" / "records-0.4.json",
        *(
            pytest.param(SHARED / name, marks=pytest.mark.shared)
            for name in ("0.4_sample_300_statements.json", "0.4_examples/bods-package-fi-soe.json")
        ),
    ],
)
def test_what_came_from_the_standard_goes_back(read: Read, tmp_path: Path, path: Path) -> None:
    if not path.exists():
        pytest.skip(f"{path} is not there")
    given = [one for one in json.loads(path.read_text("utf-8")) if "statementId" in one]
    told, account = exported(read("bods", path), tmp_path)
    found = by_record(told)
    unknown = {"ent-5"}  # an unknown entity is a reason, not a record
    refused = {"ent-7"}  # as the account of the load says
    assert by_record(given).keys() - unknown - refused == found.keys()
    for record, details in by_record(given).items():
        if record in unknown | refused:
            continue
        rest = {name: value for name, value in details.items() if name != "interests"}
        if not isinstance(rest.get("interestedParty", ""), str):
            assert found[record]["interestedParty"]["reason"] == rest["interestedParty"]["reason"]
        if rest.get("entityType", {}).get("type") != "unknownEntity":
            assert_kept(rest, found[record], "recordDetails")
    for record, wanted in interests(given).items():
        kept = [
            interest
            for one in told
            if one["recordId"] == record
            for interest in one["recordDetails"]["interests"]
        ]
        for interest in wanted:
            if interest.get("type") == "tea-maker":
                assert {"type": "unknownInterest", "details": "teaMaker"} in kept
                continue
            plain = {
                name: value for name, value in interest.items() if name not in ("share", "endDate")
            }
            share = bods._share_of_04(interest.get("share") or {})
            fits = [
                one
                for one in kept
                if plain.items() <= {"type": "unknownInterest", **one}.items()
                and (share.items() <= (one.get("share") or {}).items())
            ]
            assert fits, (record, interest, kept)
            if "endDate" in interest:
                assert interest["endDate"] in {one.get("endDate") for one in fits}
    assert set(account["rows"]) <= {"entity", "person", "relationship"}


def test_older_versions_become_the_same_relationships(read: Read, tmp_path: Path) -> None:
    told, _ = exported(read("bods", DATA / "bods" / "statements-0.2.jsonl"), tmp_path)
    kinds = [(one["recordType"], one["recordId"], one["recordStatus"]) for one in told]
    assert len(kinds) == len(set(kinds))
    shares = [
        interest["share"]
        for one in told
        for interest in one["recordDetails"].get("interests", ())
        if "share" in interest
    ]
    assert shares
    for share in shares:  # exclusive bounds were flags, and are numbers now
        assert all(type(value) in (int, float) for value in share.values())
        assert not {"minimum", "exclusiveMinimum"} <= share.keys()
    again, _ = exported(read("bods", tmp_path / "statements.json"), tmp_path / "again")
    assert by_record(again) == by_record(told)


def test_an_owner_that_may_be_a_person_is_no_entity(read: Read, tmp_path: Path) -> None:
    told, account = exported(read("ftm", DATA / "ftm" / "entities.ftm.json"), tmp_path)
    open_ = [
        one["recordDetails"]["interestedParty"]
        for one in told
        if one["recordType"] == "relationship"
        and not isinstance(one["recordDetails"]["interestedParty"], str)
    ]
    assert all("does not say whether it is a person" in party["description"] for party in open_)
    assert account["not_expressed"]["ties LISTED_UNDER"] > 0


def test_the_standard_s_own_checks_pass(read: Read, tmp_path: Path) -> None:
    pytest.importorskip("libcovebods")
    files = {
        "gleif": ("lei2.csv", "rr.csv", "repex.csv"),
        "companies-house": ("company-data.csv", "psc.jsonl"),
        "egrul": ("firms.xml",),
        "ftm": ("entities.ftm.json",),
        "aiddata": ("projects.csv",),
        "bods": ("statements-0.2.jsonl",),
    }
    folders = []
    for source, names in files.items():
        data = DATA / source.replace("-", "_")
        folders.append(tmp_path / source)
        exported(read(source, *(data / name for name in names)), folders[-1])
    done = subprocess.run(
        [sys.executable, SCRIPT, "check", *folders], capture_output=True, text=True, check=False
    )
    assert (json.loads(done.stdout or "null"), done.returncode) == ({}, 0), done.stderr[-2000:]


@pytest.mark.parametrize(
    ("name", "person", "told"),
    [
        ("tax:RU:183111242572", True, {"scheme": "RUS-TAXID", "id": "183111242572"}),
        ("ru-inn:183111242572", True, {"scheme": "RUS-TAXID", "id": "183111242572"}),
        ("reg:LTU-PASSPORT:X1", True, {"scheme": "LTU-PASSPORT", "id": "X1"}),
        ("wikidata:Q42", True, {"id": "Q42"}),
        ("reg:Club:7", True, {"id": "Club:7"}),
        ("tax:RU:1831006638", False, {"schemeName": "Tax number of a named country, tax:<country>:<number>", "id": "RU:1831006638"}),
        ("iso3166:RU", False, None),
    ],
)  # fmt: skip
def test_identifiers_of_persons_are_those_of_the_standard(
    name: str, person: bool, told: dict[str, str] | None
) -> None:
    """Its checks refuse a person's identifier without a country's scheme: such are counted as left out."""
    assert bods._identifier(name, person) == told


@pytest.mark.shared
def test_the_checks_pass_for_persons_with_numbers(read: Read, tmp_path: Path) -> None:
    pytest.importorskip("libcovebods")
    real = SHARED.parent / "opensanctions" / "zala_entities.ftm.json"
    if not real.exists():
        pytest.skip(f"{real} is not there")
    _, account = exported(read("ftm", real), tmp_path)
    done = subprocess.run(
        [sys.executable, SCRIPT, "check", tmp_path], capture_output=True, text=True, check=False
    )
    assert (json.loads(done.stdout or "null"), done.returncode) == ({}, 0), done.stderr[-2000:]
    assert any(account["rows"].values())


def test_the_checks_can_fail(read: Read, tmp_path: Path) -> None:
    pytest.importorskip("libcovebods")
    told, _ = exported(read("bods", DATA / "bods" / "statements-0.2.jsonl"), tmp_path)
    del told[-1]["recordDetails"]["subject"]
    (tmp_path / "statements.json").write_text(json.dumps(told), "utf-8")
    done = subprocess.run(
        [sys.executable, SCRIPT, "check", tmp_path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "'subject' is a required property" in done.stdout
