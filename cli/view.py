"""`interlock view`: an interactive picture in one offline HTML file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from interlock.cli.output import say
from interlock.cli.selection import chosen, selection_options
from interlock.cli.session import open_graph
from interlock.graph.new_file import check
from interlock.schema.counted import counted
from interlock.schema.errors import UsageError


@click.command(
    "view",
    epilog="""\b
Examples:
  interlock view -o all.html
  interlock view "Bank of Kunlun" --hops 2 -o kunlun.html
  interlock view "Bank of Kunlun" --hops 0 --embed 2 -o expand.html
  interlock view --types OWNS,CONTROLS --core 3 --size-by pagerank -o core.html
  interlock view --communities -o communities.html
  interlock view --community community:gleif:0001 -o members.html
  interlock view --path "Bank of Kunlun" Russia -o path.html
  interlock view --query sanctions/listed-parties -p name=kunlun -o listed.html
""",
)
@click.argument("ids", nargs=-1, metavar="[ID...]")
@click.option("--query", metavar="PACK/NAME", help="Draw what a query finds.")
@click.option("-p", "parameters", multiple=True, metavar="K=V", help="A parameter of the query.")
@click.option(
    "--path", nargs=2, metavar="A B", help="Draw the best risk paths between two parties."
)
@click.option("--around", multiple=True, metavar="PARTY", help="Like ID; may be repeated.")
@click.option(
    "--hops",
    type=click.IntRange(0, 4),
    default=1,
    show_default=True,
    help="How many ties around the parties.",
)
@click.option(
    "--embed",
    type=click.IntRange(0, 4),
    default=0,
    show_default=True,
    help="How many more ties around are embedded, folded away until a party is expanded.",
)
@selection_options
@click.option("--seed", type=int, default=0, show_default=True, help="Of the layout.")
@click.option(
    "--format", "kind", type=click.Choice(["html", "pyvis"]), default="html", show_default=True
)
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="FILE.html",
    type=click.Path(dir_okay=False, path_type=Path),
)
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
def command(
    ids: tuple[str, ...], around: tuple[str, ...], query: str | None, parameters: tuple[str, ...],
    path: tuple[str, str] | None, hops: int, embed: int, kind: str, output: Path, force: bool, seed: int, **selection: Any,
) -> None:  # fmt: skip
    """Draw the parties ID..., a query's result, the paths between two parties, or the whole graph.

    The file needs no network and no server: search, filters, paths, and for each tie the sentence or row that proves it. What is left
    out by an option is counted on stderr and on the page. More than 10,000 parties are refused, with the ways to a smaller picture.
    """
    named = (*ids, *around)
    if sum(bool(given) for given in (named, query, path)) > 1:
        raise UsageError(
            "ID..., --query and --path exclude each other",
            why="one picture answers one question",
            hint="run it twice",
        )
    wanted = chosen(selection)
    _only_html(output)
    check(output, force)
    with open_graph() as graph:
        result = None
        if query is not None:
            from interlock.cli.query import parse_parameters

            result = graph.query(query, **parse_parameters(parameters))
        view = graph.view(
            list(named) or None, result, path or None, hops, embed, seed=seed, **wanted
        )
    for note in view.graph.notes:
        say(f"left out: {note}")
    if kind == "pyvis":
        from interlock.graph.view import render_pyvis, save

        save(render_pyvis(view.graph, seed), output, force=force)
    else:
        view.save(output, force=force)
    say(
        f"{counted(len(view.graph.nodes), 'party', 'parties')}, {counted(len(view.graph.ties), 'tie')}: {output}"
    )


def _only_html(output: Path) -> None:
    """Refuse a name that promises another kind of file: "kunlun.png" would hold a page that no viewer of pictures opens."""
    if output.suffix.lower() in ("", ".html", ".htm"):
        return
    raise UsageError(
        f"{str(output)!r} is no name for an HTML file",
        why="view writes a page to look at in the browser",
        hint=f"name it {output.with_suffix('.html')}; its menu Export gives PNG and SVG, interlock plot draws still pictures",
    )
