"""Headless Chromium over its DevTools protocol: open a page, act as a user would, see what it asked for and ran.

`chromium` starts one browser for all tests of the ring; `open_page` gives each test a page of its own. No name
resolves but one, whose server never answers (127.0.0.1 is no name: the explorer is there), and every request, exception
and policy violation is written down.

    page = open_page(html)
    page.click("#undo")
    assert page.requests == []
"""

from __future__ import annotations

import base64
import copy
import json
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-port=0",
    "--window-size=1400,900",
)
PIT = "pit.example"  # the one name that resolves: to a server that accepts and never answers
WAIT = 30.0  # seconds until a page that does not answer fails the test


class Chromium:
    """A running browser and the connection to it."""

    def __init__(self, program: str, profile: Path) -> None:
        self.log = (profile.parent / "chromium.log").open("wb")
        self.stack = ExitStack()
        pit = self.stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        rules = f"MAP {PIT} 127.0.0.1:{pit.getsockname()[1]}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
        self.process = subprocess.Popen(
            [
                program,
                *FLAGS,
                f"--host-resolver-rules={rules}",
                f"--user-data-dir={profile}",
                "about:blank",
            ],
            stdout=self.log,
            stderr=self.log,
        )
        port = profile / "DevToolsActivePort"
        until = time.monotonic() + WAIT
        while not (port.is_file() and port.read_text().count("\n")):
            assert self.process.poll() is None, "Chromium ended before it listened"
            assert time.monotonic() < until, "Chromium did not listen in time"
            time.sleep(0.05)
        number, path = port.read_text().split("\n")[:2]
        # No pings: on a busy machine the browser answers late, which is no fault of the page.
        connection = connect(
            f"ws://127.0.0.1:{number}{path}",
            max_size=None,
            compression=None,
            proxy=None,
            ping_interval=None,
        )
        self.socket: ClientConnection = self.stack.enter_context(connection)
        self.calls = 0
        self.events: list[dict[str, Any]] = []
        self.idle: list[tuple[str, str]] = []  # tabs that a test has left, with their sessions

    def call(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        """Send one command and return its answer; events that come meanwhile are kept."""
        self.calls += 1
        number = self.calls
        message = {"id": number, "method": method, "params": params}
        self.socket.send(json.dumps({**message, "sessionId": session} if session else message))
        while True:
            answer = json.loads(self.socket.recv(timeout=WAIT))
            if answer.get("id") == number:
                assert "error" not in answer, f"{method}: {answer['error']}"
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def close(self) -> None:
        self.call("Browser.close")
        self.stack.close()
        self.process.wait(timeout=WAIT)
        self.log.close()


class Page:
    """One tab with one file in it."""

    def __init__(
        self,
        chromium: Chromium,
        file: Path,
        hash_: str = "",
        *,
        before: str = "",
        size: tuple[int, int] = (1400, 900),
    ) -> None:
        self.chromium = chromium
        self.file = file
        self.downloads = file.parent / "downloads"
        self.downloads.mkdir(exist_ok=True)
        if chromium.idle:
            self.target, self.session = chromium.idle.pop()
            self.call("Page.bringToFront")  # tabs in the back draw no frames
        else:
            self.target = chromium.call("Target.createTarget", url="about:blank")["targetId"]
            attached = chromium.call("Target.attachToTarget", targetId=self.target, flatten=True)
            self.session = attached["sessionId"]
            self._listen()
        chromium.events[:] = [
            each for each in chromium.events if each.get("sessionId") != self.session
        ]
        # frames of other origins run in processes of their own: hold them until `inner` listens there too
        self.call(
            "Target.setAutoAttach", autoAttach=True, waitForDebuggerOnStart=True, flatten=True
        )
        self.resize(*size)
        self.call(  # no gliding: where a click leads is there with the next frame
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-reduced-motion", "value": "reduce"}],
        )
        chromium.call(
            "Browser.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads)
        )
        self.scripts = [self._before(before)] if before else []
        self.call("Page.navigate", url=file.as_uri() + hash_)

    def _listen(self) -> None:
        """Write down what this page or frame does from now on."""
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self._before(
            "window.__violations = [];"
            "addEventListener('securitypolicyviolation', (e) => __violations.push(e.violatedDirective + ' ' + e.blockedURI))"
        )

    def _before(self, script: str) -> str:
        """Run a script in every document before its own."""
        added = self.call("Page.addScriptToEvaluateOnNewDocument", source=script)
        identifier: str = added["identifier"]
        return identifier

    def resize(self, width: int, height: int) -> None:
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def inner(self) -> Page:
        """The sandboxed frame in this page, heard from before its first line runs."""
        until = time.monotonic() + WAIT
        while not (attached := self._heard("Target.attachedToTarget")):
            assert time.monotonic() < until, "no frame came"
            time.sleep(0.02)
        frame = copy.copy(self)
        frame.session = attached[0]["sessionId"]
        frame._listen()
        frame.call("Runtime.runIfWaitingForDebugger")
        return frame

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        return self.chromium.call(method, self.session, **params)

    def run(self, script: str) -> Any:
        """Value of a script's last expression (a promise is awaited)."""
        answer = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def wait(self, condition: str) -> None:
        """Until a script is true."""
        until = time.monotonic() + WAIT
        while not self.run(condition):
            assert time.monotonic() < until, f"never true: {condition}"
            time.sleep(0.02)

    def ready(self) -> float:
        """Seconds from navigation to the first complete draw."""
        self.wait("performance.getEntriesByName('interlock-ready').length > 0")
        milliseconds: float = self.run(
            "performance.getEntriesByName('interlock-ready')[0].startTime"
        )
        return milliseconds / 1000

    def text(self, selector: str) -> str:
        value: str = self.run(f"document.querySelector({json.dumps(selector)}).innerText")
        return value

    def count(self, selector: str) -> int:
        value: int = self.run(f"document.querySelectorAll({json.dumps(selector)}).length")
        return value

    def frames(self, number: int = 2) -> None:
        """Let the page draw."""
        for _ in range(number):
            self.run("new Promise((done) => requestAnimationFrame(() => done(1)))")

    def click(self, selector: str, alt: bool = False) -> None:
        """A real press of the mouse in the middle of an element."""
        x, y = self.run(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            "e.scrollIntoView({block: 'nearest'}); const b = e.getBoundingClientRect();"
            "return [b.x + b.width / 2, b.y + b.height / 2]; })()"
        )
        self.mouse(x, y, press=True, modifiers=1 if alt else 0)

    def mouse(self, x: float, y: float, press: bool = False, modifiers: int = 0) -> None:
        """Move the pointer there, and press if asked."""
        where = {"x": x, "y": y, "modifiers": modifiers}
        self.call("Input.dispatchMouseEvent", type="mouseMoved", **where)
        if press:
            for kind in ("mousePressed", "mouseReleased"):
                self.call(
                    "Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **where
                )
        self.frames()

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Press at one place, move in steps, release at the other."""
        self.mouse(*start)
        held = {"button": "left", "buttons": 1, "clickCount": 1}
        self.call("Input.dispatchMouseEvent", type="mousePressed", x=start[0], y=start[1], **held)
        for step in range(1, 11):
            x, y = (a + (b - a) * step / 10 for a, b in zip(start, end, strict=True))
            self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y, **held)
            self.frames(1)
        self.call("Input.dispatchMouseEvent", type="mouseReleased", x=end[0], y=end[1], **held)
        self.frames()

    def type(self, text: str) -> None:
        self.call("Input.insertText", text=text)
        self.frames()

    def find(self, text: str) -> None:
        """Search for a party and take the first hit."""
        self.click("#search")
        self.type(text)
        self.wait("document.querySelector('#hits li') !== null")
        self.key("Enter")
        self.frames(4)

    def was_quiet(self) -> None:
        """Nothing was asked of a network, nothing failed, and no policy was broken."""
        assert self.requests == []
        assert self.errors == []
        assert self.violations == []

    def key(self, key: str, modifiers: int = 0) -> None:
        """Press one key; modifiers 2 = Ctrl, 8 = Shift."""
        codes = {"Enter": 13, "Escape": 27, "Tab": 9, "ArrowDown": 40, "ArrowUp": 38}
        codes |= {"ArrowLeft": 37, "ArrowRight": 39, " ": 32}
        code = codes.get(key, ord(key.upper()) if len(key) == 1 else 0)
        text = {"text": "\r"} if key == "Enter" else {"text": key} if len(key) == 1 else {}
        common: dict[str, Any] = {
            "key": key,
            "modifiers": modifiers,
            "windowsVirtualKeyCode": code,
        }
        self.call(
            "Input.dispatchKeyEvent",
            type="keyDown",
            **common,
            **({} if modifiers & 2 else text),
        )
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)
        self.frames()

    def download(self, act: Callable[[], None]) -> bytes:
        """What the page hands out when the act is done."""
        before = set(self.downloads.iterdir())
        act()
        until = time.monotonic() + WAIT
        while True:
            fresh = [each for each in self.downloads.iterdir() if each not in before]
            if fresh and not any(each.suffix == ".crdownload" for each in fresh):
                content = fresh[0].read_bytes()
                fresh[0].unlink()  # a second one of this name would take its place unseen
                return content
            assert time.monotonic() < until, "nothing was handed out"
            time.sleep(0.05)

    def screenshot(self, kind: str = "png") -> bytes:
        """The window as a picture: `png`, or `webp` where that is much smaller."""
        return base64.b64decode(
            self.call(
                "Page.captureScreenshot",
                format=kind,
                **({} if kind == "png" else {"quality": 80}),
            )["data"]
        )

    def _heard(self, method: str) -> list[dict[str, Any]]:
        self.run("1")  # take in what has been sent so far
        return [
            event["params"]
            for event in self.chromium.events
            if event.get("method") == method and event.get("sessionId") == self.session
        ]

    @property
    def requests(self) -> list[str]:
        """Every address that the page asked for, but for its own file and what it made itself."""
        own = self.file.as_uri()
        urls = (each["request"]["url"] for each in self._heard("Network.requestWillBeSent"))
        return [
            url
            for url in urls
            if url.split("#")[0] != own and not url.startswith(("data:", "blob:"))
        ]

    @property
    def errors(self) -> list[str]:
        """Uncaught exceptions and error lines of the console."""
        thrown = [
            each["exceptionDetails"].get("exception", {}).get("description", "exception")
            for each in self._heard("Runtime.exceptionThrown")
        ]
        logged = [
            each["entry"]["text"]
            for each in self._heard("Log.entryAdded")
            if each["entry"]["level"] == "error"
        ]
        return thrown + logged

    @property
    def violations(self) -> list[str]:
        value: list[str] = self.run("window.__violations")
        return value

    def close(self) -> None:
        """Leave the tab to the next test; once is enough."""
        if not self.target:
            return
        for script in self.scripts:
            self.call("Page.removeScriptToEvaluateOnNewDocument", identifier=script)
        self.call("Page.navigate", url="about:blank")
        self.chromium.idle.append((self.target, self.session))
        self.target = ""


NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def program() -> str | None:
    """A browser on the path."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    found = program()
    if found is None:
        pytest.skip(f"no headless browser: none of {', '.join(NAMES)} is on the path")
    browser = Chromium(found, tmp_path_factory.mktemp("chromium") / "profile")
    yield browser
    browser.close()


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(chromium: Chromium, tmp_path: Path) -> Iterator[OpenPage]:
    """Write a page to a file and open it; `hash_` is added to the address, `before` is a script that runs first."""
    pages: list[Page] = []

    def open_(html: str, hash_: str = "", name: str = "view.html", **more: Any) -> Page:
        file = tmp_path / name
        file.write_text(html, encoding="utf-8", newline="\n")
        pages.append(Page(chromium, file, hash_, **more))
        return pages[-1]

    yield open_
    for page in pages:
        page.close()
