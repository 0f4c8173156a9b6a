"""The notebooks run as they are stored, and their two forms (.py to read and review, .ipynb to open) say the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from interlock.graph.store.connect import Store

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
NAMES = sorted(file.stem for file in NOTEBOOKS.glob("*.ipynb"))
PROGRAMS = Path(sys.executable).parent
CELL_SECONDS = 300


def test_each_notebook_has_both_forms() -> None:
    assert NAMES
    assert sorted(file.stem for file in NOTEBOOKS.glob("*.py")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_both_forms_say_the_same_and_nothing_is_left_of_a_run(name: str) -> None:
    stored = json.loads((NOTEBOOKS / f"{name}.ipynb").read_text("utf-8"))["cells"]
    converted = subprocess.run(
        [PROGRAMS / "jupytext", "--to", "ipynb", "--output", "-", NOTEBOOKS / f"{name}.py"],
        capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    paired = json.loads(converted.stdout)["cells"]
    assert [(cell["cell_type"], cell["source"]) for cell in stored] == [
        (cell["cell_type"], cell["source"]) for cell in paired
    ]
    assert [cell["source"] for cell in stored if cell.get("outputs")] == []


@pytest.mark.neo4j
@pytest.mark.once
@pytest.mark.parametrize("name", NAMES)
def test_it_runs(name: str, fresh: Store, server_env: dict[str, str], tmp_path: Path) -> None:
    done = subprocess.run(
        [
            PROGRAMS / "pytest", "--nbmake", NOTEBOOKS / f"{name}.ipynb",
            f"--nbmake-timeout={CELL_SECONDS}", "-p", "no:cacheprovider",
        ],
        env={**os.environ, **server_env, "INTERLOCK_HOME": str(tmp_path)},
        cwd=NOTEBOOKS.parent, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout
