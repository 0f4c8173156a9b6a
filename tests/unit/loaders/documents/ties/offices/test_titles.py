"""Offices printed before their holders, and shares told of nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from interlock.loaders.documents import extract
from tests.unit.loaders.documents.conftest import Facts

TIES = frozenset({"HOLDS_ROLE", "OWNS"})
Tells = Callable[[str, set[tuple[str, str, str, str]]], None]
Silent = Callable[..., None]


@pytest.mark.parametrize(
    "text",
    [
        "Tarnava Mills sued its former director, Jan Latushka.",
        "Tarnava Mills sued its former chief executive Jan Latushka.",
        "Tarnava Mills is in trouble. The court annulled that of its former director, Jan Latushka, in May.",
    ],
)
def test_a_former_office_is_one_that_was_held(tells: Tells, text: str) -> None:
    tells(text, {("Jan Latushka", "HOLDS_ROLE", "Tarnava Mills", "asserted")})


@pytest.mark.parametrize("of", ["", " of the shares", " of its capital"])
def test_shares_of_nobody_are_of_whom_the_text_tells(tells: Tells, of: str) -> None:
    tells(
        f"Better Energy makes panels. The state holds 51 percent{of}, Orlu Group 30 percent.",
        {
            ("<state>", "OWNS", "Better Energy", "asserted"),
            ("Orlu Group", "OWNS", "Better Energy", "asserted"),
        },
    )


@pytest.mark.parametrize("who", ["Orlu Group", "a growers' cooperative"])
def test_the_state_is_one_of_two_owners(tells: Tells, who: str) -> None:
    other = f"<{who}>" if who.startswith("a ") else who
    tells(
        f"Tarnava Mills is 60 percent owned by the state and 40 percent by {who}.",
        {
            ("<state>", "OWNS", "Tarnava Mills", "asserted"),
            (other, "OWNS", "Tarnava Mills", "asserted"),
        },
    )


def test_a_court_has_no_director(silent: Silent) -> None:
    text = "The General Court upheld the listing of Tarnava Mills, but annulled that of its former director, Jan Latushka."
    silent(text, "HOLDS_ROLE")


def test_shares_are_of_nobody_where_the_text_names_two(silent: Silent) -> None:
    text = (
        "Delta Bank has lent 3 million to Better Energy. Orlu Group owns 60 percent of the shares."
    )
    silent(text, "OWNS")


@pytest.mark.parametrize(
    ("printed", "role"),
    [
        ("the chairman of its board of directors", "chairman of the board of directors"),
        ("the chair of its supervisory board", "chair of the supervisory board"),
        ("its non-executive director", "non-executive director"),
        ("its director", "director"),
    ],
)
def test_the_office_is_as_printed(printed: str, role: str) -> None:
    told = extract(
        f"Delta Bank said that {printed}, Jan Latushka, will be retiring.".encode(), "x.txt"
    )
    (tie,) = [one for one in told.statements if one.predicate == "HOLDS_ROLE"]
    assert (tie.attributes or {}).get("role") == role


def test_a_board_alone_is_no_body(tells: Tells) -> None:
    tells(
        "Orlu Group Plc met in Lagos. The Board of Directors appointed Mr. Jan Latushka as acting chairman.",
        {("Jan Latushka", "HOLDS_ROLE", "Orlu Group Plc", "asserted")},
    )


def test_the_board_of_a_firm_is_the_firm_and_that_of_a_field_a_body() -> None:
    text = "Mr. Jan Latushka resigned from the Board of Orlu Mills Plc. The Board of Investment approved the sale."
    names = {party.name for party in extract(text.encode(), "x.txt").parties}
    assert names >= {"Orlu Mills Plc", "Board of Investment"}
    assert "Board of Orlu Mills Plc" not in names


@pytest.mark.parametrize(
    "text",
    [
        "The port authority spoke. Since its launch last month, Ivo Harwen has led the line.",
        "The port authority spoke. In its quarterly report, Ivo Harwen praised the harbour.",
        "Orlu Mining grew. Its offer last year, Ivo Harwen said, was a step.",
    ],
)
def test_a_phrase_before_the_subject_is_no_office(silent: Silent, text: str) -> None:
    silent(text, "HOLDS_ROLE")


@pytest.mark.parametrize(
    "text",
    [
        "Orlu Mining grew. Under its director, Ivo Harwen, it opened a pit.",
        "Orlu Mining grew. With its agronomist, Ivo Harwen, it went on.",
        "Orlu Mining grew. Under the guidance of its chief geologist, Ivo Harwen, it went on.",
    ],
)
def test_but_a_person_in_it_has_one(tells: Tells, text: str) -> None:
    tells(text, {("Ivo Harwen", "HOLDS_ROLE", "Orlu Mining", "asserted")})


def test_an_office_has_a_field_of_several_words(tells: Tells) -> None:
    tells(
        "Ada Moe, director of audit and market oversight at Orlu Mining, resigned.",
        {("Ada Moe", "HOLDS_ROLE", "Orlu Mining", "asserted")},
    )


def test_the_secretary_of_a_department(tells: Tells) -> None:
    tells(
        "The Peruvian Treasury Department froze it. “It is right,” Secretary of the Treasury Ada Moe said.",
        {("Ada Moe", "HOLDS_ROLE", "Peruvian Treasury Department", "asserted")},
    )


@pytest.mark.parametrize("part", ["U.S.", "Asia", "North America", "eurozone"])
def test_an_economist_for_a_part_of_the_world(tells: Tells, part: str) -> None:
    tells(
        f"Paul Ashby, chief {part} economist at Tarnava Bank, said growth would slow.",
        {("Paul Ashby", "HOLDS_ROLE", "Tarnava Bank", "asserted")},
    )


def test_an_economist_of_a_place_is_a_person(silent: Silent) -> None:
    silent("Paul Ashby met a U.S. economist at Tarnava Bank.", "HOLDS_ROLE")


def test_no_country_has_a_chief_executive_but_hong_kong(facts: Facts) -> None:
    told = facts(
        "Jan Latushka, the current chief executive of South Africa, will become vice chairman of Delta Bank."
    )
    assert not [one for one in told if one[2] == "South Africa"]
    assert ("Jan Latushka", "HOLDS_ROLE", "Hong Kong", "asserted") in facts(
        "Jan Latushka, the chief executive of Hong Kong, met traders."
    )


def test_no_part_of_the_world_has_a_general_manager(facts: Facts) -> None:
    told = facts("Jan Latushka, area general manager for Southern Africa, will leave Delta Bank.")
    assert not [one for one in told if one[2] == "Southern Africa"]


@pytest.mark.parametrize(
    "role", ["vice president", "deputy chairwoman", "first deputy governor", "assistant manager"]
)
def test_the_rank_of_an_office_behind_a_name(role: str) -> None:
    text = f"Ada Moe, the {role} of Orlu Mills, resigned."
    (tie,) = [
        one for one in extract(text.encode(), "x.txt").statements if one.predicate == "HOLDS_ROLE"
    ]
    assert (tie.attributes or {}).get("role") == role


def test_an_office_is_of_the_name_before_it(tells: Tells) -> None:
    tells(
        "They met Teo Marun, the vice president of Orlu Mills, Ada Moe and Jo Lee.",
        {("Teo Marun", "HOLDS_ROLE", "Orlu Mills", "asserted")},
    )


@pytest.mark.parametrize(
    "words",
    [
        "sued director",
        "has sued managing director",
        "paid finance director",
        "thanked chief executive",
        "met director",
        "caught treasurer",
        "wrote to director",
        "held talks with director",
    ],
)
def test_whom_a_firm_acts_upon_need_not_be_its_own(silent: Silent, words: str) -> None:
    silent(f"Tarnava Mills Ltd {words} Mary Benson.", "HOLDS_ROLE")


@pytest.mark.parametrize(
    "text",
    [
        "Tarnava Mills Ltd fired director Mary Benson.",
        "Tarnava Mills Ltd is run by director Mary Benson.",
        "Tarnava Mills Ltd sales director Mary Benson left.",
        "Tarnava Mills Ltd made a profit, director Mary Benson said.",
        "Tarnava Mills Ltd thanked its director Mary Benson.",
    ],
)
def test_whom_a_firm_employs_and_who_runs_it_is_its_own(tells: Tells, text: str) -> None:
    tells(text, {("Mary Benson", "HOLDS_ROLE", "Tarnava Mills Ltd", "asserted")})
