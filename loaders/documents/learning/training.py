"""Training of the learned layer: labelled pairs in, a model out. Needs scikit-learn (the extra `learn`); one core, some minutes.

model = train([(pair, "client_of|1", text), ...])
model.save(Path("pairs.npz"))
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from importlib import import_module
from typing import Any

import numpy as np

from interlock.loaders.documents.learning.features import Pair, digest, features, views
from interlock.loaders.documents.learning.model import (
    NONE,
    Array,
    Model,
    best,
    chance_of,
    log_odds,
    seen,
    shares,
    vectors,
)
from interlock.schema.errors import DataError, UsageError

__all__ = ["Example", "train"]

Example = tuple[Pair, str, str]  # the pair, its class, the text that it stands in

SEED = 0
FOLDS = 10
STRENGTH = 10.0  # inverse of the penalty; chosen by cross-validation among 4, 10, 25
_LEAST_TEXTS = 2  # a feature of one text alone tells nothing about the next
_LEAST_ROWS = 20


def train(examples: Sequence[Example], *, precision: float = 0.9) -> Model:
    """Fit a model, calibrate it and choose its threshold, the last two on texts that the weights were not fitted on.

    Args:
        examples: labelled pairs; those of equal text are never parted between folds.
        precision: what the stated relations should reach; the threshold is the lowest that did in cross-validation, one standard
            error less counted.

    Raises:
        UsageError: scikit-learn is not installed.
        DataError: there are too few rows or labels to learn from.
    """
    labels = np.array([label for _, label, _ in examples])
    folds = np.array([_fold(text) for _, _, text in examples])
    classes = tuple(sorted(set(labels.tolist())))
    if len(examples) < _LEAST_ROWS or len(classes) < 2 or len(set(folds.tolist())) < FOLDS:
        raise DataError(
            f"{len(examples)} labelled pairs of {len(classes)} classes are too few to learn from",
            why=f"it takes {_LEAST_ROWS} rows, two labels and some different texts",
            hint="label more pairs, or leave the learned layer out: the rules work without it",
        )
    regression = _library()
    counted = [Counter(features(pair)) for pair, _, _ in examples]
    judged: list[tuple[str, float]] = [("", 0.0)] * len(examples)
    for fold in range(FOLDS):
        inside, outside = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        names, idf = _vocabulary([counted[at] for at in inside])
        places = {name: place for place, name in enumerate(names)}
        weights, intercept = _fit(
            regression,
            vectors([counted[at] for at in inside], places, idf),
            views(names),
            labels[inside],
            classes,
        )
        matrix = vectors([counted[at] for at in outside], places, idf)
        answers = best(shares(matrix, views(names), weights, intercept), classes)
        for at, answer in zip(outside, answers, strict=True):
            judged[at] = answer
    calibration, threshold, figures = _calibrate(
        regression, judged, labels, folds, classes, precision
    )
    names, idf = _vocabulary(counted)
    places = {name: place for place, name in enumerate(names)}
    weights, intercept = _fit(
        regression, vectors(counted, places, idf), views(names), labels, classes
    )
    about = {
        "rows": len(examples), "texts": len({text for _, _, text in examples}), "seed": SEED, "folds": FOLDS, "rules": digest(),
        "cross_validated": figures,
    }  # fmt: skip
    return Model(classes, names, idf, weights, intercept, calibration, threshold, about)


def _library() -> Any:
    try:
        return import_module("sklearn.linear_model").LogisticRegression
    except ImportError as error:
        raise UsageError(
            "training needs the library scikit-learn",
            why=str(error),
            hint="pip install '.[learn]' in Interlock's folder",
        ) from error


def _fold(text: str) -> int:
    """The fold of a text, by other digits of its digest than those that hold the tenth for scoring out."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return int(digest[8:16], 16) % FOLDS


def _vocabulary(counted: Sequence[Mapping[str, int]]) -> tuple[tuple[str, ...], Array]:
    """Features that at least two rows have, sorted, and their inverse document frequency ln((1 + n) / (1 + df)) + 1."""
    rows = Counter(name for counts in counted for name in counts)
    names = tuple(sorted(name for name, count in rows.items() if count >= _LEAST_TEXTS))
    frequency = np.array([rows[name] for name in names], dtype=np.float64)
    return names, np.log((1 + len(counted)) / (1 + frequency)) + 1.0


