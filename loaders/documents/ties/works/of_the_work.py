"""What a sentence tells of the one work that the text is about, and names no more: who won the contract, who pays, who delivers to it.

"The Orlu tunnel opens in May. The contract went to X, and Y bore two thirds of the outlay." The work is that of the last order told
of, else the one that the text is about; a sentence that tells of another work says nothing of it.

    list(read_of_the_work(told, claims))        # of "The job was given to X over four other bidders.": X CONTRACTED_FOR the tunnel
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.several import Several
from interlock.loaders.documents.mentions.find import Mention
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.ellipsis.continued import (
    AUX,
    BY_WHOM,
    ORDERED,
    WHO,
    Deal,
    claimed,
    work_of,
)
from interlock.loaders.documents.ties.ellipsis.left_out import BUILT
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["PARTS", "read_of_the_work", "told_of_work", "work_meant", "work_of_sentence"]

_RULE = "work.told"
_CONTRACT = r"(?:[a-z-]+ ){0,3}?(?:contract|concession|tender|job|commission|mandate)"
_SUM = r"(?:,? (?:worth|at|for|of) (?:about |some |around )?⟪m\d+⟫,?)?"
# What may still be said of the winning, and nothing of another thing that the contract is for.
_END = (
    r"(?= ?[,.;:)]|$| ⟪d| (?:in|on|at) ⟪[dm]| (?:and|while|but|over|ahead of|against|after|with a (?:bid|price|offer)|by a|from (?:a"
    r" field|among)"
    r"|this|last|earlier|without|despite|worth|until|because)\b)"
)
_GIVEN = Sought(  # "The contract went to X", "the job fell to X", "The concession is held by X"
    rf"(?:^|[,;:–—] |\band |\bbut |\bwhile |[“\"])(?:[Tt]he|[Tt]hat|[Tt]his) {_CONTRACT}{_SUM}{AUX} "
    r"(?:(?:went|go(?:es|ne)?|going|fell|falls?|fallen|pass(?:ed|es)?|(?:awarded|given|handed|let|entrusted|assigned|granted"
    r"|offered)(?: ⟪d\d+⟫)?(?: over)?)"
    rf"(?: ⟪d\d+⟫| last (?:week|month|year))? to|(?:won|held|secured|clinched|landed) by) (?:the |an? )?(?:[a-z-]+ ){{0,3}}?{BY_WHOM}"
)
_WON = Sought(  # "X won the contract in 2020", "X holds the concession"
    rf"{WHO}{AUX} (?:won|wins?|winning|secur(?:ed|es|ing)|clinch(?:ed|es)|land(?:ed|s)|got|received|hold(?:s|ing)?|held|awarded|handed"
    rf"|given|bagged"
    rf"|granted|beat (?:[^⟦;:.]{{1,40}}) to) (?:the|that|this) {_CONTRACT}{_SUM}{_END}"
)
_PICKED = Sought(  # "The agency picked X over four other bidders"
    rf"\b(?:picked|chose|chosen|selected|preferred) (?:the )?(?:[a-z-]+ ){{0,2}}?(?P<who>{LIST})(?:,? (?:of|in|from) ⟦L\d+⟧,?)? "
    r"(?:(?:over|ahead of|from among|out of|from) )?(?:the )?"
    r"(?:(?:[a-z-]+ ){0,4}?(?:bidders|rivals|offers|bids|competitors|candidates|tenderers|applicants|contenders)\b|⟦[FPH](?P<rivals>\d+)⟧)"
)
_BORE = Sought(  # "X bore two thirds of the outlay", "X is meeting a third of the bill"
    rf"{WHO}{AUX} (?:b[oe]re|borne|bears?|bearing|me[et]t?s?|meeting|carr(?:y|ies|ied|ying)|covers?|covered|covering|pa(?:y|ys|id"
    rf"|ying)(?: for)?|foots?|footed"
    r"|shoulders?|shouldered|put(?:s|ting)? up|provid(?:es?|ed|ing)|takes? on|took on) "
    r"(?:(?:⟪[mp]\d+⟫|most|all|half|part|the (?:bulk|rest|remainder|lion[’']s share)|(?:an?|one|two|three) (?:half|third|thirds"
    r"|quarters?|fifths?))(?: of)? )?"
    r"(?:the|its|that) (?:(?:total|whole|entire|construction|building|project|full) )?(?:costs?|bill|outlay|expenses?|money|price|sum"
    r"|financing|funding|investment)"
    r"(?= ?[,.;:)]|$| (?:and|while|but|through|from|out of|with|by)\b)"
)
_MONEY_CAME = Sought(  # "Financing came from X", "The money is provided by X", "a loan from X covered the cost"
    r"(?:^|[,;:–—] |\band |\bbut |\bwhile )(?:[Tt]he )?(?:[a-z-]+ )?(?:[Ff]inancing|[Ff]unding|[Mm]oney|[Ff]unds|[Ff]inance|[Pp]ayment)"
    r"(?:(?: of| worth)? ⟪m\d+⟫)?(?P<words>(?: (?:is|are|was|were|will|would|has|have|been|being|be|to|also|mostly|largely|mainly))*) "
    rf"(?:c[oa]mes?(?: ⟪d\d+⟫)? from|coming from|(?:provided|arranged|supplied|put up|lent|secured) (?:by|from)) (?:the |an?"
    rf" )?(?:[a-z-]+ ){{0,3}}?{BY_WHOM}"
)
_LOAN_COVERS = Sought(
    rf"\b(?:[Aa]|[Tt]he) (?:[a-z-]+ ){{0,2}}?(?:loan|credit|grant|facility)(?: (?:of|worth) (?:about |some )?⟪m\d+⟫)? (?:from|of|by)"
    rf" (?:the )?{BY_WHOM}"
    r"(?P<words>(?: (?:is|are|was|will|has|also|to))*) (?:cover(?:s|ed|ing)?|pa(?:ys|y|id)(?: for)?|meets?|met|financ(?:es?|ed|ing)) "
    r"(?:⟪[mp]\d+⟫ of |most of |half of |part of )?(?:the|its) (?:[a-z-]+ )?(?:costs?|bill|outlay|works?|project|scheme|construction"
    r"|job|building|purchase)\b"
)
PARTS = (
    r"(?:turbines?|pumps|fans|trains|trams|rails|track|cables?|panels|modules|boilers?|generators?|transformers|cranes|pipes?|steel"
    r"|steelwork|concrete"
    r"|cement|blades|towers|equipment|machinery|engines|motors|lifts|switchgear|signalling|doors|glass|slabs|sleepers|batteries"
    r"|inverters|heat pumps"
    r"|furnaces?|beams|locks|gates|valves|meters|sensors|radios|antennas|wire|overhead wire|foundations|monopiles|stone|sand|gravel"
    r"|timber|frames"
    r"|trackers|compressors|membranes|filters|silos|girders|segments|tiles|bricks"
    r"|locomotives|rolling stock|wagons|carriages|coaches|masts|poles|pylons|tubes|drilling rigs|boring machines|machines|elevators"
    r"|tanks|rotors"
    r"|nacelles|jackets|caissons|piles|ballast|bitumen|asphalt|aggregate|windows|catenary|electronics|software|servers|racks|cells"
    r"|catalysts|seats"
    r"|trucks|excavators|forgings|castings|electrolysers?|reactors?|reagents|electrodes|hulls|winches|gearboxes|bearings|meters"
    r"|escalators|roof)"
)
_CAME_FROM = Sought(  # "Concrete slabs came from X", "The turbines are X's", "Panels have been ordered from X"
    rf"(?:^|[,;:–—] |\band |\bbut |\bwhile |^In ⟪d\d+⟫,? )(?:[Tt]he |[Ii]ts |[Tt]heir |[Aa]ll )?(?:[A-Z]?[a-z-]+ ){{0,2}}?(?i:{PARTS})"
    r"(?P<words>(?: (?:is|are|was|were|will|would|has|have|been|being|be|to|also|all|had))*) "
    rf"(?:c[oa]mes?(?: ⟪d\d+⟫)? from|coming from|(?:ordered|bought|purchased|sourced|obtained|imported|procured|shipped in)(?: ⟪d\d+⟫)?"
    rf" from) (?:the )?(?:[a-z-]+ )"
    rf"{{0,3}}?{BY_WHOM}"
)
_WON_WITH = Sought(  # "X won with an offer of 58 million"
    rf"{WHO}{AUX} (?:won|wins|prevailed) with (?:an?|the|its) (?:[a-z-]+ ){{0,2}}?(?:offer|bid|price|proposal|tender)\b"
)
_DOES = Sought(  # "X will do the work", "The building work is carried out by X and Y"
    rf"(?:{WHO}{AUX} (?:do|does|did|doing|done|carry out|carries out|carried out|carrying out|perform|performs|performed|undertakes?"
    r"|undertaking|undertook|execut(?:es?|ed|ing)) (?:all |most of |part of |half of )?the (?:building |construction |whole |entire )?"
    r"(?:works?|job|construction|building|earthworks)(?! (?:of|on|for|in|at) (?:the )?⟦)\b)"
)
_DONE_BY = Sought(
    r"(?:^|[,;:–—] |\band |\bbut |\bwhile )(?:[Tt]he|[Aa]ll) (?:[a-z-]+ )?(?:works?|job|construction|building|earthworks)"
    r"(?P<words>(?: (?:is|are|was|were|will|would|has|have|been|being|be|to|also|now))+)"
    rf" (?:done|carried out|performed|undertaken|handled|executed) by (?:the )?(?:[a-z-]+ ){{0,3}}?{BY_WHOM}"
)
_CUE = Sought(
    r"\b(?:works?\b|offer|bid|proposal|construction|building|earthworks|contract|concession|tender|job|commission|mandate|picked|chose|selected"
    r"|preferred|cost|bill|outlay|expense|money|price|sum"
    r"|financ|fund|invest"
    r"|payment|loan|credit|grant|facility|from)",
    re.IGNORECASE,
)
_READ = (
    (_GIVEN, "CONTRACTED_FOR"),
    (_WON, "CONTRACTED_FOR"),
    (_PICKED, "CONTRACTED_FOR"),
    (_WON_WITH, "CONTRACTED_FOR"),
    (_DOES, "IMPLEMENTS"),
    (_DONE_BY, "IMPLEMENTS"),
    (_BORE, "FINANCES"),
    (_MONEY_CAME, "FINANCES"),
    (_LOAN_COVERS, "FINANCES"),
    (_CAME_FROM, "SUPPLIES"),
)
_IN_TURN = Several(_READ, lambda row: row[0])
_RIVALS = frozenset({"bidder", "rival", "competitor", "candidate", "tenderer", "applicant"})
_CONTRACTORS = frozenset({"Firm", "Party", "Organization"})


def read_of_the_work(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The ties of one sentence to the work that it leaves out; `claims`: of the sentence so far, which are not told again."""
    marked = told.sentence.marked
    if "⟦" not in marked or not _CUE.search(
        told.sentence.text, told.sentence.start, told.sentence.end
    ):
        return
    known = {(claim.subject, claim.tie) for claim in claims}
    work: Mention | None = None
    for pattern, tie in _IN_TURN.may(marked):
        for match in pattern.finditer(marked):
            rivals = match.groupdict().get("rivals")
            if (
                rivals
                and told.sentence.mentions[int(rivals)].head.rpartition(" ")[2] not in _RIVALS
            ):
                continue
            work = work or work_meant(told)
            if work is None:
                return
            for claim in told_of_work(told, match, tie, work, _RULE):
                if (claim.subject, tie) not in known:
                    known.add((claim.subject, tie))
                    yield claim


