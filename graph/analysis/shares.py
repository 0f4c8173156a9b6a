"""Ownership ties ready to compute with: exact ends of every share, checked, dated, and capped by what others hold.

Legal thresholds are decided on integers, never on floats: each end of a share is a whole number of billionths, with a bound of what
that leaves out. Where the bound matters, the firm is decided again with fractions.

    held = holdings(graph, share="share", as_of="2024-01-01")
    held.spread([held.snapshot.index("X")], "low", Fraction(1, 2)).members       # whom X blocks for certain

Data that cannot be right is named in `warnings`, never repaired in silence:

    over_100            holders have more than 100 % of a firm together (or 100 % with one end open)
    share_over_100      one tie is more than 100 %
    cycle               firms that own each other in a circle
    closed_group        firms that own each other wholly: nobody outside owns them
    missing_share       the share is not known; it counts as anything from 0 to 100 %
    self_holding        a firm holds shares of its own
    duplicates          one stake is reported by several datasets, and counted once
    direct_and_total    direct and total or indirect figures of one stake; only the direct ones count
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Literal, NamedTuple, TypeAlias

import networkx as nx
import numpy as np
import numpy.typing as npt
import scipy.sparse
from scipy.sparse import csgraph

from interlock.graph.snapshot import Bools, Caution, Csr, Snapshot
from interlock.schema.counted import counted
from interlock.schema.errors import DataError, UsageError
from interlock.schema.share import Share

__all__ = ["Holdings", "Ownership", "Spread", "Warned", "duplicates", "holdings", "threshold_of"]

Ownership: TypeAlias = "nx.DiGraph[Any] | Snapshot"
End = Literal["low", "high"]
Positions = npt.NDArray[np.int64]

SCALE = 10**9  # whole units of a share: billionths


class Stake(NamedTuple):
    """The exact ends of one share; `low_open`, `high_open` leave the end itself out. Ends above 1 are errors of the data."""

    low: Fraction
    high: Fraction
    low_open: bool = False
    high_open: bool = False

    @property
    def exact(self) -> bool:
        """Whether it is one value."""
        return self.low == self.high


class Ends(NamedTuple):
    """One end of every share in units: the true value lies in [floor, floor + doubt]; `open` where the end itself is left out."""

    floor: Positions
    doubt: Positions
    open: Bools

    def take(self, places: Positions) -> Ends:
        """The ends at some positions."""
        return Ends(self.floor[places], self.doubt[places], self.open[places])


class Spread(NamedTuple):
    """What a set of holders brings about: the least set that contains it and every firm of which the set holds enough.

    Attributes:
        members: positions in the order in which they joined; the seeds come first.
        touched: positions of the nodes of which members hold something, ascending.
        held: units that the members hold of each of these together, at least.
        doubt: units that may come on top, from ends that are no whole units.
        open: how many of the ends added are open.
    """

    members: Positions
    touched: Positions
    held: Positions
    doubt: Positions
    open: Positions


class Holdings:
    """Ownership ties, owner -> owned, at most one a pair; made by `holdings`.

    Attributes:
        snapshot: nodes and ties.
        name: the attribute that holds the share.
        warnings: what is wrong or doubtful in the data.
    """

    def __init__(self, snapshot: Snapshot, name: str) -> None:
        """Read and check the shares; use `holdings` instead."""
        self.snapshot = snapshot
        self.name = name
        self._column = snapshot.column(name) if snapshot.size else np.empty(0, dtype=np.float64)
        self.floats = self._column.dtype != object
        self._decimal = self.floats or not any(map(_exactly_given, self._column.tolist()))
        self.low, uncapped, self.missing = self._ends()
        own = snapshot.source == snapshot.target
        self.own: Bools | None = own if own.any() else None
        self._sums(own)
        self.high = self._capped(uncapped)

    # ---- reading

    def _ends(self) -> tuple[Ends, Ends, Bools]:
        if self.floats:
            missing = np.isnan(self._column)
            values = np.where(missing, 0.0, self._column) if missing.any() else self._column
            if len(values) and not (values.min() >= 0 and values.max() < math.inf):
                self._refuse(int(np.flatnonzero(~((values >= 0) & (values < math.inf)))[0]))
            low = _units(values)
            high = low
            if missing.any():
                high = Ends(np.where(missing, SCALE, low.floor), low.doubt, low.open)
            return low, high, missing
        # Registers know few bands: a value that many ties share is read once.
        seen: dict[int, int] = {}
        first: list[int] = []
        codes = np.empty(self.snapshot.size, dtype=np.int64)
        cells = self._column.tolist()
        for tie, cell in enumerate(cells):
            code = seen.setdefault(id(cell), len(seen))
            codes[tie] = code
            if code == len(first):
                first.append(tie)
        stakes = [self.stake(tie) for tie in first]
        missing = np.fromiter((_absent(cells[tie]) for tie in first), np.bool_, len(first))
        low = _ends((stake.low, stake.low_open) for stake in stakes)
        high = _ends((stake.high, stake.high_open) for stake in stakes)
        return low.take(codes), high.take(codes), missing[codes]

    def stake(self, tie: int) -> Stake:
        """The share of one tie as the data gives it; missing is [0, 1].

        Raises:
            DataError: it is negative or no share; the message names the tie.
        """
        value = self._column.item(tie)
        try:
            return _stake(value)
        except (TypeError, ValueError, ArithmeticError):
            self._refuse(tie)
            raise

    def _refuse(self, tie: int) -> None:
        raise DataError(
            f"{self.name} is {self._column.item(tie)!r} on {self.snapshot.describe(tie)}",
            why="a share is a fraction in [0, 1], an interval (low, high), or missing",
            hint="divide percents by 100; leave out what is not known",
        )

    def _sums(self, own: Bools) -> None:
        """Lower ends by owned firm, for caps and checks; a firm's shares of its own count."""
        heads, nodes = self.snapshot.target, self.snapshot.order
        self.known = _sum(heads, self.low.floor, nodes)
        self._known_doubt = _sum(heads, self.low.doubt, nodes)
        self._known_open = _sum(heads, self.low.open, nodes)
        # One open lower end makes exactly 100 % impossible too.
        over = self.known > SCALE
        over |= (self.known == SCALE) & (self._known_open > 0)
        close = (self.known <= SCALE) & (self.known + self._known_doubt > SCALE)
        for firm in np.flatnonzero(close).tolist():
            stakes = [self.stake(tie) for tie in self.into(firm)]
            over[firm] = sum(stake.low for stake in stakes) > 1
        self.over: Bools = over

    def _capped(self, high: Ends) -> Ends:
        """Upper ends, none higher than what the lower ends of all other holders leave."""
        if (
            high is self.low
        ):  # every share is one value: a cap could bite only where the data is wrong
            return high
        heads = self.snapshot.target
        others = self.known[heads] - self.low.floor
        doubt = self._known_doubt[heads] - self.low.doubt
        opened = self._known_open[heads] - self.low.open > 0
        floor, ceiling = SCALE - others - doubt, SCALE - others
        free = self.over[heads]
        above, below = high.floor + high.doubt, high.floor
        cap = ~free & (ceiling < above)
        same = ~free & (floor == below) & (ceiling == above)
        return Ends(
            np.where(cap, np.minimum(floor, below), below),
            np.where(cap, ceiling - np.minimum(floor, below), high.doubt),
            np.where(cap, opened, high.open | (same & opened)),
        )

    # ---- one firm, exactly

    def into(self, firm: int) -> list[int]:
        """Positions of the ties that hold a firm."""
        csr = self.snapshot.reverse
        return csr.order[csr.indptr[firm] : csr.indptr[firm + 1]].tolist()  # type: ignore[no-any-return]

    def out_of(self, owner: int) -> list[int]:
        """Positions of the ties of an owner."""
        csr = self.snapshot.forward
        return csr.order[csr.indptr[owner] : csr.indptr[owner + 1]].tolist()  # type: ignore[no-any-return]

    def stakes(self, firm: int) -> list[tuple[int, Stake]]:
        """The ties that hold a firm with their exact shares, upper ends capped by what the others hold at least."""
        raw = [(tie, self.stake(tie)) for tie in self.into(firm)]
        if self.over[firm] or all(stake.exact for _, stake in raw):
            return raw
        known = sum((stake.low for _, stake in raw), Fraction())
        opened = sum(stake.low_open for _, stake in raw)
        found = []
        for tie, stake in raw:
            cap, cap_open = 1 - (known - stake.low), opened - stake.low_open > 0
            if cap < stake.high:
                stake = stake._replace(high=cap, high_open=cap_open)
            elif cap == stake.high:
                stake = stake._replace(high_open=stake.high_open or cap_open)
            found.append((tie, stake))
        return found

    def held(self, firm: int, holders: Sequence[int] | set[int], end: End) -> tuple[Fraction, bool]:
        """What some holders have of a firm together, at least (`low`) or at most (`high`), and whether that end is open."""
        owners = self.snapshot.source
        total, opened = Fraction(), False
        for tie, stake in self.stakes(firm):
            owner = int(owners[tie])
            if owner in holders and owner != firm:
                total += stake.low if end == "low" else stake.high
                opened |= stake.low_open if end == "low" else stake.high_open
        return total, opened

    def residual(self, firm: int) -> Fraction:
        """The part of a firm whose holder is not known, at most: 1 minus all lower ends, never negative."""
        if self._known_doubt[firm] == 0:
            return max(Fraction(), 1 - Fraction(int(self.known[firm]), SCALE))
        return max(Fraction(), 1 - sum((stake.low for _, stake in self.stakes(firm)), Fraction()))

    def supports(self, ties: Iterable[int]) -> tuple[Hashable, ...]:
        """Ids of the ties, those that a folded tie stands for in its place."""
        support = self.snapshot.attributes.get("support")
        found: dict[Hashable, None] = {}
        for tie in ties:
            ids = (
                support[tie]
                if support is not None and support[tie]
                else (self.snapshot.tie_id(tie),)
            )
            found |= dict.fromkeys(ids)
        return tuple(found)

    def plain(self, value: Fraction) -> float | Fraction:
        """A result in the kind of number that the shares came in."""
        return float(value) if self._decimal else value

    def ends(self, low: Fraction, high: Fraction) -> Any:
        """One number, or the pair (low, high) where they differ, in the kind of number that the shares came in."""
        return self.plain(low) if low == high else (self.plain(low), self.plain(high))

    # ---- the least fixpoint

    def spread(
        self, seeds: Iterable[int], end: End, threshold: Fraction, *, strict: bool = False
    ) -> Spread:
        """The least set that contains the seeds and every firm of which the set holds enough together.

        Args:
            seeds: positions of nodes.
            end: `low` counts what is certain, `high` what is possible.
            threshold: in (0, 1].
            strict: more than the threshold is needed, not just as much.
        """
        return _Work(self, end, threshold_of(threshold), strict).run(seeds)

    def spreads(
        self,
        groups: Iterable[Iterable[int]],
        end: End,
        threshold: Fraction,
        *,
        strict: bool = False,
    ) -> Iterator[Spread]:
        """`spread` of each group of seeds by itself; costs what each reaches, not the size of the graph."""
        work = _Work(self, end, threshold_of(threshold), strict)
        for seeds in groups:
            yield work.run(seeds)

    # ---- structure

    @cached_property
    def components(self) -> tuple[int, npt.NDArray[np.int32]]:
        """Number of strongly connected components and the component of each node; ties of 0 % count."""
        csr = self.snapshot.forward
        matrix = scipy.sparse.csr_array(
            (np.ones(len(csr.indices)), csr.indices, csr.indptr), shape=(self.snapshot.order,) * 2
        )
        count, labels = csgraph.connected_components(matrix, connection="strong")
        return int(count), labels

    @cached_property
    def circles(self) -> list[Positions]:
        """The sets of at least two firms that own each other in a circle."""
        _, labels = self.components
        sizes = np.bincount(labels, minlength=1)
        inside = np.flatnonzero(sizes[labels] > 1) if len(labels) else np.empty(0, dtype=np.int64)
        groups: dict[int, list[int]] = defaultdict(list)
        for node in inside.tolist():
            groups[int(labels[node])].append(node)
        return [np.array(group, dtype=np.int64) for group in groups.values()]

    @cached_property
    def closed(self) -> list[Positions]:
        """Groups of firms whose members hold 100 % of each other: `I - W` has no inverse, and nobody outside owns them."""
        snapshot = self.snapshot
        if not (self.known >= SCALE).any():
            return []
        _, labels = self.components
        inner = labels[snapshot.source] == labels[snapshot.target]
        within = _sum(snapshot.target, np.where(inner, self.low.floor, 0), snapshot.order)
        groups = [group for group in self.circles if (within[group] >= SCALE).all()]
        if self.own is not None:
            alone = np.bincount(labels)[labels] == 1
            groups += [np.array([firm]) for firm in np.flatnonzero(alone & (within >= SCALE))]
        return groups

    @cached_property
    def warnings(self) -> tuple[Caution, ...]:
        """Everything that is wrong or doubtful in the shares, each with the ids of the nodes or ties it is about."""
        snapshot = self.snapshot
        nodes, found = snapshot.nodes, list(snapshot.warnings)

        def firms(code: str, text: str, positions: Iterable[int]) -> None:
            ids = tuple(nodes[int(firm)] for firm in positions)
            if ids:
                found.append(Caution(code, text.format(len(ids), ids[0]), ids))

        def ties(code: str, text: str, mask: Bools) -> None:
            ids = self.supports(np.flatnonzero(mask).tolist()) if mask.any() else ()
            if ids:
                found.append(Caution(code, text.format(len(ids), ids[0]), ids))

        firms(
            "over_100",
            "{0} parties are held over 100 % by the lower ends of their holders' shares (first {1!r}): wrong or mixed rows",
            np.flatnonzero(self.over).tolist(),
        )
        ties("share_over_100", "{0} ties have a share of more than 100 %", self.low.floor > SCALE)
        ties("missing_share", "{0} ties have no share; each counts as 0 to 100 %", self.missing)
        if self.own is not None:
            ties(
                "self_holding",
                "{0} ties are shares of a party in itself; they give no control",
                self.own,
            )
        for group in self.closed:
            firms(
                "closed_group",
                "{0} parties hold 100 % of each other: no ultimate owner",
                group.tolist(),
            )
        shut = {int(group[0]) for group in self.closed}
        for group in self.circles:
            if int(group[0]) not in shut:
                firms("cycle", "{0} parties own each other in a circle", group.tolist())
        return tuple(found)

    # ---- linear measures

    def matrix(self, end: End = "low") -> Any:
        """W as a CSR matrix of floats: row = owner, column = owned."""
        csr = self.snapshot.forward
        if self.floats and end == "low":
            values = np.nan_to_num(self._column, nan=0.0)
        else:
            ends = self.low if end == "low" else self.high
            values = (ends.floor + ends.doubt * 0.5) / SCALE
        return scipy.sparse.csr_array(
            (values[csr.order], csr.indices, csr.indptr), shape=(self.snapshot.order,) * 2
        )

    def within_100(self, firms: Bools | None = None) -> None:
        """Make sure that no firm (of some) is held over 100 %.

        Raises:
            DataError: one is: linear measures would give negative shares, or none.
        """
        wrong = self.over if firms is None else self.over & firms
        if wrong.any():
            firm = int(np.flatnonzero(wrong)[0])
            total = sum(float(stake.low) for _, stake in self.stakes(firm))
            ties = ", ".join(map(str, self.supports(self.into(firm))[:5]))
            raise DataError(
                f"holders of {self.snapshot.nodes[firm]!r} have {100 * total:.6g} % together ({int(wrong.sum())} such firms)",
                why="an effective share has no meaning there: the sum over all holders must not pass 100 %",
                hint=f"correct the ties ({ties}), choose one right and one source, or divide them on purpose: --normalise, normalise=True",
            )

    def normalised(self) -> Holdings:
        """The same with the shares of every firm that is held over 100 % divided by their sum; the firms are named in `warnings`."""
        if not self.over.any():
            return self
        touched = np.flatnonzero(self.over).tolist()
        column = self._column.astype(object)
        for firm in touched:
            stakes = [(tie, self.stake(tie)) for tie in self.into(firm)]
            total = sum(stake.low for _, stake in stakes)
            for tie, stake in stakes:
                column[tie] = stake.low / total
        snapshot = self.snapshot.with_columns(**{self.name: column})
        ids = tuple(self.snapshot.nodes[firm] for firm in touched)
        text = f"held over 100 %, so that the shares were divided by their sum, as asked: {counted(len(ids), 'party', 'parties')}"
        snapshot.warnings = (*self.snapshot.warnings, Caution("normalised", text, ids))
        return Holdings(snapshot, self.name)


