"""Offices told on the way to something else: in front of what somebody did there, of two bodies at once, on leaving for the next one.

"As chairman of X from 1998 until 2006 A refused"      A HOLDS_ROLE X
"A is a director both of X and of Y"                   of both
"A is director of X, chairman of Y and secretary of Z"  of each
"two directors of X were elected, including A and B"    of X
"The following directors have resigned from X:" and "- A" in a line of its own     of X
"A leaves the board of X to chair Y"                   of Y too, where the board is read elsewhere
"A (previously Y)", "A (formerly treasurer of Y)"      of Y, and no longer
"The board of X met under the chairmanship of A"       of X

list(read_further_roles(told, claims))
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.ellipsis.topics import topic
from interlock.loaders.documents.ties.offices.offices import (
    BODY,
    OWN,
    PERSON,
    holds,
    is_board,
    may_be_person,
    office_words,
    view_of,
)

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_further_roles"]

_HINT = Sought(
    r"\b[Aa]s (?:the |its |an? )?[A-Za-z]|\bboth (?:of|at)\b| to (?:head|lead|run|chair|join|manage|take over)\b"
    r"|, (?:as|to be|to become) |chairmanship|presidency|\bchaired by\b|presided over by|the (?:resignation|departure|retirement) of"
    r"|on the boards of|, including |(?: and|,) (?:[a-z-]+ ){1,4}(?:of|at) |\((?:previously|formerly|most recently|hitherto|earlier|until)"
)
_OF_A_BODY = later(
    r"\b(?:[Bb]oard|[Cc]ouncil|[Cc]ommittee|[Aa]ssembly|[Ss]hareholders|[Mm]embers|[Dd]irectors|general meeting)\b"
)
_SOON = later(r"\b(?:will|would|is to|leaves?|leaving|quits?|departs?|moves?)\b")


@cache
def _patterns() -> dict[str, Sought]:
    office = office_words()
    return {
        "role.as-front": Sought(
            rf"(?:^[“\"]?|[;:] |\b(?:but|and|that) )[Aa]s (?:(?:the|its|an?|former|long-time|longtime|then) )*(?P<office>{office})"
            rf" (?:of|at) (?:the )?(?P<of>{BODY})(?!{OWN})"
            rf"(?:,? (?:⟪d\d+⟫|from|between|since|until|for|in|during|throughout)[^⟦;.]{{0,50}}?)?,? "
            rf"(?P<who>{PERSON})(?!{OWN}) (?!of\b|and\b|or\b)(?=[a-z])"
        ),
        "role.both": Sought(
            rf"(?P<who>{PERSON})(?:,| is| was| remains| became| serves as) (?:also )?(?:an? |the )?(?P<office>{office})"
            rf" (?:both )?(?:of|at) (?:both )?(?:the )?(?P<of>{BODY}),? (?:and|as well as)"
            rf" (?:also )?(?:of|at) (?:the )?(?P<too>{BODY})(?!{OWN})"
        ),
        "role.several": Sought(
            rf"(?P<who>{PERSON})(?: is| was| remains| has been| serves as)(?: currently| now| also)? (?:an? |the )?{office}"
            rf" (?:of|at) (?:the )?{BODY}(?P<list>(?:(?:,| and|, and|,? as well as) (?:also )?(?:an? |the )?{office} (?:of|at) (?:the )?"
            rf"{BODY}(?: and (?:the )?{BODY}(?=[.,;]|$))?)+)(?!{OWN}|,? ⟦H)"
        ),
        "role.included": Sought(
            rf"\b(?:directors|executives|managers|board members|trustees|commissioners) of "
            rf"(?:(?:the [Bb]oard of )?(?:the )?"
            rf"(?P<of>{BODY})(?!{OWN})|the (?:[Bb]oard|company|bank|group)(?! of))[^;.⟦]{{0,60}}?,?"
            rf" including (?P<who>{PERSON}(?:, {PERSON})*(?:,? and {PERSON})?)(?!{OWN})"
        ),
        "role.leaves-to": Sought(
            rf"(?P<who>{PERSON})(?:, who [^;.]{{3,90}}?,)?(?P<words>(?: (?:is|will|has|had|also|would|to))*)"
            rf" (?:leaves?|left|leaving|leave|quits?|step(?:s|ped)? down"
            rf"|resign(?:s|ed)?|departs?|departed|moves?|moved on|gives? up|gave up)\b[^;.]{{0,90}}? to (?:head|lead|run|chair|join|manage"
            rf"|take over) (?:the )?(?P<of>{BODY})(?!{OWN}| in (?:the |its )?(?:talks|negotiations))"
        ),
        "role.chaired-by": Sought(  # "the board of X met under the chairmanship of A"
            rf"(?P<of>{BODY})(?!{OWN} )[^;.⟦]{{0,60}}(?:, [^;.]{{2,90}},)? (?:met|meets|held|convened|gathered|assembled|sat)\b"
            rf"(?:[^;.⟦]|⟦L\d+⟧){{0,60}}?"
            rf" (?:under the (?P<office>chairmanship|presidency)|chaired|presided over) (?:of|by) (?P<who>{PERSON})"
        ),
        "role.board-change": Sought(  # "the board of X took note of the resignation of A and co-opted B"
            rf"(?P<of>{BODY})(?!{OWN} )[^;.⟦]{{0,40}} (?:accepted|took note of|announced|noted|disclosed) the (?P<left>resignation"
            rf"|departure|retirement) of (?:(?:its|the) )?(?:{office} )?(?P<who>{PERSON})(?:, [^;.]{{3,80}}?,)?"
            rf"(?: and (?:co-opted|appointed|named|elected) (?P<new>{PERSON}))?"
        ),
        "role.boards-of": Sought(  # "sat on the boards of X and of Y"
            rf"(?P<who>{PERSON})(?!{OWN})[^;.]{{0,90}}? (?:sat|sits|served|serves|is|was) (?:[a-z]+ )?on the boards of (?:both )?(?:the )?"
            rf"(?P<of>{BODY}),? (?:and|as well as) (?:of )?(?:the )?(?P<too>{BODY})(?!{OWN})"
        ),
        "role.elected-as": Sought(  # "elected A, president of X, as president of Y"
            rf"\b(?:(?:re-?)?elected|named|appointed|chose|chosen|installed|confirmed|picked) (?P<who>{PERSON}),? (?:(?:the|an?) )*{office}"
            rf" (?:of|at) (?:the )?{BODY}, (?:as|to be|to become) (?:(?:its|the|new|next|an?) )*(?P<office>{office})"
            rf" of (?:the )?(?P<of>{BODY})"
        ),
        "role.previously": Sought(
            rf"(?P<who>{PERSON}) \((?:previously|formerly|most recently|hitherto|earlier|until (?:now|recently|⟪d\d+⟫))"
            rf"(?: (?:(?:the|an?) )?(?P<office>{office})(?: (?:of|at|with))?)?(?: (?:of|at|with))? (?:the )?(?P<of>{BODY})\)"
        ),
    }


# "- Mr. A", a line of a list, and what stands before it: "the following directors have resigned from the board of X:"
_LINE = later(
    r"\s*(?:[-*•–]|\(?\d{1,2}[.)])\s(?:(?:Mr|Mrs|Ms|Dr|Engr|Prof|Chief|Alhaji|Sir|Madam)\.?\s)*"
)
_LIST_OF = later(
    r"\bfollowing (?:(?:[A-Za-z-]+|\d+) ){0,3}?"
    r"(?P<office>[Dd]irectors|[Bb]oard [Mm]embers|[Ee]xecutives|[Tt]rustees|[Cc]ommissioners)\b.{0,200}:\s*$",
    re.DOTALL,
)
_GONE = later(r"\b(?:resign|retir|step(?:s|ped)? down|ceas|remov|left the board|depart)")
_MOST_LINES = 15
_OWNERS = frozenset({"Firm", "Bank", "Exchange", "Chamber", "Organization"})


def _is_in_list(text: str, at: int) -> bool:
    """Whether nothing but the sign of a list and a polite title stands before a place in its line."""
    return _LINE.fullmatch(text, text.rfind("\n", 0, at) + 1, at) is not None


def _of_the_list(told: Told) -> Iterator[Claim]:
    """The office of who stands in a line of a list whose opening tells of what body they are directors."""
    text, parties = told.sentence.text, told.parties
    first = next(iter(told.sentence.mentions), None)
    if first is None or not _is_in_list(text, first.end - len(first.name)):
        return
    number = parties.number(told.sentence.start)
    above = range(number - 1, max(-1, number - 1 - _MOST_LINES), -1)
    head = next((n for n in above if not _is_in_list(text, parties.sentences[n][0])), None)
    opening = _LIST_OF.search(text, *parties.sentences[head]) if head is not None else None
    if head is None or opening is None or not may_be_person(told, 0):
        return
    bodies = {
        m.party: m for m in parties.by_sentence[head]
        if m.party >= 0 and m.start > opening.start() and parties.drafts[m.party].kind in _OWNERS
    }  # fmt: skip
    for owner in bodies.values() if len(bodies) == 1 else ():
        office = "board member" if "irector" in opening["office"] else ""
        for claim in holds(told, "role.in-list", 0, owner, office, "asserted"):
            claim.ended = _GONE.search(opening[0]) is not None
            yield claim


def read_further_roles(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The offices of one sentence that are told so; `claims`: of the sentence so far."""
    sentence = told.sentence
    yield from _of_the_list(told)
    if not _HINT.search(sentence.text, sentence.start, sentence.end):
        return
    held = {(claim.subject, claim.object) for claim in claims if claim.tie == "HOLDS_ROLE"}
    view = view_of(told)
    for rule, pattern in _patterns().items():
        for match in pattern.finditer(view):
            for claim in _of_match(told, rule, match):
                if (claim.subject, claim.object) not in held:
                    held.add((claim.subject, claim.object))
                    yield claim


