"""Whom the later sentences of a report mean: offices, short names, and parties told of some paragraphs before."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def ties(text: str) -> set[tuple[str, str, str]]:
    extraction = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in extraction.parties}
    return {
        (names[one.subject], one.predicate, names[one.object])
        for one in extraction.statements
        if one.object is not None
    }


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
def test_who_is_meant_later(text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Ports and Kestrel Ports informed Sorrel Port Trust of it. Tarn Ports is the lead member of the consortium.",
        "Olmo Bank and Tavra Bank merged. The syndicate is owned by Vaskor Holding.",
    ],
)
def test_a_consortium_is_no_single_firm(text: str) -> None:
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
