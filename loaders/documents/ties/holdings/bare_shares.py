"""Shares that a sentence tells of no firm: "The shares are held by A and B", "The new shares were subscribed by X".

They are those of the firm that the paragraph goes on about, or that was last said to be owned; where these are two, there is no tie. Who
sells them has had them, and where the rest of them is traded, there the firm is listed.

    list(read_bare_shares(told, claims))    # of "The remaining shares stayed with A.": A OWNS what the text speaks of
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.offices.bare_titles import goes_on
from interlock.loaders.documents.ties.told import Told, claim_of

__all__ = ["read_bare_shares"]

_OPENS = r"(?:^[“\"]?|[;:—] ?|, (?:and|while|whereas|but) |, |\. )"
_SORT = (
    r"(?:(?:remaining|other|new|newly|outstanding|issued|existing|entire|whole|preferred|preference|ordinary|voting|founding|paid-up"
    r"|subscribed|registered|unsold|company|two|three) )*"
)
_SHARES = (
    rf"(?:(?:[Tt]he|[Aa]ll(?: of)?(?: the)?|[Ii]ts|[Tt]hese|[Tt]hose|[Bb]oth|⟪p\d+⟫ of the|[Mm]ost of the) )?(?:(?i:{_SORT}))"
    r"(?:(?:[Ss]hares|[Ss]tock|[Ee]quity|(?:(?:[Ss]hare|[Rr]egistered|[Ss]tatutory|[Ee]quity) )?[Cc]apital)(?: (?:stock|shares))?"
    r"|(?:rest|remainder|balance) of the (?:shares|capital|stock|equity))"
    r"(?:,? (?:of|worth|totalling|totaling|amounting to) ⟪m\d+⟫,?)?"
)
_WORDS = (
    r"(?P<words>(?: (?:is|are|was|were|has|have|had|been|be|being|will|to|still|now|all|also|since|entirely|fully|wholly|equally"
    r"|jointly))*)"
)
_NOUN = (
    r"(?:the |its |an? )?(?:[A-Z]?[a-z-]+ ){0,4}?(?:⟦[FHPG]\d+⟧, )?(?:the )?(?:[a-z-]+,? ){0,2}?"
)
_OWNER = rf"{_NOUN}⟦[FBHPGO]\d+⟧(?:,? ?\(⟪p\d+⟫[^()⟦⟪]*\)|,? with ⟪p\d+⟫)?"
_OWNERS = rf"(?P<list>{_OWNER}(?:(?:, )(?:by )?{_OWNER})*?(?:,? (?:and|as well as) (?:by |in part by )?{_OWNER})?)"
_HELD = Sought(
    rf"{_OPENS}{_SHARES}{_WORDS} (?:(?:held|owned|controlled|subscribed(?: for)?|bought|acquired|purchased|taken up|taken over"
    rf"|underwritten and held)(?: [a-z]+ly| in equal (?:parts|shares|proportions)| half and half)?"
    rf" by|(?:in|into) the (?:[a-z]+ )?(?:hands|possession|ownership) of|with) {_OWNERS}"
)
_STAYED = Sought(
    rf"{_OPENS}{_SHARES} (?:belongs?|belonged|(?:stay(?:s|ed)?|remain(?:s|ed)?|lies?|rests?|passe[sd]|went|goes?|fell|came)"
    rf"(?P<words>(?: now| entirely)?))(?: (?:in|into) the (?:[a-z]+ )?hands of| (?:to|with)) {_OWNERS}"
)
_SOLD = Sought(  # "X sold his shares to Y", "X bought the shares from the founders, A and B"
    r"(?P<seller>⟦[FBHPGO]\d+⟧)(?:, [^;]{3,60},)?(?P<words>(?: [a-z]+){0,3}?) (?:sold|transferred|handed|passed|gave)"
    r" (?:all (?:of )?)?(?:his|her|its|their)(?: (?:own|entire|remaining|whole))* (?:shares|stake|shareholding|holding|stock|interest)"
    r" to (?:the )?(?:[a-z-]+ )*(?:⟦L\d+⟧(?:’s|'s|’) )?(?:[A-Z]?[a-z-]+ ){0,3}?(?P<buyer>⟦[FBHPGO]\d+⟧)(?! in (?:the )?⟦)"
)
_BOUGHT = Sought(
    r"(?:bought|acquired|purchased|took over|obtained|inherited) (?:all (?:of )?)?(?:the|its|these|those) "
    rf"(?:[a-z]+ )?(?:shares|stock|equity|shareholding) from {_OWNERS}"
)
_FOR_A_SUM = Sought(  # "A and B bought 110 million dollars worth of shares"
    r"(?:bought|acquired|purchased|subscribed(?: for| to)?|took up|taken up|picked up) (?:another |about |around |some |up to )?"
    r"(?:⟪m\d+⟫(?: worth)? (?:of|in) (?:the )?(?:new |existing )?(?:shares|stock)"
    r"|(?:new |existing )?shares (?:worth|for) (?:about )?⟪m\d+⟫)"
    r"(?! (?:in|of|from)\b)"
)
_ISSUE = later(
    r"\b(?:IPO|(?:public|share|rights) (?:offer(?:ing)?|issue|sale)|share placement|private placement|shares)\b"
)
_FLOATED = Sought(
    rf"{_OPENS}(?:[Tt]he (?:rest|remainder|balance)|{_SHARES}|(?:[Tt]he (?:remaining|other) |[Aa] further |[Aa]nother )?⟪p\d+⟫)"
    r"(?: of (?:the|its) (?:shares|capital|stock))?(?P<words> (?:is|are|was|were|has been|have been))(?: now| also)?"
    r" (?:traded|listed|quoted|floated|free-floating)(?: publicly)? (?:on|at) (?:the )?(?P<at>⟦X\d+⟧)"
)
_HOLDER = r"(?:shareholder|stockholder|owner|proprietor|parent|parent company|co-owner)"
_SORTED = (
    r"(?:(?:sole|only|other|big|biggest|single|largest|second-largest|main|principal|majority|minority|controlling"
    r"|new|present|current|ultimate"
    r"|beneficial|registered|largest single|biggest single|individual|remaining|foreign|local|private|strategic|institutional|corporate"
    r"|second|third|fourth|significant|major|anchor|domestic) )*"
)
_IS_HOLDER = Sought(  # "Sole shareholder is X", "The new proprietor is X", "Its other big shareholder, X, agreed"
    rf"{_OPENS}(?:[Tt]he |[Ii]ts )?(?i:{_SORTED}){_HOLDER}(?P<words>(?: (?:is|remains|was|are|has been))+|,(?= ))"
    rf" {_OWNERS}(?! (?:of|in) (?:the )?⟦)"
)
_A_HOLDER = Sought(  # "X is now the biggest single shareholder", "X was never among the shareholders"
    rf"{_OWNERS}(?:,? (?:which|who))?(?P<words>(?: (?:is|are|was|were|has|have|had|been|become|became|becomes"
    rf"|remains?|now|also|still|not|never|no longer"
    rf"|already|by far))+) (?:(?:the|an?|its) (?i:{_SORTED}){_HOLDER}|(?:among|one of) (?:the|its) (?i:{_SORTED}){_HOLDER}s)"
    rf"(?=[,.;]|$| (?:since|with|after|for|until|and)\b| ⟪)(?! (?:of|in) (?:the )?⟦)"
)
_PART_OF_ITS = Sought(  # "A third of its shares belongs to X", "The shares are vested in X"
    rf"{_OPENS}(?:⟪p(?P<p>\d+)⟫ of (?:its|the) (?:shares|capital|stock|equity)|{_SHARES})(?P<words>(?: (?:is|are|was"
    rf"|were|has|have|been))*)"
    rf" (?:belongs? to|belonged to|lies? with|rests? with|vested in|in the portfolio of|in the name of|registered to) {_OWNERS}"
)
_NEVER = later(r"\b(?:not|never|no longer)\b")
_EACH = later(r"(?P<mark>⟦[FBHPGO](?P<x>\d+)⟧)(?:,? ?\(⟪p(?P<p>\d+)⟫|,? with ⟪p(?P<q>\d+)⟫)?")
_FIRMS = frozenset({"Firm", "Bank", "Exchange", "Organization"})
# Who they are is told behind: "the founders, A and B".
_NOUNS = frozenset({"shareholder", "owner", "founder", "brother", "sister", "heir", "investor"})
_HOLDERS = frozenset(
    {
        "shareholder",
        "stockholder",
        "owner",
        "proprietor",
        "investor",
        "parent",
        "parent company",
        "co-owner",
    }
)
# "its hospitals, in which A is a minority shareholder": of those, not of the firm that the text goes on about
_IN_WHICH = later(r"\b(?:in|of) which (?:(?:the|an?) )?(?:[A-Z]?[a-z-]+ )*$")
_WHICH = later(r"\b(?:in|of) which\b")
_NEAR = 400  # characters that what is owned may lie back


def read_bare_shares(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The owners of shares of which one sentence does not tell what they are shares of; `claims`: told so far."""
    marked = told.sentence.marked
    if "⟦" not in marked:
        return
    known = {(claim.subject, claim.tie) for claim in claims}
    for claim in _read(told, marked):
        if (claim.subject, claim.tie) not in known or claim.ended:
            yield claim


