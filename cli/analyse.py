"""`interlock analyse`: ownership, control, sanctions, paths, influence and the rest, on the graph.

Each analysis of `interlock.graph.analysis.catalogue` is a command of its own with options named like its parameters.

    interlock analyse list
    interlock analyse sanctions.status --regime eu --as-of 2024-07-04 --explain
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interlock.cli.output import (
    chosen,
    format_option,
    printable,
    say,
    to_table,
    write_json,
    write_rows,
    write_text,
)
from interlock.cli.selection import day, listed
from interlock.cli.session import open_graph
from interlock.schema.counted import counted

if TYPE_CHECKING:
    from interlock.graph.analysis.catalogue import Analysis, Parameter

_HIDDEN = {
    "ties",
    "evidence",
    "explained",
    "chain",
    "paths",
    "members",
    "missing",
    "version",
    "rule",
    "as_of",
    "weights",
    "nodes",
}


class Analyses(click.Group):
    """The analyses of the catalogue as commands, made when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the analyses, and what else there is."""
        from interlock.graph.analysis.catalogue import CATALOGUE

        return [*sorted(super().list_commands(ctx)), *CATALOGUE]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of an analysis."""
        from interlock.graph.analysis.catalogue import CATALOGUE

        own = super().get_command(ctx, cmd_name)
        return own if own or cmd_name not in CATALOGUE else _command(CATALOGUE[cmd_name])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the names that come nearest to a misspelt one."""
        from interlock.graph.analysis.catalogue import find

        if args and not args[0].startswith("-") and super().get_command(ctx, args[0]) is None:
            find(args[0])
        return super().resolve_command(ctx, args)


@click.group(
    "analyse",
    cls=Analyses,
    epilog="""\b
Examples:
  interlock analyse list
  interlock analyse sanctions.status --regime ofac --explain
  interlock analyse ownership.ultimate_owners --firm lei:529900T8BM49AURSDO55 --format json
  interlock analyse sanctions.status --regime eu --as-of 2024-07-04 --write exposure-eu
