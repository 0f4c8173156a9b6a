"""Names, kinds and places as reports of many countries print them, each on sentences of our own."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def parties(text: str) -> dict[str, str]:
    return {party.name: party.kind for party in extract(text.encode(), "note.txt").parties}


def facts(text: str) -> set[str]:
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {f"{names[s.subject]} {s.predicate} {names[s.object or '']}" for s in found.statements}


TOLD = """
Norva Steel, based in Tampa, Fla., bought a mill in Strathroy, Ont.
  Norva Steel LOCATED_IN Tampa; Tampa LOCATED_IN Fla; <mill in Strathroy> LOCATED_IN Strathroy; Strathroy LOCATED_IN Ont
Norva Steel has a plant in Williamsport, Pa., and a mill in Austin, TX.
  Williamsport LOCATED_IN Pa; Austin LOCATED_IN TX
Norva Steel is headquartered in Newark, N.J. The firm has a plant in Reno, Nev.
  Newark LOCATED_IN N.J.; Reno LOCATED_IN Nev
Norva Steel is based in St Lucia.
  Norva Steel LOCATED_IN Saint Lucia
Norva Steel has branches in Grenada and St Vincent & the Grenadines.
  <branches in Grenada and St Vincent & the Grenadines> LOCATED_IN Saint Vincent and the Grenadines
Nasdaq-listed Norva Steel bought Tolmin Bank.
  Norva Steel LISTED_ON Nasdaq; Norva Steel OWNS Tolmin Bank
Tolmin Bank sold its cement works to an AIM-quoted miner, Norva Steel.
  Norva Steel LISTED_ON AIM
Orlu Stock Exchange-listed Norva Steel bought Tolmin Bank.
  Norva Steel LISTED_ON Orlu Stock Exchange; Norva Steel OWNS Tolmin Bank
Norva—a maker of rails—has bought Tolmin Bank.
  Norva OWNS Tolmin Bank
Norva Steel has completed its sale of a 26% interest in the Tavra Gas project to Orlu Partners.
  Orlu Partners OWNS Tavra Gas project; Norva Steel OWNS Tavra Gas project
The ECOWAS Competition Commission fined Norva Steel.
  ECOWAS Competition Commission REGULATES Norva Steel
Norva Steel bought Premier Tavra Minerals.
  Norva Steel OWNS Premier Tavra Minerals
The Right Honourable Mina Sorrel leads Norva Steel.
  Mina Sorrel HOLDS_ROLE Norva Steel
Lowell, Mass.-based Norva Steel makes rails.
  Norva Steel LOCATED_IN Lowell; Lowell LOCATED_IN Massachusetts
Lowell, MA-based Norva Steel makes rails.
  Norva Steel LOCATED_IN Lowell; Lowell LOCATED_IN Massachusetts
U.S.-based Norva Steel owns 35 percent of Tolmin Bank.
  Norva Steel LOCATED_IN United States; Norva Steel OWNS Tolmin Bank
Tolmin Bank was bought by a U.K.-based fund, Orlu Partners.
  Orlu Partners OWNS Tolmin Bank; Orlu Partners LOCATED_IN United Kingdom
Lome, Togo-based Orlu Bank makes loans.
  Orlu Bank LOCATED_IN Lome; Lome LOCATED_IN Togo
Orlu Bank, a Lome, Togo-based lender, makes loans.
  Orlu Bank LOCATED_IN Lome; Lome LOCATED_IN Togo
The board hired Cedar Falls-based Orlu Bank.
  Orlu Bank LOCATED_IN Cedar Falls
Norva Group has started construction on a $25m facility in Zelenibor.
  Norva Group IMPLEMENTS <$25m facility in Zelenibor>; <$25m facility in Zelenibor> LOCATED_IN Zelenibor
Norva Group is building a 50ha plant in Zelenibor.
  Norva Group IMPLEMENTS <50ha plant in Zelenibor>
Norva Group will build a $1.6bn pipe mill in Zelenibor.
  Norva Group IMPLEMENTS <$1.6bn pipe mill in Zelenibor>
The representative of Orlu Chamber of Commerce Mr Anton Kobal spoke.
  Anton Kobal HOLDS_ROLE Orlu Chamber of Commerce
Norva's other mills are located in Boucherville and Saint-Tarn, Quebec.
  <other mills> LOCATED_IN Saint-Tarn; Saint-Tarn LOCATED_IN Quebec
