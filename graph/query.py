"""Ask a question of a pack: values are checked, the store reads, and the answer is checked against its contract.

The server is asked for one row more than the cap, so that a cut answer says so. A party may be given by any
name that `resolve` understands; one that does not exist is an error, a known one without ties is no row.

    result = run(store, load("ownership/direct-owners"), {"firm": "lei:5299..."})
    result.rows, result.to_df(), result.to_json()
"""

from __future__ import annotations

import html
import json
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from interlock.graph.store.connect import Node, Relationship, Rows, Walk, plain
from interlock.queries import tokens as cypher
from interlock.queries.lint import Finding
from interlock.queries.model import Parameter, Query, Test
from interlock.queries.packs import fixture
from interlock.queries.plans import undeclared
from interlock.schema.counted import counted
from interlock.schema.digests import shortened
from interlock.schema.errors import InterlockError, NotFound, ServerError, UsageError

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

    from interlock.graph.store.connect import Store, Transaction
    from interlock.graph.view import View

__all__ = ["Result", "answers", "explain", "failures", "require_empty", "run", "suggest"]

SCHEMA_VERSION = 1
LARGE = 100_000  # nodes of a graph whose statistics show what a plan reads
SHOWN = 20  # rows in a notebook; all are in .rows
# Of a document, or the id of a statement: cut where people read.
_DTYPES = {"string": "string", "node_id": "string", "date": "string", "int": "Int64",
           "float": "Float64", "bool": "boolean"}  # fmt: skip
_PYTHON: dict[str, tuple[type, ...]] = {
    "string": (str,), "node_id": (str,), "date": (str,), "int": (int,), "float": (int, float),
    "bool": (bool,), "path": (Walk,), "node": (Node,), "tie": (Relationship,),
}  # fmt: skip
_SCANS = "start at a party's id or a rarer label; or say in scans: {NAME: why it must be read as a whole}"
# For a plan any value of the type will do.
_SAMPLES = {"node_id": "x", "string": "x", "int": 1, "float": 1.0, "bool": True,
            "date": "2000-01-01", "string[]": ["x"]}  # fmt: skip