def _read(told: Told, marked: str) -> Iterator[Claim]:
    for pattern in (_HELD, _STAYED):
        for match in pattern.finditer(marked):
            if pattern is _HELD and not match["words"] and " with " in match[0]:
                continue
            yield from _owned_by(told, match, "owns.bare-shares")
    view = told.sentence.in_words(lambda number, mark: _printed(told, number, mark), names=False)
    for pattern in (_IS_HOLDER, _A_HOLDER, _PART_OF_ITS):
        for match in pattern.finditer(view):
            yield from _owned_by(told, match, "owns.bare-holder")
    for match in _BOUGHT.finditer(marked):
        yield from _owned_by(told, match, "owns.bare-sold", ended=True)
    for match in _SOLD.finditer(marked):
        firm = _firm(told)
        if firm is None or told.rules.possibility.search(match["words"]):
            continue
        said = told.rules.ladder(match["words"].strip())
        if said == "asserted":
            for name, ended in (("seller", True), ("buyer", False)):
                one = told.sentence.mention(match[name])
                for claim in claim_of(told, "owns.bare-sold", "OWNS", one, firm, said):
                    claim.ended = ended
                    yield claim
    for match in _FOR_A_SUM.finditer(marked):
        firm, found = _firm(told), told.sentence.clause_subject(match.start())
        before = told.parties.number(told.sentence.start) - 1
        if firm is None or isinstance(found, str) or told.rules.possibility.search(found.words):
            continue
        if _ISSUE.search(told.parties.text, *told.parties.sentences[before]):
            for mark in found.subjects:
                one = told.sentence.mentions[mark]
                yield from claim_of(
                    told,
                    "owns.bare-shares",
                    "OWNS",
                    one,
                    firm,
                    told.rules.ladder(found.words.strip()),
                )
    for match in _FLOATED.finditer(marked):
        firm = _firm(told)
        if firm is not None:
            at = told.sentence.mention(match["at"])
            yield from claim_of(told, "listed.bare-shares", "LISTED_ON", firm, at)


