"""The risk model is complete, reads what a tie says, never walks what is denied, and never passes through a place."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from interlock.graph.analysis.paths import best
from interlock.graph.risk import RiskModel
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import DataError, NotFound, UsageError
from interlock.schema.share import Share
from interlock.schema.vocabulary import vocabulary

MODEL = RiskModel.load()
TEXT = files("interlock.graph").joinpath("risk.yml").read_text("utf-8")


def test_every_tie_type_has_weights_and_a_reason() -> None:
    assert list(MODEL.ties) == list(vocabulary().ties)
    for name in vocabulary().ties:
        for backward in (False, True):
            weight = MODEL.weight(name, share_max=1.0, confidence=1.0, backward=backward)
            assert weight is not None
            assert 0 < weight <= 1


def test_firmer_sources_transmit_more_and_denial_not_at_all() -> None:
    ladder = [MODEL.weight("FINANCES", modality=name) or 0.0 for name in vocabulary().modalities]
    assert ladder == sorted(ladder, reverse=True)
    assert MODEL.weight("FINANCES", modality="denied") is None
    assert MODEL.weight("FINANCES", modality="opposed") is None
    assert MODEL.weight("FINANCES", polarity="-") is None
    assert MODEL.weight("FINANCES") == MODEL.weight("FINANCES", modality="asserted")


def test_share_and_confidence_are_read() -> None:
    rising = [MODEL.weight("OWNS", share_max=share, confidence=1) for share in (0.05, 0.2, 0.5)]
    assert rising == sorted(rising, key=lambda weight: weight or 0.0)
    assert MODEL.weight("OWNS", share_max=0.5, confidence=1) == pytest.approx(0.95)
    assert MODEL.weight("OWNS", confidence=1) == pytest.approx(0.95 * MODEL.share.unknown)
    assert MODEL.weight("CONTROLS", confidence=1) == pytest.approx(0.95)
    assert MODEL.weight("BRANCH_OF", confidence=0.5) == pytest.approx(0.95 * 0.5)
    assert MODEL.weight("BRANCH_OF") == pytest.approx(0.95 * MODEL.confidence.unknown)
    assert MODEL.weight("BRANCH_OF", confidence=0) is None


def test_direction_matters() -> None:
    assert MODEL.weight("OWNS") != MODEL.weight("OWNS", backward=True)


@pytest.mark.parametrize(
    ("share", "like"),
    [(Share.percent(0, 25), 0.25), ((0.1, 0.25), 0.25), (Share.unknown(), None), (None, None)],
)
def test_columns_give_what_single_ties_give(share: Any, like: float | None) -> None:
    ties = Snapshot.from_columns("ab", [0], [1], type=["OWNS"], share=[share], confidence=[0.7])
    expected = MODEL.weight("OWNS", share_max=like, confidence=0.7)
    assert MODEL.weights(ties).tolist() == [pytest.approx(expected)]


def test_a_rule_never_counted_is_trusted_less_than_a_row() -> None:
    ties = Snapshot.from_columns(
        ["a", "b"], [0, 0, 0], [1, 1, 1],
        type=["BRANCH_OF"] * 3, confidence=[None, None, 0.7], evidence=["gleif:1", "0f3a", "0f3a"],
    )  # fmt: skip
    row, sentence, counted = MODEL.weights(ties)
    assert row == pytest.approx(0.95 * MODEL.confidence.unknown)
    assert sentence == pytest.approx(0.95 * (MODEL.confidence.statement or 0))
    assert sentence < counted < row


def test_unknown_words_are_refused() -> None:
    with pytest.raises(NotFound, match="'LIKES'"):
        MODEL.weight("LIKES")
    with pytest.raises(DataError, match="'perhaps'"):
        MODEL.weight("OWNS", modality="perhaps")
    with pytest.raises(DataError, match="share is 30"):
        MODEL.weight("OWNS", share_max=30)
    with pytest.raises(DataError, match="confidence is 2"):
        MODEL.weight("OWNS", confidence=2)


@pytest.mark.parametrize(
    ("old", "new", "match"),
    [
        ("  OWNS: ", "  OWNED: ", "unknown \\['OWNED'\\], missing \\['OWNS'\\]"),
        ("forward: 0.95, backward: 0.85", "forward: 1.95, backward: 0.85", "ties.OWNS.forward"),
        ("forward: 0.95, backward: 0.85", "forwards: 0.95, backward: 0.85", "ties.OWNS.forward"),
        ("opposed:    null", "oppose:    null", "modalities"),
        ("[Country, Programme", "[Planet, Programme", "Planet"),
        ("PARTNERS_WITH:          {forward: 0.5", "PARTNERS_WITH: {forward: 0.4", "symmetric"),
        ("[0.1, 0.3]", "[0.1, 0.05]", "points must rise"),
        ("version: 1\n", "version: 1\nversion: 2\n", "version"),
        ("version: 1\n", "version: [1\n", "is not YAML"),
    ],
)
def test_broken_models_are_refused_by_name(tmp_path: Path, old: str, new: str, match: str) -> None:
    assert old in TEXT
    file = tmp_path / "mine.yml"
    file.write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match=match) as caught:
        RiskModel.load(file)
    assert "mine.yml" in caught.value.what


def test_own_model_is_used(tmp_path: Path) -> None:
    file = tmp_path / "mine.yml"
    changed = TEXT.replace("half_life_years: null", "half_life_years: 5")
    file.write_text(changed, encoding="utf-8")
    model = RiskModel.load(file)
    now = model.weight("BRANCH_OF", age_years=0)
    assert now is not None
    assert model.weight("BRANCH_OF", age_years=5) == pytest.approx(now / 2)
    ties = Snapshot.from_columns(
        "ab", [0, 0], [1, 1], type=["BRANCH_OF"] * 2, stated_on=["2019-01-01", None]
    )
    faded, fresh = model.weights(ties, as_of="2024-01-01").tolist()
    assert fresh == pytest.approx(now)
    assert faded == pytest.approx(now / 2, rel=1e-3)
    with pytest.raises(UsageError, match="no date"):
        model.weights(ties)
    with pytest.raises(UsageError, match=r"nowhere\.yml"):
        RiskModel.load(tmp_path / "nowhere.yml")


COUNTRY = "iso3166:QQ"


def places() -> Snapshot:
    return Snapshot.from_columns(
        ["firm", "bank", COUNTRY, "ship"],
        [0, 1, 0],
        [2, 2, 3],
        id=["t1", "t2", "t3"],
        type=["LOCATED_IN", "LOCATED_IN", "OPERATES"],
        polarity=["+", "+", "+"],
        nodes={"kind": ["Firm", "Bank", "Place", "Asset"]},
    )


def test_walk_goes_both_ways_and_names_the_tie() -> None:
    walk = MODEL.walk(places(), ["ship"])
    (path,) = best(walk, "ship", COUNTRY)
    assert path.nodes == ("ship", "firm", COUNTRY)
    assert path.keys == ("t3", "t1")
    by_id = dict(zip(walk.column("id"), walk.column("direction"), strict=True))
    assert by_id["t3"] == "backward"
    assert path.weights[0] == MODEL.weight("OPERATES", backward=True)


def test_a_place_is_an_end_and_no_bridge() -> None:
    assert best(MODEL.walk(places(), ["firm"]), "firm", "bank") == []
    (path,) = best(MODEL.walk(places(), [COUNTRY]), COUNTRY, "bank")
    assert path.nodes == (COUNTRY, "bank")


def test_a_town_can_be_passed() -> None:
    town = Snapshot.from_columns(
        ["firm", "chamber", "place:town"], [0, 1], [2, 2], id=["t1", "t2"], type=["LOCATED_IN"] * 2,
        polarity=["+", "+"], nodes={"kind": ["Firm", "Chamber", "Place"]},
    )  # fmt: skip
    (path,) = best(MODEL.walk(town, ["firm"]), "firm", "chamber")
    assert path.nodes == ("firm", "place:town", "chamber")


def test_what_is_denied_is_not_walked() -> None:
    ties = Snapshot.from_columns(
        "ab",
        [0, 0],
        [1, 1],
        type=["OWNS"] * 2,
        modality=["denied", "asserted"],
        polarity=["-", "-"],
    )
    assert MODEL.walk(ties).size == 0
