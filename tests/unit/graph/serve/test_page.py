"""The page and the port: equal bytes, a policy without holes, nothing of the graph; another port where one is taken."""

from __future__ import annotations

import re
import socket

import pytest

from interlock.graph.serve.page import Page, looks
from interlock.graph.serve.reading import TooMuch, TooSlow
from interlock.graph.serve.server import listen, status
from interlock.schema.errors import DataError, InterlockError, NotFound, ServerError, UsageError
from interlock.schema.vocabulary import vocabulary


def test_the_page_is_a_function_of_the_version() -> None:
    page = Page.make()
    assert page == Page.make()
    assert "unsafe" not in page.policy
    assert re.search(r"script-src 'sha256-[^']+' 'sha256-[^']+';", page.policy)
    for rule in (
        "default-src 'none'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ):
        assert rule in page.policy
    own = page.html.decode().partition("vis-network")[2][-60_000:]
    for hole in (
        "innerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "sessionStorage",
    ):
        assert hole not in own, f"our scripts hold {hole}"


def test_every_kind_and_tie_of_the_vocabulary_has_a_look() -> None:
    found = looks()
    assert {kind[0] for kind in found["kinds"]} == set(vocabulary().kinds)
    assert {each[0] for each in found["types"]} == set(vocabulary().ties)
    assert {each[2] for each in found["types"]} <= {family[0] for family in found["families"]}


def test_a_taken_port_names_a_free_one() -> None:
    with listen(None) as first, listen(None) as second:
        taken = first.getsockname()
        assert taken[0] == second.getsockname()[0] == "127.0.0.1"
        assert taken[1] != second.getsockname()[1]
        with pytest.raises(InterlockError) as error:
            listen(taken[1])
        assert error.value.exit_code == 1
        free = int(error.value.hint.rpartition(" ")[2])
        with socket.create_server(("127.0.0.1", free)):
            pass


@pytest.mark.parametrize(
    ("error", "number"),
    [(UsageError("x"), 400), (TooMuch("x"), 400), (NotFound("x"), 404), (ServerError("x"), 503), (TooSlow("x"), 504),
     (DataError("x"), 500), (InterlockError("x"), 500)],
)  # fmt: skip
def test_each_error_has_its_status(error: InterlockError, number: int) -> None:
    assert status(error) == number
