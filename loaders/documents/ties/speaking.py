"""Whose words a tie is, where its reader did not ask: what stands in the clause that somebody is reported with is on his word.

"A and B agreed to merge under the name C, the two banks announced": A's part is A's word, B's is B's.
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.reports import SPEAKING, Report
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import OWN_WORDS

__all__ = ["settle_speakers"]


# "A, the company in charge of the line, has awarded": what the description says is the writer's own
_DESCRIBED = later(r"⟧, (?:the|an?|its|their|whose|which|who|where|in which|of which) ")
# Rules of nouns that describe: "a group made up of A and B", "A's lender, B"
_DESCRIBING = ("member.", "name.", "noun.", "located.", "partners.consortium", "role.")
_SPEAK = SPEAKING | {"Person", "Place"}
_NEXT = later(r"⟧, ⟦\w(\d+)⟧")
_LAST = later(r"⟦\w(\d+)⟧, ⟦\w$")


def settle_speakers(sentence: Marked, claims: Sequence[Claim]) -> None:
    """Give each claim that has no speaker the one in whose words both its ends stand.

    An end in an aside is the writer's own description, as is what the rules of names tell; a speaker is not given who is
    neither known nor one of several who speak together and of whom the tie is told.
    """
    if not sentence.reports:
        return
    for claim in claims:
        described = claim.presupposed or claim.rule.startswith(_DESCRIBING)
        if claim.attributed_to is None and claim.rule not in OWN_WORDS and not described:
            report = _words_of(sentence, claim)
            if report is not None:
                claim.attributed_to = _teller(sentence, report, claim)


def _words_of(sentence: Marked, claim: Claim) -> Report | None:
    """The report in which both ends of a claim stand within its quote, the second not in a description of the first."""
    places = sorted(_place(sentence, claim, party) for party in (claim.subject, claim.object))
    if places[0] < 0 or _is_described(sentence, places[0]):
        return None
    first, second = (sentence.speaker(at) for at in places)
    return first if first is second else None


def _is_described(sentence: Marked, at: int) -> bool:
    """Whether the mark whose number stands at `at` is described, or describes: "A, whose shares", "A, the operator of"."""
    marked = sentence.marked
    close = marked.find("⟧", at)
    if _DESCRIBED.match(marked, close):
        return True
    number = int(marked[at:close])
    return any(
        sentence.mentions[int(beside[1])].party == sentence.mentions[number].party
        for beside in (_NEXT.match(marked, close), _LAST.search(marked, 0, at))
        if beside is not None
    )


def _place(sentence: Marked, claim: Claim, party: int) -> int:
    """Where a party stands in the quote of a claim, in the marked sentence; -1 where it does not."""
    for number, mention in enumerate(sentence.mentions):
        if mention.party == party and claim.start <= mention.start < claim.end:
            return sentence.marked.find(f"{number}⟧")
    return -1


def _teller(sentence: Marked, report: Report, claim: Claim) -> int | None:
    if report.party >= 0:
        return report.party
    voice = report.voice
    if voice is None or not (
        (voice.form == "pronoun" and voice.plural) or voice.head.startswith("pair ")
    ):
        return None
    speakers = {
        mention.party
        for mention in sentence.mentions
        if mention.start < voice.start and mention.kind in _SPEAK
    }
    return claim.subject if claim.subject in speakers else None
