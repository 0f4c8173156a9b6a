"""`interlock` as a process: exit codes, three lines of error, help that loads nothing heavy, any locale."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from interlock.cli.load import _resumable
from interlock.cli.main import COMMANDS

NOBODY = "bolt://127.0.0.1:1"
HEAVY = ("neo4j", "pandas", "py2neo", "networkx", "numpy", "pydantic", "scipy", "babel", "anyascii")


def interlock(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the command with a home of its own and no settings but those given."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("NEO4J_", "INTERLOCK_"))
    }
    own = {"INTERLOCK_HOME": str(folder / "home"), "XDG_CONFIG_HOME": str(folder / "config")}
    return subprocess.run(
        [sys.executable, "-P", "-m", "interlock.cli", *arguments], cwd=folder, env={**kept, **own, **variables},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom interlock.cli.main import run\ncode = run(['--help'])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], code)"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[] 0"
    for name in COMMANDS:
        assert f"\n  {name} " in done.stdout


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_says_what_it_does_and_how(tmp_path: Path, name: str) -> None:
    done = interlock(tmp_path, name, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"Usage: interlock {name}" in done.stdout
    before, examples, after = done.stdout.partition("Examples:")
    assert len(before.split("\n\n")[1].split()) >= 4, "a sentence of what it does"
    assert examples or "Example:" in before
    assert f"  interlock {name}" in (after or before.partition("Example:")[2])


@pytest.mark.parametrize(
    ("arguments", "variables", "code", "words"),
    [
        (("lod",), {}, 2, "Did you mean load"),
        (("zzz",), {}, 2, "There is no command 'zzz'."),
        (("--loud",), {}, 2, "No such option"),
        (("find",), {}, 2, "Missing argument 'TEXT'"),
        (("load", "gleif", "nowhere.csv"), {}, 2, "'nowhere.csv' does not exist"),
        (("load", "gleif"), {}, 2, "Missing argument 'FILE...'"),
        (("load", "wrong.csv"), {}, 2, "interlock load auto wrong.csv"),
        (("load", "wrong.csv", "empty.csv"), {}, 2, "the source comes before it"),
        (("config", "zzz"), {}, 2, "its commands are: show\n"),
        (("config", "set"), {}, 2, "interlock.toml in this folder"),
        (("config", "set", "heap", "2g"), {}, 2, 'set INTERLOCK_HEAP, or write there the line: heap = "..."'),
        (("config", "set", "NEO4J_URI=bolt://x"), {}, 2, "set NEO4J_URI"),
        (("config", "set", "pasword", "--x"), {}, 2, "did you mean password?"),
        (("config", "set", "zzz"), {}, 2, "the settings are: uri, username"),
        (("load", "nobody", "wrong.csv"), {}, 4, "there is no source 'nobody'"),
        (("sources", "wikidta"), {}, 4, "did you mean wikidata?"),
        (("analyse", "ownrs"), {}, 2, "did you mean ownership.ultimate_owners?"),
        (("extract", "empty.csv", "-o", "missing/x.json"), {}, 1, "create the folder, or name another file with -o"),
        (("load", "gleif", "wrong.csv", "--dry-run"), {}, 4, "is no table of gleif"),
        (("load", "gleif", "empty.csv", "--dry-run"), {}, 4, "empty.csv"),
        (("load", "gleif", "wrong.csv", "--dry-run", "--as-of", "soon"), {}, 2, "--as-of 'soon' is no date"),
        (("load", "gleif", "wrong.csv", "--limit", "0"), {}, 2, "--limit"),
        (("load", "documents", "wrong.csv", "--limit", "3"), {}, 2, "--limit does not go with documents"),
        (("path", "a", "b", "--types", "OWNED"), {}, 2, "'OWNED' is none of the ties"),
        (("path", "a", "b", "--modality", "sure"), {}, 2, "'sure' is none of the modalities"),
        (("path", "a", "b", "-k", "0"), {}, 2, "-k"),
        (("view", "a", "--path", "a", "b", "-o", "x.html"), {}, 2, "exclude each other"),
        (("view", "-o", "x.png"), {}, 2, "no name for an HTML file"),
        (("path", "a", "b", "--as-of", "yesterday"), {}, 2, "--as-of is 'yesterday'"),
        (("view", "--as-of", "2024-02-30", "-o", "x.html"), {}, 2, "--as-of is '2024-02-30'"),
        (("schema", "--format", "yaml"), {}, 2, "--format"),
        (("export", "--format", "xls", "-o", "x"), {}, 2, "--format"),
        (("unload", "gleif"), {}, 2, "was not confirmed"),
        (("find", "a"), {"NEO4J_URI": NOBODY}, 3, "cannot be reached"),
        (("show", "a"), {"NEO4J_URI": NOBODY}, 3, "cannot be reached"),
        (("unload", "gleif", "--yes"), {"NEO4J_URI": NOBODY}, 3, "cannot be reached"),
        (("find", "a"), {"NEO4J_URI": "localhost"}, 2, "localhost"),
    ],
)  # fmt: skip
def test_refusal_has_three_lines_and_its_exit_code(
    tmp_path: Path, arguments: tuple[str, ...], variables: dict[str, str], code: int, words: str
) -> None:
    (tmp_path / "wrong.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "empty.csv").write_bytes(b"")
    done = interlock(tmp_path, *arguments, **variables)
    assert (done.returncode, done.stdout) == (code, "")
    assert words in done.stderr
    assert done.stderr.startswith("error: ")
    assert len(done.stderr.splitlines()) == 3
    assert "Traceback" not in done.stderr


def test_debug_shows_the_traceback(tmp_path: Path) -> None:
    done = interlock(tmp_path, "--debug", "find", "a", NEO4J_URI=NOBODY)
    assert done.returncode == 1
    assert "Traceback" in done.stderr


def test_version(tmp_path: Path) -> None:
    done = interlock(tmp_path, "--version")
    assert (done.returncode, done.stdout.split()[0]) == (0, "interlock")


def test_no_arguments_print_the_help(tmp_path: Path) -> None:
    done = interlock(tmp_path)
    assert done.returncode == 2
    assert "Usage: interlock" in done.stderr + done.stdout


def test_schema_in_each_form(tmp_path: Path) -> None:
    found = json.loads(interlock(tmp_path, "schema", "--format", "json").stdout)
    assert found["schema_version"] == 1
    assert found["ties"]["OWNS"]["from"]
    assert interlock(tmp_path, "schema", "--format", "cypher").stdout.startswith(
        "CREATE CONSTRAINT"
    )
    done = interlock(tmp_path, "schema", "-o", "schema.md")
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "schema.md").read_text("utf-8").startswith("# Schema\n")


def test_the_c_locale_prints_every_script(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(
        "Bank of Kunlun (昆仑银行) has partnered with Сбербанк.\n", encoding="utf-8"
    )
    done = interlock(tmp_path, "extract", "report.txt", LC_ALL="C")
    assert done.returncode == 0
    assert "昆仑银行" in done.stdout
    done = interlock(tmp_path, "load", "документы", "report.txt", LC_ALL="C")
    assert done.returncode == 4
    assert "документы" in done.stderr
    done = interlock(tmp_path, "schema", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0
    assert "“" in done.stdout


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    command = f"{sys.executable} -P -m interlock.cli schema --format json | head -c 10"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.startswith("{")


def test_an_unwritable_output_is_told(tmp_path: Path) -> None:
    done = interlock(tmp_path, "schema", "-o", str(tmp_path / "none" / "schema.md"))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 3
    assert "cannot write" in done.stderr


def test_a_load_that_is_stopped_says_what_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyboardInterrupt), _resumable("press"):
        raise KeyboardInterrupt
    assert "interlock unload press takes it back" in capsys.readouterr().err
