"""The options of a command that may ask a back end: which one, and its settings."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from interlock.schema.errors import UsageError

if TYPE_CHECKING:
    from interlock.loaders.documents.backends import Choice

Command = TypeVar("Command", bound=Callable[..., Any])
RULES = "rules"


def backend_options(command: Command) -> Command:
    """Add `--backend NAME` and `--backend-option KEY=VALUE`; the command gets `backend`, None for the rules alone."""
    command = click.option(
        "--backend-option",
        "backend_settings",
        metavar="KEY=VALUE",
        multiple=True,
        expose_value=False,
        is_eager=True,
        callback=_settings,
        help="A setting of the back end (url, model, mode ...: interlock config show, without backend_).",
    )(command)
    return click.option(
        "--backend",
        metavar="NAME",
        default=RULES,
        show_default=True,
        callback=_choice,
        help="What proposes beside the rules: openai_compatible, spacy, gliner, or one that a package adds.",
    )(command)


def _settings(context: click.Context, _: click.Parameter, given: tuple[str, ...]) -> None:
    settings: dict[str, str] = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not (name and equals and value):
            raise UsageError(
                f"--backend-option {text!r} is not KEY=VALUE",
                why="it gives one setting of the back end",
                hint="as in --backend-option model=NAME",
            )
        settings[f"backend_{name.removeprefix('backend_')}"] = value
    context.meta["interlock.backend"] = settings


def _choice(context: click.Context, _: click.Parameter, name: str) -> Choice | None:
    settings = context.meta.get("interlock.backend", {})
    if name == RULES:
        if settings:
            raise UsageError(
                "--backend-option needs --backend",
                why="the rules alone have no settings",
                hint="name the back end: --backend openai_compatible",
            )
        return None
    from interlock.loaders.documents.backends import Choice

    choice = Choice(name, settings)
    choice.open()  # a wrong name or a missing setting is told before any file is read
    return choice
