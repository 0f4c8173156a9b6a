"""The optional learned layer: a linear model over what stands around two companies, trained by the user, with the rules as hints.

No weights come with Interlock. `interlock train` makes a file from labelled pairs; what is in it is arrays (NumPy's `.npz`, no
pickle): features, their idf, one weight a view, class and feature, the calibration and the threshold. Reading it needs no extra.

    model = Model.load(Path("pairs.npz"))
    model.relate([Pair(line, ("Senta", "Foods"), ("it",))])       # [Relation('client_of', inverted=True, rule='learned', ...)]
"""

from __future__ import annotations

import json
import math
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse

from interlock.loaders.documents.learning.company_relations import Relation, company_rules, matches
from interlock.loaders.documents.learning.pair_line import AMOUNT, DATE, NAME, surface_sort
from interlock.schema.errors import DataError

__all__ = [
    "NONE",
    "Model",
    "Pair",
    "best",
    "chance_of",
    "class_of",
    "features",
    "log_odds",
    "rules_digest",
    "seen",
    "shares",
    "vectors",
    "views",
]

FORMAT = 2  # 2: calibrated by class
NONE = "undefined"
RULE = "learned"
_RULES = ("R:", "RL:", "RC:", "R1:")
_HINTS = (*_RULES, "S:", "NS:", "L:", "BF:", "BL:", "NL")
_VIEWS = 3
Array = np.ndarray[Any, np.dtype[Any]]

_MARKS = re.compile(r"⟦1\w⟧|⟦2\w⟧")
_AROUND_BEFORE, _AROUND_AFTER = 6, 8
_GAP_WORDS, _GAP_REACH = 14, 5
_LIGHT = frozenset((",", "the", "a", "an", "and", NAME, DATE, AMOUNT))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties in a line of `pair_line`: the words that name them there, and their full names where they are known."""

    line: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    names: tuple[str, str] = ("", "")


def features(pair: Pair) -> Iterator[str]:
    """What the model sees of a pair: n-grams before, between and after the parties, their names, and the rules that match."""
    places = [match.span() for match in _MARKS.finditer(pair.line)][:2]
    (_, left), (right, after) = places if len(places) == 2 else ((0, 0), (len(pair.line),) * 2)
    between = pair.line[left:right].split()
    before = pair.line[: places[0][0]].split()[-_AROUND_BEFORE:] if places else []
    behind = pair.line[after:].split()[:_AROUND_AFTER]
    for prefix, words, longest in (("B", between, 3), ("P", before, 2), ("A", behind, 2)):
        yield from _grams(prefix, words, longest)
        yield from _grams(prefix.lower(), [_stem(word) for word in words], longest)
    for size in (1, 2, 3):
        yield "BF:" + "_".join(between[:size])
        yield "BL:" + "_".join(between[-size:])
    yield from ("W:" + word for word in sorted(set(pair.line.split())))
    telling = [_stem(word) for word in between if word not in _LIGHT][:_GAP_WORDS]
    for at, word in enumerate(telling):
        yield from (f"G:{word}_{later}" for later in telling[at + 1 : at + 1 + _GAP_REACH])
    yield f"L:{min(len(between) // 4, 8)}"
    yield from _party_features(pair)
    yield from _rule_features(pair)


def _grams(prefix: str, words: Sequence[str], longest: int) -> Iterator[str]:
    for size in range(1, longest + 1):
        for at in range(len(words) - size + 1):
            yield f"{prefix}:{'_'.join(words[at : at + size])}"


def _stem(word: str) -> str:
    """The first five letters of a longer word: enough to join the forms of a verb."""
    return word if len(word) < 6 or word[0] == "⟦" else word[:5] + "~"


def _party_features(pair: Pair) -> Iterator[str]:
    sorts = [match[0][2] for match in _MARKS.finditer(pair.line)][:2]
    yield "S:" + "".join(sorts)
    for number, surface in enumerate((pair.first, pair.second), start=1):
        yield f"E{number}:{' '.join(surface).lower()}"
        yield from (f"T{number}:{word.lower()}" for word in surface)
    if any(pair.names):
        kinds = ""
        for number, name in enumerate(pair.names, start=1):
            words = name.split()
            kinds += surface_sort(words) if words else "?"
            yield from (f"N{number}:{word.lower()}" for word in words)
            yield from (f"NL{number}:{word.lower()}" for word in words[-1:])
        yield "NS:" + kinds


def _rule_features(pair: Pair) -> Iterator[str]:
    found = list(matches(pair.line, company_rules().rules))
    best: dict[tuple[str, bool], float] = {}
    for rule, inverted in found:
        way = f"{rule.label}:{int(inverted)}"
        yield f"R:{rule.id}:{int(inverted)}"
        yield f"RL:{way}"
        best.setdefault((rule.label, inverted), rule.confidence)
    for (label, inverted), confidence in best.items():
        yield f"RC:{label}:{int(inverted)}:{int(confidence * 5)}"
    for rule, inverted in found[:1]:
        yield f"R1:{rule.label}:{int(inverted)}"


def class_of(label: str, inverted: bool) -> str:
    """The class that the model tells apart: label and direction."""
    return label if label == NONE else f"{label}|{int(inverted)}"


@cache
def rules_digest() -> str:
    """Digest of the rules whose matches are features: a model is made for one."""
    used = company_rules()
    text = "\n".join(
        f"{rule.id} {rule.patterns[0].pattern} {rule.confidence:.6f}" for rule in used.rules
    )
    return sha256(text.encode()).hexdigest()[:16]


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


def views(names: Sequence[str]) -> list[Array]:
    """The columns of each view of the features: all, what the rules and the parties tell, and the words alone.

    One model a view, and the mean of the three: their errors differ more than their answers.
    """
    hints = np.array([name.startswith(_HINTS) for name in names], dtype=bool)
    words = np.array([not name.startswith(_RULES) for name in names], dtype=bool)
    return [np.flatnonzero(mask) for mask in (np.ones(len(names), dtype=bool), hints, words)]


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
        about: seed, numbers of rows and texts, cross-validated figures, digest of the rules.
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
        if model.about.get("rules") != rules_digest():
            raise DataError(
                f"{path.name}: the model was trained with other rules",
                why=f"it reads the matches of rules {model.about.get('rules')!r}, and these are {rules_digest()!r}",
                hint="train it anew with: interlock train FILE -o MODEL",
            )
        return model

    def _whole(self) -> bool:
        count, classes = len(self.names), len(self.classes)
        numbers = (self.idf, self.weights, self.intercept, self.calibration)
        return tuple(array.shape for array in numbers) == (
            (count,), (_VIEWS, classes, count), (_VIEWS, classes), (classes, 2),
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
