"""`interlock analyse` without a server: lists, help, and wrong input refused before anything is connected."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from interlock.graph.analysis.catalogue import CATALOGUE


def interlock(*args: str) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("NEO4J_", "INTERLOCK_"))}
    # A server that cannot be reached would be exit 3: what is refused for its input never gets that far.
    return subprocess.run(
        [sys.executable, "-m", "interlock.cli", "analyse", *args], capture_output=True, encoding="utf-8",
        env={**kept, "NEO4J_URI": "bolt://127.0.0.1:1"}, stdin=subprocess.DEVNULL, timeout=120, check=False,
    )  # fmt: skip


def test_list_and_help() -> None:
    found = json.loads(interlock("list", "--format", "json").stdout)
    assert [row["analysis"] for row in found] == list(CATALOGUE)
    assert all(row["question"] and row["misleads"] for row in found)
    text = interlock("sanctions.status", "--help").stdout
    for option in (
        "--regime",
        "--listed",
        "--as-of",
        "--types",
        "--min-confidence",
        "--modality",
        "--explain",
        "--write",
    ):
        assert option in text


def test_the_example_of_a_chain_has_two_ends() -> None:
    told = interlock("paths.best", "--help").stdout
    assert '--source "Bank of Kunlun" --target Russia' in told


def test_an_analysis_without_a_graph() -> None:
    done = interlock(
        "control.voting_power", "--weights", "50,49,1", "--quota", "51", "--format", "json"
    )
    assert done.returncode == 0
    assert [row["exact"] for row in json.loads(done.stdout)["results"]] == ["2/3", "1/6", "1/6"]


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("ownership.integated",), 2, "did you mean ownership.integrated"),
        (("nothing",), 2, "interlock analyse list"),
        (("ownership.ultimate_owners",), 2, "needs --firm"),
        (("ownership.ultimate_owners", "--firm", "x", "--threshold", "25"), 2, "0.25 for 25 %"),
        (("sanctions.status", "--regime", "mars"), 2, "ofac"),
        (("sanctions.status", "--as-of", "soon"), 2, "not an ISO date"),
        (("sanctions.status", "--types", "HAS"), 2, "none of the ties"),
        (("sanctions.status", "--modality", "sure"), 2, "asserted"),
        (("sanctions.status", "--listed", "@/nowhere/x"), 2, "cannot be read"),
        (("contagion.debtrank", "--equity", "x", "--shock", "x=1"), 2, "ID=NUMBER"),
        (("sanctions.status",), 3, "cannot be reached"),
    ],
)
def test_bad_input(args: tuple[str, ...], code: int, words: str) -> None:
    done = interlock(*args)
    assert (done.returncode, done.stdout) == (code, "")
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 3
