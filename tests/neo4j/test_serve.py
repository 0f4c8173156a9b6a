"""The explorer over a real store: each endpoint answers as its command does, each bad call is refused, and nothing is ever written."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import pytest

from interlock.graph.export import export
from interlock.graph.knowledge import KnowledgeGraph
from interlock.graph.serve.answers import Explorer
from interlock.graph.serve.door import HEADER, SAFE
from interlock.graph.serve.limits import Limits
from interlock.graph.serve.reading import Reading
from interlock.graph.serve.routes import ROUTES
from interlock.graph.serve.server import Serving
from interlock.graph.store.admin import wipe
from interlock.graph.store.connect import Store
from interlock.graph.store.settings import Settings
from interlock.loaders.load_registry import settle, write_dataset
from interlock.loaders.resolution.review import Candidate, queue, replace_queue
from interlock.loaders.write import GraphWriter, ensure_schema
from interlock.schema.errors import InterlockError, UsageError
from interlock.schema.models import Dataset, Document, Fact, Record, Statement, Tie

pytestmark = pytest.mark.neo4j
LEI = "lei:529900T8BM49AURSDO55"
TEXT = "The chamber has partnered with Bank of Kunlun to help exports."
QUOTE = "has partnered with Bank of Kunlun"
DOCUMENT = "d" * 64
FIRMS = 12
LIMITS = Limits(
    head_seconds=0.4, idle_seconds=2, connections=20, quick=2, heavy=1, waiting=2, ties=10, quick_seconds=8, heavy_seconds=8
)  # fmt: skip
Answer = tuple[int, Any, dict[str, str]]


def same(value: Any) -> Any:
    """As it comes back from JSON."""
    return json.loads(json.dumps(value))


def party(key: str, name: str, kind: str = "Firm", **fields: Any) -> Record:
    return Record(
        **{"id": key, "dataset": key.partition(":")[0], "kind": kind, "name": name, **fields}
    )


def facts() -> list[Fact]:
    chamber, bank = f"documents:{DOCUMENT}:chamber", "reg:1"
    start = TEXT.index(QUOTE)
    statement = Statement(
        id="5" * 64, document=DOCUMENT, dataset="documents", subject=chamber, predicate="PARTNERS_WITH", object=bank, quote=QUOTE,
        start=start, end=start + len(QUOTE), rule="partners", confidence=0.9,
    )  # fmt: skip
    return [
        party("reg:1", "Bank of Kunlun Co., Ltd.", "Bank", identifiers=(LEI,), aliases=("昆仑银行",), country="CN", file="f" * 64, row=7),
        *(party(f"reg:f{at:02}", f"Harbour Works {at}", country="CN") for at in range(FIRMS)),
        party("reg:3", "ООО «Северный Ветер»", country="RU"),
        party("reg:4", "Twin Trading", country="CN"), party("reg:5", "Twin Trading", country="RU"),
        party("reg:a/b c", "Slash & Sons"),
        Document(id=DOCUMENT, title="Exports", text=TEXT, locations=("documents|exports.txt",)),
        party(chamber, "Chamber of Chongqing", "Chamber", document=DOCUMENT, dataset="documents"),
        statement,
        Tie(type="PARTNERS_WITH", dataset="documents", source_key=statement.id, subject=chamber, object=bank, evidence=statement.id,
            confidence=0.9),
        *(Tie(type="OWNS", dataset="reg", subject="reg:1", object=f"reg:f{at:02}", evidence="reg:1", file="f" * 64, row=8 + at,
              properties={"share_min": 25.0, "share_max": 50.0}) for at in range(FIRMS)),
        Tie(type="EXPORTS_TO", dataset="reg", subject="reg:f00", object="reg:3", evidence="reg:f00", file="f" * 64, row=40),
    ]  # fmt: skip


def fill(store: Store) -> None:
    """A bank with twelve firms, one of which exports to a Russian one, a chamber with a sentence, and an open question."""
    for name in ("reg", "documents"):
        write_dataset(store, Dataset(id=name, title=name.title()))
    with GraphWriter(store) as writer:
        writer.add(facts())
    settle(store)
    replace_queue(store, [Candidate("reg:4", "reg:5", 0.84, "equal names", {})], "auto:test")


@contextmanager
def serving(store: Store, limits: Limits = LIMITS) -> Iterator[Serving]:
    """An explorer in a thread of its own."""
    started = Serving(Explorer(store, review=queue, limits=limits))
    thread = threading.Thread(target=started.run)
    thread.start()
    try:
        yield started
    finally:
        started.stop()
        thread.join(20)
        assert not thread.is_alive()


class Client:
    """Requests to one explorer."""

    def __init__(self, to: Serving) -> None:
        self.to = to

    def send(
        self, path: str, method: str = "GET", token: str | None = "", **headers: str
    ) -> Answer:
        """Status, JSON and headers; the token is right unless another, or None, is given."""
        connection = http.client.HTTPConnection("127.0.0.1", self.to.port, timeout=15)
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        if token is not None:
            given[HEADER] = token or self.to.token
        connection.request(method, path, headers=given)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        kind = answer.getheader("content-type", "")
        return answer.status, json.loads(content) if content and "json" in kind else content, {
            name.lower(): value for name, value in answer.getheaders()
        }  # fmt: skip

    def get(self, path: str, **values: Any) -> Any:
        """The answer of a call that is allowed."""
        status, content, _ = self.send(
            f"{path}?{urlencode(values, doseq=True)}" if values else path
        )
        assert status == 200, content
        return content

    def refused(self, path: str, status: int, **more: Any) -> dict[str, str]:
        """The three lines of a call that is not."""
        found, content, headers = self.send(path, **more)
        assert found == status, content
        assert {"what", "why", "hint"} <= set(content["error"])
        assert all(content["error"][line] for line in ("what", "why", "hint"))
        assert headers["x-content-type-options"] == "nosniff"
        error: dict[str, str] = content["error"]
        return error


@pytest.fixture(scope="module")
def filled(
    store: Store, neo4j_settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> KnowledgeGraph:
    """The graph of all tests of this file, which only read; that they do is one of them."""
    wipe(store)
    ensure_schema(store)
    fill(store)
    return KnowledgeGraph(
        store, replace(neo4j_settings, home=tmp_path_factory.mktemp("interlock-home"))
    )


@pytest.fixture(scope="module")
def at_first(filled: KnowledgeGraph, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The graph before anybody asked."""
    return exported(filled.store, tmp_path_factory.mktemp("first"))


