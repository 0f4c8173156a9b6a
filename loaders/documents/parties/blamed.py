"""Whose doing is a ground: in "fined X for its sales to Y", "sued X because it supplied Y" X sold and supplied, not who fined or sued.

Who sanctions, blames or praises another gives a ground that is the other's doing. Behind "after" it may be either's, and where two are
blamed "its" is nobody's for certain.

    blamed(text, mentions, at)      # of the place of "its" or "it" above: (X, True); (X, False) where it may be either's; else None
"""

from __future__ import annotations

from collections.abc import Iterable

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["blamed"]

_BLAMES = later(
    r"\b(?:(?:sanction|blacklist|black-list|embargo|boycott|arrest|detain|indict|suspect|punish|reward|honou?r|attack|applaud|thank|commend"
    r"|condemn|reproach|prosecut|investigat|prob|question|denounc|blam|criticis|criticiz|penali[sz]|censur|accus|prais|fin|excus|lambast"
    r"|castigat|admonish|rebuk|reprimand|convict|hail|salut|decorat|target|designat|list|exclud|dismiss|disqualif|suspend|congratulat"
    r"|prohibit|su|report|sack|fir|sham|cit|singl|scold|mock)(?:e|es|s|ed|ied|ies|y|ing)?"
    r"|(?:expel|ban|drop|shun|debar|bar)(?:s|led|ned|ped|red|ling|ning|ping|ring)?"
    r"|(?:taken|took|takes|taking) (?:to (?:court|task)|legal action against)|(?:gone|went|goes|going) to court against"
    r"|(?:complain(?:s|ed|ing)?|(?:filed|lodged|brought) (?:a |an )?(?:complaint|suit|case|charges|action)) (?:about|against))"
    r"\s(?:out\s)?(?:the\s)?(?:(?!(?:on|in|at|to|with|by|for|of|from|and|its|their|as)\b)[a-z-]+\s){0,3}$"
)
# Between the blamed and the ground: a description, more names, a day, "to the police".
_BETWEEN = (
    r"(?P<more>(?:,? (?:and|as well as) (?:the )?[A-Z][^,;.:]{0,40}|, (?:the |an? )[^,;.:]{2,60},|, (?:among|amongst) others,"
    r"|, [a-z][^,;.:]{2,40},| (?:on|in|from|to|at|by|last|this|earlier|late|early|yesterday|today)\b[^,;.:]{0,40}?)*)"
)
_GROUND = later(
    _BETWEEN
    + r",? (?P<ground>for|over|of|because(?: of)?|on (?:suspicion|charges|accusations|grounds|the grounds?) (?:of|that)|due to"
    r"|in (?:response|retaliation|reaction) to|saying|claiming|alleging|(?P<after>after|since|when|once|following))(?: the fact that)? "
    r"(?:(?!\b(?:which|who|while|whereas|but|although|though|where|said|says|told|ordered|asked|urged)\b)[^;.])*"
)
_OF_DEEDS = later(r"accus|suspect|convict")
_WITH_ANOTHER = later(r",? (?:and|as well as) ")
_REACH = 200  # characters from who is blamed to the word of the ground
_LEFT = 48  # characters before the name in which the verb stands


def blamed(text: str, mentions: Iterable[Mention], at: int) -> tuple[Mention, bool] | None:
    """Who is blamed, praised or sanctioned for what stands at a place of the text, and whether it is surely his doing."""
    for one in sorted(mentions, key=lambda m: -m.start):
        if not one.end < at <= one.end + _REACH:
            continue
        ground = _GROUND.fullmatch(text, one.end, at)
        verb = _BLAMES.search(text, max(0, one.start - _LEFT), one.start) if ground else None
        if ground is None or verb is None:
            continue
        if ground["ground"] == "of" and _OF_DEEDS.search(verb[0]) is None:
            continue  # "banned X, by the end of": of nothing that X did
        several = _WITH_ANOTHER.match(ground["more"] or "") is not None
        return one, not (ground["after"] or several)
    return None
