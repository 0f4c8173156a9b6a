"""`interlock config`: the settings in force, and which place gave each.

interlock config show
interlock config show --format json
"""

from __future__ import annotations

import click

from interlock.cli.db import examples
from interlock.cli.output import format_option, write_json, write_rows


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