""",
)
def command() -> None:
    """Analyses of the graph: who owns, controls, blocks, reaches or brings together whom.

    Each result row carries the ids of its evidence; --explain prints the sentences and rows themselves.
    """


@command.command("list", epilog="\b\nExamples:\n  interlock analyse list --format json")
@click.option(
    "--pages", type=click.Path(file_okay=False, path_type=Path), metavar="DIR",
    help="Write the gallery there instead: one page and one picture an analysis.",
)  # fmt: skip
@format_option
def list_(pages: Path | None, format_: str | None, output: str | None) -> None:
    """All analyses with the question that each answers."""
    from interlock.graph.analysis.catalogue import CATALOGUE

    if pages is not None:
        from interlock.graph.gallery import write

        say(f"{counted(len(write(pages)), 'file')} in {pages}")
        return
    if chosen(format_, output) in ("json", "jsonl"):
        columns: tuple[str, ...] = ("analysis", "question", "misleads", "view", "parameters")
        rows: list[tuple[Any, ...]] = [
            (
                entry.name,
                entry.title,
                entry.misleads,
                entry.view,
                [_facts(p) for p in entry.parameters],
            )
            for entry in CATALOGUE.values()
        ]
    else:
        columns = ("analysis", "question")
        rows = [(entry.name, entry.title) for entry in CATALOGUE.values()]
    write_rows(columns, rows, format_, output)


@command.command("kept", epilog="\b\nExamples:\n  interlock analyse kept")
@format_option
def kept_(format_: str | None, output: str | None) -> None:
    """Results that were written into the graph with --write."""
    from interlock.graph.analyse import kept

    columns = ("name", "analysis", "as_of", "computed", "rows", "parameters")
    with open_graph() as graph:
        found = kept(graph.store)
    write_rows(columns, [[row[name] for name in columns] for row in found], format_, output)


@command.command("forget", epilog="\b\nExamples:\n  interlock analyse forget exposure-eu --yes")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
def forget_(name: str, yes: bool) -> None:
    """Remove the result that was kept as NAME, exactly."""
    from interlock.cli.db import confirm
    from interlock.graph.analyse import forget

    confirm(f"Remove the result {name!r} from the graph?", yes, f"analyse forget {name}")
    with open_graph() as graph:
        rows = forget(graph.store, name)
    say(f"{name}: {counted(rows, 'row')} removed")


def _command(entry: Analysis) -> click.Command:
    options: list[click.Parameter] = [_option(parameter) for parameter in entry.parameters]
    shared: list[click.Parameter] = [
        click.Option(
            ["--as-of"], metavar="DATE", help="Only ties (and the rule) that hold on this day."
        ),
        click.Option(["--types"], metavar="A,B,...", help="Only these tie types."),
        click.Option(
            ["--min-confidence"],
            type=click.FloatRange(0, 1),
            help="Only ties of at least this confidence.",
        ),
        click.Option(
            ["--modality"],
            metavar="A,B,...",
            help=f"Only these modalities; default: {', '.join(entry.modality or ('all',))}.",
        ),
        click.Option(
            ["--datasets"],
            metavar="A,B,...",
            help="Only ties (and lists) that these datasets tell, e.g. ofac,gleif.",
        ),
        click.Option(["--limit"], type=click.IntRange(1), help="Rows at most; the first ones."),
        click.Option(
            ["--explain"], is_flag=True, help="Each row with the sentences and rows that prove it."
        ),
        click.Option(
            ["--write"], metavar="NAME", help="Keep the result in the graph under this name."
        ),
    ]
    callback = format_option(_run(entry))
    # click keeps the options of a decorated function on it, the last one first.
    printed: list[click.Parameter] = callback.__click_params__[::-1]  # type: ignore[attr-defined]
    return click.Command(
        entry.name,
        params=[*options, *(shared if entry.view != "none" else []), *printed],
        callback=callback,
        help=f"{entry.title}\n\n{entry.misleads}",
        epilog=_example(entry),
    )


def _example(entry: Analysis) -> str:
    """The shortest call that works, and one with more."""
    shown = {
        "node": '"Bank of Kunlun"', "nodes": '"Bank of Kunlun"', "values": '"Bank of Kunlun=1"', "numbers": "50,49,1",
        "number": "51", "text": "2024-01-01",
    }  # fmt: skip
    other = {"target": "Russia"}  # a chain has two ends
    needed = " ".join(
        f"--{p.name.replace('_', '-')} {other.get(p.name, shown[p.kind])}"
        for p in entry.parameters
        if p.required
    )
    call = f"interlock analyse {entry.name} {needed}".rstrip()
    more = " --format json" if entry.view == "none" else " --as-of 2024-07-04 --explain"
    return f"\b\nExamples:\n  {call}\n  {call}{more}"


def _option(parameter: Parameter) -> click.Option:
    name = parameter.name.replace("_", "-")
    default = "" if parameter.default is None else f" Default: {parameter.default}."
    text = parameter.help + default
    if parameter.kind == "flag":
        return click.Option([f"--{name}/--no-{name}", parameter.name], default=None, help=text)
    if parameter.kind in ("nodes", "values"):
        shape = "PARTY" if parameter.kind == "nodes" else "PARTY=NUMBER"
        more = " Repeatable; @FILE reads one a line."
        return click.Option(
            [f"--{name}", parameter.name], multiple=True, metavar=shape, help=text + more
        )
    kinds: dict[str, Any] = {"number": float, "integer": int, "fraction": float}
    shape_: dict[str, str] = {"node": "PARTY", "numbers": "A,B,..."}
    kind = click.Choice(parameter.choices) if parameter.choices else kinds.get(parameter.kind, str)
    return click.Option(
        [f"--{name}", parameter.name], type=kind, metavar=shape_.get(parameter.kind), help=text
    )


def _run(entry: Analysis) -> Callable[..., int | None]:
    def run(format_: str | None, output: str | None, **given: Any) -> int | None:
        from interlock.graph.analyse import Filters, analyse, checked, keep

        names = {parameter.name for parameter in entry.parameters}
        parameters = {name: given[name] for name in names if given[name] not in (None, ())}
        checked(entry, parameters)  # wrong ones are refused before anything is connected or started
        if entry.view == "none":
            answer = analyse(None, entry.name, parameters, resolve=str)  # type: ignore[arg-type]
            _print(entry, answer, format_, output, explain=False)
            return None
        filters = Filters(
            day(given["as_of"]),
            _known(given["types"], "ties"),
            given["min_confidence"],
            _known(given["modality"], "modalities"),
            _known(given["datasets"], None),
        )
        with open_graph() as graph:
            answer = analyse(
                graph.store,
                entry.name,
                parameters,
                filters,
                resolve=graph.resolve_id,
                explain=given["explain"],
                say=say,
            )
            if given["write"]:
                rows = keep(graph.store, given["write"], answer)
                say(
                    f"kept as {given['write']}: {counted(rows, 'row')}; remove with: interlock analyse forget {given['write']}"
                )
        if given["limit"]:
            if len(answer["results"]) > given["limit"]:
                say(f"the first {given['limit']} of {counted(len(answer['results']), 'row')}")
            answer["results"] = answer["results"][: given["limit"]]
        _print(entry, answer, format_, output, explain=given["explain"])
        return None

    return run


def _print(
    entry: Analysis,
    answer: dict[str, Any],
    format_: str | None,
    output: str | None,
    *,
    explain: bool,
) -> None:
    kind = chosen(format_, output)
    for warning in answer["warnings"]:
        say(f"warning: {warning['message']}")
    if kind == "json":
        write_json(answer, output)
        return
    rows = answer["results"]
    if not rows:
        say("no rows")
    say(f"caution: {entry.misleads}")
    columns = list(dict.fromkeys(key for row in rows for key in row))
    if kind == "jsonl":
        write_rows(columns, [[row.get(name) for name in columns] for row in rows], kind, output)
        return
    shown = [name for name in columns if name not in _HIDDEN and (name != "evidence")]
    cells = [[row.get(name) for name in shown] for row in rows]
    if kind == "table" and explain:
        write_text("".join(_explained(shown, row) for row in rows), output)
    elif kind == "csv":
        full = [name for name in columns if name != "explained"]
        write_rows(full, [[row.get(name) for name in full] for row in rows], kind, output)
    else:
        write_rows(shown, cells, kind, output)


def _explained(columns: list[str], row: dict[str, Any]) -> str:
    from interlock.cli.explain import lines

    head = to_table(columns, [tuple(row.get(name) for name in columns)])
    told = [
        printable(f"  {line}")
        for item in row.get("explained", ())
        for line in lines(item["tie"], item["evidence"])
    ]
    return head + "".join(f"{line}\n" for line in told) + "\n"


def _facts(parameter: Parameter) -> dict[str, Any]:
    facts = {
        "name": parameter.name,
        "kind": parameter.kind,
        "help": parameter.help,
        "required": parameter.required,
    }
    if parameter.choices:
        facts["choices"] = list(parameter.choices)
    return {**facts, "default": parameter.default}


def _known(text: str | None, table: str | None) -> tuple[str, ...] | None:
    names = listed(text, table)
    return None if names is None else tuple(names)
