"""Countries and their subdivisions: which one a code or a name means, and how it is called.

The table (`territories.yml`) is ours, with English names; names in other languages come from the Unicode CLDR by way of babel and
are read only where the English ones do not answer. Everything is loaded on first use.

    territory("CN-CQ").name                  # 'Chongqing'
    lookup("Russian Federation").code        # 'RU'
    lookup("俄罗斯").code                     # 'RU'
    lookup("Punjab")                         # None: one in India, one in Pakistan
    lookup("Punjab", country="PK").code      # 'PK-PB'
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["Territory", "lookup", "territories", "territory"]

_INITIALS = re.compile(r"\b(?:\w\.){2,}\w?\b")
_WORD = re.compile(r"[^\W_]+")
_BRACKETS = re.compile(r"^([^()（）]+)[(（]([^()（）]+)[)）]\s*$")
_STOP = frozenset(("the", "of", "and"))
# Letters that are no base letter with a mark, so that decomposition leaves them: the base letter that names are spelt with.
_LETTERS = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ə": "a", "æ": "ae", "œ": "oe", "þ": "th"}
)


@dataclass(frozen=True, slots=True)
class Territory:
    """A country, one of its subdivisions, or a country that is no more.

    Attributes:
        code: ISO 3166-1 alpha-2 (`CN`), ISO 3166-2 (`CN-CQ`), or the four letters of ISO 3166-3 for a former country (`SUHH`).
            `EU` and `XK` are in use without being countries of the standard.
        name: the usual English name.
        country: alpha-2 code of the country itself, or of the one that the subdivision belongs to.
        alpha3: ISO 3166-1 alpha-3; None for subdivisions.
        official: the official English name of a country; None where it is the usual one.
        names: further names, former ones too.
        until: the last year in which the code of a former country was in use; None for what exists.
        successors: alpha-2 codes of the countries that a former country's territory belongs to.
    """

    code: str
    name: str
    country: str
    alpha3: str | None = None
    official: str | None = None
    names: tuple[str, ...] = ()
    until: int | None = None
    successors: tuple[str, ...] = ()

    @property
    def is_country(self) -> bool:
        """Whether this is a country of today, not a subdivision and not a former one."""
        return len(self.code) == 2

    @property
    def is_former(self) -> bool:
        """Whether this is a country that is no more, like the Soviet Union."""
        return self.until is not None

    @property
    def all_names(self) -> tuple[str, ...]:
        """The usual name, the official one, and all others."""
        return (self.name, *((self.official,) if self.official else ()), *self.names)


def territory(code: str) -> Territory | None:
    """What an ISO 3166 code means, in any case: alpha-2, alpha-3, a subdivision's, or one that was withdrawn.

    A withdrawn alpha-2 code means the last country that had it (`CS` is Serbia and Montenegro; Czechoslovakia is `CSHH`), and a
    code that the standard has replaced means its successor (`IN-OR` is `IN-OD`).
    """
    return _index().codes.get(code.strip().upper().replace("_", "-"))


def territories() -> tuple[Territory, ...]:
    """Every territory of the table: countries by code, then former countries, then subdivisions."""
    return _index().all


def lookup(name: str, country: str | None = None) -> Territory | None:
    """The territory that a name means, whatever its case, marks, punctuation, articles and order of words.

    Args:
        name: a name as printed, in any language that the table or the CLDR has: `Korea, North`, `U.S.`, `Shandong Province`.
        country: alpha-2 code; then only this country and its subdivisions are meant.

    Returns:
        The one territory of this name, countries of today before former ones and these before subdivisions; None where there
        is none, or where several subdivisions share the name.
    """
    words = _words(name)
    if not words:
        return None
    within = country.upper() if country else None
    for found in _candidates(words):
        fit = [one for one in found if within is None or one.country == within]
        if fit:
            return fit[0] if len(fit) == 1 else None
    return _without_brackets(name, within)


def _candidates(words: tuple[str, ...]) -> Iterator[tuple[Territory, ...]]:
    """What the name may mean, the surer table first; the costly ones are not opened before their turn."""
    index = _index()
    key, bare = _key(words), _key(_bare(words, index.units))
    yield index.countries.get(key, ())
    yield index.former.get(key, ())
    yield index.subdivisions.get(key, ())
    yield index.bare.get(bare, ())
    script = _script(key)
    yield _foreign(script).get(key, ())
    if bare != key:
        yield _foreign(script).get(bare, ())


def _without_brackets(name: str, within: str | None) -> Territory | None:
    """`Myanmar (Burma)`, where both parts mean the same; `Saint Martin (Dutch part)` would be another island's half."""
    parts = _BRACKETS.match(name)
    if parts is None:
        return None
    outer = lookup(parts[1], within)
    return outer if outer is not None and outer == lookup(parts[2]) else None


