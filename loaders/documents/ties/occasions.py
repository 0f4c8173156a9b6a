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
_NEXT_GUEST = re.compile(
    r"(?:^|; (?:and )?)(?:(?:the |Mr|Ms|Mrs|Dr|H\.E\.|Ambassador|Minister|[A-Z][a-z]+)\.? )*(?P<x>⟦H\d+⟧)(?=[,;.]| \()"
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
            event = sentence.mentions[sentence.indices(match["e"])[0]]
            start, stop = sentence.span(match.start(), match.end())
            for at in sentence.indices(match["x"]):
                party = sentence.mentions[at].party
                if min(party, event.party) >= 0 and drafts[party].kind in _ORGANISERS:
                    yield Claim(
                        "organized.placed", told.rules.version, "ORGANIZED", party, event.party, start, stop,
                        told.rules.ladder(words),
                    )  # fmt: skip
    for match in _ATTENDED.finditer(sentence.marked):
        words = match["words"].strip()
        event = sentence.mentions[sentence.indices(match["e"])[0]]
        if event.party < 0 or " not" in f" {words}" or told.rules.possibility.search(words):
            continue
        for guest in _NEXT_GUEST.finditer(match["list"]):
            person = sentence.mentions[sentence.indices(guest["x"])[0]]
            start, _ = sentence.span(match.start(), match.end())
            if person.party >= 0:
                yield Claim(
                    "participates.list", told.rules.version, "PARTICIPATES_IN", person.party, event.party, start,
                    person.end, told.rules.ladder(words),
                )  # fmt: skip
