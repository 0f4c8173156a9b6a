"""Joining by name: only where one party can be meant; what fits more than one goes to a person."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.loaders.resolution.clusters import Decision
from interlock.loaders.resolution.deciding import decide, machine, one_a_party, takes_part
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.matching import Matching, match
from interlock.loaders.resolution.review import Candidate

DOCUMENT = "d" * 64
LEI, OTHER_LEI = "lei:529900T8BM49AURSDO55", "lei:5493001KJTIIGC8Y1R12"


def record(key: str, name: str = "Bank of Kunlun", **fields: Any) -> Described:
    values: dict[str, Any] = {
        "dataset": key.partition(":")[0], "kind": "Firm", "aliases": (), "country": None, "identifiers": (),
        "unnamed": False, "collective": None, "document": None,
    }  # fmt: skip
    return Described(id=key, name=name, **{**values, **fields})


def matched(*records: Described, people: tuple[Decision, ...] = ()) -> Matching:
    return match([one for one in records if takes_part(one)], people)


def decided(
    *records: Described, people: tuple[Decision, ...] = ()
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Pairs that are joined, and pairs that go to review."""
    wanted, review = decide(matched(*records, people=people), people)
    return sorted(wanted), sorted((one.one, one.other) for one in review)


def test_one_candidate_joins() -> None:
    assert decided(record("a:1"), record("b:1", "BANK OF KUNLUN CO LTD")) == ([("a:1", "b:1")], [])


def test_an_alias_is_a_name() -> None:
    assert decided(record("a:1"), record("b:1", "昆仑银行", aliases=("Bank of Kunlun",)))[0]


def test_scripts_meet() -> None:
    one = record("a:1", "ООО «Северный Ветер Логистика»", country="RU")
    other = record("b:1", "Severny Veter Logistika LLC", country="RU")
    assert decided(one, other) == ([("a:1", "b:1")], [])


def test_two_rows_of_one_register_are_two_candidates() -> None:
    one, other, text = record("a:1"), record("a:2"), record("doc:1", document=DOCUMENT)
    assert decided(one, other, text) == ([], [("a:1", "doc:1"), ("a:2", "doc:1")])


def test_a_register_is_seen_in_every_record_of_a_party() -> None:
    first, second, third = record("a:1", identifiers=(LEI,)), record("b:1", identifiers=(LEI,)), record("b:2")  # fmt: skip
    assert decided(first, second, third) == ([], [("a:1", "b:2")])


def test_parties_of_one_document_are_told_apart_by_its_author() -> None:
    one, other = record("d:1", document=DOCUMENT), record("d:2", document=DOCUMENT)
    assert decided(one, other) == ([], [])
    assert decided(one, record("e:1", document="e" * 64))[0] == [("d:1", "e:1")]


def test_two_countries_are_two_candidates_even_for_whoever_names_none() -> None:
    cn, ru, none = record("a:1", country="CN"), record("b:1", country="RU"), record("c:1")
    assert decided(cn, ru, none)[0] == []
    assert decided(cn, none) == ([("a:1", "c:1")], [])


def test_places_and_ships_never_join_by_name() -> None:
    for kind in ("Place", "Programme", "Asset", "Event", "Project"):
        assert decided(record("a:1", kind=kind), record("b:1", kind=kind)) == ([], [])


def test_people_of_one_name_are_left_to_a_person() -> None:
    people = record("a:1", "Ann Example", kind="Person"), record("b:1", "Ann Example", kind="Person")  # fmt: skip
    assert decided(*people) == ([], [("a:1", "b:1")])


def test_the_unnamed_never_join() -> None:
    name = "<five local companies>"
    assert decided(record("a:1", name, unnamed=True), record("b:1", name, unnamed=True)) == ([], [])


def test_ministries_join_only_with_a_country_on_each_side() -> None:
    def ministry(key: str, country: str | None) -> Described:
        return record(key, "Ministry of River Fleet", kind="GovernmentBody", country=country)

    assert decided(ministry("a:1", "CN"), ministry("b:1", None))[0] == []
    assert decided(ministry("a:1", "CN"), ministry("b:1", "CN"))[0] == [("a:1", "b:1")]


def test_different_identifiers_go_to_review() -> None:
    one, other = record("a:1", identifiers=(LEI,)), record("b:1", identifiers=(OTHER_LEI,))
    assert decided(one, other) == ([], [("a:1", "b:1")])


def test_a_person_s_word_is_not_asked_for_again() -> None:
    for same in (True, False):
        word = Decision("a:1", "b:1", same, "Ann")
        assert decided(record("a:1"), record("b:1"), people=(word,)) == ([], [])


def test_what_is_one_party_already_needs_no_decision() -> None:
    one, other = record("a:1", identifiers=(LEI,)), record("b:1", identifiers=(LEI,))
    assert decided(one, other) == ([], [])


def test_one_telling_word_joins_where_one_party_alone_bears_it_and_one_word_never_does() -> None:
    one, other = record("a:1", "Arch"), record("b:1", "ARCH")
    assert decided(one, other) == ([], [("a:1", "b:1")])
    one, other = record("a:1", "Kunlun Bank"), record("b:1", "KUNLUN BANK")
    assert decided(one, other) == ([("a:1", "b:1")], [])
    assert decided(one, other, record("b:2", "Kunlun"))[0] == []
    # Another name has the word too: it may be anybody's.
    assert decided(one, other, record("c:1", "Kunlun Silk Weavers"))[0] == []


def test_generic_words_and_a_legal_form_alone_are_no_name() -> None:
    for name in ("AG", "Management Company", "Construction Ltd"):
        assert decided(record("a:1", name), record("b:1", name))[0] == []


