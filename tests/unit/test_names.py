"""The banks of names: whoever is known to be found in a sentence still is, and as what."""

from __future__ import annotations

from pathlib import Path

import pytest

from interlock.loaders.evaluation.name_banks import judge, read_names

BANKS = sorted((Path(__file__).parents[1] / "names").glob("*.yml"))
LISTS = sorted({(path, case.list) for path in BANKS for case in read_names(path)} - {(path, "not_yet") for path in BANKS})  # fmt: skip


@pytest.mark.parametrize(
    ("path", "name"), LISTS, ids=[f"{path.stem}-{name}" for path, name in LISTS]
)
def test_who_is_known_is_found(path: Path, name: str) -> None:
    cases = [case for case in read_names(path) if case.list == name]
    assert not [(case.text, found) for case in cases if not (found := judge(case)).good]
