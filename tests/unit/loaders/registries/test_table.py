"""Tables by a mapping: each row one fate, cells as declared, the same facts in every form and order, and nothing for `auto`."""

from __future__ import annotations

import csv
import io
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from interlock.loaders.account import Account, RefusedLog
from interlock.loaders.base import dry_run, open_files, recognise
from interlock.loaders.load_registry import opened as opened_by_name
from interlock.loaders.registries import table
from interlock.loaders.registries.table import opened
from interlock.loaders.registries.table_mapping import TableMapping, parse_mapping
from interlock.loaders.registries.table_preview import preview
from interlock.schema.errors import DataError, UsageError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[3] / "data" / "table"
MEMBERS, MAPPING = DATA / "members.csv", DATA / "members.yml"
SHARED = Path(__file__).parents[5] / "shared" / "data"

Facts = list[Record | Tie]


def loaded(path: Path, mapping: TableMapping | Path = MAPPING) -> tuple[Facts, Account]:
    facts: Facts = []
    (load,) = opened([str(path)], mapping if isinstance(mapping, TableMapping) else str(mapping))
    return facts, dry_run(load, facts.extend)


def records(facts: Facts) -> dict[str, Record]:
    """Records by key; one that describes a party counts before one that mentions it."""
    found = {f.id.partition(":")[2]: f for f in facts if isinstance(f, Record) and f.stub}
    return found | {
        f.id.partition(":")[2]: f for f in facts if isinstance(f, Record) and not f.stub
    }


def ties(facts: Facts, type_: str) -> dict[str, Tie]:
    """Ties of a type by the key of the record that proves them."""
    return {
        f.evidence.partition(":")[2]: f for f in facts if isinstance(f, Tie) and f.type == type_
    }


def small(
    path: Path, text: str, records_: str, ties_: str = "", more: str = ""
) -> tuple[Facts, Account]:
    """Load a table of a few lines."""
    path.write_text(text, "utf-8")
    mapping = (
        f"dataset: {{id: t}}\nrecords:\n{records_}\n"
        + (f"ties:\n{ties_}\n" if ties_ else "")
        + more
    )
    return loaded(path, parse_mapping(mapping))


# --- rows and cells -------------------------------------------------------------------------------------------------------


def test_every_row_has_one_fate() -> None:
    log = io.StringIO()
    (load,) = opened([str(MEMBERS)], str(MAPPING), refused=RefusedLog(log))
    account = dry_run(load)
    assert (account.source, account.dataset) == ("table", "chongqing-members")
    assert (account.read, account.written) == (8, 5)
    assert account.refused == {"csv": 1, "key_repeated": 1, "missing": 1}
    assert account.unknown_columns == {"Fax": 1}
    assert account.findings == {
        "cn-uscc_invalid": 1, "parent_absent": 2, "parent_without_key": 1, "date_invalid": 1, "amount_invalid": 1,
        "grade_not_in_lookup": 1, "share_unread": 1,
    }  # fmt: skip
    refused = [json.loads(line) for line in log.getvalue().splitlines()]
    assert [(row["row"], row["line"], row["key"], row["reason"]) for row in refused] == [
        (5, 6, "1001", "key_repeated"), (6, 7, None, "missing"), (8, 9, None, "csv"),
    ]  # fmt: skip
    assert refused[1]["column"] == "reg_no"
    assert load.dataset.title == "Members of the branch"
    assert (load.dataset.as_of, load.dataset.url) == ("2025-11-01", None)


def test_records() -> None:
    facts, account = loaded(MEMBERS)
    found = records(facts)
    assert set(found) == {"1001", "1002", "1003", "1004", "1005", "9001", "ccoic-cq"}
    gear = found["1001"]
    assert (gear.kind, gear.name, gear.country) == ("Firm", "Sample Gear Co. Ltd", "CN")
    assert gear.aliases == ("示例齿轮有限公司",)
    assert gear.identifiers == ("cn-uscc:91110108600040399G",)
    assert gear.attributes == {"sector": "machinery"}
    assert found["1002"].identifiers == ()
    assert found["1002"].invalid_identifiers == ("cn-uscc:91110108600040399X",)
    assert found["ccoic-cq"].kind == "Chamber"
    assert found["9001"].stub  # only mentioned
    assert not found["1003"].stub  # mentioned by one row, described by its own
    assert account.by_kind["Chamber"] == 1


