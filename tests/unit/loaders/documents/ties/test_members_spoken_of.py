"""Members whose body a sentence leaves to the one before: "The other members are A and B", "Eleven member firms take part"."""

from __future__ import annotations

import pytest

from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"MEMBER_OF"})


@pytest.mark.parametrize(
    ("text", "members", "body"),
    [
        (
            "A delegation of the Tool Guild will visit Lagos. Eleven member firms take part, among them Urola Tools and Tesk Tools.",
            {"<eleven member firms>", "Urola Tools", "Tesk Tools"},
            "Tool Guild",
        ),
        (
            "A consortium led by Orlu Works has won the contract. The other members are the builder Kestrel Builders and Tesk Steel.",
            {"Orlu Works", "Kestrel Builders", "Tesk Steel"},
            "<consortium led by Orlu Works>",
        ),
        (
            "The consortium Orlu Link has won the contract. Its members are Tesk Builders and Kestrel Works.",
            {"Tesk Builders", "Kestrel Works"},
            "Orlu Link",
        ),
        (
            "Three local exporters met in Cairo. The Tesk Chamber, of which all three exporters are members, organised the meeting.",
            {"<three local exporters>"},
            "Tesk Chamber",
        ),
    ],
)
def test_they_are_members_of_what_was_told(
    facts: Facts, text: str, members: set[str], body: str
) -> None:
    assert facts(text) == {(name, "MEMBER_OF", body, "asserted") for name in members}


@pytest.mark.parametrize(
    "text",
    [
        "The Tool Guild and the Chamber of Mines met in Lagos. Eleven member firms took part, among them Urola Tools.",
        "The Tool Guild met in Lagos.\n\nThe other members are Tesk Steel and Kestrel Works.",
        "Prices rose. The other members are Tesk Steel and Kestrel Works.",
        "Three exporters met in Cairo. The Tesk Chamber, of which all three exporters are not members, organised the meeting.",
    ],
)
def test_of_two_bodies_or_none_nobody_is_a_member(facts: Facts, text: str) -> None:
    assert not facts(text)
