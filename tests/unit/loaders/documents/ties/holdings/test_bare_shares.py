"""Shares of which a sentence does not tell what firm they are of: its owners, who sold them, and where the rest is traded."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"OWNS", "LISTED_ON"})


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (
            "Orlu Charter d.o.o. is managed by two directors. Share capital of EUR 2,654 is held by Leopold Hainz (90 %) and by"
            " Anna Berg (10 %).",
            {"Leopold Hainz", "Anna Berg"},
        ),
        (
            "Orlu Charter d.o.o. has its seat in Cavtat. The shares are held by Kestrel Mills and Delta Bank.",
            {"Kestrel Mills", "Delta Bank"},
        ),
        ("Orlu Charter d.o.o. makes sugar. All shares belong to Kestrel Mills.", {"Kestrel Mills"}),
        (
            "Orlu Charter d.o.o. raised its share capital. The new shares were subscribed by Kestrel Mills.",
            {"Kestrel Mills"},
        ),
        (
            "Orlu Charter d.o.o. makes sugar. Its capital is held in equal parts by Kestrel Mills and Delta Bank.",
            {"Kestrel Mills", "Delta Bank"},
        ),
        (
            "Delta Bank bought 50 percent of Orlu Charter d.o.o. in May. The remaining shares stayed in the hands of the existing"
            " shareholders, Karl Moe and Anna Berg.",
            {"Delta Bank", "Karl Moe", "Anna Berg"},
        ),
        (
            "Orlu Charter d.o.o. denies the report. Mr Karl Moe sold his shares to Kestrel Mills in 2022.",
            {"Karl Moe", "Kestrel Mills"},
        ),
        (
            "Orlu Charter d.o.o. belongs to Anna Berg. Berg bought the shares from the founder, Karl Moe.",
            {"Karl Moe", "Anna Berg"},
        ),
        (
            "Orlu Charter d.o.o. completed its IPO. Kestrel Mills and Delta Bank jointly bought $110 million worth of shares.",
            {"Kestrel Mills", "Delta Bank"},
        ),
    ],
)
def test_the_shares_are_of_whom_the_text_tells(facts: Facts, text: str, owners: set[str]) -> None:
    told = {fact[:3] for fact in facts(text) if fact[1] == "OWNS"}
    assert told == {(owner, "OWNS", "Orlu Charter d.o.o.") for owner in owners}


@pytest.mark.parametrize(
    "text",
    [
        "Sevgi Berg holds 51 percent of Orlu Holding. The rest is traded on Borsa Istanbul.",
        "Orlu Holding is owned by Kestrel Mills. The remaining shares are listed on Borsa Istanbul.",
    ],
)
def test_a_firm_is_listed_where_its_other_shares_are_traded(facts: Facts, text: str) -> None:
    assert ("Orlu Holding", "LISTED_ON", "Borsa Istanbul", "asserted") in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Foods makes sugar. The shares may be bought by Delta Bank.",
        "Orlu Foods sued Tesk Mills. The shares are held by Delta Bank.",
        "Prices rose in May. The shares were bought by Delta Bank.",
        "Orlu Foods makes sugar. Kestrel Mills bought $10 million worth of shares.",
    ],
)
def test_of_an_unsure_firm_nobody_owns_shares(facts: Facts, text: str) -> None:
    assert not facts(text)


def test_a_plant_belongs_to_others_than_who_builds_it(facts: Facts) -> None:
    text = "Orlu Motors wants to build a plant at Szeged. It will belong in equal shares to Tesk Telecom and Kestrel Group."
    assert not any(thing == "Orlu Motors" for _, _, thing, _ in facts(text))


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("Its proprietor is Kestrel Mills.", "asserted"),
        ("Sole shareholder is Kestrel Mills.", "asserted"),
        ("Its other big shareholder, Bergen-based Kestrel Mills, agreed.", "asserted"),
        ("With 40 percent, Kestrel Mills is the largest shareholder.", "asserted"),
        ("Kestrel Mills is now the biggest single shareholder.", "asserted"),
        ("Kestrel Mills has been a shareholder since 2018.", "asserted"),
        ("Kestrel Mills is among the shareholders.", "asserted"),
        ("Kestrel Mills was never among the shareholders.", "denied"),
        ("A third of its shares belongs to Kestrel Mills.", "asserted"),
        ("The shares are vested in the Kestrel Foundation.", "asserted"),
    ],
)
def test_who_holds_shares_of_what_the_text_speaks_of(
    facts: Facts, words: str, modality: str
) -> None:
    told = {fact for fact in facts(f"Orlu Doors makes doors. {words}") if fact[1] == "OWNS"}
    owner = "Kestrel Foundation" if "Foundation" in words else "Kestrel Mills"
    assert told == {(owner, "OWNS", "Orlu Doors", modality)}


@pytest.mark.parametrize(
    "words",
    [
        "The new owner may be Kestrel Mills.",
        "Kestrel Mills is a former shareholder.",
        "Kestrel Mills is a big investor.",
        "The shares are listed with Delta Bank.",
    ],
)
def test_who_holds_none(facts: Facts, words: str) -> None:
    assert not {fact for fact in facts(f"Orlu Doors makes doors. {words}") if fact[1] == "OWNS"}
