"""When it was said, and when it is said to have happened: one row a claim, in the order of dates.

plot = timeline(kg.view("Bank of Kunlun").graph)
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from interlock.graph.plots.plot import Plot
from interlock.graph.plots.sheet import (
    INK,
    MARGIN,
    PALE,
    QUIET,
    Sheet,
    cut,
    filtered_out,
    names_of,
    told,
)
from interlock.graph.view import style
from interlock.graph.view.model import MODALITIES, ViewGraph, ViewTie
from interlock.schema.counted import counted
from interlock.schema.errors import UsageError
from interlock.schema.intervals import bounds, parse_date

MOST = 40  # rows; more is a list, not a picture

_ROW = 26
_WIDTH, _LEFT, _RIGHT = 1180, 400, 900  # the sheet, and where the dates begin and end
_SHAPES = {  # filled = said as a fact or agreed; the shape tells them apart without colour
    "asserted": ("o", True),
    "agreed": ("s", True),
    "planned": ("^", False),
    "considered": ("D", False),
    "interest": ("o", False),
    "opposed": ("v", False),
    "denied": ("X", False),
}


_Scale = Callable[[float], float]


class _Claim(NamedTuple):
    """A tie with its dates as days since year 1; `said` is None where nobody dated the words."""

    tie: ViewTie
    begins: tuple[int, int] | None  # within which days it began
    ends: int | None
    said: tuple[int, int] | None
    said_by_date_of: str  # what the date of the words is taken from

    @property
    def days(self) -> list[int]:
        days = [*(self.begins or ()), *(self.said or ())]
        return days if self.ends is None else [*days, self.ends]


def timeline(graph: ViewGraph, *, most: int = MOST, title: str | None = None) -> Plot:
    """Draw the claims of a view by date: the event as a bar, the words as a marker shaped by their modality.

    Args:
        graph: parties and ties, as `kg.view(...).graph` gives them; it is not changed.
        most: rows at most; the latest are drawn, the others counted in the footnote.
        title: heading; None = the view's own.

    Raises:
        UsageError: `most` is below 1.
        InterlockError: matplotlib is not installed.
    """
    if most < 1:
        raise UsageError(f"most is {most}", "at least one row is drawn", "leave it out")
    names = names_of(graph)
    claims = sorted(
        (claim for tie in graph.ties if (claim := _dated(tie))),
        key=lambda claim: (min(claim.days), max(claim.days), claim.tie.id),
    )
    undated = len(graph.ties) - len(claims)
    drawn = claims[-most:]
    footnotes = [*filtered_out(graph), *_footnotes(claims, drawn, undated)]
    heading = title or f"When it was said and happened: {graph.title}"
    sheet = Sheet("timeline", heading, _WIDTH, 46 + _ROW * len(drawn) + 40, footnotes)
    if not drawn:
        sheet.text((MARGIN, sheet.top + 20), "No claim has a date.", colour=QUIET)
        return sheet.plot(f"{heading}. No claim has a date.")
    low = min(min(claim.days) for claim in drawn)
    high = max(max(claim.days) for claim in drawn)
    span = f"{date.fromordinal(low)} to {date.fromordinal(high)}"
    room = max(30, (high - low) // 30)
    low, high = max(1, low - room), min(date.max.toordinal(), high + room)

    def x(day: float) -> float:
        return _LEFT + (_RIGHT - _LEFT) * (day - low) / (high - low)

    top, bottom = sheet.top + 30, sheet.top + 40 + _ROW * len(drawn)
    for day, label in _ticks(low, high):
        sheet.line([(x(day), top), (x(day), bottom)], colour=PALE)
        sheet.text((x(day), top - 10), label, size=11, colour=QUIET, align="center")
    for number, claim in enumerate(drawn):
        _row(sheet, claim, top + 20 + _ROW * number, x, names)
    _legend(sheet, {claim.tie.modality for claim in drawn if claim.said}, bottom + 18)
    said = "; ".join(
        f"{_when(claim)}: {told(claim.tie, names)} ({claim.tie.modality})" for claim in drawn[-5:]
    )
    return sheet.plot(
        f"{heading}. Timeline of {counted(len(drawn), 'claim')}, {span}. The latest: {said}."
    )


def _row(sheet: Sheet, claim: _Claim, y: float, x: _Scale, names: dict[str, str]) -> None:
    tie = claim.tie
    colour = style.load().family(tie.type).light
    mark = sheet.mark(
        f"{told(tie, names)}\n{tie.modality}; {_when(claim)}; {_source(tie)}", [tie], names
    )
    sheet.text((MARGIN, y), cut(told(tie, names), _LEFT - MARGIN - 30, 11.5), size=11.5)
    if claim.begins:
        first, after = claim.begins
        right = x(claim.ends if claim.ends is not None else after)
        sheet.box(x(first), y - 4, max(3.0, right - x(first)), 8, fill=colour, alpha=0.55, mark=mark)  # fmt: skip
        if claim.ends is None:
            sheet.line([(right + 2, y), (right + 14, y)], colour=colour, dashed=True)
    if claim.said:
        shape, filled = _SHAPES[tie.modality]
        middle = x(sum(claim.said) / 2)
        if claim.begins:
            sheet.line([(x(claim.begins[0]), y), (middle, y)], colour=PALE)
        sheet.dot(
            (middle, y), shape=shape, fill=colour if filled else None, edge=colour,
            mark=None if claim.begins else mark,
        )  # fmt: skip
    words = f"{tie.modality} · {_source(tie)}"
    sheet.text(
        (_RIGHT + 24, y), cut(words, _WIDTH - _RIGHT - 24 - MARGIN, 10.5), size=10.5, colour=QUIET
    )


def _legend(sheet: Sheet, used: set[str], y: float) -> None:
    at = float(MARGIN)
    sheet.box(at, y - 4, 22, 8, fill=QUIET, alpha=0.55)
    sheet.text((at + 30, y), "when it is said to hold (dashed: no end given)", size=10.5, colour=QUIET)  # fmt: skip
    at += 310
    for modality in (each for each in MODALITIES if each in used):
        shape, filled = _SHAPES[modality]
        sheet.dot((at, y), shape=shape, fill=INK if filled else None, edge=INK)
        sheet.text((at + 10, y), f"said: {modality}", size=10.5, colour=QUIET)
        at += 120


def _footnotes(claims: list[_Claim], drawn: list[_Claim], undated: int) -> list[str]:
    notes = []
    if undated:
        notes.append(f"Left out: {counted(undated, 'claim')} without any date.")
    if len(drawn) < len(claims):
        notes.append(
            f"Left out: the {counted(len(claims) - len(drawn), 'earlier claim')} of {len(claims):,}."
        )
    published = sum(claim.said_by_date_of == "publication" for claim in drawn)
    if published:
        notes.append(
            f"{counted(published, 'claim')} without a date of the words: marked on the day of publication."
        )
    return [*notes, "A claim that several sources make has several rows. A year or a month is drawn over its whole length."]  # fmt: skip


def _dated(tie: ViewTie) -> _Claim | None:
    begins, ends = _days(tie.valid_from), _days(tie.valid_to)
    said, how = _days(tie.stated_on), "statement"
    if said is None:
        dates = sorted(each.published for each in tie.evidence if each.kind == "statement" and each.published)  # fmt: skip
        said, how = (_days(dates[0]), "publication") if dates else (None, "")
    if begins is None and ends is not None:
        begins = (ends[0] - 1, ends[0])  # only its end is known: a tick there
    claim = _Claim(tie, begins, ends[0] if ends else None, said, how)
    return claim if begins or said else None


def _days(text: str | None) -> tuple[int, int] | None:
    day = parse_date(text)
    if day is None:
        return None
    if day >= "9999":  # the calendar ends there, and registers mean no end by it
        return date.max.toordinal() - 1, date.max.toordinal()
    first, after = bounds(day)
    return date.fromisoformat(first or day).toordinal(), date.fromisoformat(
        after or day
    ).toordinal()


def _when(claim: _Claim) -> str:
    tie = claim.tie
    held = f"from {tie.valid_from or 'an unknown day'}" + (f" to {tie.valid_to}" if tie.valid_to else "")  # fmt: skip
    parts = [held] if claim.begins else []
    if claim.said:
        words = "said" if claim.said_by_date_of == "statement" else "published"
        parts.append(f"{words} {date.fromordinal(claim.said[0])}")
    return ", ".join(parts)


def _source(tie: ViewTie) -> str:
    for each in tie.evidence:
        if each.publisher or each.title or each.dataset:
            return each.publisher or each.title or each.dataset or ""
    return tie.dataset or "no source"


def _ticks(low: int, high: int) -> list[tuple[int, str]]:
    """First days of years, or of months where the time is short: at most a dozen."""
    first, last = date.fromordinal(low), date.fromordinal(high)
    years = last.year - first.year
    if years >= 2:
        step = next(each for each in (1, 2, 5, 10, 20, 50, 100, 500, 1000) if years / each <= 10)
        begin = -(-first.year // step) * step
        wanted = [
            (date(year, 1, 1), str(year)) for year in range(begin, last.year + 1, step) if year
        ]
    else:
        inside = [
            date(year, month, 1)
            for year in range(first.year, last.year + 1)
            for month in range(1, 13)
            if first <= date(year, month, 1) <= last
        ]
        step = -(-len(inside) // 10) or 1
        wanted = [(month, month.isoformat()[:7]) for month in inside[::step]]
    return [
        (day.toordinal(), label) for day, label in wanted if low <= day.toordinal() <= high
    ] or [(low, first.isoformat())]
