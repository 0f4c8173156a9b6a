"""Count how often each document rule is right on the set-aside half of our gold, and write the table that confidence is read from.

On the half that rules are written with they are right far more often than on a new text, so counts from there would promise too
much. No rule may be changed for what its line says: that would turn the half into another development half.

    python benchmarks/rule_precision.py
    python benchmarks/rule_precision.py --gold tests/gold/set-aside --out loaders/documents/precision.yml
"""

from __future__ import annotations

import argparse
from pathlib import Path

from interlock.loaders.evaluation import evaluate_gold

ROOT = Path(__file__).parents[1]
HEAD = "# How often each rule was right: rule: [right, total]. Rules without a line have no confidence.\n"


def table(gold: Path) -> str:
    """The YAML of the counts over one folder of gold with its texts beside it."""
    report = evaluate_gold(gold, gold)
    rows = "".join(
        f"  {rule}: [{right}, {total}]\n"
        for rule, (right, total) in sorted(report.per_rule.items())
        if total
    )
    told = f'counted_on: "{report.documents} passages of {gold.name}"\n'
    return f"{HEAD}{told}rules:\n{rows}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=ROOT / "tests/gold/set-aside")
    parser.add_argument("--out", type=Path, default=ROOT / "loaders/documents/precision.yml")
    options = parser.parse_args()
    options.out.write_text(table(options.gold), encoding="utf-8")


if __name__ == "__main__":
    main()