class Warned:
    """A result that knows what is doubtful in the data behind it; found out when somebody asks.

    Attributes:
        held: the holdings it was computed from.
        more: what the analysis adds.
    """

    held: Holdings | None = None
    more: tuple[Caution, ...] = ()

    @property
    def warnings(self) -> tuple[Caution, ...]:
        """What is wrong or doubtful, with the ids of the nodes or ties it is about."""
        return (*(self.held.warnings if self.held is not None else ()), *self.more)


def holdings(graph: Ownership, share: str = "share", as_of: str | date | None = None) -> Holdings:
    """Check an ownership graph and make it ready.

    Args:
        graph: a directed NetworkX graph or a snapshot, one tie a pair, owner -> owned.
        share: attribute with the share: a fraction in [0, 1] as float or `Fraction`, a pair (low, high), or `Share`; missing = unknown.
        as_of: only ties that hold on this day (`valid_from`, `valid_to`); None = all.

    Raises:
        UsageError: the graph has parallel ties or no direction, or no tie has the attribute.
        DataError: a share is negative or no number.
    """
    if not isinstance(graph, Snapshot):
        if not graph.is_directed():
            raise UsageError(
                "the graph has no direction",
                why="a share runs from owner to owned",
                hint="give a networkx.DiGraph",
            )
        value: Any
        for owner, owned, value in graph.edges(data=share):
            if isinstance(value, float) and math.isnan(value):
                raise DataError(
                    f"{share} is nan on tie {owner!r} -> {owned!r}",
                    why="a share is a fraction in [0, 1], an interval (low, high), or missing",
                    hint="leave the attribute out where the share is not known",
                )
        if graph.is_multigraph():
            raise _parallel()
    snapshot = graph if isinstance(graph, Snapshot) else Snapshot.from_networkx(graph)
    dated = {"valid_from", "valid_to", "active"}
    if as_of is not None and dated & {*snapshot.attributes, *snapshot.node_attributes}:
        snapshot = snapshot.where(as_of=as_of)
    if snapshot.parallel:
        raise _parallel()
    return Holdings(snapshot, share)


