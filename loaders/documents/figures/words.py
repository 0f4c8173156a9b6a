"""The words of `observations.yml` as pieces of patterns: metric nouns, the verbs between a metric and its value, marks of figures.

A piece matches in a marked sentence (see `clauses.Marked`), where ⟪m0⟫ is a sum, ⟪p1⟫ a percentage, ⟪q2⟫ a quantity, ⟪d3⟫ a date.

    re.search(rf"{METRICS} {RISING}", "while exports rose")     # matches
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from interlock.loaders.documents.grammar.rules import MARK
from interlock.loaders.documents.language.amounts import QUALIFIER
from interlock.loaders.documents.language.compiled import loaded
from interlock.loaders.documents.language.later import later
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import load_yaml

__all__ = [
    "ADVERB",
    "APPOSED",
    "AT_LEVEL",
    "BARE",
    "BARE_AT_END",
    "BARE_NUMBER",
    "CHANGE_OF",
    "DATE_AFTER",
    "DIMENSIONS",
    "FALLING",
    "FIGURE",
    "FLOW",
    "HAS_NUMBER",
    "LEVELS",
    "MARK_ANY",
    "METRIC",
    "METRICS",
    "MONTH",
    "NOUNS",
    "OF_A_TIME",
    "OPENS",
    "PART_OF",
    "PER_SHARE",
    "RATES",
    "REACHED",
    "RISING",
    "SHARE_OF",
    "STEADY",
    "SUM",
    "TICKER",
    "TO_COME",
    "UNCHANGED",
    "WORD",
    "any_of",
    "word_set",
]


@cache
def _lists() -> dict[str, list[str]]:
    text = (
        files("interlock.loaders.documents.figures").joinpath("observations.yml").read_text("utf-8")
    )
    lists: dict[str, list[str]] = loaded(text, load_yaml)["words"]
    for name, entries in lists.items():
        for entry in entries:
            if not isinstance(entry, str):
                raise DataError(
                    f"observations.yml: {name}: {entry!r} is no text",
                    why="a list of words holds words; YAML reads a bare no or on as true or false",
                    hint="put it in quotes",
                )
    return lists


def any_of(name: str) -> str:
    """A group of the words of a list, tried in their order.

    Raises:
        KeyError: `observations.yml` has no such list.
        DataError: an entry of the file is no text.
    """
    return f"(?:{'|'.join(_lists()[name])})"


def word_set(name: str) -> frozenset[str]:
    """The words of a list, to look a word up.

    Raises:
        KeyError: `observations.yml` has no such list.
        DataError: an entry of the file is no text.
    """
    return frozenset(_lists()[name])


# A word that may describe a metric or a good, letters that stand for one among them, and a few of them.
_LETTERS = r"(?:[a-z]+-to-)?(?:GDP|GNP|GNI|VAT|LNG|LPG|FDI|NPL|SME|IT|EV|PC|TV|ATM|POS|CASA|R&D)(?:-[a-z]+)?(?![\w-])"
WORD = rf"(?<![\w’'-])(?:(?!{any_of('not_described')}\b)[a-z][a-z-]*(?![A-Z])|{_LETTERS})"
NOUNS = rf"(?:{WORD} ){{0,2}}?{WORD}"
METRICS = any_of("metrics")
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
METRIC = rf"(?:{WORD} ){{0,3}}?{METRICS}"
# What comes in or goes out over a time.
FLOW = later(rf"\b{any_of('flows')}\b", re.IGNORECASE)
RATES = any_of("rates")
REACHED = any_of("reached")
RISING = any_of("rising")
FALLING = any_of("falling")
UNCHANGED = any_of("steady")
ADVERB = r"(?: (?:nearly|almost|more than|roughly|about|just|only|even|slightly|sharply|steadily|further|together))?"
# A metric that no percentage can be a level of.
LEVELS = later(rf"(?:[A-Za-z-]+ )*{any_of('levels')}(?: .*)?", re.IGNORECASE)
# What joins a verb to the figure that its subject came to: "rose 12 percent to reach", "hit a record high of".
AT_LEVEL = (
    r"(?:to(?: (?:reach|hit|top|total|touch|(?:stand|close|settle|end|come in|come out) at))?|at|of"
    r"|reaching|hitting|totall?ing|amounting to|standing at)(?: an? (?:[a-z0-9-]+ ){0,3}?(?:high|low|record|peak|level|total|average) of)?"
)
# A figure of a time to come: "exports are expected to reach". What is only possible is not said of it.
TO_COME = (
    r"(?: (?:will|would|shall|(?:is|are|was|were) (?:now |still |also |widely )?(?:expected|projected|forecast|likely|set|due|predicted"
    r"|planned|targeted|anticipated|poised|on track|on course) to)(?: also| now| again)?)?"
)
STEADY = later(
    rf" (?:{UNCHANGED}|was left|were left|(?:was|were|has been|have been) (?:kept|maintained"
    r"|held)|kept|maintained|remained|remains|stayed|stays|was unchanged|held)\b"
)
# A sum or quantity; the same, or a party of many ("38 people"); any party; a number, as a mark or in digits.
SUM = r"⟪[mq]\d+⟫"
FIGURE = rf"(?:{SUM}|{MARK})"
# What a sum comes to on each share, in passing: "or 34 cents per share", "($0.34 a share)".
PER_SHARE = (
    r"(?:,? or (?:⟪m\d+⟫|\d[\d.,]*(?: (?:[A-Z]{2} )?(?:cents|pence|sen|kobo|öre)|¢)) (?:per|a) (?:[a-z-]+ ){0,2}share,?"
    r"| \((?:⟪m\d+⟫|\d[\d.,]*(?: (?:[A-Z]{2} )?(?:cents|pence|sen|kobo|öre)|¢)) (?:per|a) (?:[a-z-]+ ){0,2}share\))?"
)
# A number that no unit stands behind, in digits or with a scale, and the same with what bounds it.
# From the head of a number on: one of a million digits is looked at once.
BARE = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<!\d)\d+(?:\.\d+)? (?:thousand|million|billion|trillion)"
    r"|(?<!\d)\d+(?:\.\d+)?(?:mn|bn|m)(?![a-z]))"
)
BARE_AT_END = later(rf"{BARE}$")
BARE_NUMBER = rf"(?:{QUALIFIER} )?{BARE}(?![\w⟫%-]|[.,]\d| (?:percent|per cent|times|years?|months?|weeks?|days?)\b)"
# The noun before "of" that is measured, rather than what stands behind it.
SHARE_OF = later(
    r"\b(?:share|part|proportion|percentage|number) (?:of|in) (?:the )?"
    r"(?:(?:global|world|total|overall|all|domestic|national|its|their) )*$"
)
# "the increase in exports was 4 million", "the share of exports rose": what has the figure is the increase, or the share.
CHANGE_OF = later(
    r"\b(?:share|part|proportion|percentage|increase|rise|gain|growth|jump|surge|decrease|decline|drop|fall|reduction|cut|change|saving"
    r"|contribution|addition|difference|effect|impact)s? (?:in|to|of|on|between) (?:the |its |their |total |overall )*$"
)
# "A, its largest market, grew", "income, which is net of tax, was": what stands behind the comma is said of what is before.
APPOSED = later(
    r", (?:which|that|who|its|their|the|an?|excluding|including|net of|before|after)\b[^,;⟪]{0,60} $"
)
# "44 percent of its imports, reaching 2 million tonnes": what is said behind the comma is said of the part.
PART_OF = later(r"⟪p\d+⟫ of (?:the |all )?$")
MARK_ANY = later(MARK)
# What a length says that stands before one of these: "1,200 metres long".
DIMENSIONS = {
    "long": "length",
    "wide": "width",
    "high": "height",
    "tall": "height",
    "deep": "depth",
}
# What an exchange calls a share, between an owner and what is his: "Tarnov Air's (TRN.WA) profit".
TICKER = r"\((?:[A-Z]+: ?)?[A-Z0-9]{1,6}(?:[.:-][A-Z]{1,4})?\)"
HAS_NUMBER = later(r"[⟪\d](?:(?<=⟪)(?=[mpq])|(?<![\w⟦⟪]\d)(?<=\d))")
# "copper output for the quarter": a time that is no date is no part of the name of what is measured.
OF_A_TIME = later(r" (?:for|in|over|during) the (?:quarter|year|month|half|period|season|week)$")
DATE_AFTER = r"(?: (?:in|during|for|over|between|at|by|since) (?:the )?(?:end of )?⟪d\d+⟫| ⟪d\d+⟫(?! (?:to|of) ))"
# What stands before a noun that opens its clause: nothing, a stop, a conjunction, a date.
OPENS = (
    r"(?:^[“\"]?(?:On an? (?:[a-z-]+ ){1,2}basis|In (?:real|nominal|dollar|euro|volume|value) terms|By (?:value|volume)"
    r"|(?:Month|Year|Quarter)[ -]on[ -](?:month|year|quarter)),? "
    r"|^[“\"]?|[,;:—–(] |[“\"]|\b(?:[Aa]nd|[Bb]ut|[Ww]hile|as|that|[Ww]hen|where|[Tt]hough|[Aa]lthough|because|said|says|⟫) "
    r"|(?:^[“\"]?|[,;—–] |\band )(?:[A-Z]?[a-z]+ )?(?:the )?(?:[a-z]+ of )?⟪d\d+⟫(?:’s|'s)?(?: alone)?,? )"
)
