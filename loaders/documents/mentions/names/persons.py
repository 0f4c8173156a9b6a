"""Whether a name is a person's, told by how people are named: given names, initials, particles, and what family names end in.

Only for names in which no word tells a firm, a body, a place or a work, which are read before.

    is_person("Khalid bin Rashid Al Sowaidi")   # True
    is_person("Dalvik Orsund")                  # False: nobody can tell
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.person_names import PersonNames, person_names
from interlock.loaders.documents.language.words import words

__all__ = ["FAMILY_OPENS", "MOST_NAMES", "is_family_first", "is_person"]

# What a family's name begins with in small letters, right behind a title: "Mr. da Orlu", "President van der Orlu"
FAMILY_OPENS = later(
    r" (?P<name>(?:(?:de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|ter|ten|bin|al|el) ){1,3})(?=[A-Z])"
)
MOST_NAMES = 4  # words of a person's name, its particles apart
_LONGEST = 6  # the same where several of them are known
_SEVERAL = 2
# What bodies are called by and nobody is.
_OF_REGIONS = frozenset(
    words(
        "African American European Asian Pacific Atlantic Arabian Caribbean Baltic Nordic Iberian Eurasian Mediterranean Scandinavian"
        " Andean Asean International National Continental Global"
    )
)
_INITIALS = later(r"(?:[A-Z]\.[ -]?){1,3}[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+)?")
_INITIAL_AMID = later(r"[A-Z]\w+ (?:[A-Z]\.[ ]?){1,2}[A-Z][\w’'-]+")
_NTH = later(r",? (?:Jr|Sr|II|III|IV)$")  # "Jo Lee, Jr."
_PLAIN = later(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")

# Family names of many countries by their endings. None that places or firms of two words end in as often; those in -ov, -ev and -in
# of Russia's neighbours are towns too, where an adjective stands before ("Český Krumlov").
_ENDINGS = later(
    r"\w{2,}(?:[aeiouy]v(?:a|ich|ych)?|[oe]vi[cč]h?|vi[cć]|ić|enko|chuk|shyn|[wń]sk[iay]|[ck]hvili|shvili|[iae]dze|(?<!la)(?<!en)(?<!al)yan|yants"
    r"|sson|sdottir|sdóttir|opoulos|opoulou|idis|iadis|akis|escu|eanu|z[aā]de|zadeh|nejad|nezhad|oğlu|oglu|[dglmnrtuv][eé]z"
    r"|bekov|singhe|sekara|ratne|wardena|waran|nathan|moorthy|swamy|wala|asiri|arachchi)"
)
_ADJECTIVES = later(
    r"\w*(?:[ýáé]|sk[iy]|skiy|ki|aya|oye|[dnt]niy|yy|vy|[dnt]ny|stary|maly|ley|bei|ovo)"
)
_OF_A_FATHER = later(r"\w{2,}(?:ovich|evich|ovna|evna|ovych|yevich|avich)")
_AL = later(r"(?:Al|al|El|el|Ad|As|At|Ash|Az|ad|as|at|ash|az)-[’']?[A-Z][\w’']+")
_SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|ie|iu|ia|ui|un|uo|ua|ue|[aeiou])"
    r"|er|an|ai|ao|en|ou)"
)
_TWO_SYLLABLES = later(rf"{_SYLLABLE}{{2}}")
_HYPHENED = later(r"[A-Z][a-z]{1,5}-[A-Za-z][a-z]{1,5}")
_SHORT = later(r"[A-Z][a-z]{1,4}(?:-[A-Za-z][a-z]{1,4})?")


def is_person(name: str) -> bool:
    """Whether a name of two words or more is a person's, as far as names tell; no word of it is a head ("Bank", "Mine")."""
    if _INITIALS.fullmatch(name) or _INITIAL_AMID.fullmatch(name):
        return True
    if name.count(" ") > 1 and name.endswith((", Jr", ", Sr")):
        return True  # nobody but a person is called so
    name = _NTH.sub("", name)
    names = person_names()
    parts = name.split()
    if not _OF_REGIONS.isdisjoint(parts):
        return False  # "Pan African Towers"
    own = [part for part in parts if part not in names.particles]
    if len(parts) < 2 or not own or "&" in parts or "and" in parts:
        return False
    given = sum(part in names.given_names for part in own)
    if len(own) > MOST_NAMES and (len(own) > _LONGEST or given < _SEVERAL):
        return False
    if _is_given(parts[0], names):
        return True
    if (
        len(own) < 2
        or name.isupper()
        or parts[0].isupper()
        or not all(map(_PLAIN.fullmatch, parts))
    ):
        return False
    if not names.between.isdisjoint(parts[1:-1]) or (len(own) > 2 and given >= _SEVERAL):
        return True
    return _of_a_family(own, names)


def is_family_first(word: str) -> bool:
    """Whether a word is a family's name that stands before the given one: a person is called so alone."""
    names = person_names()
    return (
        word in names.chinese_families
        or word in names.pinyin_families
        or word in names.korean_families
    )


def _is_given(first: str, names: PersonNames) -> bool:
    """Whether a first name is known, or made of two that are: "Marie-Jeanne"."""
    known = names.given_names
    return first in known or ("-" in first and all(one in known for one in first.split("-")))


def _of_a_family(own: list[str], names: PersonNames) -> bool:
    first, last = own[0], own[-1]
    if len(own) == 2 and _from_east_asia(first, last, names):
        return True
    if (
        len(own) > 2
        and first in names.vietnamese_families
        and not names.vietnamese_names.isdisjoint(own[1:])
    ):
        return True
    if len(own) == 3 and all(map(_SHORT.fullmatch, own)) and _in_three(own, names):
        return True
    if _AL.fullmatch(last) and first not in names.no_person_before_al:
        return True
    if not names.family_names.isdisjoint(own[1:]) or any(map(_OF_A_FATHER.fullmatch, own[1:])):
        return True
    ends = any(_ENDINGS.fullmatch(one.lower()) for one in own[1:])
    return ends and _ADJECTIVES.fullmatch(first.lower()) is None


def _in_three(own: list[str], names: PersonNames) -> bool:
    """Three short words, a family's among them where it stands: "Lim Kok Wah", "Chol Song Jo"."""
    return own[0] in names.chinese_families or not names.korean_families.isdisjoint(
        (own[0], own[2])
    )


def _from_east_asia(first: str, last: str, names: PersonNames) -> bool:
    """Two words, with the family's name on either side: "Park Jin-woo", "Mingjing Wang", "Chen Guoliang"."""
    for family, given in ((first, last), (last, first)):
        hyphened = any(
            family in known
            for known in (names.korean_families, names.chinese_families, names.pinyin_families)
        )
        if hyphened and _HYPHENED.fullmatch(given):
            return True
        if family in names.pinyin_families and _TWO_SYLLABLES.fullmatch(given.lower()):
            return True
    return False
