"""Offices told beside what the sentence is about: "Appointed head of X in May, A", "X, of which A is chairman".

What opens a sentence or stands in a clause of its own tells an office as firmly as "A is chairman of X" does. Who runs a firm "under" him
leads it; who acts for somebody "as agent" does so whatever else he does.

    list(read_in_office(told, claims))      # of "X, of which Jo Lee is chairman, grows tea.": Jo Lee HOLDS_ROLE X, role: chairman
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.offices.offices import (
    BODY,
    OWN,
    PERSON,
    has_office,
    holds,
    may_be_person,
    office_words,
    view_of,
)

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_in_office"]

_PERSONS = rf"{PERSON}(?:(?:, {PERSON})*,? and {PERSON})?"
_HINT = Sought(
    r"\b(?:which|whose|where|[Uu]nder|among|including|namely|ceased?|leadership|direction|charge|combines?|hold[s]?|[Nn]ames?|named"
    r"|listed|lists"
    r"|[Aa]ppointed|[Ee]lected|[Rr]e-elected|[Pp]romoted|[Ii]nstalled|[Cc]hosen|[Nn]ominated|[Hh]ired|years?|months|spell|stint|term"
    r"|decades?|became"
    r"|head|helm|number|patron|with|follow(?:s|ed)|succe(?:eds|eded)|replace[sd]?|ma(?:kes|de) way|gives? way|hands? over|[Aa]s)\b"
)
# Posts that no list of offices has, told by a verb or a preposition.
_OTHER = (
    r"(?:(?:chief|senior|deputy|principal|lead|first|honorary|main|legal|technical) )*(?:engineer|accountant|adviser|advisor"
    r"|economist|analyst|patron"
    r"|chief|number two|second-in-command|deputy|right-hand man|chair|moderator|convenor|convener|architect|scientist|editor|head of"
    r" [a-z]+)"
)
_OF = r"(?: (?:of|at|for|in) (?:the )?"
_ENDS = rf"(?!{OWN}|-)"
_SINCE = r"(?:,? (?:since |from |in |on |until |between )?[^,;⟦]{0,30})?"
_GOT = (
    r"(?:[Aa]ppointed|[Nn]amed|[Ee]lected|[Rr]e-?elected|[Cc]hosen|[Pp]romoted(?: to)?|[Nn]ominated|[Ii]nstalled|[Hh]ired|[Rr]ecruited"
    r"|[Ss]worn in|[Cc]onfirmed|[Pp]icked|[Bb]rought in)"
)
_FIRMS = frozenset({"Firm", "Bank", "Party"})
_WITH_FIRM = Sought(
    rf"(?P<of>⟦[FBOCP]\d+⟧)(?!{OWN})[^;:⟦]{{3,60}}, with (?:the )?(?P<who>⟦[FBP]\d+⟧) as (?:its |the )?(?:[a-z]+ )?"
    r"(?P<office>liquidator|administrator|receiver|trustee|auditor|custodian|registrar)s?(?=[,.;]|$)"
)
_WAS_NOT = later(r"\b(?:not|never|no longer|nearly|almost|might|may|could|would|should)\b")


@cache
def _patterns() -> tuple[tuple[Sought, bool], ...]:
    """The patterns, and whether the office is over by what they say."""
    office = rf"(?P<office>{office_words()}|{_OTHER})"
    plural = office_words()
    article = r"(?:(?:the|an?|its|their|as|new|first|sole|acting|interim) )*"
    return (
        (  # "Appointed managing director of X in 2020, A has"
            Sought(
                rf"(?:^|[;:.] |, (?:and|but) ){_GOT} (?:as )?{article}{office}{_OF}(?P<of>{BODY}){_ENDS}){_SINCE}, (?:the"
                rf" )?(?P<who>{PERSON})(?!{OWN})"
            ),
            False,
        ),
        (  # "After eight years as president of X, A is retiring"
            Sought(
                rf"\b(?:[Aa]fter|[Ff]ollowing|[Dd]uring|[Ii]n|[Ff]or|[Ww]ith) [^;⟦,]{{0,40}}?(?:years?|months|decades?|spell|stint"
                rf"|terms?|time|tenure)"
                rf" (?:[a-z]+ )?as {article}{office}{_OF}(?P<of>{BODY}){_ENDS})[^,;⟦]{{0,30}}, (?P<who>{PERSON})(?!{OWN})"
            ),
            False,
        ),
        (  # "X, of which A is chairman", "X, where A is head of research"
            Sought(
                rf"(?P<of>{BODY})(?:, ⟦L\d+⟧)?,? (?:(?:of|at|in) which|where|whose board) (?P<who>{PERSON})(?P<words> (?:is|was|has"
                rf" been|had been"
                rf"|became|remains|serves as|served as|works as|worked as|acts as)(?: (?:also|now|still|once))?) {article}{office}(?!"
                rf" of (?:the )?⟦)"
            ),
            False,
        ),
        (  # "Under A as managing director, X opened four shops"
            Sought(
                rf"\b[Uu]nder (?:the )?(?P<who>{PERSON})(?:,? (?:as )?{article}{office},?)?, (?:the )?(?P<of>{BODY})(?!{OWN})(?="
                rf" (?!and\b)[a-z])"
            ),
            False,
        ),
        (  # "Under the leadership of A, X built twelve schools"
            Sought(
                rf"\b[Uu]nder (?:the )?(?:leadership|direction|stewardship|management|chairmanship|presidency|guidance) of (?:the"
                rf" )?(?P<who>{PERSON}),"
                rf" (?:the )?(?P<of>{BODY})(?!{OWN})(?= (?!and\b)[a-z])"
                rf"|\b[Uu]nder (?P<named>{PERSON}){OWN} (?:leadership|direction|stewardship|management|chairmanship|presidency|guidance),"
                rf" (?:the )?(?P<body>{BODY})(?!{OWN})(?= (?!and\b)[a-z])"
            ),
            False,
        ),
        (  # "X has three directors, among them A"
            Sought(
                rf"(?P<of>{BODY}) (?:has|had) (?:[a-z]+|\d+) (?:[a-z-]+ )?(?P<office>(?:managing |executive |non-executive "
                rf"|independent )?"
                r"(?:directors|trustees|partners|managers|vice-presidents|board members|founders|liquidators|administrators|signatories))"
                rf"(?:, (?:among them|including|namely|one of (?:them|whom) is)|:) (?P<who>{_PERSONS})(?!{OWN})"
            ),
            False,
        ),
        (  # "A is in charge of X", "A is number two at X", "A has been made a partner at X"
            Sought(
                rf"(?P<who>{PERSON}),?(?: who)? (?P<words>(?:is|was|has been|had been|will be|became|becomes|remains|has become))(?:"
                rf" (?:also|now|still|once))?"
                rf" (?:in charge of (?:the )?(?P<of>⟦[FBCOXGPJRS]\d+⟧){_ENDS}|(?:the |an?"
                rf" )?(?P<office>{_OTHER}){_OF}(?P<body>{BODY}){_ENDS}))"
            ),
            False,
        ),
        (  # "A ceased to be a director of X"
            Sought(
                rf"(?P<who>{PERSON}(?:(?:, {PERSON})*,? and {PERSON})?),?(?: who)? (?P<words>)(?:(?:has |have |had )?ceased?|ceases) to be"
                rf" {article}{office}{_OF}(?P<of>{BODY}){_ENDS})"
            ),
            True,
        ),
        (  # "A, until last year the chairman of X, now farms"
            Sought(
                rf"(?P<who>{PERSON}), (?:until|till|up to) (?:[a-z]+ (?:year|month|week|spring|summer|autumn|winter)|(?:his|her)"
                rf" [a-z]+),?"
                rf" {article}{office}{_OF}(?P<of>{BODY}){_ENDS})"
                rf"|(?P<named>{PERSON}), (?P<until>⟪d\d+⟫),?"
                rf" {article}{office.replace('<office>', '<post>')}{_OF}(?P<body>{BODY}){_ENDS}),"
            ),
            True,
        ),
        (  # "A combines the posts of chairman and chief executive at X"
            Sought(
                rf"(?P<who>{PERSON}),?(?: who)? (?:combines|holds|held|combined|shares|occupies|unites) (?:both )?the (?:posts"
                rf"|offices|roles|positions|jobs|functions)"
                rf" of {article}{office}(?: and {article}(?:{plural}|{_OTHER}))?{_OF}(?P<of>{BODY}){_ENDS})"
            ),
            False,
        ),
        (  # "Records name A as the ultimate beneficial owner and director of X"
            Sought(
                rf"\b(?:[Rr]ecords?|[Ff]ilings?|[Dd]ocuments?|[Rr]egisters?|[Pp]apers?|[Rr]egistry|[Nn]otices?|[Ll]ists?|[Aa]ccounts"
                rf"|[Rr]eports?) (?:[a-z]+ )?"
                rf"(?:names?|named|lists?|listed|shows?|showed|gives?|gave|identif(?:y|ies|ied)|describes?|records?|recorded)"
                rf" (?P<who>{PERSON}) as"
                rf" {article}(?:⟦\w\d+⟧|(?:[a-z]+ ){{0,3}}?(?:owner|shareholder|founder|beneficiary)) and"
                rf" {article}{office}{_OF}(?P<of>{BODY}){_ENDS})"
            ),
            False,
        ),
        (  # "B follows A in the top job at X"
            Sought(
                rf"(?P<who>{PERSON}),?(?: who)?(?P<words>(?: (?:will|is to|has|is|was|had|would))*) (?:follows?|followed|succeeds?"
                rf"|succeeded|replaces?|replaced"
                rf"|takes over from|took over from) (?P<old>{PERSON})(?!{OWN}) (?:in|at) the (?:top|chief|post|office|role|position"
                rf"|job|chair|{_OTHER})"
                rf"(?: (?:job|post|position|role|spot|chair))?{_OF}(?P<of>{BODY}){_ENDS})"
            ),
            False,
        ),
        (  # "A, chief executive of X since 2009, makes way for B"
            Sought(
                rf"(?P<old>{PERSON}), (?:the |its )?{office}{_OF}(?P<of>{BODY}){_ENDS})[^,;⟦]{{0,24}},(?P<words>(?: (?:will|is to|has"
                rf"|is|to))*)"
                rf" (?:makes?|made|making|gives?|gave|steps? aside|stepped aside|hands? over|handed over)(?: way)? (?:for|to) (?:the"
                rf" )?(?P<who>{PERSON})(?!{OWN})"
            ),
            False,
        ),
        (  # "X, on whose board A sits", "X, whose chief executive, A, was"
            Sought(
                rf"(?P<of>{BODY}),? on whose (?:[a-z]+ )?(?:board|council|committee) (?P<who>{PERSON}) (?P<words>(?:sits|sat|serves"
                rf"|served))"
                rf"|(?P<body>{BODY})(?:, (?:an? |the )(?:⟦L\d+⟧ |[A-Z][a-z]+ )?(?:[a-z-]+ ){{1,4}})?,? whose (?:new |current |former"
                rf" )?{office},"
                rf" (?P<named>{PERSON}),"
            ),
            False,
        ),
        (  # "A, whose post at X is that of chief engineer"
            Sought(
                rf"(?P<who>{PERSON}), whose (?:post|position|job|office|role|title|function) (?:at|in|with) (?:the )?(?P<of>{BODY})"
                rf" (?:is|was) (?:that of |the )?"
                rf"{article}{office}"
            ),
            False,
        ),
    )


def read_in_office(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The offices of one sentence that are told beside its main clause; `claims`: of the sentence so far."""
    sentence = told.sentence
    if "⟦" not in sentence.marked or not _HINT.search(sentence.text, sentence.start, sentence.end):
        return
    held = {(claim.subject, claim.object) for claim in claims if claim.tie == "HOLDS_ROLE"}
    view = view_of(told)
    if (
        "leadership" not in view
        and "nder ⟦" not in view
        and " charge of " not in view
        and " the top " not in view
        and not has_office(sentence.text, sentence.start, sentence.end)
        and re.search(_OTHER, view) is None
    ):
        return
    for claim in _held_by_firms(told, view):
        if (claim.subject, claim.object) not in held:
            held.add((claim.subject, claim.object))
            yield claim
    for pattern, over in _patterns():
        for match in pattern.finditer(view):
            for claim in _told_by(told, match):
                if (claim.subject, claim.object) not in held:
                    held.add((claim.subject, claim.object))
                    claim.ended = over
                    yield claim


