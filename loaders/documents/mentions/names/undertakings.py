"""Names of undertakings and of bodies whose head word tells it only with what stands beside it.

"the Orlu Facility" pays, and "under the Orlu Facility" something is paid; "the Orlu Charter" is signed and "Orlu Charter" lets
yachts; "the Audit Chamber" is of a state and "the Chamber of Mines" of firms.

    told_kind("Audit Chamber")              # "GovernmentBody"; None where the words tell nothing of the kind
    told_by_place(text, begin, stop)        # "Programme" for "under the Orlu Facility", "Agreement" for "the Orlu Charter"
"""

from __future__ import annotations

from functools import lru_cache

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

__all__ = ["told_by_place", "told_kind"]

# Chambers that are of a state: they audit it, or make its laws.
_OF_STATE = later(
    r"\b(?:Audit|Accounts?|Auditing|Civic|Public|Parliamentary|Legislative|Upper|Lower|Second|First) Chamber$"
    r"|\bChamber of (?:Accounts?|Audit|Control|Deputies|Representatives|Peers|Councillors|Appeals?)\b|^Supreme Chamber\b"
)
# Programmes that are bodies: they have staff and pay.
_OF_NATIONS = later(
    r"^(?:UN|U\.N\.|United Nations)\s(?!Sanctions\b).*\sProgramme?$|^World Food Programme?$"
)
_BETWEEN_STATES = later(
    r"^(?:International|World|Global|Inter-\w+|Pan-\w+|Nordic|Benelux)\s(?!(?:Trade|Affairs|Development|Cooperation|Relations|Business"
    r"|Investment|Tax|Revenue|Commercial|Economic)\b)(?:[\w&,-]+\s){0,4}?(?P<head>Council|Board|Committee|Authority|Agency|Commission"
    r"|Bureau|Office|Secretariat|Court|Tribunal)(?:\s(?:of|for|on)\s.*)?$"
)
_OF_SAVINGS = later(
    r"\b(?:Pension|Pensions|Retirement|Superannuation|Provident|Compensation|Guarantee|Insurance|Savings|Benefit|Benefits|Health"
    r"|Healthcare|Annuity) (?:Scheme|Plan)$"
)
_OF_WATER = later(
    r"\b(?:Irrigation|Water|Supply|Hydro|Hydropower|Hydroelectric|Power|Drainage|Housing|Resettlement|Sewerage|Sewage|Wastewater"
    r"|Sanitation|Transfer|Road|Roads|Rail|Desalination|Storage|Barrage) Scheme$"
)
_HUB = later(
    r"\w (?:Hydrogen|Energy|Gas|LNG|Carbon|Power|Ammonia|Battery|Recycling|CCS|Logistics|Freight|Storage) (?:Hub|Cluster)$"
)
_TREATY_ON = later(
    r"\b(?:Convention|Declaration|Charter|Compact|Covenant|Accord) (?:on|against|for|concerning|relating to)\b"
)
# What a head tells behind "the" alone, where the name has a word of its own.
_WITH_ARTICLE = {
    "Programme": frozenset(
        words(
            "Plan Regime Window Fellowship Fellowships Scholarships Scheme Envelope Package Mechanism"
        )
    ),
    "Agreement": frozenset(words("Charter Compact Covenant Declaration Amendment Accord Accords")),
    "Event": frozenset(
        words("Games Cup Marathon Championship Championships Regatta Tournament Olympics")
    ),
}
_UNDER = later(
    r"\b(?:[Uu]nder|within|through|[Pp]art of|component of|window of|pillar of|tranche of)\s(?:the|its|their|an?)\s$"
)
_TREATED = later(
    r"\b(?:[Uu]nder|(?:party|parties|signator(?:y|ies)|annex(?:es)?|accession|acceded?|accedes) to|(?:signed|sign|ratified|ratify|joined"
    r"|breach(?:ed)?(?: of)?|violat(?:ed|ing|ion of)|terms of|article \d+ of|by))\sthe\s$"
)
_REACH = 24
_OF_A_BODY = later(
    r"(?:[’']s?)?,? (?:whose )?(?:secretariat|members|member states|secretary-general|council of ministers|executive director"
    r"|headquarters)\b"
    r"|,? (?:which|that) (?:has|unites|groups|brings together|counts) (?:[\w-]+ ){0,3}(?:members|states|countries)\b"
    r"| (?:said|told|says|admitted|elected|appointed)\b"
)
_MEMBERS_OF = later(
    r"\b(?:members?|member states|secretariat|secretary-general|headquarters|director|observers?) of the $"
)
# What holds money or loans where projects are in it, or something is paid out of it: elsewhere a body is called so.
_HOLDS_MONEY = frozenset(words("Facility Pool Book Basket Pot Fund"))
_IN_IT = later(
    r"\b(?:projects?|loans?|schemes?|investments?|grants?|credits?|(?:million|billion)(?:\s[a-z]+)?)\s(?:in|into|under)\sthe\s$"
)
# Lists on which somebody is put: "the Orlu Register" keeps land elsewhere, and an annex is of a paper.
_LISTS = frozenset(
    words("Register Roll Schedule Annex Book File Roster Directive Order List Ledger Table Decree")
)
_NUMBERED_LIST = later(r"(?:Annex|Schedule|Appendix|List|Table)\s(?:[IVX]{1,5}|\d{1,3}|[A-H])")
_PUT_ON = later(
    r"\b(?:add(?:s|ed|ing)?|put|puts|putting|plac(?:es?|ed|ing)|enter(?:s|ed|ing)?|list(?:s|ed|ing)?|remov(?:es?|ed|ing|al)|struck|delet(?:es?|ed)"
    r"|dropp?(?:s|ed)?|tak(?:es?|en|ing)|remains?|stays?|appears?|designated)\s[^.;]{0,60}?(?:\b(?:to|on|onto|in|from|off|under))\s(?:the\s)?$"
    r"|\b(?:is|are|was|were|been)\s(?:still\s|now\s|already\s)?on\s(?:the\s)?$"
)
_NAMES_MANY = later(
    r",?\s(?:which\s)?(?:names|lists|covers|includes|blacklists)\s(?:about\s|some\s|more\sthan\s)?\d[\d,]*\s(?:[a-z-]+\s){0,3}?(?:banks|firms|companies"
    r"|persons|people|ships|vessels|individuals|entities|officials|tankers|traders)\b"
)
_REACH_OF_LISTS = 96
_LEAST = 2  # words that a name with an article has


