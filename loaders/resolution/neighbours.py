"""Which texts look alike, among many: cosine of weighted character 3-grams, the nearest few of each.

Nothing is left out for being common in a name: a gram that very many texts share tells little and is left out of the search, but
every text is searched with all its rarer ones. Work a text is bounded, so that a million texts cost fifty times what twenty thousand do.

    one, other, likeness = nearest(["basiksfods", "basiksfod", "kunlunbank"], Search())
"""

from __future__ import annotations

import os
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from interlock.schema.errors import InterlockError

__all__ = ["Grams", "Near", "Search", "extended", "nearest", "neighbours", "pairs_of", "reduced"]

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
_LETTERS = 38  # a to z, 0 to 9, the end of a text, anything else
_AT_ONCE = 20_000  # texts that are counted, weighed and searched in one go
_WORTH_PROCESSES = 60_000  # texts from which on starting processes costs less than it saves
_OLD_AT_ONCE = 20_000  # texts of before that are held against the new ones at once
_END = 36
_OTHER = 37
_MAP = np.full(256, _OTHER, dtype=np.int32)
_MAP[ord("a") : ord("z") + 1] = np.arange(26)
_MAP[ord("0") : ord("9") + 1] = np.arange(26, 36)
_MAP[0] = _END


@dataclass(frozen=True, slots=True)
class Search:
    """How far to look.

    Attributes:
        nearest: neighbours of each text at most.
        floor: cosine below which a text is no neighbour.
        common: share of the texts above which a gram is left out.
        budget: texts that a text may meet by its grams, counted with repetition; its most common grams go first.
        block: texts searched at once, which bounds memory.
    """

    nearest: int = 7
    floor: float = 0.3
    common: float = 0.05
    budget: int = 20_000
    block: int = 500


@dataclass(frozen=True, slots=True)
class Grams:
    """In how many texts each gram is: what weights are computed from. Held fixed, a text's weights do not depend on other texts."""

    texts: int
    counts: Ints


@dataclass(slots=True)
class Near:
    """The nearest few of each text, and what more texts are searched with.

    Attributes:
        grams: the counts that weights were computed from.
        vectors, queries: a row for each text: all its weights, and those that it is searched with.
        row, column, likeness: text, neighbour and cosine; sorted by text, then the likest first, then by neighbour.
    """

    grams: Grams
    vectors: Any
    queries: Any
    row: Ints
    column: Ints
    likeness: Floats


def nearest(texts: list[str], search: Search) -> tuple[Ints, Ints, Floats]:
    """Pairs of places in `texts`, the smaller first, sorted, each once, with their cosine.

    Args:
        texts: distinct texts in lower-case ASCII, sorted, so that ties are broken by the text itself.
        search: how far to look.
    """
    return pairs_of(neighbours(texts, search))


