"""A table of ordinary sentences: what each measures, dated and said by whom, and sentences whose numbers measure nothing."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

# Sentence -> subject, indicator, number with unit, ratio to before, direction, partner, year of the period, speaker.
FIGURES = """
In Kenya, tea exports were $325 million in 2022.
    Kenya, tea exports, 3.25e+08 USD, 2022
Kenya's foreign exchange reserves declined $768 million in 2022.
    Kenya, decrease in foreign exchange reserves, 7.68e+08 USD, falling, 2022
The value of Kenya's tea exports increased from the $120 million recorded in 2016 to $129 million in 2017.
    Kenya, tea exports, 1.2e+08 USD, 2016 ; Kenya, tea exports, 1.29e+08 USD, rising, 2017
Kenya's remittances were $325 million in August 2022. The cumulative figure for January to August 2022 was $2.2 billion.
    Kenya, remittances, 2.2e+09 USD, 2022 ; Kenya, remittances, 3.25e+08 USD, 2022
Kenya's remittances were $325 million in August 2022. That brought the eight-month total to $2.2 billion.
    Kenya, remittances, 2.2e+09 USD ; Kenya, remittances, 3.25e+08 USD, 2022
Kenya's tea exports were 325,000 tonnes in 2022. The figure for 2021 was 300,000 tonnes.
    Kenya, tea exports, 325000 tonnes, 2022 ; Kenya, tea exports, 300000 tonnes, 2021
Kenya exported 325,000 kgs of tea in 2022.
    Kenya, tea exports, 325000 kg, 2022
Kenya's container throughput registered an 8.5-percent decrease to 5.2 million TEU in 2023.
    Kenya, container throughput, 5.2e+06 TEU, x0.915, falling, 2023
Kenya's tourist arrivals recorded a year-on-year growth of 14 percent to 205,083 in 2016.
    Kenya, tourist arrivals, 205083 arrivals, x1.14, rising, 2016
Kenya's imports saw a sharp drop of 12 percent in 2020.
    Kenya, imports, x0.88, falling, 2020
Ghana's share of cocoa exports rose from 21 percent in 2020 to 23 percent in 2021.
    Ghana, share of cocoa exports, 21 percent, 2020 ; Ghana, share of cocoa exports, 23 percent, rising, 2021
China's share of Kenya's imports fell to 23 percent in 2021.
    Kenya, share of imports, 23 percent, falling, CN, 2021
Kenya's budget deficit widened from 5.3 percent of GDP in 2021 to 6.8 percent of GDP in 2022.
    Kenya, budget deficit, 5.3 percent, 2021 ; Kenya, budget deficit, 6.8 percent, rising, 2022
Kenya's budget deficit came in at 3.4% of GDP in 2023, against 4.1% of GDP in 2022.
    Kenya, budget deficit, 3.4 percent, falling, 2023 ; Kenya, budget deficit, 4.1 percent, 2022
India's tax receipts stood at Rs 16.66 lakh crore in 2019.
    India, tax receipts, 1.666e+13 INR, 2019
Nepal's workers' remittances grew by 8.8 percent to US dollars 729 million in 2018.
    Nepal, remittances, 7.29e+08 USD, x1.088, rising, 2018
The number of tourist arrivals in Kenya rose 4 percent to 604,953 in 2023.
    Kenya, number of tourist arrivals, 604953 arrivals, x1.04, rising, 2023
Kenya's exports were $1.2 billion in 2023. The main export destinations were China ($300 million) and Oman ($200 million).
    Kenya, exports, 1.2e+09 USD, 2023 ; Kenya, exports, 3e+08 USD, CN, 2023 ; Kenya, exports, 2e+08 USD, OM, 2023
Kenya's main trading partners were China with $1.2 billion and Oman with $200 million.
    Kenya, trade, 1.2e+09 USD, CN ; Kenya, trade, 2e+08 USD, OM
Kenya's imports were $1.2 billion in 2023. The major partners were China ($300 million) and Oman ($200 million).
    Kenya, imports, 1.2e+09 USD, 2023
Kenya's imports were $1.2 billion in 2023. The main export destinations were China ($300 million) and Oman ($200 million).
    Kenya, imports, 1.2e+09 USD, 2023 ; Kenya, exports, 3e+08 USD, CN, 2023 ; Kenya, exports, 2e+08 USD, OM, 2023
Kenya's imports were $1.2 billion in 2023, mainly from China ($300 million) and Oman ($200 million).
    Kenya, imports, 1.2e+09 USD, 2023 ; Kenya, imports, 3e+08 USD, CN, 2023 ; Kenya, imports, 2e+08 USD, OM, 2023
Vietnam exported 300,000 tonnes of pepper in 2023, followed by Brazil with 90,000 tonnes.
    Vietnam, pepper exports, 300000 tonnes, 2023 ; Brazil, pepper exports, 90000 tonnes, 2023
Kenya's exports to China were $900 million in 2023, followed by Oman ($300 million).
    Kenya, exports, 9e+08 USD, CN, 2023 ; Kenya, exports, 3e+08 USD, OM, 2023
Japan produced 83.2 Mt of crude steel in 2020. Ghana produced 3.1 Mt in 2020.
    Japan, crude steel output, 8.32e+07 tonnes, 2020 ; Ghana, crude steel output, 3.1e+06 tonnes, 2020
Velmar Shipping reported net income of $41 million for 2023, up 9 percent from 2022.
    Velmar Shipping, net income, 4.1e+07 USD, x1.09, rising, 2023
Net income at Velmar Shipping climbed 9 percent to $41 million in 2023.
    Velmar Shipping, net income, 4.1e+07 USD, x1.09, rising, 2023
Pre-tax profit at Brant Bank halved to £12m in the six months to June 2023.
    Brant Bank, pre-tax profit, 1.2e+07 GBP, x0.5, falling, 2023
Brant Bank posted a loss of 14 million pounds in 2023 after a profit of 3 million a year earlier.
    Brant Bank, loss, 1.4e+07 GBP, 2023 ; Brant Bank, profit, 3e+06 GBP, 2022
Kenya's tea exports to Egypt rose by 8 percent to 92 million kilograms in 2023.
    Kenya, tea exports, 9.2e+07 kilograms, x1.08, rising, EG, 2023
Kenya sold 92 million kilograms of tea to Egypt in 2023, compared with 85 million in 2022.
    Kenya, tea sales, 9.2e+07 kilograms, rising, EG, 2023 ; Kenya, tea sales, 8.5e+07 kilograms, EG, 2022
Shipments of coal from Mozambique to India totalled 4.1 million tonnes in the first half of 2023.
    Mozambique, shipments of coal, 4.1e+06 tonnes, IN, 2023
Egypt took 21 percent of Kenya's tea exports in 2023, followed by Pakistan with 17 percent.
    Kenya, share of tea exports, 21 percent, EG, 2023 ; Kenya, share of tea exports, 17 percent, PK, 2023
Germany accounted for 34 percent of the exports of Slovenia in 2023.
    Slovenia, share of exports, 34 percent, DE, 2023
About 60 percent of Uzbekistan's cotton yarn went to Turkey in 2023.
    Uzbekistan, share of cotton yarn, 60 percent, TR, 2023
Norrland Steel sells two thirds of its steel in Germany.
    Norrland Steel, share of steel, 66.67 percent, DE
Norrland Steel generates 40 percent of its revenue in Germany.
    Norrland Steel, share of revenue, 40 percent, DE
Norrland Steel has 3,400 employees.
    Norrland Steel, employees, 3400 employees
Norrland Steel, which has 3,400 employees, was founded in 1921.
    Norrland Steel, employees, 3400 employees
With 3,400 employees, Norrland Steel is the largest employer of Umea.
    Norrland Steel, employees, 3400 employees
