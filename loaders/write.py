"""From facts to the graph: one transaction a batch, exact counts, the same graph in any order and after any crash.

A batch holds whole rows, so every transaction leaves a graph in which each tie has its ends and its evidence. What is stored is
compared by digest first: what has not changed is not written.

    with exclusive(settings), GraphWriter(store) as writer:
        writer.add(facts_of_a_row)
    writer.counts["records"].created
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import compress
from types import TracebackType
from typing import TYPE_CHECKING, Any

import numpy as np

from interlock.loaders.account import Counts
from interlock.loaders.distinct import Distinct, common
from interlock.loaders.resolution import judgements
from interlock.loaders.resolution.clusters import Decision, partition
from interlock.loaders.resolution.entities import (
    Described,
    Entity,
    describe,
    describe_alone,
    from_properties,
    locator,
    part_id,
    to_properties,
)
from interlock.loaders.write_homes import Homes
from interlock.loaders.write_line import Line, Turn
from interlock.schema import cypher
from interlock.schema.errors import InterlockError
from interlock.schema.identifiers import is_exclusive, scheme_key
from interlock.schema.models import (
    MAIN,
    Document,
    Fact,
    Observation,
    Record,
    Statement,
    Tie,
    canonical_json,
)

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store, Transaction

# Facts a transaction: enough to share the cost of a statement, few enough for a small heap, which copies what a transaction holds.
BATCH = 5_000
LAYERS = ("records", "statements", "ties", "entities")
# What a batch has counted, the records that it created and does not describe, and those named before that it describes.
_Done = tuple[dict[str, Counts], Collection[str], Collection[str]]


class GraphWriter:
    """Collects facts and writes them in batches, three of them under way while the next is read.

    Invariant: after each transaction every entity is the pure function of its records that `describe` states, and every tie of a
    record stands between the entities that its two records resolve to. Batches are committed in the order in which they were given.
    """

    def __init__(self, store: Store, batch: int = BATCH) -> None:
        self.counts = {layer: Counts() for layer in LAYERS}
        self._store = store
        self._batch = batch
        self._facts: list[Fact] = []
        self._line = Line(self._count)
        self._named, self._described = Distinct(), Distinct()
        self._creating: Collection[str] = LAYERS
        self._written = _Written()
        self._empty: bool | None = None
        self._judged = False
        self._absent: dict[str, bool] = {}
        self._homes = Homes()

    def __enter__(self) -> GraphWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self.flush()
                # Who was named before being described was created once.
                self.counts["records"].created -= common(self._named, self._described)
        finally:
            # What is on its way is finished, so that the caller's error leaves no half batch; its own error is the lesser.
            self._line.close()

    def add(self, facts: Iterable[Fact]) -> None:
        """Add the facts of one row; they are written together with those of other rows.

        Raises:
            InterlockError, ServerError: an earlier batch could not be written; what was committed stays.
        """
        self._facts += facts
        if len(self._facts) >= self._batch:
            self._send()

    def flush(self) -> None:
        """Write what is left and wait until it is committed."""
        if self._facts:
            self._send()
        self._line.wait()

    def _send(self) -> None:
        # What the next batch will most likely write is made while the server is at work on those before.
        if self._empty is None:
            self._empty = not self._store.read("MATCH (r:Record) RETURN count(r)").rows[0][0]
            self._judged = bool(self._store.read(cypher.ANY_JUDGEMENT).rows[0][0])
        batch = Batch(self._facts, creating=self._creating)
        batch.judged = self._judged
        batch.homes = self._homes
        self._facts = []
        keys = batch.keys()
        if self._empty:
            batch.known = set(self._written.add(list(keys)))
        for kind, ties in batch.ties.items():
            if kind not in self._absent:
                self._absent[kind] = not self._store.read(cypher.count_ties(kind)).rows[0][0]
            if self._absent[kind]:
                batch.known_ties[kind] = set(self._written.add(list(ties)))
        needs = keys | batch.ends()

        def work(turn: Turn) -> _Done:
            counts = self._store.write(lambda tx: _write(tx, batch, turn))
            return counts, batch.named, batch.described

        self._line.put(work, needs)

    def _count(self, done: _Done) -> None:
        written, named, described = done
        for layer, counts in written.items():
            self.counts[layer] += counts
        for key in named:
            self._named.add(key)
        for key in described:
            self._described.add(key)
        self._creating = [layer for layer, counts in written.items() if counts.created]


class Batch:
    """Facts by sort, each thing once, as if they had been stored one after the other.

    Attributes:
        mains, parts: records by id, and what other tables add to them by the id of the part's node.
        ties: by type and id.
        known: of the records' ids and identifiers those that the graph may hold; None where it may hold any.
        known_ties: the same of the ids of ties, for each type that is known to have none but the writer's own.
        new: for each record, what creating it with an entity of its own writes; `new_ties` the same of ties.
        places_ties: whether ties will most likely be created, which needs the entities of their records.
        judged: whether the graph may hold judgements of people.
        homes: entities of records, as far as batches before have seen them.
        named, described: of the records that it has created those that it does not describe, and those that it was first to describe.
    """

    def __init__(self, facts: Iterable[Fact], *, creating: Collection[str] = ()) -> None:
        by_type: dict[type, list[Any]] = defaultdict(list)
        for fact in facts:
            by_type[type(fact)].append(fact)
        self.documents: list[Document] = by_type[Document]
        self.statements: list[Statement] = by_type[Statement]
        self.observations: list[Observation] = by_type[Observation]
        records: list[Record] = by_type[Record]
        self.mains = _newest([one for one in records if one.part == MAIN], lambda one: one.id)
        self.parts = _newest([one for one in records if one.part != MAIN], part_id)
        self.ties: dict[str, dict[str, Tie]] = defaultdict(dict)
        for tie in by_type[Tie]:
            found = self.ties[tie.type]
            if tie.id not in found or _replaces(tie, _state(found[tie.id])):
                found[tie.id] = tie
        self.known: set[str] | None = None
        self.known_ties: dict[str, set[str]] = {}
        self.judged = True
        self.homes = Homes()
        self.named: Collection[str] = ()
        self.described: Collection[str] = ()
        self.new: dict[str, _New] = {}
        self.new_ties: dict[str, dict[str, Any]] = {}
        self.places_ties = "ties" in creating and bool(self.ties)
        if "records" in creating:
            self.new = {key: _New(record) for key, record in self.mains.items()}
        if self.places_ties:
            self.new_ties = {
                key: tie_properties(tie) for ties in self.ties.values() for key, tie in ties.items()
            }

    def keys(self) -> set[str]:
        """The ids and identifiers of all records and parts."""
        records = (*self.mains.values(), *self.parts.values())
        return {key for record in records for key in (record.id, *record.identifiers)}

    def ends(self) -> set[str]:
        """The ids of the records that ties stand between; a file names a place in its first row only."""
        ties = [tie for found in self.ties.values() for tie in found.values()]
        return {end for tie in ties for end in (tie.subject, tie.object)}

    def asked_ties(self, kind: str, fresh: Collection[str]) -> list[str]:
        """The ids of ties of a type that the graph may hold: one with an end that is new cannot be stored yet."""
        ids = [
            key
            for key, tie in self.ties[kind].items()
            if tie.subject not in fresh and tie.object not in fresh
        ]
        return self.stored_ties(kind, ids)

    def has_evidence(self) -> bool:
        """Whether beside records and ties it brings documents, statements or observations."""
        return bool(self.documents or self.statements or self.observations)

    def stored(self, keys: Iterable[str]) -> list[str]:
        """Those of some record ids or identifiers that the graph may hold, sorted: the others need not be looked up."""
        return sorted(keys if self.known is None else self.known.intersection(keys))

    def stored_ties(self, kind: str, ids: Iterable[str]) -> list[str]:
        """The same of the ids of ties of a type."""
        known = self.known_ties.get(kind)
        return sorted(ids if known is None else known.intersection(ids))


class _Written:
    """What a writer has put where there was nothing (no record, no tie of a type): all else is certain to be absent there.

    A Bloom filter, the same 32 MB for any file. A key that it takes for known wrongly is looked up, no more.
    """

    _BITS = 25

    def __init__(self) -> None:
        self._marks = np.zeros(1 << self._BITS, dtype=np.bool_)

    def add(self, keys: Sequence[str]) -> Iterable[str]:
        """Remember keys, each given once; return those that may have been there before."""
        hashes = np.fromiter(map(hash, keys), np.int64, len(keys))
        mask = len(self._marks) - 1
        one, two = hashes & mask, (hashes >> self._BITS) & mask
        before = self._marks[one] & self._marks[two]
        self._marks[one] = self._marks[two] = True
        return compress(keys, before)


class _New:
    """A record as it is created: with an entity of its own."""

    __slots__ = ("home", "kind", "row")

    def __init__(self, record: Record) -> None:
        entity = describe_alone(record)
        stored = to_properties(record)
        self.kind = entity.kind
        self.home = entity.id
        self.row = [
            {name: value for name, value in stored.items() if value is not None},
            entity.properties,
            [[one, scheme_key(one)] for one in sorted(set(record.identifiers)) if one != entity.id],
        ]


def write_batch(tx: Transaction, facts: Iterable[Fact]) -> dict[str, Counts]:
    """Write one batch inside a transaction; facts may come in any order and repeat."""
    return _write(tx, Batch(facts), Turn())


def _write(tx: Transaction, batch: Batch, turn: Turn) -> dict[str, Counts]:
    counts = {layer: Counts() for layer in LAYERS}
    homes, fresh, early = _write_records(tx, batch, counts, turn)
    asked = {kind: batch.asked_ties(kind, fresh) for kind in batch.ties}
    if early and not batch.has_evidence() and not any(asked.values()):
        # Ties end at places that all batches share, so their statements keep to the order too; a commit may be under way beside them.
        turn.draw_near()
        counts["ties"] += _write_ties(tx, batch, homes, asked)
        turn.finish()
        turn.take()
        return counts
    turn.take()
    for document in batch.documents:
        _write_document(tx, document)
    # A record that comes back after it was unloaded: what people decided on it holds again.
    if _judged(tx, batch, fresh) and (seeds := judgements.restore(tx, fresh)):
        batch.homes.forget()
        counts["entities"] += recluster(tx, seeds)
        homes = {}
    counts["statements"] += _write_evidence(tx, "Statement", batch.statements)
    counts["statements"] += _write_evidence(tx, "Observation", batch.observations)
    counts["ties"] += _write_ties(tx, batch, homes, asked)
    turn.finish()
    return counts


def _judged(tx: Transaction, batch: Batch, fresh: Collection[str]) -> bool:
    return bool(batch.judged and fresh and tx.run(cypher.ANY_JUDGEMENT)[0][0])


# --- records and entities -------------------------------------------------------------------------------------------------


def _write_records(
    tx: Transaction, batch: Batch, counts: dict[str, Counts], turn: Turn
) -> tuple[dict[str, str], Collection[str], bool]:
    """Write records and parts.

    What can be told and made before the batch's turn is: look-ups, and new records with an entity each, whose keys nobody else holds.
    Those touch nothing that is there, so they wait for no lock of another transaction and hold none that it needs.

    Returns:
        The entities of records that are certain to have stayed where they are, as far as they are known; the ids of all records that
        are new; whether all of it was done before the batch's turn.
    """
    mains, parts = batch.mains, batch.parts
    given = {*mains, *(record.id for record in parts.values())}
    asked = batch.stored(given)
    settled: dict[str, str] = {}
    if batch.places_ties and asked:
        rows = tx.run(cypher.RECORDS_AT_HOME, {"ids": asked})
        stored = {record: state for record, state, _ in rows}
        settled = {record: home for record, _, home in rows if home is not None}
        batch.homes.learn(settled)
    else:
        stored = _stored(tx, "Record", asked)
    stored_parts = _stored(tx, "Part", sorted(parts))
    fresh = {record_id: record for record_id, record in mains.items() if record_id not in stored}
    replaced = [
        record
        for record_id, record in mains.items()
        if record_id in stored and _replaces(record, stored[record_id])
    ]
    added = [
        record
        for key, record in parts.items()
        if _replaces(record, stored_parts.get(key, _NOTHING))
    ]
    changed = {
        record.id: record for record in replaced if record.digest != stored[record.id]["digest"]
    }
    moved = [record for record in replaced if record.id not in changed]
    batch.named, batch.described = _count(
        counts["records"], set(mains) | {record.id for record in parts.values()}, fresh, changed, stored,
        {
            record.id
            for record in added
            if record.digest != stored_parts.get(part_id(record), _NOTHING)["digest"]
        },
    )  # fmt: skip
    alone, others = _unshared(tx, batch, fresh)
    homes = _create_described(tx, alone, batch.new)
    counts["entities"].created += len(alone)
    rest = {**others, **changed}
    if not (rest or added or moved or (batch.judged and fresh)):
        turn.leave({key for one in alone.values() for key in (one.id, *one.identifiers)})
        return settled | homes, fresh, True
    turn.take()
    if moved:
        # The same content at another place: nothing to describe or to count anew.
        places = [{"id": record.id, "set": locator(record)} for record in moved]
        tx.run(cypher.UPSERT_RECORD, {"rows": places})
    if rest or added:
        batch.homes.forget()
        touched, dropped = _upsert_records(tx, rest, added)
        absorbed = _absorb(tx, others, {record.id for record in added})
        seeds = [seed for seed in (*rest, *touched) if seed not in absorbed]
        counts["entities"] += recluster(tx, seeds, dropped=dropped)
        return {}, fresh, False  # what was clustered again may have moved any of them
    return settled | homes, fresh, False


def _count(
    counts: Counts,
    given: Collection[str],
    fresh: Mapping[str, Record],
    changed: Mapping[str, Record],
    stored: Mapping[str, Mapping[str, Any]],
    with_parts: set[str],
) -> tuple[Collection[str], Collection[str]]:
    """Count each record of a batch once: created, updated by any of its parts, or left as it was.

    Returns:
        The records that are new and not described; those that were such and are described now.
    """
    # A stub only marks that somebody named the party: the row that describes it creates the record.
    described = {
        key
        for key, record in changed.items()
        if not record.stub and (stored[key]["stub"] or stored[key]["digest"] is None)
    }
    created = {*fresh, *described, *(with_parts - set(stored))}
    updated = ({*changed} | with_parts) - created
    counts.created += len(created)
    counts.updated += len(updated)
    counts.unchanged += len(set(given) - created - updated)
    bare = with_parts - set(stored) - set(fresh)
    return bare | {key for key, record in fresh.items() if record.stub}, described


def _newest(records: Iterable[Record], key: Callable[[Record], str]) -> dict[str, Record]:
    """One record a key, chosen as if they had been stored one after the other."""
    found: dict[str, Record] = {}
    for record in records:
        before = found.get(key(record))
        if before is None or _replaces(record, _state(before)):
            found[key(record)] = record
    return found


_NOTHING: dict[str, Any] = {"digest": None}


def _state(fact: Record | Tie) -> dict[str, Any]:
    """What a fact would leave in the store, as far as later ones are compared with it."""
    state: dict[str, Any] = {
        "digest": fact.digest, "version": fact.version, "file": fact.file, "row": fact.row,
    }  # fmt: skip
    return state | {"stub": isinstance(fact, Record) and fact.stub}


def _replaces(fact: Record | Tie, stored: Mapping[str, Any]) -> bool:
    """Whether a fact has to be written over what is stored, so that the order of files and of rows leaves no trace.

    A described party replaces a stub, a newer row of the publisher an older one, a later row of a file an earlier one. Without
    dates, the file loaded last counts. Of rows that say the same, one place is kept: that of the newest date, then of the greater
    file digest, then of the first row.
    """
    digest, file = stored["digest"], stored.get("file")
    if digest is None:
        return True
    stub = bool(stored.get("stub"))
    if isinstance(fact, Record) and fact.stub != stub:
        return stub
    if stub:
        # Two rows that merely name the party: a fixed choice, whichever comes first.
        return fact.digest > str(digest)
    if fact.digest == digest:
        nowhere = isinstance(fact, Record) and fact.kind in cypher.HUBS
        place = (stored.get("version") or "", file or "")
        return not nowhere and (fact.version or "", fact.file or "") > place
    if fact.version and stored.get("version") and fact.version != stored["version"]:
        return fact.version > str(stored["version"])
    if fact.file and fact.file == file:
        return (fact.row or 0) >= (stored.get("row") or 0)
    if fact.version and fact.version == stored.get("version") and fact.file and file:
        return fact.file > str(file)
    return True


def _stored(tx: Transaction, label: str, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """The state of what is stored, by id."""
    rows = tx.run(cypher.read_by_id(label, cypher.STATE), {"ids": ids}) if ids else []
    return {row[0]: row[1] for row in rows}


def _unshared(
    tx: Transaction, batch: Batch, fresh: Mapping[str, Record]
) -> tuple[dict[str, Record], dict[str, Record]]:
    """Split new records: those whose identifiers nobody else holds, and the rest."""
    once: set[str] = set()
    taken: set[str] = set()
    for record in fresh.values():
        for identifier in set(record.identifiers):
            (taken if identifier in once else once).add(identifier)
    if asked := batch.stored(once):
        names = list(filter(is_exclusive, asked))
        taken.update(row[0] for row in tx.run(cypher.TAKEN, {"ids": asked, "names": names}))
    alone: dict[str, Record] = {}
    others: dict[str, Record] = {}
    for record_id, record in fresh.items():
        (alone if taken.isdisjoint(record.identifiers) else others)[record_id] = record
    return alone, others


def _identifiers(identifiers: Iterable[str], home: str) -> list[dict[str, str]]:
    """The identifiers that need a node of their own: the one that is the entity's id is found there."""
    return [
        {"id": identifier, "scheme": scheme_key(identifier)}
        for identifier in sorted(set(identifiers))
        if identifier != home
    ]


