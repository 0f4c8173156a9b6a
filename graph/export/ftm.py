"""The graph in FollowTheMoney: an entity for each party and relation, and the statements that they are made of.

`entities.ftm.json` has one entity for each entity of the graph, `statements.csv` says which record each value comes from (`entity_id`
names the record, `canonical_id` the entity), so that merges can be undone there too.

What was loaded from FollowTheMoney keeps its ids, schemas and properties; `ftm.yml` lists what the graph no longer knows of it. Other
sources are told by the same file's tables. A tie whose ends do not fit a relation of the model is an UnknownLink with its type as
role, a tie property without a place stands in the summary, and only asserted ties are told at all. Countries are values, sanctions
programmes are fields of sanctions; neither is an entity.

Format: followthemoney.tech; the model as data in `ftm_model.yml`.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from csv import writer as csv_writer
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interlock.graph.export.contents import Contents, Entry, contents, counted
from interlock.graph.export.files import atomic
from interlock.graph.export.ftm_model import Model, model
from interlock.schema.models import stable_hash
from interlock.schema.vocabulary import load_yaml, vocabulary

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

_COLUMNS = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang", "original_value",
    "external", "first_seen", "last_seen", "id",
)  # fmt: skip
_PLAIN_KEY = re.compile(r"[0-9a-zA-Z.]*[0-9a-zA-Z]")
_NOT_ID = re.compile(r"[^0-9a-zA-Z.\-]+")
_SHORT = ("string", "identifier")  # types of values that hold no "; " of their own
_SHARES = ("share_min", "share_max", "share_min_open", "share_max_open", "share_raw")


@dataclass
class Draft:
    """What one record or tie says, on its way into an entity.

    Attributes:
        id: names the record; `canonical` the entity that it becomes part of.
        origin: the dataset of the graph.
        datasets: the publisher's datasets, where it names them.
    """

    id: str
    canonical: str
    schema: str
    origin: str
    caption: str | None = None
    properties: dict[str, dict[str, None]] = field(default_factory=dict)
    datasets: Sequence[str] = ()
    referents: Sequence[str] = ()
    target: bool | None = None
    first_seen: str | None = None
    last_change: str | None = None

    def add(self, prop: str, values: Iterable[Any]) -> None:
        """Add values to a property; None and empty texts are none."""
        found = {str(value): None for value in values if value not in (None, "")}
        if found:
            self.properties.setdefault(prop, {}).update(found)

    @property
    def dataset(self) -> str:
        """The one dataset of its statements."""
        return self.datasets[0] if len(self.datasets) == 1 else _dataset(self.origin)


@cache
def rules() -> Mapping[str, Any]:
    """The tables of `ftm.yml`."""
    text = files("interlock.graph.export").joinpath("ftm.yml").read_text("utf-8")
    found: Mapping[str, Any] = load_yaml(text)
    return found


def write(store: Store, folder: Path) -> dict[str, Any]:
    """Write `entities.ftm.json` and `statements.csv`."""
    graph = contents(store)
    return write_contents(graph, folder)


def write_contents(graph: Contents, folder: Path) -> dict[str, Any]:
    """The same of contents that were read already."""
    exporter = Exporter(graph)
    groups: dict[str, list[Draft]] = defaultdict(list)
    for draft in exporter.drafts():
        groups[draft.canonical].append(draft)
    count = 0
    with (
        atomic(folder / "entities.ftm.json") as entities,
        atomic(folder / "statements.csv") as statements,
    ):
        lines = csv_writer(statements, lineterminator="\n")
        lines.writerow(_COLUMNS)
        for canonical in sorted(groups):
            drafts = sorted(groups[canonical], key=lambda draft: draft.id)
            entity = exporter.merged(canonical, drafts)
            entities.write(json.dumps(entity, ensure_ascii=False) + "\n")
            for row in _statements(entity, drafts):
                lines.writerow(row)
                count += 1
    told = {"entities": len(groups), "statements": count}
    return {"rows": told, "not_expressed": counted(graph.left), "model": model().version}


def _statements(entity: Mapping[str, Any], drafts: Sequence[Draft]) -> Iterator[tuple[Any, ...]]:
    """One row a value that the entity kept, by record, property and value."""
    kept = entity["properties"]
    schema = entity["schema"]
    for draft in drafts:
        for prop, values in sorted(draft.properties.items()):
            known = model().property(schema, prop)
            for value in sorted(values):
                if known is None or value not in kept.get(prop, ()):
                    continue
                key = f"{draft.dataset}.{draft.id}.{prop}.{value}"
                # The id that the format's own library gives a statement.
                id_ = hashlib.sha1(
                    key.encode("utf-8", "replace"), usedforsecurity=False
                ).hexdigest()
                yield (
                    draft.canonical, draft.id, prop, known.type, draft.schema if draft.schema in model() else schema, value,
                    draft.dataset, None, None, None, "f", draft.first_seen, None, id_,
                )  # fmt: skip


class Exporter:
    """Turns records and ties into drafts; counts in `graph.left` what has no place."""

    def __init__(self, graph: Contents) -> None:
        self._graph = graph
        self._left = graph.left
        self._model: Model = model()
        self._ids = _ids(graph)
        self._canonical = _canonical(graph, self._ids)
        self._countries = {
            entry.entity: iso
            for entry in graph.entries.values()
            for name in entry.all("identifiers")
            if (iso := name.removeprefix("iso3166:")) != name
        }
        self._schemas: dict[str, str] = {}

    def drafts(self) -> list[Draft]:
        """The drafts of all records, then of all ties."""
        found: dict[str, Draft] = {}
        for entry in self._graph.entries.values():
            for draft in self._party(entry):
                found[draft.id] = draft
        for draft in found.values():
            other = self._schemas.get(draft.canonical)
            self._schemas[draft.canonical] = self._deeper(draft.schema, other)
        relations: dict[str, Draft] = {}
        for tie in self._graph.ties:
            self._tie(tie, found, relations)
        return [*found.values(), *relations.values()]

    def merged(self, canonical: str, drafts: Sequence[Draft]) -> dict[str, Any]:
        """The entity of drafts; what its schema has no place for is counted."""
        schema = drafts[0].schema
        for draft in drafts[1:]:
            schema = self._deeper(draft.schema, schema)
        properties: dict[str, dict[str, None]] = {}
        for draft in drafts:
            for prop, values in draft.properties.items():
                if self._model.property(schema, prop) is None:
                    self._left[f"property {schema}.{prop}"] += len(values)
                    continue
                for value in values:
                    if self._model.takes(schema, prop, value):
                        properties.setdefault(prop, {})[value] = None
                    else:
                        self._left[f"value of {schema}.{prop} that the model refuses"] += 1
        names = [*properties.get("name", ()), *properties.get("full", ())]
        caption = next((draft.caption for draft in drafts if draft.caption), None)
        former = {draft.id for draft in drafts} | {
            one for draft in drafts for one in draft.referents
        }
        entity: dict[str, Any] = {
            "id": canonical,
            "caption": caption or (names[0] if names else schema),
            "schema": schema,
            "properties": {prop: list(properties[prop]) for prop in sorted(properties)},
            "referents": sorted(former - {canonical}),
            "datasets": sorted(
                {one for draft in drafts for one in draft.datasets or (draft.dataset,)}
            ),
        }
        targets = [draft.target for draft in drafts if draft.target is not None]
        seen = [draft.first_seen for draft in drafts if draft.first_seen]
        changes = [draft.last_change for draft in drafts if draft.last_change]
        if targets:
            entity["target"] = any(targets)
        if seen:
            entity["first_seen"] = min(seen)
        if changes:
            entity["last_change"] = max(changes)
        return entity

    def _deeper(self, one: str, other: str | None) -> str:
        if other is None or one == other:
            return one
        return max(one, other, key=lambda schema: (self._model.depth(schema), schema))

    # --- parties ----------------------------------------------------------------------------------------------------------

    def _party(self, entry: Entry) -> Iterator[Draft]:
        if entry.kind == "Programme" or entry.entity in self._countries:
            return
        if entry.first("unnamed") and not entry.first("name"):
            self._left["unnamed parties"] += 1
            return
        if entry.first("status") == "DEL" and entry.first("active") is False:
            self._left["entities that the publisher deleted"] += 1
            return
        native = self._graph.source(entry.dataset) == "ftm"
        draft = self._native(entry) if native else self._foreign(entry)
        if draft is None:
            return
        self._identify(draft, entry, native=native)
        if entry.is_reference and not draft.properties:
            self._left["parties known by reference only"] += 1
            return
        yield draft
        if native:
            yield from self._papers(entry)

    def _draft(self, entry: Entry, schema: str) -> Draft:
        told = entry.attributes
        return Draft(
            id=self._ids[entry.id],
            canonical=self._canonical[entry.entity],
            schema=schema,
            origin=entry.dataset,
            caption=entry.first("name"),
            datasets=told.get("datasets") or (),
            referents=told.get("referents") or (),
            target=told.get("target", False if "datasets" in told else None),
            first_seen=told.get("first_seen"),
            last_change=entry.main.get("version"),
        )

    def _native(self, entry: Entry) -> Draft | None:
        """A record that came from FollowTheMoney: as it was."""
        schema = entry.attributes.get("schema")
        if not isinstance(schema, str) or schema not in self._model:
            schema = rules()["kinds"][entry.kind]["schema"]
        draft = self._draft(entry, schema)
        for prop, values in entry.attributes.items():
            if prop in rules()["envelope"] or ":" in prop:
                continue
            if isinstance(values, list) and all(isinstance(value, str) for value in values):
                draft.add(prop, values)
            else:
                self._left[f"attribute {prop}"] += 1
        own = "full" if schema == "Address" else "name"
        names = entry.attributes.get(own) or [entry.first("name")]
        draft.add(own, names)
        typed = {
            value
            for prop in (own, "previousName", "abbreviation", "weakAlias")
            for value in draft.properties.get(prop, ())
        }
        if "alias" not in draft.properties:
            draft.add("alias", (name for name in entry.all("aliases") if name not in typed))
        for prop, field_ in _LIFE.items():
            if prop not in draft.properties:
                draft.add(prop, [entry.first(field_)])
        return draft

    def _foreign(self, entry: Entry) -> Draft | None:
        """A record of another source, by the tables."""
        rule = rules()["kinds"].get(entry.kind)
        if rule is None:
            self._left[f"records of kind {entry.kind}"] += 1
            return None
        ship = any(name.startswith("imo:") for name in entry.all("identifiers"))
        draft = self._draft(entry, "Vessel" if ship and entry.kind == "Asset" else rule["schema"])
        country = entry.first("country")
        if entry.kind == "Place":
            draft.add("full", [entry.first("name")])
        else:
            draft.add("name", [entry.first("name")])
        draft.add("alias", entry.all("aliases"))
        draft.add("country", [country.lower()] if country else [])
        draft.add("topics", rule.get("topics", ()))
        if self._model.property(draft.schema, "birthDate") is None:
            for prop, field_ in _LIFE.items():
                if self._model.property(draft.schema, prop) is not None:
                    draft.add(prop, [entry.first(field_)])
        for attribute, value in entry.attributes.items():
            prop = rules()["attributes"].get(attribute)
            values = value if isinstance(value, list) else [value]
            plain = all(isinstance(one, str) for one in values)
            if prop and plain and self._model.property(draft.schema, prop):
                draft.add(prop, values)
            else:
                self._left[f"attribute {attribute}"] += 1
        return draft

    def _identify(self, draft: Draft, entry: Entry, *, native: bool) -> None:
        """Add identifiers, unless the record tells them by the properties of the model itself."""
        if any(prop in draft.properties for props in rules()["schemes"].values() for prop in props):
            return
        for invalid, names in (
            (False, entry.all("identifiers")),
            (True, entry.all("invalid_identifiers")),
        ):
            for name in names:
                scheme, _, value = name.partition(":")
                prop = next(
                    (
                        prop
                        for prop in rules()["schemes"].get(scheme, ())
                        if self._model.property(draft.schema, prop)
                    ),
                    None,
                )
                if prop and invalid and not native:
                    prop = "idNumber"  # what fails its check has no type
                if prop is None or self._model.property(draft.schema, prop) is None:
                    self._left[f"identifiers {scheme}"] += 1
                    continue
                if scheme in rules()["prefixed"] and not invalid:
                    value = value.partition(":")[2]
                draft.add(prop, [value])

    def _papers(self, entry: Entry) -> Iterator[Draft]:
        """Passports and other papers, which are parts of their holder."""
        for name, told in entry.attributes.items():
            _, colon, key = name.partition(":")
            if not colon or not isinstance(told, Mapping) or told.get("schema") not in self._model:
                continue
            id_ = key if self._model.takes_id(key) else _slug(name)
            part = next((part for part in entry.parts if part["id"].endswith(f"#{name}")), {})
            draft = Draft(id_, id_, told["schema"], entry.dataset, last_change=part.get("version"))
            for prop, values in told.items():
                if prop == "holder":
                    draft.add(prop, [self._canonical[entry.entity]])
                elif prop != "schema":
                    draft.add(prop, values)
            yield draft

    # --- ties -------------------------------------------------------------------------------------------------------------

    def _tie(
        self, tie: Mapping[str, Any], parties: Mapping[str, Draft], relations: dict[str, Draft]
    ) -> None:
        schema, colon, key = tie.get("source_key", "").partition(":")
        native = self._graph.source(tie["dataset"]) == "ftm"
        place = self._countries.get(tie["object"])
        if place is not None and tie["type"] in rules()["seats"]:
            draft = parties.get(self._ids[tie["subject_record"]])
            if draft is None:
                self._left[f"ties {tie['type']} of what is no entity"] += 1
            elif not native:
                props = rules()["seats"][tie["type"]]
                prop = next((one for one in props if self._model.property(draft.schema, one)), None)
                if prop:
                    draft.add(prop, [place[:2].lower()])
        elif native and not colon and schema and self._reference(tie, schema, parties):
            pass
        elif tie["type"] == "LISTED_UNDER":
            self._sanction(tie, key if native and colon else None, relations)
        elif native and colon and schema in rules()["relations"]:
            draft = self._relation(tie, schema, relations, key)
            self._tell(draft, tie, rules()["relations"][schema], native=True)
        else:
            self._foreign_tie(tie, relations)

    def _reference(self, tie: Mapping[str, Any], prop: str, parties: Mapping[str, Draft]) -> bool:
        """A property that names another entity; False where it is none."""
        evidence = tie["evidence"]
        draft = parties.get(self._ids.get(evidence, ""))
        if draft is None or self._model.property(draft.schema, prop) is None:
            return False
        other = tie["object"] if tie["subject_record"] == evidence else tie["subject"]
        draft.add(prop, [self._canonical[other]])
        return True

    def _relation(
        self,
        tie: Mapping[str, Any],
        schema: str,
        relations: dict[str, Draft],
        key: str | None = None,
    ) -> Draft:
        """The relation of a tie: the ties of several owners or assets are one."""
        id_ = (
            key
            if key and self._model.takes_id(key)
            else _slug(f"{schema}:{key}")
            if key
            else tie["id"]
        )
        draft = relations.get(id_)
        if draft is None:
            draft = relations[id_] = Draft(id_, id_, schema, tie["dataset"])
        draft.last_change = draft.last_change or tie.get("version")
        rule = rules()["relations"][schema]
        draft.add(rule["from"], [self._canonical[tie["subject"]]])
        draft.add(rule["to"], [self._canonical[tie["object"]]])
        quote, url = self._graph.quotes.get(tie["evidence"], (None, None))
        draft.add("description", [quote])
        draft.add("sourceUrl", [url])
        return draft

    def _tell(
        self, draft: Draft, tie: Mapping[str, Any], rule: Mapping[str, Any], *, native: bool
    ) -> set[str]:
        """Add what a tie says by the properties of the relation; return the names of what was told."""
        told = {*_SHARES}
        for prop, name in rule.get("texts", {}).items():
            told.add(name)
            if not (native and tie.get(name) == rule.get("default")):
                draft.add(prop, self._values(draft, prop, tie.get(name), native=native))
        if self._model.property(draft.schema, "percentage"):
            draft.add("percentage", _percentage(tie, native=native))
        else:
            told.remove("share_raw")
        if self._model.property(draft.schema, "amount") and "amount" in tie:
            draft.add("amount", [_number(tie["amount"])])
            draft.add("currency", [tie.get("currency")])
            told |= {"amount", "currency"}
        draft.add(rule.get("date", "startDate"), [tie.get("valid_from")])
        draft.add("endDate", [tie.get("valid_to")])
        if self._model.property(draft.schema, "status"):
            draft.add("status", self._values(draft, "status", tie.get("status"), native=native))
        return told

    def _values(self, draft: Draft, prop: str, text: str | None, *, native: bool) -> Sequence[str]:
        """The values that the loader joined: strings come apart again, long texts may hold the same characters and do not."""
        known = self._model.property(draft.schema, prop)
        if text is None:
            return ()
        return text.split("; ") if native and known and known.type in _SHORT else [text]

    def _foreign_tie(self, tie: Mapping[str, Any], relations: dict[str, Draft]) -> None:
        ends = [
            self._schemas.get(self._canonical.get(tie[end], "")) for end in ("subject", "object")
        ]
        if None in ends:
            self._left[f"ties {tie['type']} to what is no entity"] += 1
            return
        schema = rules()["ties"].get(tie["type"], "UnknownLink")
        if tie["type"] == "HOLDS_ROLE" and re.search(rules()["directors"], tie.get("role", "")):
            schema = "Directorship"
        rule = rules()["relations"][schema]
        if not all(
            self._fits(schema, rule[side], str(end))
            for side, end in zip(("from", "to"), ends, strict=True)
        ):
            schema, rule = "UnknownLink", rules()["relations"]["UnknownLink"]
        draft = self._relation(tie, schema, relations)
        if schema == "UnknownLink" and tie["type"] != "RELATED_TO":
            rule = {**rule, "texts": {}}
            draft.add("role", [_words(tie)])
        told = self._tell(draft, tie, rule, native=False)
        own = vocabulary().tie(tie["type"]).properties
        rest = [
            f"{name.replace('_', ' ')}: {_plain(tie[name])}"
            for name in (*own, "attributed_to", "basis")
            if name in tie and name not in told
        ]
        draft.add("summary", ["; ".join(rest)])

    def _fits(self, schema: str, prop: str, end: str) -> bool:
        known = self._model.property(schema, prop)
        wanted = known.range if known else None
        return wanted is None or self._model.may_be(end, wanted)

    def _sanction(
        self, tie: Mapping[str, Any], key: str | None, relations: dict[str, Draft]
    ) -> None:
        """A listing; the programme is a field of it, and several programmes are one listing where the publisher has one."""
        native = key is not None
        id_ = (
            key
            if key and self._model.takes_id(key)
            else _slug(f"Sanction:{key}")
            if key
            else tie["id"]
        )
        entry = self._graph.entries[tie["object_record"]]
        subject = self._canonical.get(tie["subject"])
        if subject is None:
            self._left["ties LISTED_UNDER of what is no entity"] += 1
            return
        draft = relations.get(id_)
        if draft is None:
            lists = tie.get("list", "").split("; ") if native else ()
            draft = relations[id_] = Draft(
                id_, id_, "Sanction", tie["dataset"], datasets=[one for one in lists if one]
            )
        draft.last_change = draft.last_change or tie.get("version")
        draft.add("entity", [subject])
        title = tie.get("title")
        name = entry.first("name")

        def add(prop: str, text: str | None) -> None:
            draft.add(prop, self._values(draft, prop, text, native=native))

        add("program", title if title or native else name)
        if native and name not in (tie.get("list"), tie.get("authority"), tie["dataset"]):
            draft.add("programId" if name not in (title or "").split("; ") else "program", [name])
        elif title and not native:
            draft.add("programId", [name])
        authority = tie.get("authority") or tie.get("attributed_to")
        add("authority", authority if native else authority or tie.get("list"))
        if tie.get("entry") != id_:
            add("authorityId", tie.get("entry"))
        draft.add("programUrl", str(tie.get("url", "")).split())
        add("reason", tie.get("reason"))
        add("provisions", tie.get("measure"))
        add("provisions", tie.get("details"))
        add("status", tie.get("status"))
        draft.add("startDate", [tie.get("valid_from")])
        draft.add("endDate", [tie.get("valid_to")])


_LIFE = {"incorporationDate": "valid_from", "dissolutionDate": "valid_to", "status": "status"}


def _percentage(tie: Mapping[str, Any], *, native: bool) -> list[str]:
    """A share: the number where it is one, else the source's own words for it."""
    raw = tie.get("share_raw")
    if native and raw is not None:
        return str(raw).split("; ") if "share_min" in tie else [raw]
    if "share_min" in tie and tie["share_min"] == tie.get("share_max"):
        return [_number(tie["share_min"])]
    return [raw] if raw is not None else []


