"""The learned layer on invented pairs: what it learns, that its file holds no code, and what a bad file or a missing library gets."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from interlock.loaders.documents.learning import model as learned
from interlock.loaders.documents.learning import training
from interlock.loaders.documents.learning.features import Pair, features
from interlock.loaders.documents.learning.model import Model, chance_of, class_of
from interlock.loaders.documents.learning.pair_line import pair_line
from interlock.schema.errors import DataError, UsageError

SAID = {  # two invented idioms that no rule knows, and one that says nothing
    class_of("client_of", False): "{a} gets its {good} out of the kilns of {b} each {time} .",
    class_of("client_of", True): "{a} fills the silos of {b} with {good} each {time} .",
    class_of("undefined", False): "{a} and {b} both moved their {good} each {time} .",
}
NAMES = ("Alba Mills", "Berta Foods", "Corso", "Delta Glass", "Emil Bakery", "Fiume")
GOODS = ("flour", "glass", "tea", "salt", "wool")
TIMES = ("spring", "week", "month")


def pair(sentence: str, a: str, b: str) -> Pair:
    tokens: list[str] = []
    spans = []
    for word in sentence.split():
        name = {"{a}": a, "{b}": b}.get(word)
        if name:
            spans.append((len(tokens), len(tokens) + len(name.split()) - 1))
        tokens += (name or word).split()
    return Pair(pair_line(tokens, spans[0], spans[1]), tuple(a.split()), tuple(b.split()), (a, b))


def examples() -> list[training.Example]:
    made = []
    for at, (good, time, (a, b)) in enumerate(
        itertools.product(GOODS, TIMES, itertools.permutations(NAMES, 2))
    ):
        if at % 15 == 0:
            for label, text in SAID.items():
                sentence = text.replace("{good}", good).replace("{time}", time)
                made.append((pair(sentence, a, b), label, f"{sentence} {a} {b}"))
    return made


@pytest.fixture(scope="module")
def model() -> Model:
    pytest.importorskip("sklearn")
    return training.train(examples())


def test_it_learns_an_idiom_with_its_direction_and_leaves_the_rest(model: Model) -> None:
    texts = [text.replace("{good}", "wine").replace("{time}", "year") for text in SAID.values()]
    first, second, nothing = model.relate([pair(text, "Gondola", "Hanse") for text in texts])
    assert first is not None
    assert second is not None
    assert (first.label, first.inverted) == ("client_of", False)
    assert (second.label, second.inverted) == ("client_of", True)
    assert nothing is None
    assert first.confidence >= model.threshold
    assert model.about["cross_validated"]["precision"] >= 0.9


def test_the_same_rows_give_the_same_file_and_the_file_gives_the_same_answers(
    model: Model, tmp_path: Path
) -> None:
    model.save(tmp_path / "a.npz")
    training.train(examples()).save(tmp_path / "b.npz")
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
    pairs = [one for one, _, _ in examples()[:30]]
    again = Model.load(tmp_path / "a.npz").judge(pairs)
    assert [name for name, _ in again] == [name for name, _ in model.judge(pairs)]
    assert np.allclose(
        [score for _, score in again], [score for _, score in model.judge(pairs)], atol=1e-5
    )


def test_a_file_with_objects_or_parts_that_do_not_fit_is_refused(
    model: Model, tmp_path: Path
) -> None:
    file = tmp_path / "m.npz"
    np.savez(file, head=np.array([{"a": 1}], dtype=object), allow_pickle=True)
    with pytest.raises(DataError, match="no trained model"):
        Model.load(file)
    file.write_bytes(b"no archive")
    with pytest.raises(DataError, match="no trained model"):
        Model.load(file)
    replace(model, names=model.names[:-1]).save(file)
    with pytest.raises(DataError, match="no trained model"):
        Model.load(file)


def test_a_model_of_other_rules_is_refused(model: Model, tmp_path: Path) -> None:
    replace(model, about={**model.about, "rules": "other"}).save(tmp_path / "m.npz")
    with pytest.raises(DataError, match="trained with other rules"):
        Model.load(tmp_path / "m.npz")


def test_a_model_of_another_format_says_so(
    model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learned, "FORMAT", learned.FORMAT - 1)
    model.save(tmp_path / "m.npz")
    monkeypatch.undo()
    with pytest.raises(DataError, match="no trained model") as caught:
        Model.load(tmp_path / "m.npz")
    assert "it is of format 1, and this version reads 2" in caught.value.why


def test_too_little_to_learn_from_is_an_error() -> None:
    with pytest.raises(DataError, match="too few"):
        training.train(examples()[:10])


def test_a_missing_library_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ModuleNotFoundError(f"No module named {name!r}")

    monkeypatch.setattr(training, "import_module", missing)
    with pytest.raises(UsageError) as caught:
        training.train(examples())
    assert "'.[learn]'" in caught.value.hint


def test_features_are_a_function_of_the_pair_alone() -> None:
    one, _, _ = examples()[0]
    assert list(features(one)) == list(features(one))
    assert "N1:alba" in set(features(one))
    assert not any(name.startswith("N1:") for name in features(replace(one, names=("", ""))))


def test_classes_of_one_score_are_as_likely_as_their_own_rows_were_right() -> None:
    """Two classes with the same scores, right nine times in ten and half the time; a third, never said, takes the line of all."""
    linear = pytest.importorskip("sklearn.linear_model")
    number = np.repeat([0, 1], 400)
    score = np.tile(np.linspace(0.2, 0.9, 400), 2)
    right = np.concatenate([np.arange(400) % 10 != 0, np.arange(400) % 2 == 0])
    lines = training._lines(linear.LogisticRegression, number, score, right, 3)
    chances = [float(chance_of(0.6, *line)) for line in lines]
    assert chances[0] == pytest.approx(0.9, abs=0.05)
    assert chances[1] == pytest.approx(0.5, abs=0.05)
    assert chances[1] < chances[2] < chances[0]
    assert float(chance_of(0.7, *np.array([0.0, 1.0]))) == pytest.approx(0.7)


def test_a_precision_counts_as_reached_where_one_standard_error_less_reaches_it() -> None:
    """Nine of ten right: .90 after ten is luck as well as not, after a thousand it is nearly what it seems."""
    right = np.cumsum(np.arange(1000) % 10 != 9)
    least = training._at_least(right)
    assert least[9] == pytest.approx(0.766, abs=0.001)
    assert least[999] == pytest.approx(0.890, abs=0.001)
    assert np.all(least < right / np.arange(1, 1001))