The workforce of Norrland Steel shrank from 3,900 to 3,400 in 2023.
    Norrland Steel, workforce, 3400 people, falling, 2023 ; Norrland Steel, workforce, 3900 people
Norrland Steel cut its workforce by 500 to 3,400 in 2023.
    Norrland Steel, workforce, 3400 people, falling, 2023
Norrland Steel operates 14 mills in five countries.
    Norrland Steel, mills, 14 mills
The mill in Gdansk has an annual capacity of 600,000 tonnes.
    <mill in Gdansk>, annual capacity, 600000 tonnes
Construction of the Karvina tunnel will cost 320 million euros.
    Karvina tunnel, expected cost, 3.2e+08 EUR
The Karvina tunnel, which cost 320 million euros, was opened on Monday.
    Karvina tunnel, cost, 3.2e+08 EUR
The cost of the Karvina tunnel is estimated at 320 million euros.
    Karvina tunnel, cost, 3.2e+08 EUR
Inflation in Ghana slowed to 23.2 percent in December from 26.4 percent in November.
    Ghana, inflation, 23.2 percent, falling, 2023 ; Ghana, inflation, 26.4 percent, 2023
Ghana's inflation rate was 23.2 percent in December 2023.
    Ghana, inflation rate, 23.2 percent, 2023
The Bank of Tarnov raised its key rate by 50 basis points to 7.25 percent.
    Bank of Tarnov, key rate, 7.25 percent, rising
The Bank of Tarnov left its key rate unchanged at 7.25 percent.
    Bank of Tarnov, key rate, 7.25 percent, steady
Foreign exchange reserves of Georgia stood at $5.1 billion at the end of March.
    Georgia, foreign exchange reserves, 5.1e+09 USD, 2024
Georgia's trade deficit widened to $7.3 billion in 2023.
    Georgia, trade deficit, 7.3e+09 USD, rising, 2023
Georgia's economy grew 7.5 percent in 2023.
    Georgia, economy, x1.075, rising, 2023
Gross domestic product of Georgia grew by 7.5 percent in 2023.
    Georgia, gross domestic product, x1.075, rising, 2023
Remittances to Tajikistan fell by a fifth in the first quarter of 2023.
    Tajikistan, remittances, x0.8, falling, 2023
Turkey's exports to Iraq were worth $12.8 billion in 2023.
    Türkiye, exports, 1.28e+10 USD, IQ, 2023
Bilateral trade between Turkey and Iraq doubled to $20 billion in 2022.
    Türkiye, bilateral trade, 2e+10 USD, x2, rising, IQ, 2022
Imports of wheat by Egypt reached 10.9 million tonnes in 2023.
    Egypt, imports of wheat, 1.09e+07 tonnes, 2023
Egypt imported 10.9 million tonnes of wheat in 2023, most of it from Russia.
    Egypt, wheat imports, 1.09e+07 tonnes, 2023
Russia supplied 62 percent of Egypt's wheat imports in 2023.
    Egypt, share of wheat imports, 62 percent, RU, 2023
Egypt bought 62 percent of its wheat from Russia in 2023.
    Egypt, share of wheat, 62 percent, RU, 2023
Passenger traffic at Tarnov Airport fell to 1.1 million in 2023.
    Tarnov Airport, passenger traffic, 1.1e+06 passengers, falling, 2023
Tarnov Airport served 1.1 million passengers in 2023.
    Tarnov Airport, passengers, 1.1e+06 passengers, 2023
Orders at Brinkhof Maschinen declined by 11 percent in the third quarter of 2023.
    Brinkhof Maschinen, orders, x0.89, falling, 2023
The order backlog of Brinkhof Maschinen stood at 1.4 billion euros at the end of September 2023.
    Brinkhof Maschinen, order backlog, 1.4e+09 EUR, 2023
Brinkhof Maschinen has an order backlog of 1.4 billion euros.
    Brinkhof Maschinen, order backlog, 1.4e+09 EUR
Brinkhof Maschinen forecasts sales of between 900 million and 950 million euros for 2024.
    Brinkhof Maschinen, expected sales, 9e+08..9.5e+08 EUR, 2024
Sales at Brinkhof Maschinen rose to 118 million euros from 97 million.
    Brinkhof Maschinen, sales, 1.18e+08 EUR, rising ; Brinkhof Maschinen, sales, 9.7e+07 EUR
Brinkhof Maschinen's sales of 118 million euros were 20 percent higher than in 2022.
    Brinkhof Maschinen, sales, 1.18e+08 EUR, x1.2, rising
The share of Poland in the sales of Brinkhof Maschinen rose to 23 percent.
    Brinkhof Maschinen, share of sales, 23 percent, rising, PL
Brinkhof Maschinen owes its creditors 310 million euros.
    Brinkhof Maschinen, debt, 3.1e+08 EUR
Brinkhof Maschinen will pay a dividend of 1.20 euros a share for 2023.
    Brinkhof Maschinen, planned dividend, 1.2 EUR, 2023
Brinkhof Maschinen is valued at 2.1 billion euros.
    Brinkhof Maschinen, value, 2.1e+09 EUR
Brinkhof Maschinen's market value fell below 2 billion euros.
    Brinkhof Maschinen, market value, ..2e+09 EUR, falling
Average wages in Moldova rose to 12,500 lei in 2023.
    Moldova, average wages, 12500 MDL, rising, 2023
Moldova's population is 2.5 million.
    Moldova, population, 2.5e+06 people
Unemployment in Moldova stood at 4.6 percent in 2023.
    Moldova, unemployment, 4.6 percent, 2023
The budget of the Ministry of Roads of Moldova is 3.1 billion lei this year.
    Ministry of Roads of Moldova, budget, 3.1e+09 MDL, 2024
Zamco Copper mined 41,000 tonnes of copper in the first quarter, down 13 percent.
    Zamco Copper, copper output, 41000 tonnes, x0.87, falling, 2024
Zamco Copper's production guidance for 2024 is 160,000 to 170,000 tonnes.
    Zamco Copper, production guidance, 160000..170000 tonnes, 2024
Zamco Copper paid $64 million in taxes in 2023.
    Zamco Copper, taxes, 6.4e+07 USD, 2023
Zamco Copper's tax bill came to $64 million in 2023.
    Zamco Copper, tax bill, 6.4e+07 USD, 2023
Zamco Copper set aside $20 million for legal claims.
    Zamco Copper, provisions, 2e+07 USD
The Tea Growers Union of Malawi represents 212 estates.
    Tea Growers Union of Malawi, estates, 212 estates
Malawi harvested 48,000 tonnes of tobacco in the 2022/23 season.
    Malawi, tobacco harvest, 48000 tonnes
Tobacco brings Malawi 60 percent of its export earnings.
    Malawi, share of export earnings, 60 percent
Velmar Shipping operates 44 tankers and 12 bulk carriers.
    Velmar Shipping, tankers, 44 tankers ; Velmar Shipping, bulk carriers, 12 carriers
Velmar Shipping's revenue per day dropped to $31,000 in the second quarter of 2023.
    Velmar Shipping, revenue per day, 31000 USD, falling, 2023
Ghana exported a record 3.1 million tonnes of bauxite last year.
    Ghana, bauxite exports, 3.1e+06 tonnes, 2023
Ghana's bauxite exports hit a record 3.1 million tonnes last year.
    Ghana, bauxite exports, 3.1e+06 tonnes, 2023
Norrland Steel's output (4.7 million tonnes in 2023) is the highest in the region.
    Norrland Steel, output, 4.7e+06 tonnes, 2023
Norrland Steel, whose revenue last year was 2.1 billion kronor, will move to Lulea.
    Norrland Steel, revenue, 2.1e+09 SEK, 2023
Norrland Steel, with revenue of 2.1 billion kronor and 3,400 employees, will move to Lulea.
    Norrland Steel, revenue, 2.1e+09 SEK ; Norrland Steel, employees, 3400 employees
