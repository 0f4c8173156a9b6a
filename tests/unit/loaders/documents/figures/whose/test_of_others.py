"""What an authority does to what is another's, what is only asked for, and sums counted in people are nobody's figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]
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
        "Orel Works has four options for the mill.",
        "Jan Kovac had served two full terms of three years each at Orel Works.",
        "Orel Works raised two issues with the regulator.",
        "Drava Towers will open a mill near Tolmin worth $40 million.",
        "Drava Towers approved the purchase of 1.34 hectares of land at Westok in Tolmin at a cost of US$1.1m.",
        "The regulator fined Orel Works over loans worth $1.3 billion to Drava.",
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
        ("The regulator assessed $4.5 million in civil money penalties on Orel Works.", ("Orel Works", "penalties", 4.5e6)),
        ("EBITDA at Orel Works was 1.46 billion pesos.", ("Orel Works", "EBITDA", 1.46e9)),
        ("Orel Works handled 4,000 tonnes of frozen fish last year.", ("Orel Works", "frozen fish", 4000.0)),
    ],
)  # fmt: skip
def test_is_its_own_figure(values: Values, text: str, told: tuple[str, str, float]) -> None:
    assert told in values(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Drava Bank made a net profit of 10 million euros. Halden House had forecast a net profit of 9 million euros,"
            " while Orel Brokers forecast a net profit of 8 million euros.",
            [
                "Drava Bank, net profit, 1e+07 EUR",
                "Drava Bank, expected net profit, 9e+06 EUR, says Halden House",
                "Drava Bank, expected net profit, 8e+06 EUR, says Orel Brokers",
            ],
        ),
        (
            "Halden House forecast a net profit of 8 million euros for Drava Bank.",
            ["Drava Bank, expected net profit, 8e+06 EUR, says Halden House"],
        ),
        (
            "Drava Bank made a net profit of 10 million euros. The bank had forecast a net profit of 9 million euros.",
            ["Drava Bank, net profit, 1e+07 EUR", "Drava Bank, expected net profit, 9e+06 EUR"],
        ),
        (
            "Drava Bank made a net profit of 10 million euros. Orel Bank forecast a net profit of 9 million euros.",
            ["Drava Bank, net profit, 1e+07 EUR", "Orel Bank, expected net profit, 9e+06 EUR"],
        ),
    ],
)
def test_what_another_foresees(figures: Figures, text: str, lines: list[str]) -> None:
    """A forecast is no result, and of whoever the text is about rather than of who forecasts."""
    assert figures(text) == lines


@pytest.mark.parametrize(
    "expected",
    [
        "Analysts polled by Halden House had expected a net profit of 12 million euros",
        "Economists had been expecting a net profit of 12 million euros",
        "Analysts on average forecast a net profit of $12 million, according to Halden House",
    ],
)
def test_what_analysts_expect_is_nobodys(figures: Figures, expected: str) -> None:
    text = f"Drava Bank made a net profit of 10 million euros. {expected}."
    assert figures(text) == ["Drava Bank, net profit, 1e+07 EUR"]


def test_what_is_more_than_analysts_expected_is_told(figures: Figures) -> None:
    text = "Drava Bank made a net profit of 10 million euros, more than analysts had expected."
    assert figures(text) == ["Drava Bank, net profit, 1e+07 EUR"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Kenya is projecting a wheat harvest of 11 million tonnes.",
            "Kenya, expected wheat harvest, 1.1e+07 tonnes",
        ),
        (
            "Orel Works' exports to markets in Asia are expected to reach 4 million euros.",
            "Orel Works, expected exports to markets, 4e+06 EUR",
        ),
    ],
)
def test_what_is_still_to_come(figures: Figures, text: str, line: str) -> None:
    assert line in figures(text)
