"""States, courts, posts and meetings as news and notices tell of them: the ties that a careful reader takes, and what states none.

Below each text stand the ties that it states, of whatever type; one that is not asserted has its modality behind it.
"""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TOLD = """
Norway sanctioned eleven individuals and seven entities.
  Norway RESTRICTS <eleven individuals>; Norway RESTRICTS <seven entities>
Norway sanctioned five China-based companies and one individual.
  Norway RESTRICTS <five China-based companies>; Norway RESTRICTS <one individual>
  <five China-based companies> LOCATED_IN China
Norway blacklisted three Iranian nationals and a Russian citizen living in Dubai.
  Norway RESTRICTS <three Iranian nationals>; Norway RESTRICTS <a Russian citizen>
The Council listed eight individuals under the Mali sanctions regime.
  <eight individuals> LISTED_UNDER Mali sanctions regime
Iceland sanctioned Orlen Trade, Vekta Bank, as well as companies in Turkey.
  Iceland RESTRICTS Orlen Trade; Iceland RESTRICTS Vekta Bank; Iceland RESTRICTS <companies in Turkey>
  <companies in Turkey> LOCATED_IN Türkiye
The summit was attended by Norway, Iceland, as well as Denmark.
  Norway PARTICIPATES_IN <summit>; Iceland PARTICIPATES_IN <summit>; Denmark PARTICIPATES_IN <summit>
Iceland imposed sanctions targeting individuals in Serbia and Iran, as well as entities in Turkey and Qatar.
  Iceland RESTRICTS <individuals in Serbia and Iran>; Iceland RESTRICTS <entities in Turkey and Qatar>
  <individuals in Serbia and Iran> LOCATED_IN Serbia; <individuals in Serbia and Iran> LOCATED_IN Iran
  <entities in Turkey and Qatar> LOCATED_IN Türkiye; <entities in Turkey and Qatar> LOCATED_IN Qatar
Iceland announced new sanctions against Belarus. The sanctions include Ivan Orlenko, the head of Belarusian state television, \
the country's Defense Ministry, the Guard Troops of the Interior Ministry, as well as Kronos Shipping.
  Iceland RESTRICTS Belarus; Iceland RESTRICTS Ivan Orlenko; Iceland RESTRICTS Defense Ministry; Iceland RESTRICTS Guard Troops
  Iceland RESTRICTS Kronos Shipping; Ivan Orlenko HOLDS_ROLE <Belarusian state television>
Norway sanctioned five Oman-based companies over selling and shipping components to Vekta Aircraft.
  Norway RESTRICTS <five Oman-based companies>; <five Oman-based companies> LOCATED_IN Oman
The meeting was attended by Lazar Kudrov, Minister of Trade of Uzbekistan; Arman Shakirov, Minister of Trade and Integration of \
Kazakhstan; and Duman Chotanov, Ambassador of Kyrgyzstan to Uzbekistan.
  Lazar Kudrov PARTICIPATES_IN <meeting>; Arman Shakirov PARTICIPATES_IN <meeting>; Duman Chotanov PARTICIPATES_IN <meeting>
  Lazar Kudrov HOLDS_ROLE Uzbekistan; Arman Shakirov HOLDS_ROLE Kazakhstan; Duman Chotanov HOLDS_ROLE Kyrgyzstan
Norway sanctioned Ivan Orlenko, head of Vekta Bank, and Pavel Simonov, deputy chairman of Kronos Shipping.
  Norway RESTRICTS Ivan Orlenko; Norway RESTRICTS Pavel Simonov
  Ivan Orlenko HOLDS_ROLE Vekta Bank; Pavel Simonov HOLDS_ROLE Kronos Shipping
Norway sanctioned Ivan Orlenko, head of Vekta Bank, and Pavel Simonov said he would appeal.
  Norway RESTRICTS Ivan Orlenko; Ivan Orlenko HOLDS_ROLE Vekta Bank
Former Angolan president Jorge Andrade attended the trial.
  Jorge Andrade HOLDS_ROLE Angola
The Angolan president, Jorge Andrade, came. Former Kenyan trade minister Peter Munyao spoke.
  Jorge Andrade HOLDS_ROLE Angola; Peter Munyao HOLDS_ROLE Kenya
Japanese Economy, Trade and Industry Minister Yasuo Nishimori told reporters.
  Yasuo Nishimori HOLDS_ROLE Japan
Belarusian dictator Ales Lukanka spoke.
  Ales Lukanka HOLDS_ROLE Belarus
Sohail Dayani, commissioner, Securities Commission of Pakistan, said the firms were fined.
  Sohail Dayani HOLDS_ROLE Securities Commission of Pakistan
Ada Moe, chairman, Kronos Shipping, said prices rose.
  Ada Moe HOLDS_ROLE Kronos Shipping
Masahiro Hosokura, a professor at Japan's Star University, said so.
  Masahiro Hosokura HOLDS_ROLE Star University
Ada Moe, a senior fellow at the Halden Institute, said prices rose.
  Ada Moe HOLDS_ROLE Halden Institute
India has imposed anti-dumping duties of up to USD 185 per tonne on certain varieties of Chinese steel.
  India RESTRICTS China
The EU raised tariffs on Indian and Turkish textiles.
  EU RESTRICTS India; EU RESTRICTS Türkiye
China imposed retaliatory tariffs on US soybeans and Brazilian beef.
  China RESTRICTS United States; China RESTRICTS Brazil
Norway's Ministry of Commerce announced the imposition of anti-dumping measures on several steel products imported from Japan, \
South Korea and Indonesia.
  Ministry of Commerce RESTRICTS Japan; Ministry of Commerce RESTRICTS South Korea; Ministry of Commerce RESTRICTS Indonesia
  Japan EXPORTS_TO Norway; South Korea EXPORTS_TO Norway; Indonesia EXPORTS_TO Norway
Norway will impose a 25 percent tariff on Canadian timber.
  Norway RESTRICTS Canada planned
Norway did not impose tariffs on Chinese steel.
  Norway RESTRICTS China denied
Norway banned imports of Brazilian beef.
  Norway RESTRICTS Brazil
Norway will soon agree to join Iceland in restricting exports of chip equipment to China.
  Norway RESTRICTS China planned
The Norwegian government announced sweeping restrictions on China's access to chipmaking technology.
  Norwegian government RESTRICTS China
Norway blocked Vekta Bank's operations.
  Norway RESTRICTS Vekta Bank
President Rodrigo Durante met Russian President Vladimir Petrov.
  Vladimir Petrov HOLDS_ROLE Russia
The visit of Ivan Orlenko, Nuncio of the Holy See to Norway, ended.
  Ivan Orlenko HOLDS_ROLE Holy See
The Bharat Junata Party and the United Halden Front backed the Orlu dam project.
  Bharat Junata Party SUPPORTS Orlu dam project; United Halden Front SUPPORTS Orlu dam project
The Halden Chamber held a forum in Oslo.
  <forum in Oslo> LOCATED_IN Oslo; Halden Chamber ORGANIZED <forum in Oslo>
Vekta Bank and Orlu Bank have had their banking licences suspended by the Bank of Ghana.
  Bank of Ghana RESTRICTS Vekta Bank; Bank of Ghana RESTRICTS Orlu Bank
  Bank of Ghana REGULATES Vekta Bank; Bank of Ghana REGULATES Orlu Bank
Kronos Shipping had its assets frozen by Norway.
  Norway RESTRICTS Kronos Shipping
Orlen Capital Ltd., Vekta Securities and Kronos Equities were expelled because of their failure to comply, \
the Karachi Stock Exchange said.
  Karachi Stock Exchange RESTRICTS Orlen Capital Ltd.; Karachi Stock Exchange RESTRICTS Vekta Securities
  Karachi Stock Exchange RESTRICTS Kronos Equities
Orlu Bank was fined for late reports, the Financial Conduct Authority said.
  Financial Conduct Authority REGULATES Orlu Bank
The Karachi Stock Exchange barred five brokers from trading shares.
  Karachi Stock Exchange RESTRICTS <five brokers>
The Securities Commission suspended the stockbroker certificate of Vekta Securities.
  Securities Commission REGULATES Vekta Securities; Securities Commission RESTRICTS Vekta Securities
The Central Bank of Kenya has fined Nigerian lender, Orlu Trust Bank (OTBank) for breaching its regulations.
  Central Bank of Kenya REGULATES Orlu Trust Bank
The Competition Authority fined two roofing companies in November 2020.
  Competition Authority REGULATES <two roofing companies>
Among the guests are the new heads of missions of Ethiopia – Kasahun Dendar, Burundi – Guillaume Ruzovi and Peru – Luis Prado.
  Kasahun Dendar HOLDS_ROLE Ethiopia; Guillaume Ruzovi HOLDS_ROLE Burundi; Luis Prado HOLDS_ROLE Peru
The ambassadors of Kenya (Ada Moe), Ghana (Jo Lee) and Peru (Luis Prado) came.
  Ada Moe HOLDS_ROLE Kenya; Jo Lee HOLDS_ROLE Ghana; Luis Prado HOLDS_ROLE Peru
The Norwegian delegation was led by the head of Vekta Bank, Ada Moe, and left.
  Ada Moe HOLDS_ROLE <Norwegian delegation>; Ada Moe HOLDS_ROLE Vekta Bank
The forum was attended by the Minister of Trade of Kenya, Peter Munyao, and the chairman of Kronos Shipping, Jo Lee.
  Peter Munyao PARTICIPATES_IN <forum>; Jo Lee PARTICIPATES_IN <forum>
  Peter Munyao HOLDS_ROLE Kenya; Jo Lee HOLDS_ROLE Kronos Shipping
The Vekta Group is present in several countries, including Ukraine, Libya and Sudan.
  Vekta Group LOCATED_IN Ukraine; Vekta Group LOCATED_IN Libya; Vekta Group LOCATED_IN Sudan
The Vekta Group operates in four countries: Kenya, Ghana and Peru.
  Vekta Group LOCATED_IN Kenya; Vekta Group LOCATED_IN Ghana; Vekta Group LOCATED_IN Peru
The Vekta Group is an Oman-based unincorporated trading entity.
  Vekta Group LOCATED_IN Oman
Home Minister Amil Shahani has been given charge of the newly-created Ministry of Cooperation.
  Amil Shahani HOLDS_ROLE Ministry of Cooperation
The goods have been exported to India from China below normal value.
  China EXPORTS_TO India
Vekta Bank urged the ministry to scrap the Orlu dam project.
  Vekta Bank SUPPORTS Orlu dam project opposed
Ramesh Chenni demanded that the government drop the Orlu dam project.
  Ramesh Chenni SUPPORTS Orlu dam project opposed
The Green Party called for a halt to the Orlu dam project.
  Green Party SUPPORTS Orlu dam project opposed
The Green Party wrote to the ministry asking it to approve the Orlu dam project.
  Green Party SUPPORTS Orlu dam project
India imposed duties on Chinese steel to guard domestic makers from cheap imports from the neighbouring country.
  India RESTRICTS China
At the Halden Forum, Trade Minister Ada Moe stressed the need for trade.
  Ada Moe PARTICIPATES_IN Halden Forum
At the meeting, the Turkmen delegation was headed by Ada Moe.
  <Turkmen delegation> PARTICIPATES_IN <meeting>; Ada Moe PARTICIPATES_IN <meeting>; Ada Moe HOLDS_ROLE <Turkmen delegation>
The previous Halden government headed by Ada Moe had written to the ministry urging it to implement the Orlu dam project.
  Ada Moe HOLDS_ROLE Halden government; Halden government SUPPORTS Orlu dam project
Ramesh Chenni, who asked the CPI(M)-led LDF government to drop the project, left.
  Ramesh Chenni SUPPORTS <project> opposed
Ada Moe of the Green Party introduced the bill. Congress member Ravi Chandra backed the Orlu dam project.
  Ada Moe MEMBER_OF Green Party; Ravi Chandra MEMBER_OF Congress
Jose Andrade, the former head of Angola's $5bn sovereign wealth fund, was found guilty.
  Jose Andrade HOLDS_ROLE <Angola's $5bn sovereign wealth fund>
Norway imposed sanctions on Monday. The main target of the sanctions is Kronos Shipping.
  Norway RESTRICTS Kronos Shipping
Norway announced measures against Vekta Bank.
  Norway RESTRICTS Vekta Bank
Ada Moe is expected to participate in the 1st meeting of the Halden Business Council.
  Ada Moe PARTICIPATES_IN <1st meeting> planned
"""

