"""Where the graph is and how the local server runs: one table of settings, each with its origin.

A setting is taken from the first place that gives it: an option, the environment, `interlock.toml`
in the working folder, the user's own `interlock.toml`, else the default. What decides which programs
run (`java`, `neo4j_jars`, `cache`) is not read from the working folder, so that a folder from
elsewhere cannot bring its own.

    settings = resolve({"uri": "bolt://graph.example:7687"})
    settings.uri, settings.origins["uri"]      # ("bolt://graph.example:7687", "option")
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, NamedTuple

import platformdirs

from interlock.schema.errors import DataError, UsageError

__all__ = [
    "FILE_NAME",
    "TABLE",
    "VERSIONS",
    "Setting",
    "Settings",
    "nearest",
    "resolve",
    "user_file",
]

FILE_NAME: Final = "interlock.toml"
VERSIONS: Final = ("2026.08.1", "5.26.30")
SCHEMES: Final = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
MEMORY: Final = re.compile(r"[1-9][0-9]*[kmg]", re.IGNORECASE)


class Setting(NamedTuple):
    """One row of the table: a name (also the key in `interlock.toml`) and its environment variable.

    Attributes:
        folder: whether `interlock.toml` in the working folder may give it.
    """

    name: str
    variable: str
    meaning: str
    folder: bool = True


TABLE: Final = (
    Setting("uri", "NEO4J_URI", "server to use; none: the local server"),
    Setting("username", "NEO4J_USERNAME", "user on that server"),
    Setting("password", "NEO4J_PASSWORD", "password on that server"),
    Setting("database", "NEO4J_DATABASE", "database on the server; none: the user's home database"),
    Setting("home", "INTERLOCK_HOME", "folder of the local server's data"),
    Setting("cache", "INTERLOCK_CACHE", "folder of jars and of compiled patterns", folder=False),
    Setting("neo4j_version", "INTERLOCK_NEO4J_VERSION", "version of the local server"),
    Setting("neo4j_jars", "INTERLOCK_NEO4J_JARS", "own folder of the server's jars", folder=False),
    Setting("java", "INTERLOCK_JAVA", "java program for the local server", folder=False),
    Setting("heap", "INTERLOCK_HEAP", "heap of the local server, as 2g; none: by the data"),
    Setting("page_cache", "INTERLOCK_PAGE_CACHE", "page cache, as 1g; none: by the data"),
    Setting("backend_url", "INTERLOCK_BACKEND_URL", "base address of a model server", folder=False),
    Setting("backend_model", "INTERLOCK_BACKEND_MODEL", "model's name or path", folder=False),
    Setting(
        "backend_key_variable",
        "INTERLOCK_BACKEND_KEY_VARIABLE",
        "name of the environment variable that holds the key; none: no key is sent",
        folder=False,
    ),
    Setting("backend_mode", "INTERLOCK_BACKEND_MODE", "json_schema or json_object"),
    Setting("backend_temperature", "INTERLOCK_BACKEND_TEMPERATURE", "a number, or none: not sent"),
    Setting("backend_seed", "INTERLOCK_BACKEND_SEED", "a whole number, or none: not sent"),
    Setting("backend_timeout", "INTERLOCK_BACKEND_TIMEOUT", "seconds for one answer"),
    Setting(
        "backend_retries", "INTERLOCK_BACKEND_RETRIES", "how often a failed request is sent again"
    ),
    Setting(
        "backend_max_wait", "INTERLOCK_BACKEND_MAX_WAIT", "seconds to wait at most between two"
    ),
    Setting("backend_chunk", "INTERLOCK_BACKEND_CHUNK", "characters of text in one request"),
    Setting("backend_jobs", "INTERLOCK_BACKEND_JOBS", "requests at a time"),
    Setting(
        "backend_again", "INTERLOCK_BACKEND_AGAIN", "failed: what failed earlier is asked again"
    ),
    Setting("backend_threshold", "INTERLOCK_BACKEND_THRESHOLD", "least score of a name, 0 to 1"),
)
# What the text of a setting must look like, why, and an example.
SHAPES: Final = {
    "backend_url": (
        r"https?://(?:\[[0-9a-fA-F:]+\]|[^\s/?#@:]+)(?::\d{1,5})?(?:/[^\s?#]*)?",
        "it is an http or https address without user name, question mark or #",
        "http://127.0.0.1:11434/v1",
    ),
    "backend_key_variable": (
        r"[A-Za-z_]\w*",
        "it is the name of a variable, not the key",
        "MODEL_KEY",
    ),
    "backend_mode": (r"json_schema|json_object", "there are these two", "json_object"),
    "backend_temperature": (r"\d+(?:\.\d+)?|none", "it is a number, or none", "0"),
    "backend_seed": (r"\d{1,18}|none", "it is a whole number, or none", "0"),
    "backend_timeout": (r"\d+(?:\.\d+)?", "it is a number of seconds", "120"),
    "backend_retries": (r"\d", "it is a number from 0 to 9", "2"),
    "backend_max_wait": (r"\d+(?:\.\d+)?", "it is a number of seconds", "60"),
    "backend_chunk": (r"[1-9]\d{2,6}", "it is a number of characters, 100 at least", "6000"),
    "backend_jobs": (r"[1-9]\d?", "it is a number from 1 to 99", "4"),
    "backend_again": (r"never|failed", "there are these two", "failed"),
    "backend_threshold": (r"0(?:\.\d+)?|1(?:\.0+)?", "it is a number from 0 to 1", "0.5"),
}
PATHS: Final = frozenset({"home", "cache", "neo4j_jars", "java"})


@dataclass(frozen=True)
class Settings:
    """All settings, checked. `origins` says for each name which place gave it.

    `uri` is None where the local server is meant; `database` is None for the user's home database.
    """

    home: Path
    cache: Path
    uri: str | None = None
    username: str = "neo4j"
    password: str | None = field(default=None, repr=False)
    database: str | None = None
    neo4j_version: str = VERSIONS[0]
    neo4j_jars: Path | None = None
    java: Path | None = None
    heap: str | None = None
    page_cache: str | None = None
    backend_url: str | None = None
    backend_model: str | None = None
    backend_key_variable: str | None = None
    backend_mode: str = "json_schema"
    backend_temperature: str = "0"
    backend_seed: str = "0"
    backend_timeout: str = "120"
    backend_retries: str = "2"
    backend_max_wait: str = "60"
    backend_chunk: str = "6000"
    backend_jobs: str = "4"
    backend_again: str = "never"
    backend_threshold: str = "0.5"
    origins: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)

    def shown(self) -> Iterator[tuple[str, str | None, str]]:
        """Name, value and origin of each setting in the table's order, secrets masked."""
        for setting in TABLE:
            value = getattr(self, setting.name)
            text = None if value is None else str(value)
            if text is not None and setting.name == "password":
                text = "********"
            yield setting.name, text, self.origins.get(setting.name, "default")


