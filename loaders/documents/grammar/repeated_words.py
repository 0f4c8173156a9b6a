"""A preposition that a list says twice: "a shareholder of X and of Y" says what "a shareholder of X and Y" says.

Rules that look for a list of parties then need to know one form alone. Each entry is a pattern over the marked sentence, the part of it
that is read otherwise, and as what.

    AGAIN_SIGNS     # of "of ⟦F0⟧ and of ⟦F1⟧" the second "of" is left out
"""

from __future__ import annotations

from interlock.loaders.documents.language.anchors import Sought

__all__ = ["AGAIN_SIGNS"]

_PARTY = r"(?:the )?⟦[FBOCPX]\d+⟧"


def _again(word: str) -> Sought:
    return Sought(
        rf"(?<!both )\b{word} {_PARTY},? (?:and|or|as well as)(?P<out> {word})(?= {_PARTY}(?!’s|'s|’|'))"
    )


AGAIN_SIGNS = tuple((_again(word), "out", "") for word in ("of", "in", "with"))
