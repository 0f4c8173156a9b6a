"""Figures in a phrase before the subject of the sentence that has them: "With revenue of $6 million and 5,200 staff, Tarnov Foods is ...".

for measure in by_front(reading, found): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.deeds import deeds
from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.words import METRICS, WORD, any_of, word_set
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure

__all__ = ["by_front"]

# The phrase, and the subject behind it with what it does or is.
_FRONT = Sought(
    r"^[“\"]?(?:With|Employing|Boasting|Having|Counting|Operating|Running|Serving|Producing) (?P<items>[^;:]{3,200}?), (?:the )?"
    rf"(?P<s>{MARK})(?=,| (?:is|are|was|were|has|have|had|will|ranks?|ranked|remains?|remained|became|leads?|plans?|also|now"
    r"|[a-z]+(?:ed|s))\b)"
)
_BLUR = r"(?:(?:about|some|around|nearly|almost|roughly|more than|over|a total of|an estimated|just|only|its|their|an?|the) )*"
_OF = later(
    rf"{_BLUR}(?P<metric>(?:{WORD} ){{0,3}}?(?:{METRICS}|{any_of('held')}|(?:{WORD} )?ratio)) (?:of|at|worth|totalling) {_BLUR}"
    r"(?P<m>⟪[mpq]\d+⟫)(?! of\b)"
)
# "5,200 staff", "a fleet of 32 vessels", "74 branches in Spain"
_COUNT = later(
    rf"{_BLUR}(?:(?:fleet|network|chain|workforce|staff|membership|team|portfolio) of {_BLUR})?(?P<m>⟪q\d+⟫"
    rf"|⟦[HSFOP]\d+⟧)(?=,|$| (?:and|in|at|across|on|worldwide|as well as|plus)\b)"
)
_FLEET = later(
    rf"{_BLUR}⟦[SFO](?P<whole>\d+)⟧ of {_BLUR}(?P<m>⟪q\d+⟫|⟦[SFO]\d+⟧)(?=,|$| (?:and|in|at|across|on)\b)"
)
_NEXT = later(
    r"(?: (?:in|at|across|on|of|from|for|a|per) [^,⟪]{2,40}?| ⟪d\d+⟫)?(?:, and |, | and (?!(?:in|at|with)\b)"
    r"| as well as | plus | with )(?=.)"
)
_UNCOUNTED = word_set("uncounted")


def by_front(reading: FigureReading, found: Sequence[Measure]) -> Iterator[Measure]:
    """What stands in the phrase and is not read yet; of whom nothing can be said before he is named has none."""
    front = _FRONT.search(reading.marked)
    if front is None:
        return
    subject = reading.mention(front["s"])
    if subject is None or subject.kind == "Person" or (subject.kind == "Place" and _is_ours(front)):
        return
    at, stop = front.start("items"), front.end("items")
    while at < stop:
        item = next(
            (
                hit
                for shape in (_OF, _FLEET, _COUNT)
                if (hit := shape.match(reading.marked, at, stop))
            ),
            None,
        )
        if item is None:
            return
        if reading.is_unread(found, item.start("m")):
            measure = reading.measure("value.clause-with", item, subject, None)
            if measure is not None and _take(reading, measure, item):
                yield measure
        ahead = _NEXT.match(reading.marked, item.end(), stop)
        if ahead is None:
            return
        at = ahead.end()


def _is_ours(front: re.Match[str]) -> bool:
    """Whether a place would have what only firms have."""
    return front[0].lstrip('“"').startswith(("Employing", "Operating", "Running", "Serving"))


def _take(reading: FigureReading, measure: Measure, item: re.Match[str]) -> bool:
    """Give a measure the number and the name of an item; False where it counts what is no figure."""
    amount, thing = reading.figure(item["m"])
    if amount is None:
        return False
    if "metric" not in item.groupdict():
        noun = thing.rpartition(" ")[2]
        if not thing or noun in _UNCOUNTED or deeds().measures_a_good(thing):
            return False
        measure.indicator = thing
    measure.take(amount)
    measure.start, measure.end = reading.sentence.span(item.start(), item.end())
    return True
