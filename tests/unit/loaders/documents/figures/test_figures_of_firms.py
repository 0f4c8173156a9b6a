"""A table of what firms, banks, projects and plants report of themselves, and sentences whose numbers measure nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

Figures = Callable[[str], list[str]]

# Sentence -> subject, indicator, number with unit, ratio to before, direction, partner, period, speaker.
FIGURES = """
Orlík Mining produced 78 643 ounces, 10 % higher than in Q2 2015.
    Orlík Mining, output, 78643 ounces, x1.1, rising
Orlík Mining's gold production for the quarter was 221 815 ounces, 19 % higher than in Q2 2015.
    Orlík Mining, gold production, 221815 ounces, x1.19, rising
Velmar Gold has reported gold production of 412 025 ounces, 12 % higher than in H1 2015.
    Velmar Gold, gold production, 412025 ounces, x1.12, rising
Orlík Metro carried 260 000 passengers a day in 2019.
    Orlík Metro, passengers, 260000 passengers, 2019
In 2019 300 tonnes were exported by Kenya.
    Kenya, exports, 300 tonnes, 2019
Orlík Yards has 12 100-tonne cranes.
    Orlík Yards, 100-tonne cranes, 12 cranes
Orlík Airport handled 13.2 million passengers (+8.1%) in 2023.
    Orlík Airport, passengers, 1.32e+07 passengers, x1.081, rising, 2023
Orlík Steel's revenue was €630 million (up 10%) in 2023.
    Orlík Steel, revenue, 6.3e+08 EUR, x1.1, rising, 2023
Velmar Cement sold 4.1 million tonnes (-3%) last year.
    Velmar Cement, tonnes sold, 4.1e+06 tonnes, x0.97, falling, 2023
Velmar Bank earned VND530 billion ($25.24 million) in after-tax profits in the third quarter of 2021, a decline of 18.3 per cent.
    Velmar Bank, after-tax profits, 5.3e+11 VND, x0.817, falling, 2021-07-01/2021-10-01
Velmar Retail generated €2.6bn of sales last year.
    Velmar Retail, sales, 2.6e+09 EUR, 2023
Velmar Bank's profits in the first nine months declined 8.4 per cent year-on-year to VND1.87 trillion ($89.05 million).
    Velmar Bank, profits, 1.87e+12 VND, x0.916, falling, 2023-01-01/2023-10-01
Velmar Insurance's paid claims in the first half of 2014 recorded an overall decrease by 10.2%, to HRK 836.9 million (EUR 110.55 million).
    Velmar Insurance, paid claims, 8.369e+08 HRK, x0.898, falling, 2014-01-01/2014-07-01
In the first half of 2014 Velmar Insurance recorded a premium volume of HRK 1.69 billion (EUR 223.25 million), 8.9% down y-o-y.
    Velmar Insurance, premium volume, 1.69e+09 HRK, x0.911, falling, 2014-01-01/2014-07-01
Velmar Insurance posted a loss of HRK 71.3 million (~EUR 9.42 million).
    Velmar Insurance, loss, 7.13e+07 HRK
The Orlík pipeline has a length of 800 kilometres (500 miles).
    Orlík pipeline, length, 800 kilometres
China's steel output jumped 6.6 per cent to 928.3 million tonnes (MT) in 2018 from 870.9 MT in 2017.
    China, steel output, 9.283e+08 tonnes, x1.066, rising, 2018 ; China, steel output, 8.709e+08 tonnes, 2017
Orlík Airport saw passenger numbers decline by 12.9% in the first half of 2019.
    Orlík Airport, passenger numbers, x0.871, falling, 2019-01-01/2019-07-01
Velmar Bank saw its asset base grow by 18.27% to GHS16.2 billion in 2021.
    Velmar Bank, asset base, 1.62e+10 GHS, x1.1827, rising, 2021
Velmar Insurance had premiums of EUR 1.69 billion in 9M 2014.
    Velmar Insurance, premiums, 1.69e+09 EUR, 2014-01-01/2014-10-01
Velmar Auto sold 49,088 vehicles in 7M 2016, up 5,425 y/y.
    Velmar Auto, vehicles sold, 49088 vehicles, 2016-01-01/2016-08-01
As at June 30th 2014, total assets of Velmar Insurance amounted to EUR 9.5 billion.
    Velmar Insurance, total assets, 9.5e+09 EUR, 2014-06-30/2014-07-01
