"""Partners who are bought out: what they had is bought, and not they."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS"})
Fact = tuple[str, str, str, str]


@pytest.mark.parametrize(
    "text",
    [
        "Ferrow Mills bought out its partner Kestle Yarns.",
        "Ferrow Mills bought out its long-time Dutch partner, Kestle Yarns, in April.",
        "Ferrow Mills is buying out co-owner Kestle Yarns.",
        "Ferrow Mills has squeezed out its minority shareholder Kestle Yarns.",
    ],
)
def test_a_partner_who_is_bought_out_is_not_owned(
    text: str, facts: Callable[[str], set[Fact]]
) -> None:
    assert not {fact for fact in facts(text) if fact[2] == "Kestle Yarns"}


@pytest.mark.parametrize(
    "text",
    [
        "Ferrow Mills bought out Kestle Yarns.",
        "Ferrow Mills bought out its partner in Kestle Yarns.",
        "Ferrow Mills bought out the founders of Kestle Yarns.",
    ],
)
def test_what_is_bought_out_is_owned(text: str, tells: Callable[[str, set[Fact]], None]) -> None:
    tells(text, {("Ferrow Mills", "OWNS", "Kestle Yarns", "asserted")})
