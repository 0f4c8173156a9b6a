"""Comparable forms of names: what two sources that mean the same name have in common.

The first stage compares whole names only: case, width, quotes, punctuation and the legal form at the end (or the article in
front) do not count; words, numbers and their order do.

    name_key("BANK OF KUNLUN CO LTD")    # 'bank of kunlun'
    name_key("LLC")                      # 'llc': a legal form alone is all the name there is
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rigour.names import remove_org_types

_NOT_WORD = re.compile(r"[^\w]+", re.UNICODE)
_INITIALS = re.compile(r"\b(?:\w\.){2,}")
_AFFIX_CJK = re.compile(
    r"^(?:株式会社|有限会社)|(?:股份有限公司|有限责任公司|有限公司|集团公司|株式会社|有限会社)$"
)
LONGEST = 200
_LONGEST_FORM = 4
# Words that are a legal form on their own in English names, which rigour's table leaves standing.
_PLAIN_FORMS = frozenset({"company", "corporation", "corp", "co"})


@lru_cache(maxsize=65_536)
def name_key(name: str) -> str:
    """The key under which equal names meet; empty where the name has no letter or digit.

    Args:
        name: a name as printed; only its first 200 characters count.
    """
    text = unicodedata.normalize("NFKC", name[:LONGEST]).casefold()
    text = "".join(character for character in text if unicodedata.category(character) != "Cf")
    text = _INITIALS.sub(lambda match: match[0].replace(".", ""), text).replace("&", " and ")
    plain = _words(text)
    stripped = _without_form(text)
    return (stripped or plain).removeprefix("the ")


def _without_form(text: str) -> str:
    """The name without a legal form at its end, or a form of three letters and more in front.

    One end only, since the other then belongs to the name (SAS Institute Inc); two letters in front are
    more often a name (AS Roma).
    """
    words = _words(_AFFIX_CJK.sub("", text)).split()
    for count in range(min(_LONGEST_FORM, len(words) - 1), 0, -1):
        if _is_form(" ".join(words[-count:])):
            return " ".join(words[:-count])
    for count in range(min(_LONGEST_FORM, len(words) - 1), 0, -1):
        front = " ".join(words[:count])
        if len(front) > 2 and _is_form(front):
            return " ".join(words[count:])
    return " ".join(words)


@lru_cache(maxsize=65_536)
def _is_form(words: str) -> bool:
    left = _words(remove_org_types(words)).split()
    return all(word in _PLAIN_FORMS for word in left)


def _words(text: str) -> str:
    return " ".join(_NOT_WORD.sub(" ", text).split())


def is_latin(text: str) -> bool:
    """Whether all letters of a name are Latin."""
    return text.isascii() or all(
        "LATIN" in unicodedata.name(letter, "") for letter in text if letter.isalpha()
    )
