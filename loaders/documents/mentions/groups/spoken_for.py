"""Who speaks for a named body without a name of his own: "a Gasvale spokeswoman said", "two EU diplomats told reporters".

The noun alone is the mention, so that the body before it stays one: what it is told for is of the person, what "the company" means
behind it is the body.

    read_spoken_for(scan, start, end)       # of "an Orlu Mills executive said": "executive", called "Orlu Mills executive"
"""

from __future__ import annotations

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.voices import is_voice
from interlock.loaders.documents.mentions.mention import Mention, Scan

__all__ = ["read_spoken_for"]

_WHO = (
    r"(?:spokes(?:man|woman|person)|official|executive|manager|diplomat|officer|source|representative|lawyer|attorney|adviser"
    r"|advisor|negotiator|minister|envoy|delegate|insider|analyst|economist|lawmaker|aide)"
)
_BEHIND = later(
    rf"\s(?:(?:[A-Z]\w+\s)?(?:[a-z-]+\s){{0,2}}?)(?P<who>{_WHO}(?P<many>s)?|spokesmen|spokespeople)\b(?!\s[A-Z]|[’'])"
)
_BEFORE = later(
    r"(?:^|(?<=[\s“\"]))(?P<count>[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal|[Ss]ome|[Aa]nother)\s"
    r"(?:(?:[a-z-]+\s){0,2})$"
)
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
_BODIES = frozenset(
    {"Firm", "Bank", "Exchange", "Chamber", "Organization", "GovernmentBody", "Party", "Place"}
)
_FAR = 40  # characters before a name in which its article stands


def read_spoken_for(scan: Scan, start: int, end: int) -> None:
    """Find those who speak for the names of a sentence."""
    for name in tuple(scan.found):
        if name.form not in ("name", "authority") or name.kind not in _BODIES or name.possessive:
            continue
        behind = _BEHIND.match(scan.text, name.end, end)
        before = _BEFORE.search(scan.text, max(start, name.start - _FAR), name.start)
        if behind is None or before is None:
            continue
        begin, stop = behind.span("who")
        own = next((m for m in scan.found if (m.start, m.end) == (begin, stop)), None)
        if own is None and scan.is_taken(begin, stop):
            continue
        first = before.start("count")
        if not (is_voice(scan.text, begin, stop) or is_voice(scan.text, first, stop)):
            continue
        several = bool(behind["many"]) or behind["who"] in ("spokesmen", "spokespeople")
        count = _COUNTS.get(before["count"].lower(), None if several else 1)
        described = scan.text[before.end("count") + 1 : stop]
        if own is not None:  # a plural stands without an article
            own.name, own.count = described, count
            continue
        scan.found.append(
            Mention(
                begin, stop, scan.index, "Person", "group", described, _head(behind["who"]),
                count=count, plural=several,
            )
        )  # fmt: skip


def _head(noun: str) -> str:
    if noun in ("spokesmen", "spokespeople"):
        return "spokesman"
    return noun.removesuffix("s")
