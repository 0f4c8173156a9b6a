"""Files that are known and not loaded are called by what they are, in three lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from interlock.loaders.base import recognise
from interlock.schema.errors import DataError

CASES = {
    'Code,Name\nA,"B"\n': None,
    "code,title,description\nshareholding,Shareholding,A share\n": "a code list of BODS",
    "﻿ELF Code,Country of formation\nABCD,Sampleland\n": "a list of legal forms",
    "FIFA,Dial,ISO3166-1-Alpha-3\nSMP,999,SMP\n": "a list of countries",
    '{"meta": {}, "data": []}': "an empty answer of the GLEIF API",
    '{"data": [{"type": "lei-issuers", "id": "1"}]}': "the list of the issuers of LEIs",
    "# baseURI: https://sample.example\n\n@prefix a: <https://sample.example/> .\n": "an RDF graph in Turtle",
    '<?xml version="1.0"?>\n<ISO_4217 Pblshd="2024-06-25"/>': "a list of currencies",
    '"Date_file;Entity_logical_id;Subject_type"\t\n"1;2;E"\t\n': "a CSV of EU financial sanctions that a spreadsheet has damaged",
    "# Notes\n\nSome words.\n": "a text, no table",
    "# id,name\n1,A\n": None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "what"), CASES.items(), ids=range(len(CASES)))
def test_a_known_file_is_named(tmp_path: Path, text: str, what: str | None) -> None:
    path = tmp_path / "file"
    path.write_text(text, "utf-8")
    with pytest.raises(DataError) as caught:
        recognise(str(path))
    error = caught.value
    assert error.why
    assert error.hint
    if what is None:
        assert "is no table of any source" in error.what
    else:
        assert error.what.startswith(f"{str(path)!r} is {what}")


def test_a_table_of_which_most_is_unknown_is_not_taken_for_a_source(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("LEI,BIC,name,city,colour\n", "utf-8")
    with pytest.raises(DataError, match="may be gleif") as caught:
        recognise(str(path))
    assert "interlock load gleif" in (caught.value.hint or "")
    assert recognise(str(path), "gleif").confidence == pytest.approx(0.4)
