"""Names whose head word tells one kind while the text says another of them: a "Line" yet to be built, a "Facility" that is a loan book.

The head word of such a name is a guess between neighbours; what is said of undertakings alone is told, and it counts wherever the text
uses the name.

    name_retold(text, mentions)      # "Nord Line" in "Construction of Nord Line began" is a Project, and no Asset
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.kinds.work_signs import kind_of_undertaking
from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["name_retold"]

# What a head word that gives the first kind may be as well.
_ALSO = {
    "Asset": frozenset({"Project"}),
    "Project": frozenset({"Programme", "Portfolio"}),
    "Programme": frozenset({"Portfolio"}),
    "Organization": frozenset({"Programme", "Portfolio"}),
}
# Of bodies only those heads that are called so for money.
_OF_MONEY = frozenset(words("Facility Fund Trust Initiative Partnership Alliance Network"))


def name_retold(text: str, mentions: Sequence[Mention]) -> None:
    """Give names of undertakings the neighbouring kind that the words around them tell, where all that tell one tell the same."""
    groups: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.form == "name" and mention.kind in _ALSO and _is_open(mention):
            groups[mention.name].append(mention)
    for group in groups.values():
        told = {
            kind
            for m in group
            if not m.possessive
            and (kind := kind_of_undertaking(text, m.start, m.end)) in _ALSO[m.kind]
        }
        if len(told) == 1:
            kind = told.pop()
            for mention in group:
                mention.kind, mention.guessed = kind, False


def _is_open(mention: Mention) -> bool:
    """Whether the head word of a name alone gives its kind."""
    return (
        mention.entry is None
        and " " in mention.name
        and (mention.kind != "Organization" or mention.name.rpartition(" ")[2] in _OF_MONEY)
    )
