"""Analyses beside networkx (and igraph, where it is installed) on one synthetic graph: processor time, memory, targets.

Each side works in a process of its own on the same columns and prints the least processor time of some runs. The graph has the
shape of registries: a few hubs with tens of thousands of ties, most nodes with two or three; ties have a transmission weight and,
for ownership, shares that add up to 95 % a firm. Answers that both sides give are compared.

    python benchmarks/analyses.py                                # 100,000 nodes, all sides
    python benchmarks/analyses.py --nodes 1000000                # networkx without what takes it minutes; --long: all
    python benchmarks/analyses.py --nodes 1000000 --sides interlock,backend
    python benchmarks/analyses.py --igraph-python ~/igraph/bin/python      # igraph (and numpy) in an environment of its own
"""

from __future__ import annotations

import argparse
import json
import math
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import islice
from typing import Any

import numpy as np
from paths import columns

SIDES = ("interlock", "backend", "networkx", "igraph")
PAIRS = 10
PATIENCE = 200_000  # nodes above which networkx is not asked for what takes it minutes
# Processor seconds at 1,000,000 nodes and 3,000,000 ties: with plain numpy and scipy, and with the extra `fast`.
TARGETS: dict[str, tuple[float | None, float | None]] = {
    "snapshot from columns": (0.5, 0.5),
    "PageRank": (1.5, 1.5),
    "personalised PageRank": (1.9, 1.9),
    "strong components": (0.3, 0.3),
    "weak components": (0.35, 0.35),
    "one source, all distances": (0.6, 0.6),
    "sanctions, 1,000 listed": (0.4, 0.4),
    "raw network value": (2.5, 2.5),
    "one owner's integrated shares": (1.5, 1.5),
    "10 best paths, a pair": (1.5, 1.5),
    "ego of 3 ties, a party": (0.1, 0.1),
    "betweenness, k = 200": (None, 55.0),
    "dominators": (None, 3.0),
    "Leiden": (None, 23.0),
}


class Clock:
    """Takes processor times and keeps what the tasks gave."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.answers: dict[str, float] = {}

    def time(self, task: str, work: Callable[[], Any], runs: int = 3, share: float = 1.0) -> Any:
        """Run a task; `share` scales what was measured to the whole of it."""
        best = math.inf
        for _ in range(runs):
            started = time.process_time()
            result = work()
            best = min(best, time.process_time() - started)
        self.seconds[task] = best * share
        return result

    def note(self, task: str, value: float) -> None:
        """A number that the other sides must give too."""
        self.answers[task] = float(value)


def resident() -> float:
    """Memory of this process, MB."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


