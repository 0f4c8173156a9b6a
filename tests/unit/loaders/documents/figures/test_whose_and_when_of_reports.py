"""Figures as reports of results print them: whose, of what and of when they are, and sums that are nobody's figure."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.figures.conftest import Figures

# Sentence -> what is told of it; a sentence with a line that is empty tells nothing.
FIGURES = """
Jan Kovac founded Orlu Group, the largest miller in Kenya, which has net income of 40 million dollars.
    Orlu Group, net income, 4e+07 USD
Jan Kovac leads Orlu Group, a miller in the north of Kenya, which has 4,200 employees.
    Orlu Group, employees, 4200 employees
Orlu Foods sells tea in Kenya, which has a population of 50 million.
    Kenya, population, 5e+07 people
Orlu Group, which was named after his mother and is registered in Norway, is valued at 600 million dollars.
    Orlu Group, value, 6e+08 USD
The Tarnov refinery owned by Orlu Group with a capacity of 300 MW has closed.
    Tarnov refinery, capacity, 300 MW
Orlu Bank has deposits of 3.4 billion dollars, compared with 11.7 billion dollars held by Tarnov Bank.
    Orlu Bank, deposits, 3.4e+09 USD ; Tarnov Bank, deposits, 1.17e+10 USD
Orlu Bank has deposits of 3.4 billion dollars, compared with 2.7 billion dollars held in 2021.
    Orlu Bank, deposits, 3.4e+09 USD, rising ; Orlu Bank, deposits, 2.7e+09 USD
Orlu Bank's loans and advances rose to 310 million dollars.
    Orlu Bank, loans and advances, 3.1e+08 USD, rising
Orlu Foods' profit before tax and one-off items rose to 41 million dollars.
    Orlu Foods, profit before tax and one-off items, 4.1e+07 USD, rising
Orlu Foods' sales and marketing costs came to 7 million dollars, against 6 million dollars a year earlier.
    Orlu Foods, sales and marketing costs, 7e+06 USD, rising ; Orlu Foods, sales and marketing costs, 6e+06 USD, a year earlier
Kenya's exports rose and imports fell to 4 million dollars.
    Kenya, exports, rising ; Kenya, imports, 4e+06 USD, falling
Orlu Foods said demand was weak and sales fell to 4 million dollars.
    Orlu Foods, sales, 4e+06 USD, falling, says Orlu Foods
Kenya's oil imports declined from 145.8 million tons in 2022 to 132.4 million tons last year.
    Kenya, oil imports, 1.324e+08 tons, falling, 2023 ; Kenya, oil imports, 1.458e+08 tons, 2022
Kenya's tax revenue slipped to 8.9 billion dollars, up from 7.2 billion dollars on December 31, 2022.
    Kenya, tax revenue, 8.9e+09 USD, rising ; Kenya, tax revenue, 7.2e+09 USD, 2022-12-31/2023-01-01
Kenya's exports, which were 7.2 million tonnes in 2022, rose to 8.9 million tonnes in 2023.
    Kenya, exports, 8.9e+06 tonnes, rising, 2023 ; Kenya, exports, 7.2e+06 tonnes, 2022
Orlu Power decided to increase capacity to 470 MW.
    Orlu Power, planned capacity, 470 MW, rising
Orlu Power increased capacity to 470 MW.
    Orlu Power, capacity, 470 MW, rising
Orlu Bank decided to raise its key rate to 6.25 percent.
    Orlu Bank, key rate, 6.25 percent, rising
Orlu Bank's non-performing loan ratio rose to 18.5 percent. That is above the industry average of 16.3 percent.
    Orlu Bank, non-performing loan ratio, 18.5 percent, rising
Orlu Air's revenue rose to 40 million dollars. The average amount paid by passengers fell to 10.3 dollars.
    Orlu Air, revenue, 4e+07 USD, rising
