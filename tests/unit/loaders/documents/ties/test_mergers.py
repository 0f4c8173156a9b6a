"""What became of a firm."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"SUCCEEDED_BY"})
Facts = Callable[[str], set[tuple[str, str, str, str]]]


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
def test_a_firm_lives_on_in_another(
    facts: Facts, text: str, ties: set[tuple[str, str, str, str]]
) -> None:
    kinds = {tie[1] for tie in ties}
    assert {fact for fact in facts(text) if fact[1] in kinds} == ties


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
def test_a_name_or_a_part_is_no_merger(facts: Facts, text: str) -> None:
    told = {fact for fact in facts(text) if fact[1] in ("SUCCEEDED_BY",) and fact[3] != "denied"}
    assert told == set()
