"""What every loader gets: recognition by content, stops before the first row, counting, dedup, locators, dry runs."""

from __future__ import annotations

import csv
import gzip
import io
import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.loaders.account import RefusedLog
from interlock.loaders.base import (
    Facts,
    Scope,
    Table,
    country_code,
    dry_run,
    emit_rows,
    meta,
    open_files,
    recognise,
    source_ids,
)
from interlock.schema.errors import DataError, NotFound, UsageError
from interlock.schema.models import Record, Tie

DATA = Path(__file__).parents[2] / "data"
LEI2 = str(DATA / "gleif" / "lei2.csv")
Change = Callable[[list[list[str]]], None]


def changed(tmp_path: Path, change: Change, source: str = LEI2) -> str:
    """A copy of a CSV file, changed."""
    with open(source, encoding="utf-8", newline="") as file:
        table = list(csv.reader(file))
    change(table)
    path = tmp_path / "changed.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(table)
    return str(path)


def facts_of(path: str, source: str = "gleif") -> list[Facts]:
    (load,) = open_files(source, [path])
    return list(load)


def content(path: str) -> list[str]:
    """Digests of all facts: what is said, without where."""
    return sorted(fact.digest for facts in facts_of(path) for fact in facts)


# --- recognition ----------------------------------------------------------------------------------------------------------


def test_sources_are_found_with_their_metadata() -> None:
    assert {"gleif", "ofac"} <= set(source_ids())
    assert list(source_ids()) == sorted(source_ids())
    for source in source_ids():
        about = meta(source)
        assert about.id == source
        assert about.licence
        assert about.tables or source == "table"  # whose tables come from a user's mapping
    with pytest.raises(NotFound, match="no source 'nope'"):
        meta("nope")


@pytest.mark.parametrize(
    ("file", "source", "table"),
    [
        ("gleif/lei2.csv", "gleif", "level1"),
        ("gleif/lei2.xml", "gleif", "level1-xml"),
        ("gleif/lei2.json", "gleif", "level1-json"),
        ("gleif/lei2-api.json", "gleif", "level1-api"),
        ("gleif/rr.csv", "gleif", "relations"),
        ("gleif/repex.csv", "gleif", "exceptions"),
        ("ofac/sdn.csv", "ofac", "entries"),
        ("ofac/add.csv", "ofac", "addresses"),
        ("ofac/alt.csv", "ofac", "aliases"),
        ("ofac/sdn_comments.csv", "ofac", "comments"),
        ("ofac/sdn.xml", "ofac", "entries-xml"),
    ],
)
def test_files_are_recognised_by_content(
    file: str, source: str, table: str, tmp_path: Path
) -> None:
    nameless = tmp_path / "x"
    nameless.write_bytes((DATA / file).read_bytes())
    found = recognise(str(nameless))
    assert (found.source, found.table) == (source, table)
    assert 0.5 < found.confidence <= 1
    (load,) = open_files("auto", [str(nameless)])
    assert load.account.to_json()["recognised"]["table"] == table


def test_another_loaders_file_is_named() -> None:
    with pytest.raises(DataError, match="is no table of ofac") as error:
        open_files("ofac", [LEI2])
    assert "interlock load gleif" in error.value.hint
    assert error.value.exit_code == 4


def test_a_renamed_required_column_stops_before_any_row(tmp_path: Path) -> None:
    def rename(table: list[list[str]]) -> None:
        table[0][0] = "lei_code"

    with pytest.raises(DataError) as error:
        open_files("gleif", [changed(tmp_path, rename)])
    assert "'LEI'" in error.value.what
    assert "(level1)" in error.value.what
    assert "'lei_code'" in error.value.why


@pytest.mark.parametrize("text", ["", "hello", "{}", "[]", "<a/>", '{"data": []}', "a,b\n1,2\n"])
def test_what_is_no_table_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x"
    path.write_text(text, "utf-8")
    with pytest.raises(DataError):
        open_files("auto", [str(path)])