Kenya's exports came to 4 million tonnes in 2022. The figure for 2023 was 5 million tonnes.
    Kenya, exports, 4e+06 tonnes, 2022 ; Kenya, exports, 5e+06 tonnes, 2023
Kenya's inflation in August 2023 was 0.2 percentage point higher than in July.
    Kenya, inflation, rising, 2023-08-01/2023-09-01
Kenya's inflation in August 2023 was 2 percent higher than in July.
    Kenya, inflation, x1.02, rising, 2023-08-01/2023-09-01
Orlu Foods employs 1.250 people.
    Orlu Foods, employees, 1250 people
Orlu Foods shipped 1.250 tonnes of tea.
    Orlu Foods, tea shipments, 1.25 tonnes
Orlu Bank has raised its provisions to 3 billion dollars. Bad loans dropped to 7.8 percent of the total loan book.
    Orlu Bank, provisions, 3e+09 USD, rising
Orlu Air said the number of miles flown by paying passengers rose to 37.3 billion.
    Orlu Air, number of miles flown by paying passengers, 3.73e+10 miles, rising, says Orlu Air
Tarnov Bank has lent 9 million dollars to Orlu Group, which has revenue of 40 million dollars.
    Orlu Group, revenue, 4e+07 USD
Tarnov Bank lent 9 million dollars to small firms in May.
    Tarnov Bank, loans, 9e+06 USD, 2024-05-01/2024-06-01
Orlu Oil produced 120,000 bpd in 2022.
    Orlu Oil, output, 120000 barrels per day, 2022
Orlu Oil's output rose 5 percent to 120,000 barrels of oil equivalent a day.
    Orlu Oil, output, 120000 barrels per day, x1.05, rising
Orlu Oil's production fell to 1.2 mb/d from 1.4 mb/d in 2022.
    Orlu Oil, production, 1.2e+06 barrels per day, falling ; Orlu Oil, production, 1.4e+06 barrels per day, 2022
Orlu Oil produced 4 million tonnes a year ago.
    Orlu Oil, output, 4e+06 tonnes
Orlu Air carried 3 million passengers, a year earlier than planned.
    Orlu Air, passengers, 3e+06 passengers
Orlu Bank's profit grew 12 percent to 1,595 dollars from 1,422 dollars in the July to September period last year.
    Orlu Bank, profit, 1595 USD, x1.12, rising ; Orlu Bank, profit, 1422 USD, 2023-07-01/2023-10-01
Orlu Oil produced 1.65 million tonnes in May 2022, 5 percent more than its target.
    Orlu Oil, output, 1.65e+06 tonnes, 2022-05-01/2022-06-01
Orlu Oil produced 1.65 million tonnes in May 2022, 5 percent more than a year earlier.
    Orlu Oil, output, 1.65e+06 tonnes, x1.05, rising, 2022-05-01/2022-06-01
Kenya's inflation, which had fallen to 5.1 percent in 2022, rose to 6.4 percent in 2023.
    Kenya, inflation, 5.1 percent, falling, 2022 ; Kenya, inflation, 6.4 percent, rising, 2023
Tarnov Capital advised Orlu Textiles, the Lima-based spinner, which has sales of 40 million dollars.
    Orlu Textiles, sales, 4e+07 USD
Tarnov Capital, the Lima-based investor, has sales of 40 million dollars.
    Tarnov Capital, sales, 4e+07 USD
Ines Quispe, the owner of Orlu Textiles, which has 6,300 staff, has left Peru.
    Orlu Textiles, staff, 6300 staff
Pre-tax profits at Orlu Textiles rose to 655 million dollars.
    Orlu Textiles, pre-tax profits, 6.55e+08 USD, rising
Second-quarter profits at Orlu Textiles rose to 655 million dollars.
    Orlu Textiles, profits, 6.55e+08 USD, rising, 2024-04-01/2024-07-01
Unemployment rate in Kenya rose to 7.8 percent.
    Kenya, unemployment rate, 7.8 percent, rising
