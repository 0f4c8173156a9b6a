"""Deals that a sentence only speaks of: "X's purchase of Y is being discussed", "plans for a loan from X to Y", "the sale was a rumour".

A noun names a deal without saying that it is done; what governs the noun or stands behind it says how far it is. What nothing is said
of stays as it was read, so that "X's purchase of Y surprised analysts" is a purchase.

    settle_spoken_of(told, claims)      # considered, planned or opposed; left out where it is only feared, hoped for or a rumour
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.grammar.commitment import NEGATIVE
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.ties.claims import Claim, weakest
from interlock.loaders.documents.ties.told import Told
from interlock.loaders.documents.ties.withheld.undone import TAKEN

__all__ = ["settle_spoken_of"]

_NOUN = later(
    r"\b(?:sales?|acquisition|takeover|take-over|purchase|merger|deal|contract|agreement|buyout|buy-out|transfer|loan|credit|guarantee"
    r"|delivery|deliveries|supplies|shipments|exports|joint venture|partnership|alliance|investment|privatisation|privatization)\b",
    re.IGNORECASE,
)
_DEALS = TAKEN | frozenset(
    words(
        "LENDS_TO GUARANTEES SUPPLIES EXPORTS_TO INVESTS_IN SIGNED PARTNERS_WITH FINANCES INSURES"
    )
)
_BE = r"(?:is|are|was|were|has been|have been|remains?)(?: (?:still|now|only|also|far from|just|currently))*"
# Behind the noun, with no comma between.
_BEHIND = (
    rf" (?:{_BE} (?:being |under )?(?P<considered>discuss(?:ed|ion)|consider(?:ed|ation)|negotiat(?:ed|ion)|studied|study|review(?:ed)?"
    r"|examined|weighed|debated|proposed|suggested|mooted|on the table)"
    rf"|{_BE} (?P<planned>planned|expected|due|scheduled|foreseen|envisaged|conditional on|subject to|dependent on|postponed|delayed"
    r"|put off"
    r"|pending|on hold|awaiting|to be (?:completed|closed|signed))|(?P<awaits>depends on|awaits|requires|needs)(?= )"
    rf"|{_BE} (?P<no>(?:an? )?(?:rumou?r|speculation|fiction|fantasy|possible|possibility|unlikely|uncertain|in doubt|out of the question"
    r"|not (?:planned|expected|foreseen|under discussion|on the table)|off the table))|(?P<would>would|could|may|might))\b"
)
_ANYWHERE, _AFTER = Sought(_BEHIND), later(_BEHIND)
# Before it, up to its article or possessor.
_AHEAD = (
    r"\b(?:(?P<considered>(?:talks|negotiations|discussions) (?:on|about|over)|discuss(?:es|ed|ing)?|consider(?:s|ed|ing)?"
    r"|weigh(?:s|ed|ing)?|stud(?:y|ies|ied|ying)|examin(?:es|ed|ing)|negotiat(?:es|ed|ing)|propos(?:es|ed|ing)|proposals? for|idea of)"
    r"|(?P<planned>plans? for|plan(?:s|ned|ning)|await(?:s|ed|ing)|prepar(?:es|ed|ing) for|preparations for)"
    r"|(?P<opposed>opposition to|oppos(?:es|ed|ing)|objections? to|object(?:s|ed) to|protest(?:s|ed) against)"
    r"|(?P<no>no truth in (?:the )?(?:reports?|claims?|rumou?rs?) (?:of|about)|(?:nobody|no one|no analyst|few) (?:expects?|believes? in)"
    r"|fear(?:s|ed|ing)?|hop(?:es?|ed|ing) for|hopes? of|prospects? of|possibility of|chances? of|rumou?rs? (?:of|about)"
    r"|speculation (?:about|over|of)|calls? for|called for|[Ww]ithout))\s(?:the |an? |any |such a |possible |planned )*$"
)
_LEADS, _LEAD = Sought(_AHEAD.removesuffix("$")), later(_AHEAD, re.IGNORECASE)
# What is said of a thing that is not there yet, whatever article it has; others may speak of one that is.
_SURE = later(
    r"plans? for|preparations|talks|negotiations|discussions|proposals?|idea|no truth|nobody|no one|no analyst|few|hop|rumou?r|speculation"
    r"|prospect|possibility|chance",
    re.IGNORECASE,
)
_GOES_ON = later(r" to [a-z]+|,? (?:which|that|who)\b")  # "expects X's exports to Y to fall"
_LEFT = 24  # characters before a claim in which its noun stands: "the joint venture of X and Y"
_FAR = 64  # characters before a noun phrase


def settle_spoken_of(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims as firm as what is said of their noun lets them be; those of which it leaves nothing are counted as `spoken_of`."""
    marked = told.sentence.marked
    if not claims or not (
        _ANYWHERE.search(marked) or _LEADS.search(marked[:1].lower() + marked[1:])
    ):
        return list(claims)
    kept: list[Claim] = []
    for claim in claims:
        modality = _settled(told, claim)
        if modality is None:
            told.rejected["spoken_of"] += 1
            continue
        claim.modality = modality
        kept.append(claim)
    return kept


def _settled(told: Told, claim: Claim) -> str | None:
    """How firm a claim is told by a noun; None where it is not told at all."""
    if claim.tie not in _DEALS or claim.presupposed or claim.modality in NEGATIVE:
        return claim.modality
    text, sentence = told.sentence.text, told.sentence
    ends = [m for m in sentence.mentions if m.party in (claim.subject, claim.object)]
    if not ends:
        return claim.modality
    last = max(m.end for m in ends)
    noun = _NOUN.search(text, max(sentence.start, claim.start - _LEFT), last)
    if noun is None:
        return claim.modality
    begin = min(noun.start(), *(m.start for m in ends))
    behind = _AFTER.match(text, last, sentence.end)
    if behind is not None:
        if behind["no"]:
            return None
        if behind["would"]:  # "would need approval", "may be delayed"
            return weakest((claim.modality, "planned")) if claim.tie in TAKEN else claim.modality
        if claim.tie in TAKEN or not behind["awaits"]:
            return weakest((claim.modality, "considered" if behind["considered"] else "planned"))
    lead = _LEAD.search(text, max(sentence.start, begin - _FAR), begin)
    new = claim.tie in TAKEN or text[begin : begin + 2].lower() == "a " or noun.start() == begin
    if lead is None or not (new or _SURE.match(lead[0])) or _GOES_ON.match(text, last):
        return claim.modality
    if lead["no"]:
        return None
    if lead["opposed"]:
        return "opposed" if claim.tie in TAKEN else claim.modality
    return weakest((claim.modality, "considered" if lead["considered"] else "planned"))