def test_a_missing_file_and_a_wrong_date_are_usage_errors() -> None:
    with pytest.raises(UsageError, match="cannot open"):
        open_files("gleif", ["nowhere.csv"])
    with pytest.raises(UsageError, match="is no date"):
        open_files("gleif", [LEI2], as_of="yesterday")
    with pytest.raises(UsageError, match="is no id of a dataset"):
        open_files("gleif", [LEI2], dataset="gleif|2")


def test_a_truncated_archive_stops_before_any_row(tmp_path: Path) -> None:
    data = gzip.compress(Path(LEI2).read_bytes() * 400, compresslevel=1)
    path = tmp_path / "lei2.csv.gz"
    path.write_bytes(data[:-500])
    with pytest.raises(DataError, match="damaged or truncated"):
        open_files("gleif", [str(path)])


def test_packed_and_plain_files_say_the_same(tmp_path: Path) -> None:
    path = tmp_path / "lei2.csv.gz"
    path.write_bytes(gzip.compress(Path(LEI2).read_bytes()))
    assert content(str(path)) == content(LEI2)


# --- rows and facts -------------------------------------------------------------------------------------------------------


def test_columns_shuffled_say_the_same(tmp_path: Path) -> None:
    def shuffle(table: list[list[str]]) -> None:
        order = list(range(len(table[0])))
        random.Random(3).shuffle(order)
        table[:] = [[row[place] for place in order] for row in table]

    assert content(changed(tmp_path, shuffle)) == content(LEI2)


@settings(max_examples=10, deadline=None)
@given(st.randoms(use_true_random=False))
def test_ids_do_not_depend_on_the_order_of_rows(shuffler: random.Random) -> None:
    import tempfile

    def shuffle(table: list[list[str]]) -> None:
        body = table[1:]
        shuffler.shuffle(body)
        table[1:] = body

    with tempfile.TemporaryDirectory() as folder:
        assert content(changed(Path(folder), shuffle)) == content(LEI2)


def test_an_extra_column_is_reported_and_the_load_goes_on(tmp_path: Path) -> None:
    def add(table: list[list[str]]) -> None:
        for number, row in enumerate(table):
            row.append("New Column" if number == 0 else "x" if number < 3 else "")

    (load,) = open_files("gleif", [changed(tmp_path, add)])
    account = dry_run(load)
    assert account.written == 6
    assert account.to_json()["unknown_columns"] == ["New Column"]
    assert account.unknown_columns == {"New Column": 2}


def test_one_broken_row_is_refused_and_the_rest_is_equal(tmp_path: Path) -> None:
    def break_row(table: list[list[str]]) -> None:
        table[3] = table[3][:-4]

    path = changed(tmp_path, break_row)
    log = io.StringIO()
    (load,) = open_files("gleif", [path], refused=RefusedLog(log))
    facts = [fact.digest for row in load for fact in row]
    assert (load.account.read, load.account.written) == (6, 5)
    assert load.account.refused == {"field_count": 1}
    assert set(facts) < set(content(LEI2))
    entry = json.loads(log.getvalue())
    assert (entry["row"], entry["line"], entry["reason"]) == (3, 4, "field_count")
    assert entry["key"] == "5299EXCOLOMBIA000086"


def test_max_refused_stops_with_what_was_read(tmp_path: Path) -> None:
    def break_rows(table: list[list[str]]) -> None:
        table[2], table[4] = ["x"], ["y"]

    (load,) = open_files("gleif", [changed(tmp_path, break_rows)], max_refused=2)
    with pytest.raises(DataError, match=r"2 rows of .* refused"):
        list(load)
    assert (load.account.read, load.account.written) == (4, 2)


def test_the_limit_counts_rows() -> None:
    (load,) = open_files("gleif", [LEI2], limit=2)
    assert dry_run(load).read == 2


def test_what_a_file_said_before_is_not_handed_over_again(tmp_path: Path) -> None:
    def double(table: list[list[str]]) -> None:
        table.extend(table[1:])

    rows = facts_of(changed(tmp_path, double))
    assert len(rows) == 12
    assert all(rows[:6])
    assert not any(rows[6:])


