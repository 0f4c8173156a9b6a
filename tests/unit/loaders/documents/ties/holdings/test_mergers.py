"""What became of a firm."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"SUCCEEDED_BY"})
Fact = tuple[str, str, str, str]
Tells = Callable[[str, set[Fact]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Shareholders will vote on folding Huacho Fishing into Callao Mills.",
            {("Huacho Fishing", "SUCCEEDED_BY", "Callao Mills", "planned")},
        ),
        (
            "Mardin Flour was rolled into Dara Foods last year.",
            {("Mardin Flour", "SUCCEEDED_BY", "Dara Foods", "asserted")},
        ),
        (
            "Credit Nivernais vanished into Banque du Centre in 1995.",
            {("Credit Nivernais", "SUCCEEDED_BY", "Banque du Centre", "asserted")},
        ),
        (
            "Huacho Fishing and Callao Mills now trade under one name, Lima Ocean.",
            {
                ("Huacho Fishing", "SUCCEEDED_BY", "Lima Ocean", "asserted"),
                ("Callao Mills", "SUCCEEDED_BY", "Lima Ocean", "asserted"),
            },
        ),
        (
            "The trade name of Mardin Flour was changed to Dara Foods.",
            {("Mardin Flour", "SUCCEEDED_BY", "Dara Foods", "asserted")},
        ),
        (
            "Dara Foods, until 2019 called Mardin Flour, has grown.",
            {("Mardin Flour", "SUCCEEDED_BY", "Dara Foods", "asserted")},
        ),
        (
            "Dara Foods came out of the merger of Mardin Flour with Sivas Oil.",
            {
                ("Mardin Flour", "SUCCEEDED_BY", "Dara Foods", "asserted"),
                ("Sivas Oil", "SUCCEEDED_BY", "Dara Foods", "asserted"),
            },
        ),
    ],
)
def test_a_firm_lives_on_in_another(tells: Tells, text: str, ties: set[Fact]) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    "text",
    [
        "Nord Timber integrated the software into Orel Systems.",
        "Nord Timber and Orel Works operate under the same name in Chad.",
        "The name of Nord Timber was not changed to Orel Timber.",
        "Shareholders may fold Nord Timber into Orel Works.",
        "Orel Works came out of the talks with Nord Timber.",
    ],
)
def test_a_name_or_a_part_is_no_merger(silent: Silent, text: str) -> None:
    silent(text)


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("has started the process of integrating", "planned"),
        ("has begun integrating", "planned"),
        ("has integrated", "asserted"),
    ],
)
def test_what_has_begun_is_not_done(tells: Tells, words: str, modality: str) -> None:
    tells(
        f"Nord Timber {words} Orel Works into Nord Timber.",
        {("Orel Works", "SUCCEEDED_BY", "Nord Timber", modality)},
    )
