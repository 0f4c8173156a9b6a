"""Which words say a tie from subject to object, and which turn it round: "sells to" and "buys from". Read off the relation rules.

directions("OWNS").count(" was acquired by ")     # (0, 1)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from interlock.loaders.documents.grammar.rules import Rule, ruleset
from interlock.loaders.documents.language.later import later

__all__ = ["Directions", "directions"]

_PASSIVE = later(r"[a-z]*ed by\b")  # behind the stem of a verb: "was acquired by"
_AUXILIARY = later(r" (?:not |since |now )*been\b")


@dataclass(frozen=True, slots=True)
class Directions:
    """The cue words of one tie type: those that put the subject first and those that turn it round."""

    pattern: re.Pattern[str] | None
    straight: frozenset[str]
    turning: frozenset[str]

    def count(self, words: str) -> tuple[int, int]:
        """How many cues in folded words put the subject first, and how many put it last."""
        if self.pattern is None:
            return 0, 0
        straight = turning = 0
        for match in self.pattern.finditer(words):
            if _AUXILIARY.match(words, match.end()) or words.endswith("whose ", 0, match.start()):
                continue  # "has been acquired by": the next word says it; "whose chairman": of the name before
            passive = _PASSIVE.match(words, match.end()) is not None
            straight += match[0] in self.straight and not passive
            turning += match[0] in self.turning or (match[0] in self.straight and passive)
        return straight, turning


@cache
def directions(predicate: str) -> Directions:
    """The directions of a tie type; a cue that occurs both ways says nothing and is left out."""
    ways: dict[str, set[bool]] = {}
    for rule in ruleset().rules:
        if rule.tie == predicate and not rule.pairs:
            for cue in rule.cues:
                if cue.strip() == cue and cue.isascii():
                    ways.setdefault(cue, set()).add(_turns(rule))
    if not ways:
        return Directions(None, frozenset(), frozenset())
    longest = sorted(ways, key=lambda cue: (-len(cue), cue))
    # Unclear cues are matched too, so that no shorter one is found inside of them.
    pattern = re.compile("|".join(re.escape(cue) for cue in longest))
    return Directions(
        pattern,
        frozenset(cue for cue, both in ways.items() if both == {False}),
        frozenset(cue for cue, both in ways.items() if both == {True}),
    )


def _turns(rule: Rule) -> bool:
    groups = rule.pattern.compiled.groupindex
    return rule.swap != (rule.explicit and "O" in groups and groups["O"] < groups["S"])
