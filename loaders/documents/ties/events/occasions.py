"""Who runs an event, where its place or day stands between the two, and who comes, where a list tells what each is.

"A forum was held in Oslo, organised by X, Y and Z", "It was attended by A, office of X; B, office of Y; and C".

list(read_occasions(told))      # of "A fair was organised in Oslo by X.": X ORGANIZED the fair
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_occasions"]

_RUN = r"(?:(?:jointly|co-)?[ -]?(?:organi[sz]ed|convened|arranged|staged|co-organi[sz]ed)(?: jointly| together)?)"
_WHEN = r"(?: (?:on|in|at|from|for|during|to|the|today|yesterday|here|earlier|under|with|[a-z]+ly|⟪d\d+⟫|⟦[LP]\d+⟧),?)"
_BY = rf" by (?:the )?(?P<x>{LIST})(?!’s|'s)"
_WORDS = r"(?P<words>(?: (?:which|that|is|are|was|were|has|have|had|been|being|be|will|to|also|not|never))*)"
_HELD = Sought(
    rf"(?P<e>⟦E\d+⟧){_WHEN}{{0,5}},?{_WORDS} (?:held|opened|staged|hosted|inaugurated|took place|taking place|takes place|take place)"
    rf"{_WHEN}{{0,7}},? (?:and |it )?(?:was |is |being )?{_RUN}{_BY}"
)
_PLACED = Sought(rf"(?P<e>⟦E\d+⟧){_WHEN}{{0,3}},?{_WORDS} {_RUN}{_WHEN}{{1,7}}{_BY}")
# "was attended by A, office of X; B, office of Y; and C"
_ATTENDED = Sought(
    rf"(?P<e>⟦E\d+⟧)[^⟦;.]{{0,60}}?{_WORDS} (?:attended|addressed|joined) by (?:[a-z]+ )*(?P<list>⟦H\d+⟧,[^;]*;.*)"
)
_NEXT_GUEST = later(
    r"(?:^|; (?:and )?)(?:(?:the |Mr|Ms|Mrs|Dr|H\.E\.|Ambassador|Minister|[A-Z][a-z]+)\.? )*(?P<x>⟦H\d+⟧)(?=[,;.]| \()"
)
# "was attended by A, X's office B of Y, and C, office of Z": persons with their offices, in one row
_ROW = Sought(
    rf"(?P<e>⟦E\d+⟧)[^⟦;.]{{0,60}}?{_WORDS} (?:attended|addressed|joined) by (?P<list>[^;:]*⟦H\d+⟧[^;:]*,[^;:]*⟦H\d+⟧[^;:]*)"
)
# "A, office of X, B, and some 100 guests from Y attended the ceremony"
_ROW_BEFORE = Sought(
    r"(?P<list>⟦H\d+⟧[^.;:]*?),? (?:and|as well as|along with|together with) (?:(?:some|about|around|over|more than|nearly|other|many"
    r"|several|dozens of|hundreds of|thousands of|scores of) )*(?:⟪q\d+⟫|[\d,]+|guests|officials|others|delegates|diplomats"
    r"|representatives|people|entrepreneurs)\b[^⟦.;:]{0,80}? (?P<verb>(?:also )?(?:attended|took part in|participated in|were present at"
    r"|joined)) (?:the )?(?P<e>⟦E\d+⟧)"
)
_GUEST = later(
    r"(?<!of )(?<!of the )(?<!for )(?<!to )(?<!with )(?<!by )(?<!than )(?P<x>⟦H\d+⟧)(?!’s|'s|’)(?=[,.;) ]|$)"
)
_BREAKS = later(
    r"[“”\"]|\b(?:who|whose|which|that|where|while|after|before|when|said|told|met|is|was|are|were|has|have|had|will|would|also"
    r"|son|daughter|wife|husband|brother|sister|widow)\b"
)
# "At the meeting, the Turkmen side was headed by A and the Uzbek side by B"
_AT_EVENT = later(r"[“\"]?(?:At|During|In) (?:the )?(?P<e>⟦E\d+⟧)(?: (?:in|at) ⟦L\d+⟧)?,? ")
_HEADED = Sought(
    r"(?:⟦O\d+⟧|\b(?:side|delegation|team|mission|party))(?: of ⟦L\d+⟧)?,? (?:(?:which|that) )?(?:(?:was|were|is|being) )?"
    r"(?:headed |led |represented |chaired )?by (?:the )?(?:[^⟦;:,.]{0,60}⟦[BCFGOL]\d+⟧,? )?(?:[^⟦;:,.]{0,60} )?(?P<x>⟦H\d+⟧)(?!’s|'s)"
)
_ORGANISERS = frozenset(
    {"Party", "Firm", "Bank", "GovernmentBody", "Chamber", "Organization", "Exchange", "Person", "Place"}
)  # fmt: skip


def read_occasions(told: Told) -> Iterator[Claim]:
    """Who runs the events of one sentence, told behind where or when they are."""
    sentence, drafts = told.sentence, told.parties.drafts
    if "⟦E" not in sentence.marked:
        return
    for pattern in (_HELD, _PLACED):
        for match in pattern.finditer(sentence.marked):
            words = match["words"].strip()
            if " not" in f" {words}" or "never" in words or told.rules.possibility.search(words):
                continue
            event = sentence.mention(match["e"])
            for at in sentence.indices(match["x"]):
                party = sentence.mentions[at].party
                if min(party, event.party) >= 0 and drafts[party].kind in _ORGANISERS:
                    yield told.put(
                        "organized.placed",
                        "ORGANIZED",
                        party,
                        event.party,
                        sentence.span(match.start(), match.end()),
                        told.rules.ladder(words),
                    )
    for match in _ATTENDED.finditer(sentence.marked):
        words = match["words"].strip()
        event = sentence.mention(match["e"])
        if event.party < 0 or " not" in f" {words}" or told.rules.possibility.search(words):
            continue
        for guest in _NEXT_GUEST.finditer(match["list"]):
            yield from _came(told, match, guest["x"], event)
    yield from _rows(told)
    yield from _heads(told)


def _rows(told: Told) -> Iterator[Claim]:
    """Persons named in one row with what each is, as those who come."""
    marked = told.sentence.marked
    for match in _ROW.finditer(marked):
        begins = match["list"].lstrip()
        if (
            ";" in begins
            or "not" in match["words"]
            or told.rules.possibility.search(match["words"])
        ):
            continue
        stop = _BREAKS.search(begins)
        row = begins[: stop.start()] if stop else begins
        event = told.sentence.mention(match["e"])
        for guest in _GUEST.finditer(f", {row}"):
            yield from _came(told, match, guest["x"], event)
    for match in _ROW_BEFORE.finditer(marked):
        if _BREAKS.search(match["list"]):
            continue
        event = told.sentence.mention(match["e"])
        for guest in _GUEST.finditer(f", {match['list']}"):
            yield from _came(told, match, guest["x"], event)


def _heads(told: Told) -> Iterator[Claim]:
    """Who leads the sides that meet at the event that opens the sentence."""
    opened = _AT_EVENT.match(told.sentence.marked)
    if opened is None:
        return
    event = told.sentence.mention(opened["e"])
    for match in _HEADED.finditer(told.sentence.marked):
        yield from _came(told, match, match["x"], event)


def _came(told: Told, match: re.Match[str], mark: str, event: Mention) -> Iterator[Claim]:
    person = told.sentence.mention(mark)
    if min(person.party, event.party) < 0 or person.form != "name":
        return
    start, stop = told.sentence.span(match.start(), match.end())
    words = match.groupdict().get("words") or ""
    yield told.put(
        "participates.list",
        "PARTICIPATES_IN",
        person.party,
        event.party,
        (start, max(person.end, stop)),
        told.rules.ladder(words.strip()),
    )