def pairs_of(near: Near) -> tuple[Ints, Ints, Floats]:
    """The same pairs, of neighbours that were found before."""
    size = near.vectors.shape[0]
    one, other, likeness = near.row, near.column, near.likeness
    code = np.minimum(one, other) * size + np.maximum(one, other)
    order = np.lexsort((-likeness, code))
    code = code[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = code[1:] != code[:-1]
    code = code[first]
    return code // max(size, 1), code % max(size, 1), likeness[order[first]]


def neighbours(texts: list[str], search: Search, grams: Grams | None = None) -> Near:
    """The nearest few of each text.

    Args:
        texts: distinct texts in lower-case ASCII, sorted.
        search: how far to look.
        grams: counts to weigh by; else those of these texts.
    """
    counts = [_counts(texts[start : start + _AT_ONCE]) for start in range(0, len(texts), _AT_ONCE)]
    if grams is None:
        found = np.zeros(_LETTERS**3, np.int64)
        for part in counts:
            found += np.bincount(part.indices, minlength=_LETTERS**3)
        grams = Grams(len(texts), found)
    vectors, queries = _weighted(counts, grams, search)
    return Near(grams, vectors, queries, *_searched(queries, vectors.T.tocsr(), search))


def _searched(queries: Any, columns: Any, search: Search) -> tuple[Ints, Ints, Floats]:
    """The nearest of each row among all, on all processors where there are many: rows do not depend on each other."""
    size = queries.shape[0]
    jobs = len(os.sched_getaffinity(0)) if size > _WORTH_PROCESSES and _can_fork() else 1
    starts = range(0, size, _AT_ONCE)
    if jobs == 1:
        return _joined([_rows_searched(queries, columns, search, start) for start in starts])
    # Forked processes read the matrices where they are: nothing is copied but what they find.
    with ProcessPoolExecutor(
        jobs, get_context("fork"), initializer=_hold, initargs=(queries, columns, search)
    ) as pool:
        try:
            return _joined(list(pool.map(_held_searched, starts)))
        except BrokenProcessPool:
            raise InterlockError(
                "a process that looked for names alike ended before its time",
                why="most often the machine had no memory left",
                hint="give it more memory, or resolve fewer records at once",
            ) from None


def _rows_searched(
    queries: Any, columns: Any, search: Search, first: int
) -> tuple[Ints, Ints, Floats]:
    places = np.arange(queries.shape[0])
    last = min(first + _AT_ONCE, len(places))
    return _joined(
        [
            _best(
                queries[start : min(start + search.block, last)] @ columns,
                places[start:],
                places,
                search,
            )
            for start in range(first, last, search.block)
        ]
    )


_held: tuple[Any, Any, Search]


def _hold(queries: Any, columns: Any, search: Search) -> None:
    global _held
    _held = queries, columns, search


def _held_searched(first: int) -> tuple[Ints, Ints, Floats]:
    return _rows_searched(*_held, first)


def _can_fork() -> bool:
    """Forking is safe where a program has one thread, and cheap on Linux."""
    return sys.platform == "linux" and threading.active_count() == 1


def extended(near: Near, old: Ints, texts: list[str], places: Ints, search: Search) -> Near:
    """The same as a search among all texts with the same counts, by comparing the new ones alone.

    Args:
        near: what was found before.
        old: for each text of before its place among all, rising.
        texts: the new ones, sorted.
        places: theirs.
        search: how far to look, as before.
    """
    vectors, queries = _weighted([_counts(texts)], near.grams, search)
    order = np.argsort(np.concatenate((old, places)))
    everything = sparse.vstack((near.vectors, vectors), format="csr")[order]
    columns = everything.T.tocsr()
    found = [(old[near.row], old[near.column], near.likeness)]
    anywhere = np.arange(len(order))
    for start in range(0, len(texts), search.block):
        product = queries[start : start + search.block] @ columns
        found.append(_best(product, places[start:], anywhere, search))
    del columns
    columns = vectors.T.tocsr()
    for start in range(0, len(old), _OLD_AT_ONCE):
        product = near.queries[start : start + _OLD_AT_ONCE] @ columns
        found.append(_best(product, old[start:], places, search))
    return Near(
        near.grams,
        everything,
        sparse.vstack((near.queries, queries), format="csr")[order],
        *_nearest(*_joined(found), search),
    )


def reduced(near: Near, kept: Ints, search: Search) -> Near:
    """The same as a search among the texts that stay, with the same counts: lists that held another are filled anew.

    Args:
        near: what was found among all.
        kept: places of the texts that stay, rising.
        search: how far to look, as before.
    """
    size = near.vectors.shape[0]
    if len(kept) == size:
        return near
    stays = np.zeros(size, bool)
    stays[kept] = True
    place = np.cumsum(stays) - 1
    vectors, queries = near.vectors[kept], near.queries[kept]
    torn = np.unique(near.row[stays[near.row] & ~stays[near.column]])
    whole = stays[near.row] & ~np.isin(near.row, torn)
    found = [(place[near.row[whole]], place[near.column[whole]], near.likeness[whole])]
    if len(torn):
        columns = vectors.T.tocsr()
        anywhere = np.arange(len(kept))
        for start in range(0, len(torn), search.block):
            rows = place[torn[start : start + search.block]]
            found.append(_best(queries[rows] @ columns, rows, anywhere, search))
    return Near(near.grams, vectors, queries, *_nearest(*_joined(found), search))


def _joined(found: list[tuple[Ints, Ints, Floats]]) -> tuple[Ints, Ints, Floats]:
    if not found:
        return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float32)
    row, column, likeness = (np.concatenate(part) for part in zip(*found, strict=True))
    return row, column, likeness