The mine is located in the commune of La Tarna, in the province of Elqui, Chile.
  La Tarna LOCATED_IN Elqui
Zarkova has opened branches in Orlu, Vose and Tarn.
  <branches in Orlu, Vose and Tarn> LOCATED_IN Tarn
The mill in the southeastern Anatolian city of Batman was shut.
  <mill in the southeastern Anatolian city> LOCATED_IN Batman
Zarkova bought 95% of the charter capital of Dianova.
  Zarkova OWNS Dianova
Recently, Norva Steel grew. Originally Norva Steel owned Tolmin Bank.
  Norva Steel OWNS Tolmin Bank
Automakers Mazra and Toyata have established a joint venture.
  Mazra PARTNERS_WITH Toyata
Norva Group Corp. (Norva or the "Company") (TSXV:NRV), (BVL:NRV), a Chilean mining company, bought Tolmin Steel.
  Norva Group Corp. OWNS Tolmin Steel
Norva Steel works with Orlu Group of Companies JSC.
  Norva Steel PARTNERS_WITH Orlu Group of Companies JSC
The Board of Directors of the Orlu Development Bank has approved a loan of $84 million to Tolmin Steel.
  Orlu Development Bank LENDS_TO Tolmin Steel
The NDB lent 5 million euros to Tolmin Steel. The New Development Bank also lent to Norva Steel.
  New Development Bank LENDS_TO Tolmin Steel; New Development Bank LENDS_TO Norva Steel
Sumito Corp. has bought Tolmin Steel. Japan's Sumito Corporation owns Orlu Mine.
  Sumito Corp. OWNS Tolmin Steel; Sumito Corp. OWNS Orlu Mine
The International Society for Ports and Harbours (ISPH) met. The International Society for Ports and Harbours is led by Jo Lee.
  Jo Lee HOLDS_ROLE International Society for Ports and Harbours
Chandratarn, vice chairman of Orlu Council, spoke.
  Chandratarn HOLDS_ROLE Orlu Council
Dietrich Tarn, Managing Director ESKO Group, met Ada Moe, CSO Norva Steel.
  Dietrich Tarn HOLDS_ROLE ESKO Group; Ada Moe HOLDS_ROLE Norva Steel
Norva Steel will construct a mill in the southeastern state of Yucatan.
  Norva Steel IMPLEMENTS <mill in the southeastern state of Yucatan>; <mill in the southeastern state of Yucatan> LOCATED_IN Yucatan
Orlu Bank is located in Tarnograd, in the eastern province of Lublin.
  Tarnograd LOCATED_IN Lublin
Norva Steel bought a mine in the southern Philippines.
  <mine in the southern Philippines> LOCATED_IN Philippines
Norva Steel has begun the construction of its first plant in Salinas, Tarna, Nuevo Leon.
  Norva Steel IMPLEMENTS <first plant in Salinas>
Norva Steel bought a stake in PT Kestrel Maju Tarnana (KMT).
  Norva Steel OWNS PT Kestrel Maju Tarnana
The tycoon bought logistics firm Kerry Toma. Kerry Toma owns Tolmin Steel.
  Kerry Toma OWNS Tolmin Steel
In 1911 Furnel, Withen and Co purchased a 50% share in Tarn Brothers and Co; it left.
  Furnel, Withen and Co OWNS Tarn Brothers and Co
Norva and Sons Ltd bought Tolmin Steel.
  Norva and Sons Ltd OWNS Tolmin Steel
Norva Steel is building a solar PV plant in Zelenibor.
  Norva Steel IMPLEMENTS <solar PV plant in Zelenibor>
"""


def _rows(table: str) -> list[tuple[str, str]]:
    lines = table.strip().splitlines()
    return [
        (text, said.strip())
        for text, told in zip(lines[::2], lines[1::2], strict=True)
        for said in told.strip().split("; ")
    ]


@pytest.mark.parametrize(("text", "fact"), _rows(TOLD))
def test_told(text: str, fact: str) -> None:
    assert fact in facts(text)


KINDS = """
The project would serve four towns -- Kundatarn, Mangatarn, Puttarn and Udutarn.
  Kundatarn: Place; Puttarn: Place
Norva Steel leased a park in the northern province of Hung Yen.
  Hung Yen: Place
