"""On which exchange whose paper is dealt in: "Its shares trade on X", "Bonds of A are admitted to X".

The paper is that of whoever stands before or behind it, of what the text speaks of ("its"), or of who was told last to issue it.

    list(read_listed_paper(told, claims))   # of "Shares of A are admitted to X.": A LISTED_ON X
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.offices.bare_titles import goes_on
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_listed_paper"]

_NEAR = 500  # characters back to who issued the paper
_SHARES = r"(?:shares?|stock|units|securities|common stock|depositary receipts|receipts)"
_DEBT = r"(?:bonds?|notes|debentures|paper|sukuk|certificates|issue|papers)"
_PAPER = rf"(?:{_SHARES}|{_DEBT})"
_SORT = r"(?:(?!of |and |or |in |for )[a-z0-9-]+ ){0,3}?"
_WHOSE = (
    rf"(?:(?P<own>⟦[FBPO]\d+⟧)(?:’s|'s|’|') {_SORT}{_PAPER}"
    rf"|(?:[Tt]he |[Aa]ll |[Bb]oth )?{_SORT}(?:[Ss]hares?|[Ss]tock|[Bb]onds?|[Nn]otes|[Uu]nits|[Ss]ecurities|[Dd]ebentures|[Ss]ukuk"
    r"|[Cc]ertificates) (?:of|in|issued by) (?:the )?(?P<of>⟦[FBPO]\d+⟧)(?!’s|'s)"
    rf"|(?P<its>(?:^[“\"]?|[;,.] (?:and |while |but )?|[–—] )(?:[Ii]ts|[Tt]heir)) {_SORT}{_PAPER}"
    rf"|(?P<bare>(?:^[“\"]?|[;.] |, (?:and|while) )(?:[Tt]he|[Tt]hese|[Bb]oth)) {_SORT}(?P<what>{_PAPER}))"
)
_SAID_OF_IT = r"(?:, (?:due|maturing|payable|which|secured|issued|worth|sold|priced)[^;⟦]{2,80},)?"
_AUX = (
    r"(?P<words>(?: (?:is|are|was|were|will|would|has|have|had|been|being|be|to|also|now|still|both|since|again|currently|already|soon"
    r"|expected|due|set|planned|scheduled|then|secured|on ⟪[a-z]+⟫ and|in ⟪d\d+⟫))*(?: [a-z ]{2,40}? and (?:was|were|is|are"
    r"|has been|have been))?)"
)
_BOARD = (
    r"(?:(?:main|official|junior|growth|secondary|alternative|primary|standard|premium|first|second|bond|debt|regulated)"
    r" (?:market|board|list|segment|tier)s? (?:of|at) (?:the )?|⟦[FXPTR]\d+⟧ of (?:the )?)?"
)
_DEALT = (
    r"(?:(?:listed|quoted|traded|dealt in|introduced|floated|trade|trades|change hands|changed hands|changes hands"
    r"|(?:began|begin|begins|started|start|starts|resumed|resume) (?:trading|dealings)|debuted|debut|made (?:its|their) debut)"
    r" (?:on|at)|(?:admitted|accepted) (?:to|for) (?:(?:trading|listing|dealings|quotation) (?:on|at) )?)"
)
_IS_DEALT_IN = Sought(
    rf"{_WHOSE}{_SAID_OF_IT}{_AUX} {_DEALT} ?(?:the )?{_BOARD}(?P<on>⟦X\d+⟧)(?!’s|'s)"
)
_CUE = later(r"⟦X\d")
_PAPERS = later(rf"\b{_PAPER}\b", re.IGNORECASE)


def read_listed_paper(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Whose paper is dealt in where, by one sentence; `claims`: of the sentence so far."""
    sentence = told.sentence
    marked = sentence.marked
    if not _CUE.search(marked) or not _PAPERS.search(sentence.text, sentence.start, sentence.end):
        return
    known = {(claim.subject, claim.object) for claim in claims if claim.tie == "LISTED_ON"}
    for match in _IS_DEALT_IN.finditer(marked):
        issuer = _issuer(told, match)
        words = (match["words"] or "").strip()
        if issuer is None or issuer.party < 0 or told.rules.possibility.search(words):
            continue
        exchange = sentence.mention(match["on"])
        modality = told.rules.ladder(words) if words else "asserted"
        for claim in claim_of(told, "listed.paper", "LISTED_ON", issuer, exchange, modality):
            if (claim.subject, claim.object) not in known:
                yield claim


def _issuer(told: Told, match: re.Match[str]) -> Mention | None:
    """Whose the paper is."""
    sentence = told.sentence
    named = match["own"] or match["of"]
    if named:
        return sentence.mention(named)
    if match["its"]:
        at = sentence.to_text(match.start())
        here = [
            m
            for m in sentence.mentions
            if m.start < at and m.party >= 0 and m.kind in ("Firm", "Bank")
        ]
        return here[0] if here else told.parties.before(sentence.start, at)
    last = told.parties.issuer
    if last is not None and 0 < sentence.start - last.start < _NEAR:
        return last
    return (
        goes_on(told, sentence.start)
        if match["what"] and re.fullmatch(_SHARES, match["what"])
        else None
    )
