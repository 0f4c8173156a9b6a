"""Words that refer back and are no mention: "its" of "its head office", "there", and whose "Customers include X" are.

They are settled in their place among the mentions, but stand in no list of them: a sentence is read as it is printed first, and
once more with what they stand for in their place (`ties/spelled_out.py`).

    spelled = Spelled(text, sentences, mentions)
    for word in spelled.until(mention.start): ...      # those before an offset, in order, not yet settled
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention

__all__ = ["OWN_NOUNS", "Reference", "Spelled", "bare_noun"]

_WORD = later(r"\b(?P<whose>[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\b(?= [a-z0-9])|\b(?P<there>there)\b")
# "there is", "there were": nowhere in particular
_EXISTS = later(
    r"\s(?:is|are|was|were|has|have|had|will|would|may|might|can|could|must|should|be|being|remain[a-z]*|seem[a-z]*|exist[a-z]*)\b"
)
_OWN = later(r" (?:own )?(?P<noun>[a-z-]+)")
# What a sentence may open with without saying whose it is.
OWN_NOUNS = frozenset(
    words(
        "customers clients buyers suppliers shareholders owners subsidiaries affiliates members lenders creditors borrowers debtors"
        " insurers policyholders partners investors backers sponsors directors managers exporters deliveries shipments membership"
        " contractors subcontractors vendors bankers distributors licensees operators participants signatories founders tenants"
        " competitors"
        " financiers underwriters guarantors"
    )
)
_OPENING = later(r"(?:(?:Main|Major|Other|Big|Key|Top|Foreign|Local) )?(?P<noun>[A-Za-z]+)\b")
# The noun is a subject, or what goes to or comes from somebody.
_GOES_ON = later(
    r"(?: (?:there|abroad|in ⟦L\d+⟧))? (?:include|included|are|were|is|was|comprise|number|to|from|of|by|go|went|come|came)\b"
)


@dataclass(slots=True)
class Reference:
    """A word that stands for a party, with the mention that it would be.

    Attributes:
        word: "its", "their", "his", "her", "there", or "" where the word itself is left out; mention: its place and, once settled,
            its party.
    """

    word: str
    mention: Mention


def bare_noun(text: str, start: int, end: int) -> str:
    """The noun that opens a sentence and says of nobody whose it is ("Customers include X"); "" where none does."""
    opening = _OPENING.match(text, start, end)
    if opening is None or opening["noun"].lower() not in OWN_NOUNS:
        return ""
    return opening["noun"].lower() if _GOES_ON.match(text, opening.end(), end) else ""


class Spelled:
    """The words of one text that refer back without being mentions, sentence by sentence."""

    def __init__(
        self, text: str, sentences: Sequence[tuple[int, int]], mentions: Sequence[Mention]
    ) -> None:
        """Find them all; none lies within a mention."""
        self.settled: dict[int, list[Reference]] = {}
        self._open = deque(self._find(text, sentences, mentions))

    def until(self, at: int) -> Iterator[Reference]:
        """Those that begin before an offset; each is given once."""
        while self._open and self._open[0].mention.start < at:
            yield self._open.popleft()

    def keep(self, reference: Reference) -> None:
        """Keep one that was settled."""
        self.settled.setdefault(reference.mention.sentence, []).append(reference)

    @staticmethod
    def _find(
        text: str, sentences: Sequence[tuple[int, int]], mentions: Sequence[Mention]
    ) -> Iterator[Reference]:
        taken = iter(mentions)
        last = next(taken, None)
        for number, (start, end) in enumerate(sentences):
            noun = bare_noun(text, start, end)
            if noun:
                yield Reference(
                    "",
                    Mention(start, start, number, "Party", "pronoun", "", head=noun, whose="its"),
                )
            for match in _WORD.finditer(text, start, end):
                while last is not None and last.end <= match.start():
                    last = next(taken, None)
                if last is not None and last.start < match.end():
                    continue
                if match["there"]:
                    if not _EXISTS.match(text, match.end()):
                        yield Reference(
                            "there", Mention(*match.span(), number, "Place", "pronoun", "there")
                        )
                    continue
                word = match[0].lower()
                own = _OWN.match(text, match.end())
                noun = own["noun"] if own else ""
                kind = "Person" if word in ("his", "her") else "Party"
                whose = word if kind == "Party" else ""
                yield Reference(
                    word,
                    Mention(
                        *match.span(), number, kind, "pronoun", word,
                        head=noun, plural=word == "their", possessive=True, whose=whose,
                    ),
                )  # fmt: skip
