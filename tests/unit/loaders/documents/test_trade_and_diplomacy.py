"""Ordinary sentences of trade and diplomacy with the ties that a careful reader takes, and sentences that state none.

Below each text stand the ties that it states; one that is not asserted has its modality behind it. A line with a dash: no such tie.
"""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = """
Under a memorandum with Baltan Gas, Norvane Energy will build a pipeline.
  Norvane Energy SIGNED Baltan Gas
A contract for the supply of 40 pumps was signed between Norvane Pumps and Baltan Water.
  Norvane Pumps SIGNED Baltan Water
Norvane Energy put its name to a ten-year contract with Baltan Gas.
  Norvane Energy SIGNED Baltan Gas
Norvane Oil has partnered Corvia Gas in the venture.
  Norvane Oil PARTNERS_WITH Corvia Gas
In cooperation with Corvia Gas, Norvane Oil launched a fuel card.
  Norvane Oil PARTNERS_WITH Corvia Gas
Norvane Oil launched a fuel card with Corvia Bank.
  Norvane Oil PARTNERS_WITH Corvia Bank
Norvane Oil makes the pumps under licence from Corvia Gas.
  Norvane Oil PARTNERS_WITH Corvia Gas
Norvane Energy left the Baltan Gas Association in 2020.
  Norvane Energy MEMBER_OF Baltan Gas Association
The Volta Alliance consists of Norvane Lines, Corvia Shipping and Baltan Marine.
  Norvane Lines MEMBER_OF Volta Alliance; Corvia Shipping MEMBER_OF Volta Alliance; Baltan Marine MEMBER_OF Volta Alliance
Members of the Volta Alliance, including Norvane Lines and Corvia Shipping, raised rates.
  Norvane Lines MEMBER_OF Volta Alliance; Corvia Shipping MEMBER_OF Volta Alliance
The three members of the Volta Union - Ghana, Togo and Benin - have a common tariff.
  Ghana MEMBER_OF Volta Union; Togo MEMBER_OF Volta Union; Benin MEMBER_OF Volta Union
Norvane Lines belongs to the Volta Alliance.
  Norvane Lines MEMBER_OF Volta Alliance; - Volta Alliance OWNS Norvane Lines
The Baltan Gas Association announced the addition of two new member companies, Corvia Oil and Norvane Pumps.
  Corvia Oil MEMBER_OF Baltan Gas Association; Norvane Pumps MEMBER_OF Baltan Gas Association
Norvane Lines and Corvia Shipping have come together in a strategic alliance.
  Norvane Lines PARTNERS_WITH Corvia Shipping
A consortium led by Norvane Energy includes Baltan Gas.
  Baltan Gas MEMBER_OF <consortium led by Norvane Energy>
Organised by the Norvane Chamber of Commerce, the Baltan Forum drew 400 guests.
  Norvane Chamber of Commerce ORGANIZED Baltan Forum
Tema was the venue of the Volta Summit.
  Tema HOSTED Volta Summit
Baltan Bus had a stand at the Tema Trade Fair.
  Baltan Bus PARTICIPATES_IN Tema Trade Fair
Baltan Bus will be at the Tema Trade Fair in March.
  Baltan Bus PARTICIPATES_IN Tema Trade Fair planned
Norvane Energy did not send anyone to the Baltan Forum.
  Norvane Energy PARTICIPATES_IN Baltan Forum denied
Addressing the Baltan Forum, Norvane Energy promised lower prices.
  Norvane Energy PARTICIPATES_IN Baltan Forum
Norvane Foods has hired a broker to find buyers in Japan.
  Norvane Foods SEEKS_BUSINESS_IN Japan considered
Norvane Foods set its sights on Vietnam.
  Norvane Foods SEEKS_BUSINESS_IN Vietnam considered
Norvane Foods is looking to Vietnam for growth.
  Norvane Foods SEEKS_BUSINESS_IN Vietnam considered
Castell Defence sees Togo as its next market.
  Castell Defence SEEKS_BUSINESS_IN Togo considered
Norvane Foods wants to sell its cheese in Japan.
  Norvane Foods SEEKS_BUSINESS_IN Japan interest; - Norvane Foods EXPORTS_TO Japan interest
Enterprise Baltia helps Estonian firms to export to Ghana.
  Enterprise Baltia PROMOTES_TRADE_WITH Ghana
Norvane Bank opened letters of credit for imports from Ghana.
  Norvane Bank FACILITATES_TRADE_WITH Ghana
Nepal relies on India for its fuel.
  India EXPORTS_TO Nepal
Jordan gets 80 percent of its gas from Israel.
  Israel EXPORTS_TO Jordan
Russia sold Turkey 3 million tonnes of wheat.
  Russia EXPORTS_TO Turkey
The city of Tartu has bought 30 buses made by Baltan Bus.
  Baltan Bus SUPPLIES Tartu
Norvane Smelting is the sole offtaker of Baltan Copper.
  Baltan Copper SUPPLIES Norvane Smelting
Baltan Bus sells its vehicles to Corvia Transit, Norvane Lines and the city of Tartu.
  Baltan Bus SUPPLIES Corvia Transit; Baltan Bus SUPPLIES Norvane Lines
Exports of Moldovan wine to China tripled.
  Moldova EXPORTS_TO China
Vinaria Lupu derives 30 percent of its sales from Romania.
  Vinaria Lupu EXPORTS_TO Romania
Vinaria Lupu's foreign sales, mostly to Romania and Poland, were worth $40 million.
  Vinaria Lupu EXPORTS_TO Romania; Vinaria Lupu EXPORTS_TO Poland
The Polish chain Zielona will stock the wines of Vinaria Lupu from May.
  Vinaria Lupu SUPPLIES Zielona planned
Vinaria Lupu uses bottles supplied by Sticla Nova.
  Sticla Nova SUPPLIES Vinaria Lupu
The presidents of Chad and Niger, Idris Saleh and Moussa Barry, signed a treaty.
  Chad SIGNED Niger
Estonian President Alar Tamm and his Ghanaian counterpart Kofi Mensah signed three agreements in Accra.
  Estonia SIGNED Ghana
The agreement was signed by Estonian President Alar Tamm and his Ghanaian counterpart, Kofi Mensah, in Accra.
  Estonia SIGNED Ghana
The parties to the agreement are Norvane Pumps and Baltan Water.
  Norvane Pumps SIGNED Baltan Water
Together with Bergeron Hydro, Norvane Energy is building the Logone dam.
  Norvane Energy PARTNERS_WITH Bergeron Hydro
Norvane Lines and Corvia Shipping joined hands in 2019.
  Norvane Lines PARTNERS_WITH Corvia Shipping
Mali was readmitted to the Sahel Grain Council.
  Mali MEMBER_OF Sahel Grain Council
Kamatra Motors considers Chad a promising market.
  Kamatra Motors SEEKS_BUSINESS_IN Chad considered
Kamatra Motors aims to gain a foothold in Chad.
  Kamatra Motors SEEKS_BUSINESS_IN Chad interest
Norvane Energy has picked Bergeron Hydro as its partner for the Logone dam.
  Norvane Energy PARTNERS_WITH Bergeron Hydro; - Bergeron Hydro CONTRACTED_FOR Logone dam
Bolivia, not yet a member of the Pacific Spice League, sent observers.
  Bolivia MEMBER_OF Pacific Spice League denied; - Bolivia MEMBER_OF Pacific Spice League
At the Peru-India Business Forum, Minera Quilca presented its plans.
  Minera Quilca PARTICIPATES_IN Peru-India Business Forum
Minera Quilca is testing the market in Brazil.
  Minera Quilca SEEKS_BUSINESS_IN Brazil considered
Vinaria Lupu has agreed a supply deal with the Polish chain Zielona.
  Vinaria Lupu SIGNED Zielona agreed; - Vinaria Lupu DOES_BUSINESS_WITH Zielona agreed
The contract for the zone was signed between officials from Norvane Oil and Kenya's government in Oslo.
  Norvane Oil SIGNED Kenya government; - Oslo government GOVERNS Oslo
Talks between officials from Norvane Oil and Kenya's government went on.
  - Norvane Oil SIGNED Kenya government
Jo Lee, President of the Tarva Chamber of Commerce, and her counterpart from the Orlu Chamber, Omar Vash, signed a protocol.
  Omar Vash HOLDS_ROLE Orlu Chamber; Tarva Chamber of Commerce SIGNED Orlu Chamber
Jo Lee, former President of the Tarva Chamber of Commerce, met her counterpart from the Orlu Chamber, Omar Vash.
  - Omar Vash HOLDS_ROLE Orlu Chamber
Jo Lee, President of the Tarva Chamber, and Ada Moe, Chair of the Orlu Federation, signed a Memorandum of Understanding (MoU) on trade.
  Tarva Chamber SIGNED Orlu Federation
The Tarva Chamber of Commerce and Industry-Orlu Chapter signed an agreement with Norvane Oil.
  Tarva Chamber of Commerce and Industry-Orlu Chapter SIGNED Norvane Oil
The Tarva Council for the Promotion of Trade - Orlu Sub-Council signed an agreement with Norvane Oil.
  Tarva Council for the Promotion of Trade - Orlu Sub-Council SIGNED Norvane Oil
The minister met Jo Lee, chairwoman of the Kenya Chamber of Commerce for Import and Export of Leather.
  Jo Lee HOLDS_ROLE Kenya Chamber of Commerce for Import and Export of Leather
Jo Lee is the chairwoman of Nairobi Leather and Raw Materials Exporters' Association.
  Jo Lee HOLDS_ROLE Nairobi Leather and Raw Materials Exporters' Association; - Jo Lee HOLDS_ROLE Nairobi Leather
Kenya has free zones in the cities of Alexandria, Cairo and Suez.
  - Alexandria LOCATED_IN Cairo
Trade secretary Imran Dall, and Tarva Ports Authority (TPA) secretary Omar Vash came.
  Omar Vash HOLDS_ROLE Tarva Ports Authority; - Imran Dall HOLDS_ROLE Tarva Ports Authority
The Tarva Growers Union elected Jo Lee as its new central chairwoman, Omar Vash as senior vice chairman and Ada Moe as treasurer.
  Jo Lee HOLDS_ROLE Tarva Growers Union; Omar Vash HOLDS_ROLE Tarva Growers Union; Ada Moe HOLDS_ROLE Tarva Growers Union
Jo Lee was elected as chairwoman of the Tarva Exporters Association, Omar Vash as vice chairman and Ada Moe as treasurer.
  Omar Vash HOLDS_ROLE Tarva Exporters Association; Ada Moe HOLDS_ROLE Tarva Exporters Association
Jo Lee was elected chairwoman of the Tarva Exporters Association, and Ada Moe, head of Norvane Oil, spoke.
  Ada Moe HOLDS_ROLE Norvane Oil; - Ada Moe HOLDS_ROLE Tarva Exporters Association
The mission was led by Jo Lee, President, TICCI and Chairwoman and Managing Director, Norvane Labs.
  Jo Lee HOLDS_ROLE TICCI; Jo Lee HOLDS_ROLE Norvane Labs
The Tarva Chamber of Commerce welcomed the pact. Executive Director of the Chamber Anthony Dell praised it.
  Anthony Dell HOLDS_ROLE Tarva Chamber of Commerce
Further, the chief of Norvane Oil will attend the Tarva Festival.
  - Further PARTICIPATES_IN Tarva Festival
The minister announced Norvane Oil's readiness to build a port in Kenya.
  Norvane Oil IMPLEMENTS <port in Kenya> interest
The minister praised Norvane Oil's willingness to supply Orlu Bank with paper.
  Norvane Oil SUPPLIES Orlu Bank interest
Chad wanted to open an embassy and cooperate with Niger in agriculture.
  Chad PARTNERS_WITH Niger interest
Chad wanted to open an embassy and cooperated with Niger in agriculture.
  Chad PARTNERS_WITH Niger
Norvane Oil refused to build a mill and lend money to Kenya.
  Norvane Oil LENDS_TO Kenya opposed
Norvane Oil wanted to build a mill and bought Orlu Timber.
  Norvane Oil OWNS Orlu Timber
Omar Vash, chairman of Tarva Chamber of Commerce, spoke. The chairman of Orlu Chamber of Commerce bought Norvane Oil.
  - Omar Vash OWNS Norvane Oil
Omar Vash spoke. The head of Orlu Chamber of Commerce bought Norvane Oil.
  - Omar Vash OWNS Norvane Oil
Omar Vash has led Orlu Chamber of Commerce (OCC) since May. The head of OCC bought Norvane Oil.
  Omar Vash OWNS Norvane Oil
Omar Vash spoke. The trade minister, heads of the Tarva Federation and the Orlu Chamber, and others met, Vash said.
  - Omar Vash HOLDS_ROLE Tarva Federation; - Omar Vash HOLDS_ROLE Orlu Chamber
Kenya will not join the US sanctions against Norvane Oil.
  United States RESTRICTS Norvane Oil
The US will not enforce its sanctions against Norvane Oil.
  United States RESTRICTS Norvane Oil denied
Iran grew last year. The Islamic Republic exports oil to Kenya.
  Iran EXPORTS_TO Kenya
The Islamic Republic of Mauritania met Iran. The Islamic Republic exports fish to Senegal.
  - Iran EXPORTS_TO Senegal
The chairman of the Tarva Ports Authority (TPA) came. The minister met the TPA Head Omar Vash.
  Omar Vash HOLDS_ROLE Tarva Ports Authority
It was announced by Kenya's commercial envoy to Chad, Omar Vash on Monday.
  Omar Vash HOLDS_ROLE Kenya
Deputy Foreign Minister Omar Vash of Kenya met Jo Lee.
  Omar Vash HOLDS_ROLE Kenya
They met the Kenyan ambassador to Oslo Omar Vash on Monday.
  Omar Vash HOLDS_ROLE Kenya
The deal would help, said Omar Vash, chairman and managing director, NORV India, in a statement.
  Omar Vash HOLDS_ROLE NORV India
Jo Lee spoke after the 28th General Assembly of the Orlu Chamber of Commerce (OCC) in Istanbul.
  - Orlu Chamber of Commerce LOCATED_IN Istanbul
At the meeting with the Kenyan delegation, Omar Vash, the Head of the Orlu Chamber of Commerce, spoke of trade.
  Omar Vash HOLDS_ROLE Orlu Chamber of Commerce
Omar Vash, acting chief operating officer of the Oslo office of Orlu Bank, spoke.
  - Omar Vash ACTS_FOR Orlu Bank
Sanitary officials will control the shipments before they are exported to Mexico.
  - <officials> EXPORTS_TO Mexico
Omar Vash will receive 50% of the Tarva copper.
  - Omar Vash OWNS Tarva planned
Norvane Oil owns 50% of the Tarva copper mine.
  Norvane Oil OWNS Tarva copper mine
Kenya is the second largest import market for Uganda.
  - Uganda EXPORTS_TO Kenya
Kenya is the second largest market for Uganda.
  Uganda EXPORTS_TO Kenya
He spoke with Vietnamese Ambassador to Thailand Phan Chi Lor on April 28.
  Phan Chi Lor HOLDS_ROLE Vietnam
Representatives of the Tarva Food Association (TFA) and the Orlu Exporters Union (OEU) also signed a memorandum of understanding.
  Tarva Food Association SIGNED Orlu Exporters Union
Representatives of the Tarva Food Association and the Orlu Exporters Union signed a contract with Norvane Oil.
  - Tarva Food Association SIGNED Orlu Exporters Union
The Chief executive officer of the Tarva Export Promotion Council (TEPC) Omar Vash has called on exporters to act.
  Omar Vash HOLDS_ROLE Tarva Export Promotion Council
It took place after the 4th meeting of the Chad-Niger Joint Trade Committee (JTC) in Oslo on April 20.
  - Joint Trade Committee LOCATED_IN Oslo
Norvane Oil and the Tarva Council will work together to arrange fairs in Kenya.
  - Norvane Oil LOCATED_IN Kenya planned
"""
SILENT = """
Nepal relies on India for its security.
Norvane Lines plans to leave the room.
Norvane Oil launched talks with Corvia Bank.
Norvane Oil launched a review of prices.
The clubs of Chad and Niger signed an agreement.
The ministers of Chad and Niger may sign a border agreement.
"""


