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

__all__ = ["Search", "nearest"]

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
_LETTERS = 38  # a to z, 0 to 9, the end of a text, anything else
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


def nearest(texts: list[str], search: Search) -> tuple[Ints, Ints, Floats]:
    """Pairs of places in `texts`, the smaller first, sorted, each once, with their cosine.

    Args:
        texts: distinct texts in lower-case ASCII, sorted, so that ties are broken by the text itself.
        search: how far to look.
    """
    if len(texts) < 2:
        return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float32)
    vectors, counts = _vectors(texts, search.common)
    queries = _within_budget(vectors, counts, search.budget)
    columns = vectors.T.tocsr()
    found: list[tuple[Ints, Ints, Floats]] = []
    for start in range(0, len(texts), search.block):
        product = queries[start : start + search.block] @ columns
        found.append(_best(product, start, search))
    one = np.concatenate([part[0] for part in found])
    other = np.concatenate([part[1] for part in found])
    likeness = np.concatenate([part[2] for part in found])
    code = np.minimum(one, other) * len(texts) + np.maximum(one, other)
    order = np.lexsort((-likeness, code))
    first = np.ones(len(order), dtype=bool)
    first[1:] = code[order][1:] != code[order][:-1]
    kept = order[first]
    return code[kept] // len(texts), code[kept] % len(texts), likeness[kept]


def _vectors(texts: list[str], common: float) -> tuple[Any, Ints]:
    """Rows of unit length over grams that two texts at least share, and in how many texts each gram is."""
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
    del rows, grams
    table.sum_duplicates()
    count = np.bincount(table.indices, minlength=_LETTERS**3)
    useful = (count > 1) & (count <= max(common * len(texts), 50))
    table = table[:, useful]
    count = count[useful]
    table.data = (1 + np.log(table.data)) * np.log(len(texts) / count)[table.indices].astype(
        np.float32
    )
    lengths = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel())
    scale = np.divide(1, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    table = sparse.diags(scale.astype(np.float32)) @ table
    return table.tocsr().astype(np.float32), count


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


def _best(product: Any, start: int, search: Search) -> tuple[Ints, Ints, Floats]:
    above = np.flatnonzero(product.data >= search.floor)
    row = np.searchsorted(product.indptr, above, side="right") - 1 + start
    column = product.indices[above].astype(np.int64)
    other = column != row
    row, column, likeness = row[other], column[other], np.round(product.data[above[other]], 5)
    order = np.lexsort((column, -likeness, row))
    row, column, likeness = row[order], column[order], likeness[order]
    begins = np.searchsorted(row, row, side="left")
    kept = np.arange(len(row)) - begins < search.nearest
    return row[kept], column[kept], likeness[kept]
