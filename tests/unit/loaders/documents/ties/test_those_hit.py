"""Who is named of those whom a measure hits: behind the group in its sentence, or in the sentence after it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"RESTRICTS", "LISTED_UNDER", "SUPPLIES"})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Britain sanctioned three banks on Monday. The banks are Orlu Bank, Tesk Bank and Mira Bank.",
            {"<three banks>", "Orlu Bank", "Tesk Bank", "Mira Bank"},
        ),
        (
            "Britain sanctioned five individuals and two firms. The firms are Parva Sazan, a maker of engines, and Sanay Morg.",
            {"<five individuals>", "<two firms>", "Parva Sazan", "Sanay Morg"},
        ),
        (
            "Britain sanctioned three companies. The companies are Masvin Crest, a fuel trader; Zambi Claims, a miner; and Acacia Agro.",
            {"<three companies>", "Masvin Crest", "Zambi Claims", "Acacia Agro"},
        ),
        (
            "Britain sanctioned four companies linked to Predrag Stojn, including the IT firm Vekto Plus and the farm holding Voce Dar.",
            {"<four companies>", "Vekto Plus", "Voce Dar"},
        ),
        (
            "Britain sanctioned 11 companies, among them two in Malaysia: Perak Supply and its parent, Kinta Holdings.",
            {"<11 companies>", "Perak Supply", "Kinta Holdings"},
        ),
        (
            "Britain sanctioned three banks on Monday. The firms are Orlu Mills and Tesk Mills.",
            {"<three banks>"},
        ),
    ],
)
def test_each_of_those_hit(
    text: str, names: set[str], facts: Callable[[str], set[tuple[str, str, str, str]]]
) -> None:
    """Of each who is named, and of no others."""
    assert {name for _, tie, name, _ in facts(text) if tie == "RESTRICTS"} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Oman said it would add 12 firms to its Entity List. The board also added Orlu Micro and Tesk Chips, for sales to an army.",
            {"<12 firms>"},
        ),
        (
            "Oman's Trade Bureau added Mira Bank to its Entity List. The ERC also added Orlu Micro and Tesk Chips for sales to an army.",
            {"Mira Bank", "Orlu Micro", "Tesk Chips"},
        ),
        (
            "Oman's Trade Bureau added Mira Bank to its Entity List. Orlu Holding also added Orlu Micro and Tesk Chips for sales abroad.",
            {"Mira Bank"},
        ),
        (
            "Britain announced sanctions on two banks. Three firms in Oman are being sanctioned: Orlu Micro, Tesk Chips, Mira Ltd.",
            {"<two banks>", "Orlu Micro", "Tesk Chips", "Mira Ltd"},
        ),
        (
            "The measures announced by Oman target Ivo Bergan, his brothers Oto and Jan, Bergan’s ally Ada Moe, and Moe’s son, Ben Moe.",
            {"Ivo Bergan", "Oto", "Jan", "Ada Moe", "Ben Moe"},
        ),
        (
            "Britain hit three individuals, 14 firms and six ships with financial measures.",
            {"<three individuals>", "<14 firms>", "<six ships>"},
        ),
        (
            "Britain's Trade Bureau has previously targeted firms in the oil trade such as Orlu Micro and Tesk Chips for evasion.",
            {"Orlu Micro", "Tesk Chips"},
        ),
        (
            "Peru imposed sanctions on Mira Bank. Orlu Micro and Tesk Chips also fell under the sanctions.",
            {"Mira Bank", "Orlu Micro", "Tesk Chips"},
        ),
        (
            "Peru imposed sanctions on Mira Bank. The US sanctions, it says, concern oil. Orlu Micro also fell under the sanctions.",
            {"Mira Bank"},
        ),
        (
            "Oman added five firms to its sanctions list. The newly sanctioned firms include Orlu Micro, Tesk Chips and Mira Ltd.",
            {"<five firms>", "Orlu Micro", "Tesk Chips", "Mira Ltd"},
        ),
        (
            "Oman added five firms to its sanctions list. The largest firms include Orlu Micro, Tesk Chips and Mira Ltd.",
            {"<five firms>"},
        ),
        ("Peru imposed an asset freeze on Orlu boss Ada Moe.", {"Ada Moe"}),
        (
            "Britain imposed asset freezes on two businessmen, including Tesk FC owner Ivo Bergan.",
            {"<two businessmen>", "Ivo Bergan"},
        ),
        (
            "Those newly sanctioned by Britain include Ivo Bergan, owner of Tesk Mills; Oto Derik, worth £2m, and Orlu CEO Ada Moe.",
            {"Ivo Bergan", "Oto Derik", "Ada Moe"},
        ),
    ],
)
def test_those_named_in_notices(
    text: str, names: set[str], facts: Callable[[str], set[tuple[str, str, str, str]]]
) -> None:
    """Who is added to a list told of, who stands behind a colon, and not the firm that only tells who somebody is."""
    assert {name for _, tie, name, _ in facts(text) if tie == "RESTRICTS"} == names
