"""Whether a text tells that somebody is a man or a woman: by a title, a noun of kin or an office that is one's own.

gender_of("Ms Arango")                      # "f"
gender_of("his daughter Fatima")            # "f"
gender_of("Camila Arango")                  # "": given names tell of themselves, but not to every reader the same
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from interlock.loaders.documents.language.later import later

__all__ = ["gender_of", "gender_told"]

_HE = later(
    r"\b(?:Mr|Sir|Lord|Don|Señor|Herr|Monsieur|Sheikh|King|Prince|Father|Brother"
    r"|(?:[Ss]on|[Bb]rother|[Ff]ather|[Hh]usband|[Uu]ncle|[Nn]ephew|[Ww]idower|[Gg]randson|[Ss]tepson|[Gg]randfather)(?:-in-law)?"
    r"|(?:[Cc]hair|[Ss]pokes|[Bb]usiness|[Aa]lder|[Cc]ongress)man)\b"
)
_SHE = later(
    r"\b(?:Ms|Mrs|Miss|Mme|Madame|Madam|Dame|Lady|Doña|Señora|Frau|Sheikha|Queen|Princess|Sister"
    r"|(?:[Dd]aughter|[Ss]ister|[Mm]other|[Ww]ife|[Aa]unt|[Nn]iece|[Ww]idow|[Gg]randdaughter|[Ss]tepdaughter|[Gg]randmother)(?:-in-law)?"
    r"|(?:[Cc]hair|[Ss]pokes|[Bb]usiness|[Aa]lder|[Cc]ongress)woman|[Hh]eiress|[Bb]aroness)\b"
)


def gender_of(printed: str) -> str:
    """What a mention as printed tells: "m", "f", or nothing; of "Mr Orlu's wife, Dilrukshi" the part behind the possessive."""
    printed = re.split(r"[’']s? ", printed)[-1]
    he, she = _HE.search(printed) is not None, _SHE.search(printed) is not None
    return "" if he == she else "m" if he else "f"


def gender_told(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """What all mentions of somebody tell together; nothing where they tell both."""
    told = {gender_of(text[start:end]) for start, end in spans} - {""}
    return told.pop() if len(told) == 1 else ""
