"""What a figure told before is made of: "exported 4 million tonnes, including 1 million of wheat", "three quarters of them were women".

for measure in by_inner(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.words import BARE, NOUNS, word_set
from interlock.loaders.documents.language.amounts import is_money
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.measures import Measure

__all__ = ["by_inner"]

_IT = r"(?:it|that|this|them|these|those|which|whom|the (?:total|sum|whole|figure))"
# "71 percent of that came from exports", "three quarters of them are women", "half of these Filipinos"
_PART_IS = Sought(
    rf"(?P<m>⟪p\d+⟫) of (?P<it>{_IT})(?: (?P<verb>came|comes|stems?|stemmed|went|goes|was|were|is|are|consists?"
    rf"|consisted) (?:from |for |to |of )?"
    rf"|(?<!total)(?<!whole)(?<!figure)(?<!sum) )(?P<what>(?!(?:a|an|the|in|on|at|by|to|from|and|or|but|for|with|not"
    rf"|now|still|already|about|[a-z]+ed)\b){NOUNS})(?=[,.;)]|$| (?:and|in|while)\b)"
)
# "property makes up 9 percent of that", "Domestic travellers were 84 percent of them"
_MAKES_UP = Sought(
    rf"(?:(?<=^)|(?<=[;,] )|(?<=and )|(?<=while )|(?<=which ))(?P<what>[A-Z]?{NOUNS}|[A-Z][a-z]+(?: [a-z]+){{0,2}})"
    r" (?:makes? up|made up|accounts? for|accounted for|comprised?s?|constitutes?|constituted|represents?|represented|was|were|is|are"
    rf"|supplied|provided|contributed|form(?:s|ed)?) (?P<m>⟪p\d+⟫)(?: of (?P<it>{_IT})\b|(?=[,.;]|$)(?<=⟫)(?P<short>))"
)
# "international travellers comprised 6.9 million of these", "including 18 million tons of wheat and 29 million tons of corn"
_INCLUDES = Sought(
    r"(?:(?P<op>, (?:including|among them|of which|of this|of these)(?: about| some)? )"
    r"|^(?:The|This|That) (?:figure|total|number|sum|volume|amount|tonnage|harvest|catch) (?:includes|included"
    r"|comprises|comprised|contained|contains)"
    rf" (?:about |some )?)(?P<m>⟪[mq]\d+⟫|{BARE} [a-z]+s|\d[\d.]* (?:million|billion)(?: [a-z ]+?)?) of (?P<good>{NOUNS})"
    rf"(?:(?:,| and|, and) (?:about |some )?(?P<m2>⟪[mq]\d+⟫|\d[\d.,]* (?:million"
    rf"|billion)?(?: ?[a-z]+)?) of (?P<good2>{NOUNS}))?(?=[,.;]|$| (?:and|from|to|in)\b)"
)
_WHAT_PEOPLE = later(r"(?:[a-z]+ )?(?:women|men|children|foreigners|locals|people|girls|boys)")
_NO_WHAT = word_set("no_part") | {"majority", "half", "most", "same", "up", "more", "less"}
_NOT_SHARED = later(r"\b(?:rate|ratio|margin|price|inflation|interest|yield|growth)s?\b")


def by_inner(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """The parts of the figure that stands right before in the sentence or ends the one before."""
    if " of " not in reading.marked:
        return
    for pattern in (_PART_IS, _MAKES_UP):
        for match in pattern.finditer(reading.marked):
            if match["it"] is None or not reading.is_unread(found, match.start("m")):
                continue
            whole = _whole(reading, found, match.start())
            what = match["what"].lower()
            if whole is None or what.rpartition(" ")[2] in _NO_WHAT or _is_party(what):
                continue
            if _NOT_SHARED.search(whole.indicator):
                continue
            yield _part(reading, whole, match).take_share(
                reading.amount(match["m"]), whole.indicator
            )
    for match in _INCLUDES.finditer(reading.marked):
        whole = _whole(reading, found, match.start())
        if whole is None or is_money(whole.unit or "") != match["m"].startswith("⟪m"):
            continue
        for figure, good in ((match["m"], match["good"]), (match["m2"], match["good2"])):
            if not figure or not figure.startswith("⟪"):
                continue
            amount = reading.amount(figure)
            if amount.unit != whole.unit or not reading.is_unread(
                found, reading.marked.index(figure)
            ):
                continue
            part = _part(reading, whole, match)
            noun = _flow(whole.indicator)
            part.indicator = f"{good} {noun}".strip()
            part.take(amount)
            at = reading.marked.index(figure)
            part.start, part.end = reading.sentence.span(at, at + len(figure))
            part.end = max(
                part.end, reading.sentence.to_text(reading.marked.index(good, at) + len(good))
            )
            yield part


def _flow(indicator: str) -> str:
    """The noun of a flow without what flows: "exports" of "grain exports"."""
    last = indicator.rpartition(" ")[2]
    return (
        last if last.endswith("s") or last in ("output", "production", "harvest", "catch") else ""
    )


def _whole(reading: FigureReading, found: Sequence[Measure], at: int) -> Measure | None:
    """The figure that is spoken of again: the last of this sentence before a place, else that which ends the sentence before."""
    place = reading.sentence.to_text(at)
    here = [
        m
        for m in found
        if m.end <= place and m.unit != "percent" and m.start >= reading.sentence.start
    ]
    if here:
        last = max(here, key=lambda measure: measure.end)
        return last if last.has_number and last.rule != "value.previous" else None
    last_told = reading.last
    if last_told is None or last_told.unit == "percent" or not last_told.has_number:
        return None
    number = reading.parties.number(reading.sentence.start)
    return last_told if reading.parties.number(last_told.start) == number - 1 else None


def _is_party(what: str) -> bool:
    """Whether a noun is that of parties, which have a part as partners do."""
    return what.rpartition(" ")[2] in lexicon().nouns and not _WHAT_PEOPLE.fullmatch(what)


def _part(reading: FigureReading, whole: Measure, match: re.Match[str]) -> Measure:
    part = whole.another("value.inner")
    part.antecedent = True
    part.start, part.end = reading.sentence.span(match.start(), match.end())
    part.attributed_to = reading.voice(match.start())
    return part
