"""The sum of a deal that stands with its noun or price, outside the words that tell the tie."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def _sums(text: str) -> set[tuple[str, str, str, int | None, str | None]]:
    found = extract(text.encode(), "note.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        (
            names[s.subject], s.predicate, names[s.object or ""],
            int(s.attributes["amount"]) if "amount" in s.attributes else None, s.attributes.get("currency"),
        )
        for s in found.statements
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Delta Bank granted Orlu Steel a loan of 5 million euros.",
            ("Delta Bank", "LENDS_TO", "Orlu Steel", 5_000_000, "EUR"),
        ),
        (
            "The African Fund approved a loan of $84 million and a grant of $11 million to Uganda.",
            ("African Fund", "LENDS_TO", "Uganda", 84_000_000, "USD"),
        ),
        (
            "Kestrel Group bought Orlu Steel from Moor Oil for 140 million euros.",
            ("Kestrel Group", "OWNS", "Orlu Steel", 140_000_000, "EUR"),
        ),
        (
            "Orlu Steel and Moor Oil signed a contract worth $61 million for pipes.",
            ("Orlu Steel", "SIGNED", "Moor Oil", 61_000_000, "USD"),
        ),
        (
            "Delta Bank financed the Lota bypass in 2014 with $944 million.",
            ("Delta Bank", "FINANCES", "Lota bypass", 944_000_000, "USD"),
        ),
    ],
)
def test_a_sum_beside_its_noun_is_that_of_the_tie(
    text: str, tie: tuple[str, str, str, int, str]
) -> None:
    assert tie in _sums(text)


@pytest.mark.parametrize(
    "text",
    [
        "Delta Bank and Tesk Bank granted Orlu Steel a loan of 5 million euros.",
        "Delta Bank lends to Orlu Steel, which put up 40 percent of a 5 million euro loan.",
        "Kestrel Group owns Orlu Steel, which sold 5 million euros of rails.",
    ],
)
def test_what_each_of_several_gives_is_not_told(text: str) -> None:
    assert all(amount is None for _, tie, _, amount, _ in _sums(text) if tie in ("LENDS_TO", "OWNS"))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("Delta Bank is lending up to 59 million euro ($76 million) for the Orlu bypass.", {(59_000_000, "EUR")}),
        ("Delta Bank is lending $76 million (about 59 million euros) for the Orlu bypass.", {(76_000_000, "USD")}),
        (
            "Delta Bank and Orlu Railways signed a €900m loan agreement to support a €2.6bn programme.",
            {(900_000_000, "EUR")},
        ),
    ],
)  # fmt: skip
def test_the_sum_is_the_first_and_not_what_brackets_or_a_purpose_say(
    text: str, sums: set[tuple[int, str]]
) -> None:
    assert {(amount, currency) for *_, amount, currency in _sums(text) if amount} == sums
