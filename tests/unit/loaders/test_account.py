"""Every row has one fate, counts are of distinct things, and nothing that is stored holds a clock."""

from __future__ import annotations

import io
import json

import pytest

from interlock.loaders.account import Account, Counts, RefusedLog, Tally
from interlock.schema.errors import InterlockError
from interlock.schema.models import Record, Tie, reference


def account(**fields: object) -> Account:
    return Account("gleif", "gleif", "lei2.csv", "ab" * 32, **fields)  # type: ignore[arg-type]


def record(key: str, kind: str | None = "Firm", **more: object) -> Record:
    return Record.model_validate({"id": f"x:{key}", "dataset": "x", "kind": kind, **more})


def test_the_fates_add_up_to_what_was_read() -> None:
    whole = account(read=5, written=3)
    whole.skipped["trailer"] += 1
    whole.refused["csv"] += 1
    whole.check()


def test_a_row_without_a_fate_is_an_error() -> None:
    with pytest.raises(InterlockError, match="5 rows were read"):
        account(read=5, written=4).check()


def test_the_printed_object_has_the_fields_of_the_contract() -> None:
    shown = account(read=1, written=1, records=Counts(created=1)).to_json()
    assert shown["schema_version"] == 1
    assert shown["records"] == {"created": 1, "updated": 0, "unchanged": 0, "removed": 0}
    contract = (
        "source dataset file digest read written skipped refused unknown_columns records statements ties entities "
        "seconds cpu_seconds peak_mb by_kind by_tie findings"
    )
    assert set(contract.split()) <= set(shown)
    assert "recognised" not in shown
    assert account(recognised={"source": "gleif"}).to_json()["recognised"] == {"source": "gleif"}


def test_what_is_stored_holds_no_clock_and_no_created() -> None:
    slow, fast = account(seconds=9.0, cpu_seconds=8.0, peak_mb=7.0), account()
    slow.records.created = 3
    assert slow.stored() == fast.stored()
    assert json.loads(json.dumps(slow.stored())) == slow.stored()


def test_refused_rows_are_json_lines_with_the_value_cut() -> None:
    stream = io.StringIO()
    log = RefusedLog(stream)
    log.write("a.csv", 3, 7, "k1", "LEI", "field_count", "x" * 500)
    log.write("a.csv", 4, None, None, None, "encoding", "caf\udce9")
    first, second = (json.loads(line) for line in stream.getvalue().splitlines())
    assert list(first) == ["file", "row", "line", "key", "column", "reason", "value"]
    assert len(first["value"]) == 200
    assert second["value"] == "caf\udce9"
    stream.getvalue().encode("utf-8")


def test_a_stub_counts_only_while_no_row_describes_the_party() -> None:
    tally, done = Tally(), account()
    stub = reference("x:1", "x", "Party")
    tally.add(
        [stub, reference("x:2", "x", "Party"), record("1", "Bank"), record("1", "Bank"), stub]
    )
    tally.add([record("3", None, part="alt", aliases=("Y",)), reference("x:3", "x", None)])
    tally.fill(done, created=True)
    assert done.by_kind == {"Bank": 1, "Firm": 1, "Party": 2}
    assert done.records.created == 3
    assert done.entities.created == 3


def test_records_that_share_an_exclusive_identifier_are_one_entity() -> None:
    tally, done = Tally(), account()
    lei = ("lei:5299EXHARBOUR0000087",)
    tally.add([record("1", identifiers=lei), record("2", identifiers=lei), record("3")])
    tally.fill(done, created=True)
    assert (done.records.created, done.entities.created) == (3, 2)


def test_ties_count_by_id() -> None:
    tally, done = Tally(), account()
    tie = Tie(type="OWNS", dataset="x", subject="x:1", object="x:2", evidence="x:1")
    other = tie.model_copy(update={"source_key": "votes"})
    tally.add([tie, tie, other])
    tally.fill(done, created=True)
    assert done.by_tie == {"OWNS": 2}
    assert done.ties.created == 2


def test_many_distinct_things_are_counted_exactly_across_merges() -> None:
    tally, done = Tally(), account()
    for _ in range(2):
        tally.add(
            Tie(type="OWNS", dataset="x", source_key=str(n), subject="a", object="b", evidence="a")
            for n in range(60_000)
        )
    tally.fill(done)
    assert done.by_tie == {"OWNS": 60_000}
    assert done.ties.created == 0