def _create_described(
    tx: Transaction, records: Mapping[str, Record], prepared: Mapping[str, _New]
) -> dict[str, str]:
    """Create records with an entity each; return the entity of each record."""
    homes: dict[str, str] = {}
    rows: dict[str, list[list[Any]]] = defaultdict(list)
    for key, record in records.items():
        new = prepared.get(key) or _New(record)
        homes[key] = new.home
        rows[new.kind].append(new.row)
    for kind, batch in sorted(rows.items()):
        tx.run(cypher.create_described(kind), {"rows": batch})
    return homes


def _upsert_records(
    tx: Transaction, mains: Mapping[str, Record], parts: Sequence[Record]
) -> tuple[list[str], list[str]]:
    """Write records and parts, but not yet the nodes of their identifiers, which depend on the entity.

    Returns:
        Ids of the records that parts were added to, and of others that hold an identifier which one of these gave up, since that
        may no longer be disputed; and the identifiers that were given up.
    """
    ids = sorted({*mains, *(record.id for record in parts)})
    before = {
        row[0]: from_properties(row[1], row[3]) for row in tx.run(cypher.RECORDS, {"ids": ids})
    }
    if mains:
        tx.run(
            cypher.UPSERT_RECORD,
            {"rows": [{"id": key, "set": to_properties(mains[key])} for key in sorted(mains)]},
        )
    if parts:
        rows = [
            {"record": part.id, "dataset": part.dataset, "set": to_properties(part)}
            for part in parts
        ]
        tx.run(cypher.UPSERT_PART, {"rows": rows})
    after = {
        row[0]: from_properties(row[1], row[3]) for row in tx.run(cypher.RECORDS, {"ids": ids})
    }
    dropped = sorted(
        {
            key
            for record in before.values()
            for key in set(record.identifiers) - set(after[record.id].identifiers)
        }
    )
    # A second value of a scheme silences the first: who else holds that may now be named by it.
    silenced = {
        key for one in before.values() for key in set(one.link_keys) - set(after[one.id].link_keys)
    }
    lost = sorted({*dropped, *silenced})
    freed = [row[0] for row in tx.run(cypher.HOLDERS, {"ids": lost})] if lost else []
    return [*(record.id for record in parts), *freed], dropped


