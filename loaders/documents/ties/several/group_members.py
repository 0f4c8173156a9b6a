"""Who of a group is named: at its head ("five banks led by A"), or in the sentence behind ("Among them are A and B").

What a group that lends, insures, invests, buys or is hit does or suffers is so of each of it that the text names.

    list(read_group_members(told, claims))  # of "Five banks led by A lent X 3 million.": A LENDS_TO X
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.commitment import NEGATIVE
from interlock.loaders.documents.grammar.rules import LIST, MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_group_members"]

_NEAR = 350  # characters back to what the group was told to do
_HEADED = Sought(  # "five banks led by A and B", "a syndicate of lenders, with A at its head"
    r"⟦[FBPOCG](?P<whole>\d+)⟧(?: of (?:[a-z-]+ ){0,3}?[a-z]+s)?,? (?:(?:which|that) (?:is|was|are|were) )?(?:jointly )?"
    rf"(?:(?:led|headed|coordinated|co-led|spearheaded|fronted) by (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<list>{LIST})"
    rf"|with (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<front>{MARK}) (?:in the lead|at (?:its|their|the) head|in front|as (?:the )?lead(?:er)?))"
    r"(?!’s|'s)"
)
_LIST_OF = (
    rf"(?P<list>(?:the )?(?:[a-z-]+ ){{0,3}}?{MARK}(?:, (?:the )?(?:[a-z-]+ ){{0,2}}?{MARK})*"
    rf"(?:,? and (?:the )?(?:[a-z-]+ ){{0,2}}?{MARK})?)(?!’s|'s)"
)
_BEHIND_COLON = Sought(  # "Three insurers withdrew cover from X: A, its rival B and a London club"
    rf"^(?:[A-Z][a-z]+ )?⟦[FBPOCG](?P<whole>\d+)⟧(?!’s|'s)[^:;]*: (?:namely )?(?P<list>(?:the |an? )?(?:[a-z-]+ ){{0,2}}?{MARK}"
    rf"(?:, (?:the |an? |its )?(?:[a-z-]+ ){{0,2}}?{MARK})*,? and (?:the |an? |its )?(?:[a-z-]+ ){{0,2}}?{MARK})(?=[.]?$|[.;]? )"
)
_MADE_OF = Sought(  # "Four banks comprising A, B and C lent X 3 million"
    r"⟦[FBPOCG](?P<whole>\d+)⟧(?: of (?:[a-z-]+ ){0,3}?[a-z]+s)?,? (?:comprising|consisting of|composed of|comprised of|made up of|namely)"
    rf" {_LIST_OF}"
)
_BE = r"(?:is|are|was|were)(?: also| chiefly| mainly)?"
_THEM = r"(?:[Aa]mong(?:st)?|[Oo]ne of|[Tt]wo of|[Tt]hree of|[Aa]t (?:its|their) head|[Ii]n front)"
_OPENS = r"(?:^[“\"]?|[;:—] ?)"
# "Among the recipients were A and B": by the word for the end of the tie that the group was.
_RECEIVERS = r"(?:recipients|beneficiaries|payees|receivers|addressees)"
_BUYERS = r"(?:buyers|customers|clients|purchasers|importers)"
_BY_WORD = {
    ("TRANSFERS_TO", False): f"{_RECEIVERS[:-1]}|suppliers)",
    ("FINANCES", False): _RECEIVERS,
    ("LENDS_TO", False): f"{_RECEIVERS[:-1]}|borrowers|debtors)",
    ("SUPPLIES", False): f"{_BUYERS[:-1]}|{_RECEIVERS[3:]}",
    ("SUPPLIES", True): r"(?:suppliers|sellers|vendors|exporters)",
    ("LENDS_TO", True): r"(?:lenders|creditors|banks)",
    ("INSURES", True): r"(?:insurers|reinsurers|underwriters)",
    ("INVESTS_IN", True): r"(?:investors|backers)",
    ("OWNS", True): r"(?:buyers|shareholders|owners|holders|investors)",
    ("RESTRICTS", False): r"(?:targets|victims)",
    ("BANKS_WITH", True): _BUYERS,
}
_BY_ITS_WORD = Sought(
    rf"{_OPENS}(?:And )?(?:[Aa]mong(?:st)?|[Oo]ne of|[Tt]wo of|[Tt]hree of) (?:the|its|their|his|these|those) (?:[a-z-]+ ){{0,2}}?"
    rf"(?P<noun>[a-z]+s) {_BE} {_LIST_OF}"
)
_OF_THE_GROUP = (
    Sought(
        rf"{_OPENS}(?:The|Its) (?:other|remaining|further|rest)(?: (?:two|three|four|five|six|seven|members?|participants?|lenders?|banks?"
        rf"|investors?|insurers?|firms?|companies|creditors?|partners?|buyers?|ones?))* {_BE} {_LIST_OF}"
    ),
    Sought(
        rf"{_OPENS}(?:The|Its) (?:participants?|participating banks|participating lenders|syndicate|club|group|pool|consortium|members?)"
        rf"(?: (?:also|of the (?:syndicate|club|group|pool|consortium)))? (?:include|includes|included|are|were|is|comprises?|consists? of"
        rf"|is made up of) {_LIST_OF}"
    ),
)
_NAMED_BEHIND = (  # of whoever the sentence before speaks of
    *_OF_THE_GROUP,
    Sought(rf"{_OPENS}(?:And )?{_THEM}(?: of)?(?: (?:them|these|those))? {_BE} {_LIST_OF}"),
    Sought(rf"{_OPENS}{_THEM}(?: of)? (?:them|these|those): {_LIST_OF}"),
    Sought(
        rf"{_OPENS}(?:They|These|⟦P\d+⟧) (?:include|included|comprise|are|were|consist of) {_LIST_OF}"
    ),
)
# "The companies are A, a fuel trader; B, a miner; and C": each stands at the head of its part.
_THOSE_ARE = Sought(
    r"^[“\"]?(?:(?:[Tt]he|[Tt]hese|[Tt]hose) )?⟦[FHBOPSG](?P<whole>\d+)⟧"
    r"(?: (?:concerned|in question|involved|affected|named|listed|targeted))? (?:are|were|include|included|comprise)(?: also)?:?"
    r" (?P<rest>.+)$"
)
_DESCRIBED = r"(?:the |its |an? )?(?:[A-Za-z-]+ ){0,4}?"
_HEAD_OF_PART = later(rf"(?:and )?{_DESCRIBED}(?P<list>{LIST})(?!’s|'s|-)")
_LAST_PART = later(  # "A, which builds engines, and B of Orlu"
    rf"^{_DESCRIBED}⟦\w\d+⟧, (?:which|who|an?|the|based|owned|registered) [^;]*?, and (?P<last>{_DESCRIBED}{MARK})(?!’s|'s|-)"
)
_CUE = later(r"\b(?:led|headed|co-led|coordinated|spearheaded|fronted|with)\b")
_CUE_BEHIND = later(
    r"^[“\"]?(?:And )?(?:[Aa]mong|[Oo]ne of|[Tt]wo of|[Tt]hree of|At|In front|They|These|The|Its)\b|[;:—] ?(?:among|one of|the other)"
)
_GROUP_WORDS = frozenset(
    {"syndicate", "consortium", "club", "group", "pool", "alliance", "panel", "banks"}
)
_OF_EACH = frozenset(
    {"LENDS_TO", "FINANCES", "INSURES", "GUARANTEES", "INVESTS_IN", "OWNS", "SUPPLIES", "BANKS_WITH", "RESTRICTS", "LISTED_UNDER",
     "PARTICIPATES_IN", "SUPPORTS", "TRANSFERS_TO"}
)  # fmt: skip
_BY_ITS_HEAD = frozenset({"LENDS_TO", "FINANCES", "INSURES", "GUARANTEES", "INVESTS_IN", "OWNS"})
_OF_THE_WHOLE = frozenset(  # what each of it gives or has is not told
    {"amount", "currency", "quantity", "unit", "share_raw", "share_min", "share_max", "share_min_open", "share_max_open"}
)  # fmt: skip
_ALIKE = {  # what one of a group of a kind may be as well: a fund among banks
    "Bank": ("Firm", "Organization", "GovernmentBody", "Party"),
    "Firm": ("Bank", "Organization", "Party", "Exchange", "GovernmentBody"),
}


def read_group_members(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The ties of a group, once more for each of it that is named; `claims`: of the sentence so far."""
    found: list[Claim] = []
    marked = told.sentence.marked
    if "⟦" in marked:
        known = {(claim.subject, claim.tie, claim.object) for claim in claims}
        for claim in (*_at_head(told, claims), *_behind(told), *_those_are(told)):
            key = (claim.subject, claim.tie, claim.object)
            if key not in known:
                known.add(key)
                found.append(claim)
    yield from found
    _note(told, claims)


