"""`interlock resolve pairs` and `compare`: resolution of plain records and of bare names, without a server."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interlock.cli.output import chosen, format_option, say, to_csv, write_json, write_rows, writing
from interlock.schema.counted import counted
from interlock.schema.errors import UsageError

if TYPE_CHECKING:
    from interlock.loaders.resolution.entities import Described

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_PAIRS = ("left", "right", "score", "decision")
_NAMES = ("name1", "name2", "score", "decision", "reasons")
_AT_ONCE = 50_000


@click.command(
    "pairs",
    epilog="\b\nExamples:\n  interlock resolve pairs firms.jsonl -o pairs.csv\n"
    "  interlock resolve pairs firms.jsonl --decision same --decision review -o pairs.csv\n"
    "  interlock resolve pairs firms.jsonl --keep firms.state -o pairs.csv\n"
    "  interlock resolve pairs more.jsonl --add-to firms.state -o changed.csv",
)
@click.argument("file", metavar="FILE", type=_FILE)
@click.option(
    "--decision", "wanted", multiple=True, type=click.Choice(["same", "review", "different"]),
    help="Only pairs of this decision (several may be given); default: every pair that was compared.",
)  # fmt: skip
@click.option(
    "--keep",
    metavar="STATE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also write what a later --add-to needs.",
)
@click.option(
    "--add-to",
    "onto",
    metavar="STATE",
    type=_FILE,
    help="FILE holds further records: compare these with what is kept there, and keep them too.",
)
@click.option("-o", "--output", metavar="FILE", help="Write there instead of stdout.")
def pairs(
    file: Path, wanted: tuple[str, ...], keep: Path | None, onto: Path | None, output: str | None
) -> None:
    """Which of the records in FILE are one party, as CSV left,right,score,decision.

    FILE has one JSON object a line, {"id", "name", "aliases", "country", "identifiers": {scheme: value}, "kind", "address",
    "incorporated"}, all but id optional, or FollowTheMoney entities; .gz too. Every pair that blocking proposes is a row, and so is every
    pair within one cluster; the decision is the one after clustering.

    With --add-to only what blocks with the new records is compared, and rows are those of the parties that these touch. Weights are those
    of the last whole run; where rules changed since, or the records grew by a tenth, all are resolved anew.
    """
    from interlock.loaders.resolution.matching import match
    from interlock.loaders.resolution.plain import read_records
    from interlock.schema.vocabulary import vocabulary

    records, account = read_records(file)
    for scheme, count in sorted(account.unknown_schemes.items()):
        say(
            f"warning: identifier scheme {scheme!r} ({count} times) is not known; it supports and never decides; "
            f"known: {', '.join(vocabulary().identifiers)}"
        )
    for scheme, count in sorted(account.invalid.items()):
        say(f"warning: {count} values of {scheme} fail their check and are not compared")
    for name, count in sorted(account.unknown_fields.items()):
        say(f"warning: field {name!r} ({count} times) is not read")
    if onto is not None:
        if keep is not None:
            raise UsageError(
                "--keep and --add-to", why="--add-to keeps the new state in its own file",
                hint="leave out --keep",
            )  # fmt: skip
        _add(records, onto, wanted, output)
        return
    result = match(records, keep=keep is not None)
    _write(result.rows(), wanted, output)
    if keep is not None:
        from interlock.loaders.resolution.increment import State
        from interlock.loaders.resolution.state_file import write_state

        write_state(keep, State.of(result))
    clusters = sum(len(members) > 1 for members in result.linkage.clusters)
    say(
        f"{counted(len(records), 'record')}, {counted(len(result.scores), 'pair')} compared, "
        f"{counted(clusters, 'party', 'parties')} with more than one record, "
        f"{counted(len(result.linkage.refused), 'union')} refused; records without a key: {result.blocks.keyless:,}, "
        f"{result.blocks.capped:,} share a key with too many"
    )


def _add(records: list[Described], onto: Path, wanted: tuple[str, ...], output: str | None) -> None:
    """Resolve further records onto a state, or everything anew where that is due."""
    from interlock.loaders.resolution.increment import State, add, check_new
    from interlock.loaders.resolution.matching import match
    from interlock.loaders.resolution.state_file import read_state, write_state

    state, current = read_state(onto)
    if not current or state.due(len(records)):
        why = "the records grew by a tenth" if current else "rules of matching changed"
        say(f"all records are resolved anew: {why} since the last whole run")
        everything = [state.shelf[at] for at in range(len(state.shelf))]
        check_new(state.ids, [record.id for record in records])
        result = match([*everything, *records], state.decisions, keep=True)
        state = State.of(result, state.decisions)
        _write(result.rows(), wanted, output)
        said = f"{len(result.scores):,} pairs compared"
    else:
        state, change = add(state, records)
        _write(iter(change.rows), wanted, output)
        said = f"{counted(change.compared, 'pair')} compared, parties of {counted(change.touched, 'record')} made anew"
    write_state(onto, state)
    say(f"{counted(len(records), 'record')} added to make {len(state.ids):,}; {said}")


def _write(rows: Iterator[tuple[Any, ...]], wanted: tuple[str, ...], output: str | None) -> None:
    rows = (row for row in rows if not wanted or row[3] in wanted)
    with writing(output) as write:
        write(to_csv(_PAIRS, ()))
        while part := list(islice(rows, _AT_ONCE)):
            write(to_csv((), part).removeprefix("\n"))


@click.command(
    "compare",
    epilog='\b\nExamples:\n  interlock resolve compare "Severny Veter LLC" "ООО «Северный Ветер»"\n'
    "  interlock resolve compare --file names.csv -o compared.csv",
)
@click.argument("one", metavar="[NAME", required=False)
@click.argument("other", metavar="NAME]", required=False)
@click.option(
    "--file", type=_FILE, help="CSV with the columns name1,name2[,country1,country2,kind]."
)
@click.option(
    "--country", "countries", multiple=True, help="Of the first name, then of the second."
)
@click.option("--kind", help="Of both: Firm, Person, Bank ...")
@format_option
def compare(
    one: str | None,
    other: str | None,
    file: Path | None,
    countries: tuple[str, ...],
    kind: str | None,
    format_: str | None,
    output: str | None,
) -> None:
    """How alike two names are, and whether the parties may be one.

    `score` is the likeness of the names alone; `decision` also looks at what tells sister firms apart (numbers, lines of business, legal
    forms, countries). The thresholds are fixed: one name from 0.75, one party from 0.87 on.
    """
    if file is not None:
        if one is not None:
            raise UsageError(
                "two names and --file", why="only one of them can be compared",
                hint="leave out the names or --file",
            )  # fmt: skip
        _compare_file(file, format_, output)
        return
    if one is None or other is None:
        raise UsageError(
            "two names are needed", why="fewer were given",
            hint='interlock resolve compare "NAME A" "NAME B"',
        )  # fmt: skip
    from interlock.loaders.resolution.plain import kind_of
    from interlock.loaders.resolution.score import compare_names
    from interlock.loaders.resolution.settings import settings

    first, second, *_ = (*countries, None, None)
    likeness, score = compare_names(
        one, other, country=first, other_country=second, kind=kind_of(kind)
    )
    found: dict[str, Any] = {
        "score": likeness,
        "decision": score.outcome,
        "reasons": list(score.reasons),
        "match": likeness >= settings().names.match,
        "decision_score": score.score,
        "configuration": settings().version,
    }
    if chosen(format_, output) in ("json", "jsonl"):
        write_json(found, output)
    else:
        write_rows(("what", "value"), list(found.items()), format_, output)


def _compare_file(file: Path, format_: str | None, output: str | None) -> None:
    from interlock.loaders.evaluation.names import read_names, score_names

    def rows() -> Iterator[tuple[Any, ...]]:
        for judged in score_names(read_names(file, labelled=False)).judged:
            yield (
                judged.case.one,
                judged.case.other,
                judged.likeness,
                judged.score.outcome,
                "; ".join(judged.score.reasons),
            )

    write_rows(_NAMES, rows(), format_ or "csv", output)
