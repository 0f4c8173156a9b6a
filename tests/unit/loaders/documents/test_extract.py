"""Whole documents: expected facts of our own passages, evidence, order, ids, confidence, determinism, known names."""

from __future__ import annotations

import json
import math
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders.documents import Observation, Statement, extract, read_known
from interlock.loaders.documents.confidence import (
    FIGURES,
    TIES,
    WORDS,
    Counts,
    confidence,
    explain,
    fit_strengths,
    posterior,
    wilson,
)
from interlock.loaders.documents.grammar.rules import parse_rules, ruleset, verb_forms
from interlock.loaders.documents.language.gazetteer import Entry, Gazetteer
from interlock.loaders.documents.mentions.find import Lexicon
from interlock.loaders.documents.model import Totals, account, to_rows
from interlock.schema.errors import DataError, InterlockError
from interlock.schema.vocabulary import vocabulary

DOCUMENTS = Path(__file__).parents[3] / "data" / "documents"
FILES = sorted(path for path in DOCUMENTS.iterdir() if path.suffix != ".json")
EXPECTED: dict[str, dict[str, list[list[str | None]]]] = json.loads(
    (DOCUMENTS / "expected.json").read_text("utf-8")
)
TEXT = (
    b"Sohar Steel exports rods to Kenya. Five Omani firms agreed to consider doing "
    b"business with Nile Dairy."
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_facts_of_a_document(path: Path) -> None:
    found = extract(path.read_bytes(), path.name)
    names = {party.key: party.name for party in found.parties}
    stated = [
        [
            names[s.subject],
            s.predicate,
            names[s.object or ""],
            s.modality,
            names.get(s.attributed_to or ""),
        ]
        for s in sorted(
            found.statements,
            key=lambda s: (s.start, s.rule, names[s.subject], names[s.object or ""]),
        )
    ]
    assert stated == EXPECTED[path.name]["statements"]
    assert [[names[o.subject], o.indicator, o.partner] for o in found.observations] == EXPECTED[
        path.name
    ]["observations"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_fact_has_its_words_and_known_ends(path: Path) -> None:
    found = extract(path.read_bytes(), path.name)
    kinds = {party.key: party.kind for party in found.parties}
    facts: list[Statement | Observation] = [*found.statements, *found.observations]
    for fact in facts:
        assert found.text[fact.start : fact.end] == fact.quote
        assert fact.quote == fact.quote.strip()
        assert fact.subject in kinds
    for statement in found.statements:
        tie = vocabulary().tie(statement.predicate)
        assert tie.accepts(kinds[statement.subject], kinds[statement.object or ""])
        assert set(statement.attributes) <= set(tie.properties)
        assert statement.polarity == ("-" if statement.modality in ("denied", "opposed") else "+")
    for party in found.parties:
        assert all(0 <= start < end <= len(found.text) for start, end in party.mentions)
    assert [s.start for s in found.statements] == sorted(s.start for s in found.statements)


def test_ids_do_not_depend_on_the_path_and_do_on_the_bytes() -> None:
    first, second = extract(TEXT, "a.txt"), extract(TEXT, "b/c.txt")
    assert [s.id for s in first.statements] == [s.id for s in second.statements]
    assert not {s.id for s in extract(TEXT + b"\n", "a.txt").statements} & {
        s.id for s in first.statements
    }


def test_output_is_the_same_for_every_hash_seed() -> None:
    script = (
        "import sys, json, hashlib, pathlib\n"
        "from interlock.loaders.documents import extract, to_rows\n"
        "rows = [row for f in sys.argv[1:] for row in "
        "to_rows(extract(pathlib.Path(f).read_bytes(), f))]\n"
        "print(hashlib.sha256(json.dumps(rows).encode()).hexdigest())\n"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", script, *map(str, FILES)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in ("1", "2", "11")
    ]
    digests = {process.communicate()[0] for process in running}
    assert all(process.returncode == 0 for process in running)
    assert len(digests) == 1


def test_rows_of_the_contract() -> None:
    rows = list(to_rows(extract(TEXT, "a.txt")))
    statement = next(
        row for row in rows if row["type"] == "statement" and row["predicate"] == "EXPORTS_TO"
    )
    assert list(statement) == [
        "schema_version",
        "type",
        "id",
        "document",
        "subject",
        "predicate",
        "object",
        "modality",
        "polarity",
        "attributed_to",
        "event",
        "ends",
        "stated_on",
        "attributes",
        "quote",
        "start",
        "end",
        "origin",
        "confidence",
        "rule",
        "rule_version",
        "circumstances",
        "antecedent",
        "backend",
    ]
    assert statement["subject"] == {
        "key": "sohar-steel",
        "name": "Sohar Steel",
        "kind": "Firm",
        "country": None,
        "collective": None,
    }
    assert statement["event"] == {"from": None, "to": None}
    assert [row["type"] for row in rows] == sorted(
        (row["type"] for row in rows), key=["party", "statement", "observation"].index
    )
    json.dumps(rows, allow_nan=False)


def test_the_account_adds_up() -> None:
    found = extract(
        b"Sohar Steel may supply rails to Kenya. Sohar Steel exports rods to Kenya.", "a.txt"
    )
    totals = Totals.of(found)
    totals += Totals.of(found)
    total = account(totals, [], 1.23456, 0.5)
    assert total["documents"] == 2
    assert total["statements"] == 2
    assert total["sentences"] == 4
    assert total["rejected"] == {"possibility": 2}
    assert total["seconds"] == 1.235


def test_known_names_win_and_carry_their_id(tmp_path: Path) -> None:
    table = tmp_path / "known.csv"
    table.write_text(
        "name,kind,country,id\nthe Delta Works of Oman,Firm,om,lei:X1\n", encoding="utf-8"
    )
    found = extract(
        b"In May the Delta Works of Oman exports rods to Kenya.", "a.txt", known=read_known(table)
    )
    party = next(p for p in found.parties if p.kind == "Firm")
    assert (party.name, party.country, dict(party.identifiers)) == (
        "the Delta Works of Oman",
        "OM",
        {"lei": "X1"},
    )
    assert found.document.known is not None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("k.csv", "title\nx\n"),
        ("k.csv", "name,kind\nx,Robot\n"),
        ("k.jsonl", "[1]\n"),
        ("k.jsonl", "{\n"),
    ],
)
def test_bad_known_files(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_known(path)
    assert "line" in caught.value.what or "name" in caught.value.what


def test_the_gazetteer_equals_a_naive_search() -> None:
    names = [f"Name{at} Works" for at in range(200)] + [f"Name{at}" for at in range(200)]
    gazetteer = Gazetteer((name, Entry(name, "Firm", None, "name")) for name in names)
    text = "Name7 Works met Name77 and Name777, not Name199Works or xName3; Name3’s Name5 Works."
    assert [text[hit.start : hit.end] for hit in gazetteer.find(text)] == [
        "Name7 Works",
        "Name77",
        "Name3",
        "Name5 Works",
    ]


@pytest.mark.parametrize(
    ("right", "total", "bound"),
    [
        (3, 3, 0.438),
        (5, 5, 0.566),
        (10, 10, 0.722),
        (9, 10, 0.596),
        (20, 20, 0.839),
        (18, 20, 0.699),
        (50, 50, 0.929),
        (45, 50, 0.786),
    ],
)
def test_wilson(right: int, total: int, bound: float) -> None:
    assert wilson(right, total) == pytest.approx(bound, abs=5e-4)


def test_confidence() -> None:
    whole = confidence("located.group-in")
    assert whole is not None
    assert confidence("located.group-in", ["no circumstance that is known"]) == whole
    assert confidence("located.group-in", ["refers_back", "bare"]) < whole  # type: ignore[operator]
    assert confidence("a rule that was never counted") is None
    assert confidence("acts.behalf", agreed=True) > confidence("acts.behalf")  # type: ignore[operator]
    with pytest.raises(ValueError, match="no share"):
        wilson(2, 1)


@pytest.mark.parametrize("of", [TIES, FIGURES])
@pytest.mark.parametrize("circumstances", [[], ["refers_back"], ["refers_back", "described"]])
def test_an_explanation_leads_to_the_confidence(circumstances: list[str], of: str) -> None:
    told = explain("located.group-in", circumstances, of=of)
    assert all(WORDS[name] in told for name in circumstances)
    share = float(re.findall(r"readings: (0\.\d+)", told)[0])
    odds = share / (1 - share) * math.prod(map(float, re.findall(r"odds times ([\d.]+)", told)))
    value = confidence("located.group-in", circumstances, of=of)
    assert value == pytest.approx(odds / (1 + odds), abs=5e-3)
    assert told.endswith(f"{value:.3f} in all")


def test_rules_borrow_from_their_family() -> None:
    assert posterior(3, 3, 0.8, 6.0) == pytest.approx(7.8 / 9)
    counts = Counts(
        {"owns.a": (90, 100), "owns.b": (1, 1), "say.owns.c": (0, 1), "say.sells.d": (10, 40)},
        rule_strength=10.0,
        family_strength=10.0,
    )
    shares = {
        rule: counts.share(rule) for rule in ("owns.a", "owns.b", "owns.new", "say.sells.new")
    }
    assert None not in shares.values()
    assert 0.85 < shares["owns.a"] < 0.92, "many counts speak for themselves"  # type: ignore[operator]
    assert shares["owns.new"] < shares["owns.b"] < 0.95, "one right answer is little"  # type: ignore[operator]
    assert shares["say.sells.new"] < 0.4 < shares["owns.new"]  # type: ignore[operator]
    assert counts.share("barters.new") is None


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=2, max_size=6))
def test_shares_stay_between_what_was_counted_and_what_is_expected(
    rows: list[tuple[int, int]],
) -> None:
    rules = {f"owns.r{at}": (right, right + wrong) for at, (right, wrong) in enumerate(rows)}
    counts = Counts(rules, 4.0, 4.0)
    for rule, (right, total) in rules.items():
        expected, share = counts.expected(rule), counts.share(rule)
        if expected is None or share is None or not total:
            continue
        assert min(expected, right / total) - 1e-9 <= share <= max(expected, right / total) + 1e-9


