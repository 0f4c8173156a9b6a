"""The rules of `tests/conftest.py`, tried on small test runs of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py")
MARKERS = 'markers = ["neo4j: -", "browser: -", "shared: -"]'
SKIPPED = """
import pytest

@pytest.fixture
def server() -> None:
    pytest.skip("no server")

@pytest.mark.{ring}
def test_with_fixture(server: None) -> None: ...

@pytest.mark.{ring}
@pytest.mark.skipif(True, reason="not here")
def test_with_mark() -> None: ...

@pytest.mark.{ring}
def test_inside() -> None:
    pytest.skip("gone")

@pytest.mark.{ring}
@pytest.mark.xfail(reason="known", strict=True)
def test_known() -> None:
    raise AssertionError

@pytest.mark.skipif(True, reason="not of a ring")
def test_free() -> None: ...
"""
COMPARED = """
def test_text(golden) -> None:
    golden("deep/text.txt", "first\\n")
"""


def run(folder: Path, text: str, *options: str, shared: bool = False, **env: str) -> str:
    """The end of what pytest prints for one test file under our conftest."""
    tests = folder / "checkout" / "tests"
    tests.mkdir(parents=True, exist_ok=True)
    if shared:
        (folder / "shared").mkdir()
    shutil.copy(CONFTEST, tests)
    (tests / "test_it.py").write_text(text, "utf-8")
    (tests.parent / "pyproject.toml").write_text(f"[tool.pytest.ini_options]\n{MARKERS}\n", "utf-8")
    kept = {key: value for key, value in os.environ.items() if key != "INTERLOCK_REQUIRE_RINGS"}
    kept["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    done = subprocess.run(
        [Path(sys.executable).with_name("pytest"), "-p", "no:cacheprovider", *options],
        cwd=tests.parent, env={**kept, **env},
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return done.stdout


@pytest.mark.parametrize("ring", ["neo4j", "browser", "shared"])
def test_a_ring_that_is_not_required_is_skipped(tmp_path: Path, ring: str) -> None:
    assert "4 skipped, 1 xfailed" in run(tmp_path, SKIPPED.format(ring=ring), shared=True)


@pytest.mark.parametrize("ring", ["neo4j", "browser", "shared"])
def test_a_required_ring_fails_with_the_reason(tmp_path: Path, ring: str) -> None:
    text = run(tmp_path, SKIPPED.format(ring=ring), shared=True, INTERLOCK_REQUIRE_RINGS="1")
    for reason in ("no server", "not here", "gone"):
        assert f"a test of {ring} was skipped: Skipped: {reason}" in text
    assert "1 failed, 1 skipped, 1 xfailed, 2 errors" in text


def test_the_real_files_are_required_only_where_they_are(tmp_path: Path) -> None:
    text = run(tmp_path, SKIPPED.format(ring="shared"), INTERLOCK_REQUIRE_RINGS="1")
    assert "4 skipped, 1 xfailed" in text


def test_golden_file(tmp_path: Path) -> None:
    assert "text.txt is missing" in run(tmp_path, COMPARED)
    assert "1 passed" in run(tmp_path, COMPARED, "--update-golden")
    assert "1 passed" in run(tmp_path, COMPARED)
    assert "1 failed" in run(tmp_path, COMPARED.replace("first", "second"))


@pytest.mark.skipif("PYTEST_XDIST_WORKER" not in os.environ, reason="tests run in one process")
def test_a_file_stays_with_one_process(request: pytest.FixtureRequest) -> None:
    """The group stands in the id: without it xdist deals single tests out, and each process sets up every file's fixtures."""
    assert request.node.nodeid.endswith(f"@{Path(__file__).relative_to(Path.cwd()).as_posix()}")
