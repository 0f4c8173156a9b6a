"""Rows of a spreadsheet (Office Open XML), as text and in the shape of a CSV file's, so that one mapper reads both forms.

openpyxl streams the sheet; its table of shared strings is all that is held. A workbook is a zip of XML, so what holds for archives
and XML holds here: it may not unpack beyond all measure, and no part may declare a document type.

    with Stream(path) as stream:
        for row in read_xlsx(stream, preamble=1): ...

Numbers are written as CSV files write them (161983827695, not 161983827695.0), days as ISO dates. Formulas give the value that was
saved with them; a sheet's hidden rows are rows.
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from fnmatch import fnmatch
from functools import lru_cache
from itertools import compress, islice
from typing import Any

from interlock.loaders.readers import FREE_SIZE, MAX_RATIO, Row, Stream, numbered
from interlock.schema.errors import DataError, RowRefused
from interlock.schema.models import canonical_json

_TOP = 20  # rows in which a header stands


def read_xlsx(
    stream: Stream,
    sheet: str = "*",
    *,
    preamble: int = 0,
    nulls: Sequence[str] = (),
    keep_raw: bool = False,
) -> Iterator[Row]:
    """Rows of a sheet as `{column: cell}`, empty cells left out; rows without any cell are none.

    Args:
        stream: the workbook.
        sheet: pattern of the sheet's name; the first that fits is read.
        preamble: rows before the header.
        nulls: cells, stripped, that mean that there is no value.
        keep_raw: give the row as canonical JSON too.
    """
    cells = _cells(stream, sheet)
    for _ in range(preamble):
        next(cells, None)
    names = _without_end(numbered(name.strip() for name in next(cells, (0, []))[1]))
    empty = frozenset(nulls)
    number = 0
    for line, values in cells:
        if not any(values):
            continue
        number += 1
        beyond = [value for value in values[len(names) :] if value]
        data = dict(compress(zip(names, values, strict=False), values))
        if empty:
            data = {name: value for name, value in data.items() if value.strip() not in empty}
        problem = (
            RowRefused("field_count", f"{len(names)} expected", f"beyond: {beyond!r}")
            if beyond
            else None
        )
        yield Row(number, line, data, canonical_json(data) if keep_raw else None, problem)


def preamble_and_header(stream: Stream, sheet: str, preamble: int) -> list[list[str]]:
    """The preamble's rows and the header, as text.

    Raises:
        DataError: the workbook cannot be read, or has no such sheet or rows.
    """
    stat = os.stat(stream.path)
    tops = _tops(stream.path, stat.st_mtime_ns, stat.st_size)
    found = [list(row) for row in tops[_chosen(stream.path, list(tops), sheet)]]
    if len(found) <= preamble:
        raise DataError(
            f"{stream.path!r} has no header", why="the sheet ends before", lacks="header"
        )
    return [*found[:preamble], _without_end(numbered(found[preamble]))]


def chosen_sheet(stream: Stream, sheet: str) -> str:
    """The name of the sheet that is read: the first that fits.

    Raises:
        DataError: the workbook cannot be read, or has no such sheet.
    """
    stat = os.stat(stream.path)
    return _chosen(stream.path, list(_tops(stream.path, stat.st_mtime_ns, stat.st_size)), sheet)


@lru_cache(maxsize=4)
def _tops(path: str, *_: int) -> dict[str, list[list[str]]]:
    """The first rows of each sheet, stripped: many tables are compared with one file, and opening a workbook takes its time."""
    with Stream(path) as stream, _opened(stream) as workbook:
        return {
            sheet.title: [
                [cell.strip() for cell in map(text_of, row)]
                for row in islice(sheet.iter_rows(values_only=True), _TOP)
            ]
            for sheet in workbook.worksheets
        }


def _chosen(path: str, names: list[str], sheet: str) -> str:
    """The name of the first sheet that fits."""
    found = next((name for name in names if fnmatch(name, sheet)), None)
    if found is None:
        raise DataError(
            f"{path!r} has no sheet like {sheet!r}",
            why=f"it has {', '.join(map(repr, names[:10])) or 'none'}",
            lacks=f"sheet {sheet}",
        )
    return found


def _without_end(names: list[str]) -> list[str]:
    """Without the empty cells that sheets have at the end of a row."""
    while names and not names[-1]:
        names = names[:-1]
    return names


def _cells(stream: Stream, sheet: str) -> Iterator[tuple[int, list[str]]]:
    """The number of each row of the sheet, and its cells as text."""
    with _opened(stream) as workbook:
        names = [worksheet.title for worksheet in workbook.worksheets]
        worksheet = workbook[_chosen(stream.path, names, sheet)]
        for line, values in enumerate(worksheet.iter_rows(values_only=True), 1):
            yield line, [text_of(value) for value in values]


@contextmanager
def _opened(stream: Stream) -> Iterator[Any]:
    """The workbook, read as a stream; what is wrong with it is a `DataError`."""
    from openpyxl import load_workbook  # only a workbook needs it

    _check(stream)
    try:
        workbook = load_workbook(stream.binary, read_only=True, data_only=True)
        for worksheet in workbook.worksheets:
            worksheet.reset_dimensions()  # some writers declare a sheet smaller than it is
        yield workbook
    except (KeyError, ValueError, TypeError, zipfile.BadZipFile, SyntaxError, EOFError) as error:
        raise DataError(
            f"{stream.path!r} is no workbook that can be read",
            why=f"{type(error).__name__}: {error}",
            hint="open it in a spreadsheet program and save it as .xlsx or .csv",
        ) from error


def _check(stream: Stream) -> None:
    """Refuse what no honest workbook holds, before anything of it is parsed."""
    with zipfile.ZipFile(stream.binary) as archive:
        members = archive.infolist()
        # The declared sizes are limits too: zipfile reads no further.
        if sum(member.file_size for member in members) > max(FREE_SIZE, MAX_RATIO * stream.bytes_total):  # fmt: skip
            raise DataError(
                f"{stream.path!r} unpacks to more than {MAX_RATIO} times its {stream.bytes_total} bytes",
                why="that is how zip bombs look",
            )
        for member in members:
            if member.filename.endswith((".xml", ".rels")):
                with archive.open(member) as part:
                    if b"<!DOCTYPE" in part.read(4096).upper():
                        raise DataError(
                            f"{stream.path!r} declares a document type in {member.filename}",
                            why="workbooks need none, and entity bombs begin there",
                        )


def text_of(value: Any) -> str:
    """A value of a cell as a CSV file would have it; empty for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)
