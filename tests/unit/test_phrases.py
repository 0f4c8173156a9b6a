"""The banks of phrases: what is known is read in all its forms, and what must not be told is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from interlock.loaders.evaluation.phrases import judge, read_phrases

BANKS = sorted((Path(__file__).parents[1] / "phrases").glob("*.yml"))
TIES = sorted({(path, case.tie) for path in BANKS for case in read_phrases(path)})


@pytest.mark.parametrize(("path", "tie"), TIES, ids=[f"{path.stem}-{tie}" for path, tie in TIES])
def test_known_phrases_are_read(path: Path, tie: str) -> None:
    cases = [
        case for case in read_phrases(path) if case.tie == tie and case.list in ("told", "silent")
    ]
    failed = [
        f"{case.text} {found.told}" for case in cases if (found := judge(case)).word != "right"
    ]
    assert not failed
