"""`interlock evaluate pairs` and `names`: resolution against labelled pairs of records and of names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from interlock.cli.output import chosen, format_option, say, write_json, write_rows

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FIGURES = ("precision", "recall", "f1", "n")


@click.command(
    "pairs",
    epilog="\b\nExample:\n  interlock evaluate pairs records.jsonl truth.csv --format json",
)
@click.argument("records", metavar="RECORDS", type=_FILE)
@click.argument("truth", metavar="TRUTH", type=_FILE)
@format_option
def pairs(records: Path, truth: Path, format_: str | None, output: str | None) -> None:
    """Resolution of RECORDS (as of `resolve pairs`) against the true pairs of TRUTH (CSV left,right[,class,script]).

    Figures are over pairs of one cluster, at the shipped threshold. Ids are replaced by digests before matching.
    """
    from interlock.loaders.evaluation.pairs import evaluate_pairs

    found = evaluate_pairs(records, truth).to_json()
    if chosen(format_, output) in ("json", "jsonl"):
        write_json(found, output)
        return
    blocking = found["blocking"]
    say(
        f"blocking: recall {blocking['recall']}, {blocking['candidates']:,} candidates; "
        f"processor seconds: {', '.join(f'{name} {value}' for name, value in found['cpu_seconds'].items())}"
    )
    rows = [("all", "", *_figures(found["pairs"]))]
    for group in ("by_class", "by_script", "by_writing"):
        rows += [(group, name, *_figures(found[group][name])) for name in found[group]]
    rows += [("score from", row["threshold"], *_figures(row)) for row in found["curve"]]
    write_rows(("group", "name", *_FIGURES), rows, format_, output)


@click.command(
    "names",
    epilog="\b\nExample:\n  interlock evaluate names cases.csv --format json",
)
@click.argument("file", metavar="CSV", type=_FILE)
@format_option
def names(file: Path, format_: str | None, output: str | None) -> None:
    """Likeness of names against the labels of a CSV (name1,name2,kind,match), at the published threshold."""
    from interlock.loaders.evaluation.names import evaluate_names

    found = evaluate_names(file).to_json()
    if chosen(format_, output) in ("json", "jsonl"):
        write_json(found, output)
        return
    rows = [("all", "", *_figures(found)), ("organisations", "", *_figures(found["organisations"]))]
    for group in ("by_kind", "by_class", "by_script"):
        rows += [(group, name, *_figures(found[group][name])) for name in found[group]]
    rows.append(("decision", "same", *_figures(found["decision_same"])))
    rows += [("likeness from", row["threshold"], *_figures(row)) for row in found["curve"]]
    write_rows(("group", "name", *_FIGURES), rows, format_, output)


def _figures(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(row.get(name) for name in _FIGURES)
