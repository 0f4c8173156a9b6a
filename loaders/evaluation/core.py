"""Company relations against labelled rows of CORE's form: one text, two given parties, the relation and its direction.

A row has `id, relation, invert_relation, e1_start, e1_end, e2_start, e2_end, context` and, if known, `e1_name, e2_name`; positions
are tokens of `context`, both ends included, and `invert_relation` 1 means that the second party stands in the relation to the first.

    rows = read_core(Path("train.json"), part="held-out")
    score_core(rows, [relate(row.line) for row in rows]).strict.precision
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from interlock.loaders.documents.learning.company_relations import (
    SYMMETRIC,
    Relation,
    company_rules,
    matches,
    relate,
)
from interlock.loaders.documents.learning.features import Pair
from interlock.loaders.documents.learning.model import Model, class_of
from interlock.loaders.documents.learning.pair_line import Span, pair_line
from interlock.loaders.evaluation.figures import Tally
from interlock.schema.errors import DataError

__all__ = [
    "CONVENTION",
    "PARTS",
    "UNDEFINED",
    "CoreReport",
    "CoreRow",
    "count_rules",
    "held_out",
    "predictions",
    "read_core",
    "score_core",
]

UNDEFINED = "undefined"
CONVENTION = (
    "over the real labels; what is said of a pair that is labelled undefined is a false positive"
)
PARTS = ("all", "development", "held-out")
_POSITIONS = ("e1_start", "e1_end", "e2_start", "e2_end")


@dataclass(frozen=True)
class CoreRow:
    """One labelled pair; `inverted`: the second party stands in `relation` to the first."""

    id: str
    relation: str
    inverted: bool
    context: tuple[str, ...]
    first: Span
    second: Span
    names: tuple[str, str] = ("", "")

    @cached_property
    def line(self) -> str:
        """What rules and models read."""
        return pair_line(self.context, self.first, self.second)

    @property
    def pair(self) -> Pair:
        """The pair as the learned layer takes it."""
        surfaces = (self.context[start : end + 1] for start, end in (self.first, self.second))
        first, second = surfaces
        return Pair(self.line, first, second, self.names, self.context, (self.first, self.second))

    @property
    def label(self) -> str:
        """The class that the learned layer tells apart: relation and direction, of which a symmetric one has none."""
        return class_of(self.relation, self.inverted and self.relation not in SYMMETRIC)

    @property
    def held_out(self) -> bool:
        """Whether the row belongs to the tenth that is scored only."""
        return held_out(self.context)


def held_out(context: Sequence[str]) -> bool:
    """Whether a text belongs to the tenth that no rule or model is made with: by its sha256, so that equal texts stay together.

    The first eight hex digits of the digest of the tokens, joined by blanks, divide by ten without rest.
    """
    digest = sha256(" ".join(context).encode("utf-8", "surrogatepass")).hexdigest()
    return int(digest[:8], 16) % 10 == 0


def read_core(path: Path, part: str = "all") -> list[CoreRow]:
    """Read rows from a JSON list or JSON lines, also `.gz`.

    Args:
        path: the file.
        part: `held-out`: the tenth that is scored only; `development`: the other nine; `all`.

    Raises:
        DataError: the file is not of the form; names the row.
    """
    rows = [_row(path, number, row) for number, row in enumerate(_objects(path), start=1)]
    return [row for row in rows if part == "all" or row.held_out == (part == "held-out")]


def _objects(path: Path) -> Iterable[Any]:
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8-sig")
        if text.lstrip()[:1] == "[":
            rows: list[Any] = json.loads(text)
            return rows
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    except (OSError, EOFError, ValueError) as error:
        raise DataError(
            f"{path.name}: not a file of labelled pairs", why=str(error).splitlines()[0],
            hint="it is a JSON list, or one JSON object a line, in UTF-8",
        ) from error  # fmt: skip


def _row(path: Path, number: int, row: Any) -> CoreRow:
    try:
        context = tuple("".join(str(token).split()) for token in row["context"])
        a, b, c, d = (int(row[name]) for name in _POSITIONS)
        if (
            isinstance(row["context"], str)
            or not all(context)
            or not 0 <= a <= b < c <= d < len(context)
        ):
            raise ValueError(f"positions {a}-{b} and {c}-{d} do not part {len(context)} tokens")
        names = (str(row.get("e1_name") or ""), str(row.get("e2_name") or ""))
        return CoreRow(
            str(row.get("id", number)), str(row["relation"]), bool(int(row.get("invert_relation") or 0)), context, (a, b), (c, d),
            names,
        )  # fmt: skip
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise DataError(
            f"{path.name}: row {number} is no labelled pair", why=f"{type(error).__name__}: {error}",
            hint=f"a row has context (tokens), relation, invert_relation, {', '.join(_POSITIONS)}; the first party stands first",
        ) from error  # fmt: skip


@dataclass(slots=True)
class CoreReport:
    """Counts over the real labels: what is predicted on an `undefined` row is a false positive.

    Attributes:
        typed: the label alone.
        strict: label and direction.
        symmetric: label and direction, but for labels that have none by their meaning.
        per_label: strict, by label; a false positive counts under the label that was predicted.
    """

    rows: int = 0
    typed: Tally = field(default_factory=Tally)
    strict: Tally = field(default_factory=Tally)
    symmetric: Tally = field(default_factory=Tally)
    per_label: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    per_rule: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))

    def to_json(self) -> dict[str, Any]:
        """The object that `evaluate core --format json` prints."""
        return {
            "rows": self.rows,
            "convention": CONVENTION,
            "typed": self.typed.to_json(),
            "strict": self.strict.to_json(),
            "symmetric": self.symmetric.to_json(),
            "per_label": {label: self.per_label[label].to_json() for label in sorted(self.per_label)},
            "per_rule": {
                rule: dict(zip(("k", "n"), self.per_rule[rule], strict=True)) for rule in sorted(self.per_rule)
            },
        }  # fmt: skip


def count_rules(rows: Sequence[CoreRow]) -> dict[str, tuple[int, int]]:
    """How often each rule that ships is right, and is found, on rows: what `counted` in the rule file says of the nine tenths."""
    counts: dict[str, list[int]] = {rule.id: [0, 0] for rule in company_rules().rules}
    for row in rows:
        for rule, inverted in matches(row.line, company_rules().rules):
            counts[rule.id][0] += rule.label == row.relation and inverted == row.inverted
            counts[rule.id][1] += 1
    return {rule: (right, found) for rule, (right, found) in counts.items()}


def predictions(rows: Sequence[CoreRow], model: Path | None = None) -> list[Relation | None]:
    """What is said of each pair: by the rules alone, or by a model that reads them as hints.

    Args:
        rows: the pairs.
        model: a file of `interlock train`.

    Raises:
        DataError: the model cannot be used.
    """
    if model is None:
        return [relate(row.line) for row in rows]
    return Model.load(model).relate([row.pair for row in rows])


def score_core(rows: Sequence[CoreRow], predictions: Iterable[Relation | None]) -> CoreReport:
    """Compare predictions with rows, in their order; None stands for `undefined`."""
    report = CoreReport(rows=len(rows))
    for row, found in zip(rows, predictions, strict=True):
        typed = found is not None and found.label == row.relation
        directed = typed and found is not None and found.inverted == row.inverted
        either = directed or (typed and row.relation in SYMMETRIC)
        for tally, right in (
            (report.typed, typed), (report.strict, directed), (report.symmetric, either),
        ):  # fmt: skip
            tally.wanted += row.relation != UNDEFINED
            tally.found += found is not None
            tally.right += right
        if row.relation != UNDEFINED:
            report.per_label[row.relation].wanted += 1
        if found is not None:
            report.per_label[found.label].found += 1
            report.per_label[found.label].right += directed
            report.per_rule[found.rule][0] += directed
            report.per_rule[found.rule][1] += 1
    return report
