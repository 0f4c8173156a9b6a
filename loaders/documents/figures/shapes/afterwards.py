"""What stands behind a figure and says how it compares: a change, a multiple, a share of a whole; one reader for all shapes.

compare(reading, measures)      # adds comparisons and earlier values to what was read
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interlock.loaders.documents.figures.reading import DIGITS, FigureReading
from interlock.loaders.documents.figures.shapes.beside import another, give_to
from interlock.loaders.documents.figures.shapes.moves import (
    LINK,
    MULTIPLES,
    earlier_of,
    note_behind,
    read_move,
)
from interlock.loaders.documents.figures.words import BARE, BARE_AT_END, REACHED
from interlock.loaders.documents.language.amounts import number, scaled
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure, share_bounds

__all__ = ["compare", "value_end"]

_DATED_ONLY = (
    r"(?: ?(?:in|during|for|over|on|at|by|as of|as at|since|to)? ?(?:the )?(?:end of )?⟪d\d+⟫| (?:last|this) (?:year|month|quarter"
    r"|season|week)|(?<=⟫) (?:that|which) (?:ended|began|started) (?:in|on) (?:the )?⟪d\d+⟫)*"
)
# What may stand between a figure and its comparison: dates, and phrases of what, where and when.
_DATED = (
    rf"{_DATED_ONLY}(?: (?:of|to|from|in|with|for|by|at|via|through|under|across|on) (?:the |its |their )?"
    rf"(?:(?!year|same|previous)[a-z-]+ ){{0,2}}?"
    rf"(?:⟦\w\d+⟧|(?!year|same|previous|which|whom|them)[a-z-]+)(?= |,){_DATED_ONLY}"
    r"| (?:a|an|per) (?:year|day|week|hour|night|month|season|tonne|ton|kilo|kg|barrel|litre"
    r"|hectare|ounce|head|share|unit|bag|passenger))*?"
)
_BLUR = r"(?:about |around |some |roughly |nearly |almost |just |only |more than |less than |over |under )*"
_CHANGE = later(
    rf"{_DATED},? ?(?:{LINK}|that is |were |are )?"
    r"(?:(?P<up>up|an? (?:increase|rise|gain|growth|jump|advance|plus) of|rising|higher)"
    r"|(?P<down>down|an? (?:fall|decline|drop|decrease|reduction|loss|cut|minus) of|falling|lower))?"
    rf" ?(?:by |of )?{_BLUR}⟪p(?P<p>\d+)⟫(?: (?:(?P<more>more|higher|above|up)|(?P<less>less|fewer|lower|below|down))\b)?"
)
# "13.2 million passengers (+8.1%)", "€630 million (up 10% year on year)".
_BRACKETED = later(
    rf"{_DATED}(?: (?:FOB|CIF|net|gross))?(?: (?:a|per) (?:year|day|month|tonne|kilo|barrel))? \("
    r"(?:(?P<up>\+ ?|up )|(?P<down>[-–−] ?|down ))"
    rf"(?:by )?{_BLUR}⟪p(?P<p>\d+)⟫"
    r"(?P<more>(?!))?(?P<less>(?!))?[^()⟪]{0,40}(?:⟪d\d+⟫)?\)"
)
# "40 million, a 12 percent year-on-year increase"
_STEP_NOUN = later(
    rf"{_DATED},? {LINK}?an? {_BLUR}⟪p(?P<p>\d+)⟫(?: ⟪d\d+⟫| annual"
    r"| yearly| monthly)? (?:(?P<up>increase|rise|growth|gain|jump|surge|improvement)|decrease|decline|drop|fall|reduction|contraction)\b"
)
_TIMES = later(
    rf"{_DATED},? ?(?:or |which was )?{_BLUR}(?:(?P<n>\d[\d.]*|two|three|four|five|six|seven|eight|nine|ten|twelve) times "
    r"(?:as (?:much|many)|more|higher|(?:the|that|what|its)(?= (?:share|figure|level|amount|volume|value|number|total"
    r"|output|it was|they were"
    r"|(?:of |in |for )?(?:the )?⟪d|year|previous)))"
    r"|(?P<w>double|twice|triple|treble|quadruple|half) (?:as (?:much|many)|that|the|what|its|⟪d\d+⟫))"
)
_SHARE = later(
    rf"{_DATED},? (?:or |equal to |equivalent to |which is |that is ){_BLUR}⟪p(?P<p>\d+)⟫ of (?!which|whom)"
    rf"|{_DATED},? (?:or|equal to|i\.e\.) {_BLUR}⟪p(?P<r>\d+)⟫(?=[,.;)]|$)"
    rf"|{_DATED}, {_BLUR}⟪p(?P<q>\d+)⟫ of (?!which|whom|them|it\b)(?P<it>⟦\w\d+⟧)?"
)
_OF_BEFORE = later(
    r"(?:what ⟦\w\d+⟧ (?:was|were|had|did|is)|⟪d\d+⟫(?:’s|'s) (?:level|figure|total|amount|volume|value|output)"
    r"|(?:what|that|those|its|the) (?:it|they|⟪d\d+⟫|⟦P\d+⟧|level|in|of|peak"
    r"|(?:figure|total|amount|volume)(?= (?:(?:in|of|for|recorded|seen|registered|reported|during|from) )?(?:the )?"
    r"(?:⟪d|previous|year|same|prior))))\b"
)
_BEFORE = later(
    rf"{_DATED},? ?(?:\(|(?:up|down|rising|falling)? ?(?:from|against|compared (?:to|with)|after|as against|vis-a-vis|than|versus)"
    r" (?:the )?"
    rf"|an? [a-z]+ (?:from|on) )"
    rf"(?:(?P<year>⟪d(?P<y>\d+)⟫): |previously |an? (?:previous|earlier|initial|revised) )?{_BLUR}(?P<m>⟪[mqp]\d+⟫)"
    r"(?! (?:a|per) (?:[a-z]+ )?share\b)(?: (?:in|for|during|over|at)? ?(?:the )?(?:end of )?⟪d(?P<d>\d+)⟫)?"
)
_YEAR = later(r"year|P-1Y")


def compare(reading: FigureReading, measures: Sequence[Measure]) -> Iterator[Measure]:
    """Compare each figure of a sentence with what stands right behind it; yields the earlier values that are named there."""
    starts = {
        reading.sentence.to_text(mark.start()): mark.end()
        for mark in _FIGURE.finditer(reading.marked)
    }
    taken = [(measure.start, measure.end) for measure in measures]
    for measure in measures:
        inside = [stop for start, stop in starts.items() if measure.start <= start < measure.end]
        own = [stop for stop in inside if _is_of(reading, measure, stop)]
        inside = own or inside
        if not inside or measure.rule == "value.previous":
            continue
        at = inside[0] if measure.has_number else inside[-1]
        if measure.comparison.get("ratio") is not None and not measure.has_number:
            at = _level(reading, measure, at, taken)
        elif (
            measure.direction is None
            and measure.has_number
            and (step := _STEP.match(reading.marked, at))
        ):
            measure.direction = "falling" if any(step.groups()) else "rising"
        told = None
        if measure.comparison.get("ratio") is None and measure.unit != "percent":
            begin, at = at, _multiple(reading, measure, at)
            if at == begin and measure.has_number:
                told = note_behind(reading, measure, at)
            elif measure.has_number:
                told = read_move(reading, at, measure.direction, valued=True)
        earlier = list(_earlier(reading, measure, at, taken))
        if not earlier and told is not None:
            earlier = [
                one
                for one in earlier_of(reading, measure, told)
                if not any(
                    start <= one.start < end and not (start <= measure.start < end)
                    for start, end in taken
                )
            ]
        yield from earlier


# A number that a figure may be: a mark, or digits that no unit stands behind.
_FIGURE = later(rf"⟪[mqp]\d+⟫|(?<![\w⟦⟪.,-]){BARE}(?![\w⟫%-]|[.,]\d)")
_FAR = later(r"more than|over")


# "..., 3,000 fewer than in November"; "rose by 12 percent and reached $7.4 billion", "were down 31 percent at 640,000 tonnes".
_LONGEST = 30  # characters of a number in digits
_STEP = later(
    rf"{_DATED}(?: (?:a|per) (?:year|month|week|day|tonne|kilo))?{_DATED_ONLY},? (?:"
    r"(?:or |which is |that is )?(?:\d[\d,.]*(?: million| billion| thousand)?|⟪[mpq]\d+⟫|[a-z]+)"
    r" (?:(?P<less>fewer|less|lower|below)|more|higher|above)(?: than\b|(?=[,.;)]|$))"
    r"|(?:with |or |which was )?an? (?:net )?(?:(?P<loss>loss|reduction|shortfall)|addition|gain|increase) of"
    r" (?:⟪q\d+⟫|\d[\d,.]*)(?! percent)"
    r"|(?:with |or |which was )?an? (?:[a-z]+ )?(?:(?P<drop>decrease|decline|drop|fall|reduction)|increase|rise|gain|jump|growth) of ⟪[mq]"
    r"|(?:(?P<down>down)|up) (?:by )?⟪[mq]\d+⟫(?= (?:from|on|compared|year)|[,.;]|$| ⟪d))"
)
_LEVEL = later(
    rf"{_DATED_ONLY},?(?: relative to ⟪d\d+⟫)?(?: to(?: reach)?| at|,? and (?:now )?(?:{REACHED})"
    rf"|, (?:to )?(?:reaching|reach|totall?ing|amounting to|coming (?:in|out) at|coming to|standing at|hitting)) (?P<m>⟪[mq]\d+⟫)(?! of\b)"
)


def _is_of(reading: FigureReading, measure: Measure, stop: int) -> bool:
    """Whether the mark or number that ends at a place holds the value of a measure."""
    if reading.marked[stop - 1] != "⟫":
        found = BARE_AT_END.search(reading.marked, max(0, stop - _LONGEST), stop)
        digits, scale = DIGITS.findall(found[0])[0] if found else ("", "")
        return (
            bool(digits)
            and measure.value is not None
            and scaled(digits, scale or None) == measure.value
        )
    amount = reading.amount(reading.marked[reading.marked.rindex("⟪", 0, stop) : stop])
    return measure.value is not None and (amount.value, amount.unit) == (
        measure.value,
        measure.unit,
    )


def value_end(reading: FigureReading, measure: Measure) -> int | None:
    """Where in the marked sentence the number ends that is a measure's value, if it stands in its quote."""
    for mark in _FIGURE.finditer(reading.marked):
        place = reading.sentence.to_text(mark.start())
        if measure.start <= place < measure.end and _is_of(reading, measure, mark.end()):
            return mark.end()
    return None


