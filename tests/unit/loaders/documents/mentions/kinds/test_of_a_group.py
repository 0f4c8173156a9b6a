"""Names that are listed as some of a group: whatever the place before them looks like, they are what the group is."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.mentions.kinds.of_a_group import kind_of_group


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("nine packers in Kenya, among them Orlu Seafoods", "Firm"),
        ("nine packers in the Mekong delta, including Tesk Fillet and Orlu Seafoods", "Firm"),
        ("three banks from Chad and Togo, notably Orlu Seafoods", "Bank"),
        ("sold to feed mills in the Netherlands, among them Orlu Seafoods", "Firm"),
        ("three banks, notably Orlu Seafoods", "Bank"),
        ("four plants in Kenya, among them Orlu Seafoods", None),
        ("exports to towns in Kenya, including Orlu Seafoods", None),
        ("Kenya, including Orlu Seafoods", None),
        ("nine packers in Kenya, which sell to Orlu Seafoods", None),
    ],
)
def test_the_kind_of_the_group(text: str, kind: str | None) -> None:
    assert kind_of_group(text, text.index("Orlu Seafoods")) == kind


def test_its_members_are_no_places_that_it_is_in() -> None:
    found = extract(
        b"The duty hits nine packers in Kenya, among them Orlu Seafoods and Tesk Fillet.",
        "note.txt",
    )
    names = {party.key: party.name for party in found.parties}
    assert {
        party.kind for party in found.parties if party.name in ("Orlu Seafoods", "Tesk Fillet")
    } == {"Firm"}
    assert {names[s.object or ""] for s in found.statements if s.predicate == "LOCATED_IN"} == {
        "Kenya"
    }