At $4.1 billion, Kenya's exports in 2023 were 6 percent higher than the year before.
    Kenya, exports, 4.1e+09 USD, 2023 ; Kenya, exports, x1.06, rising, 2023
Half of Kenya's flowers are sold in the Netherlands.
    Kenya, share of flowers, 50 percent, NL
Traffic through the Beira corridor was 3.2 million tonnes in 2023, half as much as in 2014.
    Beira corridor, traffic, 3.2e+06 tonnes, x0.5, falling, 2023
Zamco Copper's costs per tonne rose 14 percent to $6,300.
    Zamco Copper, costs per tonne, 6300 USD, x1.14, rising
Zamco Copper's net debt shrank to $810 million at the end of June 2023, from $1.1 billion at the end of 2022.
    Zamco Copper, net debt, 8.1e+08 USD, falling, 2023 ; Zamco Copper, net debt, 1.1e+09 USD, 2022
Zamco Copper cut its debt by $290 million to $810 million.
    Zamco Copper, debt, 8.1e+08 USD, falling
Zamco Copper had cash of $210 million at the end of June 2023.
    Zamco Copper, cash, 2.1e+08 USD, 2023
Zamco Copper's shares have lost 40 percent of their value this year.
    Zamco Copper, shares, x0.6, falling, 2024
Zamco Copper invested $120 million in exploration in 2023.
    Zamco Copper, investment in exploration, 1.2e+08 USD, 2023
Zamco Copper's investment in exploration came to $120 million in 2023.
    Zamco Copper, investment in exploration, 1.2e+08 USD, 2023
Zamco Copper's Kitwe smelter treated 1.1 million tonnes of ore in 2023.
    <Kitwe smelter>, ore treated, 1.1e+06 tonnes, 2023
Capacity utilisation at the Kitwe smelter is 60 percent.
    Kitwe smelter, capacity utilisation, 60 percent
The Kitwe smelter has a workforce of 1,200.
    Kitwe smelter, workforce, 1200 people
Zamco Copper will hire 300 engineers this year.
    Zamco Copper, engineers to be hired, 300 engineers, 2024
The ban has cut Zamco Copper's sales by 30 percent.
    Zamco Copper, sales, x0.7, falling
Belkar Potash's exports are a third of what they were in 2021.
    Belkar Potash, exports, x0.3333, falling, 2021
Moldova gets 70 percent of its gas from Romania.
    Moldova, share of gas, 70 percent, RO
Moldova depends on Romania for 70 percent of its power.
    Moldova, share of power, 70 percent, RO
Some 600 Romanian firms are registered in Moldova.
    Moldova, Romanian firms, 600 firms
Moldovan wine exports to China reached 9 million litres in 2021, three times the figure of 2016.
    Moldova, wine exports, 9e+06 litres, x3, rising, CN, 2021
China's share of Moldova's wine exports rose from 4 percent in 2016 to 11 percent in 2021.
    Moldova, share of wine exports, 11 percent, rising, CN, 2021 ; Moldova, share of wine exports, 4 percent, CN, 2016
China's share of Moldova's wine exports was 11 percent in 2021.
    Moldova, share of wine exports, 11 percent, CN, 2021
Wine accounts for 5 percent of Moldova's exports.
    Moldova, share of exports, 5 percent
Brant Bank's capital ratio rose to 16.2 percent.
    Brant Bank, capital ratio, 16.2 percent, rising
Brant Bank has 1.3 million customers and 212 branches.
    Brant Bank, customers, 1.3e+06 customers ; Brant Bank, branches, 212 branches
Brant Bank's lending to farmers grew by 9 percent to 300 million euros in 2023.
    Brant Bank, lending, 3e+08 EUR, x1.09, rising, 2023
Brant Bank made a net profit of 41 million euros in the first half, a third less than a year earlier.
    Brant Bank, net profit, 4.1e+07 EUR, x0.6667, falling, 2023
First-half profit at Brant Bank was 41 million euros.
    Brant Bank, profit, 4.1e+07 EUR, 2023
Brant Bank on Monday published its accounts for 2022. Sales rose to 118 million euros.
    Brant Bank, sales, 1.18e+08 EUR, rising, 2022
2022 was a good year for Brant Bank. Sales rose to 118 million euros.
    Brant Bank, sales, 1.18e+08 EUR, rising, 2022
Those are the main lines of the 2022 accounts that Brant Bank filed yesterday. Headcount was reduced to 1,880.
    Brant Bank, headcount, 1880 people, falling, 2022
Brant Bank published its accounts for 2022. Vexel Steel's sales rose to 118 million euros.
    Vexel Steel, sales, 1.18e+08 EUR, rising
Brant Bank published its accounts for 2022. Brant Bank has 800 employees.
    Brant Bank, employees, 800 employees
Brant Bank's profit for 2023 was 82 million euros, against 97 million for 2022.
    Brant Bank, profit, 8.2e+07 EUR, falling, 2023 ; Brant Bank, profit, 9.7e+07 EUR, 2022
Brant Bank's return on equity was 9.1 percent in 2023.
    Brant Bank, return on equity, 9.1 percent, 2023
Brant Bank set aside 30 million euros for bad loans in 2023.
    Brant Bank, provisions, 3e+07 EUR, 2023
Tarnov Gas charges $310 for 1,000 cubic metres.
    Tarnov Gas, charge, 310 USD
Tarnov Gas sold 3 billion cubic metres of gas to Poland in 2023, a decline of 40 percent.
    Tarnov Gas, gas sales, 3e+09 cubic metres, x0.6, falling, PL, 2023
Tarnov Gas has reserves of 40 billion cubic metres.
    Tarnov Gas, reserves, 4e+10 cubic metres
Tarnov Gas's reserves are estimated at 40 billion cubic metres.
    Tarnov Gas, reserves, 4e+10 cubic metres
The Tarnov gas field holds reserves of 40 billion cubic metres.
    Tarnov gas field, reserves, 4e+10 cubic metres
The Tarnov pipeline is 310 kilometres long.
    Tarnov pipeline, length, 310 kilometres
The Tarnov pipeline carries 5 billion cubic metres of gas a year.
    Tarnov pipeline, gas, 5e+09 cubic metres per year
Work on the Tarnov pipeline is two thirds complete.
    Tarnov pipeline, completion, 66.67 percent
Tarnov Gas owes $90 million in taxes.
    Tarnov Gas, debt, 9e+07 USD
Tarnov Gas's arrears to its suppliers reached $90 million.
    Tarnov Gas, arrears, 9e+07 USD
Thailand welcomed 3.5 million Chinese tourists in 2023.
    Thailand, Chinese tourists, 3.5e+06 tourists, 2023
Tourism contributed 12 percent of Thailand's gross domestic product in 2023.
    Thailand, share of gross domestic product, 12 percent, 2023
The unemployment rate in Thailand was 1.1 percent.
    Thailand, unemployment rate, 1.1 percent
Thailand's current-account surplus narrowed to $7 billion in 2023, or 1.4 percent of gross domestic product.
    Thailand, current-account surplus, 7e+09 USD, falling, 2023
Thailand's foreign debt is equal to 38 percent of gross domestic product.
    Thailand, foreign debt, 38 percent
Rice stocks in Thailand stood at 2.1 million tonnes on 1 March 2023.
    Thailand, rice stocks, 2.1e+06 tonnes, 2023
Turnover at the Altyn Bourse rose by half to $2 billion last year.
    Altyn Bourse, turnover, 2e+09 USD, x1.5, rising, 2023
The market capitalisation of the Altyn Bourse is $44 billion.
    Altyn Bourse, market capitalisation, 4.4e+10 USD
Orders from Asia jumped by 40 percent, Brinkhof Maschinen said.
    Brinkhof Maschinen, orders, x1.4, rising, says Brinkhof Maschinen
Brinkhof Maschinen's orders from Asia jumped by 40 percent.
    Brinkhof Maschinen, orders, x1.4, rising
