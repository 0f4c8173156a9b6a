"""A large graph to measure on: by default a million parties and three million ties, in the shape in which loaders write them.

All of it is invented and seeded. A register names every party (a tenth of them twice, by a second register), documents name some again;
each tie comes from a row of the register or from a sentence of a document, and has the ends that the vocabulary allows. Few parties have
very many ties, as in real registers: countries, large banks, agents. The files are written as CSV and imported by Neo4j's own tool into
the local server of INTERLOCK_HOME, which must hold no graph yet; then come the constraints and indexes that every graph has.

    INTERLOCK_HOME=big python benchmarks/big_graph.py
    INTERLOCK_HOME=big python benchmarks/big_graph.py --entities 100000
    INTERLOCK_HOME=big INTERLOCK_HEAP=2g INTERLOCK_PAGE_CACHE=3g interlock db start
"""

from __future__ import annotations

import csv
import random
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from typing import Any

import click

from interlock.graph.store.connect import open_store
from interlock.graph.store.server import LocalServer
from interlock.graph.store.settings import resolve
from interlock.schema.cypher import constraints, indexes
from interlock.schema.name_keys import party_keys
from interlock.schema.vocabulary import vocabulary


def _words(text: str) -> list[str]:
    return text.split()


# Of a thousand parties, how many are of a kind; firms are the rest.
KINDS = {
    "Person": 170,
    "Project": 30,
    "Bank": 12,
    "Organization": 8,
    "GovernmentBody": 6,
    "Asset": 4,
    "Place": 3,
    "Chamber": 2,
    "Agreement": 2,
    "Event": 2,
    "Portfolio": 1,
    "Exchange": 1,
    "Programme": 1,
}
# Of a thousand ties, how many are of a type; those that are not named share what is left.
TYPES = {
    "LOCATED_IN": 220,
    "OWNS": 200,
    "HOLDS_ROLE": 190,
    "REGISTERED_IN": 150,
    "CONSOLIDATES": 40,
    "CONTROLS": 30,
    "MEMBER_OF": 30,
    "BANKS_WITH": 20,
    "KEEPS_REGISTER_OF": 15,
    "TRADES_WITH": 10,
    "SUPPLIES": 10,
    "LENDS_TO": 8,
    "ACTS_FOR": 8,
    "BRANCH_OF": 8,
    "LISTED_UNDER": 6,
    "FINANCES": 6,
}
TOLD = frozenset(
    _words(
        "PARTNERS_WITH SIGNED PARTICIPATES_IN HOSTED ORGANIZED SUPPORTS TRADES_WITH SUPPLIES EXPORTS_TO "
        "SEEKS_BUSINESS_IN FACILITATES_TRADE_WITH PROMOTES_TRADE_WITH DOES_BUSINESS_WITH FINANCES LENDS_TO INVESTS_IN "
        "INVESTS_WITH INSURES GUARANTEES IMPLEMENTS CONTRACTED_FOR RESTRICTS BANKS_WITH REGULATES ASSEMBLED GOVERNS "
        "OPERATES RELATED_TO BORDERS PART_OF"
    )
)  # what sentences tell; the rest stands in registers
COUNTRIES = _words(
    "CN RU US GB DE FR KZ IR TR AE IN BR NG KE ZA VN ID MY SG HK CY PA NL IT ES PL UA BY UZ RS"
)
CURRENCIES = ("USD", "EUR", "CNY", "RUB")
MODALITIES = ("asserted",) * 12 + ("agreed",) * 3 + ("planned",) * 2 + ("considered", "interest", "denied")  # fmt: skip
ROLES = ("director", "secretary", "shareholder", "chair", "beneficiary")
SYLLABLES = _words(
    "ka ro mi ten var bel sol dra nor is ta wen lu go har pes tin mor al dun ri ves ob jan kel sha ur lim fo zen"
)
HAN = "华东海龙金山远通达盛天宏新安国泰利民长江北南中"
CYRILLIC = _words("ка ро ми тен вар бел сол дра нор ис та вен лу го хар пес")
FORMS = ("Ltd", "LLC", "GmbH", "S.A.", "Holding", "Trading Co", "Works", "JSC")
_SENTENCES_OF_A_DOCUMENT = 10
Party = tuple[int, str, str, str]  # number in the import, id, name, record
People = dict[str, list[Party]]  # by kind


