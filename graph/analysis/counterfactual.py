"""What would be different: without a party or tie, and if one unknown fact were known.

without(graph, ["X"], lambda g: status(g, listed))      # who would no longer be blocked
missing(graph, "C", ["S"], "ofac")                      # which single share would settle the answer
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Literal, NamedTuple

import networkx as nx
import numpy as np

from interlock.graph.analysis.sanctions import Status, status
from interlock.graph.analysis.shares import Holdings, Ownership, holdings
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import NotFound, UsageError
from interlock.schema.share import Share

__all__ = ["Change", "Fact", "missing", "without"]

TRIED = 2_000  # unknown facts above a party that are tried one by one
UNKNOWN = "unknown holders"


class Change(NamedTuple):
    """A value before and after; None where there is none."""

    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that nobody knows, and what the answer would be if it were known.

    Attributes:
        kind: `share` = the share of a tie; `holder` = who holds the part of a party that no source accounts for.
        owner: owner of the tie; None for unknown holders.
        owned: the party held.
        ties: ids of the tie.
        low: least value in the data, as a fraction (of unknown holders: 0).
        high: greatest value in the data.
        if_low: the status if the share were at its lower end, or if unknown holders are not blocked.
        if_high: the status at its upper end, or if unknown holders are blocked.
    """

    kind: Literal["share", "holder"]
    owner: Hashable
    owned: Hashable
    ties: tuple[Hashable, ...]
    low: Fraction
    high: Fraction
    if_low: Status
    if_high: Status


def without(
    G: nx.Graph[Any] | Snapshot,
    remove: Iterable[Hashable],
    measure: Callable[[Any], Mapping[Hashable, Any]],
    *,
    tolerance: float = 1e-9,
) -> dict[Hashable, Change]:
    """What a measure says without some parties or ties, where it differs.

    Args:
        G: NetworkX graph or snapshot, as the measure takes it; it stays as it is.
        remove: nodes, and ties as (source, target) pairs or, of a snapshot, their ids. What is no node is taken for a tie.
        measure: a function of the graph that returns a mapping: any analysis, with its other arguments bound.
        tolerance: numbers that differ by less count as equal.

    Returns:
        `{key: Change(before, after)}` of the keys whose value changes; None = the key is not there. Keys of removed nodes are left out.

    Raises:
        NotFound: something to remove is neither node nor tie.

    Examples:
        >>> from interlock.graph.analysis.control import majority
        >>> graph = nx.DiGraph()
        >>> graph.add_weighted_edges_from([("x", "a", 0.6), ("a", "b", 0.6)], weight="share")
        >>> without(graph, [("x", "a")], lambda g: majority(g, "x")["x"])
        {'a': Change(before=0.6, after=None), 'b': Change(before=0.6, after=None)}

    Notes:
        The measure runs twice. A removed node stays in a snapshot without ties. Of many candidates try dominators and listed parties
        first (`chokepoints.dominators`): what lies on no chain changes nothing.

    See Also:
        missing.
    """
    gone, ties = _named(G, list(remove))
    smaller = _smaller(G, gone, ties)
    before, after = measure(G), measure(smaller)
    changed: dict[Hashable, Change] = {}
    for key in dict.fromkeys([*before, *after]):
        if key in gone or (isinstance(key, tuple) and any(part in gone for part in key)):
            continue
        change = Change(_get(before, key), _get(after, key))
        if not _same(change.before, change.after, tolerance):
            changed[key] = change
    return changed


