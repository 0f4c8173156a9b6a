"""`interlock extract`: documents to statements, without a server, a model or the network.

Each file is read on its own; one that cannot be read is refused with its reason and the others go on (exit 4).

    interlock extract notes/ --known names.csv > statements.jsonl
    interlock extract note.txt --verify candidates.jsonl
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interlock.cli.backend import backend_options
from interlock.cli.output import write_text
from interlock.schema.errors import DataError, UsageError

if TYPE_CHECKING:
    from interlock.loaders.documents import Extraction, Gazetteer
    from interlock.loaders.documents.backends import Choice

_Outcome = tuple["Extraction | None", dict[str, Any]]


@click.command(
    "extract",
    epilog="\b\nExamples:\n  interlock extract report.txt\n  interlock extract reports/ --published 2026-01-15 -o statements.jsonl",
)
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="PATH...",
    type=click.Path(exists=True, path_type=Path),
)
@click.option(
    "--known",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="More names: CSV or JSON lines with name, kind, country, id.",
)
@click.option(
    "--text",
    "text_only",
    is_flag=True,
    help="Print the text that all spans index, and nothing else.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(("jsonl", "json")),
    default="jsonl",
    show_default=True,
    help="One object a line, or one list.",
)
@click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Processes; the output does not depend on it.",
)
@click.option(
    "--published",
    metavar="DATE",
    help="Day of publication, YYYY-MM-DD; relative dates are resolved against it.",
)
@click.option("--publisher", metavar="NAME", help="Who published it.")
@click.option("--url", metavar="URL", help="Where it was published.")
@backend_options
@click.option(
    "--verify",
    "candidates",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Check proposed statements (JSON lines) against one document.",
)
@click.option("-o", "--output", metavar="FILE", help="Write there instead of stdout.")
def command(
    paths: tuple[Path, ...],
    known: Path | None,
    text_only: bool,
    format_: str,
    jobs: int,
    published: str | None,
    publisher: str | None,
    url: str | None,
    backend: Choice | None,
    candidates: Path | None,
    output: str | None,
) -> int:
    """Parties, statements and observations of documents (.txt .md .html), each with its words.

    Folders are read in sorted order. Exit 4 where a file was refused; the others are read all the same.
    """
    from interlock.loaders.documents.files import find_files
    from interlock.loaders.documents.gazetteer import read_known
    from interlock.loaders.documents.model import account, to_rows
    from interlock.loaders.documents.reading import check_day

    check_day(published)
    begin, cpu = time.perf_counter(), time.process_time()
    gazetteer = read_known(known) if known else None
    files = list(find_files(paths))
    options = {"published": published, "publisher": publisher, "url": url, "backend": backend}
    outcomes = _read_all(files, gazetteer, options, jobs)
    read = [extraction for extraction, _ in outcomes if extraction is not None]
    refused = [entry for _, entry in outcomes if entry["status"] == "refused"]
    for entry in refused:
        click.echo(f"refused: {entry['path']}: {entry['reason']}: {entry['why']}", err=True)
    if candidates is not None:
        if len(read) != 1:
            raise UsageError(
                f"--verify checks one document, not {len(read)}",
                why="candidates name no document",
                hint="give one file",
            )
        _write(_verified(candidates, read[0]), format_, output)
        return 4 if refused else 0
    if text_only:
        write_text("".join(_with_newline(extraction.text) for extraction in read), output)
        return 4 if refused else 0
    rows = [row for extraction in read for row in to_rows(extraction)]
    entries = [entry for _, entry in outcomes]
    rows.append(account(read, entries, time.perf_counter() - begin, time.process_time() - cpu))
    _write(rows, format_, output)
    return 4 if refused else 0


def _read_all(
    files: list[Path], known: Gazetteer | None, options: dict[str, Any], jobs: int
) -> list[_Outcome]:
    """Read all files, in their order whatever the number of processes; the same bytes twice are one document."""
    if jobs == 1 or len(files) < 2:
        outcomes = [_read(file, known, options) for file in files]
    else:
        from concurrent.futures import ProcessPoolExecutor
        from itertools import repeat
        from multiprocessing import get_context

        chunk = max(1, len(files) // (jobs * 4))
        with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
            outcomes = list(pool.map(_read, files, repeat(known), repeat(options), chunksize=chunk))
    seen: set[str] = set()
    unique: list[_Outcome] = []
    for extraction, entry in outcomes:
        again = extraction is not None and extraction.document.id in seen
        if extraction is not None:
            seen.add(extraction.document.id)
        unique.append(
            (None, {**entry, "reason": "same bytes as an earlier file"})
            if again
            else (extraction, entry)
        )
    return unique


def _read(path: Path, known: Gazetteer | None, options: dict[str, Any]) -> _Outcome:
    from interlock.loaders.documents.backends import read

    try:
        extraction = read(path.read_bytes(), path.name, known=known, **options)
    except DataError as error:
        return None, {
            "path": str(path),
            "document": None,
            "status": "refused",
            "reason": error.facts.get("reason", "unreadable"),
            "why": error.why,
        }
    except OSError as error:
        return None, {
            "path": str(path),
            "document": None,
            "status": "refused",
            "reason": "unreadable",
            "why": error.strerror or str(error),
        }
    entry = {
        "path": str(path),
        "document": extraction.document.id,
        "status": "read",
        "reason": None,
        "warnings": list(extraction.warnings),
    }
    return extraction, entry


def _verified(candidates: Path, extraction: Extraction) -> list[dict[str, Any]]:
    from interlock.loaders.documents.verify import verify

    answers = []
    with candidates.open(encoding="utf-8-sig") as file:
        for number, line in enumerate(file, start=1):
            if not line.strip():
                continue
            try:
                candidate = json.loads(line)
            except ValueError:
                candidate = None
            if not isinstance(candidate, dict):
                raise DataError(
                    f"{candidates.name}: line {number} is no JSON object",
                    why=line.strip()[:80],
                    hint='write {"quote": "..."}',
                )
            answers.append({"schema_version": 1, **verify(candidate, extraction)})
    return answers


def _write(rows: list[dict[str, Any]], format_: str, output: str | None) -> None:
    if format_ == "json":
        write_text(json.dumps(rows, ensure_ascii=False, indent=2, allow_nan=False) + "\n", output)
    else:
        write_text(
            "".join(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in rows),
            output,
        )


def _with_newline(text: str) -> str:
    return text if text.endswith("\n") else text + "\n"
