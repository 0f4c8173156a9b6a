"""One page of documentation a source, made of its metadata and its module's own words; nothing else is written about it by hand.

pages()["gleif.md"]
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from importlib.resources import files
from inspect import cleandoc

from interlock.loaders.base import PACKAGE, SourceMeta, Table, meta, source_ids

INDEX = "README.md"
_NOTICE = "<!-- Generated: interlock sources --pages docs/sources -->"
_REDISTRIBUTE = {
    "yes": "yes, with the attribution",
    "share-alike": "yes, under the same licence",
    "non-commercial": "for non-commercial purposes",
    "unstated": "not stated: for your own use",
}


def pages() -> dict[str, str]:
    """The text of each page by its file name, and the index."""
    about = [meta(source) for source in source_ids()]
    return {INDEX: index(about), **{f"{source.id}.md": page(source) for source in about}}


def index(sources: Iterable[SourceMeta]) -> str:
    """The list of all sources."""
    lines = [
        "# Sources",
        "",
        _NOTICE,
        "",
        "What `interlock load SOURCE FILE...` reads. `interlock sources NAME` tells the same on the terminal.",
        "",
        "| source | what | licence | passing on |",
        "| --- | --- | --- | --- |",
        *(
            f"| [{source.id}]({source.id}.md) | {_cell(source.title)} | {_cell(source.licence)} | {_REDISTRIBUTE[source.redistribute]} |"
            for source in sources
        ),
    ]
    return "\n".join(lines) + "\n"


def page(source: SourceMeta) -> str:
    """The page of a source."""
    return "\n".join(_lines(source)) + "\n"


def _lines(source: SourceMeta) -> Iterator[str]:
    yield from (f"# {source.id}", "", _NOTICE, "", source.title, "")
    facts = {
        "publisher": source.publisher,
        "where to get it": source.url_pattern or source.homepage,
        "more": source.homepage,
        "how often it changes": source.period or "no fixed period",
        "licence": " ".join(filter(None, (source.licence, source.licence_url))),
        "attribution": source.attribution,
        "passing on": _REDISTRIBUTE[source.redistribute],
        "a row that a newer file lacks": f"means: {source.absence}",
    }
    if source.tables:
        yield from ("| | |", "| --- | --- |")
        yield from (f"| {name} | {_cell(text)} |" for name, text in facts.items())
        yield ""
    yield from ("## What becomes of it", "", _words(source), "")
    if not source.tables:
        yield "Its columns are said by a mapping: see [Load a table of your own](../how-to/load-your-own-table.md)."
        return
    yield from ("## Tables", "")
    for name, table in source.tables.items():
        yield from _table(name, table)
    if source.vocabulary:
        yield from ("## Mapping", "", "| in the source | becomes | told |", "| --- | --- | --- |")
        for word, rule in source.vocabulary.items():
            told = ", ".join(f"{key}: {value}" for key, value in rule.items() if key != "tie")
            yield f"| `{_cell(word)}` | {_cell(rule.get('tie', ''))} | {_cell(told)} |"
        yield ""
    if source.sentinels:
        yield from ("## Values that are no data", "", "| value | means |", "| --- | --- |")
        yield from (
            f"| `{_cell(value)}` | {_cell(text)} |" for value, text in source.sentinels.items()
        )


def _table(name: str, table: Table) -> Iterator[str]:
    where = ", ".join(f"`{glob}`" for glob in table.globs if glob != "*")
    yield f"**{name}** ({table.format}{f'; {where}' if where else ''})"
    yield ""
    told = {
        "another form of": (table.like,) if table.like else (),
        "root element": (f"<{table.root}>",) if table.root else (),
        "records": (*(f"<{element}>" for element in table.elements), *table.records),
        "key": table.key,
        "needs": (*table.required, *table.columns),
    }
    if table.like is None:
        told |= {"also reads": table.known, "leaves out on purpose": table.ignored}
    for label, names in told.items():
        if names:
            yield f"- {label}: {', '.join(f'`{item}`' for item in names)}"
    yield ""


def _words(source: SourceMeta) -> str:
    """The docstring of the source's module: how its rows become records and ties, and how their ids come about."""
    text = files(PACKAGE).joinpath(f"{source.id.replace('-', '_')}.py").read_text("utf-8")
    return cleandoc(ast.get_docstring(ast.parse(text), clean=True) or "")


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
