"""One capitalised word at the head of a sentence: a name, where it is no English word and somebody is what it does."""

from __future__ import annotations

import re

from interlock.loaders.documents.language.english import is_english
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.mentions.mention import Scan

__all__ = ["holds_next", "is_certain", "is_led_name", "opens_as_name", "opens_list"]

# Words of which one, with a capital at the head of a sentence anyway.
_LEADING = frozenset(
    words("Northern Southern Eastern Western Central First Second Third United Great Upper Lower")
)
_SHORTEST = 3
_COMMON_ENDING = later(
    r"(?:tion|tions|ment|ments|ness|ity|ing|ics|ance|ence|ers|ists|ors|ship|ies|ly|ages|als|ures)$"
)
_SEVERAL = later(r"[A-Z]{2,}s")  # "FCAs": things of a sort
# What a subject does or has, or what is said of it between commas or brackets.
_DOES_NEXT = later(
    r"[’']s?\s|,\s|\s\(|\s(?:(?:[a-z]+ly|also|already|now|then|never|later|first|no\slonger|once|still|both)\s){0,2}"
    r"(?:[a-z]{2,}(?:ed|es|[a-rt-z]s)|does|did|has|had|is|was|are|were|will|would|may|must|took|gave|made|sold|bought|won|got"
    r"|lent|built|put|set"
    r"|paid|met|led|ran|held|kept|left|grew|began|went|came|spent|sent|lost|brought|cut|drew|chose|wrote|rose|fell|became|saw"
    r"|said|told|hit|beat"
    r"|split|spun|shut|flew|drove|dealt|sought|let|sank|stood|rent|swore|found|withdrew|undertook|underwrote|and\s[A-Z])\b"
)


# What only who can own, invest or be listed does, so that a word that is English as well is its name: "Tamarind took a stake in".
_DID = (
    r"(?:(?:has|had|will|would)\s)?(?:also\s|now\s|since\s|already\s|recently\s|first\s)?"
    r"(?:[a-z]+(?:ed|[a-rt-z]s)|took|got|cut|kept|became|has|bought|sold|made|held|came|won|built|takes|buys)(?:\s(?:up|in|out|down|back))?"
)
_HOLDS_NEXT = later(
    rf"\s{_DID}\s(?:as\s)?(?:an?|its|the|another)\s(?:[\w%.-]+\s){{0,4}}?(?:stake|shareholding|holding|interest|minority|shareholder"
    r"|stockholder|co-owner|owner|subsidiary|listing|debut|takeover|acquisition|investment|funding\sround|financing\sround)"
    r"(?=\s(?:in|of|on|at|to|from)\b)"
    r"|\s(?:(?:has|had)\s)?(?:bought|acquired|owns|owned|holds|held|took|takes|received|retained|kept|sold|picked\sup|amassed|got|controls"
    r"|controlled|secured|inherited|paid|subscribed|gave|converted)\s(?:[\w$€£%.,-]+\s){0,6}?(?:percent|per\scent|%|half|third"
    r"|quarter|fifth"
    r"|tenth|majority|shares|capital)\s(?:of|in)\s[A-Z]"
    r"|\s(?:(?:has|had)\s)?(?:fully\s|also\s|jointly\s|effectively\s)?(?:controls|consolidates|consolidated|inherited|absorbed"
    r"|swallowed\sup"
    r"|snapped\sup|gobbled\sup|scooped\sup|took\sover|taken\sover|bought\sinto|bought\sout|recapitalised|recapitalized|co-invested\swith"
    r"|invests?\sin|invested\sin|merged\s(?:into|with)|manages|entered\sthe\scapital\sof)\s[A-Z]"
    r"|\s(?:(?:has|had)\s)?(?:injected|injects|pumped|pumps|poured|ploughed|plowed|sank|put|invested|invests|channelled|committed)"
    r"\s(?:[\w$€£.,-]+\s){0,6}?(?:into|in)\s[A-Z]"
    r"|\s(?:(?:has|had)\s)?(?:went\spublic|gone\spublic|floated|delisted|debuted|trades|listed\sits|moved\sits\slisting)\b"
    r"|,\s(?:the\s|an?\s)?(?:parent|owner|co-owner|founder|shareholder|branch\soffice)(?:\scompany)?\s(?:of|in)\s"
    r"|,\s(?:owning|holding|with\sa\sstake|listed\son|quoted\son|backed\sby|part\sof)\s"
)
_HOUSE_NEXT = later(
    r"\s(?:group|holding|conglomerate|concern)(?:[’']s)?(?=,|\s[a-z])"
)  # "Orlu group bought"


