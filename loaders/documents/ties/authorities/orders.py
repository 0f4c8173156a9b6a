"""What authorities lay on somebody by an order: "obtained a freeze order against X", "ordered the seizure of X", "restrained a farm of X".

So do "declared X a terrorist organisation" and "placed X under house arrest". Who holds a ship by force of office has her in custody and
does not own her: "Coastguards held two tankers".

    list(read_orders(told, claims))         # of "The council obtained a freeze order against X.": the council RESTRICTS X
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.clauses import Chain
from interlock.loaders.documents.grammar.rules import LIST
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim
from interlock.loaders.documents.ties.days.dating import set_days
from interlock.loaders.documents.ties.told import claim_of

if TYPE_CHECKING:
    from interlock.loaders.documents.mentions.find import Mention
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_orders", "without_custody"]

_OWN = r"(?:’s|'s|’|')"
# A body, with where it sits, or a state that acts: not "the High Court in London has issued", which London has not.
_BY = (
    r"(?P<by>⟦[GOH]\d+⟧|(?<!in )(?<!of )(?<!at )(?<!from )⟦L\d+⟧)(?:’s|'s)?(?: in (?:the )?⟦L\d+⟧)?"
)
_HAVE = r"(?P<words>(?: (?:has|have|had|is|was|also|now|then|later|will|would|to|may|could|not|on ⟪d\d+⟫|⟪d\d+⟫))*)"
_DEED = (
    r"(?:seizure|freezing|freeze|forfeiture|confiscation|arrest|detention|closure|blocking|sequestration"
    r"|liquidation|suspension|dissolution)"
)
_WHAT = (
    r"(?:(?:the |all |both |its |his |any |some |of |\d+ |⟪\w\d+⟫ |two |three |four |five |six |several |bank |company |local "
    r"|foreign |other )*"
    r"(?:accounts?|assets|funds|property|properties|shares|deposits|stakes?|vessels?|goods|holdings?|stocks?|land|premises|money)"
    r"(?: (?:worth|valued at|totalling) (?:about |some |more than |over )?⟪m\d+⟫)?"
    r" (?:of|held by|belonging to|owned by|in the name of|from) )?"
)
_SORT = r"(?:(?!(?:at|in|with|by|from|to|for|of|on|his|her|its|their|and)\b)[A-Za-z-]+ ){0,3}?"
_WHOM = rf"{_WHAT}(?:the )?{_SORT}(?P<whom>{LIST})(?!{_OWN}|-)"
_ORDERS = (
    Sought(  # "obtained a freeze order on Monday against 18 accounts of X"
        rf"{_BY}{_HAVE} (?:obtain|secur|w[io]n|receiv|got|get|issu|made|make|grant|extend|renew|impos)[a-z]* (?:an? |the |its )?"
        rf"(?:[a-z-]+ ){{0,2}}?(?:{_DEED}|freezing|restraining|preservation|control|unexplained wealth|closure) orders?"
        rf"(?: (?:on )?⟪d\d+⟫)? (?:against|over|on|covering|for) {_WHOM}"
    ),
    Sought(  # "has ordered the seizure of three companies"
        rf"{_BY}{_HAVE} (?:order|authori[sz]|decree|direct|approv|announc|confirm|uph[eo]ld)[a-z]* (?:the )?(?:[a-z-]+ ){{0,2}}?{_DEED}"
        rf"(?: (?:on )?⟪d\d+⟫)? of {_WHOM}"
    ),
    Sought(  # "has restrained a farm", "has attached property worth 4 million of X"
        rf"{_BY}{_HAVE} (?:restrained|attached|sequestrated|sequestered|arrested the (?:ship|vessel|tanker)|embargoed|froze|frozen)"
        rf"(?: (?:on )?⟪d\d+⟫)? {_WHOM}"
    ),
    Sought(  # "placed X under house arrest", "have placed under judicial control the customs chief, X"
        rf"{_BY}{_HAVE} (?:plac|put)[a-z]* (?:(?:the )?(?:[A-Za-z-]+ ){{0,3}}?(?P<whom>{LIST}) )?under (?:house arrest|judicial (?:control"
        r"|supervision)|(?:police )?(?:guard|surveillance)|compulsory administration|external (?:management|administration))"
        rf"(?! of)(?: (?:on )?⟪d\d+⟫)?(?: (?:the )?(?:[A-Za-z-]+ ){{0,4}}?(?:⟦H\d+⟧ )?(?:of (?:the )?⟦\w\d+⟧, )?(?P<who>⟦[HFBPO]\d+⟧))?"
    ),
    Sought(  # "declared X, a charity in Y, a terrorist organisation", "an order declaring X an undesirable organisation"
        rf"{_BY}{_HAVE} (?:(?:signed|issued|passed|adopted) (?:an? )?(?:order|decree|decision|resolution) )?"
        rf"(?:declar|label|brand|designat|class|recogni[sz]|outlaw|proscrib)[a-z]*(?: ⟪d\d+⟫)? (?:the )?(?:[a-z-]+ ){{0,3}}?"
        r"(?P<whom>⟦[OFHPBG]\d+⟧)"
        r"(?:, [^;.]{3,60}?,)? (?:as )?(?:an? )?(?:foreign |illegal |banned |outlawed )*"
        r"(?:(?:terrorist|extremist|undesirable|unlawful|illegal|criminal|hostile|unfriendly)"
        r" (?:[a-z]+ )?(?:organi[sz]ations?|groups?|entity|entities|bod(?:y|ies)|association)|⟦O(?P<noun>\d+)⟧)"
    ),
)
_FORCES = frozenset(
    [
        *("coastguard", "coast guard", "navy", "police", "customs", "border guard", "port police", "border police", "marine police"),
        *("port authority", "army"),
    ]
)  # fmt: skip
_FORCE = later(
    r"\b(?:coast ?guards?|navy|police|customs|border guards?|marines|gendarmerie|harbou?r ?master)\b",
    re.IGNORECASE,
)
_HINT = Sought(
    r"(?i:orders?\b|order(?:ed|ing)|restrained|attached|frozen|froze|seizure|forfeiture|terrorist|extremist|undesirable|house arrest"
    r"|judicial|under police|embargoed|sequest|confiscation|freez)"
)


def read_orders(told: Told, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Whom the authorities of one sentence restrict by an order; `claims`: of the sentence so far."""
    sentence = told.sentence
    claims = list(claims)
    for claim in claims:
        if _is_custody(told, claim):
            yield replace(claim, rule="restricts.held", tie="RESTRICTS")
    if not _HINT.search(sentence.text, sentence.start, sentence.end):
        return
    known = {(c.tie, c.subject, c.object) for c in claims}
    for pattern in _ORDERS:
        for match in pattern.finditer(sentence.marked):
            said = match["words"].strip()
            groups = match.groupdict()
            if told.rules.possibility.search(said) or not (groups["whom"] or groups.get("who")):
                continue
            if groups.get("noun") and not _is_banned(told, int(groups["noun"])):
                continue
            by = sentence.mention(match["by"])
            modality = told.rules.ladder(said)
            for at in sentence.indices(groups["whom"] or groups.get("who") or ""):
                for claim in claim_of(
                    told, "restricts.order", "RESTRICTS", by, sentence.mentions[at], modality
                ):
                    key = (claim.tie, claim.subject, claim.object)
                    if key not in known and sentence.mentions[at].kind != "Place":
                        known.add(key)
                        begin = match.start("by")
                        chain = Chain((), begin, match["words"], sentence.clause_start(begin))
                        set_days(told, claim, match.end("words"), match.end(), chain)
                        yield claim


