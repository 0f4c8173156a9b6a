"""Offices told beside the main clause, by the noun of the office, or of who is described and not named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract

Fact = tuple[str, str, str, str]
Tells = Callable[[str, set[Fact]], None]
Silent = Callable[..., None]
TIES = ("HOLDS_ROLE", "ACTS_FOR", "OPERATES")


def _office(person: str, body: str, modality: str = "asserted") -> set[Fact]:
    return {(person, "HOLDS_ROLE", body, modality)}


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("Appointed managing director of Nord Timber in 2020, Ida Dahl has doubled its sales.", _office("Ida Dahl", "Nord Timber")),
        ("After eight years as president of Nord Timber, Ida Dahl is retiring.", _office("Ida Dahl", "Nord Timber")),
        ("Nord Timber, of which Ida Dahl is chairwoman, has no debts.", _office("Ida Dahl", "Nord Timber")),
        ("Nord Timber, where Ida Dahl is head of research, tested the seed.", _office("Ida Dahl", "Nord Timber")),
        ("Under Ida Dahl as managing director, Nord Timber opened four shops.", _office("Ida Dahl", "Nord Timber")),
        ("Under the leadership of Ida Dahl, Nord Timber opened four shops.", _office("Ida Dahl", "Nord Timber")),
        ("Nord Timber has three directors, among them Ida Dahl.", _office("Ida Dahl", "Nord Timber")),
        ("Ida Dahl is in charge of the Lund dam project.", _office("Ida Dahl", "Lund dam project")),
        ("Ida Dahl is number two at the Energy Ministry.", _office("Ida Dahl", "Energy Ministry")),
        ("Ida Dahl ceased to be a director of Nord Timber on 3 February 2022.", _office("Ida Dahl", "Nord Timber")),
        ("Ida Dahl, until last year the chairwoman of Nord Timber, now writes books.", _office("Ida Dahl", "Nord Timber")),
        ("Records name Ida Dahl as the ultimate beneficial owner and director of Nord Timber.", _office("Ida Dahl", "Nord Timber")),
        ("Ida Dahl combines the posts of chairwoman and chief executive at Nord Timber.", _office("Ida Dahl", "Nord Timber")),
    ],
)  # fmt: skip
def test_an_office_beside_the_main_clause(tells: Tells, text: str, ties: set[Fact]) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        ("Ida Dahl has left the helm of Nord Timber after nine years.", _office("Ida Dahl", "Nord Timber")),
        ("Ida Dahl gave up the presidency of Nord Timber.", _office("Ida Dahl", "Nord Timber")),
        ("The government has put Ida Dahl at the head of the Energy Ministry.", _office("Ida Dahl", "Energy Ministry")),
        ("Ida Dahl has a seat on the board of Nord Timber.", _office("Ida Dahl", "Nord Timber")),
        ("Shareholders voted Ida Dahl onto the board of Nord Timber.", _office("Ida Dahl", "Nord Timber")),
        ("Ida Dahl's resignation from the board of Nord Timber was accepted.", _office("Ida Dahl", "Nord Timber")),
        ("Nord Timber has recruited Ida Dahl to run its grain desk.", _office("Ida Dahl", "Nord Timber")),
        ("Ida Dahl was employed by Nord Timber as a purchasing manager until 2019.", _office("Ida Dahl", "Nord Timber")),
        ("Ida Dahl retired as chief accountant of Nord Timber in May.", _office("Ida Dahl", "Nord Timber")),
        ("Sava Partners has audited the accounts of Nord Timber since 2012.", _office("Sava Partners", "Nord Timber")),
        ("Ida Dahl manages the Lund dam project from an office in Gulu.", _office("Ida Dahl", "Lund dam project")),
        ("Ida Dahl, an adviser to the Energy Ministry, attended the talks.", _office("Ida Dahl", "Energy Ministry")),
        ("A retired colonel heads Nord Timber.", _office("<a retired colonel>", "Nord Timber")),
        ("A retired colonel was elected chairman of Nord Timber.", _office("<a retired colonel>", "Nord Timber")),
        ("The chief executive of Nord Timber, a retired colonel, said so.", _office("<a retired colonel>", "Nord Timber")),
        ("As chief executive of Nord Timber, a retired colonel signs every licence.", _office("<a retired colonel>", "Nord Timber")),
        ("Ida Dahl, a retired colonel, was elected chairwoman of Nord Timber.", _office("Ida Dahl", "Nord Timber")),
        ("Ida Dahl chairs the board of a Kenyan sugar mill.", _office("Ida Dahl", "<a Kenyan sugar mill>")),
        ("The son of Lars Dahl took over the reins of Nord Timber.", _office("<son of Lars Dahl>", "Nord Timber")),
    ],
)  # fmt: skip
def test_a_post_by_its_verb_or_noun(tells: Tells, text: str, ties: set[Fact]) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Dahl was in the same class as the chairman of Nord Timber.",
        "Nord Timber, of which Ida Dahl may become chairwoman, has no debts.",
        "Under pressure from Ida Dahl, Nord Timber opened four shops.",
        "After eight years of quarrels with the president of Nord Timber, Ida Dahl is retiring.",
        "Appointed by the president of Nord Timber, the jury heard Ida Dahl.",
        "Nord Timber has three rivals, among them Sava Steel.",
        "Ida Dahl left the head of Nord Timber waiting.",
        "Ida Dahl chairs a committee that wrote to Nord Timber.",
        "Sava Steel represents a fifth of the turnover of Nord Timber.",
    ],
)
def test_what_only_looks_like_an_office(silent: Silent, text: str) -> None:
    silent(text)


def test_counsel_for_a_firm_acts_for_it(tells: Tells) -> None:
    tells(
        "Ida Dahl, counsel for Nord Timber, declined to comment.",
        {("Ida Dahl", "ACTS_FOR", "Nord Timber", "asserted")},
    )


@pytest.mark.parametrize(
    ("text", "ties"),
    [
        (
            "Jo Moe, chief executive of Nord Timber since 2009, makes way for Ida Dahl.",
            _office("Ida Dahl", "Nord Timber") | _office("Jo Moe", "Nord Timber"),
        ),
        ("Ida Dahl follows Jo Moe in the top job at Nord Timber.", _office("Ida Dahl", "Nord Timber") | _office("Jo Moe", "Nord Timber")),
        ("Nord Timber went into liquidation, with Sava Partners as liquidator.", _office("Sava Partners", "Nord Timber")),
        ("Shareholders of Nord Timber elected Ida Dahl to the supervisory board.", _office("Ida Dahl", "Nord Timber")),
    ],
)  # fmt: skip
def test_an_office_that_passes_on(tells: Tells, text: str, ties: set[Fact]) -> None:
    tells(text, ties)


@pytest.mark.parametrize(
    "text",
    [
        "Sava Partners holds a power of attorney for Nord Timber.",
        "Nord Timber gave Sava Partners power of attorney over its accounts.",
        "Nord Timber has authorised Sava Partners to negotiate the price.",
        "Nord Timber used Sava Partners as an intermediary to buy pumps.",
        "Nord Timber employs Sava Partners as a shipping agent.",
        "Nord Timber placed its orders through Sava Partners, its agent in Dubai.",
        "On behalf of Nord Timber, Sava Partners accepted the offer.",
        "Bills are paid by Sava Partners on behalf of Nord Timber.",
        "The tickets were sold by Sava Partners as agent for Nord Timber.",
        "Sava Partners handles customs clearance as the agent of Nord Timber.",
        "Sava Partners markets the flats as agent for Nord Timber.",
        "Sava Partners collects debts for Nord Timber.",
        "Sava Partners is registered as a lobbyist for Nord Timber.",
        "Sava Partners bought drones at the direction of Nord Timber.",
        "The appointment of Sava Partners as the agent of Nord Timber ends in May.",
        "The firm that acts for Nord Timber in Peru is Sava Partners.",
    ],
)
def test_who_acts_for_whom(tells: Tells, text: str) -> None:
    tells(text, {("Sava Partners", "ACTS_FOR", "Nord Timber", "asserted")})


@pytest.mark.parametrize(
    "text",
    [
        "Nord Timber has the power to fine Sava Partners.",
        "Nord Timber sold cleaning agents to Sava Partners.",
        "Nord Timber authorised Sava Partners to open a shop.",
        "Sava Partners collects scrap for a fee from Nord Timber.",
        "Nord Timber bought the ship for its own account, not for Sava Partners.",
        "Nord Timber sued the agent of Sava Partners in Accra.",
    ],
)
def test_who_acts_for_himself(silent: Silent, text: str) -> None:
    silent(text, "ACTS_FOR")


def test_a_former_office_is_that_of_the_firm_it_is_told_of() -> None:
    text = "Ida Dahl, 51, a former director of Nord Timber and now a director of Sava Steel, was fined."
    found = extract(text.encode(), "note.txt", published="2026-05-10")
    names = {party.key: party.name for party in found.parties}
    roles = {names[s.object or ""]: s.attributes.get("role") for s in found.statements}
    assert roles == {"Nord Timber": "former director", "Sava Steel": "director"}


def test_a_mill_with_an_agent_is_a_firm(tells: Tells) -> None:
    tells(
        "Sava Partners is the broker of a Kenyan sugar mill.",
        {("Sava Partners", "ACTS_FOR", "<a Kenyan sugar mill>", "asserted")},
    )
