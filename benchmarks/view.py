"""The view beside pyvis: the same graph, the same positions, one run, one browser.

pyvis is called directly, as its documentation does, directed, with `cdn_resources="in_line"`, physics off and the positions given, once
with its own curves and once with straight edges. Neither side lays out. Ready = navigation start to the first complete draw in
headless Chromium, the median of three; names resolve nowhere.

    python benchmarks/view.py --nodes 2000 10000
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from pyvis.network import Network

from interlock.graph.view import ViewGraph, render

ROOT = Path(__file__).parents[1]
RUNS = 3
_DRAWN = "network = new vis.Network(container, data, options);"
_MARK = _DRAWN + ' network.once("afterDrawing", () => performance.mark("interlock-ready"));'


def main() -> None:
    """Measure and print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--nodes", type=int, nargs="+", default=[2_000, 10_000])
    parser.add_argument("--runs", type=int, default=RUNS)
    given = parser.parse_args()
    driver = _module("conftest")
    size = _module("test_size")
    program = driver.program()
    if program is None:
        sys.exit("no headless Chromium on the path")
    print("| parties/ties | page | build CPU s | MB | ready s | filter s |")  # noqa: T201
    print("| --- | --- | --- | --- | --- | --- |")  # noqa: T201
    with tempfile.TemporaryDirectory() as folder:
        browser = driver.Chromium(program, Path(folder) / "profile")
        try:
            for nodes in given.nodes:
                graph = size.communities(nodes, 2 * nodes)
                for name, build in (
                    ("interlock", partial(render, graph)),
                    ("pyvis", partial(_pyvis, graph, True)),
                    ("pyvis, straight edges", partial(_pyvis, graph, False)),
                ):
                    # pyvis takes seconds a build at this size, so it is built once; ours has the median of all runs
                    seconds, page = _timed(build, given.runs if name == "interlock" else 1)
                    file = Path(folder) / "page.html"
                    file.write_text(page, "utf-8")
                    times, changes = [], []
                    for _ in range(given.runs):
                        tab = driver.Page(browser, file)
                        times.append(tab.ready())
                        if name == "interlock":
                            changes += [tab.run(size.CLICK % each) / 1000 for each in size.SWITCHES]
                        tab.close()
                    change = f"{statistics.median(changes):.2f}" if changes else "none"
                    megabytes = len(page.encode()) / 1e6
                    print(  # noqa: T201
                        f"| {nodes:,}/{2 * nodes:,} | {name} | {seconds:.2f} | {megabytes:.2f} | "
                        f"{statistics.median(times):.2f} | {change} |",
                        flush=True,
                    )
        finally:
            browser.close()


def _timed(build: Callable[[], str], runs: int) -> tuple[float, str]:
    """Median of the processor seconds of some builds, and the page."""
    seconds, page = [], ""
    for _ in range(runs):
        start = time.process_time()
        page = build()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds), page


def _pyvis(graph: ViewGraph, curved: bool) -> str:
    """What pyvis makes of the same records: names, titles with the quote, positions."""
    network = Network(directed=True, cdn_resources="in_line")
    network.toggle_physics(False)
    if not curved:
        network.set_edge_smooth("continuous")
        network.options.edges.smooth.enabled = False
    spots: Any = graph.positions
    for node in graph.nodes:
        x, y = spots[node.id]
        network.add_node(node.id, label=node.name, title=f"{node.name}\n{node.kind}", x=x, y=y)
    for tie in graph.ties:
        quotes = "\n".join(each.quote or "" for each in tie.evidence)
        network.add_edge(tie.source, tie.target, title=f"{tie.type} {tie.confidence}\n{quotes}")
    page = str(network.generate_html(notebook=False))
    assert _DRAWN in page, "another pyvis than 0.3.2"
    return page.replace(_DRAWN, _MARK)


def _module(name: str) -> ModuleType:
    """A module of the browser tests: the driver of Chromium, the graphs."""
    spec = spec_from_file_location(f"browser_{name}", ROOT / "tests" / "browser" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
