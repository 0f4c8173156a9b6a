"""A table of metrics that move, with what is said of the move in whatever order, and moves that nobody has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[[str], list[str]]

# Sentence -> subject, indicator, number with unit, ratio to before, direction, partner, period, speaker.
FIGURES = """
Kenya's tea receipts plunged by 47.4% in the first half of 2023, falling to $760 million from $1.454 billion in the same period of 2022.
    Kenya, tea receipts, 7.6e+08 USD, x0.526, falling, 2023-01-01/2023-07-01 ; Kenya, tea receipts, 1.454e+09 USD, 2022-01-01/2022-07-01
Kenya's exports grew 12 percent, underpinned by a 46 percent surge in tea exports to $5.04 billion.
    Kenya, exports, x1.12, rising ; Kenya, tea exports, 5.04e+09 USD, x1.46, rising
Kenya's imports grew 12 percent, driven by a 17 percent increase in food imports, which reached $5.12 billion.
    Kenya, imports, x1.12, rising ; Kenya, food imports, 5.12e+09 USD, x1.17, rising
In April 2023, Kenya's goods deficit increased $3.2 billion from March to $58.6 billion.
    Kenya, goods deficit, 5.86e+10 USD, rising, 2023-04-01/2023-05-01
Kenya's imports were down $3.2 billion, or 1.4 percent.
    Kenya, imports, x0.986, falling
Total 2022 production for Velmar Copper inched up 1.2% over the previous year.
    Velmar Copper, production, x1.012, rising, 2022
Velmar Copper's overall 2022 production jumped 11.3% versus 2021.
    Velmar Copper, production, x1.113, rising, 2022
Kenya's October 2022 arrivals represented an increase of 6.2 per cent compared with a year earlier.
    Kenya, arrivals, x1.062, rising, 2022-10-01/2022-11-01
Kenya's visitor arrivals are anticipated to grow by an annual 5.0 per cent in 2025.
    Kenya, expected visitor arrivals, x1.05, rising, 2025
Kenya's tourism earnings rose on an annual basis by 10.7 per cent to $377 million, compared with a 9.7 per cent growth in 2022.
    Kenya, tourism earnings, 3.77e+08 USD, x1.107, rising ; Kenya, tourism earnings, x1.097, rising, 2022
Kenya recorded a rise in visitor arrivals by 6.6 per cent to 622,139 tourists, higher than the 4.2 per cent growth in 2022.
    Kenya, visitor arrivals, 622139 tourists, x1.066, rising ; Kenya, visitor arrivals, x1.042, rising, 2022
Kenya's currency reserves fell to their lowest level in three years at $7.8 billion as of August 5 from $8.4 billion a week earlier.
    Kenya, currency reserves, 7.8e+09 USD, falling, 2023-08-05/2023-08-06 ; Kenya, currency reserves, 8.4e+09 USD, a week earlier
The foreign reserves held by the State Bank of Kenya dropped by $555 million or 6.6 per cent on a weekly basis.
    State Bank of Kenya, foreign reserves, x0.934, falling
Kenya's reserves fell by 4.6 per cent to $13.5 billion and those of commercial banks dropped 1.6 per cent to $5.73 billion.
    Kenya, reserves, 1.35e+10 USD, x0.954, falling ; <commercial banks>, reserves, 5.73e+09 USD, x0.984, falling
The Kenyan economy posted a 6.5% growth in the second quarter of 2022.
    Kenya, economy, x1.065, rising, 2022-04-01/2022-07-01
Kenya's tea exports, which had stagnated for years, climbed in 2023 by a fifth to 480,000 tonnes.
    Kenya, tea exports, 480000 tonnes, x1.2, rising, 2023
Kenya's coffee output slid for a third straight year, by 8 percent to 41,000 tonnes, from 44,600 tonnes in 2022.
    Kenya, coffee output, 41000 tonnes, x0.92, falling ; Kenya, coffee output, 44600 tonnes, 2022
Velmar Airways posted a 22% year-on-year decrease in cargo to 44,200 tonnes in December.
    Velmar Airways, cargo, 44200 tonnes, x0.78, falling, 2023-12-01/2024-01-01
Velmar Port recorded an 8 percent fall in container volumes to 410,000 TEU last year.
    Velmar Port, container volumes, 410000 TEU, x0.92, falling, 2023
Orlík Airport reported an increase in passenger numbers of 9 percent to 1.2 million in 2023.
    Orlík Airport, passenger numbers, 1.2e+06 passengers, x1.09, rising, 2023
Kenya's milk production for the year rose to 5.3 billion litres from 4.6 billion litres in 2022, a 15 percent increase.
    Kenya, milk production, 5.3e+09 litres, x1.15, rising ; Kenya, milk production, 4.6e+09 litres, 2022
Kenya's surplus had been $3.4 billion in July 2023 and $13.7 billion in August 2023.
    Kenya, surplus, 3.4e+09 USD, 2023-07-01/2023-08-01 ; Kenya, surplus, 1.37e+10 USD, 2023-08-01/2023-09-01
