"""What a sum comes to on each share: "earned $146 million, or 52 cents a share, against $121 million, or 43 cents".

for measure in per_share(reading, found): ...
cents(sentence, last)       # "52 cents" of the money that the sentence speaks of, as amounts
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.amounts import Amount, is_money
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = ["cents", "per_share"]

_CENTS = Sought(
    r"(?<![\w.,$€£¥])(?P<n>\d{1,3}(?:\.\d+)?)(?: (?:(?P<of>US|euro|Canadian|Australian) )?cents?\b|¢)"
)
_MONEY_OF = {"US": "USD", "euro": "EUR", "Canadian": "CAD", "Australian": "AUD"}
# Money of which there are a hundred cents.
_IN_CENTS = frozenset(
    ("USD", "EUR", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "ZAR", "FJD", "JMD", "TTD", "BBD", "BZD", "NAD", "BWP", "KES", "TZS",
     "UGX", "LKR", "MUR", "SCR", "ETB", "SZL", "LSL", "BND", "GYD", "BSD", "XCD")
)  # fmt: skip
_A_SHARE = Sought(
    r"(?:,? or|,? equal to| \() ?(?P<m>⟪m\d+⟫)(?: (?:per|a|each|for each) (?:[a-z-]+ )?share|(?=,|\)))"
)
_PROFITS = later(
    r"(?:profits?|earnings|income|loss(?:es)?|EBITDA|dividends?|net assets|net asset value)$"
)
_CLOSE = 3  # characters between a sum and what it comes to on each share


def cents(sentence: Marked, amounts: Sequence[Amount], last: Measure | None) -> list[Amount]:
    """Sums in cents, of the money that they or the sums beside them are in; of an unknown money none."""
    found = []
    for match in _CENTS.finditer(sentence.text, sentence.start, sentence.end):
        unit = _MONEY_OF.get(match["of"] or "")
        if unit is None:
            beside = [one for one in amounts if one.unit in _IN_CENTS]
            nearest = min(beside, key=lambda one: abs(one.start - match.start()), default=None)
            unit = nearest.unit if nearest is not None else None
        if unit is None and last is not None and last.unit in _IN_CENTS:
            unit = last.unit
        if unit is not None:
            value = Decimal(match["n"]) / 100
            found.append(Amount(match.start(), match.end(), match[0], unit, value, value, value))
    return found


def per_share(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """The part of a profit or dividend that falls to each share, right behind it."""
    for match in _A_SHARE.finditer(reading.marked):
        place = reading.sentence.to_text(match.start())
        whole = next(
            (
                one
                for one in reversed(found)
                if 0 <= place - one.end <= _CLOSE or one.start < place < one.end
            ),
            None,
        )
        said = "share" in match[0]
        if (
            whole is None
            or whole.unit is None
            or not is_money(whole.unit)
            or not _PROFITS.search(whole.indicator)
            or (not said and whole.rule != "value.previous")
        ):
            continue
        amount = reading.amount(match["m"])
        if amount.unit != whole.unit or (whole.value or 0) <= (amount.value or 0):
            continue
        each = whole.earlier()
        each.rule = whole.rule
        each.indicator = f"{whole.indicator} per share"
        each.period, each.period_text = whole.period, whole.period_text
        each.direction, each.outlook = whole.direction, whole.outlook
        each.value = each.low = each.high = None
        each.take(amount)
        each.start, each.end = reading.sentence.span(match.start("m"), match.end())
        yield each
