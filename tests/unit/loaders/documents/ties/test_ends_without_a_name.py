"""Ties of parties that a text only describes: who they are stands in words before and behind a noun, and no name does.

Below a text stand the ties that it must give, separated by semicolons; a row of NONE gives none of the tie behind the bar.
"""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = """
A unit of a Gulf fund has bought 30 percent of Melisa Telecom.
<a unit of a Gulf fund> OWNS Melisa Telecom; <a Gulf fund> OWNS <a unit of a Gulf fund>
One of the country's three mobile operators has ordered antennas from Sorvik Networks.
Sorvik Networks SUPPLIES <one of the country's three mobile operators>
Varga Motors has sold one of its plants to Corvex Capital.
Varga Motors OWNS <one of its plants>; Corvex Capital OWNS <one of its plants>
A state-run smelter on the northern coast buys ore from Minera Lauca.
Minera Lauca SUPPLIES <state-run smelter on the northern coast>
Two cold stores near the border were built by Stroymost.
Stroymost IMPLEMENTS <two cold stores near the border>
The second phase of the Tumbo dam is financed by the African Rivers Bank.
African Rivers Bank FINANCES Tumbo dam
The Tumbo irrigation project is financed by the African Rivers Bank.
African Rivers Bank FINANCES Tumbo irrigation project
The family of the late founder owns 62 percent of Brandl Optik.
<family of the late founder> OWNS Brandl Optik
Brandl Optik is majority-owned by the family of its late founder.
<family of its late founder> OWNS Brandl Optik
Members of the founding family still hold a quarter of Brandl Optik.
<members of the founding family> OWNS Brandl Optik
The heirs of the founder hold 51 percent of Torv Lines.
<heirs of the founder> OWNS Torv Lines
A company controlled by the president's son owns 20 percent of Adria Ferries.
<company controlled by the president's son> OWNS Adria Ferries
The Swiss-French consortium won the contract to build the Vardan tunnel.
<Swiss-French consortium> CONTRACTED_FOR Vardan tunnel
The Chinese-led consortium will operate the Vardan tunnel.
<Chinese-led consortium> OPERATES Vardan tunnel
A firm specialising in wind turbines has signed a contract with Rautec Cables.
<firm specialising in wind turbines> SIGNED Rautec Cables
A club of five regional banks has refinanced Torv Lines.
<club of five regional banks> FINANCES Torv Lines
A cooperative of 900 farmers delivers milk to Pieno Grupe.
<cooperative of 900 farmers> SUPPLIES Pieno Grupe
The motorway is run by a company owned by a Canadian pension fund and a Dutch insurer.
<a Dutch insurer> OWNS <company owned by a Canadian pension fund>; <company owned by a Canadian pension fund> OPERATES <motorway>
Delta Bank has lent a haulier in Gabrovo 4 million euros.
Delta Bank LENDS_TO <haulier in Gabrovo>
Delta Bank has lent three smallholders 4 million euros.
Delta Bank LENDS_TO <three smallholders>
Torv Lines buys its hides from herders near Tarnov.
<herders near Tarnov> SUPPLIES Torv Lines
A lawyer from Lugano holds 30 percent of Torv Lines.
<lawyer from Lugano> OWNS Torv Lines
A teachers' pension scheme in Ohio vouched for the debts of Torv Lines.
<teachers' pension scheme in Ohio> GUARANTEES Torv Lines
A pool of twelve reinsurers is lending Torv Lines 22 million euros.
<a pool of twelve reinsurers> LENDS_TO Torv Lines
A Danish pump-maker has bought a third of Torv Lines.
<a Danish pump-maker> OWNS Torv Lines
Torv Lines supplies two orphanages in Kherson.
Torv Lines SUPPLIES <two orphanages in Kherson>
Delta Bank pays for a museum in Gabrovo.
Delta Bank FINANCES <museum in Gabrovo>
A dairy in Kaunas supplies cheese to a supermarket chain in Poland.
<dairy in Kaunas> SUPPLIES <supermarket chain in Poland>
Oz Gold has agreed to sell a gold and silver mine in Indonesia to another Chinese buyer, Sci-Tech Holdings Ltd., for $211 million.
Sci-Tech Holdings Ltd. OWNS <gold and silver mine in Indonesia>; Oz Gold OWNS <gold and silver mine in Indonesia>
Nordbryg Holding has bought a brewery in Tbilisi, a bottling plant in Batumi and two vineyards in Kakheti.
Nordbryg Holding OWNS <bottling plant in Batumi>; Nordbryg Holding OWNS <two vineyards in Kakheti>
The new terminal will be operated by a subsidiary of a Singapore port group.
<a subsidiary of a Singapore port group> OPERATES <new terminal>
Ferrovia Norte will add a terminal at Agua Boa, to be run by Tres Rios Agro.
Tres Rios Agro OPERATES <terminal at Agua Boa>
Grain merchant Tres Rios Agro met Orlu Rail. The line will have a terminal at Agua Boa, to be run by a subsidiary of the merchant.
Tres Rios Agro OWNS <a subsidiary of the merchant>; <a subsidiary of the merchant> OPERATES <terminal at Agua Boa>
Brandl Optik belongs to the heirs of Josef Hanzl.
<heirs of Josef Hanzl> OWNS Brandl Optik
The shareholders of Rautec Cables include a Danish pension fund and the founding family.
<founding family> OWNS Rautec Cables
A Dutch dredging company will supply pumps to Lurio LNG.
<a Dutch dredging company> SUPPLIES Lurio LNG
Lurio LNG is insured by a pool of London underwriters.
<a pool of London underwriters> INSURES Lurio LNG
A company that makes fishing nets has bought Torv Lines.
<company that makes fishing nets> OWNS Torv Lines
An Austrian company close to the government won the contract for the Lindi bridge.
<Austrian company close to the government> CONTRACTED_FOR Lindi bridge
A consortium including Corvex AG and a Danish fund has bought Tarn Oy.
<consortium including Corvex AG and a Danish fund> OWNS Tarn Oy; Corvex AG MEMBER_OF <consortium including Corvex AG and a Danish fund>
Halden Paper's largest shareholder, a Kuwaiti fund, opposes the sale.
<a Kuwaiti fund> OWNS Halden Paper
Halden Paper's biggest customer, a German publisher, has cancelled its contract.
Halden Paper SUPPLIES <a German publisher>
Halden Paper ships half of its output to publishers in Germany and printers in Poland.
Halden Paper SUPPLIES <publishers in Germany>; Halden Paper SUPPLIES <printers in Poland>
Halden Paper sold a mill in Kotka and a warehouse in Turku to Corvex Capital.
Corvex Capital OWNS <mill in Kotka>; Corvex Capital OWNS <warehouse in Turku>
Orient Bank financed a plant in Lima, and Hailu Bank financed a mine in Peru.
Orient Bank FINANCES <plant in Lima>; Hailu Bank FINANCES <mine in Peru>
A French family owns a winery near Telavi.
<a French family> OWNS <winery near Telavi>
A hotel in Luxor has been bought by an Emirati investor and his Egyptian partner.
<an Emirati investor> OWNS <hotel in Luxor>; <his Egyptian partner> OWNS <hotel in Luxor>
Medra Systems supplies scanners to hospitals across Egypt.
Medra Systems SUPPLIES <hospitals across Egypt>
Sunreef Produce lends growers money for seedlings.
Sunreef Produce LENDS_TO <growers>
One of Peru's largest fishing companies was bought by a Chinese fund.
<a Chinese fund> OWNS <one of Peru's largest fishing companies>
Two importers from Chile signed a contract with Tarvik Foods.
<two importers from Chile> SIGNED Tarvik Foods
A Chinese investor is to put $30 million into a textile mill in Jalal-Abad.
<a Chinese investor> INVESTS_IN <textile mill in Jalal-Abad>
The Vanilla Growers' Association, whose 240 members account for half of the trade, opposes the tax.
<240 members> MEMBER_OF Vanilla Growers' Association
The Molta Bourse counts 46 member banks.
<46 member banks> MEMBER_OF Molta Bourse
With 90 members, the Talvik Chamber of Commerce is the largest in the country.
<90 members> MEMBER_OF Talvik Chamber of Commerce
The contract was awarded to a joint venture of Stroymost and Rautec Cables.
Stroymost OWNS <a joint venture>; Rautec Cables OWNS <a joint venture>
Stroymost will buy Tolmin Steel through its Chilean joint venture with Rautec Cables and Kestrel Works.
Stroymost OWNS <Chilean joint venture>; Kestrel Works OWNS <Chilean joint venture>
Pieno Grupe's joint venture with Rautec Cables bought Tolmin Steel.
Rautec Cables OWNS <joint venture>; <joint venture> OWNS Tolmin Steel
A Talvik Airports-led consortium won the contract to run Molta Airport.
Talvik Airports MEMBER_OF <consortium>
The Vardan bridge contract was awarded to a group made up of Stroymost and Rautec Cables.
Stroymost MEMBER_OF <group made up of Stroymost and Rautec Cables>; Rautec Cables MEMBER_OF <group made up of Stroymost and Rautec Cables>
A consortium won the tender. The consortium, which comprises Stroymost and Rautec Cables, was chosen in May.
Stroymost MEMBER_OF <a consortium>; Rautec Cables MEMBER_OF <a consortium>
Tarvik Foods is owned 60 percent by Norva Bank and 40 percent by its staff.
<staff> OWNS Tarvik Foods
The remaining 17 percent of Norva Bank is held by the general public.
<general public> OWNS Norva Bank
The sponsors hold 51 percent of Norva Bank.
<sponsors> OWNS Norva Bank
Tarvik Foods sold its Polish arm, Zboza Polna, to the local management.
<local management> OWNS Zboza Polna
Norva Bank is selling its insurance operations in Jamaica to Hailu Bank.
Norva Bank OWNS <insurance operations in Jamaica>; Hailu Bank OWNS <insurance operations in Jamaica>
Tarvik Foods has acquired Pieno Grupe's assets in Egypt and Tunisia.
Tarvik Foods OWNS <assets in Egypt and Tunisia>; Pieno Grupe OWNS <assets in Egypt and Tunisia>
Tarvik Foods sold its mill in Jamaica to Pieno Grupe.
<mill in Jamaica> LOCATED_IN Jamaica
The 108-kilometre section was built by Stroymost.
Stroymost IMPLEMENTS <108-kilometre section>
Norva Bank had financed the previous section in 2014.
Norva Bank FINANCES <previous section>
Talvik Air is to develop a new maintenance base at Molta Airport.
Talvik Air IMPLEMENTS <a new maintenance base>
The Talvik Chamber of Commerce will organise a mission to Alexandria.
Talvik Chamber of Commerce ORGANIZED <a mission>
The Caspian Grain Forum was attended by delegations of fourteen countries.
<delegations of fourteen countries> PARTICIPATES_IN Caspian Grain Forum
Manufacturers from eight different countries will exhibit at the Caspian Grain Forum.
<Manufacturers from eight different countries> PARTICIPATES_IN Caspian Grain Forum
The EU imposed sanctions on individuals and entities linked to the Orlu Group.
EU RESTRICTS <individuals>; EU RESTRICTS <entities linked to the Orlu Group>
The United Kingdom imposed sanctions against Russia's shadow fleet.
United Kingdom RESTRICTS <Russia's shadow fleet>
The Talvik Chamber of Commerce is set to open a trade office in Omsk.
<trade office in Omsk> BRANCH_OF Talvik Chamber of Commerce; <trade office in Omsk> LOCATED_IN Omsk
Norva Bank is owned by firms registered in the UK, Cyprus and Malta.
<firms registered in the UK> OWNS Norva Bank; <firms registered in the UK> REGISTERED_IN Malta
The EU sanctioned three firms linked to the Orlu Group.
<three firms> RELATED_TO Orlu Group; EU RESTRICTS <three firms>
An investment forum with the participation of entrepreneurs from Uzbekistan will be held in Tashkent.
<entrepreneurs from Uzbekistan> PARTICIPATES_IN <an investment forum>
This year the Molta Trade Week will see 550 Chinese exhibitors showcasing products.
<550 Chinese exhibitors> PARTICIPATES_IN Molta Trade Week
Shareholders of Norva Bank will receive 62 percent of Hailu Bank and those of Onyx Bank 38 percent.
<Shareholders of Norva Bank> OWNS Hailu Bank
Upper Molta Province is governed by a people's committee.
<a people's committee> GOVERNS Upper Molta Province
Tarvik Foods already has a fertiliser plant in Turkey and two sugar mills.
Tarvik Foods OWNS <fertiliser plant in Turkey>; Tarvik Foods OWNS <two sugar mills>
Orlu Foods bought the dairy operations of Tarvik Foods in Chile.
Orlu Foods OWNS <dairy operations of Tarvik Foods>; Tarvik Foods OWNS <dairy operations of Tarvik Foods>
Orlu Foods agreed to acquire the dairy business of Tarvik Foods.
Orlu Foods OWNS <dairy business of Tarvik Foods>
Molta Ports operates the harbours at both ends of the canal.
Molta Ports OPERATES <harbours>
Norva Bank is listed on both the Dhaka and Chittagong Stock Exchanges.
Norva Bank LISTED_ON Dhaka stock exchange; Norva Bank LISTED_ON Chittagong stock exchange
The loan of Norva Bank to Tolmin Steel is guaranteed by Orion Holding.
Orion Holding GUARANTEES Tolmin Steel
The UK has imposed its largest wave of sanctions to date against Russia's shadow fleet.
United Kingdom RESTRICTS <Russia's shadow fleet>
The UK announced a fresh package of sanctions on three Dubai traders.
United Kingdom RESTRICTS <three Dubai traders>
Shareholders of Norva Bank will receive 62 percent of Hailu Bank.
<Shareholders of Norva Bank> OWNS Norva Bank; <Shareholders of Norva Bank> OWNS Hailu Bank
Tarvik Foods' subsidiaries in Chad buy steel from Tolmin Steel.
Tarvik Foods OWNS <subsidiaries in Chad>; Tolmin Steel SUPPLIES <subsidiaries in Chad>
Tarvik Foods bought two Kenyan cable TV companies.
Tarvik Foods OWNS <two Kenyan cable TV companies>
"""
NONE = """
Norva Bank is providing a $41-million financing package to Tolmin Steel. | SUPPLIES
A railway from Santa Rosa to the coast is planned. | LOCATED_IN
The gas pipeline from Iran is idle. | LOCATED_IN
Importers from Chile signed a contract with Tarvik Foods. | LOCATED_IN
A copper mine in Katanga has been sold to a Chinese group by Marend Mining. | SUPPLIES
Orion Group will get a syndicate loan of 40 million euros. | LENDS_TO
Tivoli is tied to several shipping firms. Sakr Oil's UAE-based companies have moved oil. | OWNS
An Italian firm won a contract to build a railway from Nacala to Lichinga. | SUPPLIES
A Dutch firm and its Belgian rival are bidding for the Gdynia Port contract. | OWNS
Pieno Grupe sells cheese to buyers. | SUPPLIES
Zelin Pharma works with universities abroad. | LOCATED_IN
Tarvik Foods buys dairy products from Pieno Grupe. | OWNS
Stroymost is working on the Pasay reclamation project, the US embassy in Manila said. | OWNS
The railway workers' union has 300 members. | MEMBER_OF
Two members of the Talvik Chamber of Commerce resigned. | MEMBER_OF
Stroymost is considering a joint venture with Rautec Cables. | OWNS
Stroymost and Rautec Cables will set up a joint venture in Brazil. | OWNS
Ten percent of Norva Bank will be sold to the public. | OWNS
The fair in Molta is open to the public. | OWNS
Tarvik Foods has plans for a plant in Chad. | OWNS
Tarvik Foods has built a mill in Chad. | OWNS
Chad has two refineries. | OWNS
Shareholders of Norva Bank approved the merger. | OWNS
Former shareholders of Norva Bank gave $2 million to Tolmin Steel. | OWNS
Norva Bank approved a package of measures for Tolmin Steel. | LENDS_TO
Orlu Foods expanded the dairy business of Tarvik Foods. | OWNS
The fund set up for Norva Bank is guaranteed by nobody. | GUARANTEES
Tarvik Foods resumed its operations in Egypt. | OWNS
Norva Bank has assets in Egypt. | OWNS
Norva Bank lent $88 million to build the Molta hydropower plant. | IMPLEMENTS
A section of the population opposed Stroymost. | IMPLEMENTS
Tarvik Foods told the staff of Norva Bank about the sale. | OWNS
"""