def test_a_prior_is_worth_more_where_rules_are_alike() -> None:
    alike = {f"owns.r{at}": (8, 10) for at in range(12)}
    unlike = {f"owns.r{at}": ((10, 10) if at % 2 else (0, 10)) for at in range(12)}
    assert fit_strengths(alike)[0] > fit_strengths(unlike)[0]


def test_every_trigger_that_ships_is_a_pattern() -> None:
    for rule in ruleset().rules:
        groups = rule.pattern.compiled.groupindex
        assert ("S" in groups) == rule.explicit, rule.id
        assert "O" in groups or rule.pairs or rule.elided, rule.id


RULE = "{id: x.y, tie: SUPPLIES, cue: [supply], trigger: '{v:supply} {O}'}"
RULES = (
    "version: 1\noperators: [{modality: planned, words: [will]}]\npossibility: "
    "[may]\nformer: [former]\nplain: [also]\nrules: [%s]\n"
)


@pytest.mark.parametrize(
    ("rule", "what"),
    [
        (RULE.replace("SUPPLIES", "ADORES"), "ADORES"),
        (RULE.replace("{O}", "{Q}"), "unknown macro"),
        (RULE.replace("'{v", "'({v"), "x.y"),
        (RULE.replace("cue", "hint"), "hint"),
        (RULE.replace("}'}", "}', implicit: sure}"), "sure"),
        (RULE.replace("}'}", "}', to: [Robot]}"), "Robot"),
        (RULE.replace(" {O}", ""), "no object"),
        (f"{RULE}, {RULE}", "twice"),
    ],
)
def test_bad_rules_are_named_at_start(rule: str, what: str) -> None:
    with pytest.raises(InterlockError, match=what):
        parse_rules(RULES % rule)


