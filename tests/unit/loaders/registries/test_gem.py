"""GEM: shares out of text from its right end, owners that are nobody, two mines of one number, units of a project."""

from __future__ import annotations

import csv
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from interlock.loaders.account import Account
from interlock.loaders.base import dry_run, meta, open_files
from interlock.loaders.registries.gem_owners import owners
from interlock.schema.errors import DataError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "gem"
SHARED = Path(__file__).parents[5] / "shared" / "data" / "gem"

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
        if isinstance(fact, Record) and fact.id == f"gem:{key}" and fact.part == part and not fact.stub
    )  # fmt: skip


def held(facts: Facts, owned: str) -> dict[str, dict[str, Any]]:
    """What is owned of something, by the name or the id of the owner."""
    names = {fact.id: fact.name for fact in facts if isinstance(fact, Record) and fact.name}
    return {
        names.get(fact.subject, fact.subject): dict(fact.properties)
        for fact in facts
        if isinstance(fact, Tie) and fact.type == "OWNS" and fact.object == f"gem:{owned}"
    }


def project(facts: Facts, name: str) -> Record:
    return next(fact for fact in facts if isinstance(fact, Record) and fact.kind == "Project" and fact.name == name)  # fmt: skip


# --- owner lists ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sample [60%]; Other [40%]", [("Sample", "60"), ("Other", "40")]),
        ("Sample Bank（10.29%]", [("Sample Bank", "10.29")]),
        ("Sample Bank（10.29%），Sample Fund [13.65%]", [("Sample Bank", "10.29"), ("Sample Fund", "13.65")]),
        ("Others [ 9%）", [("Others", "9")]),
        ("Sample Steel[2.65%]", [("Sample Steel", "2.65")]),
        ("Sample Oil Group 84%", [("Sample Oil Group", "84")]),
        ("[SSP] [91.2%]", [("[SSP]", "91.2")]),
        ("Sample [North] Centre [10%]", [("Sample [North] Centre", "10")]),
        ("Sample (SCC) Limited (11.6%);S.A. (A.Ş, B) (5.0%)", [("Sample (SCC) Limited", "11.6"), ("S.A. (A.Ş, B)", "5.0")]),
        ("Sample C0.;Limited.", [("Sample C0.; Limited.", None)]),
        ("Sample, Carl E.", [("Sample, Carl E.", None)]),
        ("A [7%] B [56%]", [(None, None)]),
        ("Name; [8%] Sample [3%]", [("Name", None), (None, None)]),
        ("[60%]", [(None, None)]),
        ("Others (1.42e-14%)", [("Others", "1.42e-14")]),
        ("", []),
    ],
)  # fmt: skip
def test_owner_lists(text: str, found: list[tuple[str | None, str | None]]) -> None:
    assert [(owner.name, owner.share) for owner in owners(text)] == found


NAMES = st.text("ab Ж样.-&()[]（）/12", max_size=90)


@settings(deadline=None)
@given(st.lists(st.tuples(NAMES, st.decimals(0, 100, places=2)), max_size=5))
def test_what_is_printed_well_is_read(parts: list[tuple[str, Decimal]]) -> None:
    named = [(f"Sample {' '.join(name.split())} Works", f"{share}") for name, share in parts]
    found = owners("; ".join(f"{name} [{share}%]" for name, share in named))
    assert [(owner.name, owner.share) for owner in found] == [
        (name.translate(str.maketrans("（）", "()")), share) for name, share in named
    ]


# --- mines ------------------------------------------------------------------------------------------------------------------------


def test_mines_and_their_owners() -> None:
    facts, account = loaded(DATA / "mines.csv")
    assert (account.read, account.written) == (7, 6)
    assert account.refused == {"missing": 1}
    assert account.unknown_columns == {"Novel": 1}
    assert account.findings == {
        "coordinates_invalid": 1, "country_unknown": 1, "key_repeated": 2, "owner_unread": 1, "pseudo_owner": 2,
        "share_missing": 1, "share_out_of_range": 1, "shares_sum": 1,
    }  # fmt: skip
    mine = entry(facts, "M9001")
    assert (mine.kind, mine.country, mine.identifiers) == ("Project", "CN", ("reg:GEM:M9001",))
    assert mine.aliases == ("样本矿", "Old Mine", "Deep Mine")
    assert mine.attributes["unknown_holders"] == ["Others [0.5%]"]
    assert held(facts, "M9001") == {
        "Sample Coal Company": {"directness": "direct"},
        "Sample Group": {"share_min": 60, "share_max": 60, "share_raw": "Sample Group [60%]", "directness": "total"},
        "Sample [SPL] Investment": {
            "share_min": 39.5, "share_max": 39.5, "share_raw": "Sample [SPL] Investment 39.5%", "directness": "total",
        },
    }  # fmt: skip
    located = [fact for fact in facts if isinstance(fact, Tie) and fact.type == "LOCATED_IN"]
    assert [fact.object for fact in located if fact.subject == "gem:M9001"] == ["gem:place:CN-SX"]


