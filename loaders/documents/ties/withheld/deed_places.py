"""Places of a deed that are no seat: "told Orlu News in Davos", "signed the contract with the Ministry of Energy in Tashkent".

Who is met, told or signed with somewhere need not sit there; a plant, a project or an event that stands behind such a verb does.

    without_deed_places(relations, claims)      # the claims without those seats
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["without_deed_places"]

_STANDING = frozenset({"Asset", "Project", "Event", "Place"})
_DEED = later(
    r"\b(?:told|tells?|telling|asked|asks|inform(?:s|ed)|brief(?:s|ed)|address(?:es|ed)|met|meets?|meeting|welcom(?:es|ed)"
    r"|su(?:es|ed)|accompani(?:es|ed)|interviewed by|quoted by"
    r"|(?:sp(?:eak|oke|eaking)|talk(?:s|ed|ing)?|appeal(?:s|ed)?|complain(?:s|ed)?|present(?:s|ed)?) (?:to|with|before)"
    r"|(?:met|meets?|meetings?|talks|negotiat(?:es|ed|ing|ions)|discussions|signed|signing"
    r"|(?:deal|agreement|contract|memorandum|accord|protocol|pact|treaty|MoU|MOU|letter of intent)s?(?: of understanding)?) with"
    # "a dam financed by X in Mali": there the dam stands
    r"|(?:built|laid|(?:re)?constructed|designed|erected|installed|repaired|renovated|maintained|upgraded|drilled|dug|run|operated"
    r"|(?:co-)?(?:financed|funded|sponsored)|bankrolled|underwritten|supported|backed|supplied|delivered|donated|supervised) by"
    # "the General Assembly of X in Oslo": a body gathers where it likes
    r"|(?:[Aa]ssembl(?:y|ies)|[Mm]eetings?|[Cc]ongress|[Ss]ummit|[Ss]essions?|[Cc]onferences?|[Cc]onvention|AGM|[Gg]athering"
    r"|[Vv]isits?) of)"
    r"\s(?:with\s)?(?:the\s|officials\s(?:of|from|at)\s(?:the\s)?)?(?:[A-Z]\w+-[A-Z]\w+\s)?$"
)
# "The hall was built by X in Kenya": there the hall stands; what moves is built where its builder has his yard
_BUILT_BY = later(r"\b(?:built|supplied|designed|delivered)(?: (?:in|on) [^,;⟦]{3,24}?)? by\b")
_MOVES = later(
    r"\b(?:ships?|ferr(?:y|ies)|vessels?|tankers?|barges?|boats?|yachts?|carriers?|tugs?|trawlers?|cruisers?|dredgers?|rigs?|submarines?"
    r"|frigates?|corvettes?|locomotives?|trains?|trams?|wagons?|carriages?|coaches|bus(?:es)?|cars?|trucks?|planes?|aircraft|jets?"
    r"|helicopters?|engines?|turbines?|satellites?|rockets?|bicycles?|tractors?)\b"
)
_REACH = 60  # characters before the name


def without_deed_places(relations: Told, claims: Iterable[Claim]) -> list[Claim]:
    """The claims without those that seat somebody where only something was done with him."""
    return [claim for claim in claims if not _is_of_a_deed(relations, claim)]


def _is_of_a_deed(relations: Told, claim: Claim) -> bool:
    if claim.rule == "located.doer-in":
        text, start = relations.sentence.text, relations.sentence.start
        built = _BUILT_BY.search(text, start, claim.end)
        return built is not None and _MOVES.search(text, start, built.start()) is None
    if claim.rule != "located.name-in" or relations.parties.drafts[claim.subject].kind in _STANDING:
        return False
    return (
        _DEED.search(relations.sentence.text, max(0, claim.start - _REACH), claim.start) is not None
    )
