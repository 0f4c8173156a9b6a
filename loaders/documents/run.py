"""Many documents in their order, on one process or several: the results do not depend on how many.

Work goes out in small batches with a bound on what is under way, so that memory does not grow with the number of documents.

    for outcome in read_all(inputs, shape=to_facts, jobs=2):
        outcome.result if outcome.status == "read" else outcome.reason
"""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.context import BaseContext
from typing import Any, Generic, TypeVar

from interlock.loaders.documents.formats.inputs import Input, shown
from interlock.loaders.documents.language.anchors import settle
from interlock.loaders.documents.language.gazetteer import Gazetteer
from interlock.loaders.documents.model import Extraction
from interlock.schema.errors import DataError, InterlockError

__all__ = ["Outcome", "read_all"]

Result = TypeVar("Result")
Shape = Callable[[Extraction], Result]
# Small: the first is read before there are processes, and at the end all but one wait for the last.
_BATCH_DOCUMENTS, _BATCH_BYTES = 4, 60_000


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Result]):
    """What became of one document.

    Attributes:
        result: what `shape` made of the extraction; None where the document was refused.
        document: its id; None where it was refused.
        reason: why it was refused, in one word; `why` in a sentence.
    """

    path: str
    place: Mapping[str, int]
    result: Result | None = None
    document: str | None = None
    reason: str | None = None
    why: str | None = None
    warnings: tuple[str, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)

    @property
    def status(self) -> str:
        """`read` or `refused`."""
        return "refused" if self.document is None else "read"

    def entry(self) -> dict[str, Any]:
        """Its line in the list of files of an account."""
        row: dict[str, Any] = {
            "path": shown(self.path),
            **self.place,
            "document": self.document,
            "status": self.status,
            "reason": self.reason,
        }
        if self.document is None:
            return {**row, "why": self.why}
        return {**row, "warnings": list(self.warnings), "left_out": dict(self.left_out)}


def read_all(
    inputs: Iterable[Input],
    shape: Shape[Result],
    *,
    known: Gazetteer | None = None,
    jobs: int = 1,
    **options: Any,
) -> Iterator[Outcome[Result]]:
    """Read documents.

    Args:
        inputs: what to read.
        shape: makes of an extraction what the caller needs of it; a module's own function where `jobs` is more than one.
        known: further names.
        jobs: processes.
        options: as of `backends.read`: published, publisher, url, backend.

    Yields:
        The outcomes, in the order of `inputs`.

    Raises:
        UsageError: an option is wrong.
        InterlockError: a process ended before its time.
    """
    if jobs == 1:
        for one in inputs:
            yield _read(one, shape, known, options)
        return
    batches = _batches(inputs)
    # What documents need is made ready once: the processes inherit it.
    for one in next(batches, ()):
        yield _read(one, shape, known, options)
    settle()
    pool = ProcessPoolExecutor(
        jobs, mp_context=_context(), initializer=_start, initargs=(shape, known, options)
    )
    under_way: deque[Future[list[Outcome[Result]]]] = deque()
    try:
        for batch in batches:
            under_way.append(pool.submit(_read_batch, batch))
            if len(under_way) > 3 * jobs:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()
    except BrokenProcessPool:
        raise InterlockError(
            "a process that read documents ended before its time",
            why="most often the machine had no memory left",
            hint="--jobs 1 needs the least memory and names the document it was at",
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _context() -> BaseContext:
    """Forked processes share the names that are known; a program with threads, or another system, starts them anew."""
    alone = sys.platform == "linux" and threading.active_count() == 1
    return get_context("fork" if alone else "spawn")


def _batches(inputs: Iterable[Input]) -> Iterator[list[Input]]:
    batch: list[Input] = []
    size = 0
    for one in inputs:
        batch.append(one)
        size += len(one.data or b"")
        if len(batch) >= _BATCH_DOCUMENTS or size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


_task: tuple[Shape[Any], Gazetteer | None, Mapping[str, Any]]


def _start(shape: Shape[Any], known: Gazetteer | None, options: Mapping[str, Any]) -> None:
    global _task
    _task = (shape, known, options)


def _read_batch(batch: list[Input]) -> list[Outcome[Any]]:
    return [_read(one, *_task) for one in batch]


def _read(
    one: Input, shape: Shape[Result], known: Gazetteer | None, options: Mapping[str, Any]
) -> Outcome[Result]:
    from interlock.loaders.documents.backends import read

    path = str(one.path)
    try:
        extraction = read(one.read(), one.path.name, known=known, **options)
        return Outcome(
            path,
            one.place,
            shape(extraction),
            extraction.document.id,
            warnings=extraction.warnings,
            left_out=extraction.left_out,
        )
    except DataError as error:
        return Outcome(
            path, one.place, reason=str(error.facts.get("reason", "unreadable")), why=error.why
        )
    except InterlockError:
        raise
    except OSError as error:
        return Outcome(path, one.place, reason="unreadable", why=error.strerror or str(error))
    except (
        Exception
    ) as error:  # one document that shows a fault of ours must not take the others along
        why = f"{type(error).__name__}: {' '.join(str(error).split())[:120]}; this is a fault: please report it"
        return Outcome(path, one.place, reason="fault", why=why)