def missing(
    G: Ownership,
    node: Hashable,
    listed: Iterable[Hashable],
    regime: str = "ofac",
    as_of: str | date | None = None,
    share: str = "share",
) -> list[Fact]:
    """Which single unknown fact would change what a sanctions regime says of a party.

    Every share above the party that is an interval is put at each of its ends, and the part of each party that no source accounts for
    is given to a blocked holder; a fact is returned if one of these answers differs from today's.

    Args:
        G: ownership ties, as for `sanctions.status`.
        node: the party.
        listed: listed parties.
        regime: see `sanctions.status`.
        as_of: day of the rule and of the ties.
        share: tie attribute.

    Returns:
        Facts, those that settle a `cannot_tell` first; an empty list where no single fact would change anything.

    Raises:
        NotFound: the party or a listed party is no node of the graph.
        UsageError: more than 2,000 unknown facts stand above the party, or as for `sanctions.status`.

    Examples:
        >>> graph = nx.DiGraph()
        >>> graph.add_edge("S", "C", share=(0.25, 0.75))
        >>> [(fact.ties, fact.if_low, fact.if_high) for fact in missing(graph, "C", ["S"], "ofac", "2025-01-01")]
        [((0,), 'not_blocked', 'blocked'), ((), 'cannot_tell', 'blocked')]

    Notes:
        Runs upward from the party. An end that is open is taken as the end itself where a share is put there. One fact at a time: two
        unknown shares may settle together what neither settles alone.

    See Also:
        sanctions.status: `Finding.missing` names the ties that matter without trying them.
    """
    names = list(listed)
    held = holdings(G, share, as_of)
    place = held.snapshot.index(node)
    chosen = {held.snapshot.index(name) for name in names}
    sub, places = _ancestors(held, place, chosen)
    here = Holdings(sub, held.name)
    present = [name for name in names if held.snapshot.index(name) in places]
    base = status(sub, present, regime, as_of, held.name)[node].status
    vague = [
        tie for tie in range(sub.size)
        if not here.stake(tie).exact and sub.source[tie] != sub.target[tie]
    ]  # fmt: skip
    open_parts = [
        firm
        for firm in range(sub.order)
        if sub.nodes[firm] not in names and (here.into(firm) or sub.nodes[firm] == node) and here.residual(firm) > 0
    ]  # fmt: skip
    if len(vague) + len(open_parts) > TRIED:
        raise UsageError(
            f"{len(vague) + len(open_parts)} unknown facts stand above {node!r}",
            why=f"they are tried one by one, up to {TRIED}",
            hint="narrow the ties, or look at Finding.missing",
        )
    facts: list[Fact] = []
    for tie in vague:
        stake = here.stake(tie)
        answers = [
            status(_with(sub, held.name, tie, end), present, regime, as_of, held.name)[node].status
            for end in (stake.low, stake.high)
        ]
        if any(answer != base for answer in answers):
            owner, owned = sub.nodes[sub.source[tie]], sub.nodes[sub.target[tie]]
            facts.append(
                Fact("share", owner, owned, here.supports([tie]), stake.low, stake.high, *answers)
            )
    for firm in open_parts:
        rest = here.residual(firm)
        larger = _with_holder(sub, held.name, firm, rest)
        answer = status(larger, [*present, UNKNOWN], regime, as_of, held.name)[node].status
        if answer != base:
            facts.append(Fact("holder", None, sub.nodes[firm], (), Fraction(), rest, base, answer))
    return sorted(facts, key=lambda fact: "cannot_tell" in (fact.if_low, fact.if_high))


def _named(
    graph: nx.Graph[Any] | Snapshot, remove: list[Hashable]
) -> tuple[set[Hashable], set[Hashable]]:
    gone, ties = set(), set()
    known: set[Hashable] = set()
    for item in remove:
        if item in graph:
            gone.add(item)
            continue
        if not known:
            known = _tie_names(graph)
        if item not in known:
            raise NotFound(
                f"{item!r} is neither a node nor a tie of the graph",
                why="nothing can be taken away that is not there",
                hint="name nodes, or ties as (source, target) or by id",
            )
        ties.add(item)
    return gone, ties