def _level(reading: FigureReading, measure: Measure, at: int, taken: list[tuple[int, int]]) -> int:
    """Note what a metric whose change was read came to; says where it ends."""
    level = _LEVEL.match(reading.marked, at)
    if level is None:
        return at
    place = reading.sentence.to_text(level.start("m"))
    own = reading.sentence.to_text(at) - 1
    if any(start <= place < end and not (start <= own < end) for start, end in taken):
        return at
    measure.take(reading.amount(level["m"]))
    measure.end = max(measure.end, reading.stop(level.end()))
    if measure.period == (None, None):
        reading.set_period(measure, level, level.end())
    return level.end()


def _multiple(reading: FigureReading, measure: Measure, at: int) -> int:
    """Note a change, a multiple or a share that stands right behind the value; says where it ends."""
    marked = reading.marked
    change = _CHANGE.match(marked, at)
    if change is None and (change := _BRACKETED.match(marked, at)) and measure.period_text is None:
        reading.set_period(measure, change, change.end())
    if change and any(change[way] for way in ("up", "down", "more", "less")):
        share = reading.sentence.amounts[int(change["p"])]
        if share.value is not None and "point" not in share.text:
            yearly = _YEAR.search(marked[change.end() : change.end() + 30]) or any(
                (day.offset or "").endswith("Y") for day in reading.sentence.dates
            )
            measure.move(
                share.value,
                up=bool(change["up"] or change["more"]),
                base="previous year" if yearly else "previous period",
            )
            measure.end = max(measure.end, reading.stop(change.end()))
            return change.end()
    noun = _STEP_NOUN.match(marked, at)
    if noun and (share := reading.sentence.amounts[int(noun["p"])]).value is not None:
        yearly = _YEAR.search(noun[0]) or any(
            (day.offset or "").endswith("Y") for day in reading.sentence.dates
        )
        base = "previous year" if yearly else "previous period"
        measure.move(share.value, up=noun["up"] is not None, base=base)
        measure.end = max(measure.end, reading.stop(noun.end()))
        return noun.end()
    times = _TIMES.match(marked, at)
    if times:
        ratio = MULTIPLES.get(times["w"] or "") or number(times["n"] or "")
        if ratio is not None:
            if not _FAR.search(times[0]):  # "more than double" says no number
                measure.comparison = {
                    **measure.comparison,
                    "base": "previous period",
                    "ratio": ratio,
                }
            measure.direction = measure.direction or ("rising" if ratio > 1 else "falling")
            measure.end = max(measure.end, reading.stop(times.end()))
            return times.end()
    share_of = _SHARE.match(marked, at)
    whole = reading.mention(share_of["it"]) if share_of else None
    if (
        share_of
        and (whole is None or whole.form != "pronoun")
        and "share_min" not in measure.comparison
        and "share_max" not in measure.comparison
    ):
        part = reading.sentence.amounts[int(share_of["p"] or share_of["q"] or share_of["r"])]
        if part.value is not None and _OF_BEFORE.match(marked, share_of.end()):
            # "half of what it was in 2019"
            ratio = part.value / 100
            measure.comparison = {**measure.comparison, "base": "previous period", "ratio": ratio}
            measure.direction = measure.direction or ("rising" if ratio > 1 else "falling")
            measure.end = max(measure.end, reading.stop(share_of.end()))
            return share_of.end()
        measure.comparison = {**measure.comparison, "base": "total", **share_bounds(part)}
        measure.approximate = measure.approximate or part.approximate
        measure.end = max(measure.end, reading.stop(share_of.end()))
        return share_of.end()
    return at


