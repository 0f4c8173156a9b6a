"""Money, percentages and fractions in running text: scaled decimals with an ISO 4217 currency, bounds kept as bounds.

"more than $6 million" has a lower bound and no value; "$5-7 million" has both ends. A symbol that several currencies share
without a country beside it ("¥") gives no amount.

    find_amounts("US$3.5bn")[0].value               # Decimal('3500000000')
    find_amounts("more than half of")[0].low        # Decimal('50'), unit 'percent'
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.currencies import (
    BY_NOUN,
    CODES,
    FAMILIES,
    LEADING,
    LETTERS,
    NOUNS,
    SYMBOLS,
)
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.openings import opened
from interlock.loaders.documents.language.words import words

__all__ = words(
    "ABBREVIATED DOTTED MANY NUMBER_WORDS NUMERAL QUALIFIER SCALE Amount find_amounts find_quantities"
    " is_money is_sum leans number qualify scaled"
)

NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen "
            "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
        )
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
# "78 643": a blank between thousands, where no number of a thing that is called by one stands before it ("Phase 2 120 MW").
_NUMBER = (
    r"(?:(?<!\bphase\s)(?<!\bunit\s)(?<!\bline\s)(?<!\bblock\s)(?<!\bstage\s)(?<!\btrain\s)\b\d{1,3}(?:\s\d{3})+(?![\d,-]"
    r"|\.\d|\s\d)"
    r"|\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?"
    r"|\d{1,3},\d{1,2}(?=\s?(?:%|percent|per\scent|(?:million|billion|trillion|bn|mn|mln)\b))|\d+(?:[.·]\d+)?)"
)
# "2·6bn": some outlets raise the point. Numbers in words, the longer first: "fifty-five", "two hundred", "a dozen", "nine".
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
MANY = {"hundred": 100, "dozen": 12}
_WORDS = (
    rf"(?:{_TENS})-(?:{_ONES})"
    rf"|(?:an?|{_ONES})\s(?:hundred(?:\sand\s(?:(?:{_TENS})-(?:{_ONES})|{_TENS}|{_ONES}|ten|twelve))?|dozen)"
    rf"|{'|'.join(word for word in NUMBER_WORDS if word != 'zero')}"
)
_SCALES = {
    "thousand": 10**3,
    "k": 10**3,
    "lakh": 10**5,
    "lakh crore": 10**12,
    "million": 10**6,
    "mln": 10**6,
    "mn": 10**6,
    "m": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "mil": 10**6,
    "mill": 10**6,
    "mio": 10**6,
    "mm": 10**6,
    "mrd": 10**9,
    "mld": 10**9,
    "bln": 10**9,
    "bil": 10**9,
    "bn": 10**9,
    "b": 10**9,
    "trillion": 10**12,
    "trln": 10**12,
    "trn": 10**12,
    "tn": 10**12,
}
_SCALE = r"(?:thousand|million|billion|trillion|lakh\scrore|lakh|crore|mln|bln|mil|bil|trln|trn|mn|bn|tn)s?\b"
# Beside a currency only, for "mill workers" and "40 mm" are others; some print a point behind: "NOK 97 mill.", "USD 4 Mio."
_CUT = r"(?:mill|mio|mrd|mld)\b(?:\.(?=,|\s(?-i:[a-z])))?|mm\b"
# For others: a number in digits or words, and a word that multiplies it.
NUMERAL, SCALE = rf"(?:{_NUMBER}|\b(?:{_WORDS})\b)", _SCALE
_SHORT = rf"(?:(?:thousand|million|billion|trillion|lakh\scrore|lakh|crore|mln|bln|mil|bil|trln|trn|mn|bn|tn|[mbkMBK])\b|{_CUT})"
# Words that bound or blur a value: (which end they give, open end, approximate).
_QUALIFIERS: dict[str, tuple[str, bool, bool]] = {
    word: meaning
    for words, meaning in (
        (
            (
                "more than",
                "over",
                "above",
                "exceeding",
                "in excess of",
                "upwards of",
                "greater than",
                "surpassing",
                "surpass",
                "exceed",
                "exceeds",
                "exceeded",
                "topped",
                "topping",
                "crossed",
                "crosses",
                "crossing",
                "surpassed",
                "surpasses",
            ),
            ("low", True, False),
        ),
        (
            ("at least", "no less than", "not less than", "a minimum of"),
            ("low", False, False),
        ),
        (
            (
                "less than",
                "under",
                "below",
                "fewer than",
            ),
            ("high", True, False),
        ),
        (
            (
                "up to",
                "at most",
                "no more than",
                "not more than",
                "as much as",
                "as many as",
                "a maximum of",
            ),
            ("high", False, False),
        ),
        (
            (
                "about",
                "around",
                "some",
                "approximately",
                "roughly",
                "an estimated",
                "estimated",
                "circa",
                "approx.",
                "nearly",
                "almost",
                "close to",
                "approached",
                "approaching",
                "neared",
                "nearing",
                "just under",
                "just over",
                "a little over",
                "a little more than",
                "slightly over",
                "slightly more than",
                "a shade over",
                "just above",
                "a little under",
                "a little less than",
                "slightly under",
                "slightly less than",
                "a shade under",
                "just below",
                "not quite",
            ),
            ("", False, True),
        ),
        (
            ("only", "just", "a record", "a total of", "a mere", "a combined", "merely"),
            ("", False, False),
        ),
    )
    for word in words
}
# "nearly" and "almost" say close to, from below: the value is blurred, not only bounded.
_BLURRED = frozenset(
    {"nearly", "almost", "close to", "just under", "approached", "approaching", "neared", "nearing"}
)
_LESS = frozenset(words("nearly almost close just slightly little shade quite"))
_MORE = later(r"(?:just|a little|slightly|a shade) (?:over|above|more than)\b")
# "under a 20 million euro contract" is no bound, "under a million euros" is one.
_PREPOSITION = r"(?:under|over|above|below)\s(?:the|an?)\s(?:[A-Z]{2,3})?\s?[^\w\s]?\d"
# "handed over 60 percent", "took over half": the word belongs to the verb.
_NO_PARTICLE = "".join(
    rf"(?<!\b{verb}\s(?=over\s))"
    for verb in words(
        "hand hands handed handing take takes took taken taking sign signs signed signing turn turns turned turning make made making"
        " pass passes passed passing roll rolls rolled rolling"
    )
)
QUALIFIER = "(?:" + "|".join(sorted(map(re.escape, _QUALIFIERS), key=len, reverse=True)) + ")"


def _alternatives(table: dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))


_BEFORE = (
    rf"(?:{_alternatives(SYMBOLS)}|(?-i:[NRPK]|Euro|EURO)(?=\d[\d.,]*[\s-]?(?:bn|billion|million|trillion|m)\b)"
    rf"|(?:{_alternatives(CODES)})\s?|(?:{_alternatives(LEADING)})\s)"
)
_AFTER = rf"(?:(?:{_alternatives(NOUNS)})s?|{_alternatives(CODES)})\b(?:\ssterling\b)?"
_MONEY = rf"""
    (?:(?P<cur1>(?<![A-Za-z]){_BEFORE})\s?(?P<n1>{_NUMBER})(?:[\s-]?(?P<s1>{_SHORT})|(?=\s\([\d,.]+\)\s(?P<s1c>{_SHORT})))?
        (?:(?:\s(?:to|and)\s|\s?[-–]\s?)(?:{_BEFORE})?\s?(?P<n1b>{_NUMBER})(?:[\s-]?(?P<s1b>{_SHORT})))?
      | (?<![\w.,$€£])(?!(?:19|20)\d\d\s(?:to|and)\s|a\s[A-Z]{{2,3}}[$€£¥]?\s?\d)
        (?P<n2>{_NUMBER}|half\sa|\b(?:{_WORDS})(?=\s(?:million|billion|trillion)\b)|a|one)
        (?:(?:\s{_SCALE})?(?:\s(?:to|and)\s|\s?[-–]\s?)(?P<n2b>{_NUMBER}))?
        [\s-]?(?P<s2>{_SCALE}|{_CUT}|(?<=\d)[mbkMBK](?=\s))?(?:\sof)?[\s-](?P<cur2>{_AFTER})(?:\s(?P<s2c>(?:million|billion)\b))?
      | (?<![\w.,$€£])(?!(?:480|720|1080)p)(?P<n3>\d{{1,4}}(?:\.\d+)?)(?:(?-i:p)|\s?pence)(?![\w-]))
