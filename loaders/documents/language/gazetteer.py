"""Known names and where they stand in a text: countries, provinces, cities, bodies, and the names that the user gives.

All hits on word boundaries are taken, then the leftmost-longest ones (Aho-Corasick over the folded text, so 100,000 names cost
no more than ten). Folding keeps every offset: one character stays one character.

    gazetteer = shipped()
    [hit.entry.code for hit in gazetteer.find("exports from Chongqing to Turkey")]     # ['CN-CQ', 'TR']
"""

from __future__ import annotations

import csv
import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from sys import intern
from typing import Any, Literal

import ahocorasick

from interlock.loaders.documents.language.compiled import loaded
from interlock.loaders.documents.language.words import words
from interlock.schema.errors import DataError
from interlock.schema.territories import lookup, territories, territory
from interlock.schema.vocabulary import load_yaml, vocabulary

__all__ = words(
    "CITY_STATES Entry Gazetteer Hit abbreviated adjectives_of country_name fold is_land people read_known shipped shipped_towns"
)

CITY_STATES = frozenset(words("HK SG MO MC GI SM VA"))  # a state that is a seat as a city is
Use = Literal["place", "adjective", "capital", "name"]
# Ordinary words that are company names too: they count only with their capitals and as known names, never after a folded match.
_MIN_KNOWN = 2
_SHORT = 6  # letters of an acronym that is a word or a name in small letters


