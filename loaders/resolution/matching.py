"""The whole of matching over plain records: prepare, propose, score, cluster. Pure; no server.

result = match(records)
result.rows()      # (left, right, score, decision) of every pair looked at
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from heapq import merge
from itertools import combinations

import numpy as np
import numpy.typing as npt

from interlock.loaders.resolution.alignment import Corpus
from interlock.loaders.resolution.blocking import Blocks, Index, index, proposals
from interlock.loaders.resolution.clusters import Decision
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.linkage import Linkage, link
from interlock.loaders.resolution.neighbours import Grams, Search
from interlock.loaders.resolution.score import Matcher, Outcome, Score, Subject, subject
from interlock.loaders.resolution.scored import Scored

__all__ = ["LISTED_WHOLE", "Compared", "Counts", "Matching", "match"]

LISTED_WHOLE = 300  # records of a cluster whose pairs are all given
_AT_ONCE = 100_000  # pairs whose places are numbers of Python at a time


@dataclass(frozen=True, slots=True)
class Counts:
    """What weights are computed from. With these held, how two records compare does not depend on any third."""

    grams: Grams
    corpus: Corpus


@dataclass(slots=True)
class Compared:
    """Records and how alike those are that were compared.

    Attributes:
        scores: score by two record ids, the smaller first: every pair that was proposed; its `proposers` say by what.
    """

    matcher: Matcher
    records: Mapping[str, Described]
    scores: Scored

    @property
    def proposers(self) -> Mapping[tuple[str, str], str]:
        """The pairs that were proposed, and by what."""
        return self.scores.proposers

    def explain(self, one: str, other: str) -> Score:
        """The score of two records with its reasons."""
        return self.matcher.compare(subject(self.records[one]), subject(self.records[other]))


@dataclass(slots=True)
class Matching(Compared):
    """What a run over records found.

    Attributes:
        linkage: clusters, and unions refused.
        blocks: counts of what was left out; the pairs themselves stand in `scores`.
        seconds: processor time by stage.
        index: what pairs were proposed from, where it was to be kept.
    """

    linkage: Linkage
    blocks: Blocks
    seconds: dict[str, float] = field(default_factory=dict)
    index: Index | None = None

    def rows(self) -> Iterator[tuple[str, str, float, Outcome]]:
        """Every pair proposed, and pairs within a cluster that were not: ids, score, decision after clustering; sorted.

        Of a cluster of more than `LISTED_WHOLE` records each pair with its smallest id is given, not all pairs.
        """
        cluster_of = {
            one: place for place, members in enumerate(self.linkage.clusters) for one in members
        }
        review = self.matcher.thresholds.review
        decision: Outcome
        for pair, score in merge(self.scores.items_sorted(), sorted(self._joined_unproposed())):
            decision = "review" if score >= review else "different"
            if cluster_of[pair[0]] == cluster_of[pair[1]]:
                decision = "same"
            yield *pair, score, decision

    def _joined_unproposed(self) -> Iterator[tuple[tuple[str, str], float]]:
        for members in self.linkage.clusters:
            if len(members) < 2:
                continue
            for pair in (
                combinations(members, 2)
                if len(members) <= LISTED_WHOLE
                else ((members[0], one) for one in members[1:])
            ):
                if pair not in self.scores:
                    yield pair, self.explain(*pair).score


def match(
    records: Sequence[Described],
    decisions: Iterable[Decision] = (),
    search: Search | None = None,
    counts: Counts | None = None,
    *,
    keep: bool = False,
) -> Matching:
    """Find which records are one party.

    Args:
        records: with distinct ids, in any order.
        decisions: those of people, which outrank every score.
        search: how far blocking looks.
        counts: to weigh by; else those of these records.
        keep: keep the index, to which further records can be added.
    """
    with _without_collector():
        return _match(records, decisions, search, counts, keep)


def _match(
    records: Sequence[Described],
    decisions: Iterable[Decision],
    search: Search | None,
    counts: Counts | None,
    keep: bool,
) -> Matching:
    seconds: dict[str, float] = {}
    begun = _processor()
    ordered = sorted(records, key=lambda record: record.id)
    subjects = [subject(record) for record in ordered]
    found: Index | None = index(
        subjects,
        [(*record.identifiers, *record.further) for record in ordered],
        search,
        counts.grams if counts else None,
    )
    assert found is not None
    blocks = proposals(found)
    if not keep:
        found = None  # it weighs as much as the records
    seconds["blocking"] = _processor() - begun
    begun = _processor()
    matcher = Matcher(subjects, corpus=counts.corpus if counts else None)
    value = matcher.value
    scores = Scored(
        [record.id for record in ordered],
        blocks.left,
        blocks.right,
        _values(value, subjects, blocks),
        blocks.proposers,
    )
    nothing = np.empty(0, np.int64)
    blocks = replace(
        blocks, left=nothing, right=nothing
    )  # the pairs stand in the scores from here on
    seconds["scoring"] = _processor() - begun
    begun = _processor()
    place = scores.place

    def also(one: str, other: str) -> float:
        return value(subjects[place[one]], subjects[place[other]])

    def apart(one: str, other: str) -> str | None:
        return matcher.apart(subjects[place[one]], subjects[place[other]])

    numbers: dict[Hashable, int] = {}

    def profile(one: str) -> int:
        return numbers.setdefault(subjects[place[one]].profile, len(numbers))

    linkage = link(ordered, scores, decisions, also, apart, matcher.thresholds, profile)
    seconds["clustering"] = _processor() - begun
    return Matching(
        matcher, {record.id: record for record in ordered}, scores, linkage, blocks, seconds, found
    )


def _processor() -> float:
    """Seconds of processor time until now, also of processes that this one started and saw end."""
    return sum(os.times()[:4])


def _values(
    value: Callable[[Subject, Subject], float], subjects: Sequence[Subject], blocks: Blocks
) -> npt.NDArray[np.float64]:
    """The score of each pair."""
    found = np.empty(len(blocks.left), np.float64)
    for start in range(0, len(found), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        places = zip(blocks.left[part].tolist(), blocks.right[part].tolist(), strict=True)
        found[part] = [value(subjects[a], subjects[b]) for a, b in places]
    return found


@contextmanager
def _without_collector() -> Iterator[None]:
    """Millions of objects live until the end and none of them refers to itself: looking for such finds nothing."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
