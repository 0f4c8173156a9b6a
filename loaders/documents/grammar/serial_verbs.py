"""Verbs in a row that have one subject: of "A bought B, lent C 5 million and sold D to E" what A did to B, to C and with D.

A row is read off the main clause, where what is set off is blank. It ends where somebody else acts, or where a clause begins that
depends on another: whose the next verb is would be a guess there.

    rows("⟦F0⟧ bought ⟦F1⟧ and sold it to ⟦F2⟧.")       # (7, 22, None): what to leave out so that A is beside "sold"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.grammar.rules import SUBJECT_LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later

__all__ = ["LATER", "PAST", "THIRD", "further_verbs", "rows"]

_IRREGULAR = (
    "bought|sold|built|lent|held|gave|took|made|paid|got|won|lost|ran|led|sent|brought|began|drew|sought|spent|left|kept|met|put|set|cut"
    "|let|had|bore|chose|found|won|wrote|struck"
)
PAST = rf"(?:{_IRREGULAR}|[a-z]{{2,}}(?<!se|ne|fe|re|le)ed)"
THIRD = (
    r"(?!(?:its|his|this|as|across|less|unless|perhaps|towards|besides|always|sometimes|plus|vs|hers|ours|theirs|whereas|is|was|has)\b)"
    r"[a-z]{2,}(?<!s)(?<!u)(?<!i)s"
)
# What has its other end behind a preposition, and is no participle of the noun before it.
_GOES = (
    r"(?:came|went|agreed|appl(?:ies|ied)|compete[sd]|belong(?:s|ed)|work(?:s|ed)|deals|dealt|trade[sd]|banks|banked|invest(?:s"
    r"|ed)|act(?:s|ed)"
    r"|serve[sd]|rel(?:ies|ied)|depend(?:s|ed)|look(?:s|ed)|ships|exports|sells|delivers|stands|stood|answers|vouche[sd]|lends"
    r"|imports|buys)"
)
_AUXILIARY = (
    r"(?:is|was|are|were|has|have|had|will|would|plans to|expects to|wants to|hopes to|intends to)"
)
_OBJECT = (
    r"(?=(?:up |out |over |off |down )?(?:the|an?|its|their|his|her|all|some|about|around|half|most|two|three|four|five|six"
    r"|several|more"
    r"|up to|part|both|another|shares|nothing|no)\b|(?:up |out |over |off )?(?:\d|⟪|⟦)|(?!over\b|up\b|out\b|off\b|back\b|down\b"
    r"|away\b|by\b|to\b|in\b|at\b|from\b|for\b"
    r"|with\b|and\b|or\b"
    r"|on\b|as\b|of\b|under\b|into\b|after\b|since\b|through\b|near\b)[a-z-]+(?: [a-z-]+)? (?:from|to|for|with|at|in|on)\b)"
)
LATER = (
    r"(?:(?:also|then|later|now|since|recently|already|still|thus|so|in turn|in return|[a-z]+ly) )*"
)
_SUBJECT = later(
    rf"[ ·]*(?:(?:In|On|Since|By|During|Until) ⟪d\d+⟫,? )?(?:(?:[Tt]he) )?(?P<who>{SUBJECT_LIST})(?!’s|'s)"
    r"(?: (?:in|at|of|near|from) (?:the )?⟦L\d+⟧)?"
    r"(?:, (?:[a-z]+ed|run|held|led|built|made) [^;:]{3,120}?,(?= (?:is|are|was|were|has|have|had|will|would) ))?[ ·,]*"
)
_FIRST = later(
    rf"{LATER}(?P<verb>(?P<be>{_AUXILIARY} {LATER}[a-z]+)|(?P<past>{PAST})|(?P<third>{THIRD}))\b"
)
# Behind "which", also where a day or a word is put in before: "which last year bought"
_FIRST_SOON = later(rf" (?:(?:⟪d\d+⟫|once|long|twice) )?{_FIRST.pattern}")
_ON = Sought(
    rf"(?P<joint>,? (?:and|but) |, ){LATER}(?P<verb>(?P<aux>{_AUXILIARY} (?!(?:by|as)\b)[a-z]+)|(?:(?P<past>{PAST})|(?P<third>{THIRD})) "
    rf"{_OBJECT}|(?P<goes>{_GOES}) (?:on |up |out )?(?:to|with|in|from|for|on|as|at) (?=[a-z⟦⟪\d]))"
)
# Somebody else who acts, or a clause that hangs on another.
_PARTED = Sought(
    r"[;:“”\"(]|, (?:[a-z]+ly )?(?:[a-z]+ed|built|run|held|led|made) (?:by|in|at|for)\b|\b(?:that|which|who|whom|whose|because"
    r"|while|whereas|if|when|where|after|before|although|though|unless|until"
    r"|whether|said|says"
    r"|told|tells|asked|urged|ordered|saying|make|made|makes|let|lets|helps?|helped)\b"
    rf"|⟧ {LATER}(?:{_AUXILIARY} |(?!(?:based|located|owned|controlled|called|named|backed|led|run|held|made|built|listed|registered)\b)"
    rf"(?:{PAST}|(?:{THIRD})) (?!by\b))"
)


def rows(main: str) -> Iterator[tuple[int, int, int | None]]:
    """Of each further verb of the subject that a main clause begins with: what to leave out before it, and where the next joint is."""
    if " and " not in main and " but " not in main:
        return
    subject = _SUBJECT.match(main)
    first = _FIRST.match(main, subject.end()) if subject is not None else None
    if subject is None or first is None:
        return
    found = list(_verbs(main, first))
    for number, verb in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        ended = main.find(";", verb.end("verb"))  # what comes behind is said without the row
        yield (
            subject.end("who"),
            verb.start("verb") - 1,
            following.start() if following is not None else ended if ended >= 0 else None,
        )


def further_verbs(marked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Of each verb behind the first that stands at a place, behind who does it: where it begins, and where what joins it does.

    Of "which owns A and supplies B" it is "supplies", read from behind "which".
    """
    first = _FIRST_SOON.match(marked, start)
    if first is not None and first.end() <= end:
        for verb in _verbs(marked, first, end):
            yield verb.start("verb"), verb.start("joint")


def _verbs(main: str, first: re.Match[str], end: int | None = None) -> Iterator[re.Match[str]]:
    """The verbs that go on from the first, as long as nobody else acts."""
    at, stop = first.end(), len(main) if end is None else end
    past = bool(first["past"]) or bool(first["be"])
    third = bool(first["third"]) or bool(first["be"])
    while (verb := _ON.search(main, at)) is not None and verb.end() <= stop:
        if _PARTED.search(main, at, verb.start() + 1) is not None:
            return
        joined = verb["joint"] != ", "
        fits = (
            bool(verb["aux"] and joined)
            or bool(verb["past"] and past)
            or bool(verb["third"] and third)
            or bool(verb["goes"] and joined)
        )
        if fits:
            yield verb
        at = verb.end("joint") if not fits else verb.end("verb")
