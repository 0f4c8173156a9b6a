"""How far the order of risk paths hangs on the numbers of the risk model: each number moved by itself, the paths searched anew.

for swing in ranks(ties, RiskModel.load(), "exporter", "bank"):
    print(swing.rank, swing.best, swing.worst, swing.moved_by)
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any

from interlock.graph.analysis.paths import Path, best
from interlock.graph.risk import RiskModel
from interlock.graph.snapshot import Snapshot
from interlock.schema.errors import UsageError

__all__ = ["Move", "Swing", "numbers", "ranks"]

_SPARE = 10  # how many places past k are looked at, so that a fall is told from a loss


@dataclass(frozen=True, slots=True)
class Move:
    """A number of the model that changes a path's rank.

    Attributes:
        number: where it stands in risk.yml, e.g. "ties.OWNS.forward".
        value: what it was set to.
        rank: the path's rank then, from 1; None = not among the first k + 10.
    """

    number: str
    value: float
    rank: int | None


@dataclass(frozen=True, slots=True)
class Swing:
    """A path, its rank, and how far the rank moves.

    Attributes:
        path: as found with the model as it is.
        rank: its rank, from 1.
        best: the best rank that any change gives it.
        worst: the worst; None = not among the first k + 10.
        moved_by: every change that gives another rank.
    """

    path: Path
    rank: int
    best: int
    worst: int | None
    moved_by: tuple[Move, ...]


def ranks(
    snapshot: Snapshot,
    model: RiskModel,
    source: Hashable,
    target: Hashable,
    *,
    k: int = 5,
    max_length: int | None = 6,
    spread: float = 0.2,
    as_of: str | None = None,
) -> list[Swing]:
    """The ranks that the k best risk paths take when each number of the model is made larger and smaller by a share.

    Args:
        snapshot: ties as the store gives them (`type` and the attributes that the model reads); few enough to search them some
            hundred times, such as what joins two parties.
        model: the risk model.
        source: where paths start.
        target: where they end.
        k: how many paths.
        max_length: greatest number of ties of a path.
        spread: by which share each number is moved, in (0, 1); no number is moved above 1.
        as_of: day against which ties age, where the model has a half-life.

    Returns:
        One `Swing` a path, in the order of rank.

    Raises:
        NotFound: source or target is no node.
        UsageError: spread lies outside (0, 1); or as `paths.best`.

    Notes:
        One number at a time: what two together do is not seen. A path whose rank never moves is robust against the judgement in
        the model, not against missing ties. Only numbers that touch a type or modality in the snapshot are moved.

    References:
        A. Saltelli et al.: Global Sensitivity Analysis: The Primer. Wiley (2008), ch. 1, on one-at-a-time designs and their limits.
    """
    if not 0 < spread < 1:
        raise UsageError(f"spread is {spread!r}", "it lies between 0 and 1")

    def found(with_model: RiskModel, count: int) -> list[Path]:
        walked = with_model.walk(snapshot, [source], as_of)
        return best(walked, source, target, k=count, max_length=max_length)

    paths = found(model, k)
    moves: list[list[Move]] = [[] for _ in paths]
    for number, value, changed in numbers(model, snapshot, spread):
        order = {
            (path.nodes, path.keys): rank for rank, path in enumerate(found(changed, k + _SPARE), 1)
        }
        for place, path in enumerate(paths):
            rank = order.get((path.nodes, path.keys))
            if rank != place + 1:
                moves[place].append(Move(number, value, rank))
    swings = []
    for place, path in enumerate(paths):
        taken = [place + 1, *(move.rank for move in moves[place])]
        known = [rank for rank in taken if rank is not None]
        worst = None if None in taken else max(known)
        swings.append(Swing(path, place + 1, min(known), worst, tuple(moves[place])))
    return swings


def numbers(
    model: RiskModel, snapshot: Snapshot, spread: float
) -> Iterator[tuple[str, float, RiskModel]]:
    """Each number of the model that touches the ties, its changed value, and the model with it."""
    types = set(snapshot.column("type").tolist())
    modalities = {"asserted"}
    if "modality" in snapshot.attributes:
        modalities |= set(snapshot.attributes["modality"].tolist())
    for place in _places(model, types, modalities):
        for factor in (1 - spread, 1 + spread):
            values = model.model_dump()
            changed = _set(values, place, factor)
            if changed is not None:
                yield ".".join(map(str, place)), changed, RiskModel.model_validate(values)


def _places(model: RiskModel, types: set[Any], modalities: set[Any]) -> Iterator[tuple[Any, ...]]:
    """Where the numbers stand, as keys of the model's dictionary."""
    for name, tie in model.ties.items():
        if name in types:
            if tie.forward is not None and tie.forward == tie.backward:
                yield "ties", name, "both"  # a symmetric type has one number
            else:
                yield "ties", name, "forward"
                yield "ties", name, "backward"
            if tie.share:
                yield "ties", name, "share_unknown"
    yield from (("modalities", name) for name in model.modalities if name in modalities)
    yield from (("confidence", name) for name in ("unknown", "statement"))
    if any(model.ties[name].share for name in types if name in model.ties):
        yield ("share", "unknown")
        yield from (("share", "points", place) for place in range(len(model.share.points)))


def _set(values: dict[str, Any], place: tuple[Any, ...], factor: float) -> float | None:
    """Multiply the number at a place; what it became, or None where there is none or it stays."""
    *above, last = place
    inner: Any = values
    for key in above:
        inner = inner[key]
    if above[-1] == "points":
        points = list(inner)
        share, before = points[last]
        lower = points[last - 1][1] if last else 0.0
        upper = points[last + 1][1] if last + 1 < len(points) else 1.0
        after = min(max(before * factor, lower), upper)  # points rise
        points[last] = (share, after)
        values["share"]["points"] = points
    else:
        names = ("forward", "backward") if last == "both" else (last,)
        before = inner[names[0]]
        if before is None:
            return None
        after = min(1.0, before * factor)
        inner.update(dict.fromkeys(names, after))
    return after if after != before else None
