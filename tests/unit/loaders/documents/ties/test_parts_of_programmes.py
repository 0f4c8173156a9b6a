"""Works as parts of programmes and portfolios, and money for the undertaking that the clause before told of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Fact = tuple[str, str, str, str]
TIES = {"PART_OF", "FINANCES", "LISTED_UNDER", "RESTRICTS", "SIGNED"}
_ROADS = ("Orlu bypass", "PART_OF", "Tarn Roads Programme", "asserted")
_FLOODS = "Orlu Flood Programme"


@pytest.mark.parametrize(
    "text",
    [
        "The Orlu bypass, a project under Chad's Tarn Roads Programme, costs 3 million dollars.",
        "The Orlu bypass, the largest of five projects in the Tarn Roads Programme, was shelved.",
        "The ministry opened the Orlu bypass, the third project to be approved under the Tarn Roads Programme.",
        "The Orlu bypass was added to the Tarn Roads Programme in May.",
        "The government has included the Orlu bypass in its Tarn Roads Programme.",
        "The Tarn Roads Programme, including the Orlu bypass, costs 3 million dollars.",
        "The Tarn Roads Programme, to which the Orlu bypass belongs, costs 3 million dollars.",
        "Chad registered the Orlu bypass as the fifth project in its Tarn Roads Programme.",
        "The Orlu bypass joins eight other projects in the Tarn Roads Programme.",
        "The Orlu bypass was built as part of the Tarn Roads Programme.",
        "The Orlu bypass is being widened as a part of the Tarn Roads Programme.",
    ],
)
def test_a_work_of_a_programme(text: str, tells: Callable[[str, set[Fact]], None]) -> None:
    tells(text, {_ROADS})


def test_a_work_put_in_a_programme_is_under_no_sanctions(silent: Callable[..., None]) -> None:
    silent("The Orlu bypass was added to the Tarn Roads Programme.", "LISTED_UNDER", "RESTRICTS")
    silent("Kesk Foods was placed under the Orlu Facility.", "LISTED_UNDER")


def test_a_work_that_is_taken_out_or_beside_is_no_part(silent: Callable[..., None]) -> None:
    silent("The Orlu bypass was shown as part of the Tarn Roads Fair.", "PART_OF")
    silent("The Orlu bypass is a rival of the Tarn Roads Programme.", "PART_OF")
    silent("The Orlu bypass could be added to the Tarn Roads Programme.", "PART_OF")


@pytest.mark.parametrize(
    ("text", "giver", "undertaking"),
    [
        (f"The Mekong Commission launched the {_FLOODS}; Sweden contributes $6.5 million.", "Sweden", _FLOODS),
        (f"The commission thanked Germany for 12 million euros towards the {_FLOODS}.", "Germany", _FLOODS),
        ("The Cane Growers Fund, which Brazil endows, has its seat in London.", "Brazil", "Cane Growers Fund"),
        (f"The Cane Growers Fund had paid $14 million into the {_FLOODS}.", "Cane Growers Fund", _FLOODS),
        ("Tarn Bank closed the financing of the Orlu wind farm.", "Tarn Bank", "Orlu wind farm"),
        ("The Amazonas Fund has released 70 million reais for the Orlu bypass.", "Amazonas Fund", "Orlu bypass"),
    ],
)  # fmt: skip
def test_money_for_an_undertaking(
    text: str, giver: str, undertaking: str, tells: Callable[[str, set[Fact]], None]
) -> None:
    tells(text, {(giver, "FINANCES", undertaking, "asserted")})


def test_money_out_of_a_facility_is_for_the_work_before(
    tells: Callable[[str, set[Fact]], None],
) -> None:
    text = "Kesk Roads builds the Orlu bypass. Sweden contributes 40 percent of the cost under the Nordic Facility."
    tells(text, {("Sweden", "FINANCES", "Orlu bypass", "asserted")})


def test_who_gives_beside_two_works_gives_to_none_that_is_told(silent: Callable[..., None]) -> None:
    silent(
        "Chad built the Orlu bypass and Niger the Tarn dam; Sweden contributes $6.5 million.",
        "FINANCES",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Georgia and Hungary are parties to the Orlu Compact.",
        "Georgia and Hungary are among the 26 signatories of the Orlu Compact.",
        "The Orlu Compact, initialled in Baku by Georgia and Hungary, foresees a cable.",
    ],
)
def test_who_signed_a_treaty(text: str, tells: Callable[[str, set[Fact]], None]) -> None:
    tells(
        text,
        {
            ("Georgia", "SIGNED", "Orlu Compact", "asserted"),
            ("Hungary", "SIGNED", "Orlu Compact", "asserted"),
        },
    )


@pytest.mark.parametrize(
    "act",
    [
        "Council Regulation (EU) No 269/2014",
        "Council Decision (CFSP) 2023/1532",
        "Regulation 765/2006",
    ],
)
def test_a_listing_under_an_act(act: str, tells: Callable[[str, set[Fact]], None]) -> None:
    tells(f"Kesk Parts is listed under {act}.", {("Kesk Parts", "LISTED_UNDER", act, "asserted")})
