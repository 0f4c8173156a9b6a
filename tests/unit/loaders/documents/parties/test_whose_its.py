"""Whose "its" is in a subordinate clause, behind an aside, and where a firm goes to its own people."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Ties


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Bank Tarnava sued in May after Orlu Sugar missed a payment that its owner, Kestrel Foods, had guaranteed.",
            ("Kestrel Foods", "OWNS", "Orlu Sugar"),
        ),
        (
            "Norva Bank lent the sum before Orlu Sugar sold its Dakar mill to a rival.",
            ("Orlu Sugar", "OWNS", "<Dakar mill>"),
        ),
        (
            "Orlu Steel said that Kestrel Coal would sell its mine in Katowice.",
            ("Kestrel Coal", "OWNS", "<mine in Katowice>"),
        ),
        (
            "The smelter at Sohar, in which Orlu Metals holds 20 percent, was shut because its supplier, Kestrel Power, went bankrupt.",
            ("Kestrel Power", "SUPPLIES", "<smelter at Sohar>"),
        ),
        (
            "An Emirati fund and a Danish insurer bought a fifth of the brewer Orlu Beer of Lagos from its"
            " previous majority owner, Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "Orlu Beer"),
        ),
        (
            "The ministry licensed Orlu Air, which flies to Praia, in May. Its distributor is Kestrel Travel.",
            ("Kestrel Travel", "ACTS_FOR", "Orlu Air"),
        ),
        (
            "The anti-graft agency froze accounts of the airline Harmattan Air at three banks after its founder, Bisi Adewale, fled.",
            ("Bisi Adewale", "HOLDS_ROLE", "Harmattan Air"),
        ),
        (
            "Quillon Capital acquired Dacia Glass in March. The glassmaker's works council and its bank, Norva Credit Bank, protested.",
            ("Dacia Glass", "BANKS_WITH", "Norva Credit Bank"),
        ),
    ],
)
def test_its_is_who_acts_in_the_clause(ties: Ties, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in ties(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Bank Tarnava sued in May after Orlu Sugar missed a payment that its owner, Kestrel Foods, had guaranteed.",
            ("Kestrel Foods", "OWNS", "Bank Tarnava"),
        ),
        (
            "Orlu Steel said that Kestrel Coal would buy its mine in Katowice.",
            ("Kestrel Coal", "OWNS", "Kestrel Coal"),
        ),
        (
            "The mill near Bodo, which Orlu Foods bought in May, has lost its main customer, Kestrel Bakery.",
            ("Orlu Foods", "SUPPLIES", "Kestrel Bakery"),
        ),
        (
            "An Emirati fund bought a fifth of the brewer Orlu Beer of Lagos from its previous majority owner, Vaskor Holding.",
            ("Vaskor Holding", "OWNS", "<an Emirati fund>"),
        ),
        (
            "The regional court in Lviv ordered the sale of the assets of a brewer. Its creditors include Norva Bank and Kestrel Malt.",
            ("Norva Bank", "LENDS_TO", "<regional court in Lviv>"),
        ),
        (
            "Tramontane Lines told the transport regulator that Pelagia Ferries owed it 3 million euros.",
            ("<transport regulator>", "LENDS_TO", "Pelagia Ferries"),
        ),
    ],
)
def test_its_is_not_who_opens_the_sentence(
    ties: Ties, text: str, tie: tuple[str, str, str]
) -> None:
    assert tie not in ties(text)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Orlu Data lent $40 million to Tarn Steel through its unit Moor Finance.", "Orlu Data"),
        (
            "Orlu Data guaranteed the debts of Tarn Steel through its unit Moor Finance.",
            "Orlu Data",
        ),
        ("Tarn Steel was bought by Orlu Data through its unit Moor Finance.", "Orlu Data"),
        (
            "Orlu Data said Tarn Steel had lent $40 million to Vesta Oil through its unit Moor Finance.",
            "Tarn Steel",
        ),
    ],
)
def test_who_acts_has_the_unit_through_which_he_does(ties: Ties, text: str, owner: str) -> None:
    assert {s for s, tie, o in ties(text) if (tie, o) == ("OWNS", "Moor Finance")} == {owner}


def test_its_goes_on_from_whose_the_first_is(ties: Ties) -> None:
    text = "Orlu Data's owner Tarn Steel and its lender Moor Bank met in Oslo."
    assert {("Moor Bank", "LENDS_TO", "Orlu Data"), ("Tarn Steel", "OWNS", "Orlu Data")} <= ties(
        text
    )
