"""From the store to a view: which parties and ties to draw, and the evidence that the panel shows for each.

picture(store, ids=["lei:..."], hops=1).save("view.html")
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from interlock.graph.evidence import evidence_of
from interlock.graph.view.model import Evidence, Highlight, ViewGraph, ViewNode, ViewTie
from interlock.schema.errors import InterlockError
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

MOST = 10_000
_NODES = (
    "MATCH (e:Entity) WHERE e.id IN $ids "
    "RETURN properties(e), labels(e), COLLECT { MATCH (e)<-[:RESOLVED_TO]-(r:Record) RETURN DISTINCT r.dataset AS id ORDER BY id } "
    "ORDER BY e.id"
)
_TIES_AMONG = "MATCH (s:Entity)-[t]->(o:Entity) WHERE s.id IN $ids AND o.id IN $ids RETURN type(t), properties(t), s.id, o.id ORDER BY t.id"


def picture(
    store: Store,
    ids: Sequence[str] | None = None,
    *,
    hops: int = 1,
    embed: int = 0,
    title: str = "Interlock",
    description: str = "",
    highlight: Highlight | None = None,
    evidence: bool = True,
) -> ViewGraph:
    """The parties to draw with all ties among them.

    Args:
        store: an open store.
        ids: entity ids to start from; None = the whole graph.
        hops: how many ties around the ids are drawn; 0 = only the ids.
        embed: how many more ties around are embedded, folded away until somebody expands a party.
        title: heading of the page.
        description: what was asked.
        highlight: nodes and ties to emphasise.
        evidence: whether ties bring theirs; a page with a live source asks when somebody looks.

    Raises:
        InterlockError: more than 10,000 parties would be drawn.
    """
    rings = _rings(store, ids, hops, embed)
    drawn = sorted(rings)
    if len(drawn) > MOST:
        raise InterlockError(
            f"{len(drawn):,} parties are too many for one picture",
            why=f"a view holds {MOST:,} at most; more is no picture but a hairball",
            hint="start from one party, with fewer hops and rings: interlock view ID --hops 1",
        )
    nodes = store.read(_NODES, {"ids": drawn}).rows
    ties = store.read(_TIES_AMONG, {"ids": drawn}).rows
    found = evidence_of(store, [row[1] for row in ties]) if evidence else {}
    return ViewGraph(
        nodes=tuple(_node(row[0], row[1], row[2], rings[row[0]["id"]]) for row in nodes),
        ties=tuple(
            _tie(row[0], row[1], row[2], row[3], found.get(row[1]["id"], ())) for row in ties
        ),
        title=title,
        description=description,
        highlight=highlight or Highlight(),
    )


def _rings(store: Store, ids: Sequence[str] | None, hops: int, embed: int) -> dict[str, int]:
    """Entities to draw, each with its ring: 0 up to `hops` ties from the ids, 1 and more for what is embedded beyond."""
    if ids is None:
        rows = store.read(
            "MATCH (e:Entity) RETURN e.id AS id ORDER BY id LIMIT $most", {"most": MOST + 1}
        ).rows
        return {row[0]: 0 for row in rows}
    drawn = dict.fromkeys(ids, 0)
    for step in range(1, hops + embed + 1):
        if len(drawn) > MOST:
            break
        # A country or programme is drawn, but what else touches it is not: its neighbours are not this party's.
        rows = store.read(
            "MATCH (e:Entity)-[t]-(o:Entity) "
            "WHERE e.id IN $ids AND (e.id IN $starts OR NOT e:Place AND NOT e:Programme AND NOT e:Exchange) "
            "RETURN DISTINCT o.id LIMIT $most",
            {"ids": sorted(drawn), "starts": sorted(ids), "most": MOST + 1},
        ).rows
        for row in rows:
            drawn.setdefault(row[0], max(0, step - hops))
    return drawn


def _node(
    properties: Mapping[str, Any], labels: Sequence[str], datasets: Sequence[str], ring: int
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
        properties=shown,
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
