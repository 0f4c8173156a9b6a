"""Whether a definite noun group is whom a text has its words from: "the regulator said", "according to the union".

What is told on somebody's word alone is not the text's own: where the speaker was named nowhere, he is a party of his own, rather
than that his words are taken for plain facts.

    is_voice("Flour is dear, the regulator said.", 15, 28)     # True
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.speech import SAYS

__all__ = ["is_voice"]

_WHOSE = r"(?:\s(?:of|for|at|in)\s(?:the\s)?[A-Z][\w’'-]*(?:\s(?:of\s)?[A-Z][\w’'-]*){0,4})?"  # "the mayor of Cluj"
_BEHIND = later(
    rf"{_WHOSE}(?:,\s(?:speaking|talking|writing)\s[^,.;]{{4,60}})?,?\s(?:in\s(?:an?|the|its)\s[a-z]+\s|on\s\w+\s|(?:has|have|had|was|were|also|later|earlier|then|further)\s){{0,3}}"
    rf"(?:{SAYS}|(?:quoted|cited)\sas\ssaying|(?:makes?|made)\sclear)\b(?!\s(?:no|goodbye|farewell)\b)"
    # who said it of himself names himself nowhere else: "the minister, who did not want to be named, said"
    rf"|,\swho\s[^,.;]{{4,60}},\s{SAYS}\b"
)
_BEFORE = later(
    r"(?:[Aa]ccording\sto|[Cc]iting|[Qq]uoting|[Ii]n\sthe\s(?:words|view|opinion)\sof|as\s(?:reported|stated|quoted)\sby"
    r"|[,”\"]\s(?:said|says|added|adds|reported|reports|announced|confirmed|claimed|claims|wrote|writes|noted|stressed|explained)"
    r"|(?:data|figures|statistics|estimates|numbers|reports?|documents?)\s(?:from|of|by|published\sby|released\sby))\s$"
)
_FAR = 40  # characters before a noun group that tell


def is_voice(text: str, start: int, end: int) -> bool:
    """Whether the words beside a noun group make it the speaker of what the sentence tells."""
    return (
        _BEHIND.match(text, end) is not None
        or _BEFORE.search(text, max(0, start - _FAR), start) is not None
    )
