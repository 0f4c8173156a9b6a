"""Which pairs of records are worth comparing, in every script, with a bounded number a record.

Proposers, each named: an equal identifier, an equal key, a key that looks alike. No record is left out for a common word; a group of very
many equal names is tied to few of its members, and what that leaves out is counted.

    for pair in block([subject(record) for record in records]).pairs: ...
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from interlock.loaders.resolution.keys import blocking_keys
from interlock.loaders.resolution.neighbours import Search, nearest
from interlock.loaders.resolution.score import Subject

__all__ = ["Blocks", "block"]

# Up to so many records of one key are all compared with each other; above, each is compared with this many of them.
GROUP = 12
_CHINESE = frozenset(("CN", "HK", "MO", "TW", "SG"))


@dataclass(slots=True)
class Blocks:
    """Candidates.

    Attributes:
        pairs: places of two records in the sequence given, the smaller first, to the proposer's name.
        capped: records whose key is shared by too many for all of them to be compared.
        keyless: records without any key, which are never proposed.
    """

    pairs: dict[tuple[int, int], str] = field(default_factory=dict)
    capped: int = 0
    keyless: int = 0


def block(
    subjects: Sequence[Subject],
    identifiers: Sequence[Iterable[str]] = (),
    search: Search | None = None,
) -> Blocks:
    """Propose pairs.

    Args:
        subjects: prepared records, in any order: the pairs are the same.
        identifiers: for each record the identifiers that propose it (exclusive and supporting ones).
        search: how far to look for keys that are alike.
    """
    found = Blocks()
    held: dict[str, list[int]] = {}
    for at, values in enumerate(identifiers):
        for value in values:
            held.setdefault(value, []).append(at)
    for value in sorted(held):
        _within(found, held[value], subjects, "identifier")
    owners: dict[str, list[int]] = {}
    for at, one in enumerate(subjects):
        spoken = one.country is None or one.country in _CHINESE
        keys = {key for form in one.forms for key in blocking_keys(form, spoken=spoken)}
        if not keys or one.unnamed:
            found.keyless += 1
            continue
        for key in keys:
            owners.setdefault(key, []).append(at)
    keys_ = sorted(owners)
    groups = [owners[key] for key in keys_]
    for group in groups:
        if len(group) > 1:
            _within(found, group, subjects, "equal key")
    left, right, _ = nearest(keys_, search or Search())
    pairs = found.pairs
    for a, b in zip(left.tolist(), right.tolist(), strict=True):
        one_group, other_group = groups[a], groups[b]
        if len(one_group) == 1 and len(other_group) == 1:
            one_at, other_at = one_group[0], other_group[0]
            if one_at != other_at:
                pairs.setdefault(
                    (one_at, other_at) if one_at < other_at else (other_at, one_at), "alike"
                )
            continue
        for one_at in _first(one_group, subjects):
            for other_at in _first(other_group, subjects):
                if one_at != other_at:
                    pairs.setdefault((min(one_at, other_at), max(one_at, other_at)), "alike")
    return found


def _within(found: Blocks, group: list[int], subjects: Sequence[Subject], proposer: str) -> None:
    """Pairs within a group; of a large one each record with the first few, and with its neighbours in order of content."""
    members = sorted(set(group), key=lambda at: _content(subjects[at]))
    if len(members) > GROUP:
        found.capped += len(members)
    for place, at in enumerate(members):
        others = members[:place] if place < GROUP else (*members[:2], *members[place - 4 : place])
        for other in others:
            found.pairs.setdefault((min(at, other), max(at, other)), proposer)


def _first(group: list[int], subjects: Sequence[Subject]) -> list[int]:
    if len(group) <= 4:
        return group
    return sorted(group, key=lambda at: _content(subjects[at]))[:4]


def _content(one: Subject) -> tuple[str, tuple[str, ...], str]:
    """What orders records of one name: country and names before the id, so that renaming ids changes little."""
    return one.country or "", one.keys, one.id