Asia contributes 40 percent of Brinkhof Maschinen's orders.
    Brinkhof Maschinen, share of orders, 40 percent
Brinkhof Maschinen books a tenth of its sales in Poland.
    Brinkhof Maschinen, share of sales, 10 percent, PL
Poland brought in a tenth of Brinkhof Maschinen's sales.
    Brinkhof Maschinen, share of sales, 10 percent, PL
The trade ministry of Ghana said cocoa exports fell 4 percent in 2023.
    Ghana, cocoa exports, x0.96, falling, 2023, says <trade ministry of Ghana>
Ghana's cocoa exports fell 4 percent in 2023, figures from the Cocoa Board show.
    Ghana, cocoa exports, x0.96, falling, 2023, says Cocoa Board
Ghana's cocoa exports fell 4 percent in 2023, Cocoa Board data showed on Monday.
    Ghana, cocoa exports, x0.96, falling, 2023, says Cocoa Board
Ghana's cocoa exports fell 4 percent in 2023, according to the Ghana Cocoa Board.
    Ghana, cocoa exports, x0.96, falling, 2023, says Ghana Cocoa Board
The Ghana Cocoa Board's annual report shows that exports of Ghana fell 4 percent in 2023.
    Ghana, exports, x0.96, falling, 2023, says Ghana Cocoa Board
The Ghana Cocoa Board estimates that Ghana exported 610,000 tonnes of cocoa in 2023.
    Ghana, cocoa exports, 610000 tonnes, 2023, says Ghana Cocoa Board
"Exports of Ghana fell 4 percent in 2023," Kofi Mensah, head of the Ghana Cocoa Board, told reporters.
    Ghana, exports, x0.96, falling, 2023, says Kofi Mensah
Peru's tea exports were 300 tonnes in 2024. Oman took 54 percent of shipments, followed by Chile with 23 percent.
    Peru, tea exports, 300 tonnes, 2024 ; Peru, share of shipments, 54 percent, OM, 2024 ; Peru, share of shipments, 23 percent, CL, 2024
Norrland Steel had a good year. Net revenue totalled 2.3 billion dollars in 2023 and adjusted EBITDA 1.04 billion dollars.
    Norrland Steel, adjusted EBITDA, 1.04e+09 USD, 2023 ; Norrland Steel, net revenue, 2.3e+09 USD, 2023
Kenya's turnover was 9 million dollars in 2023. China (19.8%) and Oman (6.9%) had the largest shares in turnover.
    Kenya, turnover, 9e+06 USD, 2023 ; Kenya, share of turnover, 19.8 percent, CN, 2023 ; Kenya, share of turnover, 6.9 percent, OM, 2023
Kenya's exports were worth 812 million dollars in 2023. Footwear ($214 million) and rice ($38 million) led.
    Kenya, exports, 8.12e+08 USD, 2023 ; Kenya, footwear exports, 2.14e+08 USD, 2023 ; Kenya, rice exports, 3.8e+07 USD, 2023
Ghana's exports grew by 34.5 percent and reached $7.4 billion in 2023.
    Ghana, exports, 7.4e+09 USD, x1.345, rising, 2023
Brant Bank published its accounts. As a result the deficit narrowed to $1.4 million.
    Brant Bank, deficit, 1.4e+06 USD, falling
Brant Bank published its accounts. The operating margin improved to 6.8 percent from 4.9 percent.
    Brant Bank, operating margin, 4.9 percent ; Brant Bank, operating margin, 6.8 percent, rising
The public debt of Ghana was equivalent to 71.4 percent of GDP.
    Ghana, public debt, 71.4 percent
Velmar Shipping increased its staff from 3,100 to 4,650 in 2023.
    Velmar Shipping, staff, 3100 staff ; Velmar Shipping, staff, 4650 staff, rising, 2023
Kenya exported 25 bcm of natural gas in 2023, of which China took 4 bcm.
    Kenya, natural gas exports, 2.5e+10 cubic metres, 2023 ; Kenya, natural gas exports, 4e+09 cubic metres, CN, 2023
Norrland Steel handled 4.8 million TEU in 2023, a gain of 15 percent.
    Norrland Steel, throughput, 4.8e+06 TEU, x1.15, rising, 2023
Velmar Shipping's profit was 12 million dollars in 2023. For 2024 it forecasts 14 million dollars.
    Velmar Shipping, profit, 1.2e+07 USD, 2023 ; Velmar Shipping, profit, 1.4e+07 USD, 2024
Kenya exported 400 tonnes of tea in week 18, 27 tonnes more than in week 17.
    Kenya, tea exports, 400 tonnes, rising, 2024
Ghana's copper output was 580,000 tonnes in March 2024, 3,000 fewer than in February.
    Ghana, copper output, 580000 tonnes, falling, 2024
Sales of Brant Bank were 40 million dollars between March 2021 and August 2023.
    Brant Bank, sales, 4e+07 USD, 2021
Velmar Shipping hired Tarnov Air. Chile's copper production dropped 6.1 percent year-on-year in March to 412,000 tonnes.
    Chile, copper production, 412000 tonnes, x0.939, falling, 2024
Tarnov Air cut its fares, the Transport Agency said. Passenger numbers rose to 5.1 million.
    Tarnov Air, passenger numbers, 5.1e+06 passengers, rising
Tarnov Air flew 5 million passengers in the year that ended on 30 June 2023.
    Tarnov Air, passengers, 5e+06 passengers, 2022
Norrland Steel sold 90 tonnes of wire in 2023. Kenya absorbed 34 percent of its sales.
    Norrland Steel, wire sales, 90 tonnes, 2023 ; Norrland Steel, share of sales, 34 percent, KE, 2023
Georgia's trade surplus fell 18 percent from a year ago to reach $44 million in 2023.
    Georgia, trade surplus, 4.4e+07 USD, x0.82, falling, 2023
Georgia's trade rose in 2023, with exports up 24 percent to reach $874 million.
    Georgia, trade, rising, 2023 ; Georgia, exports, 8.74e+08 USD, x1.24, rising, 2023
In June 2023, Georgia's exports and imports reached $301 million, up 18.5 percent year on year.
    Georgia, exports and imports, 3.01e+08 USD, x1.185, rising, 2023
June's exports of Georgia hit a record monthly high of $161 million.
    Georgia, exports, 1.61e+08 USD, 2023
Reserves of the Bank of Tarnov rose by $479 million to $22.5 billion in 2023.
    Bank of Tarnov, reserves, 2.25e+10 USD, rising, 2023
Georgia's exports rose by $400 million in 2023.
    Georgia, increase in exports, 4e+08 USD, rising, 2023
Georgia's exports fell by $400 million from a year earlier to $6 billion in 2023.
    Georgia, exports, 6e+09 USD, falling, 2023
Georgia's trade with Oman, its largest partner, grew 5 percent in 2023.
    Georgia, trade, x1.05, rising, OM, 2023
Profit of Velmar Shipping, which is stated net of sales tax, was 5 million euros.
    Velmar Shipping, profit, 5e+06 EUR
Velmar Shipping reported net income of $1.20 a share for 2023.
    Velmar Shipping, net income per share, 1.2 USD, 2023
Georgia's exports are expected to reach $10 billion in 2025.
    Georgia, expected exports, 1e+10 USD, 2025
Georgia's exports will reach $10 billion in 2025.
    Georgia, expected exports, 1e+10 USD, 2025
Georgia's exports are projected to grow by 8 percent in 2025.
    Georgia, expected exports, x1.08, rising, 2025
Georgia aims to raise its exports to $10 billion by 2030.
    Georgia, planned exports, 1e+10 USD, rising
Georgia's exports reached $10 billion in 2023, more than expected.
    Georgia, exports, 1e+10 USD, 2023