def threshold_of(threshold: float | Fraction) -> Fraction:
    """A threshold as an exact fraction; a float is read as the decimal that it prints.

    Raises:
        UsageError: it is no number in (0, 1].
    """
    try:
        value = _exact(threshold)
    except (TypeError, ValueError, OverflowError) as error:
        raise UsageError(f"threshold is {threshold!r}", str(error), "as in 0.5") from None
    if not 0 < value <= 1:
        raise UsageError(f"threshold is {threshold!r}", "it lies in (0, 1]", "as in 0.5")
    return value


def duplicates(snapshot: Snapshot) -> tuple[Caution, ...]:
    """What `Snapshot.fold` is about to count once: the same stake out of several datasets, and totals beside direct figures.

    Args:
        snapshot: ownership ties before the fold; `right`, `dataset` and `directness` are read where they are there.
    """
    keys = [snapshot.source.tolist(), snapshot.target.tolist()]
    for name in ("type", "right"):
        if name in snapshot.attributes:
            keys.append(snapshot.attributes[name].tolist())
    groups: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for tie, key in enumerate(zip(*keys, strict=True)):
        groups[key].append(tie)
    several: list[int] = []
    mixed: list[int] = []
    for ties in groups.values():
        if len(ties) == 1:
            continue
        datasets, how = (
            {snapshot.attributes[name].item(tie) for tie in ties}
            if name in snapshot.attributes
            else set()
            for name in ("dataset", "directness")
        )
        if len(datasets) > 1:
            several += ties
        if how & {"indirect", "total"} and how - {"indirect", "total"}:
            mixed += ties
    found = []
    ids = snapshot.tie_ids
    if several:
        text = f"stakes that another dataset reports too, each counted once: {counted(len(several), 'tie')}"
        found.append(Caution("duplicates", text, tuple(ids[tie] for tie in several)))
    if mixed:
        text = f"direct and total or indirect figures of one stake, of which only the direct ones count: {counted(len(mixed), 'tie')}"
        found.append(Caution("direct_and_total", text, tuple(ids[tie] for tie in mixed)))
    return tuple(found)


