"""Entries of registers and bulletins, whose labels tell who came, who went and who winds up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

TIES = frozenset({"HOLDS_ROLE", "MEMBER_OF", "OWNS"})
Facts = Callable[[str], set[tuple[str, str, str, str]]]

ENTRY = "HRB 20417: Vaskor Fischkost GmbH, Husum (Hafenstrasse 4). "
TOLD = [
    (f"{ENTRY}Appointed managing director: Katrin Jensen, Flensburg.", "Katrin Jensen HOLDS_ROLE Vaskor Fischkost GmbH"),
    (f"{ENTRY}No longer managing director: Uwe Petersen, merchant, Husum.", "Uwe Petersen HOLDS_ROLE Vaskor Fischkost GmbH"),
    (f"{ENTRY}Prokura granted to: Lars Behn.", "Lars Behn HOLDS_ROLE Vaskor Fischkost GmbH"),
    (f"{ENTRY}Chairman of the supervisory board: Dr. Henning Thom.", "Henning Thom HOLDS_ROLE Vaskor Fischkost GmbH"),
    ("Insolvency proceedings have been opened over the assets of Vaskor Brau GmbH.\n\nInsolvency administrator: lawyer Berit Lorenz, Kiel.",
     "Berit Lorenz HOLDS_ROLE Vaskor Brau GmbH"),
    ("Bulletin of the Tarn Chamber of Commerce\n\nVaskor Lode and Dalvik Foods joined the chamber in April.",
     "Vaskor Lode MEMBER_OF Tarn Chamber of Commerce"),
    ("Bulletin of the Tarn Chamber of Commerce\n\nMembers elected Ana Lorca, president of Vaskor Steel, as president of the chamber.",
     "Ana Lorca HOLDS_ROLE Tarn Chamber of Commerce"),
    ("Vaskor Steel sells tiles to Home Depot and IKEA and is the second-largest maker.\n\nAna Lorca holds 41 percent of the company.",
     "Ana Lorca OWNS Vaskor Steel"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tie"), TOLD)
def test_told(facts: Facts, text: str, tie: str) -> None:
    assert tie in {" ".join(fact[:3]) for fact in facts(text)}


def test_a_town_behind_a_name_holds_no_office(facts: Facts) -> None:
    told = facts(f"{ENTRY}Managing director: Katrin Jensen, Flensburg.")
    assert {fact[0] for fact in told if fact[1] == "HOLDS_ROLE"} == {"Katrin Jensen"}


def test_who_is_no_longer_director_was_one() -> None:
    found = extract(
        f"{ENTRY}No longer managing director: Uwe Petersen, Husum.".encode(),
        "note.txt",
        published="2024-06-12",
    )
    (tie,) = [s for s in found.statements if s.predicate == "HOLDS_ROLE"]
    assert tie.attributes["role"] == "managing director"
    assert tie.event[1] is not None


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Vaskor Steel makes pipes. Per Lind joined the board in May as nominee of Tarn Fund.", "Per Lind HOLDS_ROLE Tarn Fund"),
        ("Vaskor Lines makes fish. Its three trawlers landed 300 tonnes, of which half were sold to Dalvik Foods.",
         "Dalvik Foods OWNS <three trawlers>"),
        ("Vaskor Steel sells tiles to IKEA.\n\nDalvik Foods is its rival. Ana Lorca holds 41 percent of the company.",
         "Ana Lorca OWNS IKEA"),
    ],
)  # fmt: skip
def test_not_told(facts: Facts, text: str, tie: str) -> None:
    assert tie not in {" ".join(fact[:3]) for fact in facts(text)}
