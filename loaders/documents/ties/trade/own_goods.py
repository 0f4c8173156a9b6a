"""Goods of the firm that a text is about, in sentences that name it no more: "Its flour comes from X", "Half of the output goes to Y".

Who delivers, and who takes what it makes. The firm is the one that the text opens with and goes on about; where the sentence tells for
whom the goods are, or another firm has come between, there is no tie.

    list(read_own_goods(told, claims))      # of "Bottles are made for it by X.": X SUPPLIES the firm
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.several import several
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.ellipsis.continued import AUX, BY_WHOM, WHO, Deal, claimed
from interlock.loaders.documents.ties.ellipsis.left_out import BUILT
from interlock.loaders.documents.ties.ellipsis.topics import topic

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_own_goods"]

_IN, _OUT = "supplies.own-goods", "supplies.own-output"
_OPENS = r"(?:^(?:In ⟪d\d+⟫,? |⟪d\d+⟫,? |[A-Z][a-z]+, )?|[;:—] |, (?:and|while|whereas|but) )"
_GOODS = r"(?P<goods>(?:[A-Za-z][a-z-]* |⟪[pmq]\d+⟫ |⟦[SJ]\d+⟧ |\d[\d,.]* ){1,9}?)"
_AUX = (
    r"(?P<words>(?:(?:is|are|was|were|will|would|has|have|had|been|being|be|to|also|now|still|not|all|mostly|mainly|largely|partly|chiefly"
    r"|once|already|usually) )+)"
)
_WHERE = (
    r"(?:(?:in|at|near) (?:the )?(?:⟦L\d+⟧|[a-z]+) |(?:in |on |since )?⟪d\d+⟫ |for (?:it|⟦[FBP](?P<it>\d+)⟧) |to order"
    r" |under (?:an? |the )?[a-z -]{4,40} )*"
)
_GIVER = rf"(?:the |an? )?(?:[A-Z]?[a-z-]+ ){{0,3}}?(?:⟦L\d+⟧(?:’s|'s|’|') )?{BY_WHOM}"
_GIVEN = (
    r"(?:supplied|delivered|provided|furnished|made|manufactured|produced|assembled|spun|woven|knitted|dyed|milled|ground|printed|cast|forged"
    r"|baked|brewed|bottled|packed|grown|caught|moulded|molded|welded|fitted|installed|serviced|maintained|done"
    r"|carried|hauled|transported|trucked|handled|brought in|shipped in|trucked in|generated|refined|cleaned)"
)
_BY = Sought(rf"{_OPENS}{_GOODS}{_AUX}{_GIVEN} {_WHERE}by {_GIVER}")
_COMES_FROM = Sought(
    rf"{_OPENS}{_GOODS}(?P<words>(?:(?:will|would|now|still|mostly|mainly|largely|partly|chiefly|once|usually|not) )*)"
    rf"(?:comes?|came|arrives?) {_WHERE}from {_GIVER}"
)
_BOUGHT_FROM = Sought(
    rf"{_OPENS}{_GOODS}{_AUX}(?:bought(?: in)?|sourced|imported|purchased|obtained|procured|drawn|leased|rented|hired|chartered|ordered"
    rf"|shipped|delivered) {_WHERE}from {_GIVER}"
)
_DEPENDS = Sought(  # "For sugar it depends on X"
    r"\b[Ff]or (?P<goods>(?:[a-z-]+ ){1,4}?)⟦[FBP](?P<it>\d+)⟧(?P<words>(?: (?:still|now|also|mainly|largely|entirely))*)"
    rf" (?:depends?|depended|relie[sd]|rely|counts?|turns?|turned) (?:[a-z]+ly )?(?:on|to) {_GIVER}"
)
_GIVES = Sought(  # "X supplies the flour"
    rf"{_OPENS}(?:[A-Z]?[a-z-]+ ){{0,4}}?{WHO}{AUX} (?:suppl(?:y|ies|ied)|deliver(?:s|ed)?|furnish(?:es|ed)?)"
    r" (?P<goods>(?:the|its|most of the|most of its|all (?:of )?(?:the|its)|half (?:of )?(?:the|its)) (?:[a-z-]+ ){0,2}?[a-z-]+)"
    r"(?=[.,;]|$| and | while )"
)
_TAKEN_BY = Sought(
    rf"{_OPENS}{_GOODS}{_AUX}(?:bought(?: up)?|purchased|taken|used|snapped up|absorbed|distributed|stocked|imported|collected|picked up)"
    rf" {_WHERE}by {_GIVER}"
)
_GOES_TO = Sought(
    rf"{_OPENS}{_GOODS}(?:(?:(?:is|are|was|were|will be|has been|have been) (?:mostly |mainly |all |then )?(?:sold|shipped|exported"
    r"|delivered|sent|supplied)|(?:mostly |mainly |all )?(?:go|goes|went|will go)) )(?:⟪d\d+⟫ )?"
    rf"to (?:the |an? )?(?:[A-Z]?[a-z-]+ ){{0,3}}?(?P<who>{LIST})(?!’s|'s)(?P<words>)"
)
_TAKES = Sought(  # "X takes half of the biscuits", "X buys a third of them"
    rf"{_OPENS}(?:[A-Z]?[a-z-]+ ){{0,4}}?{WHO}{AUX} (?:takes?|took|taken|buys?|bought|absorbs?|absorbed|purchases?|purchased)"
    r" (?:about |some |nearly |almost |over )?(?:⟪p\d+⟫|most|all|much|half|the (?:rest|bulk)|(?:a|one|two|three)"
    r" (?:third|quarter|fifth|tenth|thirds|quarters)) of (?P<goods>(?:its|the|them)(?: [a-z-]+){0,3})(?=[.,;]|$| and | while | in ⟪)"
)
_CUE = Sought(
    r"\b(?:by|from|depend|rel[iy]|suppl|deliver|furnish|to|takes?|took|buy|bought|absorb|purchas|turn|count)"
)
# Of these it is told with the same verbs, and nothing is delivered: "Reports are made by X", "The decision came from X".
_NO_GOODS = frozenset(
    words(
        "share stake stock equity capital money fund funding finance financing loan credit debt bond cash guarantee insurance"
        " cover support backing help aid profit loss losses revenue turnover income sales growth cost tax taxes staff worker"
        " employee manager director news report statement announcement complaint criticism pressure opposition approval permit"
        " licence license permission decision offer bid proposal plan idea name chairman contract order deal agreement"
        " competition demand interest investor investment instruction ruling evidence information data figure result progress"
        " mistake promise payment attempt effort change customer client visitor supplier buyer vote seat member sign threat call"
        " claim accusation charge that this there he she they what who which price study survey research design drilling work"
        " construction business businesses company firm group notes placement mandate request remark word letter risk award"
        " title prize control management ownership supervision half majority minority balance remainder rest third quarter one"
    )
)
_NO_HEAD = frozenset(words("of in on at for with as and or but its the a an all most half"))
_MAKES = frozenset(words("output production crop harvest catch clip yield capacity make"))
_FIRMS = frozenset({"Firm", "Party", "Organization"})
_OWN = later(r"(?:^|.* )its ", re.IGNORECASE)
_ALL = later(
    r"(?:all|most|much|half|part|the (?:rest|bulk))(?: of (?:the|its))? "
    r"|(?:(?:an?|one|two|three) (?:third|quarter|fifth|tenth)s?|⟪p\d+⟫) of (?:the|its) ",
    re.IGNORECASE,
)
# Who has a part in one of these in the sentence has no other by the same words.
_TOLD = frozenset(
    ["SUPPLIES", "EXPORTS_TO", "LENDS_TO", "FINANCES", "CONTRACTED_FOR", "OWNS", "INSURES"]
)
_BRINGS = (_BY, _COMES_FROM, _BOUGHT_FROM, _DEPENDS, _GIVES)
_IN_TURN = several(*_BRINGS, _TAKEN_BY, _GOES_TO, _TAKES)


def read_own_goods(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Who delivers to the firm that the text is about, and who takes its goods; `claims`: of the sentence so far, not told again."""
    marked = told.sentence.marked
    if "⟦" not in marked or not _CUE.search(
        told.sentence.text, told.sentence.start, told.sentence.end
    ):
        return
    known = {end for claim in claims if claim.tie in _TOLD for end in (claim.subject, claim.object)}
    firm: Mention | None = None
    for pattern in _IN_TURN.may(marked):
        for match in pattern.finditer(marked):
            if not _are_goods(told, match["goods"], out=pattern not in _BRINGS):
                continue
            firm = firm or topic(told)
            if firm is None:
                return
            if pattern in _BRINGS and _of_a_work(told):
                continue
            if _is_anothers(told, match, firm):
                continue
            for claim in _claims(told, match, firm, brings=pattern in _BRINGS):
                if not {claim.subject, claim.object} & (known - {firm.party}):
                    yield claim


