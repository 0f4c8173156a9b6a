"""AidData: agencies paired with their types or not at all, amounts of one funder only, pledges that are no gifts."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "aiddata" / "projects.csv"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "aiddata" / "gcdf3_malaysia_excerpt.csv"

Facts = list[Record | Tie]


def loaded(path: Path) -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files("auto", [str(path)])
    return facts, dry_run(load, facts.extend)


def entry(facts: Facts, key: str) -> Record:
    return next(fact for fact in facts if isinstance(fact, Record) and fact.id == f"aiddata:{key}")


def parties(facts: Facts, type_: str, project: str) -> dict[str | None, Tie]:
    """The ties of a project by the name of the party."""
    names = {fact.id: fact.name for fact in facts if isinstance(fact, Record)}
    return {
        names[fact.subject]: fact
        for fact in facts
        if isinstance(fact, Tie) and fact.type == type_ and fact.object == f"aiddata:{project}"
    }


def kind(facts: Facts, name: str) -> str | None:
    return next(fact.kind for fact in facts if isinstance(fact, Record) and fact.name == name)


def test_every_row_has_one_fate() -> None:
    _, account = loaded(DATA)
    assert (account.read, account.written) == (6, 4)
    assert account.refused == {"project_id": 1, "missing": 1}
    assert account.unknown_columns == {"Novel": 1}
    assert account.findings == {
        "agency_types_unpaired": 1, "amount_of_several_funders": 1, "country_unknown": 1, "amount_invalid": 1,
        "status_unknown": 1, "agency_type_open": 1, "date_invalid": 1,
    }  # fmt: skip


def test_a_project_and_its_figures() -> None:
    facts, _ = loaded(DATA)
    project = entry(facts, "501")
    assert (project.kind, project.name, project.country) == ("Project", "A sample loan", "MY")
    assert (project.valid_from, project.attributes["commitment_date_estimated"]) == ("2018-04-01", "Yes")  # fmt: skip
    assert project.attributes["completed"] == "2021-11-18"
    assert project.attributes["amount_nominal_usd"] == "36000001.0"  # another basis, under its name
    assert project.attributes["recommended_for_aggregates"] == "Yes"
    assert entry(facts, "502").valid_from == "2020"  # estimated, on the first of January
    assert entry(facts, "503").valid_from == "2019"


def test_who_does_what() -> None:
    facts, _ = loaded(DATA)
    (loan,) = parties(facts, "FINANCES", "501").values()
    assert loan.properties == {"amount": 36000000.0, "currency": "USD", "instrument": "Loan", "role": "funding"}  # fmt: skip
    assert set(parties(facts, "PARTICIPATES_IN", "501")) == {"Sample Oil Service Co., Ltd", "Sample Steel Co., Ltd"}  # fmt: skip
    assert set(parties(facts, "IMPLEMENTS", "501")) == {"Sample Steel Co., Ltd"}
    assert set(parties(facts, "GUARANTEES", "501")) == {"Ministry of Samples"}
    assert set(parties(facts, "INSURES", "501")) == {"Sample Insurance"}
    steel = "Sample Steel Co., Ltd"  # one party of the row, in two roles
    built, took = parties(facts, "IMPLEMENTS", "501")[steel], parties(facts, "PARTICIPATES_IN", "501")[steel]  # fmt: skip
    assert built.subject == took.subject
    kinds = {name: kind(facts, name) for name in ("Sample Bank of China", steel, "Ministry of Samples")}  # fmt: skip
    assert list(kinds.values()) == ["Bank", "Firm", "GovernmentBody"]
    assert kind(facts, "World Sample Organization") == "Organization"


def test_types_that_do_not_pair_and_amounts_that_are_shared() -> None:
    facts, _ = loaded(DATA)
    funded = parties(facts, "FINANCES", "502")
    assert {name: tie.properties["role"] for name, tie in funded.items()} == {
        "Sample Bank A": "funding", "Sample Bank B": "funding", "World Sample Organization": "co-financing",
    }  # fmt: skip
    assert not any("amount" in tie.properties for tie in funded.values())
    assert kind(facts, "Sample Bank B") == "Party"
    whole = next(fact for fact in facts if isinstance(fact, Tie) and fact.type == "PART_OF")
    assert (whole.subject, whole.object) == ("aiddata:502", "aiddata:parent:77")


def test_a_pledge_is_planned_and_what_is_cancelled_has_ended() -> None:
    facts, _ = loaded(DATA)
    assert {tie.modality for tie in parties(facts, "FINANCES", "501").values()} == {"asserted"}
    assert {tie.modality for tie in parties(facts, "FINANCES", "502").values()} == {"planned"}
    assert {tie.modality for tie in parties(facts, "FINANCES", "504").values()} == {"planned"}
    assert entry(facts, "503").active is False
    assert not parties(facts, "FINANCES", "503")  # by an agency that is not named


def test_both_forms_say_the_same(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active.title = "Definitions"  # type: ignore[union-attr]
    sheet = workbook.create_sheet("GCDF_3.0")
    with DATA.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            sheet.append(row)
    workbook.save(tmp_path / "gcdf.xlsx")
    flat, _ = loaded(DATA)
    book, account = loaded(tmp_path / "gcdf.xlsx")
    assert account.recognised is not None
    assert account.recognised["table"] == "projects-xlsx"
    assert {fact.digest for fact in flat} == {fact.digest for fact in book}


def test_a_renamed_column_stops(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(DATA.read_text().replace("Original Currency", "Currency"))
    with pytest.raises(DataError, match="'Original Currency'"):
        list(open_files("aiddata", [str(tmp_path / "x.csv")]))


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_file(), reason=f"the real excerpt is not at {SHARED}")
def test_the_real_excerpt() -> None:
    with SHARED.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    facts, account = loaded(SHARED)
    counts: dict[str, Any] = dict(meta("aiddata").samples[SHARED.name])
    assert {field: getattr(account, field) for field in counts} == counts
    assert not account.refused
    assert not account.unknown_columns
    assert account.by_kind["Project"] == len(rows) == 4
    columns = ("Funding Agencies", "Co-financing Agencies")
    pieces = sum(len(row[column].split("|")) for row in rows for column in columns if row[column])
    assert account.by_tie["FINANCES"] == pieces
    assert (
        kind(facts, "Hilong Oil Service Co., Ltd") == "Firm"
    )  # with a blank before it, and a comma
