"""Key figures that a sentence without a verb lists, and the figure behind the colon of one that only says how it moved.

"Revenue EUR 4,312,880 (2023: EUR 2,906,114).", "Owned aircraft 212, average age 5.1 years; utilisation, 99.4%.",
"Bunker sales in Halden set another record in 2024: 54.9 million tonnes (2023: 51.8)".

for measure in keyed(reading): ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.comparisons import compared
from interlock.loaders.documents.figures.words import (
    BARE,
    DATE_AFTER,
    FALLING,
    METRICS,
    REACHED,
    RISING,
    UNCHANGED,
    WORD,
    any_of,
    word_set,
)
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import NUMBER_WORDS, number
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.measures import Measure, lowered
from interlock.loaders.documents.language.words import words

__all__ = ["behind_colon", "keyed"]

_TIME = (
    r"(?:,? (?:for|at|in|on|of|as of|as at) (?:the )?(?:end of )?(?:⟪d(?P<d>\d+)⟫|(?:[a-z-]+ )?(?:months|quarter|year|half|period|season)"
    r"|year-end|period-end|quarter-end)|,? ⟪d(?P<d2>\d+)⟫)?"
)
_ENTRY = later(
    rf"(?P<metric>[A-Za-z][A-Za-z/&-]*(?: [A-Za-z0-9/&-]*[a-z][A-Za-z/&-]*){{0,5}}?)(?: \([A-Z]{{2,6}}\))?{_TIME}[,:]? (?P<minus>minus |-)?"
    rf"(?:about |around |some |approx\. )?(?P<m>⟪[mpq]\d+⟫|{BARE}|\d[\d,]*(?:\.\d+)?(?![\w%⟫.]\w))"
    r"(?: (?:a|per) (?:[a-z]+ )?[a-z]+)?(?: (?:before|after) tax)?(?P<tail>(?: \([^()]{1,60}\))?(?:,? (?:up|down) (?:by )?⟪p\d+⟫)?)"
    r"(?P<end>[;,.]? ?(?:and )?|$)"
)
_BULLET = later(r"[-–•*·] |")
_KNOWN = later(
    rf"(?:.* )?(?:{METRICS}|{any_of('held')}|{any_of('rates')}|{any_of('moved')}|employees|workers|staff|personnel)",
    re.IGNORECASE,
)
_PEOPLE = later(
    r"(?:.* )?(?:employees|staff|headcount|workforce|workers|personnel|people)", re.IGNORECASE
)
_PLURAL = later(r"(?:.* )?(?:[A-Za-z][a-z]{2,}s|aircraft|sheep|cattle)(?<!ss)")
_NO_NOUN = word_set("not_described") | frozenset(NUMBER_WORDS)
_VERBS = frozenset(
    words(
        "has have had is are was were will would can could may rose fell grew came stood and or but which who that"
    )
)
_A_VERB = later(
    r"[a-z]+ed|brought|bought|sold|paid|gave|got|lost|won|held|kept|sent|left|saw|met|made|took|cost|costs|makes|takes|runs|stands?|sits?"
)
_SAYS = later(rf" (?:{REACHED}|{RISING}|{FALLING}|up|at|to|in|by|from|of)$")
_NO_METRIC = word_set("no_metric") | word_set("nameless")
_COLON = Sought(
    rf"(?:(?P<own>{MARK})(?:’s|'s|’|') |(?P<its>\b[Ii]ts|\b[Tt]heir) |\b[Tt]he |(?<![\w’'-]))"
    rf"(?P<metric>(?:[A-Z][a-z-]+ )?(?:{WORD} ){{0,3}}?(?i:{METRICS}|{any_of('moved')})|[A-Z][a-z]+)"
    rf"(?P<good> (?:of|under|for|on) (?!⟦|⟪)(?:{WORD} ){{0,2}}?{WORD})??"
    rf"(?P<posts>(?: (?:to|from|in|at|of|with|under) (?:the )?{MARK}(?!’s|'s))?)(?:{DATE_AFTER})?"
    rf"(?: (?:has|have|had|again|also))* (?P<verb>(?:set|hit|reached|posted|broke|marked|notched up) (?:an?|another|the|its|their|all)"
    rf"|(?P<up>{RISING})|(?P<down>{FALLING})|(?P<flat>{UNCHANGED}|(?:have|has) not changed|not changed)"
    r"|(?:was|were|is|are|remains?|remained) (?:at )?(?:an?|the|its|their))"
    r"(?:[^:;.⟪⟦]|⟪d\d+⟫){0,60}: (?P<m>⟪[mq]\d+⟫)(?! of\b)"
)


def keyed(reading: FigureReading) -> Iterator[Measure]:
    """The entries of a list of figures; where a part of the sentence is none, the sentence is no such list."""
    start = _BULLET.match(reading.marked)
    at, stop = (start.end() if start else 0), len(reading.marked.rstrip())
    entries = []
    while at < stop:
        entry = _ENTRY.match(reading.marked, at)
        if entry is None or (not entry["end"] and entry.end() < stop):
            return
        entries.append(entry)
        at = entry.end()
    if not all(_is_entry(entry) for entry in entries):
        return
    for entry in entries:
        yield from _read(reading, entry)


def _is_entry(entry: re.Match[str]) -> bool:
    """Whether what stands before a number names what it is: a metric, or things of which there are so many."""
    said = entry["metric"].split()
    if said[-1] in ("there", "here"):
        return False  # a label, of a place that was spoken of
    if any(
        word.lower() in _NO_NOUN or word.lower() in lexicon().function_words for word in said[:1]
    ):
        return False
    if _VERBS & set(said) or any(_A_VERB.fullmatch(word) for word in said[1:]):
        return False
    if _SAYS.search(entry["metric"]):
        return False
    if said[-1].lower() in _NO_METRIC or said[-1].lower() in lexicon().function_words:
        return False
    if _KNOWN.fullmatch(entry["metric"]):
        return True
    if entry["m"].startswith("⟪"):
        return said[-1].lower() not in lexicon().nouns
    return _PLURAL.fullmatch(entry["metric"]) is not None


def _read(reading: FigureReading, entry: re.Match[str]) -> Iterator[Measure]:
    measure = reading.measure("value.key", entry, None, None, bare=True, stop=entry.end("m"))
    if measure is None:
        return
    name = entry["metric"]
    measure.indicator = lowered(name)
    if entry["m"].startswith("⟪"):
        measure.take(reading.amount(entry["m"]))
    else:
        people = _PEOPLE.fullmatch(name) is not None
        reading.take(measure, entry["m"])
        if measure.value is None:
            measure.value = number(entry["m"].replace(",", ""))
        if people and measure.unit is None:
            measure.unit = "people"
        if measure.unit is None and _PLURAL.fullmatch(name):
            measure.unit = name.rpartition(" ")[2].lower()
        if measure.unit is None:
            return
    if entry["minus"] and measure.value is not None:
        measure.value = -measure.value
    if day := entry["d"] or entry["d2"]:
        dated = reading.sentence.dates[int(day)]
        measure.period = reading.balance_day(dated) or dated.interval
        measure.period_text = dated.text
    yield from compared(reading, measure, entry.end("m"))


def behind_colon(reading: FigureReading) -> Iterator[Measure]:
    """A metric that set a record, moved or stayed, and behind the colon what it came to."""
    if ": ⟪" not in reading.marked:
        return
    for match in _COLON.finditer(reading.marked):
        subject, partner = reading.ends(match)
        measure = reading.measure("value.colon", match, subject, partner, bare=match["own"] is None)
        if measure is None:
            continue
        measure.indicator = f"{lowered(match['metric'])}{match['good'] or ''}"
        measure.take(reading.amount(match["m"]))
        if match["up"] or match["down"]:
            measure.direction = "rising" if match["up"] else "falling"
        elif match["flat"]:
            measure.direction = "steady"
        yield from compared(reading, measure, match.end())
