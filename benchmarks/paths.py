"""Ten best simple paths beside networkx, on one synthetic graph and in one process.

The graph has the shape of registries: a few hubs with thousands of ties, most nodes with two or three. Both sides get the finished
graph; times are CPU seconds, the costs found must be equal. At 1,000,000 nodes networkx is left out with `--pairs-networkx 0`.

    python benchmarks/paths.py
    python benchmarks/paths.py --nodes 1000000 --pairs 20 --pairs-networkx 0
"""

from __future__ import annotations

import argparse
import math
import resource
import time
from itertools import islice
from typing import Any

import numpy as np

PATHS = 10


def columns(nodes: int, seed: int) -> tuple[Any, Any, Any]:
    """Three ties a node: one end uniform, the other the more popular the smaller its number; weights uniform in (0.05, 1)."""
    random = np.random.default_rng(seed)
    tails = random.integers(0, nodes, 3 * nodes)
    heads = (nodes * random.random(3 * nodes) ** 3).astype(np.int64)
    back = random.random(3 * nodes) < 0.3
    tails, heads = np.where(back, heads, tails), np.where(back, tails, heads)
    pairs = np.unique(tails * nodes + heads)
    tails, heads = pairs // nodes, pairs % nodes
    apart = tails != heads
    shuffled = random.permutation(nodes)
    weights = random.uniform(0.05, 1, apart.sum())
    return shuffled[tails[apart]], shuffled[heads[apart]], weights


def main() -> None:
    """Build, ask, compare, print a Markdown table."""
    # Here, so that a process without them can draw the columns.
    import networkx as nx

    from interlock.graph.analysis.paths import best, exposure
    from interlock.graph.snapshot import Snapshot

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--pairs", type=int, default=20)
    parser.add_argument("--pairs-networkx", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tails, heads, weights = columns(options.nodes, options.seed)
    rows: list[tuple[str, float, float | None]] = []

    started = time.process_time()
    snapshot = Snapshot.from_columns(range(options.nodes), tails, heads, weight=weights)
    reached = len(snapshot.forward.indices) + len(snapshot.reverse.indices)
    ours = time.process_time() - started
    theirs = None
    if options.pairs_networkx:
        started = time.process_time()
        graph: nx.DiGraph[int] = nx.DiGraph()
        graph.add_nodes_from(range(options.nodes))
        cost = (-np.log(weights)).tolist()
        graph.add_weighted_edges_from(zip(tails.tolist(), heads.tolist(), cost, strict=True))
        theirs = time.process_time() - started
    rows.append(("build from columns", ours, theirs))

    random = np.random.default_rng(options.seed)
    pairs = random.choice(np.unique(tails), (options.pairs, 2), replace=False).tolist()
    started = time.process_time()
    found = [best(snapshot, source, target, PATHS) for source, target in pairs]
    ours = (time.process_time() - started) / len(pairs)
    theirs = None
    if options.pairs_networkx:
        started = time.process_time()
        compared = 0
        for (source, target), paths in zip(pairs, found, strict=True):
            if not paths or compared == options.pairs_networkx:
                continue
            compared += 1
            chains = islice(nx.shortest_simple_paths(graph, source, target, "weight"), PATHS)
            expected = [nx.path_weight(graph, chain, "weight") for chain in chains]
            got = [-math.log(path.score) for path in paths]
            if not np.allclose(got, expected, rtol=0, atol=1e-9):
                raise SystemExit(f"{source} to {target}: {got} is not {expected}")
        theirs = (time.process_time() - started) / compared
    rows.append((f"{PATHS} best simple paths, a pair", ours, theirs))

    started = time.process_time()
    for source, target in pairs:
        best(snapshot, source, target, PATHS, max_length=6)
    rows.append(
        (
            f"{PATHS} best of at most 6 ties, a pair",
            (time.process_time() - started) / len(pairs),
            None,
        )
    )
    started = time.process_time()
    exposure(snapshot, [pairs[0][0]], max_length=3)
    rows.append(("exposure within 3 ties, a source", time.process_time() - started, None))

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{options.nodes:,} nodes, {reached // 2:,} ties, peak {peak:,.0f} MB\n")  # noqa: T201
    print("| task | interlock, CPU s | networkx, CPU s | ratio |\n| --- | --- | --- | --- |")  # noqa: T201
    for task, ours, theirs in rows:
        ratio = "" if theirs is None else f"{theirs / ours:.0f}x"
        other = "" if theirs is None else f"{theirs:.2f}"
        print(f"| {task} | {ours:.3f} | {other} | {ratio} |")  # noqa: T201


if __name__ == "__main__":
    main()
