"""What a view shows: parties, ties between them, and the evidence of each tie.

The caller (store, snapshot, notebook) fills these records; everything in this folder only reads them. A
`ViewGraph` that exists is drawable: both ends of every tie are present, ids are unique, numbers are finite.

    graph = ViewGraph(nodes=(ViewNode("a", "Alpha Bank", "Bank"), ViewNode("b", "Beta", "Firm")),
                      ties=(ViewTie("t1", "OWNS", "a", "b", confidence=0.9),))
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from interlock.schema.errors import DataError

# Strongest first: a plan or a denial never stands above a fact.
MODALITIES = ("asserted", "agreed", "planned", "considered", "interest", "opposed", "denied")

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?)?)?")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One support of a tie: a sentence of a document, or a row of a registry.

    Attributes:
        kind: `statement` (a sentence) or `record` (a row).
        dataset: id of the dataset that it belongs to.
        document: id of the document (sha256 of its bytes), statements only.
        title: title of the document or registry extract.
        publisher: who published it.
        url: where it was published; only http(s) becomes a link.
        published: ISO date of publication.
        quote: the words, verbatim and whole.
        start: first character of the quote in the document's text (code points).
        end: first character after the quote.
        modality: how firmly the sentence says it; None takes the tie's.
        attributed_to: whose words they are, where the document quotes somebody.
        rule: extraction rule that read the sentence.
        file: name of the registry file.
        row: row number, or row key, in that file.
        digest: sha256 of the file's bytes.
        retrieved: ISO date or time at which the file was fetched.
        fields: the columns used, as read.
        id: of the Statement or Record in the store, for tables beside a picture.
    """

    kind: Literal["statement", "record"]
    dataset: str | None = None
    document: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    quote: str | None = None
    start: int | None = None
    end: int | None = None
    modality: str | None = None
    attributed_to: str | None = None
    rule: str | None = None
    file: str | None = None
    row: int | str | None = None
    digest: str | None = None
    retrieved: str | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)
    id: str | None = None


@dataclass(frozen=True, slots=True)
class ViewNode:
    """One party, project, place ...

    Attributes:
        id: unique in the graph.
        name: the name drawn; where it is empty the id is drawn and marked as such.
        kind: the kind that gives shape and colour (`Firm`, `Bank` ...).
        labels: all kinds, where there is more than one (a Bank is a Firm too).
        country: ISO 3166-1 alpha-2.
        datasets: ids of the datasets that know it.
        names: other names, in any script.
        properties: anything else worth showing, JSON values.
        ring: 0 = shown at first; 1, 2 ... = embedded that many ties away, folded until somebody expands towards it.
    """

    id: str
    name: str
    kind: str
    labels: tuple[str, ...] = ()
    country: str | None = None
    datasets: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    properties: Mapping[str, Any] = field(default_factory=dict)
    ring: int = 0


@dataclass(frozen=True, slots=True)
class ViewTie:
    """One claim of one source that `source` stands in relation `type` to `target`.

    Attributes:
        id: unique in the graph.
        type: tie type in upper snake case (`OWNS`).
        source: id of the node where the tie starts.
        target: id of the node where it ends.
        modality: how firmly it is said, one of `MODALITIES`; everything but `asserted` is drawn dashed.
        polarity: `+`, or `-` for a tie that is said not to be.
        confidence: in [0, 1]; None where nobody gave one.
        valid_from: ISO date (year or month alone allowed), inclusive; None = open.
        valid_to: ISO date, exclusive; None = open.
        stated_on: ISO date on which it was said.
        dataset: id of the dataset.
        properties: the type's own (`share_min`, `role` ...), JSON values.
        evidence: all supports; empty is shown as `no source`.
    """

    id: str
    type: str
    source: str
    target: str
    modality: str = "asserted"
    polarity: Literal["+", "-"] = "+"
    confidence: float | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    stated_on: str | None = None
    dataset: str | None = None
    properties: Mapping[str, Any] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()


