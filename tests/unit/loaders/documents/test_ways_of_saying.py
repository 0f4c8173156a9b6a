"""The ordinary ways of saying each tie: a verb in its forms, a noun with its owner, an apposition, a relative clause, a list.

Below each sentence stand the ties that it states; a tie that is not asserted, agreed or planned has its modality behind it.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from interlock.loaders.documents import extract

SYMMETRIC = ("PARTNERS_WITH", "TRADES_WITH", "DOES_BUSINESS_WITH")
FIRM = ("asserted", "agreed", "planned")
SENTENCES = """
# OWNS
Harbin Optics, which owns Lomax Glass, reported a loss.
  Harbin Optics OWNS Lomax Glass
Lomax Glass, which is owned by Harbin Optics, reported a loss.
  Harbin Optics OWNS Lomax Glass
Lomax Glass, owned by Harbin Optics, reported a loss.
  Harbin Optics OWNS Lomax Glass
Lomax Glass, in which Harbin Optics holds 40 percent, reported a loss.
  Harbin Optics OWNS Lomax Glass
Lomax Glass, a unit of Harbin Optics, reported a loss.
  Harbin Optics OWNS Lomax Glass
Lomax Glass, a wholly owned subsidiary of Harbin Optics, reported a loss.
  Harbin Optics OWNS Lomax Glass
Lomax Glass, half of which belongs to Harbin Optics, reported a loss.
  Harbin Optics OWNS Lomax Glass
Lomax Glass is three-quarters owned by Harbin Optics.
  Harbin Optics OWNS Lomax Glass
Harbin Optics is a part-owner of Lomax Glass.
  Harbin Optics OWNS Lomax Glass
Lomax Glass belongs to Harbin Optics.
  Harbin Optics OWNS Lomax Glass
Harbin Optics's subsidiary Lomax Glass reported a loss.
  Harbin Optics OWNS Lomax Glass
Harbin Optics and its subsidiary Lomax Glass reported losses.
  Harbin Optics OWNS Lomax Glass
Through its subsidiary Lomax Glass, Harbin Optics sells lenses.
  Harbin Optics OWNS Lomax Glass
The takeover of Lomax Glass by Harbin Optics was completed in May.
  Harbin Optics OWNS Lomax Glass
Harbin Optics completed its acquisition of Lomax Glass in May.
  Harbin Optics OWNS Lomax Glass
Harbin Optics has sold Lomax Glass to Nera Holding.
  Nera Holding OWNS Lomax Glass
Harbin Optics has sold its 40 percent stake in Lomax Glass to Nera Holding for $3 million.
  Nera Holding OWNS Lomax Glass
Nera Holding acquired 40 percent of Lomax Glass from Harbin Optics.
  Nera Holding OWNS Lomax Glass
Lomax Glass is majority-owned by Harbin Optics.
  Harbin Optics OWNS Lomax Glass
Lomax Glass is 40 percent owned by Harbin Optics and 60 percent by Nera Holding.
  Harbin Optics OWNS Lomax Glass; Nera Holding OWNS Lomax Glass
The owner of Lomax Glass is Harbin Optics.
  Harbin Optics OWNS Lomax Glass
Harbin Optics is the majority shareholder of Lomax Glass.
  Harbin Optics OWNS Lomax Glass
Harbin Optics, the largest shareholder in Lomax Glass, voted for the plan.
  Harbin Optics OWNS Lomax Glass
The shareholders of Lomax Glass are Harbin Optics and Nera Holding.
  Harbin Optics OWNS Lomax Glass; Nera Holding OWNS Lomax Glass
The parent of Lomax Glass, Harbin Optics, reported a loss.
  Harbin Optics OWNS Lomax Glass
Harbin Optics, the parent of Lomax Glass, reported a loss.
  Harbin Optics OWNS Lomax Glass
Lomax Glass and its parent, Harbin Optics, reported losses.
  Harbin Optics OWNS Lomax Glass
Harbin Optics (60 percent) and Nera Holding (40 percent) own Lomax Glass.
  Harbin Optics OWNS Lomax Glass; Nera Holding OWNS Lomax Glass
Harbin Optics holds 60 percent of the shares in Lomax Glass and Nera Holding the rest.
  Harbin Optics OWNS Lomax Glass; Nera Holding OWNS Lomax Glass
Lomax Glass is jointly owned by Harbin Optics and Nera Holding.
  Harbin Optics OWNS Lomax Glass; Nera Holding OWNS Lomax Glass
Harbin Optics took over Lomax Glass, a maker of lenses, in 2019.
  Harbin Optics OWNS Lomax Glass
Harbin Optics, which bought Lomax Glass in 2019, plans to sell lenses in Peru.
  Harbin Optics OWNS Lomax Glass
Harbin Optics has become the sole owner of Lomax Glass.
  Harbin Optics OWNS Lomax Glass
