"""Capitals that name no party: money and papers by their number, streets, prizes, offices and peoples.

is_no_party(scan, begin, stop, sentence_start)      # True for "P649" in "P649 million", for "Registration No. 2471"
"""

from __future__ import annotations

import re

from interlock.loaders.documents.mentions.capitals import NAMED_NEXT
from interlock.loaders.documents.mentions.mention import Scan
from interlock.loaders.documents.mentions.nobody import is_nobody

__all__ = ["is_no_party"]

# "remittances of Kenyans abroad" are of Kenya
_FROM_ABROAD = (" abroad", " living", " working", " overseas")
_SUM = re.compile(r"[A-Z]{1,3}\d[\d.,]*")
_SCALE = re.compile(r"\s(?:million|billion|trillion|bn|mn|m|crore|lakh)\b")
_PAPERS = re.compile(
    r"(?:[A-Z]\w+\s)?(?:Registration|Certificate|Licen[cs]e|Case|Bill|Law|Act|Annex|Article|Section|Table|Flight|Notice|Circular|Invoice"
    r"|Account|Appendix|Schedule|Company|Reference|File|Docket)\sNo\.\s?\d+$"
)
_ADDRESS = (" Street", " Avenue", " Boulevard", " Road", " Lane", " Square")
_STREET = re.compile(
    r"(?:stra(?:ss|ß)e|gasse|weg|platz|allee|damm|gatan|gata|veien|vej|straat|laan|kade|plein|katu|utca|ulica)$"
    r"|^(?:Rua|Calle|Rue|Via|Viale|Avenida|Ulica|Ulitsa|Str|Ul)\.?\s"
)
_HOUSE = re.compile(r",?\s\d{1,4}[a-zA-Z]?(?=[,;\s]|$)")
_COMMON_NEXT = re.compile(r"\s[a-z]+")


def is_no_party(scan: Scan, begin: int, stop: int, sentence_start: int) -> bool:
    """Whether capitalised words name nobody, as what they say and what stands behind them show."""
    text, words = scan.text, scan.words
    name = text[begin:stop]
    if name.rstrip(".") in words.honorifics and text.startswith(" (", stop):
        return True  # "Barr. (Mrs) Jo Lee", "Rear Admiral (retd) Jo Lee"
    if name.endswith("Cabinet") and text.startswith(" Secretary", stop):
        return True  # "Kenya's Energy Cabinet Secretary Jo Lee": an office
    if name == "Cabinet Secretary":
        return True
    if (
        is_nobody(name)
        and not NAMED_NEXT.match(text, stop)
        and not text.startswith(_FROM_ABROAD, stop)
    ):
        return True  # "Czechs bought flats", "the Nikkei rose"
    if _SUM.fullmatch(name) and _SCALE.match(text, stop):
        return True  # "P649 million": money, whatever the letter stands for
    if _PAPERS.match(name):
        return True  # "Registration No. 2471"
    if name.endswith(_ADDRESS) and text[begin - 2 : begin - 1].isdigit():
        return True  # "14 Strait Street"
    if _STREET.search(name) and _HOUSE.match(text, stop):
        return True  # "Hafenstrasse 5", "Rua do Cais 12"
    if name.endswith((" of the Year", " Of The Year")):
        return True  # a prize
    # "Bank loans cost 3 percent"
    loans = name in ("Bank", "Banks") and begin == sentence_start
    return loans and _COMMON_NEXT.match(text, stop) is not None
