"""`interlock extract`: documents to statements, without a server, a model or the network.

Each file is read on its own; one that cannot be read is refused with its reason and the others go on (exit 4).

    interlock extract notes/ --known names.csv > statements.jsonl
    interlock extract note.txt --verify candidates.jsonl
    interlock extract notes/ --format html -o page.html
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interlock.cli.backend import backend_options
from interlock.cli.documents import (
    confidence_option,
    jobs_option,
    known_names,
    known_option,
    processes,
    tell_left_out,
    tell_of_none,
    watch,
)
from interlock.cli.output import printable, say, write_text, writing
from interlock.schema.counted import counted
from interlock.schema.errors import DataError, UsageError

if TYPE_CHECKING:
    from interlock.loaders.documents import Extraction
    from interlock.loaders.documents.backends import Choice
    from interlock.loaders.documents.model import Totals
    from interlock.loaders.documents.run import Outcome


_SAME = "same bytes as an earlier file"
_FORMAT_OF = {".html": "html", ".htm": "html", ".json": "json"}
_SHOWN = 20  # refusals that are told one by one


@click.command(
    "extract",
    epilog="\b\nExamples:\n  interlock extract report.txt\n  interlock extract reports/ --published 2026-01-15 -o statements.jsonl\n"
    "  interlock extract reports/ --format html -o page.html",
)
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="PATH...",
    type=click.Path(exists=True, path_type=Path),
)
@known_option
@click.option(
    "--text",
    "text_only",
    is_flag=True,
    help="Print the text that all spans index, and nothing else.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(("table", "jsonl", "json", "html")),
    default=None,
    help="Ties and figures with their words (default on a terminal), one object a line (default otherwise), one list, or a page to "
    "look at: the text with what was read of it, offline. -o NAME.html and -o NAME.json ask for their own.",
)
@confidence_option
@jobs_option
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
@click.option("--force", is_flag=True, help="Replace the page (--format html) if it exists.")
def command(
    paths: tuple[Path, ...],
    known: Path | str | None,
    text_only: bool,
    format_: str | None,
    min_confidence: float | None,
    jobs: int | None,
    published: str | None,
    publisher: str | None,
    url: str | None,
    backend: Choice | None,
    candidates: Path | None,
    output: str | None,
    force: bool,
) -> int:
    """Parties, statements and observations of documents, each with its words.

    Reads .txt .md .html .pdf .docx .eml .json .jsonl; the last two hold their text under "text", "content", "body" or as news services
    call it, one document an object. Folders are read in sorted order. Exit 4 where a document was refused; the others are read all the
    same.
    """
    from interlock.loaders.documents.formats.files import find_files
    from interlock.loaders.documents.formats.inputs import documents_in
    from interlock.loaders.documents.formats.reading import check_day
    from interlock.loaders.documents.model import Totals, account
    from interlock.loaders.documents.run import read_all

    check_day(published)
    if format_ is None:
        format_ = _format_of(output, candidates is not None or text_only)
    if format_ == "html":
        _check_page(text_only, candidates, output, force)
    begin, cpu = time.perf_counter(), _cpu()
    files = list(find_files(paths))
    inputs = (one for file in files for one in documents_in(file))
    shape: Callable[[Extraction], Any] = partial(_lines, indent=format_ == "json")
    if candidates is not None:
        shape = _itself
    elif text_only:
        shape = _text
    elif format_ == "html":
        shape = _content
    elif format_ == "table":
        shape = _shown
    options = {
        "published": published, "publisher": publisher, "url": url, "backend": backend, "min_confidence": min_confidence,
    }  # fmt: skip
    number = 1 if candidates is not None else jobs or processes(files, backend)
    outcomes = read_all(inputs, shape, known=known_names(known), jobs=number, **options)
    entries: list[dict[str, Any]] = []
    read = _once(watch(outcomes, len(files)), entries)
    if candidates is not None:
        found: list[Extraction] = list(read)
        if len(found) != 1:
            _told(entries)
            raise UsageError(
                f"--verify checks one document, not {len(found)}",
                why="candidates name no document",
                hint="give one file",
            )
        _write(_verified(candidates, found[0]), format_, output)
    elif text_only:
        with writing(output) as write:
            for text in read:
                write(text)
    elif format_ == "html":
        _write_page(list(read), entries, output, force)
    else:
        totals = Totals()
        with writing(output) as write:
            between = "[\n" if format_ == "json" else ""
            for lines, figures in read:
                totals += figures
                if format_ == "table":
                    notes = [f"  note: {printable(note)}\n" for note in entries[-1]["warnings"]]
                    write(f"{printable(entries[-1]['path'])}\n{''.join(notes)}{lines}")
                elif lines:
                    write(between + lines)
                    between = ",\n" if format_ == "json" else ""
            tell_left_out(totals.rejected.get("low_confidence", 0))
            if format_ == "table":
                say(_summary(totals))
                same = sum(entry["reason"] == _SAME for entry in entries)
                if same:
                    say(f"{same:,} more with the {_SAME}")
                tell_of_none(paths, len(files))
                return _told(entries)
            row = account(totals, entries, time.perf_counter() - begin, _cpu() - cpu)
            write(between + _row(row, format_ == "json") + ("\n]\n" if format_ == "json" else "\n"))
    tell_of_none(paths, len(files))
    return _told(entries)


def _format_of(output: str | None, plain: bool) -> str:
    """The format where none is asked for: that of the output file's name, a table on a terminal, else JSON lines."""
    if output is None:
        return "table" if sys.stdout.isatty() and not plain else "jsonl"
    return "jsonl" if plain else _FORMAT_OF.get(Path(output).suffix.lower(), "jsonl")