A 40 percent stake in Lomax Glass was acquired by Harbin Optics.
  Harbin Optics OWNS Lomax Glass
Harbin Optics raised its stake in Lomax Glass to 49 percent.
  Harbin Optics OWNS Lomax Glass
# CONTROLS
Lomax Glass, which is controlled by Harbin Optics, reported a loss.
  Harbin Optics CONTROLS Lomax Glass
Harbin Optics controls Lomax Glass.
  Harbin Optics CONTROLS Lomax Glass
Harbin Optics exercises control over Lomax Glass.
  Harbin Optics CONTROLS Lomax Glass
Lomax Glass, a shell company controlled by Harbin Optics, paid the fee.
  Harbin Optics CONTROLS Lomax Glass
# SUCCEEDED_BY
Lomax Glass was merged into Harbin Optics.
  Lomax Glass SUCCEEDED_BY Harbin Optics
Lomax Glass has been renamed Harbin Optics.
  Lomax Glass SUCCEEDED_BY Harbin Optics
Harbin Optics, formerly Lomax Glass, reported a loss.
  Lomax Glass SUCCEEDED_BY Harbin Optics
Harbin Optics, formerly known as Lomax Glass, reported a loss.
  Lomax Glass SUCCEEDED_BY Harbin Optics
Harbin Optics is the legal successor of Lomax Glass.
  Lomax Glass SUCCEEDED_BY Harbin Optics
Lomax Glass changed its name to Harbin Optics.
  Lomax Glass SUCCEEDED_BY Harbin Optics
Harbin Optics absorbed Lomax Glass.
  Lomax Glass SUCCEEDED_BY Harbin Optics
# HOLDS_ROLE
Tomas Bruun, chief executive of Lomax Glass, resigned.
  Tomas Bruun HOLDS_ROLE Lomax Glass
Lomax Glass's chief executive, Tomas Bruun, resigned.
  Tomas Bruun HOLDS_ROLE Lomax Glass
Lomax Glass chief executive Tomas Bruun resigned.
  Tomas Bruun HOLDS_ROLE Lomax Glass
The chairman of Lomax Glass, Tomas Bruun, resigned.
  Tomas Bruun HOLDS_ROLE Lomax Glass
Tomas Bruun, who heads Lomax Glass, resigned.
  Tomas Bruun HOLDS_ROLE Lomax Glass
Tomas Bruun, who has run Lomax Glass since 2015, resigned.
  Tomas Bruun HOLDS_ROLE Lomax Glass
Tomas Bruun was appointed chief executive of Lomax Glass.
  Tomas Bruun HOLDS_ROLE Lomax Glass
Lomax Glass has appointed Tomas Bruun as its new chief executive.
  Tomas Bruun HOLDS_ROLE Lomax Glass
Tomas Bruun sits on the board of Lomax Glass.
  Tomas Bruun HOLDS_ROLE Lomax Glass
Tomas Bruun joined the board of Lomax Glass.
  Tomas Bruun HOLDS_ROLE Lomax Glass
Tomas Bruun is a director of Lomax Glass.
  Tomas Bruun HOLDS_ROLE Lomax Glass
Tomas Bruun, a spokesman for Lomax Glass, said that demand was weak.
  Tomas Bruun HOLDS_ROLE Lomax Glass
Tomas Bruun becomes chief executive of Lomax Glass.
  Tomas Bruun HOLDS_ROLE Lomax Glass
Tomas Bruun, a former director of Lomax Glass, was arrested.
  Tomas Bruun HOLDS_ROLE Lomax Glass
Lomax Glass is led by Tomas Bruun.
  Tomas Bruun HOLDS_ROLE Lomax Glass
Lomax Glass director Tomas Bruun and Nera Holding chairman Per Aas met in Oslo.
  Tomas Bruun HOLDS_ROLE Lomax Glass; Per Aas HOLDS_ROLE Nera Holding
The auditor of Lomax Glass is Harbin Audit.
  Harbin Audit HOLDS_ROLE Lomax Glass
# MEMBER_OF
Lomax Glass is a member of the Baltic Glass Association.
  Lomax Glass MEMBER_OF Baltic Glass Association
Lomax Glass, a member of the Baltic Glass Association, reported a loss.
  Lomax Glass MEMBER_OF Baltic Glass Association
Lomax Glass belongs to the Baltic Glass Association.
  Lomax Glass MEMBER_OF Baltic Glass Association
Lomax Glass has joined the Baltic Glass Association.
  Lomax Glass MEMBER_OF Baltic Glass Association
Members of the Baltic Glass Association include Lomax Glass and Harbin Optics.
  Lomax Glass MEMBER_OF Baltic Glass Association; Harbin Optics MEMBER_OF Baltic Glass Association
The Baltic Glass Association admitted Lomax Glass as a member.
  Lomax Glass MEMBER_OF Baltic Glass Association
