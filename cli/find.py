"""`interlock find`: parties by name, alias or identifier."""

from __future__ import annotations

import click

from interlock.cli.output import chosen, format_option, say, write_rows
from interlock.cli.session import open_graph

_COLUMNS = ("id", "name", "kind", "country", "identifiers", "score", "matched")


@click.command(
    "find",
    epilog="""\b
Examples:
  interlock find "Bank of Kunlun"
  interlock find 昆仑银行
  interlock find lei:529900T8BM49AURSDO55 --format json
""",
)
@click.argument("text")
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(1, 1000),
    default=20,
    show_default=True,
    help="Hits at most.",
)
@format_option
def command(text: str, limit: int, format_: str | None, output: str | None) -> None:
    """Parties that TEXT names, best first: a name in any script, an identifier (lei:..., ru-inn:...) or an id."""
    with open_graph() as graph:
        hits = graph.find(text, limit)
    if not hits:
        say(f"no party is called {text!r}")
    kind = chosen(format_, output)
    columns = ("score", "name", "kind", "country", "id") if kind in ("table", "md") else _COLUMNS
    write_rows(columns, [[getattr(hit, name) for name in columns] for hit in hits], kind, output)
