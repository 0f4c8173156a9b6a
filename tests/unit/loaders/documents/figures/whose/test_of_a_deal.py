"""Numbers of a tie, which are no figure of either of its ends."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.figures.conftest import Figures, Values


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Mills lowered its holding to 34.9 percent in May.",
        "The largest shareholder of Orlu Mills is Tarnov Fund with 24.5 percent.",
        "Orlu Mills took out a syndicated credit of 28 million dollars.",
        "Orlu Mills has agreed to deliver 200,000 tonnes of flour to Tarnov Foods.",
        "Orlu Air has leased two Airbus jets from the Irish lessor Tarnov Aero.",
        "Orlu Inns supplies 600 pubs in Kent.",
        "Orlu Stroi has sent home 600 men.",
        "Orlu Mills took two seats on the board of Tarnov Foods.",
        "Two thirds of the bonds lie with the American fund Tarnov Credit.",
        "The tunnel, ordered by Sweden's transport administration, is worth 4.4 billion kronor.",
    ],
)
def test_what_belongs_to_a_tie_is_no_figure(text: str, figures: Figures) -> None:
    """Stakes, one credit, goods to change hands, for whom something is done."""
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "who", "what", "value"),
    [
        ("Deposits at Orlu Bank rose to 3 billion dollars.", "Orlu Bank", "deposits", 3e9),
        ("Orlu Bank's key interest rate is 4.5 percent.", "Orlu Bank", "key interest rate", 4.5),
        ("Orlu Mills sold 600 tractors last year.", "Orlu Mills", "tractors sold", 600),
        (
            "Zimbabwe is to receive 1,200 tractors this year.",
            "Zimbabwe", "tractors to be received", 1200,
        ),
    ],
)  # fmt: skip
def test_what_a_party_has_itself_is_told(
    text: str, who: str, what: str, value: float, values: Values
) -> None:
    """A level of its own, what it sold, and what it gets within a year."""
    assert (who, what, value) in values(text)
