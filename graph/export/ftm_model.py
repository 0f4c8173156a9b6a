"""The model of FollowTheMoney, as data: schemas, what they inherit, properties and their types.

model().property("Company", "leiCode")      # Property("identifier", None)
model().problems(entity)                    # [] where the entity is valid
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from interlock.schema.vocabulary import load_yaml

ENTITY_ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?")
_PATTERNS = {
    "entity": ENTITY_ID,
    "date": re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2})?)?)?)?)?"),
    "number": re.compile(r"[+-]?[\d,. ]+([eE][+-]?\d+)?"),
    "url": re.compile(r"https?://[^\s/?#]+\.[^\s]+"),
    "phone": re.compile(r"[+(]*\d[\d\s().\-/]{3,}"),
    "email": re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"),
}


@dataclass(frozen=True, slots=True)
class Property:
    """Type of a property, and the schema that an entity named by it has."""

    type: str
    range: str | None


class Model:
    """The model; see the module."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.version: str = data["version"]
        self._lengths: Mapping[str, int] = data["lengths"]
        self._enums = {name: frozenset(values) for name, values in data["enums"].items()}
        self._schemas: Mapping[str, Mapping[str, Any]] = data["schemas"]

    @cached_property
    def _ancestors(self) -> dict[str, frozenset[str]]:
        """Each schema with all that it extends, itself among them."""
        found: dict[str, frozenset[str]] = {}

        def of(name: str) -> frozenset[str]:
            if name not in found:
                found[name] = frozenset({name}).union(*map(of, self._schemas[name]["extends"]))
            return found[name]

        for name in self._schemas:
            of(name)
        return found

    @cached_property
    def _properties(self) -> dict[str, dict[str, Property]]:
        found = {}
        for name, ancestors in self._ancestors.items():
            given = {
                prop: type_
                for ancestor in ancestors
                for prop, type_ in self._schemas[ancestor]["properties"].items()
            }
            found[name] = {
                prop: Property(type_.partition(" ")[0], type_.partition(" ")[2] or None)
                for prop, type_ in given.items()
            }
        return found

    def __contains__(self, schema: object) -> bool:
        """Whether there is such a schema."""
        return schema in self._schemas

    def property(self, schema: str, name: str) -> Property | None:
        """A property of a schema, its own or inherited."""
        return self._properties[schema].get(name)

    def is_a(self, schema: str, other: str) -> bool:
        """Whether a schema is another or extends it."""
        return other in self._ancestors[schema]

    def may_be(self, schema: str, other: str) -> bool:
        """Whether one thing may be of both schemas: a LegalEntity may turn out to be a Company, and so an Asset."""
        return any({schema, other} <= ancestors for ancestors in self._ancestors.values())

    def depth(self, schema: str) -> int:
        """How many schemas it extends: of two that describe one thing the deeper says more."""
        return len(self._ancestors[schema])

    def takes(self, schema: str, name: str, value: str) -> bool:
        """Whether a value may stand in a property."""
        prop = self.property(schema, name)
        if prop is None or not value.strip():
            return False
        if prop.type in self._enums and value not in self._enums[prop.type]:
            return False
        pattern = _PATTERNS.get(prop.type)
        if pattern is not None and not pattern.fullmatch(value):
            return False
        return len(value) <= self._lengths.get(prop.type, 1 << 20)

    def problems(self, entity: Mapping[str, Any]) -> list[str]:
        """What makes an entity invalid: its schema, names or values of its properties, its id."""
        schema = entity["schema"]
        if schema not in self:
            return [f"schema {schema}"]
        found = [] if self.takes_id(entity["id"]) else [f"id {entity['id']}"]
        for name, values in entity["properties"].items():
            if not values or len(set(values)) < len(values):
                found.append(f"{schema}.{name}: empty or repeated")
            found += [
                f"{schema}.{name}: {value!r}"
                for value in values
                if not self.takes(schema, name, value)
            ]
        return found

    def takes_id(self, id_: str) -> bool:
        """Whether a text may be the id of an entity."""
        return len(id_) <= self._lengths["entity"] and ENTITY_ID.fullmatch(id_) is not None


@cache
def model() -> Model:
    """The model that ships with this version."""
    return Model(
        load_yaml(files("interlock.graph.export").joinpath("ftm_model.yml").read_text("utf-8"))
    )
