"""Firms that are called like a thing or an authority, told by the noun that explains them: "Gibe Waterworks, a state enterprise".

The head word of a name is a guess: a works may be a factory or who built it, a bureau an authority or a builder. A noun that is set
off beside the name is told, and it counts wherever the text uses the name.

    name_explained(mentions_by_name, text)      # "Minjiang No. 6 Bureau" behind "a contractor from Sichuan," is a Firm
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["name_explained"]

_LEFT_REACH, _RIGHT_REACH = 90, 110  # characters around a name that are looked at
# Who works for others, and is neither a thing nor an authority.
_BUILDER = (
    r"(?:(?:sub-?)?contractor|builder|shipbuilder|manufacturer|(?:[a-z]+-?)?maker|company|firm|consultancy"
    r"|engineering\shouse|dredger)"
)
_FIRM = rf"(?:{_BUILDER}|enterprise|conglomerate|producer|supplier|start-?up)"
_WORD = r"(?!(?:of|for|by|in|at|on|to|from|and|or|that|which|who|whose|with|is|was)\s)[\w’'&-]+,?\s"
_FROM = r"(?:\s(?:of|from|in)\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)?"
_BEHIND = {
    kind: later(
        rf"(?:\s\([^()]{{1,24}}\))?,\s(?:itself\s)?(?:an?|the|one\sof\sthe)\s(?:{_WORD}){{0,4}}?{noun}s?(?=[,.;)]|$|\s(?:of|from|in"
        rf"|based|owned|that|which)\b)"
    )
    for kind, noun in (("Asset", _FIRM), ("GovernmentBody", _BUILDER))
}
_BEFORE = {
    kind: later(
        rf"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s|[’']s?\s)(?:{_WORD}){{0,4}}?{noun}(?:{_FROM},)?\s$"
    )
    for kind, noun in (("Asset", _FIRM), ("GovernmentBody", _BUILDER))
}
_BUILT_BY = later(
    r"\b(?:built|rebuilt|finished|completed|erected|constructed|laid|designed|installed|renovated|fabricated|dredged"
    r"|drilled)\s(?:(?:in|on)\s[\w ]{3,12}\s)?by\s(?:the\s)?$"
)
_SHARES_IN = later(r"\b(?:[Ss]hares|[Ss]hareholders|[Dd]irectors)\s(?:in|of)\s$")
_SET_OFF = later(r"[,.;)]|$|\s(?:and|for|to|in|of|as|has|have|had|will|is|was|on)\b")


def name_explained(text: str, mentions: Sequence[Mention]) -> None:
    """Make firms of names whose head word tells a thing or an authority, where the text explains them as who builds or makes."""
    groups: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.form == "name" and mention.kind in _BEHIND and _is_open(mention):
            groups[mention.name].append(mention)
    for group in groups.values():
        if any(_is_explained(text, mention) for mention in group):
            for mention in group:
                mention.kind, mention.guessed = "Firm", False


def _is_open(mention: Mention) -> bool:
    """Whether the kind of a name is its head word's alone; all of it is printed with capitals."""
    return (
        mention.entry is None
        and " " in mention.name
        and all(word[0].isupper() or not word[0].isalpha() for word in mention.name.split())
    )


def _is_explained(text: str, mention: Mention) -> bool:
    if _BEHIND[mention.kind].match(text, mention.end, mention.end + _RIGHT_REACH):
        return True
    left = text[
        max(0, text.rfind("\n", 0, mention.start) + 1, mention.start - _LEFT_REACH) : mention.start
    ]
    if mention.kind == "Asset" and _SHARES_IN.search(left):
        return True  # "the shares in Thames Quay"
    if mention.kind == "Asset" and _BUILT_BY.search(left):
        return True  # "was finished in 2021 by Ulsan Heavy Plant"
    return (
        not mention.possessive
        and _SET_OFF.match(text, mention.end) is not None
        and _BEFORE[mention.kind].search(left) is not None
    )