"""
_PERCENT = rf"""
      (?<![\w.,$€£])(?!(?:19|20)\d\d\s(?:to|and)\s)(?P<p1>{_NUMBER}|\b(?:{_WORDS}))(?:(?:\s(?:to|and)\s|\s?[-–]\s?)(?P<p2>{_NUMBER}))?(?:\s?%|[\s-]?(?:percent\b|per\scent\b|pct\b|pc\b|percentage\spoints?\b))
"""
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
# "fell a fifth": what stands right behind a verb of moving is a part of what was before.
_AFTER_MOVE = "|".join(
    rf"(?<=\b{verb}\s)"
    for verb in words(
        "rose fell grew dropped jumped climbed declined slumped plunged surged slid shrank increased decreased tumbled dipped soared"
    )
)
_FRACTION = rf"""
      (?<!first\s)(?<!last\s)(?<!past\s)(?<!next\s)(?<!previous\s)\b(?!(?:a|one)\squarter\sof\sa\s[mbt])(?P<f>(?:(?:a|one)[\s-])?half|(?:a|one)[\s-](?:{"|".join(list(_PARTS)[1:])})
        |(?:two|three|four|five|six|seven|eight|nine)[\s-](?:{"|".join(list(_PARTS)[1:])})s|the\smajority)
      (?=\s(?:of|its|their|the|stake|share|more|less|fewer|higher|lower|up|down|above|below|complete|finished|built|belongs?
        |(?:lies?|rests?)\swith|(?:is|are|was|were)\s(?:owned|held|controlled)\sby)\b|\sto\s(?:[\d$€£¥₦₹]|[A-Z][A-Za-z]{{0,3}}[$€£]?\s?\d))
      |(?<!first\s)(?<!last\s)(?<!past\s)(?<!next\s)\b(?P<f4>(?:two|three|four)[\s-](?:thirds|fifths|sixths|sevenths|eighths|ninths|tenths))\b
      |\b(?P<f3>(?:{_ONES})\s(?:in|out\sof)\s(?:three|four|five|six|seven|eight|nine|ten|twenty))(?=\sof\s)
      |(?:(?<=\bby\s)|(?<=\bby\snearly\s)|(?<=\bby\salmost\s)|(?<=\bby\sabout\s)|(?<=\bby\saround\s)|(?<=\bby\sover\s)|(?<=\bby\sroughly\s)|(?<=\bby\smore\sthan\s)
        |{_AFTER_MOVE}|(?<=\bof\swhich\s)|(?<=\b(?:drop|fall|rise|gain)\sof\s)|(?<=\b(?:drop|fall|rise|gain)\sof\sabout\s)|(?<=\bdecline\sof\s)|(?<=\bincrease\sof\s))(?!half\sa\s)(?P<f2>half|(?:a|one)[\s-](?:{"|".join(list(_PARTS)[1:])})|(?:two|three|four)[\s-](?:{"|".join(list(_PARTS)[1:])})s)\b
