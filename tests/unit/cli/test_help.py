"""What `--help` prints of every command: words, and no marks that are only meant for the formatter."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest

from interlock.cli.main import cli


def pages(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    context = click.Context(command, info_name=path[-1])
    yield " ".join(path), command.get_help(context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from pages(inner, (*path, name))


PAGES = dict(pages(cli, ("interlock",)))


@pytest.mark.parametrize("path", PAGES)
def test_help_shows_no_mark_of_the_formatter(path: str) -> None:
    assert "\\b" not in PAGES[path]


def test_all_commands_are_walked() -> None:
    assert {"interlock db start", "interlock export", "interlock query run"} <= set(PAGES)
