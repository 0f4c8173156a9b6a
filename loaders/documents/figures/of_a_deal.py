"""Numbers that belong to a tie between two parties, and are no figure of either: a stake, the sum of one credit, goods to be delivered.

without_deals(found, text, rejected)    # the measures that are left; the others are counted as `of_a_deal`
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from interlock.loaders.documents.figures.words import word_set
from interlock.loaders.documents.language.measures import Measure

__all__ = ["without_deals"]

# "lowered its holding to 34.9 percent", "raise its interest in Y from 20% to 30%"
_STAKES = re.compile(
    r"(?:[a-z-]+ )*(?:holding|shareholding|stake|participation|ownership)"
    r"|share of (?:[a-z-]+ )*(?:stake|holding|shares?|voting rights|votes|equity|share capital|stock)"
)
_HOLDERS = re.compile(r"\b(?:share|stake|stock|unit)holders?\b|\bowners?\b")
_INTEREST_IN = re.compile(r"\binterest in\b")
# What is lent, sold or given once, by its name.
_ONE_SUM = re.compile(
    r"(?:[a-z-]+ )*(?:credit|facility|loan|bonds?|notes|debentures|commercial paper|commission|subsidy|grants?|bridge financing|retainer"
    r"|deposit payment|down payment|advance payment|prepayment|escrow|earn-out|guarantee|collateral)(?: sold| issued| placed)?"
)
_OF_ONE = frozenset(
    {"value.slot-of", "value.slot-in", "value.grammar-of", "value.filed", "value.deed", "value.had"}
)
_NAMED_SUM = re.compile(
    r"\b(?:credit|facility|loan|bond|grant|grants|notes): ?\W?|\b(?:credit|facility|loan|bond|note) of\b",
    re.IGNORECASE,
)
_TO_CHANGE_HANDS = re.compile(
    r".* to be (?:delivered|supplied|bought|purchased|sold|leased|chartered|ordered|received|remitted)"
)
_GOT = re.compile(r".* (?:bought|ordered|leased|received)")
_FROM_WHOM = re.compile(
    r"[^.;]{0,60}?\b(?:from|with|at) (?:(?:the|an?|its) )?(?:[A-Z]|[a-z-]+ [A-Z])"
)
_WEIGHED = frozenset(
    (
        "tonnes",
        "tons",
        "barrels",
        "litres",
        "kilograms",
        "kilos",
        "bales",
        "cubic metres",
        "megawatts",
        "bags",
    )
)
_FEW_PEOPLE = re.compile(
    r"(?:[a-z-]+ )*(?:directors|brothers|sisters|sons|daughters|children|heirs|arbitrators|judges|witnesses|ministers|lawyers|partners"
    r"|founders|owners|seats|reports|additions|rounds|applications|letters|opinions|meetings|sessions|tables|days|charges|counts)"
)
# "includes six of the world's biggest grinders"
_OF_THE_MOST = re.compile(
    r"(?:of )?(?:the )?(?:[a-z]+(?:’s|'s) )?(?:[a-z]{3,}est|leading|top|main|best-known)\b"
)
_MANY = 20
_NEAR = 60  # characters before a number in which it is said what it is of
_COUNTS = frozenset(
    {
        "value.count",
        "value.grammar-object",
        "value.deed",
        "value.grammar-of",
        "value.grammar-member",
    }
)
_MONEY = re.compile(r"[A-Z]{3}")
_NAMELESS = word_set("nameless_figures")


def without_deals(found: Sequence[Measure], text: str, rejected: Counter[str]) -> list[Measure]:
    """The measures that are a party's own, without those that are only of a tie."""
    kept = []
    for measure in found:
        if _is_of_a_deal(measure, text):
            rejected["of_a_deal"] += 1
        else:
            kept.append(measure)
    return kept


def _is_of_a_deal(measure: Measure, text: str) -> bool:
    name, quote = measure.indicator, text[measure.start : measure.end]
    if name in _NAMELESS:
        return True
    if measure.unit == "percent":
        in_it = name == "interest" and _INTEREST_IN.search(
            text, max(0, measure.start - _NEAR), measure.end
        )
        stake = _STAKES.fullmatch(name) is not None or bool(in_it)
        return stake or (name == "share of the total" and _HOLDERS.search(quote) is not None)
    if _MONEY.fullmatch(measure.unit or ""):
        if measure.rule == "value.clause-worth" and _GOT.fullmatch(name):
            return True  # "ordered six ships for $540 million"
        if measure.rule in _OF_ONE and _ONE_SUM.fullmatch(name):
            return True
        return _ONE_SUM.fullmatch(name) is not None and _NAMED_SUM.search(quote) is not None
    if _TO_CHANGE_HANDS.fullmatch(name):
        # "to receive 1,200 tractors this year" tells of the year, "to deliver 4 million tonnes to Oman" of a trade.
        return None in measure.period and measure.partner is None
    if measure.rule == "value.deed" and _GOT.fullmatch(name) and measure.unit not in _WEIGHED:
        return (
            _FROM_WHOM.match(text, measure.end) is not None or _FROM_WHOM.search(quote) is not None
        )
    few = measure.value is not None and measure.value < _MANY
    if few and measure.rule in _COUNTS and _OF_THE_MOST.match(name) is not None:
        return True
    return few and measure.rule in _COUNTS and _FEW_PEOPLE.fullmatch(name) is not None
