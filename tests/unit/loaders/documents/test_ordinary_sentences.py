"""Ordinary sentences of trade and finance news with the ties that a careful reader takes, and sentences that state none.

Below each text stand the ties that it states; one that is not asserted has its modality behind it.
"""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = """
Farlane Foods has agreed to sell its biscuit plant in Derby to Halden Group.
  Halden Group OWNS <biscuit plant in Derby> agreed; Farlane Foods OWNS <biscuit plant in Derby>
The sale of Farlane Foods to Halden Group by Osterby Capital was completed on Monday.
  Halden Group OWNS Farlane Foods
Vrata Holding-owned Tolmin Steel reported a loss.
  Vrata Holding OWNS Tolmin Steel
Vrata Holding unit Tolmin Steel reported a loss.
  Vrata Holding OWNS Tolmin Steel
A Turkish builder will construct the Vipava tunnel.
  <a Turkish builder> IMPLEMENTS Vipava tunnel planned
Tolmin Steel has taken a loan of 40 million euros from two Austrian banks.
  <two Austrian banks> LENDS_TO Tolmin Steel
Orient Bank provided Tolmin Steel with a credit line of 15 million euros.
  Orient Bank LENDS_TO Tolmin Steel
The Vipava tunnel is being financed with a loan from Orient Bank.
  Orient Bank FINANCES Vipava tunnel
Orient Bank is putting up 60 percent of the cost of the Vipava tunnel.
  Orient Bank FINANCES Vipava tunnel
Tolmin Steel's supplies of rails to Sava Railways have stopped.
  Tolmin Steel SUPPLIES Sava Railways
Sava Railways is Tolmin Steel's biggest customer.
  Tolmin Steel SUPPLIES Sava Railways
Tolmin Steel ships most of its rails to Egypt.
  Tolmin Steel EXPORTS_TO Egypt
Tolmin Steel sells cement and equipment to Egypt.
  Tolmin Steel EXPORTS_TO Egypt
Tolmin Steel sells cement to builders in Egypt.
  Tolmin Steel SUPPLIES <builders in Egypt>
Egypt is the main market of Tolmin Steel.
  Tolmin Steel EXPORTS_TO Egypt
Tolmin Steel named Anton Kobal its new chief executive.
  Anton Kobal HOLDS_ROLE Tolmin Steel
The Slovene Steel Association, whose members include Tolmin Steel, welcomed the duty.
  Tolmin Steel MEMBER_OF Slovene Steel Association
Tolmin Steel and Karawank Cranes formed a joint venture, Nile Rail, in which each holds half.
  Tolmin Steel OWNS Nile Rail; Karawank Cranes OWNS Nile Rail; Tolmin Steel PARTNERS_WITH Karawank Cranes
Tolmin Steel is building the Alexandria tramway together with Karawank Cranes.
  Tolmin Steel IMPLEMENTS <Alexandria tramway>; Tolmin Steel PARTNERS_WITH Karawank Cranes
Switzerland sanctioned Rosvel chief executive Igor Petrin and Norgaz chairman Pavel Orlin.
  Switzerland RESTRICTS Igor Petrin; Switzerland RESTRICTS Pavel Orlin; Igor Petrin HOLDS_ROLE Rosvel; Pavel Orlin HOLDS_ROLE Norgaz
Rosvel chairman Igor Petrin, Orient Bank president Anna Kolm and Norgaz chairman Pavel Orlin were sanctioned by Switzerland.
  Switzerland RESTRICTS Igor Petrin; Switzerland RESTRICTS Anna Kolm; Switzerland RESTRICTS Pavel Orlin; Anna Kolm HOLDS_ROLE Orient Bank
Tolmin Steel and Karawank Cranes are partners.
  Tolmin Steel PARTNERS_WITH Karawank Cranes
The memorandum between Tolmin Steel and Karawank Cranes was signed on Tuesday.
  Tolmin Steel SIGNED Karawank Cranes
Construction of the Alexandria tramway by Tolmin Steel began on Monday.
  Tolmin Steel IMPLEMENTS <Alexandria tramway>
The tramway is operated by Delta Transit.
  Delta Transit OPERATES <tramway>
Volga Trading was placed under sanctions by the European Union in May.
  European Union RESTRICTS Volga Trading
The Bank of Slovenia, which supervises Orient Bank, has ordered an audit.
  Bank of Slovenia REGULATES Orient Bank
Orient Bank, supervised by the Bank of Slovenia, has 40 branches.
  Bank of Slovenia REGULATES Orient Bank
The Slovene government will guarantee Tolmin Steel's loan.
  Slovene government GUARANTEES Tolmin Steel planned
Tolmin Steel plans to go public in Vienna.
  Tolmin Steel LISTED_ON <Vienna stock exchange> planned
Jesenice-based Tolmin Steel makes rails.
  Tolmin Steel LOCATED_IN Jesenice
Jesenice Works changed its name to Tolmin Steel in 2011.
  Jesenice Works SUCCEEDED_BY Tolmin Steel
Tolmin Steel is to invest in Karawank Cranes.
  Tolmin Steel INVESTS_IN Karawank Cranes planned
Osterby Capital holds 40 percent of Tolmin Steel and Vrata Holding the rest.
  Osterby Capital OWNS Tolmin Steel; Vrata Holding OWNS Tolmin Steel
Tolmin Steel passed to Osterby Capital in 2015.
  Osterby Capital OWNS Tolmin Steel
Osterby Capital became the owner of Tolmin Steel in 2015.
  Osterby Capital OWNS Tolmin Steel
Tolmin Steel said its Austrian subsidiary, Graz Draht, would close.
  Tolmin Steel OWNS Graz Draht
Tolmin Steel said its Graz subsidiary would supply Sava Railways.
  Tolmin Steel OWNS <Graz subsidiary>; <Graz subsidiary> SUPPLIES Sava Railways planned
Through its subsidiary Graz Draht, Tolmin Steel holds a third of Karawank Cranes.
  Tolmin Steel OWNS Graz Draht; Tolmin Steel OWNS Karawank Cranes
Osterby Capital received a dividend of 20 million euros from Tolmin Steel.
  Tolmin Steel TRANSFERS_TO Osterby Capital
Nile Agencies is Tolmin Steel's agent in Egypt.
  Nile Agencies ACTS_FOR Tolmin Steel
Orient Bank lent Tolmin Steel 40 million euros. The lender also took a stake of 5 percent in the steelmaker.
  Orient Bank LENDS_TO Tolmin Steel; Orient Bank OWNS Tolmin Steel
Tolmin Steel was founded in 1950. The group supplies Sava Railways with rails.
  Tolmin Steel SUPPLIES Sava Railways
Tolmin Steel bought Graz Draht and will supply Sava Railways with wire.
  Tolmin Steel OWNS Graz Draht; Tolmin Steel SUPPLIES Sava Railways planned
Tolmin Steel expanded into Austria, buying Graz Draht and taking a loan from Orient Bank.
  Tolmin Steel OWNS Graz Draht; Orient Bank LENDS_TO Tolmin Steel
A German fund has bought Graz Draht. The fund will keep the workers.
  <a German fund> OWNS Graz Draht
Karawank Cranes has no plans to buy Tolmin Steel.
  Karawank Cranes OWNS Tolmin Steel denied
The Lisbon-based utility Tejo Luz said it had sold its Brazilian wind farms to a Canadian pension fund.
  <a Canadian pension fund> OWNS <Brazilian wind farms>; Tejo Luz LOCATED_IN Lisbon
Danish brewer Lundby Bryg will close its Riga brewery next year, chief executive Mads Holm said.
  Lundby Bryg OWNS <Riga brewery>; Mads Holm HOLDS_ROLE Lundby Bryg
The Jutland Group, Storebælt Kabel's owner, is based in Aarhus.
  Jutland Group OWNS Storebælt Kabel; Jutland Group LOCATED_IN Aarhus
In Aarhus, the Jutland Group said its owner, the Kjær family, would keep its shares.
  Kjær family OWNS Jutland Group
The mine belongs to Altai Gold, which is 51 percent owned by the state holding Kazakh Invest.
  Kazakh Invest OWNS Altai Gold
Kazakh Invest owns 51 percent of Altai Gold, Osterby Capital 30 percent and its managers the rest.
  Kazakh Invest OWNS Altai Gold; Osterby Capital OWNS Altai Gold
Shareholders of Altai Gold include Kazakh Invest and Osterby Capital.
  Kazakh Invest OWNS Altai Gold; Osterby Capital OWNS Altai Gold
Kazakh Invest, Altai Gold's largest shareholder, backed the plan.
  Kazakh Invest OWNS Altai Gold
Serik Abenov, Altai Gold's chairman, told reporters the firm was not for sale.
  Serik Abenov HOLDS_ROLE Altai Gold
Aida Bekova, 45, takes over from Serik Abenov as head of Altai Gold on 1 May.
  Aida Bekova HOLDS_ROLE Altai Gold
Altai Gold banks with Steppe Bank and is insured by Tengri Insurance.
  Altai Gold BANKS_WITH Steppe Bank; Tengri Insurance INSURES Altai Gold
Talks between Steppe Bank and Altai Gold on a loan of 60 million dollars have begun.
  Steppe Bank LENDS_TO Altai Gold considered
Marmara Yapı is to build a smelter in Semey for Altai Gold.
  Marmara Yapı IMPLEMENTS <smelter in Semey> planned
Altai Gold plans to open an office in Istanbul, its director Murat Aslan said.
  <office in Istanbul> LOCATED_IN Istanbul planned; Murat Aslan HOLDS_ROLE Altai Gold
The Istanbul Gold Exchange, on which Altai Gold is listed, will move.
  Altai Gold LISTED_ON Istanbul Gold Exchange
Astana hosted the Eurasian Gold Forum, which was organised by the Kazakh Chamber of Mines.
  Astana HOSTED Eurasian Gold Forum; Kazakh Chamber of Mines ORGANIZED Eurasian Gold Forum
Altai Gold has merged with Semey Copper to form Abai Metals.
  Altai Gold SUCCEEDED_BY Abai Metals; Semey Copper SUCCEEDED_BY Abai Metals
Altai Gold, which changed its name from Semey Gold in 2010, has three mines.
  Semey Gold SUCCEEDED_BY Altai Gold
Kesken & Partners, acting for Altai Gold, filed a suit.
  Kesken & Partners ACTS_FOR Altai Gold
The Semey pipeline is operated by Irtysh Oil. It belongs to Kazakh Invest.
  Irtysh Oil OPERATES Semey pipeline; Kazakh Invest OWNS Semey pipeline
Altai Gold has three mines. Its main shareholder, Kazakh Invest, wants to sell.
  Kazakh Invest OWNS Altai Gold
Altai Gold has three mines, and its chairman is Serik Abenov.
  Serik Abenov HOLDS_ROLE Altai Gold
Minera Loa has pledged to sell its stake in the port of Mejillones to the terminal operator Puertos Andinos.
  Puertos Andinos OWNS port of Mejillones planned
Puertos Andinos, which operates the port of Mejillones, is owned by the Valdés family.
  Puertos Andinos OPERATES port of Mejillones; Valdés family OWNS Puertos Andinos
Chile's environment agency has fined Minera Loa.
  <Chile's environment agency> REGULATES Minera Loa
Frigo Sul ships beef to Egypt, Iran and Hong Kong.
  Frigo Sul EXPORTS_TO Egypt; Frigo Sul EXPORTS_TO Iran; Frigo Sul EXPORTS_TO Hong Kong
Nile Meat, Frigo Sul's distributor in Egypt, has gone bankrupt.
  Nile Meat ACTS_FOR Frigo Sul
The Cairo court appointed Hany Fawzi as liquidator of Nile Meat.
  Hany Fawzi HOLDS_ROLE Nile Meat
Frigo Sul owns 60 percent of the tannery Couros Norte through its Uruguayan arm, Frigo Plata.
  Frigo Sul OWNS Couros Norte; Frigo Sul OWNS Frigo Plata
Frigo Plata, Frigo Sul's Uruguayan arm, made a loss.
  Frigo Sul OWNS Frigo Plata
Frigo Sul said it had suspended deliveries to Nile Meat.
  Frigo Sul SUPPLIES Nile Meat denied
Carnes Pampa is listed in São Paulo, Frigo Sul in New York.
  Carnes Pampa LISTED_ON <São Paulo stock exchange>
Lucas Prado chairs Frigo Sul. He also owns the football club Campinas AC.
  Lucas Prado HOLDS_ROLE Frigo Sul; Lucas Prado OWNS Campinas AC
Salto Citrus is a member of the Uruguayan fruit growers' association.
  Salto Citrus MEMBER_OF <Uruguayan fruit growers' association>
Salto Citrus was lent 5 million dollars by two local banks.
  <two local banks> LENDS_TO Salto Citrus
Van Houten Fruit is considering a bid for Salto Citrus.
  Van Houten Fruit OWNS Salto Citrus considered
Duna Gáz, a joint venture of the Hungarian state and Austria's Alpenwerke, resells the gas to Slovakia.
  Alpenwerke OWNS Duna Gáz; Duna Gáz EXPORTS_TO Slovakia
Baku and Budapest also signed a memorandum on electricity.
  Azerbaijan government SIGNED Hungary government
Britain added the Dubai trader Sahara Fuel and its manager, Igor Belov, to its Russia sanctions list.
  Sahara Fuel LISTED_UNDER <Russia sanctions list>; Igor Belov HOLDS_ROLE Sahara Fuel; Igor Belov LISTED_UNDER <Russia sanctions list>
Addo Holdings, the vehicle through which Kwame Addo controls Volta Petroleum, is registered in Mauritius.
  Addo Holdings REGISTERED_IN Mauritius; Kwame Addo CONTROLS Volta Petroleum
Volta Petroleum's bonds are guaranteed by the Ghanaian state.
  <Ghanaian state> GUARANTEES Volta Petroleum
Lomé's mayor, Afi Mensah, opposed the terminal.
  Afi Mensah HOLDS_ROLE Lomé; Afi Mensah SUPPORTS <terminal> opposed
Sahel Travaux, the main contractor for the Kara depot, stopped work.
  Sahel Travaux CONTRACTED_FOR Kara depot
Vindhya Agro sold its 80 percent stake in the mine at Hahotoé to Ashanti Energy.
  Ashanti Energy OWNS <mine at Hahotoé>
Tolmin Steel paid Orient Bank 2 million dollars for processing applications linked to Iran.
  Tolmin Steel TRANSFERS_TO Orient Bank
Karawank Cranes grew. Orient Bank AG and its New York branch were fined.
  <New York branch> BRANCH_OF Orient Bank AG; <New York branch> LOCATED_IN New York
Ashanti Energy paid 70 million dollars for the mine at Hahotoé.
  Ashanti Energy OWNS <mine at Hahotoé>
Tolmin Steel and the Bergen water utility, Vannverk AS, signed a contract.
  Tolmin Steel SIGNED Vannverk AS; Vannverk AS LOCATED_IN Bergen
Tolmin Steel signed a contract with the Bergen water utility, Vannverk AS.
  Tolmin Steel SIGNED Vannverk AS; Vannverk AS LOCATED_IN Bergen
The Tallinn Stock Exchange and the Riga Stock Exchange signed a memorandum on Monday.
  Tallinn Stock Exchange SIGNED Riga Stock Exchange
Orient Bank bought the Riga Stock Exchange.
  Orient Bank OWNS Riga Stock Exchange
The Riga Stock Exchange belongs to Orient Bank.
  Orient Bank OWNS Riga Stock Exchange
Orient Bank is lending Tolmin Steel $420 million, guaranteed by Nippon Kredit.
  Orient Bank LENDS_TO Tolmin Steel; Nippon Kredit GUARANTEES Tolmin Steel
Orient Bank granted Tolmin Steel a loan guaranteed by Nippon Kredit.
  Orient Bank LENDS_TO Tolmin Steel
The Vipava tunnel will cost 300 million dollars. Nelda Rail of Graz is the main contractor.
  Nelda Rail CONTRACTED_FOR Vipava tunnel; Nelda Rail LOCATED_IN Graz
The Vipava tunnel was closed in May. The owner, Nelda Rail, wants to sell it.
  Nelda Rail OWNS Vipava tunnel
Tolmin Steel borrowed 40 million euros. The lender is Orient Bank.
  Orient Bank LENDS_TO Tolmin Steel
The Vipava tunnel will cost 300 million dollars. Orient Bank provides 95 million dollars.
  Orient Bank FINANCES Vipava tunnel
Tolmin Steel will build the 300-MW Sarband wind farm.
  Tolmin Steel IMPLEMENTS Sarband wind farm planned
Tolmin Steel will build a new 120-kilometre Sarband railway.
  Tolmin Steel IMPLEMENTS Sarband railway planned
The $300 million Sarband railway is being built by Tolmin Steel.
  Tolmin Steel IMPLEMENTS Sarband railway
Orient Bank finances the planned Sarband dam.
  Orient Bank FINANCES Sarband dam
Nelda Shipping was designated today pursuant to section 1(a)(ii) of E.O. 13846.
  Nelda Shipping LISTED_UNDER Executive Order 13846
OFAC is designating Nelda Shipping pursuant to E.O. 13224, as amended, for having assisted Tolmin Steel.
  Nelda Shipping LISTED_UNDER Executive Order 13224; OFAC RESTRICTS Nelda Shipping
OFAC sanctioned Nelda Shipping, a Dubai-based firm, and its owner, Omar Rashidi, for carrying Iranian oil.
  OFAC RESTRICTS Nelda Shipping; OFAC RESTRICTS Omar Rashidi; Omar Rashidi OWNS Nelda Shipping; Nelda Shipping LOCATED_IN Dubai
The ministry of trade, the central bank and the chamber of commerce will organise the Zambia Investment Forum.
  <chamber of commerce> ORGANIZED Zambia Investment Forum planned; <central bank> ORGANIZED Zambia Investment Forum planned
Nelda Lines was designated for being controlled by, or having acted for or on behalf of, directly or indirectly, Omar Bey.
  Omar Bey CONTROLS Nelda Lines
Orient Bank is a subsidiary of Nelda Holding, which was designated in 2018 for its support to the IRGC.
  Nelda Holding OWNS Orient Bank; Nelda Holding SUPPORTS IRGC
Ivan Petrov and his wife, Olga Petrova, jointly own Tolmin Steel.
  Ivan Petrov OWNS Tolmin Steel; Olga Petrova OWNS Tolmin Steel; Ivan Petrov RELATED_TO Olga Petrova
Orient Bank and Nelda Holding each committed $30 million to the Tula Growth Fund.
  Orient Bank FINANCES Tula Growth Fund; Nelda Holding FINANCES Tula Growth Fund
Omar Rashidi also owns Hong Kong-registered Nelda Trading Limited.
  Omar Rashidi OWNS Nelda Trading Limited; Nelda Trading Limited REGISTERED_IN Hong Kong
Nelda Trading is the registered owner of the Panama-flagged vessel DALMA MOON.
  Nelda Trading OWNS DALMA MOON; DALMA MOON REGISTERED_IN Panama
Tolmin Steel supplies sheet metal to carmakers including Nelda Motors and Delta Cars.
  Tolmin Steel SUPPLIES Nelda Motors; Tolmin Steel SUPPLIES Delta Cars
Orient Bank owns stakes in firms such as Nelda Motors, Delta Cars and Tolmin Steel.
  Orient Bank OWNS Nelda Motors; Orient Bank OWNS Delta Cars; Orient Bank OWNS Tolmin Steel
Tolmin Steel borrowed from several banks, including Orient Bank and Celtic Bank.
  Orient Bank LENDS_TO Tolmin Steel; Celtic Bank LENDS_TO Tolmin Steel
Tolmin Steel financed the purchase with a bridge loan from Orient Bank and Celtic Bank.
  Orient Bank LENDS_TO Tolmin Steel; Celtic Bank LENDS_TO Tolmin Steel
Tolmin Steel on Tuesday signed a memorandum of understanding (MoU) with Nelda Holding.
  Tolmin Steel SIGNED Nelda Holding
Orient Bank signed a letter of intent (LoI) with Nelda Holding.
  Orient Bank SIGNED Nelda Holding
Tolmin Steel is wholly owned by Delta Holdings through its investment arm, Nelda Invest.
  Delta Holdings OWNS Tolmin Steel; Delta Holdings OWNS Nelda Invest
Tolmin Steel bought Delta Holdings through its subsidiary Nelda Invest.
  Tolmin Steel OWNS Delta Holdings; Tolmin Steel OWNS Nelda Invest
Morel's son Paul sits on the board of Tolmin Steel.
  Morel RELATED_TO Paul; Paul HOLDS_ROLE Tolmin Steel
Tolmin Steel is part-owned by Nelda Holding.
  Nelda Holding OWNS Tolmin Steel
Anton Kobal and Mira Holm have resigned as directors of Tolmin Steel.
  Anton Kobal HOLDS_ROLE Tolmin Steel; Mira Holm HOLDS_ROLE Tolmin Steel
Anton Kobal has resigned from the board of Tolmin Steel.
  Anton Kobal HOLDS_ROLE Tolmin Steel
Anton Kobal stays on as president of Tolmin Steel.
  Anton Kobal HOLDS_ROLE Tolmin Steel
Anton Kobal is a director of Tolmin Steel and of Vaxo Metals.
  Anton Kobal HOLDS_ROLE Tolmin Steel; Anton Kobal HOLDS_ROLE Vaxo Metals
Tolmin Steel said Anton Kobal will step down as chairman and be replaced by Mira Holm.
  Anton Kobal HOLDS_ROLE Tolmin Steel; Mira Holm HOLDS_ROLE Tolmin Steel
Anton Kobal will be succeeded as chairman of Tolmin Steel by Mira Holm.
  Mira Holm HOLDS_ROLE Tolmin Steel planned
Tolmin Steel appointed Mira Holm as chief executive. She succeeds Anton Kobal, who retires in June.
  Anton Kobal HOLDS_ROLE Tolmin Steel; Mira Holm HOLDS_ROLE Tolmin Steel
Tolmin Steel named Mira Holm its new chairman, replacing Anton Kobal, who is retiring.
  Anton Kobal HOLDS_ROLE Tolmin Steel
The nomination committee of Tolmin Steel proposes Mira Holm as new chairman of the board.
  Mira Holm HOLDS_ROLE Tolmin Steel considered
Tolmin Steel's board proposes Mira Holm as chairman.
  Mira Holm HOLDS_ROLE Tolmin Steel considered
The supervisory board of Tolmin Steel is chaired by Mira Holm.
  Mira Holm HOLDS_ROLE Tolmin Steel
The chairman of the supervisory board of Tolmin Steel is Anton Kobal.
  Anton Kobal HOLDS_ROLE Tolmin Steel
Mira Holm is a member of Tolmin Steel's supervisory board.
  Mira Holm HOLDS_ROLE Tolmin Steel
Mira Holm takes the helm at Tolmin Steel.
  Mira Holm HOLDS_ROLE Tolmin Steel
Mira Holm holds the post of deputy chairman at Tolmin Steel.
  Mira Holm HOLDS_ROLE Tolmin Steel
Mira Holm joins Tolmin Steel from Vaxo Metals, where she was finance director.
  Mira Holm HOLDS_ROLE Vaxo Metals
Mira Holm, a former Vaxo Metals executive, becomes managing director of Tolmin Steel.
  Mira Holm HOLDS_ROLE Vaxo Metals; Mira Holm HOLDS_ROLE Tolmin Steel
Tolmin Steel has sacked chief executive Anton Kobal.
  Anton Kobal HOLDS_ROLE Tolmin Steel
Tolmin Steel has appointed Lomax Reid LLP as auditor.
  Lomax Reid LLP HOLDS_ROLE Tolmin Steel
The accounts of Tolmin Steel are audited by Lomax Reid LLP.
  Lomax Reid LLP HOLDS_ROLE Tolmin Steel
Tolmin Steel went into receivership in May. Anton Kobal has been appointed receiver.
  Anton Kobal HOLDS_ROLE Tolmin Steel
Tolmin Steel and Vaxo Metals will merge, their chief executives, Anton Kobal and Mira Holm, said.
  Anton Kobal HOLDS_ROLE Tolmin Steel; Mira Holm HOLDS_ROLE Vaxo Metals
The contract was signed by Tolmin Steel's Anton Kobal and Vaxo Metals' Mira Holm.
  Anton Kobal HOLDS_ROLE Tolmin Steel; Mira Holm HOLDS_ROLE Vaxo Metals
The Rhine Shippers' Association met in Basel. Association president Mira Holm spoke.
  Mira Holm HOLDS_ROLE Rhine Shippers' Association
The Rhine Shippers' League met in Basel. The league's head, Mira Holm, spoke.
  Mira Holm HOLDS_ROLE Rhine Shippers' League
Tolmin Steel will close the plant. Works council head Mira Holm said jobs would go.
  Mira Holm HOLDS_ROLE Tolmin Steel
Tolmin Steel raised its prices. Company secretary Mira Holm gave no reason.
  Mira Holm HOLDS_ROLE Tolmin Steel
The board of Tolmin Steel has elected Mira Holm its chair.
  Mira Holm HOLDS_ROLE Tolmin Steel
Tolmin Steel has promoted Mira Holm from finance director to chief executive.
  Mira Holm HOLDS_ROLE Tolmin Steel
Tolmin Steel elected Mira Holm, Anton Kobal and Petra Lund to its board.
  Mira Holm HOLDS_ROLE Tolmin Steel; Anton Kobal HOLDS_ROLE Tolmin Steel; Petra Lund HOLDS_ROLE Tolmin Steel
New to the board of Tolmin Steel are Mira Holm and Anton Kobal.
  Mira Holm HOLDS_ROLE Tolmin Steel; Anton Kobal HOLDS_ROLE Tolmin Steel
Mira Holm has been chosen to lead Tolmin Steel.
  Mira Holm HOLDS_ROLE Tolmin Steel agreed
Mira Holm presides over the Rhine Shippers' Association.
  Mira Holm HOLDS_ROLE Rhine Shippers' Association
Tolmin Steel, whose chief executive Mira Holm resigned in May, raised its prices.
  Mira Holm HOLDS_ROLE Tolmin Steel
Tolmin Steel, which Anton Kobal founded in 1974, raised its prices.
  Anton Kobal HOLDS_ROLE Tolmin Steel
Tolmin Steel is owned and run by Anton Kobal.
  Anton Kobal HOLDS_ROLE Tolmin Steel
Tolmin Steel also named Mira Holm as the company's senior vice president of Communications.
  Mira Holm HOLDS_ROLE Tolmin Steel
Mira Holm served as managing director with Vaxo Metals.
  Mira Holm HOLDS_ROLE Vaxo Metals
Tolmin Steel hired Mira Holm to replace Anton Kobal, the former Vice President of Vaxo Metals.
  Anton Kobal HOLDS_ROLE Vaxo Metals
The Ghana Stock Exchange has revoked the licences of Tolmin Brokers Ltd and Vaxo Securities Ltd.
  Ghana Stock Exchange REGULATES Tolmin Brokers Ltd; Ghana Stock Exchange RESTRICTS Vaxo Securities Ltd
The licence of Vaxo Securities Ltd was revoked by the Ghana Stock Exchange.
  Ghana Stock Exchange REGULATES Vaxo Securities Ltd; Ghana Stock Exchange RESTRICTS Vaxo Securities Ltd
The Central Bank of Kenya revoked Orient Bank's licence.
  Central Bank of Kenya REGULATES Orient Bank; Central Bank of Kenya RESTRICTS Orient Bank
Vaxo Securities Ltd was deregistered by the Securities and Exchange Commission.
  Securities and Exchange Commission RESTRICTS Vaxo Securities Ltd
Norway extended its sanctions to Vaxo Metals.
  Norway RESTRICTS Vaxo Metals
A business forum was held in Oslo, organised by the Ministry of Trade, Norvik Gas and the Nile Chamber.
  Ministry of Trade ORGANIZED <a business forum>; Norvik Gas ORGANIZED <a business forum>; Nile Chamber ORGANIZED <a business forum>
The forum, organised in Oslo on Monday by the Ministry of Trade, drew many.
  Ministry of Trade ORGANIZED <forum>
Tolmin Steel's registered owner, Delta Holdings, spoke.
  Delta Holdings OWNS Tolmin Steel
Mira Holm was formerly vice president and CFO of software company Vaxo Metals.
  Mira Holm HOLDS_ROLE Vaxo Metals
Before joining Tolmin Steel, Mira Holm was an auditor with Lomax Reid LLP.
  Mira Holm HOLDS_ROLE Lomax Reid LLP
Mira Holm previously held senior roles at Tolmin Steel and Vaxo Metals.
  Mira Holm HOLDS_ROLE Tolmin Steel; Mira Holm HOLDS_ROLE Vaxo Metals
Mira Holm spent ten years at Tolmin Steel as head of sales.
  Mira Holm HOLDS_ROLE Tolmin Steel
Tolmin Steel was designated for being the Egyptian agent for Vaxo Shipping Lines.
  Tolmin Steel ACTS_FOR Vaxo Shipping Lines
Tolmin Steel was designated for being a subsidiary of Vaxo Metals.
  Vaxo Metals OWNS Tolmin Steel
Norway designated Tolmin Steel and Vaxo Metals and placed them on the SDN List.
  Tolmin Steel LISTED_UNDER SDN List; Vaxo Metals LISTED_UNDER SDN List
Norway sanctioned a bank. The latest companies to be sanctioned include Oslo-based Vaxo Bank; gem miner Alroz; and The Nilex Group.
  Norway RESTRICTS Vaxo Bank; Norway RESTRICTS Alroz; Norway RESTRICTS Nilex Group
Norway sanctioned a bank. Individuals include Anton Kobal, founder of Vaxo Bank; Mira Holm, a trader; and Petra Lund.
  Norway RESTRICTS Anton Kobal; Norway RESTRICTS Mira Holm; Norway RESTRICTS Petra Lund
Norway sanctioned a bank. Those hit by the new sanctions are Anton Kobal, chairman of Vaxo Bank; Mira Holm, a trader; and Petra Lund.
  Norway RESTRICTS Anton Kobal; Norway RESTRICTS Mira Holm; Norway RESTRICTS Petra Lund
Norway sanctioned a bank. Among those hit were Tolmin Steel and Vaxo Metals.
  Norway RESTRICTS Tolmin Steel; Norway RESTRICTS Vaxo Metals
Norway expanded its sanctions. Tolmin Steel and Vaxo Metals were also placed under sanctions.
  Norway RESTRICTS Tolmin Steel; Norway RESTRICTS Vaxo Metals
The former chairman of Tolmin Steel, Anton Kobal, was arrested.
  Anton Kobal HOLDS_ROLE Tolmin Steel
Present were Anton Kobal (chairman, Tolmin Steel) and Mira Holm (director, Vaxo Metals).
  Anton Kobal HOLDS_ROLE Tolmin Steel; Mira Holm HOLDS_ROLE Vaxo Metals
Anton Kobal took office as governor of the Bank of Ghana on Monday.
  Anton Kobal HOLDS_ROLE Bank of Ghana
Anton Kobal, Ghana's minister of trade, opened the fair.
  Anton Kobal HOLDS_ROLE Ghana
Anton Kobal has been appointed Ghana's minister of trade.
  Anton Kobal HOLDS_ROLE Ghana
President Anton Kobal of Ghana opened the fair.
  Anton Kobal HOLDS_ROLE Ghana
Norway's trade attaché in Accra, Mira Holm, toured the plant.
  Mira Holm HOLDS_ROLE Norway
The debarment makes Tolmin Steel ineligible to participate in the Vipava Tunnel Project.
  Tolmin Steel PARTICIPATES_IN Vipava Tunnel Project denied
OFAC is designating Tolmin Steel, a company based in Oman, for having provided material support to Sava Railways.
  OFAC RESTRICTS Tolmin Steel; Tolmin Steel LOCATED_IN Oman; Tolmin Steel SUPPORTS Sava Railways
Tolvane Sugar Company and Marvik Steel signed an agreement. The former will supply coal to Orvan Mining Ltd.
Tolvane Sugar Company SUPPLIES Orvan Mining Ltd planned
Tolvane Sugar Company and Marvik Steel signed an agreement. The latter will supply coal to Orvan Mining Ltd.
Marvik Steel SUPPLIES Orvan Mining Ltd planned
Hadrel Shipping Ltd manages the tankers Dalma Moon and Sea Perrin. Both vessels are owned by Ulvar Marine Inc.
Ulvar Marine Inc OWNS Dalma Moon; Ulvar Marine Inc OWNS Sea Perrin
Hadrel Shipping Ltd manages the tankers Dalma Moon and Sea Perrin. Ulvar Marine Inc owns the two ships.
Ulvar Marine Inc OWNS Dalma Moon; Ulvar Marine Inc OWNS Sea Perrin
Egypt is Oman's fifth-largest export market.
  Oman EXPORTS_TO Egypt
Tolmin Steel is buying 30 locomotives from Sava Railways under a 200 million euro contract.
  Sava Railways SUPPLIES Tolmin Steel
The Tarvel Port Authority decided to award the concession to operate the Lund terminal to Pelham Terminals.
Pelham Terminals OPERATES Lund terminal agreed
The Tarvel Port Authority has granted the right to build the Lund terminal to Pelham Terminals.
Pelham Terminals IMPLEMENTS Lund terminal agreed
The Tarvel Port Authority awarded a $40 million contract to build the Lund bridge to Granholm Construction.
Granholm Construction CONTRACTED_FOR Lund bridge
Orient Bank and Altmark Bank are providing construction and term debt for the Sandreach Wind Farm.
Orient Bank FINANCES Sandreach Wind Farm; Altmark Bank FINANCES Sandreach Wind Farm
Debt for the Sandreach Solar Park was provided by Orient Bank.
Orient Bank FINANCES Sandreach Solar Park
Orient Bank financed the Horus Solar project in Mexico.
Orient Bank FINANCES Horus Solar project; Horus Solar project LOCATED_IN Mexico
Delvin Energy operates the Horus Gold mine and the Karun Data Centre.
Delvin Energy OPERATES Horus Gold mine; Delvin Energy OPERATES Karun Data Centre
The plant is run by Doruk Enerji, a company owned equally by Derimer Holding and Polat Enerji.
Derimer Holding OWNS Doruk Enerji; Polat Enerji OWNS Doruk Enerji
Doruk Enerji, a company that is owned by Derimer Holding, Polat Enerji and Lund Steel, runs the plant.
Derimer Holding OWNS Doruk Enerji; Polat Enerji OWNS Doruk Enerji; Lund Steel OWNS Doruk Enerji
The plant is run by Doruk Enerji, a firm that supplies Karun Power and Lund Steel.
Doruk Enerji SUPPLIES Karun Power; Doruk Enerji SUPPLIES Lund Steel
Delvin Turbines has won an order to supply turbines for the Lund wind farm.
Delvin Turbines SUPPLIES Lund wind farm agreed
Orient Bank signed a loan agreement with Tarvel Power for the construction and operation of the Lund wind farm.
Orient Bank FINANCES Lund wind farm
Orient Bank sanctioned a $155 million direct loan to Tarvel Steel.
Orient Bank LENDS_TO Tarvel Steel
Pelham Energy has selected Granholm as the main contractor, Solvik Ltd as the supplier of panels and Nortek GmbH as inverter provider.
Solvik Ltd SUPPLIES Pelham Energy agreed; Nortek GmbH SUPPLIES Pelham Energy agreed
Pelham Energy picked Granholm Ltd as the design, procurement and construction contractor and Solvik Ltd as engineer for the Sandreach dam.
Granholm Ltd CONTRACTED_FOR Sandreach dam; Solvik Ltd CONTRACTED_FOR Sandreach dam
The Sandreach dam has entered the construction phase, with Granholm Construction being the engineering contractor.
Granholm Construction CONTRACTED_FOR Sandreach dam
The Sandreach dam was built by Granholm Construction, with Delvin Ltd as engineer and Solvik Ltd as subcontractor.
Delvin Ltd CONTRACTED_FOR Sandreach dam; Solvik Ltd CONTRACTED_FOR Sandreach dam
The Sandreach dam will open in May. Pelham Energy has chosen Granholm Construction as EPC contractor and Nortek GmbH as operator.
Granholm Construction CONTRACTED_FOR Sandreach dam; Nortek GmbH OPERATES Sandreach dam agreed
Orient Bank and Delvin Bank are to participate in financing the Lund dam.
Orient Bank FINANCES Lund dam planned; Delvin Bank FINANCES Lund dam planned
Orient Bank took part in the financing of the Lund dam.
Orient Bank FINANCES Lund dam
The management of the Lund airport was taken over by Pelham Group.
Pelham Group OPERATES Lund airport
The operation of the Lund airport has been handed over to the Pelham Group.
Pelham Group OPERATES Lund airport
Marula Beverages is owned by the Kenyan tycoon, Peter Wandera.
  Peter Wandera OWNS Marula Beverages
Marula Beverages is controlled by the Kenyan business tycoon, Peter Wandera, who said nothing.
  Peter Wandera CONTROLS Marula Beverages
Tarrant Foods signed a contract to sell 20 percent of Brenna Dairy to Kolmar Group.
  Kolmar Group OWNS Brenna Dairy agreed; Tarrant Foods OWNS Brenna Dairy
Tarrant Foods signed an agreement to sell Brenna Dairy to Kolmar Group.
  Kolmar Group OWNS Brenna Dairy agreed; Tarrant Foods OWNS Brenna Dairy
It was said that an agreement has been reached for the sale of 20 per cent in Brenna Dairy to Kolmar Group.
  Kolmar Group OWNS Brenna Dairy agreed
A deal was struck for the purchase of Brenna Dairy by Kolmar Group.
  Kolmar Group OWNS Brenna Dairy agreed
A contract was signed on Monday for the sale of Brenna Dairy to Kolmar Group.
  Kolmar Group OWNS Brenna Dairy agreed
Tarrant Foods announced an agreement for the sale of Brenna Dairy to Kolmar Group.
  Kolmar Group OWNS Brenna Dairy agreed
No agreement has been reached for the sale of Brenna Dairy to Kolmar Group.
  Kolmar Group OWNS Brenna Dairy denied
Ostra Capital signed a definitive agreement under which Tarrant Foods will acquire Brenna Dairy.
  Tarrant Foods OWNS Brenna Dairy agreed
Ostra Capital proposed a deal under which Tarrant Foods would acquire Brenna Dairy.
  Tarrant Foods OWNS Brenna Dairy considered
Ostra Capital rejected a deal under which Tarrant Foods would acquire Brenna Dairy.
  Tarrant Foods OWNS Brenna Dairy opposed
Ostra Capital announced a plan under which Tarrant Foods will acquire Brenna Dairy.
  Tarrant Foods OWNS Brenna Dairy planned
Tarrant Foods agreed to sell its Brenna Dairy unit in Poland to South Korea's Kolmar Group for 300 million euros.
  Tarrant Foods OWNS Brenna Dairy; Kolmar Group OWNS Brenna Dairy agreed
Tarrant Foods will sell its Brenna Dairy subsidiary to Kolmar Group.
  Tarrant Foods OWNS Brenna Dairy; Kolmar Group OWNS Brenna Dairy planned
In 1998 the government merged Brenna Bank and Kolmar Bank to form Tarrant Bank.
  Brenna Bank SUCCEEDED_BY Tarrant Bank; Kolmar Bank SUCCEEDED_BY Tarrant Bank
The government plans to merge Brenna Bank and Kolmar Bank into Tarrant Bank.
  Brenna Bank SUCCEEDED_BY Tarrant Bank planned; Kolmar Bank SUCCEEDED_BY Tarrant Bank planned
Kolmar Group and Brenna Holdings will each hold 25 percent in Tarrant Foods, while Ostra Capital will control the remaining 50 percent.
  Kolmar Group OWNS Tarrant Foods planned; Brenna Holdings OWNS Tarrant Foods planned; Ostra Capital OWNS Tarrant Foods planned
Kolmar Group's Brenna Foods division closed the acquisition of Tarrant Foods.
  Brenna Foods OWNS Tarrant Foods
Last year Kolmar Group's Brenna Foods subsidiary bought Tarrant Foods.
  Brenna Foods OWNS Tarrant Foods
Kolmar Group's Brenna Foods unit, which makes butter, will supply Tarrant Foods with milk.
  Brenna Foods SUPPLIES Tarrant Foods planned
Tarrant Foods is owned by local businessman, Peter Wandera.
  Peter Wandera OWNS Tarrant Foods
Tarrant Foods is 60 percent owned by Ugandan billionaire, Peter Wandera.
  Peter Wandera OWNS Tarrant Foods
Orient Group's lending arm, the Altmark Finance Association, made the loan.
Orient Group OWNS Altmark Finance Association
Orient Bank will cover half of the cost of the Lund dam.
Orient Bank FINANCES Lund dam planned
"""
SILENT = """
Egypt is Oman's labour market.
The environment ministry suspended work at the Vipava tunnel.
Tolmin Steel executives met Prime Minister Ola Kobal.
Karawank Cranes may buy Tolmin Steel.
If Karawank Cranes buys Tolmin Steel, jobs will go.
Tolmin Steel and Karawank Cranes were mentioned in the same report.
Analysts at Orient Bank expect Tolmin Steel to grow.
Tolmin Steel rose 3 percent and Karawank Cranes fell 2 percent.
Tolmin Steel is larger than Karawank Cranes.
Tolmin Steel competes with Karawank Cranes.
Would Karawank Cranes buy Tolmin Steel?
Tolmin Steel should be sold to Karawank Cranes, the union said.
Prices paid by Egypt to suppliers fell.
The report by Orient Bank mentions Tolmin Steel, Egypt and the Vipava tunnel.
Tolmin Steel thanked the Slovene government for its patience.
Anton Kobal met Mirko Hren in Cairo.
Anton Kobal, who once worked in Cairo, knows Tolmin Steel well.
Tolmin Steel read the report of the Slovene Chamber of Commerce.
Unlike Karawank Cranes, Tolmin Steel has no debts.
Shares of Tolmin Steel fell after Karawank Cranes cut its forecast.
Aaretal Commodities is not under sanctions, its lawyer said.
Frigo Sul and its rival Carnes Pampa are in merger talks.
Ankara has asked Montevideo to open its market.
Van Houten Fruit made an offer for Salto Citrus, which rejected it.
Ashanti Energy, a newcomer to mining, outbid Vindhya Agro.
Orient Bank's economists said exports to Egypt would fall.
Sava Railways, unlike Drava Trams, does not lease wagons.
Tolmin Steel reads the market well.
Neither the union nor Vrata Holding was available.
The price that Egypt pays Tolmin Steel is secret.
Tolmin Steel praised Lindqvist's Harbour Bank.
Tolmin Steel's rail business, Anton Kobal, grew.
Nelda Trading allegedly supplies Tolmin Steel.
Tolmin Steel reportedly owns Graz Draht.
Nelda Trading is believed to control Tolmin Steel.
Orient Bank will probably lend Tolmin Steel 40 million euros.
The Bank of Slovenia barred accounts held for or on behalf of Orient Bank.
The press used Rostad's Nelda Rollers.
The memorandum was signed by their chief executives, Amy Lund and Rimas Holm.
The Vipava tunnel will cost 300 million dollars. Tolmin Steel raised 95 million dollars.
The Vipava tunnel will cost 300 million dollars. Orient Bank contributed 95 million dollars to charity.
Tolmin Steel sells goods including steel.
Tolmin Steel cut jobs. Nelda Cover is the largest insurer in the country.
The Vipava tunnel lies beside the Sava bridge. Nelda Rail is the operator.
Tolmin Steel and Vaxo Metals will merge. Chief executive Anton Kobal said so.
Tolmin Steel met Vaxo Metals. Anton Kobal may become chairman.
Tolmin Steel met Vaxo Metals. Anton Kobal has been appointed receiver.
The Rhine Guild met the Sava Guild. Guild president Mira Holm spoke.
Anton Kobal becomes chief executive; Mira Holm took leave of Tolmin Steel.
Ulvar Marine Inc owns both vessels.
The latter will supply coal to Orvan Mining Ltd.
The Tarvel Port Authority awarded a contract to build the Lund bridge.
The ministry gave away the right to operate the Lund terminal.
Mira Holm is the director for Togo and Mali.
Mira Holm, regional director for Africa, spoke.
Tarvel Power has won the contract to build the Silver Line extension, officials confirmed at their board meeting.
Tarvel Steel was founded as Karun Works opened.
The Sandreach dam and the Lund bridge are open, with Granholm Construction as contractor.
Pelham Energy may select Granholm Construction as contractor for the Sandreach dam.
Tolmin Steel held several positions in bonds.
Tolmin Steel was praised for being open.
Kolmar Group owns 700m units of Brenna Fund.
The government may merge Brenna Bank and Kolmar Bank into Tarrant Bank.
The members include Nilex Gas; Vaxo Metals and others.
Norway plans a fair. Companies include Tolmin Steel; Vaxo Metals does not come.
UGCC Works is low bidder for the larger contract, covering the construction of pumping stations in Lund.
"""


