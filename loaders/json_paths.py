"""JSON records in loaders: the paths of their values, and what happens to a record of another shape than its format says.

Paths are dotted, so that a table can say which it knows, as it does for the columns of a CSV.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

from interlock.loaders.base import Facts, Mapper, Scope
from interlock.loaders.readers import Row
from interlock.schema.errors import RowRefused


def well_formed(map_row: Mapper) -> Mapper:
    """The mapper, refusing rows in which a text, list or object stands where the format has another (`shape`), or far too deep ones.

    Mappers of nested formats read on as if everything was in its place; this is the one spot that knows better.
    """

    def mapped(row: Row) -> Facts:
        try:
            return tuple(map_row(row))
        except (AttributeError, TypeError, ArithmeticError) as error:
            raise RowRefused("shape", None, str(error)) from error
        except RecursionError as error:
            raise RowRefused("json_depth", None, str(error)) from error

    return mapped


class Audit:
    """Counts the values of records at paths that their table does not know; records of a shape that was seen before cost little."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._known: set[Hashable] = set()

    def __call__(self, record: Any) -> None:
        """Look at one record."""
        shape = _shape(record)
        if shape in self._known:
            return
        if all(map(self._scope.table.knows, _all_paths(record))):
            if len(self._known) < _SHAPES:
                self._known.add(shape)
        else:
            self._scope.audit(list(paths(record)))


_SHAPES = 20_000  # most registers have a few hundred


def _shape(value: Any) -> Hashable:
    """What has the same paths has the same shape."""
    if isinstance(value, dict):
        return tuple(
            [(key, _shape(item)) if type(item) in _NESTED else key for key, item in value.items()]
        )
    if isinstance(value, list):
        # A plain value in a list is a path of its own, which neither an empty object nor a list of objects has.
        return (list, *dict.fromkeys([_shape(item) for item in value]))
    return None


_NESTED = (dict, list)


def _all_paths(value: Any, path: str = "") -> Iterator[str]:
    """All paths, those of empty values too."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _all_paths(item, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and value:
        for item in value:
            yield from _all_paths(item, path)
    elif path:
        yield path


def paths(value: Any, path: str = "") -> Iterator[str]:
    """The path of each value that is there; members of lists share the path of their list, empty ones have none.

    >>> list(paths({"a": {"b": 1}, "c": [{"d": 2}, {"d": 3}], "e": None, "f": []}))
    ['a.b', 'c.d', 'c.d']
    """
    if isinstance(value, dict):
        for key, item in value.items():
            yield from paths(item, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for item in value:
            yield from paths(item, path)
    elif value is not None and value != "":
        yield path
