"""Where "and" joins two clauses, and where it joins two names."""

from __future__ import annotations

from itertools import product

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.grammar.second_clauses import clauses_apart


@pytest.mark.parametrize(
    ("marked", "read"),
    [
        ("⟦F0⟧ bought ⟦F1⟧ and ⟦F2⟧ supplied ⟦F3⟧.", "⟦F0⟧ bought ⟦F1⟧;    ⟦F2⟧ supplied ⟦F3⟧."),
        (
            "⟦F0⟧ bought ⟦F1⟧, and ⟦F2⟧ will sell ⟦F3⟧.",
            "⟦F0⟧ bought ⟦F1⟧;     ⟦F2⟧ will sell ⟦F3⟧.",
        ),
        (
            "⟦F0⟧ has lent ⟪m0⟫ to ⟦F1⟧ and ⟦F2⟧ guaranteed the loan.",
            "⟦F0⟧ has lent ⟪m0⟫ to ⟦F1⟧;    ⟦F2⟧ guaranteed the loan.",
        ),
        (
            "⟦F0⟧ bought ⟦F1⟧, which fell, and ⟦F2⟧ took a ⟪p0⟫ stake in ⟦F3⟧.",
            "⟦F0⟧ bought ⟦F1⟧, which fell,;    ⟦F2⟧ took a ⟪p0⟫ stake in ⟦F3⟧.",
        ),
    ],
)
def test_a_second_clause_is_set_apart(marked: str, read: str) -> None:
    assert clauses_apart(marked) == read
    assert len(read) == len(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "⟦F0⟧ and ⟦F1⟧ supplied ⟦F2⟧.",
        "⟦F0⟧ owned by ⟦F1⟧ and ⟦F2⟧ supplies ⟦F3⟧.",
        "⟦B0⟧ based in ⟦L1⟧ and ⟦L2⟧ lent ⟦F3⟧ ⟪m0⟫.",
        "⟦G0⟧ said ⟦F1⟧ and ⟦F2⟧ supplied ⟦F3⟧.",
        "⟦G0⟧ said that ⟦F1⟧ and ⟦F2⟧ supplied ⟦F3⟧.",
        "⟦F0⟧ that supplied ⟦F1⟧ and ⟦F2⟧ bought ⟦F3⟧.",
        "⟦F0⟧ bought ⟦F1⟧ and ⟦F2⟧ from ⟦F3⟧.",
        "⟦F0⟧ bought ⟦F1⟧ and ⟦F2⟧, which supplied ⟦F3⟧.",
        "⟦F0⟧ signed a contract with ⟦F1⟧ and ⟦F2⟧ owned by ⟦F3⟧.",
        "⟦F0⟧ bought ⟦F1⟧ and ⟦F2⟧ based in ⟦L3⟧.",
        "⟦F0⟧ helped ⟦F1⟧ and ⟦F2⟧ build ⟦S3⟧.",
        "⟦F0⟧ says ⟦F1⟧ and ⟦F2⟧ own ⟦F3⟧.",
        "A contract between ⟦F0⟧ and ⟦F1⟧ was signed.",
    ],
)
def test_two_names_stay_together(marked: str) -> None:
    assert clauses_apart(marked) == marked


DEEDS = (
    "supplied", "bought", "lent 4 million dollars to", "signed a contract with", "took a 40 percent stake in", "merged with",
    "became a subsidiary of", "won a contract from", "invested in", "leased ships to", "sold its port to", "exported rails to",
)  # fmt: skip
JOINED = (
    "{} and {}.",
    "{}, and {}.",
    "{}, which surprised investors, and {}.",
    "{}; {}.",
    "{}, while {}.",
)


