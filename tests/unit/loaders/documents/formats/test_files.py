"""Files: what a folder holds is read or refused by name; links round and round are no trap, and hidden files are told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from interlock.loaders.documents.formats.files import find_files, hidden_in
from interlock.loaders.documents.formats.inputs import documents_in
from interlock.loaders.documents.formats.reading import read_document
from interlock.schema.errors import DataError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "reports"
    for name in ("b.txt", "a-b.txt", "a/z.txt", "a/deep/y.eml", "näme 'q\".txt", ".hidden.txt", "a/.git/c.txt"):  # fmt: skip
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Sohar Steel grew.", "utf-8")
    return root


def names(root: Path) -> list[str]:
    return [file.relative_to(root).as_posix() for file in find_files([root])]


def refused(path: Path) -> tuple[str, str] | None:
    [one] = documents_in(path)
    try:
        read_document(one.read(), path.name)
    except DataError as error:
        return str(error.facts["reason"]), str(error.why)
    return None


def test_files_of_folders_in_one_order(folder: Path) -> None:
    assert names(folder) == ["a-b.txt", "a/deep/y.eml", "a/z.txt", "b.txt", "näme 'q\".txt"]
    assert list(find_files([folder / "b.txt", folder / "b.txt"])) == [folder / "b.txt"] * 2
    hidden = [file.relative_to(folder).as_posix() for file in hidden_in([folder])]
    assert hidden == [".hidden.txt", "a/.git"]
    assert hidden_in([folder / "b.txt"]) == []


def test_links_within_a_folder_lose_and_repeat_nothing(folder: Path) -> None:
    before = names(folder)
    (folder / "a" / "loop").symlink_to("..")
    (folder / "same").symlink_to(folder / "a")
    assert names(folder) == before


def test_what_is_no_file_is_refused_by_name(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (folder / "away").symlink_to(tmp_path / "elsewhere")
    (folder / "gone.txt").symlink_to("nowhere")
    os.mkfifo(folder / "pipe.txt")
    found = {file.name: why for file in find_files([folder]) if (why := refused(file))}
    found.pop("y.eml")
    assert list(found) == ["away", "gone.txt", "pipe.txt"]
    assert found["away"][0] == found["pipe.txt"][0] == "not_a_file"
    assert "link to a folder" in found["away"][1]
    assert found["gone.txt"][0] == "unreadable"


@pytest.mark.skipif(os.geteuid() == 0, reason="who may do everything may read everything")
def test_a_folder_that_may_not_be_read_is_refused_by_name(folder: Path) -> None:
    closed = folder / "a"
    closed.chmod(0)
    try:
        assert closed in set(find_files([folder]))
        assert (refused(closed) or ("", ""))[0] == "unreadable"
    finally:
        closed.chmod(0o755)


def test_lines_in_a_file_for_one_object_are_told_as_such(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"text": "a"}\n{"text": "b"}\n', "utf-8")
    assert (refused(path) or ("", ""))[1].endswith("name it .jsonl")
