"""Who pays for the one work that a text is about, where a sentence names the money alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"FINANCES", "LENDS_TO"})
Fact = tuple[str, str, str, str]
OPENS = "The Orlu tunnel will open in May. "


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        (OPENS + "Sava Bank has approved a loan of $300 million.", "asserted"),
        (OPENS + "The works are paid from a credit line of Sava Bank.", "asserted"),
        (OPENS + "The works are to be paid from a credit line of Sava Bank.", "planned"),
        (OPENS + "The project benefits from a grant of 180 million euros from Sava Bank.", "asserted"),
        ("The Orlu tunnel cost $41 million, of which Sava Bank paid a third.", "asserted"),
        ("The Orlu tunnel cost $41 million, a third of which was met by Sava Bank.", "asserted"),
    ],
)  # fmt: skip
def test_money_for_the_work(
    text: str, modality: str, tells: Callable[[str, set[Fact]], None]
) -> None:
    tells(text, {("Sava Bank", "FINANCES", "Orlu tunnel", modality)})


@pytest.mark.parametrize(
    "text",
    [
        OPENS + "Sava Bank may provide a grant of 300 million dollars.",
        OPENS + "Sava Bank has taken a loan of $300 million.",
        OPENS + "The works are paid from a fund of hopes.",
        "The Orlu tunnel and the Lota bridge will open in May. Sava Bank has pledged a grant of $300 million.",
    ],
)
def test_no_money_for_it(text: str, silent: Callable[..., None]) -> None:
    silent(text)


def test_the_maker_of_its_machines_borrows_nothing(silent: Callable[..., None]) -> None:
    silent(
        "Machines are to come from the German maker Tolmin Bohr. Sava Bank provides the credit.",
        "LENDS_TO",
    )
