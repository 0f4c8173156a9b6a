"""Whom a sentence goes on about that names nobody for it: the one firm that a profile, a portrait or a bulletin stays with.

topic(told)         # of "Flour comes from X." in a text about Y: the mention of Y; None where the text may have gone over to another
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.parties.drafts import LEADS
from interlock.loaders.documents.ties.offices.bare_titles import goes_on

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["topic"]

# What may stand before whom a text opens with: "Kenyan miller X", "In the north, the trader X".
_BEFORE = later(
    r"(?:[A-Z][a-z]+(?:-[a-z]+)?(?: [a-z-]+){1,4} |(?:The|the|A|An) (?:[a-z-]+ ){0,3})?"
)
_BACK = 5  # sentences back in which the text has spoken of it


def topic(told: Told) -> Mention | None:
    """The named firm that the text is about at this sentence: told of in it or near before, and no other has become the subject since.

    Else, where the text opens with nobody, the firm that its paragraph goes on about.
    """
    parties, drafts, start = told.parties, told.parties.drafts, told.sentence.start
    lead = parties.lead(start)
    if lead is None:
        found = goes_on(told, start)
        sure = found is not None and drafts[found.party].kind in LEADS
        return found if sure else None
    if drafts[lead.party].unnamed or drafts[lead.party].plural or not _acts(told, lead):
        return None
    number = parties.number(start)
    for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
        here = [m for m in parties.by_sentence[back] if m.party >= 0 and not m.dateline]
        spoken = next((m for m in here if m.party == lead.party), None)
        owned = any(m.owner is not None and m.owner.party == lead.party for m in here)
        if any(_takes_over(told, m, lead.party) for m in here):
            return None
        if spoken is not None or owned:
            return spoken or lead
    return None


def _acts(told: Told, lead: Mention) -> bool:
    """Whether the text tells what the firm does: it opens the text's first sentence, or is the subject of two."""
    parties = told.parties
    opening = parties.sentences[lead.sentence][0]
    if parties.is_subject(lead) and _BEFORE.fullmatch(parties.text, opening, lead.start):
        return True
    spoken = [m for m in parties.near(0, told.sentence.start) if m.party == lead.party]
    return sum(parties.is_subject(m) for m in spoken) > 1


def _takes_over(told: Told, mention: Mention, lead: int) -> bool:
    """Whether another firm or body is what a sentence is about: its subject, and no owner, customer or supplier of the lead."""
    parties = told.parties
    other = parties.drafts[mention.party]
    if mention.party == lead or mention.whose or other.plural or other.kind == "Person":
        return False
    if other.kind not in LEADS and other.kind != "Organization":
        return False
    if mention.form == "group" and other.unnamed:
        return False
    subject = parties.is_subject(mention)
    return subject and not any(
        m.party == lead or (m.owner is not None and m.owner.party == lead)
        for m in parties.by_sentence[mention.sentence]
    )
