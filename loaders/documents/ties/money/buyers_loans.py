"""Who lends to a buyer: "X bought Y. A and B finance the purchase with a loan", "for 95 million, of which 60 million are borrowed from A".

The loan is the buyer's, and not that of what is bought. Where two buy, or nobody was told to buy, there is no tie.

    list(read_buyers_loans(told, claims))   # of "The deal was financed by a loan from A." behind "X bought Y.": A LENDS_TO X
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interlock.loaders.documents.grammar.rules import LIST, SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim, weakest
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_buyers_loans"]

_RULE = "lends.buyer"
_NEAR = 400  # characters back to the purchase
_AUX = r"(?P<words>(?: (?:is|are|was|were|will|would|has|have|had|been|being|be|to|also|each|both|jointly|together|partly|largely))*)"
_DEAL = r"(?:purchase|acquisition|takeover|take-over|buyout|buy-out|deal|transaction|purchase price|price|bid)"
_THE_DEAL = rf"(?:[Tt]he|[Tt]his|[Ii]ts) (?:whole |entire )?{_DEAL}(?! (?:of|by|for) (?:the )?⟦)"
_FINANCED = r"(?:financ(?:ed|es?|ing)|fund(?:ed|s|ing)?|bankroll(?:ed|s|ing)?|underwr(?:ote|ites?|iting|itten))"
_LOAN = (
    r"(?:an? |the )?(?:⟪m\d+⟫[ -])?(?:[a-z-]+ ){0,3}?(?:loans?|credits?|credit lines?|facilit(?:y|ies)|borrowings?|debt|bridging loans?)"
    r"(?: (?:of|worth|totalling) (?:⟪m\d+⟫|\d[\d.,]* (?:million|billion)))?"
)
_WHO = rf"(?<!⟧, )(?<!⟧ and )(?P<who>{SUBJECT_LIST})(?!’s|'s)"
_BY_LIST = rf"(?:the )?(?:[a-z-]+ ){{0,3}}?(?P<who>{LIST})(?!’s|'s)"
_LENDS = Sought(  # "A and B finance the purchase with a loan of 85 million"
    rf"{_WHO}{_AUX} {_FINANCED} (?:(?:⟪[mp]\d+⟫|half|most|part|all) of )?{_THE_DEAL}"
    rf"(?P<loan>(?:,? (?:with|through|by(?: means of)?|via) {_LOAN}))?"
)
_IS_FINANCED = Sought(  # "The deal is financed in part by a loan from A"
    rf"{_THE_DEAL}{_AUX} (?:{_FINANCED}|paid for|covered)(?: (?:in part|partly|largely|mainly|in full|entirely))?"
    rf" (?:by|with|through|via|from|out of) {_LOAN} (?:from|by|of|granted by|provided by|extended by|arranged by|with) {_BY_LIST}"
)
_IS_FINANCED_BY = Sought(  # "The deal was financed by A and B": where these are banks
    rf"{_THE_DEAL}{_AUX} {_FINANCED}(?: (?:in part|partly|largely|mainly|in full|entirely))? by {_BY_LIST}"
)
_OF_WHICH = Sought(  # "for 95 million euros, of which 60 million are borrowed from A"
    r", (?:of|from) which (?:about |some |around |over |nearly |just )?(?:⟪[mp]\d+⟫|\d[\d.,]* (?:million|billion)|half|most"
    r"|a third|two thirds)"
    rf"{_AUX} (?:borrowed|lent|loaned|financed|funded|drawn|raised|(?:com(?:es?|ing)|came) (?:as "
    rf"|in the form of )?(?:an? )?(?:loans?|credits?)?)"
    rf"(?: [–—-])? ?(?:from|by|at|with|through a loan from|by a loan from|with a loan from) {_BY_LIST}"
    r"(?:(?:,)? and,? (?:in (?:smaller|lesser|small) part,? |to a lesser extent,? |for the rest,? |partly )(?:from|by|at) (?:the )?"
    r"(?:[A-Za-z-]+ ){0,3}?(?P<also>⟦[BF]\d+⟧))?"
)
_BUYING = later(
    r"\b(?:b(?:ought|uys?|uying|uyer)|acqui(?:r|s)[a-z]*|purchas[a-z]*|take-?over|t(?:ake|akes|aking|ook|aken) over|s(?:old"
    r"|ells?|elling|ale))\b"
)
_CUE = later(r"\b(?:financ|fund|bankroll|underwr|paid for|covered|borrowed|lent|loan|drawn|raised)")
_LENDERS = frozenset({"Bank"})
_MAY_LEND = frozenset({"Bank", "Firm", "Organization", "GovernmentBody", "Party"})
_FIRM = frozenset({"asserted", "agreed", "planned", "considered"})


def read_buyers_loans(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Who lends to the one who buys, in one sentence; `claims`: of the sentence so far."""
    marked = told.sentence.marked
    if "⟦" in marked and _CUE.search(marked):
        yield from _lent(told, claims)
    _note(told, claims)


def _lent(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    here = _purchase(told, claims)
    for pattern in (_LENDS, _IS_FINANCED, _IS_FINANCED_BY, _OF_WHICH):
        for match in pattern.finditer(told.sentence.marked):
            deal = here if pattern is _OF_WHICH else _told_before(told) or here
            words = (match["words"] or "").strip()
            if deal is None or told.rules.possibility.search(words):
                continue
            buyer, modality = deal
            lent = pattern is _IS_FINANCED or pattern is _OF_WHICH or match.groupdict().get("loan")
            said = told.rules.ladder(words) if words else "asserted"
            for at in told.sentence.indices(match["who"] + (match.groupdict().get("also") or "")):
                who = told.sentence.mentions[at]
                kind = told.parties.drafts[who.party].kind if who.party >= 0 else ""
                if kind in (_MAY_LEND if lent else _LENDERS) and who.party != buyer.party:
                    yield from claim_of(
                        told, _RULE, "LENDS_TO", who, buyer, weakest((said, modality))
                    )


def _purchase(told: Told, claims: Sequence[Claim]) -> tuple[Mention, str] | None:
    """Who buys by this sentence, and how firmly, if it is one alone."""
    sentence = told.sentence
    if not _BUYING.search(sentence.text, sentence.start, sentence.end):
        return None
    bought = [c for c in claims if c.tie == "OWNS" and not c.ended and c.modality in _FIRM]
    bought = [c for c in bought if not c.rule.startswith(("noun.", "name."))]
    if len({c.subject for c in bought}) != 1:
        return None
    buyer = next((m for m in sentence.mentions if m.party == bought[0].subject), None)
    return (buyer, bought[0].modality) if buyer is not None else None


def _told_before(told: Told) -> tuple[Mention, str] | None:
    last = told.parties.buyer
    return last if last is not None and 0 < told.sentence.start - last[0].start < _NEAR else None


def _note(told: Told, claims: Sequence[Claim]) -> None:
    """Remember who buys; where two do it is nobody."""
    sentence = told.sentence
    found = _purchase(told, claims)
    if found is not None:
        told.parties.buyer = found
    elif any(c.tie == "OWNS" for c in claims) and _BUYING.search(
        sentence.text, sentence.start, sentence.end
    ):
        told.parties.buyer = None
