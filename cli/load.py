"""`interlock load`: registry files and documents into the graph, each with its account."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from interlock.cli.backend import backend_options
from interlock.cli.documents import (
    confidence_option,
    jobs_option,
    known_names,
    known_option,
    processes,
    refused_for,
    tell_left_out,
    tell_of_none,
    watch,
)
from interlock.cli.output import format_option, say, write_json, write_rows, write_text
from interlock.cli.session import open_graph
from interlock.schema.counted import counted
from interlock.schema.errors import UsageError

if TYPE_CHECKING:
    from interlock.loaders.account import Account, RefusedLog
    from interlock.loaders.base import FileLoad
    from interlock.loaders.documents.backends import Choice

_SHOWN = (
    "file",
    "read",
    "written",
    "skipped",
    "refused",
    "records",
    "statements",
    "ties",
    "entities",
    "seconds",
)


def _no_file(_: click.Context, __: click.Parameter, source: str) -> str:
    """The source as given, refused where it is a file: "interlock load lei2.csv" leaves out whose file it is."""
    path = Path(source)
    if path.suffix and path.exists():
        raise UsageError(
            f"{source!r} is a file, and the source comes before it",
            why="a source says how files are read: see interlock sources",
            hint=f"let Interlock find the source: interlock load auto {source}, or read text: interlock load documents {source}",
        )
    return source


@click.command(
    "load",
    epilog="""\b
Examples:
  interlock load gleif lei2.csv
  interlock load gleif lei2.csv rr.csv repex.csv --as-of 2026-11-01
  interlock load ofac sdn.csv alt.csv add.csv sdn_comments.csv
  interlock load auto some-file.xml --dry-run
  interlock load table members.csv --init -o members.yml
  interlock load table members.csv --mapping members.yml --check
  interlock load table members.csv --mapping members.yml
  interlock load documents reports/ --publisher "Trade Daily"
