"""Finding parties: by id, identifier or name, and everything that the sources say about one.

A name on the command line or in Python goes through `resolve_id`, which never guesses: where two parties fit, it lists them.

    resolve_id(store, "lei:5299...")       # the entity that holds this LEI
    find(store, "kunlun")[0].name          # best first
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any

from interlock.schema.cypher import NAME_INDEX
from interlock.schema.errors import InterlockError, NotFound, ServerError
from interlock.schema.identifiers import normalise
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

# What a hit needs of an entity. A list that says nothing more is not sent: the driver spends more on it than on all else of a hit.
_NEEDED = {
    "id": "{0}.id",
    "name": "{0}.name",
    "kind": "{0}.kind",
    "country": "{0}.country",
    "names": "CASE WHEN {0}.names = [{0}.name] THEN null ELSE {0}.names END",
    "identifiers": "CASE WHEN {0}.identifiers = [] THEN null ELSE {0}.identifiers END",
    "unnamed": "{0}.unnamed",
}
_HIT = f"[{', '.join(_NEEDED.values())}]".format
# Who has this key, and only where nobody has, who has a name like it: one question, one record.
_HITS = (
    "CALL () { MATCH (e:Entity) WHERE e.id IN $keys RETURN e "
    "UNION MATCH (r:Record)-[:RESOLVED_TO]->(e:Entity) WHERE r.id IN $keys RETURN e "
    "UNION MATCH (i:Identifier)<-[:IDENTIFIED_BY]-(:Record)-[:RESOLVED_TO]->(e:Entity) WHERE i.id IN $keys RETURN e } "
    "WITH collect(e) AS exact CALL (exact) { "
    "UNWIND CASE WHEN $query IS NULL OR exact <> [] THEN [] ELSE [$query] END AS query "
    "CALL db.index.fulltext.queryNodes($index, query, {limit: $limit}) YIELD node RETURN collect(node) AS near } "
    f"RETURN [e IN exact | {_HIT('e')}], [e IN near | {_HIT('e')}]"
)
_LUCENE = re.compile(r'[+\-&|!(){}\[\]^"~*?:\\/]')
_LONG_ENOUGH_FOR_TYPOS = 4
_CANDIDATES = 100
_INDEXES = [
    NAME_INDEX,
    "entity_names",
]  # the second is that of 0.1, without other scripts and initials
_WORDS = 20  # of a text that are looked for
_INITIALS, _LONGEST_INITIALS = 3, 8
_BY_INITIALS = 0.9  # likeness of a name and its initials: they may be another's
_SHOWN_TIES = 200


@dataclass(frozen=True)
class Party:
    """One hit of a search.

    Attributes:
        score: likeness of the text and the best name in [0, 1]; 1 = the same but for case, punctuation and legal form.
        matched: the name or identifier that fitted.
    """

    id: str
    name: str
    kind: str
    country: str | None
    identifiers: dict[str, str | list[str]]
    score: float
    matched: str

    def to_json(self) -> dict[str, Any]:
        """The object that `find --format jsonl` prints."""
        return asdict(self)


@dataclass(frozen=True)
class Parties(Sequence[Party]):
    """Hits of a search, best first; a table in a notebook."""

    hits: tuple[Party, ...] = field(default_factory=tuple)

    def __len__(self) -> int:
        return len(self.hits)

    def __getitem__(self, place: Any) -> Any:
        return self.hits[place]

    def __iter__(self) -> Iterator[Party]:
        return iter(self.hits)

    def __repr__(self) -> str:
        return (
            "\n".join(f"{hit.score:.2f}  {hit.name}  ({hit.kind}, {hit.id})" for hit in self.hits)
            or "no party"
        )

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{name}</th>" for name in ("score", "name", "kind", "country", "id"))
        body = "".join(
            "<tr>"
            + "".join(
                f"<td>{escape(str(cell or ''))}</td>"
                for cell in (f"{hit.score:.2f}", hit.name, hit.kind, hit.country, hit.id)
            )
            + "</tr>"
            for hit in self.hits
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def find(store: Store, text: str, limit: int = 20) -> Parties:
    """Parties whose id, identifier or a name fits `text`, best first.

    Args:
        store: an open store.
        text: a name in any script, `scheme:value`, an entity id or a record id.
        limit: hits at most.
    """
    exact, near = _hits(store, text)
    if exact:
        return Parties(tuple(_party(entity, 1.0, text) for entity in exact[:limit]))
    scored = list(_scored(text, near, 2 * limit))
    scored.sort(
        key=lambda pair: (-pair[0][0], bool(pair[1].get("unnamed")), pair[1]["name"], pair[1]["id"])
    )
    return Parties(
        tuple(
            _party(entity, score, matched)
            for (score, matched), entity in scored[:limit]
            if score > 0
        )
    )


def resolve_id(store: Store, text: str) -> str:
    """The id of the one entity that `text` names.

    Args:
        store: an open store.
        text: an entity id, a record id, `scheme:value`, or a name.

    Raises:
        NotFound: nobody fits, or more than one does; the message lists the candidates.
    """
    found, named = _hits(store, text)
    if not found:
        found = _same_name(text, [entity for entity in named if not entity.get("unnamed")])
    if len(found) == 1:
        return str(found[0]["id"])
    if found:
        raise NotFound(
            f"{text!r} fits {len(found)} parties",
            why="; ".join(_short(entity) for entity in found[:10]),
            hint="give one of these ids, or join what is one party: interlock resolve run",
            candidates=[entity["id"] for entity in found],
        )
    near = find(store, text, 5)
    raise NotFound(
        f"no party is called {text!r}",
        why="nearest: " + "; ".join(f"{hit.name} ({hit.id})" for hit in near)
        if near
        else "the graph has no name like it",
        hint="look with: interlock find TEXT",
        candidates=[hit.id for hit in near],
    )


def show(store: Store, entity_id: str) -> dict[str, Any]:
    """One entity with its records and ties: which source says what.

    Args:
        store: an open store.
        entity_id: id of an entity, as `resolve_id` gives it.

    Returns:
        `{"id", "name", "kind", "country", "names", "identifiers", "sources", "records", "ties", "ties_total"}`; `sources` gives for
        each property its values, each with the records that state it.
    """
    from interlock.graph.evidence import tie_json

    entity, labels = store.read(
        "MATCH (e:Entity {id: $id}) RETURN properties(e), labels(e)", {"id": entity_id}
    ).rows[0]
    records = store.read(
        "MATCH (r:Record)-[:RESOLVED_TO]->(:Entity {id: $id}) OPTIONAL MATCH (d:Dataset {id: r.dataset}) "
        "OPTIONAL MATCH (t:Document {id: r.document}) "
        "RETURN properties(r) AS record, d.title AS title, t.title AS document, "
        "COLLECT { MATCH (p:Part)-[:ADDS_TO]->(r) RETURN properties(p) ORDER BY p.id } AS parts ORDER BY r.id",
        {"id": entity_id},
    ).rows
    ties = store.read(
        "MATCH (e:Entity {id: $id})-[t]-(:Entity) WITH DISTINCT t, startNode(t) AS s, endNode(t) AS o ORDER BY type(t), t.id "
        "RETURN type(t), properties(t), s.id, s.name, s.kind, o.id, o.name, o.kind LIMIT $limit",
        {"id": entity_id, "limit": _SHOWN_TIES},
    ).rows
    total = store.read(
        "MATCH (e:Entity {id: $id})-[t]-(:Entity) RETURN count(DISTINCT t)", {"id": entity_id}
    ).rows[0][0]
    described = [_record_json(row[0], row[1], row[2], row[3]) for row in records]
    return {
        "id": entity_id,
        "name": entity["name"],
        "kind": entity["kind"],
        "labels": sorted(set(labels) - {"Entity"}),
        "country": entity.get("country"),
        "names": entity.get("names", []),
        "identifiers": _by_scheme(entity.get("identifiers", [])),
        "sources": _sources(described),
        "records": described,
        "ties": [tie_json(*row) for row in ties],
        "ties_total": total,
    }


def _record_json(
    record: Mapping[str, Any],
    title: str | None,
    document_title: str | None,
    parts: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    layers = (record, *parts)

    def first(name: str) -> Any:
        return next((layer[name] for layer in layers if layer.get(name) is not None), None)

    def every(name: str) -> list[str]:
        return sorted({item for layer in layers for item in layer.get(name) or ()})

    attributes: dict[str, Any] = {}
    for layer in layers:
        attributes |= json.loads(layer.get("attributes") or "{}")
    return {
        "id": record["id"],
        "dataset": record["dataset"],
        "title": document_title or title,
        "document": record.get("document"),
        "stub": bool(record.get("stub")),
        "kind": first("kind"),
        "name": first("name"),
        "names": every("aliases"),
        "country": first("country"),
        "identifiers": every("identifiers"),
        "invalid_identifiers": every("invalid_identifiers"),
        "status": first("status"),
        "valid_from": first("valid_from"),
        "valid_to": first("valid_to"),
        "file": first("file"),
        "row": first("row"),
        "attributes": attributes,
        "parts": [
            {"id": part["id"], "file": part.get("file"), "row": part.get("row")} for part in parts
        ],
    }


def _sources(records: Sequence[Mapping[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    said: dict[str, dict[str, list[str]]] = {}
    for record in records:
        for name in ("name", "kind", "country", "status", "valid_from", "valid_to"):
            if record[name] is not None:
                said.setdefault(name, {}).setdefault(str(record[name]), []).append(record["id"])
        for identifier in record["identifiers"]:
            said.setdefault("identifiers", {}).setdefault(identifier, []).append(record["id"])
        for alias in record["names"]:
            said.setdefault("names", {}).setdefault(alias, []).append(record["id"])
    return {
        name: [{"value": value, "records": records} for value, records in sorted(values.items())]
        for name, values in sorted(said.items())
    }


def _hits(store: Store, text: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Who has this id, identifier or record; where nobody has, who shares words with `text`, or keys of names in other scripts."""
    keys = {text}
    scheme, colon, value = text.partition(":")
    if colon and scheme.lower() in vocabulary().identifiers:
        keys.add(f"{scheme.lower()}:{normalise(scheme.lower(), value)}")
    values = {"keys": sorted(keys), "query": _asked(text) or None, "limit": _CANDIDATES}
    try:
        rows = store.read(_HITS, {**values, "index": NAME_INDEX}).rows
    except ServerError:
        raise
    except InterlockError:
        # A graph that nothing was ever loaded into has no index yet, and no names; one of an earlier version has the earlier index.
        found = store.read("SHOW INDEXES YIELD name WHERE name IN $names", {"names": _INDEXES}).rows
        if not found:
            return [], []
        index = min((row[0] for row in found), key=_INDEXES.index)
        rows = store.read(_HITS, {**values, "index": index}).rows
    exact, near = (
        {
            hit[0]: {
                name: value for name, value in zip(_NEEDED, hit, strict=True) if value is not None
            }
            for hit in hits
        }
        for hits in rows[0]
    )
    return [exact[id_] for id_ in sorted(exact)], list(near.values())