def _told(entries: list[dict[str, Any]]) -> int:
    """Say what was refused; the exit code."""
    refused = [entry for entry in entries if entry["status"] == "refused"]
    for entry in refused[:_SHOWN]:
        place = "".join(f", {unit} {entry[unit]}" for unit in ("line", "item") if unit in entry)
        click.echo(f"refused: {entry['path']}{place}: {entry['reason']}: {entry['why']}", err=True)
    if len(refused) > _SHOWN:
        click.echo(
            f"and {len(refused) - _SHOWN:,} more: the account's files name them all", err=True
        )
    return 4 if refused else 0


def _once(outcomes: Iterator[Outcome[Any]], entries: list[dict[str, Any]]) -> Iterator[Any]:
    """The results of the documents that were read; the same bytes twice are one document. `entries` gets a line for each."""
    seen: set[str] = set()
    for outcome in outcomes:
        entry = outcome.entry()
        entries.append(entry)
        if outcome.document is None:
            continue
        if outcome.document in seen:
            entry["reason"] = _SAME
            continue
        seen.add(outcome.document)
        yield outcome.result


def _itself(extraction: Extraction) -> Extraction:
    return extraction


def _text(extraction: Extraction) -> str:
    return extraction.text if extraction.text.endswith("\n") else extraction.text + "\n"


def _check_page(text_only: bool, candidates: Path | None, output: str | None, force: bool) -> None:
    """Whether a page can be written, before long work."""
    from interlock.graph.new_file import check

    if text_only or candidates is not None:
        raise UsageError(
            f"--format html and {'--text' if text_only else '--verify'} exclude each other",
            why="a page shows the text with all that was read of it",
            hint="run it twice",
        )
    if output not in (None, "-"):
        page = Path(str(output))
        if _FORMAT_OF.get(page.suffix.lower()) != "html":
            raise UsageError(
                f"--format html is a page, and {page.name!r} is no name of one",
                why="a browser shows the page of a file that ends in .html, and the bare letters of any other",
                hint=f"name it {page.with_suffix('.html').name}, or leave --format out",
            )
        check(page, force)


def _content(extraction: Extraction) -> tuple[dict[str, Any], int]:
    """What a page shows of a document, and how many statements were too uncertain for it."""
    from interlock.loaders.documents.page import content

    return content(extraction), extraction.rejected.get("low_confidence", 0)


