"""Where each party stands in the picture: seeded, so the same graph always gives the same picture.

Each connected component is laid out by springs (Fruchterman and Reingold 1991), spread until labels have room, and set on shelves
beside the others, largest first. The springs are those of rustworkx; for components above 3,000 parties those of igraph, which look at
near pairs only, where it is installed (extra `layout`; GPL, so never with anything else).

    positions = place(graph, seed=0)
    positions["a"]                       # (-120, 48): pixels, y downwards
"""

from __future__ import annotations

import logging
import math
import random
from collections.abc import Iterable
from importlib.util import find_spec

import numpy as np
import numpy.typing as npt
import rustworkx as rx
from scipy.spatial import cKDTree

from interlock.graph.view.model import ViewGraph

Points = npt.NDArray[np.float64]

_SLOW = 3_000  # nodes; rustworkx' springs compare every pair of nodes
_SECONDS = 35e-8  # of rustworkx a pair of nodes, on one core
_LENGTH = 130.0  # pixels, median tie
_SMALL = 80  # nodes of a component in which every label is to find room
_GAP = 140.0  # pixels between components

_log = logging.getLogger(__name__)


def place(graph: ViewGraph, seed: int = 0) -> dict[str, tuple[int, int]]:
    """Give every node a whole-pixel position; the picture is centred on (0, 0).

    Depends on ids, ties and seed only, not on the order in which they come (above 3,000 connected parties also on whether igraph is
    installed). Without igraph time grows with the square of the largest component: a second at 2,000 nodes; above 3,000 the wait is
    said in the log beforehand.

    Args:
        graph: what to lay out; its own `positions`, where given, are only rounded.
        seed: of the springs' random start.

    Returns:
        `{node id: (x, y)}` sorted by id.
    """
    ids = sorted(node.id for node in graph.nodes)
    if graph.positions is not None:
        return {each: _rounded(graph.positions[each]) for each in ids}
    index = {each: number for number, each in enumerate(ids)}
    pairs = sorted({_pair(index[tie.source], index[tie.target]) for tie in graph.ties})
    network: rx.PyGraph[int, None] = rx.PyGraph(multigraph=False)
    network.add_nodes_from(range(len(ids)))
    network.add_edges_from([(one, two, None) for one, two in pairs if one != two])
    parts = sorted(
        (sorted(part) for part in rx.connected_components(network)),
        key=lambda part: (-len(part), part[0]),
    )
    slow = [len(part) for part in parts if len(part) > _SLOW]
    if slow and not _igraph():
        _log.warning(
            "laying out %d connected parties takes about %.0f s; a few with igraph: pip install '.[layout]' in Interlock's folder "
            "(GPL), or give `positions`",
            slow[0],
            sum(_SECONDS * size**2 for size in slow),
        )
    points = np.zeros((len(ids), 2))
    boxes = [_spread(network, part, seed) for part in parts]
    for part, box, corner in zip(parts, boxes, _shelves(boxes), strict=True):
        points[part] = box + corner
    if len(points):
        points -= (points.min(axis=0) + points.max(axis=0)) / 2
    return {each: _rounded(point) for each, point in zip(ids, points.tolist(), strict=True)}


def _pair(one: int, two: int) -> tuple[int, int]:
    return (one, two) if one < two else (two, one)


def _rounded(point: Iterable[float]) -> tuple[int, int]:
    x, y = point
    return round(x), round(y)


def _spread(network: rx.PyGraph[int, None], part: list[int], seed: int) -> Points:
    """Positions of one component, with (0, 0) as its upper left corner."""
    if len(part) == 1:
        return np.zeros((1, 2))
    inner = network.subgraph(part)
    small = len(part) <= _SMALL
    if len(part) > _SLOW and _igraph():
        points = _grid_springs(inner, seed)
    else:
        # long springs part the nodes of a small graph evenly; short ones let the groups of a large one be seen
        spring = (2.2 if small else 1.0) / math.sqrt(len(part))
        layout = rx.spring_layout(inner, k=spring, num_iter=50, seed=seed)
        points = np.array([list(layout[number]) for number in range(len(part))])
    ends = np.array(inner.edge_list())
    lengths = np.linalg.norm(points[ends[:, 0]] - points[ends[:, 1]], axis=1)
    points *= _LENGTH / max(float(np.median(lengths)), 1e-9)
    points = _part_near(points, 84.0, (0.5, 1.0)) if small else _part_near(points, 40.0, (1.0, 1.0))
    corner: Points = points.min(axis=0)
    return points - corner


def _igraph() -> bool:
    """Whether igraph is installed, without importing it."""
    return find_spec("igraph") is not None


def _grid_springs(network: rx.PyGraph[int, None], seed: int) -> Points:
    """Springs that compare only nodes of neighbouring cells of a grid: near linear time."""
    import igraph

    chance = random.Random(seed)
    # About a node a cell from the start: crowded together, all would be near all.
    half = math.sqrt(network.num_nodes())
    start = [
        [chance.uniform(-half, half), chance.uniform(-half, half)]
        for _ in range(network.num_nodes())
    ]
    graph = igraph.Graph(n=network.num_nodes(), edges=list(network.edge_list()))
    igraph.set_random_number_generator(random.Random(seed))
    try:
        layout = graph.layout_fruchterman_reingold(niter=300, grid="grid", seed=start)
    finally:
        igraph.set_random_number_generator(random)  # what it begins with
    return np.array(layout.coords)


def _part_near(points: Points, near: float, room: tuple[float, float], rounds: int = 60) -> Points:
    """Push nodes that are nearer to each other than `near` pixels apart, a little each round.

    Args:
        points: one row a node; changed in place.
        near: the distance to keep.
        room: weight of a horizontal and a vertical pixel in it; labels are wide, so the first may count less.
        rounds: at most.
    """
    weight = np.array(room)
    for _ in range(rounds):
        scaled = points * weight
        pairs = cKDTree(scaled).query_pairs(near, output_type="ndarray")
        if not len(pairs):
            break
        pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
        apart = scaled[pairs[:, 0]] - scaled[pairs[:, 1]]
        distance = np.linalg.norm(apart, axis=1)
        apart[distance == 0] = (0.0, 1.0)  # on one spot: part them vertically
        distance[distance == 0] = 1.0
        push = apart / distance[:, None] * ((near - distance) / 4)[:, None] / weight
        np.add.at(points, pairs[:, 0], push)
        np.subtract.at(points, pairs[:, 1], push)
    return points


def _shelves(boxes: list[Points]) -> list[Points]:
    """Upper left corner of each box: rows from left to right, about as wide as high in all."""
    sizes = [box.max(axis=0) + _GAP for box in boxes]
    area = sum(float(width * height) for width, height in sizes)
    limit = max([math.sqrt(area * 1.1), *(float(size[0]) for size in sizes)])
    corners: list[Points] = []
    x = y = row = 0.0
    for width, height in sizes:
        if x and x + width > limit:
            x, y, row = 0.0, y + row, 0.0
        corners.append(np.array([x, y]))
        x, row = x + float(width), max(row, float(height))
    return corners
