"""Accuracy against labelled facts: what a careful reader takes from a text, compared with what is extracted. Nothing here writes.

from interlock.loaders.evaluation import evaluate_gold
evaluate_gold(Path("gold"), Path("documents")).to_json()["relations"]["f1"]
"""

from __future__ import annotations

from interlock.loaders.evaluation.figures import Tally
from interlock.loaders.evaluation.report import Report, evaluate_gold

__all__ = ["Report", "Tally", "evaluate_gold"]
