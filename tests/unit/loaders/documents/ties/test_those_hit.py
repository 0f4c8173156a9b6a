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