class _Work:
    """Counters a node, cleared after each run by what the run touched."""

    def __init__(self, holdings: Holdings, end: End, threshold: Fraction, strict: bool) -> None:
        self.holdings = holdings
        self.end: End = end
        self.ends = holdings.low if end == "low" else holdings.high
        self.threshold, self.strict = threshold, strict
        nodes = holdings.snapshot.order
        self.member: Bools = np.zeros(nodes, dtype=np.bool_)
        self.held = np.zeros(nodes, dtype=np.int64)
        self.doubt = np.zeros(nodes, dtype=np.int64) if self.ends.doubt.any() else None
        self.open = np.zeros(nodes, dtype=np.int64) if self.ends.open.any() else None

    def run(self, seeds: Iterable[int]) -> Spread:
        snapshot = self.holdings.snapshot
        frontier = np.array(list(dict.fromkeys(seeds)), dtype=np.int64)
        self.member[frontier] = True
        joined: list[Positions] = [frontier]
        reached: list[Positions] = []
        while len(frontier):
            ties = row_ties(snapshot.forward, frontier)
            if self.holdings.own is not None:
                ties = ties[~self.holdings.own[ties]]
            heads = snapshot.target[ties]
            np.add.at(self.held, heads, self.ends.floor[ties])
            if self.doubt is not None:
                np.add.at(self.doubt, heads, self.ends.doubt[ties])
            if self.open is not None:
                np.add.at(self.open, heads, self.ends.open[ties])
            firms = distinct(heads, snapshot.order)
            reached.append(firms)
            frontier = self._passing(firms[~self.member[firms]])
            self.member[frontier] = True
            joined.append(frontier)
        members = np.concatenate(joined)
        none = np.empty(0, dtype=np.int64)
        touched: Positions = np.unique(np.concatenate([none, *reached]))
        zero = np.zeros(len(touched), dtype=np.int64)
        result = Spread(
            members,
            touched,
            self.held[touched],
            zero if self.doubt is None else self.doubt[touched],
            zero if self.open is None else self.open[touched],
        )
        self.member[members] = False
        for counter in (self.held, self.doubt, self.open):
            if counter is not None:
                counter[touched] = 0
        return result

    def _passing(self, firms: Positions) -> Positions:
        """Those of which the members hold enough, see `_enough`; decided with fractions where units leave a doubt."""
        held = self.held[firms]
        opened = None if self.open is None else self.open[firms] > 0
        limit = math.floor(self.threshold * SCALE)
        whole = self.threshold * SCALE == limit
        yes = held > limit
        if whole and self.strict and self.end == "low" and opened is not None:
            yes |= (held == limit) & opened
        if whole and not self.strict:
            equal = held == limit
            yes |= equal if self.end == "low" or opened is None else equal & ~opened
        if self.doubt is not None:
            unclear = ~yes & (self.doubt[firms] > 0) & (held + self.doubt[firms] >= limit)
            for place in np.flatnonzero(unclear).tolist():
                yes[place] = self._enough(int(firms[place]))
        return firms[yes]

    def _enough(self, firm: int) -> bool:
        owners = self.holdings.snapshot.source
        holders = {
            owner for tie in self.holdings.into(firm) if self.member[owner := int(owners[tie])]
        }
        total, opened = self.holdings.held(firm, holders, self.end)
        return enough(total, opened, self.end, self.threshold, self.strict)