def _number(value: Any) -> str:
    """A number without a trailing `.0`."""
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def _plain(value: Any) -> str:
    return (
        _number(value)
        if isinstance(value, float)
        else str(value).lower()
        if value in (True, False)
        else str(value)
    )


def _words(tie: Mapping[str, Any]) -> str:
    """The type of a tie in words, with what qualifies it."""
    more = [str(tie[name]) for name in ("role", "means", "level", "right") if tie.get(name)]
    return ": ".join((tie["type"].replace("_", " ").lower(), *more[:1]))


def _dataset(name: str) -> str:
    """A dataset's name as the format wants it: small letters, digits and underscores."""
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_") or "dataset"


def _slug(text: str) -> str:
    """An id that the format takes; two texts never give the same."""
    dataset, _, key = text.partition(":")
    if (
        _PLAIN_KEY.fullmatch(dataset.replace("-", ""))
        and _PLAIN_KEY.fullmatch(key)
        and len(text) < 150
    ):
        return f"{dataset}-{key}"
    shown = _NOT_ID.sub("-", text)[:150].strip("-.")
    return f"{shown or 'x'}-{stable_hash(text)[:16]}"


def _ids(graph: Contents) -> dict[str, str]:
    """The id of each record: the publisher's own where it came from FollowTheMoney and names one entity, else made of the record's."""
    found: dict[str, str] = {}
    taken: dict[str, str] = {}
    for key, entry in graph.entries.items():
        own = entry.key
        native = graph.source(entry.dataset) == "ftm" and model().takes_id(own)
        alone = native and taken.setdefault(own, entry.entity) == entry.entity
        found[key] = own if alone else _slug(key)
    return found


def _canonical(graph: Contents, ids: Mapping[str, str]) -> dict[str, str]:
    """The id of each entity: that of its first record, of those described in FollowTheMoney if there are any."""
    best: dict[str, tuple[bool, bool, str]] = {}
    for key, entry in graph.entries.items():
        rank = (graph.source(entry.dataset) != "ftm", entry.is_reference, key)
        best[entry.entity] = min(best.get(entry.entity, rank), rank)
    return {entity: ids[rank[2]] for entity, rank in best.items()}
