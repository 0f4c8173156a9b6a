"""A party of a document while it is put together, and the forms under which its names meet."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention, lexicon
from interlock.loaders.documents.mentions.kinds.kindred_firms import stands_before_kindred

__all__ = [
    "ARTICLE",
    "BUILT",
    "CLEAR",
    "LEADS",
    "OFFICES",
    "OWNERS",
    "REALMS",
    "SPOKEN_OF",
    "UNIT",
    "Draft",
    "called_by",
    "in_phrase",
    "is_central",
    "is_country",
    "is_such_place",
    "is_work",
    "normal_form",
    "slug",
]

_LEFT = later(r"([\w’'-]+)\s+$")
_PREPOSITIONS = frozenset(
    words(
        "of in on at by for from with without to into onto over under about between among "
        "amid against via through during near within across around toward towards beyond "
        "behind including as than like despite per upon outside inside"
    )
)
UNIT = later(
    r"\s(?:Province|County|City|Region|Oblast|Krai|District|Prefecture|Municipality"
    r"|Republic|Governorate|Emirate|Canton|State)$"
)
_SLUG = later(r"[^a-z0-9]+")
# Kinds that "its" may be of.
OWNERS = frozenset(
    {"Party", "Firm", "Bank", "Chamber", "GovernmentBody", "Organization", "Exchange"}
)
# Kinds that a text may go on about, that are built, that lead a text, that hold an office.
SPOKEN_OF = OWNERS | {"Place", "Asset", "Project", "Event", "Portfolio"}
BUILT = frozenset({"Asset", "Project"})
ARTICLE = later(r"^(?:the|an?|its|their)\s", re.IGNORECASE)
LEADS = frozenset({"Firm", "Bank", "Exchange", "Party"})
OFFICES = frozenset({"GovernmentBody", "Chamber", "Organization"})
_CENTRAL = later(
    r"(?:(?:National|Central|Reserve|State|Federal)\s)*Bank\sof\s(?:the\s)?[A-Z]|(?:[A-Z]\w+\s)?Central\sBank\b|(?:Deutsche\s)?Bundesbank\b"
)
# Legal forms that some languages put before a name.
_FORMS_BEFORE = frozenset(
    words("pt pjsc ojsc cjsc jsc oao pao zao ao ooo too tov pat prat uab sia gup fgup soe pte")
)
_LEAST_JOINED = 2
# What one printing of a ship's name has and another leaves out: "M/S Orlu Star".
_SHIPS_LETTERS = later(r"^(?:m/s|m/v|m/t|mv|mt|ms|s/s|ss|f/v|mts|fpso|fsru)\s(?=\S)")
_AFLOAT = frozenset(
    words(
        "vessel tanker ship fleet ferry carrier trawler rig tug barge yacht aircraft jet plane helicopter"
        " locomotive train drone satellite"
    )
)
# Which states are called so: "the kingdom" is none that has no king.
REALMS = {
    "kingdom": frozenset(words("SA MA JO BH TH GB NL BE ES SE NO DK LS SZ BT KH TO")),
    "sultanate": frozenset(words("OM BN")),
    "emirate": frozenset(words("QA KW")),
    "principality": frozenset(words("MC AD LI")),
}
CLEAR = 2  # how many times the mentions of the next one make a party clearly what a text is about


@dataclass(slots=True)
class Draft:
    """A party of the document while it is put together; fields as of `model.Party`."""

    name: str
    kind: str
    country: str | None = None
    code: str | None = None
    collective: int | None = None
    approximate: bool = False
    unnamed: bool = False
    plural: bool = False
    place: int = -1
    head: str = ""
    words: set[str] = field(default_factory=set)
    known: str | None = None
    own: bool = False  # told by whose it is: "its banks"
    office: bool = False  # described by an office that there is one of: "the finance ministry"
    guessed: bool = False  # its kind is what names of its form mostly are: any clue outweighs it
    aliases: list[str] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)
    key: str = ""


def slug(name: str) -> str:
    """ASCII letters and digits joined by hyphens; names in other scripts keep their letters."""
    plain = name.casefold()
    if plain.isascii():
        return _SLUG.sub("-", plain).strip("-")
    plain = unicodedata.normalize("NFKD", plain)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).replace(
        "ı", "i"
    )
    ascii_slug = _SLUG.sub("-", plain).strip("-")
    return ascii_slug or re.sub(r"\W+", "-", name.casefold()).strip("-")


def is_central(name: str) -> bool:
    """Whether a bank is called as central banks are: whether it is one, what it does tells."""
    return _CENTRAL.match(name) is not None


def in_phrase(text: str, mention: Mention, start: int) -> bool:
    """Whether a preposition governs the mention, or it only tells whose rival is named behind it: such a one is never the subject."""
    if mention.form == "name" and stands_before_kindred(text, mention.start, mention.end):
        return True
    left = _LEFT.search(text, max(start, mention.start - 24), mention.start)
    return left is not None and left[1].lower() in _PREPOSITIONS


@lru_cache(maxsize=1)
def _works() -> frozenset[str]:
    """The last words of names that are built on the ground: "tunnel", "line", and no ship's."""
    tables = lexicon()
    heads = [word.lower() for word, kind in tables.name_heads.items() if kind == "Asset"]
    nouns = [
        word.rpartition(" ")[2]
        for word, kind in (*tables.nouns.items(), *tables.compounds.items())
        if kind == "Asset"
    ]
    return frozenset((*heads, *nouns)) - _AFLOAT


