"""The local server is a real Neo4j, closed to files and network, and survives what happens to it."""

from __future__ import annotations

import http.server
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest

from interlock.graph.store import admin
from interlock.graph.store.connect import Store, open_store
from interlock.graph.store.server import LocalServer, ensure, status
from interlock.graph.store.settings import Settings, resolve
from interlock.schema.errors import DataError, InterlockError, ServerError, UsageError

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    """A server of this module's own, to be stopped, killed and damaged; not running at first."""
    home = str(tmp_path_factory.mktemp("own home"))
    local = LocalServer(resolve({"home": home}, env=_without_uri()))
    try:
        local.provide()
    except InterlockError as error:
        pytest.skip(f"no Neo4j to test with: {error}")
    yield local
    local.stop()


@pytest.fixture
def running(server: LocalServer) -> LocalServer:
    """The same, running."""
    server.start()
    return server


@pytest.mark.once
def test_it_is_neo4j_community(running: LocalServer) -> None:
    known = running.status()
    asked = status(running.start().applied(running.settings))
    assert (known.running, known.edition, known.version) == (True, "community", running.version)
    assert (asked.uri, asked.edition, asked.version) == (known.uri, "community", running.version)


def test_load_csv_reads_no_file(running: LocalServer, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("the secret\n", encoding="utf-8")
    with pytest.raises(neo4j.exceptions.ClientError, match=r"dbms\.security\.allow_csv_import"):
        _sent(running, f"LOAD CSV FROM '{secret.as_uri()}' AS row RETURN row")


def test_load_csv_reaches_no_address(running: LocalServer) -> None:
    asked: list[str] = []

    class Listener(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"a,b\n")

    with http.server.HTTPServer(("127.0.0.1", 0), Listener) as listener:
        threading.Thread(target=listener.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{listener.server_port}/x.csv"
        with pytest.raises(neo4j.exceptions.Neo4jError, match="block"):
            _sent(running, f"LOAD CSV FROM '{address}' AS row RETURN row")
        assert asked == []
        with urllib.request.urlopen(address) as answer:  # the listener would have told
            assert answer.status == 200
        assert asked == ["/x.csv"]
        listener.shutdown()


@pytest.mark.once
def test_it_listens_on_loopback_only(running: LocalServer) -> None:
    settings = (running.home / "conf" / "neo4j.conf").read_text("utf-8")
    with _opened(running) as store:
        listening = dict(
            store.read("SHOW SETTINGS YIELD name, value WHERE name CONTAINS 'listen_address'").rows
        )
    used = {
        name: listening[name]
        for name in ("server.bolt.listen_address", "server.http.listen_address")
    }
    assert all(str(value).startswith(("127.0.0.1:", "localhost:")) for value in used.values())
    assert "server.https.enabled=false" in settings


@pytest.mark.once
def test_browser_answers(running: LocalServer) -> None:
    address = running.browser_url()
    with urllib.request.urlopen(address) as answer:
        assert answer.status == 200
        assert b"Neo4j Browser" in answer.read()


@pytest.mark.once
def test_password_is_the_users_own(running: LocalServer) -> None:
    assert running.password_file.stat().st_mode & 0o777 == 0o600
    assert running.password_file.read_text("utf-8") not in repr(ensure(running.settings))
    running.password_file.chmod(0o644)
    ensure(running.settings)
    assert running.password_file.stat().st_mode & 0o777 == 0o600


@pytest.mark.once
def test_second_start_finds_the_first(running: LocalServer) -> None:
    said: list[str] = []
    first = running.start()
    assert LocalServer(running.settings).start(said.append) == first
    assert said == []


def test_wipe_keeps_constraints(running: LocalServer) -> None:
    with _opened(running) as store:
        store.execute("CREATE CONSTRAINT kept IF NOT EXISTS FOR (n:Kept) REQUIRE n.id IS UNIQUE")
        store.execute("UNWIND range(1, 25000) AS i CREATE (:Kept {id: i})")
        store.execute("MATCH (a:Kept {id: 1}), (b:Kept) CREATE (a)-[:TO]->(b)")
        assert admin.wipe(store) == (25000, 25000)
        assert admin.count(store) == (0, 0)
        assert store.read("SHOW CONSTRAINTS YIELD name").rows == (("kept",),)
        store.execute("DROP CONSTRAINT kept")


@pytest.mark.once
def test_killed_server_starts_again_with_what_was_committed(running: LocalServer) -> None:
    with _opened(running) as store:
        store.execute("CREATE (:Survivor {id: 'a'})")
    os.kill(_pid(running), signal.SIGKILL)
    _until_gone(running)
    running.start()
    with _opened(running) as store:
        assert store.read("MATCH (n:Survivor) RETURN n.id").rows == (("a",),)


@pytest.mark.once
def test_dump_and_restore_bring_back_the_graph(running: LocalServer, tmp_path: Path) -> None:
    file = tmp_path / "graph.dump"
    with _opened(running) as store:
        admin.wipe(store)
        store.execute("CREATE (:Dumped {id: 'a'})-[:TO {id: 't'}]->(:Dumped {id: 'b'})")
    said: list[str] = []
    assert admin.dump(running.settings, file, said.append) == file.stat().st_size > 0
    assert "stopped the local Neo4j for this work" in said
    assert running.status().running, "it ran before, so it runs again"
    with _opened(running) as store:
        admin.wipe(store)
    running.stop()
    admin.restore(running.settings, file)
    assert not running.status().running, "it did not run before"
    admin.check(running.settings)
    ties = running.home / "data" / "databases" / "neo4j" / "neostore.relationshipstore.db"
    ties.write_bytes(bytes(ties.stat().st_size))
    with pytest.raises(DataError, match="not consistent"):
        admin.check(running.settings)
    admin.restore(running.settings, file)
    running.start()
    with _opened(running) as store:
        assert admin.count(store) == (2, 1)


@pytest.mark.once
def test_refused_dump_changes_nothing(running: LocalServer, tmp_path: Path) -> None:
    with _opened(running) as store:
        store.execute("MERGE (:Mine {id: 'a'})")
    broken = tmp_path / "broken.dump"
    broken.write_bytes(b"DZV1" + b"no archive follows")
    other = tmp_path / "other.dump"
    other.write_bytes(b"PK\x03\x04")
    with pytest.raises(DataError, match="could not be loaded"):
        admin.restore(running.settings, broken)
    with pytest.raises(DataError, match="not a dump"):
        admin.restore(running.settings, other)
    with _opened(running) as store:
        assert store.read("MATCH (n:Mine) RETURN count(n)").rows == ((1,),)


@pytest.mark.once
def test_taken_port_is_left_to_its_owner(server: LocalServer) -> None:
    server.start()
    server.stop()
    port = json.loads((server.home / "server.json").read_text("utf-8"))["bolt"]
    with socket.socket() as owner:
        # Connections that the stopped server closed may still hold the port for a minute.
        owner.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        owner.bind(("127.0.0.1", port))
        owner.listen()
        connection = server.start()
    assert connection.uri != f"bolt://127.0.0.1:{port}"


@pytest.mark.once
def test_changed_password_is_named(server: LocalServer) -> None:
    server.start()
    server.stop()
    kept = server.password_file.read_text("utf-8")
    server.password_file.write_text("another", encoding="utf-8")
    try:
        with pytest.raises(ServerError, match="refuses the sign-in"):
            server.start()
    finally:
        server.password_file.write_text(kept, encoding="utf-8")
    assert not server.status().running, "a server that nobody can use is not left behind"


@pytest.mark.once
def test_killed_set_up_is_set_up_anew(server: LocalServer) -> None:
    server.start()
    os.kill(_pid(server), signal.SIGKILL)
    _until_gone(server)
    server.password_file.unlink()
    said: list[str] = []
    server.start(said.append)
    assert any("not completed" in line for line in said)
    assert any((server.home / "data-unfinished").iterdir())
    with _opened(server) as store:
        assert admin.count(store) == (0, 0)


@pytest.mark.once
def test_another_server_is_not_touched(neo4j_settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="db dump works on the local server") as refused:
        admin.dump(neo4j_settings, tmp_path / "x.dump")
    assert "neo4j-admin database dump" in refused.value.hint
    found = status(neo4j_settings)
    assert (found.running, found.managed, found.home) == (True, False, None)
    assert found.version


@pytest.mark.once
def test_wipe_command_asks_nothing_with_yes(fresh: Store, server_env: dict[str, str]) -> None:
    fresh.execute("CREATE (:Node)-[:TO]->(:Node)")
    command = [sys.executable, "-m", "interlock.cli", "db", "wipe"]
    env = {**os.environ, **server_env}
    refused = subprocess.run(
        command, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert (refused.returncode, admin.count(fresh)) == (2, (2, 1))
    done = subprocess.run([*command, "--yes"], env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, admin.count(fresh)) == (0, "", (0, 0))
    assert done.stderr == "removed 2 nodes and 1 tie\n"


def _opened(server: LocalServer) -> Store:
    return open_store(server.start().applied(server.settings))


def _sent(server: LocalServer, cypher: str) -> None:
    """A query as the server itself sees it: our own driver side would refuse it before."""
    connection = server.start()
    auth = (connection.username, connection.password or "")
    with (
        neo4j.GraphDatabase.driver(connection.uri, auth=auth) as driver,
        driver.session(default_access_mode=neo4j.READ_ACCESS) as session,
    ):
        session.run(cypher).consume()


def _pid(server: LocalServer) -> int:
    return int(json.loads((server.home / "server.json").read_text("utf-8"))["pid"])


def _until_gone(server: LocalServer) -> None:
    for _ in range(200):
        if not server.status().running:
            return
        threading.Event().wait(0.05)
    pytest.fail("the killed server still answers")


def _without_uri() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "NEO4J_URI"}
