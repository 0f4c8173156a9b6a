"""Kinds of parties whose names do not tell: those that everybody knows, and banks by what is said of them."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.language.known_parties import known_kind
from interlock.schema.vocabulary import vocabulary


def kinds(text: str) -> dict[str, str]:
    return {party.name: party.kind for party in extract(text.encode(), "note.txt").parties}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Nordea", "Bank"), ("UBS", "Bank"), ("Morgan Stanley", "Bank"), ("Société Générale", "Bank"), ("JPMorgan Chase", "Bank"),
        ("Maersk", "Firm"), ("BP", "Firm"), ("Rio Tinto", "Firm"), ("Gazprom Neft", "Firm"), ("A.P. Moller", "Firm"),
    ],
)  # fmt: skip
def test_what_everybody_knows(name: str, kind: str) -> None:
    assert kinds(f"{name} said it would close a branch.")[name] == kind
    assert kinds(f"Talks with {name} ended on Friday.")[name] == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("UBS Dorvik AG", "Firm"), ("Maersk Sorrel Ltd", "Firm"), ("Standard Chartered Bank Orlu", "Bank"), ("Gazprom Orlu Energy", "Firm"),
    ],
)  # fmt: skip
def test_a_longer_name_is_another_party(name: str, kind: str) -> None:
    assert kinds(f"Talks with {name} ended on Friday.") == {name: kind}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Deposits at Finvesto rose 4 percent.", "Finvesto"),
        ("Orlu Hypo's loan book shrank.", "Orlu Hypo"),
        ("Dalvik Foods keeps escrow accounts with Ziraat Orlu.", "Ziraat Orlu"),
        ("Vesta Kredi and other banks refused the loan.", "Vesta Kredi"),
        ("Orlu Credit Union lent 2 million dollars to Dalvik Foods.", "Orlu Credit Union"),
        ("Sparkasse Melk lent 2 million euros to Dalvik Foods.", "Sparkasse Melk"),
    ],
)
def test_banks_by_what_is_said_of_them(text: str, name: str) -> None:
    assert kinds(text)[name] == "Bank"


def test_shell_companies_are_not_a_firm_of_that_name() -> None:
    assert known_kind("Shell") is None
    assert "Shell" not in kinds("Shell companies in Dubai bought the tanker.")


def test_the_table_names_kinds_of_the_vocabulary() -> None:
    assert {known_kind("Nordea"), known_kind("Maersk")} <= set(vocabulary().kinds)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Tolmin Steel signed an agreement with Triodos.", "Triodos", "Bank"),
        ("Tolmin Steel signed an agreement with Louis Dreyfus.", "Louis Dreyfus", "Firm"),
        # what is something else as often is known where the text says nothing of it
        ("Tolmin Steel signed an agreement with BCP.", "BCP", "Bank"),
        ("Tolmin Steel will buy Zenith, a maker of pumps.", "Zenith", "Firm"),
        ("Santander lent $30 million to Tolmin Steel.", "Santander", "Bank"),
        ("Tolmin Steel has a mill in Santander.", "Santander", "Place"),
        ("Orlu Mining agreed with the Nile Copper Union (DNB). DNB employs 300 people.", "Nile Copper Union", "Organization"),
    ],
)  # fmt: skip
def test_names_that_are_known_and_names_that_are_likely(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name) == kind
