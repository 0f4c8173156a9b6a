"""No person is a "which": what a clause behind him tells, it tells of the body that he heads or owns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Ties = Callable[[str], set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    "said",
    [
        ", headed by Hamid Rezvani",
        ", a Sharjah company run by the Iranian national Hamid Rezvani",
        ", a firm chaired by Hamid Rezvani",
        ", the family firm of Hamid Rezvani",
        ", a trader owned by the businessman Hamid Rezvani",
    ],
)
def test_the_body_did_it(ties: Ties, said: str) -> None:
    told = ties(
        f"The ministry fined Golden Anchor Trading{said}, which lent $3 million to Tarnava Mills."
    )
    assert {name for name, tie, _ in told if tie == "LENDS_TO"} == {"Golden Anchor Trading"}


def test_a_firm_that_owns_another_did_it_itself(ties: Ties) -> None:
    told = ties(
        "Golden Anchor Trading, owned by Orlu Group, which lent $3 million to Tarnava Mills, was fined."
    )
    assert {name for name, tie, _ in told if tie == "LENDS_TO"} == {"Orlu Group"}
