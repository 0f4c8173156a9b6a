"""What a graph says, as other standards ask for it: records with all their parts, ties that are asserted, and where both come from."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from interlock.graph.export.tables import rows

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store


@dataclass(frozen=True, slots=True)
class Origin:
    """A dataset.

    Attributes:
        source: the loader that read it (`ftm`, `gleif`); None for documents and what was written by hand.
        latest: the newest date that the dataset or a row of it carries.
    """

    id: str
    source: str | None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    licence: str | None = None
    latest: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A record with its parts.

    Attributes:
        entity: id of the entity that it resolves to.
        main: the properties of the record's own node; `parts` those of what other rows add.
        attributes: all further facts, over the parts.
    """

    id: str
    dataset: str
    entity: str
    kind: str
    main: Mapping[str, Any]
    parts: tuple[Mapping[str, Any], ...]
    attributes: Mapping[str, Any]

    @property
    def key(self) -> str:
        """The publisher's key: the id without the dataset."""
        return self.id.removeprefix(f"{self.dataset}:")

    @property
    def layers(self) -> tuple[Mapping[str, Any], ...]:
        """The record's own properties and those of its parts."""
        return (self.main, *self.parts)

    def all(self, field_: str) -> list[Any]:
        """The values of a field that holds lists, over all layers, sorted."""
        return sorted({value for layer in self.layers for value in layer.get(field_) or ()})

    def first(self, field_: str) -> Any:
        """The first value of a field, the record's own before its parts'."""
        return next((layer[field_] for layer in self.layers if layer.get(field_) is not None), None)

    @property
    def is_reference(self) -> bool:
        """Whether somebody merely named the party: no row describes it."""
        return bool(self.main.get("stub", self.main.get("digest") is None)) and not self.parts


@dataclass
class Contents:
    """The graph for an export of another standard.

    Attributes:
        entries: by record id, sorted.
        ties: asserted ones, sorted by id; `subject_record` and `object_record` are keys of `entries`.
        quotes: by statement id, its words and the address of its document.
        left: what no such standard expresses, counted.
    """

    origins: dict[str, Origin]
    entries: dict[str, Entry]
    kinds: dict[str, str]
    ties: list[dict[str, Any]]
    quotes: dict[str, tuple[str, str | None]]
    left: Counter[str] = field(default_factory=Counter)

    def source(self, dataset: str) -> str | None:
        """The loader of a dataset."""
        origin = self.origins.get(dataset)
        return origin.source if origin else None


def contents(store: Store) -> Contents:
    """Read the graph; what is not asserted (planned, denied ...) is counted and left out, for other standards state facts."""
    left: Counter[str] = Counter()
    entries = {}
    latest: dict[str, str] = defaultdict(str)
    for row in rows(store, "records"):
        parts = tuple(row.pop("parts", ()))
        attributes: dict[str, Any] = {}
        for layer in (row, *parts):
            attributes |= json.loads(layer.get("attributes") or "{}")
        latest[row["dataset"]] = max(latest[row["dataset"]], row.get("version") or "")
        entries[row["id"]] = Entry(
            row["id"], row["dataset"], row["entity"], row.get("kind") or "Party", row, parts, attributes,
        )  # fmt: skip
    ties = []
    for row in rows(store, "ties"):
        if row["modality"] == "asserted" and row["polarity"] == "+":
            ties.append(row)
        else:
            left[f"ties that are {row['modality']}, not asserted"] += 1
    urls = {row["id"]: row.get("url") for row in rows(store, "documents")}
    left["documents"] = len(urls)
    quotes = {
        row["id"]: (row["quote"], urls.get(row["document"])) for row in rows(store, "statements")
    }
    told = {tie["evidence"] for tie in ties}
    left["statements that make no tie"] = sum(1 for key in quotes if key not in told)
    left["observations"] = len(rows(store, "observations"))
    left["decisions of resolution"] = len(rows(store, "decisions"))
    return Contents(
        {row["id"]: _origin(row, latest[row["id"]]) for row in rows(store, "datasets")},
        entries,
        {row["id"]: row["kind"] for row in rows(store, "entities")},
        ties,
        quotes,
        left,
    )


def _origin(row: Mapping[str, Any], newest: str) -> Origin:
    files = json.loads(row.get("account") or "{}").values()
    sources = sorted({file["source"] for file in files if file.get("source")})
    dates = (row.get("as_of") or "", row.get("retrieved") or "", newest)
    return Origin(
        row["id"], sources[0] if sources else None, row.get("title"), row.get("publisher"), row.get("url"),
        row.get("licence"), max(dates)[:10] or None,
    )  # fmt: skip


def counted(left: Counter[str]) -> dict[str, int]:
    """Counts by name, sorted, without those of nothing."""
    return {name: left[name] for name in sorted(left) if left[name]}
