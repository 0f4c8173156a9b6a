"""Each setting comes from the first place that gives it, and a wrong one is named with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from interlock.graph.store.settings import TABLE, VERSIONS, Settings, resolve
from interlock.schema.errors import DataError, InterlockError, UsageError


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path]:
    """A working folder and the user's own file of settings, which does not exist yet."""
    folder = tmp_path / "work"
    folder.mkdir()
    return folder, tmp_path / "user" / "interlock.toml"


def resolved(
    places: tuple[Path, Path],
    overrides: dict[str, str | None] | None = None,
    env: dict[str, str] | None = None,
) -> Settings:
    return resolve(overrides, env=env or {}, cwd=places[0], user=places[1])


def test_defaults_need_nothing(places: tuple[Path, Path]) -> None:
    settings = resolved(places)
    assert settings.uri is None
    assert (settings.username, settings.neo4j_version) == ("neo4j", VERSIONS[0])
    assert settings.home.is_absolute()
    assert set(settings.origins.values()) == {"default"}
    assert list(settings.origins) == [setting.name for setting in TABLE]


def test_each_place_outranks_the_next(places: tuple[Path, Path]) -> None:
    folder, user = places
    user.parent.mkdir()
    user.write_text('username = "user-file"', encoding="utf-8")
    assert username(resolved(places)) == ("user-file", str(user))
    file = folder / "interlock.toml"
    file.write_text('username = "folder"', encoding="utf-8")
    assert username(resolved(places)) == ("folder", str(file))
    env = {"NEO4J_USERNAME": "variable"}
    assert username(resolved(places, env=env)) == ("variable", "NEO4J_USERNAME")
    assert username(resolved(places, {"username": "given"}, env)) == ("given", "option")
    nothing = resolved(places, {"username": None}, {"NEO4J_USERNAME": ""})
    assert username(nothing) == ("folder", str(file)), "not given and empty count as not set"


def username(settings: Settings) -> tuple[str, str]:
    return settings.username, settings.origins["username"]


def test_paths_start_where_they_are_written(places: tuple[Path, Path]) -> None:
    folder, user = places
    user.parent.mkdir()
    user.write_text('cache = "jars"\nhome = "~/graph"', encoding="utf-8")
    settings = resolved(places, env={"INTERLOCK_NEO4J_JARS": "lib"})
    assert settings.cache == user.parent / "jars"
    assert settings.home == Path("~/graph").expanduser()
    assert settings.neo4j_jars == folder / "lib"


def test_password_is_never_shown(places: tuple[Path, Path]) -> None:
    settings = resolved(places, env={"NEO4J_PASSWORD": "geheim"})
    assert settings.password == "geheim"
    assert "geheim" not in repr(settings)
    shown = list(settings.shown())
    assert ("password", "********", "NEO4J_PASSWORD") in shown
    assert [name for name, _, _ in shown] == [setting.name for setting in TABLE]


@pytest.mark.parametrize(
    ("env", "words"),
    [
        ({"NEO4J_URI": "localhost:7687"}, ["'localhost:7687'", "NEO4J_URI", "bolt"]),
        ({"NEO4J_URI": "http://localhost:7474"}, ["'http://localhost:7474'", "bolt"]),
        ({"INTERLOCK_NEO4J_VERSION": "4.4"}, ["'4.4'", *VERSIONS]),
        ({"INTERLOCK_HEAP": "lots"}, ["'lots'", "INTERLOCK_HEAP", "2g"]),
        ({"INTERLOCK_PAGE_CACHE": "0m"}, ["'0m'", "INTERLOCK_PAGE_CACHE"]),
        ({"INTERLOCK_BACKEND_URL": "127.0.0.1:1"}, ["'127.0.0.1:1'", "http"]),
        ({"INTERLOCK_BACKEND_URL": "http://me:secret@host/v1"}, ["user name"]),
        ({"INTERLOCK_BACKEND_KEY_VARIABLE": "sk-1234"}, ["name of a variable"]),
        ({"INTERLOCK_BACKEND_MODE": "xml"}, ["'xml'", "json_object"]),
        ({"INTERLOCK_BACKEND_SEED": "x"}, ["'x'", "none"]),
    ],
)
def test_impossible_value_is_refused(
    places: tuple[Path, Path], env: dict[str, str], words: list[str]
) -> None:
    with pytest.raises(UsageError) as refused:
        resolved(places, env=env)
    assert [word for word in words if word not in str(refused.value)] == []


@pytest.mark.parametrize(
    ("text", "error", "word"),
    [
        (b'uri = "bolt://x:1', DataError, "cannot be read"),
        (b"\xff\xfe", DataError, "cannot be read"),
        (b'adress = "x"', DataError, "unknown setting 'adress'"),
        (b'pasword = "x"', DataError, "did you mean password?"),
        (b"username = 5", DataError, "is 5"),
        (b'java = "/tmp/java"', DataError, "may not stand"),
        (b'cache = "jars"', DataError, "may not stand"),
        (b'backend_url = "http://elsewhere.example/v1"', DataError, "may not stand"),
        (b'backend_key_variable = "HOME"', DataError, "may not stand"),
        (b'heap = "1x"', UsageError, "is not an amount of memory"),
    ],
)
def test_bad_file_is_named(
    places: tuple[Path, Path], text: bytes, error: type[InterlockError], word: str
) -> None:
    file = places[0] / "interlock.toml"
    file.write_bytes(text)
    with pytest.raises(error) as refused:
        resolved(places)
    assert word in str(refused.value)
    assert str(file) in str(refused.value)


def test_unknown_option_is_refused(places: tuple[Path, Path]) -> None:
    with pytest.raises(UsageError, match="unknown setting 'url'"):
        resolved(places, {"url": "bolt://x:1"})
