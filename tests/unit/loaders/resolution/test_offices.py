"""People of one name in two texts: one person where both texts give him one office, a question where they do not."""

from __future__ import annotations

from typing import Any

import pytest

from interlock.loaders.resolution.deciding import decide
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.matching import match
from interlock.loaders.resolution.offices import Office, in_their_offices


def record(key: str, name: str, kind: str, **fields: Any) -> Described:
    values: dict[str, Any] = {
        "dataset": "documents", "aliases": (), "country": None, "identifiers": (), "unnamed": False, "collective": None,
        "document": key.partition(":")[0],
    }  # fmt: skip
    return Described(id=key, name=name, kind=kind, **{**values, **fields})


def decided(
    records: list[Described], offices: list[Office]
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Pairs of people that are joined, and pairs that go to review."""
    by_id = {one.id: one for one in records}
    by_id |= in_their_offices(by_id, offices)
    wanted, review = decide(match([one for one in by_id.values() if one.kind == "Person"]))
    return sorted(wanted), sorted((one.one, one.other) for one in review)


def two(
    bodies: list[Described], role: str | None = "CEO", other: str | None = "chief"
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    people = [
        record("a:1", "Marek Dolan", "Person"),
        record("b:1", "Marek Dolan", "Person", aliases=("Dolan",)),
    ]
    return decided(
        [*people, *bodies],
        [Office("a:1", bodies[0].id, role), Office("b:1", bodies[1].id, other)],
    )


JOINED: tuple[list[tuple[str, str]], list[tuple[str, str]]] = ([("a:1", "b:1")], [])
ASKED: tuple[list[tuple[str, str]], list[tuple[str, str]]] = ([], [("a:1", "b:1")])


def test_one_office_of_a_firm_joins_whatever_its_words_are() -> None:
    firms = [record("a:2", "Orlu Steel", "Firm"), record("b:2", "Orlu Steel plc", "Firm")]
    assert two(firms, "CEO", None) == JOINED


def test_offices_of_two_firms_leave_the_question() -> None:
    assert two([record("a:2", "Orlu Steel", "Firm"), record("b:2", "Senta Foods", "Firm")]) == ASKED


RUSSIA = [
    record(f"{key}:2", "Russia", "Place", country="RU", identifiers=("iso3166:RU",)) for key in "ab"
]


@pytest.mark.parametrize(
    ("role", "other", "wanted"),
    [
        ("President", "president", JOINED),
        ("former president", "President", JOINED),
        ("finance minister", "trade minister", ASKED),
        (None, None, ASKED),
    ],
)
def test_of_a_state_the_words_of_the_office_must_agree(
    role: str | None, other: str | None, wanted: Any
) -> None:
    assert two(RUSSIA, role, other) == wanted


def test_a_ministry_without_its_country_is_any_of_many() -> None:
    bodies = [record(f"{key}:2", "Ministry of Trade", "GovernmentBody") for key in "ab"]
    assert two(bodies, "minister", "minister") == ASKED
    there = [
        record(f"{key}:2", "Ministry of Trade", "GovernmentBody", country="KE") for key in "ab"
    ]
    assert two(there, "minister", "minister") == JOINED


def test_another_person_of_the_office_is_another_person() -> None:
    people = [record("a:1", "Marek Dolan", "Person"), record("b:1", "Anna Dolan", "Person")]
    firms = [record(f"{key}:2", "Orlu Steel", "Firm") for key in "ab"]
    joined, _ = decided(
        [*people, *firms], [Office("a:1", "a:2", "CEO"), Office("b:1", "b:2", "CEO")]
    )
    assert joined == []


def test_one_word_of_a_name_is_nobodys_in_particular() -> None:
    people = [record("a:1", "Dolan", "Person"), record("b:1", "Dolan", "Person")]
    firms = [record(f"{key}:2", "Orlu Steel", "Firm") for key in "ab"]
    joined, _ = decided(
        [*people, *firms], [Office("a:1", "a:2", "CEO"), Office("b:1", "b:2", "CEO")]
    )
    assert joined == []


def test_registers_and_ends_without_a_record_tell_nothing() -> None:
    person = record("r:1", "Marek Dolan", "Person", document=None)
    firm = record("r:2", "Orlu Steel", "Firm", document=None)
    assert in_their_offices({"r:1": person, "r:2": firm}, [Office("r:1", "r:2", "CEO")]) == {}
    assert in_their_offices({"r:1": person}, [Office("r:1", "r:2", "CEO")]) == {}
