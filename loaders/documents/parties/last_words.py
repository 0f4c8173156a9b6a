"""Firms that a text calls by the last word of their name: "Aseguradora Orlu", later "Orlu"; "Gold Tavra Ltd", later "Tavra".

shortens_from_behind("Tavra", ["gold", "tavra"])      # True
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.language.english import is_english
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import lexicon

__all__ = ["is_told_of_another", "shortens_from_behind"]

_GROUP_FIRST = frozenset({"grupo", "gruppo", "groupe", "grupa", "grup"})
# What many banks and firms are called besides their head: alone it means none of them.
_SORTS = frozenset(
    words(
        "popular industrial central national nacional general comercial commercial mercantil real united union international"
        " internacional continental agricola rural federal global regional local public modern royal premier standard universal capital"
        " metropolitan"
    )
)
_SHORTEST = 4
_MOST = 4  # words of the long name
# Behind these the same word is rather another party, after which the long name is called: "Orlu Tavra, owned by Tavra".
_ANOTHERS = later(
    r"\b(?:(?:owned|controlled|held|backed|founded|run|led|managed|bought|acquired|sold)\s(?:[\w%-]+\s){0,2}?by"
    r"|(?:parent|owner|founder|shareholder|rival|partner|unit|arm|subsidiary|affiliate|subsidiary\sof|unit\sof|arm\sof|part\sof|owner\sof"
    r"|parent\sof|town\sof|city\sof|port\sof|village\sof|region\sof|province\sof|in|near|outside|at|from|to|Mr|Mrs|Ms|Dr))"
    r"\s(?:the\s)?$"
)
_REACH = 40  # characters


def is_told_of_another(text: str, start: int) -> bool:
    """Whether the words before a name say that it is a place, or somebody beside the party that has the word in its name."""
    return _ANOTHERS.search(text, max(0, start - _REACH), start) is not None


def shortens_from_behind(name: str, long: Sequence[str]) -> bool:
    """Whether one word is the last of a longer name and tells by itself who is meant: no head, topic or English word.

    Args:
        name: the word as printed.
        long: the words of the longer name without its legal form, in small letters.
    """
    word = name.casefold()
    if not 1 < len(long) <= _MOST or long[-1] != word or " " in name or len(name) < _SHORTEST:
        return False
    if long[0] in _GROUP_FIRST:
        return True
    known = lexicon()
    plain = (
        name in known.name_heads
        or name in known.topics
        or name in known.not_names
        or word in known.nouns
    )
    headed = known.first_heads.get(long[0].capitalize()) in ("Firm", "Bank") and word not in _SORTS
    return not plain and (headed or not is_english(name))