Orlík Airport handled 24 million passengers in 2023, an increase of 12 per cent over its 2022 throughput of 21 million passengers.
    Orlík Airport, passengers, 2.4e+07 passengers, x1.12, rising, 2023 ; Orlík Airport, throughput, 2.1e+07 passengers, 2022
Mombasa's container throughput in 2023 (1.6 million TEU) was up 1.5 per cent from 2022.
    Mombasa, container throughput, 1.6e+06 TEU, x1.015, rising, 2023
Trade turnover between Kenya and Oman averaged as little as $1.2 million a year.
    Kenya, trade turnover, 1.2e+06 USD, OM
Velmar Oil crude production, based on secondary sources, fell to 28.4 million barrels in September 2023.
    Velmar Oil, crude production, 2.84e+07 barrels, falling, 2023-09-01/2023-10-01
Kenya's vehicle exports, which totalled 41,600 in September 2023, were up 8.9% from August.
    Kenya, vehicle exports, 41600, x1.089, rising, 2023-09-01/2023-10-01
Kenya's tea output is forecast at 3.5 million tonnes, down 4 percent from the previous season.
    Kenya, expected tea output, 3.5e+06 tonnes, x0.96, falling
Kenya exported 1.4 million tonnes of cement to Uganda during the period, up 36.7% from a year ago.
    Kenya, cement exports, 1.4e+06 tonnes, x1.367, rising, UG
Kenya's exports came to $9 billion in the first quarter of 2023, compared to $8.1 billion in the same period of 2022.
    Kenya, exports, 9e+09 USD, rising, 2023-01-01/2023-04-01 ; Kenya, exports, 8.1e+09 USD, 2022-01-01/2022-04-01
Kenya's rice exports in 2023 increased by 8.3 percent compared to 2022, hitting 5.6 billion dollars.
    Kenya, rice exports, 5.6e+09 USD, x1.083, rising, 2023
Orlík Airport carried 1.1 million passengers, more than double from a year ago.
    Orlík Airport, passengers, 1.1e+06 passengers, rising
The Bank of Kenya met on Monday. Visitor arrivals grew 6 percent to 622,139.
    Kenya, visitor arrivals, 622139 arrivals, x1.06, rising
Kenya's exports rose by 4 percent in May 2023 but fell by 12 percent to $300 million in June 2023.
    Kenya, exports, x1.04, rising, 2023-05-01/2023-06-01 ; Kenya, exports, 3e+08 USD, x0.88, falling, 2023-06-01/2023-07-01
Arrivals released by the Kenya Bureau of Statistics noted that October 2022 arrivals represented an increase of 6.2 per cent.
    Kenya, arrivals, x1.062, rising, 2022-10-01/2022-11-01
Kenya's coffee shipments stood at 295,194 bags in April 2023, down 11.4% compared to the volume a month earlier (333,346 bags).
    Kenya, coffee shipments, 295194 bags, x0.886, falling, 2023-04-01/2023-05-01 ; Kenya, coffee shipments, 333346 bags, a month earlier
In June 2023, remittances leaving Kenya totalled $25.9 million, down by 1.5 percent year-on-year.
    Kenya, remittances, 2.59e+07 USD, x0.985, falling, 2023-06-01/2023-07-01
Kenya's tea exports increased at a steady rate of 6.35 percent to $3.895 billion during the review period.
    Kenya, tea exports, 3.895e+09 USD, x1.0635, rising
Kenya exported goods to the total value of €133 million in 2023.
    Kenya, goods exports, 1.33e+08 EUR, 2023
Kenya's crude output fell to 2.1 million barrels from 3.4 million barrels in 2022, to mark a 37% fall.
    Kenya, crude output, 2.1e+06 barrels, x0.63, falling ; Kenya, crude output, 3.4e+06 barrels, 2022
Orlík Airport handled 3 million passengers in 2023, during which time aircraft movements were up 2.1%.
    Orlík Airport, passengers, 3e+06 passengers, 2023 ; Orlík Airport, aircraft movements, x1.021, rising, 2023
In August 2023, 104.4 billion euros of goods were exported by Kenya, and 93.8 billion euros of goods were imported.
    Kenya, goods exports, 1.044e+11 EUR, 2023-08-01/2023-09-01 ; Kenya, goods imports, 9.38e+10 EUR, 2023-08-01/2023-09-01
Exports of cocoa beans and products from Kenya increased by 5.0 per cent to US$2.29 billion in 2019.
    Kenya, exports of cocoa beans and products, 2.29e+09 USD, x1.05, rising, 2019
Kenya's average price decreased to $562.47 per cubic metre in 2019, from $671.04 per cubic metre in 2018.
    Kenya, average price, 562.47 USD, falling, 2019 ; Kenya, average price, 671.04 USD, 2018
Garment exports fetched $13.83 billion for Kenya in 2023.
    Kenya, garment exports, 1.383e+10 USD, 2023
Kenya's exports of woven garments increased by 13.3 percent year-on-year to earn $7 billion in 2023.
    Kenya, exports of woven garments, 7e+09 USD, x1.133, rising, 2023