def _asked(text: str) -> str:
    """The Lucene query of a text: its words, as they stand and but for a typing error; the same in ASCII letters; its initials."""
    from interlock.schema.name_forms import analyse

    form = analyse(text)
    printed = [word.lower() for word in _LUCENE.sub(" ", text).split()]
    read = [
        word
        for word in dict.fromkeys((*form.words, *form.folded, form.plain))
        if word not in printed
    ]
    terms = [
        f"{word}^3 OR {word}~1"
        if len(word) >= _LONG_ENOUGH_FOR_TYPOS and word.isascii()
        else f'"{word}"'
        for word in (*printed[:_WORDS], *read[:_WORDS])
    ]
    if len(form.initials) >= _INITIALS:
        terms.append(form.initials)
    return " OR ".join(terms)


def _same_name(text: str, entities: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those with this very name; else those with this name but for case; else but for punctuation and legal form."""
    from interlock.schema.names import name_key

    for same in (str, str.casefold, name_key):
        wanted = same(text)
        found = [
            entity for entity in entities if any(same(name) == wanted for name in _names(entity))
        ]
        if found and wanted:
            return sorted(found, key=lambda entity: str(entity["id"]))
    return []


def _scored(
    text: str, entities: Sequence[dict[str, Any]], close: int
) -> Iterator[tuple[tuple[float, str], dict[str, Any]]]:
    """Entities with their likeness; names in ASCII that come after the `close` likest of these by their letters alone are not read closer.

    Taking a name apart costs more than all else of a search, and habits of transliteration move a name only a few places.
    """
    from rapidfuzz.fuzz import token_sort_ratio

    from interlock.schema.names import name_key

    wanted = name_key(text)
    far: set[str] = set()
    if text.isascii() and not _may_be_initials(wanted):
        plain = [
            (max(token_sort_ratio(wanted, name_key(name)) for name in names), entity["id"])
            for entity in entities
            if all(map(str.isascii, names := _names(entity)))
        ]
        far = {id_ for _, id_ in sorted(plain, reverse=True)[close:]}
    like = likeness(text)
    for entity in entities:
        yield like(entity, closely=entity["id"] not in far), entity


def _may_be_initials(key: str) -> bool:
    return key.isalpha() and _INITIALS <= len(key) <= _LONGEST_INITIALS


def _names(entity: Mapping[str, Any]) -> Sequence[str]:
    return entity.get("names") or [entity["name"]]


def likeness(text: str) -> Callable[..., tuple[float, str]]:
    """How like the best name of an entity is to a text, in any script; a short text may also be a name's initials.

    Args:
        text: what is looked for.

    Returns:
        A function of an entity's properties, of which `names` and `name` are read, and of `closely`: whether names are taken apart;
        else their letters alone count.
    """
    from rapidfuzz.fuzz import token_sort_ratio

    from interlock.schema.name_forms import analyse
    from interlock.schema.name_keys import equal_key
    from interlock.schema.names import name_key

    wanted, form = name_key(text), analyse(text)
    read = equal_key(form)
    alone = wanted if _may_be_initials(wanted) else None
    initials = form.initials if len(form.initials) >= _INITIALS else None

    def of_name(name: str, closely: bool) -> float:
        key = name_key(name)
        if key == wanted:
            return 1.0
        same = token_sort_ratio(wanted, key)
        if not closely:
            return round(0.99 * same / 100, 4)
        other = analyse(name)
        score = 0.99 * max(same, token_sort_ratio(read, equal_key(other))) / 100
        if initials == key or alone == other.initials:
            score = max(score, _BY_INITIALS)
        return round(score, 4)

    def best(entity: Mapping[str, Any], closely: bool = True) -> tuple[float, str]:
        return max((of_name(name, closely), name) for name in _names(entity))

    return best


def _party(entity: Mapping[str, Any], score: float, matched: str) -> Party:
    return Party(
        id=entity["id"], name=entity["name"], kind=entity["kind"], country=entity.get("country"),
        identifiers=_by_scheme(entity.get("identifiers", [])), score=score, matched=matched,
    )  # fmt: skip


def _by_scheme(identifiers: Sequence[str]) -> dict[str, str | list[str]]:
    found: dict[str, list[str]] = {}
    for identifier in identifiers:
        scheme, _, value = identifier.partition(":")
        found.setdefault(scheme, []).append(value)
    return {scheme: values[0] if len(values) == 1 else values for scheme, values in found.items()}


def _short(entity: Mapping[str, Any]) -> str:
    country = f", {entity['country']}" if entity.get("country") else ""
    return f"{entity['name']} ({entity['kind']}{country}, {entity['id']})"
