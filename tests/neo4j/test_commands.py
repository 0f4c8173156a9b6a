"""Commands against a real server: what they print, and what they leave."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from interlock.graph.store.admin import wipe
from interlock.graph.store.connect import Store
from interlock.graph.store.settings import Settings
from interlock.loaders.documents.confidence import confidence

pytestmark = [pytest.mark.neo4j, pytest.mark.once]
DATA = Path(__file__).parents[1] / "data"
TEXT = (
    "In Chongqing, the local branch of the China Chamber of International Commerce has partnered with Bank of Kunlun "
    "to help facilitate export transactions to Russia.\n"
)
PARTNER = "China Chamber of International Commerce, Chongqing branch"


class Shell:
    """The command line in a folder of its own, on one server."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folder = folder
        self.env = {
            **os.environ, "NEO4J_URI": settings.uri or "", "NEO4J_USERNAME": settings.username,
            "NEO4J_PASSWORD": settings.password or "", "INTERLOCK_HOME": str(folder / "home"),
        }  # fmt: skip

    def run(
        self, *arguments: str, code: int = 0, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "interlock.cli", *arguments], cwd=self.folder, env={**self.env, **variables},
            stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120,
        )  # fmt: skip
        assert done.returncode == code, done.stderr
        assert "Traceback" not in done.stderr
        return done


@pytest.fixture
def shell(fresh: Store, neo4j_settings: Settings, tmp_path: Path) -> Iterator[Shell]:
    yield Shell(tmp_path, neo4j_settings)
    wipe(fresh)


def test_load_ask_and_take_out(shell: Shell) -> None:
    (shell.folder / "report.txt").write_text(TEXT, encoding="utf-8")
    account = json.loads(shell.run("load", "documents", "report.txt", "--format", "json").stdout)
    assert (account["schema_version"], account["read"], account["written"]) == (1, 1, 1)
    assert account["statements"]["created"] > 0
    again = json.loads(shell.run("load", "documents", "report.txt", "--format", "json").stdout)
    assert (again["statements"]["created"], again["records"]["created"]) == (0, 0)

    lines = [json.loads(line) for line in shell.run("find", "kunlun").stdout.splitlines()]
    assert lines[0]["name"] == "Bank of Kunlun"
    assert list(lines[0]) == [
        "schema_version",
        "id",
        "name",
        "kind",
        "country",
        "identifiers",
        "score",
        "matched",
    ]
    shown = shell.run("show", "Bank of Kunlun", "--format", "table").stdout
    assert "PARTNERS_WITH" in shown
    explained = shell.run("explain", "Bank of Kunlun", lines[0]["id"]).stdout
    assert json.loads(explained) == []
    (tie,) = json.loads(shell.run("explain", "Bank of Kunlun", PARTNER, "--format", "json").stdout)
    (proof,) = tie["evidence"]
    assert proof["confidence"] == tie["tie"]["confidence"]
    assert proof["confidence"] == confidence(proof["rule"], proof["circumstances"])
    told = shell.run("explain", "Bank of Kunlun", PARTNER, "--format", "table").stdout
    assert f"rule {proof['rule']}: " in told
    assert f"{proof['confidence']:.3f} in all" in told
    path = json.loads(shell.run("path", "Bank of Kunlun", "Chongqing", "--format", "json").stdout)
    assert {
        "schema_version",
        "from",
        "to",
        "paths",
        "combined",
        "independent",
        "chokepoints",
        "searched",
    } <= set(path)
    assert "has partnered with Bank of Kunlun" in json.dumps(path, ensure_ascii=False)
    assert "“" in shell.run("path", "Bank of Kunlun", "Chongqing", "--format", "table").stdout

    shell.run("export", "-o", "out")
    assert (shell.folder / "out" / "account.json").is_file()
    shell.run("view", "Bank of Kunlun", "-o", "view.html")
    assert "Bank of Kunlun" in (shell.folder / "view.html").read_text("utf-8")
    shell.run("load", "documents", "report.txt", "--dataset", "elsewhere")
    (other,) = json.loads(shell.run("unload", "elsewhere", "--dry-run", "--format", "json").stdout)
    assert (other["documents"], other["records"]) == (0, 0)  # "documents" holds the same bytes
    shell.run("unload", "elsewhere", "--yes")
    (planned,) = json.loads(
        shell.run("unload", "documents", "--dry-run", "--format", "json").stdout
    )
    by_name = shell.run("unload", "report.txt", "--dry-run", code=4).stderr
    document = json.loads(shell.run("show", "Bank of Kunlun").stdout)["records"][0]["document"]
    assert f"of a file of this name: {document[:12]}" in by_name
    removed = json.loads(shell.run("unload", "documents", "--yes", "--format", "json").stdout)
    assert removed["documents"] == planned["documents"] == 1
    assert removed["records"]["removed"] == planned["records"] > 0
    assert shell.run("find", "kunlun").stdout == ""


