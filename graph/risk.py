"""The risk model: how strongly each tie transmits, in each direction, read from `risk.yml` or a file of the user's own.

The weight of a tie is a product: type and direction, modality, confidence, share and age. What a source denies or opposes is
never walked. The numbers order chains by plausibility; they are not measured probabilities.

    model = RiskModel.load()
    walk = model.walk(snapshot, sources=["bank-1"])      # both directions, with `weight`, ready for paths.best
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal

import numpy as np
import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from interlock.graph.snapshot import Column, Floats, Snapshot, date_text, share_of
from interlock.schema.errors import DataError, UsageError
from interlock.schema.share import Share
from interlock.schema.vocabulary import load_yaml, vocabulary

__all__ = ["RiskModel"]

Weight = Annotated[float, Field(gt=0, le=1)]
Direction = Literal["forward", "backward"]
_DAYS_A_YEAR = 365.25

# A whole country among the places: entities of places with an ISO 3166-1 code are called by it.
COUNTRY = "Country"
_COUNTRY_ID = re.compile(r"iso3166:[A-Z]{2}")


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TieRisk(_Part):
    """How one tie type transmits; None = never walked in that direction."""

    forward: Weight | None
    backward: Weight | None
    share: bool = False
    share_unknown: Weight | None = None
    why: str = Field(min_length=1)


class Confidence(_Part):
    """What stands in for a confidence that was never measured: of a tie at large, and of one that a sentence is the evidence of."""

    unknown: Weight
    statement: Weight | None = None


class Age(_Part):
    """How fast a tie fades; None = not at all."""

    half_life_years: float | None = Field(default=None, gt=0)


class ShareFactor(_Part):
    """Factor by the upper end of a share, linear between points (fraction, factor)."""

    unknown: Weight
    points: tuple[tuple[Annotated[float, Field(ge=0, le=1)], Weight], ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _rises(self) -> ShareFactor:
        for (share, factor), (later, more) in zip(self.points, self.points[1:], strict=False):
            if not (share < later and factor <= more):
                raise ValueError(f"points must rise: ({share}, {factor}) before ({later}, {more})")
        if self.points[0][0] != 0 or self.points[-1][0] != 1:
            raise ValueError("points must run from share 0 to share 1")
        return self


class RiskModel(_Part):
    """A complete risk model: every tie type, modality and factor has a value and every tie type a reason."""

    version: int
    modalities: dict[str, Weight | None]
    confidence: Confidence
    age: Age
    share: ShareFactor
    end_only: tuple[str, ...]
    ties: dict[str, TieRisk]

    @model_validator(mode="after")
    def _fits_vocabulary(self) -> RiskModel:
        known = vocabulary()
        for what, given, wanted in (
            ("tie types", self.ties, known.ties),
            ("modalities", self.modalities, known.modalities),
        ):
            unknown = [name for name in given if name not in wanted]
            missing = [name for name in wanted if name not in given]
            if unknown or missing:
                raise ValueError(f"{what}: unknown {unknown}, missing {missing}")
        kinds = [kind for kind in self.end_only if kind not in (*known.kinds, COUNTRY)]
        if kinds:
            raise ValueError(f"end_only: unknown kinds {kinds}")
        for name, tie in self.ties.items():
            if known.ties[name].symmetric and tie.forward != tie.backward:
                raise ValueError(f"{name} is symmetric: forward and backward must be equal")
        return self

    @classmethod
    def load(cls, path: str | Path | None = None) -> RiskModel:
        """The model in a file; without one, that which ships with this version.

        Raises:
            UsageError: the file does not exist.
            DataError: it is not a complete risk model; the message names the field.
        """
        if path is None:
            name = "risk.yml"
            text = files("interlock.graph").joinpath(name).read_text("utf-8")
        else:
            name = str(path)
            try:
                text = Path(path).read_text("utf-8")
            except OSError as error:
                raise UsageError(f"cannot read the risk model {name!r}", str(error)) from None
        hint = "start from a copy of the model that ships: graph/risk.yml"
        try:
            return cls.model_validate(load_yaml(text))
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"]) or "the file"
            raise DataError(f"{name}: {place} is not valid", str(first["msg"]), hint) from None
        except (ValueError, yaml.YAMLError) as error:
            raise DataError(f"{name} is not YAML", " ".join(str(error).split()), hint) from None

    def weight(
        self,
        tie_type: str,
        *,
        modality: str | None = None,
        polarity: str | None = "+",
        confidence: float | None = None,
        share_max: float | None = None,
        age_years: float | None = None,
        backward: bool = False,
    ) -> float | None:
        """How strongly one tie transmits, in (0, 1]; None where it is never walked.

        Args:
            tie_type: a tie type of the vocabulary.
            modality: None = asserted.
            polarity: "-" is never walked.
            confidence: in [0, 1]; None = not measured.
            share_max: upper end of the share, a fraction; None = not known. Read for types with `share: true` only.
            age_years: years since the tie was stated; None = not known, nothing is taken off.
            backward: from the object to the subject.

        Raises:
            NotFound: the vocabulary has no such tie type.
        """
        vocabulary().tie(tie_type)
        tie = Snapshot.from_columns(
            "ab",
            [0],
            [1],
            type=[tie_type],
            modality=[modality],
            polarity=[polarity],
            confidence=[confidence],
            share=[share_max],
        )
        value = float(self._ageless(tie, "backward" if backward else "forward")[0])
        return value * self._fading(age_years) or None

    def passes(self, node: Hashable, kind: str | None) -> bool:
        """Whether a path may go through a node of this id and kind, rather than only end there."""
        if kind == "Place" and _COUNTRY_ID.fullmatch(str(node)):
            return COUNTRY not in self.end_only
        return kind not in self.end_only

    def _fading(self, age_years: float | None) -> float:
        half_life = self.age.half_life_years
        if half_life is None or age_years is None:
            return 1.0
        return float(0.5 ** (max(age_years, 0.0) / half_life))

    def weights(
        self,
        snapshot: Snapshot,
        direction: Direction = "forward",
        as_of: str | date | None = None,
    ) -> Floats:
        """How strongly each tie of a snapshot transmits, in column order; 0 where it is never walked.

        Reads `type` and, where present, `modality`, `polarity`, `confidence`, `evidence` (what stands in for an unknown
        confidence), `share` (fractions) and, for a model with a half-life, `stated_on`.

        Raises:
            NotFound: a tie type that the vocabulary does not have.
            DataError: a share, confidence or date that is none.
            UsageError: the model has a half-life and `as_of` is not given.
        """
        result = self._ageless(snapshot, direction)
        if self.age.half_life_years is not None:
            result *= self._ages(snapshot, as_of)
        return result

    def _ageless(self, snapshot: Snapshot, direction: Direction) -> Floats:
        types = snapshot.column("type").tolist()
        for name in dict.fromkeys(types):
            vocabulary().tie(name)
        base = {name: getattr(tie, direction) or 0.0 for name, tie in self.ties.items()}
        result = _looked_up(types, base)
        if "modality" in snapshot.attributes:
            steps: dict[object, float] = {name: f or 0.0 for name, f in self.modalities.items()}
            steps[None] = steps["asserted"]
            result *= _looked_up(snapshot.attributes["modality"].tolist(), steps)
        if "polarity" in snapshot.attributes:
            result *= _looked_up(
                snapshot.attributes["polarity"].tolist(), {"+": 1, None: 1, "-": 0}
            )
        result *= self._confidences(snapshot)
        result *= self._shares(snapshot, types)
        return result

    def _confidences(self, snapshot: Snapshot) -> Floats:
        column = snapshot.attributes.get("confidence")
        if column is None:
            return np.full(snapshot.size, self.confidence.unknown)
        values = column.astype(np.float64)
        wrong = np.flatnonzero((values < 0) | (values > 1))
        if len(wrong):
            tie = int(wrong[0])
            raise DataError(
                f"confidence is {values[tie]} in {snapshot.describe(tie)}", "not in [0, 1]"
            )
        unknown = np.full(snapshot.size, self.confidence.unknown)
        evidence = snapshot.attributes.get("evidence")
        if self.confidence.statement is not None and evidence is not None:
            # A record's id names its dataset before a colon; a statement's id is a digest.
            read = [bool(one) and ":" not in one for one in evidence.tolist()]
            unknown[read] = self.confidence.statement
        return np.where(np.isnan(values), unknown, values)

    def _shares(self, snapshot: Snapshot, types: Sequence[str]) -> Floats:
        result = np.ones(snapshot.size)
        column = snapshot.attributes.get("share")
        aware = {
            name: tie.share_unknown or self.share.unknown
            for name, tie in self.ties.items()
            if tie.share
        }
        positions = [tie for tie, name in enumerate(types) if name in aware]
        if not positions:
            return result
        uppers = _uppers(snapshot, column, positions)
        known, factors = zip(*self.share.points, strict=True)
        unknown = np.array([aware[types[tie]] for tie in positions])
        result[positions] = np.where(np.isnan(uppers), unknown, np.interp(uppers, known, factors))
        return result

    def _ages(self, snapshot: Snapshot, as_of: str | date | None) -> Floats:
        day = date_text(as_of)
        if day is None:
            raise UsageError(
                "the risk model fades ties with age and no date is given",
                why=f"half_life_years is {self.age.half_life_years}",
                hint="give as_of",
            )
        if "stated_on" not in snapshot.attributes:
            return np.ones(snapshot.size)
        now = np.datetime64(day, "D")
        stated = [date_text(value) for value in snapshot.attributes["stated_on"].tolist()]
        years = [
            None
            if text is None
            else float((now - np.datetime64(text, "D")).astype(int)) / _DAYS_A_YEAR
            for text in stated
        ]
        return np.array([self._fading(age) for age in years])

    def walk(
        self,
        snapshot: Snapshot,
        sources: Iterable[Hashable] = (),
        as_of: str | date | None = None,
    ) -> Snapshot:
        """The snapshot as risk walks it: each tie once in each direction that transmits, with its `weight`.

        Ties out of a node that `end_only` names are left out unless the node is one of `sources`; so a path may end or
        start at a place, but never passes through one. Added attributes: `weight`, `direction` ("forward" along the tie,
        "backward" against it); `id` names the tie in both. Node columns read: `kind` (without it no node is end-only).

        Raises:
            NotFound: a source or a tie type does not exist.
        """
        starts = [snapshot.index(node) for node in sources]
        passes = np.ones(snapshot.order, dtype=np.bool_)
        if "kind" in snapshot.node_attributes:
            kinds = snapshot.node_attributes["kind"].tolist()
            passes = np.fromiter(map(self.passes, snapshot.nodes, kinds), np.bool_, len(kinds))
        passes[starts] = True
        forward = self.weights(snapshot, "forward", as_of)
        backward = self.weights(snapshot, "backward", as_of)
        along = np.flatnonzero((forward > 0) & passes[snapshot.source])
        against = np.flatnonzero((backward > 0) & passes[snapshot.target])
        both = np.concatenate([along, against])
        columns: dict[str, Any] = {
            name: column[both] for name, column in snapshot.attributes.items() if name != "key"
        }
        ids: list[Any] = list(snapshot.tie_ids)
        columns["id"] = np.fromiter((ids[tie] for tie in both.tolist()), object, len(both))
        columns["weight"] = np.concatenate([forward[along], backward[against]])
        columns["direction"] = ["forward"] * len(along) + ["backward"] * len(against)
        return Snapshot.from_columns(
            snapshot.nodes,
            np.concatenate([snapshot.source[along], snapshot.target[against]]),
            np.concatenate([snapshot.target[along], snapshot.source[against]]),
            nodes=snapshot.node_attributes,
            **columns,
        )


def _looked_up(values: Sequence[Any], table: dict[Any, float]) -> Floats:
    unknown = next((value for value in values if value not in table), None)
    if unknown is not None:
        raise DataError(
            f"{unknown!r} is no value of the vocabulary", f"known: {', '.join(map(str, table))}"
        )
    return np.fromiter((table[value] for value in values), np.float64, len(values))


def _uppers(snapshot: Snapshot, column: Column | None, ties: Sequence[int]) -> Floats:
    """Upper ends of the shares of these ties, NaN where not known."""
    if column is None:
        return np.full(len(ties), np.nan)
    if column.dtype != object:
        uppers: Floats = column[ties]
    else:
        try:
            uppers = np.array([_upper(column[tie]) for tie in ties])
        except (ValueError, TypeError) as error:
            raise DataError("a share is no fraction or interval in [0, 1]", str(error)) from None
    if np.any((uppers < 0) | (uppers > 1)):
        tie = ties[int(np.flatnonzero((uppers < 0) | (uppers > 1))[0])]
        raise DataError(
            f"share is {column.item(tie)!r} in {snapshot.describe(tie)}", "not in [0, 1]"
        )
    return uppers


def _upper(value: Any) -> float:
    share = share_of(value)
    return float("nan") if share == Share.unknown() else float(share.high)