@cache
def _item() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<office>{office_words()}) (?:of|at) (?:the )?(?P<of>{BODY})(?: and (?:the )?(?P<too>{BODY}))?"
    )


def _of_each(told: Told, rule: str, match: re.Match[str]) -> Iterator[Claim]:
    """The offices of one person in a row of bodies, and the one office of several persons in one body."""
    people = [at for at in told.sentence.indices(match["who"]) if may_be_person(told, at)]
    if rule == "role.included":
        owner = told.sentence.mention(match["of"]) if match["of"] else topic(told)
        if owner is None or is_board(owner.name):
            return
        for at in people:
            yield from holds(
                told, rule, at, owner, "board member" if "director" in match[0] else "", "asserted"
            )
        return
    for item in _item().finditer(match["list"]):
        for body in filter(None, (item["of"], item["too"])):
            owner = told.sentence.mention(body)
            if people and not is_board(owner.name):
                yield from holds(told, rule, people[0], owner, item["office"], "asserted")


def _of_match(told: Told, rule: str, match: re.Match[str]) -> Iterator[Claim]:
    if rule in ("role.several", "role.included"):
        yield from _of_each(told, rule, match)
        return
    got = match.groupdict()
    at = told.sentence.indices(match["who"])[0]
    new = told.sentence.indices(got.get("new") or "")
    words = got.get("words") or ""
    if rule == "role.chaired-by" and not _OF_A_BODY.search(match.string[: match.end()]):
        return  # "A and B held talks under the chairmanship of": of neither
    if not may_be_person(told, at) or told.rules.possibility.search(words):
        return
    modality = "asserted"
    if rule == "role.leaves-to" and _SOON.search(match[0]):
        modality = "planned"
    for body in (got["of"], got.get("too")):
        owner = told.sentence.mention(body) if body else None
        if owner is None or is_board(owner.name):
            continue
        office = "chairman" if rule == "role.chaired-by" else got.get("office") or ""
        for person in new if all(may_be_person(told, one) for one in new) else ():
            yield from holds(told, rule, person, owner, "board member", modality)
        for claim in holds(told, rule, at, owner, office, modality):
            claim.ended = rule == "role.previously" or got.get("left") is not None
            if rule == "role.elected-as":
                told.parties.employer = owner  # rather than where he comes from
            yield claim
