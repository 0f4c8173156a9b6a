"""Resolution of plain records against the pairs that truly are one party.

Counted after clustering: every pair of records that ended in one cluster is a claim. A true pair that blocking never proposed counts
as missed. Ids do not take part: they are replaced by digests before matching, so that no answer can hide in them.

    evaluate_pairs(Path("records.jsonl"), Path("truth.csv")).to_json()["pairs"]["f1"]
"""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from interlock.loaders.evaluation.figures import Tally
from interlock.loaders.readers import Stream, read_csv
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.matching import match
from interlock.loaders.resolution.plain import read_records
from interlock.loaders.resolution.settings import settings
from interlock.schema.errors import DataError
from interlock.schema.name_forms import analyse

__all__ = ["PairReport", "Truth", "evaluate_pairs", "read_truth", "score_pairs"]

CURVE = (0.70, 0.75, 0.80, 0.85, 0.90, 0.95, 0.97, 0.98, 0.99)
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Truth:
    """One true pair; `group` says of which class and script it is, where the file does."""

    left: str
    right: str
    class_: str | None = None
    script: str | None = None


@dataclass(slots=True)
class PairReport:
    """Figures of one run.

    Attributes:
        candidates: pairs that blocking proposed; proposed: how many of them are true.
        same: pairs of one cluster.
        by_class, by_script: the same, over the true pairs of a class or script (recall alone: a false pair is of none).
        by_writing: over pairs by the scripts that their names are in, false ones too.
        curve: threshold to figures of the scores alone, before clustering.
    """

    records: int
    truth: int
    candidates: int
    proposed: int
    same: Tally
    by_class: dict[str, Tally]
    by_script: dict[str, Tally]
    by_writing: dict[str, Tally]
    curve: dict[float, Tally]
    review: int
    seconds: Mapping[str, float]
    threshold: float
    lost: dict[str, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """The object that `evaluate pairs --format json` prints."""
        return {
            "records": self.records,
            "truth": self.truth,
            "configuration": settings().version,
            "threshold": self.threshold,
            "blocking": {
                "recall": round(self.proposed / self.truth, 4) if self.truth else None,
                "candidates": self.candidates,
                "lost": self.lost,
            },
            "pairs": self.same.to_json(),
            "review": self.review,
            "by_class": _recalls(self.by_class),
            "by_script": _recalls(self.by_script),
            "by_writing": {
                name: tally.to_json() for name, tally in sorted(self.by_writing.items())
            },
            "curve": [{"threshold": at, **self.curve[at].to_json()} for at in sorted(self.curve)],
            "cpu_seconds": {
                **{stage: round(value, 2) for stage, value in self.seconds.items()},
                "total": round(sum(self.seconds.values()), 2),
            },
        }


def evaluate_pairs(records: str | os.PathLike[str], truth: str | os.PathLike[str]) -> PairReport:
    """Resolve the records of a file and compare with the true pairs of a CSV (`left,right[,class,script]`).

    Raises:
        DataError: a file is not of the form, or a true pair names a record that does not exist.
    """
    found, _ = read_records(records)
    return score_pairs(found, read_truth(truth))


def read_truth(path: str | os.PathLike[str]) -> list[Truth]:
    """The true pairs of a CSV file with a header."""
    pairs: list[Truth] = []
    with Stream(os.fspath(path)) as stream:
        for row in read_csv(stream):
            where = f"{os.fspath(path)}, line {row.line}"
            if row.problem is not None:
                raise DataError(f"{where} cannot be read: {row.problem}", hint="left,right a line")
            left, right = row.data.get("left"), row.data.get("right")
            if not left or not right:
                raise DataError(
                    f"{where}: no pair of ids",
                    why=f"it has {', '.join(row.data) or 'nothing'}",
                    hint="the header is left,right and may have class and script",
                )
            pairs.append(Truth(left, right, row.data.get("class"), row.data.get("script")))
    return pairs


def score_pairs(records: Sequence[Described], truth: Sequence[Truth]) -> PairReport:
    """Resolve and count."""
    hidden = {record.id: hashlib.sha256(record.id.encode()).hexdigest()[:16] for record in records}
    missing = next((one for one in truth if not {one.left, one.right} <= hidden.keys()), None)
    if missing is not None:
        raise DataError(
            f"the pair {missing.left!r}, {missing.right!r} names a record that is not there",
            why=f"{len(records):,} records were read",
            hint="give the truth of these records",
        )
    wanted = {_pair(hidden[one.left], hidden[one.right]): one for one in truth}
    result = match([replace(record, id=hidden[record.id]) for record in records])
    claimed: set[Pair] = set()
    review = 0
    for left, right, _, decision in result.rows():
        review += decision == "review"
        if decision == "same":
            claimed.add((left, right))
    scores = result.scores
    report = PairReport(
        records=len(records),
        truth=len(wanted),
        candidates=len(scores),
        proposed=sum(pair in scores for pair in wanted),
        same=_tally(claimed, wanted),
        by_class=_grouped(claimed, wanted, lambda one: one.class_),
        by_script=_grouped(claimed, wanted, lambda one: one.script),
        by_writing=_by_writing(claimed, wanted, result.records),
        curve={
            at: _tally({pair for pair, score in scores.items() if score >= at}, wanted)
            for at in CURVE
        },
        review=review,
        seconds=result.seconds,
        threshold=result.matcher.thresholds.same,
        lost={"no key": result.blocks.keyless, "capped": result.blocks.capped},
    )
    return report


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _tally(claimed: set[Pair], wanted: Mapping[Pair, Truth]) -> Tally:
    return Tally(len(claimed & wanted.keys()), len(claimed), len(wanted))


def _grouped(claimed: set[Pair], wanted: Mapping[Pair, Truth], group: Any) -> dict[str, Tally]:
    found: dict[str, Tally] = defaultdict(Tally)
    for pair, one in wanted.items():
        name = group(one)
        if name:
            found[name] += Tally(pair in claimed, pair in claimed, 1)
    return found


def _by_writing(
    claimed: set[Pair], wanted: Mapping[Pair, Truth], records: Mapping[str, Described]
) -> dict[str, Tally]:
    found: dict[str, Tally] = defaultdict(Tally)

    def writing(record: str) -> str:
        name = records[record].name
        return analyse(name).script if name else "none"

    for pair in claimed | wanted.keys():
        name = "~".join(sorted({writing(one) for one in pair}))
        found[name] += Tally(pair in claimed and pair in wanted, pair in claimed, pair in wanted)
    return found


def _recalls(groups: Mapping[str, Tally]) -> dict[str, dict[str, float | int | None]]:
    return {
        name: {"recall": tally.to_json()["recall"], "n": tally.wanted}
        for name, tally in sorted(groups.items())
    }