@lru_cache(maxsize=1 << 12)  # asked of the same names again and again
def told_kind(name: str) -> str | None:
    """The kind that a head word and the words around it in the name tell together."""
    if _OF_STATE.search(name):
        return "GovernmentBody"
    if _OF_NATIONS.search(name) or _OF_SAVINGS.search(name):
        return "Organization"
    if _OF_WATER.search(name) or _HUB.search(name):
        return "Project"
    if _TREATY_ON.search(name):
        return "Agreement"
    if name.endswith(" Consortium"):
        return "Firm"
    return "Organization" if _BETWEEN_STATES.match(name) is not None else None


def told_by_place(text: str, begin: int, stop: int) -> str | None:
    """The kind that a name's head tells where it stands: behind "the", behind "under the", as one who speaks or has members."""
    name = text[begin:stop]
    head = name.rpartition(" ")[2]
    numbered = _NUMBERED_LIST.fullmatch(name) is not None
    if (numbered or head in _LISTS) and _is_list(text, begin, stop):
        return "Programme"
    if text[max(0, begin - 4) : begin].lower() != "the " and not name.startswith("The "):
        return None
    if name.removeprefix("The ").count(" ") < _LEAST - 1:
        return None
    left = text[max(0, begin - _REACH) : begin]
    if head == "Facility":
        return "Programme" if _UNDER.search(left) or _IN_IT.search(left) else None
    if head in _HOLDS_MONEY and _IN_IT.search(left):
        return "Programme"
    if head == "Convention":
        return "Agreement" if _TREATED.search(left) else None
    if head == "Initiative":
        body = _OF_A_BODY.match(text, stop) or _MEMBERS_OF.search(left)
        return "Organization" if body is not None else None
    return next((kind for kind, heads in _WITH_ARTICLE.items() if head in heads), None)


def _is_list(text: str, begin: int, stop: int) -> bool:
    """Whether somebody is put on what is called like a list, or it names many."""
    left = text[max(0, text.rfind("\n", 0, begin) + 1, begin - _REACH_OF_LISTS) : begin]
    return _NAMES_MANY.match(text, stop) is not None or _PUT_ON.search(left) is not None
