"""Banks of phrases: what is read of a file, in which forms, and what counts as right."""

from __future__ import annotations

from pathlib import Path

import pytest

from interlock.loaders.evaluation.phrases import FORMS, judge, read_phrases
from interlock.schema.errors import DataError

BANK = """
SUPPLIES:
  told: ["{A} sells cotton yarn to {B}."]
  silent: ["{A} competes with {B} for barley."]
LENDS_TO:
  not_yet: ["{A:Firm} sells cotton yarn to {B}."]
  not_yet_silent: ["{A} has lent $20 million to {B}."]
"""


def bank(folder: Path, text: str = BANK) -> Path:
    path = folder / "bank.yml"
    path.write_text(text, "utf-8")
    return path


def test_each_phrase_is_tried_in_each_form(tmp_path: Path) -> None:
    cases = read_phrases(bank(tmp_path))
    assert [case.form for case in cases] == [*FORMS] * 4
    named, bare, described, earlier = cases[:4]
    assert named.text == "Senta Foods sells cotton yarn to Norrvik Steel."
    assert bare.text == "Tamarind sells cotton yarn to Olvane."
    assert (
        described.text.count("a Kenyan sugar mill")
        + described.text.count("A Danish trading company")
        == 1
    )
    assert earlier.text.startswith("Halvard Mills was founded in Oslo in 1987. ")
    assert "Halvard Mills" in earlier.ends


def test_a_phrase_keeps_its_forms_wherever_it_stands(tmp_path: Path) -> None:
    """The end that is described depends on the phrase alone: phrases may be sorted, added and taken out."""
    first = read_phrases(bank(tmp_path))[:4]
    moved = BANK.replace('told: ["', 'told: ["{B} is a customer of {A}.", "')
    assert [case.text for case in read_phrases(bank(tmp_path, moved))[4:8]] == [
        case.text for case in first
    ]


def test_a_phrase_is_right_where_its_tie_is_told_and_no_other(tmp_path: Path) -> None:
    words = {}
    for case in read_phrases(bank(tmp_path)):
        if case.form == "named":
            words[case.tie, case.list] = judge(case).word
    assert words == {
        ("SUPPLIES", "told"): "right",
        ("SUPPLIES", "silent"): "right",
        ("LENDS_TO", "not_yet"): "wrong",
        ("LENDS_TO", "not_yet_silent"): "wrong",
    }


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("- a", "it holds no ties"),
        ("SELLS: {told: []}", "there is no tie 'SELLS'"),
        ("OWNS: {tolled: []}", "OWNS has other lists"),
        ('OWNS: {told: ["{A} owns it."]}', "'{A} owns it.' has not both ends"),
        ('OWNS: {told: ["{A:Ship} owns {B}."]}', "an unknown kind"),
    ],
)
def test_a_file_that_is_no_bank_says_where(tmp_path: Path, text: str, what: str) -> None:
    with pytest.raises(DataError) as raised:
        read_phrases(bank(tmp_path, text))
    assert what in str(raised.value.why)
