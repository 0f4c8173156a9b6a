"""Data on stdout in the format asked for, everything else on stderr.

A table on a terminal, JSON lines otherwise; CSV cells that a spreadsheet would run as formulas get a leading quote.

    @format_option
    def command(format_: str | None, output: str | None) -> None:
        write_rows(("id", "name"), rows, format_, output)
"""

from __future__ import annotations

import io
import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from html import escape
from itertools import accumulate
from typing import Any, TypeVar

import click

from interlock.schema.errors import InterlockError
from interlock.schema.spreadsheet import harmless, writer

SCHEMA_VERSION = 1
FORMATS = ("table", "json", "jsonl", "csv", "md")
_SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".md": "md", ".txt": "table"}
_CELL = 60
Command = TypeVar("Command", bound=Callable[..., Any])


def format_option(command: Command) -> Command:
    """Add `--format` and `-o FILE` to a click command, as `format_` and `output`."""
    command = click.option("-o", "--output", metavar="FILE", help="Write there instead of stdout.")(
        command
    )
    return click.option(
        "--format", "format_", type=click.Choice(FORMATS), default=None,
        help="Default: a table on a terminal, JSON lines otherwise.",
    )(command)  # fmt: skip


def chosen(format_: str | None, output: str | None) -> str:
    """The format to use: the option, else the suffix of the output file, else by where stdout goes."""
    if format_:
        return format_
    if output:
        return _SUFFIXES.get(os.path.splitext(output)[1].lower(), "jsonl")
    return "table" if sys.stdout.isatty() else "jsonl"


def write_rows(
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    format_: str | None = None,
    output: str | None = None,
) -> None:
    """Write rows of equal length under `columns`."""
    kind = chosen(format_, output)
    table = [tuple(row) for row in rows]
    if kind == "json":
        write_json([dict(zip(columns, row, strict=True)) for row in table], output)
        return
    writers: dict[str, Callable[[Sequence[str], list[tuple[Any, ...]]], str]] = {
        "jsonl": _jsonl, "csv": to_csv, "md": _markdown, "table": to_table,
    }  # fmt: skip
    write_text(writers[kind](columns, table), output)


def write_json(value: Any, output: str | None = None) -> None:
    """Write one JSON document; objects get `schema_version`, and each object of a list does."""
    write_text(
        json.dumps(stamped(value), ensure_ascii=False, indent=2, allow_nan=False, default=str)
        + "\n",
        output,
    )


def stamped(value: Any) -> Any:
    """The value with `schema_version` in front of each object."""
    if isinstance(value, Mapping):
        return {"schema_version": SCHEMA_VERSION, **value}
    if isinstance(value, list):
        return [stamped(item) if isinstance(item, Mapping) else item for item in value]
    return value


def write_text(text: str, output: str | None = None) -> None:
    """Write text to stdout, or to a file by way of a temporary name, so that no half file is left."""
    with writing(output) as write:
        write(text)


@contextmanager
def writing(output: str | None = None) -> Iterator[Callable[[str], None]]:
    """A function that writes text piece by piece, for what is too much to hold: to stdout, or to a file that appears when whole."""
    if output is None or output == "-":
        yield _to_stdout
        return
    folder = os.path.dirname(os.path.abspath(output))
    temporary = os.path.join(folder, f".{os.path.basename(output)}.{os.getpid()}.part")
    try:
        with open(temporary, "w", encoding="utf-8", newline="\n") as file:

            def write(text: str) -> None:
                file.write(text)

            yield write
        os.replace(temporary, output)
    except OSError as error:
        missing = not os.path.isdir(folder)
        raise InterlockError(
            f"cannot write {output!r}",
            why=f"the folder {folder!r} does not exist"
            if missing
            else error.strerror or str(error),
            hint="create the folder, or name another file with -o"
            if missing
            else "name another file with -o",
        ) from error
    finally:
        if os.path.exists(temporary):
            os.remove(temporary)


def _to_stdout(text: str) -> None:
    """Print a piece; a full disk behind `>` is told as such, and what waits to be written is let go."""
    try:
        # With `color`, or it takes what looks like colour out of names.
        click.echo(text, nl=False, color=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        sys.stdout = None
        raise InterlockError(
            "cannot write to standard output",
            why=error.strerror or str(error),
            hint="make room, or name a file elsewhere with -o",
        ) from error


def say(text: str) -> None:
    """A remark for the person at the terminal: stderr, and nothing with --quiet."""
    context = click.get_current_context(silent=True)
    if context is None or not (context.find_root().obj or {}).get("quiet"):
        click.echo(text, err=True)


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """CSV for spreadsheets: numbers stay numbers, text that starts like a formula gets a leading quote mark."""
    buffer = io.StringIO()
    lines = writer(buffer)
    lines.writerow(columns)
    lines.writerows([_csv_cell(value) for value in row] for row in rows)
    return buffer.getvalue()


def _csv_cell(value: Any) -> Any:
    if isinstance(value, str):
        return harmless(value)
    if isinstance(value, Mapping | list | tuple):
        return json.dumps(value, ensure_ascii=False, default=str)
    return "" if value is None else value


def _jsonl(columns: Sequence[str], rows: list[tuple[Any, ...]]) -> str:
    lines = (dict(zip(columns, row, strict=True)) for row in rows)
    return "".join(
        json.dumps(stamped(line), ensure_ascii=False, allow_nan=False, default=str) + "\n"
        for line in lines
    )


def _markdown(columns: Sequence[str], rows: list[tuple[Any, ...]]) -> str:
    lines = [columns, ["---"] * len(columns), *rows]
    return "".join(
        "| " + " | ".join(_markdown_cell(cell) for cell in line) + " |\n" for line in lines
    )


def _markdown_cell(value: Any) -> str:
    # What renders Markdown takes a name in angle brackets for HTML.
    text = escape(printable(_text(value)), quote=False)
    return text.replace("\\", "\\\\").replace("|", "\\|")


def to_table(columns: Sequence[str], rows: list[tuple[Any, ...]]) -> str:
    """Rows under their columns, each column as wide as its widest cell; texts are cut at 60 columns."""
    cells = [[printable(_text(cell)) for cell in row] for row in rows]
    cells = [[_cut(cell) for cell in row] for row in cells]
    widths = [
        max(_width(row[place]) for row in [list(columns), *cells]) for place in range(len(columns))
    ]
    lines = [list(columns), ["-" * width for width in widths], *cells]
    return "".join(
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)
        ).rstrip()
        + "\n"
        for line in lines
    )


def printable(text: str) -> str:
    """Text without what could move a terminal's cursor or turn the reading direction of the line."""
    return "".join(
        character if unicodedata.category(character) not in ("Cc", "Cf", "Cs") else " "
        for character in text
    )


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(_text(item) for item in value)
    if isinstance(value, float):
        return f"{value:.4g}" if abs(value) < 1000 else f"{value:,.2f}"
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def _cut(text: str) -> str:
    """At most 60 columns of a text."""
    if _width(text) <= _CELL:
        return text
    widths = accumulate(_columns(character) for character in text)
    return text[: sum(width < _CELL for width in widths)] + "…"


def _width(text: str) -> int:
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
