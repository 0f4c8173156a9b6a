"""Works under contract, and who has which part of them.

Of "Under a 640 million euro contract, X will build the dam, with Y supplying the gates" X has won the contract. Who is handed a part of the
work by a contractor supplies that contractor, each of a row his own part: "X has given the roof to A, the radar to B and the runway to C".
Where "the contractor is A" stands behind "where", the work is before it.

    list(read_under_contract(told, claims))     # of the first sentence: X CONTRACTED_FOR the dam, Y SUPPLIES the dam
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from interlock.loaders.documents.grammar.rules import LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.told import Told, claim_of
from interlock.loaders.documents.ties.works.of_the_work import PARTS

__all__ = ["read_under_contract"]

_UNDER = Sought(
    r"\b[Uu]nder (?:an?|the|its|their|this|that|two|three) (?:[^⟦;,]{0,60}?)\b(?:contracts?|subcontract|order)\b(?! (?:of"
    r" employment|with staff))"
)
_PART = (
    rf"(?:{PARTS}|roof|roofing|radar|runway|deck|steelwork|pipework|earthworks|groundworks?|foundations?|cabling|wiring|piling"
    rf"|lifts|landscaping"
    r"|fa[cç]ade|tunnels?|viaducts?|substations?|switchyard|track|tracks|track-laying|dredging|catering|cleaning|haulage|drilling|design"
    r"|engineering|superstructure|interiors?|fit-out|insulation|scaffolding|excavation|demolition|masonry|plumbing|welding|painting"
    r"|(?:civil|electrical|mechanical|marine|offshore|onshore|structural|finishing|assembly|site) (?:works?|part))"
)
_GIVES_PART = Sought(  # "X has given the roof to A, the radar to B and the runway to C"; who lets or awards works owns them
    r"(?P<by>⟦[FP]\d+⟧)(?P<words>(?: (?:has|have|had|since|then|also|will|is to|in turn|already|later))*) (?:given|gave|gives?"
    r"|pass(?:ed|es)"
    r"|hand(?:ed|s)|farm(?:ed|s) out|subcontract(?:ed|s)?|sub-let|sublet|assign(?:ed|s)|entrust(?:ed|s)"
    r"|contract(?:ed|s) out) "
    rf"(?:the |its |all |all the |part of the )?(?:[a-z-]+ ){{0,3}}?(?i:{_PART})(?: (?:on|over|out))? to (?:the"
    rf" )?(?:(?!and\b)[A-Za-z-]+ ){{0,4}}?"
    rf"(?P<list>{LIST})(?!’s|'s)"
)
_NEXT_PART = later(
    rf"(?:,? and|,|;) (?:the |its |all |all the )?(?:[a-z-]+ ){{0,3}}?(?i:{_PART}) to (?:the )?(?:(?!and\b)[A-Za-z-]+"
    rf" ){{0,4}}?(?P<list>{LIST})(?!’s|'s)"
)
_WHERE = Sought(  # "the plant, where X is main contractor"
    r"⟦[SJT](?P<work>\d+)⟧(?: (?:in|at|near|of) (?:the )?⟦L\d+⟧)?, (?:where|on which|for which|in which) (?:the )?(?:[A-Za-z-]+ ){0,4}?"
    rf"(?P<list>{LIST}) (?:is|are|was|were|acts as|act as|works as|serves as) (?:the )?(?:(?:main|lead|general|principal|prime"
    rf"|chief|EPC|sole"
    r"|joint|civil|works|building) )*(?P<role>contractors?|builders?|engineers?|operators?|suppliers?|developers?)\b"
)
_TIES = {"operator": "OPERATES", "supplier": "SUPPLIES", "developer": "IMPLEMENTS"}
_WITH = Sought(  # "will build the dam, with Y supplying the gates"
    r",? with (?:the )?(?:(?!and\b)[A-Za-z-]+ ){0,4}?"
    rf"(?P<list>{LIST})(?: each| both| also)? (?:supplying|delivering|providing|furnishing|manufacturing|making|building) "
    rf"(?:the |its |all |all the |two |three |four |⟪q\d+⟫ )?(?:[a-z-]+ ){{0,3}}?(?i:{PARTS})\b(?! (?:to|for) (?:the )?⟦)"
)
_CUE = Sought(r"\b(?:contracts?|subcontract|order|to|where|with|which)\b")
_WORKS = frozenset({"IMPLEMENTS", "CONTRACTED_FOR"})
_SUPPLYING = ("Firm", "Party", "Organization")


def read_under_contract(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """What is told of contracts and of their parts; `claims`: of the sentence so far, which are not told again."""
    main = told.sentence.main
    if told.sentence.marked.count("⟦") <= 1 or not _CUE.search(told.sentence.marked):
        return
    known = {(claim.subject, claim.tie, claim.object) for claim in claims}
    for claim in (
        *_contracted(told, claims, main),
        *_where(told),
        *_with(told, claims, main),
        *_parts(told),
    ):
        key = (claim.subject, claim.tie, claim.object)
        if key not in known:
            known.add(key)
            yield claim


def _contracted(told: Told, claims: Sequence[Claim], main: str) -> Iterator[Claim]:
    """Who builds under a contract that the clause names."""
    under = _UNDER.search(main)
    if under is None:
        return
    at = told.sentence.to_text(under.start())
    building = [
        c for c in claims if c.tie == "IMPLEMENTS" and c.modality not in ("denied", "opposed")
    ]
    if len({c.object for c in building}) != 1:
        return
    for claim in building:
        if told.parties.drafts[claim.subject].kind in _SUPPLYING:
            yield replace(
                claim,
                rule="work.under-contract",
                tie="CONTRACTED_FOR",
                start=min(claim.start, at),
                end=max(claim.end, told.sentence.to_text(under.end())),
                attributes={},
            )


def _where(told: Told) -> Iterator[Claim]:
    marked = told.sentence.marked
    for match in _WHERE.finditer(marked):
        tie = _TIES.get(match["role"].removesuffix("s"), "CONTRACTED_FOR")
        work = told.sentence.mentions[int(match["work"])]
        yield from _each(told, match, "work.where", tie, work, "asserted")


def _with(told: Told, claims: Sequence[Claim], main: str) -> Iterator[Claim]:
    works = {
        c.object: c for c in claims if c.tie in _WORKS and c.modality not in ("denied", "opposed")
    }
    if len(works) != 1:
        return
    ((work, built),) = works.items()
    mention = next((m for m in told.sentence.mentions if m.party == work), None)
    for match in _WITH.finditer(main) if mention is not None else ():
        assert mention is not None  # else there is no match
        yield from _each(told, match, "work.with-supplying", "SUPPLIES", mention, built.modality)


def _parts(told: Told) -> Iterator[Claim]:
    main = told.sentence.in_words(lambda number, mark: _said(told, number, mark), names=False)
    for first in _GIVES_PART.finditer(main):
        by = told.sentence.mention(first["by"])
        words = first["words"].strip()
        if told.parties.drafts[by.party].kind not in _SUPPLYING if by.party >= 0 else True:
            continue
        if told.rules.possibility.search(words):
            continue
        modality = told.rules.ladder(words) if words else "asserted"
        match: re.Match[str] | None = first
        while match is not None:
            yield from _each(told, match, "work.part-given", "SUPPLIES", by, modality)
            match = _NEXT_PART.match(main, match.end())


def _said(told: Told, number: int, mark: str) -> str:
    """A thing without a name as the words that it is: "the runway"."""
    mention = told.sentence.mentions[number]
    thing = mention.form in ("group", "definite") and mention.kind in ("Asset", "Project")
    return told.sentence.text[mention.start : mention.end] if thing else mark


def _each(
    told: Told, match: re.Match[str], rule: str, tie: str, target: Mention, modality: str
) -> Iterator[Claim]:
    start, end = told.sentence.span(match.start("list"), match.end())
    for at in told.sentence.indices(match["list"]):
        who = told.sentence.mentions[at]
        if who.party < 0 or who.possessive or told.parties.drafts[who.party].kind not in _SUPPLYING:
            continue
        for claim in claim_of(told, rule, tie, who, target, modality):
            claim.start, claim.end = min(claim.start, start), max(claim.end, end)
            yield claim
