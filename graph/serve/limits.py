"""What one explorer takes: sizes in bytes, times in seconds, counts. Tests narrow them; nothing else changes them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of requests and answers.

    Attributes:
        head: bytes of a request line with its headers.
        query: bytes of a query string.
        values: parameters of a query string.
        text: characters of a text that is looked for.
        head_seconds: time in which a request line with headers has to arrive.
        idle_seconds: time that a connection may wait for its next request.
        write_seconds: time in which a reader has to take what is sent.
        connections: open at once; more are answered with 503.
        quick: threads for look-ups.
        heavy: threads for paths, questions and the review queue, so that they never hold up a look-up.
        waiting: calls of one kind that may wait for a thread; more are answered with 503.
        quick_seconds: time of a look-up, waiting included.
        heavy_seconds: time of a heavy call, waiting included.
        rows: rows that one call may fetch from the store.
        ties: above this number of ties at one party, neighbours are given only by tie type.
        page: neighbours in one answer.
    """

    head: int = 16_384
    query: int = 8_192
    values: int = 120
    text: int = 300
    head_seconds: float = 10.0
    idle_seconds: float = 15.0
    write_seconds: float = 30.0
    connections: int = 256
    quick: int = 4
    heavy: int = 2
    waiting: int = 128
    quick_seconds: float = 10.0
    heavy_seconds: float = 60.0
    rows: int = 100_000
    ties: int = 1_000
    page: int = 500
