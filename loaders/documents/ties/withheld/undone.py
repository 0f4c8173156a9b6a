"""Deals that a sentence tells of and says in the same breath that they came to nothing.

"The sale of X to Y was not completed", "X's deal to buy Y fell through": read up to Y they are deals, and what stands behind undoes them.
A deal that is only not done yet is planned, one that was blocked or refused is opposed.

    claims = without_undone(told, claims)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.grammar.commitment import NEGATIVE
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told

__all__ = ["TAKEN", "without_undone"]

_DONE = (
    r"(?:completed|concluded|closed|finali[sz]ed|consummated|executed|carried out|implemented|disbursed|made|signed|delivered"
    r"|paid|set up|formed|established|created|founded|launched|built|finished|granted|given"
    r"|go ahead|gone ahead|take place|taken place|happen|happened|materiali[sz]ed?|proceed|come about|begin|begun|start|started)"
)
# Behind the words of a tie, with no comma between: the predicate of the noun that the tie is told by.
_WORDS = (
    r"(?: (?:for|in|on|by|with|from|at|last|this|late|to) [^,;:()⟦]{1,60}?)?(?:"
    rf" (?P<perfect>(?:has|have) )?(?:(?:was|were|is|are|had|did|does|do) )?(?:not|never)(?P<yet> yet)?(?: been| be)? {_DONE}"
    r"| never (?:began|started|happened|materiali[sz]ed|went ahead|took place|closed|came about)"
    r"|(?P<ended> (?:(?:was|were|is|are|has been|have been|had been) )?(?:later |since |then |finally |eventually |soon )?"
    r"(?:abandoned|scrapped|called off|dropped|shelved|aborted|annulled|rescinded|cancelled|canceled|terminated|withdrawn|voided"
    r"|unwound))"
    r"|(?P<failed> (?:has |have |had )?(?:later |since |then |finally |eventually |soon )?"
    r"(?:failed(?! to)|collapsed|lapsed|fell through|fallen through|fell apart|fallen apart|came to nothing|came to naught))"
    r"|(?P<barred> (?:was|were|has been|have been|had been) (?:later |since |then |finally |eventually |soon )?"
    r"(?:blocked|vetoed|rejected|refused|denied|turned down|prohibited|forbidden|barred)(?! by [^,;.⟦]*shareholders))"
    r")\b"
)
_ANYWHERE, _UNDONE = Sought(_WORDS), later(_WORDS)
_NOUN = later(
    r"\b(?:sales?|acquisition|takeover|purchase|merger|deals?|agreements?|contracts?|plans?|bid|offer|transfers?|buyout|disposal|loans?"
    r"|deliver(?:y|ies)|shipments?|suppl(?:y|ies)|proposal|transaction|orders?|swap|investment|lease|divestment|credit|tender|talks"
    r"|guarantees?|grants?|(?:joint )?ventures?|partnerships?|alliances?)\b",
    re.IGNORECASE,
)
_DEALS = frozenset(
    words(
        "OWNS CONTROLS CONSOLIDATES SUCCEEDED_BY LENDS_TO FINANCES GUARANTEES INSURES SUPPLIES EXPORTS_TO TRANSFERS_TO INVESTS_IN "
        "CONTRACTED_FOR IMPLEMENTS OPERATES SIGNED PARTNERS_WITH MEMBER_OF LISTED_ON SUPPORTS"
    )
)
TAKEN = frozenset({"OWNS", "CONTROLS", "CONSOLIDATES", "SUCCEEDED_BY"})
_NEXT = later(r"(?:, | and | or |, and | as well as )(?:its |their |the |an? )?(?:[a-z-]+ ){0,3}")
_NEVER_RAN = later(r"f[ae]ll(?:en)? through|came to n")  # what falls through never began
_LEAD = 40  # characters before a claim in which its noun may stand: "its deal to"


def without_undone(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims but those that what follows undoes, which are counted as `undone`."""
    if not claims or not _ANYWHERE.search(told.sentence.marked):
        return list(claims)
    kept: list[Claim] = []
    for claim in claims:
        weakened = _weakened(told, claim)
        if weakened is None:
            told.rejected["undone"] += 1
        else:
            kept.append(weakened)
    return kept


def _weakened(told: Told, claim: Claim) -> Claim | None:
    """The claim as firm as what stands behind lets it be; None where it came to nothing."""
    sentence = told.sentence
    ends = [m.end for m in sentence.mentions if m.party in (claim.subject, claim.object)]
    if claim.tie not in _DEALS or claim.presupposed or not ends:
        return claim
    begin, last = max(sentence.start, claim.start - _LEAD), _end_of_list(told, max(ends))
    behind = _UNDONE.match(sentence.text[last : sentence.end])
    if behind is None or _NOUN.search(sentence.text, begin, last) is None:
        return claim
    ran = claim.modality == "asserted" and claim.tie not in TAKEN
    fell = behind["failed"] is not None and _NEVER_RAN.search(behind["failed"]) is not None
    if ran and (behind["ended"] or behind["failed"]) and not fell:
        return claim  # a contract that ran until it was cancelled: others give it its end
    if behind["barred"]:
        if claim.modality not in NEGATIVE:
            claim.modality = "opposed"
        return claim
    if behind["yet"] or behind["perfect"]:
        if claim.modality == "asserted":
            claim.modality = "planned"
        return claim
    return None


def _end_of_list(told: Told, last: int) -> int:
    """Where the list ends that the later end of a tie stands in: "the takeover of X and its unit Y was blocked"."""
    for mention in sorted(told.sentence.mentions, key=lambda m: m.start):
        if mention.start > last and _NEXT.fullmatch(told.sentence.text, last, mention.start):
            last = mention.end
    return last