def test_ties_with_periods_shares_and_money() -> None:
    facts, _ = loaded(MEMBERS)
    member = ties(facts, "MEMBER_OF")
    assert member["1002"].properties == {"grade": "associate"}
    assert (member["1002"].valid_from, member["1002"].valid_to) == ("2020-04", "2024-01-01")
    assert member["1003"].valid_from is None  # 15.2.2018 is not year first
    assert member["1004"].properties == {"grade": "C"}  # not in the look-up: as printed
    owns = ties(facts, "OWNS")
    assert set(owns) == {"1001", "1002", "1004"}
    assert (owns["1001"].subject, owns["1001"].object) == ("chongqing-members:1003", "chongqing-members:1001")  # fmt: skip
    assert owns["1001"].properties == {"share_min": 51.0, "share_max": 51.0, "share_raw": "51"}
    assert owns["1002"].properties == {"share_min": 25.0, "share_max": 50.0, "share_raw": "25-50%"}
    assert owns["1004"].properties == {"share_raw": "a third"}
    paid = ties(facts, "FINANCES")
    assert paid["1001"].properties == {"amount": 1200.5, "currency": "CNY", "instrument": "fee"}
    assert paid["1003"].properties == {"instrument": "fee"}


def test_units_and_ends_of_shares(tmp_path: Path) -> None:
    head = "no,owner,low,high,part\n"
    both = "  a: {kind: Firm, key: no}\n  b: {kind: Firm, key: owner, mention: true}"
    tie = "  - {type: OWNS, from: b, to: a, share_min: low, share_max: high, unit: percent}"
    body = "1,9,25,50,\n2,9,25,,\n3,9,,50,\n4,9,60,40,\n5,9,x,50,\n6,9,,,\n"
    facts, account = small(tmp_path / "t.csv", head + body, both, tie)
    found = [ties(facts, "OWNS")[str(no)].properties for no in range(1, 7)]
    assert found == [
        {"share_min": 25.0, "share_max": 50.0, "share_raw": "25..50"},
        {"share_min": 25.0, "share_max": 100.0, "share_raw": "25.."},
        {"share_min": 0.0, "share_max": 50.0, "share_raw": "..50"},
        {"share_raw": "60..40"},
        {"share_raw": "x..50"},
        {},
    ]
    assert account.findings == {"share_out_of_range": 1, "share_unread": 1}
    tie = "  - {type: OWNS, from: b, to: a, share: part, unit: fraction}"
    facts, account = small(tmp_path / "t.csv", head + "1,9,,,0.1\n2,9,,,25%\n3,9,,,25\n4,9,,,0\n", both, tie)  # fmt: skip
    found = [ties(facts, "OWNS")[str(no)].properties for no in range(1, 5)]
    assert found[0] == {"share_min": 10.0, "share_max": 10.0, "share_raw": "0.1"}
    assert found[1] == {"share_min": 25.0, "share_max": 25.0, "share_raw": "25%"}
    assert found[2:] == [{"share_raw": "25"}, {"share_raw": "0"}]
    assert account.findings == {"share_out_of_range": 2}


def test_countries_kinds_splits_and_look_ups(tmp_path: Path) -> None:
    text = "no;type;land;also;days\n1;B;de;A | C;03/04/2024\n2;F;NA;;2024-04-03\n3;X;Viet Nam;;\n4;;Atlantis;;\n"
    facts, account = small(
        tmp_path / "t.csv", text,
        "  a:\n    kind: {column: type}\n    key: [{value: row}, no]\n    country: land\n"
        "    aliases: {column: also, split: '|'}\n    valid_from: {column: days, date: day-first}\n",
        more="lookups: {type: {B: Bank, F: Firm}}\n",
    )  # fmt: skip
    found = records(facts)
    assert set(found) == {"row:1", "row:2", "row:4"}
    assert [(r.kind, r.country) for r in found.values()] == [("Bank", "DE"), ("Firm", "NA"), ("Party", None)]  # fmt: skip
    assert found["row:1"].aliases == ("A", "C")
    assert found["row:1"].valid_from == found["row:2"].valid_from == "2024-04-03"
    assert found["row:4"].attributes == {"country_as_printed": "Atlantis"}
    assert account.refused == {"kind": 1}
    assert account.findings == {"country_unknown": 1, "type_not_in_lookup": 1}


