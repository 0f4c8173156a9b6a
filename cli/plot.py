"""`interlock plot`: still pictures of what the graph says, with the evidence of every mark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from interlock.cli.output import say
from interlock.cli.selection import chosen, filter_options
from interlock.cli.session import open_graph
from interlock.graph.new_file import check

NAMES = ("timeline", "ownership", "finance", "map")  # a test holds them to those of the plots


@click.command(
    "plot",
    epilog="""\b
Examples:
  interlock plot timeline "Bank of Kunlun" -o timeline.svg
  interlock plot ownership lei:836800FXO82WAQQSJI94 --depth 3 -o owners.svg --table owners.csv
  interlock plot finance --currency USD -o money.svg
  interlock plot map --country CN,RU -o map.png
""",
)
@click.argument("name", type=click.Choice(NAMES), metavar="NAME")
@click.argument("ids", nargs=-1, metavar="[ID...]")
@click.option(
    "--hops",
    type=click.IntRange(0, 4),
    default=1,
    show_default=True,
    help="How many ties around the parties.",
)
@filter_options
@click.option(
    "--direction",
    type=click.Choice(["owners", "holdings"]),
    help="ownership: who owns it, or what it owns.",
)
@click.option("--depth", type=click.IntRange(1, 8), help="ownership: generations.")
@click.option("--currency", metavar="CODE", help="finance: only this one.")
@click.option("--most", type=click.IntRange(1), help="Marks at most; the others are counted.")
@click.option("--title", help="Heading.")
@click.option(
    "--table",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.csv",
    help="Write the evidence of each mark there.",
)
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="FILE.svg|FILE.png",
    type=click.Path(dir_okay=False, path_type=Path),
)
@click.option("--force", is_flag=True, help="Replace files that exist.")
def command(
    name: str,
    ids: tuple[str, ...],
    hops: int,
    table: Path | None,
    output: Path,
    force: bool,
    **given: Any,
) -> None:
    """Draw NAME (timeline, ownership, finance or map) of the parties ID..., or of the whole graph.

    The SVG has the same bytes for the same graph, and a title on every mark that names its ties. What a plot leaves out stands in its
    footnote; its text for those who do not see it goes to stderr. Needs the extra `plot`.
    """
    options = {key: value for key, value in chosen(given).items() if value is not None}
    for target in (output, *([table] if table else [])):
        check(target, force)
    with open_graph() as graph:
        plot = graph.plot(name, list(ids) or None, hops=hops, **options)
    plot.save(output, force=force)
    if table is not None:
        plot.save_table(table, force=force)
    say(plot.alt)
