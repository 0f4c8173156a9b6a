"""Who is put in charge of a firm by an authority has his office there; an office of the authority itself stays its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"HOLDS_ROLE"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The central bank took over Orlu Credit Union and appointed accountant Helen Rowe as manager.", "Orlu Credit Union"),
        ("The Banking Authority appointed Helen Rowe as investigator at Orlu Bank.", "Orlu Bank"),
        ("The Banking Authority appointed Helen Rowe as administrator of Orlu Bank.", "Orlu Bank"),
        ("The Banking Authority appointed Helen Rowe as head of enforcement.", "Banking Authority"),
        ("Orlu Mills appointed Helen Rowe as manager.", "Orlu Mills"),
    ],
)  # fmt: skip
def test_the_office_is_where_it_is_filled(tells: Tells, text: str, where: str) -> None:
    tells(text, {("Helen Rowe", "HOLDS_ROLE", where, "asserted")})


@pytest.mark.parametrize(
    "text",
    [
        "The Banking Authority appointed Helen Rowe as liquidator.",
        "The Banking Authority named Helen Rowe as special manager of the lender.",
    ],
)
def test_without_another_body_nothing_is_told(silent: Callable[..., None], text: str) -> None:
    silent(text)
