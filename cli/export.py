"""`interlock export`: the whole graph as files."""

from __future__ import annotations

from pathlib import Path

import click

from interlock.cli.output import say, write_json
from interlock.cli.session import open_graph

FORMATS = ("parquet", "graphml", "ftm", "bods", "csv", "cypher")


HELP = """Write the whole graph into DIR; equal graphs give equal bytes.

\b
csv, parquet  datasets, documents, records, entities, statements,
              observations, ties, decisions: one file each
graphml       entities and ties
ftm           entities and statements in FollowTheMoney
bods          ownership and control as statements in BODS 0.4
cypher        a script that makes the same graph in an empty database

account.json counts the rows and what the format could not express.
"""


@click.command(
    "export",
    help=HELP,
    epilog="\b\nExamples:\n  interlock export --format csv -o out/\n  interlock export --format ftm -o out/\n",
)
@click.option("--format", "format_", type=click.Choice(FORMATS), default="csv", show_default=True)
@click.option(
    "-o", "--output", required=True, metavar="DIR", type=click.Path(file_okay=False, path_type=Path)
)
def command(format_: str, output: Path) -> None:
    """Write the whole graph into a folder and print the account."""
    from interlock.graph.export import export

    with open_graph() as graph:
        account = export(graph.store, format_, output)
    say(f"written to {output}")
    write_json(account)