# ACTS_FOR
Harbin Optics acts as agent for Lomax Glass in Peru.
  Harbin Optics ACTS_FOR Lomax Glass
Harbin Optics, the agent of Lomax Glass in Peru, reported a loss.
  Harbin Optics ACTS_FOR Lomax Glass
Lomax Glass is represented in Peru by Harbin Optics.
  Harbin Optics ACTS_FOR Lomax Glass
Lomax Glass hired the law firm Pike & Rowe to advise it.
  Pike & Rowe ACTS_FOR Lomax Glass
Lomax Glass is advised by the law firm Pike & Rowe.
  Pike & Rowe ACTS_FOR Lomax Glass
Pike & Rowe advised Lomax Glass on the deal.
  Pike & Rowe ACTS_FOR Lomax Glass
Harbin Optics is the sole distributor for Lomax Glass in Peru.
  Harbin Optics ACTS_FOR Lomax Glass
# PARTNERS_WITH
Lomax Glass and Harbin Optics formed a joint venture.
  Lomax Glass PARTNERS_WITH Harbin Optics
Lomax Glass set up a joint venture with Harbin Optics.
  Lomax Glass PARTNERS_WITH Harbin Optics
Lomax Glass works with Harbin Optics on new lenses.
  Lomax Glass PARTNERS_WITH Harbin Optics
Lomax Glass has teamed up with Harbin Optics.
  Lomax Glass PARTNERS_WITH Harbin Optics
Lomax Glass and its partner Harbin Optics reported losses.
  Lomax Glass PARTNERS_WITH Harbin Optics
Lomax Glass, together with its partner Harbin Optics, will develop lenses.
  Lomax Glass PARTNERS_WITH Harbin Optics
The partnership between Lomax Glass and Harbin Optics began in 2019.
  Lomax Glass PARTNERS_WITH Harbin Optics
Lomax Glass developed the lens jointly with Harbin Optics.
  Lomax Glass PARTNERS_WITH Harbin Optics
A consortium led by Lomax Glass and including Harbin Optics won the tender.
  Lomax Glass PARTNERS_WITH Harbin Optics
Lomax Glass and Harbin Optics are to cooperate on lenses.
  Lomax Glass PARTNERS_WITH Harbin Optics
Brest and Tula have been twinned since 1989.
  Brest PARTNERS_WITH Tula
# SIGNED
Lomax Glass signed a contract with Harbin Optics.
  Lomax Glass SIGNED Harbin Optics
Lomax Glass and Harbin Optics signed a memorandum in Oslo.
  Lomax Glass SIGNED Harbin Optics
A contract was signed by Lomax Glass and Harbin Optics.
  Lomax Glass SIGNED Harbin Optics
Under an agreement between Lomax Glass and Harbin Optics, prices will fall.
  Lomax Glass SIGNED Harbin Optics
The contract between Lomax Glass and Harbin Optics runs until 2027.
  Lomax Glass SIGNED Harbin Optics
Lomax Glass concluded a supply agreement with Harbin Optics.
  Lomax Glass SIGNED Harbin Optics
Lomax Glass has entered into a contract with Harbin Optics.
  Lomax Glass SIGNED Harbin Optics
Lomax Glass, which signed a contract with Harbin Optics in May, reported a loss.
  Lomax Glass SIGNED Harbin Optics
Lomax Glass has a contract with Harbin Optics.
  Lomax Glass SIGNED Harbin Optics
# EVENTS
The Baltic Glass Association organised the Riga Glass Forum.
  Baltic Glass Association ORGANIZED Riga Glass Forum
The Riga Glass Forum, organised by the Baltic Glass Association, opened on Monday.
  Baltic Glass Association ORGANIZED Riga Glass Forum
The Riga Glass Forum was organised by the Baltic Glass Association and Lomax Glass.
  Baltic Glass Association ORGANIZED Riga Glass Forum; Lomax Glass ORGANIZED Riga Glass Forum
Lomax Glass took part in the Riga Glass Forum.
  Lomax Glass PARTICIPATES_IN Riga Glass Forum
The Riga Glass Forum was attended by Lomax Glass and Harbin Optics.
  Lomax Glass PARTICIPATES_IN Riga Glass Forum; Harbin Optics PARTICIPATES_IN Riga Glass Forum
The Riga Glass Forum was held in Riga.
  Riga Glass Forum LOCATED_IN Riga
# SUPPLIES
Lomax Glass supplies Harbin Optics with lenses.
  Lomax Glass SUPPLIES Harbin Optics
Lomax Glass supplies lenses to Harbin Optics and Nera Holding.
  Lomax Glass SUPPLIES Harbin Optics; Lomax Glass SUPPLIES Nera Holding
Harbin Optics buys lenses from Lomax Glass.
  Lomax Glass SUPPLIES Harbin Optics
Harbin Optics gets its lenses from Lomax Glass.
  Lomax Glass SUPPLIES Harbin Optics