def test_blank_keys_are_no_keys(tmp_path: Path) -> None:
    text = 'a,b\n"  ",x\ny,"\u00a0"\n1,2\n'
    facts, account = small(tmp_path / "t.csv", text, "  r: {kind: Firm, key: [a, b], name: b}")
    assert (account.written, account.refused) == (1, {"missing": 2})
    assert set(records(facts)) == {"1:2"}


def test_keys_of_several_parts_never_meet(tmp_path: Path) -> None:
    facts, account = small(
        tmp_path / "t.csv", "a,b\nx:y,z\nx,y:z\n", "  r: {kind: Firm, key: [a, b]}"
    )
    assert len(records(facts)) == account.written == 2


def test_a_key_that_repeats_is_refused_and_periods_are_ties_of_their_own(tmp_path: Path) -> None:
    body = "  f: {kind: Firm, key: no, name: name}\n  b: {kind: Chamber, key: {value: c}}"
    member = "  - {type: MEMBER_OF, from: f, to: b, valid_from: since}"
    text = "no,name,since,fee\n1,A,2020,5\n1,A,2022,6\n1,B,2023,7\n"
    facts, account = small(tmp_path / "t.csv", text, body, member)
    assert account.refused == {"key_repeated": 1}
    assert len([fact for fact in facts if isinstance(fact, Tie)]) == 2
    money = (
        "  - {type: FINANCES, from: f, to: b, properties: {amount: fee, currency: {value: EUR}}%s}"
    )
    text = "no,name,since,fee\n1,A,,5\n1,A,,6\n1,A,,6\n"
    _, account = small(tmp_path / "t.csv", text, body, money % "")
    assert (account.written, account.refused) == (1, {"key_repeated": 2})
    facts, account = small(tmp_path / "t.csv", text, body, money % ", key: fee")
    assert (account.written, account.by_tie["FINANCES"]) == (3, 2)


def test_a_tie_that_its_ends_do_not_take_refuses_the_row(tmp_path: Path) -> None:
    text = "no,kind,c\n1,Firm,x\n2,Place,x\n"
    _, account = small(
        tmp_path / "t.csv", text, "  f: {kind: {column: kind}, key: no}\n  g: {kind: Firm, key: {value: g}}",
        "  - {type: OWNS, from: g, to: f, properties: {details: c}}",
    )  # fmt: skip
    assert account.refused == {"kind": 1}


# --- forms ----------------------------------------------------------------------------------------------------------------


def cells() -> list[list[str]]:
    """The well-formed rows of the members."""
    with MEMBERS.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[:8]


def as_objects() -> list[dict[str, Any]]:
    head, *body = cells()
    return [{name: cell for name, cell in zip(head, row, strict=True) if cell} for row in body]


def written(folder: Path, form: str) -> Path:
    """The members in another form."""
    path = folder / f"members.{form}"
    if form == "tsv":
        path.write_text("\n".join("\t".join(row) for row in cells()), "utf-8")
    elif form == "semicolon":
        path.write_text("\n".join(";".join(row) for row in cells()), "utf-8-sig")
    elif form == "jsonl":
        path.write_text("\n".join(map(json.dumps, as_objects())), "utf-8")
    elif form == "json":
        path.write_text(json.dumps(as_objects()), "utf-8")
    elif form == "xlsx":
        book = Workbook()
        assert book.active is not None
        for row in cells():
            book.active.append([cell or None for cell in row])
        book.save(path)
    elif form == "parquet":
        pyarrow = pytest.importorskip("pyarrow")
        parquet = pytest.importorskip("pyarrow.parquet")
        head, *body = cells()
        columns = {name: [row[place] or None for row in body] for place, name in enumerate(head)}
        parquet.write_table(pyarrow.table(columns), path)
    return path