"""


@cache
def _pattern() -> Sought:
    shape = opened(
        rf"(?P<money>{_MONEY})|(?P<percent>{_PERCENT})|(?P<fraction>{_FRACTION})",
        re.VERBOSE | re.IGNORECASE,
    )
    return Sought(
        rf"(?<![A-Za-z])(?:\b(?!{_PREPOSITION}){_NO_PARTICLE}(?P<q>{QUALIFIER})\s(?:the\s|a\s)?)?(?:between\s)?(?:{shape})",
        re.VERBOSE | re.IGNORECASE,
    )


_CUE = Sought(
    r"[\d%$€£₽₹₺₸₩₴₫₦]|percent|per cent|half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|majority|illion"
    r"|\b(?:in|out of) (?:three|four|five|six|seven|eight|nine|ten|twenty)\b",
    re.IGNORECASE,
)


_STEP = later(r"\b(?:by|from|or)\s$")
# "jumped $12.8 billion to $572.8 billion": the step and where it led to, as each has its own sign and scale.
_MOVED = later(
    r"\b(?:rose|risen|fell|fallen|grew|grown|dropped|declined|increased|decreased|jumped|climbed|surged|gained|lost|slipped|slid"
    r"|shrank|plunged|dipped|advanced|swelled|soared|up|down)\s(?:a\sfurther\s|another\s)?$"
)
_MOVED_REACH = 24  # characters
_OWN_SIGN = later(r"\sto\s(?:[A-Z]{0,3}\s?[$€£¥₹₽]|[A-Z]{3}\s)")
_STEP_REACH = 6  # characters
_AND = later(r"\sand\s")
_TO = later(r"\sto\s")
_ONE_SCALE = 100  # a number so many times as great as the next one has no scale in common with it
_FROM_MOVED = later(
    r"\b(?:(?:rose|risen|ris(?:es?|ing)|f[ae]ll(?:en|s|ing)?|gr[eo]w[ns]?|growing|dropp?(?:ed|s|ing)?|declin(?:ed?"
    r"|es|ing)|increas(?:ed?|es|ing)"
    r"|decreas(?:ed?|es|ing)|jump(?:ed|s)?|climb(?:ed|s|ing)?|surg(?:ed|es)|slipp?(?:ed|s)|slid|shr[aiu]nk(?:s"
    r"|ing)?|plung(?:ed|es)|dipp?ed"
    r"|swell?(?:ed|s)|soar(?:ed|s)|went|gone|go(?:es)?|moved?|chang(?:ed?|es)|rais(?:ed?|es|ing)|lift(?:ed|s|ing)?"
    r"|cut(?:s|ting)?|reduc(?:ed?|es|ing)"
    r"|lower(?:ed|s|ing)?|expand(?:ed|s|ing)?|widen(?:ed|s|ing)?|narrow(?:ed|s|ing)?|slow(?:ed|s|ing)?|eas(?:ed|es"
    r"|ing)|accelerat(?:ed|es)|improv(?:ed|es)"
    r"|doubl(?:ed?|ing)|tripl(?:ed?|ing)|halv(?:ed|ing)|up|down|bring(?:ing|s)?|brought|take[ns]?|taking|took"
    r"|push(?:ed|es|ing)?|extend(?:ed|s|ing)?)\b"
    r"|\b(?:rise|increase|fall|drop|growth|move|cut|jump|change|expansion|reduction)\b)[^.;:]{0,48}\sfrom\s$"
)
_FROM_REACH = 70  # characters
_OF_OUTPUT = later(
    r"\sof\s(?:the\s|its\s|their\s|annual\s|nominal\s|total\s|national\s)*(?:GDP|gross\sdomestic\sproduct|GNP|GNI)\b"
    r"(?!\s(?:growth|per\b))"
)
# What stands before a percentage that says how high something is, not which part of a whole it is.
_LEVEL_LEAD = later(
    r"(?:(?<!equal )(?<!equivalent )(?<!amount )(?<!amounts )(?<!amounted )(?<!amounting )\bto"
    r"|\b(?:from|at|than|against|with|of|was|were|is|are"
    r"|averaged|reached|hit|exceeded|below|above|versus|after))\s$",
    re.IGNORECASE,
)
_BETWEEN = later(r"\bbetween\b", re.IGNORECASE)
_FIRST_OF = {"n1b": "n1", "n2b": "n2", "p2": "p1"}  # groups of the numbers of a pair
_CODE = 3  # letters of a currency


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount of money or one share.

    Attributes:
        start, end: its place in the text, the qualifier included; text: its words.
        unit: ISO 4217 code, or `percent`.
        value: the exact value; None where only bounds are given.
        low, high: bounds; low_open, high_open: the bound itself is left out.
        approximate: True for about, around, nearly.
    """

    start: int
    end: int
    text: str
    unit: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False


