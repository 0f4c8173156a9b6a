"""Which back ends there are: those of Interlock, and those that installed packages add. None is imported before it is asked for.

names()                                         # ('gliner', 'learned', 'openai_compatible', 'rules', 'spacy')
Choice("openai_compatible", {"backend_model": "m"}).open()
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Any

from interlock.loaders.documents.backends.protocol import Extractor
from interlock.schema.errors import DataError, UsageError

if TYPE_CHECKING:
    from interlock.graph.store.settings import Settings

__all__ = ["GROUP", "Choice", "names"]

GROUP = "interlock.backends"
RULES = "rules"
_HERE = "interlock.loaders.documents.backends."
# `rules` is the core's own reader: it always reads, and alone it adds nothing to itself.
_OWN: Mapping[str, str | None] = {
    RULES: None,
    "openai_compatible": _HERE + "openai_compatible",
    "spacy": _HERE + "spacy",
    "gliner": _HERE + "gliner",
    "learned": _HERE + "learned",
}


def _added() -> dict[str, EntryPoint]:
    found: dict[str, EntryPoint] = {}
    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        earlier = found.get(point.name)
        if point.name in _OWN or (earlier is not None and earlier.value != point.value):
            raise DataError(
                f"back end {point.name!r} is declared twice",
                why=f"{point.value} and {earlier.value if earlier else 'Interlock'} both name it",
                hint="uninstall one of the packages, or have it renamed",
            )
        found[point.name] = point
    return found


def names() -> tuple[str, ...]:
    """The names of all back ends, sorted."""
    return tuple(sorted({*_OWN, *_added()}))


@dataclass(frozen=True)
class Choice:
    """A back end by name and the settings given for it: what one process hands to another."""

    name: str
    options: Mapping[str, str] = field(default_factory=dict)

    def open(self) -> Extractor | None:
        """The back end, made once in each process for the same settings; None for `rules`.

        Raises:
            UsageError: there is none of that name, or a setting that it needs is missing or wrong.
            DataError: what an installed package calls a back end is none.
        """
        from interlock.graph.store.settings import resolve

        return _open(self.name, resolve(dict(self.options)))


@lru_cache(maxsize=8)
def _open(name: str, settings: Settings) -> Extractor | None:
    create: Callable[..., Any]
    if name in _OWN:
        module = _OWN[name]
        if module is None:
            return None
        create = import_module(module).create
    elif (point := _added().get(name)) is not None:
        try:
            create = point.load()
        except Exception as error:
            raise DataError(
                f"back end {name!r} cannot be loaded",
                why=f"{point.value}: {type(error).__name__}: {error}",
                hint="reinstall the package that brings it",
            ) from error
    else:
        raise UsageError(
            f"there is no back end {name!r}",
            why=f"known are: {', '.join(names())}",
            hint="a package adds one by an entry point of the group interlock.backends",
        )
    backend = create(settings)
    if not isinstance(backend, Extractor):
        raise DataError(
            f"back end {name!r} is none",
            why=f"{type(backend).__name__} lacks name, version, capabilities or extract",
            hint="see the protocol in the guide to back ends",
        )
    return backend
