"""Care of the database: dump, restore, check, wipe.

The first three are Neo4j's own AdminTool on the local server's files; the server is stopped for
them and started again if it ran. Wiping goes through the driver and works on any server.

    dump(settings, Path("graph.dump"))
    with open_store(settings) as store:
        removed = wipe(store)                      # Removed(nodes=120, ties=340)
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from subprocess import CompletedProcess
from typing import Final, NamedTuple

from interlock.graph.store.connect import Store
from interlock.graph.store.jars import Progress
from interlock.graph.store.server import LocalServer, Say
from interlock.graph.store.settings import Settings
from interlock.schema.errors import DataError, InterlockError, UsageError

__all__ = ["Removed", "check", "count", "dump", "restore", "wipe"]

DATABASE: Final = "neo4j"
BATCH: Final = 10_000
PARTS: Final = ("databases", "transactions")
MAGIC: Final = (b"DZV1", b"DGV1")
THERE: Final = {
    "dump": f"neo4j-admin database dump {DATABASE} --to-path=DIR",
    "restore": f"neo4j-admin database load {DATABASE} --from-path=DIR",
    "check": f"neo4j-admin database check {DATABASE}",
}


class Removed(NamedTuple):
    """How much there is, or was before it was removed."""

    nodes: int
    ties: int


def dump(
    settings: Settings, file: Path, say: Say | None = None, progress: Progress | None = None
) -> int:
    """Write the whole local database into one file; an older one is replaced. Returns its bytes.

    Raises:
        UsageError: settings name a server elsewhere, or the file's folder does not exist.
        InterlockError: there is no database yet, or the tool failed; an older file is untouched.
    """
    server = _local(settings, "dump")
    if not file.absolute().parent.is_dir():
        raise UsageError(
            f"cannot write {str(file)!r}", why="its folder does not exist", hint="make it first"
        )
    _require_data(server)
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with server.stopped(say, progress), part.open("wb") as stream:
            done = server.admin("database", "dump", DATABASE, "--to-stdout", stdout=stream)
        _require(done, f"the local database was not dumped to {str(file)!r}")
        os.replace(part, file)
    except OSError as error:
        raise InterlockError(f"cannot write {str(file)!r}", why=str(error)) from error
    finally:
        part.unlink(missing_ok=True)
    return file.stat().st_size


def restore(
    settings: Settings, file: Path, say: Say | None = None, progress: Progress | None = None
) -> None:
    """Put the database of a dump in the place of the local one.

    What is there is moved aside first, and put back where the dump cannot be loaded.

    Raises:
        UsageError: settings name a server elsewhere, or there is no such file.
        DataError: the file is not a dump that this version of Neo4j can load; nothing has changed.
    """
    server = _local(settings, "restore")
    try:
        with file.open("rb") as stream:
            head = stream.read(4)
    except OSError as error:
        raise UsageError(
            f"cannot read {str(file)!r}", why=error.strerror or str(error), hint="name a dump"
        ) from error
    if head not in MAGIC:
        raise DataError(
            f"{str(file)!r} is not a dump of a Neo4j database",
            why=f"it starts with {head!r}",
            hint="make one with: interlock db dump FILE",
        )
    if not (server.home / "data").is_dir():
        server.start(say, progress)
        server.stop()
    with server.stopped(say, progress):
        aside = server.home / "before-restore"
        _bring_back(server.home, aside)  # where an earlier restore was killed
        for part in PARTS:
            if (server.home / "data" / part / DATABASE).is_dir():
                (aside / part).mkdir(parents=True)
                (server.home / "data" / part / DATABASE).rename(aside / part / DATABASE)
        try:
            with file.open("rb") as stream:
                done = server.admin(
                    "database", "load", DATABASE, "--from-stdin", "--overwrite-destination=true",
                    stdin=stream,
                )  # fmt: skip
            if done.returncode:
                raise DataError(
                    f"{str(file)!r} could not be loaded; the database is as it was",
                    why=_last_line(done),
                    hint=f"was it made by a newer Neo4j than {server.version}?",
                )
        except BaseException:
            _bring_back(server.home, aside)
            raise
        shutil.rmtree(aside, ignore_errors=True)


def check(settings: Settings, say: Say | None = None, progress: Progress | None = None) -> None:
    """Neo4j's own consistency check of the local database's files; returns where all is well.

    Raises:
        UsageError: settings name a server elsewhere.
        InterlockError: there is no database yet.
        DataError: the check found inconsistencies; the message names the report.
    """
    server = _local(settings, "check")
    _require_data(server)
    reports = server.home / "logs"
    with server.stopped(say, progress):
        done = server.admin("database", "check", DATABASE, f"--report-path={reports}")
    if done.returncode:
        raise DataError(
            "the local database is not consistent, or could not be checked",
            why=_last_line(done),
            hint=f"the report is in {reports}; interlock db restore FILE brings a dump back",
        )


def count(store: Store) -> Removed:
    """How many nodes and ties the database holds, from the server's own counts."""
    nodes = store.read("MATCH (n) RETURN count(n)").rows[0][0]
    ties = store.read("MATCH ()-[r]->() RETURN count(r)").rows[0][0]
    return Removed(nodes, ties)


def wipe(store: Store) -> Removed:
    """Remove every tie and every node, in batches; constraints and indexes stay.

    Ties go first: a node with a million of them would otherwise be one huge transaction.
    """
    removed = count(store)
    rows = f"IN TRANSACTIONS OF {BATCH} ROWS"
    store.execute(f"MATCH ()-[r]->() CALL (r) {{ DELETE r }} {rows}")
    store.execute(f"MATCH (n) CALL (n) {{ DETACH DELETE n }} {rows}")
    return removed


def _local(settings: Settings, command: str) -> LocalServer:
    if settings.uri:
        raise UsageError(
            f"interlock db {command} works on the local server's files",
            why=f"the settings name the server {settings.uri} ({settings.origins.get('uri')})",
            hint=f"on that server's machine, with its server stopped: {THERE[command]}",
        )
    return LocalServer(settings)


def _require_data(server: LocalServer) -> None:
    if not (server.home / "data" / "databases" / DATABASE).is_dir():
        raise InterlockError(
            f"there is no local database in {str(server.home)!r}",
            why="the local server has never run there",
            hint="start it once: interlock db start",
        )


def _require(done: CompletedProcess[str], what: str) -> None:
    if done.returncode:
        raise InterlockError(what, why=_last_line(done))


def _last_line(done: CompletedProcess[str]) -> str:
    lines = [
        line.strip()
        for line in f"{done.stdout or ''}\n{done.stderr or ''}".splitlines()
        if line.strip() and not line.strip().startswith(("at ", "..."))
    ]
    return lines[-1][:300] if lines else f"Neo4j's tool ended with {done.returncode}"


def _bring_back(home: Path, aside: Path) -> None:
    """Put the files that were moved aside back in their place."""
    for part in PARTS:
        if (aside / part / DATABASE).is_dir():
            shutil.rmtree(home / "data" / part / DATABASE, ignore_errors=True)
            (aside / part / DATABASE).rename(home / "data" / part / DATABASE)
    shutil.rmtree(aside, ignore_errors=True)