def _absorb(tx: Transaction, fresh: Mapping[str, Record], without: set[str]) -> set[str]:
    """Join new records to entities that they change in nothing; a country is named by every document.

    Only where the result is certain without looking at the entity's other records: the one identifier that links it is the entity's
    id, and name, aliases, country, kind and other identifiers add nothing.
    """
    records = {
        key: from_properties(to_properties(record))
        for key, record in fresh.items()
        if key not in without
    }
    records = {key: record for key, record in records.items() if len(record.link_keys) == 1}
    keys = sorted({record.link_keys[0] for record in records.values()})
    entities = (
        {row[0]: row[1] for row in tx.run(cypher.read_by_id("Entity", ".*"), {"ids": keys})}
        if keys
        else {}
    )
    rows = []
    for record_id, record in sorted(records.items()):
        home = entities.get(record.link_keys[0])
        if home is not None and _adds_nothing(record, home):
            rows.append({"record": record_id, "entity": home["id"]})
    if rows:
        tx.run(cypher.RESOLVE, {"rows": rows})
        _link(tx, {row["record"]: (records[row["record"]], row["entity"]) for row in rows})
    return {row["record"] for row in rows}


def _adds_nothing(record: Described, entity: Mapping[str, Any]) -> bool:
    return (
        record.name == entity["name"]
        and set(record.aliases) <= set(entity.get("names") or ())
        and set(record.identifiers) <= set(entity.get("identifiers") or ())
        and record.country in (None, entity.get("country"))
        and record.kind == entity["kind"]
        and not (record.unnamed or entity.get("unnamed"))
        and record.collective is None
    )


