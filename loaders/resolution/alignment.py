"""How alike two names are: words matched one to one, best first, weighed by what they tell.

Symmetric and pure. The likeness says how near the names are, not whether the parties are one: `Fund I` is near `Fund II`. What is left
over on either side is kept, since that is what tells sister firms apart.

    align(analyse("Severny Veter LLC"), analyse("ООО «Северный Ветер»")).likeness     # 1.0
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log

from rapidfuzz.distance import OSA

from interlock.loaders.resolution.names import NameForm, concept, generic_weight, syllables
from interlock.loaders.resolution.settings import settings

__all__ = ["Alignment", "Corpus", "align"]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two names have in common.

    Attributes:
        likeness: 0 to 1.
        matched: words that stand for each other, and how alike they are.
        left, right: words without a counterpart.
        weight: of the matched words, both sides, in the corpus's units.
    """

    likeness: float
    matched: tuple[tuple[str, str, float], ...]
    left: tuple[str, ...]
    right: tuple[str, ...]


class Corpus:
    """How common words are among the names at hand; without names, how much a word of that length tells."""

    def __init__(self, forms: Iterable[NameForm] = ()) -> None:
        self._count: dict[str, int] = {}
        self.names = 0
        count = self._count
        for form in forms:
            self.names += 1
            for word in set(form.folded):
                count[word] = count.get(word, 0) + 1
        self._weights: dict[str, float] = {}

    def count(self, word: str) -> int:
        """Names that hold a folded word."""
        return self._count.get(word, 0)

    def weight(self, word: str, folded: str) -> float:
        """What a word tells: ln(names / (1 + names with it)), at least 1; without a corpus its length, less for generic words."""
        known = self._weights.get(folded)
        if known is None:
            known = self._weights[folded] = self._weigh(word, folded)
        return known

    def _weigh(self, word: str, folded: str) -> float:
        if self.names:
            return max(1.0, log(self.names / (1 + self._count.get(folded, 0))))
        rules = settings().alignment
        length = min(max(len(word), rules["length_floor"]), rules["length_ceiling"])
        return length * generic_weight(word)


def align(
    one: NameForm, other: NameForm, corpus: Corpus | None = None, *, person: bool = False
) -> Alignment:
    """Match the words of two names.

    Args:
        one: a name.
        other: another.
        corpus: names that say how common words are.
        person: a single letter may stand for a name that begins with it.
    """
    corpus = corpus or _NO_CORPUS
    chinese = one.script == "han" and other.script == "han"
    rest, matched = _equal(one, other, chinese)
    left, right = rest
    total = agreed = 0.0
    pairs: list[tuple[str, str, float]] = []
    for a, b in matched:
        weight = corpus.weight(one.words[a], one.folded[a])
        total += 2 * weight
        agreed += 2 * weight
        pairs.append((one.words[a], other.words[b], 1.0))
    if left and right:
        for ours, theirs, likeness in _alike(one, other, left, right, corpus, person):
            weight = sum(corpus.weight(one.words[at], one.folded[at]) for at in ours) + sum(
                corpus.weight(other.words[at], other.folded[at]) for at in theirs
            )
            total += weight
            agreed += weight * likeness
            pairs.append(
                (
                    " ".join(one.words[at] for at in ours),
                    " ".join(other.words[at] for at in theirs),
                    likeness,
                )
            )
            left = [at for at in left if at not in ours]
            right = [at for at in right if at not in theirs]
    for form, places in ((one, left), (other, right)):
        for at in places:
            total += corpus.weight(form.words[at], form.folded[at])
    return Alignment(
        round(agreed / total, 6) if total else 0.0,
        tuple(pairs),
        tuple(one.words[at] for at in left),
        tuple(other.words[at] for at in right),
    )


def _equal(
    one: NameForm, other: NameForm, chinese: bool
) -> tuple[tuple[list[int], list[int]], list[tuple[int, int]]]:
    """Places of words without an equal one, and pairs of places of equal words; Chinese names compare by characters."""
    if one.folded == other.folded and (not chinese or one.han == other.han):
        return ([], []), [(at, at) for at in range(len(one.folded))]
    open_: dict[object, list[int]] = {}
    for at in range(len(other.folded) - 1, -1, -1):
        key: object = (other.folded[at], other.han[at]) if chinese else other.folded[at]
        open_.setdefault(key, []).append(at)
    left: list[int] = []
    matched: list[tuple[int, int]] = []
    for at, word in enumerate(one.folded):
        places = open_.get((word, one.han[at]) if chinese else word)
        if places:
            matched.append((at, places.pop()))
        else:
            left.append(at)
    right = sorted(at for places in open_.values() for at in places)
    return (left, right), matched


