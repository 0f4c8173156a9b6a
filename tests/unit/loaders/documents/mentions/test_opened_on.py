"""A phrase that a sentence opens on ends at its comma: who stands behind it is another, unless a second comma closes him off."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "According to Orlu Bank, the road agency bought Tarn Foods.",
            {"<road agency> OWNS Tarn Foods"},
        ),
        (
            "Prices fell, but according to Orlu Bank, the road agency bought Tarn Foods.",
            {"<road agency> OWNS Tarn Foods"},
        ),
        (
            "Unlike Orlu Bank, the road fund lent 40 million euros to Tarn Foods.",
            {"<road fund> LENDS_TO Tarn Foods"},
        ),
        (
            "According to the economy ministry, the road agency fined Tarn Foods.",
            {"<road agency> REGULATES Tarn Foods"},
        ),
        (
            "According to Orlu Bank, the country's largest lender, Tarn Foods bought Helmer Mills.",
            {"Tarn Foods OWNS Helmer Mills"},
        ),
        ("Orlu Bank, the largest lender, bought Tarn Foods.", {"Orlu Bank OWNS Tarn Foods"}),
        ("Orlu Bank, the largest lender here, bought Tarn Foods.", {"Orlu Bank OWNS Tarn Foods"}),
    ],
)
def test_who_does_it_stands_behind_the_comma(
    ties: Callable[[str], set[tuple[str, str, str]]], text: str, wanted: set[str]
) -> None:
    assert {" ".join(tie) for tie in ties(text)} == wanted
