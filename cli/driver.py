"""The driver of Neo4j, imported for a command.

It imports pandas wherever pandas is installed, which takes a third of a second; no command prints a data frame.

    import_driver()
"""

from __future__ import annotations

import logging
import sys
from importlib import import_module

__all__ = ["import_driver"]


def import_driver() -> None:
    """Import the driver without pandas; in a process that has pandas already, as it comes.

    What it logs of attempts that it repeats is not printed: a command says in its own words what failed.
    """
    logging.getLogger("neo4j").addHandler(logging.NullHandler())
    if "pandas" in sys.modules:
        return
    sys.modules["pandas"] = None  # type: ignore[assignment]  # for an import this is a module that is not installed
    try:
        import_module("interlock.graph.store.connect")
    finally:
        del sys.modules["pandas"]