def cases() -> list[tuple[str, frozenset[str]]]:
    """Text and ties of each case."""
    lines = TOLD.strip().splitlines()
    return [
        (text, frozenset(tie.strip() for tie in ties.split(";")))
        for text, ties in zip(lines[::2], lines[1::2], strict=True)
    ]


def stated(text: str) -> set[str]:
    """The ties of a text, each by every name that it gives the two parties."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: (party.name, *party.aliases) for party in found.parties}
    told = set()
    for statement in found.statements:
        weak = "" if statement.modality == "asserted" else f" {statement.modality}"
        for subject in names[statement.subject]:
            for target in names[statement.object or ""]:
                told.add(f"{subject} {statement.predicate} {target}{weak}")
    return told


@pytest.mark.parametrize(("text", "ties"), cases())
def test_a_reader_takes_these_ties(text: str, ties: frozenset[str]) -> None:
    assert ties <= stated(text)


def test_a_loan_is_not_of_whoever_helps_with_it() -> None:
    text = "Orient Bank provides a loan to Pelham Energy, with a guarantee from Altmark Bank."
    lenders = {tie for tie in stated(text) if " LENDS_TO " in tie}
    assert lenders == {"Orient Bank LENDS_TO Pelham Energy"}


def test_what_happens_meanwhile_is_not_what_is_given() -> None:
    text = "A loan provided by Orient Bank to Tarvel Steel as the country seeks relief."
    assert not [tie for tie in stated(text) if " SUPPLIES " in tie]


def test_who_raises_money_for_its_project_from_a_bank_does_not_give_it() -> None:
    text = "Tarvel Power has raised a $27 million loan from Orient Bank for its Lund wind project."
    givers = {tie for tie in stated(text) if " FINANCES " in tie}
    assert givers == {"Orient Bank FINANCES Lund wind project"}


@pytest.mark.parametrize(
    "text",
    [
        "This is Orient Bank's second wind farm in Turkey.",
        "The deal is Pelham Group's first airport concession in Chile.",
        "Lund Authority has awarded Pelham Group a contract to design, build, lease and run the Lund airport.",
    ],
)
def test_who_deals_with_a_work_neither_owns_nor_builds_it(text: str) -> None:
    told = stated(text)
    assert not [t for t in told if " OWNS " in t or t.startswith("Lund Authority ")]


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_no_tie_is_made_of_what_states_none(text: str) -> None:
    assert extract(text.encode(), "note.txt").statements == ()
