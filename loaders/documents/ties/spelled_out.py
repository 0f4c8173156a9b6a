"""What a sentence tells once the words that refer back are read as what they stand for: "Its head office is in L" as "X's head office".

The rules look for a party beside a verb or noun. "Its policyholders include Y", "Customers include Y" and "Y keeps an office there" name
it by a word that is no mention, so the sentence is read once more with the party in the place of that word.

told.extend(read_spelled_out(sentence, parties, rules, told))
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.rules import Ruleset
from interlock.loaders.documents.parties.settle import Parties
from interlock.loaders.documents.parties.spelled import Reference
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.relations import Relations

__all__ = ["read_spelled_out"]

# What brings something to a place, rather than doing it there.
_MOVES = re.compile(
    r"\b(?:(?:re-?)?export|ship|sen[dt]|deliver|sell|sold|suppl(?:y|ie)|dispatch|despatch|truck|rail|fl[iey]w?|deliver|shipment|sale)[a-z]*\b"
)
_BEFORE = 60  # characters in which the verb of "there" stands


def read_spelled_out(
    sentence: Marked, parties: Parties, rules: Ruleset, told: Sequence[Claim]
) -> list[Claim]:
    """The claims of a party that a word stands for, which the sentence as it is printed did not tell."""
    references = parties.spelled.settled.get(parties.number(sentence.start), ())
    references = [one for one in references if one.mention.start >= sentence.start]
    if not references or not sentence.mentions:
        return []
    meant = {one.mention.party for one in references}
    known = {(one.tie, one.subject, one.object) for one in told}
    more: list[Claim] = []
    for claim in Relations(_spelled(sentence, references), parties, rules, Counter()).read():
        tie = claim.tie, claim.subject, claim.object
        if tie in known or meant.isdisjoint(tie[1:]) or not _is_told_so(claim):
            continue
        if any(
            m.party in tie[1:] and m.owner is not None and m.owner.party in tie[1:]
            for m in sentence.mentions
        ):
            continue  # "deliveries to its terminal"
        known.add(tie)
        more.append(claim)
    return more


def _is_told_so(claim: Claim) -> bool:
    """Whether a claim may rest on a word that refers back: no office beside a name, no place of what is only planned."""
    if claim.tie == "LOCATED_IN":
        return claim.modality == "asserted"
    return claim.tie not in ("LISTED_ON", "SEEKS_BUSINESS_IN") and not claim.rule.startswith(
        ("role.", "name.")
    )


def _spelled(sentence: Marked, references: Sequence[Reference]) -> Marked:
    """The sentence with what the words stand for in their place."""
    instead: list[tuple[int, int, str]] = []
    for one in references:
        start, end = one.mention.start, one.mention.end
        if one.word == "there":
            left = sentence.text[max(sentence.start, start - _BEFORE) : start]
            instead.append((start, start, "to " if _MOVES.search(left) else "in "))
        elif one.word:
            instead.append((end, end, "’s"))
        else:
            instead.append((start, start + 1, f"’s {sentence.text[start].lower()}"))
    stand = [  # the noun whose owner is left out is read as words
        m for m in sentence.mentions
        if not any(m.start <= a and b <= m.end and a < b and sign.startswith("’s ") for a, b, sign in instead)
    ]  # fmt: skip
    mentions = sorted(
        [*stand, *(one.mention for one in references)], key=lambda m: (m.start, m.end)
    )
    voice = (
        sentence.reports[0].voice if sentence.reports and sentence.reports[0].speaker < 0 else None
    )
    return Marked(
        sentence.text,
        sentence.start,
        sentence.end,
        mentions,
        sentence.dates,
        sentence.amounts,
        voice=voice,
        earlier=sentence.earlier,
        instead=instead,
    )
