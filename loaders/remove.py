"""Taking a dataset or a document out of the graph, exactly: what remains is a graph that never saw it.

Removal goes in batches, each leaving a consistent graph, so that an interrupted run is completed by the same command.

    unload(kg, "gleif").records.removed
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from interlock.graph.store.lock import exclusive
from interlock.loaders.account import Counts
from interlock.loaders.write import recluster
from interlock.schema import cypher
from interlock.schema.counted import counted
from interlock.schema.errors import NotFound
from interlock.schema.models import canonical_json

if TYPE_CHECKING:
    from interlock.graph.knowledge import KnowledgeGraph
    from interlock.graph.store.connect import Store, Transaction

BATCH = 5_000
Say = Callable[[str], None]
# Records of one dataset, hubs last: by then the ties that end in them are gone with their other end.
_NEXT_RECORDS = (
    "MATCH (r:Record {dataset: $dataset}) WHERE r.document IS NULL "
    "WITH r ORDER BY coalesce(r.kind, '') IN $hubs, r.id LIMIT $limit RETURN r.id"
)
# What goes with a dataset: its documents but those that another collection holds too, their records, and its own rows.
_HELD = (
    "MATCH (d:Dataset {id: $id}) "
    "OPTIONAL MATCH (t:Document)-[:IN]->(d) WHERE all(l IN t.locations WHERE l STARTS WITH $place) "
    "WITH d, count(t) AS documents, sum(COUNT { MATCH (:Record {document: t.id}) }) AS read "
    "RETURN documents, read + COUNT { MATCH (r:Record {dataset: d.id}) WHERE r.document IS NULL }"
)
# Where copies of a file lie that is one document, or holds several.
_COPY = "MATCH (t:Document {id: $id}) UNWIND t.locations AS l WITH l WHERE l STARTS WITH $place RETURN l"
_COPIES = (
    "MATCH (t:Document)-[:IN]->(:Dataset {id: $dataset}) UNWIND t.locations AS l "
    "WITH l WHERE l STARTS WITH $place AND l ENDS WITH '|' + $id RETURN DISTINCT l"
)


@dataclass(frozen=True)
class Target:
    """What an unload would take out: a dataset or a document, and how much hangs on it.

    Attributes:
        document: the whole id where it is one document, else None.
        name: the dataset's id, or the document's title.
    """

    document: str | None
    name: str
    documents: int
    records: int

    def __str__(self) -> str:
        """As in "the dataset 'gleif' (0 documents, 12 records)"."""
        if self.document is not None:
            return f"the document {self.document[:8]}, {self.name!r} ({counted(self.records, 'record')})"
        return f"the dataset {self.name!r} ({counted(self.documents, 'document')}, {counted(self.records, 'record')})"


@dataclass
class Removal:
    """What an unload took out of the graph."""

    id: str
    documents: int = 0
    records: Counts = field(default_factory=Counts)
    statements: Counts = field(default_factory=Counts)
    ties: Counts = field(default_factory=Counts)
    entities: Counts = field(default_factory=Counts)

    def to_json(self) -> dict[str, Any]:
        """The object that `unload --format json` prints."""
        return {
            "unloaded": self.id,
            "documents": self.documents,
            **{
                name: getattr(self, name).to_json()
                for name in ("records", "statements", "ties", "entities")
            },
        }


def unload(kg: KnowledgeGraph, dataset_or_document: str, say: Say = lambda _: None) -> Removal:
    """Remove one dataset, or one document by its id (a unique beginning of at least 8 characters will do).

    What models replied about a document goes with it.

    Args:
        kg: an open graph.
        dataset_or_document: id of a dataset or document.
        say: told of progress and of waiting.

    Raises:
        NotFound: there is no such dataset or document.
    """
    from interlock.loaders.documents.backends.replies import purge

    store = kg.store
    with exclusive(kg.settings.home, store.uri, say):
        removal = Removal(dataset_or_document)
        document = target(kg, dataset_or_document).document
        if document is not None:
            _remove_document(store, document, removal)
            purge(kg.settings.home, document)
            return removal
        for removed in _remove_dataset(store, dataset_or_document, removal, say):
            purge(kg.settings.home, removed)
        return removal


def target(kg: KnowledgeGraph, dataset_or_document: str) -> Target:
    """What `unload` would remove; nothing is written.

    Raises:
        NotFound: there is no such dataset or document.
    """
    store = kg.store
    document = _document(store, dataset_or_document)
    if document is not None:
        (row,) = store.read(
            "MATCH (d:Document {id: $id}) RETURN d.title, count {(:Record {document: $id})}",
            {"id": document},
        ).rows
        return Target(document, row[0] or "without a title", 1, row[1])
    rows = store.read(_HELD, {"id": dataset_or_document, "place": f"{dataset_or_document}|"}).rows
    if not rows:
        raise _unknown(store, dataset_or_document)
    return Target(None, dataset_or_document, *rows[0])


def _unknown(store: Store, text: str) -> NotFound:
    """The refusal, with the documents that lie in a file of this name, or the dataset that is spelt nearly so."""
    known = [row[0] for row in store.read("MATCH (d:Dataset) RETURN d.id ORDER BY d.id").rows]
    in_file = store.read(
        "MATCH (d:Document) WHERE any(l IN d.locations WHERE l ENDS WITH $name) RETURN d.id ORDER BY d.id LIMIT 3",
        {"name": f"/{PurePath(text).name}"},
    ).rows
    alike = [name for name in known if text in name] or get_close_matches(text, known, n=3)
    hint = "a document is named by its sha256, or its first 8 characters"
    if in_file:
        hint = f"a document is named by its sha256; of a file of this name: {', '.join(row[0][:12] for row in in_file)}"
    elif alike:
        hint = f"did you mean {', '.join(alike)}?"
    return NotFound(
        f"there is no dataset or document {text!r}",
        why=f"the graph holds {', '.join(known) or 'nothing'}",
        hint=hint,
    )


def _document(store: Store, text: str) -> str | None:
    beginning = text.removeprefix("documents:")
    if len(beginning) < 8:
        return None
    rows = store.read(
        "MATCH (d:Document) WHERE d.id STARTS WITH $text RETURN d.id LIMIT 2", {"text": beginning}
    ).rows
    return rows[0][0] if len(rows) == 1 else None


def _remove_dataset(store: Store, dataset: str, removal: Removal, say: Say) -> list[str]:
    """Remove the records and documents of a dataset; the ids of the documents that are gone."""
    gone: list[str] = []
    documents = store.read(
        "MATCH (t:Document)-[:IN]->(:Dataset {id: $id}) RETURN t.id, t.locations ORDER BY t.id",
        {"id": dataset},
    ).rows
    for document, locations in documents:
        kept = [location for location in locations if location.partition("|")[0] != dataset]
        if kept:
            # The same bytes belong to another collection too: only this one's copy goes.
            store.execute(
                "MATCH (t:Document {id: $id})-[i:IN]->(:Dataset {id: $dataset}) SET t.locations = $kept DELETE i",
                {"id": document, "dataset": dataset, "kept": kept},
            )
        else:
            _remove_document(store, document, removal)
            gone.append(document)
    while True:
        ids = [
            row[0]
            for row in store.read(
                _NEXT_RECORDS, {"dataset": dataset, "hubs": list(cypher.HUBS), "limit": BATCH}
            ).rows
        ]
        if not ids:
            break
        _add(removal, store.write(partial(remove_records, ids=ids)))
        say(f"{counted(removal.records.removed, 'record')} removed")
    store.execute("MATCH (d:Dataset {id: $id}) DETACH DELETE d", {"id": dataset})
    return gone


def _remove_document(store: Store, document: str, removal: Removal) -> None:
    _add(removal, store.write(partial(remove_document, document=document)))
    removal.documents += 1


def remove_document(tx: Transaction, document: str) -> dict[str, Counts]:
    """Remove one document with its statements, observations, records and ties, and from the accounts of its collections."""
    statements = tx.run(
        "MATCH (s:Statement|Observation)-[:IN]->(:Document {id: $id}) RETURN count(s)",
        {"id": document},
    )[0][0]
    records = [
        row[0]
        for row in tx.run(
            "MATCH (r:Record)-[:IN]->(:Document {id: $id}) RETURN r.id", {"id": document}
        )
    ]
    counts = remove_records(tx, records)
    tx.run(
        "MATCH (s:Statement|Observation)-[:IN]->(:Document {id: $id}) DETACH DELETE s",
        {"id": document},
    )
    collections = tx.run(
        "MATCH (t:Document {id: $id})-[:IN]->(d:Dataset) RETURN d.id, t.locations",
        {"id": document},
    )
    tx.run("MATCH (t:Document {id: $id}) DETACH DELETE t", {"id": document})
    for collection, locations in collections:
        place = f"{collection}|"
        forget(tx, collection, document, [one for one in locations or [] if one.startswith(place)])
    counts["statements"].removed += statements
    return counts


def forget(tx: Transaction, dataset: str, document: str, locations: Iterable[str]) -> None:
    """Take a document that has left these locations out of the account of its collection, which goes too if it has read nothing else.

    The account of a file of several documents stays until its last one goes; one of a file that lies in several places is called as the
    first of these by name.
    """
    rows = tx.run("MATCH (d:Dataset {id: $id}) RETURN d.account", {"id": dataset})
    account = json.loads(rows[0][0] or "{}") if rows else {}
    for digest, several in sorted(
        {(parted(one)[1] or document, parted(one)[1] is not None) for one in locations}
    ):
        if digest not in account:
            continue
        values = {"id": digest, "dataset": dataset, "place": f"{dataset}|"}
        held = [
            parted(row[0])
            for query in ((_COPY, _COPIES) if several else (_COPY,))
            for row in tx.run(query, values)
        ]
        paths = [path for path, of_file in held if of_file in (None, digest)]
        if paths:
            account[digest]["file"] = min(map(os.path.basename, paths))
        else:
            del account[digest]
    tx.run(
        "MATCH (d:Dataset {id: $id}) SET d.account = $account",
        {"id": dataset, "account": canonical_json(account) if account else None},
    )
    tx.run(
        "MATCH (d:Dataset {id: $id}) WHERE d.account IS NULL AND NOT EXISTS { ()-[:IN]->(d) } "
        "AND NOT EXISTS { MATCH (:Record {dataset: d.id}) } DELETE d",
        {"id": dataset},
    )


def parted(location: str) -> tuple[str, str | None]:
    """The path of a location, and the digest of its file where that holds several documents."""
    path = location.partition("|")[2]
    head, bar, digest = path.rpartition("|")
    several = bar and len(digest) == 64 and all(c in "0123456789abcdef" for c in digest)
    return (head, digest) if several else (path, None)


def remove_records(tx: Transaction, ids: Sequence[str]) -> dict[str, Counts]:
    """Remove records with the ties that rest on them; entities that lose their last record go, the others are described anew."""
    counts = {name: Counts() for name in ("records", "statements", "ties", "entities")}
    if not ids:
        return counts
    rows = tx.run(cypher.RECORDS, {"ids": list(ids)})
    homes = sorted({row[2] for row in rows if row[2]})
    identifiers = [
        row[0]
        for row in tx.run(
            "MATCH (r:Record)-[:IDENTIFIED_BY]->(i:Identifier) WHERE r.id IN $ids RETURN DISTINCT i.id ORDER BY i.id",
            {"ids": list(ids)},
        )
    ]
    counts["ties"].removed += tx.run(cypher.DELETE_TIES_OF_RECORDS, {"ids": list(ids)})[0][0]
    freed = (
        {row[0] for row in tx.run(cypher.HOLDERS, {"ids": identifiers})} if identifiers else set()
    )
    freed |= {row[0] for row in tx.run(cypher.MEMBERS, {"ids": homes})}
    tx.run(cypher.DELETE_RECORDS, {"ids": list(ids)})
    tx.run(cypher.DELETE_CANDIDATES, {"ids": list(ids)})
    if identifiers:
        tx.run(cypher.DELETE_IDENTIFIERS, {"ids": identifiers})
    counts["records"].removed += len(rows)
    counts["entities"] += recluster(tx, sorted(freed - set(ids)), homes)
    return counts


def _add(removal: Removal, counts: dict[str, Counts]) -> None:
    for name, count in counts.items():
        total: Counts = getattr(removal, name)
        total += count
