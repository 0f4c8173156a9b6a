"""Names whose last word tells of another kind than what is said of them: a person called Flowers, a forum that has members."""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.mentions.beside_a_name import OFFICE_RIGHT, PERSON_RIGHT
from interlock.loaders.documents.mentions.firm_signs import SURE, signs_of_firm
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["bodies_called_as_events", "people_called_as_firms"]


def people_called_as_firms(text: str, mentions: Sequence[Mention]) -> None:
    """Take "Michael Flowers will retire as chief executive" for a person, whatever the last word names elsewhere."""
    given = lexicon().given_names
    people = {
        m.name
        for m in mentions
        if m.form == "name"
        and m.kind == "Firm"
        and m.name.count(" ") == 1
        and m.name.partition(" ")[0] in given
        and (OFFICE_RIGHT.match(text, m.end) or PERSON_RIGHT.match(text, m.end))
        and sum(signs_of_firm(text, m, mentions).values()) < SURE
    }
    for mention in mentions if people else ():
        if mention.form == "name" and mention.name in people:
            mention.kind, mention.guessed = "Person", False


_STANDING = re.compile(r"(?:Forum|Congress|Conference|Assembly|Convention)$")
# What only a body has that stands, and no occasion: members, an office, a seat.
_OF_A_BODY = re.compile(
    r"\b(?:(?:[Aa]ssociate |[Ff]ull |[Ff]ounding )?[Mm]embers? of|[Mm]embership (?:of|in)|[Aa]ccession to|accede[sd]? to|[Aa]ssociate of"
    r"|[Ss]ecretary[- ][Gg]eneral of|[Pp]resident of|[Tt]reasurer of|[Ss]ecretariat of|[Mm]ember [Ss]tates of|expelled from|left) "
    r"(?:the )?$"
)
_HAS_MEMBERS = re.compile(
    r"(?:’s|'s) (?:[a-z]+ )?(?:members?|membership|secretariat|secretary-general|treasurer|headquarters)\b"
    r"|,? (?:which )?(?:has|have|counts|groups|unites) (?:[a-z]+ )?(?:[\d,]+|[a-z]+) (?:[a-z-]+ )?members?\b"
    r"|, of which\b[^.;]{0,40}\bmember"
    r"|, (?:based|headquartered|seated) in\b"
)


def bodies_called_as_events(text: str, mentions: Sequence[Mention]) -> None:
    """Take "a member of the Lamu Forum" for one of a body that stands, and its forum for no occasion."""
    bodies = {
        m.name
        for m in mentions
        if m.form == "name"
        and m.kind == "Event"
        and _STANDING.search(m.name)
        and (
            _OF_A_BODY.search(text, max(0, m.start - _BEFORE_A_BODY), m.start)
            or _HAS_MEMBERS.match(text, m.end)
        )
    }
    for mention in mentions if bodies else ():
        if mention.form == "name" and mention.name in bodies:
            mention.kind, mention.guessed = "Organization", False


_BEFORE_A_BODY = 40  # characters