def _of_a_work(told: Told) -> bool:
    """Whether what is delivered may be for a work that the text has just spoken of, rather than for the firm."""
    number, drafts = told.parties.number(told.sentence.start), told.parties.drafts
    return any(
        m.party >= 0 and drafts[m.party].kind in BUILT and not drafts[m.party].plural
        for back in (number - 1, number - 2)
        for m in told.parties.by_sentence[back]
    )


def _are_goods(told: Told, said: str, *, out: bool) -> bool:
    """Whether the words before the verb are goods: no reports, money or decisions; what a firm makes is its own or a part of it."""
    words_of = [word.lower() for word in re.findall(r"[A-Za-z][a-z-]+", said)]
    marks = re.findall(r"⟦\w(\d+)⟧", said)
    rest = _ALL.sub("", said)
    head = re.findall(r"[A-Za-z][a-z-]+", rest)
    if not marks and (not head or head[-1].lower() in _NO_HEAD):
        return False
    if any({word, word.removesuffix("s")} & _NO_GOODS for word in map(str.lower, head)):
        return False
    if any(told.sentence.mentions[int(at)].form != "group" for at in marks):
        return False
    if out:  # what others take is its own, or told to be a part: "The biscuits are bought by X" may be anybody's
        return (
            _OWN.match(said) is not None
            or _ALL.match(said) is not None
            or bool(_MAKES & set(words_of))
            or said.startswith(("them", "The ", "the "))
        )
    return True


