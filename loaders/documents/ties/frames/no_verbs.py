"""Forms of verbs that are nouns where they stand: "its supplies", "a supply deal with", "won support from", "cooperation and trade with".

is_no_verb(words, at, left, verb, frames, aside=False)  # of the token at `at`, before which auxiliaries and adverbs stand up to `left`
"""

from __future__ import annotations

from interlock.loaders.documents.grammar.arguments import Words
from interlock.loaders.documents.language.words import words as split
from interlock.loaders.documents.ties.frames.ends import relates
from interlock.loaders.documents.ties.frames.frames import Frames

__all__ = ["is_no_verb"]

_DETERMINED = frozenset(
    split(
        "a an the this that these those any no every each of in on at for with from by under its their"
    )
)
_NOUNS_TOO = frozenset(split("aid help support finance fund guarantee sponsor"))
_FUNDING = frozenset(split("fund finance co-finance refinance"))
# What the base form of a verb may follow at once: "helped build".
_BARE_INFINITIVE = frozenset(split("help let make see have dare need"))


def is_no_verb(
    words: Words, at: int, left: int, verb: tuple[str, str], frames: Frames, *, aside: bool
) -> bool:
    """Whether the words around a verb's form show that nobody does what it says, or that a second verb says what is done."""
    lemma, form = verb
    tokens = words.tokens
    before = tokens[left] if left >= 0 else None
    plain = left == at - 1
    if (
        plain
        and before is not None
        and (before.kind == "O" or (before.text in _DETERMINED and form != "ing"))
        and not (before.text == "that" and relates(words, left, aside))
    ):
        return True  # a noun: "its supplies", "the sold goods"
    if form == "base" and plain and lemma in _NOUNS_TOO and words.word(at + 1) in ("from", "of"):
        return True  # a noun: "and aid from X reached Y"
    if form == "ing" and lemma in _FUNDING and words.word(at + 1) in ("to", "for", "from"):
        return True  # a noun: "5 million of funding to help X enter Y"
    if (
        plain
        and form == "base"
        and before is not None
        and before.text in ("and", "or")
        and words.word(left - 1) not in frames.forms
        and left
        and tokens[left - 1].kind == "W"
    ):
        return True  # "cooperation and trade with"
    if form == "s" and plain and before is not None and _is_second_part(words, at, frames):
        return True  # goods: "subcontract the membranes to X and pumps to Y"
    if lemma == "deal" and form == "base" and plain and before is not None and before.kind == "W":
        return True  # a noun: "agreed a supply deal with"
    if plain and form in ("base", "s") and before is not None and before.kind == "W":
        governing, shape = frames.forms.get(before.text, ("", ""))
        if shape in ("ed", "ing") and governing not in _BARE_INFINITIVE:
            return True  # a noun: "began work on", "won support from"
    if lemma == "help" and frames.forms.get(words.word(at + 1), ("", ""))[1] == "base":
        return True  # "helps build X": what is done is said by the second verb
    if (
        plain
        and form == "base"
        and before is not None
        and (before.kind, before.letter) == ("A", "m")
        and words.word(left - 1) in _DETERMINED
    ):
        return True  # "a deal for a $151 million loan from"
    if (
        plain
        and form == "base"
        and before is not None
        and before.kind == "W"
        and before.text.endswith(("ing", "al", "ic", "ous", "ive"))
        and before.text not in ("bring", "during", "being")
    ):
        return True  # a noun: "the metal roofing market in", "the international trade with"
    if lemma == "include" and form == "ing" and before is not None and before.kind != "M":
        ends_at = tokens[left - 1] if before.kind == "P" and left else before
        if ends_at.kind == "W":
            return True  # "has friends, including X": among them
    return False


def _is_second_part(words: Words, at: int, frames: Frames) -> bool:
    """Whether a word stands behind "and" and before "to" as a noun does behind "to X" in the part before."""
    return (
        words.word(at - 1) == "and"
        and words.word(at + 1) == "to"
        and words.tokens[at - 2].kind == "M"
        and words.word(at - 3) == "to"
        and words.tokens[at - 4].kind == "W"
        and words.word(at - 4) not in frames.forms
    )
