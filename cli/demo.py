"""`interlock demo`: the whole way once, on the examples that ship."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interlock.cli.explain import proof
from interlock.cli.output import printable, say
from interlock.cli.session import open_graph
from interlock.schema.counted import counted

if TYPE_CHECKING:
    from interlock.graph.knowledge import KnowledgeGraph

DOCUMENTS = (
    "chongqing-chamber.md",
    "commission-portfolio.md",
    "harbin-zone.html",
    "xiangshan-county.txt",
)
REGISTRIES = {
    "gleif": ("gleif-level1.xml", "gleif-relationships.xml"),
    "ofac": ("ofac-consolidated.xml",),
}
DATASETS = {"gleif": "demo-gleif", "ofac": "demo-ofac", "documents": "demo-documents"}


@dataclass(frozen=True)
class Question:
    """A named question of the demo and how its answer reads.

    Attributes:
        query: the pack query that answers it.
        parameters: its parameters.
        line: a row of the answer as text, from the columns of the query.
        ends: a column and a parameter that name two parties, where the rows that tie them are the proof.
    """

    title: str
    query: str
    parameters: dict[str, Any]
    line: str
    ends: tuple[str, str] | None = None


QUESTIONS = (
    Question(
        "Which exporters reach a listed bank through a chamber?",
        "trade-finance/exporters-that-reach-a-listed-bank-through-a-chamber", {},
        "{firm} - {office} - {bank} (listed under {programmes})",
    ),
    Question(
        "Who looks for business in Russia, and how firmly is it said?",
        "trade-finance/who-seeks-business-in-a-place", {"place": "iso3166:RU"},
        "{party} [{modality}]",
    ),
    Question(
        "Who is on a sanctions list?", "sanctions/listed-parties", {}, "{party} - {programmes}",
    ),
    Question(
        "Who consolidates 微软(中国)有限公司?",
        "ownership/accounting-parents", {"firm": "lei:836800FXO82WAQQSJI94"}, "{parent} ({level} parent)",
        ends=("parent_id", "firm"),
    ),
)  # fmt: skip


@click.command(
    "demo", epilog="\b\nExamples:\n  interlock demo\n  interlock demo --out first-look\n"
)
@click.option(
    "--out", default="interlock-demo", show_default=True, metavar="DIR", type=click.Path(file_okay=False, path_type=Path),
    help="Where the picture is written.",
)  # fmt: skip
def command(out: Path) -> None:
    """Start the store, load four documents and three registry extracts, resolve, answer five questions, draw the picture.

    Every answer stands with the sentence or the row that proves it, and how sure a sentence is; interlock explain tells why. The
    examples go into datasets called demo-...; take them back with: interlock unload demo-documents (and demo-gleif, demo-ofac).
    Which rows are invented is said in the examples' README.
    """
    with open_graph() as graph:
        _load(graph)
        for line in _answers(graph):
            click.echo(printable(line))
        out.mkdir(parents=True, exist_ok=True)
        page = out / "interlock.html"
        graph.view().save(page, force=True)
    click.echo(f"\nThe picture: {page}  (open it in a browser; it needs no network)")
    click.echo(_NEXT)


def _load(graph: KnowledgeGraph) -> None:
    from interlock.loaders import load, load_documents, resolve

    with ExitStack() as stack:

        def path(name: str) -> Path:
            return stack.enter_context(as_file(files("interlock.cli").joinpath("examples", name)))

        accounts = [
            account
            for source, names in REGISTRIES.items()
            for account in load(graph, source, *map(path, names), dataset=DATASETS[source], say=say)
        ]
        accounts += load_documents(
            graph, *map(path, DOCUMENTS), dataset=DATASETS["documents"], say=say
        )
    for account in accounts:
        name = Path(account.file).name
        say(f"  {name}: read {account.read}, written {account.written}, skipped {account.skipped.total()}, "
            f"refused {account.refused.total()}; {counted(account.ties.created, 'tie')} new, {account.ties.unchanged} known")  # fmt: skip
    joined = resolve(graph, say=lambda _: None).joined
    say(f"  resolved: {counted(joined, 'record')} joined to a party known by another source")


def _answers(graph: KnowledgeGraph) -> Iterator[str]:
    number = 0
    for number, question in enumerate(QUESTIONS, 1):
        yield f"\n{number}. {question.title}"
        result = graph.query(question.query, **question.parameters)
        shown: set[str] = set()
        for row in result.dicts():
            yield f"   {question.line.format(**{name: _plain(value) for name, value in row.items()})}"
            if question.ends is not None:
                tied = graph.explain(row[question.ends[0]], question.parameters[question.ends[1]])
                found = [item for tie in tied for item in tie["evidence"]]
            else:
                found = _evidence(graph, row["evidence"])
            for item in found:
                if item["locator"] not in shown:
                    yield from (f"  {line}" for line in _wrapped(proof(item, brief=True)))
                shown.add(item["locator"])
        if not result.rows:
            yield "   nobody that the examples know of"
    yield f"\n{number + 1}. Through whom does Bank of Kunlun touch Russia?"
    for path in graph.paths("Bank of Kunlun", "iso3166:RU", 2)["paths"]:
        yield f"   score {path['score']:.2g}: {' - '.join(node['name'] for node in path['nodes'])}"
        for tie in path["ties"]:
            yield f"     {tie['type']} [{tie['modality']}]"
            yield from (
                f"   {line}"
                for item in tie["evidence"]
                for line in _wrapped(proof(item, brief=True))
            )


def _evidence(graph: KnowledgeGraph, ids: list[str]) -> list[dict[str, Any]]:
    from interlock.graph.evidence import evidence_of

    found = evidence_of(graph.store, [{"id": id_, "evidence": id_} for id_ in ids])
    return [item for id_ in ids for item in found[id_]]


def _wrapped(lines: list[str]) -> Iterator[str]:
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()))
        yield from textwrap.wrap(
            line.strip(), 110, initial_indent=indent, subsequent_indent=f"{indent}  "
        )


def _plain(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


_NEXT = """
Try next:
  interlock explain "Bank of Kunlun" "China Chamber of International Commerce, Chongqing branch"
  interlock show "Bank of Kunlun"
  interlock path "Senci Electric Machinery" "Bank of Kunlun"
  interlock query list
  interlock extract YOUR-FOLDER --format html -o reading.html
  interlock load documents YOUR-FOLDER
  interlock db browser"""
