"""`interlock unload`: take a dataset or document out of the graph, exactly."""

from __future__ import annotations

import click

from interlock.cli.db import confirm, refuse_unasked
from interlock.cli.output import chosen, format_option, say, write_json, write_rows
from interlock.cli.session import open_graph


@click.command(
    "unload",
    epilog="""\b
Examples:
  interlock unload gleif --dry-run
  interlock unload gleif
  interlock unload 3f5a9c21 --yes        (a document, by the beginning of its sha256)
""",
)
@click.argument("dataset_or_document", metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--dry-run", is_flag=True, help="Only say what would go; nothing is removed.")
@format_option
def command(
    dataset_or_document: str, yes: bool, dry_run: bool, format_: str | None, output: str | None
) -> None:
    """Remove the dataset or document ID: exactly its records, statements and ties.

    Parties that another source knows stay; the graph is then as if it had never seen ID.
    """
    from interlock.loaders import unload
    from interlock.loaders.remove import target

    if not dry_run:
        refuse_unasked(yes, f"unload {dataset_or_document}")
    with open_graph() as graph:
        found = target(graph, dataset_or_document)
        if dry_run:
            say(f"would remove {found}; nothing was removed")
            write_rows(
                ("would_unload", "documents", "records"),
                [(found.document or found.name, found.documents, found.records)],
                format_,
                output,
            )
            return
        confirm(f"Remove {found} from the graph?", yes, f"unload {dataset_or_document}")
        removal = unload(graph, dataset_or_document, say).to_json()
    if chosen(format_, output) in ("json", "jsonl"):
        write_json(removal, output)
        return
    layers = ("records", "statements", "ties", "entities")
    write_rows(("unloaded", "documents", *layers), [(removal["unloaded"], removal["documents"],
               *(removal[layer]["removed"] for layer in layers))], format_, output)  # fmt: skip
