"""Who owns a party, and who owns those: shares as intervals, with the part that nobody accounts for.

plot = ownership(kg.view("Alfa", hops=3, types=["OWNS"]).graph, "lei:...")
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import count
from typing import Any, Literal

from interlock.graph.plots.plot import Plot
from interlock.graph.plots.sheet import (
    INK,
    MARGIN,
    QUIET,
    Sheet,
    cut,
    filtered_out,
    names_of,
    nodes_of,
)
from interlock.graph.snapshot import Snapshot, percent_shares, share_of
from interlock.graph.view import style
from interlock.graph.view.model import ViewGraph, ViewTie
from interlock.schema.counted import counted
from interlock.schema.errors import DataError, NotFound, UsageError

MOST = 40  # boxes

_TOO_MUCH = "the stakes add up to more than all"
_WIDE, _HIGH = 210, 36  # a box
_STEP, _ROW = 380, 54  # from one generation to the next, from one line to the next
_NOT_DIRECT = (
    "indirect",
    "total",
)  # how a holding is counted that is never added to direct ones


@dataclass(frozen=True)
class _Stake:
    """All that the sources say of one holding."""

    owner: str
    owned: str
    right: str | None
    low: Fraction | None  # None = no share is given
    high: Fraction
    words: str
    added: bool  # whether it counts towards the whole: direct, and not said not to be
    ties: tuple[ViewTie, ...]


@dataclass
class _Box:
    """One place in the tree; a party that owns on several ways has several."""

    label: str
    party: str | None  # None = the unknown rest
    stake: _Stake | None
    note: str = ""
    children: tuple[_Box, ...] = ()
    x: float = 0
    y: float = 0


def ownership(
    graph: ViewGraph,
    party: str,
    *,
    direction: Literal["owners", "holdings"] = "owners",
    depth: int = 4,
    most: int = MOST,
    as_of: str | None = None,
    title: str | None = None,
) -> Plot:
    """Draw the tree of those who own a party, or of what it owns.

    Parallel claims are one stake: what one dataset says of it is added where the holdings are distinct, what several say is cut to
    what fits all (`Snapshot.fold`). Only direct holdings of one right are set against the whole of 100 percent.

    Args:
        graph: parties and their OWNS ties, as `kg.view(..., types=["OWNS"]).graph` gives them.
        party: id of the party at the root.
        direction: `owners` up, or `holdings` down.
        depth: generations at most.
        most: boxes at most; nearer generations go first.
        as_of: only holdings of this day, ISO date; None = all, also those that have ended.
        title: heading; None = made of the party's name.

    Raises:
        NotFound: the graph has no such party.
        UsageError: a parameter is wrong.
        InterlockError: matplotlib is not installed.
    """
    if direction not in ("owners", "holdings"):
        raise UsageError(f"direction is {direction!r}", "it is 'owners' or 'holdings'")
    if depth < 1 or most < 1:
        raise UsageError(f"depth is {depth}, most is {most}", "both are at least 1")
    names = names_of(graph)
    if party not in names:
        raise NotFound(
            f"there is no party {party!r} in the graph of the plot",
            f"it holds {counted(len(names), 'party', 'parties')}",
            "give an id, and a graph around it",
        )
    stakes, cautions, other = _stakes(graph, as_of)
    root = _Box(names[party], party, None)
    left_out = _grow(root, stakes, direction, depth, most, names)
    boxes = list(_walk(root))
    notes = filtered_out(graph) + _footnotes(
        cautions, left_out, other, depth, direction, as_of, boxes
    )
    height = _place(root)
    generations = max(round(box.x / _STEP) for box in boxes)
    width = max(760, 2 * MARGIN + _STEP * generations + _WIDE + 40)
    words = "Who owns" if direction == "owners" else "What is owned by"
    heading = title or f"{words} {names[party]}" + (f" on {as_of}" if as_of else "")
    sheet = Sheet("ownership", heading, width, int(height) + 20, notes)
    kinds = nodes_of(graph)
    for box in boxes:
        for child in box.children:
            _edge(sheet, box, child, direction, names)
    for box in boxes:
        kind = kinds[box.party].kind if box.party else None
        _box(sheet, box, kind, root is box)
    first = "; ".join(
        f"{child.label}: {child.stake.words if child.stake else child.note}"
        for child in root.children
    )
    verb = "owned by" if direction == "owners" else "owns"
    return sheet.plot(f"{heading}. {names[party]} {verb}: {first or 'nobody that the graph knows of'}.")  # fmt: skip


def _stakes(graph: ViewGraph, as_of: str | None) -> tuple[list[_Stake], list[str], dict[str, int]]:
    """The stakes of the graph, what has to be said about them, and how many ties are none, by reason."""
    owns = sorted((tie for tie in graph.ties if tie.type == "OWNS"), key=lambda tie: tie.id)
    kept = [tie for tie in owns if tie.polarity == "+" and tie.modality not in ("opposed", "denied")]  # fmt: skip
    other = {"denied or opposed": len(owns) - len(kept)}
    ids = sorted(node.id for node in graph.nodes)
    place = {each: number for number, each in enumerate(ids)}
    own = [tie.properties for tie in kept]
    ends = ("share_min", "share_max", "share_min_open", "share_max_open")
    try:
        shares = percent_shares(*([each.get(name) for each in own] for name in ends))
    except ValueError as error:
        raise DataError("a share of the view is none", str(error), "shares are percents") from error
    snapshot = Snapshot.from_columns(
        ids,
        [place[tie.source] for tie in kept],
        [place[tie.target] for tie in kept],
        id=[tie.id for tie in kept],
        type=[tie.type for tie in kept],
        modality=[tie.modality for tie in kept],
        dataset=[tie.dataset for tie in kept],
        evidence=[tie.evidence[0].id if tie.evidence else None for tie in kept],
        valid_from=[tie.valid_from for tie in kept],
        valid_to=[tie.valid_to for tie in kept],
        active=[each.get("active") for each in own],
        right=[each.get("right") for each in own],
        directness=[each.get("directness") for each in own],
        share=shares,
    )
    chosen = snapshot.where(as_of=as_of)
    other["not holding on that day"] = snapshot.size - chosen.size
    folded = chosen.fold() if chosen.size else chosen
    by_id = {tie.id: tie for tie in kept}
    stakes = [_stake(tail, head, data, by_id) for tail, head, data in folded.map(lambda *row: row)]
    cautions = [caution.message for caution in folded.warnings]
    return stakes, cautions, other


def _stake(
    owner: Hashable, owned: Hashable, data: Mapping[str, Any], ties: Mapping[str, ViewTie]
) -> _Stake:
    support = tuple(ties[str(each)] for each in data.get("support", (data["id"],)))
    right, value = data.get("right"), data.get("share")
    modality = str(data["modality"])
    low: Fraction | None = None
    high = Fraction(1)
    words = "share not given"
    if value is not None and value == value:
        if isinstance(value, tuple):  # more than all of it, as the source has it
            low, high = Fraction(value[0]), Fraction(value[1])
            words = f"{_percent(low)}–{_percent(high)} %"
        else:
            share = share_of(value)
            low, high = share.low, share.high
            words = _interval(low, high, share.low_open, share.high_open)
    directness = data.get("directness")
    indirect = directness in _NOT_DIRECT
    extra = [
        *([right] if right not in (None, "shares") else []),
        *([str(directness)] if indirect else []),
        *([modality] if modality != "asserted" else []),
        *([f"{counted(len(support), 'claim')}"] if len(support) > 1 else []),
    ]
    return _Stake(
        str(owner), str(owned), right, low, high, ", ".join([words, *extra]),
        not indirect and modality == "asserted", support,
    )  # fmt: skip


def _interval(low: Fraction, high: Fraction, low_open: bool, high_open: bool) -> str:
    if low == high:
        return f"{_percent(low)} %"
    first = f"more than {_percent(low)}" if low_open else _percent(low)
    last = f"less than {_percent(high)}" if high_open else _percent(high)
    joint = " to " if low_open or high_open else "–"
    return f"{first}{joint}{last} %"


def _percent(share: Fraction) -> str:
    return f"{float(100 * share):.4g}"


def _grow(
    root: _Box, stakes: list[_Stake], direction: str, depth: int, most: int, names: dict[str, str]
) -> int:
    """Add generation after generation; the number of holdings that had no room."""
    upward = direction == "owners"
    near: dict[str, list[_Stake]] = {}
    for stake in stakes:
        near.setdefault(stake.owned if upward else stake.owner, []).append(stake)
    left_out = 0
    seen = {root.party}
    frontier, used = [root], 1
    for generation in count(1):
        following: list[_Box] = []
        for box in frontier:
            found = sorted(
                near.get(box.party or "", ()),
                key=lambda stake: (-(stake.low or 0), -stake.high, names[stake.owner if upward else stake.owned],
                                   stake.right or ""),
            )  # fmt: skip
            if generation > depth:
                left_out += len(found)
                if found:
                    box.note = f"{counted(len(found), 'holding')} beyond"
                continue
            room = max(0, most - used)
            children = []
            for stake in found[:room]:
                other = stake.owner if upward else stake.owned
                child = _Box(names[other], other, stake)
                if other in seen:
                    child.note = "shown above" if other != root.party else "back to the start"
                else:
                    seen.add(other)
                    following.append(child)
                children.append(child)
            left_out += len(found) - len(children)
            if len(children) < len(found):
                box.note = f"{counted(len(found) - len(children), 'holding')} not drawn"
            used += len(children)
            if upward and found:
                children += list(_rests(found))
            box.children = tuple(children)
        frontier = following
        if not frontier:
            return left_out
    raise AssertionError("generations have no end")


def _rests(stakes: list[_Stake]) -> Iterator[_Box]:
    """What nobody accounts for, one right at a time: 100 percent less what is known."""
    rights = sorted({stake.right or "" for stake in stakes if stake.added})
    for right in rights:
        known = [stake for stake in stakes if stake.added and (stake.right or "") == right]
        low = max(Fraction(0), 1 - sum((stake.high for stake in known), Fraction(0)))
        high = 1 - sum((stake.low or Fraction(0) for stake in known), Fraction(0))
        name = f" of {right}" if right not in ("", "shares") else ""
        if high < 0:
            yield _Box(f"more than 100 %{name}", None, None, note=_TOO_MUCH)  # fmt: skip
        elif high > 0:
            words = _interval(low, high, False, False)
            yield _Box(f"not known{name}", None, None, note=words)


def _place(root: _Box) -> float:
    """Leaves below each other, owners to the right of the owned; the height of all."""
    following = count()

    def settle(box: _Box, generation: int) -> None:
        box.x = _STEP * generation
        for child in box.children:
            settle(child, generation + 1)
        box.y = (
            (box.children[0].y + box.children[-1].y) / 2
            if box.children
            else _ROW * next(following) + _HIGH
        )

    settle(root, 0)
    return max(box.y for box in _walk(root)) + _HIGH


def _walk(box: _Box) -> Iterator[_Box]:
    yield box
    for child in box.children:
        yield from _walk(child)


def _edge(sheet: Sheet, box: _Box, child: _Box, direction: str, names: dict[str, str]) -> None:
    left, right = MARGIN + box.x + _WIDE, MARGIN + child.x
    y0, y1 = sheet.top + box.y, sheet.top + child.y
    bend = left + 22
    stake = child.stake
    mark = None
    if stake:
        title = f"{names[stake.owner]} owns {names[stake.owned]}: {stake.words}"
        mark = sheet.mark(title, stake.ties, names)
    dashed = stake is None or not stake.added
    sheet.line(
        [(left, y0), (bend, y0), (bend, y1), (right, y1)], colour=INK if stake else QUIET, dashed=dashed, mark=mark,
    )  # fmt: skip
    words = stake.words if stake else child.note
    if stake:
        tip = (left, y0) if direction == "owners" else (right, y1)  # towards what is owned
        turn = 1 if direction == "owners" else -1
        sheet.area(
            [tip, (tip[0] + turn * 8, tip[1] - 4), (tip[0] + turn * 8, tip[1] + 4)], fill=INK, layer=3
        )  # fmt: skip
    sheet.text((bend + 6, y1 - 9), cut(words, right - bend - 8, 10), size=10, colour=QUIET)


def _box(sheet: Sheet, box: _Box, kind: str | None, root: bool) -> None:
    left, top = MARGIN + box.x, sheet.top + box.y - _HIGH / 2
    if kind is None:
        sheet.box(left, top, _WIDE, _HIGH, fill="white", edge=QUIET, dashed=True)
        sheet.text((left + 10, top + _HIGH / 2), cut(box.label, _WIDE - 20, 12), colour=QUIET)
        return
    look = style.load().kind(kind)
    sheet.box(left, top, _WIDE, _HIGH, fill="#f4f6f8" if not root else "#e3ebf4", edge=look.light)
    sheet.box(left, top, 5, _HIGH, fill=look.light)
    words = f"{look.caption} · {box.note}" if box.note else look.caption
    sheet.text((left + 13, top + 13), cut(box.label, _WIDE - 20, 12), bold=root)
    sheet.text((left + 13, top + 27), cut(words, _WIDE - 20, 9.5), size=9.5, colour=QUIET)


def _footnotes(
    cautions: list[str], left_out: int, other: dict[str, int], depth: int, direction: str, as_of: str | None,
    boxes: list[_Box],
) -> list[str]:  # fmt: skip
    notes = []
    if left_out:
        generations = counted(depth, "generation")
        notes.append(f"Left out: {counted(left_out, 'holding')} beyond {generations} or without room.")  # fmt: skip
    notes += [f"Left out: {counted(number, 'claim')} {why}." for why, number in other.items() if number]  # fmt: skip
    notes += [f"{caution[0].upper()}{caution[1:]}." for caution in cautions[:3]]
    if len(cautions) > 3:
        notes.append(f"And {len(cautions) - 3} more of this kind.")
    if any(box.note == _TOO_MUCH for box in boxes):
        notes.append("Stakes of more than 100 % in all may be of different days or counts: give a day.")  # fmt: skip
    if direction == "owners":
        notes.append(
            "Not known: 100 % less the direct stakes, those left out counted too; a share that is not given may be anything."
        )
    if any(box.stake and not box.stake.added for box in boxes):
        notes.append("Dashed: indirect or total holdings, and what is not asserted; never added.")
    notes.append("A share is what fits all sources that give it; where none fits all, from the least to the most.")  # fmt: skip
    if as_of is None:
        notes.append("All days together: holdings that have ended are among them.")
    return notes
