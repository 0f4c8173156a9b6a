"""Works, plants and places as reports of projects tell of them: the ties that a careful reader takes, and what states none.

Below each text stand the ties that it states, of whatever type; one that is not asserted has its modality behind it.
"""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = """
The Dollan dam, which is owned by Telk Resources, Colburn Power Corp and Marrow Group, is old.
  Telk Resources OWNS Dollan dam; Colburn Power Corp OWNS Dollan dam; Marrow Group OWNS Dollan dam
Power flows via the Grey Sea Line – which was financed by Orlu Bank, the Danube Trade Bank (DTB), and Banque Orsay back in 2010.
  Orlu Bank FINANCES Grey Sea Line; Danube Trade Bank FINANCES Grey Sea Line
  Banque Orsay FINANCES Grey Sea Line
Tarsus Rail — which is owned by Marrow Group — bought Corvo Ltd.
  Marrow Group OWNS Tarsus Rail; Tarsus Rail OWNS Corvo Ltd
Tarsus Rail—owned by Marrow Group—bought Corvo Ltd.
  Marrow Group OWNS Tarsus Rail; Tarsus Rail OWNS Corvo Ltd
Marrow Group and Telk Resources, which own 75% and 25%, respectively, of the Dollan mine, settled.
  Marrow Group OWNS Dollan mine; Telk Resources OWNS Dollan mine
The contract went to the Scottish company Bifel, now owned by Canadian firm Barrow Ltd.
  Barrow Ltd OWNS Bifel
The loan went to Adlar Rail, a joint venture of Telk Resources, Corvo Ltd and Marrow Group.
  Telk Resources OWNS Adlar Rail; Corvo Ltd OWNS Adlar Rail; Marrow Group OWNS Adlar Rail
  Telk Resources PARTNERS_WITH Corvo Ltd; Telk Resources PARTNERS_WITH Marrow Group
  Corvo Ltd PARTNERS_WITH Marrow Group
The Brell railway east of Lima being built by Marsh Civil Ltd is long.
  Marsh Civil Ltd IMPLEMENTS Brell railway
They reached the Dollan mine near the town of Kolwezi, which is run by Telk Resources.
  Telk Resources OPERATES Dollan mine
Work began on a solar park on the edge of Amman owned by Telk Resources.
  Telk Resources OWNS <a solar park>; <a solar park> LOCATED_IN Amman
Marit Pipeline LLC of Houston, Texas, built the Corran plant.
  Marit Pipeline LLC LOCATED_IN Houston; Marit Pipeline LLC IMPLEMENTS Corran plant
Teton Petro Co., Steamville, Colo., has completed the Corran plant.
  Teton Petro Co. LOCATED_IN Steamville; Teton Petro Co. IMPLEMENTS Corran plant
Mercan Bank, Oslo, and Brell Bank, Riga, built the Corran plant.
  Mercan Bank LOCATED_IN Oslo; Brell Bank LOCATED_IN Riga
  Mercan Bank IMPLEMENTS Corran plant; Brell Bank IMPLEMENTS Corran plant
Located in Carrick, the second largest town in County Mallow, the new factory is fully funded by Corvo Ltd.
  <new factory> LOCATED_IN Carrick; Carrick LOCATED_IN County Mallow; Corvo Ltd FINANCES <new factory>
Situated on the outskirts of Lima, Corvo Ltd supplies pumps to Brell AG.
  Corvo Ltd LOCATED_IN Lima; Corvo Ltd SUPPLIES Brell AG
The Corvo plant on the outskirts of Lima was built by Brell Ltd.
  Corvo plant LOCATED_IN Lima; Brell Ltd IMPLEMENTS Corvo plant
A power plant in northeast Ohio will be built by Harrow Ltd.
  <power plant in northeast Ohio> LOCATED_IN Ohio planned; Harrow Ltd IMPLEMENTS <power plant in northeast Ohio> planned
Veldon, with mills in Egypt, Tunisia and Zambia, bought Tarsk.
  Veldon OWNS Tarsk; <mills in Egypt, Tunisia and Zambia> LOCATED_IN Egypt
  <mills in Egypt, Tunisia and Zambia> LOCATED_IN Tunisia; <mills in Egypt, Tunisia and Zambia> LOCATED_IN Zambia
Veldon, the country's biggest exporter, will hold 70 percent of Orlu Grain while Harrow Ltd, affiliated to Tarsk, will have 30 percent.
  Veldon OWNS Orlu Grain planned; Harrow Ltd OWNS Orlu Grain planned; Harrow Ltd RELATED_TO Tarsk
Veldon, active in Egypt, Tunisia and Zambia, bought Tarsk.
  Veldon OWNS Tarsk
Veldon, a miller in Egypt, Tunisia and Zambia, will buy Tarsk.
  Veldon OWNS Tarsk planned; Veldon LOCATED_IN Egypt
Veldon, with customers such as Orlu Bank and Harrow Ltd, bought Tarsk.
  Veldon OWNS Tarsk
Veldon owns a mill in the Turkmen capital Ashgabat.
  Veldon OWNS <mill in the Turkmen capital Ashgabat>; <mill in the Turkmen capital Ashgabat> LOCATED_IN Ashgabat
The Dollan mine in Tema, Ghana belongs to Tarsk.
  Dollan mine LOCATED_IN Tema; Tema LOCATED_IN Ghana; Tarsk OWNS Dollan mine
Tarsk has opened an office in Ghana's Western Region.
  <office in Ghana> BRANCH_OF Tarsk; <office in Ghana> LOCATED_IN Western Region; Western Region LOCATED_IN Ghana
Veldon owns Nam Hai port in the northern city of Hai Phong and Orlu port in Togo.
  Veldon OWNS Nam Hai port; Veldon OWNS Orlu port; Nam Hai port LOCATED_IN Hai Phong; Orlu port LOCATED_IN Togo
Veldon owns Harrow Ltd in Ghana, Orlu Grain in Togo and Vexel Foods in Benin.
  Veldon OWNS Harrow Ltd; Veldon OWNS Orlu Grain; Veldon OWNS Vexel Foods
Veldon was lent $5 million by three banks: Norva Bank, Steppe Bank and Orient Bank.
  Norva Bank LENDS_TO Veldon; Steppe Bank LENDS_TO Veldon; Orient Bank LENDS_TO Veldon
Veldon bought Harrow Ltd and Tarsk sold the rest.
  Veldon OWNS Harrow Ltd
Veldon supplies Harrow Ltd and Tarsk bought the rest.
  Veldon SUPPLIES Harrow Ltd
Veldon bought Harrow Ltd and Tarsk will supply flour to Orlu Grain.
  Veldon OWNS Harrow Ltd; Tarsk SUPPLIES Orlu Grain planned
Veldon owns Harrow Ltd and Tarsk owns Orlu Grain.
  Veldon OWNS Harrow Ltd; Tarsk OWNS Orlu Grain
Three firms own Veldon: Harrow Ltd and Orlu Grain.
  <three firms> OWNS Veldon
The line will run to Mozambique's capital, Maputo.
  Maputo LOCATED_IN Mozambique
Veldon built the Dollan plant and Tarsk runs it.
  Veldon IMPLEMENTS Dollan plant
Veldon began construction of the Dollan plant.
  Veldon IMPLEMENTS Dollan plant
Tarsk received a loan from Orlu Bank.
  Orlu Bank LENDS_TO Tarsk
Tarsk named Jo Lee its chairman.
  Jo Lee HOLDS_ROLE Tarsk
NCBI president Jo Lee praised the plant.
  Jo Lee HOLDS_ROLE NCBI
Tarsus Rail won the contract for the Mt Morgal gold mine. Marrow Group finances the Mt Morgal project, and Telk Resources owns Mt Morgal.
  Tarsus Rail CONTRACTED_FOR Mt Morgal gold mine; Marrow Group FINANCES Mt Morgal gold mine
  Telk Resources OWNS Mt Morgal gold mine
Tarsus Power will finance the Tenara Westmore Generating Station. The Tenara Westmore project is owned by Marrow Group.
  Tarsus Power FINANCES Tenara Westmore Generating Station planned; Marrow Group OWNS Tenara Westmore Generating Station
The Davan City Bypass is funded by Orlu Bank. Tarsus Rail won the contract for the Davan City Bypass project.
  Orlu Bank FINANCES Davan City Bypass project; Tarsus Rail CONTRACTED_FOR Davan City Bypass project
The Nenska hydropower plant was built by Marrow Group. Orlu Bank financed Nenska HPP.
  Marrow Group IMPLEMENTS Nenska hydropower plant; Orlu Bank FINANCES Nenska hydropower plant
Marrow Group owns the Brell gas plant. Tarsus Power owns the Brell wind project.
  Marrow Group OWNS Brell gas plant; Tarsus Power OWNS Brell wind project
Marrow Group owns the Brell mine. Tarsus Power will build the Brell expansion project.
  Marrow Group OWNS Brell mine; Tarsus Power IMPLEMENTS Brell expansion project planned
Marrow Group built the Sorvek plant. Orlu Bank has a stake in Sorvek. Later Sorvek said it was pleased.
  Marrow Group IMPLEMENTS Sorvek plant; Orlu Bank OWNS Sorvek
The Orlu Commuter Transportation District (OCTD) lent 5 million dollars to Tarsus Rail.
  Orlu Commuter Transportation District LENDS_TO Tarsus Rail
The Davan City Bypass was financed by the International Finance Corporation (IFC).
  International Finance Corporation FINANCES Davan City Bypass
Techgar, part of Techner SA, built the Dollan plant.
  Techner SA OWNS Techgar; Techgar IMPLEMENTS Dollan plant
The loan went to Adlar Rail – a joint venture between Chad's Telk Resources (40%) and Corvo Ltd (40%), and Marrow Group (20%).
  Telk Resources OWNS Adlar Rail; Corvo Ltd OWNS Adlar Rail; Marrow Group OWNS Adlar Rail
  Telk Resources PARTNERS_WITH Corvo Ltd; Telk Resources PARTNERS_WITH Marrow Group
  Corvo Ltd PARTNERS_WITH Marrow Group
Tarsus Rail - a subsidiary of Marrow Group that lays tracks - owns a 30% interest in Corvo Ltd.
  Marrow Group OWNS Tarsus Rail; Tarsus Rail OWNS Corvo Ltd
Telk Resources won the contract in 2013, in consortium with Corvo Ltd and Marrow Group.
  Telk Resources PARTNERS_WITH Corvo Ltd agreed; Telk Resources PARTNERS_WITH Marrow Group agreed
Telk Resources operates the Corran terminal as a joint venture with Corvo Ltd.
  Telk Resources OPERATES Corran terminal; Telk Resources PARTNERS_WITH Corvo Ltd
Telk Resources, in a joint venture with Corvo Ltd, praised the works.
  Telk Resources PARTNERS_WITH Corvo Ltd
Joint-venture partners Telk Resources and Corvo Ltd settled their dispute.
  Telk Resources PARTNERS_WITH Corvo Ltd
Tarsus Rail, a unit of Marrow Group, which owns the Dollan mine, sold a mill to Corvo Ltd.
  Marrow Group OWNS Tarsus Rail; Marrow Group OWNS Dollan mine; Corvo Ltd OWNS <a mill>; Tarsus Rail OWNS <a mill>
“Good,” said Jo Lee, chairman of Marrow Group, the parent company of Tarsus Rail, who also attended the Lima Forum.
  Jo Lee HOLDS_ROLE Marrow Group; Marrow Group OWNS Tarsus Rail; Jo Lee PARTICIPATES_IN Lima Forum
The Dollan tunnel is run by Tarsus Rail Ltd (TRL) which is a joint venture company owned by Marrow Group (60%) and Corvo Ltd (40%).
  Tarsus Rail Ltd OPERATES Dollan tunnel; Marrow Group OWNS Tarsus Rail Ltd; Corvo Ltd OWNS Tarsus Rail Ltd
Tarsus Bank put $20m into the Dollan mine.
  Tarsus Bank INVESTS_IN Dollan mine
The contract for Phase 1 of the Davan City Bypass project in Chad has been awarded to Tarsus Rail.
  Tarsus Rail CONTRACTED_FOR Davan City Bypass project; Davan City Bypass project LOCATED_IN Chad
A contract to build a new rail tunnel and associated works has been awarded to Corvo Ltd.
  Corvo Ltd CONTRACTED_FOR <a new rail tunnel>
Marrow Group will open its U.S. headquarters in Lewiston, Montana.
  Marrow Group LOCATED_IN Lewiston planned; Lewiston LOCATED_IN Montana
Selba Airport's general manager, Tono Pelic, has confirmed this.
  Tono Pelic HOLDS_ROLE Selba Airport
Corvo Ltd built two wind farms in the Pesh and Gijd districts of the Lomar region.
  Corvo Ltd IMPLEMENTS <two wind farms in the Pesh and Gijd>; <two wind farms in the Pesh and Gijd> LOCATED_IN Pesh
  <two wind farms in the Pesh and Gijd> LOCATED_IN Gijd; Pesh LOCATED_IN Lomar region; Gijd LOCATED_IN Lomar region
To finance the Corran hydropower plant, Orlu Bank approved a $52-million loan.
  Orlu Bank FINANCES Corran hydropower plant
To fund the Corran plant, Orlu Bank and Tarsus Bank provided $20m.
  Orlu Bank FINANCES Corran plant; Tarsus Bank FINANCES Corran plant
To build the Corran plant, Corvo Ltd hired Brell AG.
  Brell AG CONTRACTED_FOR Corran plant
Tarsus Rail won a contract to deliver the Dollan terminal.
  Tarsus Rail CONTRACTED_FOR Dollan terminal
Tarsus Rail won a contract to deliver cranes for the Dollan terminal.
  Tarsus Rail SUPPLIES Dollan terminal agreed
Tarsus Rail would acquire the FSRU in 2024.
  Tarsus Rail OWNS FSRU planned
Orlu Bank and Tarsus Bank led the bank group for the financing of the Dollan plant.
  Orlu Bank FINANCES Dollan plant; Tarsus Bank FINANCES Dollan plant
Orlu Bank will lead the $20m financing for the Dollan plant.
  Orlu Bank FINANCES Dollan plant planned
The Castle Ridge open-pit, heap-leach gold mine in Chad is owned by Marrow Group.
  Castle Ridge open-pit, heap-leach gold mine LOCATED_IN Chad
  Marrow Group OWNS Castle Ridge open-pit, heap-leach gold mine
Others are the Corvo Industrial Park in the outskirts of Lima, developed by Marrow Group.
  Corvo Industrial Park LOCATED_IN Lima; Marrow Group IMPLEMENTS Corvo Industrial Park
Tarsus Rail will develop the Arertan Free Zone in Chad.
  Tarsus Rail IMPLEMENTS Arertan Free Zone planned; Arertan Free Zone LOCATED_IN Chad
Tarsus Rail built a plant in the Arertan Free Zone.
  Tarsus Rail IMPLEMENTS <plant in the Arertan Free Zone>; <plant in the Arertan Free Zone> LOCATED_IN Arertan Free Zone
The Corran plant is equipped with two Genelec turbines.
  Genelec SUPPLIES Corran plant
Tarsus Rail invested $20m to expand the Dollan terminal.
  Tarsus Rail INVESTS_IN Dollan terminal
Marrow Group has set up two companies, Jank Wind and Bash Wind.
  Marrow Group OWNS Jank Wind; Marrow Group OWNS Bash Wind
Tarsus Rail, which supplies rails to Marrow Group, which owns the Dollan mine, sold a mill to Corvo Ltd.
  Tarsus Rail SUPPLIES Marrow Group; Marrow Group OWNS Dollan mine; Corvo Ltd OWNS <a mill>; Tarsus Rail OWNS <a mill>
The Sable field off Nova Scotia is owned by Marrow Group.
  Sable field LOCATED_IN Nova Scotia; Marrow Group OWNS Sable field
A Peruvian consortium is headed by Tarsus Rail.
  Tarsus Rail MEMBER_OF <a Peruvian consortium>
The Orlu Trade Fair is being organised in Lima.
  Orlu Trade Fair LOCATED_IN Lima
Marrow Group built two wind farms with a total capacity of up to 1 GW in Chad.
  Marrow Group IMPLEMENTS <two wind farms>; <two wind farms> LOCATED_IN Chad
"""

