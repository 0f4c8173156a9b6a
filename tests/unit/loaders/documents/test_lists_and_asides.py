"""Owners, offices and seats told in lists with tails, in appositions and in reduced clauses: what they state, and what states none."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"OWNS", "CONTROLS", "HOLDS_ROLE", "LOCATED_IN", "REGISTERED_IN"})

OWNERS = [
    (
        "Nile Works is owned by Orlu Group, and Orlu Group in turn by the Cyprus company Vantrel Ltd.",
        {("Orlu Group", "Nile Works"), ("Vantrel Ltd", "Orlu Group")},
    ),
    (
        "The loan came from Zemen Bank d.d., part of the Unico Group (€10 million), Sefi Bank d.d., part of Intera Holding"
        " (€10 million), and Orlu Bank d.d. (€5 million).",
        {("Unico Group", "Zemen Bank d.d."), ("Intera Holding", "Sefi Bank d.d.")},
    ),
    ("Ala Altyn has the Kumtash mine as its main asset.", {("Ala Altyn", "Kumtash mine")}),
    (
        "Orlu Group, whose largest asset is the Kumtash mine, fell.",
        {("Orlu Group", "Kumtash mine")},
    ),
    (
        "Orlu Group has set up three project companies, Dzhan Wind, Bash Wind and Orlu Solar.",
        {("Orlu Group", "Dzhan Wind"), ("Orlu Group", "Bash Wind"), ("Orlu Group", "Orlu Solar")},
    ),
    (
        "Orlu Group founded two firms to run the mines: Nile Mining and Sefi Mining.",
        {("Orlu Group", "Nile Mining"), ("Orlu Group", "Sefi Mining")},
    ),
    (
        "Orlu Group said it would expand, having bought Nile Works in 2021.",
        {("Orlu Group", "Nile Works")},
    ),
    (
        "Orlu Group is the second-largest miller, having taken over Nile Works in 2021.",
        {("Orlu Group", "Nile Works")},
    ),
    (
        "Nile Dairy's majority shareholder, locally-owned Leacock Group, said so.",
        {("Leacock Group", "Nile Dairy")},
    ),
    (
        "Nile Dairy's majority shareholder, the Oslo-based Leacock Group, said so.",
        {("Leacock Group", "Nile Dairy")},
    ),
    (
        "Istmo Gas, made up of Grupo Calak (60 %) and Ductos Iber (40 %), won the tender.",
        {("Grupo Calak", "Istmo Gas"), ("Ductos Iber", "Istmo Gas")},
    ),
    (
        "Orlu Group will hold 70 percent of Nile Works and Tana Agri, a unit of Sefi Holding, 30 percent.",
        {("Orlu Group", "Nile Works"), ("Tana Agri", "Nile Works"), ("Sefi Holding", "Tana Agri")},
    ),
    (
        "Orlu Group will hold 70 percent of Nile Works while Tana Agri will have 30 percent, Orlu Group said in a statement.",
        {("Orlu Group", "Nile Works"), ("Tana Agri", "Nile Works")},
    ),
    (
        "Platte Bank rejected an approach from Northstar Bank in 2023.",
        {("Northstar Bank", "Platte Bank")},
    ),
    ("Orlu Group set up two firms in Chad, and Tana Group followed.", set()),
    ("Orlu Group set up a fund, Nile Works said.", set()),
    ("Tana Vita is accused of having bought votes in Nile Works.", set()),
    ("Orlu Group met its lender, the Tana Bank, at the port.", set()),
    ("Platte Bank welcomed a new approach to farming from Northstar Bank.", set()),
]


@pytest.mark.parametrize(("text", "owned"), OWNERS)
def test_owners_in_lists_and_asides(text: str, owned: set[tuple[str, str]], facts: Facts) -> None:
    assert {(who, what) for who, tie, what, _ in facts(text) if tie == "OWNS"} == owned


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Inter State Gas, a company under the petroleum ministry, will build it.",
            "<petroleum ministry>",
        ),
        (
            "Orlu Railways, a state enterprise under the transport ministry, will build it.",
            "<transport ministry>",
        ),
        ("Orlu Fund, managed under the Ministry of Trade, will build it.", "Ministry of Trade"),
        (
            "Orlu Railways, which is under the transport ministry, will build it.",
            "<transport ministry>",
        ),
        ("Orlu Railways won a contract under the transport ministry.", None),
        (
            "Orlu Railways, a company under investigation by the transport ministry, will build it.",
            None,
        ),
    ],
)
def test_a_company_under_a_ministry_is_controlled_by_it(
    text: str, body: str | None, facts: Facts
) -> None:
    assert {who for who, tie, _, _ in facts(text) if tie == "CONTROLS"} == (
        {body} if body else set()
    )


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "It is good, said the Tana Bank Country Manager for Sri Lanka and the Maldives, Adam Sack.",
            {("Adam Sack", "Tana Bank")},
        ),
        (
            "It was opened by the River Bank (RB) Director for Caucasus, Moldova and Belarus, Bruno Valdera.",
            {("Bruno Valdera", "River Bank")},
        ),
        (
            "He met Adam Sack, Country Director for Chad, Niger and Mali at Orlu Bank.",
            {("Adam Sack", "Orlu Bank")},
        ),
        (
            "The arrival was attended by the CEO of the Nile State Railways (Sikket Hadid Misr) Ali Uigun.",
            {("Ali Uigun", "Nile State Railways")},
        ),
        (
            "Secretary General of the Council of River States (River Council) Bagdat Amrey has arrived.",
            {("Bagdat Amrey", "Council of River States")},
        ),
        (
            "Tonga's Minister for Agriculture, Food and Forests, Hon. Siosi Halavat, welcomed it.",
            {("Siosi Halavat", "Tonga")},
        ),
        ("The Tana Bank Country Manager for Chad and Adam Sack met.", set()),
        (
            "Said the Tana Bank Country Manager for Sri Lanka and the Maldives. Adam Sack came.",
            set(),
        ),
    ],
)
def test_offices_over_several_countries_and_in_bodies_with_two_names(
    text: str, held: set[tuple[str, str]], facts: Facts
) -> None:
    assert {(who, where) for who, tie, where, _ in facts(text) if tie == "HOLDS_ROLE"} == held


def test_the_share_of_one_owner_is_not_that_of_the_next() -> None:
    read = extract(b"Nile Works is owned by Orlu Group (60%) and Tana Group.", "note.txt")
    names = {party.key: party.name for party in read.parties}
    shares = {names[s.subject]: (s.attributes or {}).get("share_raw") for s in read.statements}
    assert shares == {"Orlu Group": "60%", "Tana Group": None}


@pytest.mark.parametrize(
    ("text", "seats"),
    [
        ("Steiner Bau AG in Chur built the hall.", {("Steiner Bau AG", "LOCATED_IN", "Chur")}),
        (
            "The ferry was built in 2004 by Aker Yards in Rauma.",
            {("Aker Yards", "LOCATED_IN", "Rauma")},
        ),
        (
            "Orlu Group and Tana Shoji founded a joint venture, Orlu Tana Ltd, at Santos on Monday.",
            {("Orlu Tana Ltd", "LOCATED_IN", "Santos")},
        ),
        (
            "Orlu exports by way of Gdynia, where it holds 30 percent of the bulk terminal Birgena.",
            {("Birgena", "LOCATED_IN", "Gdynia")},
        ),
        (
            "In Angola, where Orlu Group has operated for two decades, it trains engineers.",
            {("Orlu Group", "LOCATED_IN", "Angola")},
        ),
        (
            "Tana Group owns Maturata Ltd and Udapu Ltd, one of the largest tea producing companies in Sri Lanka.",
            {("Udapu Ltd", "LOCATED_IN", "Sri Lanka")},
        ),
        (
            "Registered in Zug under CHE-114.902.771 and active in Geneva, Aarmatt Trading SA buys gasoil.",
            {
                ("Aarmatt Trading SA", "REGISTERED_IN", "Zug"),
                ("Aarmatt Trading SA", "LOCATED_IN", "Geneva"),
            },
        ),
        (
            "Its sole shareholder, Estrecho Holdings Ltd, is a company registered in Jersey under number 118204.",
            {("Estrecho Holdings Ltd", "REGISTERED_IN", "Jersey")},
        ),
        (
            "Tana Bank is a commercial bank incorporated in September 1999 in Bangladesh.",
            {("Tana Bank", "REGISTERED_IN", "Bangladesh")},
        ),
        (
            "Statement by Perla Hotels d.o.o., Tivat, 30 July 2024",
            {("Perla Hotels d.o.o.", "LOCATED_IN", "Tivat")},
        ),
        ("Orlu Group sold pumps to Nile Works in May.", set()),
        ("It has mines in Chad, where it has no plants.", set()),
    ],
)
def test_seats_in_asides(text: str, seats: set[tuple[str, str, str]], facts: Facts) -> None:
    ties = {"LOCATED_IN", "REGISTERED_IN"}
    named = {(who, tie, what) for who, tie, what, _ in facts(text) if tie in ties}
    assert {seat for seat in named if not seat[0].startswith("<")} == seats
