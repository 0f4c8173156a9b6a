"""From the store to a view: which parties and ties to draw, and the evidence that the panel shows for each.

picture(store, ids=["lei:..."], hops=1)
picture(store, selection=Selection(types=("OWNS",), core=3))       # the whole graph, made small enough to be seen
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from interlock.graph.evidence import evidence_of, explain_ties
from interlock.graph.view.aggregate import SHOWN, condense, members, ties_of
from interlock.graph.view.model import Evidence, Highlight, ViewGraph, ViewNode, ViewTie
from interlock.graph.view.selection import (
    LARGEST,
    MEASURES,
    Chosen,
    Selection,
    among,
    check_size,
    choose,
    sizes,
)
from interlock.schema.counted import counted
from interlock.schema.errors import NotFound, UsageError
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.graph.snapshot import Snapshot
    from interlock.graph.store.connect import Store

CANDIDATES = 200_000  # parties of a neighbourhood out of which a selection is made
_NODES = (
    "MATCH (e:Entity) WHERE e.id IN $ids "
    "RETURN properties(e), labels(e), COLLECT { MATCH (e)<-[:RESOLVED_TO]-(r:Record) RETURN DISTINCT r.dataset AS id ORDER BY id } "
    "ORDER BY e.id"
)
_TIES_AMONG = "MATCH (s:Entity)-[t]->(o:Entity) WHERE s.id IN $ids AND o.id IN $ids RETURN type(t), properties(t), s.id, o.id ORDER BY t.id"
_HUBS = ("Place", "Programme", "Exchange")


def picture(
    store: Store,
    ids: Sequence[str] | None = None,
    *,
    hops: int = 1,
    embed: int = 0,
    selection: Selection | None = None,
    title: str = "Interlock",
    description: str = "",
    highlight: Highlight | None = None,
) -> ViewGraph:
    """The parties to draw with all ties among them.

    Args:
        store: an open store.
        ids: entity ids to start from; None = the whole graph.
        hops: how many ties around the ids are drawn; 0 = only the ids.
        embed: how many more ties around are embedded, folded away until somebody expands a party.
        selection: what of it is drawn; what is left out stands in `notes` and in the description.
        title: heading of the page.
        description: what was asked.
        highlight: nodes and ties to emphasise; those that the selection leaves out are not drawn for it.

    Raises:
        UsageError: more than 10,000 parties would be drawn; the message names the ways out.
        NotFound: the selection's `size_by` names nothing.
    """
    wanted = selection or Selection()
    if wanted.plain:
        chosen = Chosen(_rings(store, ids, hops, embed, wanted, LARGEST), _nothing(), ())
    else:
        chosen = _chosen(store, ids, hops, embed, wanted)
    drawn = (
        _condensed(store, chosen, title)
        if wanted.communities
        else _drawn(store, chosen, wanted, title, highlight)
    )
    parts = (
        description,
        f"Only {wanted.words}." if wanted.words else "",
        f"Left out: {'; '.join(drawn.notes)}." if drawn.notes else "",
    )
    return replace(drawn, description=" ".join(part for part in parts if part))


def _chosen(
    store: Store, ids: Sequence[str] | None, hops: int, embed: int, wanted: Selection
) -> Chosen:
    """Out of all ties that may count, those that do."""
    from interlock.graph import reach

    if ids is None:
        # Filters say how many ties they leave out, but not of types that nobody asked for: those are not even read.
        return _community(choose(reach.whole(store, wanted.types), wanted), wanted)
    near = _rings(store, ids, hops, embed, wanted, CANDIDATES)
    if len(near) > CANDIDATES:
        raise UsageError(
            f"more than {CANDIDATES:,} parties lie within {counted(hops + embed, 'tie')}",
            "a selection is made out of what lies around, and that is too much to look at",
            "take fewer hops, or fewer tie types",
        )
    seen = reach.among(store, sorted(near), wanted.types)
    chosen = choose(seen, wanted, ids, hops, embed, lambda _, kind: kind not in _HUBS)
    return _community(chosen, wanted)


def _community(chosen: Chosen, wanted: Selection) -> Chosen:
    """The members of the community that is wanted, among the same as a picture of communities shows."""
    if wanted.community is None:
        return chosen
    from interlock.graph.analysis.communities import leiden

    return members(chosen, wanted.community, leiden(among(chosen.graph, chosen.rings), seed=0))


def _rings(
    store: Store, ids: Sequence[str] | None, hops: int, embed: int, wanted: Selection, most: int
) -> dict[str, int]:
    """Entities in reach, each with its ring: 0 up to `hops` ties from the ids, 1 and more for what is embedded beyond."""
    if ids is None:
        rows = store.read(
            "MATCH (e:Entity) RETURN count(e), collect(e.id)[..$most]", {"most": most}
        ).rows
        check_size(rows[0][0], most)
        return dict.fromkeys(rows[0][1], 0)
    names = ":" + "|".join(vocabulary().tie(each).name for each in wanted.types) if wanted.types else ""  # fmt: skip
    tail, head = {"both": ("-", "-"), "out": ("-", "->"), "in": ("<-", "-")}[wanted.direction]
    drawn = dict.fromkeys(ids, 0)
    for step in range(1, hops + embed + 1):
        if len(drawn) > most:
            break
        # A country or programme is drawn, but what else touches it is not: its neighbours are not this party's.
        rows = store.read(
            f"MATCH (e:Entity){tail}[t{names}]{head}(o:Entity) "
            "WHERE e.id IN $ids AND (e.id IN $starts OR NOT e:Place AND NOT e:Programme AND NOT e:Exchange) "
            "RETURN DISTINCT o.id LIMIT $most",
            {"ids": sorted(drawn), "starts": sorted(ids), "most": most + 1},
        ).rows
        for row in rows:
            drawn.setdefault(row[0], max(0, step - hops))
    return drawn


def _drawn(
    store: Store, chosen: Chosen, wanted: Selection, title: str, highlight: Highlight | None
) -> ViewGraph:
    check_size(len(chosen.rings))
    rows = store.read(_NODES, {"ids": chosen.ids}).rows
    ties = store.read(_TIES_AMONG, {"ids": chosen.ids}).rows
    if wanted.filters:
        passing = set(chosen.graph.tie_ids)
        ties = tuple(row for row in ties if row[1]["id"] in passing)
    evidence = evidence_of(store, [row[1] for row in ties])
    size = _sizes(store, chosen, wanted)
    there, known = set(chosen.rings), {row[1]["id"] for row in ties}
    marked = highlight or Highlight()
    if not (there.issuperset(marked.nodes) and known.issuperset(marked.ties)):
        marked = Highlight()  # a path with a gap is none
    return ViewGraph(
        nodes=tuple(
            _node(row[0], row[1], row[2], chosen.rings[row[0]["id"]], size.get(row[0]["id"], {}))
            for row in rows
        ),
        ties=tuple(_tie(row[0], row[1], row[2], row[3], evidence[row[1]["id"]]) for row in ties),
        title=title,
        highlight=marked,
        notes=chosen.notes,
    )


def _condensed(store: Store, chosen: Chosen, title: str) -> ViewGraph:
    """Communities as nodes; only the firmest proofs of each bundle of ties are read."""
    from interlock.graph.analysis.communities import leiden

    graph = among(chosen.graph, chosen.rings)
    nodes, bundles = condense(graph, leiden(graph, seed=0))
    check_size(len(nodes))
    shown = sorted({tie for bundle in bundles for tie in bundle.ties[:SHOWN]})
    types = sorted({bundle.type for bundle in bundles})
    proofs: dict[str, Sequence[Evidence]] = {
        found["tie"]["id"]: [_evidence(item) for item in found["evidence"]]
        for found in (explain_ties(store, shown, types) if shown else ())
    }
    groups = sum(node.properties["members"] > 1 for node in nodes)
    alone = len(nodes) - groups
    return ViewGraph(
        nodes=nodes,
        ties=ties_of(bundles, proofs),
        title=title,
        notes=(
            *chosen.notes,
            f"all but names and counts of {counted(graph.order, 'party', 'parties')} in {counted(groups, 'community', 'communities')} "
            f"({alone:,} in none), "
            f"and all but the {SHOWN} firmest proofs of each of {len(bundles):,} bundles of {graph.size:,} ties",
        ),
    )


def _sizes(store: Store, chosen: Chosen, wanted: Selection) -> dict[str, dict[str, float]]:
    """Further numbers of the parties, by id: what `size_by` asks for."""
    name = wanted.size_by
    if name is None:
        return {}
    if name in MEASURES:
        values = sizes(among(chosen.graph, chosen.rings), name)
        return {str(node): {name: value} for node, value in values.items()}
    analysis, dot, column = name.rpartition(".")
    if dot:
        rows = store.read(
            "MATCH (r:Result {analysis: $name})-[:ABOUT]->(e:Entity) WHERE e.id IN $ids "
            "AND r[$column] IS :: INTEGER NOT NULL | FLOAT NOT NULL RETURN e.id, max(r[$column])",
            {"name": analysis, "column": column, "ids": chosen.ids},
        ).rows
    else:
        rows = store.read(
            "MATCH (e:Entity) WHERE e.id IN $ids AND e[$column] IS :: INTEGER NOT NULL | FLOAT NOT NULL RETURN e.id, e[$column]",
            {"column": name, "ids": chosen.ids},
        ).rows
    if not rows and chosen.rings:
        raise NotFound(
            f"no party that is drawn has a number {name!r}",
            why=f"sizes are one of {', '.join(MEASURES)}, a numeric property, or NAME.COLUMN of a kept result",
            hint="see what is kept: interlock analyse kept",
        )
    return {row[0]: {name: row[1]} for row in rows}


def _nothing() -> Snapshot:
    from interlock.graph.snapshot import Snapshot

    return Snapshot.from_columns([], [], [])


def _node(
    properties: Mapping[str, Any],
    labels: Sequence[str],
    datasets: Sequence[str],
    ring: int,
    size: Mapping[str, float],
) -> ViewNode:
    shown = {
        name: properties[name]
        for name in ("identifiers", "collective", "unnamed")
        if properties.get(name)
    }
    return ViewNode(
        id=properties["id"],
        name=properties["name"],
        kind=properties["kind"],
        labels=tuple(sorted(set(labels) - {"Entity"})),
        country=properties.get("country"),
        datasets=tuple(datasets),
        names=tuple(properties.get("names", ())),
        properties={**shown, **size},
        ring=ring,
    )


def _tie(
    type_: str,
    properties: Mapping[str, Any],
    source: str,
    target: str,
    evidence: Sequence[Mapping[str, Any]],
) -> ViewTie:
    own = {
        name: properties[name] for name in vocabulary().tie(type_).properties if name in properties
    }
    return ViewTie(
        id=properties["id"],
        type=type_,
        source=source,
        target=target,
        modality=properties.get("modality", "asserted"),
        polarity=properties.get("polarity", "+"),
        confidence=properties.get("confidence"),
        valid_from=properties.get("valid_from"),
        valid_to=properties.get("valid_to"),
        stated_on=properties.get("stated_on"),
        dataset=properties.get("dataset"),
        properties=own | ({"status": properties["status"]} if properties.get("status") else {}),
        evidence=tuple(_evidence(item) for item in evidence),
    )


def _evidence(item: Mapping[str, Any]) -> Evidence:
    names = Evidence.__dataclass_fields__
    return Evidence(
        **{name: value for name, value in item.items() if name in names and value is not None}
    )