SILENT = """
Tarsus Rail – the talk of the town – and Marrow Group were silent.
Located in Chile, exports of Corvo Ltd rose.
The Dollan railway from Lima to Callao, where trains are slow, is old.
Construction began in Lima, and work started on the Dollan plant.
Management completed the Dollan plant, and nobody built it.
Telk Resources may build the line in partnership with Corvo Ltd.
Tarsus Bank wants to put into operation two wind farms.
Tarsus Rail is based on an old rule, made by a board at Lima.
Tarsus Rail is supplying a fleet of 22 trains under a contract awarded in July.
To reach the Corran plant, Corvo Ltd hired Brell AG.
Tarsus Rail completed the financing of the Dollan plant.
The Corran plant will use gas turbines.
"""


def cases() -> list[tuple[str, frozenset[str]]]:
    """Each text with its ties."""
    found: list[tuple[str, frozenset[str]]] = []
    for line in TOLD.strip().splitlines():
        if line.startswith("  "):
            found[-1] = (found[-1][0], found[-1][1] | frozenset(line.strip().split("; ")))
        else:
            found.append((line, frozenset()))
    return found


def stated(text: str) -> set[str]:
    """The ties in a text; a symmetric one in the order of its names in the text."""
    read = extract(text.encode(), "note.txt", published="2024-06-11", min_confidence=0)
    names = {party.key: party.name for party in read.parties}
    told = set()
    for one in read.statements:
        ends = [names[one.subject], names[str(one.object)]]
        if one.predicate == "PARTNERS_WITH":
            ends.sort(key=text.find)
        weak = "" if one.modality == "asserted" else f" {one.modality}"
        told.add(f"{ends[0]} {one.predicate} {ends[1]}{weak}")
    return told


@pytest.mark.parametrize(("text", "ties"), cases())
def test_a_reader_takes_these_ties(text: str, ties: frozenset[str]) -> None:
    assert stated(text) == ties


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_no_tie_is_made_of_what_states_none(text: str) -> None:
    assert stated(text) == set()
