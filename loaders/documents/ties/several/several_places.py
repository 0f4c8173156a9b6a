"""The name of a group that lies in several places has them all: "<offices in China, Dubai and Kenya>" and not "<offices in China>".

A mention ends at its first place, so that the group was called by that alone while it was told to lie in the others too.

    name_by_all_places(drafts, claims, text)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.parties.drafts import Draft
from interlock.loaders.documents.ties.claims import Claim

__all__ = ["name_by_all_places"]

_BETWEEN = later(r"(?:,|\sand|\sthe|\s)*")


def name_by_all_places(drafts: Sequence[Draft], claims: Iterable[Claim], text: str) -> None:
    """Give each group without a name that is told to lie in several places of one list the rest of that list."""
    placed: defaultdict[int, set[int]] = defaultdict(set)
    for claim in claims:
        if claim.tie == "LOCATED_IN" and drafts[claim.subject].unnamed:
            placed[claim.subject].add(claim.object)
    for at, places in placed.items():
        if len(places) > 1:
            _extend(drafts[at], [drafts[place] for place in sorted(places)], text)


def _extend(group: Draft, places: Sequence[Draft], text: str) -> None:
    name = group.name.strip("<>")
    where = sorted(span for place in places for span in place.mentions)
    for start, _ in group.mentions:
        first = next(
            (at for at, (_, stop) in enumerate(where) if text[start:stop].endswith(name)), None
        )
        if first is None:
            continue
        end = last = where[first][1]
        for begin, stop in where[first + 1 :]:
            if begin >= last and _BETWEEN.fullmatch(text, last, begin):
                last = stop
        if last > end:
            group.name = f"<{' '.join(f'{name}{text[end:last]}'.split())}>"
            return
