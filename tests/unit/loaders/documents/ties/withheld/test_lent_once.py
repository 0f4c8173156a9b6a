"""A loan is told once, to who took it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"LENDS_TO", "OWNS", "SUPPLIES"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize("before", ["", "Orlu Group makes pumps. "])
def test_neither_the_work_nor_whom_the_text_is_about_borrows(tells: Tells, before: str) -> None:
    tells(
        f"{before}A railway built by Bodi International with a loan from Golomt Bank has carried nothing.",
        {("Golomt Bank", "LENDS_TO", "Bodi International", "asserted")},
    )


def test_a_third_of_what_is_told_is_a_third_of_that(silent: Silent) -> None:
    text = "Erdenes Mines sells coal. Haulage is by 1,200 lorries, of which a third belong to Orlu Group."
    silent(text, "OWNS")


def test_a_concession_is_no_order(silent: Silent) -> None:
    silent(
        "Transnet has awarded an 11-year concession for one of its iron ore lines to Orlu Group.",
        "SUPPLIES",
    )


def test_what_he_denies_to_sell_may_be_his_firms(silent: Silent) -> None:
    text = "Georgios Stassis, chairman of Orlu Power, denied that he wanted to sell the Tarn plant to Kopel Group."
    silent(text, "OWNS")


@pytest.mark.parametrize(
    "text",
    [
        "Golomt Bank's loan with Orlu Steel is the first of its kind.",
        "Orlu Steel's loan with Golomt Bank is the first of its kind.",
        "Orlu Steel has a $5 million loan with Golomt Bank.",
    ],
)
def test_the_bank_lends_whoever_is_named_first(tells: Tells, text: str) -> None:
    tells(text, {("Golomt Bank", "LENDS_TO", "Orlu Steel", "asserted")})