def _link(tx: Transaction, records: Mapping[str, tuple[Described, str]]) -> None:
    """Tie records to the nodes of those of their identifiers that are not their entity's id, and to no others."""
    rows = [
        {"id": key, "identifiers": _identifiers(record.identifiers, home)}
        for key, (record, home) in sorted(records.items())
    ]
    tx.run(cypher.SET_IDENTIFIERS, {"rows": rows})


def recluster(
    tx: Transaction,
    seeds: Collection[str],
    gone: Iterable[str] = (),
    dropped: Iterable[str] = (),
) -> Counts:
    """Recompute the clusters that hold these records, and write what differs.

    Args:
        tx: the transaction.
        seeds: record ids whose clusters may have changed.
        gone: ids of entities that may have lost their last record.
        dropped: identifiers that may have lost their last record.

    Returns:
        Entities created, updated, left and removed.
    """
    records, homes, decisions = component(tx, seeds)
    result = partition(list(records.values()), decisions)
    target: dict[str, str] = {}
    entities: dict[str, Entity] = {}
    for members in result.clusters:
        entity = describe([records[member] for member in members], result.disputed)
        entities[entity.id] = entity
        target.update(dict.fromkeys(members, entity.id))
    old = sorted({home for home in homes.values() if home} | set(entities) | set(gone))
    stored = (
        {
            row[0]: row[1]
            for row in tx.run(cypher.read_by_id("Entity", ".digest, .kind"), {"ids": old})
        }
        if old
        else {}
    )
    counts = Counts()
    rows: dict[tuple[bool, str], list[dict[str, Any]]] = defaultdict(list)
    for entity_id, entity in sorted(entities.items()):
        state = stored.get(entity_id)
        if state is not None and state["digest"] == entity.properties["digest"]:
            counts.unchanged += 1
            continue
        rows[state is None, entity.kind].append(entity.properties)
        counts.created += state is None
        counts.updated += state is not None
    for (new, kind), batch in sorted(rows.items()):
        statement = cypher.create_entities(kind) if new else cypher.update_entities(kind)
        tx.run(statement, {"rows": batch})
    moved = sorted(record for record, entity in target.items() if homes.get(record) != entity)
    if moved:
        settled = [record for record in moved if homes.get(record)]
        ties = tx.run(cypher.TIES_OF_RECORDS, {"ids": settled}) if settled else []
        if ties:
            tx.run(cypher.LIFT_TIES_OF_RECORDS, {"ids": settled})
        tx.run(
            cypher.RESOLVE,
            {"rows": [{"record": record, "entity": target[record]} for record in moved]},
        )
        _create_ties(tx, [(row[0], row[1]) for row in ties], {}, Homes())
    linked = {
        record: (records[record], target[record])
        for record in (*moved, *seeds)
        if record in records
    }
    if linked:
        _link(tx, linked)
    unused = sorted({*dropped, *(home for _, home in linked.values())})
    if unused:
        tx.run(cypher.DELETE_IDENTIFIERS, {"ids": unused})
    lost = sorted((set(stored) | set(gone)) - set(entities))
    if lost:
        counts.removed += tx.run(cypher.DELETE_ORPHANS, {"ids": lost})[0][0]
    return counts


