"""What each plot needs from the store: which ties, and how far around.

ask(kg, "ownership", "Alfa", depth=3, as_of="2024-05-01").save("owners.svg")
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal, NamedTuple, Protocol

from interlock.graph.plots.atlas import country_map
from interlock.graph.plots.dates import timeline
from interlock.graph.plots.flows import finance
from interlock.graph.plots.owners import ownership
from interlock.graph.plots.plot import Plot
from interlock.schema.errors import UsageError
from interlock.schema.vocabulary import vocabulary


class Graph(Protocol):
    """What a `KnowledgeGraph` can do that a plot needs."""

    def resolve_id(self, text: str) -> str:
        """The id of the one party that a text names."""

    def view(self, *given: Any, **options: Any) -> Any:
        """A view; its `graph` is drawn."""


class Kind(NamedTuple):
    """A plot by name.

    Attributes:
        question: what it answers.
        family: the tie types that it is about, as a family of the vocabulary; None = all.
        options: the options that it takes beside the filters.
    """

    question: str
    family: str | None
    options: tuple[str, ...]


KINDS = {
    "timeline": Kind("When was it said, and when is it said to have happened?", None, ("most",)),
    "ownership": Kind("Who owns a party, and who owns those?", "ownership", ("direction", "depth", "most")),
    "finance": Kind("Who gives money to whom?", "money", ("currency", "most")),
    "map": Kind("In which countries are the parties, and which do the ties join?", None, ("most",)),
}  # fmt: skip


def ask(
    kg: Graph,
    name: str,
    ids: Sequence[str] | str | None = None,
    *,
    hops: int = 1,
    types: Iterable[str] | None = None,
    as_of: str | None = None,
    min_confidence: float | None = None,
    modality: Iterable[str] | None = None,
    countries: Iterable[str] | None = None,
    datasets: Iterable[str] | None = None,
    title: str | None = None,
    **options: Any,
) -> Plot:
    """Draw a plot of the store.

    Args:
        kg: an open graph.
        name: one of `KINDS`.
        ids: parties, as everywhere; None = the whole graph, which `ownership` does not take.
        hops: ties around the parties; `ownership` takes its `depth` instead.
        types: tie types; None = those that the plot is about.
        as_of: only ties that hold on this day.
        min_confidence: only ties of at least this confidence.
        modality: only ties of these modalities.
        countries: only parties of these countries, and those named.
        datasets: only ties that these datasets tell.
        title: heading.
        options: the plot's own: see its function.

    Raises:
        UsageError: no such plot or option, or `ownership` without one party.
        NotFound: a party does not exist.
    """
    if name not in KINDS:
        raise UsageError(
            f"there is no plot {name!r}",
            f"there are {', '.join(KINDS)}",
            "see: interlock plot --help",
        )
    kind = KINDS[name]
    unknown = [option for option in options if option not in kind.options]
    if unknown:
        raise UsageError(
            f"the plot {name!r} takes no {unknown[0]!r}", f"it takes {', '.join(kind.options)}"
        )
    named = [ids] if isinstance(ids, str) else None if ids is None else list(ids)
    wanted = tuple(types) if types is not None else types_of(kind)
    common: dict[str, Any] = {
        "types": wanted,
        "as_of": as_of,
        "min_confidence": min_confidence,
        "modality": modality,
        "countries": countries,
        "datasets": datasets,
    }
    if name == "ownership":
        if named is None or len(named) != 1:
            raise UsageError(
                "the plot 'ownership' starts from one party",
                f"{len(named or ())} are given",
                "name one, e.g.: interlock plot ownership PARTY -o owners.svg",
            )
        upward = options.get("direction", "owners") == "owners"
        party = kg.resolve_id(named[0])
        direction: Literal["in", "out"] = "in" if upward else "out"
        # one generation more than is drawn, so that what lies beyond is counted
        hops = options.get("depth", 4) + 1
        graph = kg.view(party, hops=hops, direction=direction, **common).graph
        # the filter of the day has been applied; the tree only says so
        return ownership(graph, party, as_of=as_of, title=title, **options)
    graph = kg.view(named, hops=hops, **common).graph
    draw = {"timeline": timeline, "finance": finance, "map": country_map}[name]
    return draw(graph, title=title, **options)


def types_of(kind: Kind) -> tuple[str, ...] | None:
    """The tie types that a plot is about: OWNS alone for owners, the whole family for money, None = all."""
    if kind.family is None:
        return None
    if kind.family == "ownership":
        return ("OWNS",)
    ties = vocabulary().ties
    return tuple(name for name, tie in ties.items() if tie.family == kind.family)
