"""Communities as single nodes: what a graph of many parties looks like from afar, with counts instead of a hairball.

nodes, ties = condense(snapshot, leiden(snapshot))
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from typing import NamedTuple

from interlock.graph.snapshot import Snapshot
from interlock.graph.view.model import MODALITIES, Evidence, ViewNode, ViewTie
from interlock.graph.view.selection import Chosen, degree
from interlock.schema.counted import counted
from interlock.schema.errors import NotFound

KIND = "Community"
SHOWN = 3  # proofs of an aggregated tie that are embedded, the firmest; all are counted
_NAMED = 8  # members named in the panel


class Bundle(NamedTuple):
    """Ties of one type, modality and polarity between the same two communities.

    Attributes:
        source, target: ids of the communities.
        type, modality, polarity: what the ties have in common.
        ties: their ids, the firmest first.
        evidence: how many rows and sentences stand behind them.
    """

    source: str
    target: str
    type: str
    modality: str
    polarity: str
    ties: tuple[str, ...]
    evidence: int


def condense(
    graph: Snapshot, groups: Iterable[Collection[Hashable]]
) -> tuple[tuple[ViewNode, ...], tuple[Bundle, ...]]:
    """A node a group, and what ties the groups to each other.

    A group is called after its member with most ties; a group of one stays that party. Ties inside a group are counted on it.

    Args:
        graph: the ties.
        groups: sets of nodes; each node in one at most, those in none are left out.

    Returns:
        Nodes with `members`, `ties_inside` and the first members' names; bundles in the order of their ends and types.
    """
    degrees = degree(graph)
    names = _column(graph, "name")
    kinds = _column(graph, "kind")
    countries = _column(graph, "country")
    of: dict[Hashable, str] = {}
    ranked: dict[str, list[Hashable]] = {}
    for group in groups:
        ordered = sorted(group, key=lambda node: (-degrees[node], str(node)))
        id_ = community_id(group)
        ranked[id_] = ordered
        of.update(dict.fromkeys(ordered, id_))
    bundles, inside = _bundles(graph, of)
    nodes = []
    for id_, ordered in ranked.items():
        first = graph.index(ordered[0])
        if len(ordered) == 1:
            nodes.append(
                ViewNode(
                    id_, str(names[first] or ""), str(kinds[first] or "Party"), country=str(countries[first]) if countries[first] else None,
                    properties={"members": 1},
                )
            )  # fmt: skip
            continue
        places = [graph.index(node) for node in ordered]
        where = Counter(str(countries[at])[:2] for at in places if countries[at])
        what = Counter(str(kinds[at]) for at in places if kinds[at])
        nodes.append(
            ViewNode(
                id_, f"{names[first] or ordered[0]} and {len(ordered) - 1:,} more", KIND,
                properties={
                    "members": len(ordered),
                    "ties_inside": inside[id_],
                    "kinds": _counts(what),
                    "countries": _counts(where),
                    "first_members": [str(names[at] or graph.nodes[at]) for at in places[:_NAMED]],
                },
            )
        )  # fmt: skip
    return tuple(sorted(nodes, key=lambda node: node.id)), bundles


def members(chosen: Chosen, wanted: str, groups: Iterable[Collection[Hashable]]) -> Chosen:
    """Only the parties of one group, everybody else counted.

    Args:
        chosen: who would be drawn.
        wanted: id of the group, as `condense` gives it for equal groups.
        groups: sets of nodes, as for `condense`.

    Raises:
        NotFound: there is no such group.
    """
    known = {community_id(group): group for group in groups}
    if wanted not in known:
        raise NotFound(
            f"there is no community {wanted!r}",
            why=f"what passes the filters falls into {len(known):,} others",
            hint="take the id of a node that --communities draws under the same filters",
        )
    inside = set(known[wanted])
    rings = {node: ring for node, ring in chosen.rings.items() if node in inside}
    gone = len(chosen.rings) - len(rings)
    return Chosen(
        rings,
        chosen.graph,
        (*chosen.notes, f"{counted(gone, 'party', 'parties')} outside the community {wanted}"),
    )


def community_id(group: Collection[Hashable]) -> str:
    """The id of a group: after its first member by id; that of the member where it is alone."""
    first = min(map(str, group))
    return f"community:{first}" if len(group) > 1 else first


def ties_of(
    bundles: Sequence[Bundle], proofs: dict[str, Sequence[Evidence]]
) -> tuple[ViewTie, ...]:
    """Bundles as ties of a view: how many ties and proofs stand behind each, and the first proofs themselves.

    Args:
        bundles: from `condense`.
        proofs: evidence by tie id, at least of the first `SHOWN` ties of each bundle.
    """
    return tuple(
        ViewTie(
            id=f"bundle:{bundle.source}|{bundle.type}|{bundle.modality}|{bundle.polarity}|{bundle.target}",
            type=bundle.type,
            source=bundle.source,
            target=bundle.target,
            modality=bundle.modality,
            polarity="-" if bundle.polarity == "-" else "+",
            properties={
                "ties": len(bundle.ties),
                "evidence_count": bundle.evidence,
                "evidence_shown": min(SHOWN, len(bundle.ties)),
            },
            evidence=tuple(each for tie in bundle.ties[:SHOWN] for each in proofs.get(tie, ())),
        )
        for bundle in bundles
    )


def _bundles(graph: Snapshot, of: dict[Hashable, str]) -> tuple[tuple[Bundle, ...], Counter[str]]:
    firmness = {modality: rank for rank, modality in enumerate(MODALITIES)}
    inside: Counter[str] = Counter()
    found: dict[tuple[str, str, str, str, str], list[tuple[float, str, object]]] = defaultdict(list)
    columns = [_column(graph, name) for name in ("type", "modality", "polarity", "confidence", "evidence")]  # fmt: skip
    ends = zip(graph.source.tolist(), graph.target.tolist(), graph.tie_ids, strict=True)
    for (tail, head, tie), type_, modality, polarity, confidence, evidence in zip(
        ends, *columns, strict=True
    ):
        one, other = of.get(graph.nodes[tail]), of.get(graph.nodes[head])
        if one is None or other is None:
            continue
        if one == other:
            inside[one] += 1
            continue
        known = -1.0 if confidence is None or confidence != confidence else float(confidence)
        key = (one, other, str(type_ or "TIE"), str(modality or "asserted"), str(polarity or "+"))
        found[key].append((-known, str(tie), evidence))
    order = sorted(
        found, key=lambda key: (key[0], key[1], key[2], firmness.get(key[3], 99), key[4])
    )
    bundles = []
    for key in order:
        ties = sorted(found[key], key=lambda each: each[:2])
        proofs = len({each[2] for each in ties if each[2] is not None})
        bundles.append(Bundle(*key, tuple(each[1] for each in ties), proofs))
    return tuple(bundles), inside


def _column(graph: Snapshot, name: str) -> Sequence[object | None]:
    source = graph.node_attributes if name in ("name", "kind", "country") else graph.attributes
    if name in source:
        return source[name].tolist()  # type: ignore[no-any-return]
    return [None] * (graph.order if source is graph.node_attributes else graph.size)


def _counts(found: Counter[str]) -> str:
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    shown = ", ".join(f"{name} {number:,}" for name, number in ranked[:6])
    return shown + (f", {len(ranked) - 6} more" if len(ranked) > 6 else "")
