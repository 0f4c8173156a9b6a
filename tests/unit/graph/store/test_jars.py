"""A jar is run only if it is the one that the lock names; the lock itself is complete."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

import pytest

from interlock.graph.store import jars
from interlock.graph.store.settings import VERSIONS
from interlock.schema.errors import DataError, ServerError

GOOD = {"a-1.jar": b"first", "b-2-linux.jar": b"second"}


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache, and a lock of two small jars that lie in the store of earlier downloads."""
    maven = tmp_path / "store"
    for coordinate, content in zip(
        ("g/a/1/a-1.jar", "g/b/2/b-2-linux.jar"), GOOD.values(), strict=True
    ):
        file = maven / coordinate
        file.parent.mkdir(parents=True)
        file.write_bytes(content)
    monkeypatch.setenv("M2_REPO", str(maven))
    names = ("g:a:1", "g:b:linux:2")
    digests = [hashlib.sha256(content).hexdigest() for content in GOOD.values()]
    lock = jars.Lock("9.9", 21, "Main", {}, dict(zip(names, digests, strict=True)))
    monkeypatch.setattr(jars, "read_lock", lambda version: lock)
    return tmp_path / "cache"


@pytest.mark.parametrize("version", VERSIONS)
def test_lock_is_complete_and_without_test_tools(version: str) -> None:
    lock = jars.read_lock(version)
    assert lock.version == version
    assert len(lock.jars) > 200
    assert len(lock.files) == len(lock.jars), "no two jars share a file name"
    assert all(re.fullmatch(r"[0-9a-f]{64}", digest) for digest in lock.jars.values())
    assert f"org.neo4j:neo4j:{version}" in lock.jars
    assert jars.BROWSER in lock.jars
    assert [c for c in lock.jars if c.rpartition(":")[0] in jars.TEST_ONLY] == []
    assert list(lock.jars) == sorted(lock.jars)


def test_provides_what_the_lock_names_and_nothing_else(small: Path) -> None:
    steps: list[tuple[int, int]] = []
    folder = jars.provide("9.9", small, lambda done, total: steps.append((done, total)))
    (folder / "stray.jar").write_bytes(b"not ours")
    (folder / "a-1.jar").unlink()
    assert jars.provide("9.9", small) == folder
    assert {path.name: path.read_bytes() for path in folder.glob("*.jar")} == GOOD
    assert steps == [(1, 2), (2, 2)]
    assert [path.name for path in folder.iterdir() if path.is_dir()] == []


def test_cached_jars_are_not_read_again(small: Path) -> None:
    said: list[str] = []
    folder = jars.provide("9.9", small, say=said.append)
    before = (folder / jars.STAMP).stat().st_mtime_ns
    jars.provide("9.9", small, say=said.append)
    assert len(said) == 1
    assert (folder / jars.STAMP).stat().st_mtime_ns == before


def test_damaged_jar_is_noticed_and_fetched_again(small: Path) -> None:
    folder = jars.provide("9.9", small)
    (folder / "a-1.jar").write_bytes(b"FIRST")
    os.utime(folder / "a-1.jar", (1, 1))
    said: list[str] = []
    jars.provide("9.9", small, say=said.append)
    assert (folder / "a-1.jar").read_bytes() == b"first"
    assert said == ["fetching Neo4j 9.9: 1 of 2 jars, once"]


def test_touched_jar_is_checked_and_kept(small: Path) -> None:
    folder = jars.provide("9.9", small)
    os.utime(folder / "a-1.jar", (1, 1))
    said: list[str] = []
    jars.provide("9.9", small, say=said.append)
    assert said == []


def test_wrong_digest_stops_and_leaves_no_file(small: Path, tmp_path: Path) -> None:
    (tmp_path / "store" / "g" / "b" / "2" / "b-2-linux.jar").write_bytes(b"something else")
    with pytest.raises(DataError, match="g:b:linux:2 is not the jar that the lock names") as stop:
        jars.provide("9.9", small)
    assert hashlib.sha256(b"second").hexdigest() in stop.value.why
    assert not (small / "neo4j-9.9" / "b-2-linux.jar").exists()
    assert not (small / "neo4j-9.9" / jars.STAMP).exists()


def test_own_folder_must_hold_the_version(tmp_path: Path) -> None:
    with pytest.raises(ServerError, match="does not hold Neo4j"):
        jars.own_folder(tmp_path, "5.26.30")
    (tmp_path / "neo4j-2025.01.0.jar").touch()
    with pytest.raises(ServerError) as other:
        jars.own_folder(tmp_path, "5.26.30")
    assert other.value.why == "it holds neo4j-2025.01.0.jar"
    (tmp_path / "neo4j-5.26.30.jar").touch()
    assert jars.own_folder(tmp_path, "5.26.30") == tmp_path