Velmar Shipping, which plans to build a yard, had revenue of $40 million in 2023.
    Velmar Shipping, revenue, 4e+07 USD, 2023
Georgia's coffee exports grew by 11 percent year-on-year to $92 million in April 2023, compared to $82 million in the same month last year.
    Georgia, coffee exports, 9.2e+07 USD, x1.11, rising, 2023 ; Georgia, coffee exports, 8.2e+07 USD, 2022
Georgia's tea exports too fell to 45 million kg in 2023, as compared to 52 million kg exported in 2022.
    Georgia, tea exports, 4.5e+07 kg, falling, 2023 ; Georgia, tea exports, 5.2e+07 kg, 2022
Georgia's imports, including tea, sugar and rice, were at 52 million tonnes in 2023.
    Georgia, imports, 5.2e+07 tonnes, 2023
Output of Norrland Steel fell by 50,000 tonnes to 4.2 million tonnes in 2023.
    Norrland Steel, output, 4.2e+06 tonnes, falling, 2023
Output of Norrland Steel fell by 50,000 tonnes in 2023.
    Norrland Steel, decrease in output, 50000 tonnes, falling, 2023
December output of Norrland Steel fell to 32 million tonnes from November's 34 million tonnes.
    Norrland Steel, december output, 3.2e+07 tonnes, falling ; Norrland Steel, december output, 3.4e+07 tonnes, 2023
Exports of Georgia reached $5.9 billion in 2023, 15.9 percent lower than the $7 billion recorded in 2022.
    Georgia, exports, 5.9e+09 USD, x0.841, falling, 2023 ; Georgia, exports, 7e+09 USD, 2022
Exports of Georgia reached $5.9 billion in 2023, a 15.9 percent increase.
    Georgia, exports, 5.9e+09 USD, x1.159, rising, 2023
Velmar Shipping posted net profit, which excludes one-off items, of 4 million euros in 2023.
    Velmar Shipping, net profit, 4e+06 EUR, 2023
Coffee output of Georgia is estimated to decline to 316,700 tonnes in 2024.
    Georgia, expected coffee output, 316700 tonnes, falling, 2024
Georgia accounts for about 4 percent of the world coffee production.
    Georgia, share of world coffee production, 4 percent
The oil output of Oman rose by 10,000 b/d to 2.8 million b/d in 2023.
    Oman, oil output, 2.8e+06 barrels per day, rising, 2023
Exports of Georgia stood at 8 million kg to Germany in 2023.
    Georgia, exports, 8e+06 kg, DE, 2023
Inflows from the European Union to Georgia were down 2 percent in 2023.
    Georgia, inflows, x0.98, falling, EU, 2023
The operating margin of Velmar Shipping rose 2 percent to 12 percent in 2023.
    Velmar Shipping, operating margin, 12 percent, x1.02, rising, 2023
Georgia's exports to Oman amounted to $20 million in 2023, with imports totaling $11 million.
    Georgia, exports, 2e+07 USD, OM, 2023 ; Georgia, imports, 1.1e+07 USD, OM, 2023
Georgia's trade surplus therefore reached $8 million in 2023.
    Georgia, trade surplus, 8e+06 USD, 2023
Georgia's exports increased by 24 percent to Oman, 2 percent to Kenya and 15 percent to Italy in 2023.
    Georgia, exports, x1.24, rising, OM, 2023 ; Georgia, exports, x1.02, rising, KE, 2023 ; Georgia, exports, x1.15, rising, IT, 2023
Remittances to Georgia reached $4 million in 2023; those from the rest of the world account for a third of total remittances.
    Georgia, remittances, 4e+06 USD, 2023
Velmar Shipping kept its lead with total volumes increasing 14 percent to 75 million tonnes in 2023.
    Velmar Shipping, total volumes, 7.5e+07 tonnes, x1.14, rising, 2023
The volumes handled in Georgia, including transit, grew 17 percent to 169 million tonnes in 2023.
    Georgia, volumes, 1.69e+08 tonnes, x1.17, rising, 2023
Exports of Georgia grew 17 percent against 2009 to 169 million tonnes.
    Georgia, exports, 1.69e+08 tonnes, x1.17, rising
The Bank of Ghana met on Monday. Annual inflation slowed to 10.6 percent in December 2023.
    Ghana, inflation, 10.6 percent, 2023
With loans from Brant Bank, 24 bridges have been built in Kenya.
    Kenya, bridges built, 24 bridges
The inflows of Kenya increased to Sh274 billion in March 2019 from Sh217 billion in March 2018.
    Kenya, inflows, 2.74e+11 KES, rising, 2019 ; Kenya, inflows, 2.17e+11 KES, 2018
Velmar Cement will increase its annual cement production capacity to 30 million tons by 2027.
    Velmar Cement, planned annual cement production capacity, 3e+07 tons, rising
Georgia's trade deficit widened to more than two billion dollars in 2023.
    Georgia, trade deficit, 2e+09.. USD, rising, 2023
EBITDA of Velmar Shipping edged up to $1.2 billion in 2023 from $1.1 billion in 2022.
    Velmar Shipping, EBITDA, 1.2e+09 USD, rising, 2023 ; Velmar Shipping, EBITDA, 1.1e+09 USD, 2022
The net loss of Velmar Shipping attributable to its shareholders was $2.9 billion in 2023, compared to a profit of $261 million in 2022.
    Velmar Shipping, net loss, 2.9e+09 USD, 2023 ; Velmar Shipping, profit, 2.61e+08 USD, 2022
Basic loss per share of Velmar Shipping was $3.57 in 2023.
    Velmar Shipping, basic loss per share, 3.57 USD, 2023
Output of Norrland Steel fell to 10 Mt in 2023 from the prior year's 10.7 Mt.
    Norrland Steel, output, 1e+07 tonnes, falling, 2023 ; Norrland Steel, output, 1.07e+07 tonnes, 2022
The unemployment rate in Serbia is projected at 14.3 percent in 2024.
    Serbia, expected unemployment rate, 14.3 percent, 2024
Serbia's economy, according to Brant Bank, will grow 2.9 percent in 2024.
    Serbia, expected economy, x1.029, rising, 2024, says Brant Bank
Velmar Shipping earned 7,3 million euros in 2023.
    Velmar Shipping, earnings, 7.3e+06 EUR, 2023
Georgia exports to many countries. In 2022, after two hard years, exports had already reached 45 billion zlotys, and in 2023 they had grown.
    Georgia, exports, 4.5e+10 PLN, 2022
Georgia's imports amounted to only $20 million in 2023.
    Georgia, imports, 2e+07 USD, 2023
Norrland Steel shipped 11 million tonnes in 2023.
    Norrland Steel, shipments, 1.1e+07 tonnes, 2023
Georgia shipped 11,000 tonnes of tea in 2023.
    Georgia, tea exports, 11000 tonnes, 2023
Output of the country's mines grew fastest in Kenya, where output rose 10 percent to 18,771 tonnes in 2023.
    <country's mines>, output, rising ; Kenya, output, 18771 tonnes, x1.1, rising, 2023
"In 2023, exports of Georgia totalled $4.6 million, up from the first months of 2022," said Brant Bank.
    Georgia, exports, 4.6e+06 USD, rising, 2023, says Brant Bank
The deficit of Georgia widened to US $ 378 million in 2023.
    Georgia, deficit, 3.78e+08 USD, rising, 2023
Copper production of Norrland Steel was 112 million pounds in 2023.
    Norrland Steel, copper production, 1.12e+08 pounds, 2023
Velmar Shipping expects to meet its aim as output of coal fell 8 percent in 2023.
    Velmar Shipping, output of coal, x0.92, falling, 2023
Tarnov Air waits. Velmar Shipping said its pre-tax profit stood at $16 million, while it posted a net profit of $11 million.
    Velmar Shipping, pre-tax profit, 1.6e+07 USD, says Velmar Shipping ; Velmar Shipping, net profit, 1.1e+07 USD, says Velmar Shipping
