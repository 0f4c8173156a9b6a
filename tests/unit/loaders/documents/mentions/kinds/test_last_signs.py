"""Names of one word of which little is told: weak signs give their kind where nothing else does."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.mentions.find import find_mentions


def kind_of(text: str, name: str) -> str:
    found = find_mentions(text, [(0, len(text))], shipped().find(text))
    return next(mention.kind for mention in found if mention.name == name)


@pytest.mark.parametrize(
    "text",
    [
        "The canisters are cast by Vellmar in spring.",
        "The yarn was bought from Vellmar.",
        "The mill placed an order with Vellmar.",
        "The regulator fined Vellmar.",
        "The broker acts for Vellmar.",
        "Workers at Vellmar walked out.",
        "The lenders of Vellmar met on Monday.",
        "The lathe was made by Vellmar of Orskund.",
        "Its broker of many years, Vellmar, left.",
        "The builder is Vellmar.",
        "Sunder Mills and Vellmar went bankrupt.",
        "The auction was run by Vellmar.",
        "It names Vellmar as its main customer.",
        "The village council sued Vellmar.",
        "Shareholders: Vellmar (25%).",
        "Vellmar was fined 2 million euros for late filings.",
        "Vellmar recalled 4,000 tractors.",
        "Vellmar raised its forecast on Monday.",
        "A court in Vienna declared Vellmar insolvent.",
        "Analysts at Vellmar cut their forecast.",
        "Anna Berg left Vellmar in 2022 to run a bank.",
        "Prosecutors raided the offices of Vellmar on Tuesday.",
        "Vellmar denied that it had dumped waste.",
        "Vellmar and its partner Sunder Mills won a licence.",
        "Chief executive Anna Berg of Vellmar said that sales had risen.",
    ],
)
def test_what_firms_do_and_have_done_to_them_tells_a_firm(text: str) -> None:
    assert kind_of(text, "Vellmar") == "Firm"


@pytest.mark.parametrize(
    "text",
    [
        "Seat: Vellmar.",
        "Maria Kovac, 58, of Vellmar, sold her house.",
        "It sold its Vellmar warehouses.",
        "Vellmar's Orskund Steel Works makes rails.",
        "The mine is in eastern Vellmar.",
        "The well lies 30 km north of Vellmar.",
        "Sunder Networks, Vellmar.",
        "The bank lent for a dam on the Vellmar.",
        "The canton of Vellmar owns the line.",
        "A brickyard in Vellmar sells to Sunder Mills.",
        "The road from Vellmar to Lviv was closed.",
        "The mill moved its head office from Ghent to Vellmar in 2024.",
        "Residents of Vellmar oppose the dam.",
        "Fishermen from Vellmar blocked the harbour.",
        "Men were bussed from Vellmar to the mine.",
        "The pipeline runs through Vellmar to the coast.",
        "The cathedral of Vellmar was built in 1480.",
        "Vellmar lies on the Chilean border.",
        "The railway will link Vellmar with Lviv by 2030.",
        "Flights between Lviv and Vellmar will resume in June.",
        "The dam, 12 km from Vellmar, will cost 90 million euros.",
        "A fire broke out in Vellmar, 40 km north of Lviv.",
    ],
)
def test_where_something_lies_tells_a_place(text: str) -> None:
    assert kind_of(text, "Vellmar") == "Place"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The shares are listed on Vellmar.", "Exchange"),
        ("The balance is in public hands on the VSX.", "Exchange"),
        ("The agency keeps its dollars in escrow at Vellmar.", "Bank"),
    ],
)
def test_where_shares_and_money_are(text: str, kind: str) -> None:
    assert kind_of(text, text.rstrip(".").rpartition(" ")[2]) == kind


@pytest.mark.parametrize(
    "text",
    [
        "The firm was founded by Vellmar.",  # rather a person
        "The goods come from Vellmar.",  # as well a town
        "He spoke of Vellmar.",
    ],
)
def test_what_may_be_said_of_anything_tells_nothing(text: str) -> None:
    assert kind_of(text, "Vellmar") == "Party"


def test_a_capital_inside_a_word_is_a_firms() -> None:
    assert kind_of("Half of it is drilled with rigs of KenVell.", "KenVell") == "Firm"
    assert kind_of("He spoke of McVell.", "McVell") == "Party"


def test_firms_in_a_list_are_no_address() -> None:
    assert kind_of("Customers: Sunder Mills, Vellmar.", "Vellmar") == "Firm"
