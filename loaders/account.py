"""The account of a load: every input row has one fate, and the fates add up to what was read.

`read = written + skipped[reason] + refused[reason]` holds for each file, or the load is wrong. Reader, sink and command fill one
`Account`; clocks are printed and never stored, so that equal input leaves an equal graph.

    account.skip("trailer")
    account.check(); account.to_json()
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import IO, Any

import numpy as np

from interlock.loaders.distinct import PARTS, Distinct, unique
from interlock.loaders.share_sums import ShareSums
from interlock.schema.errors import InterlockError
from interlock.schema.models import Fact, Record, Statement, Tie
from interlock.schema.vocabulary import vocabulary

SCHEMA_VERSION = 1
VALUE_LENGTH = 200  # characters of an offending value that messages and the refused file show


@dataclass
class Counts:
    """How many things of one sort a load created, updated, left as they were, or removed."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0

    def __iadd__(self, other: Counts) -> Counts:
        """Add another's counts to these."""
        self.created += other.created
        self.updated += other.updated
        self.unchanged += other.unchanged
        self.removed += other.removed
        return self

    def to_json(self) -> dict[str, int]:
        """The four counts by name."""
        return {
            "created": self.created,
            "updated": self.updated,
            "unchanged": self.unchanged,
            "removed": self.removed,
        }


@dataclass
class Account:
    """What became of one file.

    Attributes:
        read: logical rows, header and preamble not counted.
        written: rows that became facts, be they new or known already.
        skipped, refused: rows by reason; understood and left out, or not understood.
        unknown_columns: non-empty cells by column that the loader does not know.
        empty_columns: known columns that no row filled.
        findings: what is odd in rows that were written (check digits, unknown codes, ends without a row), by name.
        by_kind, by_tie: records by kind (a bank under Bank and under Firm) and ties by type.
        seconds, cpu_seconds, peak_mb: wall clock, processor time, peak resident memory of the process in MB.
        recognised: what `load auto` took the file for.
        review: what rules and a back end read with opposite polarity in a document, for a person to decide.
    """

    source: str
    dataset: str
    file: str
    digest: str
    read: int = 0
    written: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    unknown_columns: Counter[str] = field(default_factory=Counter)
    empty_columns: tuple[str, ...] = ()
    findings: Counter[str] = field(default_factory=Counter)
    by_kind: dict[str, int] = field(default_factory=dict)
    by_tie: dict[str, int] = field(default_factory=dict)
    records: Counts = field(default_factory=Counts)
    statements: Counts = field(default_factory=Counts)
    ties: Counts = field(default_factory=Counts)
    entities: Counts = field(default_factory=Counts)
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    peak_mb: float = 0.0
    recognised: dict[str, Any] | None = None
    review: list[dict[str, Any]] = field(default_factory=list)

    def check(self) -> None:
        """Compare what was read with the sum of the fates.

        Raises:
            InterlockError: they differ, which is a fault of the loader, not of the file.
        """
        fates = self.written + self.skipped.total() + self.refused.total()
        if self.read != fates:
            raise InterlockError(
                f"{self.source}: {self.read} rows were read from {self.file}, but {fates} are accounted for",
                why=f"written {self.written}, skipped {dict(self.skipped)}, refused {dict(self.refused)}",
                hint="this is a fault of the loader: please report it with the file",
            )

    def stored(self) -> dict[str, Any]:
        """The part that is kept in the graph: the same for every load of the same file (no clocks, no created or unchanged)."""
        return {
            "source": self.source,
            "file": os.path.basename(self.file),
            "digest": self.digest,
            "read": self.read,
            "written": self.written,
            "skipped": _sorted(self.skipped),
            "refused": _sorted(self.refused),
            "unknown_columns": sorted(self.unknown_columns),
            "findings": _sorted(self.findings),
            "by_kind": _sorted(self.by_kind),
            "by_tie": _sorted(self.by_tie),
        }

    def to_json(self) -> dict[str, Any]:
        """The object that `load --format json` prints for the file."""
        shown = {
            "schema_version": SCHEMA_VERSION,
            "source": self.source,
            "dataset": self.dataset,
            "file": self.file,
            "digest": self.digest,
            "read": self.read,
            "written": self.written,
            "skipped": _sorted(self.skipped),
            "refused": _sorted(self.refused),
            "unknown_columns": sorted(self.unknown_columns),
            "unknown_cells": _sorted(self.unknown_columns),
            "empty_columns": list(self.empty_columns),
            "records": self.records.to_json(),
            "statements": self.statements.to_json(),
            "ties": self.ties.to_json(),
            "entities": self.entities.to_json(),
            "by_kind": _sorted(self.by_kind),
            "by_tie": _sorted(self.by_tie),
            "findings": _sorted(self.findings),
            "seconds": round(self.seconds, 3),
            "cpu_seconds": round(self.cpu_seconds, 3),
            "peak_mb": round(self.peak_mb, 1),
        }
        if self.recognised is not None:
            shown["recognised"] = self.recognised
        if self.review:
            shown["review"] = self.review
        return shown


