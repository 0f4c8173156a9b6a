"""JSON records in loaders: the paths of their values, and what happens to a record of another shape than its format says.

Paths are dotted, so that a table can say which it knows, as it does for the columns of a CSV.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from interlock.loaders.base import Facts, Mapper
from interlock.loaders.readers import Row
from interlock.schema.errors import RowRefused


def well_formed(map_row: Mapper) -> Mapper:
    """The mapper, refusing rows in which a text, list or object stands where the format has another (reason `shape`).

    Mappers of nested formats read on as if everything was in its place; this is the one spot that knows better.
    """

    def mapped(row: Row) -> Facts:
        try:
            return tuple(map_row(row))
        except (AttributeError, TypeError) as error:
            raise RowRefused("shape", None, str(error)) from error

    return mapped


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
