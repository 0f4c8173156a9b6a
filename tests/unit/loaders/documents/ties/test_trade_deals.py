"""Who buys, sells, distributes, signs and is listed, as reports of trade say it; each sentence is our own."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = [
    # ---- who is hired to act for a firm
    (
        "Velmora Lithium said it had appointed Canard Genuity and Foxley Capital as joint lead managers.",
        ["Canard Genuity ACTS_FOR Velmora Lithium", "Foxley Capital ACTS_FOR Velmora Lithium"],
    ),
    (
        "Velmora Lithium has appointed Canard Capital as its broker.",
        ["Canard Capital ACTS_FOR Velmora Lithium"],
    ),
    (
        "Velmora Motors has appointed Tandler Trading as its exclusive distributor in Kenya.",
        ["Tandler Trading ACTS_FOR Velmora Motors"],
    ),
    (
        "Velmora Motors named Tandler Trading as sole importer and distributor for Peru.",
        ["Tandler Trading ACTS_FOR Velmora Motors"],
    ),
    # ---- who signs with whom
    (
        "MoUs have been signed between the Torland Foundation (TF) and the Hungarian Agency (HA); between the TF and"
        " the Kyrgyz Chamber of Commerce; and between the TF and Orlu Steel.",
        [
            "Torland Foundation SIGNED Hungarian Agency asserted",
            "Torland Foundation SIGNED Kyrgyz Chamber of Commerce asserted",
            "Torland Foundation SIGNED Orlu Steel asserted",
        ],
    ),
    (
        "Memoranda (MoU) were signed on cooperation between the Torland Agency (TA) under the Ministry of Economy and"
        " the Orlu Agency for Wine.",
        ["Torland Agency SIGNED Orlu Agency for Wine"],
    ),
    (
        "Velmora Lines signed a contract to establish a joint terminal company with Brendel Ports and Wanda Lines.",
        ["Velmora Lines SIGNED Brendel Ports", "Velmora Lines SIGNED Wanda Lines"],
    ),
    (
        "The Torland Chamber of Commerce launched three councils in efforts to operationalize memoranda (MoU) signed"
        " with Cuba and India.",
        [
            "Torland Chamber of Commerce SIGNED Cuba asserted",
            "Torland Chamber of Commerce SIGNED India asserted",
        ],
    ),
    (
        "Yarrow International agreed to a broad deal with phosphate provider Ocpol.",
        ["Yarrow International SIGNED Ocpol"],
    ),
    (
        "A contract with rail freight operator Orlu Cargo was signed by Velmora.",
        ["Velmora SIGNED Orlu Cargo"],
    ),
    # ---- whose shares are dealt in where
    (
        "Torland Mobile is working on plans for an initial public offer (IPO) of shares on the Nigerian Stock Exchange.",
        ["Torland Mobile LISTED_ON Nigerian Stock Exchange planned"],
    ),
    (
        "Torland Mobile launched plans to sell up to 35% of shares on the Ghana Stock Exchange.",
        ["Torland Mobile LISTED_ON Ghana Stock Exchange planned"],
    ),
    (
        "Torland Mobile sold 20% of its shares on the Ghana Stock Exchange.",
        ["Torland Mobile LISTED_ON Ghana Stock Exchange asserted"],
    ),
    (
        "Velmora Lithium announced its intention to pursue a listing on the official list of the Australian"
        " Securities Exchange (ASX) on Friday.",
        ["Velmora Lithium LISTED_ON Australian Securities Exchange planned"],
    ),
    (
        "Velmora Lithium intends to complete its ASX listing in the third quarter.",
        ["Velmora Lithium LISTED_ON ASX planned"],
    ),
    (
        "Deacon Stores is the first listed retailer, after joining the Alternative Investment Market Segment (AIMS) of"
        " the Nairobi Securities Exchange on 2 August.",
        ["Deacon Stores LISTED_ON Nairobi Securities Exchange asserted"],
    ),
    (
        "Velmora Shoes joined the main market of the London Stock Exchange.",
        ["Velmora Shoes LISTED_ON London Stock Exchange asserted"],
    ),
    (
        "Velmora Shoes had become the fifth listing on the Nairobi Securities Exchange's Growth Segment.",
        ["Velmora Shoes LISTED_ON Nairobi Securities Exchange asserted"],
    ),
    (
        "Velmora Shoes, which trades on the AIM market in London, has two plants.",
        ["Velmora Shoes LISTED_ON AIM asserted", "AIM LOCATED_IN London"],
    ),
    (
        "Velmora Lithium has a mine. Listing on the ASX would not affect the firm's existing trading on the AIM market"
        " in London, or on the OTCQB Venture Market in New York.",
        [
            "Velmora Lithium LISTED_ON AIM asserted",
            "Velmora Lithium LISTED_ON OTCQB Venture Market asserted",
        ],
    ),
    (
        "Velmora Shoes was admitted to the official list of the London Stock Exchange.",
        ["Velmora Shoes LISTED_ON London Stock Exchange asserted"],
    ),
    (
        "Velmora Lithium is listed on the TSX Venture Exchange and the Frankfurt Stock Exchange.",
        ["Velmora Lithium LISTED_ON TSX Venture Exchange"],
    ),
    # ---- who buys in a deal, who distributes for whom
    (
        "Peru is buying 200,000 tonnes of wheat in a government-to-government deal with Ukraine.",
        ["Ukraine EXPORTS_TO Peru asserted"],
    ),
    (
        "Velmora Foods bought 200,000 tonnes of wheat under a contract with Tandler AG.",
        ["Tandler AG SUPPLIES Velmora Foods asserted"],
    ),
    (
        "Velmora Electronics ordered 1,000 oxygen concentrators worth $1 million from Kenya.",
        ["Kenya EXPORTS_TO Velmora Electronics agreed"],
    ),
    (
        "Pernel Wines took over the distribution of Castell Lafond in 2012.",
        ["Pernel Wines ACTS_FOR Castell Lafond asserted"],
    ),
    (
        "The distribution of Castell Lafond will be taken on by Pernel Wines.",
        ["Pernel Wines ACTS_FOR Castell Lafond planned"],
    ),
    (
        "Pernel Wines has the exclusive distribution rights in China for Castell Lafond.",
        ["Pernel Wines ACTS_FOR Castell Lafond asserted"],
    ),
    (
        "Castell Lafond granted the distribution rights to Pernel Wines.",
        ["Pernel Wines ACTS_FOR Castell Lafond asserted"],
    ),
    (
        "Pernel Wines imports and distributes Castell Lafond vehicles in Peru.",
        ["Pernel Wines ACTS_FOR Castell Lafond asserted"],
    ),
    # ---- two verbs with one object, and lists of works each with its place
    (
        "Velmora owns and operates the Murka mine.",
        ["Velmora OWNS Murka mine asserted", "Velmora OPERATES Murka mine asserted"],
    ),
    (
        "Velmora refused to buy and operate the Murka mine.",
        ["Velmora OWNS Murka mine opposed", "Velmora OPERATES Murka mine opposed"],
    ),
    (
        "Velmora owns seven ports such as Tarvo Hai port in the northern city of Hai Phong, Dung Quat port in central"
        " Vietnam, Phuoc Long port in Ho Chi Minh City and Luna port in Hanoi.",
        [
            "Velmora OWNS Tarvo Hai port",
            "Velmora OWNS Dung Quat port",
            "Velmora OWNS Luna port",
            "Dung Quat port LOCATED_IN Vietnam",
        ],
    ),
    (
        "The Brendel Energy-operated Murka mine sold copper to Tandler AG.",
        ["Brendel Energy OPERATES Murka mine"],
    ),
    # ---- who leads a firm or speaks for a mission, and where firms are
    (
        "Velmora Lines, Ltd. (VLL; President: Akimitsu Ashida) signed a contract. VLL owns Tandler AG.",
        ["Akimitsu Ashida HOLDS_ROLE Velmora Lines, Ltd.", "Velmora Lines, Ltd. OWNS Tandler AG"],
    ),
    (
        "Velmora Corporation (Head Office: Chiyoda-ku, Tokyo; Representative Director, President and CEO: Masayuki"
        " Hyodo; hereinafter, “Velmora”) has bought Tandler AG.",
        ["Masayuki Hyodo HOLDS_ROLE Velmora Corporation", "Velmora Corporation OWNS Tandler AG"],
    ),
    (
        "Michael Mandu, commercial counsellor at the Kenya High Commission, said so.",
        ["Michael Mandu HOLDS_ROLE Kenya High Commission"],
    ),
    (
        "Michael Mandu, economic attaché of the Kenyan Embassy, said so.",
        ["Michael Mandu HOLDS_ROLE Kenyan Embassy"],
    ),
    (
        "Velmora Motors Group, a Dubai-based trading firm with growing presence in China, has two shops.",
        ["Velmora Motors Group LOCATED_IN China", "Velmora Motors Group LOCATED_IN Dubai"],
    ),
    (
        "Velmora Shoes is also eyeing opportunities in neighbouring Rwanda and Uganda.",
        [
            "Velmora Shoes SEEKS_BUSINESS_IN Rwanda considered",
            "Velmora Shoes SEEKS_BUSINESS_IN Uganda considered",
        ],
    ),
    # ---- "the AIM-traded company" is the one spoken of, whatever else is said of its listing
    (
        "Velmora Lithium announced a listing on the ASX. The AIM-traded company bought Tandler AG.",
        ["Velmora Lithium LISTED_ON AIM", "Velmora Lithium OWNS Tandler AG"],
    ),
    # ---- fairs and forums
    (
        "This year will see 550 Chinese exhibitors showcasing products at the China Trade Week in Nairobi.",
        ["550 Chinese exhibitors PARTICIPATES_IN China Trade Week"],
    ),
    (
        "Torland Aid organised the participation of 20 Serbian SMEs in a trade fair in Pristina.",
        ["20 Serbian SMEs PARTICIPATES_IN trade fair in Pristina asserted"],
    ),
    (
        "The Kenya High Commission has participated at the Torland Expo with a pavilion.",
        ["Kenya High Commission PARTICIPATES_IN Torland Expo asserted"],
    ),
    (
        "Velmora Foods had the second largest stand at the Torland Expo.",
        ["Velmora Foods PARTICIPATES_IN Torland Expo asserted"],
    ),
    (
        "India will be the guest of honour at the Torland Expo.",
        ["India PARTICIPATES_IN Torland Expo planned"],
    ),
    (
        "The business forum organized on October 14 by the Torland Export Agency with the support of the Ministry of"
        " Economy was held in Baku.",
        [
            "Torland Export Agency ORGANIZED business forum",
            "Ministry of Economy SUPPORTS business forum asserted",
        ],
    ),
    # ---- what a partnership of two is
    (
        "Bodegas Carran, a partnership between Castell Lafond and the Catana family, sells wine.",
        ["Castell Lafond OWNS Bodegas Carran", "Catana family OWNS Bodegas Carran"],
    ),
    # ---- how firmly
    (
        "Velmora plans to buy Bodegas Carran, a joint venture of Castell Lafond and Tandler AG.",
        ["Velmora OWNS Bodegas Carran planned", "Tandler AG OWNS Bodegas Carran asserted"],
    ),
    (
        "Velmora Foods plans to set up Bodegas Carran, a joint venture of Castell Lafond and Tandler AG.",
        ["Tandler AG OWNS Bodegas Carran planned"],
    ),
    (
        "Velmora Foods has won a tender to supply 50,000 tonnes of wheat to Bangladesh.",
        ["Velmora Foods SUPPLIES Bangladesh agreed"],
    ),
    # ---- where what is told of in passing lies
    (
        "Velmora LNG, a liquefied natural gas facility in Calca Parish being turned into a terminal, has signed a deal.",
        ["Velmora LNG LOCATED_IN Calca Parish"],
    ),
    (
        "Tandler AG agreed to buy Nyando Cocoa in Ghana for $3 million.",
        ["Nyando Cocoa LOCATED_IN Ghana asserted"],
    ),
    ("Kaldor Mill forms part of the Orlu Group.", ["Orlu Group OWNS Kaldor Mill asserted"]),
    # ---- a signing that is announced, and signers with what they are between them
    (
        "The Torland Chamber of Commerce announced the signing of a memorandum of understanding with the Orlu Council"
        " for the Promotion of Trade yesterday.",
        ["Torland Chamber of Commerce SIGNED Orlu Council for the Promotion of Trade asserted"],
    ),
    (
        "Velmora Foods and Tandler AG announced the signing of a supply agreement.",
        ["Velmora Foods SIGNED Tandler AG asserted"],
    ),
    (
        "The Cebu Chamber of Commerce (CCC) and the India Business Forum (IBF) executed the signing of the MOU.",
        ["Cebu Chamber of Commerce SIGNED India Business Forum asserted"],
    ),
    (
        "Velmora Foods, the largest miller in Chad, and Tandler AG have signed a memorandum of understanding.",
        ["Velmora Foods SIGNED Tandler AG asserted"],
    ),
    # ---- ships on order
    (
        "The order includes two 13,000 teu units contracted by Singapore's Pacific Lines at Jiang Shipyard.",
        ["Jiang Shipyard SUPPLIES Pacific Lines agreed"],
    ),
    (
        "Velmora Lines has contracted two bulk carriers at Hanjo Shipbuilding for delivery in 2025.",
        ["Hanjo Shipbuilding SUPPLIES Velmora Lines agreed"],
    ),
]
SILENT = [  # what must not be told
    ("Velmora Lithium appointed Barry Calder as chief executive.", ["ACTS_FOR"]),
    ("Velmora Motors is looking for a distributor as Tandler Trading has left.", ["ACTS_FOR"]),
    ("An agreement may be signed between Velmora Foods and Brendel Grain.", ["SIGNED"]),
    ("Brandt Bank joined the Warsaw Stock Exchange's clearing house.", ["LISTED_ON"]),
    ("Jo Lee joined the London Stock Exchange as chief executive.", ["LISTED_ON"]),
    ("Velmora bought shares on the London Stock Exchange.", ["LISTED_ON"]),
    ("The bank sold shares on behalf of the Warsaw Stock Exchange.", ["LISTED_ON"]),
    ("Velmora Shoes, which trades on the AIM market in London, has two plants.", ["EXPORTS_TO"]),
    ("Pernel Wines imports and distributes Castell Lafond vehicles in Peru.", ["SUPPLIES"]),
    ("Le Trang port workers went on strike.", ["Le Trang port"]),
    (
        "Velmora Group, a Dubai-based trading firm with offices in China, has two shops.",
        ["TRADES_WITH"],
    ),
    ("Velmora Steel bought the mill through its joint venture with Brendel Fund.", ["SUPPLIES"]),
    ("Velmora Foods opened a stand in Cairo.", ["PARTICIPATES_IN"]),
    (
        "Velmora Steel owns a mill through its joint venture with Brendel Steel.",
        ["Brendel Steel OWNS a mill"],
    ),
    ("Tandler AG will build a plant with Nyando Cocoa in Ghana.", ["Nyando Cocoa LOCATED_IN"]),
    (
        "Velmora Foods expects the signing of a contract with Tandler AG in May.",
        ["SIGNED Tandler AG asserted"],
    ),
    ("The study was commissioned by Velmora Lines with Tandler AG.", ["SUPPLIES"]),
    (
        "Barry Calder Foods owns Nyando Ltd. Nyando is licensed to buy cocoa from farmers and to sell it to Orlu Foods.",
        ["Orlu Foods OWNS"],
    ),
    ("The US rejected the agreement signed with Iran.", ["SIGNED"]),
    ("Velmora Foods signed a contract to supply Tandler AG with gas.", ["SIGNED"]),
]


def told(text: str) -> set[str]:
    """The ties, each as "A TIE B" and as "A TIE B modality"."""
    read = extract(text.encode(), "a.txt", published="2026-05-10", min_confidence=0)
    names = {party.key: party.name for party in read.parties}
    ties = [
        (f"{names[s.subject]} {s.predicate} {names.get(s.object or '')}", s.modality)
        for s in read.statements
    ]
    ties = [(tie.replace("<", "").replace(">", ""), modality) for tie, modality in ties]
    return {tie for tie, _ in ties} | {f"{tie} {modality}" for tie, modality in ties}


@pytest.mark.parametrize(("text", "ties"), TOLD)
def test_a_deal_is_told(text: str, ties: list[str]) -> None:
    assert set(ties) <= told(text)


@pytest.mark.parametrize(("text", "words"), SILENT)
def test_what_is_no_deal_is_not_told(text: str, words: list[str]) -> None:
    assert [tie for tie in told(text) if any(word in tie for word in words)] == []