""",
)
@click.argument("source", callback=_no_file)
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(exists=True, path_type=Path),
)
@click.option(
    "--mapping",
    metavar="MAP.yml",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Table: what its columns mean.",
)
@click.option("--init", is_flag=True, help="Table: propose a mapping (-o MAP.yml); loads nothing.")
@click.option("--check", is_flag=True, help="Table: show ten rows as they would land.")
@click.option("--dataset", metavar="ID", help="Id of the dataset; default the source's name.")
@click.option("--as-of", metavar="DATE", help="Date that the files describe.")
@click.option("--dry-run", is_flag=True, help="Read and count; no server, nothing is written.")
@click.option("--limit", type=click.IntRange(1), help="Rows a file at most.")
@click.option("--keep-raw", is_flag=True, help="Keep each row as read.")
@click.option("--refused", metavar="FILE", help="Write refused rows there, as JSON lines.")
@click.option(
    "--max-refused", type=click.IntRange(1), help="Stop at so many refused rows (exit 4)."
)
@click.option(
    "--emit", metavar="FILE", help="Write every record, statement and tie there, as JSON lines."
)
@known_option
@confidence_option
@jobs_option
@click.option("--url", help="Documents: where it was published.")
@click.option("--published", metavar="DATE", help="Documents: publication date.")
@click.option("--publisher", help="Documents: who published it.")
@backend_options
@format_option
def command(
    source: str, paths: tuple[Path, ...], mapping: Path | None, init: bool, check: bool,
    dataset: str | None, as_of: str | None, dry_run: bool, limit: int | None,
    keep_raw: bool, refused: str | None, max_refused: int | None, emit: str | None, known: Path | str | None, jobs: int | None,
    url: str | None,
    published: str | None, publisher: str | None, backend: Choice | None, min_confidence: float | None,
    format_: str | None, output: str | None,
) -> None:  # fmt: skip
    """Load files of SOURCE (gleif, ofac ..., auto) or documents into the graph.

    Every row is written, skipped for a named reason, or refused with file, row, column and reason; the three add up to what was
    read. Loading the same file again changes nothing. Take it back with: interlock unload DATASET.

    SOURCE `table` takes any CSV, TSV, XLSX, JSON (lines) or Parquet file with a mapping of your own; --init proposes one.

    SOURCE `documents` takes files and folders of .txt .md .html .pdf .docx .eml .json .jsonl; a file that was edited since replaces
    what it said before. See all sources with: interlock sources.
    """
    if init or check or mapping:
        _only_for_tables(source, init=init, check=check, mapping=mapping)
    if init:
        _propose(paths, output)
        return
    if check:
        _check(paths, mapping, dataset, as_of, format_, output)
        return
    if source == "documents":
        _only_for_registries(as_of=as_of, limit=limit, keep_raw=keep_raw)
        with _refused_log(refused) as log:
            accounts = _documents(
                paths,
                dataset,
                dry_run,
                emit,
                known=known,
                jobs=jobs,
                refused=log,
                max_refused=max_refused,
                url=url,
                published=published,
                publisher=publisher,
                backend=backend,
                min_confidence=min_confidence,
            )
    else:
        for option, given in (("--backend", backend), ("--min-confidence", min_confidence)):
            if given is not None:
                raise UsageError(
                    f"{option} goes with documents",
                    why="rows of a register are read as they are",
                    hint="leave it out",
                )
        with _refused_log(refused) as log:
            accounts = _registry(source, paths, dry_run, emit, mapping, dataset=dataset, as_of=as_of, limit=limit,
                                 keep_raw=keep_raw, refused=log, max_refused=max_refused)  # fmt: skip
    _print(accounts, format_, output)
    if backend is not None:
        _tell(accounts)
    if source == "documents":
        tell_left_out(sum(account.findings.get("low_confidence", 0) for account in accounts))
    if source == "documents":
        tell_of_none(paths, len(accounts))
    if source == "documents" and any(account.refused for account in accounts):
        for account in accounts:
            for reason, number in account.refused.items():
                say(
                    f"refused {account.file}: {refused_for(reason)}"
                    + (f" ({number})" if account.read > 1 else "")
                )
        raise click.exceptions.Exit(4)


def _tell(accounts: list[Account]) -> None:
    """What a back end left open: parts that it did not read, and readings that a person has to decide."""
    for account in accounts:
        for reason, number in account.findings.items():
            if reason.startswith("chunk_") or reason == "backend_failed":
                say(
                    f"{account.file}: {reason} ({number}): not read by the back end; --backend-option again=failed asks again"
                )
        if account.review:
            say(
                f"{account.file}: {len(account.review)} read with opposite polarity: see review in --format json"
            )


def _only_for_tables(source: str, **given: Any) -> None:
    name = next(name for name, value in given.items() if value)
    if source != "table":
        raise UsageError(
            f"--{name} goes with the source table, not {source}",
            why="what the columns of a known source mean is known",
            hint=f"leave it out, or: interlock load table FILE --{name}",
        )


def _propose(paths: tuple[Path, ...], output: str | None) -> None:
    from interlock.loaders.registries.table_proposal import propose

    if len(paths) > 1:
        raise UsageError(
            "--init looks at one file",
            why="a mapping belongs to one form of table",
            hint="name the first",
        )
    write_text(propose(str(paths[0])), output)


def _check(
    paths: tuple[Path, ...], mapping: Path | None, dataset: str | None, as_of: str | None,
    format_: str | None, output: str | None,
) -> None:  # fmt: skip
    """Print the first rows of each file as they would land."""
    from interlock.cli.output import chosen, stamped
    from interlock.loaders.registries.table import opened
    from interlock.loaders.registries.table_preview import preview

    if mapping is None:
        raise UsageError(
            "--check needs a mapping",
            why="it shows what the mapping makes of the first rows",
            hint=f"interlock load table {paths[0]} --mapping MAP.yml --check",
        )
    files = opened([str(path) for path in paths], str(mapping), dataset=dataset, as_of=as_of)
    shown = [row for file in files for row in preview(file)]
    kind = chosen(format_, output)
    if kind == "json":
        write_json([row.to_json() for row in shown], output)
    elif kind == "jsonl":
        lines = (json.dumps(stamped(row.to_json()), ensure_ascii=False) + "\n" for row in shown)
        write_text("".join(lines), output)
    else:
        write_text("".join(row.text() + "\n" for row in shown), output)
    refused = sum(row.refused is not None for row in shown)
    say(f"{counted(len(shown), 'row')} looked at, {refused} would be refused; nothing was loaded")


def _registry(
    source: str, paths: tuple[Path, ...], dry_run: bool, emit: str | None, mapping: Path | None, **options: Any
) -> list[Account]:  # fmt: skip
    from interlock.loaders.base import dry_run as count
    from interlock.loaders.base import emit_rows

    if mapping is not None:
        options["mapping"] = mapping
    with _lines(emit, emit_rows) as lines, _bar(paths) as progress:
        if dry_run:
            accounts = []
            for file in _opened(source, paths, **options):
                accounts.append(count(file, lines))
                progress(file)
            return accounts
        from interlock.loaders.base import recognise_parts
        from interlock.loaders.load_registry import load

        # A wrong file is told before a server is started for it.
        if mapping is not None:
            _opened(source, paths, mapping=mapping)
        else:
            for path in paths:
                recognise_parts(str(path), None if source == "auto" else source)
        with open_graph() as graph, _resumable(options["dataset"]):
            return load(graph, source, *paths, say=say, progress=progress, emit=lines, **options)


def _opened(source: str, paths: tuple[Path, ...], **options: Any) -> list[FileLoad]:
    if "mapping" in options:
        from interlock.loaders.registries.table import opened

        return opened([str(path) for path in paths], str(options.pop("mapping")), **options)
    from interlock.loaders.base import open_files

    return open_files(source, [str(path) for path in paths], **options)


def _documents(
    paths: tuple[Path, ...], dataset: str | None, dry_run: bool, emit: str | None, **options: Any
) -> list[Account]:
    from interlock.loaders.documents.formats.files import find_files
    from interlock.loaders.load_text import SOURCE, emit_rows, load_documents, read_only

    jobs = options["jobs"] or processes(find_files(paths), options["backend"])
    options |= {"dataset": dataset or SOURCE, "watch": watch, "jobs": jobs}
    with _lines(emit, emit_rows) as lines:
        if dry_run:
            options["known"] = known_names(options["known"])
            return read_only(*paths, emit=lines, **options)
        with open_graph() as graph, _resumable(options["dataset"]):
            return load_documents(graph, *paths, say=say, emit=lines, **options)


@contextmanager
def _resumable(dataset: str | None) -> Iterator[None]:
    """Say of a load that was stopped (Ctrl-C) what is in the graph, and the two ways on."""
    try:
        yield
    except KeyboardInterrupt:
        say(
            "stopped: what was written until now is whole; the same command goes on from there, "
            f"interlock unload {dataset or 'DATASET'} takes it back"
        )
        raise


def _only_for_registries(**given: Any) -> None:
    for name, value in given.items():
        if value:
            raise UsageError(
                f"--{name.replace('_', '-')} does not go with documents",
                why="it is about rows of a register",
                hint="leave it out; interlock load --help says which options documents take",
            )


def _print(accounts: list[Account], format_: str | None, output: str | None) -> None:
    from interlock.cli.output import chosen

    rows = [account.to_json() for account in accounts]
    kind = chosen(format_, output)
    if kind == "json":
        write_json(rows[0] if len(rows) == 1 else rows, output)
    elif kind == "jsonl":
        write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), output)
    else:
        write_rows(_SHOWN, [[_short(row[name]) for name in _SHOWN] for row in rows], kind, output)


def _short(value: Any) -> Any:
    """Counts of an account in a table's cell: only those that are not zero."""
    if not isinstance(value, dict):
        return value
    return ", ".join(f"{name} {number:,}" for name, number in value.items() if number) or "0"