Velmar Air, which saw revenue fall 9 percent to $40 million in 2020, cut 400 jobs.
    Velmar Air, revenue, 4e+07 USD, x0.91, falling, 2020 ; Velmar Air, jobs cut, 400 jobs
The 133 km Tarnov–Orlík railway will cost $4 billion.
    Tarnov–Orlík railway, expected cost, 4e+09 USD ; Tarnov–Orlík railway, length, 133 km
The 11.4 km Orlík metro line serves 12 stations.
    Orlík metro line, length, 11.4 km ; Orlík metro line, stations, 12 stations
The 240-km Orlík pipeline carries gas to Tarnov.
    Orlík pipeline, length, 240 km
The 1,200-MW Orlík power plant opened in 2020.
    Orlík power plant, capacity, 1200 MW
The Orlík highway runs for approximately 800 kilometres.
    Orlík highway, length, about 800 kilometres
The Orlík pipeline stretches 800 km from Tarnov to Velmar.
    Orlík pipeline, length, 800 km
The Orlík railway is 320 km long.
    Orlík railway, length, 320 km
The Orlík railway has a total length of 320 km.
    Orlík railway, total length, 320 km
The Orlík bridge, 2.3 km long, cost $40 million to build.
    Orlík bridge, length, 2.3 km ; Orlík bridge, cost, 4e+07 USD
The Orlík bridge will be 2.3 km long and 18 metres wide.
    Orlík bridge, expected length, 2.3 km ; Orlík bridge, expected width, 18 metres
The Orlík mine, with 800,000 tonnes of capacity, will close.
    Orlík mine, capacity, 800000 tonnes
The Orlík refinery, with a capacity of 200,000 barrels per day, will close.
    Orlík refinery, capacity, 200000 barrels per day
The Orlík pipeline will be completed by 2019 with a capacity to transfer 33 billion cubic metres of gas.
    Orlík pipeline, expected capacity, 3.3e+10 cubic metres
The Orlík plant can produce 300,000 tonnes of cement a year.
    Orlík plant, annual capacity, 300000 tonnes per year
The Orlík pipeline will be able to carry as much as 30 billion cubic metres of gas a year.
    Orlík pipeline, annual capacity, ..3e+10 cubic metres per year
The Orlík plant is designed to process 4 million tonnes of ore a year.
    Orlík plant, annual capacity, 4e+06 tonnes per year
The Orlík plant has an installed capacity of 320 MW.
    Orlík plant, installed capacity, 320 MW
The Orlík solar park, which will have 320 MW of capacity, is to cost €210 million.
    Orlík solar park, expected capacity, 320 MW ; Orlík solar park, cost, 2.1e+08 EUR
The Orlík metro line is expected to cost Rs256.1bn.
    Orlík metro line, expected cost, 2.561e+11 INR
The Orlík plant will create 350 jobs and cost $20 million.
    Orlík plant, expected jobs, 350 jobs ; Orlík plant, expected cost, 2e+07 USD
Velmar Foods will invest $20 million in the Orlík plant, creating 350 jobs.
    Velmar Foods, expected jobs, 350 jobs
The Orlík wind farm comprises 40 turbines with a total capacity of 160 MW.
    Orlík wind farm, turbines, 40 turbines ; Orlík wind farm, total capacity, 160 MW
The Orlík wind farm's 40 turbines will supply power to 90,000 households.
    Orlík wind farm, turbines, 40 turbines
The reservoir of the Orlík dam covers 120 square kilometres.
    <reservoir>, area, 120 square kilometres
The Orlík terminal covers 12 hectares and can handle 400,000 TEU a year.
    Orlík terminal, area, 12 hectares ; Orlík terminal, annual capacity, 400000 TEU per year
The vessel is 190 metres long and can carry 600 passengers.
    <vessel>, length, 190 metres ; <vessel>, capacity, 600 passengers
The Orlík Queen is 190 metres long and can carry 600 passengers.
    Orlík Queen, length, 190 metres
Velmar Shipping's Orlík Queen has a deadweight of 82,000 tonnes.
    Orlík Queen, deadweight, 82000 tonnes
Velmar Foods is adding 20,000 tonnes of capacity at its Tarnov plant.
    Velmar Foods, additional capacity, 20000 tonnes
Velmar Bank has $4 billion of deposits and 40 branches.
    Velmar Bank, deposits, 4e+09 USD ; Velmar Bank, branches, 40 branches
