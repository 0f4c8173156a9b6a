"""Whom the later sentences of a report mean: offices, short names, and parties told of some paragraphs before."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import Ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Kenya's central bank approved the sale of Olmo Bank to Tavra Bank. The central bank fined Sorvan Bank.",
            ("<Kenya's central bank>", "REGULATES", "Sorvan Bank"),
        ),
        (
            "The National Bank of Kazakhstan fined Olmo Bank. The central bank owns 3 percent of Orlu Power.",
            ("National Bank of Kazakhstan", "OWNS", "Orlu Power"),
        ),
        (
            "Tamsin Marine Group has sold a bulker. Tamsin Marine Management chief executive Ulrik Sand confirmed the sale. "
            "Tamsin Marine bought Kestrel Lines.",
            ("Tamsin Marine Group", "OWNS", "Kestrel Lines"),
        ),
        (
            "Kenya's second-largest lender by assets, Tavra Group, is owned by Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "Tavra Group"),
        ),
        (
            "Vaskor Holding took delivery of a tanker.\n\nTarn Capital had sold it in May.\n\nThe price was not told.\n\n"
            "Brokers expect more such sales.\n\nThe two companies signed a sale agreement in June.",
            ("Vaskor Holding", "SIGNED", "Tarn Capital"),
        ),
    ],
)
def test_who_is_meant_later(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Ports and Kestrel Ports informed Sorrel Port Trust of it. Tarn Ports is the lead member of the consortium.",
        "Olmo Bank and Tavra Bank merged. The syndicate is owned by Vaskor Holding.",
    ],
)
def test_a_consortium_is_no_single_firm(ties: Ties, text: str) -> None:
    assert not [one for one in ties(text) if one[1] in ("MEMBER_OF", "OWNS")]


@pytest.mark.parametrize(
    ("text", "ships"),
    [
        (
            "Orlu Yard delivered two ferries, the Alma Star and the Bella Star, to Kestrel Lines.",
            {"Alma Star", "Bella Star"},
        ),
        (
            "The vessels sold are the 61,000-dwt QBI Bravo, QBI Antares and QBI Maia.",
            {"QBI Bravo", "QBI Antares", "QBI Maia"},
        ),
        ("Kestrel Lines ordered two ferries, Belmar Shipping and Orlu Marine said.", set()),
    ],
)
def test_names_behind_so_many_ships(text: str, ships: set[str]) -> None:
    assert {
        party.name
        for party in extract(text.encode(), "note.txt").parties
        if party.kind == "Asset" and not party.unnamed
    } == ships


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Kestrel Cement opened a grinding plant in Orlu. The facility was built by Dalvik Engineering.",
            ("Dalvik Engineering", "IMPLEMENTS", "<grinding plant in Orlu>"),
        ),
        (
            "Kestrel Lines bought a tanker from Belmar Shipping. The vessel is managed by Orlu Marine.",
            ("Orlu Marine", "OPERATES", "<a tanker>"),
        ),
        (
            "Kestrel Lines bought the tanker Alma Star for its Orlu terminal. The vessel is managed by Orlu Marine.",
            ("Orlu Marine", "OPERATES", "Alma Star"),
        ),
        (
            "Kestrel Rail will build a railway from Orlu to Tavra. The line will be operated by Dalvik Rail.",
            ("Dalvik Rail", "OPERATES", "<a railway>"),
        ),
        (
            "Kestrel Power owns a hydropower plant at Orlu. The station is operated by Dalvik Energy.",
            ("Dalvik Energy", "OPERATES", "<hydropower plant at Orlu>"),
        ),
        (
            "Kestrel Lines has ordered four tankers at Orlu Yard. These four vessels will be operated by Dalvik Ferries.",
            ("Dalvik Ferries", "OPERATES", "<four tankers>"),
        ),
        (
            "Kestrel Lines sold the Alma Star and the Bella Star to Belmar Shipping. The two ships are managed by Orlu Marine.",
            ("Orlu Marine", "OPERATES", "Bella Star"),
        ),
        (
            "Kestrel Cement built a cement plant in Orlu. Vaskor Holding owns the mega plant.",
            ("Vaskor Holding", "OWNS", "<cement plant in Orlu>"),
        ),
        (
            "Kestrel Cement will build a cement plant in Orlu. Dalvik Bank will finance the new plant.",
            ("Dalvik Bank", "FINANCES", "<cement plant in Orlu>"),
        ),
    ],
)
def test_things_by_a_general_word(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Lines sold a tanker and a ferry. The vessel was managed by Orlu Marine.",
        "Kestrel Cement owns a mill in Orlu and a brewery in Tavra. The facility was built by Orlu Marine.",
    ],
)
def test_of_two_things_neither_is_meant(ties: Ties, text: str) -> None:
    assert not [one for one in ties(text) if one[0] == "Orlu Marine"]


def test_a_thing_told_apart_by_its_owner_is_another(ties: Ties) -> None:
    told = ties(
        "Kestrel Cement owns a cement plant in Orlu. The same firm has built the plant owned by Dalvik Cement in Tavra."
    )
    assert ("Dalvik Cement", "OWNS", "<cement plant in Orlu>") not in told


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Yamo Steel has bought 49 percent of Posca SS Vina Co., a wholly owned subsidiary of South Korea's Posca.",
            ("Posca", "OWNS", "Posca SS Vina Co."),
        ),
        (
            "Viet Nam Rolling Corp (VN Rolling) owns a mill in Orlu. VN Rolling bought Kestrel Steel.",
            ("Viet Nam Rolling Corp", "OWNS", "Kestrel Steel"),
        ),
        (
            "Dalvik Foods and Kestrel Foods formed a joint venture, Orlu Mills. The JV will operate a mill in Tavra.",
            ("Orlu Mills", "OPERATES", "<mill in Tavra>"),
        ),
        (
            "Dalvik Foods and Kestrel Foods will set up a JV in Tavra. Dalvik Foods will hold 60 percent of the JV.",
            ("Dalvik Foods", "OWNS", "<JV in Tavra>"),
        ),
        (
            "Genta Shipping & Trading sold the tankers Genta Maximus and Genta Minor in May. Genta owns a port in Riga.",
            ("Genta Shipping & Trading", "OWNS", "<port in Riga>"),
        ),
        (
            "Dalvik Foods Plc (hereinafter the Buyer) signed an agreement. The Buyer will acquire 60 percent of Orlu Mills.",
            ("Dalvik Foods Plc", "OWNS", "Orlu Mills"),
        ),
        (
            "Unity Biscuits was formed in 1948. UB acquired Kestrel Foods in 1972.",
            ("Unity Biscuits", "OWNS", "Kestrel Foods"),
        ),
        (
            "Kestrel Steel will buy Dalvik Steel's 5% stake in their joint venture, Orlu Sumi Joint Stock Co (OSC).",
            ("Dalvik Steel", "OWNS", "Orlu Sumi Joint Stock Co"),
        ),
    ],
)
def test_names_in_short(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "The mill belongs to Kestrel Mills (a subsidiary of Orlu Group).",
            ("Orlu Group", "OWNS", "Kestrel Mills"),
        ),
        (
            "Kestrel Mills (part of Orlu Group) makes flour.",
            ("Orlu Group", "OWNS", "Kestrel Mills"),
        ),
        (
            "Orlu Bank will help its client Dalvik Glass [the parent company of Kestrel Mills] reinforce its lead.",
            ("Dalvik Glass", "OWNS", "Kestrel Mills"),
        ),
        (
            "Last month, a subsidiary of Kestrel Holding bought a 67 percent stake in Dalvik Foods.",
            ("<a subsidiary of Kestrel Holding>", "OWNS", "Dalvik Foods"),
        ),
        (
            "In May, a unit of Kestrel Holding bought Dalvik Foods.",
            ("Kestrel Holding", "OWNS", "<a unit of Kestrel Holding>"),
        ),
    ],
)
def test_units_in_brackets_and_behind_a_time(
    ties: Ties, text: str, tie: tuple[str, str, str]
) -> None:
    assert tie in ties(text)


def test_what_is_set_off_is_said_of_the_last_of_a_list(ties: Ties) -> None:
    told = ties(
        "Kestrel Mills, Dalvik Mills and Tavra Mills, a unit of Sorrel Group, signed a contract with Orlu Foods."
    )
    assert {one for one in told if one[1] == "OWNS"} == {("Sorrel Group", "OWNS", "Tavra Mills")}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Orlu Holding owns 51 percent of Dalvik Foods. Another 20 percent is owned by Kestrel Capital.",
            ("Kestrel Capital", "OWNS", "Dalvik Foods"),
        ),
        (
            "Orlu Holding owns 51 percent of Dalvik Foods. A further 20 percent stake is held by Kestrel Capital.",
            ("Kestrel Capital", "OWNS", "Dalvik Foods"),
        ),
        (
            "Kestrel Services is owned by two giants of the African port sector, Bolland Transport and ABM Terminals.",
            ("Bolland Transport", "OWNS", "Kestrel Services"),
        ),
        (
            "Kestrel Group bought the Orlu shipyard in May.",
            ("Kestrel Group", "OWNS", "Orlu shipyard"),
        ),
    ],
)
def test_what_is_left_out_or_named_after(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


def test_who_buys_a_stake_in_what_has_no_name_is_not_held(ties: Ties) -> None:
    told = ties("Vicenta sold one-third of its stake in the oilseed crusher to Kestrel Foods.")
    assert ("Vicenta", "OWNS", "Kestrel Foods") not in told


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "The Office of Foreign Assets Control designated Kestrel Lines. OFAC also designated Dalvik Lines.",
            ("Office of Foreign Assets Control", "RESTRICTS", "Dalvik Lines"),
        ),
        (
            "Kestrel Mills belongs to Josef Reuter. Reuter also owns Dalvik Foods.",
            ("Josef Reuter", "OWNS", "Dalvik Foods"),
        ),
        (
            "Orlu India was formed in May. OOC owns 79% of Dalvik Foods, whereas Tarn Holding holds a 20% stake in the company.",
            ("Tarn Holding", "OWNS", "Dalvik Foods"),
        ),
        (
            "Ladoga Group bought a majority stake in the fifth largest distillery in Latvia, Orlu Spirits.",
            ("Ladoga Group", "OWNS", "Orlu Spirits"),
        ),
        (
            "Recurra Energy sold the Rosero project to Southland Power. Recurra Energy closed a loan with Orlu Bank. "
            "This is Southland Power's first project in Texas. The company is a unit of Dalvik Group.",
            ("Dalvik Group", "OWNS", "Southland Power"),
        ),
    ],
)
def test_who_is_told_of_again(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


def test_units_of_a_fund_are_no_party() -> None:
    parties = extract(
        b"The acquisition of 700 million units of the firm gave Preline a stake of 61 percent in Eterna.",
        "note.txt",
    ).parties
    assert {party.name for party in parties} == {"Preline", "Eterna"}


@pytest.mark.parametrize(
    ("text", "exporter"),
    [
        ("Saudi Arabia met Dalvik Ports. The kingdom exported oil to Japan.", "Saudi Arabia"),
        ("Saudi Arabia met Dalvik Ports. The Kingdom exported oil to Japan.", "Saudi Arabia"),
        ("Oman met Dalvik Ports. The sultanate exported oil to Japan.", "Oman"),
        ("India met Kestrel Foods. The kingdom exported oil to Japan.", None),
    ],
)
def test_realms_are_the_states_that_are_such(ties: Ties, text: str, exporter: str | None) -> None:
    told = {one[0] for one in ties(text) if one[1] == "EXPORTS_TO"}
    assert told == ({exporter} if exporter else set())