Kenya's export earnings grew to $17.4 billion during the eight-month period, registering a 9.3 percent growth over exports of 2022.
    Kenya, export earnings, 1.74e+10 USD, x1.093, rising
Kenya's exports rose 4 percent, despite a volume decline of 5 percent.
    Kenya, exports, x1.04, rising ; Kenya, volume, x0.95, falling
Kenya shipped 4 million bags in 2023. Sudan (12.8%) and India (4.8%) captured the most of the shipments.
    Kenya, exports, 4e+06 bags, 2023 ; Kenya, share of shipments, 12.8 percent, SD, 2023 ; Kenya, share of shipments, 4.8 percent, IN, 2023
Kenya generated 1,303 gigawatt hours of hydropower in 2022. Following some way behind comes Uganda (427 GWh).
    Kenya, hydropower output, 1303 gigawatt hours, 2022 ; Uganda, hydropower output, 427 GWh, 2022
Remittances account for 12% of Kenya's GDP, followed by Uganda (9.6%) and Ghana (8.7%).
    Kenya, share of GDP, 12 percent ; Uganda, share of GDP, 9.6 percent ; Ghana, share of GDP, 8.7 percent
Fossil fuels accounted for more than three quarters (77 percent) of Kenya's electricity production in 2022.
    Kenya, share of electricity production, 77 percent, 2022
Kenya's mine output declined by 9.3% year-on-year in May 2023, after falling by 16.6% in April 2023.
    Kenya, mine output, x0.907, falling, 2023-05-01/2023-06-01 ; Kenya, mine output, x0.834, falling, 2023-04-01/2023-05-01
Kenya's retail sales increased by a real 4.7% in May 2023, after posting an 18.6% annual decline in the previous month.
    Kenya, retail sales, x1.047, rising, 2023-05-01/2023-06-01 ; Kenya, retail sales, x0.814, falling, 2023-04-01/2023-05-01
Kenya's export of mining goods was marginally lower by 0.9 per cent to $7.04 billion.
    Kenya, export of mining goods, 7.04e+09 USD, x0.991, falling
Kenya's tea production was 13 percent weaker to 2.5 million tonnes.
    Kenya, tea production, 2.5e+06 tonnes, x0.87, falling
Velmar Mines increased its output 7 percent year on year to 8.5 million carats in 2023.
    Velmar Mines, output, 8.5e+06 carats, x1.07, rising, 2023
Kenya's wine export increased by 85 percent to Russia, 70 percent to Ukraine and 31 percent to Poland.
    Kenya, wine export, x1.85, rising, RU ; Kenya, wine export, x1.7, rising, UA ; Kenya, wine export, x1.31, rising, PL
Production of natural gas in Kenya fell to 66.8 billion cubic metres in 2016, registering an annual decline of 4.3%.
    Kenya, production of natural gas, 6.68e+10 cubic metres, x0.957, falling, 2016
Kenya's exports of goods in 2017 increased by 18.2 per cent or RM10.63 billion to RM68.98 billion.
    Kenya, exports of goods, 6.898e+10 MYR, x1.182, rising, 2017
Kenya posted an increase in exports for the year, up 7% to $282.66 billion.
    Kenya, exports, 2.8266e+11 USD, x1.07, rising
Exports of tea rose by 5 percent to $2 billion in 2023, the Bank of Kenya has said in its report.
    Kenya, exports of tea, 2e+09 USD, x1.05, rising, 2023, says Bank of Kenya
In 2023 1.8 million units were produced by Kenya, up 7.0% from the same period in 2022.
    Kenya, output, 1.8e+06 units, x1.07, rising, 2023
793,000 tons of grain were relocated by Kenya during the three months, a 29% increase from 2022.
    Kenya, tons relocated, 793000 tons, x1.29, rising
Goods to the value of €15.4 billion were imported by Kenya in May 2023—a 2.2 per cent increase compared with April.
    Kenya, imports, 1.54e+10 EUR, x1.022, rising, 2023-05-01/2023-06-01
The Bank of Kenya noted money transfers from Oman had gone up by 4 percent in 2023.
    Kenya, money transfers, x1.04, rising, OM, 2023, says Bank of Kenya
"""
ROWS = FIGURES.strip().splitlines()
# What is feared, possible or only a condition has not moved.
NOTHING = """
Kenya's exports may rise by 12 percent to $5 billion.
Analysts fear a 12 percent fall in tea exports to $5 billion.
The ban could lead to a 9 percent drop in tea exports.
If Kenya's exports rose 9 percent to $5 billion, the deficit would close.
It is not true that exports of Kenya slid by 4 percent to $3 billion.
The licence covers exports of two more etching tools from Kenya.
Kenya's exports were $50 million higher than in 2022.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    list(zip(ROWS[::2], ROWS[1::2], strict=True)),
    ids=[text[:50] for text in ROWS[::2]],
)
def test_what_a_sentence_measures(text: str, expected: str, figures: Figures) -> None:
    assert sorted(figures(text)) == sorted(expected.strip().split(" ; "))


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_numbers_that_measure_nothing(text: str, figures: Figures) -> None:
    assert figures(text) == []
