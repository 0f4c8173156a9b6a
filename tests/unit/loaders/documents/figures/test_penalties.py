"""What somebody was fined or has agreed to pay for what he did."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.figures.conftest import Values


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The authority has fined its former money laundering reporting officer, Ada Moe, £17,900.",
            ("Ada Moe", "fine", 17900),
        ),
        (
            "The authority fined a bank owned by the Omani government 3 million pounds ($4 million) for failures.",
            ("<bank owned by the Omani government>", "fine", 3000000),
        ),
        (
            "Orlu Mills agreed to pay $9 million to settle charges of bribery.",
            ("Orlu Mills", "planned settlement", 9000000),
        ),
        (
            "Orlu Mills paid £6 million in criminal fines and other sums.",
            ("Orlu Mills", "criminal fines", 6000000),
        ),
        (
            "Orlu Mills will pay a $2 million penalty to settle the case.",
            ("Orlu Mills", "expected penalty", 2000000),
        ),
        (
            "Orlu Mills agreed to forfeit $2 million.",
            ("Orlu Mills", "planned forfeiture", 2000000),
        ),
        (
            "The court ordered Orlu Mills to pay a $67 million penalty.",
            ("Orlu Mills", "penalty", 67000000),
        ),
    ],
)
def test_what_has_to_be_paid(text: str, told: tuple[str, str, float], values: Values) -> None:
    assert told in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Mills refused to pay $9 million to settle charges of bribery.",
        "Orlu Mills may pay $9 million to settle charges of bribery.",
        "Orlu Mills, Tesk Mills and Mira Mills agreed to pay $9 million to settle charges.",
    ],
)
def test_what_is_refused_or_shared(text: str, values: Values) -> None:
    assert not [one for one in values(text) if one[1] in ("planned settlement", "settlement")]
