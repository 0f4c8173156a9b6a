"""The one place that talks to the driver: sessions, managed transactions, timeouts, and errors that say what to do.

Values travel as parameters only; reads run in the server's read mode, so that a query that writes is refused by the server.

    with open_store(settings) as store:
        store.read("MATCH (e:Entity {id: $id}) RETURN e.name AS name", {"id": "lei:..."}).rows
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import neo4j
from neo4j import exceptions as failures

from interlock.schema.errors import InterlockError, ServerError, UsageError

if TYPE_CHECKING:
    from interlock.graph.store.settings import Settings

T = TypeVar("T")
Parameters = Mapping[str, Any]
MINIMUM = (5, 26)
# Comments may stand between the words, and Cypher 5 decodes \uXXXX anywhere in a query before it reads it.
_LOAD_CSV = re.compile(r"\bLOAD(?:\s|/\*.*?\*/|//[^\n]*\n)+CSV\b", re.IGNORECASE | re.DOTALL)
_AS_THEY_ARE = frozenset({str, int, float, bool, type(None)})
_ESCAPE = re.compile(r"\\u+([0-9a-fA-F]{4})")


@dataclass(frozen=True)
class Node:
    """A node of a result: its id property, labels and properties."""

    id: str
    labels: tuple[str, ...]
    properties: dict[str, Any]


@dataclass(frozen=True)
class Relationship:
    """A relationship of a result, with the id properties of both ends."""

    id: str | None
    type: str
    start: str
    end: str
    properties: dict[str, Any]


@dataclass(frozen=True)
class Walk:
    """A path of a result: nodes in order, the relationships between them."""

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]


@dataclass(frozen=True)
class Rows:
    """Columns and rows of one answer, in plain Python values."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool = False

    def dicts(self) -> list[dict[str, Any]]:
        """The rows as dictionaries by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


class Transaction:
    """Statements that are committed together or not at all."""

    def __init__(self, transaction: neo4j.ManagedTransaction) -> None:
        self._transaction = transaction

    def run(self, cypher: str, parameters: Parameters | None = None) -> list[tuple[Any, ...]]:
        """Run one statement and return its rows as tuples of raw values."""
        # The driver keeps what was sent in cycles of objects, which may be found a hundred batches later: it is given lists of its own,
        # which are emptied afterwards.
        sent = {
            name: list(value) if isinstance(value, list) else value
            for name, value in (parameters or {}).items()
        }
        try:
            return [tuple(record.values()) for record in self._transaction.run(_text(cypher), sent)]
        finally:
            for value in sent.values():
                if isinstance(value, list):
                    value.clear()


class Store:
    """An open connection to one Neo4j database.

    Every session of it is a managed transaction: retried for the errors that Neo4j names transient, never for others.
    """

    def __init__(self, driver: neo4j.Driver, database: str | None, uri: str) -> None:
        self.driver = driver
        self.database = database
        self.uri = uri
        self.version, self.edition = self._server()

    def close(self) -> None:
        """Close all connections."""
        self.driver.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(
        self,
        cypher: str,
        parameters: Parameters | None = None,
        *,
        timeout: float | None = None,
        max_rows: int | None = None,
    ) -> Rows:
        """Run a reading query; the server refuses writes.

        Args:
            cypher: one statement; values only as `$parameters`.
            parameters: values by name.
            timeout: seconds after which the server stops it.
            max_rows: rows to fetch at most; more are cut and `truncated` says so.

        Raises:
            InterlockError: the query is wrong, writes, or took too long.
            ServerError: the server went away.
        """
        refuse_load_csv(cypher)

        @neo4j.unit_of_work(timeout=timeout)
        def work(transaction: neo4j.ManagedTransaction) -> Rows:
            return _rows(transaction.run(_text(cypher), dict(parameters or {})), max_rows)

        with _translated(self.uri), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(work)

    def _read_once(
        self, cypher: str, parameters: Parameters | None, timeout: float, max_rows: int
    ) -> Rows:
        """As `read`, in one exchange with the server instead of three, and without a second try.

        Raises:
            InterlockError: as `read`.
            ServerError: as `read`; also where a connection of the pool was lost since its last use.
        """
        refuse_load_csv(cypher)
        query = neo4j.Query(_text(cypher), timeout=timeout)
        with _translated(self.uri), self._session(neo4j.READ_ACCESS) as session:
            return _rows(session.run(query, dict(parameters or {})), max_rows)

    def plan(
        self, cypher: str, parameters: Parameters | None = None
    ) -> tuple[tuple[str, ...], dict[str, Any]]:
        """How the server would run a query: its columns and the tree of operators (`operatorType`, `args`, `children`).

        Raises:
            InterlockError: the query is wrong.
            ServerError: the server went away.
        """
        refuse_load_csv(cypher)
        with _translated(self.uri), self._session(neo4j.READ_ACCESS) as session:
            result = session.run(_text(f"EXPLAIN {cypher}"), dict(parameters or {}))
            return tuple(result.keys()), dict(result.consume().plan or {})

    def stream(
        self, cypher: str, parameters: Parameters | None = None
    ) -> Iterator[tuple[Any, ...]]:
        """Rows of a reading query one by one, for answers too large to hold; not retried."""
        refuse_load_csv(cypher)
        with _translated(self.uri), self._session(neo4j.READ_ACCESS, fetch_size=10_000) as session:
            for record in session.run(_text(cypher), dict(parameters or {})):
                yield tuple(record.values())

    def write(self, work: Callable[[Transaction], T], *, timeout: float | None = None) -> T:
        """Run `work` in one write transaction; all of it is committed or none.

        Raises:
            InterlockError: a statement failed; nothing was written.
            ServerError: the server went away; nothing was written.
        """

        @neo4j.unit_of_work(timeout=timeout)
        def managed(transaction: neo4j.ManagedTransaction) -> T:
            return work(Transaction(transaction))

        with _translated(self.uri), self._session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(managed)

    def execute(self, cypher: str, parameters: Parameters | None = None) -> Rows:
        """Run one statement that writes, or that the server runs outside a managed transaction (schema, CALL in transactions)."""
        refuse_load_csv(cypher)
        with _translated(self.uri), self._session(neo4j.WRITE_ACCESS) as session:
            result = session.run(_text(cypher), dict(parameters or {}))
            return Rows(
                tuple(result.keys()),
                tuple(tuple(plain(value) for value in record.values()) for record in result),
            )

    def _session(self, mode: str, **more: Any) -> neo4j.Session:
        return self.driver.session(database=self.database, default_access_mode=mode, **more)

    def _server(self) -> tuple[tuple[int, ...], str]:
        with _translated(self.uri), self._session(neo4j.READ_ACCESS) as session:
            record = session.run(
                "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0], edition"
            ).single(strict=True)
        version = tuple(int(part) for part in re.findall(r"\d+", record[0])[:3])
        if version < MINIMUM:
            raise ServerError(
                f"Neo4j {record[0]} at {self.uri} is too old",
                why="Interlock needs 5.26 LTS or newer",
                hint="upgrade that server, or unset NEO4J_URI to use the local one: interlock db start",
            )
        return version, str(record[1])


def open_store(settings: Settings, retry_s: float = 30) -> Store:
    """Connect to the server that the settings name (its URI must be set).

    Args:
        settings: where the server is and how to sign in.
        retry_s: seconds for which a call that failed in passing (deadlock, server gone) is tried again.

    Raises:
        ServerError: it cannot be reached, wants other credentials, or is older than 5.26.
    """
    if not settings.uri:
        raise UsageError("no server is named", why="NEO4J_URI is empty", hint="interlock db start")
    auth = (settings.username, settings.password) if settings.password is not None else None
    with _translated(settings.uri):
        try:
            driver = neo4j.GraphDatabase.driver(
                settings.uri, auth=auth, connection_timeout=10, connection_acquisition_timeout=15, max_transaction_retry_time=retry_s,
                notifications_min_severity="OFF", user_agent="interlock",
            )  # fmt: skip
        except (ValueError, failures.ConfigurationError) as error:
            raise UsageError(
                f"{settings.uri!r} is not an address of a Neo4j server",
                why=str(error).splitlines()[0],
                hint="give one such as bolt://127.0.0.1:7687 in NEO4J_URI",
            ) from error
    try:
        return Store(driver, settings.database or None, settings.uri)
    except BaseException:
        driver.close()
        raise


def refuse_load_csv(cypher: str) -> None:
    """Refuse `LOAD CSV`: even a read-only session could read the server's files and reach the network through it.

    Raises:
        UsageError: the text holds it, outside strings and comments or not.
    """
    if _LOAD_CSV.search(_ESCAPE.sub(lambda match: chr(int(match[1], 16)), cypher)):
        raise UsageError(
            "LOAD CSV is not sent",
            why="it reads files of the server and addresses on its network, even in a read-only session",
            hint="load files with: interlock load",
        )


def plain(value: Any) -> Any:
    """A driver value as plain Python: nodes, relationships and paths as the classes above, times as ISO text."""
    if type(value) in _AS_THEY_ARE:  # nearly all; the questions below cost more than these values
        return value
    if isinstance(value, neo4j.graph.Node):
        properties = {name: plain(value[name]) for name in sorted(value)}
        return Node(
            str(properties.get("id", value.element_id)), tuple(sorted(value.labels)), properties
        )
    if isinstance(value, neo4j.graph.Relationship):
        properties = {name: plain(value[name]) for name in sorted(value)}
        ends = [
            str(end.get("id", end.element_id)) if end is not None else "" for end in value.nodes
        ]
        return Relationship(properties.get("id"), value.type, ends[0], ends[1], properties)
    if isinstance(value, neo4j.graph.Path):
        return Walk(
            tuple(plain(node) for node in value.nodes),
            tuple(plain(tie) for tie in value.relationships),
        )
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if hasattr(value, "iso_format"):
        return value.iso_format()
    return value


def _rows(result: neo4j.Result, max_rows: int | None) -> Rows:
    columns = tuple(result.keys())
    rows: list[tuple[Any, ...]] = []
    for record in result:
        if max_rows is not None and len(rows) >= max_rows:
            return Rows(columns, tuple(rows), truncated=True)
        rows.append(tuple(plain(value) for value in record.values()))
    return Rows(columns, tuple(rows))


def _text(cypher: str) -> Any:
    # The driver's types ask for a literal string; ours come from pack files and from the vocabulary, never from values.
    return cypher


@contextmanager
def _translated(uri: str) -> Iterator[None]:
    """Turn the driver's errors into ours, in three parts."""
    try:
        yield
    except failures.AuthError as error:
        raise ServerError(
            f"Neo4j at {uri} refuses the sign-in",
            why=_first_line(error),
            hint="set NEO4J_USERNAME and NEO4J_PASSWORD to that server's",
        ) from error
    except (failures.ServiceUnavailable, failures.SessionExpired, OSError) as error:
        raise ServerError(
            f"Neo4j at {uri} cannot be reached",
            why=_first_line(error),
            hint="start it, correct NEO4J_URI, or unset NEO4J_URI to use the local one: interlock db start",
        ) from error
    except failures.ClientError as error:
        if "AccessMode" in (error.code or "") or "read access mode" in str(error):
            raise UsageError(
                "the query writes", why="reading queries run in the server's read mode",
                hint="use kg.cypher(..., write=True) if you mean to change the graph",
            ) from error  # fmt: skip
        if "TransactionTimedOut" in (error.code or ""):
            raise InterlockError(
                "the query took too long and was stopped", why=_first_line(error),
                hint="narrow its parameters, or raise the timeout", timeout=True,
            ) from error  # fmt: skip
        raise InterlockError("Neo4j refused the statement", why=_first_line(error)) from error
    except (failures.Neo4jError, failures.DriverError) as error:
        raise InterlockError("Neo4j could not run the statement", why=_first_line(error)) from error


def _first_line(error: BaseException) -> str:
    message = getattr(error, "message", None) or str(error)
    return str(message).strip().splitlines()[0] if str(message).strip() else type(error).__name__
