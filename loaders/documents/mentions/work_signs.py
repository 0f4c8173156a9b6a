"""What the text says of a name that it says of works yet to be built, of schemes and of loan books alone, whatever the name looks like.

kind_of_undertaking(text, begin, end)       # "Project" for "Solane One" in "Construction of Solane One began in May"
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later

__all__ = ["kind_of_undertaking"]

_REACH = 64  # characters before a name that are looked at
_WORK = (
    r"(?:project|scheme|wind\sfarm|solar\s(?:farm|park|plant)|dam|bypass|railway|rail\sline|pipeline|motorway|highway|power\s(?:plant|station|line)|bridge"
    r"|tunnel|terminal|port|airport|metro|interconnector|mine|smelter|refinery)"
)
# Before a name: what is done to works alone.
_TO_WORKS = later(
    r"(?:\b(?:[Cc]onstruction|[Cc]ommissioning|[Cc]ompletion)(?:\swork)?\s(?:of|on)|\b[Ff]inancial\sclos(?:e|ing)\s(?:on|for|of)"
    r"|\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Nn]ext|[Ff]inal|[Ii]nitial|[Ll]ast)\s(?:phase|stage|section)\sof"
    r"|\b(?:[Ff]easibility|[Ii]mpact|[Ee]ngineering|[Dd]esign)\s(?:study|studies|assessment)\s(?:for|of|on)"
    r"|\b(?:the|an?|its|their|[\w’-]+[’']s)\s(?:[\w$€£.,-]+\s){0,4}?(?:project|scheme)(?:,|\scalled|\snamed)?)\s(?:the\s)?$"
)
# ... where the name is all of it: "the construction of Orlu hospital" is that of a hospital
_ENDS = later(
    r"[,.;:)]|$|\s(?:and|began|begins|starts?|started|is|was|will|has|had|in|near|by|due|at|to|which|that|from|on|with|could|would|may|should"
    r"|were|are|took|takes|continue[sd]?|resumed|costs?|stopped|ended)\b"
)
# Behind it: what is said of works alone.
_OF_WORKS = later(
    r",?\s(?:which\s)?(?:is|was|are)\s(?:now\s|still\s)?(?:due|scheduled|expected|planned|set)\sto\sbe\s(?:completed|finished|commissioned|built|ready)\b"
    r"|,?\s(?:which\s)?(?:will|is\sto|should)\s(?:be\s(?:completed|finished|commissioned|built)|link\s|connect\s|irrigate\s|cost\s(?:about\s|some\s)?[\d$€£])"
    rf"|,\san?\s(?:[\w$€£.,-]+\s){{0,6}}?{_WORK}\s(?:under\s(?:construction|development)|to\sbe\sbuilt|being\sbuilt|planned)\b"
)
_BOOK_BEHIND = later(
    r",\san?\s(?:[\w$€£.,-]+\s){0,4}?(?:portfolio|pool|book)\sof\s(?:[\w-]+\s){0,3}?(?:loans|projects|assets|dams|plants|credits|investments|mortgages)\b"
)
_BOOK_BEFORE = later(r"\b(?:loan\s|investment\s)?portfolio,?\s(?:called\s|named\s)?(?:the\s)?$")
# "Under the Andes Transition Pool, 40 towns get loans": nobody who acts stands behind "under the" with no noun of his.
_SCHEME_BEFORE = later(
    r"\b(?:(?:[Ff]inanced|[Ff]unded|[Ss]upported|[Ll]ent|[Pp]aid|[Aa]pproved|[Aa]llocated|[Ee]ligible)\sunder|(?:^|[.“\n]\s?)Under)\sthe\s$"
)


def kind_of_undertaking(text: str, begin: int, end: int) -> str | None:
    """The kind that the words around a name give it, where they are said of projects, programmes or portfolios alone."""
    left = text[max(0, text.rfind("\n", 0, begin) + 1, begin - _REACH) : begin]
    left += (
        "the " if text.startswith("the ", begin) else ""
    )  # an article may be part of the mention
    if _BOOK_BEHIND.match(text, end) or _BOOK_BEFORE.search(left):
        return "Portfolio"
    if (_TO_WORKS.search(left) and _ENDS.match(text, end)) or _OF_WORKS.match(text, end):
        return "Project"
    return "Programme" if _SCHEME_BEFORE.search(left) and " " in text[begin:end] else None
