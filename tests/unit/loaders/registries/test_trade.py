"""Trade: the exporter exports whoever reports it, totals count once, numbers of BACI are no ISO codes, products keep their zeros."""

from __future__ import annotations

import csv
import json
import zipfile
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "trade"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "trade"

shared = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real files are not at {SHARED}"),
]
Facts = list[Record | Tie]


def loaded(path: Path, source: str = "auto") -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = open_files(source, [str(path)])
    return facts, dry_run(load, facts.extend)


def flows(facts: Facts) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (fact.subject.removeprefix("trade:"), fact.object.removeprefix("trade:"), dict(fact.properties))
        for fact in facts
        if isinstance(fact, Tie)
    ]  # fmt: skip


@pytest.mark.parametrize("path", sorted(DATA.iterdir()), ids=lambda path: path.name)
def test_every_file_is_recognised_and_every_fact_fits(path: Path) -> None:
    facts, account = loaded(path)
    assert account.recognised is not None
    assert account.recognised["source"] == "trade"
    assert not account.unknown_columns
    for fact in facts:
        assert type(fact)(**fact.model_dump()).digest == fact.digest


def test_baci() -> None:
    facts, account = loaded(DATA / "baci.csv")
    assert (account.read, account.written) == (6, 3)
    assert account.refused == {"number": 1, "year": 1, "country_code": 1}
    assert account.findings == {"quantity_invalid": 1}
    money = {"currency": "USD"}
    assert flows(facts) == [
        ("baci:156", "baci:842", {"product": "010121", "amount": 12345.0, "quantity": "0.500", "unit": "tonnes"} | money),
        ("baci:251", "baci:516", {"product": "850440", "amount": 1.0} | money),
        ("baci:156", "baci:490", {"product": "850440", "amount": 7000.0} | money),
    ]  # fmt: skip
    tie = next(fact for fact in facts if isinstance(fact, Tie))
    assert (tie.valid_from, tie.valid_to, tie.attributed_to) == ("2022", "2023", None)
    ends = [fact for fact in facts if isinstance(fact, Record)]
    assert Counter(fact.id for fact in ends).most_common(1)[0][1] == 1
    assert all(fact.stub and fact.kind == "Place" for fact in ends)


def test_the_numbers_of_baci_and_their_countries() -> None:
    facts, account = loaded(DATA / "country_codes.csv")
    found = {fact.id.removeprefix("trade:baci:"): fact for fact in facts if isinstance(fact, Record)}  # fmt: skip
    assert {number: fact.identifiers for number, fact in found.items()} == {
        "156": ("iso3166:CN",), "842": ("iso3166:US",), "251": ("iso3166:FR",),
        "516": ("iso3166:NA",),  # two letters are missing in the table
        "490": ("iso3166:TW",), "56": ("iso3166:BE",),
        "58": (), "200": (),  # printed with the code of another country
    }  # fmt: skip
    assert account.findings == {"country_without_code": 2, "other_asia_is_taiwan": 1}
    assert found["490"].name == "Other Asia, not elsewhere specified"
    assert (found["251"].name, found["251"].country) == ("France, Monaco", "FR")


def test_a_sum_without_unit_is_no_amount() -> None:
    facts, account = loaded(DATA / "totals.csv")
    assert account.skipped == {"no_trade": 1}
    assert account.findings == {"trade_with_itself": 1}
    assert flows(facts)[0] == ("baci:156", "baci:842", {"product": "TOTAL"})


def test_what_importers_report_is_an_export_of_their_partner() -> None:
    facts, account = loaded(DATA / "comtrade.csv")
    assert (account.read, account.written) == (8, 3)
    assert account.skipped == {"world_total": 1, "contained_flow": 1, "no_country": 1}
    assert account.refused == {"flow": 1, "number": 1}
    assert account.findings == {"other_asia_is_taiwan": 1}
    told = {"product": "850440", "currency": "USD"}
    assert flows(facts) == [
        ("place:CN", "place:NA", told | {"amount": 123456.0, "quantity": "1500", "unit": "kg"}),
        ("place:CN", "place:NA", told | {"amount": 130000.0}),
        ("place:CN", "place:TW", {"product": "TOTAL", "amount": 10.0, "currency": "USD"}),
    ]
    ties = [fact for fact in facts if isinstance(fact, Tie)]
    assert [tie.attributed_to for tie in ties] == ["China", "Namibia", "China"]
    assert len({tie.id for tie in ties}) == 3  # both sides' figures stand
    assert (ties[2].valid_from, ties[2].valid_to) == ("2017-02", "2017-03")


def test_the_api_says_what_the_table_says() -> None:
    facts, account = loaded(DATA / "comtrade.json")
    assert account.skipped == {"breakdown": 1, "world_total": 1}
    table, _ = loaded(DATA / "comtrade.csv")
    assert flows(facts) == flows(table)[1:2]


