"""Who is blocked through ownership: the 50 per cent rules of OFAC, BIS, the EU and the UK, on a day, in three values.

A party is blocked when blocked parties hold enough of it together; whoever is blocked counts as a blocked holder in turn. Shares are
never multiplied along a chain. What is certain is computed with the lower ends of all shares, what is possible with the upper ends;
in between the answer is `cannot_tell`.

    found = status(graph, listed=["X"], regime="ofac", as_of="2024-05-01")
    found["A"].status, found["A"].low, found["A"].high, found["A"].through
    found.chain("A")                     # the ties that lead from a listed party to A
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias

import numpy as np

from interlock.graph.analysis.regimes import Rule, rule
from interlock.graph.analysis.shares import (
    SCALE,
    End,
    Holdings,
    Ownership,
    Positions,
    Spread,
    enough,
    holdings,
)
from interlock.graph.snapshot import Caution, date_text
from interlock.schema.errors import UsageError

__all__ = ["Finding", "Findings", "Step", "status"]

Status = Literal["blocked", "not_blocked", "cannot_tell"]


class Step(NamedTuple):
    """One tie of a chain: owner, owned, and the ids of the ties that say so."""

    owner: Hashable
    owned: Hashable
    ties: tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a regime's ownership test says of one party.

    Attributes:
        status: `blocked`, `not_blocked` or `cannot_tell`, through listing or ownership; control is separate.
        low: fraction of the party that the blocked set holds together at least (per person: the holder who has most).
        high: the same at most.
        through: the holders that bring the status about; empty for listed parties and where the answer is no.
        rule: id of the regime.
        low_open: whether `low` itself is excluded.
        high_open: whether `high` itself is excluded.
        version: number of the rule's row.
        as_of: the day for which the rule was taken.
        residual: fraction of the party whose holder is not known, at most; they are not assumed to be listed.
        flags: what the reader must know, see `status`.
        control: the regime's control test: `yes`, `unknown`, or None where the regime has none. Never `no`: shares cannot tell.
        ties: ids of the ties by which the blocked set holds the party, whatever the answer.
        missing: ids of those of them that could change the answer if more were known of them.
    """

    status: Status
    low: Fraction
    high: Fraction
    through: tuple[Hashable, ...]
    rule: str
    low_open: bool = False
    high_open: bool = False
    version: int = 0
    as_of: str = ""
    residual: Fraction = Fraction()
    flags: tuple[str, ...] = ()
    control: Literal["yes", "unknown"] | None = None
    ties: tuple[Hashable, ...] = ()
    missing: tuple[Hashable, ...] = ()


