"""Questions as functions: what they are called with, what a reader and a completer see of them."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

from interlock.graph.questions import Question, questions
from interlock.queries.packs import VARIABLE, names, shelf
from interlock.schema.errors import DataError, UsageError


def asked(name: str, **parameters: Any) -> Any:
    return name, parameters


def test_every_query_is_an_attribute_with_its_own_signature_and_help() -> None:
    every = questions(asked)
    for query in shelf().queries:
        pack, name = query.pack.replace("-", "_"), query.name.replace("-", "_")
        assert pack in dir(every)
        assert name in dir(getattr(every, pack))
        question = getattr(getattr(every, pack), name)
        parameters = inspect.signature(question).parameters
        assert set(parameters) == set(query.params)
        for one, parameter in query.params.items():
            default = inspect.Parameter.empty if parameter.required else parameter.default
            assert parameters[one].default == default
        text = inspect.getdoc(question) or ""
        assert query.title in text
        assert all(caveat in text for caveat in query.caveats)


def test_required_values_go_by_position_and_the_rest_by_name() -> None:
    ask = questions(asked).ownership.common_owners
    expected = ("ownership/common-owners", {"first": "a", "second": "b", "max_rows": 3})
    assert ask("a", "b", max_rows=3) == expected
    assert ask(second="b", first="a", max_rows=3) == expected
    with pytest.raises(UsageError, match="2 values by position, 3 are given"):
        ask("a", "b", 3)


def test_listing_reads_no_query(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "broken.cypher").write_text("MATCH (n) RETURN n", "utf-8")
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    broken = questions(asked).mine.broken
    assert isinstance(broken, Question)
    with pytest.raises(DataError, match="front matter"):
        broken("x")


def test_no_two_queries_share_a_python_name() -> None:
    found = [name.replace("-", "_") for name in names()]
    assert len(set(found)) == len(found)