The Orlík metro line will have 24 underground and six elevated stations.
    Orlík metro line, expected underground stations, 24 stations ; Orlík metro line, expected elevated stations, 6 stations
To be built at a cost of $191 million, the Orlík metro line will connect Tarnov to Velmar.
    Orlík metro line, cost, 1.91e+08 USD
Running entirely underground with 36 stations, the Orlík metro line is expected to cost $2 billion.
    Orlík metro line, stations, 36 stations ; Orlík metro line, expected cost, 2e+09 USD
The Orlík metro has 24 underground and six elevated stations.
    Orlík metro, underground stations, 24 stations ; Orlík metro, elevated stations, 6 stations
Velmar Bank has 24 branches and 60 cash machines.
    Velmar Bank, branches, 24 branches ; Velmar Bank, cash machines, 60 machines
Velmar Air operates 12 jets and four turboprops.
    Velmar Air, jets, 12 jets ; Velmar Air, turboprops, 4 turboprops
Velmar Air operates 12 narrow-body and four wide-body jets.
    Velmar Air, narrow-body jets, 12 jets ; Velmar Air, wide-body jets, 4 jets
Velmar Steel reported a €34.7 million net profit for the first half of 2019.
    Velmar Steel, net profit, 3.47e+07 EUR, 2019-01-01/2019-07-01
Velmar Steel posted a $3.4 million loss in 2020.
    Velmar Steel, loss, 3.4e+06 USD, 2020
Velmar Steel made a $40 million profit in 2020.
    Velmar Steel, profit, 4e+07 USD, 2020
Velmar Steel, which made a $40 million loss in 2020, is for sale.
    Velmar Steel, loss, 4e+07 USD, 2020
Velmar Steel reported on Tuesday a EUR 34.7 million net profit for the first half of 2019, a 16% year-on-year increase.
    Velmar Steel, net profit, 3.47e+07 EUR, x1.16, rising, 2019-01-01/2019-07-01
Velmar Steel swung to a $12 million loss from a $9 million profit in 2019.
    Velmar Steel, loss, 1.2e+07 USD ; Velmar Steel, profit, 9e+06 USD, 2019
Velmar Steel has a 4,000-strong workforce.
    Velmar Steel, workforce, 4000 people
Velmar Steel has a $4 billion order book.
    Velmar Steel, order book, 4e+09 USD
Velmar Steel has a 14 percent market share.
    Velmar Steel, market share, 14 percent
Velmar Steel held a 25pc share of the grocery market.
    Velmar Steel, market share, 25 percent
Velmar Bank's pre-tax profit in the first three quarters of 2024 was $4 million.
    Velmar Bank, pre-tax profit, 4e+06 USD, 2024-01-01/2024-10-01
In the first three quarters, Velmar Bank earned $4 million.
    Velmar Bank, earnings, 4e+06 USD, 2023-01-01/2023-10-01
Velmar Bank's net profit was $4 million in the first two quarters of this year.
    Velmar Bank, net profit, 4e+06 USD, 2024-01-01/2024-07-01
The insurer Velmar Tarnov reported premiums of $40 million.
    Velmar Tarnov, premiums, 4e+07 USD
In 2010, some 24,353 international container lines operated at Orlík Port.
    Orlík Port, international container lines, about 24353 lines, 2010
Orlík Port offered 230 international container routes, 46 more than in 2009.
    Orlík Port, international container routes offered, 230 routes, rising
Velmar Rail ordered 40 passenger cars in 2020.
    Velmar Rail, passenger cars ordered, 40 cars, 2020
Velmar Mines' AISC was $1,052 an ounce in 2020.
    Velmar Mines, AISC per ounce, 1052 USD, 2020
Velmar Mines achieved gold production of 284,000 ounces at an AISC of $1,052 an ounce in 2018.
    Velmar Mines, gold production, 284000 ounces, 2018
Velmar Potash earned $282 million, or $0.34 per share, in 2014.
    Velmar Potash, earnings, 2.82e+08 USD, 2014 ; Velmar Potash, earnings per share, 0.34 USD, 2014
The closure will affect 140 contract workers employed by Velmar Drilling.
    Velmar Drilling, contract workers, 140 workers
Some 2,000 people are employed by Velmar Drilling.
    Velmar Drilling, people employed, about 2000 people
The Orlík Canal Authority recorded the transit of 9,944 vessels in 2021.
    Orlík Canal Authority, transit of vessels, 9944 vessels, 2021
