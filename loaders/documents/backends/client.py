"""One POST of JSON to the one configured host: time-outs, Retry-After and sizes bounded, no proxy, no redirect.

client = Client("http://127.0.0.1:8080/v1", timeout=30)
client.post("/chat/completions", {"model": "m", "messages": []})
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from interlock.schema.errors import InterlockError, ServerError, UsageError

__all__ = ["MAX_BYTES", "Client", "RequestFailed"]

MAX_BYTES = 32 * 1024 * 1024  # of one answer; 10,000 statements take about 3 MB
_PAUSE = 0.5  # seconds before the first repetition, then twice as long each time
_AGAIN = frozenset({408, 425, 500, 502, 503, 504, 529})
_WRONG = frozenset({401, 403, 404, 405, 407})


class RequestFailed(InterlockError):
    """One request failed for a reason that need not hold for the next: the chunk is recorded as failed.

    Attributes:
        reason: one word: timeout, rate_limited, server_error, connection_lost, too_long, no_json, http_400 ...
    """

    def __init__(self, reason: str, why: str = "") -> None:
        super().__init__(f"the model server gave no answer: {reason}", why=why)
        self.reason = reason


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        """Refuse: text must not be sent to a host that nobody configured."""
        return None


class Client:
    """Talks to one base address."""

    def __init__(
        self,
        url: str,
        *,
        key: str | None = None,
        timeout: float = 120,
        retries: int = 2,
        max_wait: float = 60,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Set up; no connection is made yet.

        Args:
            url: base address, such as `http://127.0.0.1:11434/v1`.
            key: sent as a bearer token.
            timeout: seconds for one whole answer.
            retries: how often a request is sent again after 429, 5xx, a time-out or a lost connection.
            max_wait: seconds to wait at most before that; a longer Retry-After is a failure.
            sleep: how to wait.

        Raises:
            UsageError: the address has a port that cannot be, or the key a character that no header may have.
        """
        try:
            urlsplit(url).port  # noqa: B018  (reading it checks it)
        except ValueError as error:
            raise UsageError(
                f"backend_url {url!r} is no address",
                why=str(error),
                hint="write it as in http://127.0.0.1:11434/v1",
            ) from error
        if key and not (key.isascii() and key.isprintable()):
            raise UsageError(
                "the key of the model server holds a character that cannot be sent",
                why="it is not printable ASCII, such as a line break at its end",
                hint="see the variable that backend_key_variable names",
            )
        self.url = url.rstrip("/")
        self.timeout, self.retries, self.max_wait, self.sleep = timeout, retries, max_wait, sleep
        self._headers = {"Content-Type": "application/json", "User-Agent": "interlock"}
        if key:
            self._headers["Authorization"] = f"Bearer {key}"
        self._opener = build_opener(ProxyHandler({}), _NoRedirect())

    def post(self, path: str, payload: Mapping[str, Any]) -> dict[str, Any]:
        """Send and return the JSON object of the answer.

        Raises:
            RequestFailed: no usable answer within the limits.
            ServerError: the server cannot be reached, or refuses key, model or address: no other request would fare better.
        """
        body = json.dumps(payload, ensure_ascii=True).encode()
        tries = self.retries + 1
        for number in range(tries):
            request = Request(self.url + path, data=body, headers=self._headers, method="POST")
            wait = _PAUSE * 2**number
            try:
                return self._answer(request)
            except HTTPError as error:
                with error:
                    failed, asked = self._refused(error)
                wait = wait if asked is None else asked
            except TimeoutError:
                failed = RequestFailed("timeout", f"no answer within {self.timeout:g} s")
            except URLError as error:
                if isinstance(error.reason, TimeoutError):
                    failed = RequestFailed("timeout", f"no answer within {self.timeout:g} s")
                elif isinstance(error.reason, ConnectionResetError | BrokenPipeError):
                    failed = RequestFailed("connection_lost", str(error.reason))
                else:
                    raise self._unreachable(str(error.reason)) from error
            except UnicodeError as error:
                raise self._unreachable(str(error)) from error
            except (ConnectionError, HTTPException) as error:
                failed = RequestFailed("connection_lost", f"{type(error).__name__}: {error}")
            if number + 1 == tries or wait > self.max_wait:
                raise failed
            self.sleep(wait)
        raise AssertionError("unreachable")

    def _answer(self, request: Request) -> dict[str, Any]:
        until = time.monotonic() + self.timeout
        with self._opener.open(request, timeout=self.timeout) as response:
            body = _read(response, until)
        try:
            answer = json.loads(body)
        except (ValueError, RecursionError) as error:
            raise RequestFailed("no_json", str(error)[:200]) from error
        if not isinstance(answer, dict):
            raise RequestFailed("no_json", "the answer is no JSON object")
        return answer

    def _refused(self, error: HTTPError) -> tuple[RequestFailed, float | None]:
        """What an HTTP status means, and how long the server asks to wait; raises where no repetition can help."""
        why = f"HTTP {error.code}: {_message(error)}"
        if error.code == 429:
            return RequestFailed("rate_limited", why), _retry_after(error)
        if error.code in _AGAIN:
            return RequestFailed("server_error", why), _retry_after(error)
        if error.code in _WRONG or 300 <= error.code < 400:
            raise ServerError(
                f"the model server at {self.url} refuses",
                why=why,
                hint="check backend_url, backend_model and backend_key_variable: interlock config show",
            )
        raise RequestFailed(f"http_{error.code}", why)

    def _unreachable(self, why: str) -> ServerError:
        return ServerError(
            f"the model server at {self.url} cannot be reached",
            why=why,
            hint="start it, or correct backend_url: interlock config show",
        )


def _read(response: HTTPResponse, until: float) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := response.read1(65536):
        size += len(piece)
        if size > MAX_BYTES:
            raise RequestFailed("too_long", f"the answer has more than {MAX_BYTES} bytes")
        if time.monotonic() > until:
            raise TimeoutError
        pieces.append(piece)
    return b"".join(pieces)


def _message(error: HTTPError) -> str:
    """The beginning of what the server says, on one line."""
    try:
        text = error.read(2000).decode("utf-8", "replace")
    except (OSError, HTTPException):
        text = ""
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(plain.split())[:200] or str(error.reason)


def _retry_after(error: HTTPError) -> float | None:
    """Seconds of a Retry-After header, given as a number or as a date; None where there is none."""
    text = (error.headers.get("Retry-After") or "").strip()
    if not text:
        return None
    try:
        return max(0.0, float(text))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return None
