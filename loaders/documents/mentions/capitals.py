"""Runs of capitalised words: what one looks like, with initials, particles, legal forms and apostrophes inside names.

RUN.search("said Banco do Vale S.A. of Lisbon")     # "Banco do Vale S.A"
"""

from __future__ import annotations

import re

from interlock.loaders.documents.mentions.legal_forms import APART, IN_BRACKETS, NUMBERED

__all__ = ["CAP", "FORMAL", "NAMED_NEXT", "ONE", "RUN", "SHORT_NAME"]

_UPPER = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
CAP = (
    rf"(?:(?:[A-Z]\.){{2,}}|[A-Z]\.(?=\s[A-Z]\w)|(?:Co|Ltd|Corp|Inc|Bros|St|Mr|Mrs|Ms|Dr|Md|Mohd|Engr?|Prof|Hon|Intl|Pte|Pvt|Zrt|Kft|Nyrt|Bt|Lda|Ltda|Srl|Sdn|Bhd|Sti|Şti|Tic|CO|LTD|CORP|INC|BROS|PTE|PVT|SDN|BHD|STI|ŞTI|TIC)\.(?=[\s,])"
    rf"|No\.\s?\d{{1,4}}(?![\d,%]|\s(?:percent|per\scent))"  # "the Orlu No. 3 Mine"
    rf"|[a-z][A-Z][a-z]{{2,}}|(?!Sp\.\sz\so\.)[{_UPPER}](?:\w|[-–&/.+](?=\w)|[’'](?!s\b)(?=\w))*)"
)
_PARTICLE = (
    r"(?:de|des|das|del|della|di|da|do|dos|du|la|le|al|el|es|bin|ibn|van|von|der|den|ul|ur|ten|ter|zu|af|av|við|y|e|i"
    r"|für|und|och|og|et|zur|zum|aux|pour|para|por|ng)"
)
# "the Growers’ Union", "the People's Committee": an apostrophe inside the name, where a head word follows.
_GLUE = (
    r"(?:(?<=ers)[’']|(?<=ors)[’']|(?<=ists)[’']|(?<=ants)[’']|(?<=[Pp]eople)[’']s|(?<=men)[’']s)\s"
    rf"(?=(?:{CAP}\s){{0,2}}(?:Union|Alliance|Association|Federation|Committee|Council|League|Congress"
    r"|Guild|Society|Chamber|Government|Bank|Republic|Cooperative|Confederation|Forum|Court|Board|Syndicate|Circle|Pool|Club|Group"
    r"|Exchange|Fund|Network|Trust|Organi[sz]ation|Front|Movement|Party)\b)"
)
_TAIL = r"(?:plc|Sp\.\sz\so\.o\.|hf\.|ehf\.|e\.V\.|S\.r\.l\.|d\.o\.o\.|a\.d\.|a\.s\.|s\.r\.o\.|s\.p\.a\.|mbH|doo|oyj|in\s[Ll]iquidation)"
_CALLED = rf"\s(?:“{CAP}”|‘{CAP}’|\"{CAP}\"|'{CAP}')\s"  # a name in quotation marks inside a name
RUN = re.compile(
    rf"(?<![\w’'$€£-]){CAP}(?:(?:\s&\s|{_CALLED}|\s{_PARTICLE}\s(?:(?:der|den|la|los)\s)?|\s(?:al|el|as|ash|ad|an|ar|at|az)-|\s(?:d|l|dell|dall)[’']|\s|,\s(?=(?:Ltd|LLC|Inc|Corp"
    rf"|Limited|S\.A|JSC)\b)|{APART}|{IN_BRACKETS}|{NUMBERED}|{_GLUE}){CAP})*(?:,?\s{_TAIL}(?!\w))?"
)
ONE = re.compile(CAP)
NAMED_NEXT = re.compile(r"\s[A-Z]")
FORMAL = re.compile(
    r"(?:(?:People[’']s|Islamic|Federal|Democratic|Socialist|Arab|Hashemite|Co-operative|Oriental|Bolivarian|Plurinational|United|Federative|Grand)\s)*"
    r"(?:Republic|Kingdom|Sultanate|State|Commonwealth|Principality|Duchy)\sof\s(?:the\s)?"
)
SHORT_NAME = 3