def _told_by(told: Told, match: re.Match[str]) -> Iterator[Claim]:
    found = match.groupdict()
    words = (found.get("words") or "").strip()
    if told.rules.possibility.search(words) or _WAS_NOT.search(words):
        return
    sentence = told.sentence
    owner = sentence.mention(found.get("of") or found.get("body") or "")
    office = found.get("office") or found.get("post") or ""
    if found.get("until") and not sentence.text.startswith(
        "until", sentence.to_text(match.start("until"))
    ):
        return  # "Jo Lee, since May the chairman of X,": no end
    for at in sentence.indices(found.get("who") or found.get("named") or ""):
        if may_be_person(told, at):
            yield from holds(told, "role.in-office", at, owner, office, told.rules.ladder(words))
    for at in sentence.indices(found.get("old") or ""):
        for claim in (
            holds(told, "role.in-office", at, owner, office, "asserted")
            if may_be_person(told, at)
            else ()
        ):
            claim.ended = told.rules.ladder(words) == "asserted"
            yield claim


def _held_by_firms(told: Told, view: str) -> Iterator[Claim]:
    """As in "X went into liquidation, with Sava Partners as liquidator"."""
    drafts = told.parties.drafts
    for match in _WITH_FIRM.finditer(view):
        owner, holder = (told.sentence.mention(match[end]) for end in ("of", "who"))
        if (
            -1 in (owner.party, holder.party)
            or owner.party == holder.party
            or drafts[holder.party].kind not in _FIRMS
        ):
            continue
        claim = told.claim("role.of-firm", "HOLDS_ROLE", holder.party, owner.party, holder)
        claim.start, claim.end = min(owner.start, holder.start), max(owner.end, holder.end)
        claim.attributes = {"role": match["office"]}
        yield claim