def _counts(texts: list[str]) -> Any:
    """How often each gram is in each text."""
    if not texts:
        return sparse.csr_matrix((0, _LETTERS**3), dtype=np.float32)
    letters = np.frombuffer(("\0" + "\0".join(texts) + "\0").encode("ascii", "replace"), np.uint8)
    codes = _MAP[letters]
    grams = (codes[:-2] * _LETTERS + codes[1:-1]) * _LETTERS + codes[2:]
    # A gram belongs to the text that its middle letter stands in.
    inside = letters[1:-1] != 0
    rows = (np.cumsum(letters == 0, dtype=np.int32)[1:-1] - 1)[inside]
    grams = grams[inside]
    del letters, codes, inside
    table = sparse.csr_matrix(
        (np.ones(len(rows), np.float32), (rows, grams)), shape=(len(texts), _LETTERS**3)
    )
    table.sum_duplicates()
    return table


def _weighted(counts: list[Any], grams: Grams, search: Search) -> tuple[Any, Any]:
    """Rows of unit length over grams that two texts at least share, and those that each is searched with.

    Args:
        counts: how often each gram is in each text, in parts that are used up: what is computed on the way outweighs the result.
        grams: counts to weigh by.
        search: how far to look.
    """
    useful = (grams.counts > 1) & (grams.counts <= max(search.common * grams.texts, 50))
    count = grams.counts[useful]
    tells = np.log(grams.texts / count).astype(np.float32)
    vectors, queries = [], []
    while counts:
        table = counts.pop(0)[:, useful]
        table.data = (1 + np.log(table.data)) * tells[table.indices]
        lengths = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel())
        scale = np.divide(1, lengths, out=np.zeros_like(lengths), where=lengths > 0)
        table = (sparse.diags(scale.astype(np.float32)) @ table).tocsr().astype(np.float32)
        vectors.append(table)
        queries.append(_within_budget(table, count, search.budget))
    if not vectors:
        return (sparse.csr_matrix((0, len(count)), dtype=np.float32),) * 2
    return sparse.vstack(vectors, format="csr"), sparse.vstack(queries, format="csr")


def _within_budget(vectors: Any, counts: Ints, budget: int) -> Any:
    """The same rows without the most common grams of those that would meet more texts than the budget."""
    met = counts[vectors.indices]
    rows = np.repeat(np.arange(vectors.shape[0]), np.diff(vectors.indptr))
    if np.bincount(rows, met, vectors.shape[0]).max(initial=0) <= budget:
        return vectors
    order = np.lexsort((vectors.indices, met, rows))
    total = np.cumsum(met[order])
    before = np.concatenate(([0], total))[vectors.indptr[:-1]]
    within = (total - before[rows[order]]) <= budget
    kept = np.sort(order[within])
    return sparse.csr_matrix(
        (
            vectors.data[kept],
            vectors.indices[kept],
            np.concatenate(([0], np.cumsum(np.bincount(rows[kept], minlength=vectors.shape[0])))),
        ),
        shape=vectors.shape,
    )


def _best(product: Any, rows: Ints, columns: Ints, search: Search) -> tuple[Ints, Ints, Floats]:
    """The nearest of each row of a product; `rows` and `columns` say which texts they are."""
    above = np.flatnonzero(product.data >= search.floor)
    row = rows[np.searchsorted(product.indptr, above, side="right") - 1]
    column = columns[product.indices[above]]
    other = column != row
    return _nearest(row[other], column[other], np.round(product.data[above[other]], 5), search)


def _nearest(
    row: Ints, column: Ints, likeness: Floats, search: Search
) -> tuple[Ints, Ints, Floats]:
    order = np.lexsort((column, -likeness, row))
    row, column, likeness = row[order], column[order], likeness[order]
    begins = np.searchsorted(row, row, side="left")
    kept = np.arange(len(row)) - begins < search.nearest
    return row[kept], column[kept], likeness[kept]