def _note(told: Told, claims: Sequence[Claim]) -> None:
    """Remember what the sentence tells of a group, if it is one alone."""
    groups: dict[int, list[Claim]] = {}
    start = told.sentence.start
    for claim in claims:
        if claim.tie in _OF_EACH and claim.modality not in NEGATIVE and not claim.ended:
            for party in {claim.subject, claim.object}:
                if _is_group(told, party):
                    groups.setdefault(party, []).append(claim)
    told.parties.groups |= {party: (start, tuple(of)) for party, of in groups.items()}
    if len(groups) == 1:
        party, of = next(iter(groups.items()))
        told.parties.grouped = (party, told.sentence.start, tuple(of))
    elif groups:
        told.parties.grouped = None


def _is_group(told: Told, party: int) -> bool:
    draft = told.parties.drafts[party]
    return draft.unnamed and (draft.plural or draft.head.rpartition(" ")[2] in _GROUP_WORDS)


def _at_head(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Who leads the group that the sentence tells of, or is named behind its colon."""
    sentence = told.sentence
    for match in _BEHIND_COLON.finditer(sentence.marked) if ": " in sentence.marked else ():
        whole = sentence.mentions[int(match["whole"])].party
        if whole >= 0 and _is_group(told, whole):
            named = sentence.mentioned(match["list"])
            counted = told.parties.drafts[whole].collective
            all_named = counted in (None, len({m.party for m in named}))
            for claim in list(claims) if all_named else ():  # of three, two named are none of them
                if claim.tie in _OF_EACH and claim.subject == whole:
                    yield from _each(told, claim, whole, named)
    for match in _MADE_OF.finditer(sentence.marked):
        whole = sentence.mentions[int(match["whole"])].party
        if whole >= 0 and _is_group(told, whole):
            named = sentence.mentioned(match["list"])
            for claim in list(claims):
                if claim.tie in _OF_EACH and claim.subject == whole:
                    yield from _each(told, claim, whole, named)
    for match in _HEADED.finditer(sentence.marked) if _CUE.search(sentence.marked) else ():
        whole = sentence.mentions[int(match["whole"])].party
        if whole < 0 or not _is_group(told, whole):
            continue
        heads = sentence.mentioned(match["list"] or match["front"])
        for claim in list(claims):
            if claim.tie in _BY_ITS_HEAD and claim.subject == whole:
                for one in _each(told, claim, whole, heads):
                    one.start = min(claim.start, one.start)
                    one.end = max(claim.end, one.end)
                    yield one


def _behind(told: Told) -> Iterator[Claim]:
    """Who of the group that was told of last is named in this sentence."""
    sentence, grouped = told.sentence, told.parties.grouped
    if grouped is None or not 0 < sentence.start - grouped[1] < _NEAR:
        return
    if not _CUE_BEHIND.search(sentence.text[sentence.start : sentence.end]):
        return
    whole, _, claims = grouped
    next_to = told.parties.number(sentence.start) - told.parties.number(grouped[1]) == 1
    for match in _BY_ITS_WORD.finditer(_in_words(told)) if next_to else ():
        named = sentence.mentioned(match["list"])
        for claim in claims:
            word = _BY_WORD.get((claim.tie, claim.subject == whole))
            if word is not None and re.fullmatch(word, match["noun"]):
                for one in _each(told, claim, whole, named):
                    one.antecedent = (claim.start, claim.end)
                    one.attributed_to = None
                    yield one
    for pattern in _NAMED_BEHIND if next_to else _OF_THE_GROUP:
        for match in pattern.finditer(_with_groups(told)):
            named = sentence.mentioned(match["list"])
            for claim in claims if all(m.party != whole for m in named) else ():
                for one in _each(told, claim, whole, named):
                    one.antecedent = (claim.start, claim.end)
                    one.attributed_to = None
                    yield one


def _those_are(told: Told) -> Iterator[Claim]:
    """Who "the companies" of the sentences before are, with what each of them is in between."""
    sentence = told.sentence
    match = _THOSE_ARE.search(sentence.marked)
    whole = sentence.mentions[int(match["whole"])] if match is not None else None
    if match is None or whole is None or whole.form != "definite":
        return
    start, claims = told.parties.groups.get(whole.party, (-1, ()))
    if not 0 <= sentence.start - start < _NEAR:
        return
    named = [sentence.mentions[at] for at in _parts(sentence.indices, match["rest"])]
    for claim in claims if all(m.party != whole.party for m in named) else ():
        for one in _each(told, claim, whole.party, [m for m in named if m.form == "name"]):
            one.antecedent = (claim.start, claim.end)
            one.attributed_to = None
            yield one


def _parts(indices: Callable[[str], tuple[int, ...]], rest: str) -> list[int]:
    """The mentions at the head of each part of a list, set apart by semicolons where what they are stands between."""
    found: list[int] = []
    for part in rest.split("; ") if "; " in rest else (rest,):
        head = _HEAD_OF_PART.match(part)
        if head is None:
            return found
        found.extend(indices(head["list"]))
        last = _LAST_PART.match(part)
        if last is not None:
            found.extend(at for at in indices(last["last"]) if at not in found)
    return found


def _in_words(told: Told) -> str:
    """The marked sentence with every party without a name as words: "among its clients were"."""

    def said(number: int, mark: str) -> str:
        mention = told.sentence.mentions[number]
        plain = mention.form != "name" and mention.plural
        return told.sentence.text[mention.start : mention.end] if plain else mark

    return told.sentence.in_words(said)


def _with_groups(told: Told) -> str:
    """The marked sentence with "the others", "these", "the group" as words."""

    def said(number: int, mark: str) -> str:
        mention = told.sentence.mentions[number]
        text = told.sentence.text[mention.start : mention.end]
        return mark if mention.form == "name" or mention.form == "group" else text

    return told.sentence.in_words(said)


def _each(told: Told, claim: Claim, whole: int, named: Sequence[Mention]) -> Iterator[Claim]:
    """The claim of a group as that of each who is named, as far as he may be one of it."""
    drafts = told.parties.drafts
    alike = {drafts[whole].kind, *_ALIKE.get(drafts[whole].kind, ())}
    for one in named:
        if one.party in (-1, whole, claim.subject, claim.object) or drafts[one.party].plural:
            continue
        if drafts[one.party].kind not in alike:
            continue
        yield replace(
            claim,
            rule="group.member",
            version=told.rules.version,
            subject=one.party if claim.subject == whole else claim.subject,
            object=claim.object if claim.subject == whole else one.party,
            start=named[0].start,
            end=named[-1].end,
            attributes={k: v for k, v in claim.attributes.items() if k not in _OF_THE_WHOLE},
        )
