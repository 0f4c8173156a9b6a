"""Entities of FollowTheMoney as records and ties: the part of the loader that all its forms share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from interlock.loaders.base import Scope
from interlock.loaders.kinds import is_bank
from interlock.loaders.readers import Row
from interlock.loaders.shares import number, share
from interlock.schema.errors import RowRefused
from interlock.schema.identifiers import check
from interlock.schema.models import Record, Tie
from interlock.schema.territories import lookup, territory

Entity = Mapping[str, Any]
Values = Mapping[str, Sequence[str]]
Fact = Record | Tie
_NONE: Sequence[str] = ()
_LISTS: frozenset[type] = frozenset({list})
_TEXTS: frozenset[type] = frozenset({str})


class FollowTheMoney:
    """The mapping of entities, with the look-ups of the metadata at hand.

    Args:
        scope: names the dataset and counts findings.
    """

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.dataset = scope.dataset
        lookups = scope.meta.lookups
        self._kinds: Mapping[str, str] = lookups["kinds"]
        self._relations = scope.meta.vocabulary
        self._refused: Mapping[str, str] = lookups["refused"]
        self._references: Sequence[tuple[str, Mapping[str, str]]] = tuple(
            lookups["references"].items()
        )
        self._schemes: Sequence[tuple[str, str]] = tuple(lookups["schemes"].items())
        self._typed: Mapping[str, Sequence[str]] = lookups["typed"]
        # By property the scheme that tells of it; none where two properties share one, or the country is added.
        schemes = [scheme for _, scheme in self._schemes]
        self._telling: Mapping[str, str | None] = {
            prop: scheme if schemes.count(scheme) == 1 and scheme not in _BY_COUNTRY else None
            for prop, scheme in self._schemes
        }
        self._in_fields = frozenset(lookups["fields"]) | {prop for prop, _ in self._schemes}
        self._scheme_props = frozenset(prop for prop, _ in self._schemes)
        self._reference_props = frozenset(prop for prop, _ in self._references)
        # Of each relation: the properties of its tie, by those of the relation.
        self._texts = {
            schema: [
                (name[9:], prop) for name, prop in rule.items() if name.startswith("property ")
            ]
            for schema, rule in self._relations.items()
        }
        self._known = {
            schema: frozenset((*lookups["relation_known"], *rule.values()))
            for schema, rule in self._relations.items()
        }
        self.stub = lru_cache(1 << 12)(self._stub)  # ends that follow each other are often the same
        self.programme = lru_cache(1 << 12)(self._programme)

    # --- rows -------------------------------------------------------------------------------------------------------------

    def row(self, row: Row) -> list[Fact]:
        """A line of `entities.ftm.json` or `targets.nested.json`."""
        return self.facts(row.data)

    def delta(self, row: Row) -> list[Fact]:
        """A line of `entities.delta.json`; what is deleted is named by its id alone, and marked as such."""
        self.scope.audit(row.data)
        operation, entity = row.data["op"], row.data["entity"]
        if operation not in ("ADD", "MOD", "DEL"):
            raise RowRefused("operation_unknown", "op", operation)
        deleted = operation == "DEL"
        self.scope.find(f"delta_{operation}")
        facts: list[Fact] = [self.stub(_id(entity))] if deleted else self.facts(entity)
        if deleted or entity["schema"] in self._kinds:
            facts.append(
                Record(
                    id=self.scope.id(_id(entity)),
                    dataset=self.dataset,
                    part="delta",
                    status=operation if deleted else None,
                    active=False if deleted else None,
                    attributes={"op": operation},
                    version=entity.get("last_change") or self.scope.as_of,
                )
            )
        return facts

    def target(self, row: Row) -> list[Fact]:
        """A row of `targets.simple.csv`: lists are joined by semicolons, identifiers have no types."""
        cells: dict[str, str] = row.data
        properties = {
            prop: _split(cells[column])
            for column, prop in self.scope.meta.lookups["target_columns"].items()
            if column in cells
        }
        properties["name"] = [cells["name"]] if "name" in cells else []
        schema = cells["schema"]
        for value in _split(cells.get("identifiers", "")):
            # The only ones that say what they are; of the others no type is told by length.
            if value.startswith("IMO") and value[3:].isdigit():
                properties["imoNumber"] = [*properties.get("imoNumber", _NONE), value]
            elif value[:1] == "Q" and value[1:].isdigit():
                properties["wikidataId"] = [*properties.get("wikidataId", _NONE), value]
            else:
                properties["identifiers"] = [*properties.get("identifiers", _NONE), value]
        entity = {
            "id": cells["id"], "schema": schema, "caption": cells.get("name"), "properties": properties,
            "datasets": [cells["dataset"]], "last_change": cells.get("last_change"),
        }  # fmt: skip
        if schema not in self._kinds:
            raise RowRefused("schema_unknown", "schema", schema)
        facts = self.mapped(entity)
        if "sanctions" in cells:
            reason = cells["sanctions"].strip('"').strip()
            names = cells.get("program_ids", "")
            for programme in _split(names) or [""]:
                facts += self.listing(
                    facts[0].id, cells["id"], programme or cells["dataset"], cells["dataset"],
                    version=cells.get("last_change"), properties={"reason": reason} if reason else {},
                )  # fmt: skip
        return facts

    # --- entities ---------------------------------------------------------------------------------------------------------

    def facts(self, entity: Entity) -> list[Fact]:
        """The records and ties of an entity, and of those that are nested in it."""
        self.scope.audit(entity)
        return self.mapped(entity)

    def mapped(self, entity: Entity) -> list[Fact]:
        """The same without a look at the names of its fields, for entities that were put together here."""
        properties: dict[str, Any] = entity["properties"]
        if not _LISTS.issuperset(map(type, properties.values())):
            raise RowRefused("shape", "properties", str(properties))
        if not _TEXTS.issuperset(map(type, chain.from_iterable(properties.values()))):
            return self._nested(entity)
        schema, version = entity["schema"], entity.get("last_change")
        if type(version) is not str and version is not None:
            raise RowRefused("shape", "last_change", str(version))
        if schema in self._relations:
            return self.relation(schema, entity, properties)
        self.check_schema(schema)
        return self.party(self._kinds[schema], entity, properties)

    def knows(self, schema: str) -> bool:
        """Whether entities of the schema are mapped."""
        return schema in self._kinds or schema in self._relations

    def check_schema(self, schema: str) -> None:
        """Refuse schemas that are not mapped: those that are left out on purpose by their own name."""
        if self.knows(schema):
            return
        if schema in self._refused:
            raise RowRefused(schema, "schema", self._refused[schema])
        raise RowRefused("schema_unknown", "schema", schema)

    def party(self, kind: str, entity: Entity, properties: Values) -> list[Fact]:
        """A thing that can stand at an end of a tie, with its seat and what it refers to."""
        get, scope = properties.get, self.scope
        key = _id(entity)
        party = f"{self.dataset}:{key}"
        schema = entity["schema"]
        name, aliases = _names(schema, entity.get("caption"), properties)
        version = entity.get("last_change")
        topics = get("topics", _NONE)
        if kind in _BODIES:
            kind = _narrowed(kind, name, topics)
        country, seat = self._home(properties)
        identifiers: tuple[str, ...] = ()
        invalid: tuple[str, ...] = ()
        numbered = not self._scheme_props.isdisjoint(properties)
        if numbered:
            identifiers, invalid = self._identifiers(schema, properties, country)
        attributes: dict[str, Any] = {
            prop: values for prop, values in properties.items() if prop not in self._in_fields
        }
        attributes["schema"] = schema
        for label in _ENVELOPE:
            if value := entity.get(label):
                attributes[label] = value
        attributes |= _typed_names("full" if schema == "Address" else "name", properties)
        if "gov.soe" in topics:
            attributes["state_owned"] = True
        if numbered and not self._tells(properties, identifiers, invalid):
            for label in self._telling:
                if values := get(label):
                    attributes[label] = values
        states = get("status", _NONE)
        if len(states) > 1:
            attributes["status"] = states
        start = self._single(properties, "incorporationDate", attributes)
        end = self._single(properties, "dissolutionDate", attributes)
        facts: list[Fact] = [
            Record.made(
                id=party,
                dataset=self.dataset,
                kind=kind,
                name=name,
                aliases=aliases,
                country=country,
                identifiers=identifiers,
                invalid_identifiers=invalid,
                valid_from=start,
                valid_to=end,
                status="; ".join(states) or None,
                active=False if end else None,
                attributes=attributes,
                version=version,
            )
        ]
        if name is None:
            scope.find("name_missing")
        place = scope.place(seat) if seat else None
        if place is not None:
            facts.append(place)
            word = "LOCATED_IN" if schema == "Address" else "REGISTERED_IN"
            facts.append(self._tie(word, party, place.id, party, version))
        for prop, rule in () if self._reference_props.isdisjoint(properties) else self._references:
            for other in get(prop, _NONE):
                end_ = self.stub(other, rule.get("kind", "Party"))
                first, second = (end_.id, party) if rule["from"] == "other" else (party, end_.id)
                told = {rule["label"]: prop} if "label" in rule else {}
                facts.append(end_)
                facts.append(
                    self._tie(rule["tie"], first, second, party, version, prop, properties=told)
                )
        return facts

    def relation(self, schema: str, entity: Entity, properties: Values) -> list[Fact]:
        """A relation between entities: one tie for each pair of its ends."""
        rule = self._relations[schema]
        version = entity.get("last_change")
        if not self._known[schema].issuperset(properties):
            for prop in properties:
                if prop not in self._known[schema]:
                    self.scope.unknown[f"properties.{schema}.{prop}"] += 1
        subjects = self._ends(rule["from"], properties)
        if "part" in rule:
            return self._addition(rule["part"], subjects, entity, properties)
        dates = self._period(properties)
        if rule["tie"] == "LISTED_UNDER":
            return self._sanction(subjects, entity, properties, dates)
        objects = self._ends(rule["to"], properties)
        told = self._told(schema, rule, properties)
        key = _relation_key(entity)
        facts: list[Fact] = [*subjects, *objects]
        for subject in subjects:
            for object_ in objects:
                facts.append(
                    self._tie(
                        rule["tie"], subject.id, object_.id, subject.id, version, key,
                        valid_from=dates[0], valid_to=dates[1], properties=told,
                        status="; ".join(properties.get("status", _NONE)) or None,
                    )
                )  # fmt: skip
        return facts

    def listing(
        self,
        party: str,
        entry: str,
        programme: str,
        list_: str,
        *,
        version: str | None,
        key: str | None = None,
        properties: Mapping[str, Any],
        **more: Any,
    ) -> list[Fact]:
        """A listing of a party under a programme.

        Args:
            party: record id.
            entry: id of the entry in its list.
            programme: the programme's id, or the list's where it names none.
            list_: the list.
            version: when the row was last changed.
            key: what tells two listings of one party under one programme apart; the entry where left out.
            properties: further properties of the tie.
            more: further fields of the tie.
        """
        record = self.programme(programme)
        told = {"list": list_, "entry": entry, **properties}
        return [
            record,
            self._tie("LISTED_UNDER", party, record.id, party, version, key or entry, properties=told, **more),
        ]  # fmt: skip

    def _nested(self, entity: Entity) -> list[Fact]:
        """The facts of an entity and of those within it; what is refused within it does not take the rest along."""
        first, *others = _flattened(entity, self._relations, self._kinds)
        facts = self.facts(first)
        for other in others:
            try:
                facts += self.facts(other)
            except RowRefused as refusal:
                self.scope.find(f"nested_refused {refusal.reason}")
        return facts

    # --- parts of an entity -----------------------------------------------------------------------------------------------

    def _sanction(
        self,
        subjects: Sequence[Record],
        entity: Entity,
        properties: Values,
        dates: tuple[str | None, str | None],
    ) -> list[Fact]:
        get = properties.get
        lists = "; ".join(entity.get("datasets") or ())
        authority = "; ".join(get("authority", _NONE)) or None
        key = _id(entity)
        told = {
            "authority": authority,
            "reason": "; ".join(get("reason", _NONE)),
            "title": "; ".join(get("program", _NONE)),
            "url": " ".join(get("programUrl", _NONE)),
            "details": "; ".join((*get("provisions", _NONE), *get("summary", _NONE))),
        }
        told = {name: value for name, value in told.items() if value}
        entry = "; ".join(get("authorityId") or get("recordId") or (key,))
        programmes = get("programId") or get("program") or (lists or authority or self.dataset,)
        facts: list[Fact] = list(subjects)
        for subject in subjects:
            for programme in programmes:
                facts += self.listing(
                    subject.id, entry, programme, lists, version=entity.get("last_change"),
                    key=_relation_key(entity), properties=told, valid_from=dates[0], valid_to=dates[1], attributed_to=authority,
                    status="; ".join(get("status", _NONE)) or None,
                )  # fmt: skip
        return facts

    def _addition(
        self, part: str, holders: Sequence[Record], entity: Entity, properties: Values
    ) -> list[Fact]:
        """A paper of a party, as a part of it."""
        name = f"{part}:{_id(entity)}"
        told = {"schema": entity["schema"], **properties}
        facts: list[Fact] = []
        for holder in holders:
            facts.append(holder)
            facts.append(
                Record.made(
                    id=holder.id,
                    dataset=self.dataset,
                    part=name,
                    attributes={name: told},
                    version=entity.get("last_change"),
                )
            )
        return facts

    def _ends(self, prop: str, properties: Values) -> list[Record]:
        ids = properties.get(prop)
        if not ids:
            raise RowRefused("missing", prop, None)
        return [self.stub(id_) for id_ in ids]

    def _told(self, schema: str, rule: Mapping[str, str], properties: Values) -> dict[str, Any]:
        """The properties of a relation's tie, by the metadata: `property <name>: <FtM property>`."""
        get = properties.get
        told: dict[str, Any] = {}
        for name, prop in self._texts[schema]:
            if prop in properties:
                told[name] = "; ".join(properties[prop])
        if "word" in rule:
            told[rule["word"]] = told.get(rule["word"]) or rule["default"]
        if percentages := get("percentage"):
            told |= self._percentage(percentages)
        for prop in ("amount", "amountUsd", "amountEur") if rule["tie"] in _MONEY else ():
            amounts = [value for text in get(prop, _NONE) if (value := number(text)) is not None]
            if len(amounts) == 1:
                told["amount"] = float(amounts[0])
                currency = (get("currency") or (prop[6:].upper(),))[0]
                if currency:
                    told["currency"] = currency
                break
        return told

    def _percentage(self, texts: Sequence[str]) -> dict[str, Any]:
        """A share: a bare number is percent, several are the interval between them, all else stays text."""
        raw = "; ".join(texts)
        values = [value for text in texts if (value := number(text)) is not None]
        if len(values) < len(texts):
            self.scope.find("percentage_no_number")
            return {"share_raw": raw}
        return share(self.scope, min(values), max(values), raw=raw)

    def _period(self, properties: Values) -> tuple[str | None, str | None]:
        """Start and end of a relation, [from, to): the outermost of several."""
        starts = self._dates(properties, ("startDate", "listingDate", "date"), min)
        ends = self._dates(properties, ("endDate",), max)
        if starts is not None and ends is not None and starts >= ends:
            self.scope.find("period_empty")
        return starts, ends

    def _dates(
        self, properties: Values, props: Iterable[str], choose: Callable[[list[str]], str]
    ) -> str | None:
        for prop in props:
            texts = properties.get(prop)
            if texts:
                dates = [date for text in texts if (date := self.scope.date(text)) is not None]
                if len(dates) > 1:
                    self.scope.find("dates_several")
                return choose(dates) if dates else None
        return None

    def _single(self, properties: Values, prop: str, attributes: dict[str, Any]) -> str | None:
        """The one date of a party; several are contradictory and stay as they are."""
        texts = properties.get(prop)
        if not texts:
            return None
        if len(texts) > 1:
            self.scope.find("dates_several")
            attributes[prop] = texts
            return None
        date = self.scope.date(texts[0])
        if date != texts[0]:
            attributes[prop] = texts
        return date

    def _home(self, properties: Values) -> tuple[str | None, str | None]:
        """The one country of a party, and its legal seat where that is named (of an address, the country that it is in)."""
        for prop in _HOMES:
            codes = properties.get(prop)
            if codes:
                found = {country for code in codes if (country := self.country(code)) is not None}
                country = min(found) if len(found) == 1 else None
                named = (
                    len(codes) == 1
                    and country is not None
                    and (prop in _SEATS or "full" in properties)
                )
                return country, self._place_code(codes[0], country) if named else None
        return None, None

    def _place_code(self, code: str, country: str | None) -> str | None:
        code = code.upper()
        return code if code[:2] == country else country

    def country(self, code: str) -> str | None:
        """ISO 3166-1 code of a country's code, or of the one that a subdivision's code or a name belongs to."""
        found = _country(code)
        if found is None:
            self.scope.find("country_unknown")
        return found or None

    def _identifiers(
        self, schema: str, properties: Values, country: str | None
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        valid: dict[str, None] = {}
        invalid: dict[str, None] = {}
        for prop, scheme in self._schemes:
            for value in properties.get(prop, _NONE):
                found = self._identifier(scheme, value, schema, country)
                if found is None:
                    self.scope.find(
                        f"{scheme}_not_linked" if scheme in _BY_COUNTRY else f"{scheme}_invalid"
                    )
                    invalid[f"{scheme}:{value}"] = None
                else:
                    valid[found] = None
        if len(valid) > 1:
            schemes = [name.partition(":")[0] for name in valid]
            for scheme in _ONE_EACH:
                if schemes.count(scheme) > 1:
                    self.scope.find(f"{scheme}_several")
        return tuple(valid), tuple(invalid)

    def _tells(self, properties: Values, valid: Sequence[str], invalid: Sequence[str]) -> bool:
        """Whether the checked identifiers tell which value stood in which property; else these are kept as printed too."""
        told = {*valid, *invalid}
        return all(
            f"{scheme}:{value}" in told
            for prop, scheme in self._telling.items()
            for value in properties.get(prop, _NONE)
        )

    def _identifier(self, scheme: str, value: str, schema: str, country: str | None) -> str | None:
        if scheme == "imo" and schema != "Vessel":
            scheme = "imo-company"  # numbers of their own, with no check digit
            value = value.upper().removeprefix("IMO")
        if scheme not in _BY_COUNTRY:
            return check(scheme, value)
        if country is None:
            return None
        if scheme == "reg":
            for typed in self._typed.get(country, _NONE):
                found = check(typed, value)
                if found is not None:
                    return found
            if country in self._typed:
                return None
        return check(scheme, f"{country}:{value}")

    def _stub(self, key: str, kind: str = "Party") -> Record:
        if not isinstance(key, str) or not key:
            raise RowRefused("shape", "id", str(key))
        return Record.made(id=f"{self.dataset}:{key}", dataset=self.dataset, kind=kind, stub=True)

    def _programme(self, name: str) -> Record:
        return Record.made(
            id=f"{self.dataset}:programme:{name}", dataset=self.dataset, kind="Programme", name=name
        )

    def _tie(
        self,
        type_: str,
        subject: str,
        object_: str,
        evidence: str,
        version: str | None,
        source_key: str = "",
        **more: Any,
    ) -> Tie:
        # Types and properties are those of the metadata; a test passes all of them through the constructor.
        return Tie.made(
            type=type_,
            dataset=self.dataset,
            source_key=source_key,
            subject=subject,
            object=object_,
            evidence=evidence,
            version=version,
            **more,
        )


_BODIES = frozenset({"Firm", "Organization", "Party"})
_BY_COUNTRY = frozenset({"reg", "tax"})
_ONE_EACH = ("lei", "ru-inn", "ru-ogrn", "cn-uscc", "gb-coh", "imo")
_MONEY = frozenset({"TRANSFERS_TO", "LENDS_TO", "CONTRACTED_FOR"})
_ENVELOPE = ("datasets", "referents", "target", "first_seen")
_HOMES = ("jurisdiction", "mainCountry", "flag", "country", "citizenship", "nationality")
_SEATS = frozenset({"jurisdiction", "mainCountry", "flag"})
_TYPED_NAMES = frozenset({"weakAlias", "previousName", "abbreviation"})
_OTHER_NAMES = ("name", "alias", "previousName", "abbreviation", "weakAlias")


def _id(entity: Entity) -> str:
    id_: str = entity["id"]
    if not isinstance(id_, str) or not id_:
        raise RowRefused("missing", "id", None)
    return id_


def _relation_key(entity: Entity) -> str:
    """What a tie keeps of its relation: the schema, which the tie's type does not tell, and the id."""
    return f"{entity['schema']}:{_id(entity)}"


def _names(
    schema: str, caption: str | None, properties: Values
) -> tuple[str | None, tuple[str, ...]]:
    """The name that the publisher shows, if it is one of the names, and all others."""
    names = properties.get("full" if schema == "Address" else "name", _NONE)
    name = caption if caption in names else names[0] if names else None
    found: dict[str, None] = {}
    for prop in _OTHER_NAMES:
        for other in properties.get(prop, _NONE):
            found[other] = None
    found.pop(name, None)  # type: ignore[arg-type]
    return name, tuple(found)


def _typed_names(own: str, properties: Values) -> dict[str, Sequence[str]]:
    """The names by property, as far as the name and the aliases, which are of one sort, do not tell it."""
    if len(properties.get(own, _NONE)) < 2 and _TYPED_NAMES.isdisjoint(properties):
        return {}
    found = {prop: properties[prop] for prop in (*_TYPED_NAMES, own) if prop in properties}
    other = frozenset(chain.from_iterable(found.values()))
    if not other.isdisjoint(properties.get("alias", _NONE)):
        found["alias"] = properties["alias"]
    return found


def _narrowed(kind: str, name: str | None, topics: Sequence[str]) -> str:
    """What topics and name say beyond the schema: a bank, or a part of the state; a state-owned firm is a firm."""
    if "fin.bank" in topics or (name is not None and is_bank(name)):
        return "Bank"
    for topic in topics:
        if topic.startswith("gov") and topic != "gov.soe":
            return "GovernmentBody"
    return kind


@lru_cache(1 << 10)
def _country(code: str) -> str | None:
    """As `country`; empty for the European Union, which lists use as a code of its own."""
    found = territory(code.upper()) or lookup(code)
    if found is None or found.is_former:
        return None
    return "" if found.country == "EU" else found.country


def _split(cell: str) -> list[str]:
    return [part for text in cell.split(";") if (part := text.strip())]


def _flattened(
    entity: Entity,
    relations: Mapping[str, Mapping[str, str]],
    kinds: Mapping[str, str],
    parent: str | None = None,
) -> Iterator[Entity]:
    """An entity and all that are nested in its properties, each with ids in their place."""
    nested: list[Entity] = []
    properties: dict[str, list[str]] = {}
    for prop, values in entity["properties"].items():
        inner = [value for value in values if isinstance(value, dict)]
        nested += inner
        plain = [value["id"] if isinstance(value, dict) else value for value in values]
        if type(values) is not list or not all(isinstance(value, str) for value in plain):
            raise RowRefused("shape", f"properties.{prop}", str(values))
        # What relates its end to others stands below it under the name of the inverse, which is no property of the end itself.
        if all(value["schema"] in kinds for value in inner):
            properties[prop] = plain
    rule = relations.get(entity["schema"])
    if rule is not None and parent is not None:
        missing = [
            rule[end] for end in ("from", "to") if end in rule and rule[end] not in properties
        ]
        if len(missing) == 1:
            properties[missing[0]] = [parent]
    yield {**entity, "properties": properties}
    for value in nested:
        yield from _flattened(value, relations, kinds, entity["id"])