def _tie_names(graph: nx.Graph[Any] | Snapshot) -> set[Hashable]:
    if not isinstance(graph, Snapshot):
        return set(graph.edges)
    nodes = graph.nodes
    pairs = zip(graph.source.tolist(), graph.target.tolist(), strict=True)
    ids: set[Hashable] = {(nodes[tail], nodes[head]) for tail, head in pairs} | set(graph.tie_ids)
    for support in graph.attributes["support"].tolist() if "support" in graph.attributes else ():
        ids |= set(support or ())
    return ids


def _smaller(
    graph: nx.Graph[Any] | Snapshot, gone: set[Hashable], ties: set[Hashable]
) -> nx.Graph[Any] | Snapshot:
    if not isinstance(graph, Snapshot):
        return nx.restricted_view(graph, gone, ties)
    nodes = graph.nodes
    away = np.zeros(graph.order, dtype=np.bool_)
    away[[graph.index(node) for node in gone]] = True
    keep = ~(away[graph.source] | away[graph.target])
    if ties:
        support = graph.attributes.get("support")
        for tie, name in enumerate(graph.tie_ids):
            pair = (nodes[graph.source[tie]], nodes[graph.target[tie]])
            stands_for = set(support[tie] or ()) if support is not None else set()
            # A folded tie goes when nothing that it rests on is left.
            if name in ties or pair in ties or (stands_for and stands_for <= ties):
                keep[tie] = False
    return graph.take(keep)


def _get(values: Mapping[Hashable, Any], key: Hashable) -> Any:
    return values[key] if key in values else None  # noqa: SIM401 (some mappings make values of missing keys)


def _same(before: Any, after: Any, tolerance: float) -> bool:
    if isinstance(before, int | float | Fraction) and isinstance(after, int | float | Fraction):
        return abs(float(before) - float(after)) <= tolerance
    return bool(before == after)


def _ancestors(held: Holdings, place: int, listed: set[int]) -> tuple[Snapshot, set[int]]:
    """The party and everybody above it as a snapshot of its own; who is listed needs nobody above."""
    source = held.snapshot.source
    places, ties = {place}, []
    frontier = [place]
    while frontier:
        firm = frontier.pop()
        for tie in held.into(firm):
            ties.append(tie)
            owner = int(source[tie])
            if owner not in places:
                places.add(owner)
                if owner not in listed:
                    frontier.append(owner)
    order = sorted(places)
    local = {old: new for new, old in enumerate(order)}
    chosen = np.array(sorted(ties), dtype=np.int64)
    snapshot = held.snapshot
    columns: dict[str, Any] = {name: column[chosen] for name, column in snapshot.attributes.items()}
    ids = np.empty(len(chosen), dtype=object)
    ids[:] = [held.supports([int(tie)]) for tie in chosen]
    columns["support"] = ids
    columns[held.name] = columns[held.name].astype(object)
    for name in ("valid_from", "valid_to", "active"):  # the day was chosen already
        columns.pop(name, None)
    sub = Snapshot.from_columns(
        [snapshot.nodes[old] for old in order],
        np.array([local[int(snapshot.source[tie])] for tie in chosen], dtype=np.int64),
        np.array([local[int(snapshot.target[tie])] for tie in chosen], dtype=np.int64),
        **columns,
    )
    return sub, places


def _with(snapshot: Snapshot, name: str, tie: int, value: Fraction) -> Snapshot:
    column = snapshot.column(name).copy()
    column[tie] = Share(value, value) if value <= 1 else value
    return snapshot.with_columns(**{name: column})


def _with_holder(snapshot: Snapshot, name: str, firm: int, rest: Fraction) -> Snapshot:
    """The same with one more party that holds the rest of a firm."""
    column = np.empty(snapshot.size + 1, dtype=object)
    column[:-1] = snapshot.column(name)
    column[-1] = Share(rest, rest)
    return Snapshot.from_columns(
        [*snapshot.nodes, UNKNOWN],
        np.append(snapshot.source, snapshot.order),
        np.append(snapshot.target, firm),
        nodes=None,
        **{name: column.tolist()},
    )
