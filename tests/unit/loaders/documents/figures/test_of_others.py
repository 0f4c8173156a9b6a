"""What an authority does to what is another's, what is only asked for, and sums counted in people are nobody's figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Values = Callable[[str], set[tuple[str, str, float | None]]]


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutor's office seized assets of 71 million euros on Friday from Orel Works.",
        "Velmar's financial police froze deposits of 12 million euros held by Orel Works.",
        "The Financial Intelligence Unit has blocked 41 accounts of his relatives.",
        "The National Communications Authority has approved the sale of 1,240 mobile masts by Orel Telecom to Drava Towers.",
        "The Supreme Court ordered the forfeiture of assets of 640 million dollars.",
        "The Sugar Makers' Association had lobbied for a quota of 2 million tonnes.",
        "Orel Works has called for a tariff of 12 percent.",
        "The region of Lombardy will pay the wages of 420 workers until September.",
        "Orel Telecom, which holds 40 percent of the Kenyan operation, makes taps.",
        "The Tolmin Sea Cable, a 1,155-kilometre line from Varna in Bulgaria to Poti in Georgia, is developed by Orel Works.",
    ],
)
def test_is_nobodys_figure(values: Values, text: str) -> None:
    assert values(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya's customs seized 12 tonnes of shrimp.", ("<Kenya's customs>", "shrimp seized", 12.0)),
        ("The port authority collected fees of 12 million euros.", ("<port authority>", "fees", 12e6)),
        ("Orel Works went into administration with the loss of 310 jobs.", ("Orel Works", "jobs lost", 310.0)),
        ("EBITDA at Orel Works was 1.46 billion pesos.", ("Orel Works", "EBITDA", 1.46e9)),
        ("Orel Works handled 4,000 tonnes of frozen fish last year.", ("Orel Works", "frozen fish", 4000.0)),
    ],
)  # fmt: skip
def test_is_its_own_figure(values: Values, text: str, told: tuple[str, str, float]) -> None:
    assert told in values(text)
