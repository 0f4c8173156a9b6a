"""Workbooks: cells as a CSV file would have them, and nothing that a workbook cannot honestly hold."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from interlock.loaders.base import Table, _compare
from interlock.loaders.readers import Row, Stream
from interlock.loaders.readers_xlsx import read_xlsx
from interlock.schema.errors import DataError, RowRefused

TABLE = Table(format="xlsx", preamble=1, required=("id", "share"))


def book(tmp_path: Path, *rows: list[object]) -> str:
    workbook = Workbook()
    workbook.active.title = "About"  # type: ignore[union-attr]
    sheet = workbook.create_sheet("Data")
    for row in rows:
        sheet.append(row)
    path = tmp_path / "book.xlsx"
    workbook.save(path)
    return str(path)


def read(path: str, **options: int | tuple[str, ...]) -> list[Row]:
    with Stream(path) as stream:
        return list(read_xlsx(stream, "Data", **options))  # type: ignore[arg-type]


def test_cells_are_text_as_in_csv(tmp_path: Path) -> None:
    path = book(
        tmp_path,
        ["Last Updated", "04/05/2022"],
        [" id", "share", "day", "time", "flag", "name", "name"],
        ["007", 33.5, date(2022, 5, 4), datetime(2022, 5, 4, 12), True, "a", "b"],
        [None, None, None, None, None, None, None],
        [161983827695.0, 7, "-", None, False, "A\nB"],
    )
    first, second = read(path, preamble=1, nulls=("-",))
    assert first.data == {
        "id": "007", "share": "33.5", "day": "2022-05-04", "time": "2022-05-04T12:00:00", "flag": "TRUE", "name": "a", "name.2": "b",
    }  # fmt: skip
    assert second.data == {"id": "161983827695", "share": "7", "flag": "FALSE", "name": "A\nB"}
    assert (first.number, first.line, second.number, second.line) == (1, 3, 2, 5)


def test_cells_beyond_the_header_are_refused(tmp_path: Path) -> None:
    (row,) = read(book(tmp_path, ["id", None], ["1", "2"]))
    assert isinstance(row.problem, RowRefused)
    assert row.problem.reason == "field_count"


def test_the_table_is_known_by_its_header(tmp_path: Path) -> None:
    fits = book(tmp_path, ["a title"], ["id", "share"])
    table = TABLE.model_copy(update={"sheet": "Data"})
    assert _compare(fits, table)[0] == []
    assert _compare(fits, TABLE.model_copy(update={"sheet": "Other"}))[0] == ["sheet Other"]
    assert _compare(book(tmp_path, ["id", "share"]), table)[0] == ["header"]
    assert _compare(book(tmp_path, ["x"], ["id", "stake"]), table)[0] == ["share"]
    (tmp_path / "plain.csv").write_text("x\nid,share\n")
    assert _compare(str(tmp_path / "plain.csv"), table)[0] == ["XLSX"]


def test_damaged_and_hostile_workbooks_stop(tmp_path: Path) -> None:
    path = book(tmp_path, ["id"], ["1"])
    whole = Path(path).read_bytes()
    Path(path).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DataError, match="damaged or truncated"):
        Stream(path)
    Path(path).write_bytes(whole)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/extra.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')
    with pytest.raises(DataError, match="declares a document type"):
        read(path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(DataError, match="is no workbook"):
        read(path)


def test_a_broken_checksum_stops(tmp_path: Path) -> None:
    path = book(tmp_path, ["id"], ["a text that is stored"])
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    data = Path(path).read_bytes()
    assert b"a text that is stored" in data
    Path(path).write_bytes(data.replace(b"a text that is stored", b"a text that is broken"))
    with Stream(path) as stream, pytest.raises(DataError, match="damaged"):
        stream.verify()
