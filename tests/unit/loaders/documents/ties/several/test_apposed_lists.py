"""Several names with one noun of relation in the plural behind or before them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS", "LENDS_TO", "SUPPLIES"})
Fact = tuple[str, str, str, str]
Tells = Callable[[str, set[Fact]], None]
Silent = Callable[..., None]

_HELD = {
    ("Orlu Capital", "OWNS", "Tarn Foods", "asserted"),
    ("BlackRock", "OWNS", "Tarn Foods", "asserted"),
}


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Capital and BlackRock, Tarn Foods' largest shareholders, backed the plan.",
        "Orlu Capital and BlackRock, Tarn Foods' two largest shareholders, backed the plan.",
        "Orlu Capital and BlackRock, the second- and third-largest shareholders of Tarn Foods, backed the plan.",
        "Orlu Capital and BlackRock, two of the largest shareholders of Tarn Foods, backed the plan.",
        "Tarn Foods lost money. Orlu Capital and BlackRock, the second- and third-largest shareholders, backed the board.",
        "Tarn Foods lost money. The two largest shareholders, Orlu Capital and BlackRock, backed the board.",
    ],
)
def test_each_of_the_list_is_a_shareholder(text: str, tells: Tells) -> None:
    tells(text, _HELD)


def test_lenders_and_suppliers_of_a_list(tells: Tells) -> None:
    tells(
        "Orlu Bank and Tarn Bank, the two main lenders to Brenna Lines, backed the plan.",
        {
            ("Orlu Bank", "LENDS_TO", "Brenna Lines", "asserted"),
            ("Tarn Bank", "LENDS_TO", "Brenna Lines", "asserted"),
        },
    )
    tells(
        "Orlu Steel and Tarn Steel, Brenna Lines' two main suppliers, backed the plan.",
        {
            ("Orlu Steel", "SUPPLIES", "Brenna Lines", "asserted"),
            ("Tarn Steel", "SUPPLIES", "Brenna Lines", "asserted"),
        },
    )


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Capital and BlackRock, rivals of Tarn Foods, backed the plan.",
        "Orlu Capital and BlackRock, along with other shareholders of Tarn Foods, backed the plan.",
        "Orlu Capital and BlackRock said shareholders of Tarn Foods would wait.",
        "Orlu Capital and BlackRock, potential lenders to Tarn Foods, backed the plan.",
        "Tarn Foods lost money. Orlu Capital and BlackRock, like other shareholders, waited.",
    ],
)
def test_a_list_beside_such_a_noun_is_none_of_them(text: str, silent: Silent) -> None:
    silent(text)
