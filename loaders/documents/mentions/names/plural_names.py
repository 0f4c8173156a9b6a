"""Names that end in s, printed as if the s were that of the possessive: "Northern Mill’s largest owner" of a Northern Mills.

name_plurals(text, mentions)        # the name of the mention is "Northern Mills" then
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["name_plurals"]


def name_plurals(text: str, mentions: Sequence[Mention]) -> None:
    """Give a name that is only told in the possessive the s of another one of the text, which is else the same."""
    named = [m for m in mentions if m.form == "name"]
    free = {m.name for m in named if not text.startswith(("’s", "'s"), m.end)}
    for mention in named:
        whole = f"{mention.name}s"
        if mention.name not in free and whole in free and " " in whole:
            mention.name = whole
