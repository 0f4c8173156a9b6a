"""Why records are one party, or are not: the same objects for JSON, the terminal and the views.

why(kg, "gleif:5299...", "ofac:15268")["reasons"]     # a pair: what is compared, what was decided, what was refused
how(kg, "lei:5299...")["steps"]                        # a party: the steps by which its records came together
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from interlock.loaders.resolution.clusters import Decision, partition
from interlock.loaders.resolution.entities import Described
from interlock.loaders.resolution.review import current
from interlock.loaders.resolution.score import Matcher, subject
from interlock.loaders.write import component
from interlock.schema.errors import NotFound
from interlock.schema.identifiers import scheme_key, strength
from interlock.schema.names import name_key

if TYPE_CHECKING:
    from interlock.graph.knowledge import KnowledgeGraph


def why(kg: KnowledgeGraph, a: str, b: str) -> dict[str, Any]:
    """Why two records are, or are not, one party.

    Args:
        kg: an open graph.
        a: id of a record.
        b: id of another record.

    Returns:
        `{"a", "b", "same_entity", "entities", "identifiers", "contradicting", "names", "countries", "kinds", "score", "outcome",
        "reasons", "features", "decisions", "refused"}`: identifiers that both hold; schemes in which they hold different ones; names
        equal but for case, punctuation and legal form; what the machine makes of the names; decisions that stand, each with
        `other_data` where a record has changed since; unions that rules forbid.

    Raises:
        NotFound: a record does not exist.
    """
    records, homes, decisions = _component(kg, (a, b))
    for record_id in (a, b):
        if record_id not in records:
            raise NotFound(
                f"there is no record {record_id!r}",
                hint="see a party's records with: interlock show PARTY",
            )
    one, other = records[a], records[b]
    between = sorted(
        (decision for decision in decisions if decision.pair == (min(a, b), max(a, b))),
        key=lambda decision: (not decision.by_person, decision.judge),
    )
    trial = partition([one, other], between)
    score = Matcher().compare(subject(one), subject(other))
    held: list[dict[str, set[str]]] = [defaultdict(set), defaultdict(set)]
    for record, values in zip((one, other), held, strict=True):
        for key in record.link_keys:
            values[scheme_key(key)].add(key)
    return {
        "a": a,
        "b": b,
        "same_entity": homes[a] == homes[b],
        "entities": [homes[a], homes[b]],
        "identifiers": sorted(set(one.link_keys) & set(other.link_keys)),
        "contradicting": sorted(
            scheme
            for scheme in held[0].keys() & held[1].keys()
            if held[0][scheme] != held[1][scheme]
        ),
        "names": sorted({name_key(name) for name in one.names} & {name_key(name) for name in other.names}),
        "countries": [one.country, other.country],
        "kinds": [one.kind, other.kind],
        "score": score.score,
        "outcome": score.outcome,
        "reasons": list(score.reasons),
        "features": dict(score.features),
        "decisions": [_decision(decision, records) for decision in between],
        "refused": [{"union": union, "reason": reason} for union, reason in trial.refused],
    }  # fmt: skip


def how(kg: KnowledgeGraph, entity: str) -> dict[str, Any]:
    """How the records of one party came together, and what was refused on the way.

    Args:
        kg: an open graph.
        entity: id of an entity.

    Returns:
        `{"entity", "records", "steps", "refused", "apart", "wrong_identifiers"}`; steps in their order of authority: decisions of
        people, equal identifiers (strongest first), automatic decisions (best score first); `apart` are decisions that part one of
        its records from another party's.
    """
    members = [
        row[0]
        for row in kg.store.read(
            "MATCH (r:Record)-[:RESOLVED_TO]->(:Entity {id: $id}) RETURN r.id ORDER BY r.id",
            {"id": entity},
        ).rows
    ]
    records, _, decisions = _component(kg, members)
    own = set(members)
    holders: dict[str, list[str]] = defaultdict(list)
    for member in members:
        for key in records[member].link_keys:
            holders[key].append(member)
    inside = [one for one in decisions if own.issuperset(one.pair)]
    same = sorted(
        (one for one in inside if one.same),
        key=lambda one: (not one.by_person, -(one.score or 0), one.pair),
    )
    steps = [
        *({"step": "person", **_decision(one, records)} for one in same if one.by_person),
        *(
            {"step": "identifier", "judge": f"rule:{scheme_key(key)}", "identifier": key, "records": holders[key]}
            for key in sorted(holders, key=strength)
            if len(holders[key]) > 1
        ),
        *({"step": "automatic", **_decision(one, records)} for one in same if not one.by_person),
    ]  # fmt: skip
    refused = partition(list(records.values()), decisions).refused
    return {
        "entity": entity,
        "records": [
            {"id": member, "name": records[member].name, "country": records[member].country}
            for member in members
        ],
        "steps": steps,
        "refused": [{"union": union, "reason": reason} for union, reason in refused],
        "apart": [_decision(one, records) for one in decisions if not one.same and own & {*one.pair}],
        "wrong_identifiers": [
            {"record": one.one, "identifier": one.other, "judge": one.judge, "note": one.note}
            for one in current(kg.store)
            if one.verdict == "wrong" and one.one in own
        ],
    }  # fmt: skip


def _component(
    kg: KnowledgeGraph, seeds: Sequence[str]
) -> tuple[dict[str, Described], dict[str, str | None], list[Decision]]:
    """What is linked with some records; a transaction that writes nothing, for one sight of it all."""
    return kg.store.write(lambda tx: component(tx, seeds))


def _decision(decision: Decision, records: dict[str, Described]) -> dict[str, Any]:
    """A decision to be shown; `other_data` where one of its records is no longer what the person saw."""
    explanation = json.loads(decision.explanation) if decision.explanation else None
    then = (explanation or {}).get("seen") or {}
    now = {
        one: {"names": list(records[one].names), "country": records[one].country,
              "identifiers": list(records[one].identifiers)}
        for one in decision.pair
        if one in records
    }  # fmt: skip
    return {
        "a": decision.pair[0],
        "b": decision.pair[1],
        "same": decision.same,
        "judge": decision.judge,
        "score": decision.score,
        "note": decision.note,
        "decided_on": decision.decided_on,
        "other_data": any(then.get(one) not in (None, now[one]) for one in now),
        "explanation": explanation,
    }
