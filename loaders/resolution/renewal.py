"""A graph resolved again after some records came, changed or left: only what blocks with these is compared.

What a run leaves behind (`Known`) is a pure function of records, people's decisions and rules. Held against the records of now it says
what is new. Weights come from the counts of the last whole run, as for plain records; with these held the answer is that of a whole
run, pair by pair. Passes over all records remain, for reading and for identifiers, but they compare nothing.

    known, outcome = whole(records, people)
    known, outcome = renew(known, records, people, outcome.wanted)
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from interlock.loaders.resolution.clusters import Decision
from interlock.loaders.resolution.deciding import (
    Pair,
    allowed,
    bearers_of,
    certain_homes,
    decide,
    decision_on,
    only_ones,
    reason_of,
    takes_part,
    why,
)
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.increment import State, add
from interlock.loaders.resolution.matching import Compared, match
from interlock.loaders.resolution.neighbours import Search
from interlock.loaders.resolution.review import Candidate
from interlock.loaders.resolution.score import Matcher
from interlock.loaders.resolution.scored import Scored
from interlock.loaders.resolution.state_file import read_more, read_state, write_state

__all__ = ["Known", "Outcome", "homes_of", "read_known", "renew", "whole", "write_known"]

_DUE = 0.1  # records that came, changed or left, to those of the last whole run, above which all are resolved anew


@dataclass(slots=True)
class Known:
    """What a run leaves behind for the next.

    Attributes:
        state: records, pairs and scores.
        bearers: how many records bear each folded word.
        exact: pairs of records that alone bear their name.
        wanted: pairs that the machine decided to be one party.
        reasons: open pairs, and why each is open.
    """

    state: State
    bearers: Counter[str]
    exact: frozenset[Pair]
    wanted: frozenset[Pair]
    reasons: dict[Pair, str]


@dataclass(slots=True)
class Outcome:
    """What a run comes to.

    Attributes:
        wanted: decisions by pair.
        review: open pairs, the highest score first; without explanation where it is that of the run before.
        pairs: pairs with a score.
        compared: those that were compared in this run.
        touched: records whose parties were put together in this run.
        everything: the records, and how alike they are.
    """

    wanted: dict[Pair, Decision]
    review: list[Candidate]
    pairs: int
    compared: int
    touched: int
    everything: Compared


def whole(
    records: Iterable[Described], people: Sequence[Decision], search: Search | None = None
) -> tuple[Known, Outcome]:
    """Resolve all records."""
    named = [record for record in records if takes_part(record)]
    matching = match(named, people, search, keep=True)
    bearers = bearers_of(named)
    exact = only_ones(matching, people, bearers)
    wanted, review = decide(matching, people, exact)
    pairs = len(matching.scores)
    outcome = Outcome(wanted, review, pairs, pairs, len(named), matching)
    return _known(State.of(matching, people), bearers, exact, outcome), outcome


def renew(
    known: Known,
    records: Iterable[Described],
    people: Sequence[Decision],
    before: Mapping[Pair, Decision],
    search: Search | None = None,
) -> tuple[Known, Outcome] | None:
    """Resolve what changed; None where so much did that all is to be resolved anew.

    Args:
        known: of the run before; it is not changed.
        records: all of now.
        people: decisions of people of now.
        before: automatic decisions as they stand.
        search: as in the run before.
    """
    named = {record.id: record for record in records if takes_part(record)}
    new, gone = known.state.changed_to(list(named.values()))
    if len(new) + len(gone) > _DUE * known.state.counted:
        return None
    bearers = Counter(known.bearers)
    bearers.subtract(bearers_of(known.state.records(gone)))
    bearers.update(bearers_of(new))
    state, change = add(known.state, new, people, search, gone)
    place = {one: at for at, one in enumerate(state.ids)}
    scores = Scored(
        state.ids, *np.divmod(state.codes, len(state.ids)), state.scores, state.proposers
    )
    everything = Compared(Matcher(corpus=state.counts.corpus), named, scores)
    exact = only_ones(everything, people, bearers)
    # A new record can take its name from two others: they have it no longer to themselves.
    moved = {end for pair in exact ^ known.exact for end in pair if end in place}
    inside = state.joined_to(
        [place[one] for one in moved.union(change.parties)],
        [(place[a], place[b]) for a, b in exact | known.exact if a in place and b in place],
    )
    part = _part(everything, state, inside)
    wanted, review = decide(part, people, {pair for pair in exact if pair[0] in part.records})
    for pair in known.wanted:
        if all(end in place and end not in part.records for end in pair):
            wanted[pair] = before.get(pair) or decision_on(
                everything, pair, _score(everything, pair, exact), exact
            )
    review += _still_open(everything, state, inside, wanted, known, people, exact)
    review.sort(key=lambda one: (-one.score, one.one, one.other))
    outcome = Outcome(wanted, review, len(scores), change.compared, len(part.records), everything)
    return _known(state, +bearers, exact, outcome), outcome


def _known(state: State, bearers: Counter[str], exact: Iterable[Pair], outcome: Outcome) -> Known:
    reasons = {(one.one, one.other): one.reason for one in outcome.review}
    return Known(state, bearers, frozenset(exact), frozenset(outcome.wanted), reasons)


def _part(everything: Compared, state: State, inside: Any) -> Compared:
    """The records at some places, and the pairs among them."""
    size = len(state.ids)
    held = np.zeros(size, bool)
    held[inside] = True
    left, right = np.divmod(state.codes, size)
    both = held[left] & held[right]
    place = np.cumsum(held) - 1
    ids = [state.ids[at] for at in inside.tolist()]
    scores = Scored(
        ids, place[left[both]], place[right[both]], state.scores[both], state.proposers[both]
    )
    return Compared(everything.matcher, {one: everything.records[one] for one in ids}, scores)


def _score(everything: Compared, pair: Pair, exact: Iterable[Pair]) -> float:
    one, other = (everything.records[end] for end in pair)
    return allowed(one, other, everything.scores.get(pair, 0.0), pair in exact)


def _still_open(
    everything: Compared,
    state: State,
    inside: Any,
    wanted: Iterable[Pair],
    known: Known,
    people: Sequence[Decision],
    exact: set[Pair],
) -> list[Candidate]:
    """Open pairs of which one end at least lies outside of what was decided in this run."""
    size = len(state.ids)
    held = np.zeros(size, bool)
    held[inside] = True
    review = everything.matcher.thresholds.review
    left, right = np.divmod(state.codes[state.scores >= review], size)
    outside = ~(held[left] & held[right])
    pairs = {
        (state.ids[a], state.ids[b])
        for a, b in zip(left[outside].tolist(), right[outside].tolist(), strict=True)
    }
    chosen = {state.ids[at] for at in inside.tolist()}
    pairs.update(pair for pair in exact if not chosen.issuperset(pair))
    home = homes_of(everything, people, wanted)
    said = {one.pair for one in people}
    found: list[Candidate] = []
    for pair in pairs:
        score = _score(everything, pair, exact)
        if score < review or pair in said or home[pair[0]] == home[pair[1]]:
            continue
        reason = known.reasons.get(pair)
        found.append(
            Candidate(*pair, score, reason_of(everything, pair), why(everything, pair))
            if reason is None
            else Candidate(*pair, score, reason)
        )
    return found


def homes_of(
    everything: Compared, people: Sequence[Decision], wanted: Iterable[Pair]
) -> dict[str, str]:
    """For each record a name of its party: what is certain, and what the machine decided."""
    certain = certain_homes(everything.records.values(), people)
    parent = {home: home for home in certain.values()}

    def root(one: str) -> str:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for a, b in wanted:
        parent[root(certain[a])] = root(certain[b])
    return {one: root(home) for one, home in certain.items()}


def write_known(path: str | os.PathLike[str], known: Known) -> None:
    """Keep it in a file that its owner alone can read."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    write_state(path, known.state, {
        "bearers": known.bearers, "exact": sorted(known.exact), "wanted": sorted(known.wanted),
        "reasons": [[*pair, reason] for pair, reason in sorted(known.reasons.items())],
    })  # fmt: skip


def read_known(path: str | os.PathLike[str]) -> Known | None:
    """What a run left behind; None where there is nothing, or rules changed since.

    Raises:
        DataError: the file holds no state.
    """
    if not Path(path).is_file():
        return None
    state, current = read_state(path)
    if not current:
        return None
    more = read_more(path)
    return Known(
        state,
        Counter(more["bearers"]),
        frozenset((a, b) for a, b in more["exact"]),
        frozenset((a, b) for a, b in more["wanted"]),
        {(a, b): reason for a, b, reason in more["reasons"]},
    )
