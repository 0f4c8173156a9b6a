"""What is read of a person that his firm does, and of a firm that another ruined one has.

"Jo Lee heads Orlu. She announced the takeover of X"                           Orlu buys X, and she does not
"The mill's last owner, X, went into administration; the administrators, Y,"   Y is the administrator of X, whatever the text is about
"Its trawlers landed 3,000 tonnes, of which half were sold to X"               the fish were, and no trawlers

"X's chief executive, Jo Lee, ruled out buying Y"                               X did; what a person has bought is his own

    claims = settle_for_firms(told, claims)
    settle_executives(told, claims)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.persons.signers import bodies_of
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_executives", "settle_for_firms"]

_ANNOUNCES = later(
    r"\b(?:announc|unveil|confirm|present|defend|justif|explain|disclos|sign|complet|clos|negotiat)(?:es|ed|ing|s|ied|ies)?\s(?:on\s)?"
    r"(?:the|an?|its|their)\s(?:[a-z]+\s)?(?:takeover|acquisition|purchase|buyout)\s(?:of|by)\s"
)
_OF_RUIN = later(r"noun\.(?:[a-z]+-)*(?:administrator|receiver|liquidator|trustee)s?-open")
_RUINED = later(
    r",?\s(?:(?:which|that)\s)?(?:(?:has|had|was|is|have|been|later|then|also|recently)\s){0,3}"
    r"(?:(?:went|gone|fell|fallen|slid|slipped|entered|collapsed|put|placed|forced|plunged)\s(?:[a-z]+\s)?(?:into\s|in\s)?(?:[a-z]+\s)?"
    r"|filed\sfor\s(?:[a-z]+\s)?|declared\s|applied\sfor\s)"
    r"(?:administration|receivership|insolvency|liquidation|bankruptcy|bankrupt|insolvent|creditor\sprotection)\b"
)
_GOODS_SOLD = later(
    r",\sof\swhich\s[^,;.]{1,40}?\s(?:is|are|was|were|will\sbe|has\sbeen|have\sbeen|went|goes|go)\s(?:sold|exported|shipped|delivered)?\s?to\s"
)
_REACH = 400  # characters before an office in which the ruin is told
_FIRMS = frozenset({"Firm", "Bank", "Party", "Organization"})


# Who acts for a firm and not for himself, and what firms do; a share or a firm may be a person's own.
_EXECUTIVE = later(
    r"\bchief (?:executive|financial|operating|commercial|technology|investment)|\bc[efo]o\b|\bmanaging director"
    r"|\bgeneral director|\bdirector[- ]general"
    r"|\b(?:finance|sales|export|commercial|general|country|plant) (?:director|manager|chief|head)|\bspokes(?:man|woman|person)\b|\bboss\b"
)
_ITS_SHARE = later(
    r"\bits (?:own |entire |whole |remaining |minority |majority "
    r"|[\d.]+(?:%| percent| per cent) ){0,2}(?:stake|shares|shareholding|interest|holding)\b"
)
_OF_ANYBODY = frozenset({"OWNS", "INVESTS_IN", "CONTROLS"})
_OF_FIRMS = _OF_ANYBODY | frozenset(
    words(
        "IMPLEMENTS OPERATES SUPPLIES EXPORTS_TO LENDS_TO FINANCES SEEKS_BUSINESS_IN INSURES GUARANTEES LISTED_ON CONTRACTED_FOR"
    )
)


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


def settle_executives(told: Told, claims: Sequence[Claim]) -> None:
    """Give what an executive plans, seeks or rules out to his firm, and so any holding that is told to be "its" stake."""
    bodies, heads = bodies_of(claims), _headed(claims)
    for claim in claims:
        its = claim.tie == "OWNS" and _ITS_SHARE.search(told.sentence.text, claim.start, claim.end)
        firm = (bodies if its else heads).get(claim.subject)
        if firm is None or firm == claim.object or claim.tie not in _OF_FIRMS:
            continue
        done = claim.tie in _OF_ANYBODY and claim.modality in ("asserted", "agreed")
        may = told.parties.drafts[firm].kind in vocabulary().tie(claim.tie).subject
        if may and (its or not done):
            claim.subject = firm


def _headed(claims: Sequence[Claim]) -> dict[int, int]:
    """The one body that a person heads or speaks for by the sentence, by person."""
    held: dict[int, set[int]] = {}
    for claim in claims:
        if claim.tie == "HOLDS_ROLE" and not claim.ended and claim.modality == "asserted":
            role = str(claim.attributes.get("role", "")).lower()
            held.setdefault(claim.subject, set()).add(
                claim.object if _EXECUTIVE.search(role) else -1
            )
    return {
        person: next(iter(bodies))
        for person, bodies in held.items()
        if len(bodies) == 1 and -1 not in bodies
    }
