"""Proposals: told by check digits, values and headers; every column once; ready to load as they are."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from interlock.loaders.base import dry_run
from interlock.loaders.registries.table import opened
from interlock.loaders.registries.table_mapping import TableMapping, parse_mapping
from interlock.loaders.registries.table_proposal import propose
from interlock.schema.errors import DataError

SHARED = Path(__file__).parents[5] / "shared" / "data"
BRANCHES = """\
Branch list of Sample Bank;;;;;
;;;;;
Branch Code;Bank Name;SWIFT/BIC;Country;Opened;Remark
0001;Sample Bank, Main Branch;SAMPDEFF;Germany;13/02/1999;
0002;Sample Bank, Port Branch;SAMPDEFF500;Viet Nam;02/02/2001;
"""
OWNERS = """\
member_id,company,local_name,lei,inn,seat,joined,owner_id,owner,stake
11,Alpha Works,阿尔法,529900T8BM49AURSDO55,7707083893,RU,2020-01-31,77,Beta Holding,51
12,Gamma Trade,,529900T8BM49AURSDO55,7707083894,CN,2021-02-28,,,
13,Delta Oil,,,7728168971,KZ,2022-03-01,11,Alpha Works,25-50%
"""


def proposed(path: Path, text: str | None = None) -> TableMapping:
    if text is not None:
        path.write_text(text, "utf-8")
    return parse_mapping(propose(str(path)))


def test_a_bank_s_branches(tmp_path: Path) -> None:
    mapping = proposed(tmp_path / "b.csv", BRANCHES)
    assert (mapping.format.delimiter, mapping.format.preamble) == (";", 2)
    party = mapping.records["party"]
    assert party.kind.value == "Bank"
    assert (party.key[0].column, party.name and party.name.column) == ("Branch Code", "Bank Name")
    assert party.country is not None
    assert party.country.column == "Country"
    assert [value.column for value in party.identifiers["bic"]] == ["SWIFT/BIC"]
    opened_ = party.properties["opened"]
    assert (opened_.column, opened_.date) == ("Opened", "day-first")  # the 13th of no month
    assert "# Without a value in these rows: Remark" in propose(str(tmp_path / "b.csv"))


def test_owners_shares_and_numbers(tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    mapping = proposed(path, OWNERS)
    party, parent = mapping.records["party"], mapping.records["parent"]
    assert party.key[0].column == "member_id"
    assert party.aliases is not None
    assert party.aliases[0].column == "local_name"
    # A third of the INN fails its check: the scheme is told by the header, and the value by the load.
    assert set(party.identifiers) == {"lei", "ru-inn"}
    assert parent.mention
    assert parent.key[0].column == "owner_id"
    (owns,) = mapping.ties
    assert (owns.type, owns.share and owns.share.column, owns.unit) == ("OWNS", "stake", "percent")
    assert "valid_from: joined" in propose(str(path))
    (load,) = opened([str(path)], mapping)
    account = dry_run(load)
    assert (account.read, account.written, account.by_tie) == (3, 3, {"OWNS": 2})
    assert account.findings == {"parent_absent": 1, "ru-inn_invalid": 1}
    assert not account.unknown_columns or set(account.unknown_columns) == {"joined"}


@pytest.mark.parametrize(
    ("days", "order", "doubt"),
    [
        (("13/02/1999", "02/02/2001"), "day-first", False),
        (("02/13/1999", "02/02/2001"), "month-first", False),
        (("01/02/1999", "02/02/2001"), "day-first", True),
        (("1999-02-01", "2001/2/2"), "year-first", False),
    ],
)
def test_the_order_of_days_is_told_by_those_that_have_one(
    tmp_path: Path, days: tuple[str, str], order: str, doubt: bool
) -> None:
    path = tmp_path / "d.csv"
    mapping = proposed(path, f"no,name,inspected\n1,A Co,{days[0]}\n2,B Co,{days[1]}\n")
    assert mapping.records["party"].properties["inspected"].date == order
    assert ("? or month-first" in propose(str(path))) is doubt


def test_fractions_and_records_under_a_key(tmp_path: Path) -> None:
    rows = [
        {"id": 1, "company": {"name": "A Co"}, "owner_id": 7, "stake": 0.25},
        {"id": 2, "company": {"name": "B Co"}, "owner_id": 1, "stake": 0.5},
    ]
    mapping = proposed(tmp_path / "m.json", json.dumps({"members": rows, "count": 2}))
    assert mapping.format.records == ("members",)
    assert mapping.ties[0].unit == "fraction"
    assert mapping.records["party"].name is not None
    assert mapping.records["party"].name.column == "company.name"


def test_a_workbook(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    for row in (
        ["Members"],
        [],
        ["No", "企业名称", "国家"],
        [1, "示例公司", "中国"],
        [2, "样品公司", "越南"],
    ):
        book.active.append(row)
    book.save(tmp_path / "w.xlsx")
    mapping = proposed(tmp_path / "w.xlsx")
    party = mapping.records["party"]
    assert party.name is not None
    assert party.country is not None
    assert (party.key[0].column, party.name.column, party.country.column) == (
        "No",
        "企业名称",
        "国家",
    )
    (load,) = opened([str(tmp_path / "w.xlsx")], mapping)
    assert dry_run(load).written == 2


def test_a_name_is_called_a_poor_key(tmp_path: Path) -> None:
    (tmp_path / "n.csv").write_text("company,town\nA Co,X\nB Co,Y\n")
    assert "? a poor key" in propose(str(tmp_path / "n.csv"))


def test_what_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<a/>")
    with pytest.raises(DataError, match="is XML"):
        propose(str(tmp_path / "a.xml"))
    (tmp_path / "b.csv").write_text("a,b\n")
    with pytest.raises(DataError, match="has no rows"):
        propose(str(tmp_path / "b.csv"))


CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029"), max_size=12)  # fmt: skip


@given(st.data())
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_table_gets_a_mapping_that_reads_it(tmp_path: Path, data: st.DataObject) -> None:
    """Whatever headers and cells hold, the proposal is YAML of the form, and its columns are the file's."""
    width = data.draw(st.integers(2, 5))
    names = data.draw(st.lists(CELL.filter(str.strip), min_size=width, max_size=width, unique_by=str.strip))  # fmt: skip
    rows = data.draw(
        st.lists(st.lists(CELL, min_size=width, max_size=width), min_size=1, max_size=4)
    )
    path = tmp_path / "x.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows([names, *rows])
    try:
        mapping = proposed(path)
    except DataError as error:
        said = error.what  # of a file that is none, not of the proposal
        assert "has no rows" in said or "is XML" in said
        return
    (load,) = opened([str(path)], mapping)
    account = dry_run(load)
    assert account.read == account.written + sum(account.refused.values())


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real files are not at {SHARED}")
@pytest.mark.parametrize(
    "name", ["codes/derived_chambers_from_ra_list.csv", "codes/country-codes.csv", "aiddata/gcdf3_malaysia_excerpt.csv"]
)  # fmt: skip
def test_real_tables_load_by_their_proposal(name: str) -> None:
    path = SHARED / name
    mapping = parse_mapping(propose(str(path)))
    (load,) = opened([str(path)], mapping)
    account = dry_run(load)
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert account.read == len(list(csv.reader(file))) - 1
    assert account.written == account.read
