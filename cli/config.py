"""`interlock config`: the settings in force, and which place gave each.

interlock config show
interlock config show --format json
"""

from __future__ import annotations

import click

from interlock.cli.db import examples
from interlock.cli.output import format_option, write_json, write_rows
from interlock.schema.errors import UsageError


@click.group(
    "config", epilog=examples("interlock config show", "interlock config show --format json")
)
def command() -> None:
    """Settings: option > environment > interlock.toml > the user's own file > default."""


@command.command(
    "show", epilog=examples("interlock config show", "interlock config show --format json")
)
@format_option
def show(format_: str | None, output: str | None) -> None:
    """Each setting with its value and the place that gave it; secrets are masked."""
    from interlock.graph.store.settings import FILE_NAME, resolve, user_file

    rows = list(resolve().shown())
    if format_ == "json":
        settings = {name: {"value": value, "origin": origin} for name, value, origin in rows}
        write_json({"settings": settings, "files": [FILE_NAME, str(user_file())]}, output)
    else:
        write_rows(("setting", "value", "origin"), rows, format_, output)


@command.command(
    "set",
    hidden=True,
    context_settings={"ignore_unknown_options": True},
    epilog=examples("interlock config set heap"),
)
@click.argument("words", nargs=-1)
def set_(words: tuple[str, ...]) -> None:
    """Nothing is set by a command: say where a setting is written, and how it is called."""
    from interlock.graph.store.settings import FILE_NAME, TABLE, nearest, user_file

    name = words[0].partition("=")[0].lower().replace("-", "_") if words else ""
    found = next((one for one in TABLE if name in (one.name, one.variable.lower())), None)
    if name and found is None:
        raise UsageError(
            f"there is no setting {name!r}",
            why=nearest(name) or "the settings are: " + ", ".join(one.name for one in TABLE),
            hint="see them all with: interlock config show",
        )
    in_folder = f"{FILE_NAME} in this folder or in " if found is None or found.folder else ""
    raise UsageError(
        "settings are not set by a command",
        why=f"they are read from the environment, and from {in_folder}{str(user_file())!r}",
        hint=f'set {found.variable}, or write there the line: {found.name} = "..."'
        if found
        else "see each with the place that gave it: interlock config show",
    )
