"""World Bank: two ways to print a date in one row, agencies that are not split, aggregates that are no countries."""

from __future__ import annotations

import csv
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "worldbank"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "worldbank"

shared = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real files are not at {SHARED}"),
]
Facts = list[Record | Tie]


def loaded(path: Path, source: str = "auto") -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files(source, [str(path)])
    return facts, dry_run(load, facts.extend)


def entry(facts: Facts, key: str, part: str = "main") -> Record:
    return next(
        fact
        for fact in facts
        if isinstance(fact, Record) and fact.id == f"worldbank:{key}" and fact.part == part
    )


def ties(facts: Facts, type_: str, end: str = "") -> list[Tie]:
    return [
        fact
        for fact in facts
        if isinstance(fact, Tie) and fact.type == type_ and end in fact.subject + fact.object
    ]


def named(facts: Facts, record_id: str) -> Record:
    return next(fact for fact in facts if isinstance(fact, Record) and fact.id == record_id)


def test_a_project() -> None:
    facts, account = loaded(DATA / "projects.csv")
    assert (account.read, account.written) == (6, 4)
    assert account.refused == {"project_id": 1, "missing": 1}
    assert account.findings == {
        "multi_agency": 1, "commitment_zero": 1, "country_unknown": 1, "date_invalid": 1, "amount_invalid": 1,
    }  # fmt: skip
    assert not account.unknown_columns
    project = entry(facts, "P900001")
    assert (project.kind, project.country, project.valid_from) == ("Project", "IN", "2022-06-30")
    assert project.identifiers == ("reg:WORLD-BANK:P900001",)
    assert project.attributes["closing_date"] == "2026-09-30"  # the month first, in this column
    assert project.attributes["sectors"] == ["Water Supply", "Health"]
    assert project.attributes["grant_amount"] == "3,000,000"
    assert project.attributes["objective"] == "To sample.\nThe rest of it."


def test_the_bank_finances_what_it_commits() -> None:
    facts, _ = loaded(DATA / "projects.csv")
    found = {tie.object[-7:]: tie for tie in ties(facts, "FINANCES")}
    assert {tie.subject for tie in found.values()} == {"worldbank:world-bank"}
    assert found["P900001"].properties == {
        "amount": 252000000.0, "currency": "USD", "instrument": "Investment Project Financing",
    }  # fmt: skip
    assert found["P900001"].valid_from == "2022-06-30"
    assert found["P900002"].properties["amount"] == 0
    assert found["P900003"].properties["amount"] == 1500.5
    assert found["P900004"].properties == {}  # not readable


def test_places_are_countries_and_nothing_else() -> None:
    facts, _ = loaded(DATA / "projects.csv")
    located = {(tie.subject[-7:], tie.object[-2:]) for tie in ties(facts, "LOCATED_IN")}
    assert located == {("P900001", "IN"), ("P900004", "LK")}  # not the world, nor a group


def test_borrowers_and_agencies_are_not_split_nor_merged() -> None:
    facts, _ = loaded(DATA / "projects.csv")
    (state,) = ties(facts, "PARTICIPATES_IN", "P900001")
    assert (state.subject, state.properties) == ("worldbank:place:IN", {"role": "borrower"})
    (body,) = ties(facts, "PARTICIPATES_IN", "P900002")
    assert named(facts, body.subject).kind == "GovernmentBody"
    (several,) = ties(facts, "IMPLEMENTS", "P900001")
    agency = named(facts, several.subject)
    assert agency.name == "Department of Sample, Ministry of Samples, Government of India"
    (bank,) = ties(facts, "IMPLEMENTS", "P900002")
    assert named(facts, bank.subject).kind == "Bank"
    # One name in two roles is two records: resolution tells.
    (one,), (other,) = ties(facts, "PARTICIPATES_IN", "P900003"), ties(facts, "IMPLEMENTS", "P900003")  # fmt: skip
    assert one.subject != other.subject


