"""A noun names a deal; what is said of it tells how far the deal is."""

from __future__ import annotations

from itertools import product

import pytest

from interlock.loaders.documents import extract

NOUNS = (
    "Drava Steel's purchase of Tolmin Mills", "the acquisition of Tolmin Mills by Drava Steel", "the sale of Tolmin Mills to Drava Steel",
    "a loan from Drava Steel to Tolmin Mills", "Drava Steel's contract with Tolmin Mills", "deliveries from Drava Steel to Tolmin Mills",
    "the partnership between Drava Steel and Tolmin Mills", "Drava Steel's investment in Tolmin Mills",
)  # fmt: skip
UNREAL = (
    "{} was only a rumour.", "{} is still being discussed.", "{} has been proposed.", "{} is conditional on a vote.", "{} is not planned.",
    "{} is out of the question.", "Plans for {} were dropped.", "Talks on {} have begun.", "Nobody expects {}.", "Investors hope for {}.",
    "There is no truth in reports about {}.",
)  # fmt: skip
REAL = (
    "Drava Steel's purchase of Tolmin Mills surprised analysts.",
    "Drava Steel's purchase of Tolmin Mills was completed in May.",
    "The sale of Tolmin Mills to Drava Steel, announced in May, cost jobs.",
    "Without Drava Steel's deliveries to Tolmin Mills, prices would rise.",
)


def told(text: str) -> set[str]:
    """How firmly Drava Steel and Tolmin Mills are tied, in a text."""
    found = extract(text.encode(), "note.txt", published="2026-05-10", min_confidence=0)
    names = {party.key: party.name for party in found.parties}
    both = {"Drava Steel", "Tolmin Mills"}
    return {
        one.modality
        for one in found.statements
        if {names[one.subject], names[one.object or ""]} == both and one.predicate != "REPORTS_ON"
    }


@pytest.mark.parametrize(("noun", "frame"), list(product(NOUNS, UNREAL)))
def test_what_is_only_spoken_of_is_not_so(noun: str, frame: str) -> None:
    text = frame.format(noun)
    assert not told(text[0].upper() + text[1:]) & {"asserted", "agreed"}


@pytest.mark.parametrize("text", REAL)
def test_what_is_there_stays(text: str) -> None:
    assert told(text) == {"asserted"}
