"""Whose words a tie is, whichever reader tells it: what stands in a clause that somebody is reported with is his word."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

ROWS = [
    (
        "Banca Alba and Kredit Union Dorn agreed to merge under the name Dorn Alba Bank, they announced yesterday.",
        {("Banca Alba", "SUCCEEDED_BY", "Banca Alba"), ("Kredit Union Dorn", "SUCCEEDED_BY", "Kredit Union Dorn")},
    ),
    (
        "Alba Foods and Corvo Energia signed a contract, the two firms said on Monday.",
        {("Alba Foods", "SIGNED", "Alba Foods")},
    ),
    (
        "Indian developer Surya Works has won the contract to build a 400 MW solar park, the state power company that tendered it said.",
        {("Surya Works", "CONTRACTED_FOR", "<state power company>")},
    ),
    (
        "Machine builder Orlu Works is not in talks to sell a stake to Lusca Holding, it said on Thursday.",
        {("Lusca Holding", "OWNS", "Orlu Works")},
    ),
    (
        "Two state banks have extended their loans to Serend Power, the utility said in a filing to the Colombo Stock Exchange.",
        {("<two state banks>", "LENDS_TO", "Serend Power")},
    ),
    (
        "Orlu Steel has been cut off by its lender, Bank Cendan, according to a stock exchange filing by its parent, Tsing Holding.",
        {("Bank Cendan", "LENDS_TO", "Tsing Holding"), ("Tsing Holding", "OWNS", None)},
    ),
    (
        "Alba Foods has bought Corvo Energia, according to a stock exchange filing.",
        {("Alba Foods", "OWNS", "<a stock exchange filing>")},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), ROWS)
def test_who_says_it(text: str, told: set[tuple[str, str, str | None]]) -> None:
    assert told <= _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Alba Foods and Corvo Energia signed a contract on Monday. The two firms said Dorn Mills has bought Lusca Bakery.",
        "Alba Foods has awarded the contract to a group made up of Orlu Works and Dorn Mills, the two winners said.",
        "Alba Foods, the operator of the Tarn mill, signed a contract with Corvo Energia, the two firms said.",
    ],
)
def test_nobodys_word(text: str) -> None:
    found = {told for told in _told(text) if told[1] in ("OWNS", "OPERATES", "MEMBER_OF")}
    assert found
    assert {told[2] for told in found} == {None}


def _told(text: str) -> set[tuple[str, str, str | None]]:
    """Subject, tie and speaker of each statement."""
    found = extract(text.encode(), "note.txt", published="2026-05-10", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    return {
        (names[s.subject], s.predicate, names[s.attributed_to] if s.attributed_to else None)
        for s in found.statements
    }