@dataclass(frozen=True)
class Result:
    """An answer.

    Attributes:
        query: `pack/name`, or the Cypher of a free query.
        parameters: all values that were used, defaults too.
        columns, types: names and types of the columns (`any` where nothing is declared).
        rows: tuples of plain values, nodes, ties and paths.
        truncated: whether there are more rows than the cap let through.
        seconds: wall time of the query.
        kind: table, path, graph or scalar.
        draw: `KnowledgeGraph.view` of the graph that was asked; None where the answer came without one.
    """

    query: str
    parameters: Mapping[str, Any]
    columns: tuple[str, ...]
    types: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool = False
    seconds: float = 0.0
    kind: str = "table"
    draw: Callable[..., View] | None = field(default=None, repr=False, compare=False)

    @classmethod
    def of(cls, rows: Rows, text: str, parameters: Mapping[str, Any], seconds: float) -> Result:
        """The answer of a free query, whose columns have no declared type."""
        types = ("any",) * len(rows.columns)
        return cls(text, parameters, rows.columns, types, rows.rows, rows.truncated, seconds)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self.rows)

    def dicts(self) -> list[dict[str, Any]]:
        """The rows as dictionaries by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def scalar(self) -> Any:
        """The one value of a scalar query.

        Raises:
            UsageError: it is no scalar query.
        """
        if self.kind != "scalar":
            raise UsageError(f"{self.query} is no scalar query", why=f"its kind is {self.kind}")
        return self.rows[0][0]

    def ids(self) -> list[str]:
        """Ids of all parties in the answer, in the order in which they come: what a view can show."""
        found: dict[str, None] = {}
        for row in self.rows:
            for type_, value in zip(self.types, row, strict=True):
                if type_ == "node_id" and value is not None:
                    found.setdefault(value)
                for node in _nodes(value):
                    found.setdefault(node.id)
        return list(found)

    def graph(self) -> nx.MultiDiGraph[str]:
        """The nodes and ties of the answer.

        Nodes are keyed by id and have `name`, `kind`, `country` and `labels`; ties are keyed by their id
        and have `type` and their properties (dataset, evidence, modality, confidence, valid_from ...).

        Raises:
            UsageError: the answer holds no path, node or tie by its kind.
        """
        import networkx as nx

        if self.kind not in ("path", "graph"):
            raise UsageError(
                f"{self.query} gives no graph",
                why=f"its kind is {self.kind}",
                hint="view the parties that it names with the view's ids",
            )
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for row in self.rows:
            for value in row:
                for node in _nodes(value):
                    facts = {
                        name: node.properties.get(name) for name in ("name", "kind", "country")
                    }
                    graph.add_node(node.id, **facts, labels=node.labels)
                for tie in _ties(value):
                    rest = {name: v for name, v in tie.properties.items() if name != "type"}
                    graph.add_edge(tie.start, tie.end, key=tie.id, type=tie.type, **rest)
        return graph

    def view(self, **options: Any) -> View:
        """The answer as an interactive picture: its parties and the ties between them, each tie with its evidence.

        An answer that came without an open graph (`run`, not `kg.query`) shows the parties and ties of its own rows.

        Args:
            options: those of `KnowledgeGraph.view`, e.g. `as_of`, `types`, `modality`, `seed`.

        Raises:
            UsageError: an option is wrong, more parties than a picture holds, or there is nothing to draw in the rows themselves.
        """
        if self.draw is not None:
            return self.draw(query=self, **options)
        from interlock.graph.sketch import of_result
        from interlock.graph.view import View

        graph = of_result(self)
        if graph is None or options.keys() - {"seed"}:
            raise UsageError(
                f"the answer of {self.query} cannot be drawn so from its rows alone",
                why="they hold no ties or too many, or options ask for more than they hold",
                hint="ask with kg.query(...) or kg.q, whose answers know their graph",
            )
        return View(graph, **options)

    def to_dict(self) -> dict[str, Any]:
        """The answer as `query run --format json` prints it."""
        columns = [
            {"name": name, "type": type_}
            for name, type_ in zip(self.columns, self.types, strict=True)
        ]
        return {
            "schema_version": SCHEMA_VERSION,
            "query": self.query,
            "parameters": dict(self.parameters),
            "columns": columns,
            "rows": [[jsonable(value) for value in row] for row in self.rows],
            "truncated": self.truncated,
            "seconds": round(self.seconds, 6),
        }

    def to_json(self) -> str:
        """`to_dict` as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, default=str)

    def cells(self) -> list[tuple[Any, ...]]:
        """The rows for a table: paths, nodes and ties as one line of text."""
        return [tuple(_line(value) for value in row) for row in self.rows]

    def to_df(self) -> pd.DataFrame:
        """The rows as a pandas DataFrame with nullable dtypes, the same for an empty answer.

        Raises:
            InterlockError: pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise InterlockError(
                "to_df needs pandas, which is not installed",
                why=str(error),
                hint="install it with: pip install '.[notebook]' in Interlock's folder",
            ) from error
        series = {}
        for place, name in enumerate(self.columns):
            values = [row[place] for row in self.rows]
            dtype: Any = _DTYPES.get(self.types[place], "object")
            series[name] = pd.Series(values, dtype=dtype)
        return pd.DataFrame(series, columns=list(self.columns))

    def __repr__(self) -> str:
        more = ", cut at the cap" if self.truncated else ""
        return f"<Result of {self.query!r}: {counted(len(self.rows), 'row')} of {', '.join(self.columns)}{more}>"

    def _repr_html_(self) -> str:
        names = set(self.columns)
        ids = {name: name.removesuffix("_id") for name in self.columns if name.endswith("_id")}
        # an id with a name beside it is the name's tooltip, and stands for a name that is missing: tables stay narrow
        beside = {name: id_ for id_, name in ids.items() if name in names}
        columns = [name for name in self.columns if ids.get(name) not in names]

        def cell(tag: str, value: Any, more: Any = None) -> str:
            text = _shown(value)
            short = shortened(text)
            title = text if short != text else _shown(more)
            whole = f' title="{html.escape(title)}"' if title else ""
            return f"<{tag}{whole}>{html.escape(short)}</{tag}>"

        def line(row: Mapping[str, Any]) -> str:
            known = ((row[name], row.get(beside.get(name, ""))) for name in columns)
            cells = (cell("td", id_ if value is None else value, id_) for value, id_ in known)
            return f"<tr>{''.join(cells)}</tr>"

        rows = (dict(zip(self.columns, row, strict=True)) for row in self.cells()[:SHOWN])
        body = "".join(map(line, rows))
        rest = len(self.rows) - SHOWN
        more = f" ({counted(rest, 'more row')} in .rows)" if rest > 0 else ""
        caption = html.escape(f"{self.query}: {counted(len(self.rows), 'row')}{more}")
        if self.truncated:
            caption += ", cut at the cap"
        head = f"<tr>{''.join(cell('th', name) for name in columns)}</tr>"
        return (
            f"<table><caption>{caption}</caption><thead>{head}</thead><tbody>{body}</tbody></table>"
        )

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        """What notebooks ask for: a line of text, a table, and a still picture where the answer is a small graph."""
        from interlock.graph.sketch import of_result

        bundle = {"text/plain": repr(self), "text/html": self._repr_html_()}
        graph = of_result(self)
        if graph is not None:
            from interlock.graph.view.still import still

            bundle["image/svg+xml"] = still(graph)
        return bundle


def run(
    store: Store,
    query: Query,
    parameters: Mapping[str, Any] | None = None,
    *,
    resolve: Callable[[str], str] | None = None,
    today: date | None = None,
) -> Result:
    """Ask one query of a pack.

    Args:
        store: an open connection; the query runs in the server's read mode.
        query: one that keeps the rules of lint (`interlock.queries.packs.load` gives no other).
        parameters: text or Python values by name.
        resolve: finds the id of the party that a text names (id, identifier or name); by default only ids.
        today: the day that the default `today` means.

    Raises:
        UsageError: a parameter is unknown, missing or wrong; nothing was sent.
        NotFound: a `node_id` names no party.
        InterlockError: the server lacks what the query requires, the query took too long, or the answer breaks its kind.
    """
    values = query.values(parameters or {}, today)
    _require(store, query)
    for name, parameter in query.params.items():
        if parameter.type == "node_id" and values[name] is not None:
            values[name] = resolve(values[name]) if resolve else _known(store, name, values[name])
    sent, cap = _capped(query, values)
    started = time.perf_counter()
    rows = store.read(query.cypher, sent, timeout=query.limits.timeout_s, max_rows=cap)
    seconds = time.perf_counter() - started
    _check_answer(query, rows.columns, rows.rows)
    types = tuple(column.type for column in query.returns.values())
    truncated = rows.truncated
    return Result(query.id, values, rows.columns, types, rows.rows, truncated, seconds, query.kind)


def suggest(
    store: Store, parameter: Parameter, text: str, limit: int = 10
) -> list[tuple[str, str | None]]:
    """Values to offer for a parameter that declares `suggest`: (value, name), by name.

    For a `node_id` the value is the party's id, else the property's own text.
    """
    if parameter.suggest is None:
        return [(value, None) for value in parameter.allowed or [] if text.lower() in value.lower()]
    # Label and property are names of the vocabulary: the model refuses others.
    label = f":{parameter.label}" if parameter.label else ""
    shown = f"n.`{parameter.suggest}`"
    value = "n.id" if parameter.type == "node_id" else shown
    rows = store.read(
        f"MATCH (n:Entity{label}) WHERE toLower(toString({shown})) CONTAINS toLower($text) "
        f"RETURN DISTINCT toString({value}) AS value, toString({shown}) AS name "
        "ORDER BY size(name), name, value LIMIT $limit",
        {"text": text, "limit": limit},
        timeout=10,
    )
    return [(row[0], row[1]) for row in rows.rows]


def explain(store: Store, query: Query) -> list[Finding]:
    """What the server says to the plan: nothing, why it cannot be run, or, on a large graph, what it reads as a whole without a reason."""
    values = {
        name: _SAMPLES[parameter.type] if parameter.default is None else parameter.default
        for name, parameter in query.params.items()
    }
    try:
        columns, plan = store.plan(query.cypher, values)
    except ServerError:
        raise
    except InterlockError as error:
        # The file is sent as it stands, so the server's line is the file's.
        place = re.search(r"\(line (\d+)", error.why)
        line = int(place[1]) if place else query.line()
        return [Finding(query.file, line, "explain", error.why or error.what)]
    if columns != tuple(query.returns):
        message = f"the server returns {', '.join(columns)}"
        return [Finding(query.file, query.line("returns"), "explain", message)]
    if store.read("MATCH (n) RETURN count(n)").rows[0][0] < LARGE:
        return []  # where all is small any start is as cheap, and the plan is not that of a large graph
    return [
        Finding(query.file, query.line("scans"), "scans", f"the plan holds a {each}", _SCANS)
        for each in undeclared(plan, query.scans)
    ]


def failures(store: Store, query: Query, today: date | None = None) -> list[Finding]:
    """The query's tests that do not pass, each on its fixture in a transaction that is rolled back.

    Raises:
        InterlockError: the database holds data; answers would mix with it.
    """
    require_empty(store)
    found: list[tuple[int, str]] = []
    for name in dict.fromkeys(test.fixture for test in query.tests):
        tests = [(at, test) for at, test in enumerate(query.tests) if test.fixture == name]
        try:
            found += _failing(store, query, tests, today)
        except ServerError:
            raise
        except InterlockError:  # which of them it was shows one by one
            for each in tests:
                try:
                    found += _failing(store, query, [each], today)
                except ServerError:
                    raise
                except InterlockError as error:
                    found.append((each[0], f"{name}: {' '.join(str(error).split())}"))
    return [
        Finding(query.file, query.line("tests", str(place)), "tests", message)
        for place, message in sorted(found, key=lambda pair: pair[0])
    ]


def _failing(
    store: Store, query: Query, tests: Sequence[tuple[int, Test]], today: date | None
) -> Iterator[tuple[int, str]]:
    """Tests on one fixture, which is made once for all of them."""
    values = [(query, query.values(test.params, today)) for _, test in tests]
    answered = answers(store, fixture(query, tests[0][1].fixture), values)
    for (place, test), rows in zip(tests, answered, strict=True):
        for message in _differences(query, test, rows):
            yield place, message


class _RollBack(Exception):
    """Carries the answers out of a transaction that must leave no trace."""

    def __init__(self, found: list[list[tuple[Any, ...]]]) -> None:
        self.found = found


def require_empty(store: Store) -> None:
    """Refuse a database that holds data: the answers of a fixture would mix with it.

    Raises:
        InterlockError: it does.
    """
    if store.read("MATCH (n) RETURN 1 AS one LIMIT 1").rows:
        raise InterlockError(
            "the fixture tests need an empty database",
            why="answers would mix with the data that it holds",
            hint="run the lint against an empty server, or without one",
        )


def answers(
    store: Store, text: str, asked: Sequence[tuple[Query, Mapping[str, Any]]]
) -> list[list[tuple[Any, ...]]]:
    """The rows of some queries with their values on one fixture, in one transaction that is rolled back.

    Raises:
        InterlockError: the fixture or a query is refused.
    """

    def work(transaction: Transaction) -> None:
        for statement in cypher.statements(text):
            transaction.run(statement)
        found = []
        for query, values in asked:
            rows = transaction.run(query.cypher, _capped(query, values)[0])
            found.append([tuple(plain(value) for value in row) for row in rows])
        raise _RollBack(found)

    try:
        store.write(work)
    except _RollBack as done:
        return done.found
    raise AssertionError("the transaction neither failed nor rolled back")


def _differences(query: Query, test: Test, rows: Sequence[tuple[Any, ...]]) -> Iterator[str]:
    names = list(query.returns)
    for key, expected in test.expect.items():
        which, _, column = key.partition(".")
        if key == "rows":
            got: Any = len(rows)
        else:
            cells = [jsonable(row[names.index(column)]) for row in rows]
            got = cells if which == "all" else (cells or [None])[0 if which == "first" else -1]
        if not _same(got, expected):
            yield f"{test.fixture}: {key} is {got!r}, expected {expected!r}"


def _same(got: Any, expected: Any) -> bool:
    if isinstance(got, list) and isinstance(expected, list):
        return len(got) == len(expected) and all(map(_same, got, expected))
    if isinstance(got, float) and isinstance(expected, int | float):
        return abs(got - expected) <= 1e-9 * max(1.0, abs(expected))
    return bool(got == expected)


def _capped(query: Query, values: Mapping[str, Any]) -> tuple[dict[str, Any], int | None]:
    """The values to send, with one row more than the cap, and the cap."""
    limit = cypher.limit(cypher.tokenise(query.cypher))
    sent = dict(values)
    if limit is None or limit.kind == "number":
        return sent, None
    cap = int(values[limit.text])
    sent[limit.text] = cap + 1
    return sent, cap


def _require(store: Store, query: Query) -> None:
    if store.version < query.requires.version:
        version = ".".join(map(str, store.version))
        raise InterlockError(
            f"{query.id} needs Neo4j {query.requires.neo4j}",
            why=f"the server at {store.uri} is {version}",
            hint="use a newer server, or unset NEO4J_URI for the local one",
        )
    for plugin in query.requires.plugins:
        rows = store.read(
            "SHOW PROCEDURES YIELD name WHERE name STARTS WITH $prefix RETURN name LIMIT 1",
            {"prefix": f"{plugin}."},
        )
        if not rows.rows:
            raise InterlockError(
                f"{query.id} needs the plugin {plugin!r}",
                why=f"the server at {store.uri} has none of its procedures",
                hint="install it on that server",
            )


def _known(store: Store, name: str, party: str) -> str:
    if not store.read("MATCH (e:Entity {id: $id}) RETURN e.id AS id", {"id": party}).rows:
        raise NotFound(
            f"there is no party {party!r} (parameter {name!r})",
            why="no entity has this id",
            hint="look it up with: interlock find TEXT",
        )
    return party


def _check_answer(query: Query, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Refuse an answer that breaks the query's contract: a wrong answer must not look like a right one."""
    if list(columns) != list(query.returns):
        raise _broken(query, f"its columns are {', '.join(columns)}")
    if query.kind == "scalar" and len(rows) != 1:
        raise _broken(query, f"a scalar query gave {counted(len(rows), 'row')}")
    for place, row in enumerate(rows, 1):
        for (name, column), value in zip(query.returns.items(), row, strict=True):
            if not _fits(column.type, value):
                raise _broken(query, f"row {place}: {name!r} is {value!r}, no {column.type}")


