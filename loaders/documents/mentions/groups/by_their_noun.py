"""Programmes, agreements and portfolios that were named and are taken up by their last word: "the programme", "the treaty".

A noun alone ("the programme will be late") is no party; where the text names one thing, and one only, whose name ends in that noun, a later
"the programme" is that thing.

    take_up(text, sentences, mentions)      # the mentions with those that were added, in order
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from interlock.loaders.documents.mentions.mention import Mention

__all__ = ["take_up"]

_KINDS = frozenset({"Programme", "Agreement", "Portfolio"})
# What a thing of a kind is called whatever its name ends in: "SUNPATH", later "the programme".
_CALLED = {
    "Programme": ("programme", "program", "scheme"),
    "Agreement": ("agreement", "treaty", "pact", "accord"),
    "Portfolio": ("portfolio",),
}
_NEAR = 2  # sentences in which it is called so
# A description of its own goes on: "the programme budget", "the treaty of 1994", "the agreement with X".
_ENDS = (
    r"(?=[,.;:)”\"]|$|[’']s\s|\s(?:and|or|but|in|on|by|to|from|at|is|was|were|are|has|have|had|will|would|may|as|after|before|since|until|last"
    r"|this|next|yesterday|today|for\s(?:supplying|helping|having|the\sfirst)|[a-z]+(?:ed|es)\b|itself))"
)


def take_up(
    text: str, sentences: Sequence[tuple[int, int]], mentions: Sequence[Mention]
) -> list[Mention]:
    """Add to `mentions` what takes up the one named thing of its noun."""
    named: dict[str, dict[str, Mention]] = {}
    for mention in mentions:
        noun = mention.name.rpartition(" ")[2]
        if mention.form == "name" and mention.kind in _KINDS and noun != mention.name:
            named.setdefault(noun.lower(), {}).setdefault(mention.name.lower(), mention)
    added: list[Mention] = []
    for noun, things in named.items():
        if len(things) != 1 or not noun.isalpha():
            continue
        thing = next(iter(things.values()))
        for found in re.finditer(rf"\b[Tt]he\s{noun}{_ENDS}", text[thing.end :]):
            start, end = thing.end + found.start(), thing.end + found.end()
            if any(mention.start < end and start < mention.end for mention in mentions):
                continue
            at = next((n for n, (first, last) in enumerate(sentences) if first <= start < last), -1)
            if at >= 0:
                added.append(Mention(start, end, at, thing.kind, "name", thing.name))
    added += _by_their_kind(text, sentences, [*mentions, *added])
    return (
        sorted([*mentions, *added], key=lambda mention: mention.start) if added else list(mentions)
    )


def _by_their_kind(
    text: str, sentences: Sequence[tuple[int, int]], mentions: Sequence[Mention]
) -> list[Mention]:
    """What takes up the one named thing of its kind by what such things are called, where nothing else of the sort stands between."""
    added: list[Mention] = []
    for kind, nouns in _CALLED.items():
        named = [m for m in mentions if m.form == "name" and m.kind == kind]
        things = {m.name.lower() for m in named}
        if len(things) != 1 or next(iter(things)).endswith(nouns):
            continue
        thing = named[0]
        last = sentences[min(thing.sentence + _NEAR, len(sentences) - 1)][1]
        for found in re.finditer(rf"\bThe (?:{'|'.join(nouns)}){_ENDS}", text[thing.end : last]):
            start, end = thing.end + found.start(), thing.end + found.end()
            if any(m.start < end and start < m.end for m in mentions):
                continue
            if re.search(rf"\b(?:{'|'.join(nouns)})\b", text[thing.end : start]):
                break  # "X, with which it has a treaty. The treaty": another one may be meant
            at = next((n for n, (first, stop) in enumerate(sentences) if first <= start < stop), -1)
            if at >= 0:
                added.append(Mention(start, end, at, kind, "name", thing.name))
    return added
