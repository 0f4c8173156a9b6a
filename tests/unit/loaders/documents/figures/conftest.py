"""What the tests of this folder share: the observations of a text as lines that a table can hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

Figures = Callable[[str], list[str]]


@pytest.fixture(scope="session")
def figures() -> Figures:
    """The function that reads a text: its observations, one line each."""
    return _figures


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
