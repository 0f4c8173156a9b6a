"""What the tests of this folder share: the observations of a text as lines that a table can hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

Figures = Callable[[str], list[str]]
Told = set[tuple[str, str, float | None]]
Values = Callable[[str], Told]
Sided = Callable[[str], set[tuple[str, str, float | None, str | None]]]


@pytest.fixture(scope="session")
def figures() -> Figures:
    """The function that reads a text: its observations, one line each."""
    return _figures


@pytest.fixture(scope="session")
def values() -> Values:
    """The function that reads a text: whose figure, of what and how much."""
    return lambda text: {told[:3] for told in _read(text)}


@pytest.fixture(scope="session")
def values_and_units() -> Sided:
    """The same with the unit of each."""
    return lambda text: {told[:4] for told in _read(text)}


@pytest.fixture(scope="session")
def values_and_partners() -> Sided:
    """The same with the country at the other end of each."""
    return lambda text: {(*told[:3], told[4]) for told in _read(text)}


def _read(text: str) -> list[tuple[str, str, float | None, str | None, str | None]]:
    """The observations of a text: subject, indicator, value, unit and partner."""
    found = extract(text.encode(), "note.txt", published="2026-05-10", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    return [
        (
            names[one.subject],
            one.indicator,
            None if one.value is None else float(one.value),
            one.unit,
            one.partner,
        )
        for one in found.observations
    ]


def _when(first: str | None, last: str | None) -> str:
    """A period, that of a whole year in short."""
    if first and last and first[4:] == last[4:] == "-01-01" and int(last[:4]) == int(first[:4]) + 1:
        return first[:4]
    return f"{first or ''}/{last or ''}".strip("/")


def _figures(text: str) -> list[str]:
    """The observations of a text, one line each."""
    found = extract(text.encode(), "note.txt", published="2024-05-14", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    lines = []
    for one in found.observations:
        bounds = [one.value_min, one.value_max]
        told = "" if one.value is None else f"{float(one.value):g}"
        if one.value is None and bounds != [None, None]:
            told = "..".join("" if bound is None else f"{float(bound):g}" for bound in bounds)
        ratio = (one.comparison or {}).get("ratio")
        says = names.get(one.attributed_to or "")
        parts = [
            names[one.subject],
            one.indicator,
            f"{'about ' if one.approximate else ''}{told} {one.unit or ''}".strip(),
            f"x{float(ratio):g}" if ratio is not None else "",
            one.direction or "",
            one.partner or "",
            _when(*one.period) or (one.period_text or ""),
            f"says {says}" if says else "",
        ]
        lines.append(", ".join(part for part in parts if part))
    return lines
