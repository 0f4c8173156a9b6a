"""Whose deed it is that an executive plans or rules out: his firm's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS", "INVESTS_IN"})
Fact = tuple[str, str, str, str]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Orlu Bank's chief executive, Jo Lee, ruled out buying a stake in Tavra Bank.", "denied"),
        (
            "Orlu Bank's chief executive Jo Lee confirmed the talks but ruled out buying a stake in Tavra Bank.",
            "denied",
        ),
        ("Jo Lee, managing director of Orlu Bank, wants to buy Tavra Bank.", "interest"),
        ("Orlu Bank chief executive Jo Lee said he would buy Tavra Bank.", "planned"),
        ("Orlu Bank's chairman, Jo Lee, plans to sell its stake in Tavra Bank.", "asserted"),
    ],
)
def test_an_executive_plans_for_the_firm(
    tells: Callable[[str, set[Fact]], None], text: str, modality: str
) -> None:
    tells(text, {("Orlu Bank", "OWNS", "Tavra Bank", modality)})


def test_what_a_person_has_bought_is_his_own(tells: Callable[[str, set[Fact]], None]) -> None:
    tells(
        "Orlu Bank's chairman, Jo Lee, bought a tenth of Tavra Bank.",
        {("Jo Lee", "OWNS", "Tavra Bank", "asserted")},
    )
    tells(
        "Orlu Bank's chief executive, Jo Lee, owns a tenth of Orlu Bank.",
        {("Jo Lee", "OWNS", "Orlu Bank", "asserted")},
    )


def test_no_office_makes_a_state_a_shareholder(silent: Callable[..., None]) -> None:
    silent("Togo's energy minister, Jo Lee, ruled out a stake in Tavra Bank.")