_COMMA = later(r"\d{1,3},\d{1,2}")  # "7,3 million": a comma before decimals


def number(text: str) -> Decimal | None:
    """The number that digits (`1,000`) or a word (`five`) name, else None."""
    low = text.lower()
    if low in NUMBER_WORDS:
        return Decimal(NUMBER_WORDS[low])
    tens, _, ones = low.partition("-")
    if tens in NUMBER_WORDS and ones in NUMBER_WORDS:
        return Decimal(NUMBER_WORDS[tens] + NUMBER_WORDS[ones])
    count, _, many = " ".join(low.split()).partition(" ")
    many, _, rest = many.partition(" and ")
    if many in MANY and (count in NUMBER_WORDS or count in ("a", "an")):
        return NUMBER_WORDS.get(count, 1) * MANY[many] + (number(rest) or Decimal(0))
    plain = "".join(low.replace(",", "." if _COMMA.fullmatch(low) else "").split()).replace(
        "·", "."
    )
    return Decimal(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None


def qualify(word: str | None) -> tuple[str, bool, bool]:
    """What a qualifier does to the number after it: (`low`, `high` or ``, open end, approximate)."""
    if not word:
        return "", False, False
    end, is_open, blur = _QUALIFIERS[" ".join(word.lower().split())]
    return end, is_open, blur or word.lower() in _BLURRED


def leans(words_of_it: str) -> str:
    """On which side of its number a blurred amount lies: `under` for "nearly half", `over` for "just over half", else ``.

    Examples:
        >>> leans("just under 30 percent"), leans("a little over half"), leans("about 40 percent")
        ('under', 'over', '')
    """
    said = " ".join(words_of_it.lower().split())
    if _MORE.match(said):
        return "over"
    first = said.removeprefix("a ").removeprefix("not ").partition(" ")[0]
    return "under" if first in _LESS else ""


def is_money(unit: str) -> bool:
    """Whether a unit is the code of a currency."""
    return len(unit) == _CODE and unit.isupper() and unit not in _NO_MONEY


def is_sum(unit: str) -> bool:
    """Whether a unit is money, also where the text does not say of which country: "412 million crowns"."""
    return is_money(unit) or unit.lower().removesuffix("s") in FAMILIES


def find_amounts(text: str, start: int = 0, end: int | None = None) -> list[Amount]:
    """All amounts of money, percentages and fractions in `text[start:end]`, in order, not overlapping."""
    stop = len(text) if end is None else end
    if _CUE.search(text, start, stop) is None:
        return []
    found, at = [], start
    pattern = _pattern()
    while match := pattern.search(text, at, stop):
        at = match.end()
        if match["n1b"] and _is_step(match):
            at = (
                match.end("s1") if match["s1"] else match.end("n1")
            )  # "by $290 million to $810 million": two sums, no range
            match = pattern.match(text, match.start(), at)
        amount = _amount(match) if match else None
        if match is not None and amount is not None:
            found += _two(match, amount) or [
                _of_output(text, stop, _said_in_words(text, start, amount))
            ]
    return found


# "more than three quarters (77 percent) of": the words say roughly what the brackets say.
_IN_WORDS = later(
    r"(?:(?:just |well )?(?:more than|over|under|less than|about|around|almost|nearly|roughly|some|close to|approximately)\s)?"
    r"(?:half|(?:an?|one|two|three|four|five|nine)[\s-](?:third|quarter|fifth|sixth|eighth|tenth)s?|(?:one|two|three|four|six"
    r"|seven|eight|nine) (?:in|out of) (?:ten|three|four|five))\s\($"
)
_IN_WORDS_REACH = 50  # characters


def _said_in_words(text: str, start: int, amount: Amount) -> Amount:
    """A percentage in brackets with the fraction in words before it, which it says again."""
    if amount.unit != "percent" or not text.startswith(")", amount.end):
        return amount
    words = _IN_WORDS.search(text, max(start, amount.start - _IN_WORDS_REACH), amount.start)
    if words is None:
        return amount
    begin, end = words.start(), amount.end + 1
    return replace(amount, start=begin, end=end, text=text[begin:end])


def _of_output(text: str, stop: int, amount: Amount) -> Amount:
    """A percentage with the output of a nation that it is of, where it is the level of something: "fell to 3 percent of GDP".

    What a part is of stays apart: "farming makes up 20 percent of GDP", "$4 billion, or 3 percent of GDP".
    """
    whole = _OF_OUTPUT.match(text, amount.end, stop) if amount.unit == "percent" else None
    if whole is None or not _LEVEL_LEAD.search(text, max(0, amount.start - _LONGEST), amount.start):
        return amount
    return replace(amount, end=whole.end(), text=text[amount.start : whole.end()])


def _is_step(match: re.Match[str]) -> bool:
    """Whether the first of two sums is by how much the second changed, or what it was before."""
    text, start = match.string, match.start()
    if _STEP.search(text, max(0, start - _STEP_REACH), start):
        first, second = number(match["n1"]), number(match["n1b"])
        return not (
            match["s1"] is None
            and match["s1b"] is not None
            and text.startswith("from ", max(0, start - 5))
            and first is not None
            and second is not None
            and first < second * _ONE_SCALE
        )  # "from $3 to $5 billion": the scale is of both
    stop = match.end("s1") if match["s1"] else match.end("n1")
    return (
        match["s1"] is not None
        and _OWN_SIGN.match(text, stop) is not None
        and _MOVED.search(text, max(0, start - _MOVED_REACH), start) is not None
    )


def _two(match: re.Match[str], amount: Amount) -> list[Amount]:
    """The two amounts of a pair that is no range: "5 and 7 percent" without "between", "rose from 3 to 5 percent"."""
    second = next((name for name in ("n1b", "n2b", "p2") if match[name]), None)
    if second is None or amount.low is None or amount.high is None or amount.low == amount.high:
        return []
    first = _FIRST_OF[second]
    joint = _AND.search(match.string, match.end(first), match.start(second))
    if joint is None and _ends_of_move(match.string, match.start()):
        joint = _TO.search(match.string, match.end(first), match.start(second))
    if joint is None or _BETWEEN.search(
        match.string, max(0, match.start() - _LONGEST), match.start(first)
    ):
        return []
    if second == "p2" and amount.low > _WHOLE >= amount.high:
        # "a workforce of 310 and 9 percent of the trade": a number and a share
        words = match.string[joint.end() : match.end()]
        return [
            Amount(
                joint.end(), match.end(), words, amount.unit, amount.high, amount.high, amount.high
            )
        ]
    parts = (
        (match.start(first), joint.start(), amount.low),
        (joint.end(), match.end(), amount.high),
    )
    if match["cur1"]:
        parts = ((match.start("cur1"), *parts[0][1:]), parts[1])
    return [
        Amount(start, end, match.string[start:end], amount.unit, value, value, value)
        for start, end, value in parts
    ]


def _ends_of_move(text: str, at: int) -> bool:
    """Whether something moves from the number at a place to the next one."""
    return _FROM_MOVED.search(text, max(0, at - _FROM_REACH), at) is not None


# Units that are written short, with what they say: the unit in full and how many of it.
ABBREVIATED = {
    "Mt": ("tonnes", 10**6),
    "kt": ("tonnes", 10**3),
    "Mtpa": ("tonnes", 10**6),
    "ktpa": ("tonnes", 10**3),
    "MMT": ("tonnes", 10**6),
    "MT": ("tonnes", 1),
    "kgs": ("kg", 1),
    "lbs": ("pounds", 1),
    "bcm": ("cubic metres", 10**9),
    "mcm": ("cubic metres", 10**6),
    "Bcf": ("cubic feet", 10**9),
    "bcf": ("cubic feet", 10**9),
    "Mcf": ("cubic feet", 10**3),
    "Tcf": ("cubic feet", 10**12),
    "tcf": ("cubic feet", 10**12),
    "bbl": ("barrels", 1),
    "bpd": ("barrels", 1),
    "b/d": ("barrels", 1),
    "mb/d": ("barrels", 10**6),
    "oz": ("ounces", 1),
    "koz": ("ounces", 10**3),
    "moz": ("ounces", 10**6),
    "Moz": ("ounces", 10**6),
}
# Tonnes by a letter or two right behind the number: "368 371 t", "327,863 mt"; of less than a thousand "mt" are millions.
_TONNES = r"(?<=\d\s)(?-i:m?t)(?=[\s,.;)]|$)"
_MANY_TONNES = 1000
# Units in capitals that look like the code of a currency.
_NO_MONEY = frozenset({"TEU", "DWT", "TWH", "MWH", "GWH"})
# What goods and services are counted in; a number before one of these is a quantity.
_UNITS = (
    rf"(?:metric\s)?tonn?es?|tons?|{_TONNES}|kilograms?|kilos?|barrels?|bales?|bottles?|packages?|boxes|bags|(?:cubic"
    r"|square)\s(?:kilo)?met(?:re|er)s?|(?:cubic|square)\s(?:feet|foot|miles?|yards?)|lit(?:re|er)s?"
    r"|hectares?|kilomet(?:re|er)s?|km|miles?|carats?|ounces?|containers?|TEUs?|vehicles|cars|trucks|tractors|trams|buses"
    r"|aircraft|tankers?|megawatts?|MWp?|gigawatts?|GWp?|(?:mega|giga|tera)watt[\s-]hours|petajoules?|TWh|MWh|GWh|kWh"
    r"|kilowatt[\s-]hours|passengers|employees"
    rf"|{'|'.join(ABBREVIATED)}|kg|ha|sq\.?\s(?:km|m|ft|miles?)|sqm|acres?|hp|dwt"
    r"|workers|staff|people|jobs|members|customers|subscribers|shareholders|households|days|pieces|units|shells|rockets"
    r"|children|women|men|cattle|fishermen|servicemen|seamen"
    r"|howitzers|towers|rooms|beds|stores|shops|branches|countries|wagons|head|pairs|crossings|stations|institutes|growers"
    # Any other plural noun is what is counted, but for time, money and words that only look like one.
    r"|(?!(?:years|months|weeks|hours|minutes|times|points|cents|others|was|has|this|its|is|as|does|goes|says|dollars|euros|pounds"
    r"|rubles|roubles|rupees|francs|percents|always|perhaps|less|towards|across|plus|versus|thus|sales|series|news|pages"
    r"|thirds|quarters"
    r"|halves|fifths|tenths|ways|sides|parts|basis|states|shows)\b)[a-z][a-z-]{2,}(?<!s)s"
)
_QUANTITY = Sought(
    rf"""(?<![\w.,$€£¥-])(?!(?:19|20)\d\d\s(?:to|and)\s)(?P<n>{_NUMBER}|half\sa(?=\s(?:million|billion)\b)|(?:{_WORDS})\b)
        (?:(?:\s(?P<s0>{_SCALE}))?(?:\s(?:to|and)\s|\s?[-–]\s?)(?P<nb>{_NUMBER}))?(?:\s(?P<s>{_SCALE})|(?P<s2>(?:mn?|bn|k)\b))?
        (?:\s|-(?=(?:megawatts?|gigawatts?|MW|GW|km|kilomet(?:re|er)s?|miles?)\b)|(?=(?:MW[hp]?|GW[hp]?|TWh|km|kg|Mt|kt|bcm|ha|m?b/d)\b))(?!(?:and|or|but|while|than|against|after|versus|compared|as|so)\s)(?:\d+-[a-z]+\s)?(?:(?!million|billion|years|per|percent|(?:of|in|to|at|for|from|on|by|with|through|via|under|over|after|before|during|among|between|within|is|are|was|were|a|the)\s)
            [a-z][a-z-]+\s){{0,2}}?(?P<unit>{_UNITS})(?!\w|-(?!(?:long|wide|deep|high|tall)\b))
        (?!(?<=[a-z]{{5}})(?<!s)(?<!people)(?<!staff)(?<!aircraft)\s(?!(?:was|has|is|as|this|its|less|across|plus|versus|thus|perhaps|always)\b)[a-z-]+s\b)""",
    re.VERBOSE | re.IGNORECASE,
)


_UNIT_CUE = later(
    rf"\b(?:{_UNITS})\b|\d-?(?:MW[hp]?|GW[hp]?|TWh|km|kilomet(?:re|er)s?|miles?|kg|Mt|kt|bcm|ha|m?b/d)\b".replace(
        "\\s", " "
    )
)
# A text says itself what it writes so: "928 million tonnes (MT)".
_MILLIONS_SHORT = Sought(r"\bmillion (?:metric )?tonn?e?s \(MT\)")
_WENT_UP = later(
    r"\b(?:edged|went|gone|go|goes|ticked|moved|inched|crept|nudged|shot|jumped|pushed|brought|was|were|is|are) $"
)
# One sort of what another number counts behind it.
_FIRST_SORT = later(
    rf"(?<![\w.,$€£-])(?P<n>\d[\d,]*|{_WORDS})\s(?P<sort>(?!and\b|or\b|to\b)[a-z-]+)\sand\s$"
)
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "quarter", "time"})
_SORT_REACH = 40  # characters
# How many there are of what has a size of its own: "two 300 MW turbines".
_COUNTED = later(rf"(?<![\w-])(?P<n>{_WORDS})\s$", re.IGNORECASE)
_COUNT_REACH = 16  # characters
_OF_SIZE = later(
    r"(?:metric\s)?tonn?e?s?|tons?|MWp?|GWp?|kW|(?:mega|giga)watts?|TEUs?|dwt|hp|km|(?:cubic|square)\smet(?:re|er)s?"
    r"|lit(?:re|er)s?|barrels?|hectares?|ha|acres?|kg|kilograms?",
    re.IGNORECASE,
)
_THINGS = later(
    r"-?(?:\s[a-z-]+){0,2}?\s(?P<unit>(?!was\b|has\b|is\b|its\b|this\b|as\b)[a-z-]{3,}s)\b"
)
_WHOLE = 100  # percent
_QUALIFIED = later(rf"\b(?P<q>{QUALIFIER})\s$", re.IGNORECASE)
_LONGEST = 24  # characters of the longest qualifier


