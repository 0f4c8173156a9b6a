"""What makes one reading of a rule surer than another: said of its ends, in words that the statement keeps.

A rule that is right in eight of ten cases is right more often where both ends stand as names that the text comes back to, and less
often where "it" had to be settled or an end is "customs brokers". Each circumstance changes the odds of the rule by a factor that was
fitted on labelled text (`odds` in `precision.yml`, `loaders/evaluation/odds.py`). How often a claim is repeated is none of them:
repetition is no proof. Where a name is spoken of again, it was cut and told apart rightly more often.

    of_claim(claim, drafts, text)       # ("refers_back", "subject_once")
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.confidence import WORDS
from interlock.loaders.documents.figures.observations import Measure
from interlock.loaders.documents.parties.drafts import Draft
from interlock.loaders.documents.ties.claims import Claim

__all__ = ["of_claim", "of_measure"]

_OFTEN = 3
_PRONOUN = re.compile(
    r"(?:it|its|he|his|she|her|they|their|them|him|which|who|whose|we|our|us|i|my|that|where|this|these|those|both)$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:the|this|that|these|those|its|their|his|her|our|my)\b", re.IGNORECASE)
_INDEFINITE = re.compile(
    r"(?:an?|another|\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|dozens|hundreds|both"
    r"|all|each|every|more|most)\b",
    re.IGNORECASE,
)


def of_claim(claim: Claim, drafts: Sequence[Draft], text: str) -> tuple[str, ...]:
    """The circumstances of a claim, in the order of `WORDS`; spans of the drafts index `text`."""
    subject, target = drafts[claim.subject], drafts[claim.object]
    printed = [_printed(draft, claim.start, claim.end, text) for draft in (subject, target)]
    described = [
        [words for words in shown if not _PRONOUN.match(words)]
        for draft, shown in zip((subject, target), printed, strict=True)
        if draft.unnamed
    ]
    firsts = [words[0] for words in described if words]
    kinds = {subject.kind, target.kind}
    spoken = len(set(target.mentions))
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
        "subject_once": len(set(subject.mentions)) == 1,
        "object_once": spoken == 1,
        "object_often": spoken >= _OFTEN,
    }
    return tuple(name for name in WORDS if holds[name])


def of_measure(measure: Measure) -> tuple[str, ...]:
    """The circumstances of a figure: of whom it is may refer back or be described only."""
    holds = {"refers_back": measure.antecedent, "described": measure.collective}
    return tuple(name for name in WORDS if holds.get(name))


def _printed(draft: Draft, start: int, end: int, text: str) -> list[str]:
    """The words under which a party stands in a quote, in the order of the text."""
    spans = sorted(set(draft.mentions))
    return [text[one:two] for one, two in spans if start <= one < two <= end]
