"""Items of a list under a line that holds back what they say are no plain statements."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract

ITEMS = ("sell Tolm Sugar to Senta Foods", "acquire Narva Rail from Kestrel Mills")
PLAIN = ("sold Tolm Sugar to Senta Foods", "acquired Narva Rail from Kestrel Mills")


def told(text: str) -> tuple[set[tuple[str, str]], int]:
    """Who owns what by a text, and how much was seen and not stated."""
    found = extract(text.encode(), "a.txt")
    names = {party.key: party.name for party in found.parties}
    owned = {
        (names[str(s.subject)], names[str(s.object)])
        for s in found.statements
        if s.predicate == "OWNS"
    }
    return owned, found.rejected.get("possibility", 0)


def a_list(stem: str, items: tuple[str, ...], mark: str = "-") -> str:
    lines = "\n".join(f"{mark} {item};" for item in items)
    return f"The board met on Monday.\n\n{stem}:\n\n{lines}\n\nIt meets again in May."


@pytest.mark.parametrize("stem", ["Orlu Bank plans to", "The bank will", "Until then it may not"])
@pytest.mark.parametrize("mark", ["-", "•", "1."])
def test_what_is_intended_is_not_told_as_done(stem: str, mark: str) -> None:
    owned, held_back = told(a_list(stem, ITEMS, mark))
    assert owned == set()
    assert held_back > 0


def test_what_was_done_is_told() -> None:
    owned, held_back = told(a_list("Last year the group", PLAIN))
    assert ("Senta Foods", "Tolm Sugar") in owned
    assert held_back == 0


def test_the_sentence_behind_the_list_stands_for_itself() -> None:
    text = a_list("Orlu Bank plans to", ITEMS) + "\n\nSenta Foods owns Harwick Stone."
    assert told(text)[0] == {("Senta Foods", "Harwick Stone")}
