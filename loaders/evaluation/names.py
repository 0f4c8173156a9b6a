"""Pairs of bare names against labels: does the likeness of the names reach the published threshold where a person says match?

What is judged is likeness, not identity: `Fund V` and `Fund VI` may be labelled a match. The decision on the parties, which looks at what
tells sister firms apart, is reported beside it.

    evaluate_names(Path("cases.csv")).to_json()["f1"]
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from interlock.loaders.evaluation.figures import Tally
from interlock.loaders.readers import Stream, read_csv
from interlock.loaders.resolution.plain import kind_of
from interlock.loaders.resolution.score import Score, compare_names
from interlock.loaders.resolution.settings import settings
from interlock.schema.errors import DataError
from interlock.schema.name_forms import analyse

__all__ = ["NameCase", "NameReport", "evaluate_names", "read_names", "score_names"]

CURVE = (0.60, 0.65, 0.70, 0.75, 0.80, 0.85, 0.90, 0.95)
ORGANISATIONS = frozenset(("Firm", "Organization", "Party", "Bank", "Chamber", "GovernmentBody"))
_MATCH = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


@dataclass(frozen=True, slots=True)
class NameCase:
    """Two names, as printed, and whether somebody says that they match."""

    one: str
    other: str
    kind: str | None
    match: bool
    country: str | None = None
    other_country: str | None = None
    class_: str | None = None
    quality: str | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A case with what was made of it."""

    case: NameCase
    likeness: float
    score: Score


@dataclass(slots=True)
class NameReport:
    """All cases judged."""

    judged: list[Judged]

    def tally(
        self, threshold: float | None = None, only: Callable[[Judged], bool] | None = None
    ) -> Tally:
        """Right, found and wanted matches at a threshold, the published one by default."""
        at = settings().names.match if threshold is None else threshold
        chosen = [one for one in self.judged if only is None or only(one)]
        return Tally(
            sum(one.case.match and one.likeness >= at for one in chosen),
            sum(one.likeness >= at for one in chosen),
            sum(one.case.match for one in chosen),
        )

    def to_json(self) -> dict[str, Any]:
        """The object that `evaluate names --format json` prints."""
        organisations = self.tally(only=_is_organisation)
        decided = Tally(
            sum(one.case.match and one.score.outcome == "same" for one in self.judged),
            sum(one.score.outcome == "same" for one in self.judged),
            sum(one.case.match for one in self.judged),
        )
        return {
            **self.tally().to_json(),
            "cases": len(self.judged),
            "threshold": settings().names.match,
            "configuration": settings().version,
            "organisations": organisations.to_json(),
            "by_kind": self._by(lambda one: one.case.kind),
            "by_class": self._by(lambda one: one.case.class_),
            "by_script": self._by(_scripts),
            "decision_same": decided.to_json(),
            "curve": [{"threshold": at, **self.tally(at).to_json()} for at in CURVE],
            "mean_score_by_quality": self._qualities(),
        }

    def _by(self, group: Callable[[Judged], str | None]) -> dict[str, Any]:
        groups: dict[str, list[Judged]] = defaultdict(list)
        for one in self.judged:
            name = group(one)
            if name:
                groups[name].append(one)
        return {
            name: {**NameReport(groups[name]).tally().to_json(), "cases": len(groups[name])}
            for name in sorted(groups)
        }

    def _qualities(self) -> dict[str, float]:
        groups: dict[str, list[float]] = defaultdict(list)
        for one in self.judged:
            if one.case.match and one.case.quality:
                groups[one.case.quality].append(one.likeness)
        return {name: round(sum(found) / len(found), 4) for name, found in sorted(groups.items())}


def evaluate_names(path: str | os.PathLike[str]) -> NameReport:
    """Judge the cases of a CSV file (`name1,name2,kind,match`).

    Raises:
        DataError: the file is not of this form.
    """
    return score_names(read_names(path))


def read_names(path: str | os.PathLike[str], *, labelled: bool = True) -> list[NameCase]:
    """The cases of a CSV file; `schema` stands for kind and `is_match` for match, further columns are left alone.

    Args:
        path: the file.
        labelled: every row must say whether it is a match.
    """
    cases: list[NameCase] = []
    with Stream(os.fspath(path)) as stream:
        for row in read_csv(stream):
            where = f"{os.fspath(path)}, line {row.line}"
            if row.problem is not None:
                raise DataError(
                    f"{where} cannot be read: {row.problem}", hint="name1,name2,kind,match a line"
                )
            cells = row.data
            if "name1" not in cells and "name2" not in cells:
                raise DataError(
                    f"{where}: no names",
                    why=f"it has {', '.join(cells) or 'nothing'}",
                    hint="the header is name1,name2[,country1,country2,kind,match]",
                )
            label = str(cells.get("match", cells.get("is_match", ""))).strip().lower()
            if labelled and label not in _MATCH:
                raise DataError(
                    f"{where}: match is {label!r}", why="true or false is expected",
                    hint="the header is name1,name2,kind,match",
                )  # fmt: skip
            cases.append(
                NameCase(
                    cells.get("name1", ""), cells.get("name2", ""), kind_of(cells.get("kind", cells.get("schema"))),
                    _MATCH.get(label, False), cells.get("country1"), cells.get("country2"),
                    cells.get("class") or cells.get("category"), cells.get("quality"),
                )
            )  # fmt: skip
    return cases


def score_names(cases: Iterable[NameCase]) -> NameReport:
    """Compare both names of each case."""
    judged = []
    for case in cases:
        likeness, score = compare_names(
            case.one, case.other,
            country=case.country, other_country=case.other_country, kind=case.kind,
        )  # fmt: skip
        judged.append(Judged(case, likeness, score))
    return NameReport(judged)


def _is_organisation(one: Judged) -> bool:
    return one.case.kind in ORGANISATIONS


def _scripts(one: Judged) -> str:
    return "~".join(sorted({analyse(one.case.one).script, analyse(one.case.other).script}))
