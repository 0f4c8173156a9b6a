"""What may stand between "in" and a place and only says where in it, or what it is: "the northern part of", "the Turkmen capital,".

Parts of patterns, from two lists of words, for every step that looks for a place behind "in", "at" or "from":

    SIDE          # "southern ", "far north-east ", "coastal "
    KIND          # "port city", "district"
    PART          # all that may stand there: "the far north of ", "the outskirts of ", "its capital, ", "the port city of "
"""

from __future__ import annotations

from interlock.loaders.documents.language.words import words

__all__ = ["KIND", "PART", "SIDE"]

_COMPASS = r"(?:north|south|east|west)(?:[ -]?(?:east|west|central))?(?:ern)?"
_ZONES = "central coastal rural upper lower downtown upstate suburban inland greater metropolitan mid-western"
_EDGES = "outskirts suburbs edge centre center heart middle hinterland coast vicinity"
_SETTLEMENTS = (
    "capital city town port village suburb township municipality commune resort harbour harbor"
)
_DIVISIONS = "state province region district county prefecture governorate island"

SIDE = rf"(?:(?:far |mid-)?{_COMPASS}|{'|'.join(words(_ZONES))})"
KIND = rf"(?:port (?:city|town)|{'|'.join(words(_SETTLEMENTS))}|{'|'.join(words(_DIVISIONS))})"
PART = (
    "(?:"
    rf"(?:the )?(?:[A-Z][a-z]+ )?(?:[a-z-]+ ){{0,3}}{KIND} of (?:the )?"
    rf"|(?:the |its |their )?(?:[A-Z][a-z]+ )?(?:[a-z-]+ )?(?:{'|'.join(words(_SETTLEMENTS))}),? "
    rf"|(?:the )?(?:{SIDE}(?: part)?(?: of)? (?:the )?|(?:[a-z]+ )?(?:{'|'.join(words(_EDGES))}) of (?:the )?)"
    "|the )"
)
