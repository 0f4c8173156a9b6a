"""A folder of gold against the extraction of its documents: counts added up over all files.

report = evaluate_gold(Path("gold"), Path("documents"))
report.layers["relations"].f1
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from interlock.loaders.documents import extract
from interlock.loaders.documents.language.gazetteer import Gazetteer
from interlock.loaders.evaluation.figures import Tally
from interlock.loaders.evaluation.gold import read_gold
from interlock.loaders.evaluation.score import LAYERS, DocumentScore, score_document
from interlock.schema.errors import DataError

__all__ = ["Report", "evaluate_gold"]


@dataclass(slots=True)
class Report:
    """Micro-averaged figures of all files.

    Attributes:
        layers: counts by layer; modality and attribution, spans and attributes over matched relations only.
        per_rule: distinct relations or observations that a rule gave: right, total.
        problems: `{"document", "what"}`: faults of gold files and documents that could not be read; what they name does not count.
        differences: each miss, surplus and wrong word, with rule and quote.
    """

    documents: int = 0
    layers: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in LAYERS})
    per_type: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    per_rule: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    absent_violations: list[dict[str, Any]] = field(default_factory=list)
    differences: list[dict[str, Any]] = field(default_factory=list)
    problems: list[dict[str, str]] = field(default_factory=list)

    def add(self, score: DocumentScore) -> None:
        """Add one document's counts."""
        self.documents += 1
        for name, tally in score.layers.items():
            self.layers[name] += tally
        for tie, tally in score.per_type.items():
            self.per_type[tie] += tally
        for rule, (right, total) in score.per_rule.items():
            self.per_rule[rule][0] += right
            self.per_rule[rule][1] += total
        self.absent_violations += score.absent_violations
        self.differences += score.differences
        self.problems += [{"document": score.document, "what": what} for what in score.problems]

    def to_json(self, *, differences: bool = False) -> dict[str, Any]:
        """The object that `evaluate gold --format json` prints.

        Args:
            differences: with each miss and surplus by name, for texts that rules may be written with.
        """
        answer: dict[str, Any] = {"documents": self.documents}
        answer |= {name: tally.to_json() for name, tally in self.layers.items()}
        answer["absent_violations"] = self.absent_violations
        answer["per_type"] = {tie: self.per_type[tie].to_json() for tie in sorted(self.per_type)}
        answer["per_rule"] = {
            rule: dict(zip(("k", "n"), self.per_rule[rule], strict=True))
            for rule in sorted(self.per_rule)
        }
        answer["problems"] = self.problems
        return {**answer, "differences": self.differences} if differences else answer


def evaluate_gold(
    folder: Path,
    documents: Path,
    known: Gazetteer | None = None,
    min_confidence: float | None = None,
) -> Report:
    """Extract the document of each gold file of a folder and compare.

    Args:
        folder: holds the gold, `*.yaml`.
        documents: holds the texts that the gold files name.
        known: further names, as for an extraction.
        min_confidence: the same, `confidence.floors` by default; what is left out counts as not read.

    Raises:
        DataError: the folder has no gold file, or one is not of the form.
    """
    paths = sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml"))
    if not paths:
        raise DataError(
            f"no gold file in {str(folder)!r}",
            why="it has no *.yaml",
            hint="name the folder that holds the gold",
        )
    report = Report()
    for path in paths:
        gold = read_gold(path)
        try:
            data = (documents / gold.document).read_bytes()
            extraction = extract(
                data, gold.document, known=known, published=gold.published, min_confidence=min_confidence,
            )  # fmt: skip
        except OSError as error:
            report.problems.append(
                {"document": gold.document, "what": f"cannot be read: {error.strerror}"}
            )
            continue
        except DataError as error:
            if "reason" not in error.facts:  # a fault of the rules, not of this document
                raise
            report.problems.append(
                {"document": gold.document, "what": f"cannot be read: {error.what}"}
            )
            continue
        report.add(score_document(gold, extraction))
    return report
