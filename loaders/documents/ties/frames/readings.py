"""What a frame reads in a sentence: the verb or noun with what stands in its slots, and the tie that follows.

Reading(rule, Span(marked, 12, 40, {"O": "⟦X1⟧"}), chain, False)
"""

from __future__ import annotations

from dataclasses import dataclass, field

from interlock.loaders.documents.grammar.clauses import Chain
from interlock.loaders.documents.grammar.phrases import Phrase
from interlock.loaders.documents.grammar.rules import Rule
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["Clause", "Reading", "Span"]


class Span:
    """What a frame read, in the form that `relations` takes from a match of a pattern."""

    def __init__(
        self,
        marked: str,
        start: int,
        end: int,
        groups: dict[str, tuple[int, int] | str],
    ) -> None:
        """Groups are spans of the marked sentence, or marks alone."""
        self._marked, self._start, self._end, self._groups = marked, start, end, groups

    def start(self, group: str | int = 0) -> int:
        """Where it, or a group of it, begins."""
        found = self._groups.get(str(group))
        return found[0] if isinstance(found, tuple) else self._start

    def end(self, group: str | int = 0) -> int:
        """Where it, or a group of it, ends."""
        found = self._groups.get(str(group))
        return found[1] if isinstance(found, tuple) else self._end

    def __getitem__(self, group: str | int) -> str:
        """The words, or those of a group."""
        if group == 0:
            return self._marked[self._start : self._end]
        found = self._groups[str(group)]
        return self._marked[found[0] : found[1]] if isinstance(found, tuple) else found

    def groupdict(self) -> dict[str, str]:
        """All groups by name."""
        return {name: self[name] for name in self._groups}


@dataclass(slots=True)
class Reading:
    """One frame found in a sentence.

    Attributes:
        rule, match, chain, aside: as `relations` takes them; owner: the mention that "its" stands for;
            sayer: the subject of the clause, who denies where it is denied;
            elided: the other end is what the text speaks of and the sentence leaves out.
    """

    rule: Rule
    match: Span
    chain: Chain
    aside: bool
    owner: Mention | None = None
    sayer: int = -1
    elided: bool = False


@dataclass(slots=True)
class Clause:
    """A verb or noun with its slots."""

    slots: dict[str, list[Phrase]]
    chain: Chain
    start: int
    aside: bool
    passive: bool = False
    subjects: tuple[int, ...] = ()
    owner: Mention | None = None
    whose: bool = False
    classes: frozenset[str] = field(default=frozenset())
