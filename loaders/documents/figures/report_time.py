"""The time of a report, a heading or accounts, which the figures behind it are of: "Second-quarter report of X", "its results for 2024".

note_report(sentence, parties)              # of every sentence, also those without a figure
date_by_report(found, sentence, parties)    # figures of the sentence that have no time of their own
without_days_told(found, sentence)          # a profit is of no Sunday: that is when it was told
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from interlock.loaders.documents.figures.words import FLOW, any_of, word_set
from interlock.loaders.documents.grammar.clauses import Marked
from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.dates import DateSpan, find_dates
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure
from interlock.loaders.documents.parties.settle import Parties

__all__ = ["PERFECT", "date_by_report", "note_report", "note_titles", "without_days_told"]

_REPORT = Sought(
    r"\b(?:results|accounts|earnings|financial statements|annual report|figures) (?:(?:for|of) (?:the )?)?⟪d(?P<of>\d+)⟫"
    r"|⟪d(?P<its>\d+)⟫,? (?:(?:annual|financial|full-year|interim|trading) )?(?:results|accounts|earnings|statements?|report|update"
    r"|bulletin|review|figures|data)\b"
    r"|⟪d(?P<year>\d+)⟫ (?:was|proved|turned out)(?: to be)? (?:an? (?:[a-z-]+ ){1,2}year\b|(?:our|its|the) [a-z]+est\b)"
)
# "Rubber exports, January-September 2024 (customs figures)": a line that only says of what and when the figures are.
_HEADING = Sought(
    r"^(?:[A-Z][A-Za-z’'-]*|⟦\w\d+⟧)(?: (?:[A-Za-z&-]+|⟦\w\d+⟧(?:’s|'s)?)){0,6}(?:,|:| in| for| [-–—])? (?:the )?⟪d(?P<d>\d+)⟫"
    r"(?: ?\([^()]*\))?[.:]?$"
)
_SAYS_METRIC = later(
    rf"\b(?:{any_of('flows')}|figures|results|accounts|report|key)\b", re.IGNORECASE
)
_A_VERB = later(r"\b(?:is|are|was|were|has|have|had|will|[a-z]+ed)\b")
_OPEN_PERIODS = frozenset({"period", "quarter", "season", "month", "half", "year"})
_LEAST_DAYS = 27  # what is counted over a time is so for a month at least
_FAR = 400  # characters from a report in which a figure is still of its time
# What accounts and statistics say of months and years, and never of one day of a week.
_OF_LONG = later(
    r"\b(?:profits?|loss(?:es)?|income|earnings|revenues?|EBITDA|EBIT|GDP|gross domestic product"
    r"|exports|imports|deficit|surplus|inflation)\b"
)
_WEEKDAY = later(r"(?:last |on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today")
_OF_SUM = later(
    rf"{_OF_LONG.pattern}|\b(?:production|output|sales|turnover|arrivals|unemployment)\b"
)
# "the figures released on July 25"
_CAME_OUT = r"\b(?:released|published|issued|announced|unveiled|filed)\b[^.;]{0,60}\bon (?:the )?"
# What says that something holds now.
PERFECT = later(
    r"\b(?:has|have|had|is|are|will|now|to be|buys?|takes?|sells?|accounts?|goes|go|comes|makes?|earns?|provides?)\b"
)
_TIMELESS = frozenset(word_set("timeless_rules"))


def note_report(sentence: Marked, parties: Parties) -> None:
    """Keep what time the accounts are of that the sentence speaks of: "its results for 2024", "2024 was a good year for X"."""
    if not sentence.dates:
        return
    match = _REPORT.search(sentence.marked)
    if match is not None:
        _keep(sentence, parties, sentence.dates[int(match["of"] or match["its"] or match["year"])])
        return
    heading = _HEADING.search(sentence.marked)
    if (
        heading is not None
        and _SAYS_METRIC.search(sentence.marked)
        and not _A_VERB.search(sentence.marked)
    ):
        _keep(sentence, parties, sentence.dates[int(heading["d"])])


def note_titles(
    text: str, titles: Sequence[tuple[int, int]], anchor: date | None, parties: Parties
) -> None:
    """Keep the one time that the titles of a text name, where they say of what figures it is: "Rubber exports, January-June 2024"."""
    told = [
        (day, end)
        for start, end in titles
        if _SAYS_METRIC.search(text, start, end)
        for day in find_dates(text, anchor, start, end)
        if None not in day.interval and day.offset is None
    ]
    if len(told) == 1:
        day, end = told[0]
        parties.report = (day.interval, day.text, end, frozenset())


def _keep(sentence: Marked, parties: Parties, day: DateSpan) -> None:
    if day.offset is not None or None in day.interval:
        return
    owners = frozenset(mention.party for mention in sentence.mentions if mention.party >= 0)
    parties.report = (day.interval, day.text, sentence.end, owners)


def date_by_report(found: Sequence[Measure], sentence: Marked, parties: Parties) -> None:
    """Figures without a time behind a report of a party's are of the time of the report."""
    if parties.report is None:
        return
    period, text, end, owners = parties.report
    for measure in found:
        if not 0 <= measure.start - end < _FAR or (owners and measure.subject not in owners):
            continue
        if measure.period == (None, None) and measure.period_text in _OPEN_PERIODS:
            measure.period = period  # "sold 4,000 tonnes in the period"
            continue
        if (
            measure.period == (None, None)
            and measure.period_text is None
            and measure.rule not in _TIMELESS
            and (owners or _is_flow(measure, period))
            and not PERFECT.search(sentence.text, measure.start, measure.end)
        ):
            measure.period, measure.period_text = _when(measure, period), text


def without_days_told(found: Sequence[Measure], sentence: Marked) -> None:
    """Take the day on which a report came out off its figures: "reported a 12 percent rise in net profit on Sunday"."""
    for measure in found:
        day = measure.period_text
        told = day is not None and _WEEKDAY.fullmatch(day) is not None
        if day is not None and _OF_SUM.search(measure.indicator) is not None:
            came_out = re.compile(_CAME_OUT + re.escape(day))
            if came_out.search(sentence.text, sentence.start, measure.start) is not None:
                measure.period, measure.period_text = (None, None), None
                continue
        if told and _OF_LONG.search(measure.indicator):
            measure.period, measure.period_text = (None, None), None


# What somebody has at the end of a time, and not in it.
_STOCK = later(
    r"\b(?:equity|assets|debts?|deposits|loans?|capital|reserves|liabilities|stocks|inventories|order book|backlog)\b"
)


def _when(measure: Measure, period: tuple[str | None, str | None]) -> tuple[str | None, str | None]:
    """The period, or its last day for what is a balance."""
    last = period[1]
    if last is None or not _STOCK.search(measure.indicator):
        return period
    return (date.fromisoformat(last) - timedelta(1)).isoformat(), last


def _is_flow(measure: Measure, period: tuple[str | None, str | None]) -> bool:
    """Whether a figure is of what passes in a time, and the time is one in which much passes."""
    first, last = period
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else 0
    moved = measure.comparison.get("ratio") is not None
    return days >= _LEAST_DAYS and (moved or FLOW.search(measure.indicator) is not None)