def user_file() -> Path:
    """The user's own file of settings; it need not exist."""
    return platformdirs.user_config_path("interlock", appauthor=False) / FILE_NAME


def resolve(
    overrides: Mapping[str, str | None] | None = None,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    user: Path | None = None,
) -> Settings:
    """The settings in force: option > environment > working folder > user's file > default.

    Args:
        overrides: values given as options, by setting name; None means not given.
        env: environment variables; by default the process's. An empty variable counts as not set.
        cwd: working folder, where `interlock.toml` is looked for and relative paths start.
        user: the user's own file of settings; by default in the user's configuration folder.

    Raises:
        UsageError: an unknown name, or a value that the setting cannot have.
        DataError: a file is not TOML, or has an unknown key or a value that is not text.
    """
    folder = cwd or Path.cwd()
    variables = os.environ if env is None else env
    names = {setting.name for setting in TABLE}
    for name in overrides or {}:
        if name not in names:
            raise UsageError(f"unknown setting {name!r}", why=f"known are: {_listed()}")
    places = [
        ("option", {k: v for k, v in (overrides or {}).items() if v is not None}, folder),
        *((s.variable, {s.name: variables.get(s.variable, "")}, folder) for s in TABLE),
        *(
            (str(path), _read(path, in_folder), path.parent)
            for path, in_folder in ((folder / FILE_NAME, True), (user or user_file(), False))
        ),
    ]
    values: dict[str, Any] = {
        "home": platformdirs.user_data_path("interlock", appauthor=False),
        "cache": platformdirs.user_cache_path("interlock", appauthor=False),
    }
    origins = {setting.name: "default" for setting in TABLE}
    for origin, given, base in reversed(places):
        for name, text in given.items():
            if text:
                values[name] = _checked(name, text, origin, base)
                origins[name] = origin
    return Settings(**values, origins=origins)