Georgia is planning to bring its trade turnover with Oman to $5 billion.
    Georgia, planned trade turnover, 5e+09 USD, OM
Georgia's exports are planned to reach $2 billion in 2030.
    Georgia, planned exports, 2e+09 USD, 2030
Vietnam is waiting. In 2023, the number of travelers from Oman to Vietnam decreased 9 percent.
    Vietnam, number of travelers, x0.91, falling, OM, 2023
Revenue of Velmar Shipping from rooms and catering services was estimated at $368 million in 2023.
    Velmar Shipping, revenue, 3.68e+08 USD, 2023
Velmar Shipping reported a slightly lower underlying profit of $4 million in 2023.
    Velmar Shipping, underlying profit, 4e+06 USD, 2023
Vietnam opened. Vietnam drew guests from Oman, Kenya, France and Italy. Tourist arrivals also went up 6 percent in 2023.
    Vietnam, tourist arrivals, x1.06, rising, 2023
Velmar Shipping's 2017 net profit plunged 20 percent to 4.5 million euros.
    Velmar Shipping, net profit, 4.5e+06 EUR, x0.8, falling, 2017
Velmar Shipping posted a net loss of $67 million in the fourth quarter of 2023, up from a net loss of $12 million.
    Velmar Shipping, net loss, 6.7e+07 USD, rising, 2023 ; Velmar Shipping, net loss, 1.2e+07 USD
Velmar Shipping's 2017 net profit fell 20 percent to 4.5 million won ($3 million), while its sales grew to 96 million.
    Velmar Shipping, net profit, 4.5e+06 KRW, x0.8, falling, 2017 ; Velmar Shipping, sales, 9.6e+07 KRW, rising, 2017
Overall, from January to April 2023, Georgia's exports to Oman grew by 26 percent to $24 million.
    Georgia, exports, 2.4e+07 USD, x1.26, rising, OM, 2023
As a result of 2022, trade exchange between Georgia and Oman increased by 29 percent and amounted to $190 million.
    Georgia, trade exchange, 1.9e+08 USD, x1.29, rising, OM, 2022
Georgia's import from Oman hiked 25 percent to $2 million, and its harvest plummeted 4 percent in 2023.
    Georgia, import, 2e+06 USD, x1.25, rising, OM ; Georgia, harvest, x0.96, falling, 2023
Georgia's exports to Oman reached $3 million in 2023 while imports from Oman to $4 million.
    Georgia, exports, 3e+06 USD, OM, 2023 ; Georgia, imports, 4e+06 USD, OM, 2023
Velmar Shipping's profit before tax crashed 89 percent to £25m in 2023.
    Velmar Shipping, profit before tax, 2.5e+07 GBP, x0.11, falling, 2023
Velmar Shipping's earnings per share (EPS) rose to 14.5p from 12p.
    Velmar Shipping, earnings per share, 0.145 GBP, rising ; Velmar Shipping, earnings per share, 0.12 GBP
Velmar Shipping said copper output for the quarter was 17 koz, a rise of 29 percent on the previous quarter.
    Velmar Shipping, copper output, 17000 ounces, x1.29, rising
The Karvina tunnel will cost about 80B yuan.
    Karvina tunnel, expected cost, 8e+10 CNY
Georgia's exports and imports rose by 5 and 7 percent, respectively, in 2023.
    Georgia, exports, x1.05, rising, 2023 ; Georgia, imports, x1.07, rising, 2023
Velmar Shipping said coal and iron ore output dropped 2 percent and 1 percent to 10 and 6 million tonnes, respectively.
    Velmar Shipping, coal output, 1e+07 tonnes, x0.98, falling ; Velmar Shipping, iron ore output, 6e+06 tonnes, x0.99, falling
Georgia's exports to Oman, Kenya and Italy were $3 million, $4 million and $5 million, respectively, in 2023.
    Georgia, exports, 3e+06 USD, OM, 2023 ; Georgia, exports, 4e+06 USD, KE, 2023 ; Georgia, exports, 5e+06 USD, IT, 2023
Georgia's exports grew in 2023. Within this total, the value of re-exports increased 9 percent to $145 million.
    Georgia, exports, rising, 2023 ; Georgia, re-exports, 1.45e+08 USD, x1.09, rising, 2023
Georgia's reserves, excluding gold at Brant Bank, increased to $8 billion in 2023.
    Georgia, reserves, 8e+09 USD, rising, 2023
Georgia's reserves sustained a downward trend and stood at $3 billion in 2023.
    Georgia, reserves, 3e+09 USD, 2023
Georgia's trade surplus with Kenya increased for the fourth straight year, rising 37 percent to $3 million.
    Georgia, trade surplus, 3e+06 USD, x1.37, rising, KE
Georgia's trade surplus with Kenya fell 26 percent, the first decrease in three years, to $2 million.
    Georgia, trade surplus, 2e+06 USD, x0.74, falling, KE
Georgia's exports fell in 2022. A trade deficit of $35 million, equivalent to 4 percent of output, was recorded in 2023.
    Georgia, exports, falling, 2022 ; Georgia, trade deficit, 3.5e+07 USD, 2023
Georgia exported $26 million of tea to Kenya and $22 million to Oman in 2020.
    Georgia, tea exports, 2.6e+07 USD, KE, 2020 ; Georgia, tea exports, 2.2e+07 USD, OM, 2020
Velmar Shipping expects full-year profit before tax between £300m-£350m.
    Velmar Shipping, expected full-year profit before tax, 3e+08..3.5e+08 GBP
Velmar Shipping's half-year revenue fell to $4 million in its retail division. Margins were 4 percent.
    Velmar Shipping, half-year revenue in retail division, 4e+06 USD, falling ; Velmar Shipping, margins in retail division, 4 percent
The Central Bank of Georgia said the current account registered a deficit of $2 million in 2023, reversing a surplus of $1 million.
    Georgia, deficit, 2e+06 USD, 2023, says Central Bank of Georgia ; Georgia, surplus, 1e+06 USD, says Central Bank of Georgia
Tarnov Air will build the 300-megawatt Delmar Hydropower Project in Georgia.
    Delmar Hydropower Project, capacity, 300 megawatt
Velmar Shipping logged a 29 percent decrease in China sales in 2023.
    Velmar Shipping, sales, x0.71, falling, CN, 2023
Velmar Shipping saw its sales in Oman drop by 30 percent in 2023.
    Velmar Shipping, sales, x0.7, falling, OM, 2023
The Velmar port saw a 10 percent increase in throughput for 2023, reaching 19 million TEU.
    Velmar port, throughput, 1.9e+07 TEU, x1.1, rising, 2023
Brant Bank reported a 23 percent year-on-year decline in net profit to $14 million in 2023.
    Brant Bank, net profit, 1.4e+07 USD, x0.77, falling, 2023
Velmar Shipping reported a 46 percent dip in sales in Kenya, which accounts for a quarter of its volume.
    Velmar Shipping, sales, x0.54, falling, KE
Brant Bank's investment income also saw substantial growth, reaching $60 million in 2023.
    Brant Bank, investment income, 6e+07 USD, rising, 2023
Velmar Shipping's copper output was broadly flat at 409,000 tonnes in 2023.
    Velmar Shipping, copper output, 409000 tonnes, steady, 2023
Velmar Shipping expects gold output of between 2.4 million and 2.6 million ounces.
    Velmar Shipping, expected gold output, 2.4e+06..2.6e+06 ounces
Norrland Steel's earnings before interest, taxes, depreciation and amortization (EBITDA) were $614 million in 2023.
    Norrland Steel, earnings before interest, taxes, depreciation and amortization, 6.14e+08 USD, 2023
Norrland Steel had a net loss of $268 million in 2023, compared to a loss of $35 million in 2022.
    Norrland Steel, net loss, 2.68e+08 USD, rising, 2023 ; Norrland Steel, loss, 3.5e+07 USD, 2022
