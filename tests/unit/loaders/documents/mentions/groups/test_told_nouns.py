"""Nouns that are a party in some company only: lists of states, works, and kin told beside a name."""

from __future__ import annotations

import pytest

from interlock.loaders.documents import extract
from interlock.loaders.documents.language.gazetteer import shipped
from interlock.loaders.documents.mentions.find import find_mentions
from interlock.loaders.documents.mentions.mention import Mention


def mentions(text: str) -> list[Mention]:
    return find_mentions(text, [(0, len(text))], shipped().find(text))


def kinds_of(text: str, head: str) -> list[str]:
    return [m.kind for m in mentions(text) if m.head == head]


@pytest.mark.parametrize(
    "text",
    [
        "The firm was put on Chad's list on 6 July.",
        "The tanker was struck from the European Union's list.",
        "The mill is on the same British list.",
    ],
)
def test_a_list_of_a_state_on_which_somebody_is_put(text: str) -> None:
    assert kinds_of(text, "list") == ["Programme"]


@pytest.mark.parametrize(
    "text",
    [
        "The firm is on Chad's list of exporters.",
        "Chad's list was printed.",
        "The ministry kept its list of projects.",
    ],
)
def test_any_other_list(text: str) -> None:
    assert "Programme" not in kinds_of(text, "list")


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Steel sold its works at Oslo.",
        "The tractor works in Oslo stands idle.",
        "Its Oslo works makes lenses.",
    ],
)
def test_works_where_something_is_made(text: str) -> None:
    assert kinds_of(text, "works") == ["Asset"]


@pytest.mark.parametrize(
    "text",
    [
        "The owner works in Chad.",
        "Orlu Steel works in Oslo.",
        "The works in Chad were paid for by the bank.",
        "The Danish works Skolmar delivers tunnels.",
        "The works on the bridge began in Oslo.",
    ],
)
def test_works_that_are_done(text: str) -> None:
    assert kinds_of(text, "works") == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Orlu Steel supplies a theatre in Oslo.", ["Organization"]),
        ("A theatre bought the works of Orlu Steel.", ["Organization"]),
        ("Orlu Steel delivers a theatre curtain.", []),
        ("Orlu Steel ordered a theatre survey in Oslo.", []),
    ],
)
def test_a_house_that_only_tells_of_the_next_thing(text: str, kinds: list[str]) -> None:
    assert kinds_of(text, "theatre") == kinds


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Orlu Steel owns a pump-maker in Oslo.", "maker"),
        ("Two kitemakers in Oslo were sold.", "maker"),
        ("A Danish oil-trader was fined.", "trader"),
        ("The swordsmith in Oslo was sold.", "builder"),
    ],
)
def test_a_compound_tells_what_somebody_does(text: str, head: str) -> None:
    assert kinds_of(text, head) == ["Firm"]


@pytest.mark.parametrize(
    "text",
    [
        "Policymakers in Oslo met.",
        "Two decision-makers in Oslo were named.",
        "A non-producer was fined.",
        "The kingmaker in Oslo was a troublemaker.",
    ],
)
def test_a_compound_that_is_no_trade(text: str) -> None:
    assert kinds_of(text, "maker") + kinds_of(text, "producer") == []


def test_a_relative_whom_a_name_tells_is_one_person() -> None:
    found = extract(
        b"Orlu Steel was founded in 2006 by Peter Lund and his wife, Anna Moe.", "note.txt"
    )
    names = {party.key: party.name for party in found.parties}
    told = {(names[s.subject], s.predicate) for s in found.statements}
    assert {("Peter Lund", "HOLDS_ROLE"), ("Anna Moe", "HOLDS_ROLE")} <= told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Orlu Steel is quoted on the Chadian Exchange.", "Exchange"),
        ("Orlu Steel left the National Apparel Council.", "Chamber"),
        ("Orlu Steel wrote to the National Energy Council.", "GovernmentBody"),
        ("The Treaty of Almaty was signed in May.", "Agreement"),
        ("The Diocese of Puno sold land.", "Organization"),
        ("Oil comes from the Brava Tol cooperative.", "Firm"),
        ("Bank am Tolmin lent the money.", "Bank"),
        ("The yarn comes from Lanificio Tolmin.", "Firm"),
        ("Lesní Tolmin sells wood.", "Firm"),
    ],
)
def test_what_a_name_itself_tells(text: str, kind: str) -> None:
    assert kind in [m.kind for m in mentions(text) if m.form == "name"]


@pytest.mark.parametrize(
    ("text", "head", "kind"),
    [
        ("A Thai rice packer ships to Ghana.", "packer", "Firm"),
        ("A Cuban rum distillery supplies the town.", "distillery", "Asset"),
        ("Two Texan funds hold the bonds.", "fund", "Firm"),
        ("A Catholic diocese sold land.", "diocese", "Organization"),
        ("A women's group in Oslo sells butter.", "group", "Organization"),
        ("Two Chadian nationals own the mill.", "national", "Person"),
        ("Czech breweries buy the hops.", "brewery", "Firm"),
        ("A coffee washing station sells beans.", "station", "Asset"),
        ("An army general owns shares.", "army general", "Person"),
    ],
)
def test_described_parties(text: str, head: str, kind: str) -> None:
    assert kinds_of(text, head) == [kind]


def test_breweries_that_a_brewer_has_are_works() -> None:
    assert kinds_of("Orlu Bryg operates four breweries in Laos.", "brewery") == ["Asset"]
