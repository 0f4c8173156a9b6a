"""Mappings: the form of the contract is read, and every mistake is told with its line and key."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders.registries.table_mapping import parse_mapping, read_mapping
from interlock.schema.errors import DataError, UsageError

MAPPING = Path(__file__).parents[3] / "data" / "table" / "members.yml"
TEXT = """\
dataset: {id: members}
records:
  member: {kind: Firm, key: [no], name: company}
  chamber:
    kind: Chamber
    key: {value: cq}
ties:
  - {type: MEMBER_OF, from: member, to: chamber, properties: {grade: grade}}
  - type: OWNS
    from: chamber
    to: member
    share: stake
    unit: percent
lookups:
  grade: {A: full}
"""


def test_the_form_of_the_contract() -> None:
    mapping = read_mapping(str(MAPPING))
    assert (mapping.dataset.id, mapping.dataset.as_of) == ("chongqing-members", "2025-11-01")
    assert list(mapping.records) == ["member", "chamber", "parent"]
    assert mapping.main == "member"
    assert mapping.records["member"].identifiers["cn-uscc"][0].column == "uscc"
    assert mapping.records["chamber"].constant
    assert mapping.ties[0].valid_to is not None
    assert set(mapping.columns) == {
        "reg_no", "company", "name_cn", "uscc", "sector", "parent_no", "parent", "joined", "left", "grade", "stake", "paid",
    }  # fmt: skip


def test_values_are_text_as_written() -> None:
    text = TEXT.replace("key: {value: cq}", "key: {value: 007}\n    country: {value: NO}")
    chamber = parse_mapping(text).records["chamber"]
    assert chamber.key[0].value == "007"
    assert chamber.country is not None
    assert chamber.country.value == "NO"  # Norway, no truth value


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "what"),
    [
        ("name: company", "nmae: company", 3, "records.member.nmae", "not known"),
        ("kind: Firm, ", "", 3, "records.member.kind", "missing"),
        ("kind: Firm", "kind: Company", 3, "records.member.kind", "no kind 'Company'"),
        ("key: [no]", "key: []", 3, "records.member.key", "at least 1 item"),
        ("name: company", "name: {}", 3, "records.member.name", "one of both"),
        ("name: company", "name: {colum: company}", 3, "records.member.name.colum", "not known"),
        ("name: company", "name: {column: a, date: us}", 3, "records.member.name.date", "'day-first'"),
        ("name: company", "country: {value: XQ}", 3, "records.member.country", "no country"),
        ("name: company", "identifiers: {leo: x}", 3, "records.member.identifiers.leo", "no identifier scheme"),
        ("name: company", "identifiers: {reg: x}", 3, "records.member.identifiers.reg", "reg:<register>"),
        ("name: company", "identifiers: {lei:x: y}", 3, "records.member.identifiers.lei:x", "no register"),
        ("name: company", "name: {column: a, lookup: b}", 3, "records.member.name.lookup", "no look-up 'b'"),
        ("key: [no]", "key: {value: x}", 2, "records", "key from a column"),
        ("MEMBER_OF", "BELONGS_TO", 8, "ties[0].type", "no tie type"),
        ("from: member,", "from: membre,", 8, "ties[0].from", "no record 'membre'"),
        ("from: member,", "from: chamber,", 8, "ties[0].to", "the same record"),
        ("{grade: grade}", "{rank: grade}", 8, "ties[0].properties.rank", "no property 'rank'"),
        ("{grade: grade}", "{grade: grade}, share: x, unit: percent", 8, "ties[0].share", "has no share"),
        ("{grade: grade}", "{grade: grade}, modality: sure", 8, "ties[0].modality", "no modality"),
        ("    unit: percent\n", "", 9, "ties[1].unit", "missing"),
        ("unit: percent", "unit: permille", 13, "ties[1].unit", "'percent' or 'fraction'"),
        ("share: stake", "share: stake\n    share_min: low", 13, "ties[1].share_min", "one column, or"),
        ("OWNS", "FINANCES", 12, "ties[1].share", "no share"),
        ("    share: stake\n    unit: percent\n", "    properties: {product: x}\n", 12, "ties[1].properties.product", "no property"),
        ("OWNS\n    from: chamber\n    to: member\n    share: stake\n    unit: percent",
         "FINANCES\n    from: chamber\n    to: member\n    properties: {amount: x}",
         12, "ties[1].properties.amount", "needs its currency"),
        ("kind: Chamber", "kind: Place", 8, "ties[0].to", "takes no Place"),
        ("grade: {A: full}", "rank: {A: full}", 15, "lookups.rank", "no value uses"),
        ("id: members", "title: x", 1, "dataset.id", "missing"),
        ("id: members", "id: a b", 1, "dataset.id", "pattern"),
        ("id: members", "id: m, as_of: 1.2.2024", 1, "dataset.as_of", "no date"),
        ("records:", "format: {encoding: utf-9}\nrecords:", 2, "format.encoding", "no encoding"),
        ("records:", "format: {delimiter: ab}\nrecords:", 2, "format.delimiter", "at most 1"),
        ("lookups:", "lookup:", 14, "lookup", "not known"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_line_and_key(
    old: str, new: str, line: int, key: str, what: str
) -> None:
    assert old in TEXT
    with pytest.raises(DataError) as told:
        parse_mapping(TEXT.replace(old, new, 1), "map.yml")
    assert told.value.what.startswith(f"map.yml, line {line}: {key}: ")
    assert what in told.value.what
    assert told.value.exit_code == 4


@pytest.mark.parametrize(
    "text",
    ["", "- a", "a: [", "a: 1\na: 2", "dataset: &a [*a]", "a: !!python/name:os.system", "[" * 50],
)
def test_what_is_no_mapping_is_an_error_and_nothing_else(text: str) -> None:
    with pytest.raises(DataError, match="mapping"):
        parse_mapping(text)


@given(st.text(alphabet="abk: {}[]-\n,'\"&*!|>#", max_size=60))
def test_no_text_ends_in_another_error(text: str) -> None:
    with pytest.raises(DataError):
        parse_mapping(text)


def test_a_missing_or_foreign_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot read"):
        read_mapping(str(tmp_path / "none.yml"))
    (tmp_path / "x.yml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="cannot read"):
        read_mapping(str(tmp_path / "x.yml"))
