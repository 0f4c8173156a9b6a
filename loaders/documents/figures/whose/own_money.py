"""Crowns, pesos and dinars of somebody who is known to be of a country are that country's, whatever other place a text names beside them.

So is a bare "$" of a country with dollars of its own, of its offices and its banks, in a text that says of no dollar whose it is.

own_money(found, text, drafts)      # "Kiruna Malm of Sweden paid 5 million crowns; the line to Narvik": Swedish crowns, not Norwegian
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.language.currencies import FAMILIES
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.parties.drafts import Draft

__all__ = ["own_money"]

_FAMILY_CODES = frozenset(code for family in FAMILIES.values() for code in family.values())
_NOUN = later(
    rf"(?P<whose>[A-Z][a-z]+ )?\b(?P<noun>{'|'.join(sorted(map(re.escape, FAMILIES), key=len, reverse=True))})s?\b"
)

# Whose press writes its own dollars as "$"; a firm of theirs may well report in those of the United States.
_OWN_DOLLARS = {"AU": "AUD", "CA": "CAD", "NZ": "NZD"}
_OF_THERE = {
    "Australia": "AU",
    "Canad": "CA",
    "New Zealand": "NZ",
}  # in the names of their banks and offices
_AT_HOME = frozenset({"Place", "GovernmentBody", "Bank"})
_DOLLAR = later(r"(?<![A-Za-z])(?<!US )\$(?![A-Z])")
_WHOSE_DOLLAR = later(
    r"\b[A-Z][A-Za-z]{0,3}\$|\bUS \$|\$(?:US|A|C|NZ)\b|\bUSD\b|\b(?:U\.?S\.?|American|Australian|Canadian|New Zealand) dollars?\b"
    r"|\bgreenbacks?\b"
)


def own_money(found: Sequence[Measure], text: str, drafts: Sequence[Draft]) -> None:
    """Set the unit of the sums of a sentence whose money several countries call alike to that of whom they are of."""
    meant: dict[tuple[int, str], str] = {}
    foreign = any(drafts[measure.subject].code == "US" for measure in found)
    for measure in found:
        for unit, code in _units(measure, text, drafts, foreign=foreign):
            meant[measure.subject, unit] = code
    for measure in found:
        told = meant.get((measure.subject, measure.unit or ""))
        if told is not None:
            measure.unit = told


def _own_dollar(measure: Measure, text: str, draft: Draft) -> str | None:
    """The dollars of its own country that a figure is in, where the text prints but "$"."""
    if draft.kind not in _AT_HOME:
        return None
    country = draft.country or (draft.code if draft.kind == "Place" else None)
    named = (code for word, code in _OF_THERE.items() if word in draft.name)
    code = _OWN_DOLLARS.get(country or next(named, ""))
    bare = code is not None and _DOLLAR.search(text, measure.start, measure.end) is not None
    return code if bare and _WHOSE_DOLLAR.search(text) is None else None


def _units(
    measure: Measure, text: str, drafts: Sequence[Draft], *, foreign: bool
) -> Iterator[tuple[str, str]]:
    draft = drafts[measure.subject]
    if measure.unit == "USD":
        own = None if foreign else _own_dollar(measure, text, draft)
        if own is not None:
            yield measure.unit, own
        return
    country = draft.country
    if country is None or measure.unit not in _FAMILY_CODES:
        return
    for noun in _NOUN.finditer(text, measure.start, measure.end):
        family = FAMILIES[noun["noun"]]
        code = family.get(country)
        if code is not None and not noun["whose"] and measure.unit in family.values():
            yield measure.unit, code