def test_all_forms_say_the_same(tmp_path: Path) -> None:
    workbook = Workbook()
    with (DATA / "projects.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            workbook.active.append(row)  # type: ignore[union-attr]
    workbook.save(tmp_path / "projects.xlsx")
    flat, account = loaded(DATA / "projects.csv")
    sheet, other = loaded(tmp_path / "projects.xlsx")
    assert {fact.digest for fact in flat} == {fact.digest for fact in sheet}
    assert (account.findings, account.refused) == (other.findings, other.refused)
    api, told = loaded(DATA / "projects.json")
    assert (told.read, told.written) == (2, 2)
    one, same = entry(flat, "P900001"), entry(api, "P900001")
    for field in ("name", "country", "valid_from", "status", "identifiers"):
        assert getattr(one, field) == getattr(same, field)
    assert {tie.id for tie in ties(flat, "FINANCES", "P900001")} < {tie.id for tie in ties(api, "FINANCES")}  # fmt: skip


def test_the_total_of_a_shared_contract_is_no_suppliers() -> None:
    facts, account = loaded(DATA / "awards.csv")
    assert (account.read, account.written) == (5, 4)
    assert account.findings == {"contract_of_several_suppliers": 2, "country_unknown": 1}
    won = {named(facts, tie.subject).name: tie for tie in ties(facts, "CONTRACTED_FOR")}
    assert won["Sample Pumps Ltd"].properties == {"amount": 1000.5, "currency": "USD", "product": "Pumps"}  # fmt: skip
    assert won["Sample Pumps Ltd"].valid_from == "2017-06-30"
    assert won["Sample Pipes SA"].properties == {"product": "Pumps"}
    assert named(facts, won["Sample Pumps Ltd"].subject).country == "CN"
    assert named(facts, won["Ann Sample"].subject).kind == "Party"  # firms and persons alike
    assert entry(facts, "P900001").stub
    newer, _ = loaded(DATA / "awards-2026.csv")
    amounts = {tie.subject: tie.properties["amount"] for tie in ties(newer, "CONTRACTED_FOR")}
    assert amounts == {"worldbank:supplier:77": 300.0, "worldbank:supplier:78": 200.0}


def test_indicators_stay_as_printed_and_aggregates_out() -> None:
    facts, account = loaded(DATA / "wdi.csv")
    assert (account.read, account.written) == (6, 4)
    assert account.skipped == {"aggregate": 1, "no_iso_code": 1}
    assert account.findings == {"indicator_without_values": 1, "value_unreadable": 1}
    chad = entry(facts, "place:TD", "wdi_pa_nus_fcrf").attributes
    assert (chad["indicator_values"], chad["values_unread"]) == ({"2014": "2"}, {"1960": "a lot"})
    aruba = entry(facts, "place:AW", "wdi_pa_nus_fcrf")
    assert aruba.attributes["indicator_values"] == {"2014": "1.79", "2015": "1.790"}
    assert aruba.version == "2016-05-02"
    assert entry(facts, "place:XK", "wdi_pa_nus_fcrf")  # a code of the Bank's own
    assert entry(facts, "place:NA")  # Namibia is no missing value
    countries, told = loaded(DATA / "countries.csv")
    assert told.skipped == {"aggregate": 1}
    assert not told.unknown_columns
    assert entry(countries, "place:AW", "wdi_country").attributes["income_group"] == "High income: nonOECD"  # fmt: skip


def test_a_renamed_column_stops(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text((DATA / "projects.csv").read_text().replace("Lending Instrument", "Instrument"))  # fmt: skip
    with pytest.raises(DataError, match="'Lending Instrument' is missing"):
        loaded(tmp_path / "x.csv", "worldbank")


@cache
def real(name: str) -> tuple[Facts, Account]:
    return loaded(SHARED / name)


class TestRealFiles:
    """Expected counts of the samples, and rows counted apart from the loader."""

    pytestmark = shared

    @pytest.mark.parametrize(("name", "counts"), sorted(meta("worldbank").samples.items()))
    def test_counts(self, name: str, counts: dict[str, Any]) -> None:
        _, account = real(name)
        assert {field: getattr(account, field) for field in counts} == counts
        assert not account.refused
        assert not account.unknown_columns

    def test_projects(self) -> None:
        with (SHARED / "derived_2022_projects.csv").open(encoding="utf-8-sig", newline="") as file:
            next(file)
            rows = list(csv.DictReader(file))
        facts, account = real("derived_2022_projects.csv")
        assert account.by_kind["Project"] == len({row["Project Id"] for row in rows}) == 500
        committed = sum(Decimal(str(tie.properties["amount"])) for tie in ties(facts, "FINANCES"))
        assert committed == sum(Decimal(row["Total IDA and IBRD Commitment"]) for row in rows) == 161983827695  # fmt: skip
        costs = [fact.attributes["project_cost"] for fact in facts if isinstance(fact, Record) and fact.kind == "Project"]  # fmt: skip
        assert sum(map(Decimal, costs)) == 161983827695
        assert account.by_tie["IMPLEMENTS"] == sum(bool(row["Implementing Agency"]) for row in rows)
        assert account.by_tie["PARTICIPATES_IN"] == sum(bool(row["Borrower"]) for row in rows)
        closing = [fact for fact in facts if isinstance(fact, Record) and "closing_date" in fact.attributes]  # fmt: skip
        assert len(closing) == sum(bool(row["Project Closing Date"]) for row in rows) == 370
        assert "date_invalid" not in account.findings
        empty = [name for name in rows[0] if not any(row[name] for row in rows)]
        assert set(account.empty_columns) == set(empty) - {
            "Last Stage Reached"
        }  # left out on purpose
        assert {"IBRD Commitment", "IDA Commitment", "Theme 1"} <= set(empty)

    def test_both_forms_of_the_export_say_the_same(self) -> None:
        flat, _ = real("derived_2022_projects.csv")
        sheet, _ = real("2022_WB_Projects_1_500.xlsx")
        assert {fact.digest for fact in flat} == {fact.digest for fact in sheet}
