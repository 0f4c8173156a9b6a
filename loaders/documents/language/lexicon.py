"""The word tables of `lexicon.yml`, compiled: which word makes a name a bank, which noun heads a group, which words end one.

lexicon().nouns["trading house"]        # 'Firm'
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

from interlock.loaders.documents.language.anchors import Sought
from interlock.loaders.documents.language.compiled import loaded
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.person_names import person_names
from interlock.loaders.documents.language.words import any_word, words
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import load_yaml, vocabulary

__all__ = ["Lexicon", "lexicon"]

_TOKEN = later(r"[A-Za-z][A-Za-z-]*")
_VERBS = frozenset(
    {"head", "line", "show"}
)  # "who heads", "she chairs": plurals that are rather verbs
# Nouns for which a name in front is rather the owner ("the Halvari fleet") or which are no thing of their own.
_NO_COMPOUND = frozenset(
    [
        "fleet",
        "store",
        "shop",
        "facility",
        "complex",
        "programme",
        "line",
        "lines",
        "well",
        "road",
        "hotel",
        "ship",
        "vessel",
        "yard",
        "initiative",
        "works",
        "gym",
        "hostel",
        "inn",
        "guesthouse",
        "guest house",
        "cottage",
        "chalet",
        "bungalow",
        "cinema",
    ]
)
# What makes a name with "the" where nothing follows that it describes: "the Orlu line was built". Others of these stand alone in other
# senses ("the link between them", "an extension of the loan"), so that they are no nouns of parties by themselves.
_PLAIN = {
    **dict.fromkeys(
        words(
            "line road complex yard link array works spur loop cable grid causeway crossing interchange cluster hub station head reservoir"
            " field block lode prospect seam shaft tower"
        ),
        "Asset",
    ),
    **dict.fromkeys(
        words("extension expansion upgrade widening spillway relief-road scheme"), "Project"
    ),
}
# Nouns of persons that are no office.
_KIN = frozenset(
    words(
        "daughter son brother sister wife husband father mother grandfather grandmother heir widow descendant management fisherman"
        " villager campaigner activist landowner person source insider banker shopkeeper refugee veteran smallholder taxpayer"
        " policyholder householder labourer architect accountant notary interpreter translator apprentice astronomer biologist chef dancer"
        " docker executor filmmaker hunter jockey mathematician mediator musician orphan photographer pilgrim psychologist settler squatter"
        " trainee veterinarian welder"
    )
)
# Words that say what something is about by their ending alone: "Rehabilitation", "Productivity", "Sectoral".
_ABSTRACT = later(
    r"\w{3,}(?:tions?|ments?|ness|iency|ity|ities|ance|ence|ship|ics|ology|ards|ures|ial|onal|ical|able|ries|hoods?|ism|ural|oral)$"
)
_LAST = later(r"[A-Za-z-]+$")
# Who makes, grows, deals in or runs something, in one word that no table has: "a pump-maker", "two tilemakers", "an oil-trader".
_DOER = later(
    r"(?P<what>[a-z]{3,}-)(?P<doer>maker|grower|builder|producer|trader|dealer|broker|breeder|farmer|processor|supplier|manufacturer"
    r"|exporter|importer|operator|distributor|developer|merchant|packer|shipper|refiner|miller|insurer|lender|retailer|wholesaler|owner)(?P<many>s?)"
    r"|[a-z]{3,}(?P<smith>maker|grower|builder|smith)(?P<several>s?)"
)
_DOERS = ("maker", "makers", "grower", "growers", "builder", "builders", "smith", "smiths")
_NO_TRADE = later(
    r"(?:non|pre|sub|self|third|first|second|decision|policy|rule|market|deal|trouble|peace|money|record|nation|state|home|land|car"
    r"|share|policy)-?[a-z]*-?|(?:polic|law|peace|match|play|pace|trouble|home|merry|holiday|rain|king|rule|decision|kill|widow|mischief|noise|word"
    r"|body|empire|team)(?:y?makers?|builders?|smiths?)"
)


class Lexicon:
    """The tables of `lexicon.yml`, compiled."""

    def __init__(self, tables: dict[str, Any]) -> None:
        """Compile the tables; a head word that stands under two kinds is an error."""
        self.name_heads = _invert(tables["name_heads"], "name_heads")
        self.first_heads = _invert(tables["first_heads"], "first_heads")
        self.compounds = _invert(tables["compounds"], "compounds")
        self.compound = re.compile(
            rf"\s(?P<noun>{any_word(self.compounds)})(?!\w|-(?!(?:owned|controlled)\b))"
        )
        self.nouns = _invert(tables["nouns"], "nouns")
        for head in tables["office_heads"]:  # "the fisheries department", "an export credit office"
            for topic in tables["office_topics"]:
                self.nouns.setdefault(f"{topic} {head}", "GovernmentBody")
        named = [
            noun
            for noun, kind in self.nouns.items()
            if kind in tables["compound_nouns"] and noun not in _NO_COMPOUND
        ]
        self.named_noun = re.compile(
            rf"(?:\s(?!(?:and|or|of|in|on|at|by|for|from|with|to|into|over|as|than|that|which|is|are|was|were|has|have|had|will|would|its|their|the|an?)\b)(?:[a-z][a-z-]+|[a-z]+-[a-z-]+,)){{0,2}}?\s(?P<noun>{any_word(named)})(?![\w-])"
        )
        self.plain_kinds = _PLAIN
        self.plain_noun = re.compile(rf"\s(?P<noun>{any_word(_PLAIN)})(?![\w-])")
        self.given_names = person_names().given_names
        self.legal_forms = frozenset(form.rstrip(".") for form in tables["legal_forms"])
        self.legal_words = frozenset(form.casefold() for form in self.legal_forms)
        self.with_topic = frozenset(tables["heads_with_topic"])
        self.topics = frozenset(tables["topics"])
        self.ordinary = frozenset(tables["ordinary"])
        self.scheme_words = frozenset(tables["scheme_words"])
        self.scheme_ending = _ABSTRACT
        self.topic_pairs = frozenset(tables["topic_pairs"])
        self.place_firsts = frozenset(tables["place_firsts"])
        self.measures = frozenset(tables["measures"])
        self.numbered = frozenset(tables["numbered"])
        self.anaphors: dict[str, frozenset[str]] = {
            noun: frozenset(kinds) for noun, kinds in tables["anaphors"].items()
        }
        self.modifiers = frozenset(tables["modifiers"])
        self.posts = frozenset(tables["posts"])
        self.weak_posts = frozenset(tables["weak_posts"])
        self.post_ranks = frozenset(tables["post_ranks"])
        self.portfolios = frozenset(tables["portfolios"])
        self.no_parties = frozenset(tables["no_parties"])
        self.honorifics = frozenset(tables["honorifics"])
        self.noble_titles = frozenset(tables["noble_titles"])
        self.not_names = frozenset(
            [*tables["not_names"], *tables["function_words"], *tables["gerunds"]]
        )
        self.function_words = frozenset([*tables["function_words"], *tables["gerunds"]])
        self.determiners = frozenset(tables["determiners"])
        self.definite = frozenset(tables["definite"])
        self.quantities = frozenset(tables["quantities"])
        self.breaks = frozenset(tables["breaks"])
        self.participles = frozenset(tables["participles"])
        self.plurals = {_plural(noun): noun for noun in self.nouns if noun not in _VERBS}
        self.by_last: dict[str, list[str]] = {}
        for phrase in (*self.nouns, *self.plurals):
            self.by_last.setdefault(_LAST.search(phrase)[0], []).append(phrase)  # type: ignore[index]
        for phrases in self.by_last.values():
            phrases.sort(key=lambda phrase: (-len(phrase), phrase))
        persons = [noun for noun in tables["nouns"]["Person"] if noun not in _KIN]
        self.title_before = re.compile(
            r"(?<![’'])\b(?P<title>(?:(?!(?:said|says|told|added|and|by|with|to|of)\s)(?:[Nn]on-)?[a-z]+\s)?"
            rf"{any_word({*tables['titles'], *persons})})"
            r"(?<![Aa]sset\smanager)(?<![Ff]und\smanager)(?<!pension\smanager)(?<!money\smanager)\.?,?\s$"
        )
        self.title_split = re.compile(
            rf"\b(?:(?:[A-Z]\w+\s){{0,2}}(?:Vice-|Deputy\s)?(?:Minister|Secretary)"
            rf"|{any_word([t for t in tables['titles'] if t[0].isupper()])})\b\.?"
        )
        offices = any_word(tables["authorities"])
        self.office = Sought(rf"\b(?P<office>{offices}|officials)\b", re.IGNORECASE)

    def is_polite(self, title: str) -> bool:
        """Whether a title is one of respect alone ("Mr", "H.E. Dr") and no office."""
        return all(word.strip(".,") in self.honorifics for word in title.split())

    def heads(self, text: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """Head nouns in `text[start:end]` as (start, end, lower-case words), the longest at each place."""
        found: list[tuple[int, int, str]] = []
        for word in _TOKEN.finditer(text, start, end):
            phrases = self.by_last.get(word[0].lower())
            if phrases is None:
                doer = _doer(word[0])
                if doer is not None:
                    found.append((*word.span(), doer))
                continue
            stop = word.end()
            for phrase in phrases:
                begin = stop - len(phrase)
                if begin < start or (begin > start and text[begin - 1].isalnum()):
                    continue
                if " " in phrase and text[begin - 1 : begin] == "-":
                    continue  # "a wood-processing plant": the plant
                if text[begin:stop].lower() == phrase:
                    while found and found[-1][1] > begin:
                        found.pop()  # "port" inside "port city", "state grid" before "grid operator"
                    found.append((begin, stop, phrase))
                    break
        return found


def _doer(word: str) -> str | None:
    """The noun for who does what a compound tells, of which no table has the whole: "maker" for "pump-maker"."""
    if "-" not in word and not word.endswith(_DOERS):
        return None
    match = _DOER.fullmatch(word)
    if match is None or _NO_TRADE.fullmatch(word):
        return None
    if match["doer"]:
        return match["doer"] + match["many"]
    return ("builder" if match["smith"] == "smith" else match["smith"]) + match["several"]


def _invert(table: dict[str, list[str]], name: str) -> dict[str, str]:
    inverted: dict[str, str] = {}
    for kind, heads in table.items():
        vocabulary().kind(kind)
        for word in heads:
            if inverted.setdefault(word, kind) != kind:
                raise DataError(
                    f"lexicon.yml: {name}: {word!r} stands under {inverted[word]} and {kind}",
                    why="a head word has one kind",
                    hint="keep it where it is meant most often",
                )
    return inverted


def _plural(noun: str) -> str:
    if noun == "person":
        return "people"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "ch", "sh", "x")):
        return noun + "es"
    if noun == "chamber of commerce":
        return "chambers of commerce"
    return noun[:-3] + "men" if noun.endswith("man") else noun + "s"


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships with this version."""
    return Lexicon(
        loaded(
            files("interlock.loaders.documents.language")
            .joinpath("lexicon.yml")
            .read_text("utf-8"),
            load_yaml,
        )
    )