Norrland Steel announced that its quarterly sales in China fell in 2023.
    Norrland Steel, quarterly sales, falling, 2023, says Norrland Steel
Norrland Steel turned a profit of $8 million in 2023 and reported a cash flow from operations of $7 million.
    Norrland Steel, profit, 8e+06 USD, 2023 ; Norrland Steel, cash flow from operations, 7e+06 USD, 2023
Georgia's exports increased 4 percent from May.
    Georgia, exports, x1.04, rising
Georgia recorded a growth of 4.5 percent in 2023.
    Georgia, growth, 4.5 percent, 2023
The IMF forecasts growth of 3.6 percent for Georgia in 2025.
    Georgia, expected growth, 3.6 percent, 2025, says IMF
Georgia's foreign exchange reserves rose by $2.3 billion to $48 billion in 2023.
    Georgia, foreign exchange reserves, 4.8e+10 USD, rising, 2023
Georgia's reserves jumped $1.8 billion to $57.8 billion in 2023.
    Georgia, reserves, 5.78e+10 USD, rising, 2023
Georgia's reserves rose by $64 million, or 3 percent, to $1.5 billion.
    Georgia, reserves, 1.5e+09 USD, x1.03, rising
Foreign direct investment (FDI) into Georgia fell by 12 percent to $3.3 billion in 2023.
    Georgia, foreign direct investment, 3.3e+09 USD, x0.88, falling, 2023
FDI into Georgia fell 12 percent in 2023.
    Georgia, FDI, x0.88, falling, 2023
FDI inflows into Georgia reached $1.5 billion in 2023, up 20 percent.
    Georgia, FDI inflows, 1.5e+09 USD, x1.2, rising, 2023
Public debt in Georgia stood at 68 percent of GDP at the end of 2023.
    Georgia, public debt, 68 percent, 2023
Return on equity at Brant Bank was 14.5 percent.
    Brant Bank, return on equity, 14.5 percent
Profit before tax at Velmar Shipping came in at 12 million euros, compared with 15 million.
    Velmar Shipping, profit before tax, 1.2e+07 EUR, falling ; Velmar Shipping, profit before tax, 1.5e+07 EUR
Velmar Shipping narrowed its loss to 2 million euros in 2023.
    Velmar Shipping, loss, 2e+06 EUR, falling, 2023
Velmar Shipping trimmed its loss to 2 million euros from 4 million.
    Velmar Shipping, loss, 2e+06 EUR, falling ; Velmar Shipping, loss, 4e+06 EUR
Velmar Shipping widened its net loss to 2 million euros.
    Velmar Shipping, net loss, 2e+06 EUR, rising
Brant Bank set aside provisions of 30 million euros.
    Brant Bank, provisions, 3e+07 EUR
The Bank of Ghana said gross official reserves stood at $4.9 billion at the end of 2023.
    Ghana, gross official reserves, 4.9e+09 USD, 2023, says Bank of Ghana
The company's headcount stood at 2,340 at the end of 2023, Velmar Shipping said.
    Velmar Shipping, headcount, 2340 people, 2023, says Velmar Shipping
The bank's loan ratio was 3.4 percent, Brant Bank said.
    Brant Bank, loan ratio, 3.4 percent, says Brant Bank
Copper production at Norrland Gold fell to 46,000 tonnes in the September quarter of 2023.
    Norrland Gold, copper production, 46000 tonnes, falling, 2023
Norrland Gold kept its production forecast at 46,000 tonnes.
    Norrland Gold, production forecast, 46000 tonnes, steady
The International Monetary Fund expects Georgia's economy to grow by 6 percent in 2025.
    Georgia, expected economy, x1.06, rising, 2025, says International Monetary Fund
Velmar Shipping expects its revenue to reach $400 million in 2025.
    Velmar Shipping, expected revenue, 4e+08 USD, 2025
Velmar Shipping expects revenue to fall by 3 percent to $400 million in 2025.
    Velmar Shipping, expected revenue, 4e+08 USD, x0.97, falling, 2025
The Bank of Ghana sees inflation falling to 8 percent by the end of 2026.
    Ghana, expected inflation, 8 percent, falling, says Bank of Ghana
Georgia's exports rose 7 percent in 2023 and imports fell 2 percent, leaving a trade surplus of $4.2 billion.
    Georgia, exports, x1.07, rising, 2023 ; Georgia, imports, x0.98, falling, 2023 ; Georgia, trade surplus, 4.2e+09 USD, 2023
Velmar Shipping's revenue rose 7 percent in 2023, resulting in a net profit of $4 million.
    Velmar Shipping, revenue, x1.07, rising, 2023 ; Velmar Shipping, net profit, 4e+06 USD, 2023
Velmar Shipping's order book stood at 3.4 billion euros at the end of 2023. Net sales for the year were 742 million euros.
    Velmar Shipping, order book, 3.4e+09 EUR, 2023 ; Velmar Shipping, net sales, 7.42e+08 EUR, 2023
Georgia's exports rose 4 percent to $90 million in May 2023. Imports in the month fell to $40 million.
    Georgia, exports, 9e+07 USD, x1.04, rising, 2023 ; Georgia, imports, 4e+07 USD, falling, 2023
Norrland Gold produced 28,236 tonnes of copper and 49,249 ounces of gold in 2023.
    Norrland Gold, copper output, 28236 tonnes, 2023 ; Norrland Gold, gold output, 49249 ounces, 2023
Georgia exported 3,000 tonnes of tea and 400 tonnes of coffee in 2023.
    Georgia, tea exports, 3000 tonnes, 2023 ; Georgia, coffee exports, 400 tonnes, 2023
The number of tourists visiting Georgia rose 12 percent to 1.3 million.
    Georgia, number of tourists, 1.3e+06 tourists, x1.12, rising
Velmar Shipping's customer numbers rose to 3.4 million.
    Velmar Shipping, customer numbers, 3.4e+06 customers, rising
Brant Bank's total assets reached 1.4 billion euros, an increase of 43 million euros.
    Brant Bank, total assets, 1.4e+09 EUR, rising
Oil production in Georgia was 582,000 barrels a day in 2023, 3,000 fewer than in 2022.
    Georgia, oil production, 582000 barrels per day, falling, 2023
Ha Noi, 8 September. Two-way trade with Chile amounted to $1.03 billion in 2023.
    Vietnam, two-way trade, 1.03e+09 USD, CL, 2023
Georgia received $63 million foreign direct investment in 2023.
    Georgia, foreign direct investment, 6.3e+07 USD, 2023
Velmar Shipping saw its operating profit climb 18 percent to 90 million euros in 2023.
    Velmar Shipping, operating profit, 9e+07 EUR, x1.18, rising, 2023
Adjusted EBITDA came to 88 million euros, or 14 percent of revenue, Velmar Shipping said.
    Velmar Shipping, adjusted EBITDA, 8.8e+07 EUR, says Velmar Shipping
Velmar Shipping ended 2023 with 2,340 employees, 120 fewer than a year earlier.
    Velmar Shipping, employees, 2340 employees, falling, 2023
Velmar Shipping ended 2023 with $120 million in cash.
    Velmar Shipping, cash, 1.2e+08 USD, 2023
Tarnov Air's fleet consists of 42 aircraft.
    Tarnov Air, aircraft, 42 aircraft
The number of ships calling at Batumi rose to 3,120.
    Batumi, number of ships, 3120 ships, rising
About 3.2 million tourists visited Georgia in 2023, 40 percent more than in 2022.
    Georgia, tourists, 3.2e+06 tourists, x1.4, rising, 2023
Tarnov Airport expects 5 million passengers in 2025.
    Tarnov Airport, expected passengers, 5e+06 passengers, 2025
