"""The knowledge graph as one object: find, ask, explain, draw, analyse.

from interlock.graph import connect
kg = connect()                        # the server that the settings name, else the local one, started if need be
kg.find("Bank of Kunlun")
kg.paths("Bank of Kunlun", "Russia")["paths"][0]["score"]
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from interlock.graph.parties import Parties, find, resolve_id, show
from interlock.graph.store.settings import Settings, resolve
from interlock.schema.counted import counted
from interlock.schema.errors import NotFound, UsageError

if TYPE_CHECKING:
    import networkx as nx

    from interlock.graph.plots import Plot
    from interlock.graph.query import Result
    from interlock.graph.questions import Questions
    from interlock.graph.risk import RiskModel
    from interlock.graph.sketch import Paths
    from interlock.graph.snapshot import Snapshot
    from interlock.graph.store.connect import Store
    from interlock.graph.view import View

Say = Callable[[str], None]
Progress = Callable[[int, int], None]


def connect(
    uri: str | None = None,
    *,
    say: Say | None = None,
    progress: Progress | None = None,
    **options: str | None,
) -> KnowledgeGraph:
    """Open the graph.

    Args:
        uri: address of a Neo4j server; None = by the settings, and without any the local server is started.
        say: told what is started or waited for.
        progress: called with jars fetched and their number while the local server is fetched for the first time.
        options: settings by name (`username`, `password`, `database`, `home` ...), before all other places.

    Raises:
        ServerError: the server cannot be reached or started, refuses the sign-in, or is too old.
        UsageError, DataError: a setting is wrong.
    """
    from interlock.graph.store.connect import open_store

    settings = resolve({"uri": uri, **options})
    if not settings.uri:
        from interlock.graph.store.server import ensure

        settings = ensure(settings, say, progress).applied(settings)
    return KnowledgeGraph(open_store(settings), settings)


class KnowledgeGraph:
    """An open graph. Reading never changes it; loaders take it as their first argument."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self.store = store
        self.settings = settings

    def __enter__(self) -> KnowledgeGraph:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"KnowledgeGraph({self.store.uri!r}, Neo4j {'.'.join(map(str, self.store.version))} {self.store.edition})"

    def close(self) -> None:
        """Close all connections; a local server goes on running."""
        self.store.close()

    @property
    def driver(self) -> Any:
        """The `neo4j` driver underneath."""
        return self.store.driver

    def py2neo(self) -> Any:
        """A connected `py2neo.Graph`: queries, matching and objects work; its schema calls use procedures that are gone."""
        from interlock.graph.store.legacy import py2neo_graph

        return py2neo_graph(self.settings)

    def find(self, text: str, limit: int = 20) -> Parties:
        """Parties by name in any script, identifier or id, best first."""
        return find(self.store, text, limit)

    def resolve_id(self, text: str) -> str:
        """The id of the one party that `text` names.

        Raises:
            NotFound: nobody or more than one fits; the message lists the candidates.
        """
        return resolve_id(self.store, text)

    def show(self, party: str) -> dict[str, Any]:
        """One party: every property with its sources, its records, its ties."""
        return show(self.store, self.resolve_id(party))

    def explain(self, tie_or_party: str, other: str | None = None) -> list[dict[str, Any]]:
        """The evidence of one tie, or of every tie between two parties.

        Returns:
            `[{"tie": {...}, "evidence": [...]}]`; empty where the two have no tie.

        Raises:
            NotFound: there is no such tie or party.
        """
        from interlock.graph.evidence import explain_pair, explain_tie

        if other is None:
            return [explain_tie(self.store, tie_or_party)]
        return explain_pair(self.store, self.resolve_id(tie_or_party), self.resolve_id(other))

    def query(self, name: str, /, packs: Sequence[str] = (), **parameters: Any) -> Result:
        """Run a query of a pack, `pack/name`.

        Raises:
            NotFound: there is no such query, or a party that a parameter names does not exist.
            UsageError: a parameter is unknown, missing or wrong.
        """
        from interlock.graph.query import run
        from interlock.queries.packs import load

        found = run(self.store, load(name, packs), parameters, resolve=self.resolve_id)
        return replace(found, draw=self.view)

    @property
    def nodes(self) -> Nodes:
        """Parties by name, id or identifier: `kg.nodes["Bank of Kunlun"]` is what `show` gives; names complete in a notebook."""
        return Nodes(self)

    @cached_property
    def q(self) -> Questions:
        """The questions of all packs as functions: `kg.q.ownership.direct_owners("lei:5299...")`; see `interlock.graph.questions`."""
        from interlock.graph.questions import questions

        return questions(self.query)

    def cypher(
        self,
        query: str,
        /,
        params: Mapping[str, Any] | None = None,
        *,
        write: bool = False,
        **more: Any,
    ) -> Result:
        """Run Cypher of your own; read-only unless `write` is given.

        Args:
            query: one statement; values as `$parameters` only.
            params: values by name.
            write: allow it to change the graph. What it writes has no evidence: loaders are the way in.
            more: further values by name.

        Raises:
            UsageError: it writes although it may not, or holds LOAD CSV.
            InterlockError: the statement is wrong.
        """
        from interlock.graph.query import Result

        values = {**(params or {}), **more}
        started = time.perf_counter()
        rows = self.store.execute(query, values) if write else self.store.read(query, values)
        found = Result.of(rows, query, values, time.perf_counter() - started)
        return replace(found, draw=self.view)

    def snapshot(
        self,
        types: Iterable[str] | None = None,
        as_of: str | None = None,
        min_confidence: float | None = None,
        modality: Iterable[str] | None = None,
        datasets: Iterable[str] | None = None,
    ) -> Snapshot:
        """The entities and ties as arrays (CSR), for analyses.

        Args:
            types: tie types; None = all.
            as_of: only ties that hold on this day.
            min_confidence: only ties of at least this confidence.
            modality: only ties of these modalities.
            datasets: only ties that these datasets tell.

        Raises:
            NotFound: there is no such dataset.
        """
        from interlock.graph.datasets import told_by
        from interlock.graph.reach import whole

        return whole(self.store, types).where(
            as_of=as_of, min_confidence=min_confidence, modality=modality, told=told_by(self.store, datasets)
        )  # fmt: skip

    def networkx(
        self,
        types: Iterable[str] | None = None,
        as_of: str | None = None,
        min_confidence: float | None = None,
        modality: Iterable[str] | None = None,
        datasets: Iterable[str] | None = None,
    ) -> nx.MultiDiGraph[Any]:
        """The same as a `networkx.MultiDiGraph`; attributes as `interlock.graph.snapshot` documents them."""
        return self.snapshot(types, as_of, min_confidence, modality, datasets).to_networkx()

    def paths(
        self,
        a: str,
        b: str,
        k: int = 5,
        max_length: int = 6,
        *,
        as_of: str | None = None,
        types: Iterable[str] | None = None,
        min_confidence: float | None = None,
        modality: Iterable[str] | None = None,
        datasets: Iterable[str] | None = None,
        model: RiskModel | None = None,
    ) -> Paths:
        """The k best risk paths between two parties, with the evidence of every tie; see `interlock.graph.risk_paths`."""
        from interlock.graph.datasets import told_by
        from interlock.graph.risk_paths import risk_paths
        from interlock.graph.sketch import Paths

        if k < 1 or max_length < 1:
            raise UsageError(
                f"k is {k}, max_length is {max_length}",
                why="both are at least 1",
                hint="leave them out",
            )
        found = risk_paths(
            self.store, self.resolve_id(a), self.resolve_id(b), k=k, max_length=max_length, as_of=as_of, types=types,
            min_confidence=min_confidence, modality=modality, told=told_by(self.store, datasets), model=model,
        )  # fmt: skip
        return Paths(found)

    def analyse(
        self,
        name: str,
        /,
        *,
        as_of: str | None = None,
        types: Iterable[str] | None = None,
        min_confidence: float | None = None,
        modality: Iterable[str] | None = None,
        datasets: Iterable[str] | None = None,
        explain: bool = False,
        **parameters: Any,
    ) -> dict[str, Any]:
        """Run an analysis of the catalogue, `family.function`, as `interlock analyse` does.

        Args:
            name: e.g. `sanctions.status`; see `interlock analyse list`.
            as_of: only ties (and the rule) that hold on this day.
            types: tie types; None = those that the analysis is about.
            min_confidence: only ties of at least this confidence.
            modality: only ties of these modalities; None = those that the analysis is about.
            datasets: only ties (and lists) that these datasets tell.
            explain: add to each row its ties with the sentences and rows that prove them.
            parameters: those of the analysis; parties as ids, identifiers or names.

        Returns:
            `{"analysis", "parameters", "as_of", "regime", "results", "warnings"}`.

        Raises:
            UsageError: no such analysis, or a parameter is unknown, missing or wrong.
            NotFound: a party does not exist.
        """
        from interlock.graph.analyse import Filters, analyse

        filters = Filters(
            as_of,
            None if types is None else tuple(types),
            min_confidence,
            None if modality is None else tuple(modality),
            None if datasets is None else tuple(datasets),
        )
        return analyse(
            self.store, name, parameters, filters, resolve=self.resolve_id, explain=explain
        )

    def view(
        self,
        ids: Sequence[str] | str | None = None,
        query: Result | None = None,
        path: tuple[str, str] | None = None,
        hops: int = 1,
        embed: int = 0,
        *,
        types: Iterable[str] | None = None,
        as_of: str | None = None,
        min_confidence: float | None = None,
        modality: Iterable[str] | None = None,
        countries: Iterable[str] | None = None,
        datasets: Iterable[str] | None = None,
        direction: Literal["both", "out", "in"] = "both",
        core: int | None = None,
        top: int | None = None,
        by: str = "degree",
        communities: bool = False,
        community: str | None = None,
        size_by: str | None = None,
        seed: int = 0,
    ) -> View:
        """An interactive picture: of some parties, of a query's result, of the paths between two, or of the whole graph.

        Args:
            ids: parties, as everywhere.
            query: a result of `query` whose rows name parties.
            path: two parties; what lies on their best paths is highlighted.
            hops: how many ties around the parties are drawn.
            embed: how many more ties around are embedded, folded away until somebody expands a party.
            types: only these tie types.
            as_of: only ties that hold on this day.
            min_confidence: only ties of at least this confidence.
            modality: only ties of these modalities.
            countries: only parties of these countries (ISO 3166-1 alpha-2), and those that were asked for.
            datasets: only ties that these datasets tell.
            direction: hops along the ties (`out`), against them (`in`), or `both`.
            core: only the k-core.
            top: only that many parties, the foremost by `by` (`degree`, `pagerank`, `betweenness`, `core`).
            by: see `top`.
            communities: draw communities as single nodes, with counts.
            community: id of one of these, under the same filters: only its members are drawn.
            size_by: a measure as in `by`, a numeric property, or `NAME.COLUMN` of a kept result: the page can size parties by it.
            seed: of the layout.

        Raises:
            UsageError: more than 10,000 parties would be drawn (the message names the ways out), or a value is wrong.
            NotFound: a party does not exist.
        """
        from interlock.graph.datasets import told_by
        from interlock.graph.picture import picture
        from interlock.graph.view import Highlight, Selection, View

        wanted = Selection(
            _tuple(types), as_of, min_confidence, _tuple(modality), _tuple(countries), direction, core, top, by,
            communities, size_by, community, told_by(self.store, datasets),
        )  # fmt: skip
        starts: list[str] | None = None
        title, description, marked = "The whole graph", "", None
        if path is not None:
            answer = self.paths(
                *path, as_of=as_of, types=wanted.types, min_confidence=min_confidence, modality=wanted.modality,
                datasets=datasets,
            )  # fmt: skip
            on = {node["id"] for found in answer["paths"] for node in found["nodes"]}
            starts = sorted(on or {answer["from"], answer["to"]})
            title = f"{path[0]} to {path[1]}"
            description = f"{counted(len(answer['paths']), 'risk path')} between {path[0]} and {path[1]}, {counted(hops, 'tie')} around."
            for best in answer["paths"][:1]:
                marked = Highlight(
                    tuple(node["id"] for node in best["nodes"]),
                    tuple(tie["id"] for tie in best["ties"]),
                )
        elif query is not None:
            starts, hops, title = query.ids(), 0, query.query
            values = ", ".join(f"{name}={value!r}" for name, value in query.parameters.items())
            description = f"{query.query}({values}): {counted(len(query), 'row')}{', cut at the cap' if query.truncated else ''}."
        elif ids is not None:
            names = [ids] if isinstance(ids, str) else list(ids)
            starts = [self.resolve_id(name) for name in names]
            title, description = ", ".join(names), f"{counted(hops, 'tie')} around."
        graph = picture(
            self.store, starts, hops=hops, embed=embed, selection=wanted, title=title, description=description,
            highlight=marked,
        )  # fmt: skip
        return View(graph, seed)

    def plot(self, name: str, ids: Sequence[str] | str | None = None, **options: Any) -> Plot:
        """A still picture: `timeline`, `ownership`, `finance` or `map`; see `interlock.graph.plots.ask`.

        Args:
            name: of the plot.
            ids: parties, as everywhere; None = the whole graph.
            options: `hops`, the filters of `view`, `title`, and the plot's own.

        Raises:
            UsageError: there is no such plot or option.
            NotFound: a party does not exist.
            InterlockError: matplotlib is not installed (extra `plot`).
        """
        from interlock.graph.plots.ask import ask

        return ask(self, name, ids, **options)


