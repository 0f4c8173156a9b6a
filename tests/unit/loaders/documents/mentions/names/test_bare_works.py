"""Works that are named without an article or share a noun, and nouns that only stand before another."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract


def told(text: str) -> set[str]:
    found = extract(text.encode(), "t.txt")
    names = {party.key: party.name for party in found.parties}
    return {
        f"{names[str(one.subject)]} {one.predicate} {names[str(one.object)]}"
        for one in found.statements
    }


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Tavra refinery is owned by Orlu Corporation.", "Orlu Corporation OWNS Tavra refinery"),
        ("Orlu Corporation owns Tavra refinery.", "Orlu Corporation OWNS Tavra refinery"),
        ("Orlu Corporation bought Tavra mine from Lota Mills.", "Orlu Corporation OWNS Tavra mine"),
        ("Lota port is operated by Orlu Corporation.", "Orlu Corporation OPERATES Lota port"),
        ("Sava dam was built by Orlu Corporation.", "Orlu Corporation IMPLEMENTS Sava dam"),
        ("Lota airport is located in Chad.", "Lota airport LOCATED_IN Chad"),
        ("Mombasa port is operated by Orlu Corporation.", "Orlu Corporation OPERATES Mombasa port"),
        ("Orlu Corporation operates Mombasa port.", "Orlu Corporation OPERATES Mombasa port"),
        ("Orlu Corporation operates Mombasa port.", "Mombasa port LOCATED_IN Mombasa"),
        (
            "Orlu Corporation runs Mombasa container terminal.",
            "Orlu Corporation OPERATES Mombasa container terminal",
        ),
    ],
)
def test_a_work_needs_no_article(text: str, tie: str) -> None:
    assert tie in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tavra mine workers went on strike at Orlu Corporation.",
        "State refinery is owned by Orlu Corporation.",
        "London office is run by Orlu Corporation.",
        "Safety port rules were tightened by Orlu Corporation.",
        "Tavra mine workers sued Orlu Corporation.",
        "Tavra port fees rose.",
    ],
)
def test_a_noun_before_another_or_no_name_is_no_work(text: str) -> None:
    names = {party.kind for party in extract(text.encode(), "t.txt").parties}
    assert not names & {"Asset", "Project"}


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Orlu Corporation owns the Tavra and Sava mines.",
            {"Orlu Corporation OWNS Tavra mine", "Orlu Corporation OWNS Sava mine"},
        ),
        (
            "Orlu Corporation will build the Tavra, Sava and Lota power plants.",
            {
                f"Orlu Corporation IMPLEMENTS {name} power plant"
                for name in ("Tavra", "Sava", "Lota")
            },
        ),
        (
            "The Mombasa and Dar es Salaam ports are operated by Orlu Corporation.",
            {
                "Orlu Corporation OPERATES Mombasa port",
                "Orlu Corporation OPERATES Dar es Salaam port",
            },
        ),
    ],
)
def test_a_noun_in_the_plural_is_of_each_name(text: str, ties: set[str]) -> None:
    assert ties <= told(text)


def test_a_country_before_a_shared_noun_is_no_name() -> None:
    found = extract(b"Orlu Corporation owns the Kenya and Uganda mines.", "t.txt")
    assert not any(party.name in ("Kenya mine", "Uganda mine") for party in found.parties)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Orlu Corporation runs the Tavra line.", "Orlu Corporation OPERATES Tavra line"),
        ("Orlu Corporation is building the Tavra–Lota road.", "Orlu Corporation IMPLEMENTS Tavra–Lota road"),
        ("Orlu Corporation runs the Tavra dump.", "Orlu Corporation OPERATES Tavra dump"),
        ("Orlu Corporation built the Tavra repository.", "Orlu Corporation IMPLEMENTS Tavra repository"),
        ("Orlu Corporation runs the Tavra landing station.", "Orlu Corporation OPERATES Tavra landing station"),
    ],
)  # fmt: skip
def test_the_line_or_road_of_a_name_is_a_work(text: str, tie: str) -> None:
    assert tie in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Corporation makes the Tavra line of phones.",
        "Orlu Corporation sold the Tavra line business.",
        "Orlu Corporation runs the Tavra road business.",
    ],
)
def test_a_line_of_goods_or_business_is_no_work(text: str) -> None:
    assert not any("Tavra" in tie for tie in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Tavra refinery loaded 22 cargoes in April.",
        "Tavra refinery refines 14,000 barrels a day.",
        "Tavra mine hired 40 people.",
        "Tavra port cut its fees.",
    ],
)
def test_what_it_does_tells_a_work_without_an_article(text: str) -> None:
    assert [party.kind for party in extract(text.encode(), "t.txt").parties] == ["Asset"]