Harbin Optics, whose lenses come from Lomax Glass, reported a loss.
  Lomax Glass SUPPLIES Harbin Optics
Harbin Optics has ordered 200 machines from Lomax Glass.
  Lomax Glass SUPPLIES Harbin Optics
Harbin Optics placed an order for 200 machines with Lomax Glass.
  Lomax Glass SUPPLIES Harbin Optics
Lomax Glass won an order from Harbin Optics.
  Lomax Glass SUPPLIES Harbin Optics
Lomax Glass, a supplier of Harbin Optics, reported a loss.
  Lomax Glass SUPPLIES Harbin Optics
Lomax Glass counts Harbin Optics among its customers.
  Lomax Glass SUPPLIES Harbin Optics
Customers of Lomax Glass include Harbin Optics and Nera Holding.
  Lomax Glass SUPPLIES Harbin Optics; Lomax Glass SUPPLIES Nera Holding
Lomax Glass's biggest customer is Harbin Optics.
  Lomax Glass SUPPLIES Harbin Optics
Lomax Glass and its biggest customer, Harbin Optics, reported losses.
  Lomax Glass SUPPLIES Harbin Optics
The lenses were delivered by Lomax Glass to Harbin Optics.
  Lomax Glass SUPPLIES Harbin Optics
Deliveries of lenses from Lomax Glass to Harbin Optics rose.
  Lomax Glass SUPPLIES Harbin Optics
Lomax Glass will deliver 200 machines to Harbin Optics under the agreement.
  Lomax Glass SUPPLIES Harbin Optics
Harbin Optics took delivery of 200 machines from Lomax Glass.
  Lomax Glass SUPPLIES Harbin Optics
Harbin Optics relies on Lomax Glass for its lenses.
  Lomax Glass SUPPLIES Harbin Optics
Lomax Glass has been supplying Harbin Optics since 2015.
  Lomax Glass SUPPLIES Harbin Optics
Lomax Glass agreed to sell 200 machines to Harbin Optics.
  Lomax Glass SUPPLIES Harbin Optics
Lomax Glass will equip the Tula power station with boilers.
  Lomax Glass SUPPLIES Tula power station
Boilers for the Tula power station will come from Lomax Glass.
  Lomax Glass SUPPLIES Tula power station
# EXPORTS_TO
Lomax Glass exports lenses to Peru and Chile.
  Lomax Glass EXPORTS_TO Peru; Lomax Glass EXPORTS_TO Chile
Peru imports lenses from Kenya.
  Kenya EXPORTS_TO Peru
Kenya's exports to Peru fell.
  Kenya EXPORTS_TO Peru
Exports from Kenya to Peru fell.
  Kenya EXPORTS_TO Peru
Kenya sold 2,000 tonnes of tea to Peru.
  Kenya EXPORTS_TO Peru
Lomax Glass shipped 2,000 tonnes of lenses to Peru.
  Lomax Glass EXPORTS_TO Peru
Half of Kenya's tea goes to Peru and Chile.
  Kenya EXPORTS_TO Peru; Kenya EXPORTS_TO Chile
Peru took 40 percent of Kenya's tea exports.
  Kenya EXPORTS_TO Peru
Lomax Glass, which exports lenses to Peru, reported a loss.
  Lomax Glass EXPORTS_TO Peru
Kenya has stopped exports of tea to Peru.
  Kenya EXPORTS_TO Peru denied
# TRADES
Trade between Kenya and Peru rose to $300 million.
  Kenya TRADES_WITH Peru
Kenya trades with Peru.
  Kenya TRADES_WITH Peru
Kenya's trade with Peru rose.
  Kenya TRADES_WITH Peru
Lomax Glass does business with Harbin Optics.
  Lomax Glass DOES_BUSINESS_WITH Harbin Optics
Lomax Glass denied having any dealings with Harbin Optics.
  Lomax Glass DOES_BUSINESS_WITH Harbin Optics denied
Lomax Glass plans to expand into Peru.
  Lomax Glass SEEKS_BUSINESS_IN Peru
Lomax Glass has no plans to enter Peru.
  Lomax Glass SEEKS_BUSINESS_IN Peru denied
# LENDS
Orient Bank has lent Lomax Glass $40 million.
  Orient Bank LENDS_TO Lomax Glass
Orient Bank granted a loan of $40 million to Lomax Glass.
  Orient Bank LENDS_TO Lomax Glass
Orient Bank granted Lomax Glass a loan of $40 million.
  Orient Bank LENDS_TO Lomax Glass
Lomax Glass received a loan of $40 million from Orient Bank.
  Orient Bank LENDS_TO Lomax Glass
Lomax Glass borrowed $40 million from Orient Bank.
  Orient Bank LENDS_TO Lomax Glass
Lomax Glass owes Orient Bank $40 million.
  Orient Bank LENDS_TO Lomax Glass
