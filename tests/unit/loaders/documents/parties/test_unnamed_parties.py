"""Parties that ordinary nouns, offices, labels and less usual names tell, one sentence a row: what a reader would list.

A row is the text and the parties that it must give, as kind and name; after "!" stands what it must not give.
"""

from __future__ import annotations

import pytest

from interlock.loaders.documents.extractor import extract
from interlock.loaders.documents.formats.reading import read_document
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.language.sentences import split_sentences
from interlock.loaders.documents.mentions.find import find_mentions
from interlock.loaders.documents.parties.settle import Parties

ROWS = """
    Power is bought by the state grid operator. | Firm <state grid operator>
    The town turned to the development bank. | Bank <development bank>
    The treasury guarantees the loan. | GovernmentBody <treasury>
    The minister has asked parliament to act. | GovernmentBody <parliament>
    The rest is owned by the state. | GovernmentBody <state>
    It lies in the state of Goa. | ! GovernmentBody <state>
    The federal fisheries board banned the gear. | GovernmentBody <federal fisheries board>
    An export credit office covers the risk. | GovernmentBody <an export credit office>
    It is paid for by the tourism and export promotion board in Lima. | GovernmentBody <tourism and export promotion board in Lima>
    The shipowners' federation in Vigo objects. | Chamber <shipowners' federation in Vigo>
    A wholesalers' body in Oran sued. | Chamber <wholesalers' body in Oran>
    The fund merged two of its units into Nile Dairy. | Firm <two of its units>
    Two of the four makers told reporters so. | Firm <two of the four makers>
    The region has 62 customs brokers. Only four of them work. | Firm <62 customs brokers> | Firm <four customs brokers>
    Nile Chamber, whose 240 members mill rice, met. | Firm <240 members>
    Orient Bank lends through its branches. | Bank <branches> | ! Firm <branches>
    The Moroccan railways ordered trains. | Firm <Moroccan railways>
    The refiner Akodo Petro bought crude. The refinery is large. | Firm Akodo Petro | ! Asset <refinery>
    Harju Group was cut off by two lenders, Bank Cendana and Nordhav Bank, it said. | Bank Bank Cendana | ! Bank <two lenders>
    They plan a $1.3 billion urea complex in Garabogaz. | Asset <$1.3 billion urea complex in Garabogaz>
    The governments of Laos and Thailand met. | GovernmentBody Laos government | GovernmentBody Thailand government
    The Oil and Gas Regulatory Authority ruled. | GovernmentBody Oil and Gas Regulatory Authority
    Steel of Senta Foods and the Orient Bank rose. | Firm Senta Foods | Bank Orient Bank
    The Port of Sines Authority leases land. | GovernmentBody Port of Sines Authority
    The Directorate General of Foreign Trade agreed. | GovernmentBody Directorate General of Foreign Trade
    The OPEC Fund for International Development lends. | Organization OPEC Fund for International Development
    OFAC listed him. | GovernmentBody OFAC
    It is blocked under Executive Order 13382. | Programme Executive Order 13382
    Losing bidder Texas Gulf Midstream sued. | Firm Texas Gulf Midstream
    The line is led by the exporters' association, ADEX-Pesca, and paid by Lima. | Chamber ADEX-Pesca
    The loan is from the bank Polyus Kredit. | Bank Polyus Kredit
    It is owned by Vantrel Ltd. Vantrel sells oil. | Firm Vantrel Ltd | ! Firm Vantrel Ltd. Vantrel
    Its parent Svevia AG and Svevia Consult differ. | Firm Svevia AG | Firm Svevia Consult
    The Rothaus family owns Rothaus Walzwerke. | Party Rothaus family | Firm Rothaus Walzwerke
    Sweden's Lantvik mills oats. | Firm Lantvik
    Trucks cross at Gashuun, where the road ends. | Place Gashuun
    A haulier from Maroua in Cameroon drives. | Place Maroua
    They put 210 million dollars into a fish-meal plant in Ba Ria. | Place Ba Ria
    The Minister of Supply, Hatem Sorour, spoke. | Person Hatem Sorour
    Neighbouring Uzbekistan agreed. | Place Uzbekistan | ! Firm Neighbouring Uzbekistan
    The tankers Dalma Star and Lady Pervane sailed. | Asset Dalma Star | Asset Lady Pervane
    Volume was 27 percent higher. | ! Party Volume
    Its office is at 14 Strait Street, Valletta. | ! Firm Strait Street
"""
CASES = [
    [part.strip() for part in line.split("|")] for line in ROWS.strip().splitlines() if line.strip()
]


def drafts(text: str) -> list[str]:
    """The parties of a text, whether anything is said of them or not."""
    sentences = list(split_sentences(text))
    mentions = find_mentions(text, sentences, shipped().find(text))
    found = Parties(text, sentences, [0] * len(sentences), mentions).drafts
    return [f"{draft.kind} {draft.name}" for draft in found]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:50])
