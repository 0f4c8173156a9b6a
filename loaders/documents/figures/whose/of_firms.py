"""Who must be a firm because of what is measured of it: nobody else has a net profit, an order book or a market share.

take_for_firms(measures, parties)       # parties of no kind become firms, those with deposits and loans banks
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from interlock.loaders.documents.figures.words import any_of
from interlock.loaders.documents.language.amounts import is_money
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.parties.settle import Parties

__all__ = ["take_for_firms"]

_OF_FIRMS = later(rf"(?:[a-z-]+ )*{any_of('of_firms')}(?: per share)?", re.IGNORECASE)
_OF_BANKS = later(rf"(?:[a-z-]+ )*{any_of('of_banks')}", re.IGNORECASE)
_IN_MONEY = later(r"(?:[a-z-]+ )*(?:sales|earnings)", re.IGNORECASE)


def take_for_firms(measures: Iterable[Measure], parties: Parties) -> None:
    """Give a kind to named parties that have none, from their figures."""
    measured: dict[int, list[Measure]] = defaultdict(list)
    for measure in measures:
        draft = parties.drafts[measure.subject]
        kindless = draft.kind == "Party" or (draft.kind == "Place" and draft.code is None)
        if kindless and not draft.unnamed and draft.country is None:
            measured[measure.subject].append(measure)
    for at, found in measured.items():
        if any(_OF_BANKS.fullmatch(one.indicator) for one in found):
            parties.drafts[at].kind = "Bank"
        elif any(_is_of_a_firm(one) for one in found):
            parties.drafts[at].kind = "Firm"


def _is_of_a_firm(measure: Measure) -> bool:
    if _IN_MONEY.fullmatch(measure.indicator):
        return measure.unit is not None and is_money(measure.unit)
    return _OF_FIRMS.fullmatch(measure.indicator) is not None
