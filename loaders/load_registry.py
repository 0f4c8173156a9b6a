"""Registry files into the graph: open, map, write, account.

load(kg, "gleif", "lei2.csv")[0].read
load(kg, "ofac", "sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv", as_of="2024-05-15")
load(kg, "table", "members.csv", mapping="members.yml")
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interlock.graph.store.lock import exclusive
from interlock.loaders.account import Account, RefusedLog, Tally, peak_mb
from interlock.loaders.base import Facts, FileLoad, few_collections, open_files
from interlock.loaders.editions import Editions
from interlock.loaders.write import BATCH, GraphWriter, ensure_schema
from interlock.schema.errors import UsageError
from interlock.schema.models import Dataset, canonical_json

if TYPE_CHECKING:
    from interlock.graph.knowledge import KnowledgeGraph
    from interlock.graph.store.connect import Store

Say = Callable[[str], None]
Progress = Callable[[FileLoad], None]
_EVERY = 1_000


def load(
    kg: KnowledgeGraph,
    source: str,
    *paths: str | Path,
    mapping: str | Path | None = None,
    dataset: str | None = None,
    as_of: str | None = None,
    limit: int | None = None,
    keep_raw: bool = False,
    refused: RefusedLog | None = None,
    max_refused: int | None = None,
    batch: int = BATCH,
    say: Say = lambda _: None,
    progress: Progress = lambda _: None,
    emit: Callable[[Facts], None] = lambda _: None,
) -> list[Account]:
    """Load files of one registry.

    Args:
        kg: an open graph.
        source: name of the source (`gleif`, `ofac`), or `auto` to recognise it by content.
        paths: its files, plain or compressed; tables that belong together in one call.
        mapping: file that says what the columns mean, for the source `table`.
        dataset: id of the dataset; default the source's name.
        as_of: date that the files describe.
        limit: rows a file at most, for a try.
        keep_raw: keep each row as read.
        refused: takes every refused row.
        max_refused: stop at so many refused rows; what was committed stays.
        batch: facts a transaction.
        say: told of waiting.
        progress: called now and then while a file is read.
        emit: called with the facts of each row.

    Returns:
        One account a file, `read = written + skipped + refused`.

    Raises:
        DataError: a file is not of this source; nothing of it was written.
        ServerError: the server went away; the same call again completes the load.
    """
    files = opened(
        source, [str(path) for path in paths], mapping=mapping, dataset=dataset, as_of=as_of, limit=limit,
        keep_raw=keep_raw, refused=refused, max_refused=max_refused,
    )  # fmt: skip
    with exclusive(kg.settings.home, kg.store.uri, say):
        ensure_schema(kg.store)
        for file in files:
            _load_file(kg.store, file, batch, progress, emit, say)
        settle(kg.store)
    return [file.account for file in files]


def opened(
    source: str, paths: Sequence[str], *, mapping: str | Path | None = None, **options: Any
) -> list[FileLoad]:
    """Files of a registry, or of the source `table` with its mapping, ready to be read; `options` are those of `open_files`.

    Raises:
        UsageError: a mapping is given to a source that takes none, or is missing.
        DataError: the mapping is none, or a file does not fit.
    """
    if mapping is None:
        return open_files(source, paths, **options)
    if source != "table":
        raise UsageError(
            f"{source!r} takes no mapping",
            why="its columns are known",
            hint=f"interlock load table {paths[0] if paths else 'FILE'} --mapping {mapping}",
        )
    from interlock.loaders.registries import table

    return table.opened(paths, str(mapping), **options)


def settle(store: Store) -> None:
    """Wait until names that were just written can be found."""
    store.execute("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")


def _load_file(
    store: Store,
    file: FileLoad,
    batch: int,
    progress: Progress,
    emit: Callable[[Facts], None],
    say: Say,
) -> None:
    started, cpu = time.perf_counter(), time.process_time()
    account = file.account
    write_dataset(store, file.dataset)
    tally = Tally()
    editions = Editions(store, file, say)
    succession = file.succession(store)
    if succession is not None:
        succession.recall()
    with few_collections(), GraphWriter(store, batch) as writer:
        for number, facts in enumerate(file):
            writer.add(facts)
            tally.add(facts)
            editions.add(facts)
            emit(facts)
            if number % _EVERY == 0:
                progress(file)
    account.check()
    tally.fill(account)
    account.records, account.statements = writer.counts["records"], writer.counts["statements"]
    account.ties, account.entities = writer.counts["ties"], writer.counts["entities"]
    account.ties.updated += editions.settle()
    if succession is not None:
        succession.settle(account)
    account.seconds, account.cpu_seconds = time.perf_counter() - started, time.process_time() - cpu
    account.peak_mb = peak_mb()
    write_account(store, file.dataset.id, account, part=file.limit is not None)
    progress(file)


def write_dataset(store: Store, dataset: Dataset) -> None:
    """Store what is known of a dataset; what is not given stays as it was, and of two dates the later."""
    values = dataset.model_dump(exclude_none=True)
    store.execute(
        "MERGE (d:Dataset {id: $id}) WITH d, d.as_of AS before SET d += $values "
        "SET d.as_of = CASE WHEN before > d.as_of THEN before ELSE d.as_of END",
        {"id": dataset.id, "values": values},
    )


def write_account(store: Store, dataset: str, account: Account, *, part: bool = False) -> None:
    """Keep the account of a file with its dataset, by the file's digest; it holds no clock.

    Of a file that was loaded under several names the first counts; of one of which only the first rows were read (`part`), what is
    known of more of them stays.
    """
    kept, stored = accounts_of(store, dataset), account.stored()
    before = kept.get(account.digest, stored)
    name = min(stored["file"], before["file"])
    if part and stored["read"] < before["read"]:
        stored = before
    keep_accounts(store, dataset, kept | {account.digest: stored | {"file": name}})


def accounts_of(store: Store, dataset: str) -> dict[str, dict[str, Any]]:
    """The accounts that are kept with a dataset, by the digest of the file."""
    rows: Sequence[Any] = store.read(
        "MATCH (d:Dataset {id: $id}) RETURN d.account", {"id": dataset}
    ).rows
    return json.loads(rows[0][0]) if rows and rows[0][0] else {}


def keep_accounts(store: Store, dataset: str, accounts: Mapping[str, Mapping[str, Any]]) -> None:
    """Keep these accounts with a dataset, in the place of those before."""
    store.execute(
        "MATCH (d:Dataset {id: $id}) SET d.account = $account",
        {"id": dataset, "account": canonical_json(accounts)},
    )
