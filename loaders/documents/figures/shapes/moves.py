"""What stands behind a move or a value, in whatever order: by how much, to what, from what, when and compared with when.

"plunged by 47.4 percent in the first half of 2024, falling to $760 million from $1.454 billion" and "rose on an annual basis to 622,139
visitors, compared with 584,818 a year earlier" say the same things in another order, so the words are taken apart one by one.

    told = read_move(reading, at, "falling")
    told.share, told.level, told.old        # marks of the change, of what the metric came to and of what it was before
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from interlock.loaders.documents.figures.reading import FigureReading
from interlock.loaders.documents.figures.shapes.beside import another, give_to
from interlock.loaders.documents.figures.words import BARE_NUMBER, any_of, word_set
from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.dates import DateSpan
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.measures import Measure, ratio_after

__all__ = [
    "BLUR",
    "LINK",
    "MULTIPLES",
    "Move",
    "earlier_of",
    "note_behind",
    "note_move",
    "read_level",
    "read_move",
]

BLUR = (
    r"(?:(?:about|around|some|roughly|nearly|almost|approximately|just|only|barely|even|still|over|more than|less than|under"
    r"|at least|an?"
    r"|the|record|estimated|provisional|mere|modest|massive|whopping|staggering|total of|annual|annualised|annualized|average"
    r"|overall|further|combined|another|adjusted|real|nominal|solid|robust|sharp|slight|strong|healthy|as (?:little|much|many"
    r"|high|low|few) as|up to|no less than|not less than) )*"
)
_VALUE = rf"(?:⟪[mqp]\d+⟫|⟦[HFOSGT]\d+⟧|{BARE_NUMBER})"
# "up from 30": so few that no comma stands in them, with nothing behind that they count
_FEW = r"\d{1,3}(?=[,.;)”\"](?!\d)|$| (?:in|at|a|the|last|before|earlier|during)\b| ⟪d)"
_WHEN = (
    r"(?: ?(?:in|during|for|over|by|at|as of|as at|on|between|through|since|to)?"
    r"(?: the| its)?(?: whole of| end of| full| (?:first|last|past|opening) (?:[a-z]+ )?(?:months?|weeks?|days?|half"
    r"|quarter)(?: of)?)? ?"
    r"⟪d(?P<d>\d+)⟫(?:’s|'s|[-–/]\d\d\b)?)"
)
_UP, _DOWN = any_of("rises"), any_of("falls")
_RISING_TO, _FALLING_TO = any_of("as_it_rises"), any_of("as_it_falls")

# By how much: "by 12 percent", "12 percent", "by a whopping 12 percent"; not the part of something.
# "up 7 percent" behind a noun of moving as well
_SHARE = later(
    rf",?(?: by| up| down| at(?: (?:an? |the )?(?:[a-z-]+ ){{0,3}}?(?:rate|pace) of)?| of)? {BLUR}(?P<m>⟪p\d+⟫)(?! of\b| to ⟪p"
    rf"| to be\b)"
)
_OR = later(
    rf",? (?:or|equal to|equivalent to|i\.e\.|that is) (?:by )?{BLUR}(?P<m>⟪[mpq]\d+⟫)(?! of\b)"
)
_STEP = later(rf"(?: by| of)? {BLUR}(?P<m>⟪[mq]\d+⟫|{BARE_NUMBER})(?! of\b)")
# What it came to.
_AT_BEST = (
    r"(?:(?:(?:an?|its|their|the) )?(?:(?!(?:above|below|under|over|than|near|beneath|beyond|against|versus|from)\b)[a-z-]+ ){0,4}?"
    r"(?:high|low|level|record|peak|total|average|reading)s?"
    r"(?: (?:in|since|for|not seen since|on record)(?: (?:[a-z-]+ ){0,4}?(?:years?|months?|weeks?|decades?|history"
    r"|⟪d\d+⟫))?)?(?: of| at|,) )?"
)
_LEVEL = later(
    rf",?(?: and)?(?: (?:then|now|thus|thereby))? (?:to(?: (?:reach|hit|earn|fetch|bring in|net|total|make|touch|top|average"
    rf"|(?:stand|settle|close|end"
    rf"|finish|come in) at))?|at"
    rf"|reaching|hitting|totall?ing|touching|topping|averaging|(?:standing|settling|closing|ending|coming in) at|amounting to"
    rf"|coming to"
    rf"|{_RISING_TO} to|{_FALLING_TO} to|(?:which |that )?(?:reached|hit|averaged|totall?ed|amounted to|came to|stood at|rose"
    rf" to|fell to)"
    rf"|(?:taking|bringing|pushing|lifting|putting) (?:it|them|the (?:total|figure|sum)) (?:to|at)|making|with) "
    rf"{_AT_BEST}{BLUR}(?P<m>{_VALUE}|(?<= to )\d{{2,3}}(?=[.,;](?!\d)|$))"
    rf"(?! of (?:its|their|the|all|total|gdp|GDP|⟦)|[-–]| (?:percent|per cent)\b)"
)
_EACH = (
    r"(?: (?:per|an?) (?:cubic metre|square metre|tonne|ton|kilo|kilogram|kg|barrel|ounce|pound|litre|bushel|bag|head|unit"
    r"|share|night|person"
    r"|day|week|month|year|visitor|passenger|MWh|kWh)\b(?! (?:earlier|ago|before)\b))"
)
# What it was.
_OLD = later(
    rf",?(?: (?:up|down|higher|lower|rising|falling|increasing|decreasing|more|less|fewer|better|worse|improving|unchanged))?"
    rf"(?: (?:from|than|against|after|versus|vs\.?|over|following"
    rf"|on(?! [a-z][a-z -]{{2,40}}? of ))| (?:as )?(?:compared|likened|relative) (?:to|with)| as"
    rf" against"
    rf"| in comparison (?:to|with)| compared(?= ⟪)) (?:(?:the|an?|its|that of) )?(?:⟪d(?P<before>\d+)⟫(?:’s|'s)? )?"
    rf"(?:(?:previous|earlier|initial|revised|comparable|corresponding) )?"
    rf"(?:(?P<name>(?!(?:but|while|though|yet|and|or) )[a-z](?:(?! (?:but|while|though|yet) )[a-z -]){{2,40}}?) of"
    rf" )?{BLUR}(?P<m>{_VALUE}|{_FEW})"
    rf"{_EACH}?(?P<rate> (?:growth|increase|rise|gain|expansion|decline|decrease|drop|fall|contraction)(?: rate)?)?"
    rf"(?: (?:recorded|registered|reported|posted|seen|earned|achieved|collected|exported|imported|noted|logged|handled"
    rf"|received|shipped))*"
    rf"(?:,? ?(?:in|during|for|over|at|as of|on)? ?(?:the )?(?:end of )?⟪d(?P<d>\d+)⟫(?: ⟪d\d+⟫)?| (?:a|one|the) (?P<ago>week|month"
    rf"|quarter|year|day) (?:earlier|before|ago))?"
    r"(?! (?:more|less|higher|lower|fewer)\b)"
)
# "after falling by 16.6 percent in April", "following a 20.3 percent decrease in the previous month"
_OLD_CHANGE = later(
    rf",? (?:after|following|against|compared (?:with|to)|versus)(?: (?:posting|recording|registering|reporting|seeing|showing"
    rf"|a gain of|an increase of))? (?:an? |its )?(?:"
    rf"(?:(?P<up>{_RISING_TO})|(?P<down>{_FALLING_TO}))(?: by)? {BLUR}(?P<m>⟪p\d+⟫)"
    rf"|{BLUR}(?P<n>⟪p\d+⟫) (?:⟪d\d+⟫ |[a-z-]+ ){{0,2}}?(?:(?P<up2>{_UP})|(?P<down2>{_DOWN}))"
    rf"|(?:[a-z-]+ ){{0,2}}?(?:(?P<up3>{_UP})|(?P<down3>{_DOWN})) of {BLUR}(?P<o>⟪p\d+⟫))"
    rf"(?: (?:recorded|registered|reported|posted|seen|logged))?(?:,? ?(?:in|during|for|over|at)? ?(?:the )?⟪d(?P<d>\d+)⟫"
    rf"| (?:a|one|the) (?P<ago>week|month|quarter|year) (?:earlier|before|ago)| in the (?:previous|prior|preceding|same)"
    rf" (?P<prior>week|month|quarter|year|period))?"
)
# "compared to the volume a month earlier (333,346 bags)"
_OLD_BRACKET = later(
    rf",?(?: (?:as )?compared (?:with|to)| from| than| against| on) (?:the |that )?(?:(?:figure|volume|level|value|number"
    rf"|total|amount) )?(?:in |of |for )?"
    rf"(?:the )?⟪d(?P<d>\d+)⟫(?:’s|'s)?(?: (?:figure|volume|level|value|number|total|amount))? \((?P<m>{_VALUE})\)"
)
# What joins a change to the value that it is of: "representing", "which was", "translating to".
LINK = (
    r"(?:or |(?:which |that |this )?(?:was |is |(?:represent|mark|reflect|show|register|record|post|indicat|constitut|mean|signif|denot"
    r"|signal)(?:e|i)?(?:s|ed|ing|t) |(?:translat|equat|amount|correspond)(?:e)?(?:s|ed|ing) (?:in)?to ))"
)
# The change behind a value: "up 12 percent", "which was 12 percent less", "a 12 percent rise", "(+12 percent)", "more than double".
_CHANGE = later(
    rf",?(?: \()?(?:–|—|-)? ?(?:and |that is |to mark |a year-on-year |{LINK})?"
    rf"(?:(?P<by>by )?(?P<sign>[+−–-])?(?:(?P<up>up|higher|rising|growing|climbing|increasing|an?"
    rf" (?:[a-z-]+ ){{0,2}}?{_UP} of)"
    rf"|(?P<down>down|lower|falling|declining|dropping|decreasing|an? (?:[a-z-]+ ){{0,2}}?{_DOWN} of))?(?: by)? ?"
    rf"(?:⟪[mq]\d+⟫,? or )?{BLUR}(?P<m>⟪p\d+⟫)"
    rf"(?: ⟪d\d+⟫| annual| yearly| year-on-year)?(?:(?: (?P<more>more|higher|above|up)| (?P<less>less|fewer|lower|below|down)|"
    rf" (?P<rise>{_UP})"
    rf"| (?P<fall>{_DOWN}))\b)?)"
)
_TIMES = later(
    r",? (?:almost |nearly |more than |over |roughly |about )?(?P<w>double|twice|triple|treble|quadruple|half)(?= (?:from|the"
    r"|that|what|as|its|⟪d)\b)"
)
# What is said of the manner or of the time that it is compared with, and passes.
_PASSING = later(
    r",?(?: (?:[a-z]+ly|further|again|somewhat|overall|alone|together|respectively|year-to-date)\b"
    r"| on (?:an?|the) [a-z-]+(?:-on-[a-z]+)? basis| on (?:the|a) (?:year|month|quarter|week)\b| in (?:real|nominal|local"
    r" currency|dollar|value|volume|absolute) terms"
    r"| (?:in|by) (?:value|volume)\b| for (?:an?|the) [a-z]+ (?:consecutive |straight |successive )?(?:month|quarter|year"
    r"|week)\b(?: in a row| running)?"
    rf"|{_EACH}| \([a-z/]{{1,5}}\)|,? revised\b| seasonally adjusted| in the (?:month|quarter|year|period|week|season)\b"
    r"| (?:in|during|over|for) (?:the|these|those) (?:first |last |past )?[a-z]+ (?:months|weeks|days|quarters)\b(?! of\b)"
    r"| (?:in|over|within) (?:the (?:last|past|first) )?(?:[a-z]+|\d+) (?:days|weeks|months|quarters|years)\b(?! (?:to|of"
    r"|ended|earlier)\b)"
    r"| (?:in|during|over|for) (?:this|that|the|the same|the reported|the review|the reporting|the [a-z]+-(?:month|week|day"
    r"|year)) (?:period|time|year|month"
    r"|quarter|season)(?: under review)?\b)"
)
_LEAST = later(
    r" to (?:its|their|an?|the) (?:[a-z-]+ ){0,5}?(?:level|high|low|record|peak|rate|pace|amount|volume)s?\b(?: (?:in|since"
    r"|for) (?:[a-z-]+ ){0,4}?(?:years?|months?|weeks?|decades?|⟪d\d+⟫))?"
)
_BASE = later(
    r",?(?: (?:up|down|higher|lower|more|less|fewer))?(?: (?:as )?compared (?:to|with)| (?:from|over|against|versus|vs\.?|on"
    r"|than|to|relative to)) (?:(?:the|a|that of|what it was in|in) )*"
    r"(?:(?:previous|preceding|prior|same|corresponding|year-earlier) )?(?:⟪d(?P<d>\d+)⟫(?:’s|'s)?|(?:19|20)\d\d(?![\d%]"
    r"|[.,]\d)|(?:previous|preceding"
    r"|prior|last|same) (?:[a-z]+ )?(?P<unit>year|month|quarter|week|season|period|fiscal)|year)(?: (?:figure|level|volume"
    r"|total)s?)?\b"
)
_FROM_DATE = later(r" ⟪d(?P<d>\d+)⟫")
_PARTNER = later(r" (?:to|from|with|into) (?:the )?(?P<p>⟦[LO]\d+⟧)(?!’s|'s|-|⟦)")
_PHRASE = later(
    rf" (?:to|from|in|of|for|by|on|via|through|with|at|into|across) (?:the |its |their )?(?:{MARK}|(?!year|same|previous|first"
    rf"|last)[a-z-]+(?: (?!and\b|but\b|while\b|from\b|to\b|up\b|down\b)[a-z-]+){{0,2}}?)"
    r"(?=[ ,(])"
)
_BASE_DAY = later(r"from (?:the )?", re.IGNORECASE)
_BEFORE_IT = later(r"(?:the )?(?:previous|preceding|prior|same|corresponding|comparable)\b")
_COMPARES = later(r",? (?:on|over|from|to|against|versus|than)\b")
_YEAR = later(r"year|P-\d+Y")
_POINTS = "point"
_OPPOSITES = word_set("opposites")
MULTIPLES = {
    "double": Decimal(2), "twice": Decimal(2), "triple": Decimal(3), "treble": Decimal(3), "quadruple": Decimal(4), "half": Decimal("0.5")
}  # fmt: skip
_SKIPS = 3  # phrases in a row of what, where and for whom
_STEPS = 12  # parts of what is said of one move
_OPENED = later(r"\s?\)")


@dataclass(slots=True)
class Move:
    """What was said of a move; figures are marks of the sentence, or numbers as printed.

    Attributes:
        share: by how many percent; step: by how much in the metric's unit.
        level: what the metric came to; old: what it was before, `old_day` when, `old_ago` how long before.
        old_share: by how many percent it moved the time before; old_name: what it was then, "a profit" before a loss.
        partner: the place or organisation that the flow goes to or comes from.
        day: when; base: whether it is compared with the year before.
        end: where in the marked sentence all of it ends.
    """

    direction: str | None
    end: int
    share: str | None = None
    step: str | None = None
    level: str | None = None
    old: str | None = None
    old_at: tuple[int, int] = (0, 0)
    old_day: int | None = None
    old_ago: str | None = None
    old_share: str | None = None
    old_name: str = ""
    old_up: bool | None = None
    partner: str | None = None
    times: Decimal | None = None
    day: int | None = None
    yearly: bool = False


def read_move(
    reading: FigureReading, at: int, direction: str | None, *, valued: bool = False
) -> Move:
    """Take apart what stands behind a verb or noun of moving, or with `valued` behind a value that is read."""
    told = Move(direction, at)
    marked, place = reading.marked, at
    skipped = 0
    for _ in range(_STEPS):
        stop = _next(reading, told, marked, place, valued=valued)
        if stop is None:
            phrase = None if skipped == _SKIPS else _PHRASE.match(marked, place)
            if phrase is None or not (valued or told.level or told.share):
                break
            place, skipped = phrase.end(), skipped + 1
            continue
        skipped = 0
        place = told.end = stop
    return told


_AT = later(
    rf"(?: at| to| of)? {_AT_BEST}{BLUR}(?P<m>{_VALUE})(?! of (?:its|their|the|all|total|gdp|GDP|⟦)|[-–]| (?:percent|per cent"
    rf"|more|less|higher|lower|fewer"
    rf"|above|below|up|down|complete|old|ago)\b)"
)


def read_level(reading: FigureReading, at: int) -> Move | None:
    """Take apart what stands behind a verb such as "stood at": the value, and what it is compared with."""
    level = _AT.match(reading.marked, at)
    if level is None or not _is_figure(reading, level["m"]):
        return None
    told = read_move(reading, level.end(), None, valued=True)
    told.level = level["m"]
    return told


def _next(reading: FigureReading, told: Move, marked: str, at: int, *, valued: bool) -> int | None:
    """Where the next part ends, once it is noted; None where nothing more is said."""
    if (when := _day(reading, told, at)) is not None:
        return when
    if (
        told.old is None
        and told.old_share is None
        and (stop := _before(reading, told, marked, at, valued))
    ):
        return stop
    if (
        told.old is None
        and (old := _OLD.match(marked, at))
        and _note_old(reading, told, old, valued=valued)
    ):
        return old.end()
    if not valued and told.level is None:
        level = _LEVEL.match(marked, at)
        if level is not None and _is_figure(reading, level["m"]):
            told.level = level["m"]
            return level.end()
    if not valued and told.share is None and told.step is None and told.level is None:
        share = _SHARE.match(marked, at)
        if share is not None and _POINTS not in reading.amount(share["m"]).text:
            told.share = share["m"]
            return share.end()
        step = _STEP.match(marked, at)
        if step is not None:
            told.step = step["m"]
            return step.end()
    if (
        not valued
        and (told.share is None) != (told.step is None)
        and (other := _OR.match(marked, at))
    ):
        if other["m"].startswith("⟪p") and told.share is None:
            told.share = other["m"]
            return other.end()
        if not other["m"].startswith("⟪p") and told.step is None and told.level is None:
            told.step = other["m"]
            return other.end()
    if (valued or told.level) and (stop := _change(reading, told, at)) is not None:
        return stop
    if told.partner is None and (to := _PARTNER.match(marked, at)) is not None:
        told.partner = to["p"]
        return to.end()
    if base := _BASE.match(marked, at):
        text = reading.sentence.dates[int(base["d"])] if base["d"] else None
        told.yearly = (
            told.yearly or _is_year(text) or (base["unit"] or "year") in ("year", "fiscal")
        )
        return base.end()
    for pattern in (_PASSING, _LEAST):
        if (pattern is _PASSING or not valued) and (passing := pattern.match(marked, at)):
            return passing.end()
    return None


def _before(reading: FigureReading, told: Move, marked: str, at: int, valued: bool) -> int | None:
    """Note what it was in brackets behind a time, or by how much it moved the time before."""
    if bracket := _OLD_BRACKET.match(marked, at):
        if not _is_figure(reading, bracket["m"]):
            return None
        told.old, told.old_at = bracket["m"], (bracket.start("m"), bracket.end("m"))
        told.old_day = int(bracket["d"])
        told.yearly = told.yearly or _is_year(reading.sentence.dates[told.old_day])
        return bracket.end()
    change = None if valued or not told.share else _OLD_CHANGE.match(marked, at)
    if change is None:
        return None
    told.old_share = change["m"] or change["n"] or change["o"]
    told.old_up = bool(change["up"] or change["up2"] or change["up3"])
    told.old_at = (change.start() + 1, change.end())
    told.old_day = int(change["d"]) if change["d"] else None
    told.old_ago = change["ago"] or change["prior"]
    return change.end()


def _day(reading: FigureReading, told: Move, at: int) -> int | None:
    """Note when it was: the first date that is no time compared with."""
    when = re.compile(rf",?{_WHEN}").match(reading.marked, at)
    if when is None:
        return None
    day = reading.sentence.dates[int(when["d"])]
    if day.offset is not None or (
        _BEFORE_IT.match(day.text) and _COMPARES.match(reading.marked, at)
    ):
        told.yearly = told.yearly or _is_year(day)
    elif _BASE_DAY.match(day.text) and (day.interval[1] is None or told.day is not None):
        pass  # "from March"
    elif told.day is None:
        told.day = int(when["d"])
    else:
        return None
    return when.end()


def _is_figure(reading: FigureReading, mark: str) -> bool:
    """Whether a mark has a number: a party does where it is so many."""
    return not mark.startswith("⟦") or reading.figure(mark)[0] is not None


def _is_year(day: DateSpan | None) -> bool:
    return day is not None and (
        (day.offset or "").endswith("Y") or _YEAR.search(day.text) is not None or day.text.isdigit()
    )


def _note_old(reading: FigureReading, told: Move, old: re.Match[str], *, valued: bool) -> bool:
    """Note what it was before; False where the words say something else."""
    mark = old["m"]
    if not _is_figure(reading, mark):
        return False
    if old["rate"]:
        if not mark.startswith("⟪p") or (told.share is None and not valued):
            return False
        told.old_share = mark
    elif (
        mark.startswith("⟪p")
        and told.share is not None
        and (told.level is None or not told.level.startswith("⟪p"))
    ):
        told.old_share = mark
    else:
        told.old = mark
    noun = (old["name"] or "").rpartition(" ")[2]
    told.old_name = old["name"] if noun in _OPPOSITES else ""
    told.old_at = (old.start("m"), old.end())
    dated = old["d"] or old["before"]
    told.old_day = int(dated) if dated else None
    told.yearly = (
        told.yearly
        or old["ago"] == "year"
        or (dated is not None and _is_year(reading.sentence.dates[int(dated)]))
    )
    told.old_ago = old["ago"]
    return True


def _change(reading: FigureReading, told: Move, at: int) -> int | None:
    """Note the change that stands behind a value."""
    if told.share is None or told.yearly is False:
        change = _CHANGE.match(reading.marked, at)
        if change is not None and _POINTS not in reading.amount(change["m"]).text:
            up = change["up"] or change["more"] or change["rise"] or change["sign"] == "+"
            down = (
                change["down"]
                or change["less"]
                or change["fall"]
                or (change["sign"] and change["sign"] != "+")
            )
            if up or down:
                if told.share is not None and not _later_is_yearly(reading, change.end()):
                    return None
                told.share, told.direction = change["m"], "rising" if up else "falling"
                closed = _OPENED.match(reading.marked, change.end())
                bracket = reading.marked.find(")", change.end(), change.end() + 60)
                if (
                    reading.marked[at : change.start("m")].find("(") >= 0
                    and not closed
                    and bracket > 0
                ):
                    return bracket + 1
                return closed.end() if closed else change.end()
    if told.share is None and told.times is None and (times := _TIMES.match(reading.marked, at)):
        by = MULTIPLES[times["w"]]
        told.times = None if "than" in times[0] or "over" in times[0] else by
        told.direction = told.direction or ("rising" if by > 1 else "falling")
        return times.end()
    return None


def _later_is_yearly(reading: FigureReading, at: int) -> bool:
    """Whether a second change is the one to the year before: "up 8.9 percent from August and up 51.7 percent year on year"."""
    day = _FROM_DATE.match(reading.marked, at)
    return day is not None and _is_year(reading.sentence.dates[int(day["d"])])


def note_move(reading: FigureReading, measure: Measure, told: Move, verb: str = "") -> None:
    """Set on a measure what was said of its move: the change, what it came to, and when."""
    measure.direction = told.direction
    base = "previous year" if told.yearly else "previous period"
    share = reading.amount(told.share).value if told.share else None
    if share is not None and told.direction in ("rising", "falling"):
        measure.move(share, up=told.direction == "rising", base=base)
    elif told.times is not None:
        measure.comparison = {**measure.comparison, "base": base, "ratio": told.times}
    if told.level is not None:
        _take(reading, measure, told.level)
        if told.level.isdigit() and not (unit := _counted(measure)):
            measure.value = None  # so many of what?
        elif told.level.isdigit():
            measure.unit = unit
        measure.multiply(verb)
    if told.day is not None:
        day = reading.sentence.dates[told.day]
        measure.period, measure.period_text = reading.balance_day(day) or day.interval, day.text
    measure.end = max(measure.end, reading.stop(told.end))


def note_behind(reading: FigureReading, measure: Measure, at: int) -> Move:
    """Note the change that stands further behind a value: "to India during the period, up 36 percent from a year ago"."""
    told = read_move(reading, at, measure.direction, valued=True)
    share = reading.amount(told.share).value if told.share else None
    base = "previous year" if told.yearly else "previous period"
    if share is not None and told.direction:
        measure.move(share, up=told.direction == "rising", base=base)
    elif told.times is not None:
        measure.comparison = {**measure.comparison, "base": base, "ratio": told.times}
    if share is not None or told.times is not None or told.direction is not None:
        measure.direction = told.direction
        measure.end = max(measure.end, reading.stop(told.end))
    return told


def earlier_of(reading: FigureReading, measure: Measure, told: Move) -> Iterator[Measure]:
    """What the metric was before, or by how much it moved the time before."""
    mark = told.old or told.old_share
    if mark is None:
        return
    before = measure.earlier()
    before.value = before.low = before.high = None
    before.approximate = False
    if told.old_share is not None:
        step = reading.amount(told.old_share).value
        if step is None or measure.direction not in ("rising", "falling"):
            return
        up = measure.direction == "rising" if told.old_up is None else told.old_up
        before.unit, before.direction = None, "rising" if up else "falling"
        before.comparison = {"base": "previous period", "ratio": ratio_after(step, up=up)}
    else:
        unit = measure.unit
        before.unit = None
        _take(reading, before, mark)
        if before.unit is None:
            before.unit = unit
        if before.unit != unit or (unit == "percent" and "share_min" in measure.comparison):
            return
    _set_day_before(reading, before, measure, told)
    before.start, before.end = reading.sentence.span(*told.old_at)
    if (other := another(reading, *told.old_at)) is not None:
        if give_to(reading, before, measure, other):
            yield before
        return
    if told.old_name and told.old_name.rpartition(" ")[2] != measure.indicator.rpartition(" ")[2]:
        before.indicator = told.old_name
    else:
        measure.turn_from(before.value)
    yield before


def _take(reading: FigureReading, measure: Measure, mark: str) -> None:
    """Take over a figure: an amount, a party of many, or a number as printed."""
    if mark.startswith("⟦"):
        amount, thing = reading.figure(mark)
        if amount is not None:
            measure.take(amount)
            measure.unit = thing
        return
    if mark.isdigit():
        measure.value = Decimal(mark)  # few, of what the figure beside it counts
        return
    reading.take(measure, mark)


_PEOPLE = later(r"(?:workforce|headcount|staff|payroll|membership|employees|workers)$")
_COUNTS = word_set("counts")


def _counted(measure: Measure) -> str | None:
    """What a bare number of a metric counts: people of a workforce, calls of ship calls."""
    noun = measure.indicator.rpartition(" ")[2]
    return "people" if _PEOPLE.search(measure.indicator) else noun if noun in _COUNTS else None


_LONG = later(r"month|quarter|year")
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def _months_back(day: str, months: int) -> str:
    """An ISO day so many months earlier; the first of a month stays one."""
    at = int(day[:4]) * 12 + int(day[5:7]) - 1 - months
    return f"{at // 12:04d}-{at % 12 + 1:02d}{day[7:]}"


def _set_day_before(reading: FigureReading, before: Measure, measure: Measure, told: Move) -> None:
    """Set when the earlier figure was: at a date of its own, or so much before the time of the measure."""
    first, last = measure.period
    if told.old_ago is not None:
        before.period_text = f"a {told.old_ago} earlier"
        years = 1 if told.old_ago == "year" else 0
    elif told.old_day is None:
        return
    else:
        day = reading.sentence.dates[told.old_day]
        before.period_text = _BASE_DAY.sub("", day.text)
        if day.offset is None and (back := _LONG.search(day.text)) and _BEFORE_IT.match(day.text):
            if (
                first and last and first[8:] == last[8:] == "01"
            ):  # "in May, after 4 percent in the previous month"
                before.period = (
                    _months_back(first, _MONTHS[back[0]]),
                    _months_back(last, _MONTHS[back[0]]),
                )
            return
        if day.offset is None:
            before.period = day.interval
            return
        years = 1 if day.offset == "P-1Y" else 0
        if day.offset.isdigit() and first:
            years = int(first[:4]) - int(day.offset)
    if first and last and years:
        before.period = tuple(f"{int(end[:4]) - years}{end[4:]}" for end in (first, last))  # type: ignore[assignment]
