"""The optional learned layer: a linear model over what stands around two companies, trained by the user, with the rules as hints.

No weights come with Interlock. `interlock train` makes a file from labelled pairs; what is in it is arrays (NumPy's `.npz`, no
pickle): features, their idf, one weight a view, class and feature, the calibration and the threshold. Reading it needs no extra.

    model = Model.load(Path("pairs.npz"))
    model.relate([Pair(line, ("Senta", "Foods"), ("it",))])       # [Relation('client_of', inverted=True, rule='learned', ...)]
"""

from __future__ import annotations

import json
import math
import zipfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse

from interlock.loaders.documents.learning.company_relations import Relation
from interlock.loaders.documents.learning.features import VIEWS, Pair, digest, features, views
from interlock.schema.errors import DataError

__all__ = [
    "NONE",
    "Model",
    "best",
    "chance_of",
    "class_of",
    "log_odds",
    "seen",
    "shares",
    "vectors",
]

FORMAT = 2  # 2: calibrated by class
NONE = "undefined"
RULE = "learned"
Array = np.ndarray[Any, np.dtype[Any]]


def class_of(label: str, inverted: bool) -> str:
    """The class that the model tells apart: label and direction."""
    return label if label == NONE else f"{label}|{int(inverted)}"


def vectors(counted: Sequence[Mapping[str, int]], places: Mapping[str, int], idf: Array) -> Any:
    """TF-IDF rows: sublinear term frequency (1 + ln n), features that are not in `places` left out."""
    rows, columns, values = [], [], []
    for row, counts in enumerate(counted):
        for name, count in counts.items():
            column = places.get(name)
            if column is not None:
                rows.append(row)
                columns.append(column)
                values.append((1.0 + math.log(count)) * float(idf[column]))
    shape = (len(counted), len(places))
    return sparse.csr_matrix((values, (rows, columns)), shape=shape, dtype=np.float64)


def seen(matrix: Any, columns: Array) -> Any:
    """The rows as one view sees them, each of unit length."""
    part = matrix[:, columns]
    lengths = np.sqrt(np.asarray(part.multiply(part).sum(axis=1)).ravel())
    lengths[lengths == 0] = 1.0
    return sparse.diags(1.0 / lengths) @ part


def shares(matrix: Any, looks: Sequence[Array], weights: Array, intercept: Array) -> Array:
    """For each row the share of each class in the probabilities of all, averaged over the views."""
    total = np.zeros((matrix.shape[0], weights.shape[1]))
    for at, columns in enumerate(looks):
        decision = np.asarray(seen(matrix, columns) @ weights[at][:, columns].T) + intercept[at]
        chances = 1.0 / (1.0 + np.exp(-decision))
        total += chances / chances.sum(axis=1, keepdims=True)
    return total / len(looks)


