"""Transactions in a line: the next ones may look up and create while those before them commit, and never commit before them.

Three are under way at most: one commits, one makes its last statements, one begins. Each piece of work has a turn: what it does before
`take` must lean on nothing that those before it may still change, and lock nothing that they may still need; what it does after `take`
comes after their commit. It says by `leave` what it has created, as soon as it is certain to change nothing else that the next ones
look at, and by `finish` that all is said and only the commit is left.

    line = Line(counted)
    line.put(lambda turn: store.write(...), needs={"gleif:...", "lei:..."})
    line.wait()
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Set
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Generic, TypeVar

T = TypeVar("T")
_UNDER_WAY = 3
_PATIENCE = 60.0  # seconds in which a commit before this one should come to its end


class Abandoned(Exception):
    """The work before this one failed; nothing of this one may stay."""


class Stuck(Exception):
    """The work before this one takes long, perhaps for what this one holds: to be undone, and done again after it."""


class Turn:
    """The place of one piece of work in the line.

    Args:
        before: the turn of the work that was put before this one, if any is under way.
        patience: seconds that `take` waits after this work has drawn near.
    """

    def __init__(self, before: Turn | None = None, patience: float = _PATIENCE) -> None:
        self._before = before
        self._patience = patience
        self._left: Future[Set[str] | None] = Future()
        self._finished: Future[None] = Future()
        self._done: Future[Any] = Future()
        self._near = False

    def allows(self, needs: Set[str]) -> bool:
        """Whether work that looks at these keys may begin here; waits until all those before it have told what they create."""
        for before in self._those_before():
            left = before._left.result()
            if left is None or not left.isdisjoint(needs):
                return False
        return True

    def draw_near(self) -> None:
        """Wait until all statements of those before are made; only their commits may be outstanding."""
        if self._before is not None:
            self._before._finished.result()
        self._near = True

    def take(self) -> None:
        """Wait until all that was put before is committed.

        Raises:
            Abandoned: it failed.
            Stuck: this one has drawn near, and the commit before does not come to its end.
        """
        if self._before is None:
            return
        try:
            error = self._before._done.exception(self._patience if self._near else None)
        except TimeoutError:
            raise Stuck from None
        if error is not None:
            raise Abandoned
        self._before = None  # let go: a line of turns would hold all that was ever put

    def leave(self, created: Set[str] | None) -> None:
        """Say once what the next ones cannot see yet, by key; None where they have to wait for the commit."""
        if not self._left.done():
            self._left.set_result(created)

    def finish(self) -> None:
        """Say that all statements are made."""
        if not self._finished.done():
            self._finished.set_result(None)

    def run(self, work: Callable[[Turn], T], needs: Set[str]) -> T:
        """Do the work at its place, and tell those behind how it ended.

        Raises:
            Exception: what the work has raised.
        """
        try:
            if not self.allows(needs):
                self.take()
            try:
                result = work(self)
            except Stuck:
                self._near = False
                self.take()
                result = work(self)
        except BaseException as error:
            self._end()
            self._done.set_exception(error)
            raise
        self._end()
        self._done.set_result(None)
        return result

    def _end(self) -> None:
        self.leave(None)
        self.finish()

    def _those_before(self) -> Iterator[Turn]:
        before = self._before
        while before is not None:
            yield before
            before = before._before


class Line(Generic[T]):
    """Runs work in threads of its own and hands on each result, in the order in which it was put.

    After work has failed nothing more is done.
    """

    def __init__(self, done: Callable[[T], None]) -> None:
        self._done = done
        self._pool = ThreadPoolExecutor(max_workers=_UNDER_WAY)
        self._running: deque[Future[T]] = deque()
        self._last: Turn | None = None

    def put(self, work: Callable[[Turn], T], needs: Set[str]) -> None:
        """Begin work as soon as fewer than three are under way.

        Args:
            work: is given its turn; may be done anew after an error in passing.
            needs: keys of what it looks at or creates before it takes its turn.

        Raises:
            Exception: earlier work failed with it; this one is not begun.
        """
        while len(self._running) >= _UNDER_WAY:
            self._collect()
        turn = self._last = Turn(self._last)
        self._running.append(self._pool.submit(turn.run, work, needs))

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
