"""The options by which `view` and `plot` take less of a graph, in one place.

@selection_options
def command(..., **selection): graph.view(..., **chosen(selection))
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from interlock.schema.errors import UsageError

Command = TypeVar("Command", bound=Callable[..., Any])


def as_of_option(help_: str = "Only ties that hold on this day.") -> Callable[[Command], Command]:
    """`--as-of DATE`, refused where it is no day before anything is started."""
    return click.option("--as-of", metavar="DATE", callback=_as_of, help=help_)


def _as_of(context: click.Context, parameter: click.Parameter, text: str | None) -> str | None:
    return day(text)


def day(text: str | None) -> str | None:
    """The day that `--as-of` names.

    Raises:
        UsageError: it is none, as in "yesterday" or "2024-02-30".
    """
    from interlock.graph.snapshot import date_text

    if text is None:
        return None
    try:
        return date_text(text)
    except ValueError as error:
        raise UsageError(f"--as-of is {text!r}", str(error), "as in --as-of 2024-07-04") from None


datasets_option = click.option(
    "--datasets", metavar="A,B,...", help="Only ties that these datasets tell, e.g. ofac,gleif."
)
_FILTERS = (
    click.option("--types", metavar="A,B,...", help="Only these tie types."),
    as_of_option(),
    click.option("--min-confidence", type=click.FloatRange(0, 1), help="Only ties of at least this confidence."),
    click.option("--modality", metavar="A,B,...", help="Only these modalities, e.g. asserted,agreed."),
    datasets_option,
    click.option("--country", "countries", metavar="CN,RU,...", help="Only parties of these countries, and those named."),
)  # fmt: skip
_REDUCTIONS = (
    click.option("--core", type=click.IntRange(1), metavar="K", help="Only the K-core: parties with K neighbours inside it."),
    click.option("--top", type=click.IntRange(1), metavar="N", help="Only the first N parties by --by."),
    click.option("--by", type=click.Choice(["degree", "pagerank", "betweenness", "core"]), default="degree", show_default=True),
    click.option("--communities", is_flag=True, help="Draw communities as single nodes, with counts."),
    click.option("--community", metavar="ID", help="Only the members of one of these, by the id that its panel shows."),
    click.option("--size-by", metavar="MEASURE", help="A measure as in --by, a numeric property, or NAME.COLUMN of a kept result."),
)  # fmt: skip


def filter_options(command: Command) -> Command:
    """Add the filters of ties and parties."""
    return _added(command, _FILTERS)


def selection_options(command: Command) -> Command:
    """Add the filters, and the ways to make a graph smaller."""
    return _added(command, (*_FILTERS, *_REDUCTIONS))


def chosen(given: dict[str, Any]) -> dict[str, Any]:
    """The options as `kg.view` takes them.

    Raises:
        UsageError: a tie type or modality is unknown.
    """
    tables = {"types": "ties", "modality": "modalities", "countries": None, "datasets": None}
    return {
        name: listed(value, tables[name]) if name in tables else value
        for name, value in given.items()
    }


def listed(text: str | None, table: str | None = None) -> list[str] | None:
    """Names parted by commas, which a table of the vocabulary must have.

    Raises:
        UsageError: it has not.
    """
    from interlock.schema.vocabulary import vocabulary

    if text is None:
        return None
    names = [name.strip() for name in text.split(",") if name.strip()]
    known = getattr(vocabulary(), table) if table else names
    for name in names:
        if name not in known:
            raise UsageError(
                f"{name!r} is none of the {table}",
                why=f"there are {', '.join(known)}",
                hint="see: interlock schema",
            )
    return names


def _added(command: Command, options: tuple[Callable[[Command], Command], ...]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command
