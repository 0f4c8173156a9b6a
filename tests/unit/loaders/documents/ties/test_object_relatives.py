"""What somebody does to whom a relative clause is about: "X, whom A listed, owns Y"."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"OWNS", "RESTRICTS"})


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Oleg Marchu, whom Britain sanctioned last year, owns Tesk Mills.",
            {("United Kingdom", "RESTRICTS", "Oleg Marchu"), ("Oleg Marchu", "OWNS", "Tesk Mills")},
        ),
        (
            "Oleg Marchu, whom Britain, the EU and Canada have sanctioned, owns Tesk Mills.",
            {
                ("United Kingdom", "RESTRICTS", "Oleg Marchu"),
                ("EU", "RESTRICTS", "Oleg Marchu"),
                ("Canada", "RESTRICTS", "Oleg Marchu"),
                ("Oleg Marchu", "OWNS", "Tesk Mills"),
            },
        ),
        (
            "Orlu Bank, which Britain and Canada had blacklisted a day before, denied it.",
            {("United Kingdom", "RESTRICTS", "Orlu Bank"), ("Canada", "RESTRICTS", "Orlu Bank")},
        ),
        (
            "Oleg Marchu, whom Canada listed last year, denied it.",
            {("Canada", "RESTRICTS", "Oleg Marchu")},
        ),
        (
            "Oleg Marchu, whom Senta Holding hired last year, owns Tesk Mills.",
            {("Oleg Marchu", "OWNS", "Tesk Mills")},
        ),
        (
            "Jordan proscribed Orlu Relief two days after the raid.",
            {("Jordan", "RESTRICTS", "Orlu Relief")},
        ),
        (
            "Britain blacklisted Tesk Mills a week earlier.",
            {("United Kingdom", "RESTRICTS", "Tesk Mills")},
        ),
    ],
)
def test_whom(text: str, ties: set[tuple[str, str, str]], facts: Facts) -> None:
    """Who does it, and what the main clause tells of whom it is done to."""
    assert {fact[:3] for fact in facts(text)} == ties
