"""A sentence and two given parties as one plain line: each party one mark, other names, dates, amounts and shares another, lower case.

Rules and the learned layer read this line, so that "Senta Foods", "it" and "the company" are all the party, and a list of names
around a party is the party alone.

    pair_line("In 2011 Senta Foods bought Nile Dairy for $ 5 million .".split(), (2, 3), (5, 6))
    # 'in @ ⟦1n⟧ bought ⟦2n⟧ for # .'
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

__all__ = [
    "AMOUNT",
    "DATE",
    "NAME",
    "NUMBER",
    "SHARE",
    "Span",
    "pair_line",
    "surface_sort",
    "tokenise",
]

Span = tuple[int, int]  # tokens, both ends included
NAME, DATE, AMOUNT, SHARE, NUMBER = "◆", "@", "#", "%", "0"

_TOKEN = later(
    r"[’']s\b|\b(?:Inc|Ltd|Co|Corp|Bros|St|Mr|Mrs|Dr)\.|[\w$€£¥+#./-]*\w[\w$€£¥+#-]*|\.{3}|[^\w\s]"
)
_MONTHS = frozenset(
    words("January February March April May June July August September October November December")
)
# Words that begin a sentence or heading and are no names there.
_OPENERS = frozenset(
    words(
        "a an the this that these those in on at by for from with of to as it its they their he she his her we our since after "
        "before during until when while where who which what although though however if also and or but so both other some many "
        "most all one two three four five several each every following early late later today currently previously formerly then "
        "thus there additionally initially originally recently subsequently eventually meanwhile under over through between among "
        "because despite not no only such like unlike via using including based founded established according once prior upon "
        "within history products services clients customers partners competitors investors ownership background overview company "
        "former another any new first second third finally shortly soon together along"
    )
)
_JOINTS = frozenset(words("of & de du van von der the la le del di"))
_FORMS = frozenset(words("Inc. Inc Ltd Ltd. LLC LP L.P."))
_UNMARKED = later(r"[⟦⟧\s]")  # a text may not write marks of its own
_QUOTES = frozenset(("``", "''", '"', "“", "”", "‘", "`", "'"))
_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
_OWNERS = frozenset(words("its their his her our whose"))
_DESCRIPTIVE = frozenset(words("the its it they their his this these"))
_YEAR = later(r"(?:1[89]|20)\d\ds?")
_DAY = later(r"\d{1,4}(?:st|nd|rd|th)?")
_CURRENCY = later(r"(?:US|A|C|CAD|HK|NZ|R|S)?[$€£¥]|USD|EUR|GBP|NOK|SEK|Rs|RMB|INR|CAD|AUD")
_SCALES = frozenset(words("million billion trillion crore lakh m bn M B mn thousand"))
_UNITS = frozenset(words("dollars euros pounds US USD"))
_SORTS = (  # what the surface alone tells a reader
    (
        "x",
        r"Exchange|NASDAQ|Nasdaq|Bourse|AIM|Bursa|NYSE|Börse|Euronext|TSX|ASX|FTSE|Index|Stock Market|Securities Market",
    ),
    (
        "g",
        r"Ministry|Authority|Commission|Administration|Agency|Department|Regulator|[Gg]overnment|Parliament|Assembly"
        r"|Legislature|FDA|SEC|FCA|Council|Congress|Treasury|Court",
    ),
    (
        "u",
        r"University|College|Institute|School|Foundation|Museum|Hospital|Association|Society",
    ),
    (
        "i",
        r"Capital|Ventures?|Equity|Investments?|Investors?|Angels|Funds?|VC|Accel|Sequoia|Benchmark",
    ),
)
_SORT = tuple((letter, later(rf"\b(?:{pattern})\b")) for letter, pattern in _SORTS)
_SEPARATOR = r"(?:, (?:and |or |& |as well as )?|and |or |& |as well as )"
_ALSO_NAMED = later(r"(⟦[12]\w⟧)(?: ◆)? \( (?:now |formerly |later |also )?◆ \)")
_ASIDE = later(r" \( (?![^()]*⟦)[^()]*\)")
_LIST_BEFORE = later(rf"(?:◆ {_SEPARATOR})+(?=⟦[12]\w⟧)")
_LIST_AFTER = later(rf"(⟦[12]\w⟧)(?: {_SEPARATOR}◆)+")


def tokenise(text: str) -> list[tuple[int, int]]:
    """Spans of words and of single marks of punctuation; a possessive ending is a token of its own."""
    return [match.span() for match in _TOKEN.finditer(text)]


def pair_line(tokens: Sequence[str], first: Span, second: Span) -> str:
    """The line of a token list with two parties in it.

    Marks: `⟦1n⟧` and `⟦2n⟧` the parties in the order of the text, with a letter for what the surface tells (p pronoun or
    description, x exchange, g authority, u institution, i investor, n else); `◆` another name, `@` a date, `#` an amount of
    money, `%` a share, `0` another number.
    """
    line: list[str] = []
    at, opening = 0, True
    while at < len(tokens):
        span = next((span for span in (first, second) if span[0] == at), None)
        if span is not None:
            line += _party(tokens[span[0] : span[1] + 1], 1 if span == first else 2)
            at, opening = span[1] + 1, False
            continue
        limit = min((start for start, _ in (first, second) if start > at), default=len(tokens))
        end, mark = _special(tokens, at, limit, opening)
        if mark is None:
            if tokens[at] not in _QUOTES:
                line.append(_UNMARKED.sub("", tokens[at]).lower() or ".")
            opening = tokens[at] in (".", "!", "?") or (opening and tokens[at] in _QUOTES)
        else:
            if not (mark in (NAME, DATE) and line and line[-1] == mark):
                line.append(mark)
            opening = False
        at = end
    return _folded(" ".join(line))


def _folded(line: str) -> str:
    """Without asides that hold no party, and with lists of names around a party folded into the party."""
    line = _ALSO_NAMED.sub(r"\1", line)
    line = _ASIDE.sub("", line)
    return " ".join(_LIST_AFTER.sub(r"\1", _LIST_BEFORE.sub("", line)).split())


def _party(surface: Sequence[str], number: int) -> list[str]:
    """The mark of a party, and after it what of its surface does not belong to the name."""
    name = list(surface)
    after: list[str] = []
    while len(name) > 1 and (name[-1] in _POSSESSIVES | _QUOTES or name[-1] in ",.;:"):
        after.insert(0, name.pop())
    last = name[-1].lower()
    if (last.endswith(("’s", "'s")) and len(last) > 2) or (len(name) == 1 and last in _OWNERS):
        after.insert(0, "'s")
    rest = ["'s" if token in _POSSESSIVES else token for token in after if token not in _QUOTES]
    return [f"⟦{number}{surface_sort(name)}⟧", *rest]


def surface_sort(surface: Sequence[str]) -> str:
    """A letter: p for a pronoun or description, x exchange, g authority, u institution, i investor, n another name."""
    text = " ".join(surface)
    telling = [word for word in surface if word.lower() not in _DESCRIPTIVE]
    if not any(word[0].isupper() for word in telling):
        return "p" if not any(letter.isupper() for letter in text[1:]) else "n"
    return next((letter for letter, pattern in _SORT if pattern.search(text)), "n")


def _special(tokens: Sequence[str], at: int, limit: int, opening: bool) -> tuple[int, str | None]:
    """End and mark of the name, date, amount, share or number that begins here; no mark for a plain word."""
    for read, mark in (
        (_date, DATE),
        (_amount, AMOUNT),
        (_share, SHARE),
        (_number, NUMBER),
    ):
        end = read(tokens, at, limit)
        if end > at:
            return end, mark
    if _is_name(tokens[at]) and not (opening and tokens[at].lower() in _OPENERS):
        return _name(tokens, at, limit), NAME
    return at + 1, None


def _date(tokens: Sequence[str], at: int, limit: int) -> int:
    def token(place: int) -> str:
        return tokens[place] if place < limit else ""

    end = at
    if re.fullmatch(r"\d{1,2}", tokens[at]) and token(at + 1) in _MONTHS:
        end = at + 1
    elif tokens[at] not in _MONTHS and not _YEAR.fullmatch(tokens[at]):
        return at
    while end < limit and (
        token(end) in _MONTHS
        or _DAY.fullmatch(token(end))
        or (end == at)
        or (token(end) == "," and _YEAR.fullmatch(token(end + 1)))
    ):
        end += 1
    return end


def _amount(tokens: Sequence[str], at: int, limit: int) -> int:
    end = at + 1
    if _CURRENCY.match(tokens[at]):
        while end < limit and (re.match(r"[$€£¥\d]", tokens[end]) or tokens[end] in _SCALES):
            end += 1
        return end if end > at + 1 or any(c.isdigit() for c in tokens[at]) else at
    if not _is_number(tokens[at]):
        return at
    while end < limit and tokens[end] in _SCALES | _UNITS:
        end += 1
    return (
        end
        if end > at + 1 and (tokens[at + 1] in _SCALES or tokens[at + 1] in ("dollars", "euros"))
        else at
    )


def _share(tokens: Sequence[str], at: int, limit: int) -> int:
    following = tuple(tokens[at + 1 : min(at + 3, limit)])
    if re.fullmatch(r"\d[\d.,]*%", tokens[at]):
        return at + 1
    if _is_number(tokens[at]) and following[:1] in (("%",), ("percent",)):
        return at + 2
    return at + 3 if _is_number(tokens[at]) and following == ("per", "cent") else at


def _number(tokens: Sequence[str], at: int, _: int) -> int:
    return at + 1 if _is_number(tokens[at]) else at


def _is_number(token: str) -> bool:
    return re.fullmatch(r"\d[\d.,]*", token) is not None


def _is_name(token: str) -> bool:
    return any(letter.isupper() for letter in token)


def _name(tokens: Sequence[str], at: int, limit: int) -> int:
    """End of a run of capitalised words, with the small words that join them and a legal form behind a comma."""
    end = at + 1
    while end < limit:
        ahead = next(
            (place for place in range(end, min(end + 3, limit)) if tokens[place] not in _JOINTS),
            limit,
        )
        if ahead < limit and _is_name(tokens[ahead]) and not tokens[end:ahead].count("&") > 1:
            end = ahead + 1
        elif tokens[end] == "," and end + 1 < limit and tokens[end + 1] in _FORMS:
            end += 2
        else:
            break
    return end
