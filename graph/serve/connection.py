"""HTTP/1.1 as uvicorn speaks it, with an end to every wait: a client that sends or reads too slowly is cut off.

uvicorn waits for ever for the rest of a request line, and for a client that does not take its answer.
"""

from __future__ import annotations

import asyncio
import sys
from typing import Any, ClassVar

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from interlock.graph.serve.door import SAFE, body
from interlock.graph.serve.limits import Limits
from interlock.schema.errors import InterlockError

_TRY = "send one whole HTTP/1.1 request at a time"


class Connection(H11Protocol):
    """One connection; `bounded` makes a class of it with limits."""

    limits: ClassVar[Limits] = Limits()
    _late: asyncio.TimerHandle | None = None
    _stuck: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take the connection, or say that there are too many."""
        super().connection_made(transport)
        if len(self.connections) > self.limits.connections:
            self._end(503, InterlockError("the explorer is busy", "too many connections are open",
                                          "close some, or ask again in a moment"))  # fmt: skip
            return
        self._wait_for_head()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the clocks."""
        self._cancel()
        if self._stuck is not None:
            self._stuck.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take data; a request of which only a part has come has to be whole in time."""
        if self.transport.is_closing():
            return
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self._cancel()
        elif self._late is None and self.timeout_keep_alive_task is None:
            self._wait_for_head()

    def pause_writing(self) -> None:
        """The client takes nothing more at the moment: it has some time."""
        super().pause_writing()
        if self._stuck is None:
            self._stuck = self.loop.call_later(self.limits.write_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        """It reads on."""
        super().resume_writing()
        if self._stuck is not None:
            self._stuck.cancel()
            self._stuck = None

    def send_400_response(self, msg: str) -> None:
        """Say what was wrong with a request that is none, in our own words; called where h11 has raised."""
        status = getattr(sys.exc_info()[1], "error_status_hint", 400)
        if status == 431:
            why = f"line and headers are longer than {self.limits.head} bytes"
            self._end(431, InterlockError("the request is too large", why, "ask for less at once"))
        else:
            self._end(400, InterlockError("this is no HTTP request", "it cannot be read", _TRY))

    def _wait_for_head(self) -> None:
        self._late = self.loop.call_later(self.limits.head_seconds, self._too_late)

    def _cancel(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None

    def _too_late(self) -> None:
        self._late = None
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            why = f"it was not whole after {self.limits.head_seconds:g} s"
            self._end(408, InterlockError("the request took too long", why, _TRY))

    def _end(self, status: int, error: InterlockError) -> None:
        content = body(error)
        headers = [
            ("content-type", "application/json"),
            ("content-length", str(len(content))),
            ("connection", "close"),
            *SAFE,
        ]
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            for event in (
                h11.Response(status_code=status, headers=headers),
                h11.Data(data=content),
                h11.EndOfMessage(),
            ):
                self.transport.write(self.conn.send(event) or b"")
        self.transport.close()


def bounded(limits: Limits) -> type[Connection]:
    """The connection with these limits: uvicorn takes a class."""
    kept: dict[str, Any] = {"limits": limits}
    return type("Connection", (Connection,), kept)