# Thousands that are written with a dot, of what is counted one by one: there are no parts of a company.
DOTTED = later(r"[1-9]\d{0,2}\.\d{3}")
_MEASURED = later(
    r"tonn|\btons?$|kilo|barrel|met(?:re|er)|feet|foot|miles?$|yard|lit(?:re|er)|hectare|km|carat|ounce|watt|joule|Wh$|W$|kg|\bha$|sq"
    r"|acre|\bhp$|dwt|DWT|bushel|gallon|pound|points?$|percent|degree|inch|hours?$|minutes?$|seconds?$"
)


def find_quantities(text: str, start: int = 0, end: int | None = None) -> list[Amount]:
    """All counted amounts of goods, people and the like in `text[start:end]`; the unit is the noun as printed, in the plural.

    Examples:
        >>> find_quantities("shipped 1.9 million bales")[0].value
        Decimal('1900000.0')
    """
    stop = len(text) if end is None else end
    found: list[Amount] = []
    if not _QUANTITY.may(text, start, stop) or _UNIT_CUE.search(text, start, stop) is None:
        return found
    for match in _QUANTITY.finditer(text, start, stop):
        scale = match["s"] or match["s2"]
        start_at = match.start()
        low = scaled(match["n"], match["s0"] or scale)
        high = scaled(match["nb"], scale) if match["nb"] else low
        if match["nb"] and _STEP.search(text, max(0, start_at - _STEP_REACH), start_at):
            if (
                low is not None
                and _TO.match(text, match.end("n"))
                and _ends_of_move(text, start_at)
            ):
                words, ends = (
                    text[start_at : match.end("n")],
                    match.end("n"),
                )  # "from 10 to 25 tonnes"
                unit = " ".join(match["unit"].split())
                found.append(Amount(start_at, ends, words, unit, low, low, low))
            low, start_at = high, match.start("nb")  # "by 50,000 to 10.1 million": no range
        if low is None or high is None:
            continue
        if (
            match["nb"]
            and start_at == match.start()
            and _AND.search(text, match.end("n"), match.start("nb"))
            and not _BETWEEN.search(text, max(start, start_at - _LONGEST), start_at)
        ):
            unit = " ".join(match["unit"].split())
            ends = match.end("s0") if match["s0"] else match.end("n")
            words = text[start_at:ends]
            found.append(Amount(start_at, ends, words, unit, low, low, low))
            low, start_at = high, match.start("nb")  # "10.4 and 6.6 million tonnes"
        unit = " ".join(match["unit"].split())
        if (
            scale is None
            and match["nb"] is None
            and DOTTED.fullmatch(match["n"])
            and not _MEASURED.search(unit)
        ):
            low = high = low * 1000  # "7.000 companies"
        if match["nb"] is None and (counted := _each_of_size(text, start, match)) is not None:
            found.append(counted)
            continue
        if match["nb"] is None and (
            other := _FIRST_SORT.search(text, max(start, start_at - _SORT_REACH), start_at)
        ):
            timed = other["sort"].removesuffix("s") in _TIMES
            first = (
                None if timed else number(other["n"])
            )  # "24 underground and six elevated stations"
            if first is not None:
                words = f"{other['n']} {other['sort']} {unit}"
                found.append(
                    Amount(other.start(), other.end("sort"), words, unit, first, first, first)
                )
        if unit == "MT" and _MILLIONS_SHORT.search(text):
            unit = "Mt"
        if unit in ("t", "mt"):
            many = 10**6 if unit == "mt" and high < _MANY_TONNES else 1
            unit, low, high = "tonnes", low * many, high * many
        elif short := ABBREVIATED.get(unit):
            unit, low, high = short[0], low * short[1], high * short[1]
        before = _QUALIFIED.search(text, max(start, start_at - _LONGEST), start_at)
        begin = before.start() if before else start_at
        span = (begin, match.end(), text[begin : match.end()])
        side, is_open, blur = qualify(before["q"] if before else None)
        if low != high:
            led = _BETWEEN.search(text, max(start, start_at - _STEP_REACH * 2), start_at)
            if led is not None and led.end() == start_at - 1:
                span = (led.start(), match.end(), text[led.start() : match.end()])
            found.append(Amount(*span, unit, None, low, high))
        elif side == "low":
            found.append(Amount(*span, unit, None, low, None, low_open=is_open))
        elif side == "high":
            found.append(Amount(*span, unit, None, None, high, high_open=is_open))
        else:
            found.append(Amount(*span, unit, low, low, low, approximate=blur))
    return found