def _alike(
    one: NameForm,
    other: NameForm,
    left: list[int],
    right: list[int],
    corpus: Corpus,
    person: bool,
) -> list[tuple[tuple[int, ...], tuple[int, ...], float]]:
    """Groups of places that stand for each other, the likest first: words nearly equal, or divided in another way."""
    chinese = one.script == "han" or other.script == "han"
    both_han = one.script == "han" and other.script == "han"
    if not both_han and (len(left) > 1 or len(right) > 1):
        joined = "".join(one.folded[at] for at in left)
        if joined == "".join(other.folded[at] for at in right):
            return [(tuple(left), tuple(right), settings().alignment["divided"])]
    found: list[tuple[float, str, str, int, int]] = []
    for a in left:
        for b in right:
            if both_han:
                likeness = _characters(one, other, a, b)
            elif chinese and (one.han[a] or other.han[b]):
                likeness = _spoken(one.read[a], other.read[b])
            else:
                likeness = _letters(one, other, a, b, corpus, person)
            if likeness:
                words = sorted((one.folded[a], other.folded[b]))
                found.append((-likeness, words[0], words[1], a, b))
    found.sort()
    groups: list[tuple[tuple[int, ...], tuple[int, ...], float]] = []
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for likeness, _, _, a, b in found:
        if a not in taken_a and b not in taken_b:
            taken_a.add(a)
            taken_b.add(b)
            groups.append(((a,), (b,), -likeness))
    free_a = [at for at in left if at not in taken_a]
    free_b = [at for at in right if at not in taken_b]
    if not both_han and free_a and free_b and len(free_a) + len(free_b) > 2:
        for short, long, swap in ((free_a, free_b, False), (free_b, free_a, True)):
            forms = (other, one) if swap else (one, other)
            group = _divided(forms[0], forms[1], short, long)
            if group is not None:
                a_places, b_places = (group[1], group[0]) if swap else group
                groups.append((a_places, b_places, settings().alignment["divided"]))
                break
    return groups


def _divided(
    one: NameForm, other: NameForm, short: list[int], long: list[int]
) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """One word that the other name writes as two neighbouring ones."""
    for a in short:
        for first, second in pairwise(long):
            if one.folded[a] == other.folded[first] + other.folded[second]:
                return (a,), (first, second)
    return None


def _letters(one: NameForm, other: NameForm, a: int, b: int, corpus: Corpus, person: bool) -> float:
    """Likeness of two words by their letters; 0 where both are words of their own."""
    word, other_word, folded, other_folded = (
        one.words[a],
        other.words[b],
        one.folded[a],
        other.folded[b],
    )
    if folded[0].isdigit() or other_folded[0].isdigit():
        return 0.0
    rules = settings().alignment
    if _synonyms(word, other_word):
        return rules["synonym"]
    if 1 in (len(word), len(other_word)):
        return rules["initial"] if person and word[0] == other_word[0] else 0.0
    few, many = sorted((corpus.count(folded), corpus.count(other_folded)))
    if few >= rules["corpus_common"] and many < few * rules["corpus_ratio"]:
        return 0.0
    near = _near(*sorted((word, other_word)))
    if word != folded or other_word != other_folded:
        near = max(near, _near(*sorted((folded, other_folded))))
    read, other_read = one.read[a], other.read[b]
    if (read != word or other_read != other_word) and read and other_read:
        near = max(near, _near(*sorted((read, other_read))))
    return near


def _synonyms(word: str, other: str) -> bool:
    meant = concept(word)
    return meant is not None and meant == concept(other)


@lru_cache(maxsize=262_144)
def _near(word: str, other: str) -> float:
    """1 - edits / length, where the edits are few for that length (a swap of neighbours is one edit); else 0."""
    longest = max(len(word), len(other))
    allowed = 0 if longest < 4 else 1 if longest < 8 else 2
    edits = OSA.distance(word, other, score_cutoff=allowed)
    return 1 - edits / longest if edits <= allowed else 0.0


def _characters(one: NameForm, other: NameForm, a: int, b: int) -> float:
    """Chinese words are one where their characters are: another character is another name, also where it sounds the same."""
    if one.han[a] or other.han[b]:
        return 0.0
    return settings().alignment["synonym"] if _synonyms(one.words[a], other.words[b]) else 0.0


@lru_cache(maxsize=65_536)
def _spoken(word: str, other: str) -> float:
    """Chinese read aloud against Latin letters: another syllable is another word, a slip within no syllable is a typing error."""
    if word == other:
        return 1.0
    one, two = syllables(word), syllables(other)
    if one and two:
        return 0.0
    near = _near(*sorted((word, other)))
    return max(0.0, near - settings().alignment["pinyin_typo"]) if near else 0.0


_NO_CORPUS = Corpus()
