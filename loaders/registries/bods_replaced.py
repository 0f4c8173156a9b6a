"""BODS in several commands: a statement ends the ties of those that it replaces or updates, whichever of them was loaded first.

What a statement changes and says of periods is kept as a part of the party that it is about. A command recalls these parts before its
first row, so that what is replaced already comes in with its end, or not at all where its periods are said again; and after its last
row it does the same to ties that earlier commands have stored. So the graph is that of one command with all the files.

    replacements = Replacements(store, load)
    replacements.recall()
    ...                           # rows are read and written
    replacements.settle(load.account)
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from interlock.loaders.account import Account
from interlock.loaders.base import FileLoad
from interlock.loaders.registries.bods import (
    REPLACING,
    UNKNOWN_HOLDER,
    Change,
    Index,
    Period,
    Statement,
    build_index,
    day,
    end_of,
    index_statement,
    later_of,
    recalled,
    stored_statement,
)
from interlock.loaders.write import GraphWriter
from interlock.schema.models import Record, Tie

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store, Transaction

Changes = Mapping[str, Sequence[Change]]
_BATCH = 2_000
_PARTS = (
    "MATCH (p:Part) WHERE p.id STARTS WITH $prefix AND p.id CONTAINS $name RETURN properties(p)"
)


class Replacements:
    """Statements that change what others say, of one command and of those before.

    Args:
        store: an open store.
        load: a file of the command; what one file finds holds for all of them.
    """

    def __init__(self, store: Store, load: FileLoad) -> None:
        self._store = store
        self._scope = load.scope
        self._prefix = load.scope.id("")
        self._before: Changes = {}
        self._mine = "recalled" not in load.scope.shared

    def recall(self) -> None:
        """Add the stored replacements to the index of the command."""
        if not self._mine:
            return
        self._scope.shared["recalled"] = True
        index, known = build_index(self._scope), Index()
        for owned, id_, part in self._parts(REPLACING):
            told = json.loads(part["attributes"])[REPLACING + id_]
            index_statement(known, recalled(owned, id_, told))
        self._before = known.changes
        for key, changes in known.changes.items():
            index.changes.setdefault(key, []).extend(changes)

    def settle(self, account: Account) -> None:
        """End stored ties whose statement was replaced, and delete those whose period another statement says again."""
        index = build_index(self._scope)
        if not self._mine or not index.replaced:
            return
        gone: dict[str, list[str]] = defaultdict(list)
        with GraphWriter(self._store) as writer:
            for tie in self._ties(index.replaced):
                period, later = self._period(tie), later_of(_statement_of(tie), index.changes)
                # From 0.4 on a period that is said again has the tie that it had.
                if tie.status is None and any(hash(period) in change.periods for change in later):
                    gone[tie.type].append(tie.id)
                elif later:
                    end = self._end(tie, period, later)
                    if (end, False) != (tie.valid_to, tie.active):
                        writer.add([tie.model_copy(update={"valid_to": end, "active": False})])
            for owned, key, part in self._parts(UNKNOWN_HOLDER):
                if key in index.replaced:
                    writer.add([_until(owned, key, part, self._prefix, index.changes)])
        account.records += writer.counts["records"]
        account.ties += writer.counts["ties"]
        for type_, ids in gone.items():
            account.ties.removed += len(ids)
            for place in range(0, len(ids), _BATCH):
                self._store.write(_deletion(type_, ids[place : place + _BATCH]))

    def _parts(self, name: str) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
        """Parts of a sort: key of the party, what the part is named by, properties."""
        rows = self._store.read(_PARTS, {"prefix": self._prefix, "name": f"#{name}"}).rows
        for (properties,) in rows:
            party, _, key = properties["id"].rpartition(f"#{name}")
            yield party.removeprefix(self._prefix), key, properties

    def _ties(self, keys: set[str]) -> list[Tie]:
        """The stored ties of some statements."""
        rules = self._scope.meta.vocabulary.values()
        found: list[Tie] = []
        for type_ in sorted({"RELATED_TO", *(rule["tie"] for rule in rules)}):
            ids = [
                id_
                for id_, source_key in self._store.stream(
                    f"MATCH ()-[t:{type_}]->() WHERE t.dataset = $dataset RETURN t.id, t.source_key",
                    {"dataset": self._scope.dataset},
                )
                if source_key and source_key.rsplit("|", 3)[0] in keys
            ]
            for place in range(0, len(ids), _BATCH):
                rows = self._store.read(
                    f"MATCH ()-[t:{type_}]->() WHERE t.id IN $ids RETURN properties(t)",
                    {"ids": ids[place : place + _BATCH]},
                ).rows
                found += [_tie(type_, properties) for (properties,) in rows]
        return found

    def _period(self, tie: Tie) -> Period:
        """The period of holding of which a stored tie tells."""
        interest, number, start = tie.source_key.rsplit("|", 3)[1:]
        owned, holder = tie.object, tie.subject
        if tie.evidence == tie.subject:
            owned, holder = holder, owned
        owned, holder = owned.removeprefix(self._prefix), holder.removeprefix(self._prefix)
        return owned, holder, interest, int(number), start

    def _end(self, tie: Tie, period: Period, later: Sequence[Change]) -> str | None:
        """When a stored tie ends now."""
        statement = _statement_of(tie)
        # An end that the changes known before account for is theirs; any other is the statement's own.
        former = end_of(statement, period, {}, later_of(statement, self._before))
        own = None if tie.valid_to == self._scope.date(former) else tie.valid_to
        return self._scope.date(end_of(statement, period, {"endDate": own}, later))


def _statement_of(tie: Tie) -> Statement:
    return stored_statement(tie.source_key.rsplit("|", 3)[0], tie.version, tie.status)


def _tie(type_: str, stored: Mapping[str, Any]) -> Tie:
    """A tie out of its stored properties."""
    values = {name: stored[name] for name in Tie.model_fields if name in stored}
    derived = {"id", "digest", "loop", "subject_record", "object_record"}
    own = {
        name: value for name, value in stored.items() if name not in values and name not in derived
    }
    return Tie(
        **{
            **values, "type": type_, "subject": stored["subject_record"], "object": stored["object_record"],
            "properties": own,
        }
    )  # fmt: skip


def _until(owned: str, key: str, part: Mapping[str, Any], prefix: str, changes: Changes) -> Record:
    """The part that tells of an unknown holder, with the day on which its statement was replaced."""
    name = UNKNOWN_HOLDER + key
    told = json.loads(part["attributes"])[name]
    later = later_of(stored_statement(key, told.get("stated"), told.get("status")), changes)
    told |= {"until": day(later[0].order[0])} if later else {}
    return Record(
        id=prefix + owned, dataset=prefix[:-1], part=name, attributes={name: told},
        file=part.get("file"), row=part.get("row"), raw=part.get("raw"), version=part.get("version"),
    )  # fmt: skip


def _deletion(type_: str, ids: Sequence[str]) -> Any:
    def delete(tx: Transaction) -> None:
        tx.run(f"MATCH ()-[t:{type_}]->() WHERE t.id IN $ids DELETE t", {"ids": ids})

    return delete