class RefusedLog:
    """Writes one JSON line for each refused row, so that somebody can look at it."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def write(
        self,
        file: str,
        row: int,
        line: int | None,
        key: str | None,
        column: str | None,
        reason: str,
        value: str | None,
    ) -> None:
        """Add one row; the value is cut to 200 characters."""
        entry = {
            "file": file,
            "row": row,
            "line": line,
            "key": key,
            "column": column,
            "reason": reason,
            "value": None if value is None else value[:VALUE_LENGTH],
        }
        # A lone surrogate stands for a byte that could not be decoded: escaped, the line is UTF-8 all the same.
        text = json.dumps(entry, ensure_ascii=False)
        self._stream.write(text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")


class Tally:
    """Counts distinct records, ties, statements and entities among facts, in bounded memory.

    A fact that comes twice counts once; a stub counts only as long as no row describes the party. So a dry run and a load agree.
    """

    def __init__(self) -> None:
        self._kinds: dict[str, Distinct] = defaultdict(Distinct)
        self._stubs: dict[str, Distinct] = defaultdict(Distinct)
        self._ties: dict[str, Distinct] = defaultdict(Distinct)
        self._entities = Distinct()
        self._statements = Distinct()
        self._shares = ShareSums()

    def add(self, facts: Iterable[Fact]) -> None:
        """Take facts into account."""
        for fact in facts:
            if isinstance(fact, Record):
                self._add_record(fact)
            elif isinstance(fact, Tie):
                # What the id is the hash of, at a tenth of the price.
                key = (fact.source_key, fact.subject, fact.object, fact.dataset)
                self._ties[fact.type].add(key)
                if fact.type == "OWNS":
                    self._shares.add(fact)
            elif isinstance(fact, Statement):
                self._statements.add(fact.id)

    def _add_record(self, record: Record) -> None:
        kind = record.kind or "Party"
        if record.stub or record.kind is None:
            self._stubs[kind].add(record.id)
            return
        self._kinds[kind].add(record.id)
        named = [(_rank(name.partition(":")[0]), name) for name in record.identifiers]
        exclusive = [(rank, name) for rank, name in named if rank is not None]
        self._entities.add(min(exclusive)[1] if exclusive else record.id)

    def fill(self, account: Account, *, created: bool = False) -> None:
        """Write `by_kind`, `by_tie` and the finding `shares_sum` into the account.

        With `created`, also what a load into an empty graph would create.
        """
        labels: Counter[str] = Counter()
        records = entities = statements = 0
        ties: Counter[str] = Counter()
        sets = (
            *self._kinds.values(),
            *self._stubs.values(),
            *self._ties.values(),
            self._entities,
            self._statements,
        )
        parts = PARTS if any(ids.spilled for ids in sets) else 1
        for number in range(parts):
            kinds = {kind: ids.part(number, parts) for kind, ids in self._kinds.items()}
            described = unique(*kinds.values())
            named = {
                kind: np.setdiff1d(ids.part(number, parts), described)
                for kind, ids in self._stubs.items()
            }
            undescribed = len(unique(*named.values()))
            records += len(described) + undescribed
            entities += len(self._entities.part(number, parts)) + undescribed
            statements += len(self._statements.part(number, parts))
            for kind, hashes in (*kinds.items(), *named.items()):
                for label in vocabulary().kind(kind).labels:
                    labels[label] += len(hashes)
            for name, ids in self._ties.items():
                ties[name] += len(ids.part(number, parts))
        account.by_kind = {kind: number for kind, number in sorted(labels.items()) if number}
        account.by_tie = dict(sorted(ties.items()))
        if beyond := self._shares.count():
            account.findings["shares_sum"] += beyond
        if created:
            account.records.created = records
            account.entities.created = entities
            account.ties.created = ties.total()
            account.statements.created = statements


@cache
def _rank(scheme: str) -> int | None:
    """The rank of an exclusive scheme; None for others."""
    entry = vocabulary().scheme(scheme)
    return entry.strength if entry.exclusive else None


def peak_mb() -> float:
    """Greatest resident memory of this process so far, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # bytes on macOS, else kilobytes
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def _sorted(counts: dict[str, int]) -> dict[str, int]:
    return {name: counts[name] for name in sorted(counts) if counts[name]}
