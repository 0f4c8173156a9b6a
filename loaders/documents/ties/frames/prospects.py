"""How far the deal is that a noun names: "the planned sale", "calls for sanctions", "deliveries have stopped", "the merger needs approval".

A noun tells a deal without saying that it is done. What stands in its phrase, before it in its clause and behind its ends says so, and is
handed on as a cue of the clause, so that one reader of commitment serves verbs and nouns.

    prospect_of(marked, "regulators approved the ", ("sale",), behind).taking       # 'planned to'
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

__all__ = ["TAKEN", "Prospect", "prospect_of"]

# Ties that come about by one deed, so that what is pending or barred is not had yet.
TAKEN = frozenset({"OWNS", "SUCCEEDED_BY"})
_NOT_YET = frozenset(
    ["planned", "proposed", "future", "intended", "pending", "upcoming", "delayed"]
)
_MAYBE = frozenset(
    ["possible", "potential", "prospective", "conceivable", "would-be", "hypothetical"]
)
# "its failed bid for X", "the abortive sale of X to Y"
_CAME_TO_NOTHING = frozenset(
    words(
        "failed aborted abortive abandoned cancelled canceled scrapped collapsed unsuccessful ill-fated rejected attempted botched shelved "
        "withdrawn blocked thwarted foiled doomed"
    )
)
_PAST = frozenset(["former", "previous", "earlier", "past"])
_FEARED = frozenset(words("threatened feared rumoured rumored mooted"))
# Before and behind the noun of a tie: that it is wished, feared or talked of, and not that it is.
_ONLY_SPOKEN_OF = later(
    r"\b(?:calls?|called|calling|threats?|threaten(?:s|ed|ing)?|talk|prospects?|possibility|rumou?rs?|fears?|demand(?:s|ed)?|risks?|pleas?"
    r"|hopes?|speculation|warn(?:s|ed|ing)?|(?:talks|negotiations)(?= o))(?: (?:of|on|over|for|about|with|that|to impose))?"
    r"(?: (?:new|further|more|tougher|fresh|any|an?|the))*\W*$",
    re.IGNORECASE,
)
_UNREAL = later(
    r"(?: (?:is|are|was|were|remains?|remained|seems?|seemed|looks?|looked|would be))?"
    r" (?:unlikely|impossible|possible|likely|conceivable|uncertain|in doubt|false|untrue|(?:a |mere |pure )?(?:rumou?rs?|speculation|hoax)"
    r"|off the table|ruled out|out of the question)\b"
    r"| (?:could|might|would make|would help|would allow|would give|would mean) "
)
_ENDED = later(  # said behind the noun of a tie: "deliveries to X have stopped"
    r"(?: (?:has|have|had|was|were|is|are|been|later|since|then|soon|now))* (?:stopped|ceased|ended|halted|cancelled|canceled"
    r"|collapsed|terminated|called off|fell through|came to an end|broke down|scrapped|discontinued|broken off|lifted|repealed|revoked)\b"
)
_BARRED = later(  # "the sale of X to Y was blocked"
    r"(?: (?:has|have|had|was|were|is|are|been|being|later|since|then))* (?:blocked|vetoed|rejected|prohibited|barred|turned down"
    r"|refused|annulled|rescinded|opposed)\b"
)
_PENDING = later(  # "the sale of X to Y needs the approval of", "is expected to close"
    r",? (?:(?:which|that) )?(?:(?:still|also|now|then) )*(?:needs?|requires?|awaits?|faces?|depends?"
    r"|(?:is|are|remains?) (?:still |now )?(?:subject|awaiting|pending|expected|due|scheduled|set|planned|conditional)|is to be"
    r"|will (?:be|close|need|require|take)|must (?:still )?be|has (?:still )?(?:yet )?to be)\b"
)
_WAITS = later(  # of any deal, where what stands behind says that it waits for leave: "is subject to approval", "needs the consent of"
    r",? (?:(?:which|that) )?(?:(?:still|also|now|then) )*(?:(?:(?:would )?(?:needs?|requires?)|awaits?|(?:is|are|remains?)"
    r" (?:still |now )?(?:subject to|awaiting|pending|conditional (?:on|upon)|dependent on)|depends? on|hinges? on)"
    r" (?:[a-z]+ ){0,3}?(?:approvals?|consent|clearance"
    r"|permission|authori[sz]ation|go-ahead|ratification|permits?|agreement|sign-off|blessing|vote|conditions)\b"
    r"|(?:is|are) (?:still |now )?(?:pending|being negotiated|under (?:negotiation|discussion|review|consideration)))"
)
_WOULD = later(r" would (?!have\b|need\b|require\b)")
_APPROVING = later(
    r"\b(?:approv(?:e|es|ed|ing|al (?:of|for))|cleared|clears|clearing|authori[sz](?:e|es|ed|ing)|voted? (?:for|on)|recommend(?:s|ed)?"
    r"|welcom(?:e|es|ed))(?: (?:the|its|their|a|an|this|[a-z]+ed))* *$"
)


@dataclass(frozen=True, slots=True)
class Prospect:
    """Words that stand for what is said of a noun: `cue` for all its ties, `taking` for those that are had only when the deal is done."""

    cue: str
    taking: str


def prospect_of(marked: str, governed: str, phrase: Collection[str], behind: int) -> Prospect:
    """What is said of the deal of a noun.

    Args:
        marked: the marked sentence.
        governed: its words before the noun phrase, in one clause.
        phrase: the words of the noun phrase.
        behind: where its last end stops in `marked`.
    """
    cue = ""
    if not _NOT_YET.isdisjoint(phrase) or _WAITS.match(marked, behind):
        cue += " planned to"
    if not _MAYBE.isdisjoint(phrase) or _WOULD.match(marked, behind):
        cue += " considers"
    if not _PAST.isdisjoint(phrase):
        cue += " former"
    if _ENDED.match(marked, behind):
        cue += " ended"
    if (
        not _FEARED.isdisjoint(phrase)
        or not _CAME_TO_NOTHING.isdisjoint(phrase)
        or _ONLY_SPOKEN_OF.search(governed + cue)
        or _UNREAL.match(marked, behind)
    ):
        cue += " may"  # "calls for sanctions on X", "the takeover of X by Y is unlikely"
    pending = _PENDING.match(marked, behind) or (
        _APPROVING.search(governed + cue) and "complet" not in marked
    )
    if pending:
        return Prospect(cue, "planned to")
    return Prospect(cue, "blocking" if _BARRED.match(marked, behind) else "")