@dataclass(frozen=True, slots=True)
class Entry:
    """One known name.

    Attributes:
        name: the canonical name; kind: a kind of the vocabulary.
        country: ISO 3166-1 alpha-2, upper case; code: the place's own ISO 3166 code, where it has one.
        use: place, capital (a place that may stand for its government), adjective (Russian), or name (given by the user).
        id: the user's id, scheme and value, for names from a file.
    """

    name: str
    kind: str
    country: str | None
    use: Use
    code: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name in a text."""

    start: int
    end: int
    entry: Entry


def fold(text: str) -> str:
    """Lower case, straight quotes and plain hyphens, with every offset kept."""
    low = text.lower()
    if len(low) != len(text):  # a few capitals (İ) grow when lowered: those stay as they are
        low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return (
        low.replace("’", "'")
        .replace("‘", "'")
        .replace("–", "-")
        .replace("‑", "-")
        .replace("\u00a0", " ")
    )


class Gazetteer:
    """A fixed set of names, found in linear time."""

    def __init__(self, names: Iterable[tuple[str, Entry]]) -> None:
        """Build from (name as printed, entry); the first entry of a name wins."""
        self._automaton = ahocorasick.Automaton()
        lines: list[str] = []
        for name, entry in names:
            folded = fold(name)
            if len(folded) >= _MIN_KNOWN and not self._automaton.exists(folded):
                # Most names are printed as they are called: then the entry says both, in half the memory.
                self._automaton.add_word(folded, entry if name == entry.name else (name, entry))
                lines.append(f"{name}\t{entry.kind}\t{entry.country}\t{entry.id}")
        self.size = len(lines)
        if lines:
            self._automaton.make_automaton()
        lines.sort()
        state = hashlib.sha256()
        for at, line in enumerate(lines):
            state.update((f"\n{line}" if at else line).encode("utf-8", "surrogatepass"))
        self.digest = state.hexdigest()

    def find(self, text: str) -> list[Hit]:
        """The hits in `text`: on word boundaries, leftmost-longest, a capital where the name has one."""
        if not self.size:
            return []
        hits: list[tuple[int, int, Entry]] = []
        size = len(text)
        for last, value in self._automaton.iter(fold(text)):
            name, entry = value if type(value) is tuple else (value.name, value)
            length = len(name)  # folding keeps it
            start, end = last + 1 - length, last + 1
            if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
                continue
            if end < size and text[end].isalnum():
                continue
            printed = text[start:end]
            if name[0].isupper() and not printed[0].isupper():
                continue
            if printed != name and (
                length <= 3 or (entry.id is None and length <= _SHORT and name.isupper())
            ):
                continue  # "US", "UAE", "SAFE" are not "us", "Uae", "Safe"
            hits.append((start, -end, entry))
        hits.sort(key=lambda hit: hit[:2])
        chosen: list[Hit] = []
        for start, minus_end, entry in hits:
            if not chosen or start >= chosen[-1].end:
                chosen.append(Hit(start, -minus_end, entry))
        return chosen


@cache
def abbreviated() -> dict[str, Entry]:
    """States and provinces by what texts shorten them to behind the name of a town: "Mass.", "MA"."""
    entries: dict[str, Entry] = {}
    for code, forms in _tables()["abbreviated"].items():
        entry = Entry(country_name(code), "Place", code[:2], "place", code)
        entries.update(dict.fromkeys(forms, entry))
    return entries


def country_name(code: str) -> str:
    """The usual English name of an ISO 3166 code, e.g. `RU` or `CN-CQ`."""
    found = territory(code)
    return found.name if found else code


@cache
def _tables() -> dict[str, Any]:
    tables: dict[str, Any] = loaded(
        files("interlock.loaders.documents.language").joinpath("places.yml").read_text("utf-8"),
        load_yaml,
    )
    return tables


def _shipped_names() -> Iterable[tuple[str, Entry]]:
    tables = _tables()
    countries: dict[str, list[Any]] = tables["countries"]
    unfit = frozenset(tables["not_subdivisions"])
    named = tuple(tables["subdivisions"])
    same = frozenset(tables["city_subdivisions"])
    unfit |= {name for names in tables["cities"].values() for name in names}
    for name in tables["bodies"]:
        yield name, Entry(name, "Organization", None, "name")
    for kind, agencies in tables["agencies"].items():
        for name, code in agencies.items():
            yield name, Entry(name, kind, code, "name")
    for name, code in tables["exchanges"].items():
        yield name, Entry(name, "Exchange", code, "name")
    for country in territories():
        if country.is_country:
            entry = Entry(country.name, "Place", country.code, "place", country.code)
            extra = countries.get(country.code.lower(), [[], None, []])[2]
            for name in (country.name, country.official, *extra):
                if (name and len(name) > 2) or name in extra:
                    for printed in _shortened(name):
                        yield printed, entry
    for lower, (adjectives, _, _) in countries.items():
        code = lower.upper()
        for adjective in adjectives:
            # "U.S." is noun and adjective at once: the place came first and stays.
            yield adjective, Entry(country_name(code), "Place", code, "adjective", code)
    for lower, (_, capital, _) in countries.items():
        if capital:
            code = lower.upper()
            own = lookup(capital, country=code)
            known = own.code if own and own.code in same else None
            yield capital, Entry(capital, "Place", code, "capital", known)
    for part in territories():
        if not part.code.startswith(named) or "-" not in part.code:
            continue
        if part.code in same or part.name not in unfit:
            entry = Entry(part.name, "Place", part.country, "place", part.code)
            yield part.name, entry
            if not part.name.isascii() and (bare := _unaccented(part.name)) not in unfit:
                yield bare, entry  # "Hung Yen" for "Hưng Yên"
    for code, names in tables["cities"].items():
        for name in names:
            entry = Entry(name, "Place", code[:2].upper(), "place")
            yield name, entry
            if not name.isascii():
                yield _unaccented(name), entry  # "Nuevo Leon"
    for name in tables["regions"]:
        yield name, Entry(name, "Place", None, "place")
    for name in tables["regional"]:
        yield name, Entry(name, "Place", None, "adjective")


def _shortened(name: str) -> Iterator[str]:
    """A name of a state as it stands in its table, and as newspapers print its saints and its "and"."""
    yield name
    saints = (
        [name]
        if not name.startswith("Saint ")
        else [name, *(short + name[5:] for short in ("St", "St."))]
    )
    for saint in saints:
        for printed in (saint, saint.replace(" and ", " & ")):
            if printed != name:
                yield printed


def _unaccented(name: str) -> str:
    """A name as texts without its accents print it."""
    letters = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def shipped() -> Gazetteer:
    """The gazetteer that every run uses: countries, subdivisions, capitals, cities, a few international bodies."""
    return Gazetteer(_shipped_names())


def is_land(text: str) -> bool:
    """Whether some words are a place's name and nothing else: "UK", "Asia"."""
    return any(
        hit.entry.kind == "Place" and (hit.start, hit.end) == (0, len(text))
        for hit in shipped().find(text)
    )


