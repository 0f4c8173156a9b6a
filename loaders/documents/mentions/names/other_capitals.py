"""Capitals that name no party: money and papers by their number, streets, prizes, offices and peoples.

is_no_party(scan, begin, stop, sentence_start)      # True for "P649" in "P649 million", for "Registration No. 2471"
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Scan
from interlock.loaders.documents.mentions.names.capitals import NAMED_NEXT
from interlock.loaders.documents.mentions.names.nobody import is_nobody

__all__ = ["is_no_party", "studied"]

# "remittances of Kenyans abroad" are of Kenya
_FROM_ABROAD = (" abroad", " living", " working", " overseas")
_SUM = later(r"[A-Z]{1,3}\d[\d.,]*")
_SCALE = later(r"\s(?:million|billion|trillion|bn|mn|m|crore|lakh)\b")
_PAPERS = later(
    r"(?:[A-Z]\w+\s)?(?:Registration|Certificate|Licen[cs]e|Case|Bill|Law|Act|Annex|Article|Section|Table|Flight|Notice|Circular|Invoice"
    r"|Account|Appendix|Schedule|Company|Reference|File|Docket)\sNo\.\s?\d+$"
)
# "the State Unitary Enterprise “Orlu Works”": the name is in the quotation marks
_FORM_ALONE = later(
    r"(?:(?:Federal|State|Unitary|Municipal|Republican|Open|Closed|Public|Private)\s)*(?:(?:Unitary\s)?Enterprise|Joint[\s-]Stock\sCompany"
    r"|Limited\sLiability\sCompany|Joint[\s-]Stock\sSociety)"
)
_QUOTED_NEXT = later(r"\s[“\"«‘][A-Z]")
_ADDRESS = (" Street", " Avenue", " Boulevard", " Road", " Lane", " Square")
_STREET = later(
    r"(?:stra(?:ss|ß)e|gasse|weg|platz|allee|damm|gatan|gata|veien|vej|straat|laan|kade|plein|katu|utca|ulica)$"
    r"|^(?:Rua|Calle|Rue|Via|Viale|Avenida|Ulica|Ulitsa|Str|Ul)\.?\s"
)
_HOUSE = later(r",?\s\d{1,4}[a-zA-Z]?(?=[,;\s]|$)")
# A place in a row, a part of a paper: "the No. 2 buyer", "Part A of its programme"
_NUMBERED = later(
    r"(?:No|Nr|N)\.?\s?\d{1,4}|(?:Part|Section|Schedule|Annex|Appendix|Chapter|Article|Tranche|Tier|Lot|Class|Series|Category)\s(?:[A-Z]|[IVX]{1,4}|\d{1,3})"
)
# A paper of its sort, and no treaty by its name: "signed a Memorandum of Understanding"
_MEMORANDUM = later(
    r"\sof\s(?:[Uu]nderstanding|[Aa]greement|[Cc]o-?operation|[Ii]ntent|[Aa]ssociation|[Pp]artnership|[Cc]ollaboration)\b"
)
# What somebody has studied, and nobody: "an MBA from X", "a Bachelor of Science (Hons) in Civil Engineering"
_STUDIED = later(
    r"(?:(?:Executive|Honorary|Joint|Postgraduate|Post-Graduate|Advanced|Higher|National|Professional|Graduate)\s)*"
    r"(?:(?:Bachelor|Master|Doctor|Doctorate|Diploma|Certificate|Degree)(?:[’']?s)?(?:\s[Dd]egree)?\s(?:of|in)\s(?:the\s)?[A-Z][a-z]+"
    r"(?:(?:\s|,\s|\sand\s|\s&\s|\sof\s)(?!University|College|Institute|School)[A-Z][a-z]+)*(?:\s\((?:[Hh]ons|[Hh]onours|[A-Z]{2,5})\.?\))?"
    r"(?:\sin\s(?:(?:and\s|&\s)?[A-Z][a-z]+(?:\s|(?=[,.;])))+(?=in\b|from\b|at\b|and\b|[,.;]))?"
    r"|(?:E?MBA|[BM]\.?S[Cc]|[BM]\.?A|[BM]\.?Com|[BM]\.?Eng|[BM]\.?Tech|[MD]Phil|MPA|MPhil|P[Hh]\.?[Dd]|LL\.?[BM]|B\.?B\.?A)\b"
    r"(?:\s\((?:[Hh]ons|[Hh]onours)\.?\))?)"
)
_STUDIES = later(
    r"(?:\b(?:an?|his|her|holds|held|has|earned|obtained|received|completed|awarded|with|and)\s|,\s)$"
)
_AT_SCHOOL = later(r"\.?\s(?:in|from|at|degree|with)\b")
_LONG = 3  # letters of a degree that is told without its school: no "BA"
_COMMON_NEXT = later(r"\s[a-z]+")


def studied(scan: Scan, begin: int, end: int) -> int:
    """Where a degree ends that is named with capitals, and nobody: "an MBA from X", "a Bachelor of Laws"; 0 where none does."""
    found = _STUDIED.match(scan.text, begin, end)
    if found is None or _STUDIES.search(scan.text, max(0, begin - 12), begin) is None:
        return 0
    written = " of " in found[0] or " in " in found[0]
    alone = len(found[0]) >= _LONG and scan.text[found.end() : found.end() + 1] in {*",.;)"}
    return found.end() if written or alone or _AT_SCHOOL.match(scan.text, found.end()) else 0


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
    if _PAPERS.match(name) or _NUMBERED.fullmatch(name):
        return True  # "Registration No. 2471", "the No. 2 buyer"
    if name in ("Memorandum", "Memorandums") and _MEMORANDUM.match(text, stop):
        return True
    if _FORM_ALONE.fullmatch(name) and _QUOTED_NEXT.match(text, stop):
        return True
    if name.endswith(_ADDRESS) and text[begin - 2 : begin - 1].isdigit():
        return True  # "14 Strait Street"
    if _STREET.search(name) and _HOUSE.match(text, stop):
        return True  # "Hafenstrasse 5", "Rua do Cais 12"
    if name.endswith((" of the Year", " Of The Year")):
        return True  # a prize
    # "Bank loans cost 3 percent"
    loans = name in ("Bank", "Banks") and begin == sentence_start
    return loans and _COMMON_NEXT.match(text, stop) is not None
