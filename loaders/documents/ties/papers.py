"""Whose words a paper's are: "according to the report" is said by whoever published it, if the text has told who that is.

author = author_of(sentence, parties, author)       # who speaks in a report, or decides in a notice
of_paper("According to the report, its output slipped to ⟪q0⟫.")      # True
"""

from __future__ import annotations

from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.settle import Parties

__all__ = ["author_of", "of_paper"]

_PAPER = r"(?:report|notice|statement|study|survey|bulletin|prospectus|paper|note|review|filing|decision)"
_BY_PAPER = later(
    rf"[“\"]?(?:According to (?:the|this|that) (?:[a-z]+ )?{_PAPER}[,:]? "
    rf"|The (?:same )?{_PAPER} (?:also |further )?(?:said|says|adds|added|notes|noted|states|stated|shows|showed|finds|found|estimates"
    r"|estimated|puts|put|warns|warned) )"
    rf"|[^;]*, (?:according to the {_PAPER}|the {_PAPER} (?:said|says|shows|showed|adds|added|states|stated))[.”\"]*$"
)
_IN_PAPER = Sought(
    rf"\b(?:[Ii]n (?:a|an|its|the) (?:[a-z]+ ){{0,2}}?|(?:’s|'s) (?:[a-z]+ )?){_PAPER}\b"
)
_DECIDED = later(
    r"(?:[A-Z][a-z]+ )?(?:[Tt]he )?(?:[A-Z]?[a-z]+ ){0,3}(?P<who>⟦[GO]\d+⟧) (?:has |have )?(?:fined|imposed|ordered|banned|sanctioned"
    r"|penalised|blacklisted|designated)\b"
)
_PUBLISH = frozenset({"GovernmentBody", "Organization", "Chamber", "Bank", "Firm", "Exchange"})


def of_paper(marked: str) -> bool:
    """Whether a marked sentence as a whole is what a paper says that it does not name anew."""
    return _BY_PAPER.match(marked) is not None


def author_of(sentence: Marked, parties: Parties, author: Mention | None) -> Mention | None:
    """Who published the paper that later sentences mean: who speaks in one here, or decides; else who did so before."""
    for report in sentence.reports:
        voice = report.voice
        if voice is None or voice.party < 0 or _IN_PAPER.search(sentence.marked) is None:
            continue
        if parties.drafts[voice.party].kind in _PUBLISH:
            return voice
    decided = _DECIDED.match(sentence.marked)
    who = sentence.mentions[int(decided["who"][2:-1])] if decided else None
    return who if who is not None and who.party >= 0 else author
