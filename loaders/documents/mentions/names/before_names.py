"""What stands with a capital right before a name and is no part of it, only because a sentence begins there: "Loss-making Orlu Steel".

name_begins("Will Orlu Steel sell its mill?", 0, 15)       # 5
"""

from __future__ import annotations

from interlock.loaders.documents.language.english import is_english
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

__all__ = ["name_begins"]

# Verbs with which a question begins; "Will" alone is a name as well, so that the question mark has to be there.
_ASKING = frozenset(
    words(
        "Will Would Can Could Should Shall Must Does Do Did Is Are Was Were Has Have Had May Might"
    )
)
_QUESTION = later(r"[^.!?\n]*\?")
# What the newspapers say of firms and people before their name.
_SAID_OF = frozenset(
    words(
        "Ailing Bankrupt Beleaguered Blacklisted Considered Convicted Debt-ridden Defunct Deposed Detained Disgraced Dubbed"
        " Embattled Exiled Expelled"
        " Fast-growing Fellow Fugitive Imprisoned Incoming Indebted Indicted Insolvent Jailed"
        " Landlocked Listed Little-known Long-time Longtime"
        " Nationalised Nationalized Newly-listed Once-mighty Ousted Outgoing Privatised Privatized Reclusive Sanctioned Self-exiled"
        " Struggling Troubled Unlisted War-torn Well-known"
    )
)
# With what a line of a wire service opens that leaves its subject out: "* Says Orlu will keep the mill".
_OF_THE_WIRE = frozenset(
    words("Said Says Sees Expects Announces Confirms Denies Declares Added Adds Reiterates Notes")
)
_TIED = later(r"(?P<first>[A-Z][a-z]+)-(?P<last>[a-z]+)")
_ENDINGS = ("ed", "ing", "en")
_SHORT_ENDS = frozenset(
    words(
        "hit rich poor run led held free hungry heavy prone laden wide old born bound shy shot weary"
    )
)
# What ties a place or owner to the name, which is kept: "Kano-based", "Orlu-owned".
_KEPT = frozenset(
    words(
        "based listed owned backed born flagged registered incorporated headquartered domiciled controlled managed operated funded financed"
        " sanctioned blacklisted designated located situated affiliated linked quoted"
    )
)
_SHORTEST = 5  # letters of what ends as a participle does: "Mei-ling" is a name
_LEAST = 3
_FORMER = later(r"Ex-[a-z]{4,}$")
_LONGEST = 200  # characters of a question


def name_begins(text: str, begin: int, stop: int) -> int:
    """Where the name begins in a run of capitals at the head of a sentence: behind a verb that asks, a participle, an adjective."""
    first, _, rest = text[begin:stop].partition(" ")
    if not rest or not rest[0].isupper():
        return begin
    behind = begin + len(first) + 1
    if first in _ASKING:
        asked = _QUESTION.match(text, begin, begin + _LONGEST)
        return behind if asked is not None else begin
    if first in _OF_THE_WIRE or first in _SAID_OF or _FORMER.match(first):
        return behind
    tied = _TIED.fullmatch(first)
    return behind if tied is not None and _is_said(tied["first"], tied["last"]) else begin


def _is_said(first: str, last: str) -> bool:
    """Whether two words with a hyphen say of what kind somebody is, and are no given name: "Oil-rich", "Loss-making"."""
    if last in _KEPT:
        return False
    ends = last in _SHORT_ENDS or (len(last) >= _SHORTEST and last.endswith(_ENDINGS))
    return ends and len(first) >= _LEAST and is_english(first) and is_english(last)
