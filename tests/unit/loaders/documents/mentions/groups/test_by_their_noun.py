"""Named programmes and agreements that a later sentence calls by their noun alone."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"IMPLEMENTS", "PARTICIPATES_IN", "LISTED_UNDER", "SIGNED"})


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The Green Valleys Programme began in 2020. Orlu Mills joined the programme in 2022.",
            ("Orlu Mills", "PARTICIPATES_IN", "Green Valleys Programme", "asserted"),
        ),
        (
            "The Syria Sanctions Regulations date from 2006. Orlu Mills is listed under the regulations.",
            ("Orlu Mills", "LISTED_UNDER", "Syria Sanctions Regulations", "asserted"),
        ),
        (
            "The Riga Treaty was drafted in 2019. Ghana signed the treaty.",
            ("Ghana", "SIGNED", "Riga Treaty", "asserted"),
        ),
        (
            "Horizon Steppe has paid for 30 clinics. The programme is run by Orlu Mills.",
            ("Orlu Mills", "IMPLEMENTS", "Horizon Steppe", "asserted"),
        ),
    ],
)
def test_the_one_of_that_noun(text: str, fact: tuple[str, str, str, str], facts: Facts) -> None:
    """It is the thing that was named."""
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Green Valleys Programme began in 2020. The Clean Towns Programme is new. Orlu Mills joined the programme.",
        "Orlu Mills joined the programme. The Green Valleys Programme began in 2020.",
        "The Green Valleys Programme began in 2020. Orlu Mills joined the programme of another town.",
        "The Green Valleys Programme began in 2020. Orlu Mills joined the programme council.",
        "Horizon Steppe has paid for 30 clinics of an aid programme. The programme was joined by Orlu Mills.",
        "Horizon Steppe has paid for 30 clinics and Agro Lift for 40 schools. Orlu Mills takes part in the programme.",
    ],
)
def test_no_other(text: str, facts: Facts) -> None:
    """Two of that noun, one named later and a noun that goes on are not taken up."""
    assert not {fact for fact in facts(text) if fact[1] == "PARTICIPATES_IN"}
