"""The `interlock` command: a table of commands, loaded when they are called.

Help must come at once, so nothing heavy is imported before a command runs; errors of every command end here as three lines.

    interlock --help
    python -m interlock.cli query list
"""

from __future__ import annotations

import errno
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

from interlock.schema.errors import InterlockError, UsageError

# name -> (module under interlock.cli, what it does); grouped as people meet them
COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("demo", "The whole way on the examples that ship with Interlock."),
    "load": ("load", "Load a registry file or documents into the graph."),
    "extract": ("extract", "Documents to statements, without a server."),
    "unload": ("unload", "Remove a dataset or document, exactly."),
    "resolve": ("resolve", "Which records describe one party: run, explain, undo."),
    "find": ("find", "Parties by name, alias or identifier."),
    "show": ("show", "One party: every property with its sources, its ties."),
    "explain": ("explain", "The sentence or row that proves a tie."),
    "path": ("path", "The k best risk paths between two parties."),
    "analyse": ("analyse", "Who owns, controls, blocks or reaches whom: exact and dated."),
    "query": ("query", "Questions ready to ask: list, show, run, lint, new."),
    "view": ("view", "An interactive picture in one offline HTML file."),
    "serve": ("serve", "The explorer in the browser, over the whole store, read-only."),
    "plot": ("plot", "Timeline, owners, money, map as SVG or PNG."),
    "evaluate": ("evaluate", "Accuracy on any labelled set, by path."),
    "train": ("train", "The optional learned layer, from labelled pairs."),
    "export": ("export", "The whole graph as files, byte for byte repeatable."),
    "sources": ("sources", "What can be loaded: columns, formats, licences."),
    "schema": ("schema", "The vocabulary as JSON, Markdown or Cypher."),
    "db": ("db", "The local Neo4j: start, stop, status, dump, restore."),
    "config": ("config", "Settings and where each comes from."),
    "doctor": ("doctor", "Everything that an issue report needs."),
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called, not when the help is printed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All command names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module and return its `command`."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"interlock.cli.{COMMANDS[cmd_name][0]}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the names that come nearest to a misspelt one."""
        from difflib import get_close_matches

        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = get_close_matches(args[0], COMMANDS, n=3)
            hint = f" Did you mean {', '.join(near)}?" if near else ""
            raise click.UsageError(f"There is no command {args[0]!r}.{hint}", ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands, from its own words: no module is imported for it."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


def _print_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"interlock {version('interlock')}")
        ctx.exit()


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with: interlock demo",
)
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.option("-q", "--quiet", is_flag=True, help="No progress, no hints.")
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version,
    help="Print the version.",
)  # fmt: skip
@click.pass_context
def cli(ctx: click.Context, debug: bool, quiet: bool) -> None:
    """Who is connected to whom, how strongly, and which sentence or register row says so.

    Interlock loads documents and registries into one Neo4j graph of firms, governments, banks and projects in which every tie can
    be proved. Without NEO4J_URI it runs a local server of its own.
    """
    ctx.obj = {"debug": debug, "quiet": quiet}


def main(args: list[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:] if args is None else args))


def run(args: list[str]) -> int:
    """Run one command; return its exit code.

    0 ok, 1 error, 2 usage, 3 server, 4 invalid data or unknown name, 5 findings, 130 interrupted.
    """
    _utf8()
    debug = "--debug" in args
    try:
        result: Any = cli.main(args, prog_name="interlock", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.UsageError as error:
        report(UsageError(error.format_message(), why=_usage(error.ctx), hint=_help(error.ctx)))
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return 130
    except InterlockError as error:
        if debug:
            raise
        report(error)
        return error.exit_code
    except BrokenPipeError:
        # The reader of the pipe has seen enough (head); nothing is left to say, not even at shutdown.
        sys.stdout = None
        return 0
    except OSError as error:
        if debug or error.errno != errno.ENOSPC:
            return _internal(error, debug)
        sys.stdout = None
        report(
            InterlockError("the disk is full", why=str(error), hint="make room, and run it again")
        )
        return 1
    except Exception as error:
        return _internal(error, debug)


def _internal(error: Exception, debug: bool) -> int:
    """Tell of what should not have happened; raise it again for whoever asked to see it."""
    if debug:
        raise error
    said = str(error).splitlines()[0] if str(error) else ""
    report(
        InterlockError(
            f"internal error: {type(error).__name__}: {said}",
            why="this is a fault of Interlock, not of your input",
            hint="run it again with: interlock --debug ..., and report what interlock doctor prints",
        )
    )
    return 1


def report(error: InterlockError) -> None:
    """Print what failed, why, and what to try, one line each, on stderr."""
    for line in (
        f"error: {error.what}",
        error.why or "no more is known",
        error.hint or "see: interlock --help",
    ):
        click.echo(" ".join(line.split()), err=True)


def _usage(ctx: click.Context | None) -> str:
    # Of a group of few commands their names tell more than "COMMAND [ARGS]...".
    if ctx and type(ctx.command) is click.Group:
        shown = [name for name, one in ctx.command.commands.items() if not one.hidden]
        return f"its commands are: {', '.join(shown)}"
    return ctx.get_usage().replace("Usage:", "usage:") if ctx else ""


def _help(ctx: click.Context | None) -> str:
    return f"see: {ctx.command_path if ctx else 'interlock'} --help"


def _utf8() -> None:
    # Names in every script must print under LC_ALL=C and legacy code pages too.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
