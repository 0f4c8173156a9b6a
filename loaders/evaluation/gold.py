"""Gold files: entities, relations and observations that a careful reader takes from one document, as frozen values.

The form is YAML, one file a document. What is wrong in a file (an unknown word, an end that is no entity, a quote that the text does
not have) is a problem of that file: it is told, and the rest of the file counts.

    gold = read_gold(Path("note.yaml"))
    gold.relations[0].tie, gold.problems
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from interlock.loaders.documents.model import OPEN, Interval
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import load_yaml, vocabulary

__all__ = [
    "Fact",
    "Gold",
    "GoldEntity",
    "GoldObservation",
    "GoldRelation",
    "meaning",
    "measures_of",
    "read_gold",
    "unit_word",
]

_SECTIONS = ("entities", "relations", "observations", "absent", "optional")
_TOP = frozenset({"document", "language", "published", "boilerplate", "page_date", *_SECTIONS})
_ENTITY = frozenset({"id", "kind", "also", "name", "aliases", "count", "place", "country"})
_RELATION = frozenset(
    {
        "from",
        "type",
        "to",
        "modality",
        "quote",
        "attributes",
        "attributed_to",
        "event",
        "stated_on",
        "ended",
    }
)
_SHARES = {  # word of the gold: bounds of the share that it fixes
    "share": ("share_min", "share_max"),
    "share_min": ("share_min",),
    "share_max": ("share_max",),
    "share_of_total": ("share_min", "share_max"),
    "share_of_total_min": ("share_min",),
    "share_of_total_max": ("share_max",),
}
_OPEN_BOUNDS = ("share_min_open", "share_max_open")
_NUMBERS = ("value", "value_min", "value_max")
_OBSERVATION = frozenset(
    {"subject", "indicator", "partner", "values", "unit", "approximate", "direction", "period", "period_from", "period_to",
     "change", "attributed_to", "quote", *_NUMBERS, *_SHARES, *_OPEN_BOUNDS}
)  # fmt: skip
_FRACTIONS = ("fraction", "share")
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A party of the gold; `kinds` are all that are accepted, `names` the name and its aliases."""

    id: str
    kinds: tuple[str, ...]
    names: tuple[str, ...]
    count: int | None
    country: str | None

    @property
    def unnamed(self) -> bool:
        """Whether the text only describes the party."""
        return self.names[0].startswith("<")


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """A tie of the gold, in the vocabulary's words: subject and object are those of the tie type; `ended`: it held and holds no more."""

    subject: str
    tie: str
    object: str
    modalities: tuple[str, ...]
    quote: str
    attributed_to: str | None
    event: Interval
    stated_on: Interval
    attributes: Mapping[str, Any]
    ended: bool = False


@dataclass(frozen=True, slots=True)
class GoldObservation:
    """An indicator of the gold; `measures` as of `measures_of`. `period_text` is a period that stays as printed.

    `indicators` are all names of it that are accepted, `indicator` the first of them.
    """

    subject: str
    indicator: str
    indicators: tuple[str, ...]
    partner: str | None
    measures: Mapping[str, float]
    values: tuple[str, ...]
    unit: str | None
    approximate: bool
    direction: str | None
    period: Interval
    period_text: str | None
    attributed_to: str | None
    quote: str


