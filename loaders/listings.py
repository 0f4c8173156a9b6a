"""What sanctions lists share: listings, programmes, places, numbers out of free text, and links by exact name.

Each entry is one record with all its names, verbatim; each programme that it is listed under is one tie, with authority, dates and
reason. Parties are never merged across entries or lists by their names.

    party = numbers.add("imo", "9876543")
    yield from listing(scope, party, programme(scope, "EU-RUS", ...), list="EU FSF", entry="EU.1.2")
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from interlock.loaders.base import Scope, country_code
from interlock.loaders.kinds import is_bank
from interlock.loaders.spool import Spool
from interlock.schema.identifiers import check
from interlock.schema.intervals import parse_date
from interlock.schema.models import Record, Tie
from interlock.schema.vocabulary import load_yaml

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_DAY_MONTH = re.compile(r"(\d{1,2}) ([A-Za-z]+)\.? (\d{4})")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[ \u00a0]+(?=\d)")
_LONG = re.compile(r"(?<!\d)\d{10,15}(?!\d)")
_TOKEN = re.compile(r"(?<![^\W_])(?=[0-9A-Z/-]*\d)[0-9A-Z][0-9A-Z/-]*(?<=[0-9A-Z])(?![^\W_])")
_PART = re.compile(r"[;,] ?(?![^(]*\))|\.\s+(?=[A-Z][a-z]{2})|\s+(?=(?:INN|KPP|OGRN|OKPO|USCC)\b)")
_BRACKETS = re.compile(r"\(([^()]+)\)")
_ISSUE = re.compile(r"\b(?:on|of|from|dated) \d{1,2}[./]\d{1,2}[./]\d{4}")


def kind(name: str, numbers: Iterable[str] = ()) -> str:
    """The kind of an entry that is no person and no thing: lists say "entity", which is a Firm, or a Bank by its name or its BIC."""
    return "Bank" if is_bank(name) or any(number.startswith("bic:") for number in numbers) else "Firm"  # fmt: skip


def day(text: str) -> str:
    """A date as lists print it, always the day first: `17.3.2014`, `04/05/2022`, `9 August 2023`, or ISO.

    A part that is 0 is unknown: `00/00/1960` is 1960, `00/05/1960` is 1960-05.

    Raises:
        ValueError: it is none of these, or no day of the calendar.
    """
    plain = text.strip()
    if match := _DAY_FIRST.fullmatch(plain):
        first, month, year = match.groups()
    elif match := _DAY_MONTH.fullmatch(plain):
        first, word, year = match.groups()
        if word.lower() not in _MONTHS:
            raise ValueError(f"{text!r} names no month")
        month = str(_MONTHS.index(word.lower()) + 1)
    else:
        found = parse_date(plain)
        if found is None:
            raise ValueError("a date is empty")
        return found
    known = year
    if int(month):
        known += f"-{int(month):02}"
        if int(first):
            known += f"-{int(first):02}"
    parse_date(known)
    return known


def day_or_finding(text: str | None, scope: Scope, finding: str = "date_invalid") -> str | None:
    """The date, or nothing and a finding where the text is none."""
    if not text:
        return None
    try:
        return day(text)
    except ValueError:
        scope.find(finding)
        return None


def programme(
    scope: Scope, key: str, name: str, authority: str, attributes: Mapping[str, Any] | None = None
) -> Record:
    """The programme under which entries are listed."""
    return Record(
        id=scope.id(f"programme:{key}"),
        dataset=scope.dataset,
        kind="Programme",
        name=name,
        attributes={"authority": authority, **(attributes or {})},
    )


def listing(
    scope: Scope, party: str, under: Record, *, list: str, entry: str, authority: str,
    since: str | None = None, until: str | None = None, stated_on: str | None = None, source_key: str = "",
    version: str | None = None, **more: str | None,
) -> Tie:  # fmt: skip
    """The tie of an entry to a programme; `more` are properties of LISTED_UNDER (reason, measure)."""
    told = {"list": list, "entry": entry, "authority": authority, **more}
    return Tie(
        type="LISTED_UNDER",
        dataset=scope.dataset,
        source_key=source_key or f"{list}|{entry}",
        subject=party,
        object=under.id,
        evidence=party,
        valid_from=since,
        valid_to=until,
        stated_on=stated_on,
        properties={name: value for name, value in told.items() if value},
        version=version,
    )


def located(
    scope: Scope, party: str, codes: Iterable[str], version: str | None = None
) -> Iterator[Record | Tie]:
    """The countries of an entry's addresses, each once."""
    for code in dict.fromkeys(codes):
        place = scope.place(code)
        if place is not None:
            yield place
            yield Tie(
                type="LOCATED_IN",
                dataset=scope.dataset,
                source_key="address",
                subject=party,
                object=place.id,
                evidence=party,
                version=version,
            )


def only(codes: Iterable[str | None]) -> str | None:
    """The one code among codes; None where there is none, or where there are several."""
    found = {code for code in codes if code}
    return found.pop() if len(found) == 1 else None


def address_country(address: str) -> str | None:
    """The country that an address ends or begins with."""
    plain = re.sub(r"\s*\(.*\)\s*$", "", address) or address
    parts = [part.strip(" .") for part in plain.split(",")]
    return country_code(parts[-1]) or country_code(parts[0])


