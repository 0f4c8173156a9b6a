"""Judgements as files: what is written is read back; what cannot be read names its line, and nothing is taken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.loaders.resolution.exchange import (
    read_judgements,
    write_judgements,
    write_questions,
)
from interlock.loaders.resolution.judgements import Judgement
from interlock.schema.errors import DataError

WHEN = "2026-01-01T00:00:00+00:00"
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8).map(
    lambda text: f"x{text}"
)
NOTES = st.sampled_from(["", "'", "'=", "\r\n", "\u2028"]).flatmap(
    lambda start: WORDS.map(start.__add__)
)
JUDGEMENTS = st.builds(
    Judgement.of,
    WORDS.map(lambda text: f"a:{text}"), WORDS.map(lambda text: f"b:{text}"), st.sampled_from(["same", "different", "unsure"]),
    WORDS, st.just(WHEN), st.none() | NOTES, st.none() | st.sampled_from([0.0, 0.25, 1.0]),
)  # fmt: skip


@pytest.mark.parametrize("format_", ["jsonl", "csv"])
@settings(deadline=None)
@given(st.lists(JUDGEMENTS, min_size=1, max_size=5))
def test_written_and_read(
    tmp_path_factory: pytest.TempPathFactory, format_: str, found: list[Judgement]
) -> None:
    file = tmp_path_factory.getbasetemp() / f"decisions.{format_}"
    file.write_text(write_judgements(found, format_), "utf-8", newline="")
    assert read_judgements(file) == found


def test_cells_that_a_spreadsheet_would_run(tmp_path: Path) -> None:
    found = [Judgement.of("=1+1", "+b", "same", "@Ann", WHEN, "-1")]
    file = tmp_path / "decisions.csv"
    file.write_text(write_judgements(found, "csv"), "utf-8", newline="")
    assert "'=1+1" in file.read_text("utf-8")
    assert read_judgements(file) == found


def lines(*rows: object) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def test_nomenklatura_s_lines(tmp_path: Path) -> None:
    """Parties with an id of nomenklatura's making stand for their smallest record; its silence says nothing."""
    file = tmp_path / "resolver.ijson"
    file.write_text(
        lines(
            ["NK-1", "b:1", "positive", 0.9, "ann", WHEN], ["NK-1", "a:1", "positive", None, "ann", WHEN],
            ["c:1", "d:1", "unsure", None, "ann", WHEN], ["NK-1", "e:1", "negative", 0.2, "ann", WHEN],
            ["f:1", "g:1", "no_judgement", 0.4, "ann", WHEN],
        ),
        "utf-8",
    )  # fmt: skip
    assert [(one.one, one.other, one.verdict) for one in read_judgements(file)] == [
        ("a:1", "b:1", "same"), ("c:1", "d:1", "unsure"), ("a:1", "e:1", "different"),
    ]  # fmt: skip


def test_questions_are_answered_in_a_spreadsheet(tmp_path: Path) -> None:
    side = {"name": "Bank", "country": "CN", "identifiers": ["bic:CKLBCNBJ"], "dataset": "reg"}
    text = write_questions(
        {"one": one, "other": "z:1", "score": 0.8, "reason": "in between", "sides": [side, side]}
        for one in ("a:1", "b:1")
    )
    file = tmp_path / "questions.csv"
    file.write_text(text.replace("b:1,z:1,,", "b:1,z:1,same,"), "utf-8")
    assert read_judgements(file, "Ann") == [
        Judgement.of("b:1", "z:1", "same", "Ann", None, None, 0.8)
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"one": "a:1", "other": "b:1", "verdict": "same", "judge": "Ann"}\n{', "line 2"),
        ('{"one": "a:1", "other": "a:1", "verdict": "same", "judge": "Ann"}', "names no two things"),
        ('{"one": "a:1", "other": "b:1", "verdict": "maybe", "judge": "Ann"}', "'maybe'"),
        ('{"one": "a:1", "other": "b:1", "verdict": "same"}', "people's decisions only"),
        ('{"one": "a:1", "other": "b:1", "verdict": "same", "judge": "auto:x"}', "people's decisions"),
        ('{"one": "a:1", "other": "b:1", "verdict": "same", "judge": "A", "score": 2}', "not in"),
        ('["a", "b", "perhaps", 1, "u", "t"]', "'perhaps'"),
        ('["a"]', "is not a list of"),
        ("name,country\nx,CN\n", "no column one"),
        ("", "no column one"),
    ],
)  # fmt: skip
def test_what_cannot_be_read(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "broken"
    file.write_text(text, "utf-8")
    with pytest.raises(DataError) as error:
        read_judgements(file)
    assert said in f"{error.value} {error.value.why}"
