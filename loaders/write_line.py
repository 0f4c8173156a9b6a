"""Transactions in a line: the next may look up and create while the one before it commits, and never commits before it.

Two are under way at most. Each piece of work has a turn: what it does before `take` must lean on nothing that the one before it may
still change, and lock nothing that was there before; what it does after `take` comes after that one's commit. It says by `leave` what
it has created, as soon as it is certain to change nothing else that the next one looks at.

    with Line(counted) as line:
        line.put(lambda turn: store.write(...), needs={"gleif:...", "lei:..."})
        line.wait()
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Set
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Generic, TypeVar

T = TypeVar("T")
_UNDER_WAY = 2


class Abandoned(Exception):
    """The work before this one failed; nothing of this one may stay."""


class Turn:
    """The place of one piece of work in the line."""

    def __init__(self, before: Future[Any] | None = None) -> None:
        self._before = before
        self._left: Future[Set[str] | None] = Future()

    def take(self) -> None:
        """Wait until all that was put before is committed.

        Raises:
            Abandoned: it failed.
        """
        if self._before is not None and self._before.exception() is not None:
            raise Abandoned

    def leave(self, created: Set[str] | None) -> None:
        """Say once what the next one cannot see yet, by key; None where it has to wait for the commit."""
        if not self._left.done():
            self._left.set_result(created)

    def allows(self, needs: Set[str]) -> bool:
        """Whether one that looks at these keys may begin; waits until that is known."""
        left = self._left.result()
        return left is not None and left.isdisjoint(needs)


class Line(Generic[T]):
    """Runs work in threads of its own and hands on each result, in the order in which it was put.

    After work has failed nothing more is done.
    """

    def __init__(self, done: Callable[[T], None]) -> None:
        self._done = done
        self._pool = ThreadPoolExecutor(max_workers=_UNDER_WAY)
        self._running: deque[Future[T]] = deque()
        self._last: tuple[Turn, Future[T]] | None = None

    def put(self, work: Callable[[Turn], T], needs: Set[str]) -> None:
        """Begin work as soon as fewer than two are under way.

        Args:
            work: is given its turn; may be done anew after an error in passing.
            needs: keys of what it looks at or creates before it takes its turn.

        Raises:
            Exception: earlier work failed with it; this one is not begun.
        """
        while len(self._running) >= _UNDER_WAY:
            self._collect()
        last = self._last
        turn = Turn(None if last is None else last[1])

        def run() -> T:
            try:
                if last is not None and not last[0].allows(needs):
                    turn.take()
                return work(turn)
            finally:
                turn.leave(None)

        future = self._pool.submit(run)
        self._running.append(future)
        self._last = turn, future

    def wait(self) -> None:
        """Wait until all is done.

        Raises:
            Exception: what the first that failed has raised.
        """
        while self._running:
            self._collect()

    def close(self) -> None:
        """Wait for what is under way, whatever becomes of it."""
        for future in self._running:
            future.exception()
        self._running.clear()
        self._pool.shutdown()

    def _collect(self) -> None:
        self._done(self._running.popleft().result())