@click.command()
@click.option("--entities", type=click.IntRange(1_000), default=1_000_000, show_default=True)
@click.option("--ties", type=click.IntRange(1_000), help="Three times as many by default.")
@click.option("--seed", type=int, default=1, show_default=True)
def command(entities: int, ties: int | None, seed: int) -> None:
    """Fill the empty local server of INTERLOCK_HOME and leave it running."""
    server = LocalServer(resolve())
    if (server.home / "data" / "databases" / "neo4j").exists():
        raise click.ClickException(
            f"{server.home} holds a graph already: name another folder in INTERLOCK_HOME"
        )
    server.start()  # sets a password
    server.stop()
    with tempfile.TemporaryDirectory(dir=server.home) as folder:
        with _timed("written as CSV"):
            write(Path(folder), entities, ties or 3 * entities, random.Random(seed))
        with _timed("imported"):
            nodes = [f"--nodes={file}" for file in sorted(Path(folder).glob("node-*.csv"))]
            edges = [f"--relationships={file}" for file in sorted(Path(folder).glob("tie-*.csv"))]
            done = server.admin(
                "database",
                "import",
                "full",
                "neo4j",
                "--overwrite-destination",
                "--id-type=integer",
                "--array-delimiter=|",
                "--max-off-heap-memory=4g",
                *nodes,
                *edges,
            )
            if done.returncode:
                raise click.ClickException(done.stdout[-2_000:] + done.stderr[-2_000:])
    connection = server.start()
    with (
        _timed("constraints and indexes"),
        open_store(connection.applied(server.settings)) as store,
    ):
        for statement in (*constraints(), *indexes()):
            store.execute(statement)
        store.execute("CALL db.awaitIndexes(3600)")
        for what, query in (
            ("nodes", "MATCH (n) RETURN count(n)"),
            ("entities", "MATCH (n:Entity) RETURN count(n)"),
            ("relationships", "MATCH ()-[r]->() RETURN count(r)"),
            ("ties", "MATCH (:Entity)-[r]->(:Entity) RETURN count(r)"),
        ):
            click.echo(f"{store.read(query).rows[0][0]:,} {what}")


class _timed:
    """Print how long a step took."""

    def __init__(self, what: str) -> None:
        self.what = what

    def __enter__(self) -> None:
        self.started = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        click.echo(f"{self.what}: {time.perf_counter() - self.started:,.0f} s")


