"""A mention, and the state of reading one text for mentions: what was found so far and what stands around it.

scan = Scan(text, shipped().find(text), taken=[])
scan.hits_in(0, len(text))      # known names of the text
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal

from interlock.loaders.documents.language.gazetteer import Entry, Hit
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.lexicon import lexicon
from interlock.loaders.documents.mentions.names.acronyms import BRACKETED

__all__ = ["REGISTERED", "RESTRICTED", "SEATED", "Form", "Mention", "Scan", "of_sentences"]

_INNER_CAPITAL = later(
    r"(?<=[a-z,;’] )[A-ZÀ-ÖØ-ÞĀ-Ž][\w-]*|(?:(?<=\n)|(?<=[.!?”\"] ))[^\W\d_][\w-]*(?= [A-ZÀ-Þ])"
)
Form = Literal["name", "authority", "group", "definite", "pronoun"]


@dataclass(slots=True, eq=False)
class Mention:
    """One place where the text speaks of a party.

    Attributes:
        start, end: the span; sentence: index of its sentence.
        kind: kind of the vocabulary; `Party` where the text leaves it open.
        form: name; authority (of a place); group (an indefinite or counted noun group); definite ("the company"); pronoun.
        name: the words without article and possessive; head: the head noun of a group, singular, lower case.
        count: how many, for a counted group; plural: more than one is meant.
        country: ISO 3166-1 code that the words themselves give; code: the place's own ISO 3166 code.
        place: the place that names an authority, that a group lies in, or that "local" stands for.
        members: parties that the name itself lists ("commission between A and B").
        title: the role printed before a person's name; listed, based, registered: the place of "X-listed", "X-based", "X-flagged";
            restricted: of "X-sanctioned".
        description: the group in apposition to the name.
        owner: whose it is, for "the chamber's chairman"; whose: its or their, where a pronoun says that.
        dateline: it is the place of writing.
        possessive: True for "Turkey’s": an owner, never the subject of the clause.
        also: further offices of a person, as the words and whose they are.
        guessed: the kind is only what names of its form mostly are.
        party: index of the party it refers to, -1 where it is left open; antecedent: span that settled it.
    """

    start: int
    end: int
    sentence: int
    kind: str
    form: Form
    name: str
    head: str = ""
    count: int | None = None
    approximate: bool = False
    plural: bool = False
    country: str | None = None
    code: str | None = None
    entry: Entry | None = None
    place: Mention | None = None
    members: tuple[Mention, ...] = ()
    title: str | None = None
    listed: Mention | None = None
    based: Mention | None = None
    registered: Mention | None = None
    restricted: Mention | None = None
    identifier: str | None = None
    local: bool = False
    possessive: bool = False
    capital: bool = False
    apposed: bool = False
    dateline: bool = False
    branch_of: Mention | None = None
    description: Mention | None = None
    owner: Mention | None = None
    whose: str = ""
    described: tuple[int, int] | None = None
    also: list[tuple[str, Mention]] = field(default_factory=list)
    words: frozenset[str] = frozenset()
    guessed: bool = False
    party: int = -1
    antecedent: tuple[int, int] | None = None
    others: tuple[int, ...] = field(default=())

    @property
    def is_country(self) -> bool:
        """Whether it is a state or territory with a code of its own, and no part of one."""
        return bool(self.code) and "-" not in (self.code or "")


REGISTERED = frozenset({"registered", "flagged", "incorporated"})  # what "X-" before a name tells
SEATED = frozenset({"based", "headquartered", "domiciled", "seated", "situated", "located"})
RESTRICTED = frozenset({"sanctioned", "blacklisted", "designated"})


_SENTENCE = attrgetter("sentence")


def of_sentences(
    mentions: Sequence[Mention], first: int, last: int | None = None
) -> Sequence[Mention]:
    """Those of some sentences, of the mentions of a text in order."""
    return mentions[
        bisect_left(mentions, first, key=_SENTENCE) : bisect_right(
            mentions, first if last is None else last, key=_SENTENCE
        )
    ]


def longer_names(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    """The names of several words, in order, by each of their beginnings: "Narva Oils" by "Narva"."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.form == "name":
            stop = mention.name.find(" ")
            while stop >= 0:
                found[mention.name[:stop]].append(mention)
                stop = mention.name.find(" ", stop + 1)
    return found


