"""The rules that a pack's queries must keep, as far as they can be checked without a server.

Each rule is one small function from a query to its findings; each finding names the file and the line. What
only a server can tell (that it parses, that its fixture tests pass) is checked by `interlock.graph.query`.

    for finding in check(query): print(finding)     # packs/p/q.cypher, line 12: [row-cap] there is no LIMIT
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from interlock.queries import tokens as cypher
from interlock.queries.model import Query, near
from interlock.queries.tokens import Token
from interlock.schema.errors import DataError
from interlock.schema.vocabulary import vocabulary

__all__ = ["RULES", "Finding", "check", "require"]

_ESCAPE = re.compile(r"\\u+[0-9a-fA-F]{4}")


@dataclass(frozen=True)
class Finding:
    """One broken rule: where, which, what is wrong, and what to try."""

    file: str
    line: int
    rule: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: [{self.rule}] {self.message}"

    def error(self) -> DataError:
        """The finding as an error that stops."""
        return DataError(
            str(self), why=RULES[self.rule], hint=self.hint or "see: interlock query lint --help",
            file=self.file, line=self.line, rule=self.rule,
        )  # fmt: skip


# What each rule is for; the names are printed with the findings.
RULES = {
    "front-matter": "the front matter is YAML with known keys only",
    "id": "an id is the path of its file, and no two give the same Python name",
    "cypher": "a pack file is one statement of Cypher",
    "escapes": "Cypher 5 and 25 read \\uXXXX differently, so what is checked might not be what runs",
    "reads-only": "packs read; the server would refuse the rest",
    "parameters": "every $name is declared and every declared name is used",
    "columns": "the columns of RETURN are those of `returns`, in order",
    "row-cap": "an answer without a cap can fill the memory",
    "order": "without ORDER BY the cap cuts other rows tomorrow",
    "bounds": "Cypher takes no parameter as bound: the pattern holds the highest value that is allowed",
    "vocabulary": "a misspelt label or tie type finds nothing, in silence",
    "tests": "a query without a test on a fixture is not known to work",
    "pack": "a pack is a folder of .cypher files with one pack.yml",
    "explain": "the server must be able to plan it",
    "scans": "what reads a large label or a tie type as a whole grows with the graph, and has to say why",
}

Rule = Callable[[Query, Sequence[Token]], Iterator[tuple[str, int, str, str]]]


def check(query: Query) -> list[Finding]:
    """All findings of one query, by line; empty where it keeps every rule."""
    try:
        tokens = cypher.tokenise(query.cypher)
    except cypher.Problem as problem:
        return [Finding(query.file, problem.line, "cypher", str(problem))]
    found = [Finding(query.file, line, rule, message, hint)
             for one in _CHECKS for rule, line, message, hint in one(query, tokens)]  # fmt: skip
    return sorted(found, key=lambda finding: (finding.line, finding.rule, finding.message))


def require(query: Query) -> Query:
    """The query, if it keeps every rule.

    Raises:
        DataError: it breaks one; the first is named, with file and line.
    """
    for finding in check(query):
        raise finding.error()
    return query


def _one_statement(query: Query, _: Sequence[Token]) -> Iterator[tuple[str, int, str, str]]:
    parts = cypher.statements(query.cypher)
    if len(parts) != 1:
        yield "cypher", 1, f"there are {len(parts)} statements", "one file is one question"


def _escapes(query: Query, _: Sequence[Token]) -> Iterator[tuple[str, int, str, str]]:
    for match in _ESCAPE.finditer(query.cypher):
        line = query.cypher[: match.start()].count("\n") + 1
        yield "escapes", line, f"{match[0]!r} is an escape", "write the character itself"


def _reads_only(_: Query, tokens: Sequence[Token]) -> Iterator[tuple[str, int, str, str]]:
    for token in cypher.writes(tokens):
        yield "reads-only", token.line, f"{token.text!r} does more than read", ""


def _parameters(query: Query, tokens: Sequence[Token]) -> Iterator[tuple[str, int, str, str]]:
    used = cypher.parameters(tokens)
    for name, line in used.items():
        if name not in query.params:
            yield "parameters", line, f"${name} is not declared", near(name, query.params)
    for name in query.params:
        if name not in used:
            line = query.line("params", name)
            yield "parameters", line, f"{name!r} is declared and never used", near(name, used)


def _columns(query: Query, tokens: Sequence[Token]) -> Iterator[tuple[str, int, str, str]]:
    try:
        names = cypher.columns(tokens)
    except cypher.Problem as problem:
        yield "columns", problem.line, str(problem), ""
        return
    if names != list(query.returns):
        message = f"RETURN gives {', '.join(names)}; `returns` says {', '.join(query.returns)}"
        yield "columns", query.line("returns"), message, ""


def _row_cap(query: Query, tokens: Sequence[Token]) -> Iterator[tuple[str, int, str, str]]:
    cap = cypher.limit(tokens)
    last = tokens[-1].line if tokens else 1
    hint = "end the query with: LIMIT $max_rows"
    if cap is None:
        yield "row-cap", last, "there is no LIMIT at the end", hint
        return
    if cap.kind == "number":
        if not cap.text.isdigit():
            yield "row-cap", cap.line, f"LIMIT {cap.text} is no whole number", hint
        return
    parameter = query.params.get(cap.text)
    if parameter is not None and (parameter.type != "int" or parameter.max is None):
        yield "row-cap", cap.line, f"${cap.text} has no max, or is no int", hint
    more = [
        token
        for before, token in pairwise(tokens)
        if token.kind == "parameter" and token.text == cap.text and before.word != "LIMIT"
    ]
    if more:  # an earlier LIMIT of the same cap is the cap, applied before what is costly
        # The runner asks for one row more than the cap, to tell whether the answer was cut.
        yield "row-cap", cap.line, f"${cap.text} is the cap and is used for more", hint


def _order(query: Query, tokens: Sequence[Token]) -> Iterator[tuple[str, int, str, str]]:
    if query.kind != "scalar" and not cypher.ordered(tokens):
        yield (
            "order",
            tokens[-1].line,
            "there is no ORDER BY",
            "order by values that tell rows apart",
        )


def _bounds(query: Query, tokens: Sequence[Token]) -> Iterator[tuple[str, int, str, str]]:
    for bound in cypher.bounds(tokens):
        if bound.upper is None:
            yield (
                "bounds",
                bound.line,
                "the pattern has no upper bound",
                "write one: {1,6} or *1..6",
            )
    for name, line, found in cypher.path_bounds(tokens):
        parameter = query.params.get(name)
        literals = [bound.upper for bound in found]
        if parameter is not None and literals and parameter.max not in literals:
            message = f"the pattern ends at {literals[0]}, the max of {name!r} is {parameter.max}"
            yield "bounds", line, message, "make them equal"


def _vocabulary(_: Query, tokens: Sequence[Token]) -> Iterator[tuple[str, int, str, str]]:
    known = vocabulary()
    tables = (
        ("label", cypher.labels(tokens), ["Entity", *known.kinds, *known.evidence_layer]),
        ("tie type", cypher.tie_types(tokens), [*known.ties, *known.evidence_ties]),
    )
    for what, used, names in tables:
        for token in used:
            if token.text not in names:
                message = f"the vocabulary has no {what} {token.text!r}"
                yield "vocabulary", token.line, message, near(token.text, names)


def _tests(query: Query, _: Sequence[Token]) -> Iterator[tuple[str, int, str, str]]:
    if not query.tests:
        yield (
            "tests",
            query.line("tests"),
            "there is no test",
            "add one: tests: [{fixture: NAME, ...}]",
        )
    for place, test in enumerate(query.tests):
        fixture = Path(query.file).parent / "fixtures" / f"{test.fixture}.cypher"
        if not fixture.is_file():
            line = query.line("tests", str(place))
            yield "tests", line, f"the fixture {fixture.name!r} does not exist", f"write {fixture}"


def _id(query: Query, _: Sequence[Token]) -> Iterator[tuple[str, int, str, str]]:
    path = Path(query.file)
    expected = f"{path.parent.name}/{path.stem}"
    if query.id != expected:
        message = f"the id is {query.id!r}, the file {expected!r}"
        yield "id", query.line("id"), message, "make them equal"
    for part in query.id.split("/"):
        if keyword.iskeyword(part.replace("-", "_")):
            yield "id", query.line("id"), f"{part!r} is a word of Python", "choose another name"


_CHECKS: tuple[Rule, ...] = (
    _id, _one_statement, _escapes, _reads_only, _parameters, _columns, _row_cap, _order, _bounds,
    _vocabulary, _tests,
)  # fmt: skip