def _fits(type_: str, value: Any) -> bool:
    if value is None:
        return type_ != "path"
    if type_ == "string[]":
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if isinstance(value, bool) and type_ != "bool":
        return False
    return isinstance(value, _PYTHON[type_])


def _broken(query: Query, why: str) -> InterlockError:
    return InterlockError(
        f"{query.id} gave an answer that breaks its contract",
        why=why,
        hint=f"this is a fault of the pack: {query.file}",
    )


def jsonable(value: Any) -> Any:
    """A value of an answer as JSON data; paths as `path --format json` has them, evidence by id."""
    if isinstance(value, Walk):
        nodes = [jsonable(node) for node in value.nodes]
        ties = []
        for node, tie in zip(value.nodes, value.relationships, strict=False):
            direction = "forward" if tie.start == node.id else "backward"
            ties.append({**jsonable(tie), "direction": direction})
        return {"nodes": nodes, "ties": ties}
    if isinstance(value, Node):
        return {"id": value.id, "name": value.properties.get("name"), "kind": _kind(value)}
    if isinstance(value, Relationship):
        facts = value.properties
        evidence = facts.get("evidence")
        return {
            "id": value.id,
            "type": value.type,
            "from": value.start,
            "to": value.end,
            "modality": facts.get("modality"),
            "confidence": facts.get("confidence"),
            "valid": {"from": facts.get("valid_from"), "to": facts.get("valid_to")},
            "evidence": [] if evidence is None else [evidence],
        }
    if isinstance(value, list):
        return [jsonable(item) for item in value]
    if isinstance(value, dict):
        return {name: jsonable(item) for name, item in value.items()}
    return value