Lomax Glass took out a loan with Orient Bank.
  Orient Bank LENDS_TO Lomax Glass
Orient Bank provides a credit line of $40 million to Lomax Glass.
  Orient Bank LENDS_TO Lomax Glass
The loan from Orient Bank to Lomax Glass runs until 2027.
  Orient Bank LENDS_TO Lomax Glass
A loan granted by Orient Bank to Lomax Glass runs until 2027.
  Orient Bank LENDS_TO Lomax Glass
Orient Bank is a creditor of Lomax Glass.
  Orient Bank LENDS_TO Lomax Glass
Lomax Glass's creditors include Orient Bank and Volga Bank.
  Orient Bank LENDS_TO Lomax Glass; Volga Bank LENDS_TO Lomax Glass
Lomax Glass's main creditor, Orient Bank, refused.
  Orient Bank LENDS_TO Lomax Glass
Orient Bank, which has lent $40 million to Lomax Glass, refused.
  Orient Bank LENDS_TO Lomax Glass
Lomax Glass repaid its loan to Orient Bank.
  Orient Bank LENDS_TO Lomax Glass
Orient Bank extends a seven-year credit to Lomax Glass.
  Orient Bank LENDS_TO Lomax Glass
Orient Bank refused to lend money to Lomax Glass.
  Orient Bank LENDS_TO Lomax Glass opposed
Lomax Glass is in talks with Orient Bank about a loan.
  Orient Bank LENDS_TO Lomax Glass considered
# FINANCES
Orient Bank is financing the Tula power station.
  Orient Bank FINANCES Tula power station
The Tula power station is financed by Orient Bank.
  Orient Bank FINANCES Tula power station
The Tula power station, financed by Orient Bank, opened.
  Orient Bank FINANCES Tula power station
Orient Bank will provide $40 million for the Tula power station.
  Orient Bank FINANCES Tula power station
Orient Bank contributed $40 million to the Tula power station.
  Orient Bank FINANCES Tula power station
The Tula power station will be built with a loan from Orient Bank.
  Orient Bank FINANCES Tula power station
Seventy percent of the cost of the Tula power station will be met by Orient Bank.
  Orient Bank FINANCES Tula power station
Orient Bank and Volga Bank put up the money for the Tula power station.
  Orient Bank FINANCES Tula power station; Volga Bank FINANCES Tula power station
Financing for the Tula power station comes from Orient Bank.
  Orient Bank FINANCES Tula power station
Orient Bank pays for the Tula power station with a grant of 32 million euros.
  Orient Bank FINANCES Tula power station
# INVESTS
Lomax Glass has invested $40 million in the Tula power station.
  Lomax Glass INVESTS_IN Tula power station
Lomax Glass plans to invest in Peru.
  Lomax Glass INVESTS_IN Peru
Lomax Glass is putting $40 million into the Tula power station.
  Lomax Glass INVESTS_IN Tula power station
An investment of $40 million by Lomax Glass in the Tula power station was announced.
  Lomax Glass INVESTS_IN Tula power station
Investors in the Tula power station include Lomax Glass and Harbin Optics.
  Lomax Glass INVESTS_IN Tula power station; Harbin Optics INVESTS_IN Tula power station
# INSURES, GUARANTEES
Ural Insurance insures the Tula power station.
  Ural Insurance INSURES Tula power station
The Tula power station is insured by Ural Insurance.
  Ural Insurance INSURES Tula power station
The Tula power station is insured with Ural Insurance.
  Ural Insurance INSURES Tula power station
Lomax Glass is insured with Ural Insurance.
  Ural Insurance INSURES Lomax Glass
Lomax Glass buys cover from Ural Insurance.
  Ural Insurance INSURES Lomax Glass
Ural Insurance covers the Tula power station against fire.
  Ural Insurance INSURES Tula power station
Ural Insurance, the insurer of the Tula power station, refused.
  Ural Insurance INSURES Tula power station
The loan to Lomax Glass is guaranteed by Nera Holding.
  Nera Holding GUARANTEES Lomax Glass
Nera Holding guarantees the debts of Lomax Glass.
  Nera Holding GUARANTEES Lomax Glass
Nera Holding stood surety for Lomax Glass.
  Nera Holding GUARANTEES Lomax Glass
Nera Holding gave a guarantee for Lomax Glass.
  Nera Holding GUARANTEES Lomax Glass
Lomax Glass borrowed $4 million from Orient Bank with a guarantee from Nera Holding.
  Nera Holding GUARANTEES Lomax Glass
The debts of Lomax Glass, guaranteed by Nera Holding, fall due in May.
  Nera Holding GUARANTEES Lomax Glass
# BANKS, TRANSFERS
Lomax Glass has an account at Orient Bank.
  Lomax Glass BANKS_WITH Orient Bank
