"""`interlock query`: list the questions, show one, ask it, check packs, begin a new one.

Asking is `interlock.graph.query.run`; packs are read by `interlock.queries.packs`. Values are checked before
anything is connected; what an answer does not say (caveats) goes to stderr with it.

    interlock query list
    interlock query run ownership/direct-owners -p firm="Brackwater Mill" --format csv
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, TypeVar

import click

from interlock.cli.driver import import_driver
from interlock.cli.output import chosen, format_option, say, write_json, write_rows, write_text
from interlock.schema.counted import counted
from interlock.schema.errors import DataError, InterlockError, UsageError

if TYPE_CHECKING:
    from interlock.queries.lint import Finding
    from interlock.queries.model import Query

Command = TypeVar("Command", bound=Callable[..., Any])


def packs_option(command: Command) -> Command:
    """Add `--packs DIR`, repeatable."""
    return click.option(
        "--packs", multiple=True, metavar="DIR",
        help="Folder of packs of your own, or one pack; also INTERLOCK_PACKS. Repeatable.",
    )(command)  # fmt: skip


@click.group(
    "query",
    epilog="\b\nExamples:\n"
    "  interlock query list\n"
    "  interlock query show ownership/indirect-control\n"
    "  interlock query run sanctions/listed-parties -p country=RU --format csv",
)
def command() -> None:
    """Questions ready to ask: list, show, run, lint, new."""


@command.command(
    "list",
    epilog="\b\nExamples:\n  interlock query list\n  interlock query list --format json",
)
@click.option(
    "--pages", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="Write the pages of the shipped packs there instead, with answers on their fixtures.",
)  # fmt: skip
@packs_option
@format_option
def list_(
    pages: Path | None, packs: tuple[str, ...], format_: str | None, output: str | None
) -> None:
    """All questions, shipped and your own."""
    from interlock.queries.packs import shelf

    if pages is not None:
        _write_pages(pages)
        return
    found = shelf(packs)
    for finding in found.findings:
        say(f"left out: {finding}")
    if chosen(format_, output) in ("json", "jsonl"):
        columns: tuple[str, ...] = (
            "id",
            "title",
            "question",
            "kind",
            "status",
            "parameters",
            "returns",
        )
        rows = [tuple(_facts(query)[name] for name in columns) for query in found.queries]
    else:
        columns = ("id", "kind", "status", "title")
        rows = [(query.id, query.kind, query.status, query.title) for query in found.queries]
    write_rows(columns, rows, format_, output)


@command.command(
    "show",
    epilog="\b\nExamples:\n  interlock query show ownership/direct-owners\n"
    "  interlock query show ownership/direct-owners --format json",
)
@click.argument("name", metavar="PACK/NAME")
@packs_option
@format_option
def show(name: str, packs: tuple[str, ...], format_: str | None, output: str | None) -> None:
    """One question: its metadata and its Cypher, as they stand in the file."""
    from interlock.queries.packs import load

    query = load(name, packs)
    if (format_ or output) and chosen(format_, output) in ("json", "jsonl"):
        write_json({**_facts(query), **query.model_dump(mode="json", include=_DETAILS),
                    "cypher": query.cypher}, output)  # fmt: skip
    else:
        write_text(query.cypher, output)


@command.command(
    "run",
    epilog="\b\nExamples:\n"
    '  interlock query run ownership/direct-owners -p firm="Brackwater Mill"\n'
    "  interlock query run sanctions/listed-parties -p name=@name.txt --format jsonl\n"
    "  interlock query run mine/my-question --packs my-packs",
)
@click.argument("name", metavar="PACK/NAME")
@click.option(
    "-p", "--param", "given", multiple=True, metavar="NAME=VALUE",
    help="A parameter; NAME=@FILE reads it from a file, lists one value a line. Repeatable.",
)  # fmt: skip
@click.option("--fail-empty", is_flag=True, help="Exit 1 where the answer has no row.")
@packs_option
@format_option
@click.pass_context
def run(
    ctx: click.Context,
    name: str,
    given: tuple[str, ...],
    fail_empty: bool,
    packs: tuple[str, ...],
    format_: str | None,
    output: str | None,
) -> None:
    """Ask one question. Parties may be given by id, identifier or name."""
    import_driver()
    from interlock.cli.session import open_graph
    from interlock.graph import query as asking
    from interlock.queries.packs import load

    query = load(name, packs)
    values = parse_parameters(given)
    query.values(values)  # wrong ones are refused before anything is connected or started
    with open_graph() as graph:
        result = asking.run(graph.store, query, values, resolve=graph.resolve_id)
    say(f"{query.id}, revision {query.revision}" + _standing(query))
    for caveat in query.caveats:
        say(f"caveat: {caveat}")
    if result.truncated:
        say(
            f"cut after {counted(len(result.rows), 'row')}: there are more, raise the cap to see them"
        )
    kind = chosen(format_, output)
    if kind == "json":
        write_json(result.to_dict(), output)
    else:
        rows = result.to_dict()["rows"] if kind == "jsonl" else result.cells()
        write_rows(result.columns, rows, kind, output)
    if fail_empty and not result.rows:
        ctx.exit(1)


@command.command(
    "lint",
    epilog="\b\nExamples:\n  interlock query lint my-packs\n"
    "  NEO4J_URI=bolt://127.0.0.1:7687 interlock query lint my-packs",
)
@click.argument(
    "paths", nargs=-1, type=click.Path(exists=True, file_okay=False), metavar="[PATH]..."
)
@packs_option
@format_option
def lint(
    paths: tuple[str, ...], packs: tuple[str, ...], format_: str | None, output: str | None
) -> int:
    """Check packs: those in PATH, else all that are known. Exit 4 where one breaks a rule.

    Where NEO4J_URI names a server, it plans each query, and runs the tests if its database is empty (in
    transactions that are rolled back). Without a server both are reported as not checked.
    """
    from interlock.queries.packs import examine, folders, own, shipped

    roots = [Path(path) for path in paths] or [shipped(), *own()]
    found = folders([*roots, *own(packs)] if packs else roots)
    if not found:
        raise DataError(
            f"there is no pack in {', '.join(map(repr, paths))}",
            why="a pack is a folder that holds .cypher files",
            hint="begin one with: interlock query new PACK/NAME",
        )
    shelf = examine(found)
    more, unchecked = _with_server(shelf.queries)
    findings = [*shelf.findings, *more]
    rows = [(f.file, f.line, f.rule, f.message, f.hint) for f in findings]
    columns = ("file", "line", "rule", "message", "hint")
    if chosen(format_, output) == "json":
        write_json(
            {"queries": len(shelf.queries), "not_checked": unchecked,
             "findings": [dict(zip(columns, row, strict=True)) for row in rows]},
            output,
        )  # fmt: skip
    else:
        write_rows(columns, rows, format_, output)
    say(
        f"{counted(len(shelf.queries), 'query keeps', 'queries keep')} the rules of the files, "
        f"{counted(len(findings), 'finding')}"
    )
    for rule, why in unchecked.items():
        say(f"not checked: {rule} ({why})")
    return 4 if findings else 0


@command.command("new", epilog="\b\nExamples:\n  interlock query new mine/who-insures-a-project")
@click.argument("name", metavar="PACK/NAME")
@click.option("--packs", default=".", metavar="DIR", help="Folder of the packs; default: this one.")
def new(name: str, packs: str) -> None:
    """Write a file to start from, with a fixture and a test; it passes lint as it is."""
    from interlock.queries.model import is_id
    from interlock.queries.packs import read_text, shipped

    if not is_id(name):
        raise UsageError(
            f"{name!r} is no name of a query",
            why="it is pack/name in lower case, digits and hyphens",
            hint="as in: interlock query new mine/who-insures-a-project",
        )
    pack, _, query = name.partition("/")
    folder = Path(packs) / pack
    templates = shipped() / "_template"
    written = {
        folder / f"{query}.cypher": read_text(templates / "query.cypher"),
        folder / "fixtures" / f"{query}.cypher": read_text(templates / "fixture.cypher"),
    }
    for path in written:
        if path.exists():
            raise UsageError(
                f"{str(path)!r} exists",
                why="nothing is overwritten",
                hint="choose another name",
            )
    try:
        (folder / "fixtures").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InterlockError(
            f"cannot make {str(folder)!r}",
            why=str(error),
            hint="choose another folder with --packs",
        ) from error
    if not (folder / "pack.yml").exists():
        written[folder / "pack.yml"] = f"name: {pack}\nversion: 1\nschema: 1\n"
    for path, text in written.items():
        write_text(text.replace("PACK/NAME", name).replace("NAME", query), str(path))
        click.echo(str(path))
    say(f"edit it, then: interlock query lint {folder}")


_DETAILS = {"caveats", "entities", "reads", "limits", "requires", "references", "revision", "tests"}


def _facts(query: Query) -> dict[str, Any]:
    """What `query list --format json` says of one query."""
    return {
        "id": query.id,
        "title": query.title,
        "question": query.question,
        "kind": query.kind,
        "status": query.status,
        "parameters": {
            name: parameter.model_dump(mode="json", exclude_defaults=True)
            | {"type": parameter.type}
            for name, parameter in query.params.items()
        },
        "returns": {
            name: column.model_dump(mode="json", exclude_none=True)
            for name, column in query.returns.items()
        },
    }


def _write_pages(folder: Path) -> None:
    """Write docs/queries, by the server that is named, else by one in a temporary folder."""
    from interlock.graph.query_pages import write
    from interlock.graph.store.connect import open_store
    from interlock.graph.store.server import LocalServer
    from interlock.graph.store.settings import resolve

    settings = resolve()
    with ExitStack() as stack:
        if not settings.uri:
            home = stack.enter_context(TemporaryDirectory(ignore_cleanup_errors=True))
            server = LocalServer(resolve({"home": home}))
            server.provide()
            stack.callback(server.stop)
            settings = server.start().applied(server.settings)
        store = stack.enter_context(open_store(settings))
        say(f"{counted(len(write(store, folder)), 'file')} in {folder}")


def parse_parameters(given: tuple[str, ...]) -> dict[str, str]:
    """The parameters of the command line as text by name; `@FILE` stands for what the file holds.

    Raises:
        UsageError: one has no `=`, is given twice, or names a file that cannot be read.
    """
    values: dict[str, str] = {}
    for text in given:
        name, sign, value = text.partition("=")
        if not sign:
            raise UsageError(
                f"-p {text!r} has no '='",
                why="a parameter is NAME=VALUE",
                hint="as in: -p max_rows=50",
            )
        if name in values:
            raise UsageError(
                f"parameter {name!r} is given twice",
                why=f"as {values[name]!r} and {value!r}",
                hint="give lists with commas",
            )
        values[name] = _read(name, value[1:]).strip() if value.startswith("@") else value
    return values


def _read(name: str, path: str) -> str:
    try:
        return Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"parameter {name!r}: the file {path!r} cannot be read", why=str(error),
            hint="name a file of UTF-8 text, or give the value itself",
        ) from error  # fmt: skip


def _standing(query: Query) -> str:
    if query.status == "deprecated":
        return f" (deprecated: use {query.replaced_by})"
    return "" if query.status == "stable" else f" ({query.status})"


def _with_server(queries: tuple[Query, ...]) -> tuple[list[Finding], dict[str, str]]:
    """Findings that only a server can make, and the rules that it could not check, with the reason."""
    from interlock.graph.store.settings import resolve

    settings = resolve()
    if not settings.uri:
        why = "no server is named: set NEO4J_URI"
        return [], {"explain": why, "tests": why}
    from interlock.graph.query import explain, failures
    from interlock.graph.store.connect import open_store

    with open_store(settings) as store:
        findings = [finding for query in queries for finding in explain(store, query)]
        if store.read("MATCH (n) RETURN 1 AS one LIMIT 1").rows:
            return findings, {"tests": "the database holds data, and a fixture needs an empty one"}
        refused = {finding.file for finding in findings}
        for query in queries:
            if query.file not in refused:
                findings += failures(store, query)
    return findings, {}