class Scan:
    """One text while it is read, sentence after sentence.

    Attributes:
        text: the whole text; taken: spans that are something else (dates), in order.
        mentions: of the sentences already read; found: of the sentence being read.
        posts: spans of offices in capitals ("Vice President"), by sentence.
        adjectives: nationalities of the sentence ("Russian"); attached: its "X-based", "X-listed" as (start, end, tie, place).
        low_words: words that the text also prints in lower case; capitals: words with a capital inside a sentence.
        shorts: acronyms that the text prints in brackets.
        spelt: names over "and" that an acronym in brackets has told the reach of.
        seats: the town of "Lowell, Chad-based", by where it begins.
        stems: "Xiangshan" for the mention "Xiangshan County".
        index: number of the sentence.
    """

    def __init__(self, text: str, hits: Sequence[Hit], taken: Sequence[tuple[int, int]]) -> None:
        """Start a text; `hits` are its known names, in order."""
        self.text = text
        self.taken = sorted(taken)
        self.words = lexicon()
        self.hits = list(hits)
        self.starts = [hit.start for hit in self.hits]
        self.mentions: list[Mention] = []
        self.found: list[Mention] = []
        self.posts: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        self.adjectives: list[Hit] = []
        self.attached: list[tuple[int, int, str, Entry | None]] = []
        self.low_words: frozenset[str] = frozenset(re.findall(r"(?<![\w-])[a-z]{3,}", text))
        self.capitals: frozenset[str] = frozenset(_INNER_CAPITAL.findall(text))
        self.shorts: frozenset[str] = frozenset(m["short"] for m in BRACKETED.finditer(text))
        self.spelt: dict[str, None] = {}
        self.stems: dict[str, Mention] = {}
        self.seats: dict[int, Mention] = {}
        self.index = -1

    def open(self, index: int) -> None:
        """Begin a sentence."""
        self.found, self.adjectives, self.attached = [], [], []
        self.index = index

    def close(self) -> None:
        """End a sentence: its mentions join those of the text."""
        self.mentions.extend(self.found)

    def hits_in(self, start: int, end: int) -> list[Hit]:
        """Known names inside the span."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [hit for hit in self.hits[first:last] if hit.end <= end] if first < last else []

    def is_taken(self, start: int, end: int) -> bool:
        """Whether a mention of the sentence overlaps the span."""
        return any(mention.start < end and start < mention.end for mention in self.found)

    def is_dated(self, start: int, end: int) -> bool:
        """Whether something else than a name, such as a date, overlaps the span."""
        at = bisect_left(self.taken, (end, -1)) - 1
        return at >= 0 and self.taken[at][1] > start

    def dated_from(self, start: int, end: int) -> int | None:
        """Where the first thing that is no name, such as a sum of money, begins in the span."""
        at = bisect_left(self.taken, (start, -1))
        return self.taken[at][0] if at < len(self.taken) and self.taken[at][0] < end else None

    def article(self, begin: int, start: int = 0) -> int:
        """Where the noun group at `begin` starts with its "the"."""
        return begin - 4 if self.text[max(start, begin - 4) : begin].lower() == "the " else begin

    def mark_possessive(self, mention: Mention) -> None:
        """Note whether an apostrophe makes the mention an owner."""
        if self.text[mention.end : mention.end + 2] in ("’s", "'s") or (
            self.text[mention.end - 1 : mention.end] == "s"
            and re.match(r"[’']\s", self.text[mention.end : mention.end + 2])
        ):
            mention.possessive = True

    def unknown_place(self, begin: int, end: int) -> Mention:
        """A place that only the words around it tell: "Jesenice" of "Jesenice-based"."""
        return Mention(begin, end, self.index, "Place", "name", self.text[begin:end])

    def place(self, begin: int, end: int, entry: Entry) -> Mention:
        """A place or exchange that the gazetteer knows, printed at the span (as itself or as an adjective)."""
        return Mention(
            begin,
            end,
            self.index,
            "Exchange" if entry.kind == "Exchange" else "Place",
            "name",
            entry.name,
            country=entry.country,
            code=entry.code,
            entry=entry,
        )