def _each_of_size(text: str, start: int, match: re.Match[str]) -> Amount | None:
    """How many there are of what is each of a size: "four 45,000 dwt bulk carriers", "two 300 MW turbines"."""
    begin = match.start()
    if not text[begin].isdigit():
        return None
    count = _COUNTED.search(text, max(start, begin - _COUNT_REACH), begin)
    value = number(count["n"]) if count is not None else None
    if count is None or value is None:
        return None
    sized = _OF_SIZE.fullmatch(match["unit"])
    things = _THINGS.match(text, match.end()) if sized else None
    if sized and things is None:
        return None
    unit, stop = (things["unit"], things.end()) if things else (match["unit"], match.end())
    return Amount(count.start("n"), stop, text[count.start("n") : stop], unit, value, value, value)


def _amount(match: re.Match[str]) -> Amount | None:
    if match["money"]:
        unit, low, high = _money(match)
    elif match["percent"]:
        unit, low, high = (
            "percent",
            number(match["p1"]),
            number(match["p2"] or match["p1"]),
        )
    else:
        unit = "percent"
        words = (match["f"] or match["f2"] or match["f3"] or match["f4"]).lower()
        low = high = Decimal(50) if words == "the majority" else _fraction(words)
    if unit is None or low is None or high is None:
        return None
    begin = match.start()
    words = match.string[begin : match.end()]
    if match["f"] and match["f"].lower() == "the majority":
        return Amount(begin, match.end(), words, unit, None, Decimal(50), None, low_open=True)
    if low != high:
        return Amount(begin, match.end(), words, unit, None, low, high)
    qualifier = match["q"]
    if (
        qualifier
        and qualifier.lower() == "up to"
        and _WENT_UP.search(match.string, max(0, begin - _LONGEST), begin)
    ):
        begin, qualifier = (
            match.end("q") + 1,
            None,
        )  # "edged up to $4 million": so much, not at most
        words = match.string[begin : match.end()]
    side, is_open, blur = qualify(qualifier)
    if side == "low":
        return Amount(begin, match.end(), words, unit, None, low, None, low_open=is_open)
    if side == "high":
        return Amount(
            begin,
            match.end(),
            words,
            unit,
            None,
            None,
            high,
            high_open=is_open,
            approximate=blur,
        )
    return Amount(begin, match.end(), words, unit, low, low, low, approximate=blur)


