"""What several have among them is a figure of none of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Values = Callable[[str], set[tuple[str, str, float | None]]]


@pytest.mark.parametrize(
    "text",
    [
        "Tolmin Steel and Drava Steel employ 4,000 people.",
        "Tolmin Steel, Drava Steel and Orel Works produced 4 million tonnes of steel last year.",
        "Tolmin Steel and Drava Steel had combined sales of 40 million euros.",
        "Sales of Tolmin Steel and Drava Steel reached 40 million euros in 2023.",
        "Kenya and Uganda exported 4 million tonnes of tea in 2023.",
        "Tolmin Steel and Drava Steel employ 4,000 and 3,000 people.",
    ],
)
def test_a_figure_of_several_is_not_the_first_ones(values: Values, text: str) -> None:
    assert values(text) == set()


def test_what_lies_in_two_lands_is_one_thing_with_its_figure(values: Values) -> None:
    text = "Tolmin Steel has mills in Kenya and Uganda that employ 4,000 people."
    assert values(text) == {("<mills in Kenya and Uganda>", "employees", 4000.0)}


@pytest.mark.parametrize(
    "text",
    [
        "Tolmin Steel and Drava Steel each employ 4,000 people.",
        "Tolmin Steel, which supplies Orel Works and Drava Steel, employs 4,000 people.",
        "Tolmin Steel, owned by Orel Works and Drava Steel, employs 4,000 people.",
    ],
)
def test_a_figure_of_each_or_of_one_is_told(values: Values, text: str) -> None:
    assert ("Tolmin Steel", "employees", 4000.0) in values(text)


def test_trade_between_two_is_told(values: Values) -> None:
    assert values("Trade between Kenya and Uganda reached 40 million dollars in 2023.") == {
        ("Kenya", "trade", 40_000_000.0)
    }