def test_a_decision_says_what_it_rests_on() -> None:
    found = matched(record("a:1"), record("b:1"))
    decision = decide(found)[0]["a:1", "b:1"]
    assert (decision.judge, decision.score, decision.decided_on) == (machine(), 1.0, None)
    explanation = json.loads(decision.explanation or "")
    assert explanation["rule"] == "same name, one candidate"
    assert explanation["features"]["name"] == 1.0
    again = found.explain("a:1", "b:1")
    assert (explanation["score"], explanation["features"]) == (again.score, again.features)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from("abc"), st.integers(1, 4), st.sampled_from(["Alpha Bank", "Beta Bank", "ALPHA BANK LLC"]),
            st.sampled_from([None, "CN", "RU"]),
        ),
        max_size=8,
        unique_by=lambda row: row[:2],
    ),
    st.randoms(use_true_random=False),
)  # fmt: skip
def test_order_does_not_matter(rows: list[tuple[str, int, str, str | None]], random: Any) -> None:
    records = [
        record(f"{dataset}:{key}", name, country=country) for dataset, key, name, country in rows
    ]
    wanted = decided(*records)
    random.shuffle(records)
    assert decided(*records) == wanted


def test_one_telling_word_joins_neither_across_a_letter_nor_across_two_addresses() -> None:
    def firm(key: str, name: str, address: str | None = None) -> Described:
        return record(key, name, country="CH", address=address)

    first, second = firm("a:1", "Tibarol S.A."), firm("b:1", "TIBARO S.A.")
    assert decided(first, second)[0] == []
    here, there = "45 Lake Street, Geneva, Switzerland", "Lindenhof 3, 8001 Zurich, Switzerland"
    assert decided(firm("a:1", "Kadoru AG", here), firm("b:1", "KADORU AG", there))[0] == []
    for other in ("45, Lake Str., Geneva", None):
        assert decided(firm("a:1", "Kadoru AG", here), firm("b:1", "KADORU AG", other))[0]


def told(key: str, name: str, kind: str, **fields: Any) -> Described:
    """A record of a document of its own."""
    return record(key, name, kind=kind, document=key.partition(":")[0], **fields)


def asked(one: Described, other: Described) -> bool:
    """Whether a person is asked about two records that nothing joins."""
    joined, review = decided(one, other)
    assert not joined
    return bool(review)


def test_two_bodies_that_the_reader_knows_are_no_question() -> None:
    bank, group = (
        told("a:1", "Orlu Bank", "Bank", country="KE", identifiers=("body:orlu-bank",)),
        told("b:1", "Orlu Bank", "Bank", country="KE", identifiers=("body:orlu-bank-group",)),
    )
    assert not asked(bank, group)
    # A number of a register may be mistyped.
    assert asked(replace(bank, identifiers=(LEI,)), replace(group, identifiers=(OTHER_LEI,)))


def test_who_is_only_called_as_a_well_known_body_in_short_is_a_question() -> None:
    known = told("a:1", "Tolmir", "Firm", identifiers=("body:tolmir",))
    short = told("b:1", "Tolmir Overseas AG", "Firm", aliases=("Tolmir",))
    assert asked(known, short)
    assert asked(replace(known, country="CH"), replace(short, country="CH"))
    # Without the key of a table, and of a body whose name it has, it joins as ever.
    assert decided(replace(known, identifiers=(), country="CH"), replace(short, country="CH"))[0]
    whole = replace(short, name="Tolmir AG", country="CH")
    assert decided(replace(known, country="CH"), whole)[0]


def test_words_for_a_body_that_every_state_has_are_a_question_of_one_country_alone() -> None:
    for name, kind in (("High Court", "GovernmentBody"), ("Central Bank", "Bank"), ("Stock Exchange", "Exchange")):  # fmt: skip
        one = told("a:1", name, kind, setting=("KE",))
        assert asked(one, told("b:1", name, kind, setting=("KE", "US"))), name
        assert not asked(one, told("b:1", name, kind, setting=("GH",))), name
        assert not asked(one, told("b:1", name, kind)), name
    kenya = told("b:1", "Central Bank", "Bank", country="KE")
    assert asked(told("a:1", "Central Bank", "Bank", setting=("KE",)), kenya)
    assert not asked(told("a:1", "Central Bank", "Bank", setting=("GH",)), kenya)


def test_a_name_with_a_word_of_its_own_and_a_firm_stay_questions() -> None:
    assert asked(told("a:1", "Orlu Court", "GovernmentBody"), told("b:1", "Orlu Court", "GovernmentBody"))  # fmt: skip
    assert asked(told("a:1", "Mineral Resources", "Firm"), told("b:1", "Mineral Resources", "Firm"))


def test_ministries_of_two_states_are_no_question() -> None:
    brazil = told("a:1", "Agriculture Ministry", "GovernmentBody", country="BR")
    assert not asked(brazil, told("b:1", "Ministry of Agriculture", "GovernmentBody", country="JP"))


def test_parties_are_asked_about_once_however_many_records_they_have() -> None:
    review = [Candidate(one, other, 0.8, "thin name") for one, other in ("ac", "ad", "bc", "ce")]
    home = {"a": "a", "b": "a", "c": "c", "d": "c", "e": "e"}
    assert [(one.one, one.other) for one in one_a_party(review, home, ())] == [
        ("a", "c"),
        ("c", "e"),
    ]
    different = Decision("b", "d", False, "me")
    assert [(one.one, one.other) for one in one_a_party(review, home, [different])] == [("c", "e")]
