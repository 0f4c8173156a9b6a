"""Firms that are called like a person or a town: what the text says of the name decides, not what it looks like."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

FIRMS = [  # the second name of each row is a firm's
    ("Barry Calder, the world's leading manufacturer of cocoa butter, has bought a mill.", "Barry Calder"),
    ("Antoine Delmas, CEO of Barry Calder, said the deal was good.", "Barry Calder"),
    ("Peter Lang, chief executive of Barry Calder, met the minister.", "Barry Calder"),
    ("Velmora Foods bought 30% of Barry Calder from Tandler AG.", "Barry Calder"),
    ("A stake in Barry Calder was sold to Velmora Foods.", "Barry Calder"),
    ("Barry Calder's subsidiaries in Ghana buy beans.", "Barry Calder"),
    ("Barry Calder is a German carmaker.", "Barry Calder"),
    ("Firms including Cargin Inc, Glenda AG and Louis Drayton made bids.", "Louis Drayton"),
    ("Minh Phong Seafood JSC was sold. Minh Phong has two plants.", "Minh Phong Seafood JSC"),
    ("Velmora Lithium appointed Canard Genuity and Foxley Capital as joint brokers.", "Canard Genuity"),
    ("Chilean copper miner Antofagasta agreed to sell concentrate.", "Antofagasta"),
    ("The oil company Santos has a plant in Darwin.", "Santos"),
    ("French retailer Nancy opened a store in Paris.", "Nancy"),
]  # fmt: skip
PEOPLE_AND_TOWNS = [
    ("Barry Calder, a lawyer, owns 20% of Velmora Foods.", "Barry Calder", "Person"),
    ("Barry Calder, the company's founder, sold his stake.", "Barry Calder", "Person"),
    ("Barry Calder is the owner of a chocolate maker.", "Barry Calder", "Person"),
    ("Barry Calder, the operator of a casino, was fined.", "Barry Calder", "Person"),
    ("Mr Barry Calder bought a carmaker.", "Barry Calder", "Person"),
    ("Investors such as Barry Calder and Peter Lang bought shares.", "Barry Calder", "Person"),
    ("Velmora Foods named Barry Calder as chief executive.", "Barry Calder", "Person"),
    ("Barry Calder has a stake in Velmora Foods. Calder sold a mill.", "Barry Calder", "Person"),
    ("The oil company Velmora has a plant in Santos.", "Santos", "Place"),
    ("A supplier Jakarta had blacklisted won the tender.", "Jakarta", "Place"),
    ("The airline Santos-based Velmora Air flies for cut fares.", "Santos", "Place"),
]


def kinds(text: str) -> dict[str, str]:
    found = extract(text.encode(), "a.txt", min_confidence=0)
    return {party.name: party.kind for party in found.parties}


@pytest.mark.parametrize(("text", "name"), FIRMS)
def test_what_a_firm_is_has_or_does_tells_it(text: str, name: str) -> None:
    assert kinds(text).get(name) == "Firm"


@pytest.mark.parametrize(("text", "name", "kind"), PEOPLE_AND_TOWNS)
def test_who_has_an_office_stays_a_person_and_a_town_a_place(
    text: str, name: str, kind: str
) -> None:
    assert kinds(text).get(name) == kind


LONG = [  # names over "and", and where they end
    (
        "The Torland Agency for the Development of Small and Medium-Sized Enterprises met Orlu Steel.",
        "Torland Agency for the Development of Small and Medium-Sized Enterprises",
    ),
    ("The Japan Sake and Shochu Makers Association said so.", "Japan Sake and Shochu Makers Association"),
    ("Orlu Steel and Brendel Shipowners Association signed a deal.", "Brendel Shipowners Association"),
    (
        "Orlu Steel is listed on the Growth and Enterprise Market Segment of the Nairobi Securities Exchange.",
        "Growth and Enterprise Market Segment",
    ),
    (
        "The Ghana Cocoa Board (COCOBOD) sells beans through the Cocoa Marketing Company of the COCOBOD.",
        "Cocoa Marketing Company",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), LONG)
def test_names_reach_as_far_as_they_go(text: str, name: str) -> None:
    assert name in kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Narva, in which Orlu Group holds a third, cut 40 jobs.", "Firm"),
        ("Narva, 40 percent of which belongs to Orlu Group, cut 40 jobs.", "Firm"),
        ("Narva's shareholders approved the deal.", "Firm"),
        ("Narva, with sales of 40 million euros, cut 40 jobs.", "Firm"),
        ("Narva, 40 percent of which was destroyed, is a town.", "Place"),
        ("Narva, formerly part of Sweden, is a town.", "Place"),
        ("The mill in Narva, in which Orlu Group holds a third, cut 40 jobs.", "Place"),
    ],
)
def test_a_town_by_name_is_a_firm_by_who_holds_it(text: str, kind: str) -> None:
    assert kinds(text).get("Narva") == kind