def component(
    tx: Transaction, seeds: Iterable[str]
) -> tuple[dict[str, Described], dict[str, str | None], list[Decision]]:
    """Everything that shares an entity, an identifier or a decision with the seeds, directly or through others."""
    records: dict[str, Described] = {}
    homes: dict[str, str | None] = {}
    decisions: dict[tuple[str, str, str, str], Decision] = {}
    seen_keys: set[str] = set()
    seen_homes: set[str] = set()
    frontier = sorted(set(seeds))
    while frontier:
        for record_id, properties, home, parts in tx.run(cypher.RECORDS, {"ids": frontier}):
            records[record_id] = from_properties(properties, parts)
            homes[record_id] = home
        found = [record for record in frontier if record in records]
        keys = sorted({key for record in found for key in records[record].link_keys} - seen_keys)
        entities = sorted({home for record in found if (home := homes[record])} - seen_homes)
        seen_keys |= set(keys)
        seen_homes |= set(entities)
        reached: set[str] = set()
        if keys:
            reached |= {row[0] for row in tx.run(cypher.HOLDERS, {"ids": keys})}
        if entities or keys:
            # An identifier that is an entity's id has no node: those who hold it are the entity's.
            named = sorted({*entities, *keys})
            reached |= {row[0] for row in tx.run(cypher.MEMBERS, {"ids": named})}
        for a, b, kind, properties in tx.run(cypher.DECISIONS, {"ids": found}):
            decision = judgements.decision_from(a, b, kind, properties)
            decisions[a, b, kind, decision.judge] = decision
            reached |= {a, b}
        frontier = sorted(reached - set(records))
    return records, homes, list(decisions.values())