def test_a_good_rule_is_read() -> None:
    assert [rule.id for rule in parse_rules(RULES % RULE).rules] == ["x.y"]


def test_a_head_word_has_one_kind() -> None:
    from importlib.resources import files

    from interlock.schema.vocabulary import load_yaml

    tables: dict[str, Any] = load_yaml(
        files("interlock.loaders.documents.language").joinpath("lexicon.yml").read_text("utf-8")
    )
    tables["nouns"]["Bank"].append("company")
    with pytest.raises(DataError, match="company"):
        Lexicon(tables)


def test_the_ladder() -> None:
    rules = ruleset()
    assert rules.ladder("agreed to consider") == "considered"
    assert rules.ladder("is considering and will soon") == "planned"
    assert rules.ladder("denied that it had agreed to") == "denied"
    assert rules.ladder("") == "asserted"


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("supply", "supplied supplies supply supplying"),
        ("acquire", "acquire acquired acquires acquiring"),
        ("establish", "establish established establishes establishing"),
        ("sell", "sell selling sells sold"),
        ("fall", "fall fallen falling falls fell"),
        ("uphold", "upheld uphold upholding upholds"),
        ("mop", "mop mopped mopping mops"),
        ("open", "open opened opening opens"),
    ],
)
def test_verb_forms(verb: str, forms: str) -> None:
    assert sorted(verb_forms(verb)) == forms.split()


READERS = "interlock.loaders.documents."
PATTERNS = (f"{READERS}language.anchors", f"{READERS}language.openings")


def test_time_grows_with_the_length() -> None:
    """Ten times the text takes nowhere near a hundred times the work: counted in calls, not in seconds."""
    counts = []
    for times in (4, 40):
        calls = 0

        def count(frame: Any, event: str, arg: Any) -> None:
            nonlocal calls
            module = frame.f_globals.get("__name__", "")  # not the compiling of patterns, done once
            calls += event == "call" and module.startswith(READERS) and module not in PATTERNS

        text = b"\n".join(
            TEXT.replace(b"Sohar", f"Sohar{'abcdefghij'[at % 10]}{at}".encode())
            for at in range(times)
        )
        extract(text, "a.txt")
        sys.setprofile(count)
        extract(text, "a.txt")
        sys.setprofile(None)
        counts.append(calls)
    assert counts[1] < 14 * counts[0]


def test_a_sentence_without_end_is_read_in_pieces_and_said_so() -> None:
    found = extract(b"Sohar Steel supplies Nile Dairy, which " * 400, "a.txt")
    assert any("read in pieces" in warning for warning in found.warnings)
    assert {one.predicate for one in found.statements} == {"SUPPLIES"}
    assert not extract(TEXT, "a.txt").warnings
