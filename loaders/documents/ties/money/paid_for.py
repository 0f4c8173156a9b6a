"""Who pays for the one work that a text is about, where a sentence names the money alone: "X has pledged a grant of 300 million".

list(read_paid_for(told, claims))       # of "The works are paid from a credit line of X.": X FINANCES the dam told of
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.ellipsis.continued import AUX, BY_WHOM, WHO
from interlock.loaders.documents.ties.works.of_the_work import (
    told_of_work,
    work_meant,
    work_of_sentence,
)

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_paid_for"]

_RULE = "work.paid"
_TIE = "FINANCES"
_MONEY = r"(?:loans?|credits?|grants?|subsid(?:y|ies)|credit lines?|facilit(?:y|ies)|aid package|financing package|package|gift)"
_A_SUM = rf"(?:an?|the|another) (?:(?!to\b|for\b)[a-z-]+ ){{0,2}}?{_MONEY}(?: (?:of|worth) (?:up to |about |some |around )?⟪m\d+⟫)"
_END = r"(?= ?[,.;:)]|$| (?:and|while|but|through|over|last|this|in ⟪d|on ⟪d)\b)"
_GRANTS = Sought(  # "X has pledged a grant of 300 million"
    rf"{WHO}(?P<words>(?: (?:has|have|had|is|are|will|would|also|now|already|each))* (?:pledged|promised|granted|approved|offered"
    rf"|committed|provided"
    rf"|pledges|grants|offers|provides|providing|granting|offering|extending|extended|extends|give|gives|gave|agreed|contributed"
    rf"|contributes)) {_A_SUM}{_END}"
)
_PAID_FROM = Sought(  # "The works are to be paid from a credit line of X"
    rf"\b(?:[Tt]he|[Tt]hese|[Aa]ll) (?:[a-z-]+ )?(?:works?|construction|building|project|scheme|costs?|bill|job|purchase|repairs){AUX} "
    rf"(?:paid(?: for)?|financed|funded|met|covered)(?: (?:mostly|largely|partly|mainly))? (?:from|out of|through|with|by) (?:an?|the) "
    rf"(?:[a-z-]+ ){{0,2}}?{_MONEY}(?: (?:of|worth) ⟪m\d+⟫)? (?:of|from|by) (?:the )?(?:[A-Z][a-z]+ )?{BY_WHOM}"
)
_BENEFITS = Sought(  # "The project benefits from a grant of 180 million euros under X"
    r"(?:^|[,;] |\band )(?:[Tt]he (?:[a-z-]+ )?(?:project|scheme|works?|construction|building|plant|line)|It|it|⟦[SJ]\d+⟧|⟦P\d+⟧)"
    r"(?P<words>(?: (?:is|was|will|has|have|also|been))*) (?:benefit(?:s|ed|ing)? from|receiv(?:es?|ed|ing)|gets?|got|won|draws? on"
    r"|supported by) "
    rf"(?:an?|the) (?:[a-z-]+ ){{0,2}}?{_MONEY}(?: (?:of|worth) ⟪m\d+⟫)? (?:from|under|of|by) (?:the )?(?:⟦\w\d+⟧(?:’s|'s) )?{BY_WHOM}"
)
_OF_WHICH = Sought(  # "will cost 41 million, of which X pays a third"
    rf"⟪m\d+⟫, of which (?:the )?(?P<who>⟦[^⟦⟧]+⟧)(?: (?:of|in) ⟦L\d+⟧)?{AUX} (?:pa(?:ys?|id)|me[et]t?s?|b[oe](?:re|ars?)|covers?"
    rf"|covered|provid(?:es?|ed)"
    r"|contribut(?:es?|ed)|put(?:s|ting)? up|lends?|lent) (?:⟪[mp]\d+⟫|half|most|(?:an?|one|two|three) (?:third|thirds|quarter"
    r"|quarters|fifth|half))"
    r"(?= ?[,.;:)]|$| (?:and|while|but|from its|through)\b)"
)
_SHARE_BY = Sought(  # "41 million, a third of which is paid by X"
    rf"⟪m\d+⟫, (?:⟪[mp]\d+⟫|half|most|(?:an?|one|two|three) (?:third|thirds|quarter|quarters|fifth|half)) of (?:which|it|that){AUX} "
    rf"(?:paid|met|borne|covered|provided|financed|funded|put up)(?: for)? by (?:the )?{BY_WHOM}"
)
_OF_IT = Sought(  # "X has agreed to provide 120 million of it", "X will pay a third of the cost"
    rf"{WHO}(?P<words>(?: (?:has|have|had|is|are|was|will|would|to|also|now|already|each|agreed|promised|pledged"
    r"|offered|ready|due|expected))*) "
    r"(?:pa(?:ys?|id)|me[et]t?s?|b(?:ears?|ore|orne)|covers?|covered|provid(?:es?|ed)|contribut(?:es?|ed)|put(?:s|ting)? up"
    r"|suppl(?:y|ies|ied)|lends?|lent|financ(?:es?|ed)|funds?|funded|giv(?:es?|en)|gave) (?:up to |about |some |around |almost |nearly )?"
    r"(?:⟪[mp]\d+⟫|\d[\d.,]* (?:million|billion)|half|most|(?:an?|one|two|three) (?:third|thirds|quarter|quarters|fifth|fifths|half)"
    rf"|the rest|the remainder|the bulk|part) of (?:it|that|this|⟦P\d+⟧){_END}"
)
_CUE = Sought(
    r"loan|credit|grant|subsid|facilit|package|gift|of which|of (?:it|that|this)\b", re.IGNORECASE
)


def read_paid_for(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of who pays for the work told of; `claims`: of the sentence so far, which are not told again."""
    marked = told.sentence.marked
    if not any(
        cue in marked for cue in ("⟪m", "of which", " from ", " of it", " of that", " of ⟦P")
    ):
        return
    if "⟦" not in marked or not _CUE.search(
        told.sentence.text, told.sentence.start, told.sentence.end
    ):
        return
    known = {
        claim.subject
        for claim in claims
        if claim.tie in (_TIE, "LENDS_TO", "INVESTS_IN", "TRANSFERS_TO")
    }
    for pattern in (_GRANTS, _PAID_FROM, _BENEFITS, _OF_WHICH, _SHARE_BY, _OF_IT):
        for match in pattern.finditer(marked):
            work = work_meant(told) or work_of_sentence(told)
            if work is None or work.party < 0:
                return
            for claim in told_of_work(told, match, _TIE, work, _RULE):
                if claim.subject not in known:
                    known.add(claim.subject)
                    yield claim
