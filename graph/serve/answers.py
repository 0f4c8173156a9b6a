"""What each endpoint answers: the JSON of the command of the same name, from a store that only reads.

explorer = Explorer(kg.store, review=queue)
search(explorer, Reading(kg.store, 10, 1000), {"q": "kunlun", "limit": 5})
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from interlock.graph import query as asking
from interlock.graph.evidence import evidence_of, explain_tie
from interlock.graph.parties import find, resolve_id, show
from interlock.graph.risk import RiskModel
from interlock.graph.risk_paths import risk_paths
from interlock.graph.serve.limits import Limits
from interlock.graph.snapshot import Snapshot, date_text, percent_shares
from interlock.queries.model import Query, near
from interlock.queries.packs import shelf
from interlock.schema.errors import InterlockError, NotFound, UsageError
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.graph.serve.reading import Reading
    from interlock.graph.store.connect import Store

Review = Callable[["Store", int | None], list[dict[str, Any]]]
Values = dict[str, Any]


def _no_review(store: Store, limit: int | None) -> list[dict[str, Any]]:
    return []


@dataclass
class Explorer:
    """What the answers need beside the store of one call.

    Attributes:
        store: the open store; each call reads it through a `Reading` of its own.
        review: gives the open questions of resolution, which lies above this package.
        packs: folders of the user's own questions.
        limits: what a call may cost.
        locate: opens the store where it is now, if it is elsewhere: a local server may come back at another port.
    """

    store: Store
    review: Review = _no_review
    packs: Sequence[Path | str] = ()
    limits: Limits = field(default_factory=Limits)
    locate: Callable[[], Store | None] = lambda: None
    _moving: Lock = field(default_factory=Lock, repr=False)

    def follow(self, uri: str) -> None:
        """Look where the store is now that it does not answer at `uri`; what fails is left to the next call.

        Args:
            uri: where a call found nobody.
        """
        with self._moving, suppress(InterlockError):
            if self.store.uri == uri and (found := self.locate()):
                self.store.close()
                self.store = found

    @cached_property
    def queries(self) -> Mapping[str, Query]:
        """The questions that keep the rules, by `pack/name`, as they are when first asked for."""
        return {query.id: query for query in shelf(self.packs).queries}

    @cached_property
    def risk(self) -> RiskModel:
        """Transmission weights."""
        return RiskModel.load()


def search(explorer: Explorer, store: Reading, values: Values) -> list[dict[str, Any]]:
    """Hits of a search, best first."""
    return [hit.to_json() for hit in find(store, values["q"], values["limit"])]


# What the risk model reads of a tie.
_SAID = ("modality", "polarity", "confidence", "evidence", "stated_on")
_SHARES = ("share_min", "share_max", "share_min_open", "share_max_open")
_PARTY = "MATCH (e:Entity {id: $id}) RETURN e.kind"


def neighbours(explorer: Explorer, store: Reading, values: Values) -> dict[str, Any]:
    """Counts by tie type, and a page of the parties at the other ends, with their ties to the party."""
    party, type_, limit = values["id"], values["type"], values["limit"]
    counts = _counts(store, party)
    total = sum(each["count"] for each in counts)
    asked = next((each["count"] for each in counts if each["type"] == type_), 0) if type_ else total
    answer = {"counts": counts, "nodes": [], "ties": [], "left": 0, "next": None, "too_many": False}
    if type_ is None and total > explorer.limits.ties:
        return {**answer, "too_many": True}
    if not limit or not asked:
        return answer
    kept = f":{vocabulary().tie(type_).name}" if type_ else ""
    ids = [
        row[0]
        for row in store.read(
            f"MATCH (:Entity {{id: $id}})-[{kept}]-(o:Entity) WHERE o.id > $after "
            "RETURN DISTINCT o.id AS id ORDER BY id LIMIT $limit",
            {"id": party, "after": values["after"] or "", "limit": limit},
        ).rows
    ]
    rest = store.read(
        f"MATCH (:Entity {{id: $id}})-[{kept}]-(o:Entity) WHERE o.id > $last RETURN count(DISTINCT o)",
        {"id": party, "last": ids[-1] if ids else ""},
    ).rows[0][0] if len(ids) == limit else 0  # fmt: skip
    rows = store.read(
        f"MATCH (o:Entity) WHERE o.id IN $ids MATCH (:Entity {{id: $id}})-[t{kept}]-(o) WITH DISTINCT t, o "
        "RETURN type(t), properties(t), startNode(t).id, endNode(t).id, o.kind, properties(o), labels(o) ORDER BY t.id",
        {"ids": ids, "id": party},
    ).rows
    nodes = {row[5]["id"]: _node(row[5], row[6]) for row in rows}
    return {
        **answer,
        "nodes": [nodes[node] for node in sorted(nodes)],
        "ties": _ties(explorer, store, party, rows),
        "left": rest,
        "next": ids[-1] if rest else None,
    }


def _counts(store: Reading, party: str) -> list[dict[str, Any]]:
    """Ties of a party by type, most first; one that ties it to itself counts once in each direction."""
    names = list(vocabulary().ties)
    columns = ", ".join(
        f"COUNT {{ (e)-[:{name}]->() }}, COUNT {{ (e)<-[:{name}]-() }}" for name in names
    )
    rows = store.read(f"MATCH (e:Entity {{id: $id}}) RETURN [{columns}]", {"id": party}).rows
    if not rows:
        raise _no_party(party)
    degrees = rows[0][0]
    found = [
        {"type": name, "count": out + back, "forward": out, "backward": back}
        for name, out, back in zip(names, degrees[::2], degrees[1::2], strict=True)
        if out or back
    ]
    return sorted(found, key=lambda each: (-each["count"], each["type"]))


def _node(entity: Mapping[str, Any], labels: Sequence[str]) -> dict[str, Any]:
    """A node as in `path`, with what a picture shows."""
    shown = ("identifiers", "collective", "unnamed")
    return {
        "id": entity["id"],
        "name": entity["name"],
        "kind": entity["kind"],
        "country": entity.get("country"),
        "labels": sorted(set(labels) - {"Entity"}),
        "names": entity.get("names", []),
        "properties": {name: entity[name] for name in shown if entity.get(name)},
    }


def _tie(type_: str, tie: Mapping[str, Any], source: str, target: str) -> dict[str, Any]:
    """A tie as in `path`, with what a picture shows; without what depends on where it is seen from."""
    own = (*vocabulary().tie(type_).properties, "status")
    return {
        "id": tie["id"],
        "type": type_,
        "from": source,
        "to": target,
        "modality": tie.get("modality"),
        "polarity": tie.get("polarity"),
        "confidence": tie.get("confidence"),
        "valid": {"from": tie.get("valid_from"), "to": tie.get("valid_to")},
        "stated_on": tie.get("stated_on"),
        "dataset": tie.get("dataset"),
        "properties": {name: tie[name] for name in own if name in tie},
    }


def _ties(
    explorer: Explorer, store: Reading, party: str, rows: Sequence[Sequence[Any]]
) -> list[dict[str, Any]]:
    """Ties as in `path`, walked away from the party; the weight is null where risk is never walked that way."""
    evidence = evidence_of(store, [row[1] for row in rows])
    facts = [row[1] for row in rows]

    def column(name: str) -> list[Any]:
        return [each.get(name) for each in facts]

    ends = sorted({end for row in rows for end in (row[2], row[3])})
    place = {end: number for number, end in enumerate(ends)}
    said: dict[str, Any] = {name: column(name) for name in _SAID}
    snapshot = Snapshot.from_columns(
        ends,
        [place[row[2]] for row in rows],
        [place[row[3]] for row in rows],
        type=[row[0] for row in rows],
        share=percent_shares(*map(column, _SHARES)),
        **said,
    )
    weights = {
        way: explorer.risk.weights(snapshot, way).tolist() for way in ("forward", "backward")
    } if rows else {}  # fmt: skip
    found = []
    for number, (type_, tie, source, target, *_) in enumerate(rows):
        way = "forward" if source == party else "backward"
        found.append(
            {
                **_tie(type_, tie, source, target),
                "direction": way,
                "weight": weights[way][number] or None,
                "evidence": evidence[tie["id"]],
            }
        )
    return found


def path(explorer: Explorer, store: Reading, values: Values) -> dict[str, Any]:
    """The k best risk paths between two parties."""
    a, b = resolve_id(store, values["from"]), resolve_id(store, values["to"])
    if a == b:
        raise UsageError(
            "both ends are the same party",
            why=f"{values['from']!r} and {values['to']!r} are {a}",
            hint="name two parties",
        )
    try:
        as_of = date_text(values["as_of"])
    except ValueError as error:
        raise UsageError(
            f"parameter 'as_of' is {values['as_of']!r}", why=str(error), hint="write YYYY-MM-DD"
        ) from error
    return risk_paths(
        store, a, b, k=values["k"], max_length=values["max_length"], as_of=as_of, types=values["types"],
        min_confidence=values["min_confidence"], modality=values["modality"], model=explorer.risk,
    )  # fmt: skip


def query(explorer: Explorer, store: Reading, values: Values) -> dict[str, Any]:
    """The answer of a question of a pack."""
    question = _question(explorer, values)
    given = {
        name: texts if len(texts) > 1 else texts[0]
        for name, texts in values["given"].items()
        # An empty field of a form is one that is not filled in.
        if texts != [""]
    }
    return asking.run(
        store, question, given, resolve=lambda text: resolve_id(store, text)
    ).to_dict()


def _question(explorer: Explorer, values: Values) -> Query:
    name = f"{values['pack']}/{values['name']}"
    found = explorer.queries.get(name)
    if found is None:
        raise NotFound(
            f"there is no query {name!r}",
            why=f"{len(explorer.queries)} queries are known",
            hint=near(name, explorer.queries) or "see them all at /api/queries",
        )
    return found


def evidence(explorer: Explorer, store: Reading, values: Values) -> dict[str, Any]:
    """What a tie, party, statement or record rests on."""
    wanted = values["id"]
    try:
        return explain_tie(store, wanted)
    except NotFound:
        pass
    if store.read(_PARTY, {"id": wanted}).rows:
        party = show(store, wanted)
        records = [{"id": record["id"], "evidence": record["id"]} for record in party["records"]]
        found = evidence_of(store, records)
        return {"party": party, "evidence": [each for one in records for each in found[one["id"]]]}
    alone = evidence_of(store, [{"id": wanted, "evidence": wanted}])[wanted]
    if not alone:
        raise NotFound(
            f"nothing has the id {wanted!r}",
            why="it is no tie, party, statement or record of the graph",
            hint="take an id from an answer of /api/search, /api/neighbours, /api/path or /api/query",
        )
    return {"evidence": alone}


def review(explorer: Explorer, store: Reading, values: Values) -> list[dict[str, Any]]:
    """The open questions of resolution."""
    return explorer.review(store, values["limit"])


_PARTIES = (
    "MATCH (e:Entity) WHERE e.id IN $ids RETURN properties(e), labels(e), "
    "COLLECT { MATCH (e)<-[:RESOLVED_TO]-(r:Record) RETURN DISTINCT r.dataset AS id ORDER BY id } ORDER BY e.id"
)
_AMONG = (
    "MATCH (s:Entity)-[t]->(o:Entity) WHERE s.id IN $ids AND o.id IN $ids "
    "RETURN type(t), properties(t), s.id, o.id ORDER BY t.id"
)


def part(explorer: Explorer, store: Reading, values: Values) -> dict[str, Any]:
    """Some parties and the ties among them; their evidence is asked for one by one, when somebody looks."""
    ids = {"ids": values["id"]}
    return {
        "nodes": [
            {**_node(entity, labels), "datasets": datasets}
            for entity, labels, datasets in store.read(_PARTIES, ids).rows
        ],
        "ties": [_tie(*row) for row in store.read(_AMONG, ids).rows],
    }


def queries(explorer: Explorer, store: Reading, values: Values) -> list[dict[str, Any]]:
    """All questions, each with the fields of its form."""
    return [form(question) for question in explorer.queries.values()]


def form(question: Query) -> dict[str, Any]:
    """A question as a form: what it asks, and a field for each parameter of its front matter, choices written out."""
    fields = {}
    for name, parameter in question.params.items():
        shown = parameter.model_dump(mode="json", exclude_none=True)
        fields[name] = {**shown, "choices": parameter.allowed} if parameter.allowed else shown
    return {
        "id": question.id,
        "title": question.title,
        "question": question.question,
        "kind": question.kind,
        "status": question.status,
        "parameters": fields,
        "returns": {
            name: column.model_dump(mode="json", exclude_none=True)
            for name, column in question.returns.items()
        },
        "caveats": question.caveats,
        "revision": question.revision,
    }


def suggest(explorer: Explorer, store: Reading, values: Values) -> list[dict[str, Any]]:
    """Values for one field: parties by name where a party is meant, else values of the property that it names."""
    question = _question(explorer, values)
    parameter = question.params.get(values["parameter"])
    if parameter is None:
        raise NotFound(
            f"{question.id} has no parameter {values['parameter']!r}",
            why=f"it has {', '.join(question.params) or 'none'}",
            hint=near(values["parameter"], question.params) or "see /api/queries",
        )
    text, limit = values["text"], values["limit"]
    if parameter.type == "node_id":
        # The index of names answers in any script and forgives typing errors; reading every name would not.
        wanted = parameter.label
        hits = find(store, text, limit if wanted is None else 100)
        fitting = [hit for hit in hits if wanted is None or _is_a(hit.kind, wanted)]
        return [{"value": hit.id, "name": hit.name} for hit in fitting[:limit]]
    found = asking.suggest(store, parameter, text, limit)
    return [{"value": value, "name": name} for value, name in found]


def _is_a(kind: str, wanted: str) -> bool:
    return wanted == "Party" or wanted in vocabulary().kind(kind).labels


def _no_party(party: str) -> NotFound:
    return NotFound(
        f"there is no party {party!r}",
        why="no entity has this id",
        hint="look it up at /api/search?q=NAME",
    )