# --- ties, statements, documents -------------------------------------------------------------------------------------------


def _write_ties(
    tx: Transaction, batch: Batch, homes: Mapping[str, str], asked: Mapping[str, Sequence[str]]
) -> Counts:
    """Write ties; `asked`: by type, the ids that the graph may hold. The others are new and not looked up."""
    counts = Counts()
    create: list[tuple[str, dict[str, Any]]] = []
    for kind, found in sorted(batch.ties.items()):
        ids = asked[kind]
        stored = (
            {row[0]: row[1] for row in tx.run(cypher.read_ties(kind), {"ids": ids})} if ids else {}
        )
        update: list[tuple[str, dict[str, Any]]] = []
        for tie_id, tie in found.items():
            if tie_id not in stored:
                create.append((kind, batch.new_ties.get(tie_id) or tie_properties(tie)))
                counts.created += 1
                continue
            replaced = _replaces(tie, stored[tie_id])
            if replaced:
                update.append((kind, tie_properties(tie)))
            changed = replaced and tie.digest != stored[tie_id]["digest"]
            counts.updated += changed
            counts.unchanged += not changed
        if update:
            rows = [{"tie": tie} for _, _, tie in _placed(tx, update, homes, batch.homes)]
            tx.run(cypher.update_tie(kind), {"rows": rows})
    if create:
        _create_ties(tx, create, homes, batch.homes)
    return counts


