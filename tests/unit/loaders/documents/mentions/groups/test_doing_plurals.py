"""Words that are a plural noun or what somebody does: "X, which ships two thirds of its ore" tells of no ships."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def things(text: str) -> set[str]:
    return {one.name for one in extract(text.encode(), "note.txt").parties if one.unnamed}


@pytest.mark.parametrize(
    "text",
    [
        "Orlen Minerals, which ships two thirds of its concentrates to Japan, lost money.",
        "Orlen Minerals, which also mines half of its ore in Peru, lost money.",
        "Orlen Foods, which mills most of its wheat in Ghent, lost money.",
        "Orlen Foods is a firm that mills half of the country's wheat.",
    ],
)
def test_a_relative_clause_has_its_verb(text: str) -> None:
    assert things(text).isdisjoint({"<ships>", "<mines>", "<mills>"})


def test_a_question_which_is_of_things() -> None:
    assert "<mines>" in things("The ministry asked which mines were run by Orlen Gold.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tarn Ltd appointed Paul Rusten to head Orlen for two years.", "Firm"),
        ("Paul Rusten will head Orlen.", "Firm"),
        ("The group head Orlen Tasken said the plan was wrong.", "Person"),
    ],
)
def test_who_is_to_head_a_firm_is_not_called_as_it(text: str, kind: str) -> None:
    found = {one.name: one.kind for one in extract(text.encode(), "note.txt").parties}
    assert found.get("Orlen", found.get("Orlen Tasken")) == kind
