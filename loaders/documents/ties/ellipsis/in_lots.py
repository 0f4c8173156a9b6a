"""Several that buy or sell a lot each in one breath, the verb said once: "A sold 180,000 tonnes, B 120,000 and C the rest".

The other side is that of the first; where the sentence does not name it, the buyer of the sentence before is meant by sellers.

    list(read_lots(told, claims))       # behind "X bought 400,000 tonnes of wheat.": A SUPPLIES X, B SUPPLIES X, C SUPPLIES X
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.mentions.find import Mention
    from interlock.loaders.documents.ties.told import Told

__all__ = ["read_lots"]

_UNIT = (
    r"(?: (?:million |thousand )?(?:tonnes|tons|barrels|bales|bags|packages|containers|head|units|cargoes|lots|hectares|litres"
    r"|cubic met(?:re|er)s))?"
)
_LOT = rf"(?:(?:about|some|another|a further) )?(?:(?:⟪[qmp]\d+⟫|\d[\d,.]*)(?: (?:million|thousand))?{_UNIT})"
_REST = r"(?:the (?:rest|remainder|balance)|what was left)"
_NEXT = rf"(?:the )?{MARK} (?:(?:took|bought|sold) )?"
_LOTS = Sought(
    rf"(?P<first>{MARK}) (?:has |have |had |will |is to |was to )?(?P<verb>[a-z]+) {_LOT}"
    rf"(?P<of>[^⟦;:.]{{0,40}}?(?: (?:from|to) (?:the )?{MARK}(?: (?:in|on) ⟪d\d+⟫)?)?)"
    rf"(?P<more>(?:, (?:and )?{_NEXT}{_LOT})*(?:,? and {_NEXT}(?:{_LOT}|{_REST})))(?=[,.;]|$| each\b)"
)
_ONE_LOT = later(
    rf"(?P<mark>{MARK}) (?:[a-z]+ )?(?:⟪|\d|about |some |another |a further |the rest|the remainder|the balance|what was)"
)
_SELLS = frozenset(
    [
        "sold",
        "sells",
        "sell",
        "supplied",
        "supplies",
        "supply",
        "delivered",
        "delivers",
        "deliver",
        "shipped",
        "provided",
    ]
)
_BOUGHT = later(
    r"(?:, [^,.;]{2,60},)?,?\s(?:has\s|have\s|had\s|will\s)?(?:also\s)?(?:bought|buys|buy|purchased|ordered|orders|imported|booked"
    r"|contracted|secured|procured)\s"
)
_TIES = frozenset({"SUPPLIES", "EXPORTS_TO"})


def read_lots(told: Told, claims: Sequence[Claim]) -> Iterator[Claim]:
    """What is told of the first, of all that have a lot behind it; and of the first too where the buyer stands one sentence before."""
    sentence = told.sentence
    if " and " not in sentence.marked:
        return
    for match in _LOTS.finditer(sentence.marked):
        first = sentence.mention(match["first"])
        others = [sentence.mention(lot["mark"]) for lot in _ONE_LOT.finditer(match["more"])]
        names = [first, *others]
        if match["more"].startswith(" and") and "⟦" in match["of"]:
            continue  # "60,000 tonnes to A and B 40,000": B gets them
        if len({m.party for m in names} - {-1}) != len(names) or not all(
            _trades(told, m) for m in names
        ):
            continue
        start, end = sentence.span(match.start(), match.end())
        of_first = [
            claim for claim in claims
            if claim.tie in _TIES and first.party in (claim.subject, claim.object) and start <= claim.start < end
        ]  # fmt: skip
        if not of_first and match["verb"] in _SELLS:
            buyer = told.parties.before(sentence.start, sentence.start)
            if buyer is None or buyer.sentence >= first.sentence or not _has_bought(told, buyer):
                continue
            claim = told.claim("supplies.lots", "SUPPLIES", first.party, buyer.party, first)
            claim.start, claim.end, claim.antecedent = start, end, (buyer.start, buyer.end)
            if buyer.party in {m.party for m in names}:
                continue
            yield claim
            of_first = [claim]
        for claim in of_first:
            ends = {claim.subject, claim.object}
            for other in others:
                if other.party in ends:
                    continue
                yield replace(
                    claim,
                    rule="supplies.lots",
                    subject=other.party if claim.subject == first.party else claim.subject,
                    object=other.party if claim.object == first.party else claim.object,
                    start=min(claim.start, start),
                    end=max(claim.end, end),
                    attributes={k: v for k, v in claim.attributes.items() if k == "product"},
                )


def _trades(told: Told, mention: Mention) -> bool:
    draft = told.parties.drafts[mention.party] if mention.party >= 0 else None
    return (
        draft is not None
        and not mention.possessive
        and draft.kind in ("Firm", "Party", "GovernmentBody", "Organization", "Chamber", "Place")
    )


def _has_bought(told: Told, buyer: Mention) -> bool:
    """Whether the sentence before told that this party bought: "Egypt's grain buyer, X, bought 480,000 tonnes"."""
    return _BOUGHT.match(told.sentence.text, buyer.end) is not None
