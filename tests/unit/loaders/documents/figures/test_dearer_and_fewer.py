"""What became dearer or cheaper, what somebody lost of his own, and a fleet that grew."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Petrol in Slovenia cost 6.8% less than a year ago.", ["Slovenia, petrol prices, x0.932, falling"]),
        ("In Slovenia food was 4.2% dearer than a year ago.", ["Slovenia, food prices, x1.042, rising"]),
        ("Diesel is 4 percent cheaper in Poland than a month ago.", ["Poland, diesel prices, x0.96, falling"]),
        ("Food and drink in Slovenia were 4% more expensive than a year ago, while petrol cost 7% less.",
         ["Slovenia, food and drink prices, x1.04, rising", "Slovenia, petrol prices, x0.93, falling"]),
        ("Building the plant cost 20 percent more than planned, Orel Foods said.", []),
        ("Orel Air lost 10 percent of its passengers last year.", ["Orel Air, passengers, x0.9, falling, 2023"]),
        ("Orel Air sold 10 percent of its tickets abroad last year.", ["Orel Air, share of tickets abroad, 10 percent, 2023"]),
        ("Orel Air expanded its fleet from 19 to 31 aircraft.", ["Orel Air, fleet, 19 aircraft", "Orel Air, fleet, 31 aircraft, rising"]),
        ("Orel Foods took on 45 people last year.", ["Orel Foods, people hired, 45 people, 2023"]),
        ("Orel Foods took on 40 million euros of debt.", []),
        ("Orel Bank operates 412 branches and 1,034 ATMs nationwide.", ["Orel Bank, branches, 412 branches", "Orel Bank, ATMs, 1034 ATMs"]),
        ("Kenya grows half of the world's black tea.", ["Kenya, share of world black tea, 50 percent"]),
        ("Consumer prices in Slovenia rose by 2% in April. On a monthly basis prices were up 1%.",
         ["Slovenia, consumer prices, x1.02, rising, 2024-04-01/2024-05-01", "Slovenia, prices, x1.01, rising, 2024-04-01/2024-05-01"]),
        ("Orel Foods posted a net profit of 412 million crowns ($39.6 million), against 535 million a year earlier.",
         ["Orel Foods, net profit, 4.12e+08 crowns, falling", "Orel Foods, net profit, 5.35e+08 crowns"]),
        ("Orel Bank of the Philippines booked a net income of P1.84 billion in the January-to-March period.",
         ["Orel Bank of the Philippines, net income, 1.84e+09 PHP, 2024-01-01/2024-04-01"]),
        ("Orel Air made a loss. The ship brought in half of the sailors.", []),
        ("Orel Air made a loss. Charter flights brought in about 55% of revenue.", ["Orel Air, share of revenue, about 55 percent"]),
    ],
)  # fmt: skip
def test_what_is_told(figures: Figures, text: str, told: list[str]) -> None:
    assert sorted(figures(text)) == sorted(told)
