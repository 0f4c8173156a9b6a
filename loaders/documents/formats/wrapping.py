r"""Lines that were broken by width, joined to the paragraphs that they are; blanks that only set a text out, made one.

A text broken at one width shows it: behind nearly every line the next word would not have found room. Where that is so, a line that had
room ends its paragraph, and every other goes on; elsewhere a paragraph is joined by the length and the openings of its lines.

    rejoin("Orlu Steel has bought a compa-\nny in Maardu.", {})     # ('Orlu Steel has bought a company in Maardu.', {})
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from interlock.loaders.documents.formats.source import Role
from interlock.loaders.documents.language.english import is_english, is_listed
from interlock.loaders.documents.language.later import later
from interlock.loaders.documents.language.words import words

__all__ = ["BREAKS_OFF", "BULLET", "FINAL", "even", "link", "rejoin", "spelled"]

# The end of a sentence at the end of a line, and the head of an item of a list.
FINAL = later(r"[.!?…:;][\"”’'»)\]]*\s*$")
BULLET = later(r"\s*(?:[-*•–]|\d{1,2}[.)])\s")
_WIDTH = 100  # how long a line broken by width is at most, where the text shows no width
_FULL = 50  # and how long one behind which a line may begin with a capital
_SOME = 30  # and how long one is that a small letter goes on from, whatever the width
_NARROW, _WIDE = 30, 140  # what a width that the whole text keeps may be
_ENOUGH = 3  # breaks within a sentence that show it
_SHOWN = 0.5  # and the part of all breaks behind no stop that are so
_SMALL = 0.3  # and the part of these behind which a small letter stands
# What no line ends with that says all it has to say.
BREAKS_OFF = later(r"[a-z]{2,}\s(?:of|the|and|for|in|to|by|with|an?|at|on|from|its|that|which)\s*$")
_BROKEN_WORD = later(r"([^\W\d_]+)[-‐]$")
_FIRST_WORD = later(r"[^\W\d_]+")
_WORDS = later(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# First parts that keep their hyphen where the text shows neither way of writing elsewhere.
_PREFIXES = frozenset(
    words(
        "state non co pre post self well long short high low mid ex anti cross inter multi semi sub third second first "
        "large small medium full half part fast slow newly vice year much so"
    )
)
# And second parts that keep it behind any first one, or behind a name: "Ostrava-based", "Oslo-listed", but "enlisted".
_SECONDS = frozenset(words("based owned backed controlled funded headquartered sponsored"))
_SECONDS_OF_NAMES = frozenset(
    words("listed led born run built made held flagged registered linked bound style")
)


def even(line: str) -> str:
    """A line with one plain blank between its words, and none at its ends: indents and justified lines say nothing."""
    return " ".join(line.split())


def rejoin(text: str, roles: Mapping[int, Role]) -> tuple[str, dict[int, Role]]:
    """The text with its hard-wrapped paragraphs joined, and the roles of its lines by their new offsets.

    A line whose role is known stands for itself.
    """
    groups = list(_groups(text, roles))
    width = _width([lines for lines, _ in groups])
    known = spelled(text.split("\n"))
    pieces: list[str] = []
    moved: dict[int, Role] = {}
    size = 0
    for lines, role in groups:
        for part in _filled(lines, width) if width else _joined(lines):
            if role:
                moved[size] = role
            pieces.append(_glued(part, known))
            size += len(pieces[-1]) + 1
    return "\n".join(pieces), moved


def _groups(text: str, roles: Mapping[int, Role]) -> Iterator[tuple[list[str], Role | None]]:
    """The lines that stand together, each evened; a blank line is alone, and so is one whose role is known, as it is."""
    group: list[str] = []
    at = 0
    for raw in text.split("\n"):
        line, role = even(raw), roles.get(at)
        at += len(raw) + 1
        if line and not role:
            group.append(line)
            continue
        if group:
            yield group, None
            group = []
        yield [raw if role else line], role
    if group:
        yield group, None


def _width(groups: Iterable[Sequence[str]]) -> int:
    """The width at which the lines of the text are broken; 0 where they keep none."""
    several = [lines for lines in groups if len(lines) > 1]
    width = max((len(line) for lines in several for line in lines), default=0)
    if not _NARROW <= width <= _WIDE:
        return 0
    pairs = [pair for lines in several for pair in pairwise(lines)]
    within = [pair for pair in pairs if not FINAL.search(pair[0]) and _goes_on(*pair, width)]
    small = sum(after[:1].islower() for _, after in within)
    unended = sum(not FINAL.search(line) for line, _ in pairs)
    shown = len(within) >= max(_ENOUGH, _SHOWN * unended) and small >= _SMALL * len(within)
    return width if shown else 0


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether a line was full: the next word found no room in it, or part of it stands there."""
    if BULLET.match(following):
        return False
    first = following.split(" ", 1)[0]
    broken = following[:1].islower() and _BROKEN_WORD.search(line) is not None
    return broken or len(line) + 1 + len(first) > width


