"""One marked sentence and the parties of its text, as those who read its ties have them, and how a tie told in passing is put down."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.rules import Ruleset
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.settle import Parties
from interlock.loaders.documents.ties.claims import Claim, share_of
from interlock.schema.vocabulary import vocabulary

__all__ = ["OWN_WORDS", "Told", "claim_of"]

# What the text says itself, whoever is quoted in the sentence.
# Descriptions are the writer's own words, also in a sentence that somebody else is quoted for.
OWN_WORDS = frozenset(
    {
        "name.based",
        "name.local",
        "name.listed",
        "name.registered",
        "name.restricted",
        "located.group-in",
        "located.group-in-all",
        "located.name-in",
        "name.seat",
        "name.sits",
        "name.members",
        "member.counted",
        "owns.founders",
        "owns.its-holders",
        "member.group-of",
        "member.led-group",
        "related.tied-group",
        "registered.group-in",
        "name.of-town",
        "name.governs",
        "name.branch-place",
        "role.title",
        "role.title-alone",
        "located.place-of",
        "located.place-comma",
        "located.place-owned",
        "located.one-of",
        "located.doer-in",
        "registered.company",
        "role.before",
        "role.of-town",
    }
)


class Told:
    """The base of the readers of ties: `Named` reads names, `Relational` nouns of relation, `Relations` what verbs tell."""

    def __init__(
        self, sentence: Marked, parties: Parties, rules: Ruleset, rejected: Counter[str]
    ) -> None:
        """Set up for one sentence; `rejected` is counted into."""
        self.sentence = sentence
        self.parties = parties
        self.rules = rules
        self.rejected = rejected

    def put(
        self,
        rule: str,
        tie: str,
        subject: int,
        target: int,
        span: tuple[int, int],
        modality: str = "asserted",
        **more: Any,
    ) -> Claim:
        """The claim that a rule of the readers' own makes of two parties, by the words of a span; `more`: what else a claim has."""
        return Claim(rule, self.rules.version, tie, subject, target, *span, modality, **more)

    def may_tie(self, tie: str, subject: int, target: int) -> bool:
        """Whether two parties are known, not one, and of kinds that the tie takes; what is refused for its kinds is counted."""
        if subject < 0 or target < 0 or subject == target:
            return False
        drafts, kinds = self.parties.drafts, vocabulary().tie(tie)
        if drafts[subject].kind in kinds.subject and drafts[target].kind in kinds.object:
            return True
        self.rejected["signature"] += 1
        return False

    def claim(
        self,
        rule: str,
        tie: str,
        subject: int,
        target: int,
        mention: Mention,
        place: Mention | None = None,
        *,
        antecedent: bool = False,
    ) -> Claim:
        start, end = mention.start, mention.end
        if rule == "name.its-government":
            cue = re.search(r"according to $", self.sentence.text[max(0, start - 16) : start])
            start -= len(cue[0]) if cue else 0
        if place is not None and place.start < start and place.sentence == mention.sentence:
            start = place.start
        claim = Claim(rule, self.rules.version, tie, subject, target, start, end)
        if antecedent and mention.place is not None:
            claim.antecedent = (mention.place.start, mention.place.end)
        report = self.sentence.speaker(
            self.sentence.marked.find(f"{self.sentence.mentions.index(mention)}⟧")
        )
        if (
            report is not None
            and rule not in OWN_WORDS
            and report.party >= 0
            and report.speaker != self.sentence.mentions.index(mention)
        ):
            claim.attributed_to = report.party
        return claim


def claim_of(
    told: Told,
    rule: str,
    tie: str,
    subject: Mention,
    thing: Mention,
    modality: str = "asserted",
    share: str | None = None,
) -> Iterator[Claim]:
    """The claim that one party stands so to another, where the tie takes the two; a name of no kind gets that of its end."""
    drafts = told.parties.drafts
    if not told.may_tie(tie, subject.party, thing.party):
        return
    for end, kind in zip((subject, thing), told.rules.narrow.get(tie, (None, None)), strict=True):
        draft = drafts[end.party]
        if (
            draft.kind == "Party"
            and kind is not None
            and not draft.unnamed
            and not draft.name.endswith(" family")
        ):
            draft.kind = kind
    here = [m for m in (subject, thing) if told.sentence.start <= m.start < told.sentence.end]
    if not here:
        return
    claim = told.put(
        rule,
        tie,
        subject.party,
        thing.party,
        (min(m.start for m in here), max(m.end for m in here)),
        modality,
    )
    if share:
        claim.attributes = share_of(told.sentence.amounts[int(share)])
    claim.antecedent = subject.antecedent or thing.antecedent
    for end in (subject, thing):
        if end not in here:
            claim.start, claim.end = told.sentence.start, told.sentence.end
            claim.antecedent = (end.start, end.end)
    if tie == "OWNS":
        told.parties.owned = (thing.party, thing)
    yield claim