def test_facts_know_their_place_and_raw_row() -> None:
    (load,) = open_files("gleif", [LEI2], keep_raw=True)
    facts = list(load)[1]
    assert {fact.file for fact in facts} == {load.account.digest}
    assert {fact.row for fact in facts} == {2}
    assert json.loads(facts[0].raw or "")["Entity.LegalName"] == "Beispielbank Aktiengesellschaft"


def test_the_dataset_can_be_named_and_dated() -> None:
    (load,) = open_files("gleif", [LEI2], dataset="mine", as_of="2026-03")
    assert (load.dataset.id, load.dataset.as_of) == ("mine", "2026-03")
    assert load.dataset.licence == "CC0 1.0"
    assert all(fact.dataset == "mine" for facts in load for fact in facts)
    (dated,) = open_files("gleif", [str(DATA / "gleif" / "lei2.xml")])
    assert dated.dataset.as_of == "2026-03-21"


def test_a_dry_run_counts_what_a_load_hands_over() -> None:
    (load,) = open_files("gleif", [LEI2])
    emitted: list[dict[str, object]] = []
    account = dry_run(load, lambda facts: emitted.extend(emit_rows(facts)))
    records = {row["id"] for row in emitted if row["type"] == "record"}
    ties = {row["id"] for row in emitted if row["type"] == "tie"}
    assert account.records.created == len(records)
    assert account.ties.created == len(ties) == sum(account.by_tie.values())
    assert account.by_kind["Firm"] == 6
    assert account.by_kind["Bank"] == 1
    assert load.bytes_read == load.bytes_total


def test_emitted_rows_have_the_fields_of_the_contract() -> None:
    rows = [row for facts in facts_of(LEI2) for row in emit_rows(facts)]
    record = next(row for row in rows if row["type"] == "record")
    assert list(record)[:4] == ["type", "id", "kind", "name"]
    tie = next(row for row in rows if row.get("tie") == "REGISTERED_IN")
    assert (tie["from"], tie["to"]) == ("gleif:5299EXHARBOUR0000087", "gleif:place:GB")
    json.dumps(rows)


def test_every_end_of_a_tie_has_a_record_in_the_row_or_before() -> None:
    known: set[str] = set()
    for name in ("lei2.csv", "rr.csv"):
        for facts in facts_of(str(DATA / "gleif" / name)):
            known.update(fact.id for fact in facts if isinstance(fact, Record))
            for fact in facts:
                if isinstance(fact, Tie):
                    assert {fact.subject, fact.object, fact.evidence} <= known


# --- small parts ----------------------------------------------------------------------------------------------------------


def test_places_have_iso_codes_and_unknown_countries_are_found() -> None:
    scope = Scope("x", meta("gleif"), Table(format="csv"), "file")
    delaware = scope.place("US-DE")
    assert delaware is not None
    assert (delaware.id, delaware.name, delaware.country) == ("x:place:US-DE", "Delaware", "US")
    assert delaware.identifiers == ("iso3166:US-DE",)
    namibia = scope.place("NA")
    assert namibia is not None
    assert namibia.name == "Namibia"
    unlisted = scope.place("MT-01")
    assert unlisted is not None
    assert unlisted.name == "MT-01"
    assert scope.place("XX") is None
    assert scope.findings == {"country_unknown": 1}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Korea, North", "KP"),
        ("Burma", "MM"),
        ("Russia", "RU"),
        ("Region: Crimea", None),
        ("Netherlands Antilles", "AN"),
        ("Czechoslovakia", None),
        ("Chongqing", None),
    ],
)
def test_countries_by_name(name: str, code: str | None) -> None:
    assert country_code(name) == code


def test_dates_that_are_none_are_found() -> None:
    scope = Scope("x", meta("gleif"), Table(format="csv"), "file")
    assert scope.date("2001-08-07T00:00:00+02:00") == "2001-08-07"
    assert scope.date("2005-09") == "2005-09"
    assert scope.date("2001-02-30") is None
    assert scope.findings == {"date_invalid": 1}
