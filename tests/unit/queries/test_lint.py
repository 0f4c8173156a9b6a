"""Each rule of lint, broken once; the shipped packs and the template keep all of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from interlock.queries.lint import RULES, check, require
from interlock.queries.model import parse
from interlock.queries.packs import shelf, shipped
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import vocabulary

GOOD = """/*---
id: mine/chains
title: Who owns it, through whom?
question: Chains of owners.
kind: path
params:
  firm: {type: node_id, required: true}
  depth: {type: int, default: 2, min: 1, max: 3}
  max_rows: {type: int, default: 10, min: 1, max: 100}
returns:
  path: {type: path}
  evidence: {type: "string[]"}
caveats: [Nominees look like owners]
tests: [{fixture: tiny, params: {firm: f}, expect: {rows: 1}}]
revision: 1
---*/
MATCH path = (o:Entity) (()-[r:OWNS]->(:Firm)){1,3} (:Entity {id: $firm})
WHERE length(path) <= $depth // $comment
RETURN path, [x IN relationships(path) | x.evidence] AS evidence
ORDER BY length(path), [n IN nodes(path) | n.id]
LIMIT $max_rows;
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    (folder / "fixtures").mkdir(parents=True)
    (folder / "fixtures" / "tiny.cypher").write_text("CREATE ();", "utf-8")
    return folder / "chains.cypher"


def test_a_good_query_has_no_findings(file: Path) -> None:
    assert check(parse(GOOD, str(file))) == []


@pytest.mark.parametrize(
    ("old", "new", "rule", "line", "words"),
    [
        ("id: mine/chains", "id: mine/chain", "id", 2, "mine/chains"),
        ("WHERE length", "WHERE '\\u0041' = 'A' AND length", "escapes", 18, "u0041"),
        ("RETURN path,", "SET o.x = 1 RETURN path,", "reads-only", 19, "SET"),
        ("MATCH path", "LOAD CSV FROM 'x' AS row MATCH path", "reads-only", 17, "LOAD"),
        ("MATCH path", "CALL apoc.load.json('x') YIELD value MATCH path", "reads-only", 17, "CALL"),
        ("{id: $firm}", "{id: $frim}", "parameters", 17, "$frim"),
        ("{id: $firm}", "{id: 'f'}", "parameters", 7, "'firm'"),
        ("RETURN path, [", "RETURN path AS way, [", "columns", 10, "way"),
        (" AS evidence", "", "columns", 19, "no name"),
        ("LIMIT $max_rows", "", "row-cap", 21, "no LIMIT"),
        ("LIMIT $max_rows", "LIMIT 2 * $max_rows", "row-cap", 21, "no LIMIT"),
        (", max: 100", "", "row-cap", 21, "no max"),
        ("<= $depth", "<= $depth AND $max_rows > 0", "row-cap", 21, "used for more"),
        ("ORDER BY length(path), [n IN nodes(path) | n.id]\n", "", "order", 20, "ORDER BY"),
        ("{1,3} (:", "{1,4} (:", "bounds", 18, "the max of 'depth' is 3"),
        ("{1,3} (:", "{1,} (:", "bounds", 17, "no upper bound"),
        ("[r:OWNS]", "[r:OWNZ]", "vocabulary", 17, "OWNZ"),
        ("(:Firm)", "(:Company)", "vocabulary", 17, "Company"),
        ("fixture: tiny", "fixture: small", "tests", 14, "small.cypher"),
        ("tests: [{fixture: tiny, params: {firm: f}, expect: {rows: 1}}]\n", "", "tests", 1, "no test"),
        ("LIMIT $max_rows;", "LIMIT $max_rows; MATCH (n) RETURN n;", "cypher", 1, "2 statements"),
        ("$comment", "$comment\n/* open", "cypher", 19, "never closed"),
        ("(o:Entity)", "(o:Entity", "cypher", 17, "never closed"),
    ],
)  # fmt: skip
def test_each_rule(file: Path, old: str, new: str, rule: str, line: int, words: str) -> None:
    assert old in GOOD
    found = check(parse(GOOD.replace(old, new, 1), str(file)))
    assert [(f.rule, f.line) for f in found if words in f.message] == [(rule, line)]
    assert rule in RULES
    with pytest.raises(DataError) as caught:
        require(parse(GOOD.replace(old, new, 1), str(file)))
    assert caught.value.exit_code == 4
    assert str(file) in caught.value.what


def test_a_word_of_python_is_no_name(file: Path) -> None:
    path = file.with_name("import.cypher")
    found = check(parse(GOOD.replace("mine/chains", "mine/import"), str(path)))
    assert [finding.rule for finding in found] == ["id"]


def test_a_literal_cap_is_enough(file: Path) -> None:
    text = GOOD.replace("LIMIT $max_rows", "LIMIT 50").replace(
        "  max_rows: {type: int, default: 10, min: 1, max: 100}\n", ""
    )
    assert check(parse(text, str(file))) == []


def test_the_cap_may_be_applied_before_what_is_costly(file: Path) -> None:
    text = GOOD.replace(
        "RETURN path", "WITH path ORDER BY length(path) LIMIT $max_rows\nRETURN path", 1
    )
    assert check(parse(text, str(file))) == []


def test_what_ships_keeps_every_rule() -> None:
    found = shelf()
    assert found.findings == ()
    assert len(found.queries) >= 10
    assert len({query.id for query in found.queries}) == len(found.queries)
    assert {query.kind for query in found.queries} == {"table", "path", "graph", "scalar"}


def test_shipped_queries_keep_the_rule_of_time_and_of_modality() -> None:
    """Where a tie is asked for on a day, all of the rule is there; where none is, the periods or the words stand in the answer."""
    for query in shelf().queries:
        text = " ".join(query.cypher.split())
        days = text.count(".valid_from <= $as_of)")
        for part in (
            ".valid_from IS NULL OR {x}.valid_from <= $as_of",
            ".valid_to IS NULL OR $as_of < {x}.valid_to",
            ".valid_to IS NOT NULL OR coalesce({x}.active, true)",
        ):
            names = {name for name in _NAMES.findall(text) if part.format(x=name) in text}
            assert sum(text.count(f"({name}{part.format(x=name)}") for name in names) == days, (
                query.id
            )
        assert text.count(".polarity = '+'") >= days, query.id
        assert (
            "modalities" in query.params
            or "modality = 'asserted'" in text
            or query.pack in _EVIDENCE
        ), query.id
        assert days or "as_of" not in query.params or query.pack == "quality", query.id
        assert days or {"valid_from", "day", "event_id", "stated_on"} & set(query.returns) or query.pack in _EVIDENCE, query.id  # fmt: skip


# Packs on what sources say and how good it is: what was denied or has ended is part of their answer.
_EVIDENCE = ("documents", "quality")
_NAMES = re.compile(r"\b(\w+)\.valid_from IS NULL")


def test_every_cooperation_and_trade_type_named_in_a_query_exists() -> None:
    # Types inside strings escape the rule on patterns.
    known = vocabulary().ties
    for query in shelf().queries:
        for parameter in query.params.values():
            if parameter.choices == "ties" and isinstance(parameter.default, list):
                assert [name for name in parameter.default if name not in known] == []


def test_the_template_passes_once_it_has_a_name(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    (folder / "fixtures").mkdir(parents=True)
    (folder / "fixtures" / "first.cypher").write_text("CREATE ();", "utf-8")
    text = (shipped() / "_template" / "query.cypher").read_text("utf-8")
    text = text.replace("PACK/NAME", "mine/first").replace("NAME", "first")
    assert check(parse(text, str(folder / "first.cypher"))) == []
