"""Nouns for a part in a deal, and pronouns for those who were just told of: whom they mean, and when they mean nobody."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import Ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Vaskor Holding bought the Orlu mill from Dalvik Foods. The seller will keep 10 percent of the mill.",
            ("Dalvik Foods", "OWNS", "Orlu mill"),
        ),
        (
            "Norva Bank lent 40 million dollars to Dalvik Foods. The borrower is owned by Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "Dalvik Foods"),
        ),
        (
            "Norva Bank lent 40 million dollars to Dalvik Foods. The lender is owned by Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "Norva Bank"),
        ),
        (
            "Dalvik Foods leased a warehouse from Sorrel Estates. The lessor belongs to Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "Sorrel Estates"),
        ),
        (
            "Dalvik Foods supplies flour to Sorrel Bakeries. The supplier is owned by Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "Dalvik Foods"),
        ),
        (
            "Dalvik Foods supplies flour to Sorrel Bakeries. The customer is owned by Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "Sorrel Bakeries"),
        ),
        (
            "Vaskor Holding and Tarn Capital bought the Orlu mill. They own a port in Riga.",
            ("Tarn Capital", "OWNS", "<port in Riga>"),
        ),
        (
            "Vaskor Holding has a terminal in Riga. It will operate it with Tarn Capital.",
            ("Vaskor Holding", "OPERATES", "<terminal in Riga>"),
        ),
        (
            "Bank Sorvan closed its branch in Nukus. The Uzbek lender is owned by Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "Bank Sorvan"),
        ),
        (
            "Dalvik Foods has bought Orlu Mills. The acquired company is controlled by Vaskor Holding.",
            ("Vaskor Holding", "CONTROLS", "Orlu Mills"),
        ),
        (
            "Dalvik Foods will acquire 60 percent of Orlu Mills. The target company supplies flour to Sorrel Bakeries.",
            ("Orlu Mills", "SUPPLIES", "Sorrel Bakeries"),
        ),
        (
            "Tarn Ports won the tender for the Orlu terminal. The winning bidder is owned by Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "Tarn Ports"),
        ),
        (
            "Tarn Capital holds 60 percent of Dalvik Foods. The majority owner also controls Sorrel Mills.",
            ("Tarn Capital", "CONTROLS", "Sorrel Mills"),
        ),
        (
            "Dalvik Foods and Sorrel Foods own 50 percent each of Orlu Mills. Both are controlled by Vaskor Holding.",
            ("Vaskor Holding", "CONTROLS", "Sorrel Foods"),
        ),
        (
            "Tarn Ports and Dalvik Lines will set up a joint venture in Riga. Each partner will hold 50 percent of the venture.",
            ("Dalvik Lines", "OWNS", "<joint venture in Riga>"),
        ),
        (
            "Vaskor Metals owns the Tavra lead-zinc mine in Peru. Dalvik Mining bought 10 percent of Tavra.",
            ("Dalvik Mining", "OWNS", "Tavra lead-zinc mine"),
        ),
        (
            "Dalvik Lines, a shipping company, will buy two tankers from Tarn Holding. The ships will be bought from the company in May.",
            ("Tarn Holding", "OWNS", "<two tankers>"),
        ),
        (
            "The Central Bank of Nigeria fined Dalvik Bank. The apex bank also owns 30 percent of Orlu Exchange.",
            ("Central Bank of Nigeria", "OWNS", "Orlu Exchange"),
        ),
    ],
)
def test_who_has_a_part(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vaskor Holding and Tarn Capital bought the Orlu mill. The buyer is owned by Sorrel Group.",
        "Norva Bank lent 4 million dollars to Dalvik Foods and 5 million to Kestrel Lines. The borrower is owned by Sorrel Group.",
        "Vaskor Holding bought the Orlu mill from Dalvik Foods and Tarn Capital. The seller is owned by Sorrel Group.",
        "Vaskor Holding bought Orlu Mills and Tarn Mills. The acquired company is owned by Sorrel Group.",
    ],
)
def test_who_might_be_two_is_nobody(ties: Ties, text: str) -> None:
    assert not [one for one in ties(text) if one[0] == "Sorrel Group"]


def test_a_branch_is_not_the_lender(ties: Ties) -> None:
    told = ties(
        "Bank Sorvan closed its branch in Nukus. The Uzbek lender is owned by Vaskor Holding."
    )
    assert not [one for one in told if "branch" in one[2] and one[1] == "OWNS"]


def test_what_is_bought_is_not_the_buyers(ties: Ties) -> None:
    told = ties(
        "Dalvik Lines, a shipping company, will buy two tankers from Tarn Holding. The ships would be bought from the company in May."
    )
    assert ("Dalvik Lines", "SUPPLIES", "Dalvik Lines") not in told
    assert {one[0] for one in told if one[1] == "OWNS"} <= {"Dalvik Lines", "Tarn Holding"}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Dalvik Foods is to be bought by Vaskor Holding. Its buyer is controlled by Ada Moe.",
            ("Ada Moe", "CONTROLS", "Vaskor Holding"),
        ),
        (
            "Dalvik Foods has offered 640 million euros in cash for Sorrel Mills. The buyer is controlled by Ada Moe.",
            ("Ada Moe", "CONTROLS", "Dalvik Foods"),
        ),
        (
            "Dalvik Foods launched a hostile bid for Sorrel Mills. Vaskor Holding owns a tenth of the target company.",
            ("Vaskor Holding", "OWNS", "Sorrel Mills"),
        ),
        (
            "Dalvik Foods is negotiating the acquisition of Sorrel Mills. The bidder is owned by Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "Dalvik Foods"),
        ),
        (
            "Dalvik Foods has made an offer for Sorrel Mills. It mills flour. The yards lie in Oran. Analysts were surprised. Shares rose."
            " Vaskor Holding still owns a third of the target company.",
            ("Vaskor Holding", "OWNS", "Sorrel Mills"),
        ),
        (
            "Dalvik Foods buys flour from Sorrel Mills. Its supplier is owned by Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "Sorrel Mills"),
        ),
        (
            "Dalvik Foods outbid Sorrel Mills for a silo in Riga. The winner is owned by Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "Dalvik Foods"),
        ),
        (
            "Vaskor Holding is to buy the paint maker Dalvik Paints from Sorrel Mills. The vendor has owned the company since 2004.",
            ("Sorrel Mills", "OWNS", "Dalvik Paints"),
        ),
        (
            "Ada Moe left Sorrel Mills in 2020 and founded Dalvik Foods. Her new company sells flour to Vaskor Bakeries.",
            ("Dalvik Foods", "SUPPLIES", "Vaskor Bakeries"),
        ),
        (
            "Norva Bank lent 4 million euros to Dalvik Coach, a maker of buses. Sorrel Re insures the bus maker.",
            ("Sorrel Re", "INSURES", "Dalvik Coach"),
        ),
    ],
)
def test_reads_whose_part_it_is(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        # who is bought is no buyer
        (
            "Dalvik Foods is to be bought by Vaskor Holding. The buyer is owned by Sorrel Capital.",
            ("Sorrel Capital", "OWNS", "Dalvik Foods"),
        ),
        # a supplier of whom nothing was told
        (
            "Dalvik Foods bought Sorrel Mills. Its supplier is owned by Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "Sorrel Mills"),
        ),
        # an offer of work is none for a firm
        (
            "Dalvik Foods has offered Sorrel Mills a contract. Vaskor Holding owns a tenth of the target company.",
            ("Vaskor Holding", "OWNS", "Sorrel Mills"),
        ),
        # his old firm, where he founded a new one
        (
            "Ada Moe left Sorrel Mills in 2020 and founded Dalvik Foods. Her former company sells flour to Vaskor Bakeries.",
            ("Dalvik Foods", "SUPPLIES", "Vaskor Bakeries"),
        ),
    ],
)
def test_gives_no_part_to_another(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie not in ties(text)


def test_a_group_behind_a_word_for_when_is_the_name_before() -> None:
    text = "Vaskor Works has bought Dalvik Foods, until now a unit of Tarn Capital."
    told = extract(text.encode(), "note.txt")
    assert {party.name for party in told.parties} == {
        "Vaskor Works",
        "Dalvik Foods",
        "Tarn Capital",
    }


def test_the_company_made_a_subsidiary_is_what_is_bought(ties: Ties) -> None:
    told = ties(
        "Vaskor Group's chemical firm Dalvik Foods will acquire another 26 percent of its arm Orlu Mills, "
        "making the company a wholly-owned subsidiary."
    )
    assert ("Dalvik Foods", "OWNS", "Orlu Mills") in told
    assert ("Dalvik Foods", "OWNS", "Vaskor Group") not in told


def test_what_might_be_made_a_subsidiary_of_two_is_nobody(ties: Ties) -> None:
    told = ties("Dalvik Foods bought Orlu Mills and Tarn Mills, making the company a subsidiary.")
    assert not [one for one in told if one[2] == "Dalvik Foods"]
