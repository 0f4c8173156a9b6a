"""Dates in running text as half-open intervals `[from, to)`, never sharper than the words.

An expression without a year, or relative to the day of writing, has an interval only where the caller gives a trusted anchor
(the publication date); otherwise both ends stay open and the words are kept. The modal "may", "$1" and "60%" are no dates.

    find_dates("in the first five months of 2023")[0].interval    # ('2023-01-01', '2023-06-01')
    find_dates("by the end of next year", anchor=date(2022, 4, 12))[0].interval    # (None, '2024-01-01')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.openings import opened
from interlock.loaders.documents.language.words import words

__all__ = ["DateSpan", "find_dates", "parse_day"]

_MONTHS = words(
    "january february march april may june july august september october november december"
)
_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_NUMBERS = {
    word: number
    for number, word in enumerate(
        words("one two three four five six seven eight nine ten eleven twelve"),
        start=1,
    )
}
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "last": 4,
    "final": 4,
}
_ORDINAL_DAYS = {
    word: day
    for day, word in enumerate(
        words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
            "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth "
            "twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
        ),
        start=1,
    )
}
# "May", "March" and "August" are words too: a month stands with a capital, "May" only beside a number or a preposition.
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.?|Apr(?:il|\.)?|May|June?\.?"
    r"|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![^\W\d_])"
)
_YEAR = r"(?:19|20)\d\d(?![\d%]|[.,]\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_COUNT = r"(?:\d{1,2}|" + "|".join(_NUMBERS) + ")"
# "sold 8 million tonnes a year before the port was closed": what follows has a clause of its own, and no day is told.
_NO_CLAUSE = (
    r"(?!\s(?:(?:the|an?|its|their|his|her|it|they|he|she|any|some|[a-z]+ing)\b|(?-i:[A-Z])))"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_THE_YEAR = rf"(?:(?:of|in)\s)?(?:(?:(?:the\s)?(?:calendar\s)?year\s)?{_YEAR}|(?:this|last|next|the)\s(?:year|period))"

# A year that begins on another day in each country: kept as printed.
_FISCAL = r"(?:fiscal|financial|marketing|crop|business|tax|accounting|budget)"

# Months of a day with its year in Spanish, French, German, Portuguese and Italian, by number.
_FOREIGN = {
    word: number
    for number, forms in enumerate(
        (
            "enero janvier januar janeiro gennaio",
            "febrero février februar fevereiro febbraio",
            "marzo mars märz março",
            "abril avril aprile",
            "mayo mai maio maggio",
            "junio juin juni junho giugno",
            "julio juillet juli julho luglio",
            "agosto août",
            "septiembre septembre setembro settembre",
            "octubre octobre oktober outubro ottobre",
            "noviembre novembre novembro",
            "diciembre décembre dezember dezembro dicembre",
        ),
        start=1,
    )
    for word in words(forms)
}
_FY = (
    r"(?:(?:[QH][1-4]|(?:first|second|third|fourth)[\s-](?:quarter|half)(?:\sof)?)\s)?FY\s?[’']?\d{2,4}(?:[-/–]\d{2,4})?"
    r"|[QH][1-4]\s\d{4}[-/–]\d\d\b"  # "H1 2016/17"
)
# Any word may stand before "fiscal year", so that it is looked for only where one of these words stands.
_FISCAL_YEAR = rf"""(?:(?:last|this|next|the\scurrent|the\sprevious|the)\s)?(?:[A-Z][a-z]+\s)?{_FISCAL}\s(?:years?(?:\s{_YEAR}
        (?:[-/–]\d{{2,4}})?)?|{_YEAR}(?:[-/–]\d{{2,4}})?)
        |{_YEAR}[-/–]\d{{2}}\s(?:{_FISCAL}\syear|season|crop|campaign)\b
        |{_COUNT}\smonths\s(?:to|through|ended|until)\smid-{_MONTH}
        |{_FY}
        |(?:first|last)\s(?:{_COUNT}\smonths|quarter|half)\sof\s(?:the|its|this|last)\s(?:[A-Z]?[a-z]+\s)?(?:{_YEAR}[-/–]\d{{2,4}}\s)?{_FISCAL}\syear
        |(?:season|campaign)\s(?:to|through|ended|ending)\s(?:in\s)?(?:the\s)?(?:end(?:-|\s(?:of\s)?)|mid-)?{_MONTH}(?:\s{_YEAR})?"""
_UNIT = rf"""
    (?P<upto>(?:(?:{_FISCAL}\s)?(?P<uy>year)|(?P<un>{_COUNT})(?:\s(?:weeks\s|full\s)?months|[\s-]months?\speriod)|(?P<uq>quarter)|(?P<uh>half[\s-]year)|(?P<us>decade|{_COUNT}\syears))
        \s(?:that\s)?(?:to|through|ended|ending|ends|up\sto)\s(?:on\s)?(?:(?:the\s)?end(?:\sof\s|\s|-))?(?:(?:{_DAY})\s)?(?P<m7>{_MONTH})(?:\s
        (?:{_DAY})(?!\d),?)?(?:,?\s(?P<y7>{_YEAR}))?)
  | (?P<toyear>(?P<uv>decade|{_COUNT}\syears)\s(?:to|through|ended|ending|up\sto)\s(?:in\s|(?:the\s)?end(?:\sof\s|-))?(?P<y21>{_YEAR})
        (?![-/–]\d))
  | (?P<fiscal>{{}})
  | (?P<same>(?:same|corresponding|comparable|equivalent|year[\s-]ago|year[\s-]earlier|prior[\s-]year)\s
        (?:period|months?|quarter|half|time|week)(?:\s(?:(?:of|in)\s)?(?:(?P<sy>{_YEAR})|last\syear|
        (?:a|the|one)\s(?:previous\s(?:fiscal\s)?year|year\s(?:earlier|before|ago))|(?:of\s)?the\s(?:preceding|prior)\s(?:fiscal\s)?year
        |(?:of\s)?(?:the\s)?(?:last|previous)\sfiscal))?)
  | (?P<numeric>(?P<na>\d\d?)(?P<sep>[./])(?P<nb>\d\d?)(?P=sep)(?P<nc>{_YEAR}))
  | (?P<coded>(?P<cy>{_YEAR})\s?(?P<cq>[QH][1-4])|(?P<dq>[1-4]Q|[12]H|(?:[5-9]|10|11)M)\s?(?:(?P<dy>{_YEAR})|[’']?(?P<dz>\d\d)(?!\d))|
        (?P<eq>Q[1-4]|H[12])\s?[’'](?P<ez>\d\d)(?!\d))
  | (?P<decade>(?P<dec>(?:19|20)\d0)s\b)
  | (?P<spelled>(?P<ord>{"|".join(sorted(_ORDINAL_DAYS, key=len, reverse=True))})(?:\sday)?\sof\s(?P<m8>{_MONTH})(?:,?\s
        (?P<y8>{_YEAR}))?)
  | (?P<yearend>year[\s-]end(?:\s(?:of\s)?(?P<ey>{_YEAR}))?)
  | (?P<crossing>(?P<xw>(?<=between\s))?(?:
        (?P<xa>{_DAY})\s(?P<m9>{_MONTH})(?:\s?[-–]\s?|\s(?:to|until|through)\s|(?(xw)\sand\s|(?!)))(?P<xb>{_DAY})\s(?P<m10>{_MONTH})
        |(?P<m21>{_MONTH})\s(?P<xc>{_DAY})(?:\s?[-–]\s?|\s(?:to|until|through)\s|(?(xw)\sand\s|(?!)))(?P<m22>{_MONTH})\s(?P<xd>{_DAY})(?!\d)
        )(?:,?\s(?P<y9>{_YEAR}))?)
  | (?P<weekof>(?:(?P<wn>first|second|third|fourth|last)\sweek\s(?:of|in)\s(?P<m11>{_MONTH})(?:\s(?P<y10>{_YEAR}))?|week\s
        (?:of|from)\s(?P<wd>{_DAY})\s(?P<m12>{_MONTH})(?:\s(?P<y11>{_YEAR}))?))
  | (?P<halfmonth>(?P<hm>first|second)\shalf\sof\s(?P<m23>{_MONTH})(?:,?\s(?P<y22>{_YEAR}))?)
  | (?P<weekto>(?:(?P<weeks>{_COUNT})\sweeks|week)\s(?:that\s)?(?:to|through|ending|ended|up\sto)\s(?:on\s)?
        (?:(?P<we>{_DAY})\s(?P<m16>{_MONTH})|(?P<m17>{_MONTH})\s(?P<wf>{_DAY}))(?:,?\s(?P<y15>{_YEAR}))?)
  | (?P<isoweek>week\s(?P<wk>[1-5]?\d)(?![\d.,%]\d|\d|%)(?:\s(?:of\s|in\s)?(?P<wy>{_YEAR}))?)
  | (?P<foreign>(?P<fd>{_DAY})(?:\.|er)?\s(?:de\s)?(?P<fm>{"|".join(_FOREIGN)})\s(?:de\s)?(?P<fy>{_YEAR}))
  | (?P<monthdays>(?P<mw>(?<=between\s))?(?P<m15>{_MONTH})\s(?P<dc>{_DAY})
        (?:\s?[-–]\s?|\s(?:to|through)\s|(?(mw)\sand\s|(?!)))
        (?P<dd>{_DAY})(?![\d%]|[.,]\d|\s(?:percent|per\scent|[mb]illion|thousand|[a-z-]+s\b))(?:,?\s(?P<y14>{_YEAR}))?)
  | (?P<longspan>(?P<m13>{_MONTH})\s(?P<y12>{_YEAR})(?:\s?[-–]\s?|\s(?:to|through|until)\s)(?P<m14>{_MONTH})\s(?P<y13>{_YEAR})
        |(?<=between\s)(?P<m18>{_MONTH})\s(?P<y16>{_YEAR})\sand\s(?P<m19>{_MONTH})\s(?P<y17>{_YEAR}))
  |
    (?P<iso>\b{_YEAR}(?P<isosep>[-/])\d\d(?P=isosep)\d\d(?!\d))
  | (?P<days>(?:(?P<da>{_DAY})(?:\s?[-–]\s?|\s(?:to|and|through)\s)(?P<db>{_DAY})\s(?P<m6>{_MONTH})(?:,?\s(?P<y5>{_YEAR}))?))
  | (?P<day>(?:{_WEEKDAY},?\s)?(?:(?P<d1>{_DAY})(?:\sof\s|[\s-])(?P<m1>{_MONTH})
        (?:,?[\s-](?P<y1>{_YEAR})|\s(?:of\s)?(?P<w1>last|this|next)\syear)?
                               |(?P<m2>{_MONTH})\s(?P<d2>{_DAY})(?!\d|[.,]\d|%|\s(?:percent|per\scent|million|billion))
        (?:,?\s(?P<y2>{_YEAR})|\s(?:of\s)?(?P<w2>last|this|next)\syear)?))
  | (?P<sofar>(?:earlier|so\sfar)\sthis\s(?P<of>week|month|year)\b|(?P<ytd>year|month)[\s-]to[\s-]date\b)
  | (?P<upquarter>(?P<m20>March|June|September|December)[\s-](?:(?P<uqq>quarter)|(?P<uqh>half)(?:[\s-]year)?)\b(?:,?\s(?:of\s)?
        (?P<y20>{_YEAR}))?)
  | (?P<span>(?P<m3>{_MONTH})(?:\s?[-–]\s?|-to-|\s(?:to|through|and)\s)(?P<m4>{_MONTH})(?:\s(?:period\s)?(?:of\s)?(?P<y3>{_YEAR}))?)
  | (?P<month>(?P<last>last\s|this\s|next\s)?(?P<m5>{_MONTH})(?:,?\s(?:of\s)?(?P<y4>{_YEAR})|\s(?:of\s)?(?P<w4>last|this|next)\syear)?)
  | (?P<quarter>(?:Q(?P<q1>[1-4])|(?P<q2>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]quarter|
        (?P<q3>last|final)\squarter(?=\sof\s(?:{_YEAR}|last|this|next|the)))(?:\s(?P<qy>{_THE_YEAR}))?
      |year[’']s\s(?P<q4>first|second|third|fourth|last|final)\squarter)
  | (?P<half>(?:H(?P<h1>[12])\b|(?P<h2>first|second|1st|2nd)[\s-]half)(?:\s(?P<hy>{_THE_YEAR}))?|year[’']s\s(?P<h3>first|second)\shalf)
  | (?P<quarters>first\s(?P<qn>two|three|2|3)\squarters(?:\s(?P<qs>{_THE_YEAR}))?)
  | (?P<months>(?P<side>first|last)\s(?P<n>{_COUNT})\smonths(?:\s(?P<ny>{_THE_YEAR})|(?<=months)(?!\s(?:of|in|after|since|under|at)\b)))
  | (?P<years>(?P<ya>{_YEAR})(?:(?:\s?[-–]\s?|\s(?:to|and|through|until)\s|(?:,\s{_YEAR})+,?\sand\s)(?P<yb>{_YEAR})
        |[-–/](?P<yc>\d\d)(?![\d/-])))
  | (?P<dayof>(?P<dom>{_DAY})\sof\s(?P<whose>last|this)\smonth\b)
  | (?P<relative>(?P<which>this|last|next|the\sprevious|the\sfollowing|the\scoming|the\spast|the\scurrent)\s
        (?P<what>week|month|quarter|year)\b)
  | (?P<printed>(?:period|quarter|month|year|months)\sunder\sreview|reference\s(?:month|quarter|period|year)
        |(?<=\bthe\s)(?:three|six|nine|ten|eleven|twelve)-month\speriod\b
        |(?<=\bin\sthe\s)(?:quarter|period|season)(?=[\s,.;])(?!\s(?:of|to|from|since|between|under|after|before|earlier|{_MONTH}|\d))
        |(?<=\bin\sthe\s)(?:quarter|season|month|half)\s(?:before|earlier)|(?:last|this|next)\sseason\b)
  | (?P<thewhole>(?<=\sof\sthe\s)(?P<whole>month|quarter|year)\b)
  | (?P<offset>(?:a|one|the|{_COUNT})\s(?P<off>year|month)s?\s(?:earlier|ago|before{_NO_CLAUSE})\b|(?P<offs>year|month|quarter)[\s-]
        (?:on|over|to)[\s-](?P=offs)\b|(?P<offl>[ymq])(?:-?o-?|/)(?P=offl)\b|on-year\b|(?:the\s)?(?:previous|prior)\syear\b)
  | (?P<ago>(?:a|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|a\sfew|\d{{1,2}})\s(?:day|week|decade)s?\sago\b)
  | (?P<season>(?:(?P<sw>last|this|next)\s(?P<sn>spring|summer|autumn|fall|winter)|(?P<so>spring|summer|autumn|fall|winter)\s(?:of\s)?
        (?P<sz>{_YEAR})(?:[-–/](?:\d\d)?\d\d(?![\d/-]))?)\b)
  | (?P<weekend>(?:last|this|next|the)\sweekend\b)
  | (?P<near>\b(?:day\sbefore\syesterday|day\safter\stomorrow|today|yesterday|tomorrow
        |this\s(?:morning|afternoon|evening)|tonight|last\snight)\b)
  | (?P<weekdays>(?P<dayfrom>{_WEEKDAY})\s(?:to|through|until)\s(?P<dayto>{_WEEKDAY})\b)
  | (?P<weekday>(?:last\s|this\s|next\s)?{_WEEKDAY}\b(?:,?\s(?:of\s)?(?P<itsweek>last|this|next)\sweek\b)?)
  | (?P<fromday>(?P<fromdays>(?:a|one|two|three|four|five|six|\d)\sdays?\s(?:later|earlier)|(?:next|following|same)\sday
        |day\s(?:before|after)(?=[.,;:)”"]))\b)
  | (?P<year>{_YEAR})
"""


@cache
def _date(fiscal: str) -> Sought:
    unit = opened(_UNIT.replace("{}", fiscal), re.VERBOSE | re.IGNORECASE)
    return Sought(
        rf"""(?<![\w$€£¥₽₹.])
    (?P<asof>as\s(?:of|at)\s)?(?P<prep>(?:by|since|until|till|before|after|through|from|in|during|of|for|on|at|between|against|versus)\s)?
    (?P<part>(?:the\s)?(?:early|mid|late|(?:very\s)?end|beginning|start|middle)(?:\s(?:in|of)\s|\s|-)(?:the\s)?)?
    (?:the\s)?(?P<unit>{unit})(?:\speriod)?""",
        re.VERBOSE | re.IGNORECASE,
    )


_FISCAL_CUE = Sought(rf"{_FISCAL}|season|crop|campaign", re.IGNORECASE)
# Every expression holds a digit or one of these words; most sentences hold neither and need no search.
_CUE = Sought(
    r"\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|today|yesterday"
    r"|tomorrow|morning|afternoon|evening|tonight|night|weekend|ago|spring|summer|autumn|fall|winter|[Yy]ears?|[Mm]onths?|week|quarter|half"
    r"|(?:next|following|same) day|days? (?:later|earlier|before|after)"
    r"|\w+day)\b|(?:uary|tember|ober|ember|March|April|June|July|August)"
)
_YEAR_PREPOSITIONS = frozenset(
    words("by since until till before after through from in during of for between against versus")
)
_MONTH_GROUPS = tuple(f"m{number}" for number in range(1, 23))
_HALF_YEAR = 6
_LETTERS = later(r"[a-z]+")
_REACH = 140  # characters in which the tense of a clause shows
_TO_COME = (
    r"(?:will(?: have)?|shall|is to|are to|is set to|are set to|is about to|to be|(?:is|are|be) (?:now )?(?:due"
    r"|expected|scheduled|slated|planned|foreseen"
    r"|supposed|likely)|expects? to|expected to|plans? to|aims? to|hopes? to|intends? to|wants? to"
    r"|it would|they would|would"
    # what is being prepared, and what the calendar says: "is hosting a fair on", "the fair opens on"
    r"|(?:is|are) (?:also |now |jointly )?(?:(?:co-)?organi[sz]ing|(?:co-)?hosting|holding|staging|launching|arranging|convening"
    r"|planning|preparing|visiting|sending)"
    r"|opens|takes place|begins|starts|kicks off|gets under way|expires|takes effect|(?:comes|enters) into force)"
)
# Nothing that has happened stands between: "will supply A, which it bought in May".
_FUTURE_BEFORE = later(
    rf"\b{_TO_COME}\b(?:(?!\b(?:which|who|whom|whose|that|has|have|had|was|were|did|after|since|because"
    rf"|following|signed|agreed|founded|said|told|announced"
    r"|reported|stated|wrote|confirmed|added|disclosed|declared|denied|replied|noted|under)\b|[.;:!?“”\"—]|, [a-z]+ed\b)[\s\S])*$"
)
_SCHEDULED = later(
    r"\b(?:(?:passes|falls|goes|moves|switches) to|retires|joins|leaves (?:the|his|her|its|office|as)|takes (?:over|up|charge|the helm)"
    r"|steps (?:down|aside)|hands over|becomes|changes hands|succeeds|replaces)\b"
    r"(?:(?!\b(?:which|who|whom|whose|that|has|have|had|was|were|did|after|since|because"
    r"|following|signed|agreed|founded|said|told|announced|reported|stated|added)\b|[.;:!?“”\"—]|, [a-z]+ed\b)[\s\S])*$"
)
# Nor between a date that opens the clause and its verb: "In March A signed a deal that will ..." has happened.
_FUTURE_AFTER = later(
    r",?(?:(?!\b(?:has|have|had|was|were|said|told|won|sold|bought|took|began|came|fell|rose|made|lent"
    r"|built|got|gave|put|set|cut|hit|paid|which|that|who|[a-z]+ed)\b)"
    rf"[^.;:,—]){{1,60}}?\b{_TO_COME}\b"
)
# A relative clause that a comma has closed says nothing of what stands behind it: "X, whose licence expires in 2030, left on Monday".
_RELATIVE_CLOSED = later(r",\s(?:which|who|whose)\b[^,;.]*(?=,\s)")
_EFFECT = later(r"\b(?:with\seffect|effective)\s$", re.IGNORECASE)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


@dataclass(frozen=True, slots=True)
class DateSpan:
    """One expression of time.

    Attributes:
        start, end: its place in the text; text: its words.
        interval: ISO dates `(from, to)`, half-open; None = open or unknown.
        deadline: True for "by ...": the event lies anywhere before `to`.
        weekday: True for a bare day of the week: in news the day of the saying, not of the event.
        offset: ISO 8601 offset of a comparison base ("a year earlier" is P-1Y), or the year of "the same period of 2024"; such an
            expression has no interval of its own.
        anchor: the ISO date that it was resolved against, None where it was not.
        days: how many days it lies from the day told of before it ("a day later" is 1), which `day_chains` finds.
    """

    start: int
    end: int
    text: str
    interval: tuple[str | None, str | None]
    deadline: bool = False
    weekday: bool = False
    offset: str | None = None
    anchor: str | None = None
    days: int | None = None


_LEAD = 120  # characters
_LEADS = 8  # characters before a bare year
_OF_YEAR = later(r"(?:\b(?:an?|the|its|their|record|for)|[’']s)\s$", re.IGNORECASE)
_OF_A_TIME = (
    r"(?:profits?|loss(?:es)?|sales|revenues?|turnover|results?|budget|harvest|crop|season|dividend|earnings|exports|imports|output"
    r"|figures?|totals?|level|target|deficit|surplus|accounts)\b"
)
_GOOD_YEAR = later(r"\s(?:was|proved|turned\sout)\s(?:to\sbe\s)?an?\s(?:[a-z-]+\s){1,2}year\b")
_FIGURE_OF_YEAR = later(rf"\s(?:(?:net|gross|operating|pre-tax|annual|full-year)\s)?{_OF_A_TIME}")
_GIVEN_MONTHS = frozenset(words("Jan April May June August"))
_IN_MONTHS = frozenset(words("in since until till during"))
_SURNAME = later(rf"\s(?!{_MONTH}|{_WEEKDAY})[A-Z][a-zà-ž]+")
_DONE = later(  # what somebody did, so that "by" is no day: "signed by", "jointly owned by", "a firm run by"
    r"(?:[a-z]ed|built|bought|sold|held|led|run|made|won|paid|given|taken|chosen|written|lent|brought|set\sup|taken\sover)\s$"
)
_FIGURE_OF_MONTH = later(
    rf"[’']s\s(?:[a-z-]+\s){{0,2}}?(?:{_OF_A_TIME}|(?:trade|inflation|production|shipments|deliveries|orders|arrivals|volumes?|prices"
    r"|index|reading|data|remittances|reserves|throughput|spending)\b)"
)


def find_dates(
    text: str, anchor: date | None = None, start: int = 0, end: int | None = None
) -> list[DateSpan]:
    """All expressions of time in `text[start:end]`, in order, not overlapping.

    Args:
        text: running text.
        anchor: the trusted day of writing; None leaves relative and year-less expressions open.
        start: where to begin in the text.
        end: where to stop; None reads to the end.
    """
    stop = len(text) if end is None else end
    cue = _CUE.search(text, start, stop)
    if cue is None:
        return []
    # No expression reaches farther back from its first cue: what lies before need not be searched.
    begin = max(start, cue.start() - _LEAD)
    pattern = _date(_FISCAL_YEAR if _FISCAL_CUE.may(text, start, stop) else _FY)
    found = (_span(match, anchor) for match in pattern.finditer(text, begin, stop))
    return _joined(text, [span for span in found if span is not None], stop)


def parse_day(text: str) -> str | None:
    """The ISO day that a metadata value names (`2022-04-12T08:00:00Z`, `12 April 2022`), else None."""
    for span in find_dates(text.strip()[:40].replace("T", " ", 1) if text[:4].isdigit() else text):
        first, last = span.interval
        if first and last and date.fromisoformat(last) - date.fromisoformat(first) == timedelta(1):
            return first
    return None


_ONWARD = later(r",?\s(?:up\s)?(?:to|until|till|through)\s")
_TOGETHER = later(r"\sand\s")
_DASHED = later(r"\s?[-–—]\s?")
_ENDS_IN_YEAR = later(rf"{_YEAR}$")
# "to 2014" as a time and not as a number: "fell from May 2010 to 2000 tonnes"
_BARE_YEAR = later(
    rf"{_YEAR}(?=[.,;:)]|$|\s(?:and|when|before|after|but|at|in|under|with|as|while|where)\b)"
)


def _joined(text: str, spans: list[DateSpan], stop: int) -> list[DateSpan]:
    """The same with two days that bound one time as one: "from July 1, 2019 to April 30, 2020", "between May 2001 and 2005"."""
    joined: list[DateSpan] = []
    at = 0
    while at < len(spans):
        one = spans[at]
        other = spans[at + 1] if at + 1 < len(spans) else None
        last = _last_of_time(text, one, other, stop)
        if last is None:
            joined.append(one)
            at += 1
            continue
        end, until, anchor = last
        time = (one.interval[0], until)
        joined.append(
            DateSpan(one.start, end, text[one.start : end], time, anchor=one.anchor or anchor)
        )
        at += 2 if other is not None and other.start < end else 1
    return joined


def _last_of_time(
    text: str, one: DateSpan, other: DateSpan | None, stop: int
) -> tuple[int, str, str | None] | None:
    """Where the time ends that a date begins, its day, and what it was resolved against; None if it begins none."""
    since = one.text[:5].lower() == "from " and one.interval[1] is None
    among = text[max(0, one.start - 8) : one.start].lower() == "between "
    first = one.interval[0]
    if first is None or one.offset or one.text[:6].lower() == "since ":
        return None
    link = (_ONWARD if since else _TOGETHER if among else _DASHED).match(text, one.end, stop)
    if link is None:
        return None
    if other is not None and other.start <= link.end() < other.end:
        both = (
            since or among or (_ENDS_IN_YEAR.search(one.text) and _ENDS_IN_YEAR.search(other.text))
        )
        until = other.interval[1]
        plain = other.text[:5].lower() not in ("from ", "since") and not other.offset
        return (
            (other.end, until, other.anchor) if both and plain and until and first < until else None
        )
    with_year = since or among or _ENDS_IN_YEAR.search(one.text)
    year = _BARE_YEAR.match(text, link.end(), stop) if with_year else None
    until = f"{int(year[0]) + 1}-01-01" if year else ""
    return (year.end(), until, None) if year and first < until else None


_IN_A_NAME = later(r"(?<![.!?”\"] )(?<!^)\b[A-Z][\w’'&-]*\s$")


def _is_given_name(match: re.Match[str], prep: str) -> bool:
    """Whether a month is somebody's first name: "controlled by Jan Kovac", "was bought by April Jones"."""
    text, month = match.string, match["unit"]
    if month not in _GIVEN_MONTHS or not _SURNAME.match(text, match.end()):
        return False
    if prep == "by" and _DONE.search(text, max(0, match.start() - 24), match.start()):
        return True
    return month == "Jan" and prep not in _IN_MONTHS


def _span(match: re.Match[str], anchor: date | None) -> DateSpan | None:
    prep = (match["prep"] or "").strip().lower()
    begin = match.start("unit")
    # Lower-case months are words ("may", "march"), and a bare year needs a preposition or a part of the year beside it.
    for month in match.group(*_MONTH_GROUPS):
        if month and month[0].islower():
            return None
    part = _part(match["part"])
    if match["thewhole"] and not part:
        return None  # "the rest of the year" has no day of its own
    if match["month"] and match["sofar"]:
        return None
    if (
        match["near"]
        and match["near"].startswith("T")
        and _IN_A_NAME.search(match.string[max(0, begin - 40) : begin])
    ):
        return None  # "Orlu Today Ltd", a name
    closed = _CLOSED.search(match.string, max(0, begin - _CLOSING), begin) is not None
    if (
        match["year"]
        and not part
        and prep not in _YEAR_PREPOSITIONS
        and not closed
        and not _is_of_year(match)
    ):
        return None
    dated = match["y4"] or match["w4"]
    if (
        match["month"]
        and not (dated or part or prep or match["last"] or closed or _heads_figure(match))
        and not (match["m5"] != "May" and _FIGURE_OF_MONTH.match(match.string, match.end()))
    ):
        return None
    if (
        match["month"]
        and match["m5"] == "May"
        and not (dated or part or prep in ("in", "by", "since", "until"))
    ):
        return None
    if match["month"] and not (dated or part) and _is_given_name(match, prep):
        return None
    keeps_preposition = prep in (
        "by",
        "since",
        "until",
        "till",
        "before",
        "after",
        "through",
        "from",
    )
    begin = match.start() if keeps_preposition else match.start("part") if match["part"] else begin
    words = match.string[begin : match.end()]
    if match["fiscal"] or match["printed"]:
        return DateSpan(begin, match.end(), words, (None, None))
    if match["same"]:
        return DateSpan(begin, match.end(), words, (None, None), offset=match["sy"] or "P-1Y")
    if match["ago"]:
        return None  # "three weeks ago" is no day, and no span either
    if match["fromday"]:
        return DateSpan(begin, match.end(), words, (None, None), days=_days_from(match["fromdays"]))
    if match["offset"]:
        unit = (match["off"] or match["offs"] or match["offl"] or "year")[0].upper()
        if unit == "Q":
            return DateSpan(begin, match.end(), words, (None, None), offset="P-3M")
        number = _LETTERS.match(words.lower())
        count = _NUMBERS.get(number[0], 1) if number else int(re.match(r"\d+", words)[0])  # type: ignore[index]
        return DateSpan(begin, match.end(), words, (None, None), offset=f"P-{count}{unit}")
    try:
        whole, used = _interval(
            match,
            anchor,
            later=prep == "by"
            or ((prep in ("until", "till") or _takes_effect(match)) and _is_ahead(match, anchor))
            or (anchor is not None and (_is_future(match) or _is_scheduled(match, anchor))),
        )
    except (ValueError, OverflowError):  # 31 April, year 10000: words that look like a date
        return None
    if whole is None:
        return DateSpan(begin, match.end(), words, (None, None), weekday=bool(match["weekday"]))
    first, last = _narrow(*whole, part)
    if match["asof"] and part == "late":
        first = last - timedelta(1)  # a balance "as of the end of" is of one day
    interval: tuple[str | None, str | None] = (first.isoformat(), last.isoformat())
    deadline = False
    if prep in ("by", "until", "till", "through"):
        interval, deadline = (None, interval[1]), prep == "by"
    elif prep == "before":
        ending = (
            part == "late" and " end" in words
        )  # "before the end of the year": at any time in it
        interval = (None, interval[1] if ending else interval[0])
    elif prep == "since" or (
        prep == "from"
        and not any(
            match[unit]
            for unit in (
                "span",
                "years",
                "days",
                "weekdays",
                "crossing",
                "longspan",
                "monthdays",
                "toyear",
            )
        )
    ):
        interval = (interval[0], None)
    elif prep == "after":
        interval = (interval[1], None)
    return DateSpan(
        begin,
        match.end(),
        words,
        interval,
        deadline,
        bool(match["weekday"]),
        anchor=anchor.isoformat() if used and anchor else None,
    )


def _is_future(match: re.Match[str]) -> bool:
    """Whether the clause around a date speaks of what is to come: "will open in September", "is due on Friday"."""
    text, at = match.string, match.start()
    before = text[max(0, at - _REACH) : at]
    if _FUTURE_BEFORE.search(before) and _FUTURE_BEFORE.search(_RELATIVE_CLOSED.sub("", before)):
        return True
    lead = text[max(0, at - 2) : at].strip()
    opens = not lead or lead in ".!?;:\n"
    return opens and _FUTURE_AFTER.match(text, match.end(), match.end() + _REACH) is not None


def _is_scheduled(match: re.Match[str], anchor: date) -> bool:
    """Whether the present tells what the calendar says, of a month or a day soon to come: "passes to X on 1 August"."""
    if not (match["m5"] or match["m1"] or match["m2"]) or not _is_ahead(match, anchor):
        return False
    at = match.start()
    return _SCHEDULED.search(match.string[max(0, at - _REACH) : at]) is not None


def _takes_effect(match: re.Match[str]) -> bool:
    """Whether something begins to hold then: "with effect from 1 November", "effective 1 May"."""
    return (
        _EFFECT.search(match.string, max(0, match.start() - _LEADS - 8), match.start()) is not None
    )


def _is_ahead(match: re.Match[str], anchor: date | None) -> bool:
    """Whether "until August" rather means the August to come: the nearer of the two."""
    name = match["m5"] or match["m1"] or match["m2"]
    return anchor is None or name is None or (_month(name) - anchor.month) % 12 <= _HALF_YEAR


def _part(words: str | None) -> str:
    if not words:
        return ""
    low = words.lower()
    if "early" in low or "beginning" in low or "start" in low:
        return "early"
    return "mid" if "mid" in low else "late"


def _narrow(first: date, last: date, part: str) -> tuple[date, date]:
    """A third of a month (1-10, 11-20, 21-end) or of a longer period (by months)."""
    if not part:
        return first, last
    if (last - first).days <= 31:
        cuts = [first, first + timedelta(10), first + timedelta(20), last]
    else:
        months = (last.year - first.year) * 12 + last.month - first.month
        cuts = [_add_months(first, months * third // 3) for third in range(4)]
    at = ("early", "mid", "late").index(part)
    return cuts[at], cuts[at + 1]


def _add_months(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _month(name: str) -> int:
    return next(at for at, full in enumerate(_MONTHS, start=1) if full.startswith(name[:3].lower()))


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    start = date(year, first, 1)
    return start, _add_months(start, count)


def _day(year: int, month: int, day: int) -> tuple[date, date]:
    start = date(year, month, day)
    return start, start + timedelta(1)


def _days_from(text: str) -> int:
    """How far "two days later", "the next day" or "the day before" lies from the day that it follows."""
    low = text.lower().split()
    if low[0] == "same":
        return 0
    back = low[-1] in ("earlier", "before")
    count = 1 if low[0] in ("a", "day", "next", "following") else _number(low[0])
    return -count if back else count


def _number(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else _NUMBERS[text.lower()]


def _decade_or_years(text: str) -> int:
    return 10 if text.lower() == "decade" else _number(text.split()[0])


def _year(text: str | None, anchor: date | None) -> int | None:
    """The year that "2023", "of last year" or "this year" names; None where the anchor is needed and missing."""
    if text is None:
        return None
    digits = re.search(r"\d{4}", text)
    if digits:
        return int(digits[0])
    if anchor is None:
        return None
    low = text.lower()
    return anchor.year + (1 if "next" in low else -1 if "last" in low else 0)


def _nearby(anchor: date, month: int, later: bool) -> int:
    """The year of a month without one: the latest that has begun, or for a deadline the next to come."""
    if later:
        return anchor.year + (month < anchor.month)
    return anchor.year - (month > anchor.month)


# "closed 2023 with revenue of", "ended June with assets of"; "annual accounts 2024", and a month that heads a figure behind a colon.
_CLOSED = later(
    r"\b(?:[Cc]losed|[Ee]nded|[Ff]inished|[Cc]losing|[Ee]nding|[Ff]inishing|[Oo]pened|[Bb]egan|[Ss]tarted|[Ee]nter(?:ed|ing)"
    r"|(?:annual|financial) (?:accounts|report|results|statements)) $"
)
_CLOSING = 22  # characters of the longest
_LABEL = later(r": ?(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3} )?\d")


def _heads_figure(match: re.Match[str]) -> bool:
    """Whether a month is a label, of the figure behind its colon: "Wine exports, February: 15.9 million litres"."""
    text = match.string
    return _LABEL.match(text, match.end()) is not None and text[: match.start()].endswith(", ")


def _is_of_year(match: re.Match[str]) -> bool:
    """Whether a bare year stands before the figure that is of it: "a 2023 net profit", "its 2023 results"."""
    text = match.string
    if _GOOD_YEAR.match(text, match.end()):
        return True
    led = _OF_YEAR.search(text, max(0, match.start() - _LEADS), match.start())
    return led is not None and _FIGURE_OF_YEAR.match(text, match.end()) is not None


def _named_year(word: str | None, anchor: date) -> int | None:
    """The year that "last", "this" or "next" means; None without a word."""
    return anchor.year + {"last": -1, "this": 0, "next": 1}[word.lower()] if word else None


def _interval(
    match: re.Match[str], anchor: date | None, later: bool
) -> tuple[tuple[date, date] | None, bool]:
    """The whole interval of the unit and whether the anchor was used; None where it is needed and missing."""
    if match["iso"]:
        year, month, day = map(int, match["iso"].split(match["isosep"]))
        return _day(year, month, day), False
    if match["upto"]:
        if not match["y7"] and anchor is None:
            return None, False
        month = _month(match["m7"])
        count = (
            12
            if match["uy"]
            else 3
            if match["uq"]
            else 6
            if match["uh"]
            else 12 * _decade_or_years(match["us"])
            if match["us"]
            else _number(match["un"])
        )
        year = int(match["y7"]) if match["y7"] else _nearby(anchor, month, later)  # type: ignore[arg-type]
        stop = _add_months(date(year, month, 1), 1)
        return (_add_months(stop, -count), stop), not match["y7"]
    if match["toyear"]:
        stop = date(int(match["y21"]) + 1, 1, 1)
        return (_add_months(stop, -12 * _decade_or_years(match["uv"])), stop), False
    if match["numeric"]:
        day, month, year = int(match["na"]), int(match["nb"]), int(match["nc"])
        if match["sep"] == "/" and month > 12:
            day, month = month, day
        elif match["sep"] == "/" and day <= 12 and day != month:
            return None, False  # day or month first: cannot be told
        return _day(year, month, day), False
    if match["coded"]:
        code = match["cq"] or match["dq"] or match["eq"]
        short = match["dz"] or match["ez"]
        year = 2000 + int(short) if short else int(match["cy"] or match["dy"])
        if code.upper().endswith("M"):  # "9M 2016": the first nine months
            return _months(year, 1, int(code[:-1])), False
        at, size = int(code.upper().strip("QH")), 3 if "Q" in code.upper() else 6
        if at * size > 12:
            return None, False
        return _months(year, size * (at - 1) + 1, size), False
    if match["weekto"] or match["monthdays"]:
        ends = match["we"] or match["wf"] or match["dd"]
        month, named = (
            _month(match["m16"] or match["m17"] or match["m15"]),
            match["y15"] or match["y14"],
        )
        if not named and anchor is None:
            return None, False
        year = int(named) if named else _nearby(anchor, month, later)  # type: ignore[arg-type]
        stop = _day(year, month, _number(ends))[1]
        start = (
            _day(year, month, _number(match["dc"]))[0]
            if match["dc"]
            else stop - timedelta(7 * _number(match["weeks"] or "1"))
        )
        return ((start, stop) if start < stop else None), not named
    if match["isoweek"]:
        if not match["wy"] and anchor is None:
            return None, False
        year = int(match["wy"]) if match["wy"] else anchor.year  # type: ignore[union-attr]
        start = date.fromisocalendar(year, int(match["wk"]), 1)
        if not match["wy"] and anchor is not None and start > anchor and not later:
            start = date.fromisocalendar(year - 1, int(match["wk"]), 1)
        return (start, start + timedelta(7)), not match["wy"]
    if match["foreign"]:
        return _day(int(match["fy"]), _FOREIGN[match["fm"].lower()], _number(match["fd"])), False
    if match["longspan"]:
        opens = date(int(match["y12"] or match["y16"]), _month(match["m13"] or match["m18"]), 1)
        closes = date(int(match["y13"] or match["y17"]), _month(match["m14"] or match["m19"]), 1)
        return ((opens, _add_months(closes, 1)) if opens <= closes else None), False
    if match["decade"]:
        year = int(match["dec"])
        return (date(year, 1, 1), date(year + 10, 1, 1)), False
    if match["spelled"]:
        month, day = _month(match["m8"]), _ORDINAL_DAYS[match["ord"].lower()]
        if not match["y8"] and anchor is None:
            return None, False
        year = int(match["y8"]) if match["y8"] else _nearby(anchor, month, later)  # type: ignore[arg-type]
        return _day(year, month, day), not match["y8"]
    if match["yearend"]:
        if not match["ey"] and anchor is None:
            return None, False
        # What stood at year-end stood at the last one; only of what is to come it is this year's.
        year = int(match["ey"]) if match["ey"] else _nearby(anchor, 12, later)  # type: ignore[arg-type]
        return _months(year, 12, 1), not match["ey"]
    if match["crossing"]:
        if not match["y9"] and anchor is None:
            return None, False
        first, last = _month(match["m9"] or match["m21"]), _month(match["m10"] or match["m22"])
        year = int(match["y9"]) if match["y9"] else _nearby(anchor, first, later)  # type: ignore[arg-type]
        start = date(
            year - (match["y9"] is not None and first > last),
            first,
            _number(match["xa"] or match["xc"]),
        )
        stop = date(
            start.year + (first > last), last, _number(match["xb"] or match["xd"])
        ) + timedelta(1)
        return ((start, stop) if start < stop else None), not match["y9"]
    if match["weekof"]:
        month, year_text = _month(match["m11"] or match["m12"]), match["y10"] or match["y11"]
        if not year_text and anchor is None:
            return None, False
        year = int(year_text) if year_text else _nearby(anchor, month, later)  # type: ignore[arg-type]
        if match["wd"]:
            start = date(year, month, _number(match["wd"]))
            return (start, start + timedelta(7)), not year_text
        first_of, after = _months(year, month, 1)
        if match["wn"].lower() == "last":
            return (after - timedelta(7), after), not year_text
        start = first_of + timedelta(7 * (_ORDINALS[match["wn"].lower()] - 1))
        return (start, start + timedelta(7)), not year_text
    if match["halfmonth"]:
        month = _month(match["m23"])
        if not match["y22"] and anchor is None:
            return None, False
        year = int(match["y22"]) if match["y22"] else _nearby(anchor, month, later)  # type: ignore[arg-type]
        first_of, after = _months(year, month, 1)
        middle = first_of + timedelta(15)
        return ((first_of, middle) if match["hm"] == "first" else (middle, after)), not match["y22"]
    if match["days"]:
        first_day, last_day = _number(match["da"]), _number(match["db"])
        month = _month(match["m6"])
        if not match["y5"] and anchor is None:
            return None, False
        year = int(match["y5"]) if match["y5"] else _nearby(anchor, month, later)  # type: ignore[arg-type]
        start, stop = date(year, month, first_day), date(year, month, last_day) + timedelta(1)
        return ((start, stop) if start < stop else None), not match["y5"]
    if match["day"]:
        day = int(re.match(r"\d+", match["d1"] or match["d2"])[0])  # type: ignore[index]
        month, year_text = _month(match["m1"] or match["m2"]), match["y1"] or match["y2"]
        if year_text:
            return _day(int(year_text), month, day), False
        if anchor is None:
            return None, False
        year = _named_year(match["w1"] or match["w2"], anchor) or _nearby(anchor, month, later)
        return _day(year, month, day), True
    if match["upquarter"]:  # "the September quarter": the one that ends with that month
        if not match["y20"] and anchor is None:
            return None, False
        length, last = (3 if match["uqq"] else 6), _month(match["m20"])
        if match["y20"]:
            year = int(match["y20"])
        else:
            assert anchor is not None
            year = anchor.year - (not later and last > anchor.month)
        return _months(year, last - length + 1, length), not match["y20"]
    if match["span"]:
        first, last = _month(match["m3"]), _month(match["m4"])
        if not match["y3"] and anchor is None:
            return None, False
        year = int(match["y3"]) if match["y3"] else _nearby(anchor, first, later)  # type: ignore[arg-type]
        if not match["y3"] and anchor and not later and first <= last and last > anchor.month:
            year = min(
                year, anchor.year - 1
            )  # what is told of a span of months is told when it is over
        return _months(year, first, (last - first) % 12 + 1), not match["y3"]
    if match["month"]:
        month = _month(match["m5"])
        if match["y4"]:
            return _months(int(match["y4"]), month, 1), False
        if anchor is None:
            return None, False
        if named := _named_year(match["w4"], anchor):
            return _months(named, month, 1), True
        year = _nearby(anchor, month, later)
        which = (match["last"] or "").strip().lower()
        if which == "next":
            year = anchor.year + (month <= anchor.month)
        elif which == "this":
            year = anchor.year
        elif which == "last" and month == anchor.month:
            year = anchor.year - 1
        return _months(year, month, 1), True
    if match["quarter"]:
        if match["q4"]:
            return _of_year("the year", anchor, later, 3 * _ORDINALS[match["q4"].lower()] - 2, 3)
        quarter = int(match["q1"] or _ORDINALS[(match["q2"] or match["q3"]).lower()])
        return _of_year(match["qy"], anchor, later, 3 * quarter - 2, 3)
    if match["half"]:
        if match["h3"]:
            return _of_year("the year", anchor, later, 6 * _ORDINALS[match["h3"].lower()] - 5, 6)
        half = int(match["h1"] or _ORDINALS[match["h2"].lower()])
        if match["hy"] is None and anchor is not None and not later and anchor.month < 6 * half:
            return _months(anchor.year - 1, 6 * half - 5, 6), True  # told when it is over
        return _of_year(match["hy"], anchor, later, 6 * half - 5, 6)
    if match["quarters"]:
        count = 3 * _number(match["qn"])
        if match["qs"] is None and anchor is not None and not later:  # the latest that are over
            return _months(anchor.year - (count > anchor.month - 1), 1, count), True
        return _of_year(match["qs"], anchor, later, 1, count)
    if match["months"]:
        count = _number(match["n"])
        if not 1 <= count <= 12:
            return None, False
        if match["ny"] is None and anchor is not None and not later:  # the latest that is over
            year = anchor.year - (match["side"].lower() == "last" or count > anchor.month - 1)
            return _months(year, 1 if match["side"].lower() == "first" else 13 - count, count), True
        return _of_year(
            match["ny"], anchor, later, 1 if match["side"].lower() == "first" else 13 - count, count
        )
    if match["years"]:
        first_year, last_year = int(match["ya"]), int(match["yb"] or match["ya"][:2] + match["yc"])
        if last_year < first_year:
            return None, False
        return (date(first_year, 1, 1), date(last_year + 1, 1, 1)), False
    if match["year"]:
        return _months(int(match["year"]), 1, 12), False
    if match["sz"]:
        year, month = int(match["sz"]), _SEASONS[match["so"].lower()]
        if month == 12 and anchor is not None and not later and date(year, 12, 1) > anchor:
            year -= 1  # the winter that a year began with
        return _months(year, month, 3), False
    if anchor is None:
        return None, False
    if match["ytd"]:
        begin = (
            anchor.replace(day=1) if match["ytd"].lower() == "month" else date(anchor.year, 1, 1)
        )
        return (begin, anchor + timedelta(1)), True
    if match["sofar"]:
        begins = {"week": anchor - timedelta(anchor.weekday()), "month": anchor.replace(day=1)}
        return (
            begins.get(match["of"].lower(), date(anchor.year, 1, 1)),
            anchor + timedelta(1),
        ), True
    return _relative(match, anchor, later), True


def _of_year(
    text: str | None, anchor: date | None, later: bool, first: int, count: int
) -> tuple[tuple[date, date] | None, bool]:
    year = _year(text, anchor)
    if year is None and anchor is not None:
        year = _nearby(anchor, first + (count - 1) * later, later)  # one that runs is still to come
    if year is None:
        return None, False
    return _months(year, first, count), not (text and re.search(r"\d{4}", text))


def _relative(match: re.Match[str], anchor: date, later: bool) -> tuple[date, date]:
    if match["near"]:
        words = match["near"].lower().split()
        shift = {"yesterday": -1, "tomorrow": 1, "last": -1}.get(words[0], 0)
        if words[0] == "day":
            shift = -2 if words[-1] == "yesterday" else 2
        start = anchor + timedelta(shift)
        return start, start + timedelta(1)
    if match["weekdays"]:
        begins, ends = (_WEEKDAYS.index(match[day].lower()) for day in ("dayfrom", "dayto"))
        last = anchor - timedelta((anchor.weekday() - ends) % 7)
        last += timedelta(7 if later and last < anchor else 0)
        return last - timedelta((ends - begins) % 7), last + timedelta(1)
    if match["dayof"]:
        first = _add_months(anchor.replace(day=1), -1 if match["whose"].lower() == "last" else 0)
        start = first.replace(day=_number(match["dom"]))
        return start, start + timedelta(1)
    if match["itsweek"]:
        named = next(at for at, day in enumerate(_WEEKDAYS) if day in match["weekday"].lower())
        step = {"last": -7, "this": 0, "next": 7}[match["itsweek"].lower()]
        start = anchor - timedelta(anchor.weekday() - named - step)
        return start, start + timedelta(1)
    if match["weekday"]:
        words = match["weekday"].lower().split()
        back = (anchor.weekday() - _WEEKDAYS.index(words[-1])) % 7
        start = anchor - timedelta(back)
        if words[0] in ("next", "this") or (later and back):
            start += timedelta(7 if words[0] != "this" or later else 0)
        return start, start + timedelta(1)
    if match["weekend"]:
        last = anchor - timedelta((anchor.weekday() - 5) % 7)
        ahead = match["weekend"].lower().startswith("next") or (
            later and last + timedelta(2) <= anchor
        )
        start = last + timedelta(7 * ahead)
        return start, start + timedelta(2)
    if match["season"]:
        month = _SEASONS[match["sn"].lower()]
        year = anchor.year
        if match["sw"].lower() == "last" and month + 3 > anchor.month:
            year -= 1 + (month == 12 and anchor.month < 3)
        elif match["sw"].lower() == "this" and month == 12 and not later and anchor.month < 6:
            year -= 1
        elif match["sw"].lower() == "next" and month <= anchor.month:
            year += 1
        return _months(year, month, 3)
    if match["thewhole"]:
        size = {"month": 1, "quarter": 3, "year": 12}[match["whole"].lower()]
        return _months(anchor.year, (anchor.month - 1) // size * size + 1, size)
    which, what = match["which"].lower(), match["what"].lower()
    step = {"this": 0, "the current": 0, "last": -1, "the previous": -1, "the past": -1}.get(
        which, 1
    )
    if what == "week":
        start = anchor - timedelta(anchor.weekday()) + timedelta(7 * step)
        return start, start + timedelta(7)
    if what == "month":
        start = _add_months(anchor, step)
        return start, _add_months(start, 1)
    if what == "quarter":
        start = _add_months(date(anchor.year, (anchor.month - 1) // 3 * 3 + 1, 1), 3 * step)
        return start, _add_months(start, 3)
    return _months(anchor.year + step, 1, 12)