Orlík Port saw the arrival of 3,200 ships in 2021.
    Orlík Port, arrival of ships, 3200 ships, 2021
Velmar Motors reported the sale of 4,000 cars in June 2021.
    Velmar Motors, sale of cars, 4000 cars, 2021-06-01/2021-07-01
Velmar Motors recorded a drop of about a quarter in sales in 2019.
    Velmar Motors, sales, x0.75, falling, 2019
Velmar Motors cut its workforce from 4,000 in 2019 to 3,200 in 2021.
    Velmar Motors, workforce, 3200 people, falling, 2021 ; Velmar Motors, workforce, 4000 people, 2019
Orlík Port has an annual target of 230 million tonnes in cargo throughput.
    Orlík Port, annual target, 2.3e+08 tonnes
Mumbai Metro Line 1 carried 40 million passengers in 2020.
    Mumbai Metro Line 1, passengers, 4e+07 passengers, 2020
Velmar Insurance recorded a GWP volume of $40 million in 2014.
    Velmar Insurance, GWP volume, 4e+07 USD, 2014
The AISC for the six-month period was US$941 per ounce sold, Velmar Mines said.
    Velmar Mines, AISC per ounce, 941 USD, six-month period, says Velmar Mines
Velmar Mines' profit for the six-month period was $40 million.
    Velmar Mines, profit, 4e+07 USD, six-month period
Velmar Motors recorded a drop of about a quarter in sales in 2019.
    Velmar Motors, sales, x0.75, falling, 2019
Velmar Stores leads the market with a 25 percent share, ahead of Orlík Foods with 20 percent.
    Velmar Stores, market share, 25 percent ; Orlík Foods, market share, 20 percent
Velmar Stores expects a $40 million loss this year.
    Velmar Stores, expected loss, 4e+07 USD, 2024
Velmar Bank held a 40 percent share of the deposits market in 2020.
    Velmar Bank, market share, 40 percent, 2020
Velmar Potash's net income fell to $282 million or 34 cents per share from $317 million.
    Velmar Potash, net income, 2.82e+08 USD, falling ; Velmar Potash, net income per share, 0.34 USD, falling ; \
Velmar Potash, net income, 3.17e+08 USD
Velmar Potash earned $282 million ($0.34 a share) in 2014.
    Velmar Potash, earnings, 2.82e+08 USD, 2014 ; Velmar Potash, earnings per share, 0.34 USD, 2014
Velmar Mobile raised its user base from 98 million in January 2021 to 105 million in August 2021.
    Velmar Mobile, user base, 1.05e+08, rising, 2021-08-01/2021-09-01 ; Velmar Mobile, user base, 9.8e+07, 2021-01-01/2021-02-01
Velmar Motors recorded a drop of 25 percent in sales in 2019.
    Velmar Motors, sales, x0.75, falling, 2019
Orlíkbank had deposits of $40 million in 2020.
    Orlíkbank, deposits, 4e+07 USD, 2020
For instance, despite a 12 percent fall in its sales, Velmar Steel made a profit of $4 million in 2020.
    Velmar Steel, sales, x0.88, falling ; Velmar Steel, profit, 4e+06 USD, 2020
Velmar Bank's deposits increased 15.4 per cent in nine months, reaching $40 million.
    Velmar Bank, deposits, 4e+07 USD, x1.154, rising
Velmar Bank's non-performing loan ratio was kept at 1.4 per cent.
    Velmar Bank, non-performing loan ratio, 1.4 percent, steady
LPBank's pre-tax profit was $40 million.
    LPBank, pre-tax profit, 4e+07 USD
Despite a 36 per cent jump in its profit to $3.2 million, Velmar Bank saw a 4.4 per cent drop in its revenue, falling to $14.3 million.
    Velmar Bank, profit, 3.2e+06 USD, x1.36, rising ; Velmar Bank, revenue, 1.43e+07 USD, x0.956, falling
Velmar Steel said its net income rose 4 percent to $40 million in 2020.
    Velmar Steel, net income, 4e+07 USD, x1.04, rising, 2020, says Velmar Steel
Velmar Steel said production rose 4 percent in 2020.
    Velmar Steel, production, x1.04, rising, 2020, says Velmar Steel
Velmar Steel said it earned $40 million in 2020.
    Velmar Steel, earnings, 4e+07 USD, 2020, says Velmar Steel
Globally, Velmar Steel said its trading profit climbed to $40 million in 2020.
    Velmar Steel, trading profit, 4e+07 USD, rising, 2020, says Velmar Steel
