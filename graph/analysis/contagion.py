"""How losses and shortages spread: DebtRank over balance sheets, supply over inputs.

    debtrank(exposures, equity, {"bank-1": 1.0}).total          # share of all equity that is lost beyond the first shock
    supply(inputs, {"mine": 1.0})["smelter"]                    # share of its output that is lost

Without equity figures there is no DebtRank; ask `paths.exposure` how probable it is that trouble spreads at all.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import scipy.linalg
import scipy.sparse

from interlock.graph.analysis.csr import Graph, NodeValues, number_column, snapshot_of
from interlock.graph.snapshot import Floats, Snapshot
from interlock.schema.errors import DataError, UsageError

__all__ = [
    "DebtRank",
    "Diffusion",
    "communicability",
    "debtrank",
    "diffusion",
    "fluidity",
    "impact",
    "supply",
    "susceptibility",
]

ROUNDS = 100_000
TOLERANCE = 1e-13  # change of the last round, as a share of a node's equity or output
LARGEST_DENSE = 2_000  # nodes: a matrix exponential is dense
LARGEST_CUT = 300  # nodes, where each of them takes one

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class DebtRank:
    """What a shock does to the equity of all.

    Attributes:
        loss: share of its equity that each node lost in the end, in [0, 1].
        equity: what is left; may be below 0 in the linear model.
        total: R, the weighted loss beyond the first shock.
        rounds: how many rounds until nothing changed.
    """

    loss: NodeValues
    equity: NodeValues
    total: float
    rounds: int


def debtrank(
    exposures: Graph,
    equity: Mapping[Any, float],
    shock: Mapping[Any, float],
    model: Literal["linear", "single_hit"] = "linear",
    weights: Mapping[Any, float] | None = None,
    *,
    exposure: str = "exposure",
) -> DebtRank:
    """Losses of equity that spread from debtors to those who hold claims on them.

    linear: E_u = E0_u - shock_u E0_u - sum over v of exposure_uv clip(1 - E_v / E0_v, 0, 1), repeated until nothing changes; every
    further loss is passed on. single_hit: a node passes on, once, the loss it has when it is first hit; W_vu =
    min(1, exposure_uv / E0_u).

    Args:
        exposures: a NetworkX graph or a snapshot; a tie u > v says that u holds a claim on v. Parallel ties are added.
        equity: buffer of each node, above 0, in the currency of the exposures.
        shock: share of its equity that a node loses at first, in [0, 1].
        model: "linear" (Bardoscia 2015) or "single_hit" (Battiston 2012).
        weights: importance of each node in the total; None: its equity. Scaled to add up to 1.
        exposure: tie attribute with the amount.

    Returns:
        Loss and equity a node, and R = sum of weight (final loss - first loss).

    Raises:
        DataError: a node has no equity above 0 (its name is given), or an exposure is missing or negative.
        NotFound: a node of shock, equity or weights is not in the graph.
        UsageError: a shock lies outside [0, 1], the model is unknown, or weights are negative or all zero.

    Examples:
        >>> import networkx as nx
        >>> claims = nx.DiGraph()
        >>> claims.add_edge("bank", "firm", exposure=5)
        >>> debtrank(claims, {"bank": 10, "firm": 4}, {"firm": 0.5}).loss["bank"]
        0.25

    Notes:
        Losses run against the ties, from debtor to creditor. The two models differ wherever losses come back in rings. Nothing is
        sold and no claim is recovered: an upper bound for the first days.

    References:
        S. Battiston, M. Puliga, R. Kaushik, P. Tasca, G. Caldarelli: DebtRank. Scientific Reports 2, 541 (2012).
        M. Bardoscia, S. Battiston, F. Caccioli, G. Caldarelli: DebtRank: a microscopic foundation. PLoS ONE 10 (2015).
    """
    snapshot = snapshot_of(exposures)
    buffers = _buffers(snapshot, equity)
    first = _shares(snapshot, "shock", shock)
    importance = buffers if weights is None else _importance(snapshot, weights)
    claims = _claims(snapshot, exposure)
    if model == "linear":
        left, rounds = _linear(claims, buffers, first)
        loss = np.clip(1 - left / buffers, 0, 1)
    elif model == "single_hit":
        loss, rounds = _single_hit(claims, buffers, first)
        left = buffers * (1 - loss)
    else:
        raise UsageError(f"model is {model!r}", "it is 'linear' or 'single_hit'")
    total = float(((loss - first) * importance).sum() / importance.sum())
    return DebtRank(NodeValues(snapshot, loss), NodeValues(snapshot, left), total, rounds)


def _linear(claims: scipy.sparse.csr_array, equity: Floats, first: Floats) -> tuple[Floats, int]:
    hit = equity * (1 - first)
    left = hit
    for round_ in range(1, ROUNDS):
        before = left
        left = hit - claims @ np.clip(1 - before / equity, 0, 1)
        if np.abs(left - before).max(initial=0) <= TOLERANCE * equity.max(initial=0):
            return left, round_
    _log.warning("debtrank: losses still grew after %d rounds; the result is a lower bound", ROUNDS)
    return left, ROUNDS


def _single_hit(
    claims: scipy.sparse.csr_array, equity: Floats, first: Floats
) -> tuple[Floats, int]:
    shares = claims.copy()
    shares.data = np.minimum(1, shares.data / np.repeat(equity, np.diff(shares.indptr)))
    loss = first.copy()
    fresh = first > 0  # in distress since the last round: they pass on now, and never again
    passed = np.zeros(len(loss), dtype=np.bool_)
    rounds = 0
    while fresh.any():
        rounds += 1
        passed |= fresh
        grown = np.minimum(1, loss + shares @ np.where(fresh, loss, 0.0))
        fresh = (grown > 0) & ~passed
        loss = grown
    return loss, rounds


def supply(
    G: Graph,
    lost: Mapping[Any, float],
    *,
    share: str = "share",
    substitution: str = "substitution",
) -> NodeValues:
    """Share of output that each firm loses when suppliers fail: l_v = min(1, l0_v + sum over u of share_uv (1 - s_uv) l_u).

    Args:
        G: a NetworkX graph or a snapshot of supply ties only; a tie u > v says that u supplies v.
        lost: share of its output that a firm loses at first, in [0, 1].
        share: tie attribute: what part of v's inputs comes from u, in [0, 1]; missing: all of it, as far as is known.
        substitution: tie attribute: what part of that v can buy elsewhere, in [0, 1]; missing: none.

    Returns:
        `{firm: share of its output lost}`, in [0, 1].

    Raises:
        NotFound: a firm of `lost` is not in the graph.
        DataError: a share or substitution lies outside [0, 1].
        UsageError: a loss lies outside [0, 1].

    Examples:
        >>> import networkx as nx
        >>> chain = nx.DiGraph()
        >>> chain.add_edge("mine", "smelter", share=0.8, substitution=0.5)
        >>> supply(chain, {"mine": 1.0})["smelter"]
        0.4

    Notes:
        Runs along the ties. Inputs are taken to replace each other in proportion; where a single part stops a whole line, give it
        share 1. Missing figures are read as the worst case. Never mix ownership into these ties.

    References:
        D. Acemoglu, V. Carvalho, A. Ozdaglar, A. Tahbaz-Salehi: The network origins of aggregate fluctuations. Econometrica 80 (2012).
    """
    snapshot = snapshot_of(G)
    first = _shares(snapshot, "lost", lost)
    parts = _fractions(snapshot, share, 1.0) * (1 - _fractions(snapshot, substitution, 0.0))
    into = scipy.sparse.coo_array(
        (parts, (snapshot.target, snapshot.source)), shape=(snapshot.order, snapshot.order)
    ).tocsr()
    loss = first
    for _ in range(ROUNDS):
        before = loss
        loss = np.minimum(1, first + into @ before)
        if np.abs(loss - before).max(initial=0) <= TOLERANCE:
            return NodeValues(snapshot, loss)
    _log.warning("supply: losses still grew after %d rounds; the result is a lower bound", ROUNDS)
    return NodeValues(snapshot, loss)


def impact(
    exposures: Graph,
    buffers: Mapping[Any, float],
    *,
    exposure: str = "exposure",
    capped: bool = True,
    binary: bool = False,
) -> dict[tuple[Hashable, Hashable], float]:
    """What the failure of one does to the buffer of another: impact of v on u = exposure_uv / buffer_u.

    Args:
        exposures: as for `debtrank`: a tie u > v says that u holds a claim on v.
        buffers: buffer of each node, above 0.
        exposure: tie attribute with the amount.
        capped: at most 1: nobody can lose more than all.
        binary: 1 where the failure is fatal (impact >= 1), and nothing else.

    Returns:
        `{(failing, hit): impact}`, without zeros.

    Raises:
        DataError: as for `debtrank`.

    References:
        T. C. Silva, S. R. S. Souza, B. M. Tabak: Monitoring vulnerability and impact diffusion in financial networks. Banco
        Central do Brasil, Working Paper 392 (2015).
    """
    snapshot = snapshot_of(exposures)
    matrix = _impacts(snapshot, buffers, exposure, capped, binary).tocoo()
    entries = zip(matrix.row.tolist(), matrix.col.tolist(), matrix.data.tolist(), strict=True)
    return {
        (snapshot.nodes[v], snapshot.nodes[u]): value for v, u, value in sorted(entries) if value
    }


def communicability(
    exposures: Graph, buffers: Mapping[Any, float], *, exposure: str = "exposure"
) -> dict[tuple[Hashable, Hashable], float]:
    """Chains of fatal failures from one to another, longer ones counting less: the exponential of the binary impacts.

    Args:
        exposures: as for `impact`, and so are `buffers` and `exposure`.
        buffers: buffer of each node.
        exposure: tie attribute with the amount.

    Returns:
        `{(failing, hit): value}`, without zeros; a node to itself 1 and more.

    Raises:
        DataError: as for `debtrank`.
        UsageError: the graph has more than 2,000 nodes: the matrix is dense.

    References:
        E. Estrada, N. Hatano: Communicability in complex networks. Physical Review E 77, 036111 (2008).
    """
    snapshot = snapshot_of(exposures)
    matrix = _communicability(snapshot, buffers, exposure)
    rows, columns = np.nonzero(matrix)
    nodes = snapshot.nodes
    return {
        (nodes[v], nodes[u]): matrix.item(v, u)
        for v, u in zip(rows.tolist(), columns.tolist(), strict=True)
    }


def susceptibility(
    exposures: Graph, buffers: Mapping[Any, float], *, exposure: str = "exposure"
) -> NodeValues:
    """How open a node is to the failures of others: communicability towards it, by the number of direct debtors fatal to it.

    Args:
        exposures: as for `communicability`.
        buffers: buffer of each node.
        exposure: tie attribute with the amount.

    Returns:
        `{node: value}`: 1 where only direct debtors are fatal to it, more where others reach it through them, 0 where nobody is.

    References:
        Silva, Souza, Tabak (2015), as for `impact`.
    """
    snapshot = snapshot_of(exposures)
    fatal = _fatal(snapshot, buffers, exposure)
    reach = _off_diagonal(scipy.linalg.expm(fatal)).sum(axis=0)
    return NodeValues(snapshot, reach / np.maximum(1, _off_diagonal(fatal).sum(axis=0)))


def fluidity(
    exposures: Graph, buffers: Mapping[Any, float], *, exposure: str = "exposure"
) -> float:
    """Mean `susceptibility` of all nodes: how easily failures run through the whole."""
    values = susceptibility(exposures, buffers, exposure=exposure).array
    return float(values.mean()) if len(values) else 0.0


@dataclass(frozen=True)
class Diffusion:
    """What the power of each node to pass failures on brings about.

    Attributes:
        start: by chains that start at the node.
        intermediate: by chains of others that run through it.
        total: both.
    """

    start: NodeValues
    intermediate: NodeValues
    total: NodeValues


def diffusion(
    exposures: Graph, buffers: Mapping[Any, float], *, exposure: str = "exposure"
) -> Diffusion:
    """How far failures spread from and through a node: the communicability that goes if it passes nothing on.

    With C the exponential of the binary impacts and C' the same after the k ties out of node q are cut,

        start_q = sum over v of (C - C')_qv / k,   intermediate_q = sum over u, v (u not q) of (C - C')_uv / k

    Args:
        exposures: as for `communicability`.
        buffers: buffer of each node.
        exposure: tie attribute with the amount.

    Returns:
        Start, intermediate and total by node; 0 for a node that is fatal to nobody.

    Raises:
        DataError: as for `debtrank`.
        UsageError: the graph has more than 300 nodes: each node takes a matrix exponential.

    References:
        Silva, Souza, Tabak (2015), as for `impact`.
    """
    snapshot = snapshot_of(exposures)
    fatal = _fatal(snapshot, buffers, exposure, LARGEST_CUT)
    whole = _off_diagonal(scipy.linalg.expm(fatal))
    hits = _off_diagonal(fatal).sum(axis=1)
    start, through = np.zeros((2, snapshot.order))
    for node in np.flatnonzero(hits).tolist():
        cut = fatal.copy()
        cut[node] = 0.0
        gone = np.maximum(0, whole - _off_diagonal(scipy.linalg.expm(cut))).sum(axis=1)
        start[node] = gone[node] / hits[node]
        through[node] = (gone.sum() - gone[node]) / hits[node]
    return Diffusion(*(NodeValues(snapshot, part) for part in (start, through, start + through)))


def _off_diagonal(matrix: Floats) -> Floats:
    others = matrix.copy()
    np.fill_diagonal(others, 0.0)
    return others


def _communicability(snapshot: Snapshot, buffers: Mapping[Any, float], exposure: str) -> Floats:
    found: Floats = scipy.linalg.expm(_fatal(snapshot, buffers, exposure))
    return found


def _fatal(
    snapshot: Snapshot, buffers: Mapping[Any, float], exposure: str, largest: int = LARGEST_DENSE
) -> Floats:
    """Binary impacts as a dense matrix: 1 where the failure of the row takes the whole buffer of the column."""
    if snapshot.order > largest:
        raise UsageError(
            f"the graph has {snapshot.order:,} nodes",
            why=f"communicability fills a matrix: at most {largest:,} nodes here",
            hint="take the parties in question and their neighbourhood",
        )
    found: Floats = _impacts(snapshot, buffers, exposure, capped=True, binary=True).toarray()
    return found


def _impacts(
    snapshot: Snapshot,
    buffers: Mapping[Any, float],
    exposure: str,
    capped: bool,
    binary: bool,
) -> scipy.sparse.csr_array:
    """Row: who fails; column: who is hit."""
    shares = _claims(snapshot, exposure)
    buffer = np.repeat(_buffers(snapshot, buffers), np.diff(shares.indptr))
    shares.data = shares.data / buffer
    if binary:
        shares.data = (shares.data >= 1).astype(np.float64)
    elif capped:
        shares.data = np.minimum(1, shares.data)
    return shares.T.tocsr()


def _claims(snapshot: Snapshot, exposure: str) -> scipy.sparse.csr_array:
    """Row: who holds the claim; parallel claims added."""
    snapshot.column(exposure)
    amounts = number_column(snapshot, exposure, math.nan)
    wrong = np.flatnonzero(~(amounts >= 0))
    if len(wrong):
        tie = int(wrong[0])
        value = "missing" if np.isnan(amounts[tie]) else repr(amounts.item(tie))
        raise DataError(
            f"{exposure} is {value} on {snapshot.describe(tie)}", "an amount is 0 or more"
        )
    shape = (snapshot.order, snapshot.order)
    return scipy.sparse.coo_array(
        (amounts, (snapshot.source, snapshot.target)), shape=shape
    ).tocsr()


def _buffers(snapshot: Snapshot, equity: Mapping[Any, float]) -> Floats:
    values = _by_node(snapshot, equity, math.nan)
    wrong = np.flatnonzero(~((values > 0) & (values < math.inf)))
    if len(wrong):
        node = snapshot.nodes[int(wrong[0])]
        raise DataError(
            f"{node!r} has no equity above 0",
            why="a loss is a share of the equity",
            hint="leave the node out, or ask paths.exposure, which needs no balance sheets",
        )
    return values


def _shares(snapshot: Snapshot, name: str, given: Mapping[Any, float]) -> Floats:
    values = _by_node(snapshot, given, 0.0)
    wrong = np.flatnonzero(~((values >= 0) & (values <= 1)))
    if len(wrong):
        place = int(wrong[0])
        raise UsageError(
            f"{name} of {snapshot.nodes[place]!r} is {values.item(place)!r}", "it lies in [0, 1]"
        )
    return values


def _importance(snapshot: Snapshot, weights: Mapping[Any, float]) -> Floats:
    values = _by_node(snapshot, weights, 0.0)
    if not values.min(initial=0) >= 0 or not 0 < values.sum() < math.inf:
        raise UsageError("weights are negative or all zero", "they say how much each node counts")
    return values


def _by_node(snapshot: Snapshot, given: Mapping[Any, Any], missing: float) -> Floats:
    values = np.full(snapshot.order, missing)
    for node, value in given.items():
        values[snapshot.index(node)] = value
    return values


def _fractions(snapshot: Snapshot, name: str, missing: float) -> Floats:
    values = number_column(snapshot, name, missing)
    wrong = np.flatnonzero(~((values >= 0) & (values <= 1)))
    if len(wrong):
        tie = int(wrong[0])
        raise DataError(
            f"{name} is {values.item(tie)!r} on {snapshot.describe(tie)}", "it lies in [0, 1]"
        )
    return values
