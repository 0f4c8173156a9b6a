"""Two nouns that are measured as one: "loans and advances rose to $4 million", "profit before tax and one-off items was $3 million".

name_joined(found, sentence.text, sentence.start)     # the name of a value has both, as its number is of both
"""

from __future__ import annotations

from collections.abc import Sequence

from interlock.loaders.documents.figures.words import FALLING, RISING, UNCHANGED
from interlock.loaders.documents.language.amounts import NUMBER_WORDS
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.language.measures import Measure

__all__ = ["name_joined"]

# Before a noun phrase that the number of its second noun is of as well: its owner, an article, a word of telling.
_BEFORE = later(
    r"(?:^|[’']s? |\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]otal|[Gg]ross|[Nn]et|of|in|with|that|whose|said|says|had|has|have|reported|posted"
    r"|recorded|showed|while) )(?P<more>(?P<noun>[A-Za-z][a-z]*(?:-[a-z]+)?(?: [a-z]+)?)"
    r"(?: (?:before|after|excluding) [a-z]+(?:, [a-z]+)*)?(?:, [a-z]+)? and )$"
)
_BEHIND = later(r" and (?:[a-z-]+ )?[a-z-]+(?= (?:to|of) (?:[A-Z]{0,3}[$€£¥]|\d))")
# A word that only says which rate or profit is meant.
_SORT = later(
    r"[“\"]?(?P<sort>(?!(?:First|Second|Third|Fourth|Full|Half|Nine|Six|Three|Twelve)-)[A-Z][a-z]+(?:-[a-z]+)+|Poverty|Unemployment|Jobless|Mortality|Literacy|Vacancy|Interest|Exchange|Birth|Crime|Tax"
    r"|Occupancy|Lending|Discount|Refinancing|Participation|Employment|Inflation|Growth|Savings) "
)
_MOVES = later(rf"\b(?:{RISING}|{FALLING}|{UNCHANGED})$")  # "exports rose and imports fell to"
_EACH = later(r"\b(?:respectively|each|both)\b")
_REACH = 70  # characters before the second noun in which the first stands


def name_joined(found: Sequence[Measure], text: str, begin: int) -> None:
    """Give a value the whole name of what it is of, where its noun is one of two; what only rose or fell did so by itself."""
    for measure in found:
        if not measure.has_number:
            _with_the_next(measure, text)
            continue
        name = measure.indicator
        _with_its_sort(measure, text, begin)
        _with_the_first(measure, text, begin)
        for other in found:
            if measure.indicator != name == other.indicator and other.rule == "value.previous":
                other.indicator = measure.indicator


def _with_the_first(measure: Measure, text: str, begin: int) -> None:
    place = _place(measure, text, begin)
    if place is None or _EACH.search(text, begin, measure.end + _REACH):
        return
    found = _BEFORE.search(text[max(begin, place - _REACH) : place])
    if found is None or place - len(found["more"]) < begin:
        return
    if not _is_noun(found["noun"]):
        return
    first = (
        found["more"]
        if found["more"][:2].isupper()
        else found["more"][:1].lower() + found["more"][1:]
    )
    measure.indicator = f"{first}{measure.indicator}"
    measure.start = min(measure.start, place - len(found["more"]))


def _with_its_sort(measure: Measure, text: str, begin: int) -> None:
    """As in "Pre-tax profits rose to": the capital that opens the sentence is no part of the name, and the word is."""
    opens = _SORT.match(text, begin)
    name = measure.indicator.lower()
    if (
        opens is not None
        and text[opens.end() : opens.end() + len(name) + 1].lower() == f"{name} "
        and measure.start >= begin
    ):
        first = opens["sort"] if opens["sort"][:2].isupper() else opens["sort"].lower()
        measure.indicator = f"{first} {measure.indicator}"
        measure.start = min(measure.start, opens.start("sort"))


def _with_the_next(measure: Measure, text: str) -> None:
    """As in "a rise of 5 percent in research and development spending to $4 million"."""
    place = text[measure.start : measure.end].lower().find(measure.indicator.lower())
    if place < 0 or _EACH.search(text, measure.start, measure.end + _REACH):
        return
    found = _BEHIND.match(text, measure.start + place + len(measure.indicator))
    if found is not None:
        measure.indicator += found[0]
        measure.end = max(measure.end, found.end())


def _place(measure: Measure, text: str, begin: int) -> int | None:
    """Where the noun of a figure stands behind "and"."""
    start = max(begin, measure.start - _REACH)
    place = text[start : measure.end].lower().rfind(f" and {measure.indicator.lower()} ")
    return start + place + len(" and ") if place >= 0 else None


def _is_noun(words: str) -> bool:
    first, _, last = words.lower().rpartition(" ")
    plain = last not in lexicon().function_words and not last.endswith("ly")
    return plain and first not in NUMBER_WORDS and _MOVES.search(words) is None
