"""Capitals that are no names: what a number counts or is quoted in, and a plain noun that opens a sentence on a figure.

"1.34 Bcf a day", "51,300 tonnes LCE", "$612 a tonne FOB", "Leverage is at 1.1 times", "Log exports fell", "Tanker transits were".
"""

from __future__ import annotations

from interlock.loaders.documents.language.english import is_english
from interlock.loaders.documents.language.later import later

__all__ = ["is_measured", "is_unit", "qualifies"]

_REACH = 24  # characters before a unit
_SHORT = later(r"[A-Z]{2,4}|[A-Z]{1,2}[a-z]?cf|MM[Bb]tu|[kM]?boe|bbl")
_COUNTED = later(
    r"(?:\d[\d,]*\.\d+|\d{1,3}(?:,\d{3})+|\b\d{1,3}|\b(?:million|billion|trillion|thousand|mn|bn))\s$"
    r"|\d[\d.,]*\s(?:[a-z]+\s)?(?:tonnes|tons|barrels|bags|bales|litres|kilos|pounds|ounces|carats|cubic\smetres)\s$"
    r"|[$€£¥₹₦₱₺]\s?\d[\d.,]*(?:\s(?:million|billion))?(?:\s(?:a|per)\s[a-z]+)?\s$"
    r"|[$€£¥₹₦₱₺]\s?\d[\d.,]*\sper\s$"
)
# Behind it another noun or a name: "bought 40 MTN towers" counts towers of somebody.
_SOMEBODYS = later(r"[’']s?\s|\s(?!an?\b)[a-z]+s\b(?<!\sis)(?<!\swas)(?<!\shas)|\s[A-Z]")
_BEFORE_SUM = later(r"\s\d[\d.,]*\s(?:million|billion|trillion)\b")
_MONEY = later(r"[A-Z]{2,3}")
# What is said of a level, and never of somebody: "is at 1.1 times", "was 4.3 percent".
_LEVEL = later(
    r"\s(?:(?:now|still|currently)\s)?(?:is|are|was|were|stood|stands|remains|remained)\s(?:(?:now|still|down|up|back|only|just)\s)?"
    r"(?:at\s|to\s)?(?:[$€£¥]\s?)?\d"
)
# A noun behind the word, of which something is told: the word only says of what sort it is.
_COMPOUND = later(
    r"\s(?:[a-z]+s|value|volume|output|revenue|income|capacity|price|cost|turnover|production|demand|stock|management|traffic)"
    r"(?:,?\s(?:for|of|in|at|to|from)\s[^,.;:]{2,40}?)?"
    r"(?:[,:]\s|\s(?:is|are|was|were|has|have|had|will|would|rose|fell|grew|sank|slid|shrank|went|came|stood|hit|made|brought|took"
    r"|remains?|amounted|totall?ed|reached|climbed|dropped|declined|increased|decreased|earned|averaged|numbered|yielded|eased|edged"
    r"|slipped|jumped|surged|soared|plunged|gained|lost|more\sthan\s(?:doubled|tripled|halved)|doubled|tripled|halved)\b)"
)
_DEEDS = later(r"\s(?:exports|imports|ships|orders|sales|supplies|deliveries|loans)\b")


def is_unit(text: str, begin: int, stop: int) -> bool:
    """Whether short letters stand for what a number before them counts, or for the money before a number: "1.34 Bcf", "KM 58.4 million"."""
    name = text[begin:stop]
    if _MONEY.fullmatch(name) and _BEFORE_SUM.match(text, stop):
        return True
    return (
        _SHORT.fullmatch(name) is not None
        and _COUNTED.search(text, max(0, begin - _REACH), begin) is not None
        and _SOMEBODYS.match(text, stop) is None
    )


def qualifies(text: str, stop: int) -> bool:
    """Whether a bare noun that ends here only says of what sort the noun behind it is: "Tanker transits recovered"."""
    return _COMPOUND.match(text, stop) is not None


def is_measured(text: str, begin: int, stop: int) -> bool:
    """Whether a plain English word at the head of a sentence is measured there, or says of what sort the measured things are."""
    if _LEVEL.match(text, stop) is not None:
        return is_english(text[begin:stop])
    deed = _DEEDS.match(text, stop) is not None
    return deed and qualifies(text, stop) and is_english(text[begin:stop])
