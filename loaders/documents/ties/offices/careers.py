"""Where somebody worked before: "late of X", "whom it poached from X", "joins from X", "used to run the fleet at X", "left X for Y".

The office is seldom told; the tie is HOLDS_ROLE without one, and over. Who is lent by a firm still belongs to it.

    list(read_careers(told, claims))        # of "Y is run by A, whom it poached from X.": A HOLDS_ROLE X, ended
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.offices.offices import (
    BODY,
    LAND,
    OWN,
    PERSON,
    holds,
    is_board,
    may_be_person,
    view_of,
)

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_careers"]

_ANY = Sought(
    r"\b(?:late|lately|formerly|previously|hitherto|until (?:now|recently|then|lately)|once|most recently|poach|lured?|hired?|recruit"
    r"|entice|headhunt|joins?|joined|comes?|came|arrive|hails?|moves?|moved|switch|transfer|returns?|used to|second(?:ed|ment)|on loan"
    r"|left|leaves|leaving|quits?|walked out)"
)
_BODY = rf"(?:the |his |her |its )?(?:{LAND})?(?:[a-z-]+ ){{0,3}}?(?P<of>{BODY})(?!{OWN}|-)"
_HIRED = r"(?:poached|hired|recruited|lured|enticed|headhunted|brought over|brought in|won over|took on|taken on)"
_HAVE = r"(?: (?:has|have|had|is|was|are|been|also|just|only|recently))*"
_THEN = (  # "formerly a director at X", "once an adviser to X", "previously head of sales at X"
    r"(?:⟦[FH]\d+⟧ |(?:an? |the |its )?(?:[a-z-]+ ){0,4}?(?:director|manager|advis[eo]r|head|chief|chairman|chairwoman|president"
    r"|secretary|officer|executive|partner|counsel|treasurer|governor|minister|engineer|economist|lawyer|banker|trader|analyst"
    r"|official|consultant|spokesman|spokeswoman|member)(?: of [a-z]+)? )?"
)
_PAST = (
    Sought(  # "A, late of X", "A, hitherto at the agency X"
        rf"(?P<who>{PERSON}),(?: \d\d,| aged \d\d,)? (?:who was )?(?:late|lately|formerly|previously|hitherto|until"
        rf" (?:now|recently|then|lately)|once"
        rf"|most recently|before that|last)(?: (?:employed|active|working))? {_THEN}(?:of|at|with|from|to) {_BODY}"
    ),
    Sought(  # "run by A, whom it poached from X"
        rf"(?P<who>{PERSON}),? (?:whom|who) (?:it|they|he|she|the [a-z]+|{BODY}){_HAVE} {_HIRED}(?: away)?(?: ⟪d\d+⟫)? from {_BODY}"
    ),
    Sought(  # "poached its treasurer, A, from X"
        rf"\b(?:poach|hir|recruit|lur|entic|headhunt)(?:es|s|ed|ing)(?: back)? (?:[a-z-]+ ){{0,4}}?(?:[a-z-]+,"
        rf" )?(?P<who>{PERSON}),?(?: away)? from {_BODY}"
    ),
    Sought(
        rf"(?P<who>{PERSON}),?(?: \d\d,| [^⟦;,.]{{3,40}},)?(?: who)?{_HAVE} {_HIRED}(?: away)? from {_BODY}"
    ),
    Sought(  # "X's new chief, A, joins from Y", "A, who came from Y"
        rf"(?P<who>{PERSON}),?(?: \d\d,| [^⟦;,.]{{3,40}},)?(?: who)?{_HAVE} (?:joins?|joining|joined|comes?|coming"
        rf"|came|arrives?|arrived|hails?|hailed|moves?|moved"
        rf"|switche[sd]|switching|transferr?(?:s|ed)|crosse[sd])(?: over| across)?(?: to {BODY})? from {_BODY}"
        rf"(?:(?: ⟪d\d+⟫| in ⟪d\d+⟫)? to (?:the )?(?P<next>{BODY})(?!{OWN}))?"
    ),
    Sought(  # "A used to manage the fleet at X"
        rf"(?P<who>{PERSON}),?(?: who)? used to (?:manage|run|head|lead|chair|direct|work|be|sit|serve|teach|advise"
        rf"|oversee)\b(?: (?:the |its )?⟦S\d+⟧)?[^⟦;.,]{{0,40}} (?:of|at|for|in) {_BODY}"
    ),
    Sought(  # "A left X to become head of sales at Y"
        rf"(?P<who>{PERSON}),?(?: who)?(?P<words>{_HAVE}) (?:left|leaves|leaving|quits?|quitting|departs|departed) {_BODY}"
        rf"(?: ⟪d\d+⟫| in ⟪d\d+⟫)? to (?:become|be|serve as|take over as|start as) (?:the |its |an? )?"
        rf"(?P<role>(?:[a-z-]+ ){{0,4}}?(?:[a-z-]+|CEO|CFO|COO)(?: of [a-z-]+(?: [a-z-]+)?)?) (?:of|at|for|with|in) (?:the )?"
        rf"(?:[a-z-]+ ){{0,3}}?(?P<next>{BODY})(?!{OWN})"
    ),
    Sought(  # "A left X for Y", "A, who walked out of X"
        rf"(?P<who>{PERSON}),?(?: who)?{_HAVE} (?:left|leaves|leaving|quits?|walked out of|departed) {_BODY}"
        rf"(?: ⟪d\d+⟫| in ⟪d\d+⟫)? (?:for|to (?:join|head|lead|run)) (?:the )?(?:[a-z-]+ ){{0,3}}?(?:[a-z-]+, "
        rf"|{BODY}, (?=⟦))?(?P<next>{BODY})(?!{OWN})"
    ),
)
# "A left for X": whom he left the sentence tells otherwise
_LEFT_FOR = Sought(
    rf"(?P<who>{PERSON}),?(?: who)?{_HAVE} (?:left|leaves|is leaving|departed|quit)(?: ⟪d\d+⟫| in ⟪d\d+⟫)? (?:for|to join) (?:the )?"
    rf"(?P<of>{BODY})(?!{OWN}|-)(?=[,.;:]|$| (?:in |last |this )?⟪d| and | after | where | as )"
)
_LENT = Sought(  # "A is seconded by X"
    rf"(?P<who>{PERSON}),?(?: who)?(?: \([^()⟦]*\)|,? [^;.]{{3,80}}?)?,?{_HAVE} (?:seconded|on secondment|on loan"
    rf"|lent) (?:by|from) {_BODY}"
)
_EMPLOYERS = frozenset({"Firm", "Bank", "Chamber", "Organization", "Exchange", "GovernmentBody"})


def read_careers(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Whom the persons of one sentence worked for before; `claims`: of the sentence so far."""
    sentence = told.sentence
    if "⟦" not in sentence.marked or not _ANY.search(sentence.text, sentence.start, sentence.end):
        return
    held = {(claim.subject, claim.object) for claim in claims if claim.tie == "HOLDS_ROLE"}
    view = view_of(told)
    for pattern in (*_PAST, _LENT, _LEFT_FOR):
        for match in pattern.finditer(view):
            at = told.sentence.indices(match["who"])[0]
            groups = match.groupdict()
            bodies = [(match["of"], pattern not in (_LENT, _LEFT_FOR), "")]
            if groups.get("next"):
                bodies.append((match["next"], False, groups.get("role") or ""))
            for given, ended, role in bodies:
                body = told.sentence.mention(given)
                if (
                    body.party < 0
                    or told.parties.drafts[body.party].kind not in _EMPLOYERS
                    or is_board(body.name)
                    or not may_be_person(told, at)
                ):
                    continue
                for claim in holds(told, "role.career", at, body, role, "asserted"):
                    claim.ended = ended
                    if (claim.subject, claim.object) not in held:
                        held.add((claim.subject, claim.object))
                        yield claim
