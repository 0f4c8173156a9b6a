"""The table of endpoints: what it takes and refuses, and that its description is the table and the packs."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import Any, cast
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.graph.serve.answers import Explorer, form
from interlock.graph.serve.limits import Limits
from interlock.graph.serve.routes import ROUTES, Route, describe
from interlock.graph.store.connect import Store
from interlock.queries.model import Query
from interlock.queries.packs import load
from interlock.schema.errors import UsageError

BY_PATH = {route.path: route for route in ROUTES}
EXPLORER = Explorer(cast(Store, None))
DESCRIBED = describe(EXPLORER)


def read(path: str, query: str = "", **parts: str) -> dict[str, Any]:
    return BY_PATH[path].read(query.encode(), parts, Limits())


def test_values_are_typed_and_defaults_filled_in() -> None:
    assert read("/api/search", "q=%E6%98%86%E4%BB%91") == {"q": "昆仑", "limit": 20}
    found = read("/api/path", "from=a&to=b&k=3&types=OWNS&types=CONTROLS&min_confidence=0.5")
    assert (found["k"], found["types"], found["modality"], found["min_confidence"]) == (3, ["OWNS", "CONTROLS"], None, 0.5)  # fmt: skip
    assert read("/api/query/{pack}/{name}", "a=1&a=2", pack="p", name="n")["given"] == {
        "a": ["1", "2"]
    }


@pytest.mark.parametrize(
    ("path", "query", "said"),
    [
        ("/api/search", "", "'q' is missing"),
        ("/api/search", "q=", "'q' is empty"),
        ("/api/search", "q=+", "'q' is empty"),
        ("/api/search", "q=" + "x" * 301, "too long"),
        ("/api/search", "q=a&q=b", "given twice"),
        ("/api/search", "q=a&limit=0", "limit"),
        ("/api/search", "q=a&limit=1e1", "limit"),
        ("/api/search", "q=a&limit=" + "9" * 30, "limit"),
        ("/api/search", "q=a&cypher=x", "'cypher' is unknown"),
        ("/api/search", "q", "cannot be read"),
        ("/api/search", "q=%ff", "cannot be read"),
        ("/api/part", "&".join(["id=a"] * 121), "cannot be read"),
        ("/api/path", "from=a&to=b&min_confidence=nan", "min_confidence"),
        ("/api/path", "from=a&to=b&modality=said", "'modality' is 'said'"),
        ("/api/neighbours", "id=a&type=OWN", "'type' is 'OWN'"),
    ],
)
def test_wrong_ones_are_refused(path: str, query: str, said: str) -> None:
    with pytest.raises(UsageError) as error:
        read(path, query)
    assert said in error.value.what
    assert error.value.why
    assert error.value.hint


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=400), max_size=5))
def test_any_query_string_is_read_or_refused(values: dict[str, str]) -> None:
    try:
        sent = urlencode(values)
    except UnicodeEncodeError:
        return
    for route in ROUTES:
        with suppress(UsageError):
            route.read(sent.encode(), {}, Limits())


def test_the_description_is_the_table() -> None:
    assert json.loads(json.dumps(DESCRIBED)) == DESCRIBED
    templates = {path for path in DESCRIBED["paths"] if "{" in path or not path.startswith("/api/query/")}  # fmt: skip
    assert templates == set(BY_PATH)
    for path, route in BY_PATH.items():
        parameters = {each["name"]: each for each in DESCRIBED["paths"][path]["get"]["parameters"]}
        assert parameters.keys() == route.values.keys()
        assert {name for name, each in parameters.items() if each["in"] == "path"} == set(
            re.findall(r"\{(\w+)\}", path)
        )
        for name, value in route.values.items():
            assert parameters[name]["required"] == value.required
    operations = [each["get"]["operationId"] for each in DESCRIBED["paths"].values()]
    assert len(set(operations)) == len(operations)
    assert all("post" not in each for each in DESCRIBED["paths"].values())


def test_the_description_has_each_question_with_its_parameters() -> None:
    assert len(EXPLORER.queries) > 40
    for name, question in EXPLORER.queries.items():
        described = DESCRIBED["paths"][f"/api/query/{name}"]["get"]["parameters"]
        assert [each["name"] for each in described] == list(question.params)
        for each in described:
            parameter = question.params[each["name"]]
            assert each["required"] == parameter.required
            assert each["schema"].get("maximum") == parameter.max


@pytest.mark.parametrize(
    "question", [load("ownership/direct-owners"), load("sanctions/listed-parties")]
)
def test_forms_are_the_front_matter(question: Query) -> None:
    made = form(question)
    assert list(made["parameters"]) == list(question.params)
    for name, field in made["parameters"].items():
        parameter = question.params[name]
        assert (field["type"], field["required"]) == (parameter.type, parameter.required)
        assert field.get("choices") == parameter.allowed
    assert made["caveats"] == question.caveats
    assert "cypher" not in made


def test_no_endpoint_takes_cypher() -> None:
    names = {name for route in ROUTES for name in route.values}
    assert not {"cypher", "statement"} & names
    assert [route.path for route in ROUTES if route.open] == ["/api/query/{pack}/{name}"]
    assert all(isinstance(route, Route) for route in ROUTES)
