"""Who makes or lets what a work is built of or fitted with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"SUPPLIES"})
Fact = tuple[str, str, str, str]
OPENS = "The Orlu line will open in May. "


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        (OPENS + "Its turbines are made by Tolmin Steel.", "asserted"),
        (OPENS + "Steel beams will be fabricated by Tolmin Steel.", "planned"),
        (OPENS + "The foundations were cast in Chad by Tolmin Steel, a local firm.", "asserted"),
        (OPENS + "Its trains are leased from Tolmin Steel.", "asserted"),
        (OPENS + "Forty wagons are on order with Tolmin Steel.", "asserted"),
        ("The electrolyser of the Orlu line is made by Tolmin Steel.", "asserted"),
        ("Rails for the Orlu line were rolled by the Danish firm Tolmin Steel.", "asserted"),
        ("Drava Lines is building the Orlu line with rails from Tolmin Steel.", "asserted"),
    ],
)
def test_goods_of_a_work(text: str, modality: str, tells: Callable[[str, set[Fact]], None]) -> None:
    tells(text, {("Tolmin Steel", "SUPPLIES", "Orlu line", modality)})


def test_each_delivers_his_part(tells: Callable[[str, set[Fact]], None]) -> None:
    tells(
        "Drava Lines is building the Orlu line, with rails from Tolmin Steel and sleepers from Lota Timber.",
        {
            ("Tolmin Steel", "SUPPLIES", "Orlu line", "asserted"),
            ("Lota Timber", "SUPPLIES", "Orlu line", "asserted"),
        },
    )


@pytest.mark.parametrize(
    "text",
    [
        OPENS + "Its trains may be leased from Tolmin Steel.",
        OPENS + "Its trains are made of steel.",
        OPENS + "Trains for the Lota line and the Tarn line are made by Chad.",
        OPENS + "Decisions are made by Tolmin Steel.",
        "The furnace was ordered from Tolmin Steel.",
    ],
)
def test_goods_of_no_work(text: str, silent: Callable[..., None]) -> None:
    silent(text)


def test_a_work_of_the_sellers_own_is_not_what_it_sells_for(silent: Callable[..., None]) -> None:
    silent("The pumps are bought from Tolmin Steel, which has a mill in Chad.", "SUPPLIES")