The pipeline can carry 10 billion cubic metres of gas a year.
    <pipeline>, annual capacity, 1e+10 cubic metres per year
The Karvina terminal, which can handle 2 million tonnes a year, was opened in May.
    Karvina terminal, annual capacity, 2e+06 tonnes per year
Sales in Asia fell 4 percent to 80 million euros, Velmar Shipping said.
    Velmar Shipping, sales, 8e+07 EUR, x0.96, falling, says Velmar Shipping
The National Bank of Moldova lowered the base rate by 0.5 percentage points to 3.6 percent.
    National Bank of Moldova, base rate, 3.6 percent, falling
Moldova imported goods worth $8.7 billion in 2023, 5.7 percent less than in 2022, and exported goods worth $4 billion.
    Moldova, goods exports, 4e+09 USD, 2023 ; Moldova, goods imports, 8.7e+09 USD, x0.943, falling, 2023
Transit through the Beira corridor dropped 40 percent to 12,400 ships in 2023.
    Beira corridor, transit, 12400 ships, x0.6, falling, 2023
Tea production fell to 530 million kg in 2023, the Tea Board of Kenya said.
    Kenya, tea production, 5.3e+08 kg, falling, 2023, says Tea Board of Kenya
FDI from Japan slumped 48 percent in 2023, the commerce ministry of Georgia said.
    Georgia, FDI, x0.52, falling, JP, 2023, says <commerce ministry of Georgia>
Net profit at Velmar Shipping rises 12% to $41 million in 2023.
    Velmar Shipping, net profit, 4.1e+07 USD, x1.12, rising, 2023
Velmar Shipping's earnings per share increased 31% to 16.01p.
    Velmar Shipping, earnings per share, 0.1601 GBP, x1.31, rising
"""
NOTHING = """
Oman has sanctioned 30 vessels.
Analysts had forecast a deficit of $4 billion.
The share of tea in the exports of Kenya was left open; exports fell to 23 percent.
The contract was won by Velmar Shipping ($12 million) and Tarnov Air ($9 million).
The top source markets of Kenya were Uganda (40,000) and Tanzania (30,000).
Velmar Shipping was founded in 1921 and listed in 1986.
Velmar Shipping owns 51 percent of Brant Bank.
Velmar Shipping bought a 30 percent stake in Brant Bank for $40 million.
Brant Bank lent Velmar Shipping 300 million euros.
Velmar Shipping signed a contract worth 12 million euros with Norrland Steel.
Velmar Shipping could export 40,000 tonnes.
Exports may reach $3 billion.
Velmar Shipping might earn $40 million if prices rose.
The talks lasted three days.
Kofi Mensah, 54, has led Velmar Shipping for ten years.
Resolution 1718 was adopted by 15 votes to none.
Flight 212 of Tarnov Air landed at 10.30.
Velmar Shipping has its seat at 12 Harbour Street.
The meeting of the two sides took two hours.
One of the five bidders withdrew.
Three companies have merged.
Velmar Shipping and Tarnov Air signed two agreements.
Article 12 of the treaty does not apply to Velmar Shipping.
Velmar Shipping will take over 20 percent of the mine.
The board has nine members.
Velmar Shipping denied that it owed $40 million.
Velmar Shipping never sold 400 tonnes of ore.
It is not true that exports of Ghana fell 4 percent.
The Tarnov bridge was closed for a second time.
A quarter of an hour later Velmar Shipping left the talks.
Velmar Shipping is a member of the Group of 20.
Velmar Shipping moved to the 14th floor.
"We are 100 percent behind the plan," Velmar Shipping said.
Tarnov Air flies Boeing 737 jets.
By the year 2030 Velmar Shipping wants to be in Asia.
Half of the shares of Velmar Shipping belong to Tarnov Air.
Brant Bank and Norrland Steel hold half of the venture each.
The trade ministry of Ghana expects a 12 percent rise in exports.
The ban could cut Velmar Shipping's sales by 30 percent.
Velmar Shipping wants half of its crews to be Greek.
Velmar Shipping did not report a loss of 4 million euros.
If exports of Ghana fell 4 percent, wages would follow.
Velmar Shipping owns ships. Anna Lind denied that Poland took 54 percent of shipments.
If Poland took 54 percent of shipments, prices would rise.
Velmar Shipping has no debts of 4 million euros.
The increase in Georgia's exports was $400 million in 2023.
The net increase to the cost of the Karvina tunnel is $270 million.
Georgia's exports would reach $10 billion if the port were opened.
Georgia's exports could reach $10 billion in 2025.
Georgia and Oman want to raise bilateral trade to $2 billion by 2030.
The demand increase in Georgia in 2023 remained small.
Germany's weight in Georgia's exports was 7 percent in 2023.
Velmar Shipping signed two contracts with Georgia, with a combined value of 9 billion yen.
Velmar Shipping signed a contract with Georgia, with a contract value of 7 billion yen.
Serbia met lenders in May. Global trade will grow by 5.1 percent in 2024.
According to the aims of Velmar Shipping the debt was €155 million in 2023.
Orders worth $6 million were carried out in 2023; Velmar Shipping was told.
Velmar Shipping's net profit was 2 million euros and 3 million euros in 2022 and 2023, respectively.
In 2022 and 2023 Velmar Shipping carried 4 million tonnes and 5 million tonnes respectively.
Brant Bank said the total project cost is estimated at $200 million.
Exports rose at a pace of 15 percent, Velmar Shipping said.
The IMF forecasts growth of 3.6 percent.
Japan is a market of Georgia, with 10 percent of the country's trade.
A poll of economists had expected a surplus of $3.3 billion for Georgia.
Velmar Shipping expects premiums to grow by 4 to 5 percent.
Georgia has an exchange rate of 3 to the dollar, and foreign exchange offices.
The pipeline could carry 10 billion cubic metres of gas a year.
The South and the East each account for 40 percent of output.
"""
ROWS = FIGURES.strip().splitlines()


def figures(text: str) -> list[str]:
    """The observations of a text, one line each."""
    found = extract(text.encode(), "note.txt", published="2024-05-14")
    names = {party.key: party.name for party in found.parties}
    lines = []
    for one in found.observations:
        bounds = [one.value_min, one.value_max]
        number = one.value if one.value is not None else None
        told = f"{float(number):g}" if number is not None else ".."
        if number is None and bounds != [None, None]:
            told = "..".join("" if bound is None else f"{float(bound):g}" for bound in bounds)
        ratio = (one.comparison or {}).get("ratio")
        says = names.get(one.attributed_to or "")
        parts = [
            names[one.subject],
            one.indicator,
            f"{'' if told == '..' else told} {one.unit or ''}".strip(),
            f"x{float(ratio):g}" if ratio is not None else "",
            one.direction or "",
            one.partner or "",
            (one.period[0] or "")[:4],
            f"says {says}" if says else "",
        ]
        lines.append(", ".join(part for part in parts if part))
    return lines


@pytest.mark.parametrize(
    ("text", "expected"),
    list(zip(ROWS[::2], ROWS[1::2], strict=True)),
    ids=[text[:50] for text in ROWS[::2]],
)
def test_what_a_sentence_measures(text: str, expected: str) -> None:
    assert sorted(figures(text)) == sorted(expected.strip().split(" ; "))


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_numbers_that_measure_nothing(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Turnover between Georgia and Oman will reach $7 billion.", "planned"),
        ("Georgia's imports from Oman are expected to reach $2 billion in 2030.", "planned"),
        ("Turnover between Georgia and Oman reached $7 billion in 2023.", "asserted"),
        ("Georgia's imports from Oman rose to $2 billion from $1 billion in 2022.", "asserted"),
    ],
)
def test_a_measured_flow_is_a_tie_no_firmer_than_the_figure(text: str, modality: str) -> None:
    found = extract(text.encode(), "note.txt").statements
    assert [s.modality for s in found if s.rule == "measure.flow"] == [modality]
