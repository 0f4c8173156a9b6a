"""Transactions under way: what the next ones may do before the first is committed, and what becomes of them when it fails."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event, Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interlock.loaders.write_line import Abandoned, Line, Stuck, Turn

SECONDS = 10


def test_the_next_looks_while_the_one_before_commits() -> None:
    done: list[str] = []
    together = Barrier(2, timeout=SECONDS)

    def first(turn: Turn) -> str:
        turn.leave({"a"})
        together.wait()
        return "first"

    def second(turn: Turn) -> str:
        together.wait()  # breaks where it was not let in before the first was done
        turn.take()
        assert done == [] or done == ["first"]
        return "second"

    line = Line(done.append)
    line.put(first, {"a"})
    line.put(second, {"b"})
    line.wait()
    line.close()
    assert done == ["first", "second"]


@pytest.mark.parametrize("leaves", [{"b", "c"}, None])
def test_what_needs_the_one_before_waits_for_its_commit(leaves: set[str] | None) -> None:
    begun, seen = Event(), []

    def first(turn: Turn) -> str:
        turn.leave(leaves)
        seen.append(begun.wait(0.05))
        return "first"

    def second(_: Turn) -> str:
        begun.set()
        return "second"

    line: Line[object] = Line(lambda _: None)
    line.put(first, {"b"})
    line.put(second, {"b"})
    line.wait()
    line.close()
    assert seen == [False]


def test_after_a_failure_nothing_is_committed() -> None:
    committed: list[str] = []

    def failing(turn: Turn) -> None:
        turn.leave(set())
        raise OSError("the server went away")

    def next_one(turn: Turn) -> None:
        turn.take()
        committed.append("next")

    line: Line[object] = Line(lambda _: None)
    line.put(failing, set())
    line.put(next_one, set())
    with pytest.raises(OSError, match="went away"):
        line.wait()
    line.put(next_one, set())
    with pytest.raises(Abandoned):
        line.wait()
    line.close()
    assert committed == []


def test_three_are_under_way_one_of_them_committing() -> None:
    committing = Barrier(3, timeout=SECONDS)
    done: list[str] = []

    def work(name: str) -> Callable[[Turn], str]:
        def run(turn: Turn) -> str:
            turn.leave({name})
            if name == "third":
                committing.wait()  # has begun
            else:
                turn.draw_near()
                turn.finish()
                committing.wait()
            turn.take()
            return name

        return run

    line = Line(done.append)
    for name in ("first", "second", "third"):
        line.put(work(name), {name})
    line.wait()
    line.close()
    assert done == ["first", "second", "third"]


def test_what_needs_one_that_is_not_the_last_waits_too() -> None:
    """The second lets the third in, the first does not."""
    let_go, begun = Event(), Event()

    def first(turn: Turn) -> bool:
        turn.leave({"a"})
        return let_go.wait(SECONDS)

    def second(turn: Turn) -> bool:
        turn.leave({"b"})
        seen = begun.wait(0.05)
        let_go.set()
        turn.take()
        return seen

    def third(_: Turn) -> bool:
        begun.set()
        return True

    results: list[bool] = []
    line = Line(results.append)
    line.put(first, {"a"})
    line.put(second, {"b"})
    line.put(third, {"a"})
    line.wait()
    line.close()
    assert results == [True, False, True]


def test_last_statements_wait_for_those_of_the_one_before() -> None:
    first = Turn()
    second = Turn(first)
    near = Event()

    def approach() -> None:
        second.draw_near()
        near.set()

    thread = Thread(target=approach)
    thread.start()
    assert not near.wait(0.05)
    first.finish()
    assert near.wait(SECONDS)
    thread.join()


def test_one_that_holds_what_a_commit_waits_for_lets_go_and_comes_again() -> None:
    """The first can only end when the second has given way: no server sees that circle, for half of it is here."""
    gave_way = Event()
    first = Turn()
    second = Turn(first, patience=0.05)
    tries: list[str] = []

    def commit(turn: Turn) -> str:
        turn.leave(set())
        turn.finish()
        assert gave_way.wait(SECONDS)
        return "first"

    def holding(turn: Turn) -> str:
        tries.append("try")
        if len(tries) > 1:
            turn.take()
            return "second"
        turn.draw_near()
        try:
            turn.take()
        except Stuck:
            gave_way.set()
            raise
        return "never"

    with ThreadPoolExecutor(2) as pool:
        answers = [pool.submit(first.run, commit, set()), pool.submit(second.run, holding, set())]
        assert [one.result(SECONDS) for one in answers] == ["first", "second"]
    assert len(tries) == 2


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(st.sets(st.integers(0, 5)), st.booleans(), st.integers(0, 2)), max_size=12)
)
def test_each_sees_all_that_it_needs(pieces: list[tuple[set[int], bool, int]]) -> None:
    """Of a store to which work adds its keys: what was looked at before the turn is the same as after it, and order holds."""
    stored: list[tuple[int, frozenset[str]]] = []
    results: list[int] = []

    def work(number: int, keys: set[str], simple: bool, tries: int) -> Callable[[Turn], int]:
        def run(turn: Turn) -> int:
            for _ in range(tries + 1):
                early = {key for _, held in stored for key in held} & keys
                if simple:
                    turn.leave(keys)
                turn.take()
                late = {key for _, held in stored for key in held} & keys
                assert early == late
            stored.append((number, frozenset(keys)))
            return number

        return run

    line = Line(results.append)
    for number, (keys, simple, tries) in enumerate(pieces):
        named = set(map(str, keys))
        line.put(work(number, named, simple, tries), named)
    line.wait()
    line.close()
    assert results == [number for number, _ in stored] == list(range(len(pieces)))
