"""Time-respecting chains: how early something that leaves one party can reach the others.

Each tie is used when it holds, and no tie before the one by which it was reached. That is the question for goods and money; for
"did these ties ever hold together" see `paths.coexisting`.

    earliest(graph, "exporter", start="2023-01-01")["bank"].time
"""

from __future__ import annotations

import heapq
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

from interlock.graph.analysis.csr import Graph, snapshot_of
from interlock.graph.analysis.paths import Path, Weight, path_of, transmission
from interlock.graph.snapshot import date_text, date_texts
from interlock.schema.intervals import first_day

__all__ = ["Arrival", "earliest"]

_ALWAYS, _NEVER = "", "\uffff"


@dataclass(frozen=True, slots=True)
class Arrival:
    """When a party can be reached first, and over which chain.

    Attributes:
        time: ISO text; None where it could have been at any time before the first date known.
        path: the ties in the order of their use.
    """

    time: str | None
    path: Path


def earliest(
    G: Graph,
    source: Hashable,
    start: str | date | None = None,
    *,
    valid: tuple[str, str] = ("valid_from", "valid_to"),
    moment: str | None = None,
    weight: Weight = None,
) -> Mapping[Hashable, Arrival]:
    """The earliest time at which what leaves `source` can be at each other party.

    Args:
        G: a NetworkX graph or a snapshot; chains run along the ties.
        source: where it starts.
        start: when it starts; None: before all dates.
        valid: attributes with the ends of the half-open period [from, to) in which a tie can be used: ISO text, dates or years;
            missing = open.
        moment: attribute with the one date at which a tie was used (a payment, a shipment), instead of periods; ties without it
            are left out. Payments of one day can follow each other.
        weight: transmission of a tie, for the score of the chains; a tie of weight 0 is left out.

    Returns:
        `{node: Arrival}` for each node that can be reached, earliest first; of chains that arrive at one time one with the fewest
        ties.

    Raises:
        NotFound: source is no node of the graph.
        DataError: a value is no date, or a weight is wrong.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_edge("a", "b", paid="2024-05-01")
        >>> graph.add_edge("b", "c", paid="2024-03-01")
        >>> list(earliest(graph, "a", moment="paid"))
        ['a', 'b']

    Notes:
        Passing on takes no time. A tie whose period is unknown holds always, so an early arrival may only mean missing dates.

    References:
        H. Wu, J. Cheng, S. Huang, Y. Ke, Y. Lu, Y. Xu: Path problems in temporal graphs. PVLDB 7 (2014).
    """
    snapshot = snapshot_of(G)
    weights = transmission(snapshot, weight)
    starts, ends = (
        date_texts(snapshot.attributes[name], name, missing).tolist()
        if name in snapshot.attributes
        else [missing] * snapshot.size
        for name, missing in (
            zip(valid, (_ALWAYS, _NEVER), strict=True)
            if moment is None
            else ((moment, _NEVER), (moment, _NEVER))
        )
    )
    usable = weights > 0
    csr = snapshot.forward
    given = date_text(start)
    begin = _ALWAYS if given is None else first_day(given)
    origin = snapshot.index(source)
    serial = count()
    queue: list[tuple[str, int, int, int, Any]] = [(begin, 0, next(serial), origin, None)]
    found: dict[int, tuple[str, Any]] = {}
    while queue:
        time, length, _, node, link = heapq.heappop(queue)
        if node in found:
            continue
        found[node] = (time, link)
        row = slice(csr.indptr[node], csr.indptr[node + 1])
        for head, tie in zip(csr.indices[row].tolist(), csr.order[row].tolist(), strict=True):
            if head in found or not usable[tie]:
                continue
            if moment is None:
                there = max(time, starts[tie])
                holds = there < ends[tie] and starts[tie] < ends[tie]
            else:
                there = starts[tie]
                holds = time <= there < _NEVER
            if holds:
                heapq.heappush(queue, (there, length + 1, next(serial), head, (link, tie)))

    def arrival(time: str, ties: tuple[int, ...]) -> Arrival:
        text = given
        for tie in ties:  # as the source writes it: a year stays a year
            if time != _ALWAYS and starts[tie] == time:
                text = date_text(snapshot.attributes[valid[0] if moment is None else moment][tie])
        return Arrival(text, path_of(snapshot, weights, source, ties))

    return {
        snapshot.nodes[node]: arrival(time, _ties(link)) for node, (time, link) in found.items()
    }


def _ties(link: Any) -> tuple[int, ...]:
    ties = []
    while link is not None:
        link, tie = link
        ties.append(tie)
    return tuple(reversed(ties))