def _filled(lines: list[str], width: int) -> Iterator[list[str]]:
    """The lines of a text of one width by paragraphs: a line with room left ends one, unless its sentence visibly goes on."""
    parts = [lines[:1]]
    for line, following in pairwise(lines):
        if _goes_on(line, following, width) or _breaks_off(line, following):
            parts[-1].append(following)
        else:
            parts.append([following])
    return iter(parts)


def _joined(lines: list[str]) -> Iterator[list[str]]:
    """The lines of one paragraph, joined where they were broken by width.

    So they were where none is long, and either all are about as long, or as many of them as not begin with a small letter.
    A short line that closes a sentence ends a part of its own.
    """
    longest = max(map(len, lines), default=0)
    if not _FULL <= longest <= _WIDTH or any(map(BULLET.match, lines[1:])):
        return _gone_on(lines)
    broken = sum(line[:1].islower() for line in lines[1:])
    if any(len(line) < _FULL for line in lines[:-1]) and broken < 0.4 * (len(lines) - 1):
        return _gone_on(lines)
    parts = [lines[:1]]
    for line, following in pairwise(lines):
        if len(line) < _FULL and FINAL.search(line):
            parts.append([following])
        else:
            parts[-1].append(following)
    return iter(parts)


def _gone_on(lines: list[str]) -> Iterator[list[str]]:
    """The lines of a paragraph, joined only where one breaks off in its sentence: "has appointed a new deputy / governor."."""
    parts = [lines[:1]]
    for line, following in pairwise(lines):
        if _breaks_off(line, following):
            parts[-1].append(following)
        else:
            parts.append([following])
    return iter(parts)


def _breaks_off(line: str, following: str) -> bool:
    """Whether the sentence of a line visibly goes on in the next, whatever room it left."""
    small = following[:1].islower() and len(line) >= _SOME
    open_ = bool(small or BREAKS_OFF.search(line)) and not FINAL.search(line)
    return open_ and not BULLET.match(following)


def _glued(lines: Sequence[str], known: Counter[str]) -> str:
    """One line of several; a word that a hyphen parts at the end of a line is whole again."""
    pieces = [lines[0]]
    for before, line in pairwise(lines):
        between, cut = link(before, line, known)
        pieces[-1] = pieces[-1][: len(pieces[-1]) - cut]
        pieces += (between, line)
    return "".join(pieces)


def spelled(lines: Iterable[str]) -> Counter[str]:
    """How often each word, and each compound with its hyphens, is written in these lines."""
    return Counter(word for line in lines for word in _WORDS.findall(line.lower()))


def link(before: str, line: str, known: Counter[str]) -> tuple[str, int]:
    """What stands between two lines of a paragraph, and how many characters the first one loses."""
    if before.endswith("\u00ad"):
        return "", 1
    broken = _BROKEN_WORD.search(before)
    following = _FIRST_WORD.match(line)
    if not broken or not following:
        return ("", 0) if before.endswith(("-", "–", "/")) and line[:1].isdigit() else (" ", 0)
    first, second = broken[1].lower(), following[0].lower()
    if not following[0][0].islower() or known[f"{first}-{second}"]:
        return "", 0
    if known[first + second]:
        return "", 1
    if first in _PREFIXES or second in _SECONDS:
        return "", int(is_listed(first + second) or not is_english(second))
    if broken[1][0].isupper():
        return "", int(second not in _SECONDS_OF_NAMES)
    return "", int(is_english(first + second) or not (is_english(first) and is_english(second)))