class Highlight(NamedTuple):
    """What to emphasise at the start, usually a path: node ids in walking order, and tie ids."""

    nodes: tuple[str, ...] = ()
    ties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ViewGraph:
    """Parties and ties that are ready to draw; an object of this class has passed every check.

    Attributes:
        nodes: in any order; the page sorts them.
        ties: in any order; parallel ties stay apart and are folded only in the drawing.
        title: heading of the page.
        description: what was asked, with its parameters; an empty graph shows it with "nothing found".
        highlight: nodes and ties to emphasise at first.
        positions: `{node id: (x, y)}` in pixels, y downwards; None lets `layout` find them.
        notes: what was left out and how it was counted, in words; whoever makes the graph says it in `description` too.

    Raises:
        DataError: naming the record, where an id is empty or repeated, an end or a highlighted id is missing, a
            number is not finite, or a modality, polarity, confidence or date is not one.
    """

    nodes: tuple[ViewNode, ...] = ()
    ties: tuple[ViewTie, ...] = ()
    title: str = "Interlock"
    description: str = ""
    highlight: Highlight = field(default_factory=Highlight)
    positions: Mapping[str, tuple[float, float]] | None = None
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _unique("node", (node.id for node in self.nodes))
        _unique("tie", (tie.id for tie in self.ties))
        known = {node.id for node in self.nodes}
        for node in self.nodes:
            if node.ring < 0:
                raise DataError(
                    f"node {node.id!r}: ring {node.ring} is negative",
                    "0 is shown at first, 1 and more are folded away",
                    "count the ties from what is shown",
                )
        for tie in self.ties:
            _check_tie(tie, known)
        ties = {tie.id for tie in self.ties}
        for what, wanted, present in zip(
            ("node", "tie"), self.highlight, (known, ties), strict=True
        ):
            for missing in (each for each in wanted if each not in present):
                raise DataError(
                    f"highlighted {what} {missing!r} is not in the view",
                    "only what the view holds can be highlighted",
                    f"add the {what} to the view, or leave it out of `highlight`",
                )
        if self.positions is not None:
            _check_positions(self.positions, self.nodes)


def _unique(what: str, ids: Iterable[str]) -> None:
    counts = Counter(ids)
    if "" in counts:
        raise DataError(
            f"a {what} of the view has an empty id",
            "every record is found by its id",
            f"give each {what} an id of its own",
        )
    for repeated in (each for each, count in counts.items() if count > 1):
        raise DataError(
            f"{what} id {repeated!r} occurs {counts[repeated]} times in the view",
            "one of them would hide the others",
            "merge the records, or give each an id of its own",
        )


def _check_tie(tie: ViewTie, known: set[str]) -> None:
    where = f"tie {tie.id!r} ({tie.type})"
    for end, node in (("source", tie.source), ("target", tie.target)):
        if node not in known:
            raise DataError(
                f"{where}: {end} {node!r} is not among the nodes of the view",
                "a tie is neither dropped nor given an invented party",
                "add the node to the view, or leave the tie out",
                tie=tie.id,
                end=node,
            )
    if tie.modality not in MODALITIES:
        raise DataError(
            f"{where}: modality {tie.modality!r} is unknown",
            f"a tie is one of {', '.join(MODALITIES)}",
            "map the source's word to one of them",
        )
    if tie.polarity not in ("+", "-"):
        raise DataError(f"{where}: polarity {tie.polarity!r} is unknown", "it is '+' or '-'")
    if tie.confidence is not None and not 0 <= tie.confidence <= 1:  # NaN fails this too
        raise DataError(
            f"{where}: confidence {tie.confidence!r} is not a number from 0 to 1",
            "an unknown confidence is None",
            "leave it out where the source gives none",
        )
    for name in ("valid_from", "valid_to", "stated_on"):
        value = getattr(tie, name)
        if value is not None and not _DATE.fullmatch(value):
            raise DataError(
                f"{where}: {name} {value!r} is not an ISO date",
                "dates are compared as text: 2022, 2022-04 or 2022-04-01",
                "an unknown date is None",
            )


def _check_positions(
    positions: Mapping[str, tuple[float, float]], nodes: tuple[ViewNode, ...]
) -> None:
    for node in nodes:
        if node.id not in positions:
            raise DataError(
                f"node {node.id!r} has no position",
                "positions are given for all nodes or for none",
                "leave `positions` out to have them computed",
            )
        if not all(math.isfinite(value) for value in positions[node.id]):
            raise DataError(
                f"node {node.id!r}: position {positions[node.id]!r} is not finite",
                "it cannot be drawn",
                "leave `positions` out to have them computed",
            )
