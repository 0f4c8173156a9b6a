"""`interlock evaluate` and `interlock train`: figures of the contract, nothing written, and what bad input gets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from interlock.cli.main import run

GOLD = """
document: note.txt
published: 2024-05-02
entities:
  - {id: sohar, kind: Firm, name: Sohar Steel}
  - {id: ke, kind: Place, name: Kenya}
relations:
  - {from: sohar, type: EXPORTS_TO, to: ke, modality: asserted, quote: Sohar Steel exports rods to Kenya}
  - {from: sohar, type: OWNED_BY, to: ke, modality: denied, quote: MISSING}
absent:
  - {from: ke, type: EXPORTS_TO, to: sohar}
"""
ROW = {
    "id": "1", "relation": "acquired_by", "invert_relation": 1, "e1_start": 0, "e1_end": 1, "e2_start": 3, "e2_end": 4,
    "context": ["Senta", "Foods", "bought", "Nile", "Dairy", "."],
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "note.txt").write_text("Sohar Steel exports rods to Kenya.\n", "utf-8")
    (tmp_path / "note.yaml").write_text(
        GOLD.replace("quote: MISSING", 'quote: "exports rods"'), "utf-8"
    )
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *args: object, code: int = 0) -> dict[str, Any]:
    assert run([str(arg) for arg in args]) == code
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def test_gold_prints_the_figures_of_the_contract(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}
    found = printed(capsys, "evaluate", "gold", folder, "--documents", folder, "--format", "json")
    assert found["schema_version"] == 1
    for layer in ("entities", "relations", "modality", "attribution", "observations", "dates"):
        assert set(found[layer]) == {"precision", "recall", "f1", "n"}
    assert found["relations"] == {"precision": 1.0, "recall": 0.5, "f1": 0.6667, "n": 2}
    assert found["per_type"]["EXPORTS_TO"]["f1"] == 1.0
    assert found["per_rule"]["exports.to"] == {"k": 1, "n": 1}
    assert found["absent_violations"] == found["problems"] == []
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_errors_lists_what_is_missing_and_no_more(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", "gold", str(folder), "--format", "table", "--errors"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("note.txt: relations")] == [
        "note.txt: relations: missing: gold: Kenya OWNS Sohar Steel (denied); quote: exports rods"
    ]
    assert run(["evaluate", "gold", str(folder), "--format", "table"]) == 0
    assert "note.txt:" not in capsys.readouterr().out


def test_a_quote_that_is_not_in_the_text_is_exit_4_and_the_rest_counts(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "note.yaml").write_text(GOLD, "utf-8")
    found = printed(capsys, "evaluate", "gold", folder, "--format", "json", code=4)
    assert found["relations"]["n"] == 1
    assert "MISSING" in found["problems"][0]["what"]


@pytest.mark.parametrize(
    "text",
    [
        "entities: []",
        "[1, 2]",
        "document: {",
        "\x00",
        "document: a\nentities: [{id: a, kind: Firm, name: A, count: many}]",
    ],
)
def test_a_file_that_is_no_gold_is_exit_4(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "note.yaml").write_text(text, "utf-8")
    assert run(["evaluate", "gold", str(tmp_path)]) == 4
    assert len(capsys.readouterr().err.splitlines()) == 3


def test_core_prints_typed_strict_and_labels(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        ROW,
        {**ROW, "invert_relation": 0},
        {**ROW, "relation": "undefined"},
        {**ROW, "context": ["Senta", "Foods", "met", "Nile", "Dairy", "."]},
    ]
    file = tmp_path / "rows.json"
    file.write_text(json.dumps(rows), "utf-8")
    found = printed(capsys, "evaluate", "core", file, "--format", "json")
    assert found["strict"] == {"precision": 0.3333, "recall": 0.3333, "f1": 0.3333, "n": 3}
    assert found["typed"]["precision"] == 0.6667
    assert found["per_label"]["acquired_by"]["n"] == 3
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    assert (
        printed(capsys, "evaluate", "core", tmp_path / "rows.jsonl", "--format", "json")["strict"]
        == found["strict"]
    )


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]x",
        '[{"relation": "a"}]',
        json.dumps([{**ROW, "e2_end": 9}]),
        json.dumps([{**ROW, "context": "a b c d e f g"}]),
        "[3]",
    ],
)
def test_a_file_that_is_no_labelled_pairs_is_exit_4(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "rows.json"
    file.write_text(text, "utf-8")
    assert run(["evaluate", "core", str(file)]) == 4
    assert len(capsys.readouterr().err.splitlines()) == 3


def test_what_is_no_model_is_exit_4(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "rows.json").write_text(json.dumps([ROW]), "utf-8")
    (tmp_path / "m.npz").write_bytes(b"PK")
    assert (
        run(["evaluate", "core", str(tmp_path / "rows.json"), "--model", str(tmp_path / "m.npz")])
        == 4
    )
    assert "interlock train" in capsys.readouterr().err


def test_training_on_nothing_is_exit_4_and_leaves_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rows.json").write_text(json.dumps([ROW]), "utf-8")
    assert run(["train", str(tmp_path / "rows.json"), "-o", str(tmp_path / "m.npz")]) == 4
    assert [path.name for path in tmp_path.iterdir()] == ["rows.json"]
    assert "too few" in capsys.readouterr().err


def test_phrases_are_counted_by_list_form_and_tie_and_a_fault_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bank = tmp_path / "bank.yml"
    bank.write_text('SUPPLIES: {told: ["{A} sells yarn to {B}.", "{A} is {B}."]}', "utf-8")
    found = printed(capsys, "evaluate", "phrases", bank, "--errors", "--format", "json", code=4)
    rows = {(row["what"], row["name"]): row for row in found["figures"]}
    assert rows["tie", "SUPPLIES"]["right"] == rows["list", "told"]["right"] == 4
    assert rows["form", "described"] == {
        "what": "form", "name": "described", "right": 1, "wrong": 0, "silent": 1, "n": 2
    }  # fmt: skip
    assert {fault["verdict"] for fault in found["faults"]} == {"silent"}
    bank.write_text(
        'SUPPLIES: {told: ["{A} sells yarn to {B}."], not_yet: ["{A} is {B}."]}', "utf-8"
    )
    printed(capsys, "evaluate", "phrases", bank, "--tie", "SUPPLIES", "--format", "json")


def test_parties_are_counted_by_list_and_what_is_known_to_be_missed_is_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bank = tmp_path / "names.yml"
    wrong = "[Kestrel Steel|Bank] owns [Orlu Foods|Firm]."
    bank.write_text(f'told: ["[Orient Bank|Bank] owns [Orlu Foods|Firm].", "{wrong}"]', "utf-8")
    found = printed(capsys, "evaluate", "parties", bank, "--errors", "--format", "json", code=4)
    rows = {row["list"]: row for row in found["figures"]}
    assert rows["told"] == {
        "list": "told", "right": 3, "other_kind": 1, "missing": 0, "extra": 0, "good": 1, "n": 2
    }  # fmt: skip
    assert [fault["of another kind"] for fault in found["faults"]] == [["Kestrel Steel: Firm"]]
    bank.write_text(f'not_yet: ["{wrong}"]', "utf-8")
    printed(capsys, "evaluate", "parties", bank, "--format", "json")
