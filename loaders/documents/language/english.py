"""Whether a word is an English one, so that another, with a capital at the head of a sentence, can only be a name.

The words are those of the frequency list that pyspellchecker ships (MIT): some 160,000 of plain text, well-known names among them.

    is_english("Turnover"), is_english("Vantro")        # True, False
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

__all__ = ["is_english", "is_listed"]

# Younger than the list: what trade and finance talk of now.
_YOUNGER = frozenset(
    words(
        "agritech agrifood biodiesel bioethanol biofuel biogas biomethane blockchain brexit covid cryptocurrency cybersecurity "
        "decarbonisation decarbonization deglobalisation deglobalization digitalisation digitalization edtech fintech friendshoring "
        "geopolitics healthtech insurtech lockdown microfinance nearshoring offshoring onshoring petrochemical photovoltaic proptech "
        "regasification reshoring ro stablecoin startup stagflation sukuk aluminium fertiliser deindustrialisation"
    )
)
_ENDINGS = later(r"(?:s|es|ed|ing|ers?|ly|ised?|isation|ising|less|like|wide)$")
_BEFORE = later(
    r"^(?:re|de|un|non|anti|pre|post|over|under|out|co|sub|inter|micro|macro|bio|agro|petro|cyber|mega|super)-?"
)


@cache
def _list() -> Mapping[str, int]:
    from spellchecker import SpellChecker

    known: Mapping[str, int] = SpellChecker(language="en").word_frequency.dictionary
    return known


def is_listed(word: str) -> bool:
    """Whether a word itself is in the list, in small letters: "exports", but not "coowner"."""
    return word in _list()


@lru_cache(maxsize=8192)
def is_english(word: str) -> bool:
    """Whether a word, or what it is made of, is in the list; capitals do not matter.

    The parts of a word with a hyphen are asked one by one; a form with a common ending or lead counts as its stem does.
    """
    low = word.casefold().replace("’", "'")
    parts = [part for part in low.split("-") if part]
    if len(parts) > 1:
        return all(map(is_english, parts))
    known = _list()
    if low in known or low in _YOUNGER or low.removesuffix("s") in _YOUNGER:
        return True
    stem = _ENDINGS.sub("", low)
    bare = _BEFORE.sub("", low)
    return any(
        len(form) > 3 and form in known
        for form in (
            stem,
            f"{stem}e",
            bare,
            low.replace("isation", "ization"),
            low.replace("ise", "ize"),
        )
    )
