"""`interlock db` and `interlock config` as processes: streams, exit codes, three lines of error."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = ("start", "stop", "status", "browser", "dump", "restore", "check", "wipe")
NOBODY = "bolt://127.0.0.1:1"


def interlock(
    tmp_path: Path, *arguments: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the command with a home of its own and no settings but those given."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("NEO4J_", "INTERLOCK_"))
    }
    own = {"INTERLOCK_HOME": str(tmp_path / "home"), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    return subprocess.run(
        [sys.executable, "-m", "interlock.cli", *arguments],
        cwd=tmp_path, env={**kept, **own, **variables}, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_an_example(tmp_path: Path, name: str) -> None:
    done = interlock(tmp_path, "db", name, "--help")
    assert done.returncode == 0
    assert f"  interlock db {name}" in done.stdout.partition("Examples:")[2]


def test_status_of_a_server_that_does_not_run(tmp_path: Path) -> None:
    done = interlock(tmp_path, "db", "status", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {
        "schema_version": 1,
        "running": False,
        "uri": None,
        "version": "2026.08.1",
        "edition": "community",
        "home": str(tmp_path / "home" / "neo4j-2026.08.1"),
        "managed": True,
    }
    assert not (tmp_path / "home").exists(), "asking makes nothing"


def test_status_of_a_server_elsewhere_that_does_not_answer(tmp_path: Path) -> None:
    done = interlock(tmp_path, "db", "status", "--format", "json", NEO4J_URI=NOBODY)
    status = json.loads(done.stdout)
    assert (status["running"], status["uri"], status["managed"]) == (False, NOBODY, False)


@pytest.mark.parametrize(
    ("arguments", "variables", "code", "words"),
    [
        (("db", "wipe"), {}, 2, "was not confirmed"),
        (("db", "wipe", "--yes"), {"NEO4J_URI": NOBODY}, 3, "cannot be reached"),
        (("db", "dump", "x.dump"), {}, 1, "there is no local database"),
        (("db", "dump", "x.dump"), {"NEO4J_URI": NOBODY}, 2, "neo4j-admin database dump"),
        (("db", "check"), {"NEO4J_URI": NOBODY}, 2, "neo4j-admin database check"),
        (("db", "start"), {"NEO4J_URI": NOBODY}, 2, "is for the local server"),
        (("db", "start"), {"NEO4J_URI": "localhost"}, 2, "has no scheme"),
        (("db", "start"), {"INTERLOCK_NEO4J_VERSION": "3.5"}, 2, "2026.08.1, 5.26.30"),
        (("db", "start"), {"INTERLOCK_NEO4J_JARS": "."}, 3, "does not hold Neo4j"),
        (("db", "start"), {"INTERLOCK_JAVA": "java"}, 2, "cannot run Neo4j"),
    ],
)
def test_refusal_has_three_lines(
    tmp_path: Path, arguments: tuple[str, ...], variables: dict[str, str], code: int, words: str
) -> None:
    done = interlock(tmp_path, *arguments, **variables)
    assert (done.returncode, done.stdout) == (code, "")
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 3


def test_restore_without_its_file_is_a_usage_error(tmp_path: Path) -> None:
    done = interlock(tmp_path, "db", "restore", "none.dump", "--yes")
    assert (done.returncode, done.stdout) == (2, "")
    assert "none.dump" in done.stderr


def test_restore_asks_before_it_replaces(tmp_path: Path) -> None:
    (tmp_path / "x.dump").write_bytes(b"DZV1")
    done = interlock(tmp_path, "db", "restore", "x.dump")
    assert done.returncode == 2
    assert "interlock db restore --yes" in done.stderr


def test_config_says_where_each_value_comes_from(tmp_path: Path) -> None:
    (tmp_path / "interlock.toml").write_text('username = "analyst"\n', encoding="utf-8")
    done = interlock(
        tmp_path, "config", "show", "--format", "json", NEO4J_URI=NOBODY, NEO4J_PASSWORD="geheim"
    )
    assert (done.returncode, done.stderr) == (0, "")
    settings = json.loads(done.stdout)["settings"]
    assert settings["uri"] == {"value": NOBODY, "origin": "NEO4J_URI"}
    assert settings["username"]["origin"] == str(tmp_path / "interlock.toml")
    assert settings["database"] == {"value": None, "origin": "default"}
    assert "geheim" not in done.stdout


def test_unknown_key_in_the_file_is_invalid_data(tmp_path: Path) -> None:
    (tmp_path / "interlock.toml").write_text('user = "x"\n', encoding="utf-8")
    done = interlock(tmp_path, "config", "show")
    assert (done.returncode, done.stdout) == (4, "")
    assert "unknown setting 'user'" in done.stderr