def enough(total: Fraction, opened: bool, end: End, threshold: Fraction, strict: bool) -> bool:
    """Whether a sum of lower ends certainly, or of upper ends possibly, meets a threshold.

    At exactly the threshold: a lower end is met by `>=`, and by `>` where it is open; an upper end by `>=` where it is closed.
    """
    if total != threshold:
        return total > threshold
    if end == "low":
        return opened if strict else True
    return not strict and not opened


def distinct(nodes: npt.NDArray[Any], order: int) -> Positions:
    """The different ones of some positions below `order`, ascending; by marking where they are many, by sorting where few."""
    if 16 * len(nodes) < order:
        ordered = np.sort(nodes)
        first = np.ones(len(ordered), dtype=np.bool_)
        first[1:] = ordered[1:] != ordered[:-1]
        return ordered[first].astype(np.int64)
    marked = np.zeros(order, dtype=np.bool_)
    marked[nodes] = True
    return np.flatnonzero(marked)


def row_ties(csr: Csr, rows: Positions) -> Positions:
    """Positions of all ties of some rows of an adjacency."""
    first = csr.indptr[rows].astype(np.int64)
    width = csr.indptr[rows + 1] - first
    entry = np.repeat(first - np.cumsum(width) + width, width) + np.arange(width.sum())
    ties: Positions = csr.order[entry].astype(np.int64)
    return ties


