"""How many processes read documents where nobody says."""

from __future__ import annotations

from pathlib import Path

import pytest

from interlock.cli import documents
from interlock.cli.documents import processes
from interlock.loaders.documents.backends import Choice


@pytest.fixture
def four(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "_processors", lambda: 4)


def files(folder: Path, number: int, size: int) -> list[Path]:
    paths = [folder / f"{at}.txt" for at in range(number)]
    for path in paths:
        path.write_bytes(b"x" * size)
    return paths


@pytest.mark.usefixtures("four")
def test_little_is_read_by_one_and_much_by_all(tmp_path: Path) -> None:
    assert processes(files(tmp_path, 10, 3_000)) == 1
    assert processes(files(tmp_path, 10, 40_000)) == 2
    assert processes(files(tmp_path, 10, 900_000)) == 4


@pytest.mark.usefixtures("four")
def test_a_back_end_is_read_with_by_one(tmp_path: Path) -> None:
    much = files(tmp_path, 3, 900_000)
    assert processes(much, Choice("spacy", {})) == 1


@pytest.mark.usefixtures("four")
def test_a_file_that_is_not_there_is_told_later(tmp_path: Path) -> None:
    assert processes([tmp_path / "none.txt"]) == 1


def test_this_machine_has_a_processor() -> None:
    assert documents._processors() >= 1
