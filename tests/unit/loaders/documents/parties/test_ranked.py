"""Whom a rank names: "Denmark's largest bank", and when it stays somebody else or nobody."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Danish bank Velmor Karsk said its profit rose. Denmark's largest bank will buy Drusk Pallen.",
            ("Velmor Karsk", "OWNS", "Drusk Pallen"),
        ),
        (
            "Velmor Bank said profit rose as Kenya's biggest bank bought Drusk Pallen.",
            ("Velmor Bank", "OWNS", "Drusk Pallen"),
        ),
        (
            "Kenya's Velmor Bank and Uganda's Tolmin Bank hope to merge. Kenya's biggest bank owns Drusk Pallen.",
            ("Velmor Bank", "OWNS", "Drusk Pallen"),
        ),
        (
            "Velmor Karsk said its profit rose. The world's largest cement maker bought Drusk Pallen.",
            ("Velmor Karsk", "OWNS", "Drusk Pallen"),
        ),
        (
            "Flights at Orlu Airport resumed. Drusk Pallen runs the main airport in Kenya.",
            ("Drusk Pallen", "OPERATES", "Orlu Airport"),
        ),
        (
            "The shareholders of Velmor Karsk met. The Abu Dhabi-owned investment company will buy Drusk Pallen.",
            ("Velmor Karsk", "OWNS", "Drusk Pallen"),
        ),
        (
            "The Orlu Security Fund bought shares. The State-controlled fund owns 8 percent of Drusk Pallen.",
            ("Orlu Security Fund", "OWNS", "Drusk Pallen"),
        ),
        (
            "The board of Velmor Karsk met. The multi-system operator (MSO) will buy Drusk Pallen.",
            ("Velmor Karsk", "OWNS", "Drusk Pallen"),
        ),
        (
            "Kenya's largest bank owns Drusk Pallen.",
            ("<Kenya's largest bank>", "OWNS", "Drusk Pallen"),
        ),
        (
            "Uganda's Velmor Bank opened an office. Kenya's largest bank owns Drusk Pallen.",
            ("<Kenya's largest bank>", "OWNS", "Drusk Pallen"),
        ),
        (
            "Velmor Mining opened an office. Kenya's largest brewer owns Drusk Pallen.",
            ("<Kenya's largest brewer>", "OWNS", "Drusk Pallen"),
        ),
    ],
)
def test_a_rank_is_of_the_one_named_that_it_fits(
    ties: Ties, text: str, tie: tuple[str, str, str]
) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Velmor Bank sued Tolmin Bank. Kenya's biggest bank owns Drusk Pallen.",
        "Velmor Bank and Tolmin Bank were fined. The country's oldest lender owns Drusk Pallen.",
        "Velmor Karsk sued Tolmin Hathor. The multi-system operator (MSO) owns Drusk Pallen.",
    ],
)
def test_of_two_that_it_fits_it_is_neither(ties: Ties, text: str) -> None:
    assert not [tie for tie in ties(text) if tie[1] == "OWNS"]


def test_who_buys_the_largest_is_not_the_largest(ties: Ties) -> None:
    told = ties("Velmor Bank will buy Kenya's largest bank.")
    assert ("Velmor Bank", "OWNS", "<Kenya's largest bank>") in told


def test_who_holds_a_post_is_no_bank_that_the_next_sentence_takes_up(ties: Ties) -> None:
    told = ties(
        "Jo Lee, chief executive of Velmor Karsk, resigned. The lender bought Drusk Pallen."
    )
    assert not [tie for tie in told if tie[0] == "Jo Lee" and tie[1] == "OWNS"]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Velmor Karsk owns Tolmin Brewery. Drusk Pallen will buy 40 percent of the biggest brewer in Kenya.",
            ("Drusk Pallen", "OWNS", "Tolmin Brewery"),
        ),
        (
            "Drusk Pallen makes beer. Velmor Karsk is buying 25 percent of Tolmin Hathor."
            " Velmor Karsk bought 40 percent of the company last year.",
            ("Velmor Karsk", "OWNS", "Tolmin Hathor"),
        ),
        (
            "A bank will finance a wind power project in Orlu, Kenya. Velmor Karsk will operate the wind farm in Orlu.",
            ("Velmor Karsk", "OPERATES", "<wind power project in Orlu>"),
        ),
        (
            "A bank will finance a wind power project in Orlu, Kenya. Velmor Karsk will operate the solar farm in Orlu.",
            ("Velmor Karsk", "OPERATES", "<solar farm in Orlu>"),
        ),
        (
            "Velmor Karsk owns a mill in Kenya. Drusk Pallen operates the mill in Uganda.",
            ("Drusk Pallen", "OPERATES", "<mill in Uganda>"),
        ),
    ],
)
def test_which_one_a_noun_takes_up(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orlu lithium mine sale completed\n\nVelmor Karsk and Tolmin Hathor now each own half of the project.",
        "The Finnish development financier has lent 15 million dollars to Drusk Pallen.\n\n"
        "Velmor Fund, a finance company, has paid 5 million so far.",
    ],
)
def test_who_is_told_of_before_his_name_is_no_party_of_his_own(ties: Ties, text: str) -> None:
    assert not [tie for tie in ties(text) if tie[0].startswith("<") or tie[2].startswith("<")]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "The firm sells in Peru. Velmor Karsk signed a deal with Tolmin Hathor, under which the latter will supply Drusk Pallen.",
            ("Tolmin Hathor", "SUPPLIES", "Drusk Pallen"),
        ),
        (
            "Velmor Karsk signed a deal with Tolmin Hathor, under which the former will supply Drusk Pallen.",
            ("Velmor Karsk", "SUPPLIES", "Drusk Pallen"),
        ),
        (
            "Velmor Karsk signed an agreement with Swiss trader Tolmin Hathor, under which it will build a mill.",
            ("Velmor Karsk", "SIGNED", "Tolmin Hathor"),
        ),
        ("Orlu Port is the largest port in Kenya.", ("Orlu Port", "LOCATED_IN", "Kenya")),
        ("Velmor Bank is the largest lender in Kenya.", ("Velmor Bank", "LOCATED_IN", "Kenya")),
    ],
)
def test_the_two_of_a_deal_and_where_the_largest_is(
    ties: Ties, text: str, tie: tuple[str, str, str]
) -> None:
    assert tie in ties(text)


def test_the_largest_investor_in_a_country_need_not_be_there(ties: Ties) -> None:
    assert not ties("Velmor Karsk is the largest investor in Kenya.")
