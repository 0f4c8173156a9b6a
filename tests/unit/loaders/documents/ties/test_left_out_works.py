"""Who builds a work that the sentence leaves out: its contractors in a list, and those who do it together."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"CONTRACTED_FOR", "IMPLEMENTS", "SUPPLIES"})
WORK = "The Orlu dam will cost 300 million dollars. "


@pytest.mark.parametrize(
    ("text", "tie", "modality"),
    [
        ("Azerbaijan's Tesk Builders and Iran's Kestrel Works are among the subcontractors.", "CONTRACTED_FOR", "asserted"),
        ("Its contractors include Tesk Builders and Kestrel Works.", "CONTRACTED_FOR", "asserted"),
        ("The contractors are Tesk Builders and Kestrel Works.", "CONTRACTED_FOR", "asserted"),
        ("The work is carried out by Tesk Builders together with Kestrel Works.", "IMPLEMENTS", "asserted"),
        ("The work is carried out by the builder Tesk Builders, together with Seoul's Kestrel Works.", "IMPLEMENTS", "asserted"),
        ("The turbines will be supplied by Tesk Builders along with Kestrel Works.", "SUPPLIES", "planned"),
    ],
)  # fmt: skip
def test_both_work_on_what_the_text_tells_of(
    facts: Facts, text: str, tie: str, modality: str
) -> None:
    assert facts(WORK + text) == {
        (name, tie, "Orlu dam", modality) for name in ("Tesk Builders", "Kestrel Works")
    }


def test_one_may_act_as_the_contractor(facts: Facts) -> None:
    told = facts(WORK + "Tesk Builders acts as general contractor.")
    assert told == {("Tesk Builders", "CONTRACTED_FOR", "Orlu dam", "asserted")}


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose in May. Tesk Builders and Kestrel Works are among the subcontractors.",
        "The Orlu dam and the Lund bridge are late. Tesk Builders is among the subcontractors.",
        "Prices rose in May. Tesk Builders acts as general contractor.",
        "The Orlu dam and the Lund bridge are late. Its contractors include Tesk Builders.",
    ],
)
def test_of_no_work_or_two_nobody_is_the_contractor(facts: Facts, text: str) -> None:
    assert not facts(text)
