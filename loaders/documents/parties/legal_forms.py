"""Two firms that one name tells apart by its legal form alone: "Orlu Metals Ltd" of London and "Orlu Metals B.V." of Rotterdam.

has_another_form("Orlu Metals Ltd", "Orlu Metals B.V.")     # True
has_another_form("Orlu Metals", "Orlu Metals B.V.")         # False: a short form of the same
"""

from __future__ import annotations

from functools import cache, lru_cache

from interlock.loaders.documents.mentions.find import lexicon

__all__ = ["forms_of", "has_another_form"]

# Ways to write one form, and words that are as often left out as written.
_SAME = {
    "limited": "ltd",
    "corporation": "corp",
    "incorporated": "inc",
    "company": "co",
    "berhad": "bhd",
}
_LEFT_OUT = frozenset(
    {
        "co",
        "corp",
        "group",
        "holding",
        "holdings",
        "pt",
        "verein",
        "pte",
        "pvt",
        "pty",
        "proprietary",
    }
)


@cache
def _legal() -> frozenset[str]:
    return frozenset(form.replace(".", "") for form in lexicon().legal_words)


@lru_cache(maxsize=1 << 10)
def forms_of(name: str) -> frozenset[str]:
    """The legal forms at the end of a name, without their dots."""
    legal = _legal()
    found = set()
    for word in reversed(name.split()):
        bare = word.casefold().replace(".", "").strip(",")
        if bare not in legal:
            break
        found.add(_SAME.get(bare, bare))
    return frozenset(found - _LEFT_OUT)


def has_another_form(name: str, other: str) -> bool:
    """Whether both names are printed with a legal form and share none."""
    mine, others = forms_of(name), forms_of(other)
    return bool(mine) and bool(others) and not mine & others
