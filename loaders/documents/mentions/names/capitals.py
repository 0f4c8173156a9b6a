"""Runs of capitalised words: what one looks like, with initials, particles, legal forms and apostrophes inside names.

RUN.search("said Banco do Vale S.A. of Lisbon")     # "Banco do Vale S.A"
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.names.legal_forms import (
    APART,
    IN_BRACKETS,
    IN_RULES,
    NUMBERED,
)

__all__ = ["CAP", "FORMAL", "NAMED_NEXT", "ONE", "RUN", "SHORT_NAME"]

_UPPER = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
# What a dash may tie to a name: "Orlu–based"; any other small word behind it goes on with the sentence.
_TIES = r"(?:based|listed|owned|registered|flagged|backed|led|run|controlled|made|born|headquartered|incorporated)"
# "the U.S.-Kenya Business Council": two lands in the name of one body
_WITH_LAND = (
    r"(?:-[A-Z][\w-]+(?=\s(?:[A-Z][a-z]+\s(?:(?:and|&)\s)?){0,3}(?:Council|Chamber|Association|Forum|Commission|Committee|Foundation|Fund"
    r"|Federation|Alliance|Society|League|Club|Institute|Bank|Partnership|Initiative|Center|Centre|Company|Corporation|Corp|Group)\b))?"
)
CAP = (
    rf"(?:(?:[A-Z]\.){{2,}}{_WITH_LAND}|[A-Z]\.(?=\s(?:[A-Z]\.\s){{0,3}}(?:(?:de|van|von|der|den|ter|ten|da|dos|bin|el|la)\s){{0,2}}(?:al-)?[A-Z]\w)|(?:Co|Ltd|Corp|Inc|Bros|PT|CV|Cia|Cía|Hnos|St|Sta|Sto|Ste|Mt|Mr|Mrs|Ms|Dr|Md|Mohd|Engr?|Prof|Hon|Ing|Dra|Sra|Srta|Dott|Dipl|Barr|Atty|Lic|Arq|Avv|Lt|Gen|Capt|Col|Maj|Brig|Adm|Amb|Rev|Cmdr|Cdr|Intl|Pte|Pvt|Zrt|Kft|Nyrt|Bt|Lda|Ltda|Srl|Sdn|Bhd|Sti|Şti|Tic|CO|LTD|CORP|INC|BROS|PTE|PVT|SDN|BHD|STI|ŞTI|TIC)\.(?=[\s,]|[’']s\b|-[a-z])"
    # "21Invest", "50Hertz", "3F Chimica"
    rf"|\d{{1,2}}[A-Z](?=[a-z]{{4,}})[a-z]+|[1-9][ABCEFIJL-PR-Z](?=\s[A-Z][a-z]{{3,}})"
    rf"|No\.\s?\d{{1,4}}(?!\d|,\d|%|\s(?:percent|per\scent))|(?<=[a-z]\s)No\s\d{{1,2}}(?=\s\(|,|\s[A-Z])"  # "the Orlu No. 3 Mine"
    rf"|[a-z][A-Z][a-z]{{2,}}|Dato[’'](?=\s[A-Z])|(?!Sp\.\s?z\so\.)[{_UPPER}](?:\w|[-&/.+](?=\w)|–(?=[{_UPPER}\d]|{_TIES}\b)|[’'](?!s\b)(?=\w))*)"
)
_PARTICLE = (
    r"(?:de|dela|delos|des|das|del|della|di|da|do|dos|du|la|le|al|el|es|bin|ibn|bint|binti|ould|uulu|kyzy|van|von|der|den|ul|ur|ten|ter|zu|af|av|við|y|e|i"
    r"|für|und|och|og|et|zur|zum|aux|pour|para|por|ng|las|les|los|lo|gli|il|dei|degli|delle|za|ve|dan|en|sur|am|im|vom|beim|ole)"
)
# "the Growers’ Union", "the People's Committee": an apostrophe inside the name, where a head word follows.
_GLUE = (
    r"(?:(?<=ers)[’']|(?<=ors)[’']|(?<=ists)[’']|(?<=ants)[’']|(?<=[Pp]eople)[’']s|(?<=[Mm]agistrates)[’']|(?<=men)[’']s)\s"
    rf"(?=(?:{CAP}\s){{0,2}}(?:Union|Alliance|Association|Federation|Committee|Council|League|Congress"
    r"|Guild|Society|Chamber|Government|Bank|Republic|Cooperative|Confederation|Forum|Court|Board|Syndicate|Circle|Pool|Club|Group"
    r"|Courts|Exchange|Fund|Network|Pension|Retirement|Provident|Superannuation|Trust|Organi[sz]ation|Front|Movement|Party|Liberation\s(?:Army|Front)|Army|Police|Assembly|Procuratorate)\b)"
)
# What a firm is, in small letters within its name: "Privredna banka Orlu d.d.", "Prva pivovara".
_SMALL_HEAD = (
    r"(?:banka|banke|štedionica|spořitelna|pojišťovna|pojišťovňa|osiguranje|zavarovalnica|pivovara|pivovarna|pivovar|pivara|rafinerija|rafinérie"
    r"|elektrana|elektroprivreda|elektrárny|teplárna|brodogradilište|šećerana|tvornica|fabrika|cementara|cementárna|željezara|železarna|železara"
    r"|željeznice|železnice|tiskara|tiskarna|ljekarna|mlékárna|mliekareň|papírna|cukrovar|plynárna|plinarna|toplarna|přepravna)"
)
_TAIL = (
    r"(?:plc|d\.d\.|[Ss]p\.\s?z\so\.\s?o\.|[Ss]pol\.\ss\sr\.o\.|[Ss]p\.\s?[jk]\.|hf\.|ehf\.|e\.V\."
    r"|sh\.p\.k\.?|sh\.a\.?|S\.r\.l\.|d\.o\.o\.|a\.d\.|a\.s\.|s\.r\.o\.|s\.p\.a\.|mbH|doo|oyj|in\s[Ll]iquidation)"
)
_CALLED = (
    rf"\s(?:“{CAP}”|‘{CAP}’|«{CAP}»|\"{CAP}\"|'{CAP}')\s"  # a name in quotation marks inside a name
)
# A blank, small words of another language in any row ("Ministère de l’Eau et de la Forêt"), or both.
_WITHIN = rf"\s(?:{_PARTICLE}\s){{0,3}}(?:(?:d|l|dell|dall|nell|all)[’'])?"
# "the Orlu 5 Coal Mine": a number before what it numbers
_NUMBERED_WORK = r"(?<=[a-z])\s\d{1,2}\s(?=(?:Coal\s|Gold\s|Copper\s|Iron\s)?(?:Mine|Colliery|Pit|Shaft|Quarry|Power\sPlant|Terminal)\b)"
# "the Mission 300 Initiative": a number before the head of a scheme
_NUMBERED_SCHEME = (
    r"(?<=[a-z])\s\d{1,4}\s(?=(?:[A-Z]\w+\s){0,2}"
    r"(?:Initiative|Programme|Program|Project|Agenda|Strategy|Plan|Fund|Facility|Scheme)\b)"
)
# "ex-Orlu Bank chairman": the name begins behind "ex-"; "Ex-Im Bank" and "Ex-Cell-O" have it in the name
_BEHIND_EX = r"[A-Z][A-Za-z]{2,}(?![\w-])"
_BEGIN = rf"(?:(?<![\w’'$€£-])(?![Ee]x-{_BEHIND_EX})|(?<=\b[Ee]x-)(?={_BEHIND_EX}))"
RUN = later(
    rf"{_BEGIN}{CAP}(?:(?:\s&\s|\s[’']?n[’']?\s|{_CALLED}|{_WITHIN}|\s(?:al|el|as|ash|ad|an|ar|at|az)-|,\s(?=(?:Ltd|LLC|Inc|Corp"
    rf"|Limited|S\.A|N\.A|JSC|Jr|Sr)\b(?!\.?\s[“\"«])|Co\.(?!\s[A-Z]))|{APART}|{IN_BRACKETS}|{IN_RULES}|{NUMBERED}|(?<=\bRent)\s[aA]\s(?=Car\b)|{_NUMBERED_WORK}|{_NUMBERED_SCHEME}|{_GLUE}|\s{_SMALL_HEAD}\s)(?!(?:Mr|Mrs|Ms|Messrs|Shri|Smt)\b){CAP})*(?:\s{_SMALL_HEAD}(?!\w))?(?:,?\s{_TAIL}(?!\w))?"
)
# Loans that are printed with capitals as defined terms, behind no name: "a Line of Credit of $5 million", "three LoCs".
INSTRUMENT = later(
    r"(?:(?:An?|The|This|Another)\s)?(?:Lines?\sof\sCredit|L[oO]Cs?"
    r"|(?:(?:Revolving|Syndicated|Senior|Secured|Buyer[’']s|Term|Bridge|Working\sCapital)\s)*"
    r"(?:Credit\s(?:Lines?|Facilit(?:y|ies))|Loan\sFacilit(?:y|ies)|(?<=[a-z]\s)Loans?))"
    r"(?=[\s,.;:)])(?!\s[A-Z])"
)
ONE = later(CAP)
NAMED_NEXT = later(r"\s[A-Z]")
FORMAL = later(
    r"(?:(?:People[’']s|Islamic|Federal|Democratic|Socialist|Arab|Hashemite|Co-operative|Oriental|Bolivarian|Plurinational|United|Federative|Grand)\s)*"
    r"(?:Republic|Kingdom|Sultanate|State|Commonwealth|Principality|Duchy)\sof\s(?:the\s)?"
)
SHORT_NAME = 3
