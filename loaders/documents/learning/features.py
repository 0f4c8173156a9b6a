"""What the learned layer sees of two companies in a text: words and their order, lists, names and what is known of them, rules that match.

    features(Pair("⟦1n⟧ acquired ⟦2n⟧ .", ("Senta", "Foods"), ("Nile", "Dairy")))     # 'B:acquired', 'S:nn', 'R:acquired.verb:1' ...

A feature's prefix tells its sort; `views` are sets of sorts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

import numpy as np

from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words
from interlock.loaders.documents.learning.company_relations import company_rules, matches
from interlock.loaders.documents.learning.pair_line import (
    AMOUNT,
    DATE,
    NAME,
    NUMBER,
    SHARE,
    Span,
    surface_sort,
)
from interlock.schema.vocabulary import load_yaml

__all__ = ["VIEWS", "Pair", "digest", "features", "known_as", "views"]

VIEWS = 3
Array = np.ndarray[Any, np.dtype[Any]]
_RULES = ("R:", "RL:", "RC:", "R1:")
_HINTS = (*_RULES, "S:", "NS:", "L:", "BF:", "BL:", "NL", "Z")

_MARKS = later(r"⟦1\w⟧|⟦2\w⟧")
_AROUND_BEFORE, _AROUND_AFTER = 6, 8
_GAP_WORDS, _GAP_REACH = 14, 5
_LIGHT = frozenset((",", "the", "a", "an", "and", NAME, DATE, AMOUNT))
_PREPOSITIONS = frozenset(
    words("of to in for by with from at on as into and than under via through")
)
# Words that tell nothing of a relation by themselves.
_EMPTY = _PREPOSITIONS | frozenset(
    (*words("the a an , is was were are be been has have had it its their his that which who or also 's ( ) - – :"),
     NAME, DATE, AMOUNT, SHARE, NUMBER)
)  # fmt: skip
_PASSIVE = later(r"\b(?:was|were|is|been|being|be|are) (?:\w+ly )?(\w+(?:ed|n|t))\b(?: (\w+))?")
_BY = later(r"\b(\w+(?:ed|n|t)) by\b")
_ONE_AFTER_ANOTHER = frozenset((",", "and", "&", "or"))
_AGAIN = later(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties in a line of `pair_line`.

    Attributes:
        line: the line.
        first: the words that name the first party there; `second` those of the second.
        names: their full names, where they are known.
        tokens: the words of the text as they stand in it; without them what the line folds away (lists of names) is not seen.
        spans: where in `tokens` the parties stand.
    """

    line: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    names: tuple[str, str] = ("", "")
    tokens: tuple[str, ...] = ()
    spans: tuple[Span, Span] = ((0, 0), (0, 0))


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a line before, between and after the parties, and the letters of the parties' sorts."""

    before: list[str]
    between: list[str]
    after: list[str]
    sorts: str


def features(pair: Pair) -> Iterator[str]:
    """What the model sees of a pair: a function of the pair alone."""
    seen = _words(pair.line)
    yield from _word_features(pair, seen)
    yield from _order_features(seen)
    yield from _party_features(pair, seen)
    yield from _list_features(pair)
    yield from _known_features(pair)
    yield from _rule_features(pair)


def views(names: Sequence[str]) -> list[Array]:
    """The columns of each view of the features: all, what the rules and the parties tell, and all but the rules.

    One model a view, and the mean of the three: their errors differ more than their answers.
    """
    hints = np.array([name.startswith(_HINTS) for name in names], dtype=bool)
    unruled = np.array([not name.startswith(_RULES) for name in names], dtype=bool)
    return [np.flatnonzero(mask) for mask in (np.ones(len(names), dtype=bool), hints, unruled)]


@cache
def digest() -> str:
    """Digest of the rules and known names that features are made of: a model is made for one."""
    used = company_rules()
    rules = [f"{rule.id} {rule.patterns[0].pattern} {rule.confidence:.6f}" for rule in used.rules]
    known = [f"{name} {sort}" for name, sort in sorted(_known().items())]
    return sha256("\n".join((*rules, *known)).encode()).hexdigest()[:16]


def _words(line: str) -> _Words:
    places = [match.span() for match in _MARKS.finditer(line)][:2]
    if len(places) != 2:
        return _Words([], line.split(), [], "")
    (start, left), (right, end) = places
    return _Words(
        line[:start].split(),
        line[left:right].split(),
        line[end:].split(),
        line[start + 2] + line[right + 2],
    )


