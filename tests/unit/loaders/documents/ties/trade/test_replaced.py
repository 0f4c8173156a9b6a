"""Who takes whose part: agents, suppliers and insurers that are replaced."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"SUPPLIES", "ACTS_FOR", "INSURES"})

TOLD = [
    ("Orlu Trading replaces Kestrel Handel as agent of Senta Foods.",
     {"Orlu Trading ACTS_FOR Senta Foods asserted", "Kestrel Handel ACTS_FOR Senta Foods asserted"}),
    ("Orlu Trading will succeed Kestrel Handel as supplier to Senta Foods.",
     {"Orlu Trading SUPPLIES Senta Foods planned", "Kestrel Handel SUPPLIES Senta Foods asserted"}),
    ("Senta Foods has replaced its supplier Kestrel Handel with Orlu Trading.",
     {"Orlu Trading SUPPLIES Senta Foods asserted", "Kestrel Handel SUPPLIES Senta Foods asserted"}),
    ("Orlu Trading has become the sole supplier of Senta Foods, replacing Kestrel Handel.",
     {"Orlu Trading SUPPLIES Senta Foods asserted", "Kestrel Handel SUPPLIES Senta Foods asserted"}),
    ("Orlu Trading replaces Kestrel Handel on the board of Senta Foods.", set()),
    ("Senta Foods replaced its pumps with pumps of Orlu Trading.", set()),
    ("Senta Foods met Kestrel Handel, replacing a talk with Orlu Trading.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "ties"), TOLD)
def test_who_has_the_part(facts: Facts, sentence: str, ties: set[str]) -> None:
    assert {" ".join(fact) for fact in facts(sentence)} == ties


def test_who_is_replaced_has_the_part_no_longer() -> None:
    text = "Orlu Trading replaced Kestrel Handel as agent of Senta Foods in May 2023."
    found = extract(text.encode(), "note.txt", published="2024-06-12")
    names = {party.key: party.name for party in found.parties}
    ends = {names[s.subject]: s.event[1] for s in found.statements if s.predicate == "ACTS_FOR"}
    assert ends["Kestrel Handel"] is not None
    assert ends["Orlu Trading"] is None or ends["Orlu Trading"] > ends["Kestrel Handel"]
