"""Who has a task in a work: "Civil works are in the hands of X", "the design is by X", "X has been retained to inspect the work".

The work is named behind the task ("supervision of the Orlu dam") or is the one that the text is about.

    list(read_tasks(told, claims))      # of "Drilling falls to X.": X CONTRACTED_FOR the well told of
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.mentions.names.numbered_parts import NUMBERED
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.ellipsis.continued import AUX, BY_WHOM, WHO
from interlock.loaders.documents.ties.works.of_the_work import told_of_work, work_meant

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_tasks"]

_RULE = "work.task"
_TIE = "CONTRACTED_FOR"
_TASK = (
    r"(?:(?:civil|electrical|mechanical|marine|preparatory|structural|building|finishing) works?|earthworks|groundworks?|engineering|design"
    r"|detailed design|designs|drawings|supervision|dredging|drilling|excavation|tunnelling|tunneling|signalling|signaling"
    r"|electrification|installation"
    r"|construction|assembly|welding|piling|paving|surfacing|track-laying|cabling|wiring|commissioning|maintenance|surveying|surveys"
    r"|(?:feasibility|pre-feasibility|engineering|technical|geological|environmental) stud(?:y|ies)|soil tests|site tests"
    r"|monitoring|project management|construction management|procurement|demolition|landscaping|fit-out|roofing)"
)
_OF_IT = r"(?: (?:of|for|at|on) (?:the )?(?P<work>⟦[SJ]\d+⟧))?"
_DONE = (
    r"(?:(?:done |being done |carried out |being carried out |performed |undertaken |handled |provided |supervised |managed |made "
    r"|drawn up |drawn |prepared |produced |completed )?by"
    r"|in the hands of|(?:lies?|lay|rests?|rested|remains?|remained) with|passed(?: on)? to"
    r"|the (?:job|task|responsibility|work) of|(?:up|down) to|with"
    r"|(?:entrusted|given|assigned|awarded|left|subcontracted|contracted out|outsourced|let|handed|handed over|allotted)(?: ⟪d\d+⟫)? to"
    r"|(?:falls?|fell|fallen|goes|went|gone|going)(?: ⟪d\d+⟫)? to)"
)
_IS_WITH = Sought(
    rf"(?:^|[,;:–—] |\band |\bbut |\bwhile |⟪d\d+⟫ )(?:[Tt]he |[Ii]ts |[Tt]heir "
    rf"|[Aa]ll )?(?:[A-Z]?[a-z-]+ ){{0,2}}?(?i:{_TASK})(?: themselves| itself)?{_OF_IT}{AUX} {_DONE} "
    rf"(?:the |an? )?(?:[A-Z][a-z]+ )?(?:(?!by\b)[a-z-]+ ){{0,3}}?{BY_WHOM}"
)
_LOOKS_AFTER = Sought(
    rf"{WHO}{AUX} (?:in charge of|responsible for|looks? after|looking after|tak(?:es?|ing) care of|handl(?:es?|ed|ing)|tak(?:es?|ing) on"
    rf"|do(?:es|ing)?|did|done|perform(?:s|ed|ing)?|carr(?:y|ies|ied|ying) out|provid(?:es?|ed|ing)|undertak(?:es?"
    rf"|ing)) (?:the )?(?:[a-z-]+ ){{0,2}}?{_TASK}"
    r"(?= ?[,.;)]|$| (?:and|while|but|on (?:the )?site|there)\b)"
)
_HANDED_ON = Sought(  # "The works themselves have been subcontracted to X", "part of the work was passed on to X"
    r"(?:^|[,;:–—] |\band |\bbut |\bwhile )(?:(?:[Pp]art|[Mm]ost|[Aa]ll|[Hh]alf|[Mm]uch) of )?(?:[Tt]he |[Ii]ts )?(?:[a-z-]+ )?"
    rf"[Ww]orks?(?: themselves| itself)?{AUX} (?:subcontracted|sub-contracted|contracted out|outsourced"
    r"|entrusted|assigned|handed(?: over| on)?"
    rf"|passed(?: on)?|let|awarded|given)(?: ⟪d\d+⟫)? to (?:the |an? )?(?:[A-Z][a-z]+ )?(?:[a-z-]+ ){{0,3}}?{BY_WHOM}"
)
_SUPERVISES = Sought(  # "X will supervise the works", "X oversees the site"
    rf"{WHO}{AUX} (?:supervis(?:es?|ed|ing)|oversees?|oversaw|overseen|overseeing|inspect(?:s|ed|ing)?) (?:the )?(?:[a-z-]+ ){{0,2}}?"
    r"(?:works?|construction|site|building|job|project|earthworks|builders?|contractors?)"
    r"(?= ?[,.;)]|$| (?:and|while|but|as|since|from|until|on behalf|for ⟪|on (?:the )?site|there)\b)"
)
_ROLE = (
    r"(?:(?:site|works|construction|design|supervising|technical|owner[’']s|lead|main|chief|consulting|project) )*"
    r"(?:supervisor|engineer|designer|architect|consultant|consultants|engineers|architects|contractor|contractors|inspector"
    r"|project manager)"
)
_TAKEN_ON = Sought(
    rf"{WHO}{AUX} (?:hired|retained|appointed|engaged|named|chosen|picked|selected|brought in|taken on|signed up|contracted"
    rf"|mandated)(?: ⟪d\d+⟫)? "
    rf"(?:as (?:the |its |an? )?{_ROLE}|to (?:inspect|supervise|oversee|survey|design|manage|plan|carry out|do|check|build|complete"
    rf"|finish) (?:the )?"
    r"(?:[a-z-]+ )?(?:work|works|job|construction|building))"
    r"(?= ?[,.;)]|$| (?:and|while|but|from|for ⟪)\b)"
)
_CUE = Sought(
    r"work|design|engineer|supervis|overs[ae]|stud(?:y|ies)|dredging|drilling|excavat|tunnel|signal|electrif|install|construct|assembl|welding|piling|pav"
    r"|surfac|track-lay"
    r"|cabling|wiring|commission|mainten|survey|tests|monitor|manage|procure|demoli|landscap|fit-out|roofing|drawings|architect"
    r"|consultant|contractor"
    r"|inspect",
    re.IGNORECASE,
)


def read_tasks(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of who does what in a work, which has no name in the same words; `claims`: of the sentence so far."""
    marked = told.sentence.marked
    if "⟦" not in marked or not _CUE.search(
        told.sentence.text, told.sentence.start, told.sentence.end
    ):
        return
    known = {claim.subject for claim in claims if claim.tie in (_TIE, "IMPLEMENTS")}
    for pattern in (_IS_WITH, _HANDED_ON, _LOOKS_AFTER, _SUPERVISES, _TAKEN_ON):
        for match in pattern.finditer(marked):
            named = match.groupdict().get("work")
            work = told.sentence.mention(named) if named is not None else work_meant(told)
            if work is None or work.party < 0 or (named is None and work.head.startswith(NUMBERED)):
                continue  # "Lot 1: X. Lot 2: Y. Supervision is by Z.": of the whole rather than of lot 2
            for claim in told_of_work(told, match, _TIE, work, _RULE):
                if claim.subject not in known:
                    known.add(claim.subject)
                    yield claim