@pytest.fixture(scope="module")
def to(filled: KnowledgeGraph, at_first: dict[str, bytes]) -> Iterator[Serving]:
    """One explorer for all tests that need no other limits."""
    with serving(filled.store) as started:
        yield started


def exported(store: Store, folder: Path) -> dict[str, bytes]:
    export(store, "csv", folder)
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def test_each_endpoint_answers_as_its_command(filled: KnowledgeGraph, to: Serving) -> None:
    kg = filled
    client = Client(to)

    for text in ("昆仑银行", "kunlum", LEI, "северный ветер", "Slash"):
        hits = client.get("/api/search", q=text, limit=3)
        assert [
            {**hit, "schema_version": 1} for hit in same([h.to_json() for h in kg.find(text, 3)])
        ] == hits
    bank = LEI
    around = client.get("/api/neighbours", id=bank, limit=0)
    assert [(each["type"], each["count"]) for each in around["counts"]] == [
        ("OWNS", FIRMS),
        ("PARTNERS_WITH", 1),
    ]
    assert around["nodes"] == around["ties"] == []
    # too many for one picture: counts, then a type; pages join without gap or overlap
    assert client.get("/api/neighbours", id=bank)["too_many"]
    seen: list[str] = []
    page: dict[str, Any] = {"next": ""}
    while page["next"] is not None:
        page = client.get(
            "/api/neighbours",
            id=bank,
            type="OWNS",
            limit=5,
            **({"after": page["next"]} if seen else {}),
        )
        seen += [node["id"] for node in page["nodes"]]
        assert len(seen) + page["left"] == FIRMS
    assert seen == [f"reg:f{at:02}" for at in range(FIRMS)]

    chain = client.get("/api/path", **{"from": "Chamber of Chongqing", "to": "reg:3", "k": 2})
    assert chain == same({"schema_version": 1, **kg.paths("Chamber of Chongqing", "reg:3", 2)})
    [first] = chain["paths"]
    assert first["ties"][0]["evidence"][0]["quote"] == QUOTE
    tie = first["ties"][0]
    [beside] = [
        each
        for each in client.get("/api/neighbours", id=first["nodes"][0]["id"])["ties"]
        if each["id"] == tie["id"]
    ]
    assert {name: beside[name] for name in tie} == tie

    owners = client.get(
        "/api/query/ownership/direct-owners", firm="Harbour Works 0", modalities="asserted"
    )
    assert [row[0] for row in owners["rows"]] == [
        row[0]
        for row in same(kg.query("ownership/direct-owners", firm="reg:f00").to_dict())["rows"]
    ]
    assert client.get(f"/api/evidence/{tie['id']}") == same(
        {"schema_version": 1, **kg.explain(tie["id"])[0]}
    )
    assert client.get("/api/evidence/" + "5" * 64)["evidence"][0]["quote"] == QUOTE
    assert (
        client.get(f"/api/evidence/{quote('reg:a/b c', safe='')}")["party"]["name"]
        == "Slash & Sons"
    )
    assert client.get(f"/api/evidence/{bank}")["evidence"][0]["row"] == 7
    assert client.get("/api/review") == [
        {"schema_version": 1, **same(each)} for each in queue(kg.store)
    ]
    held = client.get("/api/part", id=[bank, "reg:f01", "nobody"])
    assert ([node["id"] for node in held["nodes"]], len(held["ties"])) == (
        [bank, "reg:f01"],
        1,
    )
    offered = client.get(
        "/api/suggest/ownership/direct-owners", parameter="firm", text="harbor works 3"
    )
    assert offered[0]["value"] == "reg:f03"
    assert {each["id"] for each in client.get("/api/queries")} >= {"ownership/direct-owners"}


