"""What the tests of this folder share: the two questions put to a reader of ties, what it tells and where it stays silent.

Each module names the ties that it is about in `TIES`.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.loaders.documents.conftest import Fact, Facts


@pytest.fixture
def tells(facts: Facts) -> Callable[[str, set[Fact]], None]:
    """Holds that of the kinds of `ties` a text states these and no other."""

    def check(text: str, ties: set[Fact]) -> None:
        kinds = {kind for _, kind, _, _ in ties}
        assert {fact for fact in facts(text) if fact[1] in kinds} == ties

    return check


@pytest.fixture
def silent(facts: Facts) -> Callable[..., None]:
    """Holds that a text states none of the module's ties, or none of `kinds`; to deny one is not to state it."""

    def check(text: str, *kinds: str) -> None:
        told = {fact for fact in facts(text) if not kinds or fact[1] in kinds}
        assert {fact for fact in told if fact[3] != "denied"} == set()

    return check