def tie_properties(tie: Tie) -> dict[str, Any]:
    """The properties of a tie as stored; absent ones are left out."""
    values = {
        "id": tie.id, "dataset": tie.dataset, "source_key": tie.source_key or None, "evidence": tie.evidence,
        "subject_record": tie.subject, "object_record": tie.object, "modality": tie.modality, "polarity": tie.polarity,
        "confidence": tie.confidence, "valid_from": tie.valid_from, "valid_to": tie.valid_to, "stated_on": tie.stated_on,
        "attributed_to": tie.attributed_to, "basis": tie.basis, "status": tie.status, "active": tie.active,
        "file": tie.file, "row": tie.row, "raw": tie.raw, "version": tie.version, "digest": tie.digest,
        **tie.properties,
    }  # fmt: skip
    return {name: value for name, value in values.items() if value is not None}


def _placed(
    tx: Transaction,
    ties: Sequence[tuple[str, dict[str, Any]]],
    known: Mapping[str, str],
    seen: Homes,
) -> list[tuple[str, str, dict[str, Any]]]:
    """Rows with the entities that both records resolve to now; a tie with both ends in one entity is marked as a loop.

    `known` are homes of records that were just made and cannot have moved, `seen` those of batches before; the others are asked for.
    """
    ends = {tie[end] for _, tie in ties for end in ("subject_record", "object_record")}
    homes = {**known, **seen.of(ends - known.keys())}
    asked = sorted(ends - homes.keys())
    if asked:
        found: dict[str, str] = dict(tx.run(cypher.ENTITY_OF, {"ids": asked}))
        seen.learn(found)
        homes |= found
    lost = next((end for end in asked if end not in homes), None)
    if lost is not None:
        raise InterlockError(
            f"a tie names the record {lost!r}, which was not given",
            why="every row has to bring its ends, at least as references",
            hint="this is a fault of the loader: report it with what interlock doctor prints",
        )
    rows = []
    for _, tie in ties:
        subject, target = homes[tie["subject_record"]], homes[tie["object_record"]]
        if subject == target:
            tie = {**tie, "loop": True}
        elif "loop" in tie:
            tie = {name: value for name, value in tie.items() if name != "loop"}
        rows.append((subject, target, tie))
    return rows