def test_a_party_is_found(case: list[str]) -> None:
    text, *wanted = case
    found = drafts(text)
    for party in wanted:
        unwanted = party.startswith("!")
        assert (party.lstrip("! ") in found) != unwanted, found


def told(text: str) -> set[str]:
    """What a whole document states, in short."""
    found = extract(text.encode(), "a.txt")
    names = {party.key: party.name for party in found.parties}
    return {f"{names[s.subject]} {s.predicate} {names[s.object or '']}" for s in found.statements}


# Ends without a name: a text and the ties that it must tell; after "!" stands what it must not tell.
TIES = """
    Orient Bank lent 5 million euros to a subsidiary of Lumo Steel (LS). | Orient Bank LENDS_TO <a subsidiary of Lumo Steel> |
        Lumo Steel OWNS <a subsidiary of Lumo Steel>
    Three units of Harju Group supply cement to Nile Dairy. | <three units of Harju Group> SUPPLIES Nile Dairy |
        Harju Group OWNS <three units of Harju Group>
    A Hong Kong subsidiary of Harju Group bought 30 percent of Lumo Steel. | <a Hong Kong subsidiary of Harju Group> OWNS Lumo Steel
    The parent company of Lumo Steel acquired Orient Bank. | <parent company of Lumo Steel> OWNS Lumo Steel |
        <parent company of Lumo Steel> OWNS Orient Bank
    A former unit of Harju Group supplies cement to Nile Dairy. | ! Harju Group OWNS <a former unit of Harju Group>
    Lumo Steel, a unit of Harju Group, acquired Orient Bank. | Harju Group OWNS Lumo Steel |
        Lumo Steel OWNS Orient Bank | ! Harju Group OWNS <a unit of Harju Group>
    Lumo Steel became a unit of Harju Group. | Harju Group OWNS Lumo Steel | ! Harju Group OWNS <a unit of Harju Group>
    Nile Dairy will build a mill with Lumo Steel. Lumo Steel will hold 35 percent of the new company. | Lumo Steel OWNS <new company>
    Nile Dairy and Lumo Steel set up a joint venture. Lumo Steel will own 40 percent of the new company. | Lumo Steel OWNS <a joint venture>
    Orient Bank is an institution owned by Harju Group. | Harju Group OWNS Orient Bank
    Kenya's Xinhua news agency reported on a mill. The company will operate the Senta mill. | ! Xinhua OPERATES Senta mill
    Lumo Steel makes rails. The engineering giant bought Nile Dairy. | Lumo Steel OWNS Nile Dairy
    Lumo Steel sued Harju Group. The engineering giant bought Nile Dairy. |
        ! Lumo Steel OWNS Nile Dairy | ! Harju Group OWNS Nile Dairy
    Poland's Lumo Steel makes rails. The Chilean giant bought Nile Dairy. | ! Lumo Steel OWNS Nile Dairy
    Lumo Steel makes rails. It was the first private company to buy Nile Dairy. | ! <company> OWNS Nile Dairy
    Nile Bank and Orient Bank met Lumo Steel. The banks lent Harju Group 5 million euros. |
        Nile Bank LENDS_TO Harju Group | Orient Bank LENDS_TO Harju Group
    Nile Bank praised its rival. Orient Bank is new. The banks lent Harju Group 5 million euros. | ! Nile Bank LENDS_TO Harju Group
    Nile Bank, Orient Bank and two lenders met. The banks lent Harju Group 5 million euros. | ! Nile Bank LENDS_TO Harju Group
    Work began in Kenya. Orient Bank lent the government 5 million euros. | Orient Bank LENDS_TO Kenya government
    Trucks left Kenya for Chad. Orient Bank lent the government 5 million euros. |
        Orient Bank LENDS_TO <government> | ! Orient Bank LENDS_TO Kenya government
    Lumo Steel and Nile Dairy signed a deal. Nile Dairy will hold 51 percent of the venture. The venture will build two ports in Chad. |
        Nile Dairy OWNS <venture> | <venture> IMPLEMENTS <two ports in Chad> | ! Nile Dairy OWNS Lumo Steel
    Lumo Steel signed an agreement with the Suizhou county government. | Lumo Steel SIGNED Suizhou county government
    Lumo Steel is controlled by the local government. | <local government> CONTROLS Lumo Steel
    Orient Bank lent 5 million euros to a consortium of Lumo Steel and Nile Dairy. |
        Lumo Steel MEMBER_OF <a consortium> | Nile Dairy MEMBER_OF <a consortium> | Orient Bank LENDS_TO <a consortium>
    Orient Bank lent 5 million euros to a consortium of European firms. | ! <European firms> MEMBER_OF <a consortium>
    According to sources, two firms, Lumo Steel and Nile Dairy, will build the Senta mill. |
        Lumo Steel IMPLEMENTS Senta mill | Nile Dairy IMPLEMENTS Senta mill
    Harju Group met Nile Dairy. Jo Lee, chairman of Nile Dairy, said it bought Lumo Steel. | Nile Dairy OWNS Lumo Steel
    Dubai-based ports operator Harju Ports on Monday said it had bought Lumo Steel. | Harju Ports OWNS Lumo Steel
    Harju Group on Monday said Nile Dairy bought Lumo Steel. | Nile Dairy OWNS Lumo Steel | ! Harju Group OWNS Lumo Steel
    OFAC designated Lumo Steel. Its president, Jo Lee, was listed as well. | Jo Lee HOLDS_ROLE Lumo Steel | ! Jo Lee HOLDS_ROLE OFAC
    South Korean flour mills bought wheat from Nile Dairy. | Nile Dairy SUPPLIES <South Korean flour mills>
    Harju Group sold its two subsidiaries to Lumo Steel. | Harju Group OWNS <two subsidiaries> | Lumo Steel OWNS <two subsidiaries>
    Lumo Steel met Nile Bank. It received a loan of 5 million euros from the same bank. | Nile Bank LENDS_TO Lumo Steel
    The army owns Lumo Steel. | <army> OWNS Lumo Steel
    PT Bimasakti Energi signed a deal. Bimasakti bought Lumo Steel. | PT Bimasakti Energi OWNS Lumo Steel
    A company owned by Mark Lee bought Lumo Steel. |
        <company owned by Mark Lee> OWNS Lumo Steel | Mark Lee OWNS <company owned by Mark Lee>
    A fund managed by Harju Capital bought 20 percent of Lumo Steel. | <fund managed by Harju Capital> OWNS Lumo Steel
    Orient Bank lent 5 million euros to a company set up by Lumo Steel. | Orient Bank LENDS_TO <company set up by Lumo Steel>
    OFAC designated a company that shipped oil for Lumo Steel. | OFAC RESTRICTS <company that shipped oil for Lumo Steel>
    Lumo Steel is a company owned by Mark Lee. | Mark Lee OWNS Lumo Steel | ! Mark Lee OWNS <company owned by Mark Lee>
    A company bought Lumo Steel. | ! <a company> OWNS Lumo Steel
    A company which Mark Lee praised bought Lumo Steel. | ! Mark Lee OWNS Lumo Steel
    The Kenyan ministry of transport signed a contract with Lumo Steel. | <Kenyan ministry of transport> SIGNED Lumo Steel
    Lumo Steel signed a deal with the ministry of trade and industry. | Lumo Steel SIGNED <ministry of trade and industry>
    The contract was signed by the ministry of works and Lumo Steel. | <ministry of works> SIGNED Lumo Steel
    The Kenyan ministry of transport met Lumo Steel. Lumo Steel supplies rails to the country. | Lumo Steel SUPPLIES Kenya
    The Parliament of Kenya met. The government borrowed 5 million euros from Orient Bank. | Orient Bank LENDS_TO Kenya government
    Harju Fund and Q Port Holdings met at Port of Brisbane. Harju Fund will own 19 percent of the port. |
        Harju Fund OWNS Port of Brisbane | ! Harju Fund OWNS Q Port Holdings
    Nile Dairy is a unit of the Malaysian utility and construction group Gading Corp. | Gading Corp OWNS Nile Dairy
    Harju Group met a consortium led by Orient Bank. The financing consortium consists of Nile Bank and Lumo Bank. |
        Nile Bank MEMBER_OF <consortium led by Orient Bank>
    A unit of Harju Group, Lumo Steel, acquired Orient Bank. | Harju Group OWNS Lumo Steel | ! Harju Group OWNS <a unit of Harju Group>
    Lumo Steel supplies two other companies with rods. | Lumo Steel SUPPLIES <two other companies>
    Five other registered firms joined the Orlu Chamber of Commerce. | <five other registered firms> MEMBER_OF Orlu Chamber of Commerce
    The world's biggest grain trader bought 30 percent of Nile Dairy. | <world's biggest grain trader> OWNS Nile Dairy
    Nile Dairy is insured by a Franco-German consortium. |
        <a Franco-German consortium> INSURES Nile Dairy | ! Franco-German INSURES Nile Dairy
    Lumo Steel signed a contract with Anglo-Dutch Minerals. | Lumo Steel SIGNED Anglo-Dutch Minerals
    Nile Dairy owns a wood-processing plant. | Nile Dairy OWNS <a wood-processing plant>
    Nile Dairy operates a 120-bed hospital. | Nile Dairy OPERATES <a 120-bed hospital>
    Nile Dairy operates two sugar mills. | Nile Dairy OPERATES <two sugar mills>
    Nile Dairy owns shrimp farms. | Nile Dairy OWNS <shrimp farms>
    Nile Dairy owns five industrial zones. | Nile Dairy OWNS <five industrial zones>
    A Polish furniture factory signed a contract with Nile Dairy. | <a Polish furniture factory> SIGNED Nile Dairy
    Lumo Steel supplies armaments firms with rods. | Lumo Steel SUPPLIES <armaments firms>
    Harju Group sold Nile Dairy to its managers. | <managers> OWNS Nile Dairy
    Harju Group sold Nile Dairy to former employees. | <former employees> OWNS Nile Dairy
    Harju Group sold Nile Dairy to a company close to the president. | <company close to the president> OWNS Nile Dairy
    Nile Dairy took a loan of 5 million euros from its banks. | <banks> LENDS_TO Nile Dairy
    Nile Dairy supplies its customers with milk. | ! Nile Dairy SUPPLIES <customers>
    The rest of Nile Dairy is held by minority shareholders. | <minority shareholders> OWNS Nile Dairy
    Harju Group owns 60 percent of Nile Dairy and a firm in Lyon the rest. |
        <firm in Lyon> OWNS Nile Dairy | ! Harju Group OWNS <firm in Lyon>
    The steelmaker Lumo Steel met the shipping line Harju Group. The carrier bought Nile Dairy. |
        Harju Group OWNS Nile Dairy | ! Lumo Steel OWNS Nile Dairy
    The supermarket chain Vesna Foods met the shipping line Harju Group. The retailer bought Nile Dairy. |
        Vesna Foods OWNS Nile Dairy | ! Harju Group OWNS Nile Dairy
    The insurer Vesna Re met the steelmaker Lumo Steel. The airline bought Nile Dairy. |
        ! Vesna Re OWNS Nile Dairy | ! Lumo Steel OWNS Nile Dairy
    Lumo Steel, the world's third-biggest producer of rails, and the Japanese trader Harju Group founded a joint venture, Senta Foods. |
        Lumo Steel OWNS Senta Foods | Harju Group OWNS Senta Foods
    Lumo Steel, the country's biggest producer of rails, and the Japanese trader Harju Group founded a joint venture, Senta Foods. |
        Lumo Steel OWNS Senta Foods | Harju Group OWNS Senta Foods
    Nile Dairy was sold to a rival. | ! <a rival> OWNS Nile Dairy
"""
TOLD = [
    [part.strip() for part in line.split("|")]
    for line in TIES.replace("|\n", "|").strip().splitlines()
    if line.strip()
]


