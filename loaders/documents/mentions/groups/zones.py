"""Parks and zones that the text tells of as works: "the Orlu Industrial Park, developed by X", "X will build the Orlu Free Zone".

A zone is a place. Where somebody builds or develops it, it is the project that he carries out, wherever the text names it.

    name_built_zones(text, mentions)    # sets their kind
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["name_built_zones"]

_ZONE = later(
    r"\b(?:Industrial|Economic|Business|Science|Technology|Logistics|Trade|Free|Eco|Agro|Textile|IT|Innovation|Manufacturing|Processing|Port"
    r"|Energy|Chemical|Petrochemical|Export) (?:Park|Zone|Estate|City|Hub|Area)$|\bTechnopark$"
)
_WORK = r"(?:built|constructed|developed|expanded|financed|set up)"
# ... "in the outskirts of Lima, developed by", "east of Lima is being built by"
_BUILT_BY = later(
    r"(?:\s(?:in|on|at|near|outside|of|(?:north|south|east|west)\w*)(?:\s[a-z-]+){0,4}\s[A-Z][\w’-]*(?:\s[A-Z][\w’-]*){0,2}){0,2}"
    rf"(?:,|,?\swhich)?\s(?:(?:is|was|will|has|to|be|been|being|now|currently|jointly|itself)\s){{0,4}}{_WORK}(?:\sjointly)?\sby\s"
)
_BUILDS = later(
    r"\b(?:buil(?:d|ds|t|ding)|construct(?:s|ed|ing)?|develop(?:s|ed|ing)?|expand(?:s|ed|ing)?|(?:construction|development|expansion)\sof)\s(?:the\s)?$"
)
_REACH = 40  # characters before a name


def name_built_zones(text: str, mentions: Sequence[Mention]) -> None:
    """Make projects of the named zones that the text says are built."""
    zones: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named = mention.kind == "Place" and mention.form == "name" and mention.entry is None
        if named and _ZONE.search(mention.name):
            zones[mention.name].append(mention)
    for group in zones.values():
        if any(_is_built(text, mention) for mention in group):
            for mention in group:
                mention.kind = "Project"


def _is_built(text: str, mention: Mention) -> bool:
    left = text[max(0, mention.start - _REACH) : mention.start]
    return _BUILT_BY.match(text, mention.end) is not None or _BUILDS.search(left) is not None