@pytest.mark.once
def test_bad_calls_are_refused_with_three_lines(to: Serving) -> None:
    client = Client(to)
    for path in ("/api/search", "/api/search?q=", "/api/search?q=%20%20", f"/api/search?q={'x' * 301}", "/api/search?q=a&limit=101",
                 "/api/search?q=a&limit=1.5", "/api/search?q=a&q=b", "/api/search?q=%ff", "/api/search?q=a&lmit=3",
                 f"/api/neighbours?id={LEI}&limit=501", f"/api/neighbours?id={LEI}&type=OWNED", "/api/path?from=reg:3&to=reg:3",
                 f"/api/path?from={LEI}&to=529900T8BM49AURSDO55&k=0", f"/api/path?from={LEI}&to=reg:3&max_length=9",
                 f"/api/path?from={LEI}&to=reg:3&as_of=2024-02-31", f"/api/path?from={LEI}&to=reg:3&min_confidence=nan",
                 "/api/query/ownership/direct-owners", "/api/query/ownership/direct-owners?firm=reg:3&max_rows=0",
                 "/api/query/ownership/direct-owners?firm=reg:3&nonsense=1", "/api/part?" + "&".join(["id=a"] * 121)):  # fmt: skip
        client.refused(path, 400)
    assert "501" in client.refused(f"/api/neighbours?id={LEI}&limit=501", 400)["what"]
    assert "500" in client.refused(f"/api/neighbours?id={LEI}&limit=501", 400)["why"]
    for path in ("/api/neighbours?id=nobody", f"/api/path?from={LEI}&to=nobody", "/api/evidence/nothing", "/nowhere", "/api/search/",
                 "/api/query/ownership/direct-owners?firm=nobody",
                 "/api/suggest/ownership/direct-owners?parameter=x&text=a"):  # fmt: skip
        client.refused(path, 404)
    assert "direct-owners" in client.refused("/api/query/ownership/direct-owner", 404)["hint"]
    twins = client.send("/api/path?from=Twin%20Trading&to=reg:3")
    assert (twins[0], twins[1]["error"]["candidates"]) == (404, ["reg:4", "reg:5"])


