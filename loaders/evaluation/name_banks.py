"""Banks of names: sentences in which every party is marked, to see who is found in them, and as what.

A tie cannot be told where one of its ends is not seen, or is taken for something else. A bank asks for the parties alone. A file is YAML:

    told:
      - "[Orvane|Firm] buys coal from a [<Polish mine>|Asset/Firm]."
      - "[Two <Greek shipowners>|Firm/Person] sailed down the [Danube|?Place]."
    not_yet: []                 # known not to be read right

In angle brackets stands a party without a name; `Asset/Firm` takes either kind, and what begins with `?` may be given or left out.
Any other name that is read is an extra, but for places within a description ("a baker in Nitra"); further described parties count
neither way, since whether they are listed depends on the ties that are told of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from interlock.loaders.documents import extract
from interlock.loaders.documents.language.dates import find_dates
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.sentences import split_sentences
from interlock.loaders.documents.mentions.find import Mention, find_mentions
from interlock.loaders.documents.model import Party
from interlock.loaders.evaluation.align import head_noun
from interlock.schema.errors import DataError
from interlock.schema.names import name_key
from interlock.schema.vocabulary import load_yaml, vocabulary

__all__ = ["Case", "Found", "Wanted", "judge", "read_case", "read_names"]

_PUBLISHED = "2026-05-10"
_MARK = re.compile(r"\[([^\]|]+)\|(\??)([A-Za-z/]+)\]")
_NAMES = ("name", "authority")  # forms of mentions that the text names


@dataclass(frozen=True, slots=True)
class Wanted:
    """A marked party: its words, where they stand, and the kinds that are right.

    Attributes:
        optional: it may be given or left out; unnamed: the words describe it.
    """

    words: str
    span: tuple[int, int]
    kinds: tuple[str, ...]
    optional: bool
    unnamed: bool


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence without its marks, the list it stands in, and who stands in it."""

    list: str
    text: str
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """How a sentence was read: how many parties are right, and in words those of another kind, the missing and the extra ones."""

    right: int
    other_kind: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def good(self) -> bool:
        """Whether the whole sentence is read right."""
        return not (self.other_kind or self.missing or self.extra)


def read_names(path: Path) -> list[Case]:
    """The sentences of a file in order; a plain text file holds one a line.

    Raises:
        DataError: a mark names a kind that there is not.
    """
    if path.suffix == ".txt":
        lines = path.read_text("utf-8").splitlines()
        return [read_case(path.stem, line.strip()) for line in lines if "[" in line]
    found = load_yaml(path.read_text("utf-8"))
    return [read_case(str(name), line) for name, lines in found.items() for line in lines or ()]


def read_case(name: str, marked: str) -> Case:
    """The sentence without its marks.

    Examples:
        >>> case = read_case("told", "[Orvane|Firm] buys coal from a [<Polish mine>|Asset/Firm].")
        >>> case.text, case.wanted[1].words, case.wanted[1].kinds
        ('Orvane buys coal from a Polish mine.', 'Polish mine', ('Asset', 'Firm'))
    """
    text, last, wanted = "", 0, []
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        kinds = tuple(mark[3].split("/"))
        if unknown := set(kinds) - set(vocabulary().kinds):
            raise DataError(
                f"there is no kind {', '.join(sorted(unknown))}",
                why=marked,
                hint="kinds are those of docs/schema.md",
            )
        before, opened, inner = mark[1].rpartition("<")
        words, _, after = inner.partition(">")
        start = len(text) + len(before)
        span = (start, start + len(words))
        wanted.append(Wanted(words, span, kinds, bool(mark[2]), bool(opened)))
        text += before + words + after
        last = mark.end()
    text += marked[last:]
    return Case(name, text[:1].upper() + text[1:], tuple(wanted))


def judge(case: Case) -> Found:
    """Who is read in a sentence. Described parties of which no tie is told count as found where the text is seen to speak of them."""
    parties = list(extract(case.text.encode(), "note.txt", published=_PUBLISHED).parties)
    mentions = _mentions(case.text)
    right, other, missing = 0, [], []
    for wanted in case.wanted:
        same = [party for party in parties if _is_party(party, wanted)]
        same.sort(key=lambda party: party.kind not in wanted.kinds)
        if same:
            parties.remove(same[0])
        kinds = [party.kind for party in same[:1]] or _seen(mentions, wanted)
        if wanted.optional:
            continue
        if any(kind in wanted.kinds for kind in kinds):
            right += 1
        elif kinds:
            other.append(f"{wanted.words}: {kinds[0]}")
        else:
            missing.append(wanted.words)
    extra = [
        f"{party.kind} {party.name}"
        for party in parties
        if not party.unnamed and not _in_description(party, case)
    ]
    return Found(right, tuple(other), tuple(missing), tuple(extra))


def _mentions(text: str) -> list[Mention]:
    sentences = split_sentences(text)
    days = [day for span in sentences for day in find_dates(text, None, *span)]
    return find_mentions(
        text, list(sentences), shipped().find(text), [(day.start, day.end) for day in days]
    )


def _seen(mentions: Sequence[Mention], wanted: Wanted) -> list[str]:
    """The kinds of what is seen at a mark of which no tie is told."""
    start, end = wanted.span
    return [
        mention.kind
        for mention in mentions
        if mention.start < end
        and start < mention.end
        and (
            mention.form not in _NAMES and _same_head(mention.name, wanted)
            if wanted.unnamed
            else _same_name([mention.name], wanted)
        )
    ]


def _is_party(party: Party, wanted: Wanted) -> bool:
    start, end = wanted.span
    if not any(first < end and start < last for first, last in party.mentions):
        return False
    if wanted.unnamed:
        return party.unnamed and _same_head(party.name, wanted)
    return _same_name(
        [name for name in (party.name, *party.aliases) if not name.startswith("<")], wanted
    )


def _same_head(name: str, wanted: Wanted) -> bool:
    return head_noun(name) == head_noun(wanted.words)


def _same_name(names: Sequence[str], wanted: Wanted) -> bool:
    """Whether one of the names is the marked one, or its end: "the tanker Orlu" may be called "Orlu"."""
    key = name_key(wanted.words)
    return any(name_key(name) == key or key.endswith(f" {name_key(name)}") for name in names)


def _in_description(party: Party, case: Case) -> bool:
    """Whether a place stands in the words that describe another party."""
    return party.kind == "Place" and any(
        wanted.unnamed and wanted.span[0] <= first and last <= wanted.span[1]
        for wanted in case.wanted
        for first, last in party.mentions
    )