@pytest.mark.parametrize("case", TOLD, ids=lambda case: case[0][:50])
def test_an_end_is_told_without_a_name(case: list[str]) -> None:
    text, *wanted = case
    found = told(text)
    for tie in wanted:
        assert (tie.lstrip("! ") in found) != tie.startswith("!"), found


def test_the_labels_of_a_project_page_stand_to_the_project() -> None:
    page = (
        "Project: Dangara Road Upgrade\nCountry: Tajikistan\nExecuting agency: Ministry of Transport\n"
        "Contractor: Huaxin Bridge Co.\nFinancing: Orient Bank (USD 40 million); Nile Fund (USD 2 million)\n"
    )
    assert told(page) == {
        "Dangara Road Upgrade LOCATED_IN Tajikistan",
        "Ministry of Transport IMPLEMENTS Dangara Road Upgrade",
        "Huaxin Bridge Co CONTRACTED_FOR Dangara Road Upgrade",
        "Orient Bank FINANCES Dangara Road Upgrade",
        "Nile Fund FINANCES Dangara Road Upgrade",
    }


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Statement by Perla Hotels d.o.o., Tivat", "body"),
        ("Notice to shareholders of Nile Dairy", "body"),
        ("MUSCAT GULF BANK SAOG", "body"),
        ("Sohar Steel wins an order", "heading"),
    ],
)
def test_a_first_line_tells_whose_words_follow(line: str, role: str) -> None:
    page = read_document(f"{line}\n\nOur company sells rods to Kenya.\n".encode(), "a.txt")
    assert page.blocks[0].role == role


def test_a_place_is_no_party_for_being_written_in() -> None:
    alone = extract(b"LIMA, April 10 - Sohar Steel exports rods to Kenya.", "a.txt")
    assert "Lima" not in {party.name for party in alone.parties}
    assert alone.rejected["place_of_writing"] == 1
    spoken = extract(b"LIMA, April 10 - Sohar Steel opened an office in Lima.", "a.txt")
    assert "Lima" in {party.name for party in spoken.parties}
