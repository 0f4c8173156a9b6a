"""The country of those who send money home."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.figures.conftest import Values


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Remittances sent home by Kenyans abroad rose to $2.4 billion in March.",
            {("Kenya", 2.4e9)},
        ),
        ("Remittances sent by overseas Indians hit $2.98 billion in August.", {("India", 2.98e9)}),
        ("Remittances sent by Markets rose to $2.4 billion in March.", set()),
        ("Complaints by Kenyans rose to 2,400 in March.", set()),
    ],
)
def test_a_people_stands_for_its_country(
    text: str, told: set[tuple[str, float]], values: Values
) -> None:
    """Where money is sent home, and nowhere else."""
    assert {(who, value) for who, _, value in values(text)} == told
