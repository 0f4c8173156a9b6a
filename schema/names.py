"""Comparable forms of names: what two sources that mean the same name have in common.

Whole names are compared only: case, width, quotes, punctuation and the legal form at the end (or in front) do not count; words,
numbers and their order do. The legal form is not lost: `legal_form` says which it was and what it comes to.

    name_key("BANK OF KUNLUN CO LTD")        # 'bank of kunlun'
    name_key("LLC")                          # 'llc': a legal form alone is all the name there is
    legal_form("ООО «Северный Ветер»").kinds     # frozenset({'llc'})
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

__all__ = ["LONGEST", "LegalForm", "is_latin", "legal_form", "name_key", "name_parts"]

LONGEST = 200
_WORD = re.compile(r"\w+")
_INITIALS = re.compile(r"\b(?:\w\.){2,}")
# Scripts that put no space between a name and its form.
_UNSPACED = re.compile(r"[()\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_THE = "the "
# No form stands after one of these: the Mission to the EU is no company of Estonia.
_LEADS_ON = frozenset(("the", "of", "to", "in", "for", "with"))


@dataclass(frozen=True, slots=True)
class LegalForm:
    """What a spelling of a legal form may mean.

    Attributes:
        names: the usual short forms that it is a spelling of (`ООО`; `AŞ` and `AS` of the same letters).
        kinds: what these come to: `llc`, `jsc`, `pjsc`, `lp` ... (`legal_forms.yml` defines them).
        countries: ISO 3166-1 alpha-2 codes of the countries that have it; empty where it is used all over the world.
    """

    names: frozenset[str]
    kinds: frozenset[str]
    countries: frozenset[str]


@lru_cache(maxsize=65_536)
def name_key(name: str) -> str:
    """The key under which equal names meet; empty where the name has no letter or digit.

    The form is taken away at one end only, since the other then belongs to the name (SAS Institute Inc), and what is no more
    than a form stays.

    Args:
        name: a name as printed; only its first 200 characters count.
    """
    text = _folded(name)
    words, _ = _split(text)
    return " ".join(words).removeprefix(_THE)


def name_parts(name: str) -> tuple[list[str], LegalForm | None]:
    """The folded words of a name without its legal form, in order, and the form; both `name_key` and `legal_form` in one go."""
    return _split(_folded(name))


def legal_form(name: str) -> LegalForm | None:
    """The legal form that a name carries at its end or in front, or that it is; None where it carries none that we know."""
    text = _folded(name)
    _, form = _split(text)
    return form or _forms().spelt.get(" ".join(_joined(_WORD.findall(text))))


def _folded(name: str) -> str:
    """Case, width and invisible characters taken away, initials joined: `A.B.C.` is `abc`."""
    text = name[:LONGEST]
    if text.isascii():
        text = text.lower()
    else:
        text = unicodedata.normalize("NFKC", text).casefold()
        if not text.isprintable():
            text = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    if "." in text:
        text = _INITIALS.sub(lambda match: match[0].replace(".", ""), text)
    return text.replace("&", " and ") if "&" in text else text


def _split(text: str) -> tuple[list[str], LegalForm | None]:
    """The words of a folded name without its form, and the form."""
    forms = _forms()
    found: LegalForm | None = None
    if not text.isascii():
        text, found = _without_affix(text, forms)
    words = _joined(_WORD.findall(text.replace("_", " ")))
    while (count := _tail(words, forms)) > 0:
        found = found or forms.spelt[" ".join(words[-count:])]
        words = words[:-count]
    if found is None and (count := _head(words, forms)) > 0:
        return words[count:], forms.spelt[" ".join(words[:count])]
    return words, found


def _joined(words: list[str]) -> list[str]:
    """Single letters at the end as one word: `S. A.` and `A/S` are spellings of `SA` and `AS`."""
    if len(words) < 2 or len(words[-1]) > 1 or len(words[-2]) > 1:
        return words
    first = len(words)
    while first and len(words[first - 1]) == 1:
        first -= 1
    letters = "".join(words[first:])
    return [*words[:first], letters] if letters in _forms().spelt else words


def _tail(words: list[str], forms: _Forms) -> int:
    """How many words at the end are a legal form; never all of them."""
    if not words:
        return 0
    for count in forms.ends.get(words[-1], ()):
        if count < len(words) and " ".join(words[-count:]) in forms.spelt:
            return 0 if words[-count - 1] in _LEADS_ON else count
    return 0


def _head(words: list[str], forms: _Forms) -> int:
    """How many words in front are a legal form that may stand there; never all of them."""
    if not words:
        return 0
    for count in forms.starts.get(words[0], ()):
        if count < len(words) and " ".join(words[:count]) in forms.front:
            return count
    return 0


def _without_affix(text: str, forms: _Forms) -> tuple[str, LegalForm | None]:
    """The name without a form that is written without a space, at the end or in front; the longest of each."""
    bare, found = text.strip(), None
    if bare.endswith(forms.suffixes):
        suffix = next(suffix for suffix in forms.suffixes if bare.endswith(suffix))
        if suffix not in forms.standing and _WORD.search(bare.removesuffix(suffix)):
            bare, found = bare.removesuffix(suffix).rstrip(), forms.affixes[suffix]
    if bare.startswith(forms.prefixes):
        prefix = next(prefix for prefix in forms.prefixes if bare.startswith(prefix))
        if prefix not in forms.standing and _WORD.search(bare.removeprefix(prefix)):
            bare, found = bare.removeprefix(prefix).lstrip(), found or forms.affixes[prefix]
    return bare, found


@dataclass(frozen=True, slots=True)
class _Forms:
    """The table, arranged for what is asked of every name.

    Attributes:
        spelt: folded spelling to what it means; front: those that may stand in front.
        ends, starts: last or first word of a spelling to the numbers of words that such spellings have, most first.
        affixes, suffixes, prefixes: spellings of scripts without spaces, the longest first.
        standing: affixes that stay part of the name.
    """

    spelt: dict[str, LegalForm]
    front: frozenset[str]
    ends: dict[str, tuple[int, ...]]
    starts: dict[str, tuple[int, ...]]
    affixes: dict[str, LegalForm]
    suffixes: tuple[str, ...]
    prefixes: tuple[str, ...]
    standing: frozenset[str]


@cache
def _forms() -> _Forms:
    from interlock.schema.vocabulary import load_yaml

    table: dict[str, Any] = load_yaml(
        files("interlock.schema").joinpath("legal_forms.yml").read_text("utf-8")
    )
    standing = {_plain(word) for word in table["standing_words"]}
    listed = {_plain(word) for word in table["front"]}
    meanings: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for kind, country, form, spelling in _spellings(table["kinds"]):
        meanings[spelling].append((form, kind, country))
        if kind in table["standing"]:
            standing.add(_plain(spelling))
    spelt: dict[str, LegalForm] = {}
    affixes: dict[str, LegalForm] = {}
    for spelling, meant in meanings.items():
        folded = _folded(spelling)
        if _UNSPACED.fullmatch(folded):
            affixes[folded] = _form([*_known(affixes, folded), *meant])
        else:
            plain = _plain(spelling)
            spelt[plain] = _form([*_known(spelt, plain), *meant])
    gone = {plain for plain in spelt if plain not in standing}
    front = {
        plain for plain in gone
        if plain in listed or " " in plain or not is_latin(plain)
    }  # fmt: skip
    longest = sorted(affixes, key=lambda affix: (-len(affix), affix))
    return _Forms(
        spelt=spelt,
        front=frozenset(front),
        ends=_sizes(gone, last=True),
        starts=_sizes(front, last=False),
        affixes=affixes,
        suffixes=tuple(longest),
        prefixes=tuple(longest),
        standing=frozenset(affix for affix in longest if _plain(affix) in standing),
    )


def _spellings(kinds: dict[str, dict[str, list[str]]]) -> Iterator[tuple[str, str, str, str]]:
    """(kind, country, form, spelling) of every line of the table."""
    for kind, countries in kinds.items():
        for country, forms in countries.items():
            for row in forms:
                form, *others = row.split("/")
                for spelling in (form, *others):
                    yield kind, country, form, spelling


def _known(found: dict[str, LegalForm], spelling: str) -> Iterator[tuple[str, str, str]]:
    """What another spelling that folds to the same has said."""
    if spelling in found:
        known = found[spelling]
        for name in known.names:
            for kind in known.kinds:
                for country in known.countries or ("any",):
                    yield name, kind, country


def _form(meant: list[tuple[str, str, str]]) -> LegalForm:
    names, kinds, countries = (frozenset(values) for values in zip(*meant, strict=True))
    return LegalForm(names, kinds, frozenset() if "any" in countries else countries)


def _sizes(spellings: set[str], *, last: bool) -> dict[str, tuple[int, ...]]:
    sizes: dict[str, set[int]] = defaultdict(set)
    for spelling in spellings:
        words = spelling.split()
        sizes[words[-1 if last else 0]].add(len(words))
    return {word: tuple(sorted(counts, reverse=True)) for word, counts in sizes.items()}


def _plain(spelling: str) -> str:
    """A spelling as the words of a folded name show it; single letters in a row are one word."""
    words = _WORD.findall(_folded(spelling))
    if len(words) > 1 and all(len(word) == 1 for word in words):
        return "".join(words)
    return " ".join(words)


def is_latin(text: str) -> bool:
    """Whether all letters of a name are Latin."""
    return text.isascii() or all(
        "LATIN" in unicodedata.name(letter, "") for letter in text if letter.isalpha()
    )
