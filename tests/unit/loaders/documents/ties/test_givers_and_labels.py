"""Who gives money, cover and works in further constructions: parts of a sum, nouns of relation, labels, goods and where they go.

A `/` stands for the end of a line, as between the labels of a project page.
"""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

CASES = """
Banque Sahel and Crédit Lagunaire have put together a EUR 220 million facility for the cement maker Ciments du Gourma.
  Banque Sahel LENDS_TO Ciments du Gourma; Crédit Lagunaire LENDS_TO Ciments du Gourma
The $400m syndicated loan to Tarkwa Power was arranged by Veldt Bank, with Onyx Merchant Bank and First Corniche Bank as co-lenders.
  First Corniche Bank LENDS_TO Tarkwa Power; Onyx Merchant Bank LENDS_TO Tarkwa Power
Tarkwa Power has closed a $300 million term loan with a club of banks comprising Veldt Bank, Onyx Merchant Bank and First Corniche Bank.
  First Corniche Bank LENDS_TO Tarkwa Power; Onyx Merchant Bank LENDS_TO Tarkwa Power; Veldt Bank LENDS_TO Tarkwa Power
A club of four banks, led by Veldt Bank, will provide Tarkwa Power with working capital of $80 million.
  <club of four banks> LENDS_TO Tarkwa Power planned
Senior debt for the Akosua wind farm comes from Veldt Bank and the Nordic Export Fund.
  Nordic Export Fund FINANCES Akosua wind farm; Veldt Bank FINANCES Akosua wind farm
The Akosua wind farm is being financed with a EUR 90 million loan from Veldt Bank and equity from its sponsor, Harrow Energy.
  Harrow Energy FINANCES Akosua wind farm
Project: Akosua wind farm / Sponsor: Harrow Energy / Lender: Veldt Bank / EPC contractor: Tolvan Engineering / Insurer: Brackwater Insurance
  Brackwater Insurance INSURES Akosua wind farm; Tolvan Engineering CONTRACTED_FOR Akosua wind farm; Veldt Bank FINANCES Akosua wind farm
Borrower: Republic of Zambia / Lender: Veldt Bank / Guarantor: Ministry of Finance / Amount: $90 million
  Veldt Bank LENDS_TO Zambia
Veldt Bank has committed EUR 45 million towards the Akosua wind farm, while the Nordic Export Fund will put in EUR 20 million.
  Nordic Export Fund FINANCES Akosua wind farm planned
The bonds issued by Tarkwa Power carry a guarantee from the Ghanaian government.
  Ghanaian government GUARANTEES Tarkwa Power
Brackwater Insurance underwrote the construction risks of the Akosua wind farm.
  Brackwater Insurance INSURES Akosua wind farm
Kestrel Tankers wired $4.2 million to an account of Dune Trading at Onyx Merchant Bank.
  Kestrel Tankers TRANSFERS_TO Dune Trading
Creditors of Tarkwa Power, chief among them Veldt Bank and Onyx Merchant Bank, agreed to a standstill.
  Onyx Merchant Bank LENDS_TO Tarkwa Power; Veldt Bank LENDS_TO Tarkwa Power
Veldt Bank restructured a $40 million exposure to Tarkwa Power.
  Veldt Bank LENDS_TO Tarkwa Power
A $50 million revolving credit facility has been made available to Tarkwa Power by Veldt Bank.
  Veldt Bank LENDS_TO Tarkwa Power
Tarkwa Power turned to Veldt Bank for a bridge loan.
  Veldt Bank LENDS_TO Tarkwa Power considered
Tarkwa Power raised $200 million from eight banks, including Veldt Bank and Onyx Merchant Bank.
  <eight banks> LENDS_TO Tarkwa Power; Onyx Merchant Bank LENDS_TO Tarkwa Power; Veldt Bank LENDS_TO Tarkwa Power
Under the agreement, Veldt Bank will make $25 million available to Sucrière du Walo over three years.
  Veldt Bank LENDS_TO Sucrière du Walo planned
Half the cost of the bypass is borne by the European Union and the rest by the Republic of Albania.
  Albania FINANCES <bypass>
The bypass will cost EUR 90 million, of which the European Union will pay EUR 60 million.
  European Union FINANCES <bypass> planned
Suppliers to Kestrel Motors, such as Bolzano Gear and Olten Glass, have cut shifts.
  Bolzano Gear SUPPLIES Kestrel Motors; Olten Glass SUPPLIES Kestrel Motors
Customers of Bolzano Gear, among them Kestrel Motors and Lund Trucks, were warned.
  Bolzano Gear SUPPLIES Kestrel Motors; Bolzano Gear SUPPLIES Lund Trucks
The lenders are Veldt Bank and Onyx Bank, Bolzano Gear said.
  Onyx Bank LENDS_TO Bolzano Gear; Veldt Bank LENDS_TO Bolzano Gear
Contractors on the Lunga dam include Tolvan Engineering and Obras Duero.
  Obras Duero CONTRACTED_FOR Lunga dam; Tolvan Engineering CONTRACTED_FOR Lunga dam
Partners in the Lunga project are Tolvan Engineering, Obras Duero and Harrow Energy.
  Obras Duero PARTNERS_WITH Harrow Energy; Tolvan Engineering PARTNERS_WITH Harrow Energy
Bolzano Gear won Kestrel Motors as a customer.
  Bolzano Gear SUPPLIES Kestrel Motors
The contract for the second lot of the Kumasi ring road went to a joint venture of Tolvan Engineering and Obras Duero.
  Tolvan Engineering PARTNERS_WITH Obras Duero
Obras Duero, a subcontractor of Tolvan Engineering, will pour the concrete for the Lunga dam.
  Obras Duero CONTRACTED_FOR Lunga dam planned
Voltmeister AG has been chosen as supplier of the signalling system for the Kumasi tramway.
  Voltmeister AG SUPPLIES <Kumasi tramway> agreed
Harbour Concessions Ltd took over operations at the Beira container terminal in March.
  Harbour Concessions Ltd OPERATES <Beira container terminal>
The concessionaire of the Beira container terminal, Harbour Concessions Ltd, has ordered two cranes from Voltmeister AG.
  Harbour Concessions Ltd OPERATES <Beira container terminal>
Day-to-day running of the refinery is in the hands of Petrocampo.
  Petrocampo OPERATES <refinery>
Block 12, operated by Petrocampo, lies off Tartus.
  Petrocampo OPERATES Block 12
Petrocampo has been named operator of Block 12.
  Petrocampo OPERATES Block 12
The Ministry of Works will act as executing agency for the Lunga Valley Irrigation Project.
  Ministry of Works IMPLEMENTS Lunga Valley Irrigation Project planned
The design of the Mfuwe bridge is the work of Ingenium Lisboa.
  Ingenium Lisboa CONTRACTED_FOR Mfuwe bridge
The ministry has shortlisted Tolvan Engineering and Obras Duero for the Mfuwe bridge.
  Obras Duero CONTRACTED_FOR Mfuwe bridge considered; Tolvan Engineering CONTRACTED_FOR Mfuwe bridge considered
A consortium comprising Tolvan Engineering and Obras Duero will build the Mfuwe bridge.
  Tolvan Engineering PARTNERS_WITH Obras Duero
Sixty percent of Peru's avocados go to the Netherlands, followed by Spain with 20 percent and Britain with 8 percent.
  Peru EXPORTS_TO Spain
Frutas del Valle ships to fourteen countries, above all Germany and Poland.
  Frutas del Valle EXPORTS_TO Germany; Frutas del Valle EXPORTS_TO Poland
A first cargo of Peruvian avocados arrived in China in May.
  Peru EXPORTS_TO China
A first shipment of 40,000 tonnes of Kazakh wheat has left for Iran.
  Kazakhstan EXPORTS_TO Iran
Iran's wheat imports come largely from Kazakhstan and Russia.
  Kazakhstan EXPORTS_TO Iran; Russia EXPORTS_TO Iran
Kazakh wheat shipments to Iran rose 12 percent.
  Kazakhstan EXPORTS_TO Iran
Uzbekistan bought 2 million tonnes of Kazakh wheat, Tajikistan 1 million and Afghanistan 600,000.
  Kazakhstan EXPORTS_TO Afghanistan; Kazakhstan EXPORTS_TO Tajikistan
Half of the wheat harvested in Kazakhstan is exported, chiefly to Uzbekistan and Tajikistan.
  Kazakhstan EXPORTS_TO Tajikistan; Kazakhstan EXPORTS_TO Uzbekistan
Molkerei Havel makes 70 percent of its sales abroad, mostly in Poland and Italy.
  Molkerei Havel EXPORTS_TO Italy; Molkerei Havel EXPORTS_TO Poland
The document was signed on behalf of Zamgrid by its chairman, Joy Banda, and on behalf of Harrow Energy by Peter Lund.
  Zamgrid SIGNED Harrow Energy
Voltmeister AG has clinched a EUR 30 million order to supply Nordmarkt Transit with buses.
  Voltmeister AG SUPPLIES Nordmarkt Transit agreed
The Association of Peruvian Growers, which has 320 members, among them Frutas del Valle, protested.
  Frutas del Valle MEMBER_OF Association of Peruvian Growers
The forum brought together firms from Peru and Chile.
  <firms from Peru> PARTICIPATES_IN <forum>
The Peruvian ministry of trade is backing exports to Vietnam with a promotion campaign.
  <Peruvian ministry of trade> PROMOTES_TRADE_WITH Vietnam
Two gas turbine generators are to be supplied by Voltmeister AG to Samedan Power.
  Voltmeister AG SUPPLIES Samedan Power planned
Manitou Hydro has awarded a $44.5 million contract for the supply of two turbines to Voltmeister AG.
  Voltmeister AG SUPPLIES Manitou Hydro agreed
The Northern Infrastructure Bank has approved a $340m financing to BCD Minerals.
  Northern Infrastructure Bank FINANCES BCD Minerals
Tolvan Engineering will be responsible for the construction of the Lunga power plant.
  Tolvan Engineering IMPLEMENTS Lunga power plant planned
Tolvan Engineering is responsible for the design and supervision of the Lunga power plant.
  Tolvan Engineering CONTRACTED_FOR Lunga power plant
The Zarqa Chamber of Commerce on Sunday evening signed a memorandum with the Prahova Chamber of Commerce.
  Zarqa Chamber of Commerce SIGNED Prahova Chamber of Commerce
Italy was the top durum wheat importer from Turkey, followed by Libya and Morocco.
  Türkiye EXPORTS_TO Italy; Türkiye EXPORTS_TO Libya; Türkiye EXPORTS_TO Morocco
Turkey was the major buyer of Russian grain with a share of 13.9%, followed by Iran 10.1% and Egypt 7.3%.
  Russia EXPORTS_TO Egypt; Russia EXPORTS_TO Iran; Russia EXPORTS_TO Türkiye
Day-to-day running of the Lunga refinery is in the hands of Harrow Energy.
  Harrow Energy OPERATES Lunga refinery
The document was signed on behalf of Zamgrid Ltd by its chairman, Joy Banda, and on behalf of Harrow Energy by Peter Lund.
  Zamgrid Ltd SIGNED Harrow Energy
The Road Works Department is the executing agency for the Lunga Valley Irrigation Project.
  Road Works Department IMPLEMENTS Lunga Valley Irrigation Project
The executing agency for the Lunga Valley Irrigation Project is the Road Works Department.
  Road Works Department IMPLEMENTS Lunga Valley Irrigation Project
Harrow Energy took over operations at the Lunga mine in March.
  Harrow Energy OPERATES Lunga mine
The Lunga mill cost $900 million, of which Harrow Energy will provide $300 million and Veldt Bank the rest.
  Harrow Energy FINANCES Lunga mill planned
Kazakh wheat shipments to Iran rose 12 percent.
  Kazakhstan EXPORTS_TO Iran
Iran's wheat imports come largely from Kazakhstan and Russia.
  Kazakhstan EXPORTS_TO Iran; Russia EXPORTS_TO Iran
"""
WRONG = """
Harrow Energy is building a $220 million facility for Kestrel Motors in Kumasi.
  Harrow Energy LENDS_TO Kestrel Motors
Lenders to Bolzano Gear include Veldt Bank and Onyx Bank.
  Veldt Bank LISTED_UNDER Bolzano Gear; Onyx Bank LISTED_UNDER Bolzano Gear
Polder Re has withdrawn its cover from the shipowner Kestrel Tankers.
  Kestrel Tankers INSURES Polder Re denied
Day-to-day running of the Lunga refinery is in the hands of Harrow Energy.
  Harrow Energy OWNS Lunga refinery
Harrow Energy has let a EUR 30 million contract to Tolvan Engineering for a substation at Lunga.
  Harrow Energy CONTRACTED_FOR <substation at Lunga>
Voltmeister AG has been chosen as supplier of the signalling system for the Kumasi tramway.
  Voltmeister AG CONTRACTED_FOR <Kumasi tramway>
Fisia Italim will supply and install six distillation units.
  Fisia Italim SUPPLIES <six distillation units> planned
Harrow Energy shares the risk of the Lunga project with Tolvan Engineering.
  Harrow Energy INSURES Lunga project
The Lunga mine cost $900 million, of which Harrow Energy paid $300 million in taxes.
  Harrow Energy FINANCES Lunga mine
"""


def cases(table: str) -> list[tuple[str, frozenset[str]]]:
    """The texts of a table, each with the ties of the line below it."""
    lines = table.strip().splitlines()
    return [
        (text.replace(" / ", "\n"), frozenset(tie.strip() for tie in ties.split(";")))
        for text, ties in zip(lines[::2], lines[1::2], strict=True)
    ]


def stated(text: str) -> set[str]:
    """The ties of a text by every name of its parties."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: (party.name, *party.aliases) for party in found.parties}
    return {
        f"{subject} {one.predicate} {target}"
        + ("" if one.modality == "asserted" else f" {one.modality}")
        for one in found.statements
        for subject in names[one.subject]
        for target in names[one.object or ""]
    }


@pytest.mark.parametrize(("text", "ties"), cases(CASES))
def test_money_works_and_goods_are_read(text: str, ties: frozenset[str]) -> None:
    assert ties <= stated(text)


@pytest.mark.parametrize(("text", "ties"), cases(WRONG))
def test_what_is_not_said_is_not_told(text: str, ties: frozenset[str]) -> None:
    assert not ties & stated(text)