def nationality(text: str) -> list[str | None]:
    """The codes of the countries whose adjectives or names a text lists; None for each piece that is neither."""
    plain = re.sub(r"\(.*?\)", "", text)
    pieces = [piece.strip(" .") for piece in re.split(r"[,;/]|\band(?:/or)?\b", plain)]
    return [_adjectives().get(piece.lower()) or country_code(piece) for piece in pieces if piece]


@dataclass
class Numbers:
    """The identifiers of an entry, in the order of the source: those that pass their check, and those that fail it.

    Attributes:
        country: the country of the entry, if it is one.
        others: further countries that its addresses name; their check digits may tell whose a number is.
    """

    scope: Scope
    country: str | None = None
    others: Sequence[str] = ()
    valid: dict[str, None] = field(default_factory=dict)
    invalid: dict[str, None] = field(default_factory=dict)

    def add(self, scheme: str, raw: str) -> None:
        """A number whose scheme the source names."""
        found = check(scheme, raw)
        if found is None:
            self.scope.find(f"{scheme}_invalid")
            self.invalid[f"{scheme}:{raw.strip()}"] = None
        else:
            self.valid[found] = None

    def add_national(self, scheme: str, raw: str, country: str | None = None) -> None:
        """A register (`reg`) or tax number (`tax`): in a scheme of its country where it passes the check, else by country."""
        code = country or self.country
        codes = (code,) if code else dict.fromkeys(self.others)
        own = [name for each in codes for name in _data()["typed"].get(each, {}).get(scheme, ())]
        found = next((good for name in own if (good := check(name, raw))), None)
        if found is None and code is None:
            self.scope.find("number_without_country")
            self.invalid[f"{scheme}:{raw}"] = None
            return
        if found is None and own:
            self.scope.find(f"{scheme}_number_no_{own[0]}")
        found = found or check(scheme, f"{code}:{raw}")
        if found is None:
            self.scope.find("number_placeholder")
            return
        self.valid[found] = None

    def add_digits(self, scheme: str, cell: str) -> None:
        """All numbers of 10 to 15 digits in a dirty cell that pass the check of the scheme; blanks between digits go."""
        runs = _LONG.findall(_BETWEEN_DIGITS.sub("", cell))
        found = dict.fromkeys(good for run in runs if (good := check(scheme, run)))
        if not found:
            self.scope.find(f"{scheme}_invalid")
            self.invalid[f"{scheme}:{cell.strip()}"] = None
        if len(found) > 1:
            self.scope.find(f"{scheme}_several")
        self.valid.update(found)

    def add_text(self, cell: str, default: str) -> None:
        """Numbers in a cell that may name their scheme before or after them: `6671025854 (Tax ID/INN)`, `USCC no. 9123...`.

        Args:
            cell: the text.
            default: `reg` or `tax`, for numbers without a label.
        """
        plain = _ISSUE.sub("", _BETWEEN_DIGITS.sub("", cell))
        for part in filter(None, (part.strip() for part in _PART.split(plain))):
            tokens = [token for token in _TOKEN.findall(part) if sum(map(str.isdigit, token)) > 3]
            if not tokens or _unread().search(part):
                if any(map(str.isdigit, part)):
                    self.scope.find("number_unread")
                continue
            scheme = next((name for name, label in _labels() if label.search(part)), None)
            named = (country_code(text) for text in _BRACKETS.findall(part))
            issuer = next(filter(None, named), None)
            for token in tokens:
                if scheme is not None and scheme not in ("reg", "tax"):
                    self.add(scheme, token)
                else:
                    self.add_national(scheme or default, token, issuer)


class Names:
    """The entries of a list by their exact names, for links that a remark makes: case and blanks apart, nothing is guessed."""

    def __init__(self) -> None:
        self._primary = Spool()
        self._other = Spool()

    def add(self, name: str, key: str, *, primary: bool) -> None:
        """Note a name of an entry."""
        (self._primary if primary else self._other).put(_folded(name), key)

    def find(self, text: str) -> list[str]:
        """The keys of the entries that are called so: by primary names first, then by others; without a final period, too."""
        for names in (self._primary, self._other):
            for name in (text, text.strip().removesuffix(".")):
                found = names.get(_folded(name))
                if found:
                    return list(dict.fromkeys(found))
        return []


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = load_yaml(
        files("interlock.loaders").joinpath("listings.yml").read_text("utf-8")
    )
    return data


@cache
def _labels() -> list[tuple[str, re.Pattern[str]]]:
    return [(name, re.compile(text, re.IGNORECASE)) for name, text in _data()["labels"].items()]


@cache
def _unread() -> re.Pattern[str]:
    return re.compile(_data()["unread"], re.IGNORECASE)


@cache
def _adjectives() -> dict[str, str]:
    """Codes of countries by their adjectives (Belarusian: BY), out of the gazetteer of documents."""
    text = files("interlock.loaders.documents.language").joinpath("places.yml").read_text("utf-8")
    countries = load_yaml(text)["countries"]
    return {word.lower(): code.upper() for code, row in countries.items() for word in row[0]}
