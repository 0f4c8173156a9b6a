"""What a denial takes back: all that the denied words tell, whichever reader told it, but for what a description says in passing.

"The ministry denied that A has been named chair of B" and "It is not true that A bought B" tell denied ties. "It denied that A's
subsidiary B lost money" leaves the subsidiary standing.

    deny(told, claims)
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.grammar.commitment import NEGATIVE
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.firmness import untrue_parts
from interlock.loaders.documents.ties.told import OWN_WORDS, Told

__all__ = ["deny", "is_in_passing", "let_measures_stand"]

# Said by a noun group ("A's stake in B", "a consortium of A and B"): a denial of what the group does leaves them standing.
_GROUPS = frozenset(
    words(
        "owns.held owns.his-firm owns.his-thing owns.own-work owns.part-of owns.by-noun owns.counted partners.consortium related.kin "
        "role.affiliated role.each role.before role.title role.title-alone invests.backed"
    )
)
_OF_NAMES = OWN_WORDS | _GROUPS
_IN_NAMES = ("name.", "label.", "located.", "noun.")

# Whoever does not do this with a measure of somebody else says that there is one.
_KEPT_OUT = later(
    r"\b(?:not|never|n[’']t|refus\w+ to|declin\w+ to|without) (?:[a-z]+ )?(?:accompany|join|follow|comply with|observe|recogni[sz]e"
    r"|abide by|respect|heed|honou?r|bow to|align (?:itself |themselves )?with|(?:take part|participate) in|be party to|complying with"
    r"|joining|recogni[sz]ing)"
    r" (?:the |any |these |those |such |unilateral |so-called )*$"
)
_NEAR = 60  # characters


def let_measures_stand(told: Told, claims: Sequence[Claim]) -> None:
    """Keep a measure that somebody else only does not join: "Kenya will not comply with the EU's sanctions on X" tells of sanctions."""
    sentence = told.sentence
    for claim in claims:
        if claim.tie != "RESTRICTS" or claim.modality not in NEGATIVE:
            continue
        whose = [
            m.start for m in sentence.mentions
            if m.party == claim.subject and m.start >= claim.start
        ]  # fmt: skip
        begin = min(whose, default=claim.start)
        if _KEPT_OUT.search(sentence.text, max(sentence.start, begin - _NEAR), begin):
            claim.modality = "asserted"


def deny(told: Told, claims: Sequence[Claim]) -> None:
    """Set the modality of each claim that stands in denied words to "denied"."""
    sentence = told.sentence
    untrue = untrue_parts(sentence)
    if not untrue and not any(report.denied for report in sentence.reports):
        return
    for claim in claims:
        if claim.modality in NEGATIVE or is_in_passing(claim):
            continue
        at = _place(told, claim)
        if at < 0:
            continue
        report = sentence.speaker(at)
        denied = report is not None and report.denied
        if denied or (
            sentence.aside(at) is None and any(start <= at < end for start, end in untrue)
        ):
            claim.modality = "denied"
            if denied and report is not None:
                claim.attributed_to = report.party if report.party >= 0 else None
                claim.denied_by_speaker = True


def is_in_passing(claim: Claim) -> bool:
    """Whether a description says it in passing, so that it stands whatever is said of the clause: "A's subsidiary B"."""
    return claim.presupposed or claim.rule in _OF_NAMES or claim.rule.startswith(_IN_NAMES)


def _place(told: Told, claim: Claim) -> int:
    """Where the later of a claim's ends is marked within its words; -1 where neither is."""
    marked = told.sentence.marked
    ends = [
        number
        for number, mention in enumerate(told.sentence.mentions)
        if mention.party in (claim.subject, claim.object)
        and claim.start <= mention.start < claim.end
    ]
    return marked.find(f"{ends[-1]}⟧") if ends else -1
