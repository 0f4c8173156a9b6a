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
from interlock.cli.documents import jobs_option, known_names, known_option, watch
from interlock.cli.output import format_option, say, write_json, write_rows, write_text
from interlock.cli.session import open_graph
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


@click.command(
    "load",
    epilog="""\b
Examples:
  interlock load gleif lei2.csv
  interlock load gleif lei2.csv rr.csv repex.csv --as-of 2026-11-01
  interlock load ofac sdn.csv alt.csv add.csv sdn_comments.csv
  interlock load auto some-file.xml --dry-run
  interlock load documents reports/ --publisher "Trade Daily"
""",
)
@click.argument("source")
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(exists=True, path_type=Path),
)
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
@jobs_option
@click.option("--url", help="Documents: where it was published.")
@click.option("--published", metavar="DATE", help="Documents: publication date.")
@click.option("--publisher", help="Documents: who published it.")
@backend_options
@format_option
def command(
    source: str, paths: tuple[Path, ...], dataset: str | None, as_of: str | None, dry_run: bool, limit: int | None,
    keep_raw: bool, refused: str | None, max_refused: int | None, emit: str | None, known: Path | str | None, jobs: int,
    url: str | None,
    published: str | None, publisher: str | None, backend: Choice | None, format_: str | None, output: str | None,
) -> None:  # fmt: skip
    """Load files of SOURCE (gleif, ofac ..., auto) or documents into the graph.

    Every row is written, skipped for a named reason, or refused with file, row, column and reason; the three add up to what was
    read. Loading the same file again changes nothing. Take it back with: interlock unload DATASET.

    SOURCE `documents` takes files and folders of .txt .md .html .pdf .docx .eml .json .jsonl; a file that was edited since replaces
    what it said before. See all sources with: interlock sources.
    """
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
            )
    else:
        if backend is not None:
            raise UsageError(
                "--backend goes with documents",
                why="rows of a register are read as they are",
                hint="leave it out",
            )
        with _refused_log(refused) as log:
            accounts = _registry(source, paths, dry_run, emit, dataset=dataset, as_of=as_of, limit=limit,
                                 keep_raw=keep_raw, refused=log, max_refused=max_refused)  # fmt: skip
    _print(accounts, format_, output)
    if backend is not None:
        _tell(accounts)
    if source == "documents" and any(account.refused for account in accounts):
        for account in accounts:
            for reason, number in account.refused.items():
                say(
                    f"refused {account.file}: {reason}"
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


def _registry(
    source: str, paths: tuple[Path, ...], dry_run: bool, emit: str | None, **options: Any
) -> list[Account]:
    from interlock.loaders.base import dry_run as count
    from interlock.loaders.base import emit_rows, open_files

    with _lines(emit, emit_rows) as lines, _bar(paths) as progress:
        if dry_run:
            accounts = []
            for file in open_files(source, [str(path) for path in paths], **options):
                accounts.append(count(file, lines))
                progress(file)
            return accounts
        from interlock.loaders.base import recognise
        from interlock.loaders.load_registry import load

        for path in paths:
            # A wrong file is told before a server is started for it.
            recognise(str(path), None if source == "auto" else source)
        with open_graph() as graph:
            return load(graph, source, *paths, say=say, progress=progress, emit=lines, **options)


def _documents(
    paths: tuple[Path, ...], dataset: str | None, dry_run: bool, emit: str | None, **options: Any
) -> list[Account]:
    from interlock.loaders.load_text import SOURCE, emit_rows, load_documents, read_only

    options |= {"dataset": dataset or SOURCE, "watch": watch}
    with _lines(emit, emit_rows) as lines:
        if dry_run:
            options["known"] = known_names(options["known"])
            return read_only(*paths, emit=lines, **options)
        with open_graph() as graph:
            return load_documents(graph, *paths, say=say, emit=lines, **options)


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