@contextmanager
def _refused_log(path: str | None) -> Iterator[RefusedLog | None]:
    from interlock.loaders.account import RefusedLog

    if path is None:
        yield None
        return
    with _open(path) as file:
        yield RefusedLog(file)


@contextmanager
def _lines(
    path: str | None, rows: Callable[[Any], Iterable[dict[str, Any]]]
) -> Iterator[Callable[[Any], None]]:
    """A function that writes facts as JSON lines, or does nothing."""
    if path is None:
        yield lambda facts: None
        return
    with _open(path) as file:

        def write(facts: Any) -> None:
            for row in rows(facts):
                file.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")

        yield write


def _open(path: str) -> IO[str]:
    try:
        return open(path, "w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(
            f"cannot write {path!r}", why=error.strerror or str(error), hint="name another file"
        ) from error


@contextmanager
def _bar(paths: tuple[Path, ...]) -> Iterator[Callable[[FileLoad], None]]:
    """A bar over the bytes of all files, on a terminal only."""
    context = click.get_current_context()
    if not sys.stderr.isatty() or context.find_root().obj["quiet"]:
        yield lambda file: None
        return
    total = sum(path.stat().st_size for path in paths)
    done: dict[str, int] = {}
    with click.progressbar(length=total, label="reading", file=sys.stderr) as bar:

        def progress(file: FileLoad) -> None:
            before = done.get(file.account.file, 0)
            done[file.account.file] = file.bytes_read
            bar.update(file.bytes_read - before)

        yield progress
