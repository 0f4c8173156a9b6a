"""What people decide: taken, taken back, exchanged. Each step is one transaction that leaves every entity right.

judge(kg, "ofac:7", "gleif:1", verdict="same", person="Ann", why="same BIC", when="2026-01-01T00:00:00+00:00")
undo(kg, "ofac:7", "gleif:1", when="2026-01-02T00:00:00+00:00")
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from interlock.graph.store.lock import exclusive
from interlock.loaders.account import Counts
from interlock.loaders.resolution import judgements
from interlock.loaders.resolution.clusters import AUTO, RULE, partition
from interlock.loaders.resolution.deciding import configuration
from interlock.loaders.resolution.entities import from_properties
from interlock.loaders.resolution.judgements import (
    VERDICTS,
    WRONG,
    Judgement,
    is_person,
    seen,
)
from interlock.loaders.write import component, ensure_schema, recluster
from interlock.schema import cypher
from interlock.schema.errors import DataError, NotFound, UsageError

if TYPE_CHECKING:
    from interlock.graph.knowledge import KnowledgeGraph
    from interlock.graph.store.connect import Transaction

Say = Callable[[str], None]


@dataclass(frozen=True)
class Taken:
    """What an import did.

    Attributes:
        decided: judgements that hold from now on.
        known: judgements that held already, word for word.
        waiting: judgements on records that are not in the graph; they hold from the moment that these are loaded.
        entities: entities created, updated, left and removed.
    """

    decided: int
    known: int
    waiting: int
    entities: Counts

    def to_json(self) -> dict[str, Any]:
        """The object that `resolve import --format json` prints."""
        return {
            "decided": self.decided, "known": self.known, "waiting": self.waiting,
            "entities": self.entities.to_json(),
        }  # fmt: skip


def judge(
    kg: KnowledgeGraph,
    a: str,
    b: str,
    *,
    verdict: str,
    person: str,
    why: str | None,
    when: str,
    say: Say = lambda _: None,
) -> Counts:
    """Store a person's judgement on two records, or on an identifier of one, and recluster what it touches.

    Args:
        kg: an open graph.
        a: id of a record.
        b: id of another record; for the verdict `wrong`, an identifier (`scheme:value`) that the record carries.
        verdict: `same`, `different`, `unsure` (only kept in the log), or `wrong`.
        person: who decides.
        why: in the person's words.
        when: time of the decision, ISO 8601, UTC.
        say: told of waiting.

    Raises:
        NotFound: a record does not exist, or does not carry the identifier.
        UsageError: it is one record twice, or the name is one that automatic decisions use.
        DataError: the records carry different valid identifiers, or it contradicts what people decided before; nothing is stored.
    """
    if verdict not in VERDICTS:
        raise UsageError(f"there is no verdict {verdict!r}", why=f"there are {', '.join(VERDICTS)}")
    if a == b or not is_person(person):
        raise UsageError(
            f"{person!r} cannot decide on {a!r} and {b!r}",
            why="a decision is a person's, on two records",
            hint=f"names of people do not begin with {RULE} or {AUTO}",
        )
    judgement = Judgement.of(a, b, verdict, person, when, why)

    def work(tx: Transaction) -> Counts:
        return _decide(tx, [_informed(tx, judgement)])

    with exclusive(kg.settings.home, kg.store.uri, say):
        ensure_schema(kg.store)
        return kg.store.write(work)


def undo(kg: KnowledgeGraph, a: str, b: str, *, when: str, say: Say = lambda _: None) -> Counts:
    """Take back what people decided on two records, or on an identifier of one; the graph is as if it had never been said.

    Args:
        kg: an open graph.
        a: id of a record.
        b: id of another record, or the identifier marked as wrong.
        when: time of the undoing, ISO 8601, UTC; for the log.
        say: told of waiting.

    Raises:
        NotFound: nobody decided on these two.
    """

    def work(tx: Transaction) -> Counts:
        records = [
            row[0]
            for row in tx.run("MATCH (r:Record) WHERE r.id IN $ids RETURN r.id", {"ids": [a, b]})
        ]
        wrong = judgements.is_marked(tx, a, b)
        one, other = (a, b) if wrong else (min(a, b), max(a, b))
        seeds = _touched(tx, [Judgement(one, other, WRONG, "")] if wrong else [])
        if not judgements.take_back(tx, one, other, when):
            raise NotFound(
                f"there is no decision of a person on {a!r} and {b!r}",
                hint="see all with: interlock resolve export",
            )
        return recluster(tx, sorted({*records, *seeds}))

    with exclusive(kg.settings.home, kg.store.uri, say):
        return kg.store.write(work)


def take(
    kg: KnowledgeGraph,
    given: Sequence[Judgement],
    *,
    dry_run: bool = False,
    say: Say = lambda _: None,
) -> Taken:
    """Import judgements: all of them or, where one cannot hold, none.

    Args:
        kg: an open graph.
        given: judgements; of two on one pair, the later counts.
        dry_run: check and count only.
        say: told of waiting.

    Raises:
        DataError: judgements contradict each other, what people decided before, or valid identifiers; nothing is stored.
    """

    def work(tx: Transaction) -> Taken:
        held = {
            replace(judgements.from_log(row[0]), explanation=None)
            for row in tx.run("MATCH (j:Judgement) WHERE j.undone_on IS NULL RETURN properties(j)")
        }
        new = [one for one in _latest(given) if replace(one, explanation=None) not in held]
        ends = sorted({record for one in new for record in one.records})
        known = {
            row[0]
            for row in tx.run("MATCH (r:Record) WHERE r.id IN $ids RETURN r.id", {"ids": ends})
        }
        ready = [one for one in new if known.issuperset(one.records)]
        waiting = [one for one in new if not known.issuperset(one.records)]
        ready = [_informed(tx, one) for one in ready]
        counts = _decide(tx, ready)
        if waiting:
            tx.run(judgements.LOG, {"rows": [one.to_properties() for one in waiting]})
        return Taken(len(ready), len(given) - len(new), len(waiting), counts)

    class _Enough(Exception):
        """Ends a trial: what the transaction did is rolled back."""

    found: list[Taken] = []

    def trial(tx: Transaction) -> Taken:
        found.append(work(tx))
        raise _Enough

    with exclusive(kg.settings.home, kg.store.uri, say):
        ensure_schema(kg.store)
        if not dry_run:
            return kg.store.write(work)
        try:
            return kg.store.write(trial)
        except _Enough:
            return found[-1]


def _latest(given: Sequence[Judgement]) -> list[Judgement]:
    """One judgement a pair, the last by time and then by its place; sorted."""
    last: dict[tuple[str, str], Judgement] = {}
    for one in sorted(given, key=lambda one: one.decided_on or ""):
        last[one.pair] = one
    return [last[pair] for pair in sorted(last)]


def _informed(tx: Transaction, judgement: Judgement) -> Judgement:
    """A judgement with what its records are at present; refused where one is not there or does not carry the identifier."""
    rows = {
        row[0]: from_properties(row[1], row[3])
        for row in tx.run(cypher.RECORDS, {"ids": list(judgement.records)})
    }
    for record in judgement.records:
        if record not in rows:
            raise NotFound(
                f"there is no record {record!r}", why="decisions are about records, not entities",
                hint="see a party's records with: interlock show PARTY",
            )  # fmt: skip
    if judgement.verdict == WRONG and judgement.other not in rows[judgement.one].identifiers:
        raise NotFound(
            f"the record {judgement.one!r} carries no identifier {judgement.other!r}",
            why=f"it carries {', '.join(rows[judgement.one].identifiers) or 'none'}",
            hint="write it as scheme:value, as interlock show PARTY does",
        )
    return replace(judgement, explanation=seen(rows.values(), configuration()))


def _decide(tx: Transaction, given: Sequence[Judgement]) -> Counts:
    """Let judgements hold and recluster; refuse them all where one is not followed."""
    if not given:
        return Counts()
    seeds = sorted({*(record for one in given for record in one.records), *_touched(tx, given)})
    before = _refused(tx, seeds)
    judgements.write(tx, given)
    broken = [refusal for refusal in _refused(tx, seeds) if refusal not in before]
    if broken:
        only = given[0]
        raise DataError(
            f"{only.one!r} and {only.other!r} cannot be decided so"
            if len(given) == 1
            else f"{len(broken)} of {len(given)} decisions cannot hold; none was taken",
            why="; ".join(f"{union}: {reason}" for union, reason in broken[:10]),
            hint="take back what it contradicts, or see: interlock resolve explain A B",
        )
    wrong = sorted({one.other for one in given if one.verdict == WRONG})
    return recluster(tx, seeds, gone=wrong, dropped=wrong)


def _touched(tx: Transaction, given: Sequence[Judgement]) -> Collection[str]:
    """Other records that hold an identifier which is marked as wrong, or is so no longer."""
    values = sorted({one.other for one in given if one.verdict == WRONG})
    if not values:
        return ()
    return {
        row[0]
        for statement in (cypher.HOLDERS, cypher.MEMBERS)
        for row in tx.run(statement, {"ids": values})
    }


def _refused(tx: Transaction, records: Sequence[str]) -> list[tuple[str, str]]:
    """Decisions of people on these records, and on all that are linked with them, that are not followed."""
    members, _, decisions = component(tx, records)
    labels = [decision.label for decision in decisions if decision.by_person]
    found = partition(list(members.values()), decisions).refused
    return [(union, reason) for union, reason in found if union in labels]
