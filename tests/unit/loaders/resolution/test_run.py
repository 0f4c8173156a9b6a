"""Joining by name: only where one party can be meant; what fits more than one goes to a person."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.loaders.resolution.clusters import Decision
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.run import decide

DOCUMENT = "d" * 64


def record(key: str, name: str = "Bank of Kunlun", **fields: Any) -> Described:
    values: dict[str, Any] = {
        "dataset": key.partition(":")[0], "kind": "Firm", "aliases": (), "country": None, "identifiers": (),
        "unnamed": False, "collective": None, "document": None,
    }  # fmt: skip
    return Described(id=key, name=name, **{**values, **fields})


def decided(
    *records: Described, groups: dict[str, str] | None = None, people: tuple[Decision, ...] = ()
) -> tuple[list[tuple[str, str]], list[list[str]]]:
    """Pairs that are joined, and the candidates of each name that goes to review."""
    homes = {one.id: one.id for one in records} | (groups or {})
    wanted, review = decide({one.id: one for one in records}, homes, people)
    return sorted(wanted), [entry["candidates"] for entry in review]


def test_one_candidate_joins() -> None:
    assert decided(record("a:1"), record("b:1", "BANK OF KUNLUN CO LTD")) == ([("a:1", "b:1")], [])


def test_an_alias_is_a_name() -> None:
    assert decided(record("a:1"), record("b:1", "昆仑银行", aliases=("Bank of Kunlun",)))[0]


def test_two_rows_of_one_register_are_two_candidates() -> None:
    one, other, text = record("a:1"), record("a:2"), record("doc:1", document=DOCUMENT)
    assert decided(one, other, text) == ([], [["a:1", "a:2", "doc:1"]])


def test_a_register_is_seen_in_every_record_of_a_party() -> None:
    first, second, third = record("a:1"), record("b:1"), record("b:2")
    assert decided(first, second, third, groups={"b:1": "a:1"}) == ([], [["a:1", "b:2"]])


def test_two_countries_are_two_candidates_even_for_whoever_names_none() -> None:
    cn, ru, none = record("a:1", country="CN"), record("b:1", country="RU"), record("c:1")
    assert decided(cn, ru, none) == ([], [["a:1", "b:1", "c:1"]])
    assert decided(cn, none) == ([("a:1", "c:1")], [])


def test_persons_and_places_never_join_by_name() -> None:
    for kind in ("Person", "Place", "Programme", "Asset", "Event", "Project"):
        assert decided(record("a:1", kind=kind), record("b:1", kind=kind)) == ([], [])


def test_the_unnamed_never_join() -> None:
    name = "<five local companies>"
    assert decided(record("a:1", name, unnamed=True), record("b:1", name, unnamed=True)) == ([], [])


def test_ministries_join_only_with_a_country_on_each_side() -> None:
    def ministry(key: str, country: str | None) -> Described:
        return record(key, "Ministry of Finance", kind="GovernmentBody", country=country)

    assert decided(ministry("a:1", "CN"), ministry("b:1", None))[0] == []
    assert decided(ministry("a:1", "CN"), ministry("b:1", "CN"))[0] == [("a:1", "b:1")]


def test_different_identifiers_go_to_review() -> None:
    one, other = record("a:1", identifiers=("lei:1",)), record("b:1", identifiers=("lei:2",))
    assert decided(one, other) == ([], [["a:1", "b:1"]])


def test_kinds_that_exclude_each_other_go_to_review() -> None:
    # A person never takes part, so the excluding kinds are those that do.
    assert decided(record("a:1", kind="Exchange"), record("b:1", kind="Party"))[0] == [
        ("a:1", "b:1")
    ]


def test_a_person_s_no_goes_to_review() -> None:
    no = Decision("a:1", "b:1", False, "Ann")
    assert decided(record("a:1"), record("b:1"), people=(no,)) == ([], [["a:1", "b:1"]])


def test_what_is_one_party_already_needs_no_decision() -> None:
    assert decided(record("a:1"), record("b:1"), groups={"b:1": "a:1"}) == ([], [])


def test_a_legal_form_alone_is_no_name() -> None:
    assert decided(record("a:1", "AG"), record("b:1", "AG")) == ([], [])


def test_a_decision_says_what_it_rests_on() -> None:
    wanted, _ = decide(
        {one.id: one for one in (record("a:1"), record("b:1"))}, {"a:1": "a:1", "b:1": "b:1"}
    )
    decision = wanted["a:1", "b:1"]
    assert (decision.judge, decision.score, decision.decided_on) == ("auto:exact-name-1", 1.0, None)
    assert '"key":"bank of kunlun"' in (decision.explanation or "")


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
