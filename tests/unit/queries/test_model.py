"""Front matter and values: what is refused, with which exit code, at which line."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from interlock.queries.model import Parameter, Query, parse
from interlock.schema.errors import DataError, UsageError

TEXT = """/*---
id: mine/owners
title: Who owns it?
question: The owners.
kind: table
params:
  firm: {type: node_id, required: true}
  share: {type: float, default: 25, min: 0, max: 100}
  count: {type: int, min: 1, max: 9}
  open: {type: bool, default: false}
  modalities: {type: "string[]", default: [asserted], choices: modalities}
  as_of: {type: date, default: today}
returns:
  owner: {type: node_id}
  evidence: {type: "string[]"}
caveats: [Nominees look like owners]
revision: 1
---*/
MATCH (n) RETURN n.id AS owner, [] AS evidence
"""


@pytest.fixture
def query() -> Query:
    return parse(TEXT, "mine/owners.cypher")


def test_defaults_are_filled_in(query: Query) -> None:
    assert query.values({"firm": "f"}, date(2024, 5, 1)) == {
        "firm": "f", "share": 25.0, "count": None, "open": False, "modalities": ["asserted"],
        "as_of": "2024-05-01",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("count", "7", 7), ("share", "2.5", 2.5), ("share", 3, 3.0), ("open", "yes", True),
        ("modalities", "asserted, agreed", ["asserted", "agreed"]),
        ("modalities", "asserted\nagreed\n", ["asserted", "agreed"]),
        ("as_of", date(2020, 2, 29), "2020-02-29"), ("firm", "it's; $x //", "it's; $x //"),
    ],
)  # fmt: skip
def test_values_are_typed(query: Query, name: str, given: Any, value: Any) -> None:
    assert query.values({"firm": "f", name: given})[name] == value


@pytest.mark.parametrize(
    ("name", "given", "words"),
    [
        ("count", "7.0", "whole number"), ("count", True, "whole number"), ("count", "10", "[1, 9]"),
        ("count", 2**63, "whole number"), ("share", "much", "no number"), ("share", "nan", "finite"),
        ("share", -1, "[0, 100]"), ("open", "perhaps", "neither"), ("as_of", "2023-02-29", "no such date"),
        ("as_of", "2023", "YYYY-MM-DD"), ("modalities", "assertd", "asserted"), ("modalities", [], "empty"),
        ("modalities", 3, "list"), ("firm", "", "empty"), ("firm", 3, "int"), ("firm", "\ud800", "surrogate"),
        ("frim", "f", "firm"),
    ],
)  # fmt: skip
def test_wrong_values_are_refused(query: Query, name: str, given: Any, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        query.values({"firm": "f", name: given})
    assert name in caught.value.what
    assert words in caught.value.why + caught.value.hint


def test_missing_parameter(query: Query) -> None:
    with pytest.raises(UsageError, match="needs the parameter 'firm'"):
        query.values({})


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("/*---", "/* ---", 1, "front matter"),
        ("kind: table", "kind: tabel", 5, "'table', 'path'"),
        ("kind: table", "kind: table\nkind: path", 6, "twice"),
        ("kind: table", "kind: path", 13, "type path"),
        ("kind: table", "kind: scalar", 13, "one column"),
        ("kind: table", "kind: graph", 13, "path, node or tie"),
        ("kind: table", "kinds: table", 5, "no such key"),
        ("kind: table", "kind: [", 7, "YAML"),
        ("kind: table", "file: x\nkind: table", 5, "no such key"),
        ("id: mine/owners", "id: Mine/owners", 2, "lower case"),
        ("question: The owners.", "question: ' '", 4, "empty"),
        ("caveats: [Nominees look like owners]", "caveats: []", 16, "at least 1"),
        ("caveats: [Nominees look like owners]", "caveats: ['']", 16, "empty"),
        ("min: 1, max: 9", "minimum: 1", 9, "no such key"),
        ("default: 25,", "default: 250,", 8, "outside"),
        ("type: bool", "type: boolean", 10, "'bool'"),
        ("firm: {type: node_id", "firm: {type: node_id, label: Frim", 7, "no kind 'Frim'"),
        ('  evidence: {type: "string[]"}\n', "", 13, "evidence"),
        ("revision: 1", "revision: 1\nentities: {a: b}", 18, "'b'"),
        ("revision: 1", "revision: 1\nstatus: deprecated", 18, "replaced_by"),
        ("revision: 1", "revision: 1\nreads: {rels: [OWNED]}", 18, "OWNED"),
        ("revision: 1", "revision: 1\nrequires: {neo4j: latest}", 18, ">=5.26"),
        ("revision: 1", "revision: 1\ntests: [{fixture: a, expect: {row: 1}}]", 18, "'row'"),
        ("revision: 1", "revision: 1\ntests: [{fixture: a, expect: {first.x: 1}}]", 18, "no column"),
        ("revision: 1", "revision: 1\ntests: [{fixture: ../a, expect: {rows: 1}}]", 18, "without folder"),
    ],
)  # fmt: skip
def test_wrong_front_matter_is_refused(old: str, new: str, line: int, words: str) -> None:
    assert old in TEXT
    with pytest.raises(DataError) as caught:
        parse(TEXT.replace(old, new, 1), "mine/owners.cypher")
    assert caught.value.what.startswith(f"mine/owners.cypher, line {line}:")
    assert words in str(caught.value)


def test_a_default_must_be_a_value_of_its_type() -> None:
    with pytest.raises(ValidationError, match="YYYY-MM-DD"):
        Parameter(type="date", default="yesterday")
