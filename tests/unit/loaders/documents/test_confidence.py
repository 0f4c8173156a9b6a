"""What is too uncertain is not told, and is counted; parties that only it describes go with it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from interlock.cli.extract import command
from interlock.loaders.documents import extract
from interlock.loaders.documents.backends import read
from interlock.loaders.documents.confidence import FIGURE_FLOOR, FLOOR, below, floors
from interlock.loaders.documents.model import Extraction

TEXTS = sorted((Path(__file__).parents[3] / "gold" / "development").glob("a0*.txt"))


@cache
def everything_of(path: Path) -> Extraction:
    return extract(path.read_bytes(), path.name)


def told(extraction: Extraction) -> dict[str, float | None]:
    statements = {one.id: one.confidence for one in extraction.statements}
    return statements | {one.id: one.confidence for one in extraction.observations}


@pytest.mark.parametrize("least", [0.6, 1.0])
def test_what_is_left_out_is_counted_and_the_rest_is_as_before(least: float) -> None:
    low = figures = 0
    for path in TEXTS:
        everything = everything_of(path)
        sure = extract(path.read_bytes(), path.name, min_confidence=least)
        kept = {key: value for key, value in told(everything).items() if not below(value, least)}
        assert told(sure) == kept
        left_out = len(told(everything)) - len(told(sure))
        assert sure.rejected.get("low_confidence", 0) == left_out
        assert {one.key for one in sure.parties} <= {one.key for one in everything.parties}
        used = {key for one in sure.statements for key in (one.subject, one.object)}
        used |= {one.subject for one in sure.observations}
        assert used <= {one.key for one in sure.parties}
        low += left_out
        figures += len(everything.observations) - len(sure.observations)
    assert low > figures > 0


def test_with_and_without_backends_the_same_is_left_out() -> None:
    left_out = 0
    for path in TEXTS[:6]:
        sure = extract(path.read_bytes(), path.name, min_confidence=0.75)
        assert read(path.read_bytes(), path.name, min_confidence=0.75) == sure
        left_out += sure.rejected.get("low_confidence", 0)
    assert left_out


def test_what_is_not_known_is_not_low() -> None:
    assert not below(None, 1.0)
    assert below(0.499, 0.5)
    assert not below(0.5, 0.5)


def test_help_names_the_share_that_holds() -> None:
    shown = " ".join(CliRunner().invoke(command, ["--help"]).output.split())
    assert f"[default: {FLOOR:g} for statements, {FIGURE_FLOOR:g} for figures]" in shown


def test_figures_have_a_bound_of_their_own_unless_one_is_asked_for() -> None:
    assert floors(None) == (FLOOR, FIGURE_FLOOR)
    assert floors(0.0) == (0.0, 0.0)
    for path in TEXTS:
        usual = read(path.read_bytes(), path.name)
        assert usual == extract(path.read_bytes(), path.name, min_confidence=None)
        everything = everything_of(path).observations
        assert [o for o in everything if not below(o.confidence, FIGURE_FLOOR)] == [
            *usual.observations
        ]