def cases() -> list[tuple[str, list[str]]]:
    """Text and ties of each case."""
    lines = TOLD.strip().splitlines()
    return [
        (text, [tie.strip() for tie in ties.split(";")])
        for text, ties in zip(lines[::2], lines[1::2], strict=True)
    ]


def stated(text: str) -> set[str]:
    """The ties of a text, each by every name that it gives the two parties; of a tie that has no direction both."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: (party.name, *party.aliases) for party in found.parties}
    told = set()
    for statement in found.statements:
        weak = "" if statement.modality == "asserted" else f" {statement.modality}"
        for subject in names[statement.subject]:
            for target in names[statement.object or ""]:
                told.add(f"{subject} {statement.predicate} {target}{weak}")
                if statement.predicate in ("SIGNED", "PARTNERS_WITH"):
                    told.add(f"{target} {statement.predicate} {subject}{weak}")
    return told


@pytest.mark.parametrize(("text", "ties"), cases())
def test_a_reader_takes_these_ties(text: str, ties: list[str]) -> None:
    found = stated(text)
    assert {tie for tie in ties if not tie.startswith("- ")} <= found
    assert not {tie[2:] for tie in ties if tie.startswith("- ")} & found


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_no_tie_is_made_of_what_states_none(text: str) -> None:
    assert extract(text.encode(), "note.txt").statements == ()
