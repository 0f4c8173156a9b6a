"""Count how often each document rule is right on gold that it is not written with, and write the table that confidence is read from.

On the half that rules are written with they are right far more often than on a new text, so counts from there would promise too
much. No rule may be changed for what its line says: that would turn the half into another development half. Several folders are
counted together, and the table keeps how much came from each. Passages that are about to be read for rules are counted before
(`--keep FILE`, by the rules of that day) and added to later tables (`--first-sight FILE`).

    python benchmarks/rule_precision.py
    python benchmarks/rule_precision.py --gold tests/gold/set-aside --gold tests/gold/fresh --even tests/gold/fresh
    python benchmarks/rule_precision.py --gold tests/gold/fresh4 --keep tests/gold/fresh4/first-sight.yml
    python benchmarks/rule_precision.py --reliability --gold tests/gold/fresh --even tests/gold/fresh     # writes nothing
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import yaml

from interlock.loaders.documents import extract
from interlock.loaders.documents.confidence import FIGURES, TIES, WORDS, Counts, fit_strengths
from interlock.loaders.evaluation.gold import Gold, read_gold
from interlock.loaders.evaluation.odds import Reading, fit, share_without
from interlock.loaders.evaluation.score import Judged, score_document

ROOT = Path(__file__).parents[1]
HEAD = (
    "# How often each rule was right, rule: [right, total], where that was counted, and how many readings a prior is worth\n"
    "# (confidence.py). A rule without a line borrows from its family alone.\n"
)
# Of a figure nothing else is known.
CIRCUMSTANCES = {TIES: tuple(WORDS), FIGURES: ("refers_back", "described")}
ODDS = "# What each circumstance adds to the log odds of its rule (circumstances.py), fitted on the folders that are no first sight.\n"
FIRST_SIGHT = "# How often each rule was right on these passages before anybody read them for rules, rule: [right, total]\n"
_NUMBER = re.compile(r"\D*(\d+)")
_FIGURED = 0.4  # of the passages of a series have figures, where they are annotated at all
_BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0001)


def passages(folder: Path, *, even: bool) -> Iterator[Gold]:
    """The gold of a folder; with `even`, of passages with an even number alone."""
    for path in sorted(folder.glob("*.yaml")):
        number = _NUMBER.match(path.stem)
        if not even or (number is not None and int(number[1]) % 2 == 0):
            yield read_gold(path)


def series(gold: Gold) -> str:
    """The letter of the hand that a passage is of: "k" of "k013-kenya-port"."""
    return gold.path.stem[0]


def with_figures(read: Sequence[Gold]) -> frozenset[str]:
    """The series in which figures are annotated; in the others no figure that is read is wrong for not being there."""
    have, many = (
        Counter(series(gold) for gold in read if gold.observations),
        Counter(map(series, read)),
    )
    return frozenset(letter for letter, number in many.items() if have[letter] >= _FIGURED * number)


class Counted:
    """The counts of all folders.

    Attributes:
        rules: rule -> right, total; sources: (folder, passages, readings) in the order given.
        readings: each statement and figure that the gold of the folders decides.
    """

    def __init__(self) -> None:
        """Start with nothing counted."""
        self.rules: dict[str, list[int]] = {}
        self.sources: list[tuple[str, int, int]] = []
        self.readings: list[Judged] = []

    def add(self, folder: Path, *, even: bool) -> None:
        """Count the passages of one folder."""
        number = readings = 0
        read = list(passages(folder, even=even))
        figured = with_figures(read)
        for gold in read:
            number += 1
            extraction = extract(
                (gold.path.parent / gold.document).read_bytes(),
                gold.document,
                published=gold.published,
            )
            if series(gold) not in figured:
                extraction = replace(extraction, observations=())
            score = score_document(gold, extraction)
            for rule, (right, total) in score.per_rule.items():
                known = self.rules.setdefault(rule, [0, 0])
                known[0] += right
                known[1] += total
                readings += total
            self.readings += score.judged
        self.sources.append((f"{folder.name}{' (even numbers)' if even else ''}", number, readings))

    def known(self) -> dict[str, tuple[int, int]]:
        """The rules that read anything."""
        return {rule: (right, total) for rule, (right, total) in self.rules.items() if total}

    def add_first_sight(self, kept: Path) -> None:
        """Add counts that were made before their passages were read."""
        data = yaml.safe_load(kept.read_text(encoding="utf-8"))
        for rule, (right, total) in data["rules"].items():
            known = self.rules.setdefault(rule, [0, 0])
            known[0] += right
            known[1] += total
        self.sources += [
            (f"{source['folder']} (at first sight)", source["passages"], source["readings"])
            for source in data["counted_on"]
        ]


def table(counted: Counted) -> str:
    """The YAML of the counts, with what a prior is worth."""
    known = counted.known()
    rule, family = fit_strengths(known)
    counts = Counts(known, rule, family)
    odds = "".join(
        f"  {of}: {{{', '.join(f'{name}: {value:g}' for name, value in found.items())}}}\n"
        for of, names in CIRCUMSTANCES.items()
        if (found := circumstances(counted.readings, counts, of, names))
    )
    return (
        f"{HEAD}{_sources(counted)}strength: {{rule: {rule:g}, family: {family:g}}}\n"
        f"{ODDS}odds:\n{odds}{_rules(counted)}"
    )


def circumstances(
    readings: Sequence[Judged], counts: Counts, of: str, names: Sequence[str]
) -> dict[str, float]:
    """The odds that what is read of ties, or of figures, is moved by; fitted on the folders that are read, not on counts kept.

    Figures are annotated by fewer hands there than where the counts were kept: their level says nothing, only what differs does.
    """
    told = [
        Reading(share, one.circumstances, one.right)
        for one in readings
        if one.of == of and (share := share_without(counts, one.rule, one.right)) is not None
    ]
    return fit(told, names, plain=of == TIES)


def first_sight(counted: Counted) -> str:
    """The YAML of counts that later tables are to have among theirs."""
    return f"{FIRST_SIGHT}{_sources(counted)}{_rules(counted)}"


def _sources(counted: Counted) -> str:
    return "counted_on:\n" + "".join(
        f'  - {{folder: "{name}", passages: {number}, readings: {readings}}}\n'
        for name, number, readings in counted.sources
    )


def _rules(counted: Counted) -> str:
    return "rules:\n" + "".join(
        f"  {name}: [{right}, {total}]\n"
        for name, (right, total) in sorted(counted.known().items())
    )


def reliability(readings: Sequence[tuple[float, bool]]) -> str:
    """A Markdown table of confidence against how often it was right, and the Brier score with that of a constant."""
    rows = ["| confidence | readings | mean confidence | right |", "| --- | --- | --- | --- |"]
    for low, high in pairwise(_BINS):
        inside = [(value, right) for value, right in readings if low <= value < high]
        if inside:
            mean = sum(value for value, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            rows.append(
                f"| {low:.1f} - {min(high, 1):.1f} | {len(inside)} | {mean:.3f} | {share:.3f} |"
            )
    brier = sum((value - right) ** 2 for value, right in readings) / len(readings)
    base = Counter(right for _, right in readings)[True] / len(readings)
    return (
        "\n".join(rows)
        + f"\n\nBrier {brier:.3f}; a constant {base:.3f} would have {base * (1 - base):.3f}."
    )


def main() -> None:
    """Count, and write the table or print how reliable the shipped one is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--gold",
        type=Path,
        action="append",
        help="a folder of gold with its texts; may be repeated",
    )
    parser.add_argument(
        "--even",
        type=Path,
        action="append",
        default=[],
        help="of this folder the even numbers alone",
    )
    parser.add_argument(
        "--reliability",
        action="store_true",
        help="print confidence against right readings; write nothing",
    )
    parser.add_argument(
        "--keep", type=Path, metavar="FILE", help="write the counts alone, for --first-sight"
    )
    parser.add_argument(
        "--first-sight", type=Path, action="append", default=[], metavar="FILE",
        help="counts of --keep, made before their passages were read; may be repeated",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, default=ROOT / "loaders/documents/precision.yml")
    options = parser.parse_args()
    even = {folder.resolve() for folder in options.even}
    counted = Counted()
    for folder in options.gold or [ROOT / "tests/gold/set-aside"]:
        counted.add(folder, even=folder.resolve() in even)
    for kept in options.first_sight:
        counted.add_first_sight(kept)
    if options.keep:
        options.keep.write_text(first_sight(counted), encoding="utf-8")
    elif options.reliability:
        sys.stdout.write(
            reliability([(one.confidence, one.right) for one in counted.readings]) + "\n"
        )
    else:
        options.out.write_text(table(counted), encoding="utf-8")


if __name__ == "__main__":
    main()