def shipped_towns() -> Iterator[tuple[str, str | None]]:
    """Names of capitals, cities and areas, each with the code of what it lies in; None for areas of many countries."""
    tables = _tables()
    for lower, (_, capital, _) in tables["countries"].items():
        if capital:
            yield capital, lower.upper()
    for code, names in tables["cities"].items():
        for name in names:
            yield name, code.upper()
    for name in tables["regions"]:
        yield name, None


def read_known(path: Path) -> Gazetteer:
    """Names from a file: CSV with a header, or JSON lines; fields `name`, `kind`, `country`, `id`, all but `name` optional.

    A country is a code of ISO 3166-1 (alpha-2 or alpha-3) or a name.

    Raises:
        DataError: the file has no `name`, an unknown kind or country, or a line that is no JSON object.
    """
    try:
        entries = (_known_entry(path, line, row) for line, row in _rows(path))
        return Gazetteer((entry.name, entry) for entry in entries)
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError(
            f"{path.name}: not a table of names",
            why=str(error)[:200],
            hint="write CSV in UTF-8 with the header name,kind,country,id",
        ) from None


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        if path.suffix.lower() in (".jsonl", ".json", ".ndjson"):
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield number, _json_row(path, number, line)
        else:
            table = csv.DictReader(file)
            if not table.fieldnames:
                raise _no_name(path, 1, ())
            yield from enumerate(table, start=2)


def _no_name(path: Path, line: int, columns: Iterable[Any]) -> DataError:
    return DataError(
        f"{path.name}: no 'name' (line {line})",
        why=f"the columns are {sorted(map(str, columns))}",
        hint="name,kind,country,id",
    )


def _json_row(path: Path, line_number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        raise DataError(
            f"{path.name}: line {line_number} is no JSON object",
            why=line.strip()[:80],
            hint='write {"name": "...", "kind": "Firm"}',
        )
    return row


def _known_entry(path: Path, line: int, row: dict[str, Any]) -> Entry:
    name = str(row.get("name") or "").strip()
    if not name:
        raise _no_name(path, line, row)
    kind = str(row.get("kind") or "Party")
    if kind not in vocabulary().kinds:
        raise DataError(
            f"{path.name}: kind {kind!r} (line {line})",
            why=f"the vocabulary has {', '.join(vocabulary().kinds)}",
            hint="leave the kind empty if it is not known",
        )
    country = _country(path, line, str(row.get("country") or "").strip())
    known_id = str(row.get("id") or "").strip() or None
    code = known_id.partition(":")[2] if known_id and known_id.startswith("iso3166:") else None
    use: Use = "place" if kind == "Place" else "name"
    return Entry(name, intern(kind), intern(country) if country else None, use, code, known_id)


def _country(path: Path, line: int, given: str) -> str | None:
    """The alpha-2 code of a country that is given by a code of ISO 3166-1 or by name; None where none is given."""
    if not given:
        return None
    found = territory(given) or lookup(given)
    if found is None or not found.is_country:
        raise DataError(
            f"{path.name}: country {given!r} (line {line})",
            why="no country of today has this code or name",
            hint="write a code of ISO 3166-1 like KE, or leave the country empty if it is not known",
        )
    return found.code


@cache
def adjectives_of(code: str) -> frozenset[str]:
    """The lower-case adjectives of a country, e.g. `kazakh` and `kazakhstani` of `KZ`."""
    row = _tables()["countries"].get(code.lower())
    return frozenset(adjective.lower() for adjective in row[0]) if row else frozenset()


@cache
def _peoples() -> dict[str, str]:
    return {name: code.upper() for code, names in _tables()["peoples"].items() for name in names}


def people(name: str) -> str | None:
    """The country whose people a plural noun names, `DK` of `Danes`; None for adjectives with an "s" and for other words."""
    return _peoples().get(name)