@pytest.mark.parametrize(("first", "joint"), list(product(DEEDS, JOINED)))
def test_nobody_of_one_clause_is_an_end_of_the_other(first: str, joint: str) -> None:
    here, there = {"Drava Steel", "Tolmin Mills"}, {"Norva Group", "Sandgate Foods"}
    for second in DEEDS:
        text = joint.format(
            f"Drava Steel {first} Tolmin Mills", f"Norva Group {second} Sandgate Foods"
        )
        found = extract(text.encode(), "note.txt", min_confidence=0)
        names = {party.key: party.name for party in found.parties}
        for one in found.statements:
            ends = {names[one.subject], names[one.object or ""]}
            assert not (ends & here and ends & there), (text, one.rule)


ASIDES = (
    ", which supplies Tolmin Mills,", ", a supplier to Tolmin Mills,", ", owned by Tolmin Mills,", ", a unit of Tolmin Mills,",
    ", whose main customer is Tolmin Mills,", ", based near Tolmin Mills,", ", unlike Tolmin Mills,", " (a unit of Tolmin Mills)",
    ", a rival of Tolmin Mills,", ", which lost a case against Tolmin Mills,", ", hired by Tolmin Mills,",
)  # fmt: skip
PREDICATES = (
    "is a subsidiary of", "is a member of", "is a customer of", "is owned by", "was bought by", "bought", "supplies", "lends to",
    "signed a contract with", "took a loan from", "is the parent of", "belongs to", "is a shareholder of",
)  # fmt: skip


@pytest.mark.parametrize("aside", ASIDES)
def test_who_ends_what_is_said_in_passing_is_no_subject(aside: str) -> None:
    for predicate in PREDICATES:
        text = f"Drava Steel{aside} {predicate} Norva Group."
        found = extract(text.encode(), "note.txt", min_confidence=0)
        names = {party.key: party.name for party in found.parties}
        ends = [{names[one.subject], names[one.object or ""]} for one in found.statements]
        assert {"Tolmin Mills", "Norva Group"} not in ends, text


@pytest.mark.parametrize(
    "text",
    [
        "Zaria Feeds ordered stock worth $3 million from Drava Foods, and Norva Oil confirmed that it buys crude from Tolmin Energy.",
        "Zaria Feeds ordered stock from Drava Foods, and Norva Oil announced a deal with Tolmin Energy.",
        "Zaria Feeds buys stock from Drava Foods and Norva Oil said it would pay Tolmin Energy.",
    ],
)
def test_who_says_something_behind_and_is_no_end_of_what_was_told(text: str) -> None:
    found = extract(text.encode(), "note.txt", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    supplied = {
        names[one.subject] for one in found.statements if names[one.object or ""] == "Zaria Feeds"
    }
    assert supplied == {"Drava Foods"}


def test_an_order_to_two_is_one_clause() -> None:
    text = "Orlen Court ordered Drava Foods and Norva Oil to sell Tolmin Energy."
    found = extract(text.encode(), "note.txt", min_confidence=0)
    assert {party.name for party in found.parties} >= {"Drava Foods", "Norva Oil"}


@pytest.mark.parametrize("word", ["owned", "controlled", "founded", "led", "backed"])
def test_agents_of_a_participle_do_nothing_themselves(word: str) -> None:
    found = extract(
        f"A company {word} by Orlu Group and Tarn Mills supplies Senta Foods.".encode(), "note.txt"
    )
    names = {party.key: party.name for party in found.parties}
    sellers = {names[s.subject] for s in found.statements if s.predicate == "SUPPLIES"}
    assert sellers == {f"<company {word} by Orlu Group>"}


def test_a_participle_is_of_whom_it_describes() -> None:
    text = b"Tarn Mills and a company owned by Orlu Group supply Senta Foods."
    found = extract(text, "note.txt")
    names = {party.key: party.name for party in found.parties}
    told = {(names[s.subject], s.predicate, names[s.object or ""]) for s in found.statements}
    assert told == {
        ("Tarn Mills", "SUPPLIES", "Senta Foods"),
        ("<company owned by Orlu Group>", "SUPPLIES", "Senta Foods"),
        ("Orlu Group", "OWNS", "<company owned by Orlu Group>"),
    }
