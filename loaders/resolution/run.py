"""Resolution over the whole graph: names in every script with what else is known, then clusters, then decisions that can be undone.

The run is a pure function of records, people's decisions and the configuration's version: its decisions replace those of the run
before, for any order of loading. What it cannot decide goes to the queue of `interlock resolve review`.

    resolve(kg).joined
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from interlock.graph.store.lock import exclusive
from interlock.loaders.account import Counts
from interlock.loaders.resolution import judgements
from interlock.loaders.resolution.clusters import AUTO, Decision, partition
from interlock.loaders.resolution.entities import Described, from_properties, with_facts
from interlock.loaders.resolution.judgements import standing
from interlock.loaders.resolution.linkage import link
from interlock.loaders.resolution.matching import Matching, match
from interlock.loaders.resolution.review import Candidate, replace_queue
from interlock.loaders.resolution.score import subject
from interlock.loaders.resolution.settings import settings
from interlock.loaders.write import ensure_schema, recluster
from interlock.schema.models import canonical_json
from interlock.schema.name_forms import analyse, concept, fold, generic_weight
from interlock.schema.names import legal_form, name_key

if TYPE_CHECKING:
    from interlock.graph.knowledge import KnowledgeGraph
    from interlock.graph.store.connect import Store, Transaction

BATCH = 2_000
LONGEST_QUEUE = 50_000
Say = Callable[[str], None]
Pair = tuple[str, str]
# Kinds that a name alone never joins, nor asks a person about: places, ships and events share names as a matter of course.
_NEVER_BY_NAME = frozenset({
    "Place", "Programme", "Event", "Agreement", "Project", "Portfolio", "Asset",
})  # fmt: skip
# Every state has a ministry of the same name: without a country on each side, the name says nothing.
_ONLY_WITH_COUNTRY = frozenset({"GovernmentBody"})
# What a name that stands alone in the whole graph makes up for: that one word of it tells and the other is of trade (Kunlun Bank).
_FORGIVEN = frozenset({"thin_name"})
_RECORDS = (
    "MATCH (r:Record)-[:RESOLVED_TO]->(e:Entity) WHERE NOT coalesce(r.unnamed, false) "
    "RETURN properties(r), COLLECT { MATCH (p:Part)-[:ADDS_TO]->(r) RETURN properties(p) ORDER BY p.id }, e.id ORDER BY r.id"
)
Found = tuple[dict[Pair, Decision], list[Candidate]]


def configuration() -> str:
    """The version of thresholds and features, which every automatic decision names."""
    return settings().version


def machine() -> str:
    """The judge of automatic decisions."""
    return f"{AUTO}{configuration()}"


@dataclass
class Resolution:
    """What a run found.

    Attributes:
        records: named records looked at.
        pairs: pairs of records that were compared.
        joined: pairs that the run decided to be one party.
        by_reason: the same, by what decided.
        review: pairs that it leaves to a person, those of highest score first.
        unasked: further ones, above the longest queue.
        added, removed: decisions that are new against the run before, or no longer hold.
        entities: entities created, updated, left and removed by it.
    """

    records: int = 0
    pairs: int = 0
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
            "joined": self.joined,
            "by_reason": self.by_reason,
            "added": self.added,
            "removed": self.removed,
            "review": len(self.review),
            "unasked": self.unasked,
            "entities": self.entities.to_json(),
        }


def resolve(kg: KnowledgeGraph, *, dry_run: bool = False, say: Say = lambda _: None) -> Resolution:
    """Find records of one party by name, country, kind and what else is known, and store the decisions.

    Args:
        kg: an open graph.
        dry_run: only count; nothing is written.
        say: told of progress and of waiting.
    """
    store = kg.store
    with exclusive(kg.settings.home, store.uri, say):
        records = _read(store)
        say(f"{len(records):,} named records read")
        stored = standing(store)
        matching = _match(records, [one for one in stored if one.by_person])
        wanted, review = decide(matching, [one for one in stored if one.by_person])
        say(
            f"{len(matching.scores):,} pairs compared, {len(wanted):,} joined, {len(review):,} open"
        )
        before = {one.pair: one for one in stored if one.judge.startswith(AUTO)}
        new = [one for pair, one in sorted(wanted.items()) if before.get(pair) != one]
        gone = [one for pair, one in sorted(before.items()) if pair not in wanted]
        result = Resolution(
            records=len(records), pairs=len(matching.scores), joined=len(wanted),
            added=len(new), removed=len(gone), review=review[:LONGEST_QUEUE], unasked=len(review[LONGEST_QUEUE:]),
        )  # fmt: skip
        for one in wanted.values():
            reason = "same name, one candidate" if one.score == 1 else "names alike"
            result.by_reason[reason] = result.by_reason.get(reason, 0) + 1
        if not dry_run:
            ensure_schema(store)
            result.entities = _apply(store, new, gone)
            replace_queue(store, result.review, machine())
        return result


def decide(matching: Matching, people: Sequence[Decision] = ()) -> Found:
    """Which records are one party, and which pairs a person has to look at: pure, independent of order.

    Beside the rules of matching, two rows of one source are two parties until an identifier or a person says otherwise, for a
    register parts its own; and a name that one party alone bears, in every source that has it, joins these.

    Args:
        matching: of named records.
        people: decisions of people.

    Returns:
        Decisions by pair, as few as hold each party's records together, and the open pairs, the highest score first.
    """
    records, matcher = matching.records, matching.matcher
    subjects = {key: subject(record) for key, record in records.items()}
    exact = _only_ones(matching, people)

    def value(one: str, other: str) -> float:
        pair = (one, other) if one < other else (other, one)
        if _of_one_source(records[one], records[other]):
            return 0.0
        if pair in exact:
            return 1.0
        score = matching.scores.get(pair)
        if score is None:
            score = matcher.value(subjects[one], subjects[other])
        return min(score, _limit(records[one], records[other]))

    def apart(one: str, other: str) -> str | None:
        if _of_one_source(records[one], records[other]):
            return "two rows of one source"
        return matcher.apart(subjects[one], subjects[other])

    pairs = {pair: value(*pair) for pair in matching.scores.keys() | exact}
    ordered = [records[key] for key in sorted(records)]
    linked = link(ordered, pairs, people, value, apart, matcher.thresholds)
    wanted: dict[Pair, Decision] = {}
    certain = partition(ordered, people)
    home = {one: members[0] for members in certain.clusters for one in members}
    cluster = {one: place for place, members in enumerate(linked.clusters) for one in members}
    for a, b in sorted(
        (pair for pair in pairs if pairs[pair] >= matcher.thresholds.same),
        key=lambda pair: (-pairs[pair], pair),
    ):
        if cluster[a] == cluster[b] and home[a] != home[b]:
            # One decision less than parties that were apart holds them together.
            gone, kept = home[a], home[b]
            for one in linked.clusters[cluster[a]]:
                if home[one] == gone:
                    home[one] = kept
            wanted[a, b] = _decision(matching, (a, b), pairs[a, b], exact)
    said = {one.pair for one in people}
    refused = {tuple(sorted((a, b))): why for a, b, why in linked.refused if b}
    review = [
        Candidate(a, b, score, refused.get((a, b)) or _reason(matching, (a, b)), _why(matching, (a, b)))
        for (a, b), score in sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
        if score >= matcher.thresholds.review and cluster[a] != cluster[b] and (a, b) not in said
    ]  # fmt: skip
    return wanted, review


def _match(records: Mapping[str, Described], people: Sequence[Decision]) -> Matching:
    return match(
        [one for one in records.values() if one.kind not in _NEVER_BY_NAME and not one.unnamed],
        people,
    )


def _of_one_source(one: Described, other: Described) -> bool:
    """Whether two records are rows of one register, or parties of one document: their author tells them apart."""
    if one.document is None and other.document is None:
        return one.dataset == other.dataset
    return one.document is not None and one.document == other.document


def _limit(one: Described, other: Described) -> float:
    """The score that the kinds of two records allow at most."""
    for a, b in ((one, other), (other, one)):
        if a.kind in _ONLY_WITH_COUNTRY and not (a.country and b.country):
            return settings().features["thin_name"].cap or 1.0
    return 1.0


def _only_ones(matching: Matching, people: Iterable[Decision]) -> set[Pair]:
    """Pairs of records that bear one name which only one party can bear: no two countries, no two rows of one source.

    The pairs form a star around the smallest record. A name of generic words alone is nobody's, and a feature that speaks against
    the pair is heard, but for the name's having one telling word; that is forgiven where no other record has this word in any name,
    and never to a name that is one word.
    """
    records = matching.records
    keys: dict[str, list[str]] = defaultdict(list)
    bearers: Counter[str] = Counter()
    for record in records.values():
        bearers.update({word for name in record.names for word in analyse(name).folded})
        if record.kind == "Person":
            continue
        for key in {name_key(name) for name in record.names}:
            if len(key) > 2:
                keys[key].append(record.id)
    apart = {one.pair for one in people if not one.same}
    home = {
        one: members[0]
        for members in partition(list(records.values()), people).clusters
        for one in members
    }
    found: set[Pair] = set()
    for key in sorted(keys):
        members = sorted(keys[key])
        first = members[0]
        if len({home[one] for one in members}) < 2 or not _can_be_one(
            [records[one] for one in members], home, apart
        ):
            continue
        stars = [(first, other) for other in members[1:] if home[other] != home[first]]
        words = _own_words(key)
        # One word alone stays a question: ARCH is a builder here and a coal mine there, whoever else is in the graph.
        alone = (
            bool(words)
            and len(analyse(key).words) > 1
            and all(bearers[fold(word)] == len(members) for word in words)
        )
        if all(_nothing_against(matching, pair, alone) for pair in stars):
            found.update(stars)
    return found


def _can_be_one(everyone: Sequence[Described], home: Mapping[str, str], apart: set[Pair]) -> bool:
    if len({record.country for record in everyone if record.country}) > 1:
        return False
    if any(record.kind in _ONLY_WITH_COUNTRY and not record.country for record in everyone):
        return False
    sources: dict[str, str] = {}
    for record in everyone:
        source = record.document or record.dataset
        if sources.setdefault(source, home[record.id]) != home[record.id]:
            return False
    ids = {record.id for record in everyone}
    if any(a in ids and b in ids for a, b in apart):
        return False
    first, *others = everyone
    trial = partition(
        everyone, [Decision(first.id, one.id, True, machine(), 1.0) for one in others]
    )
    return not trial.refused


def _nothing_against(matching: Matching, pair: Pair, alone: bool) -> bool:
    """Whether no feature speaks against a pair of one name; `alone`: only these bear the words of it."""
    found = matching.explain(*pair)
    caps = {
        name for name in found.features
        if name != "name" and matching.matcher.settings.features[name].cap is not None
    }  # fmt: skip
    if caps - (_FORGIVEN if alone else set()) or found.features.get("name", 0.0) < 1:
        return False
    return all(_own_words(name) for one in pair for name in matching.records[one].names[:1])


def _own_words(name: str) -> list[str]:
    """Words that are more than words of trade, generic words, numbers and a legal form."""
    form = analyse(name)
    own = [
        word for word in form.words
        if generic_weight(word) == 1 and concept(word) is None and not word.isdigit()
    ]  # fmt: skip
    return [] if len(form.words) == 1 and own and legal_form(own[0]) else own


def _reason(matching: Matching, pair: Pair) -> str:
    """Why the machine does not decide: the feature that bounds the score, else that it lies between the thresholds."""
    found = matching.explain(*pair)
    table = matching.matcher.settings.features
    bounds = [name for name in found.features if name in table and table[name].cap is not None]
    return bounds[0].replace("_", " ") if bounds else "likeness between the thresholds"


def _why(matching: Matching, pair: Pair) -> dict[str, Any]:
    """What a decision or a question rests on; enough to compute its score again."""
    found = matching.explain(*pair)
    one, other = (matching.records[key] for key in pair)
    return {
        "names": [list(one.names), list(other.names)],
        "countries": [one.country, other.country],
        "score": found.score,
        "features": found.features,
        "reasons": list(found.reasons),
        "proposer": matching.proposers.get(pair),
        "configuration": configuration(),
    }


def _decision(matching: Matching, pair: Pair, score: float, exact: set[Pair]) -> Decision:
    rule = "same name, one candidate" if pair in exact else "names alike"
    return Decision(
        *pair, True, machine(), score=score,
        explanation=canonical_json({"rule": rule, **_why(matching, pair)}),
    )  # fmt: skip


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