def is_work(draft: Draft) -> bool:
    """Whether a thing with a name is called a work, as a bridge or a line is: by its last word."""
    last = draft.name.rpartition(" ")[2].lower()
    return draft.kind == "Asset" and not draft.unnamed and last in _works()


def is_such_place(draft: Draft, head: str) -> bool:
    is_country = draft.code is not None and "-" not in draft.code
    if head in ("country", "nation"):
        return is_country
    if head in REALMS:
        return (is_country and draft.code in REALMS[head]) or (
            head == "emirate" and (draft.code or "").startswith("AE-")
        )
    if head in ("county", "district", "zone"):
        return head in draft.name.lower()
    if head == "province":
        return "province" in draft.name.lower() or bool(draft.code and "-" in draft.code)
    if head == "city":
        return not is_country and not UNIT.search(draft.name.replace(" City", ""))
    return not is_country


_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


@lru_cache(maxsize=65536)
def normal_form(name: str, kind: str) -> str:
    """The form under which two printings of one name meet."""
    plain = unicodedata.normalize("NFKC", name).casefold().replace("’", "'")
    plain = re.sub(r"^(?:the)\s", "", plain)
    if kind == "Place":
        return UNIT.sub("", name).casefold() if not re.search(r"County|District", name) else plain
    if kind == "Asset":
        plain = _SHIPS_LETTERS.sub("", plain)
    legal = lexicon().legal_words
    words = [word.strip(".,") for word in plain.split()]
    while len(words) > 1 and words[-1] in legal and words[-1] not in ("company", "corporation"):
        words.pop()
        if len(words) > _LEAST_JOINED and words[-1] == "&" and words[-2] in legal:
            words.pop()  # "Kalkwerk Orlu GmbH & Co. KG"
    if len(words) > 1 and words[0] in _FORMS_BEFORE:
        words.pop(0)  # "PT Kestrel Energi", later "Kestrel Energi"
    return " ".join(word for word in words if word)


def called_by(words: list[str], kind: str) -> list[str]:
    """The words of a normal form that a short one is taken from: of "Jo Lee, Jr." those before "Jr."."""
    numbered = kind == "Person" and len(words) > 1 and words[-1] in _GENERATIONS
    return words[:-1] if numbered else words


def is_country(draft: Draft) -> bool:
    """Whether a party is a country, no province or town."""
    return draft.kind == "Place" and bool(draft.code) and "-" not in (draft.code or "-")
