"""What a statement says of its own sureness: read off its ends, kept with it, and enough to tell its confidence."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import Statement, extract
from interlock.loaders.documents.confidence import FIGURES, WORDS, confidence


def the(text: str, tie: str) -> Statement:
    found = [one for one in extract(text.encode(), "note.txt").statements if one.predicate == tie]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "tie", "holds", "not_so"),
    [
        ("Tolmin Steel supplies Vesta Energy.", "SUPPLIES", {"subject_once", "object_once"}, {"refers_back", "described", "one_word"}),
        ("Tolmin supplies Vesta Energy Ltd.", "SUPPLIES", {"one_word"}, {"described"}),
        (
            "Vesta Energy Ltd is growing. Vesta Energy said so. Tolmin Steel supplies Vesta Energy.",
            "SUPPLIES", {"object_often", "subject_once"}, {"object_once", "refers_back"},
        ),
        ("Tolmin Steel is growing. It supplies Vesta Energy.", "SUPPLIES", {"refers_back"}, {"subject_once", "described"}),
        ("Tolmin Steel owns a plant in Kenya.", "OWNS", {"described"}, {"definite", "bare"}),
        ("Tolmin Steel bought the plant in Kenya.", "OWNS", {"described", "definite"}, {"bare"}),
        ("Tolmin Steel operates two plants in Kenya.", "OPERATES", {"described"}, {"definite", "bare"}),
        ("The Ministry of Finance of Kenya sanctioned Tolmin Steel.", "RESTRICTS", {"authority"}, {"described"}),
    ],
)  # fmt: skip
def test_what_holds_of_the_ends(text: str, tie: str, holds: set[str], not_so: set[str]) -> None:
    told = set(the(text, tie).circumstances)
    assert holds <= told
    assert not told & not_so


def test_confidence_can_be_told_from_the_statement_alone() -> None:
    text = (
        b"Tolmin Steel, a firm in Kenya, owns a plant at Thika. It supplies customers in Uganda, said the Ministry of Finance. "
        b"Sales at the company rose 4 percent to $20 million. Its lenders include Orient Bank."
    )
    found = extract(text, "note.txt")
    assert found.statements
    assert found.observations
    for one in found.statements:
        assert one.confidence == confidence(one.rule, one.circumstances)
    for value in found.observations:
        assert value.confidence == confidence(value.rule, value.circumstances, of=FIGURES)
    told = [one.circumstances for one in found.statements]
    told += [value.circumstances for value in found.observations]
    order = list(WORDS)
    assert all(list(names) == sorted(names, key=order.index) for names in told)
