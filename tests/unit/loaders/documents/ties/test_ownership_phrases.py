"""Who owns, controls, consolidates, succeeds, funds and lists whom, one plain phrase at a time, and what sounds like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.loaders.documents.conftest import Facts, Ties

TIES = frozenset(
    {"OWNS", "CONTROLS", "CONSOLIDATES", "SUCCEEDED_BY", "BRANCH_OF", "INVESTS_IN", "INVESTS_WITH", "LISTED_ON"}
)  # fmt: skip
Fact = tuple[str, str, str, str]
Silent = Callable[..., None]
A, B = "Senta Foods", "Norrvik Steel"


@pytest.mark.parametrize(
    "text",
    [
        "Senta Foods bought out its partner in Norrvik Steel.",
        "Senta Foods has absorbed a majority of Norrvik Steel's stock.",
        "Norrvik Steel fell to Senta Foods in a contested takeover.",
        "Norrvik Steel came under the ownership of Senta Foods in 2016.",
        "Norrvik Steel has been in Senta Foods's hands since 1988.",
        "A majority of the shares in Norrvik Steel went to Senta Foods.",
        "The founders handed over 60 percent of Norrvik Steel to Senta Foods.",
        "Following the acquisition of Norrvik Steel, Senta Foods employs 4,000 people.",
        "After its purchase by Senta Foods, Norrvik Steel opened two more shops.",
        "Senta Foods, whose holdings include Norrvik Steel, is based in Vaduz.",
        "Senta Foods founded Norrvik Steel as a wholly owned unit in 2009.",
        "Senta Foods has added Norrvik Steel to its group.",
        "Senta Foods bought into Norrvik Steel in 2013.",
        "Norrvik Steel, which Senta Foods bought in 2015, has 40 shops.",
        "Senta Foods has long been a shareholder of Norrvik Steel.",
        "Senta Foods secured control of 72 percent of the shares in Norrvik Steel.",
        "Norrvik Steel is a daughter company of Senta Foods.",
        "The deal gives Senta Foods 51 percent of Norrvik Steel.",
        "The swap left Senta Foods with 12 percent of Norrvik Steel.",
        "Norrvik Steel (part of Senta Foods) won the tender.",
        "Senta Foods: 35 percent of Norrvik Steel.",
    ],
)
def test_owns(text: str, facts: Callable[[str], set[Fact]]) -> None:
    assert (A, "OWNS", B, "asserted") in facts(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Control of Norrvik Steel lies with Senta Foods.", (A, "CONTROLS", B)),
        ("Senta Foods-controlled Norrvik Steel paid a fine.", (A, "CONTROLS", B)),
        ("Senta Foods calls the shots at Norrvik Steel.", (A, "CONTROLS", B)),
        ("Senta Foods appoints the board of Norrvik Steel.", (A, "CONTROLS", B)),
        ("Senta Foods has significant influence over Norrvik Steel.", (A, "CONTROLS", B)),
        (
            "Senta Foods includes Norrvik Steel in its consolidated statements.",
            (A, "CONSOLIDATES", B),
        ),
        (
            "Senta Foods is the direct consolidating parent of Norrvik Steel.",
            (A, "CONSOLIDATES", B),
        ),
        (
            "The results of Norrvik Steel are consolidated into those of Senta Foods.",
            (A, "CONSOLIDATES", B),
        ),
        ("Norrvik Steel registered Senta Foods as its branch in Lisbon.", (A, "BRANCH_OF", B)),
        ("Senta Foods was reorganised into Norrvik Steel.", (A, "SUCCEEDED_BY", B)),
        ("Senta Foods was re-registered as Norrvik Steel in 2015.", (A, "SUCCEEDED_BY", B)),
        (
            "Norrvik Steel, into which Senta Foods was merged, has 2,000 staff.",
            (A, "SUCCEEDED_BY", B),
        ),
        ("Senta Foods provided seed capital to Norrvik Steel.", (A, "INVESTS_IN", B)),
        ("Norrvik Steel secured fresh capital from Senta Foods.", (A, "INVESTS_IN", B)),
        ("Senta Foods injected 300 million pesos into Norrvik Steel.", (A, "INVESTS_IN", B)),
        (
            "Senta Foods and Norrvik Steel are co-investors in a hotel chain.",
            (A, "INVESTS_WITH", B),
        ),
        (
            "Senta Foods has teamed up with Norrvik Steel to invest in lithium mines.",
            (A, "INVESTS_WITH", B),
        ),
        (
            "Listed on the Lima Stock Exchange since 1999, Senta Foods has 8,000 shareholders.",
            (A, "LISTED_ON", "Lima Stock Exchange"),
        ),
        (
            "On the Lima Stock Exchange, the shares of Senta Foods fell 3 percent.",
            (A, "LISTED_ON", "Lima Stock Exchange"),
        ),
        (
            "The Lima Stock Exchange admitted the shares of Senta Foods to trading on Monday.",
            (A, "LISTED_ON", "Lima Stock Exchange"),
        ),
    ],
)
def test_other_ties_of_firms(
    text: str, tie: tuple[str, str, str], facts: Callable[[str], set[Fact]]
) -> None:
    assert (*tie, "asserted") in facts(text)


def test_who_has_so_many_himself_is_had_by_nobody(facts: Callable[[str], set[Fact]]) -> None:
    told = facts("Senta Foods owns one mill and Norrvik Steel two.")
    assert (A, "OWNS", B, "asserted") not in told


def test_a_couple_owns(facts: Callable[[str], set[Fact]]) -> None:
    assert ("Maria Kovac", "OWNS", B, "asserted") in facts(
        "Maria Kovac and his wife own Norrvik Steel."
    )


def test_word_that_is_english_before_what_only_owners_do(
    facts: Callable[[str], set[Fact]],
) -> None:
    assert facts("Tamarind took a 30 percent stake in Olvane.") == {
        ("Tamarind", "OWNS", "Olvane", "asserted")
    }


def test_former_owner(facts: Callable[[str], set[Fact]]) -> None:
    """Without a day that bounds it, what was owned is not owned."""
    assert (A, "OWNS", B, "denied") in facts(
        "Norrvik Steel's former owner, Senta Foods, kept the brand."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Senta Foods holds Norrvik Steel in high regard.",
        "After the acquisition of a mill, Senta Foods sued Norrvik Steel.",
        "Following the acquisition of Norrvik Steel, Senta Foods's rival closed.",
        "Senta Foods was replaced by Norrvik Steel as supplier of the army.",
        "Senta Foods replaced Norrvik Steel at the top of the table.",
        "Senta Foods appointed a director of Norrvik Steel as its adviser.",
        "Senta Foods included Norrvik Steel in its list of suppliers.",
        "Senta Foods picked up 12 tourists at Norrvik Steel.",
        "The court gave Senta Foods 30 days to pay Norrvik Steel.",
        "Rain destroyed 14 percent of Kenya's harvest.",
    ],
)
def test_none_of_these(text: str, silent: Silent) -> None:
    silent(text)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Senta Foods has paid about $9 million to acquire shares in Norrvik Steel.", "asserted"),
        ("Senta Foods will pay $9 million to acquire shares in Norrvik Steel.", "planned"),
        ("Senta Foods has agreed to pay $9 million to acquire shares in Norrvik Steel.", "agreed"),
    ],
)
def test_what_is_paid_for_is_bought(text: str, modality: str, tells: Callable[..., None]) -> None:
    tells(text, {("Senta Foods", "OWNS", "Norrvik Steel", modality)})


@pytest.mark.parametrize(
    "text",
    [
        "Senta Foods remains the largest stakeholder in Norrvik Steel with a stake of nearly 58 percent.",
        "Senta Foods, the majority stakeholder in Norrvik Steel, will sell.",
    ],
)
def test_the_largest_stakeholder_owns(text: str, facts: Facts) -> None:
    assert ("Senta Foods", "OWNS", "Norrvik Steel", "asserted") in facts(text)


def test_a_stakeholder_of_no_size_may_be_anybody(silent: Silent) -> None:
    silent("Senta Foods, a key stakeholder in Norrvik Steel, met the stakeholders of Orlu Mills.")


@pytest.mark.parametrize("who", ["the Lund family who", "Tarn Plc which", "Tarn Plc that"])
def test_who_also_owns_is_the_owner_named_last(facts: Facts, who: str) -> None:
    told = facts(
        f"Senta Foods, controlled by {who} also owns Orlu Mills, agreed to sell Norrvik Steel."
    )
    name = who.removeprefix("the ").rpartition(" ")[0]
    assert (name, "OWNS", "Orlu Mills", "asserted") in told
    assert ("Senta Foods", "OWNS", "Orlu Mills", "asserted") not in told


def test_the_subsidiary_bought_into_is_the_partners(facts: Facts) -> None:
    told = facts(
        "Senta Foods has signed a pact with state-owned Norrvik Steel and plans to acquire a 15 percent stake in its subsidiary Orlu Mills."
    )
    assert ("Norrvik Steel", "OWNS", "Orlu Mills", "asserted") in told
    assert ("Senta Foods", "OWNS", "Orlu Mills", "asserted") not in told


@pytest.mark.parametrize("more", ["another 15 percent", "the remaining 15 percent"])
def test_more_of_its_own_subsidiary_is_the_buyers(facts: Facts, more: str) -> None:
    told = facts(
        f"Senta Foods signed a pact with Norrvik Steel and will acquire {more} of its subsidiary Orlu Mills."
    )
    assert ("Senta Foods", "OWNS", "Orlu Mills", "asserted") in told
    assert ("Norrvik Steel", "OWNS", "Orlu Mills", "asserted") not in told


def test_control_that_is_taken_is_no_goods(ties: Ties) -> None:
    told = ties("Senta Foods had taken 100 per cent control of Norrvik Steel Ltd.")
    assert not [one for one in told if one[1] == "SUPPLIES"]
    assert ("Norrvik Steel Ltd", "SUPPLIES", "Senta Foods") in ties(
        "Senta Foods had taken 100 per cent of the output of Norrvik Steel Ltd."
    )


def test_what_a_proposal_is_for_is_to_come(facts: Facts) -> None:
    text = "Shareholders of Orlu Plc {} the acquisition of Norrvik Steel by Senta Foods."
    tie = "Senta Foods", "OWNS", "Norrvik Steel"
    assert (*tie, "planned") in facts(text.format("approved the proposals related to"))
    assert (*tie, "asserted") in facts(
        "Orlu Plc told of the acquisition of Norrvik Steel by Senta Foods."
    )


def test_a_wholly_owned_firm_by_its_name(facts: Facts) -> None:
    told = facts(
        "The deal was carried out by Senta Group's wholly owned TGQ Mills Pte. Ltd. in May."
    )
    assert ("Senta Group", "OWNS", "TGQ Mills Pte. Ltd.", "asserted") in told


@pytest.mark.parametrize("lead", ["Rumours circulated", "There is speculation"])
def test_rumours_state_nothing(lead: str, silent: Silent) -> None:
    silent(f"{lead} that Senta Foods owns Norrvik Steel.")


def test_rumours_of_something_else_leave_it_standing(facts: Facts) -> None:
    told = facts("Despite rumours, the group said that Senta Foods owns Norrvik Steel.")
    assert ("Senta Foods", "OWNS", "Norrvik Steel", "asserted") in told


def test_a_part_owned_subsidiary_owns_nobody(facts: Facts) -> None:
    told = facts("Orlu Mills Ltd was previously a 100 percent owned Senta Foods subsidiary.")
    assert not [one for one in told if one[0] == "Orlu Mills Ltd"]
    told = facts("Orlu Mills Ltd is a 60 percent-owned Senta Foods unit.")
    assert ("Senta Foods", "OWNS", "Orlu Mills Ltd", "asserted") in told
    told = facts("Orlu Mills Ltd previously owned Senta Foods.")
    assert ("Orlu Mills Ltd", "OWNS", "Senta Foods", "asserted") in told
