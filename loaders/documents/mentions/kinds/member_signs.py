"""What a text says of bodies that have members, and of no firm: "X, which has 300 members", "X called a strike".

kind_of_members(text, begin, end)       # "Chamber" for "Orlu" in "Orlu, which represents palm oil growers", else "Organization" or None
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.once import once

__all__ = ["kind_of_members"]

_REACH = 60  # characters before a name that are looked at
_FIRMS = (
    r"(?:companies|firms|employers|exporters|importers|producers|manufacturers|growers|shippers|traders|retailers|millers|processors|shipowners|hauliers"
    r"|hoteliers|brewers|refiners|insurers|banks|builders|contractors|dealers|packers|roasters|ginners|merchants|industrialists|[a-z]+makers|businesses)"
)
_SPEAKS_FOR = (
    r",?\s(?:which|that)\s(?:also\s|mainly\s)?(?:represents|speaks\sfor|unites|groups|brings\stogether|lobbies\sfor)"
    r"\s(?:the\s)?(?:[\w’',-]+\s){0,4}?"
)
_BEHIND = {
    "Chamber": later(rf"{_SPEAKS_FOR}{_FIRMS}\b"),
    "Organization": later(
        rf"{_SPEAKS_FOR}(?:workers|employees|farmers|drivers|tenants|patients|nurses|teachers|doctors|miners|seafarers|pilots|dockers|fishermen|herders|villagers|residents"
        r"|victims|pensioners|students|women|members|staff)\b"
        r"|,?\s(?:which\s|that\s)?(?:has|had|counts|claims|groups|unites)\s(?:(?:about|some|around|more\sthan|nearly|almost|over)\s)?[\d.,]+\s(?:million\s)?(?:[a-z-]+\s){0,2}?"
        r"(?:members|volunteers|activists|chapters)\b(?!\sof\s(?:staff|the\s(?:team|crew)))"
        r"|(?:,\swhose|[’']s)\s(?:[a-z-]+\s)?(?:secretary-general|general\ssecretary|treasurer|volunteers|activists|membership)\b"
        r"|\s(?:has\s|had\s)?(?:called|staged|suspended|ended|threatened|announced|launched|called\soff|voted\sfor)\s(?:an?|the)\s(?:[\w-]+\s){0,3}?(?:strike|walkout|work\sstoppage"
        r"|general\sstrike)\b"
    ),
}  # fmt: skip
_BEFORE = later(
    r"\b(?:[Ss]ecretary-general|[Gg]eneral\ssecretary|[Vv]olunteers|[Aa]ctivists)\s(?:of|from|with|for)\s(?:the\s)?$"
)


@once
def kind_of_members(text: str, begin: int, end: int) -> str | None:
    """The kind of body that a name is by its members and whom it speaks for, or None where nothing is told."""
    left = text[max(0, text.rfind("\n", 0, begin) + 1, begin - _REACH) : begin]
    # "the cooperative of Orlu has 800 members": so it has, and not its town
    governed = left.endswith((" of ", " in ", " from ", " at ")) and text.startswith(" ", end)
    for kind, behind in _BEHIND.items():
        if not governed and behind.match(text, end):
            return kind
    return "Organization" if _BEFORE.search(left) is not None else None
