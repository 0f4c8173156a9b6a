"""FinCEN Files: bundles of transfers with both days included, slugs that are branches, spellings put together."""

from __future__ import annotations

import csv
from collections import defaultdict
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "fincen"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "fincen"

shared = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real files are not at {SHARED}"),
]
Facts = list[Record | Tie]


def loaded(path: Path, source: str = "auto") -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files(source, [str(path)])
    return facts, dry_run(load, facts.extend)


def described(facts: Facts, key: str) -> Record:
    (found,) = {
        fact.digest: fact
        for fact in facts
        if isinstance(fact, Record) and fact.id == f"fincen:{key}" and not fact.stub
    }.values()  # one description, whatever the rows say
    return found


def transfers(facts: Facts) -> list[Tie]:
    return [fact for fact in facts if isinstance(fact, Tie) and fact.type == "TRANSFERS_TO"]


def test_transfers() -> None:
    facts, account = loaded(DATA / "transactions.csv")
    assert (account.read, account.written) == (6, 4)
    assert account.refused == {"missing": 1, "number": 1}
    assert account.findings == {
        "country_unknown": 1, "date_invalid": 1, "date_missing": 1, "number_missing": 1, "self_loop": 1,
    }  # fmt: skip
    bundle, single, undated, odd = transfers(facts)
    assert (bundle.subject, bundle.object) == ("fincen:sample-bank-berhad", "fincen:sample-bank-london-england-gbr")  # fmt: skip
    assert bundle.properties == {
        "amount": 56898523.47, "currency": "USD", "quantity": "68", "unit": "transfers",
    }  # fmt: skip
    assert (bundle.valid_from, bundle.valid_to) == ("2015-03-25", "2015-09-26")
    assert (single.valid_from, single.valid_to) == (
        "2012-07-05",
        "2012-07-06",
    )  # a day is no empty period
    assert single.properties == {"amount": 5000.0, "currency": "USD"}
    assert (undated.valid_from, undated.valid_to) == (None, None)
    assert (odd.valid_from, odd.valid_to) == (None, "2013-01-01")
    assert {tie.attributed_to for tie in transfers(facts)} == {"The Sample Bank of New York"}
    assert bundle.evidence == "fincen:sar:3297"
    for fact in facts:
        assert type(fact)(**fact.model_dump()).digest == fact.digest


def test_a_bank_is_described_once_for_all_its_rows() -> None:
    facts, _ = loaded(DATA / "transactions.csv")
    one = described(facts, "sample-bank-berhad")
    assert (one.part, one.kind) == ("transactions", "Bank")
    assert (one.name, one.aliases) == ("Sample Bank Berhad", ("Sample Bank Bhd",))
    assert one.country is None  # a slug of branches in Singapore and Hong Kong
    places = [fact.object for fact in facts if isinstance(fact, Tie) and fact.type == "LOCATED_IN" and fact.subject == one.id]  # fmt: skip
    assert set(places) == {"fincen:place:SG", "fincen:place:HK"}
    other = described(facts, "sample-bank-london-england-gbr")
    assert (other.name, other.aliases, other.country) == (
        "Sample Bank Plc",
        (),
        "GB",
    )  # blanks are no spelling


def test_reports() -> None:
    facts, _ = loaded(DATA / "transactions.csv")
    report = described(facts, "sar:3297")
    assert (report.kind, report.name) == ("Event", "Suspicious activity report 3297")
    filed = {(fact.subject, fact.object) for fact in facts if isinstance(fact, Tie) and fact.type == "REPORTS_ON"}  # fmt: skip
    filer = "fincen:filer:sample-bank-of-new-york"
    assert filed == {(filer, "fincen:sar:3297"), (filer, "fincen:sar:2924")}


