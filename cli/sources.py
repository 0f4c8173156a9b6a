"""`interlock sources`: what can be loaded, under which licence, and which columns each table needs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interlock.cli.output import chosen, format_option, write_json, write_rows, write_text

if TYPE_CHECKING:
    from interlock.loaders.base import SourceMeta, Table


@click.command(
    "sources",
    epilog="""\b
Examples:
  interlock sources
  interlock sources gleif
  interlock sources --format json
  interlock sources --pages docs/sources
""",
)
@click.argument("name", required=False)
@click.option(
    "--pages",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write a page of Markdown for each source into DIR.",
)
@format_option
def command(name: str | None, pages: Path | None, format_: str | None, output: str | None) -> None:
    """What can be loaded: publisher, licence, tables, forms; with NAME, its columns and mapping too."""
    from interlock.loaders.base import meta, source_ids

    if pages is not None:
        _write_pages(pages)
        return
    kind = chosen(format_, output)
    if name is None:
        about = [meta(source) for source in source_ids()]
        if kind == "json":
            write_json([described(source) for source in about], output)
        else:
            rows = [_row(source) for source in about]
            write_rows(("id", "title", "tables", "licence", "redistribute"), rows, kind, output)
        return
    source = meta(name)
    if kind in ("json", "jsonl"):
        write_json(described(source), output)
    elif kind == "table":
        write_text(_page(source), output)
    else:
        rows = [_table_row(table, form) for table, form in source.tables.items()]
        write_rows(("table", "format", "files", "required"), rows, kind, output)


def _write_pages(folder: Path) -> None:
    from interlock.loaders.source_pages import pages

    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        write_text(text, str(folder / name))


def described(source: SourceMeta) -> dict[str, Any]:
    """A source as the JSON object that the command prints; look-ups and expected counts of samples are left out."""
    return source.model_dump(mode="json", exclude_none=True, exclude={"lookups", "samples"})


def _row(source: SourceMeta) -> tuple[str, ...]:
    tables = ", ".join(name for name, table in source.tables.items() if table.like is None)
    return source.id, source.title, tables, source.licence, source.redistribute


def _table_row(name: str, table: Table) -> tuple[str, str, str, str]:
    required = table.required or table.columns or (f"<{table.root}>",)
    return name, table.format, " ".join(table.globs), ", ".join(required)


def _page(source: SourceMeta) -> str:
    """What a person reads at a terminal."""
    lines = [
        f"{source.id}: {source.title}",
        f"publisher    {source.publisher}, {source.homepage}",
        f"files        {source.url_pattern or 'see the homepage'} ({source.period or 'no fixed period'})",
        f"licence      {source.licence}{f', {source.licence_url}' if source.licence_url else ''}",
        f"attribution  {source.attribution} (redistribute: {source.redistribute})",
        f"absence      a row that a newer file lacks means: {source.absence}",
        "",
        "tables",
    ]
    if not source.tables:
        lines.append(f"  said by a mapping: interlock load {source.id} FILE --init")
    for name, table in source.tables.items():
        _, form, globs, required = _table_row(name, table)
        lines += [f"  {name} ({form}; {globs})", f"    needs: {required}"]
    if source.vocabulary:
        lines += ["", "mapping"]
        for word, rule in source.vocabulary.items():
            told = ", ".join(f"{key} {value}" for key, value in rule.items() if key != "tie")
            lines.append(f"  {word} -> {rule['tie']}" + (f" ({told})" if told else ""))
    if source.sentinels:
        lines += ["", "values that are no data"]
        lines += [f"  {value!r}: {meaning}" for value, meaning in source.sentinels.items()]
    return "\n".join((*lines, "", f"load it: interlock load {source.id} FILE...", ""))
