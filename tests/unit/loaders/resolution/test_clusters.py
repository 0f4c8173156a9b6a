"""Clustering: what must never be joined is not, whatever the order; authority falls from identifiers to people to machines."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.loaders.resolution.clusters import Decision, Partition, partition
from interlock.loaders.resolution.entities import Described
from interlock.schema.identifiers import scheme_key

SCHEMES = ("lei", "ru-inn", "cn-uscc", "reg:RA1", "bic")


def record(key: str, *identifiers: str, kind: str | None = "Firm") -> Described:
    return Described(
        id=key, dataset="x", kind=kind, name=key, aliases=(), country=None, identifiers=identifiers, unnamed=False,
        collective=None, document=None,
    )  # fmt: skip


def same(a: str, b: str, judge: str = "Ann", score: float | None = None) -> Decision:
    return Decision(a, b, True, judge, score)


def apart(a: str, b: str, judge: str = "Ann") -> Decision:
    return Decision(a, b, False, judge)


def clusters(*records: Described, decisions: tuple[Decision, ...] = ()) -> list[tuple[str, ...]]:
    return partition(records, decisions).clusters


identifiers = st.builds(
    lambda scheme, number: f"{scheme}:{number}", st.sampled_from(SCHEMES), st.integers(1, 3)
)
cases = st.integers(1, 8).flatmap(
    lambda size: st.tuples(
        st.tuples(
            *(
                st.builds(
                    lambda found, kind, key=f"r{number}": record(key, *sorted(found), kind=kind),
                    st.sets(identifiers, max_size=3),
                    st.sampled_from(["Firm", "Bank", "Person", "Party", None, "Place"]),
                )
                for number in range(size)
            )
        ),
        st.lists(
            st.builds(
                Decision,
                st.sampled_from([f"r{number}" for number in range(size)]),
                st.sampled_from([f"r{number}" for number in range(size)]),
                st.booleans(),
                st.sampled_from(["Ann", "Bo", "auto:names-1"]),
                st.sampled_from([None, 0.8, 1.0]),
            ).filter(lambda decision: decision.a != decision.b),
            max_size=5,
            unique_by=lambda decision: (decision.pair, decision.judge),
        ),
        st.randoms(use_true_random=False),
    )
)


@settings(deadline=None, max_examples=60)
@given(cases)
def test_any_order_gives_the_same_partition(
    case: tuple[tuple[Described, ...], list[Decision], object],
) -> None:
    records, decisions, random = case
    wanted = partition(records, decisions)
    shuffled, judged = list(records), list(decisions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    random.shuffle(judged)  # type: ignore[attr-defined]
    found = partition(shuffled, judged)
    assert found.clusters == wanted.clusters
    assert found.disputed == wanted.disputed
    assert sorted(found.refused) == sorted(wanted.refused)


@settings(deadline=None, max_examples=60)
@given(cases)
def test_no_cluster_holds_two_values_of_an_exclusive_scheme(
    case: tuple[tuple[Described, ...], list[Decision], object],
) -> None:
    records, decisions, _ = case
    held = {one.id: one.link_keys for one in records}
    for cluster in partition(records, decisions).clusters:
        values: dict[str, set[str]] = {}
        for member in cluster:
            for key in held[member]:
                values.setdefault(scheme_key(key), set()).add(key)
        assert all(len(found) == 1 for found in values.values())


@settings(deadline=None, max_examples=60)
@given(cases)
def test_what_a_person_parted_stays_apart(
    case: tuple[tuple[Described, ...], list[Decision], object],
) -> None:
    records, decisions, _ = case
    home = {member: place for place, cluster in enumerate(partition(records, decisions).clusters) for member in cluster}  # fmt: skip
    for decision in decisions:
        if decision.by_person and not decision.same:
            assert home[decision.a] != home[decision.b]


@settings(deadline=None, max_examples=60)
@given(cases)
def test_every_record_is_in_one_cluster_and_disputed_means_in_two(
    case: tuple[tuple[Described, ...], list[Decision], object],
) -> None:
    records, decisions, _ = case
    result = partition(records, decisions)
    members = [member for cluster in result.clusters for member in cluster]
    assert sorted(members) == sorted(one.id for one in records)
    home = {member: cluster for cluster in result.clusters for member in cluster}
    for one, other in combinations(records, 2):
        for key in set(one.link_keys) & set(other.link_keys):
            if home[one.id] != home[other.id]:
                assert key in result.disputed
            elif key in result.disputed:
                assert any(key in third.link_keys and home[third.id] != home[one.id] for third in records)  # fmt: skip


def test_equal_exclusive_identifiers_join() -> None:
    assert clusters(record("a", "lei:1"), record("b", "lei:1", "ru-inn:1"), record("c", "ru-inn:1")) == [("a", "b", "c")]  # fmt: skip


def test_equal_supporting_identifiers_do_not() -> None:
    assert clusters(record("a", "bic:1"), record("b", "bic:1")) == [("a",), ("b",)]


def test_a_bridge_between_two_leis_is_not_crossed() -> None:
    result = partition(
        [record("a", "lei:1"), record("b", "lei:1", "ru-inn:1"), record("c", "lei:2", "ru-inn:1")]
    )
    assert result.clusters == [("a", "b"), ("c",)]
    assert result.disputed == {"ru-inn:1"}
    assert result.refused == [("ru-inn:1", "two valid values of lei: lei:1 and lei:2")]


def test_a_group_that_would_contradict_is_not_united_at_all() -> None:
    found = clusters(
        record("a", "ru-inn:1"), record("b", "ru-inn:1", "lei:1"), record("c", "ru-inn:1", "lei:2")
    )
    assert found == [("a",), ("b",), ("c",)]


def test_a_record_with_two_values_links_by_neither() -> None:
    assert clusters(record("a", "lei:1", "lei:2"), record("b", "lei:1")) == [("a",), ("b",)]


def test_numbers_of_different_registers_do_not_contradict() -> None:
    found = clusters(record("a", "lei:1", "reg:RA1:7"), record("b", "lei:1", "reg:RA2:9"))
    assert found == [("a", "b")]


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("Firm", "Bank", True), ("Firm", "GovernmentBody", True), ("Chamber", "Organization", True),
        ("Party", "Person", True), ("Party", "Firm", True), (None, "Place", True),
        ("Person", "Firm", False), ("Place", "Firm", False), ("Asset", "Firm", False), ("Project", "Event", False),
    ],
)  # fmt: skip
def test_kinds_that_exclude_each_other(one: str | None, other: str, joined: bool) -> None:
    found = partition([record("a", "reg:X:1", kind=one), record("b", "reg:X:1", kind=other)])
    assert (len(found.clusters) == 1) is joined
    assert bool(found.disputed) is not joined


def test_a_person_joins_kinds_that_exclude_each_other_and_others_may_follow() -> None:
    people = record("a", "reg:X:1", kind="Person")
    firm, third = record("b", "lei:1"), record("c", "lei:1")
    assert clusters(people, firm, third, decisions=(same("a", "b"),)) == [("a", "b", "c")]
    assert clusters(people, firm, decisions=(same("a", "b", "auto:x"),)) == [("a",), ("b",)]


def test_a_person_outranks_equal_identifiers() -> None:
    result = partition([record("a", "lei:1"), record("b", "lei:1")], [apart("a", "b")])
    assert result.clusters == [("a",), ("b",)]
    assert result.disputed == {"lei:1"}


def test_a_person_does_not_outrank_different_identifiers() -> None:
    result = partition([record("a", "lei:1"), record("b", "lei:2")], [same("a", "b")])
    assert result.clusters == [("a",), ("b",)]
    assert result.refused[0][0] == "decision of Ann on a and b"


def test_a_machine_that_says_different_is_not_heard() -> None:
    assert clusters(record("a", "lei:1"), record("b", "lei:1"), decisions=(apart("a", "b", "auto:x"),)) == [("a", "b")]  # fmt: skip


def test_a_person_s_word_holds_through_others() -> None:
    records = record("a"), record("b"), record("c")
    joined: tuple[Decision, ...] = (same("a", "b", "auto:x"), same("b", "c", "auto:x"))
    assert clusters(*records, decisions=joined) == [("a", "b", "c")]
    assert clusters(*records, decisions=(*joined, apart("a", "c"))) == [("a", "b"), ("c",)]


def test_the_better_score_goes_first() -> None:
    records = record("a", "lei:1"), record("b"), record("c", "lei:2")
    decisions = same("a", "b", "auto:x", 0.8), same("b", "c", "auto:x", 0.9)
    assert clusters(*records, decisions=decisions) == [("a",), ("b", "c")]


def test_decisions_on_absent_records_are_ignored() -> None:
    assert partition([record("a")], [same("a", "z")]) == Partition([("a",)], frozenset())


def test_taking_a_decision_away_gives_the_partition_from_before() -> None:
    records = record("a", "lei:1"), record("b", "ru-inn:1"), record("c", "ru-inn:1")
    before = partition(records)
    assert partition(records, [same("a", "b")]).clusters == [("a", "b", "c")]
    assert partition(records) == before
