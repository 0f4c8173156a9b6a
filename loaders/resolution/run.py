"""Resolution over the whole graph: records without a common identifier that bear one name in one country.

The first stage is careful: a record joins another party only where exactly one candidate exists. The run is a pure function of
records, people's decisions and the configuration's version: its decisions replace those of the run before.

    resolve(kg).joined
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING, Any

from interlock.graph.store.lock import exclusive
from interlock.loaders.account import Counts
from interlock.loaders.resolution import judgements
from interlock.loaders.resolution.clusters import AUTO, Decision, partition
from interlock.loaders.resolution.entities import Described, from_properties
from interlock.loaders.resolution.judgements import standing
from interlock.loaders.write import recluster
from interlock.schema.models import canonical_json
from interlock.schema.names import name_key

if TYPE_CHECKING:
    from interlock.graph.knowledge import KnowledgeGraph
    from interlock.graph.store.connect import Store, Transaction

CONFIGURATION = "exact-name-1"
JUDGE = f"{AUTO}{CONFIGURATION}"
BATCH = 2_000
Say = Callable[[str], None]
# Kinds that a name alone never joins: people share names, and so do places, ships and events.
_NEVER_BY_NAME = frozenset({
    "Place", "Programme", "Event", "Agreement", "Project", "Portfolio", "Asset", "Person",
})  # fmt: skip
# Every state has a ministry of the same name: without a country on each side, the name says nothing.
_ONLY_WITH_COUNTRY = frozenset({"GovernmentBody"})
_RECORDS = (
    "MATCH (r:Record)-[:RESOLVED_TO]->(e:Entity) WHERE NOT coalesce(r.unnamed, false) "
    "RETURN properties(r), COLLECT { MATCH (p:Part)-[:ADDS_TO]->(r) RETURN properties(p) ORDER BY p.id }, e.id ORDER BY r.id"
)


@dataclass
class Resolution:
    """What a run found.

    Attributes:
        records: named records looked at.
        joined: pairs that the run decided to be one party.
        review: names with more than one candidate, each with the entities that fit.
        added, removed: decisions that are new against the run before, or no longer hold.
        entities: entities created, updated, left and removed by it.
    """

    records: int = 0
    joined: int = 0
    added: int = 0
    removed: int = 0
    review: list[dict[str, Any]] = field(default_factory=list)
    entities: Counts = field(default_factory=Counts)

    def to_json(self) -> dict[str, Any]:
        """The object that `resolve run --format json` prints."""
        return {
            "configuration": CONFIGURATION,
            "records": self.records,
            "joined": self.joined,
            "added": self.added,
            "removed": self.removed,
            "review": self.review,
            "entities": self.entities.to_json(),
        }


def resolve(kg: KnowledgeGraph, *, dry_run: bool = False, say: Say = lambda _: None) -> Resolution:
    """Find records of one party by exact name and country, and store the decisions.

    Args:
        kg: an open graph.
        dry_run: only count; nothing is written.
        say: told of progress and of waiting.
    """
    store = kg.store
    with exclusive(kg.settings.home, store.uri, say):
        records, groups = _read(store)
        say(f"{len(records):,} named records read")
        people = [decision for decision in standing(store) if decision.by_person]
        wanted, review = decide(records, groups, people)
        before = {
            decision.pair: decision
            for decision in standing(store)
            if decision.judge.startswith(AUTO)
        }
        result = Resolution(records=len(records), joined=len(wanted), review=review)
        new = [
            decision for pair, decision in sorted(wanted.items()) if before.get(pair) != decision
        ]
        gone = [decision for pair, decision in sorted(before.items()) if pair not in wanted]
        result.added, result.removed = len(new), len(gone)
        if not dry_run:
            result.entities = _apply(store, new, gone)
        return result


def decide(
    records: Mapping[str, Described], groups: Mapping[str, str], people: Iterable[Decision] = ()
) -> tuple[dict[tuple[str, str], Decision], list[dict[str, Any]]]:
    """Which records are one party by their names: pure, independent of order.

    Args:
        records: named records by id.
        groups: which of them are one party already (by identifiers or people's decisions): record id to group.
        people: decisions of people.

    Returns:
        Decisions by pair (a star around each party's smallest record), and the names that fit more than one party.
    """
    keys: dict[str, dict[str, Described]] = defaultdict(dict)
    for record in records.values():
        if record.kind in _NEVER_BY_NAME or record.unnamed:
            continue
        for name in record.names:
            key = name_key(name)
            if len(key) > 2:
                keys[key][record.id] = record
    apart = {decision.pair for decision in people if not decision.same}
    wanted: dict[tuple[str, str], Decision] = {}
    review: list[dict[str, Any]] = []
    for key in sorted(keys):
        members = [keys[key][record_id] for record_id in sorted(keys[key])]
        parties: dict[str, list[Described]] = defaultdict(list)
        for record in members:
            parties[groups[record.id]].append(record)
        if len(parties) < 2:
            continue
        choice = _one_party(list(parties.values()), apart)
        if choice is None:
            review.append({"name": key, "candidates": sorted(parties)})
            continue
        first, *others = sorted(min(record.id for record in group) for group in choice)
        for other in others:
            decision = _decision(records[first], records[other], key)
            wanted.setdefault(decision.pair, decision)
    return wanted, review


def _one_party(
    parties: Sequence[Sequence[Described]], apart: set[tuple[str, str]]
) -> Sequence[Sequence[Described]] | None:
    """The parties of one name if they can only be one, else None."""
    everyone = [record for party in parties for record in party]
    countries = {record.country for record in everyone if record.country}
    # Two known countries are two candidates for whoever names none.
    if len(countries) > 1:
        return None
    if any(record.kind in _ONLY_WITH_COUNTRY and not record.country for record in everyone):
        return None
    if any(tuple(sorted((a.id, b.id))) in apart for a, b in combinations(everyone, 2)):
        return None
    # Two rows of one register are two parties until an identifier or a person says otherwise.
    registers = Counter(
        dataset
        for party in parties
        for dataset in {record.dataset for record in party if record.document is None}
    )
    if any(count > 1 for count in registers.values()):
        return None
    trial = partition(everyone, [_decision(everyone[0], other, "") for other in everyone[1:]])
    return None if trial.refused else parties


def _decision(a: Described, b: Described, key: str) -> Decision:
    explanation = canonical_json(
        {"rule": "same name, no contradicting country, one candidate", "key": key, "names": [a.name, b.name],
         "countries": [a.country, b.country], "configuration": CONFIGURATION}
    )  # fmt: skip
    return Decision(
        a=min(a.id, b.id),
        b=max(a.id, b.id),
        same=True,
        judge=JUDGE,
        score=1.0,
        explanation=explanation,
    )


def _read(store: Store) -> tuple[dict[str, Described], dict[str, str]]:
    """Named records, and which of them identifiers and people make one party (automatic decisions left out)."""
    records: dict[str, Described] = {}
    homes: dict[str, list[Described]] = defaultdict(list)
    holder: dict[str, str] = {}
    disputed: set[str] = set()
    for properties, parts, home in store.stream(_RECORDS):
        record = from_properties(properties, parts)
        records[record.id] = record
        homes[home].append(record)
        disputed.update(key for key in record.link_keys if holder.setdefault(key, home) != home)
    people = [decision for decision in standing(store) if decision.by_person]
    groups: dict[str, str] = {}
    for members in homes.values():
        # An identifier that stands in several parties joins none of them: what one party's records share of it says nothing.
        own = [_without(record, disputed) for record in members]
        for cluster in partition(own, people).clusters if len(own) > 1 else [(own[0].id,)]:
            groups.update(dict.fromkeys(cluster, cluster[0]))
    return records, groups


def _without(record: Described, identifiers: Collection[str]) -> Described:
    kept = tuple(one for one in record.identifiers if one not in identifiers)
    return record if kept == record.identifiers else replace(record, identifiers=kept)


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
