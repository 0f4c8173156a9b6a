"""`interlock resolve`: which records describe one party; every decision can be explained and taken back."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime
from pathlib import Path

import click

from interlock.cli.db import confirm
from interlock.cli.output import (
    chosen,
    format_option,
    say,
    write_json,
    write_rows,
    write_text,
)
from interlock.cli.resolve_pairs import compare, pairs
from interlock.cli.resolve_review import command as review
from interlock.cli.session import open_graph

_SHOWN = 20


@click.group(
    "resolve",
    epilog="\b\nExamples:\n  interlock resolve run --dry-run\n  interlock resolve run\n  interlock resolve explain RECORD RECORD",
)
def command() -> None:
    """Find records of one party, decide, explain, undo.

    Records that share a valid exclusive identifier (LEI, INN, register number ...) are one party from the moment they are loaded.
    `run` compares names in every script with country, kind and what else is known, and joins what is certain; `review` asks about the
    rest. Decisions are about records; ids of a party's records stand in: interlock show PARTY.
    """


@command.command(
    "run",
    epilog="\b\nExamples:\n  interlock resolve run --dry-run --format json\n  interlock resolve run",
)
@click.option("--dry-run", is_flag=True, help="Only count; nothing is written.")
@click.option("--full", is_flag=True, help="Compare all records, not only what is new.")
@format_option
def run(dry_run: bool, full: bool, format_: str | None, output: str | None) -> None:
    """Join records that are one party by name, country, kind and what else is known; what is uncertain is left for review.

    A run replaces the decisions of the run before, and never touches those of people. Two rows of one source stay two parties until
    an identifier or a person joins them.

    Compared is what blocks with records that came, changed or left since the run before, by the weights of the last whole run; all
    are compared where these were more than a tenth, where rules changed, or with --full.
    """
    from interlock.loaders import resolve

    with open_graph() as graph:
        result = resolve(graph, dry_run=dry_run, full=full, say=say)
    found = result.to_json()
    if chosen(format_, output) in ("json", "jsonl"):
        write_json(found, output)
        return
    say(
        f"{found['joined']} pairs of records are one party: {found['added']} new, {found['removed']} no longer; "
        f"{found['review']} are left to a person: interlock resolve review"
    )
    write_rows(
        ("score", "one", "other", "reason"),
        [(one.score, one.one, one.other, one.reason) for one in result.review[:_SHOWN]],
        format_,
        output,
    )


@command.command(
    "decide",
    epilog="""\b
Examples:
  interlock resolve decide ofac:15268 gleif:529900T8BM49AURSDO55 same --why "same BIC"
  interlock resolve decide "Bank of Kunlun" "Kunlun Trust" different
  interlock resolve decide gleif:5299... ru-inn:7707083893 wrong --why "number of the parent"
""",
)
@click.argument("a", metavar="RECORD")
@click.argument("b", metavar="RECORD|IDENTIFIER")
@click.argument("verdict", type=click.Choice(["same", "different", "unsure", "wrong"]))
@click.option("--why", help="Your reason, kept with the decision.")
@click.option(
    "--judge", "person", default=getpass.getuser, show_default="your user name", help="Who decides."
)
def decide(a: str, b: str, verdict: str, why: str | None, person: str) -> None:
    """Decide that two records describe the same party, or different ones. Outranks every automatic decision.

    A party of one record may be named as everywhere (id, identifier, name); of a party with several, name the record: see them with
    interlock show PARTY. `unsure` keeps the question out of the review until a record changes. `wrong` marks an identifier of a
    record as not its own: it stays visible and links nothing.
    """
    from interlock.loaders.resolution.decisions import judge
    from interlock.loaders.resolution.naming import record_of

    with open_graph() as graph:
        one = record_of(graph, a)
        other = b if verdict == "wrong" else record_of(graph, b)
        counts = judge(
            graph, one, other, verdict=verdict, person=person, why=why, when=now(), say=say
        )
    write_json(
        {"a": one, "b": other, "decision": verdict, "judge": person, "entities": counts.to_json()}
    )


@command.command(
    "undo",
    epilog="""\b
Examples:
  interlock resolve undo ofac:15268 documents:3f5a...:bank-of-kunlun --yes
  interlock resolve undo gleif:5299... ru-inn:7707083893 --yes
