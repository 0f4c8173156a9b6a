"""Every tie of the graph that the settings name, read into a snapshot; beside it the same values asked for plainly.

The plain side asks for the same properties of the same ties, one record a tie, and drops what comes: what the driver can do at best
when it is asked in the usual way. Both sides run in one process, the plain one first, so that the server's caches are warm for
neither side alone. The graph is only read.

    python benchmarks/read_graph.py                     # all types
    python benchmarks/read_graph.py --types OWNS,CONTROLS
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable

from interlock.graph import reach
from interlock.graph.knowledge import connect
from interlock.graph.store.connect import Store


def main() -> None:
    """Read twice, print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--types", help="tie types, with commas between them; all without it")
    options = parser.parse_args()
    types = options.types.split(",") if options.types else None
    sides: dict[str, Callable[[Store], int]] = {
        "plain, a record a tie": lambda store: plain(store, types),
        "interlock, into a snapshot": lambda store: len(reach.whole(store, types).source),
    }
    print("| side | ties | seconds | ties/s | client CPU s | peak MB of the process so far |")  # noqa: T201
    print("| --- | --- | --- | --- | --- | --- |")  # noqa: T201
    with connect() as graph:
        plain(graph.store, types, limit=100_000)  # plans and the first pages
        for name, read in sides.items():
            started, worked = time.perf_counter(), time.process_time()
            ties = read(graph.store)
            seconds, spent = time.perf_counter() - started, time.process_time() - worked
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            row = f"| {name} | {ties:,} | {seconds:.1f} | {ties / seconds:,.0f} | {spent:.1f} | {peak:,} |"
            print(row, flush=True)  # noqa: T201


def plain(store: Store, types: list[str] | None, limit: int | None = None) -> int:
    """Ties counted as their records come."""
    kinds = ":" + "|".join(f"`{name}`" for name in types) if types else ""
    asked = ", ".join(
        f"t.{name}"
        for name in (*reach.COLUMNS, "share_min", "share_max", "share_min_open", "share_max_open")
    )
    text = f"MATCH (s:Entity)-[t{kinds}]->(o:Entity) RETURN s.id, o.id, type(t), {asked}"
    return sum(1 for _ in store.stream(f"{text} LIMIT {limit}" if limit else text, {}))


if __name__ == "__main__":
    main()