@dataclass(frozen=True, slots=True)
class Fact:
    """What must not appear, or may: a tie, an entity or an observation, as far as it is described.

    `subject` and `object` are an entity's id or a name.
    """

    subject: str | None = None
    tie: str | None = None
    object: str | None = None
    modalities: tuple[str, ...] = ()
    indicator: str | None = None
    entity: str | None = None
    kind: str | None = None
    measures: Mapping[str, float] = field(default_factory=dict)
    raw: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold file."""

    path: Path
    document: str
    published: str | None
    entities: Mapping[str, GoldEntity]
    relations: tuple[GoldRelation, ...]
    observations: tuple[GoldObservation, ...]
    absent: tuple[Fact, ...]
    optional: tuple[Fact, ...]
    problems: tuple[str, ...]


@cache
def _meanings() -> dict[str, Any]:
    text = files("interlock.loaders.evaluation").joinpath("meanings.yml").read_text("utf-8")
    table: dict[str, Any] = load_yaml(text)
    return table


def meaning(word: str) -> tuple[str, bool] | None:
    """The vocabulary's tie type for a gold's word, and whether the ends change places; None for an unknown word."""
    entry = _meanings()["ties"].get(word)
    if entry is not None:
        return entry["tie"], bool(entry.get("turned"))
    return (word, False) if word in vocabulary().ties else None


def unit_word(unit: str) -> str:
    """A unit in the singular and in the word that stands for its sort."""
    single = singular(unit.casefold())
    return str(_meanings()["units"].get(single, single))


def singular(noun: str) -> str:
    """A regular English noun without its plural ending."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def read_gold(path: Path) -> Gold:
    """Read one gold file.

    Raises:
        DataError: the file is no YAML, has no `document`, or a value of the wrong form.
    """
    try:
        data = yaml.safe_load(path.read_text("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise DataError(
            f"{path.name}: not a gold file", why=str(error).splitlines()[0], hint="it is YAML in UTF-8, one file a document"
        ) from error  # fmt: skip
    if not isinstance(data, dict) or not isinstance(data.get("document"), str):
        raise DataError(
            f"{path.name}: names no document", why="a gold file begins with `document: FILE`", hint="write which text it describes"
        )  # fmt: skip
    try:
        return _Reader(path, data).read()
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        raise DataError(
            f"{path.name}: a value is not of its form", why=f"{type(error).__name__}: {error}",
            hint="counts and values are numbers, days are YYYY-MM-DD, an event has from and to",
        ) from error  # fmt: skip


class _Reader:
    """Turns one parsed file into values and collects what is wrong with it."""

    def __init__(self, path: Path, data: Mapping[str, Any]) -> None:
        self.path, self.data = path, data
        self.problems = [f"unknown key {key!r}" for key in sorted(set(data) - _TOP)]
        self.entities: dict[str, GoldEntity] = {}

    def read(self) -> Gold:
        for row in self._rows("entities", _ENTITY):
            self._entity(row)
        relations = [self._relation(row) for row in self._rows("relations", _RELATION)]
        observations = [self._observation(row) for row in self._rows("observations", _OBSERVATION)]
        absent = [self._fact(row, "absent") for row in self._rows("absent")]
        optional = [self._fact(row, "optional") for row in self._rows("optional")]
        return Gold(
            path=self.path,
            document=self.data["document"],
            published=_day(self.data.get("published")),
            entities=self.entities,
            relations=tuple(relation for relation in relations if relation),
            observations=tuple(found for found in observations if found),
            absent=tuple(fact for fact in absent if fact),
            optional=tuple(fact for fact in optional if fact),
            problems=tuple(self.problems),
        )

    def _rows(
        self, section: str, known: frozenset[str] | None = None
    ) -> Sequence[Mapping[str, Any]]:
        rows = self.data.get(section) or []
        good = []
        for row in rows if isinstance(rows, list) else [rows]:
            if not isinstance(row, dict):
                self.problems.append(f"{section}: {row!r} is no mapping")
                continue
            if known is not None:
                known |= set(_ratios(row))
                self.problems += [
                    f"{section}: unknown key {key!r}" for key in sorted(set(row) - known)
                ]
            good.append(row)
        return good

    def _entity(self, row: Mapping[str, Any]) -> None:
        key, kinds = str(row.get("id")), (str(row.get("kind")), *_list(row.get("also")))
        self.problems += [
            f"{key}: no kind {kind!r}" for kind in kinds if kind not in vocabulary().kinds
        ]
        if key in self.entities or not row.get("name"):
            self.problems.append(f"{key}: an entity needs a name and an id of its own")
            return
        names = (str(row["name"]), *_list(row.get("aliases")))
        count = row.get("count")
        self.entities[key] = GoldEntity(
            key, kinds, names, None if count is None else int(count), row.get("country")
        )

    def _tie(self, row: Mapping[str, Any], where: str) -> tuple[str, str | None, str | None] | None:
        found = meaning(str(row["type"]))
        if found is None:
            self.problems.append(f"{where}: no tie type {row['type']!r}")
            return None
        ends = (_text(row.get("from")), _text(row.get("to")))
        return (found[0], *(ends[::-1] if found[1] else ends))

    def _modalities(self, row: Mapping[str, Any], where: str) -> tuple[str, ...]:
        words = _list(row.get("modality"))
        self.problems += [
            f"{where}: no modality {word!r}"
            for word in words
            if word not in vocabulary().modalities
        ]
        return words

    def _relation(self, row: Mapping[str, Any]) -> GoldRelation | None:
        where = f"{row.get('from')} {row.get('type')} {row.get('to')}"
        tie = self._tie(row, where) if row.get("type") else None
        if tie is None or tie[1] is None or tie[2] is None:
            if row.get("type") is None or tie is not None:
                self.problems.append(f"{where}: a relation has from, type and to")
            return None
        strangers = [end for end in tie[1:] if end not in self.entities]
        if strangers:
            self.problems += [f"{where}: {end!r} is no entity of the file" for end in strangers]
            return None
        event = row.get("event") or {}
        return GoldRelation(
            subject=tie[1],
            tie=tie[0],
            object=tie[2],
            modalities=self._modalities(row, where) or ("asserted",),
            quote=str(row.get("quote") or ""),
            attributed_to=_text(row.get("attributed_to")),
            event=(_day(event.get("from")), _day(event.get("to"))),
            stated_on=_one_day(row.get("stated_on")),
            attributes=row.get("attributes") or {},
            ended=bool(row.get("ended")),
        )

    def _observation(self, row: Mapping[str, Any]) -> GoldObservation | None:
        where = f"{row.get('subject')}: {row.get('indicator')}"
        subject = _text(row.get("subject"))
        if subject not in self.entities:
            self.problems.append(f"{where}: its subject is no entity of the file")
            return None
        period, text = _period(row)
        names = _list(row.get("indicator")) or ("",)
        return GoldObservation(
            subject=str(subject),
            indicator=names[0],
            indicators=names,
            partner=_text(row.get("partner")),
            measures=_measures(row),
            values=_list(row.get("values")),
            unit=_text(row.get("unit")),
            approximate=bool(row.get("approximate")),
            direction=_text(row.get("direction")),
            period=period,
            period_text=text,
            attributed_to=_text(row.get("attributed_to")),
            quote=str(row.get("quote") or ""),
        )

    def _fact(self, row: Mapping[str, Any], section: str) -> Fact | None:
        where = f"{section}: {dict(row)}"
        subject, tie, target = (
            _text(row.get("from") or row.get("subject")),
            None,
            _text(row.get("to")),
        )
        if row.get("type"):
            found = self._tie({**row, "from": subject}, where)
            if found is None:
                return None
            tie, subject, target = found
        entity = _text(row.get("entity") or row.get("name"))
        modalities = self._modalities(row, where)
        measures = _measures(row)
        if not (
            tie
            or entity
            or (section == "optional" and (row.get("indicator") or measures or subject or target))
        ):
            self.problems.append(f"{where} names no tie, entity or indicator")
            return None
        return Fact(
            subject,
            tie,
            target,
            modalities,
            _text(row.get("indicator")),
            entity,
            _text(row.get("kind")),
            measures,
            dict(row),
        )


def measures_of(
    numbers: Mapping[str, Any], comparison: Mapping[str, Any], unit: str | None
) -> dict[str, float]:
    """The numbers of an observation, one name each: `value*` in its unit, `share_min` and `share_max` in percent, `ratio`.

    A percentage may stand as value or as share; here it is a share.
    """
    given = {name: float(value) for name, value in numbers.items() if value is not None}
    found = {
        name: float(value)
        for name, value in comparison.items()
        if value is not None and name in ("share_min", "share_max", "ratio")
    }
    if unit != "percent":
        return {**given, **found}
    for name, value in given.items():
        bounds = _SHARES[name.replace("value", "share")]
        found = {**dict.fromkeys(bounds, value), **found}
    return found


def _measures(row: Mapping[str, Any]) -> dict[str, float]:
    """The numbers of a row of gold, whose shares and changes are fractions."""
    comparison: dict[str, float] = {}
    for word, bounds in _SHARES.items():
        if row.get(word) is not None:
            comparison |= dict.fromkeys(bounds, float(row[word]) * _PERCENT)
    if row.get("change") is not None:
        comparison["ratio"] = 1 + float(row["change"])
    for word in _ratios(row):
        comparison["ratio"] = float(row[word])
    fraction = row.get("unit") in _FRACTIONS
    scale = _PERCENT if fraction else 1
    numbers = {name: float(row[name]) * scale for name in _NUMBERS if row.get(name) is not None}
    return measures_of(numbers, comparison, "percent" if fraction else row.get("unit"))


def _ratios(row: Mapping[str, Any]) -> list[str]:
    """Keys that give the ratio to a period before: `ratio_to_previous_year`, and so for half, quarter, month."""
    return [key for key in row if key.startswith("ratio_to_previous_")]


def _list(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(str(item) for item in value) if isinstance(value, list) else (str(value),)


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _day(value: Any) -> str | None:
    return value.isoformat() if isinstance(value, datetime.date) else _text(value)


def _one_day(value: Any) -> Interval:
    day = _day(value)
    if day is None:
        return OPEN
    return day, (datetime.date.fromisoformat(day) + datetime.timedelta(days=1)).isoformat()


_POINT = re.compile(
    r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d{2}))?))?"
)