def test_an_expansion_is_a_part_and_a_new_mine_is_none() -> None:
    facts, _ = loaded(DATA / "mines.csv")
    more = entry(facts, "M9001:Expansion:Phase 1")
    assert (more.status, more.active, more.identifiers) == ("Cancelled", False, ())
    (whole,) = [fact for fact in facts if isinstance(fact, Tie) and fact.type == "PART_OF"]
    assert (whole.subject, whole.object) == (more.id, "gem:M9001")
    new = entry(facts, "M9002")
    assert new.country == "TR"
    assert not held(facts, "M9002")  # `-` is nobody, and no coordinate
    assert "latitude" not in new.attributes


def test_two_mines_of_one_number_stay_two() -> None:
    facts, _ = loaded(DATA / "mines.csv")
    one, other = project(facts, "Twin Mine"), project(facts, "Other Twin Mine")
    assert one.id != other.id
    assert one.identifiers == other.identifiers == ()
    assert "latitude" not in one.attributes  # 144 degrees north
    assert {name: told.get("share_min") for name, told in held(facts, one.id[4:]).items()} == {
        "Ann Sample": None, "Sample Bank": 50.5, "Sample Group": 49.5,
    }  # fmt: skip
    assert "Sample C0.; Limited." in held(facts, other.id[4:])


def test_what_cannot_be_read_is_kept_as_printed() -> None:
    facts, _ = loaded(DATA / "mines.csv")
    odd = project(facts, "Odd Mine")
    assert odd.attributes["owners_unread"] == ["A Sample [7%] B Sample [56%]"]
    assert odd.attributes["unknown_holders"] == ["unknown"]
    told = held(facts, "M9004")
    assert set(told) == {"Sample Works", "Sample Group", "Sample Power", "Sample Energy"}
    assert told["Sample Works"] == {"share_raw": "Sample Works [9683%]", "directness": "total"}
    assert told["Sample Group"] == {"directness": "total"}


# --- ownership tracker ------------------------------------------------------------------------------------------------------------


def test_entities() -> None:
    facts, account = loaded(DATA / "entities.csv")
    assert account.skipped == {"pseudo_owner": 1}
    assert account.refused == {"missing": 1}
    assert account.findings == {"country_unknown": 1, "lei_invalid": 1}
    firm = entry(facts, "E1001")
    assert (firm.kind, firm.country) == ("Firm", "IN")
    assert firm.identifiers == ("lei:5299EXHARBOUR0000087", "permid:4295899999", "cik:1305")
    state, bank = entry(facts, "E1002"), entry(facts, "E1003")
    assert (state.kind, state.identifiers, state.invalid_identifiers) == ("GovernmentBody", (), ())
    assert (bank.kind, bank.aliases) == ("Bank", ("样本银行",))
    assert (bank.identifiers, bank.invalid_identifiers) == (("gb-coh:01234567",), ("lei:NOTALEI",))
    assert entry(facts, "E1004").kind == "Person"


def test_the_first_editions_call_the_name_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "entities.csv"
    path.write_text((DATA / "entities.csv").read_text("utf-8").replace("Full Name", "Entity Name"), "utf-8")  # fmt: skip
    old, account = loaded(path)
    assert account.recognised is not None
    assert account.recognised["table"] == "entities-2024"
    assert {fact.digest for fact in old} == {fact.digest for fact in loaded(DATA / "entities.csv")[0]}  # fmt: skip


def test_the_interested_party_owns_the_subject() -> None:
    facts, account = loaded(DATA / "edges.csv")
    assert account.refused == {"missing": 1}
    assert account.findings == {"pseudo_owner": 1, "self_loop": 1, "share_imputed": 1, "share_out_of_range": 1}  # fmt: skip
    assert held(facts, "E1001") == {
        "gem:E1002": {"share_min": 60.5, "share_max": 60.5, "share_raw": "60.5"},
        "gem:E1003": {"share_raw": "19.75", "details": "imputed value"},  # no share that was seen
    }
    assert entry(facts, "E1001", "small_shareholders").attributes == {"small_shareholders_share": "19.75"}  # fmt: skip
    assert held(facts, "E1003")["gem:E1004"] == {}
    assert held(facts, "E1003")["gem:E1002"] == {"share_raw": "120"}


