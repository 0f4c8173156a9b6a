"""Documents into the graph: each in one transaction, so that it is there as a whole or not at all.

Reading a document again is a no-op; where rules or the text's form changed, exactly what differs is replaced.

    load_documents(kg, "reports/")[0].statements.created
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interlock.graph.store.lock import exclusive
from interlock.loaders.account import Account, Counts, Tally, peak_mb
from interlock.loaders.load_registry import settle, write_account, write_dataset
from interlock.loaders.remove import remove_records
from interlock.loaders.write import ensure_schema, write_batch
from interlock.schema.errors import DataError, UsageError
from interlock.schema.identifiers import check
from interlock.schema.models import Dataset, Document, Fact, Observation, Record, Statement, Tie
from interlock.schema.vocabulary import vocabulary

if TYPE_CHECKING:
    from interlock.graph.knowledge import KnowledgeGraph
    from interlock.graph.store.connect import Transaction
    from interlock.loaders.documents.backends import Choice, Extractor
    from interlock.loaders.documents.model import Extraction, Party
    from interlock.loaders.documents.model import Statement as Claim

SOURCE = "documents"
Say = Callable[[str], None]
Emit = Callable[[Sequence[Fact]], None]
_DELETE_TIES = (
    "MATCH (r:Record)-[:IN]->(:Document {id: $id}) MATCH (r)-[:RESOLVED_TO]->(:Entity)-[t]->(:Entity) "
    "WHERE t.subject_record = r.id AND t.evidence IN $ids WITH DISTINCT t DELETE t RETURN count(*)"
)


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
        event_to=claim.event[1], stated_on=claim.stated_on[0], stated_to=claim.stated_on[1],
        attributes=dict(claim.attributes), quote=claim.quote, start=claim.start, end=claim.end, confidence=claim.confidence,
        rule=claim.rule, rule_version=claim.rule_version, backend=claim.backend,
    )  # fmt: skip


def _tie(claim: Claim, statement: Statement) -> Tie | None:
    """The tie of a claim about two parties; what its type has no property for stays with the statement."""
    if statement.object is None or claim.predicate not in vocabulary().ties:
        return None
    known = vocabulary().tie(claim.predicate).properties
    # A text's event happens within its interval; nothing says that the tie ended with it.
    return Tie(
        type=claim.predicate, dataset=SOURCE, source_key=claim.id, subject=statement.subject, object=statement.object,
        evidence=claim.id, modality=claim.modality, polarity=claim.polarity, confidence=claim.confidence,
        valid_from=claim.event[0], stated_on=statement.stated_on, attributed_to=statement.attributed_to,
        properties={name: _scalar(value) for name, value in claim.attributes.items() if name in known},
    )  # fmt: skip


def _scalar(value: Any) -> str | int | float | bool | None:
    return value if isinstance(value, str | int | float | bool) or value is None else str(value)


def _number(value: Any) -> float | None:
    return None if value is None else float(value)


def load_documents(
    kg: KnowledgeGraph,
    *paths: str | Path,
    dataset: str = SOURCE,
    known: Path | None = None,
    url: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    backend: Choice | Extractor | None = None,
    say: Say = lambda _: None,
    emit: Emit = lambda _: None,
) -> list[Account]:
    """Read documents and load what they say.

    Args:
        kg: an open graph.
        paths: files, and folders that are searched for them.
        dataset: id of the collection that the documents belong to.
        known: file of further names to look for.
        url: where the document was published.
        published: its publication date, before any other place.
        publisher: who published it.
        backend: what proposes beside the rules, behind the verifier; None: the rules alone.
        say: told of waiting.
        emit: called with the facts of each document.

    Returns:
        One account a file; a file that cannot be read is refused with its reason and the others are loaded.

    Raises:
        UsageError: a path does not exist.
        ServerError: the server went away; the same call again completes the load.
    """
    accounts = []
    files = _files(paths)
    with exclusive(kg.settings.home, kg.store.uri, say):
        ensure_schema(kg.store)
        write_dataset(
            kg.store, Dataset(id=dataset, title="Documents" if dataset == SOURCE else dataset)
        )
        for path, account, facts in _read(
            files, dataset, known, backend, published=published, publisher=publisher, url=url
        ):
            started, cpu = time.perf_counter(), time.process_time()
            if facts:
                counts = kg.store.write(_replacing(facts, f"{dataset}|{path}"))
                for layer in ("records", "statements", "ties", "entities"):
                    setattr(account, layer, counts[layer])
                emit(facts)
            account.seconds += time.perf_counter() - started
            account.cpu_seconds += time.process_time() - cpu
            account.peak_mb = peak_mb()
            write_account(kg.store, dataset, account)
            accounts.append(account)
        settle(kg.store)
    return accounts


def read_only(
    *paths: str | Path,
    dataset: str = SOURCE,
    known: Path | None = None,
    url: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    backend: Choice | Extractor | None = None,
    emit: Emit = lambda _: None,
) -> list[Account]:
    """The same without a graph: what a load into an empty one would create; arguments as of `load_documents`."""
    accounts = []
    for _, account, facts in _read(
        _files(paths), dataset, known, backend, published=published, publisher=publisher, url=url
    ):
        emit(facts)
        tally = Tally()
        tally.add(facts)
        tally.fill(account, created=True)
        account.statements.created = sum(
            isinstance(fact, Statement | Observation) for fact in facts
        )
        accounts.append(account)
    return accounts


def _files(paths: Sequence[str | Path]) -> list[Path]:
    """The files that paths name, before anything is written."""
    from interlock.loaders.documents.files import find_files

    for path in paths:
        if not Path(path).exists():
            raise UsageError(
                f"there is no file or folder {str(path)!r}",
                why="nothing was loaded",
                hint="name files, or folders that hold them",
            )
    return list(find_files(Path(path) for path in paths))


def _read(
    files: Sequence[Path],
    dataset: str,
    known: Path | None,
    backend: Choice | Extractor | None,
    **about: str | None,
) -> Iterator[tuple[Path, Account, list[Fact]]]:
    """Each file with its account and facts; a file that cannot be read has a reason and no facts."""
    from interlock.loaders.documents import read_known
    from interlock.loaders.documents.backends import read

    names = read_known(known) if known else None
    for path in files:
        started, cpu = time.perf_counter(), time.process_time()
        data = path.read_bytes()
        account = Account(SOURCE, dataset, path.name, hashlib.sha256(data).hexdigest(), read=1)
        facts: list[Fact] = []
        try:
            extraction = read(data, path.name, backend=backend, known=names, **about)
        except DataError as error:
            account.refused[str(error.facts.get("reason", "unreadable"))] += 1
        else:
            account.written = 1
            facts = to_facts(extraction)
            account.findings.update(extraction.rejected)
            account.review = [dict(entry) for entry in extraction.review]
            tally = Tally()
            tally.add(facts)
            tally.fill(account)
        account.check()
        account.seconds, account.cpu_seconds = (
            time.perf_counter() - started,
            time.process_time() - cpu,
        )
        yield path, account, facts


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


def _replacing(facts: Sequence[Fact], location: str) -> Callable[[Transaction], dict[str, Counts]]:
    """Work that writes a document and takes away what an earlier reading of the same bytes left and this one does not say."""

    def work(tx: Transaction) -> dict[str, Counts]:
        document = next(fact for fact in facts if isinstance(fact, Document))
        placed = [
            document.model_copy(update={"locations": (location,)}),
            *(fact for fact in facts if fact is not document),
        ]
        stale = _stale(tx, document.id, placed)
        counts = write_batch(tx, placed)
        counts["ties"].removed += tx.run(
            _DELETE_TIES, {"id": document.id, "ids": stale["Statement"]}
        )[0][0]
        for label in ("Statement", "Observation"):
            tx.run(f"MATCH (s:{label}) WHERE s.id IN $ids DETACH DELETE s", {"ids": stale[label]})
            counts["statements"].removed += len(stale[label])
        for layer, count in remove_records(tx, stale["Record"]).items():
            counts[layer] += count
        records = [fact.id for fact in facts if isinstance(fact, Record)]
        tx.run(
            "MATCH (d:Document {id: $id}) UNWIND $ids AS record MATCH (r:Record {id: record}) MERGE (r)-[:IN]->(d)",
            {"id": document.id, "ids": records},
        )
        return counts

    return work


def _stale(tx: Transaction, document: str, facts: Iterable[Fact]) -> dict[str, list[str]]:
    fresh = {fact.id for fact in facts if not isinstance(fact, Document)}
    found: dict[str, list[str]] = {}
    for label in ("Statement", "Observation", "Record"):
        rows = tx.run(
            f"MATCH (s:{label})-[:IN]->(:Document {{id: $id}}) RETURN s.id ORDER BY s.id",
            {"id": document},
        )
        found[label] = [row[0] for row in rows if row[0] not in fresh]
    return found
