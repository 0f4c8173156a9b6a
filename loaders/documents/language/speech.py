"""Verbs by which a text gives its words to somebody, as a part of patterns over plain text.

re.search(rf"the regulator {SAYS}", "Flour is dear, the regulator said.")
"""

from __future__ import annotations

__all__ = ["SAYS"]

# What is only said; and what may also be done with a thing: "added X to its list", "announced a loan".
_SAID = (
    r"said|says?|argued|argues|asserted|believes?|claimed|claims|concluded|insisted|insists|maintains"
    r"|complained|complains?|conceded|concedes|reiterated|testified|clarified|countered|assured|assert|allege|replied|told|warned|warns|wrote|writes"
)
_MADE_KNOWN = (
    r"added|adds|alleged|announced|announces|confirmed|confirms|declared|denied|denies|disclosed|estimated|estimates?|explained"
    r"|forecasts?|indicated|maintained|noted|notes|pointed\sout|predicted|predicts|recalled|reported|reports|revealed|stated"
    r"|states|stressed|suggested"
)
_JUDGED = r"found|finds|ruled|rules|held|suspects?|suspected"
SAYS = (
    rf"(?:(?:{_SAID})|(?:{_JUDGED})(?=\sthat\b)"
    rf"|(?:{_MADE_KNOWN})(?=\sthat\b|\s(?:on|in|last|late|earlier|yesterday|today|[A-Z][a-z]+day)\b|[.,:;”\"]|$))"
)