def without_custody(told: Told, claims: list[Claim]) -> list[Claim]:
    """The claims but those of owning what is only held by force of office, and of offices in the authority that hits their holders.

    Of "Britain listed X and two of its directors, A and B" they direct X.
    """
    hit = {(claim.subject, claim.object) for claim in claims if claim.tie == "RESTRICTS"}
    return [
        claim
        for claim in claims
        if not _is_custody(told, claim)
        and not (
            claim.tie == "HOLDS_ROLE"
            and claim.rule.startswith(("noun.", "role.title"))
            and ((claim.object, claim.subject) in hit or _directs_a_state(told, claim))
        )
    ]


def _directs_a_state(told: Told, claim: Claim) -> bool:
    return claim.rule == "noun.director" and told.parties.drafts[claim.object].kind == "Place"


def _is_custody(told: Told, claim: Claim) -> bool:
    drafts = told.parties.drafts
    if claim.rule != "say.owns.hold" or drafts[claim.object].kind != "Asset":
        return False
    holder = drafts[claim.subject]
    return holder.kind == "GovernmentBody" and (
        holder.head in _FORCES or _FORCE.search(holder.name) is not None
    )


def _is_banned(told: Told, number: int) -> bool:
    """Whether a noun is that of what the law forbids: "a terrorist organisation"."""
    noun: Mention = told.sentence.mentions[number]
    return (
        re.search(r"terror|extremist|undesirable|unlawful|illegal|criminal", noun.name.lower())
        is not None
    )
