"""Nations that stand for the one party of theirs that was told of: "the Danes", "the Dutch bought", "the Egyptian side".

Whom the text means by them is settled in `parties`; where it told of nobody of that nation, they are no party at all.

    read_peoples(scan, start, end)      # appends to scan.found
"""

from __future__ import annotations

import re

from interlock.loaders.documents.language.gazetteer import people, shipped
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = ["read_peoples"]

# A side that somebody heads is a delegation.
_THE = later(
    r"\b[Tt]he (?P<who>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?![\w’'-])"
    r"(?P<side> (?:side|party)(?![\w-])(?! by\b|,? (?:(?:was|is|were|will be) )?(?:headed|led|represented|chaired)\b))?"
)
# An adjective that is a people too ("the Dutch") is one before a verb, or where its clause ends.
_AS_NOUN = later(
    r"\s(?:has|have|had|will|would|can|could|may|might|must|should|do|did|are|were|is|was|hold|held|own|owned|take|took|plan|want|say|said"
    r"|also|now|still|already|never|alone|themselves)\b"
    # "the Dutch bought a mill", but "the Dutch listed firm"
    r"|\s(?:[a-z]+ed|bought|sold|built|brought|came|gave|got|kept|left|lent|lost|made|paid|put|ran|sent|set|spent|saw|went|won|withdrew)"
    r"\s(?:the|an?|its|their|his|to|in|on|by|for|from|with|into|out|off|up|all|more|only|about|some|half|one|two|\d|[$€£¥A-Z])"
    r"|\s?[.;:)]|,\s(?:who|which|for|in|as)\b"
)
_OF_NATIONS = later(r"(?:ese|ch|sh|ss|yz)$")


def read_peoples(scan: Scan, start: int, end: int) -> None:
    """Find the nations that are named with "the" and without a noun."""
    for the in _THE.finditer(scan.text, start, end):
        country = _nation(scan, the)
        if country is not None and not scan.is_taken(*the.span()):
            scan.found.append(
                Mention(
                    *the.span(), scan.index, "Party", "definite", the["who"], head="people", country=country
                )
            )  # fmt: skip


def _nation(scan: Scan, the: re.Match[str]) -> str | None:
    """The country whose people is named; None where the word is an adjective or a name's."""
    who = the["who"]
    if the["side"]:
        return _of_adjective(who)
    if scan.text[the.end() : the.end() + 2].strip()[:1].isupper():
        return None  # "the Swedes Street mill"
    named = people(who)
    if named is not None:
        return named
    plural = who.endswith("s") and not who.endswith("ss")
    if plural and _is_place(who):
        return None  # "the Philippines"
    if not plural and (not _OF_NATIONS.search(who) or not _AS_NOUN.match(scan.text, the.end())):
        return None
    return _of_adjective(who.removesuffix("s") if plural else who)


def _is_place(word: str) -> bool:
    """Whether a word with "the" is the name of a state rather than of who lives there."""
    hits = shipped().find(word)
    return any(one.end == len(word) and one.entry.use != "adjective" for one in hits)


def _of_adjective(word: str) -> str | None:
    """The country of an adjective; None for any other word."""
    hits = shipped().find(word)
    one = hits[0] if len(hits) == 1 else None
    known = one is not None and one.end == len(word) and one.entry.use == "adjective"
    return one.entry.country if one is not None and known else None