def work_meant(told: Told) -> Mention | None:
    """The work meant, where the sentence tells of no other."""
    work, drafts = work_of(told, ORDERED), told.parties.drafts
    if work is None or drafts[work.party].plural:
        return None
    here = {
        m.party for m in told.sentence.mentions if m.party >= 0 and drafts[m.party].kind in BUILT
    }
    return work if here <= {work.party} else None


def work_of_sentence(told: Told) -> Mention | None:
    """The one work of which the sentence itself tells: "X builds the dam with pipes from Y"."""
    works = {
        m.party: m
        for m in told.sentence.mentions
        if m.party >= 0 and told.parties.drafts[m.party].kind in BUILT
    }
    return next(iter(works.values())) if len(works) == 1 else None


def told_of_work(
    told: Told, match: re.Match[str], tie: str, work: Mention, rule: str
) -> Iterator[Claim]:
    """The claims of a match whose group "who" lists those that have such a part in a work."""
    drafts = told.parties.drafts
    for at in told.sentence.indices(match["who"]):
        who = told.sentence.mentions[at]
        if who.party < 0 or (
            tie == "CONTRACTED_FOR" and drafts[who.party].kind not in _CONTRACTORS
        ):
            continue
        if tie == "SUPPLIES" and drafts[who.party].kind not in _CONTRACTORS:
            continue
        deal = Deal(tie, work.start, frozenset(), frozenset([work.party]), "asserted")
        for claim in claimed(told, match, deal, who.party, work.party, work.party, rule):
            if drafts[who.party].kind == "Party" and vocabulary().tie(tie).family == "projects":
                drafts[who.party].kind = "Firm"  # who builds for pay
            yield claim
