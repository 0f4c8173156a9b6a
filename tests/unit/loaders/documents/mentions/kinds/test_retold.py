"""Names whose head word tells one kind and the text another."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Construction of Nord Trunk Line began in May.", "Nord Trunk Line", "Project"),
        ("Nord Trunk Line handles freight for two ports.", "Nord Trunk Line", "Asset"),
        ("Nord Trunk Line began work. Construction of a depot is late.", "Nord Trunk Line", "Asset"),
        ("The Clean Valleys Facility, a portfolio of 40 loans, grew.", "Clean Valleys Facility", "Portfolio"),
        ("The Clean Valleys Facility, under which 40 towns get grants, is late.", "Clean Valleys Facility", "Programme"),
        ("The Clean Valleys Facility said that it would lend more.", "Clean Valleys Facility", "Organization"),
        ("The Lumen Initiative, under which 40 towns get grants, is late.", "Lumen Initiative", "Programme"),
    ],
)  # fmt: skip
def test_what_the_text_tells_of_a_name_outweighs_its_head(text: str, name: str, kind: str) -> None:
    found = extract(text.encode(), "note.txt", published="2026-05-10")
    assert [party.kind for party in found.parties if party.name == name] == [kind]
