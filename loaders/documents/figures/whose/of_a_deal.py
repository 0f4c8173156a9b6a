"""Numbers that belong to a tie between two parties, and are no figure of either: a stake, the sum of one credit, goods to be delivered.

without_deals(found, text, rejected)    # the measures that are left; the others are counted as `of_a_deal`
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from interlock.loaders.documents.figures.words import word_set
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = ["without_deals"]

# "lowered its holding to 34.9 percent", "raise its interest in Y from 20% to 30%"
_STAKES = later(
    r"(?:[a-z-]+ )*(?:holding|shareholding|stake|participation|ownership)"
    r"|share of (?:[a-z-]+ )*(?:stake|holding|shares?|voting rights|votes|equity|share capital|stock)"
)
_HOLDERS = later(r"\b(?:share|stake|stock|unit)holders?\b|\bowners?\b")
_INTEREST_IN = later(r"\binterest in\b")
# What is lent, sold or given once, by its name.
_ONE_SUM = later(
    r"(?:[a-z-]+ )*(?:credit|facility|loan|bonds?|notes|debentures|commercial paper|commission|subsidy|grants?|bridge financing|retainer"
    r"|deposit payment|down payment|advance payment|prepayment|escrow|reward|bounty|prize|earn-out|guarantee|collateral|subscription"
    r"|(?:deferred|contingent|milestone|upfront|initial|termination|break-up) (?:payments?|fee|consideration))(?: sold| issued| placed)?"
)
_OF_ONE = frozenset(
    {"value.slot-of", "value.slot-in", "value.grammar-of", "value.filed", "value.deed", "value.had"}
)
_NAMED_SUM = later(
    r"\b(?:credit|facility|loan|bond|grant|grants|notes): ?\W?|\b(?:credit|facility|loan|bond|note) of\b",
    re.IGNORECASE,
)
_TO_CHANGE_HANDS = later(
    r".* to be (?:delivered|supplied|bought|purchased|sold|leased|chartered|ordered|received|remitted)"
)
_GOT = later(r".* (?:bought|ordered|leased|received)")
_FROM_WHOM = later(r"[^.;]{0,60}?\b(?:from|with|at) (?:(?:the|an?|its) )?(?:[A-Z]|[a-z-]+ [A-Z])")
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
_FEW_PEOPLE = later(
    r"(?:[a-z-]+ )*(?:directors|brothers|sisters|sons|daughters|children|heirs|arbitrators|judges|witnesses|ministers|lawyers|partners"
    r"|founders|owners|seats|reports|additions|rounds|applications|letters|opinions|meetings|sessions|tables|days|charges|counts)"
)
# "includes six of the world's biggest grinders"
_OF_THE_MOST = later(
    r"(?:of )?(?:the )?(?:[a-z]+(?:’s|'s) )?(?:[a-z]{3,}est|leading|top|main|best-known)\b"
)
# "$13 million in senior loans": what is lent, arranged or got in one deal, rather than what somebody has.
_IN_LOANS = later(r"(?:[a-z-]+ )*(?:loans?|debt|credits?|financing|funding|bonds|notes|payments)")
_ARRANGED = later(
    r"\b(?:provid|extend|grant|offer|clos|secur|arrang|obtain|mobili[sz]|rais|commit|pledg|inject|sign|syndicat|lend|pay)[a-z]*"
    r"|\bfor\b[^.;]* and\b|\b(?:lent|paid)\b"
)
_LENDING_REACH = 60  # characters before a sum in which the verb stands
_DEFERRED = later(r"\b(?:deferred|contingent|milestone|upfront|staged) (?:cash )?payments?\b")
# At what price shares change hands once: "sold its shares in B at an average price of $4".
_PRICE = later(r"(?:[a-z-]+ )*price(?: (?:an?|per) share)?")
_SHARES_SOLD = later(
    r"\b(?:sold|sells?|selling|sale|bought|buys?|buying|acquir[a-z]+|purchas[a-z]+|auction[a-z]*|plac(?:e|ed|ing))\b[^.;]{0,90}"
    r"\b(?:shares?|stakes?|stock)\b"
)
_SALE_REACH = 140  # characters
# What somebody is charged with: a sum of the deed, and of nobody.
_CRIMES = later(
    r"(?:[a-z-]+ )*(?:fraud|conversion|bribes?|kickbacks?|embezzlement|theft|laundering|allegations?|misappropriation|extortion|scam)"
)
_TO_A_LIST = later(
    r"[^.;]{0,40}? (?:to|on|onto|into|in) (?:its|their|the|an?) [^.;]{0,40}?\b(?:list|blacklist|register|watchlist)\b"
)
_FATE = later(
    r"\b(?:deaths?|killing|murder|arrests?|rescue|abduction|kidnapping|detention) of (?:(?:all|the|some|about) )*$"
)
_DAYS_LEFT = later(r"(?:[a-z]+ )?(?:days|weeks|months|years|hours|minutes)")
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
_MONEY = later(r"[A-Z]{3}")
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
        if _is_of_a_loan(measure, text) or _is_of_a_sale(measure, text) or _CRIMES.fullmatch(name):
            return True
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
    if measure.rule in _COUNTS and _DAYS_LEFT.fullmatch(name):
        return True  # "has 30 days to appeal"
    if measure.rule in _COUNTS and (
        _TO_A_LIST.match(text, measure.end)
        or _FATE.search(text[max(0, measure.start - _NEAR) : measure.start])
    ):
        return True  # "added 12 companies to its list", "the death of 228 passengers"
    few = measure.value is not None and measure.value < _MANY
    if few and measure.rule in _COUNTS and _OF_THE_MOST.match(name) is not None:
        return True
    return few and measure.rule in _COUNTS and _FEW_PEOPLE.fullmatch(name) is not None


def _is_of_a_loan(measure: Measure, text: str) -> bool:
    """Whether a sum is what one loan or payment brings: "closed $150 million in debt financing"."""
    name = measure.indicator.removeprefix("planned ").removeprefix("expected ")
    if _DEFERRED.search(text, measure.start, measure.end):
        return True
    if measure.rule == "value.grammar-of" and name == "deposit":
        return True  # "paid a deposit of 10 million baht"
    if measure.rule != "value.slot-in" or _IN_LOANS.fullmatch(name) is None:
        return False
    return _ARRANGED.search(text, max(0, measure.start - _LENDING_REACH), measure.end) is not None


def _is_of_a_sale(measure: Measure, text: str) -> bool:
    """Whether a price is that at which shares change hands in one deal."""
    return (
        measure.rule in ("value.slot-of", "value.phrase")
        and _PRICE.fullmatch(measure.indicator) is not None
        and _SHARES_SOLD.search(text, max(0, measure.start - _SALE_REACH), measure.start)
        is not None
    )