def _money(match: re.Match[str]) -> tuple[str | None, Decimal | None, Decimal | None]:
    if match["cur1"]:
        mark = match["cur1"].strip()
        unit = (
            SYMBOLS.get(mark) or CODES.get(mark) or LETTERS.get(mark) or LEADING.get(mark.lower())
        )
        noun = mark.lower()
        family = noun.removesuffix("s") if noun in LEADING else noun
        unit = _national(family, match, unit) or None
        scale = match["s1"] or match["s1b"] or match["s1c"]  # "SEK 1,204 (1,110) million"
        low = scaled(match["n1"], scale)
        return unit, low, scaled(match["n1b"], match["s1b"]) if match["n1b"] else low
    if match["n3"]:
        pence = scaled(match["n3"], None)
        return (
            "GBP",
            None if pence is None else pence / _PENCE,
            None if pence is None else pence / _PENCE,
        )
    words = match["cur2"]
    noun = words.lower().removesuffix(" sterling")
    unit = CODES.get(words) or BY_NOUN.get(noun)
    if "sterling" not in words.lower():
        unit = _national(noun if noun in FAMILIES else noun.removesuffix("s"), match, unit) or None
    scale = match["s2"] or match["s2c"]  # "350 euro million"
    if match["n2"].lower() in ("a", "one") and not scale:
        return None, None, None  # "a dollar", "one euro": a way of speaking
    low = scaled(match["n2"], scale)
    return unit, low, scaled(match["n2b"], scale) if match["n2b"] else low