def _create_ties(
    tx: Transaction,
    ties: Sequence[tuple[str, dict[str, Any]]],
    homes: Mapping[str, str],
    seen: Homes,
) -> None:
    by_type: dict[str, list[tuple[str, str, dict[str, Any]]]] = defaultdict(list)
    for (kind, _), row in zip(ties, _placed(tx, ties, homes, seen), strict=True):
        by_type[kind].append(row)
    for kind, rows in sorted(by_type.items()):
        tx.run(cypher.create_tie(kind), {"rows": rows})


def _write_document(tx: Transaction, document: Document) -> None:
    values = {
        **document.model_dump(exclude={"locations"}, exclude_none=True), "length": len(document.text),
    }  # fmt: skip
    tx.run(
        "MERGE (d:Document {id: $id}) WITH d, coalesce(d.locations, []) AS before SET d = $properties, "
        "d.locations = before + [x IN $locations WHERE NOT x IN before] "
        "WITH d UNWIND $datasets AS dataset MERGE (s:Dataset {id: dataset}) MERGE (d)-[:IN]->(s)",
        {
            "id": document.id, "properties": values, "locations": list(document.locations),
            "datasets": sorted({location.partition("|")[0] for location in document.locations}),
        },
    )  # fmt: skip
    # Sorted, so that the order in which copies were loaded does not show.
    locations = tx.run("MATCH (d:Document {id: $id}) RETURN d.locations", {"id": document.id})[0][0]
    tx.run(
        "MATCH (d:Document {id: $id}) SET d.locations = $locations",
        {"id": document.id, "locations": sorted(locations)},
    )


def _write_evidence(
    tx: Transaction, label: str, facts: Sequence[Statement | Observation]
) -> Counts:
    counts = Counts()
    by_id = {fact.id: fact for fact in facts}
    if not by_id:
        return counts
    stored = {
        row[0]: row[1]["digest"]
        for row in tx.run(cypher.read_by_id(label, ".digest"), {"ids": sorted(by_id)})
    }
    rows = []
    for fact_id, fact in sorted(by_id.items()):
        if stored.get(fact_id) == fact.digest:
            counts.unchanged += 1
            continue
        counts.created += fact_id not in stored
        counts.updated += fact_id in stored
        rows.append(
            {
                "set": evidence_properties(fact), "document": fact.document, "subject": fact.subject,
                "object": fact.object if isinstance(fact, Statement) else None,
            }
        )  # fmt: skip
    if rows:
        tx.run(cypher.upsert_evidence(label), {"rows": rows})
    return counts


def evidence_properties(fact: Statement | Observation) -> dict[str, Any]:
    """The properties of a statement or observation as stored; maps become JSON text."""
    values: dict[str, Any] = {"digest": fact.digest}
    for name, value in fact.model_dump(exclude={"document", "subject", "object"}).items():
        if isinstance(value, Mapping):
            values[name] = canonical_json(value) if value else None
        else:
            values[name] = list(value) or None if isinstance(value, tuple) else value
    return {name: value for name, value in values.items() if value is not None}


def ensure_schema(store: Store) -> None:
    """Create the constraints and indexes that are missing; a no-op where all are there."""
    have = {row[0] for row in store.read("SHOW CONSTRAINTS YIELD name").rows}
    have |= {row[0] for row in store.read("SHOW INDEXES YIELD name").rows}
    missing = [
        text
        for text in (*cypher.constraints(), *cypher.indexes())
        if cypher.schema_name(text) not in have
    ]
    if missing:

        def create(tx: Transaction) -> None:
            for statement in missing:
                tx.run(statement)

        store.write(create)
        store.execute("CALL db.awaitIndexes(120)")
