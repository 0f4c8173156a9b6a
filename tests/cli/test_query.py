"""`interlock query` as people call it: texts, formats, exit codes; tests/neo4j asks a server in this way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def interlock(*args: str, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("NEO4J_", "INTERLOCK_"))
    }
    return subprocess.run(
        [sys.executable, "-m", "interlock.cli", *args], capture_output=True, encoding="utf-8",
        cwd=cwd, env={**kept, **env}, stdin=subprocess.DEVNULL, timeout=120, check=False,
    )  # fmt: skip


def test_list_json() -> None:
    done = interlock("query", "list", "--format", "json")
    assert done.returncode == 0
    found = json.loads(done.stdout)
    assert len(found) >= 10
    assert list(found[0]) == [
        "schema_version", "id", "title", "question", "kind", "status", "parameters", "returns",
    ]  # fmt: skip
    owners = next(query for query in found if query["id"] == "ownership/direct-owners")
    assert owners["parameters"]["firm"]["type"] == "node_id"
    assert owners["parameters"]["as_of"]["default"] == "today"
    assert owners["returns"]["share_min"]["unit"] == "percent"


def test_show_prints_the_file() -> None:
    done = interlock("query", "show", "ownership/direct-owners")
    assert done.returncode == 0
    assert done.stdout.startswith("/*---\nid: ownership/direct-owners\n")
    data = json.loads(
        interlock("query", "show", "ownership/direct-owners", "--format", "json").stdout
    )
    assert data["caveats"]
    assert data["cypher"] == done.stdout


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("show", "ownership/direct-owner"), 4, "did you mean ownership/direct-owners"),
        (("run", "ownership/none"), 4, "there is no query"),
        (("run", "ownership/direct-owners"), 2, "needs the parameter 'firm'"),
        (("run", "trade-finance/who-seeks-business-in-a-place"), 2, "-p place=Russia"),
        (("run", "ownership/direct-owners", "-p", "frm=x"), 2, "did you mean firm"),
        (("run", "ownership/direct-owners", "-p", "firm"), 2, "has no '='"),
        (("run", "ownership/direct-owners", "-p", "firm=a", "-p", "firm=b"), 2, "twice"),
        (("run", "ownership/direct-owners", "-p", "firm=@/nowhere/x"), 2, "cannot be read"),
        (("run", "ownership/direct-owners", "-p", "firm=x", "-p", "as_of=2023-02-30"), 2, "no such date"),
        (("run", "ownership/direct-owners", "-p", "firm=x", "-p", "max_rows=0"), 2, "[1, 5000]"),
        (("run", "ownership/indirect-control", "-p", "firm=x", "-p", "depth=7"), 2, "[1, 6]"),
        (("run", "sanctions/listed-parties", "-p", "modalities=certain"), 2, "asserted"),
        (("list", "--packs", "/nowhere"), 4, "does not exist"),
        (("lint", "/nowhere"), 2, "does not exist"),
        (("new", "Mine"), 2, "no name of a query"),
    ],
)  # fmt: skip
def test_bad_input_is_refused_before_any_connection(
    args: tuple[str, ...], code: int, words: str
) -> None:
    # A server that cannot be reached would be exit 3: none of these gets that far.
    done = interlock("query", *args, NEO4J_URI="bolt://127.0.0.1:1")
    assert done.returncode == code
    assert done.stdout == ""
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_server_out_of_reach_is_3() -> None:
    done = interlock("query", "run", "sanctions/programmes", NEO4J_URI="bolt://127.0.0.1:1")
    assert done.returncode == 3
    done = interlock("query", "lint", NEO4J_URI="bolt://127.0.0.1:1")
    assert done.returncode == 3


def test_new_then_lint_then_list(tmp_path: Path) -> None:
    done = interlock("query", "new", "mine/who-insures", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        os.path.join("mine", "who-insures.cypher"),
        os.path.join("mine", "fixtures", "who-insures.cypher"),
        os.path.join("mine", "pack.yml"),
    ]
    again = interlock("query", "new", "mine/who-insures", cwd=tmp_path)
    assert again.returncode == 2
    done = interlock("query", "lint", "mine", "--format", "json", cwd=tmp_path)
    assert done.returncode == 0
    data = json.loads(done.stdout)
    assert (data["queries"], data["findings"], list(data["not_checked"])) == (
        1,
        [],
        ["explain", "tests"],
    )
    assert "not checked: explain" in done.stderr
    assert "1 query keeps the rules of the files, 0 findings" in done.stderr
    done = interlock("query", "list", INTERLOCK_PACKS=str(tmp_path))
    assert "mine/who-insures" in done.stdout


def test_lint_names_file_and_line(tmp_path: Path) -> None:
    interlock("query", "new", "mine/first", cwd=tmp_path)
    path = tmp_path / "mine" / "first.cypher"
    path.write_text(path.read_text("utf-8").replace("LIMIT $max_rows", "LIMIT $max_row"), "utf-8")
    done = interlock("query", "lint", "mine", "--format", "jsonl", cwd=tmp_path)
    assert done.returncode == 4
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert {(row["rule"], row["hint"]) for row in found} >= {
        ("parameters", "did you mean max_rows?")
    }
    assert all(row["file"] == str(path) and row["line"] > 0 for row in found)
    assert interlock("query", "run", "mine/first", "--packs", str(tmp_path)).returncode == 4