def _earlier(
    reading: FigureReading, measure: Measure, at: int, taken: list[tuple[int, int]]
) -> Iterator[Measure]:
    """The value at an earlier time that the text names behind it: "(2021: 8.9 million)", "compared to 11.9 million in 2023"."""
    tail = _BEFORE.match(reading.marked, at)
    if tail is None:
        return
    amount = reading.amount(tail["m"])
    place = reading.sentence.to_text(tail.start("m"))
    own = reading.sentence.to_text(at)
    if amount.unit != measure.unit or any(
        start <= place < end and not (start <= own <= end) for start, end in taken
    ):
        return
    before = measure.earlier()
    before.value = before.low = before.high = None
    before.take(amount)
    if amount.unit == "percent":
        before.comparison = (
            {"base": measure.comparison.get("base"), **share_bounds(amount)}
            if "share_min" in measure.comparison
            else {}
        )
    if (other := another(reading, tail.start("m"), tail.end("m"))) is not None:
        before.start, before.end = place, reading.stop(tail.end("m"))
        if give_to(reading, before, measure, other):
            yield before
        return
    dated = tail["d"] or tail["y"]
    if dated:
        day = reading.sentence.dates[int(dated)]
        if not day.offset:
            before.date(day)
        elif day.offset == "P-1Y":
            first, last = measure.period
            if first and last:
                before.period = (
                    f"{int(first[:4]) - 1}{first[4:]}",
                    f"{int(last[:4]) - 1}{last[4:]}",
                )
    before.start, before.end = place, reading.stop(tail.end())
    measure.turn_from(before.value)
    yield before