def _word_features(pair: Pair, seen: _Words) -> Iterator[str]:
    """Runs of words before, between and after the parties, whole and by their beginnings; pairs of telling words between them."""
    between = seen.between
    before, after = seen.before[-_AROUND_BEFORE:], seen.after[:_AROUND_AFTER]
    for prefix, run, longest in (("B", between, 3), ("P", before, 2), ("A", after, 2)):
        yield from _grams(prefix, run, longest)
        yield from _grams(prefix.lower(), [_stem(word) for word in run], longest)
    for size in (1, 2, 3):
        yield "BF:" + "_".join(between[:size])
        yield "BL:" + "_".join(between[-size:])
    yield from ("W:" + word for word in sorted(set(pair.line.split())))
    telling = [_stem(word) for word in between if word not in _LIGHT][:_GAP_WORDS]
    for at, word in enumerate(telling):
        yield from (f"G:{word}_{later}" for later in telling[at + 1 : at + 1 + _GAP_REACH])
    yield f"L:{min(len(between) // 4, 8)}"


def _order_features(seen: _Words) -> Iterator[str]:
    """The telling words between the parties as one path, with the sorts of the ends, the preposition before the second, the passive."""
    between = seen.between
    telling = [_stem(word) for word in between if word not in _EMPTY]
    yield from (f"WS:{word}:{seen.sorts}" for word in sorted(set(telling)))
    yield "FL:" + "_".join(telling[:1] + telling[-1:])
    yield "F2:" + "_".join(telling[:2])
    yield "L2:" + "_".join(telling[-2:])
    yield "ALL:" + ("_".join(telling) if len(telling) <= 6 else "long")
    at = next((at for at in range(len(between) - 1, -1, -1) if between[at] in _PREPOSITIONS), None)
    if at is not None:
        leaning = [_stem(word) for word in between[:at] if word not in _EMPTY]
        yield f"PR:{leaning[-1] if leaning else '^'}_{between[at]}"
        if leaning:
            yield f"PR2:{'_'.join(leaning[-2:])}_{between[at]}"
    line = " ".join(between)
    for match in _PASSIVE.finditer(line):
        yield f"PAS:{_stem(match[1])}"
        yield f"PASB:{_stem(match[1])}_{match[2]}"
    yield from (f"BY:{_stem(match[1])}" for match in _BY.finditer(line))
    yield f"SB:{min(2, sum(word in '.;' for word in between))}"
    yield f"NB:{min(6, between.count(NAME))}"
    yield from (f"PP{at}:{_stem(word)}" for at, word in enumerate(reversed(seen.before[-4:])))
    yield from (f"AP{at}:{_stem(word)}" for at, word in enumerate(seen.after[:4]))
    yield from ("AA:" + _stem(word) for word in seen.after)
    yield from ("PPA:" + _stem(word) for word in seen.before)
    first = "p" if seen.sorts[:1] == "p" else "o"
    yield from (f"BS:{_stem(word)}:{first}" for word in between)


def _grams(prefix: str, run: Sequence[str], longest: int) -> Iterator[str]:
    for size in range(1, longest + 1):
        for at in range(len(run) - size + 1):
            yield f"{prefix}:{'_'.join(run[at : at + size])}"


def _stem(word: str) -> str:
    """The first five letters of a longer word: enough to join the forms of a verb."""
    return word if len(word) < 6 or word[0] == "⟦" else word[:5] + "~"


def _party_features(pair: Pair, seen: _Words) -> Iterator[str]:
    """What the names are and look like: words, beginnings and endings, capitals and digits, length, sort."""
    yield "S:" + seen.sorts
    for number, (surface, name) in enumerate(
        zip((pair.first, pair.second), pair.names, strict=True), start=1
    ):
        yield f"E{number}:{' '.join(surface).lower()}"
        yield from (f"T{number}:{word.lower()}" for word in surface)
        yield f"nn{number}:{len(surface)}"
        for sort, parts in (("s", surface), ("f", tuple(name.split()))):
            yield f"n{sort}{number}:{'_'.join(_shape(word) for word in parts)}"
            for word in (word.lower() for word in parts if len(word) > 4):
                yield from (
                    f"n{number}{sort}<{word[:3]}", f"n{number}{sort}>{word[-3:]}", f"n{number}{sort}>{word[-4:]}",
                )  # fmt: skip
    if any(pair.names):
        kinds = ""
        for number, name in enumerate(pair.names, start=1):
            parts = tuple(name.split())
            kinds += surface_sort(parts) if parts else "?"
            yield from (f"N{number}:{word.lower()}" for word in parts)
            yield from (f"NL{number}:{word.lower()}" for word in parts[-1:])
        yield "NS:" + kinds


