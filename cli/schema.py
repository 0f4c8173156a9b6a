"""`interlock schema`: the vocabulary, for people and programs."""

from __future__ import annotations

import click

from interlock.cli.output import write_json, write_text


@click.command(
    "schema",
    epilog="\b\nExamples:\n  interlock schema --format md\n  interlock schema --format cypher\n",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["json", "md", "cypher"]),
    default="md",
    show_default=True,
)
@click.option("-o", "--output", metavar="FILE", help="Write there instead of stdout.")
def command(format_: str, output: str | None) -> None:
    """Kinds, tie types, properties and identifier schemes; as Cypher: constraints, indexes and every generated write."""
    from interlock.schema import document

    if format_ == "json":
        write_json(document.to_json(), output)
    else:
        write_text(document.to_markdown() if format_ == "md" else document.to_cypher(), output)
