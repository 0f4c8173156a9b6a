"""No person is a "which": what a clause behind him tells, it tells of the body that he heads or owns."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Ties


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


def test_which_behind_two_towns_is_of_what_lies_there(ties: Ties) -> None:
    told = ties(
        "Fortum Oy sued over its plants in Chelyabinsk and Tyumen, which Orlu Group bought in 2023."
    )
    assert "Orlu Group" in {
        name for name, tie, thing in told if tie == "OWNS" and thing.startswith("<")
    }


def test_who_acts_under_an_agreement_of_a_day(ties: Ties) -> None:
    told = ties(
        "Orlu Group and Delta Bank signed an agreement in Astana on Tuesday under which Delta Bank will lend Tarn Mills 3 million."
    )
    assert {name for name, tie, _ in told if tie == "LENDS_TO"} == {"Delta Bank"}
