"""Later halves of what is set off behind a name, and relatives behind a noun with a name."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Fact, Facts

TIES = frozenset({"OWNS", "SUPPLIES", "LENDS_TO", "HOLDS_ROLE", "INSURES"})


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Orlu Rice, which is owned by Moor Foods and counts Tarn Mills among its customers, said its profit had halved.",
            ("Orlu Rice", "SUPPLIES", "Tarn Mills", "asserted"),
        ),
        (
            "Kestrel Foods, which competes with Senta Mills and buys most of its maize from Agrar Vest, will close a plant.",
            ("Agrar Vest", "SUPPLIES", "Kestrel Foods", "asserted"),
        ),
        (
            "Jan Kovac, who chairs Orlu Cement and owns a quarter of Tarn Steel, denied any wrongdoing.",
            ("Jan Kovac", "OWNS", "Tarn Steel", "asserted"),
        ),
        (
            "Moor Cable, whose shareholders include Vesta Energy and whose chairman is Jens Holm, laid off 400 people.",
            ("Jens Holm", "HOLDS_ROLE", "Moor Cable", "asserted"),
        ),
        (
            "Moor Cable, in which Jens Holm holds 30 percent and to which Orient Bank has lent 5 million euros, lost money.",
            ("Orient Bank", "LENDS_TO", "Moor Cable", "asserted"),
        ),
        (
            "Moor Cable, a unit of Tarn Steel in which Vesta Energy holds a quarter, will lay the line.",
            ("Vesta Energy", "OWNS", "Moor Cable", "asserted"),
        ),
        (
            "Moor Cable, a unit of Tarn Steel that supplies Vesta Energy, lost money.",
            ("Moor Cable", "SUPPLIES", "Vesta Energy", "asserted"),
        ),
        (
            "Lea Brandt, a former director of Orlu Optics who now chairs Tarn Steel, has left.",
            ("Lea Brandt", "HOLDS_ROLE", "Tarn Steel", "asserted"),
        ),
        (
            "Lea Brandt, a lawyer who once worked for Moor Foods and owns Tarn Steel, has left.",
            ("Lea Brandt", "OWNS", "Tarn Steel", "asserted"),
        ),
    ],
)
def test_each_half_is_read_with_the_head(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Moor Cable, a unit of Tarn Steel, which supplies Vesta Energy, lost money.",
            ("Moor Cable", "SUPPLIES", "Vesta Energy", "asserted"),
        ),
        (
            "Moor Cable, a firm of Jan Kovac who owns Tarn Steel, lost money.",
            ("Moor Cable", "OWNS", "Tarn Steel", "asserted"),
        ),
        (
            "Moor Cable, which said Tarn Steel had closed and owned Vesta Energy, lost money.",
            ("Moor Cable", "OWNS", "Vesta Energy", "asserted"),
        ),
        (
            "Moor Cable, which Jan Kovac founded and Orient Bank lends to, owns Tarn Steel.",
            ("Jan Kovac", "OWNS", "Tarn Steel", "asserted"),
        ),
    ],
)
def test_nothing_is_given_to_another(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text)


def test_what_is_said_of_whom_one_is_unlike_is_his(facts: Facts) -> None:
    assert facts(
        "Moor Cable, unlike its rival Tarn Steel, which is owned by Orlu Foods and supplies Vesta Energy, has no debt."
    ) == {
        ("Orlu Foods", "OWNS", "Tarn Steel", "asserted"),
        ("Tarn Steel", "SUPPLIES", "Vesta Energy", "asserted"),
    }
    assert facts(
        "Unlike Orlu Bank, which lent to Moor Cable, Orient Bank lends to Tarn Steel."
    ) == {
        ("Orlu Bank", "LENDS_TO", "Moor Cable", "asserted"),
        ("Orient Bank", "LENDS_TO", "Tarn Steel", "asserted"),
    }


def test_each_of_two_nouns_is_read_with_the_head(facts: Facts) -> None:
    text = "Orlu Rice, the insurer of Moor Foods and a supplier of Tarn Mills, bought Vesta Energy."
    assert facts(text) == {
        ("Orlu Rice", "INSURES", "Moor Foods", "asserted"),
        ("Orlu Rice", "SUPPLIES", "Tarn Mills", "asserted"),
        ("Orlu Rice", "OWNS", "Vesta Energy", "asserted"),
    }
