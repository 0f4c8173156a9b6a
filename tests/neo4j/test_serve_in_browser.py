"""The explorer in a browser over a real store: an analyst's way, foreign text in the data, a database that goes and comes."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

import pytest

from interlock.graph.serve.answers import Explorer
from interlock.graph.serve.server import Serving
from interlock.graph.store.admin import wipe
from interlock.graph.store.connect import Store, open_store
from interlock.graph.store.settings import Settings
from interlock.loaders.resolution.review import Candidate, queue, replace_queue
from interlock.loaders.write import GraphWriter, ensure_schema
from interlock.schema.models import Fact, Tie

pytestmark = [pytest.mark.browser, pytest.mark.neo4j, pytest.mark.once]
HERE = Path(__file__).parent


def module(file: Path) -> ModuleType:
    """Another file of the tests, whose graph and corpus are used here."""
    spec = spec_from_file_location(f"{file.parent.name}_{file.stem}", file)
    assert spec is not None
    assert spec.loader is not None
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


GRAPH = module(HERE / "test_serve.py")
SAFETY = module(HERE.parent / "browser" / "test_safety.py")
BROWSER = module(HERE.parent / "browser" / "conftest.py")
chromium = BROWSER.chromium
HOSTILE = [text for text in SAFETY.CORPUS if text.strip()]


def hostile() -> list[Fact]:
    """A hub with every payload as a name and in the attributes, all tied to it."""
    parties = [
        GRAPH.party(f"reg:h{at}", text, aliases=(text + " also",), attributes={"note": text})
        for at, text in enumerate(HOSTILE)
    ]
    return [
        GRAPH.party("reg:hub", "Hostile Hub"),
        *parties,
        *(
            Tie(type="PARTNERS_WITH", dataset="reg", subject="reg:hub", object=each.id, evidence=each.id, file="f" * 64, row=100 + at,
                attributed_to=HOSTILE[at])
            for at, each in enumerate(parties)
        ),
    ]  # fmt: skip


class Line:
    """A line to the database that can be cut, and laid again to another port of ours: for who calls, a server that ends and starts."""

    def __init__(self, uri: str) -> None:
        to = urlsplit(uri)
        self._to = (to.hostname, to.port)
        self._ends: list[socket.socket] = []
        self.uri: str | None = None

    def lay(self) -> None:
        """Listen at a free port."""
        listener = socket.create_server(("127.0.0.1", 0))
        self._ends.append(listener)
        self.uri = f"bolt://127.0.0.1:{listener.getsockname()[1]}"
        threading.Thread(target=self._listen, args=(listener,), daemon=True).start()

    def cut(self) -> None:
        """End all connections; nobody answers at the port any more."""
        self.uri = None
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self._ends.clear()

    def _listen(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                near, _ = listener.accept()
                far = socket.create_connection(self._to)
                self._ends += near, far
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=self._carry, args=(one, other), daemon=True).start()

    @staticmethod
    def _carry(one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while sent := one.recv(65_536):
                other.sendall(sent)
            other.shutdown(socket.SHUT_WR)


@dataclass
class Running:
    """An explorer, and its line to the database."""

    line: Line
    serving: Serving


@pytest.fixture(scope="module")
def running(store: Store, neo4j_settings: Settings) -> Iterator[Running]:
    assert neo4j_settings.uri
    line = Line(neo4j_settings.uri)
    line.lay()
    wipe(store)
    ensure_schema(store)
    GRAPH.fill(store)
    with GraphWriter(store) as writer:
        writer.add(hostile())
    replace_queue(
        store,
        [
            Candidate("reg:4", "reg:5", 0.84, "equal names", {}),
            Candidate("reg:h0", "reg:h1", 0.8, HOSTILE[2], {}),
        ],
        "auto:test",
    )
    store.execute("CALL db.awaitIndexes(60)")

    def locate() -> Store | None:
        return open_store(replace(neo4j_settings, uri=line.uri), retry_s=1) if line.uri else None

    at_first = locate()
    assert at_first
    started = Serving(Explorer(at_first, review=queue, locate=locate))
    thread = threading.Thread(target=started.run)
    thread.start()
    yield Running(line, started)
    started.stop()
    thread.join(20)
    started.explorer.store.close()
    line.cut()


class Address:
    """An address where `Page` expects a file."""

    def __init__(self, url: str, folder: Path) -> None:
        self.url, self.parent = url, folder

    def as_uri(self) -> str:
        return self.url


@pytest.fixture
def page(running: Running, chromium: Any, tmp_path: Path) -> Iterator[Any]:
    link = running.serving.link
    url, fragment = link.split("#")
    opened = BROWSER.Page(chromium, Address(url, tmp_path), f"#{fragment}")
    opened.ready()
    opened.wait("document.querySelectorAll('#question option').length > 5")
    yield opened
    unharmed(opened, running)
    opened.close()


def unharmed(page: Any, running: Running) -> None:
    """Nothing ran, nothing was stopped by the policy, and nobody but the explorer was asked, without the token in an address."""
    own = urlsplit(running.serving.link).netloc
    assert {urlsplit(each).netloc for each in page.requests} <= {own}
    assert not any(running.serving.token in each.partition("#")[0] for each in page.requests)
    assert page.violations == []
    assert page.run("window.__ran") is None


def find(page: Any, text: str) -> None:
    page.click("#search")
    page.type(text)
    page.wait("document.querySelector('#hits li') !== null")
    page.key("Enter")
    page.frames(4)


def status(page: Any, words: str) -> None:
    page.wait(f"document.querySelector('#status').textContent.startsWith({words!r})")


def test_an_analyst(page: Any, running: Running) -> None:
    # the token is out of the address, and the page knows nothing before it asks
    assert "token" not in page.run("location.href")
    assert page.text("#status").startswith("0 of 0 parties")
    assert page.text("#empty") == "Search for a party to begin."

    # search the whole store, with a typing error, in another script
    find(page, "kunlum")
    status(page, "1 of 1 party")
    assert page.text("#evidence h2") == "Bank of Kunlun Co., Ltd."

    # counts before expanding, then one type
    page.click("[data-act=expand]")
    page.wait("document.querySelector('.expand') !== null")
    assert "0 of 12" in page.text(".expand")
    assert "0 of 1" in page.text(".expand")
    page.click(".expand .end:nth-child(1) button")
    status(page, "13 of 13 parties · 12 of 12 ties")
    assert "all 12" in page.text(".expand")
    assert "Firm\n12" in page.text("#kinds")  # drawn as what they are

    # a path over the store between two parties, one of which is not in the picture yet
    find(page, "северный ветер")
    page.click("[data-act=to]")
    find(page, "chamber chongqing")
    page.click("[data-act=from]")
    page.click("#path-more button")
    page.wait("document.querySelector('#path-result').textContent.includes('1 of ')")
    assert page.text("#path-result").startswith("3 ties, 1 of 1 path")
    status(page, "15 of 15 parties · 14 of 14 ties")

    # each step is proved: the sentence, fetched when somebody looks
    page.run("document.activeElement.blur()")
    page.key("Escape")
    page.wait("document.querySelector('#evidence blockquote') !== null")
    assert page.text("#evidence blockquote") == GRAPH.QUOTE
    assert "confidence 0.90" in page.text("#evidence")

    # a question as a form: suggestions fill it, the answer leads into the picture and to its evidence
    page.click("#questions summary")
    page.run("""(() => { const q = document.querySelector('#question'); q.value = 'ownership/direct-owners'; q.onchange?.();
      q.dispatchEvent(new Event('change')); })()""")
    page.wait("document.querySelector('#p-firm') !== null")
    assert page.run("document.querySelector('#p-firm').required")
    assert page.run("document.querySelector('#p-max_rows').type") == "number"
    page.click("#p-firm")
    page.type("harbor works 3")
    page.wait("document.querySelector('.suggested li button') !== null")
    page.key("ArrowDown")  # the keyboard walks to what is suggested
    page.key("Enter")
    assert page.run("document.querySelector('#p-firm').dataset.value") == "reg:f03"
    page.click("#ask")
    page.wait("document.querySelector('#answer[open] table') !== null")
    assert "Kunlun" in page.text("#answer tbody")
    page.click("#answer td:last-child button.link")
    page.wait("document.querySelector('#proof').textContent.includes('Evidence')")
    assert "Reg" in page.text("#proof")
    page.click("#bring")
    page.wait("!document.querySelector('#answer').open")

    # the review queue is shown with the command that decides
    page.click("#review")
    page.wait("document.querySelector('#answer[open] .pair') !== null")
    assert "interlock resolve decide reg:4 reg:5 same|different" in page.text("#answer")
    page.click("#answer header button")
    page.frames()
    assert page.run("document.activeElement.id") == "review"  # back where it was opened

    # a view is saved in the browser and comes back, parties and all, after the page has been left
    page.click("#views summary")
    page.click("#view-name")
    page.type("my view")
    page.click("#keep")
    before = page.text("#status")
    page.call("Page.reload")
    page.ready()
    page.wait(
        "document.querySelector('#connection') && !document.querySelector('#connection').hidden"
    )
    assert "no token" in page.text("#connection")
    page.run("document.querySelector('#link').value = 'http://127.0.0.1/#token=old'")
    page.click("#relink button")
    page.wait("document.querySelector('#note').textContent.includes('started anew')")
    page.run(f"document.querySelector('#link').value = {running.serving.link!r}")
    page.click("#relink button")
    page.wait("document.querySelector('#connection').hidden")
    page.click("#views summary")
    page.click("#shelf button.link")
    status(page, before.split(" · ")[0])
    assert page.text("#status") == before


def test_foreign_text_in_the_store_does_nothing(page: Any, running: Running) -> None:
    find(page, "hostile hub")
    page.click("[data-act=expand]")
    page.wait("document.querySelector('.expand') !== null")
    page.click(".expand .end button")
    status(page, f"{len(HOSTILE) + 1} of {len(HOSTILE) + 1} parties")
    SAFETY.sweep(page)
    page.click("#table-toggle")
    for tab in (1, 2):
        page.click(f"#table-tabs button:nth-child({tab})")
        for row in (1, 4, 7):
            page.click(f"#table tbody tr:nth-child({row})")
            page.wait("!document.querySelector('#evidence').textContent.includes('on its way')")
    page.click("#join")
    page.click("#search")
    for text in HOSTILE[:6]:
        page.type(text)
        page.frames(4)
        page.key("Escape")
    page.wait("!document.body.classList.contains('asking')")
    page.click("#review")
    page.wait("document.querySelector('#answer[open] .pair') !== null")
    assert HOSTILE[2] in page.run("document.querySelector('#answer').textContent")
    page.click("#answer header button")
    page.click("#views summary")
    page.click("#view-name")
    page.type(HOSTILE[0])
    page.click("#keep")
    assert HOSTILE[0][:80] in page.run("document.querySelector('#shelf').textContent")
    unharmed(page, running)
    # what gets into the page all the same is stopped by the policy: the second line
    page.run(f"document.body.insertAdjacentHTML('beforeend', {HOSTILE[2]!r})")
    page.frames(6)
    assert page.run("window.__violations.length") > 0
    assert page.run("window.__ran") is None
    page.run("window.__violations.length = 0")
    page.chromium.events.clear()  # the picture that was stopped stands among the requests


def test_a_database_that_goes_and_comes(page: Any, running: Running) -> None:
    client = GRAPH.Client(running.serving)
    find(page, "kunlun")
    running.line.cut()
    page.click("[data-act=expand]")
    page.wait("!document.querySelector('#connection').hidden")
    assert "cannot be reached" in page.text("#note")
    assert page.text("#status").startswith("1 of 1 party")
    assert "cannot be reached" in client.refused("/api/search?q=kunlun", 503)["what"]
    running.line.lay()
    page.wait("document.querySelector('#connection').hidden")
    assert client.get("/api/search", q="kunlun")
    page.click("[data-act=expand]")
    page.wait("document.querySelector('.expand') !== null")
