"""Clusters of records that describe one party, with what must never be joined honoured.

Invariant: no cluster holds two different valid values of one exclusive scheme. Authority falls in this order: different valid
identifiers, a person's decision, equal identifiers, automatic decisions. The result does not depend on the order of the records.

    partition(records, decisions).clusters      # [('gleif:1', 'ofac:7'), ('documents:...',)]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from interlock.loaders.resolution.entities import Described
from interlock.schema.identifiers import scheme_key, strength

RULE = "rule:"
AUTO = "auto:"


@dataclass(frozen=True)
class Decision:
    """A stored judgement on two records."""

    a: str
    b: str
    same: bool
    judge: str
    score: float | None = None
    note: str | None = None
    decided_on: str | None = None
    explanation: str | None = None

    @property
    def by_person(self) -> bool:
        """Whether a person took it; such a decision outranks every machine's but contradicting identifiers."""
        return not self.judge.startswith((RULE, AUTO))

    @property
    def pair(self) -> tuple[str, str]:
        """Both ids, the smaller first."""
        return (self.a, self.b) if self.a <= self.b else (self.b, self.a)

    @property
    def label(self) -> str:
        """What a refusal calls it."""
        return f"decision of {self.judge} on {self.pair[0]} and {self.pair[1]}"


@dataclass
class Partition:
    """Clusters, sorted, and the unions that were refused, each with its reason."""

    clusters: list[tuple[str, ...]]
    disputed: frozenset[str]
    refused: list[tuple[str, str]] = field(default_factory=list)


class _Clusters:
    """Union-find over records that refuses a union which the rules forbid."""

    def __init__(self, records: Sequence[Described], apart: Iterable[tuple[str, str]]) -> None:
        self._parent = {record.id: record.id for record in records}
        self._members = {record.id: [record.id] for record in records}
        self._values: dict[str, dict[str, str]] = {
            record.id: {scheme_key(key): key for key in record.link_keys} for record in records
        }
        self._kinds = {record.id: {record.kind_class} - {None} for record in records}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for a, b in apart:
            if a in self._parent and b in self._parent:
                self._apart[a].add(b)
                self._apart[b].add(a)

    def find(self, record: str) -> str:
        while self._parent[record] != record:
            self._parent[record] = self._parent[self._parent[record]]
            record = self._parent[record]
        return record

    def conflict(self, records: Iterable[str], *, any_kind: bool = False) -> str | None:
        """Why these records' clusters may not be one, or None; a person may join kinds that exclude each other."""
        roots = sorted({self.find(record) for record in records})
        held: dict[str, str] = {}
        kinds: set[str | None] = set()
        for root in roots:
            for scheme, value in self._values[root].items():
                if held.setdefault(scheme, value) != value:
                    return f"two valid values of {scheme}: {held[scheme]} and {value}"
            kinds |= self._kinds[root]
        if not any_kind and all(self._kinds[root] != kinds for root in roots):
            return (
                f"kinds that exclude each other: {', '.join(sorted(str(kind) for kind in kinds))}"
            )
        for a, b in combinations(roots, 2):
            small, large = sorted((self._members[a], self._members[b]), key=len)
            if any(self._apart[one] & set(large) for one in small if one in self._apart):
                return "a person decided that two of them are different"
        return None

    def unite(self, records: Sequence[str]) -> None:
        first, *others = sorted({self.find(record) for record in records})
        for root in others:
            self._parent[root] = first
            self._members[first] += self._members.pop(root)
            self._values[first] |= self._values[root]
            self._kinds[first] |= self._kinds[root]

    def clusters(self) -> list[tuple[str, ...]]:
        return sorted(tuple(sorted(members)) for members in self._members.values())


def partition(records: Sequence[Described], decisions: Iterable[Decision] = ()) -> Partition:
    """Cluster records that share valid identifiers or were decided to be the same.

    Args:
        records: a set closed under shared identifiers and decisions.
        decisions: stored judgements; those about records that are not given are ignored.

    Returns:
        The clusters, the identifiers that more than one cluster holds, and the refused unions.
    """
    ordered = sorted(records, key=lambda record: record.id)
    decisions = list(decisions)
    named = {end for decision in decisions for end in decision.pair}
    known = {record.id for record in ordered if record.id in named} if named else set()
    judged = sorted(
        (decision for decision in decisions if decision.a in known and decision.b in known),
        key=lambda decision: (-(decision.score or 0), decision.pair),
    )
    # Only these can be joined to anything; the others are what they are, and of a million records most are.
    involved = [record for record in ordered if record.identifiers or record.id in known]
    sets = _Clusters(involved, [d.pair for d in judged if d.by_person and not d.same])
    refused: list[tuple[str, str]] = []

    def join(members: Sequence[str], why: str, *, by_person: bool = False) -> None:
        reason = sets.conflict(members, any_kind=by_person)
        if reason is None:
            sets.unite(members)
        else:
            refused.append((why, reason))

    for decision in judged:
        if decision.same and decision.by_person:
            join(decision.pair, decision.label, by_person=True)
    holders: dict[str, list[str]] = defaultdict(list)
    for record in involved:
        for key in record.link_keys:
            holders[key].append(record.id)
    for key in sorted(holders, key=strength):
        if len(holders[key]) > 1:
            join(holders[key], key)
    for decision in judged:
        if decision.same and not decision.by_person:
            join(decision.pair, decision.label)
    disputed = frozenset(
        key
        for key, members in holders.items()
        if len({sets.find(member) for member in members}) > 1
    )
    alone = ((record.id,) for record in ordered if not (record.identifiers or record.id in known))
    return Partition(sorted((*sets.clusters(), *alone)), disputed, refused)
