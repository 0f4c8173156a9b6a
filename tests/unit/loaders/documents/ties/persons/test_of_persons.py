"""What "his" and "her" tell: lawyers, nominees, holdings, accounts of the one person told of before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"ACTS_FOR", "OWNS", "BANKS_WITH", "RESTRICTS"})


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Valentin Astak lost his case. His solicitors, Penhal LLP, said they would appeal.",
            ("Penhal LLP", "ACTS_FOR", "Valentin Astak", "asserted"),
        ),
        (
            "Valentin Astak sued the firm through his attorneys at Kask & Rand.",
            ("Kask & Rand", "ACTS_FOR", "Valentin Astak", "asserted"),
        ),
        (
            "Orlu Trading lost its case. Its lawyer, Jo Lee, said it would appeal.",
            ("Jo Lee", "ACTS_FOR", "Orlu Trading", "asserted"),
        ),
        (
            "Mr Anatoliy Grebn's shares are held through Tasmo Custodians Ltd, which acts as his nominee.",
            ("Tasmo Custodians Ltd", "ACTS_FOR", "Anatoliy Grebn", "asserted"),
        ),
        (
            "Valentin Astak lost his case. His investment vehicle Orlu Taiga is in Cyprus.",
            ("Valentin Astak", "OWNS", "Orlu Taiga", "asserted"),
        ),
        (
            "Leopoldina Caxi owned a fifth of Orlu. Prosecutors froze her accounts at Banco do Tesk on Monday.",
            ("Leopoldina Caxi", "BANKS_WITH", "Banco do Tesk", "asserted"),
        ),
        (
            "Leopoldina Caxi owned a fifth of Orlu. The Interior Ministry blocked her assets.",
            ("Interior Ministry", "RESTRICTS", "Leopoldina Caxi", "asserted"),
        ),
    ],
)
def test_whose_it_is(text: str, fact: tuple[str, str, str, str], facts: Facts) -> None:
    """As the one person is who was told of before."""
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jo Lee met Ann Roe in Bern. His lawyer, Mark Senn, denied it.",
        "Valentin Astak met Timur Bashir in Bern. His solicitors, Penhal LLP, denied it.",
        "The tycoon is unknown. His solicitors, Penhal LLP, denied it.",
    ],
)
def test_of_two_nobody(text: str, silent: Callable[..., None]) -> None:
    """Of several persons, or of none, nothing tells who is meant."""
    silent(text)
