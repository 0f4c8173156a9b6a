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
from interlock.loaders.resolution.clusters import AUTO, RULE, Decision, partition
from interlock.loaders.resolution.entities import Described, from_properties
from interlock.loaders.write import component, decision_from, recluster
from interlock.schema import cypher
from interlock.schema.errors import DataError, NotFound, UsageError
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
        people = [decision for decision in _decisions(store) if decision.by_person]
        wanted, review = decide(records, groups, people)
        before = {
            decision.pair: decision
            for decision in _decisions(store)
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


def judge(
    kg: KnowledgeGraph,
    a: str,
    b: str,
    *,
    same: bool,
    person: str,
    why: str | None,
    when: str,
    say: Say = lambda _: None,
) -> Counts:
    """Store a person's decision on two records, and recluster what it touches.

    Args:
        kg: an open graph.
        a: id of a record.
        b: id of another record.
        same: whether both describe one party.
        person: who decides.
        why: in the person's words.
        when: time of the decision, ISO 8601, UTC.
        say: told of waiting.

    Raises:
        NotFound: a record does not exist.
        UsageError: it is one record twice, or the name is one that automatic decisions use.
        DataError: the records carry different valid identifiers, or it contradicts what people decided before; nothing is stored.
    """
    decision = Decision(min(a, b), max(a, b), same, person, note=why, decided_on=when)
    if a == b or not decision.by_person or not person:
        raise UsageError(
            f"{person!r} cannot decide on {a!r} and {b!r}",
            why="a decision is a person's, on two records",
            hint=f"names of people do not begin with {RULE} or {AUTO}",
        )

    def work(tx: Transaction) -> Counts:
        known = {
            row[0]
            for row in tx.run("MATCH (r:Record) WHERE r.id IN $ids RETURN r.id", {"ids": [a, b]})
        }
        for record in (a, b):
            if record not in known:
                raise NotFound(
                    f"there is no record {record!r}", why="decisions are about records, not entities",
                    hint="see a party's records with: interlock show PARTY",
                )  # fmt: skip
        _delete(tx, [decision], by_person=True)
        before = _refused(tx, [a, b])
        _create(tx, [decision])
        broken = [refusal for refusal in _refused(tx, [a, b]) if refusal not in before]
        if broken:
            raise DataError(
                f"{a!r} and {b!r} cannot be decided so",
                why="; ".join(f"{union}: {reason}" for union, reason in broken),
                hint="take back what it contradicts, or see: interlock resolve explain A B",
            )
        return recluster(tx, [a, b])

    with exclusive(kg.settings.home, kg.store.uri, say):
        return kg.store.write(work)


def _refused(tx: Transaction, records: Sequence[str]) -> list[tuple[str, str]]:
    """Decisions of people on these records, and on all that are linked with them, that are not followed."""
    members, _, decisions = component(tx, records)
    labels = [decision.label for decision in decisions if decision.by_person]
    found = partition(list(members.values()), decisions).refused
    return [(union, reason) for union, reason in found if union in labels]


def undo(kg: KnowledgeGraph, a: str, b: str, say: Say = lambda _: None) -> Counts:
    """Take back a person's decision on two records.

    Raises:
        NotFound: nobody decided on these two.
    """

    def work(tx: Transaction) -> Counts:
        if not _delete(tx, [Decision(min(a, b), max(a, b), True, "")], by_person=True):
            raise NotFound(
                f"there is no decision of a person on {a!r} and {b!r}",
                hint="see all with: interlock export --format csv, file decisions.csv",
            )
        return recluster(tx, [a, b])

    with exclusive(kg.settings.home, kg.store.uri, say):
        return kg.store.write(work)


def explain(kg: KnowledgeGraph, a: str, b: str) -> dict[str, Any]:
    """Why two records are, or are not, one party: shared and contradicting identifiers, names, decisions.

    Raises:
        NotFound: a record does not exist.
    """
    rows = {
        row[0]: (from_properties(row[1], row[3]), row[2])
        for row in kg.store.read(cypher.RECORDS, {"ids": [a, b]}).rows
    }
    for record_id in (a, b):
        if record_id not in rows:
            raise NotFound(
                f"there is no record {record_id!r}",
                hint="see a party's records with: interlock show PARTY",
            )
    (one, home), (other, other_home) = rows[a], rows[b]
    decisions = [
        decision for decision in _decisions(kg.store) if decision.pair == (min(a, b), max(a, b))
    ]
    trial = partition([one, other], decisions)
    return {
        "a": a,
        "b": b,
        "same_entity": home == other_home,
        "entities": [home, other_home],
        "identifiers": sorted(set(one.link_keys) & set(other.link_keys)),
        "names": sorted({name_key(name) for name in one.names} & {name_key(name) for name in other.names}),
        "countries": [one.country, other.country],
        "kinds": [one.kind, other.kind],
        "decisions": [
            {"same": d.same, "judge": d.judge, "score": d.score, "note": d.note, "decided_on": d.decided_on, "explanation": d.explanation}
            for d in decisions
        ],
        "refused": [{"union": union, "reason": reason} for union, reason in trial.refused],
    }  # fmt: skip


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
    people = [decision for decision in _decisions(store) if decision.by_person]
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


def _decisions(store: Store) -> list[Decision]:
    rows = store.stream(
        "MATCH (a:Record)-[d:SAME_AS|DIFFERENT_FROM]->(b:Record) RETURN a.id, b.id, type(d), properties(d) ORDER BY a.id, b.id"
    )
    return [decision_from(a, b, kind, properties) for a, b, kind, properties in rows]


def _apply(store: Store, new: Sequence[Decision], gone: Sequence[Decision]) -> Counts:
    counts = Counts()
    steps = [(decision, False) for decision in gone] + [(decision, True) for decision in new]
    for first in range(0, len(steps), BATCH):
        batch = steps[first : first + BATCH]

        def work(tx: Transaction, batch: Sequence[tuple[Decision, bool]] = batch) -> Counts:
            _delete(tx, [decision for decision, _ in batch], by_person=False)
            _create(tx, [decision for decision, keep in batch if keep])
            return recluster(tx, sorted({end for decision, _ in batch for end in decision.pair}))

        counts += store.write(work)
    return counts


def _delete(tx: Transaction, decisions: Sequence[Decision], *, by_person: bool) -> int:
    rows = [{"a": decision.pair[0], "b": decision.pair[1]} for decision in decisions]
    return int(
        tx.run(
            "UNWIND $rows AS row MATCH (a:Record {id: row.a})-[d:SAME_AS|DIFFERENT_FROM]-(b:Record {id: row.b}) "
            "WHERE d.judge STARTS WITH $auto <> $by_person WITH DISTINCT d DELETE d RETURN count(*)",
            {"rows": rows, "auto": AUTO, "by_person": by_person},
        )[0][0]
    )


def _create(tx: Transaction, decisions: Sequence[Decision]) -> None:
    for same, kind in ((True, "SAME_AS"), (False, "DIFFERENT_FROM")):
        rows = [
            {
                "a": decision.pair[0],
                "b": decision.pair[1],
                "properties": {
                    name: value
                    for name in ("judge", "score", "note", "decided_on", "explanation")
                    if (value := getattr(decision, name)) is not None
                },
            }
            for decision in decisions
            if decision.same == same
        ]
        if rows:
            tx.run(
                "UNWIND $rows AS row MATCH (a:Record {id: row.a}) MATCH (b:Record {id: row.b}) "
                f"CREATE (a)-[d:{kind}]->(b) SET d = row.properties",
                {"rows": rows},
            )
