"""How many calls run and wait at once: a lane is a few threads with a short queue before them.

lane = Lane(threads=4, waiting=128)
answer = await lane.run(work, seconds=10)
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from interlock.graph.serve.reading import TooSlow
from interlock.schema.errors import InterlockError

T = TypeVar("T")


class Busy(InterlockError):
    """More calls wait than may."""


class Lane:
    """Threads for calls of one kind.

    Args:
        threads: calls that run at once.
        waiting: calls that may wait for a thread.
    """

    def __init__(self, threads: int, waiting: int) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="interlock-serve")
        self._room = threads + waiting
        self._inside = 0

    async def run(self, work: Callable[[], T], seconds: float) -> T:
        """What `work` gives, from a thread.

        A call that is given up may still hold its thread until the store stops it; it counts until then.

        Raises:
            Busy: as many calls wait as may.
            TooSlow: it is not done after so many seconds.
        """
        if self._inside >= self._room:
            raise Busy(
                "the explorer is busy",
                why=f"{self._inside} calls of this kind run or wait",
                hint="ask again in a moment",
            )
        self._inside += 1
        job = asyncio.get_running_loop().run_in_executor(self._pool, work)
        job.add_done_callback(self._done)
        try:
            return await asyncio.wait_for(asyncio.shield(job), seconds)
        except TimeoutError as error:
            job.cancel()  # where it has not begun
            raise TooSlow(
                "the call took too long and was given up",
                why=f"there was no answer after {seconds:g} s",
                hint="ask again in a moment, or for less",
            ) from error

    def _done(self, job: asyncio.Future[Any]) -> None:
        self._inside -= 1
        if not job.cancelled():
            job.exception()  # of a call that nobody waits for any more

    def close(self) -> None:
        """Let no call begin; those that run end by themselves when the store's connections are closed."""
        self._pool.shutdown(wait=False, cancel_futures=True)