def test_assets() -> None:
    facts, _ = loaded(DATA / "assets.csv")
    assert list(held(facts, "M9001")) == ["gem:E1001"]  # the mine of the tracker of mines
    unit = "L900000001:G900000001"
    assert entry(facts, unit, "asset").name == "Sample Plant Unit 1"
    assert {name: told["share_min"] for name, told in held(facts, unit).items()} == {
        "gem:E1001": 50, "gem:E1003": 50,
    }  # fmt: skip


def test_a_workbook_gives_all_its_sheets(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active.title = "About"  # type: ignore[union-attr]
    sheets = {"All Entities": "entities", "Entity Ownership": "edges", "Asset Ownership": "assets"}
    for title, name in sheets.items():
        sheet = workbook.create_sheet(title)
        with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                sheet.append(row)
    workbook.save(tmp_path / "tracker.xlsx")
    loads = open_files("auto", [str(tmp_path / "tracker.xlsx")])
    assert [load.account_table for load in loads] == ["entities-xlsx", "edges-xlsx", "assets-xlsx"]
    for load, name in zip(loads, sheets.values(), strict=True):
        facts: Facts = []
        account = dry_run(load, facts.extend)
        flat, same = loaded(DATA / f"{name}.csv")
        assert {fact.digest for fact in facts} == {fact.digest for fact in flat}
        assert (account.read, account.refused, account.findings) == (same.read, same.refused, same.findings)  # fmt: skip


# --- CarbonBombs ------------------------------------------------------------------------------------------------------------------


def test_projects_of_one_unit_and_of_several() -> None:
    facts, account = loaded(DATA / "bombs.csv")
    assert account.findings == {"pseudo_owner": 3, "share_of_a_unit": 2}
    field = project(facts, "Sample Field")
    assert field.attributes["unknown_holders"] == ["Others (33.0%)"]
    told = held(facts, field.id[4:])
    assert {name: one["share_min"] for name, one in told.items()} == {
        "Sample (SCC) Limited": 11.6, "Sample Electricity (Elektrik A.Ş, SAŞ)": 55.4,
    }  # fmt: skip
    shale = project(facts, "Sample Shale")
    units = [fact for fact in facts if isinstance(fact, Tie) and fact.type == "OWNS" and fact.object == shale.id]  # fmt: skip
    assert [dict(unit.properties) for unit in units] == [
        {"share_raw": raw, "details": "share of a unit", "directness": "total"}
        for raw in ("Sample Oil (60.0%)", "Sample Oil (100.0%)")
    ]
    assert len({unit.id for unit in units}) == 2
    assert project(facts, "Sample Pit").active is False
    runs = [fact for fact in facts if isinstance(fact, Tie) and fact.type == "OPERATES"]
    assert [fact.object for fact in runs] == [field.id, field.id]


def test_tables_join_by_the_names_of_the_publisher() -> None:
    bombs, _ = loaded(DATA / "bombs.csv")
    companies, _ = loaded(DATA / "companies.csv")
    banks, _ = loaded(DATA / "banks.csv")
    takes_part, account = loaded(DATA / "bomb_companies.csv")
    assert account.skipped == {"pseudo_owner": 1}
    assert account.refused == {"missing": 1}
    (company,) = [fact for fact in companies if isinstance(fact, Record)]
    assert (company.name, company.country, company.attributes) == ("Sample PLC", None, {})
    (part,) = [fact for fact in takes_part if isinstance(fact, Tie)]
    assert (part.subject, part.object) == (company.id, project(bombs, "Sample Field").id)
    located, _ = loaded(DATA / "bomb_countries.csv")
    assert [fact.subject for fact in located if isinstance(fact, Tie)] == [part.object]
    seated, told = loaded(DATA / "company_countries.csv")
    assert told.findings == {"country_missing": 1}
    assert [(fact.subject, fact.object) for fact in seated if isinstance(fact, Tie)] == [(company.id, "gem:place:GB")]  # fmt: skip
    given, told = loaded(DATA / "bank_companies.csv")
    assert told.refused == {"number": 1}
    assert told.findings == {"total_differs": 1}
    bank = next(fact for fact in banks if isinstance(fact, Record) and fact.kind == "Bank")
    years = [fact for fact in given if isinstance(fact, Tie) and fact.object == company.id]
    assert {fact.subject for fact in years} == {bank.id}
    assert [(fact.valid_from, fact.valid_to, fact.properties["amount"]) for fact in years] == [
        ("2017", "2018", 50000000.0), ("2022", "2023", 1.5),
    ]  # fmt: skip


def test_tables_of_common_words_are_taken_for_nothing_surely(tmp_path: Path) -> None:
    _, account = loaded(DATA / "company_countries.csv")
    assert account.recognised is not None
    assert account.recognised["confidence"] == 0.5
    (tmp_path / "mine.csv").write_text("Company,Country,Turnover\nSample,France,1\n")
    with pytest.raises(DataError, match="no table of any source"):
        loaded(tmp_path / "mine.csv")


def test_a_renamed_column_stops(tmp_path: Path) -> None:
    text = (DATA / "edges.csv").read_text().replace("Interested Party ID", "Owner ID")
    (tmp_path / "x.csv").write_text(text)
    with pytest.raises(DataError, match="'Interested Party ID' is missing"):
        loaded(tmp_path / "x.csv", "gem")


# --- real files -------------------------------------------------------------------------------------------------------------------


@cache
def real(name: str) -> tuple[Facts, Account]:
    return loaded(SHARED / name)


def table(name: str) -> list[dict[str, str]]:
    with (SHARED / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class TestRealFiles:
    """Expected counts of the samples, and rows counted apart from the loader."""

    pytestmark = shared

    @pytest.mark.parametrize(("name", "counts"), sorted(meta("gem").samples.items()))
    def test_counts(self, name: str, counts: dict[str, Any]) -> None:
        _, account = real(name)
        assert {field: getattr(account, field) for field in counts} == counts
        assert account.read == len(table(name))
        assert not account.unknown_columns

    def test_parts_of_the_cells_with_percentages(self) -> None:
        cells = [row["Parent Company"] for row in table("derived_gcmt_april_2024_nonclosed.csv")]
        found = [owner for cell in cells if "%" in cell for owner in owners(cell)]
        shares = Counter(
            "unread" if owner.name is None
            else "none" if owner.share is None
            else "zero" if Decimal(owner.share) == 0
            else "beyond" if Decimal(owner.share) > 100
            else "read"
            for owner in found
        )  # fmt: skip
        assert shares == {"read": 3955, "none": 18, "zero": 14, "unread": 6, "beyond": 3}
        assert sum(shares.values()) == 3996

    def test_mines(self) -> None:
        rows = table("derived_gcmt_april_2024_nonclosed.csv")
        facts, account = real("derived_gcmt_april_2024_nonclosed.csv")
        mines = {fact.id for fact in facts if isinstance(fact, Record) and fact.kind == "Project" and not fact.stub}  # fmt: skip
        assert len(mines) == len(rows) == 5226  # though they have 5,038 numbers
        assert len({row["GEM Mine ID"] for row in rows}) == 5038
        assert account.findings["share_out_of_range"] == 3
        assert account.findings["share_missing"] == 18
        russian = [row for row in rows if row["GEM Mine ID"] == "M0809"]
        assert {row["Country"] for row in russian} == {"Russia", "Ukraine"}
        twins = [
            fact
            for fact in facts
            if isinstance(fact, Record)
            and fact.attributes.get("gem_mine_id") == "M0809"
            and "project_type" not in fact.attributes
        ]
        assert sorted(str(fact.country) for fact in twins) == ["RU", "UA"]

    def test_banks_of_carbon_bombs(self) -> None:
        rows = table("carbonbombs_connection_bank_company.csv")
        facts, account = real("carbonbombs_connection_bank_company.csv")
        years = [str(year) for year in range(2016, 2023)]
        paid = [Decimal(row[year]) for row in rows for year in years]
        assert account.by_tie == {"FINANCES": sum(amount != 0 for amount in paid)}
        amounts = (fact.properties["amount"] for fact in facts if isinstance(fact, Tie))
        assert sum(Decimal(str(amount)) for amount in amounts) == sum(paid)
        assert round(sum(Decimal(row["Grand Total"]) for row in rows), 2) == Decimal("1806322864908.08")  # fmt: skip
        assert account.findings["total_differs"] == 15
        assert account.by_kind["Bank"] == 58

    def test_owners_of_carbon_bombs(self) -> None:
        facts, account = real("carbonbombs_carbon_bombs_data.csv")
        told = held(facts, project(facts, "ACG (Azeri-Chirag-Guneshli Deep Water)").id[4:])
        assert told["Azerbaijan (OCC) Limited"]["share_min"] == 11.6
        assert account.findings["owner_unread"] == 1  # a share without a name
