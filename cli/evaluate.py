"""`interlock evaluate`: accuracy on any labelled set, by path. Nothing is written.

interlock evaluate gold GOLD --documents TEXTS --format json
interlock evaluate gold GOLD --documents TEXTS --errors       # each miss and surplus, with its rule
interlock evaluate pairs records.jsonl truth.csv               # resolution of plain records
interlock evaluate names cases.csv                            # likeness of names
interlock evaluate phrases phrases.yml --errors               # ways of saying a tie, each in four forms
interlock evaluate parties names.yml --errors                 # who is found in sentences whose parties are marked
interlock evaluate core pairs.json --part held-out            # company relations, by rules; --model FILE: by a trained model too
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interlock.cli.documents import confidence_option
from interlock.cli.evaluate_pairs import names, pairs
from interlock.cli.evaluate_parties import parties
from interlock.cli.evaluate_phrases import phrases
from interlock.cli.output import chosen, format_option, say, write_json, write_rows, write_text
from interlock.schema.counted import counted

if TYPE_CHECKING:
    from interlock.loaders.evaluation import Report

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FIGURES = ("precision", "recall", "f1", "n")


@click.group(
    "evaluate",
    epilog="\b\nExample:\n  interlock evaluate gold gold/ --documents texts/",
)
def command() -> None:
    """Accuracy on any labelled set, by path; nothing is written."""


command.add_command(pairs)
command.add_command(names)
command.add_command(phrases)
command.add_command(parties)


@command.command(
    "gold",
    epilog="\b\nExample:\n  interlock evaluate gold gold/ --documents texts/ --format json",
)
@click.argument("folder", metavar="DIR", type=_FOLDER)
@click.option(
    "--documents",
    metavar="DIR",
    type=_FOLDER,
    help="The texts that the gold files name.  [default: beside them]",
)
@click.option(
    "-v", "--errors", is_flag=True,
    help="Also each miss and each surplus by name: for texts that rules may be written with.",
)  # fmt: skip
@confidence_option
@format_option
def gold(
    folder: Path,
    documents: Path | None,
    errors: bool,
    min_confidence: float | None,
    format_: str | None,
    output: str | None,
) -> int:
    """Entities, relations, modality, attribution, observations and dates against YAML gold, micro-averaged.

    Exit 4 where a gold file has a fault (a quote that is not in the text, an unknown word); the rest is counted all the same.
    """
    from interlock.loaders.evaluation import evaluate_gold

    report = evaluate_gold(folder, documents or folder, min_confidence=min_confidence)
    for problem in report.problems:
        click.echo(f"problem: {problem['document']}: {problem['what']}", err=True)
    kind = chosen(format_, output)
    if kind in ("json", "jsonl"):
        write_json(report.to_json(differences=errors), output)
    elif kind == "table":
        write_text(_tables(report, errors), output)
    else:
        write_rows(("layer", "name", *_FIGURES), _rows(report), kind, output)
    if report.absent_violations:
        say(
            f"{counted(len(report.absent_violations), 'fact')} given that the gold says to be absent"
        )
    return 4 if report.problems else 0


@command.command(
    "core",
    epilog="\b\nExample:\n  interlock evaluate core train.json --part held-out --format json",
)
@click.argument("file", metavar="FILE", type=_FILE)
@click.option(
    "--model",
    metavar="FILE",
    type=_FILE,
    help="Of interlock train; without it the rules alone decide.",
)
@click.option(
    "--part", type=click.Choice(("all", "development", "held-out")), default="all", show_default=True,
    help="held-out: the tenth of the texts, by their digest, that no rule or model is made with.",
)  # fmt: skip
@format_option
def core(
    file: Path, model: Path | None, part: str, format_: str | None, output: str | None
) -> None:
    """Company relations against labelled pairs of CORE's form: label (typed), and label with direction (strict).

    Figures are over the real labels; what is said of a pair that is labelled `undefined` is a false positive.
    """
    from interlock.loaders.evaluation.core import CONVENTION, predictions, read_core, score_core

    rows = read_core(file, part)
    report = score_core(rows, predictions(rows, model))
    kind = chosen(format_, output)
    if kind in ("json", "jsonl"):
        write_json(
            {**report.to_json(), "part": part, "model": model.name if model else None}, output
        )
        return
    say(f"{report.rows} pairs; {CONVENTION}")
    figures = [("typed", report.typed), ("strict", report.strict), ("symmetric", report.symmetric)]
    table = [("all", name, *_figures(tally.to_json())) for name, tally in figures]
    table += [
        ("label", label, *_figures(report.per_label[label].to_json()))
        for label in sorted(report.per_label)
    ]
    write_rows(("layer", "name", *_FIGURES), table, kind, output)


def _rows(report: Report) -> list[tuple[Any, ...]]:
    rows = [("layer", name, *_figures(tally.to_json())) for name, tally in report.layers.items()]
    rows += [
        ("type", tie, *_figures(report.per_type[tie].to_json())) for tie in sorted(report.per_type)
    ]
    return rows + [
        ("rule", rule, round(right / total, 4), None, None, total)
        for rule, (right, total) in sorted(report.per_rule.items())
    ]


def _figures(figures: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(figures[name] for name in _FIGURES)


def _tables(report: Report, errors: bool) -> str:
    from interlock.cli.output import printable, to_table

    rows = _rows(report)
    parts = [
        f"{counted(report.documents, 'document')}, {counted(len(report.absent_violations), 'absent fact')} given\n"
    ]
    parts += [
        to_table((name, *_FIGURES), [row[1:] for row in rows if row[0] == name])
        for name in ("layer", "type", "rule")
    ]
    if errors:
        parts.append("".join(printable(line) + "\n" for line in _named(report)))
    return "\n".join(parts)


def _named(report: Report) -> Iterator[str]:
    for violation in report.absent_violations:
        given = violation.get("statement") or violation.get("party")
        yield f"{violation['document']}: absent, but given: {violation['absent']}: {given}"
    for difference in report.differences:
        rest = "; ".join(
            f"{name}: {value}"
            for name, value in difference.items()
            if name not in ("document", "layer", "what")
        )
        yield f"{difference['document']}: {difference['layer']}: {difference['what']}: {rest}"
