"""`interlock resolve`: which records describe one party; every decision can be explained and taken back."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime

import click

from interlock.cli.db import confirm
from interlock.cli.output import chosen, format_option, say, write_json, write_rows
from interlock.cli.session import open_graph


@click.group(
    "resolve",
    epilog="\b\nExamples:\n  interlock resolve run --dry-run\n  interlock resolve run\n  interlock resolve explain RECORD RECORD",
)
def command() -> None:
    """Find records of one party, decide, explain, undo.

    Records that share a valid exclusive identifier (LEI, INN, register number ...) are one party from the moment they are loaded.
    `run` adds those that bear one name in one country where exactly one party fits. Decisions are about records; ids of a party's
    records stand in: interlock show PARTY.
    """


@command.command(
    "run",
    epilog="\b\nExamples:\n  interlock resolve run --dry-run --format json\n  interlock resolve run",
)
@click.option("--dry-run", is_flag=True, help="Only count; nothing is written.")
@format_option
def run(dry_run: bool, format_: str | None, output: str | None) -> None:
    """Join records by exact name and country; names that fit several parties are listed for review, not joined."""
    from interlock.loaders import resolve

    with open_graph() as graph:
        found = resolve(graph, dry_run=dry_run, say=say).to_json()
    if chosen(format_, output) in ("json", "jsonl"):
        write_json(found, output)
        return
    say(
        f"{found['joined']} pairs of records are one party: {found['added']} new, {found['removed']} no longer"
    )
    write_rows(
        ("name", "candidates"),
        [(item["name"], item["candidates"]) for item in found["review"]],
        format_,
        output,
    )


@command.command(
    "decide",
    epilog='\b\nExamples:\n  interlock resolve decide ofac:15268 documents:3f5a...:bank-of-kunlun same --why "same BIC"',
)
@click.argument("a", metavar="RECORD")
@click.argument("b", metavar="RECORD")
@click.argument("verdict", type=click.Choice(["same", "different"]))
@click.option("--why", help="Your reason, kept with the decision.")
@click.option(
    "--judge", "person", default=getpass.getuser, show_default="your user name", help="Who decides."
)
def decide(a: str, b: str, verdict: str, why: str | None, person: str) -> None:
    """Decide that two records describe the same party, or different ones. Outranks every automatic decision."""
    from interlock.loaders.resolution.run import judge

    when = datetime.now(UTC).isoformat(timespec="seconds")
    with open_graph() as graph:
        counts = judge(
            graph, a, b, same=verdict == "same", person=person, why=why, when=when, say=say
        )
    write_json({"a": a, "b": b, "decision": verdict, "judge": person, "entities": counts.to_json()})


@command.command(
    "undo",
    epilog="\b\nExamples:\n  interlock resolve undo ofac:15268 documents:3f5a...:bank-of-kunlun --yes",
)
@click.argument("a", metavar="RECORD")
@click.argument("b", metavar="RECORD")
@click.option("--yes", is_flag=True, help="Do not ask.")
def undo(a: str, b: str, yes: bool) -> None:
    """Take back a person's decision on two records; the graph is then as if it had never been taken."""
    from interlock.loaders.resolution.run import undo as take_back

    confirm(f"Take back the decision on {a} and {b}?", yes, f"resolve undo {a} {b}")
    with open_graph() as graph:
        counts = take_back(graph, a, b, say=say)
    write_json({"a": a, "b": b, "entities": counts.to_json()})


@command.command(
    "explain",
    epilog="\b\nExamples:\n  interlock resolve explain gleif:529900T8BM49AURSDO55 ofac:15268",
)
@click.argument("a", metavar="RECORD")
@click.argument("b", metavar="RECORD")
@format_option
def explain(a: str, b: str, format_: str | None, output: str | None) -> None:
    """Why two records are one party, or are not: identifiers, names, countries, decisions, refused unions."""
    from interlock.loaders.resolution.run import explain as ask

    with open_graph() as graph:
        found = ask(graph, a, b)
    if chosen(format_, output) in ("json", "jsonl"):
        write_json(found, output)
    else:
        write_rows(("what", "value"), list(found.items()), format_, output)
