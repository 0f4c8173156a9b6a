"""`interlock db`: the local Neo4j server, from its start to its dumps.

Each command is one function of `interlock.graph.store.server` or `.admin`; what happens on the way
is said on stderr, data goes to stdout.

    interlock db start
    interlock db status --format json
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from interlock.cli.driver import import_driver
from interlock.cli.output import format_option, say, write_json, write_rows
from interlock.schema.counted import counted
from interlock.schema.errors import UsageError

if TYPE_CHECKING:
    from interlock.graph.store.settings import Settings

COLUMNS = ("running", "uri", "version", "edition", "home", "managed")


def examples(*lines: str) -> str:
    """The end of a help text: commands to copy, a line each (click wraps what has no mark)."""
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])


@click.group(
    "db",
    epilog=examples(
        "interlock db start", "interlock db browser", "interlock db dump before-the-merge.dump"
    ),
)
def command() -> None:
    """The local Neo4j server: start, stop, status, browser, dump, restore, check, wipe.

    It is a genuine Neo4j Community on loopback, with its data under INTERLOCK_HOME. Commands that
    need the graph start it by themselves. Where NEO4J_URI names a server, that one is used instead.
    """
    import_driver()


@command.command(
    "start", epilog=examples("interlock db start", "INTERLOCK_HEAP=4g interlock db start")
)
def start() -> None:
    """Start the local server, unless it runs, and print its address."""
    from interlock.graph.store.server import LocalServer

    settings = _settings()
    _require_local(settings, "start")
    with fetching() as progress:
        connection = LocalServer(settings).start(say, progress)
    click.echo(connection.uri)


@command.command("stop", epilog=examples("interlock db stop"))
def stop() -> None:
    """Stop the local server if it runs; its data stays."""
    from interlock.graph.store.server import LocalServer

    settings = _settings()
    _require_local(settings, "stop")
    ran = LocalServer(settings).stop(say)
    say("the local Neo4j is stopped" if ran else "the local Neo4j was not running")


@command.command(
    "status", epilog=examples("interlock db status", "interlock db status --format json")
)
@format_option
def status(format_: str | None, output: str | None) -> None:
    """Whether the server runs, where, which version, and whether it is the local one."""
    from interlock.graph.store.server import status as ask

    row = asdict(ask(_settings()))
    if format_ == "json":
        write_json(row, output)
    else:
        write_rows(COLUMNS, [[row[column] for column in COLUMNS]], format_, output)


@command.command(
    "browser", epilog=examples("interlock db browser", "interlock db browser --no-open")
)
@click.option("--no-open", is_flag=True, help="Print the address only.")
def browser(no_open: bool) -> None:
    """Start the local server if needed and open Neo4j Browser, which works offline."""
    from interlock.graph.store.server import USER, LocalServer

    settings = _settings()
    _require_local(settings, "browser")
    server = LocalServer(settings)
    with fetching() as progress:
        server.start(say, progress)
    click.echo(server.browser_url())
    say(f"sign in as {USER} with the password in {server.password_file}")
    if sys.stdout.isatty() and not no_open:
        click.launch(server.browser_url())


@command.command("dump", epilog=examples("interlock db dump graph.dump"))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def dump(file: Path) -> None:
    """Write the whole database into FILE; a running server is stopped and started again."""
    from interlock.graph.store import admin

    with fetching() as progress:
        size = admin.dump(_settings(), file, say, progress)
    say(f"{file}: {size:,} bytes")


@command.command(
    "restore",
    epilog=examples("interlock db restore graph.dump", "interlock db restore graph.dump --yes"),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
def restore(file: Path, yes: bool) -> None:
    """Put the database of FILE in the place of the present one."""
    from interlock.graph.store import admin

    settings = _settings()
    _require_local(settings, "restore")
    confirm(f"Replace the whole local database by {file}?", yes, "db restore")
    with fetching() as progress:
        admin.restore(settings, file, say, progress)
    say(f"restored {file}")


@command.command("check", epilog=examples("interlock db check"))
def check() -> None:
    """Check the database's files for consistency with Neo4j's own tool."""
    from interlock.graph.store import admin

    with fetching() as progress:
        admin.check(_settings(), say, progress)
    say("the local database is consistent")


@command.command("wipe", epilog=examples("interlock db wipe", "interlock db wipe --yes"))
@click.option("--yes", is_flag=True, help="Do not ask.")
def wipe(yes: bool) -> None:
    """Remove all data of the database in use; constraints and indexes stay."""
    from interlock.graph.store import admin
    from interlock.graph.store.connect import open_store
    from interlock.graph.store.server import ensure
    from interlock.loaders.resolution.run import kept_state

    refuse_unasked(yes, "db wipe")
    settings = _settings()
    with fetching() as progress:
        connection = ensure(settings, say, progress)
    with open_store(connection.applied(settings)) as store:
        there = admin.count(store)
        confirm(
            f"Remove {counted(there.nodes, 'node')} and {counted(there.ties, 'tie')} from {store.uri}?",
            yes,
            "db wipe",
        )
        removed = admin.wipe(store)
    kept_state(settings).unlink(missing_ok=True)  # it holds names of parties
    say(f"removed {counted(removed.nodes, 'node')} and {counted(removed.ties, 'tie')}")


def refuse_unasked(yes: bool, name: str) -> None:
    """Refuse a destructive command that nobody at a terminal can confirm.

    Raises:
        UsageError: neither `--yes` nor a terminal.
    """
    if not yes and not sys.stdin.isatty():
        raise UsageError(
            f"interlock {name} was not confirmed",
            why="it removes data, and stdin is no terminal that could be asked",
            hint=f"if it is meant: interlock {name} --yes",
        )


def confirm(question: str, yes: bool, name: str) -> None:
    """Ask before something is destroyed; a no ends the command, a missing terminal refuses it."""
    refuse_unasked(yes, name)
    if not yes:
        click.confirm(question, abort=True, err=True)


@contextmanager
def fetching() -> Iterator[Callable[[int, int], None] | None]:
    """A bar on stderr while the server's jars are fetched; None where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(
        length=0, label="Neo4j", file=sys.stderr, show_pos=True, hidden=True
    ) as bar:

        def advance(done: int, total: int) -> None:
            bar.hidden, bar.length = False, total
            bar.update(done - bar.pos)

        yield advance


def _settings() -> Settings:
    from interlock.graph.store.settings import resolve

    return resolve()


def _require_local(settings: Settings, name: str) -> None:
    if settings.uri:
        raise UsageError(
            f"interlock db {name} is for the local server",
            why=f"the settings name {settings.uri} ({settings.origins['uri']})",
            hint="unset NEO4J_URI to use the local server",
        )
