"""What makes one reading of a rule surer than another: said of its ends, in words that the statement keeps.

A rule that is right in eight of ten cases is right more often where both ends stand as names that the text comes back to, and less
often where "it" had to be settled or an end is "customs brokers". Each circumstance changes the odds of the rule by a factor that was
fitted on labelled text (`odds` in `precision.yml`, `loaders/evaluation/odds.py`). How often a claim is repeated is none of them:
repetition is no proof. Where a name is spoken of again, it was cut and told apart rightly more often.

    Ends(drafts, text).of_claim(claim)      # ("refers_back", "subject_once")
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from interlock.loaders.documents.confidence import WORDS
from interlock.loaders.documents.figures.observations import Measure
from interlock.loaders.documents.language.english import is_english
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.parties.drafts import Draft
from interlock.loaders.documents.ties.claims import Claim

__all__ = ["Ends", "of_measure"]

_OFTEN = 3
_LETTERS = later(r"[^\W\d_]+")
_PRONOUN = later(
    r"(?:it|its|he|his|she|her|they|their|them|him|which|who|whose|we|our|us|i|my|that|where|this|these|those|both)$",
    re.IGNORECASE,
)
_DEFINITE = later(r"(?:the|this|that|these|those|its|their|his|her|our|my)\b", re.IGNORECASE)
_INDEFINITE = later(
    r"(?:an?|another|\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|dozens|hundreds|both"
    r"|all|each|every|more|most)\b",
    re.IGNORECASE,
)


class Ends:
    """The parties of a document as its text prints them, by place."""

    def __init__(self, drafts: Sequence[Draft], text: str) -> None:
        """Take the parties when all of the text is read; their spans index `text`."""
        self._drafts, self._text = drafts, text
        self._spans: dict[int, list[tuple[int, int]]] = {}

    def of_claim(self, claim: Claim) -> tuple[str, ...]:
        """The circumstances of a claim, in the order of `WORDS`."""
        ends = (claim.subject, claim.object)
        subject, target = (self._drafts[end] for end in ends)
        printed = [self._printed(end, claim.start, claim.end) for end in ends]
        described = [
            [words for words in shown if not _PRONOUN.match(words)]
            for draft, shown in zip((subject, target), printed, strict=True)
            if draft.unnamed
        ]
        firsts = [words[0] for words in described if words]
        kinds = {subject.kind, target.kind}
        spoken = len(self._places(claim.object))
        ordinary = max(map(_ordinary, (subject, target)))
        holds = {
            "refers_back": claim.antecedent is not None,
            "outside": not all(printed),
            "described": bool(described),
            "definite": any(map(_DEFINITE.match, firsts)),
            "bare": any(
                first[0].islower() and not _DEFINITE.match(first) and not _INDEFINITE.match(first)
                for first in firsts
            ),
            "authority": "GovernmentBody" in kinds,
            "open_kind": "Party" in kinds,
            "one_word": not subject.unnamed and " " not in subject.name,
            "guessed": subject.guessed or target.guessed,
            "ordinary": ordinary > 0,
            "ordinary_word": ordinary > 1,
            "subject_once": len(self._places(claim.subject)) == 1,
            "object_once": spoken == 1,
            "object_often": spoken >= _OFTEN,
        }
        return tuple(name for name in WORDS if holds[name])

    def _places(self, at: int) -> list[tuple[int, int]]:
        """The spans of a party, each once and in order."""
        spans = self._spans.get(at)
        if spans is None:
            spans = self._spans[at] = sorted(set(self._drafts[at].mentions))
        return spans

    def _printed(self, at: int, start: int, end: int) -> list[str]:
        """The words under which a party stands in a quote, in the order of the text."""
        spans = self._places(at)
        inside = spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (end, 0))]
        return [self._text[one:two] for one, two in inside if one < two <= end]


def _ordinary(draft: Draft) -> int:
    """Whether a name is of words of the language alone, which may be none: 2 for a single one. Places are in tables."""
    if draft.unnamed or draft.kind == "Place":
        return 0
    words = _LETTERS.findall(draft.name)
    if not words or not all(is_english(word.lower()) for word in words):
        return 0
    return 2 if len(words) == 1 else 1


def of_measure(measure: Measure) -> tuple[str, ...]:
    """The circumstances of a figure: of whom it is may refer back or be described only."""
    holds = {"refers_back": measure.antecedent, "described": measure.collective}
    return tuple(name for name in WORDS if holds.get(name))
