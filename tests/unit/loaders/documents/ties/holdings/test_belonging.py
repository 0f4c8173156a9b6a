"""What belongs to whom in words other than a verb of owning, each as notices, registers and news print it; and what stays silent."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

CASES: dict[str, tuple[str, ...]] = {
    "Zagora Cement, in which the Lyon group Perret-Lavigne holds a blocking minority, closed two kilns.": (
        "Perret-Lavigne OWNS Zagora Cement asserted",
    ),
    "Ermida Foods is part of the Galvez Group.": (
        "Galvez Group OWNS Ermida Foods asserted",
    ),
    "Ermida Foods, part of Spain's Galvez Group, employs 300 people.": (
        "Galvez Group OWNS Ermida Foods asserted",
    ),
    "Ermida Foods, backed by the private equity firm Sandring Partners, employs 300 people.": (
        "Sandring Partners INVESTS_IN Ermida Foods asserted",
    ),
    "Sandring Partners-backed Ermida Foods has opened two stores.": (
        "Sandring Partners INVESTS_IN Ermida Foods asserted",
    ),
    "The Al Noor family-owned Sohar Dairies raised its prices.": (
        "Al Noor family OWNS Sohar Dairies asserted",
    ),
    "Ermida Foods' majority owner, Galvez Holdings, said profit rose.": (
        "Galvez Holdings OWNS Ermida Foods asserted",
    ),
    "Sandring Partners has completed its exit from Ermida Foods.": (
        "Sandring Partners OWNS Ermida Foods asserted",
    ),
    "The portfolio of Sandring Partners includes Ermida Foods, Olmo Bakeries and Trask Logistics.": (
        "Sandring Partners OWNS Ermida Foods asserted",
        "Sandring Partners OWNS Olmo Bakeries asserted",
        "Sandring Partners OWNS Trask Logistics asserted",
    ),
    "Sandring Partners' portfolio companies include Ermida Foods and Trask Logistics.": (
        "Sandring Partners OWNS Ermida Foods asserted",
        "Sandring Partners OWNS Trask Logistics asserted",
    ),
    "Ermida Foods, a portfolio company of Sandring Partners, plans a bond.": (
        "Sandring Partners OWNS Ermida Foods asserted",
    ),
    "Trask Logistics raised $20 million in a funding round led by Sandring Partners.": (
        "Sandring Partners INVESTS_IN Trask Logistics asserted",
    ),
    "Trask Logistics closed a Series B round led by Sandring Partners with participation from Norwell Ventures and Delk Capital.": (
        "Delk Capital INVESTS_IN Trask Logistics asserted",
        "Norwell Ventures INVESTS_IN Trask Logistics asserted",
        "Sandring Partners INVESTS_IN Trask Logistics asserted",
    ),
    "Norwell Ventures took part in the capital increase of Trask Logistics.": (
        "Norwell Ventures INVESTS_IN Trask Logistics asserted",
    ),
    "Shareholders of Trask Logistics: Norwell Ventures 40%, Delk Capital 35%, management 25%.": (
        "Delk Capital OWNS Trask Logistics asserted",
        "Norwell Ventures OWNS Trask Logistics asserted",
    ),
    "The shareholder structure of Trask Logistics is as follows: Norwell Ventures 40%, Delk Capital 35% and free float 25%.": (
        "Delk Capital OWNS Trask Logistics asserted",
        "Norwell Ventures OWNS Trask Logistics asserted",
    ),
    "Viktor Salenko is named in the register as the beneficial owner of Trask Logistics.": (
        "Viktor Salenko OWNS Trask Logistics asserted",
    ),
    "Viktor Salenko is registered as a person with significant control of Trask Logistics Ltd.": (
        "Viktor Salenko CONTROLS Trask Logistics Ltd asserted",
    ),
    "Shares in Trask Logistics are held by the nominee Ledrana Services on behalf of Viktor Salenko.": (
        "Ledrana Services OWNS Trask Logistics asserted",
        "Viktor Salenko OWNS Trask Logistics asserted",
    ),
    "Trask Logistics is owned by Ledrana Holdings, itself a subsidiary of Arvik Capital.": (
        "Arvik Capital OWNS Ledrana Holdings asserted",
        "Ledrana Holdings OWNS Trask Logistics asserted",
    ),
    "Trask Logistics is owned by Ledrana Holdings, itself owned by Arvik Capital.": (
        "Arvik Capital OWNS Ledrana Holdings asserted",
        "Ledrana Holdings OWNS Trask Logistics asserted",
    ),
    "Arvik Capital, through Ledrana Holdings, owns 51 percent of Trask Logistics.": (
        "Arvik Capital OWNS Trask Logistics asserted",
        "Ledrana Holdings OWNS Trask Logistics asserted",
    ),
    "Ines Calder inherited Trask Logistics from her father in 2012.": (
        "Ines Calder OWNS Trask Logistics asserted",
    ),
    "Arvik Capital notified the exchange that its voting rights in Trask Logistics had crossed the 5 percent threshold.": (
        "Arvik Capital OWNS Trask Logistics asserted",
    ),
    "Arvik Capital disclosed a 5.2 percent stake in Trask Logistics.": (
        "Arvik Capital OWNS Trask Logistics asserted",
    ),
    "Arvik Capital emerged as the largest shareholder of Trask Logistics.": (
        "Arvik Capital OWNS Trask Logistics asserted",
    ),
    "Arvik Capital joined Trask Logistics as a shareholder in 2018.": (
        "Arvik Capital OWNS Trask Logistics asserted",
    ),
    "Trask Logistics confirmed that it had received a takeover approach from Arvik Capital.": (
        "Arvik Capital OWNS Trask Logistics considered",
    ),
    "Trask Logistics rejected a takeover approach from Arvik Capital.": (
        "Arvik Capital OWNS Trask Logistics opposed",
    ),
    "Trask Logistics has changed hands: the buyer is Arvik Capital.": (
        "Arvik Capital OWNS Trask Logistics asserted",
    ),
    "The buyer of Trask Logistics is Arvik Capital.": (
        "Arvik Capital OWNS Trask Logistics asserted",
    ),
    "The sellers of Trask Logistics are Norwell Ventures and Delk Capital.": (
        "Delk Capital OWNS Trask Logistics asserted",
        "Norwell Ventures OWNS Trask Logistics asserted",
    ),
    "A consortium of Arvik Capital and Norwell Ventures has bought Trask Logistics for 300 million euros.": (
        "<a consortium> OWNS Trask Logistics asserted",
        "Arvik Capital PARTNERS_WITH Norwell Ventures asserted",
    ),
    "Tolbrask Lithium was set up by Tolmen Energy together with Brask Mining.": (
        "Brask Mining OWNS Tolbrask Lithium asserted",
        "Tolmen Energy OWNS Tolbrask Lithium asserted",
        "Tolmen Energy PARTNERS_WITH Brask Mining asserted",
    ),
    "Tolmen Energy's joint venture with Brask Mining, Tolbrask Lithium, started drilling.": (
        "Brask Mining OWNS Tolbrask Lithium asserted",
        "Tolmen Energy OWNS Tolbrask Lithium asserted",
        "Tolmen Energy PARTNERS_WITH Brask Mining asserted",
    ),
    "Tolbrask Resources, known until 2017 as Brask Mining, is based in Perth.": (
        "Brask Mining SUCCEEDED_BY Tolbrask Resources asserted",
    ),
    "Tolbrask Resources, which until 2017 was called Brask Mining, is based in Perth.": (
        "Brask Mining SUCCEEDED_BY Tolbrask Resources asserted",
    ),
    "Tolbrask Resources, the former Brask Mining, is based in Perth.": (
        "Brask Mining SUCCEEDED_BY Tolbrask Resources asserted",
    ),
    "The merger of Brask Mining and Tolmen Energy created Tolbrask Resources.": (
        "Brask Mining SUCCEEDED_BY Tolbrask Resources asserted",
        "Tolmen Energy SUCCEEDED_BY Tolbrask Resources asserted",
    ),
    "The state property agency took over Viktor Salenko's 51 percent stake in Brask Mining.": (
        "<state property agency> OWNS Brask Mining asserted",
        "Viktor Salenko OWNS Brask Mining asserted",
    ),
    "Brask Finance, a 75 percent subsidiary of Tolmen Energy, was fined.": (
        "Tolmen Energy OWNS Brask Finance asserted",
    ),
    "Brask Finance, Tolmen Energy's leasing arm, was fined.": (
        "Tolmen Energy OWNS Brask Finance asserted",
    ),
    "Brask Finance, a member of the Tolmen Group, was fined.": (
        "Tolmen Group OWNS Brask Finance asserted",
    ),
    "Brask Finance, a Tolmen Energy company, was fined.": (
        "Tolmen Energy OWNS Brask Finance asserted",
    ),
    "Tolmen Energy has a 75 percent subsidiary in Kenya, Brask Kenya.": (
        "Tolmen Energy OWNS Brask Kenya asserted",
    ),
    "Brask Finance, which Tolmen Energy controls jointly with Norwell Leasing, was fined.": (
        "Norwell Leasing CONTROLS Brask Finance asserted",
        "Tolmen Energy CONTROLS Brask Finance asserted",
    ),
    "Brask Finance is consolidated in the accounts of Tolmen Energy.": (
        "Tolmen Energy CONSOLIDATES Brask Finance asserted",
    ),
    "The consolidated accounts of Tolmen Energy include Brask Finance and Norwell Leasing.": (
        "Tolmen Energy CONSOLIDATES Brask Finance asserted",
        "Tolmen Energy CONSOLIDATES Norwell Leasing asserted",
    ),
    "Tolmen Energy put $40 million into a fish-meal plant in Ba Ria.": (
        "Tolmen Energy INVESTS_IN <fish-meal plant in Ba Ria> asserted",
    ),
    "Brask Finance has attracted $40 million from Tolmen Energy.": (
        "Tolmen Energy INVESTS_IN Brask Finance asserted",
    ),
    "The Oryx field is held half by Tolmen Energy and half by Brask Mining.": (
        "Brask Mining OWNS Oryx field asserted",
        "Tolmen Energy OWNS Oryx field asserted",
    ),
    "Partners in the Oryx field are Tolmen Energy (60%, operator), Brask Mining (30%) and Delk Oil (10%).": (
        "Brask Mining OWNS Oryx field asserted",
        "Delk Oil OWNS Oryx field asserted",
        "Tolmen Energy OWNS Oryx field asserted",
    ),
    "Tolmen Energy operates the Oryx field with a 60 percent interest; its partners are Brask Mining (30%) and Delk Oil (10%).": (
        "Brask Mining OWNS Oryx field asserted",
        "Brask Mining PARTNERS_WITH Tolmen Energy asserted",
        "Delk Oil OWNS Oryx field asserted",
        "Delk Oil PARTNERS_WITH Tolmen Energy asserted",
        "Tolmen Energy OWNS Oryx field asserted",
    ),
    "Tolmen Energy farmed out 20 percent of the Oryx field to Delk Oil.": (
        "Delk Oil OWNS Oryx field asserted",
        "Tolmen Energy OWNS Oryx field asserted",
    ),
    "Tolmen Energy owns cement works in Jordan through Arabian Clinker.": (
        "Arabian Clinker OWNS <cement works in Jordan> asserted",
        "Tolmen Energy OWNS <cement works in Jordan> asserted",
    ),
    "The purchaser of Brask Finance, Norwell Leasing, paid in cash.": (
        "Norwell Leasing OWNS Brask Finance asserted",
    ),
    "The former owner of Brask Finance, Norwell Leasing, was paid in cash.": (
        "Norwell Leasing OWNS Brask Finance asserted",
    ),
    "Brask Finance was founded by Ivo Brandt, who still owns 30 percent.": (
        "Ivo Brandt OWNS Brask Finance asserted",
    ),
    "Norwell Leasing is 54 percent owned by Calder Invest, the holding company of the Calder family.": (
        "Calder Invest OWNS Norwell Leasing asserted",
        "Calder family OWNS Calder Invest asserted",
    ),
    "Calder Invest came in as a shareholder of Norwell Leasing in March.": (
        "Calder Invest OWNS Norwell Leasing asserted",
    ),
    "Calder Invest entered the capital of Norwell Leasing in March with 10 percent.": (
        "Calder Invest OWNS Norwell Leasing asserted",
    ),
    "Calder Invest has exited the capital of Norwell Leasing.": (
        "Calder Invest OWNS Norwell Leasing asserted",
    ),
    "Calder Invest said it had no plans to bid for Norwell Leasing.": (
        "Calder Invest OWNS Norwell Leasing denied",
    ),
    "Norwell Leasing has agreed to a takeover by Calder Invest.": (
        "Calder Invest OWNS Norwell Leasing agreed",
    ),
    "Under the deal Calder Invest gets 70 percent of Norwell Leasing, and Delk Capital keeps 30 percent.": (
        "Calder Invest OWNS Norwell Leasing asserted",
        "Delk Capital OWNS Norwell Leasing asserted",
    ),
    "Calder Invest will transfer Norwell Leasing to its subsidiary Delk Capital.": (
        "Calder Invest OWNS Delk Capital asserted",
        "Calder Invest OWNS Norwell Leasing asserted",
        "Delk Capital OWNS Norwell Leasing planned",
    ),
    "Calder Invest placed 8 percent of Norwell Leasing with institutional investors.": (
        "Calder Invest OWNS Norwell Leasing asserted",
    ),
    "Calder Invest is left with 8 percent of Norwell Leasing.": (
        "Calder Invest OWNS Norwell Leasing asserted",
    ),
    "Calder Invest, an investment vehicle of the Brandt family, bought Norwell Leasing.": (
        "Brandt family OWNS Calder Invest asserted",
        "Calder Invest OWNS Norwell Leasing asserted",
    ),
    "Calder Invest, the investment vehicle of Ivo Brandt, bought Norwell Leasing.": (
        "Calder Invest OWNS Norwell Leasing asserted",
        "Ivo Brandt OWNS Calder Invest asserted",
    ),
    "Ivo Brandt, whose Calder Invest bought Norwell Leasing, was charged.": (
        "Calder Invest OWNS Norwell Leasing asserted",
        "Ivo Brandt OWNS Calder Invest asserted",
    ),
    "Ivo Brandt, whose employer Calder Invest bought Norwell Leasing, was charged.": (
        "Calder Invest OWNS Norwell Leasing asserted",
    ),
    "Ivo Brandt's Calder Invest bought Norwell Leasing.": (
        "Calder Invest OWNS Norwell Leasing asserted",
        "Ivo Brandt OWNS Calder Invest asserted",
    ),
    "Norwell Leasing GmbH, Linz, sole shareholder: Calder Invest.": (
        "Calder Invest OWNS Norwell Leasing GmbH asserted",
    ),
    "Parent undertaking of Norwell Leasing Ltd: Calder Invest plc.": (
        "Calder Invest plc OWNS Norwell Leasing Ltd asserted",
    ),
    "In the opinion of the directors, the ultimate controlling party of Norwell Leasing is Ivo Brandt.": (
        "Ivo Brandt CONTROLS Norwell Leasing asserted",
    ),
    "Calder Invest holds 100% of Norwell Leasing, 75% of Brask Finance and 51% of Delk Kenya.": (
        "Calder Invest OWNS Brask Finance asserted",
        "Calder Invest OWNS Delk Kenya asserted",
        "Calder Invest OWNS Norwell Leasing asserted",
    ),
    "Associates of Calder Invest are Norwell Leasing (30%) and Brask Finance (25%).": (
        "Calder Invest OWNS Brask Finance asserted",
        "Calder Invest OWNS Norwell Leasing asserted",
    ),
    "The owners of the Oryx mine, Calder Invest and Brask Mining, will close it.": (
        "Brask Mining OWNS Oryx mine asserted",
        "Calder Invest OWNS Oryx mine asserted",
    ),
    "Brask Mining's Oryx mine will close.": (
        "Brask Mining OWNS Oryx mine asserted",
    ),
    "Brask Mining will close its Oryx mine in Zambia.": (
        "Brask Mining OWNS Oryx mine asserted",
    ),
    "Brask Mining's wholly owned Oryx mine will close.": (
        "Brask Mining OWNS Oryx mine asserted",
    ),
    "Norwell Leasing (owned by Calder Invest) lost money.": (
        "Calder Invest OWNS Norwell Leasing asserted",
    ),
    "Norwell Leasing (51% Calder Invest) lost money.": (
        "Calder Invest OWNS Norwell Leasing asserted",
    ),
    "Norwell Leasing (51 per cent owned by Calder Invest) lost money.": (
        "Calder Invest OWNS Norwell Leasing asserted",
    ),
    "The transaction makes Hollan Foods the largest shareholder of Dairy Mavra.": (
        "Hollan Foods OWNS Dairy Mavra asserted",
    ),
    "After its takeover by Hollan Foods, Dairy Mavra closed two plants.": (
        "Hollan Foods OWNS Dairy Mavra asserted",
    ),
    "Since its takeover by Hollan Foods in 2015 Dairy Mavra has closed two plants.": (
        "Hollan Foods OWNS Dairy Mavra asserted",
    ),
    "Hollan Foods was founded in 1921 as Torin Cheese.": (
        "Torin Cheese SUCCEEDED_BY Hollan Foods asserted",
    ),
    "Hollan Foods, founded in 1921 as Torin Cheese, plans a bond.": (
        "Torin Cheese SUCCEEDED_BY Hollan Foods asserted",
    ),
    "Hollan Foods traded as Torin Cheese until 1990.": (
        "Torin Cheese SUCCEEDED_BY Hollan Foods asserted",
    ),
    "BlackPine Capital's voting rights in Torin Cheese fell to 2.9 percent on 3 May.": (
        "BlackPine Capital OWNS Torin Cheese asserted",
    ),
    "Torin Cheese, where Hollan Foods is a minority shareholder, plans a bond.": (
        "Hollan Foods OWNS Torin Cheese asserted",
    ),
    "Hollan Foods sits on 12 percent of Torin Cheese.": (
        "Hollan Foods OWNS Torin Cheese asserted",
    ),
    "Hollan Foods has hired Bank Torvald to sell Torin Cheese.": (
        "Hollan Foods OWNS Torin Cheese asserted",
    ),
    "A joint venture of Hollan Foods and the state farm agency will build the mill.": (
        "<state farm agency> OWNS <a joint venture> asserted",
        "Hollan Foods OWNS <a joint venture> asserted",
        "Hollan Foods PARTNERS_WITH <state farm agency> asserted",
    ),
    "Avarin LLC, which owns 66.65% of the capital of Lybon LLC, which owns the Ocean Mall shopping center, was fined.": (
        "Avarin LLC OWNS Lybon LLC asserted",
        "Lybon LLC OWNS Ocean Mall asserted",
    ),
    "Hollan Foods joined the Dairy Board as a member.": (
    ),
    "Hollan Foods' portfolio of loans includes Torin Cheese and Mavra Milk.": (
    ),
    "Bank Torvald's portfolio includes loans to Torin Cheese and Mavra Milk.": (
    ),
    "The buyer of Torin Cheese's milk powder is Hollan Foods.": (
    ),
    "Hollan Foods announced its exit from Russia.": (
    ),
    "Hollan Foods raised a 40 million euro loan led by Bank Torvald.": (
    ),
    "Hollan Foods secured financing of 40 million euros in a syndicate led by Bank Torvald and Norwell Bank.": (
    ),
    "The project was backed by Bank Torvald.": (
    ),
    "Torin Cheese is part of a consortium with Hollan Foods.": (
    ),
    "Torin Cheese, part of whose staff works for Hollan Foods, closed.": (
    ),
    "Torin Cheese is a member of the Dairy Council.": (
    ),
    "The board of Torin Cheese hired Bank Torvald to sell bonds.": (
    ),
    "Hollan Foods has hired Ivo Logistics to sell flour to Torin Cheese.": (
    ),
    "Ivo Brandt's Facebook page was closed.": (
    ),
    "Among Torin Cheese's customers are Hollan Foods and Mavra Milk.": (
    ),
    "Torin Cheese's main markets are Hollan Foods and Mavra Milk.": (
    ),
    "Torin Cheese's subsidiaries compete with Hollan Foods.": (
    ),
    "Shareholders of Torin Cheese: a meeting will be held at Hollan Foods on 3 May.": (
    ),
    "Partners at the law firm Brandt & Calder are Ivo Brandt (60) and Ines Calder (48).": (
    ),
    "Members of the Dairy Council: Hollan Foods 40 percent of milk, Torin Cheese 35 percent.": (
    ),
    "Torin Cheese, known as the Old Cheese, is in Riga.": (
    ),
    "The merger of Torin Cheese and Hollan Foods created jobs.": (
    ),
    "Torin Cheese may be part of the Hollan Group by May.": (
    ),
    "Torin Cheese is not part of the Hollan Group.": (
        "Hollan Group OWNS Torin Cheese denied",
    ),
    "Torin Cheese's exports are 40 percent to Hollan Foods and 35 percent to Mavra Milk.": (
    ),
    "Torin Cheese was established in 1921 as a dairy.": (
    ),
    "Torin Cheese trades on the exchange as TCH.": (
    ),
    "A shareholder of Torin Cheese, where Ivo Brandt is chairman, complained.": (
    ),
    "Hollan Foods sat on the board of Torin Cheese.": (
    ),
    "Hollan Foods owns its brands (Mavra 40 percent of sales, Torin 20 percent of sales).": (
    ),
    "Torin Cheese, whose terminal operator Mavra Milk went bankrupt, closed.": (
    ),
    "Its Riga plant was closed.": (
    ),
    "Torin Cheese sells 40 percent of its output to Hollan Foods and 20 percent of it to Mavra Milk.": (
    ),
    "Hollan Foods holds 30 percent of the market, 12 percent of exports and 5 percent of Torin Cheese.": (
        "Hollan Foods OWNS Torin Cheese asserted",
    ),
    "Torin Cheese (Hollan Foods is a customer) closed.": (
    ),
    "Torin Cheese was informed by Hollan Foods that it had raised its prices by 5 percent.": (
    ),
    "Torin Cheese was notified by the court that its shares had been frozen.": (
    ),
    "Hollan Foods and Torin Cheese are owned by nobody.": (
    ),
    "Torin Cheese accepted an offer from Hollan Foods for 400 tonnes of milk.": (
    ),
    "The Justice Department's Antitrust Division approved the sale of Torin Cheese.": (
    ),
    "Hollan Foods, which holds talks with Torin Cheese, closed.": (
    ),
    "Ankor Brewing owns a minority stake in Brask Finance. Lion Foods is also a shareholder.": (
        "Ankor Brewing OWNS Brask Finance asserted",
        "Lion Foods OWNS Brask Finance asserted",
    ),
    "Tolmen Energy owns 12 percent of Brask Finance. Arvik Capital has raised its stake in the company to 9 percent.": (
        "Arvik Capital OWNS Brask Finance asserted",
        "Tolmen Energy OWNS Brask Finance asserted",
    ),
}  # fmt: skip
TYPES = frozenset(
    ["OWNS", "CONTROLS", "CONSOLIDATES", "BRANCH_OF", "INVESTS_IN", "SUCCEEDED_BY", "PARTNERS_WITH"]
)


@pytest.mark.parametrize("sentence", CASES)
def test_what_belongs_to_whom(sentence: str) -> None:
    read = extract(sentence.encode(), "a.txt", published="2026-05-10")
    names = {party.key: party.name for party in read.parties}
    told = {
        f"{names[one.subject]} {one.predicate} {names[one.object or '']} {one.modality}"
        for one in read.statements
        if one.predicate in TYPES
    }
    assert told == set(CASES[sentence])
