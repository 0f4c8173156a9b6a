"""Resolution over the whole graph: names in every script with what else is known, then clusters, then decisions that can be undone.

The run is a pure function of records, people's decisions and the configuration's version: its decisions replace those of the run
before, for any order of loading. What it cannot decide goes to the queue of `interlock resolve review`.

    resolve(kg).joined
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interlock.graph.store.lock import exclusive
from interlock.loaders.account import Counts
from interlock.loaders.resolution import judgements
from interlock.loaders.resolution.clusters import AUTO, Decision
from interlock.loaders.resolution.deciding import (
    configuration,
    machine,
    one_a_party,
    rule_of,
    why,
)
from interlock.loaders.resolution.entities import (
    Described,
    from_properties,
    in_their_settings,
    with_facts,
)
from interlock.loaders.resolution.judgements import standing
from interlock.loaders.resolution.offices import Office, in_their_offices
from interlock.loaders.resolution.renewal import (
    Known,
    homes_of,
    read_known,
    renew,
    whole,
    write_known,
)
from interlock.loaders.resolution.review import Candidate, replace_queue
from interlock.loaders.write import ensure_schema, recluster
from interlock.schema.errors import DataError
from interlock.schema.models import stable_hash

if TYPE_CHECKING:
    from interlock.graph.knowledge import KnowledgeGraph
    from interlock.graph.store.connect import Store, Transaction
    from interlock.graph.store.settings import Settings

BATCH = 2_000
LONGEST_QUEUE = 50_000
Say = Callable[[str], None]
_RECORDS = (
    "MATCH (r:Record)-[:RESOLVED_TO]->(e:Entity) WHERE NOT coalesce(r.unnamed, false) "
    "RETURN properties(r), COLLECT { MATCH (p:Part)-[:ADDS_TO]->(r) RETURN properties(p) ORDER BY p.id }, e.id ORDER BY r.id"
)
# What texts tell of who holds which office; what one denies is told of nobody.
_OFFICES = (
    "MATCH (person:Record)<-[:SUBJECT]-(s:Statement {predicate: 'HOLDS_ROLE'})-[:OBJECT]->(body:Record) "
    "WHERE coalesce(s.polarity, '+') <> '-' RETURN person.id, body.id, s.attributes ORDER BY s.id"
)


@dataclass
class Resolution:
    """What a run found.

    Attributes:
        records: named records looked at.
        pairs: pairs of records with a score; compared: those of them that this run compared.
        joined: pairs that the run decided to be one party.
        by_reason: the same, by what decided.
        review: pairs that it leaves to a person, those of highest score first.
        unasked: further ones, above the longest queue.
        added, removed: decisions that are new against the run before, or no longer hold.
        entities: entities created, updated, left and removed by it.
    """

    records: int = 0
    pairs: int = 0
    compared: int = 0
    joined: int = 0
    by_reason: dict[str, int] = field(default_factory=dict)
    added: int = 0
    removed: int = 0
    review: list[Candidate] = field(default_factory=list)
    unasked: int = 0
    entities: Counts = field(default_factory=Counts)

    def to_json(self) -> dict[str, Any]:
        """The object that `resolve run --format json` prints."""
        return {
            "configuration": configuration(),
            "records": self.records,
            "pairs": self.pairs,
            "compared": self.compared,
            "joined": self.joined,
            "by_reason": self.by_reason,
            "added": self.added,
            "removed": self.removed,
            "review": len(self.review),
            "unasked": self.unasked,
            "entities": self.entities.to_json(),
        }


def resolve(
    kg: KnowledgeGraph,
    *,
    dry_run: bool = False,
    full: bool = False,
    say: Say = lambda _: None,
) -> Resolution:
    """Find records of one party by name, country, kind and what else is known, and store the decisions.

    Only what blocks with records that came, changed or left since the run before is compared, by weights of the last whole run; where
    these were more than a tenth, or rules changed, all records are.

    Args:
        kg: an open graph.
        dry_run: only count; nothing is written.
        full: compare all records, and take the weights anew.
        say: told of progress and of waiting.
    """
    store = kg.store
    with exclusive(kg.settings.home, store.uri, say):
        records = _read(store)
        say(f"{len(records):,} named records read")
        stored = standing(store)
        people = [one for one in stored if one.by_person]
        before = {one.pair: one for one in stored if one.judge.startswith(AUTO)}
        kept = kept_state(kg.settings)
        known = None if full else _known(kept, say)
        found = renew(known, records.values(), people, before) if known else None
        known, outcome = found or whole(records.values(), people)
        wanted = outcome.wanted
        home = homes_of(outcome.everything, people, wanted)
        review = one_a_party(outcome.review, home, people)
        say(
            f"{outcome.compared:,} of {outcome.pairs:,} pairs compared, {len(wanted):,} joined, {len(review):,} open"
        )
        new = [one for pair, one in sorted(wanted.items()) if before.get(pair) != one]
        gone = [one for pair, one in sorted(before.items()) if pair not in wanted]
        result = Resolution(
            records=len(records), pairs=outcome.pairs, compared=outcome.compared, joined=len(wanted),
            added=len(new), removed=len(gone), review=review[:LONGEST_QUEUE], unasked=len(review[LONGEST_QUEUE:]),
        )  # fmt: skip
        result.by_reason = dict(Counter(rule_of(one) for one in wanted.values()))
        if not dry_run:
            ensure_schema(store)
            result.entities = _apply(store, new, gone)
            replace_queue(
                store,
                result.review,
                machine(),
                lambda one: why(outcome.everything, (one.one, one.other)),
            )
            write_known(kept, known)
        return result


def kept_state(settings: Settings) -> Path:
    """The file of what a run over a store leaves for the next; what it holds is checked against the store, so it may be deleted."""
    # The local server may come up at another port.
    given = settings.uri if settings.origins.get("uri", "default") != "default" else None
    which = (given or f"local {settings.neo4j_version}", settings.database)
    return settings.home / "resolution" / f"{stable_hash(ascii(which))[:16]}.state"


def _known(kept: Path, say: Say) -> Known | None:
    try:
        return read_known(kept)
    except DataError as problem:
        say(f"all records are resolved anew: {problem}")
        return None


def _read(store: Store) -> dict[str, Described]:
    """Named records, without the identifiers that more than one party holds: what one party's records share of these says nothing."""
    records: dict[str, Described] = {}
    homes: dict[str, str] = {}
    holder: dict[str, str] = {}
    disputed: set[str] = set()
    for properties, parts, home in store.stream(_RECORDS):
        record = with_facts(from_properties(properties, parts), properties, parts)
        records[record.id] = record
        homes[record.id] = home
        disputed.update(key for key in record.link_keys if holder.setdefault(key, home) != home)
    records |= in_their_settings(records.values())
    records |= in_their_offices(
        records,
        (
            Office(person, body, json.loads(attributes or "{}").get("role"))
            for person, body, attributes in store.stream(_OFFICES)
        ),
    )
    if not disputed:
        return records
    return {
        key: replace(
            record, identifiers=tuple(one for one in record.identifiers if one not in disputed)
        )
        for key, record in records.items()
    }


def _apply(store: Store, new: Sequence[Decision], gone: Sequence[Decision]) -> Counts:
    counts = Counts()
    steps = [(decision, False) for decision in gone] + [(decision, True) for decision in new]
    for first in range(0, len(steps), BATCH):
        batch = steps[first : first + BATCH]

        def work(tx: Transaction, batch: Sequence[tuple[Decision, bool]] = batch) -> Counts:
            judgements.delete(tx, [decision.pair for decision, _ in batch], by_person=False)
            judgements.create(tx, [decision for decision, keep in batch if keep])
            return recluster(tx, sorted({end for decision, _ in batch for end in decision.pair}))

        counts += store.write(work)
    return counts