@pytest.mark.once
def test_strangers_are_refused(to: Serving) -> None:
    client = Client(to)
    ask = "/api/search?q=kunlun"
    for path in (ask, "/openapi.json", "/nowhere", "/favicon.ico"):
        for token in (None, "x", to.token[:-1], to.token + "x", "Ü"):
            lines = client.refused(path, 401, token=token and token.encode().decode("latin-1"))
            assert "Kunlun" not in json.dumps(lines)
    for host in (
        "evil.example",
        f"evil.example:{to.port}",
        "127.0.0.1:1",
        "127.0.0.1.evil.example",
        f"[::1]:{to.port}",
    ):
        client.refused(ask, 403, Host=host)
    for origin in (
        "http://evil.example",
        "null",
        f"https://127.0.0.1:{to.port}",
        f"http://127.0.0.1:{to.port + 1}",
    ):
        client.refused(ask, 403, Origin=origin)
    for host in (f"localhost:{to.port}", "LOCALHOST", "127.0.0.1"):
        assert client.send(ask, Host=host, Origin=f"http://localhost:{to.port}")[0] == 200
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "BREW"):
        status, _, headers = client.send(ask, method)
        assert (status, headers["allow"]) == (405, "GET")
    client.refused(ask, 413, Content_Length="5")
    client.refused(f"{ask}&x={'y' * 9000}", 414)
    client.refused(ask, 431, X_Long="z" * 20_000)
    status, page, headers = client.send("/", token=None)
    assert status == 200
    assert b"Kunlun" not in page
    assert to.token.encode() not in page
    for name, value in SAFE:
        if name != "Content-Security-Policy":
            assert headers[name.lower()] == value
    policy = headers["content-security-policy"]
    for rule in (
        "default-src 'none'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "script-src 'sha256-",
    ):
        assert rule in policy
    assert "unsafe" not in policy
    assert not {"access-control-allow-origin", "server", "set-cookie"} & set(headers)


@pytest.mark.once
def test_no_other_address_is_listened_on(filled: KnowledgeGraph, to: Serving) -> None:
    with socket.socket() as other:
        assert to._socket.getsockname() == ("127.0.0.1", to.port)
        with pytest.raises(OSError, match="refused"):
            other.connect(("127.0.0.2", to.port))
        with pytest.raises(InterlockError, match="cannot be used") as busy:
            Serving(Explorer(filled.store), to.port)
        free = int(busy.value.hint.rpartition(" ")[2])
        socket.create_server(("127.0.0.1", free)).close()


def ended(port: int, sent: bytes, seconds: float = 6) -> bytes:
    """What comes back until the other side closes the connection; it has to close it."""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as raw:
        raw.sendall(sent)
        found = b""
        while more := raw.recv(65_536):
            found += more
        return found


@pytest.mark.once
def test_slow_and_broken_requests_are_cut_off(to: Serving) -> None:
    whole = b"GET /api/search?q=kunlun HTTP/1.1\r\nHost: 127.0.0.1\r\n%s: %s\r\n" % (
        HEADER.encode(),
        to.token.encode(),
    )
    started = time.monotonic()
    assert ended(to.port, whole).startswith(b"HTTP/1.1 408")
    assert ended(to.port, b"").startswith(b"HTTP/1.1 408")
    assert time.monotonic() - started < 3
    # a second request that never becomes whole, sent with one that is answered
    assert ended(to.port, whole + b"\r\n" + whole).count(b"HTTP/1.1 200") == 1
    for broken in (b"nonsense\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"\x16\x03\x01\x02\x00\x01", whole + b"Host: localhost\r\n\r\n",
                   b"GET /\xff HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"):  # fmt: skip
        assert b"nosniff" in (answer := ended(to.port, broken)), broken
        assert answer[9:12] in (b"400", b"408")
    for body in (
        b"Content-Length: 100000\r\n\r\nx",
        b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
    ):
        assert ended(to.port, whole + body).startswith(b"HTTP/1.1 413")
    # more connections than may be open: a clear answer, and the others go on
    held = [socket.create_connection(("127.0.0.1", to.port)) for _ in range(LIMITS.connections)]
    assert ended(to.port, b"").startswith(b"HTTP/1.1 503")
    for each in held:
        each.close()
    until = time.monotonic() + 5
    while ended(to.port, whole + b"Connection: close\r\n\r\n")[9:12] != b"200":
        assert time.monotonic() < until
    assert Client(to).get("/api/search", q="kunlun")


@pytest.mark.once
def test_who_takes_no_answer_is_cut_off(filled: KnowledgeGraph) -> None:
    with serving(filled.store, replace(LIMITS, write_seconds=0.5)) as to, socket.socket() as deaf:
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        deaf.connect(("127.0.0.1", to.port))
        deaf.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 60)
        until = time.monotonic() + 10
        time.sleep(0.2)
        while to._server.server_state.connections:
            assert time.monotonic() < until
            time.sleep(0.02)
        assert Client(to).get("/api/search", q="kunlun")


