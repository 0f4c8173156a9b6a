"""Whom a following sentence goes on about: "it", "the company", "the latter" and "its" behind who was told of before."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset(
    {"OWNS", "CONTROLS", "HOLDS_ROLE", "ORGANIZED", "HOSTED", "OPERATES", "LISTED_ON", "SIGNED"}
)


@pytest.fixture
def signed(facts: Facts, text: str) -> set[tuple[str, str]]:
    """Who signed with whom in a text."""
    return {(one, other) for one, tie, other, _ in facts(text) if tie == "SIGNED"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        pytest.param(
            "Orlu Mills is part of Kestrel Holdings PLC.\n\nIt owns Delta Grain and Tana Foods.",
            ("Orlu Mills", "OWNS", "Delta Grain", "asserted"),
            id="each sentence in a paragraph of its own",
        ),
        pytest.param(
            "The third Caspian Corn Forum took place in Aktau. It was organised by the Silo Owners' Association.",
            ("Silo Owners' Association", "ORGANIZED", "Caspian Corn Forum", "asserted"),
            id="an event with a word before its name",
        ),
        pytest.param(
            "The annual Danube Wine Fair opened on Monday. It was hosted by the Danube Vintners' Association.",
            ("Danube Vintners' Association", "HOSTED", "Danube Wine Fair", "asserted"),
            id="an event held each year",
        ),
        pytest.param(
            "Tesk Partners declined to comment. It owns mills in Jordan and Yemen through Orlu Clinker, which it controls"
            " jointly with Kestrel Group.",
            ("Tesk Partners", "CONTROLS", "Orlu Clinker", "asserted"),
            id="no place that only ends a list",
        ),
        pytest.param(
            "Orlu Mills ASA's largest shareholders are Delta Fund AS and Kestrel Invest AS. The company's auditor is Tesk Revisjon AS.",
            ("Tesk Revisjon AS", "HOLDS_ROLE", "Orlu Mills ASA", "asserted"),
            id="whose shareholders were listed",
        ),
        pytest.param(
            "Orlu Mills' subsidiaries are Delta Grain and Kestrel Foods. The company is listed on the Nairobi Stock Exchange.",
            ("Orlu Mills", "LISTED_ON", "Nairobi Stock Exchange", "asserted"),
            id="whose subsidiaries were listed",
        ),
        pytest.param(
            "Orlu Lines and Tesk Cargo own 10 percent each of the Delta Grain Terminal, whose other shareholder is Kestrel Holdings."
            " The latter manages the terminal.",
            ("Kestrel Holdings", "OPERATES", "Delta Grain Terminal", "asserted"),
            id="the latter is named last",
        ),
        pytest.param(
            "Tesk Energy holds 51 per cent of Orlu Wind KG and 75 per cent of Delta Wind GmbH. The minority shareholder of the"
            " latter is Kestrel Bank.",
            ("Kestrel Bank", "OWNS", "Delta Wind GmbH", "asserted"),
            id="of the latter",
        ),
        pytest.param(
            "Orlu Foods has three owners. Its former parent, Kestrel Mills, sold a 40 percent stake in the company to Tesk Fund.",
            ("Tesk Fund", "OWNS", "Orlu Foods", "asserted"),
            id="no firm sells a stake in itself",
        ),
        pytest.param(
            "Orlu Foods will become a unit of Delta Grain, and its founder, Jo Lee, will retire.",
            ("Jo Lee", "HOLDS_ROLE", "Orlu Foods", "asserted"),
            id="its, behind whose unit it is",
        ),
    ],
)
def test_a_sentence_goes_on_about_who_was_told_of(
    facts: Facts, text: str, fact: tuple[str, str, str, str]
) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Abidjan was not on the list. Jo Lee, who founded it, left.", id="no town"),
        pytest.param("Orlu Mills, Tesk\n\nIt owns Delta Grain.", id="a line that is no sentence"),
    ],
)
def test_nobody_else_is_meant(facts: Facts, text: str) -> None:
    assert not facts(text)


def test_a_stake_is_not_in_who_buys_it(facts: Facts) -> None:
    text = "Tesk Cobalt bought the Orlu mine from Kestrel. It will pay 44 million dollars for the 6% stake held by Jo Lee."
    assert ("Jo Lee", "OWNS", "Orlu mine", "asserted") in facts(text)
    assert ("Jo Lee", "OWNS", "Tesk Cobalt", "asserted") not in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Belagro will deliver 60,000 tonnes of potash to Orlu Foods this year. The two sides signed the contract in February.",
        "Belagro bought two ferries from Orlu Foods. The two sides signed the agreement in Hanoi.",
    ],
)
def test_the_two_sides_are_those_of_the_deal(signed: set[tuple[str, str]], text: str) -> None:
    assert signed == {("Belagro", "Orlu Foods")}


@pytest.mark.parametrize(
    "text",
    [
        "Belagro sued Orlu Foods over a loan. The two sides signed a contract in February.",
        "Belagro will deliver potash to Orlu Foods and Tesk Mills. The two sides signed the contract in February.",
    ],
)
def test_the_two_sides_are_not_any_two(signed: set[tuple[str, str]], text: str) -> None:
    assert not signed