class Findings(Mapping[Hashable, Finding]):
    """A finding a node, each made when it is asked for.

    Attributes:
        rule: the row that was applied.
        as_of: the day for which it was taken, ISO text.
        listed: the listed nodes.
    """

    def __init__(
        self,
        held: Holdings,
        listed: Positions,
        rule: Rule,
        as_of: str,
        certain: _Reach,
        possible: _Reach,
        controlled: frozenset[int],
    ) -> None:
        """Take finished parts; use `status` instead."""
        self.rule = rule
        self.as_of = as_of
        self.listed = tuple(held.snapshot.nodes[int(node)] for node in listed)
        self._held = held
        self._listed = set(listed.tolist())
        self._certain = certain
        self._possible = possible
        self._controlled = controlled

    def __len__(self) -> int:
        return self._held.snapshot.order

    def __iter__(self) -> Iterator[Hashable]:
        return iter(self._held.snapshot.nodes)

    def __contains__(self, node: object) -> bool:
        return node in self._held.snapshot

    def __getitem__(self, node: Hashable) -> Finding:
        if node not in self._held.snapshot:
            raise KeyError(node)
        return self._finding(self._held.snapshot.index(node))

    def among(self, *statuses: Status) -> list[Hashable]:
        """Nodes with one of these statuses, in the order of the graph; costs nothing for the others."""
        if "not_blocked" in statuses:
            return [node for node in self if self[node].status in statuses]
        reached = sorted({*self._listed, *self._certain.members, *self._possible.members})
        nodes = self._held.snapshot.nodes
        return [nodes[place] for place in reached if self._status(place) in statuses]

    def statuses(self) -> dict[Hashable, Status]:
        """The bare status of every node, without the findings behind it."""
        return {node: self._status(place) for place, node in enumerate(self._held.snapshot.nodes)}

    def touched(self) -> list[Hashable]:
        """Nodes that are listed, or of which the blocked set may hold something, in the order of the graph."""
        held = {*self._listed, *self._possible.held, *self._certain.held}
        nodes = self._held.snapshot.nodes
        return [nodes[place] for place in sorted(held)]

    def chain(self, node: Hashable) -> list[Step]:
        """The ties that bring the status about, from listed parties down to the node; empty where it is listed or not held.

        Of several holders all are given: their shares count together.
        """
        held = self._held
        place = held.snapshot.index(node)
        found: list[Step] = []
        wanted, seen = [place], {place}
        while wanted:
            firm = wanted.pop()
            if firm in self._listed:
                continue
            members = self._members(firm)
            by_owner: dict[int, list[int]] = {}
            for tie in held.into(firm):
                owner = int(held.snapshot.source[tie])
                if owner in members and owner != firm:
                    by_owner.setdefault(owner, []).append(tie)
            nodes = held.snapshot.nodes
            for owner, ties in by_owner.items():
                found.append(Step(nodes[owner], nodes[firm], held.supports(ties)))
                if owner not in seen:
                    seen.add(owner)
                    wanted.append(owner)
        return found[::-1]

    @cached_property
    def warnings(self) -> tuple[Caution, ...]:
        """What is doubtful in the data or in the question."""
        found = list(self._held.warnings)
        if not self._listed:
            found.append(
                Caution(
                    "nobody_listed", "no listed party was given or found: nobody is blocked", ()
                )
            )
        if not self.rule.verified:
            text = f"nobody has checked version {self.rule.version} of {self.rule.id} against its source"
            found.append(Caution("rule_not_verified", text, (self.rule.id,)))
        if self.rule.suspended:
            text = f"{self.rule.id} is suspended on {self.as_of}: ownership blocks nobody"
            found.append(Caution("rule_suspended", text, (self.rule.id,)))
        return tuple(found)

    def _status(self, place: int) -> Status:
        if place in self._listed:
            return "blocked"
        if self.rule.suspended:
            return "not_blocked"
        if place in self._certain.members:
            return "blocked"
        return "cannot_tell" if place in self._possible.members else "not_blocked"

    def _members(self, place: int) -> Mapping[int, int] | set[int]:
        """The set whose holdings decide on a node: per person the one who has most."""
        reach = self._certain if place in self._certain.members else self._possible
        return reach.holders(place)

    def _finding(self, place: int) -> Finding:
        held, rule = self._held, self.rule
        low, low_open = self._certain.share(held, place)
        high, high_open = self._possible.share(held, place)
        status = self._status(place)
        listed = place in self._listed
        through: list[int] = []
        ties: list[int] = []
        missing: list[int] = []
        members = self._members(place)
        unknown = False
        for tie in held.into(place):
            owner = int(held.snapshot.source[tie])
            if owner == place or owner not in members:
                continue
            through.append(owner)
            ties.append(tie)
            stake = held.stake(tie)
            unknown |= bool(held.missing[tie])
            if not stake.exact or owner not in self._certain.members:
                missing.append(tie)
        residual = held.residual(place)
        flags = [name for name, raised in self._flags(place, status, residual, unknown) if raised]
        nodes = held.snapshot.nodes
        return Finding(
            status=status,
            low=low,
            high=max(high, low),
            through=()
            if listed or status == "not_blocked"
            else tuple(nodes[o] for o in dict.fromkeys(through)),
            rule=rule.id,
            low_open=low_open,
            high_open=high_open,
            version=rule.version,
            as_of=self.as_of,
            residual=residual,
            flags=tuple(flags),
            control=("yes" if place in self._controlled else "unknown") if rule.control else None,
            ties=held.supports(ties),
            missing=held.supports(missing) if status == "cannot_tell" else (),
        )

    def _flags(
        self, place: int, status: Status, residual: Fraction, unknown: bool
    ) -> Iterator[tuple[str, bool]]:
        rule, free = self.rule, place not in self._listed
        yield "listed", not free
        yield "rule_suspended", rule.suspended
        yield "rule_not_verified", not rule.verified
        yield "over_100", bool(self._held.over[place])
        yield (
            "only_in_aggregate",
            free
            and status == "cannot_tell"
            and rule.aggregate == "unsettled"
            and (place in self._possible.aggregated),
        )
        yield rule.unknown_share, free and unknown and bool(rule.unknown_share)
        flips = residual > 0 and self._with_unknown_holders(place)
        yield (
            "unknown_holders_would_flip",
            free and status == "not_blocked" and not rule.suspended and flips,
        )

    def _with_unknown_holders(self, place: int) -> bool:
        """Whether everything that other known holders do not have for certain is enough for the rule."""
        held, members = self._held, self._members(place)
        owners = held.snapshot.source
        others = [stake for tie, stake in held.stakes(place) if int(owners[tie]) not in members]
        most = 1 - sum(stake.low for stake in others)
        return enough(
            Fraction(most),
            any(stake.low_open for stake in others),
            "high",
            self.rule.threshold,
            self.rule.strict,
        )


