"""Less of a graph, on purpose: filters, cores, the foremost parties. Everything that goes is counted.

A picture of ten thousand parties shows nothing; these are the ways to one that does. All of it works on a `Snapshot`.

    wanted = Selection(types=("OWNS",), core=3, top=200, by="pagerank")
    chosen = choose(snapshot, wanted)
    chosen.ids, chosen.notes                 # who is left, and what was left out
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from interlock.graph.snapshot import Snapshot, Told
from interlock.schema.counted import counted
from interlock.schema.errors import UsageError

COMFORTABLE = 2_000  # parties; above, a picture begins to be a hairball
LARGEST = 10_000  # parties; above, none is drawn
SAMPLE = 200  # sources from which betweenness is estimated in a larger graph

Passes = Callable[[str, str], bool]
Values = Mapping[Hashable, float]

WAYS_OUT = (
    "take less: --around PARTY --hops 1, --core 3, --top 500 --by pagerank, --communities, or a filter "
    "(--types, --country, --datasets, --as-of, --min-confidence, --modality)"
)


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a graph is drawn.

    Attributes:
        types: tie types; None = all.
        as_of: ISO date; only ties that hold on this day.
        min_confidence: only ties whose confidence is known and at least this.
        modality: only ties of these modalities.
        countries: ISO 3166-1 alpha-2; only parties of these countries, and those that were asked for.
        direction: `both`, `out` along the ties, or `in` against them: which way hops are counted.
        core: only the k-core: parties with at least k neighbours inside it.
        top: only that many parties, the foremost by `by`.
        by: the measure of `top`, one of `MEASURES`.
        communities: draw communities as single nodes.
        community: id of one of these; only its members are drawn.
        told: only ties that these sources tell.
        size_by: a measure, a numeric property, or `NAME.COLUMN` of a kept result, written on the nodes.

    Raises:
        UsageError: a number is out of range, or a measure is unknown.
    """

    types: tuple[str, ...] | None = None
    as_of: str | None = None
    min_confidence: float | None = None
    modality: tuple[str, ...] | None = None
    countries: tuple[str, ...] | None = None
    direction: str = "both"
    core: int | None = None
    top: int | None = None
    by: str = "degree"
    communities: bool = False
    size_by: str | None = None
    community: str | None = None
    told: Told | None = None

    def __post_init__(self) -> None:
        for name in ("core", "top"):
            value = getattr(self, name)
            if value is not None and value < 1:
                raise UsageError(f"{name} is {value}", "it is at least 1", "leave it out for all")
        if self.by not in MEASURES:
            raise UsageError(f"by is {self.by!r}", f"it is one of {', '.join(MEASURES)}")
        if self.direction not in ("both", "out", "in"):
            raise UsageError(
                f"direction is {self.direction!r}", "it is 'both', 'out' or 'in'", "leave it out"
            )

    @property
    def filters(self) -> bool:
        """Whether ties or parties are filtered."""
        return any(
            each is not None
            for each in (
                self.types,
                self.as_of,
                self.min_confidence,
                self.modality,
                self.countries,
                self.told,
            )
        )

    @property
    def words(self) -> str:
        """The filters as a reader of the picture is told them."""
        parts = {
            "ties": ", ".join(self.types or ()),
            "ties that hold on": self.as_of,
            "ties of confidence": None
            if self.min_confidence is None
            else f"{self.min_confidence:g} and more",
            "what is": ", ".join(self.modality or ()),
            "parties of": ", ".join(each.upper() for each in self.countries or ()),
            "as told by": ", ".join(self.told.names if self.told else ()),
        }
        return "; ".join(f"{name} {value}" for name, value in parts.items() if value)

    @property
    def plain(self) -> bool:
        """Whether nothing has to be computed: what is asked for is what is drawn."""
        reduced = self.core or self.top or self.communities or self.community
        return not (self.filters or reduced or self.measured)

    @property
    def measured(self) -> bool:
        """Whether sizes come from a measure of the graph."""
        return self.size_by in MEASURES


class Chosen(NamedTuple):
    """What a selection left.

    Attributes:
        rings: id of each party, with the ring in which it is drawn.
        graph: the ties that count, between all parties that were looked at.
        notes: what was left out, in words.
    """

    rings: dict[str, int]
    graph: Snapshot
    notes: tuple[str, ...]

    @property
    def ids(self) -> list[str]:
        """Ids of the parties, sorted."""
        return sorted(self.rings)


def degree(graph: Snapshot) -> Values:
    """Ties of each party, loops not counted."""
    inside = graph.source != graph.target
    ends = np.concatenate([graph.source[inside], graph.target[inside]])
    counts = np.bincount(ends, minlength=graph.order)
    return dict(zip(graph.nodes, counts.astype(float).tolist(), strict=True))


def _pagerank(graph: Snapshot) -> Values:
    from interlock.graph.analysis.influence import pagerank

    return pagerank(graph)


def _betweenness(graph: Snapshot) -> Values:
    """Exact up to `COMFORTABLE` parties, from there on estimated from `SAMPLE` sources with a fixed seed."""
    from interlock.graph.analysis.influence import betweenness

    return betweenness(graph, k=None if graph.order <= COMFORTABLE else SAMPLE, seed=0)


def _core(graph: Snapshot) -> Values:
    from interlock.graph.analysis.structure import core_numbers

    return core_numbers(graph)


MEASURES: Mapping[str, Callable[[Snapshot], Values]] = {
    "degree": degree,
    "pagerank": _pagerank,
    "betweenness": _betweenness,
    "core": _core,
}


