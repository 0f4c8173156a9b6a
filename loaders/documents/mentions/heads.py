"""The kind that a capitalised name's own words give: its head word, a legal form, the word it begins with.

head_kind(scan, begin, stop)        # "Bank" for "Nile Savings Bank", None for "Jo Lee"
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.capitals import FORMAL
from interlock.loaders.documents.mentions.mention import Scan

__all__ = ["BODIES", "head_kind"]

_JOINT_WORK = re.compile(r"\s(?:Working|Steering|Contact) Group$|\sTask Force$")
_LAST_HEADS = frozenset(
    {"Authority", "Commission", "Council", "Corporation", "Company", "Association", "Bank"}
)
BODIES = frozenset({"Bank", "Chamber", "Exchange", "GovernmentBody", "Organization", "Event"})
_BANKS = frozenset(("Bank", "Banka", "Banca", "Banco", "Banque", "Bankası"))
_BANK = re.compile(r"(?:^Bank[ao]?|^Banca|^Banque|bank|banka|banken|bankası|pank)$")
_CENTRAL = re.compile(r"(?:Central|Reserve|People[’']s) Bank\b")
_LINK = re.compile(r"\s(?:[Oo]f|for|on|to)\s")
# Bodies whose members are firms are chambers, whatever their head word.
_MEMBERSHIPS = frozenset({"GovernmentBody", "Organization", "Event"})
_OF_MEMBERS = frozenset(
    words("Council Union Assembly Organization Organisation Board League Alliance Circle")
)
_MEMBERS = re.compile(
    r"\b(?:Business|Export\w*|Import\w*|Manufactur\w*|Entrepreneur\w*|Industrialists|Merchants|Millers|Roasters|Insurers"
    r"|Brokers|Bankers|Shipbuilders|Builders|Farmers|Packers|Spinners|Weavers|Miners|Owners|Canners|Brewers|Forwarders"
    r"|Hauliers|Operators|Investors|Producers|Carriers|Growers|Traders|Shippers|Employers|Dealers|Shipowners|Chambers"
    r"|(?:Vanilla|Cocoa|Rice|Sugar|Spice|Salmon|Dairy|Meat|Silk|Leather|Textile|Steel|Gold|Diamond|Timber|Cement|Fish"
    r"|Shrimp|Flower|Rubber|Palm|Oil|Olive|Coffee|Tea|Cotton|Wheat|Grain|Fruit|Wine|Nut|Trade|Industry)(?=\sCouncil))\b"
)
_OF_STATES = (" Nations", " States", " Countries", " Development Association")
_CALLED_MEMBERS = re.compile(r"(?:ers|ors|ists|ants|men)[’'] (?:Forum|Congress)$")


def head_kind(scan: Scan, begin: int, stop: int) -> str | None:
    """The kind that the head word of a capitalised name gives."""
    lexicon, text = scan.words, scan.text[begin:stop]
    if text.isupper() and " " in text:  # "MUSCAT GULF BANK SAOG"
        text = " ".join(
            word if word in lexicon.legal_forms else word.capitalize() for word in text.split()
        )
    before_of = _LINK.split(text, maxsplit=1)[0]
    if _JOINT_WORK.search(text):
        return "GovernmentBody"
    if text.endswith(("Trade Mission", "Business Mission")):
        return "Event"
    if text.endswith((" City Hall", " Town Hall")):
        return "GovernmentBody"
    if text.endswith(" Industrial Estate"):
        return "Place"
    last = text.rpartition(" ")[2]
    if " of " in text and (
        last in _LAST_HEADS or (last in lexicon.name_heads and FORMAL.match(text))
    ):
        before_of = text  # "Port of Rotterdam Authority"
    parts = [part.rstrip(".,") for part in before_of.split()]
    if len(parts) > 1 and parts[-1] == "General" and lexicon.name_heads.get(parts[-2]):
        parts.pop()  # "Directorate General"
    if len(parts) > 1 and parts[-1][0].isdigit() and parts[-2] in lexicon.numbered:
        parts.pop()
        if len(parts) == 1:
            return lexicon.name_heads.get(parts[0])
    if not parts:
        return None
    legal = len(parts) > 1 and (parts[-1] in lexicon.legal_forms or parts[0] in lexicon.legal_forms)
    if _CENTRAL.match(before_of):
        return "GovernmentBody"  # it regulates; it is no bank of firms
    if any(
        part in _BANKS
        or (
            _BANK.search(part)
            and number in (0, len(parts) - 1)
            and (part == parts[-1] or part.startswith("Ban"))
        )
        for number, part in enumerate(parts)
    ):
        return "Bank"
    if (
        len(parts) == 1
        and parts[0] in lexicon.with_topic
        and before_of == text
        and parts[0] not in ("Parliament", "Kremlin")
    ):
        return None if parts[0] not in ("Customs", "Treasury") else "GovernmentBody"
    if legal:
        return "Firm"
    kind = lexicon.name_heads.get(parts[-1])
    if kind in (None, "Place") and len(parts) > 1:
        kind = lexicon.first_heads.get(parts[0], kind)
    if kind in _MEMBERSHIPS and parts[-1] in _OF_MEMBERS and _MEMBERS.search(text):
        return "Chamber"
    if kind == "Chamber" and text.endswith(_OF_STATES):
        return "Organization"  # "Association of Southern Nations"
    if kind == "Event" and _CALLED_MEMBERS.search(text):
        return "Chamber"  # "the Tea Merchants’ Forum"
    if kind == "Firm" and len(parts) == 1:
        return None  # "Textile", "Energy": no firm by themselves
    return kind
