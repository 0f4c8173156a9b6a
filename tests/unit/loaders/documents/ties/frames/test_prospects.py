"""What is said of a deal that a noun names: before it, in its phrase and behind its ends."""

from __future__ import annotations

import pytest

from interlock.loaders.documents.ties.frames.prospects import prospect_of


@pytest.mark.parametrize(
    ("governed", "phrase", "behind", "cue", "taking"),
    [
        ("", ("sale",), " closed in May.", "", ""),
        ("", ("planned", "sale"), " closed in May.", " planned to", ""),
        ("", ("former", "supplier"), ".", " former", ""),
        ("", ("deliveries",), " have since stopped.", " ended", ""),
        ("calls for new ", ("sanctions",), ".", " may", ""),
        ("", ("feared", "takeover"), ".", " may", ""),
        ("", ("takeover",), " is unlikely.", " may", ""),
        ("", ("sale",), " still needs the approval of the ministry.", " planned to", "planned to"),
        ("", ("loan",), " is subject to approval.", " planned to", "planned to"),
        ("", ("loan",), " would be its biggest.", " considers", ""),
        ("", ("failed", "bid"), ".", " may", ""),
        ("shareholders approved the ", ("merger",), ".", "", "planned to"),
        ("", ("sale",), " was blocked.", "", "blocking"),
        ("", ("sale",), " was hailed.", "", ""),
    ],
)
def test_a_noun_is_as_far_as_what_stands_around_it(
    governed: str, phrase: tuple[str, ...], behind: str, cue: str, taking: str
) -> None:
    marked = f"{governed}{' '.join(phrase)} to ⟦F1⟧{behind}"
    found = prospect_of(marked, governed, phrase, marked.index("⟧") + 1)
    assert (found.cue, found.taking) == (cue, taking)


def test_what_was_completed_is_not_pending_for_being_approved() -> None:
    marked = "regulators approved the sale of ⟦F0⟧ to ⟦F1⟧, completed in May."
    found = prospect_of(marked, "regulators approved the ", ("sale",), marked.rindex("⟧") + 1)
    assert found.taking == ""