def test_a_register_with_a_dry_run_first(shell: Shell) -> None:
    path = str(DATA / "gleif" / "lei2.csv")
    dry = json.loads(shell.run("load", "gleif", path, "--dry-run", "--format", "json").stdout)
    real = json.loads(
        shell.run("load", "auto", path, "--format", "json", "--emit", "facts.jsonl").stdout
    )
    assert dry["records"]["created"] == real["records"]["created"] > 0
    assert dry["ties"]["created"] == real["ties"]["created"]
    assert real["recognised"]["source"] == "gleif"
    before = shell.run("unload", "gleif", "--dry-run", "--format", "json")
    (planned,) = json.loads(before.stdout)
    assert planned["would_unload"] == "gleif"
    assert planned["records"] == real["records"]["created"]
    assert "nothing was removed" in before.stderr
    assert "did you mean gleif?" in shell.run("unload", "gleiff", "--yes", code=4).stderr
    facts = [
        json.loads(line) for line in (shell.folder / "facts.jsonl").read_text("utf-8").splitlines()
    ]
    assert {fact["type"] for fact in facts} == {"record", "tie"}
    shell.run("unload", "gleif", "--yes")


def test_wiping_leaves_no_name_behind(shell: Shell) -> None:
    shell.run("load", "gleif", str(DATA / "gleif" / "lei2.csv"))
    shell.run("resolve", "run")
    kept = shell.folder / "home" / "resolution"
    assert len([*kept.iterdir()]) == 1
    shell.run("db", "wipe", "--yes")
    assert [*kept.iterdir()] == []


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("show", "Nobody"), 4, "no party is called 'Nobody'"),
        (("path", "Nobody", "Nobody else"), 4, "no party is called 'Nobody'"),
        (("explain", "0" * 32), 4, "there is no tie"),
        (("unload", "nothing", "--yes"), 4, "there is no dataset or document 'nothing'"),
        (("resolve", "explain", "a:1", "b:1"), 4, "no party is called 'a:1'"),
        (("resolve", "undo", "a:1", "b:1", "--yes"), 4, "no decision of a person"),
        (("resolve", "undo", "a:1", "b:1"), 2, "was not confirmed"),
    ],
)  # fmt: skip
def test_what_does_not_exist(
    shell: Shell, arguments: tuple[str, ...], code: int, words: str
) -> None:
    done = shell.run(*arguments, code=code)
    assert done.stdout == ""
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 3


def test_wrong_credentials_are_3(shell: Shell) -> None:
    done = shell.run("find", "a", code=3, NEO4J_PASSWORD="wrong")
    assert "refuses the sign-in" in done.stderr
    assert len(done.stderr.splitlines()) == 3
    assert "wrong" not in done.stderr


def test_a_text_without_hits_is_no_error(shell: Shell) -> None:
    done = shell.run("find", "nobody")
    assert (done.stdout, done.stderr) == ("", "no party is called 'nobody'\n")
    assert shell.run("--quiet", "find", "nobody").stderr == ""