class Nodes:
    """The parties of a graph, looked up like the keys of a dictionary."""

    COMPLETED = 2_000  # names offered to a notebook at most

    def __init__(self, kg: KnowledgeGraph) -> None:
        self._kg = kg

    def __getitem__(self, party: str) -> dict[str, Any]:
        """As `kg.show(party)`.

        Raises:
            NotFound: nobody or more than one fits.
        """
        return self._kg.show(party)

    def __contains__(self, party: str) -> bool:
        try:
            self._kg.resolve_id(party)
        except NotFound:
            return False
        return True

    def __len__(self) -> int:
        return int(self._kg.store.read("MATCH (e:Entity) RETURN count(e)").rows[0][0])

    def __repr__(self) -> str:
        return f"<{counted(len(self), 'party', 'parties')}>"

    def _ipython_key_completions_(self) -> list[str]:
        """Names of the parties with most ties, the first `COMPLETED`."""
        rows = self._kg.store.read(
            "MATCH (e:Entity) WHERE e.name IS NOT NULL WITH e.name AS name, e.id AS id, COUNT { (e)--() } AS ties "
            "ORDER BY ties DESC, id LIMIT $most RETURN name",
            {"most": self.COMPLETED},
        ).rows
        return list(dict.fromkeys(str(row[0]) for row in rows))


def _tuple(values: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if values is None else (values,) if isinstance(values, str) else tuple(values)
