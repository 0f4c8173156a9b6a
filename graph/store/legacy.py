"""py2neo for those who know it: a connected `py2neo.Graph` on the same server.

kg.py2neo().run("MATCH (b:Bank) RETURN b.name").data()
"""

from __future__ import annotations

import warnings
from typing import Any

from interlock.graph.store.settings import Settings


def py2neo_graph(settings: Settings) -> Any:
    """A `py2neo.Graph` for the server of the settings.

    py2neo 2021.2.4 runs Cypher, matches nodes and creates objects on Neo4j 5.26 and 2026.08; its schema calls use procedures that
    these versions no longer have. Values created through it have no evidence.
    """
    with warnings.catch_warnings():
        # py2neo and what it is built on announce their own deprecations on import; they say nothing about this graph.
        warnings.simplefilter("ignore")
        from py2neo import Graph

    auth = (settings.username, settings.password) if settings.password is not None else None
    return Graph(settings.uri, auth=auth, name=settings.database or "neo4j")
