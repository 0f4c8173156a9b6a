"""What the text says of a name that it says of people alone, whatever the name looks like: "Pemba, 61,", "X and his brother".

signs_of_person(text, mention, mentions)        # 2 for "Baltimore" in "Baltimore and her partner opened a brewery"
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["SURE_PERSON", "is_called_person", "signs_of_person"]

SURE_PERSON = 2
_RIGHT = later(
    r",\s(?:who|whom)\b|,\s(?:then\s|now\s|aged\s)?[1-9]\d(?=,|\s(?:and|is|was|has|will)\b)|\sand\s(?:his|her)\s"
    r"|,?\s(?:himself|herself)\b"
    r"|\s(?:has\s|had\s|have\s)?(?:(?:also|later|then|since)\s)?(?:wrote(?=\s(?:to|that|in)\b|\s(?:\w+\s){0,3}?(?:books?|letters?"
    r"|memoirs?|novels?|articles?|essays?|poems?))|resigned|retired|died|testified|married|fled|emigrated|studied|graduated"
    r"|drowned|confessed|apologi[sz]ed"
    r"|(?:was|is|were|been)\s(?:born|arrested|detained|jailed|sentenced|convicted|acquitted|extradited|re-?elected|elected|sworn"
    r"|appointed|promoted|buried|murdered|killed"
    r"|married|questioned|interrogated|handcuffed|sacked|reinstated|succeeded\sas|released\s(?:on\sbail|from\s(?:prison|custody|jail))))\b"
    r"|\s(?:said|says|told\s[\w’' ]{3,30}?|added|denied|claimed|insisted|testified|confirmed|admitted|argued"
    r"|complained)\s(?:(?:on|in|late\son)\s(?:a\s)?[A-Z\d]\w+(?:\s\w+)?\s)?"
    r"(?:that\s)?(?:he|she|his|her)\b"
)
_WILL = later(r"[^.;:\n“”\"]{0,70}?\b(?:he|she|his|her|him|himself|herself)\b")
_GOES_ON = later(r"[^.\n]{0,160}\.[”\"]?\s+(?:He|She|His|Her|The\s\d\d-year-old)\b")
_SET_OFF = frozenset({", ", " (", " – ", " - "})
_BEFORE = frozenset({" ", ", ", " is ", " was ", " remains ", " will be ", " became "})
_OTHERS = frozenset({"Person", "Party"})


def signs_of_person(text: str, mention: Mention, mentions: Sequence[Mention]) -> int:
    """How much says that a name is a person's: 2 for what only people have and do, 1 for "he" where nobody else is meant.

    Args:
        text: the whole text.
        mention: the name.
        mentions: those of the text, in order.
    """
    if text.endswith((" for ", " of ", " at "), 0, mention.start):
        return 0  # "a spokesman for Orlu said his firm"
    if mention.title or _RIGHT.match(text, mention.end):
        return SURE_PERSON
    if mention.possessive:
        return 0
    before = text[max(0, mention.start - 2) : mention.start].strip()
    if before and before[-1] not in ".!?”\n" and not before.endswith(","):
        return 0
    near = [
        m
        for m in mentions
        if mention.sentence <= m.sentence <= mention.sentence + 1
        and m.form != "pronoun"
        and m.kind in _OTHERS
    ]
    if any(m.sentence == mention.sentence and m.start < mention.start for m in near):
        return 0
    behind = [m for m in near if m.start > mention.start and m.name != mention.name]
    until = behind[0].start if behind else len(text)
    return int(
        _WILL.match(text, mention.end, until) is not None
        or (
            not any(m.sentence == mention.sentence for m in behind)
            and _GOES_ON.match(text, mention.end) is not None
        )
    )


def is_called_person(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a noun for one person stands beside a name: "Jo Lee, a young singer,", "whose chairman is Jo Lee"."""
    return any(
        m.kind == "Person"
        and not m.plural
        and (
            (m.form == "group" and text[mention.end : m.start] in _SET_OFF)
            or (m.form != "name" and text[m.end : mention.start] in _BEFORE)
        )
        for m in mentions
        if m.sentence == mention.sentence and m.form != "pronoun"
    )
