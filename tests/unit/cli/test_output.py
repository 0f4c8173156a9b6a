"""Data in every format: whole in JSON, harmless in CSV, Markdown and on a terminal."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from interlock.cli.output import chosen, printable, stamped, to_csv, write_json, write_rows
from interlock.schema.errors import InterlockError

NASTY = [
    "=HYPERLINK(1)", "+1", "-1", "@x", "\ttab", "\rreturn", "a,b", 'say "x"', "line\nbreak", "<b>", "a|b", "昆仑银行", "\u202eevil",
    "\x1b[31mred", "", "null",
]  # fmt: skip


def written(
    capsys: pytest.CaptureFixture[str],
    format_: str,
    *rows: tuple[object, ...],
    columns: tuple[str, ...] = ("name", "value"),
) -> str:
    write_rows(columns, rows, format_)
    return capsys.readouterr().out


@pytest.mark.parametrize("text", NASTY)
def test_json_lines_hold_the_text_itself(capsys: pytest.CaptureFixture[str], text: str) -> None:
    out = written(capsys, "jsonl", (text, 1), ("b", None))
    first, second = (json.loads(line) for line in out.split("\n")[:2])
    assert first == {"schema_version": 1, "name": text, "value": 1}
    assert second["value"] is None


@pytest.mark.parametrize("text", NASTY)
def test_csv_runs_no_formula(capsys: pytest.CaptureFixture[str], text: str) -> None:
    rows = list(csv.reader(io.StringIO(written(capsys, "csv", (text, -1.5)), newline="")))
    assert rows[0] == ["name", "value"]
    cell, number = rows[1]
    assert cell == (f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") and text else text)
    assert number == "-1.5"


def test_csv_cells_of_lists_are_json() -> None:
    assert (
        to_csv(("a",), [([1, "é"],), ({"x": None},), (None,), (True,)])
        == 'a\n"[1, ""é""]"\n"{""x"": null}"\n""\nTrue\n'
    )


@pytest.mark.parametrize("text", NASTY)
def test_a_markdown_row_stays_one_row_without_html(
    capsys: pytest.CaptureFixture[str], text: str
) -> None:
    out = written(capsys, "md", (text, 1))
    assert out.count("\n") == 3
    row = out.splitlines()[2]
    assert "<" not in row
    assert row.replace("\\|", "").count("|") == 3


@pytest.mark.parametrize("text", NASTY)
def test_a_table_moves_no_cursor(capsys: pytest.CaptureFixture[str], text: str) -> None:
    out = written(capsys, "table", (text, 1))
    assert out.count("\n") == 3
    assert not {"\x1b", "\r", "\t", "\u202e"} & set(out)


def test_columns_line_up_with_wide_characters(capsys: pytest.CaptureFixture[str]) -> None:
    out = written(capsys, "table", ("昆仑银行", 1), ("Kunlun", 22), ("e\u0301te\u0301", 3))
    assert out.splitlines() == [
        "name      value", "--------  -----", "昆仑银行  1", "Kunlun    22", "e\u0301te\u0301       3",
    ]  # fmt: skip


def test_long_cells_are_cut_by_their_width(capsys: pytest.CaptureFixture[str]) -> None:
    out = written(capsys, "table", ("x" * 100, 1), ("银" * 100, 2))
    assert "x" * 59 + "…  1" in out
    assert "银" * 29 + "…   2" in out


def test_numbers_and_lists_in_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    out = written(capsys, "table", (["a", "b"], 0.123456), (None, 12345.678))
    assert "a; b" in out
    assert "0.1235" in out
    assert "12,345.68" in out


def test_json_is_stamped_at_each_object(capsys: pytest.CaptureFixture[str]) -> None:
    write_json([{"a": 1}, 2])
    assert json.loads(capsys.readouterr().out) == [{"schema_version": 1, "a": 1}, 2]
    assert stamped({"schema_version": 2}) == {"schema_version": 2}
    with pytest.raises(ValueError, match="JSON compliant"):
        write_json({"a": float("nan")})


@pytest.mark.parametrize(
    ("format_", "output", "wanted"),
    [
        ("csv", "x.json", "csv"), (None, "x.CSV", "csv"), (None, "x.md", "md"), (None, "x.txt", "table"), (None, "x", "jsonl"),
        (None, None, "jsonl"),
    ],
)  # fmt: skip
def test_format_is_chosen_by_option_then_suffix_then_terminal(
    format_: str | None, output: str | None, wanted: str
) -> None:
    assert chosen(format_, output) == wanted


def test_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    write_rows(("a",), [("é",)], None, str(path))
    assert path.read_bytes() == '{"schema_version": 1, "a": "é"}\n'.encode()
    with pytest.raises(InterlockError, match="cannot write"):
        write_rows(("a",), [(1,)], None, str(tmp_path / "none" / "x.csv"))
    assert [file.name for file in tmp_path.iterdir()] == ["out.jsonl"]


def test_printable() -> None:
    assert printable("a\x1b[1m\u200bb\u2066c\ud800") == "a [1m b c "
