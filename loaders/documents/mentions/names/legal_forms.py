"""Legal forms as part of a name: apart from it by a comma or bracket, or written out in front of it or behind it.

is_formed("Joint Stock Company Orlu Plant")     # True: the form stands before the name
is_formed("Orlu Gida Sanayi Limited Sirketi")   # True: behind it
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.later import later

__all__ = ["APART", "IN_BRACKETS", "IN_RULES", "NUMBERED", "is_form", "is_formed"]

# Forms that may follow a name behind a comma or a dash: "Orlu Nakliyat, OOO", "Orlu Shipping - FZCO".
_FORMS = (
    r"(?:LTD|LIMITED|L\.L\.C|LLC|LLP|L\.P|LP|INC|CORP|PLC|Plc|JSC|PJSC|OJSC|CJSC|PrJSC|OOO|OAO|ZAO|PAO|AO|TOO|S\.A|SA|S\.L|S\.R\.L|S\.r\.l|SRL"
    r"|S\.p\.A|SpA|SPA|C\.A|Ltda|LTDA|S\.R\.O|s\.r\.o|P\.S\.C|PSC|A\.S|A\.Ş|AS|AG|GmbH|GMBH|N\.V|NV|B\.V|BV|PT|Tbk|UAB|SIA|AB|Oy|OY|EOOD|OOD|EAD|SAS|S\.A\.S|SARL|S\.A\.R\.L"
    r"|SAL|S\.A\.L|SAE|SE|FZE|FZCO|FZC|FZ-LLC|DMCC|WLL|W\.L\.L|Sdn|SDN|Pte|PTE|Pvt|PVT|Bhd|BHD|Joint[\s-]Stock\sCompany|JOINT[\s-]STOCK\sCOMPANY"
    r"|Limited\sLiability\sCompany|LIMITED\sLIABILITY\sCOMPANY)"
)
# "Joint Stock Company 322 Orlu Repair Plant": the number of a plant behind its form.
NUMBERED = (
    r"(?:(?<=[A-Za-z])\s\d{1,4}\s(?=(?:Ltd|LTD|Limited|LLC|Inc|GmbH|S\.A|SA|B\.V|BV|PLC|JSC|Co|AG|SARL|S\.r\.l|Pte|Sdn|OOO)\b)"
    r"|(?:(?<=Company)|(?<=COMPANY)|(?<=Enterprise)|(?<=ENTERPRISE))\s\d{1,4}\s)"
)
# What begins another name as well ("A, PT B and C") belongs to the one before it only where nothing capitalised follows.
APART = rf"(?:,\s|\s[-–]\s)(?={_FORMS}\b(?!\.?\s[“\"«A-Z]))|,\s(?=(?:LTD|LIMITED|SDN|Sdn|S\.A\.\s[Dd][Ee]\sC\.V|S\.\s[Dd][Ee]\sR\.L)\b)"
# "the Special Economic Measures (Chad) Regulations", "the Chad (Sanctions) (EU Exit) Regulations"
IN_RULES = r"(?:\s\([A-Z][\w.]*(?:\s[A-Z]\w+)?\)){1,2}\s(?=Regulations\b)"
# "Orlu (Hong Kong) Co Ltd", "Orlu Cargo (Private) Ltd": the bracket is inside the name where a legal form closes it.
IN_BRACKETS = (
    r"\s\([A-Z][\w.]*(?:\s[A-Z]\w+)?\)\s"
    r"(?=(?:[A-Z]\w+\s){0,3}(?:Co|CO|Company|COMPANY|Ltd|LTD|Limited|LIMITED|LLC|Inc|INC|Corp|Pvt|PVT|Pte|PTE|Pty|PTY|Sdn|SDN|GmbH|BV|B\.V|SA|S\.A|AG|Plc|PLC|plc)\b)"
)
_BEFORE = later(
    r"(?:(?:open|closed|public|private|federal|state|state[\s-]owned|republican|municipal|national|international|production)[\s-])*"
    r"(?:joint[\s-](?:public[\s-])?stock\s(?:company|society|corporation)|limited[\s-]liability\s(?:company|partnership)"
    r"|unitary\s(?:production\s|manufacturing\s)?enterprise|(?:federal|state|republican|production|industrial)\s(?:state[\s-]owned\s)?enterprise"
    r"|scientific[\s-](?:and\s)?production\s(?:company|enterprise|association)"
    r"|obshchestvo\ss\sogranichennoi|(?:otkrytoe|zakrytoe|publichnoe|nepublichnoe)?\s?aktsionernoe\sobshchestvo"
    r"|soci[eé]t[eé]\s(?:anonyme|nationale|par\sactions|civile)|sociedad\san[oó]nima|perseroan\sterbatas|anonim\s[sş]irket)\b",
    re.IGNORECASE,
)
_BEHIND = later(
    r"\s(?:(?:joint[\s-]stock|limited\sliability)\scompany|(?:anonim|limited)\s[sş]irketi|ltd\.?\s[sş]ti|sociedad\san[oó]nima|soci[eé]t[eé]\sanonyme"
    r"|(?:aktien|handels)?gesellschaft|aktiebolag(?:et)?|aktieselskab|aksjeselskap|osakeyhti[oö]|s\.a\.?\sde\sc\.v|s\.\sde\sr\.l\.\sde\sc\.v|sapi\sde\scv"
    r"|sa\sde\scv|design\sbureau|money\sexchange(?:\soffice)?|exchange\s(?:house|office))\.?$",
    re.IGNORECASE,
)


def is_formed(name: str) -> bool:
    """Whether a legal form that is written out opens or closes a name."""
    return _BEFORE.match(name) is not None or _BEHIND.search(name) is not None


def is_form(word: str, forms: frozenset[str]) -> bool:
    """Whether a word is a legal form, whatever its dots and capitals: "L.L.C", "S.R.L", "CO", "LTD"."""
    bare = word.replace(".", "")
    return word in forms or bare in forms or (bare.isupper() and bare.capitalize() in forms)
