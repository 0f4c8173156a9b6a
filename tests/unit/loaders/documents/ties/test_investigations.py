"""What lists of sanctions, courts and leaks tell: what is seized, into whose account money goes, who is an owner on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract
from interlock.schema.vocabulary import vocabulary

TIES = frozenset(vocabulary().ties)
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    "text",
    [
        "Spain's Civil Guard boarded the yacht Lady Orla and seized it at the request of the U.S. Justice Department.",
        "Spain's Civil Guard stopped the tanker Lady Orla off Vigo and later detained it.",
        "The tanker Lady Orla anchored off Vigo. Spain's Civil Guard impounded it.",
        "Spain's Civil Guard seized the yacht Lady Orla on the orders of the U.S. Justice Department.",
    ],
)
def test_the_ship_is_seized_and_not_who_asked_for_it(tells: Tells, text: str) -> None:
    tells(text, {("Civil Guard", "RESTRICTS", "Lady Orla", "asserted")})


@pytest.mark.parametrize(
    "text",
    [
        "Spain's Civil Guard seized papers on the orders of Tolmin Steel.",
        "Spain's Civil Guard seized the boat on behalf of Tolmin Steel.",
        "Spain's Civil Guard inspected the tanker Lady Orla and released it.",
    ],
)
def test_nobody_is_hit(silent: Silent, text: str) -> None:
    silent(text, "RESTRICTS")


@pytest.mark.parametrize(
    "where",
    [
        "to an account at Delta Bank held by Moor Oil",
        "to two accounts with Delta Bank in Lota belonging to Moor Oil",
        "to an account at Delta Bank in the name of Moor Oil",
        "to an account at Delta Bank that was controlled by Moor Oil",
    ],
)
def test_who_holds_an_account_is_paid(tells: Tells, where: str) -> None:
    tells(
        f"Orlu Steel transferred the proceeds {where}.",
        {
            ("Orlu Steel", "TRANSFERS_TO", "Moor Oil", "asserted"),
            ("Moor Oil", "BANKS_WITH", "Delta Bank", "asserted"),
        },
    )


@pytest.mark.parametrize(
    ("title", "tie"),
    [
        ("registered owner, pensioner", "OWNS"),
        ("sole shareholder, waiter", "OWNS"),
        ("director, engineer", "HOLDS_ROLE"),
    ],
)
def test_what_somebody_is_before_his_trade(tells: Tells, title: str, tie: str) -> None:
    text = f"Tolmin Steel AD won the contract. Its {title} Jana Kolar, knew nothing of it."
    tells(text, {("Jana Kolar", tie, "Tolmin Steel AD", "asserted")})


def test_the_trade_of_a_rival_is_no_office(silent: Silent) -> None:
    silent(
        "Tolmin Steel AD won the contract. Its rival, engineer Jana Kolar, knew nothing of it.",
        "HOLDS_ROLE",
    )


def test_whose_director_is_one_alone(tells: Tells) -> None:
    text = "Moor Oil wired a million euros to Tolmin Trading, whose director is Jana Kolar, and Vesta Minerals Ltd."
    tells(text, {("Jana Kolar", "HOLDS_ROLE", "Tolmin Trading", "asserted")})


def test_whose_directors_are_both(tells: Tells) -> None:
    text = "Moor Oil paid Tolmin Trading, whose directors are Jana Kolar and Mila Toma."
    tells(
        text,
        {(who, "HOLDS_ROLE", "Tolmin Trading", "asserted") for who in ("Jana Kolar", "Mila Toma")},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Moor Oil sent the money to shell companies. Among the recipients were Tolmin Trading and Vesta Minerals Ltd.",
        "Moor Oil sent money to firms in Lota and Hanoi, among them Tolmin Trading and Vesta Minerals Ltd.",
    ],
)
def test_recipients_that_are_named(tells: Tells, text: str) -> None:
    ends = {"Tolmin Trading", "Vesta Minerals Ltd"}
    unnamed = "<shell companies>" if "shell" in text else "<firms in Lota and Hanoi>"
    tells(text, {("Moor Oil", "TRANSFERS_TO", who, "asserted") for who in (*ends, unnamed)})


def test_those_named_by_another_word_are_not_paid(silent: Silent) -> None:
    text = "Moor Oil sent money to four firms. Among the witnesses were Tolmin Trading and Vesta Minerals Ltd."
    silent(text.partition(". ")[2], "TRANSFERS_TO")


@pytest.mark.parametrize("tie", ["registered", "incorporated"])
def test_the_seat_of_a_town_that_nobody_knows(tells: Tells, tie: str) -> None:
    tells(
        f"Tolmin Steel is owned by Hrastnik-{tie} Vesta Minerals Holding.",
        {("Vesta Minerals Holding", "REGISTERED_IN", "Hrastnik", "asserted")},
    )


@pytest.mark.parametrize("name", ["SEC", "VAT"])
def test_no_town_is_in_capitals(silent: Silent, name: str) -> None:
    silent(f"Tolmin Steel is owned by {name}-registered Vesta Minerals Holding.", "REGISTERED_IN")


@pytest.mark.parametrize(
    "text",
    [
        "Jana Kolar was convicted. The court seized Tolmin Trading, which she bought in 2015.",
        "Jana Kolar holds a stake in Tolmin Trading, which she bought in 2015 with a loan from Delta Bank.",
    ],
)
def test_what_she_bought_in_a_clause(tells: Tells, text: str) -> None:
    tells(text, {("Jana Kolar", "OWNS", "Tolmin Trading", "asserted")})


def test_which_of_two_bought_it_is_open(silent: Silent) -> None:
    silent("Jana Kolar and Dan Orlov sued Delta Bank, which he had bought in 2011.", "OWNS")


def test_the_loan_is_not_that_of_what_she_bought(silent: Silent) -> None:
    silent(
        "Jana Kolar sold Tolmin Trading, which she had bought in 2015 with a loan from Delta Bank.",
        "LENDS_TO",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The United States sanctioned Viktor Drozhin in 2018 and the European Union in 2022.",
        "The United States froze the assets of Viktor Drozhin in 2018, and the European Union did the same in 2022.",
        "The United States blacklisted Viktor Drozhin in May 2018, followed by the European Union in June 2022.",
    ],
)
def test_a_second_authority_by_its_day_alone(tells: Tells, text: str) -> None:
    tells(
        text,
        {
            (who, "RESTRICTS", "Viktor Drozhin", "asserted")
            for who in ("United States", "European Union")
        },
    )


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("The United States sanctioned Iran in 1996 and Russia in 2014.", {"Iran"}),
        (
            "The United States sanctioned Tolmin Steel in 2018 and its owner in 2022.",
            {"Tolmin Steel"},
        ),
    ],
)
def test_what_is_hit_second_is_no_authority(tells: Tells, text: str, hit: set[str]) -> None:
    tells(text, {("United States", "RESTRICTS", who, "asserted") for who in hit})


@pytest.mark.parametrize(
    ("between", "verb"),
    [
        ("the U.S. Treasury says", "is controlled by"),
        (", the U.S. Treasury says,", "is controlled by"),
        ("the U.S. Treasury said", "was controlled by"),
        ("the U.S. Treasury believes", "is effectively controlled by"),
    ],
)
def test_what_a_clause_tells_on_the_word_of_another(
    facts: Callable[[str], set[tuple[str, str, str, str]]], between: str, verb: str
) -> None:
    link = "" if between.startswith(",") else " "
    text = f"Kenya froze Tolmin Steel, which{link}{between} {verb} Viktor Drozhin."
    assert ("Viktor Drozhin", "CONTROLS", "Tolmin Steel", "asserted") in facts(text)
    found = extract(text.encode(), "text.txt", published="2026-06-15")
    names = {party.key: party.name for party in found.parties}
    told = {s.predicate: names.get(s.attributed_to or "") for s in found.statements}
    assert told["CONTROLS"] == "U.S. Treasury"
    assert told["RESTRICTS"] is None


@pytest.mark.parametrize(
    "text",
    [
        "The Lota court froze Tolmin Steel, which Viktor Drozhin denies owning.",
        "The Lota court froze Tolmin Steel, which Moor Oil says Viktor Drozhin sold.",
    ],
)
def test_no_clause_of_another_subject(silent: Silent, text: str) -> None:
    silent(text, "OWNS", "CONTROLS")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tolmin Steel is owned by Daniyar Seitov's cousin.", "<Daniyar Seitov's cousin>"),
        ("Daniyar Seitov's cousin owns Tolmin Steel.", "<Daniyar Seitov's cousin>"),
        (
            "The shares of Tolmin Steel are held by the wife of Daniyar Seitov.",
            "<wife of Daniyar Seitov>",
        ),
        (
            "Tolmin Steel belongs to Daniyar Seitov's mother-in-law.",
            "<Daniyar Seitov's mother-in-law>",
        ),
    ],
)
def test_a_relative_owns(tells: Tells, text: str, who: str) -> None:
    tells(text, {(who, "OWNS", "Tolmin Steel", "asserted")})


@pytest.mark.parametrize(
    ("text", "who", "body"),
    [
        (
            "The president of Tolmin Steel is Viktor Drozhin's sister.",
            "<Viktor Drozhin's sister>",
            "Tolmin Steel",
        ),
        (
            "The Orla Foundation owns Tolmin Steel. Its beneficiary is Viktor Drozhin's daughter.",
            "<Viktor Drozhin's daughter>",
            "Orla Foundation",
        ),
    ],
)
def test_a_relative_holds_the_office(tells: Tells, text: str, who: str, body: str) -> None:
    tells(text, {(who, "HOLDS_ROLE", body, "asserted")})


def test_a_firm_is_nobodys_sister(silent: Silent) -> None:
    silent("The president of Tolmin Steel is Viktor Drozhin's sister.", "RELATED_TO")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Canada sanctioned the former head of the oil company Tolmin Steel, Jana Kolar.",
            {"Jana Kolar"},
        ),
        ("Canada sanctioned the chief executive of Tolmin Steel, Jana Kolar.", {"Jana Kolar"}),
        (
            "Canada sanctioned Vesta Mining, the head of Tolmin Steel, Jana Kolar, and Moor Oil.",
            {"Vesta Mining", "Jana Kolar", "Moor Oil"},
        ),
    ],
)
def test_the_officer_is_hit_and_not_the_body(tells: Tells, text: str, who: set[str]) -> None:
    tells(text, {("Canada", "RESTRICTS", one, "asserted") for one in who})


def test_who_is_a_businessman_that_a_state_hit(tells: Tells) -> None:
    text = "Jana Kolar met Pavel Sobinov, a businessman sanctioned by Canada, who owns 26% of Tolmin Steel."
    tells(text, {("Pavel Sobinov", "OWNS", "Tolmin Steel", "asserted")})


@pytest.mark.parametrize("verb", ["re-exported", "has smuggled", "diverted"])
def test_goods_that_reach_whom_they_must_not(tells: Tells, verb: str) -> None:
    tells(
        f"Moor Trading {verb} microchips to Tolmin Steel.",
        {("Moor Trading", "SUPPLIES", "Tolmin Steel", "asserted")},
    )


def test_a_flight_is_no_goods(silent: Silent) -> None:
    silent("Moor Air diverted flights to Orlu Airport.", "SUPPLIES")


@pytest.mark.parametrize("verb", ["nationalised", "expropriated"])
def test_a_state_takes_a_firm(tells: Tells, verb: str) -> None:
    tells(
        f"Portugal {verb} Tolmin Steel SA in 2020.",
        {("Portugal government", "OWNS", "Tolmin Steel SA", "asserted")},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Moor Trading bought the coal from Rason Mining through a broker in Dandong, China, and resold it to Tolmin Steel.",
        "Moor Trading bought coal from Rason Mining and resold it to Tolmin Steel.",
        "The cargo was sold by Rason Mining to Moor Trading, which resold it to Tolmin Steel.",
    ],
)
def test_goods_that_are_sold_again(
    facts: Callable[[str], set[tuple[str, str, str, str]]], text: str
) -> None:
    told = facts(text)
    assert ("Moor Trading", "SUPPLIES", "Tolmin Steel", "asserted") in told
    assert not {fact for fact in told if fact[1] == "OWNS"}


def test_a_firm_that_is_sold_again(
    facts: Callable[[str], set[tuple[str, str, str, str]]],
) -> None:
    told = facts(
        "Moor Trading bought Vesta Mining from Rason Mining and resold it to Tolmin Steel."
    )
    assert ("Tolmin Steel", "OWNS", "Vesta Mining", "asserted") in told
    assert "Moor Trading" not in {fact[2] for fact in told}


@pytest.mark.parametrize(
    "who", ["the Russian singer Jasmina", "the singer Jasmina Orlova", "Jasmina Orlova"]
)
def test_a_wife_that_is_set_off(tells: Tells, who: str) -> None:
    name = who.partition("singer ")[2] or who
    tells(
        f"Vitalie Shorman fled. His wife, {who}, owns a 49% share in Tolmin Steel.",
        {
            (name, "OWNS", "Tolmin Steel", "asserted"),
            ("Vitalie Shorman", "RELATED_TO", name, "asserted"),
        },
    )


def test_an_office_and_a_share(tells: Tells) -> None:
    tells(
        "Salim Essop is a director and 55% shareholder of Tolmin Steel.",
        {
            ("Salim Essop", "HOLDS_ROLE", "Tolmin Steel", "asserted"),
            ("Salim Essop", "OWNS", "Tolmin Steel", "asserted"),
        },
    )


def test_him_of_another_clause(tells: Tells) -> None:
    text = "Dan Orlov sold Tolmin Steel in March, a week before the EU blacklisted him."
    tells(text, {("EU", "RESTRICTS", "Dan Orlov", "asserted")})


def test_him_is_not_who_acts(silent: Silent) -> None:
    silent("Dan Orlov runs Tolmin Steel. Canada says that Jana Kolar sanctioned him.", "RESTRICTS")


def test_two_states_in_a_clause(tells: Tells) -> None:
    text = "The buyer was Tolmin Steel, a company that the United States and Canada blacklisted."
    tells(
        text,
        {(who, "RESTRICTS", "Tolmin Steel", "asserted") for who in ("United States", "Canada")},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Canada sanctioned Tolmin Steel on Monday. Its accounts at Delta Bank were closed.",
        "Canada listed Tolmin Steel on Monday and froze its accounts at Delta Bank.",
        "Tolmin Steel makes rails. In May the US Commerce Department added it to the Entity List. Its accounts at Delta Bank were closed.",
    ],
)
def test_the_accounts_of_whom_an_authority_hits(tells: Tells, text: str) -> None:
    tells(text, {("Tolmin Steel", "BANKS_WITH", "Delta Bank", "asserted")})


@pytest.mark.parametrize(
    "text",
    [
        "Police searched Tolmin Steel and arrested its director, Jana Kolar.",
        "The Guardia di Finanza seized assets from Tolmin Steel and placed its managing director, Jana Kolar, under house arrest.",
        "A Milan court put Tolmin Steel under judicial administration. The court named accountant Jana Kolar as commissioner.",
    ],
)
def test_the_officer_of_whom_an_authority_hits(tells: Tells, text: str) -> None:
    tells(text, {("Jana Kolar", "HOLDS_ROLE", "Tolmin Steel", "asserted")})


@pytest.mark.parametrize(
    "what", ["17 bank accounts linked to", "eight accounts tied to", "the accounts of"]
)
def test_accounts_that_are_frozen(tells: Tells, what: str) -> None:
    tells(f"Kenya froze {what} Tolmin Steel.", {("Kenya", "RESTRICTS", "Tolmin Steel", "asserted")})


def test_a_murder_is_no_owner(silent: Silent) -> None:
    silent("Kenya froze eight accounts linked to the murder of Dan Orlov.", "RESTRICTS")


def test_a_nephew_of_another_head(silent: Silent) -> None:
    silent(
        "Aibek Kolar is the head of Tolmin Steel. Moor Oil was founded by Dan Orlov, a nephew of the head of the aviation agency.",
        "RELATED_TO",
    )


def test_its_holding_behind_through(tells: Tells) -> None:
    tells(
        "Tolmin Steel, owned by Maison Delacroix through its holding Vesta Participations, is not listed.",
        {
            ("Maison Delacroix", "OWNS", "Vesta Participations", "asserted"),
            ("Maison Delacroix", "OWNS", "Tolmin Steel", "asserted"),
            ("Vesta Participations", "OWNS", "Tolmin Steel", "asserted"),
        },
    )


@pytest.mark.parametrize(
    "text",
    [
        "The banker Dan Orlov, on the EU sanctions list since 2022, owns Tolmin Steel.",
        "The buyer was Dan Orlov, on the EU sanctions list since 2022.",
        "Canada fined Dan Orlov, already on the EU sanctions list, and Moor Oil.",
    ],
)
def test_who_is_on_a_list_in_passing(tells: Tells, text: str) -> None:
    tells(text, {("Dan Orlov", "LISTED_UNDER", "EU sanctions list", "asserted")})


def test_a_vote_on_a_list(silent: Silent) -> None:
    silent("Tolmin Steel voted, on the EU sanctions list, for Canada.", "LISTED_UNDER")