def _write_page(
    read: list[tuple[dict[str, Any], int]],
    entries: list[dict[str, Any]],
    output: str | None,
    force: bool,
) -> None:
    from interlock.graph.new_file import write
    from interlock.loaders.documents.page import render

    page = render(entries, [document for document, _ in read])
    if output in (None, "-"):
        write_text(page)
    else:
        write(Path(str(output)), page.encode("utf-8"), force)
        say(f"{len(read):,} of {counted(len(entries), 'document')}: {output}")
    tell_left_out(sum(left_out for _, left_out in read))


def _lines(extraction: Extraction, indent: bool) -> tuple[str, Totals]:
    """The rows of a document as they are printed, and its figures."""
    from interlock.loaders.documents.model import Totals, to_rows

    rows = (_row(row, indent) for row in to_rows(extraction))
    text = ",\n".join(rows) if indent else "".join(f"{row}\n" for row in rows)
    return text, Totals.of(extraction)


def _shown(extraction: Extraction) -> tuple[str, Totals]:
    """The ties and figures of a document as a person reads them, each with its words, in the order of the text; and its figures."""
    from interlock.loaders.documents.model import Totals, to_rows
    from interlock.loaders.documents.page.in_words import value

    values = {one.id: value(one) for one in extraction.observations}
    facts = [row for row in to_rows(extraction) if row["type"] in ("statement", "observation")]
    lines = []
    for row in sorted(facts, key=lambda row: (row["start"], row["end"])):
        lines += [f"  {_head(row, values)}", f"    “{' '.join(row['quote'].split())}”"]
    if not facts:
        lines.append("  nothing was read of it")
    return "".join(f"{printable(line)}\n" for line in lines), Totals.of(extraction)


def _head(row: dict[str, Any], values: dict[str, str]) -> str:
    """A tie or a figure in one line, as in "Nile Dairy -OWNS-> Senta Foods  [asserted]  how sure: 0.75"."""
    subject = row["subject"]["name"] if row["subject"] else "(nobody named)"
    if row["type"] == "statement":
        plain = row["polarity"] == "+" or row["modality"] == "denied"
        so = row["modality"] if plain else f"{row['modality']}, not so"
        head = f"{subject} -{row['predicate']}-> {row['object']['name']}  [{so}]"
    else:
        period = f" ({row['period']['text']})" if row["period"] and row["period"]["text"] else ""
        head = f"{subject}: {row['indicator']} {values[row['id']]}{period}"
    says = f", says {row['attributed_to']['name']}" if row["attributed_to"] else ""
    sure = "" if row["confidence"] is None else f"  how sure: {row['confidence']:.2f}"
    return head + says + sure


def _summary(totals: Totals) -> str:
    """What the table comes to, and how to get all of it."""
    counts = (
        (totals.documents, "document"),
        (totals.statements, "tie"),
        (totals.observations, "figure"),
    )
    told = ", ".join(f"{number:,} {name}{'s'[: number != 1]}" for number, name in counts)
    return f"{told}; all of it: --format jsonl; as a page to look at: --format html -o page.html"


def _row(row: dict[str, Any], indent: bool) -> str:
    return json.dumps(row, ensure_ascii=False, allow_nan=False, indent=2 if indent else None)


def _cpu() -> float:
    """Processor time of this process and of those that it has ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _verified(candidates: Path, extraction: Extraction) -> list[dict[str, Any]]:
    from interlock.loaders.documents.verify import verify

    answers = []
    for number, line in enumerate(candidates.read_bytes().split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            candidate = json.loads(line.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            candidate = None
        if not isinstance(candidate, dict):
            raise DataError(
                f"{candidates.name}: line {number} is no JSON object",
                why=ascii(line.strip()[:80])[2:-1],
                hint='write {"quote": "..."}',
            )
        try:
            answers.append({"schema_version": 1, **verify(candidate, extraction)})
        except DataError as error:
            raise DataError(
                f"{candidates.name}: line {number}: {error.what}", why=error.why, hint=error.hint
            ) from error
    return answers


def _write(rows: list[dict[str, Any]], format_: str, output: str | None) -> None:
    if format_ == "json":
        write_text(json.dumps(rows, ensure_ascii=False, indent=2, allow_nan=False) + "\n", output)
    else:
        write_text("".join(_row(row, False) + "\n" for row in rows), output)
