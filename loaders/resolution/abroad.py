"""Embassies and chambers of one nation, of which there are many: their name says whose they are, not where.

is_post_abroad(("united", "states", "embassy"))                # True
is_post_abroad(("american", "chamber", "commerce"))            # True
is_post_abroad(("united", "states", "embassy", "baku"))        # False
is_post_abroad(("chamber", "commerce", "industry", "ghana"))   # False: the country's own
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from interlock.schema.name_forms import analyse, concept
from interlock.schema.territories import territories

__all__ = ["is_post_abroad"]

# Posts of a state, and what its merchants found: the second are named after the nation by its adjective, for the chamber of a country
# bears the country's own name as a rule.
_SENT = frozenset({"embassy", "embassies", "consulate", "consulates", "legation", "mission"})
_FOUNDED = frozenset({"chamber", "council", "association", "club"})
_BESIDE = frozenset({
    "general", "high", "commission", "permanent", "diplomatic", "trade", "commercial", "economic", "commerce", "industry", "industries",
    "business", "section", "office", "representation",
})  # fmt: skip
_COMMISSION = frozenset({"high", "commission"})  # what states of the Commonwealth call an embassy


def is_post_abroad(words: Sequence[str]) -> bool:
    """Whether a name says of which nation an embassy, a consulate or a chamber abroad is, and nothing of where it stands.

    Args:
        words: of the name as `analyse` gives them.
    """
    given = frozenset(words)
    if given & _SENT or given >= _COMMISSION:
        rest = given - _SENT - _BESIDE
        return bool(rest) and all(map(_of_a_nation, rest))
    if given & _FOUNDED:
        rest = given - _FOUNDED - _BESIDE
        return len(rest) == 1 and _is_adjective(*rest)
    return False


def _of_a_nation(word: str) -> bool:
    return word in _nations() or concept(word) in _nations()


def _is_adjective(word: str) -> bool:
    return concept(word) not in (None, word) and concept(word) in _nations()


@cache
def _nations() -> frozenset[str]:
    """Words of the English names of states."""
    names = [
        name
        for one in territories()
        if one.code == one.country
        for name in (one.name, one.official)
        if name
    ]
    return frozenset(
        {"america", "britain", "korea"} | {word for name in names for word in analyse(name).words}
    )
