"""Who sells has had: what a sale tells of the seller, whether it is done, agreed or only wished.

"A has sold B to C" and "C bought B from A" tell that A owned B until then (`details` keeps the word, for texts without a day);
"A plans to sell B" and "C may buy B from A" tell that A owns it.

    as_seller(claim, "sold ⟦F1⟧ to ⟦F2⟧", done=True)      # of "A OWNS B": asserted, and ended
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = [
    "OWNED_BEFORE",
    "as_seller",
    "is_by_office",
    "is_state_of",
    "sells_its_make",
    "without_sales",
    "without_unwilling",
]

# An adjective in front of a name, no verb that has it for an object.
OWNED_BEFORE = later(
    r"\b(?:privately|publicly|closely|state|family|foreign|locally)[ -]owned ⟦\w\d+⟧$"
    r"|\b(?:an?|the|its|once|formerly|previously) ⟪p\d+⟫[ -]owned ⟦\w\d+⟧$"  # "was a 60 percent owned X subsidiary"
)

_OWN_STAKE = later(r"\b(?:its|his|her|their|entire|whole|remaining|all)\b")
# Who sells "a stake" may have another; who sells "its 5 percent stake" or "all shares" has sold what he had.
_A_SHARE = later(
    r"\b(?:stakes?|shares?|interests?|holdings?|shareholdings?|part|half|third|quarter|tenth)\b"
)
_WHOLE_STAKE = later(
    r"(?:\b(?:its|his|her|their|entire|whole|remaining|all)|[’']s)"
    r"(?! (?:subsidiar|unit|parent|affiliate|rival|partner|supplier|customer)[a-z]*)"
    r"(?: (?!of\b)[^\s,;]+){0,4} (?:stakes?|shares?|interests?|holdings?|shareholdings?)|\b(?:entire|whole|remaining) "
    r"|\b(?:its|his|her|their|the) (?:last|final)\b"
)
_SHARE = ("share_raw", "share_min", "share_max", "share_min_open", "share_max_open")
# With what is pledged, or only part of it sold; and what is only eased, or lifted in part.
_STAYS = later(
    r"\b(?:pledg|float|refloat|eas(?:e[sd]?|ing)\b|relax|suspend|temporar|partial|(?:some|several|certain|part|parts|most)\b)"
)
_KEEPS = later(
    r"[^;.“”\"]*?(?:\b(?:and|but|while|though)(?: it| they| the seller)?(?: still| will| would)* "
    r"(?:kept|keeps?|retain(?:s|ed)?|holds? on to)"
    r"|, (?:keeping|retaining)) (?:the (?:rest|remain|other)|⟪p|\d|control|a (?:majority|minority|stake|share))"
)
_OPEN = (None, None)
_DOUBTED = frozenset({"denied", "opposed", "considered", "interest"})
# Whoever makes things has had none of those that he sells: "bought four ferries from the shipbuilder X".
_MAKERS = (
    "builder",
    "shipyard",
    "yard",
    "maker",
    "manufacturer",
    "carmaker",
    "planemaker",
    "foundry",
)
_DELIVERED = frozenset({"say.supplies.deliver", "say.supplies.buy"})
_BY_OFFICE = later(
    r"\b(?:decree|decrees|law|laws|bill|legislation|ordinance|edict|resolution|motion|petition)\b"
)


def is_by_office(words: str) -> bool:
    """Whether who is told to sell only orders or asks for it: "will sign a decree to sell"."""
    return _BY_OFFICE.search(words) is not None


def is_state_of(kind: str, mention: Mention) -> bool:
    """Whether an owner is a country, whose government it is that owns."""
    return kind == "Place" and mention.code is not None and mention.code == mention.country


def as_seller(claim: Claim, words: str, behind: str = "", *, done: bool) -> None:
    """Let a claim of what is sold say that the seller has it, or had it until the sale.

    Args:
        claim: seller OWNS what is sold, with the modality and the time of the sale.
        words: what tells of the sale; a share in them is the seller's where it is "its" or "the remaining".
        behind: the words behind it: who sold a share and "kept the rest" still has it.
        done: whether nothing makes the sale a mere possibility.
    """
    keeps = _KEEPS.match(behind) is not None
    claim.ended = (
        done
        and claim.modality == "asserted"
        and not keeps
        and _STAYS.search(words) is None
        and not words.split()[0].endswith("ing")  # "is auctioning its shares"
    )
    plain = " ".join(words.split())  # the marks of names and shares left blanks
    share = claim.attributes.keys() & set(_SHARE) or _A_SHARE.search(plain)
    claim.partly = bool(share) and _WHOLE_STAKE.search(plain) is None
    claim.modality, claim.presupposed = "asserted", True
    claim.event = (None, claim.event[1]) if claim.ended else _OPEN
    if claim.ended and "details" in vocabulary().tie(claim.tie).properties:
        claim.attributes = {**claim.attributes, "details": words.split()[0]}
    if _OWN_STAKE.search(words) is None:
        claim.attributes = {
            name: value for name, value in claim.attributes.items() if name not in _SHARE
        }


def sells_its_make(seller: Mention) -> bool:
    """Whether a seller is told by the trade of building what he sells."""
    return any(word.endswith(_MAKERS) for word in seller.words)


def without_unwilling(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """The claims but those that give a person what he is only said to want to sell, or denies it: it may be his firm's."""
    drafts = told.parties.drafts
    doubted = {
        c.object for c in claims if c.tie == "OWNS" and c.modality in _DOUBTED and not c.presupposed
    }
    kept = [
        c
        for c in claims
        if not (
            c.tie == "OWNS"
            and c.presupposed
            and c.object in doubted
            and drafts[c.subject].kind == "Person"
            and c.rule.startswith("say.owns.sold")
        )
    ]
    if len(kept) < len(claims):
        told.rejected["unwilling"] += len(claims) - len(kept)
    return kept


def without_sales(claims: list[Claim]) -> list[Claim]:
    """Leave out deliveries that are a change of owner: "X bought the mine from Y" supplies X with nothing but the mine."""
    owned = {(claim.subject, claim.object) for claim in claims if claim.tie == "OWNS"}
    sellers = {held for held, _ in owned}
    return [
        claim
        for claim in claims
        if claim.rule not in _DELIVERED
        or claim.subject not in sellers
        or claim.attributes.get("product")
        or not any((claim.subject, what) in owned for who, what in owned if who == claim.object)
    ]
