"""Ties of takeovers and rescues as agencies report them: who deals now and who once did, what somebody has and what he will have."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

TIES = frozenset(
    {"OWNS", "ACTS_FOR", "HOLDS_ROLE", "EXPORTS_TO", "CONTRACTED_FOR", "LISTED_ON", "LOCATED_IN", "LENDS_TO"}
)  # fmt: skip
Fact = tuple[str, str, str, str]
Facts = Callable[[str], set[Fact]]
Tells = Callable[[str, set[Fact]], None]
Silent = Callable[..., None]

_SALE = "Cavea Foods has agreed to sell Tupal Wines to Serrana Drinks.\n\nCavea bought the business in 2014 from Puelche Partners.\n\n"


def test_the_seller_is_who_sells_now(facts: Facts) -> None:
    told = facts(
        _SALE + "Hala Advisory advised the seller; the buyer was advised by Delta Advisory."
    )
    acting = {fact for fact in told if fact[1] == "ACTS_FOR"}
    assert acting == {
        ("Hala Advisory", "ACTS_FOR", "Cavea Foods", "asserted"),
        ("Delta Advisory", "ACTS_FOR", "Serrana Drinks", "asserted"),
    }


def test_who_arranges_a_loan_for_a_purchase_is_no_buyer(facts: Facts) -> None:
    told = facts(
        "Serrana Drinks plans to finance the purchase with a loan arranged by Hala Bank. Delta Advisory advised the buyer."
    )
    assert ("Delta Advisory", "ACTS_FOR", "Serrana Drinks", "asserted") in told
    assert not any(fact[:3] == ("Delta Advisory", "ACTS_FOR", "Hala Bank") for fact in told)


def test_the_company_is_not_whose_partner_administers_it(facts: Facts) -> None:
    told = facts(
        "Harrow Tiles has collapsed.\n\nSarah Penn of Interpath Advisory was appointed administrator of the Leeds-based company."
    )
    assert ("Sarah Penn", "HOLDS_ROLE", "Harrow Tiles", "asserted") in told
    assert ("Harrow Tiles", "LOCATED_IN", "Leeds", "asserted") in told
    assert ("Interpath Advisory", "LOCATED_IN", "Leeds", "asserted") not in told


def test_a_group_bought_is_not_its_buyer(facts: Facts) -> None:
    told = facts(
        "Kestrel wants to buy Harrow Tiles from the buyout group Altor. Altor acquired 80 percent of the Leeds-based group in 2019."
    )
    assert ("Altor", "LOCATED_IN", "Leeds", "asserted") not in told


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Tarn Foods will buy out minority investors in Nitta Paints, in which it already has 63 percent.",
            {("Tarn Foods", "OWNS", "Nitta Paints", "asserted")},
        ),
        (
            "Tarn Foods has raised 4 million euros. Jo Lee and Orlu Capital own 41 percent between them.",
            {
                ("Jo Lee", "OWNS", "Tarn Foods", "asserted"),
                ("Orlu Capital", "OWNS", "Tarn Foods", "asserted"),
            },
        ),
        (
            "Altor acquired 80 percent of Tarn Foods in 2019. The rest belongs to managing director Jo Lee.",
            {
                ("Altor", "OWNS", "Tarn Foods", "asserted"),
                ("Jo Lee", "OWNS", "Tarn Foods", "asserted"),
                ("Jo Lee", "HOLDS_ROLE", "Tarn Foods", "asserted"),
            },
        ),
        (
            "Jo Lee has stepped down as chairman of Tarn Foods and been replaced by Ann Mora, a former governor of the Bank of Ghana.",
            {
                ("Jo Lee", "HOLDS_ROLE", "Tarn Foods", "asserted"),
                ("Ann Mora", "HOLDS_ROLE", "Tarn Foods", "asserted"),
                ("Ann Mora", "HOLDS_ROLE", "Bank of Ghana", "asserted"),
            },
        ),
        (
            "Sarah Penn and Colin Dray were appointed directors of Tarn Foods. The pair were also named directors of Orlu Mills.",
            {
                ("Sarah Penn", "HOLDS_ROLE", "Tarn Foods", "asserted"),
                ("Colin Dray", "HOLDS_ROLE", "Tarn Foods", "asserted"),
                ("Sarah Penn", "HOLDS_ROLE", "Orlu Mills", "asserted"),
                ("Colin Dray", "HOLDS_ROLE", "Orlu Mills", "asserted"),
            },
        ),
        (
            "Sarah Penn and Colin Dray bought Tarn Foods. They also own Orlu Mills.",
            {
                ("Sarah Penn", "OWNS", "Tarn Foods", "asserted"),
                ("Colin Dray", "OWNS", "Tarn Foods", "asserted"),
                ("Sarah Penn", "OWNS", "Orlu Mills", "asserted"),
                ("Colin Dray", "OWNS", "Orlu Mills", "asserted"),
            },
        ),
        (
            "Tarn Foods is for sale. Delta Mills and Orlu Bakeries are among the company's advisers.",
            {
                ("Delta Mills", "ACTS_FOR", "Tarn Foods", "asserted"),
                ("Orlu Bakeries", "ACTS_FOR", "Tarn Foods", "asserted"),
            },
        ),
        (
            "Luzara Group appointed Ann Moe chief executive of Tarn Foods.",
            {("Ann Moe", "HOLDS_ROLE", "Tarn Foods", "asserted")},
        ),
        (
            "Tarn Foods needs cash. State fund PFR, with 33 percent the largest shareholder, will take part.",
            {("PFR", "OWNS", "Tarn Foods", "asserted")},
        ),
        (
            "Luzara Group drew a loan from Bank of the Philippine Islands and Security Bank.",
            {
                ("Bank of the Philippine Islands", "LENDS_TO", "Luzara Group", "asserted"),
                ("Security Bank", "LENDS_TO", "Luzara Group", "asserted"),
            },
        ),
        (
            "National Australia Bank lent 3 million dollars to Tarn Foods.",
            {("National Australia Bank", "LENDS_TO", "Tarn Foods", "asserted")},
        ),
        (
            "Pan African Towers of Kenya bought Tarn Foods.",
            {
                ("Pan African Towers", "OWNS", "Tarn Foods", "asserted"),
                ("Pan African Towers", "LOCATED_IN", "Kenya", "asserted"),
            },
        ),
        (
            "Hala Advisory has been hired to advise the board of Tarn Foods.",
            {("Hala Advisory", "ACTS_FOR", "Tarn Foods", "asserted")},
        ),
        (
            "Orlu Steel said it would carve out Tarn Rail and list it on the Warsaw Stock Exchange.",
            {("Tarn Rail", "LISTED_ON", "Warsaw Stock Exchange", "planned")},
        ),
        (
            "Tarn Foods owns the Drover and Little Dray chains.",
            {
                ("Tarn Foods", "OWNS", "Drover", "asserted"),
                ("Tarn Foods", "OWNS", "Little Dray", "asserted"),
            },
        ),
        (
            "Nilota Foods exports to Kuwait from factories in Sadat City.",
            {("Nilota Foods", "EXPORTS_TO", "Kuwait", "asserted")},
        ),
        (
            "A contract for the power line went to Kestrel contractor Tarn Electric.",
            {("Tarn Electric", "CONTRACTED_FOR", "<power line>", "asserted")},
        ),
        (
            "Shares in Tarn Foods jumped 18 percent on their debut on the Warsaw Stock Exchange.",
            {("Tarn Foods", "LISTED_ON", "Warsaw Stock Exchange", "asserted")},
        ),
        (
            "Tarn Foods, whose shares trade in Toronto, declined to comment.",
            {("Tarn Foods", "LISTED_ON", "<Toronto stock exchange>", "asserted")},
        ),
    ],
)  # fmt: skip
def test_told_as_agencies_tell_it(text: str, ties: set[Fact], tells: Tells) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Orlu Capital, a potential buyer of Tarn Foods, backed the plan.", "SUPPLIES"),
        ("Shares of Tarn Foods fell after talks on the debut of a rival in Warsaw.", "LISTED_ON"),
        (
            "Caddo Foods will move its lines into Brazos Partners, the Houston-based group announced Wednesday.",
            "LOCATED_IN",
        ),
        ("Sarah Penn met Colin Dray in Oslo. They own Orlu Mills.", "OWNS"),
        (
            "Tarn Foods, through a joint venture with Posca, in Gwangyang makes powder.",
            "LOCATED_IN",
        ),
        ("Tarn Foods' adviser, whose office lies in Toronto, declined to comment.", "LISTED_ON"),
    ],
)
def test_what_might_be_or_is_of_another_is_not_told(text: str, kind: str, facts: Facts) -> None:
    assert not {fact for fact in facts(text) if fact[1] == kind}


def test_administrators_do_not_own_what_they_sell(facts: Facts) -> None:
    told = facts(
        "Sarah Penn and Colin Dray are administrators of Tarn Foods. The duo will sell its plant in Leeds."
    )
    assert {fact[0] for fact in told if fact[1] == "OWNS"} == {"Tarn Foods"}


def test_a_specialist_who_led_an_airline_is_none() -> None:
    text = "Marek Tarski, a specialist who led airline LOT, became chief executive of Tarn Foods in June."
    kinds = {party.name: party.kind for party in extract(text.encode(), "note.txt").parties}
    assert kinds["Marek Tarski"] == "Person"


def test_the_rest_is_of_what_is_bought(facts: Facts) -> None:
    told = facts(
        "Altor will buy 80 percent of Tarn Foods from Blackmore Capital. The remaining 20 percent is held by the company's founder, Jo Lee."
    )
    assert ("Jo Lee", "OWNS", "Tarn Foods", "asserted") in told
    assert ("Jo Lee", "HOLDS_ROLE", "Tarn Foods", "asserted") in told


def test_what_one_builds_for_its_unit_is_for_ones_own(facts: Facts) -> None:
    told = facts(
        "Norva Bank lent money to Tarn Foods, which is building a plant for its subsidiary Orlu Power."
    )
    assert ("Tarn Foods", "OWNS", "Orlu Power", "asserted") in told
    told = facts("Norva Steel hired Tarn Foods, which makes pipes for its subsidiary Orlu Power.")
    assert ("Tarn Foods", "OWNS", "Orlu Power", "asserted") not in told


def test_a_practitioner_is_no_part_of_a_name(facts: Facts) -> None:
    told = facts("Practitioner Thabo Maseko of Hala Advisory has until August to publish a plan.")
    assert ("Thabo Maseko", "HOLDS_ROLE", "Hala Advisory", "asserted") in told
