"""Which texts look alike, among many: cosine of weighted character 3-grams, the nearest few of each.

Nothing is left out for being common in a name: a gram that very many texts share tells little and is left out of the search, but
every text is searched with all its rarer ones. Work a text is bounded, so that a million texts cost fifty times what twenty thousand do.

    one, other, likeness = nearest(["basiksfods", "basiksfod", "kunlunbank"], Search())
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

__all__ = ["Grams", "Near", "Search", "extended", "nearest", "neighbours", "pairs_of"]

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
_LETTERS = 38  # a to z, 0 to 9, the end of a text, anything else
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
    counts = _counts(texts)
    grams = grams or Grams(len(texts), np.bincount(counts.indices, minlength=_LETTERS**3))
    vectors, queries = _weighted(counts, grams, search)
    del counts
    columns = vectors.T.tocsr()
    places = np.arange(len(texts))
    found = [
        _best(queries[start : start + search.block] @ columns, places[start:], places, search)
        for start in range(0, len(texts), search.block)
    ]
    return Near(grams, vectors, queries, *_joined(found))


def extended(near: Near, old: Ints, texts: list[str], places: Ints, search: Search) -> Near:
    """The same as a search among all texts with the same counts, by comparing the new ones alone.

    Args:
        near: what was found before.
        old: for each text of before its place among all, rising.
        texts: the new ones, sorted.
        places: theirs.
        search: how far to look, as before.
    """
    vectors, queries = _weighted(_counts(texts), near.grams, search)
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


def _weighted(table: Any, grams: Grams, search: Search) -> tuple[Any, Any]:
    """Rows of unit length over grams that two texts at least share, and those that each is searched with."""
    useful = (grams.counts > 1) & (grams.counts <= max(search.common * grams.texts, 50))
    table = table[:, useful]
    count = grams.counts[useful]
    table.data = (1 + np.log(table.data)) * np.log(grams.texts / count)[table.indices].astype(
        np.float32
    )
    lengths = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel())
    scale = np.divide(1, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    table = (sparse.diags(scale.astype(np.float32)) @ table).tocsr().astype(np.float32)
    return table, _within_budget(table, count, search.budget)


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