def content(facts: Facts) -> set[str]:
    return {fact.digest for fact in facts}


@pytest.mark.parametrize("form", ["tsv", "semicolon", "jsonl", "json", "xlsx", "parquet"])
def test_all_forms_say_the_same(tmp_path: Path, form: str) -> None:
    plain, _ = loaded(MEMBERS)
    facts, account = loaded(written(tmp_path, form))
    assert content(facts) == content(plain)
    assert (account.read, account.written) == (7, 5)
    assert account.refused == {"key_repeated": 1, "missing": 1}
    assert account.unknown_columns == {"Fax": 1}


def test_nested_records_and_typed_values(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    rows = [{"id": 7, "who": {"name": "A", "also": ["B", "C"]}, "from": None, "share": 12.5}, 5]
    path.write_text(json.dumps({"count": 1, "list": rows}), "utf-8")
    mapping = parse_mapping(
        "dataset: {id: t}\nformat: {records: list}\n"
        "records: {a: {kind: Firm, key: id, name: who.name, aliases: who.also, valid_from: from, properties: {share: share}}}"
    )
    facts, account = loaded(path, mapping)
    (record,) = records(facts).values()
    assert (record.id, record.name, record.aliases) == ("t:7", "A", ("B", "C"))
    assert record.attributes == {"share": "12.5"}
    assert account.refused == {"not_an_object": 1}
    assert account.empty_columns == ("from",)  # a column that never occurs is told


def test_parquet_types_and_what_is_no_parquet(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    import datetime
    from decimal import Decimal

    table_ = pyarrow.table(
        {
            "id": [1, 2],
            "day": [datetime.date(2024, 3, 1), None],
            "paid": [Decimal("0.0000001"), Decimal("1200.50")],
            "who": [{"name": "A"}, {"name": "B"}],
        }
    )
    parquet.write_table(table_, tmp_path / "t.parquet")
    mapping = parse_mapping(
        "dataset: {id: t}\nrecords: {a: {kind: Firm, key: id, name: who.name, valid_from: day, properties: {paid: paid}}}"
    )
    facts, account = loaded(tmp_path / "t.parquet", mapping)
    assert account.written == 2
    found = records(facts)
    assert (found["1"].name, found["1"].valid_from) == ("A", "2024-03-01")
    assert [r.attributes["paid"] for r in found.values()] == [
        "0.0000001",
        "1200.5000000",
    ]  # of one scale
    (tmp_path / "broken.parquet").write_bytes((tmp_path / "t.parquet").read_bytes()[:-9])
    with pytest.raises(DataError, match="no Parquet file"):
        loaded(tmp_path / "broken.parquet", mapping)


def test_parquet_without_pyarrow_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)  # as if it were not installed
    (tmp_path / "x.parquet").write_bytes(b"PAR1....PAR1")
    with pytest.raises(UsageError, match=r"\.\[parquet\]"):
        loaded(tmp_path / "x.parquet")


def test_order_of_rows_and_columns_leaves_no_trace(tmp_path: Path) -> None:
    head, *body = cells()
    body = [row for row in body if row[4] != "tools"]  # of a repeated key the first counts
    chance = random.Random(7)
    chance.shuffle(body)
    order = chance.sample(range(len(head)), len(head))
    path = tmp_path / "x.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([[row[i] for i in order] for row in [head, *body]])
    assert content(loaded(path)[0]) == content(loaded(MEMBERS)[0])


# --- files that do not fit ------------------------------------------------------------------------------------------------


def test_a_missing_column_is_told_with_the_mappings_line(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(MEMBERS.read_text("utf-8").replace("stake", "Stake"), "utf-8")
    with pytest.raises(DataError) as told:
        opened([str(path)], str(MAPPING))
    assert told.value.what.startswith(f"{MAPPING}, line 8: ties[1].share: ")
    assert "no column 'stake'" in told.value.what
    assert "'Stake'" in told.value.what  # what there is instead


def test_a_wrong_format_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.xml").write_text("<a><b/></a>")
    with pytest.raises(DataError, match="looks like XML"):
        opened([str(tmp_path / "x.xml")], str(MAPPING))


def test_without_a_mapping_nothing_is_guessed() -> None:
    with pytest.raises(UsageError, match="needs a mapping"):
        open_files("table", [str(MEMBERS)])
    with pytest.raises(UsageError, match="takes no mapping"):
        opened_by_name("gleif", [str(MEMBERS)], mapping=MAPPING)
    (load,) = opened_by_name("table", [str(MEMBERS)], mapping=MAPPING)
    assert load.dataset.id == "chongqing-members"


def test_auto_never_takes_a_file_for_a_table() -> None:
    with pytest.raises(DataError, match="no table of any source") as told:
        recognise(str(MEMBERS))
    assert "nearest is table" not in told.value.what


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real files are not at {SHARED}")
def test_a_real_list_of_chambers() -> None:
    path = SHARED / "codes" / "derived_chambers_from_ra_list.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    names = list(rows[0])
    mapping = parse_mapping(
        "dataset: {id: chambers}\nrecords:\n  chamber:\n    kind: Chamber\n"
        f"    key: {json.dumps(names[0])}\n    properties: {{all: {json.dumps(names[1])}}}\n"
    )
    _, account = loaded(path, mapping)
    assert account.read == len(rows)
    assert account.written == len({row[names[0]] for row in rows})


# --- the first rows, and the command --------------------------------------------------------------------------------------


def test_preview_shows_what_a_load_would_do() -> None:
    (load,) = opened([str(MEMBERS)], str(MAPPING))
    shown = list(preview(load, 6))
    facts, _ = loaded(MEMBERS)
    assert content([fact for row in shown for fact in row.facts]) < content(facts)
    assert [row.refused is None for row in shown] == [True, True, True, True, False, False]
    text = "\n".join(row.text() for row in shown)
    assert "Sample Holding -[OWNS]-> Sample Gear Co. Ltd  share_min 51" in text
    assert "cn-uscc:91110108600040399X (fails its check)" in text
    assert "row 6 (line 7): refused, missing: 'reg_no' is None" in text
    assert "! date_invalid" in text


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "interlock.cli", "load", *arguments],
        capture_output=True, text=True, encoding="utf-8", check=False, timeout=60, stdin=subprocess.DEVNULL,
    )  # fmt: skip