def _printed(told: Told, number: int, mark: str) -> str:
    """A noun for who holds shares as the words that it is."""
    mention = told.sentence.mentions[number]
    holder = mention.form in ("group", "definite") and mention.head in _HOLDERS
    return told.sentence.text[mention.start : mention.end] if holder else mark


def _owned_by(
    told: Told, match: re.Match[str], rule: str, *, ended: bool = False
) -> Iterator[Claim]:
    words = (match.groupdict().get("words") or "").strip()
    firm = _firm(told)
    if firm is None or told.rules.possibility.search(words):
        return
    if _IN_WHICH.search(match.string, 0, match.start("list")) or _WHICH.search(match["list"]):
        return
    for one in _EACH.finditer(match["list"]):
        owner = told.sentence.mentions[int(one["x"])]
        if owner.party < 0 or owner.head in _NOUNS:
            continue
        modality = "denied" if _NEVER.search(words) else told.rules.ladder(words.strip(", "))
        share = one["p"] or one["q"] or match.groupdict().get("p")
        for claim in claim_of(told, rule, "OWNS", owner, firm, modality, share):
            claim.ended = ended
            yield claim


def _firm(told: Told) -> Mention | None:
    """Whose the shares are: of the firm that the paragraph goes on about, which is also the one last said to be owned near by."""
    start, drafts = told.sentence.start, told.parties.drafts
    here = {m.party for m in told.sentence.mentions}
    owned = told.parties.owned
    last = owned[1] if owned is not None and 0 < start - owned[1].start < _NEAR else None
    found = {
        m.party: m for m in (goes_on(told, start), last)
        if m is not None and m.party >= 0 and drafts[m.party].kind in _FIRMS and not drafts[m.party].plural
    }  # fmt: skip
    one = next(iter(found.values()), None)
    return one if len(found) == 1 and one is not None and one.party not in here else None
