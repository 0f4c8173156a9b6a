"""Shares that somebody gets for money that he puts in, or for what he is owed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset({"OWNS"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Group has invested 14 million dollars in Orlu Steel, taking a stake of 22 percent.",
        "Kestrel Group invested 14 million dollars in Orlu Steel in exchange for 22 percent of its shares.",
        "Kestrel Group invests 14 million dollars in Orlu Steel and gets 22 percent of the shares in return.",
        "Kestrel Group invested 14 million dollars in Orlu Steel. In return it gets 22 percent of the shares.",
        "Orlu Steel is in default. Orlu Steel reached an agreement with its creditors. Kestrel Group converts its claims into a"
        " 30 percent stake.",
    ],
)
def test_shares_are_had_for_money(tells: Tells, text: str) -> None:
    tells(text, {("Kestrel Group", "OWNS", "Orlu Steel", "asserted")})


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Group has invested 14 million dollars in Orlu Steel, taking 22 percent of the risk.",
        "Kestrel Group has invested 14 million dollars in the Lota mine, whose output rose by 22 percent.",
        "Orlu Steel met its creditors. Kestrel Group could convert its claims into a 30 percent stake.",
        "Orlu Steel converts its loans into euros.",
    ],
)
def test_no_shares_without_a_word_of_them(silent: Silent, text: str) -> None:
    silent(text)