class _Files:
    """CSV files with their header, opened when the first row comes."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack = folder, stack
        self._writers: dict[str, tuple[Any, list[str]]] = {}

    def row(self, name: str, header: list[str], values: dict[str, Any]) -> None:
        if name not in self._writers:
            file = self._stack.enter_context(
                (self._folder / f"{name}.csv").open("w", encoding="utf-8", newline="")
            )
            writer = csv.writer(file)
            writer.writerow(header)
            self._writers[name] = writer, [column.partition(":")[0] or column for column in header]
        writer, columns = self._writers[name]
        writer.writerow([values.get(column, "") for column in columns])


def write(folder: Path, entities: int, ties: int, draw: random.Random) -> None:
    """Write all files of the import into a folder; the names say what they hold."""
    with ExitStack() as stack:
        files = _Files(folder, stack)
        for dataset in ("register", "second", "documents"):
            files.row(
                "node-dataset",
                [":ID", "id", "title", ":LABEL"],
                {":ID": _node(), "id": dataset, "title": dataset.title(), ":LABEL": "Dataset"},
            )
        people = _parties(files, entities, draw)
        _ties(files, people, ties, draw)


_last = 0


def _node() -> int:
    """The next number of a node in the import."""
    global _last
    _last += 1
    return _last


def _parties(files: _Files, entities: int, draw: random.Random) -> People:
    """Write the parties with their records and identifiers; by kind, each with its number, id, name and record."""
    found: People = {}
    labels = {
        kind: "|".join(("Entity", *vocabulary().kind(kind).labels)) for kind in (*KINDS, "Firm")
    }
    numbers = {kind: max(1, entities * share // 1000) for kind, share in KINDS.items()}
    numbers["Firm"] = entities - sum(numbers.values())
    entity_header = [
        ":ID",
        "id",
        "name",
        "names:string[]",
        "search_keys:string[]",
        "country",
        "identifiers:string[]",
        "kind",
        "digest",
        ":LABEL",
    ]
    record_header = [
        ":ID",
        "id",
        "dataset",
        "name",
        "kind",
        "country",
        "identifiers:string[]",
        "row:long",
        "file",
        "digest",
        ":LABEL",
    ]
    count = 0
    for kind, number in numbers.items():
        for place in range(number):
            count += 1
            name = _name(kind, place, draw)
            country = draw.choice(COUNTRIES)
            scheme = {"Firm": "lei", "Bank": "bic"}.get(kind)
            identifiers = [f"{scheme}:X{count:018}"] if scheme and draw.random() < 0.6 else []
            id_ = identifiers[0] if identifiers else f"register:{count}"
            entity = _node()
            common = {
                "name": name,
                "kind": kind,
                "country": country,
                "identifiers": "|".join(identifiers),
                "digest": f"{count:032x}",
            }
            files.row(
                "node-entity",
                entity_header,
                {
                    ":ID": entity,
                    "id": id_,
                    "names": name,
                    "search_keys": "|".join(party_keys([name])),
                    ":LABEL": labels[kind],
                    **common,
                },
            )
            for dataset in ("register", "second")[: 1 + (draw.random() < 0.1)]:
                record = _node()
                record_id = f"{dataset}:{count}"
                files.row(
                    "node-record",
                    record_header,
                    {
                        ":ID": record,
                        "id": record_id,
                        "dataset": dataset,
                        "row": count,
                        "file": dataset,
                        ":LABEL": "Record",
                        **common,
                    },
                )
                files.row(
                    "tie-resolved",
                    [":START_ID", ":END_ID", ":TYPE"],
                    {":START_ID": record, ":END_ID": entity, ":TYPE": "RESOLVED_TO"},
                )
                for each in identifiers:
                    if dataset == "register":
                        identifier = _node()
                        files.row(
                            "node-identifier",
                            [":ID", "id", "scheme", ":LABEL"],
                            {
                                ":ID": identifier,
                                "id": each,
                                "scheme": scheme,
                                ":LABEL": "Identifier",
                            },
                        )
                    files.row(
                        "tie-identified",
                        [":START_ID", ":END_ID", ":TYPE"],
                        {":START_ID": record, ":END_ID": identifier, ":TYPE": "IDENTIFIED_BY"},
                    )
            found.setdefault(kind, []).append((entity, id_, name, f"register:{count}"))
    return found


def _name(kind: str, place: int, draw: random.Random) -> str:
    if kind == "Place" and place < len(COUNTRIES):
        return f"Country of {COUNTRIES[place]}"
    script = draw.random()
    if kind in ("Firm", "Bank") and script < 0.1:
        return "".join(draw.choice(HAN) for _ in range(4)) + (
            "银行" if kind == "Bank" else "有限公司"
        )
    syllables = CYRILLIC if script < 0.15 else SYLLABLES
    words = [
        "".join(draw.choice(syllables) for _ in range(draw.choice((2, 3)))).title()
        for _ in range(2)
    ]
    if kind == "Person":
        return " ".join(words)
    tail = draw.choice(FORMS) if kind == "Firm" else kind
    return " ".join((*words, tail))


def _ties(
    files: _Files,
    people: People,
    ties: int,
    draw: random.Random,
) -> None:
    """Write the ties, and for those that sentences tell documents, statements and the records of their parties."""
    types = list(vocabulary().ties)
    rest = (1000 - sum(TYPES.values())) / (len(types) - len(TYPES))
    weights = [TYPES.get(name, rest) for name in types]
    ends = {
        name: (
            _allowed(people, vocabulary().tie(name).subject),
            _allowed(people, vocabulary().tie(name).object),
        )
        for name in types
    }
    document = _Document(files, draw)
    for number, name in enumerate(draw.choices(types, weights, k=ties)):
        subjects, objects = ends[name]
        subject = _pick(subjects, draw, 1.5)
        object_ = _pick(
            objects,
            draw,
            4
            if name
            in ("LOCATED_IN", "REGISTERED_IN", "BANKS_WITH", "MEMBER_OF", "KEEPS_REGISTER_OF")
            else 1.5,
        )
        if subject[0] == object_[0]:
            continue
        tie: dict[str, Any] = {
            "id": f"t{number:x}",
            "polarity": "+",
            "digest": f"{number:032x}",
            ":TYPE": name,
            ":START_ID": subject[0],
            ":END_ID": object_[0],
        }
        tie |= dict(_properties(name, number, draw))
        if draw.random() < 0.7:
            tie["valid_from"] = f"{draw.randrange(2005, 2025)}-0{draw.randrange(1, 10)}-01"
            if draw.random() < 0.1:
                tie["valid_to"] = f"2025-0{draw.randrange(1, 10)}-01"
        if name in TOLD and draw.random() < 0.7:
            tie |= document.sentence(name, subject, object_, number)
        else:
            tie |= {
                "dataset": "register",
                "modality": "asserted",
                "evidence": subject[3],
                "file": "register",
                "row": number,
                "subject_record": subject[3],
                "object_record": object_[3],
                "source_key": number,
            }
        files.row("tie-claims", _TIE, tie)


_TIE = [
    ":START_ID",
    ":END_ID",
    ":TYPE",
    "id",
    "dataset",
    "modality",
    "polarity",
    "confidence:double",
    "evidence",
    "subject_record",
    "object_record",
    "valid_from",
    "valid_to",
    "stated_on",
    "attributed_to",
    "source_key",
    "file",
    "row:long",
    "digest",
    "share_min:double",
    "share_max:double",
    "right",
    "role",
    "list",
    "entry",
    "authority",
    "amount:double",
    "currency",
    "level",
    "means",
    "word",
]


def _allowed(people: People, kinds: Iterable[str]) -> tuple[list[list[Party]], list[float]]:
    """The parties that may stand at an end, a list a kind, with running weights: large kinds are drawn more often, small ones not never."""
    lists = [people[kind] for kind in kinds if kind in people]
    return lists, list(accumulate(len(each) ** 0.8 for each in lists))


def _pick(
    allowed: tuple[list[list[Party]], list[float]], draw: random.Random, skew: float
) -> Party:
    """A party: the first of a kind are far more often met than the last."""
    lists, weights = allowed
    (chosen,) = draw.choices(lists, cum_weights=weights)
    return chosen[int(len(chosen) * draw.random() ** skew)]


def _properties(name: str, number: int, draw: random.Random) -> Iterator[tuple[str, Any]]:
    known = vocabulary().tie(name).properties
    if name == "OWNS":
        low = draw.choice((5, 10, 25, 30, 50, 51, 75, 100))
        yield "share_min", low
        yield "share_max", low if draw.random() < 0.7 else min(100, low + 25)
    if name == "LISTED_UNDER":
        yield "list", draw.choice(("SDN", "Non-SDN", "EU", "UK"))
        yield "entry", f"e{number}"
        yield "authority", draw.choice(("US", "EU", "UK"))
    if "role" in known:
        yield "role", draw.choice(ROLES)
    if "level" in known:
        yield "level", draw.choice(("direct", "ultimate"))
    if "word" in known and name == "RELATED_TO":
        yield "word", "linked to"
    if "amount" in known and draw.random() < 0.6:
        yield "amount", draw.randrange(1, 5_000) * 100_000
        yield "currency", draw.choice(CURRENCIES)


class _Document:
    """Documents of ten sentences each, a tie a sentence."""

    def __init__(self, files: _Files, draw: random.Random) -> None:
        self._files, self._draw = files, draw
        self._sentences = 0
        self._node, self._id = 0, ""
        self._records: dict[str, tuple[int, str]] = {}

    def sentence(self, name: str, subject: Any, object_: Any, number: int) -> dict[str, Any]:
        """Write a sentence that tells a tie; return what the tie knows of it."""
        draw, files = self._draw, self._files
        if self._sentences % _SENTENCES_OF_A_DOCUMENT == 0:
            self._id = sha256(f"document {number}".encode()).hexdigest()
            self._node, self._records = _node(), {}
            self._published = (
                f"202{draw.randrange(0, 6)}-0{draw.randrange(1, 10)}-1{draw.randrange(0, 10)}"
            )
            files.row(
                "node-document",
                [
                    ":ID",
                    "id",
                    "title",
                    "publisher",
                    "published",
                    "language",
                    "length:long",
                    ":LABEL",
                ],
                {
                    ":ID": self._node,
                    "id": self._id,
                    "title": f"Report {number}",
                    "publisher": f"Paper {number % 97}",
                    "published": self._published,
                    "language": "en",
                    "length": 1_000,
                    ":LABEL": "Document",
                },
            )
            files.row(
                "tie-in",
                [":START_ID", ":END_ID", ":TYPE"],
                {":START_ID": self._node, ":END_ID": 3, ":TYPE": "IN"},
            )
        self._sentences += 1
        quote = f"{subject[2]} {name.lower().replace('_', ' ')} {object_[2]}"
        statement, id_, modality = (
            _node(),
            sha256(f"statement {number}".encode()).hexdigest(),
            draw.choice(MODALITIES),
        )
        confidence = round(draw.uniform(0.4, 0.95), 3)
        said = subject[2] if draw.random() < 0.3 else ""
        files.row(
            "node-statement",
            [
                ":ID",
                "id",
                "dataset",
                "predicate",
                "quote",
                "start:long",
                "end:long",
                "modality",
                "polarity",
                "confidence:double",
                "attributed_to",
                "rule",
                "digest",
                ":LABEL",
            ],
            {
                ":ID": statement,
                "id": id_,
                "dataset": "documents",
                "predicate": name,
                "quote": quote,
                "start": 100 * (self._sentences % 10),
                "end": 100 * (self._sentences % 10) + len(quote),
                "modality": modality,
                "polarity": "+",
                "confidence": confidence,
                "attributed_to": said,
                "rule": "invented",
                "digest": f"{number:032x}",
                ":LABEL": "Statement",
            },
        )
        link = [":START_ID", ":END_ID", ":TYPE"]
        files.row(
            "tie-statement", link, {":START_ID": statement, ":END_ID": self._node, ":TYPE": "IN"}
        )
        names = []
        for end, party in (("SUBJECT", subject), ("OBJECT", object_)):
            if party[1] not in self._records:
                record = _node()
                self._records[party[1]] = record, f"documents:{self._id}:{party[3]}"
                files.row(
                    "node-mention",
                    [":ID", "id", "dataset", "document", "name", "kind", "digest", ":LABEL"],
                    {
                        ":ID": record,
                        "id": self._records[party[1]][1],
                        "dataset": "documents",
                        "document": self._id,
                        "name": party[2],
                        "digest": f"{record:032x}",
                        ":LABEL": "Record",
                    },
                )
                files.row(
                    "tie-mention",
                    link,
                    {":START_ID": record, ":END_ID": party[0], ":TYPE": "RESOLVED_TO"},
                )
                files.row(
                    "tie-mention-in",
                    link,
                    {":START_ID": record, ":END_ID": self._node, ":TYPE": "IN"},
                )
            record, record_id = self._records[party[1]]
            names.append(record_id)
            files.row("tie-ends", link, {":START_ID": statement, ":END_ID": record, ":TYPE": end})
        return {
            "dataset": "documents",
            "modality": modality,
            "confidence": confidence,
            "evidence": id_,
            "subject_record": names[0],
            "object_record": names[1],
            "stated_on": self._published,
            "attributed_to": said,
            "source_key": id_,
        }


if __name__ == "__main__":
    command()