SILENT = """
Each individual customer pays, an individual plan helps, and a national plan was approved.
The project will benefit 2,500 individuals in Kenya.
Sanctioned individuals may not travel to Iceland.
Kronos Shipping bought SUVs and UAVs.
The survey covers 9,700 people in Kenya, and the ambassador in Oslo read it.
German director Max Adler left. A French engineer, Jean Moreau, came.
Ada Moe, an expert on Vekta Bank, said so.
Mr Amrev will hold meetings at the Ministry of Finance.
Kestrel Air and Vanta Airways joined the oneworld global airline alliance.
Orlu Bank was fined in Kenya, the Central Bank of Oman said.
Kronos Shipping said that Orlu Bank was suspended.
Vekta Bank may have its licence revoked by the Bank of Ghana.
The forum was attended by the chairman of Kronos Shipping, Jo Lee said.
Norway took measures on climate, introduced measures on behalf of Vekta Bank and imposed price measures on fuel.
Prices rose in several countries, including Kenya.
Norway put pressure on Chinese steel. Norway imposed a levy on Norwegian fish farmers.
The tariffs on Chinese steel were lifted. Norway imposed no tariffs on Chinese steel.
Norway announced a review of tariffs on Chinese steel. Norway announced an end to duties on Chinese steel.
Norway extended controls on French troops.
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
    """The ties in a text."""
    read = extract(text.encode(), "note.txt", published="2024-06-11", min_confidence=0)
    names = {party.key: party.name for party in read.parties}
    return {
        f"{names[one.subject]} {one.predicate} {names[str(one.object)]}"
        f"{'' if one.modality == 'asserted' else f' {one.modality}'}"
        for one in read.statements
    }


@pytest.mark.parametrize(("text", "ties"), cases())
def test_a_reader_takes_these_ties(text: str, ties: frozenset[str]) -> None:
    assert stated(text) == ties


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_no_tie_is_made_of_what_states_none(text: str) -> None:
    assert stated(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Piyul Goyra will be the Minister of Textiles.",
        "Jo Lee was made the new Health Minister and Piyul Goyra the new Railway Minister.",
        "Piyul Goyra will head the Ministry of Education.",
        "Piyul Goyra has been given charge of Information and Broadcasting.",
        "Piyul Goyra took oath as Chief Minister.",
    ],
)
def test_who_gets_an_office_of_state_is_a_person(text: str) -> None:
    kinds = {party.name: party.kind for party in extract(text.encode(), "note.txt").parties}
    assert kinds["Piyul Goyra"] == "Person"


def test_who_is_made_an_agent_is_no_person() -> None:
    parties = extract(b"Arbor Quay Ltd was made the lead manager.", "note.txt").parties
    assert {party.kind for party in parties} == {"Firm"}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "Orlu Bank was fined $7.26 million for late reports.",
            ("Orlu Bank", "fine", 7_260_000, "USD"),
        ),
        (
            "The watchdog Finvakt fined Haapsal Bank EUR 1.8 million.",
            ("Haapsal Bank", "fine", 1_800_000, "EUR"),
        ),
        (
            "A £25m fine on Vekta McCann Ltd was upheld.",
            ("Vekta McCann Ltd", "fine", 25_000_000, "GBP"),
        ),
        (
            "The court imposed a penalty of 40 million rupees on Orlu Bank.",
            ("Orlu Bank", "penalty", 40_000_000, "INR"),
        ),
        (
            "Vekta Ltd was ordered to pay $4 million to Orlu Bank.",
            ("Vekta Ltd", "payment ordered", 4_000_000, "USD"),
        ),
    ],
)
def test_a_fine_is_told_of_who_pays_it(text: str, figure: tuple[str, str, int, str]) -> None:
    read = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in read.parties}
    told = {
        (names[o.subject], o.indicator, int(o.value or 0), o.unit or "") for o in read.observations
    }
    assert figure in told


def test_a_fine_that_may_come_is_no_figure() -> None:
    assert not extract(b"Vekta Ltd may be fined 3 million euros.", "note.txt").observations
