"""Who is let in: token, host, origin, method and size, without a server."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.graph.serve.door import HEADER, Door, body
from interlock.schema.errors import InterlockError, NotFound

TOKEN = "t0" * 21
DOOR = Door(TOKEN, 8180)
RIGHT = [(b"host", b"127.0.0.1:8180"), (HEADER.lower().encode(), TOKEN.encode())]


def refused(
    *, method: str = "GET", path: str = "/api/search", query: bytes = b"", headers: list[tuple[bytes, bytes]] | None = None
) -> int | None:  # fmt: skip
    found = DOOR.refusal(
        method=method, path=path, query=query, headers=RIGHT if headers is None else headers
    )
    return found and found.status


def with_host(value: bytes) -> list[tuple[bytes, bytes]]:
    return [(b"host", value), *RIGHT[1:]]


def test_the_right_one_is_let_in() -> None:
    assert refused() is None
    assert refused(path="/", headers=RIGHT[:1]) is None, "the page needs no token"
    for host in (b"localhost:8180", b"localhost", b"127.0.0.1", b"LocalHost:8180"):
        assert refused(headers=with_host(host)) is None
    assert refused(headers=[*RIGHT, (b"origin", b"http://127.0.0.1:8180")]) is None
    assert refused(headers=[*RIGHT, (b"content-length", b"0")]) is None


@pytest.mark.parametrize(
    ("status", "more"),
    [
        (401, {"headers": RIGHT[:1]}),
        (401, {"headers": [*RIGHT, RIGHT[1]]}),
        (401, {"headers": RIGHT[:1], "path": "/openapi.json"}),
        (401, {"headers": RIGHT[:1], "path": "//"}),
        (403, {"headers": RIGHT[1:]}),
        (403, {"headers": [*RIGHT, RIGHT[0]]}),
        (403, {"headers": [*RIGHT, (b"origin", b"null")]}),
        (403, {"headers": [*RIGHT, (b"origin", b"http://127.0.0.1:8180"), (b"origin", b"http://evil.example")]}),
        (405, {"method": "POST"}),
        (405, {"method": "get"}),
        (413, {"headers": [*RIGHT, (b"content-length", b"1")]}),
        (413, {"headers": [*RIGHT, (b"content-length", b"0"), (b"content-length", b"0")]}),
        (413, {"headers": [*RIGHT, (b"transfer-encoding", b"chunked")]}),
        (431, {"headers": [*RIGHT, (b"x", b"y" * 20_000)]}),
        (414, {"query": b"q=" + b"x" * DOOR.limits.query}),
    ],
)  # fmt: skip
def test_others_are_not(status: int, more: dict[str, object]) -> None:
    assert refused(**more) == status  # type: ignore[arg-type]


@given(st.binary(max_size=60))
def test_no_other_host_passes(host: bytes) -> None:
    names = (b"127.0.0.1", b"localhost", b"127.0.0.1:8180", b"localhost:8180")
    assert (refused(headers=with_host(host)) is None) == (host.lower() in names)


@given(st.binary(max_size=90))
def test_no_other_token_passes(token: bytes) -> None:
    headers = [RIGHT[0], (HEADER.lower().encode(), token)]
    assert (refused(headers=headers) is None) == (token == TOKEN.encode())


def test_an_error_is_three_lines_whatever_is_in_it() -> None:
    error = NotFound("'\ud800\n' fits 2", why="</script>", hint="", candidates=["a", "b"])
    found = json.loads(body(error))
    assert found["error"]["candidates"] == ["a", "b"]
    assert set(found["error"]) == {"what", "why", "hint", "candidates"}
    assert set(json.loads(body(InterlockError("x")))["error"]) == {"what", "why", "hint"}
