"""Offices printed with capitals: no names, and who holds them where; acronyms and the names that they are made of.

A row is the text and what it tells: "person > owner: office"; after "!" stands a party that it must not give.
"""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.mentions.names.acronyms import long_form, stands_for
from interlock.loaders.documents.mentions.offices.posts import find_post

ROWS = """
    Karmen Shipping President Jon Dovak spoke in Split. | Jon Dovak > Karmen Shipping: President
    Alin Dovak, Vice President of Karmen Shipping, spoke in Split. | Alin Dovak > Karmen Shipping: Vice President |
        ! Vice President
    Mr. Alin Dovak, President and CEO of Orient Bank, and Ms. Vida Prell, Deputy Chairman of Norvik Gas, met. |
        Alin Dovak > Orient Bank: President and CEO | Vida Prell > Norvik Gas: Deputy Chairman
    It was signed by H.E. Talib bin Harun Al Nasib, Director-General of the Nile Chamber, and others. |
        Talib bin Harun Al Nasib > Nile Chamber: Director-General
    The visit ended with CEO of Norvik Gas Dr. Peter Ramgool. | Peter Ramgool > Norvik Gas: CEO
    The President of the Nile Chamber of Commerce, Vida Prell, met them. | Vida Prell > Nile Chamber of Commerce: President
    National President, Nile Association of Millers (NAM), Hajia Saritu Aliyo, said so. |
        Saritu Aliyo > Nile Association of Millers: National President
    Kalid Maluk, Senior Vice President, NCCI and Zao Fing, Vice Chairman, Norvik Council signed. |
        Kalid Maluk > NCCI: Senior Vice President | Zao Fing > Norvik Council: Vice Chairman
    Cuba's First Deputy Trade and Investment Minister Antonio Carrin came. |
        Antonio Carrin > Cuba: First Deputy Trade and Investment Minister
    Ghana’s Minister of Natural Resources Vikram Bharot came. | Vikram Bharot > Ghana: Minister of Natural Resources
    The Nile Chamber of Commerce and Industry Secretary-General Yesuf Adumo spoke. |
        Yesuf Adumo > Nile Chamber of Commerce and Industry: Secretary-General
    The Norvik Chamber of Commerce in Kenya President Ermi Ashatu spoke. | Ermi Ashatu > Norvik Chamber of Commerce: President
    A delegation of the Nile Chamber, led by its President Zehra Mohamod, came. | Zehra Mohamod > Nile Chamber: President
    The U.S. Embassy Deputy Chief of Mission Gwen Grune spoke. | Gwen Grune > U.S. Embassy: Deputy Chief of Mission
    Meanwhile, Dock Workers Union Secretary General Simon Prell on Monday warned of it. |
        Simon Prell > Dock Workers Union: Secretary General
    Norvik Bank Finance Director Rosan Perkasa Dovak spoke. | Rosan Perkasa Dovak > Norvik Bank: Finance Director
    Karmen Ports Authority Company Secretary Jon Dovak spoke. | Jon Dovak > Karmen Ports Authority: Company Secretary
    They thanked Karmen Ports Authority Manager Jon Dovak for it. | Jon Dovak > Karmen Ports Authority: Manager
    They thanked KPA Chief Febrie Dovak for it. | Febrie Dovak > KPA: Chief
    Norvik Head Mines Ltd sold its mill to Orlu Chief Mining Company. | ! Mines Ltd
    The PCA Administrator Jon Dovak spoke in Split. | Jon Dovak > PCA: Administrator | ! PCA Administrator Jon Dovak
    The MoU was signed by the president of Zarka Chamber of Commerce Jon Dovak. | Jon Dovak > Zarka Chamber of Commerce: president |
        ! Zarka Chamber of Commerce Jon Dovak
    The ceremony was attended by CEO of Georgian Railways JSC Jon Dovak. | Jon Dovak > Georgian Railways JSC: CEO | ! Railways JSC Jon Dovak
    Russia's deputy trade representative in Uzbekistan Igor Dovak came. | Igor Dovak > Russia: deputy trade representative |
        ! Uzbekistan Igor Dovak
    Chad's Mining and Geology Minister Jon Dovak came. | Jon Dovak > Chad: Mining and Geology Minister | ! Geology
    Chad's State Councillor and Minister of Foreign Affairs Jon Dovak came. |
        Jon Dovak > Chad: State Councillor and Minister of Foreign Affairs | ! State Councillor
    Norvik Bank head of Moldova Angela Dovak spoke. | Angela Dovak > Norvik Bank: head of Moldova | ! Moldova Angela Dovak
    Anna Dovak, Norvik Bank Director, Financial Institutions, Western Balkans, spoke. |
        Anna Dovak > Norvik Bank: Director, Financial Institutions | ! Financial Institutions
    Norvik Bank Principal Energy Specialist Len Dovak spoke. | Len Dovak > Norvik Bank: Principal Energy Specialist
    Jon Dovak, Chief Financial Officer of State Bank of India, came. | Jon Dovak > State Bank of India: Chief Financial Officer |
        ! Chief Financial Officer
    Jon Dovak is a director of Bank of Africa (T) Limited. | Jon Dovak > Bank of Africa (T) Limited: director
    Jon Dovak, a Senior Transport Specialist with ADB, came. | Jon Dovak | ! Senior Transport Specialist
    Norvik Gas operated without an Authorised Dealing Officer. | Norvik Gas | ! Authorised Dealing Officer
    Norvik Gas was supported by Chair Jon Dovak and Vida Prell. | Jon Dovak | ! Chair Jon Dovak
    Orient Bank served as Coordinating Lead Arrangers, Bookrunners, and Green Loan Coordinators. | Orient Bank | ! Arrangers |
        ! Bookrunners | ! Green Loan Coordinators
    Adviser to the Prime Minister on Commerce Jon Razak Dovak met Norvik Gas. | Jon Razak Dovak | ! Commerce Jon Razak Dovak
    Norvik Gas has appointed Jon Dovak, Chief Financial and Supply Chain Officer, as chairman. |
        Jon Dovak > Norvik Gas: chairman | ! Chief Financial | ! Supply Chain Officer
    MP Ramesh Dovak came to Split. | ! MP Ramesh Dovak
    Adria Group Chairman Ivo Marsek said so. | Ivo Marsek > Adria Group: Chairman
    Nile Chamber President, Abdul Matlub, urged them to sign. | Abdul Matlub > Nile Chamber: President
    Nile Dairy agreed. Norvik President Jon Dovak was there. | Jon Dovak > Norvik: President | ! Norvik President
    The US Ambassador to Guyana Sara Lunch came. | Sara Lunch > United States: Ambassador | ! Guyana Sara Lunch | ! Ambassador
    Chad's minister of energy, Jo Lee, came to Split. | Jo Lee > Chad: minister of energy
    Orient Bank's director of operations Jo Lee resigned. | Jo Lee > Orient Bank: director of operations
    The firm told its Vice President in Split. | ! Vice President
    They met Mr. Alin Dovak, Chief Executive NDAK, and Ms. Vida Prell, Secretary NDAK. | Alin Dovak > NDAK: Chief Executive |
        Vida Prell > NDAK: Secretary
    NCCI President, Alin Dovak and NDAK President, Vida Prell, came. | Alin Dovak > NCCI: President | Vida Prell > NDAK: President
    The president, Alin Dovak and Vida Prell came. | Alin Dovak | Vida Prell
    CEO DOVAK of Norvik Gas came. | DOVAK > Norvik Gas: CEO
    Orient Bank broke the Bank Secrecy Act. | Orient Bank | ! Bank Secrecy Act
    Certain American firms left. Take Cambodia. | Cambodia | ! Certain American | ! Take Cambodia
    The Office of the President owns it. | Office of the President
    It was sold by the Nile Executive Committee. | Nile Executive Committee
    The President Hotel was sold. | ! Hotel
    KexxonMobil executives Dr. John Arden and Alin Rout came. | John Arden > KexxonMobil: executive |
        Alin Rout > KexxonMobil: executive | ! Arden
    Jon Dovak and CEO of Norvik Gas Dr. Peter Ramgool met. | Peter Ramgool > Norvik Gas: CEO | ! CEO
    The Ethiop Chamber of Crafts and Sectoral Bodies (ECCSB) met. ECCSB agreed. |
        Ethiop Chamber of Crafts and Sectoral Bodies | ! ECCSB
    The Nile Chamber of Crafts and Trade met Orient Bank. NCCT agreed. | Nile Chamber of Crafts and Trade | ! NCCT
    Ambassador of Chad to Norway, Kazir Farhado, on Thursday met them. | Kazir Farhado > Chad: Ambassador | ! Norway
    Minister for Commerce Moha Malak, Ambassador of Chad to Norway Omar Zakal, and others met. |
        Omar Zakal > Chad: Ambassador | ! Norway Omar Zakal
    It was signed by Secretary Commerce Moha Younas Daga on Monday. | Moha Younas Daga | ! Commerce Moha Younas Daga
    The delegation was led by Moha Younas Daga Secretary, Ministry of Commerce. |
        Moha Younas Daga > Ministry of Commerce: Secretary
    Chad Export and Investment Fund (CHADEX) met Nile Road and Bridge Corp in Split. | Chad Export and Investment Fund |
        Nile Road and Bridge Corp
    Karmen Shipping and Export Bank met. | Karmen Shipping | Export Bank
    The metals firm Sofia Kovrat owns it. | Sofia Kovrat | ! metals
    At the Royal Mandoya Hotel, KCCI president Ronald Gow met them. | Ronald Gow > KCCI: president
    They met Foreign Minister Moha Malak at the Nile Academy. | Moha Malak
    The law follows the Nile Opportunity Act and the Opening Session. | ! Nile Opportunity Act
    President Moha Malak opened the plant of Nile Dairy. | Moha Malak
    The delegation was led by its President, Moha Malak. | Moha Malak
    Liu Jiado, Chairman of the Nile Chamber to the EU and Chairman of Bank of Norvik, spoke. |
        Liu Jiado > Nile Chamber to the EU: Chairman | Liu Jiado > Bank of Norvik: Chairman
    Jens Eskel, President of the Nile Chamber in Chad and Chief Representative at Karmen Lines, spoke. |
        Jens Eskel > Nile Chamber: President | Jens Eskel > Karmen Lines: Chief Representative
    Jens Eskel, Chief Representative for North Asia at Karmen Lines, spoke. | Jens Eskel > Karmen Lines: Chief Representative
    D. Bagloo, Managing Director and CEO, Invest Nile, spoke. | D. Bagloo > Invest Nile: Managing Director and CEO
    He was represented by the Director, Legal of the Trade Ministry, Mr Danjo Alhasso. | Danjo Alhasso > Trade Ministry: Director, Legal
    EU High Representative for Foreign Affairs and Security Policy Kaja Kollas agreed. |
        Kaja Kollas > EU: High Representative for Foreign Affairs and Security Policy
    The Trade Ministry met. The Chief Director of the ministry, Mr. Kojo Adja, spoke. | Kojo Adja > Trade Ministry: Chief Director
    Fang Dongkuo, Secretary General of the China Chamber of Commerce to the EU, spoke. |
        Fang Dongkuo > China Chamber of Commerce to the EU: Secretary General | ! Chamber
    Suo Pong, Minister of the Chinese Mission to the EU, spoke. | Suo Pong > Chinese Mission to the EU: Minister
    The European Union Chamber of Commerce in Chad, or EUCCC, which it owns, met. EUCCC agreed. |
        European Union Chamber of Commerce | ! EUCCC
    They met at the EU-China Business Association. | EU-China Business Association | ! Business Association
    The Ministry of Health and Public Hygiene owns it. | Ministry of Health and Public Hygiene
    They presented their papers to President Truong Tan Song in Oslo. | Truong Tan Song
    Welcoming Norway’s Ambassador Peter Ilo to Oslo, they met. | Peter Ilo > Norway: Ambassador | ! Welcoming Norway
    He received Ambassadors of Armenia and Peru in Oslo. | ! Ambassadors
    The General Authority for Investment and Free Zones’ (GAFI) CEO Hosam Heibo came. |
        Hosam Heibo > General Authority for Investment and Free Zones: CEO
    He met Associate Director-General of Invest Nile Jimmy Chiong in Oslo. | Jimmy Chiong > Invest Nile: Associate Director-General
    It met the NileDB Vice President of Operations, Dr. Mansour Muhto, and the WAM President, Mr. Deepak Baglo. |
        Mansour Muhto > NileDB: Vice President of Operations | Deepak Baglo > WAM: President
    It is the embassy of the Kingdom of Norway. The Nile Bank met the Republic of Chad. | ! Republic
    President Salkot Chamber of Commerce and Industry (SCCI) Ashraf Maluk spoke. |
        Ashraf Maluk > Salkot Chamber of Commerce and Industry: President
    John D. Piroch, Partner, Honigmann Lines, came. | John D. Piroch > Honigmann Lines: Partner
    Rob T. McDonogh, Director, Corporate Affairs & Community Relations, Karmen Lines, came. |
        Rob T. McDonogh > Karmen Lines: Director, Corporate Affairs & Community Relations
    It was signed by Nile Dairy CEO Michael Doke and TDF chief executive Kusai bin Abdullah Al-Fakro. |
        Michael Doke > Nile Dairy: CEO | Kusai bin Abdullah Al-Fakro > TDF: chief executive
    Some 150 representatives of Iraqi firms, led by Iraq’s Minister of Trade Ather Salmo, came. |
        Ather Salmo > Iraq: Minister of Trade
    It was signed by Planning and Trade Minister Imad Fakro and KfX Director in Amman Flor Rabo. |
        Imad Fakro | Flor Rabo > KfX: Director | ! Planning
    Ada Moe, CEO Rolling Stock at Karmen Mobility, spoke. | Ada Moe > Karmen Mobility: CEO Rolling Stock | ! Rolling Stock
    China Petroleum and Chemical Corp met Islamic Republic of Iran Shipping Lines. |
        China Petroleum and Chemical Corp | Islamic Republic of Iran Shipping Lines
    The Ministry of Local Government, Public Works and National Housing owns it. |
        Ministry of Local Government, Public Works and National Housing
    Petroleos de Nile, or PdNSA, owns Nile Dairy. PdNSA agreed. | Petroleos de Nile | ! PdNSA
    The acting president of the Unión Industrial Nilo (UIN), Miguel Aceveda, spoke. |
        Miguel Aceveda > Unión Industrial Nilo: acting president
    He met the head of the Nile Bank, Nile Dairy and others. | Nile Bank | Nile Dairy
    MUMBAI Dec 31 India on Wednesday met Nile Bank. | India | ! MUMBAI Dec
    Ada Bala Usmano, MD, NPA said so. | Ada Bala Usmano > NPA: MD
    Wu Bango met Mathurin Nagu, speaker of Benin's National Assembly, in Oslo. |
        Mathurin Nagu > National Assembly: speaker
    In Norvik City Hall, the Ambassador met Kenya's makers, who sell to the African market. | Norvik City Hall
    Former Nile Chamber President Jo Lee spoke in Oslo. | Jo Lee > Nile Chamber: former President
    Ada Moe, Former President of the Nile Chamber, spoke in Oslo. | Ada Moe > Nile Chamber: former President
    The former Prime Minister of Chad Ada Moe spoke in Oslo. | Ada Moe > Chad: former Prime Minister
    Former US Ambassador to Chad Ada Moe spoke in Oslo. | Ada Moe > United States: former Ambassador
    Ada Moe, the new US Ambassador to Chad, spoke in Oslo. | Ada Moe > United States: Ambassador
    Ada Moe, Norwegian High Commissioner in Accra, spoke. | Ada Moe > Norway: High Commissioner
    Ada Moe, the Norwegian Ambassador to Chad and Togo, met them. | Ada Moe > Norway: Ambassador
    Ada Moe, Director of Enforcement and Market Oversight at Norvik Gas, spoke. |
        Ada Moe > Norvik Gas: Director of Enforcement and Market Oversight | ! Market Oversight
    Ada Moe, Vice President of Investor Relations at Norvik Gas, spoke. | Ada Moe > Norvik Gas: Vice President of Investor Relations
    Ada Moe, currently Vice President for Finance at Orient Bank, spoke. | Ada Moe > Orient Bank: Vice President for Finance
    Ada Moe, President-elect of the Nile Chamber, spoke in Oslo. | Ada Moe
    Ada Moe, the outgoing Chairman of the Nile Chamber, spoke. | Ada Moe > Nile Chamber: Chairman
    It was opened by the Chairman of the Nile Trade Council, H.E. Dr. Amad bin Salem, and Mr. LI Wei of Chad. |
        Amad bin Salem > Nile Trade Council: Chairman
    They met Jo Lee, Ada Moe and Ben Roe, Chairman, CEO and CFO of Nile Dairy respectively. |
        Jo Lee > Nile Dairy: Chairman | Ada Moe > Nile Dairy: CEO | Ben Roe > Nile Dairy: CFO
    The Department of Trade and Economic Affairs Director Li Singo spoke. |
        Li Singo > Department of Trade and Economic Affairs: Director
    The Chairman of NCCI, James Huango (4th right), spoke. | James Huango > NCCI: Chairman
    NCCI Chairman of the Board, Angelito Banayu, spoke. | Angelito Banayu > NCCI: Chairman of the Board
    D. Akhatav, Ambassador Extraordinary and Plenipotentiary of Chad to Oslo, spoke. |
        D. Akhatav > Chad: Ambassador Extraordinary and Plenipotentiary | ! Plenipotentiary
    Andrea Gakki, director of the Treasury's Office of Trade Control, spoke. | Andrea Gakki > Office of Trade Control: director
    It met Deputy Chairman for Economy and Finance Ilia Rebrav in Oslo. | Ilia Rebrav | ! Economy
    OSLO, (Nile / Karmen News - 31st Oct, 2024) Ada Moe, Chairman of Nile Dairy, spoke. | Ada Moe > Nile Dairy: Chairman | ! Karmen News
    The Nile Chamber President Md. Jashim Udo spoke in Oslo. | Md. Jashim Udo > Nile Chamber: President
    Acting President of Dhaka Chamber Monowar Hosso spoke. | Monowar Hosso > Dhaka Chamber: Acting President
    He met the Board of Directors of Dhaka Chamber. | ! Board of Directors of Dhaka
    The Federation of Bangladesh Chambers of Commerce and Trade (FBCCT) met. | Federation of Bangladesh Chambers of Commerce and Trade
    Nile Chamber President Taskin Amedo spoke. Taskin made a call. | Taskin Amedo > Nile Chamber: President | ! Taskin
    Nile Chamber President Taskin Amedo spoke. Taskin Foods made a call. | Taskin Amedo > Nile Chamber: President | Taskin Foods
    H.E. Ambassador Tefero Derbo spoke in Oslo. | Tefero Derbo | ! H.E.
    Honorable State Minister for Planning Dr. Shamsul Alom spoke. | Shamsul Alom | ! Honorable State
    The Foreign Trade and Investment Promotion Center (ProCoba) met. | Foreign Trade and Investment Promotion Center
    Mr. SUN Pang, Vice President of China Exim Bank, spoke. | SUN Pang > China Exim Bank: Vice President
    The Nile Chamber of Commerce director-general Nguon Mong Tech spoke. | Nguon Mong Tech > Nile Chamber of Commerce: director-general
    The deal lays a strong foundation for trade. | ! <strong foundation>
    He met Vaugh Marten, Group Executive VP & Executive Chairman of Massy Gas Products, and others. |
        Vaugh Marten > Massy Gas Products: Group Executive VP & Executive Chairman
    The Nile Association of Millers and Veletra Brno, a.s. (CEO Mr. Jan Kubato) came. | Jan Kubato > Veletra Brno, a.s.: CEO
    The Nile Chamber said so in Oslo. Marek Kloczo, its President, came. | Marek Kloczo > Nile Chamber: President
    It is trade between Trinidad and Tobago and Jamaica. | Trinidad and Tobago | ! Tobago
    On behalf of the Nile Chamber it was signed by Marek Kloczo, its Vice President. | Marek Kloczo > Nile Chamber: Vice President
    Nile Dairy bought ships, said chief executive officer Mark Obo. | Mark Obo > Nile Dairy: chief executive officer
    It met Industrial and Commercial Bank of Norvik and Nile and Commercial Bank. | Industrial and Commercial Bank of Norvik
    The Institute of Public and Environmental Affairs met Nile Dairy. | Institute of Public and Environmental Affairs
    The Ports Authority of Norvik Friday agreed to it. | Ports Authority of Norvik
    Vida Prell, Norvik Gas CEO, spoke. | Vida Prell > Norvik Gas: CEO
    It was signed by Vida Prell, Norvik Gas Chief Operating Officer, and Ada Mosk, Orient Bank Country Director for Chad. |
        Vida Prell > Norvik Gas: Chief Operating Officer | Ada Mosk > Orient Bank: Country Director
    Ada Mosk, Norvik Gas CEO Vida Prell and a mayor spoke. | Vida Prell > Norvik Gas: CEO
    Norvik Gas bought the mill from Orient Bank, Nile Dairy CEO Vida Prell said. | Vida Prell > Nile Dairy: CEO
    Turkish Foreign Minister Vida Prell and Indian Deputy High Commissioner Ada Mosk met. |
        Vida Prell > Türkiye: Foreign Minister | Ada Mosk > India: Deputy High Commissioner
    Turkish foreign minister Vida Prell spoke. | Vida Prell > Türkiye: foreign minister
    Vida Prell, the Turkish trade minister, spoke. | Vida Prell > Türkiye: trade minister
    Ethiopian State Minister of Finance, Vida Prell, spoke. | Vida Prell > Ethiopia: State Minister of Finance | ! Ethiopian State
    Former Turkish President Vida Prell spoke. | Vida Prell > Türkiye: former President
    Vida Prell, the former Turkish trade minister, spoke. | Vida Prell > Türkiye: former trade minister
    German Director Vida Prell spoke. | Vida Prell | ! Germany
    Congolese President Vida Prell spoke. | Vida Prell | ! DR Congo
    The Norvik Canal Economic Zone’s (NOCZONE) Chairman Vida Prell met Ada Mosk, NOCZONE Vice President for Investment. |
        Vida Prell > Norvik Canal Economic Zone: Chairman | Ada Mosk > Norvik Canal Economic Zone: Vice President for Investment | ! NOCZONE
    The Norvik Canal Authority (NoCa) sent the Chairman of NoCa Wadod Karim and Head of the Orlu Wool Company Umit Orlu. |
        Wadod Karim > Norvik Canal Authority: Chairman | Umit Orlu > Orlu Wool Company: Head
    Finance and Mass Media Ministry Secretary Dr. Vida Prell spoke. | Vida Prell > Finance and Mass Media Ministry: Secretary
    The Vice Chairman on External Affairs of Norvik Municipal Government Vida Prell spoke. |
        Vida Prell > Norvik Municipal Government: Vice Chairman on External Affairs | ! External Affairs
    The Board of Trade (BoT) met. He called on Secretary, BoT Vida Prell. | Vida Prell > Board of Trade: Secretary
    He called on Chairperson, Norvik Board of Trade (NBT), Vida Prell to discuss it. | Vida Prell > Norvik Board of Trade: Chairperson
    Ghana’s High Commissioner to Nigeria, Alhaji Rashad Bewa, spoke. | Rashad Bewa > Ghana: High Commissioner
    Ghana’s ambassador to Brazil, Dr. Vida Prell, spoke. | Vida Prell > Ghana: ambassador to Brazil
    The CEO of the Culture and Tourism Secretariat in Oslo, Vida Prell, spoke. | Vida Prell > Culture and Tourism Secretariat: CEO
    He met the head of the Union of Chambers and Commodity Exchanges of Turkey Vida Prell. |
        Vida Prell > Union of Chambers and Commodity Exchanges of Turkey: head
    He met the Board of Directors of Turkey Coal Company. | Turkey Coal Company
    Chad Board of Trade, Government of Chad and Norvik Gas agreed. | Chad Board of Trade | Government of Chad
    He met Secretary Md Jashim Odin. | Md Jashim Odin
    Turkish Transport Minister Vida Prell spoke. | Vida Prell > Türkiye: Transport Minister
    Turkish Minister of Trade and Telecommunications Vida Prell met Minister of Health and Wellness Dr. Ada Mosk. |
        Vida Prell > Türkiye: Minister of Trade and Telecommunications | Ada Mosk
    The Director-General of the Authority for Roads and Land Transport Vida Prell spoke. |
        Vida Prell > Authority for Roads and Land Transport: Director-General
    Welcoming members, the outgoing President of Nile Chamber, Vida Prell said it grew. | Vida Prell > Nile Chamber: President
    She met Norvik Gas, the chairman of Nile Dairy, Vida Prell said. | Vida Prell
    The President of Federation of Chad Chambers of Trade and Crafts Vida Prell spoke. |
        Vida Prell > Federation of Chad Chambers of Trade and Crafts: President
    Vida Prell, Board Member and Head of Financial Services for Norvik Bank, spoke. |
        Vida Prell > Norvik Bank: Board Member and Head | ! Financial Services
    Vida Prell, Head of Norvik Services of Chad, spoke. | Vida Prell > Norvik Services: Head
    He met the Mexican ambassador to Chile, Vida Prell, and Norvik Gas. | Vida Prell > Mexico: ambassador to Chile
    The president of the Association of Fruit Exporters of Chile AG (AFECH), Vida Prell, spoke. |
        Vida Prell > Association of Fruit Exporters of Chile AG: president | ! Chile AG
    The group AZOX (Association of Zinc Exporters) met. Vida Prell, head of AZOX, spoke. |
        Vida Prell > Association of Zinc Exporters: head | ! AZOX
    Mozambique's Extraordinary and Plenipotentiary Ambassador to Angola, Vida Prell, spoke. |
        Vida Prell > Mozambique: Extraordinary and Plenipotentiary Ambassador | ! Extraordinary
    Coordinating Minister for Roads & Natural Resources Vida Prell spoke. | Vida Prell | ! Coordinating
    He met the Speaker of the National Assembly, Fernando da Piedade Dias dos Santos. |
        Fernando da Piedade Dias dos Santos > National Assembly: Speaker
    NDA bought Norvik Gas. The Nile Dairy Association (NDA) grew. | Nile Dairy Association | Norvik Gas | ! NDA
    NDA bought Norvik Gas. The Orient Dairy Association (ODA) grew. | Orient Dairy Association | NDA
    The Board of Trade (BOT) secretary-general Vida Prell and Thai Trade Representative Ada Mosk met. |
        Vida Prell > Board of Trade: secretary-general | Ada Mosk > Thailand: Trade Representative
    Vida Prell, EBRD Head of Office in Chad, spoke. | Vida Prell > EBRD: Head
    EBRD Director for Caucasus, Moldova and Belarus Vida Prell spoke. | Vida Prell > EBRD: Director
    Norvik Gas's Vice President of Operations Vida Prell spoke. | Vida Prell > Norvik Gas: Vice President of Operations
    The Director of Operations of Norvik Gas spoke. The President of Trade Bank left. | Norvik Gas | Trade Bank
    The loan was given to “Mobias” Commercial Bank by Orient Bank. | Mobias | ! Commercial Bank
    “Mobias” Orient Bank met. | Orient Bank
    AT A FUNCTION, Nile Dairy was sold. | Nile Dairy | ! AT A FUNCTION
    Vida Prell, EBRD Director for Trade Finance and Energy Efficiency, spoke. |
        Vida Prell > EBRD: Director for Trade Finance and Energy Efficiency | ! Efficiency
    Ports Company of Chad CEO Vida Prell spoke. | Vida Prell > Ports Company of Chad: CEO
    Led by former Ports Company of Chad CEO Vida Prell, the board met. | Vida Prell > Ports Company of Chad: former CEO
    The Minister for Planning, Development and Special Initiatives, Vida Prell, spoke. | Vida Prell | ! Special Initiatives
    Cote d'Ivoire will finance phase II of the plant. | Côte d'Ivoire | ! II
    Meanwhile, Norvik Gas Managing Director, Vida Prell said it grew. | Vida Prell > Norvik Gas: Managing Director
    Vida Prell, Norvik Deputy Mayor, spoke in Norvik. | Vida Prell > Norvik: Deputy Mayor
    Govt of Chad met Norvik Gas. | Govt of Chad
    Orient Bank (Oslo) met Nile Dairy (Association of Farmers). | Orient Bank | Nile Dairy | Association of Farmers
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(text, told, id=text[:40])
        for text, *told in (
            row.strip().split(" | ")
            for row in ROWS.replace(" |\n        ", " | ").strip().splitlines()
        )
    ],
)
def test_posts(text: str, told: list[str]) -> None:
    """Who holds which office where, and no office that is taken for a name."""
    found = extract(text.encode(), "a.txt")
    names = {party.key: party.name for party in found.parties}
    roles = {
        f"{names[s.subject]} > {names[s.object]}: {s.attributes.get('role')}"
        for s in found.statements
        if s.predicate == "HOLDS_ROLE" and s.object is not None
    }
    for wanted in told:
        if wanted.startswith("! "):
            assert wanted[2:] not in names.values()
        else:
            assert wanted in (roles if " > " in wanted else names.values())
    wanted_roles = {wanted for wanted in told if " > " in wanted}
    assert roles <= wanted_roles


def test_evidence_of_an_office() -> None:
    """The quote holds the person, the office and whose it is."""
    for text in (
        "Ada Moe, President and CEO of the Nile Chamber",
        "Nile Chamber President Ada Moe",
        "President of the Nile Chamber, Ada Moe",
    ):
        (told,) = extract(f"On Monday the {text}, spoke.".encode(), "a.txt").statements
        assert text in told.quote


@pytest.mark.parametrize(
    ("short", "name", "fits"),
    [
        ("NCCI", "Nile Chamber of Commerce and Industry", True),
        ("AMCHAM", "American Chamber", True),
        ("TDAN", "Trade Development Authority of Norvik", True),
        ("NCI", "Nile Chamber of Commerce and Industry", False),
        ("NCCI", "Nile Council of Tea and Industry", False),
        ("NB", "Nile Bank", False),  # two letters stand for too much
        ("NILE", "Nile", False),
    ],
)
def test_acronyms(short: str, name: str, fits: bool) -> None:
    """Every word of a name gives its first letters to its acronym."""
    assert stands_for(short, name) is fits


def test_long_form() -> None:
    """The letters tell where a name begins, across lower-case words too, and never across a stop."""
    text = "It met the Nile Council for the promotion of trade (NCPT)."
    assert long_form(text, 0, text.index(" ("), "NCPT") == text.index("Nile")
    assert long_form("It is Nile. Chamber (NC)", 0, 19, "NC") is None


def test_find_post() -> None:
    """A rank belongs to the office, unless it ends the name before it."""
    text = "Adria Group Senior Vice President Jo Lee"
    found = find_post(text, 0, len(text), len(text))
    assert found is not None
    assert text[slice(*found)] == "Senior Vice President"
    assert find_post("Adria Executive Committee", 0, 25, 25) is None


@pytest.mark.parametrize(
    ("words", "role", "ended"),
    [
        ("Jo Lee, former president of Tolmin Steel, spoke.", "former president", "2024-03-03"),
        ("Former Tolmin Steel president Jo Lee spoke.", "former president", "2024-03-03"),
        (
            "Jo Lee, former Senior Vice President of Tolmin Steel, spoke.",
            "former Senior Vice President",
            "2024-03-03",
        ),
        (
            "Former Deputy Governor of the Bank of Chad, Maher Prell, spoke.",
            "former Deputy Governor",
            "2024-03-03",
        ),
        ("Jo Lee, president of Tolmin Steel, spoke.", "president", None),
        ("Jo Lee, director of the former state lender Orient Bank, spoke.", "director", None),
    ],
)
def test_a_former_office_says_so_and_ends_before_the_day(
    words: str, role: str, ended: str | None
) -> None:
    (told,) = extract(f"BERLIN, 3 March 2024 - {words}".encode(), "a.txt").statements
    assert (told.attributes["role"], told.event) == (role, (None, ended))