@dataclass(frozen=True)
class Model:
    """One logistic regression a class and view over TF-IDF features; scores are calibrated on texts that the weights were not fitted on.

    Attributes:
        classes: label and direction, as `class_of` writes them.
        names: the features, in the order of the columns.
        weights: by view, class and feature; intercept: by view and class.
        calibration: two numbers a class, offset and slope: the log-odds of being right are offset + slope * log-odds of the score.
        threshold: chance from which on a relation is stated.
        about: seed, numbers of rows and texts, cross-validated figures, digest of rules and known names.
    """

    classes: tuple[str, ...]
    names: tuple[str, ...]
    idf: Array
    weights: Array
    intercept: Array
    calibration: Array
    threshold: float
    about: Mapping[str, Any]

    def judge(self, pairs: Sequence[Pair]) -> list[tuple[str, float]]:
        """The likeliest class of each pair, and the raw score of it."""
        if not pairs:
            return []
        matrix = vectors([Counter(features(pair)) for pair in pairs], self._places(), self.idf)
        return best(shares(matrix, views(self.names), self.weights, self.intercept), self.classes)

    def relate(self, pairs: Sequence[Pair], least: float | None = None) -> list[Relation | None]:
        """What the model says of each pair; None where that is nothing, or less sure than `least` (the model's threshold)."""
        floor = self.threshold if least is None else least
        answers: list[Relation | None] = []
        for name, score in self.judge(pairs):
            offset, slope = self.calibration[self.classes.index(name)]
            chance = round(chance_of(float(score), float(offset), float(slope)), 4)
            label, _, inverted = name.partition("|")
            said = label != NONE and chance >= floor
            answers.append(Relation(label, inverted == "1", RULE, chance) if said else None)
        return answers

    def _places(self) -> dict[str, int]:
        return {name: place for place, name in enumerate(self.names)}

    def save(self, path: Path) -> None:
        """Write the model; the same model gives the same bytes."""
        head = {
            "format": FORMAT, "classes": self.classes, "threshold": self.threshold, "about": dict(self.about),
        }  # fmt: skip
        arrays = {
            "head": _bytes(json.dumps(head, sort_keys=True)), "names": _bytes("\n".join(self.names)),
            "idf": self.idf.astype(np.float32), "weights": self.weights.astype(np.float32),
            "intercept": self.intercept.astype(np.float64), "calibration": self.calibration.astype(np.float64),
        }  # fmt: skip
        with path.open("wb") as file:
            np.savez_compressed(file, allow_pickle=False, **arrays)

    @classmethod
    def load(cls, path: Path) -> Model:
        """Read a model.

        Raises:
            DataError: the file is no model, or was made for other rules than those of this version.
        """
        try:
            with np.load(path, allow_pickle=False) as data:
                head = json.loads(data["head"].tobytes().decode("utf-8"))
                if head["format"] != FORMAT:
                    raise ValueError(
                        f"it is of format {head['format']}, and this version reads {FORMAT}"
                    )
                model = cls(
                    tuple(head["classes"]), tuple(data["names"].tobytes().decode("utf-8").split("\n")),
                    data["idf"], data["weights"], data["intercept"], data["calibration"],
                    float(head["threshold"]), head["about"],
                )  # fmt: skip
            if not model._whole():
                raise ValueError("its parts do not fit together")
        except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile) as error:
            reason = str(error).partition("\n")[0] or "unreadable"
            raise DataError(
                f"{path.name}: no trained model", why=f"{type(error).__name__}: {reason}",
                hint="make one with: interlock train FILE -o MODEL",
            ) from error  # fmt: skip
        if model.about.get("rules") != digest():
            raise DataError(
                f"{path.name}: the model was trained with other rules",
                why=f"it reads the matches of rules {model.about.get('rules')!r}, and these are {digest()!r}",
                hint="train it anew with: interlock train FILE -o MODEL",
            )
        return model

    def _whole(self) -> bool:
        count, classes = len(self.names), len(self.classes)
        numbers = (self.idf, self.weights, self.intercept, self.calibration)
        return tuple(array.shape for array in numbers) == (
            (count,), (VIEWS, classes, count), (VIEWS, classes), (classes, 2),
        ) and all(bool(np.isfinite(array).all()) for array in numbers)  # fmt: skip


def best(judged: Array, classes: Sequence[str]) -> list[tuple[str, float]]:
    """The likeliest class of each row, and its share."""
    return [(classes[int(row.argmax())], float(row.max())) for row in judged]


def log_odds(score: Any) -> Any:
    """ln(p / (1 - p)) of a score or an array of them, both ends kept finite."""
    inside = np.clip(score, 1e-4, 1.0 - 1e-4)
    return np.log(inside / (1.0 - inside))


def chance_of(score: Any, offset: Any, slope: Any) -> Any:
    """Chance of being right, from the raw score and the calibration of its class (numbers or arrays)."""
    return 1.0 / (1.0 + np.exp(-(offset + slope * log_odds(score))))


def _bytes(text: str) -> Array:
    return np.frombuffer(text.encode("utf-8", "surrogatepass"), dtype=np.uint8)