def _fit(
    regression: Any, matrix: Any, looks: Sequence[Array], labels: Array, classes: Sequence[str]
) -> tuple[Array, Array]:
    """One regression a view and class against all others; a class without rows gets a decision that no row reaches."""
    weights = np.zeros((len(looks), len(classes), matrix.shape[1]))
    intercept = np.full((len(looks), len(classes)), -20.0)
    for view, columns in enumerate(looks):
        part = seen(matrix, columns)
        for at, name in enumerate(classes):
            mine = labels == name
            if mine.any() and not mine.all():
                fitted = regression(C=STRENGTH, solver="liblinear", random_state=SEED).fit(
                    part, mine
                )
                weights[view, at, columns], intercept[view, at] = (
                    fitted.coef_[0],
                    fitted.intercept_[0],
                )
    return weights, intercept


def _calibrate(
    regression: Any,
    judged: Sequence[tuple[str, float]],
    labels: Array,
    folds: Array,
    classes: Sequence[str],
    precision: float,
) -> tuple[Array, float, dict[str, Any]]:
    """Offset and slope of each class, and the lowest chance above which `precision` was reached, as far as so many rows can tell.

    Classes differ in what a score is worth (a listing is told by one word, a client by many), so each has its own line, drawn to
    that of all by the penalty. The threshold is read off chances whose calibration did not see the fold that they are of.
    """
    stated = np.array([name != NONE for name, _ in judged])
    if not stated.any():
        raise DataError(
            "the model never states a relation", why="nearly all pairs are labelled undefined", hint="label more pairs with a relation"
        )  # fmt: skip
    number = np.array([classes.index(name) for name, _ in judged])[stated]
    score = np.array([score for _, score in judged])[stated]
    right = np.array([name for name, _ in judged])[stated] == labels[stated]
    fold = folds[stated]
    chances = np.zeros(len(score))
    for held in sorted(set(fold.tolist())):
        offset, slope = _lines(
            regression, number[fold != held], score[fold != held], right[fold != held], len(classes)
        ).T
        mine = fold == held
        chances[mine] = chance_of(score[mine], offset[number[mine]], slope[number[mine]])
    order = np.argsort(-chances, kind="stable")
    good = np.flatnonzero(_at_least(np.cumsum(right[order])) >= precision)
    threshold = round(float(chances[order][good[-1] if len(good) else 0]), 4)
    kept = np.round(chances, 4) >= threshold
    wanted = int((labels != NONE).sum())
    figures = {
        "precision": round(float(right[kept].mean()), 4), "recall": round(float(right[kept].sum() / wanted), 4), "n": wanted,
        "all": {"precision": round(float(right.mean()), 4), "recall": round(float(right.sum() / wanted), 4)},
    }  # fmt: skip
    return _lines(regression, number, score, right, len(classes)), threshold, figures


def _at_least(right: Array) -> Array:
    """Lower end of one standard error (Wilson) of how many of the first 1, 2, 3 ... were right."""
    count = np.arange(1, len(right) + 1)
    share = right / count
    spread = np.sqrt(share * (1.0 - share) / count + 0.25 / count**2)
    return np.asarray((share + 0.5 / count - spread) / (1.0 + 1.0 / count))


def _lines(regression: Any, number: Array, score: Array, right: Array, classes: int) -> Array:
    """One line a class, (offset, slope) of the log-odds of being right over those of the score: a logistic regression, penalised."""
    odds = log_odds(score)
    if bool(right.all()) or not bool(right.any()):  # nothing to tell apart: the score as it is
        return np.tile([0.0, 1.0], (classes, 1))
    middle = float(odds.mean())
    own = np.eye(classes)[number]
    seen_by = np.column_stack([odds - middle, own, own * (odds - middle)[:, None]])
    fitted = regression(C=1.0, max_iter=1000, random_state=SEED).fit(seen_by, right)
    weights = fitted.coef_[0]
    slopes = weights[0] + weights[1 + classes :]
    return np.column_stack(
        [float(fitted.intercept_[0]) + weights[1 : 1 + classes] - slopes * middle, slopes]
    )