class Input:
    """The same columns for every side."""

    def __init__(self, nodes: int, seed: int, long: bool) -> None:
        self.nodes = nodes
        self.long = long or nodes <= PATIENCE
        self.tails, self.heads, self.weights = columns(nodes, seed)
        drawn = np.random.default_rng(seed).uniform(0.05, 1, len(self.tails))
        into = np.bincount(self.heads, weights=drawn, minlength=nodes)
        self.shares = np.floor(drawn / into[self.heads] * 9_500) / 10_000  # basis points
        random = np.random.default_rng(seed + 1)
        self.listed = random.choice(nodes, nodes // 1000, replace=False).tolist()
        self.pairs = random.choice(np.unique(self.tails), (PAIRS, 2), replace=False).tolist()
        busy = np.argsort(-np.bincount(self.tails, minlength=nodes), kind="stable")
        self.root = int(busy[0])
        self.two = int(busy[nodes // 300]), int(busy[nodes // 300 + 1])


def interlock(given: Input, clock: Clock, sources: int) -> dict[str, float]:
    """Our side."""
    from interlock.graph.analysis import (
        brokerage,
        chokepoints,
        communities,
        components,
        contagion,
        influence,
        nearness,
        ownership,
        paths,
        sanctions,
        structure,
    )
    from interlock.graph.snapshot import Snapshot

    def build(**attributes: Any) -> Snapshot:
        made = Snapshot.from_columns(range(given.nodes), given.tails, given.heads, **attributes)
        assert made.forward.indptr[-1] == made.reverse.indptr[-1]  # both made, not only promised
        return made

    build(weight=given.weights)
    before = resident()
    snapshot = build(weight=given.weights)
    memory = resident() - before
    clock.time("snapshot from columns", lambda: build(weight=given.weights))
    ranks = clock.time("PageRank", lambda: influence.pagerank(snapshot, weight="weight"))
    clock.note("PageRank", ranks.array.max())
    clock.time(
        "personalised PageRank",
        lambda: influence.pagerank(snapshot, weight="weight", personalization=given.listed),
    )
    labels = clock.time("strong components", lambda: components.labels(snapshot, "strong"))
    clock.note("strong components", labels.max() + 1)
    labels = clock.time("weak components", lambda: components.labels(snapshot, "weak"))
    clock.note("weak components", labels.max() + 1)
    clock.time("strong components as sets", lambda: components.strong(snapshot), 1)
    costs = snapshot.with_columns(cost=-np.log(given.weights))
    far = clock.time(
        "one source, all distances", lambda: nearness.distances(costs, given.root, "cost")
    )
    clock.note("one source, all distances", far.array[np.isfinite(far.array)].sum())
    clock.time("nearest of 1,000 listed", lambda: nearness.nearest(snapshot, given.listed), 1)
    owned = build(share=given.shares)
    blocked = clock.time(
        "sanctions, 1,000 listed", lambda: sanctions.status(owned, given.listed, "ofac")
    )
    clock.note("sanctions, 1,000 listed", len(blocked.among("blocked")))
    clock.time("raw network value", lambda: ownership.network_value(owned, corrected=False))
    row = clock.time(
        "one owner's integrated shares", lambda: ownership.integrated(owned, [given.root]), 2
    )
    del row
    found = clock.time(
        "10 best paths, a pair",
        lambda: [paths.best(snapshot, a, b, 10) for a, b in given.pairs],
        1,
        1 / PAIRS,
    )
    clock.note(
        "10 best paths, a pair", sum(-math.log(path.score) for path in next(filter(None, found)))
    )
    part = clock.time(
        "ego of 3 ties, a party",
        lambda: [nearness.within(snapshot, a, 3) for a, _ in given.pairs],
        3,
        1 / PAIRS,
    )
    clock.note("ego of 3 ties, a party", len(part[0]))
    influence.betweenness(snapshot, k=1, seed=1)
    values = clock.time(
        "betweenness, k = 200",
        lambda: influence.betweenness(snapshot, k=sources, seed=1),
        1,
        200 / sources,
    )
    del values
    chokepoints.dominators(snapshot, given.root)
    above = clock.time("dominators", lambda: chokepoints.dominators(snapshot, given.root), 2)
    clock.note("dominators", len(above))
    del above
    cut = clock.time("least cut of two", lambda: chokepoints.min_cut(snapshot, *given.two), 1)
    clock.note("least cut of two", len(cut.ties))
    structure.core_numbers(snapshot)
    cores = clock.time("core numbers", lambda: structure.core_numbers(snapshot), 2)
    clock.note("core numbers", cores.array.sum())
    structure.articulation_points(snapshot)
    points = clock.time("articulation points", lambda: structure.articulation_points(snapshot), 2)
    clock.note("articulation points", len(points))
    group = dict(enumerate((np.arange(given.nodes) % 7).tolist()))
    clock.time("roles of brokers, 7 groups", lambda: brokerage.roles(snapshot, group), 1)
    equity = dict.fromkeys(range(given.nodes), 1.0)
    claims = snapshot.with_columns(exposure=given.weights / 10)
    clock.time(
        "DebtRank, linear",
        lambda: contagion.debtrank(claims, equity, dict.fromkeys(given.listed, 1.0)),
        1,
    )
    small = Snapshot.from_columns(
        range(30_000), *np.random.default_rng(1).integers(0, 30_000, (2, 90_000))
    )
    communities.leiden(small)  # compiles, where anything is compiled
    groups = clock.time("Leiden", lambda: communities.leiden(snapshot), 1)
    clock.answers["modularity"] = communities.modularity(snapshot, groups)
    return {"snapshot_mb": memory}


def backend(given: Input, clock: Clock, sources: int) -> dict[str, float]:
    """Networkx' functions over our arrays."""
    import networkx as nx

    from interlock.graph.stamped import StampedDiGraph

    graph = StampedDiGraph()
    graph.add_nodes_from(range(given.nodes))
    edges = zip(given.tails.tolist(), given.heads.tolist(), given.weights.tolist(), strict=True)
    clock.time("build", lambda: graph.add_weighted_edges_from(edges), 1)
    ranks = clock.time("nx.pagerank, cold", lambda: nx.pagerank(graph, backend="interlock"), 1)
    clock.time("nx.pagerank, kept", lambda: nx.pagerank(graph, backend="interlock"))
    clock.note("nx.pagerank", max(ranks.values()))
    costs = "weight"
    clock.time(
        "nx.single_source_dijkstra_path_length, cold",
        lambda: nx.single_source_dijkstra_path_length(
            graph, given.root, weight=costs, backend="interlock"
        ),
        1,
    )
    clock.time(
        "nx.single_source_dijkstra_path_length, kept",
        lambda: nx.single_source_dijkstra_path_length(
            graph, given.root, weight=costs, backend="interlock"
        ),
    )
    return {}


def networkx(given: Input, clock: Clock, sources: int) -> dict[str, float]:
    """Networkx itself, each task once."""
    import networkx as nx

    graph: Any = nx.DiGraph()
    before = resident()

    def build() -> None:
        graph.add_nodes_from(range(given.nodes))
        cost = (-np.log(given.weights)).tolist()
        rows = zip(
            given.tails.tolist(), given.heads.tolist(), given.weights.tolist(), cost, strict=True
        )
        graph.add_edges_from((a, b, {"weight": w, "cost": c}) for a, b, w, c in rows)

    clock.time("snapshot from columns", build, 1)
    memory = resident() - before
    ranks = clock.time(
        "PageRank", lambda: nx.pagerank(graph, tol=1e-10 / given.nodes, max_iter=1000), 1
    )
    clock.note("PageRank", max(ranks.values()))
    ranks = clock.time("nx.pagerank", lambda: nx.pagerank(graph), 1)
    clock.note("nx.pagerank", max(ranks.values()))
    for task, function in (
        ("strong components", nx.strongly_connected_components),
        ("weak components", nx.weakly_connected_components),
    ):
        clock.note(task, clock.time(task, lambda f=function: sum(1 for _ in f(graph)), 1))
    far = clock.time(
        "one source, all distances",
        lambda: nx.single_source_dijkstra_path_length(graph, given.root, weight="cost"),
        1,
    )
    clock.note("one source, all distances", sum(far.values()))
    if not given.long:
        return {"snapshot_mb": memory}
    a, b = next(pair for pair in given.pairs if nx.has_path(graph, *pair))
    chains = clock.time(
        "10 best paths, a pair",
        lambda: [*islice(nx.shortest_simple_paths(graph, a, b, "cost"), 10)],
        1,
    )
    clock.note(
        "10 best paths, a pair", sum(nx.path_weight(graph, chain, "cost") for chain in chains)
    )
    clock.time(
        "betweenness, k = 200", lambda: nx.betweenness_centrality(graph, k=2, seed=1), 1, 100
    )
    above = clock.time("dominators", lambda: nx.immediate_dominators(graph, given.root), 1)
    clock.note("dominators", len(above) - (given.root in above))
    part = clock.time(
        "ego of 3 ties, a party",
        lambda: nx.ego_graph(graph, given.pairs[0][0], 3, undirected=True),
        1,
    )
    clock.note("ego of 3 ties, a party", len(part))
    return {"snapshot_mb": memory}


def igraph(given: Input, clock: Clock, sources: int) -> dict[str, float]:
    """Igraph (GPL), on its own graph once that is built."""
    import igraph as ig

    before = resident()
    edges = np.stack([given.tails, given.heads], axis=1)
    graph = clock.time(
        "snapshot from columns", lambda: ig.Graph(given.nodes, edges, directed=True), 1
    )
    memory = resident() - before
    weights = given.weights.tolist()
    ranks = clock.time("PageRank", lambda: graph.pagerank(weights=weights))
    clock.note("PageRank", max(ranks))
    parts = clock.time("strong components", lambda: graph.connected_components(mode="strong"))
    clock.note("strong components", len(parts))
    parts = clock.time("weak components", lambda: graph.connected_components(mode="weak"))
    clock.note("weak components", len(parts))
    costs = (-np.log(given.weights)).tolist()
    far = clock.time(
        "one source, all distances", lambda: graph.distances(given.root, weights=costs)[0], 1
    )
    clock.note("one source, all distances", sum(x for x in far if x < math.inf))
    part = clock.time(
        "ego of 3 ties, a party",
        lambda: [graph.neighborhood(a, 3) for a, _ in given.pairs],
        1,
        1 / PAIRS,
    )
    clock.note("ego of 3 ties, a party", len(part[0]))
    some = list(range(10))
    clock.time("betweenness, k = 200", lambda: graph.betweenness(sources=some), 1, 20)
    above = clock.time("dominators", lambda: graph.dominator(given.root, mode="out"))
    clock.note("dominators", sum(one >= 0 for one in above))
    cut = clock.time("least cut of two", lambda: graph.edge_connectivity(*given.two), 1)
    clock.note("least cut of two", cut)
    frame = graph.as_undirected(mode="collapse")
    cores = clock.time("core numbers", frame.coreness)
    clock.note("core numbers", sum(cores))
    points = clock.time("articulation points", frame.articulation_points)
    clock.note("articulation points", len(points))
    both = graph.as_undirected(mode="each")
    groups = clock.time(
        "Leiden",
        lambda: both.community_leiden(objective_function="modularity", n_iterations=2),
        1,
    )
    clock.answers["modularity"] = both.modularity(groups)
    return {"snapshot_mb": memory}


def one_side(name: str, options: argparse.Namespace) -> None:
    """Measure one side in this process and print it as JSON."""
    clock = Clock()
    given = Input(options.nodes, options.seed, options.long)
    extra = globals()[name](given, clock, options.sources)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    measured = {"seconds": clock.seconds, "answers": clock.answers, "peak_mb": peak}
    print(json.dumps({**measured, **extra}))  # noqa: T201


def main() -> None:
    """Run the sides, compare, print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sources", type=int, default=200, help="of betweenness, scaled to 200")
    parser.add_argument("--sides", default=",".join(SIDES))
    parser.add_argument("--long", action="store_true", help="networkx: also what takes minutes")
    parser.add_argument("--igraph-python", default=sys.executable, metavar="PATH")
    parser.add_argument("--only", choices=SIDES, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        one_side(options.only, options)
        return
    found: dict[str, dict[str, Any]] = {}
    for side in options.sides.split(","):
        python = options.igraph_python if side == "igraph" else sys.executable
        command = [python, *sys.argv, "--only", side]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"{side} left out: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)  # noqa: T201
        else:
            found[side] = json.loads(done.stdout)
    report(found, options.nodes)


def report(found: dict[str, dict[str, Any]], nodes: int) -> None:
    """The table; answers that differ end the program."""
    from interlock.graph.analysis.compiled import compiles

    sides = [side for side in SIDES if side in found]
    kind = "with the extra fast" if compiles() else "without numba"
    print(f"{nodes:,} nodes, {3 * nodes:,} ties drawn, processor seconds, {kind}\n")  # noqa: T201
    print(f"| task | {' | '.join(sides)} | target at 1M | networkx / ours |")  # noqa: T201
    print(f"| --- {'| --- ' * (len(sides) + 2)}|")  # noqa: T201
    for task in dict.fromkeys(task for side in sides for task in found[side]["seconds"]):
        cells = [found[side]["seconds"].get(task) for side in sides]
        target = TARGETS.get(task, (None, None))[compiles()]
        known = {side: found[side]["seconds"].get(task) for side in sides}
        ours, theirs = known.get("interlock"), known.get("networkx")
        ratio = f"{theirs / ours:.0f}x" if ours and theirs else ""
        row = " | ".join("" if cell is None else f"{cell:.3g}" for cell in cells)
        print(f"| {task} | {row} | {'' if target is None else target} | {ratio} |")  # noqa: T201
    for label, key in (("graph, MB above the columns", "snapshot_mb"), ("peak, MB", "peak_mb")):
        row = " | ".join(f"{found[side][key]:,.0f}" if key in found[side] else "" for side in sides)
        print(f"| {label} | {row} | {200 if key == 'snapshot_mb' else ''} | |")  # noqa: T201
    values = [
        f"{side} {found[side]['answers']['modularity']:.4f}"
        for side in sides
        if "modularity" in found[side]["answers"]
    ]
    print(f"\nModularity that Leiden reached: {', '.join(values)}")  # noqa: T201
    tasks = {task for side in sides for task in found[side]["answers"]} - {"modularity"}
    for task in sorted(tasks):
        answers = [found[side]["answers"][task] for side in sides if task in found[side]["answers"]]
        if not np.allclose(answers, answers[0], rtol=1e-5):
            raise SystemExit(f"the sides differ on {task}: {answers}")


if __name__ == "__main__":
    main()