def test_the_command(tmp_path: Path) -> None:
    done = run("table", str(MEMBERS), "--mapping", str(MAPPING), "--dry-run", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)["written"]) == (0, 5)
    done = run("table", str(MEMBERS), "--mapping", str(MAPPING), "--check", "--format", "jsonl")
    assert [json.loads(line)["row"] for line in done.stdout.splitlines()] == list(range(1, 9))
    assert run("gleif", str(MEMBERS), "--init").returncode == 2
    bad = tmp_path / "bad.yml"
    bad.write_text(MAPPING.read_text("utf-8").replace("type: OWNS", "type: OWN"), "utf-8")
    done = run("table", str(MEMBERS), "--mapping", str(bad), "--dry-run")
    assert done.returncode == 4
    assert "line 8: ties[1].type" in done.stderr
    assert len(done.stderr.splitlines()) == 3


def test_remembered_keys_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "_REMEMBERED", 2)
    keys = table._Keys()
    for number in range(50):
        keys.check([Record(id=str(number), dataset="t", kind="Firm")])
        assert len(keys._young) + len(keys._old) <= 4


def test_what_is_made_without_checks_passes_them() -> None:
    facts, _ = loaded(MEMBERS)
    for fact in facts:
        fields = {name: getattr(fact, name) for name in type(fact).model_fields}
        again = type(fact)(**fields)
        assert again.digest == fact.digest
