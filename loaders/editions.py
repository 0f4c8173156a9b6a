"""Lists that are published whole: an entry that a newer edition lacks was taken off the list on that edition's date.

Every listing keeps the date of the newest edition that has it (`seen_on`), and the dataset the dates of its whole editions with how
many listings each has. The end of a listing follows from the two alone, `min(edition > seen_on)`, so editions may be loaded in any
order and again, and a party that is listed anew has no end. An end that the list itself gives is never touched.

What is no whole edition ends nothing: a file read in part (`--limit`), with rows refused, with another number of records than it
declares, without a date, or with less than half of the entries of the greatest edition (an excerpt).

    editions = Editions(store, load)
    editions.add(facts)            # while the file is read
    editions.settle()              # after its last row is committed
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from interlock.loaders.base import FileLoad
from interlock.schema.counted import counted
from interlock.schema.models import Fact, Tie, canonical_json

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store, Transaction

LISTED = "LISTED_UNDER"
_BATCH = 2_000
_STORED = (
    f"MATCH ()-[t:{LISTED}]->() WHERE t.dataset = $dataset AND t.list = $list "
    "RETURN t.id, t.seen_on, t.valid_to, t.delisted_on"
)
_UPDATE = (
    f"UNWIND $rows AS row MATCH ()-[t:{LISTED} {{id: row.id}}]->() "
    "SET t.seen_on = row.seen_on, t.delisted_on = row.delisted_on, t.valid_to = row.valid_to, t.active = row.active"
)


class Editions:
    """The listings of one file, and what follows from them for the ones that are stored.

    Args:
        store: an open store.
        load: the file.
        say: told of what has ended, and why nothing has.
    """

    def __init__(self, store: Store, load: FileLoad, say: Callable[[str], None]) -> None:
        self._store = store
        self._load = load
        self._say = say
        self._wanted = load.scope.meta.absence == "delisted"
        self._seen: dict[str, set[str]] = defaultdict(set)

    def add(self, facts: Iterable[Fact]) -> None:
        """Note the listings of a row."""
        if not self._wanted:
            return
        for fact in facts:
            if isinstance(fact, Tie) and fact.type == LISTED:
                self._seen[str(fact.properties["list"])].add(fact.id)

    def settle(self) -> int:
        """Give every stored listing of the file's lists its end; return how many ends changed."""
        return sum(self._settle(list_) for list_ in sorted(self._seen))

    def _settle(self, list_: str) -> int:
        dataset, seen = self._load.dataset.id, self._seen[list_]
        date = self._load.scope.as_of
        if date is None:
            self._say(
                f"{list_}: no date, so nothing is said of entries that it lacks: name it with --as-of"
            )
            return 0
        partial = self._partial()
        whole = self._registered(dataset, list_, date, None if partial else len(seen))
        if partial:
            self._say(f"{list_}: {partial}, so nothing is said of entries that it lacks")
        rows, ended = [], 0
        for id_, seen_on, valid_to, delisted_on in self._store.stream(
            _STORED, {"dataset": dataset, "list": list_}
        ):
            newest = max(seen_on or "", date) if id_ in seen else seen_on
            end = _end(newest, whole)
            own = None if delisted_on is not None and valid_to == delisted_on else valid_to
            if own is not None:
                end = None  # the list says itself when it ended
            if (newest, end) == (seen_on, delisted_on):
                continue
            ended += end != delisted_on
            rows.append(
                {
                    "id": id_, "seen_on": newest, "delisted_on": end, "valid_to": own or end,
                    "active": None if end is None else False,
                }
            )  # fmt: skip
        rows.sort(key=lambda row: str(row["id"]))
        for place in range(0, len(rows), _BATCH):
            batch = rows[place : place + _BATCH]
            self._store.write(lambda tx, batch=batch: _write(tx, batch))  # type: ignore[misc]
        if ended:
            self._say(f"{list_}: {ended:,} ends of listings changed: entries that an edition lacks")
        return ended

    def _partial(self) -> str | None:
        """Why the file is not a whole edition, or None."""
        account = self._load.account
        if self._load.limit is not None:
            return "only the first rows were read"
        if account.refused:
            return f"{counted(account.refused.total(), 'row')} refused"
        if account.findings["declared_count_differs"]:
            return "it holds another number of records than it declares"
        return None

    def _registered(self, dataset: str, list_: str, date: str, count: int | None) -> list[str]:
        """The dates of all whole editions of a list, after this one was added to them."""
        found = self._store.read(
            "MATCH (d:Dataset {id: $id}) RETURN d.editions", {"id": dataset}
        ).rows
        editions: dict[str, dict[str, int]] = json.loads(found[0][0] or "{}") if found else {}
        dates = editions.setdefault(list_, {})
        if count is not None and dates.get(date, 0) < count:
            dates[date] = count
            self._store.execute(
                "MATCH (d:Dataset {id: $id}) SET d.editions = $editions",
                {"id": dataset, "editions": canonical_json(editions)},
            )
        return whole_editions(dates)


def whole_editions(dates: Mapping[str, int]) -> list[str]:
    """The dates, sorted, of those editions that are no excerpts: with at least half as many listings as the greatest."""
    greatest = max(dates.values(), default=0)
    return sorted(date for date, count in dates.items() if 2 * count >= greatest)


def _end(seen_on: str | None, dates: Iterable[str]) -> str | None:
    """The first edition after the last that has the entry; None where there is none, or it is not known when it was seen."""
    return min((date for date in dates if seen_on is not None and date > seen_on), default=None)


def _write(tx: Transaction, rows: list[dict[str, Any]]) -> None:
    tx.run(_UPDATE, {"rows": rows})
