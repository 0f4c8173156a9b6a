"""Decisions as they stand in the graph, and the log of what people decided: the statements that both are read and written with.

Decisions are relationships between records, never between entities: entities change, records do not. The log keeps what people
said and took back, and is no part of an export, so that a decision and its undoing leave the same bytes as none. A record that
comes back after it was unloaded gets its decisions from the log.

    with store.write(...) as tx: create(tx, [Decision("gleif:1", "ofac:7", True, "Ann")])
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from interlock.loaders.resolution.clusters import AUTO, RULE, Decision
from interlock.schema.models import canonical_json, stable_hash

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store, Transaction
    from interlock.loaders.resolution.entities import Described

SAME, DIFFERENT, UNSURE, WRONG = "same", "different", "unsure", "wrong"
VERDICTS = (SAME, DIFFERENT, UNSURE, WRONG)
_PROPERTIES = ("judge", "score", "note", "decided_on", "explanation")
_DECISIONS = (
    "MATCH (a:Record)-[d:SAME_AS|DIFFERENT_FROM]->(b:Record) "
    "RETURN a.id, b.id, type(d), properties(d) ORDER BY a.id, b.id, type(d), d.judge"
)
_DELETE = (
    "UNWIND $rows AS row MATCH (a:Record {id: row.a})-[d:SAME_AS|DIFFERENT_FROM]-(b:Record {id: row.b}) "
    "WHERE d.judge STARTS WITH $auto <> $by_person WITH DISTINCT d DELETE d RETURN count(*)"
)
LOG = "UNWIND $rows AS row MERGE (j:Judgement {id: row.id}) SET j = row"
_TAKE_BACK = (
    "UNWIND $rows AS row MATCH (j:Judgement {one: row.one, other: row.other}) WHERE j.undone_on IS NULL "
    "SET j.undone_on = $when RETURN count(j)"
)
_MARKED = (
    "RETURN EXISTS { MATCH (r:Record {id: $one}) WHERE $other IN r.wrong_identifiers } "
    f"OR EXISTS {{ MATCH (j:Judgement {{one: $one, other: $other, verdict: '{WRONG}'}}) WHERE j.undone_on IS NULL }}"
)
_STANDING = (
    "MATCH (j:Judgement) WHERE j.undone_on IS NULL AND (j.one IN $ids OR j.other IN $ids) "
    "RETURN properties(j) ORDER BY j.decided_on, j.id"
)
_HISTORY = "MATCH (j:Judgement) RETURN properties(j) ORDER BY j.decided_on, j.id"
_MARK = (
    "UNWIND $rows AS row MATCH (r:Record {id: row.record}) "
    "SET r.wrong_identifiers = CASE WHEN row.wrong THEN "
    "[x IN coalesce(r.wrong_identifiers, []) WHERE x <> row.identifier] + row.identifier "
    "ELSE [x IN coalesce(r.wrong_identifiers, []) WHERE x <> row.identifier] END "
    "WITH DISTINCT r WHERE size(r.wrong_identifiers) = 0 REMOVE r.wrong_identifiers"
)


@dataclass(frozen=True)
class Judgement:
    """What a person said of two records, or of one identifier of a record.

    Attributes:
        one: a record's id; of two, the smaller.
        other: the other record's id, or the identifier (`scheme:value`) that is wrong.
        verdict: `same`, `different`, `unsure` (kept in the log alone) or `wrong`.
        judge: who.
        decided_on: when, ISO 8601, UTC.
        note: why, in the person's words.
        explanation: what both sides were at the time, as JSON; see `seen`.
        undone_on: when it was taken back or replaced.
    """

    one: str
    other: str
    verdict: str
    judge: str
    decided_on: str | None = None
    note: str | None = None
    score: float | None = None
    explanation: str | None = None
    undone_on: str | None = None

    @classmethod
    def of(
        cls, a: str, b: str, verdict: str, judge: str, when: str | None = None, note: str | None = None,
        score: float | None = None,
    ) -> Judgement:  # fmt: skip
        """A judgement with its ends in order."""
        if verdict != WRONG and b < a:
            a, b = b, a
        return cls(a, b, verdict, judge, when, note, score)

    @property
    def pair(self) -> tuple[str, str]:
        """What it is about: the later one about the same replaces it."""
        return self.one, self.other

    @property
    def records(self) -> tuple[str, ...]:
        """The records that it is about."""
        return (self.one,) if self.verdict == WRONG else (self.one, self.other)

    @property
    def decision(self) -> Decision | None:
        """The relationship that it stands for, if it stands for one."""
        if self.verdict not in (SAME, DIFFERENT):
            return None
        return Decision(
            self.one, self.other, self.verdict == SAME, self.judge,
            score=self.score, note=self.note, decided_on=self.decided_on, explanation=self.explanation,
        )  # fmt: skip

    def to_properties(self) -> dict[str, Any]:
        """The properties of its node in the log."""
        values = {
            "one": self.one, "other": self.other, "verdict": self.verdict, "judge": self.judge,
            "decided_on": self.decided_on, "note": self.note, "score": self.score,
            "explanation": self.explanation, "undone_on": self.undone_on,
        }  # fmt: skip
        key = stable_hash(ascii((self.one, self.other, self.verdict, self.judge, self.decided_on)))
        return {
            "id": key,
            **{name: value for name, value in values.items() if value is not None},
        }


def seen(records: Iterable[Described], configuration: str) -> str:
    """What a person had in view: names, country and identifiers of each record, and the configuration that asked.

    Where this is no longer what the records are, the decision still holds, and is shown as judged on other data.
    """
    sides = {
        record.id: {"names": list(record.names), "country": record.country, "identifiers": list(record.identifiers)}
        for record in records
    }  # fmt: skip
    return canonical_json({"seen": sides, "configuration": configuration})


def from_log(properties: Mapping[str, Any]) -> Judgement:
    """A judgement from its node."""
    return Judgement(
        **{name: value for name, value in properties.items() if name != "id"},
    )


def standing(store: Store) -> list[Decision]:
    """All decisions that stand in the graph, people's and the machine's, sorted by pair."""
    return [decision_from(a, b, kind, rest) for a, b, kind, rest in store.stream(_DECISIONS)]


def history(store: Store) -> list[Judgement]:
    """The log of people's judgements, oldest first, with those taken back."""
    return [from_log(row[0]) for row in store.stream(_HISTORY)]


