"""What the words around a name tell of its kind, where its own words tell nothing or something else."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = [
    # firms that are called like people, towns, or by one word
    ("Martin Calder won a contract to build the bridge.", "Martin Calder", "Firm"),
    ("Martin Calder will supply 40 buses to Orlu Holding.", "Martin Calder", "Firm"),
    ("Martin Calder said it would build a factory in Chad.", "Martin Calder", "Firm"),
    ("Martin Calder, a unit of Orlu Holding, opened a warehouse in Oslo.", "Martin Calder", "Firm"),
    ("Martin Calder, the country’s largest exporter of timber, shut a mill.", "Martin Calder", "Firm"),
    ("Martin Calder (LSE: KTB) began drilling in Peru.", "Martin Calder", "Firm"),
    ("Martin Calder merged with Tolmin Steel in 2019.", "Martin Calder", "Firm"),
    ("Kestrel Steel agreed to acquire Martin Calder for $40 million.", "Martin Calder", "Firm"),
    ("Martin Calder will expand in Kenya. The company plans to hire 300 people.", "Martin Calder", "Firm"),
    ("The mill is run by Martin Calder, which owns two more.", "Martin Calder", "Firm"),
    ("Lake Torrin won a contract to build the bridge.", "Lake Torrin", "Firm"),
    ("Lake Torrin is listed on the Oslo Stock Exchange.", "Lake Torrin", "Firm"),
    ("Shares in Zentivar fell 3 percent after Orlu Holding sold its stake.", "Zentivar", "Firm"),
    ("Tolmin Steel is a subsidiary of Northport.", "Northport", "Firm"),
    ("Padma Orlu Knit Composite met Tolmin Steel.", "Padma Orlu Knit Composite", "Firm"),
    ("Temir Everest Remit met Tolmin Steel.", "Temir Everest Remit", "Firm"),
    ("Martin Calder chief executive Anna Berg met Tolmin Steel.", "Martin Calder", "Firm"),
    ("Contractors Tolmin Steel, Martin Calder and Brenna Holding submitted bids.", "Martin Calder", "Firm"),
    ("Tila Orlu is a hydropower project in Nepal that Tolmin Energy is developing.", "Tila Orlu", "Project"),
    ("Kettle Rise is a gold mine in Chad owned by Tolmin Steel.", "Kettle Rise", "Asset"),
    ("Orlu Bors is a stock exchange in Oslo.", "Orlu Bors", "Exchange"),
    # who lends, and where accounts are
    ("Orvane Trust lends Tolmin Steel half of the price.", "Orvane Trust", "Bank"),
    ("The fund guarantees a third of the loan that Prva Orvanja has promised Tolmin Steel.", "Prva Orvanja", "Bank"),
    ("Tolmin Steel banks with Orvane Tarn.", "Orvane Tarn", "Bank"),
    ("Tolmin Steel has a credit line at Mizuvara-DBL.", "Mizuvara-DBL", "Bank"),
    ("Tolmin Steel pays wages through an account with Kivo Postal.", "Kivo Postal", "Bank"),
    ("Landvin, our bank for twenty years, sold Tolmin Steel the stake.", "Landvin", "Bank"),
    # a firm called like a person, by the noun beside it or what it is a partner of
    ("Milan Corvett, a Brno foundry, supplies Tolmin Steel.", "Milan Corvett", "Firm"),
    ("Anna Lindqvane, the Oslo fashion house, supplies Tolmin Stores.", "Anna Lindqvane", "Firm"),
    ("Tolmin Steel bought out Helian Wuvi, its partner in a plant in Oslo.", "Helian Wuvi", "Firm"),
    # people: a certain somebody, who complains, who leaves one house for another
    ("Tolmin Steel is run by a certain Panik Orvanou.", "Panik Orvanou", "Person"),
    ("“They have left us alone,” complains Lovat Ratsirvo, who sells to Tolmin Steel.", "Lovat Ratsirvo", "Person"),
    ("Rajan Khalvur leaves Tolmin Capital, the broker, for the Orlu Authority.", "Rajan Khalvur", "Person"),
    # places: what is at them, and what they are
    ("Tolmin Steel, whose registered office is at Athlorne, supplies Orlu Holding.", "Athlorne", "Place"),
    ("Mayor Ana Burvan of Splitava met Tolmin Steel.", "Splitava", "Place"),
    ("Orvane, a town of 2,000, owns a tenth of Tolmin Steel.", "Orvane", "Place"),
    # a market, where shares are
    ("Tolmin Steel is listed. On the TWVE the stock rose, Tolmin Steel said.", "TWVE", "Exchange"),
    # one word: joined of two, whose owner is told, to whom goods are pledged, among customers
    ("Tolmin Steel met Borvult-Eik.", "Borvult-Eik", "Firm"),
    ("Tolmin Steel left. Dalvacem’s Swiss owner met Orlu Holding, and Dalvacem sued Tolmin Steel.", "Dalvacem", "Firm"),
    ("Tolmin Steel sold half of its flour to Okavva.", "Okavva", "Firm"),
    ("The customers of Tolmin Steel are Univux, Ferravo and a plant in Oslo. Univux met Ferravo.", "Univux", "Firm"),
    ("Its smelter in Piscova runs on gas from Tolmin Energy.", "Piscova", "Place"),
    # people beside a noun that is another's, and behind titles of other lands
    ("Maria Orvan, formerly of the London metals bourse, Bashir Gusvau and Jo Lee met Tolmin Steel.", "Bashir Gusvau", "Person"),
    ("A spokeswoman for the parent, Melissa Teovh, met Tolmin Steel.", "Melissa Teovh", "Person"),
    ("Pak Suryavan met Tolmin Steel.", "Suryavan", "Person"),
    ("Dott.ssa Ilarva Moro met Tolmin Steel.", "Ilarva Moro", "Person"),
    ("Estaño Orlu is a daughter of Orlu Holdings and supplies Tolmin Steel.", "Estaño Orlu", "Firm"),
    # what firms do for others, win and are chosen as
    ("Corvane wins two road contracts in Chad from Tolmin Steel.", "Corvane", "Firm"),
    ("Corvane secures a $40 million order from Tolmin Steel.", "Corvane", "Firm"),
    ("The order for 40 buses went to Corvane, Tolmin Steel said.", "Corvane", "Firm"),
    ("Supervision is to be provided by Corvane under a contract with Tolmin Steel.", "Corvane", "Firm"),
    ("Work on 55 of the jackets will be done by Corvane, Tolmin Steel said.", "Corvane", "Firm"),
    ("Tolmin Steel won the job with Corvane as the lead designer.", "Corvane", "Firm"),
    ("Tolmin Steel chose the German fabricator KWV.", "KWV", "Firm"),
    ("The loan went to Corvane's Romanian and Bulgarian subsidiaries, Tolmin Steel said.", "Corvane", "Firm"),
    ("Corvane and Tolmin Steel advised Castle Bank.", "Corvane", "Firm"),
    ("TRN-CREF, Chobe Power Co. and Tolmin Steel are providing $411 million in equity.", "TRN-CREF", "Firm"),
    ("The contractor was SNC Lavon Inc-ASL JV, Tolmin Steel said.", "SNC Lavon Inc-ASL JV", "Firm"),
    ("The commission fined Victoria Gate Casino over dealings with Tolmin Steel.", "Victoria Gate Casino", "Firm"),
    # firms that are called like people, by what nobody is, has or does
    ("Martin Calder plans to raise $2.8 billion in its IPO, Tolmin Steel said.", "Martin Calder", "Firm"),
    ("Martin Calder’s $2.8B H.K. IPO may beat that of Tolmin Steel.", "Martin Calder", "Firm"),
    ("Martin Calder was formed in 1870 in Oslo and supplies Tolmin Steel.", "Martin Calder", "Firm"),
    ("Martin Calder (MC), founded in Oslo in 1888, supplies Tolmin Steel.", "Martin Calder", "Firm"),
    ("Martin Calder - a subsidiary of Orlu Group that builds roads - sued Tolmin Steel.", "Martin Calder", "Firm"),
    ("The main contractor is Martin Calder, Tolmin Steel said.", "Martin Calder", "Firm"),
    ("Martin Calder's stores sell the pans of Tolmin Steel.", "Martin Calder", "Firm"),
    ("Martin Calder has 4,000 employees and supplies Tolmin Steel.", "Martin Calder", "Firm"),
    ("Martin Calder Group agreed. Martin Calder will build the road to Tolmin Steel.", "Martin Calder Group", "Firm"),
    ("Martin Calder founded Martin Calder Group. Martin Calder met Tolmin Steel.", "Martin Calder", "Person"),
    ("The terminal of Tolmin Steel will be in Vietnam’s Martin Calder region.", "Martin Calder region", "Place"),
    ("Three ships of the Stoomvaart Maatschappij Nederland were sold to Tolmin Steel.", "Stoomvaart Maatschappij Nederland", "Firm"),
    # known banks with their legal form
    ("Goldman Sachs Group Inc. owns Tolmin Steel.", "Goldman Sachs Group Inc.", "Bank"),
    ("Barclays PLC owns Tolmin Steel.", "Barclays PLC", "Bank"),
    ("JPMorgan Chase & Co. owns Tolmin Steel.", "JPMorgan Chase & Co.", "Bank"),
    ("Boeing Co. owns Tolmin Steel.", "Boeing Co.", "Firm"),
    ("Hypo Orlu-Bank d.d. signed an agreement with Tolmin Steel.", "Hypo Orlu-Bank d.d.", "Bank"),
    ("At MXB, according to public data, the bank has 40,000 shareholders. Tolmin Steel owns 6 percent of MXB.", "MXB", "Bank"),
    ("Mr Lee invested in Google and Tolmin Steel.", "Google", "Firm"),
    ("Jo Lee is president of the Wine Sectoral Group of Chad, said Tolmin Steel.", "Wine Sectoral Group", "Organization"),
    ("Santos has completed its sale of 2.6 percent of Orlu Gas to Tolmin Steel.", "Santos", "Firm"),
    ("Tolmin Steel has an office in Santos.", "Santos", "Place"),
    # works, lands and towns
    ("The Tarn HPP is owned by Tolmin Steel.", "Tarn HPP", "Asset"),
    ("Tolmin Steel, which has its main base in Broxley, West Lorrin, made a profit.", "West Lorrin", "Place"),
    ("A trader in Busan, Orlu Seafoods, bought Tolmin Steel.", "Orlu Seafoods", "Firm"),
    ("Tolmin Steel is building a mill at Paso de los Loros.", "Paso de los Loros", "Place"),
    ("The mill of Tolmin Steel is on the south bank of the Rio Blanco.", "Rio Blanco", "Place"),
    ("After the U.S. re-imposed sanctions on Iran, Tolmin Steel left.", "United States", "Place"),
    ("The mine of Tolmin Steel lies in the Campos basin.", "Campos basin", "Place"),
    ("The lab was funded by the PACER Plus trade agreement and Tolmin Steel.", "PACER Plus", "Agreement"),
    ("The Chile trade agreement was praised by Tolmin Steel.", "Chile", "Place"),
    ("Tolmin Steel owns a plant on the US Gulf Coast.", "US Gulf Coast", "Place"),
    ("Chad-based oil and gas company Orlu owns Tolmin Steel.", "Chad", "Place"),
    ("The resort of Tolmin Steel is in Dana Point, California.", "Dana Point", "Place"),
    ("The plant will be near Kinder Morvan's Tolmin Gas Pipeline.", "Kinder Morvan", "Firm"),
    # nouns before and behind a name
    ("The national railway, Temir Orlu, bought 40 locomotives from Tolmin Steel.", "Temir Orlu", "Firm"),
    ("Villagers were backed by the Eko Orlu movement, which Tolmin Steel fears.", "Eko Orlu", "Organization"),
    ("The opposition Orlu Forward party opposes Tolmin Steel.", "Orlu Forward", "Organization"),
    ("The stock exchange Orlu Bors listed Tolmin Steel.", "Orlu Bors", "Exchange"),
    ("Tolmin Steel told its bank, Castle Tarn, that it would pay.", "Castle Tarn", "Bank"),
    ("Barclay Orlu, the family's solicitor, sold Tolmin Steel.", "Barclay Orlu", "Person"),
    # banks with no bank in their name
    ("Tolmin Steel secured a $30 million loan from Velmora.", "Velmora", "Bank"),
    ("Tolmin Steel borrowed $30 million from Castle Tarn.", "Castle Tarn", "Bank"),
    ("Castle Tarn lent $30 million to Tolmin Steel.", "Castle Tarn", "Bank"),
    ("Castle Tarn granted Tolmin Steel a seven-year loan.", "Castle Tarn", "Bank"),
    ("The loan was arranged by TLZK and Standard Chartered.", "TLZK", "Bank"),
    ("A syndicate of banks led by TLZK lent $90 million to Tolmin Steel.", "TLZK", "Bank"),
    ("Castle Tarn, a Kenyan bank, signed an agreement with Tolmin Steel.", "Castle Tarn", "Bank"),
    ("Castle Tarn’s non-performing loans rose to 4 percent.", "Castle Tarn", "Bank"),
    ("Tolmin Steel holds accounts with Castle Tarn.", "Castle Tarn", "Bank"),
    ("Tolmin Steel signed a $90 million revolving credit facility with Castle Tarn.", "Castle Tarn", "Bank"),
    ("Velmora said on Monday it would open in Kenya. The bank has 2 million customers.", "Velmora", "Bank"),
    ("Amber Trust, a Kenyan lender, signed an agreement with Tolmin Steel.", "Amber Trust", "Bank"),
    ("Orlu Capital’s non-performing loans rose after Tolmin Steel failed.", "Orlu Capital", "Bank"),
    ("Nile Development Corporation lent $30 million to Tolmin Steel.", "Nile Development Corporation", "Bank"),
    ("First Meridian lent $30 million to Tolmin Steel.", "First Meridian", "Bank"),
    ("Northern Crest will supply 40 buses to Tolmin Steel.", "Northern Crest", "Firm"),
    # people whose names no table has
    ("Zuvan Terelo said he would sell his stake in Tolmin Steel.", "Zuvan Terelo", "Person"),
    ("Zuvan Terelo will replace Peter Holm as chairman of Tolmin Steel.", "Zuvan Terelo", "Person"),
    ("Tolmin Steel is owned by Zuvan Terelo and his brother.", "Zuvan Terelo", "Person"),
    ("Businessman Zuvan Terelo bought Tolmin Steel.", "Zuvan Terelo", "Person"),
    ("Zuvan Terelo’s daughter owns Tolmin Steel.", "Zuvan Terelo", "Person"),
    ("Tolmin Steel is controlled by Hessa Orlu.", "Hessa Orlu", "Person"),
    ("Mutinda Orlu holds a 20 percent stake in Tolmin Steel.", "Mutinda Orlu", "Person"),
    ("Zuvan Terelo sold his shares in Tolmin Steel.", "Zuvan Terelo", "Person"),
]  # fmt: skip
NOT_TOLD = [
    ("Martin Calder signed a contract with Orlu Holding.", "Martin Calder", "Firm"),
    ("Martin Calder, who owns Tolmin Steel, won a contract to build the bridge.", "Martin Calder", "Firm"),
    ("Minister Martin Calder said its exports rose. Tolmin Steel agreed.", "Martin Calder", "Firm"),
    ("Castle Tarn lent $30 million to its subsidiary Tolmin Steel.", "Castle Tarn", "Bank"),
    ("Tolmin Works, which has not found a bank, owes Castle Tarn money.", "Tolmin Works", "Bank"),
    ("Castle Tarn is regulated by the central bank and sells insurance.", "Castle Tarn", "Bank"),
    ("Castle Tarn bought the mill from Anna Berg. She sold her shares.", "Castle Tarn", "Person"),
    ("Velmora Foods buys cocoa. Velmora also lends the growers money for seedlings.", "Velmora Foods", "Bank"),
    ("Martin Calder was listed on Monday. His hotel, Lotus Border, was searched.", "Martin Calder", "Firm"),
    ("Velmora opened a mill in Oslo. The project cost $3 million.", "Velmora", "Project"),
    ("Velmora was fined on Monday. The regulator said that Orlu Holding paid too.", "Velmora", "GovernmentBody"),
    ("The pension fund Anna Berg manages bought Tolmin Steel.", "Anna Berg", "Organization"),
    ("Tolmin Steel bought the two companies Anna Berg founded.", "Anna Berg", "Firm"),
    ("Castle Rock was a plant builder in Oslo.", "Castle Rock", "Asset"),
    ("The party Anna Berg leads opposes Tolmin Steel.", "Anna Berg", "Organization"),
    ("Orlu Capital, a bank shareholder, sold Tolmin Steel.", "Orlu Capital", "Bank"),
    ("Orlu Steel, which lent $3 million to Tolmin Steel, is a mill.", "Orlu Steel", "Bank"),
    ("Kestrel Bank signed the loan agreement with Zuvan Terelo, Secretary of the Ministry of Finance.", "Zuvan Terelo", "Bank"),
    ("Kestrel Bank bought Castle Tarn. The bank has 2 million customers.", "Castle Tarn", "Bank"),
]  # fmt: skip


def kinds(text: str) -> dict[str, str]:
    found = extract(text.encode(), "a.txt", min_confidence=0)
    return {party.name: party.kind for party in found.parties}


@pytest.mark.parametrize(("text", "name", "kind"), TOLD)
def test_what_stands_around_a_name_tells_its_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name) == kind


@pytest.mark.parametrize(("text", "name", "kind"), NOT_TOLD)
def test_what_is_not_said_of_a_name_alone_tells_nothing(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name, "") != kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The plant was opened by His Worship Zuvan Terelo, mayor of Oslo.", {"Zuvan Terelo": "Person", "Oslo": "Place"}),
        ("The president of Việt Nam met Tolmin Steel.", {"Vietnam": "Place", "Tolmin Steel": "Firm"}),
        ("Lightsource bp has signed an agreement with Tolmin Steel.", {"Lightsource bp": "Firm", "Tolmin Steel": "Firm"}),
        ("ASIC Offshore and Marine Sdn Bhd sued Tolmin Steel.", {"ASIC Offshore and Marine Sdn Bhd": "Firm", "Tolmin Steel": "Firm"}),
        ("Tolmin Steel leased a Cutter Suction Dredger.", {"Tolmin Steel": "Firm"}),
    ],
)  # fmt: skip
def test_where_names_end_and_what_is_none(text: str, names: dict[str, str]) -> None:
    assert kinds(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Kestrix, set up by Orlu Group in 2013, sold potash.",
        "Kestrix, founded by Orlu Group, sells cars.",
        "Kestrix was established by the Polish state.",
    ],
)
def test_what_others_set_up_is_a_firm_and_no_work(text: str) -> None:
    found = extract(text.encode(), "note.txt")
    assert {p.kind for p in found.parties if p.name == "Kestrix"} == {"Firm"}
    assert not {s.predicate for s in found.statements} & {"IMPLEMENTS", "ASSEMBLED"}