def reached(
    graph: Snapshot,
    starts: Iterable[str],
    steps: int,
    passes: Passes = lambda node, kind: True,
    direction: str = "both",
) -> dict[str, int]:
    """Parties within some ties of the starts, each with its distance.

    Args:
        graph: ties to follow.
        starts: ids; one that the graph does not have is alone.
        steps: ties at most.
        passes: whether a node of this id and kind is walked through; starts always are.
        direction: `both`, `out` along the ties, or `in` against them.
    """
    first = list(starts)
    distance = dict.fromkeys(first, 0)
    sides = [
        csr for name, csr in (("in", graph.forward), ("out", graph.reverse)) if direction != name
    ]
    kinds = graph.node_attributes.get("kind")
    frontier = [node for node in first if node in graph]
    for step in range(1, steps + 1):
        following = []
        for node in frontier:
            at = graph.index(node)
            kind = "" if kinds is None else str(kinds[at])
            if step > 1 and not passes(node, kind):
                continue
            for csr in sides:
                for other in csr.indices[csr.indptr[at] : csr.indptr[at + 1]].tolist():
                    found = str(graph.nodes[other])
                    if found not in distance:
                        distance[found] = step
                        following.append(found)
        frontier = following
    return distance


def filtered(graph: Snapshot, wanted: Selection) -> tuple[Snapshot, list[str]]:
    """The ties that pass the filters, and how many do not."""
    kept = graph.where(
        types=wanted.types,
        as_of=wanted.as_of,
        min_confidence=wanted.min_confidence,
        modality=wanted.modality,
        told=wanted.told,
    )
    gone = graph.size - kept.size
    return kept, [f"{gone:,} of {counted(graph.size, 'tie')} by the filter"] if gone else []


def choose(
    graph: Snapshot,
    wanted: Selection,
    starts: Iterable[str] | None = None,
    hops: int = 1,
    embed: int = 0,
    passes: Passes = lambda node, kind: True,
) -> Chosen:
    """Who is drawn: filters first, then hops, then the core, then the foremost.

    Args:
        graph: all that is looked at, filters not yet applied.
        wanted: the selection.
        starts: ids to walk from; None = everybody.
        hops: ties around the starts that are drawn at first.
        embed: ties around these that are embedded.
        passes: which nodes are walked through.
    """
    kept, notes = filtered(graph, wanted)
    asked = None if starts is None else list(starts)
    if asked is None:
        rings = {str(node): 0 for node in kept.nodes}
        if wanted.types or kept.size < graph.size:  # who has no such tie is not what was asked for
            tied: npt.NDArray[np.bool_] = np.zeros(kept.order, dtype=np.bool_)
            tied[kept.source] = tied[kept.target] = True
            rings = {node: 0 for node, has in zip(rings, tied.tolist(), strict=True) if has}
            notes += _gone(kept.order - len(rings), "without a tie that passes")
    else:
        found = reached(kept, asked, hops + embed, passes, wanted.direction)
        rings = {node: max(0, far - hops) for node, far in found.items()}
    always = set(asked or ())
    if wanted.countries is not None:
        allowed = {each.upper() for each in wanted.countries}
        column = kept.node_attributes["country"]
        inside = {
            node: ring
            for node, ring in rings.items()
            if node in always
            or (node in kept and str(column[kept.index(node)] or "")[:2].upper() in allowed)
        }
        notes += _gone(len(rings) - len(inside), f"outside {', '.join(sorted(allowed))}")
        rings = inside
    if wanted.core is not None:
        values = _core(among(kept, rings))
        inside = {
            node: ring
            for node, ring in rings.items()
            if values.get(node, 0) >= wanted.core or node in always
        }
        notes += _gone(len(rings) - len(inside), f"outside the {wanted.core}-core")
        rings = inside
    if wanted.top is not None and len(rings) > wanted.top:
        values = MEASURES[wanted.by](among(kept, rings))
        order = sorted(rings, key=lambda node: (node not in always, -values.get(node, 0.0), node))
        gone = len(rings) - wanted.top
        rings = {node: rings[node] for node in order[: wanted.top]}
        notes += _gone(gone, f"below the first {wanted.top:,} by {wanted.by}")
    return Chosen(rings, kept, tuple(notes))


def among(graph: Snapshot, ids: Iterable[str]) -> Snapshot:
    """The part of the graph with these parties and the ties among them."""
    places = sorted(graph.index(node) for node in ids if node in graph)
    return graph.among(np.array(places, dtype=np.intp))


def sizes(graph: Snapshot, measure: str) -> Values:
    """The values of a measure, by id, rounded to six significant digits so that they are equal on every machine."""
    return {node: float(f"{value:.6g}") for node, value in MEASURES[measure](graph).items()}


def check_size(parties: int, most: int = LARGEST) -> None:
    """Refuse a picture that would show nothing.

    Raises:
        UsageError: with the ways out.
    """
    if parties > most:
        raise UsageError(
            f"the picture would hold {counted(parties, 'party', 'parties')}, the limit is {most:,}",
            "more is no picture but a hairball, and blocks the browser",
            WAYS_OUT,
            count=parties,
            limit=most,
        )


def without_reduction(wanted: Selection) -> Selection:
    """The same filters, with nothing else."""
    return replace(wanted, core=None, top=None, communities=False, size_by=None)


def _gone(count: int, why: str) -> list[str]:
    if not count:
        return []
    return [f"{count:,} {'party' if count == 1 else 'parties'} {why}"]
