"""Pages of docs/queries: one a pack, with each question's parameters, columns, caveats, Cypher, and what it answers on its fixture.

The answers are asked of a real server with an empty database, in transactions that are rolled back.

    write(store, Path("docs/queries"))      # README.md and PACK.md for each pack that ships
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interlock.graph.query import Result, answers, require_empty
from interlock.queries.model import Parameter, Query
from interlock.queries.packs import examine, fixture, folders, pack, shipped

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store

__all__ = ["examples", "files", "write"]

NOTICE = "<!-- Generated: interlock query list --pages docs/queries -->"
DAY = date(2024, 5, 1)  # what `today` means in an example
SHOWN = 4  # rows of an example
Rows = Sequence[tuple[Any, ...]]


def write(store: Store, folder: Path) -> list[Path]:
    """Write all pages; returns their paths.

    Raises:
        InterlockError: the database of the store holds data.
    """
    queries = examine(folders([shipped()])).queries
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in files(queries, examples(store, queries)).items():
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written


def examples(store: Store, queries: Iterable[Query]) -> dict[str, Rows]:
    """What each query answers to its first test, by id; each fixture is made once and rolled back."""
    require_empty(store)
    ordered = sorted(queries, key=_fixture)
    found: dict[str, Rows] = {}
    for _, group in groupby(ordered, key=_fixture):
        asked = list(group)
        text = fixture(asked[0], asked[0].tests[0].fixture)
        values = [(query, query.values(query.tests[0].params, DAY)) for query in asked]
        found |= zip((query.id for query in asked), answers(store, text, values), strict=True)
    return found


def files(queries: Sequence[Query], answered: Mapping[str, Rows]) -> dict[str, str]:
    """Every file of the folder by name."""
    packs = {name: list(group) for name, group in groupby(queries, key=lambda query: query.pack)}
    found = {"README.md": _contents(packs)}
    for name, members in packs.items():
        found[f"{name}.md"] = _page(members, answered)
    return found


def _fixture(query: Query) -> tuple[str, str]:
    return query.pack, query.tests[0].fixture


def _title(query: Query) -> str:
    return pack(Path(query.file).parent).title


def _contents(packs: Mapping[str, Sequence[Query]]) -> str:
    lines = [
        NOTICE, "", "# Questions", "",
        "Each is a tested Cypher file that says what it takes, gives and does not say. All run as",
        "`interlock query run PACK/NAME -p NAME=VALUE`, as `kg.q.PACK.NAME(...)` in Python, and as they stand in Neo4j Browser.",
        "[Questions of your own](../how-to/ask-your-own-questions.md) stand on the same shelf.", "",
    ]  # fmt: skip
    for name, members in packs.items():
        lines += [f"## [{name}]({name}.md)", "", f"{_title(members[0])}.", "", "| question | query |", "| --- | --- |"]  # fmt: skip
        lines += [f"| {_cell(query.title)} | [{query.name}]({name}.md#{query.name}) |" for query in members]  # fmt: skip
        lines.append("")
    return "\n".join(lines)


def _page(members: Sequence[Query], answered: Mapping[str, Rows]) -> str:
    lines = [NOTICE, "", f"# {members[0].pack}", "", f"{_title(members[0])}.", ""]
    for query in members:
        lines += _section(query, answered[query.id])
    return "\n".join(lines)


def _section(query: Query, rows: Rows) -> list[str]:
    lines = [f"## {query.name}", "", f"**{query.title}** {query.question}", ""]
    if query.status != "stable":
        lines += [f"Status: {query.status}.", ""]
    if query.params:
        lines += ["| parameter | type | default | |", "| --- | --- | --- | --- |"]
        for name, parameter in query.params.items():
            given = "required" if parameter.required else _default(parameter)
            lines.append(f"| `{name}` | {parameter.type} | {given} | {_cell(_about(parameter))} |")
        lines.append("")
    lines += ["| column | type | |", "| --- | --- | --- |"]
    for name, column in query.returns.items():
        about = "; ".join(part for part in (column.unit, column.note) if part)
        lines.append(f"| `{name}` | {column.type} | {_cell(about)} |")
    lines += ["", "What it does not say:", "", *(f"- {caveat}" for caveat in query.caveats), ""]
    lines += ["```cypher", _cypher(query), "```", "", *_example(query, rows), ""]
    return lines


def _default(parameter: Parameter) -> str:
    value = parameter.default
    if value is None:
        return ""
    text = ", ".join(value) if isinstance(value, list) else str(value).lower() if isinstance(value, bool) else str(value)  # fmt: skip
    return _cell(text if len(text) <= 60 else f"{text[:57]}...")


def _about(parameter: Parameter) -> str:
    parts = [parameter.note] if parameter.note else []
    if parameter.min is not None or parameter.max is not None:
        parts.append(f"{parameter.min:g} to {parameter.max:g}" if parameter.min is not None and parameter.max is not None
                     else f"at least {parameter.min:g}" if parameter.min is not None else f"at most {parameter.max:g}")  # fmt: skip
    if isinstance(parameter.choices, str):
        parts.append(f"names of {parameter.choices}")
    elif parameter.choices:
        parts.append(f"of {', '.join(parameter.choices)}")
    return "; ".join(parts)


def _cypher(query: Query) -> str:
    return query.cypher.partition("---*/")[2].strip()


def _example(query: Query, rows: Rows) -> list[str]:
    test = query.tests[0]
    given = ", ".join(f"`{name}={_value(value)}`" for name, value in test.params.items())
    lines = [f"On its fixture `{test.fixture}`{f', with {given}' if given else ''}:", ""]
    columns = list(query.returns)
    lines += [f"| {' | '.join(columns)} |", f"|{' --- |' * len(columns)}"]
    types = tuple(column.type for column in query.returns.values())
    shown = Result(query.id, {}, tuple(columns), types, tuple(rows[:SHOWN])).cells()
    lines += [f"| {' | '.join(_cell(_value(value)) for value in row)} |" for row in shown]
    if len(rows) > SHOWN:
        lines += ["", f"and {len(rows) - SHOWN} more rows."]
    return lines


def _value(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(map(_value, value))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"
    return str(value)


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")
