"""What the documentation tells people to type works: every `sh` and `python` block is run, unless it is marked `no-run`.

The blocks of one page run in order in one folder, after `interlock demo`, which every page may take for granted; each in a
process of its own.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from interlock.graph.store.connect import Store

pytestmark = pytest.mark.neo4j
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


@pytest.mark.parametrize("page", RUN, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_says_works(
    page: Path, fresh: Store, server_env: dict[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    env = {
        **os.environ,
        **server_env,
        "INTERLOCK_HOME": str(tmp_path / "home"),
        "PATH": f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}",
    }
    run = {"sh": ["bash", "-euo", "pipefail", "-c"], "python": [sys.executable, "-c"]}
    for line, language, text in [(0, "sh", "interlock demo"), *blocks(page)]:
        done = subprocess.run(
            [*run[language], text],
            cwd=folder, env=env, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, encoding="utf-8", timeout=SECONDS, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{page}, line {line}:\n{done.stdout}{done.stderr}"
