"""Whose a relative clause without a comma is behind a name."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Fact, Facts

TIES = frozenset({"OWNS", "SUPPLIES"})


@pytest.mark.parametrize(
    ("text", "told", "wrong"),
    [
        (
            "Moor Cable is a customer of Tarn Steel that also supplies Vesta Energy.",
            ("Moor Cable", "SUPPLIES", "Vesta Energy", "asserted"),
            ("Tarn Steel", "SUPPLIES", "Vesta Energy", "asserted"),
        ),
        (
            "Jan Kovac is a director of Tarn Steel who also owns Orlu Cement.",
            ("Jan Kovac", "OWNS", "Orlu Cement", "asserted"),
            ("Tarn Steel", "OWNS", "Orlu Cement", "asserted"),
        ),
        (
            "Jan Kovac is the brother of Mila Kovac who owns Orlu Cement.",
            ("Jan Kovac", "OWNS", "Orlu Cement", "asserted"),
            ("Mila Kovac", "OWNS", "Orlu Cement", "asserted"),
        ),
        (
            "Jan Kovac is the brother of Mila Kovac, who owns Orlu Cement.",
            ("Mila Kovac", "OWNS", "Orlu Cement", "asserted"),
            ("Jan Kovac", "OWNS", "Orlu Cement", "asserted"),
        ),
        (
            "Moor Cable is a customer of Tarn Steel, which supplies Vesta Energy.",
            ("Tarn Steel", "SUPPLIES", "Vesta Energy", "asserted"),
            ("Moor Cable", "SUPPLIES", "Vesta Energy", "asserted"),
        ),
    ],
)
def test_the_noun_before_the_name_is_meant(
    facts: Facts, text: str, told: Fact, wrong: Fact
) -> None:
    found = facts(text)
    assert told in found
    assert wrong not in found


def test_who_is_no_firm(facts: Facts) -> None:
    assert ("Moor Cable", "OWNS", "Orlu Cement", "asserted") not in facts(
        "Moor Cable is a company of Jan Kovac who owns Orlu Cement."
    )
