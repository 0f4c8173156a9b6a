"""Ratios that stand at their noun, goods that earn somebody money, and a sort of thing as a part of all.

"Its capital adequacy ratio of 17.2 percent is above", "Horticulture earned Ethiopia 402 million dollars", "Bad loans were 14 percent
of the total".

for measure in ratios(reading, found): ...
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import compared
from interlock.loaders.documents.figures.words import METRICS, OPENS, WORD, any_of, word_set
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.measures import Measure, lowered

__all__ = ["ratios"]

_OWNER = rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<its>\b[Ii]ts|\b[Tt]heir) |\b[Tt]he |\b[Aa]n? )"
_RATE_OF = Sought(
    rf"{_OWNER}(?P<metric>(?:{WORD} ){{0,4}}?{any_of('rates')})(?: (?:of|at|for) (?:the )?(?P<at>{MARK}))? (?:of|at) (?P<m>⟪p\d+⟫)"
    r",? (?=(?:is|was|are|were|remains?|remained|compares?|compared|stands?|stood|puts?|leaves?|left|exceeds?|exceeded|beats?|tops?"
    r"|has|had|will|well|far|lies|lay)\b)"
)
_EARNED = Sought(
    rf"(?P<good>(?:[A-Z][a-z]+|{WORD})(?: {WORD}){{0,2}}?) (?:earned|earns|brought|brings|fetched|netted|nets)"
    rf" (?:in )?(?P<s>⟦[LFBXSAO]\d+⟧) (?:some |about |around |a record |a total of )?(?P<m>⟪m\d+⟫)(?! (?:of|in) [a-z])"
)
_OF_ALL = Sought(
    rf"(?P<metric>(?:[A-Z][a-z-]+|{WORD}) (?:{WORD} )?(?:loans|assets|deposits|exports|sales|imports|customers|subscribers|bookings"
    rf"|flights|orders|shipments))(?: (?:of|at) (?:the )?(?P<own>{MARK}))? (?:was|were|are|is|made up|represented|accounted for)"
    r" (?P<m>⟪p\d+⟫) of (?:the total|all loans|the whole|total loans|all lending|the loan book)\b"
)
_OPENING = later(OPENS + r"(?:[Tt]he )?$")
_METRIC = later(rf"(?:.* )?(?:{METRICS}|{any_of('moved')})")
_NO_GOOD = word_set("nameless") | word_set("no_metric")


def ratios(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """What is still unread of these three."""
    yield from reading.in_turn((_rates, _earned, _of_all), found)


def _rates(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    for match in _RATE_OF.finditer(reading.marked):
        if not reading.is_unread(known, match.start("m")) or match["metric"] in (
            "share",
            "tax",
            "duty",
        ):
            continue
        owner = reading.mention(match["own"] or match["at"])
        if owner is None and match["its"]:
            owner = reading.possessor(
                match["its"], match.start(), reading.sentence.to_text(match.start())
            )
        measure = reading.measure("value.ratio-of", match, owner, None, bare=owner is None)
        if measure is None:
            continue
        measure.indicator = match["metric"]
        measure.take(reading.amount(match["m"]))
        yield from compared(reading, measure, match.end("m"))


def _earned(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    for match in _EARNED.finditer(reading.marked):
        good, who = match["good"], reading.mention(match["s"])
        last = good.rpartition(" ")[2].lower()
        if (
            who is None or not reading.is_unread(known, match.start("m")) or not _OPENING.search(reading.marked, 0, match.start())
            or last in _NO_GOOD or last in lexicon().nouns or last in lexicon().function_words
        ):  # fmt: skip
            continue
        measure = reading.measure("value.earned", match, who, None)
        if measure is None:
            continue
        low = lowered(good)
        measure.indicator = low if _METRIC.fullmatch(low) else f"{low} earnings"
        measure.take(reading.amount(match["m"]))
        yield from compared(reading, measure, match.end())


def _of_all(reading: FigureReading, known: list[Measure]) -> Iterator[Measure]:
    for match in _OF_ALL.finditer(reading.marked):
        if not reading.is_unread(known, match.start("m")) or not _OPENING.search(
            reading.marked, 0, match.start()
        ):
            continue
        owner = reading.mention(match["own"])
        measure = reading.measure("value.of-all", match, owner, None, bare=owner is None)
        if measure is None:
            continue
        name = match["metric"][0].lower() + match["metric"][1:]
        measure.take_share(reading.amount(match["m"]), name.rpartition(" ")[2])
        measure.indicator = f"{name} share"
        yield from compared(reading, measure, match.end())
