"""Speakers without a name: of a named body, of the press, and papers."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def speaker(text: str) -> str | None:
    """Who says the one tie of a text."""
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    voices = {
        names[s.attributed_to] if s.attributed_to else None
        for s in found.statements
        if s.predicate == "MEMBER_OF"
    }
    assert len(voices) == 1, voices
    return voices.pop()


TOLD = "Orlu Mills has joined the Kivu Traders' Alliance"
SAID = "Orlu Mills had joined the Kivu Traders' Alliance"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"{TOLD}, a Gasvale spokeswoman said.", "<Gasvale spokeswoman>"),
        (f"A Gasvale spokesman said that {SAID}.", "<Gasvale spokesman>"),
        (f"{TOLD}, a senior EU trade official said on Tuesday.", "<senior EU trade official>"),
        (f"{TOLD}, a U.S. Treasury official said.", "<U.S. Treasury official>"),
        (
            f"A Loomsoft executive told the magazine Hilo that {SAID}.",
            "<Loomsoft executive>",
        ),
        (f"{TOLD}, according to an EU official.", "<EU official>"),
        (f"{TOLD}, said a source close to the talks.", "<source close to the talks>"),
    ],
)
def test_who_speaks_for_a_named_body(text: str, who: str) -> None:
    assert speaker(text) == who


def test_of_several_speakers_the_count_is_kept() -> None:
    found = extract(f"{TOLD}, two EU diplomats said.".encode(), "note.txt")
    assert [p.collective for p in found.parties if p.kind == "Person"] == [2]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        (f"Local media reported that {SAID}.", "media"),
        (f"{TOLD}, Kenyan newspapers reported.", "newspapers"),
        (f"Court documents show that {TOLD}.", "documents"),
        (f"{TOLD}, court records showed on Monday.", "records"),
        (f"{TOLD}, filings show.", "filings"),
        (f"According to court documents, {TOLD}.", "documents"),
        (f"{TOLD}, according to a joint statement.", "statement"),
        (f"A joint statement said that {SAID}.", "statement"),
        (f"{TOLD}, customs records seen by Reuters show.", "records"),
        (f"The lobby register for the third quarter shows that {TOLD}.", "register"),
        (f"{TOLD}, the indictment says.", "indictment"),
    ],
)
def test_papers_and_newspapers_are_sources(text: str, head: str) -> None:
    who = speaker(text)
    assert who is not None
    assert who.strip("<>").endswith(head)


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}. Documents were stolen from its office.",
        f"{TOLD} and filed documents.",
        f"{TOLD} after a Gasvale executive left.",
        f"{TOLD}, which a media company owns.",
    ],
)
def test_who_says_nothing_is_no_speaker(text: str) -> None:
    assert speaker(text) is None


def test_the_body_before_a_speaker_stays_one() -> None:
    found = extract(
        b"An Orlu Mills executive said the company had joined the Kivu Traders' Alliance.",
        "note.txt",
    )
    names = {party.key: party.name for party in found.parties}
    assert {names[s.subject] for s in found.statements if s.predicate == "MEMBER_OF"} == {
        "Orlu Mills"
    }


def test_who_told_a_named_paper_speaks() -> None:
    text = f"{TOLD}, Kenyan envoy Peter Mwangi has told the Nairobi weekly Sokoni Leo."
    assert speaker(text) == "Peter Mwangi"


def test_the_period_of_a_paper_is_no_day_of_saying() -> None:
    text = f"The lobby register for the third quarter of 2023 shows that {TOLD}."
    found = extract(text.encode(), "note.txt", published="2024-06-12")
    assert {s.stated_on for s in found.statements} == {("2024-06-12", "2024-06-13")}
