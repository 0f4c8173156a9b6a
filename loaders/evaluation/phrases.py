"""Banks of phrases: how many ways of saying a tie are known, each read by itself with its ends named, described or told earlier.

A passage mixes a phrase, a construction and a reference; where it is not read, nobody knows which of the three was missing. A bank holds
one phrase a line, and this module tries each in four forms. A file is YAML:

    SUPPLIES:
      told: ["{A} sells yarn to {B}."]              # must give the tie from A to B, and no other between the two alone
      not_yet: ["{B} wears what {A} weaves."]       # should, and does not in some form
      silent: ["{A} competes with {B} for wool."]   # must not give it
      not_yet_silent: []                            # should not, and does

`{A:Bank}` is an end of that kind; without one the tie decides (`phrases.yml`, which also holds the cast).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from zlib import crc32

from interlock.loaders.documents import extract
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import load_yaml, vocabulary

__all__ = ["FORMS", "LISTS", "Case", "Verdict", "judge", "read_phrases"]

FORMS = ("named", "bare", "described", "earlier")
LISTS: Mapping[str, bool] = {  # list: whether its phrases must tell the tie
    "told": True,
    "not_yet": True,
    "silent": False,
    "not_yet_silent": False,
}
_PUBLISHED = "2026-05-10"
_OPENS = re.compile(r"(?:^|(?<=[.] ))[a-z]")  # an end that opens a sentence has a capital
_SLOT = re.compile(r"\{([AB])(?::(\w+))?\}")
_ARTICLES = frozenset(("a", "an", "the"))


@dataclass(frozen=True, slots=True)
class Case:
    """One phrase in one form.

    Attributes:
        list: the list of `LISTS` that the phrase stands in.
        text: what is read; ends: how subject and object are named, or described, in it.
    """

    tie: str
    list: str
    form: str
    phrase: str
    text: str
    ends: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a case gave: `right`, `wrong` (another tie, or one where there must be none) or `silent`, and all that is told of the two."""

    word: str
    told: tuple[str, ...]


def read_phrases(path: Path) -> list[Case]:
    """The cases of a file, in order.

    Raises:
        DataError: the file is no bank of phrases; says which tie or line is at fault.
    """
    found = load_yaml(path.read_text("utf-8"))
    if not isinstance(found, dict):
        raise _fault(path, "it holds no ties", "TIE: {told: [...], silent: [...]}")
    return [case for tie, lists in found.items() for case in _of_tie(path, str(tie), lists)]


def judge(case: Case) -> Verdict:
    """Read a case with the rules alone."""
    extraction = extract(case.text.encode(), "phrase.txt", published=_PUBLISHED)
    keys: list[set[str]] = []
    for end in case.ends:
        meant = _folded(end)
        keys.append(
            {p.key for p in extraction.parties if meant in map(_folded, (p.name, *p.aliases))}
        )
    symmetric = vocabulary().ties[case.tie].symmetric
    told: list[str] = []
    same: list[bool] = []
    for statement in extraction.statements:
        ends = (statement.subject, statement.object)
        for turned, (subject, target) in enumerate((ends, ends[::-1])):
            if subject in keys[0] and target in keys[1]:
                same.append(statement.predicate == case.tie and (symmetric or not turned))
                told.append(
                    f"{statement.predicate}{' turned round' if turned else ''}, {statement.modality}, by {statement.rule}"
                )
    if LISTS[case.list]:
        return Verdict("right" if any(same) else "wrong" if same else "silent", tuple(told))
    return Verdict("wrong" if any(same) else "right", tuple(told))


def _of_tie(path: Path, tie: str, lists: Any) -> Iterator[Case]:
    if tie not in vocabulary().ties:
        raise _fault(path, f"there is no tie {tie!r}", "interlock schema lists the ties")
    if not isinstance(lists, dict) or not set(lists) <= set(LISTS):
        raise _fault(
            path, f"{tie} has other lists than {', '.join(LISTS)}", "one of these names a list"
        )
    for name, phrases in lists.items():
        for phrase in phrases or ():
            slots = {match[1] for match in _SLOT.finditer(str(phrase))}
            kinds = {match[2] for match in _SLOT.finditer(str(phrase)) if match[2]}
            if slots != {"A", "B"} or not kinds <= set(_cast()):
                raise _fault(
                    path,
                    f"{tie}: {phrase!r} has not both ends, or an unknown kind",
                    f"write {{A}} for the subject and {{B}} for the object, {{A:Bank}} for one of a kind ({', '.join(_cast())})",
                )
            yield from (_case(tie, name, form, phrase) for form in FORMS)


def _case(tie: str, name: str, form: str, phrase: str) -> Case:
    """The phrase with its ends filled in; described or told earlier is one end, chosen by the phrase, so that the other is known."""
    kinds = dict(zip("AB", _ends().get(tie, ("Firm", "Firm")), strict=True))
    kinds |= {match[1]: match[2] for match in _SLOT.finditer(phrase) if match[2]}
    changed = "AB" if form == "bare" else "AB"[crc32(phrase.encode()) % 2]
    said, meant, before = {}, {}, ""
    for at, end in enumerate("AB"):
        roles = _cast()[kinds[end]]
        if form == "earlier" and end in changed:
            before, said[end], meant[end] = roles["earlier"]
        else:
            names = roles.get(form, roles["named"]) if end in changed else roles["named"]
            said[end] = meant[end] = names[at]
    text = _SLOT.sub(lambda match: said[match[1]], phrase)
    text = _OPENS.sub(lambda match: match[0].upper(), f"{before} {text}".strip())
    return Case(tie, name, form, phrase, text, (meant["A"], meant["B"]))


def _folded(name: str) -> str:
    return " ".join(word for word in name.strip("<>").casefold().split() if word not in _ARTICLES)


def _fault(path: Path, what: str, hint: str) -> DataError:
    return DataError(f"{path.name}: no bank of phrases", why=what, hint=hint)


@cache
def _table() -> dict[str, Any]:
    found: dict[str, Any] = load_yaml(
        files(__package__).joinpath("phrases.yml").read_text(encoding="utf-8")
    )
    return found


def _cast() -> Mapping[str, Mapping[str, list[str]]]:
    return _table()["cast"]  # type: ignore[no-any-return]


def _ends() -> Mapping[str, tuple[str, str]]:
    return _table()["ends"]  # type: ignore[no-any-return]