def holds_next(text: str, stop: int) -> bool:
    """Whether what follows a word is what only a party does that owns, invests or is listed."""
    return _HOLDS_NEXT.match(text, stop) is not None


_LIST_NEXT = later(
    r"(?:,\s[A-Z][\w&’-]+(?:\s[A-Z][\w&’-]+){0,3}){0,4}?,?\sand\s(?:the\s(?:[A-Z]?[a-z-]+\s){1,4})?[A-Z][\w&’-]+(?:\s[A-Z][\w&’-]+){0,3}"
    r"(?:,\s|\s(?:[a-z]{2,}(?:ed|es|[a-rt-z]s)|has|had|have|is|was|are|were|will|would|may|both|each|own|hold|bought|sold|won|built|lent))"
)
# What opens a sentence before a list of names, and is none of it.
_NO_NAME = frozenset(
    words(
        "However Moreover Meanwhile Also Then Still Instead Later Today Yesterday Tomorrow Tonight Earlier Abroad Elsewhere Overall Besides"
        " Furthermore Otherwise Nevertheless Nonetheless Therefore Thus Hence Now Here There First Second Third Next Last Indeed"
        " Perhaps Maybe"
        " Once Soon Again Sometimes Often Together Afterwards Afterward Beforehand Despite Unlike Like Among Both Between Neither"
        " Either And But"
        " Or So Yet For After Before Since While When Where Why How Because Although Though Unless Until If As At By In On To"
        " From With Without"
        " Within Against Under Over Through Per Via Ago True Back Home Online East West North South What Who Which That This"
        " These Those All"
        " Some Many Few Several Most Each Every Other Others Another Our Its His Her Their My Your We They He She It You One Two Three Four"
        " Five Six Seven Eight Nine Ten"
    )
)


def opens_list(scan: Scan, begin: int, stop: int) -> bool:
    """Whether an English word at the head of a sentence is the first of a list of names: "Ford, Toyota and Orlu agreed"."""
    word = scan.text[begin:stop]
    low = word.lower()
    return (
        word not in _NO_NAME
        and low not in scan.low_words
        and low not in scan.words.nouns
        and low not in scan.words.plurals
        and not low.endswith(("ly", "ing", "ed"))
        and not _COMMON_ENDING.search(word)
        and not (low.endswith("s") and not low.endswith(("ss", "us", "is")))
        and _LIST_NEXT.match(scan.text, stop) is not None
    )


def opens_as_name(scan: Scan, begin: int, stop: int) -> bool:
    """Whether the word is a name: no English word, never printed small in the text, and with what a subject does behind it."""
    word = scan.text[begin:stop]
    return (
        len(word) >= _SHORTEST
        and not _SEVERAL.fullmatch(word)
        and word.lower() not in scan.low_words
        and (_DOES_NEXT.match(scan.text, stop) or _HOUSE_NEXT.match(scan.text, stop)) is not None
        and not is_english(word)
    )


def is_led_name(scan: Scan, first: str, rest: re.Match[str], stop: int) -> bool:
    """Whether one word that is no noun makes a name with a word before it that tells which: "Northern Crest" is one name."""
    word = rest[0]
    lexicon = scan.words
    return (
        first in _LEADING
        and rest.end() == stop
        and word.lower() not in scan.low_words
        and word.lower() not in lexicon.nouns
        and word.lower() not in lexicon.plurals
        and word not in lexicon.posts | lexicon.not_names | lexicon.topics
    )


def is_certain(scan: Scan, name: str) -> bool:
    """Whether one capitalised word at the head of a sentence is a name and not an ordinary word."""
    if not name.isascii() and len(name) > _SHORTEST:
        return True  # "Vätterbuss": no English word
    plural = (
        name.endswith("s") and not name.endswith("ss") and name[:-1].lower() not in scan.capitals
    )
    return not (name.lower() in scan.low_words or plural or _COMMON_ENDING.search(name))