Tarnov Capital put Orlu Textiles' payroll costs at 9 million dollars.
    Orlu Textiles, payroll costs, 9e+06 USD
Kenya's exports narrowed its trade deficit in June 2022.

Kenya's trade deficit narrowed in June 2022.
    Kenya, trade deficit, falling, 2022-06-01/2022-07-01
The percentage of net non-performing assets (NPA) at Orlu Bank dipped to 1.45%.
    Orlu Bank, percentage of net non-performing assets, 1.45 percent, falling
Orlu Telecom published its results on Thursday. Total adjusted EBITDA in Kenya rose 0.7% to 348 million euros.
    Orlu Telecom, total adjusted EBITDA, 3.48e+08 EUR, x1.007, rising
Orlu Telecom's EBITDA was 31% higher and net profit, at 1.8 billion dollars, 62% up on the previous year.
    Orlu Telecom, EBITDA, x1.31, rising ; Orlu Telecom, net profit, 1.8e+09 USD, x1.62, rising
Shares of State Bank of Kenya fell 2% on Friday.
    State Bank of Kenya, shares, x0.98, falling, 2024-05-10/2024-05-11
Tarnov Mining's Kosa mine reported costs of 158 dollars. Orlu Gold's Lunda mine in Peru was third with costs of 488 dollars.
    Kosa mine, costs, 158 USD ; Lunda mine, costs, 488 USD
Orlu Bank has 4 billion dollars in loans.
    Orlu Bank, loans, 4e+09 USD
"""

NOTHING = """
Tarnov Bank will provide up to 13 million dollars in senior loans to Orlu Foods.
Orlu Foods closed 150 million dollars in debt financing for a portfolio of projects.
Orlu Group agreed to buy Tarnov Foods for 124 million dollars at closing and as much as 50 million dollars in deferred payments.
Orlu Group sold its shares in Tarnov Foods at an average price of 41 lei.
Orlu Group paid a deposit of 10 million baht for the shares of Tarnov Foods.
Prosecutors said Orlu Bank offered bribes of 20,000 dollars to a manager.
The Federal High Court heard of the unlawful conversion of 3 million dollars.
The trade ministry of Kenya added 12 companies to its list.
The agency runs its two previous tranches.
Tarnov Capital doubts whether Orlu Textiles' sales really were 40 million dollars.
Tarnov Capital disputes that Orlu Textiles' sales reached 40 million dollars.
Nobody knows whether the capacity of Orlu Power is 40 MW.
Orlu Textiles offers a reward of 3,000 dollars.
Orlu Textiles has 30 days to appeal.
Firms with revenue of more than 40 million dollars must pay, the tax office said.
Orlu Textiles has debt of a quarter of a million dollars.
Additionally, Orlu Group plans to auction shares in Tarnov Foods, starting at 51 million dollars.
"""


def _rows() -> list[tuple[str, list[str]]]:
    lines = FIGURES.strip().split("\n")
    return [
        (text, [one.strip() for one in told.split(";") if one.strip()])
        for text, told in zip(lines[::2], lines[1::2], strict=True)
    ]


@pytest.mark.parametrize(("text", "told"), _rows(), ids=lambda one: str(one)[:40])
def test_figures_of_reports(text: str, told: list[str], figures: Figures) -> None:
    """Whose a figure is, how it is called, of when it is and how much it says."""
    assert sorted(figures(text)) == sorted(told)


@pytest.mark.parametrize("text", NOTHING.strip().split("\n"))
def test_what_is_of_a_deal_or_of_a_crime_is_no_figure(text: str, figures: Figures) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    ["Net profit at the bank rose to 4 million dollars.", "Non-performing loans at the bank fell."],
)
def test_a_text_that_has_named_nobody_is_read(text: str) -> None:
    """Whose the figure is is unknown, and no reason to fail."""
    assert extract(text.encode(), "note.txt").observations == ()