def _national(noun: str, match: re.Match[str], default: str | None) -> str | None:
    """Whose rupee, dinar or krone: of the country of that money that the text names by far most, else nearest; else what it means alone."""
    family = FAMILIES.get(noun)
    if family is None:
        return default
    first, last = match.span()
    named = _countries(match.string)
    often = Counter(country for _, country in named if country in family).most_common(2)
    if len(often) > 1 and often[0][1] >= _FAR_MORE * often[1][1]:
        return family[often[0][0]]
    at = bisect_left(named, (first, ""))
    near = [
        (place - last if place >= last else abs(first - place), family[country])
        for place, country in named[max(0, at - _NEARBY) : at + _NEARBY]
        if country in family
    ]
    return min(near)[1] if near else default


_PENCE = 100  # of a pound
_FAR_MORE = 3  # times as often
_NEARBY = 60  # places on either side that are looked at


@lru_cache(maxsize=4)
def _countries(text: str) -> tuple[tuple[int, str], ...]:
    """Where a text names a country, a nationality or a city, with the ISO code of the country."""
    return tuple(
        (hit.start, hit.entry.country) for hit in shipped().find(text) if hit.entry.country
    )


def scaled(text: str, scale: str | None) -> Decimal | None:
    """The number that digits or a word and a scale word ("1.6", "billion") name, else None."""
    low = text.lower()
    value = Decimal("0.5") if low == "half a" else Decimal(1) if low == "a" else number(low)
    if value is None or scale is None:
        return value
    name = " ".join(scale.lower().rstrip(".").split())
    factor = _SCALES.get(name) or _SCALES[name.removesuffix("s")]
    return value * factor


def _fraction(words: str) -> Decimal:
    """The percentage that "a fifth", "two thirds", "nine in ten" name, to two digits."""
    if many := re.fullmatch(r"(\w+)\s(?:in|out\sof)\s(\w+)", words.strip()):
        share = Decimal(100) * NUMBER_WORDS[many[1]] / NUMBER_WORDS[many[2]]
        return share.quantize(Decimal("0.01")).normalize() + 0
    *count, part = re.sub(r"[\s-]+", " ", words.lower().strip()).split()
    share = (
        Decimal(100)
        * (number(count[0]) or 1 if count and count[0] != "a" else 1)
        / _PARTS[part.removesuffix("s")]
    )
    return share.quantize(Decimal("0.01")).normalize() + 0
