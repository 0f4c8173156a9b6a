"""Further records, and fewer, against those resolved: only what blocks with these is compared, only their parties are made anew.

Law: with the counts that weights come from held (`Counts`), clusters after adding are those of one run over all records. The counts
are those of the last whole run; `due` says when they are to be taken again.

    state = State.of(match(records, keep=True))
    state, change = add(state, new)
    change.rows             # pairs of the parties that the new records touch
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import combinations

import numpy as np
import numpy.typing as npt
from scipy import sparse

from interlock.loaders.resolution.blocking import (
    Content,
    Index,
    content_of,
    extended,
    proposals,
    reduced,
)
from interlock.loaders.resolution.clusters import Decision
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.linkage import link
from interlock.loaders.resolution.matching import LISTED_WHOLE, Counts, Matching
from interlock.loaders.resolution.neighbours import Search
from interlock.loaders.resolution.score import Matcher, Outcome, Subject, subject
from interlock.loaders.resolution.settings import settings
from interlock.loaders.resolution.shelf import Shelf
from interlock.schema.errors import DataError
from interlock.schema.identifiers import is_exclusive
from interlock.schema.vocabulary import vocabulary

__all__ = ["Change", "State", "add", "check_new"]

GROWTH = 1.1  # records now, to those that the counts were taken from, above which these are due
Ints = npt.NDArray[np.int64]
Row = tuple[str, str, float, Outcome]


@dataclass(slots=True)
class State:
    """What a run leaves behind for the next.

    Attributes:
        ids: sorted.
        shelf: the records, in the same order.
        index: what proposes pairs.
        counts: what weights come from; `counted` records were there then.
        codes, scores, proposers: pairs, as of `Scored.arrays`.
        cluster: for each record the place of the first of its cluster.
        decisions: those of people that clusters honour.
    """

    ids: list[str]
    shelf: Shelf
    index: Index
    counts: Counts
    counted: int
    codes: Ints
    scores: npt.NDArray[np.float64]
    proposers: npt.NDArray[np.int8]
    cluster: Ints
    decisions: tuple[Decision, ...] = ()

    @classmethod
    def of(cls, found: Matching, decisions: Iterable[Decision] = ()) -> State:
        """From a run that kept its index."""
        if found.index is None:
            raise ValueError("the run did not keep its index")
        ids = list(found.records)
        place = found.scores.place
        cluster = np.arange(len(ids))
        for members in found.linkage.clusters:
            if len(members) > 1:
                cluster[[place[one] for one in members]] = place[members[0]]
        return cls(
            ids,
            Shelf.of(found.records.values()),
            found.index,
            Counts(found.index.near.grams, found.matcher.corpus),
            len(ids),
            *found.scores.arrays,
            cluster,
            tuple(one for one in decisions if one.by_person),
        )

    def clusters(self) -> list[tuple[str, ...]]:
        """All clusters, sorted."""
        members: dict[int, list[str]] = {}
        for one, root in zip(self.ids, self.cluster.tolist(), strict=True):
            members.setdefault(root, []).append(one)
        return sorted(map(tuple, members.values()))

    def records(self, ids: Iterable[str]) -> Iterator[Described]:
        """Records by id."""
        wanted = frozenset(ids)
        return (self.shelf[at] for at, one in enumerate(self.ids) if one in wanted)

    def changed_to(self, records: Sequence[Described]) -> tuple[list[Described], set[str]]:
        """Records that are new or other than they were, and ids of those that are no longer there, or no longer so."""
        now = {record.id: record for record in records}
        gone = {
            one
            for at, one in enumerate(self.ids)
            if one not in now or not self.shelf.holds(at, now[one])
        }
        same = set(self.ids) - gone
        return [record for record in records if record.id not in same], gone

    def joined_to(self, seeds: Iterable[int], ties: Iterable[tuple[int, int]]) -> Ints:
        """Places of all records that a high score, an identifier, a person or one of `ties` joins to the seeds, also through others."""
        place = {end: -1 for one in self.decisions for end in one.pair}
        if place:
            place |= {one: at for at, one in enumerate(self.ids) if one in place}
        said = [one for one in self.decisions if one.same]
        ends = [(a, b) for one in said if (a := place[one.a]) >= 0 and (b := place[one.b]) >= 0]
        high = self.codes[self.scores >= settings().pairs.same]
        return _component(self.index, high, [*ends, *ties], np.array(list(seeds), np.int64))

    def due(self, more: int) -> bool:
        """Whether the counts are too old with so many records more."""
        return len(self.ids) + more > GROWTH * self.counted


@dataclass(slots=True)
class Change:
    """What adding did.

    Attributes:
        compared: pairs that were scored.
        parties: records whose parties were put together again.
        rows: pairs proposed, or of one cluster, with a touched record: ids, score, decision; sorted.
    """

    compared: int = 0
    parties: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    @property
    def touched(self) -> int:
        """How many records these are."""
        return len(self.parties)


def add(
    state: State,
    new: Sequence[Described],
    decisions: Iterable[Decision] | None = None,
    search: Search | None = None,
    gone: Collection[str] = (),
) -> tuple[State, Change]:
    """Resolve further records, and those whose parties lost some.

    Args:
        state: of the run before; it is not changed.
        new: records with ids of their own; one that changed is also among `gone`.
        decisions: those of people from now on; None: as before.
        search: as in the run before.
        gone: ids of records of before that leave.

    Raises:
        DataError: a record is there already.
    """
    fresh = sorted(new, key=lambda record: record.id)
    state, bereft = _without(state, gone, search)
    old, places, ids = _places(state.ids, [record.id for record in fresh])
    shelf = state.shelf.merged(fresh, old, places)

    @lru_cache(maxsize=200_000)
    def prepared(at: int) -> Subject:
        return subject(shelf[at])

    def content(at: int) -> Content:
        return content_of(prepared(at))

    index = extended(
        state.index,
        old,
        places,
        [subject(record) for record in fresh],
        [(*record.identifiers, *record.further) for record in fresh],
        content,
        search,
    )
    blocks = proposals(index)
    size = len(ids)
    codes = blocks.left * size + blocks.right
    before = old[state.codes // max(len(state.ids), 1)] * size
    before += old[state.codes % max(len(state.ids), 1)]
    matcher = Matcher(corpus=state.counts.corpus)

    def value(a: int, b: int) -> float:
        return matcher.value(prepared(a), prepared(b))

    scores, known = _carried(codes, before, state.scores)
    for at in np.flatnonzero(~known).tolist():
        scores[at] = value(*divmod(int(codes[at]), size))
    people = (
        state.decisions
        if decisions is None
        else tuple(decision for decision in decisions if decision.by_person)
    )
    limits = matcher.thresholds
    lost = ~np.isin(before, codes, assume_unique=True) & (state.scores >= limits.same)
    high = scores >= limits.same
    place = {one: at for at, one in enumerate(ids)}
    joined = [decision for decision in (*state.decisions, *people) if decision.same]
    changed = {end for one in set(state.decisions) ^ set(people) for end in one.pair}
    seeds = np.concatenate(
        (places, old[bereft], *(np.divmod(codes[high & ~known], size)), *np.divmod(before[lost], size),
         np.array([place[end] for end in changed if end in place], np.int64))
    )  # fmt: skip
    touched = _component(
        index, np.concatenate((codes[high], before[lost])), _ends(joined, place), seeds
    )
    inside = np.zeros(size, bool)
    inside[touched] = True
    near = codes[inside[codes // size] | inside[codes % size]]
    pairs = {
        (ids[code // size], ids[code % size]): float(score)
        for code, score in zip(codes[high].tolist(), scores[high].tolist(), strict=True)
        if inside[code // size]
    }
    linkage = link(
        [shelf[at] for at in touched.tolist()],
        pairs,
        people,
        lambda a, b: value(place[a], place[b]),
        lambda a, b: matcher.apart(prepared(place[a]), prepared(place[b])),
        limits,
        lambda one: prepared(place[one]).profile,
    )
    cluster = np.arange(size)
    cluster[old] = old[state.cluster]
    for members in linkage.clusters:
        cluster[[place[one] for one in members]] = place[members[0]]
    found = State(
        ids, shelf, index, state.counts, state.counted, codes, scores, blocks.proposers, cluster, people,
    )  # fmt: skip
    listed = dict(zip(near.tolist(), scores[np.searchsorted(codes, near)].tolist(), strict=True))
    for a, b in _within(linkage.clusters, place):
        if a * size + b not in listed:
            listed[a * size + b] = value(a, b)
    return found, Change(
        int((~known).sum()),
        [ids[at] for at in touched.tolist()],
        list(_rows(found, listed, limits.review)),
    )


def _without(state: State, gone: Collection[str], search: Search | None) -> tuple[State, Ints]:
    """The state without some records, and places of those whose parties these may have held together or kept apart."""
    if not gone:
        return state, np.zeros(0, np.int64)
    gone = frozenset(gone)
    size = len(state.ids)
    leaves = np.fromiter((one in gone for one in state.ids), bool, size)
    kept: Ints = np.flatnonzero(~leaves)
    place = np.cumsum(~leaves) - 1
    left, right = np.divmod(state.codes, size)
    stay = ~(leaves[left] | leaves[right])
    held = state.index.held
    shared = np.isin(held.texts, np.unique(held.texts[leaves[held.records]]))
    decided = [end for one in state.decisions if not gone.isdisjoint(one.pair) for end in one.pair]
    touched = np.zeros(size, bool)
    touched[left[~stay]] = touched[right[~stay]] = True
    touched[held.records[shared]] = True
    touched |= np.isin(state.cluster, state.cluster[leaves])
    touched |= np.fromiter((one in decided for one in state.ids), bool, size) if decided else False
    _, first, which = np.unique(state.cluster[kept], return_index=True, return_inverse=True)
    return replace(
        state,
        ids=[state.ids[at] for at in kept.tolist()],
        shelf=state.shelf.only(kept),
        index=reduced(state.index, leaves, search),
        codes=place[left[stay]] * len(kept) + place[right[stay]],
        scores=state.scores[stay],
        proposers=state.proposers[stay],
        cluster=first[which].astype(np.int64),
    ), place[touched & ~leaves]


def check_new(before: Iterable[str], new: Iterable[str]) -> None:
    """That no id is there already.

    Raises:
        DataError: one is.
    """
    twice = min(set(before).intersection(new), default=None)
    if twice is not None:
        raise DataError(
            f"record {twice!r} is there already",
            why="further records have ids of their own; a changed record changes what was decided before",
            hint="resolve all records anew: interlock resolve pairs FILE --keep STATE",
        )


def _places(before: list[str], new: list[str]) -> tuple[Ints, Ints, list[str]]:
    """Places of old and new ids among all, and all, sorted."""
    check_new(before, new)
    ids = sorted(before + new)  # two sorted runs, which sorting merges
    fresh = set(new)
    is_new = np.fromiter((one in fresh for one in ids), bool, len(ids))
    return np.flatnonzero(~is_new), np.flatnonzero(is_new), ids


def _carried(
    codes: Ints, before: Ints, scores: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]:
    """Scores of pairs that were compared before, and which these are."""
    found = np.zeros(len(codes), np.float64)
    if not len(before):
        return found, np.zeros(len(codes), bool)
    at = np.minimum(np.searchsorted(before, codes), len(before) - 1)
    known = before[at] == codes
    found[known] = scores[at[known]]
    return found, known


def _ends(decisions: Iterable[Decision], place: dict[str, int]) -> list[tuple[int, int]]:
    return [(place[one.a], place[one.b]) for one in decisions if one.a in place and one.b in place]


def _component(index: Index, codes: Ints, joined: list[tuple[int, int]], seeds: Ints) -> Ints:
    """Records that anything could join, directly or through others, to one of the seeds."""
    size = index.records
    known = vocabulary().identifiers
    exclusive = np.fromiter(
        (value.partition(":")[0] in known and is_exclusive(value) for value in index.values),
        bool,
        len(index.values),
    )
    texts = index.held.texts
    holding = exclusive[texts] if len(texts) else np.zeros(0, bool)
    decided = np.array(joined, np.int64).reshape(-1, 2)
    left = np.concatenate((codes // size, index.held.records[holding], decided[:, 0]))
    right = np.concatenate(
        (codes % size, index.held.first[texts[holding]] if len(texts) else texts, decided[:, 1])
    )
    graph = sparse.coo_matrix((np.ones(len(left), np.int8), (left, right)), shape=(size, size))
    _, label = sparse.csgraph.connected_components(graph, directed=False)
    return np.flatnonzero(np.isin(label, np.unique(label[seeds])))


def _within(
    clusters: Iterable[tuple[str, ...]], place: dict[str, int]
) -> Iterator[tuple[int, int]]:
    for members in clusters:
        places = [place[one] for one in members]
        if len(places) <= LISTED_WHOLE:
            yield from combinations(places, 2)
        else:
            yield from ((places[0], other) for other in places[1:])


def _rows(state: State, listed: dict[int, float], review: float) -> Iterator[Row]:
    size = len(state.ids)
    decision: Outcome
    for code in sorted(listed):
        a, b = divmod(code, size)
        decision = "review" if listed[code] >= review else "different"
        if state.cluster[a] == state.cluster[b]:
            decision = "same"
        yield state.ids[a], state.ids[b], listed[code], decision