def test_connections() -> None:
    facts, account = loaded(DATA / "connections.csv")
    assert (account.read, account.written) == (4, 3)
    assert account.skipped == {"duplicate_row": 1}
    assert account.findings == {"name_damaged": 1}
    filer = described(facts, "filer:sample-bank-of-new-york")
    assert filer.name == "The Sample Bank of New York"
    named = {
        (fact.subject, fact.object): fact.properties
        for fact in facts
        if isinstance(fact, Tie) and fact.type == "PARTICIPATES_IN"
    }
    role = {"role": "bank named in the report"}
    assert named == {
        ("fincen:sample-bank-berhad", "fincen:sar:3297"): role,
        ("fincen:sample-exchange-are", "fincen:sar:4100"): role,
    }
    assert loaded(DATA / "countries.json")[1].skipped == {"code_list": 2}


def test_rows_in_any_order_say_the_same(tmp_path: Path) -> None:
    for name in ("transactions.csv", "connections.csv"):
        header, *rows = (DATA / name).read_text("utf-8").splitlines(keepends=True)
        (tmp_path / name).write_text(header + "".join(reversed(rows)), "utf-8")
        there, back = loaded(DATA / name)[0], loaded(tmp_path / name)[0]
        assert {fact.digest for fact in there} == {fact.digest for fact in back}


def test_a_renamed_column_stops(tmp_path: Path) -> None:
    text = (DATA / "transactions.csv").read_text("utf-8").replace("originator_bank_id", "from_id")
    (tmp_path / "x.csv").write_text(text, "utf-8")
    with pytest.raises(DataError, match="'originator_bank_id' is missing"):
        loaded(tmp_path / "x.csv", "fincen")


@cache
def real(name: str) -> tuple[Facts, Account]:
    return loaded(SHARED / name)


def table(name: str) -> list[dict[str, str]]:
    with (SHARED / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class TestRealFiles:
    """Expected counts of the samples, and rows counted apart from the loader."""

    pytestmark = shared

    @pytest.mark.parametrize(("name", "counts"), sorted(meta("fincen").samples.items()))
    def test_counts(self, name: str, counts: dict[str, Any]) -> None:
        _, account = real(name)
        assert {field: getattr(account, field) for field in counts} == counts
        assert not account.refused
        assert not account.unknown_columns
        if name.endswith(".csv"):
            assert account.read == len(table(name))

    def test_transactions(self) -> None:
        rows = table("download_transactions_map.csv")
        facts, account = real("download_transactions_map.csv")
        assert account.by_tie["TRANSFERS_TO"] == len({tie.id for tie in transfers(facts)}) == 4507
        paid = sum(Decimal(str(tie.properties["amount"])) for tie in transfers(facts))
        assert paid == sum(Decimal(row["amount_transactions"]) for row in rows)
        assert paid == Decimal("35682247985.01")
        assert account.by_kind["Event"] == len({row["icij_sar_id"] for row in rows}) == 534
        spelt: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            for end in ("originator", "beneficiary"):
                spelt[row[f"{end}_bank_id"]].add(" ".join(row[f"{end}_bank"].split()))
        filers = {row["filer_org_name_id"] for row in rows}
        assert account.by_kind["Bank"] == len(spelt) + len(filers) == 2277 + 26
        assert sum(len(names) > 1 for names in spelt.values()) == 117
        parts = [fact for fact in facts if isinstance(fact, Record) and fact.part == "transactions"]
        found = {fact.id: {fact.name, *fact.aliases} for fact in parts}
        assert {slug: found[f"fincen:{slug}"] for slug in spelt} == spelt
        assert account.findings["date_missing"] == sum(not row["begin_date"] for row in rows) == 6
        assert account.findings["number_missing"] == sum(not row["number_transactions"] for row in rows) == 111  # fmt: skip

    def test_connections(self) -> None:
        rows = table("download_bank_connections.csv")
        _, account = real("download_bank_connections.csv")
        pairs = {(row["icij_sar_id"], row["entity_b_id"]) for row in rows}
        assert account.by_tie["PARTICIPATES_IN"] == len(pairs)
        assert account.skipped == {"duplicate_row": len(rows) - len({tuple(row.values()) for row in rows})}  # fmt: skip
