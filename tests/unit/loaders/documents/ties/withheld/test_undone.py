"""Deals that came to nothing, or are not done yet, in the sentence that tells of them."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def told(text: str) -> set[tuple[str, str, str, str]]:
    found = extract(text.encode(), "note.txt", published="2026-05-10", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    return {
        (names[s.subject], s.predicate, names[s.object or ""], s.modality) for s in found.statements
    }


@pytest.mark.parametrize(
    "text",
    [
        "The sale of Tolmin Steel to Norva Bank was not completed.",
        "The sale of Tolmin Steel to Norva Bank was never concluded.",
        "The sale of Tolmin Steel to Norva Bank did not go ahead.",
        "The sale of Tolmin Steel to Norva Bank failed.",
        "Brenna Holding said the sale of Tolmin Steel to Norva Bank for $30 million was abandoned in June.",
        "Brenna Holding's deal to buy Tolmin Steel fell through.",
        "Brenna Holding's agreement to acquire Tolmin Steel was terminated in May.",
        "Brenna Holding's plan to buy Tolmin Steel was scrapped.",
        "Brenna Holding's contract to supply Tolmin Steel was cancelled.",
        "The loan from Norva Bank to Tolmin Steel was not disbursed.",
        "Deliveries from Brenna Holding to Tolmin Steel never began.",
    ],
)
def test_what_came_to_nothing_is_not_told(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "The sale of Tolmin Steel to Norva Bank has not been completed.",
            ("Norva Bank", "OWNS", "Tolmin Steel", "planned"),
        ),
        (
            "The sale of Tolmin Steel to Norva Bank was completed in May.",
            ("Norva Bank", "OWNS", "Tolmin Steel", "asserted"),
        ),
        (
            "The sale of Tolmin Steel to Norva Bank failed to please investors.",
            ("Norva Bank", "OWNS", "Tolmin Steel", "asserted"),
        ),
        (
            "Brenna Holding holds 40 percent of Tolmin Steel and has not paid dividends.",
            ("Brenna Holding", "OWNS", "Tolmin Steel", "asserted"),
        ),
        (
            "Brenna Holding, which completed the sale of Tolmin Steel to Norva Bank, failed.",
            ("Norva Bank", "OWNS", "Tolmin Steel", "asserted"),
        ),
    ],
)
def test_what_was_done_or_is_to_be_done_is(text: str, tie: tuple[str, str, str, str]) -> None:
    assert tie in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Brenna Holding walked away from a deal to buy Tolmin Steel.",
        "Brenna Holding has withdrawn from a plan to buy Tolmin Steel.",
        "Brenna Holding pulled out of its agreement to buy Tolmin Steel.",
        "Brenna Holding backed out of an agreement to acquire Tolmin Steel.",
        "Brenna Holding lost its bid to buy Tolmin Steel.",
        "Brenna Holding came close to buying Tolmin Steel.",
    ],
)
def test_who_lets_go_of_a_deal_is_denied_it(text: str) -> None:
    assert told(text) == {("Brenna Holding", "OWNS", "Tolmin Steel", "denied")}


@pytest.mark.parametrize("contrast", [", not", ", and not", ", rather than", ", instead of"])
def test_whom_a_party_is_set_against_has_no_part_in_it(contrast: str) -> None:
    owner = ("Brenna Holding", "OWNS", "Tolmin Steel", "asserted")
    assert told(f"Brenna Holding{contrast} Norva Bank, owns Tolmin Steel.") == {owner}


@pytest.mark.parametrize(
    "text",
    [
        "Tolmin Steel could become the owner of Trask Logistics.",
        "Tolmin Steel may become a supplier of Sava Railways.",
        "Former Tolmin Steel owner Jo Brandt spoke in Oslo.",
    ],
)
def test_what_may_be_or_was_once_is_no_tie(text: str) -> None:
    assert extract(text.encode(), "t.txt").statements == ()


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Tolmin Steel's takeover of Trask Logistics would need approval.", "planned"),
        ("Tolmin Steel's acquisition of Trask Logistics is subject to approval.", "planned"),
        ("Tolmin Steel's takeover of Trask Logistics was completed in May.", "asserted"),
    ],
)
def test_a_deal_that_is_still_to_be_done_is_planned(text: str, modality: str) -> None:
    found = extract(text.encode(), "t.txt").statements
    assert {one.modality for one in found if one.predicate == "OWNS"} == {modality}


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Brenna Holding's takeover of Tolmin Steel and its unit Orel Works was blocked.",
            {
                ("Brenna Holding", "OWNS", "Tolmin Steel", "opposed"),
                ("Brenna Holding", "OWNS", "Orel Works", "opposed"),
                ("Tolmin Steel", "OWNS", "Orel Works", "asserted"),
            },
        ),
        (
            "A loan from Norva Bank to Tolmin Steel and Orel Works was refused.",
            {
                ("Norva Bank", "LENDS_TO", "Tolmin Steel", "opposed"),
                ("Norva Bank", "LENDS_TO", "Orel Works", "opposed"),
            },
        ),
        ("Brenna Holding's plan to buy Tolmin Steel and Orel Works was dropped.", set()),
        ("The joint venture between Tolmin Steel and Orel Works was never set up.", set()),
    ],
)
def test_what_undoes_a_deal_undoes_it_for_each_of_a_list(
    text: str, ties: set[tuple[str, str, str, str]]
) -> None:
    assert told(text) == ties