Lomax Glass keeps its accounts with Orient Bank.
  Lomax Glass BANKS_WITH Orient Bank
Lomax Glass banks with Orient Bank.
  Lomax Glass BANKS_WITH Orient Bank
Lomax Glass opened an account at Orient Bank.
  Lomax Glass BANKS_WITH Orient Bank
The account of Lomax Glass at Orient Bank was closed.
  Lomax Glass BANKS_WITH Orient Bank
The house bank of Lomax Glass is Orient Bank.
  Lomax Glass BANKS_WITH Orient Bank
Orient Bank, the house bank of Lomax Glass, refused.
  Lomax Glass BANKS_WITH Orient Bank
Orient Bank closed the accounts of Lomax Glass.
  Lomax Glass BANKS_WITH Orient Bank
Lomax Glass transferred $40 million to Harbin Optics.
  Lomax Glass TRANSFERS_TO Harbin Optics
Lomax Glass paid $40 million to Harbin Optics.
  Lomax Glass TRANSFERS_TO Harbin Optics
Lomax Glass paid Harbin Optics $40 million.
  Lomax Glass TRANSFERS_TO Harbin Optics
Harbin Optics received $40 million from Lomax Glass.
  Lomax Glass TRANSFERS_TO Harbin Optics
A payment of $40 million from Lomax Glass to Harbin Optics was blocked.
  Lomax Glass TRANSFERS_TO Harbin Optics
Payments by Lomax Glass to Harbin Optics were blocked.
  Lomax Glass TRANSFERS_TO Harbin Optics
Lomax Glass paid a dividend of $4 million to Harbin Optics.
  Lomax Glass TRANSFERS_TO Harbin Optics
# PROJECTS
Lomax Glass is building the Tula power station.
  Lomax Glass IMPLEMENTS Tula power station
The Tula power station is being built by Lomax Glass and Harbin Optics.
  Lomax Glass IMPLEMENTS Tula power station; Harbin Optics IMPLEMENTS Tula power station
The Tula power station, built by Lomax Glass, opened.
  Lomax Glass IMPLEMENTS Tula power station
Lomax Glass won the contract for the Tula power station.
  Lomax Glass CONTRACTED_FOR Tula power station
Lomax Glass won the contract to build the Tula power station.
  Lomax Glass CONTRACTED_FOR Tula power station
The contract for the Tula power station went to Lomax Glass.
  Lomax Glass CONTRACTED_FOR Tula power station
The contract to build the Tula power station was awarded to Lomax Glass.
  Lomax Glass CONTRACTED_FOR Tula power station
Lomax Glass was awarded the contract for the Tula power station.
  Lomax Glass CONTRACTED_FOR Tula power station
Lomax Glass was chosen to build the Tula power station.
  Lomax Glass CONTRACTED_FOR Tula power station
The main contractor for the Tula power station is Lomax Glass.
  Lomax Glass CONTRACTED_FOR Tula power station
Lomax Glass operates the Tula power station.
  Lomax Glass OPERATES Tula power station
The Tula power station is operated by Lomax Glass.
  Lomax Glass OPERATES Tula power station
Lomax Glass, which operates the Tula power station, reported a loss.
  Lomax Glass OPERATES Tula power station
Lomax Glass, the operator of the Tula power station, reported a loss.
  Lomax Glass OPERATES Tula power station
The operator of the Tula power station, Lomax Glass, reported a loss.
  Lomax Glass OPERATES Tula power station
The Tula power station is part of the Volga Energy Programme.
  Tula power station PART_OF Volga Energy Programme
The Tula power station, part of the Volga Energy Programme, opened.
  Tula power station PART_OF Volga Energy Programme
The Volga Energy Programme includes the Tula power station.
  Tula power station PART_OF Volga Energy Programme
# STATE
The Ministry of Energy regulates Lomax Glass.
  Ministry of Energy REGULATES Lomax Glass
Lomax Glass is supervised by the Ministry of Energy.
  Ministry of Energy REGULATES Lomax Glass
The Ministry of Finance, which supervises Orient Bank, refused.
  Ministry of Finance REGULATES Orient Bank
The Ministry of Finance withdrew the licence of Orient Bank.
  Ministry of Finance RESTRICTS Orient Bank
The United States imposed sanctions on Lomax Glass and Harbin Optics.
  United States RESTRICTS Lomax Glass; United States RESTRICTS Harbin Optics
Lomax Glass is under sanctions by the United States.
  United States RESTRICTS Lomax Glass
Lomax Glass was sanctioned by the United States in May.
  United States RESTRICTS Lomax Glass
Lomax Glass was added to the Restricted Parties List.
  Lomax Glass LISTED_UNDER Restricted Parties List
The Ministry of Trade added Lomax Glass and Harbin Optics to its Restricted Parties List.
  Lomax Glass LISTED_UNDER Restricted Parties List; Harbin Optics LISTED_UNDER Restricted Parties List
