"""The questions of the packs as Python functions, with real signatures, help and completion.

Names of packs and queries take `_` where ids take `-`. Listing them reads no file but the folders; a query's own file is read when it
is called or looked at.

    kg.q.ownership.direct_owners("lei:5299...", as_of="2024-05-01")     # kg.query("ownership/direct-owners", firm=...)
    help(kg.q.sanctions.exposed_exporters)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Any

from interlock.queries.packs import load, names
from interlock.schema.errors import UsageError

if TYPE_CHECKING:
    from interlock.graph.query import Result
    from interlock.queries.model import Query

__all__ = ["Questions", "questions"]

Ask = Callable[..., "Result"]
_TYPES: dict[str, Any] = {
    "node_id": str, "string": str, "int": int, "float": float, "bool": bool, "date": str | date, "string[]": list[str],
}  # fmt: skip


class Questions:
    """Packs, or the queries of one pack, as attributes."""

    def __init__(self, **found: Questions | Question) -> None:
        self.__dict__.update(found)

    def __iter__(self) -> Iterator[str]:
        return iter(self.__dict__)

    def __repr__(self) -> str:
        return f"<Questions: {', '.join(self)}>"

    if TYPE_CHECKING:  # the names are those of the packs that are found, which no checker knows

        def __getattr__(self, name: str) -> Any: ...


class Question:
    """One query as a function: required parameters in their order or by name, the others by name."""

    def __init__(self, ask: Ask, name: str) -> None:
        self._ask = ask
        self._name = name

    @cached_property
    def query(self) -> Query:
        """The query with its front matter.

        Raises:
            DataError: its file breaks a rule.
        """
        return load(self._name)

    @property
    def __signature__(self) -> Signature:
        return _signature(self.query)

    @property
    def __doc__(self) -> str:  # type: ignore[override]
        return _help(self.query)

    def __call__(self, *values: Any, **parameters: Any) -> Result:
        required = [name for name, parameter in self.query.params.items() if parameter.required]
        if len(values) > len(required):
            raise UsageError(
                f"{self._name} takes {len(required)} values by position, {len(values)} are given",
                why=f"only {', '.join(required) or 'none'} may be given so",
                hint="name the others, as in: max_rows=50",
            )
        return self._ask(self._name, **dict(zip(required, values, strict=False)), **parameters)

    def __repr__(self) -> str:
        return f"<{self._name}: {self.query.title}>"


def questions(ask: Ask) -> Questions:
    """All queries on the shelf, as `ask(name, **parameters)` answers them.

    Raises:
        DataError: a folder of packs that the environment names does not exist.
    """
    packs: dict[str, dict[str, Question]] = {}
    for name in names():
        pack, _, query = name.replace("-", "_").partition("/")
        packs.setdefault(pack, {})[query] = Question(ask, name)
    return Questions(**{pack: Questions(**found) for pack, found in packs.items()})


def _signature(query: Query) -> Signature:
    parameters = [
        Parameter(name, Parameter.POSITIONAL_OR_KEYWORD, annotation=_TYPES[parameter.type])
        for name, parameter in query.params.items() if parameter.required
    ]  # fmt: skip
    parameters += [
        Parameter(name, Parameter.KEYWORD_ONLY, default=parameter.default, annotation=_TYPES[parameter.type])
        for name, parameter in query.params.items() if not parameter.required
    ]  # fmt: skip
    return Signature(parameters)


def _help(query: Query) -> str:
    lines = [query.title, "", query.question, ""]
    if query.params:
        lines.append("Args:")
        for name, parameter in query.params.items():
            facts = [parameter.note] if parameter.note else []
            if parameter.allowed:
                facts.append(f"of {', '.join(parameter.allowed)}")
            lines.append(f"    {name}: {parameter.type}{''.join(f'; {fact}' for fact in facts)}")
        lines.append("")
    lines.append("Columns:")
    for name, column in query.returns.items():
        unit = f" ({column.unit})" if column.unit else ""
        note = f"; {column.note}" if column.note else ""
        lines.append(f"    {name}: {column.type}{unit}{note}")
    lines += ["", "Caveats:", *(f"    {caveat}" for caveat in query.caveats)]
    return "\n".join(lines)
