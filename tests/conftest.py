"""What all rings share: golden files, and the promise that a ring which has to run is not skipped.

    pytest -n 2                             # two processes, each with a server of its own
    pytest --update-golden                  # rewrite tests/golden/ and look at the difference in git
    INTERLOCK_REQUIRE_RINGS=1 pytest        # a skipped test of a ring fails

A ring that needs a server, a browser or the real files skips with its reason where these are absent. With
INTERLOCK_REQUIRE_RINGS=1 such a skip is a failure: always in the rings `neo4j` and `browser`, in the ring `shared`
where the folder `shared` lies beside the checkout.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from hypothesis import settings

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared"
RINGS = ("neo4j", "browser", "shared")
LONGEST = (
    "test_queries.py",
    "test_server.py",
    "test_docs.py",
    "test_write.py",
    "test_notebooks.py",
)

Golden = Callable[[str, str], None]

# A law says what holds, never how fast: the first example of a law may load tables, and a busy machine is no fault.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Numbers of persons are hashed under a key of the tests, so that none is made in the user's folder.
os.environ.setdefault("INTERLOCK_PERSON_KEY", "tests")

# Servers of tests live for minutes: the JVM's fast compiler alone saves a third of their processor time.
os.environ.setdefault("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the golden files that tests compare with",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with `tests/golden/<name>`; a file that is missing fails."""

    def compare(name: str, text: str) -> None:
        file = HERE / "golden" / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")
        assert file.is_file(), f"{file} is missing: pytest --update-golden writes it"
        assert text == file.read_text("utf-8")

    return compare


def _turn(item: pytest.Item) -> int:
    """When a test runs: the longest files first and the quick ones last, so that all workers end together."""
    if item.path.name in LONGEST:
        return 0
    return 1 if any(item.get_closest_marker(ring) for ring in ("neo4j", "browser")) else 2


@pytest.hookimpl(tryfirst=True)  # xdist reads the groups in this hook too
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep what shares fixtures in one process under `-n`: a file's tests, and all that use a server given from outside."""
    if not config.pluginmanager.hasplugin("xdist"):
        return
    items.sort(key=_turn)
    given = "NEO4J_URI" in os.environ
    for item in items:
        shares_server = given and item.get_closest_marker("neo4j")
        name = "NEO4J_URI" if shares_server else item.nodeid.partition("::")[0]
        item.add_marker(pytest.mark.xdist_group(name))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn the skip of a test whose ring is required into a failure."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and (rings := _required(item)):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"INTERLOCK_REQUIRE_RINGS is set, and a test of {', '.join(rings)} was skipped: {reason}"
    return report


def _required(item: pytest.Item) -> list[str]:
    """The rings of a test that may not be skipped now."""
    if os.environ.get("INTERLOCK_REQUIRE_RINGS") != "1":
        return []
    return [
        ring
        for ring in RINGS
        if item.get_closest_marker(ring) and (ring != "shared" or SHARED.is_dir())
    ]