Lomax Glass is on the Restricted Parties List.
  Lomax Glass LISTED_UNDER Restricted Parties List
The Ministry of Trade supports Lomax Glass.
  Ministry of Trade SUPPORTS Lomax Glass
Lomax Glass enjoys the support of the Ministry of Trade.
  Ministry of Trade SUPPORTS Lomax Glass
The Ministry of Trade backs the Tula power station.
  Ministry of Trade SUPPORTS Tula power station
The Ministry of Trade opposes the Tula power station.
  Ministry of Trade SUPPORTS Tula power station opposed
Harbin Audit published a report on Lomax Glass.
  Harbin Audit REPORTS_ON Lomax Glass
# PLACE
Lomax Glass, based in Tula, reported a loss.
  Lomax Glass LOCATED_IN Tula
Tula-based Lomax Glass reported a loss.
  Lomax Glass LOCATED_IN Tula
Lomax Glass of Tula reported a loss.
  Lomax Glass LOCATED_IN Tula
Lomax Glass has its headquarters in Tula.
  Lomax Glass LOCATED_IN Tula
Lomax Glass has offices in Tula and Riga.
  Lomax Glass LOCATED_IN Tula; Lomax Glass LOCATED_IN Riga
Lomax Glass is registered in Cyprus.
  Lomax Glass REGISTERED_IN Cyprus
Lomax Glass, a company registered in Cyprus, reported a loss.
  Lomax Glass REGISTERED_IN Cyprus
Lomax Glass, incorporated in Cyprus, reported a loss.
  Lomax Glass REGISTERED_IN Cyprus
Lomax Glass is listed on the Riga Stock Exchange.
  Lomax Glass LISTED_ON Riga Stock Exchange
Lomax Glass's shares have been on the Riga Stock Exchange since 2017.
  Lomax Glass LISTED_ON Riga Stock Exchange
Lomax Glass's shares were removed from the Riga Stock Exchange last week.
  Lomax Glass LISTED_ON Riga Stock Exchange
Lomax Glass moved from the Riga Stock Exchange to Euronext Dublin in March.
  Lomax Glass LISTED_ON Riga Stock Exchange; Lomax Glass LISTED_ON Euronext Dublin
Lomax Glass's notes, issued in 2022 and quoted on the Riga Stock Exchange, pay 6 percent.
  Lomax Glass LISTED_ON Riga Stock Exchange
Lomax Glass's shares were moved to the first board of the Riga Stock Exchange.
  Lomax Glass LISTED_ON Riga Stock Exchange
The Riga Stock Exchange has admitted Lomax Glass's bonds to trading.
  Lomax Glass LISTED_ON Riga Stock Exchange
Lomax Glass is quoted on the Stock Exchange of Thailand.
  Lomax Glass LISTED_ON Stock Exchange of Thailand
Lomax Glass, listed on the Riga Stock Exchange, reported a loss.
  Lomax Glass LISTED_ON Riga Stock Exchange
Lomax Glass, whose shares trade on the Riga Stock Exchange, reported a loss.
  Lomax Glass LISTED_ON Riga Stock Exchange
Shares in Lomax Glass are quoted on the Riga Stock Exchange.
  Lomax Glass LISTED_ON Riga Stock Exchange
Shares in Lomax Glass began trading on the Riga Stock Exchange on Monday.
  Lomax Glass LISTED_ON Riga Stock Exchange
Lomax Glass plans to list on the Riga Stock Exchange.
  Lomax Glass LISTED_ON Riga Stock Exchange
Kenya borders Uganda and Tanzania.
  Kenya BORDERS Uganda; Kenya BORDERS Tanzania
Kenya, which shares a border with Uganda, refused.
  Kenya BORDERS Uganda
"""
LINES = [line for line in SENTENCES.splitlines() if line and not line.startswith("#")]
TABLE = list(zip(LINES[::2], LINES[1::2], strict=True))


def name(printed: str) -> str:
    """A name without brackets and article."""
    return printed.strip("<>").removeprefix("the ").removeprefix("The ")


def ties(text: str) -> set[str]:
    """The ties that are read in a text, symmetric ones in both directions."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: name(party.name) for party in found.parties}
    told: set[str] = set()
    for one in found.statements:
        word = "" if one.modality in FIRM else f" {one.modality}"
        ends = (names[one.subject], names[one.object or ""])
        told.add(f"{ends[0]} {one.predicate} {ends[1]}{word}")
        if one.predicate in SYMMETRIC:
            told.add(f"{ends[1]} {one.predicate} {ends[0]}{word}")
    return told


@pytest.mark.parametrize(("text", "wanted"), TABLE, ids=[text for text, _ in TABLE])
def test_an_ordinary_way_of_saying_a_tie_is_read(text: str, wanted: str) -> None:
    assert {tie.strip() for tie in wanted.split(";")} <= ties(text)


