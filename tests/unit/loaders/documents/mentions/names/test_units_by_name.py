"""Part of a firm with the firm's name in front: "a Kestrel Energy subsidiary"."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Orlu Steel borrowed $35 million from a World Bank affiliate in January.",
            ("<a World Bank affiliate>", "LENDS_TO", "Orlu Steel"),
        ),
        (
            "A Kestrel Energy subsidiary bought a mill in Dakar from Orlu Foods.",
            ("<a Kestrel Energy subsidiary>", "OWNS", "<mill in Dakar>"),
        ),
        (
            "A Kestrel Energy subsidiary bought a mill in Dakar from Orlu Foods.",
            ("Kestrel Energy", "OWNS", "<a Kestrel Energy subsidiary>"),
        ),
        (
            "Orlu Oil bought crude from a Kestrel Energy trading arm.",
            ("<a Kestrel Energy trading arm>", "SUPPLIES", "Orlu Oil"),
        ),
        (
            "Orlu Foods has sued a Kestrel Energy unit, Tarn Oil, over unpaid deliveries.",
            ("Kestrel Energy", "OWNS", "Tarn Oil"),
        ),
        (
            "A Kestrel Energy unit bought a mill in Dakar. The Kestrel Energy unit will sell flour to Orlu Foods.",
            ("<a Kestrel Energy unit>", "SUPPLIES", "Orlu Foods"),
        ),
    ],
)
def test_the_unit_acts(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Orlu Steel borrowed $35 million from a World Bank affiliate in January.",
            ("World Bank", "LENDS_TO", "Orlu Steel"),
        ),
        (
            "Orlu Oil bought crude from a Kestrel Energy trading arm.",
            ("Kestrel Energy", "SUPPLIES", "Orlu Oil"),
        ),
        (
            "Orlu Steel ordered a Kestrel Engines power unit for its mill in Dakar.",
            ("Kestrel Engines", "OWNS", "<a Kestrel Engines power unit>"),
        ),
    ],
)
def test_the_name_does_not(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie not in ties(text)
