"""Names that the user knows: they fit what the text calls parties, and claim no number of anybody who is called otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from interlock.loaders.documents import Extraction, extract
from interlock.loaders.documents.language.gazetteer import Entry, Gazetteer

PASSAGES = sorted((Path(__file__).parents[4] / "gold" / "development").glob("*.txt"))[::12]
LIST = [
    ("Orlu Trading", "Firm", "DE", "reg:DE1"), ("Orlu Trading AG", "Firm", "CH", "reg:CH2"),
    ("Vesta Energy Holdings", "Firm", "GB", "reg:GB3"),
    ("Vestholm", "Firm", "GB", "reg:GB3"), ("Jo Lee", "Person", None, "reg:P4"), ("Tolm Bank", "Bank", "IT", "reg:IT5"),
    ("Harwick", "Firm", None, "reg:H6"), ("Narva Rail", "Firm", "EE", "reg:EE7"), ("Ministry of Salt", "GovernmentBody", "KE", "reg:KE8"),
]  # fmt: skip


def known(names: Sequence[tuple[str, str, str | None, str]]) -> Gazetteer:
    return Gazetteer(
        (name, Entry(name, kind, country, "name", None, number))
        for name, kind, country, number in names
    )


def numbers(text: str) -> dict[str, str | None]:
    """The number of each party of a text, by its name."""
    found = extract(text.encode(), "a.txt", known=known(LIST))
    return {party.name: party.identifiers.get("reg") for party in found.parties}


def ties(found: Extraction) -> set[tuple[str, ...]]:
    called = {party.key: party.name for party in found.parties}
    return {
        (called[str(s.subject)], s.predicate, called[str(s.object)], s.modality, s.polarity)
        for s in found.statements
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Two names under one number are one party, two numbers two parties, however alike their names are.
        ("Vesta Energy Holdings bought Kestrel Mills. Vestholm later sold rails to Kestrel Mills.",
         {"Vesta Energy Holdings": "GB3", "Kestrel Mills": None}),
        ("Orlu Trading bought Kestrel Mills. Orlu Trading AG of Zug supplies Kestrel Mills.",
         {"Orlu Trading": "DE1", "Orlu Trading AG": "CH2", "Kestrel Mills": None, "Zug": None}),
        # A longer name is another's.
        ("Orlu Trading Estates bought Kestrel Mills.", {"Orlu Trading Estates": None, "Kestrel Mills": None}),
        ("Ann Jo Lee owns Kestrel Mills.", {"Ann Jo Lee": None, "Kestrel Mills": None}),
        # What stands around a name is none of it: a legal form, a title, a sort, its town.
        ("Narva Rail AS bought Kestrel Mills.", {"Narva Rail AS": "EE7", "Kestrel Mills": None}),
        ("The Harwick group bought Kestrel Mills.", {"Harwick group": "H6", "Kestrel Mills": None}),
        ("Tolm Bank of Turin lent Kestrel Mills $5 million.", {"Tolm Bank of Turin": "IT5", "Kestrel Mills": None}),
        ("Tolm Bank of Lagos lent Kestrel Mills $5 million.", {"Tolm Bank of Lagos": None, "Kestrel Mills": None}),
    ],
)  # fmt: skip
def test_whose_name_it_is(text: str, expected: dict[str, str | None]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mr Jo Lee is chairman of Kestrel Mills.",
        "The chairman of Kestrel Mills, Dr Jo Lee, resigned on Monday.",
        "Kestrel Mills named Ms Jo Lee chief executive.",
    ],
)
def test_an_office_before_a_known_name_is_held_by_it(text: str) -> None:
    found = extract(text.encode(), "a.txt", known=known(LIST))
    assert {tie[:3] for tie in ties(found)} == {("Jo Lee", "HOLDS_ROLE", "Kestrel Mills")}
    assert numbers(text) == {"Jo Lee": "P4", "Kestrel Mills": None}


def test_a_firm_called_as_a_state_is_not_the_state() -> None:
    names = [("Georgia", "Firm", "US", "reg:G9")]
    found = extract(
        b"TURIN, May 3 - Georgia bought Kestrel Mills for $5 million.", "a.txt", known=known(names)
    )
    (party,) = [one for one in found.parties if one.name == "Georgia"]
    assert (party.kind, dict(party.identifiers)) == ("Firm", {"reg": "G9"})
    assert {tie[:3] for tie in ties(found)} == {("Georgia", "OWNS", "Kestrel Mills")}


def test_what_no_rule_takes_for_a_name_is_found() -> None:
    names = [("narva.rail", "Firm", None, "reg:1"), ("Bread for All of Kent", "Organization", None, "reg:2")]  # fmt: skip
    found = extract(
        b"On Monday narva.rail bought Kestrel Mills. Bread for All of Kent supplies narva.rail.",
        "a.txt",
        known=known(names),
    )
    assert {tie[:3] for tie in ties(found)} >= {
        ("narva.rail", "OWNS", "Kestrel Mills"),
        ("Bread for All of Kent", "SUPPLIES", "narva.rail"),
    }


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda path: path.stem)
def test_to_know_what_was_found_anyway_changes_nothing(passage: Path) -> None:
    data = passage.read_bytes()
    alone = extract(data, "a.txt")
    names = [
        (party.name, party.kind, None, f"reg:{at}")
        for at, party in enumerate(alone.parties)
        if not party.unnamed and party.kind not in ("Place", "Party")
    ]
    assert names
    assert ties(extract(data, "a.txt", known=known(names))) == ties(alone)