def _period(row: Mapping[str, Any]) -> tuple[Interval, str | None]:
    """The period as a half-open interval, or as printed where it is no date ("2024-25" is a year that begins on some other day)."""
    if "period_from" in row or "period_to" in row:
        return (_day(row.get("period_from")), _day(row.get("period_to"))), None
    period = row.get("period")
    if period is None:
        return OPEN, None
    if isinstance(period, dict):
        return (_day(period.get("from")), _day(period.get("to"))), _text(period.get("text"))
    text = _day(period) or ""
    first, _, last = text.partition("/")
    points = [_POINT.fullmatch(part) for part in (first, last or first)]
    if points[0] is None or points[1] is None:
        return OPEN, text
    return (_bounds(points[0])[0], _bounds(points[1])[1]), None


def _bounds(point: re.Match[str]) -> Interval:
    """First day of a year, half, quarter, month or day, and the first day after it."""
    year = int(point["year"])
    if point["day"]:
        first = last = datetime.date(year, int(point["month"]), int(point["day"]))
    else:
        months = _months(point)
        first = datetime.date(year, months[0], 1)
        last = datetime.date(year, months[1], calendar.monthrange(year, months[1])[1])
    return first.isoformat(), (last + datetime.timedelta(days=1)).isoformat()


def _months(point: re.Match[str]) -> tuple[int, int]:
    if point["month"]:
        return int(point["month"]), int(point["month"])
    if point["quarter"]:
        return 3 * int(point["quarter"]) - 2, 3 * int(point["quarter"])
    if point["half"]:
        return 6 * int(point["half"]) - 5, 6 * int(point["half"])
    return 1, 12