def status(
    G: Ownership,
    listed: Iterable[Hashable],
    regime: str = "ofac",
    as_of: str | date | None = None,
    share: str = "share",
    *,
    control: Iterable[tuple[Hashable, Hashable]] = (),
    joint: Iterable[Iterable[Hashable]] = (),
) -> Findings:
    """What a regime's ownership test says of every party.

    Idea: the least set that contains the listed parties and every party of which the set holds at least (or more than) the regime's
    threshold together. With x(j) = 1 for members,

        x(j) = 1  if j is listed, or sum over owners i of w(i, j) x(i) >= threshold       (least solution)

    Args:
        G: directed ties owner -> owned, one a pair, NetworkX or snapshot; ownership only (not votes, appointments or nominees).
        listed: nodes that stand on the regime's list.
        regime: `ofac`, `bis_affiliates`, `eu` or `uk`; the rows stand in `regimes.yml`.
        as_of: day on which the rule and the ties hold; None = today's rule over all ties.
        share: tie attribute: fraction in [0, 1], (low, high) or `Share`; missing = anything from 0 to 1.
        control: pairs (controller, controlled) that are known; a party that a blocked one controls gets `control="yes"`.
        joint: sets of listed parties that act together: a regime that looks at each person adds theirs.

    Returns:
        A mapping `{node: Finding}`, made as it is read. `.among("blocked", "cannot_tell")`, `.touched()`, `.chain(node)`, `.rule`,
        `.as_of` and `.warnings` go with it.

    Raises:
        UsageError: no such regime, no rule for that day, or parallel ties.
        NotFound: a listed party is no node of the graph.
        DataError: a share is negative or no number.

    Examples:
        >>> import networkx as nx
        >>> graph = nx.DiGraph()
        >>> graph.add_weighted_edges_from([("S", "X", 0.6), ("X", "Y", 0.7), ("Y", "Z", 0.8)], weight="share")
        >>> found = status(graph, ["S"], "ofac", "2024-05-01")
        >>> found["Z"].status, float(found["Z"].low), found["Z"].through
        ('blocked', 0.8, ('Y',))

    Notes:
        Runs from owners to what they own. Lower ends give `blocked`, upper ends rule it out; `cannot_tell` lies between, and `missing`
        names the ties on which it hangs. Upper ends are capped by what all other holders have at least. Flags: `listed`,
        `rule_suspended`, `rule_not_verified`, `over_100` (the rows of the party cannot all be right), `only_in_aggregate` (the guidance
        of the day left addition open), `red_flag_29` (a listed party holds an unknown share), `unknown_holders_would_flip` (the answer
        would be yes if the holders nobody names were blocked). Parties in no tie to a listed one are `not_blocked`. A party that
        parties own who own each other (A owns B, B owns A) is not blocked by that: the least solution counts.

    References:
        OFAC, FAQ 398, 399 and 401 (ofac.treasury.gov/faqs); 31 CFR 587.406. Council of the EU, Best Practices, 3 July 2024. UK,
        Ownership and control guidance, 20 August 2024. BIS, Affiliates Rule, 15 CFR part 744.

    See Also:
        ownership.integrated: the economic share along chains, which is no legal test.
    """
    chosen = rule(regime, as_of)
    day = str(date_text(date.today() if as_of is None else as_of))
    if isinstance(listed, str):
        raise UsageError(f"listed is {listed!r}", "it is a list of nodes", f"as in [{listed!r}]")
    held = holdings(G, share, as_of)
    index = held.snapshot.index
    seeds = np.array(sorted({index(node) for node in listed}), dtype=np.int64)
    ends: dict[End, _Reach] = {}
    both: tuple[End, End] = ("low", "high")
    for end in both:
        if end == "high" and held.high is held.low and chosen.aggregate != "unsettled":
            ends[end] = ends["low"]  # every share is one value
            continue
        together = chosen.aggregate == "all" or (chosen.aggregate == "unsettled" and end == "high")
        groups = [seeds.tolist()] if together else _persons(seeds.tolist(), joint, index)
        ends[end] = _Reach(held, end, chosen, groups)
    controlled = frozenset(
        index(owned)
        for owner, owned in control
        if owner in held.snapshot and owned in held.snapshot
        and index(owner) in {*seeds.tolist(), *ends["low"].members}
    )  # fmt: skip
    return Findings(held, seeds, chosen, day, ends["low"], ends["high"], controlled)