def decision_from(a: str, b: str, kind: str, properties: Mapping[str, Any]) -> Decision:
    """A decision from its stored relationship."""
    return Decision(
        a=a, b=b, same=kind == "SAME_AS", judge=properties["judge"], score=properties.get("score"),
        note=properties.get("note"), decided_on=properties.get("decided_on"), explanation=properties.get("explanation"),
    )  # fmt: skip


def create(tx: Transaction, decisions: Sequence[Decision]) -> None:
    """Store decisions as relationships from the smaller record id to the greater."""
    for same, kind in ((True, "SAME_AS"), (False, "DIFFERENT_FROM")):
        rows = [
            {"a": one.pair[0], "b": one.pair[1], "properties": _stored(one)}
            for one in decisions
            if one.same == same
        ]
        if rows:
            tx.run(
                "UNWIND $rows AS row MATCH (a:Record {id: row.a}) MATCH (b:Record {id: row.b}) "
                f"CREATE (a)-[d:{kind}]->(b) SET d = row.properties",
                {"rows": rows},
            )


def _stored(decision: Decision) -> dict[str, Any]:
    return {name: value for name in _PROPERTIES if (value := getattr(decision, name)) is not None}


def delete(tx: Transaction, pairs: Iterable[tuple[str, str]], *, by_person: bool) -> int:
    """Remove the decisions of people, or those of the machine, on some pairs; how many there were."""
    rows = [{"a": a, "b": b} for a, b in pairs]
    return int(tx.run(_DELETE, {"rows": rows, "auto": AUTO, "by_person": by_person})[0][0])


def write(tx: Transaction, judgements: Sequence[Judgement]) -> None:
    """Let judgements hold: each replaces what people decided on its pair before; the log keeps both."""
    for one in judgements:
        # What is replaced was taken back at the time of the new one.
        tx.run(
            _TAKE_BACK,
            {"rows": [{"one": one.one, "other": one.other}], "when": one.decided_on or ""},
        )
    tx.run(LOG, {"rows": [one.to_properties() for one in judgements]})
    hold(tx, judgements)


def hold(tx: Transaction, judgements: Sequence[Judgement]) -> None:
    """Put judgements on records that are in the graph, without a word in the log."""
    delete(tx, [one.pair for one in judgements if one.verdict != WRONG], by_person=True)
    create(tx, [decision for one in judgements if (decision := one.decision)])
    mark(tx, [(one.one, one.other) for one in judgements if one.verdict == WRONG], wrong=True)


def mark(tx: Transaction, values: Sequence[tuple[str, str]], *, wrong: bool) -> None:
    """Mark identifiers of records as wrong, or take the mark away."""
    rows = [
        {"record": record, "identifier": identifier, "wrong": wrong}
        for record, identifier in values
    ]
    if rows:
        tx.run(_MARK, {"rows": rows})


def is_marked(tx: Transaction, record: str, identifier: str) -> bool:
    """Whether a person has marked an identifier of a record as wrong; the record may be out of the graph."""
    return bool(tx.run(_MARKED, {"one": record, "other": identifier})[0][0])


def take_back(tx: Transaction, one: str, other: str, when: str) -> bool:
    """Take back what people decided on a pair, or on an identifier; whether there was anything."""
    marked = tx.run(
        "MATCH (r:Record {id: $one}) WHERE $other IN r.wrong_identifiers RETURN count(r)",
        {"one": one, "other": other},
    )[0][0]
    if marked:
        mark(tx, [(one, other)], wrong=False)
    gone = delete(tx, [(one, other)], by_person=True)
    logged = tx.run(_TAKE_BACK, {"rows": [{"one": one, "other": other}], "when": when})[0][0]
    return bool(marked or gone or logged)


def restore(tx: Transaction, records: Collection[str]) -> list[str]:
    """Let the log's standing judgements hold again for records that have just come (back).

    Args:
        tx: the transaction that has written them.
        records: ids of records that are new.

    Returns:
        The records that judgements now hold on.
    """
    found = [from_log(row[0]) for row in tx.run(_STANDING, {"ids": sorted(records)})]
    ends = sorted({record for one in found for record in one.records})
    if not ends:
        return []
    known = {
        row[0] for row in tx.run("MATCH (r:Record) WHERE r.id IN $ids RETURN r.id", {"ids": ends})
    }
    back = [one for one in found if known.issuperset(one.records)]
    hold(tx, back)
    return sorted({record for one in back for record in one.records})


def is_person(judge: str) -> bool:
    """Whether a judge's name is that of a person: neither a rule nor an automatic run."""
    return bool(judge) and not judge.startswith((RULE, AUTO))
