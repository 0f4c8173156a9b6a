"""`find` on the graph that the settings name: warm times by what is typed, and how often the party that is meant comes up.

Names are drawn from the graph, seeded, and typed as people do: as they stand, with a typing error, one word of them, their initials, in
another script, a former or second name, an identifier. Each is looked for once to warm the caches and then several times on an open
connection; the graph is only read. A kind of text that the graph gives no example of (most invented graphs hold one name a party) is
left out of the table and said so. Hundreds of parties may share three initials or a word; where the party that is meant is not shown
because all that are shown fit the text as well, the search could not know better, and the table counts that apart (`as well`).

    INTERLOCK_HOME=big python benchmarks/find.py
    INTERLOCK_HOME=big python benchmarks/find.py --texts 50 --json find.json
"""

from __future__ import annotations

import json
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from interlock.graph.knowledge import connect
from interlock.graph.parties import find, likeness
from interlock.graph.store.connect import Store
from interlock.schema.latin import latin
from interlock.schema.name_forms import analyse

_SHOWN = 20  # hits that are looked through for the party that is meant
Entity = dict[str, Any]


def _typo(entity: Entity, draw: random.Random) -> str | None:
    """Two neighbouring letters of a long enough word changed places."""
    name = str(entity["name"])
    places = [at for at in range(1, len(name) - 2) if name[at : at + 2].isalpha() and name[at] != name[at + 1]]  # fmt: skip
    if not name.isascii() or len(name) < 8 or not places:
        return None
    at = draw.choice(places)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def _word(entity: Entity, draw: random.Random) -> str | None:
    words = [word for word in str(entity["name"]).split() if len(word) > 3]
    return draw.choice(words) if words else None


def _initials(entity: Entity, _: random.Random) -> str | None:
    initials = analyse(str(entity["name"])).initials
    return initials.upper() if len(initials) >= 3 else None


def _script(entity: Entity, _: random.Random) -> str | None:
    name = str(entity["name"])
    return None if name.isascii() else latin(name)


def _second(entity: Entity, _: random.Random) -> str | None:
    others = [name for name in entity.get("names") or [] if name != entity["name"]]
    return str(others[0]) if others else None


def _identifier(entity: Entity, _: random.Random) -> str | None:
    return str(entity["identifiers"][0]) if entity.get("identifiers") else None


TYPED: dict[str, Callable[[Entity, random.Random], str | None]] = {
    "the name": lambda entity, _: str(entity["name"]),
    "a typing error": _typo,
    "one word": _word,
    "initials": _initials,
    "another script": _script,
    "a former or second name": _second,
    "an identifier": _identifier,
}


@click.command()
@click.option(
    "--texts", type=click.IntRange(1), default=30, show_default=True, help="Of each kind."
)
@click.option("--repeat", type=click.IntRange(1), default=3, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--json", "out", type=click.Path(dir_okay=False, path_type=Path))
def command(texts: int, repeat: int, seed: int, out: Path | None) -> None:
    """Look for names, print a Markdown table."""
    draw = random.Random(seed)
    rows = []
    with connect() as graph:
        parties = drawn(graph.store, 40 * texts, draw)
        click.echo("| typed | texts | median ms | p95 ms | found | as well | first |")
        click.echo("| --- | --- | --- | --- | --- | --- | --- |")
        for kind, typed in TYPED.items():
            asked = [(text, entity) for entity in parties if (text := typed(entity, draw))]
            if not asked:
                click.echo(f"{kind}: the graph has no example", err=True)
                continue
            rows.append({"typed": kind, **measure(graph.store, asked[:texts], repeat)})
            row = rows[-1]
            cells = [
                row[name] for name in ("texts", "median_ms", "p95_ms", "found", "as_well", "first")
            ]
            click.echo(f"| {kind} | {' | '.join(f'{cell:.0f}' for cell in cells)} |")
    if out:
        out.write_text(json.dumps({"seed": seed, "rows": rows}, indent=1) + "\n", "utf-8")


def drawn(store: Store, number: int, draw: random.Random) -> list[Entity]:
    """Parties of the graph: runs of a hundred neighbours from places that the seed gives."""
    total = store.read("MATCH (e:Entity) RETURN count(e)").rows[0][0]
    found: list[Entity] = []
    while len(found) < number and total:
        place = draw.randrange(max(1, total - 100))
        text = "MATCH (e:Entity) WITH e SKIP $place LIMIT 100 RETURN properties(e)"
        found += [row[0] for row in store.read(text, {"place": place}).rows]
    draw.shuffle(found)
    return found


def measure(store: Store, asked: list[tuple[str, Entity]], repeat: int) -> dict[str, Any]:
    """Times of some searches, each after a first one that is not counted, and how often the party was among the hits."""
    times: list[float] = []
    found = as_well = first = 0
    for text, meant in asked:
        hits = find(store, text, _SHOWN)
        ids = [hit.id for hit in hits]
        if meant["id"] in ids:
            found += 1
        elif len(hits) == _SHOWN and min(hit.score for hit in hits) >= likeness(text)(meant)[0]:
            as_well += 1
        first += ids[:1] == [meant["id"]]
        for _ in range(repeat):
            started = time.perf_counter()
            find(store, text, _SHOWN)
            times.append(1000 * (time.perf_counter() - started))
    times.sort()
    return {
        "texts": len(asked), "median_ms": statistics.median(times), "p95_ms": times[int(0.95 * (len(times) - 1))],
        "found": found, "as_well": as_well, "first": first,
    }  # fmt: skip


if __name__ == "__main__":
    command()
