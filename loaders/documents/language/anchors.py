"""Patterns that are only run where they can match: what a match must hold is derived from the pattern and looked for in one pass.

Most sentences hold nothing of what most patterns look for. From the parse tree of each pattern follow sets of short strings of
which every match holds one each ("which" or "who"; a digit); the strings of all patterns stand in one Aho-Corasick automaton,
which reads a sentence once and tells for every pattern whether it is worth a run. What is left out could not have matched: a run
without the automaton gives the same. The method is that of prefilters of regular expressions (Cox 2012, RE2's FilteredRE2).

    _ASIDE = Sought(r", (?:which|who)[^,]*,")
    _ASIDE.search("A sold it to B.")      # None, without a run of the pattern
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

import ahocorasick

from interlock.loaders.documents.language.compiled import compiled
from interlock.loaders.documents.language.known_anchors import digest, known_anchors
from interlock.loaders.documents.language.openings import opened
from interlock.loaders.documents.language.words import words

__all__ = ["Sought", "anchors", "least", "present", "settle"]

Clause = frozenset[str]
Needs = tuple[int, ...]

_parser: Any = import_module("re._parser")
_codes: Any = import_module("re._constants")
_LITERAL = _codes.LITERAL
_WIDTHLESS = frozenset([_codes.AT, _codes.ASSERT_NOT])
_END = 2**63 - 1
_ASCII = 128
_FEW = 12  # characters of a range that are taken one by one
_DIGIT = "\\d"  # stands for any decimal digit; no letter of a lower-case text follows a backslash in it by chance alone
_PAIR = 2
_ONE_DIGIT = re.compile(r"\d")
_MOST = 400  # strings of a set: more tell little
_JOINED = 64  # strings of a set that joining two parts may make
_RUNS = 100  # of a pattern before its anchors are derived, where they are not known beforehand
_WASTED = 30000  # looks for sets that the automaton does not know: they cost as much as to make it
_MANY = 3000  # texts after which no pattern waits any longer, but those that first run later; then after twice as many, and so on
_COMMON = frozenset(words("the and for its with from that was has have all said not are had which"))
_RARE = frozenset(words("md mv mt gt"))  # short, and yet in few words: of offices and ships
_OFTEN = 0.5  # share of sentences: what more hold tells nothing
_SHARES = {
    _DIGIT: 0.9,
    "⟦f": 0.5,
    "⟦l": 0.4,
    "⟪d": 0.4,
    "⟦p": 0.25,
    "⟫": 0.5,
}  # counted in marked sentences
_BY_LENGTH = (1.0, 0.9, 0.6, 0.1, 0.02, 0.02, 0.005)  # the same for strings of so many characters


@dataclass(frozen=True, slots=True)
class _Part:
    """What is known of the matches of a part of a pattern: all their texts (None: too many), and sets of which each holds one."""

    exact: Clause | None
    needs: tuple[Clause, ...] = ()


_EMPTY: Clause = frozenset([""])
_ANYTHING = _Part(None)


def anchors(pattern: str, flags: int = 0) -> tuple[Clause, ...]:
    r"""Sets of lower-case strings; every match of the pattern, lower-cased, holds a string of each set.

    Args:
        pattern: of a regular expression.
        flags: as of `re.compile`.

    Returns:
        The sets that tell something, none for a pattern that may match anything. `\d` stands for any digit.

    Examples:
        >>> [sorted(clause) for clause in anchors(r"(?:sold|sells) [a-z]+ to\b")]
        [['sells ', 'sold ']]
    """
    found = _of_part(_sequence(_parser.parse(pattern, flags)))
    return tuple(least(clause) for clause in dict.fromkeys(found) if _tells(clause))


def least(clause: Iterable[str]) -> Clause:
    """A set without the strings that hold another of it: whoever holds them holds that one."""
    whole = frozenset(clause)
    return frozenset(text for text in whole if text == _DIGIT or whole.isdisjoint(_inner(text)))


def _inner(text: str) -> Iterator[str]:
    """The shorter strings that a string holds."""
    for length in range(1, len(text)):
        for start in range(len(text) - length + 1):
            yield text[start : start + length]


def _tells(clause: Clause) -> bool:
    return 0 < len(clause) <= _MOST and all(
        text == _DIGIT or _share(text) <= _OFTEN for text in clause
    )


@cache
def _share(text: str) -> float:
    """About how many sentences hold a string."""
    known = _SHARES.get(text)
    if known is not None:
        return known
    word = text.strip()
    if _is_sign(text) or word in _RARE:
        return 0.1
    if word in _COMMON or (len(word) == _PAIR and text != word):
        return 0.3
    return _BY_LENGTH[min(len(word), len(_BY_LENGTH) - 1)]


def _is_sign(text: str) -> bool:
    """Whether a short string is rare: it holds a sign that is no comma or blank, or the kind of a mark."""
    return any(not (letter.isalnum() or letter in " ,.-’'⟦⟧") for letter in text) or (
        "⟦" in text and text[-1].isalnum()
    )


def _sequence(nodes: Iterable[tuple[Any, Any]]) -> _Part:
    """Parts one after the other: texts are joined as long as they are few."""
    run: Clause = _EMPTY
    needs: list[Clause] = []
    whole = True  # whether `run` is all that a match can be
    letters = ""  # plain ones, not yet joined to `run`
    for op, value in nodes:
        if op is _LITERAL and value < _ASCII:
            letters += chr(value)
            continue
        if op in _WIDTHLESS:  # what stands around a match is no part of it
            continue
        if op is _codes.ASSERT:
            if (
                value[0] > 0
            ):  # what follows stands in the text, what goes before may stand before the part that is read
                needs += _of_part(_sequence(value[1]))
            continue
        if letters:
            low = letters.lower()
            run, letters = frozenset([text + low for text in run]), ""
        reader = _READERS.get(op)
        part = reader(value) if reader is not None else _ANYTHING
        exact = part.exact
        needs += part.needs
        if exact is None:
            needs.append(run)
            run, whole = _EMPTY, False
        elif run == _EMPTY:
            run = exact
        elif len(run) * len(exact) > _JOINED or _DIGIT in exact or _DIGIT in run:
            needs.append(run)
            run, whole = exact, False
        else:
            run = frozenset([before + after for before in run for after in exact])
    if letters:
        low = letters.lower()
        if _DIGIT in run:
            needs.append(run)
            run, whole = frozenset([low]), False
        else:
            run = frozenset([text + low for text in run])
    if whole:
        return _Part(run, _some(needs))
    return _Part(None, _some([*needs, run]))


def _of_part(part: _Part) -> tuple[Clause, ...]:
    """All sets of a part."""
    return part.needs if part.exact is None else _some([*part.needs, part.exact])


def _some(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    return tuple(clause for clause in clauses if "" not in clause)


def _literal(code: int) -> _Part:
    letter = chr(code).lower()
    plain = len(letter) == 1 and (letter.isascii() or not letter.isalpha())
    return _Part(frozenset([letter])) if plain else _ANYTHING


def _set(items: Any) -> _Part:
    letters: set[str] = set()
    for op, value in items:
        if op is _LITERAL:
            part = _literal(value)
            if part.exact is None:
                return _ANYTHING
            letters |= part.exact
        elif op is _codes.RANGE and value[1] - value[0] < _FEW and value[1] < _ASCII:
            letters |= {chr(code).lower() for code in range(value[0], value[1] + 1)}
        elif op is _codes.CATEGORY and value is _codes.CATEGORY_DIGIT:
            letters.add(_DIGIT)
        else:
            return _ANYTHING
    return _Part(frozenset(letters))


def _branch(value: Any) -> _Part:
    parts = [_sequence(nodes) for nodes in value[1]]
    exact: set[str] = set()
    for part in parts:
        if part.exact is None:
            break
        exact |= part.exact
    else:
        if len(exact) <= _MOST:
            return _Part(frozenset(exact))
    best = [_best(part) for part in parts]
    if None in best:
        return _ANYTHING
    return _Part(None, (frozenset(text for clause in best if clause for text in clause),))


def _best(part: _Part) -> Clause | None:
    """The set that tells most."""
    return min(_of_part(part), key=_weight, default=None)


def _weight(clause: Clause) -> tuple[float, int]:
    """How many sentences hold a string of a set, and how many strings those are."""
    none = 1.0
    for text in clause:
        none *= 1 - _share(text)
    return 1 - none, len(clause)


def _repeat(value: Any) -> _Part:
    least, most, nodes = value
    inner = _sequence(nodes)
    if least == 0:
        if most == 1 and inner.exact is not None:
            return _Part(inner.exact | _EMPTY)
        return _ANYTHING
    if most == 1:
        return inner
    return _Part(None, _of_part(inner))


_READERS: dict[Any, Callable[[Any], _Part]] = {
    _LITERAL: _literal,
    _codes.IN: _set,
    _codes.BRANCH: _branch,
    _codes.SUBPATTERN: lambda value: _sequence(value[-1]),
    _codes.ATOMIC_GROUP: _sequence,
    _codes.MAX_REPEAT: _repeat,
    _codes.MIN_REPEAT: _repeat,
    _codes.POSSESSIVE_REPEAT: _repeat,
}


class _Index:
    """The strings of all patterns, each with the numbers of the sets that it stands in.

    What a text holds is told by a byte a set, 1 where it holds a string of it or that is not known yet; set 0 all texts hold.
    """

    def __init__(self) -> None:
        self._numbers: dict[Clause, int] = {frozenset(): 0}
        self._clauses: list[Clause] = [frozenset()]
        self._automaton: Any = None
        self._of_string: list[
            tuple[int, ...]
        ] = []  # the sets of each string that the automaton knows
        self._read = 1  # sets that the automaton knows; those that came later have higher numbers
        self._asked = 0  # texts since it knows them
        self._texts, self._many = 0, _MANY
        self._digit: tuple[int, ...] = ()

    def number(self, clause: Clause) -> int:
        """The number of a set."""
        found = self._numbers.get(clause)
        if found is None:
            found = self._numbers[clause] = len(self._clauses)
            self._clauses.append(clause)
            _forget()
        return found

    def clause(self, number: int) -> Clause:
        """The set with a number."""
        return self._clauses[number]

    def rarest_first(self, numbers: Needs) -> Needs:
        """The numbers of some sets, that which fewest texts hold first."""
        if len(numbers) < _PAIR:
            return numbers
        return tuple(sorted(numbers, key=lambda number: _weight(self._clauses[number])))

    def all_held(self) -> bytes:
        """As of a text that holds all."""
        return b"\1" * len(self._numbers)

    def read(self, low: str) -> bytes:
        """Which sets a lower-case text holds a string of; those not looked for yet are taken as held."""
        # Patterns come as they are first needed; the automaton is not made anew for each.
        self._texts += 1
        if self._texts == self._many:
            self._many *= 2
            settle()
        self._asked += 1
        new = len(self._numbers) - self._read
        if new > self._read // 4 or new * self._asked > _WASTED:
            self._build()
        held = bytearray(self._read)
        held[0] = 1
        if _ONE_DIGIT.search(low):
            for at in self._digit:
                held[at] = 1
        if self._automaton:  # the first sets may be of digits alone, and an automaton without strings cannot be asked
            of_string = self._of_string
            for _, string in self._automaton.iter(low):
                for at in of_string[string]:
                    held[at] = 1
        return bytes(held).ljust(len(self._numbers), b"\1")

    def settle(self) -> None:
        """Take up what came since."""
        if self._read < len(self._numbers):
            self._build()
            _forget()

    def _build(self) -> None:
        table: dict[str, list[int]] = {}
        for clause, number in self._numbers.items():
            for text in clause:
                table.setdefault(text, []).append(number)
        self._digit = tuple(table.pop(_DIGIT, ()))
        self._automaton = ahocorasick.Automaton()
        self._of_string = list(map(tuple, table.values()))
        for string, text in enumerate(table):
            self._automaton.add_word(text, string)
        self._automaton.make_automaton()
        self._read, self._asked = len(self._numbers), 0


_index = _Index()


def _numbers(clauses: Iterable[Clause]) -> Needs:
    return tuple(dict.fromkeys(map(_index.number, clauses)))


@cache
def _shipped() -> dict[str, Needs]:
    """For the digest of a pattern whose anchors are known beforehand the numbers of its sets."""
    found = {key: _numbers(map(frozenset, clauses)) for key, clauses in known_anchors().items()}
    _index.settle()
    return found


def _forget() -> None:
    """Read sentences anew: there is something more to look for in them."""
    global _last
    _last = _NONE
    _read.clear()
    _part.cache_clear()


_SENTENCE = 400  # characters of a text that is read as a whole, whatever part of it is asked for
_NONE = "no text was asked about", b""
# The sentence that was asked about last, and what it holds: hundreds of patterns are looked for in one after another.
_last: tuple[str, bytes] = _NONE


_KEPT = 1024  # texts of which it is remembered what they hold
_read: dict[str, bytes] = {}  # what the last sentences hold


@lru_cache(maxsize=_KEPT)
def _part(text: str, start: int, end: int) -> bytes:
    return _held(text[start:end])


def _held(part: str) -> bytes:
    if "ſ" in part or "ı" in part or "İ" in part:  # `re.IGNORECASE` takes them for s and i
        return _index.all_held()
    return _index.read(part.lower())


def present(text: str, start: int = 0, end: int = _END) -> bytes:
    """By its number, whether `text[start:end]` holds a string of a set; of a sentence the whole is asked, so that it is read once."""
    global _last
    if len(text) >= _SENTENCE:
        return _part(text, start, end)
    held = _read.get(text)
    if held is None:
        if len(_read) >= _KEPT:
            _read.clear()
        held = _held(text)
        _read[text] = held
    _last = text, held  # one value: another thread may read another text
    return held


def either(needs: Iterable[Needs]) -> int:
    """The number of a set of which a match of any of some patterns holds a string, by the sets of each; 0 if one may match anything."""
    strings: set[str] = set()
    for numbers in needs:
        if not numbers or not numbers[0]:
            return 0
        strings |= _index.clause(numbers[0])
    return _index.number(frozenset(strings)) if strings else 0


def settle() -> None:
    """Find the anchors of all patterns that have run so far at once: before many texts are read, or processes are forked."""
    waiting, _on_trial[:] = _on_trial[:], []
    for pattern in waiting:
        if pattern.on_trial:
            pattern.derive()
    _index.settle()


class Sought:
    """A pattern that is compiled when it is first needed and run only on texts that hold its anchors; else as `re.Pattern`."""

    __slots__ = ("_compiled", "_first", "_more", "_untried", "flags", "source")

    def __init__(self, source: str, flags: int = 0) -> None:
        """Take the pattern's text; it is not checked."""
        self.source, self.flags = source, flags
        self._compiled: re.Pattern[str] | None = None
        # The set of its anchors that fewest texts hold, 0 for none, and the others.
        self._first = 0
        self._more: Needs = ()
        self._untried = _RUNS  # what is read in a moment is read before the anchors are derived

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, which may be run on anything.

        Raises:
            re.error: the text is none.
        """
        if self._compiled is None:
            # Where case tells, the engine has short cuts of its own.
            slow = self.flags & re.IGNORECASE or "(?i:" in self.source
            self._compiled = compiled(self.source, self.flags, opened if slow else None)
        return self._compiled

    @property
    def on_trial(self) -> bool:
        """Whether it has not run so often yet that its anchors would be known."""
        return self._untried > 0

    @property
    def needs(self) -> Needs:
        """The numbers of its anchors, all of which a text must hold; none while it is on trial."""
        return (self._first, *self._more) if self._first else ()

    def holds(self, group: str) -> bool:
        """Whether it has a group of this name."""
        return f"(?P<{group}>" in self.source

    def may(self, text: str, start: int = 0, end: int = _END) -> bool:
        """Whether `text[start:end]` holds the anchors; without them there is no match."""
        if self._untried:
            self._count()
        first, last = self._first, _last
        if not first:
            return True
        held = last[1] if last[0] is text else present(text, start, end)
        return held[first] == 1 and all(map(held.__getitem__, self._more))

    def _count(self) -> None:
        if self._untried == _RUNS:
            known = _shipped().get(digest(self.source, self.flags))
            if known is not None:
                self._untried = 0
                self._need(known)
                return
            _on_trial.append(self)
        self._untried -= 1
        if not self._untried:
            self.derive()

    def derive(self) -> None:
        """Find its anchors now, however seldom it has run."""
        self._untried = 0
        self._need(_numbers(self.derived()))

    def _need(self, needs: Needs) -> None:
        self._first, *more = _index.rarest_first(needs) or (0,)
        self._more = tuple(more)

    def derived(self) -> tuple[Clause, ...]:
        """Its anchors, derived from the pattern."""
        return anchors(self.source, self.flags)

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The first match."""
        # As `may` says; thousands of times a document, so that a call less is felt.
        first, last = self._first, _last
        if first:
            held = last[1] if last[0] is text else present(text, start, end)
            if not held[first] or (self._more and not all(map(held.__getitem__, self._more))):
                return None
        elif self._untried and not self.may(text, start, end):
            return None
        return (self._compiled or self.compiled).search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The match at `start`."""
        if self.may(text, start, end):
            return (self._compiled or self.compiled).match(text, start, end)
        return None

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterable[re.Match[str]]:
        """All matches."""
        first, last = self._first, _last  # as in `search`
        if first:
            held = last[1] if last[0] is text else present(text, start, end)
            if not held[first] or (self._more and not all(map(held.__getitem__, self._more))):
                return ()
        elif self._untried and not self.may(text, start, end):
            return ()
        return (self._compiled or self.compiled).finditer(text, start, end)


_on_trial: list[Sought] = []
