"""Who may come in, and what every answer carries: checked before anything else, without the graph.

A page of another site can make a browser send requests to loopback. It cannot read the token, which travels only in a header; it
cannot pass for this host, which stops names that are pointed at loopback (DNS rebinding); and it gets no answer that it may read.

    door = Door(token="...", port=7474)
    door.refusal(method="GET", path="/api/search", query=b"q=x", headers=[(b"host", b"127.0.0.1:7474")])   # no token: 401
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from interlock.graph.serve.limits import Limits
from interlock.schema.errors import InterlockError

HEADER = "X-Interlock-Token"
HOST = "127.0.0.1"
OPEN = "/"  # the only address that needs no token: the page, which knows nothing of the graph
_LINK = "open the link that interlock serve printed when it started"


class Refusal(NamedTuple):
    """An error as an answer: its status and the three lines."""

    status: int
    error: InterlockError


def body(error: InterlockError) -> bytes:
    """The three lines of an error as JSON."""
    lines = {"what": error.what, "why": error.why, "hint": error.hint}
    candidates = error.facts.get("candidates")
    if candidates:
        lines["candidates"] = candidates
    return json.dumps({"schema_version": 1, "error": lines}, ensure_ascii=False).encode(
        "utf-8", "replace"
    )


# What every answer of ours carries, whatever it is; `no-store` keeps the graph out of caches on the disk.
SAFE: tuple[tuple[str, str], ...] = (
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
)


@dataclass(frozen=True)
class Door:
    """The rules of one start.

    Attributes:
        token: 43 characters that nobody can guess, new at each start.
        port: where we listen.
        limits: sizes.
    """

    token: str
    port: int
    limits: Limits = field(default_factory=Limits)

    def refusal(
        self, *, method: str, path: str, query: bytes, headers: Iterable[tuple[bytes, bytes]]
    ) -> Refusal | None:
        """Why a request is not let in; None where it is.

        Args:
            method: as sent.
            path: decoded, without the query string.
            query: the query string, undecoded.
            headers: names in lower case.
        """
        given: dict[bytes, list[bytes]] = {}
        size = 0
        for name, value in headers:
            given.setdefault(name, []).append(value)
            size += len(name) + len(value) + 4
        if size > self.limits.head:
            return _refused(431, "the headers are too large",
                            f"they have {size} bytes, the limit is {self.limits.head}",
                            "send fewer")  # fmt: skip
        if not self._is_here(given.get(b"host", [])):
            return _refused(403, "this is not the host that was asked for", "Host names another",
                            f"use http://{HOST}:{self.port}/")  # fmt: skip
        origins = given.get(b"origin", [])
        if any(origin not in self._origins for origin in origins):
            return _refused(403, "requests of other sites are refused", "Origin names another",
                            "use the explorer's own page, or a client that sends no Origin")  # fmt: skip
        if method != "GET":
            return _refused(405, f"{method[:20]} is not allowed", "the explorer only reads",
                            "use GET")  # fmt: skip
        if given.get(b"content-length", [b"0"]) != [b"0"] or b"transfer-encoding" in given:
            return _refused(413, "a request has no body here", "everything is asked in the address",
                            "leave the body out")  # fmt: skip
        if len(query) > self.limits.query:
            return _refused(414, "the query string is too long",
                            f"it has {len(query)} bytes, the limit is {self.limits.query}",
                            "ask for less at once")  # fmt: skip
        if path != OPEN and not self._knows(given.get(HEADER.lower().encode(), [])):
            return _refused(401, "this needs the token of this start",
                            f"the header {HEADER} is missing or wrong", _LINK)  # fmt: skip
        return None

    def _is_here(self, hosts: list[bytes]) -> bool:
        names = {HOST.encode(), b"localhost"}
        return len(hosts) == 1 and hosts[0].lower() in {
            *names, *(b"%s:%d" % (name, self.port) for name in names)
        }  # fmt: skip

    @property
    def _origins(self) -> set[bytes]:
        return {b"http://%s:%d" % (name, self.port) for name in (HOST.encode(), b"localhost")}

    def _knows(self, tokens: list[bytes]) -> bool:
        return len(tokens) == 1 and hmac.compare_digest(tokens[0], self.token.encode())


def _refused(status: int, what: str, why: str, hint: str) -> Refusal:
    return Refusal(status, InterlockError(what, why, hint))


class Guarded:
    """An application behind a door."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self.app, self.door = app, door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or hand on; either way with the headers of `SAFE`."""
        if scope["type"] != "http":
            return

        async def safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = {name for name, _ in message.get("headers", ())}
                message["headers"] = [
                    *message.get("headers", ()),
                    *((name.lower().encode(), value.encode()) for name, value in SAFE
                      if name.lower().encode() not in own),
                ]  # fmt: skip
            await send(message)

        refusal = self.door.refusal(
            method=scope["method"],
            path=scope["path"],
            query=scope["query_string"],
            headers=scope["headers"],
        )
        if refusal is None:
            await self.app(scope, receive, safely)
        else:
            await _send(refusal, safely)


async def _send(refusal: Refusal, send: Send) -> None:
    content = body(refusal.error)
    headers: list[tuple[bytes, bytes]] = [
        (b"content-type", b"application/json"),
        (b"content-length", b"%d" % len(content)),
    ]
    if refusal.status == 405:
        headers.append((b"allow", b"GET"))
    if refusal.status in (405, 413):
        headers.append((b"connection", b"close"))  # a body that nobody reads may follow
    start: dict[str, Any] = {"type": "http.response.start", "status": refusal.status}
    await send({**start, "headers": headers})
    await send({"type": "http.response.body", "body": content})
