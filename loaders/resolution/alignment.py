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

from interlock.loaders.resolution.settings import Manner, settings
from interlock.schema.name_forms import NameForm, concept, generic_weight, syllables

_REMEMBERED = 500_000  # words and pairs of words kept at most

__all__ = ["Alignment", "Corpus", "align"]


Places = tuple[int, ...]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What two names have in common.

    Attributes:
        likeness: 0 to 1.
        groups: places of words that stand for each other, and how alike they are.
        only_left, only_right: places of words without a counterpart.
    """

    likeness: float
    one: NameForm
    other: NameForm
    groups: list[tuple[Places, Places, float]]
    only_left: list[int]
    only_right: list[int]

    @property
    def matched(self) -> list[tuple[str, str, float]]:
        """Words that stand for each other, and how alike they are."""
        return [
            (_joined(self.one, ours), _joined(self.other, theirs), likeness)
            for ours, theirs, likeness in self.groups
        ]

    @property
    def left(self) -> list[str]:
        """Words of the first name without a counterpart."""
        return [self.one.words[at] for at in self.only_left]

    @property
    def right(self) -> list[str]:
        """Words of the second name without a counterpart."""
        return [self.other.words[at] for at in self.only_right]


def _joined(form: NameForm, places: Places) -> str:
    return " ".join(form.words[at] for at in places)


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
        self._near: dict[tuple[str, str, str, str, bool], float] = {}
        manners = settings().manners
        self._rules = settings().alignment
        self._manner = manners["corpus" if self.names else "bare"]
        self._person = manners["person"]

    @property
    def counts(self) -> dict[str, int]:
        """How many names hold each folded word."""
        return self._count

    @classmethod
    def held(cls, names: int, counts: dict[str, int]) -> Corpus:
        """A corpus counted before."""
        found = cls()
        found.names, found._count = names, counts
        found._manner = settings().manners["corpus" if names else "bare"]
        return found

    def count(self, word: str) -> int:
        """Names that hold a folded word."""
        return self._count.get(word, 0)

    def manner(self, person: bool) -> Manner:
        """How words are compared here."""
        return self._person if person else self._manner

    def weights(self, form: NameForm) -> list[float]:
        """What each word tells: ln(names / (1 + names with it)), at least 1; without a corpus its length, less for generic words."""
        known = self._weights
        try:
            return [known[word] for word in form.words]
        except KeyError:
            for word, folded in zip(form.words, form.folded, strict=True):
                if len(known) > _REMEMBERED:
                    known.clear()
                known[word] = self._weigh(word, folded)
            return [self._weigh(*pair) for pair in zip(form.words, form.folded, strict=True)]

    def near(self, one: NameForm, other: NameForm, a: int, b: int, person: bool) -> float:
        """Likeness of two words by their letters, kept by the words alone."""
        word, other_word = one.words[a], other.words[b]
        folded, other_folded = one.folded[a], other.folded[b]
        if (
            folded[0] != other_folded[0]
            and folded[-1] != other_folded[-1]
            and word == one.read[a]
            and other_word == other.read[b]
        ):
            # Slips at both ends of one word are too rare to look for.
            return self._rules["synonym"] if _synonyms(word, other_word) else 0.0
        key = (word, one.read[a], other_word, other.read[b], person)
        known = self._near.get(key)
        if known is None:
            if len(self._near) > _REMEMBERED:
                self._near.clear()
            known = self._near[key] = _letters(one, other, a, b, self, person)
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
    (left, right), groups = _equal(one, other, chinese)
    weights, other_weights = corpus.weights(one), corpus.weights(other)
    if not left and not right:
        return Alignment(1.0 if weights else 0.0, one, other, groups, left, right)
    if left and right:
        for group in _alike(one, other, left, right, corpus, person):
            groups.append(group)
            left = [at for at in left if at not in group[0]]
            right = [at for at in right if at not in group[1]]
    agreed = total = 0.0
    for ours, theirs, likeness in groups:
        weight = sum([weights[at] for at in ours]) + sum([other_weights[at] for at in theirs])
        total += weight
        agreed += weight * likeness
    if not agreed:
        return Alignment(0.0, one, other, groups, left, right)
    manner = corpus.manner(person)
    ours_alone = sum([weights[at] for at in left])
    theirs_alone = sum([other_weights[at] for at in right])
    total += manner.surplus * abs(ours_alone - theirs_alone)
    total += manner.conflict * 2 * min(ours_alone, theirs_alone)
    return Alignment(round(agreed / total, 6), one, other, groups, left, right)


def _equal(
    one: NameForm, other: NameForm, chinese: bool
) -> tuple[tuple[list[int], list[int]], list[tuple[Places, Places, float]]]:
    """Places of words without an equal one, and groups of equal words; Chinese names compare by characters."""
    if one.folded == other.folded and (not chinese or one.han == other.han):
        return ([], []), [((at,), (at,), 1.0) for at in range(len(one.folded))]
    theirs: list[str | None] = (
        [*map("".join, zip(other.folded, other.han, strict=True))] if chinese else [*other.folded]
    )
    ours = map("".join, zip(one.folded, one.han, strict=True)) if chinese else one.folded
    left: list[int] = []
    groups: list[tuple[Places, Places, float]] = []
    for at, word in enumerate(ours):
        if word in theirs:
            place = theirs.index(word)
            theirs[place] = None
            groups.append(((at,), (place,), 1.0))
        else:
            left.append(at)
    return (left, [at for at, word in enumerate(theirs) if word is not None]), groups


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
                likeness = _spoken(one.read[a], other.read[b], corpus.manner(person))
            else:
                likeness = corpus.near(one, other, a, b, person)
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
    if not both_han:
        _put_together(
            one,
            other,
            [at for at in left if at not in taken_a],
            [at for at in right if at not in taken_b],
            groups,
            corpus.manner(person),
        )
    return groups


def _put_together(
    one: NameForm,
    other: NameForm,
    left: list[int],
    right: list[int],
    groups: list[tuple[Places, Places, float]],
    manner: Manner,
) -> None:
    """One word that the other name writes as two, initials written as one word, or all that is left, nearly equal when joined."""
    if not left or not right or len(left) + len(right) < 3:
        return
    rules = settings().alignment
    size = sum([len(one.folded[at]) for at in left])
    other_size = sum([len(other.folded[at]) for at in right])
    if abs(size - other_size) > manner.allowed(max(size, other_size)):
        return
    for short, long, swap in ((left, right, False), (right, left, True)):
        first, second = (other, one) if swap else (one, other)
        for at in short:
            for place, following in pairwise(long):
                word = first.folded[at]
                if word == second.folded[place] + second.folded[following]:
                    likeness = rules["divided"]
                elif first.words[at] == second.words[place][0] + second.words[following][0]:
                    likeness = rules["initial"]
                else:
                    continue
                pair: Places = (place, following)
                groups.append((pair, (at,), likeness) if swap else ((at,), pair, likeness))
                return
    joined = "".join(one.folded[at] for at in left)
    others = "".join(other.folded[at] for at in right)
    if len(joined) > 4 and (near := _near((joined, others), manner)):
        groups.append((tuple(left), tuple(right), near * rules["joined"]))


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
    rules, manner = settings().alignment, corpus.manner(person)
    if _synonyms(word, other_word):
        return rules["synonym"]
    if 1 in (len(word), len(other_word)):
        return rules["initial"] if person and word[0] == other_word[0] else 0.0
    few, many = sorted((corpus.count(folded), corpus.count(other_folded)))
    if few >= rules["corpus_common"] and many < few * rules["corpus_ratio"]:
        return 0.0
    near = _near((word, other_word), manner)
    if word != folded or other_word != other_folded:
        near = max(near, _near((folded, other_folded), manner))
    read, other_read = one.read[a], other.read[b]
    if (read != word or other_read != other_word) and read and other_read:
        near = max(near, _near((read, other_read), manner))
    return near


def _synonyms(word: str, other: str) -> bool:
    meant = concept(word)
    return meant is not None and meant == concept(other)


def _near(words: Pair, manner: Manner) -> float:
    """1 - edits / length, where the edits are few for that length (a swap of neighbours is one edit); else 0."""
    word, other = words
    longest = max(len(word), len(other))
    allowed = manner.allowed(longest)
    edits = OSA.distance(word, other, score_cutoff=allowed)
    return 1 - edits / longest if edits <= allowed else 0.0


def _characters(one: NameForm, other: NameForm, a: int, b: int) -> float:
    """Chinese words are one where their characters are: another character is another name, also where it sounds the same."""
    if one.han[a] or other.han[b]:
        return 0.0
    return settings().alignment["synonym"] if _synonyms(one.words[a], other.words[b]) else 0.0


@lru_cache(maxsize=65_536)
def _spoken(word: str, other: str, manner: Manner) -> float:
    """Chinese read aloud against Latin letters: another syllable is another word, a slip within no syllable is a typing error."""
    if word == other:
        return 1.0
    one, two = syllables(word), syllables(other)
    if one and two:
        return 0.0
    near = _near((word, other), manner)
    return max(0.0, near - settings().alignment["pinyin_typo"]) if near else 0.0


_NO_CORPUS = Corpus()
