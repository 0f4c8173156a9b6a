"""A store that can only read: what one call of the explorer may ask, and how much of it.

store = Reading(kg.store, seconds=10, rows=200_000)
find(store, "kunlun")
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import NoReturn

from interlock.graph.store.connect import Parameters, Rows, Store, T, Transaction
from interlock.schema.errors import InterlockError, ServerError, UsageError


class TooSlow(InterlockError):
    """The time that a call has is over."""


class TooMuch(UsageError):
    """A call would fetch more rows than it may."""


class Reading(Store):
    """The reading half of an open store, for one call: every query in a read transaction, within one time and one number of rows.

    Args:
        store: an open store; its connections are shared.
        seconds: time for all queries of the call together.
        rows: rows that they may give together.
    """

    def __init__(self, store: Store, seconds: float, rows: int) -> None:
        self.driver, self.database, self.uri = store.driver, store.database, store.uri
        self.version, self.edition = store.version, store.edition
        self._until = time.monotonic() + seconds
        self._rows = rows

    def read(
        self,
        cypher: str,
        parameters: Parameters | None = None,
        *,
        timeout: float | None = None,
        max_rows: int | None = None,
    ) -> Rows:
        """As `Store.read`, within what is left of the call's time and rows.

        Raises:
            TooSlow: the time is over.
            TooMuch: there are more rows than are left.
        """
        left = self._until - time.monotonic()
        if left <= 0:
            raise _too_slow("its time was over before the graph was asked")
        own = max_rows is None or max_rows > self._rows
        try:
            found = self._with_second_try(
                cypher,
                parameters,
                min(left, timeout or left),
                self._rows if max_rows is None else min(max_rows, self._rows),
            )
        except InterlockError as error:
            if error.facts.get("timeout"):
                raise _too_slow(error.why) from error
            raise
        if own and found.truncated:
            raise TooMuch(
                "more is asked for than one call may read",
                why="the rows of the graph that it needs are more than the explorer fetches at once",
                hint="ask for less: shorter paths, fewer types, a narrower question; or use the command line",
            )
        self._rows -= len(found.rows)
        return found

    def _with_second_try(
        self, cypher: str, parameters: Parameters | None, timeout: float, max_rows: int
    ) -> Rows:
        """The answer of one exchange; of a second where the first met a connection that the server has closed since its last use."""
        try:
            return self._read_once(cypher, parameters, timeout, max_rows)
        except ServerError:
            return self._read_once(cypher, parameters, timeout, max_rows)

    def stream(
        self, cypher: str, parameters: Parameters | None = None
    ) -> Iterator[tuple[object, ...]]:
        """As `read`, row by row: an answer of the explorer is small enough to hold, and a held one is bounded."""
        yield from self.read(cypher, parameters).rows

    def write(self, work: Callable[[Transaction], T], *, timeout: float | None = None) -> T:
        """Refused.

        Raises:
            UsageError: always.
        """
        _refuse()

    def execute(self, cypher: str, parameters: Parameters | None = None) -> Rows:
        """Refused.

        Raises:
            UsageError: always.
        """
        _refuse()


def _too_slow(why: str) -> TooSlow:
    return TooSlow(
        "the call took too long and was stopped",
        why=why,
        hint="narrow it, or ask on the command line, where it may take longer",
    )


def _refuse() -> NoReturn:
    raise UsageError(
        "the explorer does not write",
        why="everything that it asks runs in the read mode of the server",
        hint="change the graph with the commands of interlock",
    )
