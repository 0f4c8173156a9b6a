"""What "the licence" and "the field" are, of which a share is told: the one field or block near by."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"OWNS"})


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        (
            "Orlu Energia has put the Oryx field up for sale. Tesk Oil owns 80 percent of the licence; Delta Petroleum and Kestrel Oil"
            " have 10 percent each.",
            {"Orlu Energia", "Tesk Oil", "Delta Petroleum", "Kestrel Oil"},
        ),
        ("Tesk Oil operates the Oryx field. Delta Oil holds 30% of the concession.", {"Delta Oil"}),
        ("Tesk Oil operates the Oryx gas field. Delta Oil has a 30% interest in the field.", {"Delta Oil"}),
        ("Tesk Oil operates the Oryx field. Delta Oil is the largest shareholder of the licence.", {"Delta Oil"}),
        ("Tesk Oil operates the Oryx copper mine. Delta Oil holds a 30% stake in the deposit.", {"Delta Oil"}),
    ],
)  # fmt: skip
def test_a_share_of_the_right_is_one_of_the_work(facts: Facts, text: str, owners: set[str]) -> None:
    told = {(owner, thing) for owner, _, thing, _ in facts(text)}
    assert {owner for owner, _ in told} == owners
    assert len({thing for _, thing in told}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Tesk Oil operates the Oryx field and the Orlu field. Delta Oil holds 30% of the concession.",
        "Tesk Oil has 20 percent of the field of seismic services.",
        "Tesk Oil runs the Orlu refinery. Delta Oil has 30% of the field.",
        "Tesk Oil sells 30 percent of the block to Delta Oil.",
    ],
)
def test_of_two_fields_or_none_it_is_nobodys(facts: Facts, text: str) -> None:
    assert not facts(text)
