"""What the local server is told, and what is understood of its log, without starting it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest

from interlock.graph.store import server
from interlock.graph.store.settings import Settings
from interlock.schema.errors import ServerError

MEBI = 1 << 20


def local(home: Path) -> server.LocalServer:
    return server.LocalServer(Settings(home=home, cache=home / "cache"))


def test_configuration_is_closed_to_the_outside() -> None:
    text = server.configuration(7, 8, 128 * MEBI, Path("/cache"), {"only.here": "false"})
    lines = text.splitlines()
    for line in (
        "server.default_listen_address=127.0.0.1",
        "server.bolt.advertised_address=127.0.0.1:7",
        "server.http.listen_address=127.0.0.1:8",
        "server.https.enabled=false",
        "dbms.usage_report.enabled=false",
        "dbms.security.allow_csv_import_from_file_urls=false",
        "internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0",
        f"server.memory.pagecache.size={128 * MEBI}",
        "only.here=false",
    ):
        assert line in lines
    assert not any("0.0.0.0:" in line for line in lines)


@pytest.mark.parametrize(
    ("stored", "gibi", "expected"),
    [
        (0, 16, 128),
        (256, 16, 128),
        (300, 16, 1024),
        (2048, 16, 2048),
        (65536, 16, 4096),
        (300, 2, 512),
    ],
)
def test_memory_grows_with_the_data(stored: int, gibi: int, expected: int) -> None:
    assert server.sized(stored * MEBI, 128 * MEBI, gibi << 30) == expected * MEBI


@pytest.mark.parametrize(
    ("log", "reason"),
    [
        ("", "its log is empty"),
        ("Starting\nCould not reserve enough space\n", "Could not reserve enough space"),
        (
            "12:00 ERROR Failed to start\nx.Exception: outer\n\tat a.b(C.java:1)\n"
            "Caused by: y.Exception: inner\n\tat d.e(F.java:2)\n\t... 7 more\n",
            "Caused by: y.Exception: inner",
        ),
        (
            "Invalid maximum heap size: -Xmx1x\nError: Could not create the Java Virtual Machine.\n"
            "Error: A fatal exception has occurred. Program will exit.\n",
            "Invalid maximum heap size: -Xmx1x",
        ),
        ("12:00 INFO Starting\n12:01 ERROR no disk\n12:01 INFO Stopped.\n", "12:01 ERROR no disk"),
    ],
)
def test_reason_is_the_innermost_cause(log: str, reason: str) -> None:
    assert server._reason(log) == reason


def test_number_of_another_process_is_not_ours(tmp_path: Path) -> None:
    one = local(tmp_path)
    one.home.mkdir()
    one.password_file.write_text("p", encoding="utf-8")
    state = {"pid": os.getpid(), "bolt": 1, "http": 2}
    (one.home / "server.json").write_text(json.dumps(state), encoding="utf-8")
    assert not one.status().running
    assert one.stop() is False, "and this process goes on"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"pid": "x", "bolt": null}', '{"pid": -1}'])
def test_damaged_state_means_not_running(tmp_path: Path, text: str) -> None:
    one = local(tmp_path)
    one.home.mkdir()
    (one.home / "server.json").write_text(text, encoding="utf-8")
    assert one.status() == server.Status(
        False, None, "2026.08.1", "community", str(one.home), managed=True
    )


def test_status_of_nothing_leaves_nothing(tmp_path: Path) -> None:
    assert not local(tmp_path / "home").status().running
    assert list(tmp_path.iterdir()) == []


def test_unusable_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(ServerError, match="cannot use its folder") as refused:
        local(tmp_path / "home").start()
    assert "INTERLOCK_HOME" in refused.value.hint


def test_connection_hides_its_password() -> None:
    connection = server.Connection("bolt://127.0.0.1:1", "neo4j", "geheim", managed=True)
    assert "geheim" not in repr(connection)
    settings = connection.applied(Settings(home=Path("/h"), cache=Path("/c")))
    assert (settings.uri, settings.password) == ("bolt://127.0.0.1:1", "geheim")


def test_second_command_waits_and_says_so(tmp_path: Path) -> None:
    said: list[str] = []
    told = threading.Event()
    order: list[str] = []

    def hear(line: str) -> None:
        said.append(line)
        told.set()

    def second() -> None:
        with local(tmp_path).locked(hear):
            order.append("second")

    with local(tmp_path).locked(hear):
        waiting = threading.Thread(target=second)
        waiting.start()
        assert told.wait(10)
        order.append("first")
    waiting.join(10)
    assert order == ["first", "second"]
    assert said == ["another interlock command is at work on the local Neo4j; waiting for it"]


def test_a_process_without_a_command_line_yet_has_not_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = local(tmp_path)
    assert one._has_ended(os.getpid()), "another program has taken the number"
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        os.waitid(os.P_PID, gone.pid, os.WEXITED | os.WNOWAIT)  # dead, and not yet taken note of
        assert one._has_ended(gone.pid)
    for told in [], [f"--home-dir={one.home}"]:
        monkeypatch.setattr(psutil.Process, "cmdline", lambda _, told=told: told)
        assert not one._has_ended(os.getpid())
