"""Items of a list whose stem holds back what they say: "Orlu Bank plans to: - sell Tolm Sugar to Senta Foods; - ...".

An item stands in a line of its own and is read alone, so that its verb looks like a plain statement. Where the line above the list ends
in a word that only a verb can follow ("plans to:", "will:", "may not:"), the item says what is intended, and by whom the line above says.
Whoever is told of in an item by the way ("the plant in Lagos") is there all the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

__all__ = ["Stems"]

_OPEN = later(r"\b(?:to|not|will|would|shall|should|must|may|might|can|could|if|whether)\s?:\s*\Z")
_MARK = later(r"(?:[^\w“\"]*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])?\s*")
_BEFORE = 40  # characters of a line in which its end is looked for


class Stems:
    """The line that the items of a list go on from, while a text is read sentence by sentence."""

    def __init__(self) -> None:
        """Begin before the first sentence of a text."""
        self.is_open = False

    def without_items(
        self, sentence: Marked, claims: Sequence[Claim], rejected: Counter[str]
    ) -> list[Claim]:
        """The claims of the next sentence; of an item under an open stem those that its verb states are counted as `possibility`."""
        text = sentence.text
        mark = _MARK.match(text, sentence.start, sentence.end)
        begin = mark.end() if mark is not None else sentence.start
        is_item = self.is_open and text[begin : begin + 1].islower()
        line = text[max(sentence.start, sentence.end - _BEFORE) : sentence.end]
        self.is_open = is_item or _OPEN.search(line) is not None
        if not is_item:
            return list(claims)
        kept = [claim for claim in claims if claim.start > begin]
        rejected["possibility"] += len(claims) - len(kept)
        return kept
