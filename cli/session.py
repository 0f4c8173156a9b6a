"""How a command gets its graph: the server that the settings name, else the local one, started when it is not running.

with open_graph() as graph:
    graph.find("Bank of Kunlun")
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from interlock.cli.driver import import_driver
from interlock.cli.output import say

if TYPE_CHECKING:
    from interlock.graph.knowledge import KnowledgeGraph


@contextmanager
def open_graph() -> Iterator[KnowledgeGraph]:
    """An open graph, closed at the end; what is started on the way is said on stderr."""
    import_driver()
    from interlock.cli.db import fetching
    from interlock.graph.knowledge import connect

    with fetching() as progress:
        graph = connect(say=say, progress=progress)
    try:
        yield graph
    finally:
        graph.close()
