"""Blocs of states that are markets as well."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.language.blocs import is_bloc, kind_in


@pytest.mark.parametrize(
    ("tie", "kind", "name", "counts_as"),
    [
        ("EXPORTS_TO", "Organization", "EU", "Place"),
        ("EXPORTS_TO", "Organization", "Mercosur", "Place"),
        ("MEMBER_OF", "Organization", "EU", "Organization"),
        ("EXPORTS_TO", "Organization", "World Trade Organization", "Organization"),
        ("EXPORTS_TO", "Firm", "EU", "Firm"),
    ],
)
def test_the_kind_a_party_counts_as(tie: str, kind: str, name: str, counts_as: str) -> None:
    assert kind_in(tie, kind, name) == counts_as


def test_a_body_of_states_is_no_market() -> None:
    assert is_bloc("ASEAN")
    assert not is_bloc("OPEC")
