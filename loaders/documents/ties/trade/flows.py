"""The trade that a measured flow states: who measures exports from A to B says that A exports to B.

flow_of(measure, parties, version)      # a Claim EXPORTS_TO, or None
without_sums_of_ties(found, told, parties, rejected)      # the measures without the sum that a bank lent, which the tie has
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from interlock.loaders.documents.figures.observations import Measure
from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.model import OPEN
from interlock.loaders.documents.parties.settle import Parties
from interlock.loaders.documents.ties.claims import Claim
from interlock.schema.vocabulary import vocabulary

__all__ = ["SHARE", "flow_of", "told_with_figures", "without_sums_of_ties"]

SHARE = "measure.share"  # the rule of what is told by a share alone, and often by the words beside it as well
# A share that goes to somebody is so much of the flow: "Russia took 26 percent".
_NEAR = 400  # characters from a figure in which its parts are told
_OF_THE_WHOLE = frozenset(  # "Russia took a quarter of it": so much of what was measured before
    f"market.{part}" for part in words("taking taken goes rest of-it part in-each earned")
)
_BUYERS_WERE = later(
    r"[Tt]he (?:[a-z-]+ ){0,3}(?:buyers?|markets?|customers?|destinations?|importers?) (?:was|were)\b"
)
_ANOTHER_CLAUSE = later(r"[;:]|\b(?:while|whereas|but|although|though)\b")
_PARTS = frozenset({"value.part", "value.portion", "value.share"})


_WENT, _NEXT = (
    "value.slot-went",
    "value.predicate-next",
)  # "half of it came from A", "of which A accounted for 60 million"
_SHIPPED = later(r"\b(?:exports|shipments|deliveries)\b")
_CAPITAL = later(r"\b(?:foreign (?:direct )?investments?|direct investments?|fdi)\b")
_FROM = later(r"\bfrom\b")
_SENT = later(r"\b(?:payments|money|funds) transferred\b")
_SOLD = later(r"\b(?:sales|earnings|revenues?|turnover)\b")  # of which a part is made in a country
_BUYERS = frozenset({"Party", "Person", "Organization"})  # without a name: "600 dentists"


# What is lent, paid, put in or guaranteed in one deal, and how it is read when it looks like somebody's figure.
_ONE_DEAL = frozenset({"LENDS_TO", "FINANCES", "INVESTS_IN", "OWNS", "GUARANTEES"})
_LOOKS_OWN = frozenset(
    f"value.{rule}"
    for rule in words("frame slot-in slot-of filed grammar-of grammar-object grammar-invested deed")
)


def without_sums_of_ties(
    found: Sequence[Measure], told: Sequence[Claim], parties: Parties, rejected: Counter[str]
) -> list[Measure]:
    """The measures of a sentence without the sums that its ties have: in "A has lent $9 million to B" the loan is no figure of A.

    What goes to many without a name is a figure all the same: "lent $9 million to small firms in May".
    """
    single = [
        claim for claim in told
        if not any(parties.drafts[end].unnamed for end in (claim.subject, claim.object) if end >= 0)
    ]  # fmt: skip
    kept = [one for one in found if not any(_is_sum_of(one, claim) for claim in single)]
    if len(kept) < len(found):
        rejected["of_a_deal"] += len(found) - len(kept)
    return kept


def _is_sum_of(measure: Measure, claim: Claim) -> bool:
    sum_told, ends = claim.attributes.get("amount"), (claim.subject, claim.object)
    return (
        claim.tie in _ONE_DEAL
        and sum_told is not None
        and measure.rule in _LOOKS_OWN
        and measure.unit == claim.attributes.get("currency")
        and sum_told in (measure.value, measure.low, measure.high)
        and measure.subject in ends
        and claim.start < measure.end
        and measure.start < claim.end
    )


def flow_of(measure: Measure, parties: Parties, version: int) -> Claim | None:
    """The trade that a measured flow states: "exports to China fell to $214 million" says that there are such exports.

    Of exports that are planned or expected it says no more than that; a value that another is compared with says nothing anew.
    """
    partner, words = measure.partner_party, measure.indicator.lower()
    if partner is None or partner == measure.subject or measure.unit is None:
        return None
    words_of = parties.text[measure.start : measure.end]
    went = measure.rule == _WENT and not (_FROM.search(words_of) and _SHIPPED.search(words))
    if measure.unit == "percent" and not (went or measure.rule in _PARTS):
        return None
    if measure.rule == "value.previous":
        return None
    first, second = measure.subject, partner
    if _SHIPPED.search(words):
        tie = "EXPORTS_TO"
    elif re.search(r"\bimports\b", words):
        tie, first, second = "EXPORTS_TO", partner, measure.subject
    elif re.fullmatch(r"(?:[a-z-]+ ){0,2}(?:trade|turnover)", words):
        tie = "TRADES_WITH"
    elif _CAPITAL.search(words) and _FROM.search(words_of):
        tie, first, second = "INVESTS_IN", partner, measure.subject
    elif _SENT.search(words):
        tie = "TRANSFERS_TO"
    elif _SOLD.search(words) and (went or measure.rule in {*_PARTS, _NEXT}):
        tie = "EXPORTS_TO"
    else:
        return None
    kinds, drafts = vocabulary().tie(tie), parties.drafts
    if tie == "EXPORTS_TO" and (
        drafts[second].kind in ("Firm", "Bank")
        or (drafts[second].unnamed and drafts[second].kind in _BUYERS)
    ):
        return None  # "shipped 20 pumps to the mill": it supplies the mill
    if drafts[first].kind not in kinds.subject or drafts[second].kind not in kinds.object:
        return None
    return Claim(
        SHARE if measure.unit == "percent" else "measure.flow",
        version,
        tie,
        first,
        second,
        measure.start,
        measure.end,
        modality="planned" if measure.outlook else "asserted",
        attributed_to=measure.attributed_to,
        event=measure.period,
    )


def told_with_figures(
    claims: Iterable[Claim],
    figures: Sequence[Measure],
    before: Measure | None,
    sentence: Marked,
) -> None:
    """Give the markets of a sentence the time and the speaker of its figure, or of the figure before it.

    "Sales were 64,000 tonnes in 2025, the association said. Two thirds went to China.": who tells of the whole tells of its parts. Who is
    only said to be a market is one, whatever the time of the figure before; a figure that another clause gives has its own time.
    """
    for claim in claims:
        if not claim.rule.startswith("market."):
            continue
        near = before if before is not None and 0 <= claim.start - before.end < _NEAR else None
        figure = figures[0] if figures else near
        if figure is None:
            continue
        if claim.event == OPEN and (
            claim.rule in _OF_THE_WHOLE
            or _were_buyers(claim, sentence)
            or _is_own(claim, figure, sentence)
        ):
            claim.event = figure.period
        if claim.attributed_to is None:
            claim.attributed_to = figure.attributed_to


def _is_own(claim: Claim, figure: Measure, sentence: Marked) -> bool:
    """Whether a figure has a time that the sentence of a claim prints, in the clause of the claim."""
    if figure.start < sentence.start or figure.period not in {d.interval for d in sentence.dates}:
        return False
    first, last = sorted((claim.start, figure.start))
    return _ANOTHER_CLAUSE.search(sentence.text, first, last) is None


def _were_buyers(claim: Claim, sentence: Marked) -> bool:
    """Whether the buyers of what was measured are told: "The main buyer was Egypt, followed by Lebanon"; who is one is so now."""
    first = _BUYERS_WERE.search(sentence.text, sentence.start, claim.start + _NEAR)
    return first is not None and (
        claim.rule == "market.buyers" or (claim.rule == "market.beside" and first.end() < claim.end)
    )