@dataclass(frozen=True, slots=True)
class _Index:
    all: tuple[Territory, ...]
    codes: dict[str, Territory]
    countries: dict[str, tuple[Territory, ...]]
    former: dict[str, tuple[Territory, ...]]
    subdivisions: dict[str, tuple[Territory, ...]]
    bare: dict[str, tuple[Territory, ...]]
    units: frozenset[str]


@cache
def _table() -> dict[str, Any]:
    from interlock.schema.vocabulary import load_yaml

    table: dict[str, Any] = load_yaml(
        files("interlock.schema").joinpath("territories.yml").read_text("utf-8")
    )
    return table


@cache
def _index() -> _Index:
    table = _table()
    countries = list(_countries(table["countries"]))
    former = list(_former(table["former"]))
    parts = list(_subdivisions(table["subdivisions"]))
    codes: dict[str, Territory] = {}
    for one in sorted(former, key=lambda one: one.until or 0):
        codes |= {one.code: one, one.country: one, str(one.alpha3): one}
    for one in (*countries, *parts):
        codes[one.code] = one
        if one.alpha3:
            codes[one.alpha3] = one
    for old, new in table["recoded"].items():
        codes[old] = codes[new]
    units = frozenset(table["units"])
    keyed = [(one, words) for one in parts for name in one.all_names if (words := _words(name))]
    return _Index(
        all=(*countries, *former, *parts),
        codes=codes,
        countries=_by_key(_named(countries)),
        former=_by_key(_named(former)),
        subdivisions=_by_key((_key(words), one) for one, words in keyed),
        bare=_by_key((_key(_bare(words, units)), one) for one, words in keyed),
        units=units,
    )


def _countries(rows: dict[str, str]) -> Iterator[Territory]:
    for code, row in rows.items():
        alpha3, name, official, *names = row.split("; ")
        yield Territory(
            code, name, code, alpha3, None if official == "-" else official, tuple(names)
        )


def _former(rows: dict[str, str]) -> Iterator[Territory]:
    for code, row in rows.items():
        alpha2, alpha3, name, until, successors, *names = row.split("; ")
        yield Territory(
            code, name, alpha2, alpha3, names=tuple(names), until=int(until),
            successors=tuple(successors.split(", ")),
        )  # fmt: skip


def _subdivisions(rows: dict[str, str]) -> Iterator[Territory]:
    for country, row in rows.items():
        for part in row.split("; "):
            code, _, printed = part.partition(" ")
            name, *names = printed.split("/")
            yield Territory(f"{country}-{code}", name, country, names=tuple(names))


def _named(found: Iterable[Territory]) -> Iterator[tuple[str, Territory]]:
    return ((_key(_words(name)), one) for one in found for name in one.all_names)


def _by_key(pairs: Iterable[tuple[str, Territory]]) -> dict[str, tuple[Territory, ...]]:
    found: dict[str, tuple[Territory, ...]] = {}
    for key, one in pairs:
        if key and one not in found.get(key, ()):
            found[key] = (*found.get(key, ()), one)
    return found


def _words(name: str) -> tuple[str, ...]:
    """The words of a name without marks, articles and abbreviations."""
    text = name if name.isascii() else unicodedata.normalize("NFKD", name)
    text = text.casefold()
    if not text.isascii():
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
        text = text.translate(_LETTERS)
    text = text.replace("'", "").replace("’", "")
    text = _INITIALS.sub(lambda match: match[0].replace(".", ""), text)
    short = _table()["short"]
    return tuple(short.get(word, word) for word in _WORD.findall(text) if word not in _STOP)


def _bare(words: Iterable[str], units: frozenset[str]) -> Iterator[str]:
    """The words that are no kind of territory; Chinese and Japanese write the kind (省, 市) without a space."""
    for word in words:
        if word in units:
            continue
        unit = "" if word.isascii() else next((unit for unit in units if word.endswith(unit)), "")
        yield word.removesuffix(unit if "\u3400" <= unit[:1] <= "\u9fff" else "")


def _key(words: Iterable[str]) -> str:
    """Tables turn names around (`Korea, Republic of`), so order does not count."""
    return " ".join(sorted(filter(None, words)))


def _script(key: str) -> str:
    letter = next((letter for letter in key if letter.isalpha()), None)
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


@cache
def _foreign(script: str) -> dict[str, tuple[Territory, ...]]:
    """Names of countries in the languages of a script, from the CLDR."""
    languages = _table()["languages"].get(script)
    if not languages:
        return {}
    from babel import localedata

    codes = _index().codes
    return _by_key(
        (_key(_words(name)), codes[code])
        for language in languages
        # Without what a language inherits: the names are all its own, and merging takes most of the time.
        for code, name in localedata.load(language, merge_inherited=False)["territories"].items()
        if len(code) == 2 and code in codes and codes[code].is_country
    )