@pytest.mark.once
def test_calls_are_bounded_in_number_time_and_rows(filled: KnowledgeGraph) -> None:
    release = threading.Event()

    def slow(store: Store, limit: int | None) -> list[dict[str, Any]]:
        release.wait(10)
        return queue(store, limit)

    limits = Limits(heavy=1, waiting=1, heavy_seconds=0.6)
    started = Serving(Explorer(filled.store, review=slow, limits=limits))
    thread = threading.Thread(target=started.run)
    thread.start()
    client = Client(started)
    found: list[int] = []
    calls = [
        threading.Thread(target=lambda: found.append(client.send("/api/review")[0]))
        for _ in range(5)
    ]
    for call in calls:
        call.start()
    # look-ups go on while heavy calls wait
    assert client.get("/api/search", q="kunlun")
    for call in calls:
        call.join()
    release.set()
    assert sorted(found) == [503, 503, 503, 504, 504]
    until = time.monotonic() + 5
    while client.send("/api/review")[0] != 200:
        assert time.monotonic() < until
    started.stop()
    thread.join(20)

    store = Reading(filled.store, seconds=30, rows=3)
    with pytest.raises(UsageError, match="more is asked for"):
        store.read("UNWIND range(1, 4) AS x RETURN x")
    with pytest.raises(InterlockError, match="took too long"):
        Reading(filled.store, seconds=0.3, rows=10).read(
            "UNWIND range(1, 100000000) AS x RETURN sum(sin(x))"
        )


def test_nothing_is_written(
    filled: KnowledgeGraph, to: Serving, at_first: dict[str, bytes], tmp_path: Path
) -> None:
    """Neither by the calls of this test nor by those of the tests before it."""
    counted = "MATCH (n) OPTIONAL MATCH (n)-[t]->() RETURN count(DISTINCT n), count(t)"
    counts = filled.store.read(counted).rows
    reading = Reading(filled.store, 10, 1000)
    for write in (
        "CREATE (n:Entity {id: 'x'})",
        "MATCH (n) DETACH DELETE n",
        "CALL db.createLabel('X')",
    ):
        with pytest.raises(InterlockError):
            reading.read(write)
        with pytest.raises(UsageError, match="does not write"):
            reading.execute(write)
    with pytest.raises(UsageError, match="does not write"):
        reading.write(lambda transaction: transaction.run("CREATE (n)"))
    injected = "x' OR 1=1 CREATE (n:Entity {id:'y'}) //"
    client = Client(to)
    for route in ROUTES:
        path = route.path.format(
            pack="ownership", name="direct-owners", id=quote(injected, safe="")
        )
        for name in (
            "q",
            "id",
            "from",
            "to",
            "type",
            "firm",
            "text",
            "parameter",
            "after",
            "query",
            "cypher",
        ):
            client.send(f"{path}?{urlencode({name: injected, 'id': injected})}")
        for method in ("POST", "PUT", "DELETE"):
            assert client.send(path, method)[0] == 405
    assert filled.store.read(counted).rows == counts
    assert exported(filled.store, tmp_path) == at_first


@pytest.mark.once
def test_the_command_prints_its_link_names_a_free_port_and_ends_cleanly(
    filled: KnowledgeGraph, server_env: dict[str, str]
) -> None:
    command = [sys.executable, "-m", "interlock.cli", "serve"]
    environment = {**os.environ, **server_env}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        link = urlsplit(running.stdout.readline().strip())
        assert (link.hostname, link.path, len(link.fragment)) == (
            "127.0.0.1",
            "/",
            len("token=") + 43,
        )
        busy = subprocess.run(
            [*command, "--port", str(link.port)], env=environment, capture_output=True, text=True, check=False
        )  # fmt: skip
        assert (busy.returncode, busy.stdout) == (1, "")
        assert re.search(r"interlock serve --port \d+\n$", busy.stderr)
        assert busy.stderr.count("\n") == 3
        token = link.fragment.partition("=")[2]
        connection = http.client.HTTPConnection("127.0.0.1", link.port or 0, timeout=15)
        connection.request("GET", "/api/review", headers={HEADER: token})
        assert len(json.loads(connection.getresponse().read())) == 1
        connection.close()
        running.send_signal(signal.SIGINT)
        assert running.wait(15) == 130
        said = running.stderr.read()
        assert "Traceback" not in said
        assert token not in said