In its report for 2020, Velmar Steel said its net income dropped to $40 million.
    Velmar Steel, net income, 4e+07 USD, falling, says Velmar Steel
China's steel output rose 4 percent in 2020, the World Steel Association (worldsteel) noted in its latest report.
    China, steel output, x1.04, rising, 2020, says World Steel Association
Orlík Metro carried 40 million passengers in 2020, operators Velmar Transit and Tarnov Rail announced on June 4.
    Orlík Metro, passengers, 4e+07 passengers, 2020, says Velmar Transit
The most recent data from Velmar Panel showed that Orlík Stores had sales of $40 million in 2020.
    Orlík Stores, sales, 4e+07 USD, 2020, says Velmar Panel
Sales rose to $40 million in 2020, said Jan Novak, chief executive of Velmar Steel.
    Velmar Steel, sales, 4e+07 USD, rising, 2020, says Jan Novak
Velmar Stores is a retailer. Recent financial results show turnover of €2.27 billion for 2001, up 12.8 per cent on the previous year.
    Velmar Stores, turnover, 2.27e+09 EUR, x1.128, rising, 2001
Ljubljana Airport received 626,525 passengers in 2019.
    Ljubljana Airport, passengers, 626525 passengers, 2019
Velmar Potash shut its mine in August 2019, resulting in around 350 layoffs.
    Velmar Potash, layoffs, about 350 layoffs
Velmar Steel will close two plants, leading to 400 redundancies.
    Velmar Steel, expected redundancies, 400 redundancies
Orlík Port's share increased from 50.3 per cent in 2017 to 51.3 per cent in 2018.
    Orlík Port, share, 51.3 percent, rising, 2018 ; Orlík Port, share, 50.3 percent, 2017
The capital stock of Velmar Insurance amounts to EUR 442.88 million.
    Velmar Insurance, capital stock, 4.4288e+08 EUR
Velmar Stores announced a dividend per share of 4.37 pence, up 12.3 per cent.
    Velmar Stores, dividend per share, 0.0437 GBP, x1.123, rising
"""
ROWS = FIGURES.strip().splitlines()
NOTHING = """
Velmar Stores' share in Orlík Foods increased from 20 percent in 2017 to 30 percent in 2018.
The Dutch government restricts exports of two etching tools to China.
Velmar Stores bought a 25 percent share in Orlík Foods.
Velmar Stores has a 25 percent share of Orlík Foods.
Velmar Bank is owned by Orlík with a 25 percent share.
Velmar Stores sold its $40 million headquarters in 2020.
Velmar Stores won a $40 million contract in 2020.
Velmar Stores has a $40 million loan from Velmar Bank.
Velmar Stores obtained a $40 million credit line in 2020.
Velmar Stores paid a $40 million fine in 2020.
Velmar Stores plans a $40 million capital increase.
Velmar Stores agreed a $40 million sales contract.
Velmar Stores could post a $40 million loss this year.
Velmar Stores denied that it had made a $40 million loss.
The Orlík hotel will have 240 rooms and two restaurants.
Velmar Foods would have 400 tonnes of capacity if it bought the plant.
The Orlík line runs for six days.
The festival in Tarnov runs for 12 days.
Velmar Foods could create 350 jobs.
The law covers 12 km of beach in Tarnov.
The strike saw exports fall 9 percent in 2020.
Phase 2 120 MW of the Orlík plant opened.
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


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Velmar's net profit rose to $40 million in 2020.", "Velmar", "Firm"),
        ("Velmar has 221 stores.", "Velmar", "Firm"),
        ("Velmar's deposits were $40 million in 2020.", "Velmar", "Bank"),
        ("VPBank, which Jan Novak founded, has opened a branch in Tarnov.", "VPBank", "Bank"),
        ("Velmar's area was 4,000 hectares in 2020.", "Velmar", "Party"),
    ],
)
def test_who_must_be_a_firm(text: str, name: str, kind: str) -> None:
    found = extract(text.encode(), "note.txt", min_confidence=0).parties
    assert [party.kind for party in found if party.name == name] == [kind]


def test_a_participle_at_the_head_of_a_sentence_is_no_part_of_a_name() -> None:
    found = extract(
        b"Linking Tarnov and Velmar, the line serves 12 towns.", "note.txt", min_confidence=0
    )
    assert not any("Linking" in party.name for party in found.parties)