def _is_anothers(told: Told, match: re.Match[str], firm: Mention) -> bool:
    """Whether the sentence tells of somebody else for whom the goods are, or whose: "Flour is delivered to Y by X"."""
    given = match.groupdict().get("it")
    if given is not None and told.sentence.mentions[int(given)].party != firm.party:
        return True
    who = set(told.sentence.indices(match["who"]))
    drafts = told.parties.drafts
    begins, ends = match.start(), match.end()
    clause = told.sentence.marked[begins:ends]
    inside = {int(at) for at in re.findall(r"⟦[FBPGOXC](\d+)⟧", clause)} - who
    return any(
        told.sentence.mentions[at].party not in (-1, firm.party)
        and drafts[told.sentence.mentions[at].party].kind != "Place"
        for at in inside
    ) or _goes_on_to(told, ends, firm)


def _goes_on_to(told: Told, at: int, firm: Mention) -> bool:
    """Whether the words behind tell to or for whom else: "is supplied by X to Y"."""
    if told.sentence.text.startswith((" until ", " till "), told.sentence.to_text(at)):
        return True  # "were provided by X until 1960": before whom, it is not told
    behind = re.match(
        r"(?: [a-z]+)? (?:to|for) (?:the )?⟦[FBPGOL](\d+)⟧", told.sentence.marked[at:]
    )
    return behind is not None and told.sentence.mentions[int(behind[1])].party != firm.party


def _claims(told: Told, match: re.Match[str], firm: Mention, *, brings: bool) -> Iterator[Claim]:
    drafts = told.parties.drafts
    for at in told.sentence.indices(match["who"]):
        who = told.sentence.mentions[at]
        if who.party in (-1, firm.party) or who.possessive:
            continue
        kind = drafts[who.party].kind
        if brings:
            if kind not in _FIRMS:
                continue
            deal = Deal("SUPPLIES", firm.start, frozenset(), frozenset([firm.party]), "asserted")
            yield from claimed(told, match, deal, who.party, firm.party, firm.party, _IN)
        elif kind == "Place":
            if drafts[who.party].country in (None, drafts[firm.party].country):
                continue
            deal = Deal("EXPORTS_TO", firm.start, frozenset([firm.party]), frozenset(), "asserted")
            yield from claimed(told, match, deal, firm.party, who.party, firm.party, _OUT)
        elif kind in {*_FIRMS, "Bank", "GovernmentBody"}:
            deal = Deal("SUPPLIES", firm.start, frozenset([firm.party]), frozenset(), "asserted")
            yield from claimed(told, match, deal, firm.party, who.party, firm.party, _OUT)