_Units: TypeAlias = "tuple[int, int, int, int]"  # (units, doubt, open, group)


class _Reach:
    """The spread of one or several groups of seeds at one end of the shares, by node."""

    def __init__(self, held: Holdings, end: End, rule: Rule, groups: list[list[int]]) -> None:
        self.end = end
        self.members: dict[int, int] = {}  # node -> number of a group that reaches it
        self.held: dict[int, _Units] = {}
        self.aggregated: frozenset[int] = frozenset()
        self._sets: list[set[int]] = []
        spreads = held.spreads(groups, end, rule.threshold, strict=rule.strict)
        for number, spread in enumerate(spreads):
            self._sets.append(set(spread.members.tolist()))
            self._add(held, number, spread)
        if rule.aggregate == "unsettled" and end == "high":
            alone = _alone(held, rule, groups)
            self.aggregated = frozenset(self.members.keys() - alone)

    def _add(self, held: Holdings, number: int, spread: Spread) -> None:
        for node in spread.members.tolist():
            self.members.setdefault(node, number)
        rows = zip(
            spread.touched.tolist(),
            spread.held.tolist(),
            spread.doubt.tolist(),
            spread.open.tolist(),
            strict=True,
        )
        for node, units, doubt, opened in rows:
            best = self.held.get(node)
            found = (units, doubt, opened, number)
            if best is None or self._more(held, node, found, best):
                self.held[node] = found

    def _more(self, held: Holdings, node: int, one: _Units, other: _Units) -> bool:
        """Whether one holder has more of a node than another; an open lower end is more than a closed one, an upper end less."""
        if one[0] > other[0] + other[1] or other[0] > one[0] + one[1]:
            return one[0] > other[0]
        (most, opened), (least, other_opened) = (
            self._exactly(held, node, units) for units in (one, other)
        )
        low = self.end == "low"
        return (most, opened is low) > (least, other_opened is low)

    def share(self, held: Holdings, node: int) -> tuple[Fraction, bool]:
        """What the blocked set, or the largest single holder, has of a node at this end, and whether the end is open."""
        if node not in self.held:
            return Fraction(), False
        return self._exactly(held, node, self.held[node])

    def _exactly(self, held: Holdings, node: int, found: _Units) -> tuple[Fraction, bool]:
        units, doubt, opened, number = found
        if doubt:
            return held.held(node, self._sets[number], self.end)
        return Fraction(units, SCALE), opened > 0

    def holders(self, node: int) -> set[int]:
        """The set that holds most of a node."""
        number = self.held[node][3] if node in self.held else self.members.get(node, -1)
        return self._sets[number] if number >= 0 else set()


def _alone(held: Holdings, rule: Rule, groups: list[list[int]]) -> set[int]:
    seeds = [[node] for group in groups for node in group]
    spreads = held.spreads(seeds, "high", rule.threshold, strict=rule.strict)
    return {node for spread in spreads for node in spread.members.tolist()}


def _persons(
    seeds: list[int], joint: Iterable[Iterable[Hashable]], index: Callable[[Hashable], int]
) -> list[list[int]]:
    """Each listed person by itself, those of a joint arrangement together."""
    together: list[list[int]] = []
    for group in joint:
        members = sorted({index(node) for node in group})
        if strangers := set(members) - set(seeds):
            raise UsageError(
                f"joint names {len(strangers)} parties that are not listed",
                why="only holdings of listed parties count",
                hint="add them to listed, or take them out of joint",
            )
        together.append(members)
    grouped = {node for group in together for node in group}
    return together + [[node] for node in seeds if node not in grouped]
