"""Sums that somebody is owed, by whom it is told and by whom it is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"LENDS_TO", "SUPPLIES"})
Fact = tuple[str, str, str, str]
Tells = Callable[[str, set[Fact]], None]
Silent = Callable[..., None]

_LENT = ("Sintra Works", "LENDS_TO", "Tarn Foods", "asserted")
_SOLD = ("Sintra Works", "SUPPLIES", "Tarn Foods", "asserted")


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("Sintra Works is owed $12 million by Tarn Foods.", {_LENT}),
        ("Tarn Foods defaulted. Its supplier Sintra Works is still owed $12 million.", {_LENT, _SOLD}),
        ("Tarn Foods defaulted. Its kiln supplier, Sintra Works of China, is owed $12 million.", {_LENT, _SOLD}),
        (
            "Tarn Foods defaulted. The supplier Sintra Works, which is owed 18 million zloty, stopped deliveries.",
            {_LENT},
        ),
        (
            "Tarn Foods owed Norva Bank £31m, its accounts show, and a further £9m to Sintra Works.",
            {_LENT, ("Norva Bank", "LENDS_TO", "Tarn Foods", "asserted")},
        ),
    ],
)  # fmt: skip
def test_who_is_owed_a_sum_has_lent_it(text: str, ties: set[Fact], tells: Tells) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    "text",
    [
        "Sintra Works is owed 12 million euros.",
        "Tarn Foods met Sintra Works. Sintra Works is owed 12 million euros.",
        "Sintra Works is owed an apology by Tarn Foods.",
        "Tarn Foods and Orlu Mills met. The supplier Sintra Works, which is owed 18 million zloty, joined them.",
    ],
)
def test_by_whom_is_not_guessed(text: str, silent: Silent) -> None:
    silent(text, "LENDS_TO")
