"""Names whose last word tells of another kind than what is said of them: a person called Flowers, a forum that has members."""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.mentions.kinds.beside_a_name import OFFICE_RIGHT, PERSON_RIGHT
from interlock.loaders.documents.mentions.kinds.evidence import is_peoples
from interlock.loaders.documents.mentions.kinds.firm_signs import SURE, signs_of_firm
from interlock.loaders.documents.mentions.kinds.people_signs import SURE_PERSON, signs_of_person
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["bodies_called_as_events", "people_called_as_firms"]


# Who has an age, a calling or kin is nobody's firm, whatever the last word makes or sells.
_CALLING = (
    r"(?:lawyer|barrister|solicitor|notary|accountant|doctor|surgeon|physician|dentist|nurse|teacher|professor|lecturer|academic|economist|journalist"
    r"|politician|lawmaker|senator|diplomat|judge|priest|footballer|athlete|actor|actress|singer|pensioner|widow(?:er)?|student|housewife"
    r"|(?:army|naval|police)\sofficer|colonel|general|admiral|businessm[ae]n|businesswoman|tycoon|billionaire|heir|heiress)"
)
_ONE_OF_US = later(
    rf",\s(?:then\s|now\s|aged\s)?[2-9]\d(?=,|\s(?:and|is|was|has|who)\b)|,\s(?:an?|the)\s(?:[A-Z]?[a-z-]+\s){{0,3}}?{_CALLING}(?=[,.;]|\s(?:in|from|of|by|who|and|at|with)\b)"
    r"|\sand\s(?:his|her)\s(?:[a-z-]+\s)?(?:wife|husband|sons?|daughters?|brothers?|sisters?|father|mother|cousins?|partner)\b"
    r"|,\swhose\s(?:late\s)?(?:wife|husband|father|mother|brother|sister|son|daughter|family)\b|,?\s(?:mayor|governor|bishop)\sof\s[A-Z]"
    r"|\stold\s(?:the|an?)\s(?:court|judge|jury|inquiry|tribunal)\b[^.;]{0,60}\b(?:he|she|his|her)\b"
)
# "Jo Bau of Holz Orlu": a firm is of a town, a person of a firm.
_OF = later(r"\sof\s(?:the\s)?")
_FOUNDED = later(
    r"(?:\sand\s[A-Z][\w’-]+\s[A-Z][\w’-]+)?\s(?:co-?)?(?:founded|set\sup|started)\s(?:the|an?|it|their)\b"
)
# "The lawyer for Orlu Steel, a retired colonel,": so is the lawyer
_OF_SOMEBODY = (" for ", " of ", " at ", " from ", " with ", " for the ", " of the ", " at the ")
_EMPLOYS = frozenset({"Firm", "Bank", "Organization", "GovernmentBody", "Chamber"})
_MOST = 2  # words of such a name, double names counted once


def people_called_as_firms(text: str, mentions: Sequence[Mention]) -> None:
    """Take "Michael Flowers will retire as chief executive" for a person, whatever the last word names elsewhere."""
    given = lexicon().given_names
    employers = {m.start for m in mentions if m.form == "name" and m.kind in _EMPLOYS}
    people = {
        m.name
        for m in mentions
        if m.form == "name"
        and m.kind == "Firm"
        and m.entry is None
        and len(m.name.split()) == _MOST
        and (
            (_ONE_OF_US.match(text, m.end) and not text.endswith(_OF_SOMEBODY, 0, m.start))
            or (
                m.name.partition(" ")[0] in given
                and (
                    _is_ones(text, m)
                    or signs_of_person(text, m, mentions) >= SURE_PERSON
                    or _is_of(text, m, employers)
                )
            )
        )
        and sum(signs_of_firm(text, m, mentions).values()) < SURE
    }
    for mention in mentions if people else ():
        if mention.form == "name" and mention.name in people:
            mention.kind, mention.guessed = "Person", False


def _is_ones(text: str, mention: Mention) -> bool:
    """Whether an office, kin or what only people do stands beside a name."""
    return (
        OFFICE_RIGHT.match(text, mention.end) is not None
        or PERSON_RIGHT.match(text, mention.end) is not None
        or _FOUNDED.match(text, mention.end) is not None
        or is_peoples(text, mention.start, mention.end)
    )


def _is_of(text: str, mention: Mention, employers: set[int]) -> bool:
    """Whether a name is told by the firm or body that somebody is of: "Jo Bau of Holz Orlu"."""
    link = _OF.match(text, mention.end)
    return link is not None and (link.end() in employers or link.end() - len("the ") in employers)


_STANDING = later(r"(?:Forum|Congress|Conference|Assembly|Convention)$")
# What only a body has that stands, and no occasion: members, an office, a seat.
_OF_A_BODY = later(
    r"\b(?:(?:[Aa]ssociate |[Ff]ull |[Ff]ounding )?[Mm]embers? of|[Mm]embership (?:of|in)|[Aa]ccession to|accede[sd]? to|[Aa]ssociate of"
    r"|[Ss]ecretary[- ][Gg]eneral of|[Pp]resident of|[Tt]reasurer of|[Ss]ecretariat of|[Mm]ember [Ss]tates of|expelled from|left) "
    r"(?:the )?$"
)
_HAS_MEMBERS = later(
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