""",
)
@click.argument("a", metavar="RECORD")
@click.argument("b", metavar="RECORD|IDENTIFIER")
@click.option("--yes", is_flag=True, help="Do not ask.")
def undo(a: str, b: str, yes: bool) -> None:
    """Take back a person's decision on two records, or a mark on an identifier; the graph is then as if it had never been taken."""
    from interlock.loaders.resolution.decisions import undo as take_back

    confirm(f"Take back the decision on {a} and {b}?", yes, f"resolve undo {a} {b}")
    with open_graph() as graph:
        counts = take_back(graph, a, b, when=now(), say=say)
    write_json({"a": a, "b": b, "entities": counts.to_json()})


@command.command(
    "explain",
    epilog="""\b
Examples:
  interlock resolve explain gleif:529900T8BM49AURSDO55 ofac:15268
  interlock resolve explain "Bank of Kunlun"
""",
)
@click.argument("a", metavar="RECORD|PARTY")
@click.argument("b", metavar="RECORD|PARTY", required=False)
@format_option
def explain(a: str, b: str | None, format_: str | None, output: str | None) -> None:
    """Why two records are one party, or are not; of one party, how its records came together.

    For two: what the machine compares, each feature with its weight, the thresholds, identifiers that agree or contradict, decisions
    that stand and unions that were refused. For one: each step with its rule or judge.
    """
    from interlock.loaders.resolution.explain import how, why
    from interlock.loaders.resolution.naming import record_of

    with open_graph() as graph:
        found = (
            how(graph, graph.resolve_id(a))
            if b is None
            else why(graph, record_of(graph, a), record_of(graph, b))
        )
    if chosen(format_, output) in ("json", "jsonl"):
        write_json(found, output)
    else:
        rows = [
            (name, item)
            for name, value in found.items()
            for item in (value if isinstance(value, list) and value else [value])
        ]
        write_rows(("what", "value"), rows, format_, output)


@command.command(
    "import",
    epilog="""\b
Examples:
  interlock resolve export --format csv -o decisions.csv
  interlock resolve import decisions.csv --dry-run
  interlock resolve import decisions.csv
  interlock resolve import resolver.ijson --judge "compliance desk"
""",
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--judge", "person", help="Whose decisions they are where the file does not say.")
@click.option("--dry-run", is_flag=True, help="Check and count; nothing is written.")
def take(file: Path, person: str | None, dry_run: bool) -> None:
    """Take people's decisions from a file: JSON lines or CSV as `resolve export` writes them, or nomenklatura's resolver lines.

    All are taken or, where one cannot hold beside the others, none. Decisions on records that are not in the graph wait, and hold as
    soon as these are loaded. A review in a spreadsheet: interlock resolve export --open --format csv, fill the column `verdict`.
    """
    from interlock.loaders.resolution.decisions import take as take_all
    from interlock.loaders.resolution.exchange import read_judgements

    given = read_judgements(file, person)
    with open_graph() as graph:
        found = take_all(graph, given, dry_run=dry_run, say=say)
    write_json({"file": str(file), "dry_run": dry_run, **found.to_json()})


@command.command(
    "export",
    epilog="""\b
Examples:
  interlock resolve export -o decisions.jsonl
  interlock resolve export --format nomenklatura -o resolver.ijson
  interlock resolve export --open --format csv -o questions.csv
""",
)
@click.option(
    "--format", "format_", type=click.Choice(["jsonl", "csv", "nomenklatura"]), default="jsonl",
    show_default=True, help="nomenklatura has no word for a wrong identifier: those are left out.",
)  # fmt: skip
@click.option(
    "--open",
    "opened",
    is_flag=True,
    help="The open questions, to be answered in the column `verdict`.",
)
@click.option("-o", "--output", metavar="FILE", help="Write there instead of stdout.")
def give(format_: str, opened: bool, output: str | None) -> None:
    """People's decisions that hold, as a file that any graph with the same records takes."""
    from interlock.loaders.resolution.exchange import write_judgements, write_questions
    from interlock.loaders.resolution.review import current, queue

    with open_graph() as graph:
        if opened:
            text = write_questions(queue(graph.store))
        else:
            found = current(graph.store)
            left = sum(one.verdict == "wrong" for one in found)
            text = write_judgements(found, format_)
            if format_ == "nomenklatura" and left:
                say(f"{left} marks on wrong identifiers are left out")
    write_text(text, output)


command.add_command(review)
command.add_command(pairs)
command.add_command(compare)


def now() -> str:
    """The time of a decision: UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
