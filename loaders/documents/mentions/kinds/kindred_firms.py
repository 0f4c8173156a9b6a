"""Firms told by what another party is to them: "Orlu rival Tesk Foods", "Orlu supplier Tesk Foods" — the first name is no town.

stands_before_kindred(text, begin, end)     # True for "Orlu" in "won by Orlu rival Tesk Foods"
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

__all__ = ["ACTS_ON", "stands_before_kindred"]

# "Orlu rescues drug maker Velm", "Orlu backs lender Velm": who acts stands there, and no seat; but "the Bursa sports goods maker Velm"
ACTS_ON = later(
    r"\s(?:(?:bought|buys|acquired|acquires|sold|sells|owns|owned|controls|sued|sues|hired|hires|joined|joins|backed|backs|funded|funds"
    r"|financed|finances|supplied|supplies|lent|lends|took|takes|won|wins|made|makes|paid|pays|left|leaves|named|names|picked|picks|chose"
    r"|chooses|ordered|orders|outbid|beat|beats|rejected|rejects|eyes|targets|partnered|partners|merges|merged|fined|fines)\s"
    r"|(?!(?:[a-z]+(?:ics|ss|us|is)|sports|metals|foods|goods|textiles|chemicals|plastics|systems|parts|components|spirits|beverages|drinks"
    r"|drugs|arms|toys|games|shoes|clothes|commodities|minerals|fertili[sz]ers|semiconductors|securities|savings|services|telecoms|media"
    r"|based|steels|woods|oils|fats|seeds|flowers|furnishings|batteries|fisheries|utilities|industries|listed|owned|led|run|controlled"
    r"|integrated|refined|limited|related|licensed|advanced|diversified)\s)[a-z]+(?:s|ed)\s[a-z-]+\s[a-z-]+\s[A-Z])"
)

# What somebody is to a firm alone, whatever stands before the name.
_TO_A_FIRM = (
    r"(?:arch-?|archrival\s)?(?:rival|competitor|spin-?off|offshoot|subsidiary|affiliate|parent|predecessor|successor|sub-?contractor|licensee"
    r"|franchisee|shareholder|co-owner|co-?founder|founder|heir|heiress|veteran|backer|alumnus|alumna)"
)
# What a town's firms are called as well: "the Orlu supplier Tesk Foods" may sit in Orlu, "Orlu supplier Tesk Foods" supplies Orlu.
_TO_A_TOWN_TOO = (
    r"(?:supplier|customer|unit|arm|division|partner|agent|distributor|dealer|reseller|owner|investor|creditor|contractor|bidder"
    r"|buyer)"
)
_NEXT = later(
    rf"\s(?:(?:main|chief|former|local|regional|long-time|longtime|bigger|smaller|fellow|sole|key|top|minority|majority)\s)?"
    rf"(?:(?P<sure>{_TO_A_FIRM})|{_TO_A_TOWN_TOO})\s(?=[A-Z])"
)
_WHOSE = later(r"\b(?:[Ii]ts|[Tt]heir|[Aa]n?|[Hh]is|[Hh]er|[Oo]ur|[Aa]nother|[Ll]ocal)\s$")
_THE = later(r"\b[Tt]he\s$")
_NOUNS = frozenset(
    words(
        "rival competitor spin-off spinoff offshoot subsidiary affiliate parent predecessor successor subcontractor sub-contractor"
        " licensee franchisee shareholder co-owner co-founder cofounder founder heir heiress veteran backer supplier customer unit arm"
        " division partner agent distributor dealer reseller owner investor creditor contractor bidder buyer"
    )
)
_REACH = 40  # characters in which the noun and the name behind it begin


def stands_before_kindred(text: str, begin: int, end: int) -> bool:
    """Whether a name stands right before what its rival, supplier or founder is, who is named behind that."""
    if not text.startswith(" ", end):
        return False
    near = text[end + 1 : end + _REACH].split(" ", 3)
    if not _NOUNS.intersection(near[:2]):
        return False
    told = _NEXT.match(text, end)
    if told is None or _WHOSE.search(text, max(0, begin - 10), begin) is not None:
        return False
    article = text.startswith(("The ", "the "), begin) or _THE.search(
        text, max(0, begin - 4), begin
    )
    return told["sure"] is not None or not article
