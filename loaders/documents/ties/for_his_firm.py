"""What is read of a person that his firm does, and of a firm that another ruined one has.

"Jo Lee heads Orlu. She announced the takeover of X"                           Orlu buys X, and she does not
"The mill's last owner, X, went into administration; the administrators, Y,"   Y is the administrator of X, whatever the text is about
"Its trawlers landed 3,000 tonnes, of which half were sold to X"               the fish were, and no trawlers

    claims = settle_for_firms(told, claims)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_for_firms"]

_ANNOUNCES = re.compile(
    r"\b(?:announc|unveil|confirm|present|defend|justif|explain|disclos|sign|complet|clos|negotiat)(?:es|ed|ing|s|ied|ies)?\s(?:on\s)?"
    r"(?:the|an?|its|their)\s(?:[a-z]+\s)?(?:takeover|acquisition|purchase|buyout)\s(?:of|by)\s"
)
_OF_RUIN = re.compile(r"noun\.(?:[a-z]+-)*(?:administrator|receiver|liquidator|trustee)s?-open")
_RUINED = re.compile(
    r",?\s(?:(?:which|that)\s)?(?:(?:has|had|was|is|have|been|later|then|also|recently)\s){0,3}"
    r"(?:(?:went|gone|fell|fallen|slid|slipped|entered|collapsed|put|placed|forced|plunged)\s(?:[a-z]+\s)?(?:into\s|in\s)?(?:[a-z]+\s)?"
    r"|filed\sfor\s(?:[a-z]+\s)?|declared\s|applied\sfor\s)"
    r"(?:administration|receivership|insolvency|liquidation|bankruptcy|bankrupt|insolvent|creditor\sprotection)\b"
)
_GOODS_SOLD = re.compile(
    r",\sof\swhich\s[^,;.]{1,40}?\s(?:is|are|was|were|will\sbe|has\sbeen|have\sbeen|went|goes|go)\s(?:sold|exported|shipped|delivered)?\s?to\s"
)
_REACH = 400  # characters before an office in which the ruin is told
_FIRMS = frozenset({"Firm", "Bank", "Party", "Organization"})


def settle_for_firms(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one sentence with whose they are; without those of a person whose firm is not known."""
    kept = []
    goods = _GOODS_SOLD.search(told.sentence.text, told.sentence.start, told.sentence.end)
    for claim in claims:
        if goods is not None and claim.rule == "say.owns.sell-firm" and claim.end > goods.end():
            continue
        if _OF_RUIN.fullmatch(claim.rule):
            claim.object = _ruined(told, claim) or claim.object
        if claim.tie == "OWNS" and told.parties.drafts[claim.subject].kind == "Person":
            text = told.sentence.text[told.sentence.start : told.sentence.end]
            if _ANNOUNCES.search(text):
                firms = told.parties.firms_of(claim.subject) - {claim.object}
                if len(firms) != 1:
                    continue
                (claim.subject,) = firms
        kept.append(claim)
    if len(kept) < len(claims):
        told.rejected["announced"] += len(claims) - len(kept)
    return kept


def _ruined(told: Told, claim: Claim) -> int | None:
    """The firm of which the words before tell that it was ruined, the last one."""
    found = None
    for mention in told.parties.near(max(0, claim.start - _REACH), claim.start):
        drafts = told.parties.drafts
        if mention.party < 0 or drafts[mention.party].kind not in _FIRMS:
            continue
        if mention.party != claim.subject and _RUINED.match(told.sentence.text, mention.end):
            found = mention.party
    return found
