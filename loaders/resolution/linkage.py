"""From scored pairs to clusters: the best pairs first, and no union that anything forbids.

Start from what is certain (identifiers, decisions of people); then take pairs of at least the threshold `same`, the highest first. A
union is refused where two records of the two clusters must be apart, where fewer than half of the pairs between them look alike, or
where a record fits two clusters equally well. Nothing depends on the order of records, pairs or decisions.

    link(records, pairs, decisions, score).clusters
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice, product

from interlock.loaders.resolution.clusters import Decision, partition
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.scored import Scored
from interlock.loaders.resolution.settings import Thresholds, settings
from interlock.schema.digests import shortened
from interlock.schema.identifiers import scheme_key

__all__ = ["LARGEST", "Linkage", "link"]

LARGEST = 50  # a cluster above this is not made by likeness: it is reported
MOST_COUNTRIES = 3
_SAMPLED = 400  # cross pairs of two clusters that are looked at, at most
_TIE = 0.01  # scores nearer than this do not tell two rivals apart

Pair = tuple[str, str]
Value = Callable[[str, str], float]
Apart = Callable[[str, str], str | None]


@dataclass(slots=True)
class Linkage:
    """Clusters of record ids, sorted; and unions of high score that were refused: (id, id, why)."""

    clusters: list[tuple[str, ...]]
    refused: list[tuple[str, str, str]] = field(default_factory=list)
    disputed: frozenset[str] = frozenset()


def link(
    records: Sequence[Described],
    pairs: Mapping[Pair, float],
    decisions: Iterable[Decision] = (),
    value: Value | None = None,
    apart: Apart | None = None,
    thresholds: Thresholds | None = None,
    profile: Callable[[str], Hashable] | None = None,
) -> Linkage:
    """Cluster records.

    Args:
        records: all of them.
        pairs: score by two ids, the smaller first; others score nothing unless `value` says more.
        decisions: those of people; automatic ones are ignored, for they are what this computes.
        value: scores a pair that was not proposed.
        apart: names what forbids that two records are in one cluster, or None.
        thresholds: `same` and `review`.
        profile: what a record's scores depend on; records of one profile score alike, so that one of them is asked for all.
    """
    limits = thresholds or settings().pairs
    people = [one for one in decisions if one.by_person]
    certain = partition(records, people)
    scored = (
        pairs.above(limits.same)
        if isinstance(pairs, Scored)
        else [pair for pair in pairs if pairs[pair] >= limits.same]
    )
    # Clusters that no pair of a high score touches stay as they are: of a million records these are most.
    touched = {end for pair in scored for end in pair}
    growing: list[tuple[str, ...]] = []
    settled: list[tuple[str, ...]] = []
    for members in certain.clusters:
        (settled if touched.isdisjoint(members) else growing).append(members)
    sets = _Sets(records, growing, people, pairs, value, apart, limits, profile)
    refused = [(why, "", reason) for why, reason in certain.refused]
    high = sorted(scored, key=sets.order)
    rivals = _rivals(high, pairs, sets, limits)
    for pair in high:
        reason = rivals.get(pair) or sets.conflict(*pair)
        if reason is None:
            sets.unite(*pair)
        elif reason != "one cluster already":
            refused.append((*pair, reason))
    return Linkage(sorted(settled + sets.clusters()), refused, certain.disputed)


def _rivals(
    high: Sequence[Pair], pairs: Mapping[Pair, float], sets: _Sets, limits: Thresholds
) -> dict[Pair, str]:
    """Pairs that are no better than another pair of one of the records, with a record that cannot be the same as this one.

    Records of one profile and the same identifiers are each other's doubles, never rivals, and are looked at as one.
    """
    fits: dict[str, dict[Hashable, list[tuple[float, str]]]] = defaultdict(dict)
    # Most records are in one pair, which has no rival.
    often = {end for end, times in Counter(chain.from_iterable(high)).items() if times > 1}
    for one, other in high:
        if one not in often and other not in often:
            continue
        score = pairs[one, other]
        if one in often:
            fits[one].setdefault(sets.double(other), []).append((score, other))
        if other in often:
            fits[other].setdefault(sets.double(one), []).append((score, one))
    found: dict[Pair, str] = {}
    for record, groups in fits.items():
        if len(groups) < 2:
            continue
        best = sorted((-max(group)[0], min(group)[1]) for group in groups.values())
        for group in groups.values():
            score, other = max(score for score, _ in group), min(one for _, one in group)
            rival = next(
                (
                    rival
                    for negative, rival in best
                    if -negative > score - _TIE
                    and rival != other
                    and sets.apart(other, rival, limits.review)
                ),
                None,
            )
            if rival is not None:
                for _, one in group:
                    pair = (record, one) if record < one else (one, record)
                    found[pair] = (
                        f"{sets.called(record)} fits {sets.called(one)} and {sets.called(rival)} equally well"
                    )
    return found


class _Sets:
    """Clusters under construction, with all that forbids a union."""

    def __init__(
        self,
        records: Sequence[Described],
        certain: Sequence[tuple[str, ...]],
        people: Iterable[Decision],
        pairs: Mapping[Pair, float],
        value: Value | None,
        apart: Apart | None,
        limits: Thresholds,
        profile: Callable[[str], Hashable] | None,
    ) -> None:
        self._pairs = pairs
        self._value = value
        self._apart = apart
        self._limits = limits
        self._profile = profile
        self._asked: dict[Pair, float] = {}
        self._reasons: dict[Pair, str | None] = {}
        inside = {one for members in certain for one in members}
        known = {record.id: record for record in records if record.id in inside}
        self._known = known
        self._keys = {key: record.link_keys for key, record in known.items()}
        self._parent: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._values: dict[str, dict[str, str]] = {}
        # Of each content one set is kept: there are as many as clusters, and they are nearly all alike.
        shared: dict[frozenset[str], frozenset[str]] = {}
        self._kinds: dict[str, frozenset[str]] = {}
        self._countries: dict[str, frozenset[str]] = {}
        self._faces: dict[str, dict[Hashable, str]] = {}
        for members in certain:
            root = members[0]
            self._members[root] = list(members)
            self._parent.update(dict.fromkeys(members, root))
            self._values[root] = {
                scheme_key(key): key for one in members for key in known[one].link_keys
            }
            kinds = frozenset(kind for one in members if (kind := known[one].kind_class))
            self._kinds[root] = shared.setdefault(kinds, kinds)
            self._faces[root] = (
                {profile(one): one for one in reversed(members)}
                if profile
                else {one: one for one in members}
            )
            countries = frozenset(country for one in members if (country := known[one].country))
            self._countries[root] = shared.setdefault(countries, countries)
        self._forbidden: dict[str, set[str]] = defaultdict(set)
        for decision in people:
            if not decision.same:
                self._forbidden[decision.a].add(decision.b)
                self._forbidden[decision.b].add(decision.a)

    def order(self, pair: Pair) -> tuple[float, Pair]:
        """The highest score first, then by ids."""
        return -self._pairs[pair], pair

    def find(self, record: str) -> str:
        """The cluster's name."""
        parent = self._parent
        while parent[record] != record:
            parent[record] = parent[parent[record]]
            record = parent[record]
        return record

    def called(self, record: str) -> str:
        """A record for a person who reads why: its name, and the id that finds it again."""
        name = self._known[record].name
        return f"“{name}” ({shortened(record)})" if name else shortened(record)

    def double(self, record: str) -> Hashable:
        """What records share that no rule can tell apart."""
        profile = self._profile(record) if self._profile else record
        return (profile, self._keys[record])

    def score(self, one: str, other: str) -> float:
        """What two records score, computed where they were not proposed."""
        pair = (one, other) if one < other else (other, one)
        known = self._pairs.get(pair, self._asked.get(pair))
        if known is None:
            known = self._asked[pair] = self._value(*pair) if self._value else 0.0
        return known

    def _kept_apart(self, one: str, other: str) -> str | None:
        pair = (one, other) if one < other else (other, one)
        if pair not in self._reasons:
            self._reasons[pair] = self._apart(*pair) if self._apart else None
        return self._reasons[pair]

    def apart(self, one: str, other: str, review: float) -> bool:
        """Whether two records are not one party, by their identifiers or their score."""
        a, b = self.find(one), self.find(other)
        if a == b:
            return False
        if self._contradiction(a, b) is not None:
            return True
        score = self.score(one, other)
        if score < review:
            return True
        # Of one name, but of two countries or with two numbers: two candidates for whoever says neither.
        return score < self._limits.same and bool(self._apart and self._apart(one, other))

    def conflict(self, one: str, other: str) -> str | None:
        """Why the clusters of two records may not be one."""
        a, b = self.find(one), self.find(other)
        if a == b:
            return "one cluster already"
        reason = self._contradiction(a, b)
        if reason:
            return reason
        size = len(self._members[a]) + len(self._members[b])
        if size == 2:
            return None
        left, right = sorted(self._faces[a].values()), sorted(self._faces[b].values())
        cross = list(islice(product(left, right), 4 * _SAMPLED))
        looked = cross[:: max(1, len(cross) // _SAMPLED)]
        scores = [self.score(x, y) for x, y in looked]
        for (x, y), score in zip(looked, scores, strict=True):
            if score < self._limits.same and (name := self._kept_apart(x, y)):
                return f"would join {self.called(x)} and {self.called(y)}: {name}"
        if min(scores) >= self._limits.same:
            return None
        # From here on likeness alone is too little: chains of it have no end.
        if size > LARGEST:
            return f"would make a cluster of {size} records"
        if len(self._countries[a] | self._countries[b]) > MOST_COUNTRIES:
            return f"would join records of more than {MOST_COUNTRIES} countries"
        if 2 * sum(score >= self._limits.review for score in scores) < len(scores):
            ends, link = map(self.called, (left[0], right[0])), map(self.called, (one, other))
            return f"would join {' and '.join(ends)}, which do not look alike, through {' and '.join(link)}"
        return None

    def _contradiction(self, a: str, b: str) -> str | None:
        values = self._values[a]
        for scheme, value in self._values[b].items():
            if values.get(scheme, value) != value:
                return (
                    f"two valid values of {scheme}: {' and '.join(sorted((values[scheme], value)))}"
                )
        if self._kinds[a] and self._kinds[b] and self._kinds[a] != self._kinds[b]:
            return "kinds that exclude each other"
        if self._forbidden:
            others = set(self._members[b])
            if any(
                self._forbidden[one] & others for one in self._members[a] if one in self._forbidden
            ):
                return "a person decided that two of them are different"
        return None

    def unite(self, one: str, other: str) -> None:
        """Make one cluster of two."""
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first
        self._members[first] = sorted(self._members[first] + self._members.pop(second))
        self._values[first] |= self._values.pop(second)
        self._kinds[first] |= self._kinds.pop(second)
        self._countries[first] |= self._countries.pop(second)
        faces = self._faces.pop(second)
        for profile, one in self._faces[first].items():
            faces[profile] = min(one, faces.get(profile, one))
        self._faces[first] = faces

    def clusters(self) -> list[tuple[str, ...]]:
        """All clusters, sorted."""
        return sorted(tuple(sorted(members)) for members in self._members.values())
