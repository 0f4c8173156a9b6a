"""What is only done to others, only wished for, or counted in the wrong sort: no figure of whom the clause is about.

"The police seized assets of 71 million euros", "approved the sale of 1,240 masts", "lobbied for a quota of 2 million tonnes",
"pays the wages of 420 workers".

    is_of_others(marked, begin, stop, "GovernmentBody")      # True where an authority acts on what is another's
    foreseen_by_another(marked, stop)         # "Halden had forecast a profit of 4 million": no profit of Halden's
    without_wrong_sorts(measures)                    # without money that is counted in people
    is_where_only(measure, sentence, "Place")           # True for "land at Orlu at a cost of $3 million", told of Orlu
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from interlock.loaders.documents.figures.deeds import deeds
from interlock.loaders.documents.figures.words import word_set
from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import is_sum
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = [
    "Foreseen",
    "foreseen_by_another",
    "is_of_others",
    "is_where_only",
    "is_wished",
    "without_wrong_sorts",
]

# What nobody does with what is his own, and what authorities, courts and police do with what is another's.
_SEIZED = Sought(
    r"\b(?:seiz(?:es|ed|ing)|froze|(?:has|have|had|to|will) (?:freeze|frozen)|confiscat(?:es|ed|ing)|impound(?:s|ed|ing))\b"
)
_TAKEN = Sought(
    r"\b(?:block(?:s|ed|ing)|forfeit(?:s|ed|ing|ure)|attach(?:es|ed)|recover(?:s|ed)|traced|uncovered|discovered|unearthed)\b"
)
_ALLOWED = Sought(
    r"\b(?:approv(?:es?|ed|ing)|clear(?:s|ed|ing)?|authori[sz](?:es?|ed|ing)|permit(?:s|ted)?|allow(?:s|ed)?|order(?:s|ed)?|ban(?:s|ned)?"
    r"|block(?:s|ed)?|halt(?:s|ed)?|suspend(?:s|ed)?|back(?:s|ed)?|demand(?:s|ed)?) (?:the |an? )?(?:proposed |planned |immediate )?"
    r"(?:sale|purchase|takeover|acquisition|transfer|merger|forfeiture|seizure|export|import|construction|issue|lease|demolition|return"
    r"|release)\b"
)
_AUTHORITIES = frozenset({"GovernmentBody", "Person", "Party"})
_WISHED = later(
    r"\b(?:lobb(?:y|ied|ies|ying)|press(?:es|ed|ing)?|push(?:es|ed|ing)?|campaign(?:s|ed|ing)?|call(?:s|ed|ing)?|ask(?:s|ed|ing)?"
    r"|plead(?:s|ed|ing)?|appeal(?:s|ed|ing)?|appl(?:y|ied|ies|ying)|argu(?:es?|ed|ing)|hop(?:es?|ed|ing)|wish(?:es|ed)?|vot(?:es?|ed|ing))"
    r" (?:[a-z]+ly )?(?:in favour of|for) (?:an? |the )?(?:[a-z-]+ ){0,3}$"
)
_REACH = 60  # characters
# Metrics that are sums, whatever they are of: "the wages of 420 workers" are no 420.
_SUMS = later(
    r"\b(?:wages|salaries|pay|prices?|debts?|profits?|dividends?|tax(?:es)?|rents?|fees?|incomes?|costs?|earnings|revenues?|EBITDA|budget"
    r"|fines?|royalties|subsid(?:y|ies)|pensions?)$"
)
_UNCOUNTED = word_set("no_count")
# What something costs or is worth, which is no figure of the place where it is.
_WORTH = later(
    r"(?:(?:planned|expected|total|estimated|combined) )*(?:cost|value|worth|price|fine|penalty|investment)s?(?: .*)?"
)
_WHERE = later(
    r"\b(?:in|at|near|from|off|outside|to|into|around|across|of) (?:the )?(?:[a-z]+ (?:of )?){0,2}$"
)
_BESIDE_A_THING = frozenset(
    {"value.slot-of", "value.worth", "value.cost", "value.phrase", "value.slot"}
)
_MULTIPLES = frozenset({"earnings", "times", "EBITDA"})  # "net debt of 1.6 times core earnings"
_LOSS = later(r"(?:.* )?loss(?:es)?")

# "Halden had forecast a profit of", "Halden expects a loss of": who foresees, and whether before it was known.
_FORESEES = later(
    rf"(?P<who>{MARK}) (?P<had>had )?(?:also |only )?(?:forecast(?:ed|s)?|expect(?:ed|s)|predict(?:ed|s)|project(?:ed|s)|pencilled in)"
    rf" (?:(?!{MARK})[^,;])*$"
)
_HAD_FORESEEN = later(
    r"\bhad (?:also |only )?(?:forecast|expected|predicted|projected|pencilled in)\b"
)
_FOR_WHOM = later(r" (?:for|at) (?:the )?(?P<whom>⟦[FB]\d+⟧)(?!’s|'s)")


class Foreseen(NamedTuple):
    """Marks of who foresees a figure, and of whose it is to be where that is named behind it; `past` where he "had" foreseen it."""

    who: str
    whom: str | None
    past: bool


def foreseen_by_another(marked: str, stop: int) -> Foreseen | None:
    """Who foresees the figure that ends at a place of a marked sentence, if its words say so."""
    match = _FORESEES.search(marked, 0, stop)
    if match is None:
        return None
    whom = _FOR_WHOM.match(marked, stop)
    past = bool(match["had"]) or _HAD_FORESEEN.search(marked, 0, match.start()) is not None
    return Foreseen(match["who"], whom["whom"] if whom else None, past)


def is_of_others(marked: str, begin: int, stop: int, kind: str) -> bool:
    """Whether what stands in a piece of a marked sentence is done to what is another's, as authorities do."""
    if _SEIZED.search(marked, begin, stop) is not None:
        return True
    if kind not in _AUTHORITIES:
        return False
    return any(acts.search(marked, begin, stop) is not None for acts in (_TAKEN, _ALLOWED))


def is_wished(marked: str, at: int) -> bool:
    """Whether what stands at a place is only asked or campaigned for."""
    return _WISHED.search(marked, max(0, at - _REACH), at) is not None


def without_wrong_sorts(found: Sequence[Measure]) -> list[Measure]:
    """The measures without sums that are counted in people or things; a loss of jobs is of jobs."""
    kept = []
    for measure in found:
        unit = measure.unit
        if unit in _UNCOUNTED and not measure.indicator.startswith("average"):
            continue  # "four options", "two terms of three years"
        if unit is None or unit == "percent" or is_sum(unit) or deeds().measures_a_good(unit):
            kept.append(measure)
            continue
        if _LOSS.fullmatch(measure.indicator):
            measure.indicator, measure.direction = f"{unit} lost", None
        if _SUMS.search(measure.indicator) is None or unit in _MULTIPLES:
            kept.append(measure)
    return kept


def is_where_only(measure: Measure, sentence: Marked, kind: str) -> bool:
    """Whether a sum is told of the place that only says where the thing is: "land at Orlu at a cost of 3 million"."""
    if kind != "Place" or measure.rule not in _BESIDE_A_THING or not is_sum(measure.unit or ""):
        return False
    if _WORTH.fullmatch(measure.indicator) is None:
        return False
    named = [m for m in sentence.mentions if m.party == measure.subject]
    return bool(named) and all(
        _WHERE.search(sentence.text, max(sentence.start, m.start - _REACH), m.start) for m in named
    )
