"""Laws of word choice: another sum, good, article or noun of the same sort leaves the ties of a sentence as they are."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def ties(text: str) -> set[tuple[str, str, str]]:
    found = extract(text.encode(), "t.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        (names[str(one.subject)], one.predicate, names[str(one.object)]) for one in found.statements
    }


SUMS = (
    "US$40m|US$ 40 million|USD40mn|USD 40 million|EUR40m|RM40m|A$40m|R40 million|KSh 40 million|N40bn|Tk 40 crore|Rs 40 crore|Rs. 40 crore"
    "|40 million dollars"
)


@pytest.mark.parametrize("amount", SUMS.split("|"))
@pytest.mark.parametrize(
    ("sentence", "tie"),
    [
        ("Orient Bank has lent Lomax Glass {}.", ("Orient Bank", "LENDS_TO", "Lomax Glass")),
        ("Lomax Glass owes Orient Bank {}.", ("Orient Bank", "LENDS_TO", "Lomax Glass")),
        (
            "A {} loan from Orient Bank to Lomax Glass was announced.",
            ("Orient Bank", "LENDS_TO", "Lomax Glass"),
        ),
    ],
)
def test_no_sum_is_part_of_a_name(sentence: str, tie: tuple[str, str, str], amount: str) -> None:
    assert ties(sentence.format(amount)) == {tie}
