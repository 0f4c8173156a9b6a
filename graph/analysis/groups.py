"""Consolidated groups: the parties that one decides for, by majority of shares or because it consolidates their accounts.

for group in consolidated(graph):
    print(group.heads, len(group.members))
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from interlock.graph.analysis.shares import Holdings, Ownership, holdings, threshold_of
from interlock.graph.snapshot import Caution, Snapshot
from interlock.schema.counted import counted

__all__ = ["Group", "Groups", "consolidated"]

ACCOUNTS = "CONSOLIDATES"


@dataclass(frozen=True, slots=True)
class Group:
    """Parties under one head.

    Attributes:
        heads: who decides; several where they control each other.
        members: all parties of the group, heads included, in the order of the graph.
        ties: ids of the ties that bind them.
    """

    heads: tuple[Hashable, ...]
    members: tuple[Hashable, ...]
    ties: tuple[Hashable, ...]


class Groups(list[Group]):
    """Groups, the largest first, with `warnings`."""

    warnings: tuple[Caution, ...] = ()


def consolidated(
    G: Ownership,
    share: str = "share",
    threshold: float | Fraction = 0.5,
    *,
    accounts: str = ACCOUNTS,
    type: str = "type",
) -> Groups:
    """Groups of firms under a common head.

    Idea: start from everybody whom nobody decides for, and take the least set that is closed under "the set holds more than half of it,
    or one of the set consolidates its accounts".

    Args:
        G: directed ties owner -> owned, one a pair and type, NetworkX or snapshot.
        share: tie attribute, as for `control.majority`; lower ends count.
        threshold: more than this is needed.
        accounts: ties of this type say that the owner consolidates the owned; they need no share.
        type: tie attribute with the type; without it all ties are shares.

    Returns:
        Groups of at least two parties, the largest first, then by order of the graph. A party that several heads reach (a joint
        venture that two parents consolidate) is in each of their groups, and a warning names it.

    Raises:
        UsageError: the threshold lies outside (0, 1], or parallel ties of one type.
        DataError: a share is negative or no number.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_weighted_edges_from([("x", "a", 0.6), ("a", "b", 0.3), ("x", "b", 0.3)], weight="share")
        >>> [(group.heads, group.members) for group in consolidated(graph)]
        [(('x',), ('x', 'a', 'b'))]

    Notes:
        Runs from heads down. A missing share says nothing. Misleads where persons act together without a tie that says so, and where
        an accounting parent reports for other reasons than control: see which ties bind the group.

    References:
        IFRS 10, Consolidated Financial Statements. GLEIF, Level 2 data: who owns whom.

    See Also:
        control.majority, control.ultimate.
    """
    snapshot = G if isinstance(G, Snapshot) else Snapshot.from_networkx(G)
    binding = np.zeros(snapshot.size, dtype=np.bool_)
    if type in snapshot.attributes:
        kinds = snapshot.attributes[type].tolist()
        binding = np.fromiter((kind == accounts for kind in kinds), np.bool_, snapshot.size)
    shares = holdings(snapshot.take(~binding), share)
    bound = Holdings(_bound(snapshot, shares, binding), "share")
    enough = threshold_of(threshold)
    heads = _heads(bound, enough)
    nodes = snapshot.nodes
    found = Groups()
    times: dict[int, int] = defaultdict(int)
    spreads = bound.spreads(heads, "low", enough, strict=True)
    for head, spread in zip(heads, spreads, strict=True):
        members = set(spread.members.tolist())
        for member in members:
            times[member] += 1
        inside = [
            tie
            for member in sorted(members)
            for tie in bound.into(member)
            if int(bound.snapshot.source[tie]) in members
        ]
        found.append(
            Group(
                tuple(nodes[place] for place in head),
                tuple(nodes[place] for place in sorted(members)),
                bound.supports(inside),
            )
        )
    found.sort(key=lambda group: (-len(group.members), snapshot.index(group.heads[0])))
    found.warnings = shares.warnings
    several = tuple(nodes[place] for place in sorted(times) if times[place] > 1)
    if several:
        text = f"in several groups: {counted(len(several), 'party', 'parties')}"
        found.warnings += (Caution("several_groups", text, several),)
    return found


def _bound(snapshot: Snapshot, shares: Holdings, binding: Any) -> Snapshot:
    """One tie a pair: the share, or all of it where the owner consolidates the owned, which suffices by itself."""
    pairs: dict[tuple[int, int], tuple[Any, list[Hashable]]] = {}
    held = shares.snapshot
    ends = zip(held.source.tolist(), held.target.tolist(), strict=True)
    places = np.flatnonzero(~binding).tolist()
    for tie, pair in enumerate(ends):
        value = held.column(shares.name).item(tie)
        pairs[pair] = (value, list(_supports(snapshot, places[tie])))
    for tie in np.flatnonzero(binding).tolist():
        pair = (int(snapshot.source[tie]), int(snapshot.target[tie]))
        ids = pairs[pair][1] if pair in pairs else []
        pairs[pair] = (Fraction(1), [*ids, *_supports(snapshot, tie)])
    cells = np.empty(len(pairs), dtype=object)
    support = np.empty(len(pairs), dtype=object)
    for place, (value, ids) in enumerate(pairs.values()):
        cells[place] = value
        support[place] = tuple(dict.fromkeys(ids))
    return Snapshot.from_columns(
        snapshot.nodes,
        np.array([pair[0] for pair in pairs], dtype=np.int64),
        np.array([pair[1] for pair in pairs], dtype=np.int64),
        share=cells,
        support=support,
    )


def _supports(snapshot: Snapshot, tie: int) -> tuple[Hashable, ...]:
    support = snapshot.attributes.get("support")
    return support[tie] if support is not None and support[tie] else (snapshot.tie_id(tie),)


def _heads(bound: Holdings, threshold: Fraction) -> list[list[int]]:
    """Parties that nobody outside their own circle decides for: single ones, and circles in which each decides for the other."""
    owners = np.unique(bound.snapshot.source).tolist()
    spreads = bound.spreads(([owner] for owner in owners), "low", threshold, strict=True)
    below: dict[int, set[int]] = {}
    above: dict[int, set[int]] = defaultdict(set)
    for owner, spread in zip(owners, spreads, strict=True):
        members = set(spread.members.tolist()) - {owner}
        if members:
            below[owner] = members
            for member in members:
                above[member].add(owner)
    heads: dict[tuple[int, ...], None] = {}
    for owner, members in below.items():
        if above[owner] <= members:
            heads.setdefault(tuple(sorted({owner, *above[owner]})))
    return [list(head) for head in heads]
