"""Entities of records that a load has seen: never wrong, and never more than was agreed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders.write_homes import Homes

RECORDS = st.sampled_from("abcdefgh")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("learn"), st.dictionaries(RECORDS, st.text(min_size=1), max_size=3)),
        st.tuples(st.just("ask"), st.sets(RECORDS, max_size=3)),
        st.tuples(st.just("forget"), st.none()),
    )
)


@given(STEPS, st.integers(1, 4))
def test_what_is_known_is_what_was_learnt_last(steps: list[tuple[str, object]], half: int) -> None:
    homes, last = Homes(half), dict[str, str]()
    for step, told in steps:
        if step == "forget":
            homes.forget()
            last = {}
        elif isinstance(told, dict):
            homes.learn(told)
            last |= told
        elif isinstance(told, set):
            found = homes.of(told)
            assert found.items() <= last.items()
            assert found.keys() <= told


def test_those_that_come_back_are_kept() -> None:
    homes = Homes(half=3)
    homes.learn({"hub": "Q1"})
    for number in range(20):
        homes.learn({f"r{number}": f"e{number}"})
        assert homes.of({"hub"}) == {"hub": "Q1"}
    assert homes.of({"r0"}) == {}


def test_no_more_are_kept_than_twice_the_half() -> None:
    homes = Homes(half=10)
    for number in range(100):
        homes.learn({f"r{number}": "e"})
    assert len(homes.of({f"r{number}" for number in range(100)})) <= 20