Tenants at the Long Tarn Industrial Park III in Vinh Phuc signed a lease.
  Long Tarn Industrial Park III: Place; Vinh Phuc: Place
Zarkova has introduced a naira card. Zarkova owns Tolmin Bank.
  Zarkova: Firm
In 2015, alongside his friend, Felitz Tarnu, Jo Lee founded Orlu Bank.
  Felitz Tarnu: Person
Jo Lee told Orlu Agency (OA) that Norva Steel was busy, Tarn Agency reported.
  Orlu Agency: Organization; Tarn Agency: Organization
The loan came under the Orlu Rural Drinking Water Improvement and Livelihood Project.
  Orlu Rural Drinking Water Improvement and Livelihood Project: Project
The bank pays for the Orlu Valley Roads Rehabilitation, Housing and Livelihoods Programme.
  Orlu Valley Roads Rehabilitation, Housing and Livelihoods Programme: Programme
The Road System Reinforcement and Last Mile Connectivity project will cost $5 million.
  Road System Reinforcement and Last Mile Connectivity project: Project
The bank paid for the Rural Roads Repair and Village Access project.
  Rural Roads Repair and Village Access project: Project
It supports the Mission 300 Initiative of Orlu Bank.
  Mission 300 Initiative: Project
Norva Steel grew in Central and Eastern Europe.
  Central and Eastern Europe: Place
Sohrab Hussainu, Chad's High Commissioner expressed these views.
  Sohrab Hussainu: Person
Norva Steel launched the "DigiGrün & Agri" project, an ambitious initiative.
  DigiGrün & Agri: Project
Norva Steel wants to invest in Pouso Tarnu, in the southern part of Chad.
  Pouso Tarnu: Place
Logistics firm Kerry Toma grew.
  Kerry Toma: Firm
Norva Steel has a mill in Nuevo Leon.
  Nuevo Leon: Place
The memo was signed by Chad and his Egyptian counterpart Nevin Jamehu, the Orlu News Agency reported.
  Nevin Jamehu: Person; Orlu News Agency: Organization
"""


@pytest.mark.parametrize(("text", "told"), _rows(KINDS))
def test_kind(text: str, told: str) -> None:
    name, kind = told.strip().split(": ")
    assert parties(text).get(name) == kind


UNTOLD = """
Norva Steel expanded its port operations in Ghana.
  <port>
Norva Steel, whose railway revenue rose, raised its refinery capacity.
  <railway>; <refinery>
Mina Sorrel, Director for Energy EMEA at Tolmin Bank, spoke.
  EMEA
A trader in Busan, Haetarn Seafoods, bought Tolmin Steel.
  <trader in Busan>
Norva Steel won the Manufacturing Company of the Year award.
  Manufacturing Company of the Year; Manufacturing Company
It owns another project in the centre of Chad.
  <centre>
Meanwhile, Chad-based Orlu Solar bought Tolmin Steel.
  Meanwhile
Norva Group and Orlu Bank signed a $1.4bn facility.
  <a $1.4bn facility>
Alimentos Norva, SA bought Tolmin Steel. Anton Kobal, MD, left.
  South Australia; MD; SA
Investors include Norva, Togo-based Orlu Bank and Tolmin Steel.
  Norva
"""


@pytest.mark.parametrize(("text", "name"), _rows(UNTOLD))
def test_no_party(text: str, name: str) -> None:
    assert name not in parties(text)


def test_provinces_in_a_list_lie_in_none_of_each_other() -> None:
    told = facts("Eight mills located in Istanbul, Çankırı and Nevşehir work for Norva Steel.")
    assert not any(fact.startswith("Istanbul LOCATED_IN") for fact in told)


def test_an_exchange_before_a_name_is_that_partys_alone() -> None:
    assert "Tolmin Bank LISTED_ON Nasdaq" not in facts(
        "Nasdaq-listed Norva Steel bought Tolmin Bank."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Unlike Norva Steel, Orel Works is not listed.",
        "Like Norva Steel, Orel Works sells to Egypt.",
        "Only Norva Steel supplies Orel Works.",
        "Joining Norva Steel as an owner is Orel Works.",
    ],
)
def test_a_word_that_opens_a_sentence_is_of_no_name(text: str) -> None:
    assert {"Norva Steel", "Orel Works"} <= parties(text).keys()
