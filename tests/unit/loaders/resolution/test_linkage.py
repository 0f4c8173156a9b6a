"""Clusters of scored pairs: no cannot-link inside, nothing depends on order, chains end."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.loaders.resolution.clusters import Decision, partition
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.linkage import Linkage, link
from interlock.schema.identifiers import is_exclusive, scheme_key

SCHEMES = ("lei", "ru-inn", "cn-uscc", "reg:RA1", "bic")
KINDS = ("Firm", "Bank", "Person", None, "Party")


def record(
    key: str, *identifiers: str, kind: str | None = "Firm", country: str | None = None
) -> Described:
    return Described(
        id=key, dataset="", kind=kind, name=key, aliases=(), country=country, identifiers=identifiers, unnamed=False, collective=None,
        document=None,
    )  # fmt: skip


def case(
    draw: random.Random,
) -> tuple[list[Described], dict[tuple[str, str], float], list[Decision]]:
    """Records with bridges of identifiers, scores between any of them, decisions of people that do not contradict each other."""
    size = draw.randint(2, 8)
    records = [
        record(
            f"r{at}",
            *sorted({f"{draw.choice(SCHEMES)}:{draw.randint(1, 3)}" for _ in range(draw.randint(0, 3))}),
            kind=draw.choice(KINDS), country=draw.choice([None, "DE", "FR"]),
        )
        for at in range(size)
    ]  # fmt: skip
    pairs = {
        (f"r{a}", f"r{b}"): draw.choice([0.5, 0.8, 0.9, 0.95, 1.0])
        for a, b in combinations(range(size), 2)
        if draw.random() < 0.6
    }
    decisions = [
        Decision(f"r{a}", f"r{b}", draw.random() < 0.5, "Ann")
        for a, b in combinations(range(size), 2)
        if draw.random() < 0.1
    ]
    return records, pairs, decisions


def check(found: Linkage, records: list[Described], decisions: list[Decision]) -> None:
    by_id = {one.id: one for one in records}
    assert sorted(one for members in found.clusters for one in members) == sorted(by_id)
    for members in found.clusters:
        held: dict[str, set[str]] = {}
        for one in members:
            for key in by_id[one].link_keys:
                held.setdefault(scheme_key(key), set()).add(key)
        assert all(len(values) == 1 for values in held.values()), members
        for decision in decisions:
            assert decision.same or not {decision.a, decision.b} <= set(members)


def test_no_cluster_of_ten_thousand_cases_holds_two_values_of_one_exclusive_scheme() -> None:
    draw = random.Random(0)
    clusters = 0
    while clusters < 10_000:
        records, pairs, decisions = case(draw)
        found = link(records, pairs, decisions)
        check(found, records, decisions)
        clusters += len(found.clusters)
        if clusters % 7 == 0:
            mixed_records = draw.sample(records, len(records))
            mixed_pairs = dict(draw.sample(sorted(pairs.items()), len(pairs)))
            again = link(mixed_records, mixed_pairs, draw.sample(decisions, len(decisions)))
            assert again.clusters == found.clusters
            assert sorted(again.refused) == sorted(found.refused)


@settings(deadline=None, max_examples=150)
@given(st.integers(0, 2**32))
def test_merging_by_hand_and_taking_it_back_leaves_the_clusters_as_before(seed: int) -> None:
    draw = random.Random(seed)
    records, pairs, decisions = case(draw)
    before = link(records, pairs, decisions)
    a, b = (one.id for one in draw.sample(records, 2))
    for same in (True, False):
        changed = link(records, pairs, [*decisions, Decision(a, b, same, "Bo")])
        check(changed, records, decisions)
        if not same:
            assert not any({a, b} <= set(members) for members in changed.clusters)
    assert link(records, pairs, decisions) == before


def test_without_scores_it_is_the_partition_by_identifiers_and_decisions() -> None:
    draw = random.Random(1)
    for _ in range(200):
        records, _, decisions = case(draw)
        assert link(records, {}, decisions).clusters == partition(records, decisions).clusters


def test_people_outrank_scores_and_identifiers_outrank_people() -> None:
    a, b, c = record("a"), record("b"), record("c")
    assert link([a, b], {("a", "b"): 1.0}, [Decision("a", "b", False, "Ann")]).clusters == [
        ("a",),
        ("b",),
    ]
    assert link([a, b], {("a", "b"): 0.1}, [Decision("a", "b", True, "Ann")]).clusters == [
        ("a", "b")
    ]
    one, two = record("a", "lei:1"), record("b", "lei:2")
    assert link([one, two], {("a", "b"): 1.0}, [Decision("a", "b", True, "Ann")]).clusters == [
        ("a",),
        ("b",),
    ]
    assert all(map(is_exclusive, ("lei:1", "lei:2")))
    # An old decision of the machine is not an input of the machine.
    assert link([a, c], {}, [Decision("a", "c", True, "auto:old", 1.0)]).clusters == [
        ("a",),
        ("c",),
    ]


def test_a_chain_of_likeness_ends() -> None:
    ids = [f"r{at:02}" for at in range(12)]
    pairs = {
        (a, b): 0.9 if at + 1 == to else 0.2 for (at, a), (to, b) in combinations(enumerate(ids), 2)
    }
    found = link([record(one) for one in ids], pairs)
    assert max(map(len, found.clusters)) <= 3
    assert found.refused


def test_a_record_that_fits_two_apart_from_each_other_joins_neither() -> None:
    pairs = {("a", "x"): 1.0, ("b", "x"): 1.0, ("a", "b"): 0.3}
    found = link([record("a"), record("b"), record("x")], pairs)
    assert found.clusters == [("a",), ("b",), ("x",)]
    assert all("equally well" in why for *_, why in found.refused)


def test_a_reason_names_the_records_for_a_person() -> None:
    mill = f"documents:{'0a' * 32}:tarn-mills"
    records = [record(mill), record("b"), record("x")]
    records[0] = replace(records[0], name="Tarn Mills")
    found = link(records, {("b", "x"): 1.0, (mill, "x"): 1.0, ("b", mill): 0.3})
    assert any("“Tarn Mills” (documents:0a0a0a0a…:tarn-mills)" in why for *_, why in found.refused)


def test_what_is_apart_stays_so_by_way_of_a_third() -> None:
    pairs = {("a", "m"): 1.0, ("b", "m"): 0.95, ("a", "b"): 0.86}
    records = [record("a"), record("b"), record("m")]
    assert link(records, pairs).clusters == [("a", "b", "m")]
    apart = link(
        records,
        pairs,
        apart=lambda one, other: "other_form" if (one, other) == ("a", "b") else None,
    )
    assert apart.clusters == [("a", "m"), ("b",)]
