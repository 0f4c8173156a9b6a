"""What is put between a verb and its rest: "is, according to the register, owned by", "is, like Y, part of", "owns, through Z, half of".

None of the parties in it is who acts.

for match in said_between(marked):
    match.span("said"), match["who"]        # from comma to comma; the mark of who says so, if he is a party
"""

from __future__ import annotations

from collections.abc import Iterator

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought

__all__ = ["said_between"]

_SAYS = r"(?:says?|said|shows?|showed|found|finds|claims?|claimed|reports?|reported|puts it|announced|notes?|noted|states?|stated)"
_BETWEEN = Sought(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|also|now|that|which|who)(?P<said>,"
    rf" (?:(?:according to|in the words of|to judge by) (?:[^\s,;:“”⟦]+ ){{0,4}}?(?:(?:{MARK}(?:’s|'s)? )?(?P<who>{MARK})[^,;:“”⟦]{{0,40}}"
    r"|[^\s,;:“”⟦]+)"
    rf"|(?:as |so )?(?:[^\s,;:“”⟦]+ ){{0,3}}?(?:(?P<who2>{MARK}) )?(?:[^\s,;:“”⟦]+ ){{0,2}}?{_SAYS}"
    rf"|(?:as )?{_SAYS} (?:[^\s,;:“”⟦]+ ){{0,3}}?(?:(?P<who3>{MARK})|[^\s,;:“”⟦]+)"
    r"|(?:(?:just|much|quite|even|again|once) )?(?:like|unlike|as with|in contrast to|since|after|before|despite|besides|apart from"
    r"|under|through|thanks to|because of|in line with|in return for|instead of|rather than) [^,;:“”]{2,70}),)(?= )"
)
# "owned, through a trust, almost 49 percent of X": by what way, before what is owned
_WAY = r"(?:directly|indirectly|beneficially)"
_BY_WAY = Sought(
    r"\b(?:owns?|owned|holds?|held|controls?|controlled|has|had|acquires?|acquired|buys?|bought|takes?|took|gained|keeps?|kept)(?P<said>,"
    rf" (?:(?:both )?{_WAY}(?: (?:and|or|and/or) {_WAY})?(?: (?:through|via) [^,;:“”]{{2,70}})?"
    r"|(?:through|via|by way of|by means of|as of|as at) [^,;:“”]{2,70}),)"
    r"(?= (?:(?:an?|the|about|almost|nearly|around|some|over|just|more than|less than|roughly|another) )*"
    r"(?:⟪p|⟦|(?:[a-z-]+ ){0,2}(?:stakes?|shares?|interests?|holdings?|shareholdings?) in\b|(?:all|most|half|the rest) of\b))"
)


def said_between(marked: str) -> Iterator[tuple[tuple[int, int], str | None]]:
    """The parts of a marked sentence that stand between a verb and its rest; with the mark of who says so, where they tell that."""
    if ", " not in marked:
        return
    for match in _BETWEEN.finditer(marked):
        yield match.span("said"), match["who"] or match["who2"] or match["who3"]
    for match in _BY_WAY.finditer(marked):
        yield match.span("said"), None
