"""Where somebody is met, told or signed with he need not sit; where he is a creditor or is visited he does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

SEAT = "LOCATED_IN"
TIES = frozenset({SEAT})


@pytest.mark.parametrize(
    "text",
    [
        "Its chairman told Bank Orlu in Ulaanbaatar that the miner would list at home.",
        "The minister met the Millers' Association in Multan on Friday.",
        "The two firms signed the deal with Orlu Bank in Dubai on Friday.",
        "Sable Ltd signed a contract with the Ministry of Energy in Tashkent on Monday.",
        "The fund will open talks with Orlu Bank in Manila next week.",
        "Sable Ltd sued Orlu Bank in London over a loan.",
        "The envoy addressed the African Union in Kigali on Sunday.",
        "A school funded by the Orlu Foundation in Malawi has closed.",
        "The hospital was designed by Orlu Architects in Zambia.",
        "The pipeline was laid by Sable Energy in Chad.",
    ],
)
def test_the_place_of_a_deed_seats_nobody(silent: Callable[..., None], text: str) -> None:
    silent(text, SEAT)


@pytest.mark.parametrize(
    ("text", "who", "where"),
    [
        ("Sable Ltd deposited the money at Orlu Bank in London.", "Orlu Bank", "London"),
        ("The envoy spoke at the Aluminium Forum in Manama.", "Aluminium Forum", "Manama"),
        ("Orlu Bank in Lusaka lent the school money.", "Orlu Bank", "Lusaka"),
        ("A survey by the Orlu Institute in Lusaka found gold.", "Orlu Institute", "Lusaka"),
        ("The pumps were bought from Sable Pumps in Germany.", "Sable Pumps", "Germany"),
        ("Jadwiga Wrona joins Orlu Bank in Konin as deputy head.", "Orlu Bank", "Konin"),
    ],
)
def test_a_seat_is_still_told(
    tells: Callable[[str, set[tuple[str, str, str, str]]], None], text: str, who: str, where: str
) -> None:
    tells(text, {(who, SEAT, where, "asserted")})


def test_where_a_builder_works_the_building_stands(
    tells: Callable[[str, set[tuple[str, str, str, str]]], None],
) -> None:
    tells(
        "The road was built by Sable Construction in Kenya.",
        {("<road>", SEAT, "Kenya", "asserted")},
    )
