"""What the rest of Interlock may ask of matching.

Pure functions over records: no server, no hidden state, nothing that depends on the order of anything.

    compare(a, b).outcome                          # 'same', 'review' or 'different', with the reasons
    for one, other in candidates(records): ...     # ids of pairs worth comparing, bounded in number
    cluster(records, pairs, decisions).clusters    # scored pairs to clusters; no cannot-link is ever crossed
    match(records, decisions)                      # all of it in one go, with the reasons of every pair
    search_keys("昆仑银行")                         # under which a name is found in any script
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from interlock.loaders.resolution.blocking import block
from interlock.loaders.resolution.clusters import Decision
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.linkage import Linkage, link
from interlock.loaders.resolution.matching import Matching, match
from interlock.loaders.resolution.score import Matcher, Score, compare_names, subject
from interlock.loaders.resolution.settings import settings
from interlock.schema.name_keys import search_keys, search_words

__all__ = [
    "Linkage", "Matching", "Score", "candidates", "cluster", "compare", "compare_names", "match", "search_keys", "search_words",
    "settings",
]  # fmt: skip


def compare(one: Described, other: Described, matcher: Matcher | None = None) -> Score:
    """Score two records, with reasons.

    Args:
        one: a record.
        other: another.
        matcher: of a run over many records, which knows how common words are; without it words weigh by their length.
    """
    return (matcher or Matcher()).compare(subject(one), subject(other))


def candidates(records: Sequence[Described]) -> Iterator[tuple[str, str]]:
    """Ids of the pairs worth comparing, the smaller id first, sorted, each once."""
    ordered = sorted(records, key=lambda record: record.id)
    found = block(
        [subject(one) for one in ordered], [(*one.identifiers, *one.further) for one in ordered]
    )
    for a, b in found.pairs:
        yield ordered[a].id, ordered[b].id


def cluster(
    records: Sequence[Described],
    pairs: Iterable[tuple[str, str, float]],
    decisions: Iterable[Decision] = (),
) -> Linkage:
    """Join records by people's decisions, identifiers, then pairs (id, id, score) from the threshold `same` on.

    Pairs that are not given are scored where a union depends on them.
    """
    subjects = {record.id: subject(record) for record in records}
    matcher = Matcher(list(subjects.values()))
    scores = {(min(a, b), max(a, b)): score for a, b, score in pairs}
    return link(
        records,
        scores,
        decisions,
        lambda a, b: matcher.value(subjects[a], subjects[b]),
        lambda a, b: matcher.apart(subjects[a], subjects[b]),
    )
