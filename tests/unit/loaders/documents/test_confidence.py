"""What is too uncertain is not told, and is counted; parties that only it describes go with it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from interlock.cli.extract import command
from interlock.loaders.documents import extract
from interlock.loaders.documents.backends import read
from interlock.loaders.documents.confidence import FLOOR, below
from interlock.loaders.documents.model import Extraction

TEXTS = sorted((Path(__file__).parents[3] / "gold" / "development").glob("a0*.txt"))


@cache
def everything_of(path: Path) -> Extraction:
    return extract(path.read_bytes(), path.name)


def told(extraction: Extraction) -> dict[str, float | None]:
    return {one.id: one.confidence for one in extraction.statements}


@pytest.mark.parametrize("least", [0.45, 0.6, 0.75, 1.0])
def test_what_is_left_out_is_counted_and_the_rest_is_as_before(least: float) -> None:
    low = 0
    for path in TEXTS:
        everything = everything_of(path)
        sure = extract(path.read_bytes(), path.name, min_confidence=least)
        kept = {key: value for key, value in told(everything).items() if not below(value, least)}
        assert told(sure) == kept
        left_out = len(everything.statements) - len(sure.statements)
        assert sure.rejected.get("low_confidence", 0) == left_out
        assert sure.observations == everything.observations
        assert {one.key for one in sure.parties} <= {one.key for one in everything.parties}
        used = {key for one in sure.statements for key in (one.subject, one.object)}
        assert used <= {one.key for one in sure.parties}
        assert read(path.read_bytes(), path.name, min_confidence=least) == sure
        low += left_out
    assert low


def test_what_is_not_known_is_not_low() -> None:
    assert not below(None, 1.0)
    assert below(0.499, 0.5)
    assert not below(0.5, 0.5)


def test_help_names_the_share_that_holds() -> None:
    assert f"[default: {FLOOR:g}]" in CliRunner().invoke(command, ["--help"]).output
