"""A name right before what its rival, supplier or founder is, who is named behind that: a firm, and no town of the next."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.mentions.kindred_firms import stands_before_kindred


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("won by Helsor rival Karnet Works", True),
        ("won by the Helsor rival Karnet Works", True),
        ("won by Helsor's longtime partner", False),
        ("bought from Helsor supplier Karnet Works", True),
        ("bought from the Helsor supplier Karnet Works", False),
        ("sold to its Helsor subsidiary Karnet Works", False),
        ("sold by Helsor brewer Karnet Works", False),
        ("sold by Helsor rival and buyer", False),
    ],
)
def test_who_stands_before_its_rival(text: str, told: bool) -> None:
    begin = text.index("Helsor")
    assert stands_before_kindred(text, begin, begin + len("Helsor")) is told


def test_it_is_no_seat() -> None:
    found = extract(b"The order was won by Helsor rival Karnet Works in May.", "note.txt")
    assert {p.kind for p in found.parties if p.name == "Helsor"} == {"Firm"}
    assert not [s for s in found.statements if s.predicate == "LOCATED_IN"]
