"""Count how often each document rule is right on a half of our gold, and write the table that confidence is read from.

Only the development half belongs here: the half set aside is scored and never counted (`interlock evaluate gold` writes nothing).

    python benchmarks/rule_precision.py
    python benchmarks/rule_precision.py --gold tests/gold/development --out loaders/documents/precision.yml
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
    told = f'counted_on: "{report.documents} passages of {gold.name}, which rules are written with: read it as an upper bound"\n'
    return f"{HEAD}{told}rules:\n{rows}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, default=ROOT / "tests/gold/development")
    parser.add_argument("--out", type=Path, default=ROOT / "loaders/documents/precision.yml")
    options = parser.parse_args()
    options.out.write_text(table(options.gold), encoding="utf-8")


if __name__ == "__main__":
    main()
