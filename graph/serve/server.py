"""The running explorer: its port, its application, its end.

with connect() as kg:
    serving = Serving(Explorer(kg.store, review=queue), port=8180)
    print(serving.link)
    serving.run()                      # until Ctrl-C
"""

from __future__ import annotations

import json
import logging
import secrets
import signal
import socket
from collections.abc import Mapping
from functools import partial
from types import FrameType
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route as Path
from starlette.types import ASGIApp

from interlock.graph.serve.answers import Explorer
from interlock.graph.serve.connection import bounded
from interlock.graph.serve.door import HOST, Door, Guarded, body
from interlock.graph.serve.lanes import Busy, Lane
from interlock.graph.serve.page import Page
from interlock.graph.serve.reading import Reading, TooSlow
from interlock.graph.serve.routes import ROUTES, Route
from interlock.schema.errors import InterlockError, NotFound, ServerError, UsageError

FIRST_PORT = 8180  # where the search for a free one begins: mostly the same, so that a browser finds its saved views again
_PORTS = 200
_INTERNAL = InterlockError(
    "this call failed inside the explorer",
    why="this is a fault of Interlock, not of your request",
    hint="report the call with what interlock doctor prints",
)

_log = logging.getLogger(__name__)


def listen(port: int | None = None) -> socket.socket:
    """A listening socket on loopback.

    Args:
        port: the one to take; None = the first that is free from `FIRST_PORT` on.

    Raises:
        InterlockError: the port is taken; the hint names the next free one.
    """
    for candidate in range(FIRST_PORT, FIRST_PORT + _PORTS) if port is None else (port,):
        opened = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            if hasattr(
                socket, "SO_EXCLUSIVEADDRUSE"
            ):  # elsewhere than on Windows nobody else can bind it
                opened.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
            else:
                opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            opened.bind((HOST, candidate))
            opened.listen(512)
            return opened
        except OSError as error:
            opened.close()
            reason = error.strerror or str(error)
    raise InterlockError(
        f"port {port} on {HOST} cannot be used" if port else "no port is free",
        why=reason,
        hint=f"take the next free one: interlock serve --port {_next_free(port or FIRST_PORT)}",
    )


def _next_free(port: int) -> int:
    for candidate in range(port + 1, min(port + _PORTS, 65_536)):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            try:
                probe.bind((HOST, candidate))
            except OSError:
                continue
            return candidate
    return FIRST_PORT


class Serving:
    """One start of the explorer.

    Args:
        explorer: what it shows.
        port: None = the first free one.

    Raises:
        InterlockError: the port is taken.
    """

    def __init__(self, explorer: Explorer, port: int | None = None) -> None:
        self.explorer = explorer
        self._socket = listen(port)
        self.port: int = self._socket.getsockname()[1]
        self.token = secrets.token_urlsafe(32)
        self._lanes = application_lanes(explorer)
        door = Door(self.token, self.port, explorer.limits)
        self._server = _Server(
            uvicorn.Config(
                Guarded(application(explorer, self._lanes), door),
                http=bounded(explorer.limits), ws="none", lifespan="off", loop="asyncio", log_config=None,
                log_level="critical", access_log=False, server_header=False, proxy_headers=False,
                h11_max_incomplete_event_size=explorer.limits.head, timeout_graceful_shutdown=2,
                timeout_keep_alive=int(explorer.limits.idle_seconds),
            )
        )  # fmt: skip

    @property
    def link(self) -> str:
        """The address with the token in its fragment, which browsers never send."""
        return f"http://{HOST}:{self.port}/#token={self.token}"

    def run(self) -> None:
        """Answer until the process is interrupted or `stop` is called; the store stays open.

        Raises:
            KeyboardInterrupt: after Ctrl-C, when all is closed.
        """
        try:
            self._server.run(sockets=[self._socket])
        finally:
            self._socket.close()
            for lane in self._lanes.values():
                lane.close()
        if self._server.interrupted:
            raise KeyboardInterrupt

    def stop(self) -> None:
        """End `run` from another thread."""
        self._server.should_exit = True


class _Server(uvicorn.Server):
    """Remembers Ctrl-C: uvicorn raises the signal once more at its end, which on a busy machine was seen to be lost."""

    interrupted = False

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self.interrupted = self.interrupted or sig == signal.SIGINT
        super().handle_exit(sig, frame)


def application_lanes(explorer: Explorer) -> Mapping[bool, Lane]:
    """The lanes of look-ups (False) and of heavy calls (True)."""
    limits = explorer.limits
    return {
        False: Lane(limits.quick, limits.waiting),
        True: Lane(limits.heavy, limits.waiting),
    }


def application(explorer: Explorer, lanes: Mapping[bool, Lane]) -> ASGIApp:
    """The page and the endpoints, without the door before them."""
    page = Page.make()

    async def index(request: Request) -> Response:
        return Response(
            page.html,
            media_type="text/html",
            headers={"Content-Security-Policy": page.policy},
        )

    async def missing(request: Request, error: Exception) -> Response:
        known = ", ".join(route.path for route in ROUTES)
        return _refusal(NotFound(f"there is nothing at {request.url.path[:80]!r}", f"there are {known}",
                                 "see /openapi.json"))  # fmt: skip

    app = Starlette(
        routes=[
            Path("/", index, methods=["GET"]),
            *(_endpoint(route, explorer, lanes[route.heavy]) for route in ROUTES),
        ],
        exception_handlers={404: missing},
    )
    app.router.redirect_slashes = False
    return app


def _endpoint(route: Route, explorer: Explorer, lane: Lane) -> Path:
    limits = explorer.limits
    seconds = limits.heavy_seconds if route.heavy else limits.quick_seconds

    def work(values: dict[str, Any], store: Reading) -> bytes:
        try:
            return _encoded(route, route.answer(explorer, store, values))
        except ServerError:
            explorer.follow(store.uri)
            raise

    async def call(request: Request) -> Response:
        try:
            values = route.read(request.scope["query_string"], request.path_params, limits)
            # The clock runs from here: a call that waited too long is not begun.
            store = Reading(explorer.store, seconds, limits.rows)
            return Response(
                await lane.run(partial(work, values, store), seconds + 1),
                media_type="application/json",
            )
        except InterlockError as error:
            return _refusal(error)
        except Exception:
            _log.exception("%s failed", route.path)
            return _refusal(_INTERNAL)

    return Path(_template(route.path), call, methods=["GET"])


def _template(path: str) -> str:
    """The path for Starlette: ids may hold slashes."""
    return path.replace("{id}", "{id:path}")


def _encoded(route: Route, answer: Any) -> bytes:
    version = {"schema_version": 1}
    if route.stamped:
        answer = (
            [{**version, **each} for each in answer]
            if isinstance(answer, list)
            else {**version, **answer}
        )
    return json.dumps(
        answer, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=str
    ).encode("utf-8", "replace")


# The first that fits decides.
_STATUS: tuple[tuple[type[InterlockError], int], ...] = (
    (TooSlow, 504),
    (Busy, 503),
    (ServerError, 503),
    (NotFound, 404),
    (UsageError, 400),
    (InterlockError, 500),
)


def status(error: InterlockError) -> int:
    """The HTTP status of an error."""
    return next(number for kind, number in _STATUS if isinstance(error, kind))


def _refusal(error: InterlockError) -> Response:
    number = status(error)
    return Response(
        body(error),
        number,
        media_type="application/json",
        headers={"Retry-After": "1"} if number == 503 else None,
    )
