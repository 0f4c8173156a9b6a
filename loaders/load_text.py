"""Documents into the graph: each in one transaction, so that it is there as a whole or not at all.

Reading a document again is a no-op; where rules or the text's form changed, exactly what differs is replaced. A file that was edited
takes away what its old bytes said.

    load_documents(kg, "reports/")[0].statements.created
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import chain, groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from interlock.graph.store.lock import exclusive
from interlock.loaders.account import Account, Counts, RefusedLog, Tally, peak_mb
from interlock.loaders.base import check_dataset
from interlock.loaders.documents.formats.inputs import shown
from interlock.loaders.load_registry import accounts_of, keep_accounts, settle, write_dataset
from interlock.loaders.locations import LAYERS, Locations
from interlock.loaders.write import ensure_schema
from interlock.schema.counted import counted
from interlock.schema.errors import DataError, UsageError
from interlock.schema.identifiers import check
from interlock.schema.models import Dataset, Document, Fact, Observation, Record, Statement, Tie
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.graph.knowledge import KnowledgeGraph
    from interlock.graph.store.connect import Store
    from interlock.loaders.documents.backends import Choice, Extractor
    from interlock.loaders.documents.language.gazetteer import Gazetteer
    from interlock.loaders.documents.model import Extraction, Party
    from interlock.loaders.documents.model import Statement as Claim
    from interlock.loaders.documents.run import Outcome

SOURCE = "documents"
Say = Callable[[str], None]
Emit = Callable[[Sequence[Fact]], None]
Watch = Callable[["Iterator[Outcome[Extraction]]", int], "Iterator[Outcome[Extraction]]"]


def record_id(document: str, key: str) -> str:
    """Id of the record that a document makes of a party: the same whatever collection the document belongs to."""
    return f"{SOURCE}:{document}:{key}"


def to_facts(extraction: Extraction) -> list[Fact]:
    """What an extraction writes: the document, a record a party, its statements, observations and ties.

    Args:
        extraction: what the rules took from one document.
    """
    document = extraction.document
    facts: list[Fact] = [
        Document(
            id=document.id, title=document.title, publisher=document.publisher, url=document.url, published=document.published,
            published_from=document.published_from, language=document.language, text=extraction.text, known=document.known,
        )
    ]  # fmt: skip
    names = {party.key: party.name for party in extraction.parties}
    facts += [_record(party, document.id) for party in extraction.parties]
    for claim in extraction.statements:
        statement = _statement(claim, document.id, names)
        facts.append(statement)
        tie = _tie(claim, statement)
        if tie is not None:
            facts.append(tie)
    for value in extraction.observations:
        facts.append(
            Observation(
                id=value.id, document=document.id, dataset=SOURCE, subject=record_id(document.id, value.subject),
                indicator=value.indicator, partner=value.partner, value=_number(value.value), value_min=_number(value.value_min),
                value_max=_number(value.value_max), values=value.values, unit=value.unit, approximate=value.approximate,
                direction=value.direction, period_from=value.period[0], period_to=value.period[1],
                period_text=value.period_text, comparison=value.comparison,
                attributed_to=names.get(value.attributed_to or "", value.attributed_to), quote=value.quote, start=value.start,
                end=value.end, confidence=value.confidence, rule=value.rule, rule_version=value.rule_version,
                circumstances=value.circumstances,
            )
        )  # fmt: skip
    return facts


def _record(party: Party, document: str) -> Record:
    identifiers = [check(scheme, value) for scheme, value in sorted(party.identifiers.items())]
    return Record(
        id=record_id(document, party.key), dataset=SOURCE, kind=party.kind, name=party.name,
        aliases=tuple(sorted(set(party.aliases) - {party.name})), country=party.country,
        identifiers=tuple(identifier for identifier in identifiers if identifier),
        invalid_identifiers=tuple(
            f"{scheme}:{value}" for scheme, value in sorted(party.identifiers.items()) if check(scheme, value) is None
        ),
        unnamed=party.name.startswith("<"), collective=party.collective, document=document,
        attributes={"place": party.place} if party.place else {},
    )  # fmt: skip


def _statement(claim: Claim, document: str, names: Mapping[str, str]) -> Statement:
    return Statement(
        id=claim.id, document=document, dataset=SOURCE, subject=record_id(document, claim.subject), predicate=claim.predicate,
        object=record_id(document, claim.object) if claim.object else None, modality=claim.modality, polarity=claim.polarity,
        attributed_to=names.get(claim.attributed_to or "", claim.attributed_to), event_from=claim.event[0],
        event_to=claim.event[1], ends=claim.ends or None, stated_on=claim.stated_on[0], stated_to=claim.stated_on[1],
        attributes=dict(claim.attributes), quote=claim.quote, start=claim.start, end=claim.end, confidence=claim.confidence,
        rule=claim.rule, rule_version=claim.rule_version, circumstances=claim.circumstances, backend=claim.backend,
    )  # fmt: skip


def _tie(claim: Claim, statement: Statement) -> Tie | None:
    """The tie of a claim about two parties; what its type has no property for stays with the statement."""
    if statement.object is None or claim.predicate not in vocabulary().ties:
        return None
    known = vocabulary().tie(claim.predicate).properties
    # What happened within a time goes on after it; only what the text says to have ended, or to end, ends there.
    last = claim.event[1] if claim.ends else None
    return Tie(
        type=claim.predicate, dataset=SOURCE, source_key=claim.id, subject=statement.subject, object=statement.object,
        evidence=claim.id, modality=claim.modality, polarity=claim.polarity, confidence=claim.confidence,
        valid_from=claim.event[0], valid_to=last, active=False if claim.ends and last is None else None,
        stated_on=statement.stated_on, attributed_to=statement.attributed_to,
        properties={name: _scalar(value) for name, value in claim.attributes.items() if name in known},
    )  # fmt: skip


def _scalar(value: Any) -> str | int | float | bool | None:
    if isinstance(value, Decimal):
        return float(value)  # as registers' shares and amounts are stored
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)


def _number(value: Any) -> float | None:
    return None if value is None else float(value)


def load_documents(
    kg: KnowledgeGraph,
    *paths: str | Path,
    dataset: str = SOURCE,
    known: Path | Literal["graph"] | None = None,
    url: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    backend: Choice | Extractor | None = None,
    min_confidence: float | None = None,
    jobs: int = 1,
    refused: RefusedLog | None = None,
    max_refused: int | None = None,
    say: Say = lambda _: None,
    watch: Watch = lambda outcomes, _: outcomes,
    emit: Emit = lambda _: None,
) -> list[Account]:
    """Read documents and load what they say.

    Args:
        kg: an open graph.
        paths: files, and folders that are searched for them.
        dataset: id of the collection that the documents belong to.
        known: file of further names to look for, or `"graph"` for those of the graph's registers.
        url: where the document was published.
        published: its publication date, before any other place.
        publisher: who published it.
        backend: what proposes beside the rules, behind the verifier; None: the rules alone.
        min_confidence: statements and figures below it are counted, not loaded (default `confidence.floors`); another value with the next
            load adds or takes away just those.
        jobs: processes that read; one writes.
        refused: log of the documents that were refused.
        max_refused: number of refused documents of a file at which the load stops.
        say: told of waiting, and of documents that replace others.
        watch: sees what becomes of each document, and the number of files, as they pass.
        emit: called with the facts of each document.

    Returns:
        One account a file; a document that cannot be read is refused with its reason and the others are loaded.

    Raises:
        UsageError: a path does not exist.
        DataError: `max_refused` was reached; what was read before it is loaded.
        ServerError: the server went away; the same call again completes the load.
    """
    from interlock.loaders.documents.backends.replies import purge
    from interlock.loaders.known_names import known_in

    accounts = []
    check_dataset(dataset)
    files = _files(paths)
    names = known_in(kg.store) if known == "graph" else _names(known)
    options = {
        "published": published, "publisher": publisher, "url": url, "backend": backend, "min_confidence": min_confidence,
    }  # fmt: skip
    with exclusive(kg.settings.home, kg.store.uri, say):
        ensure_schema(kg.store)
        write_dataset(
            kg.store, Dataset(id=dataset, title="Documents" if dataset == SOURCE else dataset)
        )
        locations = Locations(kg.store, dataset)
        started, cpu = time.perf_counter(), time.process_time()
        for file in _read(files, dataset, names, jobs, refused, max_refused, watch, options):
            account = file.account
            location = locations.of(file.path, account.digest if file.several else None)
            said: set[str] = set()
            for document, facts in file.documents():
                write = locations.adding if file.several else locations.replacing
                _count(account, kg.store.write(write(facts, location)))
                said.add(document)
                emit(facts)
            if said:  # what cannot be read takes nothing away
                if file.several and locations.has_left(location, said):
                    _count(account, kg.store.write(locations.leaving(location, said)))
                gone = locations.settle(location, said)
                if gone:
                    say(
                        f"{file.path.name}: its bytes changed; {len(gone)} of its documents replaced"
                    )
                for old in gone:
                    purge(kg.settings.home, old)
            account.seconds = time.perf_counter() - started
            account.cpu_seconds = time.process_time() - cpu
            account.peak_mb = peak_mb()
            _keep(kg.store, account, locations, str(file.path), read=bool(said))
            accounts.append(account)
            started, cpu = time.perf_counter(), time.process_time()
        settle(kg.store)
    return accounts


def read_only(
    *paths: str | Path,
    dataset: str = SOURCE,
    known: Path | Gazetteer | None = None,
    url: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    backend: Choice | Extractor | None = None,
    min_confidence: float | None = None,
    jobs: int = 1,
    refused: RefusedLog | None = None,
    max_refused: int | None = None,
    watch: Watch = lambda outcomes, _: outcomes,
    emit: Emit = lambda _: None,
) -> list[Account]:
    """The same without a graph: what a load into an empty one would create; arguments as of `load_documents`."""
    accounts = []
    check_dataset(dataset)
    names = _names(known) if isinstance(known, Path) else known
    options = {
        "published": published, "publisher": publisher, "url": url, "backend": backend, "min_confidence": min_confidence,
    }  # fmt: skip
    started, cpu = time.perf_counter(), time.process_time()
    for file in _read(_files(paths), dataset, names, jobs, refused, max_refused, watch, options):
        for _, facts in file.documents():
            emit(facts)
        file.tally.fill(file.account, created=True)
        file.account.statements.created = file.statements
        file.account.seconds = time.perf_counter() - started
        file.account.cpu_seconds = time.process_time() - cpu
        file.account.peak_mb = peak_mb()
        accounts.append(file.account)
        started, cpu = time.perf_counter(), time.process_time()
    return accounts


def _files(paths: Sequence[str | Path]) -> list[Path]:
    """The files that paths name, before anything is written."""
    from interlock.loaders.documents.formats.files import find_files

    for path in paths:
        if not Path(path).exists():
            raise UsageError(
                f"there is no file or folder {str(path)!r}",
                why="nothing was loaded",
                hint="name files, or folders that hold them",
            )
    return list(find_files(Path(path) for path in paths))


def _names(known: Path | None) -> Gazetteer | None:
    from interlock.loaders.documents import read_known

    return read_known(known) if known else None


def _keep(store: Store, account: Account, locations: Locations, path: str, *, read: bool) -> None:
    """Keep the account of a file with its collection.

    That of a file of which nothing could be read says where it lies (`at`), and goes when other bytes lie there.
    """
    path = shown(os.path.abspath(path))
    kept, stored = accounts_of(store, account.dataset), account.stored()
    places = {digest: set(one.get("at", ())) for digest, one in kept.items()}
    for digest, at in places.items():
        if path in at and digest != account.digest:
            at.remove(path)
            if at:
                kept[digest] |= {"at": sorted(at), "file": min(map(os.path.basename, at))}
            else:
                del kept[digest]
    if read:
        stored["file"] = locations.name(account.digest) or stored["file"]
    else:
        at = places.get(account.digest, set()) | {path}
        stored |= {"at": sorted(at), "file": min(map(os.path.basename, at))}
    keep_accounts(store, account.dataset, kept | {account.digest: stored})


def _count(account: Account, counts: Mapping[str, Counts]) -> None:
    for layer in LAYERS:
        total: Counts = getattr(account, layer)
        total += counts[layer]


class _File:
    """One file: its account fills while its documents are taken."""

    def __init__(
        self,
        path: Path,
        dataset: str,
        outcomes: Iterator[Outcome[Extraction]],
        refused: RefusedLog | None,
        max_refused: int | None,
    ) -> None:
        self.path = path
        self.account = Account(SOURCE, dataset, shown(path.name), _digest(path))
        self.tally = Tally()
        self.statements = 0
        self._outcomes = outcomes
        self._first = next(outcomes)
        self.several = bool(self._first.place)
        self._refused = refused
        self._max_refused = max_refused

    def documents(self) -> Iterator[tuple[str, list[Fact]]]:
        """The documents with their facts; to be taken once and to the end."""
        account = self.account
        seen: set[str] = set()
        for outcome in chain([self._first], self._outcomes):
            account.read += 1
            if outcome.result is None:
                self._refuse(outcome)
            elif outcome.result.document.id in seen:
                account.skipped["same bytes"] += 1
            else:
                account.written += 1
                extraction = outcome.result
                seen.add(extraction.document.id)
                facts = to_facts(extraction)
                account.findings.update(extraction.rejected)
                account.findings.update(outcome.left_out)
                account.review += [dict(entry) for entry in extraction.review]
                self.tally.add(facts)
                self.statements += sum(isinstance(fact, Statement | Observation) for fact in facts)
                yield extraction.document.id, facts
        account.check()
        self.tally.fill(account)

    def _refuse(self, outcome: Outcome[Extraction]) -> None:
        reason = outcome.reason or "unreadable"
        self.account.refused[reason] += 1
        if self._refused is not None:
            row = next(iter(outcome.place.values()), 1)
            line = outcome.place.get("line")
            self._refused.write(
                str(outcome.entry()["path"]), row, line, None, None, reason, outcome.why
            )
        if self._max_refused and self.account.refused.total() >= self._max_refused:
            raise DataError(
                f"{SOURCE}: {counted(self.account.refused.total(), 'document')} of {self.account.file} refused; the last: {reason}",
                why=f"--max-refused is {self._max_refused}",
                hint="look at them with --refused FILE, or allow more",
            )


def _read(
    files: Sequence[Path],
    dataset: str,
    names: Gazetteer | None,
    jobs: int,
    refused: RefusedLog | None,
    max_refused: int | None,
    watch: Watch,
    options: Mapping[str, Any],
) -> Iterator[_File]:
    """Each file with its account and documents, in order."""
    from interlock.loaders.documents.formats.inputs import documents_in
    from interlock.loaders.documents.run import read_all

    inputs = (one for path in files for one in documents_in(path))
    outcomes = watch(read_all(inputs, _itself, known=names, jobs=jobs, **options), len(files))
    for path, of_file in groupby(outcomes, key=lambda outcome: outcome.path):
        yield _File(Path(path), dataset, of_file, refused, max_refused)


def _itself(extraction: Extraction) -> Extraction:
    return extraction


def _digest(path: Path) -> str:
    """sha256 of the file's bytes; of nothing where it cannot be read."""
    state = hashlib.sha256()
    try:
        with path.open("rb") if path.is_file() else open(os.devnull, "rb") as file:
            while piece := file.read(1 << 20):
                state.update(piece)
    except OSError:
        return hashlib.sha256().hexdigest()
    return state.hexdigest()


def emit_rows(facts: Iterable[Fact]) -> Iterator[dict[str, Any]]:
    """The JSON objects of `load documents --emit FILE`: records, statements and ties as they land."""
    from interlock.loaders.base import emit_rows as emit_registry

    for fact in facts:
        if isinstance(fact, Record | Tie):
            yield from emit_registry([fact])
        elif isinstance(fact, Statement | Observation):
            yield {
                "type": type(fact).__name__.lower(),
                **fact.model_dump(mode="json", exclude_none=True),
            }