def _parallel() -> UsageError:
    return UsageError(
        "the graph has parallel ties",
        why="several rows of one stake must not be added blindly",
        hint="fold them first: Snapshot.from_networkx(graph).fold(shares='sum')",
    )


def _exactly_given(value: Any) -> bool:
    ends = value if isinstance(value, tuple) else (value,)
    return any(isinstance(end, Share | Fraction) for end in ends)


def _absent(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value))


def _stake(value: Any) -> Stake:
    if _absent(value):
        return Stake(Fraction(), Fraction(1))
    if isinstance(value, Share):
        return Stake(value.low, value.high, value.low_open, value.high_open)
    low, high = value if isinstance(value, tuple) else (value, value)
    stake = Stake(_exact(low), _exact(high))
    if not 0 <= stake.low <= stake.high:
        raise ValueError(value)
    return stake


def _exact(value: Any) -> Fraction:
    if isinstance(value, bool | str):
        raise TypeError(value)
    return Fraction(repr(float(value))) if isinstance(value, float) else Fraction(value)


def _ends(ends: Iterable[tuple[Fraction, bool]]) -> Ends:
    floors, doubts, opens = [], [], []
    for value, opened in ends:
        units, rest = divmod(value.numerator * SCALE, value.denominator)
        floors.append(units)
        doubts.append(int(rest > 0))
        opens.append(opened)
    return Ends(
        np.array(floors, dtype=np.int64),
        np.array(doubts, dtype=np.int64),
        np.array(opens, np.bool_),
    )


def _units(values: npt.NDArray[np.float64]) -> Ends:
    """Floats in units. One that prints at most nine decimals is exact; of others the next units below and above are kept."""
    nearest = np.rint(values * SCALE)
    exact = nearest / SCALE == values
    floor = nearest.astype(np.int64)
    doubt = np.zeros(len(values), dtype=np.int64)
    if not exact.all():
        floor[~exact] = np.maximum(floor[~exact] - 1, 0)
        doubt[~exact] = 2
    return Ends(floor, doubt, np.zeros(len(values), dtype=np.bool_))


def _sum(rows: npt.NDArray[Any], values: npt.NDArray[Any], count: int) -> Positions:
    """Sums by row; floats of bincount hold whole numbers below 2**53 exactly: nine million times 100 %."""
    if not values.any():
        return np.zeros(count, dtype=np.int64)
    return np.bincount(rows, weights=values, minlength=count).astype(np.int64)