NOTE = """Business name: Kivilo Puit OÜ, registry code 12984410. Seat: Maardu.

Management board: Kristjan Pärn (since 2015), Olga Reinsalu. Shareholders: Parn Holding OÜ, 66 per cent; Reinsalu, 34 per cent.
Auditor: Revisor Narva AS.
"""


def test_labels_of_a_register_say_how_a_party_stands_to_the_entry() -> None:
    told = ties(NOTE)
    assert told == {
        "Kivilo Puit OÜ LOCATED_IN Maardu",
        "Kristjan Pärn HOLDS_ROLE Kivilo Puit OÜ",
        "Olga Reinsalu HOLDS_ROLE Kivilo Puit OÜ",
        "Parn Holding OÜ OWNS Kivilo Puit OÜ",
        "Olga Reinsalu OWNS Kivilo Puit OÜ",
        "Revisor Narva AS HOLDS_ROLE Kivilo Puit OÜ",
    }


def test_a_label_line_without_a_final_stop_is_read_and_an_unknown_label_says_nothing() -> None:
    told = ties("Company: Kivilo Puit OÜ\nAuditor: Revisor Narva AS\nPrinter: Tartu Trükk AS\n")
    assert told == {"Revisor Narva AS HOLDS_ROLE Kivilo Puit OÜ"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (  # the owner of the subject is what the next sentence goes on about
            "Suria Latex Bhd makes gloves. Suria's revenue fell 8 percent. It sells gloves to Nile Dairy.",
            "Suria Latex Bhd SUPPLIES Nile Dairy",
        ),
        (  # a noun that the text has used for the party before, three paragraphs ago
            "Orient Bank will lend $4 million to Labasa Sugar, so that the miller can rebuild its mill.\n\nIt has rained.\n\n"
            "Kauri Foods protested.\n\nThe miller has an account at Reef Bank.",
            "Labasa Sugar BANKS_WITH Reef Bank",
        ),
        (  # whoever says "we" in a letter is the firm that it is of
            "2022 was a good year for Kolpa Tehnika. Sales rose.\n\nWe bought the remaining 40 percent of Kolpa Croatia in March.",
            "Kolpa Tehnika OWNS Kolpa Croatia",
        ),
        (  # and in speech the firm of the speaker
            '"We supply Wagon Polski with bogies," said Salim Idrissi, managing director of Atlas Rail. Wagon Polski is Polish.',
            "Atlas Rail SUPPLIES Wagon Polski",
        ),
        (  # a fronted phrase is no subject
            "Kronborg Bulk raised its guidance. During the quarter Kronborg Bulk bought steel from Jylland Works.",
            "Jylland Works SUPPLIES Kronborg Bulk",
        ),
        (  # one plural noun for several names
            "Cork producers Montado Alto and Rolhas Sul have signed a contract with Nile Dairy.",
            "Montado Alto SIGNED Nile Dairy; Rolhas Sul SIGNED Nile Dairy",
        ),
        (  # "its" that looks ahead
            "Through its subsidiary Lomax Glass, Harbin Optics sells lenses.",
            "Harbin Optics OWNS Lomax Glass",
        ),
    ],
)
def test_what_a_text_goes_on_about_is_followed(text: str, wanted: str) -> None:
    assert {tie.strip() for tie in wanted.split(";")} <= ties(text)


def test_a_bare_noun_is_nobody_and_is_counted() -> None:
    found = extract(b"Lomax Glass sells lenses to buyers.", "note.txt")
    assert found.statements == ()
    assert found.rejected["bare_group"] == 1


@pytest.mark.parametrize(
    ("text", "subject", "value", "unit"),
    [
        (
            "With 780 employees, Lomax Glass is the largest employer in Tula.",
            "Lomax Glass",
            780,
            "employees",
        ),
        ("Lomax Glass, worth $400 million, is for sale.", "Lomax Glass", 400_000_000, "USD"),
        (
            "The Tula power station will cost 140 million euros.",
            "Tula power station",
            140_000_000,
            "EUR",
        ),
        (
            "Lomax Glass exported 41,000 tonnes of glass worth $9 million.",
            "Lomax Glass",
            9_000_000,
            "USD",
        ),
        ("Lomax Glass has a market share of 72 percent.", "Lomax Glass", 72, "percent"),
        ("Exports account for 72 percent of sales at Lomax Glass.", "Lomax Glass", 72, "percent"),
        ("Lomax Glass grows roses on 180 hectares.", "Lomax Glass", 180, "hectares"),
    ],
)
def test_a_figure_is_read_from_its_clause(text: str, subject: str, value: int, unit: str) -> None:
    found = extract(text.encode(), "note.txt")
    names = {party.key: name(party.name) for party in found.parties}
    assert (subject, Decimal(value), unit) in [
        (names[o.subject], o.value, o.unit) for o in found.observations
    ]
