"""What a command imports: not the rules of reading where none is read, nor pandas for the driver."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("pandas", "interlock.loaders.documents.extractor")


@pytest.mark.parametrize(
    "imports",
    [
        "from interlock.cli.driver import import_driver; import_driver()",
        "import interlock.cli.explain, interlock.cli.show, interlock.cli.path, interlock.cli.find",
    ],
)
def test_what_takes_long_is_imported_where_it_is_used(imports: str) -> None:
    code = f"{imports}; import sys; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_pandas_can_be_imported_after_the_driver() -> None:
    pytest.importorskip("pandas")
    code = "from interlock.cli.driver import import_driver; import_driver(); import pandas; print(pandas.DataFrame({'a': [1]}).size)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "1\n"


def test_attempts_that_are_repeated_are_not_printed() -> None:
    code = (
        "from interlock.cli.driver import import_driver; import_driver(); import logging;"
        "logging.getLogger('neo4j.pool').warning('once more'); logging.getLogger('mine').warning('told')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "told\n"