def _read(path: Path, in_folder: bool) -> dict[str, str]:
    """The settings of one file, none where it does not exist."""
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(
            f"settings file {str(path)!r} cannot be read",
            why=str(error),
            hint='it holds lines such as: uri = "bolt://127.0.0.1:7687"',
        ) from error
    allowed = {setting.name: setting.folder for setting in TABLE}
    for name, value in given.items():
        place = f"in {str(path)!r}"
        if name not in allowed:
            raise DataError(
                f"unknown setting {name!r} {place}",
                why=f"known are: {_listed()}",
                hint=nearest(name) or "see each with its value: interlock config show",
            )
        if in_folder and not allowed[name]:
            raise DataError(
                f"setting {name!r} may not stand {place}",
                why="it decides which programs run or where texts go, and the folder may come from elsewhere",
                hint=f"set it in {str(user_file())!r} or in the environment",
            )
        if not isinstance(value, str):
            raise DataError(
                f"setting {name!r} {place} is {value!r}", why="a setting is text, in quotes"
            )
    return given


def _checked(name: str, text: str, origin: str, base: Path) -> str | Path:
    """The value of a setting as its type, refused where it cannot be meant."""
    if name in PATHS:
        return (base / Path(text).expanduser()).absolute()
    if name == "uri" and text.partition("://")[0] not in SCHEMES:
        raise UsageError(
            f"uri {text!r} (from {origin}) has no scheme that Neo4j knows",
            why=f"known are: {', '.join(SCHEMES)}",
            hint="write it as in bolt://127.0.0.1:7687",
        )
    if name == "neo4j_version" and text not in VERSIONS:
        raise UsageError(
            f"neo4j_version {text!r} (from {origin}) is not one that the local server can run",
            why=f"it runs: {', '.join(VERSIONS)}",
            hint="name one of these, or a server of your own in NEO4J_URI",
        )
    if name in ("heap", "page_cache") and not MEMORY.fullmatch(text):
        raise UsageError(
            f"{name} {text!r} (from {origin}) is not an amount of memory",
            why="it is a number followed by k, m or g",
            hint="write it as in 512m or 2g",
        )
    if name in SHAPES:
        pattern, why, example = SHAPES[name]
        if re.fullmatch(pattern, text) is None:
            raise UsageError(
                f"{name} {_masked(name, text)} (from {origin}) cannot be meant",
                why=why,
                hint=f"write it as in {example}",
            )
    return text


def _masked(name: str, text: str) -> str:
    """A value as a message may show it: somebody may have written the key itself, or a password."""
    return "(hidden)" if name == "backend_key_variable" or "@" in text else repr(text)


def nearest(name: str) -> str:
    """A question for the setting that a misspelt name comes near to, as "did you mean heap?"; empty without one."""
    near = get_close_matches(name, [setting.name for setting in TABLE], n=3)
    return f"did you mean {' or '.join(near)}?" if near else ""


def _listed() -> str:
    return ", ".join(setting.name for setting in TABLE)
