"""A second verb of the subject: how firmly it is said, whose its object is, and what "whose" tells of a firm set off behind a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TIES = frozenset(
    {"OWNS", "SUPPLIES", "LENDS_TO", "IMPLEMENTS", "FINANCES", "LOCATED_IN", "HOLDS_ROLE"}
)
Fact = tuple[str, str, str, str]
Facts = Callable[[str], set[Fact]]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Lapua hopes to buy Tesk Foods and supplies Marn Oils.", ("Lapua", "SUPPLIES", "Marn Oils", "asserted")),
        ("Lapua wants to buy Tesk Foods and owns Marn Oils.", ("Lapua", "OWNS", "Marn Oils", "asserted")),
        ("Lapua is considering a sale and owes Orlen Bank 300 million euros.", ("Orlen Bank", "LENDS_TO", "Lapua", "asserted")),
        ("Lapua, which is looking for a buyer and supplies Marn Oils, fell.", ("Lapua", "SUPPLIES", "Marn Oils", "asserted")),
        ("Lapua will not buy Tesk Foods and supplies Marn Oils.", ("Lapua", "SUPPLIES", "Marn Oils", "asserted")),
        ("Lapua hopes to buy Tesk Foods and supply Marn Oils.", ("Lapua", "SUPPLIES", "Marn Oils", "interest")),
        ("Lapua hopes to raise output and supplies to Marn Oils.", ("Lapua", "SUPPLIES", "Marn Oils", "interest")),
    ],
)  # fmt: skip
def test_what_is_hoped_of_one_verb_is_not_of_the_next(facts: Facts, text: str, fact: Fact) -> None:
    told = {one for one in facts(text) if one[:3] == fact[:3]}
    assert told <= {fact}
    assert told == {fact} or "output" in text


@pytest.mark.parametrize(
    "text",
    [
        "Lapua hopes to buy Tesk Foods and supply Marn Oils.",
        "Lapua will acquire Tesk Foods and finance Marn Oils.",
        "Lapua plans to buy Tesk Foods and modernise Marn Oils.",
    ],
)
def test_the_object_of_the_next_verb_is_not_bought(facts: Facts, text: str) -> None:
    assert {b for a, tie, b, _ in facts(text) if tie == "OWNS"} == {"Tesk Foods"}


OWNERS = {("Orlen Energy", "OWNS", "Green Power"), ("Tesk Grid", "OWNS", "Green Power"), ("Marn Oils", "OWNS", "Green Power")}  # fmt: skip


@pytest.mark.parametrize("each", ["", ", each with a third"])
def test_whose_shareholders_build_nothing(facts: Facts, each: str) -> None:
    text = f"The mill is developed by Green Power, a venture whose shareholders are Orlen Energy, Tesk Grid and Marn Oils{each}."
    assert {fact[:3] for fact in facts(text)} == OWNERS | {("Green Power", "IMPLEMENTS", "<mill>")}


def test_whose_customers_buy_no_mill(facts: Facts) -> None:
    text = "The mill was sold to Green Power, a trader whose customers include Orlen Energy and Tesk Grid."
    assert {a for a, tie, _, _ in facts(text) if tie == "OWNS"} == {"Green Power"}
    assert {b for _, tie, b, _ in facts(text) if tie == "SUPPLIES"} == {"Orlen Energy", "Tesk Grid"}


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("The court looked at Tolvan Sugar, which supplies Tesk Foods and whose bonds are held by Orlen Fund.", "LENDS_TO"),
        ("Tolvan Sugar, whose debt is mostly held by Orlen Fund, sold a mill.", "LENDS_TO"),
        ("Tolvan Sugar, which supplies Tesk Foods and whose shares are held by Orlen Fund, fell.", "OWNS"),
    ],
)  # fmt: skip
def test_whose_paper_is_held(facts: Facts, text: str, tie: str) -> None:
    held = {fact[1] for fact in facts(text) if (fact[0], fact[2]) == ("Orlen Fund", "Tolvan Sugar")}
    assert held == {tie}


@pytest.mark.parametrize("what", ["a letter of intent", "a reply", "complaints", "a cheque", "a subpoena", "a certificate"])  # fmt: skip
def test_papers_and_words_are_no_goods(silent: Callable[..., None], what: str) -> None:
    silent(f"Orlen Foods received {what} from Tesk Foods.", "SUPPLIES")


@pytest.mark.parametrize(
    "text",
    [
        "The embassy of Chad in Lagos organised the forum.",
        "The consulate of Chad in Lagos met Orlen Foods.",
    ],
)
def test_no_land_lies_in_a_town(silent: Callable[..., None], text: str) -> None:
    silent(text, "LOCATED_IN")


def test_a_work_called_after_a_land_lies_where_it_is_told_to(facts: Facts) -> None:
    text = "Orlen Agro will modernise the Uruguay mill in Lagos."
    assert {b for _, tie, b, _ in facts(text) if tie == "LOCATED_IN"} == {"Lagos"}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Lapua has raised 60 million euros to rebuild and modernise the Orlu port.", "planned"),
        (
            "Lapua has announced a 2 billion euro plan to expand and modernise the Orlu port.",
            "planned",
        ),
        ("Lapua continues to expand and modernise the Orlu port.", "asserted"),
    ],
)
def test_the_second_of_two_purposes_hangs_on_what_the_first_does(
    facts: Facts, text: str, modality: str
) -> None:
    told = {one for one in facts(text) if one[1] == "IMPLEMENTS"}
    assert {one[3] for one in told} == {modality}


def test_a_finite_verb_behind_a_purpose_is_none(facts: Facts) -> None:
    told = facts("Lapua lent money to Tesk Foods and supplies Marn Oils.")
    assert ("Lapua", "SUPPLIES", "Marn Oils", "asserted") in told
