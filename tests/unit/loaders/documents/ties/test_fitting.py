"""What the words of two ends, or those beside them, say against a tie between them."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"OWNS", "TRANSFERS_TO", "HOLDS_ROLE"})
FIRM = "Tolmin Steel"


@pytest.mark.parametrize(
    "text",
    [
        "Vesta Energy raised its stake in Tolmin Steel to 68.5 percent after buying out two local shareholders.",
        "Vesta Energy bought out the minority shareholders of Tolmin Steel.",
        "Vesta Energy has bought out its Japanese partner in Tolmin Steel.",
    ],
)
def test_whoever_is_bought_out_is_not_owned(text: str, facts: Facts) -> None:
    assert {held for _, tie, held, _ in facts(text) if tie == "OWNS"} <= {FIRM}


@pytest.mark.parametrize(
    "text",
    [
        "The government approved the transfer of 40 percent of the shares of Tolmin Steel from Sava Power to Vesta Energy.",
        "The transfer of the stake in Tolmin Steel from Sava Power to Vesta Energy was approved.",
        "Sava Power plans to transfer Tolmin Steel to Vesta Energy.",
    ],
)
def test_a_firm_or_a_stake_that_changes_hands_is_no_money(text: str, facts: Facts) -> None:
    found = facts(text)
    assert not {fact for fact in found if fact[1] == "TRANSFERS_TO"}
    assert any(fact[:3] == ("Vesta Energy", "OWNS", FIRM) for fact in found)


def test_money_that_is_transferred_is(facts: Facts) -> None:
    text = "A transfer of 5 million dollars from Sava Power to Vesta Energy was approved."
    assert facts(text) == {("Sava Power", "TRANSFERS_TO", "Vesta Energy", "asserted")}


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Tolmin Steel, in which Sava Power is the largest shareholder, lost money.", "Sava Power"),
        ("Tolmin Steel, in which the Dutch fund Sava Power is a minority shareholder, lost money.", "Sava Power"),
    ],
)  # fmt: skip
def test_of_what_somebody_is_a_shareholder(text: str, owner: str, facts: Facts) -> None:
    assert facts(text) == {(owner, "OWNS", FIRM, "asserted")}


def test_a_shareholder_in_something_else_is_none_of_the_firm(facts: Facts) -> None:
    text = (
        "Vesta Energy bought Tolmin Steel. It will pay with its hospitals, in which Sava Power is a minority"
        " shareholder."
    )
    assert ("Sava Power", "OWNS", FIRM, "asserted") not in facts(text)


@pytest.mark.parametrize(
    "text", ["Jana Lund chairs the audit committee of Tolmin Steel.", "A Swiss trader bought the rest. Jana Lund resigned as chairman."]
)  # fmt: skip
def test_no_office_in_a_committee_of_the_board_or_of_a_stranger(text: str, facts: Facts) -> None:
    assert {held for _, tie, held, _ in facts(text) if tie == "HOLDS_ROLE"} <= {FIRM}


def told(text: str) -> set[tuple[str, str, str]]:
    """All ties of a text."""
    extraction = extract(text.encode(), "a.txt")
    names = {party.key: party.name for party in extraction.parties}
    return {
        (names[tie.subject], tie.predicate, names[str(tie.object)]) for tie in extraction.statements
    }


@pytest.mark.parametrize(
    "text",
    [
        "Marek Dolan, Ada Moreno's commerce secretary, bought Tolmin Steel.",
        "Marek Dolan, commerce secretary of Ada Moreno, bought Tolmin Steel.",
        "Marek Dolan, Ada Moreno's defence minister, bought Tolmin Steel.",
    ],
)
def test_an_office_under_somebody_is_none_in_him(text: str) -> None:
    assert told(text) == {("Marek Dolan", "OWNS", FIRM)}


def test_what_is_donated_gives_nothing() -> None:
    for given in ("a Velmar Ventilator", "an Orlu Scanner"):
        text = f"The donation of {given} to Tarn General Hospital was welcomed."
        assert not told(text)
    text = (
        "The donation of 3 million dollars by Vesta Energy to Tarn General Hospital was welcomed."
    )
    assert ("Vesta Energy", "FINANCES", "Tarn General Hospital") in told(text)


def test_what_a_country_imports_of_its_needs_nobody_is_told_to_export() -> None:
    text = (
        "Kenya said that Ghana grew. Kenya imports over half of its gas and 85 percent of its oil."
    )
    assert not {fact for fact in told(text) if fact[1] == "EXPORTS_TO"}
    text = "Peru grows tea. Kenya takes half of its tea exports."
    assert ("Peru", "EXPORTS_TO", "Kenya") in told(text)


@pytest.mark.parametrize("who", ["Marek Dolan", "Tolmin Steel"])
@pytest.mark.parametrize(
    "what",
    [
        "a trader in Lima, Peru",
        "a dealer based in Lima, Peru",
        "a trader from Lima, Peru, and Vesta Energy",
    ],
)
def test_a_country_behind_its_town_is_not_what_is_done_to(who: str, what: str) -> None:
    found = told(f"Kenya sanctioned {who}, {what}.")
    hit = {fact[2] for fact in found if fact[1] == "RESTRICTS"}
    assert hit - {"Vesta Energy"} == {who}
    hit = {fact[2] for fact in told("Kenya sanctioned Peru and Tolmin Steel.")}
    assert hit == {"Peru", FIRM}
