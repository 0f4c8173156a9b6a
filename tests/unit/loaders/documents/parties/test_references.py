"""Whom "it", "its", "him" and nouns that refer back mean in the sentence behind the one that names somebody."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import Ties

INTRODUCED = [
    "Kestrel Foods reported a loss on Monday.",
    "Investors want to break up Kestrel Foods, a Norwegian miller.",
    "Workers at Kestrel Foods, a Norwegian miller, went on strike.",
    "Profits at Kestrel Foods fell last year as flour prices dropped.",
    "Jan Kovac has left Kestrel Foods, the Norwegian miller.",
]
GOES_ON = [
    ("It supplies flour to Tarnava Mills.", ("Kestrel Foods", "SUPPLIES", "Tarnava Mills")),
    ("It belongs to Tarsk Oil.", ("Tarsk Oil", "OWNS", "Kestrel Foods")),
    ("Steppe Bank lent $5 million to it.", ("Steppe Bank", "LENDS_TO", "Kestrel Foods")),
    ("Its parent company is Tarsk Oil.", ("Tarsk Oil", "OWNS", "Kestrel Foods")),
    ("Its shares are listed on the Oslo Stock Exchange.", ("Kestrel Foods", "LISTED_ON", "Oslo Stock Exchange")),
]  # fmt: skip


@pytest.mark.parametrize("introduced", INTRODUCED)
@pytest.mark.parametrize(("sentence", "tie"), GOES_ON)
def test_it_is_the_one_firm_told_of(
    ties: Ties, introduced: str, sentence: str, tie: tuple[str, str, str]
) -> None:
    assert tie in ties(f"{introduced} {sentence}")


@pytest.mark.parametrize(
    "text",
    [
        "Investors compared Kestrel Foods with Orlen Data. It supplies flour to Tarnava Mills.",
        "Lawyers compared Kestrel Foods with Orlen Data. Steppe Bank lent $5 million to it.",
    ],
)
def test_of_two_neither_is_meant(ties: Ties, text: str) -> None:
    assert not {tie for tie in ties(text) if tie[1] in ("SUPPLIES", "LENDS_TO")}


def test_him_is_the_one_person_told_of(ties: Ties) -> None:
    text = "Jan Kovac was arrested on Monday. {}"
    assert ("Jan Kovac", "OWNS", "Tarnava Mills") in ties(
        text.format("Tarnava Mills belongs to him.")
    )
    sanctioned = ties(text.format("The United States imposed sanctions on him in 2022."))
    assert ("United States", "RESTRICTS", "Jan Kovac") in sanctioned
    two = "Anna Weiss met Jan Kovac. Tarnava Mills belongs to him."
    assert not {tie for tie in ties(two) if tie[1] == "OWNS"}


@pytest.mark.parametrize(
    "verb", ["handled 4 million tonnes last year", "employs 200 people", "produced 2 tonnes"]
)
def test_a_work_opens_a_sentence_without_an_article(ties: Ties, verb: str) -> None:
    assert ("Tarsk Oil", "OPERATES", "Tavra mine") in ties(
        f"Tavra mine {verb}. Tarsk Oil operates the mine."
    )


@pytest.mark.parametrize(
    ("text", "seller"),
    [
        ("The deal was arranged by the Riga broker Lund Softs for Orlu Foods. The processor sells oil to Tesk Stores.", "Orlu Foods"),
        ("La Paz, 14 December (Andina Norte Press). The smelter Orlu Tin sells to Tesk Stores.", "Orlu Tin"),
    ],
)  # fmt: skip
def test_a_broker_is_no_processor_and_an_agency_nobody_spoken_of(text: str, seller: str) -> None:
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    assert {names[s.subject] for s in found.statements if s.predicate == "SUPPLIES"} <= {seller}


def test_a_trading_company_is_no_manufacturer() -> None:
    text = "Jhongli Precision was fined. The goods went to a trading company named Orlu Trade. The manufacturer's agent, Tesk Cargo, left."
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    acts = {
        (names[s.subject], names[s.object or ""])
        for s in found.statements
        if s.predicate == "ACTS_FOR"
    }
    assert acts <= {("Tesk Cargo", "Jhongli Precision")}


def test_two_that_sign_stand_in_the_order_of_the_text() -> None:
    text = (
        "The Orlu Traders' Federation met the Tesk Exporters Guild. The federation's head, Jo Lee, spoke."
        " The two bodies signed an agreement."
    )
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    signed = [
        (names[s.subject], names[s.object or ""])
        for s in found.statements
        if s.predicate == "SIGNED"
    ]
    assert signed == [("Orlu Traders' Federation", "Tesk Exporters Guild")]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Kestrel Foods and Orlu Energy, acting through its Izmir subsidiary Ege Tanks, will build the silo.",
            ("Orlu Energy", "OWNS", "Ege Tanks"),
        ),
        (
            "Kestrel Foods bought Orlu Energy, and its chairman, Jo Lee, said the price was fair.",
            ("Jo Lee", "HOLDS_ROLE", "Kestrel Foods"),
        ),
        (
            "Nepal's Hydropower Board has blacklisted Kestrel Foods, the Lamu Post reported, citing its director Sushila Karki.",
            ("Sushila Karki", "HOLDS_ROLE", "Hydropower Board"),
        ),
        (
            "The board invited Kestrel Foods and its chairman, Jo Lee.",
            ("Jo Lee", "HOLDS_ROLE", "Kestrel Foods"),
        ),
    ],
)  # fmt: skip
def test_its_is_of_the_last_of_two_or_of_who_acts(
    ties: Ties, text: str, tie: tuple[str, str, str]
) -> None:
    assert {one for one in ties(text) if one[1] == tie[1]} == {tie}


def test_no_authority_has_an_affiliate(ties: Ties) -> None:
    text = "The Trade Commission banned a fund run by its Busan affiliate Haedong Asset."
    assert not {tie for tie in ties(text) if tie[1] == "OWNS"}


def test_it_on_a_condition_is_not_who_sets_it(ties: Ties) -> None:
    text = "The Trade Commission cleared the purchase of Orlu Foods by Kestrel Foods on condition that it sells two mills."
    assert {tie[0] for tie in ties(text) if tie[1] == "OWNS"} == {"Kestrel Foods"}
