"""Names that close what is set off do nothing of what the sentence goes on to say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.loaders.documents.conftest import Fact, Ties

TIES = frozenset({"HOLDS_ROLE"})
_LEE = {("Jo Lee", "HOLDS_ROLE", "Banca Prut", "asserted")}


@pytest.mark.parametrize(
    "text",
    [
        "Jo Lee, who succeeded Ann Poe, was named chairman of Banca Prut.",
        "Jo Lee, whose brother is Ann Poe, was elected chairman of Banca Prut.",
        "Jo Lee, who once worked for Ann Poe, became chairman of Banca Prut.",
        "Jo Lee, who is married to Ann Poe, was appointed chairman of Banca Prut.",
        "Jo Lee, a cousin of Ann Poe, was appointed chairman of Banca Prut.",
    ],
)
def test_only_the_head_gets_the_office(tells: Callable[[str, set[Fact]], None], text: str) -> None:
    tells(text, _LEE)


def test_who_stands_last_before_a_comma_of_his_own_still_acts(
    tells: Callable[[str, set[Fact]], None],
) -> None:
    tells("The new chairman, Jo Lee, was named head of Banca Prut.", _LEE)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Orlu Data bought Tarn Mills, the insurer of Moor Foods, and Vesta Steel.",
            {
                ("Orlu Data", "OWNS", "Tarn Mills"),
                ("Orlu Data", "OWNS", "Vesta Steel"),
                ("Tarn Mills", "INSURES", "Moor Foods"),
            },
        ),
        (
            "Orlu Data bought Tarn Mills, the insurer of Moor Foods and Vesta Steel.",
            {
                ("Orlu Data", "OWNS", "Tarn Mills"),
                ("Tarn Mills", "INSURES", "Moor Foods"),
                ("Tarn Mills", "INSURES", "Vesta Steel"),
            },
        ),
        (
            "Orlu Data, the guarantor of Moor Foods's lender Tarn Mills, opened an office.",
            {("Orlu Data", "GUARANTEES", "Tarn Mills"), ("Tarn Mills", "LENDS_TO", "Moor Foods")},
        ),
    ],
)
def test_a_noun_set_off_reaches_to_its_comma(
    ties: Ties, text: str, told: set[tuple[str, str, str]]
) -> None:
    assert ties(text) == told
