"""Searches of many clients at once through `interlock serve`, over the graph that the settings name; it is only read.

The explorer runs as a process of its own, the clients in this one, each on a connection that stays open. What they look for are
names of the graph: whole, one word of them, and with a typing error, in equal parts, in an order that a seed gives.

    python benchmarks/serve.py                                  # 50 clients, 60 s, paced to 100 requests a second in total
    python benchmarks/serve.py --rate 0                         # each client asks again as soon as it has its answer
    python benchmarks/serve.py --path neighbours --seconds 20   # or evidence
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import quote, urlsplit

import psutil

SAMPLE = 4_000  # parties whose names are asked for
COLUMNS = (
    "requests", "a second", "p50 ms", "p95 ms", "p99 ms", "longest ms", "errors", "explorer CPU ms a request", "first call ms",
)  # fmt: skip


def main() -> None:
    """Start the explorer, ask, print a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument(
        "--rate",
        type=float,
        default=100,
        help="requests a second in total; 0 = as fast as they can",
    )
    parser.add_argument("--path", choices=sorted(ASKED), default="search")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    parties, entities, ties = sample(options.seed)
    asked = [ASKED[options.path](*party) for party in parties]
    explorer = subprocess.Popen(
        [sys.executable, "-m", "interlock.cli", "serve"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )  # fmt: skip
    try:
        assert explorer.stdout is not None
        link = urlsplit(explorer.stdout.readline().strip())
        token = link.fragment.partition("=")[2]
        # The first calls pay for plans and caches; they are told apart.
        warm = asyncio.run(run(link.port or 0, token, asked[:200], 8, 8, 0))
        before = psutil.Process(explorer.pid).cpu_times()
        found = asyncio.run(run(link.port or 0, token, asked, options.clients, options.seconds, options.rate))  # fmt: skip
        after = psutil.Process(explorer.pid).cpu_times()
    finally:
        explorer.send_signal(signal.SIGINT)
        explorer.wait(20)
    times, errors, seconds = found
    ordered = sorted(times) or [0.0]
    at = [
        1000 * ordered[min(len(ordered) - 1, int(part * len(ordered)))]
        for part in (0.5, 0.95, 0.99, 1)
    ]
    cpu = 1000 * (after.user + after.system - before.user - before.system) / len(ordered)
    pace = f"paced to {options.rate:g} a second" if options.rate else "unpaced"
    cells = [len(times), f"{len(times) / seconds:.0f}", *(f"{each:.0f}" for each in at), sum(errors.values()), f"{cpu:.1f}",
             f"{1000 * warm[0][0]:.0f}"]  # fmt: skip
    lines = [
        f"{entities:,} entities, {ties:,} ties; {options.clients} clients, {options.path}, {seconds:.0f} s, {pace}",
        "",
        f"| {' | '.join(COLUMNS)} |",
        f"|{' --- |' * len(COLUMNS)}",
        f"| {' | '.join(map(str, cells))} |",
        *(f"\n{count} times: {error}" for error, count in errors.most_common(5)),
    ]
    print("\n".join(lines))  # noqa: T201


def sample(seed: int) -> tuple[list[tuple[str, str, random.Random]], int, int]:
    """Ids and names of some parties, each with a random source of its own, and the size of the graph."""
    from interlock.graph import connect

    with connect() as kg:
        [[entities]] = kg.store.read("MATCH (e:Entity) RETURN count(e)").rows
        [[ties]] = kg.store.read("MATCH (:Entity)-[t]->(:Entity) RETURN count(t)").rows
        rows = kg.store.read(
            "MATCH (e:Entity) WHERE e.name IS NOT NULL AND rand() < $part RETURN e.id, e.name LIMIT $most",
            {"part": min(1.0, 1.2 * SAMPLE / max(1, entities)), "most": SAMPLE},
        ).rows
    chosen = random.Random(seed)
    parties = [(row[0], row[1], random.Random(chosen.random())) for row in sorted(rows)]
    chosen.shuffle(parties)
    return parties, entities, ties


def _search(id_: str, name: str, chosen: random.Random) -> str:
    words = [word for word in name.split() if len(word) > 3] or [name]
    word = chosen.choice(words)
    at = chosen.randrange(len(word))
    text = chosen.choice([name, word, name.replace(word, word[:at] + word[at + 1 :], 1)])
    return f"/api/search?q={quote(text[:300])}"


ASKED: dict[str, Callable[[str, str, random.Random], str]] = {
    "search": _search,
    "neighbours": lambda id_, name, chosen: f"/api/neighbours?id={quote(id_)}",
    "evidence": lambda id_, name, chosen: f"/api/evidence/{quote(id_, safe='')}",
}


async def run(
    port: int, token: str, asked: list[str], clients: int, seconds: float, rate: float
) -> tuple[list[float], Counter[str], float]:
    """Times of all answers in seconds, what went wrong, and how long it took.

    A paced client measures from when its request was due: a slow answer does not hide those behind it.
    """
    times: list[float] = []
    errors: Counter[str] = Counter()
    started = time.perf_counter()
    until = started + seconds
    pause = clients / rate if rate else 0

    async def client(number: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        due = started + pause * number / clients
        turn = number
        while (now := time.perf_counter()) < until:
            if due > now:
                await asyncio.sleep(due - now)
            begun = due if rate else time.perf_counter()
            path = asked[turn % len(asked)]
            writer.write(
                f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Interlock-Token: {token}\r\n\r\n".encode()
            )
            head = await reader.readuntil(b"\r\n\r\n")
            length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
            body = await reader.readexactly(length)
            times.append(time.perf_counter() - begun)
            if not head.startswith(b"HTTP/1.1 200"):
                errors[f"{head[9:12].decode()} {json.loads(body)['error']['what']}"] += 1
            turn += clients
            due += pause
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    for done in await asyncio.gather(*map(client, range(clients)), return_exceptions=True):
        if done is not None:
            errors[f"{type(done).__name__}: {done}"] += 1
    return times, errors, time.perf_counter() - started


if __name__ == "__main__":
    main()
