"""The sum of a deal that stands with its noun or price: "granted X a loan of 5 million", "bought Y for 5 million".

A sum is set only where the sentence has one of its sort and the tie one giver and one receiver: what each of several gives is not told.

    settle_sums(told, claims)       # of "A granted X a loan of 5 million euros.": A LENDS_TO X {amount: 5000000, currency: EUR}
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.ties.claims import Claim

if TYPE_CHECKING:
    from interlock.loaders.documents.ties.told import Told

__all__ = ["settle_sums"]

_LEAN = (
    r"(?:(?:about|around|some|nearly|almost|over|more than|up to|at least|a total of|approximately|roughly|just|as much as"
    r"|an estimated|close to) )*"
)
_SORT = r"(?:(?!and |or |to |for |from |of |in |by |with )[A-Za-z0-9-]+ ){0,4}?"
_LOAN = (
    r"(?:loans?|credits?|credit lines?|lines? of credit|facilit(?:y|ies)|overdrafts?|mortgages?|debt financing"
    r"|bridging loans?|bonds?|notes)"
)
_GRANT = r"(?:grants?|subsid(?:y|ies)|donations?|aid packages?|gifts?)"
_FUNDING = r"(?:financing|funding|packages?|finance|refinancing)"
_SURETY = r"(?:guarantees?|suret(?:y|ies)|counter-guarantees?|letters? of credit)"
_COVER = r"(?:cover|coverage|polic(?:y|ies)|insurance|reinsurance)"
_STAKE = r"(?:investments?|capital increase|equity investments?)"
_PAID = r"(?:payments?|transfers?|remittances?|instalments?|deposits?)"
_DEAL = r"(?:contracts?|deals?|agreements?|orders?|memorand(?:um|a)|pacts?|accords?|tenders?|swap agreement)"


def _with(noun: str) -> Sought:
    """A sum beside its noun: "a loan of 5 million", "a 5 million euro loan", "5 million in loans"."""
    return Sought(
        rf"\b{noun}(?: (?:agreements?|contracts?|deals?))?,? (?:of|worth|totalling|amounting to|valued at|for|covering"
        rf"|to the value of|in the amount of) "
        rf"{_LEAN}⟪m(?P<a>\d+)⟫|⟪m(?P<b>\d+)⟫(?: ?-?(?:in|of|worth of))? ?-?{_SORT}{noun}\b"
    )


_NOUNED: dict[str, tuple[Sought, ...]] = {
    "LENDS_TO": (_with(_LOAN), _with(_FUNDING)),
    "FINANCES": (_with(_GRANT), _with(_LOAN), _with(_FUNDING)),
    "TRANSFERS_TO": (_with(_PAID), _with(_GRANT)),
    "GUARANTEES": (_with(_SURETY), _with(_LOAN)),
    "INSURES": (_with(_COVER),),
    "INVESTS_IN": (_with(_STAKE),),
    "SIGNED": (_with(_DEAL), _with(_LOAN), _with(_FUNDING)),
    "CONTRACTED_FOR": (_with(_DEAL),),
    "SUPPLIES": (_with(_DEAL),),
}
_PRICED: dict[str, Sought] = {
    "OWNS": Sought(
        rf"\b(?:for|pays?|paid|paying|price of|price is|price was|consideration of|worth|valued at) {_LEAN}⟪m(?P<a>\d+)⟫"
    ),
    "FINANCES": Sought(rf"\bwith {_LEAN}⟪m(?P<a>\d+)⟫(?! (?:bank|lender))"),
    "INSURES": Sought(rf"\b(?:at|for|up to|to the tune of) {_LEAN}⟪m(?P<a>\d+)⟫"),
    "LENDS_TO": Sought(
        rf"\b(?:owed|owes?|owing|lends?|lent|advanced?|borrow(?:s|ed)) {_LEAN}⟪m(?P<a>\d+)⟫"
    ),
}
_BUYING = later(
    r"\b(?:b(?:ought|uys?|uyer|uying)|acqui(?:r|s)[a-z]*|purchas[a-z]*|t(?:akes?|ook|aken) over|take-?over|s(?:old|ells?|ale))\b"
)
_A_PART_OF = later(
    r"(?:⟪p\d+⟫|half|part|most|third|quarter|share) of (?:an? |the |that |this |its )?$"
)
_PARTLY = later(
    r"⟪p\d+⟫ of (?:the|that|this)\b|\b(?:half|part|most|a third|a quarter) of (?:the|that|this|it)\b"
)
_OF_NO_PRICE = ("noun.", "name.", "group.", "located.")


_OF_LOAN, _OF_GRANT = _with(_LOAN), _with(_GRANT)


# Who supplies a part of a work has not the sum of the whole.
_OF_A_PART = frozenset({"work.with-supplying", "work.part-given"})


def settle_sums(told: Told, claims: Sequence[Claim]) -> None:
    """Give each claim of a sentence that lacks it the sum that stands with its noun or price."""
    marked = told.sentence.marked
    if "⟪m" not in marked:
        return
    for tie in {claim.tie for claim in claims} & (_NOUNED.keys() | _PRICED.keys()):
        of_tie = [
            c
            for c in claims
            if c.tie == tie and not (tie == "OWNS" and (c.ended or c.rule.startswith(_OF_NO_PRICE)))
        ]
        if not of_tie or (tie == "OWNS" and not _BUYING.search(marked)):
            continue
        _right(told, tie, of_tie)
        lacking = [c for c in of_tie if "amount" not in c.attributes and c.rule not in _OF_A_PART]
        pairs = {(c.subject, c.object) for c in of_tie}
        if not lacking or len(pairs) != 1 or (tie == "GUARANTEES" and _PARTLY.search(marked)):
            continue
        found = _one_sum(told, tie)
        for claim in lacking if found else ():
            claim.attributes |= found


def _sums(told: Told, pattern: Sought) -> Iterator[int]:
    for match in pattern.finditer(told.sentence.marked):
        groups = match.groupdict()
        if _A_PART_OF.search(told.sentence.marked, 0, match.start()):
            continue  # "put up 40 percent of a 2.5 billion loan"
        yield int(groups["a"] or groups.get("b") or -1)


def _one_sum(told: Told, tie: str) -> dict[str, Any]:
    """The sum of the first sort of which the sentence has one alone."""
    for pattern in (*_NOUNED.get(tie, ()), *((_PRICED[tie],) if tie in _PRICED else ())):
        numbers = set(_sums(told, pattern))
        if len(numbers) == 1:
            return _measure(told, numbers.pop())
        if numbers:
            return {}
    return {}


def _right(told: Told, tie: str, claims: Sequence[Claim]) -> None:
    """Take the sum of a grant for none of a loan, where both stand there with their nouns; of what both pay for tell neither."""
    if tie not in ("LENDS_TO", "FINANCES"):
        return
    loans, grants = (set(_sums(told, sort)) for sort in (_OF_LOAN, _OF_GRANT))
    if len(loans) != 1 or not grants - loans:
        return
    wrong = [_measure(told, number) for number in grants - loans]
    right = _measure(told, loans.pop())
    for claim in claims:
        if any(claim.attributes.get("amount") == one.get("amount") for one in wrong):
            if tie == "LENDS_TO":
                claim.attributes |= right
            else:
                claim.attributes = {k: v for k, v in claim.attributes.items() if k not in right}


def _measure(told: Told, number: int) -> dict[str, Any]:
    amount = told.sentence.amounts[number]
    value = next((v for v in (amount.value, amount.low, amount.high) if v is not None), None)
    return {"amount": value, "currency": amount.unit} if value is not None and amount.unit else {}
