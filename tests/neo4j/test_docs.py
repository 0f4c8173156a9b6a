"""What the documentation tells people to type works: every `sh` and `python` block is run, unless it is marked `no-run`.

The blocks of a page run in order in one folder, each in a process of its own, on a graph that holds what `interlock demo` loads.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from interlock.graph.store.admin import wipe
from interlock.graph.store.connect import Store
from interlock.graph.store.settings import Settings

pytestmark = [pytest.mark.neo4j, pytest.mark.once]
ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(sh|python)[ \t]*([^\n]*)\n(.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
PROGRAMS = Path(sys.executable).parent
SECONDS = 300


def blocks(page: Path) -> list[tuple[int, str, str]]:
    """Line, language and text of the blocks of a page that have to run."""
    text = page.read_text("utf-8")
    return [
        (text.count("\n", 0, found.start()) + 1, found[1], found[3])
        for found in BLOCK.finditer(text)
        if "no-run" not in found[2].split()
    ]


RUN = [page for page in PAGES if blocks(page)]


@pytest.fixture(scope="module")
def env(
    store: Store, neo4j_settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """The environment of a user who has run the demo."""
    wipe(store)
    folder = tmp_path_factory.mktemp("demo")
    given = {
        **os.environ,
        "NEO4J_URI": str(neo4j_settings.uri),
        "NEO4J_USERNAME": neo4j_settings.username,
        "NEO4J_PASSWORD": neo4j_settings.password or "",
        "INTERLOCK_HOME": str(folder / "home"),
        "PATH": f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}",
    }
    run("sh", "interlock demo", folder, given)
    return given


@pytest.mark.parametrize("page", RUN, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_says_works(page: Path, env: dict[str, str], tmp_path: Path) -> None:
    for line, language, text in blocks(page):
        run(language, text, tmp_path, env, f"{page.relative_to(ROOT)}, line {line}")


def run(
    language: str, text: str, folder: Path, env: dict[str, str], where: str = "before all pages"
) -> None:
    """Run a block; what it printed is the message when it fails."""
    program = {"sh": ["bash", "-euo", "pipefail", "-c"], "python": [sys.executable, "-c"]}
    done = subprocess.run(
        [*program[language], text],
        cwd=folder, env=env, stdin=subprocess.DEVNULL, capture_output=True,
        text=True, encoding="utf-8", timeout=SECONDS, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{where}:\n{done.stdout}{done.stderr}"
