"""What a sentence takes for granted of holdings: who sells, cuts or pledges a stake has it; "through his firm X" makes X his.

Such words hold whatever the clause says is planned, denied or only possible with the stake: "A may sell its 40% stake in B" and
"A denied that it would" both tell that A owns of B. A stake of which the clause says that it is sold or still to be bought is not read.

    list(read_holdings(told))       # of "A plans to sell its 40% stake in B": A OWNS B, asserted
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from interlock.loaders.documents.anchors import Sought
from interlock.loaders.documents.claims import Claim, share_of
from interlock.loaders.documents.kin import one_person_before
from interlock.loaders.documents.mentions import Mention
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.loaders.documents.told import Told

__all__ = ["read_holdings"]

_WORDS = (
    r"(?:(?:own|entire|whole|remaining|existing|current|controlling|majority|minority|direct|indirect|combined|ownership|equity"
    r"|strategic|small|large|big|substantial|significant|lucrative|prized|approximately|roughly|about|some) |⟪[pmq]\d+⟫ ?-?){0,4}"
)
_STAKE = Sought(
    rf"(?P<whose>⟦\w(?P<own>\d+)⟧(?:’s|'s|’|')|\b(?:its|his|her|their)) (?P<share>{_WORDS})"
    r"(?:stakes?|shareholdings?|shares|equity interests?|(?<=⟫ )(?:interests?|holdings?|share)|(?<=ing )(?:interests?|holdings?)"
    r"|(?<=ity )(?:interests?|holdings?))(?P<of> of ⟪p\d+⟫)? (?:in|of) (?:the )?(?:(?!which|whom)[a-z][a-z-]* ){0,3}?"
    r"⟦[FBPJSO](?P<held>\d+)⟧(?!’s|'s|-)"
)
# What is done before the words of a stake: of these it is told elsewhere, or the stake is gone, or not there yet.
_DONE = re.compile(
    r"\b(?:(?:sold|sells|bought|buys?|buying|acquir[a-z]+|purchas[a-z]+|tak(?:e|es|en|ing)|took|lost|los(?:es|ing)|exit(?:s|ed|ing)"
    r"|divest(?:s|ed)|disposed|offload(?:s|ed)|relinquish[a-z]*|forfeit[a-z]*|seiz[a-z]+|confiscat[a-z]+|nationali[sz][a-z]+|gave|given"
    r"|transferred|ceded|handed|dumped|gives?|rais[a-z]+|increas[a-z]+|lift[a-z]*|boost[a-z]*|doubl[a-z]+|tripl[a-z]+|build[a-z]*|built"
    r"|gain[a-z]*|obtain[a-z]*|get(?:s|ting)?|got|complet[a-z]+|hik[a-z]+|up(?:ped|ping)|inherit[a-z]*|after|by|from|following)"
    r"(?: (?:out|up|off|of|over|on|all|most|part|half|the|some|selling|offloading|divesting))*"
    r"|sales? of(?: (?:all|most|part|half) of)?|(?:had|forced|ordered|managed|used) to (?:sell|divest)(?: off)?) $"
)
_DONE_WITH_ANOTHERS = re.compile(  # of "X's stake"
    r"\b(?:(?:sold|bought|acquired|purchased|took|taken|taking|gained|seiz[a-z]+|confiscat[a-z]+|nationali[sz][a-z]+|inherit[a-z]*"
    r"|after|by|following)(?: (?:out|up|off|of|over|on|all|most|part|half|the|some|buying|acquiring|purchasing|selling))*"
    r"|(?:sales?|acquisition|purchase|takeover|transfer|seizure) of(?: (?:all|most|part|half) of)?) $"
)
_HIS = r"(?:his|her) (?:own )?(?:[\w-]+ ){0,4}?(?:compan(?:y|ies)|firms?|vehicles?|holding|conglomerate|business(?:es)?)"
_THROUGH = Sought(
    rf"\b(?:through|via|using|used|uses|behind)(?: one of)? (?P<his>{_HIS},? (?:called |named )?)?"
    r"(?=⟦F)(?P<firms>⟦F\d+⟧(?:, ⟦F\d+⟧)?(?:(?:, ⟦F\d+⟧)*,? and ⟦F\d+⟧)?)"
)
_AND_HIS = Sought(
    r"⟦H(?P<person>\d+)⟧(?: \([^()⟦]*\))?,? (?:and|as well as|along with|together with) ⟦[FB](?P<firm>\d+)⟧"
)
_HIS_FIRM = re.compile(rf"{_HIS}\b")
_PERSONS_FIRM = Sought(
    r"⟦H(?P<person>\d+)⟧(?:’s|'s|’|') ⟦F(?P<firm>\d+)⟧"
)  # "X's holding company, Y"
_A_FIRM = re.compile(
    r"(?:own )?(?:(?!rival|former|previous|old|competing|favou?rite|unnamed)[a-z-]+ ){0,3}?"
    r"(?:compan(?:y|ies)|firms?|vehicle|holding|conglomerate|business(?:es)?)\b"
)
_THAT_HE_OWNS = Sought(  # "Y, an investment company X owns": read as if "company X" were one
    r"⟦F(?P<firm>\d+)⟧, ⟦[HF](?P<owner>\d+)⟧ (?P<verb>owns|controls)(?=,|\.|$| and | in | through )"
)
_A_FIRM_OF = re.compile(rf"an? {_A_FIRM.pattern} ")
_SHARE = re.compile(r"⟪p(\d+)⟫")


def read_holdings(told: Told) -> Iterator[Claim]:
    """The holdings that one sentence takes for granted."""
    marked = told.sentence.marked
    for match in _STAKE.finditer(marked):
        done = _DONE if match["own"] is None else _DONE_WITH_ANOTHERS
        if done.search(marked, 0, match.start()):
            continue
        owner = _owner(told, match)
        if owner is not None:
            shares = _SHARE.findall(f"{match['share']}{match['of'] or ''}")
            yield from _owns(told, "owns.held", owner, int(match["held"]), shares)
    for match in _THROUGH.finditer(marked):
        firms = told.sentence.indices(match["firms"])
        first = told.sentence.mentions[firms[0]]
        if match["his"] or _HIS_FIRM.match(told.sentence.text, first.start, first.end):
            person = one_person_before(told, first)
            named = firms if first.form == "name" else firms[1:]  # "his company, X"
            if person is not None:
                for at in named:
                    yield from _owns(told, "owns.his-firm", person, at, ())
    for pattern, his in ((_AND_HIS, _HIS_FIRM), (_PERSONS_FIRM, _A_FIRM)):
        for match in pattern.finditer(marked):
            firm = told.sentence.mentions[int(match["firm"])]
            if firm.form == "name" and his.match(told.sentence.text, firm.start, firm.end):
                owner = told.sentence.mentions[int(match["person"])]
                yield from _owns(told, "owns.his-firm", owner, int(match["firm"]), ())
    for match in _THAT_HE_OWNS.finditer(marked):
        owner = told.sentence.mentions[int(match["owner"])]
        if _A_FIRM_OF.match(told.sentence.text, owner.start, owner.end):
            tie = "OWNS" if match["verb"] == "owns" else "CONTROLS"
            yield from _owns(told, "owns.that-he", owner, int(match["firm"]), (), tie)


def _owner(told: Told, match: re.Match[str]) -> Mention | None:
    """Whose the stake is: the possessor, or the one subject of the clause that the pronoun fits."""
    sentence = told.sentence
    if match["own"] is not None:
        return sentence.mentions[int(match["own"])]
    found = sentence.clause_subject(match.start())
    if isinstance(found, str) or len(found.subjects) != 1:
        return None
    subject = sentence.mentions[found.subjects[0]]
    if subject.party < 0 or subject.others:
        return None
    draft = told.parties.drafts[subject.party]
    person = match["whose"] in ("his", "her")
    if match["whose"] == "their" or draft.plural:
        return subject if match["whose"] == "their" and draft.plural else None
    return subject if (draft.kind == "Person") == person else None


def _owns(
    told: Told, rule: str, owner: Mention, held: int, shares: Sequence[str], name: str = "OWNS"
) -> Iterator[Claim]:
    sentence, drafts = told.sentence, told.parties.drafts
    thing = sentence.mentions[held]
    if owner.party < 0 or thing.party < 0 or owner.party == thing.party:
        return
    tie = vocabulary().tie(name)
    if drafts[owner.party].kind not in tie.subject or drafts[thing.party].kind not in tie.object:
        told.rejected["signature"] += 1
        return
    for at in (owner.party, thing.party):
        if drafts[at].kind == "Party" and not drafts[at].unnamed:
            drafts[at].kind = "Firm"
    claim = Claim(
        rule, told.rules.version, name, owner.party, thing.party,
        min(owner.start, thing.start), max(owner.end, thing.end), presupposed=True,
    )  # fmt: skip
    if shares:
        claim.attributes = share_of(sentence.amounts[int(shares[0])])
    claim.antecedent = owner.antecedent
    claim.collective = any(drafts[at].unnamed for at in (owner.party, thing.party))
    yield claim
