"""Whose relative clause stands behind a name without a comma: of the noun that the name completes, for of a name there is but one.

"X is a customer of Y that supplies Z" says of X that it supplies Z, and "bought a unit of Y that supplies Z" says so of the unit.

    of_the_noun(main, at, "that", mentions, text)     # the mention of X, where `at` is the end of the mark of Y; None where it may be Y's
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["of_the_noun"]

_REACH = 120  # characters before the relative word
_BEHIND = r"(?:of|at|for|with|to|in) (?:the )?⟦[A-Z](?P<name>\d+)⟧$"
_IS_ONE = later(
    r"⟦[A-Z](?P<who>\d+)⟧·* (?:is|was|became|becomes|remains|remained|has been|had been) (?:(?:also|now|then|still|once|itself) )*"
    rf"(?:(?:the |an? |one of the |another )(?:(?!(?:of|at|for|with|to|in|by|on|from|and|or)\b)[\w’'-]+ ){{0,4}}?(?:{MARK}|[a-z-]+)"
    rf"|{MARK}) {_BEHIND}"
)
_NOUN = later(rf"⟦[A-Z](?P<who>\d+)⟧ {_BEHIND}")


def of_the_noun(
    main: str, at: int, word: str, mentions: Sequence[Mention], text: str
) -> int | None:
    """Who "that", "which" or "who" behind a name at a place of the main clause is: what the noun before the name is said of, or it.

    In the text, which mentions index, no comma stands behind the name; one that plainer words leave out with what it closes does.
    """
    start = max(0, at - _REACH)
    for pattern in (_IS_ONE, _NOUN):
        found = pattern.search(main, start, at)
        if found is None:
            continue
        name = mentions[int(found["name"])]
        if name.form != "name" or text.startswith(",", name.end):
            continue
        one = mentions[int(found["who"])]
        if pattern is _NOUN and one.form not in ("group", "definite"):
            continue  # "the Bank of Orlu that": a name in another
        if (one.kind == "Person") == (word == "who"):
            return int(found["who"])
        if word == "who" and name.kind == "Person":
            return int(found["name"])  # "a firm of Jo Lee who owns Y": no firm is a "who"
    return None
