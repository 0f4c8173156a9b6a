"""What the commands that read documents share: which names are known, how many processes, and how far they are."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from interlock.cli.output import say
from interlock.cli.session import open_graph
from interlock.schema.counted import counted
from interlock.schema.errors import InterlockError

if TYPE_CHECKING:
    from interlock.loaders.documents import Gazetteer
    from interlock.loaders.documents.backends import Choice
    from interlock.loaders.documents.run import Outcome

Command = TypeVar("Command", bound=Callable[..., Any])
Item = TypeVar("Item")
GRAPH = "graph"
_NAMED = 3  # hidden files
_RARELY = 50_000  # new things
_WORTH_A_PROCESS = (
    150_000  # bytes: some seconds of reading, where a process takes up to two to start
)


def known_option(command: Command) -> Command:
    """Add `--known FILE|graph`; the command gets `known`, a path or the word `graph` (a file of that name is ./graph)."""
    return click.option(
        "--known",
        metavar="FILE|graph",
        callback=_known,
        help="More names: CSV or JSON lines with name, kind, country, id; or those of the graph's registers.",
    )(command)


def _known(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> Path | str | None:
    if value is None or value == GRAPH:
        return value
    return Path(str(click.Path(exists=True, dir_okay=False).convert(value, parameter, context)))


def confidence_option(command: Command) -> Command:
    """Add `--min-confidence X`; None where it is not given, which means `confidence.floors`."""
    return click.option(
        "--min-confidence",
        metavar="X",
        type=click.FloatRange(0, 1),
        help="Documents: leave out, and count, statements and figures that are right less often than this share; 0 tells all."
        "  [default: 0.5 for statements, 0.2 for figures]",
    )(command)


def tell_of_none(paths: Iterable[Path], files: int) -> None:
    """Say that the folders named hold nothing, for an empty answer would look like a text of which nothing was read; and what is hidden."""
    if not files:
        named = ", ".join(str(path) for path in paths)
        say(f"there is no file in {named}: nothing was read")
    from interlock.loaders.documents.formats.files import hidden_in
    from interlock.loaders.documents.formats.inputs import shown

    if hidden := hidden_in(paths):
        some = ", ".join(shown(one) for one in hidden[:_NAMED])
        rest = f" and {len(hidden) - _NAMED:,} more" if len(hidden) > _NAMED else ""
        say(f"left out, for they are hidden: {some}{rest}")


def refused_for(reason: str) -> str:
    """The reason of a refusal with its words, and what to try where something else reads such a file."""
    from interlock.loaders.documents.page.in_words import reason as in_words

    hint = "; try: interlock load auto FILE" if reason == "unsupported_format" else ""
    return f"{reason}, {in_words('refused', reason)}{hint}"


def tell_left_out(readings: int) -> None:
    """Say how many statements and figures were too uncertain to be told, and how to see them."""
    if readings:
        which = "statement or figure" if readings == 1 else "statements and figures"
        say(f"{readings:,} {which} of too low confidence left out; see with: --min-confidence 0")


def jobs_option(command: Command) -> Command:
    """Add `--jobs N`; None where it is not given, which means `processes`."""
    return click.option(
        "--jobs",
        metavar="N",
        type=click.IntRange(min=1, max=256),
        help="Processes; the result does not depend on it.  [default: as many as there are processors where there is much to read]",
    )(command)


def processes(files: Iterable[Path], backend: Choice | None = None) -> int:
    """How many processes read files where nobody says: one a processor, but none for what is read before it has started.

    One alone where a back end proposes too: a model may fit into memory once, and a server has its own limits.
    """
    if backend is not None:
        return 1
    size = 0
    for file in files:
        with suppress(OSError):  # what cannot be read is told when it is its turn
            size += file.stat().st_size
    return max(1, min(_processors(), size // _WORTH_A_PROCESS))


def _processors() -> int:
    """Those that this process may run on, where the system tells."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def known_names(known: Path | str | None) -> Gazetteer | None:
    """The names that `--known` means.

    Raises:
        DataError: the file has no names.
    """
    if known is None:
        return None
    if isinstance(known, Path):
        from interlock.loaders.documents.language.gazetteer import read_known

        return read_known(known)
    from interlock.loaders.known_names import known_in

    with open_graph() as graph:
        return known_in(graph.store)


def watch(outcomes: Iterator[Outcome[Item]], files: int) -> Iterator[Outcome[Item]]:
    """The same outcomes; on a terminal, after a second, their number and rate stand on stderr.

    The patterns that are compiled for them are kept in the cache, for the next process. What a start reads, words and names, stays
    to the end: garbage is looked for more rarely in it.
    """
    from interlock.graph.store.settings import resolve
    from interlock.loaders.documents.language.compiled import kept_in

    with ExitStack() as stack:
        stack.callback(gc.set_threshold, *gc.get_threshold())
        gc.set_threshold(_RARELY)
        with suppress(InterlockError):  # settings that are wrong are told where they matter
            stack.enter_context(kept_in(resolve().cache))
        yield from _shown(outcomes, files)


def _shown(outcomes: Iterator[Outcome[Item]], files: int) -> Iterator[Outcome[Item]]:
    context = click.get_current_context(silent=True)
    quiet = context is not None and (context.find_root().obj or {}).get("quiet")
    if quiet or not (sys.stderr.isatty() and sys.stdout.isatty()):
        yield from outcomes
        return
    begin = shown = time.monotonic()
    for number, outcome in enumerate(outcomes, start=1):
        yield outcome
        now = time.monotonic()
        if now - begin > 1 and now - shown > 0.2:
            rate = number / (now - begin)
            click.echo(
                f"\r{counted(number, 'document')} of {counted(files, 'file')}, {rate:,.0f} a second ",
                nl=False,
                err=True,
            )
            shown = now
    if shown > begin:
        click.echo("\r" + " " * 60 + "\r", nl=False, err=True)