def _shape(word: str) -> str:
    """Capitals, small letters and digits of a word, runs of one sort as one: `Aa`, `A`, `aA0`."""
    sorts = (
        "0" if c.isdigit() else "A" if c.isupper() else "a" if c.isalpha() else c for c in word
    )
    return _AGAIN.sub(r"\1", "".join(sorts))[:8]


def _run(tokens: Sequence[str], span: Span) -> tuple[int, int]:
    """First and last token of the list of names that a party stands in, itself alone where it stands in none."""

    def listed(token: str) -> bool:
        return token in _ONE_AFTER_ANOTHER or token[:1].isupper()

    start, end = span
    while start > 0 and listed(tokens[start - 1]):
        start -= 1
    while end + 1 < len(tokens) and listed(tokens[end + 1]):
        end += 1
    return start, end


def _list_features(pair: Pair) -> Iterator[str]:
    """The list of names around each party: how many, what stands before and behind it, and the words of its names."""
    tokens = pair.tokens
    for number, span in enumerate(pair.spans if tokens else (), start=1):
        start, end = _run(tokens, span)
        before, after = tokens[start : span[0]], tokens[span[1] + 1 : end + 1]
        earlier, later = before.count(","), after.count(",")
        yield f"lh{number}:{'_'.join(word.lower() for word in tokens[max(0, start - 3) : start])}"
        yield f"lb{number}:{tokens[start - 1].lower() if start else '^'}"
        yield f"lt{number}:{tokens[end + 1].lower() if end + 1 < len(tokens) else '$'}"
        yield from (f"lk{number}:{min(earlier, 5)}", f"lm{number}:{min(later, 5)}")
        yield f"la{number}:{min(earlier + later, 8)}"
        if earlier + later:
            yield from (f"lw{number}:{word.lower()}" for word in tokens[start : end + 1])


def known_as(name: str) -> str | None:
    """What a name is known as (broadcaster, platform, maker of vehicles ...), by the table of `known_names.yml`."""
    return _known().get(_folded(name))


@cache
def _known() -> dict[str, str]:
    table = load_yaml(files(__package__).joinpath("known_names.yml").read_text("utf-8"))
    return {_folded(name): sort for sort, names in table.items() for name in names}


def _folded(name: str) -> str:
    plain = name.lower().replace("’", "'").strip(" ,.")
    return plain.removesuffix("'s").strip(" ,.").replace(" '", "'")


def _known_features(pair: Pair) -> Iterator[str]:
    """What is known of the parties' names, and of the names in a list with them."""
    own = ["-", "-"]
    for at, (surface, name) in enumerate(zip((pair.first, pair.second), pair.names, strict=True)):
        sorts = {known_as(" ".join(surface)), known_as(name)} - {None}
        for sort in sorted(str(sort) for sort in sorts) or ["-"]:
            own[at] = sort
            yield f"Z{at + 1}:{sort}"
    mates = ["-", "-"]
    for at, span in enumerate(pair.spans if pair.tokens else ()):
        start, end = _run(pair.tokens, span)
        for sort in _listed_sorts(pair.tokens[start : end + 1]):
            mates[at] = sort
            yield f"ZL{at + 1}:{sort}"
    second = own[1] if own[1] != "-" else mates[1]
    if second != "-":
        yield f"ZK:{second}"
    if own[0] != "-":
        yield f"ZZ:{own[0]}:{second}"


def _listed_sorts(tokens: Sequence[str]) -> Iterator[str]:
    name: list[str] = []
    for token in (*tokens, ","):
        if token in (",", "and", "or"):
            sort = known_as(" ".join(name)) if name else None
            if sort is not None:
                yield sort
            name = []
        else:
            name.append(token)


def _rule_features(pair: Pair) -> Iterator[str]:
    found = list(matches(pair.line, company_rules().rules))
    best: dict[tuple[str, bool], float] = {}
    for rule, inverted in found:
        way = f"{rule.label}:{int(inverted)}"
        yield f"R:{rule.id}:{int(inverted)}"
        yield f"RL:{way}"
        best.setdefault((rule.label, inverted), rule.confidence)
    for (label, inverted), confidence in best.items():
        yield f"RC:{label}:{int(inverted)}:{int(confidence * 5)}"
    for rule, inverted in found[:1]:
        yield f"R1:{rule.label}:{int(inverted)}"