def rows(table: str) -> list[tuple[str, str]]:
    """Text and what stands behind the bar."""
    return [
        (text.strip(), rest.strip())
        for text, _, rest in (line.partition("|") for line in table.strip().splitlines())
    ]


def stated(text: str) -> set[str]:
    """The ties of a text by the names of their ends."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {f"{names[s.subject]} {s.predicate} {names[s.object or '']}" for s in found.statements}


LINES = TOLD.strip().splitlines()


@pytest.mark.parametrize(("text", "ties"), list(zip(LINES[::2], LINES[1::2], strict=True)))
def test_a_described_party_is_an_end(text: str, ties: str) -> None:
    assert {tie.strip() for tie in ties.split(";")} <= stated(text)


@pytest.mark.parametrize(("text", "tie"), rows(NONE))
def test_no_such_tie_is_told(text: str, tie: str) -> None:
    assert not any(f" {tie} " in told for told in stated(text))


def test_a_partner_who_is_named_is_a_person_of_the_firm() -> None:
    text = 'Hudson Crest had asked for it. "Late," one of its partners, Dana Feldstein, said.'
    assert "Dana Feldstein HOLDS_ROLE Hudson Crest" in stated(text)


NAMED_LATER = """
A Turkish company won the contract for the Lindi bridge. The company, Kalkan Yapi, will start work in May.
Kalkan Yapi CONTRACTED_FOR Lindi bridge
A fund from Aarhus has lent Serend Power $110 million. The fund, Sahil Capital, also lends to Kareth Ports.
Sahil Capital LENDS_TO Serend Power; Sahil Capital LOCATED_IN Aarhus
A Chinese bank will lend Serend Power $110 million. The lender, Hailu Bank, has also financed the Lindi bridge.
Hailu Bank LENDS_TO Serend Power
A Danish fund bought Torv Lines. The buyer is Nordlys Kapital, a fund from Aarhus.
Nordlys Kapital OWNS Torv Lines
Torv Lines ordered two ferries from a yard in Gdansk. The yard, Stocznia Zatoka, will deliver them in 2027.
Stocznia Zatoka SUPPLIES Torv Lines
A company owned by Ilir Doko bought Adria Ferries. The company, Doko Invest, is registered in Malta.
Ilir Doko OWNS Doko Invest; Doko Invest OWNS Adria Ferries
A Spanish firm (Obras Miramar) built the Lindi bridge.
Obras Miramar IMPLEMENTS Lindi bridge
A Spanish firm - Obras Miramar - built the Lindi bridge.
Obras Miramar IMPLEMENTS Lindi bridge
Torv Lines sold two ferries to a Croatian operator. The operator, Adria Linija, will rename them.
Adria Linija OWNS <two ferries>
OFAC designated a network of nine front companies and two exchange houses.
OFAC RESTRICTS <nine front companies>; OFAC RESTRICTS <two exchange houses>
Zorya Agro supplies a network of 40 Polish dealers.
Zorya Agro SUPPLIES <40 Polish dealers>
"""
LATER = NAMED_LATER.strip().splitlines()


@pytest.mark.parametrize(("text", "ties"), list(zip(LATER[::2], LATER[1::2], strict=True)))
def test_a_described_party_is_named_later(text: str, ties: str) -> None:
    told = stated(text)
    assert {tie.strip() for tie in ties.split(";")} <= told
    assert not any(" <a " in f" {tie}" for tie in told)


@pytest.mark.parametrize(
    "text",
    [
        "A Turkish company won the contract for the Lindi bridge. The company, Kalkan Yapi said, will start work in May.",
        "Two Turkish firms are building the Lindi bridge. The firm, Kalkan Yapi, opposes it.",
        "A Turkish firm and a Greek firm own the Lindi bridge. The firm, Kalkan Yapi, opposes it.",
    ],
)
def test_no_name_is_given_where_it_may_be_anothers(text: str) -> None:
    assert not any(
        "Kalkan Yapi" in tie and "OPPOSE" not in tie and "SUPPORTS" not in tie
        for tie in stated(text)
    )
