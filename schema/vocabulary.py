"""The vocabulary: every kind, tie type, property and identifier scheme, read from `vocabulary.yml`.

Labels, relationship types and property names that reach Cypher come from here and from nowhere else, so a misspelt one is an
error at start, not an odd node in somebody's graph.

    vocabulary().tie("OWNS").definition
    vocabulary().kind("Bank").labels        # ('Bank', 'Firm')
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from interlock.schema.errors import NotFound

T = TypeVar("T")
PropertyType = Literal[
    "string", "string[]", "integer", "float", "decimal", "boolean", "date", "datetime", "json"
]

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml: slower, same result
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Modality(_Frozen):
    """One step of the ladder of commitment; a higher rank is a firmer source."""

    name: str
    rank: int
    definition: str
    example: str


class Property(_Frozen):
    """One property name with its only type and meaning."""

    name: str
    type: PropertyType
    definition: str
    unit: str | None = None


class EvidenceNode(_Frozen):
    """A node label of the evidence layer."""

    name: str
    definition: str
    properties: tuple[str, ...]


class EvidenceTie(_Frozen):
    """A relationship type inside the evidence layer, or from it to the entities."""

    name: str
    subject: str = Field(alias="from")
    object: str = Field(alias="to")
    definition: str
    properties: tuple[str, ...] = ()


class Kind(_Frozen):
    """What sort of thing an entity is; its name is a label on the node."""

    name: str
    definition: str
    example: str
    also: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The kind's own label and the broader ones that it implies."""
        return (self.name, *self.also)


class TieType(_Frozen):
    """One type of tie: `(subject)-[:NAME]->(object)`, always in this direction."""

    name: str
    family: str
    subject: tuple[str, ...] = Field(alias="from")
    object: tuple[str, ...] = Field(alias="to")
    properties: tuple[str, ...]
    definition: str
    example: str
    symmetric: bool = False

    def accepts(self, subject: str, object: str) -> bool:
        """Whether ends of these kinds may stand in this tie."""
        return subject in self.subject and object in self.object


class IdentifierScheme(_Frozen):
    """A scheme of identifiers. `exclusive` ones belong to one party only and decide resolution."""

    name: str
    use: Literal["exclusive", "supporting"]
    title: str
    check: str | None = None
    pattern: str | None = None
    strength: int

    @property
    def exclusive(self) -> bool:
        """Whether two different valid values mean two different parties."""
        return self.use == "exclusive"


class Vocabulary(_Frozen):
    """The whole vocabulary; look things up by name."""

    version: int
    modalities: dict[str, Modality]
    properties: dict[str, Property]
    evidence_layer: dict[str, EvidenceNode]
    evidence_ties: dict[str, EvidenceTie]
    entity_properties: tuple[str, ...]
    kinds: dict[str, Kind]
    families: dict[str, str]
    tie_properties: tuple[str, ...]
    ties: dict[str, TieType]
    identifiers: dict[str, IdentifierScheme]

    @model_validator(mode="after")
    def _names_exist(self) -> Vocabulary:
        used = [
            *self.entity_properties,
            *self.tie_properties,
            *(name for node in self.evidence_layer.values() for name in node.properties),
            *(name for tie in self.evidence_ties.values() for name in tie.properties),
            *(name for tie in self.ties.values() for name in tie.properties),
        ]
        unknown = sorted(set(used) - set(self.properties))
        if unknown:
            raise ValueError(f"properties without a definition: {unknown}")
        ends = {kind for tie in self.ties.values() for kind in (*tie.subject, *tie.object)}
        if ends - set(self.kinds):
            raise ValueError(f"ties with unknown kinds: {sorted(ends - set(self.kinds))}")
        if {tie.family for tie in self.ties.values()} != set(self.families):
            raise ValueError("families and the families of ties differ")
        return self

    def kind(self, name: str) -> Kind:
        """The kind called `name`.

        Raises:
            NotFound: there is none; the message lists those that exist.
        """
        return _named(self.kinds, name, "kind")

    def tie(self, name: str) -> TieType:
        """The tie type called `name`.

        Raises:
            NotFound: there is none; the message lists those that exist.
        """
        return _named(self.ties, name, "tie type")

    def scheme(self, name: str) -> IdentifierScheme:
        """The identifier scheme called `name`.

        Raises:
            NotFound: there is none; the message lists those that exist.
        """
        return _named(self.identifiers, name, "identifier scheme")


def _named(table: Mapping[str, T], name: str, what: str) -> T:
    if name not in table:
        raise NotFound(
            f"there is no {what} {name!r}",
            why=f"the vocabulary has {', '.join(table)}",
            hint="see them all with: interlock schema",
        )
    return table[name]


class _NoDuplicates(_Loader):
    """A safe YAML loader that refuses a key given twice, where plain YAML keeps the last."""


def _mapping(loader: Any, node: Any) -> dict[Any, Any]:
    keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
    twice = sorted({str(key) for key in keys if keys.count(key) > 1})
    if twice:
        raise ValueError(f"keys given twice: {twice} (line {node.start_mark.line + 1})")
    return {
        key: loader.construct_object(value, deep=True)
        for key, (_, value) in zip(keys, node.value, strict=True)
    }


_NoDuplicates.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def load_yaml(text: str) -> Any:
    """Parse YAML with the safe loader; a key that occurs twice in one mapping is an error.

    Raises:
        ValueError: a key occurs twice.
        yaml.YAMLError: the text is not YAML.
    """
    return yaml.load(text, Loader=_NoDuplicates)


def compose_yaml(text: str) -> yaml.Node | None:
    """The nodes of YAML with the lines on which they stand; None for an empty text.

    Raises:
        yaml.YAMLError: the text is not YAML.
    """
    return yaml.compose(text, Loader=_NoDuplicates)


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that ships with this version."""
    return parse(files("interlock.schema").joinpath("vocabulary.yml").read_text("utf-8"))


def parse(text: str) -> Vocabulary:
    """Read a vocabulary from the text of its YAML file.

    Raises:
        ValueError: a name is used that is not defined, a key occurs twice, a field is missing.
    """
    data: dict[str, Any] = load_yaml(text)
    groups: dict[str, list[str]] = data.pop("groups")
    for tie in data["ties"].values():
        for end in ("from", "to"):
            if isinstance(tie[end], str):
                tie[end] = groups[tie[end]]
    for strength, scheme in enumerate(data["identifiers"].values()):
        scheme["strength"] = strength
    data["entity_properties"] = data.pop("entity")["properties"]
    for table in (
        "modalities", "properties", "evidence_layer", "evidence_ties", "kinds", "ties", "identifiers",
    ):  # fmt: skip
        data[table] = {name: {"name": name, **body} for name, body in data[table].items()}
    return Vocabulary.model_validate(data)
