"""Where documents lie: a file that was edited takes away what its old bytes said, and nothing else.

A location is `<dataset>|<absolute path>`; documents of a file that holds several have `|<sha256 of the file>` behind it. The same
bytes at two places are one document with two locations; it goes with the last of them.

    locations = Locations(store, "press")
    store.write(locations.replacing(facts, location))      # in one transaction: the old document goes, the new one comes
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from interlock.loaders.account import Counts
from interlock.loaders.documents.formats.inputs import shown
from interlock.loaders.remove import forget, parted, remove_document, remove_records
from interlock.loaders.write import write_batch
from interlock.schema.models import Document, Fact, Record

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store, Transaction

__all__ = ["Locations"]

LAYERS = ("records", "statements", "ties", "entities")
Work = Callable[["Transaction"], dict[str, Counts]]
_DELETE_TIES = (
    "MATCH (r:Record)-[:IN]->(:Document {id: $id}) MATCH (r)-[:RESOLVED_TO]->(:Entity)-[t]->(:Entity) "
    "WHERE t.subject_record = r.id AND t.evidence IN $ids WITH DISTINCT t DELETE t RETURN count(*)"
)


class Locations:
    """The locations of a dataset's documents, read once and kept up to date by what is written through this object."""

    def __init__(self, store: Store, dataset: str) -> None:
        self._dataset = dataset
        self._found: dict[str, dict[str, set[str]]] = {}  # path -> location -> documents
        self._copies: dict[str, set[str]] = defaultdict(set)  # file digest -> paths
        rows = store.read(
            "MATCH (d:Document)-[:IN]->(:Dataset {id: $id}) UNWIND d.locations AS location RETURN d.id, location",
            {"id": dataset},
        ).rows
        for document, location in rows:
            if location.startswith(f"{dataset}|"):
                path, digest = parted(location)
                self._at(path).setdefault(location, set()).add(document)
                self._copies[digest or document].add(path)

    def of(self, path: Path, file_digest: str | None = None) -> str:
        """The location of a file, or of the documents of a file that holds several."""
        place = f"{self._dataset}|{shown(os.path.abspath(path))}"
        return f"{place}|{file_digest}" if file_digest else place

    def replacing(self, facts: Sequence[Fact], location: str) -> Work:
        """Write the only document of a file; what the file said before goes in the same transaction."""
        document = next(fact for fact in facts if isinstance(fact, Document))

        def work(tx: Transaction) -> dict[str, Counts]:
            counts = _write(tx, facts, document, location)
            _add(counts, self._leave(tx, location, {document.id}))
            return counts

        return work

    def adding(self, facts: Sequence[Fact], location: str) -> Work:
        """Write one of several documents of a file; `leaving` ends the file."""
        document = next(fact for fact in facts if isinstance(fact, Document))
        return lambda tx: _write(tx, facts, document, location)

    def leaving(self, location: str, documents: set[str]) -> Work:
        """Take away what the file said before and its documents no longer say."""
        return lambda tx: self._leave(tx, location, documents)

    def has_left(self, location: str, documents: set[str]) -> bool:
        """Whether `leaving` has anything to do."""
        return bool(self._old(location, documents))

    def settle(self, location: str, documents: Iterable[str]) -> list[str]:
        """Note what the file says now; the documents that it no longer has."""
        path = parted(location)[0]
        found = self._at(path)
        gone = sorted({document for held in found.values() for document in held} - set(documents))
        for digest in _digests(found):
            self._copies[digest].discard(path)
        found.clear()
        found[location] = set(documents)
        for digest in _digests(found):
            self._copies[digest].add(path)
        return gone

    def name(self, digest: str) -> str | None:
        """What a file is called, of several copies the first by name; None where nothing of it is held."""
        return min(map(os.path.basename, self._copies[digest]), default=None)

    def _at(self, path: str) -> dict[str, set[str]]:
        return self._found.setdefault(path, {})

    def _old(self, location: str, documents: set[str]) -> list[tuple[str, str]]:
        """Documents and the location that they no longer have, in order."""
        return sorted(
            (document, place)
            for place, held in self._at(parted(location)[0]).items()
            for document in held
            if place != location or document not in documents
        )

    def _leave(self, tx: Transaction, location: str, documents: set[str]) -> dict[str, Counts]:
        counts = {layer: Counts() for layer in LAYERS}
        left: dict[str, tuple[str, str]] = {}  # file digest -> document, location
        for document, place in self._old(location, documents):
            rows = tx.run(
                "MATCH (d:Document {id: $id}) RETURN [x IN d.locations WHERE x <> $place]",
                {"id": document, "place": place},
            )
            if not rows:
                continue
            if rows[0][0]:
                tx.run(
                    "MATCH (d:Document {id: $id}) SET d.locations = $kept WITH d "
                    "MATCH (d)-[i:IN]->(s:Dataset) WHERE NOT any(x IN $kept WHERE x STARTS WITH s.id + '|') DELETE i",
                    {"id": document, "kept": rows[0][0]},
                )
                left[parted(place)[1] or document] = document, place
            else:
                _add(counts, remove_document(tx, document))
        for document, place in left.values():
            forget(tx, self._dataset, document, [place])
        return counts


def _digests(found: Mapping[str, Iterable[str]]) -> set[str]:
    """Digests of the files that locations and their documents stand for: of a file that is one document, the document's id."""
    return {
        parted(location)[1] or document for location, held in found.items() for document in held
    }


def _add(counts: dict[str, Counts], others: dict[str, Counts]) -> None:
    for layer, other in others.items():
        counts[layer] += other


def _write(
    tx: Transaction, facts: Sequence[Fact], document: Document, location: str
) -> dict[str, Counts]:
    """Write a document, and take away what an earlier reading of the same bytes left and this one does not say."""
    placed = [
        document.model_copy(update={"locations": (location,)}),
        *(fact for fact in facts if fact is not document),
    ]
    stale = _stale(tx, document.id, placed)
    counts = write_batch(tx, placed)
    counts["ties"].removed += tx.run(_DELETE_TIES, {"id": document.id, "ids": stale["Statement"]})[
        0
    ][0]
    for label in ("Statement", "Observation"):
        tx.run(f"MATCH (s:{label}) WHERE s.id IN $ids DETACH DELETE s", {"ids": stale[label]})
        counts["statements"].removed += len(stale[label])
    _add(counts, remove_records(tx, stale["Record"]))
    records = [fact.id for fact in facts if isinstance(fact, Record)]
    tx.run(
        "MATCH (d:Document {id: $id}) UNWIND $ids AS record MATCH (r:Record {id: record}) MERGE (r)-[:IN]->(d)",
        {"id": document.id, "ids": records},
    )
    return counts


def _stale(tx: Transaction, document: str, facts: Iterable[Fact]) -> dict[str, list[str]]:
    fresh = {fact.id for fact in facts if not isinstance(fact, Document)}
    found: dict[str, list[str]] = {}
    for label in ("Statement", "Observation", "Record"):
        rows = tx.run(
            f"MATCH (s:{label})-[:IN]->(:Document {{id: $id}}) RETURN s.id ORDER BY s.id",
            {"id": document},
        )
        found[label] = [row[0] for row in rows if row[0] not in fresh]
    return found
