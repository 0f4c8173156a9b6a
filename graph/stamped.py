"""NetworkX graphs that know when they change, so that what was computed from them can be kept and never goes stale.

Each graph has a stamp, a number that every change moves on: NetworkX itself announces nodes and edges that come and go; edge
attributes are dicts that announce every write, however it is made. Everything else is as in NetworkX.

    graph = StampedDiGraph(graph)                # or what Snapshot.to_networkx() gives
    nx.pagerank(graph, backend="interlock")      # converts once
    graph["a"]["b"]["weight"] = 50               # moves the stamp: converted again

What is put past the public interface into the dicts `_adj`, `_succ` and `_pred` of a graph is seen only if it is a write to the
attributes of an edge.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import networkx as nx

__all__ = [
    "StampedDiGraph",
    "StampedGraph",
    "StampedMultiDiGraph",
    "StampedMultiGraph",
    "kept",
]

Value = TypeVar("Value")


class Stamp:
    """A number that only grows."""

    __slots__ = ("value",)

    def __init__(self) -> None:
        self.value = 0


class StampedDict(dict[Any, Any]):
    """A dict that moves its graph's stamp whenever it is written to."""

    __slots__ = ("_stamp",)

    def __init__(self, stamp: Stamp, values: Any = ()) -> None:
        super().__init__(values)
        self._stamp = stamp

    def __reduce__(self) -> tuple[Any, ...]:
        return StampedDict, (self._stamp, dict(self))


def _announced(name: str) -> Callable[..., Any]:
    plain = getattr(dict, name)

    def method(self: StampedDict, *arguments: Any, **named: Any) -> Any:
        self._stamp.value += 1
        return plain(self, *arguments, **named)

    method.__name__ = name
    return method


for _name in (
    "__setitem__", "__delitem__", "__ior__", "update", "setdefault", "pop", "popitem", "clear"
):  # fmt: skip
    setattr(StampedDict, _name, _announced(_name))


class _Stamped:
    _stamp: Stamp

    def __init__(self, incoming_graph_data: Any = None, **attributes: Any) -> None:
        self._stamp = Stamp()
        super().__init__(incoming_graph_data, **attributes)  # type: ignore[call-arg]

    @property
    def edge_attr_dict_factory(self) -> Callable[[], dict[Any, Any]]:
        return partial(StampedDict, self._stamp)


class StampedGraph(_Stamped, nx.Graph):  # type: ignore[type-arg]
    """A `networkx.Graph` that knows when it changes."""


class StampedDiGraph(_Stamped, nx.DiGraph):  # type: ignore[type-arg]
    """A `networkx.DiGraph` that knows when it changes."""


class StampedMultiGraph(_Stamped, nx.MultiGraph):  # type: ignore[type-arg]
    """A `networkx.MultiGraph` that knows when it changes."""


class StampedMultiDiGraph(_Stamped, nx.MultiDiGraph):  # type: ignore[type-arg]
    """A `networkx.MultiDiGraph` that knows when it changes."""


def kept(graph: nx.Graph[Any], key: str, make: Callable[[], Value]) -> Value:
    """What `make` gives for a graph, kept with it until it changes; of other graphs than ours nothing is kept.

    It lies in the cache that NetworkX empties when nodes or edges come or go, beside the stamp at which it was made. Views have
    no stamp of what they show, so nothing is kept for them either.
    """
    stamp = getattr(graph, "_stamp", None)
    cache = getattr(graph, "__networkx_cache__", None)
    if stamp is None or cache is None or hasattr(graph, "_graph"):
        return make()
    at, values = cache.get("interlock", (None, {}))
    if at != stamp.value:
        at, values = stamp.value, {}
        cache["interlock"] = (at, values)
    if key not in values:
        values[key] = make()
    found: Value = values[key]
    return found
