"""Crowns, pesos and dinars of somebody who is known to be of a country are that country's, whatever other place a text names beside them.

own_money(found, text, drafts)      # "Kiruna Malm of Sweden paid 5 million crowns; the line to Narvik": Swedish crowns, not Norwegian
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.language.currencies import FAMILIES
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.parties.drafts import Draft

__all__ = ["own_money"]

_FAMILY_CODES = frozenset(code for family in FAMILIES.values() for code in family.values())
_NOUN = re.compile(
    rf"(?P<whose>[A-Z][a-z]+ )?\b(?P<noun>{'|'.join(sorted(map(re.escape, FAMILIES), key=len, reverse=True))})s?\b"
)


def own_money(found: Sequence[Measure], text: str, drafts: Sequence[Draft]) -> None:
    """Set the unit of the sums of a sentence whose money several countries call alike to that of whom they are of."""
    meant: dict[tuple[int, str], str] = {}
    for measure in found:
        for unit, code in _units(measure, text, drafts):
            meant[measure.subject, unit] = code
    for measure in found:
        told = meant.get((measure.subject, measure.unit or ""))
        if told is not None:
            measure.unit = told


def _units(measure: Measure, text: str, drafts: Sequence[Draft]) -> Iterator[tuple[str, str]]:
    country = drafts[measure.subject].country
    if country is None or measure.unit not in _FAMILY_CODES:
        return
    for noun in _NOUN.finditer(text, measure.start, measure.end):
        family = FAMILIES[noun["noun"]]
        code = family.get(country)
        if code is not None and not noun["whose"] and measure.unit in family.values():
            yield measure.unit, code
