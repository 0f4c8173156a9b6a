"""The key of persons' numbers: made once, for its user alone; without it an id cannot be tried out."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from interlock.loaders.person_key import FILE, VARIABLE, hashed, person_key
from interlock.schema.errors import UsageError


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setenv("INTERLOCK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_it_is_made_once_and_is_its_users_alone(home: Path) -> None:
    key = person_key()
    assert key == person_key()
    assert len(key) == 32
    assert stat.S_IMODE((home / FILE).stat().st_mode) == 0o600
    assert [path.name for path in home.iterdir()] == [FILE]


def test_two_installations_have_two_keys_unless_they_share_one(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = hashed(person_key(), "ru-inn", "500100732259")
    monkeypatch.setenv("INTERLOCK_HOME", str(tmp_path / "other"))
    assert hashed(person_key(), "ru-inn", "500100732259") != one
    (tmp_path / "other" / FILE).write_bytes((home / FILE).read_bytes())
    assert hashed(person_key(), "ru-inn", "500100732259") == one
    monkeypatch.setenv(VARIABLE, "shared")
    assert hashed(person_key(), "ru-inn", "500100732259") != one
    assert person_key() == person_key()


@pytest.mark.parametrize("text", ["no hex", "\xff", "", "00ff"])
def test_a_broken_file_is_said_and_never_replaced(home: Path, text: str) -> None:
    home.mkdir()
    (home / FILE).write_text(text, "latin-1")
    with pytest.raises(UsageError, match=r"person\.key"):
        person_key()
    assert (home / FILE).read_text("latin-1") == text
