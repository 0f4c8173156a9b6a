"""Plain records for resolution without a server: one JSON object a line, or FollowTheMoney entities.

`{"id", "name", "aliases", "country", "identifiers": {scheme: value}, "kind", "address", "incorporated"}`; all but `id` may be absent. The
file is read whole before anything is done: what is wrong with it stops the run with the line's number.

    records, account = read_records("firms.jsonl.gz")
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from sys import intern
from typing import Any

from interlock.loaders.readers import Stream, read_json_lines
from interlock.loaders.resolution.entities import Described
from interlock.schema.errors import DataError
from interlock.schema.identifiers import check
from interlock.schema.vocabulary import load_yaml, vocabulary

__all__ = ["LONGEST_LIST", "Account", "kind_of", "read_records", "record"]

LONGEST_LIST = 20  # aliases of one record that count
_KNOWN = frozenset(
    ("id", "name", "aliases", "country", "identifiers", "kind", "address", "incorporated", "schema")
)


@dataclass(slots=True)
class Account:
    """What was read, and what of it does not take part.

    Attributes:
        records: objects read.
        unknown_schemes: identifier schemes that the vocabulary does not have, with counts: they support, and never decide.
        invalid: identifiers that fail their check, by scheme: never compared.
        cut: records with more aliases than count.
        unknown_fields: fields that are not read, with counts.
    """

    records: int = 0
    unknown_schemes: Counter[str] = field(default_factory=Counter)
    invalid: Counter[str] = field(default_factory=Counter)
    cut: int = 0
    unknown_fields: Counter[str] = field(default_factory=Counter)


def read_records(path: str | os.PathLike[str]) -> tuple[list[Described], Account]:
    """All records of a file.

    Raises:
        DataError: a line is no JSON object or not in UTF-8, has no id or one that came before, or a value of a wrong type.
    """
    account = Account()
    found: list[Described] = []
    lines: dict[str, int] = {}
    with Stream(os.fspath(path)) as stream:
        for row in read_json_lines(stream):
            where = f"{os.fspath(path)}, line {row.line}"
            if row.problem is not None:
                raise DataError(
                    f"{where} cannot be read: {row.problem.reason}",
                    why=getattr(row.problem, "value", None) or "it is no JSON in UTF-8",
                    hint="one JSON object a line, in UTF-8",
                )
            one = record(row.data, where, account)
            if one.id in lines:
                raise DataError(
                    f"{where}: id {one.id!r} a second time",
                    why=f"line {lines[one.id]} has it too",
                    hint="each record needs an id of its own",
                )
            lines[one.id] = row.line or 0
            found.append(one)
    return found, account


def record(value: Any, where: str, account: Account) -> Described:
    """One object as a record.

    Args:
        value: the parsed line.
        where: file and line, for errors.
        account: what does not take part is counted there.
    """
    if not isinstance(value, Mapping):
        raise _wrong(where, "the line", value, "an object")
    account.records += 1
    if isinstance(value.get("properties"), Mapping):
        return _follow_the_money(value, where, account)
    for name in value.keys() - _KNOWN:
        account.unknown_fields[name] += 1
    identifiers = value.get("identifiers") or {}
    if not isinstance(identifiers, Mapping):
        raise _wrong(where, "identifiers", identifiers, "an object of scheme and value")
    pairs = [
        (str(scheme), text)
        for scheme, given in identifiers.items()
        for text in _texts(given, f"identifiers.{scheme}", where)
    ]
    return _described(
        _text(value.get("id"), "id", where),
        value.get("kind", value.get("schema")),
        [
            *_texts(value.get("name"), "name", where),
            *_texts(value.get("aliases"), "aliases", where),
        ],
        _first(_texts(value.get("country"), "country", where)),
        pairs,
        _first(_texts(value.get("address"), "address", where)),
        _first(_texts(value.get("incorporated"), "incorporated", where)),
        where,
        account,
    )


def _follow_the_money(value: Mapping[str, Any], where: str, account: Account) -> Described:
    properties = value["properties"]
    lookups = _ftm()

    def texts(*names: str) -> list[str]:
        return [
            text
            for name in names
            for text in _texts(properties.get(name), f"properties.{name}", where)
        ]

    country = _first(texts("jurisdiction", "mainCountry", "country", "nationality", "citizenship"))
    pairs = [
        (scheme, text)
        for name, scheme in lookups["schemes"].items()
        if name in properties
        for text in texts(name)
    ]
    # A register number without its register is comparable with nothing.
    pairs = [
        (scheme, f"{country}:{text}" if scheme in ("reg", "tax") else text)
        for scheme, text in pairs
        if country or scheme not in ("reg", "tax")
    ]
    return _described(
        _text(value.get("id"), "id", where),
        value.get("schema"),
        texts("name", "alias", "previousName"),
        country,
        pairs,
        _first(texts("address")),
        _first(texts("incorporationDate", "birthDate")),
        where,
        account,
    )


def _described(
    key: str,
    kind: Any,
    names: list[str],
    country: str | None,
    identifiers: Iterable[tuple[str, str]],
    address: str | None,
    incorporated: str | None,
    where: str,
    account: Account,
) -> Described:
    if kind is not None and not isinstance(kind, str):
        raise _wrong(where, "kind", kind, "a text")
    names = list(dict.fromkeys(name for name in names if name.strip()))
    if len(names) > LONGEST_LIST + 1:
        account.cut += 1
        names = names[: LONGEST_LIST + 1]
    valid: set[str] = set()
    further: set[str] = set()
    for scheme, text in identifiers:
        if scheme not in vocabulary().identifiers:
            account.unknown_schemes[scheme] += 1
            further.add(f"{scheme}:{' '.join(text.split()).casefold()}")
            continue
        found = check(scheme, text)
        if found is None:
            account.invalid[scheme] += 1
        else:
            valid.add(found)
    return Described(
        id=key,
        dataset="",
        kind=kind_of(kind),
        name=names[0] if names else None,
        aliases=tuple(names[1:]),
        country=intern(country.strip().upper()[:2]) if country and country.strip() else None,
        identifiers=tuple(sorted(valid)),
        unnamed=bool(names) and names[0].startswith("<") and names[0].endswith(">"),
        collective=None,
        document=None,
        address=address,
        incorporated=incorporated,
        further=tuple(sorted(further)),
    )


def kind_of(kind: str | None) -> str | None:
    """A kind of the vocabulary, also for a schema of FollowTheMoney; None for what neither has."""
    if kind is None or kind in vocabulary().kinds:
        return None if kind is None else intern(kind)
    found: str | None = _ftm()["kinds"].get(kind)
    return found


@cache
def _ftm() -> dict[str, Any]:
    table = load_yaml(files("interlock.loaders.registries").joinpath("ftm.yml").read_text("utf-8"))
    lookups: dict[str, Any] = table["lookups"]
    return lookups


def _texts(value: Any, column: str, where: str) -> list[str]:
    if value is None:
        return []
    values = value if isinstance(value, list) else [value]
    for one in values:
        if one is not None and not isinstance(one, str | int | float):
            raise _wrong(where, column, value, "a text or a list of texts")
    return [str(one) for one in values if one is not None]


def _text(value: Any, column: str, where: str) -> str:
    if not isinstance(value, str | int) or isinstance(value, bool) or value == "":
        raise _wrong(where, column, value, "a text that is not empty")
    return str(value)


def _first(values: list[str]) -> str | None:
    return values[0] if values else None


def _wrong(where: str, column: str, value: Any, wanted: str) -> DataError:
    return DataError(
        f"{where}: {column} is {str(value)[:60]!r}",
        why=f"{wanted} is expected",
        hint='see: {"id", "name", "aliases", "country", "identifiers", "kind", "address", "incorporated"}',
    )
