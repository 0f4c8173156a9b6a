"""What a clause only supposes is told by no reader; what is said in passing there, and what somebody vouches for, stands."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

TIES = [
    ("OWNS", "Kestrel Foods has bought Tarnava Mills"),
    ("SUPPLIES", "Drell Pumps is a supplier of Lamu Cement"),
    ("GUARANTEES", "Kestrel Foods guarantees the debts of Orlu Grain"),
    ("LENDS_TO", "Norwind Bank is a creditor of Tarnava Mills"),
    ("MEMBER_OF", "Zelko Data is a member of the Baltic Software Association"),
]
SUPPOSED = [
    "If {}, prices will fall.", "Unless {}, prices will fall.", "Prices will fall if {}.", "Investors asked whether {}.",
    "Rumours that {} lifted the shares.", "The possibility that {} worries unions.", "There is no evidence that {}.",
    "It is unclear whether {}.", "It is possible that {}.", "The ministry did not confirm that {}.", "Perhaps {}.",
    "The ministry would neither confirm nor deny that {}.", "The ministry hopes that {}.", "Suppose {}.",
    "According to rumours, {}.", "It is unlikely that {}.", "It looks as if {}.",
]  # fmt: skip
STATED = [
    "There is no doubt that {}.",
    "The ministry confirmed that {}.",
    "Prices fell because {}.",
]


def _modalities(text: str, tie: str) -> set[str]:
    found = extract(text.encode(), "note.txt", min_confidence=0)
    return {s.modality for s in found.statements if s.predicate == tie}


@pytest.mark.parametrize("frame", SUPPOSED)
@pytest.mark.parametrize(("tie", "clause"), TIES)
def test_what_is_only_supposed_is_not_told(tie: str, clause: str, frame: str) -> None:
    assert _modalities(frame.format(clause), tie) == set()


@pytest.mark.parametrize("frame", STATED)
@pytest.mark.parametrize(("tie", "clause"), TIES)
def test_what_somebody_vouches_for_is_told(tie: str, clause: str, frame: str) -> None:
    assert _modalities(frame.format(clause), tie) == {"asserted"}


@pytest.mark.parametrize(
    ("text", "tie", "told"),
    [
        ("Will Kestrel Foods guarantee the debts of Orlu Grain?", "GUARANTEES", set()),
        ("Rumours that Kestrel Foods had bought Orlu Grain were denied by both.", "OWNS", {"denied"}),
        ("If Kestrel Foods' subsidiary Orlu Grain fails, Drell Pumps will suffer.", "OWNS", {"asserted"}),
        ("The minister asked if Kestrel Foods, which owns Orlu Grain, had paid Drell Pumps.", "OWNS", {"asserted"}),
        ("Despite rumours that it was bankrupt, Kestrel Foods bought Orlu Grain in May.", "OWNS", {"asserted"}),
        ("Kestrel Foods will pay Orlu Grain $5 million if it wins.", "TRANSFERS_TO", {"planned"}),
    ],
)  # fmt: skip
def test_only_what_stands_in_the_clause_is_supposed(text: str, tie: str, told: set[str]) -> None:
    assert _modalities(text, tie) == told
