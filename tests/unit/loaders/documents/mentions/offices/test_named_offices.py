"""An office of a state and its name beside it are one party; a list that goes on behind the office is none of its name."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def parties(text: str) -> set[tuple[str, str]]:
    """Kind and name of all parties of a text that are no place."""
    found = extract(text.encode(), "note.txt").parties
    return {(party.kind, party.name) for party in found if party.kind != "Place"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Swiss regulator FINSA fined Zuger Privatbank.", "FINSA"),
        ("The Swiss regulator, FINSA, fined Zuger Privatbank.", "FINSA"),
        ("Poland's competition authority KOMIK fined Zuger Privatbank.", "KOMIK"),
        ("Poland's tax authority, Skarbowka, fined Zuger Privatbank.", "Skarbowka"),
        ("Serbia's investment agency RASO warned Zuger Privatbank.", "RASO"),
        ("The Serbian anti-monopoly commission KOMIS fined Zuger Privatbank.", "KOMIS"),
        ("KOMIK, the Polish competition authority, fined Zuger Privatbank.", "KOMIK"),
        ("Finmala, the Swiss regulator, fined Zuger Privatbank.", "Finmala"),
    ],
)
def test_an_office_and_its_name_are_one(text: str, name: str) -> None:
    assert parties(text) == {("GovernmentBody", name), ("Bank", "Zuger Privatbank")}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Executives told the Polish regulator Orlu Corp would sell its mill.", "<Polish regulator>"),
        ("Executives met the Polish regulator, Orlu Corp, Sable Ltd and Tarn Ltd.", "<Polish regulator>"),
        ("The mill was bought by Orlu Corp, the Polish regulator said.", "<Polish regulator>"),
        ("The Serbian government warned Orlu Corp.", "Serbian government"),
    ],
)  # fmt: skip
def test_an_office_beside_other_names_stays_itself(text: str, office: str) -> None:
    told = parties(text)
    assert ("GovernmentBody", office) in told
    assert ("Firm", "Orlu Corp") in told


def test_a_broker_is_no_exchange() -> None:
    assert parties("Orlu Bourse, a broker, has moved.") == {("Firm", "Orlu Bourse")}
    assert parties("Orlu Bourse is an exchange.") == {("Exchange", "Orlu Bourse")}
