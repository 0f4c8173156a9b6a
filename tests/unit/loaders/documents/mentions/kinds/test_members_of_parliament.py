"""What stands before a member of parliament is where he was elected, and no firm."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Former Kinvara MP Benjamin Tay was named chairman of the board.", "Kinvara", "Place"),
        ("Orlu East MP Jon Stelle met the minister of trade.", "Orlu East", "Place"),
        ("Kinvara director Jon Stelle met the minister of trade.", "Kinvara", "Firm"),
    ],
)
def test_kind(text: str, name: str, kind: str) -> None:
    kinds = {party.name: party.kind for party in extract(text.encode(), "a.txt").parties}
    assert kinds[name] == kind