def _kind(node: Node) -> str | None:
    kinds = [label for label in node.labels if label != "Entity"]
    return node.properties.get("kind") or (kinds[0] if kinds else None)


def _nodes(value: Any) -> tuple[Node, ...]:
    if isinstance(value, Walk):
        return value.nodes
    if isinstance(value, list):
        return tuple(node for item in value for node in _nodes(item))
    return (value,) if isinstance(value, Node) else ()


def _ties(value: Any) -> tuple[Relationship, ...]:
    if isinstance(value, Walk):
        return value.relationships
    if isinstance(value, list):
        return tuple(tie for item in value for tie in _ties(item))
    return (value,) if isinstance(value, Relationship) else ()


def _line(value: Any) -> Any:
    """Paths, nodes and ties as one line: `A -OWNS-> B <-OWNS- C`; all else as it is."""
    if isinstance(value, Walk):
        parts = [_name(value.nodes[0])]
        for node, tie, after in zip(
            value.nodes, value.relationships, value.nodes[1:], strict=False
        ):
            arrow = f"-{tie.type}->" if tie.start == node.id else f"<-{tie.type}-"
            parts += [arrow, _name(after)]
        return " ".join(parts)
    if isinstance(value, Node):
        return _name(value)
    if isinstance(value, Relationship):
        return f"{value.start} -{value.type}-> {value.end}"
    if isinstance(value, list):
        return [_line(item) for item in value]
    return value


def _name(node: Node) -> str:
    return str(node.properties.get("name") or node.id)


def _shown(value: Any) -> str:
    if value is None:
        return ""
    return "; ".join(map(_shown, value)) if isinstance(value, list) else str(value)