def test_wits_and_minerals() -> None:
    facts, account = loaded(DATA / "wits.csv")
    assert account.skipped == {"world_total": 1}
    assert flows(facts) == [
        ("place:RO", "place:CD", {"product": "010121", "amount": 1500.0, "currency": "USD"})
    ]
    facts, account = loaded(DATA / "minerals.csv")
    assert account.skipped == {"no_trade": 1}
    assert account.refused == {"country_unknown": 1}
    ((exporter, importer, told),) = flows(facts)
    assert (exporter, importer) == ("place:CN", "place:KR")
    assert told == {
        "product": "Graphite", "amount": 9328564.0, "currency": "USD", "quantity": "3424288.594", "unit": "kg",
    }  # fmt: skip
    month = next(fact for fact in facts if isinstance(fact, Tie))
    assert (month.valid_from, month.valid_to) == ("2017-12", "2018-01")
    assert loaded(DATA / "blocs.csv")[1].skipped == {"bloc": 1}
    assert loaded(DATA / "product_codes.csv")[1].skipped == {"code_list": 1}


def test_all_years_of_an_archive_are_read(tmp_path: Path) -> None:
    rows = (DATA / "baci.csv").read_text()
    with zipfile.ZipFile(tmp_path / "baci.zip", "w") as archive:
        archive.writestr("BACI_HS17_Y2023_V202501.csv", rows.replace("2022,", "2023,"))
        archive.writestr("BACI_HS17_Y2022_V202501.csv", rows)
        archive.write(DATA / "country_codes.csv", "country_codes_V202501.csv")
        archive.write(DATA / "product_codes.csv", "product_codes_HS17_V202501.csv")
        archive.writestr("Readme.txt", "What this is.")
    loads = open_files("auto", [str(tmp_path / "baci.zip")])
    told = [(load.account_table, load.account.file.rpartition("#")[2]) for load in loads]
    assert told == [
        ("baci", "BACI_HS17_Y2022_V202501.csv"), ("baci", "BACI_HS17_Y2023_V202501.csv"),
        ("baci-countries", "country_codes_V202501.csv"), ("baci-products", "product_codes_HS17_V202501.csv"),
    ]  # fmt: skip
    periods = []
    for load in loads:
        facts: Facts = []
        account = dry_run(load, facts.extend)
        periods.append({fact.valid_from for fact in facts if isinstance(fact, Tie)})
        assert account.findings["members_unread"] == 1
    assert periods == [{"2022"}, {"2023"}, set(), set()]


def test_a_renamed_column_stops(tmp_path: Path) -> None:
    text = (DATA / "baci.csv").read_text().replace("t,i,j,k", "t,i,partner,k")
    (tmp_path / "x.csv").write_text(text)
    with pytest.raises(DataError, match="'j' is missing"):
        loaded(tmp_path / "x.csv", "trade")


@cache
def real(name: str) -> tuple[Facts, Account]:
    return loaded(SHARED / name)


def table(name: str) -> list[dict[str, str]]:
    with (SHARED / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class TestRealFiles:
    """Expected counts of the samples, and rows counted apart from the loader."""

    pytestmark = shared

    @pytest.mark.parametrize(("name", "counts"), sorted(meta("trade").samples.items()))
    def test_counts(self, name: str, counts: dict[str, Any]) -> None:
        _, account = real(name)
        assert {field: getattr(account, field) for field in counts} == counts
        assert not account.refused
        assert not account.unknown_columns
        if name.endswith(".csv"):
            assert account.read == len(table(name))

    def test_china_and_its_partners(self) -> None:
        data = json.loads((SHARED / "comtrade_api_v1_china.json").read_text())["data"]
        facts, _ = real("comtrade_api_v1_china.json")
        pairs = {(exporter[-2:], importer[-2:]): told["amount"] for exporter, importer, told in flows(facts)}  # fmt: skip
        assert set(pairs) == {("CN", "AR"), ("AR", "CN"), ("CN", "DE"), ("DE", "CN")}
        imported = next(row for row in data if (row["flowCode"], row["partnerISO"]) == ("M", "ARG"))
        assert pairs["AR", "CN"] == imported["primaryValue"]

    def test_numbers_of_countries(self) -> None:
        facts, _ = real("baci_country_codes.csv")
        found = {fact.attributes["baci_code"]: fact.country for fact in facts if isinstance(fact, Record)}  # fmt: skip
        told = ("842", "251", "757", "579", "699", "516", "490", "58", "711")
        assert [found[number] for number in told] == ["US", "FR", "CH", "NO", "IN", "NA", "TW", None, None]  # fmt: skip
        given = [country for country in found.values() if country]
        assert len(given) == len(set(given))  # no two numbers are one country

    def test_totals(self) -> None:
        rows = table("baci2016_bilateral_totals.csv")
        facts, account = real("baci2016_bilateral_totals.csv")
        assert account.by_tie == {"EXPORTS_TO": sum(Decimal(row["uvt"]) != 0 for row in rows)}
        assert not any("amount" in told for _, _, told in flows(facts))
        codes = {f"baci:{row['country_code']}" for row in table("baci_country_codes.csv")}
        assert {end for exporter, importer, _ in flows(facts) for end in (exporter, importer)} <= codes  # fmt: skip

    def test_minerals(self) -> None:
        rows = table("china_critical_minerals_country_monthly_stats.csv")
        facts, _ = real("china_critical_minerals_country_monthly_stats.csv")
        paid = sum(Decimal(str(told["amount"])) for _, _, told in flows(facts))
        assert paid == sum(Decimal(row["val"]) for row in rows)
        assert len({fact.id for fact in facts if isinstance(fact, Tie)}) == len(rows)
