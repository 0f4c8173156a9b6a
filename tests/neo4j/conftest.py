"""The database of this ring: an empty server named by NEO4J_URI, else one of our own, else a skip.

Our own is the version in INTERLOCK_NEO4J_VERSION, with its data in a temporary folder and its jars
in the usual cache, so that the whole ring can be run on each version.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from interlock.graph.export import export
from interlock.graph.knowledge import KnowledgeGraph
from interlock.graph.store.admin import count, wipe
from interlock.graph.store.connect import Store, open_store
from interlock.graph.store.server import LocalServer
from interlock.graph.store.settings import Settings, resolve
from interlock.loaders.write import ensure_schema
from interlock.schema.errors import InterlockError


@pytest.fixture(scope="session")
def neo4j_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Settings that name a running server with an empty database."""
    settings = resolve()
    if settings.uri:
        with open_store(settings) as store:
            found = count(store)
        if found.nodes:
            pytest.fail(
                f"{settings.uri} holds {found.nodes} nodes: the tests do not wipe a filled database"
            )
        yield settings
        return
    server = LocalServer(resolve({"home": str(tmp_path_factory.mktemp("interlock-home"))}))
    try:
        server.provide()
    except InterlockError as error:
        pytest.skip(f"no Neo4j to test with: {error}")
    try:
        yield server.start().applied(server.settings)
    finally:
        server.stop()


@pytest.fixture(scope="session")
def store(neo4j_settings: Settings) -> Iterator[Store]:
    """One open connection for the whole ring."""
    with open_store(neo4j_settings) as opened:
        yield opened


@pytest.fixture
def fresh(store: Store) -> Store:
    """The connection, on a database without data; constraints and indexes of earlier tests stay."""
    wipe(store)
    return store


@pytest.fixture
def server_env(neo4j_settings: Settings) -> dict[str, str]:
    """The variables by which a command in a process of its own finds the server."""
    given = {
        "NEO4J_URI": neo4j_settings.uri,
        "NEO4J_USERNAME": neo4j_settings.username,
        "NEO4J_PASSWORD": neo4j_settings.password,
        "NEO4J_DATABASE": neo4j_settings.database,
    }
    return {name: value for name, value in given.items() if value is not None}


@pytest.fixture
def kg(fresh: Store, neo4j_settings: Settings, tmp_path: Path) -> KnowledgeGraph:
    """An empty graph with its constraints and indexes; locks of writers lie in the test's own folder."""
    ensure_schema(fresh)
    return KnowledgeGraph(fresh, replace(neo4j_settings, home=tmp_path / "interlock-home"))


@pytest.fixture
def exported(
    fresh: Store, tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., dict[str, bytes]]:
    """The whole graph as bytes by file name, to be compared; of another store where one is given."""

    def files(store: Store = fresh) -> dict[str, bytes]:
        folder = tmp_path_factory.mktemp("export")
        export(store, "csv", folder)
        return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}

    return files
